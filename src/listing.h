/*
 * --list-targets, --list-functions, --dump=plan, --explain: what the tables and plans hold, as
 * text.
 */
#ifndef IDXC_LISTING_H
#define IDXC_LISTING_H

#include "plan.h"

void list_targets(Buffer *out);
void list_functions(Buffer *out, const Target *target);
void list_plan(Buffer *out, const Plan *plan);

/*
 * What each index needs of a query to be used: its expressions and its predicate, as the target
 * has them (CASE keys included, which the declaration does not show).
 */
void list_explanation(Buffer *out, const Plan *plan);

#endif
