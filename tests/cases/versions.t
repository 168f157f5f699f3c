# Versions around the thresholds (descending keys: plain.t; CASE keys: partial.t; NULLS NOT DISTINCT: unique.t; include: options.t).

=== expression keys
model Book:
    title = CharField(max_length=80)
    Index(Lower('title'), name='x')
--- postgresql postgresql-10 sqlite sqlite-3.9
CREATE INDEX "x" ON "app_book" ((LOWER("title")));
--- sqlite-3.8
case.idx:3:11: warning: sqlite-3.8: index skipped: SQLite has expression keys from 3.9 on [-Wskipped]
--- mysql mysql-8.0.13 mysql-9
CREATE INDEX `x` ON `app_book` ((LOWER(`title`)));
--- mysql-8.0.12
case.idx:3:11: warning: mysql-8.0.12: index skipped: MySQL has expression keys from 8.0.13 on [-Wskipped]
--- mysql-5.7
case.idx:3:11: warning: mysql-5.7: index skipped: MySQL has expression keys from 8.0.13 on [-Wskipped]
--- mariadb
case.idx:3:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
--- mariadb-10.7
case.idx:3:11: warning: mariadb-10.7: index skipped: MariaDB has no expression keys [-Wskipped]
--- oracle oracle-11.2 oracle-23ai
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "X" ON "APP_BOOK" ((LOWER("TITLE")));

=== nulls ordering on MySQL
model Book:
    a = IntegerField(null=True)
    Index(F('a').asc(nulls_last=True), name='x', targets=['mysql'])
--- mysql-8.0.13
CREATE INDEX `x` ON `app_book` (((`a` IS NULL)), `a` ASC);
case.idx:3:11: warning: mysql-8.0.13: NULLS LAST emulated by a key part of its own [-Wemulated]
--- mysql
CREATE INDEX `x` ON `app_book` (((`a` IS NULL)), `a` ASC);
case.idx:3:11: warning: mysql: NULLS LAST emulated by a key part of its own [-Wemulated]
--- mysql-8.0.12
CREATE INDEX `x` ON `app_book` (`a` ASC);
case.idx:3:11: warning: mysql-8.0.12: NULLS LAST dropped: MySQL has no NULLS ordering in an index [-Wdropped]
--- postgresql sqlite mariadb
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON

=== regular expressions on Oracle {-Wno-emulated}
model Book:
    a = CharField(max_length=80)
    UniqueConstraint(fields=['id'], condition=Q(a__regex='^x'), name='x')
--- postgresql
CREATE UNIQUE INDEX "x" ON "app_book" ("id") WHERE "a"::text ~ '^x';
--- oracle-12.2
SET DEFINE OFF
SET SQLBLANKLINES ON
case.idx:3:49: warning: oracle-12.2: constraint skipped: regex: REGEXP_LIKE can't stand in an index since 12.2 (bug 20804063) [-Wskipped]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
case.idx:3:49: warning: oracle: constraint skipped: regex: REGEXP_LIKE can't stand in an index since 12.2 (bug 20804063) [-Wskipped]
--- sqlite
case.idx:3:49: warning: sqlite: constraint skipped: regex: SQLite has no REGEXP (Django registers it in its own connections only) [-Wskipped]
--- mysql
case.idx:3:49: warning: mysql: constraint skipped: regex: regular expressions are not allowed in an index [-Wskipped]
--- mariadb
case.idx:3:49: warning: mariadb: constraint skipped: regex: regular expressions are not allowed in an index [-Wskipped]

=== --drop, in reverse order {--drop}
model Book:
    a = IntegerField()
    b = IntegerField()
    Index(fields=['a'], name='x')
    UniqueConstraint(fields=['b'], name='u')
    UniqueConstraint(fields=['a'], condition=Q(b=1), name='p', targets=['postgresql', 'sqlite', 'mysql'])
--- postgresql
DROP INDEX IF EXISTS "p";
ALTER TABLE "app_book" DROP CONSTRAINT "u";
DROP INDEX IF EXISTS "x";
--- sqlite
DROP INDEX "p";
DROP INDEX "u";
DROP INDEX "x";
--- mysql
DROP INDEX `p` ON `app_book`;
ALTER TABLE `app_book` DROP INDEX `u`;
DROP INDEX `x` ON `app_book`;
case.idx:6:46: warning: mysql: condition emulated by CASE keys [-Wemulated]
--- mariadb
ALTER TABLE `app_book` DROP INDEX `u`;
DROP INDEX `x` ON `app_book`;
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
ALTER TABLE "APP_BOOK" DROP CONSTRAINT "U";
DROP INDEX "X";
