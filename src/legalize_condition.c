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
	work->emulated = true;
	diag_warn(work->diags, CATEGORY_EMULATED, loc, work->target->label, "%s emulated by %s",
	          what, generates(work) ? "generated columns" : "CASE keys")
		->hint =
		"queries profit only when they use the same CASE expressions (see --explain)";
}

/* ---- predicates that are texts ---- */

static bool is_name(const char *text)
{
	static const char letters[] =
		"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_";
	return text[strspn(text, letters)] == '\0';
}

/* "done" in quotes is another column than DONE, where names are folded to upper case. */
static bool quotes_lower_case(const char *text, char quote)
{
	bool inside = false;
	for (; *text; text++)
		if (*text == quote)
			inside = !inside;
		else if (inside && *text >= 'a' && *text <= 'z')
			return true;
	return false;
}

/* What in a text for all targets is something else on this one; NULL: nothing that is known. */
static const char *foreign_text(const Work *work, const char *text)
{
	char other = work->target->dialect->quote == '"' ? '`' : '"';
	if (strchr(text, other))
		return arena_printf(work->arena, "in the text, %c quotes no name on %s", other,
		                    work_title(work));
	if (work->target->dialect->upper && quotes_lower_case(text, work->target->dialect->quote))
		return arena_printf(work->arena,
		                    "in the text, a name in quotes is not in the "
		                    "capitals that %s has",
		                    work_title(work));
	if (is_name(text) && !work_can(work, CAN_BARE_CONDITION))
		return arena_printf(work->arena, "a column alone is no condition on %s",
		                    work_title(work));
	return NULL;
}

/* The text for the target, else that of its parent; *common: the one for all. */
static const char *text_for(const Work *work, bool *common)
{
	const Dialect *dialect = work->target->dialect;
	const char *own = index_where(work->index, dialect->id);
	if (!own && dialect->parent)
		own = index_where(work->index, dialect->parent);
	*common = !own;
	return own ? own : index_where(work->index, DIALECT_NONE);
}

Loc predicate_loc(const Work *work)
{
	DialectId id = work->target->dialect->id;
	const Index *index = work->index;
	return index_where(index, id)             ? index->where[id].loc
	       : index_where(index, DIALECT_NONE) ? index->where[DIALECT_NONE].loc
	       : index->condition                 ? index->condition_loc
	                                          : index->loc;
}

/* As it is written: a template without places. */
static Piece *text_piece(Work *work, const char *text)
{
	Buffer template = { .arena = work->arena };
	for (const char *c = text; *c; c++) {
		buffer_text(&template, *c == '$' ? "$" : "");
		buffer_char(&template, *c);
	}
	Piece *piece =
		piece_new(work->arena, PIECE_TEMPLATE,
	                  arena_text(work->arena, template.text, template.length), TYPE_BOOLEAN);
	buffer_free(&template);
	return piece;
}

/* NULL, and the reason in `lowering`, when the target has no predicate. */
static Piece *predicate(Work *work, Lowering *lowering)
{
	bool common;
	const char *text = text_for(work, &common);
	if (!text && work->index->condition)
		return lower(lowering, work->index->condition);
	lowering->loc = predicate_loc(work);
	lowering->why =
		!text ? arena_printf(work->arena, "no predicate is given for %s", work_title(work))
		: common ? foreign_text(work, text)
			 : NULL;
	if (!text || lowering->why) {
		lowering->hint = arena_printf(work->arena, "give it one with where_%s='...'",
		                              work->target->dialect->name);
		return NULL;
	}
	return text_piece(work, text);
}

/* ---- conditions ---- */

static void emulate_condition(Work *work, Piece *condition)
{
	const Index *index = work->index;
	for (uint32_t i = 0; i < index->key_count; i++)
		if (!check_identity(work, index->keys[i].expr)
		    || !check_width(work, &index->keys[i], index->keys[i].expr->type))
			return;
	if (condition->kind == PIECE_TEMPLATE && !condition->count)
		condition = piece_over(work->arena, "($1)", condition, TYPE_BOOLEAN); /* a text */
	else if (!check_identity(work, index->condition))
		return;
	if (index->unique && index->key_count > 1 && !work_can(work, CAN_PARTLY_NULL_UNIQUE)
	    && !counts_partly_null(work))
		condition = exclude_nulls(work, condition);
	emulate(work, predicate_loc(work), condition, "condition");
}

void plan_condition(Work *work)
{
	const Index *index = work->index;
	if (!index_is_partial(index))
		return;
	Lowering lowering = { .arena = work->arena,
		              .target = work->target,
		              .tables = work->options->tables,
		              .exact = index->unique || index->exclusion };
	Piece *condition = predicate(work, &lowering);
	if (!condition && (index->unique || index->exclusion)) {
		work_skip(work, lowering.loc, lowering.why, lowering.hint);
	} else if (!condition) {
		diag_warn(work->diags, CATEGORY_DROPPED, lowering.loc, work->target->label,
		          "condition dropped: %s", lowering.why)
			->hint = lowering.hint;
	} else if (work_can(work, CAN_PARTIAL)) {
		warn_extension(work, &lowering);
		note_partial(work->diags, work->target, &lowering.partial);
		work->plan->where = condition;
	} else if (work_can(work, index->unique ? CAN_CASE_KEYS : CAN_CASE_KEYS_PLAIN)
	           || (index->unique && generates(work))) {
		note_partial(work->diags, work->target, &lowering.partial);
		emulate_condition(work, condition);
	} else if (index->unique) {
		work_skip(work, predicate_loc(work),
		          arena_printf(work->arena,
		                       "%s, and without the condition it would reject more rows",
		                       work_lacks(work, "partial indexes")),
		          NULL);
	} else {
		work_dropped(work, predicate_loc(work), "condition",
		             work_lacks(work, "partial indexes"));
	}
}

static size_t constant_bytes(const Piece *piece)
{
	size_t bytes = piece->literal ? piece->literal->length : 0;
	for (uint32_t i = 0; i < piece->count; i++)
		bytes += constant_bytes(piece->args[i]);
	return bytes;
}

/* PostgreSQL keeps keys and condition in one row of its catalogue, compressed: "row is too big". */
void note_long_condition(Work *work)
{
	const PlanIndex *plan = work->plan;
	uint32_t limit = work->target->dialect->condition_bytes;
	size_t bytes = limit && plan->where ? constant_bytes(plan->where) : 0;
	for (uint32_t i = 0; i < plan->key_count && limit; i++)
		bytes += constant_bytes(plan->keys[i].piece);
	if (bytes > limit)
		diag_warn(work->diags, CATEGORY_LONG_KEY,
		          plan->where ? predicate_loc(work) : work->index->loc, work->target->label,
		          "%zu bytes of constants: %s may refuse an index with more than %u", bytes,
		          work_title(work), limit);
}

/* A plain unique index over several nullable columns where (1, NULL) twice is a violation. */
void plan_partly_null(Work *work)
{
	const Index *index = work->index;
	if (!index->unique || index_is_partial(index) || index->key_count < 2
	    || work_can(work, CAN_PARTLY_NULL_UNIQUE) || counts_partly_null(work))
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
