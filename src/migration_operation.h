/* Operations of migrations: the words and their arguments. */
#ifndef IDXC_MIGRATION_OPERATION_H
#define IDXC_MIGRATION_OPERATION_H

#include "migration.h"

typedef enum OperationKind {
	OPERATION_ADD_CONSTRAINT,
	OPERATION_ADD_FIELD,
	OPERATION_ADD_INDEX,
	OPERATION_ALTER_CONSTRAINT,
	OPERATION_ALTER_FIELD,
	OPERATION_ALTER_INDEX_TOGETHER,
	OPERATION_ALTER_OPTIONS,
	OPERATION_ALTER_ORDER,
	OPERATION_ALTER_TABLE,
	OPERATION_ALTER_UNIQUE_TOGETHER,
	OPERATION_CREATE_EXTENSION,
	OPERATION_CREATE_MODEL,
	OPERATION_DELETE_MODEL,
	OPERATION_NOTHING,      /* changes nothing that idxc knows of */
	OPERATION_NOTE,         /* changes something that is no index: a note says so */
	OPERATION_PYTHON,
	OPERATION_REMOVE_CONSTRAINT,
	OPERATION_REMOVE_FIELD,
	OPERATION_REMOVE_INDEX,
	OPERATION_RENAME_FIELD,
	OPERATION_RENAME_INDEX,
	OPERATION_RENAME_MODEL,
	OPERATION_SEPARATE,
	OPERATION_SQL,
} OperationKind;

enum { OPERATION_PARAMETERS = 6 };

typedef struct OperationRow {
	const char *name;
	OperationKind kind;
	const char *parameters; /* in their order, separated by blanks */
	const char *title;      /* %1 the first argument, %2 ...: Django's describe() */
	bool concurrently;
	const char *extension;  /* of the class; NULL: the argument */
} OperationRow;

typedef struct Operation {
	const OperationRow *row;
	const Migration *migration;
	const Node *call;
	const Node *values[OPERATION_PARAMETERS];       /* NULL: not given */
} Operation;

/* NULL, with a diagnostic, for what is no operation that idxc knows. */
Operation *operation_read(Resolver *resolver, const Migration *migration, const Node *node);

const Node *operation_value(Resolver *resolver, const Operation *operation, const char *parameter);

/* An argument that must be a text; NULL after an error. */
const char *operation_text(Resolver *resolver, const Operation *operation, const char *parameter);

/* What Django says of it, on one line. */
const char *operation_title(Resolver *resolver, const Operation *operation);

#endif
