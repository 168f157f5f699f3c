#include "util.h"

#include <md5.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

/* ---- arena ---- */

/* Small at first; once there are many, blocks are of huge pages, which cost few page faults. */
enum {
	FIRST_BLOCK = 32 * 1024,
	NEXT_BLOCK = 1024 * 1024,
	HUGE_PAGE = 2 * 1024 * 1024,
	HUGE_BLOCK = 8 * HUGE_PAGE,
	MANY_BLOCKS = 16,
};

struct ArenaBlock {
	struct ArenaBlock *next;
	size_t size;            /* of memory */
	uint64_t memory[];
};

_Noreturn void arena_exhausted(Arena *arena)
{
	longjmp(*arena->on_exhausted, 1);
}

/* `size` with the head of the block. What madvise() answers makes no difference but in speed. */
static struct ArenaBlock *block_new(size_t size)
{
	if (size < HUGE_BLOCK)
		return malloc(size);
	size = (size + HUGE_PAGE - 1) / HUGE_PAGE * HUGE_PAGE;
	struct ArenaBlock *block = aligned_alloc(HUGE_PAGE, size);
	if (block)
		madvise(block, size, MADV_HUGEPAGE);
	return block;
}

static void *block_add(Arena *arena, size_t size)
{
	struct ArenaBlock *block = block_new(sizeof *block + size);
	if (!block)
		arena_exhausted(arena);
	arena->block_count++;
	block->size = size;
	block->next = arena->blocks;
	arena->blocks = block;
	return block->memory;
}

void *arena_grow(Arena *arena, size_t size)
{
	size_t block = !arena->blocks                      ? FIRST_BLOCK
	               : arena->block_count < MANY_BLOCKS ? NEXT_BLOCK
	                                                  : HUGE_BLOCK - sizeof(struct ArenaBlock);
	if (size > block / 4)
		return block_add(arena, size);
	char *memory = block_add(arena, block);
	arena->next = memory + size;
	arena->end = memory + block;
	return memory;
}

char *arena_text(Arena *arena, const char *text, size_t length)
{
	char *copy = arena_take(arena, length + 1);
	memcpy(copy, text, length);
	copy[length] = '\0';
	return copy;
}

char *arena_vprintf(Arena *arena, const char *format, va_list args)
{
	va_list again;
	va_copy(again, args);
	char *printed = arena->next;
	size_t length = (size_t)vsnprintf(printed, (size_t)(arena->end - printed), format, args);
	char *text = arena_take(arena, length + 1);
	if (text != printed) /* there was no room */
		vsnprintf(text, length + 1, format, again);
	va_end(again);
	return text;
}

char *arena_printf(Arena *arena, const char *format, ...)
{
	va_list args;
	va_start(args, format);
	char *text = arena_vprintf(arena, format, args);
	va_end(args);
	return text;
}

char *arena_join(Arena *arena, const char *a, const char *b, const char *c)
{
	size_t lengths[] = { strlen(a), strlen(b), strlen(c) };
	char *text = arena_take(arena, lengths[0] + lengths[1] + lengths[2] + 1);
	memcpy(text, a, lengths[0]);
	memcpy(text + lengths[0], b, lengths[1]);
	memcpy(text + lengths[0] + lengths[1], c, lengths[2] + 1);
	return text;
}

/*
 * Memory of a Buffer or a table, in the list of its arena: a jump out of the middle leaves nothing
 * behind.
 */
struct BufferBlock {
	struct BufferBlock *next, **link;       /* link: what points here */
	char text[];
};

static struct BufferBlock *block_around(void *text)
{
	return text ? (struct BufferBlock *)((char *)text - offsetof(struct BufferBlock, text))
	            : NULL;
}

static void block_link(struct BufferBlock *block, struct BufferBlock *next,
                       struct BufferBlock **link)
{
	block->next = next;
	block->link = link;
	*link = block;
	if (next)
		next->link = &block->next;
}

static void block_free(struct BufferBlock *block)
{
	*block->link = block->next;
	if (block->next)
		block->next->link = block->link;
	free(block);
}

enum { LARGE_TABLE = 4096 };    /* smaller ones are not worth a block of their own */

void *arena_table(Arena *arena, size_t size)
{
	if (size < LARGE_TABLE)
		return arena_alloc(arena, size);
	struct BufferBlock *block = calloc(1, sizeof *block + size);
	if (!block)
		arena_exhausted(arena);
	block_link(block, arena->buffers, &arena->buffers);
	return block->text;
}

void arena_table_free(void *table, size_t size)
{
	if (table && size >= LARGE_TABLE)
		block_free(block_around(table));
}

static void free_buffers(Arena *arena)
{
	for (struct BufferBlock *block = arena->buffers, *next; block; block = next) {
		next = block->next;
		free(block);
	}
	arena->buffers = NULL;
}

void arena_free(Arena *arena)
{
	free_buffers(arena);
	for (struct ArenaBlock *block = arena->blocks, *next; block; block = next) {
		next = block->next;
		free(block);
	}
	arena->blocks = NULL;
	arena->block_count = 0;
	arena->next = arena->end = NULL;
}

#if defined(__SANITIZE_ADDRESS__)
enum { MOST_KEPT = 0 };         /* so that a use of what was freed is seen */
#else
enum { MOST_KEPT = NEXT_BLOCK };
#endif

void arena_reset(Arena *arena)
{
	struct ArenaBlock *kept = NULL;
	free_buffers(arena);
	for (struct ArenaBlock *block = arena->blocks, *next; block; block = next) {
		next = block->next;
		bool last = (char *)block->memory + block->size == arena->end;
		if (last && block->size <= MOST_KEPT)
			kept = block;
		else
			free(block);
	}
	arena->blocks = kept;
	arena->block_count = kept != NULL;
	arena->next = kept ? (char *)kept->memory : NULL;
	arena->end = kept ? arena->next + kept->size : NULL;
	if (kept)
		kept->next = NULL;
}

/* ---- buffer ---- */

void buffer_grow(Buffer *buffer, size_t more)
{
	size_t capacity = buffer->capacity ? buffer->capacity * 2 : 256;
	while (capacity - buffer->length <= more)
		capacity *= 2;
	struct BufferBlock *old = block_around(buffer->text);
	struct BufferBlock *block = realloc(old, sizeof *block + capacity);
	if (!block)
		arena_exhausted(buffer->arena);
	if (old)
		block_link(block, block->next, block->link);
	else
		block_link(block, buffer->arena->buffers, &buffer->arena->buffers);
	buffer->text = block->text;
	buffer->capacity = capacity;
}

void buffer_insert_text(Buffer *buffer, size_t at, const char *text)
{
	size_t length = strlen(text);
	buffer_reserve(buffer, length);
	memmove(buffer->text + at + length, buffer->text + at, buffer->length - at + 1);
	memcpy(buffer->text + at, text, length);
	buffer->length += length;
}

void buffer_insert(Buffer *buffer, size_t at, char c)
{
	buffer_insert_text(buffer, at, (char[]){ c, '\0' });
}

void buffer_printf(Buffer *buffer, const char *format, ...)
{
	va_list args;
	buffer_reserve(buffer, 0);
	va_start(args, format);
	int length = vsnprintf(buffer->text + buffer->length, buffer->capacity - buffer->length,
	                       format, args);
	va_end(args);
	if (length < 0) /* 2 GiB or more */
		arena_exhausted(buffer->arena);
	if ((size_t)length >= buffer->capacity - buffer->length) {
		buffer_grow(buffer, (size_t)length);
		va_start(args, format);
		vsnprintf(buffer->text + buffer->length, (size_t)length + 1, format, args);
		va_end(args);
	}
	buffer->length += (size_t)length;
}

void buffer_free(Buffer *buffer)
{
	struct BufferBlock *block = block_around(buffer->text);
	if (block)
		block_free(block);
	*buffer = (Buffer){ .arena = buffer->arena };
}

/* ---- list ---- */

void list_add(Arena *arena, List *list, void *item)
{
	if (list->count == list->capacity) {
		uint32_t capacity = list->capacity ? list->capacity * 2 : 4;
		void **items = arena_take(arena, capacity * sizeof *items);
		if (list->count)
			memcpy(items, list->items, list->count * sizeof *items);
		list->items = items;
		list->capacity = capacity;
	}
	list->items[list->count++] = item;
}

/* ---- text ---- */

bool text_starts(const char *text, const char *prefix)
{
	return strncmp(text, prefix, strlen(prefix)) == 0;
}

bool text_ends(const char *text, const char *suffix)
{
	size_t length = strlen(text), tail = strlen(suffix);
	return length >= tail && strcmp(text + length - tail, suffix) == 0;
}

static bool is_continuation(char c)
{
	return ((unsigned char)c & 0xC0) == 0x80;
}

size_t utf8_length(const char *text, size_t bytes)
{
	size_t characters = 0, i = 0;
	for (; bytes - i >= 8; i += 8) { /* eight at once: lines may be long */
		uint64_t word;
		memcpy(&word, text + i, sizeof word);
		word = word >> 7 & ~(word >> 6) & 0x0101010101010101u; /* 10xxxxxx: no first byte */
		characters += 8 - (word * 0x0101010101010101u >> 56);
	}
	for (; i < bytes; i++)
		characters += !is_continuation(text[i]);
	return characters;
}

size_t utf8_prefix(const char *text, size_t characters)
{
	size_t i = 0;
	while (text[i] && (characters || is_continuation(text[i]))) {
		characters -= !is_continuation(text[i]);
		i++;
	}
	return i;
}

/* Length of the well-formed sequence at s (RFC 3629, section 4), or 0. */
static size_t utf8_sequence(const unsigned char *s, size_t bytes)
{
	size_t length = s[0] < 0x80   ? 1
	                : s[0] < 0xC2 ? 0
	                : s[0] < 0xE0 ? 2
	                : s[0] < 0xF0 ? 3
	                : s[0] < 0xF5 ? 4
	                              : 0;
	if (length > bytes)
		return 0;
	for (size_t i = 1; i < length; i++)
		if ((s[i] & 0xC0) != 0x80)
			return 0;
	bool overlong = (s[0] == 0xE0 && s[1] < 0xA0) || (s[0] == 0xF0 && s[1] < 0x90);
	bool surrogate = s[0] == 0xED && s[1] > 0x9F;
	bool beyond = s[0] == 0xF4 && s[1] > 0x8F;
	return overlong || surrogate || beyond ? 0 : length;
}

/* Whether eight bytes are all ASCII, as most are. */
static bool is_ascii(const char *text)
{
	uint64_t word;
	memcpy(&word, text, sizeof word);
	return (word & 0x8080808080808080u) == 0;
}

size_t utf8_invalid(const char *text, size_t bytes)
{
	size_t i = 0;
	while (i < bytes) {
		while (bytes - i >= 8 && is_ascii(text + i))
			i += 8;
		if (i == bytes)
			break;
		size_t length = utf8_sequence((const unsigned char *)text + i, bytes - i);
		if (!length)
			return i;
		i += length;
	}
	return bytes;
}

size_t utf8_encode(uint32_t c, char out[4])
{
	if (c < 0x80) {
		out[0] = (char)c;
		return 1;
	}
	size_t length = c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
	for (size_t i = length - 1; i > 0; i--, c >>= 6)
		out[i] = (char)(0x80 | (c & 0x3F));
	out[0] = (char)((0xF00 >> length & 0xFF) | c);
	return length;
}

static uint32_t utf8_decode(const char **at)
{
	const unsigned char *s = (const unsigned char *)*at;
	size_t length = s[0] < 0x80 ? 1 : s[0] < 0xE0 ? 2 : s[0] < 0xF0 ? 3 : 4;
	uint32_t c = length == 1 ? s[0] : s[0] & (0xFFu >> (length + 1));
	for (size_t i = 1; i < length; i++)
		c = c << 6 | (s[i] & 0x3F);
	*at += length;
	return c;
}

/*
 * Ranges of small letters whose capitals lie at a fixed distance, or (distance 0) just before
 * them.
 */
static const struct {
	uint16_t first, last;
	int distance;
} capitals[] = {
	{ 'a', 'z', -32 },      { 0xB5, 0xB5, 743 },   { 0xE0, 0xF6, -32 },
	{ 0xF8, 0xFE, -32 },    { 0xFF, 0xFF, 121 },   { 0x101, 0x12F, 0 },
	{ 0x131, 0x131, -232 }, { 0x133, 0x137, 0 },   { 0x13A, 0x148, 0 },
	{ 0x14B, 0x177, 0 },    { 0x17A, 0x17E, 0 },   { 0x17F, 0x17F, -300 },
	{ 0x3AC, 0x3AC, -38 },  { 0x3AD, 0x3AF, -37 }, { 0x3B1, 0x3C1, -32 },
	{ 0x3C2, 0x3C2, -31 },  { 0x3C3, 0x3CB, -32 }, { 0x3CC, 0x3CC, -64 },
	{ 0x3CD, 0x3CE, -63 },  { 0x430, 0x44F, -32 }, { 0x450, 0x45F, -80 },
	{ 0x461, 0x481, 0 },
};

static uint32_t capital(uint32_t c)
{
	for (size_t i = 0; i < COUNT(capitals); i++) {
		if (c < capitals[i].first || c > capitals[i].last)
			continue;
		if (capitals[i].distance)
			return (uint32_t)((int)c + capitals[i].distance);
		return (c - capitals[i].first) % 2 ? c
		                                   : c - 1; /* capitals and small letters in turn */
	}
	return c;
}

const char *utf8_upper(Arena *arena, const char *text)
{
	enum { SHARP_S = 0xDF }; /* has no capital: SS */
	char *upper = arena_take(arena, strlen(text) * 2 + 1), *out = upper;
	while (*text) {
		if ((unsigned char)*text < 0x80) { /* ASCII, as most are */
			*out++ = (char)(*text - (*text >= 'a' && *text <= 'z' ? 'a' - 'A' : 0));
			text++;
			continue;
		}
		uint32_t c = utf8_decode(&text);
		size_t length = c == SHARP_S ? 2 : utf8_encode(capital(c), out);
		if (c == SHARP_S)
			memcpy(out, "SS", 2);
		out += length;
	}
	*out = '\0';
	return upper;
}

unsigned text_distance(const char *a, const char *b)
{
	enum { LONGEST = 64 };
	size_t m = strlen(a), n = strlen(b);
	if (m >= LONGEST || n >= LONGEST)
		return LONGEST;
	unsigned d[LONGEST][LONGEST];
	for (size_t i = 0; i <= m; i++)
		d[i][0] = (unsigned)i;
	for (size_t j = 0; j <= n; j++)
		d[0][j] = (unsigned)j;
	for (size_t i = 1; i <= m; i++)
		for (size_t j = 1; j <= n; j++) {
			unsigned best = d[i - 1][j - 1] + (a[i - 1] != b[j - 1]);
			best = best < d[i - 1][j] + 1 ? best : d[i - 1][j] + 1;
			best = best < d[i][j - 1] + 1 ? best : d[i][j - 1] + 1;
			if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]
			    && d[i - 2][j - 2] + 1 < best)
				best = d[i - 2][j - 2] + 1;
			d[i][j] = best;
		}
	return d[m][n];
}

const char *text_nearest(const char *word, const char *const *words, size_t count)
{
	const char *best = NULL;
	size_t length = strlen(word);
	unsigned nearest = (unsigned)(length + 2) / 3 + 1;
	for (size_t i = 0; i < count; i++) {
		size_t other = strlen(words[i]);
		if (other >= length + nearest || length >= other + nearest)
			continue; /* as many inserts or deletes, at least */
		unsigned distance = text_distance(word, words[i]);
		if (distance < nearest) {
			nearest = distance;
			best = words[i];
		}
	}
	return best;
}

void digest_hex(const char *const *parts, size_t count, unsigned digits, char *out)
{
	static const char hex[] = "0123456789abcdef";
	unsigned char digest[MD5_DIGEST_LENGTH];
	MD5_CTX context;
	MD5Init(&context);
	for (size_t i = 0; i < count; i++)
		MD5Update(&context, (const uint8_t *)parts[i], strlen(parts[i]));
	MD5Final(digest, &context);
	for (unsigned i = 0; i < digits; i++)
		out[i] = hex[digest[i / 2] >> (i % 2 ? 0 : 4) & 0xF];
	out[digits] = '\0';
}
