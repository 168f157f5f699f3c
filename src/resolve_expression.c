/* Expressions: columns, transforms, arithmetic, and which kind of call is what. */
#include "resolve_call.h"
#include "resolve_model.h"
#include "values.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

/* ---- columns ---- */

static Expr *column(ExprContext *context, const char *name, Loc loc)
{
	const Field *field = model_field(context->resolver, context->model, name, loc);
	if (!field)
		return NULL;
	Expr *expr = expr_new(context->resolver->arena, EXPR_COLUMN, loc);
	expr->field = field;
	expr->type = field_storage(field)->type->type;
	return expr;
}

Expr *resolve_path(ExprContext *context, const char *name, Loc loc)
{
	Path path = path_of(context->resolver, &name);
	Expr *expr = column(context, path.parts[0], loc);
	if (!expr || path.count == 1 || !expr->field->relation
	    || (path.count == 2 && lookup_of(context, path.parts[1], expr->type)))
		return expr;
	diag_error(context->resolver->diags, loc,
	           "'%s' crosses the relation '%s': an index covers one table", name,
	           expr->field->name);
	return NULL;
}

const Lookup *lookup_of(ExprContext *context, const char *name, Type type)
{
	const Lookup *first = word_of(context->resolver, name)->lookup;
	return !first || lookup_takes(first, type) ? first : lookup_find(name, type);
}

static const Field *output_of(const Expr *expr)
{
	return expr->kind == EXPR_COLUMN ? field_storage(expr->field) : expr->field;
}

static bool is_text(Type type)
{
	return type == TYPE_STRING || type == TYPE_TEXT;
}

/*
 * The type of all arguments; what is mixed has none, but for texts, and for integers in
 * arithmetic.
 */
static Type common_type(const Expr *expr, bool arithmetic)
{
	Type type = TYPE_NULL;
	for (uint32_t i = 0; i < expr->count; i++) {
		Type next = expr->args[i]->type;
		if (type == next || next == TYPE_NULL)
			continue;
		if (type == TYPE_NULL || (arithmetic && type == TYPE_INTEGER))
			type = next;
		else if (is_text(type) && is_text(next))
			type = TYPE_TEXT;
		else if (!arithmetic || next != TYPE_INTEGER)
			return TYPE_UNKNOWN;
	}
	return type == TYPE_NULL ? TYPE_UNKNOWN : type;
}

Expr *call_typed(Expr *expr)
{
	uint8_t result = expr->function->result;
	if (result >= RESULT_JOINED)
		expr->type = TYPE_STRING;
	else if (result < TYPE_COUNT)
		expr->type = (Type)result;
	else if (result == RESULT_FIRST && expr->count)
		expr->type = expr->args[0]->type;
	else if (result == RESULT_COMMON || result == RESULT_ARITHMETIC)
		expr->type = common_type(expr, result == RESULT_ARITHMETIC);
	else if (result == RESULT_CAST && expr->field)
		expr->type = expr->field->type->type == TYPE_STRING && !expr->field->length
		                     ? TYPE_TEXT
		                     : expr->field->type->type;
	if (result == RESULT_FIRST && expr->count && !expr->field)
		expr->field = output_of(expr->args[0]);
	if (result == RESULT_BASE && expr->count) {
		const Field *whole = output_of(expr->args[0]);
		expr->field = whole ? whole->base : NULL;
		expr->type = expr->field ? field_storage(expr->field)->type->type : TYPE_UNKNOWN;
	}
	return expr;
}

Expr *call_new(ExprContext *context, const Function *function, Loc loc)
{
	Expr *expr = expr_new(context->resolver->arena, EXPR_CALL, loc);
	expr->function = function;
	if (function->kind == FUNCTION_EXTRACT || function->kind == FUNCTION_TRUNC)
		expr->text = context->resolver->zone;
	return expr;
}

Expr *apply_transform(ExprContext *context, Expr *expr, const char *word)
{
	const Node *registered = map_get(&context->resolver->transforms, word);
	Spelling spelling;
	if (registered && spelling_of_class(context, registered, &spelling)) {
		spelling.unread &= !transform_constructed(context->resolver, context->scope,
		                                          registered, expr->loc);
		return transform_call(&spelling, expr);
	}
	const Function *function = registered && node_last_name(registered)
	                                   ? function_find(node_last_name(registered))
	                                   : function_find_transform(word, expr->type);
	if (!function)
		return composite_transform(context, expr, word);
	Expr *result = call_new(context, function, expr->loc);
	expr_add(context->resolver->arena, result, expr);
	if (strstr(function->parameters, "precision=0"))
		expr_add(context->resolver->arena, result,
		         literal_expr(context,
		                      resolve_literal(context,
		                                      node_text(context->resolver->arena, NODE_INT,
		                                                expr->loc, "0", 1),
		                                      NULL, TYPE_INTEGER),
		                      expr->loc));
	if (function->result == RESULT_TEXTS) {
		result->field = field_of_type(context->resolver, "ArrayField");
		result->type = TYPE_ARRAY;
	}
	return call_typed(result);
}

/* F('a__lower'): a column and transforms. */
Expr *path_expression(ExprContext *context, const Node *text, Loc loc)
{
	if (!sql_text(context->resolver, text))
		return NULL;
	const char *name = name_intern(context->resolver, text->text);
	Path path = path_of(context->resolver, &name);
	Expr *expr = resolve_path(context, name, loc);
	for (uint32_t i = 1; expr && i < path.count; i++) {
		expr = apply_transform(context, expr, path.parts[i]);
		if (!expr)
			diag_error(context->resolver->diags, loc, "'%s' is not a transform of '%s'",
			           path.parts[i], name);
	}
	return expr;
}

static Expr *operation(ExprContext *context, const char *name, Loc loc, Expr *left, Expr *right)
{
	if (!left || !right)
		return NULL;
	Expr *expr = call_new(context, operator_find(name), loc);
	expr_add(context->resolver->arena, expr, left);
	expr_add(context->resolver->arena, expr, right);
	return call_typed(expr);
}

/* F('a').bitand(7) */
static const char *method_operator(const char *name)
{
	static const char *const methods[][2] = {
		{ "bitand", "&" },        { "bitor", "|" },          { "bitxor", "#" },
		{ "bitleftshift", "<<" }, { "bitrightshift", ">>" },
	};
	for (size_t i = 0; i < COUNT(methods); i++)
		if (text_equal(methods[i][0], name))
			return methods[i][1];
	return NULL;
}

static Expr *unknown_function(ExprContext *context, const Node *node, const char *name)
{
	Diag *diag = diag_error(context->resolver->diags, node->left->loc, "unknown function '%s'",
	                        name);
	size_t count = function_count();
	const char **names = NEW_ARRAY(context->resolver->arena, const char *, count);
	for (size_t i = 0; i < count; i++)
		names[i] = function_at(i)->name;
	diag_suggest(context->resolver->diags, diag, name, names, count);
	if (!diag->hint)
		diag->hint = "another function of the database is called with Func(..., "
		             "function='NAME')";
	return NULL;
}

static Expr *known_function(Spelling *spelling, const Node *node)
{
	ExprContext *context = spelling->context;
	const Function *function = spelling->base;
	switch (function->kind) {
	case FUNCTION_F: return f_call(context, node);
	case FUNCTION_VALUE: return value_call(context, node);
	case FUNCTION_BOUNDARY: return boundary_call(context, node);
	case FUNCTION_CASE: return case_expression(context, node);
	case FUNCTION_RAW: return raw_call(context, function, node);
	case FUNCTION_KEY: return key_call(context, function, node);
	case FUNCTION_KEY_PATH: return key_path_call(context, node);
	case FUNCTION_JSON_OBJECT: return json_object_call(context, function, node);
	case FUNCTION_JSON_ARRAY: return json_array_call(context, function, node);
	case FUNCTION_SEARCH: return search_call(context, function, node);
	case FUNCTION_REFUSED:
		diag_error(context->resolver->diags, node->loc,
		           "%s %s: it can't stand in an index", spelled_name(spelling),
		           rule_refusal(function->rules));
		return NULL;
	case FUNCTION_PLAIN:
	case FUNCTION_PAIRS:
	case FUNCTION_CAST:
	case FUNCTION_GENERIC:
	case FUNCTION_COLLATE:
	case FUNCTION_EXTRACT:
	case FUNCTION_TRUNC:
	case FUNCTION_OPERATOR:
	case FUNCTION_NULLING:
	case FUNCTION_FIRST:
	case FUNCTION_BILATERAL:
	case FUNCTION_WRAPPER: return function_call(spelling, node);
	}
	return NULL;
}

/* "iso_week_day" -> "ExtractIsoWeekDay" */
static const char *part_function(Arena *arena, const char *prefix, const char *part)
{
	char *name = arena_printf(arena, "%s%s", prefix, part), *out = name + strlen(prefix);
	bool upper = true;
	for (const char *at = out; *at; at++) {
		if (*at != '_')
			*out++ = upper ? (char)toupper((unsigned char)*at) : *at;
		upper = *at == '_';
	}
	*out = '\0';
	return name;
}

/* Extract('day', 'year') is ExtractYear('day'), Trunc('at', kind='month') is TruncMonth('at'). */
static Expr *date_part(ExprContext *context, const Node *node, const char *prefix)
{
	Node *call_node = node_items(context->resolver->arena, NODE_CALL, node->loc, node->left,
	                             (NodeList){ 0 });
	const Node *part = NULL;
	uint32_t positional = 0;
	for (uint32_t i = 0; i < node->items.count; i++) {
		Node *item = node->items.items[i];
		bool named = item->kind == NODE_KEYWORD
		             && (text_equal(item->name, "lookup_name")
		                 || text_equal(item->name, "kind"));
		if (named || (item->kind != NODE_KEYWORD && ++positional == 2))
			part = eval(context->resolver, context->scope, named ? item->left : item);
		else
			call_node->items =
				node_list(context->resolver->arena, call_node->items, item);
	}
	const Function *function =
		part && part->kind == NODE_STRING
			? function_find(part_function(context->resolver->arena, prefix, part->text))
			: NULL;
	Spelling spelling = { .context = context, .base = function };
	if (function)
		return known_function(&spelling, call_node);
	diag_error(context->resolver->diags, part ? part->loc : node->loc,
	           "%s takes the part of a date, as 'year'", prefix);
	return NULL;
}

/* A Q or a comparison where a value is wanted. */
static Expr *condition_value(ExprContext *context, const Node *node)
{
	Expr *condition = resolve_condition(context, node);
	while (condition && condition->kind == EXPR_AND && condition->count == 1
	       && !condition->negated)
		condition = condition->args[0];
	return condition;
}

static Expr *call_expression(ExprContext *context, const Node *node)
{
	const char *name = node_last_name(node->left);
	if (!name) {
		diag_error(context->resolver->diags, node->loc, "this can't be called in an index");
		return NULL;
	}
	const char *method = node->left->kind == NODE_ATTRIBUTE ? method_operator(name) : NULL;
	if (method && node->items.count == 1)
		return operation(context, method, node->loc,
		                 resolve_expression(context, node->left->left),
		                 resolve_operand(context, node->items.items[0]));
	if (is_condition(context, node))
		return condition_value(context, node);
	Spelling spelling;
	if (spelling_of_class(context, node->left, &spelling)) {
		const Node *owner, *made = NULL;
		if (spelling.unread)
			made = function_constructed(context->resolver, context->scope, node, &owner);
		spelling.unread &= !made;
		return known_function(&spelling, made ? made : node);
	}
	if (text_equal(name, "Extract") || text_equal(name, "Trunc"))
		return date_part(context, node, name);
	spelling = (Spelling){ .context = context,
		               .base = word_of(context->resolver, name)->function };
	if (spelling.base)
		return known_function(&spelling, node);
	if (text_equal(name, "asc") || text_equal(name, "desc")) {
		diag_error(context->resolver->diags, node->loc, ".%s() belongs to a whole key part",
		           name);
		return NULL;
	}
	return unknown_function(context, node, name);
}

static const char *const operator_rows[] = {
	[OPERATOR_ADD] = "+",          [OPERATOR_SUBTRACT] = "-", [OPERATOR_MULTIPLY] = "*",
	[OPERATOR_DIVIDE] = "/",       [OPERATOR_MODULO] = "%",   [OPERATOR_POWER] = "**",
	[OPERATOR_SHIFT_RIGHT] = NULL,
};

static Expr *no_operation(ExprContext *context, const Node *node)
{
	diag_error(context->resolver->diags, node->loc, "'%s' is no operation on expressions",
	           operator_text[node->op])
		->hint = "use .bitand(), .bitor(), .bitleftshift() ...";
	return NULL;
}

/* SearchQuery('a') | SearchQuery('b') */
static Expr *combined_query(ExprContext *context, const Node *node)
{
	Expr *left = resolve_expression(context, node->left);
	Expr *right = left ? resolve_expression(context, node->right) : NULL;
	if (!right)
		return NULL;
	if (left->type != TYPE_TSQUERY || right->type != TYPE_TSQUERY)
		return no_operation(context, node);
	Expr *both =
		operation(context, node->op == OPERATOR_AND ? "&" : "|", node->loc, left, right);
	both->type = TYPE_TSQUERY;
	return both;
}

/* date(2020, 1, 1) + timedelta(days=2) is a constant, as Python has it; NULL: it is none. */
static Expr *constant_moment(ExprContext *context, const Node *node, const Expr *a, const Expr *b)
{
	bool sum = node->op == OPERATOR_ADD || node->op == OPERATOR_SUBTRACT;
	if (!sum || !a || !b || a->kind != EXPR_LITERAL || b->kind != EXPR_LITERAL)
		return NULL;
	const Literal *literal = literal_shift(context->resolver, a->literal, b->literal,
	                                       node->op == OPERATOR_SUBTRACT);
	return literal ? literal_expr(context, literal, node->loc) : NULL;
}

/* timedelta(days=7) * 2, / 7 and // 2: rounded to microseconds, half to even; NULL: it is none. */
static Expr *constant_span(ExprContext *context, const Node *node, const Expr *a, const Expr *b)
{
	bool swapped = node->op == OPERATOR_MULTIPLY && b && b->type == TYPE_INTERVAL;
	const Expr *span = swapped ? b : a, *number = swapped ? a : b;
	if (!span || !number || span->kind != EXPR_LITERAL || number->kind != EXPR_LITERAL
	    || span->type != TYPE_INTERVAL || number->type != TYPE_INTEGER
	    || strlen(number->literal->text) > 18)
		return NULL;
	long long micros = strtoll(span->literal->text, NULL, 10);
	long long by = strtoll(number->literal->text, NULL, 10), result = 0;
	if (node->op == OPERATOR_MULTIPLY) {
		if (__builtin_mul_overflow(micros, by, &result))
			return NULL;
	} else if ((node->op == OPERATOR_DIVIDE || node->op == OPERATOR_FLOOR_DIVIDE) && by > 0) {
		long long floor = micros / by - (micros % by < 0), rest = micros - floor * by;
		bool up = rest > by - rest || (rest == by - rest && floor % 2 != 0);
		result = floor + (node->op == OPERATOR_DIVIDE && up);
	} else {
		return NULL;
	}
	return literal_expr(context, literal_integer(context->resolver, TYPE_INTERVAL, result),
	                    node->loc);
}

/* Value(x) is the database's, for Python knows nothing of it. */
static bool is_wrapped(const Node *node)
{
	const char *name = node->kind == NODE_CALL ? node_last_name(node->left) : NULL;
	return name && text_equal(name, "Value");
}

static Expr *binary_expression(ExprContext *context, const Node *node)
{
	const char *row = (size_t)node->op < COUNT(operator_rows) ? operator_rows[node->op] : NULL;
	if (is_condition(context, node))
		return condition_value(context, node);
	const Node *left = eval(context->resolver, context->scope, node->left);
	const Node *right = eval(context->resolver, context->scope, node->right);
	bool numbers =
		(left->kind == NODE_INT || left->kind == NODE_FLOAT || left->kind == NODE_STRING)
		&& (right->kind == NODE_INT || right->kind == NODE_FLOAT
	            || right->kind == NODE_STRING);
	if (numbers) {
		diag_error(context->resolver->diags, node->loc,
		           "idxc can't evaluate this constant");
		return NULL;
	}
	if (node->op == OPERATOR_AND || node->op == OPERATOR_OR)
		return combined_query(context, node);
	if (!row && node->op != OPERATOR_FLOOR_DIVIDE)
		return no_operation(context, node);
	Expr *a = resolve_expression(context, node->left);
	Expr *b = resolve_expression(context, node->right);
	Expr *moment = constant_moment(context, node, a, b);
	if (!moment && !is_wrapped(left) && !is_wrapped(right))
		moment = constant_span(context, node, a, b);
	if (!moment && !row)
		return a && b ? no_operation(context, node) : NULL;
	return moment ? moment : operation(context, row, node->loc, a, b);
}

/* ~x of what is no Q: NOT x, without parentheses. */
static Expr *negation(ExprContext *context, const Node *node)
{
	Expr *operand = resolve_operand(context, node->left);
	if (operand && operand->type == TYPE_TSQUERY)
		return search_not(context, operand, node->loc);
	Expr *condition = operand ? truth_of(context, operand, node->loc) : NULL;
	if (!condition)
		return NULL;
	Expr *expr = expr_new(context->resolver->arena, EXPR_AND, node->loc);
	expr->type = TYPE_BOOLEAN;
	expr->negated = expr->written = true;
	expr_add(context->resolver->arena, expr, condition);
	return expr;
}

/* -x is x * -1, as Django has it. */
static Expr *unary_expression(ExprContext *context, const Node *node)
{
	if (node->op == OPERATOR_INVERT)
		return is_condition(context, node) ? condition_value(context, node)
		                                   : negation(context, node);
	Expr *operand = resolve_expression(context, node->left);
	if (node->op == OPERATOR_ADD || !operand)
		return operand;
	Node *minus = node_text(context->resolver->arena, NODE_INT, node->loc, "-1", 2);
	const Literal *literal = resolve_literal(context, minus, NULL, TYPE_INTEGER);
	return operation(context, "*", node->loc, operand,
	                 literal_expr(context, literal, node->loc));
}

bool within_limits(ExprContext *context, const Node *node)
{
	enum { MOST = 1000000 };
	if (++context->resolver->steps == MOST)
		diag_error(context->resolver->diags, node->loc,
		           "an index of more than %d expressions", MOST);
	return context->resolver->steps < MOST;
}

/* `value` is that of `node`. */
static Expr *expression_of(ExprContext *context, const Node *node, const Node *value)
{
	if (!within_limits(context, node))
		return NULL;
	if (is_literal(value)) {
		const Literal *literal = resolve_literal(context, value, NULL, TYPE_UNKNOWN);
		return literal ? literal_expr(context, literal, node->loc) : NULL;
	}
	if (value->kind == NODE_CALL)
		return call_expression(context, value);
	if (value->kind == NODE_BINARY)
		return binary_expression(context, value);
	if (value->kind == NODE_UNARY)
		return unary_expression(context, value);
	const char *module = value->kind == NODE_ATTRIBUTE ? node_last_name(value->left) : NULL;
	if (value->kind == NODE_NAME || value->kind == NODE_ATTRIBUTE)
		diag_error(context->resolver->diags, node->loc, "'%s' is not defined", value->name)
			->hint = module && text_equal(module, "settings")
		                         ? "--setting NAME=VALUE gives a setting its value"
		                         : "a field is named by a text, 'x', or by F('x')";
	else
		diag_error(context->resolver->diags, node->loc,
		           "idxc can't evaluate this expression");
	return NULL;
}

Expr *resolve_expression(ExprContext *context, const Node *node)
{
	return expression_of(context, node, eval(context->resolver, context->scope, node));
}

Expr *resolve_operand(ExprContext *context, const Node *node)
{
	const Node *value = eval(context->resolver, context->scope, node);
	return value->kind == NODE_STRING ? path_expression(context, value, node->loc)
	                                  : expression_of(context, node, value);
}
