/* What the files that resolve expressions share. All return NULL after an error. */
#ifndef IDXC_RESOLVE_CALL_H
#define IDXC_RESOLVE_CALL_H

#include "resolve.h"

Expr *call_new(ExprContext *context, const Function *function, Loc loc);        /* without arguments yet */
Expr *call_typed(Expr *expr);           /* sets the type from the row and the arguments; returns expr */
Expr *path_expression(ExprContext *context, const char *path, Loc loc);        /* F('a__lower') */

Expr *function_call(ExprContext *context, const Function *function, const Node *node);
Expr *case_expression(ExprContext *context, const Node *node);
Expr *value_call(ExprContext *context, const Node *node);
Expr *f_call(ExprContext *context, const Node *node);
Expr *raw_call(ExprContext *context, const Function *function, const Node *node);

#endif
