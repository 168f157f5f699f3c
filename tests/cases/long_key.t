# Keys that a server takes, and then refuses the longest values of: a row in a B-tree of PostgreSQL
# has 2704 bytes at most. The servers were asked: 673 characters of four bytes go in, 674 don't.

=== a note where a row may be refused: B-trees of columns and texts of known length
model Book:
    fits = CharField(max_length=673)
    long = CharField(max_length=674)
    t = TextField()
    Index(fields=['fits'], name='fits', targets=['postgresql'])
    Index(fields=['long'], name='long', targets=['postgresql'])
    BTreeIndex(fields=['long', 't'], name='tree', targets=['postgresql'])
    HashIndex(fields=['long'], name='hash', targets=['postgresql'])
    Index(Upper('long'), name='upper', targets=['postgresql'])
    Index(Left('long', 100), name='left', targets=['postgresql'])
    Index(fields=['t'], name='text', targets=['postgresql'])
    UniqueConstraint(fields=['fits', 'long'], name='both', targets=['postgresql'])
--- postgresql
CREATE INDEX "fits" ON "app_book" ("fits");
CREATE INDEX "long" ON "app_book" ("long");
CREATE INDEX "tree" ON "app_book" USING btree ("long", "t");
CREATE INDEX "hash" ON "app_book" USING hash ("long");
CREATE INDEX "upper" ON "app_book" ((UPPER("long")));
CREATE INDEX "left" ON "app_book" ((LEFT("long", 100)));
CREATE INDEX "text" ON "app_book" ("t");
ALTER TABLE "app_book" ADD CONSTRAINT "both" UNIQUE ("fits", "long");
case.idx:6:5: note: postgresql: a key of up to 2696 bytes: PostgreSQL refuses rows with more than 2692 [-Wlong-key]
case.idx:7:5: note: postgresql: a key of up to 2704 bytes: PostgreSQL refuses rows with more than 2692 [-Wlong-key]
case.idx:9:5: note: postgresql: a key of up to 2696 bytes: PostgreSQL refuses rows with more than 2692 [-Wlong-key]
case.idx:12:5: note: postgresql: a key of up to 5388 bytes: PostgreSQL refuses rows with more than 2692 [-Wlong-key]
--- sqlite mysql mariadb
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON

=== it can be switched off {-Wno-long-key}
model Book:
    long = CharField(max_length=1000)
    Index(fields=['long'], name='i', targets=['postgresql'])
--- postgresql
CREATE INDEX "i" ON "app_book" ("long");
--- sqlite mysql mariadb
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON

=== MariaDB cuts a single key part, and keeps uniqueness by a hash {--concurrently}
model Book:
    n = IntegerField()
    t = TextField()
    b = BinaryField()
    j = JSONField()
    c = CharField(max_length=1000)
    d = CharField(max_length=700)
    Index('t', name='text', targets=['mariadb'])
    Index('b', name='bytes', targets=['mariadb'])
    Index('j', name='json', targets=['mariadb'])
    Index('c', name='long', targets=['mariadb'])
    Index('d', 'n', name='fits', targets=['mariadb'])
    Index('n', 't', name='two_text', targets=['mariadb'])
    Index('c', 'n', name='two_long', targets=['mariadb'])
    UniqueConstraint(fields=['t', 'n'], name='one_text', targets=['mariadb'])
    UniqueConstraint(fields=['c', 'd', 'j'], name='one_long', targets=['mariadb'])
    UniqueConstraint(F('b'), name='one_bytes', targets=['mariadb'])
--- mariadb-10.3
CREATE INDEX `fits` ON `app_book` (`d`, `n`) ALGORITHM=INPLACE LOCK=NONE;
case.idx:8:11: warning: mariadb-10.3: index skipped: this column is an unlimited text: MariaDB takes no such key [-Wskipped]
case.idx:9:11: warning: mariadb-10.3: index skipped: this column is an unlimited text: MariaDB takes no such key [-Wskipped]
case.idx:10:11: warning: mariadb-10.3: index skipped: this column is JSON: MariaDB takes no such key [-Wskipped]
case.idx:11:5: warning: mariadb-10.3: index skipped: a key of up to 4000 bytes, MariaDB takes 3072 [-Wskipped]
case.idx:13:16: warning: mariadb-10.3: index skipped: this column is an unlimited text: MariaDB takes no such key [-Wskipped]
case.idx:14:5: warning: mariadb-10.3: index skipped: a key of up to 4008 bytes, MariaDB takes 3072 [-Wskipped]
case.idx:15:30: warning: mariadb-10.3: constraint skipped: this column is an unlimited text: MariaDB takes no such key [-Wskipped]
case.idx:16:40: warning: mariadb-10.3: constraint skipped: this column is JSON: MariaDB takes no such key [-Wskipped]
case.idx:17:22: warning: mariadb-10.3: constraint skipped: this column is an unlimited text: MariaDB takes no such key [-Wskipped]
--- mariadb
CREATE INDEX `text` ON `app_book` (`t`);
CREATE INDEX `bytes` ON `app_book` (`b`);
CREATE INDEX `json` ON `app_book` (`j`);
CREATE INDEX `long` ON `app_book` (`c`);
CREATE INDEX `fits` ON `app_book` (`d`, `n`);
ALTER TABLE `app_book` ADD CONSTRAINT `one_text` UNIQUE (`t`, `n`);
ALTER TABLE `app_book` ADD CONSTRAINT `one_long` UNIQUE (`c`, `d`, `j`);
CREATE UNIQUE INDEX `one_bytes` ON `app_book` (`b`);
case.idx:8:5: note: mariadb: MariaDB indexes the first 768 characters [-Wlong-key]
case.idx:8:5: warning: mariadb: concurrently dropped: MariaDB adds no index online to a table with a unique key longer than 3072 bytes [-Wdropped]
case.idx:9:5: note: mariadb: MariaDB indexes the first 3072 bytes [-Wlong-key]
case.idx:9:5: warning: mariadb: concurrently dropped: MariaDB adds no index online to a table with a unique key longer than 3072 bytes [-Wdropped]
case.idx:10:5: note: mariadb: MariaDB indexes the first 768 characters [-Wlong-key]
case.idx:10:5: warning: mariadb: concurrently dropped: MariaDB adds no index online to a table with a unique key longer than 3072 bytes [-Wdropped]
case.idx:11:5: note: mariadb: MariaDB indexes the first 768 characters [-Wlong-key]
case.idx:11:5: warning: mariadb: concurrently dropped: MariaDB adds no index online to a table with a unique key longer than 3072 bytes [-Wdropped]
case.idx:12:5: warning: mariadb: concurrently dropped: MariaDB adds no index online to a table with a unique key longer than 3072 bytes [-Wdropped]
case.idx:13:16: warning: mariadb: index skipped: this column is an unlimited text: MariaDB takes no such key [-Wskipped]
case.idx:14:5: warning: mariadb: index skipped: a key of up to 4008 bytes, MariaDB takes 3072 [-Wskipped]
case.idx:17:5: warning: mariadb: concurrently dropped: MariaDB adds no index online to a table with a unique key longer than 3072 bytes [-Wdropped]
--- postgresql
--- sqlite
idxc: warning: sqlite: --concurrently dropped: SQLite has no online index builds [-Wdropped]
--- mysql
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON

=== the longest key of InnoDB, with rows of the default format, and of Oracle with blocks of 8 KB
model Book:
    a = CharField(max_length=768)
    b = CharField(max_length=769)
    o = CharField(max_length=3199)
    p = CharField(max_length=3200)
    UniqueConstraint(fields=['a'], name='a', targets=['mysql', 'mariadb'])
    Index('b', name='b', targets=['mysql'])
    Index('o', name='o', targets=['oracle'])
    Index('p', name='p', targets=['oracle'])
--- mysql
ALTER TABLE `app_book` ADD CONSTRAINT `a` UNIQUE (`a`);
case.idx:7:5: warning: mysql: index skipped: a key of up to 3076 bytes, MySQL takes 3072 [-Wskipped]
--- mariadb mariadb-10.3
ALTER TABLE `app_book` ADD CONSTRAINT `a` UNIQUE (`a`);
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "O" ON "APP_BOOK" ("O");
case.idx:9:5: warning: oracle: index skipped: a key of up to 6400 bytes, Oracle takes 6398 [-Wskipped]
--- postgresql sqlite
