/* Names: what they are in the tables; texts that stand in SQL as names, or without quotes. */
#include "resolve.h"

#include <string.h>

const Word *word_of(Resolver *resolver, const char *name)
{
	Word *word = map_get(&resolver->words, name);
	if (!word) {
		word = NEW(resolver->arena, Word);
		*word = (Word){ field_type_find(name), lookup_find_expression(name), function_find(name) };
		map_put(&resolver->words, name, word);
	}
	return word;
}

const char *name_text(Resolver *resolver, const Node *text)
{
	if (!memchr(text->text, '\0', text->length))
		return names_intern(resolver->names, text->text, text->length);
	diag_error(resolver->diags, text->loc, "a name can't hold a NUL character");
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
