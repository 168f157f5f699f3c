/* Reading one index statement: what its parts share. */
#ifndef IDXC_READER_H
#define IDXC_READER_H

#include "methods.h"
#include "resolve.h"

/* What is being read: the statement's arguments and the index that they make. */
typedef struct Reader {
	ExprContext *context;
	Arguments arguments;
	Index *index;
	const IndexClass *class;
	bool failed;
} Reader;

Diag *reader_fail(Reader *reader, Loc loc, const char *message);

/* '%(app_label)s_%(class)s_x' */
const char *reader_interpolate(Reader *reader, const char *name, Loc loc);

/* The value of an option, evaluated; NULL when it is not there. */
static inline const Node *reader_option(Reader *reader, const char *name)
{
	const Node *value = argument_named(&reader->arguments, name);
	return value ? eval(reader->context->resolver, reader->context->scope, value) : NULL;
}

/* The value of an option as a list; NULL when it is empty, None, or no list (an error). */
const Node *reader_list_value(Reader *reader, const Node *value, const char *name);

static inline const Node *reader_list(Reader *reader, const char *name)
{
	const Node *value = reader_option(reader, name);
	return value ? reader_list_value(reader, value, name) : NULL;
}

/* The text at a place of a list, interned; NULL after an error. `what` is the option's name. */
const char *reader_list_text(Reader *reader, const Node *list, uint32_t at, Loc *loc,
                             const char *what);
const Node *reader_list_item(Reader *reader, const Node *list, uint32_t at, const char *what);
Expr *reader_column(Reader *reader, const char *name, Loc loc);

/*
 * The class that a call or a name of a class stands for: a row of the table, or a class of the
 * user.
 */
const IndexClass *index_class_of(Resolver *resolver, const Scope *scope, const Node *name);

void read_keys(Reader *reader);
void read_opclasses(Reader *reader);
void read_type(Reader *reader);         /* type=Hash: may change the class */
void read_method(Reader *reader);
void check_name_length(Reader *reader);
void read_predicates(Reader *reader);           /* where_postgresql= and its like */
void name_arguments(Reader *reader);            /* PartialIndex: arguments without names */
void read_partial_options(Reader *reader);

#endif
