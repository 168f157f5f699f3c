/*
 * The table of full-text and spatial indexes. Sources:
 *   names, statements   schema.py of django/contrib/gis/db/backends, Django 5.2; a GIN index of
 *                       a SearchVector of django.contrib.postgres
 *   MySQL               reference manual: CREATE INDEX, "SPATIAL Index Characteristics" (NOT NULL,
 *                       SRID), "InnoDB Full-Text Indexes"; "Online DDL Operations" (no LOCK=NONE)
 *   MariaDB             knowledge base: "Spatial Index" (NOT NULL), "Full-Text Index Overview"
 *   Oracle              Spatial Developer's Guide: CREATE INDEX, USER_SDO_GEOM_METADATA;
 *                       SPATIAL_INDEX_V2 from 12.2 on
 *   SpatiaLite          "SQL functions": CreateSpatialIndex, DisableSpatialIndex
 */
#include "special.h"

#define PG DIALECT_POSTGRESQL
#define LITE DIALECT_SQLITE
#define MY DIALECT_MYSQL
#define MARIA DIALECT_MARIADB
#define ORA DIALECT_ORACLE

#define ORACLE_SPATIAL(version, type) \
	{ .kind = INDEX_SPATIAL, .on = ORA, .since = version, .one_key = true, \
	  .create = "CREATE INDEX {name} ON {table}({keys}) INDEXTYPE IS MDSYS." type, \
	  .field_name = "$1_$2_id", \
	  .note = "it needs a row in USER_SDO_GEOM_METADATA, which must be there first", \
	  .way = "INSERT INTO USER_SDO_GEOM_METADATA (TABLE_NAME, COLUMN_NAME, DIMINFO, SRID) " \
		"VALUES ('$1', '$2', MDSYS.SDO_DIM_ARRAY(" \
		"MDSYS.SDO_DIM_ELEMENT('LONG', -180, 180, 0.05), " \
		"MDSYS.SDO_DIM_ELEMENT('LAT', -90, 90, 0.05)), $3)" }

static const SpecialIndex special_table[] = {
	{ .kind = INDEX_FULLTEXT, .on = PG, .since = ALWAYS, .method = "gin", .online = true,
	  .options = true, .document = "to_tsvector($1::regconfig, $2)" },
	{ .kind = INDEX_FULLTEXT, .on = MY, .since = ALWAYS, .options = true,
	  .create = "CREATE FULLTEXT INDEX {name} ON {table} ({keys})"
		"{comment| COMMENT $}{invisible| INVISIBLE}" },
	{ .kind = INDEX_FULLTEXT, .on = MARIA, .since = ALWAYS, .options = true,
	  .create = "CREATE FULLTEXT INDEX{exists| IF NOT EXISTS} {name} ON {table} ({keys})"
		"{comment| COMMENT $}{invisible| IGNORED}" },
	{ .kind = INDEX_FULLTEXT, .on = LITE,
	  .why = "SQLite searches words in virtual tables of their own (FTS5)" },
	{ .kind = INDEX_FULLTEXT, .on = ORA,
	  .why = "Oracle Text has index types and queries of its own (CTXSYS.CONTEXT)" },

	{ .kind = INDEX_SPATIAL, .on = PG, .since = ALWAYS, .method = "GIST", .one_key = true,
	  .online = true, .options = true, .raster = "ST_ConvexHull($1)",
	  .solid = "GIST_GEOMETRY_OPS_ND", .extension = "postgis",
	  .raster_extension = "postgis_raster" },
	{ .kind = INDEX_SPATIAL, .on = LITE, .since = ALWAYS, .one_key = true,
	  .create = "SELECT CreateSpatialIndex({table_plain}, {column_plain})",
	  .drop = "SELECT DisableSpatialIndex({table_plain}, {column_plain});\n"
		"DROP TABLE {exists|IF EXISTS }{name}",
	  .field_name = "idx_$1_$2", .named = true, .extension = "mod_spatialite" },
	{ .kind = INDEX_SPATIAL, .on = MY, .since = V(8, 0, 0), .one_key = true, .not_null = true,
	  .create = "CREATE SPATIAL INDEX {name} ON {table}({keys})", .field_name = "$1_$2_id",
	  .note = "MySQL uses a spatial index only where the column has an SRID attribute",
	  .way = "ALTER TABLE `$1` MODIFY `$2` ... NOT NULL SRID $3" },
	{ .kind = INDEX_SPATIAL, .on = MY, .since = ALWAYS, .one_key = true, .not_null = true,
	  .create = "CREATE SPATIAL INDEX {name} ON {table}({keys})", .field_name = "$1_$2_id" },
	{ .kind = INDEX_SPATIAL, .on = MARIA, .since = ALWAYS, .one_key = true, .not_null = true,
	  .create = "CREATE SPATIAL INDEX{exists| IF NOT EXISTS} {name} ON {table}({keys})",
	  .field_name = "$1_$2_id" },
	ORACLE_SPATIAL(V(12, 2, 0), "SPATIAL_INDEX_V2"),
	ORACLE_SPATIAL(ALWAYS, "SPATIAL_INDEX"),
};

const SpecialIndex *special_find(IndexKind kind, const Target *target)
{
	for (size_t i = 0; i < COUNT(special_table); i++) {
		const SpecialIndex *row = &special_table[i];
		if (row->kind == kind && row->on == target->dialect->id
		    && row->since <= target->version)
			return row;
	}
	return NULL;
}
