/*
 * Lookups of django.contrib.postgres: arrays, ranges, hstore, text search. How to read rules:
 * cells.h.
 *
 * Sources: django/contrib/postgres/lookups.py, fields/ and search.py of Django 5.2; PostgreSQL
 * 9.19, 9.20, F.16 (hstore), 12 and F.33 (pg_trgm).
 */
#include "cells.h"

/* clang-format off */

/* No other database has a column of the type: where a table has one, it is reported there. */
#define NONE(what) NO(DIALECT_NONE, what " are PostgreSQL's alone", "")
#define ARRAYS NONE("arrays")
#define RANGES NONE("ranges")
#define HSTORES NONE("hstore columns")

/* Each of these types has operators of its own, for two of its values. */
#define APART(types) NO_FOR(PG, types, \
	"PostgreSQL compares no values of these two types", "Cast one of them")
#define ARRAYS_APART APART("a[bifnsldtDIupjJxrgvqL]")
#define RANGES_APART APART("r[bifnsldtDIupjJxagvqL]")
#define HSTORES_APART APART("g[bifnsldtDIupjJxarvqL]")
#define KEYS_APART APART("g[bifndtDIupjJxargvqL]")
/* An element of a range may be cast; no text, that may be none. */
#define ELEMENTS_APART APART("r[bsltIupjJxagvq]")

/* An array on the right has the type of the one on the left. */
#define ARRAY_OPERATOR(op) RULES( \
	ARRAYS_APART, FOR(PG, "ak", "$1 " op " $2::$T"), ON(PG, "$1 " op " $(2)::$T"), ARRAYS)
#define OPERATOR(op, apart, others) RULES(apart, ON(PG, "$1 " op " $2"), others)
#define COMPARE(op, apart, others) RULES( \
	apart, FOR(PG, "*k", "$1 " op " $2"), ON(PG, "$1 " op " $(2)"), others)

/* as the driver writes one: the column says of what */
static const Rule array_literal[] = { ON(PG, "$1"), ARRAYS, { .since = UINT32_MAX } };
static const Rule hstore_literal[] = { ON(PG, "$1::hstore"), HSTORES, { .since = UINT32_MAX } };

#define TRIGRAM NO(DIALECT_NONE, \
	"trigram operators depend on the session's threshold (pg_trgm.similarity_threshold)", \
	"use an index with GinIndex(fields=[...], opclasses=['gin_trgm_ops'])")

static const Lookup rows[] = {
	{ "adjacent_to", "r", PREPARE_VALUE, .rules = OPERATOR("-|-", RANGES_APART, RANGES) },
	{ "contained_by", "a", PREPARE_VALUE, .rules = ARRAY_OPERATOR("<@") },
	{ "contained_by", "g", PREPARE_VALUE, .rules = OPERATOR("<@", HSTORES_APART, HSTORES),
		.element = hstore_literal },
	{ "contained_by", "ifndD", PREPARE_RANGE, .rules = RULES(
		APART("*[bifnsldtDIupjJxagvqL]"),
		FOR(PG, "fk", "$1::numeric <@ $2::$T"), FOR(PG, "f", "$1::numeric <@ $(2)::$T"),
		FOR(PG, "*k", "$1 <@ $2::$T"), ON(PG, "$1 <@ $(2)::$T"), RANGES) },
	{ "contained_by", "r", PREPARE_VALUE, .rules = OPERATOR("<@", RANGES_APART, RANGES) },
	{ "contains", "a", PREPARE_VALUE, .rules = ARRAY_OPERATOR("@>") },
	{ "contains", "g", PREPARE_VALUE, .rules = OPERATOR("@>", HSTORES_APART, HSTORES),
		.element = hstore_literal },
	{ "contains", "r", PREPARE_VALUE, .rules = RULES(
		ELEMENTS_APART, FOR(PG, "rr", "$1 @> $2"),
		ON(PG, "$1 @> ($2)::$T"), RANGES), .flags = LOOKUP_ELEMENT },
	{ "exact", "a", PREPARE_VALUE, .rules = ARRAY_OPERATOR("="), .flags = LOOKUP_NONE_IS_NULL },
	{ "exact", "g", PREPARE_VALUE, .rules = COMPARE("=", HSTORES_APART, HSTORES),
		.flags = LOOKUP_NONE_IS_NULL,
		.element = hstore_literal },
	{ "exact", "r", PREPARE_VALUE, .rules = COMPARE("=", RANGES_APART, RANGES),
		.flags = LOOKUP_NONE_IS_NULL },
	{ "exact", "v", PREPARE_QUERY,
		.rules = RULES(ON(PG, "$1 @@ $(2)"), NONE("text search vectors")),
		.flags = LOOKUP_NONE_IS_NULL },
	{ "fully_gt", "r", PREPARE_VALUE, .rules = OPERATOR(">>", RANGES_APART, RANGES) },
	{ "fully_lt", "r", PREPARE_VALUE, .rules = OPERATOR("<<", RANGES_APART, RANGES) },
	{ "gt", "a", PREPARE_VALUE, .rules = COMPARE(">", ARRAYS_APART, ARRAYS),
		.element = array_literal },
	{ "gt", "r", PREPARE_VALUE, .rules = COMPARE(">", RANGES_APART, RANGES) },
	{ "gte", "a", PREPARE_VALUE, .rules = COMPARE(">=", ARRAYS_APART, ARRAYS),
		.element = array_literal },
	{ "gte", "r", PREPARE_VALUE, .rules = COMPARE(">=", RANGES_APART, RANGES) },
	{ "has_any_keys", "g", PREPARE_TEXTS, .rules = RULES(ON(PG, "$1 ?| $A"), HSTORES) },
	{ "has_key", "g", PREPARE_TEXT, .rules = OPERATOR("?", KEYS_APART, HSTORES) },
	{ "has_keys", "g", PREPARE_TEXTS, .rules = RULES(ON(PG, "$1 ?& $A"), HSTORES) },
	{ "in", "a", PREPARE_LIST, .rules = RULES(ARRAYS_APART, ON(PG, "$1 IN ($L)"), ARRAYS),
		.element = array_literal },
	{ "in", "r", PREPARE_LIST, .rules = RULES(RANGES_APART, ON(PG, "$1 IN ($L)"), RANGES) },
	{ "lt", "a", PREPARE_VALUE, .rules = COMPARE("<", ARRAYS_APART, ARRAYS),
		.element = array_literal },
	{ "lt", "r", PREPARE_VALUE, .rules = COMPARE("<", RANGES_APART, RANGES) },
	{ "lte", "a", PREPARE_VALUE, .rules = COMPARE("<=", ARRAYS_APART, ARRAYS),
		.element = array_literal },
	{ "lte", "r", PREPARE_VALUE, .rules = COMPARE("<=", RANGES_APART, RANGES) },
	{ "not_gt", "r", PREPARE_VALUE, .rules = OPERATOR("&<", RANGES_APART, RANGES) },
	{ "not_lt", "r", PREPARE_VALUE, .rules = OPERATOR("&>", RANGES_APART, RANGES) },
	{ "overlap", "a", PREPARE_VALUE, .rules = ARRAY_OPERATOR("&&") },
	{ "overlap", "r", PREPARE_VALUE, .rules = OPERATOR("&&", RANGES_APART, RANGES) },
	{ "range", "a", PREPARE_PAIR, .rules = RULES(
		ARRAYS_APART, ON(PG, "$1 BETWEEN $2 AND $3"), ARRAYS),
		.element = array_literal },
	{ "search", "?sl", PREPARE_QUERY, .rules = RULES(
		ON(PG, "$1 @@ $(2)"), NO(DIALECT_NONE, "text search is PostgreSQL's alone", "")) },
	{ "trigram_similar", "?sl", PREPARE_TEXT, .rules = RULES(TRIGRAM) },
	{ "trigram_strict_word_similar", "?sl", PREPARE_TEXT, .rules = RULES(TRIGRAM) },
	{ "trigram_word_similar", "?sl", PREPARE_TEXT, .rules = RULES(TRIGRAM) },
};

const LookupTable postgres_lookups = { "PostgreSQL's own", rows, COUNT(rows) };
