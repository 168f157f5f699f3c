# Cast: the type of a field, as each database spells it.

=== to texts and numbers
model Book:
    pages = IntegerField()
    price = DecimalField(max_digits=8, decimal_places=2)

    Index(Cast('pages', CharField(max_length=20)), name='text')
    Index(Cast('pages', BigIntegerField()), name='number')
    Index(Cast('price', output_field=FloatField()), name='float')
    Index(Cast('pages', DecimalField(max_digits=8, decimal_places=2)), name='decimal')
--- postgresql
CREATE INDEX "text" ON "app_book" ((("pages")::varchar(20)));
CREATE INDEX "number" ON "app_book" ((("pages")::bigint));
CREATE INDEX "float" ON "app_book" ((("price")::double precision));
CREATE INDEX "decimal" ON "app_book" ((("pages")::numeric(8, 2)));
--- sqlite
CREATE INDEX "text" ON "app_book" ((CAST("pages" AS varchar(20))));
CREATE INDEX "number" ON "app_book" ((CAST("pages" AS bigint)));
CREATE INDEX "float" ON "app_book" ((CAST("price" AS real)));
CREATE INDEX "decimal" ON "app_book" ((CAST((CAST("pages" AS decimal)) AS NUMERIC)));
--- mysql
CREATE INDEX `text` ON `app_book` ((CAST(LEFT(`pages`, 20) AS char(20))));
CREATE INDEX `number` ON `app_book` ((CAST(`pages` AS signed integer)));
CREATE INDEX `float` ON `app_book` (((`price` + 0.0)));
CREATE INDEX `decimal` ON `app_book` ((CAST(`pages` AS decimal(8, 2))));
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "TEXT" ON "APP_BOOK" ((CAST("PAGES" AS NVARCHAR2(20))));
CREATE INDEX "NUMBER" ON "APP_BOOK" ((CAST("PAGES" AS NUMBER(19))));
CREATE INDEX "FLOAT" ON "APP_BOOK" ((CAST("PRICE" AS DOUBLE PRECISION)));
CREATE INDEX "DECIMAL" ON "APP_BOOK" ((CAST("PAGES" AS NUMBER(8, 2))));
--- mariadb
case.idx:5:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:6:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:7:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:8:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]

=== to a field that is none
model Book:
    pages = IntegerField()

    Index(Cast('pages', 'CharField'), name='text')
    Index(Cast('pages'), name='nothing')
--- all
case.idx:4:25: error: expected a field, as IntegerField()
case.idx:5:11: error: Cast: too few arguments
exit 1
