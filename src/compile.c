#include "compile.h"
#include "scan.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static bool is_ascii(const Source *source)
{
	for (uint32_t i = 0; i < source->length; i++)
		if ((unsigned char)source->text[i] >= 0x80)
			return false;
	return true;
}

/* What `# -*- coding: latin-1 -*-` in the first two lines says; NULL: nothing, or UTF-8. */
static const char *other_encoding(Compilation *c, const Source *source, Loc *loc)
{
	const char *line = source->text;
	for (int i = 0; i < 2; i++) {
		size_t length = strcspn(line, "\r\n"), blank = strspn(line, " \t\f");
		const char *word = line[blank] == '#'
		                           ? memmem(line, length, "coding", strlen("coding"))
		                           : NULL;
		const char *name = word ? word + strlen("coding") + 1 : NULL;
		if (name && (name[-1] == ':' || name[-1] == '=')) {
			name += strspn(name, " \t");
			size_t letters = strcspn(name, " \t\r\n;,");
			bool utf = letters >= 3 && strncasecmp(name, "utf", 3) == 0
			           && memchr(name, '8', letters);
			*loc = (Loc){ source->base + (uint32_t)(name - source->text),
				      source->base
				              + (uint32_t)(name - source->text + (long)letters) };
			return utf ? NULL
			           : arena_printf(
					   c->arena,
					   "the file says that it is %.*s: iconv -f %.*s -t utf-8",
					   (int)letters, name, (int)letters, name);
		}
		line += length;
		line += *line == '\r';
		line += *line == '\n';
	}
	return NULL;
}

bool compilation_check(Compilation *c, const Source *source)
{
	uint32_t errors = c->diags.errors;
	size_t bad = utf8_invalid(source->text, source->length);
	const char *nul = memchr(source->text, '\0', bad);
	if (nul)
		bad = (size_t)(nul - source->text);
	Loc loc = { source->base + (uint32_t)bad, source->base + (uint32_t)bad + 1 };
	if (nul)
		diag_error(&c->diags, loc, "NUL byte in the source");
	else if (bad < source->length)
		diag_error(&c->diags, loc, "not UTF-8")->hint =
			other_encoding(c, source, &(Loc){ 0, 0 });
	else if (other_encoding(c, source, &loc) && !is_ascii(source))
		diag_error(&c->diags, loc, "idxc reads UTF-8 only")->hint =
			"iconv -t utf-8 converts the file";
	return c->diags.errors == errors;
}

Node *compilation_parse(Compilation *c, const Source *source)
{
	if (!compilation_check(c, source))
		return NULL;
	return parse_source(source, &c->names, &c->diags, c->arena);
}

/* ---- includes ---- */

const char *canonical_path(Compilation *c, const char *path)
{
	char *real = realpath(path, NULL);
	if (!real && errno == ENOMEM)
		arena_exhausted(c->arena);
	const char *name = names_intern(&c->names, real ? real : path, strlen(real ? real : path));
	free(real);
	return name;
}

static bool readable(const char *path)
{
	FILE *file = fopen(path, "rb");
	if (file)
		fclose(file);
	return file != NULL;
}

static const char *directory_of(Arena *arena, const char *path)
{
	const char *slash = strrchr(path, '/');
	return slash ? arena_text(arena, path, (size_t)(slash + 1 - path)) : "";
}

/* The includer's directory first, then -I in order. */
static const char *find_include(Compilation *c, const Source *from, const char *name)
{
	if (name[0] == '/')
		return name;
	const char *path = arena_printf(c->arena, "%s%s", directory_of(c->arena, from->path), name);
	if (readable(path))
		return path;
	for (uint32_t i = 0; i < c->include_dirs.count; i++) {
		const char *other =
			arena_printf(c->arena, "%s/%s", (char *)c->include_dirs.items[i], name);
		if (readable(other))
			return other;
	}
	return path;
}

static Node *read_include(Compilation *c, const Node *path_node, const char *path)
{
	Source *source;
	switch (source_read(&c->sources, path, path_node->loc, &source)) {
	case SOURCE_OK:
		list_add(c->arena, &c->opened, (void *)source->path);
		return compilation_parse(c, source);
	case SOURCE_UNREADABLE:
		if (errno == ENOMEM)
			arena_exhausted(c->arena);
		diag_error(&c->diags, path_node->loc, "can't read '%s': %s", path, strerror(errno));
		break;
	case SOURCE_TOO_LARGE:
		diag_error(&c->diags, path_node->loc, "'%s' is too large", path);
		break;
	}
	return NULL;
}

static Node *open_include(Resolver *resolver, const Node *path_node, bool *again)
{
	Compilation *c = resolver->include_data;
	if (path_node->kind != NODE_STRING)
		return NULL;
	const Source *from = source_of(&c->sources, path_node->loc);
	const char *path = find_include(c, from, path_node->text);
	const char *name = canonical_path(c, path);
	Node *block = map_get(&c->included, name);
	*again = block != NULL;
	if (!block)
		block = read_include(c, path_node, path);
	if (block)
		map_put(&c->included, name, block);
	return block;
}

/* ---- the stages ---- */

void compilation_init(Compilation *c, Arena *arena)
{
	*c = (Compilation){ .arena = arena };
	c->names.arena = c->sources.arena = c->included.arena = c->by_path.arena = arena;
	c->project = (Project){ .arena = arena, .names = &c->names, .files.arena = arena };
	diags_init(&c->diags, &c->sources, arena);
	c->resolver = (Resolver){ .arena = arena,
		                  .names = &c->names,
		                  .diags = &c->diags,
		                  .open_include = open_include,
		                  .open_module = open_module,
		                  .include_data = c,
		                  .by_name.arena = arena,
		                  .candidates.arena = arena,
		                  .transforms.arena = arena,
		                  .homes.arena = arena,
		                  .enums.arena = arena,
		                  .settings.arena = arena,
		                  .dicts.arena = arena,
		                  .told.arena = arena,
		                  .field_types.arena = arena,
		                  .contributed.arena = arena,
		                  .foreign.arena = arena,
		                  .local.arena = arena,
		                  .app = names_intern(&c->names, "app", 3),
		                  .zone = "UTC" };
}

static void take(Compilation *c, const Source *source)
{
	Node *block = compilation_parse(c, source);
	if (!block)
		return;
	Origin *origin = NEW(c->arena, Origin);
	origin->path = source->path;
	list_add(c->arena, &c->blocks, block);
	list_add(c->arena, &c->origins, origin);
	/* one that is also included is read once, and its models are its own */
	const char *canonical = canonical_path(c, source->path);
	map_put(&c->included, canonical, block);
	list_add(c->arena, &c->modules, compilation_module(c, block, canonical, source->path));
}

static void take_source(Compilation *c, const Source *source)
{
	if (c->demand && compilation_stream(c, source))
		c->demand->met = true;
	else
		take(c, source);
}

static bool is_folder(const char *path)
{
	struct stat status;
	return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

SourceStatus compilation_read(Compilation *c, const char *path)
{
	Source *source;
	if (is_folder(path))
		return compilation_read_folder(c, path);
	list_add(c->arena, &c->read, (void *)path);
	compilation_contribute(c);
	SourceStatus status = source_read(&c->sources, path, (Loc){ 0, 0 }, &source);
	if (status == SOURCE_OK)
		take_source(c, source);
	else
		c->unreadable = path;
	return status;
}

void compilation_add(Compilation *c, const char *path, const char *text, size_t length)
{
	compilation_contribute(c);
	take_source(c, source_add(&c->sources, path, text, length));
}

static void take_migrations(Compilation *c, uint32_t at, const Module *module)
{
	const Origin *origin = c->origins.items[at];
	uint32_t first = c->migrations.count;
	migrations_read(&c->resolver, c->blocks.items[at], module->scope, origin->path, module->app,
	                &c->migrations);
	for (uint32_t i = first; i < c->migrations.count; i++) {
		Migration *migration = c->migrations.items[i];
		migration->past = origin->past;
		migration->whole = origin->whole;
	}
}

bool compilation_resolve(Compilation *c)
{
	for (uint32_t i = 0; i < c->blocks.count; i++) {
		Module *module = c->modules.items[i];
		resolve_module(&c->resolver, module);
		take_migrations(c, i, module);
	}
	resolve_finish(&c->resolver);
	if (!c->diags.errors && c->migrations.count
	    && migrations_order(&c->resolver, &c->migrations))
		migrations_run(&c->resolver, &c->migrations, &c->resolver.models, c->backwards);
	return c->diags.errors == 0;
}

static Legalizer legalizer_of(Compilation *c, const Target *target, const LegalizeOptions *options)
{
	return (Legalizer){ .arena = c->plans ? c->plans : c->arena,
		            .scratch = c->scratch,
		            .diags = &c->diags,
		            .models = &c->resolver.models,
		            .target = target,
		            .options = options };
}

Plan *compilation_plan(Compilation *c, const Target *target, const LegalizeOptions *options)
{
	if (c->migrations.count)
		return legalize_migrations(c->arena, &c->names, &c->diags, &c->migrations,
		                           c->backwards, target, options);
	const Legalizer legalizer = legalizer_of(c, target, options);
	Plan *plan = legalize_tables(&legalizer);
	legalize_indexes(&legalizer, plan);
	return plan;
}

static void print_index(void *emitter, const Plan *plan, const PlanIndex *index)
{
	emit_index(emitter, plan, index);
}

void compilation_print(Compilation *c, const Target *target, const LegalizeOptions *options,
                       Buffer *out)
{
	if (!c->scratch || c->migrations.count || options->drop) { /* the last index comes first */
		const Plan *plan = compilation_plan(c, target, options);
		emit_plan(out, plan, &(EmitOptions){ .drop = options->drop });
		emit_steps(out, plan);
		return;
	}
	Legalizer legalizer = legalizer_of(c, target, options);
	legalizer.take = print_index;
	legalizer.taker = emitter_new(legalizer.arena, out);
	Plan *plan = legalize_tables(&legalizer);
	emit_tables(out, plan);
	legalize_indexes(&legalizer, plan);
	emit_foreign_keys(out, plan);
}
