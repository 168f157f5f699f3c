/* What the databases are: the only place that knows one from another. */
#ifndef IDXC_DIALECT_H
#define IDXC_DIALECT_H

#include "util.h"

/* A server version: major, minor, patch; 8.0.13 is V(8, 0, 13). Compares as a number. */
typedef uint32_t Version;
#define V(major, minor, patch) ((Version)(major) * 1000000 + (minor) * 1000 + (patch))
#define ALWAYS V(0, 0, 1)       /* threshold: in every version */
#define NEVER 0                 /* threshold: in none */

typedef enum DialectId {
	DIALECT_NONE, DIALECT_POSTGRESQL, DIALECT_SQLITE, DIALECT_MYSQL, DIALECT_MARIADB,
	DIALECT_ORACLE, DIALECT_COUNT
} DialectId;

/* What a database may be able to do, each with the version from which it can. */
typedef enum Capability {
	CAN_EXPRESSION_KEY,     /* an expression as a key part */
	CAN_DESC,               /* DESC is kept */
	CAN_NULLS_ORDER,        /* NULLS FIRST and NULLS LAST */
	CAN_NULL_TEST_KEY,      /* ((a IS NULL)), a in place of NULLS ordering */
	CAN_PARTIAL,            /* WHERE */
	CAN_CASE_KEYS,          /* CASE keys emulate a condition */
	CAN_CASE_DESC,          /* ... and may be descending */
	CAN_CASE_KEYS_PLAIN,    /* ... and are worth it for an index that is not unique */
	CAN_INCLUDE,            /* INCLUDE on a B-tree */
	CAN_INCLUDE_GIST, CAN_INCLUDE_SPGIST,
	CAN_OPCLASS, CAN_METHOD, CAN_TABLESPACE, CAN_ONLINE, CAN_DROP_ONLINE,
	CAN_COMPUTE_IDENTITY,   /* an expression key over the automatic primary key */
	CAN_NULLS_NOT_DISTINCT,
	CAN_EXCLUDE,            /* exclusion constraints */
	CAN_DEFERRABLE,
	CAN_IF_NOT_EXISTS, CAN_DROP_IF_EXISTS,
	CAN_RENAME_INDEX,
	CAN_ADD_ANY_COLUMN,     /* also one that is unique, or not null without a default */
	CAN_DROP_INDEXED_COLUMN,        /* its indexes go with a column */
	CAN_ADD_CONSTRAINT,     /* ALTER TABLE ... ADD CONSTRAINT ... UNIQUE */
	CAN_TEXT_KEY,           /* an unlimited text column as a key */
	CAN_LOB_RESULT,         /* an expression key may have a LOB type */
	CAN_JSON_KEY,
	CAN_GEOMETRY_KEY,       /* ... of a B-tree */
	CAN_LIKE_INDEX,         /* Django's second index for text, with *_pattern_ops */
	CAN_PARTLY_NULL_UNIQUE, /* (1, NULL) twice is no violation */
	CAN_UUID,               /* a column type of its own */
	CAN_BARE_CONDITION,     /* a boolean column is a condition */
	CAN_BOOLEAN_VALUE,      /* a condition is a value: it may be a key or an argument */
	CAN_TABLE_EXISTS,       /* CREATE TABLE IF NOT EXISTS, DROP TABLE IF EXISTS */
	CAN_COMMENT,            /* on tables and columns */
	CAN_INDEX_COMMENT,
	CAN_INVISIBLE,          /* an index that the optimizer leaves alone */
	CAN_LONG_UNIQUE,        /* unique keys of any length, by a hash of them */
	CAN_CUT_KEY,            /* a single key part that is too long is cut, unless unique */
	CAN_PREFIX_KEY,         /* the beginning of a text as a key: body(100) */
	CAN_COLUMN_COLLATION,
	CAN_EXPRESSION_DEFAULT, /* DEFAULT (expression) */
	CAN_LOB_DEFAULT,        /* a default of an unlimited column */
	CAN_STORED_COLUMN, CAN_VIRTUAL_COLUMN,  /* generated ones */
	CAN_INVISIBLE_COLUMN,
	CAN_LOB_GENERATED,      /* ... of an unlimited type */
	CAPABILITY_COUNT
} Capability;

/* How literals are written; each a template with $ for the text. */
typedef enum LiteralStyle {
	LITERAL_TRUE, LITERAL_FALSE, LITERAL_STRING, LITERAL_ESCAPED, LITERAL_DECIMAL, LITERAL_DATE,
	LITERAL_TIME, LITERAL_TIMESTAMP_TZ, LITERAL_INTERVAL, LITERAL_UUID, LITERAL_IP,
	LITERAL_JSON,
	LITERAL_BYTES, LITERAL_STYLE_COUNT
} LiteralStyle;

/* How --retry-safe writes a concurrent build: for psql alone, or for any client. */
typedef enum RetryForm { RETRY_NO, RETRY_PSQL, RETRY_PLAIN, RETRY_FORM_COUNT } RetryForm;

/* What a name can't be, beside the quote that can't be doubled. */
typedef enum NameRule {
	NAME_ONE_LINE = 1,      /* its script has no line break within quotes */
	NAME_NO_LAST_BLANK = 2, /* it can't end in a blank */
	NAME_BASIC_PLANE = 4,   /* no character beyond U+FFFF */
} NameRule;

typedef struct Dialect {
	DialectId id, parent;
	const char *name, *title;
	const char *aliases;            /* separated by blanks */
	Version oldest, standard, newest;       /* standard: when none is asked for */
	char quote;                     /* around names; doubled inside */
	bool quote_is_final;            /* it can't be doubled: a name can't hold it */
	uint8_t name_rules;             /* of NameRule */
	bool upper;                     /* Django folds names to upper case */
	uint16_t name_limit;            /* bytes (characters, see below); 0: none */
	const char *long_name;          /* what it has against longer ones; NULL: it cuts them */
	bool limit_in_characters;
	/* from here on the server takes longer names, and Django cuts them all the same */
	Version long_names;
	uint16_t django_limit;          /* what Django cuts automatic names to */
	bool names_per_table;           /* index names are unique in a table, not in the schema */
	bool fold_names;                /* names that differ in case alone are one */
	bool nulls_high;                /* NULLs sort after values by default */
	bool lob_default_computed; /* a literal default of an unlimited column is an expression */
	bool lob_spreads;               /* a text computed from an unlimited one is unlimited */
	bool empty_is_null;             /* '' IS NULL */
	bool length_needed;             /* VARCHAR has a length */
	bool any_length;                /* ... which nobody looks at, as at the digits of a decimal */
	bool collate_is_expression;     /* a COLLATE b as a key needs parentheses */
	bool related_match;             /* a foreign key has exactly the type that it refers to */
	bool index_foreign_keys;        /* Django makes an index for a foreign key */
	uint16_t list_limit;            /* values in one IN (...); 0: none */
	uint16_t key_limit;             /* key parts in one index */
	uint16_t table_key_limit; /* indexes of a table, the primary key among them; 0: none */
	uint16_t key_bytes;             /* length of a whole key; 0: none that the types tell */
	uint16_t row_key_bytes;         /* of the key of one row; 0: none but key_bytes */
	uint16_t computed_width;        /* characters of a computed text that a key takes; 0: any */
	uint8_t character_bytes;        /* that a character of a text takes in a key */
	bool collation_has_charset;     /* latin1_swedish_ci is one of latin1 */
	const char *key_hint;           /* what key_bytes depends on, and the way out */
	bool one_index_per_keys;        /* a second index on the same key list is refused */
	bool keys_differ;               /* a column twice in one key list is refused */
	uint16_t comment_limit;         /* characters in a comment on an index or column; 0: none */
	uint16_t table_comment_limit;   /* ... on a table */
	/* of text $1, $2 characters, as a key; NULL: the whole text may be one */
	const char *beginning;
	uint16_t line_limit;            /* bytes in a line of a script; 0: none */
	uint16_t literal_limit;         /* bytes of a text; 0: none */
	const char *literal_joint;      /* between the parts of one that is longer than a line */
	uint16_t condition_bytes; /* of the constants in an index, which are stored as a row */
	const char *escape_backslash;   /* NULL, or what a backslash becomes in LITERAL_STRING */
	const char *newline;            /* NULL, or how a line feed in a literal is written */
	/* those there are, by blanks ("_": any with an underscore); NULL: unknown */
	const char *collations;
	/* CAST to a text without a length; NULL: the type without one */
	const char *unlimited_cast;
	const char *decimal_cast;       /* around a computed decimal; NULL: not needed */
	const char *float_mark; /* behind a number that is a float: without it, it is a decimal */
	const char *to_zone; /* around a moment for another time zone, $Z; NULL: see the rules */
	bool time_always; /* times have six digits of a fraction: some are compared as texts */
	bool interval_always;           /* intervals have days and fractions always, and no words */
	bool partial_package;           /* django-partial-index knows it */
	bool boolean_is_number;         /* Django compares booleans with 0 and 1 */
	bool xor;                       /* there is an operator XOR */
	const char *true_condition, *false_condition;   /* of a boolean column, $1 */
	Version can[CAPABILITY_COUNT];
	const char *literal[LITERAL_STYLE_COUNT];
	/* first line of a script with backslashes; NULL: they mean one thing */
	const char *backslash_note;
	const char *prologue;           /* the first lines of a script */
	const char *create_index, *drop_index, *add_constraint, *drop_constraint;
	const char *comment_index;      /* NULL: within create_index, or none */
	const char *rename_index;
	/*
	 * UNIQUE of a column: how it goes (NULL: with the table alone), and its name; $1 table, $2
	 * column
	 */
	const char *drop_column_unique, *column_unique_name;
	/*
	 * the lines of a concurrent build that may be run again, NULL behind the last; or NULL: no
	 * build leaves anything
	 */
	const char *const *retry[RETRY_FORM_COUNT];
	const char *outside_transaction; /* a word of statements that must stand outside; or NULL */
	const char *begin, *commit;             /* NULL: DDL is in no transaction */
	const char *create_extension, *drop_extension;  /* NULL: there are none */
	const char *load_extension[2];          /* what a user does: before and after its name */
	const char *rename_table, *add_column, *drop_column, *rename_column;
	const char *alter_type, *alter_null;    /* of a column; NULL: the table is made anew */
	/* for --tables; no add_foreign_key: a column has it; no comment_column: likewise */
	const char *create_table, *drop_table, *column, *comment_table, *comment_column;
	const char *add_foreign_key, *drop_foreign_key;
	/*
	 * how a geometry is added: $1 table, $2 column, $3 SRID, $4 shape, $5 dimensions, $6 NOT
	 * NULL
	 */
	const char *add_geometry, *drop_geometry;       /* NULL: it is a column as others */
	const char *identity;           /* after an automatic primary key */
} Dialect;

extern const Dialect dialect_table[DIALECT_COUNT];

/* A dialect with a version, as asked for on the command line. */
typedef struct Target {
	const Dialect *dialect;
	Version version;
	const char *label;      /* "mysql-8.0.12", or "mysql" */
	struct RuleMemory *rules;       /* what rule_find() found; NULL: it remembers nothing */
} Target;

typedef enum TargetStatus {
	TARGET_OK, TARGET_UNKNOWN, TARGET_BAD_VERSION, TARGET_TOO_OLD
} TargetStatus;

TargetStatus target_parse(Arena *arena, const char *text, size_t length, Target *target);

/* "8.0.13", "19c", "12.2" -> Version; 0: not a version. */
Version version_parse(const char *text, size_t length);

/* Writes "8.0.13" (trailing zero parts left out); needs 16 bytes. */
void version_print(Version version, char out[16]);

/* Whether the dialect may have a collation of this name. */
/* What a character takes in a key (dialect_charsets.c); NULL: with the database's collation. */
uint32_t dialect_character_bytes(const Dialect *dialect, const char *collation);

bool dialect_collates(const Dialect *dialect, const char *name);

/* Whether a name is quoted as it is ('"OWNER"."T"'): Django leaves such a one alone. */
bool dialect_quoted(const Dialect *dialect, const char *name);

/* Of a quoted name with a schema, how much comes before the last point and with it; else 0. */
size_t dialect_schema_length(const Dialect *dialect, const char *name);

/* What the dialect has against a name, as "takes no ... in a name"; NULL: nothing. */
const char *dialect_name_problem(const Dialect *dialect, const char *name);

/* ... its length, where that is refused; and both of the name of a column. */
const char *dialect_long_name(const Dialect *dialect, const char *name);
const char *dialect_column_problem(const Dialect *dialect, const char *name);

/* Why a comment would not be kept as it is; NULL: it is. */
const char *dialect_comment_problem(const Dialect *dialect, const char *text);

static inline bool target_can(const Target *target, Capability capability)
{
	Version since = target->dialect->can[capability];
	return since != NEVER && since <= target->version;
}

const Dialect *dialect_find(const char *name, size_t length);    /* by name or alias; NULL */

#endif
