/* Key parts: expressions, order, NULLs, operator classes, and the limits of a whole key list. */
#include "legalize_work.h"
#include "width.h"

#include <string.h>

static bool is_large(Type type)
{
	return type == TYPE_TEXT || type == TYPE_BINARY;
}

bool is_unlimited_key(Type type)
{
	return is_large(type) || type == TYPE_JSON;
}

bool is_long_column(const Dialect *dialect, const Field *field)
{
	const Field *storage = field_storage(field);
	return storage->type->type == TYPE_STRING && dialect->key_bytes
	       && storage->length * dialect_character_bytes(dialect, storage->collation)
	                  > dialect->key_bytes;
}

static bool is_text(Type type)
{
	return type == TYPE_STRING || type == TYPE_TEXT;
}

/*
 * False, and the index is skipped, when a computed text is too wide for a key, or always empty
 * (MySQL error 3761: a column of no characters takes no key).
 */
bool check_width(Work *work, const KeyPart *key, Type type)
{
	uint32_t limit = work->target->dialect->computed_width, width = expr_width(key->expr);
	if (!limit || !is_text(type) || (width && width <= limit) || width == WIDTH_UNLIMITED)
		return true;
	const char *title = work_title(work);
	work_skip(
		work, key->loc,
		width ? arena_printf(work->arena,
	                             "a computed text of up to %u characters: %s takes %u in a key",
	                             width, title, limit)
		      : arena_printf(work->arena,
	                             "this text is empty in every row: %s takes no such key",
	                             title),
		width ? "index the beginning: Left(..., 100)" : NULL);
	return false;
}

/* The way out for a column that is too long for a key. */
static const char *shorter_key(Work *work, const KeyPart *key)
{
	bool prefix = work_can(work, CAN_PREFIX_KEY)
	              || (key->expr->type == TYPE_TEXT && work->target->dialect->beginning);
	prefix = prefix && !work->index->unique;
	return prefix ? arena_printf(work->arena, "index its beginning: Prefix('%s', 100)",
	                             key->expr->field->name)
	              : "use a CharField with max_length";
}

/* Whether a key of columns may be longer than the target's limit, or of an unlimited type. */
bool takes_long_key(const Work *work)
{
	return work->index->unique ? work_can(work, CAN_LONG_UNIQUE)
	                           : work->index->key_count == 1 && work_can(work, CAN_CUT_KEY);
}

/* Types that the target takes no key of. */
static bool key_type_fits(Work *work, const KeyPart *key, const Piece *piece)
{
	bool expression = piece->kind != PIECE_COLUMN;
	const char *what = expression ? "this expression" : "this column";
	bool wide = expression && is_text(piece->type) && work->target->dialect->computed_width
	            && expr_width(key->expr) == WIDTH_UNLIMITED;
	bool long_fits = !expression && takes_long_key(work);
	bool by_option = work->index->from_field && !work->index->unique;
	if (long_fits && by_option && is_unlimited_key(piece->type)) {
		work_skip(work, key->loc,
		          "db_index makes no index of an unlimited type, as in Django",
		          arena_printf(work->arena, "declare it: Index(fields=['%s'])",
		                       key->expr->field->name));
		return false;
	}
	if ((wide || is_large(piece->type)) && !long_fits
	    && !work_can(work, expression ? CAN_LOB_RESULT : CAN_TEXT_KEY)) {
		work_skip(work, key->loc,
		          arena_printf(work->arena, "%s is an unlimited text: %s takes no such key",
		                       what, work_title(work)),
		          expression ? "Cast it to CharField(max_length=...)"
		                     : shorter_key(work, key));
		return false;
	}
	bool raster =
		key->expr->kind == EXPR_COLUMN && (key->expr->field->type->flags & FIELD_RASTER);
	if (raster || (piece->type == TYPE_GEOMETRY && !work_can(work, CAN_GEOMETRY_KEY))) {
		work_skip(work, key->loc,
		          arena_printf(work->arena, "%s is a %s: %s takes no such key", what,
		                       raster ? "raster" : "geometry", work_title(work)),
		          "use a SpatialIndex");
		return false;
	}
	bool json = piece->type == TYPE_JSON || piece->type == TYPE_JSON_KEY;
	if (json && !long_fits && !work_can(work, CAN_JSON_KEY)) {
		work_skip(work, key->loc,
		          arena_printf(work->arena, "%s is JSON: %s takes no such key", what,
		                       work_title(work)),
		          expression ? "Cast(KT('data__key'), CharField(max_length=...)) is a text"
		                     : "index a value in it, Cast(KT('data__key'), ...)");
		return false;
	}
	return !expression || check_width(work, key, piece->type);
}

static void plan_nulls(Work *work, const KeyPart *key, PlanKey *out)
{
	if (key->nulls == NULLS_DEFAULT)
		return;
	/* where NULLs sort high, they are first in descending order; elsewhere last */
	bool first_by_default = (out->order == ORDER_DESC) == work->target->dialect->nulls_high;
	bool wants_first = key->nulls == NULLS_FIRST;
	if (work_can(work, CAN_NULLS_ORDER))
		out->nulls = key->nulls;
	else if (first_by_default != wants_first)
		work_dropped(work, key->order_loc, wants_first ? "NULLS FIRST" : "NULLS LAST",
		             work_lacks(work, "NULLS ordering in an index"));
}

/* MySQL: NULLs elsewhere than by default take a key part of their own, (a IS NULL). */
static bool needs_null_test(const Work *work, const KeyPart *key)
{
	bool first_by_default = (key->order == ORDER_DESC) == work->target->dialect->nulls_high;
	return key->nulls != NULLS_DEFAULT && !work_can(work, CAN_NULLS_ORDER)
	       && work_can(work, CAN_NULL_TEST_KEY)
	       && first_by_default != (key->nulls == NULLS_FIRST);
}

static void plan_order(Work *work, const KeyPart *key, PlanKey *out)
{
	out->order = key->order;
	if (key->order == ORDER_DESC && !work_can(work, CAN_DESC)) {
		out->order = ORDER_DEFAULT;
		work_dropped(work, key->order_loc, "DESC",
		             work_lacks_version(work, CAN_DESC, "descending key parts"));
	}
}

static void plan_opclass(Work *work, const KeyPart *key, PlanKey *out)
{
	if (!key->opclass)
		return;
	if (work_can(work, CAN_OPCLASS))
		out->opclass = key->opclass;
	else
		work_dropped(work, key->opclass_loc, "operator class",
		             work_lacks(work, "operator classes"));
}

/* A collation of a whole key is part of the key on some, an expression on others. */
static bool is_collated(const Work *work, const KeyPart *key)
{
	return key->expr->kind == EXPR_CALL && key->expr->function->kind == FUNCTION_COLLATE
	       && !work->target->dialect->collate_is_expression;
}

void warn_extension(Work *work, const Lowering *lowering)
{
	if (lowering->extension)
		diag_warn(work->diags, CATEGORY_EXTENSION, lowering->extension_loc,
		          work->target->label, "this needs the extension %s", lowering->extension)
			->hint = arena_printf(
			work->arena, "%s%s%s", work->target->dialect->load_extension[0],
			lowering->extension, work->target->dialect->load_extension[1]);
}

static PlanKey *add_key(Work *work, PlanIndex *plan)
{
	(void)work;
	return &plan->keys[plan->key_count++];
}

static void add_null_test(Work *work, const KeyPart *key, Piece *operand)
{
	PlanKey *test = add_key(work, work->plan);
	/* ascending: false (0) before true (1) */
	bool first = key->nulls == NULLS_FIRST;
	test->piece = piece_over(work->arena, first ? "($1 IS NOT NULL)" : "($1 IS NULL)", operand,
	                         TYPE_BOOLEAN);
	test->parenthesized = true;
	diag_warn(work->diags, CATEGORY_EMULATED, key->order_loc, work->target->label,
	          "%s emulated by a key part of its own",
	          key->nulls == NULLS_FIRST ? "NULLS FIRST" : "NULLS LAST")
		->hint = first ? "queries must order by (x IS NOT NULL), x"
	                       : "queries must order by (x IS NULL), x";
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

/* MySQL error 3754: a functional key part can't refer to an AUTO_INCREMENT column. */
bool check_identity(Work *work, const Expr *expr)
{
	if (work_can(work, CAN_COMPUTE_IDENTITY) || !uses_identity(expr))
		return true;
	work_skip(work, work->index->loc,
	          arena_printf(work->arena, "%s computes no keys from an automatic primary key",
	                       work_title(work)),
	          NULL);
	return false;
}

static void plan_key(Work *work, const KeyPart *key)
{
	Lowering lowering = { .arena = work->arena,
		              .target = work->target,
		              .tables = work->options->tables };
	bool collated = is_collated(work, key);
	Piece *piece = collated && !lower_collation(&lowering, key->expr)
	                       ? NULL
	                       : lower_value(&lowering, collated ? key->expr->args[0] : key->expr);
	if (!piece) {
		work_skip(work, lowering.loc, lowering.why, lowering.hint);
		return;
	}
	PlanKey planned = { 0 };
	if (key->prefix)
		piece = plan_prefix(work, key, piece, &planned);
	if (!piece)
		return;
	bool expression = piece->kind != PIECE_COLUMN;
	if (expression && !work_can(work, CAN_EXPRESSION_KEY) && !generates(work)) {
		work_skip(work, key->loc,
		          work_lacks_version(work, CAN_EXPRESSION_KEY, "expression keys"), NULL);
		return;
	}
	if ((!planned.prefix && !key_type_fits(work, key, piece))
	    || (expression && !check_identity(work, key->expr)))
		return;
	warn_extension(work, &lowering);
	for (uint32_t i = 0; i < lowering.partial.count; i++)
		list_add(work->arena, &work->partial, lowering.partial.items[i]);
	if (needs_null_test(work, key))
		add_null_test(work, key, piece);
	PlanKey *out = add_key(work, work->plan);
	*out = planned;
	out->piece = piece;
	out->parenthesized = expression;
	out->collation = collated ? key->expr->text : NULL;
	if (expression && piece->type == TYPE_DECIMAL && work->target->dialect->decimal_cast) {
		/* Django casts the key itself once more */
		out->piece = piece_over(work->arena, work->target->dialect->decimal_cast,
		                        piece_over(work->arena, "($1)", piece, TYPE_DECIMAL),
		                        TYPE_DECIMAL);
		out->parenthesized = false;
	}
	out->operator= key->operator;
	plan_order(work, key, out);
	if (!needs_null_test(work, key))
		plan_nulls(work, key, out);
	plan_opclass(work, key, out);
}

void plan_keys(Work *work)
{
	const Index *index = work->index;
	work->plan->keys = NEW_ARRAY(work->arena, PlanKey, (size_t)index->key_count * 2);
	for (uint32_t i = 0; i < index->key_count && !work->skipped; i++)
		plan_key(work, &index->keys[i]);
	uint32_t limit = work->target->dialect->key_limit;
	if (!work->skipped && work->plan->key_count > limit)
		work_skip(work, index->loc,
		          arena_printf(work->arena, "%u key parts, %s takes %u",
		                       work->plan->key_count, work_title(work), limit),
		          NULL);
}

/* ---- limits of a whole key list ---- */

/* What a key part takes at most, as far as its type tells. */
static uint32_t key_part_bytes(const Work *work, const KeyPart *key)
{
	const Expr *expr = key->expr;
	const char *collation =
		expr->kind == EXPR_COLUMN ? field_storage(expr->field)->collation : NULL;
	uint32_t bytes = dialect_character_bytes(work->target->dialect, collation);
	uint32_t width = expr->type == TYPE_STRING ? expr_width(expr) : WIDTH_UNLIMITED;
	bool whole = work->index->unique || !key->prefix;
	if (!whole && expr->type == TYPE_BINARY)
		return key->prefix;
	if (!whole && key->prefix < width
	    && (width == WIDTH_UNLIMITED || work_can(work, CAN_PREFIX_KEY)))
		width = key->prefix;
	return width == WIDTH_UNLIMITED ? 8 : width * bytes;
}

static uint32_t all_key_bytes(const Work *work)
{
	uint32_t bytes = 0;
	for (uint32_t i = 0; i < work->index->key_count; i++)
		bytes += key_part_bytes(work, &work->index->keys[i]);
	return bytes;
}

/* Only where takes_long_key() let it pass. */
bool is_longer_than_limit(const Work *work)
{
	const Index *index = work->index;
	if (!takes_long_key(work))
		return false;
	bool unlimited = false;
	for (uint32_t i = 0; i < index->key_count; i++) {
		const Expr *expr = index->keys[i].expr;
		bool whole = index->unique || !index->keys[i].prefix;
		unlimited = unlimited || (whole && is_unlimited_key(expr->type));
	}
	return unlimited || all_key_bytes(work) > work->target->dialect->key_bytes;
}

void check_key_bytes(Work *work)
{
	const Index *index = work->index;
	uint32_t limit = work->target->dialect->key_bytes;
	uint32_t bytes = limit && !takes_long_key(work) ? all_key_bytes(work) : 0;
	if (bytes > limit)
		work_skip(work, index->loc,
		          arena_printf(work->arena, "a key of up to %u bytes, %s takes %u", bytes,
		                       work_title(work), limit),
		          work->target->dialect->key_hint);
}

/* MariaDB indexes the beginning of a key that is too long. */
static void note_cut_key(const Work *work)
{
	const Dialect *dialect = work->target->dialect;
	const Expr *key = work->index->keys->expr;
	const char *collation = key->kind == EXPR_COLUMN ? field_storage(key->field)->collation : NULL;
	uint32_t bytes = key->type == TYPE_BINARY ? 1 : dialect_character_bytes(dialect, collation);
	diag_warn(work->diags, CATEGORY_LONG_KEY, work->index->loc, work->target->label,
	          "%s indexes the first %u %s", dialect->title, dialect->key_bytes / bytes,
	          bytes == 1 ? "bytes" : "characters");
}

/* PostgreSQL takes the index, and then refuses a row whose key, compressed, is too long. */
void note_long_key(Work *work)
{
	const Index *index = work->index;
	if (is_longer_than_limit(work) && !index->unique)
		note_cut_key(work);
	uint32_t limit = work->target->dialect->row_key_bytes;
	bool tree = !index->method || index->method->ordered;
	uint32_t bytes = limit && tree ? all_key_bytes(work) : 0;
	if (bytes <= limit)
		return;
	diag_warn(work->diags, CATEGORY_LONG_KEY, index->loc, work->target->label,
	          "a key of up to %u bytes: %s refuses rows with more than %u", bytes,
	          work_title(work), limit)
		->hint = index->unique ? "shorten max_length"
	                               : "shorten max_length, index Left('field', 100), or use "
	                                 "a HashIndex";
}

/* Keys of a partial index are computed for the rows of its condition alone. */
void note_partial_keys(Work *work)
{
	bool chosen = index_is_partial(work->index) && (work->plan->where || work->emulated);
	if (!chosen)
		note_partial(work->diags, work->target, &work->partial);
}

void check_key_twice(Work *work)
{
	const PlanIndex *plan = work->plan;
	for (uint32_t i = 0; i < plan->key_count && work->target->dialect->keys_differ; i++)
		for (uint32_t j = 0; j < i; j++) {
			bool columns = plan->keys[i].piece->kind == PIECE_COLUMN
			               && plan->keys[j].piece->kind == PIECE_COLUMN;
			if (columns
			    && text_equal(plan->keys[i].piece->text, plan->keys[j].piece->text)) {
				work_skip(work, work->index->loc,
				          arena_printf(work->arena, "%s takes no column twice",
				                       work_title(work)),
				          NULL);
				return;
			}
		}
}

/* A descending unique key stores its NULLs as values: two of them would be equal. */
void plan_unique_order(Work *work)
{
	const Index *index = work->index;
	if (counts_partly_null(work))
		return; /* as it is declared */
	for (uint32_t i = 0; i < work->plan->key_count && i < index->key_count; i++) {
		PlanKey *key = &work->plan->keys[i];
		if (!index->unique || key->order != ORDER_DESC || work_can(work, CAN_CASE_DESC)
		    || !target_can(work->target, CAN_CASE_KEYS)
		    || !expr_nullable(work->target, index->keys[i].expr))
			continue;
		key->order = ORDER_DEFAULT;
		work_dropped(work, index->keys[i].order_loc, "DESC",
		             "a descending key part stores its NULLs, and a second NULL would be "
		             "rejected");
	}
}
