from django.db import migrations, models
from django.db.models import F, Q
from django.db.models.functions import Lower


class Migration(migrations.Migration):
    dependencies = [('shop', '0001_initial')]

    operations = [
        migrations.AddIndex('town', models.Index(Lower('name').desc(), F('region').asc(), name='town_lower')),
        migrations.AddIndex('town', models.Index(fields=['region', '-area'], name='town_region_area')),
        migrations.AddIndex('town', models.Index(fields=['population'], name='big_towns',
                                                 condition=Q(population__gt=1000000))),
        migrations.AddConstraint('town', models.UniqueConstraint(fields=['area'], name='one_area')),
        migrations.AddConstraint('town', models.UniqueConstraint(fields=['population'], name='one_pop',
                                                                 condition=Q(area__isnull=False))),
        migrations.RemoveIndex('town', 'town_pop'),
        migrations.AddConstraint('town', models.CheckConstraint(condition=Q(area__gt=0), name='town_check_area')),
    ]
