/* What is deferred to the end of a migration, and the end. */
#include "migration_diff.h"

#include <string.h>

/* The identities of what a field has: places in its first state, which has them all its life. */
const void *field_plain_id(const FieldState *field)
{
	return &((const FieldState *)field->id)->plain;
}

const void *field_like_id(const FieldState *field)
{
	return &((const FieldState *)field->id)->like;
}

const void *field_unique_id(const FieldState *field)
{
	return &((const FieldState *)field->id)->unique;
}

/* An index of the table between models: a byte of the first state each. */
const void *field_through_id(const FieldState *field, const Model *through, const Index *index)
{
	size_t place = 0;
	for (uint32_t i = 0; index->key_count == 1 && i < through->fields.count; i++)
		if (through->fields.items[i] == index->keys[0].expr->field)
			place = 1 + 2 * i + index->like;
	return (const char *)field->id + place;
}

/* ---- what is deferred ---- */

Deferred *run_defer(Run *run, DeferredKind kind, const void *model, const void *id)
{
	Deferred *deferred = NEW(run->resolver->arena, Deferred);
	*deferred = (Deferred){ .kind = kind, .model = model, .id = id };
	list_add(run->resolver->arena, &run->deferred, deferred);
	return deferred;
}

Deferred *run_deferred(const Run *run, const void *id)
{
	for (uint32_t i = 0; i < run->deferred.count; i++) {
		Deferred *deferred = run->deferred.items[i];
		if (deferred->id == id)
			return deferred;
	}
	return NULL;
}

Deferred *run_deferred_name(const Run *run, const void *model, const char *name)
{
	for (uint32_t i = 0; name && i < run->deferred.count; i++) {
		Deferred *deferred = run->deferred.items[i];
		if (deferred->model == model && deferred->name && text_equal(deferred->name, name))
			return deferred;
	}
	return NULL;
}

bool run_cancel(const Run *run, const FieldState *field, bool like)
{
	Deferred *deferred = run_deferred(run, field->id);
	bool *pending = !deferred ? NULL : like ? &deferred->like : &deferred->plain;
	bool was = pending && *pending;
	if (was)
		*pending = false;
	return was;
}

/* ---- the end of a migration ---- */

static void finish_index(Run *run, const Index *index, const void *id)
{
	Step *step = run_step(run, STEP_CREATE, index->loc);
	step->index = index;
	step->id = id;
}

static void finish_field(Run *run, State *state, ModelState *model, const Deferred *deferred)
{
	FieldState *field = model_field_by_id(model, deferred->id, 0);
	const Index *plain =
		field && deferred->plain ? field_index_of(state, model, field, false) : NULL;
	const Index *like =
		field && deferred->like ? field_index_of(state, model, field, true) : NULL;
	if (plain && field->born && !(field->born->type->flags & FIELD_RELATION))
		plain = apply_own_index(run->resolver, plain); /* a foreign key since */
	if (plain)
		finish_index(run, plain, field_plain_id(field));
	if (like)
		finish_index(run, like, field_like_id(field));
	if (field && !run->backwards) { /* under the names that they have now */
		field->plain = plain ? plain : field->plain;
		field->like = like ? like : field->like;
	}
}

static void finish_declared(Run *run, State *state, ModelState *model, const Deferred *deferred)
{
	Declared *declared = model_declared_by_id(model, deferred->id, 0);
	const Index *index = declared ? declared_index(state, model, declared, false) : NULL;
	if (!index)
		return;
	finish_index(run, index, declared->id);
	if (!run->backwards)
		declared->index = index;
}

static void finish_through(Run *run, State *state, ModelState *model, const Deferred *deferred)
{
	const FieldState *field = model_field_by_id(model, deferred->id, 0);
	const Model *through = field ? state_through(state, model, field) : NULL;
	for (uint32_t i = 0; through && i < through->indexes.count; i++) {
		const Index *index = through->indexes.items[i];
		Step *step = run_step(run, STEP_CREATE, index->loc);
		step->index = index;
		step->id = field_through_id(field, through, index);
		step->model = through;
	}
}

void diff_finish(Run *run, State *state)
{
	for (uint32_t i = 0; i < run->deferred.count; i++) {
		const Deferred *deferred = run->deferred.items[i];
		ModelState *model = state_find_id(state, deferred->model);
		uint32_t before = run->steps->count;
		if (!model)
			continue;
		switch (deferred->kind) {
		case DEFERRED_FIELD: finish_field(run, state, model, deferred); break;
		case DEFERRED_DECLARED: finish_declared(run, state, model, deferred); break;
		case DEFERRED_THROUGH: finish_through(run, state, model, deferred); break;
		}
		for (uint32_t j = before; j < run->steps->count; j++) {
			Step *step = run->steps->items[j];
			if (!step->model)
				step->model = state_model(state, model);
		}
	}
	run->deferred.count = 0;
}
