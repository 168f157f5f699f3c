from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [('shop', '0005_unique')]

    operations = [
        migrations.AlterField('shelf', 'code', models.IntegerField(unique=True)),
        migrations.RenameField('book', 'shelf', 'place'),
    ]
