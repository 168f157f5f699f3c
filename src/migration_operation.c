/*
 * The operations of django.db.migrations and django.contrib.postgres.operations: a row each, with
 * the parameters and the description that Django 5.2 has.
 */
#include "migration_operation.h"
#include "resolve_model.h"

#include <string.h>

/* clang-format off */
#define ROW(word, kind, parameters, title) \
	{ word, OPERATION_##kind, parameters, title, false, NULL }
#define CONCURRENT(word, kind, parameters, title) \
	{ word, OPERATION_##kind, parameters, title, true, NULL }
#define EXTENSION(word, name) \
	{ word, OPERATION_CREATE_EXTENSION, "", "Creates extension " name, false, name }

/* Sorted by name. */
static const OperationRow rows[] = {
	ROW("AddConstraint", ADD_CONSTRAINT, "model_name constraint",
		"Create constraint %2 on model %1"),
	ROW("AddConstraintNotValid", ADD_CONSTRAINT, "model_name constraint",
		"Create not valid constraint %2 on model %1"),
	ROW("AddField", ADD_FIELD, "model_name name field preserve_default", "Add field %2 to %1"),
	ROW("AddIndex", ADD_INDEX, "model_name index", "Create index %2 on model %1"),
	CONCURRENT("AddIndexConcurrently", ADD_INDEX, "model_name index",
		"Concurrently create index %2 on model %1"),
	ROW("AlterConstraint", ALTER_CONSTRAINT, "model_name name constraint",
		"Alter constraint %2 on %1"),
	ROW("AlterField", ALTER_FIELD, "model_name name field preserve_default",
		"Alter field %2 on %1"),
	ROW("AlterIndexTogether", ALTER_INDEX_TOGETHER, "name index_together",
		"Alter index_together for %1"),
	ROW("AlterModelManagers", NOTHING, "name managers", "Change managers on %1"),
	ROW("AlterModelOptions", ALTER_OPTIONS, "name options", "Change Meta options on %1"),
	ROW("AlterModelTable", ALTER_TABLE, "name table", "Rename table for %1 to %2"),
	ROW("AlterModelTableComment", NOTHING, "name table_comment", "Alter %1 table comment"),
	ROW("AlterOrderWithRespectTo", ALTER_ORDER, "name order_with_respect_to",
		"Set order_with_respect_to on %1 to %2"),
	ROW("AlterUniqueTogether", ALTER_UNIQUE_TOGETHER, "name unique_together",
		"Alter unique_together for %1"),
	EXTENSION("BloomExtension", "bloom"),
	EXTENSION("BtreeGinExtension", "btree_gin"),
	EXTENSION("BtreeGistExtension", "btree_gist"),
	EXTENSION("CITextExtension", "citext"),
	ROW("CreateCollation", NOTE, "name locale provider deterministic", "Create collation %1"),
	ROW("CreateExtension", CREATE_EXTENSION, "name", "Creates extension %1"),
	ROW("CreateModel", CREATE_MODEL, "name fields options bases managers", "Create model %1"),
	EXTENSION("CryptoExtension", "pgcrypto"),
	ROW("DeleteModel", DELETE_MODEL, "name", "Delete model %1"),
	EXTENSION("HStoreExtension", "hstore"),
	ROW("RemoveCollation", NOTE, "name locale provider deterministic", "Remove collation %1"),
	ROW("RemoveConstraint", REMOVE_CONSTRAINT, "model_name name",
		"Remove constraint %2 from model %1"),
	ROW("RemoveField", REMOVE_FIELD, "model_name name field", "Remove field %2 from %1"),
	ROW("RemoveIndex", REMOVE_INDEX, "model_name name", "Remove index %2 from %1"),
	CONCURRENT("RemoveIndexConcurrently", REMOVE_INDEX, "model_name name",
		"Concurrently remove index %2 from %1"),
	ROW("RenameField", RENAME_FIELD, "model_name old_name new_name",
		"Rename field %2 on %1 to %3"),
	ROW("RenameIndex", RENAME_INDEX, "model_name new_name old_name old_fields",
		"Rename index on %1 to %2"),
	ROW("RenameModel", RENAME_MODEL, "old_name new_name", "Rename model %1 to %2"),
	ROW("RunPython", PYTHON, "code reverse_code atomic hints elidable",
		"Raw Python operation"),
	ROW("RunSQL", SQL, "sql reverse_sql state_operations hints elidable", "Raw SQL operation"),
	ROW("SeparateDatabaseAndState", SEPARATE, "database_operations state_operations",
		"Custom state/database change combination"),
	EXTENSION("TrigramExtension", "pg_trgm"),
	EXTENSION("UnaccentExtension", "unaccent"),
	ROW("ValidateConstraint", NOTE, "model_name name", "Validate constraint %2 on model %1"),
};
/* clang-format on */

static const OperationRow *row_find(const char *name)
{
	for (size_t i = 0; i < COUNT(rows); i++)
		if (text_equal(rows[i].name, name))
			return &rows[i];
	return NULL;
}

/* The place of a parameter in a row; -1: there is none. */
static int parameter_at(const OperationRow *row, const char *name, size_t length)
{
	const char *at = row->parameters;
	for (int i = 0; *at; i++) {
		size_t word = strcspn(at, " ");
		if (word == length && strncmp(at, name, length) == 0)
			return i;
		at += word + (at[word] == ' ');
	}
	return -1;
}

static int parameter_count(const OperationRow *row)
{
	int count = *row->parameters != '\0';
	for (const char *c = row->parameters; *c; c++)
		count += *c == ' ';
	return count;
}

/* Keywords that Django has and that are no parameters here: hints= of extensions ... */
static bool bind(Resolver *resolver, Operation *operation)
{
	const Node *call = operation->call;
	Arguments arguments = arguments_of(resolver, operation->migration->scope, call);
	int count = parameter_count(operation->row);
	if (arguments.count > (uint32_t)count) {
		diag_error(resolver->diags, call->loc, "%s takes %d arguments",
		           operation->row->name, count);
		return false;
	}
	for (uint32_t i = 0; i < arguments.count; i++)
		operation->values[i] = arguments.positional[i];
	for (uint32_t i = 0; i < arguments.keyword_count; i++) {
		const Node *keyword = arguments.keywords[i];
		int at = parameter_at(operation->row, keyword->name, strlen(keyword->name));
		if (at < 0) {
			diag_error(resolver->diags, keyword->loc, "%s has no argument '%s'",
			           operation->row->name, keyword->name);
			return false;
		}
		operation->values[at] = keyword->left;
	}
	return true;
}

static void unknown(Resolver *resolver, const Node *node, const char *name)
{
	const char *names[COUNT(rows)];
	for (size_t i = 0; i < COUNT(rows); i++)
		names[i] = rows[i].name;
	const char *near = text_nearest(name, names, COUNT(rows));
	if (near)
		diag_error(resolver->diags, node->left->loc, "unknown operation '%s'", name)->hint =
			arena_printf(resolver->arena, "did you mean '%s'?", near);
	else
		diag_warn(resolver->diags, CATEGORY_SKIPPED, node->left->loc, NULL,
		          "operation skipped: idxc doesn't know what %s does", name);
}

Operation *operation_read(Resolver *resolver, const Migration *migration, const Node *node)
{
	node = eval(resolver, migration->scope, node);
	const char *name = node->kind == NODE_CALL ? node_last_name(node->left) : NULL;
	if (!name) {
		diag_error(resolver->diags, node->loc, "expected an operation, as AddIndex(...)");
		return NULL;
	}
	Operation *operation = NEW(resolver->arena, Operation);
	*operation = (Operation){ .row = row_find(name), .migration = migration, .call = node };
	if (!operation->row) {
		unknown(resolver, node, name);
		return NULL;
	}
	return bind(resolver, operation) ? operation : NULL;
}

const Node *operation_value(Resolver *resolver, const Operation *operation, const char *parameter)
{
	int at = parameter_at(operation->row, parameter, strlen(parameter));
	const Node *value = at < 0 ? NULL : operation->values[at];
	return value ? eval(resolver, operation->migration->scope, value) : NULL;
}

const char *operation_text(Resolver *resolver, const Operation *operation, const char *parameter)
{
	const Node *value = operation_value(resolver, operation, parameter);
	if (!value)
		diag_error(resolver->diags, operation->call->loc, "%s needs the argument '%s'",
		           operation->row->name, parameter);
	else if (value->kind != NODE_STRING)
		diag_error(resolver->diags, value->loc, "%s must be a text", parameter);
	return value && value->kind == NODE_STRING ? name_text(resolver, value) : NULL;
}

/* ---- titles ---- */

/* The name= of Index(...), or what a text says. */
static const char *argument_title(Resolver *resolver, const Operation *operation, const Node *node)
{
	const Node *value = node ? eval(resolver, operation->migration->scope, node) : NULL;
	if (value && value->kind == NODE_CALL) {
		const Node *name = NULL;
		for (uint32_t i = 0; i < value->items.count; i++) {
			const Node *item = value->items.items[i];
			if (item->kind == NODE_KEYWORD && text_equal(item->name, "name"))
				name = eval(resolver, operation->migration->scope, item->left);
		}
		value = name;
	}
	return value && value->kind == NODE_STRING ? value->text : "(default)";
}

const char *operation_title(Resolver *resolver, const Operation *operation)
{
	Buffer text = { .arena = resolver->arena };
	for (const char *at = operation->row->title; *at; at++) {
		if (*at != '%') {
			buffer_char(&text, *at);
			continue;
		}
		at++;
		buffer_text(&text,
		            argument_title(resolver, operation, operation->values[*at - '1']));
	}
	for (size_t i = 0; i < text.length; i++) /* a comment ends with its line */
		if ((unsigned char)text.text[i] < ' ')
			text.text[i] = ' ';
	const char *title = arena_text(resolver->arena, text.text, text.length);
	buffer_free(&text);
	return title;
}
