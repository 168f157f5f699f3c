/* Arithmetic between constants, as Python does it before anything is an expression. */
#include "fold.h"

#include <errno.h>
#include <inttypes.h>
#include <limits.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool integer_of(const Node *node, long long *value)
{
	char *end;
	if (node->kind != NODE_INT)
		return false;
	errno = 0;
	*value = strtoll(node->text, &end, 10);
	return errno == 0 && *end == '\0';
}

static Node *number_node(Arena *arena, const Node *at, NodeKind kind, const char *text)
{
	return node_text(arena, kind, at->loc, text, strlen(text));
}

static Node *integer_node(Arena *arena, const Node *at, long long value)
{
	return number_node(arena, at, NODE_INT, arena_printf(arena, "%lld", value));
}

static bool power(long long base, long long exponent, long long *result)
{
	*result = 1;
	if (exponent < 0)
		return false;
	for (; exponent > 0; exponent--) {
		if (__builtin_mul_overflow(*result, base, result))
			return false;
		if (*result == 0 || (*result == 1 && base == 1))
			return true;
	}
	return true;
}

/* Python rounds a quotient down, C towards zero. */
static long long floor_divide(long long a, long long b)
{
	return a / b - (a % b != 0 && (a < 0) != (b < 0));
}

static bool integer_operation(Operator op, long long a, long long b, long long *result)
{
	bool divides = b != 0 && !(b == -1 && a == LLONG_MIN);
	switch (op) {
	case OPERATOR_ADD: return !__builtin_add_overflow(a, b, result);
	case OPERATOR_SUBTRACT: return !__builtin_sub_overflow(a, b, result);
	case OPERATOR_MULTIPLY: return !__builtin_mul_overflow(a, b, result);
	case OPERATOR_POWER: return power(a, b, result);
	case OPERATOR_FLOOR_DIVIDE: *result = divides ? floor_divide(a, b) : 0; return divides;
	case OPERATOR_MODULO: *result = divides ? a - floor_divide(a, b) * b : 0; return divides;
	case OPERATOR_AND: *result = a & b; return true;
	case OPERATOR_OR: *result = a | b; return true;
	case OPERATOR_XOR: *result = a ^ b; return true;
	case OPERATOR_SHIFT_LEFT:
		return b >= 0 && b < 62 && !__builtin_mul_overflow(a, 1LL << b, result);
	case OPERATOR_SHIFT_RIGHT:
		*result = b >= 0 && b < 63 ? floor_divide(a, 1LL << b) : 0;
		return b >= 0;
	case OPERATOR_NONE:
	case OPERATOR_DIVIDE:
	case OPERATOR_INVERT: break;
	}
	return false;
}

/* ---- wider ones: 2 ** 63 - 1 ---- */

/* As wide as a column of any database: 2 ** 64 - 1 on either side of zero. */
typedef struct Wide {
	bool negative;
	uint64_t size;
} Wide;

static bool wide_of(const Node *node, Wide *value)
{
	char *end;
	if (node->kind != NODE_INT)
		return false;
	value->negative = *node->text == '-';
	errno = 0;
	value->size = strtoull(node->text + value->negative, &end, 10);
	return errno == 0 && *end == '\0';
}

static bool wide_sum(Wide a, Wide b, Wide *result)
{
	Wide larger = a.size < b.size ? b : a, smaller = a.size < b.size ? a : b;
	result->negative = larger.negative;
	if (a.negative == b.negative)
		return !__builtin_add_overflow(a.size, b.size, &result->size);
	result->size = larger.size - smaller.size;
	return true;
}

static bool wide_product(Wide a, Wide b, Wide *result)
{
	result->negative = a.negative != b.negative;
	return !__builtin_mul_overflow(a.size, b.size, &result->size);
}

static bool wide_power(Wide base, Wide exponent, Wide *result)
{
	*result = (Wide){ false, 1 };
	if (exponent.negative || base.size < 2)
		return false; /* the others are no wide ones */
	for (uint64_t i = 0; i < exponent.size; i++)
		if (!wide_product(*result, base, result))
			return false;
	return true;
}

static Node *wide_operation(Arena *arena, const Node *node, const Node *left, const Node *right)
{
	Wide a, b, result;
	bool known = wide_of(left, &a) && wide_of(right, &b);
	if (known && node->op == OPERATOR_ADD)
		known = wide_sum(a, b, &result);
	else if (known && node->op == OPERATOR_SUBTRACT)
		known = wide_sum(a, (Wide){ !b.negative, b.size }, &result);
	else if (known && node->op == OPERATOR_MULTIPLY)
		known = wide_product(a, b, &result);
	else
		known = known && node->op == OPERATOR_POWER && wide_power(a, b, &result);
	return known ? number_node(arena, node, NODE_INT,
	                           arena_printf(arena, "%s%" PRIu64,
	                                        result.negative && result.size ? "-" : "",
	                                        result.size))
	             : NULL;
}

/* ---- floats, and all ---- */

static bool float_operation(Operator op, double a, double b, double *result)
{
	switch (op) {
	case OPERATOR_ADD: *result = a + b; break;
	case OPERATOR_SUBTRACT: *result = a - b; break;
	case OPERATOR_MULTIPLY: *result = a * b; break;
	case OPERATOR_DIVIDE: *result = b != 0 ? a / b : HUGE_VAL; break;
	case OPERATOR_NONE:
	case OPERATOR_FLOOR_DIVIDE:
	case OPERATOR_MODULO:
	case OPERATOR_POWER:
	case OPERATOR_AND:
	case OPERATOR_OR:
	case OPERATOR_XOR:
	case OPERATOR_INVERT:
	case OPERATOR_SHIFT_LEFT:
	case OPERATOR_SHIFT_RIGHT: return false;
	}
	return *result - *result == 0; /* finite */
}

static bool is_number(const Node *node)
{
	return node->kind == NODE_INT || node->kind == NODE_FLOAT;
}

/* 'ab' * 3, ['x'] * 2 */
static Node *repeat(Arena *arena, const Node *node, const Node *what, long long times)
{
	enum { LARGEST = 1 << 20 };
	size_t count = times > 0 ? (size_t)times : 0;
	if ((what->length + what->items.count) * (count > LARGEST ? LARGEST : count) >= LARGEST)
		return NULL;
	if (what->kind == NODE_STRING) {
		char *text = arena_alloc(arena, what->length * count + 1);
		for (size_t i = 0; i < count; i++)
			memcpy(text + i * what->length, what->text, what->length);
		return node_text(arena, NODE_STRING, node->loc, text, what->length * count);
	}
	NodeList items = { 0 };
	for (size_t i = 0; i < count; i++)
		for (uint32_t j = 0; j < what->items.count; j++)
			items = node_list(arena, items, what->items.items[j]);
	return node_items(arena, what->kind, node->loc, NULL, items);
}

static bool repeats(const Node *node)
{
	return node->kind == NODE_STRING || node->kind == NODE_LIST || node->kind == NODE_TUPLE;
}

Node *fold_operation(Arena *arena, const Node *node, const Node *left, const Node *right)
{
	long long a, b, result;
	double value = 0;
	if (node->op == OPERATOR_MULTIPLY && repeats(left) && integer_of(right, &b))
		return repeat(arena, node, left, b);
	if (node->op == OPERATOR_MULTIPLY && repeats(right) && integer_of(left, &a))
		return repeat(arena, node, right, a);
	if (integer_of(left, &a) && integer_of(right, &b)
	    && integer_operation(node->op, a, b, &result))
		return integer_node(arena, node, result);
	Node *wide = wide_operation(arena, node, left, right);
	if (wide)
		return wide;
	bool mixed = left->kind == NODE_FLOAT || right->kind == NODE_FLOAT
	             || node->op == OPERATOR_DIVIDE;
	if (is_number(left) && is_number(right) && mixed
	    && float_operation(node->op, strtod(left->text, NULL), strtod(right->text, NULL),
	                       &value))
		return number_node(arena, node, NODE_FLOAT, arena_printf(arena, "%.17g", value));
	return NULL;
}
