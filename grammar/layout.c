/*
 * Layout: indentation to INDENT and DEDENT as Python does it (Language Reference, section 2.1.8),
 * and statements that declare nothing passed over without knowing their meaning.
 */
#include "scan.h"
#include "parser.h"

#include <ctype.h>
#include <string.h>

static int raw(YYSTYPE *value, Loc *loc, Scan *scan)
{
	int token = scan->pending;
	scan->pending = 0;
	return token ? token : lexer_next(value, loc, scan->lexer);
}

static int too_deep(Scan *scan, const Loc *loc, const char *what)
{
	if (!scan->failed)
		diag_error(scan->diags, *loc, "%s nested deeper than %d levels", what, DEPTH_LIMIT);
	scan->failed = true;
	return T_INVALID;
}

static char bracket_at(const Scan *scan, Loc open)
{
	return scan->source->text[open.start - scan->source->base];
}

static bool closes(char bracket, char opening)
{
	return bracket == (opening == '(' ? ')' : opening + 2);
}

/* Keeps count of brackets, so that the lexer knows which line ends mean nothing. */
int scan_open(Scan *scan, char bracket, const Loc *loc)
{
	if (scan->brackets == DEPTH_LIMIT)
		return too_deep(scan, loc, "brackets");
	scan->bracket[scan->brackets++] = *loc;
	return bracket;
}

int scan_close(Scan *scan, char bracket, const Loc *loc)
{
	if (!scan->brackets)
		return bracket;
	Loc open = scan->bracket[--scan->brackets];
	char opening = bracket_at(scan, open);
	if (closes(bracket, opening))
		return bracket;
	while (scan->brackets && !closes(bracket, bracket_at(scan, scan->bracket[scan->brackets - 1])))
		scan->brackets--;
	scan->brackets -= scan->brackets > 0; /* what it closes, and all that was forgotten inside */
	Diag *diag = diag_error(scan->diags, *loc, "'%c' does not close '%c'", bracket, opening);
	diag->related = open;
	diag->related_message = "which was opened here";
	return T_INVALID;
}

bool scan_begins_line(const Scan *scan, Loc loc)
{
	const char *text = scan->source->text, *at = text + (loc.start - scan->source->base);
	while (at > text && (at[-1] == ' ' || at[-1] == '\t' || at[-1] == '\f'))
		at--;
	if (at == text || (at[-1] != '\n' && at[-1] != '\r'))
		return at == text;
	at -= 1 + (at - text >= 2 && at[-1] == '\n' && at[-2] == '\r');
	return at == text || at[-1] != '\\';
}

void scan_give_up(Scan *scan)
{
	scan->gave_up = scan->failed = true;
	scan->within_line = false;
}

void scan_unclosed(Scan *scan)
{
	Loc open = scan->bracket[scan->brackets - 1];
	const char *text = scan->source->text + (open.start - scan->source->base);
	diag_error(scan->diags, open, "'%c' was never closed", *text);
	scan->brackets = 0;
}

/* The raw tokens to the end of the logical line; stops before the T_LINE that follows. */
static void skip_line(YYSTYPE *value, Loc *loc, Scan *scan)
{
	int token;
	scan->skipping = true;
	do
		token = lexer_next(value, loc, scan->lexer);
	while (token != T_NEWLINE && token != T_END);
	scan->skipping = false;
	if (token == T_END && scan->brackets)
		scan_unclosed(scan);
}

/*
 * Passes over a statement and the block that belongs to it. Leaves the T_LINE (or the end of the
 * file) of the next statement pending.
 */
static void skip_statement(YYSTYPE *value, Loc *loc, Scan *scan)
{
	uint32_t width = scan->indents[scan->indent_count].wide;
	skip_line(value, loc, scan);
	int token;
	while ((token = lexer_next(value, loc, scan->lexer)) == T_LINE && scan->line.wide > width)
		skip_line(value, loc, scan);
	scan->pending = token;
}

/* ---- functions ---- */

/* Behind a text in quotes; its end when it never ends. */
static const char *after_quotes(const char *at)
{
	const char *quote = at;
	size_t length = at[1] == *at && at[2] == *at ? 3 : 1;
	for (at += length; *at && strncmp(at, quote, length) != 0; at++)
		if (*at == '\\' && at[1])
			at++;
	return *at ? at + length : at;
}

/* The first of `stop` that stands outside of brackets, texts and comments, or the end. */
static const char *outside(const char *at, const char *stop)
{
	for (int depth = 0; *at; at++) {
		if (depth == 0 && strchr(stop, *at))
			break;
		if (*at == '#')
			at += strcspn(at, "\n") - 1;
		else if (*at == '"' || *at == '\'')
			at = after_quotes(at) - 1;
		else if (*at == '\\' && at[1])
			at++;
		else
			depth += strchr("([{", *at) ? 1 : strchr(")]}", *at) ? -1 : 0;
	}
	return at;
}

/* Past blanks, empty lines and comments. */
static const char *after_space(const char *at)
{
	while (*(at += strspn(at, " \t\r\n\f")) == '#')
		at += strcspn(at, "\n");
	return at;
}

/* return value, as the last statement of a function at the top of a file */
static bool returns_value(const char *at)
{
	size_t word = strlen("return");
	if (strncmp(at, "return", word) != 0 || !at[word] || !strchr(" \t([{'\"", at[word]))
		return false;
	const char *value = at + word + strspn(at + word, " \t");
	if (!*value || strchr("#\r\n;", *value)) /* it returns nothing */
		return false;
	at = outside(at + word, ";\n");
	const char *next = after_space(at);
	return *at != ';' && (!*next || next[-1] == '\n');
}

/* def name(...): """text""" return value -- and no more: what a call of it gives may be had. */
static bool is_helper(const Scan *scan, Loc def)
{
	/* flex has a NUL behind its token, in place of the blank; two end the text */
	const char *text = scan->source->text + (def.end - scan->source->base) + 1;
	if (scan->indent_count)
		return false;
	const char *at = outside(text, ":\n");
	at = *at == ':' ? after_space(at + 1) : "";
	if (*at == '"' || *at == '\'')
		at = after_space(after_quotes(at));
	return returns_value(at);
}

/* Whether a statement is an assignment or a call, by its first word. */
static bool is_simple(const char *at)
{
	static const char *const words[] = {
		"assert", "async",  "await",    "break", "class", "continue", "def",    "del",
		"for",    "from",   "global",   "if",    "import", "match",   "nonlocal", "pass",
		"raise",  "return", "try",      "while", "with",  "yield",
	};
	size_t length = 0;
	while (isalnum((unsigned char)at[length]) || at[length] == '_')
		length++;
	for (size_t i = 0; i < COUNT(words); i++)
		if (length == strlen(words[i]) && strncmp(at, words[i], length) == 0)
			return false;
	return length && !isdigit((unsigned char)*at);
}

/* def name(...): with some assignments and calls, and then return value. */
static bool is_maker(const Scan *scan, Loc def)
{
	enum { MOST = 16 }; /* statements */
	const char *text = scan->source->text + (def.end - scan->source->base) + 1;
	const char *at = outside(text, ":\n");
	if (scan->indent_count || *at != ':')
		return false;
	at = after_space(at + 1);
	if (*at == '"' || *at == '\'')
		at = after_space(after_quotes(at));
	for (int i = 0; i < MOST && is_simple(at); i++) {
		at = outside(at, ";\n");
		if (*at != '\n')
			return false;
		at = after_space(at);
		if (at[-1] != ' ' && at[-1] != '\t')
			return false;
	}
	return returns_value(at);
}

/* def __init__( in a class: it may set the options of a field. */
static bool is_constructor(const Scan *scan, Loc def)
{
	const char *text = scan->source->text + (def.end - scan->source->base) + 1;
	return scan->indent_count
	       && text_starts(text + strspn(text, " \t"), "__init__(");
}

/* `model`, `migration`, `field` and `include` are words of the language at the start of a statement only. */
static int soft_keyword(int token, const Scan *scan)
{
	bool soft = token == T_MODEL || token == T_MIGRATION || token == T_INCLUDE || token == T_FIELD;
	return soft && !scan->line_begins ? T_NAME : token;
}

static bool declares_nothing(int token)
{
	return token == T_STATEMENT || token == T_ASYNC || token == '@' || token == T_AWAIT
	       || token == T_YIELD;
}

static int compare(uint32_t a, uint32_t b)
{
	return a < b ? -1 : a > b;
}

/* T_LINE came: compare its width with the blocks that are open. 0: the line stays in its block. */
static int indentation(const Loc *loc, Scan *scan)
{
	Indent top = scan->indents[scan->indent_count];
	int order = compare(scan->line.wide, top.wide);
	scan->line_begins = true;
	if (order != compare(scan->line.narrow, top.narrow))
		diag_error(scan->diags, *loc, "inconsistent use of tabs and spaces in indentation");
	if (order == 0)
		return 0;
	if (order > 0) {
		if (scan->indent_count == DEPTH_LIMIT)
			return too_deep(scan, loc, "blocks");
		scan->indents[++scan->indent_count] = scan->line;
		return T_INDENT;
	}
	while (scan->indent_count && scan->line.wide < scan->indents[scan->indent_count].wide) {
		scan->indent_count--;
		scan->dedents++;
	}
	if (scan->line.wide != scan->indents[scan->indent_count].wide)
		diag_error(scan->diags, (Loc){ loc->end, loc->end },
		           "unindent does not match any outer indentation level");
	scan->dedents--;
	return T_DEDENT;
}

bool scan_ended(const Scan *scan)
{
	return scan->pending == T_END || scan->failed;
}

static int end_of_file(Scan *scan)
{
	scan->pending = T_END;
	if (scan->indent_count) {
		scan->indent_count--;
		return T_DEDENT;
	}
	return 0;
}

/*
 * Inside brackets line ends mean nothing; but where a line begins with a word that no expression
 * can begin with, or the file ends, the bracket was forgotten.
 */
static int in_brackets(int token, const Loc *loc, Scan *scan)
{
	bool word = token == T_CLASS || token == T_MODEL;
	if (token == T_END || (word && scan_begins_line(scan, *loc))) {
		scan_unclosed(scan);
		scan->pending = token;
		scan->newline_due = true;
		if (word) { /* such words stand at the top of a file */
			scan->dedents = scan->indent_count;
			scan->indent_count = 0;
		}
		return T_INVALID;
	}
	return soft_keyword(token, scan);
}

/* A statement that declares nothing: of a function its name is left. */
static int undeclared(int token, YYSTYPE *value, Loc *loc, Scan *scan)
{
	bool def = token == T_STATEMENT && strncmp(value->name, "def", 3) == 0;
	if (def && is_helper(scan, *loc)) {
		scan->defining = true;
		scan->line_begins = false;
		return T_DEF;
	}
	if (def && (is_constructor(scan, *loc) || is_maker(scan, *loc))) {
		scan->defining = !scan->indent_count;
		scan->line_begins = false;
		return T_METHOD;
	}
	bool match = token == T_STATEMENT && strcmp(value->name, "match") == 0;
	YYSTYPE name = { 0 };
	Loc place = *loc;
	int next = def ? lexer_next(&name, &place, scan->lexer) : T_STATEMENT;
	if (next == T_NEWLINE || next == T_END) {
		scan->pending = next;
		return -1;
	}
	skip_statement(value, loc, scan);
	if (next != T_NAME && !match)
		return -1;
	value->name = name.name;
	*loc = place;
	scan->newline_due = true;
	return match ? T_MATCH : T_FUNCTION;
}

/* What a raw token is to the parser, or -1 when it is nothing. */
static int laid_out(int token, YYSTYPE *value, Loc *loc, Scan *scan)
{
	if (token == T_LINE) {
		int layout = indentation(loc, scan);
		scan->end_due = scan->one_by_one && !scan->indent_count;
		scan->line_start = loc->end;
		if (layout || scan->end_due)
			return layout ? layout : -1;
		token = raw(value, loc, scan);
	}
	if (token == T_END && !scan->brackets) {
		if (!scan->line_begins) {
			scan->line_begins = true;
			scan->pending = T_END;
			return T_NEWLINE;
		}
		return end_of_file(scan);
	}
	if (scan_is_plain(token) && !(scan->line_begins && declares_nothing(token))) {
		scan->line_begins = false;
		return token;
	}
	if (scan->brackets)
		return in_brackets(token, loc, scan);
	if (scan->defining && token == T_STATEMENT && strncmp(value->name, "return", 6) == 0) {
		scan->defining = scan->line_begins = false;
		return T_RETURN;
	}
	if (scan->line_begins && declares_nothing(token))
		return undeclared(token, value, loc, scan);
	if (token == T_STATEMENT) { /* class X: pass */
		skip_line(value, loc, scan);
		scan->newline_due = true;
		return T_ELLIPSIS;
	}
	token = soft_keyword(token, scan);
	scan->line_begins = token == T_NEWLINE || token == ';';
	return token;
}

/* What is due without a raw token, or the next of those. -1: it is nothing to the parser. */
static int step(YYSTYPE *value, Loc *loc, Scan *scan)
{
	if (scan->newline_due) {
		scan->newline_due = false;
		scan->line_begins = true;
		return T_NEWLINE;
	}
	if (scan->dedents) {
		scan->dedents--;
		return T_DEDENT;
	}
	if (scan->end_due) {
		scan->end_due = false;
		return 0;
	}
	return scan->failed ? end_of_file(scan)
	                    : laid_out(raw(value, loc, scan), value, loc, scan);
}

int scan_layout(int token, YYSTYPE *value, Loc *loc, Scan *scan)
{
	if (scan->within_line && token == T_NEWLINE) {
		scan->within_line = false;
		scan->line_begins = true;
		return token;
	}
	token = scan->within_line ? laid_out(token, value, loc, scan) : -1;
	while (token < 0)
		token = step(value, loc, scan);
	scan->within_line = !scan->newline_due && !scan->dedents && !scan->pending && !scan->failed
	                    && !scan->line_begins;
	return token;
}
