/* Functions that have no value for some rows, which a server then refuses. */
#include "lower.h"

/* Whether a value can't be below zero, by its column's type or by what computes it. */
static bool is_natural(const Expr *expr)
{
	const Span *spans;
	switch (expr->kind) {
	case EXPR_COLUMN:
		spans = field_storage(expr->field)->type->spans;
		return spans && text_equal(spans[DIALECT_NONE].least, "0");
	case EXPR_CALL: return expr->function->natural;
	case EXPR_LITERAL:
	case EXPR_CASE:
	case EXPR_LOOKUP:
	case EXPR_AND:
	case EXPR_OR:
	case EXPR_XOR: break;
	}
	return false;
}

/* The digits before the point of the largest number in a field; 0: it is none. */
static uint32_t whole_digits(const Field *field)
{
	if (field->type->type == TYPE_DECIMAL)
		return field->digits - field->places;
	if (field->type->type == TYPE_INTEGER)
		return !field->type->width ? 19 : field->type->width > 6 ? 10 : 5;
	return 0;
}

/* Whether a Cast of a column is to a type that has fewer digits than the column's. */
static bool cast_narrows(const Expr *expr)
{
	const Expr *from = expr->args[0];
	const Field *field = from->kind == EXPR_COLUMN ? field_storage(from->field) : NULL;
	uint32_t room = expr->field ? whole_digits(expr->field) : 0;
	if (!field || !room)
		return false;
	if (field->type->type == TYPE_FLOAT)
		return true;
	uint32_t digits = whole_digits(field);
	bool integers = field->type->type == TYPE_INTEGER && expr->type == TYPE_INTEGER;
	bool carries = field->places > expr->field->places; /* 9.99 becomes 10.0 */
	bool starts = expr->type == TYPE_INTEGER && !integers; /* 2147483647, not 9999999999 */
	return digits + (carries || starts) > room && digits;
}

void lower_partial(Lowering *lowering, const Expr *expr, ArgumentType *arguments, uint32_t count)
{
	for (uint32_t i = 0; i < count && i < expr->count; i++)
		arguments[i].natural = is_natural(expr->args[i]);
	if (expr->function->kind == FUNCTION_CAST && cast_narrows(expr))
		arguments[expr->count].negative = true; /* the type, which counts as one more */
	const Rule *rule =
		rule_find(expr->function->partial, lowering->target, arguments, count);
	if (!rule || rule->kind != RULE_REFUSED)
		return;
	Partial *partial = NEW(lowering->arena, Partial);
	*partial = (Partial){ expr, rule };
	list_add(lowering->arena, &lowering->partial, partial);
}

void note_partial(Diags *diags, const Target *target, const List *partial)
{
	for (uint32_t i = 0; i < partial->count; i++) {
		const Partial *one = partial->items[i];
		diag_warn(diags, CATEGORY_PARTIAL, one->expr->loc, target->label,
		          "%s: %s refuses %s", one->expr->function->name, target->dialect->title,
		          rule_refusal(one->rule))
			->hint = rule_beside(one->rule);
	}
}
