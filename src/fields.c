/*
 * Field types. Sources: the `data_types`, `cast_data_types` and `data_type_check_constraints`
 * facts of
 * Django 5.2's backends, checked by tests/reference; MariaDB's UUID type: 10.7.
 */
#include "functions.h"

#include <string.h>

#define PG [DIALECT_POSTGRESQL]
#define LITE [DIALECT_SQLITE]
#define MY [DIALECT_MYSQL]
#define MARIA [DIALECT_MARIADB]
#define ORA [DIALECT_ORACLE]

#define VARCHAR { "varchar($L)", ORA = "NVARCHAR2($L)" }
#define VARCHAR_CAST { MY = "char($L)" }
#define NOT_NEGATIVE { "$1 >= 0" }
#define SIGNED { MY = "signed integer", LITE = "integer" }
#define UNSIGNED { MY = "unsigned integer" }
#define TEXT_FLAGS (FIELD_TEXT_OPS | FIELD_EMPTY_STRING)

const FieldType field_type_unknown = { .name = "(unknown)", .type = TYPE_UNKNOWN };

const FieldType field_type_table[] = {
	{ "ArrayField", TYPE_ARRAY, 0, 0, { PG = "$E[]" }, { 0 }, { 0 } },
	{ "AutoField", TYPE_INTEGER, FIELD_AUTO, 0, { "integer", ORA = "NUMBER(11)" }, SIGNED,
		{ 0 } },
	{ "BigAutoField", TYPE_INTEGER, FIELD_AUTO, 0,
	  { "bigint", LITE = "integer", ORA = "NUMBER(19)" }, SIGNED, { 0 } },
	{ "BigIntegerField", TYPE_INTEGER, 0, 0, { "bigint", ORA = "NUMBER(19)" },
	  { MY = "signed integer" }, { 0 } },
	{ "BigIntegerRangeField", TYPE_RANGE, 0, 0, { PG = "int8range" }, { 0 }, { 0 } },
	{ "BinaryField", TYPE_BINARY, 0, 0,
	  { PG = "bytea", LITE = "BLOB", MY = "longblob", ORA = "BLOB" }, { 0 }, { 0 } },
	{ "BooleanField", TYPE_BOOLEAN, 0, 0, { PG = "boolean", LITE = "bool", MY = "bool",
		ORA = "NUMBER(1)" },
	  { 0 }, { ORA = "$1 IN (0,1)" } },
	{ "CICharField", TYPE_TEXT, FIELD_EMPTY_STRING, 0, { PG = "citext" }, { 0 }, { 0 } },
	{ "CIEmailField", TYPE_TEXT, FIELD_EMPTY_STRING, 254, { PG = "citext" }, { 0 }, { 0 } },
	{ "CITextField", TYPE_TEXT, FIELD_EMPTY_STRING, 0, { PG = "citext" }, { 0 }, { 0 } },
	{ "CharField", TYPE_STRING, TEXT_FLAGS, 0, VARCHAR, VARCHAR_CAST, { 0 } },
	{ "CommaSeparatedIntegerField", TYPE_STRING, TEXT_FLAGS, 0, VARCHAR, VARCHAR_CAST, { 0 } },
	{ "DateField", TYPE_DATE, 0, 0, { "date", ORA = "DATE" }, { LITE = "TEXT" }, { 0 } },
	{ "DateRangeField", TYPE_RANGE, 0, 0, { PG = "daterange" }, { 0 }, { 0 } },
	{ "DateTimeField", TYPE_TIMESTAMP, 0, 0,
	  { PG = "timestamp with time zone", LITE = "datetime", MY = "datetime(6)",
	  ORA = "TIMESTAMP" },
	  { LITE = "TEXT" }, { 0 } },
	{ "DateTimeRangeField", TYPE_RANGE, 0, 0, { PG = "tstzrange" }, { 0 }, { 0 } },
	{ "DecimalField", TYPE_DECIMAL, 0, 0,
	  { "numeric($D, $P)", LITE = "decimal", ORA = "NUMBER($D, $P)" },
	  { MY = "decimal($D, $P)" }, { 0 } },
	{ "DecimalRangeField", TYPE_RANGE, 0, 0, { PG = "numrange" }, { 0 }, { 0 } },
	{ "DurationField", TYPE_INTERVAL, 0, 0,
	  { PG = "interval", LITE = "bigint", MY = "bigint", ORA = "INTERVAL DAY(9) TO SECOND(6)" },
	  { MY = "signed integer" }, { 0 } },
	{ "EmailField", TYPE_STRING, TEXT_FLAGS, 254, VARCHAR, VARCHAR_CAST, { 0 } },
	{ "FileField", TYPE_STRING, TEXT_FLAGS, 100, VARCHAR, VARCHAR_CAST, { 0 } },
	{ "FilePathField", TYPE_STRING, TEXT_FLAGS, 100, VARCHAR, VARCHAR_CAST, { 0 } },
	{ "FloatField", TYPE_FLOAT, 0, 0, { "double precision", LITE = "real",
		ORA = "DOUBLE PRECISION" }, { 0 }, { 0 } },
	{ "ForeignKey", TYPE_UNKNOWN, FIELD_RELATION | FIELD_INDEXED, 0, { 0 }, { 0 }, { 0 } },
	{ "ForeignObject", TYPE_UNKNOWN, FIELD_NO_COLUMN, 0, { 0 }, { 0 }, { 0 } },
	{ "GenericForeignKey", TYPE_UNKNOWN, FIELD_NO_COLUMN, 0, { 0 }, { 0 }, { 0 } },
	{ "GenericIPAddressField", TYPE_IP, 0, 0, { PG = "inet", LITE = "char(39)",
		MY = "char(39)", ORA = "VARCHAR2(39)" },
	  { 0 }, { 0 } },
	{ "GenericRelation", TYPE_UNKNOWN, FIELD_NO_COLUMN, 0, { 0 }, { 0 }, { 0 } },
	{ "HStoreField", TYPE_HSTORE, 0, 0, { PG = "hstore" }, { 0 }, { 0 } },
	{ "IPAddressField", TYPE_IP, 0, 0, { PG = "inet", LITE = "char(15)", MY = "char(15)",
		ORA = "VARCHAR2(15)" },
	  { 0 }, { 0 } },
	{ "ImageField", TYPE_STRING, TEXT_FLAGS, 100, VARCHAR, VARCHAR_CAST, { 0 } },
	{ "IntegerField", TYPE_INTEGER, 0, 0, { "integer", ORA = "NUMBER(11)" },
		{ MY = "signed integer" }, { 0 } },
	{ "IntegerRangeField", TYPE_RANGE, 0, 0, { PG = "int4range" }, { 0 }, { 0 } },
	{ "JSONField", TYPE_JSON, 0, 0, { PG = "jsonb", LITE = "text", MY = "json",
		ORA = "NCLOB" }, { 0 },
	  { LITE = "(JSON_VALID($1) OR $1 IS NULL)", ORA = "$1 IS JSON" } },
	{ "ManyToManyField", TYPE_UNKNOWN, FIELD_MANY, 0, { 0 }, { 0 }, { 0 } },
	{ "OneToOneField", TYPE_UNKNOWN, FIELD_RELATION | FIELD_UNIQUE, 0, { 0 }, { 0 }, { 0 } },
	{ "OrderWrt", TYPE_INTEGER, 0, 0, { "integer", ORA = "NUMBER(11)" },
		{ MY = "signed integer" }, { 0 } },
	{ "PositiveBigIntegerField", TYPE_INTEGER, 0, 0,
	  { "bigint", LITE = "bigint unsigned", MY = "bigint UNSIGNED", ORA = "NUMBER(19)" },
	  UNSIGNED, NOT_NEGATIVE },
	{ "PositiveIntegerField", TYPE_INTEGER, 0, 0,
	  { "integer", LITE = "integer unsigned", MY = "integer UNSIGNED", ORA = "NUMBER(11)" },
	  UNSIGNED, NOT_NEGATIVE },
	{ "PositiveSmallIntegerField", TYPE_INTEGER, 0, 0,
	  { "smallint", LITE = "smallint unsigned", MY = "smallint UNSIGNED",
	  ORA = "NUMBER(11)" }, UNSIGNED,
	  NOT_NEGATIVE },
	{ "SearchVectorField", TYPE_TSVECTOR, 0, 0, { PG = "tsvector" }, { 0 }, { 0 } },
	{ "SlugField", TYPE_STRING, TEXT_FLAGS | FIELD_INDEXED, 50, VARCHAR, VARCHAR_CAST, { 0 } },
	{ "SmallAutoField", TYPE_INTEGER, FIELD_AUTO, 0,
		{ "smallint", LITE = "integer", ORA = "NUMBER(5)" }, SIGNED, { 0 } },
	{ "SmallIntegerField", TYPE_INTEGER, 0, 0, { "smallint", ORA = "NUMBER(11)" },
		{ MY = "signed integer" }, { 0 } },
	{ "TextField", TYPE_TEXT, TEXT_FLAGS, 0,
	  { PG = "text", LITE = "text", MY = "longtext", ORA = "NCLOB" },
	  { MY = "char", ORA = "NVARCHAR2(2000)" }, { 0 } },
	{ "TimeField", TYPE_TIME, 0, 0, { "time", MY = "time(6)", ORA = "TIMESTAMP" }, { 0 },
		{ 0 } },
	{ "URLField", TYPE_STRING, TEXT_FLAGS, 200, VARCHAR, VARCHAR_CAST, { 0 } },
	{ "UUIDField", TYPE_UUID, 0, 0, { PG = "uuid", LITE = "char(32)", MY = "char(32)",
		ORA = "VARCHAR2(32)" },
	  { 0 }, { 0 } },
};

const size_t field_type_count = COUNT(field_type_table);

const FieldType *field_type_find(const char *name)
{
	size_t low = 0, high = field_type_count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		int order = strcmp(name, field_type_table[middle].name);
		if (order == 0)
			return &field_type_table[middle];
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return NULL;
}
