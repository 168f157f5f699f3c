/*
 * Texts of PostgreSQL's composite types: 8.15.6 "Array Input and Output Syntax", 8.17.5 (ranges),
 * F.16 "hstore External Representation". An element is checked as a value of the base field.
 */
#include "resolve_composite_text.h"
#include "values.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#define MOST_DIMENSIONS 6 /* MAXDIM */
#define SPACE " \t\n\r\v\f"

typedef struct Reader {
	ExprContext *context;
	const Field *base;
	const Node *node;
	const char *at;
	const char *stops; /* what ends a word that is not quoted */
	bool quoted; /* the word read last was */
	bool reported;
	int leaf; /* the depth of the elements; -1: none yet */
	long lengths[MOST_DIMENSIONS]; /* of the lists at each depth; -1: none yet */
} Reader;

static const Field *innermost(const Field *base)
{
	while (base && base->type->type == TYPE_ARRAY)
		base = base->base;
	return base;
}

static Reader reader_of(ExprContext *context, const Field *base, const Node *node,
                        const char *stops)
{
	Reader reader = { .context = context,
		          .base = base,
		          .node = node,
		          .at = node->text,
		          .stops = stops,
		          .leaf = -1 };
	for (int i = 0; i < MOST_DIMENSIONS; i++)
		reader.lengths[i] = -1;
	return reader;
}

static void skip_space(Reader *reader)
{
	reader->at += strspn(reader->at, SPACE);
}

static bool skip(Reader *reader, char wanted)
{
	skip_space(reader);
	if (*reader->at != wanted)
		return false;
	reader->at++;
	return true;
}

/* A word up to one of the stops, quoted or not; NULL: none, or a quotation mark is missing. */
static const char *word(Reader *reader)
{
	Arena *arena = reader->context->resolver->arena;
	char *text = arena_text(arena, reader->at, strlen(reader->at)), *out = text;
	skip_space(reader);
	reader->quoted = *reader->at == '"';
	reader->at += reader->quoted;
	const char *stops = reader->quoted ? "\"" : reader->stops;
	for (; *reader->at && !strchr(stops, *reader->at); reader->at++) {
		if (*reader->at == '\\' && !*++reader->at)
			return NULL;
		*out++ = *reader->at;
	}
	if (reader->quoted && *reader->at++ != '"')
		return NULL;
	while (!reader->quoted && out > text && strchr(SPACE, out[-1]))
		out--;
	*out = '\0';
	return out > text || reader->quoted ? text : NULL;
}

static const Literal *element(Reader *reader, const char *text)
{
	const Node *node = node_text(reader->context->resolver->arena, NODE_STRING,
	                             reader->node->loc, text, strlen(text));
	const Literal *literal = resolve_literal(reader->context, node, reader->base, TYPE_UNKNOWN);
	reader->reported |= !literal;
	return literal;
}

static bool report(Reader *reader, const char *what, const char *hint)
{
	if (!reader->reported)
		diag_error(reader->context->resolver->diags, reader->node->loc,
		           "PostgreSQL reads no %s in this text", what)
			->hint = hint;
	return false;
}

/* ---- arrays ---- */

static bool array_items(Reader *reader, int depth);

static bool array_item(Reader *reader, int depth)
{
	skip_space(reader);
	if (*reader->at == '{')
		return reader->leaf != depth && array_items(reader, depth + 1);
	if (reader->leaf >= 0 && reader->leaf != depth)
		return false;
	reader->leaf = depth;
	const char *text = word(reader);
	return text && ((!reader->quoted && !strcasecmp(text, "NULL")) || element(reader, text));
}

static bool array_items(Reader *reader, int depth)
{
	long length = 0;
	if (depth == MOST_DIMENSIONS || !skip(reader, '{'))
		return false;
	if (depth == 0 && skip(reader, '}'))
		return true;
	do
		if (!array_item(reader, depth))
			return false;
	while (length++, skip(reader, ','));
	if (reader->lengths[depth] >= 0 && reader->lengths[depth] != length)
		return false;
	reader->lengths[depth] = length;
	return skip(reader, '}');
}

bool array_text_check(ExprContext *context, const Field *base, const Node *node)
{
	Reader reader = reader_of(context, innermost(base), node, "{},\"");
	if (array_items(&reader, 0)) {
		skip_space(&reader);
		if (!*reader.at)
			return true;
	}
	return report(&reader, "array", "write a list, as ['a', 'b']");
}

static bool is_list(const Node *node)
{
	return node->kind == NODE_LIST || node->kind == NODE_TUPLE || node->kind == NODE_SET;
}

/* The lengths of the lists at each depth are those of the first; values stand at one depth. */
static bool same_shape(ExprContext *context, const Node *list, Reader *shape, int depth)
{
	if (depth == MOST_DIMENSIONS || (depth > 0 && list->items.count == 0)
	    || (shape->lengths[depth] >= 0 && shape->lengths[depth] != (long)list->items.count))
		return false;
	shape->lengths[depth] = (long)list->items.count;
	for (uint32_t i = 0; i < list->items.count; i++) {
		const Node *item = eval(context->resolver, context->scope, list->items.items[i]);
		if (is_list(item)
		            ? shape->leaf == depth || !same_shape(context, item, shape, depth + 1)
		            : shape->leaf >= 0 && shape->leaf != depth)
			return false;
		shape->leaf = is_list(item) ? shape->leaf : depth;
	}
	return true;
}

bool array_list_check(ExprContext *context, const Node *list)
{
	Reader shape = reader_of(context, NULL, list, NULL);
	if (same_shape(context, list, &shape, 0))
		return true;
	diag_error(context->resolver->diags, list->loc,
	           "the lists in an array have the same length, and it isn't 0")
		->hint = "an empty array is []";
	return false;
}

/* ---- ranges ---- */

static bool is_number(const Literal *literal)
{
	return literal->type == TYPE_INTEGER || literal->type == TYPE_DECIMAL
	       || literal->type == TYPE_FLOAT;
}

bool range_ends_check(ExprContext *context, const Literal *lower, const Literal *upper, Loc loc)
{
	bool numbers = is_number(lower) && is_number(upper);
	if (numbers ? strtod(lower->text, NULL) <= strtod(upper->text, NULL)
	            : strcmp(lower->text, upper->text) <= 0)
		return true;
	diag_error(context->resolver->diags, loc, "this range ends before it begins")->hint =
		"the lower end comes first";
	return false;
}

/* An end of a range, or NULL where there is none. */
static bool range_end_text(Reader *reader, const Literal **end)
{
	*end = NULL;
	if (strchr(reader->stops, *reader->at) && *reader->at != '"')
		return true;
	const char *text = word(reader);
	return text && (*end = element(reader, text));
}

static bool range_text(Reader *reader)
{
	const Literal *lower, *upper;
	if (!skip(reader, '[') && !skip(reader, '('))
		return false;
	if (!range_end_text(reader, &lower) || !skip(reader, ',') || !range_end_text(reader, &upper)
	    || (!skip(reader, ']') && !skip(reader, ')')))
		return false;
	skip_space(reader);
	if (*reader->at)
		return false;
	reader->reported = lower && upper
	                   && !range_ends_check(reader->context, lower, upper, reader->node->loc);
	return !reader->reported;
}

bool range_text_check(ExprContext *context, const Field *base, const Node *node)
{
	Reader reader = reader_of(context, base, node, ",()[]\"");
	return text_equal(node->text, "empty") || range_text(&reader)
	       || report(&reader, "range", "write a pair, as (1, 5)");
}

/* ---- hstore ---- */

static bool hstore_pair(Reader *reader)
{
	reader->stops = "=,\"" SPACE;
	if (!word(reader))
		return false;
	skip_space(reader);
	if (strncmp(reader->at, "=>", 2) != 0)
		return false;
	reader->at += 2;
	reader->stops = ",\"" SPACE;
	return word(reader) != NULL;
}

bool hstore_text_check(ExprContext *context, const Node *node)
{
	Reader reader = reader_of(context, NULL, node, NULL);
	skip_space(&reader);
	if (!*reader.at)
		return true;
	do
		if (!hstore_pair(&reader))
			return report(&reader, "hstore", "write a dict, as {'a': '1'}");
	while (skip(&reader, ','));
	skip_space(&reader);
	return !*reader.at || report(&reader, "hstore", "write a dict, as {'a': '1'}");
}
