/*
 * Prints idxc-functions(7) from the compiler's tables. The page is kept in man/, and
 * tests/man-fresh.sh compares it with what this program prints.
 *
 * What a row is on a dialect is asked of rule_find(), as the compiler asks: for every pair of
 * argument types, for the oldest and the newest version. Each cell that answered is printed once.
 */
#include <stdio.h>
#include <string.h>

#include "functions.h"
#include "rule_text.h"

enum { WIDTH = 78 };

/* ---- roff ---- */

/* A text line, broken at blanks. What roff would take for its own is escaped. */
static void print_text(const char *text)
{
	size_t column = 0;
	while (*text) {
		size_t word = strcspn(text, " "), width = word;
		for (size_t i = 0; i < word; i++)
			width += text[i] == '\\';
		if (column && column + 1 + width > WIDTH)
			column = 0, putchar('\n');
		else if (column)
			column++, putchar(' ');
		if (!column && (*text == '.' || *text == '\''))
			fputs("\\&", stdout);
		column += width;
		for (size_t i = 0; i < word; i++)
			if (text[i] == '\\')
				fputs("\\e", stdout);
			else
				putchar(text[i]);
		text += word + (text[word] == ' ');
	}
	putchar('\n');
}

static void print_item(const char *name)
{
	printf(".It Ic %s%s\n", strlen(name) <= 2 ? "\\&" : "", name);
}

/* All cells that answer on a dialect, one a line. */
static void add_cells(Buffer *out, const Rule *rules, const Dialect *dialect)
{
	const Version versions[] = { dialect->oldest, dialect->newest };
	rule_texts(out, rules, dialect, versions, COUNT(versions));
	if (!out->length)
		buffer_text(out, "none");
}

/* ---- one text a dialect, equal ones under one heading ---- */

static void print_lines(const char *text)
{
	while (*text) {
		size_t length = strcspn(text, "\n");
		char line[1024];
		snprintf(line, sizeof line, "%.*s", (int)length, text);
		print_text(line);
		text += length + (text[length] == '\n');
		if (*text)
			puts(".br");
	}
}

static void print_group(Buffer *texts, int first)
{
	const char *text = texts[first].text ? texts[first].text : "none";
	int same = 0, count = 0;
	for (int i = DIALECT_NONE + 1; i < DIALECT_COUNT; i++)
		same += text_equal(texts[i].text, texts[first].text);
	fputs(".It ", stdout);
	for (int i = DIALECT_NONE + 1; i < DIALECT_COUNT && same < DIALECT_COUNT - 1; i++)
		if (text_equal(texts[i].text, texts[first].text))
			printf("%s%s", count++ ? ", " : "", dialect_table[i].title);
	puts(same < DIALECT_COUNT - 1 ? "" : "all");
	print_lines(text);
}

static void print_texts(Buffer *texts)
{
	puts(".Bl -tag -width Ds -compact");
	for (int i = DIALECT_NONE + 1; i < DIALECT_COUNT; i++) {
		bool printed = false;
		for (int j = DIALECT_NONE + 1; j < i; j++)
			printed |= text_equal(texts[j].text, texts[i].text);
		if (!printed)
			print_group(texts, i);
	}
	puts(".El");
	for (int i = 0; i < DIALECT_COUNT; i++)
		buffer_free(&texts[i]);
}

static void print_rules(Arena *arena, const Rule *rules)
{
	Buffer texts[DIALECT_COUNT] = { { 0 } };
	for (int i = DIALECT_NONE + 1; i < DIALECT_COUNT; i++) {
		texts[i].arena = arena;
		add_cells(&texts[i], rules, &dialect_table[i]);
	}
	print_texts(texts);
}

/* ---- sections ---- */

static void print_targets(void)
{
	puts(".Sh TARGETS");
	puts(".Bl -column \"postgresql\" \"oldest\" \"default\" \"newest\" \"postgres pg psql\"");
	puts(".It Em name Ta Em oldest Ta Em default Ta Em newest Ta Em also");
	for (int i = DIALECT_NONE + 1; i < DIALECT_COUNT; i++) {
		const Dialect *dialect = &dialect_table[i];
		char oldest[16], standard[16], newest[16];
		version_print(dialect->oldest, oldest);
		version_print(dialect->standard, standard);
		version_print(dialect->newest, newest);
		printf(".It %s Ta %s Ta %s Ta %s Ta %s\n", dialect->name, oldest, standard, newest,
		       *dialect->aliases ? dialect->aliases : "-");
	}
	puts(".El");
}

static void print_function(Arena *arena, const Function *function)
{
	char line[256];
	print_item(function->name);
	snprintf(line, sizeof line, "(%s)", function->parameters);
	print_text(line);
	if (function->transform) {
		snprintf(line, sizeof line, "As a transform: __%s.", function->transform);
		print_text(line);
	}
	if (function->rules)
		print_rules(arena, function->rules);
	else
		puts(".br\nBuilt into the language, see\n.Xr idx 5 .");
}

/* Names alone, and why they can't stand in an index. */
static void print_refused(const FunctionTable *table, const char *why)
{
	const char *separator = "";
	for (size_t i = 0; i < table->count; i++)
		if (text_equal(rule_refusal(table->rows[i].rules), why)) {
			printf("%s.Ic %s", separator, table->rows[i].name);
			separator = " ,\n";
		}
	printf(":\n%s.\n", why);
}

/* The functions of one topic. What is refused everywhere has no cells: names are enough. */
static void print_function_table(Arena *arena, const FunctionTable *table)
{
	printf(".Ss %s\n", table->title);
	if (table == &aggregate_functions) {
		puts("These are errors in an index.");
		for (size_t i = 0; i < table->count; i++) {
			bool printed = false;
			for (size_t j = 0; j < i; j++)
				printed |= text_equal(rule_refusal(table->rows[j].rules),
				                      rule_refusal(table->rows[i].rules));
			puts(printed ? "." : ".Pp");
			if (!printed)
				print_refused(table, rule_refusal(table->rows[i].rules));
		}
		return;
	}
	puts(".Bl -tag -width Ds");
	for (size_t i = 0; i < table->count; i++)
		print_function(arena, &table->rows[i]);
	puts(".El");
}

static void print_functions(Arena *arena)
{
	puts(".Sh FUNCTIONS");
	for (const FunctionTable *const *table = function_tables; *table; table++)
		print_function_table(arena, *table);
}

static void print_operators(Arena *arena)
{
	static const char *const rows[][2] = {
		{ "+", "a + b" }, { "-", "a - b" }, { "*", "a * b; -a is a * -1" },
		{ "/", "a / b" }, { "%", "a % b" }, { "**", "a ** b" }, { "&", "a.bitand(b)" },
		{ "|", "a.bitor(b)" }, { "#", "a.bitxor(b)" }, { "<<", "a.bitleftshift(b)" },
		{ ">>", "a.bitrightshift(b)" },
	};
	puts(".Sh OPERATORS\n.Bl -tag -width Ds");
	for (size_t i = 0; i < COUNT(rows); i++) {
		printf(".It \\&%s\n", rows[i][1]);
		print_rules(arena, operator_find(rows[i][0])->rules);
	}
	puts(".El");
}

static void print_lookups(Arena *arena)
{
	puts(".Sh LOOKUPS");
	puts("$1 is the left side, $2 the right side,");
	puts("$3 the second value of a pair, and $L a list.");
	puts("The class is the same comparison as an expression.");
	puts(".Bl -tag -width Ds");
	for (size_t i = 0; i < lookup_count(); i++) {
		const Lookup *lookup = lookup_at(i);
		print_item(lookup->name);
		if (lookup->expression)
			printf("Class %s.\n", lookup->expression);
		print_rules(arena, lookup->rules);
		if (lookup->negated) {
			puts("With False on the right side:");
			print_rules(arena, lookup->negated);
		}
	}
	puts(".El");
}

/* A cell of a field type: the dialect's own, its parent's, or that of all. */
static const char *cell(const char *const cells[DIALECT_COUNT], const Dialect *dialect)
{
	return cells[dialect->id]                          ? cells[dialect->id]
	       : dialect->parent && cells[dialect->parent] ? cells[dialect->parent]
	                                                   : cells[DIALECT_NONE];
}

static void add_field(Buffer *out, const FieldType *type, const Dialect *dialect)
{
	const char *column = cell(type->column, dialect), *cast = cell(type->cast, dialect);
	const char *check = type->check[dialect->id];
	Version uuid = dialect->can[CAN_UUID];
	char version[16];
	if (!check)
		check = type->check[DIALECT_NONE];
	const char *otherwise = type->shape && dialect->add_geometry
	                                ? "AddGeometryColumn() of SpatiaLite"
	                                : "no such column";
	buffer_text(out, column ? column : otherwise);
	if (column && type->type == TYPE_UUID && uuid > ALWAYS) {
		version_print(uuid, version);
		buffer_printf(out, "; from %s on uuid", version);
	}
	if (column && cast)
		buffer_printf(out, "; in a Cast %s", cast);
	if (column && check)
		buffer_printf(out, "; CHECK (%s)", check);
}

static void print_field_flags(const FieldType *type)
{
	static const struct { uint16_t flag; const char *words; } words[] = {
		{ FIELD_AUTO, "Numbered by the database." },
		{ FIELD_TEXT_OPS,
		  "PostgreSQL: an index of one such column has a second one for LIKE." },
		{ FIELD_INDEXED, "Indexed by default." },
		{ FIELD_UNIQUE, "Unique." },
		{ FIELD_MANY, "A table of its own: no column." },
		{ FIELD_NO_COLUMN, "No column." },
		{ FIELD_COMPOSITE, "The primary key is of the columns that it names." },
		{ FIELD_SPATIAL, "It has a spatial index by default; $G is geometry or geography, "
			"$Z stands for a third dimension, $S is the SRID." },
		{ FIELD_GENERATED,
		  "A column of the type of output_field, computed by the database." },
	};
	for (size_t i = 0; i < COUNT(words); i++)
		if (type->flags & words[i].flag)
			print_text(words[i].words);
	if (type->length)
		printf("max_length is %u by default.\n", type->length);
	if (type->flags & FIELD_RELATION)
		puts("The column has the name with _id, and the type of the key that it "
		     "points to.");
}

static void print_fields(Arena *arena)
{
	puts(".Sh FIELD TYPES");
	puts("$L is max_length, $D is max_digits, $P is decimal_places,");
	puts("and $E is the type of the base field.");
	puts(".Bl -tag -width Ds");
	for (size_t i = 0; i < field_type_count; i++) {
		const FieldType *type = &field_type_table[i];
		Buffer texts[DIALECT_COUNT] = { { 0 } };
		print_item(type->name);
		print_field_flags(type);
		if (type->flags & (FIELD_MANY | FIELD_NO_COLUMN | FIELD_RELATION))
			continue;
		for (int d = DIALECT_NONE + 1; d < DIALECT_COUNT; d++) {
			texts[d].arena = arena;
			add_field(&texts[d], type, &dialect_table[d]);
		}
		print_texts(texts);
	}
	puts(".El");
}

static const char head[] =
	".\\\" Generated by man/make-functions from the tables in src/: change those, not this.\n"
	".Dd November 23, 2026\n"
	".Dt IDXC-FUNCTIONS 7\n"
	".Os\n"
	".Sh NAME\n"
	".Nm idxc-functions\n"
	".Nd what functions, lookups and fields are on each database\n"
	".Sh DESCRIPTION\n"
	"This page is printed from the tables that\n"
	".Xr idxc 1\n"
	"compiles with.\n"
	"Each entry names a function, operator, lookup or field of\n"
	".Xr idx 5 ,\n"
	"its parameters, and what it is on each database.\n"
	".Pp\n"
	"In parameters,\n"
	"? marks one that may be missing,\n"
	"=x one with a default,\n"
	"* any number of them, and ** two or more.\n"
	".Pp\n"
	"In SQL,\n"
	"$1 to $9 are arguments,\n"
	"$* all of them with commas,\n"
	"$(2) the second one in parentheses,\n"
	"$T the type of a cast,\n"
	"$Z the time zone,\n"
	"$C a collation, and\n"
	"$R raw text.\n"
	"Where several forms are given for a database, the first one that fits is taken;\n"
	"the types in parentheses are those of the arguments.\n"
	"Where there is\n"
	".Dq none ,\n"
	"the function can't stand in an index of that database, for the reason given.\n"
	".Pp\n"
	".Xr idxc 1\n"
	"prints the same for one version of one database with\n"
	".Fl -list-functions .\n";

static const char tail[] =
	".Sh SEE ALSO\n"
	".Xr idxc 1 ,\n"
	".Xr idx 5\n";

int main(void)
{
	jmp_buf exhausted;
	Arena arena = { .on_exhausted = &exhausted };
	if (setjmp(exhausted)) {
		fputs("make-functions: out of memory\n", stderr);
		return 3;
	}
	fputs(head, stdout);
	print_targets();
	print_functions(&arena);
	print_operators(&arena);
	print_lookups(&arena);
	print_fields(&arena);
	fputs(tail, stdout);
	arena_free(&arena);
	return ferror(stdout) || fflush(stdout) ? 3 : 0;
}
