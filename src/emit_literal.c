/* Literals: one style a type and dialect (dialect_table.c), and escapes. */
#include "emit.h"

#include <stdlib.h>
#include <string.h>

/* How many bytes come before one that may have to be written in another way. */
static size_t plain_length(const char *text, size_t most)
{
	size_t i = 0;
	while (i < most && text[i] != '\'' && text[i] != '\\' && text[i] != '\n')
		i++;
	return i;
}

/*
 * The inside of a quoted text: quotes doubled, what the dialect can't have as it is, and parts that
 * are shorter than a line.
 */
static void emit_escaped(Buffer *out, const Dialect *dialect, const Literal *literal,
                         bool backslashes)
{
	size_t start = out->length, most = dialect->literal_joint ? dialect->line_limit / 2 : 0;
	for (size_t i = 0; i < literal->length; i++) {
		size_t rest = literal->length - i, used = out->length - start;
		size_t room = !most || used + rest < most ? rest : used < most ? most - used : 0;
		size_t plain = plain_length(literal->text + i, room);
		buffer_add(out, literal->text + i, plain);
		i += plain;
		if (i == literal->length)
			break;
		char c = literal->text[i];
		if (most && out->length - start >= most && (c & 0xC0) != 0x80) {
			buffer_text(out, dialect->literal_joint);
			start = out->length;
		}
		if (c == '\'')
			buffer_text(out, "''");
		else if (c == '\\' && backslashes)
			buffer_text(out, "\\\\");
		else if (c == '\\' && dialect->escape_backslash)
			buffer_text(out, dialect->escape_backslash);
		else if (c == '\n' && dialect->newline)
			buffer_text(out, dialect->newline);
		else
			buffer_char(out, c);
	}
}

/* $ is the text, $$ a dollar sign. */
static void emit_styled(Buffer *out, const Dialect *dialect, const char *style,
                        const Literal *literal, bool backslashes)
{
	const char *at = style;
	for (const char *mark; (mark = strchr(at, '$')); at = mark + 1) {
		buffer_add(out, at, (size_t)(mark - at));
		if (mark[1] == '$')
			buffer_char(out, *mark++);
		else
			emit_escaped(out, dialect, literal, backslashes);
	}
	buffer_text(out, at);
}

static void emit_string(Buffer *out, const Dialect *dialect, const Literal *literal,
                        const char *style)
{
	const char *escaped = dialect->literal[LITERAL_ESCAPED];
	bool use_escapes = escaped && memchr(literal->text, '\\', literal->length)
	                   && text_starts(style, "'$'");
	emit_styled(out, dialect, use_escapes ? escaped : style, literal, use_escapes);
	if (use_escapes) /* what comes behind: E'...'::jsonb */
		buffer_text(out, style + strlen("'$'"));
}

/* PostgreSQL: '1 day 00:00:05'; Oracle: '1 00:00:05.000000'; elsewhere microseconds. */
static void emit_interval(Buffer *out, const Dialect *dialect, const char *text)
{
	const char *style = dialect->literal[LITERAL_INTERVAL];
	if (!style) {
		buffer_text(out, text);
		return;
	}
	/* one sign for the whole literal where it can have no other (SQL standard) */
	bool negative = dialect->interval_always && *text == '-';
	lldiv_t days = lldiv(strtoll(text + negative, NULL, 10), 86400000000LL);
	if (days.rem < 0) {
		days.rem += 86400000000LL;
		days.quot--;
	}
	long long seconds = days.rem / 1000000, micros = days.rem % 1000000;
	Buffer span = { .arena = out->arena };
	if (negative)
		buffer_char(&span, '-');
	if (days.quot || dialect->interval_always)
		buffer_printf(&span, "%lld%s ", days.quot,
		              dialect->interval_always            ? ""
		              : days.quot == 1 || days.quot == -1 ? " day"
		                                                  : " days");
	buffer_printf(&span,
	              dialect->interval_always ? "%02lld:%02lld:%02lld" : "%lld:%02lld:%02lld",
	              seconds / 3600, seconds / 60 % 60, seconds % 60);
	if (micros || dialect->interval_always)
		buffer_printf(&span, ".%06lld", micros);
	const Literal literal = { TYPE_INTERVAL, span.text, (uint32_t)span.length };
	emit_styled(out, dialect, style, &literal, false);
	buffer_free(&span);
}

static LiteralStyle style_of(Type type)
{
	switch (type) {
	case TYPE_DECIMAL: return LITERAL_DECIMAL;
	case TYPE_DATE: return LITERAL_DATE;
	case TYPE_TIME: return LITERAL_TIME;
	case TYPE_TIMESTAMP: return LITERAL_TIMESTAMP_TZ;
	case TYPE_UUID: return LITERAL_UUID;
	case TYPE_IP: return LITERAL_IP;
	case TYPE_JSON:
	case TYPE_JSON_KEY: return LITERAL_JSON;
	case TYPE_BINARY: return LITERAL_BYTES;
	case TYPE_UNKNOWN:
	case TYPE_BOOLEAN:
	case TYPE_INTEGER:
	case TYPE_FLOAT:
	case TYPE_STRING:
	case TYPE_TEXT:
	case TYPE_INTERVAL:
	case TYPE_ARRAY:
	case TYPE_RANGE:
	case TYPE_HSTORE:
	case TYPE_TSVECTOR:
	case TYPE_TSQUERY:
	case TYPE_GEOMETRY:
	case TYPE_NULL:
	case TYPE_LOCAL:
	case TYPE_COUNT: break;
	}
	return LITERAL_STRING;
}

void emit_literal(Buffer *out, const Target *target, const Literal *literal)
{
	const Dialect *dialect = target->dialect;
	switch (literal->type) {
	case TYPE_NULL: buffer_text(out, "NULL"); return;
	case TYPE_BOOLEAN:
		buffer_text(out,
		            dialect->literal[*literal->text == '1' ? LITERAL_TRUE : LITERAL_FALSE]);
		return;
	case TYPE_FLOAT:
		buffer_text(out, literal->text);
		if (dialect->float_mark && !strpbrk(literal->text, "eE"))
			buffer_text(out, dialect->float_mark);
		return;
	case TYPE_INTEGER: buffer_text(out, literal->text); return;
	case TYPE_INTERVAL: emit_interval(out, dialect, literal->text); return;
	case TYPE_UNKNOWN:
	case TYPE_DECIMAL:
	case TYPE_STRING:
	case TYPE_TEXT:
	case TYPE_DATE:
	case TYPE_TIME:
	case TYPE_TIMESTAMP:
	case TYPE_UUID:
	case TYPE_JSON:
	case TYPE_JSON_KEY:
	case TYPE_BINARY:
	case TYPE_IP:
	case TYPE_ARRAY:
	case TYPE_RANGE:
	case TYPE_HSTORE:
	case TYPE_TSVECTOR:
	case TYPE_TSQUERY:
	case TYPE_GEOMETRY:
	case TYPE_LOCAL:
	case TYPE_COUNT: break;
	}
	Literal whole = *literal;
	if (literal->type == TYPE_TIME && dialect->time_always && !strchr(literal->text, '.')) {
		whole.text = arena_printf(out->arena, "%s.000000", literal->text);
		whole.length = (uint32_t)strlen(whole.text);
	}
	emit_string(out, dialect, &whole, dialect->literal[style_of(literal->type)]);
}

void emit_plain_text(Buffer *out, const Literal *literal)
{
	buffer_char(out, '\'');
	for (uint32_t i = 0; i < literal->length; i++) {
		buffer_char(out, literal->text[i]);
		if (literal->text[i] == '\'')
			buffer_char(out, '\'');
	}
	buffer_char(out, '\'');
}

void emit_text(Buffer *out, const Target *target, const char *text)
{
	const Literal literal = { TYPE_STRING, text, (uint32_t)strlen(text) };
	emit_literal(out, target, &literal);
}
