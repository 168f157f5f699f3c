# The functions, each as a key. Django's text, except where a server refuses it.

=== Lower, Upper, Length, Trim
model Book:
    title = CharField(max_length=100)

    Index(Lower('title'), name='lower')
    Index(Upper('title').desc(), name='upper')
    Index(Length('title'), name='length')
    Index(Trim('title'), name='trim')
    Index(Lower(Trim(F('title'))), name='both')
--- postgresql sqlite
CREATE INDEX "lower" ON "app_book" ((LOWER("title")));
CREATE INDEX "upper" ON "app_book" ((UPPER("title")) DESC);
CREATE INDEX "length" ON "app_book" ((LENGTH("title")));
CREATE INDEX "trim" ON "app_book" ((TRIM("title")));
CREATE INDEX "both" ON "app_book" ((LOWER(TRIM("title"))));
--- mysql
CREATE INDEX `lower` ON `app_book` ((LOWER(`title`)));
CREATE INDEX `upper` ON `app_book` ((UPPER(`title`)) DESC);
CREATE INDEX `length` ON `app_book` ((CHAR_LENGTH(`title`)));
CREATE INDEX `trim` ON `app_book` ((TRIM(`title`)));
CREATE INDEX `both` ON `app_book` ((LOWER(TRIM(`title`))));
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "LOWER" ON "APP_BOOK" ((LOWER("TITLE")));
CREATE INDEX "UPPER" ON "APP_BOOK" ((UPPER("TITLE")) DESC);
CREATE INDEX "LENGTH" ON "APP_BOOK" ((LENGTH("TITLE")));
CREATE INDEX "TRIM" ON "APP_BOOK" ((TRIM("TITLE")));
CREATE INDEX "BOTH" ON "APP_BOOK" ((LOWER(TRIM("TITLE"))));
--- mariadb
case.idx:4:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:5:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:6:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:7:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:8:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]

=== Round and Abs
model Book:
    weight = FloatField()
    price = DecimalField(max_digits=8, decimal_places=2)
    pages = IntegerField()

    Index(Round('weight'), name='float', targets=['postgresql', 'sqlite', 'oracle'])
    Index(Round('pages', precision=-2), name='hundreds', targets=['postgresql', 'mysql', 'oracle'])
    Index(Abs('pages'), name='absolute', targets=['postgresql', 'sqlite', 'mysql', 'oracle'])
    Index(Abs(Round('price', 1)), name='nested', targets=['postgresql', 'mysql', 'oracle'])
--- postgresql
CREATE INDEX "float" ON "app_book" ((ROUND(("weight")::numeric(1000, 15), 0)));
CREATE INDEX "hundreds" ON "app_book" ((ROUND("pages", -2)));
CREATE INDEX "absolute" ON "app_book" ((ABS("pages")));
CREATE INDEX "nested" ON "app_book" ((ABS(ROUND("price", 1))));
--- sqlite
CREATE INDEX "float" ON "app_book" ((ROUND("weight", 0)));
CREATE INDEX "absolute" ON "app_book" ((ABS("pages")));
--- mysql
CREATE INDEX `hundreds` ON `app_book` ((ROUND(`pages`, -2)));
CREATE INDEX `absolute` ON `app_book` ((ABS(`pages`)));
CREATE INDEX `nested` ON `app_book` ((ABS(ROUND(`price`, 1))));
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "FLOAT" ON "APP_BOOK" ((ROUND("WEIGHT", 0)));
CREATE INDEX "HUNDREDS" ON "APP_BOOK" ((ROUND("PAGES", -2)));
CREATE INDEX "ABSOLUTE" ON "APP_BOOK" ((ABS("PAGES")));
CREATE INDEX "NESTED" ON "APP_BOOK" ((ABS(ROUND("PRICE", 1))));
--- mariadb

=== decimals on SQLite are numbers
model Book:
    price = DecimalField(max_digits=8, decimal_places=2)

    Index(Round('price', 1), name='rounded')
    Index(F('price') * 2, name='doubled')
--- postgresql
CREATE INDEX "rounded" ON "app_book" ((ROUND("price", 1)));
CREATE INDEX "doubled" ON "app_book" ((("price" * 2)));
--- sqlite
CREATE INDEX "rounded" ON "app_book" ((CAST(((CAST(ROUND("price", 1) AS NUMERIC))) AS NUMERIC)));
CREATE INDEX "doubled" ON "app_book" ((CAST(((CAST(("price" * 2) AS NUMERIC))) AS NUMERIC)));
--- mysql
CREATE INDEX `rounded` ON `app_book` ((ROUND(`price`, 1)));
CREATE INDEX `doubled` ON `app_book` (((`price` * 2)));
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "ROUNDED" ON "APP_BOOK" ((ROUND("PRICE", 1)));
CREATE INDEX "DOUBLED" ON "APP_BOOK" ((("PRICE" * 2)));
--- mariadb
case.idx:4:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:5:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]

=== Coalesce and Concat
model Person:
    name = CharField(max_length=40)
    nick = CharField(max_length=40, null=True)

    Index(Coalesce('nick', 'name'), name='called')
    Index(Coalesce('nick', Value("o'x")), name='known')
    Index(Concat('name', Value(' '), 'nick'), name='full')
--- postgresql sqlite
CREATE INDEX "called" ON "app_person" ((COALESCE("nick", "name")));
CREATE INDEX "known" ON "app_person" ((COALESCE("nick", 'o''x')));
CREATE INDEX "full" ON "app_person" (((COALESCE("name", '') || COALESCE((COALESCE(' ', '') || COALESCE("nick", '')), ''))));
--- mysql
CREATE INDEX `called` ON `app_person` ((COALESCE(`nick`, `name`)));
CREATE INDEX `known` ON `app_person` ((COALESCE(`nick`, 'o''x')));
CREATE INDEX `full` ON `app_person` ((CONCAT_WS('', `name`, CONCAT_WS('', ' ', `nick`))));
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "CALLED" ON "APP_PERSON" ((COALESCE("NICK", "NAME")));
CREATE INDEX "KNOWN" ON "APP_PERSON" ((COALESCE("NICK", 'o''x')));
CREATE INDEX "FULL" ON "APP_PERSON" ((CONCAT("NAME", CONCAT(' ', "NICK"))));
--- mariadb
case.idx:5:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:6:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:7:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]

=== Concat of other types
model Person:
    name = CharField(max_length=40)
    number = IntegerField()

    Index(Concat('name', 'number'), name='both', targets=['postgresql', 'sqlite', 'oracle'])
--- postgresql
CREATE INDEX "both" ON "app_person" (((COALESCE("name", '') || COALESCE(("number")::text, ''))));
--- sqlite
CREATE INDEX "both" ON "app_person" (((COALESCE("name", '') || COALESCE("number", ''))));
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "BOTH" ON "APP_PERSON" ((CONCAT("NAME", "NUMBER")));
--- mysql mariadb

=== Substr
model Book:
    title = CharField(max_length=100)

    Index(Substr('title', 1, 10), name='first', targets=['postgresql', 'sqlite', 'mysql', 'oracle'])
    Index(Substr('title', pos=3), name='rest', targets=['postgresql', 'sqlite', 'mysql', 'oracle'])
--- postgresql
CREATE INDEX "first" ON "app_book" ((SUBSTRING("title", 1, 10)));
CREATE INDEX "rest" ON "app_book" ((SUBSTRING("title", 3)));
--- sqlite
CREATE INDEX "first" ON "app_book" ((SUBSTR("title", 1, 10)));
CREATE INDEX "rest" ON "app_book" ((SUBSTR("title", 3)));
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "FIRST" ON "APP_BOOK" ((SUBSTR("TITLE", 1, 10)));
CREATE INDEX "REST" ON "APP_BOOK" ((SUBSTR("TITLE", 3)));
--- mysql
CREATE INDEX `first` ON `app_book` ((SUBSTRING(`title`, 1, 10)));
CREATE INDEX `rest` ON `app_book` ((SUBSTRING(`title`, 3)));
--- mariadb

=== Func
model Book:
    title = CharField(max_length=100)
    other = CharField(max_length=100)

    Index(Func('title', function='REVERSE'), name='plain', targets=['postgresql', 'mysql'])
    Index(Func('title', 'other', function='NULLIF').desc(), name='two', targets=['postgresql', 'sqlite'])
    Index(Func('title', Value('x'), function='REPLACE', template="%(function)s(%(expressions)s, 'y')"),
          name='template', targets=['postgresql', 'oracle'])
    Index(Func('title', Value('%'), arg_joiner=' || ', template='(%(expressions)s)', output_field=CharField()),
          name='joined', targets=['postgresql', 'sqlite'])
--- postgresql
CREATE INDEX "plain" ON "app_book" ((REVERSE("title")));
CREATE INDEX "two" ON "app_book" ((NULLIF("title", "other")) DESC);
CREATE INDEX "template" ON "app_book" ((REPLACE("title", 'x', 'y')));
CREATE INDEX "joined" ON "app_book" ((("title" || '%')));
--- sqlite
CREATE INDEX "two" ON "app_book" ((NULLIF("title", "other")) DESC);
CREATE INDEX "joined" ON "app_book" ((("title" || '%')));
--- mysql
CREATE INDEX `plain` ON `app_book` ((REVERSE(`title`)));
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "TEMPLATE" ON "APP_BOOK" ((REPLACE("TITLE", 'x', 'y')));
--- mariadb

=== a function without its arguments
model Book:
    title = CharField(max_length=100)

    Index(Lower(), name='none')
    Index(Lower('title', 'title'), name='two')
    Index(Coalesce('title'), name='one')
    Index(Func('title'), name='unnamed')
    Index(Concat('title'), name='single')
    Index(Lower('title', lang='en'), name='option')
--- all
case.idx:4:11: error: Lower: too few arguments
case.idx:5:11: error: Lower: too many arguments
case.idx:6:11: error: Coalesce: at least two expressions are needed
case.idx:7:11: error: Func needs function= or template=
case.idx:8:11: error: Concat: at least two expressions are needed
case.idx:9:26: error: Lower has no option 'lang'
exit 1

=== what has another value at each call
model Book:
    at = DateTimeField()

    Index(Now(), name='now')
    Index('at', condition=Q(at__gt=Now()), name='recent')
--- postgresql
CREATE INDEX "recent" ON "app_book" ("at");
case.idx:4:11: warning: postgresql: index skipped: Now: its value is another one at each call [-Wskipped]
case.idx:5:36: warning: postgresql: condition dropped: Now: its value is another one at each call [-Wdropped]
--- sqlite
CREATE INDEX "recent" ON "app_book" ("at");
case.idx:4:11: warning: sqlite: index skipped: Now: its value is another one at each call [-Wskipped]
case.idx:5:36: warning: sqlite: condition dropped: Now: its value is another one at each call [-Wdropped]
--- mysql
CREATE INDEX `recent` ON `app_book` (`at`);
case.idx:4:11: warning: mysql: index skipped: Now: its value is another one at each call [-Wskipped]
case.idx:5:36: warning: mysql: condition dropped: Now: its value is another one at each call [-Wdropped]
--- mariadb
CREATE INDEX `recent` ON `app_book` (`at`);
case.idx:4:11: warning: mariadb: index skipped: Now: its value is another one at each call [-Wskipped]
case.idx:5:36: warning: mariadb: condition dropped: Now: its value is another one at each call [-Wdropped]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "RECENT" ON "APP_BOOK" ("AT");
case.idx:4:11: warning: oracle: index skipped: Now: its value is another one at each call [-Wskipped]
case.idx:5:36: warning: oracle: condition dropped: Now: its value is another one at each call [-Wdropped]
