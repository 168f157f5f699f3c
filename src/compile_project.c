/* Folders of Python files, and the modules that they import. */
#include "compile.h"

#include <errno.h>

/* An explicit --app, else the folder; .idx files have the default. */
static const char *app_of(Compilation *c, const char *canonical, const char *path, bool imported)
{
	const char *label = c->app;
	if (!label)
		label = project_app(&c->project, canonical, path);
	if (!label && imported)
		label = project_app_around(&c->project, canonical);
	return label ? label : c->resolver.app;
}

const char *compilation_app(Compilation *c, const char *path)
{
	return app_of(c, canonical_path(c, path), path, false);
}

Module *compilation_module(Compilation *c, const Node *block, const char *canonical,
                           const char *path)
{
	Module *module = NEW(c->arena, Module);
	module->block = block;
	module->app = app_of(c, canonical, path, false);
	map_put(&c->by_path, canonical, module);
	project_add(&c->project, canonical, path);
	return module;
}

/* A file of a folder that was given, which none but an import asks for. */
static Module *read_imported(Compilation *c, Loc from, const char *canonical)
{
	const char *path = map_get(&c->project.files, canonical);
	Source *source;
	if (source_read(&c->sources, path, from, &source) != SOURCE_OK)
		return NULL;
	list_add(c->arena, &c->opened, (void *)path);
	const Node *block = compilation_parse(c, source);
	if (!block)
		return NULL;
	Module *module = compilation_module(c, block, canonical, path);
	module->app = app_of(c, canonical, path, true);
	return module;
}

Module *open_module(Resolver *resolver, Loc from, unsigned dots, const char *name)
{
	Compilation *c = resolver->include_data;
	const Source *source = source_of(&c->sources, from);
	const char *found =
		project_module(&c->project, canonical_path(c, source->path), dots, name);
	Module *module = found ? map_get(&c->by_path, found) : NULL;
	if (!found)
		return dots ? NULL : contributed_module(c, name);
	return module ? module : read_imported(c, from, found);
}

SourceStatus compilation_read_folder(Compilation *c, const char *path)
{
	List models = { 0 };
	uint32_t before = c->project.files.count;
	if (!project_add_folder(&c->project, canonical_path(c, path), path, &models))
		return SOURCE_UNREADABLE;
	for (uint32_t i = 0; i < models.count; i++) {
		const char *file = models.items[i];
		if (map_get(&c->by_path, canonical_path(c, file)))
			continue;
		SourceStatus status = compilation_read(c, file);
		if (status != SOURCE_OK)
			return status;
	}
	errno = EISDIR; /* ... and nothing to read in it */
	return c->project.files.count > before ? SOURCE_OK : SOURCE_UNREADABLE;
}
