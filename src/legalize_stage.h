/* What the files that legalize migrations share: one target on its way through their steps. */
#ifndef IDXC_LEGALIZE_STAGE_H
#define IDXC_LEGALIZE_STAGE_H

#include "legalize_live.h"
#include "migration.h"

typedef struct Stage {
	Arena *arena;
	Names *names;
	Diags *diags, *mute;
	const Target *target;
	LegalizeOptions options; /* of the migration at hand */
	Plan *plan;
	LiveIndexes live;
	List kept;              /* of PlanTable, with a column that was to be dropped and stayed */
	bool printed;
	bool in_transaction;    /* what is printed stands between BEGIN and COMMIT */
} Stage;

const Dialect *stage_dialect(const Stage *stage);
Diags *stage_diags(const Stage *stage);         /* mute, unless the step is printed */

/* The name that the table of a model has on the target. */
const char *stage_table(Stage *stage, const Model *model);

/* An error when the target can't have such a name. */
void stage_check_name(Stage *stage, const char *name, Loc loc);

/* A statement of an index, or else of a table, when it is printed. */
void stage_statement(Stage *stage, const char *template, const PlanIndex *index,
                     const PlanTable *table);

/* Steps on indexes (legalize_steps_index.c). */
void stage_create(Stage *stage, const Index *index, const void *id);
void stage_create_unique(Stage *stage, const Step *step);      /* of ADD_COLUMN */
void stage_drop(Stage *stage, const Step *step);
void stage_drop_column_unique(Stage *stage, const Step *step);
void stage_rename_index(Stage *stage, const Step *step);

/* Steps on tables and columns, and what becomes of their indexes (legalize_steps_table.c). */
void stage_table_step(Stage *stage, const Step *step);

#endif
