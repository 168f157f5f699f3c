/* Versions and targets as the command line has them. */
#include "unit.h"

#include <string.h>

typedef struct VersionCase {
	const char *text;
	Version version; /* 0: not a version */
} VersionCase;

static void check_versions(const VersionCase *cases, size_t count)
{
	for (size_t i = 0; i < count; i++)
		cr_expect_eq(version_parse(cases[i].text, strlen(cases[i].text)), cases[i].version,
		             "'%s' gives %u", cases[i].text,
		             version_parse(cases[i].text, strlen(cases[i].text)));
}

Test(version, numbers)
{
	static const VersionCase cases[] = {
		{ "8", V(8, 0, 0) },
		{ "8.0", V(8, 0, 0) },
		{ "8.0.13", V(8, 0, 13) },
		{ "10.11", V(10, 11, 0) },
		{ "3.40.1", V(3, 40, 1) },
		{ "08.00", V(8, 0, 0) },
		{ "999.999.999", V(999, 999, 999) },
	};
	check_versions(cases, COUNT(cases));
}

Test(version, tails)
{
	/* what servers say of themselves, and Oracle's letters */
	static const VersionCase cases[] = {
		{ "19c", V(19, 0, 0) },
		{ "11g", V(11, 0, 0) },
		{ "9i", V(9, 0, 0) },
		{ "23ai", V(23, 0, 0) },
		{ "26ai", V(26, 0, 0) },
		{ "12.2.0.1", V(12, 2, 0) },
		{ "19.3.0.0.0", V(19, 3, 0) },
		{ "10.11.6-MariaDB", V(10, 11, 6) },
		{ "8.0.36-0ubuntu1", V(8, 0, 36) },
	};
	check_versions(cases, COUNT(cases));
}

Test(version, invalid)
{
	static const VersionCase cases[] = {
		{ "", 0 },           { "x", 0 },
		{ "c", 0 },          { ".", 0 },
		{ ".1", 0 },         { "8.", 0 },
		{ "8..1", 0 },       { "8.x", 0 },
		{ "1000", 0 },       { "8.1000", 0 },
		{ "4294967297", 0 }, { "-8", 0 },
		{ "+8", 0 },         { " 8", 0 },
		{ "8 ", 0 },         { "8x", 0 },
		{ "19a", 0 },        { "19cc", 0 },
		{ "8,0", 0 },        { "99999999999999999999", 0 },
		{ "8.0.13x", 0 },    { "19 c", 0 },
		{ "12.2.0.x", 0 },   { "12.2.0.", 0 },
		{ "8-", 0 },
	};
	check_versions(cases, COUNT(cases));
}

Test(version, given_length)
{
	cr_expect_eq(version_parse("8.0.13", 3), V(8, 0, 0));
	cr_expect_eq(version_parse("19c,mysql", 3), V(19, 0, 0));
}

Test(version, order)
{
	cr_expect_lt(V(8, 0, 4), V(8, 0, 13));
	cr_expect_lt(V(9, 5, 0), V(10, 0, 0));
	cr_expect_lt(V(10, 8, 1), V(10, 11, 0));
	cr_expect_lt(V(5, 999, 999), V(6, 0, 0));
	cr_expect_lt(NEVER, ALWAYS);
	cr_expect_lt(ALWAYS, V(0, 1, 0));
}

static void expect_printed(Version version, const char *expected)
{
	char text[16];
	version_print(version, text);
	cr_expect_str_eq(text, expected);
}

Test(version, printed)
{
	expect_printed(V(8, 0, 13), "8.0.13");
	expect_printed(V(8, 1, 0), "8.1");
	expect_printed(V(19, 0, 0), "19");
	expect_printed(V(999, 999, 999), "999.999.999");
}

/* ---- targets ---- */

typedef struct TargetCase {
	const char *text, *dialect; /* dialect NULL: unknown */
	Version version;            /* 0: no valid version */
	const char *label;
} TargetCase;

static void check_target(Arena *arena, const TargetCase *row)
{
	Target target = { 0 };
	TargetStatus status = target_parse(arena, row->text, strlen(row->text), &target);
	TargetStatus expected = !row->dialect  ? TARGET_UNKNOWN
	                        : row->version ? TARGET_OK
	                                       : TARGET_BAD_VERSION;
	cr_expect_eq(status, expected, "%s: status %d", row->text, (int)status);
	if (status != TARGET_OK || status != expected)
		return;
	expect_text(row->text, target.dialect->name, row->dialect);
	expect_text(row->text, target.label, row->label);
	cr_expect_eq(target.version, row->version, "%s: version %u", row->text, target.version);
}

static void check_targets(const TargetCase *cases, size_t count)
{
	Arena *arena = unit_new()->arena;
	for (size_t i = 0; i < count; i++)
		check_target(arena, &cases[i]);
}

Test(target, names)
{
	static const TargetCase cases[] = {
		{ "mysql-8.0.12", "mysql", V(8, 0, 12), "mysql-8.0.12" },
		{ "oracle-19c", "oracle", V(19, 0, 0), "oracle-19c" },
		{ "pg-11", "postgresql", V(11, 0, 0), "postgresql-11" },
		{ "postgres-12.4", "postgresql", V(12, 4, 0), "postgresql-12.4" },
		{ "psql-9.6", "postgresql", V(9, 6, 0), "postgresql-9.6" },
		{ "maria-10.6", "mariadb", V(10, 6, 0), "mariadb-10.6" },
		{ "mariadb-10.11.6-MariaDB", "mariadb", V(10, 11, 6), "mariadb-10.11.6-MariaDB" },
		{ "sqlite3-3.9", "sqlite", V(3, 9, 0), "sqlite-3.9" },
		{ "ora-11.2", "oracle", V(11, 2, 0), "oracle-11.2" },
	};
	check_targets(cases, COUNT(cases));
}

Test(target, standard_versions)
{
	Arena *arena = unit_new()->arena;
	for (int i = DIALECT_NONE + 1; i < DIALECT_COUNT; i++) {
		const Dialect *dialect = &dialect_table[i];
		TargetCase row = { dialect->name, dialect->name, dialect->standard, dialect->name };
		check_target(arena, &row);
	}
}

Test(target, wrong)
{
	static const TargetCase cases[] = {
		{ "", NULL, 0, NULL },
		{ "-8", NULL, 0, NULL },
		{ "db2", NULL, 0, NULL },
		{ "my", NULL, 0, NULL },
		{ "mysqlx", NULL, 0, NULL },
		{ "MySQL", NULL, 0, NULL },
		{ "postgres pg", NULL, 0, NULL },
		{ "mysql8", NULL, 0, NULL },
		{ "all", NULL, 0, NULL },
		{ "all-8", NULL, 0, NULL },
		{ "mysql-", "mysql", 0, NULL },
		{ "mysql-x", "mysql", 0, NULL },
		{ "mysql-8.0.", "mysql", 0, NULL },
		{ "mysql--8", "mysql", 0, NULL },
		{ "mysql-0", "mysql", 0, NULL },
		{ "mysql-0.0.0", "mysql", 0, NULL },
	};
	check_targets(cases, COUNT(cases));
}

Test(target, capabilities)
{
	Arena *arena = unit_new()->arena;
	cr_expect(target_can(unit_target(arena, "mysql-8.0.13"), CAN_EXPRESSION_KEY));
	cr_expect_not(target_can(unit_target(arena, "mysql-8.0.12"), CAN_EXPRESSION_KEY));
	cr_expect(target_can(unit_target(arena, "mysql-5.7"), CAN_ADD_CONSTRAINT));
	cr_expect_not(target_can(unit_target(arena, "mysql-9"), CAN_PARTIAL));
	cr_expect(target_can(unit_target(arena, "mariadb-10.8.1"), CAN_DESC));
	cr_expect_not(target_can(unit_target(arena, "mariadb-10.8"), CAN_DESC));
	cr_expect(target_can(unit_target(arena, "postgresql-12"), CAN_INCLUDE_GIST));
	cr_expect_not(target_can(unit_target(arena, "postgresql-11"), CAN_INCLUDE_GIST));
}
