/* How long the text of an expression can be: what decides whether it fits into a key. */
#ifndef IDXC_WIDTH_H
#define IDXC_WIDTH_H

#include "model.h"

#define WIDTH_UNLIMITED UINT32_MAX

/* In characters, of a text or of the text that another value is made into. */
uint32_t expr_width(const Expr *expr);

/* Whether it is the most that the text may have, for any row. */
bool width_is_sure(const Expr *expr);

/* Whether a Replace may be longer than its first argument. */
bool replace_grows(const Expr *expr);

#endif
