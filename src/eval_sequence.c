/* Constants: Python's functions of sequences and numbers. */
#include "eval_call.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

Node *integer_constant(const Call *call, long long value)
{
	const char *text = arena_printf(call->resolver->arena, "%lld", value);
	return node_text(call->resolver->arena, NODE_INT, call->node->loc, text, strlen(text));
}

static Node *list_of(const Call *call, NodeKind kind, NodeList items)
{
	return node_items(call->resolver->arena, kind, call->node->loc, NULL, items);
}

/* list(x) is [*x] */
const Node *call_sequence(Call *call, NodeKind kind)
{
	Arena *arena = call->resolver->arena;
	NodeList items = { 0 };
	if (call->count)
		items = node_list(arena, items,
		                  node_pair(arena, NODE_STAR, call->node->loc,
		                            (Node *)call->arguments[0], NULL));
	const Node *list =
		eval_items(call->resolver, call->scope, list_of(call, kind, items), call->hops);
	if (!is_sequence(list) || has_stars(list))
		return NULL;
	return eval_closed_at(call->resolver, call->scope, list, call->hops);
}

/* What a set holds, once each; NULL: too many to compare them. */
static const Node *distinct(const Call *call, const Node *list)
{
	enum { MOST = 1000 };
	NodeList items = { 0 };
	for (uint32_t i = 0; i < list->items.count; i++) {
		bool twice = false;
		for (uint32_t j = 0; j < items.count && !twice; j++)
			twice = constants_equal(items.items[j], list->items.items[i]);
		if (!twice)
			items = node_list(call->resolver->arena, items, list->items.items[i]);
	}
	return list->items.count > MOST ? NULL : list_of(call, NODE_LIST, items);
}

/* The argument at a place as a list without names; NULL: it is none. */
const Node *unordered_at(const Call *call, uint32_t at)
{
	Call one = *call;
	one.arguments[0] = at < call->count ? call->arguments[at] : NULL;
	one.count = one.arguments[0] != NULL;
	const Node *list = one.count ? call_sequence(&one, NODE_LIST) : NULL;
	return list && one.arguments[0]->kind == NODE_SET ? distinct(call, list) : list;
}

/* The same where the order counts: a set has none. */
const Node *sequence_at(const Call *call, uint32_t at)
{
	bool ordered = at < call->count && call->arguments[at]->kind != NODE_SET;
	return ordered ? unordered_at(call, at) : NULL;
}

const Node *call_keyword(const Call *call, const char *name)
{
	for (uint32_t i = 0; i < call->node->items.count; i++) {
		const Node *item = call->node->items.items[i];
		if (item->kind == NODE_KEYWORD && text_equal(item->name, name))
			return eval_closed_at(call->resolver, call->scope, item->left, call->hops);
	}
	return NULL;
}

/* Whether each keyword is one of the two. */
static bool only_keywords(const Call *call, const char *name, const char *other)
{
	for (uint32_t i = 0; call->keywords && i < call->node->items.count; i++) {
		const Node *item = call->node->items.items[i];
		if (item->kind == NODE_DOUBLE_STAR
		    || (item->kind == NODE_KEYWORD && !text_equal(item->name, name)
		        && !text_equal(item->name, other)))
			return false;
	}
	return true;
}

static bool only_keyword(const Call *call, const char *name)
{
	return only_keywords(call, name, name);
}

/* What an item is ordered by: key=, or itself. */
static const Node *key_of(const Call *call, const Node *key, const Node *item)
{
	return key && key->kind != NODE_NONE ? call_applied(call, key, &item, 1) : item;
}

/* ---- order ---- */

/* Items are pairs of a key and what is sorted. */
static void merge(Node **items, Node **room, size_t half, size_t count, bool reverse)
{
	memcpy(room, items, half * sizeof *room);
	for (size_t i = 0, j = half, at = 0; i < half; at++) {
		int order = 0;
		bool later = j < count && constants_ordered(items[j]->left, room[i]->left, &order)
		             && (reverse ? order > 0 : order < 0);
		items[at] = later ? items[j++] : room[i++];
	}
}

/* Equal ones stay as they are, as Python's sort leaves them. */
static void merge_sort(Node **items, Node **room, size_t count, bool reverse)
{
	if (count < 2)
		return;
	merge_sort(items, room, count / 2, reverse);
	merge_sort(items + count / 2, room, count - count / 2, reverse);
	merge(items, room, count / 2, count, reverse);
}

/* Tuples whose items are of the same kinds, place by place. */
static bool alike(const Node *a, const Node *b)
{
	bool same = a->items.count == b->items.count;
	for (uint32_t i = 0; same && i < a->items.count; i++) {
		int order;
		same = !is_sequence(a->items.items[i])
		       && constants_ordered(a->items.items[i], b->items.items[i], &order);
	}
	return same;
}

/* Whether each has an order with the first, and so with all: they are of one kind. */
static bool comparable(const NodeList *pairs)
{
	for (uint32_t i = 0; i < pairs->count; i++) {
		const Node *first = pairs->items[0]->left, *key = pairs->items[i]->left;
		int order;
		if (!constants_ordered(first, key, &order)
		    || (is_sequence(key) && !alike(first, key)))
			return false;
	}
	return true;
}

static const Node *call_sorted(Call *call)
{
	const Node *list = call->count == 1 ? unordered_at(call, 0) : NULL, *reverse, *key;
	if (!list || !only_keywords(call, "reverse", "key"))
		return NULL;
	reverse = call_keyword(call, "reverse");
	key = call_keyword(call, "key");
	Truth backwards = reverse ? constant_truth_of(reverse) : TRUTH_FALSE;
	if (backwards == TRUTH_UNKNOWN || (key && list->items.count > EVAL_TURNS))
		return NULL;
	Arena *arena = call->resolver->arena;
	NodeList pairs = { 0 }, items = { 0 };
	for (uint32_t i = 0; i < list->items.count; i++) {
		Node *item = list->items.items[i];
		pairs = node_list(arena, pairs,
		                  node_pair(arena, NODE_PAIR, item->loc,
		                            (Node *)key_of(call, key, item), item));
	}
	if (!comparable(&pairs))
		return NULL;
	Node **room = NEW_ARRAY(arena, Node *, pairs.count + 1);
	merge_sort(pairs.items, room, pairs.count, backwards == TRUTH_TRUE);
	for (uint32_t i = 0; i < pairs.count; i++)
		items = node_list(arena, items, pairs.items[i]->right);
	return list_of(call, NODE_LIST, items);
}

static const Node *call_reversed(Call *call)
{
	const Node *list = call->count == 1 && !call->keywords ? sequence_at(call, 0) : NULL;
	NodeList items = { 0 };
	for (uint32_t i = list ? list->items.count : 0; i > 0; i--)
		items = node_list(call->resolver->arena, items, list->items.items[i - 1]);
	return list ? list_of(call, NODE_LIST, items) : NULL;
}

/* max(1, 2), min(['a', 'b'], default='c') */
static const Node *extreme(Call *call, bool largest)
{
	const Node *list = call->count == 1 ? unordered_at(call, 0) : NULL, *best = NULL;
	const Node *key = call_keyword(call, "key"), *most = NULL; /* the key of the best */
	const Node *const *items = list ? (const Node *const *)list->items.items : call->arguments;
	uint32_t count = list ? list->items.count : call->count;
	if (!only_keywords(call, "default", "key") || (call->count == 1 && !list)
	    || (key && count > EVAL_TURNS))
		return NULL;
	for (uint32_t i = 0; i < count; i++) {
		int order = 0;
		const Node *own = key_of(call, key, items[i]);
		if (!constants_ordered(own, most ? most : own, &order))
			return NULL;
		if (best && (largest ? order <= 0 : order >= 0))
			continue;
		best = items[i];
		most = own;
	}
	return best ? best : call_keyword(call, "default");
}

static const Node *call_max(Call *call)
{
	return extreme(call, true);
}

static const Node *call_min(Call *call)
{
	return extreme(call, false);
}

/* ---- several at once ---- */

static Node *tuple_of_two(const Call *call, Node *a, Node *b)
{
	Arena *arena = call->resolver->arena;
	return list_of(call, NODE_TUPLE, node_list(arena, node_list(arena, (NodeList){ 0 }, a), b));
}

static const Node *call_enumerate(Call *call)
{
	const Node *list = sequence_at(call, 0);
	const Node *start = call->count == 2 ? call->arguments[1] : call_keyword(call, "start");
	long long number = 0;
	if (!list || call->count > 2 || !only_keyword(call, "start")
	    || (start && !integer_value(start, &number)) || number > EVAL_LARGEST)
		return NULL;
	NodeList items = { 0 };
	for (uint32_t i = 0; i < list->items.count; i++)
		items = node_list(call->resolver->arena, items,
		                  tuple_of_two(call, integer_constant(call, number + i),
		                               list->items.items[i]));
	return list_of(call, NODE_LIST, items);
}

static const Node *call_zip(Call *call)
{
	const Node *lists[COUNT(call->arguments)];
	uint32_t shortest = call->count ? EVAL_LARGEST : 0;
	if (!only_keyword(call, "strict"))
		return NULL;
	for (uint32_t i = 0; i < call->count; i++) {
		if (!(lists[i] = sequence_at(call, i)))
			return NULL;
		if (lists[i]->items.count < shortest)
			shortest = lists[i]->items.count;
	}
	NodeList rows = { 0 };
	for (uint32_t i = 0; i < shortest; i++) {
		NodeList row = { 0 };
		for (uint32_t j = 0; j < call->count; j++)
			row = node_list(call->resolver->arena, row, lists[j]->items.items[i]);
		rows = node_list(call->resolver->arena, rows, list_of(call, NODE_TUPLE, row));
	}
	return list_of(call, NODE_LIST, rows);
}

static const Node *call_range(Call *call)
{
	long long bounds[3] = { 0, 0, 1 };
	for (uint32_t i = 0; i < call->count; i++)
		if (i == COUNT(bounds)
		    || !integer_value(call->arguments[i], &bounds[call->count == 1 ? 1 : i])
		    || llabs(bounds[call->count == 1 ? 1 : i]) > EVAL_LARGEST)
			return NULL;
	long long step = bounds[2];
	if (!call->count || step == 0 || (bounds[1] - bounds[0]) / step > EVAL_TURNS)
		return NULL;
	NodeList items = { 0 };
	for (long long value = bounds[0]; step > 0 ? value < bounds[1] : value > bounds[1];
	     value += step)
		items = node_list(call->resolver->arena, items, integer_constant(call, value));
	return list_of(call, NODE_LIST, items);
}

/* ---- numbers and truth ---- */

static const Node *call_len(Call *call)
{
	const Node *list = call->count == 1 ? unordered_at(call, 0) : NULL,
		   *value = call->arguments[0];
	if (call->count == 1 && value->kind == NODE_STRING)
		return integer_constant(call, (long long)utf8_length(value->text, value->length));
	return list ? integer_constant(call, list->items.count) : NULL;
}

static const Node *call_sum(Call *call)
{
	const Node *list = unordered_at(call, 0);
	long long total = 0, value;
	if (!list || call->keywords || call->count > 2
	    || (call->count == 2 && !integer_value(call->arguments[1], &total)))
		return NULL;
	for (uint32_t i = 0; i < list->items.count; i++)
		if (!integer_value(list->items.items[i], &value)
		    || __builtin_add_overflow(total, value, &total))
			return NULL;
	return integer_constant(call, total);
}

static const Node *call_abs(Call *call)
{
	const Node *number = call->count == 1 ? call->arguments[0] : NULL;
	if (!number || (number->kind != NODE_INT && number->kind != NODE_FLOAT))
		return NULL;
	Node *copy = constant_copy(call->resolver, number, call->node->loc);
	copy->text += *copy->text == '-';
	copy->length = (uint32_t)strlen(copy->text);
	return copy;
}

/* A decimal that is no more than 64 bits hold, rounded or cut. */
static const Node *integer_of(const Call *call, const Node *number, bool rounded)
{
	const double most = 1e15;
	double value = strtod(number->text, NULL);
	if (!(value > -most && value < most))
		return NULL;
	long long whole = (long long)value;
	double rest = value - (double)whole, size = rest < 0 ? -rest : rest;
	if (rounded && (size > 0.5 || (size == 0.5 && whole % 2 != 0))) /* half to even */
		whole += rest < 0 ? -1 : 1;
	return integer_constant(call, whole);
}

/* int('12'), int('-1f', 16), int(7.9), int(True) */
static const Node *call_int(Call *call)
{
	const Node *value = call->keywords || !call->count ? NULL : call->arguments[0];
	long long base = 10;
	if (!value || call->count > 2
	    || (call->count == 2
	        && (value->kind != NODE_STRING || !integer_value(call->arguments[1], &base)
	            || base < 2 || base > 36)))
		return NULL;
	if (value->kind == NODE_INT)
		return value;
	if (value->kind == NODE_TRUE || value->kind == NODE_FALSE)
		return integer_constant(call, value->kind == NODE_TRUE);
	if (value->kind == NODE_FLOAT)
		return integer_of(call, value, false);
	enum { MOST_DIGITS = 12 }; /* in any base */
	if (value->kind != NODE_STRING || !value->length || value->length > MOST_DIGITS)
		return NULL;
	char *end;
	long long number = strtoll(value->text, &end, (int)base);
	bool known = end == value->text + value->length && !isspace((unsigned char)*value->text);
	return known ? integer_constant(call, number) : NULL;
}

static const Node *call_round(Call *call)
{
	const Node *value = call->count == 1 && !call->keywords ? call->arguments[0] : NULL;
	if (!value || value->kind == NODE_INT)
		return value;
	return value->kind == NODE_FLOAT ? integer_of(call, value, true) : NULL;
}

static const Node *call_pow(Call *call)
{
	if (call->count != 2 || call->keywords)
		return NULL;
	const Node *power = node_operation(call->resolver->arena, call->node->loc, OPERATOR_POWER,
	                                   (Node *)call->arguments[0], (Node *)call->arguments[1]);
	const Node *value = eval_at(call->resolver, call->scope, power, call->hops);
	return value->kind == NODE_INT || value->kind == NODE_FLOAT ? value : NULL;
}

/* Of ASCII. */
static const Node *call_ord(Call *call)
{
	const Node *text = call->count == 1 ? call->arguments[0] : NULL;
	bool known = text && text->kind == NODE_STRING && text->length == 1
	             && !(*text->text & 0x80);
	return known ? integer_constant(call, *text->text) : NULL;
}

static const Node *call_chr(Call *call)
{
	long long code;
	if (call->count != 1 || !integer_value(call->arguments[0], &code) || code < 1 || code > 0x7F)
		return NULL;
	char letter = (char)code;
	return constant_text(call->resolver, call->node->loc, &letter, 1);
}

static const Node *call_bool(Call *call)
{
	Truth truth = call->count == 1 ? constant_truth_of(call->arguments[0]) : TRUTH_UNKNOWN;
	return truth == TRUTH_UNKNOWN
	               ? NULL
	               : constant_truth(call->resolver, call->node->loc, truth == TRUTH_TRUE);
}

/* Whether one of a list is as asked; all() asks for one that is not. */
static const Node *search_truth(Call *call, Truth asked)
{
	const Node *list = call->count == 1 ? unordered_at(call, 0) : NULL;
	bool found = false;
	for (uint32_t i = 0; list && i < list->items.count && !found; i++) {
		Truth truth = constant_truth_of(list->items.items[i]);
		if (truth == TRUTH_UNKNOWN)
			return NULL;
		found = truth == asked;
	}
	return list ? constant_truth(call->resolver, call->node->loc,
	                             found == (asked == TRUTH_TRUE))
	            : NULL;
}

static const Node *call_any(Call *call)
{
	return search_truth(call, TRUTH_TRUE);
}

static const Node *call_all(Call *call)
{
	return search_truth(call, TRUTH_FALSE);
}

/* ---- texts ---- */

static const Node *printed(Call *call, bool known, Buffer *text)
{
	const Node *result = text_of_buffer(call->resolver, call->node, text, known);
	return known ? result : NULL;
}

static const Node *call_repr(Call *call)
{
	Buffer text = { .arena = call->resolver->arena };
	bool known = call->count == 1 && constant_repr(&text, call->arguments[0]);
	return printed(call, known, &text);
}

static const Node *call_format(Call *call)
{
	Buffer text = { .arena = call->resolver->arena };
	Format format;
	const Node *spec = call->count == 2 ? call->arguments[1] : NULL;
	bool known = spec && spec->kind == NODE_STRING && format_spec(spec->text, &format)
	             && format_value(&text, &format, call->arguments[0]);
	return printed(call, known, &text);
}

static const Builtins functions[] = {
	{ "abs", call_abs },
	{ "all", call_all },
	{ "any", call_any },
	{ "bool", call_bool },
	{ "chain", call_chain },
	{ "chr", call_chr },
	{ "enumerate", call_enumerate },
	{ "filter", call_filter },
	{ "format", call_format },
	{ "int", call_int },
	{ "len", call_len },
	{ "map", call_map },
	{ "max", call_max },
	{ "min", call_min },
	{ "ord", call_ord },
	{ "pow", call_pow },
	{ "range", call_range },
	{ "reduce", call_reduce },
	{ "repr", call_repr },
	{ "reversed", call_reversed },
	{ "round", call_round },
	{ "sorted", call_sorted },
	{ "sum", call_sum },
	{ "zip", call_zip },
};

Builtin builtin_find(const Builtins *rows, size_t count, const char *name)
{
	for (size_t i = 0; i < count; i++)
		if (text_equal(rows[i].name, name))
			return rows[i].run;
	return NULL;
}

Builtin sequence_function(const char *name)
{
	return builtin_find(functions, COUNT(functions), name);
}
