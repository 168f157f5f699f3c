/*
 * Fields that something else than a plain call makes: `CharField() if LARGE else TextField()`, a
 * helper function, partial(), an item of a list. What can't be told is a column of unknown type,
 * and a warning.
 */
#include "eval.h"
#include "resolve_model.h"

#include <string.h>

/* Field(null=True): a column of which nothing is known. */
static const Node *unknown_call(Resolver *resolver, Loc loc)
{
	Arena *arena = resolver->arena;
	Node *name =
		node_name(arena, NODE_NAME, loc, names_intern(resolver->names, "Field", 5), NULL);
	Node *null = node_name(arena, NODE_KEYWORD, loc, names_intern(resolver->names, "null", 4),
	                       constant_truth(resolver, loc, true));
	return node_items(arena, NODE_CALL, loc, name, node_list(arena, (NodeList){ 0 }, null));
}

/* Whether a call's own name says what it makes. */
static bool is_plain_call(Resolver *resolver, const Node *call)
{
	const char *name = node_last_name(call->left);
	return name && (word_of(resolver, name)->field || map_get(&resolver->field_types, name));
}

static const Node *constructed(Resolver *resolver, const Scope *scope, const Node *call)
{
	const Node *owner, *made = field_constructed(resolver, scope, call, &owner);
	return made ? made : call;
}

const Node *field_call(Resolver *resolver, const Scope *scope, const Node *node)
{
	bool call = node->kind == NODE_CALL;
	bool made = node->kind == NODE_CONDITIONAL || node->kind == NODE_SUBSCRIPT
	            || node->kind == NODE_NAME || node->kind == NODE_ATTRIBUTE;
	if ((!call && !made) || (call && is_plain_call(resolver, node)))
		return call ? constructed(resolver, scope, node) : NULL;
	const Node *value = eval(resolver, scope, node);
	if (value->kind == NODE_CALL)
		return constructed(resolver, scope, value);
	if (value->kind != NODE_CONDITIONAL)
		return call ? node : NULL;
	bool field = field_type_of(resolver, scope, value->items.items[1])
	             || field_type_of(resolver, scope, value->items.items[2]);
	return field ? unknown_call(resolver, node->loc) : NULL;
}

/* ---- what could not be told ---- */

static Diag *unread(Resolver *resolver, Loc loc, const char *what)
{
	return diag_warn(resolver->diags, CATEGORY_UNREAD, loc, NULL, "not read: %s", what);
}

/* Options that a field's class sets by itself, in a way that can't be followed: said once. */
static void check_constructor(Resolver *resolver, const Field *field, const Node *written)
{
	const Node *class = NULL;
	bool made = written->kind != NODE_CALL
	            || field_constructed(resolver, field->scope, written, &class);
	if (made || !class || map_get(&resolver->told, (const char *)class)
	    || map_get(&resolver->field_types, class->name))
		return;
	map_put(&resolver->told, (const char *)class, (void *)class);
	Diag *diag = unread(resolver, written->loc,
	                    arena_printf(resolver->arena, "what %s.__init__() sets", class->name));
	diag->hint =
		arena_printf(resolver->arena, "--field-type '%s=%s(...)' says it, with the options",
	                     class->name, field->type->name);
}

void field_made_check(Resolver *resolver, const Field *field, const Node *written)
{
	check_constructor(resolver, field, written);
	const char *hint = "the column is one of unknown type";
	if (written->kind == NODE_CONDITIONAL && field->type == &field_type_unknown)
		unread(resolver, written->loc, "idxc can't tell which field this is")->hint = hint;
}

/*
 * A call in lower case of what no file declares, in a name that is no constant: it may give a
 * field.
 */
bool may_be_field(Resolver *resolver, const Scope *scope, const Node *item)
{
	const Node *callee = item->right->kind == NODE_CALL ? item->right->left : NULL;
	if (!callee || callee->kind != NODE_NAME || item->left->kind != NODE_NAME)
		return false;
	char first = callee->name[0], own = item->left->name[0];
	if (first < 'a' || first > 'z' || own < 'a' || own > 'z')
		return false;
	const Node *value = eval(resolver, scope, callee);
	bool own_function = value->kind == NODE_FUNCTION;
	return own_function || map_get(&resolver->local, callee->name);
}

void field_unread(Resolver *resolver, const Node *item)
{
	const char *name = node_last_name(item->right->left);
	Diag *diag = unread(resolver, item->right->loc,
	                    "idxc can't tell whether this call makes a field");
	diag->hint =
		arena_printf(resolver->arena,
	                     "--field-type '%s=CharField' says which one; else '%s' is a column of "
	                     "unknown type where an index names it",
	                     name, item->left->name);
}

/* What the body of a class, or of one of its bases, gives to a name that is no field. */
const Node *body_may_have(Resolver *resolver, const Model *model, const char *name)
{
	for (uint32_t i = 0; model->class && i < model->class->lookup.count; i++) {
		const Class *class = model->class->lookup.items[i];
		const Binding *binding =
			class->node ? scope_member(resolver, class->node, name) : NULL;
		if (!binding)
			continue;
		const Node *value = binding->node;
		bool unknown = value->kind == NODE_CALL || value->kind == NODE_OPAQUE
		               || value->kind == NODE_CONDITIONAL || value->kind == NODE_SUBSCRIPT;
		return unknown ? value : NULL;
	}
	return NULL;
}

void column_assumed(Resolver *resolver, const Node *value, const char *name)
{
	const char *called = value->kind == NODE_CALL ? node_last_name(value->left) : NULL;
	Diag *diag = unread(resolver, value->loc, "idxc can't tell what field this is");
	diag->hint =
		called ? arena_printf(resolver->arena,
	                              "--field-type '%s=CharField' says it; until then '%s' "
	                              "is a column of unknown type",
	                              called, name)
		       : arena_printf(resolver->arena, "'%s' is a column of unknown type", name);
}
