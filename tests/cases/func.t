# Functions that the file spells: Func, classes of its own, RawSQL.

=== Func with options for its template
model Book:
    title = CharField(max_length=100)

    Index(Func('title', function='RPAD', template='%(function)s(%(expressions)s, %(width)s, %(fill)s)', width=8, fill="'x'"),
          name='padded', targets=['postgresql', 'mysql', 'oracle'])
    Index(Func('title', Value(2), function='SUBSTR', arg_joiner=' , '), name='joiner', targets=['sqlite', 'oracle'])
    Index(Func('title', template="(%(expressions)s || '%%' || '%%%%' || '$1')", output_field=CharField(max_length=104)),
          name='signs', targets=['postgresql', 'sqlite'])
--- postgresql
CREATE INDEX "padded" ON "app_book" ((RPAD("title", 8, 'x')));
CREATE INDEX "signs" ON "app_book" ((("title" || '%' || '%' || '$1')));
--- sqlite
CREATE INDEX "joiner" ON "app_book" ((SUBSTR("title" , 2)));
CREATE INDEX "signs" ON "app_book" ((("title" || '%' || '%' || '$1')));
--- mysql
CREATE INDEX `padded` ON `app_book` ((RPAD(`title`, 8, 'x')));
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "PADDED" ON "APP_BOOK" ((RPAD("TITLE", 8, 'x')));
CREATE INDEX "JOINER" ON "APP_BOOK" ((SUBSTR("TITLE" , 2)));
--- mariadb

=== a Func of another name on each database
model Book:
    title = CharField(max_length=100)

    Index(Func('title', function='CHAR_LENGTH', function_sqlite='LENGTH', function_oracle='LENGTH'), name='long')
    Index(Func('title', function='REVERSE', function_sqlite=None, function_oracle=None), name='back')
    Index('title', condition=Q(GreaterThan(Func('title', template='(%(expressions)s)',
                                                template_mysql='(BINARY %(expressions)s)'), Value('a'))),
          name='part', targets=['postgresql', 'sqlite'])
--- postgresql
CREATE INDEX "long" ON "app_book" ((CHAR_LENGTH("title")));
CREATE INDEX "back" ON "app_book" ((REVERSE("title")));
CREATE INDEX "part" ON "app_book" ("title") WHERE ("title") > 'a';
--- sqlite
CREATE INDEX "long" ON "app_book" ((LENGTH("title")));
CREATE INDEX "part" ON "app_book" ("title") WHERE ("title") > 'a';
case.idx:5:11: warning: sqlite: index skipped: Func: the file says that there is none [-Wskipped]
--- mysql
CREATE INDEX `long` ON `app_book` ((CHAR_LENGTH(`title`)));
CREATE INDEX `back` ON `app_book` ((REVERSE(`title`)));
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "LONG" ON "APP_BOOK" ((LENGTH("TITLE")));
case.idx:5:11: warning: oracle: index skipped: Func: the file says that there is none [-Wskipped]
--- mariadb
case.idx:4:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:5:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]

=== classes of functions
class Characters(Func):
    function = 'CHAR_LENGTH'
    function_sqlite = 'LENGTH'
    function_oracle = 'LENGTH'
    arity = 1
    output_field = IntegerField()

class Rest(Func):
    function = 'SUBSTR'
    template = '%(function)s(%(expressions)s, 2)'

class Shout(Upper):
    pass

class Kept(Rest):
    function_postgresql = None

class Turned(Lower):
    function = 'REVERSE'
    function_sqlite = 'TRIM'
    function_oracle = 'TRIM'

class Boxed(Lower):
    template = '(%(function)s(%(expressions)s))'

model Book:
    title = CharField(max_length=100)

    Index(Characters('title') + 1, name='characters')
    Index(Rest('title'), name='rest')
    Index(Shout('title'), name='shout')
    Index(Kept('title'), name='kept')
    Index(Turned('title'), name='turned')
    Index(Boxed('title'), name='boxed')
--- postgresql
CREATE INDEX "characters" ON "app_book" (((CHAR_LENGTH("title") + 1)));
CREATE INDEX "rest" ON "app_book" ((SUBSTR("title", 2)));
CREATE INDEX "shout" ON "app_book" ((UPPER("title")));
CREATE INDEX "turned" ON "app_book" ((REVERSE("title")));
CREATE INDEX "boxed" ON "app_book" (((LOWER("title"))));
case.idx:32:11: warning: postgresql: index skipped: Kept: the file says that there is none [-Wskipped]
--- sqlite
CREATE INDEX "characters" ON "app_book" (((LENGTH("title") + 1)));
CREATE INDEX "rest" ON "app_book" ((SUBSTR("title", 2)));
CREATE INDEX "shout" ON "app_book" ((UPPER("title")));
CREATE INDEX "kept" ON "app_book" ((SUBSTR("title", 2)));
CREATE INDEX "turned" ON "app_book" ((TRIM("title")));
CREATE INDEX "boxed" ON "app_book" (((LOWER("title"))));
--- mysql
CREATE INDEX `characters` ON `app_book` (((CHAR_LENGTH(`title`) + 1)));
CREATE INDEX `rest` ON `app_book` ((SUBSTR(`title`, 2)));
CREATE INDEX `shout` ON `app_book` ((UPPER(`title`)));
CREATE INDEX `kept` ON `app_book` ((SUBSTR(`title`, 2)));
CREATE INDEX `turned` ON `app_book` ((REVERSE(`title`)));
CREATE INDEX `boxed` ON `app_book` (((LOWER(`title`))));
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "CHARACTERS" ON "APP_BOOK" (((LENGTH("TITLE") + 1)));
CREATE INDEX "REST" ON "APP_BOOK" ((SUBSTR("TITLE", 2)));
CREATE INDEX "SHOUT" ON "APP_BOOK" ((UPPER("TITLE")));
CREATE INDEX "KEPT" ON "APP_BOOK" ((SUBSTR("TITLE", 2)));
CREATE INDEX "TURNED" ON "APP_BOOK" ((TRIM("TITLE")));
CREATE INDEX "BOXED" ON "APP_BOOK" (((LOWER("TITLE"))));
--- mariadb
case.idx:29:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:30:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:31:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:32:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:33:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:34:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]

=== transforms of the file [models.py]
from django.db import models
from django.db.models import CharField, Func, Index, Q, F, Transform
from django.db.models.functions import Length

@CharField.register_lookup
class Bare(Transform):
    lookup_name = 'bare'
    function = 'TRIM'
    bilateral = True

class Rest(Transform):
    lookup_name = 'rest'
    function = 'SUBSTR'
    template = '%(function)s(%(expressions)s, 2)'

CharField.register_lookup(Rest)
CharField.register_lookup(Length, lookup_name='len')

class Book(models.Model):
    title = models.CharField(max_length=100)
    class Meta:
        indexes = [
            Index(F('title__bare__rest'), name='keys'),
            Index(F('title__len'), name='length'),
            Index('title', name='same', condition=Q(title__bare='a') & Q(title__len__gt=3)),
        ]
--- postgresql
CREATE INDEX "keys" ON "app_book" ((SUBSTR(TRIM("title"), 2)));
CREATE INDEX "length" ON "app_book" ((LENGTH("title")));
CREATE INDEX "same" ON "app_book" ("title") WHERE (TRIM("title") = (TRIM('a')) AND LENGTH("title") > 3);
--- sqlite
CREATE INDEX "keys" ON "app_book" ((SUBSTR(TRIM("title"), 2)));
CREATE INDEX "length" ON "app_book" ((LENGTH("title")));
CREATE INDEX "same" ON "app_book" ("title") WHERE (TRIM("title") = (TRIM('a')) AND LENGTH("title") > 3);
--- mysql
CREATE INDEX `keys` ON `app_book` ((SUBSTR(TRIM(`title`), 2)));
CREATE INDEX `length` ON `app_book` ((CHAR_LENGTH(`title`)));
CREATE INDEX `same` ON `app_book` (`title`);
models.py:25:51: warning: mysql: condition dropped: MySQL has no partial indexes [-Wdropped]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "KEYS" ON "APP_BOOK" ((SUBSTR(TRIM("TITLE"), 2)));
CREATE INDEX "LENGTH" ON "APP_BOOK" ((LENGTH("TITLE")));
CREATE INDEX "SAME" ON "APP_BOOK" ((CASE WHEN (TRIM("TITLE") = (TRIM('a')) AND LENGTH("TITLE") > 3) THEN "TITLE" ELSE NULL END));
models.py:25:51: warning: oracle: condition emulated by CASE keys [-Wemulated]
--- mariadb
CREATE INDEX `same` ON `app_book` (`title`);
models.py:23:19: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
models.py:24:19: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
models.py:25:51: warning: mariadb: condition dropped: MariaDB has no partial indexes [-Wdropped]

=== RawSQL with parameters
model Book:
    title = CharField(max_length=100)
    pages = IntegerField()

    Index(RawSQL("title || %s", ["o'x%"]), name='text', targets=['postgresql', 'sqlite', 'oracle'])
    Index(RawSQL("pages %% %s + %s", (3, Decimal('1.5'))), name='modulo', targets=['postgresql', 'mysql'])
    Index(RawSQL("pages %% 3"), name='none', targets=['postgresql', 'sqlite', 'mysql'])
--- postgresql
CREATE INDEX "text" ON "app_book" (((title || 'o''x%')));
CREATE INDEX "modulo" ON "app_book" (((pages % 3 + 1.5)));
CREATE INDEX "none" ON "app_book" (((pages % 3)));
--- sqlite
CREATE INDEX "text" ON "app_book" (((title || 'o''x%')));
CREATE INDEX "none" ON "app_book" (((pages % 3)));
--- mysql
CREATE INDEX `modulo` ON `app_book` (((pages % 3 + 1.5)));
CREATE INDEX `none` ON `app_book` (((pages % 3)));
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "TEXT" ON "APP_BOOK" (((title || 'o''x%')));
--- mariadb

=== spelled in a wrong way
class One(Func):
    function = 'ABS'
    arity = 1

class Nameless(Func):
    arity = 1

class Counted(Count):
    pass

model Book:
    pages = IntegerField()

    Index(One('pages', 'pages'), name='a')
    Index(Nameless('pages'), name='b')
    Index(Func('pages', function=3), name='c')
    Index(Func('pages', function='F', template='%(function)s(%(expressions)s, %(width)s)'), name='d')
    Index(Func('pages', template='%(function)s()'), name='e')
    Index(Cast('pages', IntegerField(), function='X'), name='f')
    Index(Counted('pages'), name='g')
    Index(RawSQL('pages + %s', [1, 2]), name='h')
    Index(RawSQL(3), name='i')
--- all
case.idx:14:11: error: One takes exactly 1 argument (2 given)
case.idx:15:11: error: Nameless needs function= or template=
case.idx:16:34: error: expected a text
case.idx:17:48: error: the template names 'width', which is no option of the call
case.idx:18:34: error: Func needs function=
case.idx:19:11: error: Cast can't be spelled in another way
case.idx:20:11: error: Counted is computed over many rows: it can't stand in an index
case.idx:21:32: error: the text has 1 places for parameters (2 given)
case.idx:22:11: error: RawSQL takes a text and a list of parameters
exit 1

=== what reads other rows
model Book:
    pages = IntegerField()

    Index(Window(expression=Rank()), name='a')
    Index(Lag('pages'), name='b')
    Index(StringAgg('pages', ','), name='c')
    Index(Exists(Book.objects.filter(pages=1)), name='d')
    Index('pages', condition=Q(pages__gt=Max('pages')), name='e')
    Index('pages', condition=Q(pages=OuterRef('pages')), name='f')
    Index(SearchHeadline('pages', 'x'), name='g')
--- all
case.idx:4:11: error: Window depends on the rows beside it: it can't stand in an index
case.idx:5:11: error: Lag depends on the rows beside it: it can't stand in an index
case.idx:6:11: error: StringAgg is computed over many rows: it can't stand in an index
case.idx:7:11: error: Exists reads rows of a query: it can't stand in an index
case.idx:8:42: error: Max is computed over many rows: it can't stand in an index
case.idx:9:38: error: OuterRef reads rows of a query: it can't stand in an index
case.idx:10:11: error: SearchHeadline marks words in what is displayed: it can't stand in an index
exit 1

=== a method that writes SQL is not read [models.py]
class Odd(Func):
    function = 'ABS'
    function_oracle = 'SIGN'
    function_mysql = 'SIGN'
    def as_sqlite(self, compiler, connection, **extra):
        return super().as_sql(compiler, connection, function='EVEN', **extra)
    def as_mysql(self, compiler, connection, **extra):
        return self.as_sql(compiler, connection, template='M(%(expressions)s)', **extra)
    def as_oracle(self, compiler, connection, **extra):
        return self.as_sql(compiler, connection)

class Written(Odd):
    def as_sql(self, compiler, connection):
        return 'x', []

class B(models.Model):
    n = models.IntegerField()
    class Meta:
        indexes = [Index(Odd('n'), name='odd'), Index(Written('n'), name='written')]
--- postgresql
CREATE INDEX "odd" ON "app_b" ((ABS("n")));
models.py:19:55: warning: postgresql: index skipped: Written: as_sql() is not read, but function_postgresql = '...' beside it is [-Wskipped]
--- sqlite
models.py:19:26: warning: sqlite: index skipped: Odd: as_sqlite() is not read, but function_sqlite = '...' beside it is [-Wskipped]
models.py:19:55: warning: sqlite: index skipped: Written: as_sqlite() is not read, but function_sqlite = '...' beside it is [-Wskipped]
--- mysql
CREATE INDEX `odd` ON `app_b` ((SIGN(`n`)));
CREATE INDEX `written` ON `app_b` ((SIGN(`n`)));
--- mariadb
models.py:19:26: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
models.py:19:55: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "ODD" ON "APP_B" ((SIGN("N")));
CREATE INDEX "WRITTEN" ON "APP_B" ((SIGN("N")));

=== decimals: SQLite casts each that Django computes {-Wno-skipped}
class Half(Func):
    function = 'ROUND'
    template = '%(function)s(%(expressions)s, 2)'
    output_field = DecimalField(max_digits=12, decimal_places=2)
model Row:
    n = IntegerField()
    price = DecimalField(max_digits=9, decimal_places=3)
    Index(Half('price'), name='own')
    Index(Func('price', function='ABS'), name='func')
    Index(ExpressionWrapper(F('n') * F('price'), output_field=DecimalField(max_digits=20, decimal_places=3)), name='wrapper')
    Index('n', condition=Q(GreaterThan(Half('price'), 2)), name='condition')
    Index('n', condition=Q(GreaterThan(Coalesce('price', 0, output_field=DecimalField()), 2)), name='typed')
    Index('n', condition=Q(GreaterThan(Coalesce('price', 'price'), 2)), name='untyped')
--- postgresql
CREATE INDEX "own" ON "app_row" ((ROUND("price", 2)));
CREATE INDEX "func" ON "app_row" ((ABS("price")));
CREATE INDEX "wrapper" ON "app_row" ((("n" * "price")));
CREATE INDEX "condition" ON "app_row" ("n") WHERE ROUND("price", 2) > 2;
CREATE INDEX "typed" ON "app_row" ("n") WHERE COALESCE("price", 0) > 2;
CREATE INDEX "untyped" ON "app_row" ("n") WHERE COALESCE("price", "price") > 2;
--- sqlite
CREATE INDEX "own" ON "app_row" ((CAST(((CAST(ROUND("price", 2) AS NUMERIC))) AS NUMERIC)));
CREATE INDEX "func" ON "app_row" ((CAST(((CAST(ABS("price") AS NUMERIC))) AS NUMERIC)));
CREATE INDEX "wrapper" ON "app_row" ((CAST(((CAST((CAST(("n" * "price") AS NUMERIC)) AS NUMERIC))) AS NUMERIC)));
CREATE INDEX "condition" ON "app_row" ("n") WHERE (CAST(ROUND("price", 2) AS NUMERIC)) > '2';
CREATE INDEX "typed" ON "app_row" ("n") WHERE (CAST(COALESCE("price", 0) AS NUMERIC)) > '2';
CREATE INDEX "untyped" ON "app_row" ("n") WHERE (CAST(COALESCE("price", "price") AS NUMERIC)) > 2;
--- mysql
CREATE INDEX `own` ON `app_row` ((ROUND(`price`, 2)));
CREATE INDEX `func` ON `app_row` ((ABS(`price`)));
CREATE INDEX `wrapper` ON `app_row` (((`n` * `price`)));
CREATE INDEX `condition` ON `app_row` (`n`);
CREATE INDEX `typed` ON `app_row` (`n`);
CREATE INDEX `untyped` ON `app_row` (`n`);
case.idx:11:26: warning: mysql: condition dropped: MySQL has no partial indexes [-Wdropped]
case.idx:12:26: warning: mysql: condition dropped: MySQL has no partial indexes [-Wdropped]
case.idx:13:26: warning: mysql: condition dropped: MySQL has no partial indexes [-Wdropped]
--- mariadb
CREATE INDEX `condition` ON `app_row` (`n`);
CREATE INDEX `typed` ON `app_row` (`n`);
CREATE INDEX `untyped` ON `app_row` (`n`);
case.idx:11:26: warning: mariadb: condition dropped: MariaDB has no partial indexes [-Wdropped]
case.idx:12:26: warning: mariadb: condition dropped: MariaDB has no partial indexes [-Wdropped]
case.idx:13:26: warning: mariadb: condition dropped: MariaDB has no partial indexes [-Wdropped]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "OWN" ON "APP_ROW" ((ROUND("PRICE", 2)));
CREATE INDEX "FUNC" ON "APP_ROW" ((ABS("PRICE")));
CREATE INDEX "WRAPPER" ON "APP_ROW" ((("N" * "PRICE")));
CREATE INDEX "CONDITION" ON "APP_ROW" ((CASE WHEN ROUND("PRICE", 2) > 2 THEN "N" ELSE NULL END));
CREATE INDEX "TYPED" ON "APP_ROW" ((CASE WHEN COALESCE("PRICE", 0) > 2 THEN "N" ELSE NULL END));
CREATE INDEX "UNTYPED" ON "APP_ROW" ((CASE WHEN COALESCE("PRICE", "PRICE") > 2 THEN "N" ELSE NULL END));
case.idx:11:26: warning: oracle: condition emulated by CASE keys [-Wemulated]
case.idx:12:26: warning: oracle: condition emulated by CASE keys [-Wemulated]
case.idx:13:26: warning: oracle: condition emulated by CASE keys [-Wemulated]

=== classes with an __init__ of their own: what it gives to super().__init__() {-Wno-skipped} [models.py]
from django.db import models
from django.db.models import CharField, F, FloatField, Func, Index, Q, Transform, Value
from django.db.models.functions import Left, NullIf
class Divide(Func):
    """Left / right, NULL where right is zero."""
    template = '(%(expressions)s)'
    arg_joiner = ' / '
    output_field = FloatField()
    def __init__(self, left, right, **extra):
        super().__init__(left, NullIf(right, Value(0)), **extra)
class Half(Divide):
    def __init__(self, whole):
        super().__init__(whole, 2)
class Joined(Func):
    function = 'REPLACE'
    def __init__(self, *expressions, new='-', **extra):
        if len(expressions) < 2:
            raise ValueError('two are needed')
        super().__init__(*expressions, Value(new), output_field=CharField(max_length=60), **extra)
class Short(Left):
    def __init__(self, expression, length=5):
        super().__init__(expression, length)
class Turned(Func):
    def __init__(self, expression, up):
        super().__init__(expression, function='UPPER' if up else 'LOWER')
class Up(Transform):
    function = 'UPPER'
    lookup_name = 'up'
    def __init__(self, *args, **options):
        super().__init__(*args, **options)
CharField.register_lookup(Up)
class Row(models.Model):
    n = models.IntegerField()
    m = models.IntegerField()
    name = models.CharField(max_length=30)
    class Meta:
        indexes = [
            Index(Divide('n', 'm'), name='a1'),
            Index(Divide('n', F('m') + 1), name='a2'),
            Index(Half('n'), name='a3'),
            Index(Joined('name', Value('a'), new='b'), name='a4'),
            Index(Short('name'), Short('m', length=2).desc(), name='a5'),
            Index(Turned('name', True), Turned('name', False), name='a6'),
            Index(F('name__up'), name='a7'),
            Index('n', condition=Q(m__gt=Divide('n', 3)), name='a8'),
        ]
--- postgresql
CREATE INDEX "a1" ON "app_row" ((("n" / NULLIF("m", 0))));
CREATE INDEX "a2" ON "app_row" ((("n" / NULLIF(("m" + 1), 0))));
CREATE INDEX "a3" ON "app_row" ((("n" / NULLIF(2, 0))));
CREATE INDEX "a4" ON "app_row" ((REPLACE("name", 'a', 'b')));
CREATE INDEX "a5" ON "app_row" ((LEFT("name", 5)), (LEFT(("m")::text, 2)) DESC);
CREATE INDEX "a6" ON "app_row" ((UPPER("name")), (LOWER("name")));
CREATE INDEX "a7" ON "app_row" ((UPPER("name")));
CREATE INDEX "a8" ON "app_row" ("n") WHERE "m" > ("n" / NULLIF(3, 0));
--- sqlite
CREATE INDEX "a1" ON "app_row" ((("n" / NULLIF("m", 0))));
CREATE INDEX "a2" ON "app_row" ((("n" / NULLIF(("m" + 1), 0))));
CREATE INDEX "a3" ON "app_row" ((("n" / NULLIF(2, 0))));
CREATE INDEX "a4" ON "app_row" ((REPLACE("name", 'a', 'b')));
CREATE INDEX "a5" ON "app_row" ((SUBSTR("name", 1, 5)), (SUBSTR("m", 1, 2)) DESC);
CREATE INDEX "a6" ON "app_row" ((UPPER("name")), (LOWER("name")));
CREATE INDEX "a7" ON "app_row" ((UPPER("name")));
CREATE INDEX "a8" ON "app_row" ("n") WHERE "m" > ("n" / NULLIF(3, 0));
--- mysql
CREATE INDEX `a1` ON `app_row` (((`n` / NULLIF(`m`, 0))));
CREATE INDEX `a2` ON `app_row` (((`n` / NULLIF((`m` + 1), 0))));
CREATE INDEX `a3` ON `app_row` (((`n` / NULLIF(2, 0))));
CREATE INDEX `a4` ON `app_row` ((REPLACE(`name`, 'a', 'b')));
CREATE INDEX `a5` ON `app_row` ((LEFT(`name`, 5)), (LEFT(`m`, 2)) DESC);
CREATE INDEX `a6` ON `app_row` ((UPPER(`name`)), (LOWER(`name`)));
CREATE INDEX `a7` ON `app_row` ((UPPER(`name`)));
CREATE INDEX `a8` ON `app_row` (`n`);
models.py:45:34: warning: mysql: condition dropped: MySQL has no partial indexes [-Wdropped]
--- mariadb
CREATE INDEX `a8` ON `app_row` (`n`);
models.py:45:34: warning: mariadb: condition dropped: MariaDB has no partial indexes [-Wdropped]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "A1" ON "APP_ROW" ((("N" / NULLIF("M", 0))));
CREATE INDEX "A2" ON "APP_ROW" ((("N" / NULLIF(("M" + 1), 0))));
CREATE INDEX "A3" ON "APP_ROW" ((("N" / NULLIF(2, 0))));
CREATE INDEX "A4" ON "APP_ROW" ((REPLACE("NAME", 'a', 'b')));
CREATE INDEX "A5" ON "APP_ROW" ((SUBSTR("NAME", 1, 5)), (SUBSTR("M", 1, 2)) DESC);
CREATE INDEX "A6" ON "APP_ROW" ((UPPER("NAME")), (LOWER("NAME")));
CREATE INDEX "A7" ON "APP_ROW" ((UPPER("NAME")));
CREATE INDEX "A8" ON "APP_ROW" ((CASE WHEN "M" > ("N" / NULLIF(3, 0)) THEN "N" ELSE NULL END));
models.py:45:34: warning: oracle: condition emulated by CASE keys [-Wemulated]

=== an __init__ that can't be followed: the index is skipped, as its arguments are not known
class Odd(Func):
    function = 'ODD'
    def __init__(self, expression):
        super().__init__(expression)
        self.function = 'EVEN'
class Many(Func):
    function = 'MANY'
    def __init__(self, *expressions):
        for one in expressions:
            self.add(one)
            super().__init__(one)
model Row:
    n = IntegerField()
    Index(Odd('n'), name='odd')
    Index(Many('n', 'n'), name='many')
--- postgresql
case.idx:14:11: warning: postgresql: index skipped: Odd: idxc can't tell what its __init__() does [-Wskipped]
case.idx:15:11: warning: postgresql: index skipped: Many: idxc can't tell what its __init__() does [-Wskipped]
--- sqlite
case.idx:14:11: warning: sqlite: index skipped: Odd: idxc can't tell what its __init__() does [-Wskipped]
case.idx:15:11: warning: sqlite: index skipped: Many: idxc can't tell what its __init__() does [-Wskipped]
--- mysql
case.idx:14:11: warning: mysql: index skipped: Odd: idxc can't tell what its __init__() does [-Wskipped]
case.idx:15:11: warning: mysql: index skipped: Many: idxc can't tell what its __init__() does [-Wskipped]
--- mariadb
case.idx:14:11: warning: mariadb: index skipped: Odd: idxc can't tell what its __init__() does [-Wskipped]
case.idx:15:11: warning: mariadb: index skipped: Many: idxc can't tell what its __init__() does [-Wskipped]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
case.idx:14:11: warning: oracle: index skipped: Odd: idxc can't tell what its __init__() does [-Wskipped]
case.idx:15:11: warning: oracle: index skipped: Many: idxc can't tell what its __init__() does [-Wskipped]

=== RawSQL with the type of its value: a boolean one is a condition
model Row:
    n = IntegerField()
    m = IntegerField()
    price = DecimalField(max_digits=7, decimal_places=2)
    Index('n', condition=Q(RawSQL('n > %s', [3], output_field=BooleanField())), name='named')
    Index('m', condition=Q(RawSQL('n > 3', (), BooleanField())), name='third')
    Index('n', 'm', condition=~Q(RawSQL('n > 3', (), BooleanField())), name='negated')
    Index(RawSQL('n > 3', (), BooleanField()), name='key')
    Index(Case(When(RawSQL('n > 3', (), BooleanField()), then='n')), name='when')
    Index(RawSQL('price * 2', (), DecimalField(max_digits=9, decimal_places=2)), name='decimal')
--- postgresql
CREATE INDEX "named" ON "app_row" ("n") WHERE (n > 3);
CREATE INDEX "third" ON "app_row" ("m") WHERE (n > 3);
CREATE INDEX "negated" ON "app_row" ("n", "m") WHERE NOT ((n > 3));
CREATE INDEX "key" ON "app_row" (((n > 3)));
CREATE INDEX "when" ON "app_row" ((CASE WHEN (n > 3) THEN "n" ELSE NULL END));
CREATE INDEX "decimal" ON "app_row" (((price * 2)));
--- sqlite
CREATE INDEX "named" ON "app_row" ("n") WHERE (n > 3);
CREATE INDEX "third" ON "app_row" ("m") WHERE (n > 3);
CREATE INDEX "negated" ON "app_row" ("n", "m") WHERE NOT ((n > 3));
CREATE INDEX "key" ON "app_row" (((n > 3)));
CREATE INDEX "when" ON "app_row" ((CASE WHEN (n > 3) THEN "n" ELSE NULL END));
CREATE INDEX "decimal" ON "app_row" ((CAST(((price * 2)) AS NUMERIC)));
--- mysql
CREATE INDEX `named` ON `app_row` (`n`);
CREATE INDEX `third` ON `app_row` (`m`);
CREATE INDEX `negated` ON `app_row` (`n`, `m`);
CREATE INDEX `key` ON `app_row` (((n > 3)));
CREATE INDEX `when` ON `app_row` ((CASE WHEN (n > 3) THEN `n` ELSE NULL END));
CREATE INDEX `decimal` ON `app_row` (((price * 2)));
case.idx:5:26: warning: mysql: condition dropped: MySQL has no partial indexes [-Wdropped]
case.idx:6:26: warning: mysql: condition dropped: MySQL has no partial indexes [-Wdropped]
case.idx:7:31: warning: mysql: condition dropped: MySQL has no partial indexes [-Wdropped]
--- mariadb
CREATE INDEX `named` ON `app_row` (`n`);
CREATE INDEX `third` ON `app_row` (`m`);
CREATE INDEX `negated` ON `app_row` (`n`, `m`);
case.idx:5:26: warning: mariadb: condition dropped: MariaDB has no partial indexes [-Wdropped]
case.idx:6:26: warning: mariadb: condition dropped: MariaDB has no partial indexes [-Wdropped]
case.idx:7:31: warning: mariadb: condition dropped: MariaDB has no partial indexes [-Wdropped]
case.idx:8:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:9:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:10:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "NAMED" ON "APP_ROW" ((CASE WHEN (n > 3) THEN "N" ELSE NULL END));
CREATE INDEX "THIRD" ON "APP_ROW" ((CASE WHEN (n > 3) THEN "M" ELSE NULL END));
CREATE INDEX "NEGATED" ON "APP_ROW" ((CASE WHEN NOT ((n > 3)) THEN "N" ELSE NULL END), (CASE WHEN NOT ((n > 3)) THEN "M" ELSE NULL END));
CREATE INDEX "KEY" ON "APP_ROW" ((CASE WHEN (n > 3) THEN 1 WHEN NOT (n > 3) THEN 0 END));
CREATE INDEX "WHEN" ON "APP_ROW" ((CASE WHEN (n > 3) THEN "N" ELSE NULL END));
CREATE INDEX "DECIMAL" ON "APP_ROW" (((price * 2)));
case.idx:5:26: warning: oracle: condition emulated by CASE keys [-Wemulated]
case.idx:6:26: warning: oracle: condition emulated by CASE keys [-Wemulated]
case.idx:7:31: warning: oracle: condition emulated by CASE keys [-Wemulated]
