/* Functions of django.contrib.postgres. How to read rows: cells.h. */
#include "cells.h"

/* clang-format off */

static const Function rows[] = {
	{ "RandomUUID", "", NULL, TYPE_UUID, FUNCTION_PLAIN, RULES(
		VOLATILE_EVERYWHERE("GEN_RANDOM_UUID()")) },

	{ "TransactionNow", "", NULL, TYPE_TIMESTAMP, FUNCTION_PLAIN, RULES(
		VOLATILE_EVERYWHERE("CURRENT_TIMESTAMP")) },
};

const FunctionTable postgres_functions = TABLE("PostgreSQL's own", rows);
