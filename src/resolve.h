/*
 * Resolve: from trees to models and indexes. Names become fields, functions and lookups; literals
 * get the type of the field that they meet. Whatever is wrong on every target is reported here;
 * nothing here knows a dialect.
 */
#ifndef IDXC_RESOLVE_H
#define IDXC_RESOLVE_H

#include "model.h"

/*
 * What a name stands for. A name may be bound more than once; a use means the last binding before
 * it, as in Python.
 */
typedef struct Binding {
	const Node *node;       /* as written: a value, a class, a model, the block of a module */
	const Node *value;      /* evaluated already; NULL: not yet */
	struct Scope *home;     /* where the names in `node` are looked up */
	struct Binding *previous;
	struct Binding *jump;   /* one far before, so that a search takes few steps; NULL: none */
	uint32_t depth;         /* of `previous` with a `jump` */
	Loc loc;                /* of the statement */
} Binding;

/* Constants, classes and modules by name. */
typedef struct Scope {
	Map names;              /* of Binding: the last one */
	List stars;             /* of Scope: `from x import *` */
	Map files;              /* Node of a file -> how far it is; see resolve_include */
	struct Scope *parent;
	const Node *body;       /* the class or model whose names these are, or NULL */
	bool filled;            /* ... and they are there */
	Model *model;           /* that the body declares; NULL: none */
} Scope;

/*
 * How includes are opened: NULL (and a queued error) when there is no such file. `again` is set
 * when
 * another file included it before: its constants are wanted once more, its models are there.
 */
typedef struct Resolver Resolver;

/* A function of Python on constants: see eval_call.h. NULL: the value can't be had. */
struct Call;
typedef const Node *(*Builtin)(struct Call *call);

typedef Node *(*IncludeOpener)(Resolver *resolver, const Node *path, bool *again);

enum { INCLUDE_DEPTH_LIMIT = 200 };

/* A file with the names in it, for those that import it. */
typedef struct Module {
	const Node *block;
	Scope *scope;
	const char *app;        /* label of its models */
	bool resolved;          /* resolve_file() has begun */
} Module;

/*
 * The module that an import in the file of `from` means: `name` is dotted or NULL, `dots` is how
 * many stand before it. NULL: it is none of the files that were given.
 */
typedef Module *(*ModuleOpener)(Resolver *resolver, Loc from, unsigned dots, const char *name);

struct Resolver {
	Arena *arena;
	Names *names;
	Diags *diags;
	IncludeOpener open_include;
	ModuleOpener open_module;
	void *include_data;
	const char *app;        /* label of models that have none; never NULL */
	List models;            /* of Model, in the order of declaration */
	List classes;           /* of Candidate: what may be a model, in the order of declaration */
	Map candidates;         /* Node or name of a class -> Candidate */
	Map by_name;            /* name -> the last Model of that name, see namesake */
	List lookups;           /* of char *: their names, each once */
	Map transforms;         /* lookup names -> Node: the class, or a name of it */
	uint32_t steps; /* expressions made for one index; constants may double them each time */
	uint32_t include_depth;
	bool names_only;        /* within a file that was included before */
	const char *zone;       /* time zone of date parts: "UTC" */
	Map homes;              /* Node of a function -> Scope where it stands */
	Map enums;              /* Node of a class -> Enumeration */
	Map settings;           /* name -> Node: --setting */
	Map contributed;        /* User: auth.User, imported from Django's own apps */
	Map foreign;            /* MoneyField: "from shop.fields import MoneyField", not given */
	Map local; /* names that a relative import takes from a file that was not given */
	Map dicts;              /* Node of a large dict -> DictTable */
	Map field_types;        /* name of a class -> Node: the class or call that it stands for */
	Map told; /* Node of a class of fields that was reported, see field_made_check() */
	uint32_t applied;       /* calls of the files' own functions; see apply_function() */
	bool dotted_imports;    /* somewhere stands `import a.b` */
	bool missed;            /* a name was asked for that is outlined, and not there */
};

/*
 * Takes over a parsed file and those that it imports, if that was not done; then resolve_finish()
 * once.
 */
void resolve_module(Resolver *resolver, Module *module);

/* The statements of a file, or of one that is included. */
void resolve_file(Resolver *resolver, const Node *block, Scope *scope);

/* a.b.c as one interned name; NULL: another expression. */
const char *dotted_path(Resolver *resolver, const Node *path);

/* Binds what an import statement names. */
void resolve_import(Resolver *resolver, Scope *scope, const Node *statement);

/* Fields, relations and indexes of all models. */
void resolve_finish(Resolver *resolver);

/*
 * The same for what is compiled and forgotten model by model (compile_stream.c): the models of some
 * statements, with their fields; then relations and indexes of all that came.
 */
void resolve_statement(Resolver *resolver, const Node *block, Scope *scope);
void resolve_bodies(Resolver *resolver);

/*
 * A resolver whose names, models and so on come and go with `arena`; what `outer` knows it knows,
 * too.
 */
Resolver resolver_over(const Resolver *outer, Arena *arena);

Scope *scope_new(Resolver *resolver, Scope *parent);
Scope *scope_of_file(Resolver *resolver, const Node *block);    /* a new one; block knows it */
void scope_bind(Resolver *resolver, Scope *scope, const char *name, const Node *node, Loc loc);
void scope_bind_from(Resolver *resolver, Scope *scope, const char *name, const Node *node,
                     Scope *home, Loc loc); /* the names in node are those of `home` */

/* Binds what an assignment, a class or a model names; other statements are left alone. */
void scope_take(Resolver *resolver, Scope *scope, const Node *statement);

/* What the target at a place of `a, b = value` gets; NULL: not known. */
const Node *assigned_item(Resolver *resolver, const Node *targets, uint32_t at, const Node *value);

/*
 * The names in the body of a class, a model or a module that was bound somewhere; NULL: it was not.
 */
Scope *scope_inside(Resolver *resolver, const Node *body);
Model *scope_model(const Node *node);   /* the model that a class is; NULL: it is none */

/* ---- within resolve ---- */

/*
 * What an interned name is in the tables, looked up once; NULL: it is not there. A name of Python's
 * own functions, and of lookups, begins with a small letter, that of a class with a capital.
 */
typedef struct Word {
	const FieldType *field;
	const Lookup *comparison;       /* GreaterThan: the first lookup whose expression it is */
	const Function *function;
	const IndexClass *index_class;
	const Lookup *lookup;   /* gt: the first of the name */
	Builtin builtin;
	const char *const *parts;       /* of a path: see path_of() */
	uint32_t part_count;
} Word;

const Word *word_new(Resolver *resolver, const char *name);

static inline const Word *word_of(Resolver *resolver, const char *name)
{
	const Word *word = name_entry(name)->word;
	return word ? word : word_new(resolver, name);
}

/*
 * Whether anything in the files has an interned name: if not, it is Python's, Django's, or a
 * field's.
 */
static inline bool is_bound(const char *name)
{
	return name_entry(name)->bound;
}

static inline bool is_unbound(const Node *node)
{
	return node->kind == NODE_NAME && !is_bound(node->name);
}

/*
 * The parts of "price__gte", interned, beginning with a field; a name without "__" is one itself.
 */
typedef struct Path {
	const char *const *parts;
	uint32_t count;
} Path;

Path path_of(Resolver *resolver, const char *const *name);

/* What a name means at a place; NULL: it is not bound. Outer scopes are asked, too. */
Binding *scope_find(Resolver *resolver, const Scope *scope, const char *name, Loc use);

/* What a name means in the body of a class, a model or a module, at its end. */
Binding *scope_member(Resolver *resolver, const Node *body, const char *name);

/*
 * The value of a constant expression, as far as it can be had: names and attributes replaced,
 * lists and texts joined, signs folded into numbers. Whatever can't be evaluated is itself.
 */
const Node *eval_node(Resolver *resolver, const Scope *scope, const Node *node);

static inline const Node *eval(Resolver *resolver, const Scope *scope, const Node *node)
{
	return node->closed || node->kind <= NODE_ELLIPSIS ? node
	                                                   : eval_node(resolver, scope, node);
}

/* What a class body gives to an interned name; NULL: nothing. */
const Node *class_member(const Node *class_node, const char *name);
bool class_has_method(const Node *class_node, const char *name);        /* in its own body */
/* The same, to the bottom: no name in it depends on the scope any more. */
const Node *eval_closed(Resolver *resolver, const Scope *scope, const Node *node);

/* Arguments of a call after * and ** are expanded. */
typedef struct Arguments {
	const Node *call;
	const Node *const *positional;
	uint32_t count;
	const Node *const *keywords;    /* NODE_KEYWORD; each is marked in `used` when asked for */
	bool *used;
	uint32_t keyword_count;
	uint64_t numbers;       /* of the keywords: the bit of each one's text_number() */
	const Node *unknown;    /* a * or ** that can't be evaluated; NULL: none */
} Arguments;

Arguments arguments_of(Resolver *resolver, const Scope *scope, const Node *call);
/* no error for `unknown` */
Arguments arguments_known(Resolver *resolver, const Scope *scope, const Node *call);
/* keywords by name, as Q does it; `used` is not */
void arguments_sort(Resolver *resolver, Arguments *arguments);
const Node *argument_find(Arguments *arguments, const char *name, uint8_t number);

/*
 * The value of a keyword, or NULL. A call has few keywords, and is asked for many that it has not.
 */
static inline const Node *argument_named(Arguments *arguments, const char *name)
{
	uint8_t number = text_number(name, strlen(name));
	return arguments->numbers >> number & 1 ? argument_find(arguments, name, number) : NULL;
}

/* A truth value as Python sees it; false when it isn't given, and after an error. */
bool argument_truth(Resolver *resolver, const Scope *scope, Arguments *arguments, const char *name);

/* One error for each keyword that nobody asked for, with a suggestion among `known`. */
void arguments_check(Resolver *resolver, const Arguments *arguments, const char *what,
                     const char *const *known, size_t known_count);

/* An expression or a condition of a model; NULL after an error. */
typedef struct ExprContext {
	Resolver *resolver;
	const Scope *scope;
	Model *model;
} ExprContext;

Expr *resolve_expression(ExprContext *context, const Node *node);       /* text is a value */
Expr *resolve_operand(ExprContext *context, const Node *node);          /* text names a field */
Expr *resolve_condition(ExprContext *context, const Node *node);
Expr *truth_of(ExprContext *context, Expr *expr, Loc loc); /* a boolean expression as a condition */

/* False, and an error the first time, when one index has become unreasonably large. */
bool within_limits(ExprContext *context, const Node *node);
bool is_condition(ExprContext *context, const Node *node);      /* a Q, or operations on Qs */

/* The column that a path begins with. NULL after an error. */
Expr *resolve_path(ExprContext *context, const char *path, Loc loc);    /* interned */
/* lookup_find() of an interned name */
const Lookup *lookup_of(ExprContext *context, const char *name, Type type);
Expr *apply_transform(ExprContext *context, Expr *expr, const char *name);      /* interned */

/* interned; NULL after an error */
Field *model_field(Resolver *resolver, Model *model, const char *name, Loc loc);
Field *field_new(Resolver *resolver, const Scope *scope, Model *model, const char *name,
                 const Node *call);
const Field *field_of_type(Resolver *resolver, const char *name); /* "IntegerField", as a type */
/* CharField(max_length=10), as a type */
const Field *field_of_call(ExprContext *context, const Node *node);

/*
 * A literal of a field's type (field may be NULL: the type of the node itself). NULL after an
 * error.
 */
const Literal *resolve_literal(ExprContext *context, const Node *node, const Field *field,
                               Type type);
Expr *literal_expr(ExprContext *context, const Literal *literal, Loc loc);
bool is_literal(const Node *node);

/* ---- words (resolve_words.c) ---- */

/*
 * The name that a NODE_STRING spells, interned; NULL, or false, and an error when it can be none.
 */
const char *name_text(Resolver *resolver, const Node *text);
bool is_name(Resolver *resolver, const Node *text);
const char *name_intern(const Resolver *resolver, const char *text);

/* The text of a NODE_STRING that stands in SQL as it is; NULL and an error: it holds a NUL. */
const char *sql_text(Resolver *resolver, const Node *text);

/* a, a.b, "a b".c: what stands in SQL without quotes of ours. */
bool is_identifier(const char *text);
bool is_operator_class(const char *text);       /* an identifier, perhaps with (siglen = 32) */

/* Index statements. */
bool is_index_call(Resolver *resolver, const Node *node);
Index *resolve_index(ExprContext *context, const Node *call);   /* NULL after an error */

#endif
