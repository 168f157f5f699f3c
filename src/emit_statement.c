/* Statements: their slots, and the order of all of a plan. */
#include "emit_template.h"

#include <string.h>

static void statement(Buffer *out, const Template *template, const Filling *filling)
{
	size_t start = out->length;
	template_fill(out, template, filling);
	buffer_text(out, template->command ? "\n" : ";\n");
	emit_wrap(out, start, filling->target->dialect->line_limit);
}

/* ---- statements ---- */

static void fill_index(Buffer *out, const Target *target, const Template *template,
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
			[SLOT_SCHEMA] = { .kind = VALUE_SCHEMA, .item = index->table },
			[SLOT_BARE_TABLE] = { .kind = VALUE_BARE, .item = index->table },
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

/* Of statements of indexes: a template is read anew only where it is another one. */
struct Emitter {
	Buffer *out;
	const char *text;
	Template template;
};

Emitter *emitter_new(Arena *arena, Buffer *out)
{
	Emitter *emitter = NEW(arena, Emitter);
	emitter->out = out;
	return emitter;
}

static void emit_index_as(Emitter *emitter, const Plan *plan, const char *text,
                          const PlanIndex *index)
{
	if (emitter->text != text)
		emitter->template = template_read(text);
	emitter->text = text;
	fill_index(emitter->out, plan->target, &emitter->template, index);
}

void emit_tables(Buffer *out, const Plan *plan)
{
	const Template create_table = template_read(plan->target->dialect->create_table);
	for (uint32_t i = 0; i < plan->tables.count; i++) {
		const PlanTable *table = plan->tables.items[i];
		emit_table(out, plan->target, &create_table, table);
		emit_pieces(out, plan->target, &table->additions);
		emit_comments(out, plan->target, table);
	}
}

void emit_index(Emitter *emitter, const Plan *plan, const PlanIndex *index)
{
	for (uint32_t i = 0; i < index->generated_count; i++)
		emit_statement(emitter->out, plan->target, plan->target->dialect->add_column, NULL,
		               &index->generated[i]);
	for (const char *const *line = index->script; line && *line; line++)
		emit_index_as(emitter, plan, *line, index);
	if (!index->script)
		emit_index_as(emitter, plan, index->create, index);
	if (index->comment_on)
		emit_index_as(emitter, plan, index->comment_on, index);
}

void emit_foreign_keys(Buffer *out, const Plan *plan)
{
	const Template add_foreign_key = template_read(plan->target->dialect->add_foreign_key);
	for (uint32_t i = 0; i < plan->foreign_keys.count; i++)
		emit_foreign_key(out, plan->target, &add_foreign_key, plan->foreign_keys.items[i]);
}

static void create_all(Buffer *out, const Plan *plan)
{
	Emitter emitter = { .out = out };
	emit_tables(out, plan);
	for (uint32_t i = 0; i < plan->indexes.count; i++)
		emit_index(&emitter, plan, plan->indexes.items[i]);
	emit_foreign_keys(out, plan);
}

static void drop_all(Buffer *out, const Plan *plan)
{
	const Dialect *dialect = plan->target->dialect;
	const Template drop_foreign_key = template_read(dialect->drop_foreign_key);
	Emitter emitter = { .out = out };
	const Template drop_column = template_read(dialect->drop_column);
	const Template drop_table = template_read(dialect->drop_table);
	for (uint32_t i = plan->foreign_keys.count; i > 0; i--)
		emit_foreign_key(out, plan->target, &drop_foreign_key,
		                 plan->foreign_keys.items[i - 1]);
	for (uint32_t i = plan->indexes.count; i > 0; i--) {
		const PlanIndex *index = plan->indexes.items[i - 1];
		emit_index_as(&emitter, plan, index->drop, index);
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
		fill_index(out, target, &template, index);
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
