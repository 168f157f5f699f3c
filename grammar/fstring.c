/*
 * f-strings (Python Language Reference 3.12, section 2.4.3): text with expressions in braces. An
 * expression may hold strings of any quotes, f-strings again, comments and line ends.
 */
#include "scan.h"

#include <ctype.h>
#include <string.h>

static const char *skip_brackets(const char *at, const char *end, char close, bool field,
                                 int depth);

/* Behind the closing quotes; NULL: there are none. `at` is behind the opening ones. */
static const char *skip_text(const char *at, const char *end, char quote, size_t quotes,
                             bool formatted, int depth)
{
	while (at && at < end)
		if (*at == '\\')
			at += 2;
		else if (*at == quote && (quotes == 1 || (at[1] == quote && at[2] == quote)))
			return at + quotes;
		else if (quotes == 1 && (*at == '\n' || *at == '\r'))
			return NULL;
		else if (formatted && *at == '{' && at[1] != '{')
			at = skip_brackets(at + 1, end, '}', true, depth + 1);
		else
			at += 1 + (formatted && *at == '{');
	return NULL;
}

/* A string within an expression. `at` is its quote; the prefix was passed already. */
static const char *skip_string(const char *start, const char *at, const char *end, int depth)
{
	bool formatted = false;
	for (const char *c = at; c > start && at - c < 2 && strchr("rRbBuUfF", c[-1]); c--)
		formatted |= c[-1] == 'f' || c[-1] == 'F';
	if (at[1] == at[0] && at[2] != at[0])
		return at + 2;
	size_t quotes = at[1] == at[0] ? 3 : 1;
	return skip_text(at + quotes, end, *at, quotes, formatted, depth);
}

/* The format behind the colon of a field: text with fields in it, to the brace that closes. */
static const char *skip_format(const char *at, const char *end, int depth)
{
	while (at && at < end && *at != '}')
		at = *at == '{' ? skip_brackets(at + 1, end, '}', true, depth + 1) : at + 1;
	return at && at < end ? at + 1 : NULL;
}

/* Behind the bracket that closes; NULL: there is none. */
static const char *skip_brackets(const char *at, const char *end, char close, bool field, int depth)
{
	const char *start = at;
	while (at && at < end && depth < DEPTH_LIMIT)
		if (*at == close)
			return at + 1;
		else if (*at == ':' && field)
			return skip_format(at + 1, end, depth + 1);
		else if (*at == '#')
			at += strcspn(at, "\r\n");
		else if (*at == '\'' || *at == '"')
			at = skip_string(start, at, end, depth + 1);
		else if (*at == '(' || *at == '[' || *at == '{')
			at = skip_brackets(at + 1, end, *at == '(' ? ')' : (char)(*at + 2), false,
			                   depth + 1);
		else
			at++;
	return NULL;
}

/* One quote with a prefix of up to two letters is shorter than three. */
static size_t quotes_of(size_t opening)
{
	return opening > 3 ? 3 : 1;
}

size_t fstring_length(const Scan *scan, const char *start, size_t opening)
{
	const char *end = scan->source->text + scan->source->length, *content = start + opening;
	const char *after = skip_text(content, end, content[-1], quotes_of(opening), true, 0);
	return after && after <= end ? (size_t)(after - start) : 0;
}

/* ---- parts ---- */

/* Behind the expression of a field: its colon, its `!r`, or its end. */
static const char *expression_end(const char *start, const char *end)
{
	const char *at = start;
	while (at && at < end)
		if (*at == ':' || (*at == '!' && at[1] != '='))
			return at;
		else if (*at == '#')
			at += strcspn(at, "\r\n");
		else if (*at == '\'' || *at == '"')
			at = skip_string(start, at, end, 0);
		else if (*at == '(' || *at == '[' || *at == '{')
			at = skip_brackets(at + 1, end, *at == '(' ? ')' : (char)(*at + 2), false, 0);
		else
			at++;
	return at && at < end ? at : end;
}

/* {x=} prints itself; a comparison ends in another way. Returns the place of its sign, or NULL. */
static const char *own_name(const char *start, const char *end)
{
	while (end > start && isspace((unsigned char)end[-1]))
		end--;
	return end - start > 1 && end[-1] == '=' && !strchr("=!<>", end[-2]) ? end - 1 : NULL;
}

static Node *called(Scan *scan, const char *name, Node *value, Node *spec)
{
	Node *callee = node_name(scan->arena, NODE_NAME, value->loc,
	                         names_intern(scan->names, name, strlen(name)), NULL);
	NodeList items = node_list(scan->arena, (NodeList){ 0 }, value);
	if (spec)
		items = node_list(scan->arena, items, spec);
	return node_items(scan->arena, NODE_CALL, value->loc, callee, items);
}

static bool parts_of(Scan *scan, Loc loc, const char *at, const char *end, bool raw, NodeList *items);

/* {x!r:02d} is format(repr(x), '02d'). */
static Node *field_node(Scan *scan, Loc loc, const char *at, const char *end, bool raw, NodeList *items)
{
	const char *behind = expression_end(at, end), *own = own_name(at, behind);
	Node *value = parse_field(scan, at, (size_t)((own ? own : behind) - at));
	char conversion = behind < end && *behind == '!' ? behind[1] : own && behind == end ? 'r' : 's';
	const char *colon = behind < end && *behind == '!' ? behind + 2 : behind;
	NodeList parts = { 0 };
	bool known = value && strchr("rs", conversion) && conversion && colon <= end
	             && (colon == end || *colon == ':')
	             && (colon == end || parts_of(scan, loc, colon + 1, end, raw, &parts));
	if (!known)
		return node_new(scan->arena, NODE_OPAQUE, loc);
	if (own)
		*items = node_list(scan->arena, *items,
		                   node_text(scan->arena, NODE_STRING, loc,
		                             arena_text(scan->arena, at, (size_t)(behind - at)),
		                             (size_t)(behind - at)));
	if (conversion == 'r')
		value = called(scan, "repr", value, NULL);
	if (colon == end)
		return value;
	return called(scan, "format", value, node_items(scan->arena, NODE_FSTRING, loc, NULL, parts));
}

/* false after an error */
static bool parts_of(Scan *scan, Loc loc, const char *at, const char *end, bool raw, NodeList *items)
{
	while (at < end) {
		const char *text = at;
		while (at < end && *at != '{' && *at != '}')
			at += *at == '\\' && !raw ? 2 : 1;
		bool doubled = at < end && at[1] == *at; /* {{ is { */
		Node *part = literal_part(scan, loc, text, (size_t)(at - text) + doubled, raw);
		if (!part)
			return false;
		*items = node_list(scan->arena, *items, part);
		const char *after =
			at < end && !doubled ? skip_brackets(at + 1, end, '}', true, 0) : at + 2;
		if (after && at < end && !doubled) {
			Node *field = field_node(scan, loc, at + 1, after - 1, raw, items);
			*items = node_list(scan->arena, *items, field);
		}
		at = after ? after : end;
	}
	return true;
}

Node *fstring_node(Scan *scan, Loc loc, size_t opening)
{
	const char *start = scan->source->text + (loc.start - scan->source->base);
	const char *at = start + opening, *end = start + (loc.end - loc.start) - quotes_of(opening);
	bool raw = start[0] == 'r' || start[0] == 'R' || start[1] == 'r' || start[1] == 'R';
	NodeList items = { 0 };
	return parts_of(scan, loc, at, end, raw, &items)
	               ? node_items(scan->arena, NODE_FSTRING, loc, NULL, items)
	               : NULL;
}
