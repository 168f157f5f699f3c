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

void lower_partial(Lowering *lowering, const Expr *expr, ArgumentType *arguments, uint32_t count)
{
	for (uint32_t i = 0; i < count && i < expr->count; i++)
		arguments[i].natural = is_natural(expr->args[i]);
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
