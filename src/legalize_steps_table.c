/* Steps on tables and columns: printed with --tables; their indexes follow them always. */
#include "legalize_stage.h"

/* A table with one column, or with none. */
static PlanTable *column_table(Stage *stage, const Step *step, const Field *field)
{
	PlanTable *table = NEW(stage->arena, PlanTable);
	table->name = stage_table(stage, step->model);
	table->columns = NEW(stage->arena, PlanColumn);
	if (field)
		table->column_count = plan_column(stage->arena, stage_diags(stage), stage->target,
		                                  field, table->columns);
	return table;
}

/* A table or column under another name. */
static void rename_table_or_column(Stage *stage, const Step *step)
{
	bool column = step->kind == STEP_RENAME_COLUMN;
	PlanTable *table = column_table(stage, step, NULL);
	if (column) {
		table->column_count = 1;
		table->columns->name =
			target_name(stage->arena, stage->target, step->field->column);
	}
	table->new_name =
		column ? target_name(stage->arena, stage->target, step->other_field->column)
		       : stage_table(stage, step->other_model);
	stage_check_name(stage, table->new_name, step->loc);
	stage_statement(stage,
	                column ? stage_dialect(stage)->rename_column
	                       : stage_dialect(stage)->rename_table,
	                NULL, table);
}

/* Whether a column is there still, because it could not be dropped; it is dropped no more then. */
static bool is_kept(Stage *stage, const PlanTable *table)
{
	for (uint32_t i = 0; i < stage->kept.count; i++) {
		const PlanTable *kept = stage->kept.items[i];
		if (!text_equal(kept->name, table->name)
		    || !text_equal(kept->columns->name, table->columns->name))
			continue;
		stage->kept.items[i] = stage->kept.items[--stage->kept.count];
		return true;
	}
	return false;
}

/* SQLite adds no column that is unique, or that is not null and has no default. */
static void add_column(Stage *stage, const Step *step)
{
	PlanTable *table = column_table(stage, step, step->field);
	PlanColumn *column = table->columns;
	if (!table->column_count)
		return;
	if (is_kept(stage, table)) {
		diag_warn(stage_diags(stage), CATEGORY_SKIPPED, step->loc, stage->target->label,
		          "column '%s' is not added: it was not dropped before",
		          step->field->column);
		return;
	}
	bool any = target_can(stage->target, CAN_ADD_ANY_COLUMN), unique = column->unique;
	if (!any)
		column->unique = false;
	if (!any && !column->null && !column->default_value) {
		column->null = true;
		diag_warn(stage_diags(stage), CATEGORY_DROPPED, step->field->loc,
		          stage->target->label,
		          "NOT NULL dropped: %s adds no such column without a default",
		          stage_dialect(stage)->title);
	}
	stage_statement(stage, stage_dialect(stage)->add_column, NULL, table);
	if (!any && unique)
		stage_create_unique(stage, step);
}

static void alter_column(Stage *stage, const Step *step)
{
	const Dialect *dialect = stage_dialect(stage);
	const PlanTable *old = column_table(stage, step, step->field);
	PlanTable *new = column_table(stage, step, step->other_field);
	if (!old->column_count || !new->column_count)
		return;
	bool type = !text_equal(old->columns->type, new->columns->type);
	bool null = old->columns->null != new->columns->null;
	if ((type || null) && !dialect->alter_type) {
		diag_warn(stage_diags(stage), CATEGORY_SKIPPED, step->loc, stage->target->label,
		          "change of a column skipped: %s can only make the table anew",
		          dialect->title);
		return;
	}
	if (type)
		stage_statement(stage, dialect->alter_type, NULL, new);
	if (null && !(type && text_equal(dialect->alter_type, dialect->alter_null)))
		stage_statement(stage, dialect->alter_null, NULL, new);
}

static void drop_column(Stage *stage, const Step *step)
{
	PlanTable *table = column_table(stage, step, NULL);
	table->column_count = 1;
	table->columns->name = target_name(stage->arena, stage->target, step->field->column);
	const PlanIndex *index;
	if (!target_can(stage->target, CAN_DROP_INDEXED_COLUMN) && step->field->unique
	    && !live_of(&stage->live, step->id)) {
		diag_warn(
			stage_diags(stage), CATEGORY_SKIPPED, step->loc, stage->target->label,
			"column '%s' stays: %s drops no column that the table was made UNIQUE with",
			step->field->column, stage_dialect(stage)->title);
		list_add(stage->arena, &stage->kept, table);
		return;
	}
	/* SQLite drops no column that has an index */
	while (!target_can(stage->target, CAN_DROP_INDEXED_COLUMN)
	       && (index = live_with_column(&stage->live, table->name, table->columns->name))) {
		stage_statement(stage, stage_dialect(stage)->drop_index, index, NULL);
		live_remove(&stage->live, index);
	}
	stage_statement(stage, stage_dialect(stage)->drop_column, NULL, table);
}

static void print_step(Stage *stage, const Step *step)
{
	const Dialect *dialect = stage_dialect(stage);
	if (step->kind == STEP_CREATE_TABLE)
		stage_statement(
			stage, dialect->create_table, NULL,
			plan_table(stage->arena, stage_diags(stage), stage->target, step->model));
	else if (step->kind == STEP_DROP_TABLE)
		stage_statement(stage, dialect->drop_table, NULL, column_table(stage, step, NULL));
	else if (step->kind == STEP_ADD_COLUMN)
		add_column(stage, step);
	else if (step->kind == STEP_ALTER_COLUMN)
		alter_column(stage, step);
	else if (step->kind == STEP_DROP_COLUMN)
		drop_column(stage, step);
	else
		rename_table_or_column(stage, step);
}

static void rename_table(Stage *stage, const char *table, const char *name)
{
	live_rename_table(&stage->live, table, name);
	for (uint32_t i = 0; i < stage->kept.count; i++) {
		PlanTable *kept = stage->kept.items[i];
		if (text_equal(kept->name, table))
			kept->name = name;
	}
}

/* What becomes of the indexes of a table. */
static void follow(Stage *stage, const Step *step)
{
	const char *table = stage_table(stage, step->model);
	const char *column =
		step->field ? target_name(stage->arena, stage->target, step->field->column) : NULL;
	if (step->kind == STEP_DROP_TABLE)
		live_drop_table(&stage->live, table);
	else if (step->kind == STEP_RENAME_TABLE)
		rename_table(stage, table, stage_table(stage, step->other_model));
	else if (step->kind == STEP_DROP_COLUMN)
		live_drop_column(&stage->live, table, column);
	else if (step->kind == STEP_RENAME_COLUMN)
		live_rename_column(
			&stage->live, table, column,
			target_name(stage->arena, stage->target, step->other_field->column));
}

void stage_table_step(Stage *stage, const Step *step)
{
	if (stage->options.tables)
		print_step(stage, step);
	follow(stage, step);
}
