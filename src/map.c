/* Interned names, and maps from them: hash tables with open addressing. */
#include "util.h"

#include <string.h>
#include <sys/auxv.h>

/* ---- names ---- */

typedef struct NameSlot {
	const char *text; /* NULL: free */
	uint32_t hash, length;
} NameSlot;

enum { FIRST_NAMES = 256, FIRST_ENTRIES = 8 };

#define PRIME 4294967291u /* the largest below 2^32 */

static uint32_t four_bytes(const unsigned char *at)
{
	uint32_t piece;
	memcpy(&piece, at, sizeof piece);
	return piece;
}

/* The same modulo PRIME, below 2^35: a product with the key, which is below 2^28, fits. */
static uint64_t fold(uint64_t sum)
{
	return (sum & UINT32_MAX) + (sum >> 32) * (UINT32_MAX - PRIME + 1);
}

/*
 * The last piece of a text: four bytes, which may overlap the piece before, or all of a shorter
 * text. With the length, the pieces say what the text is.
 */
static uint32_t last_piece(const unsigned char *text, size_t length)
{
	if (length >= 4)
		return four_bytes(text + length - 4);
	if (length == 0)
		return 0;
	return text[0] | (uint32_t)text[length / 2] << 8 | (uint32_t)text[length - 1] << 16;
}

/*
 * The text as a polynomial, its pieces and its length the coefficients, at a point that nobody
 * knows: two texts of n pieces meet for about n + 1 of 2^27 keys (Carter and Wegman, 1979).
 */
static inline uint64_t sum_of(uint64_t sum, uint32_t key, const void *bytes, size_t length)
{
	const unsigned char *text = bytes;
	for (size_t i = 4; i < length; i += 4)
		sum = fold(sum * key + four_bytes(text + i - 4));
	sum = fold(sum * key + last_piece(text, length));
	return fold(sum * key + length);
}

uint32_t hash_add(uint32_t hash, uint32_t key, const void *bytes, size_t length)
{
	return (uint32_t)(sum_of(hash, key, bytes, length) % PRIME);
}

/* The kernel gives each process sixteen random bytes: getauxval(3), AT_RANDOM. */
static uint32_t random_key(unsigned which)
{
	uint32_t key = 0;
	const char *bytes = (const char *)getauxval(AT_RANDOM);
	if (bytes)
		memcpy(&key, bytes + which * sizeof key, sizeof key);
	return key >> 4 | 1u << 27;
}

uint32_t hash_key(void)
{
	return random_key(0);
}

/* As memcmp() == 0, which is a call and made for longer texts than names are. */
static inline bool same_bytes(const void *a, const void *b, size_t length)
{
	const unsigned char *x = a, *y = b;
	for (size_t i = 4; i < length; i += 4)
		if (four_bytes(x + i - 4) != four_bytes(y + i - 4))
			return false;
	return last_piece(x, length) == last_piece(y, length);
}

/* Of a name: below 2^35, and equal in 32 bits for eight times as many keys at most. */
static inline uint32_t name_hash(const Names *names, const char *text, size_t length)
{
	return (uint32_t)sum_of(0, names->key, text, length);
}

/* Where a name is, or the free slot where it belongs. */
static inline NameSlot *name_slot(const Names *names, const char *text, size_t length,
                                  uint32_t hash)
{
	uint32_t at = hash & (names->capacity - 1);
	for (;; at = (at + 1) & (names->capacity - 1)) {
		NameSlot *slot = &names->slots[at];
		if (!slot->text
		    || (slot->hash == hash && slot->length == length
		        && same_bytes(slot->text, text, length)))
			return slot;
	}
}

static void names_grow(Names *names)
{
	Names old = *names;
	if (!old.capacity)
		names->key = hash_key();
	names->capacity = old.capacity ? old.capacity * 2 : FIRST_NAMES;
	names->slots = arena_table(names->arena, names->capacity * sizeof(NameSlot));
	for (uint32_t i = 0; i < old.capacity; i++)
		if (old.slots[i].text)
			*name_slot(names, old.slots[i].text, old.slots[i].length,
			           old.slots[i].hash) = old.slots[i];
	arena_table_free(old.slots, old.capacity * sizeof(NameSlot));
}

static const char *name_new(Arena *arena, const char *text, size_t length)
{
	Name *name = arena_take(arena, offsetof(Name, text) + length + 1);
	name->word = NULL;
	name->bound = name->outlined = false;
	name->keyword = 0;
	name->number = text_number(text, length);
	memcpy(name->text, text, length);
	name->text[length] = '\0';
	return name->text;
}

/* A table is half full at most: names are looked up for each token. */
static const char *name_add(Names *names, const char *text, size_t length)
{
	if (names->count >= names->capacity / 2)
		names_grow(names);
	uint32_t hash = name_hash(names, text, length);
	NameSlot *slot = name_slot(names, text, length, hash);
	const char *name = name_new(names->arena, text, length);
	*slot = (NameSlot){ name, hash, (uint32_t)length };
	names->count++;
	return name;
}

const char *names_intern(Names *names, const char *text, size_t length)
{
	if (!names->capacity)
		return name_add(names, text, length);
	uint32_t hash = name_hash(names, text, length);
	const NameSlot *slot = name_slot(names, text, length, hash);
	return slot->text ? slot->text : name_add(names, text, length);
}

/* ---- maps ---- */

typedef struct MapSlot {
	const char *key; /* NULL: free */
	void *value;
} MapSlot;

static bool has_room(uint32_t count, uint32_t capacity)
{
	return count < capacity / 4 * 3;
}

/* Where a key is, or the free slot where it belongs. */
static MapSlot *map_slot(const Map *map, const char *key)
{
	/* Fibonacci hashing (Knuth, The Art of Computer Programming 6.4) spreads any stride */
	uint64_t hash = (uintptr_t)key * 0x9E3779B97F4A7C15u;
	uint32_t at = (uint32_t)(hash >> 32) & (map->capacity - 1);
	while (map->slots[at].key && map->slots[at].key != key)
		at = (at + 1) & (map->capacity - 1);
	return &map->slots[at];
}

static void map_grow(Map *map)
{
	Map old = *map;
	map->capacity = old.capacity ? old.capacity * 2 : FIRST_ENTRIES;
	map->slots = NEW_ARRAY(map->arena, MapSlot, map->capacity);
	for (uint32_t i = 0; i < old.capacity; i++)
		if (old.slots[i].key)
			*map_slot(map, old.slots[i].key) = old.slots[i];
}

void *map_find(const Map *map, const char *key)
{
	void *value = NULL;
	for (; map && !value; map = map->outer)
		value = map->count ? map_slot(map, key)->value : NULL;
	return value;
}

void map_put(Map *map, const char *key, void *value)
{
	if (!has_room(map->count, map->capacity))
		map_grow(map);
	MapSlot *slot = map_slot(map, key);
	map->count += !slot->key;
	*slot = (MapSlot){ key, value };
}

/* ---- digests ---- */

static uint64_t *digest_slot(const DigestSet *set, uint64_t digest)
{
	uint32_t at = (uint32_t)digest & (set->capacity - 1);
	while (set->slots[at] && set->slots[at] != digest)
		at = (at + 1) & (set->capacity - 1);
	return &set->slots[at];
}

static void digest_set_grow(DigestSet *set)
{
	DigestSet old = *set;
	for (unsigned i = 0; i < COUNT(set->keys); i++)
		set->keys[i] = random_key(i);
	set->capacity = old.capacity ? old.capacity * 2 : FIRST_ENTRIES;
	while (!has_room(set->expected, set->capacity))
		set->capacity *= 2;
	set->slots = arena_table(set->arena, set->capacity * sizeof *set->slots);
	for (uint32_t i = 0; i < old.capacity; i++)
		if (old.slots[i])
			*digest_slot(set, old.slots[i]) = old.slots[i];
	arena_table_free(old.slots, old.capacity * sizeof *set->slots);
}

bool digest_set_add(DigestSet *set, const char *text, size_t length)
{
	if (!has_room(set->count, set->capacity))
		digest_set_grow(set);
	uint64_t digest = (uint64_t)hash_add(0, set->keys[0], text, length) << 32
	                  | hash_add(0, set->keys[1], text, length);
	digest += !digest; /* 0: free */
	uint64_t *slot = digest_slot(set, digest);
	bool met = *slot == digest;
	*slot = digest;
	set->count += !met;
	return !met;
}
