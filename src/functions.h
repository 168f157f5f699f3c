/* Functions, operators and lookups: one row each, with a cell per dialect (rule.h). */
#ifndef IDXC_FUNCTIONS_H
#define IDXC_FUNCTIONS_H

#include "rule.h"

/* What a row's value is, beside a fixed type. */
enum {
	RESULT_FIRST = TYPE_COUNT,
	RESULT_COMMON,          /* of all arguments, when it is one */
	RESULT_ARITHMETIC,      /* ... with integers taken for decimals or floats */
	RESULT_CAST,
	/* texts, by what limits their length (width.c) */
	RESULT_JOINED,          /* that of all arguments */
	RESULT_CUT,             /* the number behind the first */
	RESULT_PART,            /* the number behind the second */
	RESULT_PADDED,          /* the number behind the first, however short that is */
	RESULT_REPEATED,        /* that number of times the first */
	RESULT_REPLACED,
};

/* Few functions need another shape than "name, arguments". */
typedef enum FunctionKind {
	FUNCTION_PLAIN,
	FUNCTION_NULLING,       /* ... which may be NULL though no argument is */
	FUNCTION_FIRST,         /* ... which is NULL only when all arguments are */
	FUNCTION_PAIRS,         /* f(a, b, c) is f(a, f(b, c)) */
	FUNCTION_CAST,          /* the last argument is a field: the type */
	FUNCTION_GENERIC,       /* Func: the file has a name or a template for it */
	FUNCTION_BILATERAL,     /* a transform of the file for both sides of a lookup */
	FUNCTION_COLLATE,       /* the last argument is the name of a collation */
	FUNCTION_EXTRACT, FUNCTION_TRUNC,       /* the part of a date is lookup_name, or lookup_name= */
	FUNCTION_WRAPPER,       /* ExpressionWrapper: the argument itself */
	FUNCTION_CASE, FUNCTION_RAW, FUNCTION_F, FUNCTION_VALUE,
	FUNCTION_BOUNDARY,      /* RangeBoundary: the text '[)' */
	FUNCTION_REFUSED,       /* an error everywhere: its only rule says why */
} FunctionKind;

/*
 * `parameters` names the arguments as Django does, separated by blanks: "text", "length?" (may be
 * missing), "precision=0" (default), "expressions*" (any number), "expressions**" (two or more).
 * "expression:dD" is of one of these types (letters of TYPE_LETTERS), or of an unknown one.
 */
typedef struct Function {
	const char *name;
	const char *parameters;
	const char *transform;  /* name of the registered transform, as in F('title__lower'); or NULL */
	uint8_t result;         /* Type or RESULT_... */
	FunctionKind kind;
	const Rule *rules;
} Function;

/* The functions of one topic, sorted by name: functions_*.c has one each. */
typedef struct FunctionTable {
	const char *title;
	const Function *rows;
	size_t count;
} FunctionTable;

extern const FunctionTable aggregate_functions, compare_functions, date_functions,
	language_functions, math_functions, postgres_functions, text_functions;

/* All of them, ended by NULL. */
extern const FunctionTable *const function_tables[];

const Function *function_find(const char *name);                /* NULL: unknown */
const Function *function_find_transform(const char *name, Type type);

/* The functions by number, one table after the other; NULL behind the last. */
const Function *function_at(size_t number);
size_t function_count(void);

/* The rows behind arithmetic: "+", "-", "*", "/", "%%", "**", "&", "|", "#", "<<", ">>", "neg". */
const Function *operator_find(const char *name);

/* How a lookup prepares a literal on its right side. */
typedef enum Preparation {
	PREPARE_VALUE,          /* as the field says */
	PREPARE_CONTAINS, PREPARE_STARTS, PREPARE_ENDS, /* a LIKE pattern: %x%, x%, %x */
	PREPARE_PATTERN_EXACT,  /* a LIKE pattern without wild cards */
	PREPARE_LIST, PREPARE_PAIR, PREPARE_BOOLEAN,
	PREPARE_RAW,
} Preparation;

typedef struct Lookup {
	const char *name;
	const char *types;      /* letters of the left types it takes; NULL: all */
	Preparation preparation;
	const Rule *rules;      /* $1 left, $2 right (and $3 for a pair) */
	const Rule *negated;    /* isnull=False */
	const char *expression; /* name of the row's class as an expression: "GreaterThan" */
} Lookup;

extern const Lookup lookup_table[];
extern const size_t lookup_count;
const Lookup *lookup_find(const char *name, Type type);
const Lookup *lookup_find_expression(const char *class_name);

/* ---- fields ---- */

enum {
	FIELD_AUTO = 1,         /* numbered by the database */
	FIELD_TEXT_OPS = 2,     /* PostgreSQL: a second index with *_pattern_ops */
	FIELD_RELATION = 4,     /* the column holds the key of another model */
	FIELD_MANY = 8,         /* no column: a table of its own */
	FIELD_EMPTY_STRING = 16,        /* '' is a value (Django: empty_strings_allowed) */
	FIELD_INDEXED = 32,     /* db_index=True by default */
	FIELD_UNIQUE = 64,
	FIELD_NO_COLUMN = 128,  /* neither column nor table: GenericForeignKey */
	FIELD_COMPOSITE = 256,  /* the primary key is of several columns, which it names */
	FIELD_GENERATED = 512,  /* of the type that output_field says */
};

/* The least and the most that an integer column holds, as Django knows them. */
typedef struct Span {
	const char *least, *most;
} Span;

typedef struct FieldType {
	const char *name;
	Type type;
	uint16_t flags;
	uint16_t length;        /* max_length when none is given */
	const char *base;       /* of a range: the type of its ends; NULL: none */
	/* Column types with $L length, $D digits, $P decimal places; ORDER DialectId, [0]: all. */
	const char *column[DIALECT_COUNT];
	const char *cast[DIALECT_COUNT];        /* in CAST(x AS ...); NULL: as the column */
	const char *check[DIALECT_COUNT];       /* $1 the column; NULL: none */
	const char *related;    /* type of a foreign key to it; NULL: the same (Django: rel_db_type()) */
	const Span *spans;      /* ORDER DialectId, [0]: all; NULL: no integer */
} FieldType;

extern const FieldType field_type_table[];
extern const size_t field_type_count;
const FieldType *field_type_find(const char *name);
extern const FieldType field_type_unknown;

/* Whether a column on the dialect (NULL: on any) holds an integer, which is printed plainly. */
bool field_type_holds(const FieldType *type, const Dialect *dialect, const char *integer);

#endif
