/* What the unit tests share: a compilation in memory, and each stage's result as one text. */
#ifndef IDXC_UNIT_H
#define IDXC_UNIT_H

#include <criterion/criterion.h>

#include "compile.h"
#include "scan.h"

/* Texts and compilations live until the test's process ends. */

Compilation *unit_new(void);

/* The tokens of a text with a blank between; line end "/", block "<" and ">"; "!" is invalid. */
const char *unit_tokens(const char *text);

/* The same with the messages of all diagnostics behind: "a / | 1:5 message | 2:1 message". */
const char *unit_scan(const char *text, size_t length);

/* The tree as --dump=ast shows it, lines joined by ";" and indentation left out. */
const char *unit_tree(const char *text);

/* The diagnostics as they are printed. */
const char *unit_diagnostics(Compilation *compilation);

/* The SQL of a text for a target, or the diagnostics when there is an error. */
const char *unit_compile(const char *target, const char *text);

/* The target of a name that is known to be right. */
Target *unit_target(Arena *arena, const char *text);

const char *unit_literal(const char *target, Type type, const char *text);

#define UNIT_TEXT(text) (text), sizeof(text) - 1

/* One line per row of a test table: what was given is printed when it fails. */
#define expect_text(given, actual, expected)                                                       \
	cr_expect_str_eq((actual), (expected), "%s\n  gives    %s\n  expected %s", (given),        \
	                 (actual), (expected))

#endif
