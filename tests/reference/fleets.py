"""A fleet of vehicles: classes of fields, enumerations, Meta by inheritance, generic relations."""
import datetime as dt
from enum import Enum, IntFlag, StrEnum, auto, unique

import django.db.models
import django.db.models.functions as fn
from django.contrib.auth import get_user_model
from django.contrib.contenttypes import fields as ct, models as contenttypes
from django.db import models as m
from django.db.models import Index as Idx, Q as Where, UniqueConstraint as Unique

User = get_user_model()
EPOCH = dt.date(2020, 1, 1)
NIGHT = dt.time(22, 30)


class Code(m.CharField):
    """Short codes, as they stand on plates."""


class Cents(m.BigIntegerField):
    description = 'money in cents'


@unique
class Fuel(StrEnum):
    PETROL = auto()
    DIESEL = auto()
    ELECTRIC = 'ev'


class Access(IntFlag):
    READ = 1
    WRITE = 2
    BOTH = READ | WRITE


class Wheels(Enum):
    TWO = 2
    FOUR = 4


Kind = m.TextChoices('Kind', 'CAR VAN TRUCK')


class Base(django.db.models.Model):
    created = m.DateTimeField(auto_now_add=True)

    class Limits:
        SHORT = 12
        LONG = SHORT * 4

    class Meta:
        abstract = True
        indexes = [Idx(fields=['created'], name='%(class)s_created')]
        default_permissions = ()


class Owned(m.Model):
    owner = m.ForeignKey(User, m.CASCADE, related_name='+', db_constraint=False)
    access = m.SmallIntegerField(default=Access.BOTH)

    class Meta:
        abstract = True
        constraints = [Unique(fields=['owner', 'access'], name='%(class)s_owner_access')]


class Depot(Base):
    name = m.CharField(max_length=Base.Limits.LONG)
    code = Code(max_length=Base.Limits.SHORT, unique=True)
    opened = m.DateField()

    class Meta(Base.Meta):
        db_table = 'fleet_depots'
        indexes = Base.Meta.indexes + [Idx(fn.Lower('name').asc(), fn.Length('code'), name='fleet_depot_name')]


class Vehicle(Base, Owned):
    depot = m.ForeignKey(Depot, m.CASCADE, to_field='code', db_column='depot_code')
    plate = Code(max_length=10)
    kind = m.CharField(max_length=8, default='CAR')
    fuel = m.CharField(max_length=10, default=Fuel.PETROL)
    wheels = m.PositiveSmallIntegerField(default=Wheels.FOUR.value)
    price = Cents(null=True)
    bought = m.DateField()
    sold = m.DateField(null=True, blank=True)
    serviced = m.TimeField(null=True)
    object_id = m.PositiveBigIntegerField(null=True)
    content_type = m.ForeignKey(contenttypes.ContentType, m.CASCADE, null=True, db_constraint=False)
    target = ct.GenericForeignKey('content_type', 'object_id')

    class Meta(Base.Meta, Owned.Meta):
        abstract = False
        indexes = [
            *Base.Meta.indexes,
            Idx(fields=['content_type', 'object_id'], name='fleet_vehicle_target'),
            Idx(fields=['plate'], condition=Where(sold=None, bought__gte=EPOCH), name='fleet_vehicle_new'),
            Idx(fields=['-price'], condition=Where(fuel=Fuel.ELECTRIC) | Where(fuel__in=[Fuel.DIESEL, Fuel.PETROL.value]), name='fleet_vehicle_fuel'),
            Idx(fields=['wheels'], condition=Where(wheels=Wheels.TWO.value, access=int(Access.BOTH)), name='fleet_vehicle_two'),
            Idx(fields=['serviced'], condition=Where(serviced__gt=NIGHT), name='fleet_vehicle_night'),
        ]
        constraints = Owned.Meta.constraints + [
            Unique('plate', condition=Where(sold__isnull=True), name='fleet_vehicle_plate'),
            Unique(fields=['kind', 'depot'], condition=~Where(kind='VAN') & Where(price__gt=100 ** 2), name='fleet_vehicle_kind'),
        ]


class Van(Vehicle):
    volume = m.DecimalField(max_digits=6, decimal_places=2)

    class Meta:
        indexes = [Idx(fields=['volume'], name='fleet_van_volume')]


class OldVan(Van):
    class Meta:
        proxy = True


class Trip(Base):
    vehicle = m.ForeignKey('Vehicle', on_delete=m.CASCADE)
    driver = m.ForeignKey('auth.User', on_delete=m.SET_NULL, null=True, db_constraint=False)
    started, ended = m.DateTimeField(), m.DateTimeField(null=True)
    distance = m.FloatField(default=0.0)

    class Meta:
        indexes = [Idx(fields=[name, '-started'], name=f'fleet_trip_{name[:4]}') for name in ('vehicle', 'driver') if name]
        constraints = [Unique(fields=['vehicle'], condition=Where(ended=None), name='fleet_trip_one')]
