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
    size = 3
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
