# PostgreSQL's index classes. Names are Django's; what PostgreSQL takes was tried on 15 and 18.

=== every class with all its options
model Room:
    name = CharField(max_length=50)
    area = IntegerField()
    made = DateTimeField()
    data = JSONField()
    span = DateTimeRangeField(null=True)
    BTreeIndex(fields=['-made', 'name'], fillfactor=90, deduplicate_items=False)
    HashIndex(fields=['name'], fillfactor=100)
    BrinIndex(fields=['made', 'area'], autosummarize=True, pages_per_range=131072)
    BloomIndex(fields=['name', 'area'], length=4096, columns=(1, 4095))
    GinIndex(fields=['data'], fastupdate=False, gin_pending_list_limit=64)
    GistIndex(fields=['span'], buffering=False, fillfactor=10, include=['area'])
    SpGistIndex(fields=['name'], fillfactor=33)
    GinIndex(OpClass(F('data'), name='jsonb_path_ops'), condition=Q(area__gt=1), name='path')
    GistIndex(OpClass(Upper('name'), name='gist_trgm_ops'), name='trigrams')
--- postgresql
CREATE INDEX "app_room_made_4fee7b_btree" ON "app_room" USING btree ("made" DESC, "name") WITH (fillfactor = 90, deduplicate_items = off);
CREATE INDEX "app_room_name_86b8c1_hash" ON "app_room" USING hash ("name") WITH (fillfactor = 100);
CREATE INDEX "app_room_made_7ef585_brin" ON "app_room" USING brin ("made", "area") WITH (autosummarize = on, pages_per_range = 131072);
CREATE INDEX "app_room_name_9d6c08_bloom" ON "app_room" USING bloom ("name", "area") WITH (length = 4096, col1 = 1, col2 = 4095);
CREATE INDEX "app_room_data_492625_gin" ON "app_room" USING gin ("data") WITH (gin_pending_list_limit = 64, fastupdate = off);
CREATE INDEX "app_room_span_6d5d3b_gist" ON "app_room" USING gist ("span") INCLUDE ("area") WITH (buffering = off, fillfactor = 10);
CREATE INDEX "app_room_name_3655f9_spgist" ON "app_room" USING spgist ("name") WITH (fillfactor = 33);
CREATE INDEX "path" ON "app_room" USING gin ("data" jsonb_path_ops) WHERE "area" > 1;
CREATE INDEX "trigrams" ON "app_room" USING gist ((UPPER("name")) gist_trgm_ops);
case.idx:10:5: warning: postgresql: this needs the extension bloom [-Wextension]
case.idx:15:15: warning: postgresql: this needs the extension pg_trgm [-Wextension]
--- sqlite
CREATE INDEX "app_room_made_4fee7b_btree" ON "app_room" ("made" DESC, "name");
CREATE INDEX "app_room_name_86b8c1_hash" ON "app_room" ("name");
CREATE INDEX "app_room_made_7ef585_brin" ON "app_room" ("made", "area");
CREATE INDEX "app_room_name_9d6c08_bloom" ON "app_room" ("name", "area");
case.idx:7:5: warning: sqlite: access method and its options dropped: SQLite has no choice of them: a btree index becomes a plain one [-Wdropped]
case.idx:8:5: warning: sqlite: access method and its options dropped: SQLite has no choice of them: a hash index becomes a plain one [-Wdropped]
case.idx:9:5: warning: sqlite: access method and its options dropped: SQLite has no choice of them: a brin index becomes a plain one [-Wdropped]
case.idx:10:5: warning: sqlite: access method and its options dropped: SQLite has no choice of them: a bloom index becomes a plain one [-Wdropped]
case.idx:11:5: warning: sqlite: index skipped: SQLite has no gin indexes [-Wskipped]
case.idx:12:5: warning: sqlite: index skipped: SQLite has no gist indexes [-Wskipped]
case.idx:13:5: warning: sqlite: index skipped: SQLite has no spgist indexes [-Wskipped]
case.idx:14:5: warning: sqlite: index skipped: SQLite has no gin indexes [-Wskipped]
case.idx:15:5: warning: sqlite: index skipped: SQLite has no gist indexes [-Wskipped]
--- mysql
CREATE INDEX `app_room_made_4fee7b_btree` ON `app_room` (`made` DESC, `name`);
CREATE INDEX `app_room_name_86b8c1_hash` ON `app_room` (`name`);
CREATE INDEX `app_room_made_7ef585_brin` ON `app_room` (`made`, `area`);
CREATE INDEX `app_room_name_9d6c08_bloom` ON `app_room` (`name`, `area`);
case.idx:7:5: warning: mysql: access method and its options dropped: MySQL has no choice of them: a btree index becomes a plain one [-Wdropped]
case.idx:8:5: warning: mysql: access method and its options dropped: MySQL has no choice of them: a hash index becomes a plain one [-Wdropped]
case.idx:9:5: warning: mysql: access method and its options dropped: MySQL has no choice of them: a brin index becomes a plain one [-Wdropped]
case.idx:10:5: warning: mysql: access method and its options dropped: MySQL has no choice of them: a bloom index becomes a plain one [-Wdropped]
case.idx:11:5: warning: mysql: index skipped: MySQL has no gin indexes [-Wskipped]
case.idx:12:5: warning: mysql: index skipped: MySQL has no gist indexes [-Wskipped]
case.idx:13:5: warning: mysql: index skipped: MySQL has no spgist indexes [-Wskipped]
case.idx:14:5: warning: mysql: index skipped: MySQL has no gin indexes [-Wskipped]
case.idx:15:5: warning: mysql: index skipped: MySQL has no gist indexes [-Wskipped]
--- mariadb
CREATE INDEX `app_room_made_4fee7b_btree` ON `app_room` (`made` DESC, `name`);
CREATE INDEX `app_room_name_86b8c1_hash` ON `app_room` (`name`);
CREATE INDEX `app_room_made_7ef585_brin` ON `app_room` (`made`, `area`);
CREATE INDEX `app_room_name_9d6c08_bloom` ON `app_room` (`name`, `area`);
case.idx:7:5: warning: mariadb: access method and its options dropped: MariaDB has no choice of them: a btree index becomes a plain one [-Wdropped]
case.idx:8:5: warning: mariadb: access method and its options dropped: MariaDB has no choice of them: a hash index becomes a plain one [-Wdropped]
case.idx:9:5: warning: mariadb: access method and its options dropped: MariaDB has no choice of them: a brin index becomes a plain one [-Wdropped]
case.idx:10:5: warning: mariadb: access method and its options dropped: MariaDB has no choice of them: a bloom index becomes a plain one [-Wdropped]
case.idx:11:5: warning: mariadb: index skipped: MariaDB has no gin indexes [-Wskipped]
case.idx:12:5: warning: mariadb: index skipped: MariaDB has no gist indexes [-Wskipped]
case.idx:13:5: warning: mariadb: index skipped: MariaDB has no spgist indexes [-Wskipped]
case.idx:14:5: warning: mariadb: index skipped: MariaDB has no gin indexes [-Wskipped]
case.idx:15:5: warning: mariadb: index skipped: MariaDB has no gist indexes [-Wskipped]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "APP_ROOM_MADE_4FEE7B_BTREE" ON "APP_ROOM" ("MADE" DESC, "NAME");
CREATE INDEX "APP_ROOM_NAME_86B8C1_HASH" ON "APP_ROOM" ("NAME");
CREATE INDEX "APP_ROOM_MADE_7EF585_BRIN" ON "APP_ROOM" ("MADE", "AREA");
CREATE INDEX "APP_ROOM_NAME_9D6C08_BLOOM" ON "APP_ROOM" ("NAME", "AREA");
case.idx:7:5: warning: oracle: access method and its options dropped: Oracle has no choice of them: a btree index becomes a plain one [-Wdropped]
case.idx:8:5: warning: oracle: access method and its options dropped: Oracle has no choice of them: a hash index becomes a plain one [-Wdropped]
case.idx:9:5: warning: oracle: access method and its options dropped: Oracle has no choice of them: a brin index becomes a plain one [-Wdropped]
case.idx:10:5: warning: oracle: access method and its options dropped: Oracle has no choice of them: a bloom index becomes a plain one [-Wdropped]
case.idx:11:5: warning: oracle: index skipped: Oracle has no gin indexes [-Wskipped]
case.idx:12:5: warning: oracle: index skipped: Oracle has no gist indexes [-Wskipped]
case.idx:13:5: warning: oracle: index skipped: Oracle has no spgist indexes [-Wskipped]
case.idx:14:5: warning: oracle: index skipped: Oracle has no gin indexes [-Wskipped]
case.idx:15:5: warning: oracle: index skipped: Oracle has no gist indexes [-Wskipped]

=== versions
model Room:
    name = CharField(max_length=50)
    live = BooleanField()
    code = UUIDField()
    area = IntegerField()
    span = DateTimeRangeField(null=True)
    made = DateTimeField()
    BTreeIndex(fields=['area'], deduplicate_items=True, fillfactor=80, name='b', targets=['postgresql'])
    BrinIndex(fields=['made'], autosummarize=False, name='br', targets=['postgresql'])
    BloomIndex(fields=['name'], name='bl', targets=['postgresql'])
    GistIndex(fields=['live'], name='gi_bool', targets=['postgresql'])
    GistIndex(fields=['code'], name='gi_uuid', targets=['postgresql'])
    GinIndex(fields=['live', 'code'], name='gin2', targets=['postgresql'])
    GistIndex(fields=['span'], include=['area'], name='cover', targets=['postgresql'])
    SpGistIndex(fields=['span'], include=['area'], name='cover_sp', targets=['postgresql'])
--- postgresql
CREATE INDEX "b" ON "app_room" USING btree ("area") WITH (fillfactor = 80, deduplicate_items = on);
CREATE INDEX "br" ON "app_room" USING brin ("made") WITH (autosummarize = off);
CREATE INDEX "bl" ON "app_room" USING bloom ("name");
CREATE INDEX "gi_bool" ON "app_room" USING gist ("live");
CREATE INDEX "gi_uuid" ON "app_room" USING gist ("code");
CREATE INDEX "gin2" ON "app_room" USING gin ("live", "code");
CREATE INDEX "cover" ON "app_room" USING gist ("span") INCLUDE ("area");
CREATE INDEX "cover_sp" ON "app_room" USING spgist ("span") INCLUDE ("area");
case.idx:10:5: warning: postgresql: this needs the extension bloom [-Wextension]
case.idx:11:23: warning: postgresql: this needs the extension btree_gist [-Wextension]
case.idx:12:23: warning: postgresql: this needs the extension btree_gist [-Wextension]
case.idx:13:22: warning: postgresql: this needs the extension btree_gin [-Wextension]
--- postgresql-12
CREATE INDEX "b" ON "app_room" USING btree ("area") WITH (fillfactor = 80);
CREATE INDEX "br" ON "app_room" USING brin ("made") WITH (autosummarize = off);
CREATE INDEX "bl" ON "app_room" USING bloom ("name");
CREATE INDEX "gi_uuid" ON "app_room" USING gist ("code");
CREATE INDEX "gin2" ON "app_room" USING gin ("live", "code");
CREATE INDEX "cover" ON "app_room" USING gist ("span") INCLUDE ("area");
CREATE INDEX "cover_sp" ON "app_room" USING spgist ("span");
case.idx:8:51: warning: postgresql-12: deduplicate_items dropped: PostgreSQL has it from 13 on [-Wdropped]
case.idx:10:5: warning: postgresql-12: this needs the extension bloom [-Wextension]
case.idx:11:23: warning: postgresql-12: index skipped: a gist index takes no boolean without an operator class [-Wskipped]
case.idx:12:23: warning: postgresql-12: this needs the extension btree_gist [-Wextension]
case.idx:13:22: warning: postgresql-12: this needs the extension btree_gin [-Wextension]
case.idx:15:42: warning: postgresql-12: include dropped: PostgreSQL has covering columns from 14 on [-Wdropped]
--- postgresql-14
CREATE INDEX "b" ON "app_room" USING btree ("area") WITH (fillfactor = 80, deduplicate_items = on);
CREATE INDEX "br" ON "app_room" USING brin ("made") WITH (autosummarize = off);
CREATE INDEX "bl" ON "app_room" USING bloom ("name");
CREATE INDEX "gi_uuid" ON "app_room" USING gist ("code");
CREATE INDEX "gin2" ON "app_room" USING gin ("live", "code");
CREATE INDEX "cover" ON "app_room" USING gist ("span") INCLUDE ("area");
CREATE INDEX "cover_sp" ON "app_room" USING spgist ("span") INCLUDE ("area");
case.idx:10:5: warning: postgresql-14: this needs the extension bloom [-Wextension]
case.idx:11:23: warning: postgresql-14: index skipped: a gist index takes no boolean without an operator class [-Wskipped]
case.idx:12:23: warning: postgresql-14: this needs the extension btree_gist [-Wextension]
case.idx:13:22: warning: postgresql-14: this needs the extension btree_gin [-Wextension]
--- postgresql-9.5
CREATE INDEX "b" ON "app_room" USING btree ("area") WITH (fillfactor = 80);
CREATE INDEX "br" ON "app_room" USING brin ("made");
CREATE INDEX "cover" ON "app_room" USING gist ("span");
CREATE INDEX "cover_sp" ON "app_room" USING spgist ("span");
case.idx:8:51: warning: postgresql-9.5: deduplicate_items dropped: PostgreSQL has it from 13 on [-Wdropped]
case.idx:9:46: warning: postgresql-9.5: autosummarize dropped: PostgreSQL has it from 10 on [-Wdropped]
case.idx:10:5: warning: postgresql-9.5: index skipped: PostgreSQL has bloom indexes from 9.6 on [-Wskipped]
case.idx:11:23: warning: postgresql-9.5: index skipped: a gist index takes no boolean without an operator class [-Wskipped]
case.idx:12:23: warning: postgresql-9.5: index skipped: a gist index takes no uuid without an operator class [-Wskipped]
case.idx:13:22: warning: postgresql-9.5: index skipped: a gin index takes no boolean without an operator class [-Wskipped]
case.idx:14:40: warning: postgresql-9.5: include dropped: PostgreSQL has covering columns from 12 on [-Wdropped]
case.idx:15:42: warning: postgresql-9.5: include dropped: PostgreSQL has covering columns from 14 on [-Wdropped]
--- sqlite mysql mariadb
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON

=== what an access method does not take
model Room:
    name = CharField(max_length=50)
    area = BigIntegerField()
    live = BooleanField()
    data = JSONField()
    tags = ArrayField(CharField(max_length=9))
    HashIndex(fields=['name', 'area'], name='two', targets=['postgresql'])
    SpGistIndex(fields=['area'], name='sp', targets=['postgresql'])
    BloomIndex(fields=['area'], name='big', targets=['postgresql'])
    BloomIndex(Lower('name'), name='low', targets=['postgresql'])
    BrinIndex(fields=['live'], name='bool', targets=['postgresql'])
    BrinIndex(fields=['data'], name='json', targets=['postgresql'])
    GistIndex(fields=['data'], name='gist', targets=['postgresql'])
    GinIndex(fields=['tags', 'name'], name='both', targets=['postgresql'])
    GistIndex(F('name').desc(), name='down', targets=['postgresql'])
    GinIndex(fields=['tags'], include=['area'], name='cover', targets=['postgresql'])
--- postgresql
CREATE INDEX "low" ON "app_room" USING bloom ((LOWER("name")));
CREATE INDEX "both" ON "app_room" USING gin ("tags", "name");
CREATE INDEX "down" ON "app_room" USING gist ("name");
CREATE INDEX "cover" ON "app_room" USING gin ("tags");
case.idx:7:5: warning: postgresql: index skipped: a hash index has one key part alone [-Wskipped]
case.idx:8:25: warning: postgresql: index skipped: a spgist index takes no bigint without an operator class [-Wskipped]
case.idx:9:24: warning: postgresql: index skipped: a bloom index takes no bigint without an operator class [-Wskipped]
case.idx:10:5: warning: postgresql: this needs the extension bloom [-Wextension]
case.idx:11:23: warning: postgresql: index skipped: a brin index takes no boolean without an operator class [-Wskipped]
case.idx:12:23: warning: postgresql: index skipped: a brin index takes no jsonb without an operator class [-Wskipped]
case.idx:13:23: warning: postgresql: index skipped: a gist index takes no jsonb without an operator class [-Wskipped]
case.idx:14:30: warning: postgresql: this needs the extension btree_gin [-Wextension]
case.idx:15:15: warning: postgresql: this needs the extension btree_gist [-Wextension]
case.idx:15:15: warning: postgresql: order dropped: a gist index has none [-Wdropped]
case.idx:16:39: warning: postgresql: include dropped: a gin index covers no other columns [-Wdropped]
--- sqlite mysql mariadb
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON

=== ranges of options
model Room:
    name = CharField(max_length=50)
    BTreeIndex(fields=['name'], fillfactor=9)
    BTreeIndex(fields=['name'], fillfactor=101)
    BTreeIndex(fields=['name'], deduplicate_items=1)
    HashIndex(fields=['name'], fillfactor='70')
    BrinIndex(fields=['name'], pages_per_range=0)
    BrinIndex(fields=['name'], pages_per_range=131073)
    GinIndex(fields=['name'], gin_pending_list_limit=63)
    GinIndex(fields=['name'], fastupdate='on')
    GistIndex(fields=['name'], buffering='auto')
    BloomIndex(fields=['name'], length=0)
    BloomIndex(fields=['name'], length=4097)
    BloomIndex(fields=['name'], columns=[1, 2])
    BloomIndex(fields=['name'], columns=[4096])
    BloomIndex(fields=['name'], columns=7)
    SpGistIndex(fields=['name'], buffering=True)
    Index(fields=['name'], fillfactor=70)
--- all
case.idx:3:44: error: fillfactor must be a number from 10 to 100
case.idx:4:44: error: fillfactor must be a number from 10 to 100
case.idx:5:51: error: deduplicate_items must be True or False
case.idx:6:43: error: fillfactor must be a number from 10 to 100
case.idx:7:48: error: pages_per_range must be a number from 1 to 131072
case.idx:8:48: error: pages_per_range must be a number from 1 to 131072
case.idx:9:54: error: gin_pending_list_limit must be a number from 64 to 2147483647
case.idx:10:42: error: fastupdate must be True or False
case.idx:11:42: error: buffering must be True or False
case.idx:12:40: error: length must be a number from 1 to 4096
case.idx:13:40: error: length must be a number from 1 to 4096
case.idx:14:41: error: BloomIndex.columns cannot have more values than fields
case.idx:15:42: error: columns must be a number from 1 to 4095
case.idx:16:41: error: columns must be a list of numbers
case.idx:17:34: error: SpGistIndex has no option 'buffering'
case.idx:18:28: error: Index has no option 'fillfactor'
exit 1

=== classes of a file, type=, and FunctionalIndex
class PathIndex(GinIndex):
    suffix = 'path'
    max_name_length = 31
class Short(Index):
    suffix = 'ix'
class Shorter(Short):
    suffix = 'x'
model Room:
    name = CharField(max_length=50)
    area = FloatField()
    density = FloatField()
    data = JSONField()
    PathIndex(fields=['data'], fastupdate=True)
    Short(fields=['name', '-area'])
    Shorter(Lower('name'), 'density')
    Shorter(fields=['name'])
    Index(fields=['area'], type=BTree, fillfactor=70)
    Index(fields=['density'], type=HashIndex)
    Index(fields=['name'], type='brin', pages_per_range=4, name='by_text')
    Index(fields=['data'], type=PathIndex, name='by_class')
    FunctionalIndex(F('area') * F('density'))
    Index('name', 'density')
--- postgresql
CREATE INDEX "app_room_data_9321b0_path" ON "app_room" USING gin ("data") WITH (fastupdate = on);
CREATE INDEX "app_room_name_294c67_ix" ON "app_room" ("name", "area" DESC);
CREATE INDEX "app_room_name_d8f278_x" ON "app_room" ((LOWER("name")), "density");
CREATE INDEX "app_room_name_998190_x" ON "app_room" ("name");
CREATE INDEX "app_room_area_afaa76_btree" ON "app_room" USING btree ("area") WITH (fillfactor = 70);
CREATE INDEX "app_room_density_deeb38_hash" ON "app_room" USING hash ("density");
CREATE INDEX "by_text" ON "app_room" USING brin ("name") WITH (pages_per_range = 4);
CREATE INDEX "by_class" ON "app_room" USING gin ("data");
CREATE INDEX "app_room_area_e2613e_idx" ON "app_room" ((("area" * "density")));
CREATE INDEX "app_room_name_601c3e_idx" ON "app_room" ("name", "density");
--- sqlite
CREATE INDEX "app_room_name_294c67_ix" ON "app_room" ("name", "area" DESC);
CREATE INDEX "app_room_name_d8f278_x" ON "app_room" ((LOWER("name")), "density");
CREATE INDEX "app_room_name_998190_x" ON "app_room" ("name");
CREATE INDEX "app_room_area_afaa76_btree" ON "app_room" ("area");
CREATE INDEX "app_room_density_deeb38_hash" ON "app_room" ("density");
CREATE INDEX "by_text" ON "app_room" ("name");
CREATE INDEX "app_room_area_e2613e_idx" ON "app_room" ((("area" * "density")));
CREATE INDEX "app_room_name_601c3e_idx" ON "app_room" ("name", "density");
case.idx:13:5: warning: sqlite: index skipped: SQLite has no gin indexes [-Wskipped]
case.idx:17:5: warning: sqlite: access method and its options dropped: SQLite has no choice of them: a btree index becomes a plain one [-Wdropped]
case.idx:18:5: warning: sqlite: access method dropped: SQLite has no choice of them: a hash index becomes a plain one [-Wdropped]
case.idx:19:5: warning: sqlite: access method and its options dropped: SQLite has no choice of them: a brin index becomes a plain one [-Wdropped]
case.idx:20:5: warning: sqlite: index skipped: SQLite has no gin indexes [-Wskipped]
--- mysql
CREATE INDEX `app_room_name_294c67_ix` ON `app_room` (`name`, `area` DESC);
CREATE INDEX `app_room_name_d8f278_x` ON `app_room` ((LOWER(`name`)), `density`);
CREATE INDEX `app_room_name_998190_x` ON `app_room` (`name`);
CREATE INDEX `app_room_area_afaa76_btree` ON `app_room` (`area`);
CREATE INDEX `app_room_density_deeb38_hash` ON `app_room` (`density`);
CREATE INDEX `by_text` ON `app_room` (`name`);
CREATE INDEX `app_room_area_e2613e_idx` ON `app_room` (((`area` * `density`)));
CREATE INDEX `app_room_name_601c3e_idx` ON `app_room` (`name`, `density`);
case.idx:13:5: warning: mysql: index skipped: MySQL has no gin indexes [-Wskipped]
case.idx:17:5: warning: mysql: access method and its options dropped: MySQL has no choice of them: a btree index becomes a plain one [-Wdropped]
case.idx:18:5: warning: mysql: access method dropped: MySQL has no choice of them: a hash index becomes a plain one [-Wdropped]
case.idx:19:5: warning: mysql: access method and its options dropped: MySQL has no choice of them: a brin index becomes a plain one [-Wdropped]
case.idx:20:5: warning: mysql: index skipped: MySQL has no gin indexes [-Wskipped]
--- mariadb
CREATE INDEX `app_room_name_294c67_ix` ON `app_room` (`name`, `area` DESC);
CREATE INDEX `app_room_name_998190_x` ON `app_room` (`name`);
CREATE INDEX `app_room_area_afaa76_btree` ON `app_room` (`area`);
CREATE INDEX `app_room_density_deeb38_hash` ON `app_room` (`density`);
CREATE INDEX `by_text` ON `app_room` (`name`);
CREATE INDEX `app_room_name_601c3e_idx` ON `app_room` (`name`, `density`);
case.idx:13:5: warning: mariadb: index skipped: MariaDB has no gin indexes [-Wskipped]
case.idx:15:13: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
case.idx:17:5: warning: mariadb: access method and its options dropped: MariaDB has no choice of them: a btree index becomes a plain one [-Wdropped]
case.idx:18:5: warning: mariadb: access method dropped: MariaDB has no choice of them: a hash index becomes a plain one [-Wdropped]
case.idx:19:5: warning: mariadb: access method and its options dropped: MariaDB has no choice of them: a brin index becomes a plain one [-Wdropped]
case.idx:20:5: warning: mariadb: index skipped: MariaDB has no gin indexes [-Wskipped]
case.idx:21:21: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "APP_ROOM_NAME_294C67_IX" ON "APP_ROOM" ("NAME", "AREA" DESC);
CREATE INDEX "APP_ROOM_NAME_D8F278_X" ON "APP_ROOM" ((LOWER("NAME")), "DENSITY");
CREATE INDEX "APP_ROOM_NAME_998190_X" ON "APP_ROOM" ("NAME");
CREATE INDEX "APP_ROOM_AREA_AFAA76_BTREE" ON "APP_ROOM" ("AREA");
CREATE INDEX "APP_ROOM_DENSITY_DEEB38_HASH" ON "APP_ROOM" ("DENSITY");
CREATE INDEX "APP_ROOM_AREA_E2613E_IDX" ON "APP_ROOM" ((("AREA" * "DENSITY")));
CREATE INDEX "APP_ROOM_NAME_601C3E_IDX" ON "APP_ROOM" ("NAME", "DENSITY");
case.idx:13:5: warning: oracle: index skipped: Oracle has no gin indexes [-Wskipped]
case.idx:17:5: warning: oracle: access method and its options dropped: Oracle has no choice of them: a btree index becomes a plain one [-Wdropped]
case.idx:18:5: warning: oracle: access method dropped: Oracle has no choice of them: a hash index becomes a plain one [-Wdropped]
case.idx:19:5: warning: oracle: access method and its options dropped: Oracle has no choice of them: a brin index becomes a plain one [-Wdropped]
case.idx:19:5: warning: oracle: index skipped: Oracle takes no second index on the same keys [-Wredundant]
case.idx:16:5: note: this index has them
case.idx:20:5: warning: oracle: index skipped: Oracle has no gin indexes [-Wskipped]

=== a class as db_index
class Wide(BrinIndex):
    suffix = 'wide'
model Author:
    code = CharField(max_length=8, primary_key=True)
model Room:
    name = CharField(max_length=50, db_index=HashIndex)
    made = DateTimeField(db_index=Wide(pages_per_range=8))
    owner = ForeignKey('Author', db_index=models.HashIndex)
    area = IntegerField(unique=True, db_index=BrinIndex)
--- postgresql
CREATE INDEX "app_author_code_223da69e_like" ON "app_author" ("code" varchar_pattern_ops);
CREATE INDEX "app_room_name_86b8c1_hash" ON "app_room" USING hash ("name");
CREATE INDEX "app_room_made_dd8dcc_wide" ON "app_room" USING brin ("made") WITH (pages_per_range = 8);
CREATE INDEX "app_room_owner_i_735b89_hash" ON "app_room" USING hash ("owner_id");
CREATE INDEX "app_room_area_fb7401_brin" ON "app_room" USING brin ("area");
--- sqlite
CREATE INDEX "app_room_name_86b8c1_hash" ON "app_room" ("name");
CREATE INDEX "app_room_made_dd8dcc_wide" ON "app_room" ("made");
CREATE INDEX "app_room_owner_i_735b89_hash" ON "app_room" ("owner_id");
CREATE INDEX "app_room_area_fb7401_brin" ON "app_room" ("area");
case.idx:6:46: warning: sqlite: access method dropped: SQLite has no choice of them: a hash index becomes a plain one [-Wdropped]
case.idx:7:35: warning: sqlite: access method and its options dropped: SQLite has no choice of them: a brin index becomes a plain one [-Wdropped]
case.idx:8:43: warning: sqlite: access method dropped: SQLite has no choice of them: a hash index becomes a plain one [-Wdropped]
case.idx:9:47: warning: sqlite: access method dropped: SQLite has no choice of them: a brin index becomes a plain one [-Wdropped]
--- mysql
CREATE INDEX `app_room_name_86b8c1_hash` ON `app_room` (`name`);
CREATE INDEX `app_room_made_dd8dcc_wide` ON `app_room` (`made`);
CREATE INDEX `app_room_area_fb7401_brin` ON `app_room` (`area`);
case.idx:6:46: warning: mysql: access method dropped: MySQL has no choice of them: a hash index becomes a plain one [-Wdropped]
case.idx:7:35: warning: mysql: access method and its options dropped: MySQL has no choice of them: a brin index becomes a plain one [-Wdropped]
case.idx:9:47: warning: mysql: access method dropped: MySQL has no choice of them: a brin index becomes a plain one [-Wdropped]
--- mariadb
CREATE INDEX `app_room_name_86b8c1_hash` ON `app_room` (`name`);
CREATE INDEX `app_room_made_dd8dcc_wide` ON `app_room` (`made`);
CREATE INDEX `app_room_area_fb7401_brin` ON `app_room` (`area`);
case.idx:6:46: warning: mariadb: access method dropped: MariaDB has no choice of them: a hash index becomes a plain one [-Wdropped]
case.idx:7:35: warning: mariadb: access method and its options dropped: MariaDB has no choice of them: a brin index becomes a plain one [-Wdropped]
case.idx:9:47: warning: mariadb: access method dropped: MariaDB has no choice of them: a brin index becomes a plain one [-Wdropped]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "APP_ROOM_NAME_86B8C1_HASH" ON "APP_ROOM" ("NAME");
CREATE INDEX "APP_ROOM_MADE_DD8DCC_WIDE" ON "APP_ROOM" ("MADE");
CREATE INDEX "APP_ROOM_OWNER_I_735B89_HASH" ON "APP_ROOM" ("OWNER_ID");
case.idx:6:46: warning: oracle: access method dropped: Oracle has no choice of them: a hash index becomes a plain one [-Wdropped]
case.idx:7:35: warning: oracle: access method and its options dropped: Oracle has no choice of them: a brin index becomes a plain one [-Wdropped]
case.idx:8:43: warning: oracle: access method dropped: Oracle has no choice of them: a hash index becomes a plain one [-Wdropped]
case.idx:9:47: warning: oracle: access method dropped: Oracle has no choice of them: a brin index becomes a plain one [-Wdropped]
case.idx:9:47: warning: oracle: index skipped: Oracle takes no second index on the same keys [-Wredundant]
case.idx:9:12: note: this index has them

=== a suffix that makes names too long
class Long(Index):
    suffix = 'a_long_suffix'
class Allowed(Index):
    suffix = 'a_long_suffix'
    max_name_length = 40
model Room_With_Long_Name:
    long_column = IntegerField()
    Long(fields=['long_column'])
    Long(fields=['long_column'], name='short')
    Allowed(fields=['long_column'])
    Index(fields=['long_column'], type=Unknown)
    HashIndex(fields=['long_column'], type=BrinIndex)
    UniqueConstraint(fields=['long_column'], type=BTree, name='u')
--- all
case.idx:8:5: error: the automatic name has 40 characters, Long allows 30
case.idx:11:40: error: type takes an index class, as in Index(..., type=HashIndex)
case.idx:12:44: error: type takes an index class, as in Index(..., type=HashIndex)
case.idx:13:51: error: type takes an index class, as in Index(..., type=HashIndex)
exit 1

=== a value in JSON is one of JSON {-Wno-skipped -Wno-dropped}
model Row:
    data = JSONField()
    GinIndex(F('data__tags'), name='gin')
    GinIndex(OpClass(F('data__tags'), name='jsonb_path_ops'), name='path')
    HashIndex(F('data__a__b'), name='hash')
    GistIndex(F('data__tags'), name='gist')
--- postgresql
CREATE INDEX "gin" ON "app_row" USING gin ((("data" -> 'tags')));
CREATE INDEX "path" ON "app_row" USING gin ((("data" -> 'tags')) jsonb_path_ops);
CREATE INDEX "hash" ON "app_row" USING hash ((("data" #> '{a,b}')));
--- sqlite
CREATE INDEX "hash" ON "app_row" (((CASE WHEN JSON_TYPE("data", '$."a"."b"') IN ('null','false','true') THEN JSON_TYPE("data", '$."a"."b"') ELSE JSON_EXTRACT("data", '$."a"."b"') END)));
--- mysql mariadb
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "HASH" ON "APP_ROW" ((COALESCE(JSON_QUERY("DATA", '$."a"."b"'),JSON_VALUE("DATA", '$."a"."b"'))));
