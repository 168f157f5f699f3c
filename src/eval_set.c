/* Constants: sets. They are compared item by item, so that large ones are not known. */
#include "eval_call.h"

enum { MOST = 1000 }; /* items of a set */

static bool is_known(const Node *set)
{
	if (!is_sequence(set) || has_stars(set) || set->items.count > MOST)
		return false;
	for (uint32_t i = 0; i < set->items.count; i++)
		if (constant_truth_of(set->items.items[i]) == TRUTH_UNKNOWN)
			return false;
	return true;
}

static bool holds(const NodeList *items, const Node *item)
{
	for (uint32_t i = 0; i < items->count; i++)
		if (constants_equal(items->items[i], item))
			return true;
	return false;
}

/* Adds those of a set that another one holds, or does not. */
static NodeList add_part(Arena *arena, NodeList out, const Node *set, const Node *other,
                         bool common)
{
	for (uint32_t i = 0; i < set->items.count; i++) {
		Node *item = set->items.items[i];
		if (holds(&other->items, item) == common && !holds(&out, item))
			out = node_list(arena, out, item);
	}
	return out;
}

const Node *set_operation(Resolver *resolver, Loc loc, Operator op, const Node *left,
                          const Node *right)
{
	Arena *arena = resolver->arena;
	NodeList out = { 0 };
	if (!is_known(left) || !is_known(right))
		return NULL;
	if (op == OPERATOR_AND || op == OPERATOR_OR)
		out = add_part(arena, out, left, right, true);
	if (op == OPERATOR_SUBTRACT || op == OPERATOR_OR || op == OPERATOR_XOR)
		out = add_part(arena, out, left, right, false);
	if (op == OPERATOR_OR || op == OPERATOR_XOR)
		out = add_part(arena, out, right, left, false);
	bool known = op == OPERATOR_AND || op == OPERATOR_OR || op == OPERATOR_XOR
	             || op == OPERATOR_SUBTRACT;
	return known ? node_items(arena, NODE_SET, loc, NULL, out) : NULL;
}

static const Node *with_argument(Call *call, Operator op)
{
	const Node *list =
		call->count == 1 && !call->keywords ? call_sequence(call, NODE_LIST) : NULL;
	return list ? set_operation(call->resolver, call->node->loc, op, call->self, list) : NULL;
}

static const Node *call_union(Call *call)
{
	return with_argument(call, OPERATOR_OR);
}

static const Node *call_difference(Call *call)
{
	return with_argument(call, OPERATOR_SUBTRACT);
}

static const Node *call_intersection(Call *call)
{
	return with_argument(call, OPERATOR_AND);
}

static const Builtins set_methods[] = {
	{ "difference", call_difference },
	{ "intersection", call_intersection },
	{ "union", call_union },
};

Builtin set_method(const char *name)
{
	return builtin_find(set_methods, COUNT(set_methods), name);
}
