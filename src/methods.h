/* Ways to declare an index: index classes, PostgreSQL's access methods, operators of exclusion. */
#ifndef IDXC_METHODS_H
#define IDXC_METHODS_H

#include "rule.h"

/* Types of keys (letters of TYPE_LETTERS) that have a default operator class. */
typedef struct MethodTypes {
	const char *types;
	const char *extension;  /* that has the classes; NULL: built in, or with the type itself */
	Version since;
} MethodTypes;

/* How an access method indexes: on its own terms, or as a B-tree. */
typedef struct AccessMethod {
	const char *name;
	bool ordered;           /* key parts have an order */
	bool multicolumn;
	Capability include;     /* covering columns; CAPABILITY_COUNT: never */
	const char *extension;  /* that has it; NULL: built in */
	Version since;
	const MethodTypes *types;       /* up to an empty one; NULL: all types */
	const char *columns;    /* column types it takes besides, by blanks; NULL: none */
} AccessMethod;

const AccessMethod *access_method_find(const char *name);       /* NULL: unknown */

typedef enum ParameterKind { PARAMETER_NUMBER, PARAMETER_SWITCH, PARAMETER_COLUMNS } ParameterKind;

/* A storage parameter: Django's option, PostgreSQL's name, and the range of a number. */
typedef struct StorageParameter {
	const char *option, *name;
	ParameterKind kind;
	uint32_t least, most;
	Version since;          /* of the server */
} StorageParameter;

typedef enum IndexKind {
	INDEX_PLAIN,            /* Index and the classes of access methods */
	INDEX_UNIQUE,           /* UniqueConstraint */
	INDEX_EXCLUSION,        /* ExclusionConstraint */
	INDEX_PARTIAL,          /* PartialIndex of django-partial-index */
	INDEX_FULLTEXT,         /* FullTextIndex */
	INDEX_SPATIAL,          /* SpatialIndex, and that of a spatial field */
} IndexKind;

/* A class that declares an index. Parameters stand in the order in which Django prints them. */
typedef struct IndexClass {
	const char *name, *suffix;
	IndexKind kind;
	const AccessMethod *method;     /* NULL: the default */
	bool portable;          /* of no use but speed: other databases get a plain index */
	uint16_t max_name;      /* longest automatic name, in characters (max_name_length) */
	StorageParameter parameters[2];
} IndexClass;

extern const IndexClass index_class_table[];
extern const size_t index_class_count;
const IndexClass *index_class_find(const char *name);           /* NULL: unknown */

/* By access method, as type= names it: "Hash", "HashIndex" or "hash". NULL: unknown. */
const IndexClass *index_class_of_method(const char *name);

/*
 * The operator of an exclusion constraint: by Django's name ("OVERLAPS") or as it is written
 * ("&&"). NULL: unknown.
 */
typedef struct ExclusionOperator {
	const char *name, *text;
	bool commutative;       /* others are refused */
} ExclusionOperator;

const ExclusionOperator *exclusion_operator_find(const char *word);

/* The extension that an operator class comes from; NULL: none that is known. */
const char *opclass_extension(const char *opclass);

#endif
