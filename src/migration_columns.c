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

void diff_add_field(const Diff *diff, const FieldState *field)
{
	const Field *column = state_field(diff->to, diff->after, field);
	if (field_is_through(column)) {
		const Model *through = state_through(diff->to, diff->after, field);
		if (through)
			diff_step(diff, STEP_CREATE_TABLE)->model = through;
		run_defer(diff->run, DEFERRED_THROUGH, diff->after->id, field->id);
	} else if (field_has_column(column)) {
		diff_step(diff, STEP_ADD_COLUMN)->field = column;
		Deferred *deferred =
			run_defer(diff->run, DEFERRED_FIELD, diff->after->id, field->id);
		deferred->plain = field_index_of(diff->to, diff->after, field, false);
		deferred->like = field_index_of(diff->to, diff->after, field, true);
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
		diff_step(diff, STEP_DROP_COLUMN)->field = column;
	}
}

static void drop_unique(const Diff *diff, const FieldState *field)
{
	if (field->unique) {
		diff_drop(diff, field->unique, field_unique_id(field));
	} else {
		Step *step = diff_step(diff, STEP_DROP_COLUMN_UNIQUE);
		step->field = field->born;
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

/* The server makes no index for a foreign key that was there before: Django creates one. */
static void create_plain(const Diff *diff, const FieldState *field)
{
	const Index *index = field_index_of(diff->to, diff->after, field, false);
	Index *copy = NEW(diff->run->resolver->arena, Index);
	if (!index)
		return;
	*copy = *index;
	copy->foreign_key = false;
	diff_create(diff, copy, field_plain_id(field));
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

static void alter_field(const Diff *diff, const FieldState *old, const FieldState *new)
{
	const Field *before = state_field(diff->from, diff->before, old);
	const Field *after = state_field(diff->to, diff->after, new);
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
	if (change.add_unique)
		diff_create(diff, field_unique_of(diff->to, diff->after, new),
		            field_unique_id(new));
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
		const FieldState *new = model_field_by_id(diff->after, old->id, i);
		if (!new)
			diff_remove_field(diff, old);
		else if (new != old)
			alter_field(diff, old, new);
	}
	for (uint32_t i = 0; i < diff->after->fields.count; i++) {
		const FieldState *new = diff->after->fields.items[i];
		if (!model_field_by_id(diff->before, new->id, i))
			diff_add_field(diff, new);
	}
}
