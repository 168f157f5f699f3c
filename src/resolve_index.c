/* Index statements: their arguments, and Django's own errors about them. */
#include "reader.h"
#include "resolve_model.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

static const char *const index_options[] = {
	"autosummarize",
	"buffering",
	"columns",
	"comment",
	"concurrently",
	"condition",
	"db_tablespace",
	"deduplicate_items",
	"fastupdate",
	"fields",
	"fillfactor",
	"gin_pending_list_limit",
	"include",
	"length",
	"name",
	"opclasses",
	"pages_per_range",
	"targets",
	"type",
	"visible",
	"where_mysql",
	"where_mariadb",
	"where_postgresql",
	"where_oracle",
	"where_sqlite",
};

static const char *const partial_options[] = {
	"fields",      "name",          "targets",          "unique",       "where",
	"where_mysql", "where_mariadb", "where_postgresql", "where_oracle", "where_sqlite",
};

static const char *const fulltext_options[] = {
	"comment", "concurrently", "condition", "config",  "db_tablespace",
	"fields",  "name",         "targets",   "visible",
};

static const char *const spatial_options[] = {
	"comment", "concurrently", "condition", "db_tablespace", "fields",
	"name",    "targets",      "visible",
};

static const char *const exclusion_options[] = {
	"condition", "deferrable",           "expressions",
	"include",   "index_type",           "name",
	"targets",   "violation_error_code", "violation_error_message",
};

static const char *const constraint_options[] = {
	"comment",
	"condition",
	"deferrable",
	"fields",
	"include",
	"name",
	"nulls_distinct",
	"opclasses",
	"targets",
	"violation_error_code",
	"violation_error_message",
	"where_mysql",
	"where_mariadb",
	"where_postgresql",
	"where_oracle",
	"where_sqlite",
};

Diag *reader_fail(Reader *reader, Loc loc, const char *message)
{
	reader->failed = true;
	return diag_error(reader->context->resolver->diags, loc, "%s", message);
}

static const char *text_value(Reader *reader, const Node *value, const char *name, Loc *loc)
{
	if (value->kind == NODE_NONE)
		return NULL;
	if (loc)
		*loc = value->loc;
	if (value->kind == NODE_STRING) {
		bool fine = is_name(reader->context->resolver, value);
		reader->failed |= !fine;
		return fine ? value->text : NULL;
	}
	reader_fail(reader, value->loc,
	            arena_printf(reader->context->resolver->arena, "%s must be a text", name));
	return NULL;
}

/* NULL: there is none. `loc` stays as it is then. */
static inline const char *text_option(Reader *reader, const char *name, Loc *loc)
{
	const Node *value = reader_option(reader, name);
	return value ? text_value(reader, value, name, loc) : NULL;
}

const Node *reader_list_value(Reader *reader, const Node *value, const char *name)
{
	if (value->kind == NODE_NONE)
		return NULL;
	if (value->kind != NODE_LIST && value->kind != NODE_TUPLE) {
		reader_fail(reader, value->loc,
		            arena_printf(reader->context->resolver->arena,
		                         "%s.%s must be a list or tuple", reader->class->name,
		                         name));
		return NULL;
	}
	return value->items.count ? value : NULL;
}

const Node *reader_list_item(Reader *reader, const Node *list, uint32_t at, const char *what)
{
	Resolver *resolver = reader->context->resolver;
	const Node *item = eval(resolver, reader->context->scope, list->items.items[at]);
	if (item->kind == NODE_STRING && is_name(resolver, item))
		return item;
	reader->failed = true;
	if (item->kind != NODE_STRING)
		reader_fail(reader, item->loc,
		            arena_printf(resolver->arena, "%s.%s must contain only texts",
		                         reader->class->name, what));
	return NULL;
}

const char *reader_list_text(Reader *reader, const Node *list, uint32_t at, Loc *loc,
                             const char *what)
{
	const Node *item = reader_list_item(reader, list, at, what);
	if (!item)
		return NULL;
	*loc = item->loc;
	return names_intern(reader->context->resolver->names, item->text, item->length);
}

/* ---- the other options ---- */

const char *reader_interpolate(Reader *reader, const char *name, Loc loc)
{
	const Model *model = reader->context->model;
	Buffer text = { .arena = reader->context->resolver->arena };
	while (*name) {
		const char *value = text_starts(name, "%(app_label)s") ? model->app
		                    : text_starts(name, "%(class)s")   ? model->name
		                                                       : NULL;
		if (!value && *name == '%') {
			reader_fail(reader, loc,
			            "only %(app_label)s and %(class)s are replaced in a name");
			break;
		}
		if (!value) {
			buffer_char(&text, *name++);
			continue;
		}
		for (const char *c = value; *c; c++)
			buffer_char(&text, (char)tolower((unsigned char)*c));
		name = strchr(name, ')') + 2;
	}
	const char *result = names_intern(text.arena ? reader->context->resolver->names : NULL,
	                                  text.text ? text.text : "", text.length);
	buffer_free(&text);
	return result;
}

static void read_name(Reader *reader)
{
	Index *index = reader->index;
	const char *name = text_option(reader, "name", &index->name_loc);
	if (!name)
		return;
	if (strchr(name, '%'))
		name = reader_interpolate(reader, name, index->name_loc);
	if (reader->failed)
		return;
	if (!*name)
		reader_fail(reader, index->name_loc, "the name is empty");
	else if ((reader->class->kind == INDEX_PLAIN || reader->class->kind == INDEX_PARTIAL)
	         && (*name == '_' || isdigit((unsigned char)*name)))
		reader_fail(reader, index->name_loc,
		            "the name of an index can't start with an underscore or a digit");
	index->name = name;
}

static void read_condition(Reader *reader)
{
	const Node *value = reader_option(reader, "condition");
	if (!value || value->kind == NODE_NONE)
		return;
	reader->index->condition_loc = value->loc;
	const Expr *condition = resolve_condition(reader->context, value);
	if (!condition)
		reader->failed = true;
	else if (condition->count) /* Q() is no condition */
		reader->index->condition = condition;
}

static void read_include(Reader *reader)
{
	const Node *list = reader_list(reader, "include");
	if (!list)
		return;
	Index *index = reader->index;
	index->include_loc = list->loc;
	index->include =
		NEW_ARRAY(reader->context->resolver->arena, const Field *, list->items.count);
	for (uint32_t i = 0; i < list->items.count; i++) {
		Loc loc;
		const char *name = reader_list_text(reader, list, i, &loc, "include");
		const Expr *expr = name ? reader_column(reader, name, loc) : NULL;
		if (expr)
			index->include[index->include_count++] = expr->field;
	}
}

static void read_targets(Reader *reader)
{
	reader->index->targets = UINT32_MAX;
	const Node *list = reader_list(reader, "targets");
	if (!list)
		return;
	reader->index->targets = 0;
	for (uint32_t i = 0; i < list->items.count; i++) {
		Loc loc;
		const char *name = reader_list_text(reader, list, i, &loc, "targets");
		const Dialect *dialect = name ? dialect_find(name, strlen(name)) : NULL;
		if (dialect) {
			reader->index->targets |= 1u << dialect->id;
		} else if (name) {
			Diag *diag = reader_fail(reader, loc,
			                         arena_printf(reader->context->resolver->arena,
			                                      "unknown target '%s'", name));
			const char *names[DIALECT_COUNT];
			for (int d = 1; d < DIALECT_COUNT; d++)
				names[d - 1] = dialect_table[d].name;
			diag_suggest(reader->context->resolver->diags, diag, name, names,
			             DIALECT_COUNT - 1);
		}
	}
}

static void read_deferrable(Reader *reader)
{
	const Node *value = reader_option(reader, "deferrable");
	if (!value || value->kind == NODE_NONE)
		return;
	reader->index->deferrable_loc = value->loc;
	const char *name = node_last_name(value);
	if (name && text_equal(name, "DEFERRED"))
		reader->index->deferrable = DEFERRABLE_DEFERRED;
	else if (name && text_equal(name, "IMMEDIATE"))
		reader->index->deferrable = DEFERRABLE_IMMEDIATE;
	else
		reader_fail(reader, value->loc,
		            "deferrable must be Deferrable.DEFERRED or Deferrable.IMMEDIATE");
}

static void read_nulls_distinct(Reader *reader)
{
	const Node *value = reader_option(reader, "nulls_distinct");
	if (!value || value->kind == NODE_NONE)
		return;
	reader->index->nulls_distinct_loc = value->loc;
	if (value->kind == NODE_TRUE || value->kind == NODE_FALSE)
		reader->index->nulls_distinct =
			value->kind == NODE_TRUE ? NULLS_DISTINCT_TRUE : NULLS_DISTINCT_FALSE;
	else
		reader_fail(reader, value->loc, "nulls_distinct must be True or False");
}

/* Django's own refusals of UniqueConstraint. */
static void check_constraint(Reader *reader)
{
	Index *index = reader->index;
	if (index->deferrable && index_is_partial(index))
		reader_fail(reader, index->deferrable_loc,
		            "a unique constraint with a condition can't be deferred");
	if (index->deferrable && index->include_count)
		reader_fail(reader, index->deferrable_loc,
		            "a unique constraint with include can't be deferred");
	if (index->deferrable && !index->plain)
		reader_fail(reader, index->deferrable_loc,
		            "a unique constraint with expressions can't be deferred");
	for (uint32_t i = 0; index->deferrable && i < index->key_count; i++)
		if (index->keys[i].opclass) {
			reader_fail(reader, index->deferrable_loc,
			            "a unique constraint with opclasses can't be deferred");
			break;
		}
	for (uint32_t i = 0; index->plain && i < index->key_count; i++)
		if (index->keys[i].order == ORDER_DESC)
			reader_fail(reader, index->keys[i].loc,
			            "a unique constraint takes plain field names")
				->hint =
				"use expressions: UniqueConstraint(F('field').desc(), ...)";
}

/* violation_error_code= and violation_error_message= are for Django's validation: no SQL. */
static void read_violation(Reader *reader)
{
	reader_option(reader, "violation_error_code");
	reader_option(reader, "violation_error_message");
}

static void read_constraint_options(Reader *reader)
{
	reader->index->comment = text_option(reader, "comment", &reader->index->comment_loc);
	read_deferrable(reader);
	read_nulls_distinct(reader);
	read_violation(reader);
	check_constraint(reader);
}

/* index_type='SPGIST'; Django prints GIST in capitals whatever was given. */
static void read_exclusion_options(Reader *reader)
{
	Index *index = reader->index;
	Loc loc = index->loc;
	const char *type = text_option(reader, "index_type", &loc);
	bool spgist = type && strcasecmp(type, "spgist") == 0;
	read_deferrable(reader);
	read_violation(reader);
	index->method = access_method_find(spgist ? "spgist" : "gist");
	index->method_text = spgist ? type : "GIST";
	index->method_loc = loc;
	if (type && !spgist && strcasecmp(type, "gist") != 0)
		reader_fail(reader, loc, "exclusion constraints take GIST or SPGIST indexes");
}

/* visible=False, comment='...': idxc's own */
static void read_own_options(Reader *reader)
{
	Index *index = reader->index;
	const Node *visible = reader_option(reader, "visible");
	index->comment = text_option(reader, "comment", &index->comment_loc);
	index->invisible = visible && visible->kind == NODE_FALSE;
	if (!visible)
		return;
	index->visible_loc = visible->loc;
	if (visible->kind != NODE_FALSE && visible->kind != NODE_TRUE)
		reader_fail(reader, visible->loc, "visible must be True or False");
}

static void read_index_options(Reader *reader)
{
	read_own_options(reader);
	read_method(reader);
	reader->index->tablespace =
		text_option(reader, "db_tablespace", &reader->index->tablespace_loc);
	const Node *concurrently = argument_named(&reader->arguments, "concurrently");
	reader->index->concurrently = argument_truth(
		reader->context->resolver, reader->context->scope, &reader->arguments,
		"concurrently");
	if (concurrently)
		reader->index->concurrently_loc = concurrently->loc;
}

static Index *unknown_statement(ExprContext *context, const Node *call)
{
	const char *name = call->kind == NODE_CALL ? node_last_name(call->left) : NULL;
	if (!name) {
		diag_error(context->resolver->diags, call->loc, "expected a field or an index");
		return NULL;
	}
	const char **names = NEW_ARRAY(context->resolver->arena, const char *, index_class_count);
	for (size_t i = 0; i < index_class_count; i++)
		names[i] = index_class_table[i].name;
	diag_suggest(context->resolver->diags,
	             diag_error(context->resolver->diags, call->left->loc, "unknown statement '%s'",
	                        name),
	             name, names, index_class_count);
	return NULL;
}

/* Options that the class does not know. */
static void check_options(Reader *reader)
{
	static const struct {
		const char *const *names;
		size_t count;
	} options[] = {
		[INDEX_PLAIN] = { index_options, COUNT(index_options) },
		[INDEX_UNIQUE] = { constraint_options, COUNT(constraint_options) },
		[INDEX_PARTIAL] = { partial_options, COUNT(partial_options) },
		[INDEX_FULLTEXT] = { fulltext_options, COUNT(fulltext_options) },
		[INDEX_SPATIAL] = { spatial_options, COUNT(spatial_options) },
		[INDEX_EXCLUSION] = { exclusion_options, COUNT(exclusion_options) },
	};
	IndexKind kind = reader->class->kind;
	arguments_check(reader->context->resolver, &reader->arguments, reader->class->name,
	                options[kind].names, options[kind].count);
}

static void read_options(Reader *reader)
{
	if (reader->class->kind != INDEX_EXCLUSION)
		read_predicates(reader);
	switch (reader->class->kind) {
	case INDEX_PLAIN:
	case INDEX_SPATIAL: read_index_options(reader); break;
	case INDEX_FULLTEXT:
		reader->index->config = text_option(reader, "config", NULL);
		read_index_options(reader);
		break;
	case INDEX_UNIQUE: read_constraint_options(reader); break;
	case INDEX_EXCLUSION: read_exclusion_options(reader); break;
	case INDEX_PARTIAL: read_partial_options(reader); break;
	}
}

/* Full-text indexes are of texts, spatial ones of one geometry; neither has an order. */
static void check_special_keys(Reader *reader)
{
	const Index *index = reader->index;
	bool spatial = index->kind == INDEX_SPATIAL;
	if (reader->failed || (!spatial && index->kind != INDEX_FULLTEXT))
		return;
	for (uint32_t i = 0; i < index->key_count; i++) {
		const KeyPart *key = &index->keys[i];
		Type type = key->expr->type;
		bool fits = type == TYPE_UNKNOWN
		            || (spatial ? type == TYPE_GEOMETRY
		                        : type == TYPE_STRING || type == TYPE_TEXT);
		if (key->expr->kind != EXPR_COLUMN || !fits || key->order != ORDER_DEFAULT
		    || key->prefix || key->opclass || (spatial && i > 0)) {
			reader_fail(reader, key->loc,
			            spatial ? "a SpatialIndex takes one field, a geometry"
			                    : "a FullTextIndex takes the names of texts");
			return;
		}
	}
}

Index *resolve_index(ExprContext *context, const Node *call)
{
	Resolver *resolver = context->resolver;
	const IndexClass *class = call->kind == NODE_CALL
	                                  ? index_class_of(resolver, context->scope, call->left)
	                                  : NULL;
	if (!class && is_check_call(call)) {
		model_add_check(context, call);
		return NULL;
	}
	if (!class)
		return unknown_statement(context, call);
	Index *index = NEW(resolver->arena, Index);
	Reader reader = { .context = context,
		          .index = index,
		          .class = class,
		          .arguments = arguments_of(resolver, context->scope, call) };
	uint32_t errors = resolver->diags->errors;
	resolver->steps = 0;
	index->kind = class->kind;
	index->model = context->model;
	index->loc = index->name_loc = call->loc;
	index->unique = class->kind == INDEX_UNIQUE;
	index->exclusion = class->kind == INDEX_EXCLUSION;
	index->constraint = index->unique || index->exclusion;
	if (class->kind == INDEX_PARTIAL)
		name_arguments(&reader);
	read_type(&reader);
	index->suffix = reader.class->suffix;
	read_keys(&reader);
	check_special_keys(&reader);
	read_name(&reader);
	if (class->kind == INDEX_PLAIN || class->kind == INDEX_UNIQUE)
		read_opclasses(&reader);
	bool special = class->kind == INDEX_FULLTEXT || class->kind == INDEX_SPATIAL;
	if (class->kind != INDEX_PARTIAL)
		read_condition(&reader);
	if (class->kind != INDEX_PARTIAL && !special)
		read_include(&reader);
	read_targets(&reader);
	read_options(&reader);
	check_name_length(&reader);
	check_options(&reader);
	if (reader.failed && resolver->diags->errors == errors) /* nothing is lost silently */
		reader_fail(&reader, call->loc, "idxc can't read this declaration");
	return reader.failed || resolver->diags->errors > errors ? NULL : index;
}
