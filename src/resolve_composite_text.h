/* The texts that PostgreSQL reads as arrays, ranges and hstore, checked before it sees them. */
#ifndef IDXC_RESOLVE_COMPOSITE_TEXT_H
#define IDXC_RESOLVE_COMPOSITE_TEXT_H

#include "resolve_right.h"

/* All report an error at the node, and then return false. */
bool array_text_check(ExprContext *context, const Field *base, const Node *node);
bool range_text_check(ExprContext *context, const Field *base, const Node *node);
bool hstore_text_check(ExprContext *context, const Node *node);

/* Whether the lists in a list are all as long as one another: an array is rectangular. */
bool array_list_check(ExprContext *context, const Node *list);

/* Whether a range from one end to the other is none that PostgreSQL refuses. */
bool range_ends_check(ExprContext *context, const Literal *lower, const Literal *upper, Loc loc);

#endif
