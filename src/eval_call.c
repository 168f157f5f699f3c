/* Constants: calls of Python's own functions and methods on values that are known. */
#include "eval_call.h"

#include <ctype.h>
#include <string.h>

/* ---- what is called ---- */

/* '{} {0} {name}'.format(...) */
static const Node *format_field(Call *call, const char *name, size_t length, uint32_t *next)
{
	if (length == 0)
		return *next < call->count ? call->arguments[(*next)++] : NULL;
	if (length == 1 && isdigit((unsigned char)*name))
		return (uint32_t)(*name - '0') < call->count ? call->arguments[*name - '0'] : NULL;
	return call_keyword(call, arena_text(call->resolver->arena, name, length));
}

/* name!r:spec, up to the brace at `end`; false: not known. A spec with fields inside is none. */
static bool print_field(Call *call, Buffer *out, const char *at, const char *end, uint32_t *next)
{
	size_t length = strcspn(at, "!:}");
	const Node *item = format_field(call, at, length, next);
	Format format;
	at += length;
	bool repr = *at == '!' && at[1] == 'r';
	if (*at == '!')
		at += repr || at[1] == 's' ? 2 : 0;
	const char *spec =
		*at == ':' ? arena_text(call->resolver->arena, at + 1, (size_t)(end - at - 1)) : "";
	if (!item || (*at != ':' && at != end) || !format_spec(spec, &format))
		return false;
	if (!repr)
		return format_value(out, &format, item);
	Buffer text = { .arena = call->resolver->arena };
	bool known = constant_repr(&text, item);
	item = text_of_buffer(call->resolver, call->node, &text, known);
	return known && format_value(out, &format, item);
}

static const Node *call_format_method(Call *call)
{
	Buffer text = { .arena = call->resolver->arena };
	const char *at = call->self->text;
	uint32_t next = 0;
	bool known = true;
	while (*at && known)
		if ((*at == '{' || *at == '}') && at[1] == *at) {
			buffer_char(&text, *at);
			at += 2;
		} else if (*at == '{') {
			const char *end = strchr(++at, '}');
			known = end && print_field(call, &text, at, end, &next)
			        && text.length <= EVAL_LARGEST;
			at = end ? end + 1 : at;
		} else {
			buffer_char(&text, *at++);
		}
	const Node *result = text_of_buffer(call->resolver, call->node, &text, known);
	return known ? result : NULL;
}

/* ---- dicts and lists ---- */

static const Node *pairs_of(Call *call, bool keys, bool values)
{
	Arena *arena = call->resolver->arena;
	NodeList items = { 0 };
	for (uint32_t i = 0; i < call->self->items.count; i++) {
		const Node *pair = call->self->items.items[i];
		if (pair->kind != NODE_PAIR || call->count)
			return NULL;
		NodeList both = node_list(arena, node_list(arena, (NodeList){ 0 }, pair->left),
		                          pair->right);
		items = node_list(arena, items,
		                  keys && values
		                          ? node_items(arena, NODE_TUPLE, pair->loc, NULL, both)
		                  : keys ? pair->left
		                         : pair->right);
	}
	return node_items(arena, NODE_LIST, call->node->loc, NULL, items);
}

static const Node *call_keys(Call *call)
{
	return pairs_of(call, true, false);
}

static const Node *call_values(Call *call)
{
	return pairs_of(call, false, true);
}

static const Node *call_items(Call *call)
{
	return pairs_of(call, true, true);
}

static const Node *call_get(Call *call)
{
	const Node *key = call->arguments[0];
	if (!call->count || key->kind != NODE_STRING)
		return NULL;
	const Node *value = dict_find(call->resolver, call->self, key);
	if (!value && has_stars(call->self)) /* it may be in what is not known */
		return NULL;
	return value             ? value
	       : call->count > 1 ? call->arguments[1]
	                         : node_new(call->resolver->arena, NODE_NONE, call->node->loc);
}

static const Node *call_dict_copy(Call *call)
{
	return call->count ? NULL : call->self;
}

/* list(x) is [*x] */
static const Node *sequence(Call *call, NodeKind kind)
{
	Arena *arena = call->resolver->arena;
	NodeList items = { 0 };
	if (call->count > 1 || call->keywords)
		return NULL;
	if (call->count)
		items = node_list(arena, items,
		                  node_pair(arena, NODE_STAR, call->node->loc,
		                            (Node *)call->arguments[0], NULL));
	const Node *list =
		eval_items(call->resolver, call->scope,
	                   node_items(arena, kind, call->node->loc, NULL, items), call->hops);
	return list->items.count == 1 && list->items.items[0]->kind == NODE_STAR ? NULL : list;
}

static const Node *call_list(Call *call)
{
	return sequence(call, NODE_LIST);
}

static const Node *call_tuple(Call *call)
{
	return sequence(call, NODE_TUPLE);
}

static const Node *call_set(Call *call)
{
	return sequence(call, NODE_SET);
}

/* dict(a=1, **B), dict(A, b=2), dict([('a', 1)]) */
static const Node *call_dict(Call *call)
{
	Arena *arena = call->resolver->arena;
	NodeList items = { 0 };
	for (uint32_t i = 0; i < call->node->items.count; i++) {
		Node *item = call->node->items.items[i];
		if (item->kind == NODE_KEYWORD) {
			Node *key = constant_text(call->resolver, item->loc, item->name,
			                          strlen(item->name));
			item = node_pair(arena, NODE_PAIR, item->loc, key, item->left);
		} else if (item->kind != NODE_DOUBLE_STAR) {
			const Node *value =
				eval_closed_at(call->resolver, call->scope, item, call->hops);
			if (is_sequence(value)) {
				NodeList pairs = { 0 };
				for (uint32_t j = 0; j < value->items.count; j++) {
					const Node *two = value->items.items[j];
					if (!is_sequence(two) || two->items.count != 2)
						return NULL;
					pairs = node_list(arena, pairs,
					                  node_pair(arena, NODE_PAIR, two->loc,
					                            two->items.items[0],
					                            two->items.items[1]));
				}
				value = node_items(arena, NODE_DICT, item->loc, NULL, pairs);
			}
			item = node_pair(arena, NODE_DOUBLE_STAR, item->loc, (Node *)value, NULL);
		}
		items = node_list(arena, items, item);
	}
	return eval_dict(call->resolver, call->scope,
	                 node_items(arena, NODE_DICT, call->node->loc, NULL, items), call->hops);
}

/* ---- numbers and texts ---- */

static const Node *call_str(Call *call)
{
	Buffer text = { .arena = call->resolver->arena };
	bool known =
		call->count == 1 && !call->keywords && constant_print(&text, call->arguments[0]);
	const Node *result = text_of_buffer(call->resolver, call->node, &text, known);
	return known ? result : NULL;
}

/* Translations: _('x') is 'x'. */
static const Node *call_first(Call *call)
{
	return call->count ? call->arguments[0] : NULL;
}

static const Node *call_second(Call *call)
{
	return call->count > 1 ? call->arguments[1] : NULL;
}

static const Node *call_user_model(Call *call)
{
	static const char name[] = "AUTH_USER_MODEL";
	return map_get(&call->resolver->settings,
	               names_intern(call->resolver->names, name, strlen(name)));
}

/* ---- the table ---- */

static const Builtins functions[] = {
	{ "_", call_first },
	{ "dict", call_dict },
	{ "force_str", call_first },
	{ "frozenset", call_set },
	{ "get_user_model", call_user_model },
	{ "gettext", call_first },
	{ "gettext_lazy", call_first },
	{ "gettext_noop", call_first },
	{ "list", call_list },
	{ "mark_safe", call_first },
	{ "npgettext_lazy", call_second },
	{ "pgettext", call_second },
	{ "pgettext_lazy", call_second },
	{ "set", call_set },
	{ "str", call_str },
	{ "tuple", call_tuple },
	{ "ugettext", call_first },
	{ "ugettext_lazy", call_first },
};

static const Builtins dict_methods[] = {
	{ "copy", call_dict_copy },
	{ "get", call_get },
	{ "items", call_items },
	{ "keys", call_keys },
	{ "values", call_values },
};

/* Rows are in the order of their names. */
Builtin builtin_function(const char *name)
{
	Builtin run = builtin_find(functions, COUNT(functions), name);
	return run ? run : sequence_function(name);
}

/* functools.reduce(), itertools.chain() */
static bool is_module(const Node *self)
{
	return is_unbound(self)
	       && (text_equal(self->name, "functools") || text_equal(self->name, "itertools"));
}

static Builtin find_method(Resolver *resolver, const Node *self, const char *name)
{
	if (self->kind == NODE_STRING)
		return text_equal(name, "format") ? call_format_method : text_method(name);
	if (self->kind == NODE_DICT)
		return builtin_find(dict_methods, COUNT(dict_methods), name);
	if (self->kind == NODE_SET)
		return set_method(name);
	if (is_sequence(self) && !has_stars(self))
		return list_method(name);
	/* translation.gettext_lazy('x') */
	Builtin run = word_of(resolver, name)->builtin;
	return run && (strstr(name, "gettext") || is_module(self)) ? run : NULL;
}

static bool take_arguments(Call *call)
{
	for (uint32_t i = 0; i < call->node->items.count; i++) {
		const Node *item = call->node->items.items[i];
		if (item->kind == NODE_KEYWORD || item->kind == NODE_DOUBLE_STAR) {
			call->keywords = true;
			continue;
		}
		if (item->kind == NODE_STAR || call->count == COUNT(call->arguments))
			return false;
		call->arguments[call->count++] =
			eval_at(call->resolver, call->scope, item, call->hops);
	}
	return true;
}

/* Idx(...) after `from django.db.models import Index as Idx` is Index(...). */
static const Node *renamed(Resolver *resolver, const Node *node, const Node *callee)
{
	if (!callee || callee == node->left
	    || (callee->kind != NODE_NAME && callee->kind != NODE_ATTRIBUTE))
		return node;
	Node *call = constant_copy(resolver, node, node->loc);
	call->left = constant_copy(resolver, callee, node->left->loc);
	return call;
}

/* What methods are called of: F('a').lower() and the like are long chains without constants. */
static bool may_be_constant(const Node *self)
{
	enum { LONGEST = 32 };
	for (int i = 0; self->kind == NODE_CALL && self->left->kind == NODE_ATTRIBUTE; i++) {
		if (i == LONGEST)
			return false;
		self = self->left->left;
	}
	return self->kind != NODE_CALL || self->left->kind == NODE_NAME;
}

/* A lambda that is called, or given to a function, where it stands. */
static const Node *lambda_at_home(Resolver *resolver, const Scope *scope, const Node *lambda)
{
	if (!map_get(&resolver->homes, (const char *)lambda))
		map_put(&resolver->homes, (const char *)lambda, (void *)scope);
	return lambda;
}

const Node *eval_call(Resolver *resolver, const Scope *scope, const Node *node, int hops)
{
	Call call = { .resolver = resolver, .scope = scope, .node = node, .hops = hops + 1 };
	const Node *callee = node->left, *result = NULL, *class_node = NULL;
	Builtin run = NULL;
	if (callee->kind == NODE_FUNCTION) {
		class_node = lambda_at_home(resolver, scope, callee);
	} else if (callee->kind == NODE_NAME || callee->kind == NODE_CLASS) {
		run = callee->kind == NODE_NAME ? word_of(resolver, callee->name)->builtin : NULL;
		if (!run || is_bound(callee->name))
			class_node = eval_at(resolver, scope, callee, hops + 1);
		if (run && class_node && class_node->kind != NODE_FUNCTION
		    && class_node->kind != NODE_CLASS)
			class_node = NULL; /* nothing of the files has that name */
		run = class_node ? NULL : run;
	} else if (callee->kind == NODE_ATTRIBUTE && may_be_constant(callee->left)) {
		call.self = eval_at(resolver, scope, callee->left, hops + 1);
		run = find_method(resolver, call.self, callee->name);
		class_node = !run && is_body(call.self) ? eval_at(resolver, scope, callee, hops + 1)
		                                        : NULL;
	}
	bool is_enum = class_node && class_node->kind == NODE_CLASS
	               && enumeration_of(resolver, class_node);
	if (run && take_arguments(&call))
		result = run(&call);
	const Member *member = is_enum ? member_of(resolver, scope, node, hops + 1) : NULL;
	result = member ? member->value : result;
	if (!result && class_node && class_node->kind == NODE_FUNCTION)
		result = apply_function(resolver, scope, node, class_node, hops + 1);
	if (!result && class_node && class_node->kind == NODE_CALL) {
		const Node *made = apply_partial(resolver, node, class_node);
		result = made ? eval_at(resolver, scope, made, hops + 1) : NULL;
	}
	return result ? result : renamed(resolver, node, class_node);
}
