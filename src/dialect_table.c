/*
 * The dialect table. Thresholds with their sources:
 *   PostgreSQL  release notes 11 (INCLUDE), 12 (INCLUDE on GiST), 14 (on SP-GiST), 15 (NULLS NOT
 *               DISTINCT), 9.5 (IF NOT EXISTS); 63 bytes: "Identifiers", section 4.1.1; 32 keys:
 *               "Limits"; B-tree rows of 2704 bytes (BTMaxItemSize, a third of a page), 12 of them
 *               heads of row and text; constants of 6,000 random letters are no row of pg_index
 *               (8160 bytes, compressed but not moved out), 5,000 are
 *   SQLite      release log 3.9.0 (expression keys), 3.8.0 (partial), 3.8.3 and 3.16 tested
 *               functions; limits.html
 *   MySQL       8.0.13 (functional key parts), 8.0.1 (DESC), reference manual 15.1.15 CREATE INDEX;
 *               11.2.1 identifiers; a computed text of more than 512 characters is a TEXT
 *               (CONVERT_IF_BIGGER_TO_BLOB), error 3757
 *   MariaDB     10.8.1 (DESC), 10.6 (IGNORED), 10.7 (UUID), knowledge base, CREATE INDEX
 *   Oracle      SQL Language Reference: CREATE INDEX, 12.2 identifiers; 23ai IF [NOT] EXISTS and
 *               BOOLEAN; ORA-01408 (same key list), ORA-00957 (column twice), ORA-01704 (text of
 *               more than 4,000 bytes); SQL*Plus: lines of 2,499 bytes
 *   key lengths InnoDB 3072 bytes with DYNAMIC rows, 4 bytes a character (utf8mb4); Oracle
 *               ORA-01450, 8 KB blocks
 */
#include "dialect.h"

#define ADD_FOREIGN_KEY "ALTER TABLE {table} ADD CONSTRAINT {name} FOREIGN KEY ({column})" \
	" REFERENCES {to_table} ({to_column})"

/* Type and NULL are given together. */
#define MYSQL_MODIFY \
	"ALTER TABLE {table} MODIFY {name} {type}{not_null| NOT NULL}{null| NULL}"

/* MariaDB writes literals as MySQL does. */
#define MYSQL_BACKSLASH_NOTE "-- for an sql_mode without NO_BACKSLASH_ESCAPES\n"

#define MYSQL_KEY_HINT "a character of utf8mb4 takes 4 bytes: shorten max_length, or use Prefix()"

#define MYSQL_LITERALS { \
	[LITERAL_TRUE] = "1", \
	[LITERAL_FALSE] = "0", \
	[LITERAL_STRING] = "'$'", \
	[LITERAL_DECIMAL] = "$", \
	[LITERAL_DATE] = "'$'", \
	[LITERAL_TIME] = "'$'", \
	[LITERAL_TIMESTAMP_TZ] = "'$'", \
	[LITERAL_INTERVAL] = NULL, \
	[LITERAL_UUID] = "'$'", \
	[LITERAL_IP] = "'$'", \
	[LITERAL_JSON] = "JSON_EXTRACT('$', '$$')", \
	[LITERAL_BYTES] = "X'$'", \
}

/*
 * PostgreSQL, CREATE INDEX, "Building Indexes Concurrently": a build that is interrupted leaves an
 * index that is not valid, and that IF NOT EXISTS takes for one.
 */
#define PG_CREATE_INDEX(name) \
	"CREATE{unique| UNIQUE} INDEX{online| CONCURRENTLY}{exists| IF NOT EXISTS} " name \
	" ON {table}" \
	"{method| USING $} ({keys}){include| INCLUDE ($)}" \
	"{not_distinct| NULLS NOT DISTINCT}{distinct| NULLS DISTINCT}" \
	"{with| WITH ($)}{tablespace| TABLESPACE $}{where| WHERE $}"
#define PG_THIS_INDEX \
	" FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid" \
	" WHERE c.relname = {name_text} AND i.indrelid = {table_text}::regclass"
#define PG_CHECK_INDEX \
	"SELECT CASE WHEN EXISTS (SELECT 1" PG_THIS_INDEX " AND i.indisvalid)" \
	" THEN '1' ELSE 'the index is not valid: ' || {name_text} END::integer AS valid"

/* What is left over goes first; the catalogue is asked, so that a valid index stays. */
static const char *const pg_retry_psql[] = {
	"\\set ON_ERROR_STOP on",
	"SET lock_timeout = {timeout}",
	"SELECT format('DROP INDEX CONCURRENTLY %s', i.indexrelid::regclass)" PG_THIS_INDEX
		" AND NOT i.indisvalid \\gexec",
	PG_CREATE_INDEX("{name}"),
	"RESET lock_timeout",
	PG_CHECK_INDEX,
	NULL,
};

/*
 * No statement can ask before it drops: a new index is built, and takes the place of the old one.
 */
static const char *const pg_retry_plain[] = {
	"SET lock_timeout = {timeout}",
	"DROP INDEX CONCURRENTLY IF EXISTS {schema}{new_name}",
	PG_CREATE_INDEX("{new_name}"),
	"DROP INDEX CONCURRENTLY IF EXISTS {schema}{name}",
	"ALTER INDEX {schema}{new_name} RENAME TO {name}",
	"RESET lock_timeout",
	PG_CHECK_INDEX,
	NULL,
};

const Dialect dialect_table[DIALECT_COUNT] = {
	[DIALECT_POSTGRESQL] = {
		.id = DIALECT_POSTGRESQL, .name = "postgresql", .title = "PostgreSQL",
		.aliases = "postgres pg psql",
		.partial_package = true,
		.oldest = V(9, 5, 0), .standard = V(15, 0, 0), .newest = V(18, 0, 0),
		.quote = '"', .name_limit = 63, .django_limit = 63, .nulls_high = true,
		.index_foreign_keys = true,
		.key_limit = 32, .row_key_bytes = 2692, .character_bytes = 4,
		.condition_bytes = 5000, .true_condition = "$1", .false_condition = "NOT $1",
		.beginning = "SUBSTRING($1, 1, $2)",
		.can = {
			[CAN_BARE_CONDITION] = ALWAYS,
			[CAN_BOOLEAN_VALUE] = ALWAYS,
			[CAN_EXPRESSION_KEY] = ALWAYS,
			[CAN_DESC] = ALWAYS,
			[CAN_NULLS_ORDER] = ALWAYS,
			[CAN_PARTIAL] = ALWAYS,
			[CAN_INCLUDE] = V(11, 0, 0),
			[CAN_INCLUDE_GIST] = V(12, 0, 0),
			[CAN_INCLUDE_SPGIST] = V(14, 0, 0),
			[CAN_OPCLASS] = ALWAYS,
			[CAN_METHOD] = ALWAYS,
			[CAN_TABLESPACE] = ALWAYS,
			[CAN_ONLINE] = ALWAYS,
			[CAN_DROP_ONLINE] = ALWAYS,
			[CAN_COMPUTE_IDENTITY] = ALWAYS,
			[CAN_NULLS_NOT_DISTINCT] = V(15, 0, 0),
			[CAN_EXCLUDE] = ALWAYS,
			[CAN_DEFERRABLE] = ALWAYS,
			[CAN_IF_NOT_EXISTS] = V(9, 5, 0),
			[CAN_DROP_IF_EXISTS] = ALWAYS,
			[CAN_RENAME_INDEX] = ALWAYS,
			[CAN_ADD_ANY_COLUMN] = ALWAYS,
			[CAN_DROP_INDEXED_COLUMN] = ALWAYS,
			[CAN_ADD_CONSTRAINT] = ALWAYS,
			[CAN_TEXT_KEY] = ALWAYS,
			[CAN_LOB_RESULT] = ALWAYS,
			[CAN_JSON_KEY] = ALWAYS,
			[CAN_GEOMETRY_KEY] = ALWAYS,
			[CAN_LIKE_INDEX] = ALWAYS,
			[CAN_PARTLY_NULL_UNIQUE] = ALWAYS,
			[CAN_UUID] = ALWAYS,
			[CAN_INDEX_COMMENT] = ALWAYS,
			[CAN_TABLE_EXISTS] = ALWAYS,
			[CAN_COMMENT] = ALWAYS,
			[CAN_COLUMN_COLLATION] = ALWAYS,
			[CAN_EXPRESSION_DEFAULT] = ALWAYS,
			[CAN_LOB_DEFAULT] = ALWAYS,
			[CAN_STORED_COLUMN] = V(12, 0, 0),
			[CAN_LOB_GENERATED] = ALWAYS,
			[CAN_VIRTUAL_COLUMN] = V(18, 0, 0),
		},
		.literal = {
			[LITERAL_TRUE] = "true",
			[LITERAL_FALSE] = "false",
			[LITERAL_STRING] = "'$'",
			[LITERAL_ESCAPED] = "E'$'",
			[LITERAL_DECIMAL] = "$",
			[LITERAL_DATE] = "'$'::date",
			[LITERAL_TIME] = "'$'::time",
			[LITERAL_TIMESTAMP_TZ] = "'$+00:00'::timestamptz",
			[LITERAL_INTERVAL] = "'$'::interval",
			[LITERAL_UUID] = "'$'::uuid",
			[LITERAL_IP] = "'$'::inet",
			[LITERAL_JSON] = "'$'::jsonb",
			[LITERAL_BYTES] = "E'\\\\x$'::bytea",
		},
		.create_index = PG_CREATE_INDEX("{name}"),
		.drop_index = "DROP INDEX{online| CONCURRENTLY} IF EXISTS {schema}{name}",
		.add_constraint = "ALTER TABLE {table} ADD CONSTRAINT {name}{unique| UNIQUE}"
			"{method| EXCLUDE USING $}{not_distinct| NULLS NOT DISTINCT}"
			"{distinct| NULLS DISTINCT} ({keys}){include| INCLUDE ($)}"
			"{where| WHERE ($)}"
			"{deferrable| DEFERRABLE INITIALLY $}",
		.drop_constraint = "ALTER TABLE {table} DROP CONSTRAINT{exists| IF EXISTS} {name}",
		.rename_index = "ALTER INDEX {schema}{name} RENAME TO {new_name}",
		.drop_column_unique = "ALTER TABLE {table} DROP CONSTRAINT {name}",
		.column_unique_name = "$1_$2_key",
		.retry = { [RETRY_PSQL] = pg_retry_psql, [RETRY_PLAIN] = pg_retry_plain },
		.begin = "BEGIN", .commit = "COMMIT", .outside_transaction = "CONCURRENTLY",
		.create_extension = "CREATE EXTENSION IF NOT EXISTS {name}",
		.load_extension = { "CREATE EXTENSION IF NOT EXISTS ", "" },
		.drop_extension = "DROP EXTENSION IF EXISTS {name}",
		.rename_table = "ALTER TABLE {table} RENAME TO {new_name}",
		.add_column = "ALTER TABLE {table} ADD COLUMN {columns}",
		.drop_column = "ALTER TABLE {table} DROP COLUMN {name} CASCADE",
		.rename_column = "ALTER TABLE {table} RENAME COLUMN {name} TO {new_name}",
		.alter_type =
			"ALTER TABLE {table} ALTER COLUMN {name} TYPE {type} USING {name}::{type}",
		.alter_null =
			"ALTER TABLE {table} ALTER COLUMN {name}{not_null| SET}{null| DROP}"
			" NOT NULL",
		.create_table = "CREATE TABLE{exists| IF NOT EXISTS} {table} ({columns})"
			"{tablespace| TABLESPACE $}",
		.drop_table = "DROP TABLE{exists| IF EXISTS} {table} CASCADE",
		.column = "{name} {type}{collation| COLLATE $}{default| DEFAULT $}"
			"{generated| GENERATED ALWAYS AS ($)}{stored| STORED}{virtual| VIRTUAL}"
			"{not_null| NOT NULL}{null| NULL}{primary| PRIMARY KEY}{unique| UNIQUE}"
			"{tablespace| USING INDEX TABLESPACE $}{check| CHECK ($)}{identity| $}",
		.comment_index = "COMMENT ON INDEX {schema}{name} IS {comment}",
		.comment_table = "COMMENT ON TABLE {table} IS {comment}",
		.comment_column = "COMMENT ON COLUMN {table}.{name} IS {comment}",
		.add_foreign_key = ADD_FOREIGN_KEY " DEFERRABLE INITIALLY DEFERRED",
		.drop_foreign_key = "ALTER TABLE {table} DROP CONSTRAINT{exists| IF EXISTS} {name}",
		.identity = "GENERATED BY DEFAULT AS IDENTITY",
	},
	[DIALECT_SQLITE] = {
		.id = DIALECT_SQLITE, .name = "sqlite", .title = "SQLite", .aliases = "sqlite3",
		.partial_package = true,
		.oldest = V(3, 8, 0), .standard = V(3, 40, 0), .newest = V(3, 51, 0),
		.quote = '"', .django_limit = 200, .fold_names = true, .index_foreign_keys = true,
		.any_length = true, .key_limit = 2000, .decimal_cast = "(CAST($1 AS NUMERIC))",
		.unlimited_cast = "text", .collations = "BINARY NOCASE RTRIM",
		.true_condition = "$1", .false_condition = "NOT $1",
		.can = {
			[CAN_BARE_CONDITION] = ALWAYS,
			[CAN_BOOLEAN_VALUE] = ALWAYS,
			[CAN_EXPRESSION_KEY] = V(3, 9, 0),
			[CAN_COMPUTE_IDENTITY] = ALWAYS,
			[CAN_DESC] = ALWAYS,
			[CAN_PARTIAL] = V(3, 8, 0),
			[CAN_IF_NOT_EXISTS] = ALWAYS,
			[CAN_DROP_IF_EXISTS] = ALWAYS,
			[CAN_TEXT_KEY] = ALWAYS,
			[CAN_LOB_RESULT] = ALWAYS,
			[CAN_JSON_KEY] = ALWAYS,
			[CAN_GEOMETRY_KEY] = ALWAYS,
			[CAN_PARTLY_NULL_UNIQUE] = ALWAYS,
			[CAN_TABLE_EXISTS] = ALWAYS,
			[CAN_COLUMN_COLLATION] = ALWAYS,
			[CAN_EXPRESSION_DEFAULT] = ALWAYS,
			[CAN_LOB_DEFAULT] = ALWAYS,
			[CAN_STORED_COLUMN] = V(3, 31, 0),
			[CAN_LOB_GENERATED] = ALWAYS,
			[CAN_VIRTUAL_COLUMN] = V(3, 31, 0),
		},
		.literal = {
			[LITERAL_TRUE] = "1",
			[LITERAL_FALSE] = "0",
			[LITERAL_STRING] = "'$'",
			[LITERAL_DECIMAL] = "'$'",
			[LITERAL_DATE] = "'$'",
			[LITERAL_TIME] = "'$'",
			[LITERAL_TIMESTAMP_TZ] = "'$'",
			[LITERAL_INTERVAL] = NULL,
			[LITERAL_UUID] = "'$'",
			[LITERAL_IP] = "'$'",
			[LITERAL_JSON] = "'$'",
			[LITERAL_BYTES] = "X'$'",
		},
		.create_index = "CREATE{unique| UNIQUE} INDEX{exists| IF NOT EXISTS} {schema}{name}"
			" ON {bare_table} ({keys}){where| WHERE $}",
		.drop_index = "DROP INDEX{exists| IF EXISTS} {schema}{name}",
		.begin = "BEGIN", .commit = "COMMIT",
		.rename_table = "ALTER TABLE {table} RENAME TO {new_name}",
		.add_column = "ALTER TABLE {table} ADD COLUMN {columns}",
		.drop_column = "ALTER TABLE {table} DROP COLUMN {name}",
		.rename_column = "ALTER TABLE {table} RENAME COLUMN {name} TO {new_name}",
		.create_table = "CREATE TABLE{exists| IF NOT EXISTS} {table} ({columns})",
		.load_extension = { "SELECT load_extension('",
			"'); in a new database, SELECT InitSpatialMetaData(1)" },
		.drop_geometry = "SELECT DiscardGeometryColumn($1, $2)",
		.add_geometry = "SELECT AddGeometryColumn($1, $2, $3, $4, $5, $6)",
		.drop_table = "DROP TABLE{exists| IF EXISTS} {table}",
		.column = "{name} {type}{collation| COLLATE $}{default| DEFAULT $}"
			"{generated| GENERATED ALWAYS AS ($)}{stored| STORED}{virtual| VIRTUAL}"
			"{not_null| NOT NULL}{null| NULL}{primary| PRIMARY KEY}{unique| UNIQUE}"
			"{check| CHECK ($)}{identity| $}"
			"{references| REFERENCES $ DEFERRABLE INITIALLY DEFERRED}",
		.identity = "AUTOINCREMENT",
	},
	[DIALECT_MYSQL] = {
		.id = DIALECT_MYSQL, .computed_width = 512, .name = "mysql", .title = "MySQL",
		.aliases = "",
		.oldest = V(5, 7, 0), .standard = V(8, 4, 0), .newest = V(9, 7, 0),
		.quote = '`', .name_rules = NAME_NO_LAST_BLANK | NAME_BASIC_PLANE,
		.name_limit = 64, .limit_in_characters = true, .django_limit = 64,
		.long_name = "takes no name of more than 64 characters",
		.names_per_table = true, .fold_names = true, .collate_is_expression = true,
		.related_match = true, .length_needed = true,
		.key_limit = 16, .table_key_limit = 64, .key_bytes = 3072, .character_bytes = 4,
		.collation_has_charset = true, .key_hint = MYSQL_KEY_HINT, .keys_differ = true,
		.float_mark = "e0", .to_zone = "CONVERT_TZ($1, 'UTC', '$Z')",
		.escape_backslash = "\\\\", .backslash_note = MYSQL_BACKSLASH_NOTE,
		.newline = "\\n", .collations = "binary _",
		.boolean_is_number = true, .xor = true,
		.true_condition = "$1 = 1", .false_condition = "$1 = 0",
		.lob_default_computed = true, .comment_limit = 1024, .table_comment_limit = 2048,
		.can = {
			[CAN_BARE_CONDITION] = ALWAYS,
			[CAN_BOOLEAN_VALUE] = ALWAYS,
			[CAN_EXPRESSION_KEY] = V(8, 0, 13),
			[CAN_DESC] = V(8, 0, 1),
			[CAN_NULL_TEST_KEY] = V(8, 0, 13),
			[CAN_CASE_KEYS] = V(8, 0, 13),
			[CAN_CASE_DESC] = V(8, 0, 13),
			[CAN_ONLINE] = ALWAYS,
			[CAN_DROP_ONLINE] = ALWAYS,
			[CAN_RENAME_INDEX] = ALWAYS,
			[CAN_ADD_ANY_COLUMN] = ALWAYS,
			[CAN_DROP_INDEXED_COLUMN] = ALWAYS,
			[CAN_ADD_CONSTRAINT] = ALWAYS,
			[CAN_PARTLY_NULL_UNIQUE] = ALWAYS,
			[CAN_INDEX_COMMENT] = ALWAYS,
			[CAN_INVISIBLE] = V(8, 0, 0),
			[CAN_PREFIX_KEY] = ALWAYS,
			[CAN_TABLE_EXISTS] = ALWAYS,
			[CAN_COMMENT] = ALWAYS,
			[CAN_COLUMN_COLLATION] = ALWAYS,
			[CAN_EXPRESSION_DEFAULT] = V(8, 0, 13),
			[CAN_LOB_DEFAULT] = V(8, 0, 13),
			[CAN_STORED_COLUMN] = ALWAYS,
			[CAN_LOB_GENERATED] = ALWAYS,
			[CAN_VIRTUAL_COLUMN] = ALWAYS,
		},
		.literal = MYSQL_LITERALS, .time_always = true,
		.create_index = "CREATE{unique| UNIQUE} INDEX {name} ON {table} ({keys})"
			"{comment| COMMENT $}{invisible| INVISIBLE}"
			"{online| ALGORITHM=INPLACE LOCK=NONE}",
		.drop_index = "DROP INDEX {name} ON {table}{online| ALGORITHM=INPLACE LOCK=NONE}",
		.add_constraint = "ALTER TABLE {table} ADD CONSTRAINT {name} UNIQUE ({keys})"
			"{comment| COMMENT $}",
		.drop_constraint = "ALTER TABLE {table} DROP INDEX {name}",
		.rename_index = "ALTER TABLE {table} RENAME INDEX {name} TO {new_name}",
		.drop_column_unique = "ALTER TABLE {table} DROP INDEX {name}",
		.column_unique_name = "$2",
		.rename_table = "RENAME TABLE {table} TO {new_name}",
		.add_column = "ALTER TABLE {table} ADD COLUMN {columns}",
		.drop_column = "ALTER TABLE {table} DROP COLUMN {name}",
		.rename_column = "ALTER TABLE {table} RENAME COLUMN {name} TO {new_name}",
		.alter_type = MYSQL_MODIFY, .alter_null = MYSQL_MODIFY,
		.create_table = "CREATE TABLE{exists| IF NOT EXISTS} {table} ({columns})",
		.drop_table = "DROP TABLE{exists| IF EXISTS} {table} CASCADE",
		.column = "{name} {type}{identity| $}{collation| COLLATE $}{comment| COMMENT $}"
			"{default| DEFAULT $}"
			"{generated| GENERATED ALWAYS AS ($)}{stored| STORED}{virtual| VIRTUAL}"
			"{not_null| NOT NULL}{null| NULL}{primary| PRIMARY KEY}{unique| UNIQUE}"
			"{generated_comment| COMMENT $}{check| CHECK ($)}",
		.comment_table = "ALTER TABLE {table} COMMENT = {comment}",
		.add_foreign_key = ADD_FOREIGN_KEY,
		.drop_foreign_key = "ALTER TABLE {table} DROP FOREIGN KEY {name}",
		.identity = "AUTO_INCREMENT",
	},
	[DIALECT_MARIADB] = {
		.id = DIALECT_MARIADB, .parent = DIALECT_MYSQL, .name = "mariadb",
		.title = "MariaDB", .aliases = "maria",
		.oldest = V(10, 3, 0), .standard = V(10, 11, 0), .newest = V(12, 2, 0),
		.quote = '`', .name_rules = NAME_NO_LAST_BLANK | NAME_BASIC_PLANE,
		.name_limit = 64, .limit_in_characters = true, .django_limit = 64,
		.long_name = "takes no name of more than 64 characters",
		.names_per_table = true, .fold_names = true, .collate_is_expression = true,
		.related_match = true, .length_needed = true,
		.key_limit = 32, .table_key_limit = 64, .key_bytes = 3072, .character_bytes = 4,
		.collation_has_charset = true, .key_hint = MYSQL_KEY_HINT, .keys_differ = true,
		.float_mark = "e0", .to_zone = "CONVERT_TZ($1, 'UTC', '$Z')",
		.escape_backslash = "\\\\", .backslash_note = MYSQL_BACKSLASH_NOTE,
		.newline = "\\n", .collations = "binary _",
		.boolean_is_number = true, .xor = true,
		.true_condition = "$1 = 1", .false_condition = "$1 = 0",
		.comment_limit = 1024, .table_comment_limit = 2048,
		.can = {
			[CAN_BARE_CONDITION] = ALWAYS,
			[CAN_BOOLEAN_VALUE] = ALWAYS,
			[CAN_DESC] = V(10, 8, 1),
			[CAN_ONLINE] = ALWAYS,
			[CAN_IF_NOT_EXISTS] = ALWAYS,
			[CAN_DROP_IF_EXISTS] = ALWAYS,
			[CAN_RENAME_INDEX] = V(10, 5, 2),
			[CAN_ADD_ANY_COLUMN] = ALWAYS,
			[CAN_DROP_INDEXED_COLUMN] = ALWAYS,
			[CAN_ADD_CONSTRAINT] = ALWAYS,
			[CAN_PARTLY_NULL_UNIQUE] = ALWAYS,
			[CAN_UUID] = V(10, 7, 0),
			[CAN_INDEX_COMMENT] = ALWAYS,
			[CAN_INVISIBLE] = V(10, 6, 0),
			[CAN_LONG_UNIQUE] = V(10, 4, 0), /* MDEV-371 */
			[CAN_CUT_KEY] = V(10, 4, 0),
			[CAN_PREFIX_KEY] = ALWAYS,
			[CAN_TABLE_EXISTS] = ALWAYS,
			[CAN_COMMENT] = ALWAYS,
			[CAN_COLUMN_COLLATION] = ALWAYS,
			[CAN_EXPRESSION_DEFAULT] = ALWAYS,
			[CAN_LOB_DEFAULT] = ALWAYS,
			[CAN_STORED_COLUMN] = ALWAYS,
			[CAN_LOB_GENERATED] = ALWAYS,
			[CAN_INVISIBLE_COLUMN] = V(10, 3, 0),
			[CAN_VIRTUAL_COLUMN] = ALWAYS,
		},
		.literal = MYSQL_LITERALS, .time_always = true,
		.create_index = "CREATE{unique| UNIQUE} INDEX{exists| IF NOT EXISTS} {name}"
			" ON {table} ({keys}){comment| COMMENT $}{invisible| IGNORED}"
			"{online| ALGORITHM=INPLACE LOCK=NONE}",
		.drop_index = "DROP INDEX{exists| IF EXISTS} {name} ON {table}",
		.add_constraint = "ALTER TABLE {table} ADD CONSTRAINT {name} UNIQUE ({keys})"
			"{comment| COMMENT $}",
		.drop_constraint = "ALTER TABLE {table} DROP INDEX{exists| IF EXISTS} {name}",
		.rename_index = "ALTER TABLE {table} RENAME INDEX {name} TO {new_name}",
		.drop_column_unique = "ALTER TABLE {table} DROP INDEX {name}",
		.column_unique_name = "$2",
		.rename_table = "RENAME TABLE {table} TO {new_name}",
		.add_column = "ALTER TABLE {table} ADD COLUMN{exists| IF NOT EXISTS} {columns}",
		.drop_column = "ALTER TABLE {table} DROP COLUMN{exists| IF EXISTS} {name}",
		.rename_column = "ALTER TABLE {table} RENAME COLUMN {name} TO {new_name}",
		.alter_type = MYSQL_MODIFY, .alter_null = MYSQL_MODIFY,
		.create_table = "CREATE TABLE{exists| IF NOT EXISTS} {table} ({columns})",
		.drop_table = "DROP TABLE{exists| IF EXISTS} {table} CASCADE",
		.column = "{name} {type}{identity| $}{collation| COLLATE $}{comment| COMMENT $}"
			"{default| DEFAULT $}{generated| GENERATED ALWAYS AS ($)}{stored| STORED}"
			"{virtual| VIRTUAL}{invisible| INVISIBLE}"
			"{not_null| NOT NULL}{null| NULL}{primary| PRIMARY KEY}{unique| UNIQUE}"
			"{generated_comment| COMMENT $}{check| CHECK ($)}",
		.comment_table = "ALTER TABLE {table} COMMENT = {comment}",
		.add_foreign_key = ADD_FOREIGN_KEY,
		.drop_foreign_key =
			"ALTER TABLE {table} DROP FOREIGN KEY{exists| IF EXISTS} {name}",
		.identity = "AUTO_INCREMENT",
	},
	[DIALECT_ORACLE] = {
		.id = DIALECT_ORACLE, .name = "oracle", .title = "Oracle", .aliases = "ora",
		.oldest = V(11, 2, 0), .standard = V(19, 0, 0), .newest = V(26, 0, 0),
		/* Django keeps to 30 on every version; the server to 128 bytes from 12.2 on */
		.quote = '"', .quote_is_final = true, .name_rules = NAME_ONE_LINE, .upper = true,
		.name_limit = 30, .long_names = V(12, 2, 0), .django_limit = 30,
		.fold_names = true, .nulls_high = true, .empty_is_null = true, .lob_spreads = true,
		.length_needed = true,
		.index_foreign_keys = true, .key_limit = 32, .list_limit = 1000,
		.key_bytes = 6398, .character_bytes = 2,
		.key_hint = "a key fits a block of 8 KB: shorten max_length, or index Left('x', 100)",
		.one_index_per_keys = true,
		.keys_differ = true, .line_limit = 2400, .literal_limit = 4000,
		.literal_joint = "' || '",
		.newline = "' || CHR(10) || '",
		.unlimited_cast = "NVARCHAR2(2000)",
		.interval_always = true, .boolean_is_number = true,
		.true_condition = "$1 = 1", .false_condition = "$1 = 0",
		.beginning = "CAST(SUBSTR($1, 1, $2) AS NVARCHAR2($2))",
		.can = {
			[CAN_BARE_CONDITION] = V(23, 0, 0),
			[CAN_BOOLEAN_VALUE] = V(23, 0, 0),
			[CAN_EXPRESSION_KEY] = ALWAYS,
			[CAN_DESC] = ALWAYS,
			[CAN_CASE_KEYS] = ALWAYS,
			[CAN_CASE_KEYS_PLAIN] = ALWAYS,
			[CAN_TABLESPACE] = ALWAYS,
			[CAN_ONLINE] = ALWAYS,
			[CAN_DROP_ONLINE] = ALWAYS,
			[CAN_COMPUTE_IDENTITY] = ALWAYS,
			[CAN_DEFERRABLE] = ALWAYS,
			[CAN_IF_NOT_EXISTS] = V(23, 0, 0),
			[CAN_DROP_IF_EXISTS] = V(23, 0, 0),
			[CAN_RENAME_INDEX] = ALWAYS,
			[CAN_ADD_ANY_COLUMN] = ALWAYS,
			[CAN_DROP_INDEXED_COLUMN] = ALWAYS,
			[CAN_ADD_CONSTRAINT] = ALWAYS,
			[CAN_INVISIBLE] = ALWAYS,
			[CAN_TABLE_EXISTS] = V(23, 0, 0),
			[CAN_COMMENT] = ALWAYS,
			[CAN_COLUMN_COLLATION] = V(12, 2, 0),
			[CAN_EXPRESSION_DEFAULT] = ALWAYS,
			[CAN_LOB_DEFAULT] = ALWAYS,
			[CAN_VIRTUAL_COLUMN] = ALWAYS,
		},
		.literal = {
			[LITERAL_TRUE] = "1",
			[LITERAL_FALSE] = "0",
			[LITERAL_STRING] = "'$'",
			[LITERAL_DECIMAL] = "$",
			[LITERAL_DATE] = "DATE '$'",
			[LITERAL_TIME] = "TIMESTAMP '1900-01-01 $'",
			[LITERAL_TIMESTAMP_TZ] = "TIMESTAMP '$'",
			[LITERAL_INTERVAL] = "INTERVAL '$' DAY(9) TO SECOND(6)",
			[LITERAL_UUID] = "'$'",
			[LITERAL_IP] = "'$'",
			[LITERAL_JSON] = "'$'",
			[LITERAL_BYTES] = "HEXTORAW('$')",
		},
		.prologue = "SET DEFINE OFF\nSET SQLBLANKLINES ON\n",
		.create_index = "CREATE{unique| UNIQUE} INDEX{exists| IF NOT EXISTS} {name} ON "
			"{table} ({keys})"
			"{tablespace| TABLESPACE $}{online| ONLINE}{invisible| INVISIBLE}",
		.drop_index = "DROP INDEX{exists| IF EXISTS} {name}{online| ONLINE}",
		.add_constraint = "ALTER TABLE {table} ADD CONSTRAINT {name} UNIQUE ({keys})"
			"{deferrable| DEFERRABLE INITIALLY $}",
		.drop_constraint = "ALTER TABLE {table} DROP CONSTRAINT {name}",
		.rename_index = "ALTER INDEX {name} RENAME TO {new_name}",
		/* its name is the server's: SYS_C0011 */
		.drop_column_unique = "ALTER TABLE {table} DROP UNIQUE ({new_name})",
		.column_unique_name = "$2",
		.rename_table = "ALTER TABLE {table} RENAME TO {new_name}",
		.add_column = "ALTER TABLE {table} ADD {columns}",
		.drop_column = "ALTER TABLE {table} DROP COLUMN {name}",
		.rename_column = "ALTER TABLE {table} RENAME COLUMN {name} TO {new_name}",
		.alter_type = "ALTER TABLE {table} MODIFY {name} {type}",
		.alter_null = "ALTER TABLE {table} MODIFY {name}{not_null| NOT NULL}{null| NULL}",
		.create_table = "CREATE TABLE{exists| IF NOT EXISTS} {table} ({columns})"
			"{tablespace| TABLESPACE $}",
		.drop_table = "DROP TABLE{exists| IF EXISTS} {table} CASCADE CONSTRAINTS",
		.column = "{name} {type}{identity| $}{collation| COLLATE $}{default| DEFAULT $}"
			"{generated| GENERATED ALWAYS AS ($)}{virtual| VIRTUAL}"
			"{not_null| NOT NULL}{null| NULL}{primary| PRIMARY KEY}{unique| UNIQUE}"
			"{tablespace| USING INDEX TABLESPACE $}{check| CHECK ($)}",
		.comment_table = "COMMENT ON TABLE {table} IS {comment}",
		.comment_column = "COMMENT ON COLUMN {table}.{name} IS {comment}",
		.add_foreign_key = ADD_FOREIGN_KEY " DEFERRABLE INITIALLY DEFERRED",
		.drop_foreign_key = "ALTER TABLE {table} DROP CONSTRAINT {name}",
		.identity = "GENERATED BY DEFAULT ON NULL AS IDENTITY",
	},
};
