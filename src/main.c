/*
 * idxc: the command. Reads options, runs the compiler and writes what it made, or nothing at all.
 * The pipeline: read -> parse (grammar/) -> resolve -> legalize -> emit, the last two for each
 * target.
 */
#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "listing.h"
#include "output.h"
#include "scan.h"

enum { EXIT_INPUT = 1, EXIT_USAGE = 2, EXIT_SYSTEM = 3 };

/* What a run holds; released in main whatever happened. */
typedef struct Run {
	Options options;
	Compilation compilation;
	Arena plans;   /* of one target at a time */
	Arena scratch; /* of one index at a time */
	Buffer *texts; /* one a target, and after them one for the dependency file of each */
} Run;

static int system_failure(const char *what)
{
	if (errno == ENOMEM)
		fputs("idxc: out of memory\n", stderr);
	else
		fprintf(stderr, "idxc: %s: %s\n", what, strerror(errno));
	return EXIT_SYSTEM;
}

static bool use_color(ColorMode mode)
{
	const char *no_color = getenv("NO_COLOR");
	return mode == COLOR_ALWAYS
	       || (mode == COLOR_AUTO && isatty(STDERR_FILENO) && !(no_color && *no_color));
}

static int too_large(const char *path)
{
	fprintf(stderr, "idxc: %s: the input is larger than 4 GiB\n", path);
	return EXIT_SYSTEM;
}

/* Why a file, or the one in a folder that is at fault, was not read. */
static int unread(const Run *run, const char *path, SourceStatus status)
{
	const char *file = run->compilation.unreadable ? run->compilation.unreadable : path;
	return status == SOURCE_TOO_LARGE ? too_large(file) : system_failure(file);
}

static int read_migrations(Run *run, const List *folders, bool past)
{
	for (uint32_t i = 0; i < folders->count; i++) {
		const char *path = folders->items[i];
		SourceStatus status = compilation_read_migrations(&run->compilation, path, past);
		if (status != SOURCE_OK)
			return unread(run, path, status);
	}
	return EXIT_SUCCESS;
}

static int read_files(Run *run)
{
	for (uint32_t i = 0; i < run->options.files.count; i++) {
		const char *path = run->options.files.items[i];
		SourceStatus status = compilation_read(&run->compilation, path);
		if (status != SOURCE_OK)
			return unread(run, path, status);
	}
	int status = read_migrations(run, &run->options.migrations, false);
	return status ? status : read_migrations(run, &run->options.past, true);
}

static void dump_sources(Run *run, Buffer *out)
{
	Compilation *c = &run->compilation;
	if (run->options.dump == DUMP_AST)
		for (uint32_t i = 0; i < c->blocks.count; i++)
			node_dump(out, c->blocks.items[i], 0);
	else
		for (uint32_t i = 0; i < c->sources.files.count; i++)
			if (c->sources.files.items[i] != c->contributed_source)
				scan_dump(out, c->sources.files.items[i], &c->names, &c->diags,
				          c->arena);
}

/* What stands before the statements of a target. */
static void begin_text(const Run *run, const Target *target, Buffer *out)
{
	if (run->options.targets.count > 1 && !run->options.output)
		buffer_printf(out, "-- %s\n", target->label);
	if (target->dialect->prologue)
		buffer_text(out, target->dialect->prologue);
}

static void make_text(Run *run, const Target *target, Buffer *out)
{
	const Options *options = &run->options;
	if (options->format == FORMAT_IDX)
		format_idx(out, &run->compilation.resolver);
	if (options->format == FORMAT_MIGRATION)
		format_migration(out, &run->compilation.resolver);
	if (options->format != FORMAT_SQL)
		return;
	if (options->dump == DUMP_PLAN || options->dump == DUMP_EXPLANATION) {
		const Plan *plan = compilation_plan(&run->compilation, target, &options->legalize);
		(options->dump == DUMP_PLAN ? list_plan : list_explanation)(out, plan);
		return;
	}
	begin_text(run, target, out);
	size_t start = out->length;
	compilation_print(&run->compilation, target, &options->legalize, out);
	emit_assumption(out, start, target->dialect);
}

static void make_texts(Run *run)
{
	for (uint32_t i = 0; i < run->options.targets.count; i++) {
		make_text(run, run->options.targets.items[i], &run->texts[i]);
		arena_free(&run->plans);
	}
	arena_free(&run->scratch);
}

/* Whether indexes of models are all that is asked for, one after the other, of one file. */
static bool asks_for_indexes(const Options *options)
{
	return options->files.count == 1 && !options->migrations.count && !options->past.count
	       && options->format == FORMAT_SQL && options->dump == DUMP_NOTHING
	       && !options->backwards && !options->legalize.drop && !options->legalize.tables
	       && !options->legalize.generated_columns;
}

/* Reads, and compiles what can be while it is read: then demand.met is set, the texts are there. */
static int read_and_compile(Run *run, Demand *demand)
{
	uint32_t count = run->options.targets.count;
	size_t *starts = NEW_ARRAY(run->compilation.arena, size_t, count);
	*demand = (Demand){ &run->options.targets, run->texts, &run->options.legalize, false };
	for (uint32_t i = 0; i < count; i++) {
		begin_text(run, run->options.targets.items[i], &run->texts[i]);
		starts[i] = run->texts[i].length;
	}
	run->compilation.demand = demand;
	int status = read_files(run);
	for (uint32_t i = 0; i < count; i++) {
		const Target *target = run->options.targets.items[i];
		if (demand->met)
			emit_assumption(&run->texts[i], starts[i], target->dialect);
		else
			run->texts[i].length = 0;
	}
	return status;
}

/* out/x.sql -> out/x.d */
static const char *dependency_name(Arena *arena, const char *path)
{
	const char *dot = strrchr(path, '.');
	size_t stem = dot && !strchr(dot, '/') ? (size_t)(dot - path) : strlen(path);
	return arena_printf(arena, "%.*s.d", (int)stem, path);
}

/* Writes all, or says what failed. */
static int write_files(Run *run, OutputFile *files, uint32_t count)
{
	const OutputFile *failed = output_write(run->compilation.arena, files, count);
	if (!failed || (!failed->path && errno == EPIPE)) /* the reader has seen enough */
		return EXIT_SUCCESS;
	return system_failure(failed->path ? failed->path : "standard output");
}

/* The rules for make: a file beside each output, or one file (-MF) with all. Returns how many. */
static uint32_t add_dependencies(Run *run, const OutputFile *outputs, OutputFile *files)
{
	Compilation *c = &run->compilation;
	const Options *options = &run->options;
	uint32_t count = 0, outputs_count = options->targets.count;
	for (uint32_t i = 0; i < outputs_count; i++) {
		if (!options->dependencies || !count)
			files[count++].path = options->dependencies
			                              ? options->dependencies
			                              : dependency_name(c->arena, outputs[i].path);
		Buffer *text = &run->texts[outputs_count + count - 1];
		output_dependencies(text, outputs[i].path, &c->read, &c->opened);
		files[count - 1].text = text;
	}
	return count;
}

/* An output that is one of the inputs, or NULL. */
static const char *overwritten_input(const Run *run, const OutputFile *files, uint32_t count)
{
	for (uint32_t i = 0; i < count; i++)
		if (files[i].path
		    && (output_is_among(files[i].path, &run->compilation.read)
		        || output_is_among(files[i].path, &run->compilation.opened)))
			return files[i].path;
	return NULL;
}

static int write_texts(Run *run)
{
	const Options *options = &run->options;
	Arena *arena = run->compilation.arena;
	uint32_t count = options->targets.count;
	OutputFile *files = NEW_ARRAY(arena, OutputFile, (size_t)count * 2);
	for (uint32_t i = 0; i < count; i++) {
		files[i].text = &run->texts[i];
		if (options->output && !text_equal(options->output, "-"))
			files[i].path = output_path(arena, options, options->targets.items[i]);
	}
	if (options->dependencies_wanted)
		count += add_dependencies(run, files, files + count);
	const char *input = overwritten_input(run, files, count);
	if (input) {
		fprintf(stderr, "idxc: %s: is an input, and would be overwritten\n", input);
		return EXIT_USAGE;
	}
	return write_files(run, files, count);
}

/* Options that have no meaning for what was read; NULL: none. */
static const char *wrong_option(const Run *run)
{
	const Options *options = &run->options;
	bool migrations = run->compilation.migrations.count > 0;
	bool several = options->format == FORMAT_MIGRATION
	               && !format_fits_migration(&run->compilation.resolver);
	return migrations && options->format ? "--format is for models"
	       : several ? "--format=django-migration takes the models of one app"
	       : migrations && options->emit.drop
	               ? "--drop is for models: migrations have --backwards"
	       : migrations && options->legalize.generated_columns
	               ? "--emulate is for models: the columns of migrations are their own"
	       : migrations && (options->dump == DUMP_PLAN || options->dump == DUMP_EXPLANATION)
	               ? "--dump=plan and --explain are for models"
	       : !migrations && options->backwards  ? "--backwards needs a migration"
	       : !migrations && options->past.count ? "--from needs a migration"
	                                            : NULL;
}

/* -k is for models: half a migration is none. */
static bool keeps_going(const Run *run)
{
	return run->options.keep_going && !run->compilation.migrations.count;
}

static bool resolved(Run *run)
{
	return compilation_resolve(&run->compilation) || keeps_going(run);
}

static int compile(Run *run)
{
	Compilation *c = &run->compilation;
	const Options *options = &run->options;
	Demand demand = { 0 };
	run->texts = NEW_ARRAY(c->arena, Buffer, (size_t)options->targets.count * 2);
	for (uint32_t i = 0; i < options->targets.count * 2; i++)
		run->texts[i].arena = c->arena;
	int status = asks_for_indexes(options) ? read_and_compile(run, &demand) : read_files(run);
	if (status)
		return status;
	if (options->dump == DUMP_TOKENS || options->dump == DUMP_AST)
		dump_sources(run, &run->texts[0]);
	else if (!demand.met && resolved(run) && !wrong_option(run))
		make_texts(run);
	if (options->json)
		diags_print_json(&c->diags, stderr);
	else
		diags_print(&c->diags, stderr, use_color(options->color));
	if (c->diags.errors && !keeps_going(run))
		return EXIT_INPUT;
	if (wrong_option(run)) {
		fprintf(stderr, "idxc: %s\nTry 'idxc --help'.\n", wrong_option(run));
		return EXIT_USAGE;
	}
	status = write_texts(run);
	return status || !c->diags.errors ? status : EXIT_INPUT; /* as make -k */
}

static int list(Run *run, Action action)
{
	Buffer text = { .arena = run->compilation.arena };
	if (action == ACTION_LIST_TARGETS)
		list_targets(&text);
	for (uint32_t i = 0; action == ACTION_LIST_FUNCTIONS && i < run->options.targets.count; i++)
		list_functions(&text, run->options.targets.items[i]);
	OutputFile standard = { .text = &text };
	int status = write_files(run, &standard, 1);
	buffer_free(&text);
	return status;
}

static int run_command(Run *run, int argc, char **argv)
{
	Compilation *c = &run->compilation;
	Action action = options_read(&run->options, &c->diags, c->arena, argc, argv);
	c->include_dirs = run->options.include_dirs;
	c->backwards = run->options.backwards;
	if (run->options.app)
		c->app = c->resolver.app =
			names_intern(&c->names, run->options.app, strlen(run->options.app));
	for (uint32_t i = 0; i < run->options.settings.count; i++)
		compilation_setting(c, run->options.settings.items[i]);
	for (uint32_t i = 0; i < run->options.field_types.count; i++)
		compilation_field_type(c, run->options.field_types.items[i]);
	switch (action) {
	case ACTION_COMPILE: return compile(run);
	case ACTION_DONE: return EXIT_SUCCESS;
	case ACTION_USAGE: return EXIT_USAGE;
	case ACTION_LIST_TARGETS:
	case ACTION_LIST_FUNCTIONS: return list(run, action);
	}
	return EXIT_USAGE;
}

int main(int argc, char **argv)
{
	jmp_buf exhausted;
	Arena arena = { .on_exhausted = &exhausted };
	static Run run; /* survives the jump */
	signal(SIGPIPE, SIG_IGN); /* a write says so as well, and nothing is left behind */
	signal(SIGXFSZ, SIG_IGN);
	setvbuf(stderr, NULL, _IOFBF, 1 << 16); /* messages of parallel makes stay whole */
	if (setjmp(exhausted)) {
		arena_free(&run.scratch);
		arena_free(&run.plans);
		arena_free(&arena);
		fputs("idxc: out of memory\n", stderr);
		return EXIT_SYSTEM;
	}
	compilation_init(&run.compilation, &arena);
	run.plans.on_exhausted = run.scratch.on_exhausted = &exhausted;
	run.compilation.plans = &run.plans;
	run.compilation.scratch = &run.scratch;
	int status = run_command(&run, argc, argv);
	arena_free(&arena);
	if (fflush(stdout) && errno != EPIPE)
		return system_failure("standard output");
	return status;
}
