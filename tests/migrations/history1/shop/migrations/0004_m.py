from django.db import migrations, models


class Migration(migrations.Migration):
    initial = False
    atomic = True
    dependencies = [('shop', '0003_m')]

    operations = [
        migrations.AlterField('Mod9', 'f10', models.FloatField(unique=True, db_index=True, default=1.0)),
        migrations.RenameField('Ren20', 'f21', 'g23'),
        migrations.SeparateDatabaseAndState(database_operations=[migrations.AlterField('Mod9', 'f15', models.DecimalField(max_digits=8, decimal_places=2, db_column='col14', default=1))], state_operations=[migrations.AlterField('Mod9', 'f15', models.DecimalField(max_digits=8, decimal_places=2, db_column='col14', default=1))]),
        migrations.AddField('Mod9', 'f24', models.CharField(max_length=60, unique=True, null=True)),
    ]
