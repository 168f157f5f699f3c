/*
 * Lookups in JSON documents ("j") and of values in them ("J": data__key). How to read rules:
 * cells.h.
 *
 * Sources: django/db/models/fields/json.py of Django 5.2; PostgreSQL 9.16 "JSON Functions and
 * Operators"; SQLite json1.html; MySQL 14.17; Oracle "SQL/JSON Conditions", JSON Developer's Guide.
 */
#include "cells.h"

/* clang-format off */

#define PG_NO_JSON(types) NO_FOR(PG, types, \
	"PostgreSQL compares JSON with JSON alone", \
	"compare the text, KT('data__key'), or Cast one")

/* A test for each of the values, joined. */
#define EACH(types, text, joiner) .kind = RULE_EACH, TEXTS(types, text, joiner)

/* MariaDB's JSON is a text: "x" is "X" there, and 1 is not 1.0, but for this function of 10.7. */
#define MARIA_EQUALS { .on = MARIA, .since = V(10, 7, 0), \
	SQL("*k", "CASE WHEN $1 IS NULL THEN NULL ELSE JSON_EQUALS($1, $j2) END") }
#define MARIA_EQUALS_ONE { .on = MARIA, .since = V(10, 7, 0), \
	EACH("*k", "CASE WHEN $1 IS NULL THEN NULL ELSE JSON_EQUALS($1, $j2) END", " OR ") }

/* A literal beside a document. MySQL takes a bare text for a string of JSON. */
static const Rule document[] = {
	ON(MY, "JSON_EXTRACT($j1, '$$')"),
	ALL("$1"), { .since = UINT32_MAX }
};

/* A literal beside a value: as the server extracts it. */
static const Rule value[] = {
	FOR(LITE, "w", "$j1"), ON(LITE, "JSON_EXTRACT($j1, '$$')"),
	ON(MY, "JSON_EXTRACT($j1, '$$')"),
	FOR(ORA, "o", "JSON_QUERY($j1, '$$')"), ON(ORA, "$x1"),
	ALL("$1"), { .since = UINT32_MAX }
};

/* ... and one that MariaDB takes into a list. */
static const Rule listed_value[] = {
	FOR(LITE, "w", "$j1"), ON(LITE, "JSON_EXTRACT($j1, '$$')"),
	ON(MARIA, "JSON_UNQUOTE(JSON_EXTRACT($j1, '$$'))"),
	ON(MY, "JSON_EXTRACT($j1, '$$')"),
	FOR(ORA, "o", "JSON_QUERY($j1, '$$')"), ON(ORA, "$x1"),
	ALL("$1"), { .since = UINT32_MAX }
};

/* A literal that is ordered: a number or a text. */
#define NO_ORDER(dialect, types) NO_FOR(dialect, types, \
	"true, null, lists and dicts of JSON have an order on PostgreSQL alone", "")
static const Rule ordered[] = {
	ON(PG, "$1"), NO_ORDER(DIALECT_NONE, "w"), NO_ORDER(DIALECT_NONE, "o"), ALL("$v1"),
	{ .since = UINT32_MAX }
};

/* Oracle: a number in JSON is compared as one; what is none is NULL (the default, NULL ON ERROR) */
#define ORA_NUMBER "JSON_VALUE($B1, $P1 RETURNING NUMBER)"
/* MariaDB's are texts, and one that is no number beside one is an error at a write (1292) */
#define MARIA_NUMBER "CASE WHEN JSON_TYPE($1) IN ('INTEGER', 'DOUBLE') THEN $1 END"
#define KEY_COMPARE(op) RULES( \
	PG_NO_JSON("J[bifnsldtDIupxagrv]"), \
	FOR(MARIA, "*m", MARIA_NUMBER " " op " $2"), \
	FOR(MARIA, "*[ifn]", MARIA_NUMBER " " op " $(2)"), \
	FOR(ORA, "*m", ORA_NUMBER " " op " $2"), FOR(ORA, "*[ifn]", ORA_NUMBER " " op " $(2)"), \
	FOR(DIALECT_NONE, "*k", "$1 " op " $2"), ALL("$1 " op " $(2)"))

/* The document's own order; a LOB has none on Oracle. */
#define DOCUMENT_COMPARE(op) RULES( \
	PG_NO_JSON("j[bifnsldtDIupxagrv]"), \
	NO(ORA, "Oracle compares no JSON documents", "compare a value in it, data__key"), \
	FOR(DIALECT_NONE, "*k", "$1 " op " $2"), ALL("$1 " op " $(2)"))

#define NO_CONTAINS \
	NO(LITE, "SQLite has no JSON containment", "compare a value in it, data__key=..."), \
	NO(ORA, "Oracle has no JSON containment", "compare a value in it, data__key=...")

/* JSON_EXISTS and its family: 12.1; SQLite's JSON: an extension from 3.9 on, built in from 3.38 */
#define ORA_TEST(types, text) { .on = ORA, .since = V(12, 1, 0), SQL(types, text) }
#define NO_ORA_JSON NO(ORA, "Oracle has JSON from 12.1 on", "")
#define LITE_TEST(types, text) { .on = LITE, .since = V(3, 9, 0), SQL(types, text) }
#define NO_LITE_JSON NO(LITE, "SQLite has JSON from 3.9 on", "")

/* One test a key, or PostgreSQL's operator for all. */
#define HAS_KEYS(operator, joiner) RULES( \
	ON(PG, "$1 " operator " $A"), \
	{ .on = LITE, .since = V(3, 9, 0), EACH("", "JSON_TYPE($B1, $M2) IS NOT NULL", joiner) }, \
	NO_LITE_JSON, \
	{ .on = MY, EACH("", "JSON_CONTAINS_PATH($B1, 'one', $M2)", joiner) }, \
	{ .on = ORA, .since = V(12, 1, 0), EACH("", "JSON_EXISTS($B1, $M2)", joiner) }, \
	NO_ORA_JSON)

#define NO_VARYING_KEY(dialect) \
	NO_FOR(dialect, "*e", "a key that is no constant is PostgreSQL's alone", "")

static const Lookup rows[] = {
	{ "contained_by", "jJ", PREPARE_VALUE, .rules = RULES(
		PG_NO_JSON("*[bifnsldtDIupxagrv]"), ON(PG, "$1 <@ $2"), NO_CONTAINS,
		FOR(MY, "*k", "JSON_CONTAINS($j2, $1)"), ON(MY, "JSON_CONTAINS($2, $1)")) },
	{ "contains", "jJ", PREPARE_VALUE, .rules = RULES(
		PG_NO_JSON("*[bifnsldtDIupxagrv]"), ON(PG, "$1 @> $2"), NO_CONTAINS,
		FOR(MY, "*k", "JSON_CONTAINS($1, $j2)"), ON(MY, "JSON_CONTAINS($1, $2)")) },
	{ "exact", "j", PREPARE_VALUE, .rules = RULES(
		PG_NO_JSON("j[bifnsldtDIupxagrv]"),
		{ .on = ORA, .since = V(18, 0, 0), SQL("", "JSON_EQUAL($1, $2)") },
		NO(ORA, "Oracle compares JSON documents from 18c on",
			"compare a value in it, data__key"),
		MARIA_EQUALS,
		FOR(DIALECT_NONE, "*k", "$1 = $2"), ALL("$1 = $(2)")),
		.flags = LOOKUP_NULL, .element = document },
	{ "exact", "J", PREPARE_VALUE, .rules = RULES(
		PG_NO_JSON("J[bifnsldtDIupxagrv]"),
		MARIA_EQUALS,
		/* unknown without the value, so that its negation is no truth */
		FOR(ORA, "*z", "CASE WHEN JSON_EXISTS($B1, $P1) "
			"THEN CASE WHEN $1 IS NULL THEN 1 ELSE 0 END END = 1"),
		FOR(DIALECT_NONE, "*k", "$1 = $2"), ALL("$1 = $(2)")),
		.flags = LOOKUP_NULL, .element = value },
	{ "gt", "J", PREPARE_VALUE, .rules = KEY_COMPARE(">"), .element = ordered },
	{ "gt", "j", PREPARE_VALUE, .rules = DOCUMENT_COMPARE(">"), .element = document },
	{ "gte", "J", PREPARE_VALUE, .rules = KEY_COMPARE(">="), .element = ordered },
	{ "gte", "j", PREPARE_VALUE, .rules = DOCUMENT_COMPARE(">="), .element = document },
	{ "has_any_keys", "jJ", PREPARE_TEXTS, .rules = HAS_KEYS("?|", " OR ") },
	{ "has_key", "jJ", PREPARE_TEXT, .rules = RULES(
		NO_FOR(PG, "*[bifndtDIujJxpargvqL]", "a key is a text", "Cast it to a text"),
		ON(PG, "$1 ? $2"),
		NO_VARYING_KEY(LITE), NO_VARYING_KEY(ORA),
		LITE_TEST("*k", "JSON_TYPE($B1, $M2) IS NOT NULL"), NO_LITE_JSON,
		FOR(MY, "*k", "JSON_CONTAINS_PATH($B1, 'one', $M2)"),
		ORA_TEST("*k", "JSON_EXISTS($B1, $M2)"), NO_ORA_JSON,
		NO(DIALECT_NONE, "a key that is no constant is PostgreSQL's alone", "")) },
	{ "has_keys", "jJ", PREPARE_TEXTS, .rules = HAS_KEYS("?&", " AND ") },
	{ "in", "j", PREPARE_LIST, .rules = RULES(
		PG_NO_JSON("j[bifnsldtDIupxagrv]"),
		NO(ORA, "Oracle compares no JSON documents", "compare a value in it, data__key"),
		MARIA_EQUALS_ONE,
		ALL("$1 IN ($L)")), .element = document },
	{ "in", "J", PREPARE_LIST, .rules = RULES(
		PG_NO_JSON("J[bifnsldtDIupxagrv]"), MARIA_EQUALS_ONE,
		ALL("$1 IN ($L)")), .element = listed_value },
	{ "isnull", "J", PREPARE_BOOLEAN, .rules = RULES(
		ON(LITE, "JSON_TYPE($B1, $P1) IS NULL"),
		ON(ORA, "(NOT JSON_EXISTS($B1, $P1) OR $B1 IS NULL)"),
		ALL("$1 IS NULL")),
		.negated = RULES(
		ON(LITE, "JSON_TYPE($B1, $P1) IS NOT NULL"),
		ON(ORA, "JSON_EXISTS($B1, $P1)"),
		ALL("$1 IS NOT NULL")) },
	{ "lt", "J", PREPARE_VALUE, .rules = KEY_COMPARE("<"), .element = ordered },
	{ "lt", "j", PREPARE_VALUE, .rules = DOCUMENT_COMPARE("<"), .element = document },
	{ "lte", "J", PREPARE_VALUE, .rules = KEY_COMPARE("<="), .element = ordered },
	{ "lte", "j", PREPARE_VALUE, .rules = DOCUMENT_COMPARE("<="), .element = document },
	{ "range", "j", PREPARE_PAIR, .rules = RULES(
		PG_NO_JSON("j[bifnsldtDIupxagrv]"),
		NO(ORA, "Oracle compares no JSON documents", "compare a value in it, data__key"),
		ALL("$1 BETWEEN $2 AND $3")), .element = document },
	{ "range", "J", PREPARE_PAIR, .rules = RULES(
		PG_NO_JSON("J[bifnsldtDIupxagrv]"),
		FOR(MARIA, "*m", MARIA_NUMBER " BETWEEN $2 AND $3"),
		FOR(ORA, "*m", ORA_NUMBER " BETWEEN $2 AND $3"),
		ALL("$1 BETWEEN $2 AND $3")), .element = ordered },
};

const LookupTable json_lookups = { "JSON", rows, COUNT(rows) };
