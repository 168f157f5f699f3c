# MySQL computes no keys from an automatic primary key: error 3754.

=== in a key, in a condition
model Book:
    a = IntegerField()
    Index(F('id') + 1, name='key', targets=['mysql'])
    UniqueConstraint(fields=['pk'], condition=Q(a=1), name='case', targets=['mysql'])
    UniqueConstraint(fields=['a'], condition=Q(id__gt=1), name='condition', targets=['mysql'])
    Index(fields=['a', '-id'], name='plain', targets=['mysql'])
    Index(fields=['a'], condition=Q(id=1), name='dropped', targets=['mysql'])
--- mysql
CREATE INDEX `plain` ON `app_book` (`a`, `id` DESC);
CREATE INDEX `dropped` ON `app_book` (`a`);
case.idx:3:5: warning: mysql: index skipped: MySQL computes no keys from an automatic primary key [-Wskipped]
case.idx:4:5: warning: mysql: constraint skipped: MySQL computes no keys from an automatic primary key [-Wskipped]
case.idx:5:5: warning: mysql: constraint skipped: MySQL computes no keys from an automatic primary key [-Wskipped]
case.idx:7:35: warning: mysql: condition dropped: MySQL has no partial indexes [-Wdropped]
--- postgresql sqlite mariadb
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON

=== a key that is no automatic one
model Book:
    code = IntegerField(primary_key=True)
    a = IntegerField()
    UniqueConstraint(fields=['pk'], condition=Q(a=1), name='case', targets=['mysql'])
--- mysql
CREATE UNIQUE INDEX `case` ON `app_book` ((CASE WHEN `a` = 1 THEN `code` ELSE NULL END));
case.idx:4:47: warning: mysql: condition emulated by CASE keys [-Wemulated]
--- postgresql sqlite mariadb
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
