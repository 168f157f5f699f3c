/*
 * The registry of lookups: Django's field lookups, each a comparison with a cell per dialect. Each
 * topic has a file of rows, lookups_*.c. What stands on the right side is prepared when compiling
 * where it is a literal ("k"); an expression ("e") is escaped by the database.
 */
#include "functions.h"

#include <string.h>

const LookupTable *const lookup_tables[] = {
	&compare_lookups, &text_lookups, &json_lookups, &postgres_lookups, NULL,
};

const Lookup *lookup_at(size_t number)
{
	for (const LookupTable *const *table = lookup_tables; *table; table++) {
		if (number < (*table)->count)
			return &(*table)->rows[number];
		number -= (*table)->count;
	}
	return NULL;
}

size_t lookup_count(void)
{
	size_t count = 0;
	for (const LookupTable *const *table = lookup_tables; *table; table++)
		count += (*table)->count;
	return count;
}

bool lookup_takes(const Lookup *lookup, Type type)
{
	return strchr(lookup->types, TYPE_LETTERS[type]) != NULL;
}

const Lookup *lookup_find(const char *name, Type type)
{
	for (const LookupTable *const *table = lookup_tables; *table; table++)
		for (size_t i = 0; i < (*table)->count; i++) {
			const Lookup *lookup = &(*table)->rows[i];
			if (text_equal(lookup->name, name) && lookup_takes(lookup, type))
				return lookup;
		}
	return NULL;
}

const Lookup *lookup_find_name(const char *name)
{
	for (const LookupTable *const *table = lookup_tables; *table; table++)
		for (size_t i = 0; i < (*table)->count; i++)
			if (text_equal((*table)->rows[i].name, name))
				return &(*table)->rows[i];
	return NULL;
}

const Lookup *lookup_find_expression(const char *class_name)
{
	for (const LookupTable *const *table = lookup_tables; *table; table++)
		for (size_t i = 0; i < (*table)->count; i++) {
			const Lookup *lookup = &(*table)->rows[i];
			if (lookup->expression && text_equal(lookup->expression, class_name))
				return lookup;
		}
	return NULL;
}
