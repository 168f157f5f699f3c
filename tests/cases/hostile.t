# What stands in SQL without quotes must be a name, whatever it says; tests/hostile.py tries the rest.

=== an operator class
model app.Book:
    title = CharField(max_length=20)
    Index(fields=['title'], opclasses=['text_ops); DROP TABLE canary; --'], name='a')
    Index(OpClass('title', name='x /* y */'), name='b')
    Index(fields=['title'], opclasses=['gist_trgm_ops(siglen=32)'], name='c')
--- all
case.idx:3:40: error: 'text_ops); DROP TABLE canary; --' is no name of an operator class
case.idx:4:33: error: 'x /* y */' is no name of an operator class
exit 1

=== a function
model app.Book:
    title = CharField(max_length=20)
    Index(Func('title', function='LOWER); DROP TABLE canary; --'), name='a')
    Index(Func('title', function='my.fine'), name='b')
--- all
case.idx:3:34: error: 'LOWER); DROP TABLE canary; --' is no name of a function
exit 1

=== NUL in names
model app.Book:
    title = CharField(max_length=20, db_column='a\0b')
    Index('title', name='c\0d')
--- all
case.idx:2:48: error: a name can't hold a NUL character
case.idx:3:25: error: a name can't hold a NUL character
exit 1

=== NUL in what becomes SQL in other ways
model app.Book:
    title = CharField(max_length=20)
    data = JSONField()
    at = DateTimeField()
    other = ForeignKey('B\0ook')
    Index('title', where_postgresql='a\0b')
    Index(RawSQL('a\0b', ()), name='b')
    Index(Func('title', function='f', template='a\0%(expressions)s'), name='c')
    Index(Func('title', function='f', template='%(x)s%(expressions)s', x='a\0b'), name='d')
    Index(Func('title', function='f', arg_joiner='\0'), name='e')
    Index('title', condition=Q(**{'data__a\0b': 1}), name='f')
    Index('title', condition=Q(('data__a\0b', 1)), name='g')
    Index('title', condition=Q(data={'a\0b': 1}), name='h')
    Index('title', condition=Q(data=['a\0b']), name='i')
    Index(KT('data__a\0b'), name='j')
    Index(KeyTransform('a\0b', 'data'), name='k')
    Index(F('title\0'), name='l')
    Index('-title\0', name='m')
    Index(OpClass('title', name='a\0b'), name='n')
    Index(Collate('title', 'C\0'), name='o')
    Index(TruncDay('at', tzinfo=ZoneInfo('UTC\0')), name='p')
    Index(SearchVector('title', config='simple\0'), name='q')
    ExclusionConstraint(expressions=[('title', '=\0')], name='r')
    Index('title', condition=Q(title='a\0b'), name='s')
--- all
case.idx:5:24: error: a name can't hold a NUL character
case.idx:6:37: error: no database keeps a NUL character in a text
case.idx:7:18: error: no database keeps a NUL character in a text
case.idx:8:48: error: no database keeps a NUL character in a text
case.idx:9:74: error: no database keeps a NUL character in a text
case.idx:10:50: error: no database keeps a NUL character in a text
case.idx:11:35: error: no database keeps a NUL character in a text
case.idx:12:33: error: no database keeps a NUL character in a text
case.idx:13:38: error: no database keeps a NUL character in a text
case.idx:14:38: error: no database keeps a NUL character in a text
case.idx:15:14: error: no database keeps a NUL character in a text
case.idx:16:24: error: no database keeps a NUL character in a text
case.idx:17:13: error: no database keeps a NUL character in a text
case.idx:18:11: error: a name can't hold a NUL character
case.idx:19:33: error: a name can't hold a NUL character
case.idx:20:28: error: invalid collation name
case.idx:21:42: error: not the name of a time zone
case.idx:22:40: error: no database keeps a NUL character in a text
case.idx:23:48: error: expected an operator, as RangeOperators.OVERLAPS or '&&'
case.idx:24:38: error: no database keeps a NUL character in a text
exit 1

=== a name that only looks as if it were quoted
model app.Book:
    title = CharField(max_length=20)
    Index('title', name='"a"; DROP TABLE canary; "b"')
--- postgresql
CREATE INDEX """a""; DROP TABLE canary; ""b""" ON "app_book" ("title");
--- sqlite
CREATE INDEX """a""; DROP TABLE canary; ""b""" ON "app_book" ("title");
--- mysql mariadb
CREATE INDEX `"a"; DROP TABLE canary; "b"` ON `app_book` (`title`);
--- oracle
case.idx:3:5: error: oracle: Oracle takes no '"' in a name
exit 1

=== moments and spans that no int holds
model app.Book:
    at = DateTimeField()
    span = DurationField()
    Index('at', name='a', condition=Q(at__gt=datetime(8e67, 1, 1)))
    Index('span', name='b', condition=Q(span__gt=timedelta(days=99999999, weeks=14000000)))
--- all
case.idx:4:46: error: there is no such date or time
case.idx:5:50: error: the duration is too long
exit 1

=== arguments of a key part that nobody can evaluate
model a.B:
    n = IntegerField()
    Index(F('n').desc(**3))
    Index(OrderBy(F('n'), descending=UNKNOWN))
    Index(F('n').desc(nulls_last=UNKNOWN))
    Index('n', concurrently=UNKNOWN)
--- all
case.idx:3:23: error: can't evaluate this argument list
case.idx:4:38: error: idxc can't evaluate descending
case.idx:5:34: error: idxc can't evaluate nulls_last
case.idx:6:29: error: idxc can't evaluate concurrently
exit 1

=== a column becomes one of an unknown class {--tables}
model app.Post:
    title = CharField(max_length=3)

migration '0001_money':
    AlterField('post', 'title', MoneyField())
--- postgresql
case.idx:5:33: warning: postgresql: column skipped: its class is unknown [-Wskipped]
--- sqlite
case.idx:5:33: warning: sqlite: column skipped: its class is unknown [-Wskipped]
--- mysql
case.idx:5:33: warning: mysql: column skipped: its class is unknown [-Wskipped]
--- mariadb
case.idx:5:33: warning: mariadb: column skipped: its class is unknown [-Wskipped]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
case.idx:5:33: warning: oracle: column skipped: its class is unknown [-Wskipped]

=== the name of a table that MySQL and MariaDB refuse for its length, and others cut {--tables}
model Book(db_table='xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'):
    title = CharField(max_length=20, db_column='xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx')
    Index('title', name='i')
--- mysql
case.idx:1:7: warning: mysql: table skipped: MySQL takes no name of more than 64 characters [-Wskipped]
case.idx:3:5: warning: mysql: index skipped: MySQL takes no name of more than 64 characters, as its table has [-Wskipped]
--- mariadb
case.idx:1:7: warning: mariadb: table skipped: MariaDB takes no name of more than 64 characters [-Wskipped]
case.idx:3:5: warning: mariadb: index skipped: MariaDB takes no name of more than 64 characters, as its table has [-Wskipped]
--- postgresql
CREATE TABLE "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" ("id" bigint NOT NULL PRIMARY KEY GENERATED BY DEFAULT AS IDENTITY, "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" varchar(20) NOT NULL);
CREATE INDEX "i" ON "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" ("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx");
--- sqlite
CREATE TABLE "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" varchar(20) NOT NULL);
CREATE INDEX "i" ON "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" ("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx");
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE TABLE "XXXXXXXXXXXXXXXXXXXXXXXXXX1BC9" ("ID" NUMBER(19) GENERATED BY DEFAULT ON NULL AS IDENTITY NOT NULL PRIMARY KEY, "XXXXXXXXXXXXXXXXXXXXXXXXXX1BC9" NVARCHAR2(20) NULL);
CREATE INDEX "I" ON "XXXXXXXXXXXXXXXXXXXXXXXXXX1BC9" ("XXXXXXXXXXXXXXXXXXXXXXXXXX1BC9");

=== names that a migration gives
model Book:
    title = CharField(max_length=20)
    Index('title', name='i')
migration '0001':
    RenameIndex('book', new_name='xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', old_name='i')
--- mysql
case.idx:5:5: error: mysql: MySQL takes no name of more than 64 characters
exit 1
--- mariadb
case.idx:5:5: error: mariadb: MariaDB takes no name of more than 64 characters
exit 1
--- postgresql
BEGIN;
-- Rename index on book to xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
ALTER INDEX "i" RENAME TO "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx";
COMMIT;
--- sqlite
BEGIN;
-- Rename index on book to xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
DROP INDEX "i";
CREATE INDEX "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" ON "app_book" ("title");
COMMIT;
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
-- Rename index on book to xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
ALTER INDEX "I" RENAME TO "XXXXXXXXXXXXXXXXXXXXXXXXXX1BC9";

=== the name of a column that is too long
model Book:
    title = CharField(max_length=20, db_column='xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx')
    Index('title', name='i')
--- mysql
case.idx:3:5: error: mysql: MySQL takes no name of more than 64 characters
exit 1
--- mariadb
case.idx:3:5: error: mariadb: MariaDB takes no name of more than 64 characters
exit 1
--- postgresql sqlite
CREATE INDEX "i" ON "app_book" ("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx");
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "I" ON "APP_BOOK" ("XXXXXXXXXXXXXXXXXXXXXXXXXX1BC9");
