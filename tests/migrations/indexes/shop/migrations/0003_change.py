from django.db import migrations, models
from django.db.models import F, Q


class Migration(migrations.Migration):
    dependencies = [('shop', '0002_add')]

    operations = [
        migrations.RenameIndex('town', new_name='town_by_region', old_name='town_region_area'),
        migrations.RemoveConstraint('town', 'one_area'),
        migrations.RemoveConstraint('town', 'one_pop'),
        migrations.RemoveConstraint('town', 'town_check'),
        migrations.AlterConstraint('town', 'town_unique',
                                   models.UniqueConstraint(fields=['name', 'region'], name='town_unique',
                                                           violation_error_message='again')),
        migrations.AlterModelTable('town', 'towns'),
        migrations.RemoveIndex('town', 'big_towns'),
        migrations.AddIndex('town', models.Index(fields=['name', 'population'], name='town_name_pop')),
        migrations.RemoveConstraint('town', 'town_unique'),
    ]
