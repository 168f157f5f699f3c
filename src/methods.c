/*
 * The tables of index classes and of PostgreSQL's access methods. Sources:
 *   access methods  pg_indexam_has_property() of PostgreSQL 15 and 18: can_order, can_multi_col,
 *                   can_include; release notes 9.6 (bloom), 10 (inet on SP-GiST), and 11, 12, 14
 *                   (INCLUDE)
 *   types           pg_opclass, opcdefault, of PostgreSQL 15 and 18, alone and with each extension;
 *                   release notes 10 (uuid in btree_gist), 11 (uuid and bool in btree_gin),
 *                   15 (bool in btree_gist)
 *   parameters      CREATE INDEX, "Index Storage Parameters", and F.5 bloom; release notes 10
 *                   (autosummarize), 13 (deduplicate_items); 64 kB..2 GB for the list limit
 *   classes         django/contrib/postgres/indexes.py of Django 5.2: suffixes, order of
 *                   parameters, ranges; max_name_length is 30 with a suffix of 3 characters,
 *                   and grows with it
 */
#include "methods.h"

#include <string.h>

#define TYPES(...) (const MethodTypes[]){ __VA_ARGS__, { NULL, NULL, NEVER } }

/* The types that btree_gin and btree_gist add in all versions. */
#define SCALARS "ifnsldtDIxp"

static const AccessMethod access_method_table[] = {
	{ .name = "bloom", .multicolumn = true, .include = CAPABILITY_COUNT,
	  .extension = "bloom", .since = V(9, 6, 0), .columns = "integer",
	  .types = TYPES({ "sl", NULL, ALWAYS }) },
	{ .name = "brin", .multicolumn = true, .include = CAPABILITY_COUNT, .since = V(9, 5, 0),
	  .types = TYPES({ SCALARS "urG", NULL, ALWAYS }) },
	{ .name = "btree", .ordered = true, .multicolumn = true, .include = CAN_INCLUDE,
	  .since = ALWAYS },
	{ .name = "gin", .multicolumn = true, .include = CAPABILITY_COUNT, .since = ALWAYS,
	  .types = TYPES({ "ajJvg", NULL, ALWAYS },
	                 { SCALARS, "btree_gin", ALWAYS },
	                 { "ub", "btree_gin", V(11, 0, 0) }) },
	{ .name = "gist", .multicolumn = true, .include = CAN_INCLUDE_GIST, .since = ALWAYS,
	  .types = TYPES({ "rvGg", NULL, ALWAYS },
	                 { SCALARS, "btree_gist", ALWAYS },
	                 { "u", "btree_gist", V(10, 0, 0) },
	                 { "b", "btree_gist", V(15, 0, 0) }) },
	{ .name = "hash", .include = CAPABILITY_COUNT, .since = ALWAYS,
	  .types = TYPES({ SCALARS "bujJargG", NULL, ALWAYS }) },
	{ .name = "spgist", .include = CAN_INCLUDE_SPGIST, .since = ALWAYS,
	  .types = TYPES({ "slrG", NULL, ALWAYS }, { "p", NULL, V(10, 0, 0) }) },
};

/* ORDER access_method_table */
enum { BLOOM, BRIN, BTREE, GIN, GIST, HASH, SPGIST };
#define METHOD(which) &access_method_table[which]

#define FILLFACTOR { "fillfactor", "fillfactor", PARAMETER_NUMBER, 10, 100, ALWAYS }

const IndexClass index_class_table[] = {
	{ "BTreeIndex", "btree", INDEX_PLAIN, METHOD(BTREE), true, 32,
	  { FILLFACTOR,
	    { "deduplicate_items", "deduplicate_items", PARAMETER_SWITCH, 0, 0, V(13, 0, 0) } } },
	{ "BloomIndex", "bloom", INDEX_PLAIN, METHOD(BLOOM), true, 32,
	  { { "length", "length", PARAMETER_NUMBER, 1, 4096, ALWAYS },
	    { "columns", "col", PARAMETER_COLUMNS, 1, 4095, ALWAYS } } },
	{ "BrinIndex", "brin", INDEX_PLAIN, METHOD(BRIN), true, 31,
	  { { "autosummarize", "autosummarize", PARAMETER_SWITCH, 0, 0, V(10, 0, 0) },
	    { "pages_per_range", "pages_per_range", PARAMETER_NUMBER, 1, 131072, ALWAYS } } },
	{ "ExclusionConstraint", "excl", INDEX_EXCLUSION, METHOD(GIST), false, 31, { { 0 } } },
	{ "FullTextIndex", "ft", INDEX_FULLTEXT, NULL, false, 30, { { 0 } } },
	{ "FunctionalIndex", "idx", INDEX_PLAIN, NULL, true, 30, { { 0 } } },
	{ "GinIndex", "gin", INDEX_PLAIN, METHOD(GIN), false, 30,
	  { { "gin_pending_list_limit", "gin_pending_list_limit", PARAMETER_NUMBER, 64, 2147483647,
	      ALWAYS },
	    { "fastupdate", "fastupdate", PARAMETER_SWITCH, 0, 0, ALWAYS } } },
	{ "GistIndex", "gist", INDEX_PLAIN, METHOD(GIST), false, 31,
	  { { "buffering", "buffering", PARAMETER_SWITCH, 0, 0, ALWAYS }, FILLFACTOR } },
	{ "HashIndex", "hash", INDEX_PLAIN, METHOD(HASH), true, 31, { FILLFACTOR } },
	{ "Index", "idx", INDEX_PLAIN, NULL, true, 30, { { 0 } } },
	{ "PartialIndex", "partial", INDEX_PARTIAL, NULL, true, 34, { { 0 } } },
	{ "SpGistIndex", "spgist", INDEX_PLAIN, METHOD(SPGIST), false, 33, { FILLFACTOR } },
	{ "SpatialIndex", "sp", INDEX_SPATIAL, NULL, false, 30, { { 0 } } },
	{ "UniqueConstraint", "uniq", INDEX_UNIQUE, NULL, true, 31, { { 0 } } },
};

const size_t index_class_count = COUNT(index_class_table);

/* F.35 pg_trgm: the operator classes of trigrams. */
static const struct {
	const char *opclass, *extension;
} opclass_table[] = {
	{ "gin_trgm_ops", "pg_trgm" },
	{ "gist_trgm_ops", "pg_trgm" },
};

/*
 * RangeOperators of django.contrib.postgres. PostgreSQL takes operators that are their own
 * commutator: pg_operator, oprcom = oid.
 */
static const ExclusionOperator exclusion_operator_table[] = {
	{ "EQUAL", "=", true },         { "NOT_EQUAL", "<>", true },
	{ "CONTAINS", "@>", false },    { "CONTAINED_BY", "<@", false },
	{ "OVERLAPS", "&&", true },     { "FULLY_LT", "<<", false },
	{ "FULLY_GT", ">>", false },    { "NOT_LT", "&>", false },
	{ "NOT_GT", "&<", false },      { "ADJACENT_TO", "-|-", true },
	{ "", "<", false },             { "", "<=", false },
	{ "", ">", false },             { "", ">=", false },
};

const ExclusionOperator *exclusion_operator_find(const char *word)
{
	for (size_t i = 0; i < COUNT(exclusion_operator_table); i++) {
		const ExclusionOperator *row = &exclusion_operator_table[i];
		if (text_equal(row->text, word) || (*row->name && text_equal(row->name, word)))
			return row;
	}
	return NULL;
}

const AccessMethod *access_method_find(const char *name)
{
	for (size_t i = 0; i < COUNT(access_method_table); i++)
		if (text_equal(access_method_table[i].name, name))
			return &access_method_table[i];
	return NULL;
}

const IndexClass *index_class_find(const char *name)
{
	for (size_t i = 0; i < index_class_count; i++)
		if (text_equal(index_class_table[i].name, name))
			return &index_class_table[i];
	return NULL;
}

const IndexClass *index_class_of_method(const char *name)
{
	for (size_t i = 0; i < index_class_count; i++) {
		const IndexClass *class = &index_class_table[i];
		size_t stem = strlen(class->name) - strlen("Index");
		if (class->method
		    && (text_equal(class->name, name) || text_equal(class->method->name, name)
		        || (strlen(name) == stem && strncmp(class->name, name, stem) == 0)))
			return class;
	}
	return NULL;
}

const char *opclass_extension(const char *opclass)
{
	for (size_t i = 0; i < COUNT(opclass_table); i++)
		if (text_equal(opclass_table[i].opclass, opclass))
			return opclass_table[i].extension;
	return NULL;
}
