/*
 * The text of a Q object in Django 2.2, for the names of django-partial-index. Q objects of later
 * versions are negated and combined otherwise (q.c). Source: Node.add() and Node.__str__ of
 * django/utils/tree.py, Q._combine() and Q.__invert__ of django/db/models/query_utils.py.
 */
#include "repr.h"

#include <stdlib.h>
#include <string.h>

typedef struct ShownQ ShownQ;

/* A lookup or expression as it is printed, or a Q object. */
typedef struct Child {
	const char *text; /* NULL: q */
	const ShownQ *q;
} Child;

struct ShownQ {
	const char *connector;
	bool negated;
	List children; /* of Child */
};

static ShownQ *shown_of(ExprContext *context, const Node *node);

static ShownQ *shown_new(ExprContext *context, const char *connector)
{
	ShownQ *q = NEW(context->resolver->arena, ShownQ);
	q->connector = connector;
	return q;
}

static void append(ExprContext *context, ShownQ *q, const char *text, const ShownQ *child)
{
	Child *new = NEW(context->resolver->arena, Child);
	*new = (Child){ text, child };
	list_add(context->resolver->arena, &q->children, new);
}

static bool same(const ShownQ *a, const ShownQ *b)
{
	if (a->negated != b->negated || a->children.count != b->children.count
	    || !text_equal(a->connector, b->connector))
		return false;
	for (uint32_t i = 0; i < a->children.count; i++) {
		const Child *x = a->children.items[i], *y = b->children.items[i];
		if (!x->text != !y->text
		    || (x->text ? !text_equal(x->text, y->text) : !same(x->q, y->q)))
			return false;
	}
	return true;
}

/* Node.add(): children of the same connector are taken over; what is there is not added again. */
static void add(ExprContext *context, ShownQ *q, const ShownQ *data)
{
	bool taken = text_equal(data->connector, q->connector) || data->children.count == 1;
	for (uint32_t i = 0; i < q->children.count; i++) {
		const Child *child = q->children.items[i];
		if (!child->text && same(child->q, data))
			return;
	}
	if (!taken || data->negated) {
		append(context, q, NULL, data);
		return;
	}
	for (uint32_t i = 0; i < data->children.count; i++)
		list_add(context->resolver->arena, &q->children, data->children.items[i]);
}

static const char *taken_text(ExprContext *context, Buffer *out)
{
	const char *text =
		arena_text(context->resolver->arena, out->text ? out->text : "", out->length);
	buffer_free(out);
	return text;
}

/* ('pages__gt', 3) */
static const char *pair_text(ExprContext *context, const char *key, const Node *value)
{
	Buffer out = { .arena = context->resolver->arena };
	buffer_char(&out, '(');
	repr_text(&out, key);
	buffer_text(&out, ", ");
	repr_value(context, &out, value);
	buffer_char(&out, ')');
	return taken_text(context, &out);
}

static void add_positional(ExprContext *context, ShownQ *q, const Node *item)
{
	Buffer out = { .arena = context->resolver->arena };
	if (is_condition(context, item)) {
		append(context, q, NULL, shown_of(context, item));
		return;
	}
	repr_value(context, &out, item);
	append(context, q, taken_text(context, &out), NULL);
}

static void add_keyword(ExprContext *context, ShownQ *q, const Node *keyword)
{
	const Node *value = eval(context->resolver, context->scope, keyword->left);
	if (text_equal(keyword->name, "_negated"))
		q->negated = value->kind == NODE_TRUE;
	else if (text_equal(keyword->name, "_connector"))
		q->connector = value->kind == NODE_STRING ? value->text : q->connector;
	else
		append(context, q, pair_text(context, keyword->name, keyword->left), NULL);
}

static ShownQ *shown_call(ExprContext *context, const Node *node)
{
	ShownQ *q = shown_new(context, "AND");
	Arguments arguments = arguments_of(context->resolver, context->scope, node);
	for (uint32_t i = 0; i < arguments.count; i++)
		add_positional(context, q, arguments.positional[i]);
	arguments_sort(context->resolver, &arguments);
	for (uint32_t i = 0; i < arguments.keyword_count; i++)
		add_keyword(context, q, arguments.keywords[i]);
	return q;
}

/* An empty Q object has no part in what it is combined with. */
static ShownQ *shown_binary(ExprContext *context, const Node *node)
{
	ShownQ *left = shown_of(context, node->left), *right = shown_of(context, node->right);
	if (!left->children.count || !right->children.count)
		return left->children.count ? left : right;
	const char *connector = node->op == OPERATOR_AND  ? "AND"
	                        : node->op == OPERATOR_OR ? "OR"
	                                                  : "XOR";
	/* a chain grows in place: each object here was made for this text alone */
	ShownQ *q = !left->negated && text_equal(left->connector, connector)
	                    ? left
	                    : shown_new(context, connector);
	if (q != left)
		add(context, q, left);
	add(context, q, right);
	return q;
}

static ShownQ *shown_of(ExprContext *context, const Node *node)
{
	const Node *value = eval(context->resolver, context->scope, node);
	if (value->kind == NODE_BINARY)
		return shown_binary(context, value);
	if (value->kind != NODE_UNARY)
		return shown_call(context, value);
	ShownQ *q = shown_new(context, "AND");
	add(context, q, shown_of(context, value->left));
	q->negated = true;
	return q;
}

static void print(Buffer *out, const ShownQ *q)
{
	buffer_printf(out, "%s(%s: ", q->negated ? "(NOT " : "", q->connector);
	for (uint32_t i = 0; i < q->children.count; i++) {
		const Child *child = q->children.items[i];
		buffer_text(out, i ? ", " : "");
		if (child->text)
			buffer_text(out, child->text);
		else
			print(out, child->q);
	}
	buffer_text(out, q->negated ? "))" : ")");
}

const char *repr_condition(ExprContext *context, const Node *node)
{
	Buffer out = { .arena = context->resolver->arena };
	print(&out, shown_of(context, node));
	return taken_text(context, &out);
}
