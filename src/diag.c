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
	Buffer text;            /* of one record */
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

static void print_number(Printer *p, uint32_t number)
{
	char digits[10], *first = digits + sizeof digits;
	do
		*--first = (char)('0' + number % 10);
	while (number /= 10);
	buffer_add(&p->text, first, (size_t)(digits + sizeof digits - first));
}

/* A source line as it is, tabs kept and control characters made visible. */
static void print_line(Printer *p, const Source *source, LineColumn at, Window window)
{
	uint32_t end = window.end;
	if (end == at.line_end && end > window.start && source->text[end - 1] == '\r')
		end--;
	buffer_text(&p->text, "    ");
	size_t start = p->text.length;
	buffer_add(&p->text, source->text + window.start, end - window.start);
	for (char *c = p->text.text + start; c < p->text.text + p->text.length; c++)
		if ((unsigned char)*c < ' ' && *c != '\t')
			*c = '?';
	buffer_char(&p->text, '\n');
}

static void print_caret(Printer *p, const Source *source, Window window, Loc loc)
{
	uint32_t from = loc.start - source->base, to = loc.end - source->base;
	if (to > window.end)
		to = window.end;
	size_t width = to > from ? utf8_length(source->text + from, to - from) : 1;
	buffer_text(&p->text, "    ");
	for (uint32_t i = window.start; i < from && i < source->length; i++)
		if ((source->text[i] & 0xC0) != 0x80)
			buffer_char(&p->text, source->text[i] == '\t' ? '\t' : ' ');
	buffer_text(&p->text, paint(p, "\33[1;32m"));
	buffer_char(&p->text, '^');
	for (size_t i = 1; i < width; i++)
		buffer_char(&p->text, '~');
	buffer_text(&p->text, paint(p, "\33[0m"));
	buffer_char(&p->text, '\n');
}

static void print_position(Printer *p, const Source *source, LineColumn at)
{
	buffer_text(&p->text, source->path);
	buffer_char(&p->text, ':');
	print_number(p, at.line);
	buffer_char(&p->text, ':');
	print_number(p, at.column);
	buffer_text(&p->text, ": ");
}

static void print_message(Printer *p, Severity severity, const char *target, const char *message,
                          Category category)
{
	buffer_text(&p->text, paint(p, severity_color(severity)));
	buffer_text(&p->text, severity_name(severity));
	buffer_char(&p->text, ':');
	buffer_text(&p->text, paint(p, "\33[0m"));
	buffer_char(&p->text, ' ');
	if (target) {
		buffer_text(&p->text, target);
		buffer_text(&p->text, ": ");
	}
	buffer_text(&p->text, message);
	if (category != CATEGORY_NONE) {
		buffer_text(&p->text, severity == SEVERITY_ERROR ? " [-Werror=" : " [-W");
		buffer_text(&p->text, category_table[category].name);
		buffer_char(&p->text, ']');
	}
	buffer_char(&p->text, '\n');
}

static void print_place(Printer *p, SourceCursor *cursor, Loc loc, Severity severity,
                        const char *target, const char *message, Category category)
{
	const Source *source = loc.start ? source_of(p->diags->sources, loc) : NULL;
	LineColumn at = { 0 };
	buffer_text(&p->text, paint(p, "\33[1m"));
	if (source) {
		at = source_position(source, loc.start, cursor);
		print_position(p, source, at);
	} else {
		buffer_text(&p->text, "idxc: ");
	}
	print_message(p, severity, target, message, category);
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
		buffer_printf(&p->text, "In file included from %s:%u:\n", parent->path, at.line);
		source = parent;
	}
}

static void print_record(Printer *p, const Diag *diag)
{
	print_includes(p, diag->loc);
	print_place(p, &p->cursor, diag->loc, diag->severity, diag->target, diag->message,
	            diag->category);
	if (diag->related.start)
		print_place(p, &p->related_cursor, diag->related, SEVERITY_NOTE, NULL,
		            diag->related_message, CATEGORY_NONE);
	if (!diag->hint)
		return;
	buffer_text(&p->text, "    ");
	buffer_text(&p->text, paint(p, "\33[1m"));
	buffer_text(&p->text, "hint:");
	buffer_text(&p->text, paint(p, "\33[0m"));
	buffer_char(&p->text, ' ');
	buffer_text(&p->text, diag->hint);
	buffer_char(&p->text, '\n');
}

void diags_print(Diags *diags, FILE *out, bool color)
{
	Printer p = { .diags = diags, .text.arena = diags->arena, .color = color };
	diags_sort(diags);
	for (uint32_t i = 0; i < diags->records.count; i++) {
		p.text.length = 0;
		print_record(&p, diags->records.items[i]);
		fwrite(p.text.text, 1, p.text.length, out);
	}
	buffer_free(&p.text);
}
