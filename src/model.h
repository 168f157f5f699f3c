/* What a program means, free of any dialect: models, fields, typed expressions, indexes. */
#ifndef IDXC_MODEL_H
#define IDXC_MODEL_H

#include "ast.h"
#include "functions.h"
#include "methods.h"

typedef struct Model Model;

/* A class that a model may extend: a model, or a plain one. */
typedef struct Class {
	const Node *node;
	struct Scope *scope;    /* of the names in it */
	const Model *model;     /* NULL: a plain class */
	const Node *meta;       /* the nested class Meta; NULL: none */
	bool any_meta;          /* it, or one of a base */
	List bases;             /* of Class: those that are declared here */
	List lookup;            /* of Class: itself and all bases, in Python's order (MRO) */
	const Node *unknown_base; /* one of all bases that is declared elsewhere; NULL: none */
} Class;

typedef struct Expr Expr;

/* An expression that only --tables prints. */
typedef struct Computed {
	const Node *node;       /* as written; NULL: there is none */
	const Expr *expr;       /* NULL: it can't be read */
	const char *why;
	Loc loc;
} Computed;

typedef struct Field {
	const char *name;       /* interned, as are attname and column */
	const char *attname;    /* `author_id` for the foreign key `author` */
	const char *column;
	const FieldType *type;
	Loc loc;
	const Model *model;     /* that declares it */
	const Node *call;       /* as written; NULL: implied (id) or a column of an open model */
	const char *relation;   /* name of the model a foreign key points to; NULL: none */
	const struct Field *target; /* the column a foreign key holds a value of; NULL: unknown */
	const Model *to_model;  /* ... and its model; NULL: declared elsewhere */
	const struct Field *base;       /* of an ArrayField */
	const char *collation, *tablespace;
	uint32_t length, digits, places;
	int srid;
	uint32_t dimensions;    /* of a geometry */
	bool null : 1, unique : 1, indexed : 1, primary : 1, like_index : 1, constrained : 1;
	bool unmeasured : 1;    /* max_length or its like is given, and not known */
	bool derived : 1;       /* a foreign key of a class of the files: it brings no index, says Django */
	bool parent_link : 1;   /* multi-table inheritance: the key of the parent's row */
	bool json_encoder : 1;  /* of a JSONField: encoder= */
	bool stored : 1;        /* GeneratedField: db_persist=True */
	bool spatial : 1, geography : 1;        /* spatial_index=, geography= */
	const char *to_field;   /* of a foreign key; NULL: the primary key */
	const char *through, *through_table;    /* of a ManyToManyField: through=, db_table= */
	const Computed *default_value, *generated;      /* db_default=, expression=; NULL: none */
	const char *comment;    /* db_comment= */
	const Node *unknown; /* an option that can't be evaluated; NULL: none that an index needs */
	const Node *index_class;        /* db_index=HashIndex; NULL: none */
	const struct Scope *scope;      /* of the names in it */
} Field;

/*
 * A constant of a type. Texts by type: BOOLEAN "1" or "0"; DATE "2020-02-29"; TIME
 * "08:30:00[.ffffff]";
 * TIMESTAMP "2020-01-01 12:30:00[.ffffff]" in UTC; INTERVAL microseconds; UUID 32 hex digits;
 * BINARY hex
 * digits; numbers as Python prints them; NULL "".
 */
typedef struct Literal {
	Type type;
	const char *text;
	uint32_t length;
} Literal;

typedef enum ExprKind {
	EXPR_COLUMN,            /* field */
	EXPR_LITERAL,           /* literal */
	EXPR_CALL,              /* function(args) */
	EXPR_CASE,              /* args: condition, value, condition, value ... default */
	EXPR_LOOKUP,            /* lookup: args[0] compared with the others */
	EXPR_AND, EXPR_OR, EXPR_XOR,    /* args: conditions */
} ExprKind;

/* What a null test that came with a negation is for; see resolve_condition.c. */
typedef enum Guard {
	GUARD_NONE,
	GUARD_NULL,             /* the column may be NULL */
	GUARD_EMPTY,            /* ... only where '' is NULL */
} Guard;

struct Expr {
	ExprKind kind : 8;
	Type type : 8;
	Guard guard : 8;
	bool negated : 1;       /* LOOKUP isnull: IS NOT NULL; AND, OR, XOR: NOT (...) */
	bool written : 1;       /* LOOKUP: by its class; AND, negated: ~x of what is no Q (NOT x) */
	bool computed : 1;      /* LITERAL: Value() beside LOOKUP_PATTERN: rules take it for no literal */
	bool again : 1;         /* AND, OR, XOR: in parentheses, as Django has resolved it twice */
	bool typed : 1;         /* CALL, CASE: output_field= says the type */
	bool measured : 1;
	uint32_t width;         /* of its text: expr_width() keeps it here once it is measured */
	Loc loc;
	const Field *field;     /* COLUMN; otherwise the field whose type the value has, or NULL */
	const Literal *literal;
	const Function *function;
	const Lookup *lookup;
	Expr **args;
	uint32_t count, capacity;
	/* Func: how it is spelled; Collate: the collation; Extract, Trunc: the zone; RawSQL */
	const char *text;
	const char *joiner;     /* Func: arg_joiner */
};

typedef enum Order { ORDER_DEFAULT, ORDER_ASC, ORDER_DESC } Order;
typedef enum Nulls { NULLS_DEFAULT, NULLS_FIRST, NULLS_LAST } Nulls;

typedef struct KeyPart {
	const Expr *expr;
	uint32_t prefix;        /* Prefix(): characters of the beginning; 0: all of it */
	Loc prefix_loc;
	Order order;
	Nulls nulls;
	const char *opclass, *collation;
	const char *operator;   /* of an exclusion constraint; NULL: none */
	Loc loc, opclass_loc, order_loc, operator_loc;
} KeyPart;

typedef enum Deferrable { DEFERRABLE_NO, DEFERRABLE_DEFERRED, DEFERRABLE_IMMEDIATE } Deferrable;
typedef enum NullsDistinct {
	NULLS_DISTINCT_DEFAULT, NULLS_DISTINCT_TRUE, NULLS_DISTINCT_FALSE
} NullsDistinct;

/* A storage parameter and its value: "fillfactor = 70". */
typedef struct Setting {
	const StorageParameter *parameter;
	const char *text;
	Loc loc;
} Setting;

/* A condition that is a text. */
typedef struct Predicate {
	const char *text;       /* NULL: there is none */
	Loc loc;
} Predicate;

typedef struct Index {
	IndexKind kind;
	const Model *model;
	const Node *node;       /* the statement, with the scope of its names; NULL: of a field */
	const struct Scope *scope;
	Loc loc;                /* of the declaration */
	Loc name_loc;           /* of name=, or of the declaration */
	const char *name;       /* NULL: automatic */
	const char *suffix;     /* of automatic names: "idx", "gin" ... */
	const AccessMethod *method;     /* PostgreSQL's; NULL: the default */
	Setting *settings;      /* its storage parameters */
	uint32_t setting_count;
	bool portable;          /* of no use but speed: other databases get a plain index */
	bool plain;             /* fields=, not expressions: Django's own automatic name */
	bool unique, constraint;        /* UniqueConstraint is both */
	bool exclusion;         /* ExclusionConstraint: a constraint, but not unique */
	const char *method_text;        /* the method as it is to be printed; NULL: by its name */
	bool concurrently;
	bool foreign_key; /* Django's index for a foreign key: some databases make one themselves */
	bool like;              /* PostgreSQL's second index for text, for LIKE 'x%' */
	bool from_field;        /* db_index=True, a foreign key, ...: named as Django names those */
	uint32_t targets;       /* bit 1 << DialectId; all bits: everywhere */
	KeyPart *keys;
	uint32_t key_count;
	const Expr *condition;
	/* ORDER DialectId; [0]: for all that have none of their own; NULL: there are none */
	Predicate *where;
	/* PartialIndex: what its automatic name is a digest of, besides the keys */
	const char *digest;
	const Field **include;
	uint32_t include_count;
	const char *tablespace;
	const char *config;     /* of a FullTextIndex; NULL: the simplest */
	const char *comment;    /* NULL: none */
	bool invisible;         /* visible=False */
	Loc comment_loc, visible_loc;
	Deferrable deferrable;
	NullsDistinct nulls_distinct;
	Loc condition_loc, include_loc, tablespace_loc, method_loc, concurrently_loc,
		deferrable_loc, nulls_distinct_loc;
} Index;

typedef struct Check {
	const Node *node;       /* the statement, with the scope of its names */
	const struct Scope *scope;
	const char *name;
	Loc loc;
	const Computed *condition;
} Check;

struct Model {
	const char *app, *name; /* "shop", "Book": interned */
	Model *namesake;        /* one of the same name that was declared before; NULL: none */
	const char *table;
	bool table_given;       /* db_table=: Django cuts automatic names alone */
	Loc loc;
	const Node *node;
	struct Scope *scope;
	const Class *class;     /* NULL: generated */
	bool any_name;          /* a loop, or locals()[...] =, may bind any name in its body */
	List parents;           /* of Model: concrete ones, each with a table of its own */
	Map by_name;            /* of Field: names, attnames, and "pk" */
	List fields;            /* of Field, in the order of declaration */
	List implied;           /* of Field: columns of an open model that nobody declares */
	List indexes;           /* of Index */
	List checks;            /* of Check */
	List key;               /* of Field: CompositePrimaryKey; empty: see primary */
	const char *comment;    /* db_table_comment= */
	Field *primary;
	bool closed;            /* declares fields: other names are errors */
	bool abstract, proxy, unmanaged;
	bool read;              /* its fields are complete */
	const Node *unknown;    /* an option that can't be evaluated; NULL: none */
	bool generated;         /* the table of a ManyToManyField: it has no node */
	/* ... of the field of this name in this model, as its table is called */
	const Model *owner;
	const char *owner_field;
	const char *tablespace;
};

/* A condition that is a text; NULL: there is none. */
static inline const char *index_where(const Index *index, DialectId on)
{
	return index->where ? index->where[on].text : NULL;
}

bool model_has_table(const Model *model); /* --tables makes it */
bool index_is_partial(const Index *index); /* it has a condition or text, maybe for some targets */

/* The field whose column type a field has: through foreign keys to the key they point to. */
static inline const Field *field_storage(const Field *field)
{
	for (int hops = 0; field->target && hops < 16; hops++)
		field = field->target;
	return field;
}

Expr *expr_new(Arena *arena, ExprKind kind, Loc loc);
void expr_add(Arena *arena, Expr *expr, Expr *arg);
bool expr_equal(const Expr *a, const Expr *b);

/* Expressions that were met; equal ones are one. Few are compared with each other. */
typedef struct ExprSet {
	const Expr *few[4];
	const Expr **slots;
	uint32_t count, capacity, key;
	Arena *arena;
} ExprSet;

bool expr_set_add(ExprSet *set, const Expr *expr);      /* false: an equal one is there */

bool expr_is_condition(const Expr *expr);

/* Whether the value may be NULL on a target ('' may be). */
bool expr_nullable(const Target *target, const Expr *expr);

/* The canonical text of an expression, for the digests in names and for --dump=plan. */
void expr_print(Buffer *out, const Expr *expr);
void literal_print(Buffer *out, const Literal *literal);

#endif
