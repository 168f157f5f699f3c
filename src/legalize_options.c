/* Tablespaces, online builds, kinds of uniqueness. */
#include "legalize_work.h"

#include <string.h>

/* Django's precedence: the index, its only field, the model. */
void plan_tablespace(Work *work)
{
	const Index *index = work->index;
	const char *tablespace = index->tablespace;
	Loc loc = index->tablespace ? index->tablespace_loc : index->loc;
	if (!tablespace && !index->constraint && index->plain && index->key_count == 1
	    && index->keys[0].expr->field->tablespace)
		tablespace = index->keys[0].expr->field->tablespace;
	if (!tablespace && !index->constraint)
		tablespace = index->model->tablespace;
	if (!tablespace)
		return;
	if (work_can(work, CAN_TABLESPACE))
		work->plan->tablespace = target_name(work->arena, work->target, tablespace);
	else
		work_dropped(work, loc, "db_tablespace",
		             work_lacks(work, "tablespaces for indexes"));
}

/* An index that the optimizer leaves alone. */
void plan_visible(Work *work)
{
	if (!work->index->invisible)
		return;
	if (work_can(work, CAN_INVISIBLE))
		work->plan->invisible = true;
	else
		work_dropped(work, work->index->visible_loc, "visible=False",
		             work_lacks_version(work, CAN_INVISIBLE, "invisible indexes"));
}

void plan_comment(Work *work)
{
	const Index *index = work->index;
	if (!index->comment || !*index->comment)
		return;
	uint32_t limit = work->target->dialect->comment_limit;
	const char *problem = dialect_comment_problem(work->target->dialect, index->comment);
	if (!work_can(work, CAN_INDEX_COMMENT))
		work_dropped(work, index->comment_loc, "comment",
		             work_lacks(work, "comments on indexes"));
	else if (limit && utf8_length(index->comment, strlen(index->comment)) > limit)
		work_dropped(work, index->comment_loc, "comment",
		             arena_printf(work->arena, "%s takes %u characters",
		                          work_title(work), limit));
	else if (problem)
		work_dropped(work, index->comment_loc, "comment", problem);
	else
		work->plan->comment = piece_text(work->arena, index->comment);
}

/* MariaDB adds no index online to a table with a unique key that it keeps by a hidden column. */
static bool has_hidden_column(const Work *work)
{
	const Model *model = work->index->model;
	for (uint32_t i = 0; i < model->fields.count; i++) {
		const Field *field = model->fields.items[i];
		if (field->unique && !field->primary
		    && (is_unlimited_key(field_storage(field)->type->type)
		        || is_long_column(work->target->dialect, field)))
			return true;
	}
	for (uint32_t i = 0; i < model->indexes.count; i++) {
		Work other = *work;
		other.index = model->indexes.items[i];
		if (other.index->unique && is_longer_than_limit(&other))
			return true;
	}
	return false;
}

void plan_online(Work *work)
{
	const Index *index = work->index;
	if (!index->concurrently && !work->options->concurrently)
		return;
	if (work->plan->constraint)
		return; /* ADD CONSTRAINT has no such form */
	if (work->options->drop && !work_can(work, CAN_DROP_ONLINE))
		return;
	if (work_can(work, CAN_ONLINE) && work_can(work, CAN_LONG_UNIQUE) && !work->options->drop
	    && has_hidden_column(work))
		work_dropped(work, index->concurrently ? index->concurrently_loc : index->loc,
		             "concurrently",
		             arena_printf(work->arena,
		                          "%s adds no index online to a table with a unique key "
		                          "longer than %u bytes",
		                          work_title(work), work->target->dialect->key_bytes));
	else if (work_can(work, CAN_ONLINE))
		work->plan->online = true;
	else if (index->concurrently)
		work_dropped(work, index->concurrently_loc, "concurrently",
		             work_lacks(work, "online index builds"));
}

/* Another name than the index has, short enough for the target. */
static const char *other_name(Work *work, const char *name)
{
	static const char tail[] = "_new";
	size_t limit = work->target->dialect->name_limit, length = strlen(name);
	if (!limit || length + strlen(tail) <= limit)
		return arena_printf(work->arena, "%s%s", name, tail);
	char digest[5];
	digest_hex(&name, 1, 4, digest);
	length = limit - strlen(tail) - strlen(digest);
	while (utf8_invalid(name, length) < length)
		length--;
	return arena_printf(work->arena, "%.*s%s%s", (int)length, name, digest, tail);
}

/* A concurrent build that can be run again after it was interrupted. */
void plan_retry(Work *work)
{
	PlanIndex *plan = work->plan;
	RetryForm form = work->options->retry;
	if (!plan->online || work->options->drop || !work->target->dialect->retry[form])
		return;
	plan->script = work->target->dialect->retry[form];
	plan->timeout = work->options->lock_timeout;
	plan->exists = form == RETRY_PSQL; /* what is not valid was dropped before */
	plan->new_name = other_name(work, plan->name);
}

static uint32_t count_nullable(const Work *work)
{
	uint32_t count = 0;
	for (uint32_t i = 0; i < work->index->key_count; i++)
		count += expr_nullable(work->target, work->index->keys[i].expr);
	return count;
}

/*
 * Where rows that are partly NULL count for uniqueness, their NULLs are equal: with one key that is
 * never NULL that is NULLS NOT DISTINCT. (Oracle SQL reference, "constraint": a unique key's row
 * "that contains a null in some columns" must differ in the others.)
 */
bool counts_partly_null(const Work *work)
{
	return work->index->nulls_distinct == NULLS_DISTINCT_FALSE
	       && !work_can(work, CAN_PARTLY_NULL_UNIQUE)
	       && count_nullable(work) < work->index->key_count;
}

/* NULLS NOT DISTINCT means something here, and the target has neither it nor the like. */
static bool lacks_not_distinct(const Work *work)
{
	return work->index->nulls_distinct == NULLS_DISTINCT_FALSE
	       && !work_can(work, CAN_NULLS_NOT_DISTINCT) && count_nullable(work) > 0
	       && !counts_partly_null(work);
}

/* Django's choice: a constraint then, else a unique index */
static bool has_columns_alone(const Index *index)
{
	bool plain = index->plain && !index_is_partial(index) && !index->include_count;
	for (uint32_t i = 0; i < index->key_count; i++)
		plain &= !index->keys[i].opclass;
	return plain;
}

void plan_uniqueness(Work *work)
{
	const Index *index = work->index;
	work->plan->unique = index->unique;
	if (index->exclusion && !work_can(work, CAN_EXCLUDE)) {
		work_skip(work, index->loc, work_lacks(work, "exclusion constraints"), NULL);
		return;
	}
	if (lacks_not_distinct(work)) {
		work_skip(work, index->nulls_distinct_loc,
		          work_lacks_version(work, CAN_NULLS_NOT_DISTINCT, "NULLS NOT DISTINCT"),
		          work_can(work, CAN_PARTLY_NULL_UNIQUE)
		                  ? "where no key can be NULL, it is kept"
		                  : "where one of the keys can't be NULL, it is kept");
		return;
	}
	if (index->deferrable && !work_can(work, CAN_DEFERRABLE)) {
		work_skip(work, index->deferrable_loc,
		          arena_printf(work->arena, "%s, and checked at once it would reject more",
		                       work_lacks(work, "deferrable constraints")),
		          NULL);
		return;
	}
	work->plan->deferrable = index->deferrable;
	if (work_can(work, CAN_NULLS_NOT_DISTINCT)) {
		work->plan->not_distinct = index->nulls_distinct == NULLS_DISTINCT_FALSE;
		work->plan->distinct = index->nulls_distinct == NULLS_DISTINCT_TRUE;
	}
	work->plan->constraint = index->exclusion
	                         || (index->constraint && work_can(work, CAN_ADD_CONSTRAINT)
	                             && has_columns_alone(index));
}
