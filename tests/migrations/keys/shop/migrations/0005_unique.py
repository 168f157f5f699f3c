from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [('shop', '0004_texts')]

    operations = [
        migrations.CreateModel('Shelf', [
            ('id', models.BigAutoField(primary_key=True)),
            ('code', models.CharField(max_length=20, unique=True)),
        ]),
        migrations.AddField('book', 'shelf', models.ForeignKey(
            'shop.Shelf', models.CASCADE, to_field='code', null=True)),
    ]
