"""
Customer relations: accounts, people, deals on their way through a pipeline, and what was done.

The history of a deal is kept in ``Activity``; nothing is deleted for good, see ``SoftDeleted``.
"""
from __future__ import annotations

import enum
import functools
import logging
import re
import uuid
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any, ClassVar, Final, Optional

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db import models, transaction
from django.db.models import F, Q, UniqueConstraint
from django.db.models.functions import Coalesce, Lower, Upper
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _, pgettext_lazy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from django.db.models.query import QuerySet as AnyQuerySet

logger = logging.getLogger(__name__)

NAME_LENGTH: Final = 2 ** 7 - 8
DAY = 24 * 60 * 60
STALE_AFTER, ESCALATE_AFTER = timedelta(days=30), timedelta(days=2 * 30 + 5)
SMALL_DEAL = Decimal("500.00")
LARGE_DEAL: Final[Decimal] = Decimal("25000.00")
FOUNDED_YEAR = 2012
FOUNDED = date(FOUNDED_YEAR, 4, 1)
PHONE_PATTERN = re.compile(r"^\+?[0-9 ()/-]{5,}$")
PHONE_VALIDATOR = RegexValidator(
    regex=PHONE_PATTERN,
    message=_("A number such as +49 30 123456, please."),
)
FIRST, *OTHERS = ("lead", "qualified", "proposal", "negotiation")
COMMON_KEYS: list[str] = ["account", "owner_name"]

LIVE = Q(deleted_at__isnull=True)
NOT_SPAM = ~Q(source="spam")


class LifecycleStage(models.TextChoices):
    """How far an account has come."""

    SUBSCRIBER = "subscriber", _("Subscriber")
    LEAD = "lead", _("Lead")
    CUSTOMER = "customer", pgettext_lazy("who buys", "Customer")
    CHURNED = "churned", _("Churned")

    __empty__ = _("(unknown)")

    @property
    def paying(self) -> bool:
        return self is LifecycleStage.CUSTOMER


class DealStage(models.IntegerChoices):
    LEAD = 10, _("Lead")
    QUALIFIED = 20, _("Qualified")
    PROPOSAL = 30, _("Proposal")
    WON = 100, _("Won")
    LOST = -1, _("Lost")

    @classmethod
    def closed(cls) -> tuple[int, ...]:
        return tuple(stage.value for stage in (cls.WON, cls.LOST))


class Channel(models.TextChoices):
    EMAIL = enum.auto()
    PHONE = enum.auto()
    VISIT = enum.auto()


CLOSED_STAGES = (DealStage.WON, DealStage.LOST)
OPEN_DEAL = ~Q(stage__in=CLOSED_STAGES)
LARGE = Q(amount__gte=LARGE_DEAL)
SMALL = Q(amount__lt=SMALL_DEAL)
UNUSUAL = (LARGE | SMALL) & OPEN_DEAL


def default_settings() -> dict[str, Any]:
    return {"newsletter": False, "language": "en"}


def logged(level: int = logging.INFO):
    """A decorator with an argument: logs each call of a method."""

    def decorate(method):
        @functools.wraps(method)
        def wrapper(self, *args, **kwargs):
            logger.log(level, "%s on %r", method.__name__, self)
            return method(self, *args, **kwargs)

        return wrapper

    return decorate


class LiveQuerySet(models.QuerySet):
    def live(self) -> LiveQuerySet:
        return self.filter(LIVE)

    def stale(self, *, now=None):
        return self.filter(updated_at__lt=(now or timezone.now()) - STALE_AFTER)


class LiveManager(models.Manager.from_queryset(LiveQuerySet)):
    use_in_migrations = False

    def get_queryset(self):
        return super().get_queryset().filter(deleted_at=None)


class Timestamped(models.Model):
    created_at = models.DateTimeField(_("created at"), default=timezone.now, editable=False)
    updated_at = models.DateTimeField(_("updated at"), auto_now=True)

    class Meta:
        abstract = True
        get_latest_by = "created_at"
        indexes = [models.Index(fields=["-updated_at"], name="%(app_label)s_%(class)s_upd")]


class SoftDeleted(models.Model):
    deleted_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = LiveManager()
    all_objects: ClassVar[models.Manager] = models.Manager()

    class Meta:
        abstract = True

    def delete(self, using=None, keep_parents=False):
        self.deleted_at = timezone.now()
        self.save(update_fields=["deleted_at"])

    delete.alters_data = True


class AddressMixin(models.Model):
    street = models.CharField(max_length=200, blank=True)
    postal_code = models.CharField(max_length=12, blank=True, db_index=True)
    city = models.CharField(max_length=100, blank=True)
    country = models.CharField(max_length=2, default="DE")

    class Meta:
        abstract = True

    def lines(self) -> Iterator[str]:
        yield from filter(None, (self.street, f"{self.postal_code} {self.city}".strip(), self.country))


class Account(Timestamped, SoftDeleted, AddressMixin):
    """A company, or a household."""

    uuid = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    name = models.CharField(_("name"), max_length=NAME_LENGTH)
    domain = models.CharField(max_length=100, blank=True)
    stage = models.CharField(
        max_length=len(LifecycleStage.SUBSCRIBER) + 6,
        choices=LifecycleStage.choices,
        default=LifecycleStage.LEAD,
    )
    source = models.SlugField(max_length=30, db_index=False, default="web")
    parent = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.SET_NULL, related_name="subsidiaries")
    preferences = models.JSONField(default=default_settings, blank=True)
    founded = models.DateField(null=True, blank=True)
    employees = models.PositiveIntegerField(default=0)

    class Meta(Timestamped.Meta):
        verbose_name = _("account")
        verbose_name_plural = _("accounts")
        ordering = ("name",)
        indexes = Timestamped.Meta.indexes + [
            models.Index(fields=["name"], name="acc_live_name", condition=LIVE),
            models.Index(fields=["domain"], name="acc_domain", condition=~Q(domain="") & NOT_SPAM),
            models.Index(Lower("name"), "city", name="acc_lower_name"),
            models.Index(fields=["founded"], name="acc_young", condition=Q(founded__gte=FOUNDED)),
            models.Index(
                fields=["stage", "-employees"],
                name="acc_big_customers",
                condition=Q(stage=LifecycleStage.CUSTOMER, employees__gt=5 * 10 ** 2) & LIVE,
            ),
        ]
        constraints = [
            UniqueConstraint(Lower("domain"), name="acc_one_domain", condition=Q(deleted_at=None)),
            models.CheckConstraint(condition=~Q(name=""), name="acc_has_name"),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.city})" if self.city else self.name

    @cached_property
    def open_amount(self) -> Decimal:
        """The sum of what may still be won."""
        total = self.deals.filter(OPEN_DEAL).aggregate(total=models.Sum("amount"))["total"]
        return total or Decimal(0)

    def clean(self):
        super().clean()
        if (parent := self.parent) and parent.pk == self.pk:
            raise ValidationError({"parent": _("An account can't own itself.")})


class Contact(Timestamped, SoftDeleted):
    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="contacts")
    first_name = models.CharField(max_length=60, blank=True)
    last_name = models.CharField(max_length=60)
    email = models.EmailField(_("e-mail"), blank=True)
    phone = models.CharField(max_length=40, blank=True, validators=[PHONE_VALIDATOR])
    is_primary = models.BooleanField(default=False)
    opted_out = models.BooleanField(null=True)
    score = models.SmallIntegerField(
        default=0, validators=[MinValueValidator(-100), MaxValueValidator(+100)])
    tags = models.ManyToManyField("Tag", blank=True, related_name="contacts")

    class Meta:
        ordering = ["last_name", "first_name"]
        unique_together = [("account", "first_name", "last_name", "email")]
        indexes = [
            *Timestamped.Meta.indexes,
            models.Index(Upper("last_name"), Upper("first_name"), name="contact_sorted"),
            models.Index(
                fields=("email",),
                name="contact_mailable",
                condition=(Q(opted_out=False) | Q(opted_out__isnull=True)) & ~Q(email="") & LIVE,
            ),
            models.Index(F("score").desc(), "last_name", name="contact_score"),
            models.Index(fields=["phone"], name="contact_odd", condition=Q(email="") ^ Q(phone="")),
        ]
        constraints = (
            UniqueConstraint(
                fields=["account"], condition=Q(is_primary=True), name="contact_one_primary"),
            models.CheckConstraint(
                condition=Q(score__range=(-100, 100)), name="%(class)s_score_range"),
        )

    @property
    def full_name(self) -> str:
        return " ".join(part for part in (self.first_name, self.last_name) if part)

    def channel(self) -> Optional[str]:
        match (self.email, self.phone):
            case ("", ""):
                return None
            case (str() as email, _) if email:
                return Channel.EMAIL
            case [_, phone]:
                return Channel.PHONE


class Tag(models.Model):
    label = models.CharField(max_length=40)
    color = models.CharField(max_length=7, default="#%02x%02x%02x" % (0x33, 0x66, 0x99))

    class Meta:
        constraints = [UniqueConstraint(Lower("label"), name="tag_label_any_case")]


class Deal(Timestamped, SoftDeleted):
    account = models.ForeignKey(Account, models.PROTECT, related_name="deals")
    contacts = models.ManyToManyField(Contact, through="DealContact")
    title = models.CharField(max_length=200)
    stage = models.SmallIntegerField(choices=DealStage.choices, default=DealStage.LEAD)
    amount = models.DecimalField(max_digits=14, decimal_places=2, default=Decimal("0"))
    discount = models.DecimalField(max_digits=5, decimal_places=2, null=True, blank=True)
    owner_name = models.CharField(max_length=80, default="")
    closes_on = models.DateField(null=True)
    extra = models.JSONField(default=dict)

    class Meta:
        indexes = [
            models.Index(fields=COMMON_KEYS + ["-closes_on"], name="deal_forecast"),
            models.Index(fields=["stage", "amount"], name="deal_unusual", condition=UNUSUAL),
            models.Index(Coalesce("discount", Decimal("0.00")), name="deal_discount"),
            models.Index(F("amount") - F("discount"), name="deal_net"),
            models.Index(
                fields=["owner_name"],
                name="deal_urgent",
                condition=OPEN_DEAL & Q(closes_on__lte=date(FOUNDED_YEAR + 10, 3, 31)),
            ),
            models.Index(
                fields=["title"], name="deal_imported", condition=Q(extra__import__source="legacy")),
        ] + [
            models.Index(fields=[name], name=f"deal_{name}_idx", condition=Q(stage=DealStage.WON))
            for name in ("amount", "closes_on")
            if name not in COMMON_KEYS
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(discount__isnull=True) | Q(discount__lte=F("amount")),
                name="deal_discount_fits",
            ),
            models.CheckConstraint(
                condition=~Q(stage=DealStage.WON) | Q(closes_on__isnull=False), name="deal_won_date"),
        ]

    @transaction.atomic
    @logged(level=logging.DEBUG)
    def advance(self, to: DealStage, /, *, by: str = "") -> None:
        if to in CLOSED_STAGES and not self.closes_on:
            self.closes_on = date.today()
        self.stage = to
        self.save()

    async def aclose(self, won: bool = True) -> None:
        self.stage = DealStage.WON if won else DealStage.LOST
        await self.asave(update_fields=("stage",))
        async for activity in self.activities.all():
            activity.done = True
            await activity.asave()


class DealContact(models.Model):
    deal = models.ForeignKey(Deal, on_delete=models.CASCADE)
    contact = models.ForeignKey(Contact, on_delete=models.CASCADE)
    role = models.CharField(max_length=20, default="buyer")

    class Meta:
        constraints = [
            UniqueConstraint(
                fields=["deal", "contact"],
                name="one_role_in_deal",
                deferrable=models.Deferrable.DEFERRED,
            )
        ]


class Activity(Timestamped):
    deal = models.ForeignKey(Deal, models.CASCADE, "activities", null=True)
    channel = models.CharField(max_length=10, choices=Channel.choices, default=Channel.EMAIL.value)
    summary = models.CharField(max_length=250)
    body = models.TextField(blank=True)
    due = models.DateTimeField(null=True)
    done = models.BooleanField(default=False)
    lasted = models.DurationField(default=timedelta(minutes=15))

    class Meta(Timestamped.Meta):
        verbose_name_plural = "activities"
        indexes = [
            *Timestamped.Meta.indexes,
            models.Index(fields=["due"], name="activity_open", condition=Q(done=False, due__isnull=False)),
            models.Index(
                fields=["deal"], name="activity_long", condition=Q(lasted__gt=timedelta(hours=2))),
            models.Index(
                fields=["channel", "due"],
                name="activity_away",
                condition=Q(channel__in=[c for c in Channel.values if c != Channel.EMAIL]),
            ),
            models.Index(fields=["summary"], name="activity_call", condition=Q(summary__startswith="Call: ")),
        ]
        permissions = [("reassign_activity", "Can hand an activity to someone else")]

    def __repr__(self):
        return f"<{type(self).__name__} {self.channel!r}: {self.summary:.40}>"
