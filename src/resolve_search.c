/* Text search: SearchVector, SearchQuery, and the two beside each other. */
#include "resolve_call.h"
#include "values.h"

#include <string.h>

/*
 * config='english': a constant of no type, which the rules know by that; an expression, which they
 * refuse; NULL: none, or an error.
 */
static Expr *config_of(ExprContext *context, const Node *node)
{
	const Node *value = eval(context->resolver, context->scope, node);
	const char *name = value->kind == NODE_CALL ? node_last_name(value->left) : NULL;
	bool config = name && text_equal(name, "SearchConfig") && value->items.count == 1;
	if (config)
		value = eval(context->resolver, context->scope, value->items.items[0]);
	if (value->kind == NODE_STRING)
		return sql_text(context->resolver, value)
		               ? literal_expr(context,
		                              literal_new(context->resolver, TYPE_UNKNOWN,
		                                          value->text, value->length),
		                              value->loc)
		               : NULL;
	if (value->kind == NODE_CALL)
		return resolve_expression(context, value);
	diag_error(context->resolver->diags, value->loc, "config is a text, as 'english'");
	return NULL;
}

const Expr *search_config(const Expr *expr)
{
	while (expr->kind == EXPR_CALL && expr->count && expr->function->kind != FUNCTION_SEARCH
	       && (expr->type == TYPE_TSQUERY || expr->type == TYPE_TSVECTOR)
	       && expr->args[0]->type != TYPE_UNKNOWN)
		expr = expr->args[0];
	bool known = expr->kind == EXPR_CALL && expr->count > 1
	             && expr->args[0]->kind == EXPR_LITERAL && expr->args[0]->type == TYPE_UNKNOWN;
	return known ? expr->args[0] : NULL;
}

/* ---- vectors ---- */

/* COALESCE(x, ''), of a cast where x is no text */
static Expr *vector_text(ExprContext *context, Expr *value)
{
	bool text = value->type == TYPE_STRING || value->type == TYPE_TEXT
	            || value->type == TYPE_UNKNOWN;
	Expr *coalesce = call_new(context, function_find("Coalesce"), value->loc);
	if (!text) {
		Expr *cast = call_new(context, function_find("Cast"), value->loc);
		cast->field = field_of_type(context->resolver, "TextField");
		cast->type = TYPE_TEXT;
		expr_add(context->resolver->arena, cast, value);
		value = cast;
	}
	expr_add(context->resolver->arena, coalesce, value);
	expr_add(context->resolver->arena, coalesce,
	         literal_expr(context, literal_text(context->resolver, TYPE_STRING, ""),
	                      value->loc));
	coalesce->type = TYPE_TEXT;
	return coalesce;
}

static Expr *vector_of(ExprContext *context, Expr *texts, const Expr *config, Expr *weight, Loc loc)
{
	Expr *vector = call_new(context, function_find("SearchVector"), loc);
	if (config)
		expr_add(context->resolver->arena, vector, (Expr *)config);
	expr_add(context->resolver->arena, vector, texts);
	if (weight)
		expr_add(context->resolver->arena, vector, weight);
	vector->type = TYPE_TSVECTOR;
	return vector;
}

static Expr *texts_new(ExprContext *context, Loc loc)
{
	Expr *texts = call_new(context, function_find("SearchVector.text"), loc);
	texts->joiner = " || ' ' || ";
	texts->type = TYPE_TEXT;
	return texts;
}

Expr *search_vector(ExprContext *context, Expr *text, const Expr *config)
{
	Expr *texts = texts_new(context, text->loc);
	expr_add(context->resolver->arena, texts, vector_text(context, text));
	return vector_of(context, texts, config, NULL, text->loc);
}

static Expr *vector_call(ExprContext *context, Arguments *arguments, Loc loc)
{
	const Node *config_node = argument_named(arguments, "config");
	const Node *weight_node = argument_named(arguments, "weight");
	Expr *config = config_node ? config_of(context, config_node) : NULL;
	Expr *weight = weight_node ? resolve_expression(context, weight_node) : NULL;
	if ((config_node && !config) || (weight_node && !weight))
		return NULL;
	Expr *texts = texts_new(context, loc);
	for (uint32_t i = 0; i < arguments->count; i++) {
		Expr *value = resolve_operand(context, arguments->positional[i]);
		if (!value)
			return NULL;
		expr_add(context->resolver->arena, texts, vector_text(context, value));
	}
	if (texts->count)
		return vector_of(context, texts, config, weight, loc);
	diag_error(context->resolver->diags, loc, "SearchVector takes fields or expressions");
	return NULL;
}

/* ---- queries ---- */

static Expr *query_of(ExprContext *context, const Function *function, Expr *value,
                      const Expr *config, Loc loc)
{
	Expr *query = call_new(context, function, loc);
	if (config)
		expr_add(context->resolver->arena, query, (Expr *)config);
	expr_add(context->resolver->arena, query, value);
	query->type = TYPE_TSQUERY;
	return query;
}

/* A value as it stands beside a vector: a text is a plain query of the same configuration. */
Expr *search_query(ExprContext *context, const Expr *vector, const Node *value)
{
	Expr *query = resolve_expression(context, value);
	if (!query || query->type == TYPE_TSQUERY)
		return query;
	return query_of(context, function_find("SearchQuery.plain"), query, search_config(vector),
	                value->loc);
}

Expr *search_not(ExprContext *context, Expr *query, Loc loc)
{
	Expr *negated = call_new(context, function_find("SearchQuery.not"), loc);
	expr_add(context->resolver->arena, negated, query);
	negated->type = TYPE_TSQUERY;
	return negated;
}

/* search_type='plain', 'phrase', 'raw', 'websearch': a row each */
static const Function *query_function(ExprContext *context, const Node *node)
{
	const Node *type = node ? eval(context->resolver, context->scope, node) : NULL;
	const char *name = !type ? "plain" : type->kind == NODE_STRING ? type->text : "";
	const Function *function =
		function_find(arena_printf(context->resolver->arena, "SearchQuery.%s", name));
	if (function && !text_equal(name, "not"))
		return function;
	if (node)
		diag_error(context->resolver->diags, node->loc,
		           "search_type is 'plain', 'phrase', 'raw' or 'websearch'");
	return NULL;
}

static Expr *query_call(ExprContext *context, Arguments *arguments, Loc loc)
{
	const Function *function =
		query_function(context, argument_named(arguments, "search_type"));
	const Node *config_node = argument_named(arguments, "config");
	bool inverted =
		argument_truth(context->resolver, context->scope, arguments, "invert");
	Expr *config = config_node ? config_of(context, config_node) : NULL;
	Expr *value = arguments->count == 1
	                      ? resolve_expression(context, arguments->positional[0])
	                      : NULL;
	if (arguments->count != 1)
		diag_error(context->resolver->diags, loc, "SearchQuery takes a text");
	if (!function || !value || (config_node && !config))
		return NULL;
	Expr *query = query_of(context, function, value, config, loc);
	return inverted ? search_not(context, query, loc) : query;
}

Expr *search_call(ExprContext *context, const Function *function, const Node *node)
{
	static const char *const options[] = { "config", "invert", "search_type", "weight" };
	Arguments arguments = arguments_of(context->resolver, context->scope, node);
	Expr *expr = function->result == TYPE_TSVECTOR ? vector_call(context, &arguments, node->loc)
	                                               : query_call(context, &arguments, node->loc);
	arguments_check(context->resolver, &arguments, function->name, options, COUNT(options));
	return expr;
}
