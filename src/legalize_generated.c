/*
 * --emulate=generated-columns: where keys are columns alone, an expression becomes a virtual column
 * with an index on it. Sources: MariaDB, "Generated Columns" and "Invisible Columns"; MySQL 5.7
 * manual, 8.3.11 "Optimizer Use of Generated Column Indexes".
 */
#include "legalize_work.h"
#include "names.h"
#include "width.h"

#include <string.h>
#include <strings.h>

bool generates(const Work *work)
{
	return work->options->generated_columns && !work_can(work, CAN_EXPRESSION_KEY)
	       && work_can(work, CAN_VIRTUAL_COLUMN);
}

/* The field whose column type holds all values of an expression; NULL: there is none. */
static const Field *field_for(const Work *work, const Expr *expr)
{
	static const char *const names[TYPE_COUNT] = {
		[TYPE_BOOLEAN] = "BooleanField",     [TYPE_INTEGER] = "BigIntegerField",
		[TYPE_FLOAT] = "FloatField",         [TYPE_DECIMAL] = "DecimalField",
		[TYPE_STRING] = "CharField",         [TYPE_DATE] = "DateField",
		[TYPE_TIME] = "TimeField",           [TYPE_TIMESTAMP] = "DateTimeField",
		[TYPE_INTERVAL] = "DurationField",   [TYPE_UUID] = "UUIDField",
		[TYPE_IP] = "GenericIPAddressField",
	};
	enum { DIGITS = 65, PLACES = 30 }; /* the most that MySQL and MariaDB compute with */
	if (expr->kind == EXPR_COLUMN)
		return expr->field;
	uint32_t width = expr->type == TYPE_STRING ? expr_width(expr) : 0;
	if (!names[expr->type] || width == WIDTH_UNLIMITED)
		return NULL;
	Field *field = NEW(work->arena, Field);
	field->type = field_type_find(names[expr->type]);
	field->length = width;
	field->digits = DIGITS;
	field->places = PLACES;
	return field;
}

/*
 * A new column has the table's collation, the expression that of its columns: where they differ,
 * the index would find other texts equal. False: the columns' collations are not the same.
 */
static bool common_collation(const Expr *expr, const char **collation, bool *found)
{
	if (expr->kind == EXPR_COLUMN && field_storage(expr->field)->type->flags & FIELD_TEXT_OPS) {
		const char *own = expr->field->collation;
		bool same = !*found || own == *collation
		            || (own && *collation && text_equal(own, *collation));
		*collation = own;
		*found = true;
		return same;
	}
	for (uint32_t i = 0; i < expr->count; i++)
		if (!common_collation(expr->args[i], collation, found))
			return false;
	return expr->kind != EXPR_CALL || expr->function->kind != FUNCTION_COLLATE;
}

/* The collation of an expression (NULL: the table's); false: it can't be told. */
static bool collation_of(const Expr *expr, const char **collation)
{
	bool found = false;
	bool collated = expr->kind == EXPR_CALL && expr->function->kind == FUNCTION_COLLATE;
	*collation = collated ? expr->text : NULL;
	return collated || common_collation(expr, collation, &found);
}

static bool has_column(const Model *model, const char *name)
{
	for (uint32_t i = 0; i < model->fields.count; i++) {
		const Field *field = model->fields.items[i];
		if (strcasecmp(field->column, name) == 0)
			return true;
	}
	return false;
}

/* The index's name and the number of the key part, unless the model has such a column. */
static const char *column_name(const Work *work, uint32_t at)
{
	const char *name = work->plan->name;
	for (;;) {
		name = name_truncate(work->arena, arena_printf(work->arena, "%s_%u", name, at + 1),
		                     work->target->dialect->django_limit);
		if (!has_column(work->index->model, name))
			return name;
	}
}

/* A table of one column: what ADD COLUMN and DROP COLUMN are filled from. */
static void generate(Work *work, PlanKey *key, uint32_t at, const char *type, const char *collation)
{
	Arena *arena = work->arena;
	PlanIndex *plan = work->plan;
	PlanColumn *column = NEW(arena, PlanColumn);
	*column = (PlanColumn){
		.name = column_name(work, at),
		.type = type,
		.collation = collation,
		.generated = key->piece,
		.invisible = work_can(work, CAN_INVISIBLE_COLUMN),
		.null = true,
	};
	plan->generated[plan->generated_count++] = (PlanTable){
		.name = plan->table, .columns = column, .column_count = 1, .exists = plan->exists
	};
	key->piece = piece_new(arena, PIECE_COLUMN, column->name, key->piece->type);
	key->parenthesized = false;
}

void plan_generated(Work *work)
{
	const Index *index = work->index;
	PlanIndex *plan = work->plan;
	if (!generates(work))
		return;
	plan->generated = NEW_ARRAY(work->arena, PlanTable, plan->key_count);
	for (uint32_t i = 0; i < plan->key_count; i++) {
		const Expr *expr = index->keys[i].expr;
		if (plan->keys[i].piece->kind == PIECE_COLUMN)
			continue;
		const Field *field = field_for(work, expr);
		const char *type =
			field ? column_type(work->arena, work->target, field, false) : NULL;
		if (!type) {
			work_skip(work, index->keys[i].loc,
			          "the type of this expression is unknown, and a generated column "
			          "needs one",
			          "Cast it, as Cast('field', CharField(max_length=...))");
			return;
		}
		const char *collation;
		if (!collation_of(expr, &collation)) {
			work_skip(work, index->keys[i].loc, "its columns have several collations",
			          NULL);
			return;
		}
		generate(work, &plan->keys[i], i, type, collation);
	}
	if (plan->generated_count && !work->emulated)
		diag_warn(work->diags, CATEGORY_EMULATED, index->loc, work->target->label,
		          "expression keys emulated by generated columns")
			->hint = "queries profit when they name the columns (see --explain)";
}
