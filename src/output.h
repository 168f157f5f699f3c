/* Output files: written whole beside their place, then renamed into it. */
#ifndef IDXC_OUTPUT_H
#define IDXC_OUTPUT_H

#include "options.h"

/*
 * Replaces %t in a name: by the database, or by "mysql-8.0.12" when one is asked for in two
 * versions.
 */
const char *output_path(Arena *arena, const Options *options, const Target *target);

/* A text on its way to a file. */
typedef struct OutputFile {
	const char *path;       /* NULL: standard output */
	const Buffer *text;
	/* within output_write */
	const char *place;      /* what is replaced: where the links of `path` lead to */
	char *temporary;        /* beside `place`, to be renamed; NULL: none */
} OutputFile;

/*
 * Writes all files or none: each in full beside its place, then all renamed into their places. A
 * file that was there keeps its mode; missing folders are made. What can't be renamed (standard
 * output, a pipe, a device) is written first, and stays written when a file fails. Signals that
 * would end the program wait, so that no temporary file is left behind.
 * Returns the file that failed, and errno says why; NULL: all is well.
 */
const OutputFile *output_write(Arena *arena, OutputFile *files, uint32_t count);

/* Whether a file is one of those in a list of paths, by whatever name. */
bool output_is_among(const char *path, const List *paths);

/* The rule for make: output: inputs, and an empty rule for each include. */
void output_dependencies(Buffer *out, const char *output, const List *files, const List *included);

#endif
