/* Constants: calls of Python's own functions and methods on values that are known. */
#include "eval.h"

#include <ctype.h>
#include <string.h>

/* ---- what is called ---- */

/* A call whose arguments are evaluated; keywords by name. */
typedef struct Call {
	Resolver *resolver;
	const Scope *scope;
	const Node *node;
	const Node *self; /* of a method */
	const Node *arguments[8];
	uint32_t count;
	bool keywords; /* there are some */
	int hops;
} Call;

typedef const Node *(*Builtin)(Call *call); /* NULL: it can't be had */

/* '{} {0} {name}'.format(...) */
static const Node *format_field(Call *call, const char *name, size_t length, uint32_t *next)
{
	if (length == 0)
		return *next < call->count ? call->arguments[(*next)++] : NULL;
	if (length == 1 && isdigit((unsigned char)*name))
		return (uint32_t)(*name - '0') < call->count ? call->arguments[*name - '0'] : NULL;
	for (uint32_t i = 0; i < call->node->items.count; i++) {
		const Node *item = call->node->items.items[i];
		if (item->kind == NODE_KEYWORD && strlen(item->name) == length
		    && memcmp(item->name, name, length) == 0)
			return eval_at(call->resolver, call->scope, item->left, call->hops);
	}
	return NULL;
}

static const Node *call_format(Call *call)
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
			size_t length = strcspn(++at, "}");
			const Node *item = format_field(call, at, length, &next);
			known = at[length] == '}' && item && constant_print(&text, item);
			at += known ? length + 1 : 0;
		} else {
			buffer_char(&text, *at++);
		}
	const Node *result = text_of_buffer(call->resolver, call->node, &text, known);
	return known ? result : NULL;
}

static const Node *call_join(Call *call)
{
	const Node *list = call->count == 1 ? eval_closed_at(call->resolver, call->scope,
	                                                     call->arguments[0], call->hops)
	                                    : NULL;
	if (!list || !is_sequence(list))
		return NULL;
	Buffer text = { .arena = call->resolver->arena };
	bool known = true;
	for (uint32_t i = 0; i < list->items.count && known; i++) {
		if (i > 0)
			buffer_add(&text, call->self->text, call->self->length);
		known = list->items.items[i]->kind == NODE_STRING
		        && constant_print(&text, list->items.items[i]);
	}
	const Node *result = text_of_buffer(call->resolver, call->node, &text, known);
	return known ? result : NULL;
}

static bool is_ascii(const Node *text)
{
	return utf8_length(text->text, text->length) == text->length;
}

static const Node *mapped(Call *call, int (*map)(int))
{
	if (call->count || !is_ascii(call->self))
		return NULL;
	Node *text = constant_text(call->resolver, call->node->loc, call->self->text,
	                           call->self->length);
	for (uint32_t i = 0; i < text->length; i++)
		((char *)text->text)[i] = (char)map((unsigned char)text->text[i]);
	return text;
}

static const Node *call_lower(Call *call)
{
	return mapped(call, tolower);
}

static const Node *call_upper(Call *call)
{
	return mapped(call, toupper);
}

static const Node *call_split(Call *call)
{
	static const char blanks[] = " \t\n\r\f\v";
	if (call->count || call->keywords)
		return NULL;
	NodeList items = { 0 };
	const char *at = call->self->text;
	while (*(at += strspn(at, blanks))) {
		size_t length = strcspn(at, blanks);
		items = node_list(call->resolver->arena, items,
		                  constant_text(call->resolver, call->node->loc, at, length));
		at += length;
	}
	return node_items(call->resolver->arena, NODE_LIST, call->node->loc, NULL, items);
}

static const Node *call_replace(Call *call)
{
	const Node *from = call->arguments[0], *to = call->arguments[1];
	if (call->count != 2 || from->kind != NODE_STRING || to->kind != NODE_STRING
	    || !from->length)
		return NULL;
	Buffer text = { .arena = call->resolver->arena };
	const char *at = call->self->text, *found;
	for (; (found = strstr(at, from->text)); at = found + from->length) {
		buffer_add(&text, at, (size_t)(found - at));
		buffer_add(&text, to->text, to->length);
	}
	buffer_text(&text, at);
	return text_of_buffer(call->resolver, call->node, &text, true);
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

static const Node *call_int(Call *call)
{
	return call->count == 1 && call->arguments[0]->kind == NODE_INT ? call->arguments[0] : NULL;
}

static const Node *integer_constant(Call *call, long long value)
{
	const char *text = arena_printf(call->resolver->arena, "%lld", value);
	return node_text(call->resolver->arena, NODE_INT, call->node->loc, text, strlen(text));
}

static const Node *call_len(Call *call)
{
	const Node *list = call_list(call), *value = call->arguments[0];
	if (call->count == 1 && value->kind == NODE_STRING)
		return integer_constant(call, (long long)utf8_length(value->text, value->length));
	return list && call->count == 1 ? integer_constant(call, list->items.count) : NULL;
}

/* max(1, 2), min([1, 2]): of integers. */
static const Node *extreme(Call *call, bool largest)
{
	const Node *list = call->count == 1 ? call_list(call) : NULL;
	const Node *const *items = list ? (const Node *const *)list->items.items : call->arguments;
	uint32_t count = list ? list->items.count : call->count;
	long long best = 0, value;
	for (uint32_t i = 0; i < count; i++) {
		if (!integer_value(items[i], &value))
			return NULL;
		best = i == 0 || (largest ? value > best : value < best) ? value : best;
	}
	return count && !call->keywords ? integer_constant(call, best) : NULL;
}

static const Node *call_max(Call *call)
{
	return extreme(call, true);
}

static const Node *call_min(Call *call)
{
	return extreme(call, false);
}

static const Node *call_range(Call *call)
{
	long long bounds[3] = { 0, 0, 1 };
	for (uint32_t i = 0; i < call->count; i++)
		if (i == COUNT(bounds)
		    || !integer_value(call->arguments[i], &bounds[call->count == 1 ? 1 : i]))
			return NULL;
	NodeList items = { 0 };
	if (!call->count || bounds[2] < 1 || bounds[1] - bounds[0] > EVAL_TURNS)
		return NULL;
	for (long long value = bounds[0]; value < bounds[1]; value += bounds[2])
		items = node_list(call->resolver->arena, items,
		                  (Node *)integer_constant(call, value));
	return node_items(call->resolver->arena, NODE_LIST, call->node->loc, NULL, items);
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

typedef struct Row {
	const char *name;
	Builtin run;
} Row;

static const Row functions[] = {
	{ "_", call_first },
	{ "dict", call_dict },
	{ "force_str", call_first },
	{ "frozenset", call_set },
	{ "get_user_model", call_user_model },
	{ "gettext", call_first },
	{ "gettext_lazy", call_first },
	{ "gettext_noop", call_first },
	{ "int", call_int },
	{ "len", call_len },
	{ "list", call_list },
	{ "mark_safe", call_first },
	{ "max", call_max },
	{ "min", call_min },
	{ "npgettext_lazy", call_second },
	{ "pgettext", call_second },
	{ "pgettext_lazy", call_second },
	{ "range", call_range },
	{ "set", call_set },
	{ "str", call_str },
	{ "tuple", call_tuple },
	{ "ugettext", call_first },
	{ "ugettext_lazy", call_first },
};

static const Row text_methods[] = {
	{ "format", call_format },   { "join", call_join },   { "lower", call_lower },
	{ "replace", call_replace }, { "split", call_split }, { "upper", call_upper },
};

static const Row dict_methods[] = {
	{ "get", call_get },
	{ "items", call_items },
	{ "keys", call_keys },
	{ "values", call_values },
};

/* Rows are in the order of their names. */
static Builtin find(const Row *rows, size_t count, const char *name)
{
	size_t low = 0, high = count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		int order = text_order(name, rows[middle].name);
		if (order == 0)
			return rows[middle].run;
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return NULL;
}

static Builtin find_method(const Node *self, const char *name)
{
	if (self->kind == NODE_STRING)
		return find(text_methods, COUNT(text_methods), name);
	if (self->kind == NODE_DICT)
		return find(dict_methods, COUNT(dict_methods), name);
	/* translation.gettext_lazy('x') */
	return strstr(name, "gettext") ? find(functions, COUNT(functions), name) : NULL;
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

/* Status('open'): the member of that value */
static const Node *member_call(Call *call, const Node *class_node)
{
	const Enumeration *enumeration = enumeration_of(call->resolver, class_node);
	for (uint32_t i = 0; enumeration && call->count == 1 && i < enumeration->count; i++)
		if (constants_equal(enumeration->members[i].value, call->arguments[0]))
			return enumeration->members[i].value;
	return NULL;
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

const Node *eval_call(Resolver *resolver, const Scope *scope, const Node *node, int hops)
{
	Call call = { .resolver = resolver, .scope = scope, .node = node, .hops = hops + 1 };
	const Node *callee = node->left, *result = NULL, *class_node = NULL;
	Builtin run = NULL;
	if (callee->kind == NODE_NAME || callee->kind == NODE_CLASS) {
		run = callee->kind == NODE_NAME ? find(functions, COUNT(functions), callee->name)
		                                : NULL;
		class_node = run ? NULL : eval_at(resolver, scope, callee, hops + 1);
	} else if (callee->kind == NODE_ATTRIBUTE && callee->left->kind != NODE_CALL) {
		call.self = eval_at(resolver, scope, callee->left, hops + 1);
		run = find_method(call.self, callee->name);
	}
	bool is_enum = class_node && class_node->kind == NODE_CLASS
	               && enumeration_of(resolver, class_node);
	if ((run || is_enum) && take_arguments(&call))
		result = run ? run(&call) : member_call(&call, class_node);
	return result ? result : renamed(resolver, node, class_node);
}
