/* Literals as Python reads them (Python Language Reference 3.12, section 2.4). */
#include "scan.h"

#include <stdlib.h>
#include <string.h>

/* ---- strings ---- */

typedef struct Decoder {
	Scan *scan;
	Loc loc; /* of the whole token */
	const char *token, *at, *end;
	char *out;
	bool bytes, failed;
	bool unknown;   /* holds a character by its name, or half of one: no text that idxc knows */
} Decoder;

static void bad_escape(Decoder *d, const char *start, const char *message)
{
	uint32_t from = d->loc.start + (uint32_t)(start - d->token);
	diag_error(d->scan->diags, (Loc){ from, d->loc.start + (uint32_t)(d->at - d->token) }, "%s",
	           message);
	d->failed = true;
}

static int hex_value(char c)
{
	return c >= '0' && c <= '9'   ? c - '0'
	       : c >= 'a' && c <= 'f' ? c - 'a' + 10
	       : c >= 'A' && c <= 'F' ? c - 'A' + 10
	                              : -1;
}

static void put_code_point(Decoder *d, const char *start, uint32_t code)
{
	if (d->bytes)
		*d->out++ = (char)code;
	else if (code > 0x10FFFF)
		bad_escape(d, start, "not a Unicode character");
	else if (code >= 0xD800 && code < 0xE000) /* half a character: no database has texts with it */
		d->unknown = true;
	else
		d->out += utf8_encode(code, d->out);
}

static void hex_escape(Decoder *d, const char *start, int digits)
{
	uint32_t code = 0;
	for (int i = 0; i < digits; i++) {
		int digit = d->at < d->end ? hex_value(*d->at) : -1;
		if (digit < 0) {
			bad_escape(d, start, "too few hexadecimal digits in escape");
			return;
		}
		code = code * 16 + (uint32_t)digit;
		d->at++;
	}
	put_code_point(d, start, code);
}

static void octal_escape(Decoder *d, const char *start)
{
	uint32_t code = 0;
	d->at--;
	for (int i = 0; i < 3 && d->at < d->end && *d->at >= '0' && *d->at <= '7'; i++)
		code = code * 8 + (uint32_t)(*d->at++ - '0');
	put_code_point(d, start, code);
}

static void escape(Decoder *d)
{
	static const char from[] = "\\'\"abfnrtv", to[] = "\\'\"\a\b\f\n\r\t\v";
	const char *start = d->at++;
	char c = *d->at++;
	const char *simple = strchr(from, c);
	if (simple && c)
		*d->out++ = to[simple - from];
	else if (c == '\n')
		;
	else if (c == '\r')
		d->at += *d->at == '\n';
	else if (c >= '0' && c <= '7')
		octal_escape(d, start);
	else if (c == 'x')
		hex_escape(d, start, 2);
	else if (c == 'u' && !d->bytes)
		hex_escape(d, start, 4);
	else if (c == 'U' && !d->bytes)
		hex_escape(d, start, 8);
	else if (c == 'N' && !d->bytes)
		d->unknown = true;
	else {
		*d->out++ = '\\';
		*d->out++ = c;
	}
}

/* Escapes resolved, line ends made one; NULL after an error. */
static Node *decode(Decoder *d, NodeKind kind, bool raw)
{
	size_t room = (size_t)(d->end - d->at) + 1;
	char *text = d->out = arena_alloc(d->scan->arena, room);
	while (d->at < d->end) {
		if (*d->at == '\\' && !raw)
			escape(d);
		else if (*d->at == '\r') {
			*d->out++ = '\n';
			d->at += 1 + (d->at[1] == '\n');
		} else
			*d->out++ = *d->at++;
	}
	*d->out = '\0';
	if (d->unknown)
		return node_new(d->scan->arena, NODE_OPAQUE, d->loc);
	return d->failed ? NULL : node_text(d->scan->arena, kind, d->loc, text, (size_t)(d->out - text));
}

Node *literal_part(Scan *scan, Loc loc, const char *text, size_t length, bool raw)
{
	Decoder d = { .scan = scan, .loc = loc, .token = text, .at = text, .end = text + length };
	return decode(&d, NODE_STRING, raw);
}

Node *literal_string(Scan *scan, Loc loc, const char *token, size_t length)
{
	bool raw = false, bytes = false;
	const char *at = token;
	for (; *at != '\'' && *at != '"'; at++) {
		raw |= *at == 'r' || *at == 'R';
		bytes |= *at == 'b' || *at == 'B';
	}
	size_t quotes = token + length - at >= 6 && at[1] == *at && at[2] == *at ? 3 : 1;
	Decoder d = { .scan = scan,
		      .loc = loc,
		      .token = token,
		      .at = at + quotes,
		      .end = token + length - quotes,
		      .bytes = bytes };
	return decode(&d, bytes ? NODE_BYTES : NODE_STRING, raw);
}

/* 'a' f'{b}': the parts of all */
static Node *join_formatted(Scan *scan, Loc loc, NodeList parts)
{
	NodeList items = { 0 };
	for (uint32_t i = 0; i < parts.count; i++)
		items = parts.items[i]->kind == NODE_FSTRING
		                ? node_concat(scan->arena, items, parts.items[i]->items)
		                : node_list(scan->arena, items, parts.items[i]);
	return node_items(scan->arena, NODE_FSTRING, loc, NULL, items);
}

Node *literal_join(Scan *scan, Loc loc, NodeList parts)
{
	size_t length = 0, used = 0;
	bool formatted = false;
	for (uint32_t i = 0; i < parts.count; i++) {
		if (parts.items[i]->kind == NODE_OPAQUE)
			return node_new(scan->arena, NODE_OPAQUE, loc);
		if (parts.items[i]->kind == NODE_FSTRING)
			formatted = true;
		else if (parts.items[i]->kind != parts.items[0]->kind && !formatted)
			diag_error(scan->diags, parts.items[i]->loc,
			           "cannot mix bytes and string literals");
		length += parts.items[i]->length;
	}
	if (parts.count == 1)
		return parts.items[0];
	if (formatted)
		return join_formatted(scan, loc, parts);
	char *text = arena_alloc(scan->arena, length + 1);
	for (uint32_t i = 0; i < parts.count; i++) {
		memcpy(text + used, parts.items[i]->text, parts.items[i]->length);
		used += parts.items[i]->length;
	}
	return node_text(scan->arena, parts.items[0]->kind, loc, text, length);
}

/* ---- numbers ---- */

/* digits in `base` to decimal, of any length: schoolbook, literals are short */
static const char *to_decimal(Arena *arena, const char *digits, size_t length, unsigned base)
{
	size_t room = length * 2 + 2, used = 1;
	unsigned char *decimal = arena_alloc(arena, room); /* lowest digit first */
	for (size_t i = 0; i < length; i++) {
		unsigned carry = (unsigned)hex_value(digits[i]);
		for (size_t j = 0; j < used; j++) {
			carry += decimal[j] * base;
			decimal[j] = (unsigned char)(carry % 10);
			carry /= 10;
		}
		for (; carry; carry /= 10)
			decimal[used++] = (unsigned char)(carry % 10);
	}
	while (used > 1 && decimal[used - 1] == 0)
		used--;
	char *text = arena_alloc(arena, used + 1);
	for (size_t i = 0; i < used; i++)
		text[i] = (char)('0' + decimal[used - 1 - i]);
	return text;
}

Node *literal_number(Scan *scan, Loc loc, const char *token, size_t length)
{
	enum { LONGEST = 4300 }; /* Python 3.11's own limit for int(), sys.int_info */
	if (length > LONGEST) {
		diag_error(scan->diags, loc, "number of more than %d digits", LONGEST);
		return NULL;
	}
	char *text = arena_alloc(scan->arena, length + 1);
	size_t used = 0;
	for (size_t i = 0; i < length; i++)
		if (token[i] != '_')
			text[used++] = token[i];
	text[used] = '\0';
	unsigned base = text[0] != '0' || used == 1 ? 10
	                : strchr("xX", text[1])     ? 16
	                : strchr("oO", text[1])     ? 8
	                : strchr("bB", text[1])     ? 2
	                                            : 10;
	if (base != 10) {
		const char *decimal = to_decimal(scan->arena, text + 2, used - 2, base);
		return node_text(scan->arena, NODE_INT, loc, decimal, strlen(decimal));
	}
	if (strpbrk(text, ".eE"))
		return node_text(scan->arena, NODE_FLOAT, loc, text, used);
	size_t zeros = strspn(text, "0");
	if (zeros == used)
		return node_text(scan->arena, NODE_INT, loc, "0", 1);
	if (zeros) {
		diag_error(scan->diags, loc, "leading zeros in a decimal number")->hint =
			"an octal number begins with 0o";
		return NULL;
	}
	return node_text(scan->arena, NODE_INT, loc, text, used);
}
