# What declares is evaluated: Python's own operations on values that are known.

=== enumerations {-w} [models.py]
from django.db import models
from django.db.models import Index, Q
from django.utils.translation import gettext_lazy as _
from enum import Enum, auto

class Status(models.TextChoices):
    DRAFT = 'draft', _('Draft')
    OPEN = 'open', _('Open')
    IN_REVIEW = auto()
    __empty__ = _('Unknown')

class Level(models.IntegerChoices):
    LOW = 1, 'Low'
    HIGH = 2, 'High'
    TOP = auto()

class Kind(Enum):
    A = 'a'
    B = 'b'
    ALSO_B = 'b'

class Job(models.Model):
    class Size(models.IntegerChoices):
        SMALL = 10
        LARGE = 20

    status = models.CharField(max_length=9, choices=Status.choices, default=Status.DRAFT)
    level = models.IntegerField(choices=Level.choices)
    size = models.IntegerField()
    kind = models.CharField(max_length=1)
    live = Q(status__in=[Status.OPEN, Status.IN_REVIEW])

    class Meta:
        indexes = [
            Index(fields=['level'], condition=Q(status=Status.OPEN.value), name='value'),
            Index(fields=['level'], condition=Q(status__in=Level.names), name='names'),
            Index(fields=['level'], condition=Q(level__in=Level.values), name='int_values'),
            Index(fields=['level'], condition=Q(status=Status.IN_REVIEW.label), name='label'),
            Index(fields=['level'], condition=Q(status=Status.OPEN.name), name='name_of'),
            Index(fields=['level'], condition=Q(size__gte=Level.TOP), name='auto_value'),
            Index(fields=['level'], condition=Q(kind__in=[kind.value for kind in Kind]), name='members'),
            Index(fields=['level'], condition=Q(status=Status('open')), name='called'),
            Index(fields=['level'], condition=Q(status=Status['OPEN']), name='subscripted'),
            Index(fields=['status'], name='job_%s' % Status.OPEN.lower()),
            Index(fields=['status'], name=f'job_{Status.DRAFT}_{Level.HIGH.value}'),
        ]
--- postgresql sqlite
CREATE INDEX "value" ON "app_job" ("level") WHERE "status" = 'open';
CREATE INDEX "names" ON "app_job" ("level") WHERE "status" IN ('LOW', 'HIGH', 'TOP');
CREATE INDEX "int_values" ON "app_job" ("level") WHERE "level" IN (1, 2, 3);
CREATE INDEX "label" ON "app_job" ("level") WHERE "status" = 'In Review';
CREATE INDEX "name_of" ON "app_job" ("level") WHERE "status" = 'OPEN';
CREATE INDEX "auto_value" ON "app_job" ("level") WHERE "size" >= 3;
CREATE INDEX "members" ON "app_job" ("level") WHERE "kind" IN ('a', 'b');
CREATE INDEX "called" ON "app_job" ("level") WHERE "status" = 'open';
CREATE INDEX "subscripted" ON "app_job" ("level") WHERE "status" = 'open';
CREATE INDEX "job_open" ON "app_job" ("status");
CREATE INDEX "job_draft_2" ON "app_job" ("status");
--- mysql mariadb
CREATE INDEX `value` ON `app_job` (`level`);
CREATE INDEX `names` ON `app_job` (`level`);
CREATE INDEX `int_values` ON `app_job` (`level`);
CREATE INDEX `label` ON `app_job` (`level`);
CREATE INDEX `name_of` ON `app_job` (`level`);
CREATE INDEX `auto_value` ON `app_job` (`level`);
CREATE INDEX `members` ON `app_job` (`level`);
CREATE INDEX `called` ON `app_job` (`level`);
CREATE INDEX `subscripted` ON `app_job` (`level`);
CREATE INDEX `job_open` ON `app_job` (`status`);
CREATE INDEX `job_draft_2` ON `app_job` (`status`);
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "VALUE" ON "APP_JOB" ((CASE WHEN "STATUS" = 'open' THEN "LEVEL" ELSE NULL END));
CREATE INDEX "NAMES" ON "APP_JOB" ((CASE WHEN "STATUS" IN ('LOW', 'HIGH', 'TOP') THEN "LEVEL" ELSE NULL END));
CREATE INDEX "INT_VALUES" ON "APP_JOB" ((CASE WHEN "LEVEL" IN (1, 2, 3) THEN "LEVEL" ELSE NULL END));
CREATE INDEX "LABEL" ON "APP_JOB" ((CASE WHEN "STATUS" = 'In Review' THEN "LEVEL" ELSE NULL END));
CREATE INDEX "NAME_OF" ON "APP_JOB" ((CASE WHEN "STATUS" = 'OPEN' THEN "LEVEL" ELSE NULL END));
CREATE INDEX "AUTO_VALUE" ON "APP_JOB" ((CASE WHEN "SIZE" >= 3 THEN "LEVEL" ELSE NULL END));
CREATE INDEX "MEMBERS" ON "APP_JOB" ((CASE WHEN "KIND" IN ('a', 'b') THEN "LEVEL" ELSE NULL END));
CREATE INDEX "JOB_OPEN" ON "APP_JOB" ("STATUS");

=== containers, formatting, conditions, comprehensions {-w} [models.py]
import datetime
from decimal import Decimal
from django.db.models import Index, Q

PREFIX = 'job'
OPEN, HELD = 'open', 'held'
ALIVE = (OPEN, HELD)
LABELS = {OPEN: 'Open', HELD: 'Held', 'gone': 'Gone'}
OPTIONS = dict(fields=['status'], condition=Q(status__in=ALIVE))
MORE = {**OPTIONS, 'condition': Q(status='x')}
LIVE = Q(gone__isnull=True)
BUSY = LIVE & Q(status__in=[*ALIVE, 'new'])
LARGE = 100 if len(ALIVE) > 1 and not DEBUG_IS_UNKNOWN else 100
SMALL = 10 if 'open' in ALIVE else 20
LIMIT = 1
LIMIT += 41
ALIVE_AND = ALIVE
ALIVE = ('later',)

class Job(Model):
    status = CharField(max_length=9)
    size = IntegerField()
    price = DecimalField(max_digits=9, decimal_places=2)
    day = DateField()
    gone = DateTimeField(null=True)

    class Meta:
        indexes = [
            Index(name='options', **OPTIONS),
            Index(name='merged', **MORE),
            Index('size', condition=BUSY, name='busy'),
            Index('size', condition=Q(status__in=list(LABELS)), name='keys'),
            Index('size', condition=Q(status__in=LABELS.values()), name='values'),
            Index('size', condition=Q(status=LABELS[OPEN]), name='item'),
            Index('size', condition=Q(status=LABELS.get('held', 'x')), name='get'),
            Index('size', condition=Q(status=ALIVE_AND[-1]), name='last'),
            Index('size', condition=Q(status__in=sorted_is_unknown or ALIVE_AND[:1]), name='unused', targets=['oracle'])
            if False else Index('size', condition=Q(status__in=ALIVE_AND[:1]), name='sliced'),
            Index('size', condition=Q(size__gt=LIMIT), name='augmented'),
            Index('size', condition=Q(size__lt=SMALL), name='chosen'),
            Index('size', condition=Q(status__in=ALIVE), name='rebound'),
            Index('size', condition=Q(day__gte=datetime.date(2020, 1, 31)), name='day'),
            Index('size', condition=Q(price__gt=Decimal('1.50')), name='price'),
            Index('size', name='{}_{0}_{x}'.format(PREFIX, x='y') if False else '{}_{x}'.format(PREFIX, x='y')),
            Index('size', name='_'.join([PREFIX, 'by', 'size'])),
            Index('size', name='%(a)s_%(b)s' % {'a': PREFIX, 'b': 7}),
            Index('size', name="%s_%d" % (PREFIX.upper(), 8)),
            Index('size', name=f"{PREFIX}{'_' 'x'}" if False else f"{PREFIX}_f"),
            *[Index(fields=[name], name=f'{PREFIX}_{name}') for name in ('day', 'price') if name != 'price'],
            *(Index(fields=list(pair), name='_'.join(pair)) for pair in [('day', 'size'), ('size', 'day')]),
        ]
--- postgresql
CREATE INDEX "options" ON "app_job" ("status") WHERE "status" IN ('open', 'held');
CREATE INDEX "merged" ON "app_job" ("status") WHERE "status" = 'x';
CREATE INDEX "busy" ON "app_job" ("size") WHERE ("gone" IS NULL AND "status" IN ('open', 'held', 'new'));
CREATE INDEX "keys" ON "app_job" ("size") WHERE "status" IN ('open', 'held', 'gone');
CREATE INDEX "values" ON "app_job" ("size") WHERE "status" IN ('Open', 'Held', 'Gone');
CREATE INDEX "item" ON "app_job" ("size") WHERE "status" = 'Open';
CREATE INDEX "get" ON "app_job" ("size") WHERE "status" = 'Held';
CREATE INDEX "last" ON "app_job" ("size") WHERE "status" = 'held';
CREATE INDEX "sliced" ON "app_job" ("size") WHERE "status" IN ('open');
CREATE INDEX "augmented" ON "app_job" ("size") WHERE "size" > 42;
CREATE INDEX "chosen" ON "app_job" ("size") WHERE "size" < 10;
CREATE INDEX "rebound" ON "app_job" ("size") WHERE "status" IN ('later');
CREATE INDEX "day" ON "app_job" ("size") WHERE "day" >= '2020-01-31'::date;
CREATE INDEX "price" ON "app_job" ("size") WHERE "price" > 1.50;
CREATE INDEX "job_y" ON "app_job" ("size");
CREATE INDEX "job_by_size" ON "app_job" ("size");
CREATE INDEX "job_7" ON "app_job" ("size");
CREATE INDEX "JOB_8" ON "app_job" ("size");
CREATE INDEX "job_f" ON "app_job" ("size");
CREATE INDEX "job_day" ON "app_job" ("day");
CREATE INDEX "day_size" ON "app_job" ("day", "size");
CREATE INDEX "size_day" ON "app_job" ("size", "day");
--- sqlite
CREATE INDEX "options" ON "app_job" ("status") WHERE "status" IN ('open', 'held');
CREATE INDEX "merged" ON "app_job" ("status") WHERE "status" = 'x';
CREATE INDEX "busy" ON "app_job" ("size") WHERE ("gone" IS NULL AND "status" IN ('open', 'held', 'new'));
CREATE INDEX "keys" ON "app_job" ("size") WHERE "status" IN ('open', 'held', 'gone');
CREATE INDEX "values" ON "app_job" ("size") WHERE "status" IN ('Open', 'Held', 'Gone');
CREATE INDEX "item" ON "app_job" ("size") WHERE "status" = 'Open';
CREATE INDEX "get" ON "app_job" ("size") WHERE "status" = 'Held';
CREATE INDEX "last" ON "app_job" ("size") WHERE "status" = 'held';
CREATE INDEX "sliced" ON "app_job" ("size") WHERE "status" IN ('open');
CREATE INDEX "augmented" ON "app_job" ("size") WHERE "size" > 42;
CREATE INDEX "chosen" ON "app_job" ("size") WHERE "size" < 10;
CREATE INDEX "rebound" ON "app_job" ("size") WHERE "status" IN ('later');
CREATE INDEX "day" ON "app_job" ("size") WHERE "day" >= '2020-01-31';
CREATE INDEX "price" ON "app_job" ("size") WHERE "price" > '1.50';
CREATE INDEX "job_y" ON "app_job" ("size");
CREATE INDEX "job_by_size" ON "app_job" ("size");
CREATE INDEX "job_7" ON "app_job" ("size");
CREATE INDEX "JOB_8" ON "app_job" ("size");
CREATE INDEX "job_f" ON "app_job" ("size");
CREATE INDEX "job_day" ON "app_job" ("day");
CREATE INDEX "day_size" ON "app_job" ("day", "size");
CREATE INDEX "size_day" ON "app_job" ("size", "day");
--- mysql
CREATE INDEX `options` ON `app_job` (`status`);
CREATE INDEX `merged` ON `app_job` (`status`);
CREATE INDEX `busy` ON `app_job` (`size`);
CREATE INDEX `keys` ON `app_job` (`size`);
CREATE INDEX `values` ON `app_job` (`size`);
CREATE INDEX `item` ON `app_job` (`size`);
CREATE INDEX `get` ON `app_job` (`size`);
CREATE INDEX `last` ON `app_job` (`size`);
CREATE INDEX `sliced` ON `app_job` (`size`);
CREATE INDEX `augmented` ON `app_job` (`size`);
CREATE INDEX `chosen` ON `app_job` (`size`);
CREATE INDEX `rebound` ON `app_job` (`size`);
CREATE INDEX `day` ON `app_job` (`size`);
CREATE INDEX `price` ON `app_job` (`size`);
CREATE INDEX `job_y` ON `app_job` (`size`);
CREATE INDEX `job_by_size` ON `app_job` (`size`);
CREATE INDEX `job_7` ON `app_job` (`size`);
CREATE INDEX `JOB_8` ON `app_job` (`size`);
CREATE INDEX `job_f` ON `app_job` (`size`);
CREATE INDEX `job_day` ON `app_job` (`day`);
CREATE INDEX `day_size` ON `app_job` (`day`, `size`);
CREATE INDEX `size_day` ON `app_job` (`size`, `day`);
--- mariadb
CREATE INDEX `options` ON `app_job` (`status`);
CREATE INDEX `merged` ON `app_job` (`status`);
CREATE INDEX `busy` ON `app_job` (`size`);
CREATE INDEX `keys` ON `app_job` (`size`);
CREATE INDEX `values` ON `app_job` (`size`);
CREATE INDEX `item` ON `app_job` (`size`);
CREATE INDEX `get` ON `app_job` (`size`);
CREATE INDEX `last` ON `app_job` (`size`);
CREATE INDEX `sliced` ON `app_job` (`size`);
CREATE INDEX `augmented` ON `app_job` (`size`);
CREATE INDEX `chosen` ON `app_job` (`size`);
CREATE INDEX `rebound` ON `app_job` (`size`);
CREATE INDEX `day` ON `app_job` (`size`);
CREATE INDEX `price` ON `app_job` (`size`);
CREATE INDEX `job_y` ON `app_job` (`size`);
CREATE INDEX `job_by_size` ON `app_job` (`size`);
CREATE INDEX `job_7` ON `app_job` (`size`);
CREATE INDEX `JOB_8` ON `app_job` (`size`);
CREATE INDEX `job_f` ON `app_job` (`size`);
CREATE INDEX `job_day` ON `app_job` (`day`);
CREATE INDEX `day_size` ON `app_job` (`day`, `size`);
CREATE INDEX `size_day` ON `app_job` (`size`, `day`);
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "OPTIONS" ON "APP_JOB" ((CASE WHEN "STATUS" IN ('open', 'held') THEN "STATUS" ELSE NULL END));
CREATE INDEX "MERGED" ON "APP_JOB" ((CASE WHEN "STATUS" = 'x' THEN "STATUS" ELSE NULL END));
CREATE INDEX "BUSY" ON "APP_JOB" ((CASE WHEN ("GONE" IS NULL AND "STATUS" IN ('open', 'held', 'new')) THEN "SIZE" ELSE NULL END));
CREATE INDEX "KEYS" ON "APP_JOB" ((CASE WHEN "STATUS" IN ('open', 'held', 'gone') THEN "SIZE" ELSE NULL END));
CREATE INDEX "VALUES" ON "APP_JOB" ((CASE WHEN "STATUS" IN ('Open', 'Held', 'Gone') THEN "SIZE" ELSE NULL END));
CREATE INDEX "ITEM" ON "APP_JOB" ((CASE WHEN "STATUS" = 'Open' THEN "SIZE" ELSE NULL END));
CREATE INDEX "GET" ON "APP_JOB" ((CASE WHEN "STATUS" = 'Held' THEN "SIZE" ELSE NULL END));
CREATE INDEX "LAST" ON "APP_JOB" ((CASE WHEN "STATUS" = 'held' THEN "SIZE" ELSE NULL END));
CREATE INDEX "SLICED" ON "APP_JOB" ((CASE WHEN "STATUS" IN ('open') THEN "SIZE" ELSE NULL END));
CREATE INDEX "AUGMENTED" ON "APP_JOB" ((CASE WHEN "SIZE" > 42 THEN "SIZE" ELSE NULL END));
CREATE INDEX "CHOSEN" ON "APP_JOB" ((CASE WHEN "SIZE" < 10 THEN "SIZE" ELSE NULL END));
CREATE INDEX "REBOUND" ON "APP_JOB" ((CASE WHEN "STATUS" IN ('later') THEN "SIZE" ELSE NULL END));
CREATE INDEX "DAY" ON "APP_JOB" ((CASE WHEN "DAY" >= DATE '2020-01-31' THEN "SIZE" ELSE NULL END));
CREATE INDEX "PRICE" ON "APP_JOB" ((CASE WHEN "PRICE" > 1.50 THEN "SIZE" ELSE NULL END));
CREATE INDEX "JOB_Y" ON "APP_JOB" ("SIZE");
CREATE INDEX "JOB_DAY" ON "APP_JOB" ("DAY");
CREATE INDEX "DAY_SIZE" ON "APP_JOB" ("DAY", "SIZE");
CREATE INDEX "SIZE_DAY" ON "APP_JOB" ("SIZE", "DAY");

=== starred targets, the largest and the smallest {-w --tables} [models.py]
from django.db import models
from django.db.models import F, Q
import enum

FIRST, *BETWEEN, LAST = 10, 20, 30, 40
ONE, *NOTHING = 1,
PAIR = (1, 2)
_, TWO = PAIR
(ZERO, THREE), FOUR = range(0, 6, 3), 4
NAMES = ('draft', 'published')

class Rank(enum.IntEnum):
    LOW = 1
    TOP = 16

class Tag(models.Model):
    slug = models.CharField(primary_key=True, max_length=BETWEEN[-1] * 2)

class Link(models.Model):
    id = models.IntegerField(primary_key=True)
    a = models.ForeignKey(Tag, models.CASCADE, db_constraint=False, db_index=False)
    b = models.CharField(max_length=max(len(name) for name in NAMES) + 3)
    rank = models.IntegerField()

    class Meta:
        indexes = [models.Index(fields=['rank'], name=f'link_{FIRST}_{LAST}_{ONE}_{TWO}{ZERO}{THREE}{FOUR}')]
        constraints = [
            models.CheckConstraint(condition=Q(rank__lte=max(r.value for r in Rank)), name='top'),
            models.CheckConstraint(condition=Q(rank__gte=min(FIRST, -5, 3)), name='low'),
            models.CheckConstraint(condition=~Q(a=F('b')), name='text_key'),
            models.CheckConstraint(condition=~Q(a='x'), name='text_key_is'),
        ]
--- postgresql
CREATE TABLE "app_tag" ("slug" varchar(60) NOT NULL PRIMARY KEY);
CREATE TABLE "app_link" ("id" integer NOT NULL PRIMARY KEY, "a_id" varchar(60) NOT NULL, "b" varchar(12) NOT NULL, "rank" integer NOT NULL, CONSTRAINT "top" CHECK ("rank" <= 16), CONSTRAINT "low" CHECK ("rank" >= -5), CONSTRAINT "text_key" CHECK (NOT ("a_id" = ("b"))), CONSTRAINT "text_key_is" CHECK (NOT ("a_id" = 'x')));
CREATE INDEX "app_tag_slug_198b62d6_like" ON "app_tag" ("slug" varchar_pattern_ops);
CREATE INDEX "link_10_40_1_2034" ON "app_link" ("rank");
--- sqlite
CREATE TABLE "app_tag" ("slug" varchar(60) NOT NULL PRIMARY KEY);
CREATE TABLE "app_link" ("id" integer NOT NULL PRIMARY KEY, "a_id" varchar(60) NOT NULL, "b" varchar(12) NOT NULL, "rank" integer NOT NULL, CONSTRAINT "top" CHECK ("rank" <= 16), CONSTRAINT "low" CHECK ("rank" >= -5), CONSTRAINT "text_key" CHECK (NOT ("a_id" = ("b"))), CONSTRAINT "text_key_is" CHECK (NOT ("a_id" = 'x')));
CREATE INDEX "link_10_40_1_2034" ON "app_link" ("rank");
--- mysql
CREATE TABLE `app_tag` (`slug` varchar(60) NOT NULL PRIMARY KEY);
CREATE TABLE `app_link` (`id` integer NOT NULL PRIMARY KEY, `a_id` varchar(60) NOT NULL, `b` varchar(12) NOT NULL, `rank` integer NOT NULL, CONSTRAINT `top` CHECK (`rank` <= 16), CONSTRAINT `low` CHECK (`rank` >= -5), CONSTRAINT `text_key` CHECK (NOT (`a_id` = (`b`))), CONSTRAINT `text_key_is` CHECK (NOT (`a_id` = 'x')));
CREATE INDEX `link_10_40_1_2034` ON `app_link` (`rank`);
--- mariadb
CREATE TABLE `app_tag` (`slug` varchar(60) NOT NULL PRIMARY KEY);
CREATE TABLE `app_link` (`id` integer NOT NULL PRIMARY KEY, `a_id` varchar(60) NOT NULL, `b` varchar(12) NOT NULL, `rank` integer NOT NULL, CONSTRAINT `top` CHECK (`rank` <= 16), CONSTRAINT `low` CHECK (`rank` >= -5), CONSTRAINT `text_key` CHECK (NOT (`a_id` = (`b`))), CONSTRAINT `text_key_is` CHECK (NOT (`a_id` = 'x')));
CREATE INDEX `link_10_40_1_2034` ON `app_link` (`rank`);
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE TABLE "APP_TAG" ("SLUG" NVARCHAR2(60) NOT NULL PRIMARY KEY);
CREATE TABLE "APP_LINK" ("ID" NUMBER(11) NOT NULL PRIMARY KEY, "A_ID" NVARCHAR2(60) NOT NULL, "B" NVARCHAR2(12) NULL, "RANK" NUMBER(11) NOT NULL, CONSTRAINT "TOP" CHECK ("RANK" <= 16), CONSTRAINT "LOW" CHECK ("RANK" >= -5), CONSTRAINT "TEXT_KEY" CHECK (NOT ("A_ID" = ("B") AND "B" IS NOT NULL)), CONSTRAINT "TEXT_KEY_IS" CHECK (NOT ("A_ID" = 'x')));
CREATE INDEX "LINK_10_40_1_2034" ON "APP_LINK" ("RANK");

=== keys of a large dict, names that are bound again {-w}
LEVELS = {'a': 1, 'b': 2, 'c': 3, 'd': 4, 'e': 5, 'f': 6, 'g': 7, 'h': 8, 'i': 9, 'c': 30}
MORE = LEVELS | {'j': 10} | {'d': 40, 'k': 11}

LIMIT = 1
model Book:
    pages = IntegerField()
    Index('pages', condition=Q(pages__in=[LEVELS['a'], LEVELS['c'], LEVELS['i'], LEVELS['d']]), name='levels')
    Index('pages', condition=Q(pages__in=[MORE['k'], MORE['d'], MORE.get('c'), MORE.get('z', 26)]), name='more')
    STEP = 1
    Index('pages', condition=Q(pages=STEP), name='step_1')
    STEP = 2
    Index('pages', condition=Q(pages=STEP), name='step_2')
    STEP = 3
    STEP = 4
    Index('pages', condition=Q(pages=STEP), name='step_4')
    STEP = STEP + 1
    STEP = STEP + 1
    Index('pages', condition=Q(pages=STEP), name='step_6')
    STEP = 7
--- postgresql sqlite
CREATE INDEX "levels" ON "app_book" ("pages") WHERE "pages" IN (1, 30, 9, 4);
CREATE INDEX "more" ON "app_book" ("pages") WHERE "pages" IN (11, 40, 30, 26);
CREATE INDEX "step_1" ON "app_book" ("pages") WHERE "pages" = 1;
CREATE INDEX "step_2" ON "app_book" ("pages") WHERE "pages" = 2;
CREATE INDEX "step_4" ON "app_book" ("pages") WHERE "pages" = 4;
CREATE INDEX "step_6" ON "app_book" ("pages") WHERE "pages" = 6;
--- mysql mariadb
CREATE INDEX `levels` ON `app_book` (`pages`);
CREATE INDEX `more` ON `app_book` (`pages`);
CREATE INDEX `step_1` ON `app_book` (`pages`);
CREATE INDEX `step_2` ON `app_book` (`pages`);
CREATE INDEX `step_4` ON `app_book` (`pages`);
CREATE INDEX `step_6` ON `app_book` (`pages`);
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "LEVELS" ON "APP_BOOK" ((CASE WHEN "PAGES" IN (1, 30, 9, 4) THEN "PAGES" ELSE NULL END));
CREATE INDEX "MORE" ON "APP_BOOK" ((CASE WHEN "PAGES" IN (11, 40, 30, 26) THEN "PAGES" ELSE NULL END));
CREATE INDEX "STEP_1" ON "APP_BOOK" ((CASE WHEN "PAGES" = 1 THEN "PAGES" ELSE NULL END));
CREATE INDEX "STEP_2" ON "APP_BOOK" ((CASE WHEN "PAGES" = 2 THEN "PAGES" ELSE NULL END));
CREATE INDEX "STEP_4" ON "APP_BOOK" ((CASE WHEN "PAGES" = 4 THEN "PAGES" ELSE NULL END));
CREATE INDEX "STEP_6" ON "APP_BOOK" ((CASE WHEN "PAGES" = 6 THEN "PAGES" ELSE NULL END));

=== what f-strings print, and what is compared in a chain {-w} [models.py]
from django.db.models import Index, Q
from datetime import date
WIDTH, *REST = 3, 5, 7
NAMES = ('b', 'a')
class Book(models.Model):
    title = models.CharField(max_length=20)
    pages = models.IntegerField()
    made = models.DateField()
    class Meta:
        indexes = [
            Index(fields=['title'], name=f'a_{WIDTH + 1:03d}_{NAMES[0].upper()}{f"{WIDTH!r:>2}".strip()}', condition=Q(title=f'{WIDTH=}|{NAMES[1]!r:>5}')),
            Index(fields=['title'], name='b', condition=Q(title__in=[f'{i}{n}' for i, n in enumerate(sorted(NAMES), start=1)])),
            Index(fields=['pages'], name='c', condition=Q(pages=sum(REST) if 1 < WIDTH <= 3 else 0)),
            Index(fields=['made'], name='d', condition=Q(made__lt=date.max)),
            Index(fields=['title'], name='e', condition=Q(title='%-3s|%03d' % ('a', 7))),
        ]
--- postgresql
CREATE INDEX "a_004_B3" ON "app_book" ("title") WHERE "title" = 'WIDTH=3|  ''a''';
CREATE INDEX "b" ON "app_book" ("title") WHERE "title" IN ('1a', '2b');
CREATE INDEX "c" ON "app_book" ("pages") WHERE "pages" = 12;
CREATE INDEX "d" ON "app_book" ("made") WHERE "made" < '9999-12-31'::date;
CREATE INDEX "e" ON "app_book" ("title") WHERE "title" = 'a  |007';
--- sqlite
CREATE INDEX "a_004_B3" ON "app_book" ("title") WHERE "title" = 'WIDTH=3|  ''a''';
CREATE INDEX "b" ON "app_book" ("title") WHERE "title" IN ('1a', '2b');
CREATE INDEX "c" ON "app_book" ("pages") WHERE "pages" = 12;
CREATE INDEX "d" ON "app_book" ("made") WHERE "made" < '9999-12-31';
CREATE INDEX "e" ON "app_book" ("title") WHERE "title" = 'a  |007';
--- mysql mariadb
CREATE INDEX `a_004_B3` ON `app_book` (`title`);
CREATE INDEX `b` ON `app_book` (`title`);
CREATE INDEX `c` ON `app_book` (`pages`);
CREATE INDEX `d` ON `app_book` (`made`);
CREATE INDEX `e` ON `app_book` (`title`);
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "A_004_B3" ON "APP_BOOK" ((CASE WHEN "TITLE" = 'WIDTH=3|  ''a''' THEN "TITLE" ELSE NULL END));
CREATE INDEX "B" ON "APP_BOOK" ((CASE WHEN "TITLE" IN ('1a', '2b') THEN "TITLE" ELSE NULL END));
CREATE INDEX "C" ON "APP_BOOK" ((CASE WHEN "PAGES" = 12 THEN "PAGES" ELSE NULL END));
CREATE INDEX "D" ON "APP_BOOK" ((CASE WHEN "MADE" < DATE '9999-12-31' THEN "MADE" ELSE NULL END));
CREATE INDEX "E" ON "APP_BOOK" ((CASE WHEN "TITLE" = 'a  |007' THEN "TITLE" ELSE NULL END));

=== what is not decided by the text of the file is an error [models.py]
from django.db.models import Index, Q
class Book(models.Model):
    title = models.CharField(max_length=20)
    class Meta:
        indexes = [
            Index(fields=['title'], name='a', condition=Q(title=f'{1.5:.2f}')),
            Index(fields=['title'], name='b', condition=Q(title=f'{WIDTH:{WIDTH}}')),
            Index(fields=['title'], name='c', condition=Q(title='-'.join({'a', 'b'}))),
            Index(fields=['title'], name='d', condition=Q(title__in=sorted(['a', 1]))),
        ]
--- all
models.py:6:65: error: idxc can't evaluate this expression
models.py:7:65: error: idxc can't evaluate this expression
models.py:8:65: error: unknown function 'join'
models.py:9:69: error: in takes a list
exit 1

=== names of a class: what stands before, in its own body; outside of it for classes within {-w} [models.py]
from django.db.models import Index, Q
class State(models.TextChoices):
    OPEN = 'open'
    SHUT = 'shut'
STEP = 1
NAMES = ['a']
class Shift(models.Model):
    State = State
    STEP = STEP + 1
    NAMES = NAMES + ['b']
    FIRST = [STEP for _ in NAMES]
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    level = models.IntegerField()
    class Meta:
        indexes = [
            Index(fields=['state'], name='open', condition=Q(state=State.OPEN)),
            Index(fields=['level'], name='step', condition=Q(level=STEP)),
            Index(fields=['state'], name='names', condition=Q(state__in=NAMES)),
        ]
class Late(models.Model):
    STEP = 5
    level = models.IntegerField(default=STEP)
    class Meta:
        indexes = [
            Index(fields=['level'], name='late', condition=Q(level__in=[STEP, Shift.STEP, Shift.FIRST[1]])),
            Index(fields=['level'], name='state', condition=Q(level=len(Shift.State.OPEN.value))),
        ]
--- postgresql sqlite
CREATE INDEX "open" ON "app_shift" ("state") WHERE "state" = 'open';
CREATE INDEX "step" ON "app_shift" ("level") WHERE "level" = 1;
CREATE INDEX "names" ON "app_shift" ("state") WHERE "state" IN ('a');
CREATE INDEX "late" ON "app_late" ("level") WHERE "level" IN (1, 2);
CREATE INDEX "state" ON "app_late" ("level") WHERE "level" = 4;
--- mysql mariadb
CREATE INDEX `open` ON `app_shift` (`state`);
CREATE INDEX `step` ON `app_shift` (`level`);
CREATE INDEX `names` ON `app_shift` (`state`);
CREATE INDEX `late` ON `app_late` (`level`);
CREATE INDEX `state` ON `app_late` (`level`);
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "OPEN" ON "APP_SHIFT" ((CASE WHEN "STATE" = 'open' THEN "STATE" ELSE NULL END));
CREATE INDEX "STEP" ON "APP_SHIFT" ((CASE WHEN "LEVEL" = 1 THEN "LEVEL" ELSE NULL END));
CREATE INDEX "NAMES" ON "APP_SHIFT" ((CASE WHEN "STATE" IN ('a') THEN "STATE" ELSE NULL END));
CREATE INDEX "LATE" ON "APP_LATE" ((CASE WHEN "LEVEL" IN (1, 2) THEN "LEVEL" ELSE NULL END));
CREATE INDEX "STATE" ON "APP_LATE" ((CASE WHEN "LEVEL" = 4 THEN "LEVEL" ELSE NULL END));

=== integers beyond 64 bits, on the way to one of a column {-Wno-dropped -Wno-emulated}
model Row:
    n = BigIntegerField()
    m = BigIntegerField()
    Index('n', condition=Q(n=2 ** 63 - 1), name='most')
    Index('m', condition=Q(n__gt=-2 ** 63), name='least')
    Index('n', 'm', condition=Q(n__lt=2 ** 63 + 10 - 3 * 2 ** 62), name='sum')
--- postgresql sqlite
CREATE INDEX "most" ON "app_row" ("n") WHERE "n" = 9223372036854775807;
CREATE INDEX "least" ON "app_row" ("m") WHERE "n" > -9223372036854775808;
CREATE INDEX "sum" ON "app_row" ("n", "m") WHERE "n" < -4611686018427387894;
--- mysql mariadb
CREATE INDEX `most` ON `app_row` (`n`);
CREATE INDEX `least` ON `app_row` (`m`);
CREATE INDEX `sum` ON `app_row` (`n`, `m`);
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "MOST" ON "APP_ROW" ((CASE WHEN "N" = 9223372036854775807 THEN "N" ELSE NULL END));
CREATE INDEX "LEAST" ON "APP_ROW" ((CASE WHEN "N" > -9223372036854775808 THEN "M" ELSE NULL END));
CREATE INDEX "SUM" ON "APP_ROW" ((CASE WHEN "N" < -4611686018427387894 THEN "N" ELSE NULL END), (CASE WHEN "N" < -4611686018427387894 THEN "M" ELSE NULL END));

=== functions that are given functions, sets, durations {-w} [models.py]
import functools
import operator
from functools import reduce
from itertools import chain
from datetime import date, timedelta
from django.db import models
from django.db.models import F, Index, Q

NAMES = ('delta', 'Alpha', 'charlie')
WIDTHS = {'a': 3, 'b': 1}
WEEK = timedelta(weeks=1)
CLOSED = {'done', 'void'}
OPEN = sorted({'new', 'done', 'paid'} - CLOSED)
ANY = reduce(operator.or_, [Q(state=s) for s in OPEN])
ALL = functools.reduce(lambda a, b: a & b, map(lambda f: Q(**{f + '__gt': 0}), ('pages', 'parts')))

class Book(models.Model):
    state = models.CharField(max_length=max(map(len, chain(NAMES, ['x']))))
    title = models.CharField(max_length=round(40.5) + pow(2, 3))
    pages = models.IntegerField()
    parts = models.IntegerField()
    day = models.DateField()
    took = models.DurationField()
    class Meta:
        indexes = [
            Index(fields=['state'], name='open', condition=Q(state__in=OPEN)),
            Index(fields=['state'], name='any', condition=ANY),
            Index(fields=['pages'], name='all', condition=ALL),
            Index(fields=['title'], name='_'.join(map(str.lower, sorted(NAMES, key=len, reverse=True))), condition=Q(title__in=sorted(NAMES, key=str.lower))),
            Index(fields=['title'], name='app.models.Book'.rsplit('.', 1)[-1].lower() + '_x', condition=Q(title=max(WIDTHS, key=WIDTHS.get))),
            Index(fields=['title'], name='filtered', condition=Q(title__in=list(filter(lambda n: n.islower(), NAMES)))),
            Index(fields=['took'], name='took', condition=Q(took__in=[WEEK * 2, WEEK / 7, 3 * WEEK // 2])),
            Index(fields=['day'], name='day', condition=Q(day__gt=date(2024, 1, 1) + WEEK / 7)),
            Index(F('took') + WEEK / 7, name='later'),
        ]
--- postgresql
CREATE INDEX "open" ON "app_book" ("state") WHERE "state" IN ('new', 'paid');
CREATE INDEX "any" ON "app_book" ("state") WHERE ("state" = 'new' OR "state" = 'paid');
CREATE INDEX "all" ON "app_book" ("pages") WHERE ("pages" > 0 AND "parts" > 0);
CREATE INDEX "charlie_delta_alpha" ON "app_book" ("title") WHERE "title" IN ('Alpha', 'charlie', 'delta');
CREATE INDEX "book_x" ON "app_book" ("title") WHERE "title" = 'a';
CREATE INDEX "filtered" ON "app_book" ("title") WHERE "title" IN ('delta', 'charlie');
CREATE INDEX "took" ON "app_book" ("took") WHERE "took" IN ('14 days 0:00:00'::interval, '1 day 0:00:00'::interval, '10 days 12:00:00'::interval);
CREATE INDEX "day" ON "app_book" ("day") WHERE "day" > '2024-01-02'::date;
CREATE INDEX "later" ON "app_book" ((("took" + '1 day 0:00:00'::interval)));
--- sqlite
CREATE INDEX "open" ON "app_book" ("state") WHERE "state" IN ('new', 'paid');
CREATE INDEX "any" ON "app_book" ("state") WHERE ("state" = 'new' OR "state" = 'paid');
CREATE INDEX "all" ON "app_book" ("pages") WHERE ("pages" > 0 AND "parts" > 0);
CREATE INDEX "charlie_delta_alpha" ON "app_book" ("title") WHERE "title" IN ('Alpha', 'charlie', 'delta');
CREATE INDEX "book_x" ON "app_book" ("title") WHERE "title" = 'a';
CREATE INDEX "filtered" ON "app_book" ("title") WHERE "title" IN ('delta', 'charlie');
CREATE INDEX "took" ON "app_book" ("took") WHERE "took" IN (1209600000000, 86400000000, 907200000000);
CREATE INDEX "day" ON "app_book" ("day") WHERE "day" > '2024-01-02';
CREATE INDEX "later" ON "app_book" ((("took" + 86400000000)));
--- mysql
CREATE INDEX `open` ON `app_book` (`state`);
CREATE INDEX `any` ON `app_book` (`state`);
CREATE INDEX `all` ON `app_book` (`pages`);
CREATE INDEX `charlie_delta_alpha` ON `app_book` (`title`);
CREATE INDEX `book_x` ON `app_book` (`title`);
CREATE INDEX `filtered` ON `app_book` (`title`);
CREATE INDEX `took` ON `app_book` (`took`);
CREATE INDEX `day` ON `app_book` (`day`);
CREATE INDEX `later` ON `app_book` (((`took` + 86400000000)));
--- mariadb
CREATE INDEX `open` ON `app_book` (`state`);
CREATE INDEX `any` ON `app_book` (`state`);
CREATE INDEX `all` ON `app_book` (`pages`);
CREATE INDEX `charlie_delta_alpha` ON `app_book` (`title`);
CREATE INDEX `book_x` ON `app_book` (`title`);
CREATE INDEX `filtered` ON `app_book` (`title`);
CREATE INDEX `took` ON `app_book` (`took`);
CREATE INDEX `day` ON `app_book` (`day`);
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "OPEN" ON "APP_BOOK" ((CASE WHEN "STATE" IN ('new', 'paid') THEN "STATE" ELSE NULL END));
CREATE INDEX "ANY" ON "APP_BOOK" ((CASE WHEN ("STATE" = 'new' OR "STATE" = 'paid') THEN "STATE" ELSE NULL END));
CREATE INDEX "ALL" ON "APP_BOOK" ((CASE WHEN ("PAGES" > 0 AND "PARTS" > 0) THEN "PAGES" ELSE NULL END));
CREATE INDEX "CHARLIE_DELTA_ALPHA" ON "APP_BOOK" ((CASE WHEN "TITLE" IN ('Alpha', 'charlie', 'delta') THEN "TITLE" ELSE NULL END));
CREATE INDEX "BOOK_X" ON "APP_BOOK" ((CASE WHEN "TITLE" = 'a' THEN "TITLE" ELSE NULL END));
CREATE INDEX "FILTERED" ON "APP_BOOK" ((CASE WHEN "TITLE" IN ('delta', 'charlie') THEN "TITLE" ELSE NULL END));
CREATE INDEX "TOOK" ON "APP_BOOK" ((CASE WHEN "TOOK" IN (INTERVAL '14 00:00:00.000000' DAY(9) TO SECOND(6), INTERVAL '1 00:00:00.000000' DAY(9) TO SECOND(6), INTERVAL '10 12:00:00.000000' DAY(9) TO SECOND(6)) THEN "TOOK" ELSE NULL END));
CREATE INDEX "DAY" ON "APP_BOOK" ((CASE WHEN "DAY" > DATE '2024-01-02' THEN "DAY" ELSE NULL END));
CREATE INDEX "LATER" ON "APP_BOOK" ((("TOOK" + INTERVAL '1 00:00:00.000000' DAY(9) TO SECOND(6))));
