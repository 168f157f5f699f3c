/* Mathematics. How to read rows: cells.h. */
#include "cells.h"

/* clang-format off */

#define PG_NO_NUMBER(types) NO_FOR(PG, types "[bdDLtIujxparvg]", \
	"PostgreSQL takes numbers only here", "Cast it to a number")
#define NUMBERS NO_TEXTS, PG_NO_NUMBER(""), PG_NO_NUMBER("*")

/* Whole numbers that are no integers on PostgreSQL. */
#define PG_WHOLE(name) \
	{ .on = PG, .when = "n", .sql = name "($1)", .result = TYPE_DECIMAL }, \
	{ .on = PG, .sql = name "($1)", .result = TYPE_FLOAT }

#define MATH(name) NUMBERS, ALIKE(name)

/* By one name everywhere. */
#define ALIKE(name) \
	LITE_DECIMAL("n", name "($*)"), \
	LITE_DECIMAL("*n", name "($*)"), \
	LITE_MATH(name "($*)"), \
	ALL(name "($*)")

/* PostgreSQL: some functions of two numbers take numerics only */
#define PG_NUMERIC(n) "($" n ")::numeric(1000, 15)"
#define PG_NUMERICS(name) \
	FOR(PG, "ff", name "(" PG_NUMERIC("1") ", " PG_NUMERIC("2") ")"), \
	FOR(PG, "f*", name "(" PG_NUMERIC("1") ", $2)"), \
	FOR(PG, "*f", name "($1, " PG_NUMERIC("2") ")")

/* A decimal that Django casts as a whole key only. */
#define LITE_UNCAST(text) \
	{ .on = LITE, .since = V(3, 35, 0), .when = "n", .sql = text, .result = TYPE_DECIMAL }, \
	{ .on = LITE, .since = V(3, 35, 0), .when = "*n", .sql = text, .result = TYPE_DECIMAL }

static const Function rows[] = {
	{ "ACos", "expression", "acos", TYPE_FLOAT, FUNCTION_PLAIN, RULES(MATH("ACOS")) },
	{ "ASin", "expression", "asin", TYPE_FLOAT, FUNCTION_PLAIN, RULES(MATH("ASIN")) },
	{ "ATan", "expression", "atan", TYPE_FLOAT, FUNCTION_PLAIN, RULES(MATH("ATAN")) },
	{ "ATan2", "y x", NULL, TYPE_FLOAT, FUNCTION_PLAIN, RULES(
		NUMBERS,
		LITE_UNCAST("ATAN2($1, $2)"),
		LITE_MATH("ATAN2($1, $2)"),
		ALL("ATAN2($1, $2)")) },

	{ "Abs", "expression", "abs", RESULT_FIRST, FUNCTION_PLAIN, RULES(
		NUMBERS,
		FOR(LITE, "n", "(CAST(ABS($1) AS NUMERIC))"),
		ALL("ABS($1)")) },

	{ "Ceil", "expression", "ceil", TYPE_INTEGER, FUNCTION_PLAIN, RULES(
		NUMBERS,
		PG_WHOLE("CEILING"),
		LITE_DECIMAL("n", "CEILING($1)"),
		LITE_MATH("CEILING($1)"),
		ON(ORA, "CEIL($1)"),
		ALL("CEILING($1)")) },

	{ "Cos", "expression", "cos", TYPE_FLOAT, FUNCTION_PLAIN, RULES(MATH("COS")) },

	{ "Cot", "expression", "cot", TYPE_FLOAT, FUNCTION_PLAIN, RULES(
		NUMBERS,
		LITE_MATH("(1 / TAN($1))"),
		ON(ORA, "(1 / TAN($1))"),
		ALL("COT($1)")) },

	{ "Degrees", "expression", "degrees", TYPE_FLOAT, FUNCTION_PLAIN, RULES(
		NUMBERS,
		LITE_MATH("DEGREES($1)"),
		ON(ORA, "(($1) * 180 / 3.141592653589793)"),
		ALL("DEGREES($1)")) },

	{ "Exp", "expression", "exp", TYPE_FLOAT, FUNCTION_PLAIN, RULES(MATH("EXP")) },

	{ "Floor", "expression", "floor", TYPE_INTEGER, FUNCTION_PLAIN, RULES(
		NUMBERS,
		PG_WHOLE("FLOOR"),
		ALIKE("FLOOR")) },

	{ "Ln", "expression", "ln", TYPE_FLOAT, FUNCTION_PLAIN, RULES(MATH("LN")) },

	{ "Log", "base expression", NULL, TYPE_FLOAT, FUNCTION_PLAIN, RULES(
		NUMBERS,
		PG_NUMERICS("LOG"),
		LITE_UNCAST("LOG($1, $2)"),
		LITE_MATH("LOG($1, $2)"),
		ALL("LOG($1, $2)")) },

	{ "Mod", "expression divisor", NULL, TYPE_FLOAT, FUNCTION_PLAIN, RULES(
		NUMBERS,
		PG_NUMERICS("MOD"),
		LITE_DECIMAL("n", "MOD($1, $2)"),
		LITE_DECIMAL("*n", "MOD($1, $2)"),
		LITE_MATH("MOD($1, $2)"),
		ALL("MOD($1, $2)")) },

	{ "Pi", "", NULL, TYPE_FLOAT, FUNCTION_PLAIN, RULES(
		LITE_MATH("PI()"),
		ON(ORA, "3.141592653589793"),
		ALL("PI()")) },

	{ "Power", "expression exponent", NULL, TYPE_FLOAT, FUNCTION_PLAIN, RULES(MATH("POWER")) },

	{ "Radians", "expression", "radians", TYPE_FLOAT, FUNCTION_PLAIN, RULES(
		NUMBERS,
		LITE_MATH("RADIANS($1)"),
		ON(ORA, "(($1) * 3.141592653589793 / 180)"),
		ALL("RADIANS($1)")) },

	{ "Random", "", NULL, TYPE_FLOAT, FUNCTION_PLAIN, RULES(
		VOLATILE_ON(PG, "RANDOM()"),
		LITE_NONE,
		VOLATILE_ON(MY, "RAND()"),
		NO(ORA, "Oracle takes no DBMS_RANDOM here", NULL)) },

	{ "Round", "expression precision=0", "round", RESULT_FIRST, FUNCTION_PLAIN, RULES(
		NUMBERS,
		FOR(PG, "f", "ROUND(" PG_NUMERIC("1") ", $2)"),
		NO_FOR(LITE, "*-", "SQLite rounds to no negative precision",
			"divide, round and multiply: Round(F('x') / 100) * 100"),
		FOR(LITE, "n", "(CAST(ROUND($1, $2) AS NUMERIC))"),
		ALL("ROUND($1, $2)")) },

	{ "Sign", "expression", "sign", TYPE_INTEGER, FUNCTION_PLAIN, RULES(
		NUMBERS,
		PG_WHOLE("SIGN"),
		ALIKE("SIGN")) },

	{ "Sin", "expression", "sin", TYPE_FLOAT, FUNCTION_PLAIN, RULES(MATH("SIN")) },
	{ "Sqrt", "expression", "sqrt", TYPE_FLOAT, FUNCTION_PLAIN, RULES(MATH("SQRT")) },
	{ "Tan", "expression", "tan", TYPE_FLOAT, FUNCTION_PLAIN, RULES(MATH("TAN")) },
};

const FunctionTable math_functions = TABLE("Mathematics", rows);
