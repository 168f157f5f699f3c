# Each lookup with a literal. MySQL and MariaDB drop the condition of an index that is not unique;
# MySQL's own text of each lookup is in lookups_mysql.t.

=== comparisons
model Book:
    pages = IntegerField()
    Index('id', condition=Q(pages=3), name='exact')
    Index('id', condition=Q(pages__gt=3), name='gt')
    Index('id', condition=Q(pages__gte=3), name='gte')
    Index('id', condition=Q(pages__lt=-3), name='lt')
    Index('id', condition=Q(pages__lte=3), name='lte')
    Index('id', condition=Q(pages__in=[1, 2, 2, None, 3]), name='in')
    Index('id', condition=Q(pages__range=(1, 9)), name='range')
--- postgresql sqlite
CREATE INDEX "exact" ON "app_book" ("id") WHERE "pages" = 3;
CREATE INDEX "gt" ON "app_book" ("id") WHERE "pages" > 3;
CREATE INDEX "gte" ON "app_book" ("id") WHERE "pages" >= 3;
CREATE INDEX "lt" ON "app_book" ("id") WHERE "pages" < -3;
CREATE INDEX "lte" ON "app_book" ("id") WHERE "pages" <= 3;
CREATE INDEX "in" ON "app_book" ("id") WHERE "pages" IN (1, 2, 3);
CREATE INDEX "range" ON "app_book" ("id") WHERE "pages" BETWEEN 1 AND 9;
--- mysql
CREATE INDEX `exact` ON `app_book` (`id`);
CREATE INDEX `gt` ON `app_book` (`id`);
CREATE INDEX `gte` ON `app_book` (`id`);
CREATE INDEX `lt` ON `app_book` (`id`);
CREATE INDEX `lte` ON `app_book` (`id`);
CREATE INDEX `in` ON `app_book` (`id`);
CREATE INDEX `range` ON `app_book` (`id`);
case.idx:3:27: warning: mysql: condition dropped: MySQL has no partial indexes [-Wdropped]
case.idx:4:27: warning: mysql: condition dropped: MySQL has no partial indexes [-Wdropped]
case.idx:5:27: warning: mysql: condition dropped: MySQL has no partial indexes [-Wdropped]
case.idx:6:27: warning: mysql: condition dropped: MySQL has no partial indexes [-Wdropped]
case.idx:7:27: warning: mysql: condition dropped: MySQL has no partial indexes [-Wdropped]
case.idx:8:27: warning: mysql: condition dropped: MySQL has no partial indexes [-Wdropped]
case.idx:9:27: warning: mysql: condition dropped: MySQL has no partial indexes [-Wdropped]
--- mariadb
CREATE INDEX `exact` ON `app_book` (`id`);
CREATE INDEX `gt` ON `app_book` (`id`);
CREATE INDEX `gte` ON `app_book` (`id`);
CREATE INDEX `lt` ON `app_book` (`id`);
CREATE INDEX `lte` ON `app_book` (`id`);
CREATE INDEX `in` ON `app_book` (`id`);
CREATE INDEX `range` ON `app_book` (`id`);
case.idx:3:27: warning: mariadb: condition dropped: MariaDB has no partial indexes [-Wdropped]
case.idx:4:27: warning: mariadb: condition dropped: MariaDB has no partial indexes [-Wdropped]
case.idx:5:27: warning: mariadb: condition dropped: MariaDB has no partial indexes [-Wdropped]
case.idx:6:27: warning: mariadb: condition dropped: MariaDB has no partial indexes [-Wdropped]
case.idx:7:27: warning: mariadb: condition dropped: MariaDB has no partial indexes [-Wdropped]
case.idx:8:27: warning: mariadb: condition dropped: MariaDB has no partial indexes [-Wdropped]
case.idx:9:27: warning: mariadb: condition dropped: MariaDB has no partial indexes [-Wdropped]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "EXACT" ON "APP_BOOK" ((CASE WHEN "PAGES" = 3 THEN "ID" ELSE NULL END));
CREATE INDEX "GT" ON "APP_BOOK" ((CASE WHEN "PAGES" > 3 THEN "ID" ELSE NULL END));
CREATE INDEX "GTE" ON "APP_BOOK" ((CASE WHEN "PAGES" >= 3 THEN "ID" ELSE NULL END));
CREATE INDEX "LT" ON "APP_BOOK" ((CASE WHEN "PAGES" < -3 THEN "ID" ELSE NULL END));
CREATE INDEX "LTE" ON "APP_BOOK" ((CASE WHEN "PAGES" <= 3 THEN "ID" ELSE NULL END));
CREATE INDEX "IN" ON "APP_BOOK" ((CASE WHEN "PAGES" IN (1, 2, 3) THEN "ID" ELSE NULL END));
CREATE INDEX "RANGE" ON "APP_BOOK" ((CASE WHEN "PAGES" BETWEEN 1 AND 9 THEN "ID" ELSE NULL END));
case.idx:3:27: warning: oracle: condition emulated by CASE keys [-Wemulated]
case.idx:4:27: warning: oracle: condition emulated by CASE keys [-Wemulated]
case.idx:5:27: warning: oracle: condition emulated by CASE keys [-Wemulated]
case.idx:6:27: warning: oracle: condition emulated by CASE keys [-Wemulated]
case.idx:7:27: warning: oracle: condition emulated by CASE keys [-Wemulated]
case.idx:8:27: warning: oracle: condition emulated by CASE keys [-Wemulated]
case.idx:9:27: warning: oracle: condition emulated by CASE keys [-Wemulated]

=== null tests {-Wno-dropped -Wno-emulated}
model Book:
    removed = DateTimeField(null=True)
    Index('id', condition=Q(removed__isnull=True), name='live')
    Index('id', condition=Q(removed__isnull=False), name='dead')
    Index('id', condition=Q(removed=None), name='none', targets=['postgresql', 'sqlite'])
--- postgresql sqlite
CREATE INDEX "live" ON "app_book" ("id") WHERE "removed" IS NULL;
CREATE INDEX "dead" ON "app_book" ("id") WHERE "removed" IS NOT NULL;
CREATE INDEX "none" ON "app_book" ("id") WHERE "removed" IS NULL;
--- mysql mariadb
CREATE INDEX `live` ON `app_book` (`id`);
CREATE INDEX `dead` ON `app_book` (`id`);
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "LIVE" ON "APP_BOOK" ((CASE WHEN "REMOVED" IS NULL THEN "ID" ELSE NULL END));
CREATE INDEX "DEAD" ON "APP_BOOK" ((CASE WHEN "REMOVED" IS NOT NULL THEN "ID" ELSE NULL END));

=== texts {-Wno-emulated}
model Book:
    title = CharField(max_length=80)
    Index('id', condition=Q(title__iexact="O'Brien"), name='iexact', targets=['postgresql', 'sqlite', 'oracle'])
    Index('id', condition=Q(title__contains='50%_\\'), name='contains', targets=['postgresql', 'sqlite', 'oracle'])
    Index('id', condition=Q(title__icontains='Ab'), name='icontains', targets=['postgresql', 'sqlite', 'oracle'])
    Index('id', condition=Q(title__startswith='Ab'), name='starts', targets=['postgresql', 'sqlite', 'oracle'])
    Index('id', condition=Q(title__istartswith='Ab'), name='istarts', targets=['postgresql', 'sqlite', 'oracle'])
    Index('id', condition=Q(title__endswith='Ab'), name='ends', targets=['postgresql', 'sqlite', 'oracle'])
    Index('id', condition=Q(title__iendswith='Ab'), name='iends', targets=['postgresql', 'sqlite', 'oracle'])
--- postgresql
CREATE INDEX "iexact" ON "app_book" ("id") WHERE UPPER("title"::text) = UPPER('O''Brien');
CREATE INDEX "contains" ON "app_book" ("id") WHERE "title"::text LIKE E'%50\\%\\_\\\\%';
CREATE INDEX "icontains" ON "app_book" ("id") WHERE UPPER("title"::text) LIKE UPPER('%Ab%');
CREATE INDEX "starts" ON "app_book" ("id") WHERE "title"::text LIKE 'Ab%';
CREATE INDEX "istarts" ON "app_book" ("id") WHERE UPPER("title"::text) LIKE UPPER('Ab%');
CREATE INDEX "ends" ON "app_book" ("id") WHERE "title"::text LIKE '%Ab';
CREATE INDEX "iends" ON "app_book" ("id") WHERE UPPER("title"::text) LIKE UPPER('%Ab');
--- sqlite
CREATE INDEX "iexact" ON "app_book" ("id") WHERE "title" LIKE 'O''Brien' ESCAPE '\';
CREATE INDEX "contains" ON "app_book" ("id") WHERE "title" LIKE '%50\%\_\\%' ESCAPE '\';
CREATE INDEX "icontains" ON "app_book" ("id") WHERE "title" LIKE '%Ab%' ESCAPE '\';
CREATE INDEX "starts" ON "app_book" ("id") WHERE "title" LIKE 'Ab%' ESCAPE '\';
CREATE INDEX "istarts" ON "app_book" ("id") WHERE "title" LIKE 'Ab%' ESCAPE '\';
CREATE INDEX "ends" ON "app_book" ("id") WHERE "title" LIKE '%Ab' ESCAPE '\';
CREATE INDEX "iends" ON "app_book" ("id") WHERE "title" LIKE '%Ab' ESCAPE '\';
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "IEXACT" ON "APP_BOOK" ((CASE WHEN UPPER("TITLE") = UPPER('O''Brien') THEN "ID" ELSE NULL END));
CREATE INDEX "CONTAINS" ON "APP_BOOK" ((CASE WHEN "TITLE" LIKE TRANSLATE('%50\%\_\\%' USING NCHAR_CS) ESCAPE TRANSLATE('\' USING NCHAR_CS) THEN "ID" ELSE NULL END));
CREATE INDEX "ICONTAINS" ON "APP_BOOK" ((CASE WHEN UPPER("TITLE") LIKE UPPER(TRANSLATE('%Ab%' USING NCHAR_CS)) ESCAPE TRANSLATE('\' USING NCHAR_CS) THEN "ID" ELSE NULL END));
CREATE INDEX "STARTS" ON "APP_BOOK" ((CASE WHEN "TITLE" LIKE TRANSLATE('Ab%' USING NCHAR_CS) ESCAPE TRANSLATE('\' USING NCHAR_CS) THEN "ID" ELSE NULL END));
CREATE INDEX "ISTARTS" ON "APP_BOOK" ((CASE WHEN UPPER("TITLE") LIKE UPPER(TRANSLATE('Ab%' USING NCHAR_CS)) ESCAPE TRANSLATE('\' USING NCHAR_CS) THEN "ID" ELSE NULL END));
CREATE INDEX "ENDS" ON "APP_BOOK" ((CASE WHEN "TITLE" LIKE TRANSLATE('%Ab' USING NCHAR_CS) ESCAPE TRANSLATE('\' USING NCHAR_CS) THEN "ID" ELSE NULL END));
CREATE INDEX "IENDS" ON "APP_BOOK" ((CASE WHEN UPPER("TITLE") LIKE UPPER(TRANSLATE('%Ab' USING NCHAR_CS)) ESCAPE TRANSLATE('\' USING NCHAR_CS) THEN "ID" ELSE NULL END));
--- mysql mariadb

=== lookups that need a value
model Book:
    pages = IntegerField()
    Index('id', condition=Q(pages__gt=None), name='gt')
    Index('id', condition=Q(pages__isnull=1), name='isnull')
    Index('id', condition=Q(pages__in=3), name='in')
    Index('id', condition=Q(pages__in=[]), name='empty')
    Index('id', condition=Q(pages__range=(1, 2, 3)), name='range')
    Index('id', condition=Q(pages__gt='many'), name='text')
--- all
case.idx:3:39: error: None can't be compared
case.idx:4:43: error: isnull takes True or False
case.idx:5:39: error: in takes a list
case.idx:6:39: error: an empty list: no row can meet this condition
case.idx:7:42: error: range takes two values, as (1, 9)
case.idx:8:39: error: expected a number
exit 1

=== regular expressions that are malformed
model M:
    n = IntegerField()
    s = CharField(max_length=20)
    Index('n', name='group', condition=Q(s__regex='(a'), targets=['postgresql'])
    Index('n', name='set', condition=Q(s__iregex='[a-z'), targets=['postgresql'])
    Index('n', name='repeated', condition=Q(s__regex='*.txt'), targets=['postgresql'])
    Index('n', name='twice', condition=Q(s__regex='a++'), targets=['postgresql'])
    UniqueConstraint('n', name='backslash', condition=Q(s__regex='a\\'), targets=['postgresql'])
    Index('n', name='fine', condition=Q(s__regex=r'^(?:[]*)]|\(|a{2,3}?|[[:alpha:]]+)*$'), targets=['postgresql'])
    Index('n', name='options', condition=Q(s__regex='(?q)(('), targets=['postgresql'])
--- postgresql
CREATE INDEX "group" ON "app_m" ("n");
CREATE INDEX "set" ON "app_m" ("n");
CREATE INDEX "repeated" ON "app_m" ("n");
CREATE INDEX "twice" ON "app_m" ("n");
CREATE INDEX "fine" ON "app_m" ("n") WHERE "s"::text ~ E'^(?:[]*)]|\\(|a{2,3}?|[[:alpha:]]+)*$';
CREATE INDEX "options" ON "app_m" ("n") WHERE "s"::text ~ '(?q)((';
case.idx:4:42: warning: postgresql: condition dropped: regex: the expression is malformed (brackets, or a quantifier with nothing before it): PostgreSQL would refuse each row [-Wdropped]
case.idx:5:40: warning: postgresql: condition dropped: iregex: the expression is malformed (brackets, or a quantifier with nothing before it): PostgreSQL would refuse each row [-Wdropped]
case.idx:6:45: warning: postgresql: condition dropped: regex: the expression is malformed (brackets, or a quantifier with nothing before it): PostgreSQL would refuse each row [-Wdropped]
case.idx:7:42: warning: postgresql: condition dropped: regex: the expression is malformed (brackets, or a quantifier with nothing before it): PostgreSQL would refuse each row [-Wdropped]
case.idx:8:57: warning: postgresql: constraint skipped: regex: the expression is malformed (brackets, or a quantifier with nothing before it): PostgreSQL would refuse each row [-Wskipped]
--- sqlite mysql mariadb
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON

=== patterns that are a Value(), which the server escapes as it does a column's {-Wno-dropped}
model Row:
    n = IntegerField()
    name = CharField(max_length=20)
    data = JSONField(null=True)
    Index('n', condition=Q(name__startswith=Value('a%')), name='starts')
    Index('n', condition=Q(name__icontains=Value('a')), name='icontains')
    Index('n', condition=Q(EndsWith(Upper('name'), Value('A'))), name='class')
    Index('n', condition=Q(EndsWith(Upper('name'), 'A')), name='plain')
    Index('n', condition=Q(data__k__endswith=Value('a')), name='key')
    Index('n', condition=Q(name__iexact=Value('a')), name='iexact')
--- postgresql
CREATE INDEX "starts" ON "app_row" ("n") WHERE "name"::text LIKE REPLACE(REPLACE(REPLACE('a%', E'\\', E'\\\\'), E'%', E'\\%'), E'_', E'\\_') || '%';
CREATE INDEX "icontains" ON "app_row" ("n") WHERE UPPER("name"::text) LIKE '%' || UPPER(REPLACE(REPLACE(REPLACE('a', E'\\', E'\\\\'), E'%', E'\\%'), E'_', E'\\_')) || '%';
CREATE INDEX "class" ON "app_row" ("n") WHERE UPPER("name")::text LIKE '%' || REPLACE(REPLACE(REPLACE('A', E'\\', E'\\\\'), E'%', E'\\%'), E'_', E'\\_');
CREATE INDEX "plain" ON "app_row" ("n") WHERE UPPER("name")::text LIKE '%A';
CREATE INDEX "key" ON "app_row" ("n") WHERE ("data" ->> 'k')::text LIKE '%' || REPLACE(REPLACE(REPLACE('a', E'\\', E'\\\\'), E'%', E'\\%'), E'_', E'\\_');
CREATE INDEX "iexact" ON "app_row" ("n") WHERE UPPER("name"::text) = UPPER('a');
--- sqlite
CREATE INDEX "starts" ON "app_row" ("n") WHERE "name" LIKE REPLACE(REPLACE(REPLACE('a%', '\', '\\'), '%', '\%'), '_', '\_') || '%' ESCAPE '\';
CREATE INDEX "icontains" ON "app_row" ("n") WHERE "name" LIKE '%' || UPPER(REPLACE(REPLACE(REPLACE('a', '\', '\\'), '%', '\%'), '_', '\_')) || '%' ESCAPE '\';
CREATE INDEX "class" ON "app_row" ("n") WHERE UPPER("name") LIKE '%' || REPLACE(REPLACE(REPLACE('A', '\', '\\'), '%', '\%'), '_', '\_') ESCAPE '\';
CREATE INDEX "plain" ON "app_row" ("n") WHERE UPPER("name") LIKE '%A' ESCAPE '\';
CREATE INDEX "key" ON "app_row" ("n") WHERE (CASE WHEN JSON_TYPE("data", '$."k"') IN ('null','false','true') THEN JSON_TYPE("data", '$."k"') ELSE JSON_EXTRACT("data", '$."k"') END) LIKE '%' || REPLACE(REPLACE(REPLACE('a', '\', '\\'), '%', '\%'), '_', '\_') ESCAPE '\';
CREATE INDEX "iexact" ON "app_row" ("n") WHERE "name" LIKE 'a' ESCAPE '\';
--- mysql mariadb
CREATE INDEX `starts` ON `app_row` (`n`);
CREATE INDEX `icontains` ON `app_row` (`n`);
CREATE INDEX `class` ON `app_row` (`n`);
CREATE INDEX `plain` ON `app_row` (`n`);
CREATE INDEX `key` ON `app_row` (`n`);
CREATE INDEX `iexact` ON `app_row` (`n`);
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "STARTS" ON "APP_ROW" ((CASE WHEN "NAME" LIKE REPLACE(REPLACE(REPLACE('a%', '\', '\\'), '%', '\%'), '_', '\_') || '%' ESCAPE '\' THEN "N" ELSE NULL END));
CREATE INDEX "ICONTAINS" ON "APP_ROW" ((CASE WHEN UPPER("NAME") LIKE '%' || UPPER(REPLACE(REPLACE(REPLACE('a', '\', '\\'), '%', '\%'), '_', '\_')) || '%' ESCAPE '\' THEN "N" ELSE NULL END));
CREATE INDEX "CLASS" ON "APP_ROW" ((CASE WHEN UPPER("NAME") LIKE '%' || REPLACE(REPLACE(REPLACE('A', '\', '\\'), '%', '\%'), '_', '\_') ESCAPE '\' THEN "N" ELSE NULL END));
CREATE INDEX "PLAIN" ON "APP_ROW" ((CASE WHEN UPPER("NAME") LIKE TRANSLATE('%A' USING NCHAR_CS) ESCAPE TRANSLATE('\' USING NCHAR_CS) THEN "N" ELSE NULL END));
CREATE INDEX "KEY" ON "APP_ROW" ((CASE WHEN COALESCE(JSON_QUERY("DATA", '$."k"'),JSON_VALUE("DATA", '$."k"')) LIKE '%' || REPLACE(REPLACE(REPLACE('a', '\', '\\'), '%', '\%'), '_', '\_') ESCAPE '\' THEN "N" ELSE NULL END));
CREATE INDEX "IEXACT" ON "APP_ROW" ((CASE WHEN UPPER("NAME") = UPPER('a') THEN "N" ELSE NULL END));
case.idx:5:26: warning: oracle: condition emulated by CASE keys [-Wemulated]
case.idx:6:26: warning: oracle: condition emulated by CASE keys [-Wemulated]
case.idx:7:26: warning: oracle: condition emulated by CASE keys [-Wemulated]
case.idx:8:26: warning: oracle: condition emulated by CASE keys [-Wemulated]
case.idx:9:26: warning: oracle: condition emulated by CASE keys [-Wemulated]
case.idx:10:26: warning: oracle: condition emulated by CASE keys [-Wemulated]
