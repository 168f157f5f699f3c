/* The command line. */
#ifndef IDXC_OPTIONS_H
#define IDXC_OPTIONS_H

#include "compile.h"
#include "format.h"

typedef enum DumpKind { DUMP_NOTHING, DUMP_TOKENS, DUMP_AST, DUMP_PLAN, DUMP_EXPLANATION } DumpKind;
typedef enum Action {
	ACTION_COMPILE, ACTION_DONE, ACTION_USAGE, ACTION_LIST_TARGETS, ACTION_LIST_FUNCTIONS
} Action;
typedef enum ColorMode { COLOR_AUTO, COLOR_ALWAYS, COLOR_NEVER } ColorMode;

typedef struct Options {
	List targets;           /* of Target */
	List files;             /* of char * */
	List include_dirs;
	List migrations, past;  /* of char *: folders, --migrations and --from */
	const char *output;     /* NULL: standard output; %t is the target */
	const char *dependencies;       /* -MF, or the output with .d; NULL: none */
	const char *app;
	List settings, field_types;     /* of char *: NAME=VALUE */
	bool keep_going;        /* -k */
	bool dependencies_wanted;
	bool json;              /* --diagnostics=json */
	bool tables;
	bool backwards;
	DumpKind dump;
	Format format;          /* --format */
	ColorMode color;
	LegalizeOptions legalize;
	EmitOptions emit;
} Options;

/* Reads argv; -W words go to `diags`. Messages about usage are printed to standard error. */
Action options_read(Options *options, Diags *diags, Arena *arena, int argc, char **argv);

#endif
