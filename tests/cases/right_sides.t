# Fields and expressions on the right side of a lookup: in parentheses, as Django writes them.

=== F and arithmetic {-Wno-dropped -Wno-emulated}
model Book:
    a = IntegerField()
    b = IntegerField(null=True)
    Index('id', condition=Q(a=F('b')), name='exact')
    Index('id', condition=Q(a__gt=F('b') * 2), name='product')
    Index('id', condition=Q(a__gte=F('b') + F('id')), name='sum')
    Index('id', condition=Q(a__in=[F('b'), 3]), name='in')
    Index('id', condition=Q(a__range=(F('b'), F('id') - 1)), name='range')
--- postgresql sqlite
CREATE INDEX "exact" ON "app_book" ("id") WHERE "a" = ("b");
CREATE INDEX "product" ON "app_book" ("id") WHERE "a" > ("b" * 2);
CREATE INDEX "sum" ON "app_book" ("id") WHERE "a" >= ("b" + "id");
CREATE INDEX "in" ON "app_book" ("id") WHERE "a" IN ("b", 3);
CREATE INDEX "range" ON "app_book" ("id") WHERE "a" BETWEEN "b" AND ("id" - 1);
--- mysql mariadb
CREATE INDEX `exact` ON `app_book` (`id`);
CREATE INDEX `product` ON `app_book` (`id`);
CREATE INDEX `sum` ON `app_book` (`id`);
CREATE INDEX `in` ON `app_book` (`id`);
CREATE INDEX `range` ON `app_book` (`id`);
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "EXACT" ON "APP_BOOK" ((CASE WHEN "A" = ("B") THEN "ID" ELSE NULL END));
CREATE INDEX "PRODUCT" ON "APP_BOOK" ((CASE WHEN "A" > ("B" * 2) THEN "ID" ELSE NULL END));
CREATE INDEX "SUM" ON "APP_BOOK" ((CASE WHEN "A" >= ("B" + "ID") THEN "ID" ELSE NULL END));
CREATE INDEX "IN" ON "APP_BOOK" ((CASE WHEN "A" IN ("B", 3) THEN "ID" ELSE NULL END));
CREATE INDEX "RANGE" ON "APP_BOOK" ((CASE WHEN "A" BETWEEN "B" AND ("ID" - 1) THEN "ID" ELSE NULL END));

=== texts {-Wno-dropped -Wno-emulated}
model Book:
    a = CharField(max_length=80)
    b = CharField(max_length=80)
    Index('id', condition=Q(a=Lower('b')), name='lower', targets=['postgresql', 'sqlite', 'oracle'])
    Index('id', condition=Q(a__iexact=F('b')), name='iexact', targets=['postgresql', 'sqlite', 'oracle'])
    Index('id', condition=Q(a__contains=F('b')), name='contains', targets=['postgresql', 'sqlite'])
    Index('id', condition=Q(a__startswith=F('b')), name='starts', targets=['postgresql', 'sqlite'])
    Index('id', condition=Q(a__iendswith=Lower('b')), name='iends', targets=['postgresql', 'sqlite'])
--- postgresql
CREATE INDEX "lower" ON "app_book" ("id") WHERE "a" = (LOWER("b"));
CREATE INDEX "iexact" ON "app_book" ("id") WHERE UPPER("a"::text) = UPPER(("b"));
CREATE INDEX "contains" ON "app_book" ("id") WHERE "a"::text LIKE '%' || REPLACE(REPLACE(REPLACE(("b"), E'\\', E'\\\\'), E'%', E'\\%'), E'_', E'\\_') || '%';
CREATE INDEX "starts" ON "app_book" ("id") WHERE "a"::text LIKE REPLACE(REPLACE(REPLACE(("b"), E'\\', E'\\\\'), E'%', E'\\%'), E'_', E'\\_') || '%';
CREATE INDEX "iends" ON "app_book" ("id") WHERE UPPER("a"::text) LIKE '%' || UPPER(REPLACE(REPLACE(REPLACE((LOWER("b")), E'\\', E'\\\\'), E'%', E'\\%'), E'_', E'\\_'));
--- sqlite
CREATE INDEX "lower" ON "app_book" ("id") WHERE "a" = (LOWER("b"));
CREATE INDEX "iexact" ON "app_book" ("id") WHERE "a" LIKE REPLACE(REPLACE(REPLACE(("b"), '\', '\\'), '%', '\%'), '_', '\_') ESCAPE '\';
CREATE INDEX "contains" ON "app_book" ("id") WHERE "a" LIKE '%' || REPLACE(REPLACE(REPLACE(("b"), '\', '\\'), '%', '\%'), '_', '\_') || '%' ESCAPE '\';
CREATE INDEX "starts" ON "app_book" ("id") WHERE "a" LIKE REPLACE(REPLACE(REPLACE(("b"), '\', '\\'), '%', '\%'), '_', '\_') || '%' ESCAPE '\';
CREATE INDEX "iends" ON "app_book" ("id") WHERE "a" LIKE '%' || UPPER(REPLACE(REPLACE(REPLACE((LOWER("b")), '\', '\\'), '%', '\%'), '_', '\_')) ESCAPE '\';
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "LOWER" ON "APP_BOOK" ((CASE WHEN "A" = (LOWER("B")) THEN "ID" ELSE NULL END));
CREATE INDEX "IEXACT" ON "APP_BOOK" ((CASE WHEN UPPER("A") = UPPER(("B")) THEN "ID" ELSE NULL END));
--- mysql mariadb

=== expressions on the left
model Book:
    title = CharField(max_length=80)
    pages = IntegerField()
    Index('id', condition=Q(GreaterThan(Length('title'), 3)), name='length', targets=['postgresql', 'sqlite'])
    Index('id', condition=Q(Exact(Lower('title'), 'x'), pages=1), name='two', targets=['postgresql', 'sqlite'])
    Index('id', condition=Q(title__lower='x'), name='transform', targets=['postgresql', 'sqlite'])
    Index('id', condition=Q(title__length__gt=3), name='chain', targets=['postgresql', 'sqlite'])
--- postgresql sqlite
CREATE INDEX "length" ON "app_book" ("id") WHERE LENGTH("title") > 3;
CREATE INDEX "two" ON "app_book" ("id") WHERE (LOWER("title") = 'x' AND "pages" = 1);
CREATE INDEX "transform" ON "app_book" ("id") WHERE LOWER("title") = 'x';
CREATE INDEX "chain" ON "app_book" ("id") WHERE LENGTH("title") > 3;
--- mysql mariadb
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
