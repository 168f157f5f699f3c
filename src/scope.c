/* Scopes: which name means what, where. */
#include "resolve_model.h"

#include <string.h>

static bool same_source(const Resolver *resolver, Loc a, Loc b)
{
	return source_of(resolver->diags->sources, a) == source_of(resolver->diags->sources, b);
}

/*
 * Bindings of one name that follow each other in a source are a list with jumps, in which a search
 * takes a logarithm of steps (Myers, An applicative random-access stack, 1983).
 */
static void jump_set(const Resolver *resolver, Binding *binding)
{
	Binding *previous = binding->previous;
	if (!previous || previous->loc.end > binding->loc.start
	    || !same_source(resolver, previous->loc, binding->loc))
		return;
	Binding *jump = previous->jump, *further = jump ? jump->jump : NULL;
	binding->depth = previous->depth + 1;
	binding->jump = further && previous->depth - jump->depth == jump->depth - further->depth
	                        ? further
	                        : previous;
}

Scope *scope_new(Resolver *resolver, Scope *parent)
{
	Scope *scope = NEW(resolver->arena, Scope);
	scope->names.arena = scope->files.arena = resolver->arena;
	scope->parent = parent;
	return scope;
}

Scope *scope_of_file(Resolver *resolver, const Node *block)
{
	return ((Node *)block)->scope = scope_new(resolver, NULL);
}

void scope_bind_from(Resolver *resolver, Scope *scope, const char *name, const Node *node,
                     Scope *home, Loc loc)
{
	Binding *binding = NEW(resolver->arena, Binding);
	*binding = (Binding){
		.node = node, .home = home, .previous = map_get(&scope->names, name), .loc = loc
	};
	jump_set(resolver, binding);
	map_put(&scope->names, name, binding);
	name_entry(name)->bound = true;
}

void scope_bind(Resolver *resolver, Scope *scope, const char *name, const Node *node, Loc loc)
{
	scope_bind_from(resolver, scope, name, node, scope, loc);
}

static void bind_body(Resolver *resolver, Scope *scope, const char *name, const Node *node)
{
	Scope *inside = scope_new(resolver, scope);
	inside->body = node;
	inside->model = scope_model(node); /* of a file that is included twice */
	node->body->scope = inside;
	scope_bind(resolver, scope, name, node, node->loc);
}

/* The place of `*b` among targets; their number: there is none. */
static uint32_t star_of(const NodeList *targets)
{
	uint32_t star = targets->count;
	for (uint32_t i = 0; i < targets->count; i++)
		star = targets->items[i]->kind == NODE_STAR ? i : star;
	return star;
}

/* A function has the names of the place where it stands. */
static void bind_function(Resolver *resolver, Scope *scope, const Node *function)
{
	map_put(&resolver->homes, (const char *)function, scope); /* as good a key as a name */
}

/* The item of a tuple or list that goes to a target: of (1, 2, 3), `*b` of `a, *b` takes a list. */
static const Node *item_for(Arena *arena, const NodeList *targets, uint32_t at, const Node *value)
{
	const NodeList *items = &value->items;
	uint32_t star = star_of(targets);
	for (uint32_t i = 0; i < items->count; i++)
		if (items->items[i]->kind == NODE_STAR)
			return NULL;
	bool starred = star < targets->count;
	if (starred ? items->count + 1 < targets->count : items->count != targets->count)
		return NULL;
	uint32_t behind = starred ? targets->count - star - 1 : 0;
	if (at < star)
		return items->items[at];
	if (at > star)
		return items->items[items->count - (targets->count - at)];
	NodeList rest = { 0 };
	for (uint32_t i = star; i < items->count - behind; i++)
		rest = node_list(arena, rest, items->items[i]);
	return node_items(arena, NODE_LIST, value->loc, NULL, rest);
}

static Node *number_node(Arena *arena, Loc loc, long long value)
{
	const char *text = arena_printf(arena, "%lld", value);
	return node_text(arena, NODE_INT, loc, text, strlen(text));
}

/* The same of what is no list yet: value[0], of `*a` value[1:-2]; behind the star value[-2]. */
static const Node *part_of(Arena *arena, const NodeList *targets, uint32_t at, const Node *value)
{
	Loc loc = value->loc;
	uint32_t star = star_of(targets);
	long long place = at > star ? (long long)at - targets->count : at;
	Node *key = number_node(arena, loc, place);
	if (at == star) {
		long long last = (long long)star + 1 - targets->count;
		Node *none = node_new(arena, NODE_NONE, loc);
		key = node_three(arena, NODE_SLICE, loc, key,
		                 last ? number_node(arena, loc, last) : none, none);
	}
	return node_pair(arena, NODE_SUBSCRIPT, loc, (Node *)value, key);
}

/* a, b = (1, 2), or what may become two: a is (...)[0] then. */
static const Node *spread(Arena *arena, const Node *targets, uint32_t at, const Node *value)
{
	if (value->kind == NODE_TUPLE || value->kind == NODE_LIST)
		return item_for(arena, &targets->items, at, value);
	return part_of(arena, &targets->items, at, value);
}

const Node *assigned_item(Resolver *resolver, const Node *targets, uint32_t at, const Node *value)
{
	return spread(resolver->arena, targets, at, value);
}

/* a, (b, *c) = 1, (2, 3, 4) */
static void bind_several(Resolver *resolver, Scope *scope, const Node *targets, const Node *value,
                         Loc loc)
{
	for (uint32_t i = 0; i < targets->items.count; i++) {
		const Node *target = targets->items.items[i];
		target = target->kind == NODE_STAR ? target->left : target;
		const Node *item = spread(resolver->arena, targets, i, value);
		item = item ? item : node_new(resolver->arena, NODE_OPAQUE, value->loc);
		if (target->kind == NODE_NAME)
			scope_bind(resolver, scope, target->name, item, loc);
		else if (target->kind == NODE_TUPLE || target->kind == NODE_LIST)
			bind_several(resolver, scope, target, item, loc);
	}
}

void scope_take(Resolver *resolver, Scope *scope, const Node *statement)
{
	const Node *target = statement->left;
	if (statement->kind == NODE_CLASS)
		bind_body(resolver, scope, statement->name, statement);
	else if (statement->kind == NODE_MODEL)
		bind_body(resolver, scope, target->name, statement);
	else if (statement->kind == NODE_FUNCTION) {
		bind_function(resolver, scope, statement);
		scope_bind(resolver, scope, statement->name, statement, statement->loc);
	} else if (statement->kind == NODE_ASSIGN && statement->right->kind == NODE_FUNCTION)
		bind_function(resolver, scope, statement->right);
	if (statement->kind == NODE_ASSIGN && target->kind == NODE_NAME)
		scope_bind(resolver, scope, target->name, statement->right, statement->loc);
	else if (statement->kind == NODE_ASSIGN && target->kind == NODE_TUPLE)
		bind_several(resolver, scope, target, statement->right, statement->loc);
}

Model *scope_model(const Node *node)
{
	bool class = node->kind == NODE_CLASS || node->kind == NODE_MODEL;
	return class && node->body->scope ? node->body->scope->model : NULL;
}

Scope *scope_inside(Resolver *resolver, const Node *body)
{
	Scope *scope = body->kind == NODE_BLOCK ? body->scope : body->body->scope;
	if (scope && scope->body && !scope->filled) {
		scope->filled = true;
		Arena *arena = resolver->arena;
		/* what is in a scope stays as long as it does */
		resolver->arena = scope->names.arena;
		const NodeList statements = body->body->items;
		for (uint32_t i = 0; i < statements.count; i++)
			if (statements.items[i]->kind != NODE_ASSIGN
			    || !field_type_of(resolver, scope->parent, statements.items[i]->right))
				scope_take(resolver, scope, statements.items[i]);
		resolver->arena = arena;
	}
	return scope;
}

bool class_has_method(const Node *class_node, const char *name)
{
	const NodeList body = class_node->body->items;
	for (uint32_t i = 0; i < body.count; i++)
		if (body.items[i]->kind == NODE_FUNCTION && body.items[i]->name
		    && text_equal(body.items[i]->name, name))
			return true;
	return false;
}

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

static bool is_before(const Resolver *resolver, const Binding *binding, Loc use)
{
	return !same_source(resolver, binding->loc, use) || binding->loc.end <= use.start;
}

/* The last binding before a use; the last of all when the use stands elsewhere, or before all. */
static Binding *binding_at(const Resolver *resolver, Binding *last, Loc use)
{
	if (!last->previous)
		return last;
	Binding *binding = last;
	while (binding && !is_before(resolver, binding, use)) {
		bool far = binding->jump && !is_before(resolver, binding->jump, use);
		binding = far ? binding->jump : binding->previous;
	}
	return binding ? binding : last;
}

/* In the scope itself, or in a module whose names were taken over with `*`. */
static Binding *find_here(Resolver *resolver, const Scope *scope, const char *name, Loc use,
                          int depth)
{
	enum { DEEPEST = 16 }; /* modules may import each other */
	Binding *binding = map_get(&scope->names, name);
	if (binding)
		return binding_at(resolver, binding, use);
	for (uint32_t i = scope->stars.count; i > 0 && depth < DEEPEST && !binding; i--)
		binding = find_here(resolver, scope->stars.items[i - 1], name, use, depth + 1);
	return binding;
}

/*
 * As in Python: a class is looked through for what stands in its body itself, not in a class or
 * function within, and after the statement that binds the name (in a class, State = State is that
 * of outside). Where nothing else has the name, idxc takes it from there all the same.
 */
static bool is_hidden(const Resolver *resolver, const Scope *scope, const Scope *start,
                      const Binding *binding, Loc use)
{
	return scope->body && ((scope != start && scope->body->kind == NODE_CLASS)
	                       || !is_before(resolver, binding, use));
}

Binding *scope_find(Resolver *resolver, const Scope *start, const char *name, Loc use)
{
	Binding *binding = NULL, *hidden = NULL;
	if (!is_bound(name))
		return NULL;
	for (const Scope *scope = start; scope && !binding; scope = scope->parent) {
		binding = find_here(resolver, scope, name, use, 0);
		if (binding && is_hidden(resolver, scope, start, binding, use)) {
			hidden = hidden ? hidden : binding;
			binding = NULL;
		}
	}
	binding = binding ? binding : hidden;
	resolver->missed |= !binding && name_entry(name)->outlined;
	return binding;
}

Binding *scope_member(Resolver *resolver, const Node *body, const char *name)
{
	const Scope *scope = scope_inside(resolver, body); /* which may bind it */
	return scope && is_bound(name)
	               ? find_here(resolver, scope, name, (Loc){ UINT32_MAX, UINT32_MAX }, 0)
	               : NULL;
}
