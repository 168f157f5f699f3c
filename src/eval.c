/* Constants: what a name or an attribute stands for, and values without names. */
#include "eval.h"

#include <string.h>

/* ---- names ---- */

const Node *binding_value(Resolver *resolver, Binding *binding, Loc use, int hops)
{
	if (binding->value)
		return binding->value;
	/* evaluated once; meanwhile it is opaque, so that names may go in circles (a = b; b = a) */
	Arena *arena = resolver->arena;
	resolver->arena = binding->home->names.arena; /* the value stays as long as the name */
	binding->value = node_new(resolver->arena, NODE_OPAQUE, use);
	binding->value = eval_closed_at(resolver, binding->home, binding->node, hops + 1);
	resolver->arena = arena;
	return binding->value;
}

static const char type_checking[] = "TYPE_CHECKING";

/* What Python and Django say themselves: the versions that idxc speaks. */
static const Node *known_attribute(Resolver *resolver, const char *module, const char *name,
                                   Loc use)
{
	static const struct {
		const char *module, *name, *numbers[3];
	} known[] = { { "django", "VERSION", { "5", "2", "0" } },
		      { "sys", "version_info", { "3", "12", "0" } } };
	for (size_t i = 0; i < COUNT(known); i++)
		if (text_equal(known[i].module, module) && text_equal(known[i].name, name)) {
			NodeList items = { 0 };
			for (size_t j = 0; j < COUNT(known[i].numbers); j++)
				items = node_list(resolver->arena, items,
				                  node_text(resolver->arena, NODE_INT, use,
				                            known[i].numbers[j], 1));
			return node_items(resolver->arena, NODE_TUPLE, use, NULL, items);
		}
	return text_equal(name, type_checking) ? constant_truth(resolver, use, false) : NULL;
}

static const Node *eval_name(Resolver *resolver, const Scope *scope, const Node *node, int hops)
{
	Binding *binding = scope_find(resolver, scope, node->name, node->loc);
	if (binding)
		return binding->node == node ? node
		                             : binding_value(resolver, binding, node->loc, hops);
	return text_equal(node->name, type_checking) ? constant_truth(resolver, node->loc, false)
	                                             : node;
}

/* ---- attributes ---- */

const Node *class_attribute(Resolver *resolver, const Node *class_node, const char *name, Loc use,
                            int hops)
{
	const Enumeration *enumeration = enumeration_of(resolver, class_node);
	const Member *member = enumeration ? enumeration_member(enumeration, name) : NULL;
	if (member)
		return member->value;
	Binding *binding = scope_member(resolver, class_node, name);
	if (binding)
		return binding_value(resolver, binding, use, hops);
	const Node *list = enumeration ? enumeration_list(resolver, enumeration, name, use) : NULL;
	const Scope *inside = scope_inside(resolver, class_node);
	if (list || !inside || class_node->kind != NODE_CLASS || hops > EVAL_HOPS)
		return list;
	for (uint32_t i = 0; i < class_node->items.count; i++) {
		const Node *base =
			eval_at(resolver, inside->parent, class_node->items.items[i], hops + 1);
		const Node *found = is_body(base) && base != class_node
		                            ? class_attribute(resolver, base, name, use, hops + 1)
		                            : NULL;
		if (found)
			return found;
	}
	return NULL;
}

/* import a.b: the module is bound to the name "a.b" */
static const Node *dotted_module(Resolver *resolver, const Scope *scope, const Node *node, int hops)
{
	const char *path = dotted_path(resolver, node);
	Binding *binding = path ? scope_find(resolver, scope, path, node->loc) : NULL;
	return binding ? binding_value(resolver, binding, node->loc, hops) : NULL;
}

/* Status.OPEN.label: .value, .name and .label of a member */
static const Node *member_attribute(Resolver *resolver, const Scope *scope, const Node *node,
                                    int hops)
{
	bool value = text_equal(node->name, "value"), label = text_equal(node->name, "label");
	if (!value && !label && !text_equal(node->name, "name"))
		return NULL;
	const Member *member = member_of(resolver, scope, node->left, hops + 1);
	if (!member)
		return NULL;
	return value   ? member->value
	       : label ? member->label
	               : constant_text(resolver, node->loc, member->name, strlen(member->name));
}

/* date.max is date(9999, 12, 31) */
static const Node *limit_of(Resolver *resolver, const Node *node, const char *class)
{
	static const struct {
		const char *class, *name, *numbers[7];
	} limits[] = {
		{ "date", "max", { "9999", "12", "31" } },
		{ "date", "min", { "1", "1", "1" } },
		{ "datetime", "max", { "9999", "12", "31", "23", "59", "59", "999999" } },
		{ "datetime", "min", { "1", "1", "1" } },
		{ "time", "max", { "23", "59", "59", "999999" } },
		{ "time", "min", { "0" } },
	};
	for (size_t i = 0; i < COUNT(limits); i++) {
		NodeList items = { 0 };
		if (!text_equal(limits[i].class, class) || !text_equal(limits[i].name, node->name))
			continue;
		for (size_t j = 0; j < COUNT(limits[i].numbers) && limits[i].numbers[j]; j++)
			items = node_list(resolver->arena, items,
			                  node_text(resolver->arena, NODE_INT, node->loc,
			                            limits[i].numbers[j],
			                            strlen(limits[i].numbers[j])));
		return node_items(resolver->arena, NODE_CALL, node->loc, node->left, items);
	}
	return NULL;
}

static const Node *unbound_attribute(Resolver *resolver, const Scope *scope, const Node *node,
                                     const Node *left, int hops)
{
	const char *module = node_last_name(left);
	const Node *known =
		module ? known_attribute(resolver, module, node->name, node->loc) : NULL;
	if (!known && module)
		known = limit_of(resolver, node, module);
	if (!known && module && text_equal(module, "settings"))
		known = map_get(&resolver->settings, node->name);
	if (!known && resolver->dotted_imports)
		known = dotted_module(resolver, scope, node, hops);
	return known ? known : node;
}

static const Node *eval_attribute(Resolver *resolver, const Scope *scope, const Node *node,
                                  int hops)
{
	const Node *found = member_attribute(resolver, scope, node, hops);
	if (found)
		return found;
	const Node *left = eval_at(resolver, scope, node->left, hops + 1);
	if (is_body(left)) {
		found = class_attribute(resolver, left, node->name, node->loc, hops + 1);
		return found ? found : node;
	}
	if (is_literal(left) && text_equal(node->name, "value"))
		return left;
	return unbound_attribute(resolver, scope, node, left, hops);
}

/* ---- the way down ---- */

const Node *eval_at(Resolver *resolver, const Scope *scope, const Node *node, int hops)
{
	if (node->closed)
		return node;
	if (hops > EVAL_HOPS)
		return node_new(resolver->arena, NODE_OPAQUE, node->loc);
	switch (node->kind) {
	case NODE_NAME: return eval_name(resolver, scope, node, hops);
	case NODE_ATTRIBUTE: return eval_attribute(resolver, scope, node, hops);
	case NODE_BINARY: return eval_binary(resolver, scope, node, hops);
	case NODE_UNARY: return eval_unary(resolver, scope, node, hops);
	case NODE_TEST: return eval_test(resolver, scope, node, hops);
	case NODE_CONDITIONAL: return eval_conditional(resolver, scope, node, hops);
	case NODE_LIST:
	case NODE_TUPLE:
	case NODE_SET: return eval_items(resolver, scope, node, hops);
	case NODE_DICT: return eval_dict(resolver, scope, node, hops);
	case NODE_SUBSCRIPT: return eval_subscript(resolver, scope, node, hops);
	case NODE_GENERATOR: return eval_generator(resolver, scope, node, hops);
	case NODE_FSTRING: return eval_format(resolver, scope, node, hops);
	case NODE_CALL: return eval_call(resolver, scope, node, hops);
	case NODE_NONE:
	case NODE_TRUE:
	case NODE_FALSE:
	case NODE_INT:
	case NODE_FLOAT:
	case NODE_STRING:
	case NODE_BYTES:
	case NODE_ELLIPSIS:
	case NODE_PAIR:
	case NODE_KEYWORD:
	case NODE_STAR:
	case NODE_DOUBLE_STAR:
	case NODE_SLICE:
	case NODE_OPAQUE:
	case NODE_FUNCTION:
	case NODE_ASSIGN:
	case NODE_DO:
	case NODE_CLASS:
	case NODE_MODEL:
	case NODE_MIGRATION:
	case NODE_INCLUDE:
	case NODE_FIELD:
	case NODE_IMPORT:
	case NODE_IF:
	case NODE_ELIF:
	case NODE_ELSE:
	case NODE_EXCEPT:
	case NODE_LOOP:
	case NODE_BLOCK: return node;
	}
	return node;
}

/* Index(...), F('x'), as long as nothing in the files has the name: a call of Django's. */
static bool is_known_call(Resolver *resolver, const Node *node)
{
	const Node *callee = node->kind == NODE_CALL ? node->left : NULL;
	return callee && is_unbound(callee) && !word_of(resolver, callee->name)->builtin;
}

const Node *eval_node(Resolver *resolver, const Scope *scope, const Node *node)
{
	if (is_known_call(resolver, node))
		return node;
	return eval_at(resolver, scope, node, 0);
}

/* ---- values without names ---- */

static Node *closed_child(Resolver *resolver, const Scope *scope, Node *node, int hops)
{
	return node ? (Node *)eval_closed_at(resolver, scope, node, hops + 1) : NULL;
}

/* Another name of a class: `Idx = models.Index`, `from x import Index as Idx`. */
static Node *closed_callee(Resolver *resolver, const Scope *scope, Node *callee, int hops)
{
	const Node *value = eval_at(resolver, scope, callee, hops + 1);
	return value->kind == NODE_NAME || value->kind == NODE_ATTRIBUTE || is_body(value)
	               ? (Node *)value
	               : closed_child(resolver, scope, callee, hops);
}

/* The links of a chain, a | b | c, below its last one; see eval_binary(). */
static void close_chain(Resolver *resolver, const Scope *scope, Node *last, int hops)
{
	Node *link = last;
	while (link->left->kind == NODE_BINARY && link->left->not_constant) {
		Node *copy = constant_copy(resolver, link->left, link->left->loc);
		copy->right = closed_child(resolver, scope, copy->right, hops);
		copy->closed = true;
		link = link->left = copy;
	}
	link->left = closed_child(resolver, scope, link->left, hops);
}

static const Node *close_parts(Resolver *resolver, const Scope *scope, const Node *node, int hops)
{
	Node *copy = constant_copy(resolver, node, node->loc);
	copy->items = (NodeList){ 0 };
	for (uint32_t i = 0; i < node->items.count; i++)
		copy->items = node_list(resolver->arena, copy->items,
		                        closed_child(resolver, scope, node->items.items[i], hops));
	if (node->kind == NODE_CALL)
		copy->left = closed_callee(resolver, scope, node->left, hops);
	else if (node->left)
		close_chain(resolver, scope, copy, hops);
	copy->right = closed_child(resolver, scope, node->right, hops);
	copy->closed = true;
	return copy;
}

static bool has_parts(const Node *node)
{
	return node->left || node->right || node->items.count;
}

const Node *eval_closed_at(Resolver *resolver, const Scope *scope, const Node *node, int hops)
{
	const Node *value = eval_at(resolver, scope, node, hops);
	if (value->closed || is_body(value) || value->kind == NODE_FUNCTION
	    || (!has_parts(value) && value->kind != NODE_NAME))
		return value;
	if (hops > EVAL_HOPS || value->kind == NODE_GENERATOR)
		return node_new(resolver->arena, NODE_OPAQUE, node->loc);
	return close_parts(resolver, scope, value, hops);
}

const Node *eval_closed(Resolver *resolver, const Scope *scope, const Node *node)
{
	return eval_closed_at(resolver, scope, node, 0);
}
