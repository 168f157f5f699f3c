from django.db import migrations, models


class Migration(migrations.Migration):
    initial = False
    atomic = True
    dependencies = [('shop', '0002_m')]

    operations = [
        migrations.RenameModel('Mod1', 'Ren20'),
        migrations.AddField('Ren20', 'f21', models.DecimalField(max_digits=8, decimal_places=2, db_index=True, null=True)),
        migrations.AlterField('Mod9', 'f13', models.CharField(max_length=40, default='x')),
        migrations.AlterField('Mod9', 'f15', models.DecimalField(max_digits=8, decimal_places=2, db_column='col14', db_index=True, default=1)),
        migrations.AddField('Ren20', 'f22', models.ManyToManyField(to='shop.Ren20', related_name='+')),
    ]
