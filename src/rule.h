/*
 * Cells of the tables: what a function, lookup or type is on a dialect. One rule type for all, so
 * that the search for the right cell exists once.
 */
#ifndef IDXC_RULE_H
#define IDXC_RULE_H

#include "dialect.h"

/* Types of values, as far as some dialect treats them differently. */
typedef enum Type {
	TYPE_UNKNOWN, TYPE_BOOLEAN, TYPE_INTEGER, TYPE_FLOAT, TYPE_DECIMAL, TYPE_STRING, TYPE_TEXT,
	TYPE_DATE, TYPE_TIME, TYPE_TIMESTAMP, TYPE_INTERVAL, TYPE_UUID, TYPE_JSON,
	TYPE_JSON_KEY,          /* a value in a JSON document: column -> 'key' */
	TYPE_BINARY, TYPE_IP, TYPE_ARRAY, TYPE_RANGE, TYPE_HSTORE, TYPE_TSVECTOR, TYPE_TSQUERY,
	TYPE_GEOMETRY, TYPE_NULL,
	TYPE_LOCAL,     /* a date and time without a zone, as PostgreSQL truncates one */
	TYPE_COUNT
} Type;

/* ORDER Type: one letter each, for Rule.when */
#define TYPE_LETTERS "?bifnsldtDIujJxpargvqGNL"

Type type_of_letter(char letter);        /* TYPE_COUNT: no letter of a type */

/* What a cell is, and so what stands beside its template. */
typedef enum RuleKind {
	RULE_PLAIN,             /* nothing */
	RULE_REFUSED, /* no template, but the reason, as the diagnostic says it; the way out */
	RULE_VOLATILE,          /* nothing. Another value at each call: a default, but no key */
	RULE_EXTENSION,         /* the extension that the server needs */
	RULE_THROUGH,           /* of Cast: a type on the way to another */
	RULE_EACH, /* of a lookup: what joins the templates, each for $1 and one argument more */
} RuleKind;

/*
 * One cell. A row's rules are searched from the first to the last; the first that matches wins:
 * same dialect and version not below `since` and argument types matching `when`; then the parent
 * dialect's rules without a version; then those for any dialect.
 *
 * Its texts stand one behind the NUL of the other, since pointers cost more than their bytes: each
 * is relocated at every start. TEXTS() writes them, rule_when() and what follows it read them.
 *
 * Templates: $1..$9 an argument, $* all of them with ", " between, $+ all with the row's own
 * joiner, $L all but the first, $(n) argument n in parentheses unless its text begins with one,
 * $T the column type of a cast, $W its length, $N characters at most, $Z the time zone, $$ a dollar
 * sign. Of a literal: $%n for LIKE, $cn, $sn, $en as a pattern of LIKE that contains it, starts or
 * ends with it; $jn the text of JSON, $vn its number or text, $xn the
 * same as a text, $kn an index or a key for ->.
 * $A all arguments but the first as the text of an array, $I each of them in brackets.
 * Of JSON: $P the path that the arguments but the first are; $Bn the document that argument n
 * is a value in (itself, perhaps), $Pn its path there; $M2 the path of argument 1, and then the key
 * that argument 2 is.
 */
typedef struct Rule {
	const char *texts;
	Version since;
	DialectId on : 8;       /* DIALECT_NONE: any */
	RuleKind kind : 8;
	Type result : 8;        /* TYPE_UNKNOWN: as the row says */
	bool of_file : 1;       /* the first of rules that a file spells, and which go with it */
} Rule;

/*
 * `when` has an atom for each argument, see rule_atom_matches(); "": all fit. `beside` is as the
 * kind says; "": nothing.
 */
#define TEXTS(when, template, beside) .texts = when "\0" template "\0" beside

#define RULES(...) (const Rule[]){ __VA_ARGS__, { .since = UINT32_MAX } }

static inline bool rule_is_end(const Rule *rule)
{
	return rule->since == UINT32_MAX;
}

static inline const char *rule_when(const Rule *rule)
{
	return rule->texts;
}

const char *rule_sql(const Rule *rule);         /* the template; NULL: not supported */
const char *rule_refusal(const Rule *rule);     /* why it can't stand in an index; NULL: it can */
const char *rule_beside(const Rule *rule);      /* NULL: nothing */

/* The texts of a rule for all arguments, with nothing beside. */
const char *rule_write(Arena *arena, const char *template);

/* "date and time": what a type is called in messages and in the manual. */
const char *type_title(Type type);

/* What is known of an argument when a rule is searched. */
typedef struct ArgumentType {
	Type type;
	bool literal;
	bool negative;          /* a literal below zero */
	bool natural;           /* never below zero */
	char json;              /* of a literal, as in atoms; or 0 */
	const char *text;       /* of a literal; or NULL */
} ArgumentType;

/*
 * Whether an argument matches the atom that `*when` points at, which is moved behind it: a letter
 * of TYPE_LETTERS; S: any text; *: anything; e: not a literal; k: a literal; -: a literal below
 * zero; +: what is never below zero; !: a literal that is a malformed regular expression;
 * [...]: one of several. Literals of JSON: z null; w true, false or null; m a number; o a list
 * or dict; ": a key with a quotation mark.
 */
bool rule_atom_matches(const char **when, ArgumentType argument);

enum { RULE_ARGUMENTS = 5 };    /* no rule looks at more */

/* What rule_find() answered, by what it was asked: it is asked the same again and again. */
typedef struct RuleMemory {
	struct RuleAnswer {
		const Rule *rules, *answer;
		uint64_t arguments;
	} answers[128];
} RuleMemory;

/* NULL: no cell answers (a gap in the table: the lint test finds it). */
const Rule *rule_find(const Rule *rules, const Target *target, const ArgumentType *arguments,
                      unsigned count);

#endif
