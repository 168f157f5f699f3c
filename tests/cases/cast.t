# Cast: the type of a field, as each database spells it.

=== to texts and numbers
model Book:
    pages = IntegerField()
    price = DecimalField(max_digits=8, decimal_places=2)

    Index(Cast('pages', CharField(max_length=20)), name='text')
    Index(Cast('pages', BigIntegerField()), name='number')
    Index(Cast('price', output_field=FloatField()), name='float')
    Index(Cast('pages', DecimalField(max_digits=8, decimal_places=2)), name='decimal')
--- postgresql
CREATE INDEX "text" ON "app_book" ((("pages")::varchar(20)));
CREATE INDEX "number" ON "app_book" ((("pages")::bigint));
CREATE INDEX "float" ON "app_book" ((("price")::double precision));
CREATE INDEX "decimal" ON "app_book" ((("pages")::numeric(8, 2)));
case.idx:8:11: note: postgresql: Cast: PostgreSQL refuses rows whose number is too large for the type [-Wpartial]
--- sqlite
CREATE INDEX "text" ON "app_book" ((CAST("pages" AS varchar(20))));
CREATE INDEX "number" ON "app_book" ((CAST("pages" AS bigint)));
CREATE INDEX "float" ON "app_book" ((CAST("price" AS real)));
CREATE INDEX "decimal" ON "app_book" ((CAST((CAST("pages" AS decimal)) AS NUMERIC)));
--- mysql
CREATE INDEX `text` ON `app_book` ((CAST(`pages` AS char(20))));
CREATE INDEX `number` ON `app_book` ((CAST(`pages` AS signed integer)));
CREATE INDEX `float` ON `app_book` (((`price` + 0.0)));
CREATE INDEX `decimal` ON `app_book` ((CAST(`pages` AS decimal(8, 2))));
case.idx:8:11: note: mysql: Cast: MySQL refuses rows whose number is too large for the type [-Wpartial]
--- mariadb
case.idx:5:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:6:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:7:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:8:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "TEXT" ON "APP_BOOK" ((CAST("PAGES" AS NVARCHAR2(20))));
CREATE INDEX "NUMBER" ON "APP_BOOK" ((CAST("PAGES" AS NUMBER(19))));
CREATE INDEX "FLOAT" ON "APP_BOOK" ((CAST("PRICE" AS DOUBLE PRECISION)));
CREATE INDEX "DECIMAL" ON "APP_BOOK" ((CAST("PAGES" AS NUMBER(8, 2))));

=== to a field that is none
model Book:
    pages = IntegerField()

    Index(Cast('pages', 'CharField'), name='text')
    Index(Cast('pages'), name='nothing')
--- all
case.idx:4:25: error: expected a field, as IntegerField()
case.idx:5:11: error: Cast: too few arguments
exit 1

=== to texts that hold all values
model Book:
    title = CharField(max_length=100)
    body = TextField()
    pages = IntegerField()
    day = DateField()
    Index(Cast('title', CharField(max_length=100)), name='whole', targets=['mysql'])
    Index(Cast('title', CharField(max_length=99)), name='cut', targets=['mysql'])
    Index(Cast('title', CharField()), name='free', targets=['mysql'])
    Index(Cast('pages', TextField()), name='number', targets=['mysql'])
    Index(Cast('day', CharField(max_length=10)), name='day', targets=['mysql'])
    Index(Cast('day', CharField(max_length=9)), name='short', targets=['mysql'])
    Index(Cast(Left('body', 5), CharField(max_length=5)), name='left', targets=['mysql'])
    Index(Cast('body', TextField()), name='body', targets=['mysql'])
    Index(Cast(Func('title', function='HEX'), CharField(max_length=50)), name='func', targets=['mysql'])
--- postgresql sqlite mariadb
--- mysql
CREATE INDEX `whole` ON `app_book` ((CAST(`title` AS char(100))));
CREATE INDEX `cut` ON `app_book` ((CAST(LEFT(`title`, 99) AS char(99))));
CREATE INDEX `free` ON `app_book` ((CAST(`title` AS char)));
CREATE INDEX `number` ON `app_book` ((CAST(`pages` AS char)));
CREATE INDEX `day` ON `app_book` ((CAST(`day` AS char(10))));
CREATE INDEX `short` ON `app_book` ((CAST(LEFT(`day`, 9) AS char(9))));
CREATE INDEX `left` ON `app_book` ((CAST(LEFT(`body`, 5) AS char(5))));
CREATE INDEX `func` ON `app_book` ((CAST(LEFT(HEX(`title`), 50) AS char(50))));
case.idx:13:11: warning: mysql: index skipped: this expression is an unlimited text: MySQL takes no such key [-Wskipped]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON

=== of numbers to texts that are long enough for any of them, and to one that is not
model T:
    n = IntegerField()
    s = SmallIntegerField()
    p = PositiveIntegerField()
    b = BigIntegerField()
    f = FloatField()
    c = CharField(max_length=40)
    Index(Cast('n', CharField(max_length=11)), name='n', targets=['mysql'])
    Index(Cast('n', CharField(max_length=10)), name='n_less', targets=['mysql'])
    Index(Cast('s', CharField(max_length=6)), name='s', targets=['mysql'])
    Index(Cast('p', CharField(max_length=10)), name='p', targets=['mysql'])
    Index(Cast('b', CharField(max_length=20)), name='b', targets=['mysql'])
    Index(Cast('f', CharField(max_length=24)), name='f', targets=['mysql'])
    Index(Cast('f', CharField(max_length=23)), name='f_less', targets=['mysql'])
    Index(Cast(F('n') * F('n'), CharField(max_length=24)), name='product', targets=['mysql'])
    Index(Cast(Length('c'), CharField(max_length=12)), name='length', targets=['mysql'])
--- mysql
CREATE INDEX `n` ON `app_t` ((CAST(`n` AS char(11))));
CREATE INDEX `n_less` ON `app_t` ((CAST(LEFT(`n`, 10) AS char(10))));
CREATE INDEX `s` ON `app_t` ((CAST(`s` AS char(6))));
CREATE INDEX `p` ON `app_t` ((CAST(`p` AS char(10))));
CREATE INDEX `b` ON `app_t` ((CAST(`b` AS char(20))));
CREATE INDEX `f` ON `app_t` ((CAST(`f` AS char(24))));
CREATE INDEX `f_less` ON `app_t` ((CAST(LEFT(`f`, 23) AS char(23))));
CREATE INDEX `product` ON `app_t` ((CAST((`n` * `n`) AS char(24))));
CREATE INDEX `length` ON `app_t` ((CAST(LEFT(CHAR_LENGTH(`c`), 12) AS char(12))));
--- postgresql sqlite mariadb
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON

=== to an unlimited text, on Oracle
model Book:
    pages = IntegerField()
    body = TextField()

    Index(Cast('pages', TextField()), name='number', targets=['oracle', 'mysql'])
    Index(Cast('body', TextField()), name='text', targets=['oracle'])
--- postgresql sqlite mariadb
--- mysql
CREATE INDEX `number` ON `app_book` ((CAST(`pages` AS char)));
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "NUMBER" ON "APP_BOOK" ((CAST("PAGES" AS NVARCHAR2(2000))));
case.idx:6:11: warning: oracle: index skipped: this expression is an unlimited text: Oracle takes no such key [-Wskipped]

=== what PostgreSQL does not cast
model Event:
    pages = IntegerField()
    day = DateField()
    code = UUIDField()

    Index(Cast('pages', DateField()), name='a', targets=['postgresql'])
    Index(Cast('day', IntegerField()), name='b', targets=['postgresql'])
    Index(Cast('code', FloatField()), name='c', targets=['postgresql'])
    Index(Cast('code', UUIDField()), name='d', targets=['postgresql'])
--- postgresql
CREATE INDEX "d" ON "app_event" ((("code")::uuid));
case.idx:6:11: warning: postgresql: index skipped: Cast: PostgreSQL has no such cast [-Wskipped]
case.idx:7:11: warning: postgresql: index skipped: Cast: PostgreSQL has no such cast [-Wskipped]
case.idx:8:11: warning: postgresql: index skipped: Cast: PostgreSQL has no such cast [-Wskipped]
--- sqlite mysql mariadb
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON

=== between types that PostgreSQL casts on a way, or not
model Book:
    open = BooleanField()
    data = JSONField()
    raw = BinaryField()
    Index(Cast('open', IntegerField()), name='plain', targets=['postgresql'])
    Index(Cast('open', BigIntegerField()), name='big', targets=['postgresql'])
    Index(Cast('open', SmallIntegerField()), name='small', targets=['postgresql'])
    Index(Cast('data', DateField()), name='date', targets=['postgresql'])
    Index(Cast('raw', UUIDField()), name='uuid', targets=['postgresql'])
--- postgresql
CREATE INDEX "plain" ON "app_book" ((("open")::integer));
CREATE INDEX "big" ON "app_book" ((("open")::integer::bigint));
CREATE INDEX "small" ON "app_book" ((("open")::integer::smallint));
case.idx:8:11: warning: postgresql: index skipped: Cast: PostgreSQL casts no JSON to this type [-Wskipped]
case.idx:9:11: warning: postgresql: index skipped: Cast: PostgreSQL casts no bytes to this type [-Wskipped]
--- sqlite mysql mariadb
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON

=== booleans and numbers: PostgreSQL casts a boolean and an integer of four bytes only
model Book:
    pages = IntegerField()
    views = BigIntegerField()
    price = DecimalField(max_digits=8, decimal_places=2)
    weight = FloatField()
    live = BooleanField()
    Index(Cast('pages', BooleanField()), name='integer')
    Index(Cast('views', BooleanField()), name='bigint')
    Index(Cast(F('pages') + F('views'), BooleanField()), name='bigger')
    Index(Cast('price', BooleanField()), name='decimal')
    Index(Cast('weight', BooleanField()), name='float')
    Index(Cast('live', SmallIntegerField()), name='to_integer')
    Index(Cast('live', DecimalField(max_digits=4, decimal_places=1)), name='to_decimal')
    Index(Cast('live', FloatField()), name='to_float')
--- postgresql
CREATE INDEX "integer" ON "app_book" ((("pages")::boolean));
CREATE INDEX "bigint" ON "app_book" ((("views" <> 0)));
CREATE INDEX "bigger" ON "app_book" (((("pages" + "views") <> 0)));
CREATE INDEX "decimal" ON "app_book" ((("price" <> 0)));
CREATE INDEX "float" ON "app_book" ((("weight" <> 0)));
CREATE INDEX "to_integer" ON "app_book" ((("live")::integer::smallint));
CREATE INDEX "to_decimal" ON "app_book" (((("live")::integer)::numeric(4, 1)));
CREATE INDEX "to_float" ON "app_book" (((("live")::integer)::double precision));
--- sqlite
CREATE INDEX "integer" ON "app_book" ((CAST("pages" AS bool)));
CREATE INDEX "bigint" ON "app_book" ((CAST("views" AS bool)));
CREATE INDEX "bigger" ON "app_book" ((CAST(("pages" + "views") AS bool)));
CREATE INDEX "decimal" ON "app_book" ((CAST("price" AS bool)));
CREATE INDEX "float" ON "app_book" ((CAST("weight" AS bool)));
CREATE INDEX "to_integer" ON "app_book" ((CAST("live" AS smallint)));
CREATE INDEX "to_decimal" ON "app_book" ((CAST((CAST("live" AS decimal)) AS NUMERIC)));
CREATE INDEX "to_float" ON "app_book" ((CAST("live" AS real)));
--- mysql
CREATE INDEX `integer` ON `app_book` (((`pages` <> 0)));
CREATE INDEX `bigint` ON `app_book` (((`views` <> 0)));
CREATE INDEX `bigger` ON `app_book` ((((`pages` + `views`) <> 0)));
CREATE INDEX `decimal` ON `app_book` (((`price` <> 0)));
CREATE INDEX `float` ON `app_book` (((`weight` <> 0)));
CREATE INDEX `to_integer` ON `app_book` ((CAST(`live` AS signed integer)));
CREATE INDEX `to_decimal` ON `app_book` ((CAST(`live` AS decimal(4, 1))));
CREATE INDEX `to_float` ON `app_book` (((`live` + 0.0)));
--- mariadb
case.idx:7:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:8:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:9:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:10:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:11:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:12:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:13:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:14:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "INTEGER" ON "APP_BOOK" ((CASE WHEN "PAGES" <> 0 THEN 1 WHEN "PAGES" = 0 THEN 0 END));
CREATE INDEX "BIGINT" ON "APP_BOOK" ((CASE WHEN "VIEWS" <> 0 THEN 1 WHEN "VIEWS" = 0 THEN 0 END));
CREATE INDEX "BIGGER" ON "APP_BOOK" ((CASE WHEN ("PAGES" + "VIEWS") <> 0 THEN 1 WHEN ("PAGES" + "VIEWS") = 0 THEN 0 END));
CREATE INDEX "DECIMAL" ON "APP_BOOK" ((CASE WHEN "PRICE" <> 0 THEN 1 WHEN "PRICE" = 0 THEN 0 END));
CREATE INDEX "FLOAT" ON "APP_BOOK" ((CASE WHEN "WEIGHT" <> 0 THEN 1 WHEN "WEIGHT" = 0 THEN 0 END));
CREATE INDEX "TO_INTEGER" ON "APP_BOOK" ((CAST("LIVE" AS NUMBER(11))));
CREATE INDEX "TO_DECIMAL" ON "APP_BOOK" ((CAST("LIVE" AS NUMBER(4, 1))));
CREATE INDEX "TO_FLOAT" ON "APP_BOOK" ((CAST("LIVE" AS DOUBLE PRECISION)));

=== JSON on PostgreSQL: what is in it is cast to a number or a boolean only
model Book:
    data = JSONField()
    Index(Cast(F('data__day'), DateField()), name='day', targets=['postgresql'])
    Index(Cast(KT('data__id'), UUIDField()), name='id', targets=['postgresql'])
    Index(Cast(F('data__pages'), IntegerField()), name='pages', targets=['postgresql'])
--- postgresql
CREATE INDEX "id" ON "app_book" (((("data" ->> 'id'))::uuid));
CREATE INDEX "pages" ON "app_book" (((("data" -> 'pages'))::integer));
case.idx:3:11: warning: postgresql: index skipped: Cast: PostgreSQL casts no JSON to this type [-Wskipped]
case.idx:4:11: note: postgresql: Cast: PostgreSQL refuses rows whose text is no UUID [-Wpartial]
case.idx:5:11: note: postgresql: Cast: PostgreSQL refuses rows whose JSON is no number [-Wpartial]
--- sqlite mysql mariadb
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON

=== bytes, UUIDs and addresses: integers from PostgreSQL 18 on, and rows that are refused
model Book:
    pages = IntegerField()
    title = CharField(max_length=20)
    raw = BinaryField()
    code = UUIDField()
    address = GenericIPAddressField()
    Index(Cast('pages', BinaryField()), name='to_bytes', targets=['postgresql'])
    Index(Cast('raw', BigIntegerField()), name='of_bytes', targets=['postgresql'])
    Index(Cast('title', BinaryField()), name='of_text', targets=['postgresql'])
    Index(Cast('code', IntegerField()), name='code', targets=['mysql'])
    Index(Cast('address', DateField()), name='address', targets=['mysql'])
--- postgresql-17
CREATE INDEX "of_text" ON "app_book" ((("title")::bytea));
case.idx:7:11: warning: postgresql-17: index skipped: Cast: PostgreSQL has no such cast [-Wskipped]
case.idx:8:11: warning: postgresql-17: index skipped: Cast: PostgreSQL casts no bytes to this type [-Wskipped]
case.idx:9:11: note: postgresql-17: Cast: PostgreSQL refuses rows with a backslash that begins no escape of bytes [-Wpartial]
--- postgresql-18
CREATE INDEX "to_bytes" ON "app_book" ((("pages")::bytea));
CREATE INDEX "of_bytes" ON "app_book" ((("raw")::bigint));
CREATE INDEX "of_text" ON "app_book" ((("title")::bytea));
case.idx:8:11: note: postgresql-18: Cast: PostgreSQL refuses rows with more bytes than the number has [-Wpartial]
case.idx:9:11: note: postgresql-18: Cast: PostgreSQL refuses rows with a backslash that begins no escape of bytes [-Wpartial]
--- mysql
CREATE INDEX `code` ON `app_book` ((CAST(`code` AS signed integer)));
CREATE INDEX `address` ON `app_book` ((CAST(`address` AS date)));
case.idx:10:11: note: mysql: Cast: MySQL refuses rows whose text is no number [-Wpartial]
case.idx:11:11: note: mysql: Cast: MySQL refuses rows whose text is no date or time [-Wpartial]
--- sqlite mariadb
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON

=== to a text that holds all values: MySQL needs nothing to be cut
model Row:
    small = PositiveSmallIntegerField()
    number = IntegerField()
    big = BigIntegerField()
    name = CharField(max_length=30)
    code = CharField(max_length=10)
    Index(Cast('small', CharField(max_length=5)), name='small')
    Index(Cast('number', CharField(max_length=11)), name='number')
    Index(Cast('number', CharField(max_length=10)), name='short')
    Index(Cast('big', CharField(max_length=20)), name='big')
    Index(Cast(Lower('name'), CharField(max_length=30)), name='lower')
    Index(Cast(Lower('name'), CharField(max_length=29)), name='cut')
    Index(Cast(Coalesce('code', 'name'), CharField(max_length=30)), name='either')
    Index(Cast(Concat('name', 'code'), CharField(max_length=40)), name='both')
    Index(Cast(F('number') + 1, CharField(max_length=20)), name='computed')
    Index(Cast(Func('name', function='UPPER'), CharField(max_length=40)), name='unknown')
--- postgresql
CREATE INDEX "small" ON "app_row" ((("small")::varchar(5)));
CREATE INDEX "number" ON "app_row" ((("number")::varchar(11)));
CREATE INDEX "short" ON "app_row" ((("number")::varchar(10)));
CREATE INDEX "big" ON "app_row" ((("big")::varchar(20)));
CREATE INDEX "lower" ON "app_row" (((LOWER("name"))::varchar(30)));
CREATE INDEX "cut" ON "app_row" (((LOWER("name"))::varchar(29)));
CREATE INDEX "either" ON "app_row" (((COALESCE("code", "name"))::varchar(30)));
CREATE INDEX "both" ON "app_row" ((((COALESCE("name", '') || COALESCE("code", '')))::varchar(40)));
CREATE INDEX "computed" ON "app_row" (((("number" + 1))::varchar(20)));
CREATE INDEX "unknown" ON "app_row" (((UPPER("name"))::varchar(40)));
--- sqlite
CREATE INDEX "small" ON "app_row" ((CAST("small" AS varchar(5))));
CREATE INDEX "number" ON "app_row" ((CAST("number" AS varchar(11))));
CREATE INDEX "short" ON "app_row" ((CAST("number" AS varchar(10))));
CREATE INDEX "big" ON "app_row" ((CAST("big" AS varchar(20))));
CREATE INDEX "lower" ON "app_row" ((CAST(LOWER("name") AS varchar(30))));
CREATE INDEX "cut" ON "app_row" ((CAST(LOWER("name") AS varchar(29))));
CREATE INDEX "either" ON "app_row" ((CAST(COALESCE("code", "name") AS varchar(30))));
CREATE INDEX "both" ON "app_row" ((CAST((COALESCE("name", '') || COALESCE("code", '')) AS varchar(40))));
CREATE INDEX "computed" ON "app_row" ((CAST(("number" + 1) AS varchar(20))));
CREATE INDEX "unknown" ON "app_row" ((CAST(UPPER("name") AS varchar(40))));
--- mysql
CREATE INDEX `small` ON `app_row` ((CAST(`small` AS char(5))));
CREATE INDEX `number` ON `app_row` ((CAST(`number` AS char(11))));
CREATE INDEX `short` ON `app_row` ((CAST(LEFT(`number`, 10) AS char(10))));
CREATE INDEX `big` ON `app_row` ((CAST(`big` AS char(20))));
CREATE INDEX `lower` ON `app_row` ((CAST(LOWER(`name`) AS char(30))));
CREATE INDEX `cut` ON `app_row` ((CAST(LEFT(LOWER(`name`), 29) AS char(29))));
CREATE INDEX `either` ON `app_row` ((CAST(COALESCE(`code`, `name`) AS char(30))));
CREATE INDEX `both` ON `app_row` ((CAST(CONCAT_WS('', `name`, `code`) AS char(40))));
CREATE INDEX `computed` ON `app_row` ((CAST(LEFT((`number` + 1), 20) AS char(20))));
CREATE INDEX `unknown` ON `app_row` ((CAST(LEFT(UPPER(`name`), 40) AS char(40))));
--- mariadb
case.idx:7:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:8:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:9:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:10:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:11:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:12:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:13:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:14:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:15:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:16:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "SMALL" ON "APP_ROW" ((CAST("SMALL" AS NVARCHAR2(5))));
CREATE INDEX "NUMBER" ON "APP_ROW" ((CAST("NUMBER" AS NVARCHAR2(11))));
CREATE INDEX "SHORT" ON "APP_ROW" ((CAST("NUMBER" AS NVARCHAR2(10))));
CREATE INDEX "BIG" ON "APP_ROW" ((CAST("BIG" AS NVARCHAR2(20))));
CREATE INDEX "LOWER" ON "APP_ROW" ((CAST(LOWER("NAME") AS NVARCHAR2(30))));
CREATE INDEX "CUT" ON "APP_ROW" ((CAST(LOWER("NAME") AS NVARCHAR2(29))));
CREATE INDEX "EITHER" ON "APP_ROW" ((CAST(COALESCE("CODE", "NAME") AS NVARCHAR2(30))));
CREATE INDEX "BOTH" ON "APP_ROW" ((CAST(CONCAT("NAME", "CODE") AS NVARCHAR2(40))));
CREATE INDEX "COMPUTED" ON "APP_ROW" ((CAST(("NUMBER" + 1) AS NVARCHAR2(20))));
CREATE INDEX "UNKNOWN" ON "APP_ROW" ((CAST(UPPER("NAME") AS NVARCHAR2(40))));

=== arrays and ranges as texts, which PostgreSQL takes for dependent on the session {-Wno-skipped}
model Row:
    name = CharField(max_length=20)
    tags = ArrayField(CharField(max_length=20))
    days = DateRangeField()
    Index(Cast('tags', TextField()), name='array')
    Index(Cast('days', CharField(max_length=40)), name='span')
    Index(Concat('name', 'tags', output_field=TextField()), name='both')
    Index(Substr('tags', 1), name='part')
    Index(Cast('tags', ArrayField(TextField())), name='other')
--- postgresql
CREATE INDEX "other" ON "app_row" ((("tags")::text[]));
--- sqlite mysql mariadb
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON

=== decimals as texts: a sign, a point, and a zero before that where there is no other digit
model Row:
    price = DecimalField(max_digits=7, decimal_places=2)
    whole = DecimalField(max_digits=5, decimal_places=0)
    part = DecimalField(max_digits=3, decimal_places=3)
    Index(Cast('price', CharField(max_length=9)), name='price')
    Index(Cast('whole', CharField(max_length=6)), name='whole')
    Index(Cast('part', CharField(max_length=6)), name='part')
    Index(Cast('part', CharField(max_length=5)), name='cut')
--- postgresql
CREATE INDEX "price" ON "app_row" ((("price")::varchar(9)));
CREATE INDEX "whole" ON "app_row" ((("whole")::varchar(6)));
CREATE INDEX "part" ON "app_row" ((("part")::varchar(6)));
CREATE INDEX "cut" ON "app_row" ((("part")::varchar(5)));
--- sqlite
CREATE INDEX "price" ON "app_row" ((CAST("price" AS varchar(9))));
CREATE INDEX "whole" ON "app_row" ((CAST("whole" AS varchar(6))));
CREATE INDEX "part" ON "app_row" ((CAST("part" AS varchar(6))));
CREATE INDEX "cut" ON "app_row" ((CAST("part" AS varchar(5))));
--- mysql
CREATE INDEX `price` ON `app_row` ((CAST(`price` AS char(9))));
CREATE INDEX `whole` ON `app_row` ((CAST(`whole` AS char(6))));
CREATE INDEX `part` ON `app_row` ((CAST(`part` AS char(6))));
CREATE INDEX `cut` ON `app_row` ((CAST(LEFT(`part`, 5) AS char(5))));
--- mariadb
case.idx:5:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:6:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:7:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:8:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "PRICE" ON "APP_ROW" ((CAST("PRICE" AS NVARCHAR2(9))));
CREATE INDEX "WHOLE" ON "APP_ROW" ((CAST("WHOLE" AS NVARCHAR2(6))));
CREATE INDEX "PART" ON "APP_ROW" ((CAST("PART" AS NVARCHAR2(6))));
CREATE INDEX "CUT" ON "APP_ROW" ((CAST("PART" AS NVARCHAR2(5))));

=== dates as texts of no length: on Oracle one of 2000 characters, which is a key {-Wno-skipped}
model Row:
    day = DateField()
    at = DateTimeField()
    Index(Cast('day', TextField()), name='day')
    Index(Cast('at', TextField()), name='at')
--- postgresql mariadb
--- sqlite
CREATE INDEX "day" ON "app_row" ((CAST("day" AS text)));
CREATE INDEX "at" ON "app_row" ((CAST("at" AS text)));
--- mysql
CREATE INDEX `day` ON `app_row` ((CAST(`day` AS char)));
CREATE INDEX `at` ON `app_row` ((CAST(`at` AS char)));
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "DAY" ON "APP_ROW" ((CAST(TO_CHAR("DAY", 'YYYY-MM-DD') AS NVARCHAR2(2000))));
CREATE INDEX "AT" ON "APP_ROW" ((CAST(TO_CHAR("AT", 'YYYY-MM-DD HH24:MI:SS.FF6') AS NVARCHAR2(2000))));
