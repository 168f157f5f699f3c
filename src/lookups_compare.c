/* Lookups that compare values: order, lists, NULL. How to read rules: cells.h. */
#include "cells.h"

/* clang-format off */

/* Oracle compares no LOBs (ORA-00932) */
#define ORA_LOB(types) NO_FOR(ORA, types, \
	"Oracle compares no unlimited texts (NCLOB)", "use a CharField with max_length")
#define ORA_NO_LOB ORA_LOB("[ljx]"), ORA_LOB("*[lx]")

/* Operators that PostgreSQL has not: it converts nothing that could fail. */
#define PG_MIXED(types) NO_FOR(PG, types, \
	"PostgreSQL compares no values of these two types", "Cast one of them")
/* A text beside a number is converted, and an error at the next row where it is none. */
#define ORA_NO_MIXING \
	NO_FOR(ORA, "[ifn]S", "a text that is no number would be an error (ORA-01722)", \
		"Cast the number"), \
	NO_FOR(ORA, "S[ifn]", "a text that is no number would be an error (ORA-01722)", \
		"Cast the number")

#define PG_NO_MIXING \
	PG_MIXED("[bifnsldtDIupxL][argvq]"), PG_MIXED("up"), PG_MIXED("pu"), \
	PG_MIXED("x[bifnsldtDIujJpL]"), \
	PG_MIXED("L[bifnsltIupjJx]"), PG_MIXED("[bifnsltIup]L"), \
	PG_MIXED("[ifn][sbdtDIupjJxagr]"), PG_MIXED("[ifn]l"), \
	PG_MIXED("S[bifndtDIupjJxagr]"), \
	PG_MIXED("b[ifnsldtDIupjJxagr]"), \
	PG_MIXED("[dD][ifnsltbIupjJxagr]"), \
	PG_MIXED("[tI][ifnsldDbupjJxagr]"), \
	PG_MIXED("[up][ifnsldtDbIjJxagr]"), \
	PG_MIXED("j[bifnsldtDIupxagr]")

/* In a list there is no place for the time zone that COMPARE writes. */
#define PG_ZONED(types) NO_FOR(PG, types, "PostgreSQL compares a date with a moment " \
	"by the session's time zone", "use exact, gte and lte")
#define PG_SAME_MOMENTS \
	PG_ZONED("d[DL]"), PG_ZONED("D[dL]"), PG_ZONED("L[D]")

/* PostgreSQL compares a date with a timestamptz by the session's time zone */
#define COMPARE(op) RULES( \
	ORA_NO_LOB, \
	FOR(PG, "dD", "$1::timestamp AT TIME ZONE 'UTC' " op " $(2)"), \
	FOR(PG, "Lk", "$1 AT TIME ZONE 'UTC' " op " $2"), \
	FOR(PG, "LD", "$1 AT TIME ZONE 'UTC' " op " $(2)"), \
	FOR(PG, "DL", "$1 " op " ($2 AT TIME ZONE 'UTC')"), \
	FOR(PG, "Dd", "$1 " op " ($2::timestamp AT TIME ZONE 'UTC')"), \
	PG_NO_MIXING, ORA_NO_MIXING, \
	FOR(DIALECT_NONE, "*k", "$1 " op " $2"), ALL("$1 " op " $(2)"))

#define SCALAR "?bifnsldtDIupxGNL"

static const Lookup rows[] = {
	{ "exact", SCALAR, PREPARE_VALUE, .rules = COMPARE("="), .expression = "Exact",
		.flags = LOOKUP_NONE_IS_NULL | LOOKUP_YEAR_FIRST | LOOKUP_YEAR_LAST
			| LOOKUP_BOUNDED,
		.empty = EMPTY_IF_GIVEN },
	{ "gt", SCALAR, PREPARE_VALUE, .rules = COMPARE(">"), .expression = "GreaterThan",
		.flags = LOOKUP_YEAR_LAST | LOOKUP_BOUNDED | LOOKUP_ABOVE },
	{ "gte", SCALAR, PREPARE_VALUE, .rules = COMPARE(">="), .expression = "GreaterThanOrEqual",
		.flags = LOOKUP_YEAR_FIRST | LOOKUP_ROUNDS_UP | LOOKUP_BOUNDED | LOOKUP_ABOVE },
	{ "in", SCALAR, PREPARE_LIST, .rules = RULES(
		ORA_NO_LOB, PG_NO_MIXING, PG_SAME_MOMENTS, ALL("$1 IN ($L)")), .expression = "In",
			.empty = EMPTY_IF_GIVEN },
	{ "isnull", "?bifnsldtDIupxjGNargvqL", PREPARE_BOOLEAN, .rules = RULES(ALL("$1 IS NULL")),
		.expression = "IsNull",
		.negated = RULES(ALL("$1 IS NOT NULL")) },
	{ "lt", SCALAR, PREPARE_VALUE, .rules = COMPARE("<"), .expression = "LessThan",
		.flags = LOOKUP_YEAR_FIRST | LOOKUP_ROUNDS_UP | LOOKUP_BOUNDED | LOOKUP_BELOW,
		.empty = EMPTY_HOLDS },
	{ "lte", SCALAR, PREPARE_VALUE, .rules = COMPARE("<="), .expression = "LessThanOrEqual",
		.flags = LOOKUP_YEAR_LAST | LOOKUP_BOUNDED | LOOKUP_BELOW, .empty = EMPTY_HOLDS },
	{ "range", SCALAR, PREPARE_PAIR, .rules = RULES(
		ORA_NO_LOB, PG_NO_MIXING, PG_SAME_MOMENTS, ALL("$1 BETWEEN $2 AND $3")),
			.expression = "Range" },
};

const LookupTable compare_lookups = { "Comparisons", rows, COUNT(rows) };
