/* Conditions: WHERE, CASE keys that emulate it, and rows that are partly NULL. */
#include "legalize_work.h"

#include <string.h>

/*
 * (1, NULL) twice is a violation on some, and none on PostgreSQL: rows with a NULL in a key part
 * are
 * kept out of the emulated index.
 */
static Piece *exclude_nulls(Work *work, Piece *condition)
{
	const Index *index = work->index;
	for (uint32_t i = 0; i < index->key_count; i++) {
		if (!expr_nullable(work->target, index->keys[i].expr))
			continue;
		Piece *test =
			piece_new(work->arena, PIECE_TEMPLATE, "$1 IS NOT NULL", TYPE_BOOLEAN);
		test->args = NEW_ARRAY(work->arena, Piece *, 1);
		test->args[0] = work->plan->keys[i].piece;
		test->count = 1;
		if (!condition)
			condition = test;
		else if (condition->kind == PIECE_JOIN && !condition->negated
		         && text_equal(condition->text, " AND ")) {
			Piece **args = NEW_ARRAY(work->arena, Piece *, condition->count + 1);
			memcpy(args, condition->args, condition->count * sizeof *args);
			args[condition->count] = test;
			condition->args = args;
			condition->count++;
		} else {
			condition = piece_join(work->arena, " AND ", condition, test);
		}
	}
	return condition;
}

/* Every key becomes CASE WHEN condition THEN key ELSE NULL END. */
static void case_keys(Work *work, Piece *condition)
{
	for (uint32_t i = 0; i < work->plan->key_count; i++) {
		PlanKey *key = &work->plan->keys[i];
		Piece *piece = piece_new(work->arena, PIECE_CASE, NULL, key->piece->type);
		piece->args = NEW_ARRAY(work->arena, Piece *, 3);
		piece->args[0] = condition;
		piece->args[1] = key->piece;
		piece->args[2] = piece_new(work->arena, PIECE_TEMPLATE, "NULL", TYPE_NULL);
		piece->count = 3;
		key->piece = piece;
		key->parenthesized = true;
		if (key->order == ORDER_DESC && !work_can(work, CAN_CASE_DESC)) {
			key->order = ORDER_DEFAULT;
			work_dropped(work, work->index->keys[i].order_loc, "DESC",
			             "a descending key part stores its NULLs, and every row would "
			             "be in the index");
		}
	}
}

static void emulate(Work *work, Loc loc, Piece *condition, const char *what)
{
	case_keys(work, condition);
	work->plan->constraint = false;
	diag_warn(work->diags, CATEGORY_EMULATED, loc, work->target->label,
	          "%s emulated by CASE keys", what)
		->hint =
		"queries profit only when they use the same CASE expressions (see --explain)";
}

void plan_condition(Work *work)
{
	const Index *index = work->index;
	if (!index->condition)
		return;
	Lowering lowering = { .arena = work->arena, .target = work->target };
	Piece *condition = lower(&lowering, index->condition);
	if (!condition && index->unique) {
		work_skip(work, lowering.loc, lowering.why, lowering.hint);
	} else if (!condition) {
		diag_warn(work->diags, CATEGORY_DROPPED, lowering.loc, work->target->label,
		          "condition dropped: %s", lowering.why)
			->hint = lowering.hint;
	} else if (work_can(work, CAN_PARTIAL)) {
		warn_extension(work, &lowering);
		work->plan->where = condition;
	} else if (work_can(work, index->unique ? CAN_CASE_KEYS : CAN_CASE_KEYS_PLAIN)) {
		for (uint32_t i = 0; i < index->key_count; i++)
			if (!check_identity(work, index->keys[i].expr))
				return;
		if (!check_identity(work, index->condition))
			return;
		if (index->unique && index->key_count > 1
		    && !work_can(work, CAN_PARTLY_NULL_UNIQUE))
			condition = exclude_nulls(work, condition);
		emulate(work, index->condition_loc, condition, "condition");
	} else if (index->unique) {
		work_skip(work, index->condition_loc,
		          arena_printf(work->arena,
		                       "%s, and without the condition it would reject more rows",
		                       work_lacks(work, "partial indexes")),
		          NULL);
	} else {
		work_dropped(work, index->condition_loc, "condition",
		             work_lacks(work, "partial indexes"));
	}
}

/* A plain unique index over several nullable columns where (1, NULL) twice is a violation. */
void plan_partly_null(Work *work)
{
	const Index *index = work->index;
	if (!index->unique || index->condition || index->key_count < 2
	    || work_can(work, CAN_PARTLY_NULL_UNIQUE))
		return;
	Piece *condition = exclude_nulls(work, NULL);
	if (!condition)
		return;
	if (index->deferrable) {
		work_skip(work, index->deferrable_loc,
		          arena_printf(work->arena,
		                       "%s rejects rows that are equal but for NULLs, and the "
		                       "emulation can't be deferred",
		                       work_title(work)),
		          "make the columns not null");
		return;
	}
	emulate(work, index->loc, condition, "uniqueness of rows without NULLs");
}
