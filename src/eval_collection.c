/* Constants: lists, what is taken out of them, comprehensions. */
#include "eval.h"

#include <string.h>

bool has_stars(const Node *node)
{
	for (uint32_t i = 0; i < node->items.count; i++)
		if (node->items.items[i]->kind == NODE_STAR
		    || node->items.items[i]->kind == NODE_DOUBLE_STAR)
			return true;
	return false;
}

/* What a loop goes over; NULL: not known. An enumeration gives references to its members. */
static const Node *iterable(Resolver *resolver, const Scope *scope, const Node *node, int hops)
{
	const Node *value = eval_at(resolver, scope, node, hops + 1);
	if (is_sequence(value))
		return has_stars(value) ? NULL : value;
	NodeList items = { 0 };
	const Enumeration *enumeration =
		value->kind == NODE_CLASS ? enumeration_of(resolver, value) : NULL;
	if (value->kind == NODE_DICT && !has_stars(value))
		for (uint32_t i = 0; i < value->items.count; i++)
			items = node_list(resolver->arena, items, value->items.items[i]->left);
	else if (enumeration)
		for (uint32_t i = 0; i < enumeration->count; i++)
			items = node_list(resolver->arena, items,
			                  node_name(resolver->arena, NODE_ATTRIBUTE, node->loc,
			                            enumeration->members[i].name, (Node *)value));
	else
		return NULL;
	return node_items(resolver->arena, NODE_TUPLE, node->loc, NULL, items);
}

/* [*A, 'x']; a star that can't be had stays. */
const Node *eval_items(Resolver *resolver, const Scope *scope, const Node *node, int hops)
{
	if (!has_stars(node))
		return node;
	Node *list = constant_copy(resolver, node, node->loc);
	list->items = (NodeList){ 0 };
	for (uint32_t i = 0; i < node->items.count; i++) {
		Node *item = node->items.items[i];
		const Node *inner = item->kind == NODE_STAR
		                            ? iterable(resolver, scope, item->left, hops + 1)
		                            : NULL;
		if (inner && inner->items.count + list->items.count > EVAL_LARGEST)
			return too_large(resolver, node->loc);
		for (uint32_t j = 0; inner && j < inner->items.count; j++)
			list->items =
				node_list(resolver->arena, list->items, inner->items.items[j]);
		if (!inner)
			list->items = node_list(resolver->arena, list->items, item);
	}
	return list;
}

/* ---- [ ] ---- */

/* A place counted from the end when it is negative; false: there is none. */
static bool place(const Node *index, uint32_t count, uint32_t *at)
{
	long long value = index->kind == NODE_TRUE;
	bool truth = index->kind == NODE_TRUE || index->kind == NODE_FALSE;
	if ((!truth && !integer_value(index, &value)) || value >= (long long)count
	    || value < -(long long)count)
		return false;
	*at = (uint32_t)(value < 0 ? value + count : value);
	return true;
}

/* The bound of a slice, cut to what is there; backwards, the end lies before the first: -1. */
static bool bound(const Node *node, long long count, bool backwards, long long otherwise,
                  long long *at)
{
	*at = otherwise;
	if (node->kind == NODE_NONE)
		return true;
	if (!integer_value(node, at) || *at > INT32_MAX || *at < INT32_MIN)
		return false;
	long long least = backwards ? -1 : 0, most = backwards ? count - 1 : count;
	*at += *at < 0 ? count : 0;
	*at = *at < least ? least : *at > most ? most : *at;
	return true;
}

typedef struct Slice {
	long long start, stop, step;
} Slice;

static bool slice_read(Resolver *resolver, const Scope *scope, const Node *node, long long count,
                       int hops, Slice *slice)
{
	const Node *parts[3];
	for (int i = 0; i < 3; i++)
		parts[i] = eval_at(resolver, scope, node->items.items[i], hops + 1);
	slice->step = 1;
	if (parts[2]->kind != NODE_NONE && !integer_value(parts[2], &slice->step))
		return false;
	bool back = slice->step < 0;
	return slice->step != 0 && slice->step > INT32_MIN && slice->step < INT32_MAX
	       && bound(parts[0], count, back, back ? count - 1 : 0, &slice->start)
	       && bound(parts[1], count, back, back ? -1 : count, &slice->stop);
}

static bool slice_holds(const Slice *slice, long long at)
{
	return slice->step > 0 ? at < slice->stop : at > slice->stop;
}

static const Node *slice_of(Resolver *resolver, const Scope *scope, const Node *node,
                            const Node *value, int hops)
{
	bool text = value->kind == NODE_STRING
	            && utf8_length(value->text, value->length) == value->length;
	Slice slice;
	if ((!text && (!is_sequence(value) || has_stars(value)))
	    || !slice_read(resolver, scope, node->right, text ? value->length : value->items.count,
	                   hops, &slice))
		return node;
	Node *list = constant_copy(resolver, value, node->loc);
	Buffer out = { .arena = resolver->arena };
	list->items = (NodeList){ 0 };
	for (long long i = slice.start; slice_holds(&slice, i); i += slice.step)
		if (text)
			buffer_char(&out, value->text[i]);
		else
			list->items =
				node_list(resolver->arena, list->items, value->items.items[i]);
	return text ? text_of_buffer(resolver, node, &out, true) : list;
}

const Node *eval_subscript(Resolver *resolver, const Scope *scope, const Node *node, int hops)
{
	const Node *value = eval_at(resolver, scope, node->left, hops + 1);
	if (node->right->kind == NODE_SLICE)
		return slice_of(resolver, scope, node, value, hops);
	const Node *key = eval_at(resolver, scope, node->right, hops + 1);
	uint32_t at;
	if (value->kind == NODE_STRING && utf8_length(value->text, value->length) == value->length
	    && place(key, value->length, &at))
		return constant_text(resolver, node->loc, value->text + at, 1);
	if ((value->kind == NODE_LIST || value->kind == NODE_TUPLE) && !has_stars(value)
	    && place(key, value->items.count, &at))
		return eval_at(resolver, scope, value->items.items[at], hops + 1);
	const Node *found = value->kind == NODE_DICT ? dict_find(resolver, value, key) : NULL;
	if (found)
		return found;
	const Member *member = member_of(resolver, scope, node, hops + 1);
	return member ? member->value : node;
}

/* ---- comprehensions ---- */

typedef struct Loop {
	Resolver *resolver;
	const Node *generator;
	NodeList items; /* what came out */
	int hops, turns;
} Loop;

/* for x in ..., for a, b in ... */
static bool bind_target(Resolver *resolver, Scope *scope, const Node *target, const Node *value,
                        int hops)
{
	if (target->kind == NODE_NAME) {
		scope_bind(resolver, scope, target->name, value, target->loc);
		return true;
	}
	value = eval_at(resolver, scope, value, hops + 1);
	if (!is_sequence(target) || !is_sequence(value) || has_stars(value)
	    || target->items.count != value->items.count)
		return false;
	for (uint32_t i = 0; i < target->items.count; i++)
		if (!bind_target(resolver, scope, target->items.items[i], value->items.items[i],
		                 hops + 1))
			return false;
	return true;
}

static Truth conditions_hold(Loop *loop, const Scope *scope, const Node *clause)
{
	for (uint32_t i = 0; i < clause->items.count; i++) {
		Truth truth = constant_truth_of(
			eval_at(loop->resolver, scope, clause->items.items[i], loop->hops + 1));
		if (truth != TRUTH_TRUE)
			return truth;
	}
	return TRUTH_TRUE;
}

/* The turns of a clause and of those inside it; false: something is not known. */
static bool turns(Loop *loop, const Scope *scope, uint32_t at)
{
	Resolver *resolver = loop->resolver;
	if (at == loop->generator->items.count) {
		const Node *element = loop->generator->left;
		Node *item =
			element->kind == NODE_PAIR
				? closed_pair(resolver, scope, element, loop->hops)
				: (Node *)eval_closed_at(resolver, scope, element, loop->hops + 1);
		loop->items = node_list(resolver->arena, loop->items, item);
		return ++loop->turns < EVAL_TURNS;
	}
	const Node *clause = loop->generator->items.items[at];
	const Node *over = iterable(resolver, scope, clause->right, loop->hops);
	for (uint32_t i = 0; over && i < over->items.count; i++) {
		Scope *turn = scope_new(resolver, (Scope *)scope);
		const Node *item = over->items.items[i];
		if (item->kind != NODE_ATTRIBUTE) /* a member stays one */
			item = eval_closed_at(resolver, scope, item, loop->hops + 1);
		if (!bind_target(resolver, turn, clause->left, item, loop->hops))
			return false;
		Truth truth = conditions_hold(loop, turn, clause);
		if (truth == TRUTH_UNKNOWN || (truth == TRUTH_TRUE && !turns(loop, turn, at + 1)))
			return false;
	}
	return over != NULL;
}

const Node *eval_generator(Resolver *resolver, const Scope *scope, const Node *node, int hops)
{
	Loop loop = { .resolver = resolver, .generator = node, .hops = hops + 1 };
	if (!turns(&loop, scope, 0))
		return node;
	NodeKind kind = node->left->kind == NODE_PAIR ? NODE_DICT : NODE_LIST;
	Node *result = node_items(resolver->arena, kind, node->loc, NULL, loop.items);
	result->closed = true;
	return result;
}
