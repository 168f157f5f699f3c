/*
 * What asks for other rows than the one that is written: aggregates, window functions, subqueries.
 * None can stand in an index on any database; each is known, so that the error says why.
 */
#include "cells.h"

/* clang-format off */

#define REFUSED(name, reason) \
	{ name, "expressions*", NULL, TYPE_UNKNOWN, FUNCTION_REFUSED, \
		.rules = RULES({ REASON("", reason, "") }) }
#define AGGREGATE(name) REFUSED(name, "is computed over many rows")
#define WINDOW(name) REFUSED(name, "depends on the rows beside it")
#define QUERY(name) REFUSED(name, "reads rows of a query")

static const Function rows[] = {
	AGGREGATE("Aggregate"),
	AGGREGATE("AnyValue"),
	AGGREGATE("ArrayAgg"),
	QUERY("ArraySubquery"),
	AGGREGATE("Avg"),
	AGGREGATE("BitAnd"),
	AGGREGATE("BitOr"),
	AGGREGATE("BitXor"),
	AGGREGATE("BoolAnd"),
	AGGREGATE("BoolOr"),
	QUERY("CombinedSubquery"),
	AGGREGATE("Corr"),
	AGGREGATE("Count"),
	AGGREGATE("CovarPop"),
	WINDOW("CumeDist"),
	WINDOW("DenseRank"),
	QUERY("Exists"),
	WINDOW("FirstValue"),
	AGGREGATE("JSONArrayAgg"),
	AGGREGATE("JSONBAgg"),
	AGGREGATE("JSONObjectAgg"),
	WINDOW("Lag"),
	WINDOW("LastValue"),
	WINDOW("Lead"),
	AGGREGATE("Max"),
	AGGREGATE("Min"),
	WINDOW("NthValue"),
	WINDOW("Ntile"),
	QUERY("OuterRef"),
	WINDOW("PercentRank"),
	WINDOW("Rank"),
	AGGREGATE("RegrAvgX"),
	AGGREGATE("RegrAvgY"),
	AGGREGATE("RegrCount"),
	AGGREGATE("RegrIntercept"),
	AGGREGATE("RegrR2"),
	AGGREGATE("RegrSXX"),
	AGGREGATE("RegrSXY"),
	AGGREGATE("RegrSYY"),
	AGGREGATE("RegrSlope"),
	QUERY("ResolvedOuterRef"),
	WINDOW("RowNumber"),
	WINDOW("RowRange"),
	REFUSED("SearchHeadline", "marks words in what is displayed"),
	AGGREGATE("StdDev"),
	AGGREGATE("StringAgg"),
	QUERY("Subquery"),
	AGGREGATE("Sum"),
	WINDOW("ValueRange"),
	AGGREGATE("Variance"),
	WINDOW("Window"),
	WINDOW("WindowFrame"),
};

const FunctionTable aggregate_functions = TABLE("Aggregates, window functions, subqueries", rows);
