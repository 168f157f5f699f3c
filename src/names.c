/*
 * Names of indexes. Sources: Django 5.2, Index.set_name_with_model() and
 * BaseDatabaseSchemaEditor._create_index_name(): three parts and a digest.
 */
#include "names.h"

#include <string.h>

const char *name_truncate(Arena *arena, const char *name, uint32_t limit)
{
	size_t bytes = limit ? strlen(name) : 0;
	if (bytes <= limit || utf8_length(name, bytes) <= limit)
		return name;
	char digest[5];
	digest_hex(&name, 1, 4, digest);
	return arena_printf(arena, "%.*s%s", (int)utf8_prefix(name, limit - 4), name, digest);
}

static bool needs_guard(const char *name)
{
	return name[0] == '_' || (name[0] >= '0' && name[0] <= '9');
}

static const char *guard_first(char *name)
{
	if (needs_guard(name))
		name[0] = 'D';
	return name;
}

/* Table (11), column (7), digest (6) and suffix. */
static const char *three_parts(Arena *arena, const char *table, const char *column,
                               const char *digest, const char *suffix)
{
	return guard_first(arena_printf(arena, "%.*s_%.*s_%s_%s", (int)utf8_prefix(table, 11),
	                                table, (int)utf8_prefix(column, 7), column, digest,
	                                suffix));
}

/*
 * '"OWNER"."BOOKS"' is BOOKS: the digests are over the name alone (split_identifier). Django leaves
 * `owner`.`books` as it is, and makes names of it that MySQL refuses.
 */
const char *bare_table(Arena *arena, const char *table)
{
	char quote = *table == '`' && strstr(table, "`.`") ? '`' : '"';
	const char *dot = strstr(table, quote == '`' ? "`.`" : "\".\"");
	const char *name = dot ? dot + 3 : table + (*table == quote);
	size_t length = strlen(name);
	return arena_text(arena, name, length - (length && name[length - 1] == quote));
}

/*
 * Index(fields=[...]): the digest is over table, columns and suffix alone. That of a PartialIndex
 * is over the whole table name, and uniqueness and predicates as well.
 */
static const char *plain_name(Arena *arena, const Index *index, const char *table)
{
	const char **parts = NEW_ARRAY(arena, const char *, index->key_count + 3);
	size_t count = 0;
	parts[count++] = table;
	for (uint32_t i = 0; i < index->key_count; i++) {
		const char *column = index->keys[i].expr->field->column;
		parts[count++] = index->keys[i].order == ORDER_DESC
		                         ? arena_printf(arena, "-%s", column)
		                         : column;
	}
	parts[count++] = index->suffix;
	if (index->digest)
		parts[count++] = index->digest;
	char digest[7];
	digest_hex(parts, count, 6, digest);
	return three_parts(arena, bare_table(arena, table), index->keys[0].expr->field->column,
	                   digest, index->suffix);
}

/* Django's _create_index_name(): table and columns as far as they fit, digest (8) and suffix. */
static const char *digest_name(Arena *arena, const char *table, const char *const *columns,
                               uint32_t count, const char *suffix, uint32_t limit)
{
	const char **parts = NEW_ARRAY(arena, const char *, count + 1), *joined = columns[0];
	parts[0] = table;
	for (uint32_t i = 0; i < count; i++)
		parts[i + 1] = columns[i];
	for (uint32_t i = 1; i < count; i++)
		joined = arena_join(arena, joined, "_", columns[i]);
	char digest[9];
	digest_hex(parts, count + 1, 8, digest);
	const char *tail = arena_join(arena, digest, suffix, "");
	char *name = arena_join(arena, arena_join(arena, table, "_", joined), "_", tail);
	if (utf8_length(name, strlen(name)) <= limit)
		return name;
	size_t tail_length = utf8_length(tail, strlen(tail));
	tail_length = tail_length > limit / 3 ? limit / 3 : tail_length;
	size_t other = (limit - tail_length) / 2 - 1;
	name = arena_printf(arena, "%.*s_%.*s_%.*s", (int)utf8_prefix(table, other), table,
	                    (int)utf8_prefix(joined, other), joined,
	                    (int)utf8_prefix(tail, tail_length), tail);
	if (!needs_guard(name))
		return name;
	size_t length = strlen(name); /* here the D goes in front, and the last character */
	return arena_printf(arena, "D%.*s", (int)(length - 1), name);
}

/* db_index=True, foreign keys, unique_together */
static const char *field_name(Arena *arena, const Index *index, const char *table, uint32_t limit)
{
	const char **columns = NEW_ARRAY(arena, const char *, index->key_count);
	for (uint32_t i = 0; i < index->key_count; i++)
		columns[i] = index->keys[i].expr->field->column;
	return digest_name(arena, table, columns, index->key_count, index->suffix, limit);
}

static const Field *first_column(const Expr *expr)
{
	if (expr->kind == EXPR_COLUMN)
		return expr->field;
	for (uint32_t i = 0; i < expr->count; i++) {
		const Field *field = first_column(expr->args[i]);
		if (field)
			return field;
	}
	return NULL;
}

static void print_definition(Buffer *out, const Index *index)
{
	for (uint32_t i = 0; i < index->key_count; i++) {
		const KeyPart *key = &index->keys[i];
		expr_print(out, key->expr);
		if (key->operator)
			buffer_text(out, key->operator);
		if (key->prefix)
			buffer_printf(out, "(%u)", key->prefix);
		buffer_printf(out, "/%d/%d/%s/%s;", key->order, key->nulls,
		              key->opclass ? key->opclass : "",
		              key->collation ? key->collation : "");
	}
	if (index->condition)
		expr_print(out, index->condition);
	for (int d = DIALECT_NONE + 1; index->where && d < DIALECT_COUNT; d++)
		if (index->where[d].text)
			buffer_printf(out, "%s=%s;", dialect_table[d].name, index->where[d].text);
	for (uint32_t i = 0; i < index->include_count; i++)
		buffer_printf(out, "+%s", index->include[i]->column);
	if (index->unique)
		buffer_text(out, "unique");
}

/* What Django refuses to name: the same three parts, the digest over the canonical definition. */
static const char *definition_name(Arena *arena, const Index *index, const char *table)
{
	Buffer text = { .arena = arena };
	print_definition(&text, index);
	const char *parts[] = { table, text.text, index->suffix };
	char digest[7];
	digest_hex(parts, COUNT(parts), 6, digest);
	buffer_free(&text);
	const Field *field = first_column(index->keys[0].expr);
	return three_parts(arena, table, field ? field->column : "expr", digest, index->suffix);
}

/* Columns and nothing else, in fields= or one by one: what Django names. */
static bool is_field_list(const Index *index)
{
	bool plain = !index_is_partial(index) && !index->include_count && !index->unique
	             && !index->exclusion;
	for (uint32_t i = 0; plain && i < index->key_count; i++) {
		const KeyPart *key = &index->keys[i];
		plain = key->expr->kind == EXPR_COLUMN && !key->prefix && !key->opclass
		        && key->order != ORDER_ASC && key->nulls == NULLS_DEFAULT;
	}
	return plain;
}

const char *foreign_key_name(Arena *arena, const Field *field, const char *table,
                             const char *to_table, uint32_t limit)
{
	const char *suffix = arena_printf(arena, "_fk_%s_%s", bare_table(arena, to_table),
	                                  field->target->column);
	return digest_name(arena, bare_table(arena, table), &field->column, 1, suffix, limit);
}

const char *index_name(Arena *arena, const Index *index, const char *table, uint32_t limit)
{
	if (index->name)
		return index->name;
	if (index->digest)
		return plain_name(arena, index, table);
	table = bare_table(arena, table);
	if (index->from_field)
		return field_name(arena, index, table, limit);
	return is_field_list(index) ? plain_name(arena, index, table)
	                            : definition_name(arena, index, table);
}

/*
 * PostgreSQL's makeObjectName() (src/backend/commands/indexcmds.c): the longer of table and column
 * loses bytes until the name fits.
 */
const char *column_unique_name(Arena *arena, const char *pattern, const char *table,
                               const char *column, uint32_t limit)
{
	if (text_equal(pattern, "$2"))
		return column;
	size_t table_length = strlen(table), column_length = strlen(column);
	size_t rest = strlen(pattern) - strlen("$1$2");
	while (limit && table_length + column_length + rest > limit)
		if (table_length > column_length)
			table_length--;
		else
			column_length--;
	while (utf8_invalid(table, table_length) < table_length)
		table_length--;
	while (utf8_invalid(column, column_length) < column_length)
		column_length--;
	Buffer name = { .arena = arena };
	for (const char *c = pattern; *c; c++)
		if (text_starts(c, "$1"))
			buffer_add(&name, table, table_length), c++;
		else if (text_starts(c, "$2"))
			buffer_add(&name, column, column_length), c++;
		else
			buffer_char(&name, *c);
	const char *result = arena_text(arena, name.text, name.length);
	buffer_free(&name);
	return result;
}
