"""Stock: which lots of which items lie in which bins, and every movement between bins.

Quantities are decimal, since some items are sold by weight. A movement is never changed; a mistake
is undone by a movement in the opposite direction.
"""

import datetime as dt
import decimal
import enum
import operator
import typing as t
from collections import defaultdict
from functools import partial, reduce

from django.core import validators
from django.db import models
from django.db.models import CheckConstraint, F, Index, Q, UniqueConstraint, Value
from django.db.models.functions import Abs, Cast, Concat, ExtractYear, Left, Length, Trim, Upper
from django.utils import timezone
from django.utils.translation import gettext as _now, gettext_lazy as _, ngettext

__all__ = ["Site", "Zone", "Bin", "Item", "Lot", "Movement", "Count"]

if t.TYPE_CHECKING:
    from decimal import Decimal

D = decimal.Decimal
Quantity = t.Union[int, "Decimal"]

KILO = 1_000
PALLET_LIMIT = 12 * KILO // 10
MAX_SKU, MAX_CODE = 4 * 8, 0x10
WEIGHT_DIGITS = {"max_digits": 10, "decimal_places": 3}
QUANTITY = {**WEIGHT_DIGITS, "default": D(0)}
OPTIONAL = dict(blank=True, null=True)
MINIMUM_LIFE = dt.timedelta(weeks=2)
OPENING = dt.datetime(2019, 7, 1, 6, 30, tzinfo=dt.timezone.utc)
NIGHT = (dt.time(22, 0), dt.time(5, 30))
REASONS = (
    ("purchase", _("Purchase")),
    ("sale", _("Sale")),
    ("waste", _("Waste")),
    ("transfer", _("Transfer between sites")),
)
REASON_CODES = [code for code, label in REASONS]
OUTGOING = {"sale", "waste"}
PREFIX: t.Final[str] = "wh"

if PALLET_LIMIT > KILO:
    HEAVY = PALLET_LIMIT
else:
    HEAVY = KILO

try:
    from fancy_barcodes import check_digit
except ImportError:
    def check_digit(code: str) -> str:
        """The last digit of an EAN."""
        total = sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(code))
        return str(-total % 10)


class Temperature(models.IntegerChoices):
    AMBIENT = enum.auto(), _("Ambient")
    CHILLED = enum.auto(), _("Chilled")
    FROZEN = enum.auto(), _("Frozen")
    DEEP_FROZEN = 2 << 3, _("Deep frozen")

    @property
    def is_cold(self) -> bool:
        return self >= type(self).CHILLED


class State(models.TextChoices):
    FREE = "F", _("Free")
    QUARANTINE = "Q", _("In quarantine")
    BLOCKED = "B", _("Blocked")
    GONE = "G"

    @classmethod
    def usable(cls):
        return {cls.FREE, cls.QUARANTINE}


COLD = [Temperature.CHILLED, Temperature.FROZEN, Temperature.DEEP_FROZEN]
NOT_GONE = ~models.Q(state=State.GONE)
SELLABLE = models.Q(state=State.FREE) & models.Q(quantity__gt=0)
code_field = partial(models.CharField, max_length=MAX_CODE)


def any_of(*conditions: Q) -> Q:
    """For views; an empty one is met by all."""
    return reduce(operator.or_, conditions, Q())


class MovementQuerySet(models.QuerySet["Movement"]):
    def between(self, first: dt.date, last: dt.date) -> "MovementQuerySet":
        return self.filter(moved_at__date__range=(first, last))

    def balance(self) -> t.Dict[int, D]:
        result: t.DefaultDict[int, D] = defaultdict(D)
        for item, quantity in self.values_list("lot__item", "quantity"):
            result[item] += quantity
        return {item: total for item, total in result.items() if total}


class Coded(models.Model):
    """What bears a code that people read aloud."""

    code = models.CharField(_("code"), max_length=MAX_CODE)
    note = models.TextField(_("note"), blank=True, default="")

    class Meta:
        abstract = True
        ordering = ["code"]
        indexes = [Index(Upper("code"), name=PREFIX + "_%(class)s_code")]
        constraints = [
            CheckConstraint(condition=~Q(code__exact=""), name=f"{PREFIX}_%(class)s_coded"),
        ]

    def __str__(self):
        return self.code

    def natural_key(self):
        return (self.code,)


class Audited(models.Model):
    added = models.DateTimeField(auto_now_add=True, db_index=True)
    added_by = models.CharField(max_length=150, editable=False, **OPTIONAL)

    class Meta:
        abstract = True


class Site(Coded):
    """A building, with its own clock."""

    code = models.CharField(max_length=4, primary_key=True)
    name = models.CharField(max_length=80)
    zone_name = models.CharField(max_length=40, default="Europe/Vienna", db_column="tz")
    opened = models.DateTimeField(default=OPENING)
    closed = models.DateTimeField(**OPTIONAL)

    class Meta(Coded.Meta):
        db_table = f"{PREFIX}_sites"
        constraints = [
            *Coded.Meta.constraints,
            CheckConstraint(condition=Q(closed=None) | Q(closed__gt=F("opened")), name="wh_site_times"),
        ]


class Zone(Coded):
    site = models.ForeignKey(Site, on_delete=models.CASCADE, db_column="site_code")
    temperature = models.SmallIntegerField(
        choices=Temperature.choices, default=Temperature.AMBIENT)

    class Meta(Coded.Meta):
        unique_together = ("site", "code")
        indexes = Coded.Meta.indexes + [
            Index("site", name="wh_zone_cold", condition=Q(temperature__in=COLD)),
        ]
        constraints = []


class Bin(Coded):
    zone = models.ForeignKey("Zone", models.PROTECT, related_name="bins")
    aisle = models.PositiveSmallIntegerField()
    rack = models.PositiveSmallIntegerField(_("rack"))
    level = models.PositiveSmallIntegerField(default=0)
    capacity = models.DecimalField(help_text=_("in kilograms"), **WEIGHT_DIGITS)
    is_open: bool = models.BooleanField(_("open"), default=True)
    fixed_item = models.OneToOneField(
        "Item", on_delete=models.SET_NULL, related_name="home", **OPTIONAL)

    class Meta(Coded.Meta):
        indexes = [
            *Coded.Meta.indexes,
            Index(fields=["aisle", "rack", "-level"], name="wh_bin_place"),
            Index(fields=["capacity"], name="wh_bin_heavy", condition=Q(capacity__gte=HEAVY, is_open=True)),
            Index(
                F("aisle") * 100 + F("rack"),
                name="wh_bin_number",
            ),
        ]
        constraints = Coded.Meta.constraints + [
            UniqueConstraint(fields=("zone", "aisle", "rack", "level"), name="wh_bin_unique_place"),
            UniqueConstraint(
                "zone", Upper("code"), name="wh_bin_code_in_zone", condition=Q(is_open=True)),
        ]

    def accepts(self, item: "Item", quantity: Quantity) -> bool:
        if not self.is_open or (weight := item.weight_of(quantity)) > self.capacity:
            return False
        match item.temperature:
            case Temperature.AMBIENT:
                return True
            case Temperature.CHILLED | Temperature.FROZEN as wanted:
                return self.zone.temperature == wanted
            case other if other > 0:
                return self.zone.temperature >= other and weight > 0
            case _:
                raise ValueError(f"{item!r}: {other=}")


class Item(Audited):
    sku = models.CharField("SKU", max_length=MAX_SKU, unique=True, validators=[
        validators.RegexValidator(r"^[A-Z]{2}-\d+$"),
        validators.MinLengthValidator(4),
    ])
    ean = models.CharField(max_length=13, default="", blank=True)
    title = models.CharField(max_length=2 ** 8 - 56)
    attributes = models.JSONField(default=dict, blank=True)
    weight = models.DecimalField(**(WEIGHT_DIGITS | {"decimal_places": 4}))
    temperature = models.SmallIntegerField(choices=Temperature, default=Temperature.AMBIENT)
    reorder_at = models.IntegerField(null=True, blank=True, db_comment="NULL: never")
    suppliers = models.ManyToManyField("Supplier", db_table="wh_item_suppliers", blank=True)

    class Meta:
        default_related_name = "items"
        indexes = tuple(
            Index(fields=[column], name=f"wh_item_{column}") for column in ("ean", "title")
        ) + (
            Index(Left("sku", 2), "title", name="wh_item_family"),
            Index(Length("title").desc(), name="wh_item_long"),
            Index(fields=["sku"], name="wh_item_fragile", condition=Q(attributes__handling__fragile=True)),
            Index(
                fields=["sku"],
                name="wh_item_flags",
                condition=Q(attributes__has_key="dangerous") | Q(attributes__un_number__isnull=False),
            ),
            Index(
                fields=["reorder_at"],
                condition=~Q(reorder_at=None) & ~Q(temperature=Temperature.DEEP_FROZEN),
                name="wh_item_reorder",
            ),
        )

    @property
    def family(self) -> str:
        return self.sku[:2]

    def weight_of(self, quantity: Quantity) -> D:
        return (self.weight * quantity).quantize(D("1.000"), rounding=decimal.ROUND_UP)


class Supplier(models.Model):
    name = models.CharField(max_length=120)
    vat_id = models.CharField(max_length=14, null=True)

    class Meta:
        constraints = [
            UniqueConstraint(Trim(Upper("vat_id")), name="wh_supplier_vat"),
            UniqueConstraint(fields=["name"], include=["vat_id"], name="wh_supplier_name"),
        ]


class Lot(Audited):
    """A delivery of an item that has one best-before date."""

    item = models.ForeignKey(Item, models.CASCADE, db_index=False)
    bin = models.ForeignKey(Bin, models.PROTECT, related_name="lots", **OPTIONAL)
    number = models.CharField(max_length=24)
    state = models.CharField(max_length=1, choices=State.choices, default=State.FREE)
    quantity = models.DecimalField(**QUANTITY)
    best_before = models.DateField(null=True)
    cost = models.FloatField(default=0.0)

    class Meta:
        get_latest_by = ["best_before", "pk"]
        indexes = [
            Index(fields=["item", "best_before"], condition=SELLABLE, name="wh_lot_fefo"),
            Index(fields=["bin"], condition=NOT_GONE | Q(quantity__gt=0), name="wh_lot_present"),
            Index(ExtractYear("best_before"), name="wh_lot_year"),
            Index(Concat("number", Value("/"), "state"), name="wh_lot_label"),
            Index(F("quantity") * F("cost"), name="wh_lot_value"),
            Index(F("cost") - F("quantity"), F("quantity") * 2, 3 + F("quantity"), name="wh_lot_sums"),
        ]
        constraints = [
            UniqueConstraint(
                fields=["item", "number"], name="wh_lot_number",
                violation_error_message=_("This lot was booked already.")),
            CheckConstraint(condition=Q(quantity__gte=D("0")), name="wh_lot_not_negative"),
            CheckConstraint(
                condition=Q(state__in=[state.value for state in State if state is not State.GONE])
                | Q(quantity=0),
                name="wh_lot_gone_is_empty",
            ),
        ]

    def split(self, quantity: Quantity, /, *, into: t.Optional[Bin] = None) -> "Lot":
        rest = lambda whole, part=quantity: whole - part  # noqa: E731
        self.quantity = rest(self.quantity)
        copy, copy_of = Lot(item=self.item, bin=into, quantity=quantity), self.pk
        copy.number = f"{self.number}-{copy_of:05d}"
        return copy


class Movement(models.Model):
    id = models.BigAutoField(primary_key=True)
    lot = models.ForeignKey(Lot, models.PROTECT, "movements", "movement")
    source = models.ForeignKey(Bin, models.PROTECT, related_name="+", **OPTIONAL)
    target = models.ForeignKey(Bin, models.PROTECT, related_name="+", **OPTIONAL)
    reason = models.CharField(max_length=10, choices=REASONS)
    quantity = models.DecimalField(**QUANTITY)
    moved_at = models.DateTimeField(default=timezone.now)
    clock = models.TimeField(null=True)

    objects = MovementQuerySet.as_manager()

    class Meta:
        ordering = ("-moved_at",)
        indexes = [
            Index(fields=["-moved_at", "lot"], name="_".join([PREFIX, "move", "latest"])),
            Index(fields=["lot"], name="wh_move_out", condition=Q(
                reason__in=[code for code in REASON_CODES if code in OUTGOING])),
            Index(fields=["target"], name="wh_move_arrival", condition=Q(source=None, target__isnull=False)),
            Index(fields=["clock"], name="wh_move_late", condition=Q(clock__gte=NIGHT[0]) | Q(clock__lt=NIGHT[-1])),
            Index(fields=["moved_at"], name="wh_move_old", condition=Q(moved_at__lt=OPENING)),
            Index(Abs("quantity").desc(), "lot", name="wh_move_size"),
        ]
        constraints = [
            CheckConstraint(
                condition=(Q(source__isnull=False) | Q(target__isnull=False)) & ~Q(source=F("target")),
                name="wh_move_goes_somewhere",
            ),
        ]


class Count(Audited):
    """What somebody found when counting."""

    bin = models.ForeignKey(Bin, on_delete=models.CASCADE)
    lot = models.ForeignKey(Lot, on_delete=models.CASCADE)
    round = models.PositiveSmallIntegerField(default=1)
    found = models.DecimalField(**QUANTITY)
    expected = models.DecimalField(**QUANTITY)

    class Meta:
        constraints = [
            UniqueConstraint(
                fields=["bin", "lot", "round"], name="wh_count_once",
                deferrable=models.Deferrable.IMMEDIATE),
        ]
        indexes = [Index(Cast(F("found") - F("expected"), models.IntegerField()), name="wh_count_gap")]
        indexes += [Index(fields=["lot"], name="wh_count_wrong", condition=~Q(found=F("expected")))]

    async def correct(self) -> t.Optional[Movement]:
        if not (gap := self.found - self.expected):
            return None
        return await Movement.objects.acreate(lot=self.lot, target=self.bin, quantity=gap, reason="waste")
