# Case and When.

=== with and without a default
model Book:
    title = CharField(max_length=100)
    pages = IntegerField()
    live = BooleanField()

    Index(Case(When(pages__gt=100, then='title'), default=Value('short')), name='one')
    Index(Case(When(pages__gt=100, then=Value(1)), When(live=True, then=Value(2))).desc(), name='two')
--- postgresql sqlite
CREATE INDEX "one" ON "app_book" ((CASE WHEN "pages" > 100 THEN "title" ELSE 'short' END));
CREATE INDEX "two" ON "app_book" ((CASE WHEN "pages" > 100 THEN 1 WHEN "live" THEN 2 ELSE NULL END) DESC);
--- mysql
CREATE INDEX `one` ON `app_book` ((CASE WHEN `pages` > 100 THEN `title` ELSE 'short' END));
CREATE INDEX `two` ON `app_book` ((CASE WHEN `pages` > 100 THEN 1 WHEN `live` = 1 THEN 2 ELSE NULL END) DESC);
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "ONE" ON "APP_BOOK" ((CASE WHEN "PAGES" > 100 THEN "TITLE" ELSE 'short' END));
CREATE INDEX "TWO" ON "APP_BOOK" ((CASE WHEN "PAGES" > 100 THEN 1 WHEN "LIVE" = 1 THEN 2 ELSE NULL END) DESC);
--- mariadb
case.idx:6:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:7:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]

=== conditions of When
model Book:
    a = IntegerField()
    b = IntegerField(null=True)

    Index(Case(When(Q(a=1) | Q(b=2), then=F('a')), default=F('b')), name='q')
    Index(Case(When(a=1, b__isnull=True, then='a')), name='two')
    Index(Case(When(condition=~Q(b=2), then=F('a') + 1)), name='negated')
--- postgresql sqlite
CREATE INDEX "q" ON "app_book" ((CASE WHEN ("a" = 1 OR "b" = 2) THEN "a" ELSE "b" END));
CREATE INDEX "two" ON "app_book" ((CASE WHEN ("a" = 1 AND "b" IS NULL) THEN "a" ELSE NULL END));
CREATE INDEX "negated" ON "app_book" ((CASE WHEN NOT ("b" = 2 AND "b" IS NOT NULL) THEN ("a" + 1) ELSE NULL END));
--- mysql
CREATE INDEX `q` ON `app_book` ((CASE WHEN (`a` = 1 OR `b` = 2) THEN `a` ELSE `b` END));
CREATE INDEX `two` ON `app_book` ((CASE WHEN (`a` = 1 AND `b` IS NULL) THEN `a` ELSE NULL END));
CREATE INDEX `negated` ON `app_book` ((CASE WHEN NOT (`b` = 2 AND `b` IS NOT NULL) THEN (`a` + 1) ELSE NULL END));
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "Q" ON "APP_BOOK" ((CASE WHEN ("A" = 1 OR "B" = 2) THEN "A" ELSE "B" END));
CREATE INDEX "TWO" ON "APP_BOOK" ((CASE WHEN ("A" = 1 AND "B" IS NULL) THEN "A" ELSE NULL END));
CREATE INDEX "NEGATED" ON "APP_BOOK" ((CASE WHEN NOT ("B" = 2 AND "B" IS NOT NULL) THEN ("A" + 1) ELSE NULL END));
--- mariadb
case.idx:5:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:6:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:7:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]

=== mistakes
model Book:
    a = IntegerField()

    Index(Case(a=1), name='named')
    Index(Case('a'), name='noWhen')
    Index(Case(When(a=1)), name='noThen')
    Index(Case(When(then='a')), name='noCondition')
--- all
case.idx:4:16: error: Case has no option 'a'
case.idx:5:16: error: Case takes When(...) arguments
case.idx:6:16: error: When needs a condition and then=
case.idx:7:16: error: When needs a condition and then=
exit 1

=== on the left of a comparison: Django resolves it twice, and puts the conditions into parentheses {-Wno-dropped}
model Row:
    n = IntegerField()
    ok = BooleanField()
    Index('n', condition=Q(Case(When(n__gt=3, then=Value(True)), default=Value(False), output_field=BooleanField())), name='truth')
    Index('n', condition=Q(GreaterThan(Case(When(n__gt=3, then=1), When(Q(n=1) | Q(ok=True), then=2), When(~Q(ok=True), then=4), default=0), 1)), name='left')
    Index('n', condition=Q(GreaterThan(Coalesce(Case(When(n__gt=3, then=1)), 1), Case(When(n__gt=3, then=1), default=0))), name='both')
    Index('n', condition=Q(n=Case(When(ok=True, then=1), default=0)), name='right')
--- postgresql
CREATE INDEX "truth" ON "app_row" ("n") WHERE CASE WHEN ("n" > 3) THEN true ELSE false END;
CREATE INDEX "left" ON "app_row" ("n") WHERE CASE WHEN ("n" > 3) THEN 1 WHEN ("n" = 1 OR "ok") THEN 2 WHEN NOT ("ok") THEN 4 ELSE 0 END > 1;
CREATE INDEX "both" ON "app_row" ("n") WHERE COALESCE(CASE WHEN ("n" > 3) THEN 1 ELSE NULL END, 1) > (CASE WHEN "n" > 3 THEN 1 ELSE 0 END);
CREATE INDEX "right" ON "app_row" ("n") WHERE "n" = (CASE WHEN "ok" THEN 1 ELSE 0 END);
--- sqlite
CREATE INDEX "truth" ON "app_row" ("n") WHERE CASE WHEN ("n" > 3) THEN 1 ELSE 0 END;
CREATE INDEX "left" ON "app_row" ("n") WHERE CASE WHEN ("n" > 3) THEN 1 WHEN ("n" = 1 OR "ok") THEN 2 WHEN NOT ("ok") THEN 4 ELSE 0 END > 1;
CREATE INDEX "both" ON "app_row" ("n") WHERE COALESCE(CASE WHEN ("n" > 3) THEN 1 ELSE NULL END, 1) > (CASE WHEN "n" > 3 THEN 1 ELSE 0 END);
CREATE INDEX "right" ON "app_row" ("n") WHERE "n" = (CASE WHEN "ok" THEN 1 ELSE 0 END);
--- mysql mariadb
CREATE INDEX `truth` ON `app_row` (`n`);
CREATE INDEX `left` ON `app_row` (`n`);
CREATE INDEX `both` ON `app_row` (`n`);
CREATE INDEX `right` ON `app_row` (`n`);
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "TRUTH" ON "APP_ROW" ((CASE WHEN CASE WHEN ("N" > 3) THEN 1 ELSE 0 END = 1 THEN "N" ELSE NULL END));
CREATE INDEX "LEFT" ON "APP_ROW" ((CASE WHEN CASE WHEN ("N" > 3) THEN 1 WHEN ("N" = 1 OR "OK" = 1) THEN 2 WHEN NOT ("OK" = 1) THEN 4 ELSE 0 END > 1 THEN "N" ELSE NULL END));
CREATE INDEX "BOTH" ON "APP_ROW" ((CASE WHEN COALESCE(CASE WHEN ("N" > 3) THEN 1 ELSE NULL END, 1) > (CASE WHEN "N" > 3 THEN 1 ELSE 0 END) THEN "N" ELSE NULL END));
CREATE INDEX "RIGHT" ON "APP_ROW" ((CASE WHEN "N" = (CASE WHEN "OK" = 1 THEN 1 ELSE 0 END) THEN "N" ELSE NULL END));
case.idx:4:26: warning: oracle: condition emulated by CASE keys [-Wemulated]
case.idx:5:26: warning: oracle: condition emulated by CASE keys [-Wemulated]
case.idx:6:26: warning: oracle: condition emulated by CASE keys [-Wemulated]
case.idx:7:26: warning: oracle: condition emulated by CASE keys [-Wemulated]
