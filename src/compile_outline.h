/*
 * What a file of models binds, read off the beginnings of its lines before anything of it is parsed:
 * compile_stream.c forgets models, and must know which names are those of models that are gone or
 * come later.
 */
#ifndef IDXC_COMPILE_OUTLINE_H
#define IDXC_COMPILE_OUTLINE_H

#include "model.h"

typedef enum Progress { MODEL_COMES, MODEL_IS_HERE, MODEL_IS_GONE } Progress;

/* A model that may be forgotten: abstract ones are left out. */
typedef struct Declared {
	const char *app, *name;         /* interned */
	uint32_t start;                 /* Loc of its statement */
	Progress progress;
	bool awaited;                   /* by a foreign key, while it comes */
	bool complex;                   /* its key is more than is kept of a model */
	const Field *key;               /* of one that is gone; NULL: the id that Django adds */
	struct Declared *namesake;      /* in another app */
	struct Declared *follower;      /* the next in the file */
} Declared;

typedef struct Outline {
	Arena *arena;
	Names *names;           /* those that the file binds are marked as outlined */
	const char *app;        /* of models that name none */
	Map models;             /* name -> Declared */
	Declared *first, **end;
} Outline;

/* Reads a source; false: it is not one of models, or one that only the parser understands. */
bool outline_read(Outline *outline, const Source *source);

Declared *outline_find(const Outline *outline, const char *app, const char *name);     /* or NULL */

#endif
