/* What slots hold, the reading of templates, and their filling. */
#include "emit_template.h"

#include <string.h>

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
	[SLOT_SCHEMA] = "schema",
	[SLOT_BARE_TABLE] = "bare_table",
	[SLOT_TABLE_PLAIN] = "table_plain",
	[SLOT_COLUMN_PLAIN] = "column_plain",
};

static Slot slot_find(const char *name, size_t length)
{
	for (int i = 1; i < SLOT_COUNT; i++)
		if (strlen(slot_names[i]) == length && strncmp(slot_names[i], name, length) == 0)
			return (Slot)i;
	return SLOT_NONE;
}

static Words between(const char *from, const char *to)
{
	return (Words){ from, (size_t)(to - from) };
}

/* From a name to its '}'. */
static Step step_read(Words text, const char *name, const char *close)
{
	const char *end = name + strcspn(name, "|}"), *optional = end + (end < close);
	const char *value = memchr(optional, '$', (size_t)(close - optional));
	return (Step){ .text = text,
		       .slot = slot_find(name, (size_t)(end - name)),
		       .opening = between(optional, value ? value : close),
		       .shown = value || end == close,
		       .closing = value ? between(value + 1, close) : between(close, close) };
}

Template template_read(const char *text)
{
	Template template = { .count = 0 };
	text = text ? text : "";
	template.command = *text == '\\' || text_ends(text, "\\gexec");
	for (const char *open; template.count < SLOT_COUNT && (open = strchr(text, '{'));) {
		const char *close = strchr(open, '}');
		template.steps[template.count++] = step_read(between(text, open), open + 1, close);
		text = close + 1;
	}
	template.rest = between(text, text + strlen(text));
	return template;
}

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
	template_fill(out, template, &filling);
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
		template_fill(out, &check, &filling);
	}
	const Filling key = {
		.target = target,
		.values = { [SLOT_PRIMARY] = names_value(table->primary, table->primary_count) },
	};
	template_fill(out, &primary, &key);
}

static void emit_bare(Buffer *out, const Target *target, const char *table)
{
	emit_name(out, target->dialect, table + dialect_schema_length(target->dialect, table));
}

/* Within a column the other table is one of the same schema. */
static void emit_references(Buffer *out, const Target *target, const PlanForeignKey *key)
{
	emit_bare(out, target, key->to_table);
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
	case VALUE_SCHEMA:
		buffer_add(out, value->item, dialect_schema_length(target->dialect, value->item));
		break;
	case VALUE_BARE: emit_bare(out, target, value->item); break;
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

static void emit_words(Buffer *out, Words words)
{
	if (words.length)
		buffer_add(out, words.text, words.length);
}

void template_fill(Buffer *out, const Template *template, const Filling *filling)
{
	for (uint32_t i = 0; i < template->count; i++) {
		const Step *step = &template->steps[i];
		const Value *value = &filling->values[step->slot];
		emit_words(out, step->text);
		if (value->kind == VALUE_UNSET)
			continue;
		emit_words(out, step->opening);
		if (step->shown)
			emit_value(out, filling->target, value);
		emit_words(out, step->closing);
	}
	emit_words(out, template->rest);
}
