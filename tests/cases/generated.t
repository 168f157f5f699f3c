# --emulate=generated-columns: where keys are columns alone, an expression becomes one.

=== expressions and conditions {--emulate=generated-columns}
model Book:
    title = CharField(max_length=80)
    author = CharField(max_length=20, null=True)
    pages = IntegerField()
    price = DecimalField(max_digits=8, decimal_places=2)
    day = DateField(null=True)
    at = DateTimeField()
    live = BooleanField()
    Index(Lower('title'), '-pages', name='lower')
    Index(F('pages') * 2, F('price') + 1, name='numbers')
    Index(ExtractYear('day'), TruncDate('at'), name='dates')
    UniqueConstraint(Upper('title'), 'author', name='upper')
    UniqueConstraint(fields=['title', 'author'], condition=Q(live=True), name='one_live')
    UniqueConstraint(Concat('title', 'author'), condition=Q(pages__gt=1), name='both')
    Index(fields=['pages'], condition=Q(live=True), name='plain')
    Index(fields=['pages', 'title'], name='columns')
    UniqueConstraint(fields=['author'], condition=Q(day__isnull=True), name='nullable')
--- postgresql
CREATE INDEX "lower" ON "app_book" ((LOWER("title")), "pages" DESC);
CREATE INDEX "numbers" ON "app_book" ((("pages" * 2)), (("price" + 1)));
CREATE INDEX "dates" ON "app_book" ((EXTRACT(YEAR FROM "day")), (("at" AT TIME ZONE 'UTC')::date));
CREATE UNIQUE INDEX "upper" ON "app_book" ((UPPER("title")), "author");
CREATE UNIQUE INDEX "one_live" ON "app_book" ("title", "author") WHERE "live";
CREATE UNIQUE INDEX "both" ON "app_book" (((COALESCE("title", '') || COALESCE("author", '')))) WHERE "pages" > 1;
CREATE INDEX "plain" ON "app_book" ("pages") WHERE "live";
CREATE INDEX "columns" ON "app_book" ("pages", "title");
CREATE UNIQUE INDEX "nullable" ON "app_book" ("author") WHERE "day" IS NULL;
--- sqlite
CREATE INDEX "lower" ON "app_book" ((LOWER("title")), "pages" DESC);
CREATE INDEX "numbers" ON "app_book" ((("pages" * 2)), (CAST(((CAST(("price" + 1) AS NUMERIC))) AS NUMERIC)));
CREATE INDEX "dates" ON "app_book" ((CAST(strftime('%Y', "day") AS INTEGER)), (date(SUBSTR("at", 1, 10))));
CREATE UNIQUE INDEX "upper" ON "app_book" ((UPPER("title")), "author");
CREATE UNIQUE INDEX "one_live" ON "app_book" ("title", "author") WHERE "live";
CREATE UNIQUE INDEX "both" ON "app_book" (((COALESCE("title", '') || COALESCE("author", '')))) WHERE "pages" > 1;
CREATE INDEX "plain" ON "app_book" ("pages") WHERE "live";
CREATE INDEX "columns" ON "app_book" ("pages", "title");
CREATE UNIQUE INDEX "nullable" ON "app_book" ("author") WHERE "day" IS NULL;
--- mysql
CREATE INDEX `lower` ON `app_book` ((LOWER(`title`)), `pages` DESC);
CREATE INDEX `numbers` ON `app_book` (((`pages` * 2)), ((`price` + 1)));
CREATE INDEX `dates` ON `app_book` ((EXTRACT(YEAR FROM `day`)), (DATE(`at`)));
CREATE UNIQUE INDEX `upper` ON `app_book` ((UPPER(`title`)), `author`);
CREATE UNIQUE INDEX `one_live` ON `app_book` ((CASE WHEN `live` = 1 THEN `title` ELSE NULL END), (CASE WHEN `live` = 1 THEN `author` ELSE NULL END));
CREATE UNIQUE INDEX `both` ON `app_book` ((CASE WHEN `pages` > 1 THEN CONCAT_WS('', `title`, `author`) ELSE NULL END));
CREATE INDEX `plain` ON `app_book` (`pages`);
CREATE INDEX `columns` ON `app_book` (`pages`, `title`);
CREATE UNIQUE INDEX `nullable` ON `app_book` ((CASE WHEN `day` IS NULL THEN `author` ELSE NULL END));
case.idx:13:60: warning: mysql: condition emulated by CASE keys [-Wemulated]
case.idx:14:59: warning: mysql: condition emulated by CASE keys [-Wemulated]
case.idx:15:39: warning: mysql: condition dropped: MySQL has no partial indexes [-Wdropped]
case.idx:17:51: warning: mysql: condition emulated by CASE keys [-Wemulated]
--- mysql-5.7
ALTER TABLE `app_book` ADD COLUMN `lower_1` varchar(80) GENERATED ALWAYS AS (LOWER(`title`)) VIRTUAL;
CREATE INDEX `lower` ON `app_book` (`lower_1`, `pages`);
ALTER TABLE `app_book` ADD COLUMN `numbers_1` bigint GENERATED ALWAYS AS ((`pages` * 2)) VIRTUAL;
ALTER TABLE `app_book` ADD COLUMN `numbers_2` numeric(65, 30) GENERATED ALWAYS AS ((`price` + 1)) VIRTUAL;
CREATE INDEX `numbers` ON `app_book` (`numbers_1`, `numbers_2`);
ALTER TABLE `app_book` ADD COLUMN `dates_1` bigint GENERATED ALWAYS AS (EXTRACT(YEAR FROM `day`)) VIRTUAL;
ALTER TABLE `app_book` ADD COLUMN `dates_2` date GENERATED ALWAYS AS (DATE(`at`)) VIRTUAL;
CREATE INDEX `dates` ON `app_book` (`dates_1`, `dates_2`);
ALTER TABLE `app_book` ADD COLUMN `upper_1` varchar(80) GENERATED ALWAYS AS (UPPER(`title`)) VIRTUAL;
CREATE UNIQUE INDEX `upper` ON `app_book` (`upper_1`, `author`);
ALTER TABLE `app_book` ADD COLUMN `one_live_1` varchar(80) GENERATED ALWAYS AS (CASE WHEN `live` = 1 THEN `title` ELSE NULL END) VIRTUAL;
ALTER TABLE `app_book` ADD COLUMN `one_live_2` varchar(20) GENERATED ALWAYS AS (CASE WHEN `live` = 1 THEN `author` ELSE NULL END) VIRTUAL;
CREATE UNIQUE INDEX `one_live` ON `app_book` (`one_live_1`, `one_live_2`);
ALTER TABLE `app_book` ADD COLUMN `both_1` varchar(100) GENERATED ALWAYS AS (CASE WHEN `pages` > 1 THEN CONCAT_WS('', `title`, `author`) ELSE NULL END) VIRTUAL;
CREATE UNIQUE INDEX `both` ON `app_book` (`both_1`);
CREATE INDEX `plain` ON `app_book` (`pages`);
CREATE INDEX `columns` ON `app_book` (`pages`, `title`);
ALTER TABLE `app_book` ADD COLUMN `nullable_1` varchar(20) GENERATED ALWAYS AS (CASE WHEN `day` IS NULL THEN `author` ELSE NULL END) VIRTUAL;
CREATE UNIQUE INDEX `nullable` ON `app_book` (`nullable_1`);
case.idx:9:5: warning: mysql-5.7: expression keys emulated by generated columns [-Wemulated]
case.idx:9:27: warning: mysql-5.7: DESC dropped: MySQL has descending key parts from 8.0.1 on [-Wdropped]
case.idx:10:5: warning: mysql-5.7: expression keys emulated by generated columns [-Wemulated]
case.idx:11:5: warning: mysql-5.7: expression keys emulated by generated columns [-Wemulated]
case.idx:12:5: warning: mysql-5.7: expression keys emulated by generated columns [-Wemulated]
case.idx:13:60: warning: mysql-5.7: condition emulated by generated columns [-Wemulated]
case.idx:14:59: warning: mysql-5.7: condition emulated by generated columns [-Wemulated]
case.idx:15:39: warning: mysql-5.7: condition dropped: MySQL has no partial indexes [-Wdropped]
case.idx:17:51: warning: mysql-5.7: condition emulated by generated columns [-Wemulated]
--- mariadb
ALTER TABLE `app_book` ADD COLUMN `lower_1` varchar(80) GENERATED ALWAYS AS (LOWER(`title`)) VIRTUAL INVISIBLE;
CREATE INDEX `lower` ON `app_book` (`lower_1`, `pages` DESC);
ALTER TABLE `app_book` ADD COLUMN `numbers_1` bigint GENERATED ALWAYS AS ((`pages` * 2)) VIRTUAL INVISIBLE;
ALTER TABLE `app_book` ADD COLUMN `numbers_2` numeric(65, 30) GENERATED ALWAYS AS ((`price` + 1)) VIRTUAL INVISIBLE;
CREATE INDEX `numbers` ON `app_book` (`numbers_1`, `numbers_2`);
ALTER TABLE `app_book` ADD COLUMN `dates_1` bigint GENERATED ALWAYS AS (EXTRACT(YEAR FROM `day`)) VIRTUAL INVISIBLE;
ALTER TABLE `app_book` ADD COLUMN `dates_2` date GENERATED ALWAYS AS (DATE(`at`)) VIRTUAL INVISIBLE;
CREATE INDEX `dates` ON `app_book` (`dates_1`, `dates_2`);
ALTER TABLE `app_book` ADD COLUMN `upper_1` varchar(80) GENERATED ALWAYS AS (UPPER(`title`)) VIRTUAL INVISIBLE;
CREATE UNIQUE INDEX `upper` ON `app_book` (`upper_1`, `author`);
ALTER TABLE `app_book` ADD COLUMN `one_live_1` varchar(80) GENERATED ALWAYS AS (CASE WHEN `live` = 1 THEN `title` ELSE NULL END) VIRTUAL INVISIBLE;
ALTER TABLE `app_book` ADD COLUMN `one_live_2` varchar(20) GENERATED ALWAYS AS (CASE WHEN `live` = 1 THEN `author` ELSE NULL END) VIRTUAL INVISIBLE;
CREATE UNIQUE INDEX `one_live` ON `app_book` (`one_live_1`, `one_live_2`);
ALTER TABLE `app_book` ADD COLUMN `both_1` varchar(100) GENERATED ALWAYS AS (CASE WHEN `pages` > 1 THEN CONCAT_WS('', `title`, `author`) ELSE NULL END) VIRTUAL INVISIBLE;
CREATE UNIQUE INDEX `both` ON `app_book` (`both_1`);
CREATE INDEX `plain` ON `app_book` (`pages`);
CREATE INDEX `columns` ON `app_book` (`pages`, `title`);
ALTER TABLE `app_book` ADD COLUMN `nullable_1` varchar(20) GENERATED ALWAYS AS (CASE WHEN `day` IS NULL THEN `author` ELSE NULL END) VIRTUAL INVISIBLE;
CREATE UNIQUE INDEX `nullable` ON `app_book` (`nullable_1`);
case.idx:9:5: warning: mariadb: expression keys emulated by generated columns [-Wemulated]
case.idx:10:5: warning: mariadb: expression keys emulated by generated columns [-Wemulated]
case.idx:11:5: warning: mariadb: expression keys emulated by generated columns [-Wemulated]
case.idx:12:5: warning: mariadb: expression keys emulated by generated columns [-Wemulated]
case.idx:13:60: warning: mariadb: condition emulated by generated columns [-Wemulated]
case.idx:14:59: warning: mariadb: condition emulated by generated columns [-Wemulated]
case.idx:15:39: warning: mariadb: condition dropped: MariaDB has no partial indexes [-Wdropped]
case.idx:17:51: warning: mariadb: condition emulated by generated columns [-Wemulated]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "LOWER" ON "APP_BOOK" ((LOWER("TITLE")), "PAGES" DESC);
CREATE INDEX "NUMBERS" ON "APP_BOOK" ((("PAGES" * 2)), (("PRICE" + 1)));
CREATE INDEX "DATES" ON "APP_BOOK" ((EXTRACT(YEAR FROM "DAY")), (TRUNC("AT")));
CREATE UNIQUE INDEX "UPPER" ON "APP_BOOK" ((CASE WHEN (UPPER("TITLE") IS NOT NULL AND "AUTHOR" IS NOT NULL) THEN UPPER("TITLE") ELSE NULL END), (CASE WHEN (UPPER("TITLE") IS NOT NULL AND "AUTHOR" IS NOT NULL) THEN "AUTHOR" ELSE NULL END));
CREATE UNIQUE INDEX "ONE_LIVE" ON "APP_BOOK" ((CASE WHEN ("LIVE" = 1 AND "TITLE" IS NOT NULL AND "AUTHOR" IS NOT NULL) THEN "TITLE" ELSE NULL END), (CASE WHEN ("LIVE" = 1 AND "TITLE" IS NOT NULL AND "AUTHOR" IS NOT NULL) THEN "AUTHOR" ELSE NULL END));
CREATE UNIQUE INDEX "BOTH" ON "APP_BOOK" ((CASE WHEN "PAGES" > 1 THEN CONCAT("TITLE", "AUTHOR") ELSE NULL END));
CREATE INDEX "PLAIN" ON "APP_BOOK" ((CASE WHEN "LIVE" = 1 THEN "PAGES" ELSE NULL END));
CREATE INDEX "COLUMNS" ON "APP_BOOK" ("PAGES", "TITLE");
CREATE UNIQUE INDEX "NULLABLE" ON "APP_BOOK" ((CASE WHEN "DAY" IS NULL THEN "AUTHOR" ELSE NULL END));
case.idx:12:5: warning: oracle: uniqueness of rows without NULLs emulated by CASE keys [-Wemulated]
case.idx:13:60: warning: oracle: condition emulated by CASE keys [-Wemulated]
case.idx:14:59: warning: oracle: condition emulated by CASE keys [-Wemulated]
case.idx:15:39: warning: oracle: condition emulated by CASE keys [-Wemulated]
case.idx:17:51: warning: oracle: condition emulated by CASE keys [-Wemulated]

=== dropped in reverse order {--emulate=generated-columns --drop --if-not-exists -w}
model Book:
    title = CharField(max_length=80)
    Index(Lower('title'), Upper('title'), name='cases')
    UniqueConstraint(fields=['title'], condition=Q(title__gt='a'), name='some')
--- postgresql sqlite
DROP INDEX IF EXISTS "some";
DROP INDEX IF EXISTS "cases";
--- mysql
DROP INDEX `some` ON `app_book`;
DROP INDEX `cases` ON `app_book`;
--- mysql-5.7
DROP INDEX `some` ON `app_book`;
ALTER TABLE `app_book` DROP COLUMN `some_1`;
DROP INDEX `cases` ON `app_book`;
ALTER TABLE `app_book` DROP COLUMN `cases_2`;
ALTER TABLE `app_book` DROP COLUMN `cases_1`;
--- mariadb
DROP INDEX IF EXISTS `some` ON `app_book`;
ALTER TABLE `app_book` DROP COLUMN IF EXISTS `some_1`;
DROP INDEX IF EXISTS `cases` ON `app_book`;
ALTER TABLE `app_book` DROP COLUMN IF EXISTS `cases_2`;
ALTER TABLE `app_book` DROP COLUMN IF EXISTS `cases_1`;
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
DROP INDEX "SOME";
DROP INDEX "CASES";

=== what can't be a column {--emulate=generated-columns}
model Book:
    body = TextField()
    n = IntegerField()
    Index(Lower('body'), name='text', targets=['mariadb'])
    Index(F('id') + 1, name='automatic', targets=['mariadb'])
    Index(Func('n', function='SIGN'), name='unknown', targets=['mariadb'])
    Index(MD5(Cast('n', CharField(max_length=9))), name='digest', targets=['mariadb'])
    UniqueConstraint(fields=['n'], condition=Q(body__regex='x'), name='condition', targets=['mariadb'])
    Index(Lower(Cast('n', CharField(max_length=9))), name='a_name_that_is_as_long_as_a_name_can_be_on_mariadb_64_characters', targets=['mariadb'])
--- postgresql sqlite mysql
--- mariadb
ALTER TABLE `app_book` ADD COLUMN `unknown_1` bigint GENERATED ALWAYS AS (SIGN(`n`)) VIRTUAL INVISIBLE;
CREATE INDEX `unknown` ON `app_book` (`unknown_1`);
ALTER TABLE `app_book` ADD COLUMN `a_name_that_is_as_long_as_a_name_can_be_on_mariadb_64_charac9a07` varchar(9) GENERATED ALWAYS AS (LOWER(CAST(LEFT(`n`, 9) AS char(9)))) VIRTUAL INVISIBLE;
CREATE INDEX `a_name_that_is_as_long_as_a_name_can_be_on_mariadb_64_characters` ON `app_book` (`a_name_that_is_as_long_as_a_name_can_be_on_mariadb_64_charac9a07`);
case.idx:4:11: warning: mariadb: index skipped: this expression is an unlimited text: MariaDB takes no such key [-Wskipped]
case.idx:5:5: warning: mariadb: index skipped: MariaDB computes no keys from an automatic primary key [-Wskipped]
case.idx:6:5: warning: mariadb: expression keys emulated by generated columns [-Wemulated]
case.idx:7:11: warning: mariadb: index skipped: MD5: MySQL's digest functions depend on the connection's character set and are refused in an index [-Wskipped]
case.idx:8:48: warning: mariadb: constraint skipped: regex: regular expressions are not allowed in an index [-Wskipped]
case.idx:9:5: warning: mariadb: expression keys emulated by generated columns [-Wemulated]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON

=== collations, and what MariaDB indexes not {--emulate=generated-columns -Wno-emulated}
model Book:
    name = CharField(max_length=50)
    at = DateTimeField(null=True)
    Index(Collate('name', 'utf8mb4_bin'), name='collated', targets=['mariadb'])
    Index(Lower(Collate('name', 'utf8mb4_bin')), name='inside', targets=['mariadb'])
    Index(Cast('name', DateTimeField()), name='moment', targets=['mariadb'])
--- postgresql sqlite mysql
--- mariadb
ALTER TABLE `app_book` ADD COLUMN `collated_1` varchar(50) COLLATE `utf8mb4_bin` GENERATED ALWAYS AS (`name` COLLATE `utf8mb4_bin`) VIRTUAL INVISIBLE;
CREATE INDEX `collated` ON `app_book` (`collated_1`);
case.idx:5:11: warning: mariadb: index skipped: its columns have several collations [-Wskipped]
case.idx:6:11: warning: mariadb: index skipped: Cast: MariaDB takes this cast for dependent on the session, and has no index on it [-Wskipped]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON

=== formats of dates, which MariaDB takes with a locale {--emulate=generated-columns}
model Event:
    at = DateTimeField()
    day = DateField()
    hour = TimeField()
    Index(TruncMonth('at'), TruncMonth('day'), name='months', targets=['mysql', 'mariadb'])
    Index(TruncQuarter('at'), TruncQuarter('day'), name='quarters', targets=['mysql', 'mariadb'])
    Index(TruncWeek('at'), TruncWeek('day'), name='weeks', targets=['mysql', 'mariadb'])
    Index(TruncHour('at'), TruncMinute('hour'), name='hours', targets=['mysql', 'mariadb'])
    Index(TruncYear('at'), TruncDay('at'), TruncDate('at'), TruncTime('at'), name='others', targets=['mysql', 'mariadb'])
--- postgresql sqlite
--- mysql-5.7
ALTER TABLE `app_event` ADD COLUMN `months_1` datetime(6) GENERATED ALWAYS AS (CAST(DATE_FORMAT(`at`, '%Y-%m-01 00:00:00') AS DATETIME)) VIRTUAL;
ALTER TABLE `app_event` ADD COLUMN `months_2` date GENERATED ALWAYS AS (CAST(DATE_FORMAT(`day`, '%Y-%m-01') AS DATE)) VIRTUAL;
CREATE INDEX `months` ON `app_event` (`months_1`, `months_2`);
ALTER TABLE `app_event` ADD COLUMN `quarters_1` datetime(6) GENERATED ALWAYS AS (CAST(DATE_FORMAT(MAKEDATE(YEAR(`at`), 1) + INTERVAL (QUARTER(`at`) - 1) QUARTER, '%Y-%m-01 00:00:00') AS DATETIME)) VIRTUAL;
ALTER TABLE `app_event` ADD COLUMN `quarters_2` date GENERATED ALWAYS AS (MAKEDATE(YEAR(`day`), 1) + INTERVAL (QUARTER(`day`) - 1) QUARTER) VIRTUAL;
CREATE INDEX `quarters` ON `app_event` (`quarters_1`, `quarters_2`);
ALTER TABLE `app_event` ADD COLUMN `weeks_1` datetime(6) GENERATED ALWAYS AS (CAST(DATE_FORMAT(DATE_SUB(`at`, INTERVAL WEEKDAY(`at`) DAY), '%Y-%m-%d 00:00:00') AS DATETIME)) VIRTUAL;
ALTER TABLE `app_event` ADD COLUMN `weeks_2` date GENERATED ALWAYS AS (DATE_SUB(`day`, INTERVAL WEEKDAY(`day`) DAY)) VIRTUAL;
CREATE INDEX `weeks` ON `app_event` (`weeks_1`, `weeks_2`);
ALTER TABLE `app_event` ADD COLUMN `hours_1` datetime(6) GENERATED ALWAYS AS (CAST(DATE_FORMAT(`at`, '%Y-%m-%d %H:00:00') AS DATETIME)) VIRTUAL;
ALTER TABLE `app_event` ADD COLUMN `hours_2` time(6) GENERATED ALWAYS AS (CAST(DATE_FORMAT(`hour`, '%H:%i:00') AS TIME)) VIRTUAL;
CREATE INDEX `hours` ON `app_event` (`hours_1`, `hours_2`);
ALTER TABLE `app_event` ADD COLUMN `others_1` datetime(6) GENERATED ALWAYS AS (CAST(DATE_FORMAT(`at`, '%Y-01-01 00:00:00') AS DATETIME)) VIRTUAL;
ALTER TABLE `app_event` ADD COLUMN `others_2` datetime(6) GENERATED ALWAYS AS (CAST(DATE_FORMAT(`at`, '%Y-%m-%d 00:00:00') AS DATETIME)) VIRTUAL;
ALTER TABLE `app_event` ADD COLUMN `others_3` date GENERATED ALWAYS AS (DATE(`at`)) VIRTUAL;
ALTER TABLE `app_event` ADD COLUMN `others_4` time(6) GENERATED ALWAYS AS (TIME(`at`)) VIRTUAL;
CREATE INDEX `others` ON `app_event` (`others_1`, `others_2`, `others_3`, `others_4`);
case.idx:5:5: warning: mysql-5.7: expression keys emulated by generated columns [-Wemulated]
case.idx:6:5: warning: mysql-5.7: expression keys emulated by generated columns [-Wemulated]
case.idx:7:5: warning: mysql-5.7: expression keys emulated by generated columns [-Wemulated]
case.idx:8:5: warning: mysql-5.7: expression keys emulated by generated columns [-Wemulated]
case.idx:9:5: warning: mysql-5.7: expression keys emulated by generated columns [-Wemulated]
--- mariadb
ALTER TABLE `app_event` ADD COLUMN `months_1` datetime(6) GENERATED ALWAYS AS (CAST(DATE_FORMAT(`at`, '%Y-%m-01 00:00:00', 'en_US') AS DATETIME)) VIRTUAL INVISIBLE;
ALTER TABLE `app_event` ADD COLUMN `months_2` date GENERATED ALWAYS AS (CAST(DATE_FORMAT(`day`, '%Y-%m-01', 'en_US') AS DATE)) VIRTUAL INVISIBLE;
CREATE INDEX `months` ON `app_event` (`months_1`, `months_2`);
ALTER TABLE `app_event` ADD COLUMN `quarters_1` datetime(6) GENERATED ALWAYS AS (CAST(DATE_FORMAT(MAKEDATE(YEAR(`at`), 1) + INTERVAL (QUARTER(`at`) - 1) QUARTER, '%Y-%m-01 00:00:00', 'en_US') AS DATETIME)) VIRTUAL INVISIBLE;
ALTER TABLE `app_event` ADD COLUMN `quarters_2` date GENERATED ALWAYS AS (MAKEDATE(YEAR(`day`), 1) + INTERVAL (QUARTER(`day`) - 1) QUARTER) VIRTUAL INVISIBLE;
CREATE INDEX `quarters` ON `app_event` (`quarters_1`, `quarters_2`);
ALTER TABLE `app_event` ADD COLUMN `weeks_1` datetime(6) GENERATED ALWAYS AS (CAST(DATE_FORMAT(DATE_SUB(`at`, INTERVAL WEEKDAY(`at`) DAY), '%Y-%m-%d 00:00:00', 'en_US') AS DATETIME)) VIRTUAL INVISIBLE;
ALTER TABLE `app_event` ADD COLUMN `weeks_2` date GENERATED ALWAYS AS (DATE_SUB(`day`, INTERVAL WEEKDAY(`day`) DAY)) VIRTUAL INVISIBLE;
CREATE INDEX `weeks` ON `app_event` (`weeks_1`, `weeks_2`);
ALTER TABLE `app_event` ADD COLUMN `hours_1` datetime(6) GENERATED ALWAYS AS (CAST(DATE_FORMAT(`at`, '%Y-%m-%d %H:00:00', 'en_US') AS DATETIME)) VIRTUAL INVISIBLE;
ALTER TABLE `app_event` ADD COLUMN `hours_2` time(6) GENERATED ALWAYS AS (CAST(DATE_FORMAT(`hour`, '%H:%i:00', 'en_US') AS TIME)) VIRTUAL INVISIBLE;
CREATE INDEX `hours` ON `app_event` (`hours_1`, `hours_2`);
ALTER TABLE `app_event` ADD COLUMN `others_1` datetime(6) GENERATED ALWAYS AS (CAST(DATE_FORMAT(`at`, '%Y-01-01 00:00:00', 'en_US') AS DATETIME)) VIRTUAL INVISIBLE;
ALTER TABLE `app_event` ADD COLUMN `others_2` datetime(6) GENERATED ALWAYS AS (CAST(DATE_FORMAT(`at`, '%Y-%m-%d 00:00:00', 'en_US') AS DATETIME)) VIRTUAL INVISIBLE;
ALTER TABLE `app_event` ADD COLUMN `others_3` date GENERATED ALWAYS AS (DATE(`at`)) VIRTUAL INVISIBLE;
ALTER TABLE `app_event` ADD COLUMN `others_4` time(6) GENERATED ALWAYS AS (CAST(DATE_FORMAT(`at`, '%H:%i:%s.%f', 'en_US') AS TIME(6))) VIRTUAL INVISIBLE;
CREATE INDEX `others` ON `app_event` (`others_1`, `others_2`, `others_3`, `others_4`);
case.idx:5:5: warning: mariadb: expression keys emulated by generated columns [-Wemulated]
case.idx:6:5: warning: mariadb: expression keys emulated by generated columns [-Wemulated]
case.idx:7:5: warning: mariadb: expression keys emulated by generated columns [-Wemulated]
case.idx:8:5: warning: mariadb: expression keys emulated by generated columns [-Wemulated]
case.idx:9:5: warning: mariadb: expression keys emulated by generated columns [-Wemulated]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON

=== a column that has the name already {--emulate=generated-columns -Wno-emulated}
model Book:
    title = CharField(max_length=50)
    low_1 = IntegerField()
    other = IntegerField(db_column='LOW_2')
    Index(Lower('title'), Upper('title'), name='low', targets=['mariadb'])
--- postgresql sqlite mysql
--- mariadb
ALTER TABLE `app_book` ADD COLUMN `low_1_1` varchar(50) GENERATED ALWAYS AS (LOWER(`title`)) VIRTUAL INVISIBLE;
ALTER TABLE `app_book` ADD COLUMN `low_2_2` varchar(50) GENERATED ALWAYS AS (UPPER(`title`)) VIRTUAL INVISIBLE;
CREATE INDEX `low` ON `app_book` (`low_1_1`, `low_2_2`);
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
