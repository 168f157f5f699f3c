/*
 * Literals typed by the field that they meet, as Django prepares them (Field.get_prep_value).
 * What a
 * field can't take is an error.
 */
#include "values.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

bool is_literal(const Node *node)
{
	return node->kind == NODE_NONE || node->kind == NODE_TRUE || node->kind == NODE_FALSE
	       || node->kind == NODE_INT || node->kind == NODE_FLOAT || node->kind == NODE_STRING
	       || node->kind == NODE_BYTES || is_value_call(node);
}

const Literal *literal_new(Resolver *resolver, Type type, const char *text, size_t length)
{
	Literal *literal = NEW(resolver->arena, Literal);
	*literal = (Literal){ type, text, (uint32_t)length };
	return literal;
}

const Literal *literal_text(Resolver *resolver, Type type, const char *text)
{
	return literal_new(resolver, type, text, strlen(text));
}

const Literal *literal_integer(Resolver *resolver, Type type, long long value)
{
	return literal_text(resolver, type, arena_printf(resolver->arena, "%lld", value));
}

const Literal *bad_value(ExprContext *context, const Node *node, const char *what)
{
	diag_error(context->resolver->diags, node->loc, "%s", what);
	return NULL;
}

static const Literal *hex_literal(Resolver *resolver, const Node *node)
{
	char *text = arena_alloc(resolver->arena, (size_t)node->length * 2 + 1);
	for (uint32_t i = 0; i < node->length; i++)
		snprintf(text + (size_t)2 * i, 3, "%02x", (unsigned)(unsigned char)node->text[i]);
	return literal_new(resolver, TYPE_BINARY, text, (size_t)node->length * 2);
}

/* The literal as the source has it, whatever it will meet. */
const Literal *literal_natural(ExprContext *context, const Node *node)
{
	Resolver *r = context->resolver;
	switch (node->kind) {
	case NODE_NONE: return literal_text(r, TYPE_NULL, "");
	case NODE_TRUE: return literal_text(r, TYPE_BOOLEAN, "1");
	case NODE_FALSE: return literal_text(r, TYPE_BOOLEAN, "0");
	case NODE_INT: return literal_text(r, TYPE_INTEGER, node->text);
	case NODE_FLOAT:
		if (strtod(node->text, NULL) - strtod(node->text, NULL) != 0)
			return bad_value(context, node, "the number is too large");
		return literal_text(r, TYPE_FLOAT, float_repr(r->arena, strtod(node->text, NULL)));
	case NODE_STRING: return literal_new(r, TYPE_STRING, node->text, node->length);
	case NODE_BYTES: return hex_literal(r, node);
	case NODE_CALL:
		if (is_value_call(node))
			return value_of_call(context, node);
		break;
	case NODE_ELLIPSIS:
	case NODE_LIST:
	case NODE_TUPLE:
	case NODE_SET:
	case NODE_DICT:
	case NODE_PAIR:
	case NODE_NAME:
	case NODE_ATTRIBUTE:
	case NODE_KEYWORD:
	case NODE_STAR:
	case NODE_DOUBLE_STAR:
	case NODE_SUBSCRIPT:
	case NODE_UNARY:
	case NODE_BINARY:
	case NODE_TEST:
	case NODE_CONDITIONAL:
	case NODE_GENERATOR:
	case NODE_FUNCTION:
	case NODE_SLICE:
	case NODE_FSTRING:
	case NODE_OPAQUE:
	case NODE_ASSIGN:
	case NODE_DO:
	case NODE_CLASS:
	case NODE_MODEL:
	case NODE_MIGRATION:
	case NODE_INCLUDE:
	case NODE_FIELD:
	case NODE_IMPORT:
	case NODE_IF:
	case NODE_ELIF:
	case NODE_ELSE:
	case NODE_EXCEPT:
	case NODE_LOOP:
	case NODE_BLOCK: break;
	}
	return bad_value(context, node, "idxc can't evaluate this to a constant");
}

/* ---- conversions ---- */

static const Literal *to_boolean(ExprContext *context, const Node *node, const Literal *from)
{
	static const char *const yes[] = { "t", "True", "1", "1.0" };
	static const char *const no[] = { "f", "False", "0", "0.0" };
	if (from->type == TYPE_BOOLEAN)
		return from;
	for (size_t i = 0; i < COUNT(yes); i++) {
		if (text_equal(from->text, yes[i]))
			return literal_text(context->resolver, TYPE_BOOLEAN, "1");
		if (text_equal(from->text, no[i]))
			return literal_text(context->resolver, TYPE_BOOLEAN, "0");
	}
	return bad_value(context, node, "expected True or False");
}

static const Literal *to_moment(ExprContext *context, const Node *node, const Literal *from,
                                Type type)
{
	if (from->type == type)
		return from;
	Moment moment = { 0 };
	bool readable = from->type == TYPE_STRING || from->type == TYPE_DATE
	                || from->type == TYPE_TIMESTAMP || from->type == TYPE_TIME;
	bool whole = readable && moment_parse(from->text, &moment)
	             && (type == TYPE_TIME ? moment.has_time : moment.has_date)
	             && moment_in_range(moment);
	if (!whole)
		return bad_value(context, node,
		                 type == TYPE_DATE ? "expected a date, as '2020-12-31'"
		                 : type == TYPE_TIME
		                         ? "expected a time, as '23:59:59'"
		                         : "expected a date and time, as '2020-12-31 23:59:59'");
	return literal_moment(context->resolver, type, moment);
}

static const Literal *to_interval(ExprContext *context, const Node *node, const Literal *from)
{
	long long micros;
	if (from->type == TYPE_INTERVAL)
		return from;
	if (from->type == TYPE_STRING && duration_parse(from->text, &micros))
		return literal_integer(context->resolver, TYPE_INTERVAL, micros);
	return bad_value(context, node, "expected a duration, as timedelta(hours=1)");
}

const char *uuid_text(Arena *arena, const char *hex)
{
	return arena_printf(arena, "%.8s-%.4s-%.4s-%.4s-%s", hex, hex + 8, hex + 12, hex + 16,
	                    hex + 20);
}

static const Literal *to_text(ExprContext *context, const Node *node, const Literal *from)
{
	if (from->type == TYPE_BINARY)
		return bad_value(context, node, "expected text");
	if (memchr(from->text, '\0', from->length))
		return bad_value(context, node, "no database keeps a NUL character in a text");
	if (from->type == TYPE_STRING)
		return from;
	if (from->type == TYPE_BOOLEAN)
		return literal_text(context->resolver, TYPE_STRING,
		                    *from->text == '1' ? "True" : "False");
	if (from->type == TYPE_UUID)
		return literal_text(context->resolver, TYPE_STRING,
		                    uuid_text(context->resolver->arena, from->text));
	return literal_new(context->resolver, TYPE_STRING, from->text, from->length);
}

static const Literal *convert(ExprContext *context, const Node *node, const Literal *from,
                              const Field *field, Type type)
{
	switch (type) {
	case TYPE_BOOLEAN: return to_boolean(context, node, from);
	case TYPE_INTEGER: return to_integer(context, node, from, field);
	case TYPE_FLOAT: return to_float(context, node, from);
	case TYPE_DECIMAL: return to_decimal(context, node, from, field);
	case TYPE_DATE:
	case TYPE_TIME:
	case TYPE_TIMESTAMP: return to_moment(context, node, from, type);
	case TYPE_INTERVAL: return to_interval(context, node, from);
	case TYPE_UUID: return to_uuid(context, node, from);
	case TYPE_STRING:
	case TYPE_TEXT: return to_text(context, node, from);
	case TYPE_IP: return to_ip(context, node, from, field);
	case TYPE_BINARY:
		return from->type == TYPE_BINARY
		               ? from
		               : bad_value(context, node, "expected bytes, as b'...'");
	case TYPE_JSON:
	case TYPE_JSON_KEY:
	case TYPE_UNKNOWN:
	case TYPE_ARRAY:
	case TYPE_RANGE:
	case TYPE_HSTORE:
	case TYPE_TSVECTOR:
	case TYPE_TSQUERY:
	case TYPE_GEOMETRY:
	case TYPE_NULL:
	case TYPE_LOCAL:
	case TYPE_COUNT: break;
	}
	return from->type == TYPE_STRING ? to_text(context, node, from) : from;
}

const Literal *resolve_literal(ExprContext *context, const Node *node, const Field *field,
                               Type type)
{
	field = field ? field_storage(field) : NULL;
	type = field ? field->type->type : type;
	if (type == TYPE_JSON && field)
		return to_json(context, node, field);
	const Literal *literal = literal_natural(context, node);
	if (!literal || literal->type == TYPE_NULL)
		return literal;
	return convert(context, node, literal, field, type);
}

Expr *literal_expr(ExprContext *context, const Literal *literal, Loc loc)
{
	Expr *expr = expr_new(context->resolver->arena, EXPR_LITERAL, loc);
	expr->literal = literal;
	expr->type = literal->type;
	return expr;
}
