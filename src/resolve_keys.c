/* The key parts of an index: fields or expressions, order, operator classes. */
#include "reader.h"

#include <stdlib.h>
#include <string.h>

Expr *reader_column(Reader *reader, const char *name, Loc loc)
{
	const Field *field =
		model_field(reader->context->resolver, reader->context->model, name, loc);
	if (!field) {
		reader->failed = true;
		return NULL;
	}
	Expr *expr = expr_new(reader->context->resolver->arena, EXPR_COLUMN, loc);
	expr->field = field;
	expr->type = field_storage(field)->type->type;
	return expr;
}

static void name_key(Reader *reader, KeyPart *key, const Node *text)
{
	const char *name = text->text;
	key->loc = text->loc;
	if (*name == '-') {
		key->order = ORDER_DESC;
		key->order_loc = text->loc;
		name++;
	}
	name = name_intern(reader->context->resolver, name);
	key->expr = reader_column(reader, name, text->loc);
}

static void field_keys(Reader *reader, const Node *fields)
{
	Index *index = reader->index;
	index->plain = true;
	index->key_count = fields->items.count;
	index->keys = NEW_ARRAY(reader->context->resolver->arena, KeyPart, index->key_count);
	for (uint32_t i = 0; i < index->key_count; i++) {
		const Node *name = reader_list_item(reader, fields, i, "fields");
		if (name)
			name_key(reader, &index->keys[i], name);
	}
}

/* .asc(nulls_first=True), .desc(nulls_last=True) */
static bool order_method(Reader *reader, KeyPart *key, const Node *node)
{
	const char *name = node->left->kind == NODE_ATTRIBUTE ? node->left->name : NULL;
	if (!name || (!text_equal(name, "asc") && !text_equal(name, "desc")))
		return false;
	ExprContext *context = reader->context;
	Arguments arguments = arguments_of(context->resolver, context->scope, node);
	bool nulls_first = argument_truth(context->resolver, context->scope, &arguments,
	                                  "nulls_first");
	bool nulls_last = argument_truth(context->resolver, context->scope, &arguments,
	                                 "nulls_last");
	static const char *const options[] = { "nulls_first", "nulls_last" };
	arguments_check(context->resolver, &arguments, name, options, COUNT(options));
	if (nulls_first && nulls_last)
		reader_fail(reader, node->loc, "nulls_first and nulls_last are mutually exclusive");
	if (key->order != ORDER_DEFAULT && !reader->failed)
		reader_fail(reader, node->loc, "a key part is ordered once");
	key->order = text_equal(name, "desc") ? ORDER_DESC : ORDER_ASC;
	key->nulls = nulls_first ? NULLS_FIRST : nulls_last ? NULLS_LAST : NULLS_DEFAULT;
	key->order_loc = node->loc;
	return true;
}

/* OrderBy(x, descending=True, nulls_last=True), what .desc() makes. */
static bool order_call(Reader *reader, KeyPart *key, const Node *node, const Node **inner)
{
	const char *name = node_last_name(node->left);
	if (!name || !text_equal(name, "OrderBy") || !node->items.count)
		return false;
	ExprContext *context = reader->context;
	Arguments arguments = arguments_of(context->resolver, context->scope, node);
	Resolver *resolver = context->resolver;
	const Scope *scope = context->scope;
	bool descending = argument_truth(resolver, scope, &arguments, "descending");
	key->order = descending ? ORDER_DESC : ORDER_ASC;
	if (argument_truth(resolver, scope, &arguments, "nulls_first"))
		key->nulls = NULLS_FIRST;
	if (argument_truth(resolver, scope, &arguments, "nulls_last"))
		key->nulls = NULLS_LAST;
	key->order_loc = node->loc;
	*inner = arguments.count ? arguments.positional[0] : node->items.items[0];
	return true;
}

/* It stands in the statement without quotes. */
static void check_opclass(Reader *reader, const KeyPart *key, Loc loc)
{
	if (key->opclass && !is_operator_class(key->opclass))
		reader_fail(reader, loc,
		            arena_printf(reader->context->resolver->arena,
		                         "'%s' is no name of an operator class", key->opclass));
}

/* The two arguments of a wrapper; false after an error. */
static bool wrapper_arguments(Reader *reader, const Node *node, const char *second,
                              const Node **inner, const Node **value)
{
	ExprContext *context = reader->context;
	Arguments arguments = arguments_of(context->resolver, context->scope, node);
	*value = arguments.count > 1 ? arguments.positional[1]
	                             : argument_named(&arguments, second);
	*value = *value ? eval(context->resolver, context->scope, *value) : NULL;
	*inner = arguments.count ? arguments.positional[0] : NULL;
	return *inner && *value;
}

/* OpClass(x, name='text_pattern_ops') */
static bool opclass_call(Reader *reader, KeyPart *key, const Node *node, const Node **inner)
{
	const Node *value = NULL;
	if (!wrapper_arguments(reader, node, "name", inner, &value)
	    || value->kind != NODE_STRING) {
		reader_fail(reader, node->loc, "OpClass takes an expression and name='...'");
		return false;
	}
	key->opclass = name_text(reader->context->resolver, value);
	key->opclass_loc = node->loc;
	if (!key->opclass)
		return false;
	check_opclass(reader, key, value->loc);
	return true;
}

/* Prefix('body', 100) */
static bool prefix_call(Reader *reader, KeyPart *key, const Node *node, const Node **inner)
{
	const Node *value = NULL;
	if (!wrapper_arguments(reader, node, "length", inner, &value) || value->kind != NODE_INT
	    || strlen(value->text) > 4 || !(key->prefix = (uint32_t)atoi(value->text))) {
		reader_fail(reader, node->loc, "Prefix takes a field and a length, from 1 to 9999");
		return false;
	}
	key->prefix_loc = node->loc;
	return true;
}

/* What wraps a key part, whatever is inside. */
static bool wrapper_call(Reader *reader, KeyPart *key, const Node *node, const Node **inner)
{
	const char *name = node_last_name(node->left);
	if (name && text_equal(name, "OpClass"))
		return opclass_call(reader, key, node, inner);
	return name && text_equal(name, "Prefix") && prefix_call(reader, key, node, inner);
}

static void check_prefix(Reader *reader, const KeyPart *key)
{
	Type type = key->expr->type;
	bool text = type == TYPE_STRING || type == TYPE_TEXT || type == TYPE_BINARY
	            || type == TYPE_UNKNOWN;
	if (key->prefix && (key->expr->kind != EXPR_COLUMN || !text))
		reader_fail(reader, key->prefix_loc, "Prefix takes a column of texts or bytes");
}

static bool is_constant(const Expr *expr)
{
	if (expr->kind == EXPR_COLUMN)
		return false;
	if (expr->kind == EXPR_CALL && (expr->count == 0 || expr->function->kind == FUNCTION_RAW))
		return false; /* nobody knows */
	for (uint32_t i = 0; i < expr->count; i++)
		if (!is_constant(expr->args[i]))
			return false;
	return true;
}

static void expression_key(Reader *reader, KeyPart *key, const Node *node)
{
	ExprContext *context = reader->context;
	uint32_t errors = context->resolver->diags->errors;
	key->loc = node->loc;
	for (;;) {
		node = eval(context->resolver, context->scope, node);
		if (node->kind != NODE_CALL)
			break;
		const Node *inner = NULL;
		if (order_method(reader, key, node))
			inner = node->left->left;
		else if (!order_call(reader, key, node, &inner)
		         && !wrapper_call(reader, key, node, &inner))
			break;
		node = inner;
	}
	if (context->resolver->diags->errors > errors) {
		reader->failed = true;
		return;
	}
	if (node->kind == NODE_STRING && node->text[0] == '-') {
		if (name_text(context->resolver, node))
			name_key(reader, key, node);
		else
			reader->failed = true;
		return;
	}
	key->expr = resolve_operand(context, node);
	if (!key->expr)
		reader->failed = true;
	else if (is_constant(key->expr))
		reader_fail(reader, node->loc, "a constant is no key");
	else
		check_prefix(reader, key);
}

static void expression_keys(Reader *reader)
{
	Index *index = reader->index;
	index->key_count = reader->arguments.count;
	index->keys = NEW_ARRAY(reader->context->resolver->arena, KeyPart, index->key_count);
	for (uint32_t i = 0; i < index->key_count; i++)
		expression_key(reader, &index->keys[i], reader->arguments.positional[i]);
}

/* RangeOperators.OVERLAPS, or '&&' */
static void read_operator(Reader *reader, KeyPart *key, const Node *node)
{
	Resolver *resolver = reader->context->resolver;
	const Node *value = eval(resolver, reader->context->scope, node);
	bool text = value->kind == NODE_STRING;
	const char *word = text ? value->text : node_last_name(value);
	bool whole = word && (!text || strlen(word) == value->length);
	const ExclusionOperator *operator= whole ? exclusion_operator_find(word) : NULL;
	bool symbols = text && word && value->length
	               && strspn(word, "+-*/<>=~!@#%^&|`?") == value->length;
	key->operator_loc = node->loc;
	key->operator= operator? operator->text : symbols ? word : NULL;
	if (!key->operator)
		reader_fail(reader, node->loc,
		            "expected an operator, as RangeOperators.OVERLAPS or '&&'");
}

/* expressions=[('span', RangeOperators.OVERLAPS), ...] */
static void exclusion_keys(Reader *reader)
{
	ExprContext *context = reader->context;
	Index *index = reader->index;
	const Node *list = reader_list(reader, "expressions");
	if (!list && !reader->failed)
		reader_fail(reader, reader->arguments.call->loc,
		            "at least one expression is required to define an exclusion "
		            "constraint");
	index->key_count = list ? list->items.count : 0;
	index->keys = NEW_ARRAY(context->resolver->arena, KeyPart, index->key_count + 1);
	for (uint32_t i = 0; i < index->key_count; i++) {
		const Node *pair = eval(context->resolver, context->scope, list->items.items[i]);
		if ((pair->kind != NODE_TUPLE && pair->kind != NODE_LIST)
		    || pair->items.count != 2) {
			reader_fail(reader, pair->loc, "expected a pair, as ('span', '&&')");
			continue;
		}
		expression_key(reader, &index->keys[i], pair->items.items[0]);
		read_operator(reader, &index->keys[i], pair->items.items[1]);
	}
}

void read_keys(Reader *reader)
{
	if (reader->class->kind == INDEX_EXCLUSION) {
		exclusion_keys(reader);
		return;
	}
	const Node *fields = reader_list(reader, "fields");
	if (fields && reader->arguments.count)
		reader_fail(reader, fields->loc, "fields and expressions are mutually exclusive");
	else if (fields)
		field_keys(reader, fields);
	else if (reader->arguments.count)
		expression_keys(reader);
	else if (!reader->failed)
		reader_fail(reader, reader->arguments.call->loc,
		            reader->class->kind == INDEX_UNIQUE
		                    ? "at least one field or expression is "
		                      "required to define a unique constraint"
		                    : "at least one field or expression is "
		                      "required to define an index");
}

void read_opclasses(Reader *reader)
{
	const Node *opclasses = reader_list(reader, "opclasses");
	if (!opclasses)
		return;
	if (!reader->index->plain) {
		reader_fail(reader, opclasses->loc, "opclasses can't be used with expressions")
			->hint = "wrap the key part: OpClass('field', name='text_pattern_ops')";
		return;
	}
	if (opclasses->items.count != reader->index->key_count) {
		reader_fail(reader, opclasses->loc,
		            "fields and opclasses must have the same number of elements");
		return;
	}
	for (uint32_t i = 0; i < opclasses->items.count; i++) {
		KeyPart *key = &reader->index->keys[i];
		const char *name =
			reader_list_text(reader, opclasses, i, &key->opclass_loc, "opclasses");
		key->opclass = name && *name ? name : NULL;
		check_opclass(reader, key, key->opclass_loc);
	}
}
