#include "rule.h"
#include "regex.h"

#include <string.h>

/* ORDER Type */
static const char *const words[TYPE_COUNT] = {
	"unknown", "boolean", "integer", "float", "decimal", "short text", "long text", "date", "time",
	"date and time", "duration", "UUID", "JSON", "JSON value", "bytes", "IP address", "array",
	"range", "hstore", "text search vector", "text search query", "geometry", "NULL",
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

const char *rule_refusal(const Rule *rule)
{
	switch (rule->kind) {
	case RULE_REFUSED: return rule->why;
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
} Letters;

static void letters_add(Letters *letters, char letter)
{
	letters->bits[letter >> 6 & 1] |= (uint64_t)1 << (letter & 63);
}

static bool letters_have(const Letters *letters, char letter)
{
	return letters->bits[letter >> 6 & 1] >> (letter & 63) & 1;
}

static Letters letters_of(ArgumentType argument)
{
	Letters letters = { { 0 } };
	letters_add(&letters, '*');
	letters_add(&letters, TYPE_LETTERS[argument.type]);
	letters_add(&letters, argument.literal ? 'k' : 'e');
	if (argument.negative)
		letters_add(&letters, '-');
	if (argument.natural)
		letters_add(&letters, '+');
	if (argument.text && regex_is_malformed(argument.text))
		letters_add(&letters, '!');
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

/* The arguments of a call; the letters of the first are made once for all rules. */
typedef struct Given {
	const ArgumentType *arguments;
	unsigned count;
	Letters first[4];
} Given;

static bool argument_matches(const char **when, const Given *given, unsigned i)
{
	return i < COUNT(given->first) ? atom_matches(when, &given->first[i])
	                               : rule_atom_matches(when, given->arguments[i]);
}

/* An argument that is missing matches * alone. */
static bool types_match(const char *when, const Given *given)
{
	for (unsigned i = 0; when && *when; i++) {
		bool any = *when == '*';
		if (i < given->count ? !argument_matches(&when, given, i) : !any)
			return false;
		when += i >= given->count;
	}
	return true;
}

const Rule *rule_find(const Rule *rules, const Target *target, const ArgumentType *arguments,
                      unsigned count)
{
	const Rule *from_parent = NULL, *from_any = NULL;
	Given given = { .arguments = arguments, .count = count };
	for (unsigned i = 0; i < count && i < COUNT(given.first); i++)
		given.first[i] = letters_of(arguments[i]);
	for (const Rule *rule = rules; !rule_is_end(rule); rule++) {
		bool own = rule->on == target->dialect->id && rule->since <= target->version;
		bool parent = rule->on != DIALECT_NONE && rule->on == target->dialect->parent
		              && !rule->since && !from_parent;
		bool any = rule->on == DIALECT_NONE && !from_any;
		if (!(own || parent || any) || !types_match(rule->when, &given))
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
