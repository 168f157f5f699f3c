/* Templates of statements and expressions, and the literals of each dialect. */
#include "unit.h"

#include <string.h>

/* ---- literals ---- */

typedef struct LiteralCase {
	Type type;
	const char *text;
	const char *sql[5]; /* ORDER targets; NULL: as the one before */
} LiteralCase;

static const char *const targets[] = { "postgresql", "sqlite", "mysql", "mariadb", "oracle" };

static void check_literals(const LiteralCase *cases, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		const char *expected = "";
		for (size_t j = 0; j < COUNT(targets); j++) {
			expected = cases[i].sql[j] ? cases[i].sql[j] : expected;
			const char *actual = unit_literal(targets[j], cases[i].type, cases[i].text);
			cr_expect_str_eq(actual, expected, "%s: '%s' gives %s, expected %s",
			                 targets[j], cases[i].text, actual, expected);
		}
	}
}

Test(literal, values)
{
	static const LiteralCase cases[] = {
		{ TYPE_NULL, "", { "NULL" } },
		{ TYPE_BOOLEAN, "1", { "true", "1" } },
		{ TYPE_BOOLEAN, "0", { "false", "0" } },
		{ TYPE_INTEGER, "-12", { "-12" } },
		{ TYPE_INTEGER,
		  "123456789012345678901234567890",
		  { "123456789012345678901234567890" } },
		{ TYPE_FLOAT, "1e-07", { "1e-07" } },
		{ TYPE_DECIMAL, "1.50", { "1.50", "'1.50'", "1.50" } },
		{ TYPE_UUID,
		  "0123456789abcdef0123456789abcdef",
		  { "'0123456789abcdef0123456789abcdef'::uuid",
		    "'0123456789abcdef0123456789abcdef'" } },
		{ TYPE_IP, "::1", { "'::1'::inet", "'::1'" } },
		{ TYPE_BINARY,
		  "00ff27",
		  { "E'\\\\x00ff27'::bytea", "X'00ff27'", NULL, NULL, "HEXTORAW('00ff27')" } },
		{ TYPE_BINARY, "", { "E'\\\\x'::bytea", "X''", NULL, NULL, "HEXTORAW('')" } },
	};
	check_literals(cases, COUNT(cases));
}

Test(literal, texts)
{
	static const LiteralCase cases[] = {
		{ TYPE_STRING, "", { "''" } },
		{ TYPE_STRING, "a", { "'a'" } },
		{ TYPE_STRING, "o'brien", { "'o''brien'" } },
		{ TYPE_STRING, "'", { "''''" } },
		{ TYPE_STRING, "\"`$1 {keys} %s $$", { "'\"`$1 {keys} %s $$'" } },
		{ TYPE_STRING, "a\\b", { "E'a\\\\b'", "'a\\b'", "'a\\\\b'", NULL, "'a\\b'" } },
		{ TYPE_STRING, "\\'", { "E'\\\\'''", "'\\'''", "'\\\\'''", NULL, "'\\'''" } },
		{ TYPE_STRING,
		  "a\nb",
		  { "'a\nb'", NULL, "'a\\nb'", NULL, "'a' || CHR(10) || 'b'" } },
		{ TYPE_STRING, "\xC3\xA4\xF0\x9F\x99\x82", { "'\xC3\xA4\xF0\x9F\x99\x82'" } },
		{ TYPE_TEXT, "a", { "'a'" } },
		{ TYPE_UNKNOWN, "a", { "'a'" } },
	};
	check_literals(cases, COUNT(cases));
}

/* SQL*Plus reads a line at a time: no literal may end one. */
Test(literal, oracle_line_ends)
{
	cr_expect_null(strchr(unit_literal("oracle", TYPE_STRING, "a\r\nb"), '\n'));
	cr_expect_null(strchr(unit_literal("oracle", TYPE_STRING, "-\n\n;\n/\n"), '\n'));
}

Test(literal, moments)
{
	static const LiteralCase cases[] = {
		{ TYPE_DATE,
		  "2020-02-29",
		  { "'2020-02-29'::date", "'2020-02-29'", NULL, NULL, "DATE '2020-02-29'" } },
		{ TYPE_TIME,
		  "08:30:00",
		  { "'08:30:00'::time", "'08:30:00'", "'08:30:00.000000'", "'08:30:00.000000'",
		    "TIMESTAMP '1900-01-01 08:30:00'" } },
		{ TYPE_TIMESTAMP,
		  "2020-01-01 12:30:00.5",
		  { "'2020-01-01 12:30:00.5+00:00'::timestamptz", "'2020-01-01 12:30:00.5'", NULL,
		    NULL, "TIMESTAMP '2020-01-01 12:30:00.5'" } },
	};
	check_literals(cases, COUNT(cases));
}

Test(literal, intervals)
{
	static const LiteralCase cases[] = {
		{ TYPE_INTERVAL,
		  "0",
		  { "'0:00:00'::interval", "0", NULL, NULL,
		    "INTERVAL '0 00:00:00.000000' DAY(9) TO SECOND(6)" } },
		{ TYPE_INTERVAL,
		  "93784000005",
		  { "'1 day 2:03:04.000005'::interval", "93784000005", NULL, NULL,
		    "INTERVAL '1 02:03:04.000005' DAY(9) TO SECOND(6)" } },
		/* PostgreSQL adds the parts; in Oracle one sign holds for all of them */
		{ TYPE_INTERVAL,
		  "-1000000",
		  { "'-1 day 23:59:59'::interval", "-1000000", NULL, NULL,
		    "INTERVAL '-0 00:00:01.000000' DAY(9) TO SECOND(6)" } },
		{ TYPE_INTERVAL,
		  "-93784000005",
		  { "'-2 days 21:56:55.999995'::interval", "-93784000005", NULL, NULL,
		    "INTERVAL '-1 02:03:04.000005' DAY(9) TO SECOND(6)" } },
	};
	check_literals(cases, COUNT(cases));
}

/* ---- names ---- */

static const char *quoted(const char *dialect, const char *name)
{
	Buffer out = { .arena = unit_new()->arena };
	emit_name(&out, dialect_find(dialect, strlen(dialect)), name);
	buffer_char(&out, '\0');
	return out.text;
}

Test(name, quotes)
{
	expect_text("a", quoted("postgresql", "a"), "\"a\"");
	expect_text("a\"b", quoted("postgresql", "a\"b"), "\"a\"\"b\"");
	expect_text("a`b", quoted("postgresql", "a`b"), "\"a`b\"");
	expect_text("a`b", quoted("mysql", "a`b"), "`a``b`");
	expect_text("a\"b", quoted("mysql", "a\"b"), "`a\"b`");
	expect_text("\"a\".\"b\"", quoted("oracle", "\"a\".\"b\""), "\"a\".\"b\"");
	expect_text("\"", quoted("oracle", "\""), "\"\"\"\"");
	expect_text("", quoted("sqlite", ""), "\"\"");
}

/* ---- expressions ---- */

static Piece *column(Arena *arena, const char *name)
{
	return piece_new(arena, PIECE_COLUMN, name, TYPE_STRING);
}

/* A piece over the columns a and b. */
static Piece *over_columns(Arena *arena, PieceKind kind, const char *text)
{
	Piece *piece = piece_new(arena, kind, text, TYPE_STRING);
	piece->args = NEW_ARRAY(arena, Piece *, 3);
	piece->args[0] = column(arena, "a");
	piece->args[1] = column(arena, "b");
	piece->count = 2;
	return piece;
}

static const char *printed(Compilation *c, const Piece *piece)
{
	Buffer out = { .arena = c->arena };
	emit_piece(&out, unit_target(c->arena, "postgresql"), piece);
	buffer_char(&out, '\0');
	return out.text;
}

static void expect_template(const char *template, const char *expected)
{
	Compilation *c = unit_new();
	Piece *piece = over_columns(c->arena, PIECE_TEMPLATE, template);
	piece->cast = "varchar(9)";
	piece->zone = "UTC";
	piece->collation = "C";
	expect_text(template, printed(c, piece), expected);
}

Test(expression, slots)
{
	expect_template("", "");
	expect_template("ABS($1)", "ABS(\"a\")");
	expect_template("$2 - $1", "\"b\" - \"a\"");
	expect_template("F($*)", "F(\"a\", \"b\")");
	expect_template("$1 IN ($L)", "\"a\" IN (\"b\")");
	expect_template("$1 = $(2)", "\"a\" = (\"b\")");
	expect_template("$(1) = $2", "(\"a\") = \"b\"");
	expect_template("CAST($1 AS $T)", "CAST(\"a\" AS varchar(9))");
	expect_template("$1 AT TIME ZONE '$Z'", "\"a\" AT TIME ZONE 'UTC'");
	expect_template("$1 COLLATE $C", "\"a\" COLLATE \"C\"");
	expect_template("'$$.x' || $1", "'$.x' || \"a\"");
	expect_template("{name} %d", "{name} %d");
}

Test(expression, parentheses)
{
	/* $(n) adds none to a text that is in parentheses already, and only then */
	Compilation *c = unit_new();
	Piece *piece = over_columns(c->arena, PIECE_TEMPLATE, "x = $(1)");
	piece->args[0] = over_columns(c->arena, PIECE_TEMPLATE, "($1 + $2)");
	expect_text("($1 + $2)", printed(c, piece), "x = (\"a\" + \"b\")");
	piece->args[0] = over_columns(c->arena, PIECE_TEMPLATE, "$1 + $2");
	expect_text("$1 + $2", printed(c, piece), "x = (\"a\" + \"b\")");
}

Test(expression, joins)
{
	Compilation *c = unit_new();
	Piece *piece = over_columns(c->arena, PIECE_JOIN, " AND ");
	expect_text("two", printed(c, piece), "(\"a\" AND \"b\")");
	piece->negated = true;
	expect_text("negated", printed(c, piece), "NOT (\"a\" AND \"b\")");
	piece->count = 1;
	expect_text("one negated", printed(c, piece), "NOT (\"a\")");
	piece->negated = false;
	expect_text("one", printed(c, piece), "\"a\"");
}

Test(expression, cases)
{
	Compilation *c = unit_new();
	Piece *piece = over_columns(c->arena, PIECE_CASE, NULL);
	piece->args[2] = column(c->arena, "c");
	piece->count = 3;
	expect_text("case", printed(c, piece), "CASE WHEN \"a\" THEN \"b\" ELSE \"c\" END");
}

Test(expression, joiners)
{
	Compilation *c = unit_new();
	Piece *piece = over_columns(c->arena, PIECE_TEMPLATE, "F($+)");
	expect_text("commas", printed(c, piece), "F(\"a\", \"b\")");
	piece->joiner = " || ";
	expect_text("joiner", printed(c, piece), "F(\"a\" || \"b\")");
}

/* ---- statements ---- */

static const char *statement(const char *target, PlanIndex *index, const EmitOptions *options)
{
	Compilation *c = unit_new();
	Plan plan = { .target = unit_target(c->arena, target) };
	PlanKey key = { .piece = column(c->arena, "a") };
	index->keys = &key;
	index->key_count = 1;
	plan_statements(plan.target, index);
	list_add(c->arena, &plan.indexes, index);
	Buffer out = { .arena = c->arena };
	emit_plan(&out, &plan, options);
	buffer_char(&out, '\0');
	return out.text;
}

Test(statement, plain)
{
	PlanIndex index = { .name = "i", .table = "t" };
	EmitOptions options = { 0 };
	expect_text("postgresql", statement("postgresql", &index, &options),
	            "CREATE INDEX \"i\" ON \"t\" (\"a\");\n");
	expect_text("mysql", statement("mysql", &index, &options),
	            "CREATE INDEX `i` ON `t` (`a`);\n");
	index.unique = true;
	expect_text("oracle", statement("oracle", &index, &options),
	            "CREATE UNIQUE INDEX \"i\" ON \"t\" (\"a\");\n");
	index.constraint = true;
	expect_text("mariadb", statement("mariadb", &index, &options),
	            "ALTER TABLE `t` ADD CONSTRAINT `i` UNIQUE (`a`);\n");
}

Test(statement, every_slot)
{
	const char *include[] = { "b", "c" };
	PlanIndex index = { .name = "i",
		            .table = "t",
		            .unique = true,
		            .online = true,
		            .method = "btree",
		            .include = include,
		            .include_count = 2,
		            .not_distinct = true,
		            .with = "fillfactor=70",
		            .tablespace = "fast",
		            .exists = true,
		            .where = column(unit_new()->arena, "d") };
	EmitOptions options = { 0 };
	expect_text(
		"postgresql", statement("postgresql", &index, &options),
		"CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS \"i\" ON \"t\" USING btree (\"a\") "
		"INCLUDE (\"b\", \"c\") NULLS NOT DISTINCT WITH (fillfactor=70) "
	            "TABLESPACE \"fast\" "
		"WHERE \"d\";\n");
	expect_text(
		"mariadb", statement("mariadb", &index, &options),
		"CREATE UNIQUE INDEX IF NOT EXISTS `i` ON `t` (`a`) "
	            "ALGORITHM=INPLACE LOCK=NONE;\n");
	expect_text(
		"oracle", statement("oracle", &index, &options),
		"CREATE UNIQUE INDEX IF NOT EXISTS \"i\" ON \"t\" (\"a\") "
	            "TABLESPACE \"fast\" ONLINE;\n");
}

Test(statement, constraint)
{
	PlanIndex index = { .name = "i",
		            .table = "t",
		            .unique = true,
		            .constraint = true,
		            .deferrable = DEFERRABLE_DEFERRED };
	EmitOptions options = { 0 };
	expect_text(
		"deferred", statement("postgresql", &index, &options),
		"ALTER TABLE \"t\" ADD CONSTRAINT \"i\" UNIQUE (\"a\") "
	            "DEFERRABLE INITIALLY DEFERRED;\n");
	index.deferrable = DEFERRABLE_IMMEDIATE;
	expect_text(
		"immediate", statement("oracle", &index, &options),
		"ALTER TABLE \"t\" ADD CONSTRAINT \"i\" UNIQUE (\"a\") "
	            "DEFERRABLE INITIALLY IMMEDIATE;\n");
	options.drop = true;
	expect_text("dropped", statement("mysql", &index, &options),
	            "ALTER TABLE `t` DROP INDEX `i`;\n");
}

/* Names and texts may hold what templates are made of. */
Test(statement, odd_names)
{
	PlanIndex index = { .name = "{name}", .table = "$|}" };
	EmitOptions options = { 0 };
	expect_text("postgresql", statement("postgresql", &index, &options),
	            "CREATE INDEX \"{name}\" ON \"$|}\" (\"a\");\n");
}
