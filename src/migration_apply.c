/* Operations as changes of the state. Source: django.db.migrations.state.ProjectState, 5.2. */
#include "migration_apply.h"
#include "resolve_model.h"

const char *apply_text(Apply *apply, const char *parameter)
{
	return operation_text(apply->resolver, apply->operation, parameter);
}

const Node *apply_value(Apply *apply, const char *parameter)
{
	return operation_value(apply->resolver, apply->operation, parameter);
}

const Scope *apply_scope(const Apply *apply)
{
	return apply->operation->migration->scope;
}

Diag *apply_fail(Apply *apply, const char *message)
{
	return diag_error(apply->resolver->diags, apply->operation->call->loc, "%s", message);
}

/* The model that an argument names, for a change. One that is not known is open, if it may be. */
ModelState *apply_model(Apply *apply, const char *parameter)
{
	const char *app = apply->operation->migration->app, *name = apply_text(apply, parameter);
	if (!name)
		return NULL;
	ModelState *model = state_find(apply->state, app, name);
	if (model)
		return state_change(apply->state, model);
	if (!apply->whole) {
		model = state_add(apply->state, app, name, apply->operation->call->loc);
		model->open = true;
		return model;
	}
	const char **names =
		NEW_ARRAY(apply->resolver->arena, const char *, apply->state->models.count + 1);
	uint32_t count = 0;
	for (uint32_t i = 0; i < apply->state->models.count; i++)
		if (apply->state->models.items[i])
			names[count++] = ((const ModelState *)apply->state->models.items[i])->name;
	Diag *diag = apply_fail(apply, arena_printf(apply->resolver->arena,
	                                            "there is no model '%s' in %s before this",
	                                            name, app));
	diag_suggest(apply->resolver->diags, diag, name, names, count);
	return NULL;
}

/* ---- models ---- */

static void model_options(Apply *apply, ModelState *model, const Node *options)
{
	Resolver *resolver = apply->resolver;
	for (uint32_t i = 0; options && i < options->items.count; i++) {
		const Node *pair = options->items.items[i];
		const char *name = pair->kind == NODE_PAIR
		                           ? text_of(resolver, apply_scope(apply), pair->left)
		                           : NULL;
		if (!name)
			continue;
		if (text_equal(name, "db_table"))
			model->table = text_of(resolver, apply_scope(apply), pair->right);
		else if (text_equal(name, "db_tablespace"))
			model->tablespace = text_of(resolver, apply_scope(apply), pair->right);
		else if (text_equal(name, "proxy"))
			model->proxy = is_true(resolver, apply_scope(apply), pair->right);
		else if (text_equal(name, "managed"))
			model->unmanaged = is_false(resolver, apply_scope(apply), pair->right);
	}
}

static const Node *option_of(Apply *apply, const Node *options, const char *wanted)
{
	for (uint32_t i = 0; options && i < options->items.count; i++) {
		const Node *pair = options->items.items[i];
		const char *name = pair->kind == NODE_PAIR ? text_of(apply->resolver,
		                                                     apply_scope(apply), pair->left)
		                                           : NULL;
		if (name && text_equal(name, wanted))
			return pair->right;
	}
	return NULL;
}

static void declare_list(Apply *apply, ModelState *model, DeclaredKind kind, const Node *node)
{
	const Node *list = node ? eval(apply->resolver, apply_scope(apply), node) : NULL;
	if (list && !node_is_list(list))
		diag_error(apply->resolver->diags, node->loc, "idxc can't evaluate this list");
	for (uint32_t i = 0; list && node_is_list(list) && i < list->items.count; i++)
		apply_declare(apply, model, kind, list->items.items[i]);
}

/* In the order in which Django creates them: unique_together, constraints, indexes. */
static void declare_options(Apply *apply, ModelState *model, const Node *options)
{
	const Node *unique = option_of(apply, options, "unique_together");
	const Node *index = option_of(apply, options, "index_together");
	if (unique)
		apply_set_together(apply, model, DECLARED_UNIQUE_TOGETHER, unique);
	declare_list(apply, model, DECLARED_CONSTRAINT, option_of(apply, options, "constraints"));
	declare_list(apply, model, DECLARED_INDEX, option_of(apply, options, "indexes"));
	if (index)
		apply_set_together(apply, model, DECLARED_INDEX_TOGETHER, index);
}

/* ('title', models.CharField(...)) */
static void add_model_field(Apply *apply, ModelState *model, const Node *node)
{
	const Node *pair = eval(apply->resolver, apply_scope(apply), node);
	bool right =
		(pair->kind == NODE_TUPLE || pair->kind == NODE_LIST) && pair->items.count == 2;
	const char *name =
		right ? text_of(apply->resolver, apply_scope(apply), pair->items.items[0]) : NULL;
	if (!name) {
		diag_error(apply->resolver->diags, node->loc,
		           "expected a name and a field, as ('title', CharField(max_length=50))");
		return;
	}
	const Node *call = apply_field_call(apply, pair->items.items[1]);
	if (call)
		list_add(apply->resolver->arena, &model->fields,
		         apply_new_field(apply, name, call));
}

/* The column _order of order_with_respect_to. */
static FieldState *order_field(Apply *apply)
{
	Arena *arena = apply->resolver->arena;
	Loc loc = apply->operation->call->loc;
	const char *class = names_intern(apply->resolver->names, "OrderWrt", strlen("OrderWrt"));
	Node *name = node_name(arena, NODE_NAME, loc, class, NULL);
	return apply_new_field(apply,
	                       names_intern(apply->resolver->names, "_order", strlen("_order")),
	                       node_items(arena, NODE_CALL, loc, name, (NodeList){ 0 }));
}

static void create_model(Apply *apply)
{
	const char *name = apply_text(apply, "name"), *app = apply->operation->migration->app;
	const Node *fields = apply_value(apply, "fields"), *options = apply_value(apply, "options");
	ModelState *other = name ? state_find(apply->state, app, name) : NULL;
	if (other) {
		Diag *diag =
			apply_fail(apply, arena_printf(apply->resolver->arena,
		                                       "model %s.%s is there already", app, name));
		diag->related = other->loc;
		diag->related_message = "it is created here";
		return;
	}
	if (!name || !fields || !node_is_list(fields)) {
		if (name)
			apply_fail(apply, "idxc can't evaluate the list of fields");
		return;
	}
	ModelState *model = state_add(apply->state, app, name, apply->operation->call->loc);
	model_options(apply, model, options);
	for (uint32_t i = 0; i < fields->items.count; i++)
		add_model_field(apply, model, fields->items.items[i]);
	if (option_of(apply, options, "order_with_respect_to"))
		list_add(apply->resolver->arena, &model->fields, order_field(apply));
	for (uint32_t i = 0; i < model->fields.count; i++)
		apply_born(apply, model, model->fields.items[i]);
	declare_options(apply, model, options);
}

static void delete_model(Apply *apply)
{
	ModelState *model = apply_model(apply, "name");
	if (model)
		state_remove(apply->state, model);
}

static void rename_model(Apply *apply)
{
	const char *name = apply_text(apply, "new_name");
	ModelState *model = apply_model(apply, "old_name");
	if (!name || !model)
		return;
	const char *old = model->name;
	model->name = name;
	state_alias(apply->state, model, old);
}

static void alter_table(Apply *apply)
{
	ModelState *model = apply_model(apply, "name");
	const Node *table = apply_value(apply, "table");
	if (model)
		model->table = table ? text_of(apply->resolver, apply_scope(apply), table) : NULL;
}

static void alter_options(Apply *apply)
{
	ModelState *model = apply_model(apply, "name");
	const Node *options = apply_value(apply, "options");
	if (model && options)
		model->unmanaged = is_false(apply->resolver, apply_scope(apply),
		                            option_of(apply, options, "managed"));
}

static void alter_order(Apply *apply)
{
	ModelState *model = apply_model(apply, "name");
	const Node *to = apply_value(apply, "order_with_respect_to");
	const char *name = name_intern(apply->resolver, "_order");
	FieldState *old = model ? model_field_state(model, name) : NULL;
	bool wanted = to && to->kind != NODE_NONE;
	if (old && !wanted) {
		list_remove(&model->fields, old);
	} else if (model && !old && wanted) {
		FieldState *field = order_field(apply);
		list_add(apply->resolver->arena, &model->fields, field);
		apply_born(apply, model, field);
	}
}

/* ---- all ---- */

const Node *operation_list(Resolver *resolver, const Operation *operation, const char *parameter)
{
	const Node *list = operation_value(resolver, operation, parameter);
	if (!list || list->kind == NODE_NONE)
		return NULL;
	if (list->kind == NODE_LIST || list->kind == NODE_TUPLE)
		return list;
	diag_error(resolver->diags, list->loc, "idxc can't evaluate this list");
	return NULL;
}

static void apply_list(Apply *apply, const char *parameter)
{
	const Node *list = operation_list(apply->resolver, apply->operation, parameter);
	for (uint32_t i = 0; list && i < list->items.count; i++) {
		Apply one = *apply;
		one.operation = operation_read(apply->resolver, apply->operation->migration,
		                               list->items.items[i]);
		if (one.operation)
			operation_apply(&one);
	}
}

void operation_apply(Apply *apply)
{
	switch (apply->operation->row->kind) {
	case OPERATION_ADD_CONSTRAINT:
		apply_add_index(apply, DECLARED_CONSTRAINT, "constraint");
		break;
	case OPERATION_ADD_FIELD: apply_add_field(apply); break;
	case OPERATION_ADD_INDEX: apply_add_index(apply, DECLARED_INDEX, "index"); break;
	case OPERATION_ALTER_CONSTRAINT: apply_alter_constraint(apply); break;
	case OPERATION_ALTER_FIELD: apply_alter_field(apply); break;
	case OPERATION_ALTER_INDEX_TOGETHER:
		apply_together(apply, DECLARED_INDEX_TOGETHER, "index_together");
		break;
	case OPERATION_ALTER_OPTIONS: alter_options(apply); break;
	case OPERATION_ALTER_ORDER: alter_order(apply); break;
	case OPERATION_ALTER_TABLE: alter_table(apply); break;
	case OPERATION_ALTER_UNIQUE_TOGETHER:
		apply_together(apply, DECLARED_UNIQUE_TOGETHER, "unique_together");
		break;
	case OPERATION_CREATE_MODEL: create_model(apply); break;
	case OPERATION_DELETE_MODEL: delete_model(apply); break;
	case OPERATION_REMOVE_CONSTRAINT: apply_remove_index(apply, DECLARED_CONSTRAINT); break;
	case OPERATION_REMOVE_FIELD: apply_remove_field(apply); break;
	case OPERATION_REMOVE_INDEX: apply_remove_index(apply, DECLARED_INDEX); break;
	case OPERATION_RENAME_FIELD: apply_rename_field(apply); break;
	case OPERATION_RENAME_INDEX: apply_rename_index(apply); break;
	case OPERATION_RENAME_MODEL: rename_model(apply); break;
	case OPERATION_SEPARATE:
	case OPERATION_SQL: apply_list(apply, "state_operations"); break;
	case OPERATION_CREATE_EXTENSION:
	case OPERATION_NOTHING:
	case OPERATION_NOTE:
	case OPERATION_PYTHON: break;
	}
}
