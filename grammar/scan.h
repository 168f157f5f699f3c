/*
 * From bytes to tokens in two steps: lexer.l splits a line into raw tokens, layout.c makes
 * NEWLINE, INDENT and DEDENT of line ends and widths, and passes over statements that declare
 * nothing (def, return, decorators ...).
 */
#ifndef IDXC_SCAN_H
#define IDXC_SCAN_H

#include "ast.h"

enum { DEPTH_LIMIT = 200 };     /* of brackets, and of blocks */

/* The width of an indentation under two sizes of tabs; they must agree in every comparison. */
typedef struct Indent {
	uint32_t wide, narrow;
} Indent;

typedef struct Scan {
	Arena *arena;
	Names *names;
	Diags *diags;
	const Source *source;
	void *lexer;            /* flex's yyscan_t */
	uintptr_t zero;         /* the address of Loc 0 */
	/* layout */
	Indent indents[DEPTH_LIMIT + 1];
	uint32_t indent_count;
	uint32_t brackets;      /* open now; line ends inside mean nothing */
	Loc bracket[DEPTH_LIMIT + 1];   /* where each was opened */
	int pending;            /* a raw token that was read ahead, or 0 */
	uint32_t dedents;       /* to be given before anything else */
	bool newline_due;       /* to be given next: a forgotten bracket was closed */
	bool one_by_one;        /* each statement at the top of the file is a text of its own, with an end */
	bool end_due;           /* ... which is to be given next */
	uint32_t line_start;    /* Loc of the first token of the line */
	bool line_begins;       /* the next token is the first of a statement */
	bool within_line;       /* nothing of the above is due: most tokens are what the lexer gives */
	bool skipping;          /* within a statement that declares nothing: literals mean nothing */
	uint32_t fields;        /* of f-strings within each other that this text is one of */
	bool defining;          /* within a def that returns a value and does nothing else */
	bool failed;            /* nesting too deep: the rest is the end of the file */
	bool exact;             /* the second pass, which knows what it expects and reports errors */
	bool gave_up;           /* the first pass, at an error */
	Indent line;            /* of the current line */
	uint32_t invalid_end;   /* of the last invalid character: those that follow it are one error */
	/* parser: the items of all lists that are not closed; a list is the place of its first */
	Node **items;
	uint32_t item_count, item_room;
} Scan;

union YYSTYPE;

/*
 * The next token after layout. `token` is what the lexer has given within a line, and is not plain;
 * elsewhere it means nothing. The parser calls scan_next(): see parser.y.
 */
int scan_layout(int token, union YYSTYPE *value, Loc *loc, Scan *scan);

/* The token of a bracket: keeps count of those that are open. */
int scan_open(Scan *scan, char bracket, const Loc *loc);
int scan_close(Scan *scan, char bracket, const Loc *loc);

/* Whether a place is the first of its line, which does not continue another with a backslash. */
bool scan_begins_line(const Scan *scan, Loc loc);

/* Ends the first pass: the rest is the end of the file. */
void scan_give_up(Scan *scan);

/* Reports the innermost open bracket as forgotten and closes all. */
void scan_unclosed(Scan *scan);

/* The next raw token (lexer.l). */
int lexer_next(union YYSTYPE *value, Loc *loc, void *lexer);

void lexer_open(Scan *scan);
void lexer_close(Scan *scan);

/* A string literal with its escapes resolved; `token` is as written, prefix and quotes included. */
Node *literal_string(Scan *scan, Loc loc, const char *token, size_t length);

/*
 * f-strings, whose fields may hold any expression, quotes of the same kind included (PEP 701).
 * The length of one from its prefix on; 0: it never ends. `opening` is the length of prefix and quotes.
 */
size_t fstring_length(const Scan *scan, const char *start, size_t opening);

/* Its parts: texts, and the expressions of its fields. */
Node *fstring_node(Scan *scan, Loc loc, size_t opening);

/* The escapes of a text between quotes; NULL after an error. */
Node *literal_part(Scan *scan, Loc loc, const char *text, size_t length, bool raw);
Node *literal_join(Scan *scan, Loc loc, NodeList parts);        /* adjacent strings are one */
Node *literal_number(Scan *scan, Loc loc, const char *token, size_t length);

/*
 * For the actions of parser.y. Lists grow behind each other, and the last one to begin is the first
 * to be closed: then its items are copied behind the node that has them.
 */
void items_grow(Scan *scan);

static inline uint32_t items_none(const Scan *scan)
{
	return scan->item_count;
}

static inline uint32_t items_add(Scan *scan, uint32_t list, Node *item)
{
	if (scan->item_count == scan->item_room)
		items_grow(scan);
	scan->items[scan->item_count++] = item;
	return list;
}

static inline uint32_t items_one(Scan *scan, Node *item)
{
	return items_add(scan, scan->item_count, item);
}

uint32_t items_append(Scan *scan, uint32_t list, NodeList more);

/* `item` goes before the items of `rest`, which follows `list`. */
uint32_t items_insert(Scan *scan, uint32_t list, Node *item, uint32_t rest);

/* What was in the list, until another begins. */
NodeList items_drop(Scan *scan, uint32_t list);

/* A node that has the items of the list. */
Node *items_node(Scan *scan, NodeKind kind, Loc loc, Node *left, uint32_t list);

/* A tree that later passes can walk. */
Node *parse_shallow(Scan *scan, Node *node);

Node *parse_assign(Scan *scan, Loc loc, Node *target, Node *value);

/* [x for ...] is [*(x for ...)]: `star` is the kind of what stands in the list. */
Node *parse_spread(Scan *scan, NodeKind kind, Loc loc, NodeKind star, Node *node);

Node *parse_import(Scan *scan, Loc loc, Node *module, unsigned dots, uint32_t names);

/* `a is not b` comes as `a is (not b)`. */
Node *parse_return(Scan *scan, Loc loc, Node *value);
Node *parse_is(Arena *arena, Loc loc, Node *left, Node *right);

enum { EXPECTED_MOST = 5 };     /* of the tokens that an error names */
void parse_error(Scan *scan, Loc loc, const char *found, const char *const *expected, int count);

const char *token_name(int token);

/* The expression of a field; NULL: it is none, or stands in too many others. */
Node *parse_field(const Scan *scan, const char *text, size_t length);

/* Parses one source into a NODE_BLOCK; errors are queued in `diags`. */
Node *parse_source(const Source *source, Names *names, Diags *diags, Arena *arena);

/*
 * The same statement by statement, for what is compiled and forgotten one by one. Between two calls
 * line_start is the Loc of the statement that comes; the first block is empty. No error is queued:
 * NULL, and the source is to be parsed as a whole.
 */
Scan *statements_open(const Source *source, Names *names, Diags *diags, Arena *arena);
Node *statements_next(Scan *scan, Arena *arena);        /* a NODE_BLOCK in `arena` */
bool scan_ended(const Scan *scan);                      /* that was the last */
void statements_close(Scan *scan);

/* The tokens of a source, one a line: the text of --dump=tokens. */
void scan_dump(Buffer *out, const Source *source, Names *names, Diags *diags, Arena *arena);

#endif
