# What older versions lack.

=== digests and dates
model Book:
    title = CharField(max_length=100)
    day = DateField()
    weight = FloatField()

    Index(MD5('title'), name='digest', targets=['oracle'])
    Index(ExtractYear('day'), name='year', targets=['sqlite'])
    Index(Cast('day', DateField()), name='cast', targets=['sqlite'])
    Index(Sqrt('weight'), name='root', targets=['sqlite'])
    Index('title', condition=Q(day__month=3), name='march', targets=['sqlite'])
--- sqlite-3.35
CREATE INDEX "year" ON "app_book" ((CAST(strftime('%Y', "day") AS INTEGER)));
CREATE INDEX "cast" ON "app_book" ((date("day")));
CREATE INDEX "root" ON "app_book" ((SQRT("weight")));
CREATE INDEX "march" ON "app_book" ("title") WHERE CAST(strftime('%m', "day") AS INTEGER) = 3;
--- sqlite-3.34
CREATE INDEX "year" ON "app_book" ((CAST(strftime('%Y', "day") AS INTEGER)));
CREATE INDEX "cast" ON "app_book" ((date("day")));
CREATE INDEX "march" ON "app_book" ("title") WHERE CAST(strftime('%m', "day") AS INTEGER) = 3;
case.idx:9:11: warning: sqlite-3.34: index skipped: Sqrt: SQLite has mathematical functions from 3.35 on [-Wskipped]
--- sqlite-3.19
CREATE INDEX "march" ON "app_book" ("title");
case.idx:7:11: warning: sqlite-3.19: index skipped: ExtractYear: SQLite's functions of dates are deterministic from 3.20 on [-Wskipped]
case.idx:8:11: warning: sqlite-3.19: index skipped: Cast: SQLite's functions of dates are deterministic from 3.20 on [-Wskipped]
case.idx:9:11: warning: sqlite-3.19: index skipped: Sqrt: SQLite has mathematical functions from 3.35 on [-Wskipped]
case.idx:10:32: warning: sqlite-3.19: condition dropped: ExtractMonth: SQLite's functions of dates are deterministic from 3.20 on [-Wdropped]
--- oracle-11.2
SET DEFINE OFF
SET SQLBLANKLINES ON
case.idx:6:11: warning: oracle-11.2: index skipped: MD5: Oracle has STANDARD_HASH from 12.1 on [-Wskipped]
--- oracle-12.1
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "DIGEST" ON "APP_BOOK" ((LOWER(RAWTOHEX(STANDARD_HASH(UTL_I18N.STRING_TO_RAW("TITLE", 'AL32UTF8'), 'MD5')))));
--- postgresql mysql mariadb
