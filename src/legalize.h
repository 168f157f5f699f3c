/*
 * Legalize: from what is meant to what a target can have. Whatever a target lacks is dropped,
 * emulated
 * or skipped, each with a diagnostic; gated by capabilities, never by a dialect's name.
 */
#ifndef IDXC_LEGALIZE_H
#define IDXC_LEGALIZE_H

#include "plan.h"

typedef struct LegalizeOptions {
	bool concurrently;      /* --concurrently: every index */
	bool if_not_exists;     /* --if-not-exists */
	bool drop;              /* --drop: what is planned is to be dropped */
	bool tables;            /* --tables: plan the tables, too */
	RetryForm retry;        /* --retry-safe */
	const char *lock_timeout;       /* of such builds */
	bool generated_columns; /* --emulate=generated-columns */
} LegalizeOptions;

/* The models on their way to one target. */
typedef struct Legalizer {
	Arena *arena;           /* of what the plan keeps */
	Arena *scratch;         /* of one index at a time, where they are taken */
	Diags *diags;
	const List *models;
	const Target *target;
	const LegalizeOptions *options;
	/* is given each index as soon as it is planned, and the plan is gone when it returns; NULL:
	   they are kept in plan->indexes */
	void (*take)(void *taker, const Plan *plan, const PlanIndex *index);
	void *taker;
} Legalizer;

/* A plan of what stands before and after the indexes (--tables): tables and foreign keys. */
Plan *legalize_tables(const Legalizer *legalizer);

/* The indexes, in their order. */
void legalize_indexes(const Legalizer *legalizer, Plan *plan);

/*
 * The same in parts: some models after the others, which are forgotten in between. `forgotten` is a
 * set for each target, or NULL where nothing is forgotten; `legalizer` must stay.
 */
typedef struct Walk Walk;
Walk *walk_new(const Legalizer *legalizer, Plan *plan, DigestSet *forgotten);

/* False: a name or a table may be that of a forgotten model. All is to be done again, at once. */
bool walk_models(Walk *walk, const List *models);

/* What was known of the last models is gone; that of the next goes to `arena`. */
void walk_forget(Walk *walk, Arena *arena);

/* The steps of migrations (legalize_steps.c), the last one first when backwards. */
Plan *legalize_migrations(Arena *arena, Names *names, Diags *diags, const List *migrations,
                          bool backwards, const Target *target, const LegalizeOptions *options);

/* ---- within legalize ---- */

/* Lowers expressions for one target; `why` is set when a result is NULL. */
/* A condition that is the same for every row of a target. */
typedef enum Fold { FOLD_NONE, FOLD_TRUE, FOLD_FALSE } Fold;

typedef struct Lowering {
	Arena *arena;
	const Target *target;
	Loc loc;                /* of what can't be expressed */
	const char *why, *hint;
	bool tables;            /* the table is printed, too: it may be without the column */
	bool exact; /* of a unique index: it covers no row more, one with NULL neither */
	Fold fold;              /* of the condition that was lowered last */
	bool generating;        /* the value of a generated column, which may name others */
	bool may_change;        /* the value may be another one at each call (DEFAULT) */
	const char *extension;  /* needed by what was lowered, or NULL */
	Loc extension_loc;
	unsigned guarded;       /* within branches of Case, which compute nothing for other rows */
	List partial;           /* of Partial: what has no value for some rows */
} Lowering;

/* A call that a server refuses rows of (Function.partial). */
typedef struct Partial {
	const Expr *expr;
	const Rule *rule;
} Partial;

Piece *lower(Lowering *lowering, const Expr *expr);
Piece *lower_generated(Lowering *lowering, const Field *field);  /* NULL: no such column there */
Piece *lower_value(Lowering *lowering, const Expr *expr);     /* ... a condition as a value */
bool lower_collation(Lowering *lowering, const Expr *expr); /* false: the target has no such one */
Piece *piece_new(Arena *arena, PieceKind kind, const char *text, Type type);
Piece *piece_text(Arena *arena, const char *text);      /* a literal */
Piece *piece_over(Arena *arena, const char *template, Piece *arg, Type type); /* of one argument */
Piece *piece_join(Arena *arena, const char *separator, Piece *a, Piece *b);

/* One note for each of a list of Partial. */
void note_partial(Diags *diags, const Target *target, const List *partial);

/* "MySQL has no ...", or "... from 8.0.13 on" where a later version of the server can. */
const char *target_lacks(Arena *arena, const Target *target, Capability capability,
                         const char *what);

/* Chooses the statements of an index. */
void plan_statements(const Target *target, PlanIndex *plan);

/* The name that a table or column has on the target: folded and cut as Django does. */
const char *target_name(Arena *arena, const Target *target, const char *name);

/* The name of a model's table before it is folded: Django cuts an automatic one to the limit. */
const char *table_of(Arena *arena, const Target *target, const Model *model);

/* Whether CREATE TABLE has a column for the field: not when its type or length is unknown. */
bool table_has_column(Arena *arena, const Target *target, const Field *field);

/* A text that alone is longer than a key may be. */
bool is_long_column(const Dialect *dialect, const Field *field);

/* "varchar(80)": the type of a column (cast: in CAST) or NULL where the target has none. */
const char *column_type(Arena *arena, const Target *target, const Field *field, bool cast);

/* Whether the target has a column of that type, in whichever way. */
bool column_exists(const Target *target, const Field *field);

/* The table of one model. */
PlanTable *plan_table(Arena *arena, Diags *diags, const Target *target, const Model *model);

/* False, and a diagnostic, when the target can't have the column. */
bool plan_column(Arena *arena, Diags *diags, const Target *target, const Field *field,
                 PlanColumn *column);

/* Fills plan->tables and plan->foreign_keys (--tables). */
void plan_tables(Arena *arena, Diags *diags, const List *models, const LegalizeOptions *options,
                 Plan *plan);

#endif
