/* Indexes that are of their own kind on each database: of words in texts, and of places. */
#ifndef IDXC_SPECIAL_H
#define IDXC_SPECIAL_H

#include "methods.h"

/*
 * What such an index is on a dialect. Templates of names and notes: $1 the table, $2 the column,
 * $3 its SRID.
 */
typedef struct SpecialIndex {
	IndexKind kind;
	DialectId on;
	Version since;
	const char *why, *hint;         /* why: the dialect has none, and that is the reason */
	const char *create, *drop;      /* templates; NULL: as for all indexes */
	const char *method;             /* after USING; NULL: none */
	const char *document;           /* one key of all columns: $1 configuration, $2 text */
	const char *raster;             /* a raster as a key */
	const char *solid;              /* operator class of more than two dimensions */
	bool one_key;
	bool not_null;                  /* the column has to be NOT NULL */
	bool online;                    /* may be built without blocking writes */
	bool options;                   /* create has slots for comments and visibility */
	const char *field_name;         /* of a spatial field's index; NULL: Django's with digest */
	bool named;                     /* ... which no name= changes */
	const char *extension, *raster_extension;
	const char *note, *way;         /* what else it needs */
} SpecialIndex;

/* The first row that matches; NULL: the dialect has no word of it. */
const SpecialIndex *special_find(IndexKind kind, const Target *target);

#endif
