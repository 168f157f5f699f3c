=== Oracle takes no second index on the same keys: unique fields and the primary key have one
model Book:
    code = IntegerField(unique=True)
    Index(fields=['code'], name='c')
    Index(fields=['pk'], name='p')
    Index(fields=['-code'], name='d')
--- postgresql sqlite
CREATE INDEX "c" ON "app_book" ("code");
CREATE INDEX "p" ON "app_book" ("id");
CREATE INDEX "d" ON "app_book" ("code" DESC);
--- mysql mariadb
CREATE INDEX `c` ON `app_book` (`code`);
CREATE INDEX `p` ON `app_book` (`id`);
CREATE INDEX `d` ON `app_book` (`code` DESC);
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "D" ON "APP_BOOK" ("CODE" DESC);
case.idx:3:5: warning: oracle: index skipped: Oracle takes no second index on the same keys [-Wredundant]
case.idx:2:12: note: this index has them
case.idx:4:5: warning: oracle: index skipped: Oracle takes no second index on the same keys [-Wredundant]
case.idx:1:7: note: this index has them

=== the unique one is kept, wherever it stands {-Wno-emulated}
model Book:
    a = IntegerField()
    b = IntegerField()
    Index(fields=['a'], name='plain')
    UniqueConstraint(fields=['a'], name='only')
    Index(fields=['b'], condition=Q(a=1), name='part')
    UniqueConstraint(fields=['b'], condition=Q(a=1), name='only_part')
--- postgresql
CREATE INDEX "plain" ON "app_book" ("a");
ALTER TABLE "app_book" ADD CONSTRAINT "only" UNIQUE ("a");
CREATE INDEX "part" ON "app_book" ("b") WHERE "a" = 1;
CREATE UNIQUE INDEX "only_part" ON "app_book" ("b") WHERE "a" = 1;
--- sqlite
CREATE INDEX "plain" ON "app_book" ("a");
CREATE UNIQUE INDEX "only" ON "app_book" ("a");
CREATE INDEX "part" ON "app_book" ("b") WHERE "a" = 1;
CREATE UNIQUE INDEX "only_part" ON "app_book" ("b") WHERE "a" = 1;
--- mysql
CREATE INDEX `plain` ON `app_book` (`a`);
ALTER TABLE `app_book` ADD CONSTRAINT `only` UNIQUE (`a`);
CREATE INDEX `part` ON `app_book` (`b`);
CREATE UNIQUE INDEX `only_part` ON `app_book` ((CASE WHEN `a` = 1 THEN `b` ELSE NULL END));
case.idx:6:35: warning: mysql: condition dropped: MySQL has no partial indexes [-Wdropped]
--- mariadb
CREATE INDEX `plain` ON `app_book` (`a`);
ALTER TABLE `app_book` ADD CONSTRAINT `only` UNIQUE (`a`);
CREATE INDEX `part` ON `app_book` (`b`);
case.idx:6:35: warning: mariadb: condition dropped: MariaDB has no partial indexes [-Wdropped]
case.idx:7:46: warning: mariadb: constraint skipped: MariaDB has no partial indexes, and without the condition it would reject more rows [-Wskipped]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
ALTER TABLE "APP_BOOK" ADD CONSTRAINT "ONLY" UNIQUE ("A");
CREATE UNIQUE INDEX "ONLY_PART" ON "APP_BOOK" ((CASE WHEN "A" = 1 THEN "B" ELSE NULL END));
case.idx:4:5: warning: oracle: index skipped: Oracle takes no second index on the same keys [-Wredundant]
case.idx:5:5: note: this index has them
case.idx:6:5: warning: oracle: index skipped: Oracle takes no second index on the same keys [-Wredundant]
case.idx:7:5: note: this index has them
