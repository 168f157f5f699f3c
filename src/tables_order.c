/*
 * The tables of all models in an order in which each stands after those that it refers to, as far
 * as there is one, and the foreign keys between them.
 */
#include "legalize.h"
#include "names.h"

enum { DEPTH = 500 }; /* of references that are followed for the order */

typedef struct Tables {
	Arena *arena;
	Diags *diags;
	const Target *target;
	const LegalizeOptions *options;
	Plan *plan;
	Map placed; /* the address of a Model -> PlanTable */
} Tables;

/* What the target has against the name of the table; NULL: nothing. */
static const char *long_name(const Tables *tables, const Model *model)
{
	return dialect_long_name(tables->target->dialect,
	                         table_of(tables->arena, tables->target, model));
}

static bool has_table(const Tables *tables, const Model *model)
{
	return model_has_table(model) && !long_name(tables, model);
}

static void note_long_name(const Tables *tables, const Model *model)
{
	const char *problem = model_has_table(model) ? long_name(tables, model) : NULL;
	if (problem)
		diag_warn(tables->diags, CATEGORY_SKIPPED, model->loc, tables->target->label,
		          "table skipped: %s %s", tables->target->dialect->title, problem)
			->hint = "shorten db_table";
}

static PlanTable *placed(const Tables *tables, const Model *model)
{
	return map_get(&tables->placed, (const char *)model);
}

static void place(Tables *tables, const Model *model, int depth)
{
	if (!has_table(tables, model) || placed(tables, model))
		return;
	PlanTable *table = plan_table(tables->arena, tables->diags, tables->target, model);
	table->exists =
		tables->options->if_not_exists && target_can(tables->target, CAN_TABLE_EXISTS);
	map_put(&tables->placed, (const char *)model, table);
	for (uint32_t i = 0; i < model->fields.count && depth < DEPTH; i++) {
		const Field *field = model->fields.items[i];
		if (field->to_model)
			place(tables, field->to_model, depth + 1);
	}
	list_add(tables->arena, &tables->plan->tables, table);
}

/* ---- foreign keys ---- */

/* A name that was cut behind a blank loses that, too, where none may end in one. */
static const char *trimmed(Arena *arena, const Dialect *dialect, const char *name)
{
	size_t length = strlen(name);
	while (dialect->name_rules & NAME_NO_LAST_BLANK && length && name[length - 1] == ' ')
		length--;
	return arena_text(arena, name, length);
}

static PlanForeignKey *foreign_key_new(const Tables *tables, const Model *model, const Field *field)
{
	const Target *target = tables->target;
	const char *table = table_of(tables->arena, target, model);
	const char *to_table = table_of(tables->arena, target, field->to_model);
	PlanForeignKey *key = NEW(tables->arena, PlanForeignKey);
	const char *name = foreign_key_name(tables->arena, field, table, to_table,
	                                    target->dialect->django_limit);
	name = trimmed(tables->arena, target->dialect, name);
	key->name = target_name(tables->arena, target, name);
	key->table = target_name(tables->arena, target, table);
	key->column = target_name(tables->arena, target, field->column);
	key->to_table = target_name(tables->arena, target, to_table);
	key->exists = tables->options->if_not_exists;
	key->to_column = target_name(tables->arena, target, field->target->column);
	return key;
}

static PlanColumn *column_of(const PlanTable *table, const char *name)
{
	for (uint32_t i = 0; table && i < table->column_count; i++)
		if (text_equal(table->columns[i].name, name))
			return &table->columns[i];
	return NULL;
}

static bool is_same_schema(const Dialect *dialect, const PlanForeignKey *key)
{
	size_t length = dialect_schema_length(dialect, key->table);
	return length == dialect_schema_length(dialect, key->to_table)
	       && memcmp(key->table, key->to_table, length) == 0;
}

/* Within the column, or as a statement, as the dialect has it. */
static void plan_foreign_key(Tables *tables, const Model *model, const Field *field)
{
	if (!field->to_model || !has_table(tables, field->to_model)) {
		diag_warn(tables->diags, CATEGORY_SKIPPED, field->loc, tables->target->label,
		          "foreign key skipped: the table of %s is not among these",
		          field->relation);
		return;
	}
	PlanForeignKey *key = foreign_key_new(tables, model, field);
	PlanColumn *column = column_of(placed(tables, model), key->column);
	if (!column)
		return;
	bool within = !tables->target->dialect->add_foreign_key;
	if (within && !is_same_schema(tables->target->dialect, key))
		diag_warn(tables->diags, CATEGORY_SKIPPED, field->loc, tables->target->label,
		          "foreign key skipped: %s has none to a table of another schema",
		          tables->target->dialect->title);
	else if (!within)
		list_add(tables->arena, &tables->plan->foreign_keys, key);
	else
		column->references = key;
}

static void plan_foreign_keys(Tables *tables, const Model *model)
{
	for (uint32_t i = 0; i < model->fields.count; i++) {
		const Field *field = model->fields.items[i];
		if ((field->type->flags & FIELD_RELATION) && field->constrained && field->relation)
			plan_foreign_key(tables, model, field);
	}
}

void plan_tables(Arena *arena, Diags *diags, const List *models, const LegalizeOptions *options,
                 Plan *plan)
{
	Tables tables = { .arena = arena,
		          .diags = diags,
		          .target = plan->target,
		          .options = options,
		          .plan = plan,
		          .placed.arena = arena };
	for (uint32_t i = 0; i < models->count; i++)
		place(&tables, models->items[i], 0);
	for (uint32_t i = 0; i < models->count; i++)
		if (has_table(&tables, models->items[i]))
			plan_foreign_keys(&tables, models->items[i]);
		else
			note_long_name(&tables, models->items[i]);
}
