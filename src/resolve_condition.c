/*
 * From Q objects to trees of lookups, as Query.build_where does it: nested ANDs are squashed, and a
 * negation brings null tests. Source: django/db/models/sql/query.py and where.py of Django 5.2.
 */
#include "q.h"
#include "moment.h"
#include "resolve_right.h"

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
	bool squashed =
		is_node(data) && !data->negated && (data->kind == where->kind || data->count == 1);
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

/* ---- lookups ---- */

/* The first or the last day of a year, or moment of it. */
static Node *year_end(ExprContext *context, const Expr *expr, int year, bool iso, bool last,
                      Loc loc)
{
	Arena *arena = context->resolver->arena;
	Moment day = moment_of_year(year, iso, last);
	char text[MOMENT_TEXT];
	moment_print(day, true, false, text);
	const char *value =
		expr->type != TYPE_TIMESTAMP
			? arena_text(arena, text, strlen(text))
			: arena_printf(arena, "%s %s", text, last ? "23:59:59.999999" : "00:00:00");
	return node_text(arena, NODE_STRING, loc, value, strlen(value));
}

/* year lookups are ranges of dates, so that an index on the column serves (YearLookup). */
static Expr *year_lookup(ExprContext *context, const Lookup *lookup, const Expr *part,
                         const Node *value, Loc loc)
{
	Expr *date = part->args[0];
	bool iso = text_equal(part->function->transform, "iso_year");
	const Node *node = eval(context->resolver, context->scope, value);
	const Literal *literal = resolve_literal(context, node, NULL, TYPE_INTEGER);
	long year = literal ? strtol(literal->text, NULL, 10) : 0;
	if (literal && (year < 1 || year > 9999 - iso)) {
		diag_error(context->resolver->diags, node->loc, "there is no year %s",
		           literal->text);
		return NULL;
	}
	if (!literal)
		return NULL;
	Node *first = year_end(context, date, (int)year, iso, false, node->loc);
	Node *last = year_end(context, date, (int)year, iso, true, node->loc);
	uint8_t both_ends = LOOKUP_YEAR_FIRST | LOOKUP_YEAR_LAST;
	if ((lookup->flags & both_ends) == both_ends) {
		Arena *arena = context->resolver->arena;
		NodeList both = node_list(arena, node_list(arena, (NodeList){ 0 }, first), last);
		return compare(context, lookup_find("range", date->type), date,
		               node_items(arena, NODE_TUPLE, node->loc, NULL, both), loc);
	}
	return compare(context, lookup, date, lookup->flags & LOOKUP_YEAR_LAST ? last : first, loc);
}

static bool is_year(ExprContext *context, const Expr *expr, const Lookup *lookup, const Node *value)
{
	if (expr->kind != EXPR_CALL || !expr->function->transform
	    || !(lookup->flags & (LOOKUP_YEAR_FIRST | LOOKUP_YEAR_LAST)))
		return false;
	const Node *year = eval(context->resolver, context->scope, value);
	return (text_equal(expr->function->transform, "year")
	        || text_equal(expr->function->transform, "iso_year"))
	       && expr->text && text_equal(expr->text, "UTC") && is_literal(year)
	       && year->kind != NODE_NONE
	       && (expr->args[0]->type == TYPE_DATE || expr->args[0]->type == TYPE_TIMESTAMP);
}

static Expr *unknown_lookup(ExprContext *context, const Q *leaf, const char *name)
{
	const char **names = NEW_ARRAY(context->resolver->arena, const char *,
	                               lookup_count() + function_count());
	size_t count = 0;
	for (size_t i = 0; i < lookup_count(); i++)
		names[count++] = lookup_at(i)->name;
	for (size_t i = 0; i < function_count(); i++)
		if (function_at(i)->transform)
			names[count++] = function_at(i)->transform;
	bool known = false; /* for other types */
	for (size_t i = 0; i < count && !known; i++)
		known = text_equal(names[i], name);
	Diag *diag = diag_error(context->resolver->diags, leaf->key_loc,
	                        known ? "this type has no lookup '%s'" : "unknown lookup '%s'",
	                        name);
	if (!known)
		diag_suggest(context->resolver->diags, diag, name, names, count);
	return NULL;
}

/* "pages__gt": a column, transforms, and a lookup or exact. */
static Expr *leaf_lookup(ExprContext *context, const Q *leaf, Expr **base)
{
	Path path = path_of(context->resolver, &leaf->key);
	Expr *left = *base = resolve_path(context, leaf->key, leaf->key_loc);
	if (!left)
		return NULL;
	const Lookup *lookup = NULL;
	for (uint32_t i = 1; i < path.count; i++) {
		bool last = i + 1 == path.count;
		if (last && (lookup = lookup_of(context, path.parts[i], left->type)))
			break;
		left = apply_transform(context, left, path.parts[i]);
		if (!left)
			return unknown_lookup(context, leaf, path.parts[i]);
	}
	if (!lookup) /* the last transform has another type than the first */
		lookup = lookup_find("exact", left->type);
	if (is_year(context, left, lookup, leaf->value))
		return year_lookup(context, lookup, left, leaf->value, leaf->key_loc);
	return compare(context, lookup, left, leaf->value, leaf->key_loc);
}

/*
 * A comparison by its class: whole numbers are not prepared for a decimal or float on the left, unless
 * that says its type itself.
 */
static void as_written(ExprContext *context, Expr *expr, const Node *right)
{
	bool whole = eval(context->resolver, context->scope, right)->kind == NODE_INT;
	expr->written = true;
	for (uint32_t i = 1; i < expr->count && !expr->args[0]->typed; i++) {
		const Literal *literal = expr->args[i]->literal;
		size_t digits = literal ? strspn(literal->text, "-0123456789") : 0;
		bool decimal = literal && literal->type == TYPE_DECIMAL && !literal->text[digits];
		if (!decimal && !(literal && literal->type == TYPE_FLOAT && whole))
			continue;
		Literal *integer = NEW(context->resolver->arena, Literal);
		*integer = *literal;
		integer->type = TYPE_INTEGER;
		integer->length = (uint32_t)digits;
		integer->text = arena_text(context->resolver->arena, literal->text, digits);
		expr->args[i] = literal_expr(context, integer, expr->args[i]->loc);
	}
}

/* GreaterThan(Length('title'), 3); or a boolean expression, which is compared with true. */
static Expr *leaf_expression(ExprContext *context, const Q *leaf)
{
	const Node *value = leaf->value;
	const char *name = value->kind == NODE_CALL ? node_last_name(value->left) : NULL;
	const Lookup *lookup = name ? word_of(context->resolver, name)->comparison : NULL;
	if (lookup) {
		Arguments arguments = arguments_of(context->resolver, context->scope, value);
		if (arguments.count != 2) {
			diag_error(context->resolver->diags, value->loc, "%s takes two arguments",
			           name);
			return NULL;
		}
		Expr *left = resolve_operand(context, arguments.positional[0]);
		lookup = left ? lookup_find(lookup->name, left->type) : NULL;
		Expr *expr =
			lookup ? compare(context, lookup, left, arguments.positional[1], value->loc)
			       : NULL;
		if (expr)
			as_written(context, expr, arguments.positional[1]);
		return expr;
	}
	Expr *left = resolve_operand(context, value);
	if (left)
		resolve_again(left);
	return left ? truth_of(context, left, value->loc) : NULL;
}

Expr *truth_of(ExprContext *context, Expr *left, Loc loc)
{
	if (expr_is_condition(left))
		return left;
	if (left->type != TYPE_BOOLEAN && left->type != TYPE_UNKNOWN) {
		diag_error(context->resolver->diags, loc, "this expression is not a condition");
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
	bool empty = (type->flags & FIELD_EMPTY_STRING) && !operand->field->relation;
	if (!operand->field->null && !empty)
		return;
	Expr *test = null_test(context, operand, false, loc);
	test->guard = operand->field->null ? GUARD_NULL : GUARD_EMPTY;
	expr_add(context->resolver->arena, clause, test);
}

static Expr *clause_of(ExprContext *context, Expr *condition)
{
	Expr *clause = expr_new(context->resolver->arena, EXPR_AND, condition->loc);
	clause->type = TYPE_BOOLEAN;
	expr_add(context->resolver->arena, clause, condition);
	return clause;
}

/*
 * Q(data__a=None): JSON's null, beside which Django looks for no NULL (Query.build_filter). A row
 * without a document does not meet its negation.
 */
static bool is_null_value(ExprContext *context, const Expr *condition, const Q *leaf)
{
	return condition->kind == EXPR_LOOKUP && (condition->lookup->flags & LOOKUP_NULL)
	       && eval(context->resolver, context->scope, leaf->value)->kind == NODE_NONE;
}

static Expr *leaf_condition(ExprContext *context, const Q *leaf, bool negated)
{
	Expr *base = NULL;
	Expr *condition =
		leaf->key ? leaf_lookup(context, leaf, &base) : leaf_expression(context, leaf);
	if (!condition)
		return NULL;
	bool null_lookup =
		condition->kind == EXPR_LOOKUP && condition->lookup->preparation == PREPARE_BOOLEAN;
	bool guarded = negated && !null_lookup && base && !is_null_value(context, condition, leaf);
	if (!guarded && !is_node(condition))
		return condition;
	Expr *clause = clause_of(context, condition);
	if (guarded) {
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
		if (child && (child->count || !is_node(child)))
			where_add(context, where, child, &nodes);
		fine &= child != NULL;
	}
	return fine ? where : NULL;
}

/*
 * An empty list is met by no row: what is left of a condition without such constants
 * (WhereNode.as_sql). The whole may be a constant, too.
 */
static Expr *without_constants(ExprContext *context, Expr *expr)
{
	if (expr->kind != EXPR_AND && expr->kind != EXPR_OR && expr->kind != EXPR_XOR)
		return expr;
	uint32_t kept = 0;
	for (uint32_t i = 0; i < expr->count; i++) {
		Expr *child = without_constants(context, expr->args[i]);
		bool constant = child->kind == EXPR_LITERAL;
		bool yes = constant && *child->literal->text == '1';
		if (constant && expr->kind != EXPR_XOR && yes == (expr->kind == EXPR_OR))
			return constant_condition(context, yes != expr->negated, child->loc);
		if (!constant || (expr->kind == EXPR_XOR && yes))
			expr->args[kept++] = child;
		else if (i + 1 == expr->count && kept == 0)
			return constant_condition(context, yes != expr->negated, child->loc);
	}
	expr->count = kept;
	return expr;
}

static Expr *not_constant(ExprContext *context, Expr *where)
{
	Expr *rest = without_constants(context, where);
	if (rest->kind != EXPR_LITERAL)
		return rest;
	diag_error(context->resolver->diags, rest->loc,
	           "an empty list: %s row can meet this condition",
	           *rest->literal->text == '1' ? "every" : "no");
	return NULL;
}

Expr *resolve_condition(ExprContext *context, const Node *node)
{
	Q *q = q_of(context, node);
	Expr *where = q ? where_of(context, q, false) : NULL;
	if (where && !is_node(where))
		where = clause_of(context, where);
	where = where ? not_constant(context, where) : NULL;
	if (where && where->loc.start == 0)
		where->loc = node->loc;
	return where;
}
