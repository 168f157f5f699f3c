"""Whole tables: keys, defaults, generated columns, checks, comments, tablespaces, foreign keys."""

import datetime
import decimal
import uuid

from django.db import models
from django.db.models import F, Q, Value
from django.db.models.functions import Lower, Now, Pi


class Author(models.Model):
    code = models.CharField(max_length=8, primary_key=True)
    name = models.CharField(max_length=50, unique=True, db_collation='C', db_comment="it's")
    born = models.DateField(db_default=Now(), null=True)
    n = models.PositiveIntegerField(db_default=3)
    s = models.CharField(max_length=10, db_default='x')
    class Meta:
        db_table_comment = 'the authors'
        db_tablespace = 'tsx'


class Book(models.Model):
    title = models.CharField(max_length=200, db_tablespace='ts1', unique=True)
    author = models.ForeignKey(Author, models.CASCADE)
    editor = models.ForeignKey(Author, models.CASCADE, null=True, db_constraint=False, related_name='+')
    parent = models.ForeignKey('self', models.CASCADE, null=True)
    one = models.OneToOneField(Author, models.CASCADE, to_field='name', related_name='+')
    pages = models.IntegerField()
    body = models.TextField(null=True)
    data = models.JSONField(null=True)
    g = models.GeneratedField(expression=F('pages') * 2, output_field=models.IntegerField(), db_persist=True)
    h = models.GeneratedField(expression=Lower('title'), output_field=models.CharField(max_length=200), db_persist=True, db_index=True)
    tags = models.ManyToManyField('self')
    wr = models.ManyToManyField(Author, related_name='wr')
    class Meta:
        unique_together = ('title', 'author')
        constraints = [models.CheckConstraint(condition=Q(pages__gt=0), name='pos'),
          models.UniqueConstraint(fields=['pages', 'title'], name='uq'),
          models.UniqueConstraint(fields=['pages'], name='uqd', deferrable=models.Deferrable.DEFERRED),
          models.UniqueConstraint(fields=['title'], name='uqc', condition=Q(pages__gt=1))]


class Kid(Book):
    toy = models.CharField(max_length=10, db_index=True)


class Defaults(models.Model):
    n = models.IntegerField()
    p = models.GeneratedField(expression=F('n') * 2, output_field=models.PositiveIntegerField(unique=True, db_comment='c'), db_persist=True)
    s = models.GeneratedField(expression=Lower('t'), output_field=models.SlugField(db_collation='C'), db_persist=True, unique=True, db_comment='x')
    t = models.CharField(max_length=10, db_default='a b', db_comment='50 "x"')
    b = models.BooleanField(db_default=True)
    d = models.DateField(db_default=datetime.date(2020,1,1))
    dt = models.DateTimeField(db_default=Now())
    f = models.FloatField(db_default=Pi())
    g = models.FloatField(db_default=1.5)
    de = models.DecimalField(max_digits=5, decimal_places=2, db_default=decimal.Decimal('1.50'))
    tx = models.TextField(db_default='long')
    v = models.IntegerField(db_default=Value(3))
    e = models.IntegerField(db_default=Value(3)+4)
    u = models.UUIDField(db_default=uuid.UUID('12345678123456781234567812345678'))
    nn = models.IntegerField(null=True, db_default=None)
    du = models.DurationField(db_default=datetime.timedelta(hours=1))
    class Meta:
        constraints = [models.CheckConstraint(condition=Q(t__gt='a') | Q(n__gt=0), name='ck')]


class Documents(models.Model):
    data = models.JSONField(db_default={'a': [1, None, True, "o'x"]})
    empty = models.JSONField(db_default=[])
    word = models.JSONField(db_default='x')
    number = models.JSONField(null=True, db_default=3)


class Composite(models.Model):
    pk = models.CompositePrimaryKey('a', 'b')
    a = models.IntegerField()
    b = models.IntegerField(db_column='bb')
    class Meta:
        db_tablespace = 'ts'
        constraints = [models.CheckConstraint(condition=Q(a__gt=1), name='%(class)s_ck'), models.UniqueConstraint(fields=['a'], name='u')]


class Key(models.Model):
    key = models.UUIDField(primary_key=True)
    word = models.SlugField(unique=True)
    mail = models.EmailField(null=True, db_index=True)

    class Meta:
        db_table = 'keys'


class Lock(models.Model):
    id = models.SmallAutoField(primary_key=True)
    key = models.OneToOneField(Key, models.CASCADE, db_column='KEY')
    word = models.ForeignKey('Key', models.CASCADE, to_field='word', related_name='+')
    doors = models.ManyToManyField('Door', db_table='doors_of_locks')
    plain = models.ManyToManyField('Door', db_constraint=False, related_name='+')
    by = models.ManyToManyField('Door', through='Passage', related_name='+')

    class Meta:
        db_tablespace = 'locks'


class Door(models.Model):
    number = models.PositiveBigIntegerField(primary_key=True)
    lock = models.ForeignKey(Lock, models.CASCADE, null=True, db_tablespace='doors')
    open_from = models.TimeField(db_default=datetime.time(8, 30))
    weight = models.DecimalField(max_digits=7, decimal_places=3, null=True)
    photo = models.ImageField(null=True)
    plan = models.BinaryField(null=True)
    address = models.GenericIPAddressField(null=True)
    note = models.TextField()
    opened = models.DateTimeField(unique_for_date='open_from', null=True)


class Passage(models.Model):
    door = models.ForeignKey(Door, models.CASCADE)
    lock = models.ForeignKey(Lock, models.CASCADE)
    took = models.DurationField()
    at = models.DateTimeField(auto_now_add=True)
    small = models.SmallIntegerField(default=3)
    ratio = models.FloatField(null=True)


class AVeryLongNameOfAModelWhoseTableIsCut(models.Model):
    a_very_long_name_of_a_column_that_refers = models.ForeignKey('self', models.CASCADE)
    a_very_long_name_of_many_columns = models.ManyToManyField(Door)
