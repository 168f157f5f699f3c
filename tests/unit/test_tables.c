/*
 * The lint of the function and lookup tables: what no compiler sees. Dialects and fields:
 * test_dialects.c.
 */
#include "unit.h"

#include <string.h>

#define MOST_ARGUMENTS 9

/* One row of any table, with what its cells may refer to. */
typedef struct Row {
	const char *table, *name;
	const Rule *rules;
	unsigned least, most; /* arguments in a cell */
	const char *slots;    /* letters beside the arguments */
	const char *types;    /* of the first argument; NULL: any */
} Row;

typedef void (*RowCheck)(const Row *row);

/* ---- walking ---- */

static void count_parameters(const char *parameters, Row *row)
{
	for (const char *at = parameters; *at;) {
		const char *text = strchr(at, '\''); /* a default may hold a blank: fill_text=' ' */
		size_t length = strcspn(at, " ");
		if (text && text < at + length)
			length = (size_t)(strchr(text + 1, '\'') + 1 - at);
		const char *stars = memchr(at, '*', length);
		bool may_be_missing = memchr(at, '?', length) != NULL;
		if (!stars && !may_be_missing)
			row->least++;
		row->most = stars ? MOST_ARGUMENTS : row->most + 1;
		if (stars && stars[1] == '*')
			row->least = 2;
		at += length + (at[length] == ' ');
	}
}

static Row function_row(const char *table, const Function *function)
{
	Row row = { .table = table, .name = function->name, .rules = function->rules, .slots = "" };
	count_parameters(function->parameters, &row);
	if (function->kind == FUNCTION_PAIRS)
		row.least = row.most = 2;
	if (function->kind == FUNCTION_EXTRACT || function->kind == FUNCTION_TRUNC) {
		row.least = row.most = 1; /* the rest are the zone and the part */
		row.slots = "Z";
	} else if (function->kind == FUNCTION_CAST || function->kind == FUNCTION_COLLATE
	           || function->kind == FUNCTION_WRAPPER) {
		row.least = row.most = 1; /* the type or the collation is the last */
		row.slots = function->kind == FUNCTION_CAST ? "TW" : "C";
	} else if (function->result == RESULT_REPLACED) {
		row.slots = "N";
	} else if (function->kind == FUNCTION_REFUSED) {
		row.least = 0;
	}
	return row;
}

static Row lookup_row(const Lookup *lookup, const Rule *rules)
{
	Row row = { "lookup", lookup->name, rules, 2, 2, "T", lookup->types };
	if (lookup->preparation == PREPARE_BOOLEAN || rules == lookup->element)
		row.least = row.most = 1;
	else if (lookup->preparation == PREPARE_PAIR)
		row.least = row.most = 3;
	else if (lookup->preparation == PREPARE_LIST || lookup->preparation == PREPARE_TEXTS)
		row.most = MOST_ARGUMENTS;
	return row;
}

static const char *const operators[] = { "#", "%", "&", "*", "**", "+", "-", "/", "<<", ">>", "odd",
	                                 "|" };

static void check_row(Row row, RowCheck check)
{
	if (row.rules)
		check(&row);
}

static void each_row(RowCheck check)
{
	for (size_t i = 0; i < function_count(); i++)
		check_row(function_row("function", function_at(i)), check);
	for (size_t i = 0; i < COUNT(operators); i++) {
		const Function *function = operator_find(operators[i]);
		cr_expect(function, "there is no operator %s", operators[i]);
		if (function)
			check_row(function_row("operator", function), check);
	}
	for (size_t i = 0; i < lookup_count(); i++) {
		const Lookup *lookup = lookup_at(i);
		check_row(lookup_row(lookup, lookup->rules), check);
		check_row(lookup_row(lookup, lookup->negated), check);
		check_row(lookup_row(lookup, lookup->element), check);
	}
}

/* ---- names ---- */

Test(tables, functions_are_sorted)
{
	for (const FunctionTable *const *table = function_tables; *table; table++)
		for (size_t i = 1; i < (*table)->count; i++) {
			const Function *rows = (*table)->rows;
			cr_expect(strcmp(rows[i - 1].name, rows[i].name) < 0, "%s: %s before %s",
			          (*table)->title, rows[i - 1].name, rows[i].name);
		}
}

Test(tables, lookups_are_sorted)
{
	for (const LookupTable *const *table = lookup_tables; *table; table++)
		/* a name may have a row for each type */
		for (size_t i = 1; i < (*table)->count; i++) {
			const Lookup *rows = (*table)->rows;
			cr_expect(strcmp(rows[i - 1].name, rows[i].name) <= 0, "%s: %s before %s",
			          (*table)->title, rows[i - 1].name, rows[i].name);
		}
}

Test(tables, every_row_is_found)
{
	for (size_t i = 0; i < function_count(); i++) /* so no name is in two tables */
		cr_expect_eq(function_find(function_at(i)->name), function_at(i), "%s",
		             function_at(i)->name);
	for (size_t i = 0; i < lookup_count(); i++) {
		const Lookup *lookup = lookup_at(i);
		if (lookup->expression)
			cr_expect_eq(lookup_find_expression(lookup->expression), lookup, "%s",
			             lookup->expression);
		for (const char *letter = lookup->types; *letter;
		     letter++) /* no type has two rows */
			cr_expect_eq(lookup_find(lookup->name, type_of_letter(*letter)), lookup,
			             "%s of %c", lookup->name, *letter);
	}
}

static bool is_class_name(const char *name)
{
	return name[0] >= 'A' && name[0] <= 'Z' && !strstr(name, "__");
}

/* word_of() looks for a name in those tables alone that may have it. */
Test(tables, classes_have_capitals)
{
	for (size_t i = 0; i < function_count(); i++)
		cr_expect(is_class_name(function_at(i)->name), "%s", function_at(i)->name);
	for (size_t i = 0; i < field_type_count; i++)
		cr_expect(is_class_name(field_type_table[i].name), "%s", field_type_table[i].name);
	for (size_t i = 0; i < index_class_count; i++)
		cr_expect(is_class_name(index_class_table[i].name), "%s",
		          index_class_table[i].name);
	for (size_t i = 0; i < lookup_count(); i++) {
		const Lookup *lookup = lookup_at(i);
		cr_expect(!is_class_name(lookup->name) && !strstr(lookup->name, "__"), "%s",
		          lookup->name);
		cr_expect(!lookup->expression || is_class_name(lookup->expression), "%s",
		          lookup->name);
	}
}

Test(tables, transforms_are_unique)
{
	for (size_t i = 0; i < function_count(); i++) {
		const Function *function = function_at(i);
		const char *name = function->transform;
		if (!name)
			continue;
		const char *typed = strchr(function->parameters, ':');
		bool first = typed && (size_t)(typed - function->parameters)
		                              < strcspn(function->parameters, " ");
		cr_expect_eq(function_find_transform(name, first ? type_of_letter(typed[1])
		                                                 : TYPE_STRING),
		             function, "%s", function->name);
	}
}

/* ---- templates ---- */

/* Brackets outside of quoted text are balanced, and quotes come in pairs. */
static bool balanced(const char *sql)
{
	char open[32];
	size_t depth = 0;
	bool quoted = false;
	for (const char *at = sql; *at; at++) {
		if (*at == '\'')
			quoted = !quoted;
		if (quoted)
			continue;
		if (strchr("([{", *at) && depth < sizeof open)
			open[depth++] = *at == '(' ? ')' : *at == '[' ? ']' : '}';
		else if (strchr(")]}", *at) && (depth == 0 || open[--depth] != *at))
			return false;
	}
	return depth == 0 && !quoted;
}

static void check_brackets(const Row *row)
{
	for (const Rule *rule = row->rules; !rule_is_end(rule); rule++)
		if (rule_sql(rule))
			cr_expect(balanced(rule_sql(rule)), "%s %s: %s", row->table, row->name,
			          rule_sql(rule));
}

Test(tables, brackets)
{
	each_row(check_brackets);
}

/* Marks the arguments that a template uses; false when it has a slot that is none. */
static bool mark_used(const Row *row, const char *sql, bool used[MOST_ARGUMENTS + 1])
{
	for (const char *at = strchr(sql, '$'); at; at = strchr(at + 1, '$')) {
		at++;
		if (*at == '$' || (*at && strchr(row->slots, *at)))
			continue;
		unsigned from = 0, to = 0;
		if (*at == '*' || *at == '+' || *at == 'L' || *at == 'A' || *at == 'I') {
			from = *at == '*' || *at == '+' ? 1 : 2;
			to = row->most;
		} else if (*at == 'P' && (at[1] < '1' || at[1] > '9')) {
			from = 2; /* the keys */
			to = row->most;
		} else {
			at += strchr("(%csejvxkBPM", *at) != NULL;
			from = to = *at >= '1' && *at <= '9' ? (unsigned)(*at - '0')
			                                     : MOST_ARGUMENTS + 1;
		}
		if (to > row->most)
			return false;
		for (; from <= to; from++)
			used[from] = true;
	}
	return true;
}

static void check_arguments(const Row *row)
{
	for (const Rule *rule = row->rules; !rule_is_end(rule); rule++) {
		bool used[MOST_ARGUMENTS + 1] = { false };
		const char *sql = rule_sql(rule);
		if (!sql)
			continue;
		cr_expect(mark_used(row, sql, used), "%s %s has no such argument: %s", row->table,
		          row->name, sql);
		if (strchr(rule_when(rule), 'z')) /* a rule for null, needs no $2 */
			continue;
		for (unsigned i = 1; i <= row->least && row->least == row->most; i++)
			cr_expect(used[i], "%s %s does not use $%u: %s", row->table, row->name, i,
			          sql);
	}
}

Test(tables, arguments)
{
	each_row(check_arguments);
}

/* ---- rules ---- */

/* Moves both patterns on by an atom; whether whatever matches the narrow one matches the wide. */
static bool atom_covers(const char **wide, const char **narrow)
{
	const char *wide_end = *wide, *narrow_end = *narrow;
	bool covers = **narrow || **wide == '*'; /* the narrow one takes a missing argument, too */
	static const char json[] = "\"zwmo"; /* and the NUL: none of them */
	for (int type = 0; type < TYPE_COUNT && **narrow; type++)
		for (size_t i = 0; i < 4 * sizeof json; i++) {
			ArgumentType argument = { .type = (Type)type,
				                  .literal = i % 4 == 1 || i % 4 == 2,
				                  .negative = i % 4 == 2,
				                  .natural = i % 4 == 3,
				                  .json = json[i / 4] };
			wide_end = *wide;
			narrow_end = *narrow;
			bool matches = rule_atom_matches(&wide_end, argument);
			if (rule_atom_matches(&narrow_end, argument))
				covers = covers && matches;
		}
	*wide = **narrow ? wide_end : *wide + 1;
	*narrow = narrow_end;
	return covers;
}

/* Whatever matches `narrow` matches `wide`. */
static bool when_covers(const char *wide, const char *narrow)
{
	while (*wide)
		if (!atom_covers(&wide, &narrow))
			return false;
	return true;
}

/* Its template, or why there is none. */
static const char *said(const Rule *rule)
{
	const char *sql = rule_sql(rule);
	return sql ? sql : rule_refusal(rule);
}

static void check_shadows(const Row *row)
{
	for (const Rule *rule = row->rules; !rule_is_end(rule); rule++)
		for (const Rule *earlier = row->rules; earlier < rule; earlier++)
			cr_expect_not(earlier->on == rule->on && earlier->since <= rule->since
			                      && when_covers(rule_when(earlier), rule_when(rule)),
			              "%s %s: rule %d (%s) is shadowed by rule %d (%s)", row->table,
			              row->name, (int)(rule - row->rules), said(rule),
			              (int)(earlier - row->rules), said(earlier));
}

Test(tables, no_rule_is_shadowed)
{
	each_row(check_shadows);
}

/* Whether it has what is said beside a template or a reason. */
static bool has_words(const Rule *rule)
{
	switch (rule->kind) {
	case RULE_PLAIN:
	case RULE_VOLATILE: return !rule_beside(rule);
	case RULE_REFUSED: return true;
	case RULE_EXTENSION:
	case RULE_THROUGH:
	case RULE_EACH: return rule_beside(rule) != NULL;
	}
	return false;
}

static void check_cells(const Row *row)
{
	for (const Rule *rule = row->rules; !rule_is_end(rule); rule++) {
		const char *what = said(rule);
		cr_expect(*what, "%s %s: a cell without a template or a reason", row->table,
		          row->name);
		cr_expect(has_words(rule), "%s %s: %s: not of its kind", row->table, row->name,
		          what);
		cr_expect(rule->on >= DIALECT_NONE && rule->on < DIALECT_COUNT, "%s %s", row->table,
		          row->name);
		cr_expect(rule->on != DIALECT_NONE || !rule->since,
		          "%s %s: %s: a version of no dialect", row->table, row->name, what);
		cr_expect(!rule->since || rule->since > dialect_table[rule->on].oldest,
		          "%s %s: %s: since before the oldest version", row->table, row->name,
		          what);
		cr_expect(rule->since <= dialect_table[rule->on].newest || !rule->on,
		          "%s %s: %s: since after the newest version", row->table, row->name, what);
		for (const char *at = rule_when(rule); *at; at++)
			cr_expect(strchr(TYPE_LETTERS "*ekSzwmo\"-+![]", *at),
			          "%s %s: no type '%c'", row->table, row->name, *at);
		unsigned atoms = 0;
		for (const char *at = rule_when(rule); *at; atoms++)
			rule_atom_matches(&at, (ArgumentType){ .type = TYPE_UNKNOWN });
		cr_expect(atoms <= RULE_ARGUMENTS, "%s %s: %s", row->table, row->name,
		          rule_when(rule));
	}
}

Test(tables, cells)
{
	each_row(check_cells);
}

/* ---- every function on every dialect ---- */

static void expect_answer(const Row *row, const Dialect *dialect, Version version,
                          const ArgumentType *arguments, unsigned count)
{
	Target target = { dialect, version, dialect->name, NULL };
	char text[16];
	version_print(version, text);
	cr_expect(rule_find(row->rules, &target, arguments, count),
	          "%s %s: no rule for %s %s and type %c%s", row->table, row->name, dialect->name,
	          text, TYPE_LETTERS[arguments[0].type],
	          count > 1 && arguments[1].literal ? " and a literal" : "");
}

/* All arguments of one type, a column each or a column and literals. */
static void check_answers_of(const Row *row, const Dialect *dialect, Version version)
{
	unsigned count = row->least ? row->least : 1;
	for (Type type = TYPE_UNKNOWN; type < TYPE_NULL; type++) {
		if (row->types && !strchr(row->types, TYPE_LETTERS[type]))
			continue;
		ArgumentType arguments[MOST_ARGUMENTS];
		for (unsigned i = 0; i < count; i++)
			arguments[i] = (ArgumentType){ .type = type };
		expect_answer(row, dialect, version, arguments, count);
		for (unsigned i = 1; i < count; i++)
			arguments[i].literal = true;
		expect_answer(row, dialect, version, arguments, count);
	}
}

static void check_answers(const Row *row)
{
	for (int i = DIALECT_NONE + 1; i < DIALECT_COUNT; i++) {
		const Dialect *dialect = &dialect_table[i];
		check_answers_of(row, dialect, dialect->oldest);
		check_answers_of(row, dialect, dialect->standard);
		check_answers_of(row, dialect, dialect->newest);
	}
}

Test(tables, every_dialect_answers)
{
	each_row(check_answers);
}

/* What a server refuses is said with its way out. */
static void check_partial(const Row *row)
{
	for (const Rule *rule = row->rules; !rule_is_end(rule); rule++) {
		cr_expect(rule->on, "%s: rows are refused by a server", row->name);
		cr_expect(rule_sql(rule) ? !*rule_sql(rule)
		                         : *rule_refusal(rule) && rule_beside(rule),
		          "%s: either refused or not", row->name);
	}
}

Test(tables, refused_rows)
{
	for (size_t i = 0; i < function_count(); i++) {
		const Function *function = function_at(i);
		Row row = { "function", function->name, function->partial, 1, 1, "", NULL };
		check_row(row, check_partial);
		check_row(row, check_shadows);
	}
}

/* Functions without cells are those that resolve takes apart. */
Test(tables, functions_without_cells)
{
	for (size_t i = 0; i < function_count(); i++) {
		const Function *function = function_at(i);
		bool taken_apart = function->kind == FUNCTION_CASE || function->kind == FUNCTION_F
		                   || function->kind == FUNCTION_VALUE
		                   || function->kind == FUNCTION_BOUNDARY
		                   || function->kind == FUNCTION_KEY_PATH
		                   || function->kind == FUNCTION_RAW;
		cr_expect(function->rules || taken_apart, "%s", function->name);
		cr_expect(!function->rules || !taken_apart, "%s", function->name);
	}
}
