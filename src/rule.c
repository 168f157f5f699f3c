#include "rule.h"
#include "regex.h"

#include <string.h>

/* ORDER Type */
static const char *const words[TYPE_COUNT] = {
	"unknown", "boolean", "integer", "float", "decimal", "short text", "long text", "date",
	"time", "date and time", "duration", "UUID", "JSON", "JSON value", "bytes", "IP address",
	"array", "range", "hstore", "text search vector", "text search query", "geometry", "NULL",
	"local date and time",
};

const char *type_title(Type type)
{
	return words[type];
}

Type type_of_letter(char letter)
{
	const char *at = strchr(TYPE_LETTERS, letter);
	return letter && at ? (Type)(at - TYPE_LETTERS) : TYPE_COUNT;
}

static const char *text_behind(const char *text)
{
	return text + strlen(text) + 1;
}

const char *rule_sql(const Rule *rule)
{
	return rule->kind == RULE_REFUSED ? NULL : text_behind(rule->texts);
}

const char *rule_beside(const Rule *rule)
{
	const char *beside = text_behind(text_behind(rule->texts));
	return *beside ? beside : NULL;
}

const char *rule_write(Arena *arena, const char *template)
{
	return arena_printf(arena, "%c%s%c", '\0', template, '\0');
}

const char *rule_refusal(const Rule *rule)
{
	switch (rule->kind) {
	case RULE_REFUSED: return text_behind(rule->texts);
	case RULE_VOLATILE: return "its value is another one at each call";
	case RULE_PLAIN:
	case RULE_EXTENSION:
	case RULE_THROUGH:
	case RULE_EACH: break;
	}
	return NULL;
}

/* The letters of atoms that an argument answers to: a bit for each character of ASCII. */
typedef struct Letters {
	uint64_t bits[2];
	const char *text;       /* is read for ! alone */
} Letters;

static void letters_add(Letters *letters, char letter)
{
	letters->bits[letter >> 6 & 1] |= (uint64_t)1 << (letter & 63);
}

static bool letters_have(const Letters *letters, char letter)
{
	if (letter == '!')
		return letters->text && regex_is_malformed(letters->text);
	return letters->bits[letter >> 6 & 1] >> (letter & 63) & 1;
}

static Letters letters_of(ArgumentType argument)
{
	Letters letters = { .text = argument.text };
	letters_add(&letters, '*');
	letters_add(&letters, TYPE_LETTERS[argument.type]);
	letters_add(&letters, argument.literal ? 'k' : 'e');
	if (argument.negative)
		letters_add(&letters, '-');
	if (argument.natural)
		letters_add(&letters, '+');
	if (argument.json)
		letters_add(&letters, argument.json);
	if (argument.json == 'z')
		letters_add(&letters, 'w');
	if (argument.type == TYPE_STRING || argument.type == TYPE_TEXT) /* any text */
		letters_add(&letters, 'S');
	return letters;
}

static bool atom_matches(const char **when, const Letters *letters)
{
	const char *at = *when;
	bool matches = false;
	if (*at != '[')
		return letters_have(letters, *(*when)++);
	for (at++; *at && *at != ']'; at++)
		matches = matches || letters_have(letters, *at);
	*when = at + (*at == ']');
	return matches;
}

bool rule_atom_matches(const char **when, ArgumentType argument)
{
	Letters letters = letters_of(argument);
	return atom_matches(when, &letters);
}

/* The arguments that rules may look at. */
typedef struct Given {
	Letters letters[RULE_ARGUMENTS];
	unsigned count;
	bool read;              /* a rule asked what a text says */
} Given;

/* An argument that is missing matches * alone. */
static bool types_match(const char *when, Given *given)
{
	for (unsigned i = 0; *when; i++) {
		char first = *when;
		given->read = given->read || first == '!';
		if (i < given->count ? !atom_matches(&when, &given->letters[i]) : first != '*')
			return false;
		when += i >= given->count;
	}
	return true;
}

static const Rule *search(const Rule *rules, const Target *target, Given *given)
{
	const Rule *from_parent = NULL, *from_any = NULL;
	for (const Rule *rule = rules; !rule_is_end(rule); rule++) {
		bool own = rule->on == target->dialect->id && rule->since <= target->version;
		bool parent = rule->on != DIALECT_NONE && rule->on == target->dialect->parent
		              && !rule->since && !from_parent;
		bool any = rule->on == DIALECT_NONE && !from_any;
		if (!(own || parent || any) || !types_match(rule_when(rule), given))
			continue;
		if (own)
			return rule;
		if (parent)
			from_parent = rule;
		else
			from_any = rule;
	}
	return from_parent ? from_parent : from_any;
}

/* ---- memory ---- */

_Static_assert(TYPE_COUNT < 32, "pack() has five bits for a type and one more");

/* All that rules ask of arguments, but for what a text says: 12 bits each, 4 tell `json`. */
static uint64_t pack(const ArgumentType *arguments, unsigned count)
{
	uint64_t all = 0;
	for (unsigned i = 0; i < count; i++) {
		ArgumentType one = arguments[i];
		unsigned bits = one.literal | one.negative << 1 | one.natural << 2;
		all = all << 12 | (one.json & 15u) << 8 | bits << 5 | (one.type + 1u);
	}
	return all;
}

static struct RuleAnswer *place_in(RuleMemory *memory, const Rule *rules, uint64_t arguments)
{
	uint64_t hash = ((uintptr_t)rules ^ arguments * 31) * 0x9E3779B97F4A7C15u;
	return &memory->answers[hash >> 57];
}

static const Rule *search_for(const Rule *rules, const Target *target,
                              const ArgumentType *arguments, unsigned count, bool *read)
{
	Given given = { .count = count };
	for (unsigned i = 0; i < count; i++)
		given.letters[i] = letters_of(arguments[i]);
	const Rule *answer = search(rules, target, &given);
	*read = given.read;
	return answer;
}

const Rule *rule_find(const Rule *rules, const Target *target, const ArgumentType *arguments,
                      unsigned count)
{
	count = count < RULE_ARGUMENTS ? count : RULE_ARGUMENTS;
	uint64_t all = pack(arguments, count);
	struct RuleAnswer *known = target->rules ? place_in(target->rules, rules, all) : NULL;
	if (known && known->rules == rules && known->arguments == all)
		return known->answer;
	bool read;
	const Rule *answer = search_for(rules, target, arguments, count, &read);
	if (known && !read && !rules->of_file)
		*known = (struct RuleAnswer){ rules, answer, all };
	return answer;
}
