/* Index classes: those of the table, those that a file derives from them, and their parameters. */
#include "reader.h"

#include <stdlib.h>
#include <string.h>

/* ---- classes ---- */

enum { BASES = 16 }; /* class A(B), class B(A): bases may go in circles */

static const IndexClass *class_at(Resolver *resolver, const Scope *scope, const Node *name,
                                  int depth);

/* What the class body gives to a name. */
static const Node *attribute(Resolver *resolver, const Scope *scope, const Node *class_node,
                             const char *name)
{
	for (uint32_t i = 0; i < class_node->body->items.count; i++) {
		const Node *item = class_node->body->items.items[i];
		if (item->kind == NODE_ASSIGN && item->left->kind == NODE_NAME
		    && text_equal(item->left->name, name))
			return eval(resolver, scope, item->right);
	}
	return NULL;
}

/* class LongIndex(GinIndex): suffix = 'long'; max_name_length = 31 */
static const IndexClass *derived_class(Resolver *resolver, const Scope *scope,
                                       const Node *class_node, int depth)
{
	const IndexClass *base = NULL;
	for (uint32_t i = 0; i < class_node->items.count && !base; i++)
		base = class_at(resolver, scope, class_node->items.items[i], depth + 1);
	const Node *suffix = base ? attribute(resolver, scope, class_node, "suffix") : NULL;
	const Node *most = base ? attribute(resolver, scope, class_node, "max_name_length") : NULL;
	if (!base)
		return NULL;
	IndexClass *class = NEW(resolver->arena, IndexClass);
	*class = *base;
	class->name = class_node->name;
	if (suffix && suffix->kind == NODE_STRING)
		class->suffix = suffix->text;
	if (most && most->kind == NODE_INT && strlen(most->text) < 5)
		class->max_name = (uint16_t)atoi(most->text);
	return class;
}

static const IndexClass *class_at(Resolver *resolver, const Scope *scope, const Node *name,
                                  int depth)
{
	const char *last = node_last_name(name);
	const Node *value = is_unbound(name) ? name : eval(resolver, scope, name);
	if (value->kind == NODE_CLASS && depth < BASES)
		return derived_class(resolver, scope, value, depth);
	return last ? word_of(resolver, last)->index_class : NULL;
}

const IndexClass *index_class_of(Resolver *resolver, const Scope *scope, const Node *name)
{
	return class_at(resolver, scope, name, 0);
}

bool is_index_call(Resolver *resolver, const Node *node)
{
	const char *name = node->kind == NODE_CALL ? node_last_name(node->left) : NULL;
	return name && word_of(resolver, name)->index_class;
}

/* Index(..., type=BTree) is BTreeIndex(...). */
void read_type(Reader *reader)
{
	Resolver *resolver = reader->context->resolver;
	const Node *value = argument_named(&reader->arguments, "type");
	if (!value)
		return;
	const Node *text = eval(resolver, reader->context->scope, value);
	const char *name = text->kind == NODE_STRING ? text->text : node_last_name(value);
	const IndexClass *class = index_class_of(resolver, reader->context->scope, value);
	if (!class && name)
		class = index_class_of_method(name);
	if (!class || class->kind != INDEX_PLAIN || reader->class->kind != INDEX_PLAIN
	    || reader->class->method)
		reader_fail(reader, value->loc,
		            "type takes an index class, as in Index(..., type=HashIndex)");
	else
		reader->class = class;
}

/*
 * Django refuses an automatic name that is longer than its class allows, which a suffix of more
 * than three characters makes it (Index.set_name_with_model).
 */
void check_name_length(Reader *reader)
{
	const Index *index = reader->index;
	if (index->name || reader->failed || reader->class->kind != INDEX_PLAIN)
		return;
	const char *table = index->model->table;
	const Expr *first = index->keys[0].expr;
	size_t column = first->kind == EXPR_COLUMN
	                        ? utf8_length(first->field->column, strlen(first->field->column))
	                        : 7;
	size_t length = utf8_length(table, strlen(table));
	length = (length < 11 ? length : 11) + (column < 7 ? column : 7) + strlen("__123456_")
	         + utf8_length(reader->class->suffix, strlen(reader->class->suffix));
	if (length > reader->class->max_name)
		reader_fail(reader, index->loc,
		            arena_printf(reader->context->resolver->arena,
		                         "the automatic name has %zu characters, %s allows %u",
		                         length, reader->class->name, reader->class->max_name))
			->hint = "give it a name=, or the class a larger max_name_length";
}

/* ---- storage parameters ---- */

static bool number_in(const Node *value, const StorageParameter *parameter)
{
	return value->kind == NODE_INT && strlen(value->text) < 11
	       && strtoll(value->text, NULL, 10) >= parameter->least
	       && strtoll(value->text, NULL, 10) <= parameter->most;
}

static void bad_number(Reader *reader, const Node *value, const StorageParameter *parameter)
{
	reader_fail(reader, value->loc,
	            arena_printf(reader->context->resolver->arena,
	                         "%s must be a number from %u to %u", parameter->option,
	                         parameter->least, parameter->most));
}

/* columns=[2, 4] is "col1 = 2, col2 = 4": bits for each key part. */
static const char *parameter_columns(Reader *reader, const Node *value,
                                     const StorageParameter *parameter)
{
	Arena *arena = reader->context->resolver->arena;
	const char *text = NULL;
	if (value->items.count > reader->index->key_count)
		reader_fail(reader, value->loc,
		            arena_printf(arena, "%s.%s cannot have more values than fields",
		                         reader->class->name, parameter->option));
	for (uint32_t i = 0; i < value->items.count; i++) {
		const Node *item = eval(reader->context->resolver, reader->context->scope,
		                        value->items.items[i]);
		if (!number_in(item, parameter)) {
			bad_number(reader, item, parameter);
			continue;
		}
		text = arena_printf(arena, "%s%s%s%u = %s", text ? text : "", text ? ", " : "",
		                    parameter->name, i + 1, item->text);
	}
	return text;
}

static const char *parameter_switch(Reader *reader, const Node *value,
                                    const StorageParameter *parameter)
{
	if (value->kind == NODE_TRUE || value->kind == NODE_FALSE)
		return arena_printf(reader->context->resolver->arena, "%s = %s", parameter->name,
		                    value->kind == NODE_TRUE ? "on" : "off");
	reader_fail(reader, value->loc,
	            arena_printf(reader->context->resolver->arena, "%s must be True or False",
	                         parameter->option));
	return NULL;
}

static const char *parameter_text(Reader *reader, const Node *value,
                                  const StorageParameter *parameter)
{
	Arena *arena = reader->context->resolver->arena;
	switch (parameter->kind) {
	case PARAMETER_SWITCH: return parameter_switch(reader, value, parameter);
	case PARAMETER_COLUMNS:
		if (value->kind == NODE_LIST || value->kind == NODE_TUPLE)
			return parameter_columns(reader, value, parameter);
		reader_fail(reader, value->loc,
		            arena_printf(arena, "%s must be a list of numbers", parameter->option));
		return NULL;
	case PARAMETER_NUMBER:
		if (number_in(value, parameter))
			return arena_printf(arena, "%s = %s", parameter->name, value->text);
		bad_number(reader, value, parameter);
	}
	return NULL;
}

void read_method(Reader *reader)
{
	Index *index = reader->index;
	const IndexClass *class = reader->class;
	index->method = class->method;
	index->portable = class->portable;
	index->method_loc = reader->arguments.call->left->loc;
	for (size_t i = 0; i < COUNT(class->parameters); i++) {
		const StorageParameter *parameter = &class->parameters[i];
		const Node *value =
			parameter->option ? reader_option(reader, parameter->option) : NULL;
		const char *text = value && value->kind != NODE_NONE
		                           ? parameter_text(reader, value, parameter)
		                           : NULL;
		if (text && !index->settings)
			index->settings = NEW_ARRAY(reader->context->resolver->arena, Setting,
			                            COUNT(class->parameters));
		if (text)
			index->settings[index->setting_count++] =
				(Setting){ parameter, text, value->loc };
	}
}
