/* Values of PostgreSQL's composite types: arrays, ranges, hstore. */
#include "resolve_composite_text.h"
#include "json.h"
#include "resolve_right.h"
#include "values.h"

#include <string.h>

static bool is_list(const Node *node)
{
	return node->kind == NODE_LIST || node->kind == NODE_TUPLE || node->kind == NODE_SET;
}

static Expr *text_of_type(ExprContext *context, Type type, const char *text, Loc loc)
{
	return literal_expr(context, literal_text(context->resolver, type, text), loc);
}

/* A literal as the text of an element. */
static const char *element_text(ExprContext *context, const Literal *literal)
{
	switch (literal->type) {
	case TYPE_NULL: return NULL;
	case TYPE_BOOLEAN: return *literal->text == '1' ? "t" : "f";
	case TYPE_TIMESTAMP:
		return arena_printf(context->resolver->arena, "%s+00:00", literal->text);
	case TYPE_INTERVAL:
		return arena_printf(context->resolver->arena, "%s microseconds", literal->text);
	case TYPE_UNKNOWN:
	case TYPE_INTEGER:
	case TYPE_FLOAT:
	case TYPE_DECIMAL:
	case TYPE_STRING:
	case TYPE_TEXT:
	case TYPE_DATE:
	case TYPE_TIME:
	case TYPE_UUID:
	case TYPE_JSON:
	case TYPE_JSON_KEY:
	case TYPE_BINARY:
	case TYPE_IP:
	case TYPE_ARRAY:
	case TYPE_RANGE:
	case TYPE_HSTORE:
	case TYPE_TSVECTOR:
	case TYPE_TSQUERY:
	case TYPE_GEOMETRY:
	case TYPE_LOCAL:
	case TYPE_COUNT: break;
	}
	return literal->text;
}

/* ---- arrays ---- */

/* Whether some element is neither None nor a list of Nones: then Django writes ARRAY[...]. */
static bool has_values(ExprContext *context, const Node *list)
{
	for (uint32_t i = 0; i < list->items.count; i++) {
		const Node *item = eval(context->resolver, context->scope, list->items.items[i]);
		if (is_list(item) ? has_values(context, item) : item->kind != NODE_NONE)
			return true;
	}
	return false;
}

/* A list may lack dimensions of the field: PostgreSQL has one type for all of them. */
static const Field *element_field(const Field *base)
{
	while (base && base->type->type == TYPE_ARRAY)
		base = base->base;
	return base;
}

static bool array_text(ExprContext *context, Buffer *out, const Field *base, const Node *list)
{
	buffer_char(out, '{');
	for (uint32_t i = 0; i < list->items.count; i++) {
		const Node *item = eval(context->resolver, context->scope, list->items.items[i]);
		if (i)
			buffer_char(out, ',');
		if (is_list(item)) {
			if (!array_text(context, out, base ? base->base : NULL, item))
				return false;
			continue;
		}
		const Literal *literal =
			resolve_literal(context, item, element_field(base), TYPE_UNKNOWN);
		if (!literal)
			return false;
		if (literal->type == TYPE_NULL)
			buffer_text(out, "NULL");
		else
			array_element(out, element_text(context, literal));
	}
	buffer_char(out, '}');
	return true;
}

static Expr *array_literal(ExprContext *context, const Field *base, const Node *list)
{
	Buffer text = { .arena = context->resolver->arena };
	Expr *expr =
		array_text(context, &text, base, list)
			? text_of_type(context, TYPE_ARRAY,
	                               arena_text(context->resolver->arena, text.text, text.length),
	                               list->loc)
			: NULL;
	buffer_free(&text);
	return expr;
}

/* ARRAY[1, 2] */
static Expr *array_constructor(ExprContext *context, const Field *base, const Node *list)
{
	Expr *array = call_new(context, function_find("Array"), list->loc);
	array->type = TYPE_ARRAY;
	for (uint32_t i = 0; i < list->items.count; i++) {
		const Node *item = eval(context->resolver, context->scope, list->items.items[i]);
		Expr *element;
		if (is_list(item))
			element = array_constructor(context, base ? base->base : NULL, item);
		else if (is_literal(item)) {
			const Literal *literal =
				resolve_literal(context, item, element_field(base), TYPE_UNKNOWN);
			element = literal ? literal_expr(context, literal, item->loc) : NULL;
		} else
			element = resolve_expression(context, item);
		if (!element)
			return NULL;
		expr_add(context->resolver->arena, array, element);
	}
	return array;
}

Expr *array_value(ExprContext *context, const Lookup *lookup, const Field *field, const Node *node)
{
	if (node->kind == NODE_STRING)
		return sql_text(context->resolver, node)
		                       && array_text_check(context, field->base, node)
		               ? text_of_type(context, TYPE_ARRAY, node->text, node->loc)
		               : NULL;
	if (is_list(node) && !array_list_check(context, node))
		return NULL;
	if (is_list(node))
		return has_values(context, node) && !lookup->element
		               ? array_constructor(context, field->base, node)
		               : array_literal(context, field->base, node);
	if (is_literal(node)) {
		diag_error(context->resolver->diags, node->loc, "expected a list");
		return NULL;
	}
	return resolve_expression(context, node);
}

/* ---- ranges ---- */

/* An end of a range; NULL: it is open. */
static void range_end(Buffer *out, const char *text)
{
	if (!text)
		return;
	bool plain = !text[strcspn(text, " \"\\,()[]")];
	buffer_text(out, plain ? "" : "\"");
	for (; *text; text++) {
		if (*text == '"' || *text == '\\')
			buffer_char(out, '\\');
		buffer_char(out, *text);
	}
	buffer_text(out, plain ? "" : "\"");
}

/* '[1,5)': None is no end. */
static Expr *range_literal(ExprContext *context, const Field *field, const Node *ends[2],
                           const char *bounds, Loc loc)
{
	Buffer text = { .arena = context->resolver->arena };
	const Literal *found[2] = { NULL, NULL };
	buffer_char(&text, bounds[0]);
	for (int i = 0; i < 2; i++) {
		const Node *end = ends[i] ? eval(context->resolver, context->scope, ends[i]) : NULL;
		const Literal *literal =
			end && end->kind != NODE_NONE
				? resolve_literal(context, end, field->base, TYPE_UNKNOWN)
				: NULL;
		if (end && end->kind != NODE_NONE && !literal)
			return NULL;
		found[i] = literal;
		if (literal)
			range_end(&text, element_text(context, literal));
		buffer_char(&text, i == 0 ? ',' : bounds[1]);
	}
	if (found[0] && found[1] && !range_ends_check(context, found[0], found[1], loc)) {
		buffer_free(&text);
		return NULL;
	}
	Expr *expr =
		text_of_type(context, TYPE_RANGE,
	                     arena_text(context->resolver->arena, text.text, text.length), loc);
	buffer_free(&text);
	return expr;
}

static const char *bounds_of(ExprContext *context, const Node *node, const char *otherwise)
{
	static const char *const known[] = { "[)", "(]", "()", "[]" };
	const Node *value = node ? eval(context->resolver, context->scope, node) : NULL;
	if (!value)
		return otherwise;
	for (size_t i = 0; i < COUNT(known); i++)
		if (value->kind == NODE_STRING && text_equal(value->text, known[i]))
			return known[i];
	diag_error(context->resolver->diags, node->loc, "bounds are one of [) (] () []");
	return NULL;
}

static bool is_range_call(const Node *node)
{
	static const char *const names[] = { "Range", "NumericRange", "DateRange", "DateTimeRange",
		                             "DateTimeTZRange" };
	const char *name = node->kind == NODE_CALL ? node_last_name(node->left) : NULL;
	for (size_t i = 0; name && i < COUNT(names); i++)
		if (text_equal(name, names[i]))
			return true;
	return false;
}

/* NumericRange(1, 5, '[]'), DateRange(lower=..., upper=...), NumericRange(empty=True) */
static Expr *range_call(ExprContext *context, const Field *field, const Node *node)
{
	Arguments arguments = arguments_of(context->resolver, context->scope, node);
	static const char *const names[] = { "lower", "upper", "bounds", "empty" };
	const Node *given[COUNT(names)];
	for (uint32_t i = 0; i < COUNT(names); i++)
		given[i] = i < arguments.count ? arguments.positional[i]
		                               : argument_named(&arguments, names[i]);
	arguments_check(context->resolver, &arguments, "a range", names, COUNT(names));
	if (given[3] && eval(context->resolver, context->scope, given[3])->kind == NODE_TRUE)
		return text_of_type(context, TYPE_RANGE, "empty", node->loc);
	const char *bounds = bounds_of(context, given[2], "[)");
	return bounds ? range_literal(context, field, given, bounds, node->loc) : NULL;
}

static Expr *range_pair(ExprContext *context, const Field *field, const Node *node)
{
	const Node *option = NULL;
	if (field->call) {
		Arguments arguments = arguments_of(context->resolver, field->scope, field->call);
		option = argument_named(&arguments, "default_bounds");
	}
	const char *bounds = bounds_of(context, option, "[)");
	const Node *ends[2] = { node->items.items[0], node->items.items[1] };
	return bounds ? range_literal(context, field, ends, bounds, node->loc) : NULL;
}

Expr *range_value(ExprContext *context, const Field *field, const Node *node, bool element)
{
	if (is_range_call(node))
		return range_call(context, field, node);
	if ((node->kind == NODE_TUPLE || node->kind == NODE_LIST) && node->items.count == 2)
		return range_pair(context, field, node);
	bool range = !element
	             || (node->kind == NODE_STRING && *node->text && strchr("[(e", *node->text));
	if (node->kind == NODE_STRING && range)
		return sql_text(context->resolver, node)
		                       && range_text_check(context, field->base, node)
		               ? text_of_type(context, TYPE_RANGE, node->text, node->loc)
		               : NULL;
	if (is_literal(node) && element) {
		const Literal *literal = resolve_literal(context, node, field->base, TYPE_UNKNOWN);
		return literal ? literal_expr(context, literal, node->loc) : NULL;
	}
	if (is_literal(node) || is_list(node)) {
		diag_error(context->resolver->diags, node->loc, "expected a range, as (1, 5)");
		return NULL;
	}
	return resolve_expression(context, node);
}

/* ---- hstore ---- */

static bool hstore_text(ExprContext *context, Buffer *out, const Node *node)
{
	const Literal *literal = resolve_literal(
		context, eval(context->resolver, context->scope, node), NULL, TYPE_STRING);
	if (!literal)
		return false;
	if (literal->type == TYPE_NULL) {
		buffer_text(out, "NULL");
		return true;
	}
	buffer_char(out, '"');
	for (const char *at = literal->text; *at; at++) {
		if (*at == '"' || *at == '\\')
			buffer_char(out, '\\');
		buffer_char(out, *at);
	}
	buffer_char(out, '"');
	return true;
}

Expr *hstore_value(ExprContext *context, const Node *node)
{
	if (node->kind == NODE_STRING)
		return sql_text(context->resolver, node) && hstore_text_check(context, node)
		               ? text_of_type(context, TYPE_HSTORE, node->text, node->loc)
		               : NULL;
	Buffer text = { .arena = context->resolver->arena };
	bool fine = true;
	for (uint32_t i = 0; i < node->items.count && fine; i++) {
		const Node *pair = node->items.items[i];
		buffer_text(&text, i ? ", " : "");
		fine = pair->kind == NODE_PAIR && hstore_text(context, &text, pair->left);
		buffer_text(&text, "=>");
		fine = fine && hstore_text(context, &text, pair->right);
	}
	Expr *expr = fine ? text_of_type(context, TYPE_HSTORE,
	                                 arena_text(context->resolver->arena,
	                                            text.text ? text.text : "", text.length),
	                                 node->loc)
	                  : NULL;
	buffer_free(&text);
	return expr;
}

/* ---- any of them ---- */

Expr *composite_value(ExprContext *context, const Field *field, const Node *node)
{
	Expr *value;
	bool is_dict = node->kind == NODE_DICT || node->kind == NODE_STRING;
	if (field->type->type == TYPE_RANGE)
		value = range_value(context, field, node, false);
	else if (field->type->type == TYPE_HSTORE)
		value = is_dict ? hstore_value(context, node)
		                : resolve_expression(context, node);
	else if (!is_list(node))
		value = array_value(context, lookup_find("exact", TYPE_ARRAY), field, node);
	else
		value = array_list_check(context, node) ? array_literal(context, field->base, node)
		                                        : NULL;
	if (!value)
		return NULL;
	Expr *cast = call_new(context, function_find("Value.composed"), node->loc);
	cast->field = field;
	cast->typed = true;
	expr_add(context->resolver->arena, cast, value);
	return call_typed(cast);
}
