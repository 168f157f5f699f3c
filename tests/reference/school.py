"""A school: courses and terms, who is enrolled, and the grades that come of it.

Nothing here is ever deleted. A year is closed, and its rows stay; the conditions of most of the
indexes say which rows are still of interest.
"""
from __future__ import annotations

import logging
import uuid
from collections import defaultdict
from contextlib import suppress
from datetime import date, datetime, time, timedelta, timezone
from decimal import ROUND_HALF_UP, Decimal
from enum import Enum, unique
from typing import TYPE_CHECKING, ClassVar, overload

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Index, Q, Value
from django.db.models.expressions import OrderBy
from django.db.models.functions import (
    Ceil,
    Coalesce,
    Concat,
    ExtractMonth,
    Greatest,
    Lower,
    NullIf,
    Round,
    Substr,
    Upper,
)
from django.utils import timezone as django_timezone
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

logger = logging.getLogger(__name__)

FIRST_YEAR, FIRST_DAY = 1998, date(1998, 9, 1)
REFORM = datetime(2021, 8, 1, tzinfo=timezone.utc)
PERCENT = {"max_digits": 5, "decimal_places": 2}
OPTIONAL = {"null": True, "blank": True}
NOTE_MAX = 2**7
BEST, WORST = Decimal("1.0"), Decimal("5.0")
PASSED_UNTIL = Decimal("4.0")
OPEN_YEAR = Q(closed=False)
DAYS = ("mon", "tue", "wed", "thu", "fri")
NUMBERED = {day: number for number, day in ((1, "mon"), (2, "tue"), (3, "wed"), (4, "thu"), (5, "fri"))}


@unique
class Shift(Enum):
    MORNING = "am"
    AFTERNOON = "pm"

    @property
    def begins(self) -> time:
        return time(8) if self is Shift.MORNING else time(13, 30)


class Level(models.TextChoices):
    """Levels are compared by their text: B comes before C."""

    BASIC = "A", _("Basic")
    MIDDLE = "B", _("Middle")
    HIGH = "C", _("High")

    @classmethod
    def advanced(cls) -> list[str]:
        return [str(level) for level in cls if level > cls.BASIC]


def current_year() -> int:
    today = django_timezone.localdate()
    return today.year if (today.month, today.day) >= (9, 1) else today.year - 1


def rounded(value: Decimal, *, places: int = 1, how: str = ROUND_HALF_UP) -> Decimal:
    step = Decimal(10) ** -places
    return value.quantize(step, rounding=how)


class ActiveManager(models.Manager):
    """Rows of the years that are not closed."""

    def __init__(self, path: str = "", /) -> None:
        super().__init__()
        self.path = path

    def get_queryset(self):
        prefix = f"{self.path}__" if self.path else ""
        return super().get_queryset().filter(**{f"{prefix}closed": False})


class Keyed(models.Model):
    key = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    made = models.DateTimeField(auto_now_add=True)

    class Meta:
        abstract = True
        ordering = ["-made"]


class Audited(models.Model):
    """Who changed a row; `%(class)s` keeps the names behind it apart."""

    changed = models.DateTimeField(auto_now=True)
    changed_by = models.ForeignKey(
        "Person",
        on_delete=models.SET_NULL,
        related_name="%(app_label)s_%(class)s_changes",
        related_query_name="%(app_label)s_%(class)s",
        **OPTIONAL,
    )

    class Meta:
        abstract = True
        indexes = [Index(fields=["changed_by", "-changed"], name="%(app_label)s_%(class)s_chg")]
        constraints = [
            models.CheckConstraint(
                condition=Q(changed__gte=datetime(1998, 9, 1, tzinfo=timezone.utc)),
                name="%(app_label)s_%(class)s_era",
            ),
        ]


class Closable(models.Model):
    closed = models.BooleanField(default=False, db_default=False)

    class Meta:
        abstract = True


class Person(Keyed):
    class Sex(models.TextChoices):
        FEMALE = "f", _("female")
        MALE = "m", _("male")
        OTHER = "x", _("other")

    first_name = models.CharField(_("first name"), max_length=40)
    last_name = models.CharField(_("last name"), max_length=60)
    nick = models.CharField(max_length=20, null=True, unique=True)
    sex = models.CharField(max_length=1, choices=Sex.choices, blank=True, default="")
    born = models.DateField()
    address = models.TextField(blank=True)
    guardians = models.ManyToManyField("self", symmetrical=False, related_name="wards", blank=True)
    full_name = models.GeneratedField(
        expression=Concat(F("last_name"), Value(", "), F("first_name")),
        output_field=models.CharField(max_length=102),
        db_persist=True,
    )

    class Meta(Keyed.Meta):
        verbose_name, verbose_name_plural = _("person"), _("persons")
        db_table = "school_person"
        indexes = [
            Index(Lower("last_name"), Lower("first_name"), name="person_sorted"),
            Index(Coalesce("nick", "first_name"), name="person_called"),
            Index(Upper(Substr("last_name", 1, 1)), name="person_initial"),
            Index(ExtractMonth("born"), name="person_birthday"),
            Index(fields=["born"], condition=Q(born__gte=date(2005, 1, 1)), name="person_young"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(born__gt=date(1900, 1, 1)), name="person_born"),
            models.CheckConstraint(condition=Q(sex__in=["f", "m", "x"]) | Q(sex=""), name="person_sex"),
        ]

    def __str__(self) -> str:
        return f"{self.first_name} {self.last_name}" + (f" ({self.nick})" if self.nick else "")

    @property
    def initials(self) -> str:
        return "".join(name[0] for name in (self.first_name, self.last_name) if name)


class Teacher(Person):
    """A person who teaches: a table of its own, and the person's key."""

    code = models.CharField(max_length=4, unique=True, help_text=_("As in the timetable"))
    hours = models.DecimalField(max_digits=4, decimal_places=1, default=Decimal("25.5"))
    deputy = models.OneToOneField("self", on_delete=models.SET_NULL, null=True, related_name="stands_for")

    class Meta:
        indexes = [
            Index(fields=["-hours"], name="teacher_full_time", condition=Q(hours__gte=Decimal("25.5"))),
        ]


class Pupil(Person):
    person = models.OneToOneField(
        Person, on_delete=models.CASCADE, parent_link=True, primary_key=True, related_name="pupil"
    )
    number = models.PositiveIntegerField(unique=True)
    entered = models.DateField(default=date.today)
    left = models.DateField(**OPTIONAL)
    photo = models.FileField(upload_to="pupils/%Y/", **OPTIONAL)

    class Meta:
        indexes = (
            Index(fields=["entered"], condition=Q(left__isnull=True), name="pupil_present"),
            Index(Coalesce("left", "entered"), name="pupil_last_day"),
        )
        constraints = (
            models.CheckConstraint(
                condition=Q(left=None) | Q(left__gte=F("entered")), name="pupil_left_later"
            ),
        )


class Year(Closable):
    number = models.PositiveSmallIntegerField(primary_key=True, default=current_year)
    begins = models.DateField(unique=True)
    ends = models.DateField()

    objects = ActiveManager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(number__gte=FIRST_YEAR), name="year_first"),
            models.CheckConstraint(condition=Q(begins__lt=F("ends")), name="year_ends"),
            models.UniqueConstraint(fields=["closed"], condition=OPEN_YEAR, name="year_one_open"),
        ]


class Term(Audited):
    year = models.ForeignKey(Year, on_delete=models.PROTECT, related_name="terms")
    number = models.PositiveSmallIntegerField(
        validators=[MinValueValidator(1), MaxValueValidator(3)], choices=[(n, f"{n}.") for n in (1, 2, 3)]
    )
    weeks = models.SmallIntegerField(default=18, db_default=18, db_comment="Without holidays")

    class Meta(Audited.Meta):
        abstract = False
        unique_together = [("year", "number")]
        constraints = [
            *Audited.Meta.constraints,
            models.CheckConstraint(condition=Q(number__range=(1, 3)), name="term_number"),
        ]


class Subject(models.Model):
    code = models.SlugField(primary_key=True, max_length=8)
    name = models.CharField(max_length=80, unique=True)
    after = models.ManyToManyField("self", through="Prerequisite", symmetrical=False)

    class Meta:
        ordering = [F("name").asc(nulls_last=True)]


class Prerequisite(models.Model):
    subject = models.ForeignKey(Subject, models.CASCADE, related_name="needs")
    needed = models.ForeignKey(Subject, models.CASCADE, related_name="needed_by")
    grade = models.DecimalField(max_digits=2, decimal_places=1, null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["subject", "needed"], name="%(class)s_once"),
            models.CheckConstraint(condition=~Q(subject=F("needed")), name="%(class)s_of_another"),
        ]


class Course(Keyed, Audited, Closable):
    subject = models.ForeignKey(Subject, on_delete=models.PROTECT, related_name="courses")
    term = models.ForeignKey(Term, on_delete=models.CASCADE, db_index=False)
    teacher = models.ForeignKey(Teacher, on_delete=models.SET_NULL, null=True, related_name="courses")
    level = models.CharField(max_length=1, choices=Level.choices, default=Level.BASIC)
    section = models.PositiveSmallIntegerField(default=1)
    title = models.CharField(max_length=NOTE_MAX, blank=True, default="")
    room = models.CharField(max_length=10, null=True)
    shift = models.CharField(max_length=2, default=Shift.MORNING.value)
    begins_at = models.TimeField(null=True)
    seats = models.PositiveSmallIntegerField(default=30)
    pupils = models.ManyToManyField(Pupil, through="Enrolment", related_name="courses")
    helpers = models.ManyToManyField(Person, blank=True, related_name="helps", db_table="school_helper")

    objects = models.Manager()
    open: ClassVar[ActiveManager] = ActiveManager()

    class Meta(Keyed.Meta, Audited.Meta):
        abstract = False
        default_related_name = "courses"
        indexes = Audited.Meta.indexes + [
            Index(fields=["term", "level", "-section"], name="course_plan"),
            Index("term", Lower("title"), name="course_title"),
            Index(Ceil(F("seats") / 2.0), name="course_half"),
            Index(fields=["teacher"], condition=OPEN_YEAR & Q(level__in=[Level.MIDDLE, Level.HIGH]),
                  name="course_advanced"),
            Index(fields=["room", "begins_at"], name="course_early",
                  condition=Q(begins_at__lt=time(9, 45)) & ~Q(room=None)),
            Index(fields=["subject"], name="course_untaught", condition=Q(teacher__isnull=True, closed=False)),
            *(
                Index(fields=["room"], condition=Q(shift=shift), name=f"course_room_{shift}")
                for shift in ("am", "pm")
            ),
        ]
        constraints = [constraint for constraint in Audited.Meta.constraints] + [
            models.UniqueConstraint(fields=["subject", "term", "section"], name="course_section"),
            models.UniqueConstraint("term", Upper("room"), "begins_at", name="course_place"),
            models.CheckConstraint(condition=Q(seats__gt=0) & Q(seats__lte=400), name="course_seats"),
            models.CheckConstraint(condition=Q(closed=True) | ~Q(title=""), name="course_named"),
        ]

    def clean(self) -> None:
        by_day: Mapping[str, list[Lesson]] = defaultdict(list)
        for lesson in self.lessons.all():
            by_day[DAYS[lesson.day - 1]].append(lesson)
        with suppress(KeyError):
            logger.debug("%s: %d on Monday", self.pk, len(by_day["mon"]))


class Lesson(models.Model):
    course = models.ForeignKey(Course, on_delete=models.CASCADE, related_name="lessons")
    day = models.PositiveSmallIntegerField(choices=[(NUMBERED[day], day.title()) for day in DAYS])
    hour = models.PositiveSmallIntegerField()
    length = models.DurationField(default=timedelta(minutes=45))

    class Meta:
        unique_together = ("course", "day", "hour")
        indexes = [
            Index(fields=["day", "hour"], name="lesson_of_day"),
            Index(F("day") * 10 + F("hour"), name="lesson_slot"),
        ]


class Enrolment(Audited):
    class State(models.IntegerChoices):
        ASKED = 1
        THERE = 2, _("takes part")
        GONE = 3

    course = models.ForeignKey(Course, on_delete=models.CASCADE, related_name="enrolments")
    pupil = models.ForeignKey(Pupil, on_delete=models.PROTECT, related_name="enrolments")
    state = models.PositiveSmallIntegerField(choices=State.choices, default=State.ASKED)
    asked = models.DateTimeField()
    place = models.IntegerField(null=True, help_text="In the queue")

    class Meta(Audited.Meta):
        abstract = False
        indexes = [
            Index(fields=["course", "place"], condition=Q(state=1, place__isnull=False), name="enrol_queue"),
            Index(fields=["pupil", "-asked"], condition=Q(asked__gte=REFORM), name="enrol_reformed"),
            Index(OrderBy(F("place"), descending=True), name="enrol_place"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["course", "pupil"], name="enrol_once"),
            models.UniqueConstraint(fields=["course", "place"], condition=Q(state=1), name="enrol_place_once"),
            models.CheckConstraint(condition=~Q(state=2) | Q(place__isnull=True), name="enrol_no_queue"),
        ]


class Grade(Keyed):
    enrolment = models.ForeignKey(Enrolment, on_delete=models.CASCADE, related_name="grades")
    value = models.DecimalField(max_digits=3, decimal_places=1)
    weight = models.PositiveSmallIntegerField(default=1, db_default=Value(1))
    percent = models.DecimalField(null=True, **PERCENT)
    given = models.DateField()
    note = models.CharField(max_length=NOTE_MAX, blank=True)
    weighted = models.GeneratedField(
        expression=F("value") * F("weight"), db_persist=True,
        output_field=models.DecimalField(max_digits=9, decimal_places=1),
    )

    class Meta:
        indexes = [
            Index(fields=["enrolment", "-given"], name="grade_latest"),
            Index(fields=["given"], condition=Q(value__gt=PASSED_UNTIL) & ~Q(weight=0), name="grade_failed"),
            Index(Greatest("value", "percent"), name="grade_greatest"),
            Index(NullIf("note", Value("")), name="grade_note"),
            Index(Round("percent"), name="grade_rounded"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(value__gte=BEST) & Q(value__lte=WORST), name="grade_value"),
            models.CheckConstraint(condition=Q(percent__isnull=True) | Q(percent__range=(0, 100)),
                                   name="grade_percent"),
        ]


class Honour(Grade):
    """The best of them."""

    class Meta:
        proxy = True


class Register(models.Model):
    line = models.BigIntegerField(primary_key=True)

    class Meta:
        managed = False
        db_table = "state_register"
