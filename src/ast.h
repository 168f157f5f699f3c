/*
 * The syntax tree of a file: few kinds, for what declares or is evaluated of Python. Whatever has
 * no meaning in a declaration (await, the parts of an f-string with a format ...) is one
 * NODE_OPAQUE; of functions that do more than return a value only the name is in the tree.
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
	NODE_ELLIPSIS,          /* up to here: without names in it */
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
	NODE_TEST,              /* left test right: comparisons, `and`, `or`; `not` has left only */
	NODE_CONDITIONAL,       /* items: condition, value, value otherwise */
	NODE_GENERATOR,         /* left: element, items: NODE_LOOP. [x for ...] is [*(x for ...)] */
	NODE_SLICE,             /* items: start, stop, step */
	NODE_FSTRING,           /* items: strings and expressions */
	/* lambda, or a def that only returns: left: its value, NULL: not known;
	   items: parameters, NODE_KEYWORD (left: default) or stars with a name */
	NODE_FUNCTION,
	NODE_OPAQUE,            /* an expression idxc does not evaluate */
	/* statements */
	NODE_ASSIGN,            /* left = right; `a += b` is a = a + b */
	NODE_DO,                /* left: an expression as a statement */
	NODE_CLASS,             /* class name(items): body */
	NODE_MODEL,             /* model left(items): body */
	NODE_MIGRATION,         /* migration left(items): body */
	NODE_INCLUDE,           /* left: the path */
	NODE_FIELD,             /* field name = left: what a class of fields is */
	/* from left import items: NODE_KEYWORD (name as bound, left: as there) or NODE_STAR;
	   length: leading dots; no left, no dots: import items */
	NODE_IMPORT,
	NODE_IF, NODE_ELIF, NODE_ELSE,          /* left: condition; body */
	NODE_EXCEPT,            /* body; that of try, finally and with stands in the block itself */
	/* for left in right: body, while: body alone, match: an empty body; in a generator:
	   items: ifs */
	NODE_LOOP,
	NODE_BLOCK,             /* items: a file or a body */
} NodeKind;

typedef enum Operator {
	OPERATOR_NONE, OPERATOR_ADD, OPERATOR_SUBTRACT, OPERATOR_MULTIPLY, OPERATOR_DIVIDE,
	OPERATOR_FLOOR_DIVIDE, OPERATOR_MODULO, OPERATOR_POWER, OPERATOR_AND, OPERATOR_OR,
	OPERATOR_XOR, OPERATOR_INVERT, OPERATOR_SHIFT_LEFT, OPERATOR_SHIFT_RIGHT,
} Operator;

extern const char *const operator_text[];       /* ORDER Operator */

/* What a NODE_TEST asks. `and` and `or` give one of their sides, as in Python. */
typedef enum Test {
	TEST_NONE, TEST_EQUAL, TEST_NOT_EQUAL, TEST_LESS, TEST_LESS_EQUAL, TEST_GREATER,
	TEST_GREATER_EQUAL, TEST_IN, TEST_NOT_IN, TEST_IS, TEST_IS_NOT, TEST_AND, TEST_OR, TEST_NOT,
} Test;

extern const char *const test_text[];           /* ORDER Test */

typedef struct Node Node;

typedef struct NodeList {
	Node **items;
	uint32_t count, capacity;
} NodeList;

struct Node {
	NodeKind kind : 7;
	Operator op : 4;
	Test test : 4;
	bool not_constant : 1;  /* eval() has found that this operation is none */
	bool closed : 1; /* every name in it is replaced by its value: it means the same anywhere */
	unsigned depth : 15;    /* of left and right; saturates */
	uint32_t length;        /* of text, in bytes */
	Loc loc;
	union {
		const char *text;       /* literals */
		const char *name;       /* interned: NAME, ATTRIBUTE, KEYWORD, CLASS, FUNCTION */
		struct Scope *scope;    /* BLOCK of a class, a model or a file: see scope.c */
	};
	Node *left, *right;
	NodeList items;
	Node *body;             /* NODE_BLOCK of CLASS, MODEL, IF, LOOP ... */
};

enum { NODE_DEPTH_LIMIT = 12000 };      /* later passes recurse: deeper trees are an error */

Node *node_new(Arena *arena, NodeKind kind, Loc loc);
Node *node_text(Arena *arena, NodeKind kind, Loc loc, const char *text, size_t length);
Node *node_string(Arena *arena, Loc loc, const char *text, size_t length);      /* of a copy */
Node *node_name(Arena *arena, NodeKind kind, Loc loc, const char *name, Node *left);
Node *node_pair(Arena *arena, NodeKind kind, Loc loc, Node *left, Node *right);
Node *node_operation(Arena *arena, Loc loc, Operator op, Node *left, Node *right);
Node *node_items(Arena *arena, NodeKind kind, Loc loc, Node *left, NodeList items);
Node *node_copied(Arena *arena, NodeKind kind, Loc loc, Node *left, NodeList items); /* of a copy */
Node *node_block(Arena *arena, NodeKind kind, Loc loc, Node *head, Node *body);
NodeList node_list(Arena *arena, NodeList list, Node *item);    /* list with item appended */

NodeList node_concat(Arena *arena, NodeList a, NodeList b);

Node *node_test(Arena *arena, Loc loc, Test test, Node *left, Node *right);
Node *node_three(Arena *arena, NodeKind kind, Loc loc, Node *a, Node *b, Node *c);
Node *node_with_body(Arena *arena, NodeKind kind, Loc loc, Node *left, Node *right, Node *body);

/* The last part of a (dotted) callee or base: `models.Index` and `Index` are one. NULL: no name. */
static inline const char *node_last_name(const Node *node)
{
	bool named = node && (node->kind == NODE_NAME || node->kind == NODE_ATTRIBUTE
	                      || node->kind == NODE_CLASS);
	return named ? node->name : NULL;
}

const char *node_kind_name(NodeKind kind);

/* One node a line, indented: the text of --dump=ast. */
void node_dump(Buffer *out, const Node *node, unsigned depth);

#endif
