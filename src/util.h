/* Memory, text and interned names: what every other module stands on. */
#ifndef IDXC_UTIL_H
#define IDXC_UTIL_H

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/*
 * An arena gives memory that is freed all at once. When the system has no more, it jumps to
 * `on_exhausted`, which its owner must have set: no caller checks a result.
 */
typedef struct Arena {
	struct ArenaBlock *blocks;
	struct BufferBlock *buffers;    /* the texts of Buffers that are not freed yet */
	char *next, *end;
	uint32_t block_count;
	jmp_buf *on_exhausted;
} Arena;

void *arena_grow(Arena *arena, size_t size);            /* arena_take() when the block is full */

enum { ARENA_ALIGNMENT = sizeof(uint64_t) };    /* no type of ours needs more */

/* Memory that holds anything, to be written to before it is read. */
static inline void *arena_take(Arena *arena, size_t size)
{
	size = (size + ARENA_ALIGNMENT - 1) / ARENA_ALIGNMENT * ARENA_ALIGNMENT;
	if (size >= (size_t)(arena->end - arena->next)) /* of no bytes, too: not NULL */
		return arena_grow(arena, size);
	void *memory = arena->next;
	arena->next += size;
	return memory;
}

/* Zeroed memory. */
static inline void *arena_alloc(Arena *arena, size_t size)
{
	return memset(arena_take(arena, size), 0, size);
}

/* Zeroed memory that may be freed before its arena is, by the same size. */
void *arena_table(Arena *arena, size_t size);
void arena_table_free(void *table, size_t size);

char *arena_text(Arena *arena, const char *text, size_t length); /* a copy, NUL-terminated */
char *arena_join(Arena *arena, const char *a, const char *b, const char *c);    /* "%s%s%s" */
char *arena_printf(Arena *arena, const char *format, ...) __attribute__((format(printf, 2, 3)));
char *arena_vprintf(Arena *arena, const char *format, va_list args)
	__attribute__((format(printf, 2, 0)));
void arena_free(Arena *arena);
void arena_reset(Arena *arena); /* frees all, but keeps its last block for what comes */
_Noreturn void arena_exhausted(Arena *arena);

#define NEW(arena, type) ((type *)arena_alloc((arena), sizeof(type)))
#define NEW_ARRAY(arena, type, count) ((type *)arena_alloc((arena), (count) * sizeof(type)))

/* A growing text; freed with its arena at the latest. */
typedef struct Buffer {
	char *text;
	size_t length, capacity;
	Arena *arena;
} Buffer;

void buffer_grow(Buffer *buffer, size_t more);  /* makes room for so many bytes and a NUL */

static inline void buffer_reserve(Buffer *buffer, size_t more)
{
	if (more >= buffer->capacity - buffer->length)
		buffer_grow(buffer, more);
}

static inline void buffer_add(Buffer *buffer, const char *text, size_t length)
{
	buffer_reserve(buffer, length);
	memcpy(buffer->text + buffer->length, text, length);
	buffer->length += length;
	buffer->text[buffer->length] = '\0';
}

static inline void buffer_text(Buffer *buffer, const char *text)
{
	buffer_add(buffer, text, strlen(text));
}

static inline void buffer_char(Buffer *buffer, char c)
{
	buffer_reserve(buffer, 1);
	buffer->text[buffer->length++] = c;
	buffer->text[buffer->length] = '\0';
}

/* A text between two marks. */
static inline void buffer_quoted(Buffer *buffer, char mark, const char *text, size_t length)
{
	buffer_reserve(buffer, length + 2);
	char *at = buffer->text + buffer->length;
	*at = mark;
	memcpy(at + 1, text, length);
	at[length + 1] = mark;
	at[length + 2] = '\0';
	buffer->length += length + 2;
}

void buffer_insert(Buffer *buffer, size_t at, char c);
void buffer_insert_text(Buffer *buffer, size_t at, const char *text);
void buffer_printf(Buffer *buffer, const char *format, ...) __attribute__((format(printf, 2, 3)));
void buffer_free(Buffer *buffer);

/* A growing array of pointers, in an arena. */
typedef struct List {
	void **items;
	uint32_t count, capacity;
} List;

void list_add(Arena *arena, List *list, void *item);

/*
 * Interned names: equal texts are one pointer, so that names are compared with ==. The hash has a
 * key that differs in each run, so that no input can be made of names that collide; nothing
 * depends on the order of a table.
 */
typedef struct Names {
	struct NameSlot *slots;
	uint32_t count, capacity, key;
	Arena *arena;
} Names;

/* What lies around the text of an interned name. */
typedef struct Name {
	union {
		/* what resolve knows of it (word_of); NULL: nobody has asked */
		const struct Word *word;
		const void *owner; /* in legalize: the index of that name, or with these keys */
	};
	bool bound;                     /* there is something of that name: see scope.c */
	bool outlined; /* ... though it may not be there yet, or no longer: compile_stream.c */
	uint8_t keyword;                /* its number in lexer.l; 0: it is none */
	uint8_t number;                 /* text_number() of it */
	char text[];
} Name;

/*
 * One of 64 numbers; few texts of a short list have the same. Of a literal the compiler knows it,
 * so that to ask whether a name may be that one costs an instruction or two.
 */
static inline uint8_t text_number(const char *text, size_t length)
{
	unsigned last = length ? (unsigned char)text[length - 1] : 0;
	return ((unsigned char)text[0] * 5u + last * 11u + (unsigned)length * 3u) % 64;
}

const char *names_intern(Names *names, const char *text, size_t length);

static inline Name *name_entry(const char *interned)
{
	return (Name *)(interned - offsetof(Name, text));
}

/* The hash behind it: start from 0 with a key of hash_key(), which differs in each run. */
uint32_t hash_key(void);
uint32_t hash_add(uint32_t hash, uint32_t key, const void *bytes, size_t length);

/* A dictionary from interned names to pointers. */
typedef struct Map {
	struct MapSlot *slots;
	uint32_t count, capacity;
	Arena *arena;
	const struct Map *outer;        /* is asked for what is not here; NULL: there is none */
} Map;

void *map_find(const Map *map, const char *key);

/* NULL: not there. Most maps are empty in most files. */
static inline void *map_get(const Map *map, const char *key)
{
	return map->count || map->outer ? map_find(map, key) : NULL;
}

void map_put(Map *map, const char *key, void *value);   /* replaces */

/*
 * Texts that were met, as digests of 64 bits: two texts share one by chance, about once in 2^54
 * pairs. Who needs certainty has to look at the texts.
 */
typedef struct DigestSet {
	uint64_t *slots;
	uint32_t count, capacity, keys[2];
	uint32_t expected;      /* how many texts will come, so that the set need not grow for them */
	Arena *arena;
} DigestSet;

bool digest_set_add(DigestSet *set, const char *text, size_t length);   /* false: it was met */

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static inline bool text_equal(const char *a, const char *b)
{
	return *a == *b && strcmp(a, b) == 0;
}

/* As strcmp(), which most texts need no call of. */
static inline int text_order(const char *a, const char *b)
{
	return *a == *b ? strcmp(a, b) : (unsigned char)*a < (unsigned char)*b ? -1 : 1;
}

bool text_starts(const char *text, const char *prefix);
bool text_ends(const char *text, const char *suffix);

/* UTF-8: texts are valid by the time they come here (source.c sees to it). */
size_t utf8_length(const char *text, size_t bytes);             /* in characters */
size_t utf8_prefix(const char *text, size_t characters);        /* bytes of the first characters */
size_t utf8_invalid(const char *text, size_t bytes); /* offset of the first bad byte, or bytes */
size_t utf8_encode(uint32_t code_point, char out[4]);

/* A copy in upper case, as Python's str.upper() has it for Latin, Greek and Cyrillic letters. */
const char *utf8_upper(Arena *arena, const char *text);

/* How many single-letter edits (Damerau: insert, delete, replace, swap) lie between two names. */
unsigned text_distance(const char *a, const char *b);

/* The word nearest to `word`, or NULL when none is near enough to be meant. */
const char *text_nearest(const char *word, const char *const *words, size_t count);

/*
 * The first `digits` hex digits of the MD5 of `parts` laid end to end, into `out` (digits + 1
 * bytes).
 */
void digest_hex(const char *const *parts, size_t count, unsigned digits, char *out);

#endif
