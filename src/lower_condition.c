/* Conditions to pieces: lookups, null tests where '' is NULL, connectives. */
#include "lower.h"

#include <string.h>

static bool is_empty_text(const Expr *expr)
{
	return expr->kind == EXPR_LITERAL && expr->literal->type == TYPE_STRING
	       && expr->literal->length == 0;
}

/* Whether it compares a boolean with True or False, where Django leaves the comparison out. */
static bool is_truth(const Expr *expr)
{
	const Expr *left = expr->args[0], *right = expr->args[1];
	return expr->lookup->preparation == PREPARE_VALUE && expr->lookup->empty == EMPTY_IF_GIVEN
	       && left->type == TYPE_BOOLEAN && left->kind != EXPR_LITERAL
	       && right->kind == EXPR_LITERAL && right->literal->type == TYPE_BOOLEAN
	       && !(expr->written && left->kind == EXPR_COLUMN);
}

/* `ok = true` is `ok`: where a boolean value is a condition. */
static Piece *lower_truth(Lowering *lowering, const Expr *expr)
{
	const Dialect *dialect = lowering->target->dialect;
	const Expr *left = expr->args[0];
	Piece *value = lower(lowering, left);
	bool yes = *expr->args[1]->literal->text == '1', condition = expr_is_condition(left);
	const char *template = condition ? (yes ? "$(1)" : "NOT $(1)")
	                       : yes     ? dialect->true_condition
	                                 : dialect->false_condition;
	return value ? piece_over(lowering->arena, template, value, TYPE_BOOLEAN) : NULL;
}

/* Whether a comparison holds for '', told from its literals. Unknown: they don't tell. */
typedef enum EmptyTest { TEST_FAILS, TEST_HOLDS, TEST_UNKNOWN } EmptyTest;

static EmptyTest test_empty(const Expr *expr)
{
	bool given = false;
	for (uint32_t i = 1; i < expr->count; i++)
		given |= is_empty_text(expr->args[i]);
	switch (expr->lookup->empty) {
	case EMPTY_IF_GIVEN: return given ? TEST_HOLDS : TEST_FAILS;
	case EMPTY_HOLDS: return given ? TEST_UNKNOWN : TEST_HOLDS;
	case EMPTY_FAILS: break;
	}
	return given ? TEST_UNKNOWN : TEST_FAILS;
}

static EmptyTest empty_of(const Lowering *lowering, const Expr *expr)
{
	bool text = expr->kind == EXPR_LOOKUP && expr->args[0]->kind == EXPR_COLUMN
	            && (field_storage(expr->args[0]->field)->type->flags & FIELD_EMPTY_STRING);
	return text && lowering->target->dialect->empty_is_null ? test_empty(expr) : TEST_FAILS;
}

/* The comparison without '' among its values; NULL: nothing is left of it. */
static const Expr *without_empty(Lowering *lowering, const Expr *expr)
{
	Expr *rest = NEW(lowering->arena, Expr);
	*rest = *expr;
	rest->args = NEW_ARRAY(lowering->arena, Expr *, expr->count);
	rest->count = 0;
	for (uint32_t i = 0; i < expr->count; i++)
		if (i == 0 || !is_empty_text(expr->args[i]))
			rest->args[rest->count++] = expr->args[i];
	return rest->count > 1 ? rest : NULL;
}

/* A literal on the right as the row's `element` writes it. */
static Piece *lower_element(Lowering *lowering, const Expr *expr, Piece *literal)
{
	Piece **args = NEW_ARRAY(lowering->arena, Piece *, 1);
	args[0] = literal;
	Expr one = *expr;
	one.count = 1;
	one.type = literal->type;
	return lower_rule(lowering, lower_choose(lowering, expr->lookup->element, args, 1), &one,
	                  expr->lookup->name, args);
}

/* A rule for each of the values: one test a value, joined. */
static Piece *lower_each(Lowering *lowering, const Expr *expr, const Rule *rule, Piece **args)
{
	Piece *join = piece_new(lowering->arena, PIECE_JOIN, rule_beside(rule), TYPE_BOOLEAN);
	join->args = NEW_ARRAY(lowering->arena, Piece *, expr->count);
	for (uint32_t i = 1; i < expr->count; i++) {
		Piece **pair = NEW_ARRAY(lowering->arena, Piece *, 2);
		pair[0] = args[0];
		pair[1] = args[i];
		Piece *one =
			piece_new(lowering->arena, PIECE_TEMPLATE, rule_sql(rule), TYPE_BOOLEAN);
		join->args[join->count++] = piece_with(one, pair, 2);
	}
	return join->count > 1 ? join : piece_over(lowering->arena, "($1)", join, TYPE_BOOLEAN);
}

/*
 * What a comparison is for every row, as its number is none that the column can hold. It is a
 * constant for Django, NULLs or not, but a unique index must not cover rows with NULL for that.
 */
static Fold fold_of(const Lowering *lowering, const Expr *expr)
{
	const Expr *left = expr->args[0];
	const Literal *literal = expr->count == 2 ? expr->args[1]->literal : NULL;
	if (!(expr->lookup->flags & LOOKUP_BOUNDED) || left->kind != EXPR_COLUMN || !literal
	    || literal->type != TYPE_INTEGER)
		return FOLD_NONE;
	int side = field_type_side(field_storage(left->field)->type, lowering->target->dialect,
	                           literal->text);
	if (side == 0)
		return FOLD_NONE;
	if (!(expr->lookup->flags & (side < 0 ? LOOKUP_ABOVE : LOOKUP_BELOW)))
		return FOLD_FALSE;
	return lowering->exact && left->field->null ? FOLD_NONE : FOLD_TRUE;
}

/* ---- both sides are arrays, or ranges ---- */

/* The field that says what is in an array or a range; NULL: nothing does. */
static const Field *element_field(const Expr *expr)
{
	const Field *field = expr->kind == EXPR_COLUMN ? field_storage(expr->field) : expr->field;
	if ((expr->type != TYPE_ARRAY && expr->type != TYPE_RANGE) || !field
	    || field->type->type != expr->type)
		return NULL;
	while (field && (field->type->type == TYPE_ARRAY || field->type->type == TYPE_RANGE))
		field = field->base;
	return field;
}

static bool is_one_of(Type type, const char *letters)
{
	return strchr(letters, TYPE_LETTERS[type]) != NULL;
}

/* Whether a cast is the same for each session, and can't fail for want of a number or date. */
static bool casts(Type to, Type from)
{
	return to == from || (is_one_of(to, "ifn") && is_one_of(from, "ifn"))
	       || (is_one_of(to, "sl") && is_one_of(from, "slbifntuj"));
}

/* Whether columns of two fields are of one type, whatever their lengths. */
static bool same_column(Lowering *lowering, const Field *one, const Field *other)
{
	const char *first = column_type(lowering->arena, lowering->target, one, true),
		   *second = column_type(lowering->arena, lowering->target, other, true);
	if (!first || !second)
		return true;
	size_t length = strcspn(first, "(");
	return length == strcspn(second, "(") && strncmp(first, second, length) == 0;
}

/* grid[1] of integer[][]: PostgreSQL takes it for an integer, always NULL. */
static bool is_inner_array(const Expr *expr)
{
	if (expr->kind != EXPR_CALL)
		return false;
	const Expr *of = expr->function->array == ARRAY_LENGTH ? expr->args[0] : expr;
	return of->type == TYPE_ARRAY && of->kind == EXPR_CALL
	       && of->function->array == ARRAY_ITEM;
}

/* PostgreSQL: an operator of arrays or ranges takes two of one type, casts of elements aside. */
static bool elements_agree(Lowering *lowering, const Expr *expr, const Rule *rule)
{
	const Expr *left = expr->args[0];
	if (is_inner_array(left)) {
		lower_cannot(lowering, left->loc,
		             "PostgreSQL's arrays have elements, and no arrays in them",
		             "compare a slice, as grid__0_1, or an element, as grid__0__0");
		return false;
	}
	const Field *mine = element_field(left);
	bool scalar = !mine && expr->lookup->preparation == PREPARE_RANGE && expr->field;
	if (scalar)
		mine = expr->field->base;
	for (uint32_t i = 1; mine && i < expr->count; i++) {
		const Expr *right = expr->args[i];
		const Field *its = element_field(right);
		bool cast = left->type == TYPE_ARRAY && strstr(rule_sql(rule), "$T");
		bool element = left->type == TYPE_RANGE && right->type != TYPE_RANGE
		               && right->type != TYPE_UNKNOWN;
		if (element ? casts(mine->type->type, right->type)
		            : !its
		                      || (cast ? casts(mine->type->type, its->type->type)
		                               : same_column(lowering, mine, its)))
			continue;
		lower_cannot(lowering, right->loc,
		             "PostgreSQL compares no arrays or ranges of these two types",
		             "Cast one of them");
		return false;
	}
	return true;
}

/* The rule for one of several values that has none: IN and BETWEEN compare each of them. */
static const Rule *refused_value(Lowering *lowering, const Expr *expr, Piece **args,
                                 const Rule *rules)
{
	for (uint32_t i = 2; i < expr->count; i++) {
		if (args[i]->kind == PIECE_LITERAL)
			continue;
		Piece *pair[] = { args[0], args[i] };
		const Rule *rule = lower_choose(lowering, rules, pair, 2);
		if (rule && rule->kind == RULE_REFUSED)
			return rule;
	}
	return NULL;
}

static const char *cast_of(Lowering *lowering, const Expr *expr)
{
	return expr->field ? column_type(lowering->arena, lowering->target, expr->field, true)
	                   : NULL;
}

static Piece *lower_comparison(Lowering *lowering, const Expr *expr);

/* More values than a list may have: some in each of several (ORA-01795). */
static Piece *lower_parts(Lowering *lowering, const Expr *expr, uint32_t most)
{
	Piece *join = piece_new(lowering->arena, PIECE_JOIN, " OR ", TYPE_BOOLEAN);
	join->args = NEW_ARRAY(lowering->arena, Piece *, expr->count / most + 1);
	for (uint32_t from = 1; from < expr->count; from += most) {
		Expr part = *expr;
		part.count = expr->count - from < most ? expr->count - from + 1 : most + 1;
		part.args = NEW_ARRAY(lowering->arena, Expr *, part.count);
		part.args[0] = expr->args[0];
		memcpy(part.args + 1, expr->args + from, (part.count - 1) * sizeof *part.args);
		if (!(join->args[join->count++] = lower_comparison(lowering, &part)))
			return NULL;
	}
	return join;
}

static Piece *lower_comparison(Lowering *lowering, const Expr *expr)
{
	uint32_t most = lowering->target->dialect->list_limit;
	if (most && expr->lookup->preparation == PREPARE_LIST && expr->count - 1 > most)
		return lower_parts(lowering, expr, most);
	const Lookup *lookup = expr->lookup;
	Piece **args = lower_all(lowering, expr);
	if (!args)
		return NULL;
	if (expr->args[0]->kind == EXPR_LOOKUP)
		args[0] = piece_over(lowering->arena, "$(1)", args[0], TYPE_BOOLEAN);
	/* a column's type decides how a text is compared, and so does that of a cast */
	if (expr->args[0]->kind != EXPR_COLUMN
	    && !is_cast_decimal(lowering, expr->args[0], args[0]))
		cast_decimals(lowering, args, expr->count);
	const Rule *rules = expr->negated && lookup->negated ? lookup->negated : lookup->rules;
	const Rule *rule = lower_choose(lowering, rules, args, expr->count);
	const char *sql = rule ? rule_sql(rule) : NULL;
	const Rule *refused = refused_value(lowering, expr, args, rules);
	if (refused)
		return lower_rule(lowering, refused, expr, lookup->name, args);
	if (sql && lookup->preparation != PREPARE_BOOLEAN && !elements_agree(lowering, expr, rule))
		return NULL;
	const char *cast = cast_of(lowering, expr);
	if (!cast && expr->args[0]->type == TYPE_ARRAY && sql
	    && (lookup->element || strstr(sql, "$T")))
		return lower_cannot(lowering, expr->loc, "the type of its elements is unknown",
		                    "declare their class: --field-type 'ITS_CLASS=CharField'");
	/* unless the rule writes them itself */
	bool elements = lookup->element && !(sql && strstr(sql, "$j2"));
	for (uint32_t i = 1; i < expr->count && elements; i++) {
		if (args[i]->kind == PIECE_LITERAL)
			args[i] = lower_element(lowering, expr, args[i]);
		if (!args[i])
			return NULL;
		args[i]->cast = args[i]->cast ? args[i]->cast : cast;
	}
	Piece *piece = lower_rule(lowering, rule, expr, lookup->name, args);
	if (piece && rule->kind == RULE_EACH)
		return lower_each(lowering, expr, rule, args);
	if (piece)
		piece->cast = cast;
	return piece;
}

/* Where '' is NULL, what holds for '' holds for NULL. */
static Piece *lower_empty(Lowering *lowering, const Expr *expr)
{
	const Expr *rest = without_empty(lowering, expr);
	Piece *column = lower(lowering, expr->args[0]),
	      *comparison = rest ? lower_comparison(lowering, rest) : NULL;
	if (!column || (rest && !comparison))
		return NULL;
	Piece *test = piece_over(lowering->arena, "$1 IS NULL", column, TYPE_BOOLEAN);
	return comparison ? piece_join(lowering->arena, " OR ", comparison, test) : test;
}

static Piece *lower_plain_lookup(Lowering *lowering, const Expr *expr)
{
	if (expr->count == 2 && is_truth(expr))
		return lower_truth(lowering, expr);
	switch (empty_of(lowering, expr)) {
	case TEST_HOLDS: return lower_empty(lowering, expr);
	case TEST_UNKNOWN:
		return lower_cannot(lowering, expr->loc,
		                    arena_printf(lowering->arena,
		                                 "on %s '' is NULL, and can't be compared",
		                                 lowering->target->dialect->title),
		                    NULL);
	case TEST_FAILS: break;
	}
	return lower_comparison(lowering, expr);
}

Piece *lower_lookup(Lowering *lowering, const Expr *expr)
{
	Piece *piece = lower_plain_lookup(lowering, expr);
	lowering->fold = fold_of(lowering, expr);
	return piece;
}

/*
 * A null test that a negation brought with it is left out where nothing can be NULL, and beside a
 * comparison that has a null test in it because '' is NULL.
 */
static bool needed(const Lowering *lowering, const Expr *connective, uint32_t at)
{
	const Expr *expr = connective->args[at];
	if (expr->guard != GUARD_NONE && at > 0
	    && empty_of(lowering, connective->args[at - 1]) == TEST_HOLDS)
		return false;
	return expr->guard != GUARD_EMPTY || lowering->target->dialect->empty_is_null;
}

/* MySQL's XOR is NULL when a side is, which would be other rows than elsewhere. */
static bool has_xor(const Lowering *lowering, const Expr *expr)
{
	bool has = lowering->target->dialect->xor;
	for (uint32_t i = 0; i < expr->count && has; i++)
		has = !expr_nullable(lowering->target, expr->args[i]);
	return has;
}

/* An exclusive or: (a OR b) AND 1 = (how many hold, odd), as Django writes it. */
static Piece *emulate_xor(Lowering *lowering, Piece **args, uint32_t count)
{
	Arena *arena = lowering->arena;
	Piece *any = piece_new(arena, PIECE_JOIN, " OR ", TYPE_BOOLEAN);
	piece_with(any, args, count);
	Piece *sum = NULL;
	for (uint32_t i = 0; i < count; i++) {
		Piece *one = piece_over(lowering->arena, "CASE WHEN $1 THEN 1 ELSE 0 END", args[i],
		                        TYPE_BOOLEAN);
		if (sum) {
			Piece *both = piece_new(arena, PIECE_TEMPLATE, "($1 + $2)", TYPE_INTEGER);
			Piece **pair = NEW_ARRAY(arena, Piece *, 2);
			pair[0] = sum;
			pair[1] = one;
			sum = piece_with(both, pair, 2);
		} else {
			sum = one;
		}
	}
	const Rule *rule = lower_choose(lowering, operator_find("odd")->rules, &sum, 1);
	Piece *odd = piece_over(arena, count > 2 ? rule_sql(rule) : "1 = $1", sum, TYPE_BOOLEAN);
	return piece_join(arena, " AND ", any, odd);
}

bool lower_is_negation(const Expr *expr)
{
	const Expr *truth = expr->kind == EXPR_AND && expr->written ? expr->args[0] : NULL;
	return truth && truth->kind == EXPR_LOOKUP && !truth->written && truth->count == 2
	       && is_truth(truth) && !expr_is_condition(truth->args[0]);
}

/* ~x of what is no Q */
static Piece *lower_negation(Lowering *lowering, const Expr *expr)
{
	bool truth = lower_is_negation(expr);
	Piece *operand = lower(lowering, truth ? expr->args[0]->args[0] : expr->args[0]);
	const char *template = truth ? lowering->target->dialect->false_condition : "NOT $1";
	return operand ? piece_over(lowering->arena, template, operand, TYPE_BOOLEAN) : NULL;
}

static Fold opposite(Fold fold)
{
	return fold == FOLD_TRUE ? FOLD_FALSE : fold == FOLD_FALSE ? FOLD_TRUE : FOLD_NONE;
}

/*
 * Leaves constants out, as Django does (WhereNode.as_sql), and counts what is left. When the whole
 * is a constant, it is printed as it was written.
 */
static uint32_t without_constants(Lowering *lowering, const Expr *expr, Piece **args,
                                  const Fold *folds, uint32_t count)
{
	Fold neutral = expr->kind == EXPR_AND ? FOLD_TRUE : FOLD_FALSE;
	Fold whole = expr->kind == EXPR_XOR ? FOLD_NONE : neutral;
	for (uint32_t i = 0; i < count && whole != opposite(neutral); i++)
		whole = folds[i] == neutral ? whole : folds[i];
	lowering->fold = expr->negated ? opposite(whole) : whole;
	if (whole != FOLD_NONE || expr->kind == EXPR_XOR)
		return count;
	uint32_t kept = 0;
	for (uint32_t i = 0; i < count; i++)
		if (folds[i] == FOLD_NONE)
			args[kept++] = args[i];
	return kept;
}

Piece *lower_connective(Lowering *lowering, const Expr *expr)
{
	if (expr->written)
		return lower_negation(lowering, expr);
	Piece **args = NEW_ARRAY(lowering->arena, Piece *, expr->count + 1);
	Fold *folds = NEW_ARRAY(lowering->arena, Fold, expr->count + 1);
	uint32_t count = 0;
	for (uint32_t i = 0; i < expr->count; i++) {
		if (!needed(lowering, expr, i))
			continue;
		if (!(args[count] = lower(lowering, expr->args[i])))
			return NULL;
		folds[count++] = lowering->fold;
	}
	count = without_constants(lowering, expr, args, folds, count);
	if (expr->kind == EXPR_XOR && count > 1 && !has_xor(lowering, expr)) {
		Piece *piece = emulate_xor(lowering, args, count);
		piece->negated = expr->negated;
		return piece;
	}
	Piece *piece = piece_new(lowering->arena, PIECE_JOIN,
	                         expr->kind == EXPR_AND  ? " AND "
	                         : expr->kind == EXPR_OR ? " OR "
	                                                 : " XOR ",
	                         TYPE_BOOLEAN);
	piece->negated = expr->negated;
	piece_with(piece, args, count);
	bool single = count == 1 && !expr->negated && expr->args[0]->kind == EXPR_LOOKUP
	              && !expr->args[0]->written;
	return expr->again && single ? piece_over(lowering->arena, "($1)", piece, TYPE_BOOLEAN)
	                             : piece;
}
