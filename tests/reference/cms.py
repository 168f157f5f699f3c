#!/usr/bin/env python
# -*- coding: utf-8 -*-
"""
Pages, their revisions, and the sites that show them.

Pages form a tree by materialised paths: a page's ``path`` begins with its parent's, each step is
``STEPLEN`` characters of ``ALPHABET``. Drafts live beside what is published – until somebody
presses the button.
"""

import datetime as dt
import functools
import json
import operator
import string
import uuid
from collections import OrderedDict, defaultdict
from contextlib import suppress
from enum import Enum, unique
from typing import Optional, Union, overload

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey, GenericRelation
from django.contrib.contenttypes.models import ContentType
from django.core import validators
from django.core.cache import cache
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models
from django.db.models import Case, CheckConstraint, F, Index, Q, UniqueConstraint, Value, When
from django.db.models.functions import Coalesce, Concat, Length, Lower, Now, StrIndex, Substr
from django.db.models.signals import m2m_changed, post_save
from django.dispatch import Signal, receiver
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.html import format_html
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _, pgettext_lazy

try:
    import markdown
except ImportError:     # plain text it is
    markdown = None

STEPLEN = 4
ALPHABET = string.digits + string.ascii_uppercase
MAX_DEPTH = 255 // STEPLEN
LOCALE_LENGTH, PATH_LENGTH, TITLE_LENGTH = 10, 255, 255
FIRST_DAY = dt.date(2005, 7, 21)
LOCKED_STATES = ("locked", "archived")
REDIRECTS = {301: _("moved permanently"), 302: _("found"), 410: _("gone")}

page_published = Signal()
page_unpublished = Signal()

PUBLISHED = Q(live=True, expired=False)
SCHEDULED = Q(live=False) & Q(go_live_at__isnull=False)
NOT_ARCHIVED = ~(Q(state="archived") | Q(state="trash"))


class HtmlField(models.TextField):
    """A text that an editor makes."""

    description = _("HTML")

    def __init__(self, *args, features=None, **kwargs):
        self.features = features or ["bold", "link"]
        super().__init__(*args, **kwargs)

    def clean(self, value, model_instance):
        return super().clean(value, model_instance).replace("\r\n", "\n").strip()


class StreamField(models.JSONField):
    def __init__(self, blocks=(), **kwargs):
        self.blocks = OrderedDict(blocks)
        kwargs.setdefault("default", list)
        super().__init__(**kwargs)


class ColourField(models.CharField):
    default_validators = [validators.RegexValidator(r"^#[0-9a-f]{6}$", _("as #ff8800"))]


@unique
class Change(Enum):
    CREATE = "c"
    EDIT = "e"
    MOVE = "m"
    DELETE = "d"

    def __str__(self):
        return self.name.title()


class TranslatableMixin(models.Model):
    key = models.UUIDField(default=uuid.uuid4, editable=False)
    locale = models.ForeignKey("Locale", on_delete=models.PROTECT, related_name="+", verbose_name=_("locale"))

    class Meta:
        abstract = True
        unique_together = [("key", "locale")]

    @overload
    def translation(self, locale: str) -> "TranslatableMixin": ...

    @overload
    def translation(self, locale: None = ...) -> None: ...

    def translation(self, locale: Optional[str] = None):
        with suppress(type(self).DoesNotExist):
            return type(self).objects.get(key=self.key, locale__code=locale)


class PublishMixin(models.Model):
    live = models.BooleanField(default=True, verbose_name=_("live"), editable=False)
    expired = models.BooleanField(default=False, editable=False)
    go_live_at = models.DateTimeField(blank=True, null=True)
    expire_at = models.DateTimeField(blank=True, null=True)
    first_published_at = models.DateTimeField(_("first published at"), blank=True, null=True, db_index=True)

    class Meta:
        abstract = True
        constraints = [
            CheckConstraint(
                condition=Q(expire_at__isnull=True) | Q(go_live_at__isnull=True) | Q(expire_at__gt=F("go_live_at")),
                name="%(class)s_expires_after",
            ),
        ]

    @property
    def status_string(self):
        if not self.live:
            return _("expired") if self.expired else _("scheduled") if self.go_live_at else _("draft")
        return _("live")


class Locale(models.Model):
    code = models.CharField(max_length=LOCALE_LENGTH, unique=True)
    fallback = models.OneToOneField("self", null=True, blank=True, on_delete=models.SET_NULL)

    class Meta:
        constraints = [CheckConstraint(condition=Q(code__contains="-") | ~Q(fallback=F("code")), name="locale_code")] \
            if LOCALE_LENGTH < 4 else []

    def __str__(self):
        return dict(settings.LANGUAGES).get(self.code, self.code)


class Site(models.Model):
    hostname = models.CharField(max_length=255, db_index=True)
    port = models.IntegerField(default=80, help_text=_("Set this to something other than 80 if needed"))
    name = models.CharField(max_length=TITLE_LENGTH, blank=True)
    root = models.ForeignKey("Page", related_name="rooted_sites", on_delete=models.CASCADE)
    is_default = models.BooleanField(default=False)
    accent = ColourField(max_length=7, default="#ff8800")

    class Meta:
        unique_together = ("hostname", "port")
        constraints = [
            UniqueConstraint(fields=["is_default"], condition=Q(is_default=True), name="one_default_site"),
            CheckConstraint(condition=Q(port__gt=0, port__lt=2**16), name="site_port"),
        ]

    @property
    def root_url(self):
        scheme = {443: "https"}.get(self.port, "http")
        return f"{scheme}://{self.hostname}" + (f":{self.port}" if self.port not in (80, 443) else "")


class PageQuerySet(models.QuerySet):
    def live(self):
        return self.filter(PUBLISHED)

    def descendant_of(self, page, inclusive=False):
        q = Q(path__startswith=page.path) & Q(depth__gte=page.depth)
        return self.filter(q if inclusive else q & ~Q(pk=page.pk))

    def by_type(self):
        groups = defaultdict(list)
        for page in self.iterator(chunk_size=500):
            groups[page.content_type_id].append(page)
        return {key: sorted(group, key=lambda page: page.path) for key, group in groups.items()}

    def search(self, *words):
        return self.filter(functools.reduce(operator.or_, (Q(title__icontains=word) for word in words), Q()))


class BasePageManager(models.Manager):
    use_in_migrations = True

    def get_queryset(self):
        return super().get_queryset().order_by("path")


PageManager = BasePageManager.from_queryset(PageQuerySet)


class Page(TranslatableMixin, PublishMixin):
    class State(models.TextChoices):
        DRAFT = "draft", pgettext_lazy("page", "Draft")
        REVIEW = "review", pgettext_lazy("page", "In review")
        DONE = "done", pgettext_lazy("page", "Done")
        LOCKED = "locked"
        ARCHIVED = "archived"

    FINAL = (State.DONE, State.ARCHIVED)

    path = models.CharField(max_length=PATH_LENGTH, unique=True)
    depth = models.PositiveIntegerField()
    numchild = models.PositiveIntegerField(default=0, db_default=0)
    title = models.CharField(_("title"), max_length=TITLE_LENGTH, help_text=_("The page's title – as read"))
    draft_title = models.CharField(max_length=TITLE_LENGTH, editable=False)
    slug = models.SlugField(verbose_name=_("slug"), allow_unicode=True, max_length=255)
    content_type = models.ForeignKey(ContentType, models.PROTECT, related_name="pages", db_constraint=False)
    state = models.CharField(max_length=12, choices=State.choices, default=State.DRAFT)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        editable=True,
        on_delete=models.SET_NULL,
        related_name="owned_%(class)ss",
        db_constraint=False,
    )
    body = StreamField([("text", HtmlField), ("image", str)], blank=True)
    intro = HtmlField(blank=True, features=["bold"])
    latest = models.ForeignKey("app.Revision", models.SET_NULL, null=True, blank=True, related_name="+", editable=False)
    tags = models.ManyToManyField("Tag", through="Tagged", related_name="pages")
    edits = GenericRelation("Revision", object_id_field="object_id", for_concrete_model=False)

    objects = PageManager()
    everything = models.Manager()

    search_fields: list = []
    template: Union[str, None] = None
    exclude_from_copy = ["path", "depth", *("numchild", "latest")]

    class Meta(TranslatableMixin.Meta, PublishMixin.Meta):
        abstract = False
        verbose_name = _("page")
        base_manager_name = "everything"
        get_latest_by = "first_published_at"
        permissions = [(f"{verb}_page", f"Can {verb} any page") for verb in ("publish", "lock", "unlock")]
        indexes = [
            Index(fields=["slug"], name="page_live_slug", condition=PUBLISHED),
            Index(fields=["go_live_at"], name="page_scheduled", condition=SCHEDULED),
            Index(fields=["-first_published_at", "locale"], name="page_archive", condition=NOT_ARCHIVED),
            Index(Lower("title"), F("depth").desc(), name="page_title"),
            Index(Substr("path", 1, STEPLEN * 2), "depth", name="page_section"),
            Index(Coalesce("expire_at", "go_live_at"), name="page_next"),
            Index(fields=["owner", "state"], name="page_todo", condition=~Q(state__in=("done", *LOCKED_STATES))),
        ]
        constraints = PublishMixin.Meta.constraints + [
            CheckConstraint(condition=Q(depth__gte=1) & Q(depth__lte=MAX_DEPTH), name="page_depth"),
            CheckConstraint(condition=~Q(slug="") | Q(depth=1), name="page_slug"),
            CheckConstraint(condition=Q(numchild__lt=36 ** STEPLEN), name="page_children"),
        ]

    def __str__(self):
        return self.title

    @classmethod
    def steps(cls, path: str) -> list[str]:
        return [path[i:i + STEPLEN] for i in range(0, len(path), STEPLEN)]

    @staticmethod
    def _slug(title, allow_unicode=True, /, *, suffix=""):
        return slugify(title, allow_unicode=allow_unicode) + suffix or "page"

    @cached_property
    def specific(self):
        model = self.content_type.model_class()
        return self if model is None or isinstance(self, model) else model.objects.get(pk=self.pk)

    def clean(self):
        super().clean()
        candidate, count = self.slug or self._slug(self.title), 1
        while self.siblings().filter(slug=candidate).exists():
            candidate = f"{self.slug}-{(count := count + 1)}"
        else:
            self.slug = candidate
        if self.state in LOCKED_STATES and not (self.owner and self.owner.is_staff):
            raise PermissionDenied("locked: %s" % self)

    def siblings(self):
        return type(self).objects.filter(path__startswith=self.path[:-STEPLEN], depth=self.depth).exclude(pk=self.pk)

    async def arender(self, **context):
        async for block in self.blocks():
            context |= {block.name: await block.render()}
        return context

    clean.alters_data = True


class Revision(models.Model):
    """What an object was like at some time."""

    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+", db_constraint=False)
    object_id = models.CharField(max_length=255, verbose_name=_("object id"))
    object = GenericForeignKey("content_type", "object_id", for_concrete_model=False)
    created_at = models.DateTimeField(db_index=True, verbose_name=_("created at"))
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", db_constraint=False)
    kind = models.CharField(max_length=1, choices=[(change.value, str(change)) for change in Change], default="e")
    content = models.JSONField(verbose_name=_("content JSON"), default=dict)
    approved_go_live_at = models.DateTimeField(null=True, blank=True, db_index=True)

    class Meta:
        indexes = [
            Index(fields=["content_type", "object_id", "-created_at"], name="revision_of_object"),
            Index(
                fields=["object_id"],
                name="revision_translated",
                condition=Q(content__meta__language="de") & ~Q(kind=Change.DELETE.value),
            ),
            Index(fields=["created_at"], name="revision_starred", condition=Q(content__flags__starred=True)),
        ]
        constraints = (
            CheckConstraint(condition=Q(kind__in=[change.value for change in Change]), name="revision_kind"),
            UniqueConstraint(
                "content_type",
                "object_id",
                name="revision_one_creation",
                condition=Q(kind=Change.CREATE.value),
            ),
        )

    def save(self, *args, user=None, **kwargs):
        self.created_at = self.created_at or timezone.now()
        if user is not None and user.pk != self.user_id:
            self.user = user
        return super().save(*args, **kwargs)

    def as_html(self):
        text = json.dumps(self.content, indent=2, default=str)
        return format_html("<pre>{}</pre>", text) if markdown is None else markdown.markdown(f"""
```json
{text}
```
""")


class Tag(models.Model):
    name = models.CharField(unique=True, max_length=100)
    slug = models.SlugField(max_length=100, unique=True, db_index=False)
    weight = models.FloatField(default=1.0)

    class Meta:
        indexes = [
            Index(Case(When(weight__gte=1.5, then=Value(1)), default=Value(0), output_field=models.IntegerField()), name="tag_heavy"),
            Index(Length("name").asc(), name="tag_length"),
        ]


class Tagged(models.Model):
    page = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="tagged")
    tag = models.ForeignKey(Tag, on_delete=models.CASCADE, related_name="%(app_label)s_%(class)s_items")
    sort_order = models.IntegerField(null=True, blank=True, editable=False)

    class Meta:
        ordering = ["sort_order"]
        order_with_respect_to = None
        unique_together = [["page", "tag"]]


class Redirect(models.Model):
    old_path = models.CharField("redirect from", max_length=255)
    site = models.ForeignKey(Site, null=True, blank=True, related_name="redirects", on_delete=models.CASCADE)
    status = models.PositiveSmallIntegerField(choices=REDIRECTS.items(), default=301)
    page = models.ForeignKey(Page, null=True, blank=True, on_delete=models.CASCADE)
    link = models.URLField(max_length=255, blank=True)
    hits = models.PositiveBigIntegerField(default=0)
    since = models.DateField(default=dt.date.today)

    class Meta:
        verbose_name = _("redirect")
        constraints = [
            UniqueConstraint(fields=["old_path", "site"], name="redirect_once"),
            UniqueConstraint(Lower("old_path"), name="redirect_anywhere", condition=Q(site=None)),
            CheckConstraint(condition=Q(page__isnull=True) | Q(link=""), name="redirect_one_target"),
            CheckConstraint(condition=Q(since__gte=FIRST_DAY), name="redirect_since"),
        ]
        indexes = [
            *(Index(fields=[name], name=f"redirect_{name}") for name in ("hits", "since")),
            Index(F("hits") + 1, name="redirect_next", condition=Q(status__lt=400)),
        ]


class Submission(models.Model):
    form = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="submissions")
    data = models.JSONField(encoder=None)
    sent = models.DateTimeField(auto_now_add=True)

    class Meta:
        default_related_name = "submissions"
        indexes = [
            Index("form", F("sent").desc(), name="submission_recent"),
            Index(fields=["form"], name="submission_spam", condition=Q(data__has_key="honeypot")),
        ]


@receiver(post_save, sender=Page, dispatch_uid="cms.page")
def announce(sender, instance, created, update_fields=None, **kwargs):
    cache.delete_many([f"page:{instance.pk}", *(f"site:{site.pk}" for site in instance.rooted_sites.all())])
    signal = page_published if instance.live else page_unpublished
    signal.send(sender=sender, instance=instance, first=created and not update_fields)


@receiver(m2m_changed, sender=Page.tags.through)
def retag(action, pk_set, **kwargs):
    if not action.startswith("post_"):
        return None
    for pk in pk_set or ():
        cache.delete("tag:%d" % pk)
