"""A wiki: articles and their revisions, files, plugins, and what a reader may follow.

The pages of a wiki are of several kinds. Each kind is a model that inherits from `Page`, so that all
pages share a table (and a number), and each kind adds a table of its own.
"""
from __future__ import annotations

import datetime
import enum
import re
import uuid
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any, ClassVar, Final

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db import models, transaction
from django.db.models import Case, F, Q, Value, When
from django.db.models.functions import Coalesce, Concat, Length, Lower, Now, TruncDate, Upper
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from typing_extensions import Self

__all__ = ("Article", "Page", "Plugin", "Revision", "Watch")

SLUG_MAX, TITLE_MAX, *_SPARE = 120, 200, 40, 20
SLUG_RE: Final = re.compile(r"^[a-z0-9]+(?:-[a-z0-9]+)*$")
EPOCH = datetime.date(2015, 1, 1)
LOCALES = (
    ("en", _("English")),
    ("de", _("German")),
    ("pt-br", pgettext_lazy("language", "Portuguese (Brazil)")),
)
LOCALE_CODES = tuple(code for code, _label in LOCALES)
DEFAULT_LOCALE = LOCALES[0][0]

ALIVE = Q(deleted_at__isnull=True)
PUBLIC = ALIVE & Q(is_public=True)
TEXT = {"blank": True, "default": ""}


def upload_path(instance: "Attachment", filename: str) -> str:
    """Where a file is put: a folder for each page."""
    stem, _dot, suffix = filename.rpartition(".")
    return f"wiki/{instance.page_id:08d}/{stem or 'file'}-{uuid.uuid4():s}.{suffix!s}"


@lru_cache(maxsize=None)
def validate_slug(value: str) -> None:
    if not SLUG_RE.match(value):
        raise ValidationError(
            _("%(value)s is no slug: small letters, digits and single hyphens, "
              "please"), params={"value": value})


class Weight(enum.IntEnum):
    """How much a hit in a part of a page counts. No enumeration of Django's."""

    BODY = 1
    HEADING = 4
    TITLE = 16


class SoftDeleteQuerySet(models.QuerySet):
    def alive(self) -> Self:
        return self.filter(ALIVE)

    def delete(self, *, hard: bool = False):
        if hard:
            return super().delete()
        return self.update(deleted_at=Now())

    delete.queryset_only = True


class PageQuerySet(SoftDeleteQuerySet):
    def in_locale(self, *codes: str) -> Self:
        return self.filter(locale__in=codes or LOCALE_CODES)

    def titles(self) -> Iterator[str]:
        yield from self.order_by("title").values_list("title", flat=True)

    def ranked(self):
        return self.annotate(rank=Case(
            When(title__istartswith="index", then=Value(Weight.TITLE)),
            default=Value(Weight.BODY), output_field=models.IntegerField()))


class PageManager(models.Manager.from_queryset(PageQuerySet)):
    use_in_migrations = True

    def get_queryset(self):
        return super().get_queryset().select_related("parent")


class Timestamped(models.Model):
    """When a row was made and changed."""

    created_at = models.DateTimeField(_("created"), auto_now_add=True, editable=False)
    updated_at = models.DateTimeField(_("updated"), auto_now=True, db_index=True)

    class Meta:
        abstract = True
        get_latest_by = "updated_at"


class SoftDeleted(models.Model):
    deleted_at = models.DateTimeField(null=True, blank=True, editable=False, db_index=True)
    deleted_by = models.ForeignKey(
        "Author", null=True, blank=True, on_delete=models.SET_NULL,
        related_name="%(app_label)s_%(class)s_deleted", related_query_name="%(class)ss_deleted",
    )

    class Meta:
        abstract = True
        indexes = (
            models.Index(fields=["deleted_at", "deleted_by"], name="%(app_label)s_%(class)s_gone",
                         condition=Q(deleted_at__isnull=False)),
        )


class Author(Timestamped):
    class Role(models.TextChoices):
        READER = "reader", _("reads")
        EDITOR = "editor", _("reads and writes")
        STEWARD = "steward", _("rules")

        __empty__ = _("(nobody yet)")

        @classmethod
        def writing(cls) -> tuple[str, ...]:
            return cls.EDITOR, cls.STEWARD

    name = models.CharField(max_length=60, unique=True, error_messages={"unique": _("Taken.")})
    email = models.EmailField(_("e-mail address"), null=True, blank=True, db_column="mail")
    role = models.CharField(max_length=max(len(value) for value in ("reader", "steward")) + 3,
                            choices=Role.choices, default=Role.READER)
    mentor = models.ForeignKey("self", models.SET_NULL, blank=True, null=True, related_name="pupils")
    friends = models.ManyToManyField("self", blank=True)
    blocks = models.ManyToManyField("self", symmetrical=False, related_name="blocked_by",
                                    db_table="wiki_block")
    signature = models.CharField(max_length=SLUG_MAX + 80, blank=True, db_default="")

    class Meta(Timestamped.Meta):
        verbose_name = _("author")
        indexes = [
            models.Index(Lower("name"), name="wiki_author_name_lower"),
            models.Index(Coalesce("email", "name").desc(), Lower("role"), name="wiki_author_contact"),
        ]
        constraints = [
            models.UniqueConstraint(Lower("email"), name="wiki_author_one_mail"),
            models.CheckConstraint(condition=~Q(name=""), name="wiki_author_named"),
            models.CheckConstraint(condition=Q(mentor__isnull=True) | ~Q(role="steward"),
                                   name="wiki_steward_alone"),
        ]

    def __str__(self) -> str:
        return self.name if self.email is None else f"{self.name} <{self.email}>"

    @property
    def may_write(self) -> bool:
        return self.role in self.Role.writing()


class Steward(Author):
    """The authors who rule: the same rows with another manager."""

    class StewardManager(models.Manager):
        def get_queryset(self):
            return super().get_queryset().filter(role=Author.Role.STEWARD)

    objects = StewardManager()

    class Meta:
        proxy = True
        ordering = [Lower("name")]


class Tag(models.Model):
    slug = models.SlugField(max_length=_SPARE[0], primary_key=True, validators=[validate_slug])
    label = models.CharField(max_length=_SPARE[0] * 2, db_comment="What a reader sees")
    broader = models.ManyToManyField("self", symmetrical=False, through="TagLink", blank=True,
                                     through_fields=("narrow", "broad"))

    class Meta:
        db_table = "wiki_tag"
        db_table_comment = "Words by which pages are found"


class TagLink(models.Model):
    narrow = models.ForeignKey(Tag, on_delete=models.CASCADE, related_name="+")
    broad = models.ForeignKey(Tag, on_delete=models.CASCADE, related_name="+", db_index=False)
    strength = models.FloatField(default=0.5, validators=[MinValueValidator(0), MaxValueValidator(1)])

    class Meta:
        unique_together = ("narrow", "broad")
        constraints = [
            models.CheckConstraint(name="%(class)s_not_itself", condition=~Q(narrow=F("broad"))),
            models.CheckConstraint(name="%(class)s_strength", condition=Q(strength__range=(0, 1))),
        ]


class Page(Timestamped, SoftDeleted):
    """What all kinds of pages have."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    slug = models.SlugField(max_length=SLUG_MAX, validators=[validate_slug, RegexValidator(SLUG_RE)])
    title = models.CharField(max_length=TITLE_MAX)
    locale = models.CharField(max_length=7, choices=LOCALES, default=DEFAULT_LOCALE)
    parent = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="children")
    is_public = models.BooleanField(default=True)
    tags = models.ManyToManyField(Tag, related_name="pages", blank=True)
    watchers = models.ManyToManyField(Author, through="Watch", related_name="watched")
    published_on = models.DateField(null=True, blank=True)

    objects = PageManager()
    everything: ClassVar[models.Manager] = models.Manager()

    class Meta(Timestamped.Meta):
        ordering = ["locale", "-published_on"]
        default_manager_name = "objects"
        indexes = [
            *SoftDeleted.Meta.indexes,
            models.Index(fields=["locale", "-published_on"], name="wiki_page_recent", condition=PUBLIC),
            models.Index("locale", Lower("title"), name="wiki_page_title"),
            models.Index(Upper("slug"), Length("slug").desc(), name="wiki_page_shout"),
            models.Index(fields=["published_on"], name="wiki_page_late",
                         condition=Q(published_on__gte=EPOCH) & ~Q(locale__in=["de", "pt-br"])),
            models.Index(TruncDate("created_at"), name="wiki_page_day") if False else
            models.Index(fields=["parent", "slug"], name="wiki_page_path", include=["title"]),
        ]
        constraints = [
            models.UniqueConstraint(fields=["locale", "slug"], condition=ALIVE, name="wiki_page_slug"),
            models.UniqueConstraint("locale", Lower("title"), name="wiki_page_one_title"),
            models.CheckConstraint(name="wiki_page_locale", condition=Q(locale__in=LOCALE_CODES)),
            models.CheckConstraint(name="wiki_page_dated",
                                   condition=Q(is_public=False) | Q(published_on__isnull=False)),
        ]

    def __repr__(self):
        return "<%s %s/%s%s>" % (type(self).__name__, self.locale, self.slug,
                                 "" if self.is_public else " (hidden)")

    @cached_property
    def path(self) -> str:
        steps, page = [], self
        while page is not None:
            steps.append(page.slug)
            page = page.parent
        else:
            steps.reverse()
        return "/".join(steps)

    @transaction.atomic
    def rename(self, title: str, /, *, by: Author | None = None) -> "Revision":
        if not (stripped := title.strip()):
            raise ValueError("no title")
        self.title, before = stripped, self.title
        self.save(update_fields={"title", "updated_at"})
        return self.revisions.create(number=0, author=by, comment=rf"{before} \-> {stripped}")


class Article(Page):
    """A page with text; its key is the page's."""

    body = models.TextField(_("body"), db_comment="In the wiki's own markup", **TEXT)
    summary = models.CharField(max_length=500, blank=True, default="", db_default=Value(""))
    quality = models.PositiveSmallIntegerField(default=Weight.BODY.value)
    words = models.PositiveIntegerField(db_default=0, db_comment="Counted by save()")

    class Meta:
        indexes = [
            models.Index(fields=["-quality", "words"], name="wiki_article_best",
                         condition=Q(quality__gt=Weight.HEADING.value)),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(quality__lte=max(w.value for w in Weight)),
                                   name="wiki_article_quality"),
        ]


class Talk(Page):
    """Where an article is discussed."""

    page_ptr = models.OneToOneField(Page, on_delete=models.CASCADE, parent_link=True,
                                    primary_key=True, db_column="page_no", related_name="as_talk")
    about = models.OneToOneField(Article, models.CASCADE, related_name="talk")
    closed = models.BooleanField(null=True)


class Revision(Timestamped):
    page = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="revisions")
    author = models.ForeignKey(Author, on_delete=models.SET_NULL, null=True, db_index=False)
    number = models.PositiveIntegerField()
    comment = models.CharField(max_length=255, blank=True)
    minor = models.BooleanField(default=False, db_default=False)
    size = models.BigIntegerField(default=0)
    delta = models.IntegerField(default=0, help_text="Against " "the revision " f"before {'it'!r}")
    digest = models.BinaryField(max_length=32, null=True, editable=False)
    growth = models.GeneratedField(expression=F("size") + F("delta"), db_persist=True,
                                   output_field=models.BigIntegerField())

    class Meta:
        unique_together = [["page", "number"]]
        indexes = [
            models.Index(fields=["author", "-created_at"], name="wiki_rev_of_author"),
            models.Index(fields=["page"], name="wiki_rev_major",
                         condition=Q(minor=False, size__gte=100) | Q(author=None)),
        ] + [
            models.Index(fields=[column], name=f"wiki_rev_{column}"[:30])
            for column in ("size", "delta") if column != "size"
        ]


class Attachment(Timestamped):
    page = models.ForeignKey(Page, null=True, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=20, choices=[(k, k.title()) for k in ("image", "sheet")])
    target_id = models.PositiveBigIntegerField()
    file = models.FileField(upload_to=upload_path, max_length=250)
    name = models.CharField(max_length=80, blank=True)
    mime = models.CharField(max_length=100, default="application/octet-stream")

    class Meta:
        db_table = "wiki_file"
        indexes = [
            models.Index(fields=["kind", "target_id"]),
            models.Index(Concat("mime", Value(":"), "name"), name="wiki_file_mime_name"),
        ]


class Watch(models.Model):
    page = models.ForeignKey(Page, on_delete=models.CASCADE)
    author = models.ForeignKey(Author, on_delete=models.CASCADE, db_constraint=False)
    since = models.DateTimeField(db_default=Now())
    until = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=("page", "author"), name="%(app_label)s_%(class)s_once"),
            models.CheckConstraint(condition=Q(until__isnull=True) | Q(until__gt=F("since")),
                                   name="wiki_watch_ends"),
        ]


class Plugin(models.Model):
    """What is installed. A plugin's rows are its own business: see `PluginRow`."""

    class State(models.IntegerChoices):
        OFF = 0, _("off")
        ON = 1, _("on")
        BROKEN = -1, _("broken")

    ACTIVE = (State.ON, State.BROKEN)

    name = models.CharField(primary_key=True, max_length=50)
    version = models.CharField(max_length=15, default="0.1.0")
    state = models.SmallIntegerField(choices=State.choices, default=State.OFF)
    options: dict[str, Any] = models.JSONField(default=dict, blank=True)
    requires = models.ManyToManyField("self", symmetrical=False)

    class Meta:
        indexes = [models.Index(fields=["state"], name="wiki_plugin_on", condition=Q(state=1))]
        constraints = [models.CheckConstraint(condition=Q(state__in=[-1, 0, 1]), name="wiki_state")]


class PluginRow(models.Model):
    key = models.CharField(max_length=30, db_index=True)

    class Meta:
        managed = False
        db_table = "plugin_rows"


Page._meta.verbose_name_plural = _("pages")
assert all(callable(getattr(model, "save")) for model in (Article, Talk))
