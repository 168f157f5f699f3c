# Fields that something else than a plain call makes.

=== functions that only return, partial() and lambdas are called [models.py]
from functools import partial
Name = partial(models.CharField, max_length=10)
def slug(length: int = 30, *, null=False, **options) -> models.Field:
    """Says what it is."""
    return models.SlugField(max_length=length, null=null, **options)
def both(*names, name): return models.Index(fields=names, name=name)
short = lambda size=4: models.CharField(max_length=size)
class Book(models.Model):
    title = Name()
    sub = Name(max_length=20, db_index=True)
    slug = slug(db_index=False)
    unit = short()
    body = models.IntegerField() if django.VERSION < (3,) else models.DateField()
    width, height = (models.IntegerField() for _ in range(2))
    class Meta:
        indexes = [both('title', 'unit', name='a'), both('slug', 'body', name='b'), both('width', 'height', name='c')]
--- postgresql
CREATE INDEX "app_book_sub_85538ee0" ON "app_book" ("sub");
CREATE INDEX "app_book_sub_85538ee0_like" ON "app_book" ("sub" varchar_pattern_ops);
CREATE INDEX "a" ON "app_book" ("title", "unit");
CREATE INDEX "b" ON "app_book" ("slug", "body");
CREATE INDEX "c" ON "app_book" ("width", "height");
--- sqlite
CREATE INDEX "app_book_sub_85538ee0" ON "app_book" ("sub");
CREATE INDEX "a" ON "app_book" ("title", "unit");
CREATE INDEX "b" ON "app_book" ("slug", "body");
CREATE INDEX "c" ON "app_book" ("width", "height");
--- mysql mariadb
CREATE INDEX `app_book_sub_85538ee0` ON `app_book` (`sub`);
CREATE INDEX `a` ON `app_book` (`title`, `unit`);
CREATE INDEX `b` ON `app_book` (`slug`, `body`);
CREATE INDEX `c` ON `app_book` (`width`, `height`);
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "APP_BOOK_SUB_85538EE0" ON "APP_BOOK" ("SUB");
CREATE INDEX "A" ON "APP_BOOK" ("TITLE", "UNIT");
CREATE INDEX "B" ON "APP_BOOK" ("SLUG", "BODY");
CREATE INDEX "C" ON "APP_BOOK" ("WIDTH", "HEIGHT");

=== what can't be told is said once, and may be named [models.py]
from .fields import slug
def helper():
    for size in (2, 3): pass
    return models.CharField(max_length=size)
class Book(models.Model):
    a = models.CharField(max_length=20) if LARGE else models.TextField()
    b = slug()
    c = helper()
    objects = BookManager()
    e = models.CharField(max_length=settings.LONGEST)
    f = models.IntegerField(null=True)
class Thing(models.Model):
    d = somewhere.Thing(max_length=4)
    class Meta:
        indexes = [models.Index(fields=['d', 'x'], name='two', targets=['postgresql', 'sqlite']),
                   models.Index(fields=['x', 'd'], name='three', targets=['postgresql', 'sqlite'])]
--- postgresql sqlite
CREATE INDEX "two" ON "app_thing" ("d", "x");
CREATE INDEX "three" ON "app_thing" ("x", "d");
models.py:6:9: warning: not read: idxc can't tell which field this is [-Wunread]
models.py:7:9: warning: not read: idxc can't tell whether this call makes a field [-Wunread]
models.py:8:9: warning: not read: idxc can't tell whether this call makes a field [-Wunread]
models.py:10:37: warning: not read: idxc can't evaluate max_length of field 'e' [-Wunread]
models.py:13:9: warning: not read: idxc can't tell what field this is [-Wunread]
--- mysql mariadb
models.py:6:9: warning: not read: idxc can't tell which field this is [-Wunread]
models.py:7:9: warning: not read: idxc can't tell whether this call makes a field [-Wunread]
models.py:8:9: warning: not read: idxc can't tell whether this call makes a field [-Wunread]
models.py:10:37: warning: not read: idxc can't evaluate max_length of field 'e' [-Wunread]
models.py:13:9: warning: not read: idxc can't tell what field this is [-Wunread]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
models.py:6:9: warning: not read: idxc can't tell which field this is [-Wunread]
models.py:7:9: warning: not read: idxc can't tell whether this call makes a field [-Wunread]
models.py:8:9: warning: not read: idxc can't tell whether this call makes a field [-Wunread]
models.py:10:37: warning: not read: idxc can't evaluate max_length of field 'e' [-Wunread]
models.py:13:9: warning: not read: idxc can't tell what field this is [-Wunread]

=== what is added from outside is never silent [models.py]
class Book(models.Model):
    a = models.IntegerField()
    for name in ('b', 'c'):
        locals()[name] = models.IntegerField()
    vars()['d'] = models.IntegerField()
    match LARGE:
        case True:
            e = models.IntegerField(db_index=True)
    class Meta:
        managed = False
setattr(Book, 'f', models.IntegerField(db_index=True))
Book.add_to_class('g', models.IntegerField(db_index=True))
models.IntegerField(db_index=True).contribute_to_class(Book, 'h')
Made = type('Made', (models.Model,), {'a': models.IntegerField(db_index=True)})
setattr(Book, 'title', 'x')
--- postgresql sqlite
models.py:3:5: warning: not read: idxc does not run loops [-Wunread]
models.py:5:5: warning: not read: idxc does not run this statement [-Wunread]
models.py:6:5: warning: not read: idxc does not run match statements [-Wunread]
models.py:11:1: warning: not read: idxc does not run this statement [-Wunread]
models.py:12:1: warning: not read: idxc does not run this statement [-Wunread]
models.py:13:1: warning: not read: idxc does not run this statement [-Wunread]
models.py:14:1: warning: not read: idxc does not run this statement [-Wunread]
--- mysql mariadb
models.py:3:5: warning: not read: idxc does not run loops [-Wunread]
models.py:5:5: warning: not read: idxc does not run this statement [-Wunread]
models.py:6:5: warning: not read: idxc does not run match statements [-Wunread]
models.py:11:1: warning: not read: idxc does not run this statement [-Wunread]
models.py:12:1: warning: not read: idxc does not run this statement [-Wunread]
models.py:13:1: warning: not read: idxc does not run this statement [-Wunread]
models.py:14:1: warning: not read: idxc does not run this statement [-Wunread]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
models.py:3:5: warning: not read: idxc does not run loops [-Wunread]
models.py:5:5: warning: not read: idxc does not run this statement [-Wunread]
models.py:6:5: warning: not read: idxc does not run match statements [-Wunread]
models.py:11:1: warning: not read: idxc does not run this statement [-Wunread]
models.py:12:1: warning: not read: idxc does not run this statement [-Wunread]
models.py:13:1: warning: not read: idxc does not run this statement [-Wunread]
models.py:14:1: warning: not read: idxc does not run this statement [-Wunread]

=== functions that call each other end [models.py]
def again(n=1): return again(n)
def twice(n): return [once(n), once(n)]
def once(n): return twice([n, n])
class Book(models.Model):
    a = models.IntegerField()
    b = again()
    c = twice(1)
    class Meta:
        indexes = [models.Index(fields=['a'], name='x', targets=['postgresql', 'sqlite'])]
--- postgresql sqlite
CREATE INDEX "x" ON "app_book" ("a");
models.py:6:9: warning: not read: idxc can't tell whether this call makes a field [-Wunread]
models.py:7:9: warning: not read: idxc can't tell whether this call makes a field [-Wunread]
--- mysql mariadb
models.py:6:9: warning: not read: idxc can't tell whether this call makes a field [-Wunread]
models.py:7:9: warning: not read: idxc can't tell whether this call makes a field [-Wunread]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
models.py:6:9: warning: not read: idxc can't tell whether this call makes a field [-Wunread]
models.py:7:9: warning: not read: idxc can't tell whether this call makes a field [-Wunread]

=== classes of fields with an __init__ {--tables -w} [models.py]
import uuid
from django.db import models

DEFAULTS = {"max_length": 40, "null": True}

class CurrencyField(models.CharField):
    """ISO 4217"""

    def __init__(self, *args, **kwargs):
        """Three letters."""
        kwargs.setdefault("max_length", 3)
        kwargs["db_index"] = True
        super().__init__(*args, **kwargs)
        self.symbols = ["EUR"]

    def deconstruct(self):
        name, path, args, kwargs = super().deconstruct()
        del kwargs["db_index"]
        return name, path, args, kwargs

class PriceField(models.DecimalField):
    def __init__(self, verbose_name=None, name=None, max_digits=5, decimal_places=2, *, cents: bool = True, **kwargs) -> None:
        if not cents:
            decimal_places = 0
        elif max_digits < decimal_places:
            raise ValueError(max_digits)
        super(PriceField, self).__init__(verbose_name, name, max_digits, decimal_places, **kwargs)

class SmallPrice(PriceField):
    def __init__(self, *args, **kwargs):
        kwargs.update(max_digits=4, cents=kwargs.pop("cents", False))
        super().__init__(*args, **kwargs)

class OptionsMixin:
    def __init__(self, *args, **kwargs):
        self.prefix = kwargs.pop("prefix", "")
        options = {**DEFAULTS, **kwargs}
        if "unique" not in kwargs and self.prefix:
            options["unique"] = True
        super().__init__(*args, **options)

class CodeField(OptionsMixin, models.CharField):
    pass

class TokenField(models.UUIDField):
    def __init__(self, *args, auto=False, **kwargs):
        if auto:
            kwargs["default"] = uuid.uuid4
            kwargs["unique"] = True
        models.UUIDField.__init__(self, *args, **kwargs)

class OwnerField(models.ForeignKey):
    def __init__(self, to="Owner", on_delete=models.CASCADE, **kwargs):
        kwargs["db_column"] = kwargs.pop("column", None) or "owned_by"
        super().__init__(to, on_delete, **kwargs)

class Owner(models.Model):
    token = TokenField(auto=True)
    other = TokenField(null=True)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.old = self.token

class Item(models.Model):
    currency = CurrencyField()
    wide = CurrencyField(max_length=9, unique=True)
    price = PriceField("the price")
    long = PriceField(max_digits=9, decimal_places=3, null=True)
    whole = PriceField(cents=False)
    small = SmallPrice(null=True)
    code = CodeField(max_length=12)
    key = CodeField(prefix="k")
    owner = OwnerField()
    second = OwnerField(related_name="+", column="second_ref", null=True)
    class Meta:
        indexes = [models.Index(fields=["code", "-small"], name="code_small")]
--- postgresql
CREATE TABLE "app_owner" ("id" bigint NOT NULL PRIMARY KEY GENERATED BY DEFAULT AS IDENTITY, "token" uuid NOT NULL UNIQUE, "other" uuid NULL);
CREATE TABLE "app_item" ("id" bigint NOT NULL PRIMARY KEY GENERATED BY DEFAULT AS IDENTITY, "currency" varchar(3) NOT NULL, "wide" varchar(9) NOT NULL UNIQUE, "price" numeric(5, 2) NOT NULL, "long" numeric(9, 3) NULL, "whole" numeric(5, 0) NOT NULL, "small" numeric(4, 0) NULL, "code" varchar(12) NULL, "key" varchar(40) NULL UNIQUE, "owned_by" bigint NOT NULL, "second_ref" bigint NULL);
CREATE INDEX "app_item_currency_a7c7bf05" ON "app_item" ("currency");
CREATE INDEX "app_item_currency_a7c7bf05_like" ON "app_item" ("currency" varchar_pattern_ops);
CREATE INDEX "app_item_wide_5e9a724e_like" ON "app_item" ("wide" varchar_pattern_ops);
CREATE INDEX "app_item_key_cb9ef9b8_like" ON "app_item" ("key" varchar_pattern_ops);
CREATE INDEX "app_item_owned_by_83519a00" ON "app_item" ("owned_by");
CREATE INDEX "app_item_second_ref_20975c30" ON "app_item" ("second_ref");
CREATE INDEX "code_small" ON "app_item" ("code", "small" DESC);
ALTER TABLE "app_item" ADD CONSTRAINT "app_item_owned_by_83519a00_fk_app_owner_id" FOREIGN KEY ("owned_by") REFERENCES "app_owner" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "app_item" ADD CONSTRAINT "app_item_second_ref_20975c30_fk_app_owner_id" FOREIGN KEY ("second_ref") REFERENCES "app_owner" ("id") DEFERRABLE INITIALLY DEFERRED;
--- sqlite
CREATE TABLE "app_owner" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "token" char(32) NOT NULL UNIQUE, "other" char(32) NULL);
CREATE TABLE "app_item" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "currency" varchar(3) NOT NULL, "wide" varchar(9) NOT NULL UNIQUE, "price" decimal NOT NULL, "long" decimal NULL, "whole" decimal NOT NULL, "small" decimal NULL, "code" varchar(12) NULL, "key" varchar(40) NULL UNIQUE, "owned_by" bigint NOT NULL REFERENCES "app_owner" ("id") DEFERRABLE INITIALLY DEFERRED, "second_ref" bigint NULL REFERENCES "app_owner" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE INDEX "app_item_currency_a7c7bf05" ON "app_item" ("currency");
CREATE INDEX "app_item_owned_by_83519a00" ON "app_item" ("owned_by");
CREATE INDEX "app_item_second_ref_20975c30" ON "app_item" ("second_ref");
CREATE INDEX "code_small" ON "app_item" ("code", "small" DESC);
--- mysql
CREATE TABLE `app_owner` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `token` char(32) NOT NULL UNIQUE, `other` char(32) NULL);
CREATE TABLE `app_item` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `currency` varchar(3) NOT NULL, `wide` varchar(9) NOT NULL UNIQUE, `price` numeric(5, 2) NOT NULL, `long` numeric(9, 3) NULL, `whole` numeric(5, 0) NOT NULL, `small` numeric(4, 0) NULL, `code` varchar(12) NULL, `key` varchar(40) NULL UNIQUE, `owned_by` bigint NOT NULL, `second_ref` bigint NULL);
CREATE INDEX `app_item_currency_a7c7bf05` ON `app_item` (`currency`);
CREATE INDEX `app_item_owned_by_83519a00` ON `app_item` (`owned_by`);
CREATE INDEX `app_item_second_ref_20975c30` ON `app_item` (`second_ref`);
CREATE INDEX `code_small` ON `app_item` (`code`, `small` DESC);
ALTER TABLE `app_item` ADD CONSTRAINT `app_item_owned_by_83519a00_fk_app_owner_id` FOREIGN KEY (`owned_by`) REFERENCES `app_owner` (`id`);
ALTER TABLE `app_item` ADD CONSTRAINT `app_item_second_ref_20975c30_fk_app_owner_id` FOREIGN KEY (`second_ref`) REFERENCES `app_owner` (`id`);
--- mariadb
CREATE TABLE `app_owner` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `token` uuid NOT NULL UNIQUE, `other` uuid NULL);
CREATE TABLE `app_item` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `currency` varchar(3) NOT NULL, `wide` varchar(9) NOT NULL UNIQUE, `price` numeric(5, 2) NOT NULL, `long` numeric(9, 3) NULL, `whole` numeric(5, 0) NOT NULL, `small` numeric(4, 0) NULL, `code` varchar(12) NULL, `key` varchar(40) NULL UNIQUE, `owned_by` bigint NOT NULL, `second_ref` bigint NULL);
CREATE INDEX `app_item_currency_a7c7bf05` ON `app_item` (`currency`);
CREATE INDEX `app_item_owned_by_83519a00` ON `app_item` (`owned_by`);
CREATE INDEX `app_item_second_ref_20975c30` ON `app_item` (`second_ref`);
CREATE INDEX `code_small` ON `app_item` (`code`, `small` DESC);
ALTER TABLE `app_item` ADD CONSTRAINT `app_item_owned_by_83519a00_fk_app_owner_id` FOREIGN KEY (`owned_by`) REFERENCES `app_owner` (`id`);
ALTER TABLE `app_item` ADD CONSTRAINT `app_item_second_ref_20975c30_fk_app_owner_id` FOREIGN KEY (`second_ref`) REFERENCES `app_owner` (`id`);
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE TABLE "APP_OWNER" ("ID" NUMBER(19) GENERATED BY DEFAULT ON NULL AS IDENTITY NOT NULL PRIMARY KEY, "TOKEN" VARCHAR2(32) NOT NULL UNIQUE, "OTHER" VARCHAR2(32) NULL);
CREATE TABLE "APP_ITEM" ("ID" NUMBER(19) GENERATED BY DEFAULT ON NULL AS IDENTITY NOT NULL PRIMARY KEY, "CURRENCY" NVARCHAR2(3) NULL, "WIDE" NVARCHAR2(9) NULL UNIQUE, "PRICE" NUMBER(5, 2) NOT NULL, "LONG" NUMBER(9, 3) NULL, "WHOLE" NUMBER(5, 0) NOT NULL, "SMALL" NUMBER(4, 0) NULL, "CODE" NVARCHAR2(12) NULL, "KEY" NVARCHAR2(40) NULL UNIQUE, "OWNED_BY" NUMBER(19) NOT NULL, "SECOND_REF" NUMBER(19) NULL);
CREATE INDEX "APP_ITEM_CURRENCY_A7C7BF05" ON "APP_ITEM" ("CURRENCY");
CREATE INDEX "APP_ITEM_OWNED_BY_83519A00" ON "APP_ITEM" ("OWNED_BY");
CREATE INDEX "APP_ITEM_SECOND_REF_20975C30" ON "APP_ITEM" ("SECOND_REF");
CREATE INDEX "CODE_SMALL" ON "APP_ITEM" ("CODE", "SMALL" DESC);
ALTER TABLE "APP_ITEM" ADD CONSTRAINT "APP_ITEM_OWNED_BY_83519A00_F" FOREIGN KEY ("OWNED_BY") REFERENCES "APP_OWNER" ("ID") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "APP_ITEM" ADD CONSTRAINT "APP_ITEM_SECOND_RE_20975C30_F" FOREIGN KEY ("SECOND_REF") REFERENCES "APP_OWNER" ("ID") DEFERRABLE INITIALLY DEFERRED;

=== what an __init__ does that can't be followed [models.py]
import random
from django.db import models
class Secret(models.CharField):
    def __init__(self, *args, **kwargs):
        for name in ("max_length", "unique"):
            kwargs[name] = 1
        super().__init__(*args, **kwargs)
class Late(models.CharField):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.max_length = 9
class Helped(models.IntegerField):
    def __init__(self, *args, **kwargs):
        fill(kwargs)
        super().__init__(*args, **kwargs)
class Perhaps(models.IntegerField):
    def __init__(self, *args, **kwargs):
        if random.random() > 0.5:
            kwargs["db_index"] = True
        super().__init__(*args, **kwargs)
class Never(models.IntegerField):
    def __init__(self, **kwargs): pass
class Unknown(models.IntegerField):
    def __init__(self, **kwargs):
        super().__init__(db_index=random.random(), **kwargs)
class Book(models.Model):
    a = Secret()
    b = Late()
    c = Helped()
    d = Perhaps()
    e = Never()
    f = Unknown()
    class Meta:
        indexes = [models.Index(fields=['a', 'b', 'c', 'd'], name='all')]
--- postgresql sqlite mysql mariadb oracle
models.py:25:35: error: idxc can't evaluate db_index of field 'f'
models.py:27:9: warning: not read: what Secret.__init__() sets [-Wunread]
models.py:28:9: warning: not read: what Late.__init__() sets [-Wunread]
models.py:29:9: warning: not read: what Helped.__init__() sets [-Wunread]
models.py:30:9: warning: not read: what Perhaps.__init__() sets [-Wunread]
models.py:31:9: warning: not read: what Never.__init__() sets [-Wunread]
exit 1

=== decorators and metaclasses that add fields [models.py]
from functools import total_ordering
from django.db import models
from reversion import register
from .stamps import stamped
from .plain import mixin as renamed

def tracked(cls):
    """Who has changed it."""
    models.ForeignKey('auth.User', models.SET_NULL, null=True).contribute_to_class(cls, 'editor')
    return cls

def listed(name=None):
    def wrap(cls):
        registry[name or cls.__name__] = cls
        return cls
    return wrap

class TimeBase(models.base.ModelBase):
    def __new__(mcs, name, bases, attrs, **kwargs):
        attrs['made'] = models.DateTimeField(db_index=True)
        return super().__new__(mcs, name, bases, attrs, **kwargs)

@tracked
class Book(models.Model):
    title = models.CharField(max_length=20)
    class Meta:
        indexes = [models.Index(fields=['editor'], name='editor')]

# nothing of these declares
@listed()
@register(
    follow=('book',),
)
@total_ordering
class Author(models.Model):
    name = models.CharField(max_length=20)

@stamped

class Page(models.Model):
    number = models.IntegerField(db_index=True)

class Note(models.Model, metaclass=TimeBase):
    text = models.TextField()

@tracked
class Again(models.Model):
    @property
    def old(self):
        return None
    n = models.IntegerField(db_index=True)
--- postgresql sqlite
CREATE INDEX "editor" ON "app_book" ("editor");
CREATE INDEX "app_page_number_8e491dbd" ON "app_page" ("number");
CREATE INDEX "app_again_n_c061b6c7" ON "app_again" ("n");
models.py:23:2: warning: not read: what the decorator 'tracked' declares [-Wunread]
models.py:38:2: warning: not read: what the decorator 'stamped' declares [-Wunread]
models.py:43:36: warning: not read: what the metaclass 'TimeBase' declares [-Wunread]
--- mysql mariadb
CREATE INDEX `editor` ON `app_book` (`editor`);
CREATE INDEX `app_page_number_8e491dbd` ON `app_page` (`number`);
CREATE INDEX `app_again_n_c061b6c7` ON `app_again` (`n`);
models.py:23:2: warning: not read: what the decorator 'tracked' declares [-Wunread]
models.py:38:2: warning: not read: what the decorator 'stamped' declares [-Wunread]
models.py:43:36: warning: not read: what the metaclass 'TimeBase' declares [-Wunread]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "EDITOR" ON "APP_BOOK" ("EDITOR");
CREATE INDEX "APP_PAGE_NUMBER_8E491DBD" ON "APP_PAGE" ("NUMBER");
CREATE INDEX "APP_AGAIN_N_C061B6C7" ON "APP_AGAIN" ("N");
models.py:23:2: warning: not read: what the decorator 'tracked' declares [-Wunread]
models.py:38:2: warning: not read: what the decorator 'stamped' declares [-Wunread]
models.py:43:36: warning: not read: what the metaclass 'TimeBase' declares [-Wunread]

=== functions of several statements {--tables -w} [models.py]
from django.db import models
from django.db.models import F, Index, Q, UniqueConstraint

PREFIX = 'lib'

def fk(to, **options):
    """A key that cascades."""
    options.setdefault('on_delete', models.CASCADE)
    options.setdefault('related_name', '+')
    return models.ForeignKey(to, **options)

def index(*fields, suffix='idx', **options):
    parts = [PREFIX, *(f.lstrip('-') for f in fields), suffix]
    name = '_'.join(parts)[:30]
    return Index(fields=list(fields), name=name, **options)

def live(*fields, name):
    # rows that are not deleted
    alive = Q(deleted__isnull=True)
    name = f'{PREFIX}_{name}'
    return UniqueConstraint(
        fields=fields,
        condition=alive,
        name=name,
    )

def code(length=10, **options):
    options['max_length'] = length * 2
    unique = options.pop('only', False)
    options.update(unique=unique)
    return models.CharField(**options)

def appended(*fields):
    names = list(fields)
    names.append('id')
    return names

def checked(field):
    if field == 'id':
        raise ValueError(field)
    return field

class Shelf(models.Model):
    label = code()

class Book(models.Model):
    shelf = fk(Shelf)
    second = fk(Shelf, null=True, db_index=False)
    isbn = code(13, only=True)
    title = code(null=True)
    deleted = models.DateTimeField(null=True)
    class Meta:
        indexes = [index('shelf', '-title'), index('isbn', suffix='x', condition=Q(title='a'))]
        constraints = [live('shelf', 'title', name='title')]
--- postgresql
CREATE TABLE "app_shelf" ("id" bigint NOT NULL PRIMARY KEY GENERATED BY DEFAULT AS IDENTITY, "label" varchar(20) NOT NULL);
CREATE TABLE "app_book" ("id" bigint NOT NULL PRIMARY KEY GENERATED BY DEFAULT AS IDENTITY, "shelf_id" bigint NOT NULL, "second_id" bigint NULL, "isbn" varchar(26) NOT NULL UNIQUE, "title" varchar(20) NULL, "deleted" timestamp with time zone NULL);
CREATE INDEX "app_book_shelf_id_2809ffca" ON "app_book" ("shelf_id");
CREATE INDEX "app_book_isbn_20fbcddf_like" ON "app_book" ("isbn" varchar_pattern_ops);
CREATE INDEX "lib_shelf_title_idx" ON "app_book" ("shelf_id", "title" DESC);
CREATE INDEX "lib_isbn_x" ON "app_book" ("isbn") WHERE "title" = 'a';
CREATE UNIQUE INDEX "lib_title" ON "app_book" ("shelf_id", "title") WHERE "deleted" IS NULL;
ALTER TABLE "app_book" ADD CONSTRAINT "app_book_shelf_id_2809ffca_fk_app_shelf_id" FOREIGN KEY ("shelf_id") REFERENCES "app_shelf" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "app_book" ADD CONSTRAINT "app_book_second_id_b2d31fe0_fk_app_shelf_id" FOREIGN KEY ("second_id") REFERENCES "app_shelf" ("id") DEFERRABLE INITIALLY DEFERRED;
--- sqlite
CREATE TABLE "app_shelf" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "label" varchar(20) NOT NULL);
CREATE TABLE "app_book" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "shelf_id" bigint NOT NULL REFERENCES "app_shelf" ("id") DEFERRABLE INITIALLY DEFERRED, "second_id" bigint NULL REFERENCES "app_shelf" ("id") DEFERRABLE INITIALLY DEFERRED, "isbn" varchar(26) NOT NULL UNIQUE, "title" varchar(20) NULL, "deleted" datetime NULL);
CREATE INDEX "app_book_shelf_id_2809ffca" ON "app_book" ("shelf_id");
CREATE INDEX "lib_shelf_title_idx" ON "app_book" ("shelf_id", "title" DESC);
CREATE INDEX "lib_isbn_x" ON "app_book" ("isbn") WHERE "title" = 'a';
CREATE UNIQUE INDEX "lib_title" ON "app_book" ("shelf_id", "title") WHERE "deleted" IS NULL;
--- mysql
CREATE TABLE `app_shelf` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `label` varchar(20) NOT NULL);
CREATE TABLE `app_book` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `shelf_id` bigint NOT NULL, `second_id` bigint NULL, `isbn` varchar(26) NOT NULL UNIQUE, `title` varchar(20) NULL, `deleted` datetime(6) NULL);
CREATE INDEX `lib_shelf_title_idx` ON `app_book` (`shelf_id`, `title` DESC);
CREATE INDEX `lib_isbn_x` ON `app_book` (`isbn`);
CREATE UNIQUE INDEX `lib_title` ON `app_book` ((CASE WHEN `deleted` IS NULL THEN `shelf_id` ELSE NULL END), (CASE WHEN `deleted` IS NULL THEN `title` ELSE NULL END));
ALTER TABLE `app_book` ADD CONSTRAINT `app_book_shelf_id_2809ffca_fk_app_shelf_id` FOREIGN KEY (`shelf_id`) REFERENCES `app_shelf` (`id`);
ALTER TABLE `app_book` ADD CONSTRAINT `app_book_second_id_b2d31fe0_fk_app_shelf_id` FOREIGN KEY (`second_id`) REFERENCES `app_shelf` (`id`);
--- mariadb
CREATE TABLE `app_shelf` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `label` varchar(20) NOT NULL);
CREATE TABLE `app_book` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `shelf_id` bigint NOT NULL, `second_id` bigint NULL, `isbn` varchar(26) NOT NULL UNIQUE, `title` varchar(20) NULL, `deleted` datetime(6) NULL);
CREATE INDEX `lib_shelf_title_idx` ON `app_book` (`shelf_id`, `title` DESC);
CREATE INDEX `lib_isbn_x` ON `app_book` (`isbn`);
ALTER TABLE `app_book` ADD CONSTRAINT `app_book_shelf_id_2809ffca_fk_app_shelf_id` FOREIGN KEY (`shelf_id`) REFERENCES `app_shelf` (`id`);
ALTER TABLE `app_book` ADD CONSTRAINT `app_book_second_id_b2d31fe0_fk_app_shelf_id` FOREIGN KEY (`second_id`) REFERENCES `app_shelf` (`id`);
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE TABLE "APP_SHELF" ("ID" NUMBER(19) GENERATED BY DEFAULT ON NULL AS IDENTITY NOT NULL PRIMARY KEY, "LABEL" NVARCHAR2(20) NULL);
CREATE TABLE "APP_BOOK" ("ID" NUMBER(19) GENERATED BY DEFAULT ON NULL AS IDENTITY NOT NULL PRIMARY KEY, "SHELF_ID" NUMBER(19) NOT NULL, "SECOND_ID" NUMBER(19) NULL, "ISBN" NVARCHAR2(26) NULL UNIQUE, "TITLE" NVARCHAR2(20) NULL, "DELETED" TIMESTAMP NULL);
CREATE INDEX "APP_BOOK_SHELF_ID_2809FFCA" ON "APP_BOOK" ("SHELF_ID");
CREATE INDEX "LIB_SHELF_TITLE_IDX" ON "APP_BOOK" ("SHELF_ID", "TITLE" DESC);
CREATE INDEX "LIB_ISBN_X" ON "APP_BOOK" ((CASE WHEN "TITLE" = 'a' THEN "ISBN" ELSE NULL END));
CREATE UNIQUE INDEX "LIB_TITLE" ON "APP_BOOK" ((CASE WHEN ("DELETED" IS NULL AND "TITLE" IS NOT NULL) THEN "SHELF_ID" ELSE NULL END), (CASE WHEN ("DELETED" IS NULL AND "TITLE" IS NOT NULL) THEN "TITLE" ELSE NULL END));
ALTER TABLE "APP_BOOK" ADD CONSTRAINT "APP_BOOK_SHELF_ID_2809FFCA_F" FOREIGN KEY ("SHELF_ID") REFERENCES "APP_SHELF" ("ID") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "APP_BOOK" ADD CONSTRAINT "APP_BOOK_SECOND_ID_B2D31FE0_F" FOREIGN KEY ("SECOND_ID") REFERENCES "APP_SHELF" ("ID") DEFERRABLE INITIALLY DEFERRED;

=== functions of several statements that are not followed [models.py]
from django.db import models
from django.db.models import Index
def appended(*fields):
    names = list(fields)
    names.append('id')
    return names
def item(*fields):
    names = list(fields)
    names[0] = 'id'
    return names
def changed():
    field = models.IntegerField()
    field.db_index = True
    return field
def given(**options):
    options = dict(options)
    fill(options)
    return models.IntegerField(**options)
class Book(models.Model):
    a = models.IntegerField()
    b = changed()
    c = given()
    class Meta:
        indexes = [Index(fields=appended('a'), name='a'), Index(fields=item('a'), name='b')]
--- postgresql sqlite mysql mariadb oracle
models.py:21:9: warning: not read: idxc can't tell whether this call makes a field [-Wunread]
models.py:22:9: warning: not read: idxc can't tell whether this call makes a field [-Wunread]
models.py:24:33: error: Index.fields must be a list or tuple
models.py:24:72: error: Index.fields must be a list or tuple
exit 1

=== arguments that grow at each call [models.py]
from django.db import models
def k(*a):
    return k(*a, *a)
class B(models.Model):
    d = k(1)
--- postgresql sqlite mysql mariadb
models.py:5:9: warning: not read: idxc can't tell whether this call makes a field [-Wunread]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
models.py:5:9: warning: not read: idxc can't tell whether this call makes a field [-Wunread]
