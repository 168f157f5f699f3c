from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [('shop', '0003_change')]

    operations = [
        migrations.RenameField('town', 'population', 'people'),
        migrations.RenameModel('Town', 'City'),
        migrations.AddIndex('city', models.Index(fields=['people', 'area'], name='city_people_area')),
        migrations.RemoveIndex('city', 'town_by_region'),
    ]
