/* What the files that resolve expressions share. All return NULL after an error. */
#ifndef IDXC_RESOLVE_CALL_H
#define IDXC_RESOLVE_CALL_H

#include "resolve.h"

Expr *call_new(ExprContext *context, const Function *function, Loc loc); /* without arguments yet */
Expr *call_typed(Expr *expr); /* sets the type from the row and the arguments; returns expr */
Expr *path_expression(ExprContext *context, const Node *text, Loc loc);        /* F('a__lower') */

/* How a function is spelled by a call and by the classes it is of, the most derived one first. */
typedef struct Spelling {
	ExprContext *context;
	Arguments *arguments;           /* NULL: there is no call */
	const Node *classes[16];
	uint32_t count;
	const Function *base;           /* the row that the last class derives from */
	bool unread;                    /* a class has an __init__ that was not followed */
} Spelling;

/* Whether the __init__ of a transform's class gives its argument on, and no more. */
bool transform_constructed(Resolver *resolver, const Scope *scope, const Node *class_node, Loc loc);

/* Whether a class, or a name of one, is a function's. */
bool spelling_of_class(ExprContext *context, const Node *class_node, Spelling *spelling);
const char *spelled_name(const Spelling *spelling);
const Node *spelling_option(const Spelling *spelling, const char *name); /* NULL: not given */

/* Gives the call (with its arguments) a row of its own if it is spelled otherwise than the base. */
bool spell(Spelling *spelling, Expr *expr);

Expr *function_call(Spelling *spelling, const Node *node);
Expr *transform_call(Spelling *spelling, Expr *operand);        /* F('a__name') of a class */
Expr *case_expression(ExprContext *context, const Node *node);
Expr *value_call(ExprContext *context, const Node *node);
Expr *boundary_call(ExprContext *context, const Node *node);    /* RangeBoundary() */
Expr *f_call(ExprContext *context, const Node *node);

/*
 * JSON: a value by a key; a path as a text; the calls of KeyTransform, KT, JSONObject, JSONArray.
 */
Expr *key_of(ExprContext *context, const Function *function, Expr *document, const char *key,
             Loc loc);
Expr *key_as_text(ExprContext *context, Expr *expr);
/* has_key=KeyTransform('b', KeyTransform('a', ...)): the document becomes its a, the key is b. */
Expr *key_in_path(ExprContext *context, Expr **document, Expr *key);
Expr *key_call(ExprContext *context, const Function *function, const Node *node);
Expr *key_path_call(ExprContext *context, const Node *node);
Expr *json_object_call(ExprContext *context, const Function *function, const Node *node);
Expr *json_array_call(ExprContext *context, const Function *function, const Node *node);

/* A key of JSON and hstore, an index or slice of an array; NULL: the type has none, no error. */
Expr *composite_transform(ExprContext *context, Expr *expr, const char *word);

/* Text search. A configuration is a literal of unknown type, or NULL. */
Expr *search_call(ExprContext *context, const Function *function, const Node *node);
Expr *search_vector(ExprContext *context, Expr *text, const Expr *config);
Expr *search_query(ExprContext *context, const Expr *vector, const Node *value);
Expr *search_not(ExprContext *context, Expr *query, Loc loc);
const Expr *search_config(const Expr *expr);

Expr *raw_call(ExprContext *context, const Function *function, const Node *node);

#endif
