"""A shop's catalogue as a large project writes one: mixins, managers, trackers, choices, constants."""
from __future__ import annotations

import enum
import uuid
from decimal import Decimal
from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar

from django.conf import settings
from django.core.validators import MinValueValidator, RegexValidator
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce, Lower, Upper
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from collections.abc import Iterable

T = TypeVar('T', bound=models.Model)
CURRENCIES = ['EUR', 'USD', 'CHF']
CURRENCY_CHOICES = [(code, code.title()) for code in CURRENCIES]
NAME_LENGTH, *REST = 250, 20, 30
PRICE = dict(max_digits=12, decimal_places=3)
ALIVE = Q(deleted_at=None)
PUBLISHED = ALIVE & Q(status='published')


class Visibility(models.TextChoices):
    HIDDEN = 'hidden', _('Hidden')
    CATALOG = 'catalog', _('Catalogue')
    SEARCH = 'search'

    @classmethod
    def public(cls):
        return [cls.CATALOG, cls.SEARCH]


class Priority(enum.IntEnum):
    LOW = enum.auto()
    HIGH = enum.auto()


class QuerySetBase(models.QuerySet[T], Generic[T]):
    def alive(self):
        return self.filter(ALIVE)


BaseManager = models.Manager.from_queryset(QuerySetBase)


class Identified(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)

    class Meta:
        abstract = True


class Dated(models.Model):
    created_at = models.DateTimeField(auto_now_add=True, db_index=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        abstract = True
        ordering = ['-created_at']
        get_latest_by = 'created_at'


class SoftDeleted(models.Model):
    deleted_at = models.DateTimeField(null=True, blank=True)
    objects = BaseManager()
    everything = models.Manager()

    class Meta:
        abstract = True
        indexes = [models.Index(fields=['deleted_at'], name='%(app_label)s_%(class)s_gone')]
        constraints = []

    def delete(self, *args, hard: bool = False, **kwargs):
        if not hard:
            with transaction.atomic():
                self.deleted_at = timezone.now()
                return self.save(update_fields={'deleted_at'})
        return super().delete(*args, **kwargs)


class Category(Identified, Dated):
    name = models.CharField(_('name'), max_length=NAME_LENGTH)
    slug = models.SlugField(max_length=255, unique=True, allow_unicode=True)
    parent = models.ForeignKey('self', null=True, blank=True, related_name='children', on_delete=models.CASCADE)
    lft = models.PositiveIntegerField(editable=False)
    rght = models.PositiveIntegerField(editable=False)
    tree_id = models.PositiveIntegerField(editable=False, db_index=True)
    level = models.PositiveSmallIntegerField(default=0)

    class Meta(Dated.Meta):
        abstract = False
        verbose_name_plural = _('categories')
        indexes = [models.Index(fields=('tree_id', 'lft'))]
        constraints = [
            models.UniqueConstraint(Lower('name'), 'parent', name='catalog_category_name'),
            models.CheckConstraint(condition=Q(rght__gt=F('lft')), name='catalog_category_tree'),
        ]

    def __str__(self) -> str:
        return f"{self.name!r:>{10}} {', '.join(f'{c.name}' for c in self.children.all())}"


class Product(Identified, Dated, SoftDeleted):
    class Status(models.TextChoices):
        DRAFT = 'draft', _('Draft')
        PUBLISHED = 'published', _('Published')

    category = models.ForeignKey(Category, models.SET_NULL, null=True, related_name='products')
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, db_constraint=False)
    name = models.CharField(max_length=NAME_LENGTH)
    sku = models.CharField(max_length=REST[0], validators=[RegexValidator(r'^[A-Z]\d{3,}$')])
    status = models.CharField(max_length=max(len(value) for value in Status.values), choices=Status.choices, default=Status.DRAFT)
    visibility = models.CharField(max_length=10, choices=Visibility.choices, default=Visibility.CATALOG)
    priority = models.PositiveSmallIntegerField(default=Priority.LOW)
    weight = models.FloatField(null=True, validators=[MinValueValidator(0)])
    rating: models.DecimalField[Decimal, Decimal] = models.DecimalField(max_digits=3, decimal_places=2, null=True)
    tags = models.ManyToManyField('Tag', through='Tagging', blank=True)
    metadata = models.JSONField(default=dict, blank=True)
    SORT: ClassVar[dict[str, str]] = {'name': 'name', 'newest': '-created_at'}

    class Meta(SoftDeleted.Meta):
        abstract = False
        indexes = [
            *SoftDeleted.Meta.indexes,
            models.Index(fields=['category', *list(SORT.values())] if False else ['category', '-created_at'], name='catalog_product_listing'),
            models.Index('status', F('priority').desc(nulls_last=True), condition=PUBLISHED, name='catalog_product_prio'),
            models.Index(fields=['visibility'], condition=ALIVE & ~Q(visibility=Visibility.HIDDEN), name='catalog_product_seen'),
            models.Index(fields=['name'], condition=Q(visibility__in=[Visibility.CATALOG, Visibility.SEARCH]) | Q(priority__gte=Priority.HIGH), name='catalog_product_find'),
            models.Index(Coalesce('rating', Decimal('0.00')).desc(), name='catalog_product_rating'),
        ]
        constraints = SoftDeleted.Meta.constraints + [
            models.UniqueConstraint(fields=['owner', 'sku'], condition=ALIVE, name='catalog_product_sku'),
            models.UniqueConstraint(Upper('sku'), condition=PUBLISHED, name='catalog_product_usku'),
        ]

    @property
    def is_public(self): return self.visibility in Visibility.public()


class Tag(models.Model):
    name = models.CharField(max_length=REST[-1], unique=True)
    kind = models.CharField(max_length=3, choices=CURRENCY_CHOICES, db_index=True)


class Tagging(Dated):
    product = models.ForeignKey(Product, models.CASCADE)
    tag = models.ForeignKey(Tag, models.CASCADE, db_index=False)

    class Meta:
        unique_together = [('product', 'tag')]
        indexes = [models.Index(fields=['tag', '-created_at'], name='catalog_tagging_recent')]


class Price(Dated):
    product = models.OneToOneField(Product, models.CASCADE, primary_key=True)
    currency = models.CharField(max_length=3, choices=CURRENCY_CHOICES, default=CURRENCIES[0])
    amount = models.DecimalField(**PRICE)
    old = models.DecimalField(**PRICE, null=True)
    rate = models.DecimalField(**{**PRICE, 'max_digits': 8})
    valid_from, valid_to = models.DateField(), models.DateField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(amount__gte=Decimal(0)), name='catalog_price_amount'),
            models.UniqueConstraint(fields=['currency', 'valid_from'], condition=Q(valid_to__isnull=True), name='catalog_price_open'),
        ]
        indexes = [models.Index(F('amount') * F('rate'), name='catalog_price_sum')]
