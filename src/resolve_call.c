/* Calls: arguments bound to the parameters that the table names, Case, Value, F. */
#include "resolve_right.h"

#include <string.h>

typedef struct Parameter {
	const char *name;
	size_t length;
	bool optional, variadic;
	const char *types; /* letters, up to a blank; NULL: any */
	const char *otherwise; /* default, as in the table; NULL: none */
} Parameter;

/* Reads the next word of Function.parameters; false at the end. */
static bool next_parameter(const char **at, Parameter *parameter)
{
	if (!**at)
		return false;
	size_t length = strcspn(*at, "=?*: "), all = length;
	*parameter = (Parameter){ .name = *at, .length = length };
	if ((*at)[length] == ':')
		parameter->types = *at + length + 1;
	if ((*at)[length] == '?')
		parameter->optional = true;
	if ((*at)[length] == '*')
		parameter->variadic = true;
	if ((*at)[length] == '=') {
		parameter->optional = true;
		parameter->otherwise = *at + length + 1;
		if (*parameter->otherwise == '\'')
			all = (size_t)(strchr(parameter->otherwise + 1, '\'') - *at);
	}
	all += strcspn(*at + all, " ");
	*at += all + ((*at)[all] == ' ');
	return true;
}

static bool parameter_is(const Parameter *parameter, const char *name)
{
	return strlen(name) == parameter->length
	       && strncmp(parameter->name, name, parameter->length) == 0;
}

static Expr *default_value(ExprContext *context, const Parameter *parameter, Loc loc)
{
	const char *text = parameter->otherwise;
	Arena *arena = context->resolver->arena;
	Node *node = *text == '\'' ? node_text(arena, NODE_STRING, loc,
	                                       arena_text(arena, text + 1, strcspn(text + 1, "'")),
	                                       strcspn(text + 1, "'"))
	                           : node_text(arena, NODE_INT, loc,
	                                       arena_text(arena, text, strcspn(text, " ")),
	                                       strcspn(text, " "));
	return literal_expr(context, resolve_literal(context, node, NULL, TYPE_UNKNOWN), loc);
}

static bool time_zone(ExprContext *context, Expr *expr, const Node *value)
{
	value = eval(context->resolver, context->scope, value);
	const Node *key = value;
	if (value->kind == NODE_CALL && value->items.count == 1)
		key = eval(context->resolver, context->scope, value->items.items[0]);
	const char *name = node_last_name(value);
	if (value->kind == NODE_NONE
	    || (name && (text_equal(name, "utc") || text_equal(name, "UTC"))))
		return true;
	if (key->kind != NODE_STRING) {
		diag_error(context->resolver->diags, value->loc,
		           "expected a time zone, as ZoneInfo('Europe/Paris')");
		return false;
	}
	if (strspn(key->text, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_/+-")
	    != key->length) {
		diag_error(context->resolver->diags, key->loc, "not the name of a time zone");
		return false;
	}
	expr->text = key->text;
	return true;
}

static bool collation_name(ExprContext *context, Expr *expr, const Node *value)
{
	value = eval(context->resolver, context->scope, value);
	bool valid = value->kind == NODE_STRING && value->length > 0
	             && strspn(value->text,
	                       "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-.@")
	                        == value->length;
	if (!valid)
		diag_error(context->resolver->diags, value->loc, "invalid collation name");
	expr->text = valid ? value->text : NULL;
	return valid;
}

/* A text is a SearchVector of that field, or a SearchQuery of those words. */
static bool search_parameter(ExprContext *context, Expr *expr, bool vector, const Node *node)
{
	const Node *value = eval(context->resolver, context->scope, node);
	bool text = value->kind == NODE_STRING;
	Expr *operand = vector ? resolve_operand(context, node)
	                       : search_query(context, expr->count ? expr->args[0] : expr, value);
	if (operand && vector && text)
		operand = search_vector(context, operand, NULL);
	if (operand)
		expr_add(context->resolver->arena, expr, operand);
	return operand != NULL;
}

/* One argument that is not simply an operand. */
static bool special_parameter(ExprContext *context, Expr *expr, const Parameter *parameter,
                              const Node *value, bool *handled)
{
	*handled = true;
	if (parameter_is(parameter, "tzinfo"))
		return time_zone(context, expr, value);
	if (parameter_is(parameter, "collation"))
		return collation_name(context, expr, value);
	if (parameter_is(parameter, "output_field")) {
		expr->field = field_of_call(context, value);
		expr->typed = true;
		return expr->field != NULL;
	}
	if (parameter_is(parameter, "vector") || parameter_is(parameter, "search_query"))
		return search_parameter(context, expr, parameter_is(parameter, "vector"), value);
	if (parameter->length > 6 && strncmp(parameter->name, "value_", 6) == 0) {
		Expr *literal = resolve_expression(context, value); /* a text is no field here */
		if (literal)
			expr_add(context->resolver->arena, expr, literal);
		return literal != NULL;
	}
	*handled = false;
	return true;
}

static bool type_fits(ExprContext *context, const Expr *expr, const Parameter *parameter,
                      const Expr *operand)
{
	const char *types = parameter->types;
	size_t count = types ? strcspn(types, " ") : 0;
	if (!types || operand->type == TYPE_UNKNOWN || operand->type == TYPE_NULL
	    || memchr(types, TYPE_LETTERS[operand->type], count))
		return true;
	diag_error(context->resolver->diags, operand->loc, "%s: %s is no %s", expr->function->name,
	           type_title(operand->type),
	           type_title((Type)(strchr(TYPE_LETTERS, types[0]) - TYPE_LETTERS)));
	return false;
}

static bool bind_value(ExprContext *context, Expr *expr, const Parameter *parameter,
                       const Node *value)
{
	bool handled;
	bool fine = special_parameter(context, expr, parameter, value, &handled);
	if (handled)
		return fine;
	Expr *operand = resolve_operand(context, value);
	if (operand)
		expr_add(context->resolver->arena, expr, operand);
	return operand && type_fits(context, expr, parameter, operand);
}

static bool wrong_count(ExprContext *context, const Expr *expr, const char *problem)
{
	diag_error(context->resolver->diags, expr->loc, "%s: %s", expr->function->name, problem)
		->hint = arena_printf(context->resolver->arena, "%s(%s)", expr->function->name,
	                              expr->function->parameters);
	return false;
}

static bool bind(ExprContext *context, Expr *expr, Arguments *arguments)
{
	const char *at = expr->function->parameters;
	uint32_t used = 0;
	bool fine = true;
	for (Parameter parameter; next_parameter(&at, &parameter);) {
		const char *name =
			arena_text(context->resolver->arena, parameter.name, parameter.length);
		if (parameter.variadic) {
			for (; used < arguments->count; used++)
				fine &= bind_value(context, expr, &parameter,
				                   arguments->positional[used]);
			if (strncmp(parameter.name + parameter.length, "**", 2) == 0
			    && arguments->count < 2)
				return wrong_count(context, expr,
				                   "at least two expressions are needed");
			continue;
		}
		const Node *value = used < arguments->count ? arguments->positional[used++]
		                                            : argument_named(arguments, name);
		if (value)
			fine &= bind_value(context, expr, &parameter, value);
		else if (parameter.otherwise && *parameter.otherwise && *parameter.otherwise != ' ')
			expr_add(context->resolver->arena, expr,
			         default_value(context, &parameter, expr->loc));
		else if (!parameter.optional)
			return wrong_count(context, expr, "too few arguments");
	}
	if (used < arguments->count)
		return wrong_count(context, expr, "too many arguments");
	return fine;
}

/* Concat(a, b, c) is Concat(a, Concat(b, c)). */
static Expr *pairs(ExprContext *context, Expr *expr)
{
	while (expr->count > 2) {
		Expr *pair = call_new(context, expr->function, expr->loc);
		expr_add(context->resolver->arena, pair, expr->args[expr->count - 2]);
		expr_add(context->resolver->arena, pair, expr->args[expr->count - 1]);
		expr->args[expr->count - 2] = call_typed(pair);
		expr->count--;
	}
	return expr;
}

static bool output_option(Spelling *spelling, Expr *expr)
{
	const Node *output = spelling_option(spelling, "output_field");
	if (!output)
		return true;
	const Field *field = field_of_call(spelling->context, output);
	if (!field)
		return false;
	expr->field = field;
	expr->typed = true;
	return true;
}

/* Whatever a caller says beside the options of a Func is for its template. */
static void check_options(Spelling *spelling)
{
	const Arguments *arguments = spelling->arguments;
	if (spelling->base->kind != FUNCTION_GENERIC)
		arguments_check(spelling->context->resolver, arguments, spelling->base->name, NULL,
		                0);
}

Expr *function_call(Spelling *spelling, const Node *node)
{
	ExprContext *context = spelling->context;
	Arguments arguments = arguments_of(context->resolver, context->scope, node);
	Expr *expr = call_new(context, spelling->base, node->loc);
	spelling->arguments = &arguments;
	if (!bind(context, expr, &arguments) || !spell(spelling, expr))
		return NULL;
	const Field *bound = expr->field;
	if (!output_option(spelling, expr))
		return NULL;
	check_options(spelling);
	if (expr->function->kind == FUNCTION_WRAPPER && expr_is_condition(expr->args[0]))
		return expr->args[0];
	if (expr->function->kind == FUNCTION_PAIRS)
		pairs(context, expr);
	call_typed(expr);
	if (expr->field && expr->field != bound && expr->function->kind != FUNCTION_CAST)
		expr->type = expr->field->type->type;
	return expr;
}

Expr *transform_call(Spelling *spelling, Expr *operand)
{
	Expr *expr = call_new(spelling->context, spelling->base, operand->loc);
	expr_add(spelling->context->resolver->arena, expr, operand);
	if (!spell(spelling, expr) || !output_option(spelling, expr))
		return NULL;
	const Field *field = expr->field;
	call_typed(expr);
	if (field)
		expr->type = field->type->type;
	return expr;
}

/* ---- Case ---- */

static bool case_branch(ExprContext *context, Expr *expr, const Node *node)
{
	const Node *when = eval(context->resolver, context->scope, node);
	const char *name = when->kind == NODE_CALL ? node_last_name(when->left) : NULL;
	if (!name || !text_equal(name, "When")) {
		diag_error(context->resolver->diags, node->loc, "Case takes When(...) arguments");
		return false;
	}
	/* When(Q, then=x) and When(a=1, b=2, then=x): the lookups make a Q of their own */
	Node *q = node_items(context->resolver->arena, NODE_CALL, when->loc,
	                     node_name(context->resolver->arena, NODE_NAME, when->left->loc,
	                               names_intern(context->resolver->names, "Q", 1), NULL),
	                     (NodeList){ 0 });
	const Node *then = NULL;
	for (uint32_t i = 0; i < when->items.count; i++) {
		Node *item = when->items.items[i];
		if (item->kind == NODE_KEYWORD && text_equal(item->name, "then"))
			then = item->left;
		else if (item->kind == NODE_KEYWORD && text_equal(item->name, "condition"))
			q->items = node_list(context->resolver->arena, q->items, item->left);
		else
			q->items = node_list(context->resolver->arena, q->items, item);
	}
	if (!then || !q->items.count) {
		diag_error(context->resolver->diags, when->loc, "When needs a condition and then=");
		return false;
	}
	Expr *condition = resolve_condition(context, q), *value = resolve_operand(context, then);
	if (!condition || !value)
		return false;
	expr_add(context->resolver->arena, expr, condition);
	expr_add(context->resolver->arena, expr, value);
	return true;
}

Expr *case_expression(ExprContext *context, const Node *node)
{
	Arguments arguments = arguments_of(context->resolver, context->scope, node);
	Expr *expr = expr_new(context->resolver->arena, EXPR_CASE, node->loc);
	bool fine = true;
	for (uint32_t i = 0; i < arguments.count; i++)
		fine &= case_branch(context, expr, arguments.positional[i]);
	const Node *otherwise = argument_named(&arguments, "default");
	Expr *last = otherwise ? resolve_operand(context, otherwise) : NULL;
	Spelling spelling = { .context = context, .arguments = &arguments };
	fine &= output_option(&spelling, expr) && (!otherwise || last);
	static const char *const options[] = { "default", "output_field" };
	arguments_check(context->resolver, &arguments, "Case", options, COUNT(options));
	if (!fine || expr->count == 0)
		return NULL;
	if (last)
		expr_add(context->resolver->arena, expr, last);
	for (uint32_t i = 1; i < expr->count; i += 2)
		if (expr->type == TYPE_UNKNOWN || expr->args[i]->type == TYPE_TEXT)
			expr->type = expr->args[i]->type;
	if (expr->field)
		expr->type = expr->field->type->type;
	return expr;
}

/* ---- values, fields ---- */

static bool is_composite(Type type)
{
	return type == TYPE_ARRAY || type == TYPE_RANGE || type == TYPE_HSTORE;
}

Expr *value_call(ExprContext *context, const Node *node)
{
	Arguments arguments = arguments_of(context->resolver, context->scope, node);
	const Node *value =
		arguments.count ? arguments.positional[0] : argument_named(&arguments, "value");
	const Node *output = arguments.count > 1 ? arguments.positional[1]
	                                         : argument_named(&arguments, "output_field");
	const Field *field = output ? field_of_call(context, output) : NULL;
	if (!value || (output && !field)) {
		if (!value)
			diag_error(context->resolver->diags, node->loc, "Value needs a value");
		return NULL;
	}
	value = eval(context->resolver, context->scope, value);
	if (field && is_composite(field->type->type) && value->kind != NODE_NONE)
		return composite_value(context, field, value);
	const Literal *literal = resolve_literal(context, value, field, TYPE_UNKNOWN);
	return literal ? literal_expr(context, literal, node->loc) : NULL;
}

static bool boundary_side(ExprContext *context, Arguments *arguments, uint32_t at, const char *name,
                          bool otherwise)
{
	const Node *value =
		at < arguments->count ? arguments->positional[at] : argument_named(arguments, name);
	if (!value)
		return otherwise;
	value = eval(context->resolver, context->scope, value);
	if (value->kind != NODE_TRUE && value->kind != NODE_FALSE)
		diag_error(context->resolver->diags, value->loc, "%s must be True or False", name);
	return value->kind == NODE_TRUE;
}

/* RangeBoundary(inclusive_lower=True, inclusive_upper=False) is the text '[)'. */
Expr *boundary_call(ExprContext *context, const Node *node)
{
	static const char *const names[] = { "inclusive_lower", "inclusive_upper" };
	static const char *const texts[] = { "()", "(]", "[)", "[]" };
	Arguments arguments = arguments_of(context->resolver, context->scope, node);
	bool lower = boundary_side(context, &arguments, 0, names[0], true);
	bool upper = boundary_side(context, &arguments, 1, names[1], false);
	arguments_check(context->resolver, &arguments, "RangeBoundary", names, COUNT(names));
	Node *text = node_text(context->resolver->arena, NODE_STRING, node->loc,
	                       texts[lower * 2 + upper], 2);
	const Literal *literal = resolve_literal(context, text, NULL, TYPE_STRING);
	return literal_expr(context, literal, node->loc);
}

Expr *f_call(ExprContext *context, const Node *node)
{
	Arguments arguments = arguments_of(context->resolver, context->scope, node);
	const Node *name = arguments.count == 1 ? eval(context->resolver, context->scope,
	                                               arguments.positional[0])
	                                        : NULL;
	if (!name || name->kind != NODE_STRING) {
		diag_error(context->resolver->diags, node->loc, "F takes the name of a field");
		return NULL;
	}
	return path_expression(context, name, name->loc);
}
