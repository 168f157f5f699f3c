#include "output.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
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

/* A regular file, or none yet; not a link that leads nowhere, which only opening can follow. */
static bool can_be_replaced(const char *path)
{
	struct stat status;
	if (stat(path, &status) == 0)
		return S_ISREG(status.st_mode);
	return lstat(path, &status) != 0;
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

/* ---- files that can't be replaced ---- */

static bool write_in_place(const char *path, const Buffer *text)
{
	int file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0666);
	if (file < 0)
		return false;
	bool written = write_all(file, text);
	return close(file) == 0 && written;
}

static const OutputFile *write_others(const OutputFile *files, uint32_t count)
{
	for (uint32_t i = 0; i < count; i++)
		if (!files[i].path ? !write_all(STDOUT_FILENO, files[i].text)
		                   : !can_be_replaced(files[i].path)
		                             && !write_in_place(files[i].path, files[i].text))
			return &files[i];
	return NULL;
}

/* ---- files that are replaced ---- */

/* Where the links of a path lead to, in the arena; the path itself where there is no file. */
static const char *follow_links(Arena *arena, const char *path)
{
	char *real = realpath(path, NULL);
	if (!real && errno == ENOMEM)
		arena_exhausted(arena);
	const char *place = real ? arena_text(arena, real, strlen(real)) : path;
	free(real);
	return place;
}

/* A new file beside `path`, with a short name: the path's own may be as long as it can be. */
static int open_temporary(Arena *arena, const char *path, char **temporary)
{
	const char *slash = strrchr(path, '/');
	size_t folder = slash ? (size_t)(slash + 1 - path) : 0;
	*temporary = arena_printf(arena, "%.*s.idxc-XXXXXX", (int)folder, path);
	int file = mkstemp(*temporary);
	if (file < 0)
		*temporary = NULL;
	return file;
}

/* The mode of the file that is replaced, or of a new one: mkstemp makes a private file. */
static bool set_mode(int file, const char *place)
{
	struct stat old;
	mode_t mask = umask(0);
	umask(mask);
	return fchmod(file, stat(place, &old) == 0 ? old.st_mode & 0777 : 0666 & ~mask) == 0;
}

static bool write_beside(Arena *arena, OutputFile *output)
{
	output->place = follow_links(arena, output->path);
	int file = open_temporary(arena, output->place, &output->temporary);
	if (file < 0 && errno == ENOENT && make_folders(arena, output->place))
		file = open_temporary(arena, output->place, &output->temporary);
	if (file < 0)
		return false;
	bool written = write_all(file, output->text) && set_mode(file, output->place);
	return close(file) == 0 && written;
}

static const OutputFile *write_temporaries(Arena *arena, OutputFile *files, uint32_t count)
{
	for (uint32_t i = 0; i < count; i++)
		if (files[i].path && can_be_replaced(files[i].path)
		    && !write_beside(arena, &files[i]))
			return &files[i];
	return NULL;
}

static const OutputFile *rename_all(OutputFile *files, uint32_t count)
{
	for (uint32_t i = 0; i < count; i++) {
		if (!files[i].temporary)
			continue;
		if (rename(files[i].temporary, files[i].place) != 0)
			return &files[i];
		files[i].temporary = NULL;
	}
	return NULL;
}

static void remove_temporaries(const OutputFile *files, uint32_t count)
{
	int failure = errno;
	for (uint32_t i = 0; i < count; i++)
		if (files[i].temporary)
			unlink(files[i].temporary);
	errno = failure;
}

/* Lets the signals that would end the program wait; gives back those that wait already. */
static sigset_t hold_signals(void)
{
	sigset_t ending, before;
	sigemptyset(&ending);
	sigaddset(&ending, SIGHUP);
	sigaddset(&ending, SIGINT);
	sigaddset(&ending, SIGQUIT);
	sigaddset(&ending, SIGTERM);
	sigprocmask(SIG_BLOCK, &ending, &before);
	return before;
}

const OutputFile *output_write(Arena *arena, OutputFile *files, uint32_t count)
{
	const OutputFile *failed = write_others(files, count);
	if (failed)
		return failed;
	sigset_t before = hold_signals();
	failed = write_temporaries(arena, files, count);
	if (!failed)
		failed = rename_all(files, count);
	remove_temporaries(files, count);
	int failure = errno;
	sigprocmask(SIG_SETMASK, &before, NULL);
	errno = failure;
	return failed;
}

bool output_is_among(const char *path, const List *paths)
{
	struct stat file, other;
	if (stat(path, &file) != 0 || !S_ISREG(file.st_mode))
		return false;
	for (uint32_t i = 0; i < paths->count; i++)
		if (stat(paths->items[i], &other) == 0 && file.st_dev == other.st_dev
		    && file.st_ino == other.st_ino)
			return true;
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
