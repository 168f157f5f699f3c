/*
 * Literals typed by the field that they meet, as Django prepares them (Field.get_prep_value).
 * What a
 * field can't take is an error.
 */
#include "resolve.h"
#include "moment.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool is_value_call(const Node *node)
{
	static const char *const makers[] = { "date",      "time",    "datetime",
		                              "timedelta", "Decimal", "UUID" };
	const char *name = node->kind == NODE_CALL ? node_last_name(node->left) : NULL;
	for (size_t i = 0; name && i < COUNT(makers); i++)
		if (text_equal(name, makers[i]))
			return true;
	return false;
}

bool is_literal(const Node *node)
{
	return node->kind == NODE_NONE || node->kind == NODE_TRUE || node->kind == NODE_FALSE
	       || node->kind == NODE_INT || node->kind == NODE_FLOAT || node->kind == NODE_STRING
	       || node->kind == NODE_BYTES || is_value_call(node);
}

static const Literal *literal_new(Resolver *resolver, Type type, const char *text, size_t length)
{
	Literal *literal = NEW(resolver->arena, Literal);
	*literal = (Literal){ type, text, (uint32_t)length };
	return literal;
}

static const Literal *literal_text(Resolver *resolver, Type type, const char *text)
{
	return literal_new(resolver, type, text, strlen(text));
}

static const Literal *literal_integer(Resolver *resolver, Type type, long long value)
{
	return literal_text(resolver, type, arena_printf(resolver->arena, "%lld", value));
}

static const Literal *literal_moment(Resolver *resolver, Type type, Moment moment)
{
	char text[MOMENT_TEXT];
	moment_print(moment, type == TYPE_DATE, type == TYPE_TIME, text);
	return literal_text(resolver, type, arena_text(resolver->arena, text, strlen(text)));
}

static const Literal *bad_value(ExprContext *context, const Node *node, const char *what)
{
	diag_error(context->resolver->diags, node->loc, "%s", what);
	return NULL;
}

/* A float as Python's repr(): the shortest text that reads back as the same number. */
static const char *float_repr(Arena *arena, double value)
{
	char text[40];
	int precision = 1;
	do
		snprintf(text, sizeof text, "%.*e", precision - 1, value);
	while (strtod(text, NULL) != value && precision++ < 17);
	int exponent = atoi(strchr(text, 'e') + 1);
	if (exponent >= -4 && exponent < 16) {
		int decimals = precision - 1 - exponent;
		snprintf(text, sizeof text, "%.*f", decimals > 1 ? decimals : 1, value);
		return arena_text(arena, text, strlen(text));
	}
	*strchr(text, 'e') = '\0';
	return arena_printf(arena, "%se%c%02d", text, exponent < 0 ? '-' : '+', abs(exponent));
}

static bool is_decimal_text(const char *text)
{
	text += *text == '-' || *text == '+';
	size_t digits = strspn(text, "0123456789"), after = 0;
	text += digits;
	if (*text == '.')
		after = strspn(++text, "0123456789");
	text += after;
	if (*text == 'e' || *text == 'E') {
		text++;
		text += *text == '-' || *text == '+';
		size_t exponent = strspn(text, "0123456789");
		if (!exponent)
			return false;
		text += exponent;
	}
	return digits + after > 0 && *text == '\0';
}

static bool is_integer_text(const char *text)
{
	text += *text == '-' || *text == '+';
	size_t digits = strspn(text, "0123456789");
	return digits > 0 && text[digits] == '\0';
}

/* "+0010" is 10 */
static const char *plain_integer(Arena *arena, const char *text)
{
	bool negative = *text == '-';
	text += *text == '-' || *text == '+';
	text += strspn(text, "0");
	return !*text ? "0" : negative ? arena_printf(arena, "-%s", text) : text;
}

/* ---- date(...), Decimal(...) and their like ---- */

static bool number_argument(ExprContext *context, Arguments *arguments, uint32_t at,
                            const char *name, double *value)
{
	const Node *node =
		at < arguments->count ? arguments->positional[at] : argument_named(arguments, name);
	if (!node)
		return true;
	node = eval(context->resolver, context->scope, node);
	if (node->kind != NODE_INT && node->kind != NODE_FLOAT)
		return false;
	*value = strtod(node->text, NULL);
	return true;
}

static bool zone_is_utc(ExprContext *context, Arguments *arguments, uint32_t at)
{
	const Node *zone = at < arguments->count ? arguments->positional[at]
	                                         : argument_named(arguments, "tzinfo");
	if (!zone)
		return true;
	const char *name = node_last_name(eval(context->resolver, context->scope, zone));
	return name && (text_equal(name, "utc") || text_equal(name, "UTC"));
}

static const Literal *make_moment(ExprContext *context, const Node *node, Type type)
{
	static const char *const names[] = { "year",   "month",  "day",        "hour",
		                             "minute", "second", "microsecond" };
	Arguments arguments = arguments_of(context->resolver, context->scope, node);
	double parts[7] = { 0 };
	uint32_t first = type == TYPE_TIME ? 3 : 0, last = type == TYPE_DATE ? 3 : 7;
	for (uint32_t i = first; i < last; i++)
		if (!number_argument(context, &arguments, i - first, names[i], &parts[i]))
			return bad_value(context, node, "can't evaluate this date or time");
	if (type != TYPE_DATE && !zone_is_utc(context, &arguments, last - first))
		return bad_value(context, node, "only UTC can be the time zone of a constant");
	Moment moment = { .year = (int)parts[0],
		          .month = (int)parts[1],
		          .day = (int)parts[2],
		          .hour = (int)parts[3],
		          .minute = (int)parts[4],
		          .second = (int)parts[5],
		          .micro = (int)parts[6],
		          .has_date = type != TYPE_TIME,
		          .has_time = type != TYPE_DATE };
	if (!moment_valid(&moment))
		return bad_value(context, node, "there is no such date or time");
	return literal_moment(context->resolver, type, moment);
}

static const Literal *make_interval(ExprContext *context, const Node *node)
{
	static const struct {
		const char *name;
		double micros;
	} units[] = {
		{ "days", 86400e6 },      { "seconds", 1e6 },  { "microseconds", 1 },
		{ "milliseconds", 1e3 },  { "minutes", 60e6 }, { "hours", 3600e6 },
		{ "weeks", 7 * 86400e6 },
	};
	Arguments arguments = arguments_of(context->resolver, context->scope, node);
	double total = 0;
	for (uint32_t i = 0; i < COUNT(units); i++) {
		double value = 0;
		if (!number_argument(context, &arguments, i, units[i].name, &value))
			return bad_value(context, node, "can't evaluate this duration");
		total += value * units[i].micros;
	}
	enum { MOST_DAYS = 999999999 }; /* datetime.timedelta.max */
	static const char *const known[] = { "days",    "seconds", "microseconds", "milliseconds",
		                             "minutes", "hours",   "weeks" };
	arguments_check(context->resolver, &arguments, "timedelta", known, COUNT(known));
	if (!(total >= -MOST_DAYS * 86400e6 && total <= MOST_DAYS * 86400e6))
		return bad_value(context, node, "the duration is too long");
	return literal_integer(context->resolver, TYPE_INTERVAL, (long long)total);
}

static const Literal *make_uuid(ExprContext *context, const Node *node, const char *text)
{
	char hex[33];
	size_t used = 0;
	if (text_starts(text, "urn:uuid:"))
		text += strlen("urn:uuid:");
	for (; *text; text++) {
		if (strchr("-{}", *text))
			continue;
		if (!isxdigit((unsigned char)*text) || used == 32)
			return bad_value(context, node, "not a valid UUID");
		hex[used++] = (char)tolower((unsigned char)*text);
	}
	if (used != 32)
		return bad_value(context, node, "not a valid UUID");
	return literal_new(context->resolver, TYPE_UUID,
	                   arena_text(context->resolver->arena, hex, 32), 32);
}

static const Literal *make_call(ExprContext *context, const Node *node)
{
	const char *name = node_last_name(node->left);
	if (text_equal(name, "date"))
		return make_moment(context, node, TYPE_DATE);
	if (text_equal(name, "time"))
		return make_moment(context, node, TYPE_TIME);
	if (text_equal(name, "datetime"))
		return make_moment(context, node, TYPE_TIMESTAMP);
	if (text_equal(name, "timedelta"))
		return make_interval(context, node);
	Arguments arguments = arguments_of(context->resolver, context->scope, node);
	const Node *argument = arguments.count == 1 ? eval(context->resolver, context->scope,
	                                                   arguments.positional[0])
	                                            : NULL;
	if (text_equal(name, "UUID"))
		return argument && argument->kind == NODE_STRING
		               ? make_uuid(context, node, argument->text)
		               : bad_value(context, node, "can't evaluate this UUID");
	if (argument
	    && (argument->kind == NODE_STRING || argument->kind == NODE_INT
	        || argument->kind == NODE_FLOAT)
	    && is_decimal_text(argument->text))
		return literal_text(context->resolver, TYPE_DECIMAL, argument->text);
	return bad_value(context, node, "can't evaluate this number");
}

static const Literal *hex_literal(Resolver *resolver, const Node *node)
{
	char *text = arena_alloc(resolver->arena, (size_t)node->length * 2 + 1);
	for (uint32_t i = 0; i < node->length; i++)
		snprintf(text + (size_t)2 * i, 3, "%02x", (unsigned)(unsigned char)node->text[i]);
	return literal_new(resolver, TYPE_BINARY, text, (size_t)node->length * 2);
}

/* The literal as the source has it, whatever it will meet. */
static const Literal *natural(ExprContext *context, const Node *node)
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
			return make_call(context, node);
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
	case NODE_OPAQUE:
	case NODE_ASSIGN:
	case NODE_DO:
	case NODE_CLASS:
	case NODE_MODEL:
	case NODE_MIGRATION:
	case NODE_INCLUDE:
	case NODE_BLOCK: break;
	}
	return bad_value(context, node, "idxc can't evaluate this to a constant");
}

/* ---- conversions ---- */

static const Literal *to_boolean(ExprContext *context, const Node *node, const Literal *from)
{
	static const char *const yes[] = { "t", "True", "1" }, *const no[] = { "f", "False", "0" };
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

static const Literal *to_integer(ExprContext *context, const Node *node, const Literal *from)
{
	Resolver *r = context->resolver;
	if (from->type == TYPE_INTEGER || from->type == TYPE_BOOLEAN)
		return literal_text(r, TYPE_INTEGER, from->text);
	if (from->type == TYPE_FLOAT || from->type == TYPE_DECIMAL) {
		double value = strtod(from->text, NULL);
		if (value > 9.2e18 || value < -9.2e18)
			return bad_value(context, node, "the number is too large");
		return literal_integer(r, TYPE_INTEGER, (long long)value);
	}
	if (from->type == TYPE_STRING && is_integer_text(from->text))
		return literal_text(r, TYPE_INTEGER, plain_integer(r->arena, from->text));
	return bad_value(context, node, "expected a number");
}

static const Literal *to_number(ExprContext *context, const Node *node, const Literal *from,
                                Type type)
{
	Resolver *r = context->resolver;
	bool number = from->type == TYPE_INTEGER || from->type == TYPE_FLOAT
	              || from->type == TYPE_DECIMAL || from->type == TYPE_BOOLEAN
	              || (from->type == TYPE_STRING && is_decimal_text(from->text));
	if (!number)
		return bad_value(context, node, "expected a number");
	if (type == TYPE_DECIMAL)
		return literal_text(r, TYPE_DECIMAL, from->text);
	double value = strtod(from->text, NULL);
	if (value - value != 0)
		return bad_value(context, node, "the number is too large");
	return literal_text(r, TYPE_FLOAT, float_repr(r->arena, value));
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

static const Literal *to_text(ExprContext *context, const Node *node, const Literal *from)
{
	if (from->type == TYPE_BINARY)
		return bad_value(context, node, "expected text");
	if (memchr(from->text, '\0', from->length))
		return bad_value(context, node, "no database keeps a NUL character in a text");
	if (from->type == TYPE_BOOLEAN)
		return literal_text(context->resolver, TYPE_STRING,
		                    *from->text == '1' ? "True" : "False");
	return literal_new(context->resolver, TYPE_STRING, from->text, from->length);
}

static const Literal *to_ip(ExprContext *context, const Node *node, const Literal *from)
{
	const Literal *text = to_text(context, node, from);
	return text ? literal_new(context->resolver, TYPE_IP, text->text, text->length) : NULL;
}

static const Literal *convert(ExprContext *context, const Node *node, const Literal *from,
                              Type type)
{
	switch (type) {
	case TYPE_BOOLEAN: return to_boolean(context, node, from);
	case TYPE_INTEGER: return to_integer(context, node, from);
	case TYPE_FLOAT:
	case TYPE_DECIMAL: return to_number(context, node, from, type);
	case TYPE_DATE:
	case TYPE_TIME:
	case TYPE_TIMESTAMP: return to_moment(context, node, from, type);
	case TYPE_INTERVAL: return to_interval(context, node, from);
	case TYPE_UUID:
		return from->type == TYPE_UUID ? from : make_uuid(context, node, from->text);
	case TYPE_STRING:
	case TYPE_TEXT: return to_text(context, node, from);
	case TYPE_IP: return to_ip(context, node, from);
	case TYPE_UNKNOWN:
	case TYPE_JSON:
	case TYPE_BINARY:
	case TYPE_ARRAY:
	case TYPE_RANGE:
	case TYPE_HSTORE:
	case TYPE_TSVECTOR:
	case TYPE_GEOMETRY:
	case TYPE_NULL:
	case TYPE_COUNT: break;
	}
	return from->type == TYPE_STRING ? to_text(context, node, from) : from;
}

const Literal *resolve_literal(ExprContext *context, const Node *node, const Field *field,
                               Type type)
{
	const Literal *literal = natural(context, node);
	if (!literal || literal->type == TYPE_NULL)
		return literal;
	if (field)
		type = field_storage(field)->type->type;
	return convert(context, node, literal, type);
}

Expr *literal_expr(ExprContext *context, const Literal *literal, Loc loc)
{
	Expr *expr = expr_new(context->resolver->arena, EXPR_LITERAL, loc);
	expr->literal = literal;
	expr->type = literal->type;
	return expr;
}
