/* Imports: names of other files. Those of files that were not given stay unknown. */
#include "resolve.h"

#include <string.h>

void resolve_module(Resolver *resolver, Module *module)
{
	const char *app = resolver->app;
	if (module->resolved)
		return;
	module->resolved = true;
	module->scope = scope_of_file(resolver, module->block);
	resolver->app = module->app;
	resolve_file(resolver, module->block, module->scope);
	resolver->app = app;
}

const char *dotted_path(Resolver *resolver, const Node *path)
{
	const char *text = NULL;
	for (; path; path = path->left) {
		if (path->kind != NODE_NAME && path->kind != NODE_ATTRIBUTE)
			return NULL;
		text = text ? arena_printf(resolver->arena, "%s.%s", path->name, text) : path->name;
	}
	return text ? names_intern(resolver->names, text, strlen(text)) : NULL;
}

static Module *open_module(Resolver *resolver, Loc from, unsigned dots, const char *name)
{
	Module *module =
		resolver->open_module ? resolver->open_module(resolver, from, dots, name) : NULL;
	if (module)
		resolve_module(resolver, module);
	return module;
}

/* import a.b, import a.b as c */
static void import_modules(Resolver *resolver, Scope *scope, const Node *statement)
{
	for (uint32_t i = 0; i < statement->items.count; i++) {
		const Node *item = statement->items.items[i];
		const char *path = dotted_path(resolver, item->left);
		Module *module = path ? open_module(resolver, statement->loc, 0, path) : NULL;
		if (!module)
			continue;
		scope_bind(resolver, scope, item->name ? item->name : path, module->block,
		           statement->loc);
		resolver->dotted_imports |= !item->name && strchr(path, '.');
	}
}

/* from django.contrib.auth.models import User: auth.User, though that file was not given. */
static void import_contributed(Resolver *resolver, const char *path, const char *name,
                               const char *here)
{
	static const char apps[] = "django.contrib.", models[] = ".models.";
	const char *app = text_starts(path, apps) ? path + strlen(apps) : NULL;
	const char *end = app ? strstr(app, models) : NULL;
	const char *dot = app ? strchr(app, '.') : NULL;
	if (dot && text_equal(dot, ".models")) /* the module itself: m.User is auth.User */
		map_put(&resolver->contributed, here,
		        (void *)names_intern(resolver->names, app, (size_t)(dot - app)));
	if (!end)
		return;
	const char *label = arena_printf(resolver->arena, "%.*s.%s", (int)(end - app), app, name);
	map_put(&resolver->contributed, name,
	        (void *)names_intern(resolver->names, label, strlen(label)));
}

/* The statement as it would be in a migration: `.fields` in shop/models.py is shop.fields. */
static void note_foreign(Resolver *resolver, const Node *statement, const Node *item)
{
	const char *there = item->left->name, *here = item->name ? item->name : there;
	const char *path = dotted_path(resolver, statement->left);
	if (statement->length)
		map_put(&resolver->local, here, (void *)here);
	if (!path || statement->length > 2)
		return;
	if (statement->length == 1 && resolver->app)
		path = arena_join(resolver->arena, resolver->app, ".", path);
	map_put(&resolver->foreign, here,
	        here == there ? arena_printf(resolver->arena, "from %s import %s\n", path, there)
	                      : arena_printf(resolver->arena, "from %s import %s as %s\n", path,
	                                     there, here));
}

/* from . import a: a name in the module, else a module beside it */
static void import_name(Resolver *resolver, Scope *scope, const Node *statement,
                        const Module *module, const Node *item)
{
	const char *there = item->left->name, *here = item->name ? item->name : there;
	const char *path = dotted_path(resolver, statement->left);
	bool bound = module
	             && scope_find(resolver, module->scope, there, (Loc){ UINT32_MAX, UINT32_MAX });
	Node *name = node_name(resolver->arena, NODE_NAME, item->loc, there, NULL);
	if (bound) {
		scope_bind_from(resolver, scope, here, name, module->scope, statement->loc);
		return;
	}
	path = path ? arena_printf(resolver->arena, "%s.%s", path, there) : there;
	Module *inner = open_module(resolver, statement->loc, statement->length, path);
	if (!inner) {
		import_contributed(resolver, path, there, here);
		note_foreign(resolver, statement, item);
	}
	if (inner)
		scope_bind(resolver, scope, here, inner->block, statement->loc);
	else if (here != there) /* another word for a class: Index as Idx */
		scope_bind_from(resolver, scope, here, name, scope_new(resolver, NULL),
		                statement->loc);
}

void resolve_import(Resolver *resolver, Scope *scope, const Node *statement)
{
	if (!statement->left && !statement->length) {
		import_modules(resolver, scope, statement);
		return;
	}
	Module *module = open_module(resolver, statement->loc, statement->length,
	                             dotted_path(resolver, statement->left));
	for (uint32_t i = 0; i < statement->items.count; i++) {
		const Node *item = statement->items.items[i];
		if (item->kind != NODE_STAR)
			import_name(resolver, scope, statement, module, item);
		else if (module && module->scope != scope)
			list_add(resolver->arena, &scope->stars, module->scope);
	}
}
