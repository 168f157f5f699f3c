/* The bodies of models: their fields, the columns that relations hold, their statements. */
#include "eval.h"
#include "resolve_model.h"

#include <string.h>

static void add_primary_key(Resolver *resolver, Model *model)
{
	if (model->proxy)
		model->primary = model_concrete(model)->primary;
	if (!model->primary && !model->abstract && !model->key.count) {
		Field *id = implied_field(resolver, model, "id", "BigAutoField");
		id->primary = true;
		id->loc = model->loc;
		model->primary = id;
		map_put(&model->by_name, id->name, id);
		list_add(resolver->arena, &model->fields, id);
		void **first = model->fields.items;
		memmove(first + 1, first, (model->fields.count - 1) * sizeof *first);
		*first = id;
	}
	if (model->primary && !model->key.count)
		map_put(&model->by_name, names_intern(resolver->names, "pk", 2), model->primary);
}

/* CompositePrimaryKey('a', 'b') */
static void composite_key(Resolver *resolver, Model *model)
{
	const Field *pk = map_get(&model->by_name, names_intern(resolver->names, "pk", 2));
	if (!pk || !(pk->type->flags & FIELD_COMPOSITE))
		return;
	Arguments arguments = arguments_of(resolver, pk->scope, pk->call);
	for (uint32_t i = 0; i < arguments.count; i++) {
		const char *name = text_of(resolver, pk->scope, arguments.positional[i]);
		Field *field = name ? model_field(resolver, model, name,
		                                  arguments.positional[i]->loc)
		                    : NULL;
		if (field)
			list_add(resolver->arena, &model->key, field);
	}
	if (model->primary)
		diag_error(resolver->diags, model->primary->loc, "a second primary key");
}

static void body_field(Resolver *resolver, Model *model, const Node *item)
{
	Field *field = field_new(resolver, model->scope, model, item->left->name, item->right);
	field_made_check(resolver, field, item->right);
	field_register(resolver, model, field);
	model->closed = true;
}

/* pages = IntegerFeld(): no constant, but a mistake */
static void misspelt_field(Resolver *resolver, const Node *value)
{
	const char *name = value->kind == NODE_CALL ? node_last_name(value->left) : NULL;
	if (!name || function_find(name) || lookup_find_expression(name) || is_literal(value)
	    || strlen(name) < 6)
		return;
	const char **names = NEW_ARRAY(resolver->arena, const char *, field_type_count);
	for (size_t i = 0; i < field_type_count; i++)
		names[i] = field_type_table[i].name;
	const char *near = text_nearest(name, names, field_type_count);
	if (near)
		diag_error(resolver->diags, value->left->loc, "unknown field type '%s'", name)
			->hint = arena_printf(resolver->arena, "did you mean '%s'?", near);
}

/* a, b = (CharField(max_length=9) for _ in range(2)) */
static void several_fields(Resolver *resolver, Model *model, const Node *item)
{
	for (uint32_t i = 0; i < item->left->items.count; i++) {
		Node *target = item->left->items.items[i];
		const Node *value = assigned_item(resolver, item->left, i, item->right);
		if (!value || target->kind != NODE_NAME
		    || !field_type_of(resolver, model->scope, value))
			continue;
		body_field(
			resolver, model,
			node_pair(resolver->arena, NODE_ASSIGN, item->loc, target, (Node *)value));
	}
}

/* Constants, nested classes and fields. */
static void read_body(Resolver *resolver, Model *model)
{
	const Node *node = model->node;
	bool any = false; /* loops and locals()[...] = may bind any name */
	for (uint32_t i = 0; i < node->body->items.count; i++) {
		const Node *item = node->body->items.items[i];
		if (item->kind != NODE_ASSIGN)
			continue;
		any |= item->left->kind == NODE_OPAQUE
		       || (item->left->kind == NODE_SUBSCRIPT
		           && item->left->left->kind == NODE_CALL);
		if (item->left->kind == NODE_TUPLE || item->left->kind == NODE_LIST)
			several_fields(resolver, model, item);
		if (item->left->kind != NODE_NAME)
			continue;
		if (field_type_of(resolver, model->scope, item->right))
			body_field(resolver, model, item);
		else if (may_be_field(resolver, model->scope, item))
			field_unread(resolver, item);
		else if (node->kind == NODE_MODEL)
			misspelt_field(resolver, item->right);
	}
	model->any_name |= any;
}

void model_read_fields(Resolver *resolver, Model *model)
{
	if (model->read)
		return;
	model->read = true;
	for (uint32_t i = 0; i < model->class->bases.count; i++) {
		const Class *base = model->class->bases.items[i];
		if (base->model)
			model_read_fields(resolver, (Model *)base->model);
	}
	read_body(resolver, model);
	inherit_fields(resolver, model);
	composite_key(resolver, model);
	add_primary_key(resolver, model);
}

/* The id of a model that is declared elsewhere. The apps of Django itself have kept AutoField
 * (default_auto_field of their AppConfig). */
static const Field *key_elsewhere(Resolver *resolver, Model *model, const Field *field)
{
	static const char *const own[] = { "admin.LogEntry",           "auth.Group",
		                           "auth.Permission",          "auth.User",
		                           "contenttypes.ContentType", "flatpages.FlatPage",
		                           "redirects.Redirect",       "sites.Site" };
	const char *imported = map_get(&resolver->contributed, field->relation);
	for (size_t i = 0; i < COUNT(own); i++)
		if (text_equal(imported ? imported : field->relation, own[i]))
			return implied_field(resolver, model, "id", "AutoField");
	return implied_field(resolver, model, "id", "BigAutoField");
}

/* The column that a foreign key holds a value of; id where the model is declared elsewhere. */
static const Field *relation_target(Resolver *resolver, Model *model, Field *field)
{
	const Model *other = model_find(resolver, model, field->relation);
	const Field *target = NULL;
	if (other) {
		other = field->to_model = model_concrete(other);
		target = field->to_field ? map_get(&other->by_name, field->to_field)
		                         : other->primary;
	}
	if (other && other->key.count && !field->to_field)
		diag_error(resolver->diags, field->loc,
		           "a foreign key can't hold the several columns of %s's primary key",
		           other->name);
	if (other && !target && field->to_field && other->closed) {
		Diag *diag = diag_error(resolver->diags, field->loc, "model %s has no field '%s'",
		                        other->name, field->to_field);
		diag->related = other->loc;
		diag->related_message = "the model is declared here";
	}
	return target && target != field ? target : key_elsewhere(resolver, model, field);
}

void model_resolve_relations(Resolver *resolver, Model *model)
{
	for (uint32_t i = 0; i < model->fields.count; i++) {
		Field *field = model->fields.items[i];
		if (field->relation && (field->type->flags & FIELD_RELATION))
			field->target = relation_target(resolver, model, field);
	}
}

static void read_statement(ExprContext *context, const Node *item)
{
	if (item->kind != NODE_DO)
		return;
	bool statement = context->model->node->kind == NODE_MODEL && item->left->kind != NODE_STRING
	                 && item->left->kind != NODE_ELLIPSIS;
	if (statement || is_index_call(context->resolver, item->left))
		model_add_index(context, item->left);
}

/* The statements of a class and of its abstract bases, each with the names of its own. */
static void read_statements(Resolver *resolver, Model *model)
{
	const List *lookup = &model->class->lookup;
	for (uint32_t i = lookup->count; i > 0; i--) {
		const Class *class = lookup->items[i - 1];
		if (class->model && class->model != model && !class->model->abstract)
			continue;
		ExprContext context = { resolver, class->scope, model };
		for (uint32_t j = 0; j < class->node->body->items.count; j++)
			read_statement(&context, class->node->body->items.items[j]);
	}
}

void model_resolve_body(Resolver *resolver, Model *model)
{
	field_indexes(resolver, model);
	meta_together(resolver, model);
	field_values(resolver, model);
	if (model->class)
		read_statements(resolver, model);
	meta_indexes(resolver, model);
	spatial_declared(resolver, model);
	if (model->unknown && model->indexes.count) {
		diag_error(resolver->diags, model->unknown->loc,
		           "idxc can't evaluate this, and the indexes of model %s depend on it",
		           model->name);
		model->indexes.count = 0;
	}
}
