#include "diag.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

const CategoryInfo category_table[CATEGORY_COUNT] = {
	[CATEGORY_NONE] = { "", "", SEVERITY_ERROR },
	[CATEGORY_DROPPED] = { "dropped", "a part of the declaration is left out",
	                       SEVERITY_WARNING },
	[CATEGORY_EMULATED] = { "emulated", "expressed by other means", SEVERITY_WARNING },
	[CATEGORY_SKIPPED] = { "skipped", "nothing is emitted for the declaration",
	                       SEVERITY_WARNING },
	[CATEGORY_TRUNCATED] = { "truncated", "a name was cut to the limit of the target",
	                         SEVERITY_WARNING },
	[CATEGORY_REDUNDANT] = { "redundant", "another index of the model serves already",
	                         SEVERITY_WARNING },
	[CATEGORY_IGNORED] = { "ignored", "accepted, but it gives no SQL", SEVERITY_NOTE },
	[CATEGORY_UNREAD] = { "unread", "a declaration that idxc can't follow", SEVERITY_WARNING },
	[CATEGORY_EXTENSION] = { "extension", "the statement needs an extension of the server",
	                         SEVERITY_WARNING },
	[CATEGORY_LONG_KEY] = { "long-key", "long keys or definitions may be refused",
	                        SEVERITY_NOTE },
	[CATEGORY_MANY_KEYS] = { "many-keys", "a table has more keys than the server takes",
	                         SEVERITY_NOTE },
	[CATEGORY_PARTIAL] = { "partial", "rows for which a function has no value are refused",
	                       SEVERITY_NOTE },
};

void diags_init(Diags *diags, Sources *sources, Arena *arena)
{
	*diags = (Diags){ .sources = sources, .arena = arena };
	for (int i = 0; i < CATEGORY_COUNT; i++)
		diags->severity[i] = category_table[i].severity;
}

static Diag *record(Diags *diags, Category category, Loc loc, const char *format, va_list args)
{
	if (diags->severity[category] == SEVERITY_OFF)
		return &diags->unheard;
	Diag *diag = NEW(diags->arena, Diag);
	*diag = (Diag){ .severity = diags->severity[category],
		        .category = category,
		        .loc = loc,
		        .message = arena_vprintf(diags->arena, format, args),
		        .turn = diags->turn,
		        .sequence = diags->records.count };
	list_add(diags->arena, &diags->records, diag);
	diags->errors += diag->severity == SEVERITY_ERROR;
	return diag;
}

Diag *diag_error(Diags *diags, Loc loc, const char *format, ...)
{
	va_list args;
	va_start(args, format);
	Diag *diag = record(diags, CATEGORY_NONE, loc, format, args);
	va_end(args);
	return diag;
}

Diag *diag_warn(Diags *diags, Category category, Loc loc, const char *target, const char *format,
                ...)
{
	va_list args;
	va_start(args, format);
	Diag *diag = record(diags, category, loc, format, args);
	va_end(args);
	diag->target = target;
	return diag;
}

DiagMark diags_mark(const Diags *diags)
{
	return (DiagMark){ diags->records.count, diags->errors };
}

const char *diags_take_back(Diags *diags, DiagMark mark)
{
	const char *first = NULL;
	for (uint32_t i = mark.records; i < diags->records.count && !first; i++) {
		const Diag *diag = diags->records.items[i];
		if (diag->severity == SEVERITY_ERROR)
			first = diag->message;
	}
	diags->records.count = mark.records;
	diags->errors = mark.errors;
	return first;
}

static const char *copy_of(Arena *arena, const char *text)
{
	return text ? arena_text(arena, text, strlen(text)) : NULL;
}

void diags_keep(Diags *diags, DiagMark mark)
{
	for (uint32_t i = mark.records; i < diags->records.count; i++) {
		Diag *diag = diags->records.items[i];
		diag->hint = copy_of(diags->arena, diag->hint);
		diag->related_message = copy_of(diags->arena, diag->related_message);
	}
}

bool diag_may_suggest(const Diags *diags)
{
	enum { MOST_WORDS = 100000 };
	return diags->compared < MOST_WORDS;
}

void diag_suggest(Diags *diags, Diag *diag, const char *word, const char *const *words,
                  size_t count)
{
	if (!diag_may_suggest(diags))
		return;
	diags->compared += count;
	const char *near = text_nearest(word, words, count);
	if (near)
		diag->hint = arena_printf(diags->arena, "did you mean '%s'?", near);
}

static Category category_find(const char *name)
{
	for (int i = CATEGORY_NONE + 1; i < CATEGORY_COUNT; i++)
		if (text_equal(category_table[i].name, name))
			return (Category)i;
	return CATEGORY_NONE;
}

bool diags_configure(Diags *diags, const char *word)
{
	Severity to = SEVERITY_WARNING, only_from = SEVERITY_OFF;
	if (text_equal(word, "error")) {
		diags->all_errors = true;
		for (int i = CATEGORY_NONE + 1; i < CATEGORY_COUNT; i++)
			if (diags->severity[i] == SEVERITY_WARNING)
				diags->severity[i] = SEVERITY_ERROR;
		return true;
	}
	if (text_starts(word, "error=")) {
		to = SEVERITY_ERROR;
		word += strlen("error=");
	} else if (text_starts(word, "no-error=")) {
		only_from = SEVERITY_ERROR;
		word += strlen("no-error=");
	} else if (text_starts(word, "no-")) {
		to = SEVERITY_OFF;
		word += strlen("no-");
	} else if (diags->all_errors) {
		to = SEVERITY_ERROR;
	}
	Category category = category_find(word);
	if (category != CATEGORY_NONE
	    && (only_from == SEVERITY_OFF || diags->severity[category] == only_from))
		diags->severity[category] = to;
	return category != CATEGORY_NONE;
}

void diags_silence(Diags *diags)
{
	for (int i = CATEGORY_NONE + 1; i < CATEGORY_COUNT; i++)
		diags->severity[i] = SEVERITY_OFF;
}

void diags_keep_errors(Diags *diags, uint32_t records)
{
	uint32_t kept = records;
	for (uint32_t i = records; i < diags->records.count; i++) {
		Diag *diag = diags->records.items[i];
		if (diag->category == CATEGORY_NONE)
			diags->records.items[kept++] = diag;
		else
			diags->errors -= diag->severity == SEVERITY_ERROR;
	}
	diags->records.count = kept;
}

static int compare(const void *a, const void *b)
{
	const Diag *x = *(Diag *const *)a, *y = *(Diag *const *)b;
	if (x->loc.start != y->loc.start)
		return x->loc.start < y->loc.start ? -1 : 1;
	if (x->turn != y->turn)
		return x->turn < y->turn ? -1 : 1;
	return x->sequence < y->sequence ? -1 : x->sequence > y->sequence;
}

/* A declaration that several models inherit says the same for each. */
static bool is_repeated(const Diag *a, const Diag *b)
{
	return a->loc.start == b->loc.start && a->loc.end == b->loc.end
	       && a->severity == b->severity && a->category == b->category
	       && (a->target == b->target
	           || (a->target && b->target && text_equal(a->target, b->target)))
	       && text_equal(a->message, b->message);
}

void diags_sort(Diags *diags)
{
	List *records = &diags->records;
	if (!records->count)
		return;
	qsort(records->items, records->count, sizeof(void *), compare);
	uint32_t kept = 1;
	for (uint32_t i = 1; i < records->count; i++)
		if (!is_repeated(records->items[kept - 1], records->items[i]))
			records->items[kept++] = records->items[i];
	records->count = kept;
}

/* ---- printing ---- */

typedef struct Printer {
	const Diags *diags;
	FILE *out;
	bool color;
	SourceCursor cursor;        /* records come sorted: lines are counted once */
	SourceCursor related_cursor;    /* the same for their second places, more or less */
	const Source *last;         /* whose includes were printed last */
} Printer;

static const char *paint(const Printer *p, const char *code)
{
	return p->color ? code : "";
}

const char *severity_name(Severity severity)
{
	return severity == SEVERITY_ERROR  ? "error"
	       : severity == SEVERITY_NOTE ? "note"
	                                   : "warning";
}

static const char *severity_color(Severity severity)
{
	return severity == SEVERITY_ERROR  ? "\33[1;31m"
	       : severity == SEVERITY_NOTE ? "\33[1;36m"
	                                   : "\33[1;35m";
}

/* What is shown of a long line: from `start` on, in bytes of the source. */
typedef struct Window {
	uint32_t start, end;
} Window;

static Window window_of(const Source *source, LineColumn at, Loc loc)
{
	enum { BEFORE = 100, AFTER = 160 };
	uint32_t from = loc.start - source->base;
	Window window = { at.line_start, at.line_end };
	if (from > at.line_start + BEFORE)
		window.start = from - BEFORE;
	if (window.end > from + AFTER)
		window.end = from + AFTER;
	while (window.start < from && (source->text[window.start] & 0xC0) == 0x80)
		window.start++;
	while (window.end > from && (source->text[window.end] & 0xC0) == 0x80)
		window.end--;
	return window;
}

/* A source line as it is, tabs kept and control characters made visible. */
static void print_line(const Printer *p, const Source *source, LineColumn at, Window window)
{
	fputs("    ", p->out);
	for (uint32_t i = window.start; i < window.end; i++) {
		unsigned char c = (unsigned char)source->text[i];
		if (c == '\r' && i + 1 == at.line_end)
			break;
		fputc(c >= ' ' || c == '\t' ? c : '?', p->out);
	}
	fputc('\n', p->out);
}

static void print_caret(const Printer *p, const Source *source, Window window, Loc loc)
{
	uint32_t from = loc.start - source->base, to = loc.end - source->base;
	if (to > window.end)
		to = window.end;
	size_t width = to > from ? utf8_length(source->text + from, to - from) : 1;
	fputs("    ", p->out);
	for (uint32_t i = window.start; i < from && i < source->length; i++)
		if ((source->text[i] & 0xC0) != 0x80)
			fputc(source->text[i] == '\t' ? '\t' : ' ', p->out);
	fprintf(p->out, "%s^", paint(p, "\33[1;32m"));
	for (size_t i = 1; i < width; i++)
		fputc('~', p->out);
	fprintf(p->out, "%s\n", paint(p, "\33[0m"));
}

static void print_place(Printer *p, SourceCursor *cursor, Loc loc, Severity severity,
                        const char *target, const char *message, Category category)
{
	const Source *source = loc.start ? source_of(p->diags->sources, loc) : NULL;
	LineColumn at = { 0 };
	fputs(paint(p, "\33[1m"), p->out);
	if (source) {
		at = source_position(source, loc.start, cursor);
		fprintf(p->out, "%s:%u:%u: ", source->path, at.line, at.column);
	} else {
		fputs("idxc: ", p->out);
	}
	fprintf(p->out, "%s%s:%s ", paint(p, severity_color(severity)), severity_name(severity),
	        paint(p, "\33[0m"));
	if (target)
		fprintf(p->out, "%s: ", target);
	fputs(message, p->out);
	if (category != CATEGORY_NONE)
		fprintf(p->out, " [-W%s%s]", severity == SEVERITY_ERROR ? "error=" : "",
		        category_table[category].name);
	fputc('\n', p->out);
	if (source) {
		Window window = window_of(source, at, loc);
		print_line(p, source, at, window);
		print_caret(p, source, window, loc);
	}
}

static void print_includes(Printer *p, Loc loc)
{
	const Source *source = loc.start ? source_of(p->diags->sources, loc) : NULL;
	if (source == p->last) /* said already, for the diagnostic before */
		return;
	p->last = source;
	while (source && source->included_from.start) {
		const Source *parent = source_of(p->diags->sources, source->included_from);
		SourceCursor cursor = { 0 };
		LineColumn at = source_position(parent, source->included_from.start, &cursor);
		fprintf(p->out, "In file included from %s:%u:\n", parent->path, at.line);
		source = parent;
	}
}

void diags_print(Diags *diags, FILE *out, bool color)
{
	Printer p = { .diags = diags, .out = out, .color = color };
	diags_sort(diags);
	for (uint32_t i = 0; i < diags->records.count; i++) {
		const Diag *diag = diags->records.items[i];
		print_includes(&p, diag->loc);
		print_place(&p, &p.cursor, diag->loc, diag->severity, diag->target, diag->message,
		            diag->category);
		if (diag->related.start)
			print_place(&p, &p.related_cursor, diag->related, SEVERITY_NOTE, NULL,
			            diag->related_message, CATEGORY_NONE);
		if (diag->hint)
			fprintf(out, "    %shint:%s %s\n", paint(&p, "\33[1m"), paint(&p, "\33[0m"),
			        diag->hint);
	}
}
