from django.db import migrations, models


class Migration(migrations.Migration):
    initial = False
    atomic = True
    dependencies = [('shop', '0002_m')]

    operations = [
        migrations.AddField('Mod18', 'f28', models.IntegerField(unique=True, null=True)),
        migrations.RenameField('Mod1', 'f2', 'g29'),
        migrations.AlterField('Mod1', 'f5', models.IntegerField(default=1)),
        migrations.RemoveConstraint('Mod18', 'co25'),
    ]
