/* Names of indexes, as Django makes them. */
#ifndef IDXC_NAMES_H
#define IDXC_NAMES_H

#include "model.h"

/* The name of an index whose table is called `table` (Oracle's may be cut). */
const char *index_name(Arena *arena, const Index *index, const char *table, uint32_t limit);

/* The name of a foreign key's constraint: field->target is known. */
const char *foreign_key_name(Arena *arena, const Field *field, const char *table,
                             const char *to_table, uint32_t limit);

/* '"OWNER"."BOOKS"' is BOOKS. */
const char *bare_table(Arena *arena, const char *table);

/* Django's cut of a name to `limit` bytes: its end is replaced by 4 digits of its digest. */
const char *name_truncate(Arena *arena, const char *name, uint32_t limit);

/* The name that a server gives to the UNIQUE of a column: see Dialect.column_unique_name. */
const char *column_unique_name(Arena *arena, const char *pattern, const char *table,
                               const char *column, uint32_t limit);

#endif
