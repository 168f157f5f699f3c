# Functions that have no value for some rows, which a server then refuses: SQLite has NULL there,
# MySQL for some (SQRT, ASIN). The servers were asked, row by row.

=== a note where a row may be refused
model M:
    i = IntegerField()
    f = FloatField()
    p = PositiveIntegerField()
    s = CharField(max_length=20)
    Index(Ln('i'), name='ln')
    Index(Sqrt('i'), name='sqrt')
    Index(ACos('f'), name='acos')
    Index(Log(2, 'f'), name='log')
    Index(F('i') / F('p'), name='divided')
    Index(F('i') % F('p'), name='rest')
    Index(Mod('i', 'p'), name='mod')
    Index(Power('f', -1), name='inverse')
    Index(Power('f', 0.5), name='root')
    Index(Cot('f'), name='cot')
    Index(Chr('i'), name='chr')
    Index(Cast('s', IntegerField()), name='number')
    Index(Cast('i', DateField()), name='day', targets=['mysql'])
--- postgresql
CREATE INDEX "ln" ON "app_m" ((LN("i")));
CREATE INDEX "sqrt" ON "app_m" ((SQRT("i")));
CREATE INDEX "acos" ON "app_m" ((ACOS("f")));
CREATE INDEX "log" ON "app_m" ((LOG(2, ("f")::numeric(1000, 15))));
CREATE INDEX "divided" ON "app_m" ((("i" / "p")));
CREATE INDEX "rest" ON "app_m" ((("i" % "p")));
CREATE INDEX "mod" ON "app_m" ((MOD("i", "p")));
CREATE INDEX "inverse" ON "app_m" ((POWER("f", -1)));
CREATE INDEX "root" ON "app_m" ((POWER("f", 0.5)));
CREATE INDEX "cot" ON "app_m" ((COT("f")));
CREATE INDEX "chr" ON "app_m" ((CHR("i")));
CREATE INDEX "number" ON "app_m" ((("s")::integer));
case.idx:6:11: note: postgresql: Ln: PostgreSQL refuses rows whose value is zero or less [-Wpartial]
case.idx:7:11: note: postgresql: Sqrt: PostgreSQL refuses rows whose value is negative [-Wpartial]
case.idx:8:11: note: postgresql: ACos: PostgreSQL refuses rows whose value is not between -1 and 1 [-Wpartial]
case.idx:9:11: note: postgresql: Log: PostgreSQL refuses rows whose value is zero or less [-Wpartial]
case.idx:10:11: note: postgresql: /: PostgreSQL refuses rows whose divisor is zero [-Wpartial]
case.idx:11:11: note: postgresql: %: PostgreSQL refuses rows whose divisor is zero [-Wpartial]
case.idx:12:11: note: postgresql: Mod: PostgreSQL refuses rows whose divisor is zero [-Wpartial]
case.idx:13:11: note: postgresql: Power: PostgreSQL refuses rows whose base is zero [-Wpartial]
case.idx:14:11: note: postgresql: Power: PostgreSQL refuses rows whose base is negative, unless the exponent is whole [-Wpartial]
case.idx:16:11: note: postgresql: Chr: PostgreSQL refuses rows whose value is no character's code (zero is none) [-Wpartial]
case.idx:17:11: note: postgresql: Cast: PostgreSQL refuses rows whose text is no number [-Wpartial]
--- sqlite
CREATE INDEX "ln" ON "app_m" ((LN("i")));
CREATE INDEX "sqrt" ON "app_m" ((SQRT("i")));
CREATE INDEX "acos" ON "app_m" ((ACOS("f")));
CREATE INDEX "log" ON "app_m" ((LOG(2, "f")));
CREATE INDEX "divided" ON "app_m" ((("i" / "p")));
CREATE INDEX "rest" ON "app_m" ((("i" % "p")));
CREATE INDEX "mod" ON "app_m" ((MOD("i", "p")));
CREATE INDEX "inverse" ON "app_m" ((POWER("f", -1)));
CREATE INDEX "root" ON "app_m" ((POWER("f", 0.5)));
CREATE INDEX "cot" ON "app_m" (((1 / TAN("f"))));
CREATE INDEX "chr" ON "app_m" ((CHAR("i")));
CREATE INDEX "number" ON "app_m" ((CAST("s" AS integer)));
--- mysql
CREATE INDEX `ln` ON `app_m` ((LN(`i`)));
CREATE INDEX `sqrt` ON `app_m` ((SQRT(`i`)));
CREATE INDEX `acos` ON `app_m` ((ACOS(`f`)));
CREATE INDEX `log` ON `app_m` ((LOG(2, `f`)));
CREATE INDEX `divided` ON `app_m` (((`i` / `p`)));
CREATE INDEX `rest` ON `app_m` (((`i` % `p`)));
CREATE INDEX `mod` ON `app_m` ((MOD(`i`, `p`)));
CREATE INDEX `inverse` ON `app_m` ((POWER(`f`, -1)));
CREATE INDEX `root` ON `app_m` ((POWER(`f`, 0.5e0)));
CREATE INDEX `cot` ON `app_m` ((COT(`f`)));
CREATE INDEX `chr` ON `app_m` ((CHAR(`i` USING utf16)));
CREATE INDEX `number` ON `app_m` ((CAST(`s` AS signed integer)));
CREATE INDEX `day` ON `app_m` ((CAST(`i` AS date)));
case.idx:6:11: note: mysql: Ln: MySQL refuses rows whose value is zero or less [-Wpartial]
case.idx:9:11: note: mysql: Log: MySQL refuses rows whose value is zero or less [-Wpartial]
case.idx:10:11: note: mysql: /: MySQL refuses rows whose divisor is zero [-Wpartial]
case.idx:11:11: note: mysql: %: MySQL refuses rows whose divisor is zero [-Wpartial]
case.idx:12:11: note: mysql: Mod: MySQL refuses rows whose divisor is zero [-Wpartial]
case.idx:13:11: note: mysql: Power: MySQL refuses rows whose base is zero [-Wpartial]
case.idx:14:11: note: mysql: Power: MySQL refuses rows whose base is negative, unless the exponent is whole [-Wpartial]
case.idx:15:11: note: mysql: Cot: MySQL refuses rows whose value is zero [-Wpartial]
case.idx:17:11: note: mysql: Cast: MySQL refuses rows whose text is no number [-Wpartial]
case.idx:18:11: note: mysql: Cast: MySQL refuses rows whose number is no date or time [-Wpartial]
--- mariadb
case.idx:6:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
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
case.idx:17:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "LN" ON "APP_M" ((LN("I")));
CREATE INDEX "SQRT" ON "APP_M" ((SQRT("I")));
CREATE INDEX "ACOS" ON "APP_M" ((ACOS("F")));
CREATE INDEX "LOG" ON "APP_M" ((LOG(2, "F")));
CREATE INDEX "DIVIDED" ON "APP_M" ((("I" / "P")));
CREATE INDEX "REST" ON "APP_M" (((MOD("I","P"))));
CREATE INDEX "MOD" ON "APP_M" ((MOD("I", "P")));
CREATE INDEX "INVERSE" ON "APP_M" ((POWER("F", -1)));
CREATE INDEX "ROOT" ON "APP_M" ((POWER("F", 0.5)));
CREATE INDEX "COT" ON "APP_M" (((1 / TAN("F"))));
CREATE INDEX "CHR" ON "APP_M" ((CHR("I" USING NCHAR_CS)));
CREATE INDEX "NUMBER" ON "APP_M" ((CAST("S" AS NUMBER(11))));
case.idx:6:11: note: oracle: Ln: Oracle refuses rows whose value is zero or less [-Wpartial]
case.idx:7:11: note: oracle: Sqrt: Oracle refuses rows whose value is negative [-Wpartial]
case.idx:8:11: note: oracle: ACos: Oracle refuses rows whose value is not between -1 and 1 [-Wpartial]
case.idx:9:11: note: oracle: Log: Oracle refuses rows whose value is zero or less [-Wpartial]
case.idx:10:11: note: oracle: /: Oracle refuses rows whose divisor is zero [-Wpartial]
case.idx:13:11: note: oracle: Power: Oracle refuses rows whose base is zero [-Wpartial]
case.idx:14:11: note: oracle: Power: Oracle refuses rows whose base is negative, unless the exponent is whole [-Wpartial]
case.idx:15:11: note: oracle: Cot: Oracle refuses rows whose value is zero [-Wpartial]
case.idx:17:11: note: oracle: Cast: Oracle refuses rows whose text is no number [-Wpartial]

=== none where there is a value for each row, or no other is computed
model M:
    i = IntegerField()
    p = PositiveIntegerField()
    s = CharField(max_length=20)
    Index(Sqrt('p'), name='natural')
    Index(Sqrt(Abs('i')), name='absolute')
    Index(Sqrt(Length('s')), name='length')
    Index(F('i') / 3, name='third')
    Index(F('i') % 2, name='odd')
    Index(Power('i', 2), name='square')
    Index(F('i') ** F('p'), name='power')
    Index(Power('p', 0.5), name='root')
    Index(Case(When(i__gt=0, then=Ln('i'))), name='chosen')
    Index(Case(When(i=0, then=0.0), When(GreaterThan(F('p') / F('i'), 2), then=1.0)), name='second')
    UniqueConstraint(Ln(F('i') + 1), condition=Q(i__gte=0), name='partial')
--- postgresql
CREATE INDEX "natural" ON "app_m" ((SQRT("p")));
CREATE INDEX "absolute" ON "app_m" ((SQRT(ABS("i"))));
CREATE INDEX "length" ON "app_m" ((SQRT(LENGTH("s"))));
CREATE INDEX "third" ON "app_m" ((("i" / 3)));
CREATE INDEX "odd" ON "app_m" ((("i" % 2)));
CREATE INDEX "square" ON "app_m" ((POWER("i", 2)));
CREATE INDEX "power" ON "app_m" ((("i" ^ "p")));
CREATE INDEX "root" ON "app_m" ((POWER("p", 0.5)));
CREATE INDEX "chosen" ON "app_m" ((CASE WHEN "i" > 0 THEN LN("i") ELSE NULL END));
CREATE INDEX "second" ON "app_m" ((CASE WHEN "i" = 0 THEN 0.0 WHEN ("p" / "i") > 2 THEN 1.0 ELSE NULL END));
CREATE UNIQUE INDEX "partial" ON "app_m" ((LN(("i" + 1)))) WHERE "i" >= 0;
--- sqlite
CREATE INDEX "natural" ON "app_m" ((SQRT("p")));
CREATE INDEX "absolute" ON "app_m" ((SQRT(ABS("i"))));
CREATE INDEX "length" ON "app_m" ((SQRT(LENGTH("s"))));
CREATE INDEX "third" ON "app_m" ((("i" / 3)));
CREATE INDEX "odd" ON "app_m" ((("i" % 2)));
CREATE INDEX "square" ON "app_m" ((POWER("i", 2)));
CREATE INDEX "power" ON "app_m" (((POWER("i","p"))));
CREATE INDEX "root" ON "app_m" ((POWER("p", 0.5)));
CREATE INDEX "chosen" ON "app_m" ((CASE WHEN "i" > 0 THEN LN("i") ELSE NULL END));
CREATE INDEX "second" ON "app_m" ((CASE WHEN "i" = 0 THEN 0.0 WHEN ("p" / "i") > 2 THEN 1.0 ELSE NULL END));
CREATE UNIQUE INDEX "partial" ON "app_m" ((LN(("i" + 1)))) WHERE "i" >= 0;
--- mysql
CREATE INDEX `natural` ON `app_m` ((SQRT(`p`)));
CREATE INDEX `absolute` ON `app_m` ((SQRT(ABS(`i`))));
CREATE INDEX `length` ON `app_m` ((SQRT(CHAR_LENGTH(`s`))));
CREATE INDEX `third` ON `app_m` (((`i` / 3)));
CREATE INDEX `odd` ON `app_m` (((`i` % 2)));
CREATE INDEX `square` ON `app_m` ((POWER(`i`, 2)));
CREATE INDEX `power` ON `app_m` (((POW(`i`,`p`))));
CREATE INDEX `root` ON `app_m` ((POWER(`p`, 0.5e0)));
CREATE INDEX `chosen` ON `app_m` ((CASE WHEN `i` > 0 THEN LN(`i`) ELSE NULL END));
CREATE INDEX `second` ON `app_m` ((CASE WHEN `i` = 0 THEN 0.0e0 WHEN (`p` / `i`) > 2 THEN 1.0e0 ELSE NULL END));
CREATE UNIQUE INDEX `partial` ON `app_m` ((CASE WHEN `i` >= 0 THEN LN((`i` + 1)) ELSE NULL END));
case.idx:15:48: warning: mysql: condition emulated by CASE keys [-Wemulated]
--- mariadb
case.idx:5:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:6:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:7:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:8:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:9:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:10:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:11:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:12:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:13:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:14:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:15:22: warning: mariadb: constraint skipped: MariaDB has no expression keys [-Wskipped]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "NATURAL" ON "APP_M" ((SQRT("P")));
CREATE INDEX "ABSOLUTE" ON "APP_M" ((SQRT(ABS("I"))));
CREATE INDEX "LENGTH" ON "APP_M" ((SQRT(LENGTH("S"))));
CREATE INDEX "THIRD" ON "APP_M" ((("I" / 3)));
CREATE INDEX "ODD" ON "APP_M" (((MOD("I",2))));
CREATE INDEX "SQUARE" ON "APP_M" ((POWER("I", 2)));
CREATE INDEX "POWER" ON "APP_M" (((POWER("I","P"))));
CREATE INDEX "ROOT" ON "APP_M" ((POWER("P", 0.5)));
CREATE INDEX "CHOSEN" ON "APP_M" ((CASE WHEN "I" > 0 THEN LN("I") ELSE NULL END));
CREATE INDEX "SECOND" ON "APP_M" ((CASE WHEN "I" = 0 THEN 0.0 WHEN ("P" / "I") > 2 THEN 1.0 ELSE NULL END));
CREATE UNIQUE INDEX "PARTIAL" ON "APP_M" ((CASE WHEN "I" >= 0 THEN LN(("I" + 1)) ELSE NULL END));
case.idx:15:48: warning: oracle: condition emulated by CASE keys [-Wemulated]

=== in a condition, and where the condition is dropped
model M:
    i = IntegerField()
    p = IntegerField()
    Index('i', name='ratio', condition=GreaterThan(F('i') / F('p'), 2))
    UniqueConstraint('i', name='one', condition=GreaterThan(Ln('p'), 0.0))
    Index(Ln('i'), name='ln', condition=Q(i__gt=0))
--- postgresql
CREATE INDEX "ratio" ON "app_m" ("i") WHERE ("i" / "p") > 2;
CREATE UNIQUE INDEX "one" ON "app_m" ("i") WHERE LN("p") > 0.0;
CREATE INDEX "ln" ON "app_m" ((LN("i"))) WHERE "i" > 0;
case.idx:4:52: note: postgresql: /: PostgreSQL refuses rows whose divisor is zero [-Wpartial]
case.idx:5:61: note: postgresql: Ln: PostgreSQL refuses rows whose value is zero or less [-Wpartial]
--- sqlite
CREATE INDEX "ratio" ON "app_m" ("i") WHERE ("i" / "p") > 2;
CREATE UNIQUE INDEX "one" ON "app_m" ("i") WHERE LN("p") > 0.0;
CREATE INDEX "ln" ON "app_m" ((LN("i"))) WHERE "i" > 0;
--- mysql
CREATE INDEX `ratio` ON `app_m` (`i`);
CREATE UNIQUE INDEX `one` ON `app_m` ((CASE WHEN LN(`p`) > 0.0e0 THEN `i` ELSE NULL END));
CREATE INDEX `ln` ON `app_m` ((LN(`i`)));
case.idx:4:40: warning: mysql: condition dropped: MySQL has no partial indexes [-Wdropped]
case.idx:5:49: warning: mysql: condition emulated by CASE keys [-Wemulated]
case.idx:5:61: note: mysql: Ln: MySQL refuses rows whose value is zero or less [-Wpartial]
case.idx:6:11: note: mysql: Ln: MySQL refuses rows whose value is zero or less [-Wpartial]
case.idx:6:41: warning: mysql: condition dropped: MySQL has no partial indexes [-Wdropped]
--- mariadb
CREATE INDEX `ratio` ON `app_m` (`i`);
case.idx:4:40: warning: mariadb: condition dropped: MariaDB has no partial indexes [-Wdropped]
case.idx:5:49: warning: mariadb: constraint skipped: MariaDB has no partial indexes, and without the condition it would reject more rows [-Wskipped]
case.idx:6:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "RATIO" ON "APP_M" ((CASE WHEN ("I" / "P") > 2 THEN "I" ELSE NULL END));
CREATE UNIQUE INDEX "ONE" ON "APP_M" ((CASE WHEN LN("P") > 0.0 THEN "I" ELSE NULL END));
CREATE INDEX "LN" ON "APP_M" ((CASE WHEN "I" > 0 THEN LN("I") ELSE NULL END));
case.idx:4:40: warning: oracle: condition emulated by CASE keys [-Wemulated]
case.idx:4:52: note: oracle: /: Oracle refuses rows whose divisor is zero [-Wpartial]
case.idx:5:49: warning: oracle: condition emulated by CASE keys [-Wemulated]
case.idx:5:61: note: oracle: Ln: Oracle refuses rows whose value is zero or less [-Wpartial]
case.idx:6:41: warning: oracle: condition emulated by CASE keys [-Wemulated]

=== it can be switched off {-Wno-partial}
model M:
    i = IntegerField()
    Index(Ln('i'), name='ln', targets=['postgresql'])
--- postgresql
CREATE INDEX "ln" ON "app_m" ((LN("i")));
--- sqlite mysql mariadb
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON

=== in checks and generated columns {--tables}
model M:
    i = IntegerField()
    g = GeneratedField(expression=Ln('i'), output_field=FloatField(), db_persist=True)
    CheckConstraint(condition=GreaterThan(Sqrt('i'), 1.5), name='check')
--- postgresql
CREATE TABLE "app_m" ("id" bigint NOT NULL PRIMARY KEY GENERATED BY DEFAULT AS IDENTITY, "i" integer NOT NULL, "g" double precision GENERATED ALWAYS AS (LN("i")) STORED, CONSTRAINT "check" CHECK (SQRT("i") > 1.5));
case.idx:3:35: note: postgresql: Ln: PostgreSQL refuses rows whose value is zero or less [-Wpartial]
case.idx:4:5: note: a check constraint is no index: it belongs to the table [-Wignored]
case.idx:4:43: note: postgresql: Sqrt: PostgreSQL refuses rows whose value is negative [-Wpartial]
--- sqlite
CREATE TABLE "app_m" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "i" integer NOT NULL, "g" real GENERATED ALWAYS AS (LN("i")) STORED, CONSTRAINT "check" CHECK (SQRT("i") > 1.5));
case.idx:4:5: note: a check constraint is no index: it belongs to the table [-Wignored]
--- mysql
CREATE TABLE `app_m` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `i` integer NOT NULL, `g` double precision GENERATED ALWAYS AS (LN(`i`)) STORED, CONSTRAINT `check` CHECK (SQRT(`i`) > 1.5e0));
case.idx:3:35: note: mysql: Ln: MySQL refuses rows whose value is zero or less [-Wpartial]
case.idx:4:5: note: a check constraint is no index: it belongs to the table [-Wignored]
--- mariadb
CREATE TABLE `app_m` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `i` integer NOT NULL, `g` double precision GENERATED ALWAYS AS (LN(`i`)) STORED, CONSTRAINT `check` CHECK (SQRT(`i`) > 1.5e0));
case.idx:3:35: note: mariadb: Ln: MariaDB refuses rows whose value is zero or less [-Wpartial]
case.idx:4:5: note: a check constraint is no index: it belongs to the table [-Wignored]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE TABLE "APP_M" ("ID" NUMBER(19) GENERATED BY DEFAULT ON NULL AS IDENTITY NOT NULL PRIMARY KEY, "I" NUMBER(11) NOT NULL, "G" DOUBLE PRECISION GENERATED ALWAYS AS (LN("I")) VIRTUAL, CONSTRAINT "CHECK" CHECK (SQRT("I") > 1.5));
case.idx:3:9: warning: oracle: db_persist dropped: Oracle has no stored generated columns [-Wdropped]
case.idx:3:35: note: oracle: Ln: Oracle refuses rows whose value is zero or less [-Wpartial]
case.idx:4:5: note: a check constraint is no index: it belongs to the table [-Wignored]
case.idx:4:43: note: oracle: Sqrt: Oracle refuses rows whose value is negative [-Wpartial]

=== moments and numbers that become too large
model M:
    at = DateTimeField()
    d = DateField()
    span = DurationField()
    f = FloatField()
    b = BigIntegerField()
    n = IntegerField()
    e = DecimalField(max_digits=12, decimal_places=2)
    Index(F('at') + timedelta(days=1), name='i1')
    Index(F('d') + F('span'), name='i2')
    Index(F('at') - F('span'), name='i3')
    Index(Exp('f'), name='i4')
    Index(Cast('b', IntegerField()), name='i5')
    Index(Cast('n', BigIntegerField()), name='i6')
    Index(Cast('e', DecimalField(max_digits=12, decimal_places=1)), name='i7')
    Index(Cast('e', DecimalField(max_digits=11, decimal_places=2)), name='i8')
    Index(Cast('e', IntegerField()), name='i9')
    Index(Cast('f', BigIntegerField()), name='i10')
    Index(Cast('b', DecimalField(max_digits=19, decimal_places=0)), name='i11')
    Index(Cast('b', DecimalField(max_digits=18, decimal_places=0)), name='i12')
    Index(Cast('n', DecimalField(max_digits=12, decimal_places=2)), name='i13')
    Index(Cast('n', SmallIntegerField()), name='i14')
--- postgresql
CREATE INDEX "i1" ON "app_m" (((("at" AT TIME ZONE 'UTC' + '1 day 0:00:00'::interval) AT TIME ZONE 'UTC')));
CREATE INDEX "i2" ON "app_m" ((("d" + "span")));
CREATE INDEX "i3" ON "app_m" (((("at" AT TIME ZONE 'UTC' - "span") AT TIME ZONE 'UTC')));
CREATE INDEX "i4" ON "app_m" ((EXP("f")));
CREATE INDEX "i5" ON "app_m" ((("b")::integer));
CREATE INDEX "i6" ON "app_m" ((("n")::bigint));
CREATE INDEX "i7" ON "app_m" ((("e")::numeric(12, 1)));
CREATE INDEX "i8" ON "app_m" ((("e")::numeric(11, 2)));
CREATE INDEX "i9" ON "app_m" ((("e")::integer));
CREATE INDEX "i10" ON "app_m" ((("f")::bigint));
CREATE INDEX "i11" ON "app_m" ((("b")::numeric(19, 0)));
CREATE INDEX "i12" ON "app_m" ((("b")::numeric(18, 0)));
CREATE INDEX "i13" ON "app_m" ((("n")::numeric(12, 2)));
CREATE INDEX "i14" ON "app_m" ((("n")::smallint));
case.idx:12:11: note: postgresql: Exp: PostgreSQL refuses rows whose value is beyond 709 or -745 [-Wpartial]
case.idx:13:11: note: postgresql: Cast: PostgreSQL refuses rows whose number is too large for the type [-Wpartial]
case.idx:16:11: note: postgresql: Cast: PostgreSQL refuses rows whose number is too large for the type [-Wpartial]
case.idx:17:11: note: postgresql: Cast: PostgreSQL refuses rows whose number is too large for the type [-Wpartial]
case.idx:18:11: note: postgresql: Cast: PostgreSQL refuses rows whose number is too large for the type [-Wpartial]
case.idx:20:11: note: postgresql: Cast: PostgreSQL refuses rows whose number is too large for the type [-Wpartial]
case.idx:22:11: note: postgresql: Cast: PostgreSQL refuses rows whose number is too large for the type [-Wpartial]
--- mysql
CREATE INDEX `i1` ON `app_m` (((`at` + INTERVAL 86400000000 MICROSECOND)));
CREATE INDEX `i2` ON `app_m` (((`d` + INTERVAL `span` MICROSECOND)));
CREATE INDEX `i3` ON `app_m` (((`at` - INTERVAL `span` MICROSECOND)));
CREATE INDEX `i4` ON `app_m` ((EXP(`f`)));
CREATE INDEX `i5` ON `app_m` ((CAST(`b` AS signed integer)));
CREATE INDEX `i6` ON `app_m` ((CAST(`n` AS signed integer)));
CREATE INDEX `i7` ON `app_m` ((CAST(`e` AS decimal(12, 1))));
CREATE INDEX `i8` ON `app_m` ((CAST(`e` AS decimal(11, 2))));
CREATE INDEX `i9` ON `app_m` ((CAST(`e` AS signed integer)));
CREATE INDEX `i10` ON `app_m` ((CAST(`f` AS signed integer)));
CREATE INDEX `i11` ON `app_m` ((CAST(`b` AS decimal(19, 0))));
CREATE INDEX `i12` ON `app_m` ((CAST(`b` AS decimal(18, 0))));
CREATE INDEX `i13` ON `app_m` ((CAST(`n` AS decimal(12, 2))));
CREATE INDEX `i14` ON `app_m` ((CAST(`n` AS signed integer)));
case.idx:9:11: note: mysql: +: MySQL refuses rows whose sum lies behind the year 9999 [-Wpartial]
case.idx:10:11: note: mysql: +: MySQL refuses rows whose sum lies behind the year 9999 [-Wpartial]
case.idx:11:11: note: mysql: -: MySQL refuses rows whose difference lies before the year 1 [-Wpartial]
case.idx:12:11: note: mysql: Exp: MySQL refuses rows whose value is beyond 709 [-Wpartial]
case.idx:16:11: note: mysql: Cast: MySQL refuses rows whose number is too large for the type [-Wpartial]
case.idx:18:11: note: mysql: Cast: MySQL refuses rows whose number is too large for the type [-Wpartial]
case.idx:20:11: note: mysql: Cast: MySQL refuses rows whose number is too large for the type [-Wpartial]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "I1" ON "APP_M" ((("AT" + INTERVAL '1 00:00:00.000000' DAY(9) TO SECOND(6))));
CREATE INDEX "I2" ON "APP_M" ((("D" + "SPAN")));
CREATE INDEX "I3" ON "APP_M" ((("AT" - "SPAN")));
CREATE INDEX "I4" ON "APP_M" ((EXP("F")));
CREATE INDEX "I5" ON "APP_M" ((CAST("B" AS NUMBER(11))));
CREATE INDEX "I6" ON "APP_M" ((CAST("N" AS NUMBER(19))));
CREATE INDEX "I7" ON "APP_M" ((CAST("E" AS NUMBER(12, 1))));
CREATE INDEX "I8" ON "APP_M" ((CAST("E" AS NUMBER(11, 2))));
CREATE INDEX "I9" ON "APP_M" ((CAST("E" AS NUMBER(11))));
CREATE INDEX "I10" ON "APP_M" ((CAST("F" AS NUMBER(19))));
CREATE INDEX "I11" ON "APP_M" ((CAST("B" AS NUMBER(19, 0))));
CREATE INDEX "I12" ON "APP_M" ((CAST("B" AS NUMBER(18, 0))));
CREATE INDEX "I13" ON "APP_M" ((CAST("N" AS NUMBER(12, 2))));
CREATE INDEX "I14" ON "APP_M" ((CAST("N" AS NUMBER(11))));
case.idx:9:11: note: oracle: +: Oracle refuses rows whose sum lies behind the year 9999 [-Wpartial]
case.idx:10:11: note: oracle: +: Oracle refuses rows whose sum lies behind the year 9999 [-Wpartial]
case.idx:12:11: note: oracle: Exp: Oracle refuses rows whose value is beyond 290 [-Wpartial]
--- sqlite
CREATE INDEX "i4" ON "app_m" ((EXP("f")));
CREATE INDEX "i5" ON "app_m" ((CAST("b" AS integer)));
CREATE INDEX "i6" ON "app_m" ((CAST("n" AS bigint)));
CREATE INDEX "i7" ON "app_m" ((CAST((CAST("e" AS decimal)) AS NUMERIC)));
CREATE INDEX "i8" ON "app_m" ((CAST((CAST("e" AS decimal)) AS NUMERIC)));
CREATE INDEX "i9" ON "app_m" ((CAST("e" AS integer)));
CREATE INDEX "i10" ON "app_m" ((CAST("f" AS bigint)));
CREATE INDEX "i11" ON "app_m" ((CAST((CAST("b" AS decimal)) AS NUMERIC)));
CREATE INDEX "i12" ON "app_m" ((CAST((CAST("b" AS decimal)) AS NUMERIC)));
CREATE INDEX "i13" ON "app_m" ((CAST((CAST("n" AS decimal)) AS NUMERIC)));
CREATE INDEX "i14" ON "app_m" ((CAST("n" AS smallint)));
case.idx:9:11: warning: sqlite: index skipped: +: SQLite has no arithmetic of dates and times in microseconds [-Wskipped]
case.idx:10:11: warning: sqlite: index skipped: +: SQLite has no arithmetic of dates and times in microseconds [-Wskipped]
case.idx:11:11: warning: sqlite: index skipped: -: SQLite has no arithmetic of dates and times in microseconds [-Wskipped]
--- mariadb
case.idx:9:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:10:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:11:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:12:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:13:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:14:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:15:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:16:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:17:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:18:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:19:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:20:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:21:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:22:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
