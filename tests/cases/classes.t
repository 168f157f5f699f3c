# Django's own form: models.py as it is.

=== a model with Meta [models.py]
"""The books."""
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower

class Author(models.Model):
    name = models.CharField(max_length=50)

    def __str__(self):
        return self.name

class Book(models.Model):
    """A book."""
    title = models.CharField("the title", max_length=200, help_text="as printed")
    author = models.ForeignKey(Author, on_delete=models.CASCADE, related_name='books')
    pages = models.IntegerField(default=0)

    class Meta:
        db_table = 'shop_book'
        ordering = ['title']
        indexes = [
            models.Index(Lower('title').desc(), 'pages', name='lower_title'),
            models.Index(fields=['author', '-pages']),
        ]
        constraints = [
            models.UniqueConstraint(fields=['author', 'title'], name='one_title'),
            models.CheckConstraint(condition=Q(pages__gte=0), name='pages_positive'),
        ]

    @property
    def long(self):
        return self.pages > 400
--- postgresql
CREATE INDEX "shop_book_author_id_82b8ab51" ON "shop_book" ("author_id");
CREATE INDEX "lower_title" ON "shop_book" ((LOWER("title")) DESC, "pages");
CREATE INDEX "shop_book_author__58dd14_idx" ON "shop_book" ("author_id", "pages" DESC);
ALTER TABLE "shop_book" ADD CONSTRAINT "one_title" UNIQUE ("author_id", "title");
models.py:27:13: note: a check constraint is no index: it belongs to the table [-Wignored]
--- sqlite
CREATE INDEX "shop_book_author_id_82b8ab51" ON "shop_book" ("author_id");
CREATE INDEX "lower_title" ON "shop_book" ((LOWER("title")) DESC, "pages");
CREATE INDEX "shop_book_author__58dd14_idx" ON "shop_book" ("author_id", "pages" DESC);
CREATE UNIQUE INDEX "one_title" ON "shop_book" ("author_id", "title");
models.py:27:13: note: a check constraint is no index: it belongs to the table [-Wignored]
--- mysql
CREATE INDEX `lower_title` ON `shop_book` ((LOWER(`title`)) DESC, `pages`);
CREATE INDEX `shop_book_author__58dd14_idx` ON `shop_book` (`author_id`, `pages` DESC);
ALTER TABLE `shop_book` ADD CONSTRAINT `one_title` UNIQUE (`author_id`, `title`);
models.py:27:13: note: a check constraint is no index: it belongs to the table [-Wignored]
--- mariadb-10.8.1
CREATE INDEX `shop_book_author__58dd14_idx` ON `shop_book` (`author_id`, `pages` DESC);
ALTER TABLE `shop_book` ADD CONSTRAINT `one_title` UNIQUE (`author_id`, `title`);
models.py:22:26: warning: mariadb-10.8.1: index skipped: MariaDB has no expression keys [-Wskipped]
models.py:27:13: note: a check constraint is no index: it belongs to the table [-Wignored]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "SHOP_BOOK_AUTHOR_ID_82B8AB51" ON "SHOP_BOOK" ("AUTHOR_ID");
CREATE INDEX "LOWER_TITLE" ON "SHOP_BOOK" ((LOWER("TITLE")) DESC, "PAGES");
CREATE INDEX "SHOP_BOOK_AUTHOR__58DD14_IDX" ON "SHOP_BOOK" ("AUTHOR_ID", "PAGES" DESC);
CREATE UNIQUE INDEX "ONE_TITLE" ON "SHOP_BOOK" ((CASE WHEN "TITLE" IS NOT NULL THEN "AUTHOR_ID" ELSE NULL END), (CASE WHEN "TITLE" IS NOT NULL THEN "TITLE" ELSE NULL END));
models.py:26:13: warning: oracle: uniqueness of rows without NULLs emulated by CASE keys [-Wemulated]
models.py:27:13: note: a check constraint is no index: it belongs to the table [-Wignored]

=== abstract bases, proxies, unmanaged models [models.py]
from django.db import models

class Stamped(models.Model):
    made = models.DateTimeField(db_index=True)
    class Meta:
        abstract = True
        indexes = [models.Index(fields=['-made'], name='%(class)s_made')]

class Note(Stamped):
    text = models.CharField(max_length=10)

class View(models.Model):
    a = models.IntegerField(db_index=True)
    class Meta:
        managed = False

class NoteProxy(Note):
    class Meta:
        proxy = True
--- postgresql sqlite
CREATE INDEX "app_note_made_8c601392" ON "app_note" ("made");
CREATE INDEX "note_made" ON "app_note" ("made" DESC);
--- mysql mariadb-10.8.1
CREATE INDEX `app_note_made_8c601392` ON `app_note` (`made`);
CREATE INDEX `note_made` ON `app_note` (`made` DESC);
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "APP_NOTE_MADE_8C601392" ON "APP_NOTE" ("MADE");
CREATE INDEX "NOTE_MADE" ON "APP_NOTE" ("MADE" DESC);

=== app label and options {--app=shop} [models.py]
from django.db.models import *
class Book(Model):
    a = IntegerField()
    class Meta:
        indexes = [Index(fields=['a'], name='%(app_label)s_x'),]
class Other(Model):
    a = IntegerField()
    class Meta:
        app_label = 'library'
        indexes = (Index(fields=['a'], name='other'),)
--- postgresql sqlite
CREATE INDEX "shop_x" ON "shop_book" ("a");
CREATE INDEX "other" ON "library_other" ("a");
--- mysql mariadb
CREATE INDEX `shop_x` ON `shop_book` (`a`);
CREATE INDEX `other` ON `library_other` (`a`);
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "SHOP_X" ON "SHOP_BOOK" ("A");
CREATE INDEX "OTHER" ON "LIBRARY_OTHER" ("A");

=== mistakes in Meta [models.py]
from django.db import models
class Book(models.Model):
    a = models.IntegerField()
    class Meta:
        indexes = [
            models.Index(fields=['b'], name='x'),
            models.Index(fields='a', name='y'),
            models.Index(fields=['a'], condition=models.Q(a__gtt=3), name='z'),
        ]
--- all
models.py:6:34: error: model Book has no field 'b'
models.py:2:1: note: the model is declared here
models.py:7:33: error: Index.fields must be a list or tuple
models.py:8:59: error: unknown lookup 'gtt'
exit 1

=== towns: columns and expressions by position, named or not [models.py]
from django.db import models
from django.db.models import F, FunctionalIndex
from partial_index import PartialIndex, PQ


class Town(models.Model):
    slug = models.SlugField()
    name = models.CharField(max_length=50)
    area = models.FloatField()
    density = models.FloatField()

    class Meta:
        indexes = [
            models.Index('slug', 'name'),
            models.Index('name', '-area', name='town_name'),
            FunctionalIndex(F('area') * F('density')),
            FunctionalIndex(F('area') * F('density'), name='town_people'),
            PartialIndex(fields=['name'], unique=True, where=PQ(area__gt=3)),
        ]
--- postgresql
CREATE INDEX "app_town_slug_d9dbd198" ON "app_town" ("slug");
CREATE INDEX "app_town_slug_d9dbd198_like" ON "app_town" ("slug" varchar_pattern_ops);
CREATE INDEX "app_town_slug_94c402_idx" ON "app_town" ("slug", "name");
CREATE INDEX "town_name" ON "app_town" ("name", "area" DESC);
CREATE INDEX "app_town_area_c70435_idx" ON "app_town" ((("area" * "density")));
CREATE INDEX "town_people" ON "app_town" ((("area" * "density")));
CREATE UNIQUE INDEX "app_town_name_19d775_partial" ON "app_town" ("name") WHERE "area" > 3.0;
--- sqlite
CREATE INDEX "app_town_slug_d9dbd198" ON "app_town" ("slug");
CREATE INDEX "app_town_slug_94c402_idx" ON "app_town" ("slug", "name");
CREATE INDEX "town_name" ON "app_town" ("name", "area" DESC);
CREATE INDEX "app_town_area_c70435_idx" ON "app_town" ((("area" * "density")));
CREATE INDEX "town_people" ON "app_town" ((("area" * "density")));
CREATE UNIQUE INDEX "app_town_name_19d775_partial" ON "app_town" ("name") WHERE "area" > 3.0;
--- mysql
CREATE INDEX `app_town_slug_d9dbd198` ON `app_town` (`slug`);
CREATE INDEX `app_town_slug_94c402_idx` ON `app_town` (`slug`, `name`);
CREATE INDEX `town_name` ON `app_town` (`name`, `area` DESC);
CREATE INDEX `app_town_area_c70435_idx` ON `app_town` (((`area` * `density`)));
CREATE INDEX `town_people` ON `app_town` (((`area` * `density`)));
CREATE UNIQUE INDEX `app_town_name_19d775_partial` ON `app_town` ((CASE WHEN `area` > 3.0e0 THEN `name` ELSE NULL END));
models.py:18:62: warning: mysql: condition emulated by CASE keys [-Wemulated]
--- mariadb
CREATE INDEX `app_town_slug_d9dbd198` ON `app_town` (`slug`);
CREATE INDEX `app_town_slug_94c402_idx` ON `app_town` (`slug`, `name`);
CREATE INDEX `town_name` ON `app_town` (`name`, `area` DESC);
models.py:16:29: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
models.py:17:29: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
models.py:18:62: warning: mariadb: index skipped: MariaDB has no partial indexes, and without the condition it would reject more rows [-Wskipped]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "APP_TOWN_SLUG_D9DBD198" ON "APP_TOWN" ("SLUG");
CREATE INDEX "APP_TOWN_SLUG_94C402_IDX" ON "APP_TOWN" ("SLUG", "NAME");
CREATE INDEX "TOWN_NAME" ON "APP_TOWN" ("NAME", "AREA" DESC);
CREATE INDEX "APP_TOWN_AREA_C70435_IDX" ON "APP_TOWN" ((("AREA" * "DENSITY")));
CREATE UNIQUE INDEX "APP_TOWN_NAME_19D775_PARTIAL" ON "APP_TOWN" ((CASE WHEN "AREA" > 3.0 THEN "NAME" ELSE NULL END));
models.py:17:13: warning: oracle: index skipped: Oracle takes no second index on the same keys [-Wredundant]
models.py:16:13: note: this index has them
models.py:18:62: warning: oracle: condition emulated by CASE keys [-Wemulated]
