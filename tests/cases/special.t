# Full-text and spatial indexes: of their own kind on each database.

=== full text
model Page:
    title = CharField(max_length=200)
    body = TextField(null=True)
    FullTextIndex(fields=['title', 'body'], config='english', name='words')
    FullTextIndex('body', comment='x', concurrently=True)
    FullTextIndex('title', condition=Q(title__gt=''), visible=False, db_tablespace='fast', name='some')
--- postgresql
CREATE INDEX "words" ON "app_page" USING gin ((to_tsvector('english'::regconfig, COALESCE("title", '') || ' ' || COALESCE("body", ''))));
CREATE INDEX CONCURRENTLY "app_page_body_c22f1b_ft" ON "app_page" USING gin ((to_tsvector('simple'::regconfig, COALESCE("body", ''))));
COMMENT ON INDEX "app_page_body_c22f1b_ft" IS 'x';
CREATE INDEX "some" ON "app_page" USING gin ((to_tsvector('simple'::regconfig, COALESCE("title", '')))) TABLESPACE "fast" WHERE "title" > '';
case.idx:6:63: warning: postgresql: visible=False dropped: PostgreSQL has no invisible indexes [-Wdropped]
--- sqlite
case.idx:4:5: warning: sqlite: index skipped: SQLite searches words in virtual tables of their own (FTS5) [-Wskipped]
case.idx:5:5: warning: sqlite: index skipped: SQLite searches words in virtual tables of their own (FTS5) [-Wskipped]
case.idx:6:5: warning: sqlite: index skipped: SQLite searches words in virtual tables of their own (FTS5) [-Wskipped]
--- mysql
CREATE FULLTEXT INDEX `words` ON `app_page` (`title`, `body`);
CREATE FULLTEXT INDEX `app_page_body_c22f1b_ft` ON `app_page` (`body`) COMMENT 'x';
CREATE FULLTEXT INDEX `some` ON `app_page` (`title`) INVISIBLE;
case.idx:5:53: warning: mysql: concurrently dropped: a full-text index of MySQL has none [-Wdropped]
case.idx:6:38: warning: mysql: condition dropped: a full-text index of MySQL has none [-Wdropped]
case.idx:6:84: warning: mysql: db_tablespace dropped: a full-text index of MySQL has none [-Wdropped]
--- mariadb
CREATE FULLTEXT INDEX `words` ON `app_page` (`title`, `body`);
CREATE FULLTEXT INDEX `app_page_body_c22f1b_ft` ON `app_page` (`body`) COMMENT 'x';
CREATE FULLTEXT INDEX `some` ON `app_page` (`title`) IGNORED;
case.idx:5:53: warning: mariadb: concurrently dropped: a full-text index of MariaDB has none [-Wdropped]
case.idx:6:38: warning: mariadb: condition dropped: a full-text index of MariaDB has none [-Wdropped]
case.idx:6:84: warning: mariadb: db_tablespace dropped: a full-text index of MariaDB has none [-Wdropped]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
case.idx:4:5: warning: oracle: index skipped: Oracle Text has index types and queries of its own (CTXSYS.CONTEXT) [-Wskipped]
case.idx:5:5: warning: oracle: index skipped: Oracle Text has index types and queries of its own (CTXSYS.CONTEXT) [-Wskipped]
case.idx:6:5: warning: oracle: index skipped: Oracle Text has index types and queries of its own (CTXSYS.CONTEXT) [-Wskipped]

=== full text, errors
model Page:
    title = CharField(max_length=200)
    pages = IntegerField()
    FullTextIndex('pages', name='a')
    FullTextIndex(fields=['-title'], name='b')
    FullTextIndex(Lower('title'), name='c')
    FullTextIndex('title', include=['pages'], name='d')
    FullTextIndex('title', opclasses=['x'], name='g')
    FullTextIndex('title', config=3, name='e')
    SpatialIndex('pages', name='f')
--- all
case.idx:4:19: error: a FullTextIndex takes the names of texts
case.idx:5:27: error: a FullTextIndex takes the names of texts
case.idx:6:19: error: a FullTextIndex takes the names of texts
case.idx:7:28: error: FullTextIndex has no option 'include'
case.idx:8:28: error: FullTextIndex has no option 'opclasses'
case.idx:9:35: error: config must be a text
case.idx:10:18: error: a SpatialIndex takes one field, a geometry
exit 1

=== fields of places are indexed by default
class Place(models.Model):
    spot = models.PointField()
    area = models.PolygonField(srid=3857, null=True)
    way = models.LineStringField(dim=3, spatial_index=False, db_index=True)
    round = models.GeometryField(geography=True, spatial_index=False)
--- postgresql
CREATE INDEX "app_place_spot_c0e7527c_id" ON "app_place" USING GIST ("spot");
CREATE INDEX "app_place_area_50a87298_id" ON "app_place" USING GIST ("area");
CREATE INDEX "app_place_way_ccb9050c_id" ON "app_place" USING GIST ("way" GIST_GEOMETRY_OPS_ND);
case.idx:2:12: warning: postgresql: this needs the extension postgis [-Wextension]
case.idx:3:12: warning: postgresql: this needs the extension postgis [-Wextension]
case.idx:4:11: warning: postgresql: this needs the extension postgis [-Wextension]
--- sqlite
SELECT CreateSpatialIndex('app_place', 'spot');
SELECT CreateSpatialIndex('app_place', 'area');
SELECT CreateSpatialIndex('app_place', 'way');
case.idx:2:12: warning: sqlite: this needs the extension mod_spatialite [-Wextension]
case.idx:3:12: warning: sqlite: this needs the extension mod_spatialite [-Wextension]
case.idx:4:11: warning: sqlite: this needs the extension mod_spatialite [-Wextension]
--- mysql-5.7
CREATE SPATIAL INDEX `app_place_spot_id` ON `app_place`(`spot`);
CREATE SPATIAL INDEX `app_place_way_id` ON `app_place`(`way`);
case.idx:3:12: warning: mysql-5.7: index skipped: MySQL has no spatial index of NULLs [-Wskipped]
--- mariadb
CREATE SPATIAL INDEX `app_place_spot_id` ON `app_place`(`spot`);
CREATE SPATIAL INDEX `app_place_way_id` ON `app_place`(`way`);
case.idx:3:12: warning: mariadb: index skipped: MariaDB has no spatial index of NULLs [-Wskipped]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "APP_PLACE_SPOT_ID" ON "APP_PLACE"("SPOT") INDEXTYPE IS MDSYS.SPATIAL_INDEX_V2;
CREATE INDEX "APP_PLACE_AREA_ID" ON "APP_PLACE"("AREA") INDEXTYPE IS MDSYS.SPATIAL_INDEX_V2;
CREATE INDEX "APP_PLACE_WAY_ID" ON "APP_PLACE"("WAY") INDEXTYPE IS MDSYS.SPATIAL_INDEX_V2;
case.idx:2:12: note: oracle: it needs a row in USER_SDO_GEOM_METADATA, which must be there first [-Wignored]
case.idx:3:12: note: oracle: it needs a row in USER_SDO_GEOM_METADATA, which must be there first [-Wignored]
case.idx:4:11: note: oracle: it needs a row in USER_SDO_GEOM_METADATA, which must be there first [-Wignored]

=== SpatialIndex in place of the field's own
model Place:
    spot = PointField()
    SpatialIndex(fields=['spot'], name='by_spot')
    area = GeometryCollectionField(spatial_index=False)
    SpatialIndex('area')
    SpatialIndex('area', condition=Q(id__gt=5), comment='x', visible=False, concurrently=True, db_tablespace='fast', name='some')
--- postgresql
CREATE INDEX "by_spot" ON "app_place" USING GIST ("spot");
CREATE INDEX "app_place_area_a15d93_sp" ON "app_place" USING GIST ("area");
CREATE INDEX CONCURRENTLY "some" ON "app_place" USING GIST ("area") TABLESPACE "fast" WHERE "id" > 5;
COMMENT ON INDEX "some" IS 'x';
case.idx:3:5: warning: postgresql: this needs the extension postgis [-Wextension]
case.idx:5:5: warning: postgresql: this needs the extension postgis [-Wextension]
case.idx:6:5: warning: postgresql: this needs the extension postgis [-Wextension]
case.idx:6:70: warning: postgresql: visible=False dropped: PostgreSQL has no invisible indexes [-Wdropped]
--- sqlite
SELECT CreateSpatialIndex('app_place', 'spot');
SELECT CreateSpatialIndex('app_place', 'area');
case.idx:3:5: warning: sqlite: this needs the extension mod_spatialite [-Wextension]
case.idx:5:5: warning: sqlite: this needs the extension mod_spatialite [-Wextension]
case.idx:6:5: warning: sqlite: this needs the extension mod_spatialite [-Wextension]
case.idx:6:5: warning: sqlite: index skipped: SQLite takes no second spatial index on a column [-Wredundant]
case.idx:5:5: note: this index is there
case.idx:6:36: warning: sqlite: condition dropped: a spatial index of SQLite has none [-Wdropped]
case.idx:6:57: warning: sqlite: comment dropped: a spatial index of SQLite has none [-Wdropped]
case.idx:6:70: warning: sqlite: visible=False dropped: a spatial index of SQLite has none [-Wdropped]
case.idx:6:90: warning: sqlite: concurrently dropped: a spatial index of SQLite has none [-Wdropped]
case.idx:6:110: warning: sqlite: db_tablespace dropped: a spatial index of SQLite has none [-Wdropped]
--- mysql
CREATE SPATIAL INDEX `by_spot` ON `app_place`(`spot`);
CREATE SPATIAL INDEX `app_place_area_a15d93_sp` ON `app_place`(`area`);
CREATE SPATIAL INDEX `some` ON `app_place`(`area`);
case.idx:3:5: note: mysql: MySQL uses a spatial index only where the column has an SRID attribute [-Wignored]
case.idx:5:5: note: mysql: MySQL uses a spatial index only where the column has an SRID attribute [-Wignored]
case.idx:6:5: note: mysql: MySQL uses a spatial index only where the column has an SRID attribute [-Wignored]
case.idx:6:36: warning: mysql: condition dropped: a spatial index of MySQL has none [-Wdropped]
case.idx:6:57: warning: mysql: comment dropped: a spatial index of MySQL has none [-Wdropped]
case.idx:6:70: warning: mysql: visible=False dropped: a spatial index of MySQL has none [-Wdropped]
case.idx:6:90: warning: mysql: concurrently dropped: a spatial index of MySQL has none [-Wdropped]
case.idx:6:110: warning: mysql: db_tablespace dropped: a spatial index of MySQL has none [-Wdropped]
--- mariadb
CREATE SPATIAL INDEX `by_spot` ON `app_place`(`spot`);
CREATE SPATIAL INDEX `app_place_area_a15d93_sp` ON `app_place`(`area`);
CREATE SPATIAL INDEX `some` ON `app_place`(`area`);
case.idx:6:36: warning: mariadb: condition dropped: a spatial index of MariaDB has none [-Wdropped]
case.idx:6:57: warning: mariadb: comment dropped: a spatial index of MariaDB has none [-Wdropped]
case.idx:6:70: warning: mariadb: visible=False dropped: a spatial index of MariaDB has none [-Wdropped]
case.idx:6:90: warning: mariadb: concurrently dropped: a spatial index of MariaDB has none [-Wdropped]
case.idx:6:110: warning: mariadb: db_tablespace dropped: a spatial index of MariaDB has none [-Wdropped]
--- oracle-12.1
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "BY_SPOT" ON "APP_PLACE"("SPOT") INDEXTYPE IS MDSYS.SPATIAL_INDEX;
CREATE INDEX "APP_PLACE_AREA_A15D93_SP" ON "APP_PLACE"("AREA") INDEXTYPE IS MDSYS.SPATIAL_INDEX;
case.idx:3:5: note: oracle-12.1: it needs a row in USER_SDO_GEOM_METADATA, which must be there first [-Wignored]
case.idx:5:5: note: oracle-12.1: it needs a row in USER_SDO_GEOM_METADATA, which must be there first [-Wignored]
case.idx:6:5: note: oracle-12.1: it needs a row in USER_SDO_GEOM_METADATA, which must be there first [-Wignored]
case.idx:6:5: warning: oracle-12.1: index skipped: Oracle takes no second index on the same keys [-Wredundant]
case.idx:5:5: note: this index has them
case.idx:6:36: warning: oracle-12.1: condition dropped: a spatial index of Oracle has none [-Wdropped]
case.idx:6:57: warning: oracle-12.1: comment dropped: a spatial index of Oracle has none [-Wdropped]
case.idx:6:70: warning: oracle-12.1: visible=False dropped: a spatial index of Oracle has none [-Wdropped]
case.idx:6:90: warning: oracle-12.1: concurrently dropped: a spatial index of Oracle has none [-Wdropped]
case.idx:6:110: warning: oracle-12.1: db_tablespace dropped: a spatial index of Oracle has none [-Wdropped]

=== a geometry is no ordinary key everywhere
model Place:
    spot = MultiPointField(spatial_index=False)
    Index(fields=['spot'], name='plain')
    GistIndex(fields=['spot'], name='gist')
--- postgresql
CREATE INDEX "plain" ON "app_place" ("spot");
CREATE INDEX "gist" ON "app_place" USING gist ("spot");
--- sqlite
CREATE INDEX "plain" ON "app_place" ("spot");
case.idx:4:5: warning: sqlite: index skipped: SQLite has no gist indexes [-Wskipped]
--- mysql
case.idx:3:19: warning: mysql: index skipped: this column is a geometry: MySQL takes no such key [-Wskipped]
case.idx:4:5: warning: mysql: index skipped: MySQL has no gist indexes [-Wskipped]
--- mariadb
case.idx:3:19: warning: mariadb: index skipped: this column is a geometry: MariaDB takes no such key [-Wskipped]
case.idx:4:5: warning: mariadb: index skipped: MariaDB has no gist indexes [-Wskipped]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
case.idx:3:19: warning: oracle: index skipped: this column is a geometry: Oracle takes no such key [-Wskipped]
case.idx:4:5: warning: oracle: index skipped: Oracle has no gist indexes [-Wskipped]

=== tables with places {--tables}
model shop.Place:
    name = CharField(max_length=20)
    spot = PointField(null=True)
    solid = MultiPolygonField(dim=3, srid=27700, spatial_index=False)
    globe = PointField(geography=True, spatial_index=False)
    image = RasterField(spatial_index=False)
--- postgresql
CREATE TABLE "shop_place" ("id" bigint NOT NULL PRIMARY KEY GENERATED BY DEFAULT AS IDENTITY, "name" varchar(20) NOT NULL, "spot" geometry(POINT,4326) NULL, "solid" geometry(MULTIPOLYGONZ,27700) NOT NULL, "globe" geography(POINT,4326) NOT NULL, "image" raster NOT NULL);
CREATE INDEX "shop_place_spot_2e254450_id" ON "shop_place" USING GIST ("spot");
case.idx:3:12: warning: postgresql: this needs the extension postgis [-Wextension]
--- sqlite
CREATE TABLE "shop_place" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(20) NOT NULL);
SELECT AddGeometryColumn('shop_place', 'spot', 4326, 'POINT', 2, 0);
SELECT AddGeometryColumn('shop_place', 'solid', 27700, 'MULTIPOLYGON', 3, 1);
SELECT AddGeometryColumn('shop_place', 'globe', 4326, 'POINT', 2, 1);
SELECT CreateSpatialIndex('shop_place', 'spot');
case.idx:3:12: warning: sqlite: this needs the extension mod_spatialite [-Wextension]
case.idx:6:13: warning: sqlite: column skipped: SQLite has no type for RasterField [-Wskipped]
--- mysql
CREATE TABLE `shop_place` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `name` varchar(20) NOT NULL, `spot` POINT NULL, `solid` MULTIPOLYGON NOT NULL, `globe` POINT NOT NULL);
case.idx:3:12: warning: mysql: index skipped: MySQL has no spatial index of NULLs [-Wskipped]
case.idx:6:13: warning: mysql: column skipped: MySQL has no type for RasterField [-Wskipped]
--- mariadb
CREATE TABLE `shop_place` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `name` varchar(20) NOT NULL, `spot` POINT NULL, `solid` MULTIPOLYGON NOT NULL, `globe` POINT NOT NULL);
case.idx:3:12: warning: mariadb: index skipped: MariaDB has no spatial index of NULLs [-Wskipped]
case.idx:6:13: warning: mariadb: column skipped: MariaDB has no type for RasterField [-Wskipped]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE TABLE "SHOP_PLACE" ("ID" NUMBER(19) GENERATED BY DEFAULT ON NULL AS IDENTITY NOT NULL PRIMARY KEY, "NAME" NVARCHAR2(20) NULL, "SPOT" MDSYS.SDO_GEOMETRY NULL, "SOLID" MDSYS.SDO_GEOMETRY NOT NULL, "GLOBE" MDSYS.SDO_GEOMETRY NOT NULL);
CREATE INDEX "SHOP_PLACE_SPOT_ID" ON "SHOP_PLACE"("SPOT") INDEXTYPE IS MDSYS.SPATIAL_INDEX_V2;
case.idx:3:12: note: oracle: it needs a row in USER_SDO_GEOM_METADATA, which must be there first [-Wignored]
case.idx:6:13: warning: oracle: column skipped: Oracle has no type for RasterField [-Wskipped]

=== they are dropped, too {--drop}
model Place:
    spot = PointField()
    FullTextIndex('name', name='words')
    name = CharField(max_length=20)
--- postgresql
DROP INDEX IF EXISTS "words";
DROP INDEX IF EXISTS "app_place_spot_c0e7527c_id";
--- sqlite
SELECT DisableSpatialIndex('app_place', 'spot');
DROP TABLE "idx_app_place_spot";
case.idx:3:5: warning: sqlite: index skipped: SQLite searches words in virtual tables of their own (FTS5) [-Wskipped]
--- mysql mariadb
DROP INDEX `words` ON `app_place`;
DROP INDEX `app_place_spot_id` ON `app_place`;
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
DROP INDEX "APP_PLACE_SPOT_ID";
case.idx:3:5: warning: oracle: index skipped: Oracle Text has index types and queries of its own (CTXSYS.CONTEXT) [-Wskipped]

=== rasters
model Place:
    image = RasterField()
    Index('image', 'id', name='other')
--- postgresql
CREATE INDEX "app_place_image_7a7ef908_id" ON "app_place" USING GIST (ST_ConvexHull("image"));
case.idx:2:13: warning: postgresql: this needs the extension postgis_raster [-Wextension]
case.idx:3:11: warning: postgresql: index skipped: this column is a raster: PostgreSQL takes no such key [-Wskipped]
--- sqlite
case.idx:2:13: warning: sqlite: index skipped: SQLite has no type for RasterField [-Wskipped]
case.idx:3:11: warning: sqlite: index skipped: SQLite has no type for RasterField [-Wskipped]
--- mysql
case.idx:2:13: warning: mysql: index skipped: MySQL has no type for RasterField [-Wskipped]
case.idx:3:11: warning: mysql: index skipped: MySQL has no type for RasterField [-Wskipped]
--- mariadb
case.idx:2:13: warning: mariadb: index skipped: MariaDB has no type for RasterField [-Wskipped]
case.idx:3:11: warning: mariadb: index skipped: MariaDB has no type for RasterField [-Wskipped]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
case.idx:2:13: warning: oracle: index skipped: Oracle has no type for RasterField [-Wskipped]
case.idx:3:11: warning: oracle: index skipped: Oracle has no type for RasterField [-Wskipped]

=== columns that a target has no type for
model Place:
    words = ArrayField(IntegerField(), db_index=True)
    name = CharField(max_length=20)
    Index('name', condition=Q(words=None), name='a')
    UniqueConstraint(fields=['name'], condition=Q(words__isnull=True), name='b')
    Index('name', include=['words'], name='c')
--- postgresql
CREATE INDEX "app_place_words_98c8fadf" ON "app_place" ("words");
CREATE INDEX "a" ON "app_place" ("name") WHERE "words" IS NULL;
CREATE UNIQUE INDEX "b" ON "app_place" ("name") WHERE "words" IS NULL;
CREATE INDEX "c" ON "app_place" ("name") INCLUDE ("words");
--- sqlite
CREATE INDEX "a" ON "app_place" ("name");
CREATE INDEX "c" ON "app_place" ("name");
case.idx:2:13: warning: sqlite: index skipped: SQLite has no type for ArrayField [-Wskipped]
case.idx:4:31: warning: sqlite: condition dropped: SQLite has no type for ArrayField [-Wdropped]
case.idx:5:51: warning: sqlite: constraint skipped: SQLite has no type for ArrayField [-Wskipped]
case.idx:6:27: warning: sqlite: include dropped: SQLite has no covering columns [-Wdropped]
--- mysql
CREATE INDEX `a` ON `app_place` (`name`);
CREATE INDEX `c` ON `app_place` (`name`);
case.idx:2:13: warning: mysql: index skipped: MySQL has no type for ArrayField [-Wskipped]
case.idx:4:31: warning: mysql: condition dropped: MySQL has no type for ArrayField [-Wdropped]
case.idx:5:51: warning: mysql: constraint skipped: MySQL has no type for ArrayField [-Wskipped]
case.idx:6:27: warning: mysql: include dropped: MySQL has no covering columns [-Wdropped]
--- mariadb
CREATE INDEX `a` ON `app_place` (`name`);
CREATE INDEX `c` ON `app_place` (`name`);
case.idx:2:13: warning: mariadb: index skipped: MariaDB has no type for ArrayField [-Wskipped]
case.idx:4:31: warning: mariadb: condition dropped: MariaDB has no type for ArrayField [-Wdropped]
case.idx:5:51: warning: mariadb: constraint skipped: MariaDB has no type for ArrayField [-Wskipped]
case.idx:6:27: warning: mariadb: include dropped: MariaDB has no covering columns [-Wdropped]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "A" ON "APP_PLACE" ("NAME");
case.idx:2:13: warning: oracle: index skipped: Oracle has no type for ArrayField [-Wskipped]
case.idx:4:31: warning: oracle: condition dropped: Oracle has no type for ArrayField [-Wdropped]
case.idx:5:51: warning: oracle: constraint skipped: Oracle has no type for ArrayField [-Wskipped]
case.idx:6:5: warning: oracle: index skipped: Oracle takes no second index on the same keys [-Wredundant]
case.idx:4:5: note: this index has them
case.idx:6:27: warning: oracle: include dropped: Oracle has no covering columns [-Wdropped]
