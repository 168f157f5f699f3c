# The kinds of UniqueConstraint: a constraint where a constraint can say it, else a unique index.

=== plain and expressions
model Book:
    a = IntegerField()
    b = IntegerField()
    title = CharField(max_length=80)
    UniqueConstraint(fields=['a', 'b'], name='u1')
    UniqueConstraint(Lower('title'), 'a', name='u2', targets=['postgresql', 'sqlite', 'mysql'])
    UniqueConstraint(Lower('title').desc(), 'a', condition=Q(b__gt=1), name='u3', targets=['postgresql', 'sqlite'])
    UniqueConstraint('a', F('b').desc(), name='u4')
--- postgresql
ALTER TABLE "app_book" ADD CONSTRAINT "u1" UNIQUE ("a", "b");
CREATE UNIQUE INDEX "u2" ON "app_book" ((LOWER("title")), "a");
CREATE UNIQUE INDEX "u3" ON "app_book" ((LOWER("title")) DESC, "a") WHERE "b" > 1;
CREATE UNIQUE INDEX "u4" ON "app_book" ("a", "b" DESC);
--- sqlite
CREATE UNIQUE INDEX "u1" ON "app_book" ("a", "b");
CREATE UNIQUE INDEX "u2" ON "app_book" ((LOWER("title")), "a");
CREATE UNIQUE INDEX "u3" ON "app_book" ((LOWER("title")) DESC, "a") WHERE "b" > 1;
CREATE UNIQUE INDEX "u4" ON "app_book" ("a", "b" DESC);
--- mysql
ALTER TABLE `app_book` ADD CONSTRAINT `u1` UNIQUE (`a`, `b`);
CREATE UNIQUE INDEX `u2` ON `app_book` ((LOWER(`title`)), `a`);
CREATE UNIQUE INDEX `u4` ON `app_book` (`a`, `b` DESC);
--- mariadb mariadb-10.8.1
ALTER TABLE `app_book` ADD CONSTRAINT `u1` UNIQUE (`a`, `b`);
CREATE UNIQUE INDEX `u4` ON `app_book` (`a`, `b` DESC);
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
ALTER TABLE "APP_BOOK" ADD CONSTRAINT "U1" UNIQUE ("A", "B");
CREATE UNIQUE INDEX "U4" ON "APP_BOOK" ("A", "B" DESC);

=== expressions where keys may be NULL
model Book:
    a = IntegerField()
    title = CharField(max_length=80)
    UniqueConstraint(Lower('title'), 'a', name='u')
    UniqueConstraint(Lower('title'), name='v')
--- postgresql sqlite
CREATE UNIQUE INDEX "u" ON "app_book" ((LOWER("title")), "a");
CREATE UNIQUE INDEX "v" ON "app_book" ((LOWER("title")));
--- mysql
CREATE UNIQUE INDEX `u` ON `app_book` ((LOWER(`title`)), `a`);
CREATE UNIQUE INDEX `v` ON `app_book` ((LOWER(`title`)));
--- mariadb
case.idx:4:22: warning: mariadb: constraint skipped: MariaDB has no expression keys [-Wskipped]
case.idx:5:22: warning: mariadb: constraint skipped: MariaDB has no expression keys [-Wskipped]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE UNIQUE INDEX "U" ON "APP_BOOK" ((CASE WHEN LOWER("TITLE") IS NOT NULL THEN LOWER("TITLE") ELSE NULL END), (CASE WHEN LOWER("TITLE") IS NOT NULL THEN "A" ELSE NULL END));
CREATE UNIQUE INDEX "V" ON "APP_BOOK" ((LOWER("TITLE")));
case.idx:4:5: warning: oracle: uniqueness of rows without NULLs emulated by CASE keys [-Wemulated]

=== deferrable
model Book:
    a = IntegerField()
    b = IntegerField(null=True)
    UniqueConstraint(fields=['a'], deferrable=Deferrable.DEFERRED, name='late')
    UniqueConstraint(fields=['a', 'id'], deferrable=models.Deferrable.IMMEDIATE, name='soon')
    UniqueConstraint(fields=['a', 'b'], deferrable=Deferrable.DEFERRED, name='nullable')
--- postgresql
ALTER TABLE "app_book" ADD CONSTRAINT "late" UNIQUE ("a") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "app_book" ADD CONSTRAINT "soon" UNIQUE ("a", "id") DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "app_book" ADD CONSTRAINT "nullable" UNIQUE ("a", "b") DEFERRABLE INITIALLY DEFERRED;
--- sqlite
case.idx:4:47: warning: sqlite: constraint skipped: SQLite has no deferrable constraints, and checked at once it would reject more [-Wskipped]
case.idx:5:53: warning: sqlite: constraint skipped: SQLite has no deferrable constraints, and checked at once it would reject more [-Wskipped]
case.idx:6:52: warning: sqlite: constraint skipped: SQLite has no deferrable constraints, and checked at once it would reject more [-Wskipped]
--- mysql
case.idx:4:47: warning: mysql: constraint skipped: MySQL has no deferrable constraints, and checked at once it would reject more [-Wskipped]
case.idx:5:53: warning: mysql: constraint skipped: MySQL has no deferrable constraints, and checked at once it would reject more [-Wskipped]
case.idx:6:52: warning: mysql: constraint skipped: MySQL has no deferrable constraints, and checked at once it would reject more [-Wskipped]
--- mariadb
case.idx:4:47: warning: mariadb: constraint skipped: MariaDB has no deferrable constraints, and checked at once it would reject more [-Wskipped]
case.idx:5:53: warning: mariadb: constraint skipped: MariaDB has no deferrable constraints, and checked at once it would reject more [-Wskipped]
case.idx:6:52: warning: mariadb: constraint skipped: MariaDB has no deferrable constraints, and checked at once it would reject more [-Wskipped]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
ALTER TABLE "APP_BOOK" ADD CONSTRAINT "LATE" UNIQUE ("A") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "APP_BOOK" ADD CONSTRAINT "SOON" UNIQUE ("A", "ID") DEFERRABLE INITIALLY IMMEDIATE;
case.idx:6:52: warning: oracle: constraint skipped: Oracle rejects rows that are equal but for NULLs, and the emulation can't be deferred [-Wskipped]

=== nulls_distinct
model Book:
    a = IntegerField()
    b = IntegerField(null=True)
    title = CharField(max_length=80)
    UniqueConstraint(fields=['b'], nulls_distinct=False, name='same')
    UniqueConstraint(fields=['b', 'a'], nulls_distinct=True, name='distinct')
    UniqueConstraint(Lower('title'), nulls_distinct=False, name='lower')
    UniqueConstraint(fields=['b'], condition=Q(a__gt=1), nulls_distinct=False, name='partial')
--- postgresql postgresql-18
ALTER TABLE "app_book" ADD CONSTRAINT "same" UNIQUE NULLS NOT DISTINCT ("b");
ALTER TABLE "app_book" ADD CONSTRAINT "distinct" UNIQUE NULLS DISTINCT ("b", "a");
CREATE UNIQUE INDEX "lower" ON "app_book" ((LOWER("title"))) NULLS NOT DISTINCT;
CREATE UNIQUE INDEX "partial" ON "app_book" ("b") NULLS NOT DISTINCT WHERE "a" > 1;
--- postgresql-14
ALTER TABLE "app_book" ADD CONSTRAINT "distinct" UNIQUE ("b", "a");
CREATE UNIQUE INDEX "lower" ON "app_book" ((LOWER("title")));
case.idx:5:51: warning: postgresql-14: constraint skipped: PostgreSQL has NULLS NOT DISTINCT from 15 on [-Wskipped]
case.idx:8:73: warning: postgresql-14: constraint skipped: PostgreSQL has NULLS NOT DISTINCT from 15 on [-Wskipped]
--- sqlite
CREATE UNIQUE INDEX "distinct" ON "app_book" ("b", "a");
CREATE UNIQUE INDEX "lower" ON "app_book" ((LOWER("title")));
case.idx:5:51: warning: sqlite: constraint skipped: SQLite has no NULLS NOT DISTINCT [-Wskipped]
case.idx:8:73: warning: sqlite: constraint skipped: SQLite has no NULLS NOT DISTINCT [-Wskipped]
--- mysql
ALTER TABLE `app_book` ADD CONSTRAINT `distinct` UNIQUE (`b`, `a`);
CREATE UNIQUE INDEX `lower` ON `app_book` ((LOWER(`title`)));
case.idx:5:51: warning: mysql: constraint skipped: MySQL has no NULLS NOT DISTINCT [-Wskipped]
case.idx:8:73: warning: mysql: constraint skipped: MySQL has no NULLS NOT DISTINCT [-Wskipped]
--- mariadb
ALTER TABLE `app_book` ADD CONSTRAINT `distinct` UNIQUE (`b`, `a`);
case.idx:5:51: warning: mariadb: constraint skipped: MariaDB has no NULLS NOT DISTINCT [-Wskipped]
case.idx:7:22: warning: mariadb: constraint skipped: MariaDB has no expression keys [-Wskipped]
case.idx:8:73: warning: mariadb: constraint skipped: MariaDB has no NULLS NOT DISTINCT [-Wskipped]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE UNIQUE INDEX "DISTINCT" ON "APP_BOOK" ((CASE WHEN "B" IS NOT NULL THEN "B" ELSE NULL END), (CASE WHEN "B" IS NOT NULL THEN "A" ELSE NULL END));
case.idx:5:51: warning: oracle: constraint skipped: Oracle has no NULLS NOT DISTINCT [-Wskipped]
case.idx:6:5: warning: oracle: uniqueness of rows without NULLs emulated by CASE keys [-Wemulated]
case.idx:7:53: warning: oracle: constraint skipped: Oracle has no NULLS NOT DISTINCT [-Wskipped]
case.idx:8:73: warning: oracle: constraint skipped: Oracle has no NULLS NOT DISTINCT [-Wskipped]

=== nulls_distinct=False beside a key that is never NULL: Oracle's NULLs are equal there
model Book:
    a = IntegerField()
    b = IntegerField(null=True)
    c = IntegerField(null=True)
    UniqueConstraint(fields=['b', 'a'], nulls_distinct=False, name='same')
    UniqueConstraint(fields=['c', 'a'], nulls_distinct=False, deferrable=Deferrable.DEFERRED, name='late')
    UniqueConstraint('a', F('c').desc(), nulls_distinct=False, name='down')
    UniqueConstraint(fields=['a', 'b'], condition=Q(c=1), nulls_distinct=False, name='partial')
    UniqueConstraint(fields=['b', 'c'], nulls_distinct=False, name='neither')
--- postgresql
ALTER TABLE "app_book" ADD CONSTRAINT "same" UNIQUE NULLS NOT DISTINCT ("b", "a");
ALTER TABLE "app_book" ADD CONSTRAINT "late" UNIQUE NULLS NOT DISTINCT ("c", "a") DEFERRABLE INITIALLY DEFERRED;
CREATE UNIQUE INDEX "down" ON "app_book" ("a", "c" DESC) NULLS NOT DISTINCT;
CREATE UNIQUE INDEX "partial" ON "app_book" ("a", "b") NULLS NOT DISTINCT WHERE "c" = 1;
ALTER TABLE "app_book" ADD CONSTRAINT "neither" UNIQUE NULLS NOT DISTINCT ("b", "c");
--- sqlite
case.idx:5:56: warning: sqlite: constraint skipped: SQLite has no NULLS NOT DISTINCT [-Wskipped]
case.idx:6:56: warning: sqlite: constraint skipped: SQLite has no NULLS NOT DISTINCT [-Wskipped]
case.idx:7:57: warning: sqlite: constraint skipped: SQLite has no NULLS NOT DISTINCT [-Wskipped]
case.idx:8:74: warning: sqlite: constraint skipped: SQLite has no NULLS NOT DISTINCT [-Wskipped]
case.idx:9:56: warning: sqlite: constraint skipped: SQLite has no NULLS NOT DISTINCT [-Wskipped]
--- mysql
case.idx:5:56: warning: mysql: constraint skipped: MySQL has no NULLS NOT DISTINCT [-Wskipped]
case.idx:6:56: warning: mysql: constraint skipped: MySQL has no NULLS NOT DISTINCT [-Wskipped]
case.idx:7:57: warning: mysql: constraint skipped: MySQL has no NULLS NOT DISTINCT [-Wskipped]
case.idx:8:74: warning: mysql: constraint skipped: MySQL has no NULLS NOT DISTINCT [-Wskipped]
case.idx:9:56: warning: mysql: constraint skipped: MySQL has no NULLS NOT DISTINCT [-Wskipped]
--- mariadb
case.idx:5:56: warning: mariadb: constraint skipped: MariaDB has no NULLS NOT DISTINCT [-Wskipped]
case.idx:6:56: warning: mariadb: constraint skipped: MariaDB has no NULLS NOT DISTINCT [-Wskipped]
case.idx:7:57: warning: mariadb: constraint skipped: MariaDB has no NULLS NOT DISTINCT [-Wskipped]
case.idx:8:74: warning: mariadb: constraint skipped: MariaDB has no NULLS NOT DISTINCT [-Wskipped]
case.idx:9:56: warning: mariadb: constraint skipped: MariaDB has no NULLS NOT DISTINCT [-Wskipped]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
ALTER TABLE "APP_BOOK" ADD CONSTRAINT "SAME" UNIQUE ("B", "A");
ALTER TABLE "APP_BOOK" ADD CONSTRAINT "LATE" UNIQUE ("C", "A") DEFERRABLE INITIALLY DEFERRED;
CREATE UNIQUE INDEX "DOWN" ON "APP_BOOK" ("A", "C" DESC);
CREATE UNIQUE INDEX "PARTIAL" ON "APP_BOOK" ((CASE WHEN "C" = 1 THEN "A" ELSE NULL END), (CASE WHEN "C" = 1 THEN "B" ELSE NULL END));
case.idx:8:51: warning: oracle: condition emulated by CASE keys [-Wemulated]
case.idx:9:56: warning: oracle: constraint skipped: Oracle has no NULLS NOT DISTINCT [-Wskipped]

=== include and opclasses {-Wno-dropped}
model Book:
    a = IntegerField()
    title = CharField(max_length=80)
    UniqueConstraint(fields=['a'], include=['title'], name='covering')
    UniqueConstraint(fields=['title'], opclasses=['varchar_pattern_ops'], name='pattern')
    UniqueConstraint(fields=['id'], condition=Q(a=1), include=['title'], nulls_distinct=False,
                     opclasses=['int8_ops'], name='all', targets=['postgresql'])
--- postgresql
CREATE UNIQUE INDEX "covering" ON "app_book" ("a") INCLUDE ("title");
CREATE UNIQUE INDEX "pattern" ON "app_book" ("title" varchar_pattern_ops);
CREATE UNIQUE INDEX "all" ON "app_book" ("id" int8_ops) INCLUDE ("title") NULLS NOT DISTINCT WHERE "a" = 1;
--- sqlite
CREATE UNIQUE INDEX "covering" ON "app_book" ("a");
CREATE UNIQUE INDEX "pattern" ON "app_book" ("title");
--- mysql mariadb
CREATE UNIQUE INDEX `covering` ON `app_book` (`a`);
CREATE UNIQUE INDEX `pattern` ON `app_book` (`title`);
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE UNIQUE INDEX "COVERING" ON "APP_BOOK" ("A");
CREATE UNIQUE INDEX "PATTERN" ON "APP_BOOK" ("TITLE");

=== what Django refuses
model Book:
    a = IntegerField()
    b = IntegerField()
    UniqueConstraint(fields=['a'], condition=Q(b=1), deferrable=Deferrable.DEFERRED, name='c')
    UniqueConstraint(fields=['a'], include=['b'], deferrable=Deferrable.DEFERRED, name='d')
    UniqueConstraint(Abs('a'), deferrable=Deferrable.DEFERRED, name='e')
    UniqueConstraint(fields=['a'], opclasses=['int4_ops'], deferrable=Deferrable.DEFERRED, name='f')
    UniqueConstraint(fields=['a'], deferrable=True, name='g')
    UniqueConstraint(fields=['a'], nulls_distinct='NULL', name='h')
    UniqueConstraint(name='i')
    UniqueConstraint('a', fields=['b'], name='j')
    UniqueConstraint(fields=['a'], opclasses=['x', 'y'], name='k')
    UniqueConstraint(Abs('a'), opclasses=['x'], name='l')
    UniqueConstraint(fields=['-a'], name='m')
--- all
case.idx:4:65: error: a unique constraint with a condition can't be deferred
case.idx:5:62: error: a unique constraint with include can't be deferred
case.idx:6:43: error: a unique constraint with expressions can't be deferred
case.idx:7:71: error: a unique constraint with opclasses can't be deferred
case.idx:8:47: error: deferrable must be Deferrable.DEFERRED or Deferrable.IMMEDIATE
case.idx:9:51: error: nulls_distinct must be True or False
case.idx:10:5: error: at least one field or expression is required to define a unique constraint
case.idx:11:34: error: fields and expressions are mutually exclusive
case.idx:12:46: error: fields and opclasses must have the same number of elements
case.idx:13:42: error: opclasses can't be used with expressions
case.idx:14:30: error: a unique constraint takes plain field names
exit 1
