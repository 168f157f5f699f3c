/*
 * What indexes there are while migrations go on: under which name each was created, whatever its
 * table and columns are called since.
 */
#ifndef IDXC_LEGALIZE_LIVE_H
#define IDXC_LEGALIZE_LIVE_H

#include "legalize.h"

/* An index that was created. */
typedef struct Live {
	const void *id;         /* Step.id */
	PlanIndex *plan;        /* as it is now */
	bool gone;
} Live;

typedef struct LiveIndexes {
	Arena *arena;
	Names *names;
	const Target *target;
	List all;               /* of Live */
	Map by_id, by_name, by_keys;    /* of Live */
	bool shared_names;      /* there were two of one name */
} LiveIndexes;

void live_init(LiveIndexes *live, Arena *arena, Names *names, const Target *target);
void live_add(LiveIndexes *live, const void *id, PlanIndex *plan);

/* NULL: there is none. */
const PlanIndex *live_of(const LiveIndexes *live, const void *id);
const PlanIndex *live_named(const LiveIndexes *live, const PlanIndex *plan);    /* of this name */
const PlanIndex *live_with_keys(const LiveIndexes *live, const PlanIndex *plan);

/* What happens to them: names are those of the target. */
void live_remove(LiveIndexes *live, const PlanIndex *plan);
void live_rename_table(LiveIndexes *live, const char *table, const char *new_name);
void live_drop_table(LiveIndexes *live, const char *table);
void live_rename_column(LiveIndexes *live, const char *table, const char *column,
                        const char *new_name);
void live_drop_column(LiveIndexes *live, const char *table, const char *column);

/* One that uses a column; NULL: none is left. */
const PlanIndex *live_with_column(const LiveIndexes *live, const char *table, const char *column);

#endif
