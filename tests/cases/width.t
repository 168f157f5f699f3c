# How long a computed text may be: MySQL takes 512 characters of one in a key, and makes too short
# a type for what REPLACE makes longer.

=== computed texts that are too long
model Row:
    t = CharField(max_length=60)
    big = CharField(max_length=700)
    w = TextField()

    Index(Concat('big', 't'), name='joined', targets=['mysql', 'postgresql'])
    Index(Lower('big'), name='same', targets=['mysql', 'sqlite'])
    Index(Repeat('t', 20), name='repeated', targets=['mysql'])
    Index(Repeat('t', 8), name='enough', targets=['mysql'])
    Index(LPad('t', 600), name='padded', targets=['mysql'])
    Index(Left('w', 100), name='begin', targets=['mysql'])
    Index(Substr('w', 2, 513), name='part', targets=['mysql'])
    Index(Coalesce('t', 'big'), name='either', targets=['mysql'])
    Index(Left(Repeat('t', 1000), 10), name='inner', targets=['mysql'])
    UniqueConstraint('big', condition=Q(t='a'), name='one', targets=['mysql'])
--- postgresql
CREATE INDEX "joined" ON "app_row" (((COALESCE("big", '') || COALESCE("t", ''))));
case.idx:6:5: note: postgresql: a key of up to 3040 bytes: PostgreSQL refuses rows with more than 2692 [-Wlong-key]
--- sqlite
CREATE INDEX "same" ON "app_row" ((LOWER("big")));
--- mysql
CREATE INDEX `enough` ON `app_row` ((REPEAT(`t`, 8)));
CREATE INDEX `begin` ON `app_row` ((LEFT(`w`, 100)));
CREATE INDEX `inner` ON `app_row` ((LEFT(REPEAT(`t`, 1000), 10)));
case.idx:6:11: warning: mysql: index skipped: a computed text of up to 760 characters: MySQL takes 512 in a key [-Wskipped]
case.idx:7:11: warning: mysql: index skipped: a computed text of up to 700 characters: MySQL takes 512 in a key [-Wskipped]
case.idx:8:11: warning: mysql: index skipped: a computed text of up to 1200 characters: MySQL takes 512 in a key [-Wskipped]
case.idx:10:11: warning: mysql: index skipped: a computed text of up to 600 characters: MySQL takes 512 in a key [-Wskipped]
case.idx:12:11: warning: mysql: index skipped: a computed text of up to 513 characters: MySQL takes 512 in a key [-Wskipped]
case.idx:13:11: warning: mysql: index skipped: a computed text of up to 700 characters: MySQL takes 512 in a key [-Wskipped]
case.idx:15:22: warning: mysql: constraint skipped: a computed text of up to 700 characters: MySQL takes 512 in a key [-Wskipped]
--- mariadb
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON

=== Replace
model Row:
    t = CharField(max_length=60)
    u = CharField(max_length=9)

    Index(Replace('t', Value('a'), Value('bb')), name='longer', targets=['mysql'])
    Index(Replace('t', Value('ab'), Value('c')), name='shorter', targets=['mysql'])
    Index(Replace('t', Value('a')), name='removed', targets=['mysql'])
    Index(Replace('t', Value('a'), 't'), name='unknown', targets=['mysql', 'sqlite'])
    Index(Replace('t', 'u', Value('xy')), name='any', targets=['mysql'])
--- mysql
CREATE INDEX `longer` ON `app_row` ((CAST(REPLACE(`t`, 'a', 'bb') AS char(120))));
CREATE INDEX `shorter` ON `app_row` ((REPLACE(`t`, 'ab', 'c')));
CREATE INDEX `removed` ON `app_row` ((REPLACE(`t`, 'a', '')));
CREATE INDEX `any` ON `app_row` ((CAST(REPLACE(`t`, `u`, 'xy') AS char(120))));
case.idx:8:11: warning: mysql: index skipped: a computed text of up to 3600 characters: MySQL takes 512 in a key [-Wskipped]
--- sqlite
CREATE INDEX "unknown" ON "app_row" ((REPLACE("t", 'a', "t")));
--- postgresql mariadb
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON

=== Substr: what lies behind the longest text is empty (MySQL error 3761: no characters, no key)
model Book:
    c = CharField(max_length=1)
    n = IntegerField()
    Index(Substr('c', 2, 3), name='behind')
    Index(Concat(Substr('c', 3), Substr('c', 2, 1)), name='both')
    Index(Coalesce(Substr('c', 2), Value('-')), name='other')
    Index(Substr('c', 1, 3), 'n', name='first')
    Index('n', Upper(Substr(Substr('c', 1, 1), 2)), name='part')
--- postgresql
CREATE INDEX "behind" ON "app_book" ((SUBSTRING("c", 2, 3)));
CREATE INDEX "both" ON "app_book" (((COALESCE(SUBSTRING("c", 3), '') || COALESCE(SUBSTRING("c", 2, 1), ''))));
CREATE INDEX "other" ON "app_book" ((COALESCE(SUBSTRING("c", 2), '-')));
CREATE INDEX "first" ON "app_book" ((SUBSTRING("c", 1, 3)), "n");
CREATE INDEX "part" ON "app_book" ("n", (UPPER(SUBSTRING(SUBSTRING("c", 1, 1), 2))));
--- sqlite
CREATE INDEX "behind" ON "app_book" ((SUBSTR("c", 2, 3)));
CREATE INDEX "both" ON "app_book" (((COALESCE(SUBSTR("c", 3), '') || COALESCE(SUBSTR("c", 2, 1), ''))));
CREATE INDEX "other" ON "app_book" ((COALESCE(SUBSTR("c", 2), '-')));
CREATE INDEX "first" ON "app_book" ((SUBSTR("c", 1, 3)), "n");
CREATE INDEX "part" ON "app_book" ("n", (UPPER(SUBSTR(SUBSTR("c", 1, 1), 2))));
--- mysql
CREATE INDEX `other` ON `app_book` ((COALESCE(SUBSTRING(`c`, 2), '-')));
CREATE INDEX `first` ON `app_book` ((SUBSTRING(`c`, 1, 3)), `n`);
case.idx:4:11: warning: mysql: index skipped: this text is empty in every row: MySQL takes no such key [-Wskipped]
case.idx:5:11: warning: mysql: index skipped: this text is empty in every row: MySQL takes no such key [-Wskipped]
case.idx:8:16: warning: mysql: index skipped: this text is empty in every row: MySQL takes no such key [-Wskipped]
--- mariadb
case.idx:4:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:5:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:6:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:7:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:8:16: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "BEHIND" ON "APP_BOOK" ((SUBSTR("C", 2, 3)));
CREATE INDEX "BOTH" ON "APP_BOOK" ((CONCAT(SUBSTR("C", 3), SUBSTR("C", 2, 1))));
CREATE INDEX "OTHER" ON "APP_BOOK" ((COALESCE(SUBSTR("C", 2), '-')));
CREATE INDEX "FIRST" ON "APP_BOOK" ((SUBSTR("C", 1, 3)), "N");
CREATE INDEX "PART" ON "APP_BOOK" ("N", (UPPER(SUBSTR(SUBSTR("C", 1, 1), 2))));

=== CharField() says that it is a text, not how long it may be
class Squeeze(Func):
    function = 'REPLACE'
    template = "%(function)s(%(expressions)s, ' ', '')"
    output_field = CharField()
model Row:
    title = CharField(max_length=30)
    body = TextField()
    Index(Squeeze('title'), name='short', targets=['mysql'])
    Index(Squeeze('body'), name='long', targets=['mysql'])
    Index(Squeeze('title', output_field=TextField()), name='text', targets=['mysql'])
--- mysql
CREATE INDEX `short` ON `app_row` ((REPLACE(`title`, ' ', '')));
case.idx:9:11: warning: mysql: index skipped: this expression is an unlimited text: MySQL takes no such key [-Wskipped]
case.idx:10:11: warning: mysql: index skipped: this expression is an unlimited text: MySQL takes no such key [-Wskipped]
--- postgresql sqlite mariadb
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON

=== ConcatPair, of which Django makes Concat
model Row:
    a = CharField(max_length=5)
    n = IntegerField()
    Index(ConcatPair('a', 'a'), name='pair')
--- postgresql sqlite
CREATE INDEX "pair" ON "app_row" (((COALESCE("a", '') || COALESCE("a", ''))));
--- mysql
CREATE INDEX `pair` ON `app_row` ((CONCAT_WS('', `a`, `a`)));
--- mariadb
case.idx:4:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "PAIR" ON "APP_ROW" ((CONCAT("A", "A")));
