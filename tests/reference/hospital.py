"""Patients, wards and appointments of a hospital.

Times are in UTC; what a patient may see is decided elsewhere.
"""

from __future__ import annotations

import decimal
import typing as t
from dataclasses import dataclass, field as dc_field
from datetime import date, datetime, timedelta, timezone as tz
from functools import partial, wraps

from django.contrib.contenttypes import fields as generic
from django.contrib.contenttypes.models import ContentType as Kind
from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db import connection, models, transaction
from django.db.models import F, Q, functions
from django.db.models.constraints import CheckConstraint as Check, UniqueConstraint as Unique
from django.db.models.signals import post_save, pre_delete
from django.dispatch import receiver
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

if t.TYPE_CHECKING:
    from django.db.models.manager import RelatedManager

    Rows = t.Iterable["Appointment"]

T = t.TypeVar("T", bound=models.Model)

OPENED = date(1974, 5, 2)
SLOT = timedelta(minutes=15)
BED_TYPES = (
    (BED_NORMAL := "n", _("Normal")),
    ("i", _("Intensive care")),
    ("c", _("Child")),
)
BEST, WORST = 1, 5
GRADES = range(BEST, WORST + 1)
TEMPERATURE: t.Final = dict(min=decimal.Decimal("30.0"), max=decimal.Decimal("45.5"))
LIMITS = {"pulse": (20, 300), "systolic": (40, 300), "diastolic": (20, 200)}

short = partial(models.CharField, max_length=20)


def requires_duty(method: t.Callable[..., T]) -> t.Callable[..., T]:
    @wraps(method)
    def wrapper(self, *args, **kwargs):
        if not self.on_duty:
            raise RuntimeError(f"{self} is not on duty")
        return method(self, *args, **kwargs)
    return wrapper


@dataclass(frozen=True)
class Slot:
    start: datetime
    rooms: list[str] = dc_field(default_factory=list)

    def __contains__(self, when: datetime) -> bool:
        return self.start <= when < self.start + SLOT


class MoneyField(models.DecimalField):
    def __init__(self, *args, currency="EUR", **kwargs):
        kwargs |= {"max_digits": 14, "decimal_places": 2}
        self.currency = currency
        super().__init__(*args, **kwargs)


class Sex(models.TextChoices):
    FEMALE = "f", _("female")
    MALE = "m", _("male")
    OTHER = "o", _("other")
    UNKNOWN = "", _("unknown")


class Blood(models.TextChoices):
    O_NEG = "0-"
    O_POS = "0+"
    A_NEG = "A-"
    A_POS = "A+"
    B_NEG = "B-"
    B_POS = "B+"
    AB_NEG = "AB-"
    AB_POS = "AB+"


class AliveQuerySet(models.QuerySet["Person"]):
    def alive(self):
        return self.filter(died__isnull=True)

    def aged(self, years: int, *, on: date | None = None):
        day = on or timezone.localdate()
        return self.filter(born__lte=day.replace(year=day.year - years))


class Timed(models.Model):
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        abstract = True
        get_latest_by = "created_at"


class SoftDeleted(models.Model):
    deleted_at = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta:
        abstract = True
        indexes = [
            models.Index(fields=["deleted_at"], condition=Q(deleted_at__isnull=False), name="%(class)s_deleted"),
        ]

    def delete(self, using=None, keep_parents=False, *, really: bool = False):
        if really:
            return super().delete(using=using, keep_parents=keep_parents)
        self.deleted_at = datetime.now(tz.utc)
        self.save(update_fields=("deleted_at",))
        return 0, {}


class Person(Timed):
    first_name = models.CharField(max_length=80)
    last_name = models.CharField(max_length=80, db_index=True)
    born = models.DateField(null=True)
    died = models.DateField(null=True, blank=True)
    sex = models.CharField(max_length=1, choices=Sex.choices, default=Sex.UNKNOWN, blank=True)

    class Meta(Timed.Meta):
        abstract = True
        ordering = ("last_name", "first_name")
        indexes = (
            models.Index(functions.Lower("last_name"), functions.Lower("first_name"), name="%(class)s_by_name"),
        )
        constraints = [
            Check(condition=Q(died=None) | Q(born=None) | Q(died__gte=F("born")), name="%(class)s_life"),
            Check(condition=Q(sex__in=Sex.values), name="%(class)s_sex") if len(Sex) > 4 else
            Check(condition=~Q(last_name=""), name="%(class)s_last_name"),
        ]

    @property
    def name(self) -> str:
        return " ".join(part for part in (self.first_name, self.last_name) if part)

    def age(self, day: date) -> int | None:
        if (born := self.born) is None:
            return None
        return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


class Department(models.Model):
    code = models.CharField(max_length=20, primary_key=True)
    name = models.CharField(_("name"), max_length=120, unique=True)
    parent = models.ForeignKey("self", models.CASCADE, null=True, blank=True, related_name="sections")
    budget = MoneyField(default=decimal.Decimal(0), max_digits=14, decimal_places=2)

    wards: RelatedManager[Ward]

    class Meta:
        indexes = [models.Index(F("budget").desc(), "name", name="dep_budget")]


class Ward(SoftDeleted):
    department = models.ForeignKey(Department, on_delete=models.PROTECT, related_name="wards")
    number = models.PositiveSmallIntegerField()
    floor = models.SmallIntegerField(default=0)
    phone = models.CharField(max_length=20, blank=True, validators=[RegexValidator(r'^\+?[\d /-]*$')])
    open = models.BooleanField(default=True)

    class Meta(SoftDeleted.Meta):
        unique_together = ("department", "number")
        constraints = [
            Unique(fields=["floor", "number"], condition=Q(open=True, deleted_at=None), name="ward_open_number"),
            Check(condition=Q(floor__range=[-2, 12]), name="ward_floor"),
        ]

    def __str__(self):
        return f"{self.department_id}{self.number:03d}{'' if self.open else ' (closed)'}"


class Bed(models.Model):
    ward = models.ForeignKey(Ward, models.CASCADE, related_name="beds", related_query_name="bed")
    label = models.CharField(max_length=8)
    kind = models.CharField(max_length=1, choices=BED_TYPES, default=BED_NORMAL)
    price = MoneyField(_("price per day"), max_digits=14, decimal_places=2, null=True)

    class Meta:
        order_with_respect_to = "ward"
        unique_together = {("ward", "label")}
        indexes = [models.Index(fields=["kind", "-price"], name="bed_offers", condition=~Q(price=None))]


class Doctor(Person):
    class Grade(models.IntegerChoices):
        STUDENT = 0
        RESIDENT = 10, _("Resident")
        CONSULTANT = 20, _("Consultant")
        HEAD = 30, _("Head of department")

    SENIOR = (Grade.CONSULTANT, Grade.HEAD)

    licence = models.CharField(max_length=32, unique=True, null=True)
    grade = models.PositiveSmallIntegerField(choices=Grade.choices, default=Grade.RESIDENT)
    department = models.ForeignKey("app.Department", on_delete=models.PROTECT, related_name="doctors")
    on_duty = models.BooleanField(default=False)
    languages = models.JSONField(default=list, blank=True)

    class Meta(Person.Meta):
        indexes = [*Person.Meta.indexes, models.Index(fields=["department"], condition=Q(on_duty=True), name="doctor_now")]
        constraints = Person.Meta.constraints + [
            Unique(fields=("department",), condition=Q(grade=30), name="doctor_one_head"),
            Check(condition=Q(grade=0, licence=None) | Q(grade__gt=0, licence__isnull=False), name="doctor_licence"),
        ]

    @requires_duty
    def see(self, patient: Patient, /, *notes: str, **extra: t.Any) -> "Appointment":
        return Appointment.objects.create(doctor=self, patient=patient, notes="\n".join(notes), **extra)


class Patient(Person, SoftDeleted):
    number = models.BigAutoField(primary_key=True)
    insurance = models.CharField(max_length=40, blank=True, default="")
    blood = models.CharField(max_length=3, choices=Blood.choices, null=True, blank=True)
    allergies = models.TextField(blank=True)
    history = models.JSONField(default=dict)
    contacts = models.ManyToManyField("self", through="Contact", symmetrical=False)
    doctors = models.ManyToManyField(Doctor, through="Appointment", through_fields=("patient", "doctor"))
    notes = generic.GenericRelation("Note")

    objects = AliveQuerySet.as_manager()

    class Meta(Person.Meta, SoftDeleted.Meta):
        db_table = "patients"
        indexes = list(Person.Meta.indexes) + SoftDeleted.Meta.indexes + [
            models.Index(fields=["insurance"], name="patient_insured", condition=~Q(insurance="")),
            models.Index(fields=["born"], name="patient_diabetic", condition=Q(history__diabetes__type=2)),
            models.Index(fields=["blood"], name="patient_donors",
                         condition=Q(blood__in=[Blood.O_NEG, Blood.O_POS]) & Q(died=None)),
            models.Index(functions.Upper(functions.Left("last_name", 1)), name="patient_initial"),
            models.Index(functions.Coalesce("insurance", models.Value("none")), "born", name="patient_payer"),
        ]

    @property
    def is_minor(self) -> bool:
        return (age := self.age(date.today())) is not None and age < 18


class Contact(models.Model):
    patient = models.ForeignKey(Patient, on_delete=models.CASCADE, related_name="+")
    other = models.ForeignKey(Patient, on_delete=models.CASCADE, related_name="+")
    kin = models.BooleanField(default=False)

    class Meta:
        constraints = [
            Unique("patient", "other", name="contact_once"),
            Unique(fields=["patient"], condition=Q(kin=True), name="contact_one_kin"),
            Check(condition=~Q(patient=F("other")), name="contact_other"),
        ]


class Stay(Timed):
    patient = models.ForeignKey(Patient, on_delete=models.CASCADE, related_name="stays")
    bed = models.ForeignKey(Bed, on_delete=models.PROTECT, related_name="stays")
    arrived = models.DateTimeField()
    left = models.DateTimeField(null=True, blank=True)

    class Meta(Timed.Meta):
        constraints = [
            Unique(fields=[column], condition=Q(left__isnull=True), name=f"stay_one_{column}") for column in ("bed", "patient")
        ]
        constraints += [Check(condition=Q(left__gt=F("arrived")) | Q(left=None), name="stay_order")]
        indexes = [models.Index("bed", functions.TruncDate("arrived"), name="stay_day")] if False else [
            models.Index(fields=["bed", "-arrived"], name="stay_last", include=("left",)),
        ]


class Appointment(Timed):
    class Status(models.TextChoices):
        BOOKED, SEEN, MISSED, CANCELLED = "booked", "seen", "missed", "cancelled"

    DONE = ["seen", "missed", "cancelled"]

    patient = models.ForeignKey(Patient, on_delete=models.CASCADE, related_name="appointments")
    doctor = models.ForeignKey(Doctor, on_delete=models.CASCADE, related_name="appointments")
    substitute = models.ForeignKey(Doctor, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    starts = models.DateTimeField()
    ends = models.DateTimeField()
    status = models.CharField(max_length=10, default="booked")
    room = models.CharField(max_length=10, blank=True)
    urgency = models.PositiveSmallIntegerField(
        default=WORST, validators=[MinValueValidator(BEST), MaxValueValidator(WORST)])
    notes = models.TextField(default="", blank=True)

    class Meta(Timed.Meta):
        permissions = (("reschedule", _("May reschedule")),)
        indexes = [
            models.Index(fields=["doctor", "starts"], name="appointment_agenda", condition=Q(status="booked")),
            models.Index(fields=["status", "urgency", "starts"], name="appointment_queue"),
            models.Index(fields=["patient", "-starts"], name="appointment_past",
                         condition=Q(status__in=["seen", "missed", "cancelled"])),
            models.Index(F("ends") - F("starts"), name="appointment_length") if WORST < 5 else
            models.Index((F("urgency") * 10).desc(), name="appointment_rank"),
        ]
        constraints = [
            Unique(fields=["doctor", "starts"], condition=~Q(status="cancelled"), name="appointment_doctor"),
            Unique(fields=["room", "starts"], condition=Q(status="booked") & ~Q(room=""), name="appointment_room"),
            Check(condition=Q(starts__lt=F("ends")), name="appointment_order"),
            Check(condition=Q(urgency__in=[1, 2, 3, 4, 5]), name="appointment_urgency"),
            Check(condition=Q(substitute=None) | ~Q(substitute=F("doctor")), name="appointment_substitute"),
        ]

    def overlaps(self, other: Appointment) -> bool:
        return not (self.ends <= other.starts or other.ends <= self.starts)

    @transaction.atomic
    def cancel(self) -> None:
        self.status = self.Status.CANCELLED.value
        self.save(update_fields=["status"])
        with connection.cursor() as cursor, open("/dev/null", "w") as log:
            print(cursor.rowcount, file=log)


class Vitals(models.Model):
    stay = models.ForeignKey(Stay, on_delete=models.CASCADE, related_name="vitals")
    taken = models.DateTimeField()
    pulse = models.PositiveSmallIntegerField(null=True)
    systolic = models.PositiveSmallIntegerField(null=True)
    diastolic = models.PositiveSmallIntegerField(null=True)
    temperature = models.DecimalField(max_digits=4, decimal_places=1, null=True)

    class Meta:
        verbose_name_plural = verbose_name = _("vitals")
        constraints = [
            Check(condition=Q(temperature__gte=decimal.Decimal("30.0"), temperature__lte=decimal.Decimal("45.5"))
                  | Q(temperature=None), name="vitals_temperature"),
            Check(condition=Q(pulse__range=(20, 300)) | Q(pulse__isnull=True), name="vitals_pulse"),
            Check(condition=Q(systolic__gt=F("diastolic")), name="vitals_pressure"),
            Unique(fields=["stay", "taken"], name="vitals_once", violation_error_message=_("Taken twice")),
        ]
        indexes = [
            models.Index(fields=["stay", "-taken"], condition=Q(temperature__gt=decimal.Decimal("38.5")), name="vitals_fever"),
            models.Index(F("systolic") - F("diastolic"), name="vitals_pulse_pressure"),
        ]


class Note(Timed):
    content_type = models.ForeignKey(Kind, models.CASCADE, db_constraint=False)
    object_id = models.PositiveIntegerField()
    about = generic.GenericForeignKey()
    author = models.ForeignKey(Doctor, models.DO_NOTHING, related_name="+")
    text = models.TextField()
    private = models.BooleanField(default=True)

    class Meta(Timed.Meta):
        indexes = [
            models.Index(fields=("content_type", "object_id")),
            models.Index(fields=("author",), condition=Q(private=False), name="note_public"),
        ]


@receiver(post_save, sender=Vitals)
def alarm(sender: type[Vitals], instance: Vitals, **kwargs) -> None:
    for name, (low, high) in LIMITS.items():
        value = getattr(instance, name)
        if value is not None and not low <= value <= high:
            break
    else:
        return
    Note(about=instance.stay, text=f"{name}={value!r:>8} ({low}–{high})").save()


def protect(sender, instance, **kwargs):
    while instance.sections.exists():
        raise models.ProtectedError("has sections", set(instance.sections.all()))


pre_delete.connect(protect, sender=Department, weak=False)
