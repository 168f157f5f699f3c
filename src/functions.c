/*
 * The registry of functions. Each topic has a file of rows, functions_*.c; a row is a function of
 * Django 5.2's reference, a cell what it is on a database (rule.h, cells.h). To add a function is
 * to add a row to one of them; a new topic is a file and its line here.
 *
 * Where the server accepts Django's text, the cell is that text (tests/reference compares); other
 * cells say why.
 */
#include "functions.h"

#include <stdlib.h>
#include <string.h>

const FunctionTable *const function_tables[] = {
	&compare_functions,  &text_functions,     &math_functions,      &date_functions,
	&json_functions, &postgres_functions, &language_functions, &aggregate_functions, NULL,
};

static int by_name(const void *key, const void *row)
{
	return strcmp(key, ((const Function *)row)->name);
}

const Function *function_find(const char *name)
{
	const Function *found = NULL;
	for (const FunctionTable *const *table = function_tables; *table && !found; table++)
		found = bsearch(name, (*table)->rows, (*table)->count, sizeof *found, by_name);
	return found;
}

const Function *function_at(size_t number)
{
	for (const FunctionTable *const *table = function_tables; *table; table++) {
		if (number < (*table)->count)
			return &(*table)->rows[number];
		number -= (*table)->count;
	}
	return NULL;
}

size_t function_count(void)
{
	size_t count = 0;
	for (const FunctionTable *const *table = function_tables; *table; table++)
		count += (*table)->count;
	return count;
}

/* What holds other values has transforms of its own alone. */
static bool is_composite(Type type)
{
	return strchr("jJagrvq", TYPE_LETTERS[type]) != NULL;
}

/* Whether the first parameter may be of a type; an unknown one fits always. */
static bool takes(const Function *function, Type type)
{
	size_t name = strcspn(function->parameters, ": "), all = strcspn(function->parameters, " ");
	if (name == all)
		return !is_composite(type);
	return type == TYPE_UNKNOWN
	       || memchr(function->parameters + name + 1, TYPE_LETTERS[type], all - name - 1);
}

const Function *function_find_transform(const char *name, Type type)
{
	const Function *function;
	for (size_t i = 0; (function = function_at(i)); i++)
		if (function->transform && text_equal(function->transform, name)
		    && takes(function, type))
			return function;
	return NULL;
}
