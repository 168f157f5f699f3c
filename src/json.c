#include "json.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* The code point at `at` in valid UTF-8, and how many bytes it takes. */
static uint32_t decode(const char *at, size_t *length)
{
	unsigned char first = (unsigned char)*at;
	*length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
	uint32_t point = *length == 1 ? first : first & (0xffU >> (*length + 1));
	for (size_t i = 1; i < *length; i++)
		point = point << 6 | ((unsigned char)at[i] & 0x3f);
	return point;
}

static void escaped(Buffer *out, uint32_t point)
{
	static const char named[] = "\"\\\n\r\t\f\b", letters[] = "\"\\nrtfb";
	const char *name = point && point < 0x80 ? strchr(named, (int)point) : NULL;
	if (name)
		buffer_printf(out, "\\%c", letters[name - named]);
	else if (point >= ' ' && point <= '~')
		buffer_char(out, (char)point);
	else if (point < 0x10000)
		buffer_printf(out, "\\u%04x", point);
	else
		buffer_printf(out, "\\u%04x\\u%04x", 0xd800 + ((point - 0x10000) >> 10),
		              0xdc00 + (point & 0x3ff));
}

void json_string(Buffer *out, const char *text, size_t length)
{
	buffer_char(out, '"');
	for (size_t i = 0, bytes; i < length; i += bytes)
		escaped(out, decode(text + i, &bytes));
	buffer_char(out, '"');
}

static uint32_t hex4(const char *at)
{
	char digits[5] = { at[0], at[1], at[2], at[3], '\0' };
	return (uint32_t)strtoul(digits, NULL, 16);
}

/* The code point behind \u, perhaps of two surrogates; returns the last character used. */
static const char *unescape(Buffer *out, const char *at)
{
	char bytes[4];
	uint32_t point = hex4(at + 1);
	at += 4;
	if (point >= 0xd800 && point < 0xdc00) {
		point = 0x10000 + ((point - 0xd800) << 10) + (hex4(at + 3) - 0xdc00);
		at += 6;
	}
	buffer_add(out, bytes, utf8_encode(point, bytes));
	return at;
}

void json_unquote(Buffer *out, const char *text, size_t length)
{
	static const char letters[] = "nrtfb", values[] = "\n\r\t\f\b";
	const char *end = text + length - 1;
	for (const char *at = text + 1; at < end; at++) {
		const char *letter = *at == '\\' ? strchr(letters, at[1]) : NULL;
		if (*at != '\\')
			buffer_char(out, *at);
		else if (letter)
			buffer_char(out, values[letter - letters]), at++;
		else if (at[1] == 'u')
			at = unescape(out, at + 1);
		else
			buffer_char(out, *++at);
	}
}

bool json_is_index(const char *key)
{
	key += *key == '-' || *key == '+';
	size_t digits = strspn(key, "0123456789");
	return digits > 0 && digits < 10 && key[digits] == '\0';
}

void json_step(Buffer *out, const char *key, bool member)
{
	if (!member && json_is_index(key)) {
		buffer_printf(out, "[%ld]", strtol(key, NULL, 10));
		return;
	}
	buffer_char(out, '.');
	json_string(out, key, strlen(key));
}

void array_element(Buffer *out, const char *text)
{
	bool plain = *text && !text[strcspn(text, "\"{},\\ \t\n\r\f\v")]
	             && strcasecmp(text, "null") != 0;
	if (plain) {
		buffer_text(out, text);
		return;
	}
	buffer_char(out, '"');
	for (; *text; text++) {
		if (*text == '"' || *text == '\\')
			buffer_char(out, '\\');
		buffer_char(out, *text);
	}
	buffer_char(out, '"');
}
