/*
 * PartialIndex of django-partial-index, and predicates that are texts. Source:
 * partial_index/index.py 0.6.0: arguments, errors and the digest of the name.
 */
#include "reader.h"
#include "repr.h"

#include <string.h>

/* ---- texts ---- */

/* Whether quotes and brackets are closed, and no comment or semicolon ends the statement. */
static bool is_whole(const char *text)
{
	int depth = 0;
	for (const char *c = text; *c; c++) {
		if (strchr("'\"`", *c)) {
			c = strchr(c + 1, *c);
			if (!c)
				return false;
			continue;
		}
		depth += *c == '(' ? 1 : *c == ')' ? -1 : 0;
		if (depth < 0 || *c == ';' || text_starts(c, "--") || text_starts(c, "/*"))
			return false;
	}
	return depth == 0;
}

/* A text predicate; NULL: there is none, or an error. */
static const char *predicate_text(Reader *reader, const char *name, const Node *value)
{
	if (!value || value->kind == NODE_NONE || (value->kind == NODE_STRING && !value->length))
		return NULL;
	if (value->kind != NODE_STRING)
		reader_fail(
			reader, value->loc,
			arena_printf(reader->context->resolver->arena, "%s must be a text", name));
	else if (!is_whole(value->text))
		reader_fail(reader, value->loc,
		            "the text is no condition: a quote or bracket is open, or a comment "
		            "or semicolon ends it");
	else if (!sql_text(reader->context->resolver, value))
		reader->failed = true;
	else
		return value->text;
	return NULL;
}

/* where_postgresql='...' and so on: each for one target; room for where=, too. */
void read_predicates(Reader *reader)
{
	Index *index = reader->index;
	bool given = false;
	for (uint32_t i = 0; i < reader->arguments.keyword_count; i++)
		given |= *reader->arguments.keywords[i]->name == 'w';
	if (given)
		index->where =
			NEW_ARRAY(reader->context->resolver->arena, Predicate, DIALECT_COUNT);
	for (int d = DIALECT_NONE + 1; d < DIALECT_COUNT && given; d++) {
		const char *name = arena_join(reader->context->resolver->arena, "where_",
		                              dialect_table[d].name, "");
		const Node *value = reader_option(reader, name);
		index->where[d] = (Predicate){ predicate_text(reader, name, value),
			                       value ? value->loc : index->loc };
	}
}

/* ---- PartialIndex ---- */

/* PartialIndex(['a'], 'name', True, PQ(b=1)): arguments without names come in this order. */
void name_arguments(Reader *reader)
{
	static const char *const names[] = {
		"fields", "name", "unique", "where", "where_postgresql", "where_sqlite",
	};
	Resolver *resolver = reader->context->resolver;
	Arguments *arguments = &reader->arguments;
	uint32_t count = arguments->count < COUNT(names) ? arguments->count : COUNT(names);
	if (!count)
		return;
	NodeList items = { 0 };
	for (uint32_t i = 0; i < count; i++) {
		const Node *value = arguments->positional[i];
		items = node_list(
			resolver->arena, items,
			node_name(resolver->arena, NODE_KEYWORD, value->loc,
		                  names_intern(resolver->names, names[i], strlen(names[i])),
		                  (Node *)value));
	}
	for (uint32_t i = 0; i < arguments->keyword_count; i++)
		items = node_list(resolver->arena, items, (Node *)arguments->keywords[i]);
	if (arguments->count > count)
		reader_fail(reader, arguments->positional[count]->loc,
		            "PartialIndex takes six arguments without names at most");
	const Node *call = arguments->call;
	*arguments =
		arguments_of(resolver, reader->context->scope,
	                     node_items(resolver->arena, NODE_CALL, call->loc, call->left, items));
}

/* The class of a Q object is that of its first part. */
static bool is_pq(Reader *reader, const Node *node)
{
	const Node *value = eval(reader->context->resolver, reader->context->scope, node);
	while (value->kind == NODE_UNARY || value->kind == NODE_BINARY)
		value = eval(reader->context->resolver, reader->context->scope, value->left);
	const char *name = value->kind == NODE_CALL ? node_last_name(value->left) : NULL;
	return name && text_equal(name, "PQ");
}

/* str(unique) as it goes into the digest: 1 and 0 are taken for True and False, too. */
static const char *read_unique(Reader *reader)
{
	const Node *value = reader_option(reader, "unique");
	bool number = value && value->kind == NODE_INT
	              && (text_equal(value->text, "0") || text_equal(value->text, "1"));
	if (!value || !(number || value->kind == NODE_TRUE || value->kind == NODE_FALSE)) {
		reader_fail(reader, value ? value->loc : reader->index->loc,
		            "unique must be True or False");
		return "";
	}
	reader->index->unique = value->kind == NODE_TRUE || (number && *value->text == '1');
	return number ? value->text : reader->index->unique ? "True" : "False";
}

/* where=PQ(...): the condition, and its text for the digest. */
static const char *read_where_condition(Reader *reader, const Node *value)
{
	Index *index = reader->index;
	const Expr *condition = resolve_condition(reader->context, value);
	index->condition_loc = value->loc;
	if (!condition)
		reader->failed = true;
	if (!condition || !condition->count)
		return "";
	index->condition = condition;
	return repr_condition(reader->context, value);
}

static const char *read_where(Reader *reader)
{
	Index *index = reader->index;
	const Node *value = reader_option(reader, "where");
	if (!value || (value->kind == NODE_STRING && !value->length))
		return "";
	if (value->kind == NODE_STRING) {
		const char *text = predicate_text(reader, "where", value);
		index->where[DIALECT_NONE] = (Predicate){ text, value->loc };
		return text ? text : "";
	}
	if (is_condition(reader->context, value) && is_pq(reader, value))
		return read_where_condition(reader, value);
	reader_fail(reader, value->loc, "where must be a text or a PQ(...)");
	return "";
}

/* Texts for the databases of the package exclude the common predicate, and each other's text. */
static void check_predicates(Reader *reader, const char *where)
{
	const Index *index = reader->index;
	const char *first = NULL;
	bool any = *where != '\0';
	for (int d = DIALECT_NONE; index->where && d < DIALECT_COUNT; d++) {
		const Predicate *own = &index->where[d];
		any |= own->text != NULL;
		if (!own->text || !dialect_table[d].partial_package)
			continue;
		if (*where)
			reader_fail(reader, own->loc,
			            arena_printf(reader->context->resolver->arena,
			                         "where_%s can't stand beside where",
			                         dialect_table[d].name));
		else if (first && text_equal(first, own->text))
			reader_fail(reader, own->loc,
			            "the same text for both databases: use where");
		first = own->text;
	}
	if (!any && !reader->failed)
		reader_fail(reader, index->loc, "a where predicate must be provided");
}

void read_partial_options(Reader *reader)
{
	Index *index = reader->index;
	Arena *arena = reader->context->resolver->arena;
	const char *unique = read_unique(reader), *where = read_where(reader);
	check_predicates(reader, where);
	/* str(unique), str(where), where_postgresql, where_sqlite; then what idxc adds to them */
	index->digest = arena_printf(arena, "%s%s", unique, where);
	for (int d = DIALECT_NONE + 1; d < DIALECT_COUNT; d++)
		if (index_where(index, (DialectId)d))
			index->digest =
				arena_printf(arena, "%s%s", index->digest, index->where[d].text);
}
