/* Indexes to plans: what a target lacks is dropped, emulated or skipped. */
#include "legalize_work.h"
#include "names.h"

#include <string.h>

const char *work_title(const Work *work)
{
	return work->target->dialect->title;
}

void work_skip(Work *work, Loc loc, const char *why, const char *hint)
{
	work->skipped = true;
	diag_warn(work->diags, CATEGORY_SKIPPED, loc, work->target->label, "%s skipped: %s",
	          work->index->constraint ? "constraint" : "index", why)
		->hint = hint;
}

void work_dropped(Work *work, Loc loc, const char *what, const char *why)
{
	diag_warn(work->diags, CATEGORY_DROPPED, loc, work->target->label, "%s dropped: %s", what,
	          why);
}

const char *work_lacks(const Work *work, const char *what)
{
	return arena_join(work->arena, work_title(work), " has no ", what);
}

/* "from 8.0.13 on", when a newer version of the dialect could. */
const char *target_lacks(Arena *arena, const Target *target, Capability capability,
                         const char *what)
{
	const Dialect *dialect = target->dialect;
	char version[16];
	if (dialect->can[capability] == NEVER)
		return arena_join(arena, dialect->title, " has no ", what);
	version_print(dialect->can[capability], version);
	return arena_printf(arena, "%s has %s from %s on", dialect->title, what, version);
}

const char *work_lacks_version(const Work *work, Capability capability, const char *what)
{
	return target_lacks(work->arena, work->target, capability, what);
}

/* ---- names ---- */

static const char *column_problem(const Dialect *dialect, const Piece *piece)
{
	const char *problem = piece->kind == PIECE_COLUMN
	                              ? dialect_column_problem(dialect, piece->text)
	                              : NULL;
	for (uint32_t i = 0; i < piece->count && !problem; i++)
		problem = column_problem(dialect, piece->args[i]);
	return problem;
}

/* Names that the target can't have, however they are quoted. */
static void check_names(Work *work)
{
	const PlanIndex *plan = work->plan;
	const Dialect *dialect = work->target->dialect;
	if (!dialect->name_rules && !dialect->quote_is_final)
		return;
	const char *problem = dialect_long_name(dialect, plan->table);
	if (problem) {
		work_skip(work, work->index->loc,
		          arena_printf(work->arena, "%s %s, as its table has", work_title(work),
		                       problem),
		          "shorten db_table");
		return;
	}
	problem = dialect_name_problem(dialect, plan->name);
	if (!problem)
		problem = dialect_name_problem(dialect, plan->table);
	if (!problem && plan->tablespace)
		problem = dialect_name_problem(dialect, plan->tablespace);
	for (uint32_t i = 0; i < plan->key_count && !problem; i++)
		problem = column_problem(dialect, plan->keys[i].piece);
	for (uint32_t i = 0; i < plan->include_count && !problem; i++)
		problem = dialect_column_problem(dialect, plan->include[i]);
	if (!problem && plan->where)
		problem = column_problem(dialect, plan->where);
	if (problem)
		diag_error(work->diags, work->index->loc, "%s: %s %s", work->target->label,
		           work_title(work), problem);
}

static void plan_name(Work *work)
{
	const Index *index = work->index;
	const Dialect *dialect = work->target->dialect;
	const char *table = table_of(work->arena, work->target, index->model);
	const char *name = special_name(work, table);
	if (!name)
		name = index_name(work->arena, index, table, dialect->django_limit);
	work->plan->table = target_name(work->arena, work->target, table);
	work->plan->name = target_name(work->arena, work->target, name);
	if (!dialect->name_limit || !index->name)
		return; /* an automatic name is cut like any other, and nobody chose it */
	size_t length = strlen(name);
	if (dialect->limit_in_characters)
		length = utf8_length(name, length);
	if (length <= dialect->name_limit)
		return;
	if (dialect->long_names && dialect->long_names <= work->target->version)
		diag_warn(work->diags, CATEGORY_TRUNCATED, index->name_loc, work->target->label,
		          "name longer than %u: cut to '%s', as Django does", dialect->name_limit,
		          work->plan->name);
	else
		diag_error(work->diags, index->name_loc, "%s: name of %zu %s, %s takes %u",
		           work->target->label, length,
		           dialect->limit_in_characters ? "characters" : "bytes", work_title(work),
		           dialect->name_limit);
}

/* ---- all together ---- */

/* A key to a table that is not made with --tables is not made either, nor is an index with it. */
static bool has_no_key(const Index *index)
{
	const Model *to = index->keys[0].expr->field->to_model;
	return !to || !model_has_table(to);
}

static bool wanted(const Work *work)
{
	const Index *index = work->index;
	const Target *target = work->target;
	if (!(index->targets & (1u << target->dialect->id)))
		return false;
	if (index->like && !target_can(target, CAN_LIKE_INDEX))
		return false;
	return !index->foreign_key || target->dialect->index_foreign_keys
	       || (work->tables && has_no_key(index));
}

void plan_statements(const Target *target, PlanIndex *plan)
{
	const Dialect *dialect = target->dialect;
	plan->create = plan->constraint ? dialect->add_constraint : dialect->create_index;
	plan->drop = plan->constraint ? dialect->drop_constraint : dialect->drop_index;
	if (plan->special && plan->special->create)
		plan->create = plan->special->create;
	if (plan->special && plan->special->drop)
		plan->drop = plan->special->drop;
	plan->comment_on = plan->comment ? dialect->comment_index : NULL;
}

static bool is_special(const Index *index)
{
	return index->kind == INDEX_FULLTEXT || index->kind == INDEX_SPATIAL;
}

/* Keys, condition, options: false when nothing can be emitted. */
static bool plan_ordinary(Work *work)
{
	plan_uniqueness(work);
	if (!work->skipped && work->index->method && !work->index->portable
	    && !work_can(work, CAN_METHOD))
		plan_method(work); /* one diagnostic, not one more for each key */
	if (!work->skipped)
		plan_keys(work);
	if (!work->skipped)
		plan_condition(work);
	if (!work->skipped)
		plan_partly_null(work);
	if (!work->skipped)
		check_key_bytes(work);
	if (!work->skipped)
		check_key_twice(work);
	if (work->skipped)
		return false;
	plan_method(work);
	if (work->skipped)
		return false;
	note_long_key(work);
	note_partial_keys(work);
	note_long_condition(work);
	plan_unique_order(work);
	plan_include(work);
	plan_tablespace(work);
	plan_online(work);
	plan_visible(work);
	plan_comment(work);
	return true;
}

PlanIndex *legalize_index(Work *work)
{
	if (!wanted(work))
		return NULL;
	work->plan = NEW(work->arena, PlanIndex);
	work->plan->source = work->index;
	if (!(is_special(work->index) ? plan_special(work) : plan_ordinary(work)))
		return NULL;
	work->plan->exists =
		work->options->if_not_exists && (!work->plan->constraint || work->options->drop)
		&& work_can(work, work->options->drop ? CAN_DROP_IF_EXISTS : CAN_IF_NOT_EXISTS);
	plan_name(work);
	plan_retry(work);
	check_names(work);
	plan_statements(work->target, work->plan);
	plan_generated(work);
	return work->skipped ? NULL : work->plan;
}
