/* What the files that resolve conditions share. All return NULL after an error. */
#ifndef IDXC_RESOLVE_RIGHT_H
#define IDXC_RESOLVE_RIGHT_H

#include "resolve_call.h"

/*
 * What stands on the left is resolved when the lookup is made and again when it is printed
 * (Lookup.process_lhs): the conditions of a Case there get parentheses (WhereNode.as_sql).
 */
void resolve_again(Expr *left);

/* The condition that a lookup is, its right side prepared. */
Expr *compare(ExprContext *context, const Lookup *lookup, Expr *left, const Node *node, Loc loc);
/* met by all rows, or by none */
Expr *constant_condition(ExprContext *context, bool holds, Loc loc);
Expr *null_test(ExprContext *context, Expr *operand, bool is_null, Loc loc);

/* The field whose values a left side has, for literals beside it; NULL: none is known. */
const Field *literal_field(const Expr *left);

/* Right sides beside arrays, ranges and hstore. */
Expr *array_value(ExprContext *context, const Lookup *lookup, const Field *field, const Node *node);
Expr *range_value(ExprContext *context, const Field *field, const Node *node, bool element);
Expr *hstore_value(ExprContext *context, const Node *node);
/* Value([1], ArrayField(...)): the same of any of these types, cast to it. */
Expr *composite_value(ExprContext *context, const Field *field, const Node *node);

#endif
