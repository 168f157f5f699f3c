/* Functions of django.contrib.postgres. How to read rows: cells.h. */
#include "cells.h"

/* clang-format off */

static const Function rows[] = {
	{ "RandomUUID", "", NULL, TYPE_UUID, FUNCTION_PLAIN, RULES(
		VOLATILE_EVERYWHERE("GEN_RANDOM_UUID()")) },

	{ "RangeBoundary", "inclusive_lower? inclusive_upper?", NULL, TYPE_STRING,
	  FUNCTION_BOUNDARY, NULL },

	{ "TransactionNow", "", NULL, TYPE_TIMESTAMP, FUNCTION_PLAIN, RULES(
		VOLATILE_EVERYWHERE("CURRENT_TIMESTAMP")) },
};

const FunctionTable postgres_functions = TABLE("PostgreSQL's own", rows);
