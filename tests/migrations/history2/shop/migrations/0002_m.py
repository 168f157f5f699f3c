from django.db import migrations, models


class Migration(migrations.Migration):
    initial = False
    atomic = True
    dependencies = [('shop', '0001_m')]

    operations = [
        migrations.AddIndex('Mod9', models.Index(fields=['-f13'], name='ix26')),
        migrations.AlterModelTable('Mod9', None),
        migrations.RemoveIndex('Mod1', 'ix7'),
    ]
