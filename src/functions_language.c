/*
 * Expressions that are called like functions, but are words of the language: rows without rules
 * are taken apart when names are resolved. How to read rows: cells.h.
 */
#include "cells.h"

/* clang-format off */

static const Function rows[] = {
	{ "Case", "cases*", NULL, RESULT_COMMON, FUNCTION_CASE, .rules = NULL },

	{ "ExpressionWrapper", "expression output_field", NULL, RESULT_CAST, FUNCTION_WRAPPER,
		.rules = RULES(
		ALL("$1")) },

	{ "F", "name", NULL, TYPE_UNKNOWN, FUNCTION_F, .rules = NULL },

	{ "Func", "expressions*", NULL, RESULT_FIRST, FUNCTION_GENERIC, .rules = RULES(
		ALL("$+")) },

	{ "PF", "name", NULL, TYPE_UNKNOWN, FUNCTION_F, .rules = NULL },
	{ "RawSQL", "sql params?", NULL, TYPE_UNKNOWN, FUNCTION_RAW, .rules = NULL },

	{ "Transform", "expression", NULL, RESULT_FIRST, FUNCTION_GENERIC, .rules = RULES(
		ALL("$+")) },

	{ "Value", "value output_field?", NULL, TYPE_UNKNOWN, FUNCTION_VALUE, .rules = NULL },
	{ "When", "condition? then?", NULL, TYPE_UNKNOWN, FUNCTION_CASE, .rules = NULL },
};

const FunctionTable language_functions = TABLE("Expressions", rows);
