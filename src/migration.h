/*
 * Migrations: Django's migration files, and the same operations in an .idx file. Operations change
 * a state (migration_state.h); what differs between two states becomes steps, free of any dialect,
 * which legalize_steps.c makes statements of.
 *
 *   migration_read.c        what a file says: dependencies, atomic, operations
 *   migration_graph.c       the order of several migrations
 *   migration_operation.c   the words: one row an operation, its arguments, its title
 *   migration_state.c       models as operations have made them
 *   migration_apply.c       what operations do to the state; migration_fields.c and
 *   migration_indexes.c     those on fields and on indexes; migration_keys.c what follows a field
 *   migration_diff.c        from the difference of two states to steps; migration_columns.c the
 *                           part of fields
 *   migration_defer.c       what Django does at the end of a migration
 *   migration_run.c         all operations of all migrations, forwards and backwards
 */
#ifndef IDXC_MIGRATION_H
#define IDXC_MIGRATION_H

#include "resolve.h"

/* ('shop', '0006_pages') in dependencies, run_before or replaces. */
typedef struct MigrationRef {
	const char *app, *name; /* interned */
	Loc loc;
} MigrationRef;

typedef enum StepKind {
	STEP_TITLE,             /* text: the operation, as Django describes it */
	STEP_CREATE,            /* index */
	STEP_DROP,              /* index, as it was created; model: its table now */
	STEP_DROP_COLUMN_UNIQUE,        /* the UNIQUE that was created with a column: field */
	STEP_RENAME,            /* index, as it was created; other: as it is to be */
	STEP_SQL,               /* text and parameters */
	STEP_NOTE,              /* text: what can't be a statement */
	STEP_CREATE_EXTENSION, STEP_DROP_EXTENSION,     /* text: its name */
	/* tables: printed with --tables alone */
	STEP_CREATE_TABLE, STEP_DROP_TABLE,     /* model */
	STEP_RENAME_TABLE,      /* model: as it was; other_model: as it is to be */
	STEP_ADD_COLUMN, STEP_DROP_COLUMN,      /* model, field; id: of its UNIQUE */
	STEP_RENAME_COLUMN,     /* model, field: as it was; other_field: as it is to be */
	STEP_ALTER_COLUMN,      /* likewise: another type or null */
} StepKind;

/* One thing that happens to the schema. */
typedef struct Step {
	StepKind kind;
	Loc loc;                /* of the operation */
	const char *text;
	const Model *model, *other_model;
	const Index *index, *other;
	const void *id;         /* of the index: the same when it is created, renamed and dropped */
	const Field *field, *other_field;
	const Field *key;       /* DROP: no other index begins with this foreign key */
	const Literal **parameters;
	uint32_t parameter_count;
	bool parameterized;     /* SQL: %s stands for a parameter, %% for % */
	bool unnamed;           /* DROP: only the name is known of the index */
	bool concurrently;
} Step;

typedef struct Migration {
	const char *app, *name; /* interned */
	Loc loc;
	const Scope *scope;
	bool atomic;
	bool past;              /* --from: it makes the state, and nothing is printed for it */
	bool whole;             /* read with all migrations of its app: --from, --migrations */
	List dependencies, run_before, replaces;        /* of MigrationRef */
	const Node **operations;
	uint32_t operation_count;
	List steps;             /* of Step: to be printed */
	List history; /* of Step: forwards, not printed (the past, or before --backwards) */
} Migration;

/* Appends the migrations of a parsed file. `path` gives the name. */
void migrations_read(Resolver *resolver, const Node *block, const Scope *scope, const char *path,
                     const char *app, List *migrations);

/*
 * Sorts by dependencies, as Django does. Squashed migrations take the place of those that they
 * replace. With a past, migrations that the others don't depend on are left out. False after an
 * error (a cycle, a migration that is not there).
 */
bool migrations_order(Resolver *resolver, List *migrations);

/*
 * Makes the steps of all. `models` (of Model) are the tables before the first, but for apps whose
 * migrations are all there; without a past and without CreateModel every name is a column.
 */
void migrations_run(Resolver *resolver, const List *migrations, const List *models, bool backwards);

#endif
