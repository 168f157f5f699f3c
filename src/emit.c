/* Statements and expressions from templates. */
#include "emit.h"

#include <string.h>

/* A name as it is quoted already ('"OWNER"."T"') is left alone, as Django does. */
void emit_name(Buffer *out, const Dialect *dialect, const char *name)
{
	size_t length = strlen(name);
	if (length > 1 && name[0] == dialect->quote && name[length - 1] == dialect->quote) {
		buffer_add(out, name, length);
		return;
	}
	buffer_char(out, dialect->quote);
	for (const char *quote; (quote = strchr(name, dialect->quote)); name = quote + 1) {
		buffer_add(out, name, (size_t)(quote + 1 - name));
		buffer_char(out, dialect->quote);
	}
	buffer_text(out, name);
	buffer_char(out, dialect->quote);
}

/* ---- expressions ---- */

static void emit_list(Buffer *out, const Target *target, const Piece *piece, uint32_t from,
                      const char *separator)
{
	for (uint32_t i = from; i < piece->count; i++) {
		if (i > from)
			buffer_text(out, separator);
		emit_piece(out, target, piece->args[i]);
	}
}

/* $(2): in parentheses, unless there are some already */
static void emit_parenthesized(Buffer *out, const Target *target, const Piece *piece)
{
	size_t start = out->length;
	emit_piece(out, target, piece);
	if (out->text[start] == '(')
		return;
	buffer_insert(out, start, '(');
	buffer_char(out, ')');
}

/* $%2: a literal for LIKE, its own \, % and _ escaped */
static void emit_like(Buffer *out, const Target *target, const Literal *literal)
{
	Buffer text = { .arena = out->arena };
	for (uint32_t i = 0; i < literal->length; i++) {
		if (strchr("\\%_", literal->text[i]))
			buffer_char(&text, '\\');
		buffer_char(&text, literal->text[i]);
	}
	Literal pattern = { TYPE_STRING, text.text ? text.text : "", (uint32_t)text.length };
	emit_literal(out, target, &pattern);
	buffer_free(&text);
}

/* What stands behind a $; returns the last character used. */
static const char *emit_slot(Buffer *out, const Target *target, const Piece *piece, const char *at)
{
	if (*at >= '1' && *at <= '9') {
		emit_piece(out, target, piece->args[*at - '1']);
	} else if (*at == '(') {
		emit_parenthesized(out, target, piece->args[at[1] - '1']);
		at += 2;
	} else if (*at == '%') {
		at++;
		emit_like(out, target, piece->args[*at - '1']->literal);
	} else if (*at == '*') {
		emit_list(out, target, piece, 0, ", ");
	} else if (*at == 'L') {
		emit_list(out, target, piece, 1, ", ");
	} else if (*at == 'W') {
		const char *width = strchr(piece->cast, '(');
		buffer_add(out, width ? width + 1 : "", width ? strcspn(width + 1, ",)") : 0);
	} else if (*at == 'T') {
		buffer_text(out, piece->cast);
	} else if (*at == 'Z') {
		buffer_text(out, piece->zone);
	} else if (*at == 'C') {
		emit_name(out, target->dialect, piece->collation);
	} else if (*at == '+') {
		emit_list(out, target, piece, 0, piece->joiner ? piece->joiner : ", ");
	} else {
		buffer_char(out, *at);
	}
	return at;
}

static void emit_template(Buffer *out, const Target *target, const Piece *piece)
{
	const char *at = piece->text;
	for (const char *slot; (slot = strchr(at, '$')); at++) {
		buffer_add(out, at, (size_t)(slot - at));
		at = emit_slot(out, target, piece, slot + 1);
	}
	buffer_text(out, at);
}

static void emit_case(Buffer *out, const Target *target, const Piece *piece)
{
	buffer_text(out, "CASE");
	for (uint32_t i = 0; i + 1 < piece->count; i += 2) {
		buffer_text(out, " WHEN ");
		emit_piece(out, target, piece->args[i]);
		buffer_text(out, " THEN ");
		emit_piece(out, target, piece->args[i + 1]);
	}
	buffer_text(out, " ELSE ");
	emit_piece(out, target, piece->args[piece->count - 1]);
	buffer_text(out, " END");
}

static void emit_join(Buffer *out, const Target *target, const Piece *piece)
{
	if (piece->negated)
		buffer_text(out, "NOT ");
	if (piece->negated || piece->count > 1)
		buffer_char(out, '(');
	emit_list(out, target, piece, 0, piece->text);
	if (piece->negated || piece->count > 1)
		buffer_char(out, ')');
}

void emit_piece(Buffer *out, const Target *target, const Piece *piece)
{
	switch (piece->kind) {
	case PIECE_TEMPLATE: emit_template(out, target, piece); break;
	case PIECE_COLUMN: emit_name(out, target->dialect, piece->text); break;
	case PIECE_LITERAL: emit_literal(out, target, piece->literal); break;
	case PIECE_JOIN: emit_join(out, target, piece); break;
	case PIECE_CASE: emit_case(out, target, piece); break;
	}
}

/* ---- statements ---- */

static void emit_key(Buffer *out, const Target *target, const PlanKey *key)
{
	if (key->parenthesized)
		buffer_char(out, '(');
	emit_piece(out, target, key->piece);
	if (key->parenthesized)
		buffer_char(out, ')');
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

static void emit_include(Buffer *out, const Target *target, const PlanIndex *index)
{
	for (uint32_t i = 0; i < index->include_count; i++) {
		if (i)
			buffer_text(out, ", ");
		emit_name(out, target->dialect, index->include[i]);
	}
}

/* What a template is filled from: an index, a table or a column, and what all have. */
typedef struct Filling {
	const Target *target;
	const PlanIndex *index;
	const PlanTable *table;
	const PlanColumn *column;
} Filling;

typedef enum Slot {
	SLOT_NONE,
	SLOT_UNIQUE,
	SLOT_ONLINE,
	SLOT_EXISTS,
	SLOT_NAME,
	SLOT_TABLE,
	SLOT_METHOD,
	SLOT_KEYS,
	SLOT_INCLUDE,
	SLOT_NOT_DISTINCT,
	SLOT_DISTINCT,
	SLOT_WITH,
	SLOT_TABLESPACE,
	SLOT_WHERE,
	SLOT_DEFERRABLE,
	SLOT_COLUMNS,
	SLOT_TYPE,
	SLOT_COLLATION,
	SLOT_NOT_NULL,
	SLOT_NULL,
	SLOT_PRIMARY,
	SLOT_IDENTITY,
	SLOT_CHECK,
	SLOT_NEW_NAME,
	SLOT_COUNT
} Slot;

/* ORDER Slot */
static const char *const slot_names[SLOT_COUNT] = {
	"",           "unique",  "online",       "exists",    "name",     "table",      "method",
	"keys",       "include", "not_distinct", "distinct",  "with",     "tablespace", "where",
	"deferrable", "columns", "type",         "collation", "not_null", "null",       "primary",
	"identity",   "check",   "new_name",
};

static Slot slot_find(const char *name, size_t length)
{
	for (int i = 1; i < SLOT_COUNT; i++)
		if (strlen(slot_names[i]) == length && strncmp(slot_names[i], name, length) == 0)
			return (Slot)i;
	return SLOT_NONE;
}

static bool index_slot_set(const Filling *f, Slot slot)
{
	const PlanIndex *index = f->index;
	switch (slot) {
	case SLOT_UNIQUE: return index->unique;
	case SLOT_ONLINE: return index->online;
	case SLOT_NAME:
	case SLOT_TABLE:
	case SLOT_KEYS: return true;
	case SLOT_METHOD: return index->method != NULL;
	case SLOT_INCLUDE: return index->include_count > 0;
	case SLOT_NOT_DISTINCT: return index->not_distinct;
	case SLOT_DISTINCT: return index->distinct;
	case SLOT_WITH: return index->with != NULL;
	case SLOT_TABLESPACE: return index->tablespace != NULL;
	case SLOT_WHERE: return index->where != NULL;
	case SLOT_DEFERRABLE: return index->deferrable != DEFERRABLE_NO;
	case SLOT_EXISTS: return index->exists;
	case SLOT_NONE:
	case SLOT_COLUMNS:
	case SLOT_TYPE:
	case SLOT_COLLATION:
	case SLOT_NOT_NULL:
	case SLOT_NULL:
	case SLOT_PRIMARY:
	case SLOT_IDENTITY:
	case SLOT_CHECK:
	case SLOT_NEW_NAME:
	case SLOT_COUNT: return false;
	}
	return false;
}

static bool column_slot_set(const PlanColumn *column, Slot slot)
{
	switch (slot) {
	case SLOT_NAME:
	case SLOT_TYPE: return true;
	case SLOT_COLLATION: return column->collation != NULL;
	case SLOT_NOT_NULL: return !column->null;
	case SLOT_NULL: return column->null;
	case SLOT_PRIMARY: return column->primary;
	case SLOT_IDENTITY: return column->identity;
	case SLOT_UNIQUE: return column->unique;
	case SLOT_CHECK: return column->check != NULL;
	case SLOT_NONE:
	case SLOT_ONLINE:
	case SLOT_EXISTS:
	case SLOT_TABLE:
	case SLOT_METHOD:
	case SLOT_KEYS:
	case SLOT_INCLUDE:
	case SLOT_NOT_DISTINCT:
	case SLOT_DISTINCT:
	case SLOT_WITH:
	case SLOT_TABLESPACE:
	case SLOT_WHERE:
	case SLOT_DEFERRABLE:
	case SLOT_COLUMNS:
	case SLOT_NEW_NAME:
	case SLOT_COUNT: return false;
	}
	return false;
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

static Template template_read(const char *text)
{
	Template template = { .count = 0 };
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

static void fill(Buffer *out, const Template *template, const Filling *f);

static void emit_columns(Buffer *out, const Filling *f)
{
	Template template = template_read(f->target->dialect->column);
	for (uint32_t i = 0; i < f->table->column_count; i++) {
		Filling column = { .target = f->target, .column = &f->table->columns[i] };
		if (i)
			buffer_text(out, ", ");
		fill(out, &template, &column);
	}
}

static void emit_check(Buffer *out, const Filling *f)
{
	for (const char *at = f->column->check; *at; at++)
		if (*at == '$' && at[1] == '1') {
			emit_name(out, f->target->dialect, f->column->name);
			at++;
		} else {
			buffer_char(out, *at);
		}
}

static void emit_value(Buffer *out, const Filling *f, Slot slot)
{
	const Dialect *dialect = f->target->dialect;
	switch (slot) {
	case SLOT_NAME:
		emit_name(out, dialect,
		          f->column  ? f->column->name
		          : f->table ? f->table->columns[0].name
		                     : f->index->name);
		break;
	case SLOT_NEW_NAME:
		emit_name(out, dialect, f->table ? f->table->new_name : f->index->new_name);
		break;
	case SLOT_TABLE:
		emit_name(out, dialect, f->table ? f->table->name : f->index->table);
		break;
	case SLOT_KEYS: emit_keys(out, f->target, f->index); break;
	case SLOT_INCLUDE: emit_include(out, f->target, f->index); break;
	case SLOT_METHOD: buffer_text(out, f->index->method); break;
	case SLOT_WITH: buffer_text(out, f->index->with); break;
	case SLOT_TABLESPACE: emit_name(out, dialect, f->index->tablespace); break;
	case SLOT_WHERE: emit_piece(out, f->target, f->index->where); break;
	case SLOT_DEFERRABLE:
		buffer_text(out,
		            f->index->deferrable == DEFERRABLE_DEFERRED ? "DEFERRED" : "IMMEDIATE");
		break;
	case SLOT_COLUMNS: emit_columns(out, f); break;
	case SLOT_TYPE: buffer_text(out, f->column->type); break;
	case SLOT_COLLATION: emit_name(out, dialect, f->column->collation); break;
	case SLOT_IDENTITY: buffer_text(out, dialect->identity); break;
	case SLOT_CHECK: emit_check(out, f); break;
	case SLOT_NONE:
	case SLOT_UNIQUE:
	case SLOT_ONLINE:
	case SLOT_EXISTS:
	case SLOT_NOT_DISTINCT:
	case SLOT_DISTINCT:
	case SLOT_NOT_NULL:
	case SLOT_NULL:
	case SLOT_PRIMARY:
	case SLOT_COUNT: break;
	}
}

static bool slot_set(const Filling *f, Slot slot)
{
	return f->table    ? slot == SLOT_TABLE || slot == SLOT_COLUMNS
	       : f->column ? column_slot_set(f->column, slot)
	                   : index_slot_set(f, slot);
}

static void fill(Buffer *out, const Template *template, const Filling *f)
{
	for (uint32_t i = 0; i < template->count; i++) {
		const Step *step = &template->steps[i];
		buffer_add(out, step->text, step->length);
		if (!step->optional)
			emit_value(out, f, step->slot);
		if (!step->optional || !slot_set(f, step->slot))
			continue;
		for (size_t j = 0; j < step->optional_length; j++)
			if (step->optional[j] == '$')
				emit_value(out, f, step->slot);
			else
				buffer_char(out, step->optional[j]);
	}
	buffer_text(out, template->rest);
}

/*
 * Breaks lines that are longer than a client reads, at blanks outside of quotes, and never after a
 * '-', which would join the lines (SQL*Plus).
 */
static void wrap(Buffer *out, size_t start, uint32_t limit)
{
	size_t line = start, blank = 0;
	char quote = 0;
	for (size_t i = start; limit && i < out->length; i++) {
		char c = out->text[i];
		if (quote)
			quote = c == quote ? 0 : quote;
		else if (c == '\'' || c == '"')
			quote = c;
		else if (c == ' ' && out->text[i - 1] != '-')
			blank = i;
		if (i - line >= limit && blank > line) {
			out->text[blank] = '\n';
			line = blank;
		}
	}
}

void emit_statement(Buffer *out, const Target *target, const char *text, const PlanIndex *index,
                    const PlanTable *table)
{
	Template template = template_read(text);
	Filling filling = { .target = target, .index = index, .table = table };
	size_t start = out->length;
	fill(out, &template, &filling);
	buffer_text(out, ";\n");
	wrap(out, start, target->dialect->line_limit);
}

void emit_tables(Buffer *out, const Plan *plan)
{
	Template template = template_read(plan->target->dialect->create_table);
	for (uint32_t i = 0; i < plan->tables.count; i++) {
		Filling filling = { .target = plan->target, .table = plan->tables.items[i] };
		fill(out, &template, &filling);
		buffer_text(out, ";\n");
	}
}

void emit_plan(Buffer *out, const Plan *plan, const EmitOptions *options)
{
	const Dialect *dialect = plan->target->dialect;
	Template on_index = template_read(options->drop ? dialect->drop_index : dialect->create_index);
	const char *constraint = options->drop ? dialect->drop_constraint : dialect->add_constraint;
	Template on_constraint = template_read(constraint ? constraint : "");
	for (uint32_t i = 0; i < plan->indexes.count; i++) {
		uint32_t at = options->drop ? plan->indexes.count - 1 - i : i;
		const PlanIndex *index = plan->indexes.items[at];
		Filling filling = { .target = plan->target, .index = index };
		size_t start = out->length;
		fill(out, index->constraint ? &on_constraint : &on_index, &filling);
		buffer_text(out, ";\n");
		wrap(out, start, dialect->line_limit);
	}
}
