/*
 * Statements: a template of the dialect, filled with what its slots hold. A slot that holds
 * nothing leaves out the text that is optional with it.
 */
#include "emit.h"

#include <string.h>

typedef enum Slot {
	SLOT_NONE,
	/* indexes and constraints */
	SLOT_UNIQUE, SLOT_ONLINE, SLOT_EXISTS, SLOT_NAME, SLOT_TABLE, SLOT_METHOD, SLOT_KEYS,
	SLOT_INCLUDE, SLOT_NOT_DISTINCT, SLOT_DISTINCT, SLOT_WITH, SLOT_TABLESPACE, SLOT_WHERE,
	SLOT_DEFERRABLE, SLOT_INVISIBLE,
	/* tables */
	SLOT_COLUMNS, SLOT_COMMENT,
	/* columns */
	SLOT_TYPE, SLOT_COLLATION, SLOT_DEFAULT, SLOT_GENERATED, SLOT_GENERATED_COMMENT, SLOT_STORED, SLOT_VIRTUAL,
	SLOT_NOT_NULL, SLOT_NULL, SLOT_PRIMARY, SLOT_IDENTITY, SLOT_CHECK, SLOT_REFERENCES,
	/* foreign keys */
	SLOT_COLUMN, SLOT_TO_TABLE, SLOT_TO_COLUMN,
	SLOT_NEW_NAME,          /* of what is renamed */
	SLOT_NAME_TEXT, SLOT_TABLE_TEXT, SLOT_TIMEOUT,  /* as texts, for the catalogue */
	SLOT_TABLE_PLAIN, SLOT_COLUMN_PLAIN,      /* names as texts, without their quotes */
	SLOT_COUNT
} Slot;

static const char *const slot_names[SLOT_COUNT] = {
	[SLOT_UNIQUE] = "unique",
	[SLOT_ONLINE] = "online",
	[SLOT_EXISTS] = "exists",
	[SLOT_NAME] = "name",
	[SLOT_TABLE] = "table",
	[SLOT_METHOD] = "method",
	[SLOT_KEYS] = "keys",
	[SLOT_INCLUDE] = "include",
	[SLOT_NOT_DISTINCT] = "not_distinct",
	[SLOT_DISTINCT] = "distinct",
	[SLOT_WITH] = "with",
	[SLOT_TABLESPACE] = "tablespace",
	[SLOT_WHERE] = "where",
	[SLOT_DEFERRABLE] = "deferrable",
	[SLOT_INVISIBLE] = "invisible",
	[SLOT_COLUMNS] = "columns",
	[SLOT_COMMENT] = "comment",
	[SLOT_TYPE] = "type",
	[SLOT_COLLATION] = "collation",
	[SLOT_DEFAULT] = "default",
	[SLOT_GENERATED] = "generated",
	[SLOT_GENERATED_COMMENT] = "generated_comment",
	[SLOT_STORED] = "stored",
	[SLOT_VIRTUAL] = "virtual",
	[SLOT_NOT_NULL] = "not_null",
	[SLOT_NULL] = "null",
	[SLOT_PRIMARY] = "primary",
	[SLOT_IDENTITY] = "identity",
	[SLOT_CHECK] = "check",
	[SLOT_REFERENCES] = "references",
	[SLOT_COLUMN] = "column",
	[SLOT_TO_TABLE] = "to_table",
	[SLOT_TO_COLUMN] = "to_column",
	[SLOT_NEW_NAME] = "new_name",
	[SLOT_NAME_TEXT] = "name_text",
	[SLOT_TABLE_TEXT] = "table_text",
	[SLOT_TIMEOUT] = "timeout",
	[SLOT_TABLE_PLAIN] = "table_plain",
	[SLOT_COLUMN_PLAIN] = "column_plain",
};

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
		VALUE_REFERENCES,       /* a PlanForeignKey within a column */
	} kind;
	const void *item;
	uint32_t count;
} Value;

typedef struct Filling {
	const Target *target;
	Value values[SLOT_COUNT];
} Filling;

static Value flag_value(bool set)
{
	return (Value){ .kind = set ? VALUE_FLAG : VALUE_UNSET };
}

static Value text_value(const char *text)
{
	return (Value){ .kind = text ? VALUE_TEXT : VALUE_UNSET, .item = text };
}

static Value literal_value(const char *text)
{
	return (Value){ .kind = text ? VALUE_LITERAL : VALUE_UNSET, .item = text };
}

static Value name_value(const char *name)
{
	return (Value){ .kind = name ? VALUE_NAME : VALUE_UNSET, .item = name };
}

static Value names_value(const char *const *names, uint32_t count)
{
	return (Value){ .kind = count ? VALUE_NAMES : VALUE_UNSET, .item = names, .count = count };
}

static Value piece_value(const Piece *piece)
{
	return (Value){ .kind = piece ? VALUE_PIECE : VALUE_UNSET, .item = piece };
}

/* Text, and the slot that follows it. */
typedef struct Step {
	const char *text;
	size_t length;
	Slot slot;
	const char *optional;   /* {slot|text}: what is printed when it is set, or NULL */
	size_t optional_length;
} Step;

/* A template as it is read once, for all statements that are filled from it. */
typedef struct Template {
	Step steps[SLOT_COUNT];
	uint32_t count;
	const char *rest;       /* the text behind the last slot */
} Template;

static Slot slot_find(const char *name, size_t length)
{
	for (int i = 1; i < SLOT_COUNT; i++)
		if (strlen(slot_names[i]) == length && strncmp(slot_names[i], name, length) == 0)
			return (Slot)i;
	return SLOT_NONE;
}

/* NULL is a statement that the dialect has not. */
static Template template_read(const char *text)
{
	Template template = { .count = 0 };
	text = text ? text : "";
	for (const char *open; template.count < SLOT_COUNT && (open = strchr(text, '{'));) {
		const char *name = open + 1, *name_end = name + strcspn(name, "|}");
		const char *close = strchr(name_end, '}');
		Step *step = &template.steps[template.count++];
		*step = (Step){ .text = text,
			        .length = (size_t)(open - text),
			        .slot = slot_find(name, (size_t)(name_end - name)) };
		if (name_end < close) {
			step->optional = name_end + 1;
			step->optional_length = (size_t)(close - step->optional);
		}
		text = close + 1;
	}
	template.rest = text;
	return template;
}

static void fill(Buffer *out, const Template *template, const Filling *filling);

/* ---- what slots print ---- */

static void emit_key(Buffer *out, const Target *target, const PlanKey *key)
{
	if (key->parenthesized)
		buffer_char(out, '(');
	emit_piece(out, target, key->piece);
	if (key->parenthesized)
		buffer_char(out, ')');
	if (key->prefix)
		buffer_printf(out, "(%u)", key->prefix);
	if (key->collation) {
		buffer_text(out, " COLLATE ");
		emit_name(out, target->dialect, key->collation);
	}
	if (key->opclass)
		buffer_printf(out, " %s", key->opclass);
	if (key->order != ORDER_DEFAULT)
		buffer_text(out, key->order == ORDER_DESC ? " DESC" : " ASC");
	if (key->nulls != NULLS_DEFAULT)
		buffer_text(out, key->nulls == NULLS_FIRST ? " NULLS FIRST" : " NULLS LAST");
	if (key->operator)
		buffer_printf(out, " WITH %s", key->operator);
}

static void emit_keys(Buffer *out, const Target *target, const PlanIndex *index)
{
	for (uint32_t i = 0; i < index->key_count; i++) {
		if (i)
			buffer_text(out, ", ");
		emit_key(out, target, &index->keys[i]);
	}
}

static void emit_names(Buffer *out, const Target *target, const char *const *names, uint32_t count)
{
	for (uint32_t i = 0; i < count; i++) {
		if (i)
			buffer_text(out, ", ");
		emit_name(out, target->dialect, names[i]);
	}
}

static void emit_column(Buffer *out, const Target *target, const Template *template,
                        const PlanColumn *column)
{
	const Filling filling = {
		.target = target,
		.values = {
			[SLOT_NAME] = name_value(column->name),
			[SLOT_TYPE] = text_value(column->type),
			[SLOT_COLLATION] = name_value(column->collation),
			[SLOT_COMMENT] = piece_value(column->generated ? NULL : column->comment),
			[SLOT_GENERATED_COMMENT] =
				piece_value(column->generated ? column->comment : NULL),
			[SLOT_DEFAULT] = piece_value(column->default_value),
			[SLOT_GENERATED] = piece_value(column->generated),
			[SLOT_STORED] = flag_value(column->generated && column->stored),
			[SLOT_VIRTUAL] = flag_value(column->generated && !column->stored),
			[SLOT_INVISIBLE] = flag_value(column->invisible),
			[SLOT_NOT_NULL] = flag_value(!column->null && !column->generated),
			[SLOT_NULL] = flag_value(column->null && !column->generated),
			[SLOT_PRIMARY] = flag_value(column->primary),
			[SLOT_UNIQUE] = flag_value(column->unique),
			[SLOT_TABLESPACE] = name_value(column->tablespace),
			[SLOT_IDENTITY] =
				text_value(column->identity ? target->dialect->identity : NULL),
			[SLOT_CHECK] = piece_value(column->check),
			[SLOT_REFERENCES] = { .kind = column->references ? VALUE_REFERENCES
			                                                 : VALUE_UNSET,
			                      .item = column->references },
		},
	};
	fill(out, template, &filling);
}

/* Columns, checks, and a primary key of several columns, as Django orders them. */
static void emit_columns(Buffer *out, const Target *target, const PlanTable *table)
{
	const Template column = template_read(target->dialect->column);
	const Template check = template_read(", CONSTRAINT {name} CHECK ({check})");
	const Template primary = template_read("{primary|, PRIMARY KEY ($)}");
	for (uint32_t i = 0; i < table->column_count; i++) {
		if (i)
			buffer_text(out, ", ");
		emit_column(out, target, &column, &table->columns[i]);
	}
	for (uint32_t i = 0; i < table->check_count; i++) {
		const Filling filling = {
			.target = target,
			.values = { [SLOT_NAME] = name_value(table->checks[i].name),
			            [SLOT_CHECK] = piece_value(table->checks[i].condition) },
		};
		fill(out, &check, &filling);
	}
	const Filling key = {
		.target = target,
		.values = { [SLOT_PRIMARY] = names_value(table->primary, table->primary_count) },
	};
	fill(out, &primary, &key);
}

static void emit_references(Buffer *out, const Target *target, const PlanForeignKey *key)
{
	emit_name(out, target->dialect, key->to_table);
	buffer_text(out, " (");
	emit_name(out, target->dialect, key->to_column);
	buffer_char(out, ')');
}

static void emit_name_text(Buffer *out, const Target *target, const char *name)
{
	Buffer quoted = { .arena = out->arena };
	emit_name(&quoted, target->dialect, name);
	buffer_char(&quoted, '\0');
	emit_text(out, target, quoted.text);
	buffer_free(&quoted);
}

static void emit_value(Buffer *out, const Target *target, const Value *value)
{
	switch (value->kind) {
	case VALUE_UNSET:
	case VALUE_FLAG: break;
	case VALUE_TEXT: buffer_text(out, value->item); break;
	case VALUE_NAME: emit_name(out, target->dialect, value->item); break;
	case VALUE_NAMES: emit_names(out, target, value->item, value->count); break;
	case VALUE_PIECE: emit_piece(out, target, value->item); break;
	case VALUE_LITERAL: emit_text(out, target, value->item); break;
	case VALUE_NAME_LITERAL: emit_name_text(out, target, value->item); break;
	case VALUE_KEYS: emit_keys(out, target, value->item); break;
	case VALUE_COLUMNS: emit_columns(out, target, value->item); break;
	case VALUE_REFERENCES: emit_references(out, target, value->item); break;
	}
}

/* ---- templates ---- */

static void fill(Buffer *out, const Template *template, const Filling *filling)
{
	for (uint32_t i = 0; i < template->count; i++) {
		const Step *step = &template->steps[i];
		const Value *value = &filling->values[step->slot];
		buffer_add(out, step->text, step->length);
		if (!step->optional)
			emit_value(out, filling->target, value);
		if (!step->optional || value->kind == VALUE_UNSET)
			continue;
		for (size_t j = 0; j < step->optional_length; j++)
			if (step->optional[j] == '$')
				emit_value(out, filling->target, value);
			else
				buffer_char(out, step->optional[j]);
	}
	buffer_text(out, template->rest);
}

static void statement(Buffer *out, const Template *template, const Filling *filling)
{
	size_t start = out->length;
	fill(out, template, filling);
	/* a command of the client ends with its line */
	bool command = out->text[start] == '\\' || text_ends(template->rest, "\\gexec");
	buffer_text(out, command ? "\n" : ";\n");
	emit_wrap(out, start, filling->target->dialect->line_limit);
}

/* ---- statements ---- */

static void emit_index(Buffer *out, const Target *target, const Template *template,
                       const PlanIndex *index)
{
	const char *deferrable = index->deferrable == DEFERRABLE_DEFERRED    ? "DEFERRED"
	                         : index->deferrable == DEFERRABLE_IMMEDIATE ? "IMMEDIATE"
	                                                                     : NULL;
	const Filling filling = {
		.target = target,
		.values = {
			[SLOT_NAME] = name_value(index->name),
			[SLOT_TABLE] = name_value(index->table),
			[SLOT_KEYS] = { .kind = VALUE_KEYS, .item = index },
			[SLOT_UNIQUE] = flag_value(index->unique),
			[SLOT_ONLINE] = flag_value(index->online),
			[SLOT_EXISTS] = flag_value(index->exists),
			[SLOT_METHOD] = text_value(index->method),
			[SLOT_INCLUDE] = names_value(index->include, index->include_count),
			[SLOT_NOT_DISTINCT] = flag_value(index->not_distinct),
			[SLOT_DISTINCT] = flag_value(index->distinct),
			[SLOT_WITH] = text_value(index->with),
			[SLOT_TABLESPACE] = name_value(index->tablespace),
			[SLOT_WHERE] = piece_value(index->where),
			[SLOT_DEFERRABLE] = text_value(deferrable),
			[SLOT_COMMENT] = piece_value(index->comment),
			[SLOT_INVISIBLE] = flag_value(index->invisible),
			[SLOT_NEW_NAME] = name_value(index->new_name),
			[SLOT_NAME_TEXT] = { .kind = VALUE_LITERAL, .item = index->name },
			[SLOT_TABLE_TEXT] = { .kind = VALUE_NAME_LITERAL, .item = index->table },
			[SLOT_TIMEOUT] = { .kind = VALUE_LITERAL, .item = index->timeout },
			[SLOT_TABLE_PLAIN] = literal_value(index->table),
			[SLOT_COLUMN_PLAIN] =
				literal_value(index->key_count ? index->keys[0].piece->text : NULL),
		},
	};
	statement(out, template, &filling);
}

static void emit_comments(Buffer *out, const Target *target, const PlanTable *table)
{
	const Template on_table = template_read(target->dialect->comment_table);
	const Template on_column = template_read(target->dialect->comment_column);
	Filling filling = {
		.target = target,
		.values = { [SLOT_TABLE] = name_value(table->name),
		            [SLOT_COMMENT] = piece_value(table->comment) },
	};
	if (table->comment && target->dialect->comment_table)
		statement(out, &on_table, &filling);
	for (uint32_t i = 0; i < table->column_count; i++) {
		const PlanColumn *column = &table->columns[i];
		filling.values[SLOT_NAME] = name_value(column->name);
		filling.values[SLOT_COMMENT] = piece_value(column->comment);
		if (column->comment && target->dialect->comment_column)
			statement(out, &on_column, &filling);
	}
}

static void emit_table(Buffer *out, const Target *target, const Template *template,
                       const PlanTable *table)
{
	const PlanColumn *column = table->column_count ? table->columns : NULL;
	const Filling filling = {
		.target = target,
		.values = {
			[SLOT_TABLE] = name_value(table->name),
			[SLOT_COLUMNS] = { .kind = VALUE_COLUMNS, .item = table },
			[SLOT_TABLESPACE] = name_value(table->tablespace),
			[SLOT_EXISTS] = flag_value(table->exists),
			[SLOT_NAME] = name_value(column ? column->name : NULL),
			[SLOT_TYPE] = text_value(column ? column->type : NULL),
			[SLOT_NULL] = flag_value(column && column->null),
			[SLOT_NOT_NULL] = flag_value(column && !column->null),
			[SLOT_NEW_NAME] = name_value(table->new_name),
		},
	};
	statement(out, template, &filling);
}

static void emit_foreign_key(Buffer *out, const Target *target, const Template *template,
                             const PlanForeignKey *key)
{
	const Filling filling = {
		.target = target,
		.values = {
			[SLOT_NAME] = name_value(key->name),
			[SLOT_TABLE] = name_value(key->table),
			[SLOT_COLUMN] = name_value(key->column),
			[SLOT_TO_TABLE] = name_value(key->to_table),
			[SLOT_TO_COLUMN] = name_value(key->to_column),
			[SLOT_EXISTS] = flag_value(key->exists),
		},
	};
	statement(out, template, &filling);
}

static void emit_pieces(Buffer *out, const Target *target, const List *statements)
{
	for (uint32_t i = 0; i < statements->count; i++) {
		emit_piece(out, target, statements->items[i]);
		buffer_text(out, ";\n");
	}
}

/* Statements of indexes; a template is read anew only where it is another one. */
typedef struct IndexEmitter {
	const char *text;
	Template template;
} IndexEmitter;

static void emit_index_as(Buffer *out, const Target *target, IndexEmitter *emitter,
                          const char *text, const PlanIndex *index)
{
	if (emitter->text != text)
		emitter->template = template_read(text);
	emitter->text = text;
	emit_index(out, target, &emitter->template, index);
}

static void create_all(Buffer *out, const Plan *plan)
{
	const Dialect *dialect = plan->target->dialect;
	const Template create_table = template_read(dialect->create_table);
	const Template add_column = template_read(dialect->add_column);
	const Template add_foreign_key = template_read(dialect->add_foreign_key);
	IndexEmitter emitter = { 0 };
	for (uint32_t i = 0; i < plan->tables.count; i++) {
		emit_table(out, plan->target, &create_table, plan->tables.items[i]);
		const PlanTable *table = plan->tables.items[i];
		emit_pieces(out, plan->target, &table->additions);
		emit_comments(out, plan->target, table);
	}
	for (uint32_t i = 0; i < plan->indexes.count; i++) {
		const PlanIndex *index = plan->indexes.items[i];
		for (uint32_t j = 0; j < index->generated_count; j++)
			emit_table(out, plan->target, &add_column, &index->generated[j]);
		for (const char *const *line = index->script; line && *line; line++)
			emit_index_as(out, plan->target, &emitter, *line, index);
		if (!index->script)
			emit_index_as(out, plan->target, &emitter, index->create, index);
		if (index->comment_on)
			emit_index_as(out, plan->target, &emitter, index->comment_on, index);
	}
	for (uint32_t i = 0; i < plan->foreign_keys.count; i++)
		emit_foreign_key(out, plan->target, &add_foreign_key, plan->foreign_keys.items[i]);
}

static void drop_all(Buffer *out, const Plan *plan)
{
	const Dialect *dialect = plan->target->dialect;
	const Template drop_foreign_key = template_read(dialect->drop_foreign_key);
	IndexEmitter emitter = { 0 };
	const Template drop_column = template_read(dialect->drop_column);
	const Template drop_table = template_read(dialect->drop_table);
	for (uint32_t i = plan->foreign_keys.count; i > 0; i--)
		emit_foreign_key(out, plan->target, &drop_foreign_key,
		                 plan->foreign_keys.items[i - 1]);
	for (uint32_t i = plan->indexes.count; i > 0; i--) {
		const PlanIndex *index = plan->indexes.items[i - 1];
		emit_index_as(out, plan->target, &emitter, index->drop, index);
		for (uint32_t j = index->generated_count; j > 0; j--)
			emit_table(out, plan->target, &drop_column, &index->generated[j - 1]);
	}
	for (uint32_t i = plan->tables.count; i > 0; i--) {
		const PlanTable *table = plan->tables.items[i - 1];
		emit_pieces(out, plan->target, &table->removals);
		emit_table(out, plan->target, &drop_table, table);
	}
}

void emit_statement(Buffer *out, const Target *target, const char *text, const PlanIndex *index,
                    const PlanTable *table)
{
	const Template template = template_read(text);
	if (index)
		emit_index(out, target, &template, index);
	else
		emit_table(out, target, &template, table);
}

void emit_plan(Buffer *out, const Plan *plan, const EmitOptions *options)
{
	if (options->drop)
		drop_all(out, plan);
	else
		create_all(out, plan);
}
