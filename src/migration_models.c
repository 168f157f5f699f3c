/* The models of a state: they are found, changed, added and taken away. */
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

ModelState *state_related(const State *state, const char *app, const char *name)
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
