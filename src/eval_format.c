/*
 * Constants: values as format() prints them (Python Library Reference 3.12, "Format Specification
 * Mini-Language"): texts and integers.
 */
#include "eval_call.h"
#include "repr.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

static bool is_align(char c)
{
	return c && strchr("<>=^", c);
}

static const char *digits(const char *at, long long *value)
{
	for (*value = 0; isdigit((unsigned char)*at) && *value <= EVAL_LARGEST; at++)
		*value = *value * 10 + (*at - '0');
	return at;
}

bool format_spec(const char *spec, Format *format)
{
	*format = (Format){ .fill = ' ' };
	if (*spec && is_align(spec[1]))
		format->fill = *spec++;
	if (is_align(*spec))
		format->align = *spec++;
	if (*spec && strchr("+- ", *spec))
		format->sign = *spec++;
	if ((format->prefixed = *spec == '#'))
		spec++;
	if (*spec == '0') {
		format->fill = format->align ? format->fill : '0';
		format->align = format->align ? format->align : '=';
		spec++;
	}
	spec = digits(spec, &format->width);
	if (*spec && strchr(",_", *spec))
		format->grouping = *spec++;
	if ((format->precise = *spec == '.'))
		spec = digits(spec + 1, &format->precision);
	if (*spec && strchr("sdxXob", *spec))
		format->type = *spec++;
	return !*spec && format->width <= EVAL_LARGEST;
}

static void repeat(Buffer *out, char c, size_t count)
{
	for (; count > 0; count--)
		buffer_char(out, c);
}

/* `front` is a sign or a prefix, which '=' leaves before the padding. */
static void pad(Buffer *out, const Format *format, const char *front, const char *text,
                size_t length, char align)
{
	size_t used = strlen(front) + utf8_length(text, length);
	size_t room = (size_t)format->width > used ? (size_t)format->width - used : 0;
	size_t before = align == '>' ? room : align == '^' ? room / 2 : 0;
	size_t between = align == '=' ? room : 0;
	repeat(out, format->fill, before);
	buffer_text(out, front);
	repeat(out, format->fill, between);
	buffer_add(out, text, length);
	repeat(out, format->fill, room - before - between);
}

static bool format_text(Buffer *out, const Format *format, const Node *value)
{
	bool ascii = utf8_length(value->text, value->length) == value->length;
	size_t length = value->length;
	if (format->sign || format->grouping || format->prefixed || format->align == '='
	    || (format->type && format->type != 's') || (format->precise && !ascii))
		return false;
	if (format->precise && (size_t)format->precision < length)
		length = (size_t)format->precision;
	pad(out, format, "", value->text, length, format->align ? format->align : '<');
	return true;
}

/* The digits of a number from the last to the first; returns the first. */
static char *print_digits(char *end, unsigned long long value, unsigned base, bool large,
                          char grouping)
{
	const char *digit = large ? "0123456789ABCDEF" : "0123456789abcdef";
	unsigned group = base == 10 ? 3 : 4, count = 0;
	*--end = '\0';
	do {
		if (grouping && count && count % group == 0)
			*--end = grouping;
		*--end = digit[value % base];
		value /= base;
		count++;
	} while (value);
	return end;
}

static bool format_integer(Buffer *out, const Format *format, const Node *value)
{
	long long number;
	char room[128], front[4] = "";
	char type = format->type ? format->type : 'd';
	unsigned base = type == 'd' ? 10 : type == 'o' ? 8 : type == 'b' ? 2 : 16;
	if (type == 's' || format->precise || !integer_value(value, &number)
	    || (format->grouping == ',' && base != 10)
	    || (format->grouping && format->fill == '0' && format->align == '='))
		return false;
	size_t used = 0;
	if (number < 0 || (format->sign && format->sign != '-'))
		front[used++] = number < 0 ? '-' : format->sign;
	if (format->prefixed && base != 10) {
		front[used++] = '0';
		front[used++] = type;
	}
	unsigned long long size =
		number < 0 ? 0 - (unsigned long long)number : (unsigned long long)number;
	char *text = print_digits(room + sizeof room, size, base, type == 'X', format->grouping);
	pad(out, format, front, text, strlen(text), format->align ? format->align : '>');
	return true;
}

bool format_value(Buffer *out, const Format *format, const Node *value)
{
	bool plain = !format->width && !format->precise && !format->sign && !format->grouping
	             && !format->type;
	if (value->kind == NODE_STRING)
		return format_text(out, format, value);
	if (value->kind == NODE_INT && !plain)
		return format_integer(out, format, value);
	return plain && constant_print(out, value);
}

bool constant_repr(Buffer *out, const Node *node)
{
	if (node->kind != NODE_STRING)
		return constant_print(out, node);
	if (memchr(node->text, '\0', node->length))
		return false;
	repr_text(out, node->text);
	return true;
}
