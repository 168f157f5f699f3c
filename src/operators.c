/*
 * Arithmetic: a row each, as functions have. How to read rows: cells.h. The parentheses are
 * Django's: each operation has its own.
 */
#include "cells.h"

/* clang-format off */

/*
 * Decimals are floats or texts in SQLite: Django casts what it computes; not of a float and a
 * decimal, which have no common type there.
 */
#define LITE_ARITHMETIC(op) \
	{ .on = LITE, SQL("nf", "($1 " op " $2)"), .result = TYPE_FLOAT }, \
	LITE_CAST("n", op), LITE_CAST("in", op)
#define LITE_CAST(types, op) { .on = LITE, \
	SQL(types, "(CAST(($1 " op " $2) AS NUMERIC))"), .result = TYPE_DECIMAL }

/* Moments and durations: in SQLite and MySQL durations are numbers of microseconds */
#define LITE_NO_MOMENTS(types) NO_FOR(LITE, types, \
	"SQLite has no arithmetic of dates and times in microseconds", \
	"compare the columns in the query")
#define MY_MICROSECONDS(x) "(TIME_TO_SEC(" x ") * 1000000 + MICROSECOND(" x "))"
#define DIFFERENCE(dialect, types, text) \
	{ .on = dialect, SQL(types, text), .result = TYPE_INTERVAL }

/* timestamptz + interval is STABLE: a day's length depends on the time zone. In UTC it does not */
#define MOMENT_ARITHMETIC(op) \
	{ .on = PG, SQL("[dL]I", "($1 " op " $2)"), .result = TYPE_LOCAL }, \
	{ .on = PG, SQL("DI", "(($1 AT TIME ZONE 'UTC' " op " $2) AT TIME ZONE 'UTC')"), \
		.result = TYPE_TIMESTAMP }, \
	LITE_NO_MOMENTS("[dDt]I"), \
	FOR(MY, "[dDt]I", "($1 " op " INTERVAL $2 MICROSECOND)")
/* PostgreSQL's moments go on to the year 294276. */
#define BEYOND(dialect, types, rows) \
	REFUSES(dialect, types, rows, "store the value in a column of its own")
#define MOMENT_ARITHMETIC_SWAPPED(op) \
	{ .on = PG, SQL("I[dL]", "($1 " op " $2)"), .result = TYPE_LOCAL }, \
	{ .on = PG, SQL("ID", "(($1 " op " $2 AT TIME ZONE 'UTC') AT TIME ZONE 'UTC')"), \
		.result = TYPE_TIMESTAMP }, \
	LITE_NO_MOMENTS("I[dDt]"), \
	FOR(MY, "I[dDt]", "(INTERVAL $1 MICROSECOND " op " $2)")

/* PostgreSQL's operators of bits take integers; what EXTRACT and FLOOR give is none there. */
#define PG_BITS(op) \
	FOR(PG, "[nf][nf]", "(($1)::bigint " op " ($2)::bigint)"), \
	FOR(PG, "[nf]", "(($1)::bigint " op " $2)"), \
	FOR(PG, "*[nf]", "($1 " op " ($2)::bigint)")

static const Function operator_table[] = {
	{ "#", "a b", NULL, TYPE_INTEGER, FUNCTION_OPERATOR, .rules = RULES(
		NO_TEXTS,
		PG_BITS("#"),
		ON(LITE, "(($1 | $2) - ($1 & $2))"),
		ON(MY, "(CONVERT($1^$2, SIGNED))"),
		NO(ORA, "Oracle has no exclusive or on integers", ""),
		ALL("($1 # $2)")) },

	/* PostgreSQL has no % of floats; a float that is written is a decimal there */
	{ "%", "a b", NULL, RESULT_ARITHMETIC, FUNCTION_OPERATOR, .rules = RULES(
		NO_TEXTS,
		FOR(PG, "[in]k", "($1 % $2)"),
		FOR(PG, "f", "(MOD(($1)::numeric(1000, 15), ($2)::numeric(1000, 15)))"),
		FOR(PG, "*f", "(MOD(($1)::numeric(1000, 15), ($2)::numeric(1000, 15)))"),
		LITE_ARITHMETIC("%"),
		ON(ORA, "(MOD($1,$2))"),
		ALL("($1 % $2)")), PARTIAL(NO_ZERO_DIVISOR(PG), NO_ZERO_DIVISOR(MY)) },

	{ "&", "a b", NULL, TYPE_INTEGER, FUNCTION_OPERATOR, .rules = RULES(
		NO_TEXTS,
		PG_BITS("&"),
		ON(MY, "(CONVERT($1&$2, SIGNED))"),
		ON(ORA, "(BITAND($1,$2))"),
		FOR(PG, "qq", "($1 && $2)"),
		ALL("($1 & $2)")) },

	{ "*", "a b", NULL, RESULT_ARITHMETIC, FUNCTION_OPERATOR, .rules = RULES(
		NO_TEXTS,
		LITE_ARITHMETIC("*"),
		ALL("($1 * $2)")) },

	{ "**", "a b", NULL, RESULT_ARITHMETIC, FUNCTION_OPERATOR, .rules = RULES(
		NO_TEXTS,
		ON(PG, "($1 ^ $2)"),
		LITE_DECIMAL("n", "(POWER($1,$2))"),
		LITE_MATH("(POWER($1,$2))"),
		ON(MY, "(POW($1,$2))"),
		ON(ORA, "(POWER($1,$2))")), PARTIAL(POWER_ONLY) },

	{ "+", "a b", NULL, RESULT_ARITHMETIC, FUNCTION_OPERATOR, .rules = RULES(
		NO_TEXTS,
		LITE_ARITHMETIC("+"),
		MOMENT_ARITHMETIC("+"),
		MOMENT_ARITHMETIC_SWAPPED("+"),
		FOR(PG, "vv", "($1 || $2)"),
		ALL("($1 + $2)")), PARTIAL(
		BEYOND(MY, "[dDL]I", "rows whose sum lies behind the year 9999"),
		BEYOND(MY, "I[dDL]", "rows whose sum lies behind the year 9999"),
		BEYOND(ORA, "[dDL]I", "rows whose sum lies behind the year 9999"),
		BEYOND(ORA, "I[dDL]", "rows whose sum lies behind the year 9999")) },

	{ "-", "a b", NULL, RESULT_ARITHMETIC, FUNCTION_OPERATOR, .rules = RULES(
		NO_TEXTS,
		LITE_ARITHMETIC("-"),
		MOMENT_ARITHMETIC("-"),
		LITE_NO_MOMENTS("dd"),
		LITE_NO_MOMENTS("DD"),
		LITE_NO_MOMENTS("tt"),
		DIFFERENCE(PG, "dd", "(interval '1 day' * ($1 - $2))"),
		DIFFERENCE(MY, "dd", "TIMESTAMPDIFF(MICROSECOND, $2, $1)"),
		DIFFERENCE(MY, "DD", "TIMESTAMPDIFF(MICROSECOND, $2, $1)"),
		DIFFERENCE(MY, "tt", "(" MY_MICROSECONDS("$1") " - " MY_MICROSECONDS("$2") ")"),
		DIFFERENCE(ORA, "dd", "NUMTODSINTERVAL(TO_NUMBER($1 - $2), 'DAY')"),
		ALL("($1 - $2)")), PARTIAL(
		BEYOND(MY, "[dDL]I", "rows whose difference lies before the year 1")) },

	{ "/", "a b", NULL, RESULT_ARITHMETIC, FUNCTION_OPERATOR, .rules = RULES(
		NO_TEXTS,
		LITE_ARITHMETIC("/"),
		ALL("($1 / $2)")), PARTIAL(
		NO_ZERO_DIVISOR(PG), NO_ZERO_DIVISOR(MY), NO_ZERO_DIVISOR(ORA)) },

	{ "<<", "a b", NULL, TYPE_INTEGER, FUNCTION_OPERATOR, .rules = RULES(
		NO_TEXTS,
		PG_BITS("<<"),
		ON(MY, "(CONVERT($1<<$2, SIGNED))"),
		ON(ORA, "(($1 * POWER(2, $2)))"),
		ALL("($1 << $2)")) },

	{ ">>", "a b", NULL, TYPE_INTEGER, FUNCTION_OPERATOR, .rules = RULES(
		NO_TEXTS,
		PG_BITS(">>"),
		ON(MY, "(FLOOR($1 / POW(2, $2)))"),
		ON(ORA, "(FLOOR($1 / POWER(2, $2)))"),
		ALL("($1 >> $2)")) },

	/* of an exclusive or: whether an odd number of several conditions hold */
	{ "odd", "a", NULL, TYPE_BOOLEAN, FUNCTION_OPERATOR, .rules = RULES(
		{ .on = LITE, .since = V(3, 35, 0), SQL("", "1 = (MOD($1, 2))") },
		ON(LITE, "1 = ($1 % 2)"),
		ALL("1 = (MOD($1, 2))")) },

	{ "|", "a b", NULL, TYPE_INTEGER, FUNCTION_OPERATOR, .rules = RULES(
		NO_TEXTS,
		PG_BITS("|"),
		ON(MY, "(CONVERT($1|$2, SIGNED))"),
		ON(ORA, "(BITAND(-$1-1,$2)+$1)"),
		FOR(PG, "qq", "($1 || $2)"),
		ALL("($1 | $2)")) },
};

const Function *operator_find(const char *name)
{
	for (size_t i = 0; i < COUNT(operator_table); i++)
		if (text_equal(operator_table[i].name, name))
			return &operator_table[i];
	return NULL;
}
