/* The lint of the dialect and field tables. */
#include "unit.h"

#include <stdlib.h>
#include <string.h>

static bool each_dialect(int *i, const Dialect **dialect)
{
	*dialect = &dialect_table[++*i];
	return *i < DIALECT_COUNT;
}

#define EACH_DIALECT(dialect)                                                                      \
	const Dialect *dialect;                                                                    \
	for (int dialect##_at = DIALECT_NONE; each_dialect(&dialect##_at, &dialect);)

Test(dialects, rows)
{
	EACH_DIALECT(dialect)
	{
		cr_expect_eq(dialect - dialect_table, (ptrdiff_t)dialect->id, "%s", dialect->name);
		cr_expect(dialect->name && dialect->title && dialect->aliases);
		cr_expect_eq(dialect_find(dialect->name, strlen(dialect->name)), dialect);
		cr_expect(dialect->oldest <= dialect->standard
		                  && dialect->standard <= dialect->newest,
		          "%s", dialect->name);
		cr_expect(dialect->quote == '"' || dialect->quote == '`', "%s", dialect->name);
		cr_expect(dialect->key_limit > 0, "%s", dialect->name);
		cr_expect(dialect->django_limit > 0, "%s", dialect->name);
	}
}

Test(dialects, names_are_unique)
{
	EACH_DIALECT(dialect)
	{
		for (const char *at = dialect->aliases; *at;) {
			size_t length = strcspn(at, " ");
			cr_expect_eq(dialect_find(at, length), dialect, "%.*s", (int)length, at);
			at += length + (at[length] == ' ');
		}
	}
}

Test(dialects, parents_have_none)
{
	EACH_DIALECT(dialect)
	{
		cr_expect(dialect->parent == DIALECT_NONE || !dialect_table[dialect->parent].parent,
		          "%s", dialect->name);
	}
}

Test(dialects, thresholds)
{
	EACH_DIALECT(dialect)
	{
		for (int i = 0; i < CAPABILITY_COUNT; i++)
			cr_expect(dialect->can[i] <= dialect->newest,
			          "%s can do %d after its newest version", dialect->name, i);
	}
}

/* ---- statements ---- */

/* Calls `check` for each {slot} or {slot|text}; false when braces or brackets don't match. */
static bool slots_known(const char *template, const char *known)
{
	int depth = 0;
	for (const char *at = template; *at; at++) {
		depth += (*at == '(') - (*at == ')');
		if (*at == '}' || depth < 0)
			return false;
		if (*at != '{')
			continue;
		size_t length = strcspn(at + 1, "|{}");
		const char *end = at + 1 + length, *word = known;
		while (*word && (strncmp(word, at + 1, length) != 0 || word[length] != ' '))
			word += strcspn(word, " ") + 1;
		if (!*word || *end == '{' || !*end)
			return false;
		for (at = end; *at && *at != '}'; at++)
			depth += (*at == '(') - (*at == ')');
		if (!*at)
			return false;
	}
	return depth == 0;
}

#define INDEX_SLOTS                                                                                \
	"unique online exists schema name table bare_table method keys include not_distinct "      \
	"distinct with tablespace where deferrable comment invisible "
#define COLUMN_SLOTS                                                                               \
	"name type collation comment default generated generated_comment stored virtual "          \
	"invisible not_null null primary identity unique tablespace check references "
#define TABLE_SLOTS "table columns tablespace exists name comment "
#define FOREIGN_KEY_SLOTS "name table column to_table to_column exists "

static void expect_slots(const Dialect *dialect, const char *template, const char *known)
{
	cr_expect(template, "%s lacks a template", dialect->name);
	if (template)
		cr_expect(slots_known(template, known), "%s: %s", dialect->name, template);
}

Test(dialects, statements)
{
	EACH_DIALECT(dialect)
	{
		expect_slots(dialect, dialect->create_index, INDEX_SLOTS);
		expect_slots(dialect, dialect->drop_index, INDEX_SLOTS);
		expect_slots(dialect, dialect->create_table, TABLE_SLOTS);
		expect_slots(dialect, dialect->drop_table, TABLE_SLOTS);
		expect_slots(dialect, dialect->column, COLUMN_SLOTS);
		if (dialect->can[CAN_COMMENT] != NEVER)
			expect_slots(dialect, dialect->comment_table, TABLE_SLOTS);
		if (dialect->comment_column)
			expect_slots(dialect, dialect->comment_column, TABLE_SLOTS);
		if (dialect->add_foreign_key) {
			expect_slots(dialect, dialect->add_foreign_key, FOREIGN_KEY_SLOTS);
			expect_slots(dialect, dialect->drop_foreign_key, FOREIGN_KEY_SLOTS);
		}
		cr_expect(dialect->identity, "%s", dialect->name);
		if (dialect->can[CAN_ADD_CONSTRAINT] == NEVER)
			continue;
		expect_slots(dialect, dialect->add_constraint, INDEX_SLOTS);
		expect_slots(dialect, dialect->drop_constraint, INDEX_SLOTS);
	}
}

/* What a target can have has its place in the statement, and what it can't has none. */
Test(dialects, slots_and_capabilities)
{
	static const struct {
		Capability capability;
		const char *slot;
	} pairs[] = {
		{ CAN_PARTIAL, "{where|" },
		{ CAN_INCLUDE, "{include|" },
		{ CAN_TABLESPACE, "{tablespace|" },
		{ CAN_ONLINE, "{online|" },
		{ CAN_IF_NOT_EXISTS, "{exists|" },
		{ CAN_METHOD, "{method|" },
		{ CAN_INVISIBLE, "{invisible|" },
		{ CAN_NULLS_NOT_DISTINCT, "{not_distinct|" },
	};
	EACH_DIALECT(dialect)
	{
		for (size_t i = 0; i < COUNT(pairs); i++) {
			bool can = dialect->can[pairs[i].capability] != NEVER;
			bool has = strstr(dialect->create_index, pairs[i].slot) != NULL;
			cr_expect_eq(can, has, "%s: %s", dialect->name, pairs[i].slot);
		}
		cr_expect_eq(dialect->can[CAN_DEFERRABLE] != NEVER,
		             dialect->add_constraint
		                     && strstr(dialect->add_constraint, "{deferrable|") != NULL,
		             "%s", dialect->name);
	}
}

Test(dialects, literals)
{
	EACH_DIALECT(dialect)
	{
		for (int i = 0; i < LITERAL_STYLE_COUNT; i++) {
			const char *style = dialect->literal[i];
			if (i == LITERAL_ESCAPED || i == LITERAL_INTERVAL) {
				cr_expect(!style || strchr(style, '$'), "%s: %s", dialect->name,
				          style);
				continue;
			}
			cr_expect(style, "%s lacks literal style %d", dialect->name, i);
			cr_expect(!style || i == LITERAL_TRUE || i == LITERAL_FALSE
			                  || strchr(style, '$'),
			          "%s: %s", dialect->name, style);
		}
		cr_expect(strstr(dialect->true_condition, "$1")
		          && strstr(dialect->false_condition, "$1"));
	}
}

/* ---- fields ---- */

Test(fields, names_are_sorted)
{
	for (size_t i = 1; i < field_type_count; i++)
		cr_expect(strcmp(field_type_table[i - 1].name, field_type_table[i].name) < 0,
		          "%s stands before %s", field_type_table[i - 1].name,
		          field_type_table[i].name);
	for (size_t i = 0; i < field_type_count; i++)
		cr_expect_eq(field_type_find(field_type_table[i].name), &field_type_table[i]);
	cr_expect_null(field_type_find("NoSuchField"));
	cr_expect_null(field_type_find(""));
}

/* $L, $D, $P, $E, $N and those of geometries, and balanced parentheses. */
static void expect_column_type(const FieldType *type, const char *template)
{
	int depth = 0;
	for (const char *at = template; at && *at; at++) {
		depth += (*at == '(') - (*at == ')');
		if (*at == '$')
			cr_expect(at[1] && strchr("LDPENGZS", at[1]), "%s: %s", type->name,
			          template);
	}
	cr_expect_eq(depth, 0, "%s: %s", type->name, template);
}

static bool has_column(const FieldType *type)
{
	return !(type->flags & (FIELD_RELATION | FIELD_MANY | FIELD_NO_COLUMN | FIELD_GENERATED));
}

static const char *column_on(const FieldType *type, const Dialect *dialect)
{
	return type->column[dialect->id]                          ? type->column[dialect->id]
	       : dialect->parent && type->column[dialect->parent] ? type->column[dialect->parent]
	                                                          : type->column[DIALECT_NONE];
}

Test(fields, column_types)
{
	for (size_t i = 0; i < field_type_count; i++) {
		const FieldType *type = &field_type_table[i];
		for (int j = 0; j < DIALECT_COUNT; j++) {
			expect_column_type(type, type->column[j]);
			expect_column_type(type, type->cast[j]);
			cr_expect(!type->check[j] || strstr(type->check[j], "$1"), "%s",
			          type->name);
		}
		cr_expect(has_column(type) || !type->column[DIALECT_NONE], "%s has no column",
		          type->name);
	}
}

/* Fields of django.contrib.postgres have a column there alone; all others have one everywhere. */
Test(fields, every_dialect_has_a_column)
{
	for (size_t i = 0; i < field_type_count; i++) {
		const FieldType *type = &field_type_table[i];
		unsigned found = 0;
		EACH_DIALECT (dialect) {
			found += column_on(type, dialect) != NULL;
		}
		unsigned expected = !has_column(type) ? 0
			: found == 1 && type->column[DIALECT_POSTGRESQL] ? 1 : DIALECT_COUNT - 1;
		cr_expect(found == expected || type->type == TYPE_GEOMETRY,
		          "%s: %u columns, expected %u", type->name, found, expected);
	}
}
