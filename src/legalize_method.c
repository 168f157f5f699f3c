/* Access methods: types, order, covering columns and storage parameters. */
#include "legalize_work.h"

#include <string.h>

static const AccessMethod *method_of(const Index *index)
{
	return index->method ? index->method : access_method_find("btree");
}

/* ---- types ---- */

static bool word_in(const char *words, const char *word, size_t length)
{
	for (const char *at = words; at && *at; at += strcspn(at, " "), at += *at == ' ')
		if (strcspn(at, " ") == length && strncmp(at, word, length) == 0)
			return true;
	return false;
}

/* The row that has an operator class for keys of a type; NULL: none. */
static const MethodTypes *types_of(const Work *work, const AccessMethod *method, const Expr *expr)
{
	static const MethodTypes any = { "", NULL, ALWAYS };
	char letter = TYPE_LETTERS[expr->type];
	if (!method->types || expr->type == TYPE_UNKNOWN)
		return &any;
	for (const MethodTypes *row = method->types; row->types; row++)
		if (strchr(row->types, letter) && row->since <= work->target->version)
			return row;
	const char *column = method->columns && expr->kind == EXPR_COLUMN
	                             ? column_type(work->arena, work->target, expr->field, false)
	                             : NULL;
	return column && word_in(method->columns, column, strcspn(column, "( ")) ? &any : NULL;
}

static const char *type_word(Work *work, const Expr *expr)
{
	const char *column = expr->kind == EXPR_COLUMN
	                             ? column_type(work->arena, work->target, expr->field, false)
	                             : NULL;
	return column ? column : "such expression";
}

static void need_extension(Work *work, Loc loc, const char *extension, const char **last)
{
	if (!extension || (*last && text_equal(*last, extension)))
		return;
	*last = extension;
	Lowering needed = { .extension = extension, .extension_loc = loc };
	warn_extension(work, &needed);
}

/* Every key has an operator class: its own, or the default of its type. */
static bool types_fit(Work *work, const AccessMethod *method)
{
	for (uint32_t i = 0; i < work->index->key_count; i++) {
		const KeyPart *key = &work->index->keys[i];
		if (key->opclass || types_of(work, method, key->expr))
			continue;
		work_skip(work, key->loc,
		          arena_printf(work->arena,
		                       "a %s index takes no %s without an operator class",
		                       method->name, type_word(work, key->expr)),
		          "name one with opclasses=[...], or take another class of index");
		return false;
	}
	return true;
}

/* PostgreSQL, CREATE TABLE, EXCLUDE: "the operators are required to be commutative". */
static bool operators_fit(Work *work)
{
	for (uint32_t i = 0; i < work->index->key_count; i++) {
		const KeyPart *key = &work->index->keys[i];
		const ExclusionOperator *operator= key->operator
			? exclusion_operator_find(key->operator)
			: NULL;
		if (!operator|| operator->commutative)
			continue;
		work_skip(work, key->operator_loc,
		          arena_printf(work->arena,
		                       "a %s b is not b %s a, and %s excludes rows by commutative "
		                       "operators alone",
		                       operator->text, operator->text, work_title(work)),
		          NULL);
		return false;
	}
	return true;
}

static void need_extensions(Work *work, const AccessMethod *method)
{
	const char *last = NULL;
	need_extension(work, work->index->method_loc, method->extension, &last);
	for (uint32_t i = 0; i < work->index->key_count; i++) {
		const KeyPart *key = &work->index->keys[i];
		const MethodTypes *types = types_of(work, method, key->expr);
		if (key->opclass)
			need_extension(work, key->opclass_loc, opclass_extension(key->opclass),
			               &last);
		else if (types)
			need_extension(work, key->loc, types->extension, &last);
	}
}

/* ---- what else a method can't ---- */

static void drop_order(Work *work)
{
	const Index *index = work->index;
	for (uint32_t i = 0; i < work->plan->key_count; i++) {
		PlanKey *key = &work->plan->keys[i];
		if (key->order == ORDER_DESC || key->nulls != NULLS_DEFAULT)
			work_dropped(work, index->keys[i].order_loc, "order",
			             arena_printf(work->arena, "a %s index has none",
			                          index->method->name));
		key->order = ORDER_DEFAULT;
		key->nulls = NULLS_DEFAULT;
	}
}

static void plan_settings(Work *work)
{
	const Index *index = work->index;
	for (uint32_t i = 0; i < index->setting_count; i++) {
		const Setting *setting = &index->settings[i];
		char version[16];
		version_print(setting->parameter->since, version);
		if (setting->parameter->since > work->target->version)
			work_dropped(work, setting->loc, setting->parameter->option,
			             arena_printf(work->arena, "%s has it from %s on",
			                          work_title(work), version));
		else
			work->plan->with = work->plan->with
			                           ? arena_printf(work->arena, "%s, %s",
			                                          work->plan->with, setting->text)
			                           : setting->text;
	}
}

static void plan_native(Work *work)
{
	const AccessMethod *method = work->index->method;
	char version[16];
	version_print(method->since, version);
	if (method->since > work->target->version)
		work_skip(work, work->index->method_loc,
		          arena_printf(work->arena, "%s has %s indexes from %s on",
		                       work_title(work), method->name, version),
		          NULL);
	else if (!method->multicolumn && work->index->key_count > 1)
		work_skip(work, work->index->loc,
		          arena_printf(work->arena, "a %s index has one key part alone",
		                       method->name),
		          NULL);
	else if (types_fit(work, method) && operators_fit(work))
		need_extensions(work, method);
	work->plan->method = work->index->method_text ? work->index->method_text : method->name;
	plan_settings(work);
	if (!method->ordered)
		drop_order(work);
}

void plan_method(Work *work)
{
	const Index *index = work->index;
	if (!index->method)
		return;
	if (work_can(work, CAN_METHOD))
		plan_native(work);
	else if (index->portable)
		work_dropped(
			work, index->method_loc,
			index->setting_count ? "access method and its options" : "access method",
			arena_printf(work->arena,
		                     "%s has no choice of them: a %s index becomes a plain one",
		                     work_title(work), index->method->name));
	else
		work_skip(work, index->method_loc,
		          arena_printf(work->arena, "%s has no %s indexes", work_title(work),
		                       index->method->name),
		          NULL);
}

void plan_include(Work *work)
{
	const Index *index = work->index;
	if (!index->include_count)
		return;
	Capability needed = work_can(work, CAN_METHOD) ? method_of(index)->include : CAN_INCLUDE;
	if (needed == CAPABILITY_COUNT) {
		work_dropped(work, index->include_loc, "include",
		             arena_printf(work->arena, "a %s index covers no other columns",
		                          index->method->name));
		return;
	}
	if (!work_can(work, needed)) {
		work_dropped(work, index->include_loc, "include",
		             work_lacks_version(work, needed, "covering columns"));
		return;
	}
	work->plan->include_count = index->include_count;
	work->plan->include = NEW_ARRAY(work->arena, const char *, index->include_count);
	for (uint32_t i = 0; i < index->include_count; i++) {
		const Field *field = index->include[i];
		Lowering lowering = { .arena = work->arena, .target = work->target };
		bool there = !work->options->tables || !field->model->closed
		             || table_has_column(work->arena, work->target, field);
		if (!there
		    || (field->generated && field->generated->expr
		        && !lower_generated(&lowering, field))) {
			work_dropped(work, index->include_loc, "include",
			             there ? lowering.why : "the table has no such column");
			work->plan->include_count = 0;
			return;
		}
		work->plan->include[i] = target_name(work->arena, work->target, field->column);
	}
}
