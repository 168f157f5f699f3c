/* Whether two indexes have the same keys: whether their pieces print the same. */
#include "legalize_work.h"

#include <string.h>

static bool texts_equal(const char *a, const char *b)
{
	return a == b || (a && b && text_equal(a, b));
}

static bool literals_equal(const Literal *a, const Literal *b)
{
	return a == b
	       || (a && b && a->type == b->type && a->length == b->length
	           && memcmp(a->text, b->text, a->length) == 0);
}

static bool pieces_equal(const Piece *a, const Piece *b)
{
	if (a == b)
		return true;
	if (a->kind != b->kind || a->negated != b->negated || a->count != b->count
	    || !texts_equal(a->text, b->text) || !texts_equal(a->cast, b->cast)
	    || !texts_equal(a->zone, b->zone) || !texts_equal(a->collation, b->collation)
	    || !texts_equal(a->joiner, b->joiner) || !literals_equal(a->literal, b->literal))
		return false;
	for (uint32_t i = 0; i < a->count; i++)
		if (!pieces_equal(a->args[i], b->args[i]))
			return false;
	return true;
}

static bool is_descending(const PlanIndex *plan, uint32_t at)
{
	return plan->keys[at].order == ORDER_DESC;
}

bool keys_equal(const PlanIndex *a, const PlanIndex *b)
{
	bool equal = a->key_count == b->key_count && text_equal(a->table, b->table);
	for (uint32_t i = 0; equal && i < a->key_count; i++)
		equal = is_descending(a, i) == is_descending(b, i)
		        && pieces_equal(a->keys[i].piece, b->keys[i].piece);
	return equal;
}

static uint32_t hash_text(uint32_t hash, uint32_t key, const char *text)
{
	return text ? hash_add(hash, key, text, strlen(text)) : hash;
}

static uint32_t piece_hash(uint32_t hash, uint32_t key, const Piece *piece)
{
	hash = hash_text(hash + (uint32_t)piece->kind + piece->negated, key, piece->text);
	hash = hash_text(hash, key, piece->cast);
	hash = hash_text(hash, key, piece->zone);
	hash = hash_text(hash, key, piece->collation);
	hash = hash_text(hash, key, piece->joiner);
	if (piece->literal)
		hash = hash_add(hash, key, piece->literal->text, piece->literal->length);
	for (uint32_t i = 0; i < piece->count; i++)
		hash = piece_hash(hash, key, piece->args[i]);
	return hash;
}

uint32_t keys_hash(uint32_t key, const PlanIndex *plan)
{
	uint32_t hash = hash_text(0, key, plan->table);
	for (uint32_t i = 0; i < plan->key_count; i++)
		hash = piece_hash(hash + is_descending(plan, i), key, plan->keys[i].piece);
	return hash;
}
