/* Output files: written whole beside their place, then renamed into it. */
#ifndef IDXC_OUTPUT_H
#define IDXC_OUTPUT_H

#include "options.h"

/*
 * Replaces %t in a name: by the database, or by "mysql-8.0.12" when one is asked for in two
 * versions.
 */
const char *output_path(Arena *arena, const Options *options, const Target *target);

/*
 * Writes `text` to `path`, whose missing folders are made, or to standard output when it is NULL.
 * False: errno says why.
 */
bool output_write(Arena *arena, const char *path, const Buffer *text);

/* The rule for make: output: inputs, and an empty rule for each include. */
void output_dependencies(Buffer *out, const char *output, const List *files, const List *included);

#endif
