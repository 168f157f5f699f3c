/* Full-text and spatial indexes: their keys, and what else they need. */
#include "legalize_work.h"
#include "lower.h"
#include "names.h"

#include <string.h>

/* A name or a note from its template. */
static const char *spelled(Work *work, const char *template, const char *table, const char *column,
                           const Field *field)
{
	Buffer text = { .arena = work->arena };
	for (const char *at = template; *at; at++) {
		if (*at != '$') {
			buffer_char(&text, *at);
			continue;
		}
		at++;
		if (*at == '1')
			buffer_text(&text, table);
		else if (*at == '2')
			buffer_text(&text, column);
		else
			buffer_printf(&text, "%d", field->srid);
	}
	const char *result = arena_text(work->arena, text.text, text.length);
	buffer_free(&text);
	return result;
}

const char *special_name(Work *work, const char *table)
{
	const Index *index = work->index;
	const SpecialIndex *special = work->plan->special;
	if (!special || !special->field_name || (!index->from_field && !special->named))
		return NULL;
	const Field *field = index->keys[0].expr->field;
	const char *name = spelled(work, special->field_name, bare_table(work->arena, table),
	                           field->column, field);
	return name_truncate(work->arena, name, work->target->dialect->django_limit);
}

/* ---- keys ---- */

static Piece *column_piece(Work *work, const KeyPart *key)
{
	Lowering lowering = { .arena = work->arena,
		              .target = work->target,
		              .tables = work->options->tables };
	Piece *piece = lower(&lowering, key->expr);
	if (!piece)
		work_skip(work, lowering.loc, lowering.why, lowering.hint);
	return piece;
}

/* COALESCE(a, '') || ' ' || COALESCE(b, ''), as Django's SearchVector has it */
static Piece *document(Work *work)
{
	const Index *index = work->index;
	Piece **texts = NEW_ARRAY(work->arena, Piece *, index->key_count);
	for (uint32_t i = 0; i < index->key_count; i++) {
		Piece *column = column_piece(work, &index->keys[i]);
		if (!column)
			return NULL;
		texts[i] = piece_over(work->arena, "COALESCE($1, '')", column, TYPE_TEXT);
	}
	Piece *all = piece_new(work->arena, PIECE_TEMPLATE, "$+", TYPE_TEXT);
	all->joiner = " || ' ' || ";
	Piece **args = NEW_ARRAY(work->arena, Piece *, 2);
	args[0] = piece_text(work->arena, index->config ? index->config : "simple");
	args[1] = piece_with(all, texts, index->key_count);
	return piece_with(piece_new(work->arena, PIECE_TEMPLATE, work->plan->special->document,
	                            TYPE_TSVECTOR),
	                  args, 2);
}

static void spatial_key(Work *work, const KeyPart *key, PlanKey *out)
{
	const SpecialIndex *special = work->plan->special;
	const Field *field = key->expr->field;
	bool raster = (field->type->flags & FIELD_RASTER) != 0;
	if (raster && special->raster)
		out->piece = piece_over(work->arena, special->raster, out->piece, TYPE_GEOMETRY);
	else if (field->dimensions > 2 && !field->geography)
		out->opclass = special->solid;
}

static void column_keys(Work *work)
{
	const Index *index = work->index;
	for (uint32_t i = 0; i < index->key_count; i++) {
		const KeyPart *key = &index->keys[i];
		PlanKey *out = &work->plan->keys[work->plan->key_count];
		out->piece = column_piece(work, key);
		if (!out->piece)
			return;
		work->plan->key_count++;
		if (work->plan->special->not_null && expr_nullable(work->target, key->expr)) {
			work_skip(work, key->loc,
			          arena_printf(work->arena, "%s has no spatial index of NULLs",
			                       work_title(work)),
			          "make the column NOT NULL, or set spatial_index=False");
			return;
		}
		if (index->kind == INDEX_SPATIAL)
			spatial_key(work, key, out);
	}
}

/* ---- what else it needs ---- */

static void say_needs(Work *work)
{
	const Index *index = work->index;
	const SpecialIndex *special = work->plan->special;
	bool raster = (index->keys[0].expr->field->type->flags & FIELD_RASTER) != 0;
	const char *extension = raster ? special->raster_extension : special->extension;
	if (extension) {
		Lowering needed = { .extension = extension, .extension_loc = index->loc };
		warn_extension(work, &needed);
	}
	if (!special->note)
		return;
	const Field *field = index->keys[0].expr->field;
	const char *table = table_of(work->arena, work->target, index->model);
	diag_warn(work->diags, CATEGORY_IGNORED, index->loc, work->target->label, "%s",
	          special->note)
		->hint = spelled(work, special->way, target_name(work->arena, work->target, table),
	                         target_name(work->arena, work->target, field->column), field);
}

/* Options that the statement has no place for. */
static void plan_options(Work *work)
{
	const Index *index = work->index;
	const SpecialIndex *special = work->plan->special;
	const char *why = arena_printf(work->arena, "a %s index of %s has none",
	                               index->kind == INDEX_SPATIAL ? "spatial" : "full-text",
	                               work_title(work));
	if (!special->create) {
		plan_condition(work);
		plan_tablespace(work);
	} else if (index_is_partial(index)) {
		work_dropped(work, predicate_loc(work), "condition", why);
	}
	if (special->create && index->tablespace)
		work_dropped(work, index->tablespace_loc, "db_tablespace", why);
	if (special->online)
		plan_online(work);
	else if (index->concurrently)
		work_dropped(work, index->concurrently_loc, "concurrently", why);
	if (special->options) {
		plan_visible(work);
		plan_comment(work);
	}
	if (!special->options && index->comment)
		work_dropped(work, index->comment_loc, "comment", why);
	if (!special->options && index->invisible)
		work_dropped(work, index->visible_loc, "visible=False", why);
}

static void plan_special_keys(Work *work)
{
	const SpecialIndex *special = work->plan->special;
	work->plan->keys = NEW_ARRAY(work->arena, PlanKey, work->index->key_count);
	work->plan->method = special->method;
	if (special->document) {
		PlanKey *key = &work->plan->keys[0];
		key->piece = document(work);
		key->parenthesized = true;
		work->plan->key_count = 1;
	} else {
		column_keys(work);
	}
}

bool plan_special(Work *work)
{
	const SpecialIndex *special = special_find(work->index->kind, work->target);
	work->plan->special = special;
	if (special->why)
		work_skip(work, work->index->loc, special->why, special->hint);
	else
		plan_special_keys(work);
	if (work->skipped)
		return false;
	if (!work->options->drop)
		say_needs(work);
	plan_options(work);
	return true;
}
