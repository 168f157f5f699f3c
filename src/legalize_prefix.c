/*
 * Prefix('body', 100): the beginning of a text as a key part. Some servers have it, some compute
 * it, and some take the whole column.
 */
#include "legalize_work.h"
#include "lower.h"

#include <string.h>

static bool is_unlimited(Type type)
{
	return type == TYPE_TEXT || type == TYPE_BINARY;
}

/* A text that is never longer than its beginning. */
static bool is_short(const KeyPart *key)
{
	const Field *storage = field_storage(key->expr->field);
	return storage->type->type == TYPE_STRING && storage->length
	       && storage->length <= key->prefix;
}

static Piece *beginning(Work *work, const KeyPart *key, Piece *column)
{
	Literal *length = NEW(work->arena, Literal);
	const char *digits = arena_printf(work->arena, "%u", key->prefix);
	*length = (Literal){ TYPE_INTEGER, digits, (uint32_t)strlen(digits) };
	Piece *number = piece_new(work->arena, PIECE_LITERAL, NULL, TYPE_INTEGER);
	number->literal = length;
	Piece **args = NEW_ARRAY(work->arena, Piece *, 2);
	args[0] = column;
	args[1] = number;
	diag_warn(work->diags, CATEGORY_EMULATED, key->prefix_loc, work->target->label,
	          "Prefix emulated by an expression")
		->hint = "queries profit only when they use the same expression (see --explain)";
	return piece_with(piece_new(work->arena, PIECE_TEMPLATE, work->target->dialect->beginning,
	                            TYPE_STRING),
	                  args, 2);
}

/* Two texts that begin alike are not equal: a unique key is the whole column, or none. */
static Piece *unique_prefix(Work *work, const KeyPart *key, Piece *column)
{
	if (!is_unlimited(column->type) || work_can(work, CAN_TEXT_KEY))
		return column;
	work_skip(work, key->prefix_loc,
	          arena_printf(work->arena,
	                       "%s takes no whole text as a key, and a unique beginning would "
	                       "reject more rows",
	                       work_title(work)),
	          "use a CharField with max_length");
	return NULL;
}

Piece *plan_prefix(Work *work, const KeyPart *key, Piece *column, PlanKey *out)
{
	if (is_short(key))
		return column;
	if (work->index->unique)
		return unique_prefix(work, key, column);
	if (work_can(work, CAN_PREFIX_KEY)) {
		out->prefix = key->prefix;
		return column;
	}
	if (column->type == TYPE_TEXT && work->target->dialect->beginning)
		return beginning(work, key, column);
	if (!is_unlimited(column->type) || work_can(work, CAN_TEXT_KEY))
		work_dropped(work, key->prefix_loc, "Prefix",
		             arena_printf(work->arena, "%s: the whole column is the key",
		                          work_lacks(work, "keys of the beginning of a text")));
	return column;
}
