/*
 * JSON in expressions: values by keys (F('data__a__0'), KT('data__a'), KeyTransform), and documents
 * made of values (JSONObject, JSONArray). Keys of nested transforms are one path, as in Django.
 */
#include "json.h"
#include "resolve_call.h"
#include "values.h"

#include <stdlib.h>
#include <string.h>

/* ---- values in documents ---- */

static bool is_path(const Expr *expr)
{
	return expr->kind == EXPR_CALL && expr->function->kind == FUNCTION_KEY
	       && expr->args[0]->type != TYPE_HSTORE;
}

/* The same path, read by another function. */
static Expr *path_copy(ExprContext *context, const Expr *path, const Function *function)
{
	Expr *copy = call_new(context, function, path->loc);
	copy->field = path->field;
	copy->type = (Type)function->result;
	for (uint32_t i = 0; i < path->count; i++)
		expr_add(context->resolver->arena, copy, path->args[i]);
	return copy;
}

Expr *key_of(ExprContext *context, const Function *function, Expr *document, const char *key,
             Loc loc)
{
	Expr *expr = is_path(document) ? path_copy(context, document, function)
	                               : call_new(context, function, loc);
	if (!is_path(document)) {
		expr->field = document->kind == EXPR_COLUMN ? field_storage(document->field) : NULL;
		expr_add(context->resolver->arena, expr, document);
	}
	expr->type = document->type == TYPE_HSTORE ? TYPE_TEXT : (Type)function->result;
	expr->loc = loc;
	const Literal *literal = literal_text(context->resolver, TYPE_STRING, key);
	expr_add(context->resolver->arena, expr, literal_expr(context, literal, loc));
	return expr;
}

Expr *key_as_text(ExprContext *context, Expr *expr)
{
	return is_path(expr) ? path_copy(context, expr, function_find("KeyTextTransform")) : expr;
}

Expr *key_in_path(ExprContext *context, Expr **document, Expr *key)
{
	if (!is_path(key))
		return key;
	for (uint32_t i = 1; i + 1 < key->count; i++)
		*document = key_of(context, function_find("KeyTransform"), *document,
		                   key->args[i]->literal->text, key->loc);
	return key->args[key->count - 1];
}

static bool has_keys(ExprContext *context, const Expr *document, Loc loc)
{
	if (document->type == TYPE_JSON || document->type == TYPE_JSON_KEY
	    || document->type == TYPE_HSTORE || document->type == TYPE_UNKNOWN || is_path(document))
		return true;
	diag_error(context->resolver->diags, loc, "this is no JSON: it has no keys");
	return false;
}

/* KeyTransform('a', 'data'), KeyTransform('b', KeyTransform('a', 'data')) */
Expr *key_call(ExprContext *context, const Function *function, const Node *node)
{
	Arguments arguments = arguments_of(context->resolver, context->scope, node);
	const Node *key = arguments.count == 2
	                          ? eval(context->resolver, context->scope, arguments.positional[0])
	                          : NULL;
	if (!key || (key->kind != NODE_STRING && key->kind != NODE_INT)) {
		diag_error(context->resolver->diags, node->loc, "%s takes a key and an expression",
		           function->name);
		return NULL;
	}
	if (!sql_text(context->resolver, key))
		return NULL;
	arguments_check(context->resolver, &arguments, function->name, NULL, 0);
	Expr *document = resolve_operand(context, arguments.positional[1]);
	return document && has_keys(context, document, node->loc)
	               ? key_of(context, function, document, key->text, node->loc)
	               : NULL;
}

/* KT('data__a__0') */
Expr *key_path_call(ExprContext *context, const Node *node)
{
	Arguments arguments = arguments_of(context->resolver, context->scope, node);
	const Node *path = arguments.count == 1 ? eval(context->resolver, context->scope,
	                                               arguments.positional[0])
	                                        : NULL;
	if (!path || path->kind != NODE_STRING || !strstr(path->text, "__")) {
		diag_error(context->resolver->diags, node->loc,
		           "KT takes a path, as KT('data__key')");
		return NULL;
	}
	Expr *expr = path_expression(context, path, path->loc);
	if (!expr || is_path(expr))
		return expr ? key_as_text(context, expr) : NULL;
	diag_error(context->resolver->diags, path->loc, "'%s' is no path in JSON", path->text);
	return NULL;
}

/* ---- documents of values ---- */

/* JSONObject(name='field', length=Length('x')) */
Expr *json_object_call(ExprContext *context, const Function *function, const Node *node)
{
	Arguments arguments = arguments_of(context->resolver, context->scope, node);
	Expr *object = call_new(context, function, node->loc);
	if (arguments.count) {
		diag_error(context->resolver->diags, node->loc,
		           "JSONObject takes named arguments: key=expression");
		return NULL;
	}
	for (uint32_t i = 0; i < arguments.keyword_count; i++) {
		const Node *keyword = arguments.keywords[i];
		Expr *value = resolve_operand(context, keyword->left);
		if (!value)
			return NULL;
		Expr *pair = call_new(context, function_find("JSONObject.pair"), keyword->loc);
		const Literal *key = literal_text(context->resolver, TYPE_STRING, keyword->name);
		expr_add(context->resolver->arena, pair, literal_expr(context, key, keyword->loc));
		expr_add(context->resolver->arena, pair, value);
		expr_add(context->resolver->arena, object, call_typed(pair));
	}
	return call_typed(object);
}

/* What the value's type is called in a cast; NULL: idxc knows no field of the type. */
static const Field *field_for(ExprContext *context, const Expr *value)
{
	const Field *field =
		value->kind == EXPR_COLUMN ? field_storage(value->field) : value->field;
	return field                         ? field
	       : value->type == TYPE_INTEGER ? field_of_type(context->resolver, "IntegerField")
	       : value->type == TYPE_FLOAT   ? field_of_type(context->resolver, "FloatField")
	       : value->type == TYPE_BOOLEAN ? field_of_type(context->resolver, "BooleanField")
	                                     : field_of_type(context->resolver, "TextField");
}

Expr *json_array_call(ExprContext *context, const Function *function, const Node *node)
{
	Arguments arguments = arguments_of(context->resolver, context->scope, node);
	Expr *array = call_new(context, function, node->loc);
	arguments_check(context->resolver, &arguments, function->name, NULL, 0);
	for (uint32_t i = 0; i < arguments.count; i++) {
		Expr *value = resolve_operand(context, arguments.positional[i]);
		if (!value)
			return NULL;
		Expr *cast = call_new(context, function_find("JSONArray.value"), value->loc);
		cast->field = field_for(context, value);
		cast->type = value->type;
		expr_add(context->resolver->arena, cast, value);
		expr_add(context->resolver->arena, array, cast);
	}
	return call_typed(array);
}

/* ---- transforms of what holds other values ---- */

/* a__0 is a[1], a__0_2 is a[1:2] on PostgreSQL. */
static Expr *array_item(ExprContext *context, Expr *array, const char *word)
{
	char *end, *last;
	long first = strtol(word, &end, 10), after = 0;
	if (end == word || first < 0 || (*end && *end != '_')
	    || strspn(word, "0123456789_") < strlen(word))
		return NULL;
	bool slice = *end == '_';
	if (slice) {
		after = strtol(end + 1, &last, 10);
		if (last == end + 1 || *last)
			return NULL;
	}
	bool nested = !slice && array->kind == EXPR_CALL
	              && array->function->array == ARRAY_ITEM;
	Expr *item =
		call_new(context, function_find(slice ? "ArraySlice" : "ArrayItem"), array->loc);
	for (uint32_t i = 0; nested && i < array->count; i++)
		expr_add(context->resolver->arena, item, array->args[i]);
	if (!nested)
		expr_add(context->resolver->arena, item, array);
	expr_add(context->resolver->arena, item,
	         literal_expr(context, literal_integer(context->resolver, TYPE_INTEGER, first + 1),
	                      array->loc));
	if (slice)
		expr_add(context->resolver->arena, item,
		         literal_expr(context,
		                      literal_integer(context->resolver, TYPE_INTEGER, after),
		                      array->loc));
	const Field *field =
		array->kind == EXPR_COLUMN ? field_storage(array->field) : array->field;
	item->field = slice || !field ? field : field->base;
	item->type = slice          ? TYPE_ARRAY
	             : !item->field ? TYPE_UNKNOWN
	                            : field_storage(item->field)->type->type;
	return item;
}

Expr *composite_transform(ExprContext *context, Expr *expr, const char *word)
{
	if (expr->type == TYPE_JSON || expr->type == TYPE_JSON_KEY || expr->type == TYPE_HSTORE)
		return key_of(context, function_find("KeyTransform"), expr, word, expr->loc);
	return expr->type == TYPE_ARRAY ? array_item(context, expr, word) : NULL;
}
