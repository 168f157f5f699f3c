/* Tokens to trees: lists within lists, and what an error leaves of them. */
#include "unit.h"

static void check_tree(const char *text, const char *expected)
{
	const char *actual = unit_tree(text);
	cr_expect_str_eq(actual, expected, "%s\nactual:   %s\nexpected: %s", text, actual, expected);
}

Test(parse, lists_in_lists)
{
	check_tree("f(a, [b, (c,), {d: [e]}], *g)\n",
	           "block;do;call;name f;name a;list;name b;tuple;name c;dict;pair;name d;list;name e;"
	           "star;name g;");
	check_tree("[]\n()\n{}\n(a)\n(a,)\n[a,]\n{a,}\na,\n",
	           "block;do;list;do;tuple;do;dict;do;name a;do;tuple;name a;do;list;name a;"
	           "do;set;name a;do;tuple;name a;");
	check_tree("a, b = f(), (x for x in y if z if w)\n",
	           "block;assign;tuple;name a;name b;tuple;call;name f;"
	           "generator;name x;loop;name x;name y;name z;name w;");
	check_tree("lambda a, b=[c, d]: (e, f)\n",
	           "block;do;function;tuple;name e;name f;keyword a;keyword b;list;name c;name d;");
}

/* The items of lists that an error ends are in no list around them. */
Test(parse, lists_with_errors)
{
	check_tree("a\nf(b, [c, {d: e, (g, h i)}])\nj(k)\n",
	           "block;do;name a;do;call;name j;name k; | 2:23 unexpected name");
	check_tree("model M:\n    a\n    f(b, [c, d e])\n    g(h)\ni\n",
	           "block;model;name M;block;do;name a;do;call;name g;name h;do;name i;"
	           " | 3:16 unexpected name");
	check_tree("a\nwith (b c):\n    d\n    e(f)\ng\n",
	           "block;do;name a;do;name g; | 2:9 unexpected name");
	check_tree("a\nif [b, c d]:\n    e\n    for f in (g h):\n        i\nj\n",
	           "block;do;name a;do;name j; | 2:10 unexpected name | 4:17 unexpected name");
}

/* A block that nothing begins is part of the one around it. */
Test(parse, unexpected_blocks)
{
	check_tree("a\n    b; c\nd\n",
	           "block;do;name a;do;name b;do;name c;do;name d; | 2:1 unexpected indentation");
	check_tree("a; b\n    c\n    [d]\ne\n",
	           "block;do;name a;do;name b;do;name c;do;list;name d;do;name e;"
	           " | 2:1 unexpected indentation");
}
