/* Which cell of a row answers: the dialect's own, its parent's, any. */
#include "unit.h"

#include "regex.h"

#include "rule.h"

#include <string.h>

static const Rule no_rules[] = { { .since = UINT32_MAX } };

static const Rule rows[] = {
	{ .on = DIALECT_MYSQL, .since = V(8, 0, 13), TEXTS("", "mysql 8.0.13", "") },
	{ .on = DIALECT_MYSQL, .since = V(8, 0, 0), TEXTS("", "mysql 8", "") },
	{ .on = DIALECT_MYSQL, TEXTS("", "mysql", "") },
	{ .on = DIALECT_MARIADB, .since = V(10, 8, 0), TEXTS("", "mariadb 10.8", "") },
	{ .on = DIALECT_ORACLE, .since = V(23, 0, 0), TEXTS("", "oracle 23", "") },
	{ TEXTS("", "any", "") },
	{ TEXTS("", "never reached", "") },
	{ .since = UINT32_MAX },
};

/* The text of the rule found for arguments given by letter: upper case K behind one is a literal.
 */
static const char *found(const Rule *rules, const char *target, const char *types)
{
	ArgumentType arguments[9];
	unsigned count = 0;
	for (const char *at = types; *at; at++) {
		if (*at == 'K') {
			arguments[count - 1].literal = true;
			continue;
		}
		const char *letter = strchr(TYPE_LETTERS, *at);
		arguments[count++] = (ArgumentType){ .type = (Type)(letter - TYPE_LETTERS) };
	}
	const Rule *rule =
		rule_find(rules, unit_target(unit_new()->arena, target), arguments, count);
	return rule ? rule_sql(rule) : "none";
}

Test(rule, versions)
{
	expect_text("mysql-9", found(rows, "mysql-9", ""), "mysql 8.0.13");
	expect_text("mysql-8.0.13", found(rows, "mysql-8.0.13", ""), "mysql 8.0.13");
	expect_text("mysql-8.0.12", found(rows, "mysql-8.0.12", ""), "mysql 8");
	expect_text("mysql-5.7", found(rows, "mysql-5.7", ""), "mysql");
	expect_text("oracle-23ai", found(rows, "oracle-23ai", ""), "oracle 23");
	expect_text("oracle-19", found(rows, "oracle-19", ""), "any");
}

Test(rule, parent)
{
	/* a version of MySQL says nothing about MariaDB: the parent's rules without one are
	 * inherited */
	expect_text("mariadb-10.11", found(rows, "mariadb-10.11", ""), "mariadb 10.8");
	expect_text("mariadb-10.7", found(rows, "mariadb-10.7", ""), "mysql");
	expect_text("mariadb-12.2", found(rows + 3, "mariadb-10.5", ""), "any");
}

Test(rule, any)
{
	expect_text("sqlite", found(rows, "sqlite", ""), "any");
	expect_text("postgresql", found(rows, "postgresql", ""), "any");
	expect_text("no rules", found(no_rules, "sqlite", ""), "none");
}

static const Rule typed[] = {
	{ .on = DIALECT_POSTGRESQL, TEXTS("ff", "two floats", "") },
	{ .on = DIALECT_POSTGRESQL, TEXTS("*f", "any, float", "") },
	{ .on = DIALECT_POSTGRESQL, TEXTS("S", "text", "") },
	{ .on = DIALECT_POSTGRESQL, TEXTS("dk", "date, literal", "") },
	{ .on = DIALECT_POSTGRESQL, TEXTS("de", "date, expression", "") },
	{ .on = DIALECT_POSTGRESQL, TEXTS("?", "unknown", "") },
	{ .on = DIALECT_POSTGRESQL, TEXTS("D*", "timestamp", "") },
	{ .on = DIALECT_POSTGRESQL, TEXTS("[uI][nk]", "one of two, decimal or literal", "") },
	{ TEXTS("j", "any dialect, json", "") },
	{ TEXTS("", "any", "") },
	{ .since = UINT32_MAX },
};

Test(rule, types)
{
	expect_text("ff", found(typed, "postgresql", "ff"), "two floats");
	expect_text("if", found(typed, "postgresql", "if"), "any, float");
	expect_text("s", found(typed, "postgresql", "s"), "text");
	expect_text("l", found(typed, "postgresql", "l"), "text");
	expect_text("ls", found(typed, "postgresql", "ls"), "text");
	expect_text("t", found(typed, "postgresql", "t"), "any");
	expect_text("di", found(typed, "postgresql", "di"), "date, expression");
	expect_text("diK", found(typed, "postgresql", "diK"), "date, literal");
	expect_text("?", found(typed, "postgresql", "?"), "unknown");
	expect_text("D", found(typed, "postgresql", "D"), "timestamp");
	expect_text("un", found(typed, "postgresql", "un"), "one of two, decimal or literal");
	expect_text("IiK", found(typed, "postgresql", "IiK"), "one of two, decimal or literal");
	expect_text("Ii", found(typed, "postgresql", "Ii"), "any");
	expect_text("I", found(typed, "postgresql", "I"), "any");
	expect_text("j", found(typed, "postgresql", "j"), "any dialect, json");
	expect_text("i", found(typed, "postgresql", "i"), "any");
	expect_text("f", found(typed, "postgresql", "f"), "any");
	expect_text("d", found(typed, "postgresql", "d"), "any");
	expect_text("ff on sqlite", found(typed, "sqlite", "ff"), "any");
}

/* A dialect's own rule goes before one for any dialect, wherever they stand. */
Test(rule, order)
{
	static const Rule rules[] = {
		{ TEXTS("", "any", "") },
		{ .on = DIALECT_MYSQL, TEXTS("i", "mysql, integer", "") },
		{ .on = DIALECT_MARIADB, TEXTS("f", "mariadb, float", "") },
		{ .since = UINT32_MAX },
	};
	expect_text("mysql i", found(rules, "mysql", "i"), "mysql, integer");
	expect_text("mysql s", found(rules, "mysql", "s"), "any");
	expect_text("mariadb i", found(rules, "mariadb", "i"), "mysql, integer");
	expect_text("mariadb f", found(rules, "mariadb", "f"), "mariadb, float");
}

Test(rule, natural)
{
	static const Rule rules[] = {
		{ TEXTS("*+", "natural", "") },
		{ TEXTS("", "any", "") },
		{ .since = UINT32_MAX },
	};
	const Target *target = unit_target(unit_new()->arena, "sqlite");
	ArgumentType arguments[2] = { { .type = TYPE_INTEGER }, { .type = TYPE_INTEGER } };
	expect_text("below zero", rule_sql(rule_find(rules, target, arguments, 2)), "any");
	arguments[1].natural = true;
	expect_text("natural", rule_sql(rule_find(rules, target, arguments, 2)), "natural");
}

Test(rule, memory)
{
	static const Rule rules[] = {
		{ TEXTS("*!", "malformed", "") },
		{ TEXTS("ik", "constant", "") },
		{ TEXTS("i", "integer", "") },
		{ TEXTS("", "any", "") },
		{ .since = UINT32_MAX },
	};
	RuleMemory memory = { 0 };
	const Target target = { &dialect_table[DIALECT_SQLITE], V(3, 40, 0), "sqlite", &memory };
	static const ArgumentType integers[2] = { { .type = TYPE_INTEGER },
		                                  { .type = TYPE_INTEGER } };
	const ArgumentType constant[2] = { integers[0], { .type = TYPE_INTEGER, .literal = true } };
	const ArgumentType fine[2] = { integers[0], { .type = TYPE_STRING, .text = "a" } };
	const ArgumentType wrong[2] = { integers[0], { .type = TYPE_STRING, .text = "(" } };
	for (int i = 0; i < 2; i++) {
		expect_text("column", rule_sql(rule_find(rules, &target, integers, 2)), "integer");
		expect_text("literal", rule_sql(rule_find(rules, &target, constant, 2)),
		            "constant");
		expect_text("one", rule_sql(rule_find(rules, &target, integers, 1)), "integer");
		expect_text("none", rule_sql(rule_find(rules, &target, integers, 0)), "any");
		expect_text("text", rule_sql(rule_find(rules, &target, fine, 2)), "integer");
		expect_text("its words", rule_sql(rule_find(rules, &target, wrong, 2)),
		            "malformed");
	}
}

Test(rule, letters)
{
	cr_expect_eq(strlen(TYPE_LETTERS), TYPE_COUNT, "ORDER Type");
	for (const char *at = TYPE_LETTERS; *at; at++) {
		cr_expect_null(strchr(at + 1, *at), "%c twice", *at);
		cr_expect_null(strchr("*ekS-+![]", *at), "%c has a meaning of its own", *at);
	}
}

/* PostgreSQL 15 and 18 were asked. */
Test(rule, regular_expressions)
{
	static const char *const right[] = {
		"",         "a||b",  "()",    "\\(",   "[(]",   "[]a]", "[^]a]",  "[[:alpha:]]",
		"[a[.-.]]", "[\\]]", "a*?",   "a{2}?", "a{,2}", "{a",   "(?:a)+", "(?<=a)b",
		"(?i)a",    "(?q)(", "***=(", "a]}",
	};
	static const char *const malformed[] = {
		"(",       "a)",   "a(b",      "[",      "[]",  "[[:alpha:]", "[a\\]", "*a",
		"(*a)",    "a|*b", "^*",       "a**",    "a*+", "a*??",       "a{2",   "{2}",
		"a{2}{3}", "a\\",  "(?P<x>a)", "(?:*a)", "(?",  "***",
	};
	for (size_t i = 0; i < COUNT(right); i++)
		cr_expect_not(regex_is_malformed(right[i]), "%s", right[i]);
	for (size_t i = 0; i < COUNT(malformed); i++)
		cr_expect(regex_is_malformed(malformed[i]), "%s", malformed[i]);
}
