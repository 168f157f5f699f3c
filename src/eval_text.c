/* Constants as texts: str(), f-strings and the % of texts. */
#include "eval_call.h"

#include <string.h>

bool constant_print(Buffer *out, const Node *node)
{
	if (node->kind == NODE_STRING || node->kind == NODE_INT)
		buffer_add(out, node->text, node->length);
	else if (node->kind == NODE_TRUE || node->kind == NODE_FALSE || node->kind == NODE_NONE)
		buffer_text(out, node_kind_name(node->kind));
	else
		return false;
	return true;
}

const Node *text_of_buffer(Resolver *resolver, const Node *node, Buffer *text, bool known)
{
	const Node *result = node;
	if (text->length > EVAL_LARGEST)
		result = too_large(resolver, node->loc);
	else if (known)
		result = constant_text(resolver, node->loc, text->text ? text->text : "",
		                       text->length);
	buffer_free(text);
	return result;
}

/* f'{A}_{B.C}' */
const Node *eval_format(Resolver *resolver, const Scope *scope, const Node *node, int hops)
{
	Buffer text = { .arena = resolver->arena };
	bool known = true;
	for (uint32_t i = 0; i < node->items.count && known; i++)
		known = constant_print(&text,
		                       eval_at(resolver, scope, node->items.items[i], hops + 1));
	return text_of_buffer(resolver, node, &text, known);
}

const Node *dict_value(const Node *dict, const char *key, size_t length)
{
	for (uint32_t i = 0; dict->kind == NODE_DICT && i < dict->items.count; i++) {
		const Node *pair = dict->items.items[i];
		if (pair->kind == NODE_PAIR && pair->left->kind == NODE_STRING
		    && pair->left->length == length && memcmp(pair->left->text, key, length) == 0)
			return pair->right;
	}
	return NULL;
}

/* The flags, width and precision of %-5s and %03d; returns the letter, NULL: not known. */
static const char *percent_format(const char *at, Format *format, NodeKind kind)
{
	char spec[32], align = '\0', *out = spec;
	bool zero = false;
	for (; *at && strchr("-0+ #", *at); at++) {
		align = *at == '-' ? '<' : align;
		zero |= *at == '0';
		if (*at == '+' || *at == ' ' || *at == '#')
			return NULL;
	}
	size_t length = strspn(at, "0123456789.");
	if (length > sizeof spec - 4)
		return NULL;
	if (align || !zero || kind != NODE_INT)
		*out++ = align ? align : '>';
	else
		*out++ = '0';
	memcpy(out, at, length);
	out[length] = '\0';
	return format_spec(spec, format) ? at + length : NULL;
}

static bool percent_print(Buffer *out, const char *letter, Format *format, const Node *item)
{
	if (*letter == 'd' || *letter == 'i')
		return item->kind == NODE_INT && !format->precise
		       && format_value(out, format, item);
	if (*letter == 'x' || *letter == 'X' || *letter == 'o')
		format->type = *letter;
	else if (*letter == 'r' && item->kind == NODE_STRING)
		return !format->width && !format->precise && constant_repr(out, item);
	else if (*letter != 's' && *letter != 'r')
		return false;
	return format_value(out, format, item);
}

/* One %s, %d or %(name)s; returns what follows, or NULL when it is another. */
static const char *percent_item(Buffer *out, const char *at, const Node *value, uint32_t *next)
{
	const Node *item = NULL;
	if (*at == '(') {
		const char *close = strchr(at, ')');
		item = close ? dict_value(value, at + 1, (size_t)(close - at - 1)) : NULL;
		at = close ? close + 1 : at;
	} else if (value->kind == NODE_TUPLE) {
		item = *next < value->items.count ? value->items.items[(*next)++] : NULL;
	} else if (value->kind != NODE_DICT && (*next)++ == 0) {
		item = value;
	}
	Format format;
	return item && (at = percent_format(at, &format, item->kind))
	                       && percent_print(out, at, &format, item)
	               ? at + 1
	               : NULL;
}

const Node *format_percent(Resolver *resolver, const Scope *scope, const Node *node,
                           const Node *format, const Node *value, int hops)
{
	Buffer text = { .arena = resolver->arena };
	const char *at = format->text, *end = format->text + format->length;
	uint32_t next = 0;
	value = eval_closed_at(resolver, scope, value, hops);
	while (at && at < end)
		if (*at != '%') {
			buffer_char(&text, *at++);
		} else if (at[1] == '%') {
			buffer_char(&text, '%');
			at += 2;
		} else {
			at = percent_item(&text, at + 1, value, &next);
		}
	bool used = value->kind == NODE_TUPLE ? next == value->items.count
	                                      : value->kind == NODE_DICT || next == 1;
	bool known = at && used;
	if (!known)
		buffer_free(&text);
	return known ? text_of_buffer(resolver, node, &text, true) : NULL;
}
