/* Texts to trees: what calls the parser, and what its actions and its errors need. */
#include "scan.h"
#include "parser.h"

#include <string.h>

/* ---- actions ---- */

static void items_free(Scan *scan)
{
	arena_table_free(scan->items, scan->item_room * sizeof *scan->items);
}

void items_grow(Scan *scan)
{
	enum { FIRST = 16 };
	uint32_t room = scan->item_room ? scan->item_room * 2 : FIRST;
	Node **items = arena_table(scan->names->arena, room * sizeof *items);
	if (scan->item_count)
		memcpy(items, scan->items, scan->item_count * sizeof *items);
	items_free(scan);
	scan->items = items;
	scan->item_room = room;
}

uint32_t items_append(Scan *scan, uint32_t list, NodeList more)
{
	for (uint32_t i = 0; i < more.count; i++)
		items_add(scan, list, more.items[i]);
	return list;
}

uint32_t items_insert(Scan *scan, uint32_t list, Node *item, uint32_t rest)
{
	items_one(scan, item);
	Node **place = scan->items + rest;
	memmove(place + 1, place, (scan->item_count - 1 - rest) * sizeof *place);
	*place = item;
	return list;
}

NodeList items_drop(Scan *scan, uint32_t list)
{
	uint32_t count = scan->item_count - list;
	scan->item_count = list;
	return (NodeList){ count ? scan->items + list : NULL, count, count };
}

Node *items_node(Scan *scan, NodeKind kind, Loc loc, Node *left, uint32_t list)
{
	return node_copied(scan->arena, kind, loc, left, items_drop(scan, list));
}

Node *parse_shallow(Scan *scan, Node *node)
{
	if (node->depth <= NODE_DEPTH_LIMIT)
		return node;
	diag_error(scan->diags, node->loc, "an expression of more than %d levels",
	           NODE_DEPTH_LIMIT);
	return node_new(scan->arena, NODE_OPAQUE, node->loc);
}

Node *parse_assign(Scan *scan, Loc loc, Node *target, Node *value)
{
	return node_pair(scan->arena, NODE_ASSIGN, loc, parse_shallow(scan, target),
	                 parse_shallow(scan, value));
}

Node *parse_spread(Scan *scan, NodeKind kind, Loc loc, NodeKind star, Node *node)
{
	Node *all = node_pair(scan->arena, star, node->loc, node, NULL);
	return items_node(scan, kind, loc, NULL, items_one(scan, all));
}

Node *parse_import(Scan *scan, Loc loc, Node *module, unsigned dots, uint32_t names)
{
	Node *node = items_node(scan, NODE_IMPORT, loc, module, names);
	node->length = dots;
	return node;
}

Node *parse_return(Scan *scan, Loc loc, Node *value)
{
	Node *name = node_name(scan->arena, NODE_NAME, loc, names_intern(scan->names, "return", 6), NULL);
	return parse_assign(scan, loc, name, value);
}

Node *parse_is(Arena *arena, Loc loc, Node *left, Node *right)
{
	if (right->kind == NODE_TEST && right->test == TEST_NOT)
		return node_test(arena, loc, TEST_IS_NOT, left, right->left);
	return node_test(arena, loc, TEST_IS, left, right);
}

/* ---- errors ---- */

/* "unexpected X, expected A, B or C"; long lists say nothing and are left out. */
void parse_error(Scan *scan, Loc loc, const char *found, const char *const *expected, int count)
{
	if (scan->brackets && scan_begins_line(scan, loc)) { /* a new statement, most likely */
		scan_unclosed(scan);
		return;
	}
	Buffer text = { .arena = scan->arena };
	buffer_printf(&text, "unexpected %s", found);
	for (int i = 0; i < count; i++)
		buffer_printf(&text, "%s%s", i == 0 ? ", expected " : i + 1 < count ? ", " : " or ",
		              expected[i]);
	diag_error(scan->diags, loc, "%s", text.text);
	buffer_free(&text);
}

/* ---- sources ---- */

static Scan scan_of(const Source *source, Names *names, Diags *diags, Arena *arena)
{
	return (Scan){ .arena = arena,
		       .names = names,
		       .diags = diags,
		       .source = source,
		       .line_begins = true };
}

static Node *parse(Scan *scan)
{
	Node *result = NULL;
	lexer_open(scan);
	yyparse(scan, &result);
	items_free(scan);
	lexer_close(scan);
	return result;
}

Node *parse_source(const Source *source, Names *names, Diags *diags, Arena *arena)
{
	DiagMark mark = diags_mark(diags);
	Scan scan = scan_of(source, names, diags, arena);
	Node *result = parse(&scan);
	if (scan.gave_up) {
		diags_take_back(diags, mark);
		scan = scan_of(source, names, diags, arena);
		scan.exact = true;
		result = parse(&scan);
	}
	return result ? result : node_new(arena, NODE_BLOCK, (Loc){ source->base, source->base });
}

Scan *statements_open(const Source *source, Names *names, Diags *diags, Arena *arena)
{
	Scan *scan = NEW(arena, Scan);
	*scan = scan_of(source, names, diags, arena);
	scan->one_by_one = true;
	lexer_open(scan);
	return scan;
}

Node *statements_next(Scan *scan, Arena *arena)
{
	Node *result = NULL;
	DiagMark mark = diags_mark(scan->diags);
	scan->arena = arena;
	yyparse(scan, &result);
	bool failed = scan->gave_up || scan->failed || scan->diags->errors > mark.errors;
	return failed ? NULL : result;
}

void statements_close(Scan *scan)
{
	items_free(scan);
	lexer_close(scan);
}

/* In brackets, so that lines mean nothing; the first stands where the brace of the field does. */
Node *parse_field(const Scan *outer, const char *text, size_t length)
{
	enum { MOST = 4 };      /* each level is read once more by those around it */
	size_t whole = length + 3;
	char *copy = arena_alloc(outer->arena, whole + 2);
	uint32_t base = outer->source->base + (uint32_t)(text - outer->source->text) - 1;
	const Source source = { .path = outer->source->path,
		                .text = copy,
		                .length = (uint32_t)whole,
		                .base = base };
	if (outer->fields == MOST)
		return NULL;
	*copy = '(';
	memcpy(copy + 1, text, length);
	memcpy(copy + 1 + length, ")\n\0", 4);
	DiagMark mark = diags_mark(outer->diags);
	Scan scan = scan_of(&source, outer->names, outer->diags, outer->arena);
	scan.fields = outer->fields + 1;
	Node *file = parse(&scan);
	Node *only = file && file->items.count == 1 ? file->items.items[0] : NULL;
	bool failed = diags_take_back(outer->diags, mark) || scan.gave_up || scan.failed;
	return failed || !only || only->kind != NODE_DO ? NULL : only->left;
}

void scan_dump(Buffer *out, const Source *source, Names *names, Diags *diags, Arena *arena)
{
	Scan scan = scan_of(source, names, diags, arena);
	lexer_open(&scan);
	YYSTYPE value;
	Loc loc = { source->base, source->base };
	int token;
	while ((token = scan_next(&value, &loc, &scan)) != 0) {
		const char *text = source->text + (loc.start - source->base);
		const char *name = token_name(token);
		bool layout = token == T_NEWLINE || token == T_INDENT || token == T_DEDENT;
		buffer_printf(out, "%u-%u %s", loc.start - source->base, loc.end - source->base,
		              name);
		if (!layout)
			buffer_printf(out, " %.*s", (int)(loc.end - loc.start), text);
		buffer_char(out, '\n');
	}
	lexer_close(&scan);
}
