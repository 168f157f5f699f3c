/* Migration files: class Migration of Django, and the block of .idx files. */
#include "migration.h"
#include "resolve_model.h"

#include <string.h>

static const char *intern(Resolver *resolver, const char *text, size_t length)
{
	return names_intern(resolver->names, text, length);
}

/* "x/shop/migrations/0007_slug.py" -> "0007_slug" */
static const char *stem_of(Resolver *resolver, const char *path)
{
	const char *slash = strrchr(path, '/'), *name = slash ? slash + 1 : path;
	const char *dot = strrchr(name, '.');
	return intern(resolver, name, dot ? (size_t)(dot - name) : strlen(name));
}

/* ---- lists of (app, name) ---- */

/* swappable_dependency(settings.AUTH_USER_MODEL): ('people', '__first__') after people.Person. */
static void read_swappable(Resolver *resolver, const Scope *scope, const Node *call, List *out)
{
	const char *name = call->kind == NODE_CALL ? node_last_name(call->left) : NULL;
	if (!name || !text_equal(name, "swappable_dependency") || call->items.count != 1)
		return;
	const char *model = text_of(resolver, scope, call->items.items[0]);
	const char *dot = model ? strchr(model, '.') : NULL;
	if (!dot) /* auth.User, or what nobody has told: another app's */
		return;
	MigrationRef *ref = NEW(resolver->arena, MigrationRef);
	ref->app = intern(resolver, model, (size_t)(dot - model));
	ref->name = intern(resolver, "__first__", strlen("__first__"));
	ref->loc = call->loc;
	list_add(resolver->arena, out, ref);
}

static void read_reference(Resolver *resolver, const Scope *scope, const Node *node, List *out)
{
	node = eval(resolver, scope, node);
	read_swappable(resolver, scope, node, out);
	if ((node->kind != NODE_TUPLE && node->kind != NODE_LIST) || node->items.count != 2)
		return;
	MigrationRef *ref = NEW(resolver->arena, MigrationRef);
	ref->app = text_of(resolver, scope, node->items.items[0]);
	ref->name = text_of(resolver, scope, node->items.items[1]);
	ref->loc = node->loc;
	if (ref->app && ref->name)
		list_add(resolver->arena, out, ref);
}

static void read_references(Resolver *resolver, const Scope *scope, const Node *value, List *out)
{
	const Node *list = eval(resolver, scope, value);
	if (list->kind != NODE_LIST && list->kind != NODE_TUPLE) {
		diag_error(resolver->diags, value->loc, "idxc can't evaluate this list");
		return;
	}
	for (uint32_t i = 0; i < list->items.count; i++)
		read_reference(resolver, scope, list->items.items[i], out);
}

static void read_operations(Resolver *resolver, Migration *migration, const Node *value)
{
	const Node *list = eval(resolver, migration->scope, value);
	if (list->kind != NODE_LIST && list->kind != NODE_TUPLE) {
		diag_error(resolver->diags, value->loc, "idxc can't evaluate this list");
		return;
	}
	migration->operations = (const Node **)list->items.items;
	migration->operation_count = list->items.count;
}

static const char *const options[] = { "app",        "atomic",   "dependencies", "initial",
	                               "operations", "replaces", "run_before" };

/* False: there is no such option. */
static bool read_option(Resolver *resolver, Migration *migration, const char *name,
                        const Node *value)
{
	if (text_equal(name, "atomic"))
		migration->atomic = !is_false(resolver, migration->scope, value);
	else if (text_equal(name, "dependencies"))
		read_references(resolver, migration->scope, value, &migration->dependencies);
	else if (text_equal(name, "run_before"))
		read_references(resolver, migration->scope, value, &migration->run_before);
	else if (text_equal(name, "replaces"))
		read_references(resolver, migration->scope, value, &migration->replaces);
	else if (text_equal(name, "operations"))
		read_operations(resolver, migration, value);
	else
		return text_equal(name, "initial");
	return true;
}

static Migration *migration_new(Resolver *resolver, const Scope *scope, const char *path,
                                const char *app, Loc loc)
{
	Migration *migration = NEW(resolver->arena, Migration);
	migration->app = app;
	migration->name = stem_of(resolver, path);
	migration->scope = scope;
	migration->loc = loc;
	migration->atomic = true;
	return migration;
}

/* class Migration(migrations.Migration): its constants see each other. */
static Migration *class_migration(Resolver *resolver, const Scope *file, const Node *node,
                                  const char *path, const char *app)
{
	Scope *scope = scope_new(resolver, (Scope *)file);
	Migration *migration = migration_new(resolver, scope, path, app, node->loc);
	for (uint32_t i = 0; i < node->body->items.count; i++)
		scope_take(resolver, scope, node->body->items.items[i]);
	for (size_t i = 0; i < COUNT(options); i++) {
		const char *name = intern(resolver, options[i], strlen(options[i]));
		const Node *value = class_member(node, name);
		if (value && !text_equal(name, "app"))
			read_option(resolver, migration, name, value);
	}
	return migration;
}

/* migration 'shop.0007_slug'(atomic=False): operations, one a statement */
static Migration *block_migration(Resolver *resolver, const Scope *file, const Node *node,
                                  const char *path, const char *app)
{
	Scope *scope = scope_new(resolver, (Scope *)file);
	Migration *migration = migration_new(resolver, scope, path, app, node->left->loc);
	const char *name = text_of(resolver, file, node->left),
		   *dot = name ? strrchr(name, '.') : NULL;
	if (dot)
		migration->app = intern(resolver, name, (size_t)(dot - name));
	if (name)
		migration->name = dot ? intern(resolver, dot + 1, strlen(dot + 1)) : name;
	for (uint32_t i = 0; i < node->items.count; i++) {
		const Node *item = node->items.items[i];
		const char *label = text_equal(item->kind == NODE_KEYWORD ? item->name : "", "app")
		                            ? text_of(resolver, file, item->left)
		                            : NULL;
		if (label)
			migration->app = label;
		else if (item->kind != NODE_KEYWORD)
			diag_error(resolver->diags, item->loc,
			           "a migration takes named options only, as atomic=False");
		else if (!read_option(resolver, migration, item->name, item->left))
			diag_suggest(resolver->diags,
			             diag_error(resolver->diags, item->loc,
			                        "a migration has no option '%s'", item->name),
			             item->name, options, COUNT(options));
	}
	migration->operations =
		NEW_ARRAY(resolver->arena, const Node *, node->body->items.count + 1);
	for (uint32_t i = 0; i < node->body->items.count; i++) {
		const Node *item = node->body->items.items[i];
		scope_take(resolver, scope, item);
		if (item->kind == NODE_DO && item->left->kind != NODE_STRING
		    && item->left->kind != NODE_ELLIPSIS)
			migration->operations[migration->operation_count++] = item->left;
	}
	return migration;
}

static bool is_migration_class(const Node *node)
{
	for (uint32_t i = 0; node->kind == NODE_CLASS && i < node->items.count; i++) {
		const char *base = node_last_name(node->items.items[i]);
		if (base && text_equal(base, "Migration"))
			return true;
	}
	return false;
}

void migrations_read(Resolver *resolver, const Node *block, const Scope *scope, const char *path,
                     const char *app, List *migrations)
{
	for (uint32_t i = 0; i < block->items.count; i++) {
		const Node *item = block->items.items[i];
		Migration *migration = item->kind == NODE_MIGRATION
		                               ? block_migration(resolver, scope, item, path, app)
		                       : is_migration_class(item)
		                               ? class_migration(resolver, scope, item, path, app)
		                               : NULL;
		if (migration)
			list_add(resolver->arena, migrations, migration);
	}
}
