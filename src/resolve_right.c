/* Right sides of lookups: literals typed by the left side, lists, pairs, None. */
#include "resolve_right.h"
#include "values.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

static Expr *lookup_expr(ExprContext *context, const Lookup *lookup, Expr *left, Loc loc)
{
	Expr *expr = expr_new(context->resolver->arena, EXPR_LOOKUP, loc);
	expr->lookup = lookup;
	expr->type = TYPE_BOOLEAN;
	expr_add(context->resolver->arena, expr, left);
	return expr;
}

Expr *null_test(ExprContext *context, Expr *operand, bool is_null, Loc loc)
{
	Expr *expr = lookup_expr(context, lookup_find("isnull", operand->type), operand, loc);
	expr->negated = !is_null;
	return expr;
}

const Field *literal_field(const Expr *left)
{
	return left->kind == EXPR_COLUMN                              ? field_storage(left->field)
	       : left->field && left->type == left->field->type->type ? left->field
	                                                              : NULL;
}

/* ---- both sides ---- */

static bool is_bilateral(const Expr *left)
{
	return left->kind == EXPR_CALL
	       && (left->function->kind == FUNCTION_BILATERAL
	           || (left->count && is_bilateral(left->args[0])));
}

/* The transforms of the left side that are meant for both, over the right side. */
static Expr *both_sides(ExprContext *context, const Expr *left, Expr *right)
{
	if (left->kind != EXPR_CALL || !left->count)
		return right;
	right = both_sides(context, left->args[0], right);
	if (left->function->kind != FUNCTION_BILATERAL)
		return right;
	Expr *call = NEW(context->resolver->arena, Expr);
	*call = *left;
	call->args = NULL;
	call->count = call->capacity = 0;
	expr_add(context->resolver->arena, call, right);
	return call;
}

/* ---- one value ---- */

/* What holds for integers from a float on, holds from the next integer on. */
static const Literal *round_up(ExprContext *context, const Node *node, const Literal *literal)
{
	double value = strtod(node->text, NULL);
	long long whole = strtoll(literal->text, NULL, 10);
	return value <= (double)whole ? literal
	                              : literal_integer(context->resolver, TYPE_INTEGER, whole + 1);
}

static const Literal *right_literal(ExprContext *context, const Lookup *lookup, const Expr *left,
                                    const Node *value)
{
	if (lookup->preparation == PREPARE_TEXT || lookup->preparation == PREPARE_TEXTS)
		return resolve_literal(context, value, NULL, TYPE_STRING);
	const Literal *literal = resolve_literal(context, value, literal_field(left), left->type);
	bool rounds = (lookup->flags & LOOKUP_ROUNDS_UP) && value->kind == NODE_FLOAT;
	return literal && literal->type == TYPE_INTEGER && rounds
	               ? round_up(context, value, literal)
	               : literal;
}

static bool is_json(const Expr *left)
{
	return left->type == TYPE_JSON || left->type == TYPE_JSON_KEY;
}

static bool is_constant(const Node *value)
{
	return is_literal(value) || value->kind == NODE_LIST || value->kind == NODE_TUPLE
	       || value->kind == NODE_DICT;
}

static Expr *json_side(ExprContext *context, const Expr *left, const Node *value)
{
	const Field *field = left->kind == EXPR_COLUMN ? field_storage(left->field) : left->field;
	const Literal *literal = to_json(context, value, field);
	return literal ? literal_expr(context, literal, value->loc) : NULL;
}

/* A range around values like the left one: i__contained_by=NumericRange(1, 9). */
static Expr *range_side(ExprContext *context, Expr *expr, const Expr *left, const Node *value)
{
	const Field *field = literal_field(left);
	const char *name = field ? field->type->range : NULL;
	if (!name) {
		diag_error(context->resolver->diags, left->loc, "no range has values of this type")
			->hint = "Cast it to IntegerField";
		return NULL;
	}
	expr->field = field_of_type(context->resolver, name);
	return range_value(context, expr->field, value, false);
}

/* The value, as the types of the two sides say; expr->field becomes what a cast of it names. */
static Expr *right_side(ExprContext *context, Expr *expr, const Node *node)
{
	const Lookup *lookup = expr->lookup;
	const Expr *left = expr->args[0];
	const Node *value = eval(context->resolver, context->scope, node);
	const Field *field = literal_field(left);
	bool typed = lookup->preparation == PREPARE_VALUE || lookup->preparation == PREPARE_LIST
	             || lookup->preparation == PREPARE_PAIR;
	if (lookup->preparation == PREPARE_RANGE)
		return range_side(context, expr, left, value);
	if (typed && is_json(left) && is_constant(value))
		return json_side(context, left, value);
	if (typed && left->type == TYPE_ARRAY && field) {
		expr->field = field;
		return array_value(context, lookup, field, value);
	}
	if (typed && left->type == TYPE_RANGE && field) {
		expr->field = field->base;
		return range_value(context, field, value, lookup->flags & LOOKUP_ELEMENT);
	}
	if (typed && left->type == TYPE_HSTORE
	    && (value->kind == NODE_DICT || value->kind == NODE_STRING))
		return hstore_value(context, value);
	Expr *right = NULL;
	if (is_literal(value)) {
		const Literal *literal = right_literal(context, lookup, left, value);
		right = literal ? literal_expr(context, literal, value->loc) : NULL;
	} else {
		right = resolve_expression(context, value);
		if (right && right->kind == EXPR_LITERAL)
			right->computed = lookup->flags & LOOKUP_PATTERN;
	}
	return right && is_bilateral(left) ? both_sides(context, left, right) : right;
}

/* ---- several values ---- */

/* A text is the list of its characters. */
static NodeList list_items(ExprContext *context, const Node *list)
{
	NodeList items = list->items;
	if (list->kind != NODE_STRING)
		return items;
	items = (NodeList){ 0 };
	for (size_t i = 0, bytes; i < list->length; i += bytes) {
		bytes = utf8_prefix(list->text + i, 1);
		items = node_list(
			context->resolver->arena, items,
			node_text(context->resolver->arena, NODE_STRING, list->loc,
		                  arena_text(context->resolver->arena, list->text + i, bytes),
		                  bytes));
	}
	return items;
}

Expr *constant_condition(ExprContext *context, bool holds, Loc loc)
{
	const char *text = holds ? "1" : "0";
	return literal_expr(context, literal_text(context->resolver, TYPE_BOOLEAN, text), loc);
}

/* What holds values: of a dict its keys, of an enumeration its members. */
static const Node *collection(ExprContext *context, const Node *node)
{
	Arena *arena = context->resolver->arena;
	const Node *value = eval(context->resolver, context->scope, node);
	if (value->kind != NODE_DICT && value->kind != NODE_CLASS)
		return value;
	Node *star = node_pair(arena, NODE_STAR, node->loc, (Node *)value, NULL);
	const Node *list = node_items(arena, NODE_LIST, node->loc, NULL,
	                              node_list(arena, (NodeList){ 0 }, star));
	list = eval(context->resolver, context->scope, list);
	return list->items.count == 1 && list->items.items[0] == star ? value : list;
}

/* in=[...]: None is never equal to anything, and a value counts once. */
static Expr *in_list(ExprContext *context, Expr *expr, const Node *node)
{
	const Node *list = collection(context, node);
	bool texts = expr->lookup->preparation == PREPARE_TEXTS;
	if (list->kind != NODE_LIST && list->kind != NODE_TUPLE && list->kind != NODE_SET
	    && (list->kind != NODE_STRING || texts)) {
		diag_error(context->resolver->diags, node->loc, "%s takes a list",
		           expr->lookup->name)
			->hint = texts ? "as Q(data__has_keys=['a', 'b'])"
		                       : "as Q(state__in=['open', 'held'])";
		return NULL;
	}
	NodeList items = list_items(context, list);
	ExprSet literals = { .arena = context->resolver->arena };
	for (uint32_t i = 0; i < items.count; i++) {
		const Node *item = eval(context->resolver, context->scope, items.items[i]);
		if (item->kind == NODE_NONE)
			continue;
		Expr *value = right_side(context, expr, item);
		if (!value)
			return NULL;
		if (value->kind != EXPR_LITERAL || expr_set_add(&literals, value))
			expr_add(context->resolver->arena, expr, value);
	}
	return expr->count > 1 ? expr : constant_condition(context, false, node->loc);
}

static Expr *pair(ExprContext *context, Expr *expr, const Node *node)
{
	const Node *list = eval(context->resolver, context->scope, node);
	if ((list->kind != NODE_LIST && list->kind != NODE_TUPLE) || list->items.count != 2) {
		diag_error(context->resolver->diags, node->loc,
		           "range takes two values, as (1, 9)");
		return NULL;
	}
	for (uint32_t i = 0; i < 2; i++) {
		Expr *value = right_side(context, expr, list->items.items[i]);
		if (!value)
			return NULL;
		expr_add(context->resolver->arena, expr, value);
	}
	return expr;
}

/* ---- lookups ---- */

static Expr *is_null(ExprContext *context, Expr *expr, const Node *value)
{
	if (value->kind != NODE_TRUE && value->kind != NODE_FALSE) {
		diag_error(context->resolver->diags, value->loc, "isnull takes True or False");
		return NULL;
	}
	expr->negated = value->kind == NODE_FALSE;
	return expr;
}

/* v='words' and s__search='words': a vector beside a query of the same configuration. */
static Expr *search(ExprContext *context, Expr *expr, const Node *value)
{
	Expr *query = search_query(context, expr->args[0], value);
	if (!query)
		return NULL;
	if (expr->args[0]->type != TYPE_TSVECTOR)
		expr->args[0] = search_vector(context, expr->args[0], search_config(query));
	expr_add(context->resolver->arena, expr, query);
	return expr;
}

static void mark_again(Expr *expr, bool in_condition)
{
	bool condition = expr->kind == EXPR_AND || expr->kind == EXPR_OR || expr->kind == EXPR_XOR;
	expr->again |= condition && !in_condition;
	for (uint32_t i = 0; i < expr->count; i++)
		mark_again(expr->args[i], condition);
}

void resolve_again(Expr *left)
{
	mark_again(left, false);
}

Expr *compare(ExprContext *context, const Lookup *lookup, Expr *left, const Node *node, Loc loc)
{
	const Node *value = eval(context->resolver, context->scope, node);
	if (value->kind == NODE_NONE && (lookup->flags & LOOKUP_NONE_IS_NULL))
		return null_test(context, left, true, loc);
	if (lookup->flags & LOOKUP_AS_TEXT)
		left = key_as_text(context, left);
	resolve_again(left);
	Expr *expr = lookup_expr(context, lookup, left, loc);
	if (lookup->preparation == PREPARE_BOOLEAN)
		return is_null(context, expr, value);
	if (value->kind == NODE_NONE && !(lookup->flags & LOOKUP_NULL)) {
		diag_error(context->resolver->diags, value->loc, "None can't be compared")->hint =
			"use isnull=True or isnull=False";
		return NULL;
	}
	switch (lookup->preparation) {
	case PREPARE_LIST:
	case PREPARE_TEXTS: return in_list(context, expr, node);
	case PREPARE_PAIR: return pair(context, expr, node);
	case PREPARE_QUERY: return search(context, expr, value);
	case PREPARE_VALUE:
	case PREPARE_TEXT:
	case PREPARE_BOOLEAN:
	case PREPARE_RANGE: break;
	}
	Expr *right = right_side(context, expr, node);
	if (!right)
		return NULL;
	if (is_json(left) && lookup->preparation == PREPARE_TEXT)
		right = key_in_path(context, &expr->args[0], right);
	expr_add(context->resolver->arena, expr, right);
	return expr;
}
