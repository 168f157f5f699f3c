from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True
    atomic = True
    dependencies = []

    operations = [
        migrations.CreateModel('Mod1', [('id', models.CharField(max_length=20, primary_key=True)), ('f2', models.UUIDField()), ('f3', models.TextField()), ('f4', models.DateField(unique=True)), ('f6', models.IntegerField(unique=True, null=True, db_column='col5')), ('f8', models.IntegerField(db_index=True, unique=True, db_column='col7'))], options={'unique_together': {('f8', 'f2')}}),
        migrations.CreateModel('Mod9', [('id', models.BigAutoField(primary_key=True)), ('f10', models.FloatField(null=True)), ('f11', models.TextField()), ('f12', models.PositiveIntegerField(db_index=True)), ('f13', models.EmailField(max_length=20)), ('f15', models.DecimalField(max_digits=8, decimal_places=2, db_column='col14'))], options={}),
        migrations.AlterModelTable('Mod9', 'tab16'),
        migrations.AlterField('Mod1', 'f6', models.IntegerField(db_index=True, unique=True, default=1)),
        migrations.AlterIndexTogether('Mod9', {('f15', 'f12')}),
        migrations.AlterField('Mod1', 'f6', models.IntegerField(db_index=True, null=True)),
    ]
