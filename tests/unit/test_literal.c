/* Strings and numbers as Python reads them. */
#include "unit.h"

#include <string.h>

typedef struct Case {
	const char *text, *node; /* node: kind and text as --dump=ast prints them */
} Case;

static const char *node_of(const char *text)
{
	static const char head[] = "block;do;";
	const char *tree = unit_tree(text);
	return strncmp(tree, head, strlen(head)) == 0 ? tree + strlen(head) : tree;
}

static void check_cases(const Case *cases, size_t count)
{
	for (size_t i = 0; i < count; i++)
		expect_text(cases[i].text, node_of(cases[i].text), cases[i].node);
}

#define CHECK(...)                                                                                 \
	check_cases((const Case[]){ __VA_ARGS__ },                                                 \
	            sizeof((const Case[]){ __VA_ARGS__ }) / sizeof(Case))

Test(strings, quotes)
{
	CHECK({ "'a'", "string a;" }, { "\"a\"", "string a;" }, { "''", "string ;" },
	      { "'''a'''", "string a;" }, { "\"\"\"a\"\"\"", "string a;" },
	      { "''''''", "string ;" }, { "'\"'", "string \";" }, { "\"'\"", "string ';" },
	      { "'''a'b''c'''", "string a'b''c;" },
	      { "\"\"\"a\"b\"\"c\"\"\"", "string a\"b\"\"c;" },
	      { "'''a\\'''b'''", "string a'''b;" },
	      { "'\xC3\xA4\xF0\x9F\x99\x82'", "string \xC3\xA4\xF0\x9F\x99\x82;" });
}

Test(strings, prefixes)
{
	CHECK({ "r'\\n'", "string \\n;" }, { "R'\\x'", "string \\x;" }, { "u'a'", "string a;" },
	      { "U'a'", "string a;" }, { "b'a\\x41'", "bytes aA;" }, { "rb'\\n'", "bytes \\n;" },
	      { "Br'\\n'", "bytes \\n;" }, { "r'\\''", "string \\';" },
	      { "f'{a}'", "f-string;string ;name a;" }, { "rF'{a}'", "f-string;string ;name a;" },
	      { "fR'''a'''", "f-string;string a;" });
}

Test(strings, escapes)
{
	CHECK({ "'\\\\\\'\\\"'", "string \\'\";" },
	      { "'\\a\\b\\f\\n\\r\\t\\v'", "string \\x07\\x08\\x0c\\x0a\\x0d\\x09\\x0b;" },
	      { "'\\0'", "string \\x00;" }, { "'\\101\\1012\\7'", "string AA2\\x07;" },
	      { "'\\x41\\xe4'", "string A\xC3\xA4;" }, { "'\\u20ac'", "string \xE2\x82\xAC;" },
	      { "'\\U0001F642'", "string \xF0\x9F\x99\x82;" }, { "'\\d\\z'", "string \\d\\z;" },
	      { "'a\\\nb'", "string ab;" }, { "'a\\\r\nb'", "string ab;" },
	      { "b'\\u20ac'", "bytes \\u20ac;" }, { "'''a\nb'''", "string a\\x0ab;" },
	      { "'''a\r\nb\rc'''", "string a\\x0ab\\x0ac;" });
}

static void expect_message(const char *text, const char *message)
{
	const char *tree = unit_tree(text);
	cr_expect(strstr(tree, message), "%s\n  gives    %s\n  expected %s", text, tree, message);
}

Test(strings, bad_escapes)
{
	expect_message("'ab\\x4'", "1:4 too few hexadecimal digits in escape");
	expect_message("'\\xg0'", "1:2 too few hexadecimal digits in escape");
	expect_message("'\\u12'", "1:2 too few hexadecimal digits in escape");
	expect_message("'\\U00110000'", "1:2 not a Unicode character");
	cr_expect(strstr(unit_tree("'\\N{BULLET}'"), "opaque")); /* texts that are not known */
	cr_expect(strstr(unit_tree("'\\ud800'"), "opaque"));
}

Test(strings, unterminated)
{
	expect_message("a = 'b\nc = 1\n", "1:5 unterminated string");
	expect_message("a = \"b\n", "1:5 unterminated string");
	expect_message("a = '\n", "1:5 unterminated string");
	expect_message("a = 'b\\", "1:5 unterminated string");
	expect_message("a = '''b\nc = 1\n", "1:5 unterminated triple-quoted string");
	expect_message("a = \"\"\"b\"\"\nc", "1:5 unterminated triple-quoted string");
	expect_message("a = ''''", "1:5 unterminated triple-quoted string");
	expect_message("f('b\nmodel c:\n  d = 1\n", "1:3 unterminated string");
}

/* Python ends a line at a lone CR, too. */
Test(strings, unterminated_at_carriage_return)
{
	expect_message("a = 'b\rc = 1\r", "1:5 unterminated string");
	expect_message("a = 'b\r\nc = 1\r\n", "1:5 unterminated string");
}

Test(strings, adjacent)
{
	CHECK({ "'a' 'b'", "string ab;" }, { "'a' \"b\" r'\\c'", "string ab\\c;" },
	      { "('a'\n 'b')", "string ab;" }, { "b'a' b'b'", "bytes ab;" },
	      { "'a' f'b'", "f-string;string a;string b;" }, { "'a\\0' 'b'", "string a\\x00b;" },
	      { "'\\1' '1'", "string \\x011;" });
	expect_message("'a' b'b'", "1:5 cannot mix bytes and string literals");
}

Test(numbers, integers)
{
	CHECK({ "0", "int 0;" }, { "00_0", "int 0;" }, { "12", "int 12;" },
	      { "1_000_000", "int 1000000;" }, { "0xff", "int 255;" }, { "0XF_F", "int 255;" },
	      { "0o17", "int 15;" }, { "0b1_01", "int 5;" }, { "0x0", "int 0;" },
	      { "0b0", "int 0;" },
	      { "123456789012345678901234567890", "int 123456789012345678901234567890;" },
	      { "0xffffffffffffffffffff", "int 1208925819614629174706175;" });
}

Test(numbers, floats)
{
	CHECK({ "1.5", "float 1.5;" }, { "1.", "float 1.;" }, { ".5", "float .5;" },
	      { "1e5", "float 1e5;" }, { "1_0.2_5E-1_0", "float 10.25E-10;" },
	      { "007.5", "float 007.5;" }, { "1j", "opaque;" }, { "1.5J", "opaque;" });
}

Test(numbers, invalid)
{
	expect_message("a = 007", "1:5 leading zeros in a decimal number");
	expect_message("a = 1_", "1:5 invalid number");
	expect_message("a = 1__0", "1:5 invalid number");
	expect_message("a = 12abc", "1:5 invalid number");
	expect_message("a = 0x", "1:5 invalid number");
	expect_message("a = 0b2", "1:5 invalid number");
	expect_message("a = 0o8", "1:5 invalid number");
	expect_message("a = 0xfg", "1:5 invalid number");
	expect_message("a = 1.5e", "1:5 invalid number");
	expect_message("a = 1e+", "1:5 invalid number");
	expect_message("a = .5e-", "1:5 invalid number");
	expect_message("a = 1.5_", "1:5 invalid number");
}

Test(numbers, longest)
{
	char text[4400] = "a = ";
	memset(text + 4, '9', 4301);
	expect_message(text, "1:5 number of more than 4300 digits");
}

/* ---- bytes that are no text ---- */

static void expect_bad_byte(const char *text, size_t length, const char *printed)
{
	Compilation *c = unit_new();
	compilation_add(c, "test.idx", text, length);
	cr_expect_eq(c->diags.errors, 1);
	const char *diagnostics = unit_diagnostics(c);
	cr_expect(strstr(diagnostics, printed), "gives %s", diagnostics);
}

Test(bytes, nul)
{
	expect_bad_byte(UNIT_TEXT("a = 1\nb\0 = 2\n"),
	                "test.idx:2:2: error: NUL byte in the source");
	expect_bad_byte(UNIT_TEXT("\0"), "test.idx:1:1: error: NUL byte in the source");
	expect_bad_byte(UNIT_TEXT("a = 'b\0c'\n"), "test.idx:1:7: error: NUL byte");
}

Test(bytes, not_utf8)
{
	expect_bad_byte(UNIT_TEXT("a = 1\nb = '\xFF'\n"), "test.idx:2:6: error: not UTF-8");
	expect_bad_byte(UNIT_TEXT("\xC3"), "test.idx:1:1: error: not UTF-8");
	expect_bad_byte(UNIT_TEXT("# \xC3\xA4\xC3("), "test.idx:1:4: error: not UTF-8");
	expect_bad_byte(UNIT_TEXT("'\xC0\x80'"), "test.idx:1:2: error: not UTF-8");
	expect_bad_byte(UNIT_TEXT("'\xED\xA0\x80'"), "test.idx:1:2: error: not UTF-8");
	expect_bad_byte(UNIT_TEXT("'\xF4\x90\x80\x80'"), "test.idx:1:2: error: not UTF-8");
	expect_bad_byte(UNIT_TEXT("\xFF\xFE"
	                          "a\0"),
	                "test.idx:1:1: error: not UTF-8");
}
