/*
 * From Q objects to trees of lookups, as Query.build_where does it: nested ANDs are squashed, and a
 * negation brings null tests. Source: django/db/models/sql/query.py and where.py of Django 5.2.
 */
#include "q.h"

#include <stdlib.h>
#include <string.h>

static bool is_node(const Expr *expr)
{
	return expr->kind == EXPR_AND || expr->kind == EXPR_OR || expr->kind == EXPR_XOR;
}

/*
 * WhereNode.add(): the same squashing, and a node that is there already (one of `nodes`) is not
 * added again.
 */
static void where_add(ExprContext *context, Expr *where, Expr *data, ExprSet *nodes)
{
	bool squashed = is_node(data) && !data->negated
	                && (data->kind == where->kind || data->count == 1);
	if (!squashed) {
		if (!is_node(data) || expr_set_add(nodes, data))
			expr_add(context->resolver->arena, where, data);
		return;
	}
	for (uint32_t i = 0; i < data->count; i++) {
		if (is_node(data->args[i]))
			expr_set_add(nodes, data->args[i]);
		expr_add(context->resolver->arena, where, data->args[i]);
	}
}

static Expr *lookup_expr(ExprContext *context, const Lookup *lookup, Expr *left, Loc loc)
{
	Expr *expr = expr_new(context->resolver->arena, EXPR_LOOKUP, loc);
	expr->lookup = lookup;
	expr->type = TYPE_BOOLEAN;
	expr_add(context->resolver->arena, expr, left);
	return expr;
}

static Expr *null_test(ExprContext *context, Expr *operand, bool is_null, Loc loc)
{
	Expr *expr = lookup_expr(context, lookup_find("isnull", TYPE_UNKNOWN), operand, loc);
	expr->negated = !is_null;
	return expr;
}

/* ---- right sides ---- */

static const Field *literal_field(const Expr *left)
{
	return left->kind == EXPR_COLUMN                              ? left->field
	       : left->field && left->type == left->field->type->type ? left->field
	                                                              : NULL;
}

/*
 * gte and lt round a float up to the next integer, the others cut it off
 * (IntegerFieldFloatRounding).
 */
static const Literal *round_up(ExprContext *context, const Node *node, const Literal *literal)
{
	double value = strtod(node->text, NULL);
	long long whole = strtoll(literal->text, NULL, 10);
	if (value <= (double)whole)
		return literal;
	Literal *next = NEW(context->resolver->arena, Literal);
	next->type = TYPE_INTEGER;
	next->text = arena_printf(context->resolver->arena, "%lld", whole + 1);
	next->length = (uint32_t)strlen(next->text);
	return next;
}

/* A LIKE pattern: the text's own \, % and _ are escaped. */
static const Literal *like_pattern(ExprContext *context, const Literal *literal,
                                   Preparation preparation)
{
	Buffer text = { .arena = context->resolver->arena };
	if (preparation == PREPARE_CONTAINS || preparation == PREPARE_ENDS)
		buffer_char(&text, '%');
	for (uint32_t i = 0; i < literal->length; i++) {
		if (strchr("\\%_", literal->text[i]))
			buffer_char(&text, '\\');
		buffer_char(&text, literal->text[i]);
	}
	if (preparation == PREPARE_CONTAINS || preparation == PREPARE_STARTS)
		buffer_char(&text, '%');
	Literal *pattern = NEW(context->resolver->arena, Literal);
	pattern->type = TYPE_STRING;
	pattern->length = (uint32_t)text.length;
	pattern->text =
		arena_text(context->resolver->arena, text.text ? text.text : "", text.length);
	buffer_free(&text);
	return pattern;
}

static Expr *right_literal(ExprContext *context, const Lookup *lookup, const Expr *left,
                           const Node *value)
{
	const Literal *literal = NULL;
	switch (lookup->preparation) {
	case PREPARE_CONTAINS:
	case PREPARE_STARTS:
	case PREPARE_ENDS:
		literal = resolve_literal(context, value, NULL, TYPE_STRING);
		literal = literal ? like_pattern(context, literal, lookup->preparation) : NULL;
		break;
	case PREPARE_PATTERN_EXACT:
	case PREPARE_RAW: literal = resolve_literal(context, value, NULL, TYPE_STRING); break;
	case PREPARE_VALUE:
	case PREPARE_LIST:
	case PREPARE_PAIR:
	case PREPARE_BOOLEAN:
		literal = resolve_literal(context, value, literal_field(left), left->type);
		if (literal && literal->type == TYPE_INTEGER && value->kind == NODE_FLOAT
		    && (text_equal(lookup->name, "gte") || text_equal(lookup->name, "lt")))
			literal = round_up(context, value, literal);
	}
	return literal ? literal_expr(context, literal, value->loc) : NULL;
}

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

static Expr *right_side(ExprContext *context, const Lookup *lookup, const Expr *left,
                        const Node *node)
{
	const Node *value = eval(context->resolver, context->scope, node);
	bool json = left->type == TYPE_JSON
	            && (value->kind == NODE_LIST || value->kind == NODE_TUPLE
	                || value->kind == NODE_DICT);
	if ((is_literal(value) || json) && !is_bilateral(left))
		return right_literal(context, lookup, left, value);
	Expr *right = NULL;
	if (is_literal(value)) {
		const Literal *literal = resolve_literal(context, value, literal_field(left),
		                                         left->type);
		right = literal ? literal_expr(context, literal, value->loc) : NULL;
	} else {
		right = resolve_expression(context, value);
	}
	return right ? both_sides(context, left, right) : NULL;
}

/* in=[...]: None is never equal to anything, and a value counts once. */
static Expr *in_list(ExprContext *context, Expr *expr, const Node *node)
{
	const Node *list = eval(context->resolver, context->scope, node);
	if (list->kind != NODE_LIST && list->kind != NODE_TUPLE && list->kind != NODE_SET) {
		diag_error(context->resolver->diags, node->loc, "in takes a list")->hint =
			"as Q(state__in=['open', 'held'])";
		return NULL;
	}
	ExprSet literals = { .arena = context->resolver->arena };
	for (uint32_t i = 0; i < list->items.count; i++) {
		const Node *item = eval(context->resolver, context->scope, list->items.items[i]);
		if (item->kind == NODE_NONE)
			continue;
		Expr *value = right_side(context, expr->lookup, expr->args[0], item);
		if (!value)
			return NULL;
		if (value->kind != EXPR_LITERAL || expr_set_add(&literals, value))
			expr_add(context->resolver->arena, expr, value);
	}
	if (expr->count == 1) {
		diag_error(context->resolver->diags, node->loc,
		           "an empty list: no row can meet this condition");
		return NULL;
	}
	return expr;
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
		Expr *value =
			right_side(context, expr->lookup, expr->args[0], list->items.items[i]);
		if (!value)
			return NULL;
		expr_add(context->resolver->arena, expr, value);
	}
	return expr;
}

static Expr *compare(ExprContext *context, const Lookup *lookup, Expr *left, const Node *node,
                     Loc loc)
{
	const Node *value = eval(context->resolver, context->scope, node);
	Expr *expr = lookup_expr(context, lookup, left, loc);
	bool is_exact = text_equal(lookup->name, "exact") || text_equal(lookup->name, "iexact");
	bool json_null = left->type == TYPE_JSON && text_equal(lookup->name, "exact");
	if (value->kind == NODE_NONE && is_exact && !json_null)
		return null_test(context, left, true, loc);
	if (value->kind == NODE_NONE && !json_null) {
		diag_error(context->resolver->diags, value->loc, "None can't be compared")->hint =
			"use isnull=True or isnull=False";
		return NULL;
	}
	if (lookup->preparation == PREPARE_BOOLEAN) {
		if (value->kind != NODE_TRUE && value->kind != NODE_FALSE) {
			diag_error(context->resolver->diags, value->loc,
			           "isnull takes True or False");
			return NULL;
		}
		expr->negated = value->kind == NODE_FALSE;
		return expr;
	}
	if (lookup->preparation == PREPARE_LIST)
		return in_list(context, expr, node);
	if (lookup->preparation == PREPARE_PAIR)
		return pair(context, expr, node);
	Expr *right = right_side(context, lookup, left, node);
	if (!right)
		return NULL;
	expr_add(context->resolver->arena, expr, right);
	return expr;
}

/* ---- lookups ---- */

/* year lookups are ranges of dates, so that an index on the column serves (YearLookup). */
static Expr *year_lookup(ExprContext *context, const Lookup *lookup, Expr *column,
                         const Node *value, Loc loc)
{
	static const char *const names[] = { "exact", "gt", "gte", "lt", "lte" };
	bool known = false;
	for (size_t i = 0; i < COUNT(names); i++)
		known |= text_equal(lookup->name, names[i]);
	const Node *year = eval(context->resolver, context->scope, value);
	if (!known || year->kind != NODE_INT || strlen(year->text) > 4 || *year->text == '-')
		return NULL;
	bool timestamp = column->type == TYPE_TIMESTAMP;
	if (!timestamp && column->type != TYPE_DATE)
		return NULL;
	Arena *arena = context->resolver->arena;
	int number = atoi(year->text);
	const char *first =
		arena_printf(arena, timestamp ? "%04d-01-01 00:00:00" : "%04d-01-01", number);
	const char *last = arena_printf(
		arena, timestamp ? "%04d-12-31 23:59:59.999999" : "%04d-12-31", number);
	Node *from = node_text(arena, NODE_STRING, year->loc, first, strlen(first));
	Node *to = node_text(arena, NODE_STRING, year->loc, last, strlen(last));
	if (text_equal(lookup->name, "exact")) {
		NodeList both = node_list(arena, node_list(arena, (NodeList){ 0 }, from), to);
		return compare(context, lookup_find("range", column->type), column,
		               node_items(arena, NODE_TUPLE, year->loc, NULL, both), loc);
	}
	bool end = text_equal(lookup->name, "gt") || text_equal(lookup->name, "lte");
	return compare(context, lookup, column, end ? to : from, loc);
}

static bool is_year(const Expr *expr)
{
	return expr->kind == EXPR_CALL && expr->function->transform
	       && text_equal(expr->function->transform, "year")
	       && expr->args[0]->kind == EXPR_COLUMN;
}

static Expr *unknown_lookup(ExprContext *context, const Q *leaf, const char *word, size_t length)
{
	const char *name = arena_text(context->resolver->arena, word, length);
	Diag *diag =
		diag_error(context->resolver->diags, leaf->key_loc, "unknown lookup '%s'", name);
	const char **names =
		NEW_ARRAY(context->resolver->arena, const char *, lookup_count + function_count());
	size_t count = 0;
	for (size_t i = 0; i < lookup_count; i++)
		names[count++] = lookup_table[i].name;
	for (size_t i = 0; i < function_count(); i++)
		if (function_at(i)->transform)
			names[count++] = function_at(i)->transform;
	diag_suggest(context->resolver->diags, diag, name, names, count);
	return NULL;
}

/* "pages__gt": a column, transforms, and a lookup or exact. */
static Expr *leaf_lookup(ExprContext *context, const Q *leaf, Expr **base)
{
	const char *rest;
	Expr *left = *base = resolve_path(context, leaf->key, leaf->key_loc, &rest);
	if (!left)
		return NULL;
	const Lookup *lookup = lookup_find("exact", left->type);
	while (rest) {
		const char *end = strstr(rest, "__");
		size_t length = end ? (size_t)(end - rest) : strlen(rest);
		const char *word = arena_text(context->resolver->arena, rest, length);
		const Lookup *found = end ? NULL : lookup_find(word, left->type);
		if (found) {
			lookup = found;
			break;
		}
		left = apply_transform(context, left, rest, length);
		if (!left)
			return unknown_lookup(context, leaf, rest, length);
		rest = end ? end + 2 : NULL;
	}
	Expr *year = is_year(left) ? year_lookup(context, lookup, left->args[0], leaf->value,
	                                         leaf->key_loc)
	                           : NULL;
	return year ? year : compare(context, lookup, left, leaf->value, leaf->key_loc);
}

/* GreaterThan(Length('title'), 3); or a boolean expression, which is compared with true. */
static Expr *leaf_expression(ExprContext *context, const Q *leaf)
{
	const Node *value = leaf->value;
	const char *name = value->kind == NODE_CALL ? node_last_name(value->left) : NULL;
	const Lookup *lookup = name ? lookup_find_expression(name) : NULL;
	if (lookup) {
		Arguments arguments = arguments_of(context->resolver, context->scope, value);
		if (arguments.count != 2) {
			diag_error(context->resolver->diags, value->loc, "%s takes two arguments",
			           name);
			return NULL;
		}
		Expr *left = resolve_operand(context, arguments.positional[0]);
		Expr *expr = left ? compare(context, lookup, left, arguments.positional[1],
		                            value->loc)
		                  : NULL;
		if (expr)
			expr->written = true;
		return expr;
	}
	Expr *left = resolve_operand(context, value);
	return left ? truth_of(context, left, value->loc) : NULL;
}

Expr *truth_of(ExprContext *context, Expr *left, Loc loc)
{
	if (expr_is_condition(left))
		return left;
	if (left->type != TYPE_BOOLEAN && left->type != TYPE_UNKNOWN) {
		diag_error(context->resolver->diags, loc,
		           "this expression is not a condition");
		return NULL;
	}
	Node *yes = node_new(context->resolver->arena, NODE_TRUE, loc);
	return compare(context, lookup_find("exact", left->type), left, yes, loc);
}

/*
 * Under a negation a NULL must not make the condition unknown: NOT (a = 1 AND a IS NOT NULL).
 * Whether
 * the test is needed may depend on the dialect ('' is NULL on Oracle): Guard says so.
 */
static void guard_null(ExprContext *context, Expr *clause, Expr *operand, Loc loc)
{
	const FieldType *type = field_storage(operand->field)->type;
	bool empty = (type->flags & FIELD_EMPTY_STRING) != 0;
	if (!operand->field->null && !empty)
		return;
	Expr *test = null_test(context, operand, false, loc);
	test->guard = operand->field->null ? GUARD_NULL : GUARD_EMPTY;
	expr_add(context->resolver->arena, clause, test);
}

static Expr *leaf_condition(ExprContext *context, const Q *leaf, bool negated)
{
	Expr *base = NULL;
	Expr *condition =
		leaf->key ? leaf_lookup(context, leaf, &base) : leaf_expression(context, leaf);
	if (!condition)
		return NULL;
	Expr *clause = expr_new(context->resolver->arena, EXPR_AND, condition->loc);
	clause->type = TYPE_BOOLEAN;
	expr_add(context->resolver->arena, clause, condition);
	bool null_lookup =
		condition->kind == EXPR_LOOKUP && text_equal(condition->lookup->name, "isnull");
	if (negated && !null_lookup && base) {
		guard_null(context, clause, base, condition->loc);
		if (condition->count == 2 && condition->args[1]->kind == EXPR_COLUMN)
			guard_null(context, clause, condition->args[1], condition->loc);
	}
	return clause;
}

static Expr *where_of(ExprContext *context, const Q *q, bool negated)
{
	if (q->connector == EXPR_LOOKUP)
		return leaf_condition(context, q, negated);
	Expr *where = expr_new(context->resolver->arena, q->connector, (Loc){ 0, 0 });
	where->negated = q->negated;
	where->type = TYPE_BOOLEAN;
	ExprSet nodes = { .arena = context->resolver->arena };
	bool fine = true;
	for (uint32_t i = 0; i < q->count; i++) {
		Expr *child = where_of(context, q->children[i], negated != q->negated);
		if (child && (child->count || child->kind == EXPR_LOOKUP))
			where_add(context, where, child, &nodes);
		fine &= child != NULL;
	}
	return fine ? where : NULL;
}

Expr *resolve_condition(ExprContext *context, const Node *node)
{
	Q *q = q_of(context, node);
	Expr *where = q ? where_of(context, q, false) : NULL;
	if (where && where->loc.start == 0)
		where->loc = node->loc;
	return where;
}
