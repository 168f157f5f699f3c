/* Models, their fields and their Meta options. */
#include "resolve_model.h"

#include <ctype.h>
#include <string.h>

/* ---- models ---- */

Model *model_find(const Resolver *resolver, const Model *from, const char *name)
{
	if (text_equal(name, "self"))
		return (Model *)from;
	const char *key =
		strchr(name, '.') ? name : arena_printf(resolver->arena, "%s.%s", from->app, name);
	Model *model = map_get(&resolver->by_name, names_intern(resolver->names, key, strlen(key)));
	return model ? model
	             : map_get(&resolver->by_name,
	                       names_intern(resolver->names, name, strlen(name)));
}

const char *lower_case(Arena *arena, const char *text)
{
	char *copy = arena_text(arena, text, strlen(text));
	for (char *c = copy; *c; c++)
		*c = (char)tolower((unsigned char)*c);
	return copy;
}

static void model_register(Resolver *resolver, Model *model)
{
	const char *full = arena_printf(resolver->arena, "%s.%s", model->app, model->name);
	full = names_intern(resolver->names, full, strlen(full));
	if (resolver->names_only)
		return;
	Model *other = map_get(&resolver->by_name, full);
	if (other) {
		Diag *diag =
			diag_error(resolver->diags, model->loc, "model %s is declared twice", full);
		diag->related = other->loc;
		diag->related_message = "the first declaration is here";
	}
	list_add(resolver->arena, &resolver->models, model);
	map_put(&resolver->by_name, full, model);
	map_put(&resolver->by_name, model->name, model);
}

static const char *default_table(Resolver *resolver, const char *app, const char *name)
{
	const char *table = arena_printf(resolver->arena, "%s_%s", lower_case(resolver->arena, app),
	                                 lower_case(resolver->arena, name));
	return names_intern(resolver->names, table, strlen(table));
}

Model *model_new(Resolver *resolver, Scope *scope, const Node *node, const char *app,
                 const char *name)
{
	Model *model = NEW(resolver->arena, Model);
	model->app = app;
	model->name = name;
	model->node = node;
	model->loc = node ? node->loc : (Loc){ 0, 0 };
	model->by_name.arena = resolver->arena;
	model->scope = scope_new(resolver, scope);
	model->table = default_table(resolver, app, name);
	return model;
}

/* Options of the native head, and of class Meta. */
static void model_option(Resolver *resolver, Model *model, const char *name, const Node *value)
{
	const char *text = text_of(resolver, model->scope, value);
	if (text_equal(name, "db_table") && text) {
		model->table = text;
		model->table_given = true;
	}
	if (text_equal(name, "app_label") && text)
		model->app = text;
	else if (text_equal(name, "db_tablespace"))
		model->tablespace = text;
	else if (text_equal(name, "abstract"))
		model->abstract = is_true(resolver, model->scope, value);
	else if (text_equal(name, "proxy"))
		model->proxy = is_true(resolver, model->scope, value);
	else if (text_equal(name, "managed"))
		model->unmanaged = is_false(resolver, model->scope, value);
}

static const char *const native_options[] = {
	"abstract", "db_table", "db_tablespace", "managed", "proxy",
};

static void native_head(Resolver *resolver, Model *model, const Node *node)
{
	for (uint32_t i = 0; i < node->items.count; i++) {
		const Node *item = node->items.items[i];
		bool known = false;
		if (item->kind != NODE_KEYWORD) {
			diag_error(resolver->diags, item->loc,
			           "a model takes named options only, as db_table='x'");
			continue;
		}
		for (size_t j = 0; j < COUNT(native_options); j++)
			known |= text_equal(item->name, native_options[j]);
		if (known)
			model_option(resolver, model, item->name, item->left);
		else
			diag_suggest(resolver->diags,
			             diag_error(resolver->diags, item->loc,
			                        "a model has no option '%s'", item->name),
			             item->name, native_options, COUNT(native_options));
	}
}

const Node *class_meta(const Node *node)
{
	for (uint32_t i = 0; i < node->body->items.count; i++) {
		const Node *item = node->body->items.items[i];
		if (item->kind == NODE_CLASS && text_equal(item->name, "Meta"))
			return item;
	}
	return NULL;
}

/* Options of class Meta. */
static void meta_options(Resolver *resolver, Model *model)
{
	const Node *meta = class_meta(model->node);
	const char *app = model->app;
	for (uint32_t i = 0; meta && i < meta->body->items.count; i++) {
		const Node *item = meta->body->items.items[i];
		if (item->kind == NODE_ASSIGN && item->left->kind == NODE_NAME)
			model_option(resolver, model, item->left->name, item->right);
	}
	if (!model->table_given && model->app != app)
		model->table = default_table(resolver, model->app, model->name);
}

static void native_model(Resolver *resolver, Scope *scope, const Node *node)
{
	const Node *head = node->left;
	const char *app = resolver->app, *name = head->name;
	if (head->kind == NODE_ATTRIBUTE) {
		if (head->left->kind != NODE_NAME) {
			diag_error(resolver->diags, head->loc, "a model is named app.Name");
			return;
		}
		app = head->left->name;
	}
	Model *model = model_new(resolver, scope, node, app, name);
	model->loc = head->loc;
	native_head(resolver, model, node);
	meta_options(resolver, model);
	model_register(resolver, model);
	map_put(&scope->names, name, (void *)node);
}

/* A class is a model when a base says so, or its body does: a field, or Meta with indexes. */
static bool is_model_class(const Resolver *resolver, const Node *node)
{
	for (uint32_t i = 0; i < node->items.count; i++) {
		const char *base = node_last_name(node->items.items[i]);
		if (base && (text_equal(base, "Model") || map_get(&resolver->by_name, base)))
			return true;
		if (base
		    && (text_ends(base, "Choices") || text_ends(base, "Enum")
		        || text_ends(base, "Manager") || text_ends(base, "QuerySet")
		        || text_ends(base, "Func") || text_ends(base, "Transform")
		        || text_ends(base, "Lookup")))
			return false;
	}
	if (node->items.count == 0)
		return false;
	for (uint32_t i = 0; i < node->body->items.count; i++) {
		const Node *item = node->body->items.items[i];
		if (item->kind == NODE_ASSIGN && field_type_of(item->right))
			return true;
	}
	return class_meta(node) != NULL;
}

static void django_model(Resolver *resolver, Scope *scope, const Node *node)
{
	Model *model = model_new(resolver, scope, node, resolver->app, node->name);
	meta_options(resolver, model);
	model_register(resolver, model);
}

static void resolve_include(Resolver *resolver, const Node *path, Scope *scope)
{
	bool names_only = resolver->names_only, again = false;
	const Node *included = resolver->open_include(resolver, path, &again);
	resolver->names_only = names_only || again;
	if (included)
		resolve_file(resolver, included, scope);
	resolver->names_only = names_only;
}

void resolve_file(Resolver *resolver, const Node *block, Scope *scope)
{
	for (uint32_t i = 0; i < block->items.count; i++) {
		const Node *item = block->items.items[i];
		if (item->kind == NODE_INCLUDE) {
			resolve_include(resolver, item->left, scope);
		} else if (item->kind == NODE_MODEL) {
			native_model(resolver, scope, item);
		} else if (item->kind == NODE_CLASS) {
			map_put(&scope->names, item->name, (void *)item);
			if (is_model_class(resolver, item))
				django_model(resolver, scope, item);
		} else if (item->kind == NODE_ASSIGN && item->left->kind == NODE_NAME) {
			map_put(&scope->names, item->left->name, item->right);
		} else if (item->kind == NODE_DO && is_index_call(item->left)) {
			diag_error(resolver->diags, item->loc, "an index belongs into a model");
		}
	}
}

/* ---- the bodies of models ---- */

static void add_primary_key(Resolver *resolver, Model *model)
{
	const char *pk = names_intern(resolver->names, "pk", 2);
	if (!model->primary) {
		Field *id = implied_field(resolver, model, "id", "BigAutoField");
		id->primary = true;
		id->loc = model->loc;
		model->primary = id;
		map_put(&model->by_name, id->name, id);
		List fields = { 0 };
		list_add(resolver->arena, &fields, id);
		for (uint32_t i = 0; i < model->fields.count; i++)
			list_add(resolver->arena, &fields, model->fields.items[i]);
		model->fields = fields;
	}
	map_put(&model->by_name, pk, model->primary);
}

static void body_field(Resolver *resolver, Model *model, const Node *item)
{
	field_register(resolver, model,
	               field_new(resolver, model->scope, model, item->left->name, item->right));
	model->closed = true;
}

static const Node *base_class(const Resolver *resolver, const Model *model, uint32_t at)
{
	const Node *base = model->node->items.items[at];
	const char *name = node_last_name(base);
	const Model *found = name ? model_find(resolver, model, name) : NULL;
	return found && found != model ? found->node : NULL;
}

/* pages = IntegerFeld(): no constant, but a mistake */
static bool misspelt_field(Resolver *resolver, const Node *value)
{
	const char *name = value->kind == NODE_CALL ? node_last_name(value->left) : NULL;
	if (!name || function_find(name) || lookup_find_expression(name) || is_literal(value)
	    || strlen(name) < 6)
		return false;
	const char **names = NEW_ARRAY(resolver->arena, const char *, field_type_count);
	for (size_t i = 0; i < field_type_count; i++)
		names[i] = field_type_table[i].name;
	const char *near = text_nearest(name, names, field_type_count);
	if (near)
		diag_error(resolver->diags, value->left->loc, "unknown field type '%s'", name)
			->hint = arena_printf(resolver->arena, "did you mean '%s'?", near);
	return near != NULL;
}

/* Constants, nested classes and fields; those of abstract bases first. */
static void read_fields(Resolver *resolver, Model *model, const Node *node, int depth)
{
	if (node->kind == NODE_CLASS && depth < 16)
		for (uint32_t i = 0; i < node->items.count; i++) {
			Model view = *model;
			view.node = node;
			const Node *base = base_class(resolver, &view, i);
			const char *name = node_last_name(node->items.items[i]);
			const Model *parent =
				base && name ? model_find(resolver, model, name) : NULL;
			if (parent && parent->abstract)
				read_fields(resolver, model, base, depth + 1);
		}
	for (uint32_t i = 0; i < node->body->items.count; i++) {
		const Node *item = node->body->items.items[i];
		if (item->kind == NODE_CLASS)
			map_put(&model->scope->names, item->name, (void *)item);
		if (item->kind != NODE_ASSIGN || item->left->kind != NODE_NAME)
			continue;
		if (field_type_of(item->right))
			body_field(resolver, model, item);
		else if (node->kind != NODE_MODEL || !misspelt_field(resolver, item->right))
			map_put(&model->scope->names, item->left->name, item->right);
	}
}

static void resolve_relations(Resolver *resolver, Model *model)
{
	for (uint32_t i = 0; i < model->fields.count; i++) {
		Field *field = model->fields.items[i];
		const Model *other =
			field->relation ? model_find(resolver, model, field->relation) : NULL;
		if (other && other->primary && other->primary != field)
			field->target = other->primary;
		else if (field->relation && (field->type->flags & FIELD_RELATION))
			field->target = implied_field(resolver, model, "id", "BigAutoField");
	}
}

static void read_statement(ExprContext *context, const Node *item)
{
	if (item->kind != NODE_DO)
		return;
	if (is_index_call(item->left))
		model_add_index(context, item->left);
	else if (context->model->node->kind == NODE_MODEL && item->left->kind != NODE_STRING
	         && item->left->kind != NODE_ELLIPSIS)
		resolve_index(context, item->left);
}

static void resolve_body(Resolver *resolver, Model *model)
{
	ExprContext context = { resolver, model->scope, model };
	field_indexes(resolver, model);
	meta_together(&context);
	for (uint32_t i = 0; model->node && i < model->node->body->items.count; i++)
		read_statement(&context, model->node->body->items.items[i]);
	meta_indexes(&context);
}

void resolve_finish(Resolver *resolver)
{
	for (uint32_t i = 0; i < resolver->models.count; i++) {
		Model *model = resolver->models.items[i];
		read_fields(resolver, model, model->node, 0);
		add_primary_key(resolver, model);
	}
	uint32_t declared = resolver->models.count;
	for (uint32_t i = 0; i < declared; i++)
		add_through_models(resolver, resolver->models.items[i]);
	for (uint32_t i = 0; i < resolver->models.count; i++)
		resolve_relations(resolver, resolver->models.items[i]);
	for (uint32_t i = 0; i < resolver->models.count; i++) {
		Model *model = resolver->models.items[i];
		if (!model->abstract)
			resolve_body(resolver, model);
	}
}
