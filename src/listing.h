/* --list-targets, --list-functions, --dump=plan: what the tables and plans hold, as text. */
#ifndef IDXC_LISTING_H
#define IDXC_LISTING_H

#include "plan.h"

void list_targets(Buffer *out);
void list_functions(Buffer *out, const Target *target);
void list_plan(Buffer *out, const Plan *plan);

#endif
