# Exclusion constraints: PostgreSQL alone has them.

=== operators, methods, condition, covering columns, deferrable
class TsTzRange(Func):
    function = 'TSTZRANGE'
    output_field = DateTimeRangeField()
model Booking:
    room = IntegerField()
    span = DateTimeRangeField()
    start = DateTimeField()
    end = DateTimeField()
    cancelled = BooleanField()
    ExclusionConstraint(expressions=[('span', RangeOperators.OVERLAPS), ('room', RangeOperators.EQUAL)], name='two')
    ExclusionConstraint(expressions=[(TsTzRange('start', 'end', RangeBoundary()), '&&'), ['room', '=']], condition=Q(cancelled=False), name='computed')
    ExclusionConstraint(expressions=[('span', '-|-')], index_type='spgist', include=['room'], deferrable=Deferrable.DEFERRED, name='sp')
    ExclusionConstraint(expressions=[(F('room') + 1, '<>')], index_type='GiST', deferrable=Deferrable.IMMEDIATE, violation_error_code='x', violation_error_message='y', name='sum')
    ExclusionConstraint(expressions=[(F('span').desc(), '&&')], targets=['postgresql'])
--- postgresql
ALTER TABLE "app_booking" ADD CONSTRAINT "two" EXCLUDE USING GIST ("span" WITH &&, "room" WITH =);
ALTER TABLE "app_booking" ADD CONSTRAINT "computed" EXCLUDE USING GIST ((TSTZRANGE("start", "end", '[)')) WITH &&, "room" WITH =) WHERE (NOT "cancelled");
ALTER TABLE "app_booking" ADD CONSTRAINT "sp" EXCLUDE USING spgist ("span" WITH -|-) INCLUDE ("room") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "app_booking" ADD CONSTRAINT "sum" EXCLUDE USING GIST ((("room" + 1)) WITH <>) DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "app_booking" ADD CONSTRAINT "app_booking_span_56cbee_excl" EXCLUDE USING GIST ("span" WITH &&);
case.idx:10:74: warning: postgresql: this needs the extension btree_gist [-Wextension]
case.idx:11:91: warning: postgresql: this needs the extension btree_gist [-Wextension]
case.idx:13:39: warning: postgresql: this needs the extension btree_gist [-Wextension]
case.idx:14:39: warning: postgresql: order dropped: a gist index has none [-Wdropped]
--- sqlite
case.idx:10:5: warning: sqlite: constraint skipped: SQLite has no exclusion constraints [-Wskipped]
case.idx:11:5: warning: sqlite: constraint skipped: SQLite has no exclusion constraints [-Wskipped]
case.idx:12:5: warning: sqlite: constraint skipped: SQLite has no exclusion constraints [-Wskipped]
case.idx:13:5: warning: sqlite: constraint skipped: SQLite has no exclusion constraints [-Wskipped]
--- mysql
case.idx:10:5: warning: mysql: constraint skipped: MySQL has no exclusion constraints [-Wskipped]
case.idx:11:5: warning: mysql: constraint skipped: MySQL has no exclusion constraints [-Wskipped]
case.idx:12:5: warning: mysql: constraint skipped: MySQL has no exclusion constraints [-Wskipped]
case.idx:13:5: warning: mysql: constraint skipped: MySQL has no exclusion constraints [-Wskipped]
--- mariadb
case.idx:10:5: warning: mariadb: constraint skipped: MariaDB has no exclusion constraints [-Wskipped]
case.idx:11:5: warning: mariadb: constraint skipped: MariaDB has no exclusion constraints [-Wskipped]
case.idx:12:5: warning: mariadb: constraint skipped: MariaDB has no exclusion constraints [-Wskipped]
case.idx:13:5: warning: mariadb: constraint skipped: MariaDB has no exclusion constraints [-Wskipped]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
case.idx:10:5: warning: oracle: constraint skipped: Oracle has no exclusion constraints [-Wskipped]
case.idx:11:5: warning: oracle: constraint skipped: Oracle has no exclusion constraints [-Wskipped]
case.idx:12:5: warning: oracle: constraint skipped: Oracle has no exclusion constraints [-Wskipped]
case.idx:13:5: warning: oracle: constraint skipped: Oracle has no exclusion constraints [-Wskipped]

=== what is refused
model Booking:
    room = IntegerField()
    span = DateTimeRangeField()
    ExclusionConstraint(expressions=[('room', 'EQUALS')], name='c')
    ExclusionConstraint(expressions=[('room', '=')], index_type='btree', name='d')
    ExclusionConstraint(expressions=[], name='e')
    ExclusionConstraint(expressions=['room'], name='f')
    ExclusionConstraint(expressions=[('room', '=')], fields=['room'], name='g')
    ExclusionConstraint(expressions=[('room', '=')], deferrable=True, name='h')
    ExclusionConstraint('room', name='i')
--- all
case.idx:4:47: error: expected an operator, as RangeOperators.OVERLAPS or '&&'
case.idx:5:65: error: exclusion constraints take GIST or SPGIST indexes
case.idx:6:5: error: at least one expression is required to define an exclusion constraint
case.idx:7:38: error: expected a pair, as ('span', '&&')
case.idx:8:54: error: ExclusionConstraint has no option 'fields'
case.idx:9:65: error: deferrable must be Deferrable.DEFERRED or Deferrable.IMMEDIATE
case.idx:10:5: error: at least one expression is required to define an exclusion constraint
exit 1

=== an access method that can't {-Wno-extension}
model Booking:
    room = IntegerField()
    name = CharField(max_length=9)
    data = JSONField()
    ExclusionConstraint(expressions=[('room', '=')], index_type='SPGIST', name='a')
    ExclusionConstraint(expressions=[('name', '='), ('room', '=')], index_type='SPGIST', name='b')
    ExclusionConstraint(expressions=[('data', '=')], name='c')
    ExclusionConstraint(expressions=[('room', RangeOperators.CONTAINS)], name='d')
    ExclusionConstraint(expressions=[('room', '<')], name='e')
--- postgresql
case.idx:5:39: warning: postgresql: constraint skipped: a spgist index takes no integer without an operator class [-Wskipped]
case.idx:6:5: warning: postgresql: constraint skipped: a spgist index has one key part alone [-Wskipped]
case.idx:7:39: warning: postgresql: constraint skipped: a gist index takes no jsonb without an operator class [-Wskipped]
case.idx:8:47: warning: postgresql: constraint skipped: a @> b is not b @> a, and PostgreSQL excludes rows by commutative operators alone [-Wskipped]
case.idx:9:47: warning: postgresql: constraint skipped: a < b is not b < a, and PostgreSQL excludes rows by commutative operators alone [-Wskipped]
--- sqlite
case.idx:5:5: warning: sqlite: constraint skipped: SQLite has no exclusion constraints [-Wskipped]
case.idx:6:5: warning: sqlite: constraint skipped: SQLite has no exclusion constraints [-Wskipped]
case.idx:7:5: warning: sqlite: constraint skipped: SQLite has no exclusion constraints [-Wskipped]
case.idx:8:5: warning: sqlite: constraint skipped: SQLite has no exclusion constraints [-Wskipped]
case.idx:9:5: warning: sqlite: constraint skipped: SQLite has no exclusion constraints [-Wskipped]
--- mysql
case.idx:5:5: warning: mysql: constraint skipped: MySQL has no exclusion constraints [-Wskipped]
case.idx:6:5: warning: mysql: constraint skipped: MySQL has no exclusion constraints [-Wskipped]
case.idx:7:5: warning: mysql: constraint skipped: MySQL has no exclusion constraints [-Wskipped]
case.idx:8:5: warning: mysql: constraint skipped: MySQL has no exclusion constraints [-Wskipped]
case.idx:9:5: warning: mysql: constraint skipped: MySQL has no exclusion constraints [-Wskipped]
--- mariadb
case.idx:5:5: warning: mariadb: constraint skipped: MariaDB has no exclusion constraints [-Wskipped]
case.idx:6:5: warning: mariadb: constraint skipped: MariaDB has no exclusion constraints [-Wskipped]
case.idx:7:5: warning: mariadb: constraint skipped: MariaDB has no exclusion constraints [-Wskipped]
case.idx:8:5: warning: mariadb: constraint skipped: MariaDB has no exclusion constraints [-Wskipped]
case.idx:9:5: warning: mariadb: constraint skipped: MariaDB has no exclusion constraints [-Wskipped]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
case.idx:5:5: warning: oracle: constraint skipped: Oracle has no exclusion constraints [-Wskipped]
case.idx:6:5: warning: oracle: constraint skipped: Oracle has no exclusion constraints [-Wskipped]
case.idx:7:5: warning: oracle: constraint skipped: Oracle has no exclusion constraints [-Wskipped]
case.idx:8:5: warning: oracle: constraint skipped: Oracle has no exclusion constraints [-Wskipped]
case.idx:9:5: warning: oracle: constraint skipped: Oracle has no exclusion constraints [-Wskipped]

=== dropped in reverse order {--drop --concurrently --if-not-exists -w}
model Booking:
    span = DateTimeRangeField()
    ExclusionConstraint(expressions=[('span', '&&')], name='a')
--- postgresql
ALTER TABLE "app_booking" DROP CONSTRAINT IF EXISTS "a";
--- sqlite mysql mariadb
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
