from django.db import migrations, models
from django.db.models import F, Q
from django.db.models.functions import Lower


class Migration(migrations.Migration):
    initial = True
    dependencies = []

    operations = [
        migrations.CreateModel(
            name='Town',
            fields=[
                ('id', models.BigAutoField(primary_key=True)),
                ('name', models.CharField(max_length=100)),
                ('region', models.CharField(max_length=100)),
                ('population', models.IntegerField(null=True)),
                ('area', models.FloatField(null=True)),
            ],
            options={
                'db_table': 'town',
                'indexes': [
                    models.Index('name', 'region', name='town_name_region'),
                    models.Index(fields=['-population'], name='town_pop'),
                ],
                'constraints': [
                    models.UniqueConstraint(fields=['name', 'region'], name='town_unique'),
                    models.CheckConstraint(condition=Q(population__gte=0), name='town_check'),
                ],
            },
        ),
    ]
