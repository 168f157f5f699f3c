/* Names and expressions; emit_statement.c has the statements around them. */
#include "emit.h"

#include <string.h>

/* A name as it is quoted already ('"OWNER"."T"') is left alone, as Django does. */
void emit_name(Buffer *out, const Dialect *dialect, const char *name)
{
	size_t length = strlen(name);
	if (length > 1 && name[0] == dialect->quote && name[length - 1] == dialect->quote) {
		buffer_add(out, name, length);
		return;
	}
	buffer_char(out, dialect->quote);
	for (const char *quote; (quote = strchr(name, dialect->quote)); name = quote + 1) {
		buffer_add(out, name, (size_t)(quote + 1 - name));
		buffer_char(out, dialect->quote);
	}
	buffer_text(out, name);
	buffer_char(out, dialect->quote);
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

/* $(2): in parentheses, unless there are some already */
static void emit_parenthesized(Buffer *out, const Target *target, const Piece *piece)
{
	size_t start = out->length;
	emit_piece(out, target, piece);
	if (out->text[start] == '(')
		return;
	buffer_insert(out, start, '(');
	buffer_char(out, ')');
}

/* $%2: a literal for LIKE, its own \, % and _ escaped */
static void emit_like(Buffer *out, const Target *target, const Literal *literal)
{
	Buffer text = { .arena = out->arena };
	for (uint32_t i = 0; i < literal->length; i++) {
		if (strchr("\\%_", literal->text[i]))
			buffer_char(&text, '\\');
		buffer_char(&text, literal->text[i]);
	}
	Literal pattern = { TYPE_STRING, text.text ? text.text : "", (uint32_t)text.length };
	emit_literal(out, target, &pattern);
	buffer_free(&text);
}

/* What stands behind a $; returns the last character used. */
static const char *emit_slot(Buffer *out, const Target *target, const Piece *piece, const char *at)
{
	if (*at >= '1' && *at <= '9') {
		emit_piece(out, target, piece->args[*at - '1']);
	} else if (*at == '(') {
		emit_parenthesized(out, target, piece->args[at[1] - '1']);
		at += 2;
	} else if (*at == '%') {
		at++;
		emit_like(out, target, piece->args[*at - '1']->literal);
	} else if (*at == '*') {
		emit_list(out, target, piece, 0, ", ");
	} else if (*at == 'L') {
		emit_list(out, target, piece, 1, ", ");
	} else if (*at == 'W') {
		const char *width = strchr(piece->cast, '(');
		buffer_add(out, width ? width + 1 : "", width ? strcspn(width + 1, ",)") : 0);
	} else if (*at == 'N') {
		buffer_printf(out, "%u", piece->width);
	} else if (*at == 'T') {
		buffer_text(out, piece->cast);
	} else if (*at == 'Z') {
		buffer_text(out, piece->zone);
	} else if (*at == 'C') {
		emit_name(out, target->dialect, piece->collation);
	} else if (*at == '+') {
		emit_list(out, target, piece, 0, piece->joiner ? piece->joiner : ", ");
	} else {
		buffer_char(out, *at);
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
	case PIECE_LITERAL: emit_literal(out, target, piece->literal); break;
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
	for (size_t i = start; limit && i < out->length; i++) {
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
