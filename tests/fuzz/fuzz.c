/*
 * The whole pipeline as one function of bytes, for libFuzzer, AFL++ and the replay of main.c.
 *
 *   byte 0   the kind of the input: which file name it has
 *   byte 1   targets: a bit each, all when there is none; 0x80: their oldest versions
 *   byte 2   options, see Flag
 *   byte 3   1: all files are inputs, not the first alone; 2: --backwards; 4: JSON diagnostics;
 *            8: --emulate; 16: --dump=plan, --explain; 32: --format; 64: --retry-safe
 *   then     the text; after a NUL byte another file, that `include '1'` reads, and so on
 *
 * The compiler opens no file of the system: fopen is wrapped by the linker (--wrap=fopen).
 *
 * What must hold, whatever the input: no crash; an error or a text, never both; the same text
 * again, and the same texts and messages of a file that is compiled and forgotten model by model;
 * and the text is as many statements as are planned, each ended outside of all quotes.
 */
#include "fuzz.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "compile.h"
#include "format.h"
#include "listing.h"
#include "scan.h"

enum { HEAD = 4, MOST_FILES = 8 };

enum Flag {
	FLAG_DROP = 1,
	FLAG_TABLES = 2,
	FLAG_CONCURRENTLY = 4,
	FLAG_IF_NOT_EXISTS = 8,
	FLAG_ERRORS = 16,       /* -Werror */
	FLAG_DUMP_TOKENS = 32,
	FLAG_DUMP_AST = 64,
	FLAG_AGAIN = 128,       /* compile twice and compare */
};

enum More {
	MORE_INPUTS = 1,
	MORE_BACKWARDS = 2,
	MORE_JSON = 4,
	MORE_EMULATE = 8,
	MORE_LISTINGS = 16,
	MORE_FORMATS = 32,
	MORE_RETRY = 64,
};

static const char *const kinds[] = { "fuzz.idx", "shop/models.py",
	                             "shop/migrations/0001_initial.py" };

typedef struct Part {
	const char *text;
	size_t length;
} Part;

/* The files that includes may open; fopen has no argument of ours, so they stand here. */
static Part parts[MOST_FILES];
static size_t part_count;       /* 0: the fuzzer itself is at work */

FILE *__wrap_fopen(const char *path, const char *mode);
FILE *__real_fopen(const char *path, const char *mode);

FILE *__wrap_fopen(const char *path, const char *mode)
{
	if (part_count == 0 || *mode != 'r')
		return __real_fopen(path, mode);
	const char *slash = strrchr(path, '/');
	const char *name = slash ? slash + 1 : path;
	size_t number = name[0] >= '1' && name[0] <= '9' && !name[1] ? (size_t)(name[0] - '0') : 0;
	errno = ENOENT;
	if (number == 0 || number >= part_count || mode[0] != 'r')
		return NULL;
	/* fmemopen takes no text of no bytes everywhere: a line feed is as good */
	const Part *part = &parts[number];
	return part->length ? fmemopen((void *)part->text, part->length, "r")
	                    : fmemopen((void *)"\n", 1, "r");
}

static void split(const char *text, size_t length)
{
	part_count = 0;
	const char *end = text + length;
	while (part_count < MOST_FILES) {
		const char *nul = memchr(text, '\0', (size_t)(end - text));
		const char *stop = nul && part_count + 1 < MOST_FILES ? nul : end;
		parts[part_count++] = (Part){ text, (size_t)(stop - text) };
		if (stop == end)
			return;
		text = stop + 1;
	}
}

_Noreturn static void broken(const char *what, const char *text)
{
	fprintf(stderr, "fuzz: %s\n%s\n", what, text ? text : "");
	abort();
}

/* ---- what an output must be ---- */

/* Text that idxc passes through as it is may hold anything. */
static bool passes_raw_text(const char *text, size_t length)
{
	static const char *const raw[] = { "RunSQL",   "RawSQL",      "template", "function",
		                           "joiner",   "_tablespace", "where",    "Func",
		                           "db_table", "SQL" };
	for (size_t i = 0; i < COUNT(raw); i++)
		if (memmem(text, length, raw[i], strlen(raw[i])))
			return true;
	return false;
}

/* The end of a quoted text that starts at `at`: the first character behind, or NULL. */
static const char *skip_quoted(const char *at, bool backslashes)
{
	char quote = *at++;
	for (; *at; at++) {
		if (*at == '\\' && backslashes && quote == '\'' && at[1])
			at++;
		else if (*at == quote && at[1] == quote)
			at++;
		else if (*at == quote)
			return at + 1;
	}
	return NULL;
}

typedef struct Count {
	uint32_t statements, comments;
} Count;

static bool is_comment(const char *at, const Dialect *dialect)
{
	return (at[0] == '-' && at[1] == '-') || (at[0] == '/' && at[1] == '*')
	       || (*at == '#' && dialect->quote == '`');
}

/* Counts statements, and comments on lines of their own, as a client of the server splits them. */
static Count count_lines(const char *text, const Dialect *dialect)
{
	Count count = { 0 };
	for (const char *at = text; *at;) {
		if (*at == '\'' || *at == '"' || *at == '`') {
			bool backslashes = *at == '\''
			                   && (dialect->escape_backslash
			                       || (at > text && at[-1] == 'E'));
			const char *end = skip_quoted(at, backslashes);
			if (!end)
				broken("a quote that does not end", text);
			at = end;
			continue;
		}
		if (text_starts(at, "-- ") && (at == text || at[-1] == '\n')) {
			count.comments++;
			at += strcspn(at, "\n");
			continue;
		}
		if (*at == ';') {
			count.statements++;
			if (at[1] != '\n')
				broken("a semicolon within a line", text);
		}
		if (is_comment(at, dialect))
			broken("a comment", text);
		at++;
	}
	return count;
}

static void check_text(const Buffer *text, const Plan *plan, Count expected)
{
	if (!text->length && !expected.statements)
		return;
	if (strlen(text->text) != text->length)
		broken("a NUL byte in the output", text->text);
	if (utf8_invalid(text->text, text->length) != text->length)
		broken("the output is not UTF-8", text->text);
	Count count = count_lines(text->text, plan->target->dialect);
	if (count.statements != expected.statements || count.comments != expected.comments)
		broken("more or fewer statements than planned", text->text);
}

/* ---- the pipeline ---- */

typedef struct Run {
	const uint8_t *data;
	size_t size;
	Compilation compilation;
	Buffer out, part;       /* all targets, and the one at hand */
	char *text;             /* a copy of `out`, which ends with the arena */
	size_t length;
	char *messages;         /* diagnostics */
	size_t messages_length;
	bool by_model;          /* compiled and forgotten model by model, if it can be */
} Run;

static void configure(Run *run, LegalizeOptions *legalize_options, EmitOptions *emit_options)
{
	uint8_t flags = run->data[2];
	legalize_options->drop = emit_options->drop = flags & FLAG_DROP;
	legalize_options->tables = flags & FLAG_TABLES;
	legalize_options->concurrently = flags & FLAG_CONCURRENTLY;
	legalize_options->if_not_exists = flags & FLAG_IF_NOT_EXISTS;
	bool models = !run->compilation.migrations.count;
	legalize_options->generated_columns = models && run->data[3] & MORE_EMULATE;
	if (run->data[3] & MORE_RETRY) {
		legalize_options->retry = RETRY_PSQL;
		legalize_options->lock_timeout = "30s";
	}
}

/* What is printed beside statements. */
static void print_others(Run *run, const Plan *plan)
{
	Compilation *c = &run->compilation;
	Buffer text = { .arena = c->arena };
	if (c->migrations.count)
		return;
	if (run->data[3] & MORE_LISTINGS) {
		list_plan(&text, plan);
		list_explanation(&text, plan);
	}
	if (run->data[3] & MORE_FORMATS) {
		format_idx(&text, &c->resolver);
		if (format_fits_migration(&c->resolver))
			format_migration(&text, &c->resolver);
	}
	if (utf8_invalid(text.text ? text.text : "", text.length) != text.length)
		broken("a listing that is no UTF-8", text.text);
	buffer_free(&text);
}

/* Comments and additions that are statements of their own. */
static uint32_t count_comments(const Plan *plan)
{
	const Dialect *dialect = plan->target->dialect;
	uint32_t count = 0;
	for (uint32_t i = 0; i < plan->indexes.count; i++)
		count += ((const PlanIndex *)plan->indexes.items[i])->comment_on != NULL;
	for (uint32_t i = 0; i < plan->tables.count; i++) {
		const PlanTable *table = plan->tables.items[i];
		count += table->additions.count;
		count += table->comment && dialect->comment_table;
		for (uint32_t j = 0; j < table->column_count && dialect->comment_column; j++)
			count += table->columns[j].comment != NULL;
	}
	return count;
}

/* A DROP of several statements. */
static uint32_t count_second_drops(const Plan *plan)
{
	uint32_t count = 0;
	for (uint32_t i = 0; i < plan->tables.count; i++)
		count += ((const PlanTable *)plan->tables.items[i])->removals.count;
	for (uint32_t i = 0; i < plan->indexes.count; i++)
		count += strchr(((const PlanIndex *)plan->indexes.items[i])->drop, ';') != NULL;
	return count;
}

/* Planned and printed one by one, as main does it, the text is the same. */
static void print_again(Run *run, const Target *target, const LegalizeOptions *options)
{
	Compilation *c = &run->compilation;
	Arena plans = { .on_exhausted = c->arena->on_exhausted }, scratch = plans;
	Buffer text = { .arena = c->arena };
	DiagMark mark = diags_mark(&c->diags);
	c->plans = &plans;
	c->scratch = &scratch;
	compilation_print(c, target, options, &text);
	diags_take_back(&c->diags, mark);       /* they were said before */
	c->plans = c->scratch = NULL;
	arena_free(&scratch);
	arena_free(&plans);
	if (text.length != run->part.length
	    || (text.length && memcmp(text.text, run->part.text, text.length) != 0))
		broken("another text when it is printed one by one", text.text);
	buffer_free(&text);
}

static void compile_target(Run *run, const Target *target)
{
	LegalizeOptions legalize_options = { 0 };
	EmitOptions emit_options = { 0 };
	configure(run, &legalize_options, &emit_options);
	Compilation *c = &run->compilation;
	const Plan *plan = compilation_plan(c, target, &legalize_options);
	if (c->diags.errors)
		return;
	run->part.length = 0;
	Count expected = { plan->indexes.count + plan->tables.count + plan->foreign_keys.count, 0 };
	expected.statements += emit_options.drop ? count_second_drops(plan) : count_comments(plan);
	for (uint32_t i = 0; i < plan->steps.count; i++)
		if (((const PlanStep *)plan->steps.items[i])->kind == PLAN_COMMENT)
			expected.comments++;
		else
			expected.statements++;
	emit_plan(&run->part, plan, &emit_options);
	emit_steps(&run->part, plan);
	print_others(run, plan);
	bool counted = !(run->data[3] & (MORE_EMULATE | MORE_RETRY));
	if (counted && !passes_raw_text((const char *)run->data, run->size))
		check_text(&run->part, plan, expected);
	if (run->data[2] & FLAG_AGAIN)
		print_again(run, target, &legalize_options);
	if (run->part.length)
		buffer_add(&run->out, run->part.text, run->part.length);
}

/* The Targets that are wanted. */
static List targets_of(Run *run)
{
	Arena *arena = run->compilation.arena;
	List targets = { 0 };
	uint8_t wanted = run->data[1] & 0x7F ? run->data[1] : 0x7F;
	for (int i = DIALECT_NONE + 1; i < DIALECT_COUNT; i++) {
		const Dialect *dialect = &dialect_table[i];
		if (!(wanted & 1u << (i - 1)))
			continue;
		Target *target = NEW(arena, Target);
		*target = (Target){ dialect, wanted & 0x80 ? dialect->oldest : dialect->standard,
			            dialect->name, NEW(arena, RuleMemory) };
		list_add(arena, &targets, target);
	}
	return targets;
}

static void compile_targets(Run *run)
{
	const List targets = targets_of(run);
	for (uint32_t i = 0; i < targets.count; i++)
		compile_target(run, targets.items[i]);
}

static void dump(Run *run)
{
	Compilation *c = &run->compilation;
	for (uint32_t i = 0; run->data[2] & FLAG_DUMP_TOKENS && i < c->sources.files.count; i++)
		scan_dump(&run->out, c->sources.files.items[i], &c->names, &c->diags, c->arena);
	for (uint32_t i = 0; run->data[2] & FLAG_DUMP_AST && i < c->blocks.count; i++)
		node_dump(&run->out, c->blocks.items[i], 0);
}

static void add_inputs(Run *run)
{
	Compilation *c = &run->compilation;
	uint8_t more = run->data[3];
	const char *path = kinds[run->data[0] % COUNT(kinds)];
	c->backwards = more & MORE_BACKWARDS;
	compilation_add(c, path, parts[0].text, parts[0].length);
	for (size_t i = 1; more & MORE_INPUTS && i < part_count; i++)
		compilation_add(c, arena_printf(c->arena, "%s%zu.py", path, i), parts[i].text,
		                parts[i].length);
}

static void print_messages(Run *run)
{
	FILE *file = open_memstream(&run->messages, &run->messages_length);
	if (run->data[3] & MORE_JSON)
		diags_print_json(&run->compilation.diags, file);
	else
		diags_print(&run->compilation.diags, file, run->data[2] & FLAG_AGAIN);
	fclose(file);
}

/* Model by model, as main does it. False: it was compiled as a whole, or is to be. */
static bool add_by_model(Run *run)
{
	Compilation *c = &run->compilation;
	Arena plans = { .on_exhausted = c->arena->on_exhausted }, scratch = plans;
	const List targets = targets_of(run);
	LegalizeOptions legalize_options = { 0 };
	EmitOptions emit_options = { 0 };
	configure(run, &legalize_options, &emit_options);
	Demand demand = { &targets, NEW_ARRAY(c->arena, Buffer, targets.count), &legalize_options,
		          false };
	for (uint32_t i = 0; i < targets.count; i++)
		demand.texts[i].arena = c->arena;
	c->demand = &demand;
	c->plans = &plans;
	c->scratch = &scratch;
	add_inputs(run);
	c->demand = NULL;
	c->plans = c->scratch = NULL;
	for (uint32_t i = 0; i < targets.count; i++)
		if (demand.texts[i].length)
			buffer_add(&run->out, demand.texts[i].text, demand.texts[i].length);
	return demand.met;
}

static bool may_go_by_model(const uint8_t *data)
{
	return data[0] % COUNT(kinds) == 0 && !(data[3] & (MORE_INPUTS | MORE_BACKWARDS))
	       && !(data[2] & (FLAG_DROP | FLAG_TABLES | FLAG_DUMP_TOKENS | FLAG_DUMP_AST));
}

/* Compiles once; the text of all targets is left in run->text. */
static void compile(Run *run)
{
	jmp_buf exhausted;
	Arena arena = { .on_exhausted = &exhausted };
	if (setjmp(exhausted))
		broken("out of memory", NULL);
	Compilation *c = &run->compilation;
	compilation_init(c, &arena);
	if (run->data[2] & FLAG_ERRORS)
		diags_configure(&c->diags, "error");
	run->out = run->part = (Buffer){ .arena = &arena };
	bool done = run->by_model && add_by_model(run);
	if (!run->by_model)
		add_inputs(run);
	if (run->data[2] & (FLAG_DUMP_TOKENS | FLAG_DUMP_AST))
		dump(run);
	else if (!done && compilation_resolve(c))
		compile_targets(run);
	print_messages(run);
	run->length = run->out.length;
	run->text = malloc(run->length + 1);
	memcpy(run->text, run->out.text ? run->out.text : "", run->length + 1);
	arena_free(&arena);
}

static void forget(Run *run)
{
	free(run->text);
	free(run->messages);
}

/* Compiles again; texts and messages must be the same. */
static void compare(const Run *run, bool by_model)
{
	Run again = { .data = run->data, .size = run->size, .by_model = by_model };
	compile(&again);
	if (again.length != run->length || memcmp(again.text, run->text, run->length) != 0)
		broken(by_model ? "another text model by model" : "another text the second time",
		       again.text);
	if (again.messages_length != run->messages_length
	    || memcmp(again.messages, run->messages, run->messages_length) != 0)
		broken(by_model ? "other messages model by model"
		                : "other messages the second time",
		       again.messages);
	forget(&again);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	if (size < HEAD)
		return 0;
	Run run = { .data = data, .size = size };
	split((const char *)data + HEAD, size - HEAD);
	compile(&run);
	if (data[2] & FLAG_AGAIN)
		compare(&run, false);
	if (may_go_by_model(data))
		compare(&run, true);
	forget(&run);
	part_count = 0;
	return 0;
}
