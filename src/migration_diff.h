/* From the difference of two states to steps. */
#ifndef IDXC_MIGRATION_DIFF_H
#define IDXC_MIGRATION_DIFF_H

#include "migration_apply.h"

/*
 * What Django defers to the end of a migration: the indexes of a new table or column. It is looked
 * up in the state then: what was renamed has its new name, and what was removed is not created.
 */
typedef struct Deferred {
	enum { DEFERRED_FIELD, DEFERRED_DECLARED, DEFERRED_THROUGH } kind;
	const void *model, *id; /* of states */
	bool plain, like;       /* of a field */
} Deferred;

typedef struct Run {
	Resolver *resolver;
	Migration *migration;
	List *steps;            /* where they go */
	List deferred;          /* of Deferred */
	bool backwards;
	bool whole;             /* all models of the app are known */
} Run;

/* A step of this kind at the end of the list. */
Step *run_step(Run *run, StepKind kind, Loc loc);

/* The steps that make one state of another; `operation` is what did it. */
void diff_states(Run *run, const Operation *operation, State *from, State *to);

/* The end of a migration: what was deferred, as it is in the state. */
void diff_finish(Run *run, State *state);

#endif
