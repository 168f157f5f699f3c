/* Models as operations have made them, and the resolver's models of these. */
#include "migration_state.h"
#include "resolve_model.h"

#include <string.h>
#include <strings.h>

/* ---- lists and copies ---- */

/* With room for a few more. */
static List list_copy(Arena *arena, const List *list)
{
	List copy = { .count = list->count, .capacity = list->count + list->count / 8 + 4 };
	copy.items = arena_take(arena, copy.capacity * sizeof *copy.items);
	if (list->count)
		memcpy(copy.items, list->items, list->count * sizeof *copy.items);
	return copy;
}

void list_replace(List *list, const void *old, void *new)
{
	for (uint32_t i = 0; i < list->count; i++)
		if (list->items[i] == old)
			list->items[i] = new;
}

void list_remove(List *list, const void *item)
{
	uint32_t kept = 0;
	for (uint32_t i = 0; i < list->count; i++)
		if (list->items[i] != item)
			list->items[kept++] = list->items[i];
	list->count = kept;
}

State state_new(Resolver *resolver, Diags *mute)
{
	State state = { .resolver = resolver, .mute = mute, .named = NEW(resolver->arena, Map) };
	state.named->arena = resolver->arena;
	return state;
}

State state_clone(const State *state)
{
	State clone = *state;
	clone.models = list_copy(state->resolver->arena, &state->models);
	clone.touched = (List){ 0 };
	return clone;
}

/* The names of models are the same in capitals and small letters. */
static const char *name_key(const State *state, const char *name)
{
	return name_intern(state->resolver, lower_case(state->resolver->arena, name));
}

static void name_add(State *state, const char *name, const void *id)
{
	const char *key = name_key(state, name);
	Named *named = NEW(state->resolver->arena, Named);
	*named = (Named){ id, map_get(state->named, key) };
	map_put(state->named, key, named);
}

ModelState *state_find(const State *state, const char *app, const char *name)
{
	const Named *named = map_get(state->named, name_key(state, name));
	for (; named; named = named->next) {
		ModelState *model = state_find_id(state, named->id);
		if (model && strcasecmp(model->name, name) == 0 && text_equal(model->app, app))
			return model;
	}
	return NULL;
}

/* Where the search for what was at `near` in another list begins: few are far from there. */
static uint32_t first_place(uint32_t near)
{
	return near ? near - 1 : 0;
}

ModelState *state_find_id(const State *state, const void *id)
{
	uint32_t place = ((const ModelState *)id)->place;
	ModelState *model = place < state->models.count ? state->models.items[place] : NULL;
	return model && model->id == id ? model : NULL;
}

/* Each operation on a state touches few models. */
static void touch(State *state, const ModelState *model)
{
	const List *touched = &state->touched;
	if (!touched->count || touched->items[touched->count - 1] != model->id)
		list_add(state->resolver->arena, &state->touched, (void *)model->id);
}

ModelState *state_change(State *state, const ModelState *model)
{
	Arena *arena = state->resolver->arena;
	ModelState *copy = NEW(arena, ModelState);
	*copy = *model;
	copy->fields = list_copy(arena, &model->fields);
	copy->declared = list_copy(arena, &model->declared);
	copy->model = NULL;
	state->models.items[model->place] = copy;
	touch(state, model);
	return copy;
}

ModelState *state_add(State *state, const char *app, const char *name, Loc loc)
{
	ModelState *model = NEW(state->resolver->arena, ModelState);
	model->id = model;
	model->app = app;
	model->name = name;
	model->loc = loc;
	model->place = state->models.count;
	list_add(state->resolver->arena, &state->models, model);
	name_add(state, name, model);
	touch(state, model);
	return model;
}

ModelState *state_add_open(State *state, const ModelState *model)
{
	Arena *arena = state->resolver->arena;
	ModelState *open = NEW(arena, ModelState);
	*open = (ModelState){ .id = model->id,
		              .app = model->app,
		              .name = model->name,
		              .loc = model->loc,
		              .place = model->place,
		              .open = true };
	while (state->models.count <= open->place)
		list_add(arena, &state->models, NULL);
	state->models.items[open->place] = open;
	return open;
}

void state_alias(State *state, const ModelState *model, const char *old_name)
{
	Alias *alias = NEW(state->resolver->arena, Alias);
	*alias = (Alias){ model->app, old_name, model->id };
	name_add(state, model->name, model->id);
	state->aliases = list_copy(state->resolver->arena, &state->aliases);
	list_add(state->resolver->arena, &state->aliases, alias);
}

/* The model that a relation means, by its name or the one that it had. */
static ModelState *related(const State *state, const char *app, const char *name)
{
	ModelState *model = state_find(state, app, name);
	for (uint32_t i = state->aliases.count; !model && i > 0; i--) {
		const Alias *alias = state->aliases.items[i - 1];
		if (strcasecmp(alias->name, name) == 0 && text_equal(alias->app, app))
			model = state_find_id(state, alias->id);
	}
	return model;
}

void state_remove(State *state, const ModelState *model)
{
	state->models.items[model->place] = NULL;
	touch(state, model);
}

/* ---- what a model has ---- */

FieldState *model_field_state(const ModelState *model, const char *name)
{
	for (uint32_t i = 0; i < model->fields.count; i++) {
		FieldState *field = model->fields.items[i];
		if (field->name == name)
			return field;
	}
	return NULL;
}

FieldState *model_field_by_id(const ModelState *model, const void *id, uint32_t near)
{
	for (uint32_t i = 0, count = model->fields.count; i < count; i++) {
		FieldState *field = model->fields.items[(first_place(near) + i) % count];
		if (field->id == id)
			return field;
	}
	return NULL;
}

Declared *model_declared(const ModelState *model, DeclaredKind kind, const char *name)
{
	for (uint32_t i = 0; i < model->declared.count; i++) {
		Declared *declared = model->declared.items[i];
		bool index = kind == DECLARED_INDEX && declared->named_later;
		if (declared->name == name && (declared->kind == kind || index))
			return declared;
	}
	return NULL;
}

Declared *model_declared_by_id(const ModelState *model, const void *id, uint32_t near)
{
	for (uint32_t i = 0, count = model->declared.count; i < count; i++) {
		Declared *declared = model->declared.items[(first_place(near) + i) % count];
		if (declared->id == id)
			return declared;
	}
	return NULL;
}

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
	return own ? from : related(state, app, name);
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
	const ModelState *other = to ? related(state, app, dot ? dot + 1 : to) : NULL;
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
