/* What the steps of legalizing one index share. */
#ifndef IDXC_LEGALIZE_WORK_H
#define IDXC_LEGALIZE_WORK_H

#include "legalize.h"

/* One index on its way. `skipped` is set once nothing can be emitted for it. */
typedef struct Work {
	Arena *arena;
	Diags *diags;
	const Target *target;
	const LegalizeOptions *options;
	const Index *index;
	PlanIndex *plan;
	bool tables;            /* they are made, with their foreign keys (migrations make none) */
	bool skipped;
	bool emulated;          /* and a diagnostic says so */
	List partial;           /* of Partial: in its keys */
} Work;

/* One index for one target; NULL: not for this target, or skipped. */
PlanIndex *legalize_index(Work *work);

/* What two indexes may not share: their name, and (see one_index_per_keys) their keys. */
void plan_full_name(Buffer *out, const Target *target, const PlanIndex *plan);
bool keys_equal(const PlanIndex *a, const PlanIndex *b);        /* legalize_same.c */
uint32_t keys_hash(uint32_t key, const PlanIndex *plan);        /* of what is compared */

static inline bool work_can(const Work *work, Capability capability)
{
	return target_can(work->target, capability);
}
const char *work_title(const Work *work);       /* "MySQL" */

/* Nothing can be emitted: one diagnostic, and the steps that follow are left out. */
void work_skip(Work *work, Loc loc, const char *why, const char *hint);
void work_dropped(Work *work, Loc loc, const char *what, const char *why);

/* "MySQL has no x"; "MySQL has x from 8.0.13 on" when a newer version of the dialect could. */
const char *work_lacks(const Work *work, const char *what);
const char *work_lacks_version(const Work *work, Capability capability, const char *what);

/*
 * False, and the index is skipped, when an expression computes what the target does not let it
 * compute.
 */
bool check_identity(Work *work, const Expr *expr);
bool check_width(Work *work, const KeyPart *key, Type type);
void warn_extension(Work *work, const Lowering *lowering);

/*
 * The piece of a Prefix() key part over its column; may set out->prefix. NULL: the index is
 * skipped.
 */
Piece *plan_prefix(Work *work, const KeyPart *key, Piece *column, PlanKey *out);

/* The name of a spatial field's index; NULL: as names.h has it. */
const char *special_name(Work *work, const char *table);

/* The steps, in the order in which legalize.c takes them. */
void plan_uniqueness(Work *work);
void plan_keys(Work *work);
bool plan_special(Work *work);  /* all of them, for full-text and spatial indexes; false: skipped */
void plan_condition(Work *work);
Loc predicate_loc(const Work *work);     /* of the condition or text for the target */
bool counts_partly_null(const Work *work);
void plan_partly_null(Work *work);
void check_key_bytes(Work *work);
bool is_unlimited_key(Type type);       /* a LOB or JSON */
bool takes_long_key(const Work *work);
bool is_longer_than_limit(const Work *work);
void note_long_key(Work *work);
void note_partial_keys(Work *work);
void note_long_condition(Work *work);
void check_key_twice(Work *work);
void plan_method(Work *work);
void plan_unique_order(Work *work);
void plan_include(Work *work);
bool generates(const Work *work);       /* expressions become columns (legalize_generated.c) */
void plan_generated(Work *work);
void plan_tablespace(Work *work);
void plan_online(Work *work);
void plan_visible(Work *work);
void plan_comment(Work *work);
void plan_retry(Work *work);    /* after plan_name() */

#endif
