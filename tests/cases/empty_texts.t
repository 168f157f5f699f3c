# Oracle's '' is NULL: comparisons with it become null tests, and a negated comparison of any text has one.

=== compared with '' {-Wno-emulated}
model Book:
    a = CharField(max_length=9)
    b = CharField(max_length=9, null=True)
    Index('id', condition=Q(a=''), name='empty', targets=['postgresql', 'sqlite', 'oracle'])
    Index('id', condition=~Q(a=''), name='filled', targets=['postgresql', 'sqlite', 'oracle'])
    Index('id', condition=~Q(b=''), name='nullable', targets=['postgresql', 'sqlite', 'oracle'])
--- postgresql sqlite
CREATE INDEX "empty" ON "app_book" ("id") WHERE "a" = '';
CREATE INDEX "filled" ON "app_book" ("id") WHERE NOT ("a" = '');
CREATE INDEX "nullable" ON "app_book" ("id") WHERE NOT ("b" = '' AND "b" IS NOT NULL);
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "EMPTY" ON "APP_BOOK" ((CASE WHEN "A" IS NULL THEN "ID" ELSE NULL END));
CREATE INDEX "FILLED" ON "APP_BOOK" ((CASE WHEN NOT ("A" IS NULL) THEN "ID" ELSE NULL END));
CREATE INDEX "NULLABLE" ON "APP_BOOK" ((CASE WHEN NOT ("B" IS NULL) THEN "ID" ELSE NULL END));
--- mysql mariadb

=== a negated comparison {-Wno-emulated}
model Book:
    a = CharField(max_length=9)
    Index('id', condition=~Q(a='x'), name='other', targets=['postgresql', 'oracle'])
    Index('id', condition=~Q(a__startswith='x'), name='begins', targets=['sqlite', 'oracle'])
--- postgresql
CREATE INDEX "other" ON "app_book" ("id") WHERE NOT ("a" = 'x');
--- sqlite
CREATE INDEX "begins" ON "app_book" ("id") WHERE NOT ("a" LIKE 'x%' ESCAPE '\');
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "OTHER" ON "APP_BOOK" ((CASE WHEN NOT ("A" = 'x' AND "A" IS NOT NULL) THEN "ID" ELSE NULL END));
CREATE INDEX "BEGINS" ON "APP_BOOK" ((CASE WHEN NOT ("A" LIKE TRANSLATE('x%' USING NCHAR_CS) ESCAPE TRANSLATE('\' USING NCHAR_CS) AND "A" IS NOT NULL) THEN "ID" ELSE NULL END));
--- mysql mariadb

=== '' in a list {-Wno-emulated}
model Book:
    a = CharField(max_length=9)
    UniqueConstraint(fields=['id'], condition=Q(a__in=['', 'x']), name='some', targets=['sqlite', 'oracle'])
    UniqueConstraint(fields=['id'], condition=~Q(a__in=['', 'x']), name='others', targets=['sqlite', 'oracle'])
    UniqueConstraint(fields=['id'], condition=Q(a__in=['']), name='none', targets=['sqlite', 'oracle'])
--- sqlite
CREATE UNIQUE INDEX "some" ON "app_book" ("id") WHERE "a" IN ('', 'x');
CREATE UNIQUE INDEX "others" ON "app_book" ("id") WHERE NOT ("a" IN ('', 'x'));
CREATE UNIQUE INDEX "none" ON "app_book" ("id") WHERE "a" IN ('');
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE UNIQUE INDEX "SOME" ON "APP_BOOK" ((CASE WHEN ("A" IN ('x') OR "A" IS NULL) THEN "ID" ELSE NULL END));
CREATE UNIQUE INDEX "OTHERS" ON "APP_BOOK" ((CASE WHEN NOT (("A" IN ('x') OR "A" IS NULL)) THEN "ID" ELSE NULL END));
CREATE UNIQUE INDEX "NONE" ON "APP_BOOK" ((CASE WHEN "A" IS NULL THEN "ID" ELSE NULL END));
--- postgresql mysql mariadb
