/* The other way round: from models and indexes to text in the language, or in Django's. */
#ifndef IDXC_FORMAT_H
#define IDXC_FORMAT_H

#include "resolve.h"

typedef enum Format { FORMAT_SQL, FORMAT_IDX, FORMAT_MIGRATION } Format;

/*
 * An .idx file, and a migration, that mean what was resolved: both are compiled to the same plan.
 */
void format_idx(Buffer *out, Resolver *resolver);
void format_migration(Buffer *out, Resolver *resolver);

/* A migration is one app's. */
bool format_fits_migration(const Resolver *resolver);

/* ---- within format ---- */

/* What is being written. Classes of the user that it names are written before it. */
typedef struct Writer {
	Resolver *resolver;
	Buffer *out;
	List unread;            /* of Node: an __init__ that was not followed is theirs */
	List classes;           /* of Node, in the order in which they were found */
	bool python;            /* Django is to read it, too */
} Writer;

/* An expression of Python; names in it are looked up in no scope any more. */
void write_value(Writer *writer, const Node *node);
void write_text(Writer *writer, const char *text);              /* in quotes */

/* CharField(max_length=20, null=True): the options that idxc reads. */
void write_field(Writer *writer, const Field *field);

/* What an input has, but for its abstract models, proxies, and tables between models. */
bool model_is_written(const Model *model);

/* The field `id` that nobody declares, and the key of several fields, which comes last. */
bool field_is_implied(const Model *model, const Field *field);

/* The model that a relation of this name means; NULL: it is declared elsewhere. */
const Model *relation_model(const Resolver *resolver, const Field *field, const char *name);

/* "app.Author", or the name as it was written. */
const char *relation_of(const Resolver *resolver, const Field *field, const char *name);

/* Index(...) and CheckConstraint(...) with the name that it has. */
void write_index(Writer *writer, const Index *index);
void write_check(Writer *writer, const Check *check);

/* class Soundex(Func): function = 'SOUNDEX' ... of all that were named. */
void write_classes(Writer *writer);

/* What was registered as a lookup; its classes are named by that. */
void write_transforms(Writer *writer);

/* from django.db.models import Index ... for all that a text of Python names (format_import.c). */
void write_imports(Writer *writer, const char *text);

#endif
