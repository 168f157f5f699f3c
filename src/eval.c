/* Constants: names, attributes, sums of lists and texts. What is not constant stays as it is. */
#include "resolve.h"
#include "fold.h"

#include <string.h>

enum {
	HOPS = 30000, /* from name to name: the stack is finite */
	LARGEST = 1 << 20, /* items or bytes: b = a + a; c = b + b ... doubles each time */
};

Scope *scope_new(Resolver *resolver, Scope *parent)
{
	Scope *scope = NEW(resolver->arena, Scope);
	scope->names.arena = scope->values.arena = resolver->arena;
	scope->parent = parent;
	return scope;
}

static const Scope *scope_of(const Scope *scope, const char *name)
{
	while (scope && !map_get(&scope->names, name))
		scope = scope->parent;
	return scope;
}

static const Node *eval_at(Resolver *resolver, const Scope *scope, const Node *node, int hops);

/*
 * The value that a class body gives to a name: a constant, an enumeration's member, a nested
 * class.
 */
const Node *class_member(const Node *class_node, const char *name)
{
	const Node *found = NULL;
	for (uint32_t i = 0; i < class_node->body->items.count; i++) {
		const Node *item = class_node->body->items.items[i];
		if (item->kind == NODE_CLASS && item->name == name)
			found = item;
		if (item->kind == NODE_ASSIGN && item->left->kind == NODE_NAME
		    && item->left->name == name)
			found = item->right;
	}
	return found;
}

/* Choices: `OPEN = 'open', 'Open'` is 'open' with a label. */
static bool is_choices(const Node *class_node)
{
	for (uint32_t i = 0; i < class_node->items.count; i++) {
		const char *base = node_last_name(class_node->items.items[i]);
		if (base && text_ends(base, "Choices"))
			return true;
	}
	return false;
}

static const Node *eval_attribute(Resolver *resolver, const Scope *scope, const Node *node,
                                  int hops)
{
	const Node *left = eval_at(resolver, scope, node->left, hops + 1);
	if (left->kind == NODE_CLASS || left->kind == NODE_MODEL) {
		const Node *member = class_member(left, node->name);
		if (!member)
			return node;
		if (member->kind == NODE_TUPLE && member->items.count && is_choices(left))
			member = member->items.items[0];
		return eval_at(resolver, scope, member, hops + 1);
	}
	if (is_literal(left) && text_equal(node->name, "value"))
		return left;
	return node;
}

static bool is_sequence(const Node *node)
{
	return node->kind == NODE_LIST || node->kind == NODE_TUPLE || node->kind == NODE_SET;
}

static Node *copy_of(Resolver *resolver, const Node *node)
{
	Node *copy = NEW(resolver->arena, Node);
	*copy = *node;
	return copy;
}

/* Texts and lists laid end to end; NULL: not such a sum. */
static const Node *eval_sum(Resolver *resolver, const Node *node, const Node *left,
                            const Node *right)
{
	if (left->items.count + right->items.count > LARGEST
	    || left->length + right->length > LARGEST) {
		diag_error(resolver->diags, node->loc, "a constant of more than %d items", LARGEST);
		return node_new(resolver->arena, NODE_OPAQUE, node->loc);
	}
	if (is_sequence(left) && is_sequence(right)) {
		Node *sum = copy_of(resolver, left);
		sum->loc = node->loc;
		sum->items.capacity = sum->items.count; /* the left list is not ours to grow */
		sum->items = node_concat(resolver->arena, sum->items, right->items);
		return sum;
	}
	if (left->kind != NODE_STRING || right->kind != NODE_STRING)
		return NULL;
	char *text = arena_alloc(resolver->arena, (size_t)left->length + right->length + 1);
	memcpy(text, left->text, left->length);
	memcpy(text + left->length, right->text, right->length);
	return node_text(resolver->arena, NODE_STRING, node->loc, text,
	                 (size_t)left->length + right->length);
}

static const Node *eval_binary(Resolver *resolver, const Scope *scope, const Node *node, int hops)
{
	if (node->not_constant)
		return node;
	const Node *left = eval_at(resolver, scope, node->left, hops + 1);
	const Node *right = eval_at(resolver, scope, node->right, hops + 1);
	if (left->kind == NODE_OPAQUE || right->kind == NODE_OPAQUE)
		return node_new(resolver->arena, NODE_OPAQUE, node->loc);
	const Node *sum = node->op == OPERATOR_ADD ? eval_sum(resolver, node, left, right) : NULL;
	if (sum)
		return sum;
	const Node *folded = fold_operation(resolver->arena, node, left, right);
	if (folded)
		return folded;
	((Node *)node)->not_constant = true; /* long chains are asked at each level */
	return node;
}

static const Node *eval_unary(Resolver *resolver, const Scope *scope, const Node *node, int hops)
{
	if (node->op == OPERATOR_INVERT)
		return node;
	const Node *operand = eval_at(resolver, scope, node->left, hops + 1);
	if (operand->kind != NODE_INT && operand->kind != NODE_FLOAT)
		return node;
	Node *number = copy_of(resolver, operand);
	number->loc = node->loc;
	if (node->op == OPERATOR_SUBTRACT && !text_equal(operand->text, "0")) {
		number->text = operand->text[0] == '-'
		                       ? operand->text + 1
		                       : arena_printf(resolver->arena, "-%s", operand->text);
		number->length = (uint32_t)strlen(number->text);
	}
	return number;
}

/* [*A, 'x'] */
static const Node *eval_items(Resolver *resolver, const Scope *scope, const Node *node, int hops)
{
	bool starred = false;
	for (uint32_t i = 0; i < node->items.count; i++)
		starred |= node->items.items[i]->kind == NODE_STAR;
	if (!starred)
		return node;
	Node *list = copy_of(resolver, node);
	list->items = (NodeList){ 0 };
	for (uint32_t i = 0; i < node->items.count; i++) {
		Node *item = node->items.items[i];
		const Node *inner = item->kind == NODE_STAR
		                            ? eval_at(resolver, scope, item->left, hops + 1)
		                            : NULL;
		if (inner && inner->items.count + list->items.count > LARGEST) {
			diag_error(resolver->diags, node->loc, "a constant of more than %d items",
			           LARGEST);
			return node_new(resolver->arena, NODE_OPAQUE, node->loc);
		}
		if (inner && is_sequence(inner)) {
			for (uint32_t j = 0; j < inner->items.count; j++)
				list->items = node_list(resolver->arena, list->items,
				                        inner->items.items[j]);
		} else {
			list->items = node_list(resolver->arena, list->items, item);
		}
	}
	return list;
}

/* Translations: _('x') is 'x'. */
static const Node *eval_call(Resolver *resolver, const Scope *scope, const Node *node, int hops)
{
	static const char *const translations[] = { "_", "gettext", "gettext_lazy",
		                                    "ugettext_lazy" };
	const char *name = node_last_name(node->left);
	if (!name || node->items.count != 1)
		return node;
	for (size_t i = 0; i < COUNT(translations); i++)
		if (text_equal(name, translations[i]))
			return eval_at(resolver, scope, node->items.items[0], hops + 1);
	return node;
}

static const Node *eval_name(Resolver *resolver, const Scope *scope, const Node *node, int hops)
{
	Scope *owner = (Scope *)scope_of(scope, node->name);
	const Node *value = owner ? map_get(&owner->names, node->name) : NULL;
	if (!value || value == node)
		return node;
	const Node *known = map_get(&owner->values, node->name);
	if (known)
		return known;
	/* evaluated once; meanwhile it is opaque, so that names may go in circles (a = b; b = a) */
	map_put(&owner->values, node->name, node_new(resolver->arena, NODE_OPAQUE, node->loc));
	const Node *result = eval_at(resolver, scope, value, hops + 1);
	map_put(&owner->values, node->name, (void *)result);
	return result;
}

static const Node *eval_at(Resolver *resolver, const Scope *scope, const Node *node, int hops)
{
	if (hops > HOPS)
		return node_new(resolver->arena, NODE_OPAQUE, node->loc);
	switch (node->kind) {
	case NODE_NAME: return eval_name(resolver, scope, node, hops);
	case NODE_ATTRIBUTE: return eval_attribute(resolver, scope, node, hops);
	case NODE_BINARY: return eval_binary(resolver, scope, node, hops);
	case NODE_UNARY: return eval_unary(resolver, scope, node, hops);
	case NODE_LIST:
	case NODE_TUPLE:
	case NODE_SET: return eval_items(resolver, scope, node, hops);
	case NODE_CALL: return eval_call(resolver, scope, node, hops);
	case NODE_NONE:
	case NODE_TRUE:
	case NODE_FALSE:
	case NODE_INT:
	case NODE_FLOAT:
	case NODE_STRING:
	case NODE_BYTES:
	case NODE_ELLIPSIS:
	case NODE_DICT:
	case NODE_PAIR:
	case NODE_KEYWORD:
	case NODE_STAR:
	case NODE_DOUBLE_STAR:
	case NODE_SUBSCRIPT:
	case NODE_OPAQUE:
	case NODE_ASSIGN:
	case NODE_DO:
	case NODE_CLASS:
	case NODE_MODEL:
	case NODE_MIGRATION:
	case NODE_INCLUDE:
	case NODE_BLOCK: return node;
	}
	return node;
}

const Node *eval(Resolver *resolver, const Scope *scope, const Node *node)
{
	return eval_at(resolver, scope, node, 0);
}

/* ---- arguments ---- */

static void add_node(Resolver *resolver, const Node ***items, uint32_t *count, const Node *node)
{
	if ((*count & (*count - 1)) == 0) { /* full at each power of two */
		const Node **more =
			NEW_ARRAY(resolver->arena, const Node *, *count ? (size_t)*count * 2 : 1);
		if (*count)
			memcpy(more, *items, *count * sizeof *more);
		*items = more;
	}
	(*items)[(*count)++] = node;
}

static void spread(Resolver *resolver, const Scope *scope, Arguments *arguments, const Node *item)
{
	const Node *value = eval(resolver, scope, item->left);
	if (item->kind == NODE_STAR && is_sequence(value)) {
		for (uint32_t i = 0; i < value->items.count; i++)
			add_node(resolver, &arguments->positional, &arguments->count,
			         value->items.items[i]);
	} else if (item->kind == NODE_DOUBLE_STAR && value->kind == NODE_DICT) {
		for (uint32_t i = 0; i < value->items.count; i++) {
			const Node *pair = value->items.items[i];
			if (pair->kind != NODE_PAIR || pair->left->kind != NODE_STRING)
				continue;
			const char *name =
				names_intern(resolver->names, pair->left->text, pair->left->length);
			add_node(resolver, &arguments->keywords, &arguments->keyword_count,
			         node_name(resolver->arena, NODE_KEYWORD, pair->loc, name,
			                   pair->right));
		}
	} else {
		diag_error(resolver->diags, item->loc, "can't evaluate this argument list");
	}
}

static void check_twice(Resolver *resolver, const Arguments *arguments)
{
	for (uint32_t i = 0; i < arguments->keyword_count; i++)
		for (uint32_t j = 0; j < i; j++)
			if (arguments->keywords[i]->name == arguments->keywords[j]->name) {
				diag_error(resolver->diags, arguments->keywords[i]->loc,
				           "'%s' is given twice", arguments->keywords[i]->name);
				break;
			}
}

Arguments arguments_of(Resolver *resolver, const Scope *scope, const Node *call)
{
	Arguments arguments = { .call = call };
	for (uint32_t i = 0; i < call->items.count; i++) {
		const Node *item = call->items.items[i];
		if (item->kind == NODE_STAR || item->kind == NODE_DOUBLE_STAR)
			spread(resolver, scope, &arguments, item);
		else if (item->kind == NODE_KEYWORD)
			add_node(resolver, &arguments.keywords, &arguments.keyword_count, item);
		else
			add_node(resolver, &arguments.positional, &arguments.count, item);
	}
	if (arguments.keyword_count)
		arguments.used = NEW_ARRAY(resolver->arena, bool, arguments.keyword_count);
	check_twice(resolver, &arguments);
	return arguments;
}

const Node *argument_named(Arguments *arguments, const char *name)
{
	const Node *value = NULL;
	for (uint32_t i = 0; i < arguments->keyword_count; i++)
		if (text_equal(arguments->keywords[i]->name, name)) {
			arguments->used[i] = true;
			value = value ? value : arguments->keywords[i]->left;
		}
	return value;
}

void arguments_check(Resolver *resolver, const Arguments *arguments, const char *what,
                     const char *const *known, size_t known_count)
{
	for (uint32_t i = 0; i < arguments->keyword_count; i++) {
		const Node *keyword = arguments->keywords[i];
		if (arguments->used[i])
			continue;
		Loc loc = { keyword->loc.start,
			    keyword->loc.start + (uint32_t)strlen(keyword->name) };
		Diag *diag = diag_error(resolver->diags, loc, "%s has no option '%s'", what,
		                        keyword->name);
		diag_suggest(resolver->diags, diag, keyword->name, known, known_count);
	}
}
