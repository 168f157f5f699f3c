#include "output.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

const char *output_path(Arena *arena, const Options *options, const Target *target)
{
	const char *pattern = options->output, *mark = strstr(pattern, "%t"),
		   *name = target->dialect->name;
	if (!mark)
		return pattern;
	for (uint32_t i = 0; i < options->targets.count; i++) {
		const Target *other = options->targets.items[i];
		if (other != target && other->dialect == target->dialect)
			name = target->label;
	}
	return arena_printf(arena, "%.*s%s%s", (int)(mark - pattern), pattern, name, mark + 2);
}

static bool write_all(int file, const Buffer *text)
{
	size_t done = 0;
	while (done < text->length) {
		ssize_t count = write(file, text->text + done, text->length - done);
		if (count < 0 && errno != EINTR)
			return false;
		done += count > 0 ? (size_t)count : 0;
	}
	return true;
}

/* A file with the mode that a new file would have: mkstemp makes a private one. */
static bool set_mode(int file)
{
	mode_t mask = umask(0);
	umask(mask);
	return fchmod(file, 0666 & ~mask) == 0;
}

static bool is_regular_or_new(const char *path)
{
	struct stat status;
	return stat(path, &status) != 0 || S_ISREG(status.st_mode);
}

static bool write_in_place(const char *path, const Buffer *text)
{
	int file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0666);
	if (file < 0)
		return false;
	bool written = write_all(file, text);
	return close(file) == 0 && written;
}

/* Makes the folders on the way to a file. */
static bool make_folders(Arena *arena, const char *path)
{
	for (const char *slash = strchr(path + 1, '/'); slash; slash = strchr(slash + 1, '/')) {
		const char *folder = arena_text(arena, path, (size_t)(slash - path));
		if (mkdir(folder, 0777) != 0 && errno != EEXIST)
			return false;
	}
	return true;
}

bool output_write(Arena *arena, const char *path, const Buffer *text)
{
	if (!path)
		return write_all(STDOUT_FILENO, text);
	if (!is_regular_or_new(path)) /* /dev/null, a pipe */
		return write_in_place(path, text);
	char *temporary = arena_printf(arena, "%s.XXXXXX", path);
	int file = mkstemp(temporary);
	if (file < 0 && errno == ENOENT && make_folders(arena, path)) {
		temporary = arena_printf(arena, "%s.XXXXXX", path);     /* mkstemp may have changed it */
		file = mkstemp(temporary);
	}
	if (file < 0)
		return false;
	bool written = write_all(file, text) && set_mode(file);
	written = close(file) == 0 && written;
	if (written && rename(temporary, path) == 0)
		return true;
	int failure = errno;
	unlink(temporary);
	errno = failure;
	return false;
}

/* Blanks, $ and # as make wants them. */
static void make_name(Buffer *out, const char *name)
{
	for (; *name; name++) {
		if (*name == ' ' || *name == '#')
			buffer_char(out, '\\');
		if (*name == '$')
			buffer_char(out, '$');
		buffer_char(out, *name);
	}
}

void output_dependencies(Buffer *out, const char *output, const List *files, const List *included)
{
	make_name(out, output);
	buffer_char(out, ':');
	const List *lists[] = { files, included };
	for (size_t i = 0; i < COUNT(lists); i++)
		for (uint32_t j = 0; j < lists[i]->count; j++) {
			if (text_equal(lists[i]->items[j], "-"))
				continue;
			buffer_text(out, " \\\n  ");
			make_name(out, lists[i]->items[j]);
		}
	buffer_char(out, '\n');
	for (uint32_t j = 0; j < included->count; j++) {
		buffer_char(out, '\n');
		make_name(out, included->items[j]);
		buffer_text(out, ":\n");
	}
}
