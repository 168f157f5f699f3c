# Literals, typed by the field that they meet. Oracle's never depend on the session (DATE '...').

=== numbers {-Wno-emulated}
model Book:
    k = IntegerField()
    pages = IntegerField()
    weight = FloatField()
    price = DecimalField(max_digits=8, decimal_places=2)
    UniqueConstraint(fields=['k'], condition=Q(pages__gt='0010'), name='text', targets=['sqlite', 'oracle'])
    UniqueConstraint(fields=['k'], condition=Q(pages__gt=3.5), name='cut', targets=['postgresql', 'mysql'])
    UniqueConstraint(fields=['k'], condition=Q(pages__gte=3.5), name='up', targets=['postgresql', 'mysql'])
    UniqueConstraint(fields=['k'], condition=Q(pages__in=[0x10, 1_000, 0b11]), name='bases', targets=['postgresql'])
    UniqueConstraint(fields=['k'], condition=Q(price__gt=Decimal('1.50')), name='price')
    UniqueConstraint(fields=['k'], condition=Q(price__gt=2), name='whole', targets=['postgresql', 'sqlite'])
    UniqueConstraint(fields=['k'], condition=Q(weight__lt=-1.5), name='float', targets=['sqlite', 'oracle'])
--- postgresql
CREATE UNIQUE INDEX "cut" ON "app_book" ("k") WHERE "pages" > 3;
CREATE UNIQUE INDEX "up" ON "app_book" ("k") WHERE "pages" >= 4;
CREATE UNIQUE INDEX "bases" ON "app_book" ("k") WHERE "pages" IN (16, 1000, 3);
CREATE UNIQUE INDEX "price" ON "app_book" ("k") WHERE "price" > 1.50;
CREATE UNIQUE INDEX "whole" ON "app_book" ("k") WHERE "price" > 2;
--- sqlite
CREATE UNIQUE INDEX "text" ON "app_book" ("k") WHERE "pages" > 10;
CREATE UNIQUE INDEX "price" ON "app_book" ("k") WHERE "price" > '1.50';
CREATE UNIQUE INDEX "whole" ON "app_book" ("k") WHERE "price" > '2';
CREATE UNIQUE INDEX "float" ON "app_book" ("k") WHERE "weight" < -1.5;
--- mysql
CREATE UNIQUE INDEX `cut` ON `app_book` ((CASE WHEN `pages` > 3 THEN `k` ELSE NULL END));
CREATE UNIQUE INDEX `up` ON `app_book` ((CASE WHEN `pages` >= 4 THEN `k` ELSE NULL END));
CREATE UNIQUE INDEX `price` ON `app_book` ((CASE WHEN `price` > 1.50 THEN `k` ELSE NULL END));
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE UNIQUE INDEX "TEXT" ON "APP_BOOK" ((CASE WHEN "PAGES" > 10 THEN "K" ELSE NULL END));
CREATE UNIQUE INDEX "PRICE" ON "APP_BOOK" ((CASE WHEN "PRICE" > 1.50 THEN "K" ELSE NULL END));
CREATE UNIQUE INDEX "FLOAT" ON "APP_BOOK" ((CASE WHEN "WEIGHT" < -1.5 THEN "K" ELSE NULL END));
--- mariadb
case.idx:10:46: warning: mariadb: constraint skipped: MariaDB has no partial indexes, and without the condition it would reject more rows [-Wskipped]

=== dates and times {-Wno-emulated -Wno-skipped}
import datetime
model Event:
    k = IntegerField()
    day = DateField()
    at = TimeField()
    made = DateTimeField()
    UniqueConstraint(fields=['k'], condition=Q(day__gte='2020-01-02'), name='text')
    UniqueConstraint(fields=['k'], condition=Q(day=datetime.date(2020, 1, 2)), name='call')
    UniqueConstraint(fields=['k'], condition=Q(at__lt='23:59'), name='noon')
    UniqueConstraint(fields=['k'], condition=Q(made__gt=datetime.datetime(2020, 1, 2, 3, 4, 5)), name='moment')
--- postgresql
CREATE UNIQUE INDEX "text" ON "app_event" ("k") WHERE "day" >= '2020-01-02'::date;
CREATE UNIQUE INDEX "call" ON "app_event" ("k") WHERE "day" = '2020-01-02'::date;
CREATE UNIQUE INDEX "noon" ON "app_event" ("k") WHERE "at" < '23:59:00'::time;
CREATE UNIQUE INDEX "moment" ON "app_event" ("k") WHERE "made" > '2020-01-02 03:04:05+00:00'::timestamptz;
--- sqlite
CREATE UNIQUE INDEX "text" ON "app_event" ("k") WHERE "day" >= '2020-01-02';
CREATE UNIQUE INDEX "call" ON "app_event" ("k") WHERE "day" = '2020-01-02';
CREATE UNIQUE INDEX "noon" ON "app_event" ("k") WHERE "at" < '23:59:00';
CREATE UNIQUE INDEX "moment" ON "app_event" ("k") WHERE "made" > '2020-01-02 03:04:05';
--- mysql
CREATE UNIQUE INDEX `text` ON `app_event` ((CASE WHEN `day` >= '2020-01-02' THEN `k` ELSE NULL END));
CREATE UNIQUE INDEX `call` ON `app_event` ((CASE WHEN `day` = '2020-01-02' THEN `k` ELSE NULL END));
CREATE UNIQUE INDEX `noon` ON `app_event` ((CASE WHEN `at` < '23:59:00.000000' THEN `k` ELSE NULL END));
CREATE UNIQUE INDEX `moment` ON `app_event` ((CASE WHEN `made` > '2020-01-02 03:04:05' THEN `k` ELSE NULL END));
--- mariadb
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE UNIQUE INDEX "TEXT" ON "APP_EVENT" ((CASE WHEN "DAY" >= DATE '2020-01-02' THEN "K" ELSE NULL END));
CREATE UNIQUE INDEX "CALL" ON "APP_EVENT" ((CASE WHEN "DAY" = DATE '2020-01-02' THEN "K" ELSE NULL END));
CREATE UNIQUE INDEX "NOON" ON "APP_EVENT" ((CASE WHEN "AT" < TIMESTAMP '1900-01-01 23:59:00' THEN "K" ELSE NULL END));
CREATE UNIQUE INDEX "MOMENT" ON "APP_EVENT" ((CASE WHEN "MADE" > TIMESTAMP '2020-01-02 03:04:05' THEN "K" ELSE NULL END));

=== UUID, IP address, duration {-Wno-emulated -Wno-skipped}
model Event:
    k = IntegerField()
    code = UUIDField()
    ip = GenericIPAddressField()
    span = DurationField()
    UniqueConstraint(fields=['k'], condition=Q(code='12345678-1234-5678-1234-567812345678'), name='uuid')
    UniqueConstraint(fields=['k'], condition=Q(ip='10.0.0.1'), name='ip')
    UniqueConstraint(fields=['k'], condition=Q(span__gt=timedelta(days=1, hours=1)), name='span')
--- postgresql
CREATE UNIQUE INDEX "uuid" ON "app_event" ("k") WHERE "code" = '12345678123456781234567812345678'::uuid;
CREATE UNIQUE INDEX "ip" ON "app_event" ("k") WHERE "ip" = '10.0.0.1'::inet;
CREATE UNIQUE INDEX "span" ON "app_event" ("k") WHERE "span" > '1 day 1:00:00'::interval;
--- sqlite
CREATE UNIQUE INDEX "uuid" ON "app_event" ("k") WHERE "code" = '12345678123456781234567812345678';
CREATE UNIQUE INDEX "ip" ON "app_event" ("k") WHERE "ip" = '10.0.0.1';
CREATE UNIQUE INDEX "span" ON "app_event" ("k") WHERE "span" > 90000000000;
--- mysql
CREATE UNIQUE INDEX `uuid` ON `app_event` ((CASE WHEN `code` = '12345678123456781234567812345678' THEN `k` ELSE NULL END));
CREATE UNIQUE INDEX `ip` ON `app_event` ((CASE WHEN `ip` = '10.0.0.1' THEN `k` ELSE NULL END));
CREATE UNIQUE INDEX `span` ON `app_event` ((CASE WHEN `span` > 90000000000 THEN `k` ELSE NULL END));
--- mariadb
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE UNIQUE INDEX "UUID" ON "APP_EVENT" ((CASE WHEN "CODE" = '12345678123456781234567812345678' THEN "K" ELSE NULL END));
CREATE UNIQUE INDEX "IP" ON "APP_EVENT" ((CASE WHEN "IP" = '10.0.0.1' THEN "K" ELSE NULL END));
CREATE UNIQUE INDEX "SPAN" ON "APP_EVENT" ((CASE WHEN "SPAN" > INTERVAL '1 01:00:00.000000' DAY(9) TO SECOND(6) THEN "K" ELSE NULL END));

=== awkward texts {-Wno-emulated -Wno-skipped}
model Book:
    k = IntegerField()
    t = CharField(max_length=80)
    UniqueConstraint(fields=['k'], condition=Q(t='back\\slash'), name='slash')
    UniqueConstraint(fields=['k'], condition=Q(t='two\nlines'), name='lines')
    UniqueConstraint(fields=['k'], condition=Q(t="it's" ' "one"'), name='quotes')
    UniqueConstraint(fields=['k'], condition=Q(t=r'\d'), name='raw')
    UniqueConstraint(fields=['k'], condition=Q(t=5), name='number')
    UniqueConstraint(fields=['k'], condition=Q(t='Ärger 🙂'), name='unicode')
--- postgresql
CREATE UNIQUE INDEX "slash" ON "app_book" ("k") WHERE "t" = E'back\\slash';
CREATE UNIQUE INDEX "lines" ON "app_book" ("k") WHERE "t" = 'two
lines';
CREATE UNIQUE INDEX "quotes" ON "app_book" ("k") WHERE "t" = 'it''s "one"';
CREATE UNIQUE INDEX "raw" ON "app_book" ("k") WHERE "t" = E'\\d';
CREATE UNIQUE INDEX "number" ON "app_book" ("k") WHERE "t" = '5';
CREATE UNIQUE INDEX "unicode" ON "app_book" ("k") WHERE "t" = 'Ärger 🙂';
--- sqlite
CREATE UNIQUE INDEX "slash" ON "app_book" ("k") WHERE "t" = 'back\slash';
CREATE UNIQUE INDEX "lines" ON "app_book" ("k") WHERE "t" = 'two
lines';
CREATE UNIQUE INDEX "quotes" ON "app_book" ("k") WHERE "t" = 'it''s "one"';
CREATE UNIQUE INDEX "raw" ON "app_book" ("k") WHERE "t" = '\d';
CREATE UNIQUE INDEX "number" ON "app_book" ("k") WHERE "t" = '5';
CREATE UNIQUE INDEX "unicode" ON "app_book" ("k") WHERE "t" = 'Ärger 🙂';
--- mysql
-- for an sql_mode without NO_BACKSLASH_ESCAPES
CREATE UNIQUE INDEX `slash` ON `app_book` ((CASE WHEN `t` = 'back\\slash' THEN `k` ELSE NULL END));
CREATE UNIQUE INDEX `lines` ON `app_book` ((CASE WHEN `t` = 'two\nlines' THEN `k` ELSE NULL END));
CREATE UNIQUE INDEX `quotes` ON `app_book` ((CASE WHEN `t` = 'it''s "one"' THEN `k` ELSE NULL END));
CREATE UNIQUE INDEX `raw` ON `app_book` ((CASE WHEN `t` = '\\d' THEN `k` ELSE NULL END));
CREATE UNIQUE INDEX `number` ON `app_book` ((CASE WHEN `t` = '5' THEN `k` ELSE NULL END));
CREATE UNIQUE INDEX `unicode` ON `app_book` ((CASE WHEN `t` = 'Ärger 🙂' THEN `k` ELSE NULL END));
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE UNIQUE INDEX "SLASH" ON "APP_BOOK" ((CASE WHEN "T" = 'back\slash' THEN "K" ELSE NULL END));
CREATE UNIQUE INDEX "LINES" ON "APP_BOOK" ((CASE WHEN "T" = 'two' || CHR(10) || 'lines' THEN "K" ELSE NULL END));
CREATE UNIQUE INDEX "QUOTES" ON "APP_BOOK" ((CASE WHEN "T" = 'it''s "one"' THEN "K" ELSE NULL END));
CREATE UNIQUE INDEX "RAW" ON "APP_BOOK" ((CASE WHEN "T" = '\d' THEN "K" ELSE NULL END));
CREATE UNIQUE INDEX "NUMBER" ON "APP_BOOK" ((CASE WHEN "T" = '5' THEN "K" ELSE NULL END));
CREATE UNIQUE INDEX "UNICODE" ON "APP_BOOK" ((CASE WHEN "T" = 'Ärger 🙂' THEN "K" ELSE NULL END));
--- mariadb

=== wrong values
model Event:
    day = DateField()
    code = UUIDField()
    live = BooleanField()
    n = IntegerField()
    Index('id', condition=Q(day='2020-13-01'), name='a')
    Index('id', condition=Q(day=date(2021, 2, 29)), name='b')
    Index('id', condition=Q(code='123'), name='c')
    Index('id', condition=Q(live='maybe'), name='d')
    Index('id', condition=Q(n='1.5'), name='e')
--- all
case.idx:6:33: error: expected a date, as '2020-12-31'
case.idx:7:33: error: there is no such date or time
case.idx:8:34: error: not a valid UUID
case.idx:9:34: error: expected True or False
case.idx:10:31: error: expected a number
exit 1

=== dates and durations that are added {-w}
DAY = date(2020, 1, 31)
model Book:
    d = DateField()
    at = DateTimeField()
    took = DurationField()
    Index('id', condition=Q(d__lt=DAY + timedelta(days=2)), name='later')
    Index('id', condition=Q(d__lt=DAY - timedelta(days=31, hours=5)), name='earlier')
    Index('id', condition=Q(at__gte=datetime(2020, 2, 28, 23, 30) + timedelta(hours=25, microseconds=5)), name='leap')
    Index('id', condition=Q(took__gt=timedelta(days=1) - timedelta(hours=30)), name='spans')
    Index('id', condition=Q(d__range=(DAY, timedelta(days=366) + DAY)), name='year')
--- postgresql
CREATE INDEX "later" ON "app_book" ("id") WHERE "d" < '2020-02-02'::date;
CREATE INDEX "earlier" ON "app_book" ("id") WHERE "d" < '2019-12-31'::date;
CREATE INDEX "leap" ON "app_book" ("id") WHERE "at" >= '2020-03-01 00:30:00.000005+00:00'::timestamptz;
CREATE INDEX "spans" ON "app_book" ("id") WHERE "took" > '-1 day 18:00:00'::interval;
CREATE INDEX "year" ON "app_book" ("id") WHERE "d" BETWEEN '2020-01-31'::date AND '2021-01-31'::date;
--- sqlite
CREATE INDEX "later" ON "app_book" ("id") WHERE "d" < '2020-02-02';
CREATE INDEX "earlier" ON "app_book" ("id") WHERE "d" < '2019-12-31';
CREATE INDEX "leap" ON "app_book" ("id") WHERE "at" >= '2020-03-01 00:30:00.000005';
CREATE INDEX "spans" ON "app_book" ("id") WHERE "took" > -21600000000;
CREATE INDEX "year" ON "app_book" ("id") WHERE "d" BETWEEN '2020-01-31' AND '2021-01-31';
--- mysql mariadb
CREATE INDEX `later` ON `app_book` (`id`);
CREATE INDEX `earlier` ON `app_book` (`id`);
CREATE INDEX `leap` ON `app_book` (`id`);
CREATE INDEX `spans` ON `app_book` (`id`);
CREATE INDEX `year` ON `app_book` (`id`);
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "LATER" ON "APP_BOOK" ((CASE WHEN "D" < DATE '2020-02-02' THEN "ID" ELSE NULL END));
CREATE INDEX "EARLIER" ON "APP_BOOK" ((CASE WHEN "D" < DATE '2019-12-31' THEN "ID" ELSE NULL END));
CREATE INDEX "LEAP" ON "APP_BOOK" ((CASE WHEN "AT" >= TIMESTAMP '2020-03-01 00:30:00.000005' THEN "ID" ELSE NULL END));
CREATE INDEX "SPANS" ON "APP_BOOK" ((CASE WHEN "TOOK" > INTERVAL '-0 06:00:00.000000' DAY(9) TO SECOND(6) THEN "ID" ELSE NULL END));
CREATE INDEX "YEAR" ON "APP_BOOK" ((CASE WHEN "D" BETWEEN DATE '2020-01-31' AND DATE '2021-01-31' THEN "ID" ELSE NULL END));
