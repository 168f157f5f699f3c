/* Expressions to pieces: the cell of each function is chosen. Conditions: lower_condition.c. */
#include "lower.h"
#include "names.h"
#include "width.h"

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

Piece *piece_text(Arena *arena, const char *text)
{
	Literal *literal = NEW(arena, Literal);
	*literal = (Literal){ TYPE_STRING, text, (uint32_t)strlen(text) };
	Piece *piece = piece_new(arena, PIECE_LITERAL, NULL, TYPE_STRING);
	piece->literal = literal;
	return piece;
}

Piece *lower_cannot(Lowering *lowering, Loc loc, const char *why, const char *hint)
{
	if (!lowering->why) {
		lowering->loc = loc;
		lowering->why = why;
		lowering->hint = hint;
	}
	return NULL;
}

/* ---- cells ---- */

Piece *piece_with(Piece *piece, Piece **args, uint32_t count)
{
	piece->args = args;
	piece->count = count;
	return piece;
}

/*
 * An expression as a value. Where a condition is none it becomes a number, and stays NULL where it
 * is unknown; where a boolean is a number, Django makes one of ~x in any case.
 */
Piece *lower_value(Lowering *lowering, const Expr *expr)
{
	const Target *target = lowering->target;
	Piece *piece = lower(lowering, expr);
	if (!piece || !expr_is_condition(expr))
		return piece;
	bool known = !expr_nullable(target, expr);
	bool number = !target_can(target, CAN_BOOLEAN_VALUE)
	              || (known && lower_is_negation(expr) && target->dialect->boolean_is_number);
	if (!number)
		return piece;
	return piece_over(lowering->arena,
	                  known ? "CASE WHEN $1 THEN 1 ELSE 0 END"
	                        : "CASE WHEN $1 THEN 1 WHEN NOT $(1) THEN 0 END",
	                  piece, TYPE_BOOLEAN);
}

/* All arguments, or NULL when one can't be expressed. */
Piece **lower_all(Lowering *lowering, const Expr *expr)
{
	Piece **args = NEW_ARRAY(lowering->arena, Piece *, expr->count + 1);
	for (uint32_t i = 0; i < expr->count; i++)
		if (!(args[i] = lower_value(lowering, expr->args[i])))
			return NULL;
	return args;
}

/* The same of a Case: each value stands behind its condition, and the default behind all. */
static Piece **lower_branches(Lowering *lowering, const Expr *expr)
{
	Piece **args = NEW_ARRAY(lowering->arena, Piece *, expr->count + 1);
	for (uint32_t i = 0; i < expr->count; i++) {
		bool condition = i % 2 == 0 && i + 1 < expr->count;
		bool guarded = i > 0;
		lowering->guarded += guarded;
		args[i] = condition ? lower(lowering, expr->args[i])
		                    : lower_value(lowering, expr->args[i]);
		lowering->guarded -= guarded;
		if (!args[i])
			return NULL;
	}
	return args;
}

/* What rules may ask of a literal of JSON, or of a key: see rule_atom_matches(). */
static char json_atom(const Literal *literal)
{
	char first = *literal->text;
	if (literal->type == TYPE_STRING || literal->type == TYPE_TEXT)
		return strchr(literal->text, '"') ? '"' : '\0';
	if (literal->type != TYPE_JSON)
		return '\0';
	return first == 'n'                   ? 'z'
	       : first == 't' || first == 'f' ? 'w'
	       : first == '{' || first == '[' ? 'o'
	       : first == '"'                 ? '\0'
	                                      : 'm';
}

static ArgumentType argument_type(const Piece *piece)
{
	const Literal *literal = piece->kind == PIECE_LITERAL ? piece->literal : NULL;
	bool negative = literal && literal->text[0] == '-'
	                && strspn(literal->text + 1, "0123456789.") > 0;
	return (ArgumentType){
		.type = piece->type,
		.literal = piece->kind == PIECE_LITERAL && !piece->computed,
		.negative = negative,
		.json = literal ? json_atom(literal) : '\0',
		.text = literal ? literal->text : NULL,
	};
}

/* Of the arguments that rules may ask for: their number is the result. */
static uint32_t argument_types(Piece **args, uint32_t count, ArgumentType types[RULE_ARGUMENTS])
{
	uint32_t known = count < RULE_ARGUMENTS ? count : RULE_ARGUMENTS;
	for (uint32_t i = 0; i < known; i++)
		types[i] = argument_type(args[i]);
	return known;
}

const Rule *lower_choose(Lowering *lowering, const Rule *rules, Piece **args, uint32_t count)
{
	ArgumentType types[RULE_ARGUMENTS];
	uint32_t known = argument_types(args, count, types);
	return rule_find(rules, lowering->target, types, known);
}

Piece *lower_rule(Lowering *lowering, const Rule *rule, const Expr *expr, const char *name,
                  Piece **args)
{
	if (!rule)
		return lower_cannot(lowering, expr->loc,
		                    arena_printf(lowering->arena, "%s has no %s",
		                                 lowering->target->dialect->title, name),
		                    NULL);
	const char *refusal = rule_refusal(rule);
	if (refusal && !(rule->kind == RULE_VOLATILE && lowering->may_change))
		return lower_cannot(lowering, expr->loc,
		                    arena_printf(lowering->arena, "%s: %s", name, refusal),
		                    rule_beside(rule));
	if (rule->kind == RULE_EXTENSION && !lowering->extension) {
		lowering->extension = rule_beside(rule);
		lowering->extension_loc = expr->loc;
	}
	Piece *piece = piece_new(lowering->arena, PIECE_TEMPLATE, rule_sql(rule),
	                         rule->result ? rule->result : expr->type);
	return piece_with(piece, args, expr->count);
}

/*
 * A decimal literal is a text on SQLite: beside an expression it is cast, as Django casts a
 * Value.
 */
void cast_decimals(const Lowering *lowering, Piece **args, uint32_t count)
{
	const char *cast = lowering->target->dialect->decimal_cast;
	for (uint32_t i = 0; cast && i < count; i++)
		if (args[i]->kind == PIECE_LITERAL && args[i]->type == TYPE_DECIMAL)
			args[i] = piece_over(lowering->arena, cast, args[i], TYPE_DECIMAL);
}

bool is_cast_decimal(const Lowering *lowering, const Expr *expr, const Piece *piece)
{
	const char *cast = lowering->target->dialect->decimal_cast;
	if (!cast || piece->kind != PIECE_TEMPLATE)
		return false;
	size_t before = strcspn(cast, "$"), length = strlen(piece->text);
	const char *after = cast + before + strlen("$1");
	bool within = length >= before + strlen(after) && strncmp(piece->text, cast, before) == 0
	              && text_equal(piece->text + length - strlen(after), after);
	return within || (expr->kind == EXPR_CALL && expr->function->kind == FUNCTION_CAST);
}

bool lower_collation(Lowering *lowering, const Expr *expr)
{
	if (dialect_collates(lowering->target->dialect, expr->text))
		return true;
	lower_cannot(lowering, expr->loc,
	             arena_printf(lowering->arena, "%s has no collation '%s'",
	                          lowering->target->dialect->title, expr->text),
	             "limit the index with targets=[...]");
	return false;
}

/* A number that a known function computes: MySQL makes none longer than -2.2250738585072014e-308 */
static bool is_computed_number(const Expr *expr)
{
	return expr->kind == EXPR_CALL && expr->function->kind != FUNCTION_GENERIC
	       && expr->function->kind != FUNCTION_RAW
	       && (expr->type == TYPE_INTEGER || expr->type == TYPE_FLOAT);
}

/* Whether a Cast to a text cuts no value. */
static bool cast_holds_all(const Expr *expr)
{
	enum { LONGEST_NUMBER = 24 };
	bool text = expr->type == TYPE_STRING || expr->type == TYPE_TEXT;
	if (expr->function->kind != FUNCTION_CAST || !text || !expr->field)
		return false;
	const Expr *from = expr->args[0];
	if (is_computed_number(from))
		return !expr->field->length || expr->field->length >= LONGEST_NUMBER;
	if (!width_is_sure(from))
		return false;
	uint32_t width = expr_width(from), length = expr->field->length;
	return width != WIDTH_UNLIMITED && (!length || width <= length);
}

/* Whether an integer may be of other than four bytes. */
static bool is_of_other_size(const Expr *expr)
{
	const Span *spans =
		expr->kind == EXPR_COLUMN ? field_storage(expr->field)->type->spans : NULL;
	bool found = spans && !text_equal(spans[DIALECT_NONE].most, "2147483647");
	for (uint32_t i = 0; i < expr->count && !found; i++)
		found = is_of_other_size(expr->args[i]);
	return found;
}

/*
 * What counts as an argument when a rule is chosen, though it is none: the type of a Cast (a
 * literal when it is a text that holds all values, or a boolean of an integer of four bytes) or of
 * a Trunc; for a Replace, a literal unless a cast to a sufficient length is needed and possible.
 */
static uint32_t implied_argument(Lowering *lowering, const Expr *expr, Piece **args)
{
	Arena *arena = lowering->arena;
	if (expr->function->kind == FUNCTION_CAST || expr->function->kind == FUNCTION_TRUNC) {
		bool exact = expr->type == TYPE_BOOLEAN ? !is_of_other_size(expr->args[0])
		                                        : cast_holds_all(expr);
		args[expr->count] = piece_new(arena, exact ? PIECE_LITERAL : PIECE_COLUMN, "",
		                              expr->type);
		return expr->count + 1;
	}
	if (expr->function->result != RESULT_REPLACED || expr->count != 3)
		return expr->count;
	bool cast = replace_grows(expr)
	            && expr_width(expr) <= lowering->target->dialect->computed_width;
	args[expr->count] = piece_new(arena, cast ? PIECE_COLUMN : PIECE_LITERAL, "", TYPE_STRING);
	return expr->count + 1;
}

/* Whether a part of a date is asked for in another time zone than that of the column. */
static bool needs_zone(const Expr *expr)
{
	FunctionKind kind = expr->function->kind;
	return (kind == FUNCTION_EXTRACT || kind == FUNCTION_TRUNC)
	       && !text_equal(expr->text, "UTC");
}

static void to_zone(Lowering *lowering, const Expr *expr, Piece **args)
{
	const char *template = lowering->target->dialect->to_zone;
	if (!template || !needs_zone(expr))
		return;
	args[0] = piece_over(lowering->arena, template, args[0], args[0]->type);
	args[0]->zone = expr->text;
}

/* Whether a template computes outside of its brackets, as EXTRACT(DOW FROM $1) + 1 does. */
static bool is_loose(const Piece *piece)
{
	int depth = 0;
	bool quoted = false;
	if (piece->kind != PIECE_TEMPLATE)
		return false;
	for (const char *at = piece->text; *at; at++) {
		quoted ^= *at == '\'';
		depth += quoted ? 0 : (*at == '(') - (*at == ')');
		if (!quoted && depth == 0 && *at == ' ' && at[1] && strchr("+-*/%", at[1])
		    && at[2] == ' ')
			return true;
	}
	return false;
}

/* Operands of an operator keep together: (EXTRACT(DOW FROM x) + 1) * 2. */
static void bind_tightly(Lowering *lowering, Piece **args, uint32_t count)
{
	for (uint32_t i = 0; i < count; i++)
		if (is_loose(args[i]))
			args[i] = piece_over(lowering->arena, "($1)", args[i], args[i]->type);
}

/* What the server refuses rows of, unless it computes the call for chosen rows only. */
static void note_rows(Lowering *lowering, const Expr *expr, Piece **args, uint32_t count)
{
	ArgumentType types[RULE_ARGUMENTS];
	if (expr->function->partial && !lowering->guarded)
		lower_partial(lowering, expr, types, argument_types(args, count, types));
}

/* A decimal that the file computes, or that output_field= says: other cells have the cast in them. */
static Piece *cast_decimal(Lowering *lowering, const Expr *expr, Piece *piece)
{
	FunctionKind kind = expr->function->kind;
	const char *cast = lowering->target->dialect->decimal_cast;
	bool spelled = kind == FUNCTION_GENERIC || kind == FUNCTION_WRAPPER;
	bool typed = expr->typed && kind != FUNCTION_RAW
	             && !is_cast_decimal(lowering, expr, piece);
	return cast && (spelled || typed) && expr->type == TYPE_DECIMAL
	               ? piece_over(lowering->arena, cast, piece, TYPE_DECIMAL)
	               : piece;
}

static Piece *lower_call(Lowering *lowering, const Expr *expr)
{
	const Function *function = expr->function;
	Piece **args = lower_all(lowering, expr);
	if (!args)
		return NULL;
	cast_decimals(lowering, args, expr->count);
	if (function->kind == FUNCTION_OPERATOR)
		bind_tightly(lowering, args, expr->count);
	to_zone(lowering, expr, args);
	uint32_t count = implied_argument(lowering, expr, args);
	const Rule *rule = lower_choose(lowering, function->rules, args, count);
	Piece *piece = lower_rule(lowering, rule, expr, function->name, args);
	if (!piece)
		return NULL;
	note_rows(lowering, expr, args, count);
	if (function->kind == FUNCTION_CAST) {
		piece->cast = column_type(lowering->arena, lowering->target, expr->field, true);
		if (!piece->cast)
			return lower_cannot(lowering, expr->loc,
			                    arena_printf(lowering->arena, "%s has no type for %s",
			                                 lowering->target->dialect->title,
			                                 expr->field->type->name),
			                    NULL);
		if (rule->kind == RULE_THROUGH && !text_equal(rule_beside(rule), piece->cast))
			piece->cast = arena_printf(lowering->arena, "%s::%s", rule_beside(rule),
			                           piece->cast);
	}
	if (function->kind == FUNCTION_COLLATE && !lower_collation(lowering, expr))
		return NULL;
	if (needs_zone(expr) && !strstr(piece->text, "$Z") && !lowering->target->dialect->to_zone)
		return lower_cannot(lowering, expr->loc,
		                    arena_printf(lowering->arena,
		                                 "%s converts no time zones in an index",
		                                 lowering->target->dialect->title),
		                    "leave tzinfo out: the column is in UTC");
	for (uint32_t i = 0; i < expr->count; i++)
		if (lowering->target->dialect->lob_spreads && piece->type == TYPE_STRING
		    && args[i]->type == TYPE_TEXT && function->kind != FUNCTION_CAST
		    && function->kind != FUNCTION_GENERIC)
			piece->type = TYPE_TEXT;
	/* what a text in JSON is, a LOB or not, differs from one dialect to the next */
	if (function->result == RESULT_FIRST && expr->count && expr->type == expr->args[0]->type
	    && piece->type == expr->type)
		piece->type = args[0]->type;
	piece->width = expr_width(expr);
	piece->zone = expr->text;
	piece->collation = expr->text;
	piece->joiner = expr->joiner;
	piece->is_path = function->kind == FUNCTION_KEY;
	return cast_decimal(lowering, expr, piece);
}

static Piece *lower_case(Lowering *lowering, const Expr *expr)
{
	Piece **args = lower_branches(lowering, expr);
	if (!args)
		return NULL;
	const char *cast =
		expr->type == TYPE_DECIMAL ? lowering->target->dialect->decimal_cast : NULL;
	cast_decimals(lowering, args, expr->count);
	Piece *piece = piece_new(lowering->arena, PIECE_CASE, NULL, expr->type);
	uint32_t count = expr->count;
	if (count % 2 == 0)
		args[count++] = piece_new(lowering->arena, PIECE_TEMPLATE, "NULL", TYPE_NULL);
	piece_with(piece, args, count);
	return cast ? piece_over(lowering->arena, cast, piece, TYPE_DECIMAL) : piece;
}

Piece *lower_generated(Lowering *lowering, const Field *field)
{
	const Target *target = lowering->target;
	const char *title = target->dialect->title;
	Type type = field->type->type;
	bool unlimited = type == TYPE_TEXT || type == TYPE_BINARY || type == TYPE_JSON;
	lowering->generating = true;
	Piece *piece = lower(lowering, field->generated->expr);
	if (piece && unlimited && !target_can(target, CAN_LOB_GENERATED))
		return lower_cannot(
			lowering, field->loc,
			arena_printf(lowering->arena,
		                     "%s has no generated columns of an unlimited type", title),
			NULL);
	if (piece && !target_can(target, CAN_STORED_COLUMN)
	    && !target_can(target, CAN_VIRTUAL_COLUMN))
		return lower_cannot(lowering, field->loc,
		                    target_lacks(lowering->arena, target, CAN_STORED_COLUMN,
		                                 "generated columns"),
		                    NULL);
	return piece;
}

/* False, and why, when the target can't compute a generated column. */
static bool column_generates(Lowering *lowering, const Expr *expr)
{
	const Field *field = expr->field;
	if (!field->generated || !field->generated->expr || lowering->generating)
		return true;
	Lowering value = { .arena = lowering->arena,
		           .target = lowering->target,
		           .tables = lowering->tables };
	if (lower_generated(&value, field))
		return true;
	lower_cannot(lowering, expr->loc,
	             arena_printf(lowering->arena, "no column '%s': %s", field->name, value.why),
	             value.hint);
	return false;
}

/* A column, where the target has one: those of arrays are PostgreSQL's alone. */
static Piece *lower_column(Lowering *lowering, const Expr *expr)
{
	if (!column_exists(lowering->target, expr->field))
		return lower_cannot(lowering, expr->loc,
		                    arena_printf(lowering->arena, "%s has no type for %s",
		                                 lowering->target->dialect->title,
		                                 field_storage(expr->field)->type->name),
		                    NULL);
	const Field *field = expr->field;
	if (lowering->tables && field->model && field->model->closed
	    && !table_has_column(lowering->arena, lowering->target, field))
		return lower_cannot(lowering, expr->loc,
		                    arena_printf(lowering->arena, "the table has no column '%s'",
		                                 field->name),
		                    NULL);
	if (!column_generates(lowering, expr))
		return NULL;
	return piece_new(lowering->arena, PIECE_COLUMN,
	                 target_name(lowering->arena, lowering->target, expr->field->column),
	                 expr->type);
}

static Piece *lower_literal(Lowering *lowering, const Expr *expr)
{
	const Dialect *dialect = lowering->target->dialect;
	uint32_t length = expr->literal->length;
	if (dialect->literal_limit && length > dialect->literal_limit)
		return lower_cannot(lowering, expr->loc,
		                    arena_printf(lowering->arena, "a text of %u bytes, %s takes %u",
		                                 length, dialect->title, dialect->literal_limit),
		                    NULL);
	Piece *piece = piece_new(lowering->arena, PIECE_LITERAL, NULL, expr->literal->type);
	piece->literal = expr->literal;
	piece->computed = expr->computed;
	return piece;
}

Piece *lower(Lowering *lowering, const Expr *expr)
{
	switch (expr->kind) {
	case EXPR_COLUMN: return lower_column(lowering, expr);
	case EXPR_LITERAL: return lower_literal(lowering, expr);
	case EXPR_CALL: return lower_call(lowering, expr);
	case EXPR_CASE: return lower_case(lowering, expr);
	case EXPR_LOOKUP: return lower_lookup(lowering, expr);
	case EXPR_AND:
	case EXPR_OR:
	case EXPR_XOR: return lower_connective(lowering, expr);
	}
	return NULL;
}
