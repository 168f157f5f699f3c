/* What the files that make literals share. All return NULL after an error. */
#ifndef IDXC_VALUES_H
#define IDXC_VALUES_H

#include "moment.h"
#include "resolve.h"

const Literal *literal_new(Resolver *resolver, Type type, const char *text, size_t length);
const Literal *literal_text(Resolver *resolver, Type type, const char *text);
const Literal *literal_integer(Resolver *resolver, Type type, long long value);
/* Of date + timedelta and their like; NULL: no such sum, or beyond the years 1 to 9999. */
const Literal *literal_shift(Resolver *resolver, const Literal *a, const Literal *b, bool back);
const Literal *literal_moment(Resolver *resolver, Type type, Moment moment);
const Literal *bad_value(ExprContext *context, const Node *node, const char *what);

/* date(...), Decimal(...), UUID(...) and their like. */
bool is_value_call(const Node *node);
const Literal *value_of_call(ExprContext *context, const Node *node);

/* The literal as the source has it, whatever it will meet. */
const Literal *literal_natural(ExprContext *context, const Node *node);

/* A float as Python's repr(): the shortest text that reads back as the same number. */
const char *float_repr(Arena *arena, double value);

/* What Python's int(), float() and Decimal() make of a literal; field may be NULL. */
const Literal *to_integer(ExprContext *context, const Node *node, const Literal *from,
                          const Field *field);
const Literal *to_float(ExprContext *context, const Node *node, const Literal *from);
const Literal *to_decimal(ExprContext *context, const Node *node, const Literal *from,
                          const Field *field);

const Literal *to_uuid(ExprContext *context, const Node *node, const Literal *from);
const Literal *to_ip(ExprContext *context, const Node *node, const Literal *from,
                     const Field *field);

/* "12345678-1234-...", of 32 digits */
const char *uuid_text(Arena *arena, const char *hex);

/* A list, dict or literal as json.dumps() writes it. */
const Literal *to_json(ExprContext *context, const Node *node, const Field *field);

#endif
