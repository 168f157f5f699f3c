from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [('shop', '0006_integer')]

    operations = [
        migrations.RenameField('shelf', 'code', 'number'),
        migrations.AddField('shelf', 'code', models.SlugField(null=True)),
        migrations.AddField('book', 'second', models.ForeignKey(
            'shop.Shelf', models.CASCADE, to_field='number', null=True, related_name='+')),
    ]
