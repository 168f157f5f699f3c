/* Access methods, covering columns, tablespaces, online builds, kinds of uniqueness. */
#include "legalize_work.h"

#include <string.h>

/*
 * Access methods that index on their own terms: no order, and covering columns from later on or
 * never.
 */
typedef struct MethodTraits {
	const char *name;
	bool ordered;
	Capability include; /* CAPABILITY_COUNT: never */
	const char *extension; /* that has it; NULL: built in */
	const char *types; /* column types that it takes, by blanks; NULL: by operator class */
} MethodTraits;

static const MethodTraits method_traits[] = {
	{ "btree", true, CAN_INCLUDE, NULL, NULL },
	{ "gist", false, CAN_INCLUDE_GIST, NULL, NULL },
	{ "spgist", false, CAN_INCLUDE_SPGIST, NULL, NULL },
	{ "gin", false, CAPABILITY_COUNT, NULL, NULL },
	{ "hash", false, CAPABILITY_COUNT, NULL, NULL },
	{ "brin", false, CAPABILITY_COUNT, NULL, NULL },
	/* PostgreSQL manual, F.5 bloom: operator classes for int4 and text alone */
	{ "bloom", false, CAPABILITY_COUNT, "bloom", "integer text varchar" },
};

static const MethodTraits *traits_of(const char *method)
{
	for (size_t i = 0; method && i < COUNT(method_traits); i++)
		if (text_equal(method_traits[i].name, method))
			return &method_traits[i];
	return &method_traits[0];
}

static void plan_unordered(Work *work)
{
	const Index *index = work->index;
	for (uint32_t i = 0; i < work->plan->key_count; i++) {
		PlanKey *key = &work->plan->keys[i];
		if (key->order == ORDER_DESC || key->nulls != NULLS_DEFAULT)
			work_dropped(
				work, index->keys[i].order_loc, "order",
				arena_printf(work->arena, "a %s index has none", index->method));
		key->order = ORDER_DEFAULT;
		key->nulls = NULLS_DEFAULT;
	}
}

static bool takes_type(const MethodTraits *traits, const char *type)
{
	size_t length = type ? strcspn(type, "( ") : 0;
	for (const char *at = traits->types; at && *at; at += strcspn(at, " "), at += *at == ' ')
		if (strcspn(at, " ") == length && strncmp(at, type, length) == 0)
			return true;
	return !traits->types || !type;
}

static void check_types(Work *work, const MethodTraits *traits)
{
	for (uint32_t i = 0; i < work->index->key_count; i++) {
		const Expr *expr = work->index->keys[i].expr;
		const char *type =
			expr->kind == EXPR_COLUMN
				? column_type(work->arena, work->target, expr->field, false)
				: NULL;
		if (work->index->keys[i].opclass || takes_type(traits, type))
			continue;
		work_skip(work, work->index->keys[i].loc,
		          arena_printf(work->arena, "a %s index takes no %s", traits->name, type),
		          NULL);
		return;
	}
	if (traits->extension)
		diag_warn(work->diags, CATEGORY_EXTENSION, work->index->method_loc,
		          work->target->label, "this needs the extension %s", traits->extension)
			->hint = arena_printf(work->arena, "CREATE EXTENSION IF NOT EXISTS %s",
		                              traits->extension);
}

void plan_method(Work *work)
{
	const Index *index = work->index;
	if (!index->method)
		return;
	if (work_can(work, CAN_METHOD)) {
		check_types(work, traits_of(index->method));
		work->plan->method = index->method;
		work->plan->with = index->with;
		if (!traits_of(index->method)->ordered)
			plan_unordered(work);
	} else if (index->portable) {
		work_dropped(work, index->method_loc, "access method",
		             arena_printf(work->arena, "%s has no %s indexes: it gets a plain one",
		                          work_title(work), index->method));
	} else {
		work_skip(work, index->method_loc,
		          arena_printf(work->arena, "%s has no %s indexes", work_title(work),
		                       index->method),
		          NULL);
	}
}

void plan_include(Work *work)
{
	const Index *index = work->index;
	if (!index->include_count)
		return;
	Capability needed =
		work_can(work, CAN_METHOD) ? traits_of(index->method)->include : CAN_INCLUDE;
	if (needed == CAPABILITY_COUNT) {
		work_dropped(work, index->include_loc, "include",
		             arena_printf(work->arena, "a %s index covers no other columns",
		                          index->method));
		return;
	}
	if (!work_can(work, needed)) {
		work_dropped(work, index->include_loc, "include",
		             work_lacks_version(work, needed, "covering columns"));
		return;
	}
	work->plan->include_count = index->include_count;
	work->plan->include = NEW_ARRAY(work->arena, const char *, index->include_count);
	for (uint32_t i = 0; i < index->include_count; i++)
		work->plan->include[i] =
			target_name(work->arena, work->target, index->include[i]->column);
}

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

void plan_online(Work *work)
{
	const Index *index = work->index;
	if (!index->concurrently && !work->options->concurrently)
		return;
	if (work->plan->constraint)
		return; /* ADD CONSTRAINT has no such form */
	if (work->options->drop && !work_can(work, CAN_DROP_ONLINE))
		return;
	if (work_can(work, CAN_ONLINE))
		work->plan->online = true;
	else if (index->concurrently)
		work_dropped(work, index->concurrently_loc, "concurrently",
		             work_lacks(work, "online index builds"));
}

void plan_uniqueness(Work *work)
{
	const Index *index = work->index;
	work->plan->unique = index->unique;
	if (index->nulls_distinct == NULLS_DISTINCT_FALSE
	    && !work_can(work, CAN_NULLS_NOT_DISTINCT)) {
		work_skip(work, index->nulls_distinct_loc,
		          work_lacks_version(work, CAN_NULLS_NOT_DISTINCT, "NULLS NOT DISTINCT"),
		          NULL);
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
	/* Django's choice: a constraint when it has columns alone, else a unique index */
	bool plain = index->plain && !index->condition && !index->include_count;
	for (uint32_t i = 0; i < index->key_count; i++)
		plain &= !index->keys[i].opclass;
	work->plan->constraint = index->constraint && plain && work_can(work, CAN_ADD_CONSTRAINT);
}
