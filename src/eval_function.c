/* Constants: calls of functions that return a value and do nothing else, lambdas, and partial(). */
#include "eval.h"

#include <string.h>

enum {
	APPLY_MOST = 1 << 14, /* calls in one run: f() may be [g(), g()], and so on */
};

/* ---- parameters ---- */

typedef struct Application {
	Resolver *resolver;
	const Node *function;
	Arguments arguments;
	Scope *inside; /* the names of parameters */
	uint32_t positional; /* taken so far */
} Application;

static void bind_parameter(Application *apply, const char *name, const Node *value)
{
	scope_bind(apply->resolver, apply->inside, name, value, apply->function->loc);
}

/* *args */
static void bind_rest(Application *apply, const Node *parameter)
{
	NodeList rest = { 0 };
	while (apply->positional < apply->arguments.count)
		rest = node_list(apply->resolver->arena, rest,
		                 (Node *)apply->arguments.positional[apply->positional++]);
	if (parameter->name)
		bind_parameter(
			apply, parameter->name,
			node_items(apply->resolver->arena, NODE_TUPLE, parameter->loc, NULL, rest));
}

/* **kwargs */
static void bind_options(Application *apply, const Node *parameter)
{
	Arena *arena = apply->resolver->arena;
	NodeList pairs = { 0 };
	for (uint32_t i = 0; i < apply->arguments.keyword_count; i++) {
		const Node *keyword = apply->arguments.keywords[i];
		if (apply->arguments.used[i])
			continue;
		apply->arguments.used[i] = true;
		Node *key = constant_text(apply->resolver, keyword->loc, keyword->name,
		                          strlen(keyword->name));
		pairs = node_list(arena, pairs,
		                  node_pair(arena, NODE_PAIR, keyword->loc, key, keyword->left));
	}
	bind_parameter(apply, parameter->name,
	               node_items(arena, NODE_DICT, parameter->loc, NULL, pairs));
}

static bool bind_one(Application *apply, const Node *parameter, bool by_name)
{
	const Node *value = argument_named(&apply->arguments, parameter->name);
	if (!value && !by_name && apply->positional < apply->arguments.count)
		value = apply->arguments.positional[apply->positional++];
	value = value ? value : parameter->left;
	if (value)
		bind_parameter(apply, parameter->name, value);
	return value != NULL;
}

/* Whether each parameter has a value, and each argument a parameter. */
static bool bind_parameters(Application *apply)
{
	bool known = true, by_name = false;
	for (uint32_t i = 0; i < apply->function->items.count && known; i++) {
		const Node *parameter = apply->function->items.items[i];
		if (parameter->kind == NODE_KEYWORD)
			known = bind_one(apply, parameter, by_name);
		else if (parameter->kind == NODE_DOUBLE_STAR)
			bind_options(apply, parameter);
		else if (parameter->kind == NODE_STAR) {
			if (parameter->name)
				bind_rest(apply, parameter);
			by_name = true;
		}
	}
	for (uint32_t i = 0; i < apply->arguments.keyword_count; i++)
		known &= apply->arguments.used[i];
	return known && apply->positional == apply->arguments.count;
}

/* ---- calls ---- */

const Node *closed_arguments(Resolver *resolver, const Scope *scope, const Node *node, int hops)
{
	Node *call = constant_copy(resolver, node, node->loc);
	call->items = (NodeList){ 0 };
	for (uint32_t i = 0; i < node->items.count; i++) {
		Node *item =
			constant_copy(resolver, node->items.items[i], node->items.items[i]->loc);
		bool named = item->kind == NODE_KEYWORD || item->kind == NODE_STAR
		             || item->kind == NODE_DOUBLE_STAR;
		if (named)
			item->left = (Node *)eval_closed_at(resolver, scope, item->left, hops);
		else
			item = (Node *)eval_closed_at(resolver, scope, item, hops);
		call->items = node_list(resolver->arena, call->items, item);
	}
	return call;
}

Scope *function_scope(Resolver *resolver, const Scope *scope, const Node *node,
                      const Node *function, int hops)
{
	Scope *home = map_get(&resolver->homes, (const char *)function);
	if (!home || hops > EVAL_HOPS - APPLY_HOPS || resolver->applied == APPLY_MOST)
		return NULL;
	resolver->applied++;
	const Node *call = closed_arguments(resolver, scope, node, hops + APPLY_HOPS);
	Application apply = { .resolver = resolver,
		              .function = function,
		              .arguments = arguments_known(resolver, scope, call),
		              .inside = scope_new(resolver, home) };
	bool few = apply.arguments.count <= EVAL_TURNS; /* f(*a, *a) doubles them at each call */
	return few && !apply.arguments.unknown && bind_parameters(&apply) ? apply.inside : NULL;
}

const Node *apply_function(Resolver *resolver, const Scope *scope, const Node *node,
                           const Node *function, int hops)
{
	if (!function->left && function->body)
		return function_run(resolver, scope, node, function, hops);
	const Scope *inside =
		function->left ? function_scope(resolver, scope, node, function, hops) : NULL;
	if (!inside)
		return NULL;
	const Node *value = eval_closed_at(resolver, inside, function->left, hops + APPLY_HOPS);
	if (value->kind == NODE_OPAQUE)
		return NULL;
	/* a field is made where the function is called: columns are in that order */
	return value->kind == NODE_CALL ? constant_copy(resolver, value, node->loc) : value;
}

static bool names_keyword(const Node *call, const char *name)
{
	for (uint32_t i = 0; i < call->items.count; i++)
		if (call->items.items[i]->kind == NODE_KEYWORD
		    && call->items.items[i]->name == name)
			return true;
	return false;
}

/*
 * Short(null=True) after Short = partial(CharField, max_length=10) is CharField(max_length=10,
 * null=True).
 */
const Node *apply_partial(Resolver *resolver, const Node *node, const Node *partial)
{
	const char *name = node_last_name(partial->left);
	if (!name || !text_equal(name, "partial") || !partial->items.count)
		return NULL;
	Node *call = constant_copy(resolver, node, node->loc);
	call->left = partial->items.items[0];
	call->items = (NodeList){ 0 };
	for (uint32_t i = 1; i < partial->items.count; i++) {
		Node *item = partial->items.items[i];
		if (item->kind != NODE_KEYWORD || !names_keyword(node, item->name))
			call->items = node_list(resolver->arena, call->items, item);
	}
	call->items = node_concat(resolver->arena, call->items, node->items);
	return call;
}
