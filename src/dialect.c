/* Dialects, targets and versions by their names; dialect_table.c has what is known of each. */
#include "dialect.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

static bool word_in(const char *words, const char *word, size_t length)
{
	while (*words) {
		size_t end = strcspn(words, " ");
		if (end == length && memcmp(words, word, length) == 0)
			return true;
		words += end + (words[end] == ' ');
	}
	return false;
}

const Dialect *dialect_find(const char *name, size_t length)
{
	for (int i = DIALECT_NONE + 1; i < DIALECT_COUNT; i++)
		if (word_in(dialect_table[i].name, name, length)
		    || word_in(dialect_table[i].aliases, name, length))
			return &dialect_table[i];
	return NULL;
}

bool dialect_collates(const Dialect *dialect, const char *name)
{
	char upper[16] = { 0 }; /* SQLite's names have no case (datatype3.html, section 7) */
	for (size_t i = 0; name[i] && i + 1 < sizeof upper; i++)
		upper[i] = (char)toupper((unsigned char)name[i]);
	return !dialect->collations || word_in(dialect->collations, name, strlen(name))
	       || (dialect->fold_names && word_in(dialect->collations, upper, strlen(upper)))
	       || (strchr(name, '_') && word_in(dialect->collations, "_", 1));
}

/* The end of a quoted part; NULL: there is none. */
static const char *skip_quoted(const Dialect *dialect, const char *at)
{
	if (*at != dialect->quote)
		return NULL;
	for (at++; *at; at++)
		if (*at == dialect->quote) {
			at++;
			if (*at != dialect->quote || dialect->quote_is_final)
				return at;
		}
	return NULL;
}

bool dialect_quoted(const Dialect *dialect, const char *name)
{
	const char *end = skip_quoted(dialect, name);
	while (end && *end == '.')
		end = skip_quoted(dialect, end + 1);
	return end && !*end;
}

/* Whether a name has nothing that any dialect has anything against, as most have not. */
static bool is_ordinary(const char *name)
{
	for (; *name; name++) {
		unsigned char c = (unsigned char)*name;
		if (c <= '"' || c == '`' || c >= 0xF0)
			return false;
	}
	return true;
}

size_t dialect_schema_length(const Dialect *dialect, const char *name)
{
	const char *last = name;
	const char *end = skip_quoted(dialect, name);
	while (end && *end == '.') {
		last = end + 1;
		end = skip_quoted(dialect, last);
	}
	return end && !*end ? (size_t)(last - name) : 0;
}

static bool beyond_basic_plane(const char *text)
{
	for (; *text; text++)
		if ((unsigned char)*text >= 0xF0)
			return true;
	return false;
}

const char *dialect_name_problem(const Dialect *dialect, const char *name)
{
	if (is_ordinary(name))
		return NULL;
	uint8_t rules = dialect->name_rules;
	size_t length = strlen(name);
	if (dialect->quote_is_final && strchr(name, dialect->quote)
	    && !dialect_quoted(dialect, name))
		return dialect->quote == '"' ? "takes no '\"' in a name" : "takes no '`' in a name";
	if (rules & NAME_ONE_LINE && strpbrk(name, "\r\n"))
		return "takes no line break in a name";
	if (rules & NAME_NO_LAST_BLANK && length && name[length - 1] == ' ')
		return "takes no name that ends in a blank";
	if (rules & NAME_BASIC_PLANE && beyond_basic_plane(name))
		return "takes no character beyond U+FFFF in a name";
	return NULL;
}

const char *dialect_long_name(const Dialect *dialect, const char *name)
{
	size_t bytes = strlen(name);
	bool is_long = dialect->long_name && bytes > dialect->name_limit
	               && utf8_length(name, bytes) > dialect->name_limit
	               && !dialect_quoted(dialect, name);
	return is_long ? dialect->long_name : NULL;
}

const char *dialect_column_problem(const Dialect *dialect, const char *name)
{
	const char *problem = dialect_long_name(dialect, name);
	return problem ? problem : dialect_name_problem(dialect, name);
}

/*
 * Whether a client takes the lines of a text as they are: SQL*Plus ends a statement at a ';', joins
 * a line that ends in '-' with the next, runs what is there at a '/', and takes no longer lines.
 */
static bool fits_lines(const Dialect *dialect, const char *text)
{
	for (;; text++) {
		size_t length = strcspn(text, "\r\n"), last = length;
		while (last && (text[last - 1] == ' ' || text[last - 1] == '\t'))
			last--;
		bool is_final = !text[length];
		if (length > dialect->line_limit / 2
		    || (!is_final && last && strchr(";-", text[last - 1]))
		    || (last == 1 && strchr("/.", *text)))
			return false;
		if (is_final)
			return true;
		text += length;
	}
}

const char *dialect_comment_problem(const Dialect *dialect, const char *text)
{
	if (dialect->literal_joint && !fits_lines(dialect, text))
		return "a client would not read its lines as they are";
	if (dialect->name_rules & NAME_BASIC_PLANE && beyond_basic_plane(text))
		return "it has a character beyond U+FFFF, and would be kept with '?'";
	return NULL;
}


/* ".4", "-MariaDB", "-0ubuntu1": what servers print behind the three numbers */
static bool is_patch_tail(const char *text, size_t length)
{
	for (size_t i = 1; i < length; i++)
		if (!strchr("0123456789.-+~abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
		            text[i]))
			return false;
	return length > 1
	       && (text[0] == '-' || (text[0] == '.' && text[1] >= '0' && text[1] <= '9'));
}

Version version_parse(const char *text, size_t length)
{
	Version parts[3] = { 0 };
	size_t i = 0;
	for (int part = 0; part < 3; part++) {
		size_t start = i;
		for (; i < length && text[i] >= '0' && text[i] <= '9'; i++)
			if ((parts[part] = parts[part] * 10 + (Version)(text[i] - '0')) > 999)
				return 0;
		if (i == start)
			return 0;
		if (i == length || text[i] != '.')
			break;
		if (part < 2)
			i++;
	}
	/* Oracle's marketing letters: 19c, 23ai, 26ai */
	if (i < length && !word_in("c g i ai", text + i, length - i)
	    && !is_patch_tail(text + i, length - i))
		return 0;
	return V(parts[0], parts[1], parts[2]);
}

void version_print(Version version, char out[16])
{
	unsigned major = version / 1000000, minor = version / 1000 % 1000, patch = version % 1000;
	if (patch)
		snprintf(out, 16, "%u.%u.%u", major, minor, patch);
	else if (minor)
		snprintf(out, 16, "%u.%u", major, minor);
	else
		snprintf(out, 16, "%u", major);
}

TargetStatus target_parse(Arena *arena, const char *text, size_t length, Target *target)
{
	const char *dash = memchr(text, '-', length);
	size_t name = dash ? (size_t)(dash - text) : length;
	target->dialect = dialect_find(text, name);
	if (!target->dialect)
		return TARGET_UNKNOWN;
	target->version = target->dialect->standard;
	target->label = target->dialect->name;
	if (!dash)
		return TARGET_OK;
	target->version = version_parse(dash + 1, length - name - 1);
	if (!target->version)
		return TARGET_BAD_VERSION;
	if (target->version < target->dialect->oldest)
		return TARGET_TOO_OLD;
	target->label = arena_printf(arena, "%s-%.*s", target->dialect->name,
	                             (int)(length - name - 1), dash + 1);
	return TARGET_OK;
}
