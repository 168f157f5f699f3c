/*
 * The steps of migrations as lines for one target. What was created before is remembered: a drop
 * of what the target never had is nothing.
 */
#include "legalize_live.h"
#include "legalize_work.h"
#include "migration.h"
#include "names.h"

#include <string.h>

typedef struct Stage {
	Arena *arena;
	Names *names;
	Diags *diags, *mute;
	const Target *target;
	LegalizeOptions options; /* of the migration at hand */
	Plan *plan;
	LiveIndexes live;
	bool printed;
} Stage;

static const Dialect *dialect_of(const Stage *stage)
{
	return stage->target->dialect;
}

/* ---- lines ---- */

static PlanStep *add_line(Stage *stage, PlanStepKind kind)
{
	PlanStep *step = NEW(stage->arena, PlanStep);
	step->kind = kind;
	if (stage->printed)
		list_add(stage->arena, &stage->plan->steps, step);
	return step;
}

static void add_statement(Stage *stage, const char *template, const PlanIndex *index,
                          const PlanTable *table)
{
	PlanStep *step = add_line(stage, PLAN_STATEMENT);
	step->template = template;
	step->index = index;
	step->table = table;
}

static void add_comment(Stage *stage, const char *text)
{
	add_line(stage, PLAN_COMMENT)->text = text;
}

/* ---- indexes ---- */

static void check_collision(Stage *stage, PlanIndex *plan)
{
	const PlanIndex *other = live_named(&stage->live, plan);
	if (!other || !stage->printed)
		return;
	Diag *diag =
		diag_error(stage->diags, plan->source->name_loc,
	                   "%s: there is an index '%s' already", stage->target->label, plan->name);
	diag->related = other->source->name_loc;
	diag->related_message = "the other one is here";
}

static bool is_inline(const PlanIndex *plan)
{
	const Index *index = plan->source;
	const Expr *key = index->key_count == 1 ? index->keys[0].expr : NULL;
	return key && key->kind == EXPR_COLUMN && plan->keys[0].order != ORDER_DESC
	       && (key->field->unique || key->field->primary)
	       && !text_equal(index->suffix ? index->suffix : "", "_uniq");
}

/* Oracle refuses a second index on the same keys (ORA-01408). */
static bool is_redundant(Stage *stage, PlanIndex *plan)
{
	if (!dialect_of(stage)->one_index_per_keys)
		return false;
	const PlanIndex *other = live_with_keys(&stage->live, plan);
	if (!other && !is_inline(plan))
		return false;
	Diag *diag = diag_warn(stage->printed ? stage->diags : stage->mute, CATEGORY_REDUNDANT,
	                       plan->source->loc, stage->target->label,
	                       "index skipped: %s takes no second index on the same keys",
	                       dialect_of(stage)->title);
	diag->related = other ? other->source->loc : plan->source->keys[0].expr->field->loc;
	diag->related_message = "this index has them";
	return true;
}

static PlanIndex *plan_of(Stage *stage, Diags *diags, const LegalizeOptions *options,
                          const Index *index)
{
	Work work = { .arena = stage->arena,
		      .names = stage->names,
		      .diags = diags,
		      .target = stage->target,
		      .options = options,
		      .index = index };
	return legalize_index(&work);
}

static void add_creation(Stage *stage, const PlanIndex *plan)
{
	for (const char *const *line = plan->script; line && *line; line++)
		add_statement(stage, *line, plan, NULL);
	if (!plan->script)
		add_statement(stage, plan->create, plan, NULL);
	if (plan->comment_on)
		add_statement(stage, plan->comment_on, plan, NULL);
}

static void create(Stage *stage, const Index *index, const void *id)
{
	PlanIndex *plan =
		plan_of(stage, stage->printed ? stage->diags : stage->mute, &stage->options, index);
	if (!plan || is_redundant(stage, plan))
		return;
	check_collision(stage, plan);
	live_add(&stage->live, id, plan);
	add_creation(stage, plan);
}

/* Options of a DROP. */
static void set_drop(Stage *stage, const Step *step, PlanIndex *plan)
{
	bool online = step->concurrently || stage->options.concurrently;
	plan->online = online && !plan->constraint && target_can(stage->target, CAN_DROP_ONLINE);
	plan->exists =
		stage->options.if_not_exists && target_can(stage->target, CAN_DROP_IF_EXISTS);
}

static const char *table_name(Stage *stage, const Model *model)
{
	return target_name(stage->arena, stage->target,
	                   table_of(stage->arena, stage->target, model));
}

/* Of an index only the name is known. */
static PlanIndex *unnamed_plan(Stage *stage, const Step *step, const Index *index)
{
	PlanIndex *plan = NEW(stage->arena, PlanIndex);
	plan->name = target_name(stage->arena, stage->target, index->name);
	plan->source = index;
	plan->table = table_name(stage, step->model);
	plan_statements(stage->target, plan);
	set_drop(stage, step, plan);
	return plan;
}

/*
 * An index as it is there: under the name that it was created with, in these migrations or before.
 * NULL: the target never had it.
 */
static PlanIndex *existing(Stage *stage, const Step *step)
{
	const PlanIndex *there = live_of(&stage->live, step->id);
	if (step->unnamed)
		return unnamed_plan(stage, step, step->index);
	PlanIndex *plan;
	if (there) {
		plan = NEW(stage->arena, PlanIndex);
		*plan = *there;
	} else {
		LegalizeOptions options = stage->options;
		options.drop = true;
		plan = plan_of(stage, stage->mute, &options, step->index);
		if (!plan)
			return NULL;
		plan->table = table_name(stage, step->model);
	}
	set_drop(stage, step, plan);
	return plan;
}

/* Whether the index was left out because another one had its keys. */
static bool was_redundant(Stage *stage, const PlanIndex *plan)
{
	if (!dialect_of(stage)->one_index_per_keys || !plan->key_count)
		return false;
	const PlanIndex *other = live_with_keys(&stage->live, plan);
	return (other && !text_equal(other->name, plan->name)) || is_inline(plan);
}

/* MySQL: the index of a foreign key, before the last that could serve it goes. */
static void create_key_index(Stage *stage, const Step *step)
{
	if (!step->key || dialect_of(stage)->index_foreign_keys)
		return;
	Index *index = NEW(stage->arena, Index);
	*index = *step->index;
	Expr *column = expr_new(stage->arena, EXPR_COLUMN, step->index->loc);
	column->field = step->key;
	column->type = field_storage(step->key)->type->type;
	KeyPart *key = NEW(stage->arena, KeyPart);
	key->expr = column;
	key->loc = step->index->loc;
	*index = (Index){ .model = step->model,
		          .loc = step->index->loc,
		          .name_loc = step->index->loc,
		          .suffix = "",
		          .from_field = true,
		          .plain = true,
		          .targets = UINT32_MAX,
		          .keys = key,
		          .key_count = 1 };
	create(stage, index, NULL);
}

static void drop(Stage *stage, const Step *step)
{
	PlanIndex *plan = existing(stage, step);
	if (!plan || was_redundant(stage, plan))
		return;
	create_key_index(stage, step);
	live_remove(&stage->live, plan);
	add_statement(stage, plan->drop, plan, NULL);
}

/* The UNIQUE that a column was created with has a name that the server gave it. */
static void drop_column_unique(Stage *stage, const Step *step)
{
	const Dialect *dialect = dialect_of(stage);
	const Field *born = step->field;
	if (live_of(&stage->live,
	            step->id)) { /* it was taken away, and came back as a constraint */
		drop(stage, step);
		return;
	}
	if (!dialect->drop_column_unique) {
		diag_warn(stage->printed ? stage->diags : stage->mute, CATEGORY_SKIPPED, step->loc,
		          stage->target->label,
		          "UNIQUE of a column: %s can only make the table anew without it",
		          dialect->title);
		return;
	}
	PlanIndex *plan = NEW(stage->arena, PlanIndex);
	const char *table = target_name(stage->arena, stage->target,
	                                table_of(stage->arena, stage->target, born->model));
	const char *column = target_name(stage->arena, stage->target, born->column);
	plan->table = target_name(stage->arena, stage->target,
	                          table_of(stage->arena, stage->target, step->model));
	plan->name = column_unique_name(stage->arena, dialect->column_unique_name, table, column,
	                                dialect->name_limit);
	plan->new_name = column;
	add_statement(stage, dialect->drop_column_unique, plan, NULL);
}

static void rename_index(Stage *stage, const Step *step)
{
	PlanIndex *old = existing(stage, step);
	PlanIndex *new = !old ? NULL
	                 : step->unnamed
	                         ? unnamed_plan(stage, step, step->other)
	                         : plan_of(stage, stage->mute, &stage->options, step->other);
	if (!old || !new || was_redundant(stage, old))
		return;
	if (target_can(stage->target, CAN_RENAME_INDEX)) {
		old->new_name = new->name;
		live_remove(&stage->live, old);
		live_add(&stage->live, step->id, new);
		add_statement(stage, dialect_of(stage)->rename_index, old, NULL);
	} else if (step->unnamed) {
		diag_warn(stage->diags, CATEGORY_SKIPPED, step->loc, stage->target->label,
		          "rename skipped: %s would make the index anew, and it is not known",
		          dialect_of(stage)->title)
			->hint = "--from=DIR reads the migrations before this one";
	} else {
		drop(stage, step);
		create(stage, step->other, step->id);
	}
}

/* ---- extensions and tables ---- */

static void extension(Stage *stage, const Step *step, const char *template)
{
	if (!template) {
		diag_warn(stage->printed ? stage->diags : stage->mute, CATEGORY_IGNORED, step->loc,
		          stage->target->label, "%s has no extensions", dialect_of(stage)->title);
		return;
	}
	PlanIndex *plan = NEW(stage->arena, PlanIndex);
	plan->name = step->text;
	add_statement(stage, template, plan, NULL);
}

/* A table with the column that is added, or with the name of another one. */
static PlanTable *column_table(Stage *stage, const Step *step)
{
	const Field *field = step->field;
	PlanTable *table = NEW(stage->arena, PlanTable);
	table->name = table_name(stage, step->model);
	table->columns = NEW(stage->arena, PlanColumn);
	table->column_count = field != NULL;
	if (field && step->kind == STEP_ADD_COLUMN)
		table->column_count = plan_column(stage->arena, stage->diags, stage->target, field,
		                                  table->columns);
	else if (field)
		table->columns->name = target_name(stage->arena, stage->target, field->column);
	return table;
}

/* SQLite drops no column that has an index. */
static void drop_column_indexes(Stage *stage, const char *table, const char *column)
{
	const PlanIndex *index;
	while (stage->options.tables && !target_can(stage->target, CAN_DROP_INDEXED_COLUMN)
	       && (index = live_with_column(&stage->live, table, column))) {
		add_statement(stage, dialect_of(stage)->drop_index, index, NULL);
		live_remove(&stage->live, index);
	}
	live_drop_column(&stage->live, table, column);
}

/* What becomes of the indexes of a table. */
static void follow(Stage *stage, const Step *step)
{
	const char *table = table_name(stage, step->model);
	const char *column =
		step->field ? target_name(stage->arena, stage->target, step->field->column) : NULL;
	if (step->kind == STEP_DROP_TABLE)
		live_drop_table(&stage->live, table);
	else if (step->kind == STEP_RENAME_TABLE)
		live_rename_table(&stage->live, table, table_name(stage, step->other_model));
	else if (step->kind == STEP_DROP_COLUMN)
		drop_column_indexes(stage, table, column);
	else if (step->kind == STEP_RENAME_COLUMN)
		live_rename_column(
			&stage->live, table, column,
			target_name(stage->arena, stage->target, step->other_field->column));
}

static void table_step(Stage *stage, const Step *step)
{
	const Dialect *dialect = dialect_of(stage);
	follow(stage, step);
	if (!stage->options.tables || !stage->printed)
		return;
	PlanTable *table =
		step->kind == STEP_CREATE_TABLE
			? plan_table(stage->arena, stage->diags, stage->target, step->model)
			: column_table(stage, step);
	const char *template = step->kind == STEP_CREATE_TABLE    ? dialect->create_table
	                       : step->kind == STEP_DROP_TABLE    ? dialect->drop_table
	                       : step->kind == STEP_RENAME_TABLE  ? dialect->rename_table
	                       : step->kind == STEP_ADD_COLUMN    ? dialect->add_column
	                       : step->kind == STEP_DROP_COLUMN   ? dialect->drop_column
	                       : step->kind == STEP_RENAME_COLUMN ? dialect->rename_column
	                                                          : NULL;
	if (step->kind == STEP_RENAME_TABLE)
		table->new_name = table_name(stage, step->other_model);
	if (step->kind == STEP_RENAME_COLUMN)
		table->new_name =
			target_name(stage->arena, stage->target, step->other_field->column);
	bool skipped = step->kind == STEP_ADD_COLUMN && !table->column_count;
	if (template && !skipped)
		add_statement(stage, template, NULL, table);
}

/* ---- steps ---- */

static void add_sql(Stage *stage, const Step *step)
{
	PlanStep *line = add_line(stage, PLAN_SQL);
	line->text = step->text;
	line->parameters = step->parameters;
	line->parameter_count = step->parameter_count;
	line->parameterized = step->parameterized;
}

static void plan_step(Stage *stage, const Step *step)
{
	switch (step->kind) {
	case STEP_TITLE: break; /* see plan_steps() */
	case STEP_CREATE: create(stage, step->index, step->id); break;
	case STEP_DROP: drop(stage, step); break;
	case STEP_DROP_COLUMN_UNIQUE: drop_column_unique(stage, step); break;
	case STEP_RENAME: rename_index(stage, step); break;
	case STEP_SQL: add_sql(stage, step); break;
	case STEP_NOTE: add_comment(stage, step->text); break;
	case STEP_CREATE_EXTENSION:
		extension(stage, step, dialect_of(stage)->create_extension);
		break;
	case STEP_DROP_EXTENSION: extension(stage, step, dialect_of(stage)->drop_extension); break;
	case STEP_CREATE_TABLE:
	case STEP_DROP_TABLE:
	case STEP_RENAME_TABLE:
	case STEP_ADD_COLUMN:
	case STEP_DROP_COLUMN:
	case STEP_RENAME_COLUMN:
	case STEP_ALTER_COLUMN: table_step(stage, step); break;
	}
}

/* The lines of the steps, each operation under its title, if it has any. */
static void plan_steps(Stage *stage, const List *steps)
{
	const char *title = NULL;
	for (uint32_t i = 0; i < steps->count; i++) {
		const Step *step = steps->items[i];
		List *lines = &stage->plan->steps;
		uint32_t before = lines->count;
		if (step->kind == STEP_TITLE) {
			title = step->text;
			continue;
		}
		if (title)
			add_comment(stage, title);
		plan_step(stage, step);
		if (title && stage->printed && lines->count == before + 1)
			lines->count--; /* nothing yet */
		else if (stage->printed)
			title = NULL;
	}
}

/* What holds for one migration: within a transaction nothing is built without blocking writes. */
static void migration_options(Stage *stage, const Migration *migration,
                              const LegalizeOptions *options)
{
	stage->options = *options;
	stage->options.drop = false;
	if (!options->concurrently || !migration->atomic || !dialect_of(stage)->begin
	    || migration->past)
		return;
	stage->options.concurrently = false;
	diag_warn(stage->diags, CATEGORY_DROPPED, migration->loc, stage->target->label,
	          "--concurrently dropped: the migration is one transaction")
		->hint = "set atomic = False on the migration";
}

static bool has_statements(const List *lines, uint32_t from)
{
	for (uint32_t i = from; i < lines->count; i++)
		if (((const PlanStep *)lines->items[i])->kind != PLAN_COMMENT)
			return true;
	return false;
}

static void plan_migration(Stage *stage, const Migration *migration, bool several)
{
	List *lines = &stage->plan->steps, kept = *lines;
	List own = { 0 };
	*lines = own;
	plan_steps(stage, &migration->steps);
	own = *lines;
	*lines = kept;
	if (!own.count)
		return;
	bool wrapped = migration->atomic && dialect_of(stage)->begin && has_statements(&own, 0);
	if (several)
		add_comment(stage, arena_printf(stage->arena, "Migration %s.%s", migration->app,
		                                migration->name));
	if (wrapped)
		add_line(stage, PLAN_SQL)->text = dialect_of(stage)->begin;
	for (uint32_t i = 0; i < own.count; i++)
		list_add(stage->arena, lines, own.items[i]);
	if (wrapped)
		add_line(stage, PLAN_SQL)->text = dialect_of(stage)->commit;
}

Plan *legalize_migrations(Arena *arena, Names *names, Diags *diags, const List *migrations,
                          bool backwards, const Target *target, const LegalizeOptions *options)
{
	Diags mute;
	diags_init(&mute, diags->sources, arena);
	diags_silence(&mute);
	Plan *plan = NEW(arena, Plan);
	plan->target = target;
	Stage stage = { .arena = arena,
		        .names = names,
		        .diags = diags,
		        .mute = &mute,
		        .target = target,
		        .plan = plan };
	live_init(&stage.live, arena, names, target);
	uint32_t printed = 0;
	for (uint32_t i = 0; i < migrations->count; i++)
		printed += !((const Migration *)migrations->items[i])->past;
	for (uint32_t i = 0; i < migrations->count; i++) {
		const Migration *migration = migrations->items[i];
		stage.options = *options;
		plan_steps(&stage, &migration->history);
		stage.printed = true;
		if (!migration->past)
			migration_options(&stage, migration, options);
		if (!backwards)
			plan_migration(&stage, migration, printed > 1);
		stage.printed = false;
	}
	stage.printed = true;
	for (uint32_t i = migrations->count; backwards && i > 0; i--) {
		migration_options(&stage, migrations->items[i - 1], options);
		plan_migration(&stage, migrations->items[i - 1], printed > 1);
	}
	return plan;
}
