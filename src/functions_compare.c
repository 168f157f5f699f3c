/* Comparison and conversion: Cast, Coalesce and their family. How to read rows: cells.h. */
#include "cells.h"

/* clang-format off */

#define PG_MIXED(types) NO_FOR(PG, types, \
	"a date becomes a timestamp by the session's time zone", "Cast one of them")

#define PG_NO_MIXTURE(types) NO_FOR(PG, types, \
	"PostgreSQL compares texts with texts only", "Cast one of them")
#define PG_ALIKE \
	PG_MIXED("D[dL]"), \
	PG_MIXED("[dL]D"), \
	PG_NO_MIXTURE("S[bifndDLtIuj]"), \
	PG_NO_MIXTURE("[bifndDLtIuj]S")

#define PG_FROM_TEXT(types) NO_FOR(PG, types, \
	"what a text means as a date or time depends on the session (DateStyle, 'today')", \
	"store the value in a column of its own type")

/* "Deterministic SQL Functions", section 3 */
#define LITE_DATE(types, text) \
	{ .on = LITE, .since = V(3, 20, 0), SQL(types, text) }, \
	NO_FOR(LITE, types, "SQLite's functions of dates are deterministic from 3.20 on", "")

#define ORA_STYLE(types) NO_FOR(ORA, types, \
	"what a text means as a date or time depends on the session (NLS_DATE_FORMAT)", \
	"store the value in a column of its own type")

#define PG_NO_CAST(types) NO_FOR(PG, types, \
	"PostgreSQL has no such cast", "Cast it to a text first, or use Extract")

/* A Cast that not every value can take */
#define VALUE_WAY "store the value in a column of its own type"
#define NO_SUCH(dialect, types, what) \
	REFUSES(dialect, types, "rows whose text is no " what, VALUE_WAY)
/* the second argument is below zero where the type has fewer digits than the number */
#define TOO_LARGE(dialect) \
	REFUSES(dialect, "[ifn]-", "rows whose number is too large for the type", \
		"cast to a type with more digits")

static const Function rows[] = {
	/* The type of the cast counts as the second argument. */
	{ "Cast", "expression output_field", NULL, RESULT_CAST, FUNCTION_CAST, .rules = RULES(
		FOR(PG, "LD", "($1 AT TIME ZONE 'UTC')"),
		FOR(PG, "Dd", "($1 AT TIME ZONE 'UTC')::date"),
		FOR(PG, "Dt", "($1 AT TIME ZONE 'UTC')::time"),
		FOR(PG, "dD", "($1::timestamp AT TIME ZONE 'UTC')"),
		PG_SESSION("[dL]S", "DateStyle"),
		PG_SESSION("DS", "DateStyle and TimeZone"),
		PG_SESSION("IS", "IntervalStyle"),
		PG_COMPOSED("[ar]S"),
		PG_FROM_TEXT("S[dDtI]"),
		/* 18, release notes, E.3.3.2: integers to bytes and back */
		{ .on = PG, .since = V(18, 0, 0), SQL("ix", "($1)::$T") },
		{ .on = PG, .since = V(18, 0, 0), SQL("xi", "($1)::$T") },
		PG_NO_CAST("[inf][dDtIujpx]"),
		FOR(PG, "[nf]b", "($1 <> 0)"),
		FOR(PG, "b[nf]", "(($1)::integer)::$T"),
		PG_NO_CAST("b[dDtIujpx]"),
		PG_NO_CAST("[dDL][binfIujpx]"),
		PG_NO_CAST("dt"),
		PG_NO_CAST("[tI][binfdDujpx]"),
		PG_NO_CAST("[up][binfdDtIjx]"),
		PG_NO_CAST("up"),
		PG_NO_CAST("pu"),
		/* pg_cast: these have no cast, and SMALLINT and BIGINT none of a boolean */
		NO_FOR(PG, "x[bifndDtIujp]", "PostgreSQL casts no bytes to this type", ""),
		NO_FOR(PG, "[jJ][dDtIuxp]", "PostgreSQL casts no JSON to this type",
			"cast the text of a key: Cast(KT('field__key'), ...)"),
		{ .on = PG, .kind = RULE_THROUGH, TEXTS("bi", "($1)::$T", "integer") },
		/* k: of four bytes */
		FOR(PG, "ik", "($1)::$T"),
		FOR(PG, "ib", "($1 <> 0)"),
		ON(PG, "($1)::$T"),
		LITE_DATE("*d", "date($1)"),
		LITE_DATE("*t", "strftime('%H:%M:%f', $1)"),
		LITE_DATE("*D", "strftime('%Y-%m-%d %H:%M:%f', $1)"),
		NO_FOR(MARIA, "p*", "MariaDB casts no address in an index", ""),
		NO_FOR(MARIA, "u[ifndDtI]", "MariaDB casts no UUID to this type", ""),
		NO_FOR(MARIA, "[slfjJx][Dt]",
			"MariaDB takes this cast for dependent on the session, and has no index "
			"on it",
			"store the value in a column of its own type"),
		/* CAST has no boolean there */
		FOR(MY, "[bifn]b", "($1 <> 0)"),
		NO_FOR(MY, "*b", "MySQL casts to no boolean", "use Case(When(...))"),
		/*
		 * a longer text would be an error at each write (3751): the cast cuts it, so does
		 * LEFT
		 */
		{ .on = MY, SQL("*k", "CAST($1 AS $T)"), .result = TYPE_STRING },
		FOR(MY, "*s", "CAST(LEFT($1, $W) AS $T)"),
		FOR(MY, "*f", "($1 + 0.0)"),
		FOR(MY, "*j", "JSON_EXTRACT($1, '$$')"),
		FOR(ORA, "[bifn]b", "CASE WHEN $1 <> 0 THEN 1 WHEN $1 = 0 THEN 0 END"),
		FOR(ORA, "sd", "TO_DATE($1, 'YYYY-MM-DD')"),
		ORA_STYLE("S[dDt]"),
		FOR(ORA, "Dt", ORA_TIME),
		{ .on = ORA, .result = TYPE_STRING, SQL("dS", "CAST(TO_CHAR($1, 'YYYY-MM-DD') AS $T)") },
		{ .on = ORA, .result = TYPE_STRING,
			SQL("DS", "CAST(TO_CHAR($1, 'YYYY-MM-DD HH24:MI:SS.FF6') AS $T)") },
		/* an NVARCHAR2; of an NCLOB it may be too long (ORA-22835) */
		FOR(ORA, "ll", "CAST($1 AS $T)"),
		{ .on = ORA, SQL("*l", "CAST($1 AS $T)"), .result = TYPE_STRING },
		FOR(ORA, "*j", "JSON_QUERY($1, '$$')"),
		ALL("CAST($1 AS $T)")), PARTIAL(
		NO_SUCH(PG, "S[ifn]", "number"),
		NO_SUCH(PG, "Sb", "boolean"),
		NO_SUCH(PG, "Su", "UUID"),
		NO_SUCH(PG, "Sp", "IP address"),
		NO_SUCH(PG, "Sj", "JSON"),
		REFUSES_NONE(MY, "[in]i"),      /* a BIGINT, whatever the field is */
		TOO_LARGE(PG), TOO_LARGE(MY),
		REFUSES(PG, "Sx",
			"rows with a backslash that begins no escape of bytes", VALUE_WAY),
		REFUSES(PG, "xi", "rows with more bytes than the number has", VALUE_WAY),
		REFUSES(PG, "[jJ][ifn]", "rows whose JSON is no number", VALUE_WAY),
		REFUSES(PG, "[jJ]b", "rows whose JSON is no boolean", VALUE_WAY),
		NO_SUCH(MY, "[SxjJup][ifnI]", "number"),
		NO_SUCH(MY, "[SxjJup][dDt]", "date or time"),
		REFUSES(MY, "[bifnI][dDt]", "rows whose number is no date or time", VALUE_WAY),
		NO_SUCH(MARIA, "[bifnsldDtIjJx]u", "UUID"),
		NO_SUCH(ORA, "[SjJ][bifn]", "number"),
		NO_SUCH(ORA, "[SjJ][dDtI]", "date or time")) },

	{ "Coalesce", "expressions**", NULL, RESULT_COMMON, FUNCTION_FIRST, .rules = RULES(
		PG_ALIKE,
		FOR(LITE, "nn", "(CAST(COALESCE($*) AS NUMERIC))"),
		ALL("COALESCE($*)")) },

	{ "Collate", "expression collation", NULL, RESULT_FIRST, FUNCTION_COLLATE, .rules = RULES(
		{ .on = ORA, .since = V(12, 2, 0), SQL("", "$1 COLLATE $C") },
		NO(ORA, "Oracle has collations of expressions from 12.2 on", ""),
		ALL("$1 COLLATE $C")) },

	{ "Greatest", "expressions**", NULL, RESULT_COMMON, FUNCTION_PLAIN, .rules = RULES(
		PG_ALIKE,
		FOR(LITE, "nn", "(CAST(MAX($*) AS NUMERIC))"),
		ON(LITE, "MAX($*)"),
		ALL("GREATEST($*)")) },

	{ "Least", "expressions**", NULL, RESULT_COMMON, FUNCTION_PLAIN, .rules = RULES(
		PG_ALIKE,
		FOR(LITE, "nn", "(CAST(MIN($*) AS NUMERIC))"),
		ON(LITE, "MIN($*)"),
		ALL("LEAST($*)")) },

	{ "NullIf", "expression1 expression2", NULL, RESULT_FIRST, FUNCTION_NULLING, .rules = RULES(
		PG_ALIKE,
		FOR(LITE, "nn", "(CAST(NULLIF($*) AS NUMERIC))"),
		/* of no common type, as Django finds */
		{ .on = LITE, SQL("n[bif]", "NULLIF($*)"), .result = TYPE_FLOAT },
		ALL("NULLIF($*)")) },
};

const FunctionTable compare_functions = TABLE("Comparison and conversion", rows);
