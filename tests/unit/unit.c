#include "unit.h"
#include "parser.h"

#include <stdlib.h>
#include <string.h>

Compilation *unit_new(void)
{
	static jmp_buf exhausted;
	Arena *arena = calloc(1, sizeof *arena);
	Compilation *compilation = calloc(1, sizeof *compilation);
	if (!arena || !compilation || setjmp(exhausted))
		abort();
	arena->on_exhausted = &exhausted;
	compilation_init(compilation, arena);
	return compilation;
}

/* ---- tokens ---- */

static void add_token(Buffer *out, int token, const Source *source, Loc loc)
{
	if (out->length)
		buffer_char(out, ' ');
	if (token == T_NEWLINE)
		buffer_char(out, '/');
	else if (token == T_INDENT || token == T_DEDENT)
		buffer_char(out, token == T_INDENT ? '>' : '<');
	else if (token == T_INVALID)
		buffer_char(out, '!');
	else
		buffer_add(out, source->text + (loc.start - source->base), loc.end - loc.start);
}

static void add_tokens(Buffer *out, Compilation *c, const char *text, size_t length)
{
	Source *source = source_add(&c->sources, "test.idx", text, length);
	Scan scan = { .arena = c->arena, .names = &c->names, .diags = &c->diags, .source = source };
	YYSTYPE value;
	Loc loc = { source->base, source->base };
	int token;
	scan.line_begins = true;
	lexer_open(&scan);
	while ((token = scan_next(&value, &loc, &scan)) != 0)
		add_token(out, token, source, loc);
	lexer_close(&scan);
}

const char *unit_tokens(const char *text)
{
	Compilation *c = unit_new();
	Buffer out = { .arena = c->arena };
	add_tokens(&out, c, text, strlen(text));
	buffer_char(&out, '\0');
	return out.text;
}

/* " | 1:5 message" for each record, in the order of their making. */
static void add_messages(Buffer *out, const Compilation *c)
{
	for (uint32_t i = 0; i < c->diags.records.count; i++) {
		const Diag *diag = c->diags.records.items[i];
		SourceCursor cursor = { 0 };
		const Source *source = source_of(&c->sources, diag->loc);
		LineColumn at = source_position(source, diag->loc.start, &cursor);
		buffer_printf(out, " | %u:%u %s", at.line, at.column, diag->message);
	}
	buffer_char(out, '\0');
}

const char *unit_scan(const char *text, size_t length)
{
	Compilation *c = unit_new();
	Buffer out = { .arena = c->arena };
	add_tokens(&out, c, text, length);
	add_messages(&out, c);
	return out.text;
}

/* ---- stages ---- */

const char *unit_tree(const char *text)
{
	Compilation *c = unit_new();
	Buffer dump = { .arena = c->arena }, out = { .arena = c->arena };
	const Source *source = source_add(&c->sources, "test.idx", text, strlen(text));
	node_dump(&dump, parse_source(source, &c->names, &c->diags, c->arena), 0);
	for (const char *at = dump.text; *at && at < dump.text + dump.length; at++) {
		if (*at == '\n') {
			buffer_char(&out, ';');
			at += strspn(at + 1, " ");
		} else {
			buffer_char(&out, *at);
		}
	}
	add_messages(&out, c);
	return out.text;
}

const char *unit_diagnostics(Compilation *compilation)
{
	char *text = NULL;
	size_t length;
	FILE *out = open_memstream(&text, &length);
	diags_print(&compilation->diags, out, false);
	fclose(out);
	return text;
}

Target *unit_target(Arena *arena, const char *text)
{
	Target *target = NEW(arena, Target);
	cr_assert_eq(target_parse(arena, text, strlen(text), target), TARGET_OK, "%s", text);
	return target;
}

const char *unit_compile(const char *target, const char *text)
{
	Compilation *c = unit_new();
	LegalizeOptions legalize_options = { 0 };
	EmitOptions emit_options = { 0 };
	Buffer out = { .arena = c->arena };
	compilation_add(c, "test.idx", text, strlen(text));
	if (compilation_resolve(c))
		emit_plan(&out,
		          compilation_plan(c, unit_target(c->arena, target), &legalize_options),
		          &emit_options);
	if (c->diags.errors)
		return unit_diagnostics(c);
	buffer_char(&out, '\0');
	return out.text;
}

const char *unit_literal(const char *target, Type type, const char *text)
{
	Compilation *c = unit_new();
	Literal literal = { type, text, (uint32_t)strlen(text) };
	Buffer out = { .arena = c->arena };
	emit_literal(&out, unit_target(c->arena, target), &literal);
	buffer_char(&out, '\0');
	return out.text;
}
