/* Bytes to tokens: indentation, line joining, and statements that are passed over. */
#include "unit.h"

#include <stdlib.h>
#include <string.h>

typedef struct Case {
	const char *text, *tokens;
} Case;

static void check_cases(const Case *cases, size_t count)
{
	for (size_t i = 0; i < count; i++)
		expect_text(cases[i].text, unit_scan(cases[i].text, strlen(cases[i].text)),
		            cases[i].tokens);
}

#define CHECK(...)                                                                                 \
	check_cases((const Case[]){ __VA_ARGS__ },                                                 \
	            sizeof((const Case[]){ __VA_ARGS__ }) / sizeof(Case))

Test(layout, blocks)
{
	CHECK({ "", "" }, { "a", "a /" }, { "a\n", "a /" }, { "a\nb\n", "a / b /" },
	      { "a:\n  b\nc\n", "a : / > b / < c /" }, { "a:\n  b\n  c\n", "a : / > b / c / <" },
	      { "a:\n  b:\n    c\nd\n", "a : / > b : / > c / < < d /" },
	      { "a:\n  b:\n    c\n  d\n", "a : / > b : / > c / < d / <" },
	      { "a:\n  b", "a : / > b / <" }, { "a:\n  b:\n    c", "a : / > b : / > c / < <" },
	      { "a; b;\n", "a ; b ; /" });
}

Test(layout, dedent_to_no_level)
{
	CHECK({ "a:\n    b\n  c\n",
	        "a : / > b / < c / | 3:3 unindent does not match any outer indentation level" });
}

Test(layout, tabs)
{
	CHECK({ "a:\n\tb\n\tc\n", "a : / > b / c / <" },
	      { "a:\n  \tb\n  \tc\n", "a : / > b / c / <" },
	      { "a:\n\tb:\n\t\tc\n", "a : / > b : / > c / < <" },
	      { "a:\n\tb:\n\t  c\n", "a : / > b : / > c / < <" }, { "a:\n\fb\n", "a : / b /" },
	      { "a:\n  \f  b\n  c\n", "a : / > b / c / <" });
}

Test(layout, mixed_indentation)
{
	static const char *const texts[] = {
		"a:\n        b\n\tc\n",
		"a:\n\tb\n        c\n",
		"a:\n\tb\n  c\n",
		"a:\n  b:\n\tc\n        d\n",
	};
	for (size_t i = 0; i < COUNT(texts); i++)
		cr_expect(strstr(unit_scan(texts[i], strlen(texts[i])),
		                 "inconsistent use of tabs and spaces in indentation"),
		          "%s", texts[i]);
}

Test(layout, line_ends)
{
	CHECK({ "a:\r\n  b\r\nc\r\n", "a : / > b / < c /" },
	      { "a:\r  b\rc\r", "a : / > b / < c /" }, { "a\r\n\r\n\r\nb", "a / b /" },
	      { "(a,\r\n b)\r\n", "( a , b ) /" }, { "a = \\\r\n  b\r\n", "a = b /" },
	      { "# x\r\na # y\r\n", "a /" });
}

Test(layout, byte_order_mark)
{
	CHECK({ "\xEF\xBB\xBF"
	        "a:\n  b\n",
	        "a : / > b / <" },
	      { "\xEF\xBB\xBF", "" });
}

Test(layout, lines_without_code)
{
	CHECK({ "\n\n  \n\t\n", "" }, { "# a", "" }, { "  # a\n", "" },
	      { "a:\n\n  # b\n# c\n  d\n      # e\n\n  f\n", "a : / > d / f / <" },
	      { "a:\n  b\n   ", "a : / > b / <" }, { "a:\n  b\n#", "a : / > b / <" },
	      { "a:\n  b\n    # c\nd", "a : / > b / < d /" }, { "a # b # c\n", "a /" },
	      { "\f\na\n", "a /" });
}

Test(layout, continuation)
{
	CHECK({ "a = \\\nb\n", "a = b /" }, { "a:\n  b = \\\nc\n  d\n", "a : / > b = c / d / <" },
	      { "a \\\n\\\nb\n", "a b /" }, { "a \\ \nb\n", "a ! / b / | 1:3 invalid character" });
}

Test(layout, continuation_at_line_start)
{
	/* Python 3.12: the indentation is the one of the line that the backslash stands in */
	CHECK({ "a:\n  \\\nb\nc\n", "a : / > b / < c /" });
}

Test(layout, brackets)
{
	CHECK({ "(a,\n# b\n\n  c)\nd\n", "( a , c ) / d /" },
	      { "a:\n  b = [\n1,\n{\n2: 3}]\n  c\n", "a : / > b = [ 1 , { 2 : 3 } ] / c / <" },
	      { "model(\nmodel, include)\n", "model ( model , include ) /" },
	      { "((a)\nb)\nc", "( ( a ) b ) / c /" });
}

Test(layout, forgotten_bracket)
{
	CHECK({ "a = (b\n", "a = ( b ! / | 1:5 '(' was never closed" },
	      { "a = [(b)\nclass c:\n  d\n",
	        "a = [ ( b ) ! / class c : / > d / < | 1:5 '[' was never closed" },
	      { "model a:\n  b = f(\nmodel c:\n  d\n",
	        "model a : / > b = f ( ! / < model c : / > d / < | 2:8 '(' was never closed" },
	      { "a = ((b\n", "a = ( ( b ! / | 1:6 '(' was never closed" });
}

Test(layout, closing_bracket_alone)
{
	CHECK({ "a)\nb\n", "a ) / b /" });
}

/* `depth` times `open`, then `middle` */
static char *nested(const char *open, size_t depth, const char *middle)
{
	size_t length = strlen(open);
	char *text = malloc(length * depth + strlen(middle) + 1);
	for (size_t i = 0; i < depth; i++)
		memcpy(text + i * length, open, length);
	memcpy(text + depth * length, middle, strlen(middle) + 1);
	return text;
}

static unsigned errors_of(const char *text, const char *message)
{
	Compilation *c = unit_new();
	unsigned found = 0;
	compilation_add(c, "test.idx", text, strlen(text));
	for (uint32_t i = 0; i < c->diags.records.count; i++)
		found += strstr(((Diag *)c->diags.records.items[i])->message, message) != NULL;
	return found;
}

Test(layout, bracket_depth)
{
	const char *deep = "nested deeper than 200 levels";
	char *good = nested("[", 200, "1");
	char *closed = nested(good, 1, nested("]", 200, "\n"));
	cr_expect_eq(errors_of(closed, ""), 0);
	cr_expect_eq(errors_of(nested("[", 201, "1\n"), deep), 1);
	cr_expect_eq(errors_of(nested("(", 100000, "1\n"), deep), 1);
	cr_expect_eq(errors_of(nested("f(", 100000, "1\n"), deep), 1);
	cr_expect_eq(errors_of(nested("{", 300, nested("}", 300, "\n")), deep), 1);
}

static char *nested_blocks(size_t depth)
{
	Compilation *c = unit_new();
	Buffer out = { .arena = c->arena };
	for (size_t i = 0; i < depth; i++)
		buffer_printf(&out, "%*sclass A:\n", (int)i, "");
	buffer_printf(&out, "%*sb = 1\n", (int)depth, "");
	return out.text;
}

Test(layout, block_depth)
{
	cr_expect_eq(errors_of(nested_blocks(200), ""), 0);
	cr_expect_eq(errors_of(nested_blocks(201), "nested deeper than 200 levels"), 1);
	cr_expect_eq(errors_of(nested_blocks(900), "nested deeper than 200 levels"), 1);
}

/* No brackets: what the parser's own stack must bear. */
Test(layout, operator_depth)
{
	static const char *const operators[] = {
		"-", "~", "not ", "- ~ ", "a ** ", "lambda: ", "a if b else ", "a = ", "lambda: ~"
	};
	for (size_t i = 0; i < COUNT(operators); i++) {
		char *text = nested(operators[i], 100000, "x\n");
		expect_text(operators[i], errors_of(text, "") ? "an error" : "no error",
		            "an error");
	}
}

/* Chains lean to the left: the parser's stack stays low, and the tree grows high. */
Test(layout, chain_length)
{
	static const char *const parts[] = { "a + ", "a | ", "a.", "a & ", "a ^ ", "'a' + " };
	for (size_t i = 0; i < COUNT(parts); i++) {
		expect_text(parts[i],
		            errors_of(nested(parts[i], 1000, "x\n"), "") ? "an error" : "none",
		            "none");
		expect_text(parts[i],
		            errors_of(nested(parts[i], 100000, "x\n"), "") ? "an error" : "none",
		            "an error");
	}
	cr_expect_eq(errors_of(nested("'a' ", 100000, "\n"), ""), 0);
	cr_expect_eq(errors_of(nested("1, ", 100000, "\n"), ""), 0);
}

Test(skipped, statements)
{
	CHECK({ "def f(a, b=1):\n  c\n  d:\n    e\ng\n", "f / g /" },
	      { "def f(): return 1\na\n", "def f ( ) : return 1 / a /" },
	      { "def f(): return\na\n", "f / a /" },
	      { "def f():\n  return  # b\na\n", "f / a /" }, { "def f(): return", "f /" },
	      { "@a.b(c)\n@d\ndef f():\n  e\ng\n", "f / g /" },
	      { "async def f():\n  pass\na\n", "a /" }, { "pass\n", "" }, { "del a\n", "" },
	      { "assert a, 'b'\n", "" }, { "type X[T] = list[T]\na\n", "a /" },
	      { "match a:\n  case 1: b\n  case [c, *_]:\n    d\ne\n", "match / e /" },
	      { "match (a, b):  # c\n  case 1: b\ne\n", "match / e /" },
	      { "return a\nraise b from c\nglobal c\nnonlocal d\nbreak\ncontinue\n", "" });
}

Test(skipped, within_blocks)
{
	CHECK({ "a:\n  def f():\n    b\n\n  c\nd\n", "a : / > f / c / < d /" },
	      { "a:\n  b\n  def f():\n    c", "a : / > b / f / <" },
	      { "a:\n  def f():\n    b = '\\xg' + 007\n  c\n", "a : / > f / c / <" });
}

Test(kept, statements_with_blocks)
{
	CHECK({ "import a\nb\n", "import a / b /" }, { "a; import b\nc\n", "a ; import b / c /" },
	      { "from . import *\n", "from . import * /" },
	      { "if a:\n  b\nelif c:\n  d\nelse:\n  e\n",
	        "if a : / > b / < elif c : / > d / < else : / > e / <" },
	      { "try:\n  a\nexcept B as c:\n  d\nfinally:\n  e\n",
	        "try : / > a / < except B as c : / > d / < finally : / > e / <" },
	      { "for a in b:\n  c\n", "for a in b : / > c / <" },
	      { "while a:\n  b\n", "while a : / > b / <" },
	      { "with a as b:\n  c\nd\n", "with a as b : / > c / < d /" });
}

Test(kept, names_that_are_words_elsewhere)
{
	CHECK({ "match = 1\n", "match = 1 /" }, { "match in a\n", "match in a /" },
	      { "match: int = 1\n", "match : int = 1 /" }, { "a = match\n", "a = match /" },
	      { "type = 1\n", "type = 1 /" }, { "type(a)\n", "type ( a ) /" },
	      { "case = 1\n", "case = 1 /" });
}

Test(strings, formatted)
{
	CHECK({ "f'{a['b']}' c\n", "f'{a['b']}' c /" },
	      { "f\"{\"{\" + f\"{b}\"}\" c\n", "f\"{\"{\" + f\"{b}\"}\" c /" },
	      { "rf'\\{a}' c\n", "rf'\\{a}' c /" }, { "f'{{' c\n", "f'{{' c /" },
	      { "f'' f'a{b:{c}.{d!r}}' e\n", "f'' f'a{b:{c}.{d!r}}' e /" },
	      { "f'{a:%H:%M}' b\n", "f'{a:%H:%M}' b /" },
	      { "f'{x!r:^{w}}' b\n", "f'{x!r:^{w}}' b /" },
	      { "f'''a\n{b}\n''' c\n", "f'''a\n{b}\n''' c /" });
}

Test(skipped, only_at_the_start_of_a_statement)
{
	CHECK({ "a = b if c else d\n", "a = b if c else d /" },
	      { "[a for b in c]\n", "[ a for b in c ] /" },
	      { "a = (b\nif c else d)\n", "a = ( b if c else d ) /" });
}

Test(skipped, decorated_class)
{
	/* a decorator declares nothing; the class below it does */
	CHECK({ "@admin.register(A)\nclass B:\n  c\n", "class B : / > c / <" });
}

Test(words, soft_keywords)
{
	CHECK({ "model = 1\n", "model = 1 /" }, { "model a.b:\n  c\n", "model a . b : / > c / <" },
	      { "include = 1\n", "include = 1 /" }, { "include 'a'\n", "include 'a' /" });
	cr_expect(strstr(unit_tree("include 'a'\n"), "include;string a"));
	cr_expect(strstr(unit_tree("include ('a')\n"), "call;"));
	cr_expect(strstr(unit_tree("f(include='a')\n"), "keyword include;string a"));
	cr_expect(strstr(unit_tree("model = f(model=model)\n"), "keyword model;name model"));
}

Test(words, names)
{
	CHECK({ "_a a1 \xC3\xA4\xC3\xB6 classes notin\n",
	        "_a a1 \xC3\xA4\xC3\xB6 classes notin /" },
	      { "a $ b ? c\n", "a ! b ! c / | 1:3 invalid character | 1:7 invalid character" },
	      { "a \x01 b\n", "a ! b / | 1:3 invalid character" });
}

Test(words, operators)
{
	CHECK({ "a**b//c<<d>>e\n", "a ** b // c << d >> e /" },
	      { "a!=b==c<=d>=e<f>g<>h\n", "a != b == c <= d >= e < f > g <> h /" },
	      { "a**=b//=c>>=d->e:=f...g\n", "a **= b //= c >>= d -> e := f ... g /" },
	      { "a.b|c&d^~e%f@g\n", "a . b | c & d ^ ~ e % f @ g /" });
}
