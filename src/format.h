/* The other way round: from models and indexes to text in the language, or in Django's. */
#ifndef IDXC_FORMAT_H
#define IDXC_FORMAT_H

#include "resolve.h"

typedef enum Format { FORMAT_SQL, FORMAT_IDX, FORMAT_MIGRATION } Format;

/* An .idx file, and a migration, that mean what was resolved: both are compiled to the same plan. */
void format_idx(Buffer *out, Resolver *resolver);
void format_migration(Buffer *out, Resolver *resolver);

/* A migration is one app's. */
bool format_fits_migration(const Resolver *resolver);

/* ---- within format ---- */

/* What is being written. Classes of the user that it names are written before it. */
typedef struct Writer {
	Resolver *resolver;
	Buffer *out;
	List classes;           /* of Node, in the order in which they were found */
	bool python;            /* Django is to read it, too */
} Writer;

/* An expression of Python; names in it are looked up in no scope any more. */
void write_value(Writer *writer, const Node *node);
void write_text(Writer *writer, const char *text);              /* in quotes */

/* CharField(max_length=20, null=True): the options that idxc reads. */
void write_field(Writer *writer, const Field *field);

/* Index(...) with the name that it has. */
void write_index(Writer *writer, const Index *index);

/* class Soundex(Func): function = 'SOUNDEX' ... of all that were named. */
void write_classes(Writer *writer);

/* What was registered as a lookup; its classes are named by that. */
void write_transforms(Writer *writer);

#endif
