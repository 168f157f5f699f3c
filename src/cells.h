/* Short words for the cells of the tables; for functions.c, operators.c and lookups.c alone. */
#ifndef IDXC_CELLS_H
#define IDXC_CELLS_H

#include "functions.h"

#define PG DIALECT_POSTGRESQL
#define LITE DIALECT_SQLITE
#define MY DIALECT_MYSQL
#define ORA DIALECT_ORACLE

#define ALL(text) { .sql = text }
#define ON(dialect, text) { .on = dialect, .sql = text }
#define FOR(dialect, types, text) { .on = dialect, .when = types, .sql = text }
#define NO(dialect, reason, way_out) { .on = dialect, .why = reason, .hint = way_out }

/*
 * SQLite's mathematics: built in from 3.35 on (SQLITE_ENABLE_MATH_FUNCTIONS), as distributions
 * have it
 */
#define LITE_MATH(text) { .on = LITE, .since = V(3, 35, 0), .sql = text }, \
	NO(LITE, "SQLite has mathematical functions from 3.35 on", NULL)

/* Django's NUMERIC: SQLite's result of a decimal is a float otherwise */
#define LITE_DECIMAL(types, text) { .on = LITE, .since = V(3, 35, 0), .when = types, \
	.sql = "(CAST(" text " AS NUMERIC))", .result = TYPE_DECIMAL }

#define LITE_NONE NO(LITE, "SQLite has no such function (Django registers it in its own " \
	"connections only)", NULL)

#endif
