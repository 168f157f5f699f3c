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

=== the character set of a collation says how many bytes a character takes, on MySQL and MariaDB {--tables}
model Book:
    a = CharField(max_length=3072, db_collation='latin1_swedish_ci')
    b = CharField(max_length=1024, db_collation='utf8mb3_bin')
    c = CharField(max_length=1025, db_collation='utf8mb3_bin')
    d = CharField(max_length=768, db_collation='utf8mb4_bin')
    e = CharField(max_length=769)
    Index('a', name='a', targets=['mysql', 'mariadb'])
    Index('b', name='b', targets=['mysql', 'mariadb'])
    UniqueConstraint(fields=['c', 'd'], name='c', targets=['mysql', 'mariadb'])
    Index('d', name='d', targets=['mysql', 'mariadb'])
    Index('e', name='e', targets=['mysql', 'mariadb'])
--- postgresql
CREATE TABLE "app_book" ("id" bigint NOT NULL PRIMARY KEY GENERATED BY DEFAULT AS IDENTITY, "a" varchar(3072) COLLATE "latin1_swedish_ci" NOT NULL, "b" varchar(1024) COLLATE "utf8mb3_bin" NOT NULL, "c" varchar(1025) COLLATE "utf8mb3_bin" NOT NULL, "d" varchar(768) COLLATE "utf8mb4_bin" NOT NULL, "e" varchar(769) NOT NULL);
--- sqlite
CREATE TABLE "app_book" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "a" varchar(3072) NOT NULL, "b" varchar(1024) NOT NULL, "c" varchar(1025) NOT NULL, "d" varchar(768) NOT NULL, "e" varchar(769) NOT NULL);
case.idx:2:9: warning: sqlite: db_collation dropped: SQLite has no collation 'latin1_swedish_ci' [-Wdropped]
case.idx:3:9: warning: sqlite: db_collation dropped: SQLite has no collation 'utf8mb3_bin' [-Wdropped]
case.idx:4:9: warning: sqlite: db_collation dropped: SQLite has no collation 'utf8mb3_bin' [-Wdropped]
case.idx:5:9: warning: sqlite: db_collation dropped: SQLite has no collation 'utf8mb4_bin' [-Wdropped]
--- mysql
CREATE TABLE `app_book` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `a` varchar(3072) COLLATE `latin1_swedish_ci` NOT NULL, `b` varchar(1024) COLLATE `utf8mb3_bin` NOT NULL, `c` varchar(1025) COLLATE `utf8mb3_bin` NOT NULL, `d` varchar(768) COLLATE `utf8mb4_bin` NOT NULL, `e` varchar(769) NOT NULL);
CREATE INDEX `a` ON `app_book` (`a`);
CREATE INDEX `b` ON `app_book` (`b`);
CREATE INDEX `d` ON `app_book` (`d`);
case.idx:9:5: warning: mysql: constraint skipped: a key of up to 6147 bytes, MySQL takes 3072 [-Wskipped]
case.idx:11:5: warning: mysql: index skipped: a key of up to 3076 bytes, MySQL takes 3072 [-Wskipped]
--- mariadb
CREATE TABLE `app_book` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `a` varchar(3072) COLLATE `latin1_swedish_ci` NOT NULL, `b` varchar(1024) COLLATE `utf8mb3_bin` NOT NULL, `c` varchar(1025) COLLATE `utf8mb3_bin` NOT NULL, `d` varchar(768) COLLATE `utf8mb4_bin` NOT NULL, `e` varchar(769) NOT NULL);
CREATE INDEX `a` ON `app_book` (`a`);
CREATE INDEX `b` ON `app_book` (`b`);
ALTER TABLE `app_book` ADD CONSTRAINT `c` UNIQUE (`c`, `d`);
CREATE INDEX `d` ON `app_book` (`d`);
CREATE INDEX `e` ON `app_book` (`e`);
case.idx:11:5: note: mariadb: MariaDB indexes the first 768 characters [-Wlong-key]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE TABLE "APP_BOOK" ("ID" NUMBER(19) GENERATED BY DEFAULT ON NULL AS IDENTITY NOT NULL PRIMARY KEY, "A" NVARCHAR2(3072) COLLATE "latin1_swedish_ci" NULL, "B" NVARCHAR2(1024) COLLATE "utf8mb3_bin" NULL, "C" NVARCHAR2(1025) COLLATE "utf8mb3_bin" NULL, "D" NVARCHAR2(768) COLLATE "utf8mb4_bin" NULL, "E" NVARCHAR2(769) NULL);
