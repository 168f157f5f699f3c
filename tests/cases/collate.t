# Collate: the same word on each database, so these are for one each.

=== a column and an expression
model Book:
    title = CharField(max_length=100)

    Index(Collate('title', 'C'), name='plain', targets=['postgresql'])
    Index(Collate(Lower('title'), 'C').desc(), name='lower', targets=['postgresql'])
    Index(Collate('title', 'NOCASE'), 'id', name='nocase', targets=['sqlite'])
    Index(Collate(F('title'), 'utf8mb4_bin'), name='bin', targets=['mysql', 'mariadb'])
    Index(Collate('title', 'BINARY_CI').desc(), name='ci', targets=['oracle'])
--- postgresql
CREATE INDEX "plain" ON "app_book" ("title" COLLATE "C");
CREATE INDEX "lower" ON "app_book" ((LOWER("title")) COLLATE "C" DESC);
--- sqlite
CREATE INDEX "nocase" ON "app_book" ("title" COLLATE "NOCASE", "id");
--- mysql
CREATE INDEX `bin` ON `app_book` ((`title` COLLATE `utf8mb4_bin`));
--- mariadb
case.idx:7:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "CI" ON "APP_BOOK" ("TITLE" COLLATE "BINARY_CI" DESC);

=== invalid names
model Book:
    title = CharField(max_length=100)

    Index(Collate('title', 'C"; DROP TABLE x'), name='a')
    Index(Collate('title', ''), name='b')
--- all
case.idx:4:28: error: invalid collation name
case.idx:5:28: error: invalid collation name
exit 1
