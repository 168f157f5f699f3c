"""Rooms of several houses, what they cost, and who sleeps there.

A stay takes the nights from ``arrival`` (included) to ``departure`` (excluded). Overlaps are found by
``Reservation.objects.overlapping``: not every database has ranges.
"""
import datetime
import math
import uuid
from collections import namedtuple
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal as Dec
from typing import Iterable, Iterator, List, Self, TypeAlias

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Deferrable, Exists, F, OuterRef, Q
from django.db.models.constraints import CheckConstraint, UniqueConstraint as Unique
from django.db.models.functions import (
    Coalesce,
    ExtractMonth,
    Greatest,
    Lower,
    Round,
    Upper,
)
from django.utils.timezone import now
from django.utils.translation import gettext_lazy as _

Money: TypeAlias = Dec
Nights = namedtuple("Nights", "first last count")

CENT = Dec("0.01")
MAX_GUESTS = 1 << 4
MAX_NIGHTS = 28
SEASON_START, SEASON_END = datetime.date(2024, 5, 1), datetime.date(2024, 9, 30)
CHECK_IN: datetime.time = datetime.time(hour=15)
HOLD = datetime.timedelta(minutes=20)
CURRENCIES = ("EUR", "CHF", "GBP")
BASE_CURRENCY = CURRENCIES[0]
OTHER_CURRENCIES = [currency for currency in CURRENCIES if currency != BASE_CURRENCY]
MONEY = dict(max_digits=9, decimal_places=2)
MONEY_OR_NONE = {"null": True, **MONEY}
SHORT = {"max_length": 10}
LABELS = {
    "S": _("Single"),
    "D": _("Double"),
    "F": _("Family"),
}
NAMES = [f"bk_{table}_{part}" for table in ("room", "rate") for part in ("a", "b")]
ROOM_A, ROOM_B = NAMES[0], NAMES[1]
RATE_COLUMNS = {NAMES[2]: "price", NAMES[3]: "weekend_price"}


class BookingState(models.TextChoices):
    REQUESTED = "req", _("Requested")
    HELD = "held", _("On hold")
    CONFIRMED = "conf", _("Confirmed")
    CANCELLED = "canc", _("Cancelled")
    NO_SHOW = "nosh", _("Did not come")


class Board(models.IntegerChoices):
    NONE = 0, _("No meals")
    BREAKFAST = 1
    HALF = 2, _("Half board")
    FULL = 3, _("Full board")


class Feature(models.TextChoices):
    SEA_VIEW = "sea"
    BALCONY = "bal"
    WHEELCHAIR = "whl"


BLOCKING = frozenset({BookingState.HELD, BookingState.CONFIRMED})
DEAD = [BookingState.CANCELLED, BookingState.NO_SHOW]
IS_DEAD = Q(state__in=DEAD)
IS_LIVE = ~IS_DEAD
IN_SEASON = Q(arrival__gte=SEASON_START) & Q(arrival__lte=SEASON_END)
UNPAID = Q(paid=None) | Q(paid__lt=F("price"))


@dataclass(frozen=True, slots=True)
class Offer:
    room: "Room"
    price: Money
    extras: List[str] = field(default_factory=list)

    def __add__(self, other: Money) -> "Offer":
        return Offer(self.room, (self.price + other).quantize(CENT, ROUND_HALF_UP), [*self.extras])


def nights(first: datetime.date, last: datetime.date) -> Iterator[datetime.date]:
    while first < last:
        yield first
        first += datetime.timedelta(1)


def not_past(value):
    if value < datetime.date.today():
        raise ValidationError(_("%(value)s is over"), params={"value": value})


class ReservationQuerySet(models.QuerySet):
    def overlapping(self, first, last) -> Self:
        return self.filter(arrival__lt=last, departure__gt=first)

    def live(self):
        return self.filter(IS_LIVE)

    async def total(self) -> Money:
        sums = [reservation.price async for reservation in self.live()]
        return sum(sums, start=Dec())


class RoomManager(models.Manager):
    def free(self, first, last, *, guests=1, **others):
        taken = Reservation.objects.overlapping(first, last).filter(room=OuterRef("pk"))
        return self.filter(~Exists(taken), sleeps__gte=guests, **others)


class Named(models.Model):
    name = models.CharField(_("name"), max_length=60)
    slug = models.SlugField(max_length=60)

    class Meta:
        abstract = True
        ordering = ["name"]
        constraints = [Unique(fields=["slug"], name="%(app_label)s_%(class)s_slug")]

    def __str__(self):
        return f"{self.name!s:.40}"


class Dated(models.Model):
    """Anything that holds from a day on, and may end."""

    starts = models.DateField()
    ends = models.DateField(null=True, blank=True)

    class Meta:
        abstract = True
        indexes = [models.Index(fields=["starts", "ends"], name="bk_%(class)s_dates")]
        constraints = [
            CheckConstraint(condition=Q(ends__gt=F("starts")) | Q(ends=None), name="bk_%(class)s_order"),
        ]

    def contains(self, day: datetime.date) -> bool:
        return self.starts <= day and (self.ends is None or day < self.ends)


class WithId(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)

    class Meta:
        abstract = True


class House(Named):
    latitude = models.FloatField(null=True)
    longitude = models.FloatField(null=True)
    stars = models.PositiveSmallIntegerField(null=True, validators=[MaxValueValidator(5)])
    check_in = models.TimeField(default=CHECK_IN)

    class Meta(Named.Meta):
        indexes = [
            models.Index(fields=["latitude", "longitude"], name="bk_house_place",
                         condition=Q(latitude__isnull=False, longitude__isnull=False)),
            models.Index(Round("latitude", precision=1), Round("longitude"), name="bk_house_near"),
        ]


class Room(models.Model):
    KINDS = tuple(LABELS.items())

    house = models.ForeignKey(House, models.CASCADE, related_name="rooms", db_index=False)
    number = models.CharField(**SHORT)
    kind = models.CharField(max_length=1, choices=KINDS, default="D")
    sleeps = models.PositiveSmallIntegerField(
        default=2, validators=[MinValueValidator(1), MaxValueValidator(MAX_GUESTS)])
    features = models.JSONField(default=list, blank=True)
    closed_since = models.DateField(null=True, blank=True, db_default=None)
    connects_to = models.ManyToManyField("self", symmetrical=True, blank=True)

    objects = RoomManager()

    class Meta:
        indexes = [
            models.Index(fields=["house", "kind"], name=ROOM_A, condition=Q(closed_since=None)),
            models.Index(fields=["sleeps"], name=ROOM_B, condition=Q(kind__in=list(LABELS)) & Q(sleeps__gt=2)),
        ]
        constraints = [
            Unique("house", Upper("number"), name="bk_room_number"),
            CheckConstraint(condition=Q(sleeps__range=[1, MAX_GUESTS]), name="bk_room_sleeps"),
        ]

    @property
    def label(self):
        return LABELS.get(self.kind, "?") if self.kind else ""

    def area(self, width: float, depth: float = math.pi) -> float:
        return round(width * depth, 1)


class Season(Named, Dated):
    factor = models.DecimalField(max_digits=4, decimal_places=2, default=Dec(1))

    class Meta(Dated.Meta):
        indexes = Dated.Meta.indexes + [
            models.Index(ExtractMonth("starts"), name="bk_season_month"),
        ]
        constraints = Named.Meta.constraints + Dated.Meta.constraints


class Rate(Dated):
    room = models.ForeignKey(Room, models.CASCADE, related_name="rates")
    season = models.ForeignKey(Season, models.SET_NULL, null=True)
    board = models.SmallIntegerField(choices=Board.choices, default=Board.NONE)
    currency = models.CharField(max_length=3, default=BASE_CURRENCY)
    price = models.DecimalField(**MONEY)
    weekend_price = models.DecimalField(**MONEY_OR_NONE)
    min_nights = models.PositiveSmallIntegerField(default=1)

    class Meta(Dated.Meta):
        indexes = [
            *Dated.Meta.indexes,
            *[
                models.Index(fields=["room", column], name=name)
                for name, column in RATE_COLUMNS.items()
            ],
            models.Index(fields=["room"], name="bk_rate_foreign", condition=Q(currency__in=OTHER_CURRENCIES)),
            models.Index(Coalesce("weekend_price", "price"), name="bk_rate_weekend"),
            models.Index(
                fields=["board"],
                name="bk_rate_long",
                condition=Q(min_nights__gte=7) & ~(Q(board=Board.NONE) | Q(currency="GBP")),
            ),
        ]
        constraints = [
            *Dated.Meta.constraints,
            Unique(fields=["room", "board", "starts"], name="bk_rate_once"),
            CheckConstraint(condition=Q(price__gt=Dec("0.00")), name="bk_rate_positive"),
        ]


class Guest(WithId):
    email = models.EmailField()
    name = models.CharField(max_length=120)
    born = models.DateField(null=True, validators=[])
    nationality = models.CharField(max_length=2, blank=True)
    loyal_since = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(Lower("name"), name="bk_guest_name"),
            models.Index(fields=["nationality"], name="bk_guest_abroad", condition=~Q(nationality__in=["", "AT"])),
            models.Index(fields=["born"], name="bk_guest_minor", condition=Q(born__year__gte=2007)),
        ]
        constraints = [Unique(Lower("email"), name="bk_guest_email")]


class Reservation(WithId):
    room = models.ForeignKey(Room, models.PROTECT)
    guest = models.ForeignKey(Guest, models.PROTECT, related_name="stays")
    companions = models.ManyToManyField(Guest, related_name="accompanied", blank=True)
    state = models.CharField(max_length=4, choices=BookingState.choices, default=BookingState.REQUESTED)
    arrival = models.DateField(validators=[not_past])
    departure = models.DateField()
    guests = models.PositiveSmallIntegerField(default=1)
    price = models.DecimalField(**MONEY)
    paid = models.DecimalField(**MONEY_OR_NONE)
    made_at = models.DateTimeField(default=now)
    held_for = models.DurationField(null=True)
    options = models.JSONField(default=dict)

    objects = ReservationQuerySet.as_manager()

    class Meta:
        get_latest_by = "made_at"
        indexes = [
            models.Index(fields=["room", "arrival", "departure"], name="bk_stay_live", condition=IS_LIVE),
            models.Index(fields=["arrival"], name="bk_stay_season", condition=IN_SEASON & IS_LIVE),
            models.Index(fields=["guest"], name="bk_stay_unpaid", condition=UNPAID & ~IS_DEAD),
            models.Index(fields=["made_at"], name="bk_stay_held", condition=Q(state="held", held_for__gt=HOLD)),
            models.Index(fields=["-departure" if MAX_NIGHTS > 7 else "departure"], name="bk_stay_end"),
            models.Index(fields=["room"], name="bk_stay_pets", condition=Q(options__pets__0__kind="dog")),
            models.Index(fields=["room"], name="bk_stay_cot", condition=Q(options__cot=True)),
            models.Index(Greatest("price", "paid"), name="bk_stay_worth"),
            models.Index(fields=["price"], name="bk_stay_dear", condition=Q(price__gt=Dec("1000"))),
        ]
        constraints = [
            Unique(fields=["room", "arrival"], condition=Q(state=BookingState.CONFIRMED), name="bk_stay_one"),
            Unique(fields=["room", "guest", "departure"], name="bk_stay_guest", deferrable=Deferrable.DEFERRED),
            CheckConstraint(condition=Q(departure__gt=F("arrival")), name="bk_stay_order"),
            CheckConstraint(
                condition=Q(guests__gte=1) & Q(guests__lte=MAX_GUESTS) & (Q(paid=None) | Q(paid__gte=0)),
                name="bk_stay_numbers"),
        ]

    def __len__(self):
        return (self.departure - self.arrival).days

    def bill(self, rates: Iterable[Rate]) -> Money:
        """Night for night, each by the first rate that holds."""
        rates, total = list(rates), Dec()
        for night in nights(self.arrival, self.departure):
            try:
                rate = next(rate for rate in rates if rate.contains(night))
            except StopIteration as error:
                raise ValidationError(f"no rate on {night:%d.%m.%Y}") from error
            match night.weekday(), rate.weekend_price:
                case (5 | 6), Dec() as price:
                    total += price
                case _:
                    total += rate.price
        assert total >= 0, f"{total=}"
        return total if (count := len(self)) <= MAX_NIGHTS else total * (Dec(count - 1) / count)


class Payment(WithId):
    reservation = models.ForeignKey(to=Reservation, on_delete=models.CASCADE)
    amount = models.DecimalField(**MONEY)
    currency = models.CharField(max_length=3, choices=[(c, c) for c in CURRENCIES])
    reference = models.CharField(max_length=35, null=True, unique=True)

    class Meta:
        constraints = [
            CheckConstraint(condition=Q(currency__in=CURRENCIES), name="bk_payment_currency"),
            CheckConstraint(condition=~Q(amount=0), name="bk_payment_not_nothing"),
        ]
        indexes = [models.Index(fields=["amount"], name="bk_refund", condition=Q(amount__lt=0))]
