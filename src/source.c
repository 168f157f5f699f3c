#include "source.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

static Source *source_new(Sources *sources, const char *path, const char *text, size_t length)
{
	if (length >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0) {
		text += 3;
		length -= 3;
	}
	Source *source = NEW(sources->arena, Source);
	source->path = arena_text(sources->arena, path, strlen(path));
	source->text = arena_alloc(sources->arena, length + 2);
	memcpy(source->text, text, length);
	source->length = (uint32_t)length;
	source->base = sources->next_base ? sources->next_base : 1;
	sources->next_base = source->base + source->length + 1;
	list_add(sources->arena, &sources->files, source);
	return source;
}

Source *source_add(Sources *sources, const char *path, const char *text, size_t length)
{
	return source_new(sources, path, text, length);
}

static int read_all(FILE *file, Buffer *buffer)
{
	char chunk[16384];
	size_t count;
	while ((count = fread(chunk, 1, sizeof chunk, file)) > 0)
		buffer_add(buffer, chunk, count);
	return ferror(file) ? errno : 0;
}

SourceStatus source_read(Sources *sources, const char *path, Loc included_from, Source **result)
{
	bool standard_input = text_equal(path, "-");
	FILE *file = standard_input ? stdin : fopen(path, "rb");
	if (!file)
		return SOURCE_UNREADABLE;
	Buffer buffer = { .arena = sources->arena };
	int failure = read_all(file, &buffer);
	if (!standard_input)
		fclose(file);
	SourceStatus status = SOURCE_OK;
	if (failure) {
		errno = failure;
		status = SOURCE_UNREADABLE;
	} else if (buffer.length >= UINT32_MAX - sources->next_base - 2) {
		status = SOURCE_TOO_LARGE;
	} else {
		*result = source_new(sources, standard_input ? "<stdin>" : path,
		                     buffer.text ? buffer.text : "", buffer.length);
		(*result)->included_from = included_from;
	}
	buffer_free(&buffer);
	return status;
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

LineColumn source_position(const Source *source, uint32_t at, SourceCursor *cursor)
{
	uint32_t offset = at - source->base;
	if (offset > source->length)
		offset = source->length;
	if (cursor->source != source || cursor->offset > offset)
		*cursor = (SourceCursor){ .source = source, .line = 1 };
	for (uint32_t i = cursor->offset; i < offset; i++)
		if (source->text[i] == '\n') {
			cursor->line++;
			cursor->line_start = i + 1;
		}
	cursor->offset = offset;
	LineColumn position = { .line = cursor->line, .line_start = cursor->line_start };
	position.line_end = position.line_start;
	while (position.line_end < source->length && source->text[position.line_end] != '\n')
		position.line_end++;
	position.column = 1
	                  + (uint32_t)utf8_length(source->text + position.line_start,
	                                          offset - position.line_start);
	return position;
}
