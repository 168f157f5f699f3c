"""The command line: --format=django-migration, which Django 5.2 reads and makes the same of."""

from clibase import Case

MODELS = """\
from datetime import date, datetime, timezone
from django.contrib.auth.models import User
from django.db import models
from djmoney.models.fields import MoneyField

class Team(models.Model):
    lead = models.ForeignKey('Person', on_delete=models.CASCADE)
    members = models.ManyToManyField('Person', through='Place')
    class Meta:
        unique_together = [('lead', 'id')]

class Person(models.Model):
    team = models.ForeignKey(Team, on_delete=models.CASCADE)
    user = models.ForeignKey(User, on_delete=models.CASCADE)
    born = models.DateField()
    wage = MoneyField(null=True)
    class Meta:
        indexes = [models.Index(fields=['born'])]
        constraints = [
            models.CheckConstraint(condition=models.Q(born__gt=date(1900, 1, 1)),
                                   name='%(class)s_old'),
            models.UniqueConstraint('born', name='born'),
        ]

class Place(models.Model):
    person = models.ForeignKey(Person, on_delete=models.CASCADE)
    team = models.ForeignKey(Team, on_delete=models.CASCADE)
    at = models.DateTimeField()
    class Meta:
        order_with_respect_to = 'team'
        indexes = [models.Index(fields=['at'], name='late', condition=models.Q(
            at__gte=datetime(2020, 1, 1, tzinfo=timezone.utc)))]
"""
# Loaded by Django 5.2: its statements are those of the models
MIGRATION = """\
from datetime import date, datetime, timezone
from django.db import migrations, models
from django.db.models import BigAutoField, CheckConstraint, DateField, DateTimeField, \
ForeignKey, Index, ManyToManyField, OrderWrt, Q, UniqueConstraint
from djmoney.models.fields import MoneyField


class Migration(migrations.Migration):
    initial = True
    dependencies = [('auth', '__first__')]
    operations = [
        migrations.CreateModel(
            name='Person',
            fields=[
                ('id', BigAutoField(primary_key=True)),
                ('user', ForeignKey('auth.User', on_delete=models.DO_NOTHING)),
                ('born', DateField()),
                ('wage', MoneyField(null=True)),
            ],
        ),
        migrations.CreateModel(
            name='Team',
            fields=[
                ('id', BigAutoField(primary_key=True)),
                ('lead', ForeignKey('shop.Person', on_delete=models.DO_NOTHING)),
            ],
            options={'unique_together': [('lead', 'id')]},
        ),
        migrations.CreateModel(
            name='Place',
            fields=[
                ('id', BigAutoField(primary_key=True)),
                ('person', ForeignKey('shop.Person', on_delete=models.DO_NOTHING)),
                ('team', ForeignKey('shop.Team', on_delete=models.DO_NOTHING)),
                ('at', DateTimeField()),
                ('_order', OrderWrt()),
            ],
        ),
        migrations.AddField(model_name='person', name='team', field=ForeignKey('shop.Team', \
on_delete=models.DO_NOTHING)),
        migrations.AddField(model_name='team', name='members', \
field=ManyToManyField('shop.Person', through='shop.Place')),
        migrations.AddIndex(model_name='person', index=Index(fields=['born'], \
name='shop_person_born_6e80d5_idx')),
        migrations.AddConstraint(model_name='person', \
constraint=CheckConstraint(condition=Q(born__gt=date(1900, 1, 1)), name='person_old')),
        migrations.AddConstraint(model_name='person', constraint=UniqueConstraint('born', \
name='born')),
        migrations.AddIndex(model_name='place', index=Index(fields=['at'], \
condition=Q(at__gte=datetime(2020, 1, 1, tzinfo=timezone.utc)), name='late')),
    ]
"""


class Written(Case):
    """Order of models, columns that wait for a table, imports, names, dependencies."""

    def test_text(self):
        self.write('shop/models.py', MODELS)
        self.assertEqual(self.output('-w', '--format=django-migration', 'shop/models.py'),
                         MIGRATION)

    def test_again(self):
        self.write('shop/models.py', MODELS)
        self.write('shop/migrations/0001_initial.py', MIGRATION)
        models = self.output('-w', '-t', 'mysql', 'shop/models.py').splitlines()
        migration = self.output('-w', '-t', 'mysql', 'shop/migrations/0001_initial.py')
        self.assertEqual(sorted(line for line in migration.splitlines()
                                if line and not line.startswith('--')), sorted(models))
