/* Diagnostics: order, places, categories, suggestions. */
#include "unit.h"

#include <stdlib.h>
#include <string.h>

/* A compilation with one source, and the place of the first `part` in it. */
static Compilation *with_source(const char *text)
{
	Compilation *c = unit_new();
	source_add(&c->sources, "test.idx", text, strlen(text));
	return c;
}

static Loc place(const Compilation *c, uint32_t file, const char *part)
{
	const Source *source = c->sources.files.items[file];
	uint32_t at = source->base + (uint32_t)(strstr(source->text, part) - source->text);
	return (Loc){ at, at + (uint32_t)strlen(part) };
}

static void expect_printed(Compilation *c, const char *expected)
{
	const char *actual = unit_diagnostics(c);
	cr_expect_str_eq(actual, expected, "printed:\n%sexpected:\n%s", actual, expected);
}

/* ---- order ---- */

Test(order, by_place)
{
	Compilation *c = with_source("one two\nthree\n");
	source_add(&c->sources, "other.idx", "four\n", 5);
	diag_error(&c->diags, place(c, 1, "four"), "4");
	diag_error(&c->diags, place(c, 0, "three"), "3");
	diag_error(&c->diags, place(c, 0, "one"), "1");
	diag_error(&c->diags, place(c, 0, "two"), "2");
	expect_printed(c, "test.idx:1:1: error: 1\n    one two\n    ^~~\n"
	                  "test.idx:1:5: error: 2\n    one two\n        ^~~\n"
	                  "test.idx:2:1: error: 3\n    three\n    ^~~~~\n"
	                  "other.idx:1:1: error: 4\n    four\n    ^~~~\n");
	cr_expect_eq(c->diags.errors, 4);
}

Test(order, of_one_place)
{
	Compilation *c = with_source("x\n");
	for (int i = 0; i < 100; i++)
		diag_warn(&c->diags, CATEGORY_DROPPED, place(c, 0, "x"), i % 2 ? "mysql" : NULL,
		          "%d", i);
	free((char *)unit_diagnostics(c)); /* sorts them */
	for (uint32_t i = 0; i < 100; i++)
		cr_expect_eq(((Diag *)c->diags.records.items[i])->sequence, i);
}

/* ---- places ---- */

static void expect_caret(const char *text, const char *part, const char *expected)
{
	Compilation *c = with_source(text);
	diag_error(&c->diags, place(c, 0, part), "m");
	expect_printed(c, expected);
}

Test(caret, ranges)
{
	expect_caret("abc", "b", "test.idx:1:2: error: m\n    abc\n     ^\n");
	expect_caret("abc\n", "abc", "test.idx:1:1: error: m\n    abc\n    ^~~\n");
	expect_caret("\ta b", "b", "test.idx:1:4: error: m\n    \ta b\n    \t  ^\n");
	expect_caret("a\nbcd\ne", "cd\ne", "test.idx:2:2: error: m\n    bcd\n     ^~\n");
	expect_caret("a\r\nbc\r\n", "c", "test.idx:2:2: error: m\n    bc\n     ^\n");
	expect_caret("a\n", "\n", "test.idx:1:2: error: m\n    a\n     ^\n");
	expect_caret("a\x01"
	             "b",
	             "b", "test.idx:1:3: error: m\n    a?b\n      ^\n");
}

Test(caret, characters)
{
	expect_caret(
		"\xC3\xA4\xE2\x82\xAC = \xC3\xB6\xC3\xB6\n", "\xC3\xB6\xC3\xB6",
		"test.idx:1:6: error: m\n    \xC3\xA4\xE2\x82\xAC = \xC3\xB6\xC3\xB6\n"
	             "         ^~\n");
	expect_caret("\xEF\xBB\xBF"
	             "ab",
	             "b", "test.idx:1:2: error: m\n    ab\n     ^\n");
}

Test(caret, empty_range)
{
	Compilation *c = with_source("ab");
	uint32_t end = place(c, 0, "ab").end;
	diag_error(&c->diags, (Loc){ end, end }, "end");
	expect_printed(c, "test.idx:1:3: error: end\n    ab\n      ^\n");
}

Test(caret, no_place)
{
	Compilation *c = unit_new();
	diag_error(&c->diags, (Loc){ 0, 0 }, "nowhere");
	expect_printed(c, "idxc: error: nowhere\n");
}

Test(caret, empty_source)
{
	Compilation *c = with_source("");
	diag_error(&c->diags, (Loc){ 1, 1 }, "empty");
	expect_printed(c, "test.idx:1:1: error: empty\n    \n    ^\n");
}

Test(record, whole)
{
	Compilation *c = with_source("one\ntwo\n");
	Diag *diag = diag_warn(&c->diags, CATEGORY_SKIPPED, place(c, 0, "two"), "mysql-5.7", "%s",
	                       "why");
	diag->hint = "way out";
	diag->related = place(c, 0, "one");
	diag->related_message = "the other";
	expect_printed(c, "test.idx:2:1: warning: mysql-5.7: why [-Wskipped]\n    two\n    ^~~\n"
	                  "test.idx:1:1: note: the other\n    one\n    ^~~\n    hint: way out\n");
	cr_expect_eq(c->diags.errors, 0);
}

Test(record, color)
{
	Compilation *c = with_source("one\n");
	char *text = NULL;
	size_t length;
	FILE *out = open_memstream(&text, &length);
	diag_error(&c->diags, place(c, 0, "one"), "m");
	diags_print(&c->diags, out, true);
	fclose(out);
	cr_expect_str_eq(
		text,
		"\33[1mtest.idx:1:1: \33[1;31merror:\33[0m m\n    one\n    \33[1;32m^~~\33[0m\n");
	free(text);
}

/* ---- categories ---- */

typedef struct CategoryCase {
	const char *words[3];
	Severity dropped, ignored; /* a warning by default, and a note */
} CategoryCase;

Test(categories, words)
{
	static const CategoryCase cases[] = {
		{ { NULL }, SEVERITY_WARNING, SEVERITY_NOTE },
		{ { "ignored" }, SEVERITY_WARNING, SEVERITY_WARNING },
		{ { "no-dropped" }, SEVERITY_OFF, SEVERITY_NOTE },
		{ { "no-ignored" }, SEVERITY_WARNING, SEVERITY_OFF },
		{ { "error" }, SEVERITY_ERROR, SEVERITY_NOTE },
		{ { "error=dropped" }, SEVERITY_ERROR, SEVERITY_NOTE },
		{ { "error=ignored" }, SEVERITY_WARNING, SEVERITY_ERROR },
		{ { "error", "no-error=dropped" }, SEVERITY_WARNING, SEVERITY_NOTE },
		{ { "no-error=dropped" }, SEVERITY_WARNING, SEVERITY_NOTE },
		{ { "no-dropped", "no-error=dropped" }, SEVERITY_OFF, SEVERITY_NOTE },
		{ { "no-dropped", "error" }, SEVERITY_OFF, SEVERITY_NOTE },
		{ { "error", "no-dropped" }, SEVERITY_OFF, SEVERITY_NOTE },
		{ { "no-dropped", "dropped" }, SEVERITY_WARNING, SEVERITY_NOTE },
		{ { "ignored", "error" }, SEVERITY_ERROR, SEVERITY_ERROR },
	};
	for (size_t i = 0; i < COUNT(cases); i++) {
		Compilation *c = unit_new();
		for (int j = 0; j < 3 && cases[i].words[j]; j++)
			cr_expect(diags_configure(&c->diags, cases[i].words[j]), "%s",
			          cases[i].words[j]);
		cr_expect_eq(c->diags.severity[CATEGORY_DROPPED], cases[i].dropped, "case %zu", i);
		cr_expect_eq(c->diags.severity[CATEGORY_IGNORED], cases[i].ignored, "case %zu", i);
	}
}

/* As in compilers: -Werror holds for categories that are switched on behind it, too. */
Test(categories, error_before_category)
{
	Compilation *c = unit_new();
	diags_configure(&c->diags, "error");
	diags_configure(&c->diags, "dropped");
	cr_expect_eq(c->diags.severity[CATEGORY_DROPPED], SEVERITY_ERROR, "-Werror -Wdropped");
}

Test(categories, unknown)
{
	static const char *const words[] = { "",         "x",       "no-",        "no-x",
		                             "error=",   "error=x", "no-error=x", "Dropped",
		                             "dropped ", "all" };
	for (size_t i = 0; i < COUNT(words); i++)
		cr_expect_not(diags_configure(&unit_new()->diags, words[i]), "'%s'", words[i]);
}

Test(categories, errors_have_no_switch)
{
	Compilation *c = with_source("x");
	diags_silence(&c->diags);
	diag_error(&c->diags, place(c, 0, "x"), "m");
	diag_warn(&c->diags, CATEGORY_DROPPED, place(c, 0, "x"), NULL, "w")->hint = "not printed";
	cr_expect_eq(c->diags.errors, 1);
	expect_printed(c, "test.idx:1:1: error: m\n    x\n    ^\n");
}

Test(categories, made_errors)
{
	Compilation *c = with_source("x");
	diags_configure(&c->diags, "error=dropped");
	diag_warn(&c->diags, CATEGORY_DROPPED, place(c, 0, "x"), "mysql", "w");
	cr_expect_eq(c->diags.errors, 1);
	expect_printed(c, "test.idx:1:1: error: mysql: w [-Werror=dropped]\n    x\n    ^\n");
}

Test(categories, table)
{
	for (int i = CATEGORY_NONE + 1; i < CATEGORY_COUNT; i++) {
		cr_expect(category_table[i].name && *category_table[i].name, "category %d", i);
		cr_expect(category_table[i].meaning && *category_table[i].meaning, "category %d",
		          i);
		for (int j = CATEGORY_NONE + 1; j < i; j++)
			cr_expect_str_neq(category_table[i].name, category_table[j].name);
	}
}

/* ---- suggestions ---- */

static const char *suggestion(const char *word)
{
	static const char *const words[] = { "title", "author", "pages", "pub_date", "id" };
	Compilation *c = unit_new();
	Diag *diag = diag_error(&c->diags, (Loc){ 0, 0 }, "m");
	diag_suggest(&c->diags, diag, word, words, COUNT(words));
	return diag->hint ? diag->hint : "none";
}

Test(suggestions, nearest)
{
	expect_text("titel", suggestion("titel"), "did you mean 'title'?");
	expect_text("titl", suggestion("titl"), "did you mean 'title'?");
	expect_text("page", suggestion("page"), "did you mean 'pages'?");
	expect_text("pubdate", suggestion("pubdate"), "did you mean 'pub_date'?");
	expect_text("zzzzzz", suggestion("zzzzzz"), "none");
	expect_text("x", suggestion("x"), "none");
	expect_text("", suggestion(""), "none");
}

Test(suggestions, distance)
{
	cr_expect_eq(text_distance("", ""), 0);
	cr_expect_eq(text_distance("abc", "abc"), 0);
	cr_expect_eq(text_distance("abc", "ab"), 1);
	cr_expect_eq(text_distance("abc", "abcd"), 1);
	cr_expect_eq(text_distance("abc", "abd"), 1);
	cr_expect_eq(text_distance("abc", "acb"), 1);
	cr_expect_eq(text_distance("", "abc"), 3);
	cr_expect_eq(text_distance("kitten", "sitting"), 3);
}
