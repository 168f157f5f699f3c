/* Source files and the places in them. A place is a byte range; lines are counted only to print. */
#ifndef IDXC_SOURCE_H
#define IDXC_SOURCE_H

#include "util.h"

/*
 * A byte range [start, end) in the space of all sources: each source follows the one read before
 * it, so that one number says file and position, and positions of all files sort as numbers.
 * {0, 0} is no place (the first source starts at 1).
 */
typedef struct Loc {
	uint32_t start, end;
} Loc;

/*
 * A file that was read. `text` has two NUL bytes behind its `length` bytes, as flex wants it;
 * a byte order mark is not part of it.
 */
typedef struct Source {
	const char *path;       /* as given, or as found on the include path; "<stdin>" */
	char *text;
	uint32_t length;
	uint32_t base;          /* the Loc of its first byte */
	Loc included_from;      /* {0, 0} for files of the command line */
	struct Lines *lines;    /* where they start; counted when a place is first asked for */
} Source;

typedef struct Sources {
	List files;             /* of Source, in the order they were read */
	uint32_t next_base;
	Arena *arena;
} Sources;

typedef enum SourceStatus {
	SOURCE_OK,
	SOURCE_UNREADABLE,      /* errno says why */
	SOURCE_TOO_LARGE,       /* all sources together must stay under 4 GiB */
} SourceStatus;

/* Reads `path` ("-" is standard input) whole. The source is freed with the arena. */
SourceStatus source_read(Sources *sources, const char *path, Loc included_from, Source **result);

/* Adds a text that is in memory already (tests, fuzzing). */
Source *source_add(Sources *sources, const char *path, const char *text, size_t length);

const Source *source_of(const Sources *sources, Loc loc);

typedef struct LineColumn {
	uint32_t line, column;  /* from 1; columns in characters */
	uint32_t line_start, line_end;  /* offsets into the source's text */
} LineColumn;

/*
 * Where the last question was answered. Questions in ascending order over one line cost one pass
 * over it; start from {0}.
 */
typedef struct SourceCursor {
	const Source *source;
	uint32_t offset, line, column;
} SourceCursor;

LineColumn source_position(const Source *source, uint32_t at, SourceCursor *cursor);

static inline Loc loc_join(Loc a, Loc b)
{
	return (Loc){ a.start, b.end };
}

#endif
