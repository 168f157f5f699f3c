/* Q objects: conditions as they are written, before names are looked up. */
#ifndef IDXC_Q_H
#define IDXC_Q_H

#include "resolve.h"

/* A Q object. A child is another Q, a lookup (key and value), or an expression (value alone). */
typedef struct Q Q;
struct Q {
	ExprKind connector;     /* EXPR_AND, EXPR_OR, EXPR_XOR; EXPR_LOOKUP: a leaf */
	bool negated;
	union {
		struct { /* of a leaf */
			const char *key;        /* "pages__gt", interned; NULL: an expression */
			Loc key_loc;
			const Node *value;
		};
		struct { /* of others */
			Q **children;
			uint32_t count, capacity;
		};
	};
};

/*
 * A Q object from Q(...), PQ(...), &, |, ^ and ~; NULL after an error. Each call makes a new one.
 */
Q *q_of(ExprContext *context, const Node *node);

#endif
