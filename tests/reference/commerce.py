"""A shop, as its team would write it: constants, enumerations, bases, options taken from dicts."""
from __future__ import annotations

import uuid
from decimal import Decimal
from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from collections.abc import Iterable

NULLABLE = {"null": True, "blank": True}
PRICE = dict(max_digits=12, decimal_places=2)
PREFIX = "shop"


class OrderStatus(models.TextChoices):
    DRAFT = "draft", _("Draft")
    PAID = "paid", _("Paid")
    SHIPPED = "shipped", _("Shipped")

    @classmethod
    def open(cls) -> Iterable[str]:
        return [member for member in cls if member != cls.SHIPPED]


class Priority(models.IntegerChoices):
    LOW = 1, _("Low")
    HIGH = 2


OPEN_STATES = [OrderStatus.DRAFT, OrderStatus.PAID]


class Stamped(models.Model):
    created = models.DateTimeField(auto_now_add=True)
    updated = models.DateTimeField(auto_now=True, **NULLABLE)

    class Meta:
        abstract = True
        indexes = [models.Index(fields=["-created"], name="%(class)s_created")]


class Customer(Stamped):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    email = models.EmailField(unique=True)
    name = models.CharField(_("name"), max_length=150, help_text=f"{'as'!s} on the invoice")

    class Meta(Stamped.Meta):
        ordering = ["name"]
        indexes = [*Stamped.Meta.indexes, models.Index(fields=["name", "email"], name=f"{PREFIX}_customer")]

    def __str__(self):
        return f"{self.name} <{self.email}>" if self.name else self.email


class Order(Stamped):
    customer = models.ForeignKey(Customer, on_delete=models.PROTECT, related_name="orders")
    status = models.CharField(max_length=10, choices=OrderStatus.choices, default=OrderStatus.DRAFT)
    priority = models.PositiveSmallIntegerField(choices=Priority.choices, default=Priority.LOW)
    total = models.DecimalField(default=Decimal("0.00"), **PRICE)
    number = models.CharField(max_length=20, db_column="order_no")

    class Meta:
        indexes = [
            models.Index(fields=[field, "customer"], name=f"{PREFIX}_order_{field}")
            for field in ("status", "priority")
        ]
        indexes += [
            models.Index(fields=["number"], condition=Q(status__in=OPEN_STATES), name="%s_open" % PREFIX),
            models.Index(
                fields=["total"],
                condition=Q(priority=Priority.HIGH) & ~Q(status=OrderStatus.SHIPPED.value),
                name="{}_urgent".format(PREFIX),
            ),
        ]
        constraints = [models.UniqueConstraint(fields=["customer", "number"], name="one_number")]

    @property
    def is_open(self) -> bool:
        return (status := self.status) in OPEN_STATES and status is not None
