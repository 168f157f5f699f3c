/*
 * Q objects, combined as Django combines them: Node.add() takes over the children of the same
 * connector.
 * Source: django/utils/tree.py and django/db/models/query_utils.py of Django 5.2.
 */
#include "q.h"

#include <string.h>

static bool is_q_name(const char *name)
{
	return name && (text_equal(name, "Q") || text_equal(name, "PQ"));
}

static bool is_lookup(ExprContext *context, const Node *node)
{
	const char *name = node->kind == NODE_CALL ? node_last_name(node->left) : NULL;
	return name && word_of(context->resolver, name)->comparison;
}

/* ~Q(...) is a Q, and ~x of an expression is one. */
static bool is_negated_q(ExprContext *context, const Node *node)
{
	const Node *inner = eval(context->resolver, context->scope, node->left);
	return !is_lookup(context, inner) && is_condition(context, inner);
}

static bool is_condition_at(ExprContext *context, const Node *node, int depth)
{
	node = eval(context->resolver, context->scope, node);
	if (node->kind == NODE_CALL && node->left->kind != NODE_CALL)
		return is_q_name(node_last_name(node->left)) || is_lookup(context, node);
	if (node->kind == NODE_UNARY && node->op == OPERATOR_INVERT)
		return is_negated_q(context, node);
	bool connective = node->kind == NODE_BINARY
	                  && (node->op == OPERATOR_AND || node->op == OPERATOR_OR
	                      || node->op == OPERATOR_XOR);
	return connective && is_condition_at(context, node->left, depth + 1);
}

bool is_condition(ExprContext *context, const Node *node)
{
	return is_condition_at(context, node, 0);
}

/* ---- building Q objects ---- */

static Q *q_new(ExprContext *context, ExprKind connector)
{
	Q *q = NEW(context->resolver->arena, Q);
	q->connector = connector;
	return q;
}

static void q_append(ExprContext *context, Q *q, Q *child)
{
	if (q->count == q->capacity) {
		uint32_t capacity = q->capacity ? q->capacity * 2 : 2;
		Q **children = NEW_ARRAY(context->resolver->arena, Q *, capacity);
		if (q->count)
			memcpy(children, q->children, q->count * sizeof *children);
		q->children = children;
		q->capacity = capacity;
	}
	q->children[q->count++] = child;
}

/* Node.add(): children of the same connector are taken over one by one. */
static void q_add(ExprContext *context, Q *q, Q *data)
{
	bool leaf = data->connector == EXPR_LOOKUP;
	if (!leaf && !data->negated && (data->connector == q->connector || data->count == 1))
		for (uint32_t i = 0; i < data->count; i++)
			q_append(context, q, data->children[i]);
	else
		q_append(context, q, data);
}

static Q *q_leaf(ExprContext *context, const char *key, Loc key_loc, const Node *value)
{
	Q *leaf = q_new(context, EXPR_LOOKUP);
	leaf->key = key;
	leaf->key_loc = key_loc;
	leaf->value = value;
	return leaf;
}

/* Q.OR or 'OR'; false after an error. */
static bool q_connector(ExprContext *context, const Node *value, ExprKind *connector)
{
	static const char *const words[] = { "AND", "OR", "XOR" };
	static const ExprKind kinds[] = { EXPR_AND, EXPR_OR, EXPR_XOR };
	const char *word = value->kind == NODE_STRING ? value->text : node_last_name(value);
	for (size_t i = 0; word && i < COUNT(words); i++)
		if (text_equal(word, words[i])) {
			*connector = kinds[i];
			return true;
		}
	diag_error(context->resolver->diags, value->loc, "expected Q.AND, Q.OR or Q.XOR");
	return false;
}

/* _connector= and _negated=, which are no lookups. False after an error. */
static bool q_option(ExprContext *context, Q *q, const Node *keyword, bool *is_option)
{
	*is_option = *keyword->name == '_';
	if (!*is_option)
		return true;
	const Node *value = eval(context->resolver, context->scope, keyword->left);
	if (text_equal(keyword->name, "_connector"))
		return q_connector(context, value, &q->connector);
	*is_option = text_equal(keyword->name, "_negated");
	if (*is_option && value->kind != NODE_TRUE && value->kind != NODE_FALSE) {
		diag_error(context->resolver->diags, value->loc, "expected True or False");
		return false;
	}
	q->negated |= *is_option && value->kind == NODE_TRUE;
	return true;
}

/* ('pages__gt', 3): what keyword arguments stand for */
static Q *q_tuple(ExprContext *context, const Node *node)
{
	const Node *key = eval(context->resolver, context->scope, node->items.items[0]);
	if (node->items.count != 2 || key->kind != NODE_STRING) {
		diag_error(context->resolver->diags, node->loc,
		           "expected a lookup and its value, as ('pages__gt', 400)");
		return NULL;
	}
	return sql_text(context->resolver, key)
	               ? q_leaf(context, name_intern(context->resolver, key->text), key->loc,
	                        node->items.items[1])
	               : NULL;
}

static Q *q_positional(ExprContext *context, const Node *node)
{
	const Node *value = eval(context->resolver, context->scope, node);
	if (value->kind == NODE_TUPLE && value->items.count)
		return q_tuple(context, value);
	const char *name = value->kind == NODE_CALL ? node_last_name(value->left) : NULL;
	if (is_condition(context, value) && !(name && !is_q_name(name)))
		return q_of(context, value);
	return q_leaf(context, NULL, value->loc, value);
}

/* Q(...): keyword arguments come after the positional ones, sorted by name. */
static Q *q_call(ExprContext *context, const Node *node)
{
	Q *q = q_new(context, EXPR_AND);
	Arguments arguments = arguments_of(context->resolver, context->scope, node);
	for (uint32_t i = 0; i < arguments.count; i++) {
		Q *child = q_positional(context, arguments.positional[i]);
		if (!child)
			return NULL;
		q_append(context, q, child);
	}
	arguments_sort(context->resolver, &arguments);
	for (uint32_t i = 0; i < arguments.keyword_count; i++) {
		const Node *keyword = arguments.keywords[i];
		Loc loc = { keyword->loc.start,
			    keyword->loc.start + (uint32_t)strlen(keyword->name) };
		bool is_option;
		if (!q_option(context, q, keyword, &is_option))
			return NULL;
		if (!is_option)
			q_append(context, q, q_leaf(context, keyword->name, loc, keyword->left));
	}
	return q;
}

static Q *q_binary(ExprContext *context, const Node *node)
{
	ExprKind connector = node->op == OPERATOR_AND  ? EXPR_AND
	                     : node->op == OPERATOR_OR ? EXPR_OR
	                                               : EXPR_XOR;
	Q *left = q_of(context, node->left), *right = q_of(context, node->right);
	if (!left || !right)
		return NULL;
	if (left->connector != EXPR_LOOKUP && left->count == 0)
		return right;
	if (right->connector != EXPR_LOOKUP && right->count == 0)
		return left;
	/* a chain grows in place: every Q here was made by q_of() and has no other owner */
	Q *q = left->connector == connector && !left->negated ? left : q_new(context, connector);
	if (q != left)
		q_add(context, q, left);
	q_add(context, q, right);
	return q;
}

static Q *q_invert(ExprContext *context, const Node *node)
{
	Q *inner = q_of(context, node->left);
	if (!inner)
		return NULL;
	Q *q = q_new(context, EXPR_AND);
	if (inner->connector == EXPR_LOOKUP)
		q_append(context, q, inner);
	else
		*q = *inner;
	q->negated = !q->negated;
	return q;
}

Q *q_of(ExprContext *context, const Node *node)
{
	if (!within_limits(context, node))
		return NULL;
	const Node *value = eval(context->resolver, context->scope, node);
	const char *name = value->kind == NODE_CALL ? node_last_name(value->left) : NULL;
	if (is_q_name(name))
		return q_call(context, value);
	if (name && word_of(context->resolver, name)->comparison)
		return q_leaf(context, NULL, value->loc, value);
	if (value->kind == NODE_UNARY && value->op == OPERATOR_INVERT)
		return is_negated_q(context, value) ? q_invert(context, value)
		                                    : q_leaf(context, NULL, value->loc, value);
	if (value->kind == NODE_BINARY
	    && (value->op == OPERATOR_AND || value->op == OPERATOR_OR || value->op == OPERATOR_XOR))
		return q_binary(context, value);
	diag_error(context->resolver->diags, node->loc, "expected a condition, as Q(field=value)");
	return NULL;
}
