/* Functions of dates and times. How to read rows: cells.h. */
#include "cells.h"

/* clang-format off */

/* ---- parts: EXTRACT ---- */

/* of a moment in its zone, of a date or a time as it is */
#define PG_EXTRACT(part) \
	PG_PART("D", "EXTRACT(" part " FROM " IN_ZONE ")"), \
	PG_PART("", "EXTRACT(" part " FROM $1)")

/* EXTRACT is a numeric since 14, and was a float before */
#define PG_PART(types, text) \
	{ .on = PG, .since = V(14, 0, 0), SQL(types, text), .result = TYPE_DECIMAL }, \
	{ .on = PG, SQL(types, text), .result = TYPE_FLOAT }

#define NO_INTERVALS(dialect, name) NO_FOR(dialect, "I", \
	name " has no intervals: a duration is a number of microseconds", "divide the number")

/*
 * Of a moment, strftime sees what it needs only: it rounds to milliseconds, so that the last
 * microseconds of a day would belong to the next where days are moved or counted, and those of the
 * year 9999 to none (NULL).
 */
#define LITE_DAY "SUBSTR($1, 1, 10)"
#define LITE_MOMENT "SUBSTR($1, 1, 19)"

/*
 * "Deterministic SQL Functions", section 3: before 3.20 no function of dates was. LITE_ON is the
 * last of a row's rules for SQLite.
 */
#define LITE_FOR(types, text) \
	{ .on = LITE, .since = V(3, 20, 0), SQL(types, text) }
#define LITE_ON(text) { .on = LITE, .since = V(3, 20, 0), SQL("", text) }, \
	NO(LITE, "SQLite's functions of dates are deterministic from 3.20 on", "")

#define LITE_NUMBER(format, value) "CAST(strftime('" format "', " value ") AS INTEGER)"

#define EXTRACT(part, format) \
	PG_EXTRACT(part), \
	NO_INTERVALS(LITE, "SQLite"), \
	LITE_FOR("[dt]", LITE_NUMBER(format, "$1")), \
	LITE_ON(LITE_NUMBER(format, LITE_MOMENT)), \
	NO_INTERVALS(MY, "MySQL"), \
	ALL("EXTRACT(" part " FROM $1)")

/* ---- TRUNC: the type of the result counts as the second argument ---- */

/* DATE_TRUNC of a date goes through timestamptz, which is STABLE; through timestamp it is not */
#define PG_TRUNC(part) \
	{ .on = PG, SQL("D", "DATE_TRUNC('" part "', " IN_ZONE ")"), .result = TYPE_LOCAL }, \
	{ .on = PG, SQL("d", "DATE_TRUNC('" part "', $1::timestamp)"), \
		.result = TYPE_LOCAL }, \
	{ .on = PG, SQL("L", "DATE_TRUNC('" part "', $1)"), .result = TYPE_LOCAL }, \
	FOR(PG, "t", "DATE_TRUNC('" part "', $1)::time"), \
	ON(PG, "DATE_TRUNC('" part "', $1)")

/*
 * A format of DATE_FORMAT. MariaDB takes it in an indexed column with a locale alone: without one
 * it depends on the session's lc_time_names (error 1901).
 */
#define MY_FORMAT(types, value, format, as) \
	FOR(MARIA, types, "CAST(DATE_FORMAT(" value ", '" format "', 'en_US') AS " as ")"), \
	FOR(MY, types, "CAST(DATE_FORMAT(" value ", '" format "') AS " as ")")
#define MY_DATE(format) MY_FORMAT("*d", "$1", format, "DATE")
#define MY_MOMENT(format) MY_FORMAT("", "$1", format, "DATETIME")

/* to an hour, a minute or a second: of a time of the day, and of a moment */
#define TRUNC_TIME(part, lite, my) \
	PG_TRUNC(part), \
	LITE_FOR("t", "strftime('" lite "', $1)"), \
	LITE_ON("strftime('%Y-%m-%d " lite "', " LITE_MOMENT ")"), \
	MY_FORMAT("*t", "$1", my, "TIME"), \
	MY_MOMENT("%Y-%m-%d " my)

/* ---- quarters and weeks ---- */

#define LITE_QUARTER_START(value) value ", 'start of month', '-' || ((" \
	LITE_NUMBER("%m", value) " - 1) % 3) || ' months'"

/* Django adds a quarter too many and takes it off: out of range at the end of the year 9999 */
#define MY_QUARTER_START "MAKEDATE(YEAR($1), 1) + INTERVAL (QUARTER($1) - 1) QUARTER"

#define MY_WEEK_START "DATE_SUB($1, INTERVAL WEEKDAY($1) DAY)"

#define OF_DATE "expression:dDL tzinfo="
#define OF_DAY "expression:dDLI tzinfo="
#define OF_TIME "expression:tDL tzinfo="
#define OF_CLOCK "expression:tDLI tzinfo="

static const Function rows[] = {
	{ "ExtractDay", OF_DAY, "day", TYPE_INTEGER, FUNCTION_EXTRACT, .rules = RULES(
		EXTRACT("DAY", "%d")) },

	{ "ExtractHour", OF_CLOCK, "hour", TYPE_INTEGER, FUNCTION_EXTRACT, .rules = RULES(
		EXTRACT("HOUR", "%H")) },

	{ "ExtractIsoWeekDay", OF_DATE, "iso_week_day", TYPE_INTEGER, FUNCTION_EXTRACT,
		.rules = RULES(
		PG_EXTRACT("ISODOW"),
		LITE_FOR("D", "((" LITE_NUMBER("%w", LITE_DAY) " + 6) % 7 + 1)"),
		LITE_ON("((CAST(strftime('%w', $1) AS INTEGER) + 6) % 7 + 1)"),
		ON(MY, "WEEKDAY($1) + 1"),
		ON(ORA, "(TRUNC($1) - TRUNC($1, 'IW') + 1)")) },

	{ "ExtractIsoYear", OF_DATE, "iso_year", TYPE_INTEGER, FUNCTION_EXTRACT, .rules = RULES(
		PG_EXTRACT("ISOYEAR"),
		LITE_FOR("D",
			"CAST(strftime('%Y', " LITE_DAY ", '-3 days', 'weekday 4') AS INTEGER)"),
		LITE_ON("CAST(strftime('%Y', $1, '-3 days', 'weekday 4') AS INTEGER)"),
		ON(MY, "TRUNCATE(YEARWEEK($1, 3), -2) / 100"),
		ON(ORA, "TO_CHAR($1, 'IYYY')")) },

	{ "ExtractMinute", OF_CLOCK, "minute", TYPE_INTEGER, FUNCTION_EXTRACT, .rules = RULES(
		EXTRACT("MINUTE", "%M")) },

	{ "ExtractMonth", OF_DATE, "month", TYPE_INTEGER, FUNCTION_EXTRACT, .rules = RULES(
		EXTRACT("MONTH", "%m")) },

	{ "ExtractQuarter", OF_DATE, "quarter", TYPE_INTEGER, FUNCTION_EXTRACT, .rules = RULES(
		PG_EXTRACT("QUARTER"),
		LITE_FOR("d", "((" LITE_NUMBER("%m", "$1") " + 2) / 3)"),
		LITE_ON("((" LITE_NUMBER("%m", LITE_MOMENT) " + 2) / 3)"),
		ON(MY, "EXTRACT(QUARTER FROM $1)"),
		ON(ORA, "TO_CHAR($1, 'Q')")) },

	{ "ExtractSecond", OF_CLOCK, "second", TYPE_INTEGER, FUNCTION_EXTRACT, .rules = RULES(
		PG_PART("D", "EXTRACT(SECOND FROM DATE_TRUNC('second', " IN_ZONE "))"),
		PG_PART("", "EXTRACT(SECOND FROM DATE_TRUNC('second', $1))"),
		NO_INTERVALS(LITE, "SQLite"),
		LITE_FOR("t", LITE_NUMBER("%S", "$1")),
		LITE_ON(LITE_NUMBER("%S", LITE_MOMENT)),
		NO_INTERVALS(MY, "MySQL"),
		ON(ORA, "FLOOR(EXTRACT(SECOND FROM $1))"),
		ALL("EXTRACT(SECOND FROM $1)")) },

	{ "ExtractWeek", OF_DATE, "week", TYPE_INTEGER, FUNCTION_EXTRACT, .rules = RULES(
		PG_EXTRACT("WEEK"),
		LITE_FOR("D", "((CAST(strftime('%j', " LITE_DAY ", '-3 days', 'weekday 4') AS "
			"INTEGER) - 1) / 7 + 1)"),
		LITE_ON("((CAST(strftime('%j', $1, '-3 days', 'weekday 4') AS INTEGER) - 1)"
			" / 7 + 1)"),
		ON(MY, "WEEK($1, 3)"),
		ON(ORA, "TO_CHAR($1, 'IW')")) },

	/*
	 * TO_CHAR(x, 'D') counts from the territory's first day: the index would depend on the
	 * session
	 */
	{ "ExtractWeekDay", OF_DATE, "week_day", TYPE_INTEGER, FUNCTION_EXTRACT, .rules = RULES(
		PG_PART("D", "EXTRACT(DOW FROM " IN_ZONE ") + 1"),
		PG_PART("", "EXTRACT(DOW FROM $1) + 1"),
		LITE_FOR("D", "(" LITE_NUMBER("%w", LITE_DAY) " + 1)"),
		LITE_ON("(CAST(strftime('%w', $1) AS INTEGER) + 1)"),
		ON(MY, "DAYOFWEEK($1)"),
		ON(ORA, "(MOD(TRUNC($1) - TRUNC($1, 'IW') + 1, 7) + 1)")) },

	{ "ExtractYear", OF_DATE, "year", TYPE_INTEGER, FUNCTION_EXTRACT, .rules = RULES(
		EXTRACT("YEAR", "%Y")) },

	{ "Now", "", NULL, TYPE_TIMESTAMP, FUNCTION_PLAIN, .rules = RULES(
		VOLATILE_ON(PG, "STATEMENT_TIMESTAMP()"),
		VOLATILE_ON(LITE, "STRFTIME('%Y-%m-%d %H:%M:%f', 'NOW')"),
		VOLATILE_ON(MY, "CURRENT_TIMESTAMP(6)"),
		VOLATILE_ON(ORA, "LOCALTIMESTAMP")) },

	{ "TruncDate", OF_DATE, "date", TYPE_DATE, FUNCTION_TRUNC, .rules = RULES(
		FOR(PG, "D", "(" IN_ZONE ")::date"),
		ON(PG, "($1)::date"),
		LITE_FOR("d", "date($1)"),
		LITE_ON("date(" LITE_DAY ")"),
		ON(MY, "DATE($1)"),
		ON(ORA, "TRUNC($1)")) },

	{ "TruncDay", OF_DATE, NULL, RESULT_FIRST, FUNCTION_TRUNC, .rules = RULES(
		PG_TRUNC("day"),
		LITE_FOR("dd", "date($1)"),
		LITE_FOR("*d", "date(" LITE_DAY ")"),
		LITE_ON("strftime('%Y-%m-%d 00:00:00', " LITE_MOMENT ")"),
		FOR(MY, "*d", "DATE($1)"),
		MY_MOMENT("%Y-%m-%d 00:00:00"),
		ON(ORA, "TRUNC($1)")) },

	{ "TruncHour", OF_TIME, NULL, RESULT_FIRST, FUNCTION_TRUNC, .rules = RULES(
		TRUNC_TIME("hour", "%H:00:00", "%H:00:00"),
		ON(ORA, "TRUNC($1, 'HH24')")) },

	{ "TruncMinute", OF_TIME, NULL, RESULT_FIRST, FUNCTION_TRUNC, .rules = RULES(
		TRUNC_TIME("minute", "%H:%M:00", "%H:%i:00"),
		ON(ORA, "TRUNC($1, 'MI')")) },

	{ "TruncMonth", OF_DATE, NULL, RESULT_FIRST, FUNCTION_TRUNC, .rules = RULES(
		PG_TRUNC("month"),
		LITE_FOR("dd", "strftime('%Y-%m-01', $1)"),
		LITE_FOR("*d", "strftime('%Y-%m-01', " LITE_DAY ")"),
		LITE_ON("strftime('%Y-%m-01 00:00:00', " LITE_MOMENT ")"),
		MY_DATE("%Y-%m-01"),
		MY_MOMENT("%Y-%m-01 00:00:00"),
		ON(ORA, "TRUNC($1, 'MONTH')")) },

	{ "TruncQuarter", OF_DATE, NULL, RESULT_FIRST, FUNCTION_TRUNC, .rules = RULES(
		PG_TRUNC("quarter"),
		LITE_FOR("dd", "date(" LITE_QUARTER_START("$1") ")"),
		LITE_FOR("*d", "date(" LITE_QUARTER_START(LITE_DAY) ")"),
		LITE_ON("datetime(" LITE_QUARTER_START(LITE_DAY) ")"),
		FOR(MARIA, "*d", MY_QUARTER_START),
		FOR(MY, "*d", MY_QUARTER_START),
		MY_FORMAT("", MY_QUARTER_START, "%Y-%m-01 00:00:00", "DATETIME"),
		ON(ORA, "TRUNC($1, 'Q')")) },

	{ "TruncSecond", OF_TIME, NULL, RESULT_FIRST, FUNCTION_TRUNC, .rules = RULES(
		TRUNC_TIME("second", "%H:%M:%S", "%H:%i:%s"),
		ON(ORA, "CAST($1 AS DATE)")) },

	{ "TruncTime", OF_TIME, "time", TYPE_TIME, FUNCTION_TRUNC, .rules = RULES(
		FOR(PG, "D", "(" IN_ZONE ")::time"),
		ON(PG, "($1)::time"),
		FOR(LITE, "t", "$1"),
		FOR(LITE, "D", "SUBSTR($1, 12)"),
		LITE_ON("time($1)"),
		FOR(MARIA, "t", "$1"),
		ON(MARIA, "CAST(DATE_FORMAT($1, '%H:%i:%s.%f', 'en_US') AS TIME(6))"),
		ON(MY, "TIME($1)"),
		FOR(ORA, "t", "$1"),
		ON(ORA, ORA_TIME)) },

	{ "TruncWeek", OF_DATE, NULL, RESULT_FIRST, FUNCTION_TRUNC, .rules = RULES(
		PG_TRUNC("week"),
		LITE_FOR("dd", "date($1, '-6 days', 'weekday 1')"),
		LITE_FOR("*d", "date(" LITE_DAY ", '-6 days', 'weekday 1')"),
		LITE_ON("datetime(" LITE_DAY ", '-6 days', 'weekday 1')"),
		FOR(MARIA, "*d", MY_WEEK_START),
		FOR(MY, "*d", MY_WEEK_START),
		MY_FORMAT("", MY_WEEK_START, "%Y-%m-%d 00:00:00", "DATETIME"),
		ON(ORA, "TRUNC($1, 'IW')")) },

	{ "TruncYear", OF_DATE, NULL, RESULT_FIRST, FUNCTION_TRUNC, .rules = RULES(
		PG_TRUNC("year"),
		LITE_FOR("dd", "strftime('%Y-01-01', $1)"),
		LITE_FOR("*d", "strftime('%Y-01-01', " LITE_DAY ")"),
		LITE_ON("strftime('%Y-01-01 00:00:00', " LITE_MOMENT ")"),
		MY_DATE("%Y-01-01"),
		MY_MOMENT("%Y-01-01 00:00:00"),
		ON(ORA, "TRUNC($1, 'YEAR')")) },
};

const FunctionTable date_functions = TABLE("Dates and times", rows);
