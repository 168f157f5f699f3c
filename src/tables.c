/*
 * The tables of closed models, for --tables: columns as Django types them, with their keys,
 * defaults and checks. tables_order.c has the order and the foreign keys between them.
 */
#include "legalize.h"
#include "lower.h"
#include "names.h"

#include <string.h>

/* One table on its way. */
typedef struct TableWork {
	Arena *arena;
	Diags *diags;
	const Target *target;
	const Model *model;
} TableWork;

/* The table of a ManyToManyField stands in the schema of its model: '"OWNER"."BOOKS_TAGS"'. */
static const char *through_table(Arena *arena, const Target *target, const Model *model)
{
	const char *owner = table_of(arena, target, model->owner);
	const char *table =
		arena_printf(arena, "%s_%s", bare_table(arena, owner), model->owner_field);
	if (target->dialect->name_limit)
		table = name_truncate(arena, table, target->dialect->django_limit);
	size_t before = dialect_schema_length(target->dialect, owner);
	if (before)
		return arena_printf(arena, "%.*s%c%s%c", (int)before, owner, target->dialect->quote,
		                    table, target->dialect->quote);
	const char *dot = strstr(owner, "\".\"");
	if (!dot)
		return table;
	/* here '"' quotes nothing; Django takes the outer two away all the same */
	const char *schema = owner + (*owner == '"');
	return arena_printf(arena, "%.*s%s", (int)(dot + 3 - schema), schema, table);
}

/* 'archive"."books' names a schema, too, as Django only puts it between quotes. */
static const char *given_table(Arena *arena, const Dialect *dialect, const char *table)
{
	const char between[] = { dialect->quote, '.', dialect->quote, '\0' };
	if (!strstr(table, between))
		return table;
	const char *whole = arena_printf(arena, "%c%s%c", dialect->quote, table, dialect->quote);
	return dialect_quoted(dialect, whole) ? whole : table;
}

const char *table_of(Arena *arena, const Target *target, const Model *model)
{
	const char *table = model->table;
	if (model->owner && !model->table_given)
		return through_table(arena, target, model);
	if (model->table_given)
		return given_table(arena, target->dialect, table);
	bool cut = target->dialect->name_limit;
	return cut ? name_truncate(arena, table, target->dialect->django_limit) : table;
}

static bool can(const TableWork *work, Capability capability)
{
	return target_can(work->target, capability);
}

static void dropped(const TableWork *work, Loc loc, const char *what, const char *why,
                    const char *hint)
{
	diag_warn(work->diags, CATEGORY_DROPPED, loc, work->target->label, "%s dropped: %s", what,
	          why)
		->hint = hint;
}

static const char *lacks(const TableWork *work, const char *what)
{
	return arena_printf(work->arena, "%s has no %s", work->target->dialect->title, what);
}

static const char *lacks_version(const TableWork *work, Capability capability, const char *what)
{
	return target_lacks(work->arena, work->target, capability, what);
}

/* ---- what a column has beside its type ---- */

static const char *collation_of(const TableWork *work, const Field *field)
{
	const char *collation = field_storage(field)->collation;
	if (!collation)
		return NULL;
	if (can(work, CAN_COLUMN_COLLATION) && dialect_collates(work->target->dialect, collation))
		return collation;
	dropped(work, field->loc, "db_collation",
	        arena_printf(work->arena, "%s has no collation '%s'", work->target->dialect->title,
	                     collation),
	        NULL);
	return NULL;
}

/* Where line feeds are put together with a text, a comment is one literal all the same. */
static Piece *comment_of(const TableWork *work, const char *comment, Loc loc, const char *what,
                         uint32_t limit)
{
	const Dialect *dialect = work->target->dialect;
	if (!comment)
		return NULL;
	if (!can(work, CAN_COMMENT)) {
		dropped(work, loc, what, lacks(work, "comments"), NULL);
		return NULL;
	}
	const char *problem = dialect_comment_problem(dialect, comment);
	if (limit && utf8_length(comment, strlen(comment)) > limit)
		problem = arena_printf(work->arena, "%s takes %u characters", dialect->title,
		                       limit);
	if (problem) {
		dropped(work, loc, what, problem, NULL);
		return NULL;
	}
	Piece *piece = piece_text(work->arena, comment);
	piece->plain = dialect->literal_joint != NULL;
	return piece;
}

static bool is_limited(Type type)
{
	return type == TYPE_TEXT || type == TYPE_BINARY || type == TYPE_JSON
	       || type == TYPE_GEOMETRY;
}

/* Literals stand as they are, expressions in parentheses. */
static Piece *default_piece(const TableWork *work, const Field *field, Piece *piece)
{
	const Dialect *dialect = work->target->dialect;
	bool literal = piece->kind == PIECE_LITERAL;
	if (literal && piece->type == TYPE_DECIMAL && dialect->decimal_cast)
		return piece_over(work->arena, dialect->decimal_cast, piece, piece->type);
	/* a text becomes a document by itself, where a literal of one is computed */
	if (literal && piece->type == TYPE_JSON && *dialect->literal[LITERAL_JSON] != '\'')
		piece = piece_text(work->arena, piece->literal->text);
	bool limited = is_limited(field->type->type) && dialect->lob_default_computed;
	return literal && !limited ? piece : piece_over(work->arena, "($1)", piece, piece->type);
}

/* Why a constant can't be in the column: the server refuses the table, or each row. */
static const char *too_large(const TableWork *work, const Field *field, const Literal *literal)
{
	static const char *const outside = "the number is out of the range of the column";
	const Dialect *dialect = work->target->dialect;
	const FieldType *type = field->type;
	if (type->type == TYPE_INTEGER && literal->type == TYPE_INTEGER)
		return field_type_side(type, dialect, literal->text) ? outside : NULL;
	if (dialect->any_length)
		return NULL;
	size_t whole = strspn(literal->text + (*literal->text == '-'), "0123456789");
	if (type->type == TYPE_DECIMAL && field->digits && whole > field->digits - field->places)
		return outside;
	size_t length = utf8_length(literal->text, literal->length);
	bool texts = type->type == TYPE_STRING
	             && (literal->type == TYPE_STRING || literal->type == TYPE_TEXT);
	return texts && field->length && length > field->length
	               ? arena_printf(work->arena,
	                              "a text of %zu characters, the column takes %u", length,
	                              field->length)
	               : NULL;
}

static Piece *default_of(const TableWork *work, const Field *field)
{
	const Computed *value = field->default_value;
	if (!value)
		return NULL;
	Lowering lowering = { .arena = work->arena, .target = work->target, .may_change = true };
	Piece *piece = value->expr ? lower(&lowering, value->expr) : NULL;
	Capability needed = is_limited(field->type->type)           ? CAN_LOB_DEFAULT
	                    : piece && piece->kind != PIECE_LITERAL ? CAN_EXPRESSION_DEFAULT
	                                                            : CAPABILITY_COUNT;
	const char *why = piece && piece->kind == PIECE_LITERAL
	                          ? too_large(work, field_storage(field), piece->literal)
	                          : NULL;
	if (!piece)
		dropped(work, value->loc, "db_default", value->why ? value->why : lowering.why,
		        lowering.hint);
	else if (why)
		dropped(work, value->loc, "db_default", why, NULL);
	else if (needed != CAPABILITY_COUNT && !can(work, needed))
		dropped(work, value->loc, "db_default",
		        lacks_version(work, needed, "such defaults"), NULL);
	else
		return default_piece(work, field, piece);
	return NULL;
}

/* False when the column can't be had. */
static bool plan_generated(const TableWork *work, const Field *field, PlanColumn *column)
{
	const Computed *value = field->generated;
	if (!value)
		return true;
	Lowering lowering = { .arena = work->arena, .target = work->target, .tables = true };
	column->generated = value->expr ? lower_generated(&lowering, field) : NULL;
	bool stored = can(work, CAN_STORED_COLUMN), virtual = can(work, CAN_VIRTUAL_COLUMN);
	column->stored = field->stored ? stored : !virtual;
	if (column->generated) {
		note_partial(work->diags, work->target, &lowering.partial);
		if (column->stored != field->stored)
			dropped(work, field->loc, "db_persist",
			        field->stored ? lacks_version(work, CAN_STORED_COLUMN,
			                                      "stored generated columns")
			                      : lacks_version(work, CAN_VIRTUAL_COLUMN,
			                                      "virtual generated columns"),
			        NULL);
		return true;
	}
	diag_warn(work->diags, CATEGORY_SKIPPED, field->loc, work->target->label,
	          "column skipped: %s", value->why ? value->why : lowering.why)
		->hint = lowering.hint;
	return false;
}

static Piece *check_of(const TableWork *work, const Field *field, const char *column)
{
	const char *const *checks = field_storage(field)->type->check;
	const Dialect *dialect = work->target->dialect;
	const char *check = checks[dialect->id] ? checks[dialect->id] : checks[DIALECT_NONE];
	if (!check || field->relation || field->generated)
		return NULL;
	return piece_over(work->arena, check,
	                  piece_new(work->arena, PIECE_COLUMN, column, TYPE_UNKNOWN), TYPE_BOOLEAN);
}

/* A primary key or unique column needs an index, which not every type can have. */
static bool may_be_key(const TableWork *work, const Field *field, const char *what)
{
	const Field *storage = field_storage(field);
	const Dialect *dialect = work->target->dialect;
	Type type = storage->type->type;
	bool large = (type == TYPE_TEXT || type == TYPE_BINARY) && !can(work, CAN_TEXT_KEY);
	bool json = type == TYPE_JSON && !can(work, CAN_JSON_KEY);
	bool long_text = is_long_column(dialect, field);
	if ((!large && !json && !long_text) || (!field->primary && can(work, CAN_LONG_UNIQUE)))
		return true;
	dropped(work, field->loc, what,
	        arena_printf(work->arena, "%s takes no key of this column", dialect->title),
	        long_text ? "shorten max_length" : "use a CharField with max_length");
	return false;
}

static const char *key_tablespace(const TableWork *work, const Field *field)
{
	const char *tablespace = field->tablespace ? field->tablespace : work->model->tablespace;
	bool key = field->unique || field->primary;
	return key && tablespace && can(work, CAN_TABLESPACE)
	               ? target_name(work->arena, work->target, tablespace)
	               : NULL;
}

static void check_name(const TableWork *work, const char *name, Loc loc)
{
	const char *problem = dialect_column_problem(work->target->dialect, name);
	if (problem)
		diag_error(work->diags, loc, "%s: %s %s", work->target->label,
		           work->target->dialect->title, problem);
}

static bool is_unmeasured(const Field *field)
{
	const Field *storage = field_storage(field);
	return storage->unmeasured || (storage->base && storage->base->unmeasured);
}

/* varchar, on a target that needs varchar(20) */
static bool lacks_length(const Target *target, const Field *field)
{
	const Field *storage = field_storage(field);
	const char *type = storage->type->column[DIALECT_NONE];
	return target->dialect->length_needed && !storage->length && type && strstr(type, "($L)");
}

static bool has_type(Arena *arena, const Target *target, const Field *field)
{
	return column_type(arena, target, field, false) && !is_unmeasured(field)
	       && !lacks_length(target, field);
}

bool table_has_column(Arena *arena, const Target *target, const Field *field)
{
	bool added = field->type->shape && target->dialect->add_geometry;
	return added || has_type(arena, target, field);
}

static void skip_without_type(const TableWork *work, const Field *field)
{
	const Dialect *dialect = work->target->dialect;
	if (is_unmeasured(field))
		diag_warn(work->diags, CATEGORY_SKIPPED, field->loc, work->target->label,
		          "column skipped: its length is not known");
	else if (lacks_length(work->target, field))
		diag_warn(work->diags, CATEGORY_SKIPPED, field->loc, work->target->label,
		          "column skipped: %s needs a max_length", dialect->title);
	else if (field_storage(field)->type->type == TYPE_UNKNOWN)
		diag_warn(work->diags, CATEGORY_SKIPPED, field->loc, work->target->label,
		          "column skipped: its class is unknown")
			->hint = "say what it is stored as: --field-type 'ITS_CLASS=DecimalField'";
	else
		diag_warn(work->diags, CATEGORY_SKIPPED, field->loc, work->target->label,
		          "column skipped: %s has no type for %s", dialect->title,
		          field->type->name);
}

/* False after a warning: the target can't have the column. */
static bool column_of(const TableWork *work, const Field *field, PlanColumn *column)
{
	const Dialect *dialect = work->target->dialect;
	const FieldType *type = field_storage(field)->type;
	bool empty = dialect->empty_is_null && (type->flags & FIELD_EMPTY_STRING);
	*column = (PlanColumn){
		.name = target_name(work->arena, work->target, field->column),
		.type = column_type(work->arena, work->target, field, false),
		.primary = field->primary && may_be_key(work, field, "primary_key"),
		.identity = (field->type->flags & FIELD_AUTO) != 0,
	};
	check_name(work, column->name, field->loc);
	if (!has_type(work->arena, work->target, field)) {
		skip_without_type(work, field);
		return false;
	}
	if (!plan_generated(work, field, column))
		return false;
	column->unique = field->unique && !field->primary && may_be_key(work, field, "unique");
	column->null = !field->primary && (field->null || (empty && !field->relation));
	column->collation = collation_of(work, field);
	column->comment = comment_of(work, field->comment, field->loc, "db_comment",
	                             dialect->comment_limit);
	column->default_value = default_of(work, field);
	column->check = check_of(work, field, column->name);
	column->tablespace = column->primary || column->unique ? key_tablespace(work, field) : NULL;
	return true;
}

bool plan_column(Arena *arena, Diags *diags, const Target *target, const Field *field,
                 PlanColumn *column)
{
	const TableWork work = { arena, diags, target, field->model };
	return column_of(&work, field, column);
}

/* ---- tables ---- */

static Piece *number_piece(Arena *arena, int number)
{
	Piece *piece = piece_text(arena, arena_printf(arena, "%d", number));
	Literal *literal = NEW(arena, Literal);
	*literal = (Literal){ TYPE_INTEGER, piece->literal->text, piece->literal->length };
	piece->literal = literal;
	return piece;
}

/* SpatiaLite adds geometries to a table that is there. */
static void add_geometry(const TableWork *work, const Field *field, PlanTable *table)
{
	const Piece *arguments[] = {
		piece_text(work->arena, table->name),
		piece_text(work->arena, target_name(work->arena, work->target, field->column)),
		number_piece(work->arena, field->srid),
		piece_text(work->arena, field->type->shape),
		number_piece(work->arena, (int)field->dimensions),
		number_piece(work->arena, !field->null),
	};
	Piece **args = NEW_ARRAY(work->arena, Piece *, COUNT(arguments));
	memcpy(args, arguments, sizeof arguments);
	Piece *statement = piece_new(work->arena, PIECE_TEMPLATE,
	                             work->target->dialect->add_geometry, TYPE_UNKNOWN);
	list_add(work->arena, &table->additions, piece_with(statement, args, COUNT(arguments)));
	Piece *removal = piece_new(work->arena, PIECE_TEMPLATE,
	                           work->target->dialect->drop_geometry, TYPE_UNKNOWN);
	list_add(work->arena, &table->removals, piece_with(removal, args, 2));
}

static void plan_columns(const TableWork *work, PlanTable *table)
{
	const Model *model = work->model;
	table->columns = NEW_ARRAY(work->arena, PlanColumn, model->fields.count);
	for (uint32_t i = 0; i < model->fields.count; i++) {
		const Field *field = model->fields.items[i];
		if (field->type->flags & (FIELD_MANY | FIELD_NO_COLUMN))
			continue;
		if (field->type->shape && work->target->dialect->add_geometry)
			add_geometry(work, field, table);
		else
			table->column_count +=
				column_of(work, field, &table->columns[table->column_count]);
	}
}

static bool uses_identity(const Expr *expr)
{
	if (expr->kind == EXPR_COLUMN)
		return (expr->field->type->flags & FIELD_AUTO) != 0;
	for (uint32_t i = 0; i < expr->count; i++)
		if (uses_identity(expr->args[i]))
			return true;
	return false;
}

static void plan_checks(const TableWork *work, PlanTable *table)
{
	const List *checks = &work->model->checks;
	table->checks = NEW_ARRAY(work->arena, PlanCheck, checks->count);
	for (uint32_t i = 0; i < checks->count; i++) {
		const Check *check = checks->items[i];
		const Computed *value = check->condition;
		Lowering lowering = { .arena = work->arena,
			              .target = work->target,
			              .tables = true };
		Piece *piece = value->expr ? lower(&lowering, value->expr) : NULL;
		const char *why = value->why ? value->why : lowering.why;
		if (piece && !can(work, CAN_COMPUTE_IDENTITY) && uses_identity(value->expr)) {
			piece = NULL;
			why = lacks(work, "checks of an automatic primary key");
		}
		if (piece) {
			note_partial(work->diags, work->target, &lowering.partial);
			table->checks[table->check_count++] =
				(PlanCheck){ target_name(work->arena, work->target, check->name),
				             piece };
		} else {
			diag_warn(work->diags, CATEGORY_SKIPPED, check->loc, work->target->label,
			          "check constraint skipped: %s", why)
				->hint = lowering.hint;
		}
	}
}

static void plan_primary(const TableWork *work, PlanTable *table)
{
	const List *key = &work->model->key;
	table->primary = NEW_ARRAY(work->arena, const char *, key->count);
	table->primary_count = key->count;
	for (uint32_t i = 0; i < key->count; i++)
		table->primary[i] = target_name(work->arena, work->target,
		                                ((const Field *)key->items[i])->column);
}

static void plan_tablespace_of_table(const TableWork *work, PlanTable *table)
{
	const char *tablespace = work->model->tablespace;
	if (!tablespace)
		return;
	if (can(work, CAN_TABLESPACE))
		table->tablespace = target_name(work->arena, work->target, tablespace);
	else
		dropped(work, work->model->loc, "db_tablespace", lacks(work, "tablespaces"), NULL);
}

PlanTable *plan_table(Arena *arena, Diags *diags, const Target *target, const Model *model)
{
	const TableWork work = { arena, diags, target, model };
	PlanTable *table = NEW(arena, PlanTable);
	table->name = target_name(arena, target, table_of(arena, target, model));
	check_name(&work, table->name, model->loc);
	plan_columns(&work, table);
	plan_checks(&work, table);
	plan_primary(&work, table);
	plan_tablespace_of_table(&work, table);
	table->comment = comment_of(&work, model->comment, model->loc, "db_table_comment",
	                            target->dialect->table_comment_limit);
	return table;
}
