/*
 * The steps of migrations as lines for one target. What was created before is remembered: a drop
 * of what the target never had is nothing.
 */
#include "legalize_stage.h"

#include <string.h>
#include <strings.h>

const Dialect *stage_dialect(const Stage *stage)
{
	return stage->target->dialect;
}

Diags *stage_diags(const Stage *stage)
{
	return stage->printed ? stage->diags : stage->mute;
}

const char *stage_table(Stage *stage, const Model *model)
{
	return target_name(stage->arena, stage->target,
	                   table_of(stage->arena, stage->target, model));
}

void stage_check_name(Stage *stage, const char *name, Loc loc)
{
	const Dialect *dialect = stage_dialect(stage);
	const char *problem = dialect_column_problem(dialect, name);
	if (problem)
		diag_error(stage_diags(stage), loc, "%s: %s %s", stage->target->label,
		           dialect->title, problem);
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

void stage_statement(Stage *stage, const char *template, const PlanIndex *index,
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

/* ---- steps ---- */

static void extension(Stage *stage, const Step *step, const char *template)
{
	if (!template) {
		diag_warn(stage_diags(stage), CATEGORY_IGNORED, step->loc, stage->target->label,
		          "%s has no extensions", stage_dialect(stage)->title);
		return;
	}
	PlanIndex *plan = NEW(stage->arena, PlanIndex);
	plan->name = step->text;
	stage_statement(stage, template, plan, NULL);
}

/* Whether a word is among the first of a statement: CREATE UNIQUE INDEX CONCURRENTLY ... */
static bool begins_with_word(const char *text, const char *word)
{
	enum { FIRST = 5 };
	for (int i = 0; i < FIRST && *text; i++) {
		text += strspn(text, " \t\r\n");
		size_t length = strcspn(text, " \t\r\n(;");
		if (text_starts(text, "--") || text_starts(text, "/*"))
			return false;
		if (length == strlen(word) && strncasecmp(text, word, length) == 0)
			return true;
		text += length;
	}
	return false;
}

static void add_sql(Stage *stage, const Step *step)
{
	const char *word = stage_dialect(stage)->outside_transaction;
	if (stage->in_transaction && word && begins_with_word(step->text, word))
		diag_error(stage_diags(stage), step->loc,
		           "%s: %s can't be executed inside a transaction", stage->target->label,
		           word)
			->hint = "set atomic = False on the migration";
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
	case STEP_CREATE: stage_create(stage, step->index, step->id); break;
	case STEP_DROP: stage_drop(stage, step); break;
	case STEP_DROP_COLUMN_UNIQUE: stage_drop_column_unique(stage, step); break;
	case STEP_RENAME: stage_rename_index(stage, step); break;
	case STEP_SQL: add_sql(stage, step); break;
	case STEP_NOTE: add_comment(stage, step->text); break;
	case STEP_CREATE_EXTENSION:
		extension(stage, step, stage_dialect(stage)->create_extension);
		break;
	case STEP_DROP_EXTENSION:
		extension(stage, step, stage_dialect(stage)->drop_extension);
		break;
	case STEP_CREATE_TABLE:
	case STEP_DROP_TABLE:
	case STEP_RENAME_TABLE:
	case STEP_ADD_COLUMN:
	case STEP_DROP_COLUMN:
	case STEP_RENAME_COLUMN:
	case STEP_ALTER_COLUMN: stage_table_step(stage, step); break;
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
	if (!options->concurrently || !migration->atomic || !stage_dialect(stage)->begin
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
	stage->in_transaction = migration->atomic && stage_dialect(stage)->begin;
	*lines = own;
	plan_steps(stage, &migration->steps);
	own = *lines;
	*lines = kept;
	if (!own.count)
		return;
	bool wrapped = stage->in_transaction && has_statements(&own, 0);
	if (several)
		add_comment(stage, arena_printf(stage->arena, "Migration %s.%s", migration->app,
		                                migration->name));
	if (wrapped)
		add_line(stage, PLAN_SQL)->text = stage_dialect(stage)->begin;
	for (uint32_t i = 0; i < own.count; i++)
		list_add(stage->arena, lines, own.items[i]);
	if (wrapped)
		add_line(stage, PLAN_SQL)->text = stage_dialect(stage)->commit;
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
