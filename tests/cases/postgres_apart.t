# PostgreSQL has no operator for values of two types: the condition is dropped, and a text that is
# no array, range or hstore is an error.

=== both sides
model Row:
    n = IntegerField()
    t = TextField()
    tags = ArrayField(TextField())
    sizes = ArrayField(IntegerField())
    grid = ArrayField(ArrayField(IntegerField()))
    span = IntegerRangeField()
    spread = BigIntegerRangeField()
    h = HStoreField()
    Index('n', condition=Q(tags=F('h__x')), name='text')
    Index('n', condition=Q(tags__gt=F('sizes')), name='elements')
    Index('n', condition=Q(tags=F('sizes')), name='cast')
    Index('n', condition=Q(tags__0__contains=F('span')), name='pattern')
    Index('n', condition=Q(span=F('spread')), name='ranges')
    Index('n', condition=Q(h=F('t')), name='hstore')
    Index('n', condition=Q(n__in=[1, F('t')]), name='list')
    Index('n', condition=Q(n__range=(1, F('t'))), name='pair')
    Index('n', condition=Q(grid__0=[1]), name='row')
    Index('n', condition=Q(tags='{a,"b c"}', span='[1,5)', h='a=>1'), name='texts')
--- postgresql
CREATE INDEX "text" ON "app_row" ("n");
CREATE INDEX "elements" ON "app_row" ("n");
CREATE INDEX "cast" ON "app_row" ("n") WHERE "tags" = ("sizes")::text[];
CREATE INDEX "pattern" ON "app_row" ("n");
CREATE INDEX "ranges" ON "app_row" ("n");
CREATE INDEX "hstore" ON "app_row" ("n");
CREATE INDEX "list" ON "app_row" ("n");
CREATE INDEX "pair" ON "app_row" ("n");
CREATE INDEX "row" ON "app_row" ("n");
CREATE INDEX "texts" ON "app_row" ("n") WHERE ("h" = 'a=>1'::hstore AND "span" = '[1,5)' AND "tags" = '{a,"b c"}'::text[]);
case.idx:10:28: warning: postgresql: condition dropped: exact: PostgreSQL compares no values of these two types [-Wdropped]
case.idx:11:39: warning: postgresql: condition dropped: PostgreSQL compares no arrays or ranges of these two types [-Wdropped]
case.idx:13:28: warning: postgresql: condition dropped: contains: PostgreSQL finds no value of this type in a text [-Wdropped]
case.idx:14:35: warning: postgresql: condition dropped: PostgreSQL compares no arrays or ranges of these two types [-Wdropped]
case.idx:15:28: warning: postgresql: condition dropped: exact: PostgreSQL compares no values of these two types [-Wdropped]
case.idx:16:28: warning: postgresql: condition dropped: in: PostgreSQL compares no values of these two types [-Wdropped]
case.idx:17:28: warning: postgresql: condition dropped: range: PostgreSQL compares no values of these two types [-Wdropped]
case.idx:18:28: warning: postgresql: condition dropped: PostgreSQL's arrays have elements, and no arrays in them [-Wdropped]
--- sqlite
CREATE INDEX "text" ON "app_row" ("n");
CREATE INDEX "elements" ON "app_row" ("n");
CREATE INDEX "cast" ON "app_row" ("n");
CREATE INDEX "pattern" ON "app_row" ("n");
CREATE INDEX "ranges" ON "app_row" ("n");
CREATE INDEX "hstore" ON "app_row" ("n");
CREATE INDEX "list" ON "app_row" ("n") WHERE "n" IN (1, "t");
CREATE INDEX "pair" ON "app_row" ("n") WHERE "n" BETWEEN 1 AND "t";
CREATE INDEX "row" ON "app_row" ("n");
CREATE INDEX "texts" ON "app_row" ("n");
case.idx:10:28: warning: sqlite: condition dropped: SQLite has no type for ArrayField [-Wdropped]
case.idx:11:28: warning: sqlite: condition dropped: SQLite has no type for ArrayField [-Wdropped]
case.idx:12:28: warning: sqlite: condition dropped: SQLite has no type for ArrayField [-Wdropped]
case.idx:13:28: warning: sqlite: condition dropped: SQLite has no type for ArrayField [-Wdropped]
case.idx:14:28: warning: sqlite: condition dropped: SQLite has no type for IntegerRangeField [-Wdropped]
case.idx:15:28: warning: sqlite: condition dropped: SQLite has no type for HStoreField [-Wdropped]
case.idx:18:28: warning: sqlite: condition dropped: SQLite has no type for ArrayField [-Wdropped]
case.idx:19:60: warning: sqlite: condition dropped: SQLite has no type for HStoreField [-Wdropped]
--- mysql
CREATE INDEX `text` ON `app_row` (`n`);
CREATE INDEX `elements` ON `app_row` (`n`);
CREATE INDEX `cast` ON `app_row` (`n`);
CREATE INDEX `pattern` ON `app_row` (`n`);
CREATE INDEX `ranges` ON `app_row` (`n`);
CREATE INDEX `hstore` ON `app_row` (`n`);
CREATE INDEX `list` ON `app_row` (`n`);
CREATE INDEX `pair` ON `app_row` (`n`);
CREATE INDEX `row` ON `app_row` (`n`);
CREATE INDEX `texts` ON `app_row` (`n`);
case.idx:10:28: warning: mysql: condition dropped: MySQL has no type for ArrayField [-Wdropped]
case.idx:11:28: warning: mysql: condition dropped: MySQL has no type for ArrayField [-Wdropped]
case.idx:12:28: warning: mysql: condition dropped: MySQL has no type for ArrayField [-Wdropped]
case.idx:13:28: warning: mysql: condition dropped: MySQL has no type for ArrayField [-Wdropped]
case.idx:14:28: warning: mysql: condition dropped: MySQL has no type for IntegerRangeField [-Wdropped]
case.idx:15:28: warning: mysql: condition dropped: MySQL has no type for HStoreField [-Wdropped]
case.idx:16:26: warning: mysql: condition dropped: MySQL has no partial indexes [-Wdropped]
case.idx:17:26: warning: mysql: condition dropped: MySQL has no partial indexes [-Wdropped]
case.idx:18:28: warning: mysql: condition dropped: MySQL has no type for ArrayField [-Wdropped]
case.idx:19:60: warning: mysql: condition dropped: MySQL has no type for HStoreField [-Wdropped]
--- mariadb
CREATE INDEX `text` ON `app_row` (`n`);
CREATE INDEX `elements` ON `app_row` (`n`);
CREATE INDEX `cast` ON `app_row` (`n`);
CREATE INDEX `pattern` ON `app_row` (`n`);
CREATE INDEX `ranges` ON `app_row` (`n`);
CREATE INDEX `hstore` ON `app_row` (`n`);
CREATE INDEX `list` ON `app_row` (`n`);
CREATE INDEX `pair` ON `app_row` (`n`);
CREATE INDEX `row` ON `app_row` (`n`);
CREATE INDEX `texts` ON `app_row` (`n`);
case.idx:10:28: warning: mariadb: condition dropped: MariaDB has no type for ArrayField [-Wdropped]
case.idx:11:28: warning: mariadb: condition dropped: MariaDB has no type for ArrayField [-Wdropped]
case.idx:12:28: warning: mariadb: condition dropped: MariaDB has no type for ArrayField [-Wdropped]
case.idx:13:28: warning: mariadb: condition dropped: MariaDB has no type for ArrayField [-Wdropped]
case.idx:14:28: warning: mariadb: condition dropped: MariaDB has no type for IntegerRangeField [-Wdropped]
case.idx:15:28: warning: mariadb: condition dropped: MariaDB has no type for HStoreField [-Wdropped]
case.idx:16:26: warning: mariadb: condition dropped: MariaDB has no partial indexes [-Wdropped]
case.idx:17:26: warning: mariadb: condition dropped: MariaDB has no partial indexes [-Wdropped]
case.idx:18:28: warning: mariadb: condition dropped: MariaDB has no type for ArrayField [-Wdropped]
case.idx:19:60: warning: mariadb: condition dropped: MariaDB has no type for HStoreField [-Wdropped]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "TEXT" ON "APP_ROW" ("N");
case.idx:10:28: warning: oracle: condition dropped: Oracle has no type for ArrayField [-Wdropped]
case.idx:11:5: warning: oracle: index skipped: Oracle takes no second index on the same keys [-Wredundant]
case.idx:10:5: note: this index has them
case.idx:11:28: warning: oracle: condition dropped: Oracle has no type for ArrayField [-Wdropped]
case.idx:12:5: warning: oracle: index skipped: Oracle takes no second index on the same keys [-Wredundant]
case.idx:10:5: note: this index has them
case.idx:12:28: warning: oracle: condition dropped: Oracle has no type for ArrayField [-Wdropped]
case.idx:13:5: warning: oracle: index skipped: Oracle takes no second index on the same keys [-Wredundant]
case.idx:10:5: note: this index has them
case.idx:13:28: warning: oracle: condition dropped: Oracle has no type for ArrayField [-Wdropped]
case.idx:14:5: warning: oracle: index skipped: Oracle takes no second index on the same keys [-Wredundant]
case.idx:10:5: note: this index has them
case.idx:14:28: warning: oracle: condition dropped: Oracle has no type for IntegerRangeField [-Wdropped]
case.idx:15:5: warning: oracle: index skipped: Oracle takes no second index on the same keys [-Wredundant]
case.idx:10:5: note: this index has them
case.idx:15:28: warning: oracle: condition dropped: Oracle has no type for HStoreField [-Wdropped]
case.idx:16:5: warning: oracle: index skipped: Oracle takes no second index on the same keys [-Wredundant]
case.idx:10:5: note: this index has them
case.idx:16:28: warning: oracle: condition dropped: in: Oracle compares no unlimited texts (NCLOB) [-Wdropped]
case.idx:17:5: warning: oracle: index skipped: Oracle takes no second index on the same keys [-Wredundant]
case.idx:10:5: note: this index has them
case.idx:17:28: warning: oracle: condition dropped: range: Oracle compares no unlimited texts (NCLOB) [-Wdropped]
case.idx:18:5: warning: oracle: index skipped: Oracle takes no second index on the same keys [-Wredundant]
case.idx:10:5: note: this index has them
case.idx:18:28: warning: oracle: condition dropped: Oracle has no type for ArrayField [-Wdropped]
case.idx:19:5: warning: oracle: index skipped: Oracle takes no second index on the same keys [-Wredundant]
case.idx:10:5: note: this index has them
case.idx:19:60: warning: oracle: condition dropped: Oracle has no type for HStoreField [-Wdropped]

=== malformed texts
model Row:
    n = IntegerField()
    tags = ArrayField(TextField())
    sizes = ArrayField(IntegerField())
    grid = ArrayField(ArrayField(IntegerField()))
    span = IntegerRangeField()
    h = HStoreField()
    Index('n', condition=Q(tags=''), name='a1')
    Index('n', condition=Q(tags='{a,{b}}'), name='a2')
    Index('n', condition=Q(grid=[[]]), name='a3')
    Index('n', condition=Q(grid=[[1], [2, 3]]), name='a4')
    Index('n', condition=Q(sizes='{a}'), name='a5')
    Index('n', condition=Q(span='[1,'), name='r1')
    Index('n', condition=Q(span=(5, 1)), name='r2')
    Index('n', condition=Q(span='[a,5)'), name='r3')
    Index('n', condition=Q(h='a=>'), name='h1')
--- all
case.idx:8:33: error: PostgreSQL reads no array in this text
case.idx:9:33: error: PostgreSQL reads no array in this text
case.idx:10:33: error: the lists in an array have the same length, and it isn't 0
case.idx:11:33: error: the lists in an array have the same length, and it isn't 0
case.idx:12:34: error: expected a number
case.idx:13:33: error: PostgreSQL reads no range in this text
case.idx:14:33: error: this range ends before it begins
case.idx:15:33: error: expected a number
case.idx:16:30: error: PostgreSQL reads no hstore in this text
exit 1
