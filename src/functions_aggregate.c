/* Computed over many rows, so not for an index: known, so that the error says why. */
#include "functions.h"

/* clang-format off */

static const Function rows[] = {
	{ "Avg", "expression", NULL, TYPE_FLOAT, FUNCTION_AGGREGATE, NULL },
	{ "Count", "expression", NULL, TYPE_INTEGER, FUNCTION_AGGREGATE, NULL },
	{ "Max", "expression", NULL, TYPE_FLOAT, FUNCTION_AGGREGATE, NULL },
	{ "Min", "expression", NULL, TYPE_FLOAT, FUNCTION_AGGREGATE, NULL },
	{ "StdDev", "expression", NULL, TYPE_FLOAT, FUNCTION_AGGREGATE, NULL },
	{ "Sum", "expression", NULL, TYPE_FLOAT, FUNCTION_AGGREGATE, NULL },
	{ "Variance", "expression", NULL, TYPE_FLOAT, FUNCTION_AGGREGATE, NULL },
	{ "Window", "expression", NULL, TYPE_UNKNOWN, FUNCTION_AGGREGATE, NULL },
};

const FunctionTable aggregate_functions = { "Aggregates", rows, COUNT(rows) };
