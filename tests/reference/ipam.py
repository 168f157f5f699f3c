"""An inventory of networks: regions, prefixes, addresses, and the machines that hold them.

What is assigned to what goes through content types; most options are shared by abstract bases.
"""
from __future__ import annotations

import ipaddress
import logging
import re
import uuid
from functools import cached_property, total_ordering
from typing import TYPE_CHECKING, Any, ClassVar

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey, GenericRelation
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db import models, transaction
from django.db.models import Count, F, Q
from django.db.models.functions import Coalesce, Length, Lower, Upper
from django.db.models.signals import post_delete, pre_save
from django.dispatch import receiver
from django.utils.functional import classproperty
from django.utils.translation import gettext_lazy as _, ngettext_lazy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from django.contrib.auth.models import User

__all__ = (
    "Address", "Autonomous", "Interface", "Machine", "Prefix", "Region", "Role", "Service", "Site",
    "VLAN", "VLANGroup",
)

logger = logging.getLogger(__name__)

VLAN_MIN, VLAN_MAX = 1, 4094
VLAN_RESERVED = (1002, 1003, 1004, 1005)
PORT_MIN, PORT_MAX = 1, 0xFFFF
ASN_MAX: int = 2 ** 32 - 1
MTU_RANGE = (68, 65_536)
MAC = re.compile(r"^([0-9a-f]{2}:){5}[0-9a-f]{2}$", re.IGNORECASE)
BLANK: dict[str, Any] = {"blank": True, "null": True}

ASSIGNABLE = Q(
    Q(app_label="app", model="interface")
    | Q(app_label="app", model="machine")
)
IS_IN_USE = Q(status__in=("active", "reserved")) & Q(retired__isnull=True)


def upload_path(instance: models.Model, filename: str) -> str:
    """Where the picture of a machine goes: `machines/<pk>/<name>`."""
    stem, _dot, suffix = filename.rpartition(".")
    return f"machines/{instance.pk or 'new'}/{stem[:40]}.{suffix.lower()}"


def validate_mac(value: str) -> None:
    if not MAC.match(value):
        raise ValidationError(_("%(value)s is no MAC address"), params={"value": value})


class IPStatus(models.TextChoices):
    ACTIVE = "active", _("Active")
    RESERVED = "reserved", _("Reserved")
    DEPRECATED = "deprecated", _("Deprecated")
    DHCP = "dhcp", "DHCP"

    __empty__ = _("(unknown)")

    @property
    def css(self) -> str:
        return {self.ACTIVE: "green", self.DEPRECATED: "red"}.get(self, "grey")


class ChangeLogged(models.Model):
    """Who made it, and when."""

    created = models.DateTimeField(auto_now_add=True, **BLANK)
    changed = models.DateTimeField(auto_now=True, **BLANK)
    creator = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        related_name="+",
        related_query_name="%(app_label)s_%(class)s",
        db_constraint=False,
        **BLANK,
    )

    class Meta:
        abstract = True

    def snapshot(self) -> dict[str, Any]:
        return {f.attname: getattr(self, f.attname) for f in self._meta.concrete_fields}


class Described(models.Model):
    description = models.CharField(verbose_name=_("description"), max_length=200, blank=True)
    comments = models.TextField(blank=True)

    class Meta:
        abstract = True


class Organised(ChangeLogged, Described):
    name = models.CharField(_("name"), max_length=100)
    slug = models.SlugField(max_length=100, unique=True)

    class Meta:
        abstract = True
        ordering = ("name",)
        indexes = [
            models.Index(Upper("name"), name="%(app_label)s_%(class)s_upper"),
        ]
        constraints = (
            models.CheckConstraint(condition=~Q(name=""), name="%(app_label)s_%(class)s_named"),
        )

    def __str__(self) -> str:
        return self.name


class TreeManager(models.Manager):
    def roots(self):
        return self.filter(parent__isnull=True)

    def with_counts(self, *, field: str = "sites"):
        return self.annotate(**{f"{field}_count": Count(field, distinct=True)})


class Region(Organised):
    parent = models.ForeignKey("self", on_delete=models.CASCADE, related_name="children", **BLANK)

    objects = TreeManager()

    class Meta(Organised.Meta):
        verbose_name = _("region")
        verbose_name_plural = _("regions")
        constraints = Organised.Meta.constraints + (
            models.UniqueConstraint(fields=("parent", "name"), name="%(app_label)s_%(class)s_parent_name"),
            models.UniqueConstraint(
                fields=("name",),
                name="%(app_label)s_%(class)s_name",
                condition=Q(parent__isnull=True),
                violation_error_message=_("A top-level region with this name already exists."),
            ),
        )

    def ancestors(self) -> Iterator[Region]:
        node = self
        while (node := node.parent) is not None:
            yield node


class Site(Organised):
    class Status(models.TextChoices):
        PLANNED = "planned", _("Planned")
        STAGING = "staging", _("Staging")
        LIVE = "live", _("Live")
        CLOSED = "closed", _("Closed")

    region = models.ForeignKey(Region, models.SET_NULL, related_name="sites", **BLANK)
    status = models.CharField(max_length=20, choices=Status, default=Status.LIVE)
    latitude = models.DecimalField(max_digits=8, decimal_places=6, **BLANK)
    longitude = models.DecimalField(max_digits=9, decimal_places=6, **BLANK)
    facility = models.CharField(
        verbose_name=_("facility"),
        max_length=50,
        blank=True,
        help_text=_(
            "Local facility ID "
            "or description"
        ),
    )

    class Meta(Organised.Meta):
        indexes = Organised.Meta.indexes + [
            models.Index(
                fields=("region", "name"),
                condition=~Q(status="closed"),
                name="site_open",
            ),
        ]
        constraints = [
            *Organised.Meta.constraints,
            models.CheckConstraint(
                name="site_position",
                condition=(
                    Q(latitude__isnull=True, longitude__isnull=True)
                    | Q(latitude__range=(-90, 90), longitude__gte=-180, longitude__lte=180)
                ),
            ),
        ]

    @property
    def position(self) -> tuple[float, float] | None:
        return (float(self.latitude), float(self.longitude)) if self.latitude is not None else None


class Role(Organised):
    weight = models.PositiveSmallIntegerField(default=1000)

    class Meta(Organised.Meta):
        ordering = ("weight", "name")


class Autonomous(ChangeLogged):
    asn = models.BigIntegerField(
        "ASN",
        unique=True,
        validators=[MinValueValidator(1), MaxValueValidator(ASN_MAX)],
    )
    sites = models.ManyToManyField(Site, related_name="asns", blank=True)

    class Meta:
        verbose_name = "ASN"
        constraints = [
            models.CheckConstraint(condition=Q(asn__gte=1) & Q(asn__lte=ASN_MAX), name="asn_range"),
        ]

    @cached_property
    def is_private(self) -> bool:
        return 64512 <= self.asn <= 65534 or self.asn >= 4_200_000_000


class VLANGroup(Organised):
    scope_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, db_constraint=False, **BLANK)
    scope_id = models.PositiveBigIntegerField(**BLANK)
    scope = GenericForeignKey(ct_field="scope_type", fk_field="scope_id")
    lowest = models.PositiveSmallIntegerField(default=VLAN_MIN)
    highest = models.PositiveSmallIntegerField(default=VLAN_MAX)

    class Meta(Organised.Meta):
        indexes = [models.Index(fields=("scope_type", "scope_id"))]
        unique_together = (
            ("scope_type", "scope_id", "name"),
            ("scope_type", "scope_id", "slug"),
        )
        constraints = [
            models.CheckConstraint(condition=Q(highest__gte=F("lowest")), name="vlan_group_order"),
        ]


class VLAN(ChangeLogged, Described):
    group = models.ForeignKey(VLANGroup, on_delete=models.PROTECT, related_name="vlans", **BLANK)
    site = models.ForeignKey(Site, on_delete=models.PROTECT, related_name="vlans", **BLANK)
    vid = models.PositiveSmallIntegerField(
        verbose_name="VLAN ID",
        validators=(MinValueValidator(VLAN_MIN), MaxValueValidator(VLAN_MAX)),
    )
    name = models.CharField(max_length=64)
    status = models.CharField(max_length=50, choices=IPStatus.choices, default=IPStatus.ACTIVE)
    role = models.ForeignKey("Role", on_delete=models.SET_NULL, db_index=False, **BLANK)

    clone_fields: ClassVar[tuple[str, ...]] = ("site", "group", "status", "role")

    class Meta:
        ordering = ["site", "group", "vid", "pk"]
        constraints = [
            models.UniqueConstraint(fields=pair, name="vlan_%s_%s" % pair)
            for pair in (("group", "vid"), ("group", "name"))
        ] + [
            models.CheckConstraint(
                condition=Q(vid__range=(VLAN_MIN, VLAN_MAX)) & ~Q(vid__in=VLAN_RESERVED), name="vlan_vid"),
        ]
        indexes = [models.Index(fields=["role", "status"], name="vlan_role", include=["name"])]


class PrefixQuerySet(models.QuerySet):
    def containing(self, address: str, /):
        network = ipaddress.ip_address(address)
        return self.filter(family=network.version, first__lte=str(network), last__gte=str(network))

    def utilisation(self) -> dict[int, float]:
        return {p.pk: p.used / p.size if p.size else 0.0 for p in self.annotate(used=Count("addresses"))}

    @transaction.atomic
    def retire(self, **kwargs: Any) -> int:
        assert kwargs.keys() <= {"retired", "note"}, f"unknown: {sorted(kwargs)!r}"
        return self.select_for_update().update(**kwargs)


@total_ordering
class Prefix(ChangeLogged, Described):
    FAMILIES = [(4, "IPv4"), (6, "IPv6")]

    family = models.PositiveSmallIntegerField(choices=FAMILIES, editable=False)
    first = models.GenericIPAddressField(protocol="both", unpack_ipv4=True)
    last = models.GenericIPAddressField()
    length = models.PositiveSmallIntegerField(db_column="mask_length")
    vlan = models.ForeignKey(VLAN, on_delete=models.PROTECT, related_name="prefixes", **BLANK)
    status = models.CharField(max_length=50, choices=IPStatus.choices, default=IPStatus.ACTIVE.value)
    retired = models.DateField(**BLANK)
    is_pool = models.BooleanField(_("is a pool"), default=False)
    depth = models.PositiveSmallIntegerField(default=0, editable=False)
    data = models.JSONField(default=dict, blank=True)

    objects = PrefixQuerySet.as_manager()

    class Meta:
        ordering = (F("vlan").asc(nulls_first=True), "first", "length")
        verbose_name_plural = "prefixes"
        indexes = [
            models.Index(fields=["family", "first", "-length"], name="prefix_range"),
            models.Index(fields=["vlan", "first"], condition=IS_IN_USE, name="prefix_in_use"),
            models.Index("family", F("depth").desc(), name="prefix_depth", condition=Q(is_pool=True)),
            models.Index(fields=["last"], condition=Q(data__site__isnull=False), name="prefix_site"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(family=4, length__lte=32) | Q(family=6, length__lte=128),
                name="prefix_length",
            ),
            models.UniqueConstraint("first", "length", Coalesce("vlan", 0), name="prefix_once"),
        ]

    def __lt__(self, other: Prefix) -> bool:
        return (self.family, self.length) < (other.family, other.length)

    @property
    def size(self) -> int:
        return 1 << ((32 if self.family == 4 else 128) - self.length)


class Machine(Organised):
    class Face(models.IntegerChoices):
        FRONT, REAR = 0, 1
        __empty__ = "?"

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    site = models.ForeignKey(Site, on_delete=models.PROTECT, related_name="machines")
    role = models.ForeignKey(to=Role, on_delete=models.PROTECT, **BLANK)
    face = models.SmallIntegerField(choices=Face.choices, null=True)
    serial = models.CharField(max_length=50, blank=True, verbose_name=_("serial number"))
    picture = models.FileField(upload_to=upload_path, blank=True)
    primary = models.OneToOneField("Address", on_delete=models.SET_NULL, related_name="primary_for", **BLANK)

    class Meta(Organised.Meta):
        constraints = [
            models.UniqueConstraint(Lower("name"), "site", name="%(class)s_name_site"),
            models.UniqueConstraint(fields=["serial"], condition=~Q(serial=""), name="%(class)s_serial"),
        ]


class Interface(ChangeLogged):
    machine = models.ForeignKey(Machine, on_delete=models.CASCADE, related_name="interfaces")
    name = models.CharField(max_length=64)
    mac = models.CharField(max_length=17, validators=[validate_mac], db_index=True, **BLANK)
    mtu = models.PositiveIntegerField(validators=[*map(MinValueValidator, MTU_RANGE[:1])], **BLANK)
    enabled = models.BooleanField(default=True, db_index=True)
    lag = models.ForeignKey("self", models.SET_NULL, related_name="members", **BLANK)
    tagged = models.ManyToManyField(to="app.VLAN", through="Tagging", related_name="interfaces")
    addresses = GenericRelation("Address", content_type_field="holder_type", object_id_field="holder_id")

    class Meta:
        unique_together = ["machine", "name"]
        indexes = [
            models.Index(fields=["machine"], condition=Q(enabled=False), name="if_disabled"),
            models.Index(Length("name"), Lower("name").desc(), name="if_natural"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(mtu=None) | Q(mtu__range=MTU_RANGE), name="if_mtu"),
            models.CheckConstraint(condition=~Q(name__contains=" "), name="if_name"),
        ]


class Tagging(models.Model):
    interface = models.ForeignKey(Interface, on_delete=models.CASCADE)
    vlan = models.ForeignKey(VLAN, on_delete=models.CASCADE)
    untagged = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=("interface", "vlan"), name="tagging_once"),
            models.UniqueConstraint(fields=("interface",), condition=Q(untagged=True), name="tagging_native"),
        ]


class Address(ChangeLogged, Described):
    address = models.GenericIPAddressField()
    prefix = models.ForeignKey(Prefix, on_delete=models.CASCADE, related_name="addresses")
    status = models.CharField(max_length=50, choices=IPStatus.choices, default=IPStatus.ACTIVE, db_index=True)
    holder_type = models.ForeignKey(
        ContentType, models.PROTECT, limit_choices_to=ASSIGNABLE, related_name="+", db_constraint=False, **BLANK)
    holder_id = models.PositiveBigIntegerField(**BLANK)
    holder = GenericForeignKey("holder_type", "holder_id")
    nat_inside = models.ForeignKey("self", on_delete=models.SET_NULL, related_name="nat_outside", **BLANK)
    dns_name = models.CharField(max_length=255, blank=True, validators=[RegexValidator(r"^([\w-]+\.?)+$")])

    class Meta:
        ordering = ("address", "pk")
        verbose_name = _("IP address")
        indexes = [
            models.Index(fields=("holder_type", "holder_id"), name="address_holder"),
            models.Index(Lower("dns_name"), name="address_dns", condition=Q(dns_name__gt="")),
            models.Index(fields=["prefix", "-address"], name="address_free",
                         condition=Q(holder_id=None) & ~Q(status=IPStatus.DEPRECATED)),
        ]

    @classproperty
    def plural(cls):
        return ngettext_lazy("%d address", "%d addresses")


class Service(ChangeLogged):
    class Protocol(models.TextChoices):
        TCP = "tcp", "TCP"
        UDP = "udp", "UDP"

    machine = models.ForeignKey(Machine, on_delete=models.CASCADE, related_name="services")
    protocol = models.CharField(max_length=4, choices=Protocol.choices)
    port = models.PositiveIntegerField()
    addresses = models.ManyToManyField(Address, blank=True, db_table="service_addresses")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(port__range=(PORT_MIN, PORT_MAX)), name="service_port"),
            models.CheckConstraint(condition=Q(protocol__in=[p for p in ("tcp", "udp")]), name="service_protocol"),
            models.UniqueConstraint(
                fields=["machine", "protocol", "port"], name="service_once", deferrable=models.Deferrable.DEFERRED),
        ]


@receiver(pre_save, sender=Address)
def normalise(sender: type[Address], instance: Address, raw: bool = False, **kwargs: Any) -> None:
    if raw:
        return
    instance.dns_name = (instance.dns_name or "").lower().rstrip(".")


@receiver([post_delete], sender=Machine)
def forget(sender, instance, *args, **kwargs):
    try:
        instance.picture.delete(save=False)
    except (OSError, ValueError) as error:
        logger.warning("picture of %s: %s", instance, error)
    else:
        logger.debug("%s", f"{instance!s:>20}")
