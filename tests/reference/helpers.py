"""Fields and indexes made by helper functions, partial(), lambdas, lists and conditional expressions."""
from __future__ import annotations

import datetime
import functools
from functools import partial
from typing import Any, Generic, TypeVar

from django.db import models
from django.db.models import CharField, F, Index, Q, UniqueConstraint
from django.db.models.functions import Lower, Upper

LARGE = False
CODE_LENGTH = 8
Name = partial(CharField, max_length=40)
Code = functools.partial(models.CharField, max_length=CODE_LENGTH, unique=True)
Flag = partial(models.BooleanField, default=False)
OldIndex = partial(models.Index, include=['id'])
LIVE = Q(removed__isnull=True)


def address(length: int = 50, **options: Any) -> models.SlugField:
    """An address, with an index unless told otherwise."""
    return models.SlugField(max_length=length, **options)


def money(digits=12, *, places=2, null=False):
    # cents matter
    return models.DecimalField(
        max_digits=digits,
        decimal_places=places,
        null=null,
    )


def lowered(field, name=None): return Index(Lower(field), name=name or 'helpers_%s_low' % field)


def when(**conditions):
    return LIVE & Q(**conditions)


def unique_live(*fields, name):
    return UniqueConstraint(fields=fields, condition=LIVE, name=name)


def named(prefix, what):
    return '%s_%s_%02d' % (prefix, what.lower(), len(what))


short = lambda size=4: models.CharField(max_length=size)
COLUMNS = {'colour': models.CharField(max_length=7, db_index=True), 'size': models.IntegerField()}


class Stamped(models.Model):
    created, updated = (models.DateTimeField(auto_now_add=True), models.DateTimeField(auto_now=True))

    class Meta:
        abstract = True
        indexes = [Index(fields=['-created'], name='%(class)s_new')]


class Product(Stamped):
    name = Name()
    title = Name(max_length=80, db_index=True)
    code = Code()
    slug = address()
    alias = address(30, db_index=False, null=True)
    price = money()
    cost = money(8, places=3, null=True)
    unit = short()
    grade = short(2)
    body = models.TextField() if LARGE else models.CharField(max_length=200, db_index=True)
    note = models.CharField(max_length=20) if not LARGE else models.TextField()
    width, height, depth = (models.IntegerField(null=True) for _ in range(3))
    colour = COLUMNS['colour']
    hidden: models.BooleanField = Flag()
    removed = models.DateTimeField(null=True)
    state = models.CharField(max_length=[4, 10][LARGE is False])

    class Meta(Stamped.Meta):
        indexes = [
            *Stamped.Meta.indexes,
            lowered('name'),
            lowered('title', name='helpers_title_lowered'),
            OldIndex(fields=['width', 'height'], name='helpers_box'),
            Index(fields=['depth'], condition=when(hidden=False), name='helpers_depth'),
            Index('slug', 'alias', name=named('helpers', 'Address')),
        ] + [Index(fields=[column], name='helpers_%s_x' % column) for column in ('unit', 'grade')]
        constraints = [
            unique_live('name', 'grade', name='helpers_one_live'),
            UniqueConstraint(Upper('title'), 'state', name=named('helpers', 'Title')),
        ]


class Offer(Stamped):
    product = models.ForeignKey(Product, models.CASCADE)
    since = models.DateField(default=datetime.date.min)
    discount = money(4)
    label = Name(null=True)

    class Meta:
        indexes = [Index('product', F('since').desc(), name='helpers_since'), lowered('label')]
        constraints = [unique_live('product', name='helpers_one')] if LARGE else []
