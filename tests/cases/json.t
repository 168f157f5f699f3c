# JSON: values by keys, in expressions and conditions, and documents made of values.

=== keys {-Wno-redundant}
model Row:
    data = JSONField()
    Index(KT('data__a'), name='text')
    Index(KT('data__a__b__0'), name='nested')
    Index(F('data__a'), name='value')
    Index(KeyTransform('b', KeyTransform('a', 'data')), name='transform')
    Index(KeyTextTransform(0, 'data'), name='item')
    Index(Lower(KT('data__a')), name='lower')
    Index(Cast(KT('data__a'), CharField(max_length=100)), name='short')
    Index('data', name='whole')
--- postgresql
CREATE INDEX "text" ON "app_row" ((("data" ->> 'a')));
CREATE INDEX "nested" ON "app_row" ((("data" #>> '{a,b,0}')));
CREATE INDEX "value" ON "app_row" ((("data" -> 'a')));
CREATE INDEX "transform" ON "app_row" ((("data" #> '{a,b}')));
CREATE INDEX "item" ON "app_row" ((("data" ->> 0)));
CREATE INDEX "lower" ON "app_row" ((LOWER(("data" ->> 'a'))));
CREATE INDEX "short" ON "app_row" (((("data" ->> 'a'))::varchar(100)));
CREATE INDEX "whole" ON "app_row" ("data");
--- sqlite
CREATE INDEX "text" ON "app_row" (((CASE WHEN JSON_TYPE("data", '$."a"') IN ('null','false','true') THEN JSON_TYPE("data", '$."a"') ELSE JSON_EXTRACT("data", '$."a"') END)));
CREATE INDEX "nested" ON "app_row" (((CASE WHEN JSON_TYPE("data", '$."a"."b"[0]') IN ('null','false','true') THEN JSON_TYPE("data", '$."a"."b"[0]') ELSE JSON_EXTRACT("data", '$."a"."b"[0]') END)));
CREATE INDEX "value" ON "app_row" (((CASE WHEN JSON_TYPE("data", '$."a"') IN ('null','false','true') THEN JSON_TYPE("data", '$."a"') ELSE JSON_EXTRACT("data", '$."a"') END)));
CREATE INDEX "transform" ON "app_row" (((CASE WHEN JSON_TYPE("data", '$."a"."b"') IN ('null','false','true') THEN JSON_TYPE("data", '$."a"."b"') ELSE JSON_EXTRACT("data", '$."a"."b"') END)));
CREATE INDEX "item" ON "app_row" (((CASE WHEN JSON_TYPE("data", '$[0]') IN ('null','false','true') THEN JSON_TYPE("data", '$[0]') ELSE JSON_EXTRACT("data", '$[0]') END)));
CREATE INDEX "lower" ON "app_row" ((LOWER((CASE WHEN JSON_TYPE("data", '$."a"') IN ('null','false','true') THEN JSON_TYPE("data", '$."a"') ELSE JSON_EXTRACT("data", '$."a"') END))));
CREATE INDEX "short" ON "app_row" ((CAST((CASE WHEN JSON_TYPE("data", '$."a"') IN ('null','false','true') THEN JSON_TYPE("data", '$."a"') ELSE JSON_EXTRACT("data", '$."a"') END) AS varchar(100))));
CREATE INDEX "whole" ON "app_row" ("data");
--- mysql
CREATE INDEX `short` ON `app_row` ((CAST(LEFT((`data` ->> '$."a"'), 100) AS char(100))));
case.idx:3:11: warning: mysql: index skipped: this expression is an unlimited text: MySQL takes no such key [-Wskipped]
case.idx:4:11: warning: mysql: index skipped: this expression is an unlimited text: MySQL takes no such key [-Wskipped]
case.idx:5:11: warning: mysql: index skipped: this expression is JSON: MySQL takes no such key [-Wskipped]
case.idx:6:11: warning: mysql: index skipped: this expression is JSON: MySQL takes no such key [-Wskipped]
case.idx:7:11: warning: mysql: index skipped: this expression is an unlimited text: MySQL takes no such key [-Wskipped]
case.idx:8:11: warning: mysql: index skipped: this expression is JSON: MySQL takes no such key [-Wskipped]
case.idx:10:11: warning: mysql: index skipped: this column is JSON: MySQL takes no such key [-Wskipped]
--- mariadb
CREATE INDEX `whole` ON `app_row` (`data`);
case.idx:3:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:4:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:5:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:6:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:7:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:8:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:9:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:10:5: note: mariadb: MariaDB indexes the first 768 characters [-Wlong-key]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "TEXT" ON "APP_ROW" ((COALESCE(JSON_QUERY("DATA", '$."a"'),JSON_VALUE("DATA", '$."a"'))));
CREATE INDEX "NESTED" ON "APP_ROW" ((COALESCE(JSON_QUERY("DATA", '$."a"."b"[0]'),JSON_VALUE("DATA", '$."a"."b"[0]'))));
CREATE INDEX "TRANSFORM" ON "APP_ROW" ((COALESCE(JSON_QUERY("DATA", '$."a"."b"'),JSON_VALUE("DATA", '$."a"."b"'))));
CREATE INDEX "ITEM" ON "APP_ROW" ((COALESCE(JSON_QUERY("DATA", '$[0]'),JSON_VALUE("DATA", '$[0]'))));
CREATE INDEX "SHORT" ON "APP_ROW" ((CAST(COALESCE(JSON_QUERY("DATA", '$."a"'),JSON_VALUE("DATA", '$."a"')) AS NVARCHAR2(100))));
case.idx:8:11: warning: oracle: index skipped: this expression is JSON: Oracle takes no such key [-Wskipped]
case.idx:10:11: warning: oracle: index skipped: this column is JSON: Oracle takes no such key [-Wskipped]

=== values {-Wno-emulated}
model Row:
    n = IntegerField()
    s = CharField(max_length=20)
    data = JSONField(null=True)
    other = JSONField(null=True)
    UniqueConstraint('n', condition=Q(data__a=1), name='number')
    UniqueConstraint('n', condition=Q(data__a='x'), name='text')
    UniqueConstraint('n', condition=Q(data__a=True), name='boolean')
    UniqueConstraint('n', condition=Q(data__a__0__b=[1, {'c': None}]), name='list')
    UniqueConstraint('n', condition=Q(data__a__gt=3), name='gt')
    UniqueConstraint('n', condition=Q(data__a__lte='x'), name='lte')
    UniqueConstraint('n', condition=Q(data__a__in=[1, 'x', None, 2.5, False]), name='in')
    UniqueConstraint('n', condition=Q(data__a__range=(1, 9)), name='range')
    UniqueConstraint('n', condition=Q(data__a=F('other__b')), name='value')
    UniqueConstraint('n', condition=Q(s=KT('data__a')), name='compared_text')
    UniqueConstraint('n', condition=~Q(data__a=1), name='negated')
--- postgresql
CREATE UNIQUE INDEX "number" ON "app_row" ("n") WHERE ("data" -> 'a') = '1'::jsonb;
CREATE UNIQUE INDEX "text" ON "app_row" ("n") WHERE ("data" -> 'a') = '"x"'::jsonb;
CREATE UNIQUE INDEX "boolean" ON "app_row" ("n") WHERE ("data" -> 'a') = 'true'::jsonb;
CREATE UNIQUE INDEX "list" ON "app_row" ("n") WHERE ("data" #> '{a,0,b}') = '[1, {"c": null}]'::jsonb;
CREATE UNIQUE INDEX "gt" ON "app_row" ("n") WHERE ("data" -> 'a') > '3'::jsonb;
CREATE UNIQUE INDEX "lte" ON "app_row" ("n") WHERE ("data" -> 'a') <= '"x"'::jsonb;
CREATE UNIQUE INDEX "in" ON "app_row" ("n") WHERE ("data" -> 'a') IN ('1'::jsonb, '"x"'::jsonb, '2.5'::jsonb, 'false'::jsonb);
CREATE UNIQUE INDEX "range" ON "app_row" ("n") WHERE ("data" -> 'a') BETWEEN '1'::jsonb AND '9'::jsonb;
CREATE UNIQUE INDEX "value" ON "app_row" ("n") WHERE ("data" -> 'a') = ("other" -> 'b');
CREATE UNIQUE INDEX "compared_text" ON "app_row" ("n") WHERE "s" = ("data" ->> 'a');
CREATE UNIQUE INDEX "negated" ON "app_row" ("n") WHERE NOT (("data" -> 'a') = '1'::jsonb AND "data" IS NOT NULL);
--- sqlite
CREATE UNIQUE INDEX "number" ON "app_row" ("n") WHERE (CASE WHEN JSON_TYPE("data", '$."a"') IN ('null','false','true') THEN JSON_TYPE("data", '$."a"') ELSE JSON_EXTRACT("data", '$."a"') END) = JSON_EXTRACT('1', '$');
CREATE UNIQUE INDEX "text" ON "app_row" ("n") WHERE (CASE WHEN JSON_TYPE("data", '$."a"') IN ('null','false','true') THEN JSON_TYPE("data", '$."a"') ELSE JSON_EXTRACT("data", '$."a"') END) = JSON_EXTRACT('"x"', '$');
CREATE UNIQUE INDEX "boolean" ON "app_row" ("n") WHERE (CASE WHEN JSON_TYPE("data", '$."a"') IN ('null','false','true') THEN JSON_TYPE("data", '$."a"') ELSE JSON_EXTRACT("data", '$."a"') END) = 'true';
CREATE UNIQUE INDEX "list" ON "app_row" ("n") WHERE (CASE WHEN JSON_TYPE("data", '$."a"[0]."b"') IN ('null','false','true') THEN JSON_TYPE("data", '$."a"[0]."b"') ELSE JSON_EXTRACT("data", '$."a"[0]."b"') END) = JSON_EXTRACT('[1, {"c": null}]', '$');
CREATE UNIQUE INDEX "gt" ON "app_row" ("n") WHERE (CASE WHEN JSON_TYPE("data", '$."a"') IN ('null','false','true') THEN JSON_TYPE("data", '$."a"') ELSE JSON_EXTRACT("data", '$."a"') END) > 3;
CREATE UNIQUE INDEX "lte" ON "app_row" ("n") WHERE (CASE WHEN JSON_TYPE("data", '$."a"') IN ('null','false','true') THEN JSON_TYPE("data", '$."a"') ELSE JSON_EXTRACT("data", '$."a"') END) <= 'x';
CREATE UNIQUE INDEX "in" ON "app_row" ("n") WHERE (CASE WHEN JSON_TYPE("data", '$."a"') IN ('null','false','true') THEN JSON_TYPE("data", '$."a"') ELSE JSON_EXTRACT("data", '$."a"') END) IN (JSON_EXTRACT('1', '$'), JSON_EXTRACT('"x"', '$'), JSON_EXTRACT('2.5', '$'), 'false');
CREATE UNIQUE INDEX "range" ON "app_row" ("n") WHERE (CASE WHEN JSON_TYPE("data", '$."a"') IN ('null','false','true') THEN JSON_TYPE("data", '$."a"') ELSE JSON_EXTRACT("data", '$."a"') END) BETWEEN 1 AND 9;
CREATE UNIQUE INDEX "value" ON "app_row" ("n") WHERE (CASE WHEN JSON_TYPE("data", '$."a"') IN ('null','false','true') THEN JSON_TYPE("data", '$."a"') ELSE JSON_EXTRACT("data", '$."a"') END) = (CASE WHEN JSON_TYPE("other", '$."b"') IN ('null','false','true') THEN JSON_TYPE("other", '$."b"') ELSE JSON_EXTRACT("other", '$."b"') END);
CREATE UNIQUE INDEX "compared_text" ON "app_row" ("n") WHERE "s" = (CASE WHEN JSON_TYPE("data", '$."a"') IN ('null','false','true') THEN JSON_TYPE("data", '$."a"') ELSE JSON_EXTRACT("data", '$."a"') END);
CREATE UNIQUE INDEX "negated" ON "app_row" ("n") WHERE NOT ((CASE WHEN JSON_TYPE("data", '$."a"') IN ('null','false','true') THEN JSON_TYPE("data", '$."a"') ELSE JSON_EXTRACT("data", '$."a"') END) = JSON_EXTRACT('1', '$') AND "data" IS NOT NULL);
--- mysql
CREATE UNIQUE INDEX `number` ON `app_row` ((CASE WHEN JSON_EXTRACT(`data`, '$."a"') = JSON_EXTRACT('1', '$') THEN `n` ELSE NULL END));
CREATE UNIQUE INDEX `text` ON `app_row` ((CASE WHEN JSON_EXTRACT(`data`, '$."a"') = JSON_EXTRACT('"x"', '$') THEN `n` ELSE NULL END));
CREATE UNIQUE INDEX `boolean` ON `app_row` ((CASE WHEN JSON_EXTRACT(`data`, '$."a"') = JSON_EXTRACT('true', '$') THEN `n` ELSE NULL END));
CREATE UNIQUE INDEX `list` ON `app_row` ((CASE WHEN JSON_EXTRACT(`data`, '$."a"[0]."b"') = JSON_EXTRACT('[1, {"c": null}]', '$') THEN `n` ELSE NULL END));
CREATE UNIQUE INDEX `gt` ON `app_row` ((CASE WHEN JSON_EXTRACT(`data`, '$."a"') > 3 THEN `n` ELSE NULL END));
CREATE UNIQUE INDEX `lte` ON `app_row` ((CASE WHEN JSON_EXTRACT(`data`, '$."a"') <= 'x' THEN `n` ELSE NULL END));
CREATE UNIQUE INDEX `in` ON `app_row` ((CASE WHEN JSON_EXTRACT(`data`, '$."a"') IN (JSON_EXTRACT('1', '$'), JSON_EXTRACT('"x"', '$'), JSON_EXTRACT('2.5', '$'), JSON_EXTRACT('false', '$')) THEN `n` ELSE NULL END));
CREATE UNIQUE INDEX `range` ON `app_row` ((CASE WHEN JSON_EXTRACT(`data`, '$."a"') BETWEEN 1 AND 9 THEN `n` ELSE NULL END));
CREATE UNIQUE INDEX `value` ON `app_row` ((CASE WHEN JSON_EXTRACT(`data`, '$."a"') = (JSON_EXTRACT(`other`, '$."b"')) THEN `n` ELSE NULL END));
CREATE UNIQUE INDEX `compared_text` ON `app_row` ((CASE WHEN `s` = (`data` ->> '$."a"') THEN `n` ELSE NULL END));
CREATE UNIQUE INDEX `negated` ON `app_row` ((CASE WHEN NOT (JSON_EXTRACT(`data`, '$."a"') = JSON_EXTRACT('1', '$') AND `data` IS NOT NULL) THEN `n` ELSE NULL END));
--- mariadb
case.idx:6:37: warning: mariadb: constraint skipped: MariaDB has no partial indexes, and without the condition it would reject more rows [-Wskipped]
case.idx:7:37: warning: mariadb: constraint skipped: MariaDB has no partial indexes, and without the condition it would reject more rows [-Wskipped]
case.idx:8:37: warning: mariadb: constraint skipped: MariaDB has no partial indexes, and without the condition it would reject more rows [-Wskipped]
case.idx:9:37: warning: mariadb: constraint skipped: MariaDB has no partial indexes, and without the condition it would reject more rows [-Wskipped]
case.idx:10:37: warning: mariadb: constraint skipped: MariaDB has no partial indexes, and without the condition it would reject more rows [-Wskipped]
case.idx:11:37: warning: mariadb: constraint skipped: MariaDB has no partial indexes, and without the condition it would reject more rows [-Wskipped]
case.idx:12:37: warning: mariadb: constraint skipped: MariaDB has no partial indexes, and without the condition it would reject more rows [-Wskipped]
case.idx:13:37: warning: mariadb: constraint skipped: MariaDB has no partial indexes, and without the condition it would reject more rows [-Wskipped]
case.idx:14:37: warning: mariadb: constraint skipped: MariaDB has no partial indexes, and without the condition it would reject more rows [-Wskipped]
case.idx:15:37: warning: mariadb: constraint skipped: MariaDB has no partial indexes, and without the condition it would reject more rows [-Wskipped]
case.idx:16:37: warning: mariadb: constraint skipped: MariaDB has no partial indexes, and without the condition it would reject more rows [-Wskipped]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE UNIQUE INDEX "NUMBER" ON "APP_ROW" ((CASE WHEN COALESCE(JSON_QUERY("DATA", '$."a"'),JSON_VALUE("DATA", '$."a"')) = '1' THEN "N" ELSE NULL END));
CREATE UNIQUE INDEX "TEXT" ON "APP_ROW" ((CASE WHEN COALESCE(JSON_QUERY("DATA", '$."a"'),JSON_VALUE("DATA", '$."a"')) = 'x' THEN "N" ELSE NULL END));
CREATE UNIQUE INDEX "BOOLEAN" ON "APP_ROW" ((CASE WHEN COALESCE(JSON_QUERY("DATA", '$."a"'),JSON_VALUE("DATA", '$."a"')) = 'true' THEN "N" ELSE NULL END));
CREATE UNIQUE INDEX "LIST" ON "APP_ROW" ((CASE WHEN COALESCE(JSON_QUERY("DATA", '$."a"[0]."b"'),JSON_VALUE("DATA", '$."a"[0]."b"')) = JSON_QUERY('[1, {"c": null}]', '$') THEN "N" ELSE NULL END));
CREATE UNIQUE INDEX "GT" ON "APP_ROW" ((CASE WHEN JSON_VALUE("DATA", '$."a"' RETURNING NUMBER) > 3 THEN "N" ELSE NULL END));
CREATE UNIQUE INDEX "LTE" ON "APP_ROW" ((CASE WHEN COALESCE(JSON_QUERY("DATA", '$."a"'),JSON_VALUE("DATA", '$."a"')) <= 'x' THEN "N" ELSE NULL END));
CREATE UNIQUE INDEX "IN" ON "APP_ROW" ((CASE WHEN COALESCE(JSON_QUERY("DATA", '$."a"'),JSON_VALUE("DATA", '$."a"')) IN ('1', 'x', '2.5', 'false') THEN "N" ELSE NULL END));
CREATE UNIQUE INDEX "RANGE" ON "APP_ROW" ((CASE WHEN JSON_VALUE("DATA", '$."a"' RETURNING NUMBER) BETWEEN 1 AND 9 THEN "N" ELSE NULL END));
CREATE UNIQUE INDEX "VALUE" ON "APP_ROW" ((CASE WHEN COALESCE(JSON_QUERY("DATA", '$."a"'),JSON_VALUE("DATA", '$."a"')) = (COALESCE(JSON_QUERY("OTHER", '$."b"'),JSON_VALUE("OTHER", '$."b"'))) THEN "N" ELSE NULL END));
CREATE UNIQUE INDEX "COMPARED_TEXT" ON "APP_ROW" ((CASE WHEN "S" = (COALESCE(JSON_QUERY("DATA", '$."a"'),JSON_VALUE("DATA", '$."a"'))) THEN "N" ELSE NULL END));
CREATE UNIQUE INDEX "NEGATED" ON "APP_ROW" ((CASE WHEN NOT (COALESCE(JSON_QUERY("DATA", '$."a"'),JSON_VALUE("DATA", '$."a"')) = '1' AND "DATA" IS NOT NULL) THEN "N" ELSE NULL END));

=== null {-Wno-emulated}
model Row:
    n = IntegerField()
    data = JSONField(null=True)
    UniqueConstraint('n', condition=Q(data__a=None), name='null_value')
    UniqueConstraint('n', condition=Q(data__a__isnull=True), name='no_key')
    UniqueConstraint('n', condition=Q(data__a__isnull=False), name='key')
    UniqueConstraint('n', condition=Q(data__a__iexact=None), name='iexact')
    UniqueConstraint('n', condition=Q(data=None), name='null_document')
    UniqueConstraint('n', condition=Q(data=Value(None, JSONField())), name='value', targets=['postgresql', 'sqlite', 'mysql'])
    UniqueConstraint('n', condition=Q(data__isnull=True), name='no_document')
--- postgresql
CREATE UNIQUE INDEX "null_value" ON "app_row" ("n") WHERE ("data" -> 'a') = 'null'::jsonb;
CREATE UNIQUE INDEX "no_key" ON "app_row" ("n") WHERE ("data" -> 'a') IS NULL;
CREATE UNIQUE INDEX "key" ON "app_row" ("n") WHERE ("data" -> 'a') IS NOT NULL;
CREATE UNIQUE INDEX "iexact" ON "app_row" ("n") WHERE ("data" -> 'a') IS NULL;
CREATE UNIQUE INDEX "null_document" ON "app_row" ("n") WHERE "data" = 'null'::jsonb;
CREATE UNIQUE INDEX "value" ON "app_row" ("n") WHERE "data" = 'null'::jsonb;
CREATE UNIQUE INDEX "no_document" ON "app_row" ("n") WHERE "data" IS NULL;
--- sqlite
CREATE UNIQUE INDEX "null_value" ON "app_row" ("n") WHERE (CASE WHEN JSON_TYPE("data", '$."a"') IN ('null','false','true') THEN JSON_TYPE("data", '$."a"') ELSE JSON_EXTRACT("data", '$."a"') END) = 'null';
CREATE UNIQUE INDEX "no_key" ON "app_row" ("n") WHERE JSON_TYPE("data", '$."a"') IS NULL;
CREATE UNIQUE INDEX "key" ON "app_row" ("n") WHERE JSON_TYPE("data", '$."a"') IS NOT NULL;
CREATE UNIQUE INDEX "iexact" ON "app_row" ("n") WHERE JSON_TYPE("data", '$."a"') IS NULL;
CREATE UNIQUE INDEX "null_document" ON "app_row" ("n") WHERE "data" = 'null';
CREATE UNIQUE INDEX "value" ON "app_row" ("n") WHERE "data" = 'null';
CREATE UNIQUE INDEX "no_document" ON "app_row" ("n") WHERE "data" IS NULL;
--- mysql
CREATE UNIQUE INDEX `null_value` ON `app_row` ((CASE WHEN JSON_EXTRACT(`data`, '$."a"') = JSON_EXTRACT('null', '$') THEN `n` ELSE NULL END));
CREATE UNIQUE INDEX `no_key` ON `app_row` ((CASE WHEN JSON_EXTRACT(`data`, '$."a"') IS NULL THEN `n` ELSE NULL END));
CREATE UNIQUE INDEX `key` ON `app_row` ((CASE WHEN JSON_EXTRACT(`data`, '$."a"') IS NOT NULL THEN `n` ELSE NULL END));
CREATE UNIQUE INDEX `iexact` ON `app_row` ((CASE WHEN JSON_EXTRACT(`data`, '$."a"') IS NULL THEN `n` ELSE NULL END));
CREATE UNIQUE INDEX `null_document` ON `app_row` ((CASE WHEN `data` = JSON_EXTRACT('null', '$') THEN `n` ELSE NULL END));
CREATE UNIQUE INDEX `value` ON `app_row` ((CASE WHEN `data` = JSON_EXTRACT('null', '$') THEN `n` ELSE NULL END));
CREATE UNIQUE INDEX `no_document` ON `app_row` ((CASE WHEN `data` IS NULL THEN `n` ELSE NULL END));
--- mariadb
case.idx:4:37: warning: mariadb: constraint skipped: MariaDB has no partial indexes, and without the condition it would reject more rows [-Wskipped]
case.idx:5:37: warning: mariadb: constraint skipped: MariaDB has no partial indexes, and without the condition it would reject more rows [-Wskipped]
case.idx:6:37: warning: mariadb: constraint skipped: MariaDB has no partial indexes, and without the condition it would reject more rows [-Wskipped]
case.idx:7:37: warning: mariadb: constraint skipped: MariaDB has no partial indexes, and without the condition it would reject more rows [-Wskipped]
case.idx:8:37: warning: mariadb: constraint skipped: MariaDB has no partial indexes, and without the condition it would reject more rows [-Wskipped]
case.idx:10:37: warning: mariadb: constraint skipped: MariaDB has no partial indexes, and without the condition it would reject more rows [-Wskipped]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE UNIQUE INDEX "NULL_VALUE" ON "APP_ROW" ((CASE WHEN CASE WHEN JSON_EXISTS("DATA", '$."a"') THEN CASE WHEN COALESCE(JSON_QUERY("DATA", '$."a"'),JSON_VALUE("DATA", '$."a"')) IS NULL THEN 1 ELSE 0 END END = 1 THEN "N" ELSE NULL END));
CREATE UNIQUE INDEX "NO_KEY" ON "APP_ROW" ((CASE WHEN (NOT JSON_EXISTS("DATA", '$."a"') OR "DATA" IS NULL) THEN "N" ELSE NULL END));
CREATE UNIQUE INDEX "KEY" ON "APP_ROW" ((CASE WHEN JSON_EXISTS("DATA", '$."a"') THEN "N" ELSE NULL END));
CREATE UNIQUE INDEX "NULL_DOCUMENT" ON "APP_ROW" ((CASE WHEN JSON_EQUAL("DATA", 'null') THEN "N" ELSE NULL END));
CREATE UNIQUE INDEX "NO_DOCUMENT" ON "APP_ROW" ((CASE WHEN "DATA" IS NULL THEN "N" ELSE NULL END));
case.idx:7:5: warning: oracle: index skipped: Oracle takes no second index on the same keys [-Wredundant]
case.idx:5:5: note: this index has them

=== texts of values {-Wno-emulated}
model Row:
    n = IntegerField()
    s = CharField(max_length=20)
    data = JSONField()
    UniqueConstraint('n', condition=Q(data__a__iexact="O'Brien"), name='iexact')
    UniqueConstraint('n', condition=Q(data__a__icontains='50%'), name='icontains')
    UniqueConstraint('n', condition=Q(data__a__startswith='x'), name='starts')
    UniqueConstraint('n', condition=Q(data__a__istartswith='x'), name='istarts')
    UniqueConstraint('n', condition=Q(data__a__endswith='x'), name='ends')
    UniqueConstraint('n', condition=Q(data__a__iendswith=F('s')), name='iends')
    UniqueConstraint('n', condition=Q(data__a__regex='^x'), name='regex')
    UniqueConstraint('n', condition=Q(data__icontains='x'), name='document')
--- postgresql
CREATE UNIQUE INDEX "iexact" ON "app_row" ("n") WHERE UPPER(("data" ->> 'a')::text) = UPPER('O''Brien');
CREATE UNIQUE INDEX "icontains" ON "app_row" ("n") WHERE UPPER(("data" ->> 'a')::text) LIKE UPPER(E'%50\\%%');
CREATE UNIQUE INDEX "starts" ON "app_row" ("n") WHERE ("data" ->> 'a')::text LIKE 'x%';
CREATE UNIQUE INDEX "istarts" ON "app_row" ("n") WHERE UPPER(("data" ->> 'a')::text) LIKE UPPER('x%');
CREATE UNIQUE INDEX "ends" ON "app_row" ("n") WHERE ("data" ->> 'a')::text LIKE '%x';
CREATE UNIQUE INDEX "iends" ON "app_row" ("n") WHERE UPPER(("data" ->> 'a')::text) LIKE '%' || UPPER(REPLACE(REPLACE(REPLACE(("s"), E'\\', E'\\\\'), E'%', E'\\%'), E'_', E'\\_'));
CREATE UNIQUE INDEX "regex" ON "app_row" ("n") WHERE ("data" ->> 'a')::text ~ '^x';
CREATE UNIQUE INDEX "document" ON "app_row" ("n") WHERE UPPER("data"::text) LIKE UPPER('%x%');
--- sqlite
CREATE UNIQUE INDEX "iexact" ON "app_row" ("n") WHERE (CASE WHEN JSON_TYPE("data", '$."a"') IN ('null','false','true') THEN JSON_TYPE("data", '$."a"') ELSE JSON_EXTRACT("data", '$."a"') END) LIKE 'O''Brien' ESCAPE '\';
CREATE UNIQUE INDEX "icontains" ON "app_row" ("n") WHERE (CASE WHEN JSON_TYPE("data", '$."a"') IN ('null','false','true') THEN JSON_TYPE("data", '$."a"') ELSE JSON_EXTRACT("data", '$."a"') END) LIKE '%50\%%' ESCAPE '\';
CREATE UNIQUE INDEX "starts" ON "app_row" ("n") WHERE (CASE WHEN JSON_TYPE("data", '$."a"') IN ('null','false','true') THEN JSON_TYPE("data", '$."a"') ELSE JSON_EXTRACT("data", '$."a"') END) LIKE 'x%' ESCAPE '\';
CREATE UNIQUE INDEX "istarts" ON "app_row" ("n") WHERE (CASE WHEN JSON_TYPE("data", '$."a"') IN ('null','false','true') THEN JSON_TYPE("data", '$."a"') ELSE JSON_EXTRACT("data", '$."a"') END) LIKE 'x%' ESCAPE '\';
CREATE UNIQUE INDEX "ends" ON "app_row" ("n") WHERE (CASE WHEN JSON_TYPE("data", '$."a"') IN ('null','false','true') THEN JSON_TYPE("data", '$."a"') ELSE JSON_EXTRACT("data", '$."a"') END) LIKE '%x' ESCAPE '\';
CREATE UNIQUE INDEX "iends" ON "app_row" ("n") WHERE (CASE WHEN JSON_TYPE("data", '$."a"') IN ('null','false','true') THEN JSON_TYPE("data", '$."a"') ELSE JSON_EXTRACT("data", '$."a"') END) LIKE '%' || UPPER(REPLACE(REPLACE(REPLACE(("s"), '\', '\\'), '%', '\%'), '_', '\_')) ESCAPE '\';
CREATE UNIQUE INDEX "document" ON "app_row" ("n") WHERE "data" LIKE '%x%' ESCAPE '\';
case.idx:11:39: warning: sqlite: constraint skipped: regex: SQLite has no REGEXP (Django registers it in its own connections only) [-Wskipped]
--- mysql
-- for an sql_mode without NO_BACKSLASH_ESCAPES
CREATE UNIQUE INDEX `iexact` ON `app_row` ((CASE WHEN LOWER((`data` ->> '$."a"')) LIKE LOWER('O''Brien') THEN `n` ELSE NULL END));
CREATE UNIQUE INDEX `icontains` ON `app_row` ((CASE WHEN LOWER((`data` ->> '$."a"')) LIKE LOWER('%50\\%%') THEN `n` ELSE NULL END));
CREATE UNIQUE INDEX `starts` ON `app_row` ((CASE WHEN (`data` ->> '$."a"') LIKE BINARY 'x%' THEN `n` ELSE NULL END));
CREATE UNIQUE INDEX `istarts` ON `app_row` ((CASE WHEN LOWER((`data` ->> '$."a"')) LIKE LOWER('x%') THEN `n` ELSE NULL END));
CREATE UNIQUE INDEX `ends` ON `app_row` ((CASE WHEN (`data` ->> '$."a"') LIKE BINARY '%x' THEN `n` ELSE NULL END));
CREATE UNIQUE INDEX `iends` ON `app_row` ((CASE WHEN LOWER((`data` ->> '$."a"')) LIKE CONCAT('%', REPLACE(REPLACE(REPLACE(LOWER(`s`), '\\', '\\\\'), '%', '\%'), '_', '\_')) THEN `n` ELSE NULL END));
CREATE UNIQUE INDEX `document` ON `app_row` ((CASE WHEN LOWER(JSON_UNQUOTE(`data`)) LIKE LOWER('%x%') THEN `n` ELSE NULL END));
case.idx:11:39: warning: mysql: constraint skipped: regex: regular expressions are not allowed in an index [-Wskipped]
--- mariadb
case.idx:5:37: warning: mariadb: constraint skipped: MariaDB has no partial indexes, and without the condition it would reject more rows [-Wskipped]
case.idx:6:37: warning: mariadb: constraint skipped: MariaDB has no partial indexes, and without the condition it would reject more rows [-Wskipped]
case.idx:7:37: warning: mariadb: constraint skipped: MariaDB has no partial indexes, and without the condition it would reject more rows [-Wskipped]
case.idx:8:37: warning: mariadb: constraint skipped: MariaDB has no partial indexes, and without the condition it would reject more rows [-Wskipped]
case.idx:9:37: warning: mariadb: constraint skipped: MariaDB has no partial indexes, and without the condition it would reject more rows [-Wskipped]
case.idx:10:37: warning: mariadb: constraint skipped: MariaDB has no partial indexes, and without the condition it would reject more rows [-Wskipped]
case.idx:11:39: warning: mariadb: constraint skipped: regex: regular expressions are not allowed in an index [-Wskipped]
case.idx:12:37: warning: mariadb: constraint skipped: MariaDB has no partial indexes, and without the condition it would reject more rows [-Wskipped]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE UNIQUE INDEX "IEXACT" ON "APP_ROW" ((CASE WHEN UPPER(COALESCE(JSON_QUERY("DATA", '$."a"'),JSON_VALUE("DATA", '$."a"'))) = UPPER('O''Brien') THEN "N" ELSE NULL END));
CREATE UNIQUE INDEX "ICONTAINS" ON "APP_ROW" ((CASE WHEN UPPER(COALESCE(JSON_QUERY("DATA", '$."a"'),JSON_VALUE("DATA", '$."a"'))) LIKE UPPER(TRANSLATE('%50\%%' USING NCHAR_CS)) ESCAPE TRANSLATE('\' USING NCHAR_CS) THEN "N" ELSE NULL END));
CREATE UNIQUE INDEX "STARTS" ON "APP_ROW" ((CASE WHEN COALESCE(JSON_QUERY("DATA", '$."a"'),JSON_VALUE("DATA", '$."a"')) LIKE TRANSLATE('x%' USING NCHAR_CS) ESCAPE TRANSLATE('\' USING NCHAR_CS) THEN "N" ELSE NULL END));
CREATE UNIQUE INDEX "ISTARTS" ON "APP_ROW" ((CASE WHEN UPPER(COALESCE(JSON_QUERY("DATA", '$."a"'),JSON_VALUE("DATA", '$."a"'))) LIKE UPPER(TRANSLATE('x%' USING NCHAR_CS)) ESCAPE TRANSLATE('\' USING NCHAR_CS) THEN "N" ELSE NULL END));
CREATE UNIQUE INDEX "ENDS" ON "APP_ROW" ((CASE WHEN COALESCE(JSON_QUERY("DATA", '$."a"'),JSON_VALUE("DATA", '$."a"')) LIKE TRANSLATE('%x' USING NCHAR_CS) ESCAPE TRANSLATE('\' USING NCHAR_CS) THEN "N" ELSE NULL END));
CREATE UNIQUE INDEX "IENDS" ON "APP_ROW" ((CASE WHEN UPPER(COALESCE(JSON_QUERY("DATA", '$."a"'),JSON_VALUE("DATA", '$."a"'))) LIKE '%' || UPPER(REPLACE(REPLACE(REPLACE(("S"), '\', '\\'), '%', '\%'), '_', '\_')) ESCAPE '\' THEN "N" ELSE NULL END));
CREATE UNIQUE INDEX "DOCUMENT" ON "APP_ROW" ((CASE WHEN UPPER("DATA") LIKE UPPER(TRANSLATE('%x%' USING NCHAR_CS)) ESCAPE TRANSLATE('\' USING NCHAR_CS) THEN "N" ELSE NULL END));
case.idx:11:39: warning: oracle: constraint skipped: regex: REGEXP_LIKE can't stand in an index since 12.2 (bug 20804063) [-Wskipped]

=== keys that are there {-Wno-emulated}
model Row:
    n = IntegerField()
    data = JSONField()
    UniqueConstraint('n', condition=Q(data__has_key='k'), name='one')
    UniqueConstraint('n', condition=Q(data__has_key=0), name='zero')
    UniqueConstraint('n', condition=Q(data__a__0__has_key='k'), name='deep')
    UniqueConstraint('n', condition=Q(data__has_keys=['a', 'b c', "d'"]), name='all_of')
    UniqueConstraint('n', condition=Q(data__has_any_keys=['a', 'b']), name='any_of')
    UniqueConstraint('n', condition=Q(data__has_keys=['a']), name='single')
    UniqueConstraint('n', condition=Q(data__has_key=KeyTransform('b', KeyTransform('a', 'data'))), name='path')
--- postgresql
CREATE UNIQUE INDEX "one" ON "app_row" ("n") WHERE "data" ? 'k';
CREATE UNIQUE INDEX "zero" ON "app_row" ("n") WHERE "data" ? '0';
CREATE UNIQUE INDEX "deep" ON "app_row" ("n") WHERE ("data" #> '{a,0}') ? 'k';
CREATE UNIQUE INDEX "all_of" ON "app_row" ("n") WHERE "data" ?& '{a,"b c",d''}';
CREATE UNIQUE INDEX "any_of" ON "app_row" ("n") WHERE "data" ?| '{a,b}';
CREATE UNIQUE INDEX "single" ON "app_row" ("n") WHERE "data" ?& '{a}';
CREATE UNIQUE INDEX "path" ON "app_row" ("n") WHERE ("data" -> 'a') ? 'b';
--- sqlite
CREATE UNIQUE INDEX "one" ON "app_row" ("n") WHERE JSON_TYPE("data", '$."k"') IS NOT NULL;
CREATE UNIQUE INDEX "zero" ON "app_row" ("n") WHERE JSON_TYPE("data", '$."0"') IS NOT NULL;
CREATE UNIQUE INDEX "deep" ON "app_row" ("n") WHERE JSON_TYPE("data", '$."a"[0]."k"') IS NOT NULL;
CREATE UNIQUE INDEX "all_of" ON "app_row" ("n") WHERE (JSON_TYPE("data", '$."a"') IS NOT NULL AND JSON_TYPE("data", '$."b c"') IS NOT NULL AND JSON_TYPE("data", '$."d''"') IS NOT NULL);
CREATE UNIQUE INDEX "any_of" ON "app_row" ("n") WHERE (JSON_TYPE("data", '$."a"') IS NOT NULL OR JSON_TYPE("data", '$."b"') IS NOT NULL);
CREATE UNIQUE INDEX "single" ON "app_row" ("n") WHERE (JSON_TYPE("data", '$."a"') IS NOT NULL);
CREATE UNIQUE INDEX "path" ON "app_row" ("n") WHERE JSON_TYPE("data", '$."a"."b"') IS NOT NULL;
--- mysql
CREATE UNIQUE INDEX `one` ON `app_row` ((CASE WHEN JSON_CONTAINS_PATH(`data`, 'one', '$."k"') THEN `n` ELSE NULL END));
CREATE UNIQUE INDEX `zero` ON `app_row` ((CASE WHEN JSON_CONTAINS_PATH(`data`, 'one', '$."0"') THEN `n` ELSE NULL END));
CREATE UNIQUE INDEX `deep` ON `app_row` ((CASE WHEN JSON_CONTAINS_PATH(`data`, 'one', '$."a"[0]."k"') THEN `n` ELSE NULL END));
CREATE UNIQUE INDEX `all_of` ON `app_row` ((CASE WHEN (JSON_CONTAINS_PATH(`data`, 'one', '$."a"') AND JSON_CONTAINS_PATH(`data`, 'one', '$."b c"') AND JSON_CONTAINS_PATH(`data`, 'one', '$."d''"')) THEN `n` ELSE NULL END));
CREATE UNIQUE INDEX `any_of` ON `app_row` ((CASE WHEN (JSON_CONTAINS_PATH(`data`, 'one', '$."a"') OR JSON_CONTAINS_PATH(`data`, 'one', '$."b"')) THEN `n` ELSE NULL END));
CREATE UNIQUE INDEX `single` ON `app_row` ((CASE WHEN (JSON_CONTAINS_PATH(`data`, 'one', '$."a"')) THEN `n` ELSE NULL END));
CREATE UNIQUE INDEX `path` ON `app_row` ((CASE WHEN JSON_CONTAINS_PATH(`data`, 'one', '$."a"."b"') THEN `n` ELSE NULL END));
--- mariadb
case.idx:4:37: warning: mariadb: constraint skipped: MariaDB has no partial indexes, and without the condition it would reject more rows [-Wskipped]
case.idx:5:37: warning: mariadb: constraint skipped: MariaDB has no partial indexes, and without the condition it would reject more rows [-Wskipped]
case.idx:6:37: warning: mariadb: constraint skipped: MariaDB has no partial indexes, and without the condition it would reject more rows [-Wskipped]
case.idx:7:37: warning: mariadb: constraint skipped: MariaDB has no partial indexes, and without the condition it would reject more rows [-Wskipped]
case.idx:8:37: warning: mariadb: constraint skipped: MariaDB has no partial indexes, and without the condition it would reject more rows [-Wskipped]
case.idx:9:37: warning: mariadb: constraint skipped: MariaDB has no partial indexes, and without the condition it would reject more rows [-Wskipped]
case.idx:10:37: warning: mariadb: constraint skipped: MariaDB has no partial indexes, and without the condition it would reject more rows [-Wskipped]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE UNIQUE INDEX "ONE" ON "APP_ROW" ((CASE WHEN JSON_EXISTS("DATA", '$."k"') THEN "N" ELSE NULL END));
CREATE UNIQUE INDEX "ZERO" ON "APP_ROW" ((CASE WHEN JSON_EXISTS("DATA", '$."0"') THEN "N" ELSE NULL END));
CREATE UNIQUE INDEX "DEEP" ON "APP_ROW" ((CASE WHEN JSON_EXISTS("DATA", '$."a"[0]."k"') THEN "N" ELSE NULL END));
CREATE UNIQUE INDEX "ALL_OF" ON "APP_ROW" ((CASE WHEN (JSON_EXISTS("DATA", '$."a"') AND JSON_EXISTS("DATA", '$."b c"') AND JSON_EXISTS("DATA", '$."d''"')) THEN "N" ELSE NULL END));
CREATE UNIQUE INDEX "ANY_OF" ON "APP_ROW" ((CASE WHEN (JSON_EXISTS("DATA", '$."a"') OR JSON_EXISTS("DATA", '$."b"')) THEN "N" ELSE NULL END));
CREATE UNIQUE INDEX "SINGLE" ON "APP_ROW" ((CASE WHEN (JSON_EXISTS("DATA", '$."a"')) THEN "N" ELSE NULL END));
CREATE UNIQUE INDEX "PATH" ON "APP_ROW" ((CASE WHEN JSON_EXISTS("DATA", '$."a"."b"') THEN "N" ELSE NULL END));

=== containment {-Wno-emulated}
model Row:
    n = IntegerField()
    data = JSONField()
    UniqueConstraint('n', condition=Q(data__contains={'a': [1]}), name='document')
    UniqueConstraint('n', condition=Q(data__a__contains='x'), name='value')
    UniqueConstraint('n', condition=Q(data__contained_by={'a': 1, 'b': 2}), name='within')
--- postgresql
CREATE UNIQUE INDEX "document" ON "app_row" ("n") WHERE "data" @> '{"a": [1]}'::jsonb;
CREATE UNIQUE INDEX "value" ON "app_row" ("n") WHERE ("data" -> 'a') @> '"x"'::jsonb;
CREATE UNIQUE INDEX "within" ON "app_row" ("n") WHERE "data" <@ '{"a": 1, "b": 2}'::jsonb;
--- sqlite
case.idx:4:39: warning: sqlite: constraint skipped: contains: SQLite has no JSON containment [-Wskipped]
case.idx:5:39: warning: sqlite: constraint skipped: contains: SQLite has no JSON containment [-Wskipped]
case.idx:6:39: warning: sqlite: constraint skipped: contained_by: SQLite has no JSON containment [-Wskipped]
--- mysql
CREATE UNIQUE INDEX `document` ON `app_row` ((CASE WHEN JSON_CONTAINS(`data`, '{"a": [1]}') THEN `n` ELSE NULL END));
CREATE UNIQUE INDEX `value` ON `app_row` ((CASE WHEN JSON_CONTAINS(JSON_EXTRACT(`data`, '$."a"'), '"x"') THEN `n` ELSE NULL END));
CREATE UNIQUE INDEX `within` ON `app_row` ((CASE WHEN JSON_CONTAINS('{"a": 1, "b": 2}', `data`) THEN `n` ELSE NULL END));
--- mariadb
case.idx:4:37: warning: mariadb: constraint skipped: MariaDB has no partial indexes, and without the condition it would reject more rows [-Wskipped]
case.idx:5:37: warning: mariadb: constraint skipped: MariaDB has no partial indexes, and without the condition it would reject more rows [-Wskipped]
case.idx:6:37: warning: mariadb: constraint skipped: MariaDB has no partial indexes, and without the condition it would reject more rows [-Wskipped]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
case.idx:4:39: warning: oracle: constraint skipped: contains: Oracle has no JSON containment [-Wskipped]
case.idx:5:39: warning: oracle: constraint skipped: contains: Oracle has no JSON containment [-Wskipped]
case.idx:6:39: warning: oracle: constraint skipped: contained_by: Oracle has no JSON containment [-Wskipped]

=== documents {-Wno-emulated}
model Row:
    n = IntegerField()
    data = JSONField()
    UniqueConstraint('n', condition=Q(data={'b': 1, 'a': [True]}), name='exact')
    UniqueConstraint('n', condition=Q(data__in=[1, 'x', [], None]), name='in')
    UniqueConstraint('n', condition=Q(data__gt=1), name='gt')
--- postgresql
CREATE UNIQUE INDEX "exact" ON "app_row" ("n") WHERE "data" = '{"b": 1, "a": [true]}'::jsonb;
CREATE UNIQUE INDEX "in" ON "app_row" ("n") WHERE "data" IN ('1'::jsonb, '"x"'::jsonb, '[]'::jsonb);
CREATE UNIQUE INDEX "gt" ON "app_row" ("n") WHERE "data" > '1'::jsonb;
--- sqlite
CREATE UNIQUE INDEX "exact" ON "app_row" ("n") WHERE "data" = '{"b": 1, "a": [true]}';
CREATE UNIQUE INDEX "in" ON "app_row" ("n") WHERE "data" IN ('1', '"x"', '[]');
CREATE UNIQUE INDEX "gt" ON "app_row" ("n") WHERE "data" > '1';
--- mysql
CREATE UNIQUE INDEX `exact` ON `app_row` ((CASE WHEN `data` = JSON_EXTRACT('{"b": 1, "a": [true]}', '$') THEN `n` ELSE NULL END));
CREATE UNIQUE INDEX `in` ON `app_row` ((CASE WHEN `data` IN (JSON_EXTRACT('1', '$'), JSON_EXTRACT('"x"', '$'), JSON_EXTRACT('[]', '$')) THEN `n` ELSE NULL END));
CREATE UNIQUE INDEX `gt` ON `app_row` ((CASE WHEN `data` > JSON_EXTRACT('1', '$') THEN `n` ELSE NULL END));
--- mariadb
case.idx:4:37: warning: mariadb: constraint skipped: MariaDB has no partial indexes, and without the condition it would reject more rows [-Wskipped]
case.idx:5:37: warning: mariadb: constraint skipped: MariaDB has no partial indexes, and without the condition it would reject more rows [-Wskipped]
case.idx:6:37: warning: mariadb: constraint skipped: MariaDB has no partial indexes, and without the condition it would reject more rows [-Wskipped]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE UNIQUE INDEX "EXACT" ON "APP_ROW" ((CASE WHEN JSON_EQUAL("DATA", '{"b": 1, "a": [true]}') THEN "N" ELSE NULL END));
case.idx:5:39: warning: oracle: constraint skipped: in: Oracle compares no JSON documents [-Wskipped]
case.idx:6:39: warning: oracle: constraint skipped: gt: Oracle compares no JSON documents [-Wskipped]

=== keys with odd characters {-Wno-emulated}
model Row:
    n = IntegerField()
    data = JSONField()
    UniqueConstraint('n', condition=Q(**{"data__it's": 1}), name='quote')
    UniqueConstraint('n', condition=Q(**{'data__a "b"': 1}), name='double')
    UniqueConstraint('n', condition=Q(**{'data__a.b $[0] 100%': 1}), name='path')
    UniqueConstraint('n', condition=Q(**{'data__ü': 'ü🙂'}), name='unicode')
    UniqueConstraint('n', condition=Q(**{'data__a\\b': 'a\\b'}), name='backslash')
    UniqueConstraint('n', condition=Q(**{'data__-1': 1}), name='last')
    UniqueConstraint('n', condition=Q(data__year=1, data__gt__lower=2), name='words')
--- postgresql
CREATE UNIQUE INDEX "quote" ON "app_row" ("n") WHERE ("data" -> 'it''s') = '1'::jsonb;
CREATE UNIQUE INDEX "double" ON "app_row" ("n") WHERE ("data" -> 'a "b"') = '1'::jsonb;
CREATE UNIQUE INDEX "path" ON "app_row" ("n") WHERE ("data" -> 'a.b $[0] 100%') = '1'::jsonb;
CREATE UNIQUE INDEX "unicode" ON "app_row" ("n") WHERE ("data" -> 'ü') = E'"\\u00fc\\ud83d\\ude42"'::jsonb;
CREATE UNIQUE INDEX "backslash" ON "app_row" ("n") WHERE ("data" -> E'a\\b') = E'"a\\\\b"'::jsonb;
CREATE UNIQUE INDEX "last" ON "app_row" ("n") WHERE ("data" -> -1) = '1'::jsonb;
CREATE UNIQUE INDEX "words" ON "app_row" ("n") WHERE (("data" #> '{gt,lower}') = '2'::jsonb AND ("data" -> 'year') = '1'::jsonb);
--- sqlite
CREATE UNIQUE INDEX "quote" ON "app_row" ("n") WHERE (CASE WHEN JSON_TYPE("data", '$."it''s"') IN ('null','false','true') THEN JSON_TYPE("data", '$."it''s"') ELSE JSON_EXTRACT("data", '$."it''s"') END) = JSON_EXTRACT('1', '$');
CREATE UNIQUE INDEX "path" ON "app_row" ("n") WHERE (CASE WHEN JSON_TYPE("data", '$."a.b $[0] 100%"') IN ('null','false','true') THEN JSON_TYPE("data", '$."a.b $[0] 100%"') ELSE JSON_EXTRACT("data", '$."a.b $[0] 100%"') END) = JSON_EXTRACT('1', '$');
CREATE UNIQUE INDEX "unicode" ON "app_row" ("n") WHERE (CASE WHEN JSON_TYPE("data", '$."\u00fc"') IN ('null','false','true') THEN JSON_TYPE("data", '$."\u00fc"') ELSE JSON_EXTRACT("data", '$."\u00fc"') END) = JSON_EXTRACT('"\u00fc\ud83d\ude42"', '$');
CREATE UNIQUE INDEX "backslash" ON "app_row" ("n") WHERE (CASE WHEN JSON_TYPE("data", '$."a\\b"') IN ('null','false','true') THEN JSON_TYPE("data", '$."a\\b"') ELSE JSON_EXTRACT("data", '$."a\\b"') END) = JSON_EXTRACT('"a\\b"', '$');
CREATE UNIQUE INDEX "words" ON "app_row" ("n") WHERE ((CASE WHEN JSON_TYPE("data", '$."gt"."lower"') IN ('null','false','true') THEN JSON_TYPE("data", '$."gt"."lower"') ELSE JSON_EXTRACT("data", '$."gt"."lower"') END) = JSON_EXTRACT('2', '$') AND (CASE WHEN JSON_TYPE("data", '$."year"') IN ('null','false','true') THEN JSON_TYPE("data", '$."year"') ELSE JSON_EXTRACT("data", '$."year"') END) = JSON_EXTRACT('1', '$'));
case.idx:5:42: warning: sqlite: constraint skipped: KeyTransform: a key with a quotation mark can't stand in a path of SQLite [-Wskipped]
case.idx:9:42: warning: sqlite: constraint skipped: KeyTransform: an index from the end of an array is PostgreSQL's alone [-Wskipped]
--- mysql
-- for an sql_mode without NO_BACKSLASH_ESCAPES
CREATE UNIQUE INDEX `quote` ON `app_row` ((CASE WHEN JSON_EXTRACT(`data`, '$."it''s"') = JSON_EXTRACT('1', '$') THEN `n` ELSE NULL END));
CREATE UNIQUE INDEX `double` ON `app_row` ((CASE WHEN JSON_EXTRACT(`data`, '$."a \\"b\\""') = JSON_EXTRACT('1', '$') THEN `n` ELSE NULL END));
CREATE UNIQUE INDEX `path` ON `app_row` ((CASE WHEN JSON_EXTRACT(`data`, '$."a.b $[0] 100%"') = JSON_EXTRACT('1', '$') THEN `n` ELSE NULL END));
CREATE UNIQUE INDEX `unicode` ON `app_row` ((CASE WHEN JSON_EXTRACT(`data`, '$."\\u00fc"') = JSON_EXTRACT('"\\u00fc\\ud83d\\ude42"', '$') THEN `n` ELSE NULL END));
CREATE UNIQUE INDEX `backslash` ON `app_row` ((CASE WHEN JSON_EXTRACT(`data`, '$."a\\\\b"') = JSON_EXTRACT('"a\\\\b"', '$') THEN `n` ELSE NULL END));
CREATE UNIQUE INDEX `words` ON `app_row` ((CASE WHEN (JSON_EXTRACT(`data`, '$."gt"."lower"') = JSON_EXTRACT('2', '$') AND JSON_EXTRACT(`data`, '$."year"') = JSON_EXTRACT('1', '$')) THEN `n` ELSE NULL END));
case.idx:9:42: warning: mysql: constraint skipped: KeyTransform: an index from the end of an array is PostgreSQL's alone [-Wskipped]
--- mariadb
case.idx:4:37: warning: mariadb: constraint skipped: MariaDB has no partial indexes, and without the condition it would reject more rows [-Wskipped]
case.idx:5:37: warning: mariadb: constraint skipped: MariaDB has no partial indexes, and without the condition it would reject more rows [-Wskipped]
case.idx:6:37: warning: mariadb: constraint skipped: MariaDB has no partial indexes, and without the condition it would reject more rows [-Wskipped]
case.idx:7:37: warning: mariadb: constraint skipped: MariaDB has no partial indexes, and without the condition it would reject more rows [-Wskipped]
case.idx:8:37: warning: mariadb: constraint skipped: MariaDB has no partial indexes, and without the condition it would reject more rows [-Wskipped]
case.idx:9:42: warning: mariadb: constraint skipped: KeyTransform: an index from the end of an array is PostgreSQL's alone [-Wskipped]
case.idx:10:37: warning: mariadb: constraint skipped: MariaDB has no partial indexes, and without the condition it would reject more rows [-Wskipped]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE UNIQUE INDEX "QUOTE" ON "APP_ROW" ((CASE WHEN COALESCE(JSON_QUERY("DATA", '$."it''s"'),JSON_VALUE("DATA", '$."it''s"')) = '1' THEN "N" ELSE NULL END));
CREATE UNIQUE INDEX "DOUBLE" ON "APP_ROW" ((CASE WHEN COALESCE(JSON_QUERY("DATA", '$."a \"b\""'),JSON_VALUE("DATA", '$."a \"b\""')) = '1' THEN "N" ELSE NULL END));
CREATE UNIQUE INDEX "PATH" ON "APP_ROW" ((CASE WHEN COALESCE(JSON_QUERY("DATA", '$."a.b $[0] 100%"'),JSON_VALUE("DATA", '$."a.b $[0] 100%"')) = '1' THEN "N" ELSE NULL END));
CREATE UNIQUE INDEX "UNICODE" ON "APP_ROW" ((CASE WHEN COALESCE(JSON_QUERY("DATA", '$."\u00fc"'),JSON_VALUE("DATA", '$."\u00fc"')) = 'ü🙂' THEN "N" ELSE NULL END));
CREATE UNIQUE INDEX "BACKSLASH" ON "APP_ROW" ((CASE WHEN COALESCE(JSON_QUERY("DATA", '$."a\\b"'),JSON_VALUE("DATA", '$."a\\b"')) = 'a\b' THEN "N" ELSE NULL END));
CREATE UNIQUE INDEX "WORDS" ON "APP_ROW" ((CASE WHEN (COALESCE(JSON_QUERY("DATA", '$."gt"."lower"'),JSON_VALUE("DATA", '$."gt"."lower"')) = '2' AND COALESCE(JSON_QUERY("DATA", '$."year"'),JSON_VALUE("DATA", '$."year"')) = '1') THEN "N" ELSE NULL END));
case.idx:9:42: warning: oracle: constraint skipped: KeyTransform: an index from the end of an array is PostgreSQL's alone [-Wskipped]

=== documents of values
model Row:
    n = IntegerField()
    s = CharField(max_length=20)
    Index(JSONObject(a='n', b=Lower('s')), name='object')
    Index(JSONArray('n', 's', Value(1)), name='array')
--- postgresql
case.idx:4:11: warning: postgresql: index skipped: JSONObject: JSONB_BUILD_OBJECT is not IMMUTABLE, and JSON_OBJECT is there from 16 on [-Wskipped]
case.idx:5:11: warning: postgresql: index skipped: JSONArray: JSONB_BUILD_ARRAY is not IMMUTABLE, and JSON_ARRAY is there from 16 on [-Wskipped]
--- sqlite
CREATE INDEX "object" ON "app_row" ((JSON_OBJECT('a', "n", 'b', LOWER("s"))));
CREATE INDEX "array" ON "app_row" ((JSON_ARRAY("n", "s", 1)));
--- mysql
case.idx:4:11: warning: mysql: index skipped: this expression is JSON: MySQL takes no such key [-Wskipped]
case.idx:5:11: warning: mysql: index skipped: this expression is JSON: MySQL takes no such key [-Wskipped]
--- mariadb
case.idx:4:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:5:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
case.idx:4:11: warning: oracle: index skipped: this expression is JSON: Oracle takes no such key [-Wskipped]
case.idx:5:11: warning: oracle: index skipped: this expression is JSON: Oracle takes no such key [-Wskipped]
--- postgresql-18
CREATE INDEX "object" ON "app_row" ((JSON_OBJECT((('a')::text) VALUE "n", (('b')::text) VALUE LOWER("s") RETURNING JSONB)));
CREATE INDEX "array" ON "app_row" ((JSON_ARRAY(("n")::integer, ("s")::varchar(20), (1)::integer NULL ON NULL RETURNING JSONB)));
--- postgresql-15
case.idx:4:11: warning: postgresql-15: index skipped: JSONObject: JSONB_BUILD_OBJECT is not IMMUTABLE, and JSON_OBJECT is there from 16 on [-Wskipped]
case.idx:5:11: warning: postgresql-15: index skipped: JSONArray: JSONB_BUILD_ARRAY is not IMMUTABLE, and JSON_ARRAY is there from 16 on [-Wskipped]

=== mistakes
model Row:
    n = IntegerField()
    data = JSONField()
    Index('n', condition=Q(data__a__gt=None), name='a')
    Index('n', condition=Q(data__has_keys='ab'), name='b')
    Index('n', condition=Q(data__has_key=None), name='c')
    Index(KT('data'), name='d')
    Index(KT('n__a'), name='e')
    Index(KeyTransform('a'), name='f')
    Index(KeyTransform('a', 'n'), name='g')
    Index('n', condition=Q(data__a__in=3), name='h')
    Index('n', condition=Q(data__a=b'x'), name='i')
    Index(JSONObject('n'), name='j')
--- all
case.idx:4:40: error: None can't be compared
case.idx:5:43: error: has_keys takes a list
case.idx:6:42: error: None can't be compared
case.idx:7:11: error: KT takes a path, as KT('data__key')
case.idx:8:14: error: 'a' is not a transform of 'n__a'
case.idx:9:11: error: KeyTransform takes a key and an expression
case.idx:10:11: error: this is no JSON: it has no keys
case.idx:11:40: error: in takes a list
case.idx:12:36: error: bytes are no JSON
case.idx:13:11: error: JSONObject takes named arguments: key=expression
exit 1

=== types that PostgreSQL has no operator between
model Row:
    n = IntegerField()
    s = CharField(max_length=20)
    data = JSONField()
    Index('n', condition=Q(data__a=F('s')), name='a')
    Index('n', condition=Q(data__a__gt=F('n')), name='b')
    Index('n', condition=Q(n=F('data__a')), name='c')
    Index('n', condition=Q(s=F('n')), name='d')
--- postgresql
CREATE INDEX "a" ON "app_row" ("n");
CREATE INDEX "b" ON "app_row" ("n");
CREATE INDEX "c" ON "app_row" ("n");
CREATE INDEX "d" ON "app_row" ("n");
case.idx:5:28: warning: postgresql: condition dropped: exact: PostgreSQL compares JSON with JSON alone [-Wdropped]
case.idx:6:28: warning: postgresql: condition dropped: gt: PostgreSQL compares JSON with JSON alone [-Wdropped]
case.idx:7:28: warning: postgresql: condition dropped: exact: PostgreSQL compares no values of these two types [-Wdropped]
case.idx:8:28: warning: postgresql: condition dropped: exact: PostgreSQL compares no values of these two types [-Wdropped]
--- sqlite
CREATE INDEX "a" ON "app_row" ("n") WHERE (CASE WHEN JSON_TYPE("data", '$."a"') IN ('null','false','true') THEN JSON_TYPE("data", '$."a"') ELSE JSON_EXTRACT("data", '$."a"') END) = ("s");
CREATE INDEX "b" ON "app_row" ("n") WHERE (CASE WHEN JSON_TYPE("data", '$."a"') IN ('null','false','true') THEN JSON_TYPE("data", '$."a"') ELSE JSON_EXTRACT("data", '$."a"') END) > ("n");
CREATE INDEX "c" ON "app_row" ("n") WHERE "n" = (CASE WHEN JSON_TYPE("data", '$."a"') IN ('null','false','true') THEN JSON_TYPE("data", '$."a"') ELSE JSON_EXTRACT("data", '$."a"') END);
CREATE INDEX "d" ON "app_row" ("n") WHERE "s" = ("n");
--- mysql
CREATE INDEX `a` ON `app_row` (`n`);
CREATE INDEX `b` ON `app_row` (`n`);
CREATE INDEX `c` ON `app_row` (`n`);
CREATE INDEX `d` ON `app_row` (`n`);
case.idx:5:26: warning: mysql: condition dropped: MySQL has no partial indexes [-Wdropped]
case.idx:6:26: warning: mysql: condition dropped: MySQL has no partial indexes [-Wdropped]
case.idx:7:26: warning: mysql: condition dropped: MySQL has no partial indexes [-Wdropped]
case.idx:8:26: warning: mysql: condition dropped: MySQL has no partial indexes [-Wdropped]
--- mariadb
CREATE INDEX `a` ON `app_row` (`n`);
CREATE INDEX `b` ON `app_row` (`n`);
CREATE INDEX `c` ON `app_row` (`n`);
CREATE INDEX `d` ON `app_row` (`n`);
case.idx:5:26: warning: mariadb: condition dropped: MariaDB has no partial indexes [-Wdropped]
case.idx:6:26: warning: mariadb: condition dropped: MariaDB has no partial indexes [-Wdropped]
case.idx:7:26: warning: mariadb: condition dropped: MariaDB has no partial indexes [-Wdropped]
case.idx:8:26: warning: mariadb: condition dropped: MariaDB has no partial indexes [-Wdropped]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "A" ON "APP_ROW" ((CASE WHEN COALESCE(JSON_QUERY("DATA", '$."a"'),JSON_VALUE("DATA", '$."a"')) = ("S") THEN "N" ELSE NULL END));
CREATE INDEX "B" ON "APP_ROW" ((CASE WHEN JSON_VALUE("DATA", '$."a"' RETURNING NUMBER) > ("N") THEN "N" ELSE NULL END));
CREATE INDEX "C" ON "APP_ROW" ("N");
case.idx:5:26: warning: oracle: condition emulated by CASE keys [-Wemulated]
case.idx:6:26: warning: oracle: condition emulated by CASE keys [-Wemulated]
case.idx:7:28: warning: oracle: condition dropped: exact: a text that is no number would be an error (ORA-01722) [-Wdropped]
case.idx:8:5: warning: oracle: index skipped: Oracle takes no second index on the same keys [-Wredundant]
case.idx:7:5: note: this index has them
case.idx:8:28: warning: oracle: condition dropped: exact: a text that is no number would be an error (ORA-01722) [-Wdropped]

=== a key that is missing is NULL: uniqueness of several keys on Oracle {-Wno-emulated}
model Doc:
    data = JSONField()
    a = IntegerField()
    UniqueConstraint(KT('data__k'), 'a', name='u', targets=['oracle'])
    UniqueConstraint(Cast(KT('data__k'), IntegerField()), 'a', name='w', targets=['oracle', 'mysql'])
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE UNIQUE INDEX "U" ON "APP_DOC" ((CASE WHEN COALESCE(JSON_QUERY("DATA", '$."k"'),JSON_VALUE("DATA", '$."k"')) IS NOT NULL THEN COALESCE(JSON_QUERY("DATA", '$."k"'),JSON_VALUE("DATA", '$."k"')) ELSE NULL END), (CASE WHEN COALESCE(JSON_QUERY("DATA", '$."k"'),JSON_VALUE("DATA", '$."k"')) IS NOT NULL THEN "A" ELSE NULL END));
CREATE UNIQUE INDEX "W" ON "APP_DOC" ((CASE WHEN CAST(COALESCE(JSON_QUERY("DATA", '$."k"'),JSON_VALUE("DATA", '$."k"')) AS NUMBER(11)) IS NOT NULL THEN CAST(COALESCE(JSON_QUERY("DATA", '$."k"'),JSON_VALUE("DATA", '$."k"')) AS NUMBER(11)) ELSE NULL END), (CASE WHEN CAST(COALESCE(JSON_QUERY("DATA", '$."k"'),JSON_VALUE("DATA", '$."k"')) AS NUMBER(11)) IS NOT NULL THEN "A" ELSE NULL END));
case.idx:5:22: note: oracle: Cast: Oracle refuses rows whose text is no number [-Wpartial]
--- mysql
CREATE UNIQUE INDEX `w` ON `app_doc` ((CAST((`data` ->> '$."k"') AS signed integer)), `a`);
case.idx:5:22: note: mysql: Cast: MySQL refuses rows whose text is no number [-Wpartial]
--- postgresql sqlite mariadb

=== a key that is a column's value
model Book:
    data = JSONField()
    word = CharField(max_length=20)
    Index('word', condition=Q(data__has_key=F('word')), name='i')
--- postgresql
CREATE INDEX "i" ON "app_book" ("word") WHERE "data" ? "word";
--- sqlite
CREATE INDEX "i" ON "app_book" ("word");
case.idx:4:31: warning: sqlite: condition dropped: has_key: a key that is no constant is PostgreSQL's alone [-Wdropped]
--- mysql
CREATE INDEX `i` ON `app_book` (`word`);
case.idx:4:31: warning: mysql: condition dropped: has_key: a key that is no constant is PostgreSQL's alone [-Wdropped]
--- mariadb
CREATE INDEX `i` ON `app_book` (`word`);
case.idx:4:31: warning: mariadb: condition dropped: has_key: a key that is no constant is PostgreSQL's alone [-Wdropped]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "I" ON "APP_BOOK" ("WORD");
case.idx:4:31: warning: oracle: condition dropped: has_key: a key that is no constant is PostgreSQL's alone [-Wdropped]

=== not JSON's null: a row without the value or the document does not meet that {-Wno-dropped -Wno-emulated -Wno-redundant}
model Doc:
    n = IntegerField()
    m = IntegerField()
    data = JSONField(null=True)
    Index('n', condition=~Q(data__a=None), name='key')
    Index('m', condition=~Q(data=None), name='whole')
    Index('m', 'n', condition=~Q(data__a=Value(None, JSONField())), name='value')
    UniqueConstraint(fields=['m'], condition=~Q(data__a=None), name='one')
--- postgresql
CREATE INDEX "key" ON "app_doc" ("n") WHERE NOT (("data" -> 'a') = 'null'::jsonb);
CREATE INDEX "whole" ON "app_doc" ("m") WHERE NOT ("data" = 'null'::jsonb);
CREATE INDEX "value" ON "app_doc" ("m", "n") WHERE NOT (("data" -> 'a') = 'null'::jsonb AND "data" IS NOT NULL);
CREATE UNIQUE INDEX "one" ON "app_doc" ("m") WHERE NOT (("data" -> 'a') = 'null'::jsonb);
--- sqlite
CREATE INDEX "key" ON "app_doc" ("n") WHERE NOT ((CASE WHEN JSON_TYPE("data", '$."a"') IN ('null','false','true') THEN JSON_TYPE("data", '$."a"') ELSE JSON_EXTRACT("data", '$."a"') END) = 'null');
CREATE INDEX "whole" ON "app_doc" ("m") WHERE NOT ("data" = 'null');
CREATE INDEX "value" ON "app_doc" ("m", "n") WHERE NOT ((CASE WHEN JSON_TYPE("data", '$."a"') IN ('null','false','true') THEN JSON_TYPE("data", '$."a"') ELSE JSON_EXTRACT("data", '$."a"') END) = 'null' AND "data" IS NOT NULL);
CREATE UNIQUE INDEX "one" ON "app_doc" ("m") WHERE NOT ((CASE WHEN JSON_TYPE("data", '$."a"') IN ('null','false','true') THEN JSON_TYPE("data", '$."a"') ELSE JSON_EXTRACT("data", '$."a"') END) = 'null');
--- mysql
CREATE INDEX `key` ON `app_doc` (`n`);
CREATE INDEX `whole` ON `app_doc` (`m`);
CREATE INDEX `value` ON `app_doc` (`m`, `n`);
CREATE UNIQUE INDEX `one` ON `app_doc` ((CASE WHEN NOT (JSON_EXTRACT(`data`, '$."a"') = JSON_EXTRACT('null', '$')) THEN `m` ELSE NULL END));
--- mariadb
CREATE INDEX `key` ON `app_doc` (`n`);
CREATE INDEX `whole` ON `app_doc` (`m`);
CREATE INDEX `value` ON `app_doc` (`m`, `n`);
case.idx:8:46: warning: mariadb: constraint skipped: MariaDB has no partial indexes, and without the condition it would reject more rows [-Wskipped]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "KEY" ON "APP_DOC" ((CASE WHEN NOT (CASE WHEN JSON_EXISTS("DATA", '$."a"') THEN CASE WHEN COALESCE(JSON_QUERY("DATA", '$."a"'),JSON_VALUE("DATA", '$."a"')) IS NULL THEN 1 ELSE 0 END END = 1) THEN "N" ELSE NULL END));
CREATE INDEX "WHOLE" ON "APP_DOC" ((CASE WHEN NOT (JSON_EQUAL("DATA", 'null')) THEN "M" ELSE NULL END));
CREATE INDEX "VALUE" ON "APP_DOC" ((CASE WHEN NOT (CASE WHEN JSON_EXISTS("DATA", '$."a"') THEN CASE WHEN COALESCE(JSON_QUERY("DATA", '$."a"'),JSON_VALUE("DATA", '$."a"')) IS NULL THEN 1 ELSE 0 END END = 1 AND "DATA" IS NOT NULL) THEN "M" ELSE NULL END), (CASE WHEN NOT (CASE WHEN JSON_EXISTS("DATA", '$."a"') THEN CASE WHEN COALESCE(JSON_QUERY("DATA", '$."a"'),JSON_VALUE("DATA", '$."a"')) IS NULL THEN 1 ELSE 0 END END = 1 AND "DATA" IS NOT NULL) THEN "N" ELSE NULL END));
CREATE UNIQUE INDEX "ONE" ON "APP_DOC" ((CASE WHEN NOT (CASE WHEN JSON_EXISTS("DATA", '$."a"') THEN CASE WHEN COALESCE(JSON_QUERY("DATA", '$."a"'),JSON_VALUE("DATA", '$."a"')) IS NULL THEN 1 ELSE 0 END END = 1) THEN "M" ELSE NULL END));
