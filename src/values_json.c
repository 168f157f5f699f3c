/* JSON literals: Python's lists, dicts, texts and numbers as json.dumps() writes them. */
#include "json.h"
#include "values.h"

#include <string.h>

static bool json_value(ExprContext *context, Buffer *out, const Node *node, const Field *field);

/* A key is a text; numbers, True and None become one. */
static bool json_key(ExprContext *context, Buffer *out, const Node *node, const Field *field)
{
	const Node *key = eval(context->resolver, context->scope, node);
	if (key->kind == NODE_STRING) {
		if (!sql_text(context->resolver, key))
			return false;
		json_string(out, key->text, key->length);
		return true;
	}
	if (key->kind != NODE_INT && key->kind != NODE_FLOAT && key->kind != NODE_TRUE
	    && key->kind != NODE_FALSE && key->kind != NODE_NONE)
		return bad_value(context, key, "a key of JSON is a text") != NULL;
	buffer_char(out, '"');
	bool fine = json_value(context, out, key, field);
	buffer_char(out, '"');
	return fine;
}

/* The place of the last pair with the same key: in Python that one counts. */
static bool is_repeated(ExprContext *context, const Node *dict, uint32_t at)
{
	const Node *key = eval(context->resolver, context->scope, dict->items.items[at]->left);
	for (uint32_t i = at + 1; i < dict->items.count && key->kind == NODE_STRING; i++) {
		const Node *other = dict->items.items[i];
		if (other->kind != NODE_PAIR)
			continue;
		other = eval(context->resolver, context->scope, other->left);
		if (other->kind == NODE_STRING && other->length == key->length
		    && memcmp(other->text, key->text, key->length) == 0)
			return true;
	}
	return false;
}

static bool json_dict(ExprContext *context, Buffer *out, const Node *node, const Field *field)
{
	const char *separator = "";
	buffer_char(out, '{');
	for (uint32_t i = 0; i < node->items.count; i++) {
		const Node *pair = node->items.items[i];
		if (pair->kind != NODE_PAIR)
			return bad_value(context, pair, "idxc can't evaluate this dict") != NULL;
		if (is_repeated(context, node, i))
			continue;
		buffer_text(out, separator);
		separator = ", ";
		if (!json_key(context, out, pair->left, field))
			return false;
		buffer_text(out, ": ");
		if (!json_value(context, out, pair->right, field))
			return false;
	}
	buffer_char(out, '}');
	return true;
}

static bool json_list(ExprContext *context, Buffer *out, const Node *node, const Field *field)
{
	buffer_char(out, '[');
	for (uint32_t i = 0; i < node->items.count; i++) {
		if (i)
			buffer_text(out, ", ");
		if (!json_value(context, out, node->items.items[i], field))
			return false;
	}
	buffer_char(out, ']');
	return true;
}

/* Dates, decimals and UUIDs are texts, and only DjangoJSONEncoder can write them. */
static bool json_call(ExprContext *context, Buffer *out, const Node *node, const Field *field)
{
	const Literal *value = value_of_call(context, node);
	if (!value)
		return false;
	if (!field || !field->json_encoder || value->type == TYPE_INTERVAL) {
		diag_error(context->resolver->diags, node->loc, "this is no JSON")->hint =
			"encoder=DjangoJSONEncoder writes dates, times, decimals and UUIDs";
		return false;
	}
	const char *text = value->text;
	Arena *arena = context->resolver->arena;
	if (value->type == TYPE_UUID)
		text = uuid_text(arena, text);
	else if (value->type == TYPE_TIMESTAMP) /* ISO 8601, to the millisecond */
		text = arena_printf(arena, "%.10sT%.*s", text,
		                    (int)(strlen(text + 11) > 12 ? 12 : strlen(text + 11)),
		                    text + 11);
	json_string(out, text, strlen(text));
	return true;
}

static bool json_value(ExprContext *context, Buffer *out, const Node *node, const Field *field)
{
	node = eval(context->resolver, context->scope, node);
	if (node->kind == NODE_DICT)
		return json_dict(context, out, node, field);
	if (node->kind == NODE_LIST || node->kind == NODE_TUPLE)
		return json_list(context, out, node, field);
	if (node->kind == NODE_CALL && is_value_call(node))
		return json_call(context, out, node, field);
	if (node->kind == NODE_STRING && !sql_text(context->resolver, node))
		return false;
	const Literal *literal = literal_natural(context, node);
	if (!literal)
		return false;
	if (node->kind == NODE_BYTES)
		return bad_value(context, node, "bytes are no JSON") != NULL;
	if (node->kind == NODE_STRING)
		json_string(out, literal->text, literal->length);
	else
		buffer_text(out, node->kind == NODE_NONE    ? "null"
		                 : node->kind == NODE_TRUE  ? "true"
		                 : node->kind == NODE_FALSE ? "false"
		                                            : literal->text);
	return true;
}

const Literal *to_json(ExprContext *context, const Node *node, const Field *field)
{
	Buffer text = { .arena = context->resolver->arena };
	bool fine = json_value(context, &text, node, field);
	const char *copy =
		fine ? arena_text(context->resolver->arena, text.text, text.length) : NULL;
	buffer_free(&text);
	return copy ? literal_text(context->resolver, TYPE_JSON, copy) : NULL;
}
