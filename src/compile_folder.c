/* Folders of migrations. */
#include "compile.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

static int compare(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* As Django does, without those that begin with '_' or '~' (and hidden ones). */
static bool is_migration(const char *name)
{
	return !strchr("_~.", name[0]) && text_ends(name, ".py");
}

SourceStatus compilation_read_migrations(Compilation *c, const char *folder, bool past)
{
	DIR *handle = opendir(folder);
	List names = { 0 };
	if (!handle && errno == ENOMEM)
		arena_exhausted(c->arena);
	if (!handle)
		return SOURCE_UNREADABLE;
	for (const struct dirent *entry; (entry = readdir(handle));)
		if (is_migration(entry->d_name))
			list_add(c->arena, &names,
			         arena_text(c->arena, entry->d_name, strlen(entry->d_name)));
	closedir(handle);
	if (names.count)
		qsort(names.items, names.count, sizeof *names.items, compare);
	size_t length = strlen(folder);
	while (length > 1 && folder[length - 1] == '/')
		length--;
	for (uint32_t i = 0; i < names.count; i++) {
		const char *path = arena_printf(c->arena, "%.*s/%s", (int)length, folder,
		                                (const char *)names.items[i]);
		if (map_get(&c->included, canonical_path(c, path)))
			continue;
		uint32_t first = c->origins.count;
		SourceStatus status = compilation_read(c, path);
		if (status != SOURCE_OK)
			return status;
		for (uint32_t j = first; j < c->origins.count; j++)
			*(Origin *)c->origins.items[j] = (Origin){ path, past, true };
		list_add(c->arena, &c->opened, (void *)path);
	}
	return SOURCE_OK;
}
