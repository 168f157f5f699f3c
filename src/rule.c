#include "rule.h"

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

static bool letter_matches(char letter, ArgumentType argument)
{
	switch (letter) {
	case '*': return true;
	case 'e': return !argument.literal;
	case 'k': return argument.literal;
	case '-': return argument.negative;
	case '+': return argument.natural;
	case 'z':
	case '"':
	case 'm':
	case 'o': return argument.json == letter;
	case 'w': return argument.json == 'w' || argument.json == 'z';
	case 'S': /* any text */ return argument.type == TYPE_STRING || argument.type == TYPE_TEXT;
	default: return letter == TYPE_LETTERS[argument.type];
	}
}

bool rule_atom_matches(const char **when, ArgumentType argument)
{
	const char *at = *when;
	bool matches = false;
	if (*at != '[')
		return letter_matches(*(*when)++, argument);
	for (at++; *at && *at != ']'; at++)
		matches = matches || letter_matches(*at, argument);
	*when = at + (*at == ']');
	return matches;
}

/* An argument that is missing matches * alone. */
static bool types_match(const char *when, const ArgumentType *arguments, unsigned count)
{
	for (unsigned i = 0; when && *when; i++) {
		bool any = *when == '*';
		if (i < count ? !rule_atom_matches(&when, arguments[i]) : !any)
			return false;
		when += i >= count;
	}
	return true;
}

const Rule *rule_find(const Rule *rules, const Target *target, const ArgumentType *arguments,
                      unsigned count)
{
	const Rule *from_parent = NULL, *from_any = NULL;
	for (const Rule *rule = rules; !rule_is_end(rule); rule++) {
		bool own = rule->on == target->dialect->id && rule->since <= target->version;
		bool parent = rule->on != DIALECT_NONE && rule->on == target->dialect->parent
		              && !rule->since && !from_parent;
		bool any = rule->on == DIALECT_NONE && !from_any;
		if (!(own || parent || any) || !types_match(rule->when, arguments, count))
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
