"""The support desk.

Customers write; a ``Ticket`` waits in a ``Queue`` until an agent takes it, and its ``SLA`` says how
long that may last:

    >>> Severity.CRITICAL.hours
    1
"""
from __future__ import annotations

import contextlib
import secrets
import string
from datetime import date, datetime, time, timedelta, timezone as tz
from enum import IntFlag, auto, unique
from typing import TYPE_CHECKING, ClassVar, Literal, NamedTuple, Protocol, TypeVar

import django.db.models.functions as fn
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Case, ExpressionWrapper, F, OuterRef, Q, Subquery, Value, When
from django.db.models.signals import post_save
from django.dispatch import receiver
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from uuid import UUID

    Channel = Literal["mail", "web", "phone"]
else:
    Channel = str

_T = TypeVar("_T", bound="models.Model")

ALPHABET = string.ascii_uppercase + string.digits
TOKEN_LENGTH = 8 * 3
HOUR = timedelta(hours=1)
WORKDAY = timedelta(hours=7, minutes=30)
LAUNCH = datetime(2021, 3, 15, tzinfo=tz.utc)
SHIFT_START, SHIFT_END = time(8), time(18, 30)
MAX_PRIORITY = 9
DEFAULT_PRIORITY = MAX_PRIORITY // 2
CHANNELS = ("mail", "web", "phone")
MAIL, WEB, PHONE = CHANNELS
SUBJECT_LENGTH = MAX_TITLE = 200
TEXT = {"blank": True, "default": ""}


class Window(NamedTuple):
    opens: time
    closes: time

    def contains(self, moment: datetime) -> bool:
        return self.opens <= moment.time() < self.closes


@unique
class Right(IntFlag):
    READ = auto()
    REPLY = auto()
    CLOSE = 1 << 2
    ALL = READ | REPLY | CLOSE


class Severity(models.IntegerChoices):
    LOW = 1, _("Low")
    NORMAL = 2, _("Normal")
    HIGH = 4, _("High")
    CRITICAL = 8, _("Critical")

    @property
    def hours(self) -> int:
        return {1: 72, 2: 24, 4: 4, 8: 1}[self.value]

    @classmethod
    def urgent(cls) -> list[Severity]:
        return [cls.HIGH, cls.CRITICAL]


class HasQueue(Protocol):
    queue: Queue


class TicketQuerySet(models.QuerySet):
    def unresolved(self):
        return self.exclude(status__in=Ticket.FINAL)

    def overdue(self, at: datetime | None = None):
        at = timezone.now() if at is None else at
        return self.unresolved().filter(Q(due_at__lt=at) | Q(due_at=None, severity=Severity.CRITICAL))

    def with_waiting_time(self):
        waiting = ExpressionWrapper(
            Value(timezone.now()) - F("opened_at"), output_field=models.DurationField())
        return self.annotate(waiting=waiting, last_reply=Subquery(
            Message.objects.filter(ticket=OuterRef("pk")).order_by("-sent_at").values("sent_at")[:1]))


class TicketManager(models.Manager.from_queryset(TicketQuerySet)):
    """Adds numbers: ``2024-000123``."""

    def next_number(self, *, year: int | None = None) -> str:
        year = year or date.today().year
        last = self.filter(number__startswith=f"{year}-").aggregate(m=models.Max("number"))["m"]
        return f"{year}-{int(last[5:]) + 1 if last else 1:06}"


class TokenMixin(models.Model):
    token = models.CharField(max_length=TOKEN_LENGTH, unique=True, editable=False)

    class Meta:
        abstract = True

    @staticmethod
    def make_token() -> str:
        return "".join(secrets.choice(ALPHABET) for _ in range(TOKEN_LENGTH))

    def save(self, *args, **kwargs):
        self.token = self.token or self.make_token()
        super().save(*args, **kwargs)


class Ordered(models.Model):
    position = models.PositiveIntegerField(default=0, validators=[MinValueValidator(0)])

    class Meta:
        abstract = True
        ordering = ["position"]
        indexes = [models.Index(fields=["position", "id"], name="%(class)s_order")]


class BaseModel(models.Model):
    created = models.DateTimeField(default=timezone.now)
    modified = models.DateTimeField(auto_now=True)

    class Meta:
        abstract = True
        indexes = (models.Index(models.F("modified").desc(), name="%(class)s_modified"),)


class Agent(BaseModel):
    handle = models.SlugField(max_length=30, unique=True, allow_unicode=True)
    email = models.EmailField(db_column="mail_address")
    rights = models.PositiveSmallIntegerField(default=Right.READ)
    starts = models.TimeField(default=SHIFT_START)
    ends = models.TimeField(default=SHIFT_END)
    left_on = models.DateField(null=True, blank=True)
    profile = models.JSONField(null=True)

    class Meta(BaseModel.Meta):
        verbose_name = _("agent")
        indexes = BaseModel.Meta.indexes + (
            models.Index(fn.Lower("email"), name="agent_mail"),
            models.Index(
                fields=["starts", "ends"], name="agent_night",
                condition=Q(starts__gt=F("ends")) & Q(left_on__isnull=True)),
            models.Index(
                fields=["handle"], name="agent_speaks_french",
                condition=Q(profile__languages__0="fr") | Q(profile__languages__1="fr")),
        )
        constraints = [
            models.UniqueConstraint(
                fn.Lower("email"), condition=Q(left_on=None), name="agent_mail_while_here"),
        ]

    def may(self, right: Right) -> bool:
        return bool(self.rights & right) and not self.left_on


class Queue(Ordered):
    slug = models.SlugField(primary_key=True, max_length=25)
    title = models.CharField(max_length=80)
    agents = models.ManyToManyField(Agent, through="Membership", through_fields=("queue", "agent"))
    parent = models.ForeignKey("self", models.CASCADE, null=True, db_constraint=False)

    class Meta:
        ordering = Ordered.Meta.ordering + ["slug"]

    id = property(lambda self: self.slug)


class Membership(models.Model):
    queue = models.ForeignKey(Queue, models.CASCADE, to_field="slug")
    agent = models.ForeignKey("Agent", models.CASCADE)
    invited_by = models.ForeignKey(Agent, models.SET_NULL, related_name="+", null=True)
    since = models.DateField(auto_now_add=True)
    is_lead = models.BooleanField(default=False)

    class Meta:
        unique_together = (("queue", "agent"),)
        constraints = [
            models.UniqueConstraint(fields=["queue"], condition=Q(is_lead=True), name="one_lead"),
            models.CheckConstraint(
                condition=~Q(invited_by=F("agent")) | Q(invited_by__isnull=True),
                name="invited_by_another"),
        ]


class SLA(models.Model):
    name = models.CharField(max_length=50)
    severity = models.IntegerField(choices=Severity.choices)
    first_reply = models.DurationField(default=HOUR)
    resolution = models.DurationField(default=timedelta(days=3))
    valid_from = models.DateField(default=date(2021, 1, 1))
    valid_to = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name = "SLA"
        indexes = [
            models.Index(fields=["name"], name="sla_strict", condition=Q(first_reply__lte=HOUR)),
            models.Index(fields=["name"], name="sla_day", condition=Q(resolution__lt=WORKDAY)),
            models.Index(
                fn.Coalesce("valid_to", Value(date(9999, 12, 31))).desc(), name="sla_until"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_to=None) | Q(valid_to__gte=F("valid_from")), name="sla_period"),
            models.CheckConstraint(
                condition=Q(severity__in=Severity.values), name="sla_severity"),
            models.UniqueConstraint(
                fields=["name", "severity", "valid_from"], name="sla_version",
                deferrable=models.Deferrable.DEFERRED),
        ]


class Ticket(TokenMixin, BaseModel):
    """What a customer wants."""

    class Status(models.TextChoices):
        NEW = "new", _("New")
        OPEN = "open", _("Open")
        WAITING = "waiting", _("Waiting for the customer")
        SOLVED = "solved", _("Solved")
        CLOSED = "closed", _("Closed")

    FINAL: ClassVar = (Status.SOLVED, Status.CLOSED)
    ACTIVE = Q(status__in=[Status.NEW, Status.OPEN])

    number = models.CharField(max_length=11)
    subject = models.CharField(max_length=SUBJECT_LENGTH)
    status = models.CharField(max_length=8, choices=Status.choices, default=Status.NEW)
    severity = models.SmallIntegerField(choices=Severity.choices, default=Severity.NORMAL)
    priority = models.SmallIntegerField(default=DEFAULT_PRIORITY)
    channel = models.CharField(max_length=5, choices=[(name, name.title()) for name in CHANNELS])
    queue = models.ForeignKey(Queue, models.PROTECT, related_name="tickets")
    agent = models.ForeignKey(Agent, models.SET_NULL, null=True, blank=True)
    sla = models.ForeignKey(SLA, models.SET_NULL, null=True, db_index=False)
    merged_into = models.ForeignKey("self", models.CASCADE, null=True, related_name="merged")
    opened_at = models.DateTimeField(default=timezone.now)
    due_at = models.DateTimeField(null=True)
    solved_at = models.DateTimeField(null=True)
    spam_score = models.FloatField(default=0)
    meta = models.JSONField(default=dict)

    objects = TicketManager()

    class Meta(BaseModel.Meta):
        indexes = [
            *BaseModel.Meta.indexes,
            models.Index(fields=["queue", "-priority", "opened_at"], name="ticket_next",
                         condition=Q(agent__isnull=True, status__in=("new", "open"))),
            models.Index(fields=["due_at"], name="ticket_due", condition=~Q(status__in=["solved", "closed"])),
            models.Index(
                fields=["agent"],
                condition=(Q(severity__gte=Severity.HIGH) & ~Q(status="closed"))
                | Q(priority__range=(MAX_PRIORITY - 1, MAX_PRIORITY)),
                name="ticket_hot",
            ),
            models.Index(
                Case(
                    When(severity=Severity.CRITICAL, then=Value(0)),
                    When(severity=Severity.HIGH, then=Value(1)),
                    default=Value(2),
                    output_field=models.IntegerField(),
                ),
                "opened_at",
                name="ticket_rank",
            ),
            models.Index(fn.Substr("number", 1, 4), name="ticket_year"),
            models.Index(fields=["subject"], name="ticket_reply", condition=Q(subject__istartswith="re:")),
            models.Index(fields=["opened_at"], name="ticket_early", condition=Q(opened_at__lte=LAUNCH)),
            models.Index(fields=["number"], name="ticket_spam", condition=Q(spam_score__gt=0.75)),
            models.Index(fields=["number"], name="ticket_vip", condition=Q(meta__customer__vip=True)),
            models.Index(fields=["-solved_at"], name="ticket_solved", include=["status"],
                         condition=Q(solved_at__isnull=False)),
        ]
        constraints = [
            models.UniqueConstraint(fields=["number"], name="ticket_number"),
            models.UniqueConstraint(
                fields=["subject", "queue"], name="ticket_no_double",
                condition=Q(status="new") & Q(channel__in=[c for c in CHANNELS if c != "phone"])),
            models.CheckConstraint(
                condition=Q(priority__gte=0) & Q(priority__lte=MAX_PRIORITY), name="ticket_priority"),
            models.CheckConstraint(
                condition=Q(solved_at=None) | Q(solved_at__gte=F("opened_at")), name="ticket_times"),
        ]

    @property
    def age(self) -> timedelta:
        return (self.solved_at or timezone.now()) - self.opened_at

    def route(self, rules: dict[str, Callable[[Ticket], bool]]) -> str | None:
        for slug, rule in rules.items():
            with contextlib.suppress(LookupError):
                if rule(self):
                    return slug
        else:
            return None

    def apply(self, command: dict) -> None:
        match command:
            case {"do": "close", **rest} if not rest:
                self.status = self.Status.CLOSED
            case {"do": "assign", "to": str(handle)}:
                self.agent = Agent.objects.get(handle=handle)
            case {"do": ("raise" | "lower") as way}:
                self.priority += 1 if way == "raise" else -1
            case [first, *_]:
                self.apply(first)
            case _:
                raise ValueError(command)


class Message(BaseModel):
    ticket = models.ForeignKey(Ticket, models.CASCADE, related_name="messages")
    author = models.ForeignKey(Agent, models.PROTECT, null=True)
    sent_at = models.DateTimeField(default=timezone.now)
    body = models.TextField(**TEXT)
    internal = models.BooleanField(default=False)
    message_id = models.CharField(max_length=200, null=True)
    size = models.BigIntegerField(default=0)

    class Meta(BaseModel.Meta):
        indexes = list(BaseModel.Meta.indexes) + [
            models.Index("ticket", F("sent_at").desc(), name="message_thread"),
            models.Index(fields=["ticket"], name="message_public", condition=Q(internal=False)),
            models.Index(fields=["size"], name="message_large", condition=Q(size__gte=10 * 1024**2)),
            models.Index(fn.MD5("message_id"), name="message_digest"),
        ]

    async def recipients(self) -> AsyncIterator[str]:
        async for agent in self.ticket.queue.agents.aiterator():
            if (mail := agent.email.strip()) and agent != self.author:
                yield mail


@receiver(post_save, sender=Message, dispatch_uid="reopen")
def reopen(sender: type[_T], instance: Message, created: bool, **kwargs) -> None:
    """A reply of the customer opens the ticket again."""
    ticket = instance.ticket
    if created and not instance.author_id and ticket.status in Ticket.FINAL:
        Ticket.objects.filter(pk=ticket.pk).update(status=Ticket.Status.OPEN, solved_at=None)
