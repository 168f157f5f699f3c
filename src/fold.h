/* Constant folding. */
#ifndef IDXC_FOLD_H
#define IDXC_FOLD_H

#include "ast.h"

/*
 * The constant that a NODE_BINARY is, its sides evaluated already; NULL: it is none, or out of
 * range.
 */
Node *fold_operation(Arena *arena, const Node *node, const Node *left, const Node *right);

#endif
