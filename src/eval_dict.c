/* Constants: dicts. Those of many keys have a hash table of the places of their pairs. */
#include "eval.h"

#include <string.h>

typedef struct DictTable {
	uint32_t *slots;        /* the place of a pair + 1; 0: free. Open addressing, half full */
	uint32_t capacity, count;
	bool stars;             /* it holds what is not known */
} DictTable;

enum { FEW_PAIRS = 8, FIRST_SLOTS = 32 };

/* What constants_equal() finds equal has one hash. */
static uint32_t hash_of(uint32_t hash, uint32_t key, const Node *node)
{
	const uint32_t shape[] = { node->kind, node->length, node->items.count };
	hash = hash_add(hash, key, shape, sizeof shape);
	if (node->kind == NODE_STRING || node->kind == NODE_BYTES || node->kind == NODE_INT)
		return hash_add(hash, key, node->text, node->length);
	for (uint32_t i = 0; i < node->items.count; i++)
		hash = hash_of(hash, key, node->items.items[i]);
	return hash;
}

static bool has_key(const Node *item, const Node *key)
{
	return item->kind == NODE_PAIR && constants_equal(item->left, key);
}

/* The slot of a key's pair, or the free one where it belongs. */
static uint32_t *slot_of(const Resolver *resolver, const DictTable *table, const Node *dict,
                         const Node *key)
{
	uint32_t at = hash_of(0, resolver->names->key, key);
	for (;; at++) {
		uint32_t *slot = &table->slots[at & (table->capacity - 1)];
		if (!*slot || has_key(dict->items.items[*slot - 1], key))
			return slot;
	}
}

/* Takes the pairs that it has not seen yet. */
static void table_fill(Resolver *resolver, DictTable *table, const Node *dict)
{
	if (dict->items.count >= table->capacity / 2) {
		table->capacity = table->capacity ? table->capacity : FIRST_SLOTS;
		while (dict->items.count >= table->capacity / 2)
			table->capacity *= 2;
		table->slots = NEW_ARRAY(resolver->arena, uint32_t, table->capacity);
		table->count = 0;
	}
	for (; table->count < dict->items.count; table->count++) {
		const Node *item = dict->items.items[table->count];
		table->stars |= item->kind != NODE_PAIR;
		uint32_t *slot = item->kind == NODE_PAIR
		                         ? slot_of(resolver, table, dict, item->left)
		                         : NULL;
		if (slot && !*slot) /* of equal keys the first is found, as without a table */
			*slot = table->count + 1;
	}
}

static DictTable *table_of(Resolver *resolver, const Node *dict)
{
	const char *key = (const char *)dict; /* any pointer that stays is as good as a name */
	DictTable *table = map_get(&resolver->dicts, key);
	if (!table) {
		table = NEW(resolver->arena, DictTable);
		map_put(&resolver->dicts, key, table);
	}
	table_fill(resolver, table, dict);
	return table;
}

/* Where the pair of a key stands; items.count: nowhere. */
static uint32_t place_of(Resolver *resolver, const Node *dict, const Node *key)
{
	uint32_t at = 0;
	if (dict->items.count > FEW_PAIRS) {
		at = *slot_of(resolver, table_of(resolver, dict), dict, key);
		return at ? at - 1 : dict->items.count;
	}
	while (at < dict->items.count && !has_key(dict->items.items[at], key))
		at++;
	return at;
}

const Node *dict_find(Resolver *resolver, const Node *dict, const Node *key)
{
	bool stars = dict->items.count > FEW_PAIRS ? table_of(resolver, dict)->stars
	                                           : has_stars(dict);
	uint32_t at = stars ? dict->items.count : place_of(resolver, dict, key);
	return at < dict->items.count ? dict->items.items[at]->right : NULL;
}

void dict_put(Resolver *resolver, Node *dict, Node *pair)
{
	uint32_t at = place_of(resolver, dict, pair->left);
	if (at < dict->items.count)
		dict->items.items[at] = pair;
	else
		dict->items = node_list(resolver->arena, dict->items, pair);
}

Node *closed_pair(Resolver *resolver, const Scope *scope, const Node *pair, int hops)
{
	return node_pair(resolver->arena, NODE_PAIR, pair->loc,
	                 (Node *)eval_closed_at(resolver, scope, pair->left, hops + 1),
	                 (Node *)eval_closed_at(resolver, scope, pair->right, hops + 1));
}

/* { **A, 'x': 1 } with the dicts put in, and values without names. */
const Node *eval_dict(Resolver *resolver, const Scope *scope, const Node *node, int hops)
{
	Node *dict = constant_copy(resolver, node, node->loc);
	dict->items = (NodeList){ 0 };
	for (uint32_t i = 0; i < node->items.count; i++) {
		Node *item = node->items.items[i];
		if (item->kind == NODE_PAIR) {
			dict_put(resolver, dict, closed_pair(resolver, scope, item, hops));
			continue;
		}
		const Node *inner = eval_at(resolver, scope, item->left, hops + 1);
		bool known = inner->kind == NODE_DICT && !has_stars(inner);
		for (uint32_t j = 0; known && j < inner->items.count; j++)
			dict_put(resolver, dict, inner->items.items[j]);
		if (!known)
			dict->items = node_list(resolver->arena, dict->items, item);
	}
	dict->closed = !has_stars(dict);
	return dict;
}

const Node *dict_union(Resolver *resolver, const Scope *scope, const Node *node, const Node *left,
                       const Node *right, int hops)
{
	/* made here just now: a | b | c ... would be copied at each sign */
	bool ours = node->left->kind == NODE_BINARY && node->left->op == OPERATOR_OR;
	if (ours && left->closed && right->closed) {
		for (uint32_t i = 0; i < right->items.count; i++)
			dict_put(resolver, (Node *)left, right->items.items[i]);
		return left;
	}
	NodeList parts = { 0 };
	const Node *sides[] = { left, right };
	for (size_t i = 0; i < COUNT(sides); i++)
		parts = node_list(resolver->arena, parts,
		                  node_pair(resolver->arena, NODE_DOUBLE_STAR, node->loc,
		                            (Node *)sides[i], NULL));
	return eval_dict(resolver, scope,
	                 node_items(resolver->arena, NODE_DICT, node->loc, NULL, parts), hops);
}
