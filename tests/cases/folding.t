=== arithmetic of constants is Python's, done before it is SQL {-Wno-dropped -Wno-emulated}
HOUR = 60 * 60
model Book:
    n = IntegerField()
    x = FloatField()
    code = CharField(max_length=9)
    Index(fields=['n'], condition=Q(n=HOUR) | Q(n=-7 % 3) | Q(n=7 // -2) | Q(n=2 ** 10), name='i')
    Index(fields=['x'], condition=Q(x=1 / 2) & Q(code='ab' * 2), name='j')
    class Meta:
        unique_together = [('n', 'x')]
--- postgresql
ALTER TABLE "app_book" ADD CONSTRAINT "app_book_n_x_339593b1_uniq" UNIQUE ("n", "x");
CREATE INDEX "i" ON "app_book" ("n") WHERE ("n" = 3600 OR "n" = 2 OR "n" = -4 OR "n" = 1024);
CREATE INDEX "j" ON "app_book" ("x") WHERE ("x" = 0.5 AND "code" = 'abab');
--- sqlite
CREATE UNIQUE INDEX "app_book_n_x_339593b1_uniq" ON "app_book" ("n", "x");
CREATE INDEX "i" ON "app_book" ("n") WHERE ("n" = 3600 OR "n" = 2 OR "n" = -4 OR "n" = 1024);
CREATE INDEX "j" ON "app_book" ("x") WHERE ("x" = 0.5 AND "code" = 'abab');
--- mysql mariadb
ALTER TABLE `app_book` ADD CONSTRAINT `app_book_n_x_339593b1_uniq` UNIQUE (`n`, `x`);
CREATE INDEX `i` ON `app_book` (`n`);
CREATE INDEX `j` ON `app_book` (`x`);
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
ALTER TABLE "APP_BOOK" ADD CONSTRAINT "APP_BOOK_N_X_339593B1_UNIQ" UNIQUE ("N", "X");
CREATE INDEX "I" ON "APP_BOOK" ((CASE WHEN ("N" = 3600 OR "N" = 2 OR "N" = -4 OR "N" = 1024) THEN "N" ELSE NULL END));
CREATE INDEX "J" ON "APP_BOOK" ((CASE WHEN ("X" = 0.5 AND "CODE" = 'abab') THEN "X" ELSE NULL END));

=== numbers that a column can't hold decide a comparison
model app.Row:
    n = SmallIntegerField(null=True)
    full = SmallIntegerField()
    ok = BooleanField()
    Index('ok', condition=Q(n__lte=40000) & Q(ok=True), name='all')
    Index('ok', condition=Q(n__gt=40000) | Q(ok=True), name='none')
    Index('ok', condition=~Q(n=40000) & Q(ok=True), name='not_one')
    Index('ok', condition=Q(n__in=[1, 40000]) & Q(n__range=(2, 50000)), name='listed')
    Index('ok', condition=Q(full__lt=40000), name='whole')
    UniqueConstraint(fields=['ok'], condition=Q(n__lt=40000, ok=True), name='one_null')
    UniqueConstraint(fields=['ok'], condition=Q(full__lt=40000, ok=True), name='one_full')
--- postgresql
CREATE INDEX "all" ON "app_row" ("ok") WHERE "ok";
CREATE INDEX "none" ON "app_row" ("ok") WHERE "ok";
CREATE INDEX "not_one" ON "app_row" ("ok") WHERE "ok";
CREATE INDEX "listed" ON "app_row" ("ok") WHERE ("n" IN (1, 40000) AND "n" BETWEEN 2 AND 50000);
CREATE INDEX "whole" ON "app_row" ("ok") WHERE "full" < 40000;
CREATE UNIQUE INDEX "one_null" ON "app_row" ("ok") WHERE ("n" < 40000 AND "ok");
CREATE UNIQUE INDEX "one_full" ON "app_row" ("ok") WHERE "ok";
--- sqlite
CREATE INDEX "all" ON "app_row" ("ok") WHERE ("n" <= 40000 AND "ok");
CREATE INDEX "none" ON "app_row" ("ok") WHERE ("n" > 40000 OR "ok");
CREATE INDEX "not_one" ON "app_row" ("ok") WHERE (NOT ("n" = 40000 AND "n" IS NOT NULL) AND "ok");
CREATE INDEX "listed" ON "app_row" ("ok") WHERE ("n" IN (1, 40000) AND "n" BETWEEN 2 AND 50000);
CREATE INDEX "whole" ON "app_row" ("ok") WHERE "full" < 40000;
CREATE UNIQUE INDEX "one_null" ON "app_row" ("ok") WHERE ("n" < 40000 AND "ok");
CREATE UNIQUE INDEX "one_full" ON "app_row" ("ok") WHERE ("full" < 40000 AND "ok");
--- mysql
CREATE INDEX `all` ON `app_row` (`ok`);
CREATE INDEX `none` ON `app_row` (`ok`);
CREATE INDEX `not_one` ON `app_row` (`ok`);
CREATE INDEX `listed` ON `app_row` (`ok`);
CREATE INDEX `whole` ON `app_row` (`ok`);
CREATE UNIQUE INDEX `one_null` ON `app_row` ((CASE WHEN (`n` < 40000 AND `ok` = 1) THEN `ok` ELSE NULL END));
CREATE UNIQUE INDEX `one_full` ON `app_row` ((CASE WHEN `ok` = 1 THEN `ok` ELSE NULL END));
case.idx:5:27: warning: mysql: condition dropped: MySQL has no partial indexes [-Wdropped]
case.idx:6:27: warning: mysql: condition dropped: MySQL has no partial indexes [-Wdropped]
case.idx:7:27: warning: mysql: condition dropped: MySQL has no partial indexes [-Wdropped]
case.idx:8:27: warning: mysql: condition dropped: MySQL has no partial indexes [-Wdropped]
case.idx:9:27: warning: mysql: condition dropped: MySQL has no partial indexes [-Wdropped]
case.idx:10:47: warning: mysql: condition emulated by CASE keys [-Wemulated]
case.idx:11:47: warning: mysql: condition emulated by CASE keys [-Wemulated]
--- mariadb
CREATE INDEX `all` ON `app_row` (`ok`);
CREATE INDEX `none` ON `app_row` (`ok`);
CREATE INDEX `not_one` ON `app_row` (`ok`);
CREATE INDEX `listed` ON `app_row` (`ok`);
CREATE INDEX `whole` ON `app_row` (`ok`);
case.idx:5:27: warning: mariadb: condition dropped: MariaDB has no partial indexes [-Wdropped]
case.idx:6:27: warning: mariadb: condition dropped: MariaDB has no partial indexes [-Wdropped]
case.idx:7:27: warning: mariadb: condition dropped: MariaDB has no partial indexes [-Wdropped]
case.idx:8:27: warning: mariadb: condition dropped: MariaDB has no partial indexes [-Wdropped]
case.idx:9:27: warning: mariadb: condition dropped: MariaDB has no partial indexes [-Wdropped]
case.idx:10:47: warning: mariadb: constraint skipped: MariaDB has no partial indexes, and without the condition it would reject more rows [-Wskipped]
case.idx:11:47: warning: mariadb: constraint skipped: MariaDB has no partial indexes, and without the condition it would reject more rows [-Wskipped]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "ALL" ON "APP_ROW" ((CASE WHEN ("N" <= 40000 AND "OK" = 1) THEN "OK" ELSE NULL END));
CREATE INDEX "NONE" ON "APP_ROW" ((CASE WHEN ("N" > 40000 OR "OK" = 1) THEN "OK" ELSE NULL END));
CREATE INDEX "NOT_ONE" ON "APP_ROW" ((CASE WHEN (NOT ("N" = 40000 AND "N" IS NOT NULL) AND "OK" = 1) THEN "OK" ELSE NULL END));
CREATE INDEX "LISTED" ON "APP_ROW" ((CASE WHEN ("N" IN (1, 40000) AND "N" BETWEEN 2 AND 50000) THEN "OK" ELSE NULL END));
CREATE INDEX "WHOLE" ON "APP_ROW" ((CASE WHEN "FULL" < 40000 THEN "OK" ELSE NULL END));
CREATE UNIQUE INDEX "ONE_NULL" ON "APP_ROW" ((CASE WHEN ("N" < 40000 AND "OK" = 1) THEN "OK" ELSE NULL END));
CREATE UNIQUE INDEX "ONE_FULL" ON "APP_ROW" ((CASE WHEN ("FULL" < 40000 AND "OK" = 1) THEN "OK" ELSE NULL END));
case.idx:5:27: warning: oracle: condition emulated by CASE keys [-Wemulated]
case.idx:6:27: warning: oracle: condition emulated by CASE keys [-Wemulated]
case.idx:7:27: warning: oracle: condition emulated by CASE keys [-Wemulated]
case.idx:8:27: warning: oracle: condition emulated by CASE keys [-Wemulated]
case.idx:9:27: warning: oracle: condition emulated by CASE keys [-Wemulated]
case.idx:10:47: warning: oracle: condition emulated by CASE keys [-Wemulated]
case.idx:11:47: warning: oracle: condition emulated by CASE keys [-Wemulated]
