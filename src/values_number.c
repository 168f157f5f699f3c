/* Numbers as Python's int(), float() and Decimal() read them, printed without an exponent. */
#include "values.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_DIGITS = 1000 };

const char *float_repr(Arena *arena, double value)
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

/* The text without blanks around it and without an underscore between digits. */
static const char *python_number(Arena *arena, const char *text)
{
	static const char blanks[] = " \t\n\r\f\v";
	text += strspn(text, blanks);
	size_t length = strlen(text), used = 0;
	while (length && strchr(blanks, text[length - 1]))
		length--;
	char *plain = arena_alloc(arena, length + 1);
	for (size_t i = 0; i < length; i++)
		if (text[i] != '_' || i == 0 || strspn(text + i - 1, "0123456789") != 1
		    || strspn(text + i + 1, "0123456789") == 0)
			plain[used++] = text[i];
	plain[used] = '\0';
	return plain;
}

/* ---- integers ---- */

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

const Literal *to_integer(ExprContext *context, const Node *node, const Literal *from,
                          const Field *field)
{
	Resolver *r = context->resolver;
	const char *text = NULL;
	if (from->type == TYPE_INTEGER || from->type == TYPE_BOOLEAN) {
		text = from->text;
	} else if (from->type == TYPE_FLOAT || from->type == TYPE_DECIMAL) {
		double value = strtod(from->text, NULL);
		if (value > 9.2e18 || value < -9.2e18)
			return bad_value(context, node, "the number is too large");
		text = arena_printf(r->arena, "%lld", (long long)value);
	} else if (from->type == TYPE_STRING) {
		text = python_number(r->arena, from->text);
		text = is_integer_text(text) ? plain_integer(r->arena, text) : NULL;
	}
	if (!text)
		return bad_value(context, node, "expected a number");
	if (field && !field_type_holds(field->type, text))
		return bad_value(context, node,
		                 arena_printf(r->arena, "no %s holds %s", field->type->name, text));
	return literal_text(r, TYPE_INTEGER, text);
}

/* ---- decimals and floats ---- */

/* A number as digits with a point `scale` digits before their end, which may lie outside. */
typedef struct Decimal {
	bool negative;
	char digits[MOST_DIGITS + 1];
	int count, scale;
} Decimal;

static bool decimal_parse(const char *text, Decimal *out)
{
	bool point = false, any = false;
	*out = (Decimal){ .negative = *text == '-' };
	text += *text == '-' || *text == '+';
	for (; strspn(text, "0123456789.") && !(*text == '.' && point); text++) {
		point |= *text == '.';
		if (*text == '.')
			continue;
		any = true;
		out->scale += point;
		if (out->count == MOST_DIGITS)
			return false;
		if (out->count || *text != '0')
			out->digits[out->count++] = *text;
	}
	if (any && (*text == 'e' || *text == 'E')) {
		char *end;
		long exponent = strtol(text + 1, &end, 10);
		if (!strspn(end - 1, "0123456789") || labs(exponent) > MOST_DIGITS)
			return false;
		out->scale -= (int)exponent;
		text = end;
	}
	if (!out->count && out->scale < 0)
		out->scale = 0;
	return any && *text == '\0';
}

static const char *decimal_print(Arena *arena, const Decimal *value)
{
	Buffer text = { .arena = arena };
	int whole = value->count - value->scale;
	if (value->negative)
		buffer_char(&text, '-');
	if (whole <= 0)
		buffer_char(&text, '0');
	for (int i = 0; i < whole || i < value->count; i++) {
		if (i == 0 && whole <= 0) {
			buffer_char(&text, '.');
			for (int zeros = whole; zeros < 0; zeros++)
				buffer_char(&text, '0');
		} else if (i == whole && value->scale > 0) {
			buffer_char(&text, '.');
		}
		buffer_char(&text, i < value->count ? value->digits[i] : '0');
	}
	if (!value->count && value->scale > 0) { /* 0.00 */
		buffer_char(&text, '.');
		for (int i = 0; i < value->scale; i++)
			buffer_char(&text, '0');
	}
	const char *result = arena_text(arena, text.text, text.length);
	buffer_free(&text);
	return result;
}

/*
 * A float in a DecimalField is its exact value, rounded to max_digits significant digits where it
 * has more: Context(prec=max_digits).create_decimal_from_float(). 10.1 has more, and 10.5 has not.
 */
static const char *decimal_of_float(Arena *arena, double value, uint32_t max_digits)
{
	char exact[MOST_DIGITS];
	Decimal decimal;
	snprintf(exact, sizeof exact, "%.780e", value);
	if (!decimal_parse(exact, &decimal))
		return NULL;
	while (decimal.count && decimal.scale > 0 && decimal.digits[decimal.count - 1] == '0') {
		decimal.count--;
		decimal.scale--;
	}
	int digits = max_digits ? (int)max_digits : 28;
	if (decimal.count > digits) {
		snprintf(exact, sizeof exact, "%.*e", digits - 1, value);
		decimal_parse(exact, &decimal);
	}
	if (!decimal.count)
		decimal.scale = 0;
	return decimal_print(arena, &decimal);
}

const Literal *to_decimal(ExprContext *context, const Node *node, const Literal *from,
                          const Field *field)
{
	Resolver *r = context->resolver;
	Decimal decimal;
	const char *text = NULL;
	if (from->type == TYPE_FLOAT && field)
		text = decimal_of_float(r->arena, strtod(from->text, NULL), field->digits);
	else if (from->type == TYPE_INTEGER || from->type == TYPE_FLOAT
	         || from->type == TYPE_DECIMAL || from->type == TYPE_BOOLEAN
	         || from->type == TYPE_STRING)
		text = decimal_parse(python_number(r->arena, from->text), &decimal)
		               ? decimal_print(r->arena, &decimal)
		               : NULL;
	return text ? literal_text(r, TYPE_DECIMAL, text)
	            : bad_value(context, node, "expected a number");
}

const Literal *to_float(ExprContext *context, const Node *node, const Literal *from)
{
	Resolver *r = context->resolver;
	Decimal decimal;
	const char *text = from->type == TYPE_STRING ? python_number(r->arena, from->text)
	                   : from->type == TYPE_INTEGER || from->type == TYPE_FLOAT
	                                   || from->type == TYPE_DECIMAL
	                                   || from->type == TYPE_BOOLEAN
	                           ? from->text
	                           : "";
	if (!decimal_parse(text, &decimal))
		return bad_value(context, node, "expected a number");
	double value = strtod(text, NULL);
	if (value - value != 0)
		return bad_value(context, node, "the number is too large");
	return literal_text(r, TYPE_FLOAT, float_repr(r->arena, value));
}
