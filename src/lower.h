/* What the files that lower expressions share. Those that return a piece: NULL if there is none. */
#ifndef IDXC_LOWER_H
#define IDXC_LOWER_H

#include "legalize.h"

Piece *lower_cannot(Lowering *lowering, Loc loc, const char *why, const char *hint);    /* NULL */
Piece *piece_with(Piece *piece, Piece **args, uint32_t count);

/* All arguments of an expression. */
Piece **lower_all(Lowering *lowering, const Expr *expr);

/* Decimal literals are cast where they are texts otherwise. */
void cast_decimals(const Lowering *lowering, Piece **args, uint32_t count);

/* Whether an expression's piece is a cast, whose type decides how a text beside it is compared. */
bool is_cast_decimal(const Lowering *lowering, const Expr *expr, const Piece *piece);

/* The rule that answers for these arguments, and its piece. */
const Rule *lower_choose(Lowering *lowering, const Rule *rules, Piece **args, uint32_t count);
Piece *lower_rule(Lowering *lowering, const Rule *rule, const Expr *expr, const char *name,
                  Piece **args);

/* Records in lowering->partial that the call, of these arguments, has no value for some rows. */
void lower_partial(Lowering *lowering, const Expr *expr, ArgumentType *arguments, uint32_t count);

/* Whether it is ~x of a boolean that is no condition. */
bool lower_is_negation(const Expr *expr);
Piece *lower_lookup(Lowering *lowering, const Expr *expr);
Piece *lower_connective(Lowering *lowering, const Expr *expr);

#endif
