/*
 * Short words for the cells of the tables: for functions_*.c, operators.c and lookups.c alone.
 *
 * How to read a row: the head is Django's name, the parameters, the transform, the type of the
 * result and the kind. Then one rule a line, database by database; the first that fits is taken.
 *
 *	{ "Left", "expression length", NULL, TYPE_STRING, FUNCTION_PLAIN, .rules = RULES(
 *		FOR(PG, "i", "LEFT(($1)::text, $2)"),      on PostgreSQL, for an integer
 *		NO(ORA, "why not", "the way out"),         an error there
 *		ALL("LEFT($1, $2)")) },                    everywhere else
 *
 * Sources: PostgreSQL "Function Volatility Categories" and pg_proc; SQLite "Deterministic SQL
 * Functions" and lang_corefunc.html; MySQL manual 15.1.15 "Functional Key Parts" and 15.1.20.9
 * (functions that are not allowed); Oracle SQL Language Reference, CREATE INDEX,
 * "column_expression".
 */
#ifndef IDXC_CELLS_H
#define IDXC_CELLS_H

#include "functions.h"

/* clang-format off: rules are read as lines of a table */

#define PG DIALECT_POSTGRESQL
#define LITE DIALECT_SQLITE
#define MY DIALECT_MYSQL
#define MARIA DIALECT_MARIADB
#define ORA DIALECT_ORACLE

#define SQL(types, text) TEXTS(types, text, "")
#define REASON(types, reason, way_out) .kind = RULE_REFUSED, TEXTS(types, reason, way_out)

#define ALL(text) { SQL("", text) }
#define ON(dialect, text) { .on = dialect, SQL("", text) }
#define FOR(dialect, types, text) { .on = dialect, SQL(types, text) }
#define NO(dialect, reason, way_out) { .on = dialect, REASON("", reason, way_out) }
#define NO_FOR(dialect, types, reason, way_out) { .on = dialect, REASON(types, reason, way_out) }

/*
 * In PARTIAL(...), after the rules: the rows for which there is no value, and which a server
 * refuses (SQLite has NULL there). Those of MySQL are errors in its strict mode, the default. A
 * rule of REFUSES_NONE says that there are none.
 */
#define PARTIAL(...) .partial = RULES(__VA_ARGS__)
#define REFUSES(dialect, types, rows, way_out) NO_FOR(dialect, types, rows, way_out)
#define REFUSES_NONE(dialect, types) { .on = dialect, SQL(types, "") }

#define NOT_ZERO(name) "leave them NULL: Case(When(~Q(" name "=0), then=...))"
#define NOT_NEGATIVE(name) "leave them NULL: Case(When(" name "__gte=0, then=...))"
#define NO_ZERO_DIVISOR(dialect) \
	REFUSES(dialect, "*e", "rows whose divisor is zero", NOT_ZERO("divisor"))

/* A power: no root of a negative number, no inverse of zero */
#define POWER_ONLY_ON(dialect) \
	REFUSES(dialect, "e-", "rows whose base is zero", NOT_ZERO("x")), \
	REFUSES_NONE(dialect, "+k"), \
	REFUSES_NONE(dialect, "*+"), \
	REFUSES(dialect, "e[fn]", "rows whose base is negative, unless the exponent is whole", \
		NOT_NEGATIVE("x")), \
	REFUSES(dialect, "ee", "rows with a negative power of zero", NOT_ZERO("x"))
#define POWER_ONLY \
	POWER_ONLY_ON(PG), POWER_ONLY_ON(MY), POWER_ONLY_ON(ORA)

#define TABLE(heading, functions) { heading, functions, COUNT(functions) }

/* ---- PostgreSQL ---- */

/* The text of dates and intervals depends on DateStyle, IntervalStyle and the time zone. */
#define PG_SESSION(types, setting) NO_FOR(PG, types, \
	"the text of this value depends on the session's " setting, \
	"use an Extract or Trunc function of it")
/* array_out() and range_out() are STABLE, for any elements */
#define PG_COMPOSED(types) NO_FOR(PG, types, \
	"PostgreSQL takes the text of an array or a range for dependent on the session", \
	"use an element of the array, or an end of the range")
#define PG_SESSIONS(before) \
	PG_SESSION(before "[dL]", "DateStyle"), \
	PG_SESSION(before "D", "DateStyle and TimeZone"), \
	PG_SESSION(before "I", "IntervalStyle")

/*
 * PostgreSQL's text functions take texts only: other values are cast first where the cast is
 * IMMUTABLE. The text of an inet has a netmask, HOST() has none.
 */
#define PG_TEXT(before, after) \
	FOR(PG, "[bifntuj]", before "($1)::text" after), \
	FOR(PG, "p", before "HOST($1)" after), \
	NO_FOR(PG, "[xarvg]", "this is no text", ""), \
	PG_SESSIONS("")

/* ---- SQLite ---- */

/*
 * SQLite's mathematics: built in from 3.35 on (SQLITE_ENABLE_MATH_FUNCTIONS), as distributions
 * have it
 */
#define LITE_MATH(text) \
	{ .on = LITE, .since = V(3, 35, 0), SQL("", text) }, \
	NO(LITE, "SQLite has mathematical functions from 3.35 on", "")

/* Django's NUMERIC: SQLite's result of a decimal is a float otherwise */
#define LITE_DECIMAL(types, text) { .on = LITE, .since = V(3, 35, 0), \
	SQL(types, "(CAST(" text " AS NUMERIC))"), .result = TYPE_DECIMAL }

#define LITE_NONE NO(LITE, \
	"SQLite has no such function (Django registers it in its own connections only)", "")

/* ---- all ---- */

/* Numbers wanted: PostgreSQL takes no texts; others refuse rows whose text is no number. */
#define NO_TEXT(dialect, types) NO_FOR(dialect, types, \
	"a text is no number", "Cast it to a number")
#define NO_TEXTS \
	NO_TEXT(PG, "S"), NO_TEXT(PG, "*S"), \
	NO_TEXT(MY, "S"), NO_TEXT(MY, "*S"), \
	NO_TEXT(ORA, "S"), NO_TEXT(ORA, "*S")

/* What the server has with an extension alone, for a rule. */
#define EXTENSION(types, text, name) .kind = RULE_EXTENSION, TEXTS(types, text, name)

/* Of use as a default of a column alone. */
#define VOLATILE_ON(dialect, text) { .on = dialect, SQL("", text), .kind = RULE_VOLATILE }

/* Of moments in the time zone of the column's values, or of tzinfo=. */
#define IN_ZONE "$1 AT TIME ZONE '$Z'"

/*
 * The time of a TIMESTAMP, as a TimeField's column holds it; TO_TIMESTAMP (Django) is not pure
 * (ORA-01743)
 */
#define ORA_TIME "(TIMESTAMP '1900-01-01 00:00:00' + ($1 - CAST(TRUNC($1) AS TIMESTAMP)))"

/* clang-format on */

#endif
