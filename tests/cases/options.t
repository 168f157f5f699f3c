# The options of an index that only some databases have.

=== nulls ordering: nothing to say where it is the default
model Book:
    a = IntegerField(null=True)
    b = IntegerField(null=True)
    Index(F('a').asc(nulls_first=True), F('b').desc(nulls_last=True), name='low')
    Index(F('a').asc(nulls_last=True), F('b').desc(nulls_first=True), name='high')
--- postgresql
CREATE INDEX "low" ON "app_book" ("a" ASC NULLS FIRST, "b" DESC NULLS LAST);
CREATE INDEX "high" ON "app_book" ("a" ASC NULLS LAST, "b" DESC NULLS FIRST);
--- sqlite
CREATE INDEX "low" ON "app_book" ("a" ASC, "b" DESC);
CREATE INDEX "high" ON "app_book" ("a" ASC, "b" DESC);
case.idx:5:11: warning: sqlite: NULLS LAST dropped: SQLite has no NULLS ordering in an index [-Wdropped]
case.idx:5:40: warning: sqlite: NULLS FIRST dropped: SQLite has no NULLS ordering in an index [-Wdropped]
--- mariadb-10.8.1
CREATE INDEX `low` ON `app_book` (`a` ASC, `b` DESC);
CREATE INDEX `high` ON `app_book` (`a` ASC, `b` DESC);
case.idx:5:11: warning: mariadb-10.8.1: NULLS LAST dropped: MariaDB has no NULLS ordering in an index [-Wdropped]
case.idx:5:40: warning: mariadb-10.8.1: NULLS FIRST dropped: MariaDB has no NULLS ordering in an index [-Wdropped]
--- mysql
CREATE INDEX `low` ON `app_book` (`a` ASC, `b` DESC);
CREATE INDEX `high` ON `app_book` (((`a` IS NULL)), `a` ASC, ((`b` IS NOT NULL)), `b` DESC);
case.idx:5:11: warning: mysql: NULLS LAST emulated by a key part of its own [-Wemulated]
case.idx:5:40: warning: mysql: NULLS FIRST emulated by a key part of its own [-Wemulated]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "LOW" ON "APP_BOOK" ("A" ASC, "B" DESC);
case.idx:4:11: warning: oracle: NULLS FIRST dropped: Oracle has no NULLS ordering in an index [-Wdropped]
case.idx:4:41: warning: oracle: NULLS LAST dropped: Oracle has no NULLS ordering in an index [-Wdropped]
case.idx:5:5: warning: oracle: index skipped: Oracle takes no second index on the same keys [-Wredundant]
case.idx:4:5: note: this index has them

=== operator classes
model Book:
    title = CharField(max_length=80)
    a = IntegerField()
    Index(fields=['title', '-a'], opclasses=['varchar_pattern_ops', 'int4_ops'], name='list')
    Index(fields=['title', 'a'], opclasses=['varchar_pattern_ops', ''], name='one')
    Index(OpClass('title', name='varchar_pattern_ops').desc(), name='wrapped')
    Index(OpClass(Upper('title'), 'text_pattern_ops'), 'a', name='upper', targets=['postgresql', 'sqlite'])
--- postgresql
CREATE INDEX "list" ON "app_book" ("title" varchar_pattern_ops, "a" int4_ops DESC);
CREATE INDEX "one" ON "app_book" ("title" varchar_pattern_ops, "a");
CREATE INDEX "wrapped" ON "app_book" ("title" varchar_pattern_ops DESC);
CREATE INDEX "upper" ON "app_book" ((UPPER("title")) text_pattern_ops, "a");
--- sqlite
CREATE INDEX "list" ON "app_book" ("title", "a" DESC);
CREATE INDEX "one" ON "app_book" ("title", "a");
CREATE INDEX "wrapped" ON "app_book" ("title" DESC);
CREATE INDEX "upper" ON "app_book" ((UPPER("title")), "a");
case.idx:4:46: warning: sqlite: operator class dropped: SQLite has no operator classes [-Wdropped]
case.idx:4:69: warning: sqlite: operator class dropped: SQLite has no operator classes [-Wdropped]
case.idx:5:45: warning: sqlite: operator class dropped: SQLite has no operator classes [-Wdropped]
case.idx:6:11: warning: sqlite: operator class dropped: SQLite has no operator classes [-Wdropped]
case.idx:7:11: warning: sqlite: operator class dropped: SQLite has no operator classes [-Wdropped]
--- mysql
CREATE INDEX `list` ON `app_book` (`title`, `a` DESC);
CREATE INDEX `one` ON `app_book` (`title`, `a`);
CREATE INDEX `wrapped` ON `app_book` (`title` DESC);
case.idx:4:46: warning: mysql: operator class dropped: MySQL has no operator classes [-Wdropped]
case.idx:4:69: warning: mysql: operator class dropped: MySQL has no operator classes [-Wdropped]
case.idx:5:45: warning: mysql: operator class dropped: MySQL has no operator classes [-Wdropped]
case.idx:6:11: warning: mysql: operator class dropped: MySQL has no operator classes [-Wdropped]
--- mariadb-10.8.1
CREATE INDEX `list` ON `app_book` (`title`, `a` DESC);
CREATE INDEX `one` ON `app_book` (`title`, `a`);
CREATE INDEX `wrapped` ON `app_book` (`title` DESC);
case.idx:4:46: warning: mariadb-10.8.1: operator class dropped: MariaDB has no operator classes [-Wdropped]
case.idx:4:69: warning: mariadb-10.8.1: operator class dropped: MariaDB has no operator classes [-Wdropped]
case.idx:5:45: warning: mariadb-10.8.1: operator class dropped: MariaDB has no operator classes [-Wdropped]
case.idx:6:11: warning: mariadb-10.8.1: operator class dropped: MariaDB has no operator classes [-Wdropped]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "LIST" ON "APP_BOOK" ("TITLE", "A" DESC);
CREATE INDEX "ONE" ON "APP_BOOK" ("TITLE", "A");
CREATE INDEX "WRAPPED" ON "APP_BOOK" ("TITLE" DESC);
case.idx:4:46: warning: oracle: operator class dropped: Oracle has no operator classes [-Wdropped]
case.idx:4:69: warning: oracle: operator class dropped: Oracle has no operator classes [-Wdropped]
case.idx:5:45: warning: oracle: operator class dropped: Oracle has no operator classes [-Wdropped]
case.idx:6:11: warning: oracle: operator class dropped: Oracle has no operator classes [-Wdropped]

=== include
model Book:
    title = CharField(max_length=80)
    author = ForeignKey('Author', db_index=False)
    Index(fields=['title'], include=['author', 'id'], name='covering')
--- postgresql postgresql-11
CREATE INDEX "covering" ON "app_book" ("title") INCLUDE ("author_id", "id");
--- postgresql-10
CREATE INDEX "covering" ON "app_book" ("title");
case.idx:4:37: warning: postgresql-10: include dropped: PostgreSQL has covering columns from 11 on [-Wdropped]
--- sqlite
CREATE INDEX "covering" ON "app_book" ("title");
case.idx:4:37: warning: sqlite: include dropped: SQLite has no covering columns [-Wdropped]
--- mysql
CREATE INDEX `covering` ON `app_book` (`title`);
case.idx:4:37: warning: mysql: include dropped: MySQL has no covering columns [-Wdropped]
--- mariadb
CREATE INDEX `covering` ON `app_book` (`title`);
case.idx:4:37: warning: mariadb: include dropped: MariaDB has no covering columns [-Wdropped]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "COVERING" ON "APP_BOOK" ("TITLE");
case.idx:4:37: warning: oracle: include dropped: Oracle has no covering columns [-Wdropped]

=== tablespaces
model Book(db_tablespace='slow'):
    title = CharField(max_length=80)
    a = IntegerField(db_tablespace='middle')
    Index(fields=['title'], db_tablespace='fast', name='own')
    Index(fields=['a'], name='field')
    Index(fields=['title', 'a'], name='model')
--- postgresql
CREATE INDEX "own" ON "app_book" ("title") TABLESPACE "fast";
CREATE INDEX "field" ON "app_book" ("a") TABLESPACE "middle";
CREATE INDEX "model" ON "app_book" ("title", "a") TABLESPACE "slow";
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "OWN" ON "APP_BOOK" ("TITLE") TABLESPACE "FAST";
CREATE INDEX "FIELD" ON "APP_BOOK" ("A") TABLESPACE "MIDDLE";
CREATE INDEX "MODEL" ON "APP_BOOK" ("TITLE", "A") TABLESPACE "SLOW";
--- sqlite
CREATE INDEX "own" ON "app_book" ("title");
CREATE INDEX "field" ON "app_book" ("a");
CREATE INDEX "model" ON "app_book" ("title", "a");
case.idx:4:43: warning: sqlite: db_tablespace dropped: SQLite has no tablespaces for indexes [-Wdropped]
case.idx:5:5: warning: sqlite: db_tablespace dropped: SQLite has no tablespaces for indexes [-Wdropped]
case.idx:6:5: warning: sqlite: db_tablespace dropped: SQLite has no tablespaces for indexes [-Wdropped]
--- mysql
CREATE INDEX `own` ON `app_book` (`title`);
CREATE INDEX `field` ON `app_book` (`a`);
CREATE INDEX `model` ON `app_book` (`title`, `a`);
case.idx:4:43: warning: mysql: db_tablespace dropped: MySQL has no tablespaces for indexes [-Wdropped]
case.idx:5:5: warning: mysql: db_tablespace dropped: MySQL has no tablespaces for indexes [-Wdropped]
case.idx:6:5: warning: mysql: db_tablespace dropped: MySQL has no tablespaces for indexes [-Wdropped]
--- mariadb
CREATE INDEX `own` ON `app_book` (`title`);
CREATE INDEX `field` ON `app_book` (`a`);
CREATE INDEX `model` ON `app_book` (`title`, `a`);
case.idx:4:43: warning: mariadb: db_tablespace dropped: MariaDB has no tablespaces for indexes [-Wdropped]
case.idx:5:5: warning: mariadb: db_tablespace dropped: MariaDB has no tablespaces for indexes [-Wdropped]
case.idx:6:5: warning: mariadb: db_tablespace dropped: MariaDB has no tablespaces for indexes [-Wdropped]

=== concurrently
model Book:
    a = IntegerField()
    Index(fields=['a'], concurrently=True, name='busy')
    Index(fields=['-a'], concurrently=False, name='calm', targets=['postgresql', 'sqlite', 'mysql'])
--- postgresql
CREATE INDEX CONCURRENTLY "busy" ON "app_book" ("a");
CREATE INDEX "calm" ON "app_book" ("a" DESC);
--- sqlite
CREATE INDEX "busy" ON "app_book" ("a");
CREATE INDEX "calm" ON "app_book" ("a" DESC);
case.idx:3:38: warning: sqlite: concurrently dropped: SQLite has no online index builds [-Wdropped]
--- mysql
CREATE INDEX `busy` ON `app_book` (`a`) ALGORITHM=INPLACE LOCK=NONE;
CREATE INDEX `calm` ON `app_book` (`a` DESC);
--- mariadb
CREATE INDEX `busy` ON `app_book` (`a`) ALGORITHM=INPLACE LOCK=NONE;
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "BUSY" ON "APP_BOOK" ("A") ONLINE;

=== targets
model Book:
    a = IntegerField()
    Index(fields=['a'], name='one', targets=['mysql'])
    Index(fields=['-a'], name='two', targets=('postgresql', 'pg', 'oracle'))
    UniqueConstraint(fields=['a', 'id'], name='three', targets=['sqlite'])
--- postgresql
CREATE INDEX "two" ON "app_book" ("a" DESC);
--- sqlite
CREATE UNIQUE INDEX "three" ON "app_book" ("a", "id");
--- mysql
CREATE INDEX `one` ON `app_book` (`a`);
--- mariadb
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "TWO" ON "APP_BOOK" ("A" DESC);

=== --concurrently is for all indexes {--concurrently --if-not-exists}
model Book:
    a = IntegerField()
    Index(fields=['-a'], name='x')
    UniqueConstraint(fields=['a'], name='u')
--- postgresql
CREATE INDEX CONCURRENTLY IF NOT EXISTS "x" ON "app_book" ("a" DESC);
ALTER TABLE "app_book" ADD CONSTRAINT "u" UNIQUE ("a");
--- sqlite
CREATE INDEX IF NOT EXISTS "x" ON "app_book" ("a" DESC);
CREATE UNIQUE INDEX IF NOT EXISTS "u" ON "app_book" ("a");
idxc: warning: sqlite: --concurrently dropped: SQLite has no online index builds [-Wdropped]
--- mysql
CREATE INDEX `x` ON `app_book` (`a` DESC) ALGORITHM=INPLACE LOCK=NONE;
ALTER TABLE `app_book` ADD CONSTRAINT `u` UNIQUE (`a`);
idxc: warning: mysql: --if-not-exists dropped: MySQL has no CREATE INDEX IF NOT EXISTS [-Wdropped]
--- mariadb-10.8.1
CREATE INDEX IF NOT EXISTS `x` ON `app_book` (`a` DESC) ALGORITHM=INPLACE LOCK=NONE;
ALTER TABLE `app_book` ADD CONSTRAINT `u` UNIQUE (`a`);
--- oracle-23
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX IF NOT EXISTS "X" ON "APP_BOOK" ("A" DESC) ONLINE;
ALTER TABLE "APP_BOOK" ADD CONSTRAINT "U" UNIQUE ("A");
--- oracle-19
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "X" ON "APP_BOOK" ("A" DESC) ONLINE;
ALTER TABLE "APP_BOOK" ADD CONSTRAINT "U" UNIQUE ("A");
idxc: warning: oracle-19: --if-not-exists dropped: Oracle has no CREATE INDEX IF NOT EXISTS [-Wdropped]
