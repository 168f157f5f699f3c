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
	RESULT_BASE,            /* of what the first argument, an array or a range, is made */
	RESULT_TEXTS,           /* an array of texts */
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
	FUNCTION_OPERATOR,      /* a row of operators.c */
	FUNCTION_NULLING,       /* ... which may be NULL though no argument is */
	FUNCTION_FIRST,         /* ... which is NULL only when all arguments are */
	FUNCTION_PAIRS,         /* f(a, b, c) is f(a, f(b, c)) */
	FUNCTION_CAST,          /* the last argument is a field: the type */
	FUNCTION_GENERIC,       /* Func: the file has a name or a template for it */
	FUNCTION_BILATERAL,     /* a transform of the file for both sides of a lookup */
	FUNCTION_COLLATE,       /* the last argument is the name of a collation */
	FUNCTION_KEY,           /* a value in JSON, by keys: $1 is the document */
	FUNCTION_KEY_PATH,      /* KT('data__a__0') */
	FUNCTION_JSON_OBJECT,   /* named arguments are keys and values */
	FUNCTION_JSON_ARRAY,
	FUNCTION_SEARCH,        /* SearchVector, SearchQuery: config= and its like */
	FUNCTION_EXTRACT, FUNCTION_TRUNC, /* the part of a date is lookup_name, or lookup_name= */
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
/* What a function gives of an array, its first argument. */
typedef enum ArrayPart { ARRAY_NONE, ARRAY_ITEM, ARRAY_LENGTH } ArrayPart;

typedef struct Function {
	const char *name;
	const char *parameters;
	const char *transform;  /* its name, as in F('title__lower'); or NULL */
	uint8_t result;         /* Type or RESULT_... */
	FunctionKind kind : 8;
	ArrayPart array : 8;
	bool natural;           /* its value is never below zero */
	const Rule *rules;
	/* the rows that a server refuses, as the function has no value for them; NULL: none */
	const Rule *partial;
} Function;

/* The functions of one topic, sorted by name: functions_*.c has one each. */
typedef struct FunctionTable {
	const char *title;
	const Function *rows;
	size_t count;
} FunctionTable;

extern const FunctionTable aggregate_functions, compare_functions, date_functions,
	json_functions, language_functions, math_functions, postgres_functions, text_functions;

/* All of them, ended by NULL. */
extern const FunctionTable *const function_tables[];

const Function *function_find(const char *name);                /* NULL: unknown */
const Function *function_find_transform(const char *name, Type type);

/* The functions by number, one table after the other; NULL behind the last. */
const Function *function_at(size_t number);
size_t function_count(void);

/* The rows behind arithmetic: "+", "-", "*", "/", "%%", "**", "&", "|", "#", "<<", ">>", "neg". */
const Function *operator_find(const char *name);

/* What a lookup takes on its right side. */
typedef enum Preparation {
	PREPARE_VALUE,          /* as the field says */
	PREPARE_TEXT,           /* a text: to be found, a regular expression, a key */
	PREPARE_LIST, PREPARE_PAIR,     /* several, each as the field says */
	PREPARE_TEXTS,          /* a list of texts */
	PREPARE_BOOLEAN,        /* True or False decide the rules */
	PREPARE_RANGE,          /* a range of values like the left one */
	PREPARE_QUERY,          /* a text search query */
} Preparation;

/* What a comparison says of '', where a database takes that for NULL. */
typedef enum EmptyText {
	EMPTY_FAILS, EMPTY_HOLDS,
	EMPTY_IF_GIVEN,         /* holds when '' is among the values */
} EmptyText;

enum {
	/* a float beside an integer: up to the next (IntegerFieldFloatRounding) */
	LOOKUP_ROUNDS_UP = 1,
	LOOKUP_NULL = 2,        /* None is a value: JSON's null */
	LOOKUP_NONE_IS_NULL = 4,        /* None stands for isnull=True */
	LOOKUP_AS_TEXT = 8,     /* a value in JSON is compared as a text */
	/*
	 * of a year: a comparison with its first or last day (both: between), so that an index
	 * serves
	 */
	LOOKUP_YEAR_FIRST = 16, LOOKUP_YEAR_LAST = 32,
	LOOKUP_ELEMENT = 64,    /* a range takes one value, too */
	/* a number that the column can't hold decides it (Django's IntegerFieldOverflow): one below
	   makes ABOVE true, one above makes BELOW true, else no row meets it */
	LOOKUP_BOUNDED = 128, LOOKUP_ABOVE = 256, LOOKUP_BELOW = 512,
	LOOKUP_PATTERN = 1024,  /* the server escapes a Value() beside it (Django's PatternLookup) */
};

typedef struct Lookup {
	const char *name;
	const char *types;      /* letters of the left types it takes */
	Preparation preparation;
	const Rule *rules;      /* $1 left, $2 right (and $3 for a pair) */
	/* name of the row's class as an expression: "GreaterThan"; or NULL */
	const char *expression;
	uint16_t flags;
	EmptyText empty;
	const Rule *negated;    /* isnull=False */
	const Rule *element;    /* what a literal on the right becomes first; NULL: itself */
} Lookup;

/* Lookups of one topic, sorted by name. A name may have a row for each type. */
typedef struct LookupTable {
	const char *title;
	const Lookup *rows;
	size_t count;
} LookupTable;

extern const LookupTable compare_lookups, text_lookups, json_lookups, postgres_lookups;

/* All of them, ended by NULL. */
extern const LookupTable *const lookup_tables[];

/* The lookups by number, one table after the other; NULL behind the last. */
const Lookup *lookup_at(size_t number);
size_t lookup_count(void);
const Lookup *lookup_find(const char *name, Type type); /* NULL: the type has no such lookup */
const Lookup *lookup_find_name(const char *name);               /* the first of the name */
bool lookup_takes(const Lookup *lookup, Type type);
const Lookup *lookup_find_expression(const char *class_name);  /* the first of the name */

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
	FIELD_SPATIAL = 1024,   /* spatial_index=True by default */
	FIELD_RASTER = 2048,
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
	const char *range;      /* the range of such values; NULL: none */
	/*
	 * Column types with $E element and $N how many (perhaps), $L length, $D digits, $P decimal
	 * places, $G geometry or geography, $Z of three dimensions, $S SRID; ORDER DialectId, [0]:
	 * all.
	 */
	const char *column[DIALECT_COUNT];
	const char *cast[DIALECT_COUNT];        /* in CAST(x AS ...); NULL: as the column */
	const char *check[DIALECT_COUNT];       /* $1 the column; NULL: none */
	const char *shape;      /* of a geometry, as databases call it; NULL: none */
	/* type of a foreign key to it; NULL: the same (Django: rel_db_type()) */
	const char *related;
	uint8_t width;          /* of the longest number of an integer, where it is less than 20 */
	const Span *spans;      /* ORDER DialectId, [0]: all; NULL: no integer */
} FieldType;

extern const FieldType field_type_table[];
extern const size_t field_type_count;
const FieldType *field_type_find(const char *name);
extern const FieldType field_type_unknown;

/*
 * -1, 0, 1: an integer, printed plainly, is below, within, above what a column on the dialect
 * holds.
 */
int field_type_side(const FieldType *type, const Dialect *dialect, const char *integer);

/* Whether a column on any dialect holds the integer. */
bool field_type_holds(const FieldType *type, const char *integer);

#endif
