/* What the files that evaluate constants share. */
#ifndef IDXC_EVAL_H
#define IDXC_EVAL_H

#include "resolve.h"

enum {
	EVAL_HOPS = 8000,       /* from name to name, and down a tree: the stack is finite */
	EVAL_LARGEST = 1 << 20, /* items or bytes: b = a + a; c = b + b ... doubles each time */
	EVAL_TURNS = 1 << 12,   /* of a comprehension */
	APPLY_HOPS = EVAL_HOPS / 64,    /* of the stack, for a call within a call */
};

/* The value of a node; itself when it has none. */
const Node *eval_at(Resolver *resolver, const Scope *scope, const Node *node, int hops);
const Node *eval_closed_at(Resolver *resolver, const Scope *scope, const Node *node, int hops);
const Node *binding_value(Resolver *resolver, Binding *binding, Loc use, int hops);

/* Each is itself when it can't be had. */
const Node *eval_binary(Resolver *resolver, const Scope *scope, const Node *node, int hops);
const Node *eval_unary(Resolver *resolver, const Scope *scope, const Node *node, int hops);
const Node *eval_test(Resolver *resolver, const Scope *scope, const Node *node, int hops);
const Node *eval_conditional(Resolver *resolver, const Scope *scope, const Node *node, int hops);
const Node *eval_items(Resolver *resolver, const Scope *scope, const Node *node, int hops);
bool has_stars(const Node *node);       /* among its items */

/*
 * Dicts: the value of a key, NULL: not there or not known; a pair in place of one with that key;
 * {'a': 1} | {'b': 2}.
 */
const Node *eval_dict(Resolver *resolver, const Scope *scope, const Node *node, int hops);
const Node *dict_find(Resolver *resolver, const Node *dict, const Node *key);
void dict_put(Resolver *resolver, Node *dict, Node *pair);
const Node *dict_union(Resolver *resolver, const Scope *scope, const Node *node, const Node *left,
                       const Node *right, int hops);
Node *closed_pair(Resolver *resolver, const Scope *scope, const Node *pair, int hops);
const Node *eval_subscript(Resolver *resolver, const Scope *scope, const Node *node, int hops);
const Node *eval_generator(Resolver *resolver, const Scope *scope, const Node *node, int hops);
const Node *eval_call(Resolver *resolver, const Scope *scope, const Node *node, int hops);

/* {1} | {2} of known sets; NULL: it can't be had. */
const Node *set_operation(Resolver *resolver, Loc loc, Operator op, const Node *left,
                          const Node *right);

/* A call of a function or of what partial() has made; NULL: it can't be had. */
const Node *apply_function(Resolver *resolver, const Scope *scope, const Node *node,
                           const Node *function, int hops);

/* A call whose arguments have no names in them. */
const Node *closed_arguments(Resolver *resolver, const Scope *scope, const Node *node, int hops);

/* What a function of several statements returns; NULL: it can't be followed. */
const Node *function_run(Resolver *resolver, const Scope *scope, const Node *node,
                         const Node *function, int hops);

/* The parameters of a function that is called; NULL: they don't fit, or are not known. */
Scope *function_scope(Resolver *resolver, const Scope *scope, const Node *node,
                      const Node *function, int hops);
const Node *apply_partial(Resolver *resolver, const Node *node, const Node *partial);

const Node *eval_format(Resolver *resolver, const Scope *scope, const Node *node, int hops);

/* 'x %s' % value; NULL: it can't be had. */
const Node *format_percent(Resolver *resolver, const Scope *scope, const Node *node,
                           const Node *format, const Node *value, int hops);

/* What a class gives to a name, its bases included; NULL: nothing that is known. */
const Node *class_attribute(Resolver *resolver, const Node *class_node, const char *name, Loc use,
                            int hops);

/* The members of a class Status(TextChoices), or of another enumeration. */
typedef struct Member {
	const char *name;
	const Node *value, *label;
} Member;

typedef struct Enumeration {
	const Node *class_node;
	Member *members;
	uint32_t count;
	Map by_name;            /* name -> Member, but for the label of the empty choice */
	bool choices;           /* Django's: they have labels */
	bool text;              /* members are texts, and print as such */
} Enumeration;

const Enumeration *enumeration_of(Resolver *resolver, const Node *class_node);  /* NULL: none */
const Member *enumeration_member(const Enumeration *enumeration, const char *name); /* or NULL */

/* values, choices, labels, names; NULL: another word. */
const Node *enumeration_list(Resolver *resolver, const Enumeration *enumeration, const char *what,
                             Loc use);

/* The member that `Status.OPEN` or the variable of a loop means; NULL: none. */
const Member *member_of(Resolver *resolver, const Scope *scope, const Node *node, int hops);

/* ---- small ones ---- */

typedef enum Truth { TRUTH_UNKNOWN, TRUTH_FALSE, TRUTH_TRUE } Truth;
Truth constant_truth_of(const Node *value);      /* of an evaluated node */

bool is_sequence(const Node *node);     /* list, tuple or set */
bool is_body(const Node *node);         /* a class, a model, a module: what has names inside */
bool constants_equal(const Node *a, const Node *b);
Node *constant_text(Resolver *resolver, Loc loc, const char *text, size_t length);
Node *constant_truth(Resolver *resolver, Loc loc, bool value);
Node *constant_copy(Resolver *resolver, const Node *node, Loc loc);
bool constant_print(Buffer *out, const Node *node);     /* as str() prints it; false: not known */

const Node *dict_value(const Node *dict, const char *key, size_t length);      /* NULL: not there */

/* The constant in `text`, which is freed, in place of `node`; `node` when it is not known. */
const Node *text_of_buffer(Resolver *resolver, const Node *node, Buffer *text, bool known);
bool integer_value(const Node *node, long long *value);

/* -1, 0, 1 as Python orders numbers, texts and lists of them; false: not known. */
bool constants_ordered(const Node *a, const Node *b, int *order);

/* Reports a constant that grew beyond reason, and returns what stands for it. */
const Node *too_large(Resolver *resolver, Loc loc);

#endif
