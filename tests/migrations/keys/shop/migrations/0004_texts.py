from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [('shop', '0003_numbers')]

    operations = [
        migrations.AlterField('tag', 'name', models.SlugField(max_length=30, primary_key=True)),
        migrations.AddField('book', 'other', models.ForeignKey(
            'shop.Tag', models.CASCADE, related_name='+', null=True)),
        migrations.AddField('book', 'third', models.ForeignKey(
            'shop.Note', models.CASCADE, related_name='+', null=True)),
    ]
