#include "project.h"

#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static const char *intern(const Project *project, const char *text)
{
	return names_intern(project->names, text, strlen(text));
}

/* The part before the last slash; "" when there is none. */
static const char *folder_of(const Project *project, const char *path)
{
	const char *slash = strrchr(path, '/');
	return slash ? arena_text(project->arena, path, (size_t)(slash - path)) : "";
}

static const char *last_part(const char *path)
{
	const char *slash = strrchr(path, '/');
	return slash ? slash + 1 : path;
}

void project_add(Project *project, const char *canonical, const char *path)
{
	map_put(&project->files, canonical, (void *)path);
}

/* ---- folders ---- */

static int by_name(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Not every file system says it in the entry. */
static bool is_folder(DIR *folder, const struct dirent *entry)
{
	struct stat status;
	if (entry->d_type != DT_UNKNOWN)
		return entry->d_type == DT_DIR;
	return fstatat(dirfd(folder), entry->d_name, &status, AT_SYMLINK_NOFOLLOW) == 0
	       && S_ISDIR(status.st_mode);
}

/* The entries of a folder, sorted; a folder's name ends in a slash. No link is followed to one. */
static bool entries(const Project *project, const char *path, List *names)
{
	DIR *folder = opendir(path);
	if (!folder && errno == ENOMEM)
		arena_exhausted(project->arena);
	if (!folder)
		return false;
	struct dirent *entry;
	while ((entry = readdir(folder))) {
		const char *end = is_folder(folder, entry) ? "/" : "";
		if (entry->d_name[0] != '.')
			list_add(project->arena, names,
			         arena_printf(project->arena, "%s%s", entry->d_name, end));
	}
	closedir(folder);
	if (names->count)
		qsort(names->items, names->count, sizeof *names->items, by_name);
	return true;
}

/* What is never part of a project's own code. */
static bool is_passed_over(const char *name)
{
	static const char *const folders[] = { "__pycache__/", "node_modules/", "site-packages/" };
	for (size_t i = 0; i < COUNT(folders); i++)
		if (text_equal(folders[i], name))
			return true;
	return false;
}

static bool is_models(const char *name, bool in_models)
{
	return in_models || text_equal(name, "models.py");
}

static void walk(Project *project, const char *canonical, const char *path, bool in_models,
                 List *models)
{
	List names = { 0 };
	if (!entries(project, path, &names))
		return;
	for (int pass = 0; pass < 3; pass++) /* __init__.py, the other files, folders */
		for (uint32_t i = 0; i < names.count; i++) {
			const char *name = names.items[i];
			bool folder = text_ends(name, "/"), first = text_equal(name, "__init__.py");
			if ((folder ? 2 : first ? 0 : 1) != pass || is_passed_over(name))
				continue;
			const char *inner = arena_printf(project->arena, "%s/%s", canonical, name);
			const char *shown = arena_printf(project->arena, "%s/%s", path, name);
			if (folder) {
				size_t length = strlen(inner) - 1;
				walk(project, arena_text(project->arena, inner, length),
				     arena_text(project->arena, shown, strlen(shown) - 1),
				     in_models || text_equal(name, "models/"), models);
			} else if (text_ends(name, ".py")) {
				project_add(project, intern(project, inner), shown);
				if (is_models(name, in_models))
					list_add(project->arena, models, (void *)shown);
			}
		}
}

bool project_add_folder(Project *project, const char *canonical, const char *path, List *models)
{
	if (access(path, R_OK | X_OK) != 0)
		return false;
	size_t length = strlen(path);
	while (length > 1 && path[length - 1] == '/')
		length--;
	path = arena_text(project->arena, path, length);
	list_add(project->arena, &project->trees, (void *)canonical);
	walk(project, canonical, path, text_equal(last_part(canonical), "models"), models);
	return true;
}

/* ---- imports ---- */

static const char *known(const Project *project, const char *path)
{
	path = intern(project, path);
	return map_get(&project->files, path) ? path : NULL;
}

/* a.b under a folder: a/b.py or a/b/__init__.py */
static const char *module_in(const Project *project, const char *folder, const char *name)
{
	char *path = arena_printf(project->arena, "%s%s%s", folder, *name ? "/" : "", name);
	for (char *c = path + strlen(folder); *c; c++)
		if (*c == '.')
			*c = '/';
	const char *file =
		*name ? known(project, arena_printf(project->arena, "%s.py", path)) : NULL;
	return file ? file : known(project, arena_printf(project->arena, "%s/__init__.py", path));
}

const char *project_module(const Project *project, const char *importer, unsigned dots,
                           const char *name)
{
	const char *folder = folder_of(project, importer), *found = NULL;
	name = name ? name : "";
	for (unsigned i = 1; i < dots && *folder; i++)
		folder = folder_of(project, folder);
	if (dots)
		return module_in(project, folder, name);
	for (; *folder && !found; folder = folder_of(project, folder))
		found = module_in(project, folder, name);
	return found;
}

/* ---- apps ---- */

static bool is_label(const char *name)
{
	if (!*name || isdigit((unsigned char)*name))
		return false;
	for (; *name; name++)
		if (!isalnum((unsigned char)*name) && *name != '_' && (unsigned char)*name < 0x80)
			return false;
	return true;
}

/*
 * The folder of the app whose models or migrations a file holds; NULL: not called as Django wants.
 */
static const char *app_folder(const Project *project, const char *path)
{
	const char *folder = folder_of(project, path);
	if (text_equal(last_part(path), "models.py"))
		return folder;
	if (text_equal(last_part(folder), "migrations"))
		return folder_of(project, folder);
	while (*folder && !text_equal(last_part(folder), "models"))
		folder = folder_of(project, folder);
	return *folder ? folder_of(project, folder) : NULL;
}

static bool is_package(const Project *project, const char *folder)
{
	return access(arena_printf(project->arena, "%s/__init__.py", folder), F_OK) == 0;
}

const char *project_app(const Project *project, const char *canonical, const char *path)
{
	const char *folder = app_folder(project, canonical), *shown = app_folder(project, path);
	if (!folder || !is_label(last_part(folder)))
		return NULL;
	bool named = shown && is_label(last_part(shown));
	return named || is_package(project, folder) ? intern(project, last_part(folder)) : NULL;
}

const char *project_app_around(const Project *project, const char *canonical)
{
	const char *own = last_part(folder_of(project, canonical));
	for (const char *folder = folder_of(project, canonical); *folder;
	     folder = folder_of(project, folder))
		if (known(project, arena_printf(project->arena, "%s/models.py", folder))
		    || known(project,
		             arena_printf(project->arena, "%s/models/__init__.py", folder)))
			return is_label(last_part(folder)) ? intern(project, last_part(folder))
			                                   : NULL;
	return is_label(own) ? intern(project, own) : NULL;
}
