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
