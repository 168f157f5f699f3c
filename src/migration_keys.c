/*
 * Columns of other tables that follow a field: the name in to_field=, and the type of the key that
 * they hold (rels_to_update in Django's _alter_field()).
 */
#include "migration_apply.h"
#include "resolve_model.h"

enum { KEYS_DEEP = 50 }; /* keys that are foreign keys themselves */

/* A field that points to one that changes, with its column before that. */
typedef struct Follower {
	ModelState *model;
	FieldState *state;
	const Field *before;
} Follower;

/* ---- to_field ---- */

static void rename_target(Apply *apply, ModelState *owner, FieldState *old, const char *name)
{
	FieldState *field = NEW(apply->resolver->arena, FieldState);
	*field = *old;
	field->to_field = name;
	list_replace(&owner->fields, old, field);
	owner->model = NULL;
}

static bool names_field(Apply *apply, ModelState *other, const FieldState *field,
                        const ModelState *model, const char *name)
{
	const Field *column = state_field(apply->state, other, field);
	return column && column->to_field && text_equal(column->to_field, name)
	       && state_points_to(apply->state, other, column, model, name, false);
}

void keys_follow_name(Apply *apply, ModelState *model, const char *older, const char *newer)
{
	for (uint32_t i = 0; i < apply->state->models.count; i++) {
		ModelState *other = apply->state->models.items[i];
		List found = { 0 };
		for (uint32_t j = 0; other && j < other->fields.count; j++)
			if (names_field(apply, other, other->fields.items[j], model, older))
				list_add(apply->resolver->arena, &found, other->fields.items[j]);
		if (found.count && other != model)
			other = state_change(apply->state, other);
		for (uint32_t j = 0; j < found.count; j++)
			rename_target(apply, other, found.items[j], newer);
	}
}

/* ---- types ---- */

/* The table between models has the key of both. */
static bool joins(Apply *apply, ModelState *other, const Field *field, const ModelState *model,
                  const char *name, bool primary)
{
	return (field->type->flags & FIELD_MANY) && primary
	       && (other->id == model->id
	           || state_points_to(apply->state, other, field, model, name, primary));
}

static bool is_found(const List *followers, const FieldState *field)
{
	for (uint32_t i = 0; i < followers->count; i++)
		if (((const Follower *)followers->items[i])->state == field)
			return true;
	return false;
}

static void find(Apply *apply, const ModelState *model, const char *name, bool primary,
                 List *followers, int depth)
{
	for (uint32_t i = 0; i < apply->state->models.count; i++) {
		ModelState *other = apply->state->models.items[i];
		for (uint32_t j = 0; other && j < other->fields.count; j++) {
			FieldState *field = other->fields.items[j];
			const Field *column = state_field(apply->state, other, field);
			bool points = column
			              && (joins(apply, other, column, model, name, primary)
			                  || state_points_to(apply->state, other, column, model,
			                                     name, primary));
			if (!points || is_found(followers, field))
				continue;
			Follower *one = NEW(apply->resolver->arena, Follower);
			*one = (Follower){ other, field, column };
			list_add(apply->resolver->arena, followers, one);
			if ((column->primary || column->unique) && depth < KEYS_DEEP)
				find(apply, other, column->name, column->primary, followers,
				     depth + 1);
		}
	}
}

List keys_find(Apply *apply, const ModelState *model, const Field *field)
{
	List followers = { 0 };
	if (field->primary || field->unique)
		find(apply, model, field->name, field->primary, &followers, 0);
	return followers;
}

void keys_follow_type(Apply *apply, const List *followers)
{
	for (uint32_t i = 0; i < followers->count; i++) {
		const Follower *one = followers->items[i];
		ModelState *model = state_find_id(apply->state, one->model->id);
		FieldState *field = NEW(apply->resolver->arena, FieldState);
		*field = *one->state;
		model = state_change(apply->state, model);
		list_replace(&model->fields, one->state, field);
		if (!(one->before->type->flags & FIELD_MANY))
			apply_altered(apply, model, one->state, field, one->before);
	}
}
