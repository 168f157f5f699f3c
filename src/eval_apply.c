/* Constants: functions that are given a function: map(), filter(), reduce(), key= of sorted(). */
#include "eval_call.h"

/* operator.or_ and its like, by what they do with two values. */
static Operator operator_of(const Node *function)
{
	static const struct {
		const char *name;
		Operator op;
	} names[] = { { "add", OPERATOR_ADD },      { "and_", OPERATOR_AND },
		      { "mul", OPERATOR_MULTIPLY }, { "or_", OPERATOR_OR },
		      { "sub", OPERATOR_SUBTRACT }, { "xor", OPERATOR_XOR } };
	bool named = is_unbound(function)
	             || (function->kind == NODE_ATTRIBUTE && is_unbound(function->left)
	                 && text_equal(function->left->name, "operator"));
	const char *name = named ? function->name : NULL;
	for (size_t i = 0; name && i < COUNT(names); i++)
		if (text_equal(names[i].name, name))
			return names[i].op;
	return OPERATOR_NONE;
}

/* str.lower: the method of whatever is given first */
static bool is_method_of_class(const Node *function)
{
	return function->kind == NODE_ATTRIBUTE && is_unbound(function->left)
	       && text_equal(function->left->name, "str");
}

const Node *call_applied(const Call *call, const Node *function, const Node *const *arguments,
                         uint32_t count)
{
	Resolver *resolver = call->resolver;
	Arena *arena = resolver->arena;
	Loc loc = call->node->loc;
	Operator op = count == 2 ? operator_of(function) : OPERATOR_NONE;
	if (op != OPERATOR_NONE)
		return eval_closed_at(
			resolver, call->scope,
			node_operation(arena, loc, op, (Node *)arguments[0], (Node *)arguments[1]),
			call->hops + 1);
	bool method = is_method_of_class(function);
	Node *callee =
		method ? node_name(arena, NODE_ATTRIBUTE, loc, function->name, (Node *)arguments[0])
		       : (Node *)function;
	NodeList items = { 0 };
	for (uint32_t i = method; i < count; i++)
		items = node_list(arena, items, (Node *)arguments[i]);
	return eval_closed_at(resolver, call->scope,
	                      node_items(arena, NODE_CALL, loc, callee, items), call->hops + 1);
}

static const Node *list_of(const Call *call, NodeList items)
{
	return node_items(call->resolver->arena, NODE_LIST, call->node->loc, NULL, items);
}

/* A list of so few items that a function may be called for each; NULL: it is none. */
static const Node *few_at(const Call *call, uint32_t at)
{
	const Node *list = sequence_at(call, at);
	return list && list->items.count <= EVAL_TURNS ? list : NULL;
}

const Node *call_map(Call *call)
{
	const Node *lists[COUNT(call->arguments)], *row[COUNT(call->arguments)];
	uint32_t count = call->count > 1 ? call->count - 1 : 0, shortest = EVAL_TURNS;
	for (uint32_t i = 0; i < count; i++) {
		if (!(lists[i] = few_at(call, i + 1)))
			return NULL;
		if (lists[i]->items.count < shortest)
			shortest = lists[i]->items.count;
	}
	NodeList items = { 0 };
	for (uint32_t i = 0; i < shortest && count && !call->keywords; i++) {
		for (uint32_t j = 0; j < count; j++)
			row[j] = lists[j]->items.items[i];
		items = node_list(call->resolver->arena, items,
		                  (Node *)call_applied(call, call->arguments[0], row, count));
	}
	return count && !call->keywords ? list_of(call, items) : NULL;
}

/* filter(None, x) keeps what is true. */
const Node *call_filter(Call *call)
{
	const Node *list = call->count == 2 && !call->keywords ? few_at(call, 1) : NULL;
	const Node *function = call->arguments[0];
	NodeList items = { 0 };
	for (uint32_t i = 0; list && i < list->items.count; i++) {
		const Node *item = list->items.items[i];
		const Node *value =
			function->kind == NODE_NONE ? item : call_applied(call, function, &item, 1);
		Truth truth = constant_truth_of(value);
		if (truth == TRUTH_UNKNOWN)
			return NULL;
		if (truth == TRUTH_TRUE)
			items = node_list(call->resolver->arena, items, (Node *)item);
	}
	return list ? list_of(call, items) : NULL;
}

/* reduce(operator.or_, [a, b, c]) is a | b | c. */
const Node *call_reduce(Call *call)
{
	const Node *list = call->count > 1 && !call->keywords ? few_at(call, 1) : NULL;
	const Node *both[2] = { call->count == 3 ? call->arguments[2] : NULL, NULL };
	for (uint32_t i = 0; list && i < list->items.count; i++) {
		both[1] = list->items.items[i];
		both[0] = both[0] ? call_applied(call, call->arguments[0], both, 2) : both[1];
	}
	return list && call->count <= 3 ? both[0] : NULL;
}

/* itertools.chain([1], [2]) */
const Node *call_chain(Call *call)
{
	NodeList items = { 0 };
	for (uint32_t i = 0; i < call->count; i++) {
		const Node *list = few_at(call, i);
		if (!list || call->keywords)
			return NULL;
		items = node_concat(call->resolver->arena, items, list->items);
	}
	return list_of(call, items);
}
