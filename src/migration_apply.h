/* What operations do to the state, and what changes between two states of one field. */
#ifndef IDXC_MIGRATION_APPLY_H
#define IDXC_MIGRATION_APPLY_H

#include "migration_operation.h"
#include "migration_state.h"

/* One operation at work on a state; `whole`: all models of the app are in it. */
typedef struct Apply {
	Resolver *resolver;
	State *state;
	const Operation *operation;
	bool whole;
} Apply;

/* state_forwards() in Django. */
void operation_apply(Apply *apply);

/* The list of operations that an argument holds; each is read anew. */
const Node *operation_list(Resolver *resolver, const Operation *operation, const char *parameter);

/* ---- within migration_apply, migration_fields and migration_indexes ---- */

const char *apply_text(Apply *apply, const char *parameter);    /* NULL after an error */
const Node *apply_value(Apply *apply, const char *parameter);   /* NULL: not given */
const Scope *apply_scope(const Apply *apply);
Diag *apply_fail(Apply *apply, const char *message);            /* at the operation */
bool node_is_list(const Node *node);

/* The model that an argument names, to be changed. One that is not known is open, if it may be. */
ModelState *apply_model(Apply *apply, const char *parameter);

/* The call of a field; a class of another name, as TaggableManager(), is one, too. */
const Node *apply_field_call(Apply *apply, const Node *node);
FieldState *apply_new_field(Apply *apply, const char *name, const Node *call);
void apply_born(Apply *apply, ModelState *model, FieldState *field);    /* with its indexes */

/* A field whose call is another; its indexes are those that stay, and those that are new. */
void apply_altered(Apply *apply, ModelState *model, const FieldState *old, FieldState *field,
                   const Field *before);

/* Fields that point to one: found before it changes, and what happens to them then. */
List keys_find(Apply *apply, const ModelState *model, const Field *field);
void keys_follow_type(Apply *apply, const List *followers);
void keys_follow_name(Apply *apply, ModelState *model, const char *older, const char *newer);

void apply_declare(Apply *apply, ModelState *model, DeclaredKind kind, const Node *node);
void apply_set_together(Apply *apply, ModelState *model, DeclaredKind kind, const Node *node);

void apply_add_field(Apply *apply);
void apply_alter_field(Apply *apply);
void apply_remove_field(Apply *apply);
void apply_rename_field(Apply *apply);
void apply_add_index(Apply *apply, DeclaredKind kind, const char *parameter);
void apply_remove_index(Apply *apply, DeclaredKind kind);
void apply_alter_constraint(Apply *apply);
void apply_rename_index(Apply *apply);
void apply_together(Apply *apply, DeclaredKind kind, const char *parameter);

/* What Django's _alter_field() does to the indexes of one column. */
typedef struct FieldChange {
	bool drop_unique, drop_index, drop_like_early, drop_like;
	bool add_unique, add_index, add_like;
} FieldChange;

/* The index of a foreign key as one that Django creates itself. */
const Index *apply_own_index(Resolver *resolver, const Index *index);

FieldChange field_change(const Field *before, const Field *after);

#endif
