# Arithmetic: every operation has parentheses of its own, as Django writes them.

=== operators and precedence
model Book:
    a = IntegerField()
    b = IntegerField()

    Index(F('a') + 1, name='sum')
    Index((F('a') + F('b')) * 2, name='left')
    Index(F('a') + F('b') * 2, name='right')
    Index(10 - F('a'), name='reflected')
    Index(F('a') / 2 - 1, name='chain')
    Index(-F('a'), name='minus')
    Index((F('a') - 1).desc(), 'b', name='down')
--- postgresql sqlite
CREATE INDEX "sum" ON "app_book" ((("a" + 1)));
CREATE INDEX "left" ON "app_book" (((("a" + "b") * 2)));
CREATE INDEX "right" ON "app_book" ((("a" + ("b" * 2))));
CREATE INDEX "reflected" ON "app_book" (((10 - "a")));
CREATE INDEX "chain" ON "app_book" (((("a" / 2) - 1)));
CREATE INDEX "minus" ON "app_book" ((("a" * -1)));
CREATE INDEX "down" ON "app_book" ((("a" - 1)) DESC, "b");
--- mysql
CREATE INDEX `sum` ON `app_book` (((`a` + 1)));
CREATE INDEX `left` ON `app_book` ((((`a` + `b`) * 2)));
CREATE INDEX `right` ON `app_book` (((`a` + (`b` * 2))));
CREATE INDEX `reflected` ON `app_book` (((10 - `a`)));
CREATE INDEX `chain` ON `app_book` ((((`a` / 2) - 1)));
CREATE INDEX `minus` ON `app_book` (((`a` * -1)));
CREATE INDEX `down` ON `app_book` (((`a` - 1)) DESC, `b`);
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "SUM" ON "APP_BOOK" ((("A" + 1)));
CREATE INDEX "LEFT" ON "APP_BOOK" (((("A" + "B") * 2)));
CREATE INDEX "RIGHT" ON "APP_BOOK" ((("A" + ("B" * 2))));
CREATE INDEX "REFLECTED" ON "APP_BOOK" (((10 - "A")));
CREATE INDEX "CHAIN" ON "APP_BOOK" (((("A" / 2) - 1)));
CREATE INDEX "MINUS" ON "APP_BOOK" ((("A" * -1)));
CREATE INDEX "DOWN" ON "APP_BOOK" ((("A" - 1)) DESC, "B");
--- mariadb
case.idx:5:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:6:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:7:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:8:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:9:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:10:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:11:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]

=== decimals with integers and floats: SQLite casts what is a decimal, on either side
model Lot:
    amount = DecimalField(max_digits=9, decimal_places=2)
    pieces = IntegerField()
    cost = FloatField()

    Index(F('amount') * F('cost'), F('cost') - F('amount'), name='floats')
    Index(F('pieces') * F('amount'), 3 + F('amount'), name='integers')
    Index(F('pieces') * F('cost'), name='binary')
--- sqlite
CREATE INDEX "floats" ON "app_lot" ((("amount" * "cost")), (("cost" - "amount")));
CREATE INDEX "integers" ON "app_lot" ((CAST(((CAST(("pieces" * "amount") AS NUMERIC))) AS NUMERIC)), (CAST(((CAST((3 + "amount") AS NUMERIC))) AS NUMERIC)));
CREATE INDEX "binary" ON "app_lot" ((("pieces" * "cost")));
--- postgresql
CREATE INDEX "floats" ON "app_lot" ((("amount" * "cost")), (("cost" - "amount")));
CREATE INDEX "integers" ON "app_lot" ((("pieces" * "amount")), ((3 + "amount")));
CREATE INDEX "binary" ON "app_lot" ((("pieces" * "cost")));
--- mysql
CREATE INDEX `floats` ON `app_lot` (((`amount` * `cost`)), ((`cost` - `amount`)));
CREATE INDEX `integers` ON `app_lot` (((`pieces` * `amount`)), ((3 + `amount`)));
CREATE INDEX `binary` ON `app_lot` (((`pieces` * `cost`)));
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "FLOATS" ON "APP_LOT" ((("AMOUNT" * "COST")), (("COST" - "AMOUNT")));
CREATE INDEX "INTEGERS" ON "APP_LOT" ((("PIECES" * "AMOUNT")), ((3 + "AMOUNT")));
CREATE INDEX "BINARY" ON "APP_LOT" ((("PIECES" * "COST")));
--- mariadb
case.idx:6:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:7:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:8:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]

=== modulo and power
model Book:
    a = IntegerField()

    Index(F('a') % 10, name='modulo', targets=['postgresql', 'sqlite', 'mysql', 'oracle'])
    Index(F('a') ** 2, name='power', targets=['postgresql', 'sqlite', 'mysql', 'oracle'])
--- postgresql
CREATE INDEX "modulo" ON "app_book" ((("a" % 10)));
CREATE INDEX "power" ON "app_book" ((("a" ^ 2)));
--- sqlite
CREATE INDEX "modulo" ON "app_book" ((("a" % 10)));
CREATE INDEX "power" ON "app_book" (((POWER("a",2))));
--- mysql
CREATE INDEX `modulo` ON `app_book` (((`a` % 10)));
CREATE INDEX `power` ON `app_book` (((POW(`a`,2))));
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "MODULO" ON "APP_BOOK" (((MOD("A",10))));
CREATE INDEX "POWER" ON "APP_BOOK" (((POWER("A",2))));
--- mariadb

=== power before SQLite had mathematics
model Book:
    a = IntegerField()
    Index(F('a') ** 2, name='power', targets=['sqlite'])
--- sqlite sqlite-3.35
CREATE INDEX "power" ON "app_book" (((POWER("a",2))));
--- sqlite-3.34
case.idx:3:11: warning: sqlite-3.34: index skipped: **: SQLite has mathematical functions from 3.35 on [-Wskipped]
--- postgresql mysql mariadb
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON

=== a constant is no key
model Book:
    a = IntegerField()
    Index(Value(3), name='three')
    Index(1 + 2, name='sum')
--- all
case.idx:3:11: error: a constant is no key
case.idx:4:11: error: a constant is no key
exit 1

=== an operand that computes keeps together
model Event:
    day = DateField()

    Index(ExtractWeekDay('day') * 2, name='a', targets=['postgresql', 'sqlite'])
    Index(ExtractIsoWeekDay('day') * 2, name='b', targets=['mysql'])
    Index(Floor(ExtractWeekDay('day')), name='c', targets=['postgresql'])
    Index(ExtractYear('day').bitand(3), name='d', targets=['postgresql'])
    Index(ExtractYear('day') % 4, name='e', targets=['postgresql'])
--- postgresql
CREATE INDEX "a" ON "app_event" ((((EXTRACT(DOW FROM "day") + 1) * 2)));
CREATE INDEX "c" ON "app_event" ((FLOOR(EXTRACT(DOW FROM "day") + 1)));
CREATE INDEX "d" ON "app_event" ((((EXTRACT(YEAR FROM "day"))::bigint & 3)));
CREATE INDEX "e" ON "app_event" (((EXTRACT(YEAR FROM "day") % 4)));
--- postgresql-13
CREATE INDEX "a" ON "app_event" ((((EXTRACT(DOW FROM "day") + 1) * 2)));
CREATE INDEX "c" ON "app_event" ((FLOOR(EXTRACT(DOW FROM "day") + 1)));
CREATE INDEX "d" ON "app_event" ((((EXTRACT(YEAR FROM "day"))::bigint & 3)));
CREATE INDEX "e" ON "app_event" (((MOD((EXTRACT(YEAR FROM "day"))::numeric(1000, 15), (4)::numeric(1000, 15)))));
--- sqlite
CREATE INDEX "a" ON "app_event" ((((CAST(strftime('%w', "day") AS INTEGER) + 1) * 2)));
--- mysql
CREATE INDEX `b` ON `app_event` ((((WEEKDAY(`day`) + 1) * 2)));
--- mariadb
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON

=== decimals on SQLite: functions of them are cast, as Django does
model M:
    price = DecimalField(max_digits=8, decimal_places=2)
    cost = DecimalField(max_digits=8, decimal_places=2)
    Index(Degrees('price'), name='degrees', targets=['sqlite'])
    Index(Radians('price') + 1, name='radians', targets=['sqlite'])
    Index(NullIf('price', 'cost'), name='nullif', targets=['sqlite'])
    Index(NullIf('price', 0), name='mixed', targets=['sqlite'])
--- postgresql mysql mariadb
--- sqlite
CREATE INDEX "degrees" ON "app_m" ((CAST(((CAST(DEGREES("price") AS NUMERIC))) AS NUMERIC)));
CREATE INDEX "radians" ON "app_m" ((CAST(((CAST(((CAST(RADIANS("price") AS NUMERIC)) + 1) AS NUMERIC))) AS NUMERIC)));
CREATE INDEX "nullif" ON "app_m" ((CAST(((CAST(NULLIF("price", "cost") AS NUMERIC))) AS NUMERIC)));
CREATE INDEX "mixed" ON "app_m" ((NULLIF("price", 0)));
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
