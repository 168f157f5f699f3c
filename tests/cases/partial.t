# Partial indexes: a condition is kept, dropped (an index that is not unique only covers more rows),
# emulated by CASE keys, or the unique index is left out.

=== not unique
model Book:
    title = CharField(max_length=80)
    pages = IntegerField()
    Index(fields=['title', '-pages'], condition=Q(pages__gt=400), name='long')
    Index(Lower('title'), condition=Q(pages__gt=400), name='lower', targets=['postgresql', 'sqlite', 'mysql', 'oracle'])
--- postgresql sqlite
CREATE INDEX "long" ON "app_book" ("title", "pages" DESC) WHERE "pages" > 400;
CREATE INDEX "lower" ON "app_book" ((LOWER("title"))) WHERE "pages" > 400;
--- mysql
CREATE INDEX `long` ON `app_book` (`title`, `pages` DESC);
CREATE INDEX `lower` ON `app_book` ((LOWER(`title`)));
case.idx:4:49: warning: mysql: condition dropped: MySQL has no partial indexes [-Wdropped]
case.idx:5:37: warning: mysql: condition dropped: MySQL has no partial indexes [-Wdropped]
--- mariadb
CREATE INDEX `long` ON `app_book` (`title`, `pages` DESC);
case.idx:4:49: warning: mariadb: condition dropped: MariaDB has no partial indexes [-Wdropped]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "LONG" ON "APP_BOOK" ((CASE WHEN "PAGES" > 400 THEN "TITLE" ELSE NULL END), (CASE WHEN "PAGES" > 400 THEN "PAGES" ELSE NULL END));
CREATE INDEX "LOWER" ON "APP_BOOK" ((CASE WHEN "PAGES" > 400 THEN LOWER("TITLE") ELSE NULL END));
case.idx:4:28: warning: oracle: DESC dropped: a descending key part stores its NULLs, and every row would be in the index [-Wdropped]
case.idx:4:49: warning: oracle: condition emulated by CASE keys [-Wemulated]
case.idx:5:37: warning: oracle: condition emulated by CASE keys [-Wemulated]

=== unique, keys that can't be NULL
model Room:
    number = IntegerField()
    day = DateField()
    removed = DateTimeField(null=True)
    UniqueConstraint(fields=['number', 'day'], condition=Q(removed__isnull=True), name='once')
--- postgresql sqlite
CREATE UNIQUE INDEX "once" ON "app_room" ("number", "day") WHERE "removed" IS NULL;
--- mysql
CREATE UNIQUE INDEX `once` ON `app_room` ((CASE WHEN `removed` IS NULL THEN `number` ELSE NULL END), (CASE WHEN `removed` IS NULL THEN `day` ELSE NULL END));
case.idx:5:58: warning: mysql: condition emulated by CASE keys [-Wemulated]
--- mysql-8.0.13
CREATE UNIQUE INDEX `once` ON `app_room` ((CASE WHEN `removed` IS NULL THEN `number` ELSE NULL END), (CASE WHEN `removed` IS NULL THEN `day` ELSE NULL END));
case.idx:5:58: warning: mysql-8.0.13: condition emulated by CASE keys [-Wemulated]
--- mysql-8.0.12
case.idx:5:58: warning: mysql-8.0.12: constraint skipped: MySQL has no partial indexes, and without the condition it would reject more rows [-Wskipped]
--- mysql-5.7
case.idx:5:58: warning: mysql-5.7: constraint skipped: MySQL has no partial indexes, and without the condition it would reject more rows [-Wskipped]
--- mariadb
case.idx:5:58: warning: mariadb: constraint skipped: MariaDB has no partial indexes, and without the condition it would reject more rows [-Wskipped]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE UNIQUE INDEX "ONCE" ON "APP_ROOM" ((CASE WHEN "REMOVED" IS NULL THEN "NUMBER" ELSE NULL END), (CASE WHEN "REMOVED" IS NULL THEN "DAY" ELSE NULL END));
case.idx:5:58: warning: oracle: condition emulated by CASE keys [-Wemulated]

=== trap 1: on Oracle (1, NULL) twice is a violation, so rows with a NULL key are kept out {-Wno-emulated}
model Room:
    a = IntegerField()
    b = IntegerField(null=True)
    c = IntegerField(null=True)
    t = CharField(max_length=9)
    UniqueConstraint(fields=['a', 'b'], condition=Q(a__gt=1), name='two', targets=['mysql', 'oracle'])
    UniqueConstraint(fields=['b', 'c'], condition=Q(a=1) & Q(c=2), name='three', targets=['oracle'])
    UniqueConstraint(fields=['b', 'c'], condition=Q(a=1) | Q(c=2), name='either', targets=['oracle'])
    UniqueConstraint(fields=['b', 'c'], condition=~Q(a=1, c=2), name='negated', targets=['oracle'])
    UniqueConstraint(fields=['a', 't'], condition=Q(a__gt=1), name='text', targets=['oracle'])
    UniqueConstraint(fields=['b'], condition=Q(a__gt=1), name='one', targets=['oracle'])
--- mysql
CREATE UNIQUE INDEX `two` ON `app_room` ((CASE WHEN `a` > 1 THEN `a` ELSE NULL END), (CASE WHEN `a` > 1 THEN `b` ELSE NULL END));
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE UNIQUE INDEX "TWO" ON "APP_ROOM" ((CASE WHEN ("A" > 1 AND "B" IS NOT NULL) THEN "A" ELSE NULL END), (CASE WHEN ("A" > 1 AND "B" IS NOT NULL) THEN "B" ELSE NULL END));
CREATE UNIQUE INDEX "THREE" ON "APP_ROOM" ((CASE WHEN ("A" = 1 AND "C" = 2 AND "B" IS NOT NULL AND "C" IS NOT NULL) THEN "B" ELSE NULL END), (CASE WHEN ("A" = 1 AND "C" = 2 AND "B" IS NOT NULL AND "C" IS NOT NULL) THEN "C" ELSE NULL END));
CREATE UNIQUE INDEX "EITHER" ON "APP_ROOM" ((CASE WHEN (("A" = 1 OR "C" = 2) AND "B" IS NOT NULL AND "C" IS NOT NULL) THEN "B" ELSE NULL END), (CASE WHEN (("A" = 1 OR "C" = 2) AND "B" IS NOT NULL AND "C" IS NOT NULL) THEN "C" ELSE NULL END));
CREATE UNIQUE INDEX "NEGATED" ON "APP_ROOM" ((CASE WHEN (NOT ("A" = 1 AND "C" = 2 AND "C" IS NOT NULL) AND "B" IS NOT NULL AND "C" IS NOT NULL) THEN "B" ELSE NULL END), (CASE WHEN (NOT ("A" = 1 AND "C" = 2 AND "C" IS NOT NULL) AND "B" IS NOT NULL AND "C" IS NOT NULL) THEN "C" ELSE NULL END));
CREATE UNIQUE INDEX "TEXT" ON "APP_ROOM" ((CASE WHEN ("A" > 1 AND "T" IS NOT NULL) THEN "A" ELSE NULL END), (CASE WHEN ("A" > 1 AND "T" IS NOT NULL) THEN "T" ELSE NULL END));
CREATE UNIQUE INDEX "ONE" ON "APP_ROOM" ((CASE WHEN "A" > 1 THEN "B" ELSE NULL END));
--- postgresql sqlite mariadb

=== trap 2: a descending Oracle key stores its NULLs
model Room:
    a = IntegerField()
    b = IntegerField()
    UniqueConstraint(F('a').desc(), 'b', condition=Q(b__gt=1), name='down')
--- postgresql sqlite
CREATE UNIQUE INDEX "down" ON "app_room" ("a" DESC, "b") WHERE "b" > 1;
--- mysql
CREATE UNIQUE INDEX `down` ON `app_room` ((CASE WHEN `b` > 1 THEN `a` ELSE NULL END) DESC, (CASE WHEN `b` > 1 THEN `b` ELSE NULL END));
case.idx:4:52: warning: mysql: condition emulated by CASE keys [-Wemulated]
--- mariadb
case.idx:4:52: warning: mariadb: constraint skipped: MariaDB has no partial indexes, and without the condition it would reject more rows [-Wskipped]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE UNIQUE INDEX "DOWN" ON "APP_ROOM" ((CASE WHEN "B" > 1 THEN "A" ELSE NULL END), (CASE WHEN "B" > 1 THEN "B" ELSE NULL END));
case.idx:4:22: warning: oracle: DESC dropped: a descending key part stores its NULLs, and every row would be in the index [-Wdropped]
case.idx:4:52: warning: oracle: condition emulated by CASE keys [-Wemulated]

=== trap 3: a plain unique constraint on nullable columns
model Room:
    a = IntegerField()
    b = IntegerField(null=True)
    UniqueConstraint(fields=['a', 'b'], name='pair')
    UniqueConstraint(fields=['b'], name='single')
--- postgresql
ALTER TABLE "app_room" ADD CONSTRAINT "pair" UNIQUE ("a", "b");
ALTER TABLE "app_room" ADD CONSTRAINT "single" UNIQUE ("b");
--- mysql mariadb
ALTER TABLE `app_room` ADD CONSTRAINT `pair` UNIQUE (`a`, `b`);
ALTER TABLE `app_room` ADD CONSTRAINT `single` UNIQUE (`b`);
--- sqlite
CREATE UNIQUE INDEX "pair" ON "app_room" ("a", "b");
CREATE UNIQUE INDEX "single" ON "app_room" ("b");
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE UNIQUE INDEX "PAIR" ON "APP_ROOM" ((CASE WHEN "B" IS NOT NULL THEN "A" ELSE NULL END), (CASE WHEN "B" IS NOT NULL THEN "B" ELSE NULL END));
ALTER TABLE "APP_ROOM" ADD CONSTRAINT "SINGLE" UNIQUE ("B");
case.idx:4:5: warning: oracle: uniqueness of rows without NULLs emulated by CASE keys [-Wemulated]

=== keys that may become NULL though no column is {-Wno-emulated}
model Room:
    a = IntegerField()
    b = IntegerField()
    UniqueConstraint(Func('a', 'b', function='NULLIF'), 'a', condition=Q(b__gt=1), name='f', targets=['oracle'])
    UniqueConstraint(Case(When(a=1, then='b')), 'a', name='c', targets=['oracle'])
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE UNIQUE INDEX "F" ON "APP_ROOM" ((CASE WHEN ("B" > 1 AND NULLIF("A", "B") IS NOT NULL) THEN NULLIF("A", "B") ELSE NULL END), (CASE WHEN ("B" > 1 AND NULLIF("A", "B") IS NOT NULL) THEN "A" ELSE NULL END));
CREATE UNIQUE INDEX "C" ON "APP_ROOM" ((CASE WHEN CASE WHEN "A" = 1 THEN "B" ELSE NULL END IS NOT NULL THEN CASE WHEN "A" = 1 THEN "B" ELSE NULL END ELSE NULL END), (CASE WHEN CASE WHEN "A" = 1 THEN "B" ELSE NULL END IS NOT NULL THEN "A" ELSE NULL END));
--- postgresql sqlite mysql mariadb

=== conditions on what Oracle can't compare
model Note:
    body = TextField()
    day = DateField()
    Index('day', condition=Q(body='x'), name='plain')
    UniqueConstraint(fields=['day'], condition=Q(body='x'), name='one', targets=['oracle', 'sqlite'])
--- postgresql
CREATE INDEX "plain" ON "app_note" ("day") WHERE "body" = 'x';
--- sqlite
CREATE INDEX "plain" ON "app_note" ("day") WHERE "body" = 'x';
CREATE UNIQUE INDEX "one" ON "app_note" ("day") WHERE "body" = 'x';
--- mysql
CREATE INDEX `plain` ON `app_note` (`day`);
case.idx:4:28: warning: mysql: condition dropped: MySQL has no partial indexes [-Wdropped]
--- mariadb
CREATE INDEX `plain` ON `app_note` (`day`);
case.idx:4:28: warning: mariadb: condition dropped: MariaDB has no partial indexes [-Wdropped]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "PLAIN" ON "APP_NOTE" ("DAY");
case.idx:4:30: warning: oracle: condition dropped: exact: Oracle compares no unlimited texts (NCLOB) [-Wdropped]
case.idx:5:50: warning: oracle: constraint skipped: exact: Oracle compares no unlimited texts (NCLOB) [-Wskipped]
