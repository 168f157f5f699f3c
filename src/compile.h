/* The compiler as a library: sources in, plans out. Reentrant; one arena a compilation. */
#ifndef IDXC_COMPILE_H
#define IDXC_COMPILE_H

#include "emit.h"
#include "legalize.h"
#include "resolve.h"

typedef struct Compilation {
	Arena *arena;           /* its on_exhausted must be set */
	Names names;
	Sources sources;
	Diags diags;
	Resolver resolver;
	List include_dirs;      /* of char *, -I */
	List opened;            /* of char *: files that includes read, for -M */
	Map included;           /* path -> Node: what they hold */
	List blocks;            /* of Node: one a file of the command line */
} Compilation;

void compilation_init(Compilation *compilation, Arena *arena);

/* Reads and parses a file; SOURCE_UNREADABLE is queued as no diagnostic: errno says why. */
SourceStatus compilation_read(Compilation *compilation, const char *path);

/* Parses a text in memory. */
void compilation_add(Compilation *compilation, const char *path, const char *text, size_t length);

/* After all files: names and types. False when there were errors. */
bool compilation_resolve(Compilation *compilation);

/* One target's plan; errors are queued. */
Plan *compilation_plan(Compilation *compilation, const Target *target, const LegalizeOptions *options);

#endif
