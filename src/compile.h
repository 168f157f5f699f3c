/* The compiler as a library: sources in, plans out. Reentrant; one arena a compilation. */
#ifndef IDXC_COMPILE_H
#define IDXC_COMPILE_H

#include "emit.h"
#include "legalize.h"
#include "migration.h"
#include "project.h"
#include "resolve.h"

/*
 * What a compilation is for. Where it is known before anything is read, a file of models is
 * compiled and forgotten model by model (compile_stream.c).
 */
typedef struct Demand {
	const List *targets;    /* of Target */
	Buffer *texts;          /* one a target: the statements are added */
	const LegalizeOptions *options;
	bool met;               /* they are there */
} Demand;

typedef struct Compilation {
	Arena *arena;           /* its on_exhausted must be set */
	Arena *plans;           /* of plans, to be freed after each; NULL: arena */
	Arena *scratch;         /* of one index at a time; NULL: plans are made whole */
	Names names;
	Sources sources;
	Diags diags;
	Resolver resolver;
	List include_dirs;      /* of char *, -I */
	const char *unreadable; /* the file of a folder that can't be read; NULL: none */
	List opened;            /* of char *: files that includes read, for -M */
	Map included;           /* path -> Node: what they hold */
	List blocks;            /* of Node: one a file of the command line */
	List modules;           /* of Module: of each block */
	Map by_path;            /* canonical path -> Module, those that were imported included */
	Project project;
	List read;              /* of char *: paths of the files of the command line, for -M */
	const Source *contributed_source;       /* Django's abstract models */
	Module *contributed;    /* ... once they were asked for */
	const char *app;        /* --app; NULL: the folders say it */
	List origins;           /* of Origin: of each block */
	List migrations;        /* of Migration, in their order */
	bool backwards;         /* --backwards */
	Demand *demand; /* of one file, with plans and scratch of its own; NULL: of all at once */
} Compilation;

/* Where a block comes from. */
typedef struct Origin {
	const char *path;
	bool past, whole;       /* see Migration */
} Origin;

void compilation_init(Compilation *compilation, Arena *arena);

/*
 * Reads and parses a file, or those in a folder that hold models; SOURCE_UNREADABLE is queued as no
 * diagnostic: errno says why.
 */
SourceStatus compilation_read(Compilation *compilation, const char *path);

/*
 * Reads the migrations of a folder (compile_folder.c); with `past` for the state alone. A file that
 * was read already is left as it is.
 */
SourceStatus compilation_read_migrations(Compilation *compilation, const char *folder, bool past);

/* NAME=VALUE: the value of settings.NAME, a constant of Python or else a text. */
void compilation_setting(Compilation *compilation, const char *text);

/* CLASS=TYPE, as the statement `field CLASS = TYPE`. */
void compilation_field_type(Compilation *compilation, const char *text);

/* Parses a text in memory. */
void compilation_add(Compilation *compilation, const char *path, const char *text, size_t length);

/* After all files: names and types. False when there were errors. */
bool compilation_resolve(Compilation *compilation);

/* One target's plan, of the migrations if there are any; errors are queued. */
Plan *compilation_plan(Compilation *compilation, const Target *target,
                       const LegalizeOptions *options);

/* The statements of one target; where they can be, planned and printed one by one. */
void compilation_print(Compilation *compilation, const Target *target,
                       const LegalizeOptions *options, Buffer *out);

/* ---- within compile ---- */

/* Compiles a file for c->demand; false: nothing was done, it is to be compiled as a whole. */
bool compilation_stream(Compilation *compilation, const Source *source);
/* false: it is no text in UTF-8 */
bool compilation_check(Compilation *compilation, const Source *source);
const char *compilation_app(Compilation *compilation, const char *path); /* label of its models */

Node *compilation_parse(Compilation *compilation, const Source *source);        /* NULL: no text */
Module *compilation_module(Compilation *compilation, const Node *block, const char *canonical,
                           const char *path);
SourceStatus compilation_read_folder(Compilation *compilation, const char *path);
/* Before all files: fields of bases come first. */
void compilation_contribute(Compilation *compilation);

/* The module of that name, if abstract models are declared in it; they are read when asked for. */
Module *contributed_module(Compilation *compilation, const char *name);

Module *open_module(Resolver *resolver, Loc from, unsigned dots, const char *name);

/* One name for a file, however it is spelled. */
const char *canonical_path(Compilation *compilation, const char *path);

#endif
