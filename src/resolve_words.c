/* Names: what they are in the tables; texts that stand in SQL as names, or without quotes. */
#include "eval_call.h"

#include <string.h>

const char *name_intern(const Resolver *resolver, const char *text)
{
	return names_intern(resolver->names, text, strlen(text));
}

/* "price__gte" is "price" and "gte". */
static void split_path(Resolver *resolver, const char *name, Word *word)
{
	word->part_count = 1;
	for (const char *cut = name; (cut = strstr(cut, "__")); cut += 2)
		word->part_count++;
	const char **parts = arena_take(resolver->names->arena, word->part_count * sizeof *parts);
	word->parts = parts;
	for (uint32_t i = 0; i < word->part_count; i++) {
		const char *cut = strstr(name, "__");
		size_t length = cut ? (size_t)(cut - name) : strlen(name);
		parts[i] = names_intern(resolver->names, name, length);
		name += length + 2;
	}
}

/* What the tables have of a name; NULL: nothing. */
static const Word *word_find(Resolver *resolver, const char *name)
{
	Word word = { 0 };
	const char *cut = strstr(name, "__");
	bool known = cut && cut > name; /* what it begins with is of the first part */
	if (known) {
		split_path(resolver, name, &word);
	} else if (name[0] >= 'A' && name[0] <= 'Z') {
		word.field = field_type_find(name);
		word.comparison = lookup_find_expression(name);
		word.function = function_find(name);
		word.index_class = index_class_find(name);
		known = word.field || word.comparison || word.function || word.index_class;
	} else {
		word.lookup = lookup_find_name(name);
		word.builtin = builtin_function(name);
		known = word.lookup || word.builtin;
	}
	if (!known)
		return NULL;
	Word *kept = NEW(resolver->names->arena, Word); /* as long as the name */
	*kept = word;
	return kept;
}

const Word *word_new(Resolver *resolver, const char *name)
{
	static const Word unknown = { 0 };
	const Word *found = word_find(resolver, name);
	return name_entry(name)->word = found ? found : &unknown;
}

Path path_of(Resolver *resolver, const char *const *name)
{
	const Word *word = word_of(resolver, *name);
	return word->part_count ? (Path){ word->parts, word->part_count } : (Path){ name, 1 };
}

bool is_name(Resolver *resolver, const Node *text)
{
	if (!memchr(text->text, '\0', text->length))
		return true;
	diag_error(resolver->diags, text->loc, "a name can't hold a NUL character");
	return false;
}

const char *name_text(Resolver *resolver, const Node *text)
{
	return is_name(resolver, text) ? names_intern(resolver->names, text->text, text->length)
	                               : NULL;
}

const char *sql_text(Resolver *resolver, const Node *text)
{
	if (!memchr(text->text, '\0', text->length))
		return text->text;
	diag_error(resolver->diags, text->loc, "no database keeps a NUL character in a text");
	return NULL;
}

/* The end of a word, or of a "quoted word"; NULL: there is none. */
static const char *skip_word(const char *at)
{
	if (*at == '"') {
		for (at++; *at; at++)
			if (*at == '"' && *++at != '"')
				return at;
		return NULL;
	}
	if (*at >= '0' && *at <= '9')
		return NULL;
	const char *start = at;
	while (*at == '_' || *at == '$' || (*at >= '0' && *at <= '9') || (*at >= 'a' && *at <= 'z')
	       || (*at >= 'A' && *at <= 'Z') || (unsigned char)*at >= 0x80)
		at++;
	return at > start ? at : NULL;
}

static const char *skip_identifier(const char *at)
{
	at = skip_word(at);
	while (at && *at == '.')
		at = skip_word(at + 1);
	return at;
}

bool is_identifier(const char *text)
{
	const char *end = skip_identifier(text);
	return end && !*end;
}

bool is_operator_class(const char *text)
{
	const char *end = skip_identifier(text);
	size_t length = end ? strlen(end) : 0;
	if (length < 2)
		return end && !length;
	return end[0] == '('
	       && strspn(end + 1, "abcdefghijklmnopqrstuvwxyz0123456789_=, ") == length - 2
	       && end[length - 1] == ')';
}
