/*
 * JSON: values in documents, and documents made of values. How to read rows: cells.h.
 *
 * Sources: django/db/models/fields/json.py and functions/json.py of Django 5.2; PostgreSQL 9.16;
 * SQLite json1.html; MySQL 14.17; Oracle JSON Developer's Guide, "SQL/JSON Path Expressions".
 */
#include "cells.h"

/* clang-format off */

/* $1 is the document, the rest are keys: a path. */
#define LITE_VALUE \
	"(CASE WHEN JSON_TYPE($1, $P) IN ('null','false','true') " \
	"THEN JSON_TYPE($1, $P) ELSE JSON_EXTRACT($1, $P) END)"
#define LITE_NO_QUOTE(types) NO_FOR(LITE, types, \
	"a key with a quotation mark can't stand in a path of SQLite", "")
#define NO_LAST(dialect, types) NO_FOR(dialect, types, \
	"an index from the end of an array is PostgreSQL's alone", "")
#define LITE_PATH \
	LITE_NO_QUOTE("*\""), LITE_NO_QUOTE("**\""), LITE_NO_QUOTE("***\""), \
	LITE_NO_QUOTE("****\""), \
	NO_LAST(LITE, "*-"), NO_LAST(LITE, "**-"), NO_LAST(LITE, "***-")
#define MY_PATH NO_LAST(MY, "*-"), NO_LAST(MY, "**-"), NO_LAST(MY, "***-")
#define ORA_PATH NO_LAST(ORA, "*-"), NO_LAST(ORA, "**-"), NO_LAST(ORA, "***-")
/* A scalar is not a query before 21c. */
#define ORA_VALUE(type) \
	{ .on = ORA, .since = V(21, 0, 0), .result = type, \
		SQL("", "COALESCE(JSON_VALUE($1, $P),JSON_QUERY($1, $P DISALLOW SCALARS))") }, \
	{ .on = ORA, .since = V(12, 1, 0), .result = type, \
		SQL("", "COALESCE(JSON_QUERY($1, $P),JSON_VALUE($1, $P))") }, \
	NO(ORA, "Oracle has JSON from 12.1 on", "")

static const Function rows[] = {
	{ "JSONArray", "expressions*", NULL, TYPE_JSON, FUNCTION_JSON_ARRAY, .rules = RULES(
		{ .on = PG, .since = V(16, 0, 0),
			SQL("", "JSON_ARRAY($* NULL ON NULL RETURNING JSONB)") },
		NO(PG, "JSONB_BUILD_ARRAY is not IMMUTABLE, and JSON_ARRAY is there from 16 "
			"on", ""),
		ON(ORA, "JSON_ARRAY($* NULL ON NULL RETURNING CLOB)"),
		ALL("JSON_ARRAY($*)")) },

	/* PostgreSQL casts each value: a parameter of the driver would have no type */
	{ "JSONArray.value", "value", NULL, RESULT_FIRST, FUNCTION_CAST, .rules = RULES(
		FOR(PG, "[jJ]", "$1"), ON(PG, "($1)::$T"), ALL("$1")) },

	{ "JSONObject", "", NULL, TYPE_JSON, FUNCTION_JSON_OBJECT, .rules = RULES(
		{ .on = PG, .since = V(16, 0, 0), SQL("", "JSON_OBJECT($* RETURNING JSONB)") },
		NO(PG, "JSONB_BUILD_OBJECT is not IMMUTABLE, and JSON_OBJECT is there from 16 "
			"on", ""),
		ON(ORA, "JSON_OBJECT($* RETURNING CLOB)"),
		ALL("JSON_OBJECT($*)")) },

	{ "JSONObject.pair", "key value", NULL, TYPE_JSON, FUNCTION_PLAIN, .rules = RULES(
		ON(PG, "(($1)::text) VALUE $2"),
		ON(ORA, "($1) VALUE $2"),
		ALL("$1, $2")) },

	{ "KT", "lookup", NULL, TYPE_TEXT, FUNCTION_KEY_PATH, .rules = NULL },

	{ "KeyTextTransform", "key_name expression", NULL, TYPE_TEXT, FUNCTION_KEY, .rules = RULES(
		FOR(PG, "*kk", "($1 #>> $A)"),
		ON(PG, "($1 ->> $k2)"),
		LITE_PATH,
		{ .on = LITE, .since = V(3, 9, 0), SQL("", LITE_VALUE) },
		NO(LITE, "SQLite has JSON from 3.9 on", ""),
		MY_PATH,
		ON(MARIA, "JSON_UNQUOTE(JSON_EXTRACT($1, $P))"),
		ON(MY, "($1 ->> $P)"),
		ORA_PATH,
		ORA_VALUE(TYPE_STRING)) },

	{ "KeyTransform", "key_name expression", NULL, TYPE_JSON_KEY, FUNCTION_KEY, .rules = RULES(
		{ .on = PG, SQL("g", "($1 -> $2)"), .result = TYPE_TEXT },
		FOR(PG, "*kk", "($1 #> $A)"),
		ON(PG, "($1 -> $k2)"),
		LITE_PATH,
		{ .on = LITE, .since = V(3, 9, 0), SQL("", LITE_VALUE) },
		NO(LITE, "SQLite has JSON from 3.9 on", ""),
		MY_PATH,
		ON(MY, "JSON_EXTRACT($1, $P)"),
		ORA_PATH,
		ORA_VALUE(TYPE_STRING)) },
};

const FunctionTable json_functions = TABLE("JSON", rows);
