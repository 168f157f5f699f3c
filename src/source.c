#include "source.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

struct Lines {
	uint32_t *starts, count; /* offsets */
	Arena *arena;
};

/* `text` lives in the arena, with room for the two NUL bytes. */
static Source *source_new(Sources *sources, const char *path, char *text, size_t length)
{
	text[length] = text[length + 1] = '\0';
	if (length >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0) {
		text += 3;
		length -= 3;
	}
	Source *source = NEW(sources->arena, Source);
	source->path = arena_text(sources->arena, path, strlen(path));
	source->text = text;
	source->lines = NEW(sources->arena, struct Lines);
	source->lines->arena = sources->arena;
	source->length = (uint32_t)length;
	source->base = sources->next_base ? sources->next_base : 1;
	sources->next_base = source->base + source->length + 1;
	list_add(sources->arena, &sources->files, source);
	return source;
}

Source *source_add(Sources *sources, const char *path, const char *text, size_t length)
{
	char *copy = arena_take(sources->arena, length + 2);
	memcpy(copy, text, length);
	return source_new(sources, path, copy, length);
}

/* A file's size, or for what has none (a pipe) a first guess. */
static size_t size_of(FILE *file)
{
	struct stat status;
	bool known = fstat(fileno(file), &status) == 0 && S_ISREG(status.st_mode);
	return known && status.st_size > 0 ? (size_t)status.st_size : 1 << 16;
}

/* The whole file, with two bytes more, in the arena. False: errno says why. */
static bool read_all(Arena *arena, FILE *file, char **text, size_t *length)
{
	size_t capacity = size_of(file) + 1, count; /* one more, to meet the end */
	*text = arena_take(arena, capacity + 2);
	*length = 0;
	while ((count = fread(*text + *length, 1, capacity - *length, file)) > 0) {
		*length += count;
		if (*length < capacity)
			continue;
		char *longer = arena_take(arena, capacity * 2 + 2);
		memcpy(longer, *text, *length);
		*text = longer;
		capacity *= 2;
	}
	return !ferror(file);
}

SourceStatus source_read(Sources *sources, const char *path, Loc included_from, Source **result)
{
	bool standard_input = text_equal(path, "-");
	FILE *file = standard_input ? stdin : fopen(path, "rb");
	if (!file)
		return SOURCE_UNREADABLE;
	char *text;
	size_t length;
	bool read = read_all(sources->arena, file, &text, &length);
	int failure = errno;
	if (!standard_input)
		fclose(file);
	errno = failure;
	if (!read)
		return SOURCE_UNREADABLE;
	if (length >= UINT32_MAX - sources->next_base - 2)
		return SOURCE_TOO_LARGE;
	*result = source_new(sources, standard_input ? "<stdin>" : path, text, length);
	(*result)->included_from = included_from;
	return SOURCE_OK;
}

const Source *source_of(const Sources *sources, Loc loc)
{
	uint32_t low = 0, high = sources->files.count;
	while (high - low > 1) {
		uint32_t middle = low + (high - low) / 2;
		const Source *source = sources->files.items[middle];
		if (source->base <= loc.start)
			low = middle;
		else
			high = middle;
	}
	return sources->files.count ? sources->files.items[low] : NULL;
}

static void lines_count(const Source *source)
{
	struct Lines *lines = source->lines;
	const char *end = source->text + source->length, *at = source->text;
	uint32_t count = 1, i = 1;
	for (; (at = memchr(at, '\n', (size_t)(end - at))); at++)
		count++;
	lines->starts = NEW_ARRAY(lines->arena, uint32_t, count);
	for (at = source->text; (at = memchr(at, '\n', (size_t)(end - at))); at++)
		lines->starts[i++] = (uint32_t)(at + 1 - source->text);
	lines->count = count;
}

/* The line of an offset, from 0. */
static uint32_t line_of(const struct Lines *lines, uint32_t offset)
{
	uint32_t low = 0, high = lines->count;
	while (high - low > 1) {
		uint32_t middle = low + (high - low) / 2;
		if (lines->starts[middle] <= offset)
			low = middle;
		else
			high = middle;
	}
	return low;
}

LineColumn source_position(const Source *source, uint32_t at, SourceCursor *cursor)
{
	const struct Lines *lines = source->lines;
	uint32_t offset = at - source->base;
	if (offset > source->length)
		offset = source->length;
	if (!lines->count)
		lines_count(source);
	uint32_t line = line_of(lines, offset), start = lines->starts[line];
	if (cursor->source != source || cursor->line != line + 1 || cursor->offset > offset)
		*cursor = (SourceCursor){ source, start, line + 1, 1 };
	cursor->column +=
		(uint32_t)utf8_length(source->text + cursor->offset, offset - cursor->offset);
	cursor->offset = offset;
	return (LineColumn){
		.line = line + 1,
		.column = cursor->column,
		.line_start = start,
		.line_end = line + 1 < lines->count ? lines->starts[line + 1] - 1 : source->length,
	};
}
