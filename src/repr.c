/*
 * What Python prints of values, for the names of django-partial-index. Sources: repr() of Python 3,
 * F, Value and CombinedExpression of django/db/models/expressions.py of Django 2.2.
 */
#include "repr.h"
#include "values.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void show(ExprContext *context, Buffer *out, const Node *node);

/* ---- texts ---- */

typedef struct Range {
	uint32_t first, last;
} Range;

/* str.isprintable(): Unicode's other and separator characters, but the blank, are escaped. */
static bool is_printable(uint32_t c)
{
	static const Range escaped[] = {
		{ 0x00, 0x1F },     { 0x7F, 0xA0 },        { 0xAD, 0xAD },     { 0x600, 0x605 },
		{ 0x61C, 0x61C },   { 0x6DD, 0x6DD },      { 0x70F, 0x70F },   { 0x1680, 0x1680 },
		{ 0x180E, 0x180E }, { 0x2000, 0x200F },    { 0x2028, 0x202F }, { 0x205F, 0x206F },
		{ 0x3000, 0x3000 }, { 0xD800, 0xF8FF },    { 0xFEFF, 0xFEFF }, { 0xFFF0, 0xFFFB },
		{ 0xFFFE, 0xFFFF }, { 0xE0000, 0x10FFFF },
	};
	for (size_t i = 0; i < COUNT(escaped); i++)
		if (c >= escaped[i].first && c <= escaped[i].last)
			return false;
	return true;
}

static void show_character(Buffer *out, uint32_t c, const char *bytes, size_t length, char quote)
{
	if (c == '\\' || c == (unsigned char)quote)
		buffer_printf(out, "\\%c", (int)c);
	else if (c == '\n' || c == '\r' || c == '\t')
		buffer_text(out, c == '\n' ? "\\n" : c == '\r' ? "\\r" : "\\t");
	else if (is_printable(c))
		buffer_add(out, bytes, length);
	else
		buffer_printf(out, c > 0xFFFF ? "\\U%08x" : c > 0xFF ? "\\u%04x" : "\\x%02x", c);
}

/* The code point of a UTF-8 sequence, whose length it sets. */
static uint32_t decode(const char *text, size_t *length)
{
	unsigned char first = (unsigned char)*text;
	*length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
	uint32_t c = *length == 1 ? first : first & (0x7Fu >> *length);
	for (size_t i = 1; i < *length; i++)
		c = c << 6 | ((unsigned char)text[i] & 0x3F);
	return c;
}

/* In single quotes, unless there are some inside and no double ones. */
static void show_text(Buffer *out, const Node *node)
{
	bool bytes = node->kind == NODE_BYTES;
	bool single = memchr(node->text, '\'', node->length) != NULL;
	char quote = single && !memchr(node->text, '"', node->length) ? '"' : '\'';
	buffer_text(out, bytes ? "b" : "");
	buffer_char(out, quote);
	for (size_t i = 0, length = 1; i < node->length; i += length) {
		uint32_t c = (unsigned char)node->text[i];
		if (!bytes)
			c = decode(node->text + i, &length);
		if (bytes && c > 0x7E)
			buffer_printf(out, "\\x%02x", c);
		else
			show_character(out, c, node->text + i, length, quote);
	}
	buffer_char(out, quote);
}

/* ---- numbers ---- */

/* str(Decimal): digits and an exponent, as the General Decimal Arithmetic has it. */
static void show_digits(Buffer *out, const char *digits, int count, int exponent)
{
	int left = exponent + count, point = exponent <= 0 && left > -6 ? left : 1;
	if (point <= 0)
		buffer_printf(out, "0.%.*s%s", -point, "000000", digits);
	else if (point >= count)
		buffer_text(out, digits);
	else
		buffer_printf(out, "%.*s.%s", point, digits, digits + point);
	if (left != point)
		buffer_printf(out, "E%+d", left - point);
}

static void show_decimal(ExprContext *context, Buffer *out, const char *text)
{
	Arena *arena = context->resolver->arena;
	char *digits = arena_alloc(arena, strlen(text) + 1);
	int count = 0, exponent = 0;
	bool fraction = false;
	if (*text == '-')
		buffer_char(out, '-');
	for (text += *text == '-' || *text == '+'; *text && *text != 'e' && *text != 'E'; text++) {
		if (*text == '.') {
			fraction = true;
			continue;
		}
		exponent -= fraction;
		if (*text != '_' && (count || *text != '0'))
			digits[count++] = *text;
	}
	if (!count)
		digits[count++] = '0';
	show_digits(out, digits, count, exponent + (*text ? atoi(text + 1) : 0));
}

/* The exact value of a float, which Decimal(0.1) takes over. */
static const char *exact_float(Arena *arena, const char *text)
{
	char *digits = arena_printf(arena, "%.1074f", strtod(text, NULL));
	size_t length = strlen(digits);
	while (digits[length - 1] == '0')
		digits[--length] = '\0';
	if (digits[length - 1] == '.')
		digits[length - 1] = '\0';
	return digits;
}

/* ---- date(...) and its like ---- */

static const char *part_of(ExprContext *context, Arguments *arguments, uint32_t at,
                           const char *name)
{
	const Node *value =
		at < arguments->count ? arguments->positional[at] : argument_named(arguments, name);
	value = value ? eval(context->resolver, context->scope, value) : NULL;
	return value && value->kind == NODE_INT ? value->text : "0";
}

static void show_interval(ExprContext *context, Buffer *out, const Node *node)
{
	const Literal *literal = literal_natural(context, node);
	long long micros = literal ? strtoll(literal->text, NULL, 10) : 0;
	const long long day = 86400000000;
	long long days = micros / day - (micros % day < 0);
	micros -= days * day;
	const char *comma = "";
	const struct {
		const char *name;
		long long value;
	} parts[] = { { "days", days },
		      { "seconds", micros / 1000000 },
		      { "microseconds", micros % 1000000 } };
	buffer_text(out, "datetime.timedelta(");
	for (size_t i = 0; i < COUNT(parts); i++)
		if (parts[i].value) {
			buffer_printf(out, "%s%s=%lld", comma, parts[i].name, parts[i].value);
			comma = ", ";
		}
	buffer_text(out, *comma ? ")" : "0)");
}

/* timezone.utc, pytz.utc, ZoneInfo('UTC'), timezone(timedelta(hours=2)) */
static void show_zone(ExprContext *context, Buffer *out, const Node *zone)
{
	if (zone->kind == NODE_CALL && zone->items.count) {
		const Node *argument =
			eval(context->resolver, context->scope, zone->items.items[0]);
		bool key = argument->kind == NODE_STRING;
		buffer_text(out, key ? "zoneinfo.ZoneInfo(key=" : "datetime.timezone(");
		show(context, out, argument);
		buffer_char(out, ')');
		return;
	}
	bool pytz = zone->kind == NODE_ATTRIBUTE && node_last_name(zone->left)
	            && text_equal(node_last_name(zone->left), "pytz");
	buffer_text(out, pytz ? "<UTC>" : "datetime.timezone.utc");
}

/* Parts that are zero at the end are left out, but for those that a moment must have. */
static void show_moment(ExprContext *context, Buffer *out, const Node *node, const char *name)
{
	static const char *const names[] = { "year",   "month",  "day",        "hour",
		                             "minute", "second", "microsecond" };
	Arguments arguments = arguments_of(context->resolver, context->scope, node);
	bool date = text_equal(name, "date"), time = text_equal(name, "time");
	uint32_t first = time ? 3 : 0, last = date ? 3 : 7, least = date ? 3 : 5;
	const char *parts[COUNT(names)];
	for (uint32_t i = first; i < last; i++)
		parts[i] = part_of(context, &arguments, i - first, names[i]);
	while (last > least && text_equal(parts[last - 1], "0"))
		last--;
	buffer_printf(out, "datetime.%s(", name);
	for (uint32_t i = first; i < last; i++)
		buffer_printf(out, "%s%s", i > first ? ", " : "", parts[i]);
	const Node *zone = argument_named(&arguments, "tzinfo");
	if (!zone && !date && arguments.count > 7 - first)
		zone = arguments.positional[7 - first];
	if (zone && eval(context->resolver, context->scope, zone)->kind != NODE_NONE) {
		buffer_text(out, ", tzinfo=");
		show_zone(context, out, eval(context->resolver, context->scope, zone));
	}
	buffer_char(out, ')');
}

static void show_maker(ExprContext *context, Buffer *out, const Node *node)
{
	const char *last = node_last_name(node->left), *name = last ? last : "";
	const Node *argument =
		node->items.count ? eval(context->resolver, context->scope, node->items.items[0])
				  : node;
	if (text_equal(name, "timedelta")) {
		show_interval(context, out, node);
	} else if (text_equal(name, "UUID")) {
		const Literal *literal = literal_natural(context, node);
		if (literal)
			buffer_printf(out, "UUID('%s')",
			              uuid_text(context->resolver->arena, literal->text));
	} else if (text_equal(name, "Decimal")) {
		const char *text = argument->kind == NODE_FLOAT
		                           ? exact_float(context->resolver->arena, argument->text)
		                   : argument->kind == NODE_STRING || argument->kind == NODE_INT
		                           ? argument->text
		                           : "0";
		buffer_text(out, "Decimal('");
		show_decimal(context, out, text);
		buffer_text(out, "')");
	} else {
		show_moment(context, out, node, name);
	}
}

/* ---- expressions ---- */

/* A literal beside an expression is a Value, whose text is not quoted. */
static void show_operand(ExprContext *context, Buffer *out, const Node *node);

static void show_plain(ExprContext *context, Buffer *out, const Node *value)
{
	if (value->kind == NODE_STRING)
		buffer_add(out, value->text, value->length);
	else
		show(context, out, value);
}

static void show_combined(ExprContext *context, Buffer *out, const Node *node)
{
	show_operand(context, out, node->left);
	buffer_printf(out, " %s ",
	              node->op == OPERATOR_POWER    ? "^"
	              : node->op == OPERATOR_MODULO ? "%%"
	                                            : operator_text[node->op]);
	show_operand(context, out, node->right);
}

static void show_call(ExprContext *context, Buffer *out, const Node *node)
{
	const char *name = node_last_name(node->left);
	bool value = name && text_equal(name, "Value");
	bool field = name && (text_equal(name, "F") || text_equal(name, "PF"));
	buffer_printf(out, "%s(", name ? name : "");
	for (uint32_t i = 0; i < node->items.count; i++) {
		const Node *item = eval(context->resolver, context->scope, node->items.items[i]);
		buffer_text(out, i ? ", " : "");
		if (item->kind == NODE_KEYWORD) {
			buffer_printf(out, "%s=", item->name);
			show(context, out, item->left);
		} else if (value || field) {
			show_plain(context, out, item);
		} else if (item->kind == NODE_STRING) {
			buffer_printf(out, "F(%s)", item->text);
		} else {
			show_operand(context, out, item);
		}
	}
	buffer_char(out, ')');
}

static void show_operand(ExprContext *context, Buffer *out, const Node *node)
{
	const Node *value = eval(context->resolver, context->scope, node);
	if (value->kind == NODE_BINARY) {
		show_combined(context, out, value);
	} else if (value->kind == NODE_UNARY) {
		show_operand(context, out, value->left);
		buffer_text(out, value->op == OPERATOR_SUBTRACT ? " * Value(-1)" : "");
	} else if (is_literal(value)) {
		buffer_text(out, "Value(");
		show_plain(context, out, value);
		buffer_char(out, ')');
	} else {
		show(context, out, value);
	}
}

static void show_items(ExprContext *context, Buffer *out, const Node *node, const char *brackets)
{
	buffer_char(out, brackets[0]);
	for (uint32_t i = 0; i < node->items.count; i++) {
		const Node *item = node->items.items[i];
		buffer_text(out, i ? ", " : "");
		show(context, out, item->kind == NODE_PAIR ? item->left : item);
		if (item->kind == NODE_PAIR) {
			buffer_text(out, ": ");
			show(context, out, item->right);
		}
	}
	if (node->kind == NODE_TUPLE && node->items.count == 1)
		buffer_char(out, ',');
	buffer_char(out, brackets[1]);
}

static void show_float(ExprContext *context, Buffer *out, const Node *node)
{
	buffer_text(out, float_repr(context->resolver->arena, strtod(node->text, NULL)));
}

/* False: no literal of one word. */
static bool show_word(ExprContext *context, Buffer *out, const Node *node)
{
	bool yes = node->kind == NODE_TRUE;
	if (node->kind == NODE_NONE)
		buffer_text(out, "None");
	else if (yes || node->kind == NODE_FALSE)
		buffer_text(out, yes ? "True" : "False");
	else if (node->kind == NODE_INT)
		buffer_text(out, node->text);
	else if (node->kind == NODE_FLOAT)
		show_float(context, out, node);
	else if (node->kind == NODE_STRING || node->kind == NODE_BYTES)
		show_text(out, node);
	else
		return false;
	return true;
}

static void show(ExprContext *context, Buffer *out, const Node *node)
{
	const Node *value = eval(context->resolver, context->scope, node);
	if (show_word(context, out, value))
		return;
	if (value->kind == NODE_LIST) {
		show_items(context, out, value, "[]");
	} else if (value->kind == NODE_TUPLE) {
		show_items(context, out, value, "()");
	} else if (value->kind == NODE_SET || value->kind == NODE_DICT) {
		show_items(context, out, value, "{}");
	} else if (value->kind == NODE_CALL && is_value_call(value)) {
		show_maker(context, out, value);
	} else if (value->kind == NODE_CALL) {
		show_call(context, out, value);
	} else if (value->kind == NODE_BINARY || value->kind == NODE_UNARY) {
		buffer_text(out, "<CombinedExpression: ");
		show_operand(context, out, value);
		buffer_char(out, '>');
	} else {
		const char *name = node_last_name(value);
		buffer_text(out, name ? name : "");
	}
}

void repr_value(ExprContext *context, Buffer *out, const Node *node)
{
	show(context, out, node);
}

void repr_text(Buffer *out, const char *text)
{
	Node node = { .kind = NODE_STRING, .text = text, .length = (uint32_t)strlen(text) };
	show_text(out, &node);
}
