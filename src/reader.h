/* Reading one index statement: what its parts share. */
#ifndef IDXC_READER_H
#define IDXC_READER_H

#include "resolve.h"

/* A storage parameter: PostgreSQL's name, its kind, and the range of a number. */
typedef struct Parameter {
	const char *option, *name;
	enum { PARAMETER_NUMBER, PARAMETER_SWITCH, PARAMETER_COLUMNS } kind;
	uint32_t least, most;
} Parameter;

/* The classes: a row each. Parameters stand in the order in which Django prints them. */
typedef struct IndexClass {
	const char *name, *suffix;
	const char *method;     /* PostgreSQL's access method; NULL: the default */
	bool constraint;
	bool portable;          /* see Index */
	Parameter parameters[2];
} IndexClass;

/* What is being read: the statement's arguments and the index that they make. */
typedef struct Reader {
	ExprContext *context;
	Arguments arguments;
	Index *index;
	const IndexClass *class;
	bool failed;
} Reader;

Diag *reader_fail(Reader *reader, Loc loc, const char *message);

/* The list that an option holds; NULL when it is not there, empty, or no list (an error). */
const Node *reader_list(Reader *reader, const char *name);

/* The text at a place of a list; NULL after an error. `what` is the option's name. */
const char *reader_list_text(Reader *reader, const Node *list, uint32_t at, Loc *loc, const char *what);
Expr *reader_column(Reader *reader, const char *name, Loc loc);

void read_keys(Reader *reader);
void read_opclasses(Reader *reader);

#endif
