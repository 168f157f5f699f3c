/*
 * The plan: what emit prints, with everything decided. One plan a target; names are unquoted and
 * already cut and folded; expressions are pieces whose template was chosen.
 */
#ifndef IDXC_PLAN_H
#define IDXC_PLAN_H

#include "model.h"
#include "special.h"

typedef enum PieceKind {
	PIECE_TEMPLATE,         /* text: a cell's template over args */
	PIECE_COLUMN,           /* text: a name to be quoted */
	PIECE_LITERAL,          /* literal, written as style says */
	PIECE_JOIN,             /* args with text between; negated: NOT (...); several: (...) */
	PIECE_CASE,             /* args: condition, value ... default (always there) */
} PieceKind;

typedef struct Piece Piece;
struct Piece {
	PieceKind kind : 8;
	Type type : 8;
	bool negated : 1;
	bool computed : 1;      /* a literal that rules take for an expression */
	bool plain : 1;         /* a literal that can't be put together: a comment */
	bool is_path : 1;       /* args: a JSON document and the keys to a value in it */
	uint32_t width;                                 /* $N of a template */
	const char *text;
	const char *cast, *zone, *collation, *joiner;   /* $T $Z $C $+ */
	const Literal *literal;
	Piece **args;
	uint32_t count;
};

typedef struct PlanKey {
	Piece *piece;
	bool parenthesized;
	Order order;
	Nulls nulls;
	const char *opclass, *collation;
	const char *operator;   /* of an exclusion constraint; NULL: none */
	uint32_t prefix;        /* characters of the beginning; 0: all */
} PlanKey;

/* One CREATE INDEX or ADD CONSTRAINT, and the DROP that takes it back. */
typedef struct PlanIndex {
	const Index *source;
	const char *name, *table;
	const char *new_name;   /* for a RENAME; of a build that takes the place of `name` */
	/* templates of a build that may be run again; NULL: one statement */
	const char *const *script;
	const char *timeout;    /* of its locks */
	bool constraint;        /* ALTER TABLE ... ADD CONSTRAINT; with a method, EXCLUDE */
	bool unique, online, not_distinct, distinct;
	bool exists;            /* IF NOT EXISTS, IF EXISTS */
	Deferrable deferrable;
	const char *method, *with, *tablespace;
	PlanKey *keys;
	uint32_t key_count;
	const char **include;
	uint32_t include_count;
	Piece *where;
	Piece *comment;         /* NULL: none */
	bool invisible;
	const SpecialIndex *special;    /* NULL: an ordinary index */
	const char *create, *drop;      /* statement templates */
	const char *comment_on; /* likewise; NULL: none, or part of create */
	struct PlanTable *generated;    /* --emulate: a column each, made before the index */
	uint32_t generated_count;
} PlanIndex;

/* For --tables. Where the dialect has no statement for it, a foreign key is part of its column. */
typedef struct PlanForeignKey {
	const char *name, *table, *column, *to_table, *to_column;
	bool exists;            /* IF EXISTS, where a DROP may say so */
} PlanForeignKey;

typedef struct PlanColumn {
	const char *name, *type, *collation;
	const char *tablespace; /* of the index of a primary key or unique column */
	Piece *comment, *default_value, *check;
	Piece *generated;       /* GENERATED ALWAYS AS; NULL: an ordinary column */
	bool stored;            /* else virtual */
	bool invisible;
	bool null, primary, unique, identity;
	const PlanForeignKey *references;       /* within the column; NULL: none, or a statement */
} PlanColumn;

typedef struct PlanCheck {
	const char *name;
	Piece *condition;
} PlanCheck;

typedef struct PlanTable {
	const char *name;
	PlanColumn *columns;
	uint32_t column_count;
	PlanCheck *checks;
	uint32_t check_count;
	const char **primary;   /* columns of a primary key of several */
	uint32_t primary_count;
	const char *tablespace;
	Piece *comment;
	bool exists;            /* IF NOT EXISTS, IF EXISTS */
	List additions, removals;       /* of Piece: statements for what a column can't be */
	const char *new_name;   /* for a RENAME, of the table or of its only column */
} PlanTable;

typedef enum PlanStepKind {
	PLAN_STATEMENT,         /* template over the index or the table */
	PLAN_SQL,               /* text with parameters, as a migration gives it */
	PLAN_COMMENT,           /* text */
} PlanStepKind;

/* A line of a migration. */
typedef struct PlanStep {
	PlanStepKind kind;
	const char *template;
	const PlanIndex *index; /* NULL: of the table */
	const PlanTable *table;
	const char *text;
	const Literal *const *parameters;
	uint32_t parameter_count;
	bool parameterized;     /* %s stands for a parameter, %% for % */
} PlanStep;

typedef struct Plan {
	const Target *target;
	List indexes;           /* of PlanIndex */
	List tables;            /* of PlanTable; filled when asked for */
	List foreign_keys;      /* of PlanForeignKey; likewise */
	List steps;             /* of PlanStep: migrations have these alone */
} Plan;

#endif
