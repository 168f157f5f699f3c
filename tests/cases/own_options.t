# Prefix(), visible= and comment=: idxc's own.

=== the beginning of a text
model Page:
    body = TextField()
    title = CharField(max_length=200)
    Index(Prefix('body', 100), name='begin')
    Index('title', Prefix('body', 20).desc(), name='both')
    Index(Prefix('title', 50), name='short')
    Index(Prefix('title', 200), name='whole')
--- postgresql
CREATE INDEX "begin" ON "app_page" ((SUBSTRING("body", 1, 100)));
CREATE INDEX "both" ON "app_page" ("title", (SUBSTRING("body", 1, 20)) DESC);
CREATE INDEX "short" ON "app_page" ("title");
CREATE INDEX "whole" ON "app_page" ("title");
case.idx:4:11: warning: postgresql: Prefix emulated by an expression [-Wemulated]
case.idx:5:20: warning: postgresql: Prefix emulated by an expression [-Wemulated]
case.idx:6:11: warning: postgresql: Prefix dropped: PostgreSQL has no keys of the beginning of a text: the whole column is the key [-Wdropped]
--- sqlite
CREATE INDEX "begin" ON "app_page" ("body");
CREATE INDEX "both" ON "app_page" ("title", "body" DESC);
CREATE INDEX "short" ON "app_page" ("title");
CREATE INDEX "whole" ON "app_page" ("title");
case.idx:4:11: warning: sqlite: Prefix dropped: SQLite has no keys of the beginning of a text: the whole column is the key [-Wdropped]
case.idx:5:20: warning: sqlite: Prefix dropped: SQLite has no keys of the beginning of a text: the whole column is the key [-Wdropped]
case.idx:6:11: warning: sqlite: Prefix dropped: SQLite has no keys of the beginning of a text: the whole column is the key [-Wdropped]
--- mysql mariadb
CREATE INDEX `begin` ON `app_page` (`body`(100));
CREATE INDEX `both` ON `app_page` (`title`, `body`(20) DESC);
CREATE INDEX `short` ON `app_page` (`title`(50));
CREATE INDEX `whole` ON `app_page` (`title`);
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "BEGIN" ON "APP_PAGE" ((CAST(SUBSTR("BODY", 1, 100) AS NVARCHAR2(100))));
CREATE INDEX "BOTH" ON "APP_PAGE" ("TITLE", (CAST(SUBSTR("BODY", 1, 20) AS NVARCHAR2(20))) DESC);
CREATE INDEX "SHORT" ON "APP_PAGE" ("TITLE");
case.idx:4:11: warning: oracle: Prefix emulated by an expression [-Wemulated]
case.idx:5:20: warning: oracle: Prefix emulated by an expression [-Wemulated]
case.idx:6:11: warning: oracle: Prefix dropped: Oracle has no keys of the beginning of a text: the whole column is the key [-Wdropped]
case.idx:7:5: warning: oracle: index skipped: Oracle takes no second index on the same keys [-Wredundant]
case.idx:6:5: note: this index has them

=== the beginning of bytes; what is no prefix
model Page:
    data = BinaryField()
    Index(Prefix('data', 100), name='bytes')
    UniqueConstraint(Prefix('data', 100), name='whole')
--- postgresql
CREATE INDEX "bytes" ON "app_page" ("data");
CREATE UNIQUE INDEX "whole" ON "app_page" ("data");
case.idx:3:11: warning: postgresql: Prefix dropped: PostgreSQL has no keys of the beginning of a text: the whole column is the key [-Wdropped]
--- sqlite
CREATE INDEX "bytes" ON "app_page" ("data");
CREATE UNIQUE INDEX "whole" ON "app_page" ("data");
case.idx:3:11: warning: sqlite: Prefix dropped: SQLite has no keys of the beginning of a text: the whole column is the key [-Wdropped]
--- mysql
CREATE INDEX `bytes` ON `app_page` (`data`(100));
case.idx:4:22: warning: mysql: constraint skipped: MySQL takes no whole text as a key, and a unique beginning would reject more rows [-Wskipped]
--- mariadb
CREATE INDEX `bytes` ON `app_page` (`data`(100));
case.idx:4:22: warning: mariadb: constraint skipped: MariaDB takes no whole text as a key, and a unique beginning would reject more rows [-Wskipped]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
case.idx:3:11: warning: oracle: index skipped: this column is an unlimited text: Oracle takes no such key [-Wskipped]
case.idx:4:22: warning: oracle: constraint skipped: Oracle takes no whole text as a key, and a unique beginning would reject more rows [-Wskipped]

=== a unique beginning is the whole column, or none
model Page:
    body = TextField()
    title = CharField(max_length=200)
    UniqueConstraint(Prefix('body', 100), name='one_body')
    UniqueConstraint(Prefix('title', 100), name='one_title')
--- postgresql sqlite
CREATE UNIQUE INDEX "one_body" ON "app_page" ("body");
CREATE UNIQUE INDEX "one_title" ON "app_page" ("title");
--- mysql
CREATE UNIQUE INDEX `one_title` ON `app_page` (`title`);
case.idx:4:22: warning: mysql: constraint skipped: MySQL takes no whole text as a key, and a unique beginning would reject more rows [-Wskipped]
--- mariadb
CREATE UNIQUE INDEX `one_title` ON `app_page` (`title`);
case.idx:4:22: warning: mariadb: constraint skipped: MariaDB takes no whole text as a key, and a unique beginning would reject more rows [-Wskipped]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE UNIQUE INDEX "ONE_TITLE" ON "APP_PAGE" ("TITLE");
case.idx:4:22: warning: oracle: constraint skipped: Oracle takes no whole text as a key, and a unique beginning would reject more rows [-Wskipped]

=== longer than a key may be; names
model Page:
    body = TextField()
    Index(Prefix('body', 800), name='long')
    Index(Prefix('body', 700))
    Index(Prefix('body', 701))
--- postgresql
CREATE INDEX "long" ON "app_page" ((SUBSTRING("body", 1, 800)));
CREATE INDEX "app_page_body_229dbb_idx" ON "app_page" ((SUBSTRING("body", 1, 700)));
CREATE INDEX "app_page_body_690d3d_idx" ON "app_page" ((SUBSTRING("body", 1, 701)));
case.idx:3:5: note: postgresql: a key of up to 3200 bytes: PostgreSQL refuses rows with more than 2692 [-Wlong-key]
case.idx:3:11: warning: postgresql: Prefix emulated by an expression [-Wemulated]
case.idx:4:5: note: postgresql: a key of up to 2800 bytes: PostgreSQL refuses rows with more than 2692 [-Wlong-key]
case.idx:4:11: warning: postgresql: Prefix emulated by an expression [-Wemulated]
case.idx:5:5: note: postgresql: a key of up to 2804 bytes: PostgreSQL refuses rows with more than 2692 [-Wlong-key]
case.idx:5:11: warning: postgresql: Prefix emulated by an expression [-Wemulated]
--- sqlite
CREATE INDEX "long" ON "app_page" ("body");
CREATE INDEX "app_page_body_229dbb_idx" ON "app_page" ("body");
CREATE INDEX "app_page_body_690d3d_idx" ON "app_page" ("body");
case.idx:3:11: warning: sqlite: Prefix dropped: SQLite has no keys of the beginning of a text: the whole column is the key [-Wdropped]
case.idx:4:11: warning: sqlite: Prefix dropped: SQLite has no keys of the beginning of a text: the whole column is the key [-Wdropped]
case.idx:5:11: warning: sqlite: Prefix dropped: SQLite has no keys of the beginning of a text: the whole column is the key [-Wdropped]
--- mysql
CREATE INDEX `app_page_body_229dbb_idx` ON `app_page` (`body`(700));
CREATE INDEX `app_page_body_690d3d_idx` ON `app_page` (`body`(701));
case.idx:3:5: warning: mysql: index skipped: a key of up to 3200 bytes, MySQL takes 3072 [-Wskipped]
--- mariadb
CREATE INDEX `long` ON `app_page` (`body`(800));
CREATE INDEX `app_page_body_229dbb_idx` ON `app_page` (`body`(700));
CREATE INDEX `app_page_body_690d3d_idx` ON `app_page` (`body`(701));
case.idx:3:5: note: mariadb: MariaDB indexes the first 768 characters [-Wlong-key]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "LONG" ON "APP_PAGE" ((CAST(SUBSTR("BODY", 1, 800) AS NVARCHAR2(800))));
CREATE INDEX "APP_PAGE_BODY_229DBB_IDX" ON "APP_PAGE" ((CAST(SUBSTR("BODY", 1, 700) AS NVARCHAR2(700))));
CREATE INDEX "APP_PAGE_BODY_690D3D_IDX" ON "APP_PAGE" ((CAST(SUBSTR("BODY", 1, 701) AS NVARCHAR2(701))));
case.idx:3:11: warning: oracle: Prefix emulated by an expression [-Wemulated]
case.idx:4:11: warning: oracle: Prefix emulated by an expression [-Wemulated]
case.idx:5:11: warning: oracle: Prefix emulated by an expression [-Wemulated]

=== errors of Prefix and options
model Page:
    body = TextField()
    pages = IntegerField()
    Index(Prefix('body'), name='a')
    Index(Prefix('pages', 10), name='b')
    Index(Prefix(Lower('body'), 10), name='c')
    Index('pages', visible=0, name='d')
    Index('pages', comment=3, name='e')
    UniqueConstraint(fields=['pages'], visible=False, name='f')
--- all
case.idx:4:11: error: Prefix takes a field and a length, from 1 to 9999
case.idx:5:11: error: Prefix takes a column of texts or bytes
case.idx:6:11: error: Prefix takes a column of texts or bytes
case.idx:7:28: error: visible must be True or False
case.idx:8:28: error: comment must be a text
case.idx:9:40: error: UniqueConstraint has no option 'visible'
exit 1

=== the way out for texts
model Page:
    body = TextField()
    data = BinaryField()
    Index(fields=['body'], name='a')
    Index(fields=['data'], name='b')
    UniqueConstraint(fields=['body'], name='c')
--- postgresql
CREATE INDEX "a" ON "app_page" ("body");
CREATE INDEX "b" ON "app_page" ("data");
ALTER TABLE "app_page" ADD CONSTRAINT "c" UNIQUE ("body");
--- sqlite
CREATE INDEX "a" ON "app_page" ("body");
CREATE INDEX "b" ON "app_page" ("data");
CREATE UNIQUE INDEX "c" ON "app_page" ("body");
--- mariadb
CREATE INDEX `a` ON `app_page` (`body`);
CREATE INDEX `b` ON `app_page` (`data`);
ALTER TABLE `app_page` ADD CONSTRAINT `c` UNIQUE (`body`);
case.idx:4:5: note: mariadb: MariaDB indexes the first 768 characters [-Wlong-key]
case.idx:5:5: note: mariadb: MariaDB indexes the first 3072 bytes [-Wlong-key]
--- full mysql
case.idx:4:19: warning: mysql: index skipped: this column is an unlimited text: MySQL takes no such key [-Wskipped]
        Index(fields=['body'], name='a')
                      ^~~~~~
    hint: index its beginning: Prefix('body', 100)
case.idx:5:19: warning: mysql: index skipped: this column is an unlimited text: MySQL takes no such key [-Wskipped]
        Index(fields=['data'], name='b')
                      ^~~~~~
    hint: index its beginning: Prefix('data', 100)
case.idx:6:30: warning: mysql: constraint skipped: this column is an unlimited text: MySQL takes no such key [-Wskipped]
        UniqueConstraint(fields=['body'], name='c')
                                 ^~~~~~
    hint: use a CharField with max_length
--- full oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
case.idx:4:19: warning: oracle: index skipped: this column is an unlimited text: Oracle takes no such key [-Wskipped]
        Index(fields=['body'], name='a')
                      ^~~~~~
    hint: index its beginning: Prefix('body', 100)
case.idx:5:19: warning: oracle: index skipped: this column is an unlimited text: Oracle takes no such key [-Wskipped]
        Index(fields=['data'], name='b')
                      ^~~~~~
    hint: use a CharField with max_length
case.idx:6:30: warning: oracle: constraint skipped: this column is an unlimited text: Oracle takes no such key [-Wskipped]
        UniqueConstraint(fields=['body'], name='c')
                                 ^~~~~~
    hint: use a CharField with max_length

=== invisible indexes
model Page:
    pages = IntegerField()
    Index(fields=['pages'], visible=False, name='off')
    Index('pages', 'id', visible=True, concurrently=True, name='on')
--- postgresql
CREATE INDEX "off" ON "app_page" ("pages");
CREATE INDEX CONCURRENTLY "on" ON "app_page" ("pages", "id");
case.idx:3:37: warning: postgresql: visible=False dropped: PostgreSQL has no invisible indexes [-Wdropped]
--- sqlite
CREATE INDEX "off" ON "app_page" ("pages");
CREATE INDEX "on" ON "app_page" ("pages", "id");
case.idx:3:37: warning: sqlite: visible=False dropped: SQLite has no invisible indexes [-Wdropped]
case.idx:4:53: warning: sqlite: concurrently dropped: SQLite has no online index builds [-Wdropped]
--- mysql-5.7
CREATE INDEX `off` ON `app_page` (`pages`);
CREATE INDEX `on` ON `app_page` (`pages`, `id`) ALGORITHM=INPLACE LOCK=NONE;
case.idx:3:37: warning: mysql-5.7: visible=False dropped: MySQL has invisible indexes from 8 on [-Wdropped]
--- mariadb-10.5
CREATE INDEX `off` ON `app_page` (`pages`);
CREATE INDEX `on` ON `app_page` (`pages`, `id`) ALGORITHM=INPLACE LOCK=NONE;
case.idx:3:37: warning: mariadb-10.5: visible=False dropped: MariaDB has invisible indexes from 10.6 on [-Wdropped]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "OFF" ON "APP_PAGE" ("PAGES") INVISIBLE;
CREATE INDEX "ON" ON "APP_PAGE" ("PAGES", "ID") ONLINE;

=== comments
model Page:
    pages = IntegerField()
    lines = IntegerField()
    Index(fields=['pages'], comment="for the editor's list", visible=False, name='a')
    Index(fields=['lines'], comment='', name='b')
    UniqueConstraint(fields=['pages', 'lines'], comment='x\\y', name='c')
    UniqueConstraint(fields=['lines'], condition=Q(pages=1), comment='z', name='d')
--- postgresql
CREATE INDEX "a" ON "app_page" ("pages");
COMMENT ON INDEX "a" IS 'for the editor''s list';
CREATE INDEX "b" ON "app_page" ("lines");
ALTER TABLE "app_page" ADD CONSTRAINT "c" UNIQUE ("pages", "lines");
COMMENT ON INDEX "c" IS E'x\\y';
CREATE UNIQUE INDEX "d" ON "app_page" ("lines") WHERE "pages" = 1;
COMMENT ON INDEX "d" IS 'z';
case.idx:4:70: warning: postgresql: visible=False dropped: PostgreSQL has no invisible indexes [-Wdropped]
--- sqlite
CREATE INDEX "a" ON "app_page" ("pages");
CREATE INDEX "b" ON "app_page" ("lines");
CREATE UNIQUE INDEX "c" ON "app_page" ("pages", "lines");
CREATE UNIQUE INDEX "d" ON "app_page" ("lines") WHERE "pages" = 1;
case.idx:4:37: warning: sqlite: comment dropped: SQLite has no comments on indexes [-Wdropped]
case.idx:4:70: warning: sqlite: visible=False dropped: SQLite has no invisible indexes [-Wdropped]
case.idx:6:57: warning: sqlite: comment dropped: SQLite has no comments on indexes [-Wdropped]
case.idx:7:70: warning: sqlite: comment dropped: SQLite has no comments on indexes [-Wdropped]
--- mysql
-- for an sql_mode without NO_BACKSLASH_ESCAPES
CREATE INDEX `a` ON `app_page` (`pages`) COMMENT 'for the editor''s list' INVISIBLE;
CREATE INDEX `b` ON `app_page` (`lines`);
ALTER TABLE `app_page` ADD CONSTRAINT `c` UNIQUE (`pages`, `lines`) COMMENT 'x\\y';
CREATE UNIQUE INDEX `d` ON `app_page` ((CASE WHEN `pages` = 1 THEN `lines` ELSE NULL END)) COMMENT 'z';
case.idx:7:50: warning: mysql: condition emulated by CASE keys [-Wemulated]
--- mariadb
-- for an sql_mode without NO_BACKSLASH_ESCAPES
CREATE INDEX `a` ON `app_page` (`pages`) COMMENT 'for the editor''s list' IGNORED;
CREATE INDEX `b` ON `app_page` (`lines`);
ALTER TABLE `app_page` ADD CONSTRAINT `c` UNIQUE (`pages`, `lines`) COMMENT 'x\\y';
case.idx:7:50: warning: mariadb: constraint skipped: MariaDB has no partial indexes, and without the condition it would reject more rows [-Wskipped]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "A" ON "APP_PAGE" ("PAGES") INVISIBLE;
CREATE INDEX "B" ON "APP_PAGE" ("LINES");
ALTER TABLE "APP_PAGE" ADD CONSTRAINT "C" UNIQUE ("PAGES", "LINES");
CREATE UNIQUE INDEX "D" ON "APP_PAGE" ((CASE WHEN "PAGES" = 1 THEN "LINES" ELSE NULL END));
case.idx:4:37: warning: oracle: comment dropped: Oracle has no comments on indexes [-Wdropped]
case.idx:6:57: warning: oracle: comment dropped: Oracle has no comments on indexes [-Wdropped]
case.idx:7:50: warning: oracle: condition emulated by CASE keys [-Wemulated]
case.idx:7:70: warning: oracle: comment dropped: Oracle has no comments on indexes [-Wdropped]

=== comments are not dropped by themselves {--drop}
model Page:
    pages = IntegerField()
    Index(fields=['pages'], comment='x', name='a')
--- postgresql
DROP INDEX IF EXISTS "a";
--- sqlite
DROP INDEX "a";
case.idx:3:37: warning: sqlite: comment dropped: SQLite has no comments on indexes [-Wdropped]
--- mysql mariadb
DROP INDEX `a` ON `app_page`;
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
DROP INDEX "A";
case.idx:3:37: warning: oracle: comment dropped: Oracle has no comments on indexes [-Wdropped]
