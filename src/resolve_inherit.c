/*
 * What a model takes from the classes that it extends, as Python and Django's ModelBase have it:
 * options of Meta, fields of abstract bases, links to the tables of others, index statements.
 */
#include "resolve_model.h"

#include <string.h>

enum {
	DEPTH = 16, /* of classes in classes: Meta(Base.Meta), bases of plain classes */
	MOST_BASES = 256, /* in a class's order of lookup */
};

/* ---- classes ---- */

static bool has_class(const List *list, const Node *node)
{
	for (uint32_t i = 0; i < list->count; i++)
		if (((const Class *)list->items[i])->node == node)
			return true;
	return false;
}

/* Bases of their own kind: they bring neither fields nor options. */
static bool is_root(const char *name)
{
	static const char *const roots[] = { "ABC", "Generic", "Model", "object" };
	for (size_t i = 0; i < COUNT(roots); i++)
		if (text_equal(name, roots[i]))
			return true;
	return false;
}

static Class *class_new(Resolver *resolver, const Node *node, Scope *scope, int depth);

/* The class that a base names: a model, or a plain one; NULL when it is not declared here. */
static const Class *base_find(Resolver *resolver, const Class *class, const Node *base, int depth)
{
	const Node *node = eval(resolver, class->scope, base);
	if (node->kind != NODE_CLASS && node->kind != NODE_MODEL) {
		const char *name = node_last_name(base);
		const Model *model = name && class->model && !is_root(name)
		                             ? model_find(resolver, class->model, name)
		                             : NULL;
		return model && model != class->model ? model->class : NULL;
	}
	if (node == class->node)
		return NULL;
	const Model *model = scope_model(node);
	return model ? model->class : class_new(resolver, node, class->scope, depth + 1);
}

/*
 * Appends a class's order of lookup. Python's order is that of a walk to the depth, from which
 * all but the last mention of a class is taken away.
 */
static void add_lookup(Resolver *resolver, List *walk, const Class *class)
{
	for (uint32_t i = 0; i < class->lookup.count; i++)
		list_add(resolver->arena, walk, class->lookup.items[i]);
}

static void keep_last(Resolver *resolver, List *lookup, const List *walk)
{
	List reversed = { 0 };
	for (uint32_t i = walk->count; i > 0; i--)
		if (!has_class(&reversed, ((const Class *)walk->items[i - 1])->node))
			list_add(resolver->arena, &reversed, walk->items[i - 1]);
	for (uint32_t i = reversed.count; i > 0; i--)
		list_add(resolver->arena, lookup, reversed.items[i - 1]);
}

static void read_bases(Resolver *resolver, Class *class, int depth)
{
	List walk = { 0 };
	class->meta = class_meta(class->node);
	class->any_meta = class->meta != NULL;
	list_add(resolver->arena, &class->lookup, class);
	for (uint32_t i = 0; i < class->node->items.count && depth < DEPTH; i++) {
		const Node *base = class->node->items.items[i];
		if (base->kind == NODE_KEYWORD)
			continue;
		base = base->kind == NODE_SUBSCRIPT ? base->left : base; /* Generic[T] */
		const char *name = node_last_name(base);
		const Class *found = base_find(resolver, class, base, depth);
		if (!found) {
			if (!name || !is_root(name))
				class->unknown_base = base;
			continue;
		}
		if (found->unknown_base)
			class->unknown_base = found->unknown_base;
		class->any_meta |= found->any_meta;
		list_add(resolver->arena, &class->bases, (void *)found);
		add_lookup(resolver, &walk, found);
	}
	if (walk.count > MOST_BASES) {
		diag_error(resolver->diags, class->node->loc, "more than %d base classes",
		           MOST_BASES);
		class->bases.count = 0;
		return;
	}
	keep_last(resolver, &class->lookup, &walk);
}

static Class *class_new(Resolver *resolver, const Node *node, Scope *scope, int depth)
{
	Class *class = NEW(resolver->arena, Class);
	class->node = node;
	class->scope = scope;
	read_bases(resolver, class, depth);
	return class;
}

void model_class(Resolver *resolver, Model *model)
{
	Class *class = NEW(resolver->arena, Class);
	class->node = model->node;
	class->scope = model->scope;
	class->model = model;
	model->class = class;
	read_bases(resolver, class, 0);
}

/* ---- Meta ---- */

/*
 * The attribute Meta of a class, the first in the order of lookup. Django takes it away from
 * models that are not abstract once it has made them.
 */
static const Node *meta_of(const Class *class, const Class **owner)
{
	for (uint32_t i = 0; i < class->lookup.count; i++) {
		*owner = class->lookup.items[i];
		bool kept = !(*owner)->model || (*owner)->model->abstract;
		if (kept && (*owner)->meta)
			return (*owner)->meta;
	}
	return NULL;
}

static const Node *body_value(const Node *class_node, const char *name)
{
	const Node *found = NULL;
	for (uint32_t i = 0; i < class_node->body->items.count; i++) {
		const Node *item = class_node->body->items.items[i];
		if (item->kind == NODE_ASSIGN && item->left->kind == NODE_NAME
		    && text_equal(item->left->name, name))
			found = item->right;
	}
	return found;
}

static MetaOption option_in(Resolver *resolver, const Node *meta, const Class *owner,
                            const char *name, int depth);

/* class Meta(Base.Meta): or class Meta(Common): */
static MetaOption option_of_base(Resolver *resolver, const Node *base, const Class *owner,
                                 const char *name, int depth)
{
	MetaOption none = { NULL, NULL };
	if (base->kind == NODE_ATTRIBUTE && text_equal(base->name, "Meta")) {
		const Class *class = base_find(resolver, owner, base->left, depth), *other = NULL;
		const Node *meta = class ? meta_of(class, &other) : NULL;
		/* Django sets abstract to False once it has made the class */
		return meta && !(text_equal(name, "abstract") && other->model)
		               ? option_in(resolver, meta, other, name, depth + 1)
		               : none;
	}
	const Node *node = eval(resolver, owner->scope, base);
	return node->kind == NODE_CLASS ? option_in(resolver, node, owner, name, depth + 1) : none;
}

static MetaOption option_in(Resolver *resolver, const Node *meta, const Class *owner,
                            const char *name, int depth)
{
	const Scope *scope = scope_inside(resolver, meta);
	MetaOption option = { body_value(meta, name), scope ? scope : owner->scope };
	for (uint32_t i = 0; i < meta->items.count && !option.value && depth < DEPTH; i++)
		option = option_of_base(resolver, meta->items.items[i], owner, name, depth);
	return option;
}

MetaOption meta_option(Resolver *resolver, const Model *model, const char *name)
{
	if (!model->class || !model->class->any_meta)
		return (MetaOption){ NULL, NULL };
	const Class *owner = model->class;
	const Node *meta = owner->meta ? owner->meta : meta_of(owner, &owner);
	/* a class is abstract by its own word alone */
	if (!meta || (text_equal(name, "abstract") && owner != model->class))
		return (MetaOption){ NULL, NULL };
	return option_in(resolver, meta, owner, name, 0);
}

/* ---- fields ---- */

const Model *model_concrete(const Model *model)
{
	for (int hops = 0; model->proxy && model->parents.count && hops < DEPTH; hops++)
		model = model->parents.items[0];
	return model;
}

const Field *parent_field(const Model *model, const char *name)
{
	for (uint32_t i = 0; i < model->parents.count; i++) {
		const Model *parent = model->parents.items[i];
		const Field *field = map_get(&parent->by_name, name);
		field = field ? field : parent_field(parent, name);
		if (field)
			return field;
	}
	return NULL;
}

/* Names that the class itself has: a field of a base by such a name is none of the model's. */
static void shadow(Map *shadows, const Node *class_node)
{
	for (uint32_t i = 0; i < class_node->body->items.count; i++) {
		const Node *item = class_node->body->items.items[i];
		if (item->kind == NODE_ASSIGN && item->left->kind == NODE_NAME)
			map_put(shadows, item->left->name, (void *)item);
	}
}

static void take_field(Resolver *resolver, Model *model, const Field *field)
{
	Field *copy = NEW(resolver->arena, Field);
	*copy = *field;
	copy->model = model;
	field_register(resolver, model, copy);
}

static void take_abstract(Resolver *resolver, Model *model, const Model *base, const Map *shadows)
{
	for (uint32_t i = 0; i < base->fields.count; i++) {
		const Field *field = base->fields.items[i];
		if (!map_get(shadows, field->name) && !map_get(&model->by_name, field->name))
			take_field(resolver, model, field);
	}
	for (uint32_t i = 0; i < base->parents.count; i++)
		list_add(resolver->arena, &model->parents, base->parents.items[i]);
}

static bool links_to(Resolver *resolver, const Model *model, const Field *field,
                     const Model *parent)
{
	const Model *to = field->parent_link && field->relation
	                          ? model_find(resolver, model, field->relation)
	                          : NULL;
	return to && model_concrete(to) == parent;
}

static Field *parent_link(Resolver *resolver, Model *model, const Model *parent)
{
	for (uint32_t i = 0; i < model->fields.count; i++)
		if (links_to(resolver, model, model->fields.items[i], parent))
			return model->fields.items[i];
	const char *name =
		arena_printf(resolver->arena, "%s_ptr", lower_case(resolver->arena, parent->name));
	Field *field = implied_field(resolver, model, name, "OneToOneField");
	const char *column = arena_printf(resolver->arena, "%s_id", name);
	field->attname = field->column = names_intern(resolver->names, column, strlen(column));
	field->relation = names_intern(
		resolver->names, arena_printf(resolver->arena, "%s.%s", parent->app, parent->name),
		strlen(parent->app) + 1 + strlen(parent->name));
	field->unique = field->parent_link = true;
	field->loc = model->loc;
	field_register(resolver, model, field);
	return field;
}

static void check_clashes(Resolver *resolver, const Model *model)
{
	for (uint32_t i = 0; i < model->fields.count; i++) {
		const Field *field = model->fields.items[i];
		const Field *other = field->call ? parent_field(model, field->name) : NULL;
		if (!other || other->primary)
			continue;
		Diag *diag = diag_error(resolver->diags, field->loc,
		                        "field '%s' clashes with the field of %s, a base class",
		                        field->name, other->model->name);
		diag->related = other->loc;
		diag->related_message = "it is declared here";
	}
}

/* Multi-table inheritance: the child's table has a key that is one of the parent's. */
static void link_parents(Resolver *resolver, Model *model)
{
	for (uint32_t i = 0; i < model->parents.count && !model->proxy; i++) {
		Field *field = parent_link(resolver, model, model->parents.items[i]);
		if (model->primary)
			continue;
		field->primary = true;
		model->primary = field;
	}
	check_clashes(resolver, model);
}

static int by_place(const Field *a, const Field *b)
{
	bool a_first = !a->call, b_first = !b->call;
	if (a_first)
		return -1; /* the last one made is the first one there */
	if (b_first)
		return 1;
	return a->loc.start < b->loc.start ? -1 : a->loc.start > b->loc.start;
}

/* Django's order: as declared, in whichever class; what nobody declared comes first. */
static void sort_fields(Model *model)
{
	for (uint32_t i = 1; i < model->fields.count; i++) {
		void *field = model->fields.items[i];
		uint32_t at = i;
		for (; at > 0 && by_place(field, model->fields.items[at - 1]) < 0; at--)
			model->fields.items[at] = model->fields.items[at - 1];
		model->fields.items[at] = field;
	}
}

/* Meta.order_with_respect_to: a number in a column of its own, the last one. */
static void add_order(Resolver *resolver, Model *model)
{
	MetaOption option = meta_option(resolver, model, "order_with_respect_to");
	if (!option.value)
		return;
	const char *name = names_intern(resolver->names, "_order", 6);
	if (!text_of(resolver, option.scope, option.value) || model->abstract || model->proxy
	    || map_get(&model->by_name, name))
		return;
	Field *field = implied_field(resolver, model, name, "OrderWrt");
	field->loc = model->loc;
	field_register(resolver, model, field);
}

/* Its fields and indexes are not to be had, and any name may be a field: said once for a class. */
static void tell_unknown_base(Resolver *resolver, const Node *base)
{
	const char *name = node_last_name(base);
	const char *key = name ? name : (const char *)base;
	if (map_get(&resolver->told, key))
		return;
	map_put(&resolver->told, key, (void *)base);
	diag_warn(resolver->diags, CATEGORY_UNREAD, base->loc, NULL,
	          "not read: the base class '%s', and what it declares", name ? name : "...")
		->hint = "name its file or folder as well; until then any name is a column";
}

void inherit_fields(Resolver *resolver, Model *model)
{
	Map shadows = { .arena = resolver->arena };
	const Class *class = model->class;
	if (class->bases.count)
		shadow(&shadows, model->node);
	for (uint32_t i = 0; i < class->bases.count; i++) {
		const Class *base = class->bases.items[i];
		if (!base->model)
			shadow(&shadows, base->node);
		else if (base->model->abstract)
			take_abstract(resolver, model, base->model, &shadows);
		else
			list_add(resolver->arena, &model->parents,
			         (void *)model_concrete(base->model));
		model->closed |= base->model && base->model->closed;
		model->any_name |= base->model && base->model->any_name;
	}
	link_parents(resolver, model);
	sort_fields(model);
	add_order(resolver, model);
	model->any_name |= decorators_declare(resolver, model);
	if (class->unknown_base && class->node->kind == NODE_CLASS) /* else an error says it */
		tell_unknown_base(resolver, class->unknown_base);
	if (class->unknown_base || model->any_name)
		model->closed = false;
}
