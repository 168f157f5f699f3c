/* Beginnings of lines: `model app.Name`, `class Name`, `NAME = ...`. */
#include "compile_outline.h"

#include <ctype.h>

/* The name that stands at a place, interned; NULL: none does. */
static const char *read_name(Outline *outline, const char **at)
{
	size_t length = 0;
	while (isalnum((unsigned char)(*at)[length]) || (*at)[length] == '_')
		length++;
	const char *name = length ? names_intern(outline->names, *at, length) : NULL;
	*at += length;
	return name;
}

/* What follows a word and blanks; NULL: another word stands there. */
static const char *behind(const char *at, const char *word)
{
	size_t length = strlen(word);
	bool there = strncmp(at, word, length) == 0 && (at[length] == ' ' || at[length] == '\t');
	return there ? at + length + strspn(at + length, " \t") : NULL;
}

Declared *outline_find(const Outline *outline, const char *app, const char *name)
{
	Declared *declared = map_get(&outline->models, name);
	while (declared && declared->app != app)
		declared = declared->namesake;
	return declared;
}

static void mark(const char *name)
{
	Name *entry = name_entry(name);
	entry->bound = entry->outlined = true;
}

/* app.Name or Name, behind the word model; abstract ones stay, and are no matter here */
static bool declare(Outline *outline, uint32_t start, const char *at)
{
	const char *app = outline->app, *name = read_name(outline, &at);
	if (*at == '.') {
		at++;
		app = name;
		name = read_name(outline, &at);
	}
	if (!app || !name || (unsigned char)*at >= 0x80 || outline_find(outline, app, name))
		return false;
	bool other = name_entry(name)->outlined && !map_get(&outline->models, name);
	Declared *declared = NEW(outline->arena, Declared);
	*declared = (Declared){ .app = app,
		                .name = name,
		                .start = start,
		                .namesake = map_get(&outline->models, name) };
	*outline->end = declared;
	outline->end = &declared->follower;
	map_put(&outline->models, name, declared);
	mark(name);
	return !other;
}

/* class Name, NAME = value */
static bool bind(Outline *outline, const char *at)
{
	const char *class = behind(at, "class");
	at = class ? class : at;
	const char *name = read_name(outline, &at);
	if (name)
		mark(name);
	return !name || !map_get(&outline->models, name);
}

static bool is_abstract(const char *head)
{
	return memmem(head, strcspn(head, "\n"), "abstract", strlen("abstract")) != NULL;
}

bool outline_read(Outline *outline, const Source *source)
{
	const char *at = source->text, *end = at + source->length;
	outline->models.arena = outline->arena;
	outline->end = &outline->first;
	bool known = !memchr(at, '\r', source->length); /* may end lines alone */
	while (at < end && known) {
		const char *model = behind(at, "model");
		if (model && !is_abstract(model))
			known = declare(outline, source->base + (uint32_t)(at - source->text),
			                model);
		else if (*at != ' ' && *at != '\t' && *at != '\n' && *at != '#')
			known = bind(outline, model ? model : at);
		const char *feed = memchr(at, '\n', (size_t)(end - at));
		at = feed ? feed + 1 : end;
	}
	return known && outline->models.count;
}
