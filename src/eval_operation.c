/* Constants: operators, comparisons, conditional expressions. */
#include "eval.h"
#include "fold.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

/* ---- small ones ---- */

bool is_sequence(const Node *node)
{
	return node->kind == NODE_LIST || node->kind == NODE_TUPLE || node->kind == NODE_SET;
}

bool is_body(const Node *node)
{
	return node->kind == NODE_CLASS || node->kind == NODE_MODEL || node->kind == NODE_BLOCK;
}

Node *constant_copy(Resolver *resolver, const Node *node, Loc loc)
{
	Node *copy = NEW(resolver->arena, Node);
	*copy = *node;
	copy->loc = loc;
	return copy;
}

Node *constant_text(Resolver *resolver, Loc loc, const char *text, size_t length)
{
	return node_text(resolver->arena, NODE_STRING, loc,
	                 arena_text(resolver->arena, text, length), length);
}

Node *constant_truth(Resolver *resolver, Loc loc, bool value)
{
	return node_new(resolver->arena, value ? NODE_TRUE : NODE_FALSE, loc);
}

const Node *too_large(Resolver *resolver, Loc loc)
{
	diag_error(resolver->diags, loc, "a constant of more than %d items", EVAL_LARGEST);
	return node_new(resolver->arena, NODE_OPAQUE, loc);
}

bool integer_value(const Node *node, long long *value)
{
	char *end;
	if (node->kind != NODE_INT)
		return false;
	errno = 0;
	*value = strtoll(node->text, &end, 10);
	return errno == 0 && *end == '\0';
}

static bool is_text(const Node *node)
{
	return node->kind == NODE_STRING || node->kind == NODE_BYTES || node->kind == NODE_INT;
}

bool constants_equal(const Node *a, const Node *b)
{
	if (a == b)
		return true;
	if (a->kind != b->kind || a->length != b->length || a->items.count != b->items.count)
		return false;
	if (is_text(a))
		return memcmp(a->text, b->text, a->length) == 0;
	for (uint32_t i = 0; i < a->items.count; i++)
		if (!constants_equal(a->items.items[i], b->items.items[i]))
			return false;
	return a->kind == NODE_NONE || a->kind == NODE_TRUE || a->kind == NODE_FALSE
	       || is_sequence(a);
}

Truth constant_truth_of(const Node *value)
{
	bool full = value->items.count || (value->length && is_text(value));
	switch (value->kind) {
	case NODE_TRUE:
	case NODE_CLASS:
	case NODE_MODEL:
	case NODE_MIGRATION:
	case NODE_BLOCK: return TRUTH_TRUE;
	case NODE_NONE:
	case NODE_FALSE: return TRUTH_FALSE;
	case NODE_INT: return text_equal(value->text, "0") ? TRUTH_FALSE : TRUTH_TRUE;
	case NODE_FLOAT: return strtod(value->text, NULL) != 0 ? TRUTH_TRUE : TRUTH_FALSE;
	case NODE_STRING:
	case NODE_BYTES:
	case NODE_LIST:
	case NODE_TUPLE:
	case NODE_SET:
	case NODE_DICT: return full ? TRUTH_TRUE : TRUTH_FALSE;
	case NODE_ELLIPSIS:
	case NODE_PAIR:
	case NODE_NAME:
	case NODE_ATTRIBUTE:
	case NODE_CALL:
	case NODE_KEYWORD:
	case NODE_STAR:
	case NODE_DOUBLE_STAR:
	case NODE_SUBSCRIPT:
	case NODE_UNARY:
	case NODE_BINARY:
	case NODE_TEST:
	case NODE_CONDITIONAL:
	case NODE_GENERATOR:
	case NODE_FUNCTION:
	case NODE_SLICE:
	case NODE_FSTRING:
	case NODE_OPAQUE:
	case NODE_ASSIGN:
	case NODE_DO:
	case NODE_INCLUDE:
	case NODE_FIELD:
	case NODE_IMPORT:
	case NODE_IF:
	case NODE_ELIF:
	case NODE_ELSE:
	case NODE_EXCEPT:
	case NODE_LOOP: break;
	}
	return TRUTH_UNKNOWN;
}

/* ---- + and the others ---- */

/*
 * Two texts. One that is ours may be lengthened where it is: a + b + c ... would be copied at each
 * sign. Its items.capacity is the room of its text.
 */
static const Node *text_sum(Resolver *resolver, const Node *node, const Node *left,
                            const Node *right, bool ours)
{
	uint32_t length = left->length + right->length, room = ours ? left->items.capacity : 0;
	char *text = (char *)left->text;
	if (room <= length) {
		room = (length + 1) * 2;
		text = memcpy(arena_take(resolver->arena, room), left->text, left->length);
	}
	memcpy(text + left->length, right->text, right->length);
	text[length] = '\0';
	Node *sum = node_text(resolver->arena, NODE_STRING, node->loc, text, length);
	sum->items.capacity = room;
	return sum;
}

/* Texts and lists laid end to end; NULL: not such a sum. */
static const Node *sum(Resolver *resolver, const Node *node, const Node *left, const Node *right)
{
	/* made by this function just now */
	bool ours = node->left->kind == NODE_BINARY && node->left->op == OPERATOR_ADD;
	if (left->items.count + right->items.count > EVAL_LARGEST
	    || left->length + right->length > EVAL_LARGEST)
		return too_large(resolver, node->loc);
	if (is_sequence(left) && is_sequence(right)) {
		Node *list = constant_copy(resolver, left, node->loc);
		list->closed = left->closed && right->closed;
		if (!ours)
			list->items.capacity = list->items.count;
		list->items = node_concat(resolver->arena, list->items, right->items);
		return list;
	}
	if (left->kind != NODE_STRING || right->kind != NODE_STRING)
		return NULL;
	return text_sum(resolver, node, left, right, ours);
}

static const Node *operation(Resolver *resolver, const Scope *scope, const Node *node,
                             const Node *left, const Node *right, int hops)
{
	const Node *result = NULL;
	if (node->op == OPERATOR_ADD)
		result = sum(resolver, node, left, right);
	else if (node->op == OPERATOR_MODULO && left->kind == NODE_STRING)
		return format_percent(resolver, scope, node, left, right, hops);
	else if (node->op == OPERATOR_OR && left->kind == NODE_DICT && right->kind == NODE_DICT)
		return dict_union(resolver, scope, node, left, right, hops);
	else if (left->kind == NODE_SET && right->kind == NODE_SET)
		return set_operation(resolver, node->loc, node->op, left, right);
	return result ? result : fold_operation(resolver->arena, node, left, right);
}

static const Node *eval_right(Resolver *resolver, const Scope *scope, const Node *node,
                              const Node *left, int hops)
{
	const Node *right = eval_at(resolver, scope, node->right, hops + 1);
	if (left->kind == NODE_OPAQUE || right->kind == NODE_OPAQUE || node->op == OPERATOR_NONE)
		return node_new(resolver->arena, NODE_OPAQUE, node->loc);
	const Node *result = operation(resolver, scope, node, left, right, hops + 1);
	if (!result)
		((Node *)node)->not_constant = true; /* long chains are asked at each level */
	return result ? result : node;
}

/* A chain, a | b | c, leans to the left and may be long: it takes no stack. */
const Node *eval_binary(Resolver *resolver, const Scope *scope, const Node *node, int hops)
{
	if (node->not_constant)
		return node;
	List chain = { 0 };
	const Node *first = node;
	for (; first->kind == NODE_BINARY && !first->not_constant; first = first->left)
		list_add(resolver->arena, &chain, (void *)first);
	const Node *value = eval_at(resolver, scope, first, hops + 1);
	while (chain.count)
		value = eval_right(resolver, scope, chain.items[--chain.count], value, hops);
	return value;
}

/* Signs, as many as stand in front of a number. */
const Node *eval_unary(Resolver *resolver, const Scope *scope, const Node *node, int hops)
{
	const Node *inner = node;
	bool negative = false;
	for (; inner->kind == NODE_UNARY && inner->op != OPERATOR_INVERT; inner = inner->left)
		negative ^= inner->op == OPERATOR_SUBTRACT;
	if (inner->kind == NODE_UNARY)
		return node;
	const Node *operand = eval_at(resolver, scope, inner, hops + 1);
	if (operand->kind != NODE_INT && operand->kind != NODE_FLOAT)
		return node;
	Node *number = constant_copy(resolver, operand, node->loc);
	if (negative && !text_equal(operand->text, "0")) {
		number->text = operand->text[0] == '-'
		                       ? operand->text + 1
		                       : arena_printf(resolver->arena, "-%s", operand->text);
		number->length = (uint32_t)strlen(number->text);
	}
	return number;
}

/* ---- comparisons ---- */

static int order_of(long long a, long long b)
{
	return a < b ? -1 : a > b;
}

bool constants_ordered(const Node *a, const Node *b, int *order)
{
	long long x, y;
	if (integer_value(a, &x) && integer_value(b, &y)) {
		*order = order_of(x, y);
		return true;
	}
	if (a->kind != b->kind
	    || (a->kind != NODE_STRING && a->kind != NODE_TUPLE && a->kind != NODE_LIST))
		return false;
	if (a->kind == NODE_STRING) {
		int common =
			memcmp(a->text, b->text, a->length < b->length ? a->length : b->length);
		*order = common ? (common > 0) - (common < 0) : order_of(a->length, b->length);
		return true;
	}
	for (uint32_t i = 0; i < a->items.count && i < b->items.count; i++) {
		if (!constants_ordered(a->items.items[i], b->items.items[i], order))
			return false;
		if (*order)
			return true;
	}
	*order = order_of(a->items.count, b->items.count);
	return true;
}

static bool is_plain(const Node *node)
{
	if (is_sequence(node)) {
		for (uint32_t i = 0; i < node->items.count; i++)
			if (!is_plain(node->items.items[i]))
				return false;
		return true;
	}
	return constant_truth_of(node) != TRUTH_UNKNOWN && node->kind != NODE_FLOAT
	       && node->kind != NODE_DICT;
}

/* Whether a dict has a key. */
static Truth contains_key(const Node *dict, const Node *key)
{
	Truth found = is_plain(key) ? TRUTH_FALSE : TRUTH_UNKNOWN;
	for (uint32_t i = 0; i < dict->items.count && found == TRUTH_FALSE; i++) {
		const Node *item = dict->items.items[i];
		if (item->kind != NODE_PAIR || !is_plain(item->left))
			found = TRUTH_UNKNOWN;
		else if (constants_equal(item->left, key))
			found = TRUTH_TRUE;
	}
	return found;
}

static Truth contains(const Node *list, const Node *value)
{
	if (list->kind == NODE_DICT)
		return contains_key(list, value);
	if (list->kind == NODE_STRING && value->kind == NODE_STRING)
		return memmem(list->text, list->length, value->text, value->length) ? TRUTH_TRUE
		                                                                    : TRUTH_FALSE;
	if (!is_sequence(list) || !is_plain(list) || !is_plain(value))
		return TRUTH_UNKNOWN;
	for (uint32_t i = 0; i < list->items.count; i++)
		if (constants_equal(list->items.items[i], value))
			return TRUTH_TRUE;
	return TRUTH_FALSE;
}

static Truth truth(bool value)
{
	return value ? TRUTH_TRUE : TRUTH_FALSE;
}

static Truth opposite(Truth value)
{
	return value == TRUTH_UNKNOWN ? value : truth(value == TRUTH_FALSE);
}

static Truth equality(const Node *a, const Node *b)
{
	if (a->kind == NODE_NONE || b->kind == NODE_NONE) /* what is known is something else */
		return constant_truth_of(a) == TRUTH_UNKNOWN || constant_truth_of(b) == TRUTH_UNKNOWN
		               ? TRUTH_UNKNOWN
		               : truth(a->kind == b->kind);
	return is_plain(a) && is_plain(b) ? truth(constants_equal(a, b)) : TRUTH_UNKNOWN;
}

static Truth comparison(Test test, const Node *a, const Node *b)
{
	int order = 0;
	bool ordered = constants_ordered(a, b, &order);
	switch (test) {
	case TEST_EQUAL:
	case TEST_IS: return equality(a, b);
	case TEST_NOT_EQUAL:
	case TEST_IS_NOT: return opposite(equality(a, b));
	case TEST_IN: return contains(b, a);
	case TEST_NOT_IN: return opposite(contains(b, a));
	case TEST_LESS: return ordered ? truth(order < 0) : TRUTH_UNKNOWN;
	case TEST_LESS_EQUAL: return ordered ? truth(order <= 0) : TRUTH_UNKNOWN;
	case TEST_GREATER: return ordered ? truth(order > 0) : TRUTH_UNKNOWN;
	case TEST_GREATER_EQUAL: return ordered ? truth(order >= 0) : TRUTH_UNKNOWN;
	case TEST_NONE:
	case TEST_AND:
	case TEST_OR:
	case TEST_NOT: break;
	}
	return TRUTH_UNKNOWN;
}

static bool compares(Test test)
{
	return test != TEST_NONE && test < TEST_AND;
}

/* a < b < c, without brackets around a < b */
static bool is_chained(const Node *node)
{
	return compares(node->test) && node->left->kind == NODE_TEST && compares(node->left->test)
	       && node->left->loc.start == node->loc.start;
}

/* It is a < b and b < c. */
static const Node *eval_chained(Resolver *resolver, const Scope *scope, const Node *node, int hops)
{
	const Node *first = eval_test(resolver, scope, node->left, hops + 1);
	if (first->kind != NODE_TRUE)
		return first->kind == NODE_FALSE ? first : node;
	Truth result =
		comparison(node->test, eval_closed_at(resolver, scope, node->left->right, hops + 1),
	                   eval_closed_at(resolver, scope, node->right, hops + 1));
	return result == TRUTH_UNKNOWN ? node
	                               : constant_truth(resolver, node->loc, result == TRUTH_TRUE);
}

const Node *eval_test(Resolver *resolver, const Scope *scope, const Node *node, int hops)
{
	if (is_chained(node))
		return eval_chained(resolver, scope, node, hops);
	const Node *left = eval_closed_at(resolver, scope, node->left, hops + 1);
	Truth side = constant_truth_of(left), result;
	if (node->test == TEST_AND || node->test == TEST_OR) {
		if (side == TRUTH_UNKNOWN)
			return node;
		bool first = (side == TRUTH_TRUE) == (node->test == TEST_OR);
		return first ? left : eval_closed_at(resolver, scope, node->right, hops + 1);
	}
	if (node->test == TEST_NOT)
		result = opposite(side);
	else
		result = comparison(node->test, left,
		                    eval_closed_at(resolver, scope, node->right, hops + 1));
	return result == TRUTH_UNKNOWN ? node
	                               : constant_truth(resolver, node->loc, result == TRUTH_TRUE);
}

const Node *eval_conditional(Resolver *resolver, const Scope *scope, const Node *node, int hops)
{
	Truth truth = constant_truth_of(eval_at(resolver, scope, node->items.items[0], hops + 1));
	return truth == TRUTH_UNKNOWN
	               ? node
	               : eval_at(resolver, scope, node->items.items[truth == TRUTH_TRUE ? 1 : 2],
	                         hops + 1);
}
