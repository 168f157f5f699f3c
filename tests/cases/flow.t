# Statements that may run or not.

=== conditions that are known decide [models.py]
import django
from typing import TYPE_CHECKING
if TYPE_CHECKING:
    LIMIT = 0
elif django.VERSION >= (4, 0):
    LIMIT = 5
else:
    LIMIT = 6
try:
    from somewhere import text
except ImportError:
    text = None
else:
    WIDTH = 7
class Book(models.Model):
    if LIMIT == 5:
        size = models.IntegerField()
    class Meta:
        indexes = [models.Index('size', condition=models.Q(size__gt=LIMIT), name='one', targets=['postgresql', 'sqlite'])]
        indexes += [models.Index('size', condition=models.Q(size=WIDTH), name='two', targets=['postgresql', 'sqlite'])]
        if not TYPE_CHECKING:
            indexes.append(models.Index('size', name='three', targets=['postgresql', 'sqlite']))
--- postgresql sqlite
CREATE INDEX "one" ON "app_book" ("size") WHERE "size" > 5;
CREATE INDEX "two" ON "app_book" ("size") WHERE "size" = 7;
CREATE INDEX "three" ON "app_book" ("size");
--- mysql mariadb
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON

=== what may run is never silent [models.py]
if settings.SEARCH:
    class Extra(models.Model):
        a = models.IntegerField(db_index=True)
    SIZE = 1
class Book(models.Model):
    a = models.IntegerField()
    if settings.SEARCH:
        b = models.IntegerField()
    class Meta:
        indexes = []
        for name in NAMES:
            indexes.append(models.Index(name))
    Meta.indexes.append(models.Index('a', name='x'))
Book._meta.indexes += [models.Index('a', name='y')]
if settings.QUIET:
    SIZE = 2
--- postgresql sqlite mysql mariadb
models.py:1:4: warning: not read: idxc can't tell whether this runs [-Wunread]
models.py:7:8: warning: not read: idxc can't tell whether this runs [-Wunread]
models.py:11:9: warning: not read: idxc does not run loops [-Wunread]
models.py:13:5: warning: not read: idxc does not run this statement [-Wunread]
models.py:14:1: warning: not read: idxc does not run this statement [-Wunread]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
models.py:1:4: warning: not read: idxc can't tell whether this runs [-Wunread]
models.py:7:8: warning: not read: idxc can't tell whether this runs [-Wunread]
models.py:11:9: warning: not read: idxc does not run loops [-Wunread]
models.py:13:5: warning: not read: idxc does not run this statement [-Wunread]
models.py:14:1: warning: not read: idxc does not run this statement [-Wunread]

=== what depends on it is an error [models.py]
if settings.SEARCH:
    SIZE = 1
class Book(models.Model):
    a = models.IntegerField()
    class Meta:
        indexes = [models.Index('a', condition=models.Q(a=SIZE), name='x')]
--- all
models.py:2:5: error: idxc can't evaluate this expression
exit 1
