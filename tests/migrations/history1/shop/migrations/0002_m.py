from django.db import migrations, models


class Migration(migrations.Migration):
    initial = False
    atomic = True
    dependencies = [('shop', '0001_m')]

    operations = [
        migrations.AddField('Mod1', 'f17', models.ManyToManyField(to='shop.Mod1', related_name='+')),
        migrations.RemoveField('Mod9', 'f11'),
        migrations.AddConstraint('Mod9', models.UniqueConstraint(fields=['f10', 'f15'], name='co18')),
        migrations.AlterField('Mod1', 'f3', models.TextField(null=True)),
        migrations.AddField('Mod9', 'f19', models.PositiveIntegerField(null=True)),
    ]
