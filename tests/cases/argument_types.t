# What a function takes: some types are wrong everywhere, some on PostgreSQL, which converts nothing.

=== parts of what has none
model Event:
    name = CharField(max_length=9)
    day = DateField()
    made = DateTimeField()
    at = TimeField()

    Index(ExtractHour('day'), name='a')
    Index(ExtractYear('at'), name='b')
    Index(TruncMonth('name'), name='c')
    Index(TruncHour('day'), name='d')
    Index('day', condition=Q(day__hour=3), name='e')
--- all
case.idx:7:23: error: ExtractHour: date is no time
case.idx:8:23: error: ExtractYear: time is no date
case.idx:9:22: error: TruncMonth: short text is no date
case.idx:10:21: error: TruncHour: date is no time
case.idx:11:30: error: this type has no lookup 'hour'
exit 1

=== texts are no numbers
model Item:
    name = CharField(max_length=9)
    pages = IntegerField()

    Index(Abs('name'), name='a', targets=['postgresql', 'mysql'])
    Index(F('name') + 1, name='b', targets=['postgresql', 'mysql'])
    Index(Coalesce('name', 'pages'), name='c', targets=['postgresql', 'sqlite'])
    Index(Greatest('pages', Value('x')), name='d', targets=['postgresql'])
--- postgresql
case.idx:5:11: warning: postgresql: index skipped: Abs: a text is no number [-Wskipped]
case.idx:6:11: warning: postgresql: index skipped: +: a text is no number [-Wskipped]
case.idx:7:11: warning: postgresql: index skipped: Coalesce: PostgreSQL compares texts with texts only [-Wskipped]
case.idx:8:11: warning: postgresql: index skipped: Greatest: PostgreSQL compares texts with texts only [-Wskipped]
--- sqlite
CREATE INDEX "c" ON "app_item" ((COALESCE("name", "pages")));
--- mysql
case.idx:5:11: warning: mysql: index skipped: Abs: a text is no number [-Wskipped]
case.idx:6:11: warning: mysql: index skipped: +: a text is no number [-Wskipped]
--- mariadb
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON

=== floats that are written
model Item:
    price = DecimalField(max_digits=8, decimal_places=2)
    weight = FloatField()

    Index(F('price') % 1.5, name='a', targets=['postgresql', 'mysql'])
    Index(F('weight') % 1.5, name='b', targets=['postgresql', 'mysql'])
    Index(F('weight') * 2e300, name='c', targets=['mysql'])
    Index(Round('price', -1), name='d', targets=['sqlite', 'mysql'])
--- postgresql
CREATE INDEX "a" ON "app_item" ((("price" % 1.5)));
CREATE INDEX "b" ON "app_item" (((MOD(("weight")::numeric(1000, 15), (1.5)::numeric(1000, 15)))));
--- mysql
CREATE INDEX `a` ON `app_item` (((`price` % 1.5e0)));
CREATE INDEX `b` ON `app_item` (((`weight` % 1.5e0)));
CREATE INDEX `c` ON `app_item` (((`weight` * 2e+300)));
CREATE INDEX `d` ON `app_item` ((ROUND(`price`, -1)));
--- sqlite
case.idx:8:11: warning: sqlite: index skipped: Round: SQLite rounds to no negative precision [-Wskipped]
--- mariadb
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON

=== parts of truncated moments, and types of results
model Event:
    made = DateTimeField()

    Index(ExtractMonth(TruncMonth('made')), name='a')
    Index(TruncMonth('made', output_field=DateField()), name='b')
    Index('made', condition=Q(Exact(TruncDay('made'), datetime(2020, 2, 29))), name='c', targets=['postgresql', 'sqlite'])
    Index(TruncYear('made', tzinfo=ZoneInfo('Europe/Paris')), name='d', targets=['postgresql', 'mysql'])
--- postgresql
CREATE INDEX "a" ON "app_event" ((EXTRACT(MONTH FROM DATE_TRUNC('month', "made" AT TIME ZONE 'UTC'))));
CREATE INDEX "b" ON "app_event" ((DATE_TRUNC('month', "made" AT TIME ZONE 'UTC')));
CREATE INDEX "c" ON "app_event" ("made") WHERE DATE_TRUNC('day', "made" AT TIME ZONE 'UTC') AT TIME ZONE 'UTC' = '2020-02-29 00:00:00+00:00'::timestamptz;
CREATE INDEX "d" ON "app_event" ((DATE_TRUNC('year', "made" AT TIME ZONE 'Europe/Paris')));
--- sqlite
CREATE INDEX "a" ON "app_event" ((CAST(strftime('%m', SUBSTR(strftime('%Y-%m-01 00:00:00', SUBSTR("made", 1, 19)), 1, 19)) AS INTEGER)));
CREATE INDEX "b" ON "app_event" ((strftime('%Y-%m-01', SUBSTR("made", 1, 10))));
CREATE INDEX "c" ON "app_event" ("made") WHERE strftime('%Y-%m-%d 00:00:00', SUBSTR("made", 1, 19)) = '2020-02-29 00:00:00';
--- mysql
CREATE INDEX `a` ON `app_event` ((EXTRACT(MONTH FROM CAST(DATE_FORMAT(`made`, '%Y-%m-01 00:00:00') AS DATETIME))));
CREATE INDEX `b` ON `app_event` ((CAST(DATE_FORMAT(`made`, '%Y-%m-01') AS DATE)));
CREATE INDEX `d` ON `app_event` ((CAST(DATE_FORMAT(CONVERT_TZ(`made`, 'UTC', 'Europe/Paris'), '%Y-01-01 00:00:00') AS DATETIME)));
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "A" ON "APP_EVENT" ((EXTRACT(MONTH FROM TRUNC("MADE", 'MONTH'))));
CREATE INDEX "B" ON "APP_EVENT" ((TRUNC("MADE", 'MONTH')));
--- mariadb
case.idx:4:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:5:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
