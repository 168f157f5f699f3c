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

#define COLUMN(...) .column = { __VA_ARGS__ }
#define CAST(...) .cast = { __VA_ARGS__ }
#define CHECK(...) .check = { __VA_ARGS__ }

#define VARCHAR COLUMN("varchar($L)", ORA = "NVARCHAR2($L)"), CAST(MY = "char($L)")
#define SMALL COLUMN("smallint", ORA = "NUMBER(11)")
#define INTEGER COLUMN("integer", ORA = "NUMBER(11)")
#define BIGINT COLUMN("bigint", ORA = "NUMBER(19)")
#define SIGNED CAST(MY = "signed integer")
#define SIGNED_AUTO CAST(MY = "signed integer", LITE = "integer")
#define UNSIGNED CAST(MY = "unsigned integer")
#define NOT_NEGATIVE CHECK("$1 >= 0")
#define SPATIAL(geometry) .flags = FIELD_SPATIAL, .shape = geometry, \
	COLUMN(PG = "$G(" geometry "$Z,$S)", MY = geometry, ORA = "MDSYS.SDO_GEOMETRY")
#define TEXT_FLAGS .flags = FIELD_TEXT_OPS | FIELD_EMPTY_STRING

/*
 * Django's DatabaseOperations.integer_field_ranges, with those that differ on a dialect. SQLite's
 * columns hold 64 bits, whatever they are called.
 */
#define LONG_LEAST "-9223372036854775808"
#define LONG_MOST "9223372036854775807"
#define ORACLE_LEAST "-99999999999"
#define ORACLE_MOST "99999999999"
#define ORACLE_LONG_MOST "9999999999999999999"
#define SPANS(name, bottom, top, lite_least, lite, my, ora_least, ora) \
	static const Span name[DIALECT_COUNT] = { { bottom, top }, LITE = { lite_least, lite }, \
		MY = { bottom, my }, ORA = { ora_least, ora } }

SPANS(small, "-32768", "32767", LONG_LEAST, LONG_MOST, "32767", ORACLE_LEAST, ORACLE_MOST);
SPANS(small_auto, "-32768", "32767", LONG_LEAST, LONG_MOST, "32767", "-99999", "99999");
SPANS(medium, "-2147483648", "2147483647", LONG_LEAST, LONG_MOST, "2147483647", ORACLE_LEAST,
      ORACLE_MOST);
SPANS(large, LONG_LEAST, LONG_MOST, LONG_LEAST, LONG_MOST, LONG_MOST, "-" ORACLE_LONG_MOST,
      ORACLE_LONG_MOST);
SPANS(positive_small, "0", "32767", "0", LONG_MOST, "65535", "0", ORACLE_MOST);
SPANS(positive, "0", "2147483647", "0", LONG_MOST, "4294967295", "0", ORACLE_MOST);
SPANS(positive_large, "0", LONG_MOST, "0", LONG_MOST, "18446744073709551615", "0",
      ORACLE_LONG_MOST);

const FieldType field_type_unknown = { .name = "(unknown)", .type = TYPE_UNKNOWN };

/* clang-format off: a property a line, where one line is not enough */
const FieldType field_type_table[] = {
	{ "ArrayField", TYPE_ARRAY, COLUMN(PG = "$E[$N]") },
	{ "AutoField", TYPE_INTEGER, .width = 11, .range = "IntegerRangeField", .related = "IntegerField",
		.flags = FIELD_AUTO, .spans = medium,
		COLUMN("integer", ORA = "NUMBER(11)"), SIGNED_AUTO },
	{ "BigAutoField", TYPE_INTEGER, .range = "BigIntegerRangeField",
		.related = "BigIntegerField", .flags = FIELD_AUTO, .spans = large,
		COLUMN("bigint", LITE = "integer", ORA = "NUMBER(19)"), SIGNED_AUTO },
	{ "BigIntegerField", TYPE_INTEGER, .range = "BigIntegerRangeField",
		.spans = large, BIGINT, SIGNED },
	{ "BigIntegerRangeField", TYPE_RANGE, .base = "BigIntegerField", COLUMN(PG = "int8range") },
	{ "BinaryField", TYPE_BINARY, .flags = FIELD_EMPTY_STRING,
		COLUMN(PG = "bytea", LITE = "BLOB", MY = "longblob", ORA = "BLOB") },
	{ "BooleanField", TYPE_BOOLEAN,
		COLUMN(PG = "boolean", LITE = "bool", MY = "bool", ORA = "NUMBER(1)"),
		CHECK(ORA = "$1 IN (0,1)") },
	{ "CICharField", TYPE_TEXT, .flags = FIELD_EMPTY_STRING, COLUMN(PG = "citext") },
	{ "CIEmailField", TYPE_TEXT, .flags = FIELD_EMPTY_STRING, .length = 254,
		COLUMN(PG = "citext") },
	{ "CITextField", TYPE_TEXT, .flags = FIELD_EMPTY_STRING, COLUMN(PG = "citext") },
	{ "CharField", TYPE_STRING, TEXT_FLAGS, VARCHAR },
	{ "CommaSeparatedIntegerField", TYPE_STRING, TEXT_FLAGS, VARCHAR },
	{ "CompositePrimaryKey", TYPE_UNKNOWN, .flags = FIELD_NO_COLUMN | FIELD_COMPOSITE },
	{ "DateField", TYPE_DATE,
		.range = "DateRangeField", COLUMN("date", ORA = "DATE"), CAST(LITE = "TEXT") },
	{ "DateRangeField", TYPE_RANGE, .base = "DateField", COLUMN(PG = "daterange") },
	{ "DateTimeField", TYPE_TIMESTAMP, .range = "DateTimeRangeField",
		COLUMN(PG = "timestamp with time zone", LITE = "datetime", MY = "datetime(6)",
			ORA = "TIMESTAMP"),
		CAST(LITE = "TEXT") },
	{ "DateTimeRangeField", TYPE_RANGE, .base = "DateTimeField", COLUMN(PG = "tstzrange") },
	{ "DecimalField", TYPE_DECIMAL, .range = "DecimalRangeField",
		COLUMN("numeric($D, $P)", LITE = "decimal", ORA = "NUMBER($D, $P)"),
		CAST(MY = "decimal($D, $P)") },
	{ "DecimalRangeField", TYPE_RANGE, .base = "DecimalField", COLUMN(PG = "numrange") },
	{ "DurationField", TYPE_INTERVAL,
		COLUMN(PG = "interval", LITE = "bigint", MY = "bigint",
			ORA = "INTERVAL DAY(9) TO SECOND(6)"),
		SIGNED },
	{ "EmailField", TYPE_STRING, TEXT_FLAGS, .length = 254, VARCHAR },
	{ "FileField", TYPE_STRING, TEXT_FLAGS, .length = 100, VARCHAR },
	{ "FilePathField", TYPE_STRING, TEXT_FLAGS, .length = 100, VARCHAR },
	{ "FloatField", TYPE_FLOAT, .range = "DecimalRangeField",
		COLUMN("double precision", LITE = "real", ORA = "DOUBLE PRECISION") },
	{ "ForeignKey", TYPE_UNKNOWN, .flags = FIELD_RELATION | FIELD_INDEXED },
	{ "ForeignObject", TYPE_UNKNOWN, .flags = FIELD_NO_COLUMN },
	{ "GeneratedField", TYPE_UNKNOWN, .flags = FIELD_GENERATED },
	{ "GenericForeignKey", TYPE_UNKNOWN, .flags = FIELD_NO_COLUMN },
	{ "GenericIPAddressField", TYPE_IP,
		COLUMN(PG = "inet", LITE = "char(39)", MY = "char(39)", ORA = "VARCHAR2(39)") },
	{ "GenericRelation", TYPE_UNKNOWN, .flags = FIELD_NO_COLUMN },
	{ "GeometryCollectionField", TYPE_GEOMETRY, SPATIAL("GEOMETRYCOLLECTION") },
	{ "GeometryField", TYPE_GEOMETRY, SPATIAL("GEOMETRY") },
	{ "HStoreField", TYPE_HSTORE, COLUMN(PG = "hstore") },
	{ "IPAddressField", TYPE_IP,
		COLUMN(PG = "inet", LITE = "char(15)", MY = "char(15)", ORA = "VARCHAR2(15)") },
	{ "ImageField", TYPE_STRING, TEXT_FLAGS, .length = 100, VARCHAR },
	{ "IntegerField", TYPE_INTEGER, .width = 11, .range = "IntegerRangeField",
		.spans = medium, INTEGER, SIGNED },
	{ "IntegerRangeField", TYPE_RANGE, .base = "IntegerField", COLUMN(PG = "int4range") },
	{ "JSONField", TYPE_JSON,
		COLUMN(PG = "jsonb", LITE = "text", MY = "json", ORA = "NCLOB"),
		CHECK(LITE = "(JSON_VALID($1) OR $1 IS NULL)", ORA = "$1 IS JSON") },
	{ "LineStringField", TYPE_GEOMETRY, SPATIAL("LINESTRING") },
	{ "ManyToManyField", TYPE_UNKNOWN, .flags = FIELD_MANY },
	{ "MultiLineStringField", TYPE_GEOMETRY, SPATIAL("MULTILINESTRING") },
	{ "MultiPointField", TYPE_GEOMETRY, SPATIAL("MULTIPOINT") },
	{ "MultiPolygonField", TYPE_GEOMETRY, SPATIAL("MULTIPOLYGON") },
	{ "OneToOneField", TYPE_UNKNOWN, .flags = FIELD_RELATION | FIELD_UNIQUE },
	{ "OrderWrt", TYPE_INTEGER, .width = 11, .spans = medium, INTEGER, SIGNED },
	{ "PointField", TYPE_GEOMETRY, SPATIAL("POINT") },
	{ "PolygonField", TYPE_GEOMETRY, SPATIAL("POLYGON") },
	{ "PositiveBigIntegerField", TYPE_INTEGER, .range = "BigIntegerRangeField",
		.related = "BigIntegerField", .spans = positive_large,
		COLUMN("bigint", LITE = "bigint unsigned", MY = "bigint UNSIGNED",
			ORA = "NUMBER(19)"),
		UNSIGNED, NOT_NEGATIVE },
	{ "PositiveIntegerField", TYPE_INTEGER, .width = 10, .range = "IntegerRangeField",
		.related = "IntegerField", .spans = positive,
		COLUMN("integer", LITE = "integer unsigned", MY = "integer UNSIGNED",
			ORA = "NUMBER(11)"),
		UNSIGNED, NOT_NEGATIVE },
	{ "PositiveSmallIntegerField", TYPE_INTEGER, .width = 5, .related = "SmallIntegerField",
		.spans = positive_small,
		COLUMN("smallint", LITE = "smallint unsigned", MY = "smallint UNSIGNED",
			ORA = "NUMBER(11)"),
		UNSIGNED, NOT_NEGATIVE },
	{ "RasterField", TYPE_GEOMETRY, .flags = FIELD_SPATIAL | FIELD_RASTER,
		COLUMN(PG = "raster") },
	{ "SearchVectorField", TYPE_TSVECTOR, COLUMN(PG = "tsvector") },
	{ "SlugField", TYPE_STRING, .flags = FIELD_TEXT_OPS | FIELD_EMPTY_STRING | FIELD_INDEXED,
		.length = 50, VARCHAR },
	{ "SmallAutoField", TYPE_INTEGER, .width = 6, .related = "SmallIntegerField", .flags = FIELD_AUTO,
		.spans = small_auto,
		COLUMN("smallint", LITE = "integer", ORA = "NUMBER(5)"), SIGNED_AUTO },
	{ "SmallIntegerField", TYPE_INTEGER, .width = 6, .spans = small, SMALL, SIGNED },
	{ "TextField", TYPE_TEXT, TEXT_FLAGS,
		COLUMN(PG = "text", LITE = "text", MY = "longtext", ORA = "NCLOB"),
		CAST(MY = "char", ORA = "NVARCHAR2(2000)") },
	{ "TimeField", TYPE_TIME, COLUMN("time", MY = "time(6)", ORA = "TIMESTAMP") },
	{ "URLField", TYPE_STRING, TEXT_FLAGS, .length = 200, VARCHAR },
	{ "UUIDField", TYPE_UUID,
		COLUMN(PG = "uuid", LITE = "char(32)", MY = "char(32)", ORA = "VARCHAR2(32)") },
};
/* clang-format on */

const size_t field_type_count = COUNT(field_type_table);

const FieldType *field_type_find(const char *name)
{
	size_t low = 0, high = field_type_count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		int order = text_order(name, field_type_table[middle].name);
		if (order == 0)
			return &field_type_table[middle];
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return NULL;
}

/* -1, 0 or 1, as two integers compare */
static int compare_integers(const char *a, const char *b)
{
	bool negative = *a == '-';
	if (negative != (*b == '-'))
		return negative ? -1 : 1;
	size_t x = strlen(a), y = strlen(b);
	int order = x != y ? (x < y ? -1 : 1) : strcmp(a, b);
	return negative ? -order : order;
}

int field_type_side(const FieldType *type, const Dialect *dialect, const char *integer)
{
	const Span *spans = type->spans;
	if (!spans)
		return 0;
	DialectId parent = dialect->parent;
	const Span *span = spans[dialect->id].least          ? &spans[dialect->id]
	                   : parent && spans[parent].least ? &spans[parent]
	                                                     : &spans[DIALECT_NONE];
	return compare_integers(integer, span->least) < 0  ? -1
	       : compare_integers(integer, span->most) > 0 ? 1
	                                                   : 0;
}

bool field_type_holds(const FieldType *type, const char *integer)
{
	for (int i = DIALECT_NONE + 1; i < DIALECT_COUNT; i++)
		if (field_type_side(type, &dialect_table[i], integer) == 0)
			return true;
	return false;
}
