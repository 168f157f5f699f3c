from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [('shop', '0001_initial')]

    operations = [
        migrations.RenameField('author', 'code', 'slug'),
        migrations.AddField('author', 'code', models.IntegerField(unique=True, null=True)),
        migrations.AddField('book', 'editor', models.ForeignKey(
            'shop.Author', models.CASCADE, to_field='slug', related_name='+', null=True)),
        migrations.AlterField('book', 'author', models.ForeignKey(
            'shop.Author', models.CASCADE, to_field='slug', db_index=False)),
        migrations.AlterField('book', 'author', models.ForeignKey(
            'shop.Author', models.CASCADE, to_field='slug')),
    ]
