# Q objects: connectors, negation and nesting, as Django builds and squashes them.

=== and, or, nesting
model Book:
    a = IntegerField()
    b = IntegerField(null=True)
    Index('id', condition=Q(b=2, a=1), name='sorted', targets=['postgresql', 'sqlite'])
    Index('id', condition=Q(a=1) & Q(b=2), name='both', targets=['postgresql', 'sqlite'])
    Index('id', condition=Q(a=1) & (Q(b=2) | Q(b=3)), name='nested', targets=['postgresql', 'sqlite'])
    Index('id', condition=Q(a=1) | Q(b=2) & Q(b=3), name='precedence', targets=['postgresql', 'sqlite'])
    Index('id', condition=Q(Q(a=1) | Q(a=2), b=5), name='inner', targets=['postgresql', 'sqlite'])
    Index('id', condition=Q(Q(a=1), Q(b=2)), name='positional', targets=['postgresql', 'sqlite'])
    Index('id', condition=Q(), name='empty', targets=['postgresql', 'sqlite'])
    Index('id', condition=Q() & Q(a=1), name='neutral', targets=['postgresql', 'sqlite'])
    Index('id', condition=Q(a=1, b=2, _connector='OR'), name='connector', targets=['postgresql', 'sqlite'])
    Index('id', condition=Q(('a__gt', 1), b=2), name='tuple', targets=['postgresql', 'sqlite'])
--- postgresql sqlite
CREATE INDEX "sorted" ON "app_book" ("id") WHERE ("a" = 1 AND "b" = 2);
CREATE INDEX "both" ON "app_book" ("id") WHERE ("a" = 1 AND "b" = 2);
CREATE INDEX "nested" ON "app_book" ("id") WHERE ("a" = 1 AND ("b" = 2 OR "b" = 3));
CREATE INDEX "precedence" ON "app_book" ("id") WHERE ("a" = 1 OR ("b" = 2 AND "b" = 3));
CREATE INDEX "inner" ON "app_book" ("id") WHERE (("a" = 1 OR "a" = 2) AND "b" = 5);
CREATE INDEX "positional" ON "app_book" ("id") WHERE ("a" = 1 AND "b" = 2);
CREATE INDEX "empty" ON "app_book" ("id");
CREATE INDEX "neutral" ON "app_book" ("id") WHERE "a" = 1;
CREATE INDEX "connector" ON "app_book" ("id") WHERE ("a" = 1 OR "b" = 2);
CREATE INDEX "tuple" ON "app_book" ("id") WHERE ("a" > 1 AND "b" = 2);
--- mysql mariadb
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON

=== not: a nullable field keeps its null test
model Book:
    a = IntegerField()
    b = IntegerField(null=True)
    Index('id', condition=~Q(a=3), name='plain', targets=['postgresql', 'sqlite'])
    Index('id', condition=~Q(b=3), name='nullable', targets=['postgresql', 'sqlite'])
    Index('id', condition=~~Q(b=3), name='twice', targets=['postgresql', 'sqlite'])
    Index('id', condition=~(Q(b=3) & Q(a=4)), name='both', targets=['postgresql', 'sqlite'])
    Index('id', condition=~(Q(b=3) | Q(a=4)), name='either', targets=['postgresql', 'sqlite'])
    Index('id', condition=Q(a=1) & ~Q(b=2), name='mixed', targets=['postgresql', 'sqlite'])
    Index('id', condition=Q(~Q(a=1), ~Q(b=2)), name='two', targets=['postgresql', 'sqlite'])
    Index('id', condition=~Q(b__in=[1, 2]), name='in', targets=['postgresql', 'sqlite'])
    Index('id', condition=~Q(b__isnull=True), name='isnull', targets=['postgresql', 'sqlite'])
    Index('id', condition=~Q(b=None), name='none', targets=['postgresql', 'sqlite'])
    Index('id', condition=~Q(b__gt=F('a')), name='left', targets=['postgresql', 'sqlite'])
    Index('id', condition=~Q(a__gt=F('b')), name='right', targets=['postgresql', 'sqlite'])
--- postgresql sqlite
CREATE INDEX "plain" ON "app_book" ("id") WHERE NOT ("a" = 3);
CREATE INDEX "nullable" ON "app_book" ("id") WHERE NOT ("b" = 3 AND "b" IS NOT NULL);
CREATE INDEX "twice" ON "app_book" ("id") WHERE "b" = 3;
CREATE INDEX "both" ON "app_book" ("id") WHERE NOT ("b" = 3 AND "b" IS NOT NULL AND "a" = 4);
CREATE INDEX "either" ON "app_book" ("id") WHERE NOT (("b" = 3 AND "b" IS NOT NULL) OR "a" = 4);
CREATE INDEX "mixed" ON "app_book" ("id") WHERE ("a" = 1 AND NOT ("b" = 2 AND "b" IS NOT NULL));
CREATE INDEX "two" ON "app_book" ("id") WHERE (NOT ("a" = 1) AND NOT ("b" = 2 AND "b" IS NOT NULL));
CREATE INDEX "in" ON "app_book" ("id") WHERE NOT ("b" IN (1, 2) AND "b" IS NOT NULL);
CREATE INDEX "isnull" ON "app_book" ("id") WHERE NOT ("b" IS NULL);
CREATE INDEX "none" ON "app_book" ("id") WHERE NOT ("b" IS NULL);
CREATE INDEX "left" ON "app_book" ("id") WHERE NOT ("b" > ("a") AND "b" IS NOT NULL);
CREATE INDEX "right" ON "app_book" ("id") WHERE NOT ("a" > ("b") AND "b" IS NOT NULL);
--- mysql mariadb
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON

=== exclusive or
model Book:
    k = IntegerField()
    a = IntegerField()
    b = IntegerField(null=True)
    UniqueConstraint(fields=['k'], condition=Q(a=1) ^ Q(b=2), name='odd')
--- postgresql sqlite
CREATE UNIQUE INDEX "odd" ON "app_book" ("k") WHERE (("a" = 1 OR "b" = 2) AND 1 = (CASE WHEN "a" = 1 THEN 1 ELSE 0 END + CASE WHEN "b" = 2 THEN 1 ELSE 0 END));
--- mysql
CREATE UNIQUE INDEX `odd` ON `app_book` ((CASE WHEN ((`a` = 1 OR `b` = 2) AND 1 = (CASE WHEN `a` = 1 THEN 1 ELSE 0 END + CASE WHEN `b` = 2 THEN 1 ELSE 0 END)) THEN `k` ELSE NULL END));
case.idx:5:46: warning: mysql: condition emulated by CASE keys [-Wemulated]
--- mariadb
case.idx:5:46: warning: mariadb: constraint skipped: MariaDB has no partial indexes, and without the condition it would reject more rows [-Wskipped]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE UNIQUE INDEX "ODD" ON "APP_BOOK" ((CASE WHEN (("A" = 1 OR "B" = 2) AND 1 = (CASE WHEN "A" = 1 THEN 1 ELSE 0 END + CASE WHEN "B" = 2 THEN 1 ELSE 0 END)) THEN "K" ELSE NULL END));
case.idx:5:46: warning: oracle: condition emulated by CASE keys [-Wemulated]

=== booleans {-Wno-emulated -Wno-dropped}
model Book:
    live = BooleanField()
    Index('id', condition=Q(live=True), name='yes')
    Index('id', condition=Q(live=False), name='no')
    Index('id', condition=~Q(live=True), name='negated')
    Index('id', condition=Q(F('live')), name='bare', targets=['postgresql', 'sqlite', 'oracle'])
--- postgresql sqlite
CREATE INDEX "yes" ON "app_book" ("id") WHERE "live";
CREATE INDEX "no" ON "app_book" ("id") WHERE NOT "live";
CREATE INDEX "negated" ON "app_book" ("id") WHERE NOT ("live");
CREATE INDEX "bare" ON "app_book" ("id") WHERE "live";
--- mysql mariadb
CREATE INDEX `yes` ON `app_book` (`id`);
CREATE INDEX `no` ON `app_book` (`id`);
CREATE INDEX `negated` ON `app_book` (`id`);
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "YES" ON "APP_BOOK" ((CASE WHEN "LIVE" = 1 THEN "ID" ELSE NULL END));
CREATE INDEX "NO" ON "APP_BOOK" ((CASE WHEN "LIVE" = 0 THEN "ID" ELSE NULL END));
CREATE INDEX "NEGATED" ON "APP_BOOK" ((CASE WHEN NOT ("LIVE" = 1) THEN "ID" ELSE NULL END));
case.idx:6:5: warning: oracle: index skipped: Oracle takes no second index on the same keys [-Wredundant]
case.idx:3:5: note: this index has them

=== connectors {-Wno-emulated -Wno-dropped}
model Book:
    a = IntegerField()
    b = IntegerField()
    Index('id', condition=Q(a=1, b=2, _connector=Q.OR), name='either')
    Index('id', condition=Q(a=1, b=2, _connector='XOR'), name='one')
    Index('id', condition=Q(a=1, b=2, _connector=models.Q.AND, _negated=True), name='not_both')
--- postgresql sqlite
CREATE INDEX "either" ON "app_book" ("id") WHERE ("a" = 1 OR "b" = 2);
CREATE INDEX "one" ON "app_book" ("id") WHERE (("a" = 1 OR "b" = 2) AND 1 = (CASE WHEN "a" = 1 THEN 1 ELSE 0 END + CASE WHEN "b" = 2 THEN 1 ELSE 0 END));
CREATE INDEX "not_both" ON "app_book" ("id") WHERE NOT ("a" = 1 AND "b" = 2);
--- mysql mariadb
CREATE INDEX `either` ON `app_book` (`id`);
CREATE INDEX `one` ON `app_book` (`id`);
CREATE INDEX `not_both` ON `app_book` (`id`);
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "EITHER" ON "APP_BOOK" ((CASE WHEN ("A" = 1 OR "B" = 2) THEN "ID" ELSE NULL END));
CREATE INDEX "ONE" ON "APP_BOOK" ((CASE WHEN (("A" = 1 OR "B" = 2) AND 1 = (CASE WHEN "A" = 1 THEN 1 ELSE 0 END + CASE WHEN "B" = 2 THEN 1 ELSE 0 END)) THEN "ID" ELSE NULL END));
CREATE INDEX "NOT_BOTH" ON "APP_BOOK" ((CASE WHEN NOT ("A" = 1 AND "B" = 2) THEN "ID" ELSE NULL END));

=== connectors that are none
model Book:
    a = IntegerField()
    Index('id', condition=Q(a=1, _connector='NOR'), name='nor')
    Index('id', condition=Q(a=1, _connector=JOIN), name='name')
    Index('id', condition=Q(a=1, _negated=1), name='number')
    Index('id', condition=Q(('a',)), name='pair')
--- all
case.idx:3:45: error: expected Q.AND, Q.OR or Q.XOR
case.idx:4:45: error: expected Q.AND, Q.OR or Q.XOR
case.idx:5:43: error: expected True or False
case.idx:6:29: error: expected a lookup and its value, as ('pages__gt', 400)
exit 1

=== not a condition
model Book:
    a = IntegerField()
    Index('id', condition=F('a'), name='f')
    Index('id', condition='a > 1', name='text')
    Index('id', condition=Q(a=1) & 3, name='number')
    Index('id', condition=Q(F('a')), name='integer')
--- all
case.idx:3:27: error: expected a condition, as Q(field=value)
case.idx:4:27: error: expected a condition, as Q(field=value)
case.idx:5:36: error: expected a condition, as Q(field=value)
case.idx:6:29: error: this expression is not a condition
exit 1

=== exclusive or: an odd number of conditions; MySQL's XOR where nothing is NULL {--tables}
model M:
    a = IntegerField()
    b = IntegerField(null=True)
    Index('a', name='three', condition=Q(a=1) ^ Q(a=2) ^ Q(a=3))
    CheckConstraint(condition=Q(a=1) ^ Q(a__gt=5), name='plain')
    CheckConstraint(condition=~(Q(a=1) ^ Q(a__gt=5) ^ Q(a=7)), name='not')
    CheckConstraint(condition=Q(a=1) ^ Q(b=2), name='null')
--- postgresql
CREATE TABLE "app_m" ("id" bigint NOT NULL PRIMARY KEY GENERATED BY DEFAULT AS IDENTITY, "a" integer NOT NULL, "b" integer NULL, CONSTRAINT "plain" CHECK ((("a" = 1 OR "a" > 5) AND 1 = (CASE WHEN "a" = 1 THEN 1 ELSE 0 END + CASE WHEN "a" > 5 THEN 1 ELSE 0 END))), CONSTRAINT "not" CHECK (NOT (("a" = 1 OR "a" > 5 OR "a" = 7) AND 1 = (MOD(((CASE WHEN "a" = 1 THEN 1 ELSE 0 END + CASE WHEN "a" > 5 THEN 1 ELSE 0 END) + CASE WHEN "a" = 7 THEN 1 ELSE 0 END), 2)))), CONSTRAINT "null" CHECK ((("a" = 1 OR "b" = 2) AND 1 = (CASE WHEN "a" = 1 THEN 1 ELSE 0 END + CASE WHEN "b" = 2 THEN 1 ELSE 0 END))));
CREATE INDEX "three" ON "app_m" ("a") WHERE (("a" = 1 OR "a" = 2 OR "a" = 3) AND 1 = (MOD(((CASE WHEN "a" = 1 THEN 1 ELSE 0 END + CASE WHEN "a" = 2 THEN 1 ELSE 0 END) + CASE WHEN "a" = 3 THEN 1 ELSE 0 END), 2)));
case.idx:5:5: note: a check constraint is no index: it belongs to the table [-Wignored]
case.idx:6:5: note: a check constraint is no index: it belongs to the table [-Wignored]
case.idx:7:5: note: a check constraint is no index: it belongs to the table [-Wignored]
--- sqlite
CREATE TABLE "app_m" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "a" integer NOT NULL, "b" integer NULL, CONSTRAINT "plain" CHECK ((("a" = 1 OR "a" > 5) AND 1 = (CASE WHEN "a" = 1 THEN 1 ELSE 0 END + CASE WHEN "a" > 5 THEN 1 ELSE 0 END))), CONSTRAINT "not" CHECK (NOT (("a" = 1 OR "a" > 5 OR "a" = 7) AND 1 = (MOD(((CASE WHEN "a" = 1 THEN 1 ELSE 0 END + CASE WHEN "a" > 5 THEN 1 ELSE 0 END) + CASE WHEN "a" = 7 THEN 1 ELSE 0 END), 2)))), CONSTRAINT "null" CHECK ((("a" = 1 OR "b" = 2) AND 1 = (CASE WHEN "a" = 1 THEN 1 ELSE 0 END + CASE WHEN "b" = 2 THEN 1 ELSE 0 END))));
CREATE INDEX "three" ON "app_m" ("a") WHERE (("a" = 1 OR "a" = 2 OR "a" = 3) AND 1 = (MOD(((CASE WHEN "a" = 1 THEN 1 ELSE 0 END + CASE WHEN "a" = 2 THEN 1 ELSE 0 END) + CASE WHEN "a" = 3 THEN 1 ELSE 0 END), 2)));
case.idx:5:5: note: a check constraint is no index: it belongs to the table [-Wignored]
case.idx:6:5: note: a check constraint is no index: it belongs to the table [-Wignored]
case.idx:7:5: note: a check constraint is no index: it belongs to the table [-Wignored]
--- mysql
CREATE TABLE `app_m` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `a` integer NOT NULL, `b` integer NULL, CONSTRAINT `plain` CHECK ((`a` = 1 XOR `a` > 5)), CONSTRAINT `not` CHECK (NOT (`a` = 1 XOR `a` > 5 XOR `a` = 7)), CONSTRAINT `null` CHECK (((`a` = 1 OR `b` = 2) AND 1 = (CASE WHEN `a` = 1 THEN 1 ELSE 0 END + CASE WHEN `b` = 2 THEN 1 ELSE 0 END))));
CREATE INDEX `three` ON `app_m` (`a`);
case.idx:4:40: warning: mysql: condition dropped: MySQL has no partial indexes [-Wdropped]
case.idx:5:5: note: a check constraint is no index: it belongs to the table [-Wignored]
case.idx:6:5: note: a check constraint is no index: it belongs to the table [-Wignored]
case.idx:7:5: note: a check constraint is no index: it belongs to the table [-Wignored]
--- mariadb
CREATE TABLE `app_m` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `a` integer NOT NULL, `b` integer NULL, CONSTRAINT `plain` CHECK ((`a` = 1 XOR `a` > 5)), CONSTRAINT `not` CHECK (NOT (`a` = 1 XOR `a` > 5 XOR `a` = 7)), CONSTRAINT `null` CHECK (((`a` = 1 OR `b` = 2) AND 1 = (CASE WHEN `a` = 1 THEN 1 ELSE 0 END + CASE WHEN `b` = 2 THEN 1 ELSE 0 END))));
CREATE INDEX `three` ON `app_m` (`a`);
case.idx:4:40: warning: mariadb: condition dropped: MariaDB has no partial indexes [-Wdropped]
case.idx:5:5: note: a check constraint is no index: it belongs to the table [-Wignored]
case.idx:6:5: note: a check constraint is no index: it belongs to the table [-Wignored]
case.idx:7:5: note: a check constraint is no index: it belongs to the table [-Wignored]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE TABLE "APP_M" ("ID" NUMBER(19) GENERATED BY DEFAULT ON NULL AS IDENTITY NOT NULL PRIMARY KEY, "A" NUMBER(11) NOT NULL, "B" NUMBER(11) NULL, CONSTRAINT "PLAIN" CHECK ((("A" = 1 OR "A" > 5) AND 1 = (CASE WHEN "A" = 1 THEN 1 ELSE 0 END + CASE WHEN "A" > 5 THEN 1 ELSE 0 END))), CONSTRAINT "NOT" CHECK (NOT (("A" = 1 OR "A" > 5 OR "A" = 7) AND 1 = (MOD(((CASE WHEN "A" = 1 THEN 1 ELSE 0 END + CASE WHEN "A" > 5 THEN 1 ELSE 0 END) + CASE WHEN "A" = 7 THEN 1 ELSE 0 END), 2)))), CONSTRAINT "NULL" CHECK ((("A" = 1 OR "B" = 2) AND 1 = (CASE WHEN "A" = 1 THEN 1 ELSE 0 END + CASE WHEN "B" = 2 THEN 1 ELSE 0 END))));
CREATE INDEX "THREE" ON "APP_M" ((CASE WHEN (("A" = 1 OR "A" = 2 OR "A" = 3) AND 1 = (MOD(((CASE WHEN "A" = 1 THEN 1 ELSE 0 END + CASE WHEN "A" = 2 THEN 1 ELSE 0 END) + CASE WHEN "A" = 3 THEN 1 ELSE 0 END), 2))) THEN "A" ELSE NULL END));
case.idx:4:40: warning: oracle: condition emulated by CASE keys [-Wemulated]
case.idx:5:5: note: a check constraint is no index: it belongs to the table [-Wignored]
case.idx:6:5: note: a check constraint is no index: it belongs to the table [-Wignored]
case.idx:7:5: note: a check constraint is no index: it belongs to the table [-Wignored]
