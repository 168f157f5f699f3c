# Conditions as values: a key, an argument, a branch. Before 23, Oracle has no booleans.

=== comparisons as keys
model Item:
    name = CharField(max_length=100)
    amount = IntegerField()
    spare = IntegerField(null=True)

    Index(GreaterThan(Length('name'), 3), name='long')
    Index(LessThan('spare', 3).desc(), 'amount', name='few')
    Index(Q(amount=1), name='one')
    Index(~Q(amount=1), name='other')
    Index(ExpressionWrapper(Q(amount=1) | Q(amount=2), output_field=BooleanField()), name='either')
    Index(~LessThan('amount', 2), name='not')
    Index(IsNull('spare', False), name='known')
--- postgresql sqlite
CREATE INDEX "long" ON "app_item" ((LENGTH("name") > 3));
CREATE INDEX "few" ON "app_item" (("spare" < 3) DESC, "amount");
CREATE INDEX "one" ON "app_item" (("amount" = 1));
CREATE INDEX "other" ON "app_item" ((NOT ("amount" = 1)));
CREATE INDEX "either" ON "app_item" ((("amount" = 1 OR "amount" = 2)));
CREATE INDEX "not" ON "app_item" ((NOT "amount" < 2));
CREATE INDEX "known" ON "app_item" (("spare" IS NOT NULL));
--- mysql
CREATE INDEX `long` ON `app_item` ((CHAR_LENGTH(`name`) > 3));
CREATE INDEX `few` ON `app_item` ((`spare` < 3) DESC, `amount`);
CREATE INDEX `one` ON `app_item` ((`amount` = 1));
CREATE INDEX `other` ON `app_item` ((NOT (`amount` = 1)));
CREATE INDEX `either` ON `app_item` (((`amount` = 1 OR `amount` = 2)));
CREATE INDEX `not` ON `app_item` ((NOT `amount` < 2));
CREATE INDEX `known` ON `app_item` ((`spare` IS NOT NULL));
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "LONG" ON "APP_ITEM" ((CASE WHEN LENGTH("NAME") > 3 THEN 1 WHEN NOT (LENGTH("NAME") > 3) THEN 0 END));
CREATE INDEX "FEW" ON "APP_ITEM" ((CASE WHEN "SPARE" < 3 THEN 1 WHEN NOT ("SPARE" < 3) THEN 0 END) DESC, "AMOUNT");
CREATE INDEX "ONE" ON "APP_ITEM" ((CASE WHEN "AMOUNT" = 1 THEN 1 ELSE 0 END));
CREATE INDEX "OTHER" ON "APP_ITEM" ((CASE WHEN NOT ("AMOUNT" = 1) THEN 1 ELSE 0 END));
CREATE INDEX "EITHER" ON "APP_ITEM" ((CASE WHEN ("AMOUNT" = 1 OR "AMOUNT" = 2) THEN 1 ELSE 0 END));
CREATE INDEX "NOT" ON "APP_ITEM" ((CASE WHEN NOT "AMOUNT" < 2 THEN 1 ELSE 0 END));
CREATE INDEX "KNOWN" ON "APP_ITEM" ((CASE WHEN "SPARE" IS NOT NULL THEN 1 ELSE 0 END));
--- oracle-23ai
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "LONG" ON "APP_ITEM" ((LENGTH("NAME") > 3));
CREATE INDEX "FEW" ON "APP_ITEM" (("SPARE" < 3) DESC, "AMOUNT");
CREATE INDEX "ONE" ON "APP_ITEM" (("AMOUNT" = 1));
CREATE INDEX "OTHER" ON "APP_ITEM" ((NOT ("AMOUNT" = 1)));
CREATE INDEX "EITHER" ON "APP_ITEM" ((("AMOUNT" = 1 OR "AMOUNT" = 2)));
CREATE INDEX "NOT" ON "APP_ITEM" ((NOT "AMOUNT" < 2));
CREATE INDEX "KNOWN" ON "APP_ITEM" (("SPARE" IS NOT NULL));
--- mariadb
case.idx:6:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:7:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:8:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:9:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:10:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:11:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:12:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]

=== comparisons within expressions
model Item:
    amount = IntegerField()
    ok = BooleanField()

    Index(Coalesce(GreaterThan('amount', 3), Value(False)), name='argument')
    Index(Case(When(ok=True, then=LessThan('amount', 2)), default=GreaterThan('amount', 9)), name='branch')
    Index(Cast(GreaterThan('amount', 3), IntegerField()), name='cast')
    Index(~F('ok'), name='negated')
    Index(Exact(F('ok'), True), name='compared')
--- postgresql
CREATE INDEX "argument" ON "app_item" ((COALESCE("amount" > 3, false)));
CREATE INDEX "branch" ON "app_item" ((CASE WHEN "ok" THEN "amount" < 2 ELSE "amount" > 9 END));
CREATE INDEX "cast" ON "app_item" ((("amount" > 3)::integer));
CREATE INDEX "negated" ON "app_item" ((NOT "ok"));
CREATE INDEX "compared" ON "app_item" (("ok" = true));
--- sqlite
CREATE INDEX "argument" ON "app_item" ((COALESCE("amount" > 3, 0)));
CREATE INDEX "branch" ON "app_item" ((CASE WHEN "ok" THEN "amount" < 2 ELSE "amount" > 9 END));
CREATE INDEX "cast" ON "app_item" ((CAST("amount" > 3 AS integer)));
CREATE INDEX "negated" ON "app_item" ((NOT "ok"));
CREATE INDEX "compared" ON "app_item" (("ok" = 1));
--- mysql
CREATE INDEX `argument` ON `app_item` ((COALESCE(`amount` > 3, 0)));
CREATE INDEX `branch` ON `app_item` ((CASE WHEN `ok` = 1 THEN `amount` < 2 ELSE `amount` > 9 END));
CREATE INDEX `cast` ON `app_item` ((CAST(`amount` > 3 AS signed integer)));
CREATE INDEX `negated` ON `app_item` ((CASE WHEN `ok` = 0 THEN 1 ELSE 0 END));
CREATE INDEX `compared` ON `app_item` ((`ok` = 1));
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "ARGUMENT" ON "APP_ITEM" ((COALESCE(CASE WHEN "AMOUNT" > 3 THEN 1 ELSE 0 END, 0)));
CREATE INDEX "BRANCH" ON "APP_ITEM" ((CASE WHEN "OK" = 1 THEN CASE WHEN "AMOUNT" < 2 THEN 1 ELSE 0 END ELSE CASE WHEN "AMOUNT" > 9 THEN 1 ELSE 0 END END));
CREATE INDEX "CAST" ON "APP_ITEM" ((CAST(CASE WHEN "AMOUNT" > 3 THEN 1 ELSE 0 END AS NUMBER(11))));
CREATE INDEX "NEGATED" ON "APP_ITEM" ((CASE WHEN "OK" = 0 THEN 1 ELSE 0 END));
CREATE INDEX "COMPARED" ON "APP_ITEM" ((CASE WHEN "OK" = 1 THEN 1 ELSE 0 END));
--- mariadb
case.idx:5:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:6:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:7:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:8:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:9:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]

=== conditions of expressions
model Item:
    amount = IntegerField()
    ok = BooleanField()

    Index('amount', condition=Q(~GreaterThan('amount', 1)), name='a', targets=['postgresql', 'sqlite', 'oracle'])
    Index('ok', condition=Q(Exact(GreaterThan('amount', 1), True)), name='b', targets=['postgresql', 'sqlite', 'oracle'])
    Index('amount', 'ok', condition=Q(Coalesce(GreaterThan('amount', 1), Value(False))), name='c', targets=['postgresql', 'sqlite', 'oracle'])
--- postgresql
CREATE INDEX "a" ON "app_item" ("amount") WHERE NOT "amount" > 1;
CREATE INDEX "b" ON "app_item" ("ok") WHERE ("amount" > 1);
CREATE INDEX "c" ON "app_item" ("amount", "ok") WHERE COALESCE("amount" > 1, false);
--- sqlite
CREATE INDEX "a" ON "app_item" ("amount") WHERE NOT "amount" > 1;
CREATE INDEX "b" ON "app_item" ("ok") WHERE ("amount" > 1);
CREATE INDEX "c" ON "app_item" ("amount", "ok") WHERE COALESCE("amount" > 1, 0);
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "A" ON "APP_ITEM" ((CASE WHEN NOT "AMOUNT" > 1 THEN "AMOUNT" ELSE NULL END));
CREATE INDEX "B" ON "APP_ITEM" ((CASE WHEN ("AMOUNT" > 1) THEN "OK" ELSE NULL END));
CREATE INDEX "C" ON "APP_ITEM" ((CASE WHEN COALESCE(CASE WHEN "AMOUNT" > 1 THEN 1 ELSE 0 END, 0) = 1 THEN "AMOUNT" ELSE NULL END), (CASE WHEN COALESCE(CASE WHEN "AMOUNT" > 1 THEN 1 ELSE 0 END, 0) = 1 THEN "OK" ELSE NULL END));
case.idx:5:31: warning: oracle: condition emulated by CASE keys [-Wemulated]
case.idx:6:27: warning: oracle: condition emulated by CASE keys [-Wemulated]
case.idx:7:37: warning: oracle: condition emulated by CASE keys [-Wemulated]
--- mysql mariadb
