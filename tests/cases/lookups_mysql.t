# MySQL's text of each lookup, in CASE keys: the other servers' is in lookups.t.

=== comparisons
model Book:
    k = IntegerField()
    pages = IntegerField()
    live = BooleanField()
    UniqueConstraint(fields=['k'], condition=Q(pages__gt=3), name='gt', targets=['mysql', 'mariadb'])
    UniqueConstraint(fields=['k'], condition=Q(pages__in=[1, 2]), name='in', targets=['mysql'])
    UniqueConstraint(fields=['k'], condition=Q(pages__range=(1, 9)), name='range', targets=['mysql'])
    UniqueConstraint(fields=['k'], condition=Q(live=True), name='yes', targets=['mysql'])
    UniqueConstraint(fields=['k'], condition=Q(live=False), name='no', targets=['mysql'])
--- mysql
CREATE UNIQUE INDEX `gt` ON `app_book` ((CASE WHEN `pages` > 3 THEN `k` ELSE NULL END));
CREATE UNIQUE INDEX `in` ON `app_book` ((CASE WHEN `pages` IN (1, 2) THEN `k` ELSE NULL END));
CREATE UNIQUE INDEX `range` ON `app_book` ((CASE WHEN `pages` BETWEEN 1 AND 9 THEN `k` ELSE NULL END));
CREATE UNIQUE INDEX `yes` ON `app_book` ((CASE WHEN `live` = 1 THEN `k` ELSE NULL END));
CREATE UNIQUE INDEX `no` ON `app_book` ((CASE WHEN `live` = 0 THEN `k` ELSE NULL END));
case.idx:5:46: warning: mysql: condition emulated by CASE keys [-Wemulated]
case.idx:6:46: warning: mysql: condition emulated by CASE keys [-Wemulated]
case.idx:7:46: warning: mysql: condition emulated by CASE keys [-Wemulated]
case.idx:8:46: warning: mysql: condition emulated by CASE keys [-Wemulated]
case.idx:9:46: warning: mysql: condition emulated by CASE keys [-Wemulated]
--- mariadb
case.idx:5:46: warning: mariadb: constraint skipped: MariaDB has no partial indexes, and without the condition it would reject more rows [-Wskipped]
--- postgresql sqlite
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON

=== texts {-Wno-emulated}
model Book:
    k = IntegerField()
    title = CharField(max_length=80)
    other = CharField(max_length=80)
    UniqueConstraint(fields=['k'], condition=Q(title__iexact="O'B%"), name='iexact', targets=['mysql'])
    UniqueConstraint(fields=['k'], condition=Q(title__contains='50%_\\'), name='contains', targets=['mysql'])
    UniqueConstraint(fields=['k'], condition=Q(title__icontains='Ab'), name='icontains', targets=['mysql'])
    UniqueConstraint(fields=['k'], condition=Q(title__startswith='Ab'), name='starts', targets=['mysql'])
    UniqueConstraint(fields=['k'], condition=Q(title__iendswith='Ab'), name='iends', targets=['mysql'])
    UniqueConstraint(fields=['k'], condition=Q(title__contains=F('other')), name='f', targets=['mysql'])
--- mysql
-- for an sql_mode without NO_BACKSLASH_ESCAPES
CREATE UNIQUE INDEX `iexact` ON `app_book` ((CASE WHEN `title` LIKE 'O''B\\%' THEN `k` ELSE NULL END));
CREATE UNIQUE INDEX `contains` ON `app_book` ((CASE WHEN `title` LIKE BINARY '%50\\%\\_\\\\%' THEN `k` ELSE NULL END));
CREATE UNIQUE INDEX `icontains` ON `app_book` ((CASE WHEN `title` LIKE '%Ab%' THEN `k` ELSE NULL END));
CREATE UNIQUE INDEX `starts` ON `app_book` ((CASE WHEN `title` LIKE BINARY 'Ab%' THEN `k` ELSE NULL END));
CREATE UNIQUE INDEX `iends` ON `app_book` ((CASE WHEN `title` LIKE '%Ab' THEN `k` ELSE NULL END));
CREATE UNIQUE INDEX `f` ON `app_book` ((CASE WHEN `title` LIKE BINARY CONCAT('%', REPLACE(REPLACE(REPLACE((`other`), '\\', '\\\\'), '%', '\%'), '_', '\_'), '%') THEN `k` ELSE NULL END));
--- postgresql sqlite mariadb
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON

=== iexact takes % and _ as they are {-Wno-emulated}
model Book:
    k = IntegerField()
    title = CharField(max_length=80)
    UniqueConstraint(fields=['k'], condition=Q(title__iexact='50%_'), name='i')
--- postgresql
CREATE UNIQUE INDEX "i" ON "app_book" ("k") WHERE UPPER("title"::text) = UPPER('50%_');
--- sqlite
CREATE UNIQUE INDEX "i" ON "app_book" ("k") WHERE "title" LIKE '50\%\_' ESCAPE '\';
--- mysql
-- for an sql_mode without NO_BACKSLASH_ESCAPES
CREATE UNIQUE INDEX `i` ON `app_book` ((CASE WHEN `title` LIKE '50\\%\\_' THEN `k` ELSE NULL END));
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE UNIQUE INDEX "I" ON "APP_BOOK" ((CASE WHEN UPPER("TITLE") = UPPER('50%_') THEN "K" ELSE NULL END));
--- mariadb
case.idx:4:46: warning: mariadb: constraint skipped: MariaDB has no partial indexes, and without the condition it would reject more rows [-Wskipped]
