/* Texts that Python makes of values: repr(), and str() of a Q object. */
#ifndef IDXC_REPR_H
#define IDXC_REPR_H

#include "resolve.h"

/* repr() of a value, as far as it is one; a call that idxc does not know is Name(arguments). */
void repr_value(ExprContext *context, Buffer *out, const Node *node);
void repr_text(Buffer *out, const char *text);

/* str() of a Q object as Django 2.2 has it: "(AND: ('deleted_at__isnull', True))". */
const char *repr_condition(ExprContext *context, const Node *node);

#endif
