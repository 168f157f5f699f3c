/* Operations on fields, and what becomes of the indexes of one. */
#include "migration_apply.h"
#include "resolve_model.h"

#include <string.h>

/* The call of a field; a class of another name, as TaggableManager(), is one, too. */
const Node *apply_field_call(Apply *apply, const Node *node)
{
	const Node *call = node ? eval(apply->resolver, apply_scope(apply), node) : NULL;
	if (!call || call->kind != NODE_CALL || !node_last_name(call->left)) {
		diag_error(apply->resolver->diags, node ? node->loc : apply->operation->call->loc,
		           "expected a field, as CharField(max_length=50)");
		return NULL;
	}
	if (field_type_of(apply->resolver, apply_scope(apply), call))
		return call;
	Node *copy = NEW(apply->resolver->arena, Node);
	*copy = *call;
	copy->left = node_name(apply->resolver->arena, NODE_NAME, call->left->loc,
	                       name_intern(apply->resolver, "Field"), NULL);
	return copy;
}

FieldState *apply_new_field(Apply *apply, const char *name, const Node *call)
{
	FieldState *field = NEW(apply->resolver->arena, FieldState);
	field->id = field;
	field->name = name;
	field->call = call;
	field->scope = apply_scope(apply);
	return field;
}

/* What is created along with the column. */
void apply_born(Apply *apply, ModelState *model, FieldState *field)
{
	field->born = state_field(apply->state, model, field);
	if (!field->born)
		return;
	field->plain = field_index_of(apply->state, model, field, false);
	field->like = field_index_of(apply->state, model, field, true);
}

void apply_add_field(Apply *apply)
{
	const char *name = apply_text(apply, "name");
	ModelState *model = apply_model(apply, "model_name");
	const Node *call = apply_field_call(apply, apply_value(apply, "field"));
	if (!name || !model || !call)
		return;
	if (model_field_state(model, name)) {
		apply_fail(apply,
		           arena_printf(apply->resolver->arena, "model %s has a field '%s' already",
		                        model->name, name));
		return;
	}
	FieldState *field = apply_new_field(apply, name, call);
	list_add(apply->resolver->arena, &model->fields, field);
	apply_born(apply, model, field);
}

/* The field that an argument names; NULL after an error, or when an open model doesn't know it. */
static FieldState *known_field(Apply *apply, ModelState *model, const char *name)
{
	FieldState *field = model_field_state(model, name);
	if (field || model->open)
		return field;
	const char **names =
		NEW_ARRAY(apply->resolver->arena, const char *, model->fields.count + 1);
	for (uint32_t i = 0; i < model->fields.count; i++)
		names[i] = ((const FieldState *)model->fields.items[i])->name;
	Diag *diag = apply_fail(apply,
	                        arena_printf(apply->resolver->arena,
	                                     "model %s has no field '%s' here", model->name, name));
	diag_suggest(apply->resolver->diags, diag, name, names, model->fields.count);
	return NULL;
}

/* The name that a declaration has for a field; itself, unless it was renamed since. */
static bool declares(const Declared *declared, const char *name)
{
	const Index *index = declared->index;
	for (const Renaming *r = declared->renamings; r; r = r->next)
		if (text_equal(r->newer, name))
			name = r->older;
	for (uint32_t i = 0; index && i < index->key_count; i++) {
		const Expr *expr = index->keys[i].expr;
		if (expr->kind == EXPR_COLUMN && text_equal(expr->field->name, name))
			return true;
	}
	return false;
}

void apply_remove_field(Apply *apply)
{
	const char *name = apply_text(apply, "name");
	ModelState *model = apply_model(apply, "model_name");
	FieldState *field = name && model ? known_field(apply, model, name) : NULL;
	for (uint32_t i = 0; field && i < model->declared.count; i++) {
		const Declared *declared = model->declared.items[i];
		if (!declares(declared, name))
			continue;
		Diag *diag = apply_fail(apply, arena_printf(apply->resolver->arena,
		                                            "field '%s' is still a key of an index",
		                                            name));
		diag->related = declared->index->loc;
		diag->related_message = "this index has to be removed first";
		return;
	}
	if (field)
		list_remove(&model->fields, field);
}

static bool is_unique(const Field *field)
{
	return field->unique || field->primary;
}

/* PostgreSQL's second index: for varchar and text. */
static const FieldType *text_type(const Field *field)
{
	const FieldType *type = field_storage(field)->type;
	return type->flags & FIELD_TEXT_OPS ? type : NULL;
}

FieldChange field_change(const Field *f, const Field *g)
{
	FieldChange change = { 0 };
	bool was_unique = is_unique(f), unique = is_unique(g);
	const FieldType *before = text_type(f), *after = text_type(g);
	bool indexed_text = (f->indexed || was_unique) && before
	                    && (!after || before->type != after->type);
	change.drop_unique = f->unique && !f->primary && (!unique || g->primary);
	change.drop_index = f->indexed && !was_unique && (!g->indexed || unique);
	change.drop_like_early = indexed_text && !change.drop_index;
	change.drop_like = was_unique && !(g->indexed || unique);
	change.add_unique = !g->primary && g->unique && (!was_unique || f->primary);
	change.add_index = (!f->indexed || was_unique) && g->indexed && !unique;
	change.add_like = (!(f->indexed || was_unique) && g->indexed) || (!was_unique && unique)
	                  || indexed_text;
	return change;
}

/* The server makes no index for a foreign key that was there before: Django creates one. */
const Index *apply_own_index(Resolver *resolver, const Index *index)
{
	Index *copy = index ? NEW(resolver->arena, Index) : NULL;
	if (!copy)
		return NULL;
	*copy = *index;
	copy->foreign_key = false;
	return copy;
}

/* A field whose call is another; its indexes are those that stay, and those that are new. */
void apply_altered(Apply *apply, ModelState *model, const FieldState *old, FieldState *field,
                   const Field *before)
{
	const Field *after = state_field(apply->state, model, field);
	FieldChange change = field_change(before, after);
	field->unique = change.add_unique    ? field_unique_of(apply->state, model, field)
	                : change.drop_unique ? NULL
	                                     : old->unique;
	const Index *own =
		apply_own_index(apply->resolver, field_index_of(apply->state, model, field, false));
	field->plain = change.add_index ? own : change.drop_index ? NULL : old->plain;
	bool dropped = change.drop_index || change.drop_like || change.drop_like_early;
	field->like = change.add_like ? field_index_of(apply->state, model, field, true)
	              : dropped       ? NULL
	                              : old->like;
}

/* The renderings of all models, when others may hold the key of one that changes. */
static void forget_models(State *state)
{
	for (uint32_t i = 0; i < state->models.count; i++)
		if (state->models.items[i])
			state_change(state, state->models.items[i]);
}

static bool same_type(const Field *before, const Field *after)
{
	if (!after)
		return true;
	const Field *a = field_storage(before), *b = field_storage(after);
	return a->type == b->type && a->length == b->length && a->digits == b->digits
	       && a->places == b->places;
}

void apply_alter_field(Apply *apply)
{
	const char *name = apply_text(apply, "name");
	ModelState *model = apply_model(apply, "model_name");
	const Node *call = apply_field_call(apply, apply_value(apply, "field"));
	FieldState *old = name && model ? known_field(apply, model, name) : NULL;
	if (!old && model && model->open && call && name) {
		FieldState *field = apply_new_field(apply, name, call); /* known from now on */
		list_add(apply->resolver->arena, &model->fields, field);
		apply_born(apply, model, field);
	}
	if (!old || !call)
		return;
	const Field *before = state_field(apply->state, model, old);
	if (!before)
		return;
	List followers = keys_find(apply, model, before);
	FieldState *field = NEW(apply->resolver->arena, FieldState);
	*field = *old;
	field->call = call;
	field->to_field = NULL;
	field->made = NULL;
	field->scope = apply_scope(apply);
	field->read = false;
	list_replace(&model->fields, old, field);
	model->model = NULL;
	apply_altered(apply, model, old, field, before);
	if (before->primary)
		forget_models(apply->state);
	if (!same_type(before, state_field(apply->state, model, field)))
		keys_follow_type(apply, &followers);
}

void apply_rename_field(Apply *apply)
{
	const char *older = apply_text(apply, "old_name"), *newer = apply_text(apply, "new_name");
	ModelState *model = apply_model(apply, "model_name");
	if (!older || !newer || !model)
		return;
	Arena *arena = apply->resolver->arena;
	FieldState *old = known_field(apply, model, older);
	if (old) {
		keys_follow_name(apply, model, older, newer);
		model->model = NULL;
		FieldState *field = NEW(arena, FieldState);
		*field = *old;
		field->name = newer;
		field->made = NULL;
		list_remove(&model->fields, old); /* to the end, as Django has it */
		list_add(arena, &model->fields, field);
	}
	for (uint32_t i = 0; i < model->declared.count; i++) {
		Declared *declared = NEW(arena, Declared);
		*declared = *(Declared *)model->declared.items[i];
		Renaming *renaming = NEW(arena, Renaming);
		*renaming = (Renaming){ older, newer, declared->renamings };
		declared->renamings = renaming;
		model->declared.items[i] = declared;
	}
}
