/*
 * Lookups in texts. How to read rules: cells.h.
 *
 * Sources: each backend's operators and pattern_ops in Django 5.2; SQLite lang_expr.html (LIKE
 * ignores the case of ASCII); MySQL 14.8.1 (LIKE BINARY); Oracle "Pattern-matching Conditions".
 */
#include "cells.h"

/* clang-format off */

/* What has a text: of dates and intervals that depends on the session. */
#define PG_STYLE(types, setting) NO_FOR(PG, types, \
	"the text of this value depends on the session's " setting, \
	"compare the value or a part of it")

#define PG_STYLES PG_STYLE("d", "DateStyle"), PG_STYLE("D", "DateStyle and TimeZone"), \
	PG_STYLE("I", "IntervalStyle")

/* An expression as a pattern: its own %, _ and \ are escaped by the server. */
#define PG_ESCAPED(text) \
	"REPLACE(REPLACE(REPLACE(" text ", E'\\\\', E'\\\\\\\\'), E'%', E'\\\\%'), " \
	"E'_', E'\\\\_')"
#define ESCAPED(text) "REPLACE(REPLACE(REPLACE(" text ", '\\', '\\\\'), '%', '\\%'), '_', '\\_')"
#define MY_ESCAPED(text) \
	"REPLACE(REPLACE(REPLACE(" text ", '\\\\', '\\\\\\\\'), '%', '\\%'), '_', '\\_')"
#define ORA_LIKE(text) \
	"LIKE TRANSLATE(" text " USING NCHAR_CS) ESCAPE TRANSLATE('\\' USING NCHAR_CS)"
#define ORA_ILIKE(text) "LIKE UPPER(TRANSLATE(" text " USING NCHAR_CS)) " \
	"ESCAPE TRANSLATE('\\' USING NCHAR_CS)"

/* What has no text beside one: an expression; a literal is a text here. */
#define PG_NO_TEXT \
	PG_STYLE("*[dL]", "DateStyle"), PG_STYLE("*D", "DateStyle and TimeZone"), \
	PG_STYLE("*I", "IntervalStyle"), \
	NO_FOR(PG, "*[pxargvq]", "PostgreSQL finds no value of this type in a text", \
		"compare it with a text")

/* PostgreSQL's REPLACE takes texts alone */
#define OTHERS "[bifntujJ]"

/*
 * `pattern` is the slot of a literal; `before` and `after` stand around an expression: "'%' || "
 * and " || '%'", on MySQL "'%', " and ", '%'".
 */
#define LIKE(pattern, before, after, my_before, my_after) RULES( \
	PG_STYLES, PG_NO_TEXT, \
	FOR(PG, "pk", "HOST($1) LIKE " pattern), \
	FOR(PG, "p" OTHERS, "HOST($1) LIKE " before PG_ESCAPED("($2)::text") after), \
	FOR(PG, "pe", "HOST($1) LIKE " before PG_ESCAPED("$(2)") after), \
	FOR(PG, "*k", "$1::text LIKE " pattern), \
	FOR(PG, "*" OTHERS, "$1::text LIKE " before PG_ESCAPED("($2)::text") after), \
	FOR(PG, "*e", "$1::text LIKE " before PG_ESCAPED("$(2)") after), \
	FOR(LITE, "*k", "$1 LIKE " pattern " ESCAPE '\\'"), \
	FOR(LITE, "*e", "$1 LIKE " before ESCAPED("$(2)") after " ESCAPE '\\'"), \
	FOR(MY, "jk", "JSON_UNQUOTE($1) LIKE BINARY " pattern), \
	FOR(MY, "*k", "$1 LIKE BINARY " pattern), \
	FOR(MY, "*e", "$1 LIKE BINARY CONCAT(" my_before MY_ESCAPED("$(2)") my_after ")"), \
	FOR(ORA, "*k", "$1 " ORA_LIKE(pattern)), \
	FOR(ORA, "*e", "$1 LIKE " before ESCAPED("$(2)") after " ESCAPE '\\'"))

#define ILIKE(pattern, before, after, my_before, my_after) RULES( \
	PG_STYLES, PG_NO_TEXT, \
	FOR(PG, "pk", "UPPER(HOST($1)) LIKE UPPER(" pattern ")"), \
	FOR(PG, "p" OTHERS, \
		"UPPER(HOST($1)) LIKE " before "UPPER(" PG_ESCAPED("($2)::text") ")" after), \
	FOR(PG, "pe", "UPPER(HOST($1)) LIKE " before "UPPER(" PG_ESCAPED("$(2)") ")" after), \
	FOR(PG, "*k", "UPPER($1::text) LIKE UPPER(" pattern ")"), \
	FOR(PG, "*" OTHERS, \
		"UPPER($1::text) LIKE " before "UPPER(" PG_ESCAPED("($2)::text") ")" after), \
	FOR(PG, "*e", "UPPER($1::text) LIKE " before "UPPER(" PG_ESCAPED("$(2)") ")" after), \
	FOR(LITE, "*k", "$1 LIKE " pattern " ESCAPE '\\'"), \
	FOR(LITE, "*e", "$1 LIKE " before "UPPER(" ESCAPED("$(2)") ")" after " ESCAPE '\\'"), \
	FOR(MY, "jk", "LOWER(JSON_UNQUOTE($1)) LIKE LOWER(" pattern ")"), \
	FOR(MY, "*k", "$1 LIKE " pattern), \
	FOR(MY, "*e", "$1 LIKE CONCAT(" my_before MY_ESCAPED("$(2)") my_after ")"), \
	FOR(ORA, "*k", "UPPER($1) " ORA_ILIKE(pattern)), \
	FOR(ORA, "*e", "UPPER($1) LIKE " before "UPPER(" ESCAPED("$(2)") ")" after " ESCAPE '\\'"))

#define CONTAINS(LIKE) LIKE("$c2", "'%' || ", " || '%'", "'%', ", ", '%'")
#define STARTS(LIKE) LIKE("$s2", "", " || '%'", "", ", '%'")
#define ENDS(LIKE) LIKE("$e2", "'%' || ", "", "'%', ", "")

/* Where UUIDs are texts they have no hyphens (UUIDTextMixin). MariaDB has the type from 10.7 on. */
#define DIGITS "(REPLACE($2, '-', ''))"
#define UUID_LIKE(pattern, before, after, my_before, my_after) RULES( \
	PG_NO_TEXT, \
	FOR(PG, "uk", "$1::text LIKE " pattern), \
	FOR(PG, "u" OTHERS, "$1::text LIKE " before PG_ESCAPED("($2)::text") after), \
	ON(PG, "$1::text LIKE " before PG_ESCAPED("$(2)") after), \
	ON(LITE, "$1 LIKE " before ESCAPED(DIGITS) after " ESCAPE '\\'"), \
	{ .on = MARIA, .since = V(10, 7, 0), SQL("uk", "$1 LIKE BINARY " pattern) }, \
	ON(MY, "$1 LIKE BINARY CONCAT(" my_before MY_ESCAPED(DIGITS) my_after ")"), \
	ON(ORA, "$1 LIKE " before ESCAPED(DIGITS) after " ESCAPE '\\'"))
#define UUID_ILIKE(pattern, before, after, my_before, my_after) RULES( \
	PG_NO_TEXT, \
	FOR(PG, "uk", "UPPER($1::text) LIKE UPPER(" pattern ")"), \
	FOR(PG, "u" OTHERS, \
		"UPPER($1::text) LIKE " before "UPPER(" PG_ESCAPED("($2)::text") ")" after), \
	ON(PG, "UPPER($1::text) LIKE " before "UPPER(" PG_ESCAPED("$(2)") ")" after), \
	ON(LITE, "$1 LIKE " before "UPPER(" ESCAPED(DIGITS) ")" after " ESCAPE '\\'"), \
	{ .on = MARIA, .since = V(10, 7, 0), SQL("uk", "$1 LIKE " pattern) }, \
	ON(MY, "$1 LIKE CONCAT(" my_before MY_ESCAPED(DIGITS) my_after ")"), \
	ON(ORA, "UPPER($1) LIKE " before "UPPER(" ESCAPED(DIGITS) ")" after " ESCAPE '\\'"))

/* MySQL compares texts of JSON by their bytes: Django folds both sides (CaseInsensitiveMixin). */
#define KEY_ILIKE(pattern, before, after, my_before, my_after) RULES( \
	PG_NO_TEXT, \
	FOR(PG, "*k", "UPPER($1::text) LIKE UPPER(" pattern ")"), \
	FOR(PG, "*" OTHERS, \
		"UPPER($1::text) LIKE " before "UPPER(" PG_ESCAPED("($2)::text") ")" after), \
	ON(PG, "UPPER($1::text) LIKE " before "UPPER(" PG_ESCAPED("$(2)") ")" after), \
	FOR(LITE, "*k", "$1 LIKE " pattern " ESCAPE '\\'"), \
	ON(LITE, "$1 LIKE " before "UPPER(" ESCAPED("$(2)") ")" after " ESCAPE '\\'"), \
	FOR(MY, "*k", "LOWER($1) LIKE LOWER(" pattern ")"), \
	ON(MY, "LOWER($1) LIKE CONCAT(" my_before MY_ESCAPED("LOWER($2)") my_after ")"), \
	FOR(ORA, "*k", "UPPER($1) " ORA_ILIKE(pattern)), \
	ON(ORA, "UPPER($1) LIKE " before "UPPER(" ESCAPED("$(2)") ")" after " ESCAPE '\\'"))

#define REGEX(op, ora_flag) RULES( \
	NO_FOR(PG, "*!", \
		"the expression is malformed (brackets, or a quantifier with nothing before " \
		"it): PostgreSQL would refuse each row", \
			"correct it: each of ()[] has its other half"), \
	PG_STYLES, PG_NO_TEXT, \
	FOR(PG, "p" OTHERS, "HOST($1) " op " ($2)::text"), FOR(PG, "pk", "HOST($1) " op " $2"), \
	FOR(PG, "pS", "HOST($1) " op " $(2)"), \
	FOR(PG, "*" OTHERS, "$1::text " op " ($2)::text"), FOR(PG, "*k", "$1::text " op " $2"), \
	ON(PG, "$1::text " op " $(2)"), \
	NO(LITE, "SQLite has no REGEXP (Django registers it in its own connections only)", \
		"use startswith, contains or endswith"), \
	NO(MY, "regular expressions are not allowed in an index", \
		"use startswith, contains or endswith"), \
	{ .on = ORA, .since = V(12, 2, 0), \
		REASON("", "REGEXP_LIKE can't stand in an index since 12.2 (bug 20804063)", \
			"use startswith, contains or endswith") }, \
	ON(ORA, "REGEXP_LIKE($1, $2, '" ora_flag "')"))

#define PLAIN "?bifnsldtDIpxGNL"
#define PLAIN_JSON "?bifnsldtDIpxjGNL"

static const Lookup rows[] = {
	{ "contains", PLAIN, PREPARE_TEXT, .rules = CONTAINS(LIKE),
		.expression = "Contains", .flags = LOOKUP_PATTERN },
	{ "contains", "u", PREPARE_TEXT, .rules = CONTAINS(UUID_LIKE), .flags = LOOKUP_PATTERN },
	{ "endswith", PLAIN_JSON, PREPARE_TEXT, .rules = ENDS(LIKE),
		.expression = "EndsWith", .flags = LOOKUP_PATTERN },
	{ "endswith", "u", PREPARE_TEXT, .rules = ENDS(UUID_LIKE), .flags = LOOKUP_PATTERN },
	{ "endswith", "J", PREPARE_TEXT, .rules = ENDS(LIKE),
		.flags = LOOKUP_AS_TEXT | LOOKUP_PATTERN },
	{ "icontains", PLAIN_JSON, PREPARE_TEXT, .rules = CONTAINS(ILIKE),
		.expression = "IContains", .flags = LOOKUP_PATTERN },
	{ "icontains", "u", PREPARE_TEXT, .rules = CONTAINS(UUID_ILIKE), .flags = LOOKUP_PATTERN },
	{ "icontains", "J", PREPARE_TEXT, .rules = CONTAINS(KEY_ILIKE),
		.flags = LOOKUP_AS_TEXT | LOOKUP_PATTERN },
	{ "iendswith", PLAIN_JSON, PREPARE_TEXT, .rules = ENDS(ILIKE),
		.expression = "IEndsWith", .flags = LOOKUP_PATTERN },
	{ "iendswith", "u", PREPARE_TEXT, .rules = ENDS(UUID_ILIKE), .flags = LOOKUP_PATTERN },
	{ "iendswith", "J", PREPARE_TEXT, .rules = ENDS(KEY_ILIKE),
		.flags = LOOKUP_AS_TEXT | LOOKUP_PATTERN },
	{ "iexact", PLAIN_JSON, PREPARE_TEXT, .rules = RULES(
		PG_STYLES, PG_NO_TEXT,
		FOR(PG, "p" OTHERS, "UPPER(HOST($1)) = UPPER(($2)::text)"),
		FOR(PG, "pk", "UPPER(HOST($1)) = UPPER($2)"),
		FOR(PG, "pS", "UPPER(HOST($1)) = UPPER($(2))"),
		FOR(PG, "*" OTHERS, "UPPER($1::text) = UPPER(($2)::text)"),
		FOR(PG, "*k", "UPPER($1::text) = UPPER($2)"),
		FOR(PG, "*e", "UPPER($1::text) = UPPER($(2))"),
		FOR(LITE, "*k", "$1 LIKE $%2 ESCAPE '\\'"),
		FOR(LITE, "*e", "$1 LIKE " ESCAPED("$(2)") " ESCAPE '\\'"),
		FOR(MY, "jk", "JSON_UNQUOTE($1) LIKE $%2"),
		FOR(MY, "*k", "$1 LIKE $%2"), FOR(MY, "*e", "$1 LIKE " MY_ESCAPED("$(2)")),
		FOR(ORA, "*k", "UPPER($1) = UPPER($2)"),
		FOR(ORA, "*e", "UPPER($1) = UPPER($(2))")), .expression = "IExact",
		.flags = LOOKUP_NONE_IS_NULL, .empty = EMPTY_IF_GIVEN },
	{ "iexact", "u", PREPARE_TEXT, .rules = RULES(
		PG_NO_TEXT,
		FOR(PG, "u" OTHERS, "UPPER($1::text) = UPPER(($2)::text)"),
		FOR(PG, "uk", "UPPER($1::text) = UPPER($2)"),
		ON(PG, "UPPER($1::text) = UPPER($(2))"),
		ON(LITE, "$1 LIKE " DIGITS " ESCAPE '\\'"),
		{ .on = MARIA, .since = V(10, 7, 0), SQL("uk", "$1 LIKE $%2") },
		ON(MY, "$1 LIKE " DIGITS),
		ON(ORA, "UPPER($1) = UPPER(" DIGITS ")")), .flags = LOOKUP_NONE_IS_NULL },
	{ "iexact", "J", PREPARE_TEXT, .rules = RULES(
		PG_NO_TEXT,
		FOR(PG, "*" OTHERS, "UPPER($1::text) = UPPER(($2)::text)"),
		FOR(PG, "*k", "UPPER($1::text) = UPPER($2)"),
		ON(PG, "UPPER($1::text) = UPPER($(2))"),
		FOR(LITE, "*k", "$1 LIKE $%2 ESCAPE '\\'"),
		ON(LITE, "$1 LIKE " ESCAPED("$(2)") " ESCAPE '\\'"),
		FOR(MY, "*k", "LOWER($1) LIKE LOWER($%2)"),
		ON(MY, "LOWER($1) LIKE " MY_ESCAPED("LOWER($2)")),
		FOR(ORA, "*k", "UPPER($1) = UPPER($2)"),
		ON(ORA, "UPPER($1) = UPPER($(2))")),
		.flags = LOOKUP_AS_TEXT | LOOKUP_NONE_IS_NULL },
	{ "iregex", "?bifnsldtDIupxjGNL", PREPARE_TEXT, .rules = REGEX("~*", "i"),
		.expression = "IRegex" },
	{ "iregex", "J", PREPARE_TEXT, .rules = REGEX("~*", "i"), .flags = LOOKUP_AS_TEXT },
	{ "istartswith", PLAIN_JSON, PREPARE_TEXT, .rules = STARTS(ILIKE),
		.expression = "IStartsWith", .flags = LOOKUP_PATTERN },
	{ "istartswith", "u", PREPARE_TEXT, .rules = STARTS(UUID_ILIKE), .flags = LOOKUP_PATTERN },
	{ "istartswith", "J", PREPARE_TEXT, .rules = STARTS(KEY_ILIKE),
		.flags = LOOKUP_AS_TEXT | LOOKUP_PATTERN },
	{ "regex", "?bifnsldtDIupxjGNL", PREPARE_TEXT, .rules = REGEX("~", "c"),
		.expression = "Regex" },
	{ "regex", "J", PREPARE_TEXT, .rules = REGEX("~", "c"), .flags = LOOKUP_AS_TEXT },
	{ "startswith", PLAIN_JSON, PREPARE_TEXT, .rules = STARTS(LIKE),
		.expression = "StartsWith", .flags = LOOKUP_PATTERN },
	{ "startswith", "u", PREPARE_TEXT, .rules = STARTS(UUID_LIKE), .flags = LOOKUP_PATTERN },
	{ "startswith", "J", PREPARE_TEXT, .rules = STARTS(LIKE),
		.flags = LOOKUP_AS_TEXT | LOOKUP_PATTERN },
};

const LookupTable text_lookups = { "Texts", rows, COUNT(rows) };
