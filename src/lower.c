/*
 * Expressions to pieces: the cell of each function and lookup is chosen, literals get their
 * style.
 */
#include "legalize.h"
#include "names.h"

#include <string.h>

Piece *piece_new(Arena *arena, PieceKind kind, const char *text, Type type)
{
	Piece *piece = NEW(arena, Piece);
	piece->kind = kind;
	piece->text = text;
	piece->type = type;
	return piece;
}

Piece *piece_join(Arena *arena, const char *separator, Piece *a, Piece *b)
{
	Piece *join = piece_new(arena, PIECE_JOIN, separator, TYPE_BOOLEAN);
	join->args = NEW_ARRAY(arena, Piece *, 2);
	join->args[0] = a;
	join->args[1] = b;
	join->count = 2;
	return join;
}

Piece *piece_over(Arena *arena, const char *template, Piece *arg, Type type)
{
	Piece *piece = piece_new(arena, PIECE_TEMPLATE, template, type);
	piece->args = NEW_ARRAY(arena, Piece *, 1);
	piece->args[0] = arg;
	piece->count = 1;
	return piece;
}

static Piece *cannot(Lowering *lowering, Loc loc, const char *why, const char *hint)
{
	if (!lowering->why) {
		lowering->loc = loc;
		lowering->why = why;
		lowering->hint = hint;
	}
	return NULL;
}

/* ---- names and types ---- */

const char *target_name(Arena *arena, const Target *target, const char *name)
{
	const Dialect *dialect = target->dialect;
	if (dialect->upper)
		return utf8_upper(arena, name_truncate(arena, name, dialect->django_limit));
	return name;
}

static const char *cell(const char *const cells[DIALECT_COUNT], const Dialect *dialect)
{
	return cells[dialect->id]                          ? cells[dialect->id]
	       : dialect->parent && cells[dialect->parent] ? cells[dialect->parent]
	                                                   : cells[DIALECT_NONE];
}

/* What a foreign key's column is when it points to a numbered one. */
static const FieldType *plain_type(const FieldType *type)
{
	if (!(type->flags & FIELD_AUTO))
		return type;
	return field_type_find(text_equal(type->name, "BigAutoField")     ? "BigIntegerField"
	                       : text_equal(type->name, "SmallAutoField") ? "SmallIntegerField"
	                                                                  : "IntegerField");
}

/* "varchar($L)" without a length is "varchar". */
static void type_parameter(Buffer *out, char letter, const Field *field)
{
	buffer_printf(out, "%u",
	              letter == 'L'   ? field->length
	              : letter == 'D' ? field->digits
	                              : field->places);
}

const char *column_type(Arena *arena, const Target *target, const Field *field, bool cast)
{
	const Field *storage = field_storage(field);
	const FieldType *type = storage == field ? storage->type : plain_type(storage->type);
	const char *template = cast ? cell(type->cast, target->dialect) : NULL;
	if (!template)
		template = cell(type->column, target->dialect);
	if (type->type == TYPE_UUID && target_can(target, CAN_UUID))
		template = "uuid";
	if (!template)
		return NULL;
	if (!storage->length && cast && strstr(template, "($L)") && target->dialect->unlimited_cast)
		return target->dialect->unlimited_cast;
	if (!storage->length && strstr(template, "($L)"))
		return arena_text(arena, template, strcspn(template, "("));
	Buffer text = { .arena = arena };
	for (const char *c = template; *c; c++) {
		if (*c != '$') {
			buffer_char(&text, *c);
			continue;
		}
		c++;
		if (*c == 'E' && storage->base)
			buffer_text(&text, column_type(arena, target, storage->base, false));
		else
			type_parameter(&text, *c, storage);
	}
	const char *result = arena_text(arena, text.text, text.length);
	buffer_free(&text);
	return result;
}

/* ---- cells ---- */

static Piece *with_args(Lowering *lowering, Piece *piece, Piece **args, uint32_t count)
{
	(void)lowering;
	piece->args = args;
	piece->count = count;
	return piece;
}

/* All arguments, or NULL when one can't be expressed. */
static Piece **lower_all(Lowering *lowering, const Expr *expr)
{
	Piece **args = NEW_ARRAY(lowering->arena, Piece *, expr->count + 1);
	for (uint32_t i = 0; i < expr->count; i++)
		if (!(args[i] = lower(lowering, expr->args[i])))
			return NULL;
	return args;
}

static const Rule *choose(Lowering *lowering, const Rule *rules, Piece **args, uint32_t count)
{
	ArgumentType types[9];
	uint32_t known = count < COUNT(types) ? count : COUNT(types);
	for (uint32_t i = 0; i < known; i++)
		types[i] = (ArgumentType){ args[i]->type, args[i]->kind == PIECE_LITERAL };
	return rule_find(rules, lowering->target, types, known);
}

static Piece *from_rule(Lowering *lowering, const Rule *rule, const Expr *expr, const char *name,
                        Piece **args)
{
	if (!rule)
		return cannot(lowering, expr->loc,
		              arena_printf(lowering->arena, "%s has no %s",
		                           lowering->target->dialect->title, name),
		              NULL);
	if (!rule->sql || rule->volatility != IMMUTABLE)
		return cannot(lowering, expr->loc,
		              arena_printf(lowering->arena, "%s: %s", name,
		                           rule->why ? rule->why
		                                     : "its value is not the same at each call"),
		              rule->hint);
	if (rule->extension && !lowering->extension) {
		lowering->extension = rule->extension;
		lowering->extension_loc = expr->loc;
	}
	Piece *piece = piece_new(lowering->arena, PIECE_TEMPLATE, rule->sql,
	                         rule->result ? rule->result : expr->type);
	return with_args(lowering, piece, args, expr->count);
}

/*
 * A decimal literal is a text on SQLite: beside an expression it is cast, as Django casts a
 * Value.
 */
static void cast_decimals(const Lowering *lowering, Piece **args, uint32_t count)
{
	const char *cast = lowering->target->dialect->decimal_cast;
	for (uint32_t i = 0; cast && i < count; i++)
		if (args[i]->kind == PIECE_LITERAL && args[i]->type == TYPE_DECIMAL)
			args[i] = piece_over(lowering->arena, cast, args[i], TYPE_DECIMAL);
}

bool lower_collation(Lowering *lowering, const Expr *expr)
{
	if (dialect_collates(lowering->target->dialect, expr->text))
		return true;
	cannot(lowering, expr->loc,
	       arena_printf(lowering->arena, "%s has no collation '%s'",
	                    lowering->target->dialect->title, expr->text),
	       "limit the index with targets=[...]");
	return false;
}

static Piece *lower_call(Lowering *lowering, const Expr *expr)
{
	const Function *function = expr->function;
	Piece **args = lower_all(lowering, expr);
	if (!args)
		return NULL;
	cast_decimals(lowering, args, expr->count);
	uint32_t count = expr->count;
	if (function->kind == FUNCTION_CAST) { /* the type counts as an argument for the choice */
		args[count] = piece_new(lowering->arena, PIECE_COLUMN, "", expr->type);
		count++;
	}
	Piece *piece = from_rule(lowering, choose(lowering, function->rules, args, count), expr,
	                         function->name, args);
	if (!piece)
		return NULL;
	if (function->kind == FUNCTION_CAST) {
		piece->cast = column_type(lowering->arena, lowering->target, expr->field, true);
		if (!piece->cast)
			return cannot(lowering, expr->loc,
			              arena_printf(lowering->arena, "%s has no type for %s",
			                           lowering->target->dialect->title,
			                           expr->field->type->name),
			              NULL);
	}
	if (function->kind == FUNCTION_COLLATE && !lower_collation(lowering, expr))
		return NULL;
	bool zoned = function->kind == FUNCTION_EXTRACT || function->kind == FUNCTION_TRUNC;
	if (zoned && !text_equal(expr->text, "UTC") && !strstr(piece->text, "$Z"))
		return cannot(lowering, expr->loc,
		              arena_printf(lowering->arena, "%s converts no time zones in an index",
		                           lowering->target->dialect->title),
		              "leave tzinfo out: the column is in UTC");
	for (uint32_t i = 0; i < expr->count; i++)
		if (lowering->target->dialect->lob_spreads && piece->type == TYPE_STRING
		    && args[i]->type == TYPE_TEXT && function->kind != FUNCTION_CAST
		    && function->kind != FUNCTION_GENERIC)
			piece->type = TYPE_TEXT;
	piece->zone = expr->text;
	piece->collation = expr->text;
	piece->joiner = expr->joiner;
	return piece;
}

static Piece *lower_case(Lowering *lowering, const Expr *expr)
{
	Piece **args = lower_all(lowering, expr);
	if (!args)
		return NULL;
	const char *cast =
		expr->type == TYPE_DECIMAL ? lowering->target->dialect->decimal_cast : NULL;
	cast_decimals(lowering, args, expr->count);
	Piece *piece = piece_new(lowering->arena, PIECE_CASE, NULL, expr->type);
	uint32_t count = expr->count;
	if (count % 2 == 0)
		args[count++] = piece_new(lowering->arena, PIECE_TEMPLATE, "NULL", TYPE_NULL);
	with_args(lowering, piece, args, count);
	return cast ? piece_over(lowering->arena, cast, piece, TYPE_DECIMAL) : piece;
}

/* ---- conditions ---- */

static bool is_empty_text(const Expr *expr)
{
	return expr->kind == EXPR_LITERAL && expr->literal->type == TYPE_STRING
	       && expr->literal->length == 0;
}

/* `ok = true` is `ok`: where a boolean column is a condition. */
static Piece *lower_truth(Lowering *lowering, const Expr *expr)
{
	const Dialect *dialect = lowering->target->dialect;
	Piece *column = lower(lowering, expr->args[0]);
	bool yes = *expr->args[1]->literal->text == '1';
	return column ? piece_over(lowering->arena,
	                           yes ? dialect->true_condition : dialect->false_condition, column,
	                           TYPE_BOOLEAN)
	              : NULL;
}

/* Whether a comparison holds for '', told from its literals. Unknown: they don't tell. */
typedef enum EmptyTest { EMPTY_FAILS, EMPTY_HOLDS, EMPTY_UNKNOWN } EmptyTest;

static EmptyTest test_empty(const Expr *expr)
{
	const char *name = expr->lookup->name;
	bool any = false, pattern = false;
	for (uint32_t i = 1; i < expr->count; i++) {
		any |= is_empty_text(expr->args[i]);
		pattern |=
			expr->args[i]->kind == EXPR_LITERAL
			&& expr->args[i]->literal->type == TYPE_STRING
			&& expr->args[i]->literal->text[strspn(expr->args[i]->literal->text, "%")]
				   == '\0';
	}
	if (text_equal(name, "exact") || text_equal(name, "in") || text_equal(name, "iexact"))
		return any ? EMPTY_HOLDS : EMPTY_FAILS;
	if (text_equal(name, "isnull"))
		return EMPTY_FAILS;
	if (any || pattern)
		return EMPTY_UNKNOWN;
	return text_equal(name, "lt") || text_equal(name, "lte") ? EMPTY_HOLDS : EMPTY_FAILS;
}

static EmptyTest empty_of(const Lowering *lowering, const Expr *expr)
{
	bool text = expr->kind == EXPR_LOOKUP && expr->args[0]->kind == EXPR_COLUMN
	            && (field_storage(expr->args[0]->field)->type->flags & FIELD_EMPTY_STRING);
	return text && lowering->target->dialect->empty_is_null ? test_empty(expr) : EMPTY_FAILS;
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

static Piece *lower_comparison(Lowering *lowering, const Expr *expr)
{
	const Lookup *lookup = expr->lookup;
	Piece **args = lower_all(lowering, expr);
	if (!args)
		return NULL;
	if (expr->args[0]->kind != EXPR_COLUMN) /* a column's type decides how a text is compared */
		cast_decimals(lowering, args, expr->count);
	const Rule *rules = expr->negated && lookup->negated ? lookup->negated : lookup->rules;
	return from_rule(lowering, choose(lowering, rules, args, expr->count), expr, lookup->name,
	                 args);
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

static Piece *lower_lookup(Lowering *lowering, const Expr *expr)
{
	if (text_equal(expr->lookup->name, "exact") && expr->args[0]->type == TYPE_BOOLEAN
	    && expr->args[0]->kind == EXPR_COLUMN && expr->args[1]->kind == EXPR_LITERAL
	    && expr->args[1]->literal->type == TYPE_BOOLEAN)
		return lower_truth(lowering, expr);
	switch (empty_of(lowering, expr)) {
	case EMPTY_HOLDS: return lower_empty(lowering, expr);
	case EMPTY_UNKNOWN:
		return cannot(lowering, expr->loc,
		              arena_printf(lowering->arena,
		                           "on %s '' is NULL, and can't be compared",
		                           lowering->target->dialect->title),
		              NULL);
	case EMPTY_FAILS: break;
	}
	return lower_comparison(lowering, expr);
}

/*
 * A null test that a negation brought with it is left out where nothing can be NULL, and beside a
 * comparison that has a null test in it because '' is NULL.
 */
static bool needed(const Lowering *lowering, const Expr *connective, uint32_t at)
{
	const Expr *expr = connective->args[at];
	if (expr->guard != GUARD_NONE && at > 0
	    && empty_of(lowering, connective->args[at - 1]) == EMPTY_HOLDS)
		return false;
	return expr->guard != GUARD_EMPTY || lowering->target->dialect->empty_is_null;
}

/*
 * An exclusive or: (a OR b) AND 1 = (how many hold, odd), as Django writes it. MySQL has XOR, but
 * there it is
 * NULL when a side is: other rows than elsewhere.
 */
static Piece *emulate_xor(Lowering *lowering, Piece **args, uint32_t count)
{
	Arena *arena = lowering->arena;
	Piece *any = piece_new(arena, PIECE_JOIN, " OR ", TYPE_BOOLEAN);
	with_args(lowering, any, args, count);
	Piece *sum = NULL;
	for (uint32_t i = 0; i < count; i++) {
		Piece *one = piece_over(lowering->arena, "CASE WHEN $1 THEN 1 ELSE 0 END", args[i],
		                        TYPE_BOOLEAN);
		if (sum) {
			Piece *both = piece_new(arena, PIECE_TEMPLATE, "($1 + $2)", TYPE_INTEGER);
			Piece **pair = NEW_ARRAY(arena, Piece *, 2);
			pair[0] = sum;
			pair[1] = one;
			sum = with_args(lowering, both, pair, 2);
		} else {
			sum = one;
		}
	}
	Piece *odd = piece_over(lowering->arena,
	                        count > 2 ? lowering->target->dialect->modulo_two : "1 = $1", sum,
	                        TYPE_BOOLEAN);
	return piece_join(arena, " AND ", any, odd);
}

static Piece *lower_connective(Lowering *lowering, const Expr *expr)
{
	Piece **args = NEW_ARRAY(lowering->arena, Piece *, expr->count + 1);
	uint32_t count = 0;
	for (uint32_t i = 0; i < expr->count; i++) {
		if (!needed(lowering, expr, i))
			continue;
		if (!(args[count++] = lower(lowering, expr->args[i])))
			return NULL;
	}
	if (expr->kind == EXPR_XOR && count > 1) {
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
	return with_args(lowering, piece, args, count);
}

Piece *lower(Lowering *lowering, const Expr *expr)
{
	Piece *piece;
	switch (expr->kind) {
	case EXPR_COLUMN:
		return piece_new(
			lowering->arena, PIECE_COLUMN,
			target_name(lowering->arena, lowering->target, expr->field->column),
			expr->type);
	case EXPR_LITERAL:
		piece = piece_new(lowering->arena, PIECE_LITERAL, NULL, expr->literal->type);
		piece->literal = expr->literal;
		return piece;
	case EXPR_CALL: return lower_call(lowering, expr);
	case EXPR_CASE: return lower_case(lowering, expr);
	case EXPR_LOOKUP: return lower_lookup(lowering, expr);
	case EXPR_AND:
	case EXPR_OR:
	case EXPR_XOR: return lower_connective(lowering, expr);
	}
	return NULL;
}
