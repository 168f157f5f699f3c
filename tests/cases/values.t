# What fields make of constants; tests/unit/test_values.c has more of each type.

=== constants that a field has its own spelling of
model shop.Row:
    n = IntegerField()
    price = DecimalField(max_digits=8, decimal_places=2)
    key = UUIDField()
    address = GenericIPAddressField()
    made = DateTimeField()
    data = JSONField()
    Index('n', condition=Q(n=' 1_000 '), name='a')
    Index('n', condition=Q(price=10.1), name='b')
    Index('n', condition=Q(price=Decimal('1E2')), name='c')
    Index('n', condition=Q(key=UUID(int=7)), name='d')
    Index('n', condition=Q(address='2001:DB8:0::1'), name='e')
    Index('n', condition=Q(made=datetime(2020, 1, 1, tzinfo=timezone(timedelta(hours=2)))), name='f')
    Index('n', condition=Q(data={'a': [1, None, 'x']}), name='g', targets=['postgresql', 'sqlite'])
--- postgresql
CREATE INDEX "a" ON "shop_row" ("n") WHERE "n" = 1000;
CREATE INDEX "b" ON "shop_row" ("n") WHERE "price" = 10.100000;
CREATE INDEX "c" ON "shop_row" ("n") WHERE "price" = 100;
CREATE INDEX "d" ON "shop_row" ("n") WHERE "key" = '00000000000000000000000000000007'::uuid;
CREATE INDEX "e" ON "shop_row" ("n") WHERE "address" = '2001:db8::1'::inet;
CREATE INDEX "f" ON "shop_row" ("n") WHERE "made" = '2019-12-31 22:00:00+00:00'::timestamptz;
CREATE INDEX "g" ON "shop_row" ("n") WHERE "data" = '{"a": [1, null, "x"]}'::jsonb;
--- sqlite
CREATE INDEX "a" ON "shop_row" ("n") WHERE "n" = 1000;
CREATE INDEX "b" ON "shop_row" ("n") WHERE "price" = '10.100000';
CREATE INDEX "c" ON "shop_row" ("n") WHERE "price" = '100';
CREATE INDEX "d" ON "shop_row" ("n") WHERE "key" = '00000000000000000000000000000007';
CREATE INDEX "e" ON "shop_row" ("n") WHERE "address" = '2001:db8::1';
CREATE INDEX "f" ON "shop_row" ("n") WHERE "made" = '2019-12-31 22:00:00';
CREATE INDEX "g" ON "shop_row" ("n") WHERE "data" = '{"a": [1, null, "x"]}';
--- mysql
CREATE INDEX `a` ON `shop_row` (`n`);
CREATE INDEX `b` ON `shop_row` (`n`);
CREATE INDEX `c` ON `shop_row` (`n`);
CREATE INDEX `d` ON `shop_row` (`n`);
CREATE INDEX `e` ON `shop_row` (`n`);
CREATE INDEX `f` ON `shop_row` (`n`);
case.idx:8:26: warning: mysql: condition dropped: MySQL has no partial indexes [-Wdropped]
case.idx:9:26: warning: mysql: condition dropped: MySQL has no partial indexes [-Wdropped]
case.idx:10:26: warning: mysql: condition dropped: MySQL has no partial indexes [-Wdropped]
case.idx:11:26: warning: mysql: condition dropped: MySQL has no partial indexes [-Wdropped]
case.idx:12:26: warning: mysql: condition dropped: MySQL has no partial indexes [-Wdropped]
case.idx:13:26: warning: mysql: condition dropped: MySQL has no partial indexes [-Wdropped]
--- mariadb
CREATE INDEX `a` ON `shop_row` (`n`);
CREATE INDEX `b` ON `shop_row` (`n`);
CREATE INDEX `c` ON `shop_row` (`n`);
CREATE INDEX `d` ON `shop_row` (`n`);
CREATE INDEX `e` ON `shop_row` (`n`);
CREATE INDEX `f` ON `shop_row` (`n`);
case.idx:8:26: warning: mariadb: condition dropped: MariaDB has no partial indexes [-Wdropped]
case.idx:9:26: warning: mariadb: condition dropped: MariaDB has no partial indexes [-Wdropped]
case.idx:10:26: warning: mariadb: condition dropped: MariaDB has no partial indexes [-Wdropped]
case.idx:11:26: warning: mariadb: condition dropped: MariaDB has no partial indexes [-Wdropped]
case.idx:12:26: warning: mariadb: condition dropped: MariaDB has no partial indexes [-Wdropped]
case.idx:13:26: warning: mariadb: condition dropped: MariaDB has no partial indexes [-Wdropped]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "A" ON "SHOP_ROW" ((CASE WHEN "N" = 1000 THEN "N" ELSE NULL END));
CREATE INDEX "B" ON "SHOP_ROW" ((CASE WHEN "PRICE" = 10.100000 THEN "N" ELSE NULL END));
CREATE INDEX "C" ON "SHOP_ROW" ((CASE WHEN "PRICE" = 100 THEN "N" ELSE NULL END));
CREATE INDEX "D" ON "SHOP_ROW" ((CASE WHEN "KEY" = '00000000000000000000000000000007' THEN "N" ELSE NULL END));
CREATE INDEX "E" ON "SHOP_ROW" ((CASE WHEN "ADDRESS" = '2001:db8::1' THEN "N" ELSE NULL END));
CREATE INDEX "F" ON "SHOP_ROW" ((CASE WHEN "MADE" = TIMESTAMP '2019-12-31 22:00:00' THEN "N" ELSE NULL END));
case.idx:8:26: warning: oracle: condition emulated by CASE keys [-Wemulated]
case.idx:9:26: warning: oracle: condition emulated by CASE keys [-Wemulated]
case.idx:10:26: warning: oracle: condition emulated by CASE keys [-Wemulated]
case.idx:11:26: warning: oracle: condition emulated by CASE keys [-Wemulated]
case.idx:12:26: warning: oracle: condition emulated by CASE keys [-Wemulated]
case.idx:13:26: warning: oracle: condition emulated by CASE keys [-Wemulated]

=== constants that a field can't take
model Row:
    n = SmallIntegerField()
    day = DateField()
    key = UUIDField()
    address = GenericIPAddressField()
    bytes = BinaryField()
    data = JSONField()
    ok = BooleanField()
    Index('n', condition=Q(n='many'), name='a')
    Index('n', condition=Q(n=99999999999999999999), name='b')
    Index('n', condition=Q(day='2021-02-29'), name='c')
    Index('n', condition=Q(key='12'), name='d')
    Index('n', condition=Q(address='10.0.0'), name='e')
    Index('n', condition=Q(bytes='x'), name='f')
    Index('n', condition=Q(data={'day': date(2020, 1, 1)}), name='g')
    Index('n', condition=Q(ok=2), name='h')
--- all
case.idx:9:30: error: expected a number
case.idx:10:30: error: no SmallIntegerField holds 99999999999999999999
case.idx:11:32: error: expected a date, as '2020-12-31'
case.idx:12:32: error: not a valid UUID
case.idx:13:36: error: expected an IP address
case.idx:14:34: error: expected bytes, as b'...'
case.idx:15:41: error: this is no JSON
case.idx:16:31: error: expected True or False
exit 1

=== a time zone, and a value, that the result of a call makes
model A:
    d = DateTimeField()
    Index('d', condition=Q(d__gt=datetime(2020, 1, 1, tzinfo=timezone(f()(1)))), name='x')
    Index('d', condition=Q(d__gt=f()(1)), name='y')
--- all
case.idx:3:34: error: the time zone of a constant is UTC or a number of hours
case.idx:4:34: error: this can't be called in an index
exit 1
