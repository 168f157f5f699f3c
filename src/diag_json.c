/*
 * Diagnostics for programs: one JSON object a line (JSON Lines), RFC 8259. Places count lines and
 * columns from 1, columns in characters; the end is the place behind the last character.
 *
 *   {"file":"shop.idx","line":9,"column":51,"end_line":9,"end_column":60,"severity":"warning",
 *    "category":"dropped","target":"sqlite","message":"include dropped: ...","hint":"...",
 *    "related":{"file":"shop.idx", ... ,"message":"..."}}
 *
 * What a diagnostic does not have is left out.
 */
#include "diag.h"

/* A text in quotes. The sources are UTF-8, which JSON takes as it is. */
static void print_text(FILE *out, const char *text)
{
	fputc('"', out);
	for (const char *c = text; *c;) {
		const char *start = c;
		while ((unsigned char)*c >= ' ' && *c != '"' && *c != '\\')
			c++;
		fwrite(start, 1, (size_t)(c - start), out);
		if (*c == '"' || *c == '\\')
			fprintf(out, "\\%c", *c++);
		else if (*c)
			fprintf(out, "\\u%04x", (unsigned)*c++);
	}
	fputc('"', out);
}

static void print_member(FILE *out, const char *name, const char *text)
{
	fprintf(out, "\"%s\":", name);
	print_text(out, text);
}

/* The members of a place, each followed by a comma. */
static void print_place(FILE *out, const Sources *sources, Loc loc, SourceCursor *cursor)
{
	const Source *source = loc.start ? source_of(sources, loc) : NULL;
	if (!source)
		return;
	LineColumn start = source_position(source, loc.start, cursor);
	SourceCursor ahead = *cursor;
	LineColumn end = source_position(source, loc.end > loc.start ? loc.end : loc.start, &ahead);
	print_member(out, "file", source->path);
	fprintf(out, ",\"line\":%u,\"column\":%u,\"end_line\":%u,\"end_column\":%u,", start.line,
	        start.column, end.line, end.column);
}

static void print_diag(FILE *out, const Sources *sources, const Diag *diag, SourceCursor *cursor)
{
	fputc('{', out);
	print_place(out, sources, diag->loc, cursor);
	print_member(out, "severity", severity_name(diag->severity));
	if (diag->category != CATEGORY_NONE) {
		fputc(',', out);
		print_member(out, "category", category_table[diag->category].name);
	}
	if (diag->target) {
		fputc(',', out);
		print_member(out, "target", diag->target);
	}
	fputc(',', out);
	print_member(out, "message", diag->message);
	if (diag->hint) {
		fputc(',', out);
		print_member(out, "hint", diag->hint);
	}
	if (diag->related.start) {
		SourceCursor elsewhere = { 0 };
		fputs(",\"related\":{", out);
		print_place(out, sources, diag->related, &elsewhere);
		print_member(out, "message", diag->related_message);
		fputc('}', out);
	}
	fputs("}\n", out);
}

void diags_print_json(Diags *diags, FILE *out)
{
	SourceCursor cursor = { 0 };
	diags_sort(diags);
	for (uint32_t i = 0; i < diags->records.count; i++)
		print_diag(out, diags->sources, diags->records.items[i], &cursor);
}
