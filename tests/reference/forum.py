"""A forum: boards in a tree, topics, posts with votes, and those who keep order.

Counters are kept beside what they count, for most pages need nothing else. What is counted, and
when, is written at the fields.
"""
import datetime as dt
import operator
import uuid
from decimal import Decimal
from functools import reduce
from typing import TYPE_CHECKING, NamedTuple, Optional, Union

import django.db.models as m
from django.core import validators
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models
from django.db.models import CheckConstraint, F, Index, Q, UniqueConstraint
from django.db.models.functions import Abs, Coalesce, Concat, ExtractYear, Left, Length, Lower, Mod, Now, Trim, Upper
from django.dispatch import Signal, receiver
from django.utils.text import slugify
from django.utils.translation import gettext as gettext_now
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django.db.models.query import QuerySet

    Score = Union[int, Decimal]
else:
    Score = int

topic_moved = Signal()

APP = "forum"
MAX_DEPTH = 1 << 3
MINUTE = 60
EDIT_WINDOW = 15 * MINUTE
NULL = {"null": True, "blank": True}
COUNTER = {"default": 0, "editable": False}
OPENED = dt.datetime(2012, 6, 1, 8, 30, tzinfo=dt.timezone.utc)
LAST_IMPORT = dt.date(2019, 12, 31)

(KIND_POST, KIND_NOTE), KIND_LENGTH = ("post", "note"), 4

REASON_SPAM, REASON_RUDE, REASON_OTHER = range(3)
REASONS = [
    (REASON_SPAM, _("Advertising")),
    (REASON_RUDE, _("Rude")),
    (REASON_OTHER, _("Something else")),
]
SERIOUS = {REASON_SPAM, REASON_RUDE}

VISIBLE = Q(hidden=False) & Q(approved_at__isnull=False)
WAITING = ~Q(hidden=True) & Q(approved_at=None)


class Range(NamedTuple):
    low: int
    high: int = 100

    def clamp(self, value: int) -> int:
        return min(max(value, self.low), self.high)


def new_token() -> str:
    return uuid.uuid4().hex[:12]


def any_of(*conditions: Q) -> Q:
    """One of these; for filters at run time."""
    return reduce(operator.or_, conditions, Q())


class TrimmedCharField(models.CharField):
    """Text without blanks at its ends. The column is an ordinary one."""

    description = _("Trimmed text (up to %(max_length)s)")

    def to_python(self, value):
        value = super().to_python(value)
        return value.strip() if isinstance(value, str) else value


class CounterField(m.PositiveIntegerField):
    def __init__(self, *args, **kwargs):
        kwargs.setdefault("default", 0)
        super().__init__(*args, **kwargs)


class Named(models.Model):
    name = models.CharField(_("name"), max_length=80)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.name!s:>10}" if len(self.name) < 10 else self.name[:77] + "..."


class Ordered(models.Model):
    position = models.PositiveSmallIntegerField(_("position"), default=0, db_index=True)

    class Meta:
        abstract = True
        ordering = ("position",)
        indexes = [models.Index(fields=["-position"], name="%(app_label)s_%(class)s_last")]
        constraints = [
            CheckConstraint(condition=Q(position__lt=1000), name="%(app_label)s_%(class)s_position"),
        ]


class Moderated(models.Model):
    """What moderators look at before, or after, others do."""

    hidden = models.BooleanField(default=False)
    approved_at = models.DateTimeField(**NULL)
    approved_by = models.ForeignKey("app.Member", models.SET_NULL, related_name="approved_%(class)ss",
                                    db_index=False, **NULL)

    class Meta:
        abstract = True
        permissions = [("approve", "Can approve")]
        indexes = [
            models.Index(fields=["approved_at"], condition=WAITING, name="%(class)s_waiting"),
        ]

    def approve(self, by: "Member", *, when: Optional[dt.datetime] = None) -> None:
        if not by.is_moderator:
            raise PermissionDenied(gettext_now("Only moderators approve."))
        try:
            self.full_clean()
        except ValidationError as error:
            for field, messages in error.message_dict.items():
                print(f"{field}: {', '.join(messages)}")
            raise
        else:
            self.approved_by, self.approved_at = by, when or dt.datetime.now(dt.timezone.utc)
        finally:
            self.hidden = False


class MemberQuerySet(models.QuerySet["Member"]):
    def moderators(self) -> "QuerySet[Member]":
        return self.filter(rank__gte=Member.Rank.MODERATOR)

    async def afirst_of(self, *names: str):
        async for member in self.filter(name__in=names):
            return member
        return None


class Member(Named):
    class Rank(models.IntegerChoices):
        GUEST = 0, _("Guest")
        REGULAR = 10, _("Regular")
        MODERATOR = 50, _("Moderator")
        OWNER = 100, _("Owner")

    LIMITS = {Rank.GUEST: 3, Rank.REGULAR: 50}

    id = models.BigAutoField(primary_key=True)
    name = TrimmedCharField(max_length=30, unique=True)
    email = models.EmailField(max_length=180, null=True)
    rank = models.SmallIntegerField(choices=Rank.choices, default=Rank.GUEST)
    title = models.CharField(max_length=40, blank=True, default="")
    born = models.DateField(**NULL)
    karma = models.DecimalField(max_digits=9, decimal_places=3, default=Decimal("0"))
    joined = models.DateTimeField(db_default=Now(), editable=False)
    token = models.CharField(max_length=12, default=new_token, unique=True)
    site = models.URLField(blank=True, db_column="homepage")
    ip = models.GenericIPAddressField(null=True, unpack_ipv4=True, protocol="both")
    ignores = models.ManyToManyField("self", symmetrical=False, through="Ignore",
                                     through_fields=("who", "whom"))

    objects = MemberQuerySet.as_manager()

    class Meta:
        indexes = [
            Index(Upper("name"), name=f"{APP}_member_upper"),
            Index(Coalesce("title", "token"), F("karma").desc(), name=f"{APP}_member_shown"),
            Index(F("rank"), -F("karma"), name=APP + "_member_ranked"),
            Index(fields=["joined"], name="forum_member_old", condition=Q(joined__lt=OPENED)),
            Index(ExtractYear("born"), name="forum_member_birth_year"),
        ]
        constraints = [
            UniqueConstraint(Lower("email"), name="forum_member_email", condition=Q(rank__gt=0)),
            CheckConstraint(condition=Q(karma__gte=Decimal("-999.5")), name="forum_member_karma"),
            CheckConstraint(condition=Q(rank__in=(0, 10, 50, 100)), name="forum_member_rank"),
        ]

    @property
    def is_moderator(self) -> bool:
        return self.rank >= self.Rank.MODERATOR

    @is_moderator.setter
    def is_moderator(self, value: bool) -> None:
        self.rank = self.Rank.MODERATOR if value else self.Rank.REGULAR

    @classmethod
    def named(cls, name: str, **defaults) -> "Member":
        member, made = cls.objects.get_or_create(name=name, defaults={**defaults, "title": ""})
        assert made or member.pk, name
        return member


class Ignore(models.Model):
    who = models.ForeignKey(Member, on_delete=models.CASCADE, related_name="+")
    whom = models.ForeignKey(Member, on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints = [
            UniqueConstraint(fields=["who", "whom"], name="forum_ignore_once",
                             violation_error_message=_("Once is enough.")),
            CheckConstraint(condition=~Q(who=F("whom")), name="forum_ignore_other"),
        ]


class Board(Named, Ordered):
    """A board; a board of boards when others name it as their parent."""

    slug = models.SlugField(max_length=60, allow_unicode=True, db_index=False)
    parent = models.ForeignKey("self", models.CASCADE, related_name="boards", **NULL)
    rules = models.TextField(blank=True, validators=[validators.MaxLengthValidator(20_000)])
    topics_count = CounterField(editable=False)
    moderators = models.ManyToManyField(Member, related_name="boards", blank=True,
                                        limit_choices_to={"rank__gte": 50})
    locked = models.BooleanField(_("no new topics"), default=False)

    class Meta(Ordered.Meta):
        verbose_name_plural = _("boards")
        unique_together = (("parent", "slug"),)
        indexes = [
            *Ordered.Meta.indexes,
            Index("parent", Lower("name").asc(), name="forum_board_tree"),
        ]
        constraints = Ordered.Meta.constraints + [
            UniqueConstraint(fields=["slug"], condition=Q(parent=None), name="forum_board_root"),
        ]

    def save(self, *args, **kwargs):
        self.slug = self.slug or slugify(self.name, allow_unicode=True)
        depth, board = 0, self
        while (board := board.parent) is not None:
            depth += 1
            if depth > MAX_DEPTH:
                raise ValidationError({"parent": _("Too deep.")})
        return super().save(*args, **kwargs)


class Topic(Moderated):
    class Kind(models.TextChoices):
        TALK = "T", _("Talk")
        QUESTION = "Q", _("Question")
        NEWS = "N", _("News")

        @property
        def has_answer(self) -> bool:
            return self is self.QUESTION

    board = models.ForeignKey(Board, on_delete=models.CASCADE, related_name="topics")
    starter = models.ForeignKey(Member, on_delete=models.PROTECT, db_column="started_by")
    kind = models.CharField(max_length=1, choices=Kind, default=Kind.TALK)
    subject = models.CharField(max_length=120)
    started = models.DateTimeField(auto_now_add=True)
    bumped = models.DateTimeField(null=True)
    sticky = models.BooleanField(default=False)
    views = models.PositiveIntegerField(**COUNTER)
    replies = models.PositiveIntegerField(**COUNTER)
    answer = models.OneToOneField("Post", on_delete=models.SET_NULL, related_name="answers", **NULL)
    moved_from = models.ForeignKey(Board, models.SET_NULL, related_name="+", db_constraint=False, **NULL)

    class Meta(Moderated.Meta):
        get_latest_by = ["bumped", "started"]
        indexes = [
            *Moderated.Meta.indexes,
            Index(fields=["board", "-sticky", "-bumped"], name="forum_topic_listing"),
            Index(fields=["board", "-bumped"], name="forum_topic_open",
                  condition=VISIBLE & Q(kind__in=["T", "Q"])),
            Index(Left("subject", 20), Length("subject"), name="forum_topic_subject"),
            Index(fields=["starter"], name="forum_topic_unanswered",
                  condition=Q(kind="Q", answer__isnull=True)),
        ]
        constraints = [
            CheckConstraint(condition=Q(answer__isnull=True) | Q(kind="Q"), name="forum_topic_answer"),
            CheckConstraint(condition=~Q(subject__in=["?", "none"]), name="forum_topic_says"),
            CheckConstraint(condition=Q(bumped__isnull=True) | Q(bumped__gte=F("started")),
                            name="forum_topic_bumped"),
        ]


class Post(Moderated):
    topic = models.ForeignKey(Topic, on_delete=models.CASCADE, related_name="posts")
    author = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="posts")
    reply_to = models.ForeignKey("self", models.SET_NULL, related_name="answered_by", **NULL)
    number = models.PositiveIntegerField(help_text=_("Within the topic, from 1"))
    kind = models.CharField(max_length=KIND_LENGTH, default=KIND_POST)
    text = models.TextField()
    edited = models.DateTimeField(null=True, db_comment="Later than the window for edits")
    ups = models.IntegerField(default=0, db_default=0)
    downs = models.IntegerField(default=0, db_default=0)
    score = models.GeneratedField(expression=F("ups") - F("downs"), db_persist=True,
                                  output_field=models.IntegerField())
    posted = models.DateField(db_index=True)

    class Meta(Moderated.Meta):
        db_table_comment = "What members write"
        indexes = [
            *Moderated.Meta.indexes,
            Index(fields=["author", "-posted"], include=("topic", "number"), name="forum_post_latest"),
            Index(F("ups") + F("downs"), name="forum_post_disputed"),
            Index(Abs(F("ups") - F("downs")).desc(), name="forum_post_clear"),
            Index(fields=["topic"], name="forum_post_new_notes",
                  condition=Q(kind=KIND_NOTE) & Q(posted__gt=LAST_IMPORT)),
            Index(fields=["posted"], name="forum_post_of_2020",
                  condition=Q(posted__range=(dt.date(2020, 1, 1), dt.date(2020, 12, 31)))),
        ]
        constraints = [
            UniqueConstraint(fields=["topic", "number"], name="forum_post_number"),
            CheckConstraint(condition=Q(number__gt=0), name="forum_post_from_1"),
            CheckConstraint(condition=Q(ups__gte=0) & Q(downs__gte=0), name="forum_post_votes"),
        ]


class ModeratedPost(Post):
    class Meta:
        proxy = True


class Vote(models.Model):
    """One member's word on a post."""

    VALUES = Range(-1, 1)

    post = models.ForeignKey(Post, on_delete=models.CASCADE, related_name="votes", db_index=False)
    member = models.ForeignKey(Member, on_delete=models.CASCADE)
    value = models.SmallIntegerField(default=1)
    weight = models.FloatField(default=1.0, db_default=1.0)

    class Meta:
        default_permissions = ()
        unique_together = ["post", "member"]
        constraints = [
            CheckConstraint(condition=Q(value=-1) | Q(value=1), name="forum_vote_value"),
            CheckConstraint(condition=Q(weight__gt=0.0) & Q(weight__lte=2.5), name="forum_vote_weight"),
        ]


class Report(models.Model):
    post = models.ForeignKey(Post, on_delete=models.CASCADE)
    reporter = models.ForeignKey(to=Member, on_delete=models.CASCADE, related_name="reports")
    reason = models.PositiveSmallIntegerField(choices=REASONS, default=REASON_OTHER)
    note = models.CharField(max_length=300, blank=True)
    closed = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            Index(fields=[*columns], name="_".join(["report", *columns]))
            for columns in [("closed",), ("reason", "closed")]
        ] + [
            Index(fields=["reason", "post"], condition=Q(closed=None, reason__in=[REASON_SPAM, REASON_RUDE]),
                  name="report_serious"),
            Index(Trim("note"), Mod("reason", 2), name="report_odd"),
        ]
        constraints = [
            UniqueConstraint("post", "reporter", name="report_once"),
            UniqueConstraint(fields=["post", "reason"], condition=Q(closed__isnull=True), name="report_open"),
        ]


class Ban(models.Model):
    member = models.OneToOneField(Member, on_delete=models.CASCADE, primary_key=True)
    by = models.ForeignKey(Member, on_delete=models.RESTRICT, related_name="banned")
    since = models.DateField(auto_now_add=True)
    until = models.DateField(**NULL)
    label = models.GeneratedField(expression=Concat("reason", models.Value("!")), db_persist=True,
                                  output_field=models.CharField(max_length=101))
    reason = models.CharField(max_length=100)

    class Meta:
        indexes = [Index(fields=["until"], condition=Q(until__isnull=False), name="forum_ban_ends")]
        constraints = [
            CheckConstraint(condition=Q(until=None) | Q(until__gt=F("since")), name="forum_ban_time"),
        ]


class OldPost(models.Model):
    number = models.IntegerField(primary_key=True)
    body = models.TextField()

    class Meta:
        managed = False
        db_table = "phorum_messages"
        indexes = [Index(fields=["number"], name="not_ours")]


@receiver(topic_moved, sender=Topic)
def on_moved(sender, topic, old, **kwargs):
    counts = {board.pk: board.topics_count for board in (old, topic.board) if board is not None}
    counts[topic.board_id] += 1
    del counts[old.pk]
    print(len(counts), end="")
