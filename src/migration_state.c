/* Models as operations have made them, and the resolver's models of these. */
#include "migration_state.h"
#include "resolve_model.h"

#include <string.h>
#include <strings.h>

/* ---- renderings ---- */

static Model *new_model(State *state, const ModelState *from)
{
	Resolver *resolver = state->resolver;
	Model *model = model_new(resolver, NULL, NULL, from->app, from->name);
	model->loc = from->loc;
	if (from->table) {
		model->table = from->table;
		model->table_given = true;
	}
	model->tablespace = from->tablespace;
	model->proxy = from->proxy;
	model->unmanaged = from->unmanaged;
	model->closed = !from->open;
	model->generated = true;
	return model;
}

/*
 * A field is what it was, but for what other fields and models make of it: models share it, unless
 * it is a relation or is computed.
 */
static Field *render_field(State *state, FieldState *state_of, Model *model)
{
	Field *made = state_of->made, *field = made;
	if (!made)
		state_of->made = field = field_new(state->resolver, state_of->scope, model,
		                                   state_of->name, state_of->call);
	else if (made->relation || made->default_value || made->generated) {
		field = NEW(state->resolver->arena, Field);
		*field = *made;
		field->model = model;
	}
	if (state_of->to_field)
		field->to_field = state_of->to_field;
	return field;
}

/* True when one of them was not read before: then errors are news. */
static bool add_fields(State *state, const ModelState *from, Model *model)
{
	bool news = false;
	Resolver *resolver = state->resolver;
	Diags *diags = resolver->diags;
	for (uint32_t i = 0; i < from->fields.count; i++) {
		FieldState *field = from->fields.items[i];
		resolver->diags = field->read ? state->mute : diags;
		news |= !field->read;
		field->read = true;
		field_register(resolver, model, render_field(state, field, model));
	}
	resolver->diags = diags;
	return news;
}

static void add_key(State *state, Model *model)
{
	Resolver *resolver = state->resolver;
	if (!model->primary) {
		Field *id = implied_field(resolver, model, "id", "BigAutoField");
		id->primary = true;
		id->loc = model->loc;
		List fields = model->fields;
		model->fields = (List){ 0 };
		field_register(resolver, model, id);
		for (uint32_t i = 0; i < fields.count; i++)
			list_add(resolver->arena, &model->fields, fields.items[i]);
	}
	map_put(&model->by_name, names_intern(resolver->names, "pk", 2), model->primary);
}

/* The model that a relation names: "shop.author", "Author" or "self"; NULL: it is not known. */
static ModelState *target_model(State *state, ModelState *from, const Field *field)
{
	const char *to = field->relation, *dot = strrchr(to, '.'), *name = dot ? dot + 1 : to;
	const char *app =
		dot ? arena_text(state->resolver->arena, to, (size_t)(dot - to)) : from->app;
	bool own = text_equal(to, "self")
	           || (strcasecmp(name, from->name) == 0 && text_equal(app, from->app));
	return own ? from : state_related(state, app, name);
}

/* The key of that model. */
static const Field *target_of(State *state, ModelState *from, const Field *field)
{
	ModelState *other = target_model(state, from, field);
	const Model *target = other ? state_model(state, other) : NULL;
	const Field *key = !target           ? NULL
	                   : field->to_field ? map_get(&target->by_name, field->to_field)
	                                     : target->primary;
	return key && key != field
	               ? key
	               : implied_field(state->resolver, from->model, "id", "BigAutoField");
}

bool state_points_to(State *state, ModelState *owner, const Field *other, const ModelState *model,
                     const char *name, bool primary)
{
	if (!other->relation || !(other->type->flags & (FIELD_RELATION | FIELD_MANY)))
		return false;
	const ModelState *target = target_model(state, owner, other);
	return target && target->id == model->id
	       && (other->to_field ? text_equal(other->to_field, name) : primary);
}

static void add_targets(State *state, ModelState *from, Model *model)
{
	for (uint32_t i = 0; i < model->fields.count; i++) {
		Field *field = model->fields.items[i];
		if (field->relation && (field->type->flags & FIELD_RELATION))
			field->target = target_of(state, from, field);
	}
}

Model *state_model(State *state, ModelState *from)
{
	if (from->model)
		return from->model;
	Model *model = from->model = new_model(state, from); /* found while it is made: no circle */
	bool news = add_fields(state, from, model);
	add_key(state, model);
	add_targets(state, from, model);
	Diags *diags = state->resolver->diags;
	state->resolver->diags = news ? diags : state->mute;
	field_values(state->resolver, model);
	state->resolver->diags = diags;
	return model;
}

const Field *state_field(State *state, ModelState *model, const FieldState *field)
{
	return map_get(&state_model(state, model)->by_name, field->name);
}

/* ---- models that are declared ---- */

static void take_field(State *state, ModelState *model, const Model *from, const Field *field)
{
	FieldState *taken = NEW(state->resolver->arena, FieldState);
	taken->id = taken;
	taken->name = field->name;
	taken->call = field->call;
	taken->scope = field->model->scope;
	taken->born = field;
	taken->read = true;
	for (uint32_t i = 0; i < from->indexes.count; i++) {
		const Index *index = from->indexes.items[i];
		if (!index->from_field || index->key_count != 1
		    || index->keys[0].expr->field != field)
			continue;
		if (index->like)
			taken->like = index;
		else
			taken->plain = index;
	}
	list_add(state->resolver->arena, &model->fields, taken);
}

static void take_index(State *state, ModelState *model, const Index *index)
{
	Declared *declared = NEW(state->resolver->arena, Declared);
	declared->id = declared;
	declared->kind = !index->from_field
	                         ? (index->constraint ? DECLARED_CONSTRAINT : DECLARED_INDEX)
	                 : index->unique ? DECLARED_UNIQUE_TOGETHER
	                                 : DECLARED_INDEX_TOGETHER;
	declared->name = index->name ? name_intern(state->resolver, index->name) : NULL;
	declared->index = index;
	list_add(state->resolver->arena, &model->declared, declared);
}

void state_take_model(State *state, const Model *from)
{
	if (from->abstract || from->generated)
		return;
	ModelState *model = state_add(state, from->app, from->name, from->loc);
	model->table = from->table;
	model->tablespace = from->tablespace;
	model->proxy = from->proxy;
	model->unmanaged = from->unmanaged;
	model->open = !from->closed;
	for (uint32_t i = 0; i < from->fields.count; i++) {
		const Field *field = from->fields.items[i];
		if (field->call)
			take_field(state, model, from, field);
	}
	for (uint32_t i = 0; i < from->indexes.count; i++) {
		const Index *index = from->indexes.items[i];
		if (!index->from_field || index->key_count > 1)
			take_index(state, model, index);
	}
}

/* ---- indexes on renderings ---- */

const Index *field_index_of(State *state, ModelState *model, const FieldState *field, bool like)
{
	const Field *column = state_field(state, model, field);
	if (!column)
		return NULL;
	Model *view = NEW(state->resolver->arena, Model); /* with this field alone */
	*view = *state_model(state, model);
	view->fields = view->indexes = (List){ 0 };
	list_add(state->resolver->arena, &view->fields, (void *)column);
	field_indexes(state->resolver, view);
	for (uint32_t i = 0; i < view->indexes.count; i++) {
		const Index *index = view->indexes.items[i];
		if (index->key_count == 1 && index->like == like)
			return index;
	}
	return NULL;
}

const Index *field_unique_of(State *state, ModelState *model, const FieldState *field)
{
	const Field *column = state_field(state, model, field);
	return column ? columns_index(state->resolver, state_model(state, model), &column, 1, true,
	                              column->loc)
	              : NULL;
}

/* A model that also has the older names of its fields. */
static Model *with_older_names(State *state, Model *model, const Declared *declared)
{
	if (!declared->renamings)
		return model;
	Model *copy = NEW(state->resolver->arena, Model);
	*copy = *model;
	copy->by_name = (Map){ .arena = state->resolver->arena };
	for (uint32_t i = 0; i < model->fields.count; i++) {
		Field *field = model->fields.items[i];
		map_put(&copy->by_name, field->name, field);
		map_put(&copy->by_name, field->attname, field);
	}
	map_put(&copy->by_name, names_intern(state->resolver->names, "pk", 2), model->primary);
	for (const Renaming *r = declared->renamings; r; r = r->next) { /* the newest first */
		Field *field = map_get(&copy->by_name, r->newer);
		if (field)
			map_put(&copy->by_name, r->older, field);
	}
	return copy;
}

static Index *together_index(State *state, Model *model, const Declared *declared)
{
	Resolver *resolver = state->resolver;
	const Node *names = declared->node;
	const Field **fields = NEW_ARRAY(resolver->arena, const Field *, names->items.count + 1);
	for (uint32_t i = 0; i < names->items.count; i++) {
		const Node *name = eval(resolver, declared->scope, names->items.items[i]);
		if (name->kind != NODE_STRING) {
			diag_error(resolver->diags, name->loc, "expected the name of a field");
			return NULL;
		}
		fields[i] =
			model_field(resolver, model, name_intern(resolver, name->text), name->loc);
		if (!fields[i])
			return NULL;
	}
	return columns_index(resolver, model, fields, names->items.count,
	                     declared->kind == DECLARED_UNIQUE_TOGETHER, names->loc);
}

const Index *declared_index(State *state, ModelState *from, const Declared *declared, bool first)
{
	Resolver *resolver = state->resolver;
	Diags *diags = resolver->diags;
	if ((!first && !declared->index) || !declared->node)
		return declared->index; /* a check; or of a declared model, as it was */
	resolver->diags = first ? diags : state->mute;
	Model *model = with_older_names(state, state_model(state, from), declared);
	ExprContext context = { resolver, declared->scope, model };
	bool call = declared->kind == DECLARED_INDEX || declared->kind == DECLARED_CONSTRAINT;
	Index *index = call ? resolve_index(&context, declared->node)
	                    : together_index(state, model, declared);
	resolver->diags = diags;
	model->checks = (List){ 0 }; /* they go and come with the tables of models alone */
	if (index && declared->name)
		index->name = declared->name;
	return index;
}

/* ---- tables between models ---- */

/* A field that names its target as it is called now. */
static const Field *with_current_target(State *state, const Model *model, const Field *field)
{
	Resolver *resolver = state->resolver;
	const char *to = field->relation, *dot = to ? strrchr(to, '.') : NULL;
	const char *app = dot ? arena_text(resolver->arena, to, (size_t)(dot - to)) : model->app;
	const ModelState *other = to ? state_related(state, app, dot ? dot + 1 : to) : NULL;
	if (!other || strcasecmp(other->name, dot ? dot + 1 : to) == 0)
		return field;
	Field *copy = NEW(resolver->arena, Field);
	*copy = *field;
	copy->relation = arena_printf(resolver->arena, "%s.%s", other->app, other->name);
	return copy;
}

const Model *state_through(State *state, ModelState *from, const FieldState *field)
{
	Resolver *resolver = state->resolver;
	Model *view =
		NEW(resolver->arena, Model); /* the owner of the table, with this field alone */
	*view = *state_model(state, from);
	List models = resolver->models;
	view->fields = (List){ 0 };
	list_add(resolver->arena, &view->fields,
	         (void *)with_current_target(state, view, state_field(state, from, field)));
	resolver->models = (List){ 0 };
	add_through_models(resolver, view);
	Model *through = resolver->models.count ? resolver->models.items[0] : NULL;
	resolver->models = models;
	if (!through)
		return NULL;
	add_targets(state, from, through);
	List unique = through->indexes;
	through->indexes = (List){ 0 };
	list_add(resolver->arena, &through->indexes, unique.items[0]);
	field_indexes(resolver, through);
	return through;
}
