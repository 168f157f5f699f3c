/* Functions of django.contrib.postgres. How to read rows: cells.h. */
#include "cells.h"

/* clang-format off */

#define ARRAYS NO(DIALECT_NONE, "arrays are PostgreSQL's alone", "")
#define RANGES NO(DIALECT_NONE, "ranges are PostgreSQL's alone", "")
#define HSTORES NO(DIALECT_NONE, "hstore columns are PostgreSQL's alone", "")
#define SEARCH NO(DIALECT_NONE, "text search is PostgreSQL's alone", "")
#define TRIGRAMS NO(DIALECT_NONE, "trigrams are PostgreSQL's alone", "")

/* The configuration is a constant of no type ("?"), before the text or the query. */
/* the cast of a text to regconfig is STABLE */
#define PG_CONFIG(types) NO_FOR(PG, types, \
	"a configuration that is no constant depends on the session's search_path", \
	"name it: config='simple'")
#define QUERY(name)  .rules = RULES( \
	PG_CONFIG("e*"), \
	FOR(PG, "?[sl?]", name "($1::regconfig, $2)"), \
	NO(PG, "without a configuration it depends on the session's default_text_search_config", \
		"SearchQuery(..., config='simple')"), \
	SEARCH)

#define TRIGRAM(text)  .rules = RULES({ .on = PG, EXTENSION("", text, "pg_trgm") }, TRIGRAMS)

static const Function rows[] = {
	{ "Array", "values*", NULL, TYPE_ARRAY, FUNCTION_PLAIN, .rules = RULES(
		ON(PG, "ARRAY[$*]"), ARRAYS) },

	{ "ArrayItem", "array:a index*", NULL, RESULT_BASE, FUNCTION_PLAIN, ARRAY_ITEM,
		.rules = RULES(
		ON(PG, "($1)$I"), ARRAYS) },

	{ "ArrayLen", "array:a", "len", TYPE_INTEGER, FUNCTION_PLAIN, ARRAY_LENGTH, .rules = RULES(
		ON(PG, "CASE WHEN $1 IS NULL THEN NULL ELSE coalesce(array_length($1, 1), 0) END"),
		ARRAYS) },

	{ "ArraySlice", "array:a start end", NULL, RESULT_FIRST, FUNCTION_PLAIN, .rules = RULES(
		ON(PG, "($1)[$2:$3]"), ARRAYS) },

	{ "HStoreKeys", "hstore:g", "keys", RESULT_TEXTS, FUNCTION_PLAIN, .rules = RULES(
		ON(PG, "akeys($1)"), HSTORES) },

	{ "HStoreValues", "hstore:g", "values", RESULT_TEXTS, FUNCTION_PLAIN, .rules = RULES(
		ON(PG, "avals($1)"), HSTORES) },

	{ "RandomUUID", "", NULL, TYPE_UUID, FUNCTION_PLAIN, .rules = RULES(
		VOLATILE_ON(PG, "GEN_RANDOM_UUID()"),
		NO(DIALECT_NONE, "it is PostgreSQL's own", "")) },

	{ "RangeBoundary", "inclusive_lower? inclusive_upper?", NULL, TYPE_STRING,
	  FUNCTION_BOUNDARY, .rules = NULL },

	{ "RangeEndsWith", "range:r", "endswith", RESULT_BASE, FUNCTION_NULLING, .rules = RULES(
		ON(PG, "upper($1)"), RANGES) },

	{ "RangeIsEmpty", "range:r", "isempty", TYPE_BOOLEAN, FUNCTION_PLAIN, .rules = RULES(
		ON(PG, "isempty($1)"), RANGES) },

	{ "RangeLowerInc", "range:r", "lower_inc", TYPE_BOOLEAN, FUNCTION_PLAIN, .rules = RULES(
		ON(PG, "LOWER_INC($1)"), RANGES) },

	{ "RangeLowerInf", "range:r", "lower_inf", TYPE_BOOLEAN, FUNCTION_PLAIN, .rules = RULES(
		ON(PG, "LOWER_INF($1)"), RANGES) },

	{ "RangeStartsWith", "range:r", "startswith", RESULT_BASE, FUNCTION_NULLING, .rules = RULES(
		ON(PG, "lower($1)"), RANGES) },

	{ "RangeUpperInc", "range:r", "upper_inc", TYPE_BOOLEAN, FUNCTION_PLAIN, .rules = RULES(
		ON(PG, "UPPER_INC($1)"), RANGES) },

	{ "RangeUpperInf", "range:r", "upper_inf", TYPE_BOOLEAN, FUNCTION_PLAIN, .rules = RULES(
		ON(PG, "UPPER_INF($1)"), RANGES) },

	{ "SearchQuery", "config? value", NULL, TYPE_TSQUERY, FUNCTION_SEARCH,
		QUERY("plainto_tsquery") },

	{ "SearchQuery.not", "query", NULL, TYPE_TSQUERY, FUNCTION_PLAIN, .rules = RULES(
		ON(PG, "!!($1)"), SEARCH) },

	{ "SearchQuery.phrase", "config? value", NULL, TYPE_TSQUERY, FUNCTION_PLAIN,
		QUERY("phraseto_tsquery") },
	{ "SearchQuery.plain", "config? value", NULL, TYPE_TSQUERY, FUNCTION_PLAIN,
		QUERY("plainto_tsquery") },
	{ "SearchQuery.raw", "config? value", NULL, TYPE_TSQUERY, FUNCTION_PLAIN,
		QUERY("to_tsquery") },
	{ "SearchQuery.websearch", "config? value", NULL, TYPE_TSQUERY, FUNCTION_PLAIN,
		QUERY("websearch_to_tsquery") },

	{ "SearchRank", "vector search_query", NULL, TYPE_FLOAT, FUNCTION_PLAIN, .rules = RULES(
		FOR(PG, "vq", "ts_rank($1, $2)"),
		NO(PG, "SearchRank takes a SearchVector and a SearchQuery", ""), SEARCH) },

	{ "SearchVector", "expressions*", NULL, TYPE_TSVECTOR, FUNCTION_SEARCH, .rules = RULES(
		PG_CONFIG("ee"),
		FOR(PG, "?lk", "setweight(to_tsvector($1::regconfig, $2), $3)"),
		FOR(PG, "?l", "to_tsvector($1::regconfig, $2)"),
		NO(PG, "without a configuration it depends on the session's "
			"default_text_search_config",
			"SearchVector(..., config='simple')"),
		SEARCH) },

	/* the texts of a SearchVector in one: its arg_joiner */
	{ "SearchVector.text", "expressions*", NULL, TYPE_TEXT, FUNCTION_PLAIN, .rules = RULES(
		ON(PG, "$+"), SEARCH) },

	{ "TransactionNow", "", NULL, TYPE_TIMESTAMP, FUNCTION_PLAIN, .rules = RULES(
		VOLATILE_ON(PG, "CURRENT_TIMESTAMP"),
		NO(DIALECT_NONE, "it is PostgreSQL's own", "")) },

	{ "TrigramDistance", "expression value_string", NULL, TYPE_FLOAT, FUNCTION_PLAIN,
		TRIGRAM("($1 <-> $2)") },
	{ "TrigramSimilarity", "expression value_string", NULL, TYPE_FLOAT, FUNCTION_PLAIN,
		TRIGRAM("SIMILARITY($1, $2)") },
	{ "TrigramStrictWordDistance", "value_string expression", NULL, TYPE_FLOAT, FUNCTION_PLAIN,
		TRIGRAM("($1 <<<-> $2)") },
	{ "TrigramStrictWordSimilarity", "value_string expression", NULL, TYPE_FLOAT,
		FUNCTION_PLAIN,
		TRIGRAM("STRICT_WORD_SIMILARITY($1, $2)") },
	{ "TrigramWordDistance", "value_string expression", NULL, TYPE_FLOAT, FUNCTION_PLAIN,
		TRIGRAM("($1 <<-> $2)") },
	{ "TrigramWordSimilarity", "value_string expression", NULL, TYPE_FLOAT, FUNCTION_PLAIN,
		TRIGRAM("WORD_SIMILARITY($1, $2)") },

	{ "Unaccent", "expression", "unaccent", RESULT_FIRST, FUNCTION_BILATERAL, .rules = RULES(
		NO(PG, "UNACCENT is STABLE: its dictionary may change",
			"call an IMMUTABLE function that wraps it: Func(..., function='NAME')"),
		NO(DIALECT_NONE, "UNACCENT is PostgreSQL's alone", "")) },

	/* an array, a range or an hstore with its output_field */
	{ "Value.composed", "value", NULL, RESULT_CAST, FUNCTION_CAST, .rules = RULES(
		ON(PG, "$1::$T"), NO(DIALECT_NONE, "this type is PostgreSQL's alone", "")) },
};

const FunctionTable postgres_functions = TABLE("PostgreSQL's own", rows);
