/* Functions of django.contrib.postgres. How to read rows: cells.h. */
#include "cells.h"

/* clang-format off */

static const Function rows[] = {
	{ "RandomUUID", "", NULL, TYPE_UUID, FUNCTION_PLAIN, RULES(
		VOLATILE_ON(PG, "GEN_RANDOM_UUID()"),
		NO(DIALECT_NONE, "it is PostgreSQL's own", NULL)) },

	{ "RangeBoundary", "inclusive_lower? inclusive_upper?", NULL, TYPE_STRING,
	  FUNCTION_BOUNDARY, NULL },

	{ "TransactionNow", "", NULL, TYPE_TIMESTAMP, FUNCTION_PLAIN, RULES(
		VOLATILE_ON(PG, "CURRENT_TIMESTAMP"),
		NO(DIALECT_NONE, "it is PostgreSQL's own", NULL)) },
};

const FunctionTable postgres_functions = TABLE("PostgreSQL's own", rows);
