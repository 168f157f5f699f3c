/*
 * Templates of statements: what a slot holds, and how it prints. A slot that holds nothing leaves
 * out the text that is optional with it.
 */
#ifndef IDXC_EMIT_TEMPLATE_H
#define IDXC_EMIT_TEMPLATE_H

#include "emit.h"

typedef enum Slot {
	SLOT_NONE,
	/* indexes and constraints */
	SLOT_UNIQUE, SLOT_ONLINE, SLOT_EXISTS, SLOT_NAME, SLOT_TABLE, SLOT_METHOD, SLOT_KEYS,
	SLOT_INCLUDE, SLOT_NOT_DISTINCT, SLOT_DISTINCT, SLOT_WITH, SLOT_TABLESPACE, SLOT_WHERE,
	SLOT_DEFERRABLE, SLOT_INVISIBLE,
	/* tables */
	SLOT_COLUMNS, SLOT_COMMENT,
	/* columns */
	SLOT_TYPE, SLOT_COLLATION, SLOT_DEFAULT, SLOT_GENERATED, SLOT_GENERATED_COMMENT,
	SLOT_STORED, SLOT_VIRTUAL, SLOT_NOT_NULL, SLOT_NULL, SLOT_PRIMARY, SLOT_IDENTITY,
	SLOT_CHECK,
	SLOT_REFERENCES,
	/* foreign keys */
	SLOT_COLUMN, SLOT_TO_TABLE, SLOT_TO_COLUMN,
	SLOT_NEW_NAME,          /* of what is renamed */
	SLOT_NAME_TEXT, SLOT_TABLE_TEXT, SLOT_TIMEOUT,  /* as texts, for the catalogue */
	/* what stands before the last point of a table, and behind it */
	SLOT_SCHEMA, SLOT_BARE_TABLE,
	SLOT_TABLE_PLAIN, SLOT_COLUMN_PLAIN,      /* names as texts, without their quotes */
	SLOT_COUNT
} Slot;

/* What a slot holds. */
typedef struct Value {
	enum {
		VALUE_UNSET,
		VALUE_FLAG,             /* no text of its own */
		VALUE_TEXT, VALUE_NAME, VALUE_NAMES,
		VALUE_PIECE,
		VALUE_LITERAL,          /* a text in quotes */
		VALUE_NAME_LITERAL,     /* a name with its own quotes, within these */
		VALUE_KEYS,             /* of a PlanIndex */
		VALUE_COLUMNS,          /* of a PlanTable, with its constraints */
		VALUE_SCHEMA,           /* of a table, with its point; nothing when it has none */
		VALUE_BARE,             /* a table without its schema */
		VALUE_REFERENCES,       /* a PlanForeignKey within a column */
	} kind;
	uint32_t count;         /* of VALUE_NAMES */
	const void *item;
} Value;

typedef struct Filling {
	const Target *target;
	Value values[SLOT_COUNT];
} Filling;

static inline Value flag_value(bool set)
{
	return (Value){ .kind = set ? VALUE_FLAG : VALUE_UNSET };
}

static inline Value text_value(const char *text)
{
	return (Value){ .kind = text ? VALUE_TEXT : VALUE_UNSET, .item = text };
}

static inline Value literal_value(const char *text)
{
	return (Value){ .kind = text ? VALUE_LITERAL : VALUE_UNSET, .item = text };
}

static inline Value name_value(const char *name)
{
	return (Value){ .kind = name ? VALUE_NAME : VALUE_UNSET, .item = name };
}

static inline Value names_value(const char *const *names, uint32_t count)
{
	return (Value){ .kind = count ? VALUE_NAMES : VALUE_UNSET, .item = names, .count = count };
}

static inline Value piece_value(const Piece *piece)
{
	return (Value){ .kind = piece ? VALUE_PIECE : VALUE_UNSET, .item = piece };
}

/* A part of a template. */
typedef struct Words {
	const char *text;
	size_t length;
} Words;

/* Text, and the slot that follows it: {slot}, or {slot|opening$closing}, or {slot|opening}. */
typedef struct Step {
	Words text;
	Slot slot;              /* when it is set, the rest is printed */
	Words opening;
	bool shown;             /* its value */
	Words closing;
} Step;

/* A template as it is read once, for all statements that are filled from it. */
typedef struct Template {
	Step steps[SLOT_COUNT];
	uint32_t count;
	Words rest;             /* the text behind the last slot */
	bool command;           /* of the client: it ends with its line */
} Template;

Template template_read(const char *text);       /* NULL: a statement that the dialect has not */
void template_fill(Buffer *out, const Template *template, const Filling *filling);

#endif
