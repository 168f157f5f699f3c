/*
 * Fields and functions whose class has an __init__ of its own: the call that it comes to, of Django's
 * class for a field, of the own one with other arguments for a function. Statements that change what
 * super().__init__() is given are run, all others passed over; what can't be followed leaves the
 * field as it is, and somebody says so.
 */
#include "eval.h"
#include "resolve_call.h"
#include "resolve_model.h"

#include <string.h>

enum { MOST_CLASSES = 64 }; /* of one field */

typedef struct Classes {
	Resolver *resolver;
	List list; /* of Node: of the files, in the order of their methods */
	const Node *root; /* the first class that is not; NULL: there is none */
	bool functions; /* they are classes of these */
	Map attributes; /* of self: name -> Node */
} Classes;

/* One __init__ that is run. */
typedef struct Frame {
	Classes *classes;
	Resolver *resolver;
	Scope *names; /* in it */
	Loc loc;
	const char *self; /* interned */
	uint32_t place; /* of its class */
	int hops;
	const Node *made; /* what super().__init__() makes; NULL: not yet */
	bool failed;
} Frame;

/* ---- classes ---- */

static void look_up(Classes *classes, const Scope *scope, const Node *base)
{
	const char *name = node_last_name(base);
	const Node *class = eval(classes->resolver, scope, base);
	bool told = name && map_get(&classes->resolver->field_types, name);
	if (class->kind != NODE_CLASS || told || classes->list.count == MOST_CLASSES) {
		const Word *word = name ? word_of(classes->resolver, name) : NULL;
		bool known =
			classes->functions ? word && word->function : told || (word && word->field);
		if (known && !classes->root)
			classes->root = class->kind == NODE_CLASS ? base : class;
		return;
	}
	list_add(classes->resolver->arena, &classes->list, (void *)class);
	const Scope *inside = scope_inside(classes->resolver, class);
	for (uint32_t i = 0; i < class->items.count; i++)
		if (class->items.items[i]->kind != NODE_KEYWORD)
			look_up(classes, inside ? inside->parent : scope, class->items.items[i]);
}

static const Node *constructor_of(const Node *class)
{
	const Node *found = NULL;
	for (uint32_t i = 0; i < class->body->items.count; i++) {
		const Node *item = class->body->items.items[i];
		if (item->kind == NODE_FUNCTION && item->name && text_equal(item->name, "__init__"))
			found = item;
	}
	return found;
}

/* ---- options: dicts of the function ---- */

static const Node *dict_of(Frame *frame, const Node *name)
{
	Binding *binding =
		name->kind == NODE_NAME ? map_get(&frame->names->names, name->name) : NULL;
	const Node *value = binding ? binding_value(frame->resolver, binding, name->loc, 0) : NULL;
	return value && value->kind == NODE_DICT && !has_stars(value) ? value : NULL;
}

static const Node *value_of(Frame *frame, const Node *node)
{
	return eval_closed_at(frame->resolver, frame->names, node, frame->hops);
}

/* The dict without a key, or with another value of it. */
static void put(Frame *frame, const Node *name, const Node *key, const Node *value)
{
	const Node *dict = dict_of(frame, name);
	if (!dict || key->kind != NODE_STRING) {
		frame->failed = true;
		return;
	}
	Arena *arena = frame->resolver->arena;
	Node *copy = constant_copy(frame->resolver, dict, dict->loc);
	copy->items = (NodeList){ 0 };
	for (uint32_t i = 0; i < dict->items.count; i++)
		if (!constants_equal(dict->items.items[i]->left, key))
			copy->items = node_list(arena, copy->items, dict->items.items[i]);
	if (value)
		copy->items = node_list(
			arena, copy->items,
			node_pair(arena, NODE_PAIR, key->loc, (Node *)key, (Node *)value));
	copy->closed = true;
	scope_bind(frame->resolver, frame->names, name->name, copy, frame->loc);
}

/* The method of kwargs.pop('x', 1), kwargs.setdefault('x', 1); NULL: another expression. */
static const char *changes_dict(Frame *frame, const Node *node)
{
	bool method = node->kind == NODE_CALL && node->left->kind == NODE_ATTRIBUTE
	              && node->items.count && dict_of(frame, node->left->left);
	const char *name = method ? node->left->name : "";
	return text_equal(name, "pop") || text_equal(name, "setdefault")
	                       || text_equal(name, "update")
	               ? name
	               : NULL;
}

static const Node *pop_or_set(Frame *frame, const Node *call, bool pop)
{
	const Node *const *items = (const Node *const *)call->items.items;
	const Node *name = call->left->left, *key = value_of(frame, items[0]);
	const Node *found = key->kind == NODE_STRING
	                            ? dict_find(frame->resolver, dict_of(frame, name), key)
	                            : NULL;
	const Node *otherwise = call->items.count > 1
	                                ? value_of(frame, items[1])
	                                : node_new(frame->resolver->arena, NODE_NONE, call->loc);
	if (pop || !found)
		put(frame, name, key, pop ? NULL : otherwise);
	return found ? found : otherwise;
}

static void update(Frame *frame, const Node *call)
{
	call = closed_arguments(frame->resolver, frame->names, call, frame->hops);
	Arguments arguments = arguments_known(frame->resolver, frame->names, call);
	const Node *name = call->left->left;
	frame->failed |= arguments.unknown || arguments.count > 1;
	const Node *more = arguments.count ? value_of(frame, arguments.positional[0]) : NULL;
	frame->failed |= more && (more->kind != NODE_DICT || has_stars(more));
	for (uint32_t i = 0; more && !frame->failed && i < more->items.count; i++)
		put(frame, name, more->items.items[i]->left, more->items.items[i]->right);
	for (uint32_t i = 0; i < arguments.keyword_count && !frame->failed; i++) {
		const Node *item = arguments.keywords[i];
		put(frame, name,
		    constant_text(frame->resolver, item->loc, item->name, strlen(item->name)),
		    value_of(frame, item->left));
	}
}

/* self.name */
static bool is_own(const Frame *frame, const Node *node)
{
	return node->kind == NODE_ATTRIBUTE && node->left->kind == NODE_NAME
	       && node->left->name == frame->self;
}

/* An expression in which such calls are run; values are in their places, and in those of self. */
static Node *settled(Frame *frame, const Node *node)
{
	if (!node || (!node->left && !node->right && !node->items.count) || node->closed)
		return (Node *)node;
	const Node *known =
		is_own(frame, node) ? map_get(&frame->classes->attributes, node->name) : NULL;
	if (known)
		return (Node *)known;
	Node *copy = constant_copy(frame->resolver, node, node->loc);
	copy->left = settled(frame, node->left);
	copy->right = settled(frame, node->right);
	copy->items = (NodeList){ 0 };
	for (uint32_t i = 0; i < node->items.count; i++)
		copy->items = node_list(frame->resolver->arena, copy->items,
		                        settled(frame, node->items.items[i]));
	const char *method = changes_dict(frame, copy);
	if (method && !text_equal(method, "update"))
		return (Node *)pop_or_set(frame, copy, text_equal(method, "pop"));
	if (method)
		update(frame, copy);
	return copy;
}

/* ---- super().__init__() ---- */

static const Node *construct(Classes *classes, uint32_t place, const Scope *scope,
                             const Node *call);

/* super().__init__(), or by its name CharField.__init__(self) */
static bool is_super(const Node *call, bool *named)
{
	if (call->kind != NODE_CALL || call->left->kind != NODE_ATTRIBUTE
	    || !text_equal(call->left->name, "__init__"))
		return false;
	const Node *left = call->left->left;
	*named = !(left->kind == NODE_CALL && left->left->kind == NODE_NAME
	           && text_equal(left->left->name, "super"));
	return true;
}

static void call_super(Frame *frame, const Node *call, bool named)
{
	call = closed_arguments(frame->resolver, frame->names, call, frame->hops);
	Arguments arguments = arguments_known(frame->resolver, frame->names, call);
	Arena *arena = frame->resolver->arena;
	NodeList items = { 0 };
	for (uint32_t i = named; i < arguments.count; i++)
		items = node_list(arena, items, (Node *)value_of(frame, arguments.positional[i]));
	for (uint32_t i = 0; i < arguments.keyword_count; i++) {
		const Node *item = arguments.keywords[i];
		items = node_list(arena, items,
		                  node_name(arena, NODE_KEYWORD, item->loc, item->name,
		                            (Node *)value_of(frame, item->left)));
	}
	const Node *next = node_items(arena, NODE_CALL, call->loc, call->left, items);
	frame->failed |= arguments.unknown || frame->made;
	if (!frame->failed)
		frame->made = construct(frame->classes, frame->place + 1, frame->names, next);
	frame->failed |= !frame->made;
}

/* ---- statements ---- */

static bool has_effects(const Node *body)
{
	for (uint32_t i = 0; body && i < body->items.count; i++) {
		const Node *item = body->items.items[i];
		bool text = item->kind == NODE_DO && item->left->kind == NODE_STRING;
		if ((item->kind == NODE_DO && !text) || item->kind == NODE_ASSIGN
		    || (item->kind != NODE_CLASS && item->kind != NODE_FUNCTION
		        && has_effects(item->body)))
			return true;
	}
	return false;
}

/* self.max_length = 5, behind super().__init__(): an option is changed */
static bool is_option(const char *name)
{
	static const char *const names[] = {
		"column",
		"db_collation",
		"db_column",
		"db_index",
		"db_tablespace",
		"decimal_places",
		"max_digits",
		"max_length",
		"null",
		"primary_key",
		"remote_field",
		"srid",
		"unique",
		"_unique",
		/* of a function */
		"arg_joiner",
		"extra",
		"function",
		"lookup_name",
		"output_field",
		"source_expressions",
		"template",
	};
	for (size_t i = 0; i < COUNT(names); i++)
		if (text_equal(names[i], name))
			return true;
	return false;
}

/* x.y, x[0] and x.append() of a name in the function that is no dict: that is not followed. */
static bool changes_own(const Frame *frame, const Node *target)
{
	return (target->kind == NODE_ATTRIBUTE || target->kind == NODE_SUBSCRIPT)
	       && target->left->kind == NODE_NAME && target->left->name != frame->self
	       && map_get(&frame->names->names, target->left->name);
}

static void run_assign(Frame *frame, const Node *item)
{
	const Node *left = item->left, *right = settled(frame, item->right);
	if (left->kind == NODE_NAME && right->kind != NODE_ASSIGN)
		scope_bind(frame->resolver, frame->names, left->name, value_of(frame, right),
		           frame->loc);
	else if (left->kind == NODE_SUBSCRIPT && dict_of(frame, left->left))
		put(frame, left->left, value_of(frame, left->right), value_of(frame, right));
	else if (changes_own(frame, left))
		frame->failed = true;
	else if (is_own(frame, left)) {
		bool counts = frame->made || frame->classes->functions;
		frame->failed |= counts && is_option(left->name);
		map_put(&frame->classes->attributes, left->name, (void *)value_of(frame, right));
	} else
		frame->failed |= left->kind != NODE_SUBSCRIPT && left->kind != NODE_ATTRIBUTE;
}

/* helper(kwargs) may change what it is given. */
static bool gives_dict(Frame *frame, const Node *call)
{
	for (uint32_t i = 0; i < call->items.count; i++)
		if (dict_of(frame, call->items.items[i]))
			return true;
	return false;
}

static void run_call(Frame *frame, const Node *call)
{
	bool named = false;
	if (call->kind != NODE_CALL)
		return;
	bool follows = changes_dict(frame, call);
	if (is_super(call, &named) && frame->self)
		call_super(frame, settled(frame, call), named);
	else if (!follows && (gives_dict(frame, call) || changes_own(frame, call->left)))
		frame->failed = true;
	else
		settled(frame, call);
}

static void run_all(Frame *frame, const NodeList *list);

/* if, elif, else: `*at` becomes the place of the last. */
static void run_branches(Frame *frame, const NodeList *list, uint32_t *at)
{
	Truth chosen = TRUTH_FALSE;
	bool more = true;
	for (; more; *at += more) {
		const Node *branch = list->items[*at], *next = NULL;
		const Node *condition = branch->left ? settled(frame, branch->left) : NULL;
		Truth truth =
			condition ? constant_truth_of(value_of(frame, condition)) : TRUTH_TRUE;
		bool may_run = chosen != TRUTH_TRUE && truth != TRUTH_FALSE;
		chosen = may_run ? chosen == TRUTH_FALSE ? truth : TRUTH_UNKNOWN : chosen;
		if (may_run && chosen == TRUTH_TRUE)
			run_all(frame, &branch->body->items);
		frame->failed |= may_run && chosen == TRUTH_UNKNOWN && has_effects(branch->body);
		next = *at + 1 < list->count ? list->items[*at + 1] : NULL;
		more = next && (next->kind == NODE_ELIF || next->kind == NODE_ELSE);
	}
}

static void run_all(Frame *frame, const NodeList *list)
{
	for (uint32_t i = 0; i < list->count && !frame->failed; i++) {
		const Node *item = list->items[i];
		if (item->kind == NODE_IF)
			run_branches(frame, list, &i);
		else if (item->kind == NODE_ASSIGN)
			run_assign(frame, item);
		else if (item->kind == NODE_DO)
			run_call(frame, item->left);
		else
			frame->failed =
				has_effects(item->kind == NODE_FUNCTION ? NULL : item->body);
	}
}

/* ---- calls ---- */

/* Parameters that Django's own classes have by place, verbose_name first. */
static const char *const by_place[] = { NULL,     NULL, "primary_key", "max_length",
	                                "unique", NULL, "null",        "db_index" };
static const char *const decimals[] = { NULL, NULL, "max_digits", "decimal_places" };

static const Node *call_root(const Classes *classes, const Node *call)
{
	Arena *arena = classes->resolver->arena;
	if (classes->functions)
		return call;
	const char *name = node_last_name(classes->root);
	const FieldType *type = name ? field_type_find(name) : NULL;
	bool relation = type && type->flags & (FIELD_RELATION | FIELD_MANY);
	bool decimal = type && type->type == TYPE_DECIMAL;
	NodeList items = { 0 };
	for (uint32_t i = 0; i < call->items.count; i++) {
		Node *item = call->items.items[i];
		const char *option = item->kind == NODE_KEYWORD || relation ? NULL
		                     : decimal ? (i < COUNT(decimals) ? decimals[i] : NULL)
		                               : (i < COUNT(by_place) ? by_place[i] : NULL);
		if (option)
			item = node_name(
				arena, NODE_KEYWORD, item->loc,
				names_intern(classes->resolver->names, option, strlen(option)),
				item);
		items = node_list(arena, items, item);
	}
	Node *root = constant_copy(classes->resolver, classes->root, classes->root->loc);
	root->closed = true; /* it means the same where the field stands */
	return node_items(arena, NODE_CALL, call->loc, root, items);
}

static const Node *construct(Classes *classes, uint32_t place, const Scope *scope, const Node *call)
{
	const Node *method = NULL;
	for (; place < classes->list.count && !method; place += !method)
		method = constructor_of(classes->list.items[place]);
	if (!method)
		return call_root(classes, call);
	Resolver *resolver = classes->resolver;
	Node *with_self = constant_copy(resolver, call, call->loc);
	Node *self = node_new(resolver->arena, NODE_OPAQUE, call->loc);
	with_self->items = node_concat(
		resolver->arena, node_list(resolver->arena, (NodeList){ 0 }, self), call->items);
	Frame frame = {
		.classes = classes, .resolver = resolver, .loc = method->loc, .place = place
	};
	frame.self = method->items.count ? method->items.items[0]->name : NULL;
	frame.names = method->body ? function_scope(resolver, scope, with_self, method, 0) : NULL;
	resolver->applied -= frame.names != NULL; /* there is one a field, and it calls no other */
	if (frame.names)
		run_all(&frame, &method->body->items);
	return frame.failed ? NULL : frame.made;
}

static const Node *constructed(Classes *classes, const Scope *scope, const Node *call,
                               const Node **owner)
{
	*owner = NULL;
	look_up(classes, scope, call->left);
	for (uint32_t i = 0; i < classes->list.count && !*owner; i++)
		if (constructor_of(classes->list.items[i]))
			*owner = classes->list.items[i];
	const Node *made = *owner && classes->root ? construct(classes, 0, scope, call) : NULL;
	return made ? constant_copy(classes->resolver, made, call->loc) : NULL;
}

const Node *field_constructed(Resolver *resolver, const Scope *scope, const Node *call,
                              const Node **owner)
{
	Classes classes = { .resolver = resolver, .attributes.arena = resolver->arena };
	*owner = NULL;
	const char *name = node_last_name(call->left);
	if (!name || !is_bound(name) || map_get(&resolver->field_types, name))
		return NULL;
	return constructed(&classes, scope, call, owner);
}

bool transform_constructed(Resolver *resolver, const Scope *scope, const Node *class_node, Loc loc)
{
	Node *operand = node_new(resolver->arena, NODE_OPAQUE, loc);
	const Node *call = node_items(resolver->arena, NODE_CALL, loc, (Node *)class_node,
	                              node_list(resolver->arena, (NodeList){ 0 }, operand));
	const Node *owner, *made = function_constructed(resolver, scope, call, &owner);
	return made && made->items.count == 1 && made->items.items[0]->kind == NODE_OPAQUE;
}

const Node *function_constructed(Resolver *resolver, const Scope *scope, const Node *call,
                                 const Node **owner)
{
	Classes classes = { .resolver = resolver,
		            .attributes.arena = resolver->arena,
		            .functions = true };
	const Node *made = NULL;
	*owner = NULL;
	if (node_last_name(call->left))
		made = constructed(&classes, scope, call, owner);
	*owner = classes.root ? *owner : NULL;
	if (!made)
		return NULL;
	Node *own = constant_copy(resolver, made, call->loc);
	own->left = call->left; /* whose attributes are its options */
	return own;
}

/* ---- functions ---- */

const Node *function_run(Resolver *resolver, const Scope *scope, const Node *node,
                         const Node *function, int hops)
{
	Classes none = { .resolver = resolver, .attributes.arena = resolver->arena };
	Frame frame = { .classes = &none,
		        .resolver = resolver,
		        .loc = function->loc,
		        .hops = hops + APPLY_HOPS };
	frame.names = function_scope(resolver, scope, node, function, hops);
	if (!frame.names)
		return NULL;
	run_all(&frame, &function->body->items);
	Binding *binding = map_get(&frame.names->names, names_intern(resolver->names, "return", 6));
	const Node *value =
		binding && !frame.failed ? binding_value(resolver, binding, node->loc, hops) : NULL;
	if (!value || value->kind == NODE_OPAQUE)
		return NULL;
	return value->kind == NODE_CALL ? constant_copy(resolver, value, node->loc) : value;
}
