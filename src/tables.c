/* The tables of closed models, for --tables: columns as Django types them. */
#include "legalize.h"
#include "names.h"

const char *table_of(Arena *arena, const Target *target, const Model *model)
{
	bool cut = target->dialect->name_limit && !model->table_given;
	return cut ? name_truncate(arena, model->table, target->dialect->django_limit)
	           : model->table;
}

static const char *check_of(const Field *field, const Dialect *dialect)
{
	const char *const *checks = field_storage(field)->type->check;
	if (field->relation)
		return NULL;
	return checks[dialect->id] ? checks[dialect->id] : checks[DIALECT_NONE];
}

void plan_column(Arena *arena, const Target *target, const Field *field, PlanColumn *column)
{
	const Dialect *dialect = target->dialect;
	uint8_t flags = field_storage(field)->type->flags;
	column->name = target_name(arena, target, field->column);
	column->type = column_type(arena, target, field, false);
	column->collation = field->collation;
	column->primary = field->primary;
	column->unique = field->unique && !field->primary;
	column->null = !field->primary
	               && (field->null
	                   || (dialect->empty_is_null && !field->relation
	                       && (flags & FIELD_EMPTY_STRING)));
	column->identity = (field->type->flags & FIELD_AUTO) != 0;
	column->check = check_of(field, dialect);
}

PlanTable *plan_table(Arena *arena, Diags *diags, const Target *target, const Model *model)
{
	PlanTable *table = NEW(arena, PlanTable);
	table->name = target_name(arena, target, table_of(arena, target, model));
	table->columns = NEW_ARRAY(arena, PlanColumn, model->fields.count);
	for (uint32_t i = 0; i < model->fields.count; i++) {
		const Field *field = model->fields.items[i];
		if (column_type(arena, target, field, false))
			plan_column(arena, target, field, &table->columns[table->column_count++]);
		else if (!(field->type->flags & (FIELD_MANY | FIELD_NO_COLUMN)))
			diag_warn(diags, CATEGORY_SKIPPED, field->loc, target->label,
			          "column skipped: %s has no type for %s", target->dialect->title,
			          field->type->name);
	}
	return table;
}

void plan_tables(Arena *arena, Diags *diags, const Target *target, const List *models, Plan *plan)
{
	for (uint32_t i = 0; i < models->count; i++) {
		const Model *model = models->items[i];
		if (model->closed && !model->abstract && !model->proxy && !model->unmanaged)
			list_add(arena, &plan->tables, plan_table(arena, diags, target, model));
	}
}
