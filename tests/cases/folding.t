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
