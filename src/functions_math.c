/* Mathematics. How to read rows: cells.h. */
#include "cells.h"

/* clang-format off */

#define PG_NO_NUMBER(types) NO_FOR(PG, types "[bdDLtIujxparvg]", \
	"PostgreSQL takes numbers only here", "Cast it to a number")
#define NUMBERS NO_TEXTS, PG_NO_NUMBER(""), PG_NO_NUMBER("*")

/* Whole numbers that are no integers on PostgreSQL. */
#define PG_WHOLE(name) \
	{ .on = PG, SQL("n", name "($1)"), .result = TYPE_DECIMAL }, \
	{ .on = PG, SQL("", name "($1)"), .result = TYPE_FLOAT }

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

/* Where there is no value: PostgreSQL and Oracle refuse the row, MySQL some of them. */
#define POSITIVE_ONLY(types) \
	REFUSES(PG, types, "rows whose value is zero or less", POSITIVE_WAY), \
	REFUSES(MY, types, "rows whose value is zero or less", POSITIVE_WAY), \
	REFUSES(ORA, types, "rows whose value is zero or less", POSITIVE_WAY)
#define POSITIVE_WAY "leave them NULL: Case(When(x__gt=0, then=...))"
#define UNIT_ONLY \
	REFUSES(PG, "e", "rows whose value is not between -1 and 1", UNIT_WAY), \
	REFUSES(ORA, "e", "rows whose value is not between -1 and 1", UNIT_WAY)
#define UNIT_WAY "leave them NULL: Case(When(x__range=(-1, 1), then=...))"

#define EXP_WAY "leave them NULL: Case(When(x__range=(-290, 290), then=...))"

/* A decimal that Django casts as a whole key only. */
#define LITE_UNCAST(text) \
	{ .on = LITE, .since = V(3, 35, 0), SQL("n", text), .result = TYPE_DECIMAL }, \
	{ .on = LITE, .since = V(3, 35, 0), SQL("*n", text), .result = TYPE_DECIMAL }

static const Function rows[] = {
	{ "ACos", "expression", "acos", TYPE_FLOAT, FUNCTION_PLAIN,
		.rules = RULES(MATH("ACOS")), PARTIAL(UNIT_ONLY) },
	{ "ASin", "expression", "asin", TYPE_FLOAT, FUNCTION_PLAIN,
		.rules = RULES(MATH("ASIN")), PARTIAL(UNIT_ONLY) },
	{ "ATan", "expression", "atan", TYPE_FLOAT, FUNCTION_PLAIN, .rules = RULES(MATH("ATAN")) },
	{ "ATan2", "y x", NULL, TYPE_FLOAT, FUNCTION_PLAIN, .rules = RULES(
		NUMBERS,
		LITE_UNCAST("ATAN2($1, $2)"),
		LITE_MATH("ATAN2($1, $2)"),
		ALL("ATAN2($1, $2)")) },

	{ "Abs", "expression", "abs", RESULT_FIRST, FUNCTION_PLAIN, .rules = RULES(
		NUMBERS,
		FOR(LITE, "n", "(CAST(ABS($1) AS NUMERIC))"),
		ALL("ABS($1)")), .natural = true },

	{ "Ceil", "expression", "ceil", TYPE_INTEGER, FUNCTION_PLAIN, .rules = RULES(
		NUMBERS,
		PG_WHOLE("CEILING"),
		LITE_DECIMAL("n", "CEILING($1)"),
		LITE_MATH("CEILING($1)"),
		ON(ORA, "CEIL($1)"),
		ALL("CEILING($1)")) },

	{ "Cos", "expression", "cos", TYPE_FLOAT, FUNCTION_PLAIN, .rules = RULES(MATH("COS")) },

	{ "Cot", "expression", "cot", TYPE_FLOAT, FUNCTION_PLAIN, .rules = RULES(
		NUMBERS,
		LITE_MATH("(1 / TAN($1))"),
		ON(ORA, "(1 / TAN($1))"),
		ALL("COT($1)")), PARTIAL(
		REFUSES(MY, "e", "rows whose value is zero", NOT_ZERO("x")),
		REFUSES(ORA, "e", "rows whose value is zero", NOT_ZERO("x"))) },

	{ "Degrees", "expression", "degrees", TYPE_FLOAT, FUNCTION_PLAIN, .rules = RULES(
		NUMBERS,
		LITE_DECIMAL("n", "DEGREES($1)"),
		LITE_MATH("DEGREES($1)"),
		ON(ORA, "(($1) * 180 / 3.141592653589793)"),
		ALL("DEGREES($1)")) },

	{ "Exp", "expression", "exp", TYPE_FLOAT, FUNCTION_PLAIN, .rules = RULES(MATH("EXP")), PARTIAL(
		REFUSES(PG, "e", "rows whose value is beyond 709 or -745", EXP_WAY),
		REFUSES(MY, "e", "rows whose value is beyond 709", EXP_WAY),
		REFUSES(ORA, "e", "rows whose value is beyond 290", EXP_WAY)),
		.natural = true },

	{ "Floor", "expression", "floor", TYPE_INTEGER, FUNCTION_PLAIN, .rules = RULES(
		NUMBERS,
		PG_WHOLE("FLOOR"),
		ALIKE("FLOOR")) },

	{ "Ln", "expression", "ln", TYPE_FLOAT, FUNCTION_PLAIN, .rules = RULES(MATH("LN")),
		PARTIAL(POSITIVE_ONLY("e")) },

	{ "Log", "base expression", NULL, TYPE_FLOAT, FUNCTION_PLAIN, .rules = RULES(
		NUMBERS,
		PG_NUMERICS("LOG"),
		LITE_UNCAST("LOG($1, $2)"),
		LITE_MATH("LOG($1, $2)"),
		ALL("LOG($1, $2)")), PARTIAL(POSITIVE_ONLY("e"), POSITIVE_ONLY("*e")) },

	{ "Mod", "expression divisor", NULL, TYPE_FLOAT, FUNCTION_PLAIN, .rules = RULES(
		NUMBERS,
		PG_NUMERICS("MOD"),
		LITE_DECIMAL("n", "MOD($1, $2)"),
		LITE_DECIMAL("*n", "MOD($1, $2)"),
		LITE_MATH("MOD($1, $2)"),
		ALL("MOD($1, $2)")), PARTIAL(NO_ZERO_DIVISOR(PG), NO_ZERO_DIVISOR(MY)) },

	{ "Pi", "", NULL, TYPE_FLOAT, FUNCTION_PLAIN, .rules = RULES(
		LITE_MATH("PI()"),
		ON(ORA, "3.141592653589793"),
		ALL("PI()")), .natural = true },

	{ "Power", "expression exponent", NULL, TYPE_FLOAT, FUNCTION_PLAIN,
		.rules = RULES(MATH("POWER")),
		PARTIAL(POWER_ONLY) },

	{ "Radians", "expression", "radians", TYPE_FLOAT, FUNCTION_PLAIN, .rules = RULES(
		NUMBERS,
		LITE_DECIMAL("n", "RADIANS($1)"),
		LITE_MATH("RADIANS($1)"),
		ON(ORA, "(($1) * 3.141592653589793 / 180)"),
		ALL("RADIANS($1)")) },

	{ "Random", "", NULL, TYPE_FLOAT, FUNCTION_PLAIN, .rules = RULES(
		VOLATILE_ON(PG, "RANDOM()"),
		LITE_NONE,
		VOLATILE_ON(MY, "RAND()"),
		NO(ORA, "Oracle takes no DBMS_RANDOM here", "")) },

	{ "Round", "expression precision=0", "round", RESULT_FIRST, FUNCTION_PLAIN, .rules = RULES(
		NUMBERS,
		FOR(PG, "f", "ROUND(" PG_NUMERIC("1") ", $2)"),
		NO_FOR(LITE, "*-", "SQLite rounds to no negative precision",
			"divide, round and multiply: Round(F('x') / 100) * 100"),
		FOR(LITE, "n", "(CAST(ROUND($1, $2) AS NUMERIC))"),
		ALL("ROUND($1, $2)")) },

	{ "Sign", "expression", "sign", TYPE_INTEGER, FUNCTION_PLAIN, .rules = RULES(
		NUMBERS,
		PG_WHOLE("SIGN"),
		ALIKE("SIGN")) },

	{ "Sin", "expression", "sin", TYPE_FLOAT, FUNCTION_PLAIN, .rules = RULES(MATH("SIN")) },
	{ "Sqrt", "expression", "sqrt", TYPE_FLOAT, FUNCTION_PLAIN, .rules = RULES(MATH("SQRT")),
		PARTIAL(
			REFUSES_NONE(PG, "+"),
			REFUSES_NONE(ORA, "+"),
			REFUSES(PG, "e", "rows whose value is negative", NOT_NEGATIVE("x")),
			REFUSES(ORA, "e", "rows whose value is negative", NOT_NEGATIVE("x"))),
		.natural = true },
	{ "Tan", "expression", "tan", TYPE_FLOAT, FUNCTION_PLAIN, .rules = RULES(MATH("TAN")) },
};

const FunctionTable math_functions = TABLE("Mathematics", rows);
