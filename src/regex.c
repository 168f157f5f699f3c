#include "regex.h"

#include <stddef.h>
#include <string.h>

typedef struct Regex {
	const char *at;
	unsigned depth;         /* of parentheses */
	bool operand;           /* what is before may be repeated */
} Regex;

/* At the '[' of a set: moves to its ']'. */
static bool skip_set(Regex *regex)
{
	const char *at = regex->at + 1;
	at += *at == '^';
	at += *at == ']'; /* the first one stands for itself */
	for (; *at && *at != ']'; at++) {
		if (*at == '\\' && at[1]) {
			at++;
		} else if (*at == '[' && at[1] && strchr(":.=", at[1])) {
			const char close[] = { at[1], ']', '\0' };
			at = strstr(at + 2, close);
			if (!at)
				return false;
			at++;
		}
	}
	regex->at = at;
	regex->operand = true;
	return *at;
}

/* At '(': moves to the last character of what opens a group: (?: (?= (?! (?<= (?<! or a comment. */
static bool open_group(Regex *regex)
{
	const char *at = regex->at;
	if (strncmp(at, "(?#", 3) == 0) {
		regex->at = strchr(at, ')');
		return regex->at != NULL;
	}
	if (at[1] == '?') {
		at += 2;
		at += *at == '<';
		if (!*at || !strchr(at[-1] == '<' ? "=!" : ":=!", *at))
			return false;
	}
	regex->at = at;
	regex->depth++;
	regex->operand = false;
	return true;
}

/* At a quantifier: moves to its end. A ? behind it makes it take as little as it can. */
static bool skip_quantifier(Regex *regex)
{
	bool fits = regex->operand;
	if (*regex->at == '{') {
		const char *end = strchr(regex->at, '}');
		if (!end)
			return false;
		regex->at = end;
	}
	regex->at += regex->at[1] == '?';
	regex->operand = false;
	return fits;
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* One element; false: it is malformed. */
static bool skip_element(Regex *regex)
{
	switch (*regex->at) {
	case '\\': regex->operand = true; return *++regex->at;
	case '[': return skip_set(regex);
	case '(': return open_group(regex);
	case ')': regex->operand = true; return regex->depth-- > 0;
	case '|':
	case '^':
	case '$': regex->operand = false; return true;
	case '*':
	case '+':
	case '?': return skip_quantifier(regex);
	case '{':
		if (is_digit(regex->at[1]))
			return skip_quantifier(regex);
		break;
	default: break;
	}
	regex->operand = true;
	return true;
}

/* Options at the beginning, or another syntax: of these nothing is said. */
static bool has_options(const char *text)
{
	return strncmp(text, "***", 3) == 0
	       || (strncmp(text, "(?", 2) == 0 && strchr("bceimnpqstwx", text[2]) && text[2]);
}

bool regex_is_malformed(const char *text)
{
	Regex regex = { .at = text };
	if (has_options(text))
		return text[0] == '*' && text[3] != '=' && text[3] != ':';
	for (; *regex.at; regex.at++)
		if (!skip_element(&regex))
			return true;
	return regex.depth > 0;
}
