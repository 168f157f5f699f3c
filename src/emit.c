/* Names and expressions; emit_statement.c has the statements around them. */
#include "emit.h"
#include "json.h"

#include <string.h>

/* A name as it is quoted already ('"OWNER"."T"') is left alone, as Django does. */
static void emit_odd_name(Buffer *out, const Dialect *dialect, const char *name)
{
	if (dialect_quoted(dialect, name)) {
		buffer_text(out, name);
		return;
	}
	buffer_char(out, dialect->quote);
	for (; *name; name++) {
		if (*name == dialect->quote)
			buffer_char(out, dialect->quote);
		buffer_char(out, *name);
	}
	buffer_char(out, dialect->quote);
}

void emit_name(Buffer *out, const Dialect *dialect, const char *name)
{
	size_t length = strlen(name);
	if (memchr(name, dialect->quote, length))
		emit_odd_name(out, dialect, name);
	else
		buffer_quoted(out, dialect->quote, name, length);
}

/* ---- expressions ---- */

static void emit_list(Buffer *out, const Target *target, const Piece *piece, uint32_t from,
                      const char *separator)
{
	for (uint32_t i = from; i < piece->count; i++) {
		if (i > from)
			buffer_text(out, separator);
		emit_piece(out, target, piece->args[i]);
	}
}

/* $(2): in parentheses, unless there are some already, or it is a Value() */
static void emit_parenthesized(Buffer *out, const Target *target, const Piece *piece)
{
	size_t start = out->length;
	emit_piece(out, target, piece);
	if (out->text[start] == '(' || piece->computed)
		return;
	buffer_insert(out, start, '(');
	buffer_char(out, ')');
}

/* A text that was put together, quoted as the target does it. */
static void emit_quoted(Buffer *out, const Target *target, Buffer *text)
{
	Literal literal = { TYPE_STRING, text->text ? text->text : "", (uint32_t)text->length };
	emit_literal(out, target, &literal);
	buffer_free(text);
}

/* $%2, $c2, $s2, $e2: a literal for LIKE, its own \, % and _ escaped */
static void emit_like(Buffer *out, const Target *target, const Literal *literal, char form)
{
	Buffer text = { .arena = out->arena };
	if (form == 'c' || form == 'e')
		buffer_char(&text, '%');
	for (uint32_t i = 0; i < literal->length; i++) {
		if (strchr("\\%_", literal->text[i]))
			buffer_char(&text, '\\');
		buffer_char(&text, literal->text[i]);
	}
	if (form == 'c' || form == 's')
		buffer_char(&text, '%');
	emit_quoted(out, target, &text);
}

/* ---- JSON ---- */

/* The text of a string in JSON, which json_string() wrote, as a text of SQL. */
static void emit_json_string(Buffer *out, const Target *target, const Literal *literal)
{
	Buffer text = { .arena = out->arena };
	json_unquote(&text, literal->text, literal->length);
	emit_quoted(out, target, &text);
}

/* $v2: a number as it is, a text as a text */
static void emit_json_value(Buffer *out, const Target *target, const Literal *literal)
{
	if (*literal->text == '"')
		emit_json_string(out, target, literal);
	else
		buffer_add(out, literal->text, literal->length);
}

/* $x2: a number or a word as a text, too */
static void emit_json_text(Buffer *out, const Target *target, const Literal *literal)
{
	Literal text = { TYPE_STRING, literal->text, literal->length };
	if (*literal->text == '"')
		emit_json_string(out, target, literal);
	else
		emit_literal(out, target, &text);
}

/* $k2: what PostgreSQL's -> takes, an index or a key */
static void emit_key(Buffer *out, const Target *target, const Piece *key)
{
	if (json_is_index(key->literal->text))
		buffer_text(out, key->literal->text + (*key->literal->text == '+'));
	else
		emit_piece(out, target, key);
}

static void add_steps(Buffer *path, const Piece *piece)
{
	for (uint32_t i = 1; i < piece->count; i++)
		json_step(path, piece->args[i]->literal->text, false);
}

/* $P, $P1, $M2: see rule.h */
static void emit_path(Buffer *out, const Target *target, const Piece *piece, const Piece *member)
{
	Buffer path = { .arena = out->arena };
	buffer_char(&path, '$');
	if (piece->is_path)
		add_steps(&path, piece);
	if (member)
		json_step(&path, member->literal->text, true);
	emit_quoted(out, target, &path);
}

/* ---- arrays ---- */

/* $A: '{a,b}', an element in quotes where it would be read otherwise */
static void emit_array(Buffer *out, const Target *target, const Piece *piece)
{
	Buffer text = { .arena = out->arena };
	for (uint32_t i = 1; i < piece->count; i++) {
		buffer_char(&text, i == 1 ? '{' : ',');
		array_element(&text, piece->args[i]->literal->text);
	}
	buffer_text(&text, piece->count > 1 ? "}" : "{}");
	emit_quoted(out, target, &text);
}

/* $I: [1][2] */
static void emit_indexes(Buffer *out, const Target *target, const Piece *piece)
{
	for (uint32_t i = 1; i < piece->count; i++) {
		buffer_char(out, '[');
		emit_piece(out, target, piece->args[i]);
		buffer_char(out, ']');
	}
}

/* ---- templates ---- */

/* A slot of an argument: a letter and its number. */
static void emit_of(Buffer *out, const Target *target, const Piece *piece, char letter,
                    const Piece *arg)
{
	switch (letter) {
	case '(': emit_parenthesized(out, target, arg); break;
	case '%':
	case 'c':
	case 's':
	case 'e': emit_like(out, target, arg->literal, letter); break;
	case 'j': {
		Literal text = { TYPE_STRING, arg->literal->text, arg->literal->length };
		emit_literal(out, target, &text);
		break;
	}
	case 'v': emit_json_value(out, target, arg->literal); break;
	case 'x': emit_json_text(out, target, arg->literal); break;
	case 'k': emit_key(out, target, arg); break;
	case 'B': emit_piece(out, target, arg->is_path ? arg->args[0] : arg); break;
	case 'P': emit_path(out, target, arg, NULL); break;
	case 'M': emit_path(out, target, piece->args[0], arg); break;
	}
}

/* $W: the length in "varchar(80)" */
static void emit_width(Buffer *out, const char *type)
{
	const char *width = strchr(type, '(');
	buffer_add(out, width ? width + 1 : "", width ? strcspn(width + 1, ",)") : 0);
}

/* A slot of the whole piece. */
static void emit_whole(Buffer *out, const Target *target, const Piece *piece, char letter)
{
	switch (letter) {
	case '*': emit_list(out, target, piece, 0, ", "); break;
	case 'L': emit_list(out, target, piece, 1, ", "); break;
	case '+':
		emit_list(out, target, piece, 0, piece->joiner ? piece->joiner : ", ");
		break;
	case 'A': emit_array(out, target, piece); break;
	case 'I': emit_indexes(out, target, piece); break;
	case 'P': emit_path(out, target, piece, NULL); break;
	case 'W': emit_width(out, piece->cast); break;
	case 'N': buffer_printf(out, "%u", piece->width); break;
	case 'T': buffer_text(out, piece->cast); break;
	case 'Z': buffer_text(out, piece->zone); break;
	case 'C': emit_name(out, target->dialect, piece->collation); break;
	default: buffer_char(out, letter);
	}
}

static bool is_number(char c)
{
	return c >= '0' && c <= '9';
}

/* What stands behind a $; returns the last character used. */
static const char *emit_slot(Buffer *out, const Target *target, const Piece *piece, const char *at)
{
	if (is_number(*at)) {
		emit_piece(out, target, piece->args[*at - '1']);
	} else if (*at && is_number(at[1]) && strchr("(%csejvxkBPM", *at)) {
		emit_of(out, target, piece, *at, piece->args[at[1] - '1']);
		at += *at == '(' ? 2 : 1;
	} else {
		emit_whole(out, target, piece, *at);
	}
	return at;
}

static void emit_template(Buffer *out, const Target *target, const Piece *piece)
{
	const char *at = piece->text;
	for (const char *slot; (slot = strchr(at, '$')); at++) {
		buffer_add(out, at, (size_t)(slot - at));
		at = emit_slot(out, target, piece, slot + 1);
	}
	buffer_text(out, at);
}

static void emit_case(Buffer *out, const Target *target, const Piece *piece)
{
	buffer_text(out, "CASE");
	for (uint32_t i = 0; i + 1 < piece->count; i += 2) {
		buffer_text(out, " WHEN ");
		emit_piece(out, target, piece->args[i]);
		buffer_text(out, " THEN ");
		emit_piece(out, target, piece->args[i + 1]);
	}
	buffer_text(out, " ELSE ");
	emit_piece(out, target, piece->args[piece->count - 1]);
	buffer_text(out, " END");
}

static void emit_join(Buffer *out, const Target *target, const Piece *piece)
{
	if (piece->negated)
		buffer_text(out, "NOT ");
	if (piece->negated || piece->count > 1)
		buffer_char(out, '(');
	emit_list(out, target, piece, 0, piece->text);
	if (piece->negated || piece->count > 1)
		buffer_char(out, ')');
}

void emit_piece(Buffer *out, const Target *target, const Piece *piece)
{
	switch (piece->kind) {
	case PIECE_TEMPLATE: emit_template(out, target, piece); break;
	case PIECE_COLUMN: emit_name(out, target->dialect, piece->text); break;
	case PIECE_LITERAL:
		if (piece->plain)
			emit_plain_text(out, piece->literal);
		else
			emit_literal(out, target, piece->literal);
		break;
	case PIECE_JOIN: emit_join(out, target, piece); break;
	case PIECE_CASE: emit_case(out, target, piece); break;
	}
}

/*
 * Breaks lines that are longer than a client reads, at blanks outside of quotes, and never after a
 * '-', which would join the lines (SQL*Plus).
 */
void emit_wrap(Buffer *out, size_t start, uint32_t limit)
{
	size_t line = start, blank = 0;
	char quote = 0;
	if (!limit || out->length - start <= limit)
		return;
	for (size_t i = start; i < out->length; i++) {
		char c = out->text[i];
		if (quote)
			quote = c == quote ? 0 : quote;
		else if (c == '\'' || c == '"')
			quote = c;
		else if (c == ' ' && out->text[i - 1] != '-')
			blank = i;
		if (i - line >= limit && blank > line) {
			out->text[blank] = '\n';
			line = blank;
		}
	}
}
