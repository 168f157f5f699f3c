/*
 * What happens to the schema when one state follows another, in the order that Django's schema
 * editors have (django.db.backends.base.schema, 5.2). Backwards is the same with the states
 * exchanged.
 */
#include "migration_diff.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

Step *run_step(Run *run, StepKind kind, Loc loc)
{
	Step *step = NEW(run->resolver->arena, Step);
	step->kind = kind;
	step->loc = loc;
	list_add(run->resolver->arena, run->steps, step);
	return step;
}

Step *diff_step(const Diff *diff, StepKind kind)
{
	Step *step = run_step(diff->run, kind, diff->operation->call->loc);
	if (diff->after)
		step->model = state_model(diff->to, diff->after);
	else
		step->model = state_model(diff->from, diff->before);
	return step;
}

void diff_create(const Diff *diff, const Index *index, const void *id)
{
	if (!index)
		return;
	Index *copy = NEW(diff->run->resolver->arena, Index);
	*copy = *index;
	copy->concurrently |= diff->operation->row->concurrently;
	if (diff->operation->row->concurrently)
		copy->concurrently_loc = diff->operation->call->loc;
	Step *step = diff_step(diff, STEP_CREATE);
	step->index = copy;
	step->id = id;
}

/* ---- dropping ---- */

static const Field *first_column(const Index *index)
{
	const Expr *expr = index->key_count ? index->keys[0].expr : NULL;
	return expr && expr->kind == EXPR_COLUMN && !(index->unique && index->condition)
	               ? expr->field
	               : NULL;
}

static bool begins_with(const Index *index, const Field *field)
{
	const Field *first = index ? first_column(index) : NULL;
	return first && text_equal(first->name, field->name);
}

/* Whether another index of the model begins with a foreign key. */
static bool has_other(const Diff *diff, const Index *dropped, const Field *field,
                      const FieldState *own)
{
	if (own->key_index || (own->plain && !own->plain->foreign_key && own->plain != dropped))
		return true;
	for (uint32_t i = 0; i < diff->before->declared.count; i++) {
		const Declared *declared = diff->before->declared.items[i];
		if (declared->index != dropped && begins_with(declared->index, field))
			return true;
	}
	return false;
}

/*
 * MySQL needs an index for each foreign key, and takes an index that begins with it for that:
 * Django's _create_missing_fk_index() makes one before the last of those goes.
 */
static const Field *lonely_key(const Diff *diff, const Index *dropped)
{
	const Field *first = first_column(dropped);
	FieldState *own = first ? model_field_state(diff->before, first->name) : NULL;
	const Field *field = own ? state_field(diff->from, diff->before, own) : NULL;
	if (!field || !(field->type->flags & FIELD_RELATION) || field->unique
	    || has_other(diff, dropped, field, own))
		return NULL;
	FieldState *kept = diff->after ? model_field_by_id(diff->after, own->id, 0) : NULL;
	if (kept)
		kept->key_index = true;
	return field;
}

void diff_drop(const Diff *diff, const Index *index, const void *id)
{
	if (!index)
		return;
	Step *step = diff_step(diff, STEP_DROP);
	step->index = index;
	step->id = id;
	step->concurrently = diff->operation->row->concurrently;
	if (!index->from_field || index->key_count > 1)
		step->key = lonely_key(diff, index);
}

static void drop_declared(const Diff *diff, const Declared *declared)
{
	Deferred *deferred = run_deferred(diff->run, declared->id);
	if (!deferred) /* SeparateDatabaseAndState has two declarations of one name */
		deferred = run_deferred_name(diff->run, diff->before->id, declared->name);
	if (deferred)
		list_remove(&diff->run->deferred, deferred);
	else
		diff_drop(diff, declared->index, declared->id);
}

/* ---- declared indexes ---- */

static void rename_declared(const Diff *diff, const Declared *old, const Declared *new)
{
	if (run_deferred(diff->run, new->id) || !old->index || !new->index)
		return;
	/* Django has no way back to an index without a name, and leaves it as it is */
	if (diff->run->backwards && old->named_later && !new->named_later)
		return;
	Step *step = diff_step(diff, STEP_RENAME);
	step->index = old->index;
	step->id = old->id;
	step->other = declared_index(diff->to, diff->after, new, false);
}

static bool same_name(const Declared *a, const Declared *b)
{
	return a->name == b->name || (a->name && b->name && text_equal(a->name, b->name));
}

static void diff_declared(const Diff *diff)
{
	for (uint32_t i = 0; i < diff->before->declared.count; i++) {
		const Declared *old = diff->before->declared.items[i];
		if (!list_has_at(&diff->after->declared, i, old)
		    && !model_declared_by_id(diff->after, old->id, i))
			drop_declared(diff, old);
	}
	for (uint32_t i = 0; i < diff->after->declared.count; i++) {
		const Declared *new = diff->after->declared.items[i];
		if (list_has_at(&diff->before->declared, i, new))
			continue;
		const Declared *old = model_declared_by_id(diff->before, new->id, i);
		if (!old)
			diff_create(diff, declared_index(diff->to, diff->after, new, false),
			            new->id);
		else if (!same_name(old, new))
			rename_declared(diff, old, new);
	}
}

/* ---- models ---- */

static void defer_declared(const Diff *diff, DeclaredKind kind)
{
	for (uint32_t i = 0; i < diff->after->declared.count; i++) {
		const Declared *declared = diff->after->declared.items[i];
		if (declared->kind == kind)
			run_defer(diff->run, DEFERRED_DECLARED, diff->after->id, declared->id)
				->name = declared->name;
	}
}

static void create_model(const Diff *diff)
{
	diff_step(diff, STEP_CREATE_TABLE);
	defer_declared(diff, DECLARED_UNIQUE_TOGETHER);
	defer_declared(diff, DECLARED_CONSTRAINT);
	for (uint32_t i = 0; i < diff->after->fields.count; i++) {
		const FieldState *field = diff->after->fields.items[i];
		const Field *column = state_field(diff->to, diff->after, field);
		if (field_has_column(column))
			diff_birth(diff, field, column);
	}
	defer_declared(diff, DECLARED_INDEX);
	for (uint32_t i = 0; i < diff->after->fields.count; i++) {
		const FieldState *field = diff->after->fields.items[i];
		if (field_is_through(state_field(diff->to, diff->after, field)))
			diff_add_field(diff, field);
	}
	for (uint32_t i = 0; i < diff->after->declared.count; i++) {
		const Declared *declared = diff->after->declared.items[i];
		if (declared->kind == DECLARED_INDEX_TOGETHER)
			diff_create(diff, declared_index(diff->to, diff->after, declared, false),
			            declared->id);
	}
}

static void delete_model(const Diff *diff)
{
	for (uint32_t i = 0; i < diff->before->fields.count; i++) {
		const FieldState *field = diff->before->fields.items[i];
		if (field_is_through(state_field(diff->from, diff->before, field)))
			diff_remove_field(diff, field);
	}
	diff_step(diff, STEP_DROP_TABLE);
}

static bool has_table(const ModelState *model)
{
	return model && !model->proxy && !model->unmanaged;
}

/* Whether a table has kept its name: that of one between models follows its owner's. */
static bool same_table(const Model *a, const Model *b)
{
	if (!a->owner || a->table_given || !b->owner || b->table_given)
		return text_equal(a->table, b->table);
	return same_table(a->owner, b->owner) && text_equal(a->owner_field, b->owner_field);
}

static void rename_table(const Diff *diff)
{
	const Model *before = state_model(diff->from, diff->before);
	const Model *after = state_model(diff->to, diff->after);
	if (same_table(before, after))
		return;
	Step *step = diff_step(diff, STEP_RENAME_TABLE);
	step->model = before;
	step->other_model = after;
}

/* The table of a ManyToManyField is named after its model, and its columns after both models. */
void diff_rename_through(const Diff *diff, const FieldState *old, const FieldState *new)
{
	const Model *before = state_through(diff->from, diff->before, old);
	const Model *after = state_through(diff->to, diff->after, new);
	if (!before || !after)
		return;
	if (!same_table(before, after)) {
		Step *step = diff_step(diff, STEP_RENAME_TABLE);
		step->model = before;
		step->other_model = after;
	}
	for (uint32_t i = 0; i < before->fields.count && i < after->fields.count; i++) {
		const Field *one = before->fields.items[i], *other = after->fields.items[i];
		if (one->column == other->column)
			continue;
		Step *step = diff_step(diff, STEP_RENAME_COLUMN);
		step->model = after;
		step->field = one;
		step->other_field = other;
	}
}

static void diff_throughs_of(const Diff *diff)
{
	bool altered = diff->operation->row->kind == OPERATION_ALTER_FIELD;
	for (uint32_t i = 0; i < diff->after->fields.count; i++) {
		const FieldState *new = diff->after->fields.items[i];
		const FieldState *old = model_field_by_id(diff->before, new->id, i);
		if (!old || (altered && old == new)
		    || !field_is_through(state_field(diff->to, diff->after, new)))
			continue;
		if (altered)
			diff_alter_through(diff, old, new);
		else
			diff_rename_through(diff, old, new);
	}
}

/* A model or its table was renamed, or a key has another type: the tables between all models. */
static void diff_throughs(Run *run, const Operation *operation, State *from, State *to)
{
	for (uint32_t i = 0; i < to->models.count; i++) {
		ModelState *after = to->models.items[i];
		ModelState *before = after ? state_find_id(from, after->id) : NULL;
		Diff diff = { run, operation, from, to, before, after };
		if (before && has_table(after))
			diff_throughs_of(&diff);
	}
}

static void diff_model(const Diff *diff)
{
	if (!has_table(diff->before ? diff->before : diff->after)
	    || !has_table(diff->after ? diff->after : diff->before))
		return;
	if (!diff->before) {
		create_model(diff);
	} else if (!diff->after) {
		delete_model(diff);
	} else {
		rename_table(diff);
		diff_fields(diff);
		diff_declared(diff);
	}
}

static uint32_t place_of(const void *id)
{
	return ((const ModelState *)id)->place;
}

static int by_place(const void *a, const void *b)
{
	uint32_t x = place_of(*(const void *const *)a), y = place_of(*(const void *const *)b);
	return x < y ? -1 : x > y;
}

/* The ids of the models that are not the same in two states, one of which is made of the other. */
static List touched_models(const Run *run, const State *from, const State *to)
{
	const List *touched = run->backwards ? &from->touched : &to->touched;
	List sorted = { 0 };
	for (uint32_t i = 0; i < touched->count; i++)
		list_add(run->resolver->arena, &sorted, touched->items[i]);
	if (sorted.count)
		qsort(sorted.items, sorted.count, sizeof *sorted.items, by_place);
	uint32_t count = 0;
	for (uint32_t i = 0; i < sorted.count; i++)
		if (i == 0 || sorted.items[i] != sorted.items[i - 1])
			sorted.items[count++] = sorted.items[i];
	sorted.count = count;
	return sorted;
}

/* The model that an operation is about comes first, then those that follow it, by name. */
static List changed_models(const Run *run, const Operation *operation, const List *touched,
                           State *from)
{
	List changed = { 0 };
	const Node *name = operation->values[0];
	const char *own = operation->row->kind == OPERATION_ALTER_FIELD && name->kind == NODE_STRING
	                          ? name->text
	                          : "";
	for (uint32_t i = 0; i < touched->count; i++) {
		ModelState *before = state_find_id(from, touched->items[i]);
		if (!before)
			continue;
		list_add(run->resolver->arena, &changed, before);
		for (uint32_t at = changed.count - 1; at > 0 && *own; at--) {
			ModelState *other = changed.items[at - 1];
			bool first = strcasecmp(before->name, own) == 0
			             && before->app == run->migration->app;
			if (!first
			    && (strcasecmp(other->name, own) == 0
			        || strcasecmp(other->name, before->name) <= 0))
				break;
			changed.items[at] = other;
			changed.items[at - 1] = before;
		}
	}
	return changed;
}

static void diff_added(Run *run, const Operation *operation, const List *touched, State *from,
                       State *to)
{
	for (uint32_t i = 0; i < touched->count; i++) {
		ModelState *after = state_find_id(to, touched->items[i]);
		Diff diff = { run, operation, from, to, NULL, after };
		if (after && !after->open && !state_find_id(from, after->id))
			diff_model(&diff);
	}
}

void diff_states(Run *run, const Operation *operation, State *from, State *to)
{
	OperationKind kind = operation->row->kind;
	List touched = touched_models(run, from, to);
	List changed = changed_models(run, operation, &touched, from);
	for (uint32_t i = 0; i < changed.count; i++) {
		ModelState *before = changed.items[i];
		Diff diff = { run, operation, from, to, before, state_find_id(to, before->id) };
		if (diff.after != before)
			diff_model(&diff);
		if (i == 0 && kind == OPERATION_ALTER_FIELD)
			diff_throughs(run, operation, from, to);
	}
	diff_added(run, operation, &touched, from, to);
	if (kind == OPERATION_RENAME_MODEL || kind == OPERATION_ALTER_TABLE)
		diff_throughs(run, operation, from, to);
}
