/*
 * The lookup table: Django's field lookups, each a comparison with a cell per dialect. A literal on
 * the right is prepared first (a LIKE pattern is escaped when compiling); an expression on the
 * right
 * ("e") is escaped by the database.
 *
 * Sources: Django 5.2, "Field lookups" and each backend's operators; SQLite lang_expr.html (LIKE is
 * case-insensitive for ASCII); MySQL 14.8.1 (LIKE BINARY); Oracle "Pattern-matching Conditions".
 */
#include "cells.h"

#include <string.h>

/* Oracle compares no LOBs (ORA-00932) */
#define ORA_LOB(types) { .on = ORA, .when = types, \
	.why = "Oracle compares no unlimited texts (NCLOB)", \
		.hint = "use a CharField with max_length" }
#define ORA_NO_LOB ORA_LOB("l"), ORA_LOB("*l")
/* PostgreSQL compares a date with a timestamptz by the session's time zone */
#define COMPARE(op) RULES(ORA_NO_LOB, FOR(PG, "dD", \
	"$1::timestamp AT TIME ZONE 'UTC' " op " $(2)"), \
	FOR(PG, "Lk", "$1 AT TIME ZONE 'UTC' " op " $2"), \
	FOR(PG, "LD", "$1 AT TIME ZONE 'UTC' " op " $(2)"), \
	FOR(PG, "DL", "$1 " op " ($2 AT TIME ZONE 'UTC')"), \
	FOR(PG, "Dd", "$1 " op " ($2::timestamp AT TIME ZONE 'UTC')"), \
		FOR(DIALECT_NONE, "*k", "$1 " op " $2"), ALL("$1 " op " $(2)"))

/* An expression as a pattern: its own %, _ and \ are escaped by the server. */
#define PG_ESCAPED "REPLACE(REPLACE(REPLACE($(2), E'\\\\', E'\\\\\\\\'), E'%', E'\\\\%'), " \
	"E'_', E'\\\\_')"
#define STANDARD_ESCAPED "REPLACE(REPLACE(REPLACE($(2), '\\', '\\\\'), '%', '\\%'), '_', '\\_')"
#define MY_ESCAPED "REPLACE(REPLACE(REPLACE($(2), '\\\\', '\\\\\\\\'), '%', '\\%'), '_', '\\_')"
#define ORA_LIKE "LIKE TRANSLATE($2 USING NCHAR_CS) ESCAPE TRANSLATE('\\' USING NCHAR_CS)"
#define ORA_ILIKE "LIKE UPPER(TRANSLATE($2 USING NCHAR_CS)) ESCAPE TRANSLATE('\\' USING NCHAR_CS)"

/* `before` and `after` stand around an expression: "'%' || " and " || '%'" */
#define PG_STYLE(types, setting) { .on = PG, .when = types, \
	.why = "the text of this value depends on the session's " setting, \
		.hint = "compare the value or a part of it" }
#define PG_STYLES PG_STYLE("d", "DateStyle"), PG_STYLE("D", "DateStyle and TimeZone"), \
	PG_STYLE("I", "IntervalStyle")
#define LIKE(before, after, my_before, my_after) RULES( \
	PG_STYLES, FOR(PG, "pk", "HOST($1) LIKE $2"), \
		FOR(PG, "pe", "HOST($1) LIKE " before PG_ESCAPED after), \
	 FOR(PG, "*k", "$1::text LIKE $2"), \
	FOR(PG, "*e", "$1::text LIKE " before PG_ESCAPED after), \
	FOR(LITE, "*k", "$1 LIKE $2 ESCAPE '\\'"), \
	FOR(LITE, "*e", "$1 LIKE " before STANDARD_ESCAPED after " ESCAPE '\\'"), \
	FOR(MY, "*k", "$1 LIKE BINARY $2"), \
	FOR(MY, "*e", "$1 LIKE BINARY CONCAT(" my_before MY_ESCAPED my_after ")"), \
	FOR(ORA, "*k", "$1 " ORA_LIKE), \
	FOR(ORA, "*e", "$1 LIKE " before STANDARD_ESCAPED after " ESCAPE '\\'"))
#define ILIKE(before, after, my_before, my_after) RULES( \
	PG_STYLES, FOR(PG, "pk", "UPPER(HOST($1)) LIKE UPPER($2)"), \
	FOR(PG, "pe", "UPPER(HOST($1)) LIKE " before "UPPER(" PG_ESCAPED ")" after), \
	 FOR(PG, "*k", "UPPER($1::text) LIKE UPPER($2)"), \
	FOR(PG, "*e", "UPPER($1::text) LIKE " before "UPPER(" PG_ESCAPED ")" after), \
	FOR(LITE, "*k", "$1 LIKE $2 ESCAPE '\\'"), \
	FOR(LITE, "*e", "$1 LIKE " before "UPPER(" STANDARD_ESCAPED ")" after " ESCAPE '\\'"), \
	FOR(MY, "*k", "$1 LIKE $2"), \
	FOR(MY, "*e", "$1 LIKE CONCAT(" my_before MY_ESCAPED my_after ")"), \
	FOR(ORA, "*k", "UPPER($1) " ORA_ILIKE), \
	FOR(ORA, "*e", "UPPER($1) LIKE " before "UPPER(" STANDARD_ESCAPED ")" after " ESCAPE '\\'"))

#define PG_REGEX(op) PG_STYLES, FOR(PG, "pk", "HOST($1) " op " $2"), \
	FOR(PG, "p", "HOST($1) " op " $(2)"), \
	FOR(PG, "*k", "$1::text " op " $2"), ON(PG, "$1::text " op " $(2)")
#define NO_REGEXP_LITE NO(LITE, "SQLite has no REGEXP (Django registers it in its own " \
	"connections only)", \
	"use startswith, contains or endswith")
#define NO_REGEXP_MY NO(MY, "regular expressions are not allowed in an index", \
	"use startswith, contains or endswith")
#define NO_REGEXP_ORA { .on = ORA, .since = V(12, 2, 0), \
	.why = "REGEXP_LIKE can't stand in an index since 12.2 (bug 20804063)", \
	.hint = "use startswith, contains or endswith" }

const Lookup lookup_table[] = {
	{ "contains", NULL, PREPARE_CONTAINS, LIKE("'%' || ", " || '%'", "'%', ", ", '%'"), NULL,
		"Contains" },
	{ "endswith", NULL, PREPARE_ENDS, LIKE("'%' || ", "", "'%', ", ""), NULL, "EndsWith" },
	{ "exact", NULL, PREPARE_VALUE, COMPARE("="), NULL, "Exact" },
	{ "gt", NULL, PREPARE_VALUE, COMPARE(">"), NULL, "GreaterThan" },
	{ "gte", NULL, PREPARE_VALUE, COMPARE(">="), NULL, "GreaterThanOrEqual" },
	{ "icontains", NULL, PREPARE_CONTAINS, ILIKE("'%' || ", " || '%'", "'%', ", ", '%'"),
		NULL, "IContains" },
	{ "iendswith", NULL, PREPARE_ENDS, ILIKE("'%' || ", "", "'%', ", ""), NULL, "IEndsWith" },
	{ "iexact", NULL, PREPARE_PATTERN_EXACT, RULES(PG_STYLES,
		FOR(PG, "pk", "UPPER(HOST($1)) = UPPER($2)"),
		FOR(PG, "p", "UPPER(HOST($1)) = UPPER($(2))"),
		FOR(PG, "*k", "UPPER($1::text) = UPPER($2)"),
			FOR(PG, "*e", "UPPER($1::text) = UPPER($(2))"),
		FOR(LITE, "*k", "$1 LIKE $%2 ESCAPE '\\'"),
			FOR(LITE, "*e", "$1 LIKE " STANDARD_ESCAPED " ESCAPE '\\'"),
		FOR(MY, "*k", "$1 LIKE $%2"), FOR(MY, "*e", "$1 LIKE " MY_ESCAPED),
		FOR(ORA, "*k", "UPPER($1) = UPPER($2)"),
			FOR(ORA, "*e", "UPPER($1) = UPPER($(2))")), NULL, "IExact" },
	{ "in", NULL, PREPARE_LIST, RULES(ORA_NO_LOB, ALL("$1 IN ($L)")), NULL, "In" },
	{ "iregex", NULL, PREPARE_RAW, RULES(PG_REGEX("~*"), NO_REGEXP_LITE, NO_REGEXP_MY,
		NO_REGEXP_ORA,
		ON(ORA, "REGEXP_LIKE($1, $2, 'i')")), NULL, "IRegex" },
	{ "isnull", NULL, PREPARE_BOOLEAN, RULES(ALL("$1 IS NULL")), RULES(ALL("$1 IS NOT NULL")),
		"IsNull" },
	{ "istartswith", NULL, PREPARE_STARTS, ILIKE("", " || '%'", "", ", '%'"), NULL,
		"IStartsWith" },
	{ "lt", NULL, PREPARE_VALUE, COMPARE("<"), NULL, "LessThan" },
	{ "lte", NULL, PREPARE_VALUE, COMPARE("<="), NULL, "LessThanOrEqual" },
	{ "range", NULL, PREPARE_PAIR, RULES(ORA_NO_LOB, ALL("$1 BETWEEN $2 AND $3")), NULL,
		"Range" },
	{ "regex", NULL, PREPARE_RAW, RULES(PG_REGEX("~"), NO_REGEXP_LITE, NO_REGEXP_MY,
		NO_REGEXP_ORA,
		ON(ORA, "REGEXP_LIKE($1, $2, 'c')")), NULL, "Regex" },
	{ "startswith", NULL, PREPARE_STARTS, LIKE("", " || '%'", "", ", '%'"), NULL,
		"StartsWith" },
};

const size_t lookup_count = COUNT(lookup_table);

const Lookup *lookup_find(const char *name, Type type)
{
	for (size_t i = 0; i < lookup_count; i++)
		if (text_equal(lookup_table[i].name, name)
		    && (!lookup_table[i].types || strchr(lookup_table[i].types,
		    TYPE_LETTERS[type])))
			return &lookup_table[i];
	return NULL;
}

const Lookup *lookup_find_expression(const char *class_name)
{
	for (size_t i = 0; i < lookup_count; i++)
		if (lookup_table[i].expression && text_equal(lookup_table[i].expression,
			class_name))
			return &lookup_table[i];
	return NULL;
}
