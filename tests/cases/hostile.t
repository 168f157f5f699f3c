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
