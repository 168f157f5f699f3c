/* From the difference of two states to steps. */
#ifndef IDXC_MIGRATION_DIFF_H
#define IDXC_MIGRATION_DIFF_H

#include "migration_apply.h"

typedef enum DeferredKind { DEFERRED_FIELD, DEFERRED_DECLARED, DEFERRED_THROUGH } DeferredKind;

/*
 * What Django defers to the end of a migration: the indexes of a new table or column. It is looked
 * up in the state then: what was renamed has its new name, and what was removed is not created.
 */
typedef struct Deferred {
	DeferredKind kind;
	const void *model, *id; /* of states */
	const char *name; /* of an index that is declared; NULL: automatic */
	bool plain, like;       /* of a field */
} Deferred;

typedef struct Run {
	Resolver *resolver;
	Migration *migration;
	List *steps;            /* where they go */
	List deferred;          /* of Deferred */
	Map *reborn;            /* identity -> Field that backwards gave back, with its UNIQUE */
	bool backwards;
	bool whole;             /* all models of the app are known */
} Run;

/* A step of this kind at the end of the list. */
Step *run_step(Run *run, StepKind kind, Loc loc);

/* The identities (Step.id) of what a field has. */
const void *field_plain_id(const FieldState *field);
const void *field_like_id(const FieldState *field);
const void *field_unique_id(const FieldState *field);
const void *field_through_id(const FieldState *field, const Model *through, const Index *index);

/* ---- what is deferred (migration_defer.c) ---- */

Deferred *run_defer(Run *run, DeferredKind kind, const void *model, const void *id);
Deferred *run_deferred(const Run *run, const void *id);         /* NULL: it is not */
Deferred *run_deferred_name(const Run *run, const void *model, const char *name);

/* True when an index of the field was yet to be created: then there is nothing to drop. */
bool run_cancel(const Run *run, const FieldState *field, bool like);

/* The steps that make one state of another; `operation` is what did it. */
void diff_states(Run *run, const Operation *operation, State *from, State *to);

/* The end of a migration: what was deferred, as it is in the state. */
void diff_finish(Run *run, State *state);

/* ---- within the difference of one model ---- */

/* One model that differs, or that one of the states has not. */
typedef struct Diff {
	Run *run;
	const Operation *operation;
	State *from, *to;
	ModelState *before, *after; /* NULL: not there */
} Diff;

Step *diff_step(const Diff *diff, StepKind kind); /* of the model, where the operation stands */
void diff_create(const Diff *diff, const Index *index, const void *id); /* index NULL: nothing */
void diff_drop(const Diff *diff, const Index *index, const void *id);

/* fields (migration_columns.c) */
bool field_has_column(const Field *field);
bool field_is_through(const Field *field);              /* a table between models */
void diff_birth(const Diff *diff, const FieldState *field, const Field *column);
void diff_add_field(const Diff *diff, const FieldState *field);
void diff_remove_field(const Diff *diff, const FieldState *field);
void diff_fields(const Diff *diff);
void diff_rename_through(const Diff *diff, const FieldState *old, const FieldState *new);
void diff_alter_through(const Diff *diff, const FieldState *old, const FieldState *new);

#endif
