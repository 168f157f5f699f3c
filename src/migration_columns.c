/* The part of fields in the difference of two states: columns, and the indexes that they have. */
#include "migration_diff.h"

#include <string.h>

bool field_has_column(const Field *field)
{
	return field && !(field->type->flags & (FIELD_MANY | FIELD_NO_COLUMN));
}

bool field_is_through(const Field *field)
{
	return field && (field->type->flags & FIELD_MANY);
}

/* A column that comes into being: backwards, what was born with it is not what it had before. */
void diff_birth(const Diff *diff, const FieldState *field, const Field *column)
{
	Deferred *deferred = run_defer(diff->run, DEFERRED_FIELD, diff->after->id, field->id);
	deferred->plain = field_index_of(diff->to, diff->after, field, false);
	deferred->like = field_index_of(diff->to, diff->after, field, true);
	if (!diff->run->backwards)
		return;
	Field *reborn = NEW(diff->run->resolver->arena, Field);
	*reborn = *column;
	reborn->model = state_model(diff->to, diff->after);
	map_put(diff->run->reborn, field->id, reborn);
}

void diff_add_field(const Diff *diff, const FieldState *field)
{
	const Field *column = state_field(diff->to, diff->after, field);
	if (field_is_through(column)) {
		const Model *through = state_through(diff->to, diff->after, field);
		if (through)
			diff_step(diff, STEP_CREATE_TABLE)->model = through;
		run_defer(diff->run, DEFERRED_THROUGH, diff->after->id, field->id);
	} else if (field_has_column(column)) {
		Step *step = diff_step(diff, STEP_ADD_COLUMN);
		step->field = column;
		step->id = field_unique_id(field);
		diff_birth(diff, field, column);
	}
}

void diff_remove_field(const Diff *diff, const FieldState *field)
{
	const Field *column = state_field(diff->from, diff->before, field);
	if (field_is_through(column)) {
		const Model *through = state_through(diff->from, diff->before, field);
		if (through)
			diff_step(diff, STEP_DROP_TABLE)->model = through;
	} else if (field_has_column(column)) {
		Step *step = diff_step(diff, STEP_DROP_COLUMN);
		step->field = column;
		step->id = field_unique_id(field);
	}
}

static void drop_unique(const Diff *diff, const FieldState *field)
{
	const Field *reborn = map_get(diff->run->reborn, field->id);
	if (field->unique && !reborn) {
		diff_drop(diff, field->unique, field_unique_id(field));
	} else {
		Step *step = diff_step(diff, STEP_DROP_COLUMN_UNIQUE);
		step->field = reborn ? reborn : field->born;
		step->id = field_unique_id(field);
	}
}

static void drop_plain(const Diff *diff, const FieldState *field)
{
	if (!run_cancel(diff->run, field, false))
		diff_drop(diff, field->plain, field_plain_id(field));
}

static void drop_like(const Diff *diff, const FieldState *field)
{
	if (!run_cancel(diff->run, field, true))
		diff_drop(diff, field->like, field_like_id(field));
}

static void create_plain(const Diff *diff, const FieldState *field)
{
	const Index *index = field_index_of(diff->to, diff->after, field, false);
	diff_create(diff, apply_own_index(diff->run->resolver, index), field_plain_id(field));
}

static void alter_column(const Diff *diff, const Field *before, const Field *after)
{
	if (before->column != after->column) {
		Step *step = diff_step(diff, STEP_RENAME_COLUMN);
		step->field = before;
		step->other_field = after;
	}
	Step *step = diff_step(diff, STEP_ALTER_COLUMN);
	step->field = before;
	step->other_field = after;
}

/* The table between models has keys of another type: PostgreSQL's second index is for texts. */
void diff_alter_through(const Diff *diff, const FieldState *old, const FieldState *new)
{
	const Model *before = state_through(diff->from, diff->before, old);
	const Model *after = state_through(diff->to, diff->after, new);
	for (uint32_t i = 0; before && after && i < before->indexes.count; i++) {
		const Index *index = before->indexes.items[i];
		const void *id = field_through_id(old, before, index);
		bool kept = !index->like;
		for (uint32_t j = 0; j < after->indexes.count; j++)
			kept |= field_through_id(new, after, after->indexes.items[j]) == id;
		if (kept)
			continue;
		Step *step = diff_step(diff, STEP_DROP);
		step->model = after;
		step->index = index;
		step->id = id;
	}
}

static void alter_field(const Diff *diff, const FieldState *old, const FieldState *new)
{
	const Field *before = state_field(diff->from, diff->before, old);
	const Field *after = state_field(diff->to, diff->after, new);
	if (field_is_through(before) && field_is_through(after))
		diff_rename_through(diff, old, new);
	if (!field_has_column(before) || !field_has_column(after))
		return;
	FieldChange change = field_change(before, after);
	if (change.drop_unique)
		drop_unique(diff, old);
	if (change.drop_index)
		drop_plain(diff, old);
	if (change.drop_index || change.drop_like_early)
		drop_like(diff, old);
	alter_column(diff, before, after);
	if (change.add_unique) {
		diff_create(diff, field_unique_of(diff->to, diff->after, new),
		            field_unique_id(new));
		map_put(diff->run->reborn, new->id, NULL);
	}
	if (change.add_index)
		create_plain(diff, new);
	if (change.add_like)
		diff_create(diff, field_index_of(diff->to, diff->after, new, true),
		            field_like_id(new));
	if (change.drop_like && !change.add_like)
		drop_like(diff, old);
}

void diff_fields(const Diff *diff)
{
	for (uint32_t i = 0; i < diff->before->fields.count; i++) {
		const FieldState *old = diff->before->fields.items[i];
		if (list_has_at(&diff->after->fields, i, old))
			continue;
		const FieldState *new = model_field_by_id(diff->after, old->id, i);
		if (!new)
			diff_remove_field(diff, old);
		else if (new != old)
			alter_field(diff, old, new);
	}
	for (uint32_t i = 0; i < diff->after->fields.count; i++) {
		const FieldState *new = diff->after->fields.items[i];
		if (!list_has_at(&diff->before->fields, i, new)
		    && !model_field_by_id(diff->before, new->id, i))
			diff_add_field(diff, new);
	}
}
