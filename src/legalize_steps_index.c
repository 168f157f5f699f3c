/* Steps on indexes. What was created is remembered: what the target never had is not dropped. */
#include "legalize_stage.h"
#include "legalize_work.h"
#include "names.h"

#include <string.h>

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
	bool column = plan->keys[0].piece->kind == PIECE_COLUMN; /* and no CASE key */
	return key && key->kind == EXPR_COLUMN && column && plan->keys[0].order != ORDER_DESC
	       && (key->field->unique || key->field->primary)
	       && !text_equal(index->suffix ? index->suffix : "", "_uniq");
}

/* Oracle refuses a second index on the same keys (ORA-01408). */
static bool is_redundant(Stage *stage, PlanIndex *plan)
{
	if (!stage_dialect(stage)->one_index_per_keys)
		return false;
	const PlanIndex *other = live_with_keys(&stage->live, plan);
	if (!other && !is_inline(plan))
		return false;
	Diag *diag = diag_warn(stage_diags(stage), CATEGORY_REDUNDANT, plan->source->loc,
	                       stage->target->label,
	                       "index skipped: %s takes no second index on the same keys",
	                       stage_dialect(stage)->title);
	diag->related = other ? other->source->loc : plan->source->keys[0].expr->field->loc;
	diag->related_message = "this index has them";
	return true;
}

static PlanIndex *plan_of(Stage *stage, Diags *diags, const LegalizeOptions *options,
                          const Index *index)
{
	Work work = { .arena = stage->arena,
		      .diags = diags,
		      .target = stage->target,
		      .options = options,
		      .index = index };
	return legalize_index(&work);
}

static void add_creation(Stage *stage, const PlanIndex *plan)
{
	for (const char *const *line = plan->script; line && *line; line++)
		stage_statement(stage, *line, plan, NULL);
	if (!plan->script)
		stage_statement(stage, plan->create, plan, NULL);
	if (plan->comment_on)
		stage_statement(stage, plan->comment_on, plan, NULL);
}

void stage_create(Stage *stage, const Index *index, const void *id)
{
	PlanIndex *plan = plan_of(stage, stage_diags(stage), &stage->options, index);
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

/* Of an index only the name is known. */
static PlanIndex *unnamed_plan(Stage *stage, const Step *step, const Index *index)
{
	PlanIndex *plan = NEW(stage->arena, PlanIndex);
	plan->name = target_name(stage->arena, stage->target, index->name);
	plan->source = index;
	plan->table = stage_table(stage, step->model);
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
		plan->table = stage_table(stage, step->model);
	}
	set_drop(stage, step, plan);
	return plan;
}

/* Whether the index was left out because another one had its keys. */
static bool was_redundant(Stage *stage, const PlanIndex *plan)
{
	if (!stage_dialect(stage)->one_index_per_keys || !plan->key_count)
		return false;
	const PlanIndex *other = live_with_keys(&stage->live, plan);
	return (other && !text_equal(other->name, plan->name)) || is_inline(plan);
}

/* An index on one column, named as Django names those of fields. */
static void create_on_column(Stage *stage, const Model *model, const Field *field, bool unique,
                             const void *id)
{
	Index *index = NEW(stage->arena, Index);
	Expr *column = expr_new(stage->arena, EXPR_COLUMN, field->loc);
	column->field = field;
	column->type = field_storage(field)->type->type;
	KeyPart *key = NEW(stage->arena, KeyPart);
	key->expr = column;
	key->loc = field->loc;
	*index = (Index){ .model = model,
		          .loc = field->loc,
		          .name_loc = field->loc,
		          .suffix = unique ? "_uniq" : "",
		          .from_field = true,
		          .plain = true,
		          .unique = unique,
		          .constraint = unique,
		          .targets = UINT32_MAX,
		          .keys = key,
		          .key_count = 1 };
	stage_create(stage, index, id);
}

void stage_create_unique(Stage *stage, const Step *step)
{
	create_on_column(stage, step->model, step->field, true, step->id);
}

/* MySQL: the index of a foreign key, before the last that could serve it goes. */
static void create_key_index(Stage *stage, const Step *step)
{
	if (step->key && !stage_dialect(stage)->index_foreign_keys)
		create_on_column(stage, step->model, step->key, false, NULL);
}

void stage_drop(Stage *stage, const Step *step)
{
	PlanIndex *plan = existing(stage, step);
	if (!plan || was_redundant(stage, plan))
		return;
	create_key_index(stage, step);
	live_remove(&stage->live, plan);
	stage_statement(stage, plan->drop, plan, NULL);
}

/* The UNIQUE that a column was created with has a name that the server gave it. */
void stage_drop_column_unique(Stage *stage, const Step *step)
{
	const Dialect *dialect = stage_dialect(stage);
	const Field *born = step->field;
	if (live_of(&stage->live,
	            step->id)) { /* it was taken away, and came back as a constraint */
		stage_drop(stage, step);
		return;
	}
	if (!dialect->drop_column_unique) {
		diag_warn(stage_diags(stage), CATEGORY_SKIPPED, step->loc, stage->target->label,
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
	stage_statement(stage, dialect->drop_column_unique, plan, NULL);
}

void stage_rename_index(Stage *stage, const Step *step)
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
		stage_check_name(stage, new->name, step->loc);
		live_remove(&stage->live, old);
		live_add(&stage->live, step->id, new);
		stage_statement(stage, stage_dialect(stage)->rename_index, old, NULL);
	} else if (step->unnamed) {
		diag_warn(stage->diags, CATEGORY_SKIPPED, step->loc, stage->target->label,
		          "rename skipped: %s would make the index anew, and it is not known",
		          stage_dialect(stage)->title)
			->hint = "--from=DIR reads the migrations before this one";
	} else {
		stage_drop(stage, step);
		stage_create(stage, step->other, step->id);
	}
}
