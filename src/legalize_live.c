#include "legalize_live.h"
#include "legalize_work.h"

#include <string.h>

void live_init(LiveIndexes *live, Arena *arena, Names *names, const Target *target)
{
	*live = (LiveIndexes){ .arena = arena, .names = names, .target = target };
	live->by_id.arena = live->by_name.arena = live->by_keys.arena = arena;
}

/* With its end, so that no two rows of texts meet. */
static void sign_text(Buffer *out, const char *text)
{
	buffer_add(out, text, strlen(text) + 1);
}

static void sign_literal(Buffer *out, const Literal *literal)
{
	buffer_char(out, TYPE_LETTERS[literal->type]);
	buffer_add(out, (const char *)&literal->length, sizeof literal->length);
	buffer_add(out, literal->text, literal->length);
}

/* What a piece is, for comparison alone: no two that print different texts give the same bytes. */
static void sign_piece(Buffer *out, const Piece *piece)
{
	const char *texts[] = { piece->text, piece->cast, piece->zone, piece->collation,
		                piece->joiner };
	uint8_t set = 0;
	for (size_t i = 0; i < COUNT(texts); i++)
		set |= (uint8_t)((texts[i] != NULL) << i);
	const uint8_t head[] = { (uint8_t)piece->kind, piece->negated, set };
	buffer_add(out, (const char *)head, sizeof head);
	for (size_t i = 0; i < COUNT(texts); i++)
		if (texts[i])
			sign_text(out, texts[i]);
	if (piece->literal)
		sign_literal(out, piece->literal);
	for (uint32_t i = 0; i < piece->count; i++)
		sign_piece(out, piece->args[i]);
	buffer_char(out, '\0');
}

static void sign_keys(Buffer *out, const PlanIndex *plan)
{
	sign_text(out, plan->table);
	for (uint32_t i = 0; i < plan->key_count; i++) {
		sign_piece(out, plan->keys[i].piece);
		buffer_char(out, plan->keys[i].order == ORDER_DESC ? '-' : '+');
	}
}

static const char *interned(const LiveIndexes *live, Buffer *text)
{
	const char *name = names_intern(live->names, text->text, text->length);
	buffer_free(text);
	return name;
}

static const char *name_of(const LiveIndexes *live, const PlanIndex *plan)
{
	Buffer text = { .arena = live->arena };
	plan_full_name(&text, live->target, plan);
	return interned(live, &text);
}

static const char *keys_of(const LiveIndexes *live, const PlanIndex *plan)
{
	Buffer text = { .arena = live->arena };
	sign_keys(&text, plan);
	return interned(live, &text);
}

static void put(LiveIndexes *live, Live *one)
{
	const Live *other = map_get(&live->by_name, name_of(live, one->plan));
	live->shared_names |= other && other != one && !other->gone;
	map_put(&live->by_name, name_of(live, one->plan), one);
	map_put(&live->by_keys, keys_of(live, one->plan), one);
}

/* Another index may have taken the name or the keys meanwhile. */
static void take(LiveIndexes *live, const Live *one)
{
	const char *name = name_of(live, one->plan), *keys = keys_of(live, one->plan);
	if (map_get(&live->by_name, name) == one)
		map_put(&live->by_name, name, NULL);
	if (map_get(&live->by_keys, keys) == one)
		map_put(&live->by_keys, keys, NULL);
}

void live_add(LiveIndexes *live, const void *id, PlanIndex *plan)
{
	Live *one = NEW(live->arena, Live);
	one->id = id;
	one->plan = plan;
	list_add(live->arena, &live->all, one);
	put(live, one);
	if (id)
		map_put(&live->by_id, id, one);
}

static const PlanIndex *plan_in(const Map *map, const char *key)
{
	const Live *one = map_get(map, key);
	return one && !one->gone ? one->plan : NULL;
}

const PlanIndex *live_of(const LiveIndexes *live, const void *id)
{
	return id ? plan_in(&live->by_id, id) : NULL;
}

const PlanIndex *live_named(const LiveIndexes *live, const PlanIndex *plan)
{
	return plan_in(&live->by_name, name_of(live, plan));
}

const PlanIndex *live_with_keys(const LiveIndexes *live, const PlanIndex *plan)
{
	return plan_in(&live->by_keys, keys_of(live, plan));
}

/* One of two of the same name, as after a collision: the map knows the later one alone. */
static Live *other_named(const LiveIndexes *live, const char *name)
{
	for (uint32_t i = 0; i < live->all.count; i++) {
		Live *one = live->all.items[i];
		if (!one->gone && name_of(live, one->plan) == name)
			return one;
	}
	return NULL;
}

void live_remove(LiveIndexes *live, const PlanIndex *plan)
{
	const char *name = name_of(live, plan);
	Live *one = map_get(&live->by_name, name);
	if ((!one || one->gone) && live->shared_names)
		one = other_named(live, name);
	if (!one)
		return;
	take(live, one);
	one->gone = true;
}

/* A statement that was planned keeps its plan: what changes is a copy. */
static PlanIndex *changed(LiveIndexes *live, Live *one)
{
	PlanIndex *copy = NEW(live->arena, PlanIndex);
	*copy = *one->plan;
	take(live, one);
	one->plan = copy;
	return copy;
}

static bool is_in(const Live *one, const char *table)
{
	return !one->gone && text_equal(one->plan->table, table);
}

void live_rename_table(LiveIndexes *live, const char *table, const char *new_name)
{
	for (uint32_t i = 0; i < live->all.count; i++) {
		Live *one = live->all.items[i];
		if (!is_in(one, table))
			continue;
		changed(live, one)->table = new_name;
		put(live, one);
	}
}

void live_drop_table(LiveIndexes *live, const char *table)
{
	for (uint32_t i = 0; i < live->all.count; i++) {
		Live *one = live->all.items[i];
		if (!is_in(one, table))
			continue;
		take(live, one);
		one->gone = true;
	}
}

static bool has_column(const Piece *piece, const char *column)
{
	if (piece->kind == PIECE_COLUMN && text_equal(piece->text, column))
		return true;
	for (uint32_t i = 0; i < piece->count; i++)
		if (has_column(piece->args[i], column))
			return true;
	return false;
}

static bool uses(const PlanIndex *plan, const char *column)
{
	bool found = plan->where && has_column(plan->where, column);
	for (uint32_t i = 0; i < plan->key_count; i++)
		found |= has_column(plan->keys[i].piece, column);
	for (uint32_t i = 0; i < plan->include_count; i++)
		found |= text_equal(plan->include[i], column);
	return found;
}

static const Piece *renamed(LiveIndexes *live, const Piece *piece, const char *column,
                            const char *new_name)
{
	if (!has_column(piece, column))
		return piece;
	Piece *copy = NEW(live->arena, Piece);
	*copy = *piece;
	if (copy->kind == PIECE_COLUMN)
		copy->text = new_name;
	copy->args = NEW_ARRAY(live->arena, Piece *, (size_t)piece->count + 1);
	for (uint32_t i = 0; i < piece->count; i++)
		copy->args[i] = (Piece *)renamed(live, piece->args[i], column, new_name);
	return copy;
}

void live_rename_column(LiveIndexes *live, const char *table, const char *column,
                        const char *new_name)
{
	for (uint32_t i = 0; i < live->all.count; i++) {
		Live *one = live->all.items[i];
		if (!is_in(one, table) || !uses(one->plan, column))
			continue;
		PlanIndex *copy = changed(live, one);
		PlanKey *keys = NEW_ARRAY(live->arena, PlanKey, copy->key_count);
		for (uint32_t j = 0; j < copy->key_count; j++) {
			keys[j] = copy->keys[j];
			keys[j].piece = (Piece *)renamed(live, keys[j].piece, column, new_name);
		}
		copy->keys = keys;
		put(live, one);
	}
}

const PlanIndex *live_with_column(const LiveIndexes *live, const char *table, const char *column)
{
	for (uint32_t i = 0; i < live->all.count; i++) {
		const Live *one = live->all.items[i];
		if (is_in(one, table) && uses(one->plan, column))
			return one->plan;
	}
	return NULL;
}

/* An index goes with a column that it uses. */
void live_drop_column(LiveIndexes *live, const char *table, const char *column)
{
	for (uint32_t i = 0; i < live->all.count; i++) {
		Live *one = live->all.items[i];
		if (!is_in(one, table) || !uses(one->plan, column))
			continue;
		take(live, one);
		one->gone = true;
	}
}
