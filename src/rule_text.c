#include "rule_text.h"

#include <string.h>

/* Rows have fewer. */
enum { MOST_RULES = 96 };

/* What is asked of a row: rule_find(), for arguments of all kinds. */
typedef struct Probe {
	const Rule *rules;
	Target target;
	ArgumentType arguments[RULE_ARGUMENTS];
	unsigned atoms;         /* arguments that some rule looks at */
	bool answers[MOST_RULES];
} Probe;

static unsigned count_atoms(const Rule *rules)
{
	unsigned most = 1;
	for (const Rule *rule = rules; !rule_is_end(rule); rule++) {
		unsigned atoms = 0;
		for (const char *at = rule_when(rule); *at; atoms++)
			rule_atom_matches(&at, (ArgumentType){ .type = TYPE_UNKNOWN });
		most = atoms > most ? atoms : most;
	}
	return most < RULE_ARGUMENTS ? most : RULE_ARGUMENTS;
}

/* A column, a literal, one below zero; of JSON all that rules tell apart, and an odd key. */
static ArgumentType argument_of_kind(Type type, int kind)
{
	static const char json[] = "zwmo";
	return (ArgumentType){ .type = type,
		               .literal = kind > 0,
		               .negative = kind == 2,
		               .json = kind < 3                ? '\0'
		                       : type == TYPE_STRING ? '"'
		                                             : json[kind - 3] };
}

static int kinds_of(Type type)
{
	return type == TYPE_JSON ? 7 : type == TYPE_STRING ? 4 : 3;
}

/* Every type at the first two places. */
static void probe(Probe *p, unsigned at)
{
	if (at == p->atoms) {
		const Rule *rule = rule_find(p->rules, &p->target, p->arguments, p->atoms);
		if (rule && rule - p->rules < MOST_RULES)
			p->answers[rule - p->rules] = true;
		return;
	}
	for (int type = 0; type < (at < 2 ? TYPE_COUNT : 1); type++)
		for (int kind = 0; kind < kinds_of((Type)type); kind++) {
			p->arguments[at] = argument_of_kind((Type)type, kind);
			probe(p, at + 1);
		}
}

/* ---- words ---- */

static const char *letter_word(char letter)
{
	switch (letter) {
	case '*': return "any";
	case 'e': return "expression";
	case 'k': return "constant";
	case 'S': return "text";
	case '-': return "negative constant";
	case '"': return "key with a quotation mark";
	case 'z': return "null";
	case 'w': return "true, false or null";
	case 'm': return "number of JSON";
	case 'o': return "list or dict";
	default: return type_title((Type)(strchr(TYPE_LETTERS, letter) - TYPE_LETTERS));
	}
}

static void add_condition(Buffer *out, const Rule *rule)
{
	const char *when = rule_when(rule);
	if (!*when)
		return;
	bool within = false; /* brackets */
	const char *between = "";
	buffer_text(out, "for (");
	for (const char *letter = when; *letter; letter++) {
		if (*letter == '[' || *letter == ']')
			within = *letter == '[';
		else
			buffer_printf(out, "%s%s", between, letter_word(*letter));
		if (*letter != '[')
			between = within ? " or " : ", ";
	}
	buffer_text(out, "): ");
}

static void add_template(Buffer *out, const char *template)
{
	for (const char *at = template; *at; at++) {
		buffer_char(out, *at);
		if (at[0] == '$' && at[1] == '$')
			at++;
	}
}

static void add_rule(Buffer *out, const Rule *rule, bool with_version)
{
	char version[16];
	if (rule->since && with_version) {
		version_print(rule->since, version);
		buffer_printf(out, "from %s on: ", version);
	}
	add_condition(out, rule);
	const char *refusal = rule_refusal(rule);
	if (refusal)
		buffer_printf(out, "none; %s", refusal);
	else
		add_template(out, rule_sql(rule));
	const char *beside = rule_beside(rule);
	if (rule->kind == RULE_REFUSED && beside)
		buffer_printf(out, " (%s)", beside);
	if (rule->kind == RULE_EXTENSION)
		buffer_printf(out, " (needs the extension %s)", beside);
}

void rule_texts(Buffer *out, const Rule *rules, const Dialect *dialect, const Version *versions,
                unsigned count)
{
	Probe p = { .rules = rules, .target.dialect = dialect, .atoms = count_atoms(rules) };
	const char *between = "";
	for (unsigned i = 0; i < count; i++) {
		p.target.version = versions[i];
		probe(&p, 0);
	}
	for (int i = 0; i < MOST_RULES && !rule_is_end(&rules[i]); i++)
		if (p.answers[i]) {
			buffer_text(out, between);
			add_rule(out, &rules[i], count > 1);
			between = "\n";
		}
}
