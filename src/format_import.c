/* Imports of a migration: where Python and Django 5.2 keep what its text names. */
#include "format.h"

#include <string.h>

/* In the order in which they are written; a name that is in none of them: module_by_kind(). */
static const struct {
	const char *module, *names; /* separated by blanks */
} modules[] = {
	{ "datetime", "date datetime time timedelta timezone" },
	{ "decimal", "Decimal" },
	{ "uuid", "UUID" },
	{ "zoneinfo", "ZoneInfo" },
	{ "django.contrib.gis.db.models",
	  "GeometryCollectionField GeometryField LineStringField MultiLineStringField "
	  "MultiPointField MultiPolygonField PointField PolygonField RasterField" },
	{ "django.contrib.postgres.constraints", "ExclusionConstraint" },
	{ "django.contrib.postgres.fields",
	  "ArrayField BigIntegerRangeField CICharField CIEmailField CITextField DateRangeField "
	  "DateTimeRangeField DecimalRangeField HStoreField IntegerRangeField RangeBoundary "
	  "RangeOperators" },
	{ "django.contrib.postgres.fields.ranges", "RangeEndsWith RangeStartsWith" },
	{ "django.contrib.postgres.functions", "RandomUUID TransactionNow" },
	{ "django.contrib.postgres.indexes",
	  "BTreeIndex BloomIndex BrinIndex GinIndex GistIndex HashIndex OpClass SpGistIndex" },
	{ "django.contrib.postgres.lookups", "Unaccent" },
	{ "django.contrib.postgres.search",
	  "SearchConfig SearchQuery SearchRank SearchVector SearchVectorField TrigramDistance "
	  "TrigramSimilarity TrigramStrictWordDistance TrigramStrictWordSimilarity "
	  "TrigramWordDistance TrigramWordSimilarity" },
	{ "django.core.serializers.json", "DjangoJSONEncoder" },
	{ "django.db", "migrations models" },
	{ "django.db.backends.postgresql.psycopg_any",
	  "DateRange DateTimeRange DateTimeTZRange NumericRange" },
	{ "django.db.models",
	  "Avg Case CheckConstraint CompositePrimaryKey Count Deferrable ExpressionWrapper F "
	  "Field Func Index Lookup Max Min OrderBy Q StdDev Sum Transform UniqueConstraint Value "
	  "Variance When" },
	{ "django.db.models.expressions", "CombinedExpression RawSQL" },
	{ "django.db.models.fields.json", "KT KeyTextTransform KeyTransform" },
	{ "django.db.models.functions", "Extract Trunc" },
	{ "django.db.models.lookups", "" },
	{ "partial_index", "PF PQ PartialIndex" },
};

static bool has_word(const char *words, const char *word)
{
	size_t length = strlen(word);
	for (const char *at = words; (at = strstr(at, word)); at += length)
		if ((at == words || at[-1] == ' ') && (at[length] == ' ' || !at[length]))
			return true;
	return false;
}

static const char *module_by_kind(const char *name)
{
	if (field_type_find(name))
		return "django.db.models";
	if (lookup_find_expression(name))
		return "django.db.models.lookups";
	return function_find(name) ? "django.db.models.functions" : "";
}

/* The place in `modules`; -1: a name that Django doesn't have. */
static int module_of(const char *name)
{
	for (size_t i = 0; i < COUNT(modules); i++)
		if (has_word(modules[i].names, name))
			return (int)i;
	const char *module = module_by_kind(name);
	for (size_t i = 0; i < COUNT(modules); i++)
		if (text_equal(modules[i].module, module))
			return (int)i;
	return -1;
}

/* Sorted, once each. */
static void add_name(Arena *arena, List *names, const char *name)
{
	uint32_t at = 0;
	while (at < names->count && strcmp(names->items[at], name) < 0)
		at++;
	if (at < names->count && names->items[at] == name)
		return;
	list_add(arena, names, (void *)name);
	for (uint32_t i = names->count - 1; i > at; i--)
		names->items[i] = names->items[i - 1];
	names->items[at] = (void *)name;
}

/* The name at `text`, of this length, if it is one that is looked up: no attribute, no keyword. */
static const char *free_name(Writer *writer, const char *text, size_t length, char before)
{
	if (before == '.' || text[length] == '=')
		return NULL;
	return names_intern(writer->resolver->names, text, length);
}

/* Where it is imported from; a class of others is so as in the input, after all that Django has. */
static void note_name(Writer *writer, const char *name, List *names)
{
	int module = module_of(name);
	const char *foreign = map_get(&writer->resolver->foreign, name);
	if (module >= 0)
		add_name(writer->resolver->arena, &names[module], name);
	else if (foreign)
		add_name(writer->resolver->arena, &names[COUNT(modules)], foreign);
}

/* The names in a text of Python whose strings have single quotes. */
static void note_names(Writer *writer, const char *text, List *names)
{
	static const char letters[] =
		"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_0123456789";
	Map seen = { .arena = writer->resolver->arena };
	char quote = 0, before = 0;
	while (*text) {
		size_t length = quote ? 0 : strspn(text, letters);
		const char *name = length ? free_name(writer, text, length, before) : NULL;
		if (name && !map_get(&seen, name))
			note_name(writer, name, names);
		if (name)
			map_put(&seen, name, (void *)name);
		if (quote && *text == '\\' && text[1])
			text++;
		else if (*text == '\'')
			quote = quote ? 0 : '\'';
		text += length ? length : 1;
		before = text[-1];
	}
}

void write_imports(Writer *writer, const char *text)
{
	List names[COUNT(modules) + 1] = { 0 };
	note_names(writer, text, names);
	for (size_t i = 0; i < COUNT(modules); i++) {
		const char *before =
			arena_printf(writer->resolver->arena, "from %s import ", modules[i].module);
		for (uint32_t j = 0; j < names[i].count; j++, before = ", ")
			buffer_printf(writer->out, "%s%s", before, (const char *)names[i].items[j]);
		buffer_text(writer->out, names[i].count ? "\n" : "");
	}
	for (uint32_t j = 0; j < names[COUNT(modules)].count; j++)
		buffer_text(writer->out, names[COUNT(modules)].items[j]);
}
