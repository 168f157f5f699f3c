/*
 * The function table: every row a function of Django 5.2's reference, every cell what it is on a
 * dialect. $1.. are arguments (rule.h). Where Django's text is accepted by the server the cell is
 * that text (tests/reference compares); other cells say why.
 *
 * Sources: PostgreSQL "Function Volatility Categories" and pg_proc; SQLite "Deterministic SQL
 * Functions"
 * and lang_corefunc.html; MySQL manual 15.1.15 "Functional Key Parts" and 15.1.20.9 (disallowed
 * functions);
 * Oracle SQL Language Reference, CREATE INDEX, "column_expression".
 */
#include "cells.h"

#include <stdlib.h>
#include <string.h>

#define PLAIN(name) RULES(ALL(name "($*)"))
/*
 * PostgreSQL's text functions take texts only: other values are cast first where the cast is
 * IMMUTABLE.
 * The text of dates and intervals depends on DateStyle, IntervalStyle and the time zone.
 */
#define PG_STYLE(types, setting) { .on = PG, .when = types, \
	.why = "the text of this value depends on the session's " setting, \
		.hint = "use an Extract or Trunc function of it" }
#define PG_STYLES(before) PG_STYLE(before "d", "DateStyle"), \
	PG_STYLE(before "D", "DateStyle and TimeZone"), \
	PG_STYLE(before "I", "IntervalStyle")
#define PG_TEXT(before, after) \
	FOR(PG, "b", before "($1)::text" after), FOR(PG, "i", before "($1)::text" after), \
	FOR(PG, "f", before "($1)::text" after), FOR(PG, "n", before "($1)::text" after), \
	FOR(PG, "t", before "($1)::text" after), FOR(PG, "u", before "($1)::text" after), \
	FOR(PG, "j", before "($1)::text" after), FOR(PG, "p", before "HOST($1)" after), \
		PG_STYLES("")
#define TEXT(name) RULES(PG_TEXT(name "(", ")"), ALL(name "($*)"))
#define PG_SUBSTRING(type) FOR(PG, type "*k", "SUBSTRING(($1)::text, $2, $3)"), \
	FOR(PG, type "*e", "SUBSTRING(($1)::text, $2, $3)"), \
		FOR(PG, type, "SUBSTRING(($1)::text, $2)")
/* MySQL: a key of type TEXT is refused (error 3757); a result that has no literal length is one */
#define MY_TEXT(types, text) { .on = MY, .when = types, .sql = text, .result = TYPE_TEXT }

#define MATH(name) RULES(LITE_DECIMAL("n", name "($*)"), LITE_DECIMAL("*n", name "($*)"), \
	LITE_MATH(name "($*)"), \
	ALL(name "($*)"))
#define MY_DIGEST NO(MY, "MySQL's digest functions depend on the connection's character set " \
	"and are refused in an index", \
	"store the digest in a generated column")

#define ORA_HASH(name) "LOWER(RAWTOHEX(STANDARD_HASH(UTL_I18N.STRING_TO_RAW($1, 'AL32UTF8'), " \
	"'" name "')))"
#define PG_DIGEST(types, name, text) { .on = PG, .when = types, \
	.sql = "ENCODE(DIGEST(" text ", '" name "'), 'hex')", \
	.extension = "pgcrypto" }
#define PG_SHA(name) PG_STYLES(""), PG_DIGEST("b", name, "($1)::text"), \
	PG_DIGEST("i", name, "($1)::text"), \
	PG_DIGEST("f", name, "($1)::text"), PG_DIGEST("n", name, "($1)::text"), \
		PG_DIGEST("t", name, "($1)::text"), \
	PG_DIGEST("u", name, "($1)::text"), PG_DIGEST("j", name, "($1)::text"), \
		{ .on = PG, .sql = "ENCODE(DIGEST($1, '" name "'), 'hex')", \
		.extension = "pgcrypto" }

#define IN_UTC "$1 AT TIME ZONE '$Z'"

/* EXTRACT of a date, a timestamp with time zone, a time */
#define PG_EXTRACT(part) FOR(PG, "D", "EXTRACT(" part " FROM " IN_UTC ")"), \
	ON(PG, "EXTRACT(" part " FROM $1)")
/*
 * The date of a moment: strftime rounds the last microseconds of a day up to the next where it
 * moves or counts days
 */
#define LITE_DAY "SUBSTR($1, 1, 10)"
#define LITE_EXTRACT(format) ON(LITE, "CAST(strftime('" format "', $1) AS INTEGER)")
#define EXTRACT(part, format) RULES(PG_EXTRACT(part), NO_INTERVALS(LITE, "SQLite"), \
	LITE_EXTRACT(format), \
	NO_INTERVALS(MY, "MySQL"), ALL("EXTRACT(" part " FROM $1)"))

/*
 * DATE_TRUNC of a date goes through timestamptz, which is STABLE; through timestamp it is
 * IMMUTABLE
 */
#define PG_TRUNC(part) FOR(PG, "D", "DATE_TRUNC('" part "', " IN_UTC ")"), \
	FOR(PG, "d", "DATE_TRUNC('" part "', $1::timestamp)"), \
	FOR(PG, "t", "DATE_TRUNC('" part "', $1)::time"), ON(PG, "DATE_TRUNC('" part "', $1)")
/* of a time of the day: hour, minute, second */
#define TRUNC_TIME(part, lite, my) FOR(LITE, "t", "strftime('" lite "', $1)"), \
	FOR(MY, "t", "CAST(DATE_FORMAT($1, '" my "') AS TIME)")
#define TRUNC(part, lite_date, lite_time, my_date, my_time, ora) RULES( \
	PG_TRUNC(part), \
	FOR(LITE, "d", lite_date), FOR(LITE, "*", lite_time), \
	FOR(MY, "d", my_date), FOR(MY, "*", my_time), \
	ON(ORA, ora))

#define TRUNC_WITH_TIME(part, lite_format, my_format, lite_date, lite_time, my_date, my_time, \
	ora) RULES( \
	PG_TRUNC(part), TRUNC_TIME(part, lite_format, my_format), \
	FOR(LITE, "d", lite_date), FOR(LITE, "*", lite_time), \
	FOR(MY, "d", my_date), FOR(MY, "*", my_time), \
	ON(ORA, ora))

/*
 * The time of a TIMESTAMP, as a TimeField's column holds it; TO_TIMESTAMP (Django) is not pure
 * (ORA-01743)
 */
#define ORA_TIME "(TIMESTAMP '1900-01-01 00:00:00' + ($1 - CAST(TRUNC($1) AS TIMESTAMP)))"

/* SQLite has neither REPEAT nor padding: n zero bytes as hexadecimal digits, each pair replaced */
#define LITE_REPEAT(text) "REPLACE(HEX(ZEROBLOB($2)), '00', " text ")"
#define LITE_PADDING "SUBSTR(" LITE_REPEAT("$3") ", 1, $2 - LENGTH($1))"
#define LITE_PAD(text) ON(LITE, "CASE WHEN LENGTH($1) >= $2 THEN SUBSTR($1, 1, $2) ELSE " \
	"" text " END")

#define NO_INTERVALS(dialect, name) { .on = dialect, .when = "I", \
	.why = name " has no intervals: a duration is a number of microseconds", \
		.hint = "divide the number" }

#define PG_MIXED(types) { .on = PG, .when = types, \
	.why = "a date becomes a timestamp by the session's time zone", .hint = "Cast one of them" }
#define PG_FROM_TEXT(types) { .on = PG, .when = types, \
	.why = "what a text means as a date or time depends on the session (DateStyle, 'today')", \
	.hint = "store the value in a column of its own type" }
#define MY_BOOLEAN(types) FOR(MY, types "b", "($1 <> 0)")
#define ORA_BOOLEAN(types) FOR(ORA, types "b", "CASE WHEN $1 <> 0 THEN 1 WHEN $1 = 0 THEN 0 END")
#define ORA_STYLE(types) { .on = ORA, .when = types, \
	.why = "what a text means as a date or time depends on the session (NLS_DATE_FORMAT)", \
	.hint = "store the value in a column of its own type" }

#define VOLATILE_EVERYWHERE(text) RULES({ .sql = text, .volatility = VOLATILE, \
	.why = "its value is another one at each call" })

const Function function_table[] = {
	{ "ACos", "expression", "acos", MATH("ACOS"), TYPE_FLOAT, FUNCTION_PLAIN },
	{ "ASin", "expression", "asin", MATH("ASIN"), TYPE_FLOAT, FUNCTION_PLAIN },
	{ "ATan", "expression", "atan", MATH("ATAN"), TYPE_FLOAT, FUNCTION_PLAIN },
	{ "ATan2", "y x", NULL, MATH("ATAN2"), TYPE_FLOAT, FUNCTION_PLAIN },
	{ "Abs", "expression", "abs", RULES(FOR(LITE, "n", "(CAST(ABS($1) AS NUMERIC))"),
		ALL("ABS($1)")), RESULT_FIRST, FUNCTION_PLAIN },
	{ "Avg", "expression", NULL, NULL, TYPE_FLOAT, FUNCTION_AGGREGATE },
	{ "Case", "cases*", NULL, NULL, RESULT_COMMON, FUNCTION_CASE },
	{ "Cast", "expression output_field", NULL, RULES(
		FOR(PG, "Dd", "($1 AT TIME ZONE 'UTC')::date"),
			FOR(PG, "Dt", "($1 AT TIME ZONE 'UTC')::time"),
		FOR(PG, "dD", "($1::timestamp AT TIME ZONE 'UTC')"),
		PG_STYLE("dS", "DateStyle"), PG_STYLE("DS", "DateStyle and TimeZone"),
			PG_STYLE("IS", "IntervalStyle"),
		PG_FROM_TEXT("Sd"), PG_FROM_TEXT("SD"), PG_FROM_TEXT("St"), PG_FROM_TEXT("SI"),
		ON(PG, "($1)::$T"),
		FOR(LITE, "*d", "date($1)"),
		FOR(LITE, "*t", "strftime('%H:%M:%f', $1)"),
		FOR(LITE, "*D", "strftime('%Y-%m-%d %H:%M:%f', $1)"),
		/*
		 * a longer text would be an error at each write (3751): the cast cuts it, so does
		 * LEFT
		 */
		FOR(MY, "*s", "CAST(LEFT($1, $W) AS $T)"),
		FOR(MY, "*f", "($1 + 0.0)"), FOR(MY, "*j", "JSON_EXTRACT($1, '$$')"),
		/* CAST has no boolean there */
		MY_BOOLEAN("b"), MY_BOOLEAN("i"), MY_BOOLEAN("f"), MY_BOOLEAN("n"),
		{ .on = MY, .when = "*b", .why = "MySQL casts to no boolean",
			.hint = "use Case(When(...))" },
		ORA_BOOLEAN("b"), ORA_BOOLEAN("i"), ORA_BOOLEAN("f"), ORA_BOOLEAN("n"),
		ORA_STYLE("SD"), ORA_STYLE("St"), FOR(ORA, "sd", "TO_DATE($1, 'YYYY-MM-DD')"),
			ORA_STYLE("Sd"),
		FOR(ORA, "Dt", ORA_TIME), FOR(ORA, "dS", "CAST(TO_CHAR($1, 'YYYY-MM-DD') AS $T)"),
		FOR(ORA, "DS", "CAST(TO_CHAR($1, 'YYYY-MM-DD HH24:MI:SS.FF6') AS $T)"),
		FOR(ORA, "*j", "JSON_QUERY($1, '$$')"),
		ALL("CAST($1 AS $T)")), RESULT_CAST, FUNCTION_CAST },
	{ "Ceil", "expression", "ceil", RULES(LITE_DECIMAL("n", "CEILING($1)"),
		LITE_MATH("CEILING($1)"), ON(ORA, "CEIL($1)"), ALL("CEILING($1)")),
	  TYPE_INTEGER, FUNCTION_PLAIN },
	{ "Chr", "expression", "chr", RULES(ON(LITE, "CHAR($1)"), ON(MY, "CHAR($1 USING utf16)"),
		ON(ORA, "CHR($1 USING NCHAR_CS)"), ALL("CHR($1)")), TYPE_STRING, FUNCTION_PLAIN },
	{ "Coalesce", "expressions**", NULL, RULES(PG_MIXED("Dd"), PG_MIXED("dD"),
		FOR(LITE, "nn", "(CAST(COALESCE($*) AS NUMERIC))"), ALL("COALESCE($*)")),
		RESULT_COMMON, FUNCTION_PLAIN },
	{ "Collate", "expression collation", NULL, RULES(ALL("$1 COLLATE $C")), RESULT_FIRST,
		FUNCTION_COLLATE },
	{ "Concat", "expressions**", NULL, RULES(
		FOR(PG, "SS", "(COALESCE($1, '') || COALESCE($2, ''))"),
		FOR(PG, "?S", "(COALESCE($1, '') || COALESCE($2, ''))"),
		FOR(PG, "S?", "(COALESCE($1, '') || COALESCE($2, ''))"),
		FOR(PG, "??", "(COALESCE($1, '') || COALESCE($2, ''))"),
		PG_STYLES(""), PG_STYLES("*"),
		FOR(PG, "S*", "(COALESCE($1, '') || COALESCE(($2)::text, ''))"),
		FOR(PG, "*S", "(COALESCE(($1)::text, '') || COALESCE($2, ''))"),
		ON(PG, "(COALESCE(($1)::text, '') || COALESCE(($2)::text, ''))"),
		ON(LITE, "(COALESCE($1, '') || COALESCE($2, ''))"),
		MY_TEXT("l", "CONCAT_WS('', $1, $2)"), MY_TEXT("*l", "CONCAT_WS('', $1, $2)"),
		MY_TEXT("j", "CONCAT_WS('', $1, $2)"), MY_TEXT("*j", "CONCAT_WS('', $1, $2)"),
		ON(MY, "CONCAT_WS('', $1, $2)"), ALL("CONCAT($1, $2)")), TYPE_STRING,
			FUNCTION_PAIRS },
	{ "Cos", "expression", "cos", MATH("COS"), TYPE_FLOAT, FUNCTION_PLAIN },
	{ "Cot", "expression", "cot", RULES(LITE_MATH("(1 / TAN($1))"), ON(ORA, "(1 / TAN($1))"),
		ALL("COT($1)")), TYPE_FLOAT, FUNCTION_PLAIN },
	{ "Count", "expression", NULL, NULL, TYPE_INTEGER, FUNCTION_AGGREGATE },
	{ "Degrees", "expression", "degrees", RULES(LITE_MATH("DEGREES($1)"),
		ON(ORA, "(($1) * 180 / 3.141592653589793)"), ALL("DEGREES($1)")), TYPE_FLOAT,
			FUNCTION_PLAIN },
	{ "Exp", "expression", "exp", MATH("EXP"), TYPE_FLOAT, FUNCTION_PLAIN },
	{ "ExpressionWrapper", "expression output_field", NULL, RULES(ALL("$1")), RESULT_CAST,
		FUNCTION_WRAPPER },
	{ "ExtractDay", "expression tzinfo=", "day", EXTRACT("DAY", "%d"), TYPE_INTEGER,
		FUNCTION_EXTRACT },
	{ "ExtractHour", "expression tzinfo=", "hour", EXTRACT("HOUR", "%H"), TYPE_INTEGER,
		FUNCTION_EXTRACT },
	{ "ExtractIsoWeekDay", "expression tzinfo=", "iso_week_day", RULES(PG_EXTRACT("ISODOW"),
		FOR(LITE, "D", "((CAST(strftime('%w', " LITE_DAY ") AS INTEGER) + 6) % 7 + 1)"),
		ON(LITE, "((CAST(strftime('%w', $1) AS INTEGER) + 6) % 7 + 1)"),
			ON(MY, "WEEKDAY($1) + 1"),
		ON(ORA, "(TRUNC($1) - TRUNC($1, 'IW') + 1)")), TYPE_INTEGER, FUNCTION_EXTRACT },
	{ "ExtractIsoYear", "expression tzinfo=", "iso_year", RULES(PG_EXTRACT("ISOYEAR"),
		FOR(LITE, "D", "CAST(strftime('%Y', " LITE_DAY ", '-3 days', 'weekday 4') AS "
			"INTEGER)"),
		ON(LITE, "CAST(strftime('%Y', $1, '-3 days', 'weekday 4') AS INTEGER)"),
		ON(MY, "TRUNCATE(YEARWEEK($1, 3), -2) / 100"), ON(ORA, "TO_CHAR($1, 'IYYY')")),
	  TYPE_INTEGER, FUNCTION_EXTRACT },
	{ "ExtractMinute", "expression tzinfo=", "minute", EXTRACT("MINUTE", "%M"), TYPE_INTEGER,
		FUNCTION_EXTRACT },
	{ "ExtractMonth", "expression tzinfo=", "month", EXTRACT("MONTH", "%m"), TYPE_INTEGER,
		FUNCTION_EXTRACT },
	{ "ExtractQuarter", "expression tzinfo=", "quarter", RULES(PG_EXTRACT("QUARTER"),
		ON(LITE, "((CAST(strftime('%m', $1) AS INTEGER) + 2) / 3)"),
			ON(MY, "EXTRACT(QUARTER FROM $1)"),
		ON(ORA, "TO_CHAR($1, 'Q')")), TYPE_INTEGER, FUNCTION_EXTRACT },
	{ "ExtractSecond", "expression tzinfo=", "second", RULES(
		FOR(PG, "D", "EXTRACT(SECOND FROM DATE_TRUNC('second', " IN_UTC "))"),
		ON(PG, "EXTRACT(SECOND FROM DATE_TRUNC('second', $1))"), LITE_EXTRACT("%S"),
		ON(ORA, "FLOOR(EXTRACT(SECOND FROM $1))"), ALL("EXTRACT(SECOND FROM $1)")),
			TYPE_INTEGER, FUNCTION_EXTRACT },
	{ "ExtractWeek", "expression tzinfo=", "week", RULES(PG_EXTRACT("WEEK"),
		FOR(LITE, "D", "((CAST(strftime('%j', " LITE_DAY ", '-3 days', 'weekday 4') AS "
			"INTEGER) - 1) / 7 + 1)"),
		ON(LITE, "((CAST(strftime('%j', $1, '-3 days', 'weekday 4') AS INTEGER) - 1) / "
			"7 + 1)"),
		ON(MY, "WEEK($1, 3)"), ON(ORA, "TO_CHAR($1, 'IW')")), TYPE_INTEGER,
			FUNCTION_EXTRACT },
	{ "ExtractWeekDay", "expression tzinfo=", "week_day", RULES(
		FOR(PG, "D", "EXTRACT(DOW FROM " IN_UTC ") + 1"),
			ON(PG, "EXTRACT(DOW FROM $1) + 1"),
		FOR(LITE, "D", "(CAST(strftime('%w', " LITE_DAY ") AS INTEGER) + 1)"),
		ON(LITE, "(CAST(strftime('%w', $1) AS INTEGER) + 1)"), ON(MY, "DAYOFWEEK($1)"),
		/*
		 * TO_CHAR(x, 'D') counts from the first day of the territory: the index would
		 * depend on the session
		 */
		ON(ORA, "(MOD(TRUNC($1) - TRUNC($1, 'IW') + 1, 7) + 1)")), TYPE_INTEGER,
			FUNCTION_EXTRACT },
	{ "ExtractYear", "expression tzinfo=", "year", EXTRACT("YEAR", "%Y"), TYPE_INTEGER,
		FUNCTION_EXTRACT },
	{ "F", "name", NULL, NULL, TYPE_UNKNOWN, FUNCTION_F },
	{ "Floor", "expression", "floor", MATH("FLOOR"), TYPE_INTEGER, FUNCTION_PLAIN },
	{ "Func", "expressions*", NULL, RULES(ALL("$+")), RESULT_FIRST, FUNCTION_GENERIC },
	{ "Greatest", "expressions**", NULL, RULES(FOR(LITE, "nn", "(CAST(MAX($*) AS NUMERIC))"),
		ON(LITE, "MAX($*)"), PG_MIXED("Dd"), PG_MIXED("dD"), ALL("GREATEST($*)")),
		RESULT_COMMON, FUNCTION_PLAIN },
	{ "LPad", "expression length fill_text=' '", NULL,
		RULES(LITE_PAD(LITE_PADDING " || $1"), PG_TEXT("LPAD(", ", $2, $3)"),
		MY_TEXT("*e", "LPAD($1, $2, $3)"), ALL("LPAD($1, $2, $3)")), TYPE_STRING,
	  FUNCTION_PLAIN },
	{ "LTrim", "expression", "ltrim", TEXT("LTRIM"), RESULT_FIRST, FUNCTION_PLAIN },
	{ "Least", "expressions**", NULL, RULES(FOR(LITE, "nn", "(CAST(MIN($*) AS NUMERIC))"),
		ON(LITE, "MIN($*)"), PG_MIXED("Dd"), PG_MIXED("dD"), ALL("LEAST($*)")),
		RESULT_COMMON, FUNCTION_PLAIN },
	{ "Left", "expression length", NULL, RULES(ON(LITE, "SUBSTR($1, 1, $2)"),
		ON(ORA, "SUBSTR($1, 1, $2)"),
		PG_TEXT("LEFT(", ", $2)"), FOR(MY, "*k", "LEFT($1, $2)"),
			MY_TEXT("l", "LEFT($1, $2)"), ALL("LEFT($1, $2)")), TYPE_STRING,
			FUNCTION_PLAIN },
	{ "Length", "expression", "length", RULES(PG_TEXT("LENGTH(", ")"),
		ON(MY, "CHAR_LENGTH($1)"), ALL("LENGTH($1)")), TYPE_INTEGER, FUNCTION_PLAIN },
	{ "Ln", "expression", "ln", MATH("LN"), TYPE_FLOAT, FUNCTION_PLAIN },
	{ "Log", "base expression", NULL, RULES(FOR(PG, "ff",
		"LOG(($1)::numeric(1000, 15), ($2)::numeric(1000, 15))"),
		FOR(PG, "*f", "LOG($1, ($2)::numeric(1000, 15))"),
			FOR(PG, "f*", "LOG(($1)::numeric(1000, 15), $2)"),
		LITE_MATH("LOG($1, $2)"), ALL("LOG($1, $2)")), TYPE_FLOAT, FUNCTION_PLAIN },
	{ "Lower", "expression", "lower", TEXT("LOWER"), RESULT_FIRST, FUNCTION_PLAIN },
	{ "MD5", "expression", "md5", RULES(PG_TEXT("MD5(", ")"), ON(PG, "MD5($1)"), LITE_NONE,
		MY_DIGEST, ON(ORA, ORA_HASH("MD5"))), TYPE_STRING,
	  FUNCTION_PLAIN },
	{ "Max", "expression", NULL, NULL, TYPE_FLOAT, FUNCTION_AGGREGATE },
	{ "Min", "expression", NULL, NULL, TYPE_FLOAT, FUNCTION_AGGREGATE },
	{ "Mod", "expression divisor", NULL, RULES(FOR(PG, "ff",
		"MOD(($1)::numeric(1000, 15), ($2)::numeric(1000, 15))"),
		FOR(PG, "f*", "MOD(($1)::numeric(1000, 15), $2)"),
			FOR(PG, "*f", "MOD($1, ($2)::numeric(1000, 15))"),
		LITE_DECIMAL("n", "MOD($1, $2)"), LITE_DECIMAL("*n", "MOD($1, $2)"),
		LITE_MATH("MOD($1, $2)"), ALL("MOD($1, $2)")), TYPE_FLOAT, FUNCTION_PLAIN },
	{ "Now", "", NULL, VOLATILE_EVERYWHERE("CURRENT_TIMESTAMP"), TYPE_TIMESTAMP,
		FUNCTION_PLAIN },
	{ "NullIf", "expression1 expression2", NULL, PLAIN("NULLIF"), RESULT_FIRST,
		FUNCTION_PLAIN },
	{ "Ord", "expression", "ord", RULES(ON(LITE, "UNICODE($1)"), ON(MY, "ORD($1)"),
		PG_TEXT("ASCII(", ")"), ALL("ASCII($1)")), TYPE_INTEGER,
	  FUNCTION_PLAIN },
	{ "Pi", "", NULL, RULES(LITE_MATH("PI()"), ON(ORA, "3.141592653589793"), ALL("PI()")),
		TYPE_FLOAT, FUNCTION_PLAIN },
	{ "Power", "expression exponent", NULL, MATH("POWER"), TYPE_FLOAT, FUNCTION_PLAIN },
	{ "RPad", "expression length fill_text=' '", NULL,
		RULES(LITE_PAD("$1 || " LITE_PADDING), PG_TEXT("RPAD(", ", $2, $3)"),
		MY_TEXT("*e", "RPAD($1, $2, $3)"), ALL("RPAD($1, $2, $3)")), TYPE_STRING,
	  FUNCTION_PLAIN },
	{ "RTrim", "expression", "rtrim", TEXT("RTRIM"), RESULT_FIRST, FUNCTION_PLAIN },
	{ "Radians", "expression", "radians", RULES(LITE_MATH("RADIANS($1)"),
		ON(ORA, "(($1) * 3.141592653589793 / 180)"), ALL("RADIANS($1)")), TYPE_FLOAT,
			FUNCTION_PLAIN },
	{ "Random", "", NULL, VOLATILE_EVERYWHERE("RANDOM()"), TYPE_FLOAT, FUNCTION_PLAIN },
	{ "RandomUUID", "", NULL, VOLATILE_EVERYWHERE("GEN_RANDOM_UUID()"), TYPE_UUID,
		FUNCTION_PLAIN },
	{ "RawSQL", "sql params?", NULL, RULES(ALL("($R)")), TYPE_UNKNOWN, FUNCTION_RAW },
	{ "Repeat", "expression number", NULL, RULES(FOR(LITE, "*k", LITE_REPEAT("$1")),
		ON(LITE, "CASE WHEN $2 IS NULL THEN NULL ELSE " LITE_REPEAT("$1") " END"),
		ON(ORA, "RPAD($1, (LENGTH($1) * $2), $1)"), PG_TEXT("REPEAT(", ", $2)"),
			MY_TEXT("l", "REPEAT($1, $2)"),
		MY_TEXT("*e", "REPEAT($1, $2)"), ALL("REPEAT($1, $2)")), TYPE_STRING,
			FUNCTION_PLAIN },
	{ "Replace", "expression text replacement=''", NULL,
		RULES(PG_TEXT("REPLACE(", ", $2, $3)"), ALL("REPLACE($1, $2, $3)")), RESULT_FIRST,
		FUNCTION_PLAIN },
	{ "Reverse", "expression", "reverse", RULES(LITE_NONE,
		NO(ORA, "Oracle has no documented REVERSE, and a subquery can't stand in an "
			"index", NULL), PG_TEXT("REVERSE(", ")"), ALL("REVERSE($1)")),
	  RESULT_FIRST, FUNCTION_PLAIN },
	{ "Right", "expression length", NULL, RULES(ON(LITE, "SUBSTR($1, ($2 * -1), $2)"),
		ON(ORA, "SUBSTR($1, ($2 * -1), $2)"), PG_TEXT("RIGHT(", ", $2)"),
			FOR(MY, "*k", "RIGHT($1, $2)"),
		MY_TEXT("l", "RIGHT($1, $2)"), ALL("RIGHT($1, $2)")), TYPE_STRING, FUNCTION_PLAIN },
	{ "Round", "expression precision=0", "round",
		RULES(FOR(PG, "f", "ROUND(($1)::numeric(1000, 15), $2)"),
		FOR(LITE, "n", "(CAST(ROUND($1, $2) AS NUMERIC))"), ALL("ROUND($1, $2)")),
			RESULT_FIRST, FUNCTION_PLAIN },
	{ "SHA1", "expression", "sha1", RULES(PG_SHA("sha1"), LITE_NONE, MY_DIGEST,
		ON(ORA, ORA_HASH("SHA1"))), TYPE_STRING,
	  FUNCTION_PLAIN },
	{ "SHA224", "expression", "sha224", RULES(PG_SHA("sha224"), LITE_NONE,
		ON(MY, "SHA2($1, 224)"),
		NO(ORA, "STANDARD_HASH has no SHA224", "use SHA256")), TYPE_STRING,
			FUNCTION_PLAIN },
	{ "SHA256", "expression", "sha256", RULES(PG_SHA("sha256"), LITE_NONE,
		ON(MY, "SHA2($1, 256)"),
		ON(ORA, ORA_HASH("SHA256"))), TYPE_STRING, FUNCTION_PLAIN },
	{ "SHA384", "expression", "sha384", RULES(PG_SHA("sha384"), LITE_NONE,
		ON(MY, "SHA2($1, 384)"),
		ON(ORA, ORA_HASH("SHA384"))), TYPE_STRING, FUNCTION_PLAIN },
	{ "SHA512", "expression", "sha512", RULES(PG_SHA("sha512"), LITE_NONE,
		ON(MY, "SHA2($1, 512)"),
		ON(ORA, ORA_HASH("SHA512"))), TYPE_STRING, FUNCTION_PLAIN },
	{ "Sign", "expression", "sign", MATH("SIGN"), TYPE_INTEGER, FUNCTION_PLAIN },
	{ "Sin", "expression", "sin", MATH("SIN"), TYPE_FLOAT, FUNCTION_PLAIN },
	{ "Sqrt", "expression", "sqrt", MATH("SQRT"), TYPE_FLOAT, FUNCTION_PLAIN },
	{ "StdDev", "expression", NULL, NULL, TYPE_FLOAT, FUNCTION_AGGREGATE },
	{ "StrIndex", "string substring", NULL, RULES(PG_TEXT("STRPOS(", ", $2)"),
		ON(PG, "STRPOS($1, $2)"), ALL("INSTR($1, $2)")), TYPE_INTEGER,
	  FUNCTION_PLAIN },
	{ "Substr", "expression pos length?", NULL,
		RULES(ON(LITE, "SUBSTR($*)"), ON(ORA, "SUBSTR($*)"),
		PG_SUBSTRING("i"), PG_SUBSTRING("f"), PG_SUBSTRING("n"), PG_SUBSTRING("u"),
			PG_SUBSTRING("j"), PG_STYLES(""),
		FOR(MY, "l*k", "SUBSTRING($*)"), MY_TEXT("l", "SUBSTRING($*)"),
			ALL("SUBSTRING($*)")), TYPE_STRING, FUNCTION_PLAIN },
	{ "Sum", "expression", NULL, NULL, TYPE_FLOAT, FUNCTION_AGGREGATE },
	{ "Tan", "expression", "tan", MATH("TAN"), TYPE_FLOAT, FUNCTION_PLAIN },
	{ "TransactionNow", "", NULL, VOLATILE_EVERYWHERE("CURRENT_TIMESTAMP"), TYPE_TIMESTAMP,
		FUNCTION_PLAIN },
	{ "Trim", "expression", "trim", TEXT("TRIM"), RESULT_FIRST, FUNCTION_PLAIN },
	{ "TruncDate", "expression tzinfo=", "date",
		RULES(FOR(PG, "D", "(" IN_UTC ")::date"), ON(PG, "($1)::date"),
		ON(LITE, "date($1)"), ON(MY, "DATE($1)"), ON(ORA, "TRUNC($1)")), TYPE_DATE,
			FUNCTION_TRUNC },
	{ "TruncDay", "expression tzinfo=", NULL, TRUNC("day", "date($1)",
		"strftime('%Y-%m-%d 00:00:00', $1)",
		"DATE($1)", "CAST(DATE_FORMAT($1, '%Y-%m-%d 00:00:00') AS DATETIME)",
		"TRUNC($1)"), RESULT_FIRST, FUNCTION_TRUNC },
	{ "TruncHour", "expression tzinfo=", NULL, TRUNC_WITH_TIME("hour", "%H:00:00", "%H:00:00",
		"strftime('%Y-%m-%d %H:00:00', $1)",
		"strftime('%Y-%m-%d %H:00:00', $1)",
			"CAST(DATE_FORMAT($1, '%Y-%m-%d %H:00:00') AS DATETIME)",
		"CAST(DATE_FORMAT($1, '%Y-%m-%d %H:00:00') AS DATETIME)", "TRUNC($1, 'HH24')"),
			RESULT_FIRST, FUNCTION_TRUNC },
	{ "TruncMinute", "expression tzinfo=", NULL,
		TRUNC_WITH_TIME("minute", "%H:%M:00", "%H:%i:00",
		"strftime('%Y-%m-%d %H:%M:00', $1)",
		"strftime('%Y-%m-%d %H:%M:00', $1)",
			"CAST(DATE_FORMAT($1, '%Y-%m-%d %H:%i:00') AS DATETIME)",
		"CAST(DATE_FORMAT($1, '%Y-%m-%d %H:%i:00') AS DATETIME)", "TRUNC($1, 'MI')"),
			RESULT_FIRST, FUNCTION_TRUNC },
	{ "TruncMonth", "expression tzinfo=", NULL, TRUNC("month", "strftime('%Y-%m-01', $1)",
		"strftime('%Y-%m-01 00:00:00', $1)", "CAST(DATE_FORMAT($1, '%Y-%m-01') AS DATE)",
		"CAST(DATE_FORMAT($1, '%Y-%m-01 00:00:00') AS DATETIME)", "TRUNC($1, 'MONTH')"),
			RESULT_FIRST, FUNCTION_TRUNC },
	{ "TruncQuarter", "expression tzinfo=", NULL, TRUNC("quarter",
		"date($1, 'start of month', '-' || ((CAST(strftime('%m', $1) AS INTEGER) - 1) "
			"% 3) || ' months')",
		"datetime($1, 'start of month', '-' || ((CAST(strftime('%m', $1) AS INTEGER) - "
			"1) % 3) || ' months')",
		/*
		 * Django adds a quarter too many and takes it off: out of range at the end of the
		 * year 9999
		 */
		"MAKEDATE(YEAR($1), 1) + INTERVAL (QUARTER($1) - 1) QUARTER",
		"CAST(DATE_FORMAT(MAKEDATE(YEAR($1), 1) + INTERVAL (QUARTER($1) - 1) QUARTER, "
			"'%Y-%m-01 00:00:00') AS DATETIME)",
		"TRUNC($1, 'Q')"), RESULT_FIRST, FUNCTION_TRUNC },
	{ "TruncSecond", "expression tzinfo=", NULL,
		TRUNC_WITH_TIME("second", "%H:%M:%S", "%H:%i:%s",
		"strftime('%Y-%m-%d %H:%M:%S', $1)",
		"strftime('%Y-%m-%d %H:%M:%S', $1)",
			"CAST(DATE_FORMAT($1, '%Y-%m-%d %H:%i:%s') AS DATETIME)",
		"CAST(DATE_FORMAT($1, '%Y-%m-%d %H:%i:%s') AS DATETIME)", "CAST($1 AS DATE)"),
			RESULT_FIRST, FUNCTION_TRUNC },
	{ "TruncTime", "expression tzinfo=", "time",
		RULES(FOR(PG, "D", "(" IN_UTC ")::time"), ON(PG, "($1)::time"),
		FOR(LITE, "t", "$1"), FOR(LITE, "D", "SUBSTR($1, 12)"), ON(LITE, "time($1)"),
			ON(MY, "TIME($1)"), FOR(ORA, "t", "$1"), ON(ORA, ORA_TIME)), TYPE_TIME,
			FUNCTION_TRUNC },
	{ "TruncWeek", "expression tzinfo=", NULL, TRUNC("week", "date($1, '-6 days', 'weekday 1')",
		"datetime($1, 'start of day', '-6 days', 'weekday 1')",
			"DATE_SUB($1, INTERVAL WEEKDAY($1) DAY)",
		"CAST(DATE_FORMAT(DATE_SUB($1, INTERVAL WEEKDAY($1) DAY), '%Y-%m-%d 00:00:00') "
			"AS DATETIME)",
		"TRUNC($1, 'IW')"), RESULT_FIRST, FUNCTION_TRUNC },
	{ "TruncYear", "expression tzinfo=", NULL, TRUNC("year", "strftime('%Y-01-01', $1)",
		"strftime('%Y-01-01 00:00:00', $1)", "CAST(DATE_FORMAT($1, '%Y-01-01') AS DATE)",
		"CAST(DATE_FORMAT($1, '%Y-01-01 00:00:00') AS DATETIME)", "TRUNC($1, 'YEAR')"),
			RESULT_FIRST, FUNCTION_TRUNC },
	{ "Upper", "expression", "upper", TEXT("UPPER"), RESULT_FIRST, FUNCTION_PLAIN },
	{ "Value", "value output_field?", NULL, NULL, TYPE_UNKNOWN, FUNCTION_VALUE },
	{ "Variance", "expression", NULL, NULL, TYPE_FLOAT, FUNCTION_AGGREGATE },
	{ "When", "condition? then?", NULL, NULL, TYPE_UNKNOWN, FUNCTION_CASE },
	{ "Window", "expression", NULL, NULL, TYPE_UNKNOWN, FUNCTION_AGGREGATE },
};

const size_t function_count = COUNT(function_table);

static int by_name(const void *key, const void *row)
{
	return strcmp(key, ((const Function *)row)->name);
}

const Function *function_find(const char *name)
{
	return bsearch(name, function_table, function_count, sizeof *function_table, by_name);
}

const Function *function_find_transform(const char *name, Type type)
{
	(void)type;
	for (size_t i = 0; i < function_count; i++)
		if (function_table[i].transform && text_equal(function_table[i].transform, name))
			return &function_table[i];
	return NULL;
}
