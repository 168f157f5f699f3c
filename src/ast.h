/*
 * The syntax tree of a file: few kinds, for Python's declarative part. Whatever has no meaning in
 * a declaration (lambda, comprehension, comparison ...) is one NODE_OPAQUE.
 */
#ifndef IDXC_AST_H
#define IDXC_AST_H

#include "diag.h"

typedef enum NodeKind {
	/* values */
	NODE_NONE, NODE_TRUE, NODE_FALSE,
	NODE_INT,               /* text: decimal digits without leading zeros */
	NODE_FLOAT,             /* text: as written, without _ */
	NODE_STRING,            /* text, length: decoded; may hold NUL bytes */
	NODE_BYTES,
	NODE_ELLIPSIS,
	NODE_LIST, NODE_TUPLE, NODE_SET,        /* items */
	NODE_DICT,              /* items: NODE_PAIR (or NODE_DOUBLE_STAR) */
	NODE_PAIR,              /* left: key, right: value */
	/* expressions */
	NODE_NAME,              /* name */
	NODE_ATTRIBUTE,         /* left . name */
	NODE_CALL,              /* left ( items ) */
	NODE_KEYWORD,           /* name = left, in a call */
	NODE_STAR, NODE_DOUBLE_STAR,            /* * left, ** left */
	NODE_SUBSCRIPT,         /* left [ right ] */
	NODE_UNARY,             /* op left */
	NODE_BINARY,            /* left op right */
	NODE_OPAQUE,            /* an expression idxc does not evaluate */
	/* statements */
	NODE_ASSIGN,            /* left = right */
	NODE_DO,                /* left: an expression as a statement */
	NODE_CLASS,             /* class name(items): body */
	NODE_MODEL,             /* model left(items): body */
	NODE_MIGRATION,         /* migration left(items): body */
	NODE_INCLUDE,           /* left: the path */
	NODE_BLOCK,             /* items: a file or a body */
} NodeKind;

typedef enum Operator {
	OPERATOR_NONE, OPERATOR_ADD, OPERATOR_SUBTRACT, OPERATOR_MULTIPLY, OPERATOR_DIVIDE,
	OPERATOR_FLOOR_DIVIDE, OPERATOR_MODULO, OPERATOR_POWER, OPERATOR_AND, OPERATOR_OR,
	OPERATOR_XOR, OPERATOR_INVERT, OPERATOR_SHIFT_LEFT, OPERATOR_SHIFT_RIGHT,
} Operator;

extern const char *const operator_text[];       /* ORDER Operator */

typedef struct Node Node;

typedef struct NodeList {
	Node **items;
	uint32_t count, capacity;
} NodeList;

struct Node {
	NodeKind kind : 8;
	Operator op : 8;
	bool not_constant : 1;  /* eval() has found that this operation is none */
	unsigned depth : 15;    /* of left and right; saturates */
	uint32_t length;        /* of text, in bytes */
	Loc loc;
	union {
		const char *text;       /* literals */
		const char *name;       /* interned: NAME, ATTRIBUTE, KEYWORD, CLASS */
	};
	Node *left, *right;
	NodeList items;
	Node *body;             /* NODE_BLOCK of CLASS and MODEL */
};

enum { NODE_DEPTH_LIMIT = 12000 };      /* later passes recurse: deeper trees are an error */

Node *node_new(Arena *arena, NodeKind kind, Loc loc);
Node *node_text(Arena *arena, NodeKind kind, Loc loc, const char *text, size_t length);
Node *node_name(Arena *arena, NodeKind kind, Loc loc, const char *name, Node *left);
Node *node_pair(Arena *arena, NodeKind kind, Loc loc, Node *left, Node *right);
Node *node_assign(Arena *arena, Loc loc, Node *target, Node *statement);        /* a = b, a = b = c */
Node *node_operation(Arena *arena, Loc loc, Operator op, Node *left, Node *right);
Node *node_items(Arena *arena, NodeKind kind, Loc loc, Node *left, NodeList items);
Node *node_block(Arena *arena, NodeKind kind, Loc loc, Node *head, Node *body);
NodeList node_list(Arena *arena, NodeList list, Node *item);    /* list with item appended */

NodeList node_concat(Arena *arena, NodeList a, NodeList b);

/* The last part of a (dotted) callee or base: `models.Index` and `Index` are one. NULL: no name. */
const char *node_last_name(const Node *node);

const char *node_kind_name(NodeKind kind);

/* One node a line, indented: the text of --dump=ast. */
void node_dump(Buffer *out, const Node *node, unsigned depth);

#endif
