/* Functions of texts. How to read rows: cells.h. */
#include "cells.h"

/* clang-format off */

/* SQLite has neither REPEAT nor padding: n zero bytes as hexadecimal digits, each pair replaced */
#define LITE_REPEAT(text) "REPLACE(HEX(ZEROBLOB($2)), '00', " text ")"
#define LITE_PADDING "SUBSTR(" LITE_REPEAT("$3") ", 1, $2 - LENGTH($1))"
#define LITE_PAD(text) ON(LITE, \
	"CASE WHEN LENGTH($1) >= $2 THEN SUBSTR($1, 1, $2) ELSE " text " END")

#define MY_DIGEST NO(MY, \
	"MySQL's digest functions depend on the connection's character set and are refused " \
	"in an index", \
	"store the digest in a generated column")

#define PG_DIGEST(types, name, text) { .on = PG, \
	EXTENSION(types, "ENCODE(DIGEST(" text ", '" name "'), 'hex')", "pgcrypto") }
#define PG_SHA(name) \
	PG_DIGEST("[bifntuj]", name, "($1)::text"), \
	PG_SESSIONS(""), PG_COMPOSED("[ar]"), \
	PG_DIGEST("", name, "$1")
#define ORA_HASH(name) { .on = ORA, .since = V(12, 1, 0), \
	SQL("", "LOWER(RAWTOHEX(STANDARD_HASH(UTL_I18N.STRING_TO_RAW($1, 'AL32UTF8'), '" name \
		"')))") }, \
	NO(ORA, "Oracle has STANDARD_HASH from 12.1 on", "")

/* CONCAT is STABLE on PostgreSQL, || is IMMUTABLE */
#define JOINED_RULES .rules = RULES( \
	FOR(PG, "[S?][S?]", "(COALESCE($1, '') || COALESCE($2, ''))"), \
	PG_SESSIONS(""), \
	PG_SESSIONS("*"), \
	PG_COMPOSED("[ar]"), \
	PG_COMPOSED("*[ar]"), \
	FOR(PG, "S*", "(COALESCE($1, '') || COALESCE(($2)::text, ''))"), \
	FOR(PG, "*S", "(COALESCE(($1)::text, '') || COALESCE($2, ''))"), \
	ON(PG, "(COALESCE(($1)::text, '') || COALESCE(($2)::text, ''))"), \
	ON(LITE, "(COALESCE($1, '') || COALESCE($2, ''))"), \
	ON(MY, "CONCAT_WS('', $1, $2)"), \
	ALL("CONCAT($1, $2)"))

static const Function rows[] = {
	{ "Chr", "expression", "chr", TYPE_STRING, FUNCTION_PLAIN, .rules = RULES(
		ON(LITE, "CHAR($1)"),
		ON(MY, "CHAR($1 USING utf16)"),
		ON(ORA, "CHR($1 USING NCHAR_CS)"),
		ALL("CHR($1)")), PARTIAL(
		REFUSES(PG, "e", "rows whose value is no character's code (zero is none)",
			"leave them NULL: Case(When(x__range=(1, 0xD7FF), then=...))")) },

	{ "Concat", "expressions**", NULL, RESULT_JOINED, FUNCTION_PAIRS, JOINED_RULES },
	{ "ConcatPair", "expression1 expression2", NULL, RESULT_JOINED, FUNCTION_PLAIN, JOINED_RULES },

	{ "LPad", "expression length fill_text=' '", NULL, RESULT_PADDED, FUNCTION_PLAIN,
		.rules = RULES(
		PG_TEXT("LPAD(", ", $2, $3)"),
		LITE_PAD(LITE_PADDING " || $1"),
		ALL("LPAD($1, $2, $3)")) },

	{ "LTrim", "expression", "ltrim", RESULT_FIRST, FUNCTION_PLAIN, .rules = RULES(
		PG_TEXT("LTRIM(", ")"),
		ALL("LTRIM($*)")) },

	{ "Left", "expression length", NULL, RESULT_CUT, FUNCTION_PLAIN, .rules = RULES(
		PG_TEXT("LEFT(", ", $2)"),
		ON(LITE, "SUBSTR($1, 1, $2)"),
		ON(ORA, "SUBSTR($1, 1, $2)"),
		ALL("LEFT($1, $2)")) },

	{ "Length", "expression", "length", TYPE_INTEGER, FUNCTION_PLAIN, .rules = RULES(
		PG_TEXT("LENGTH(", ")"),
		ON(MY, "CHAR_LENGTH($1)"),
		ALL("LENGTH($1)")), .natural = true },

	{ "Lower", "expression", "lower", RESULT_FIRST, FUNCTION_PLAIN, .rules = RULES(
		PG_TEXT("LOWER(", ")"),
		ALL("LOWER($*)")) },

	{ "MD5", "expression", "md5", TYPE_STRING, FUNCTION_PLAIN, .rules = RULES(
		PG_TEXT("MD5(", ")"),
		ON(PG, "MD5($1)"),
		LITE_NONE,
		MY_DIGEST,
		ORA_HASH("MD5")) },

	{ "Ord", "expression", "ord", TYPE_INTEGER, FUNCTION_PLAIN, .rules = RULES(
		PG_TEXT("ASCII(", ")"),
		ON(LITE, "UNICODE($1)"),
		ON(MY, "ORD($1)"),
		ALL("ASCII($1)")) },

	{ "RPad", "expression length fill_text=' '", NULL, RESULT_PADDED, FUNCTION_PLAIN,
		.rules = RULES(
		PG_TEXT("RPAD(", ", $2, $3)"),
		LITE_PAD("$1 || " LITE_PADDING),
		ALL("RPAD($1, $2, $3)")) },

	{ "RTrim", "expression", "rtrim", RESULT_FIRST, FUNCTION_PLAIN, .rules = RULES(
		PG_TEXT("RTRIM(", ")"),
		ALL("RTRIM($*)")) },

	{ "Repeat", "expression number", NULL, RESULT_REPEATED, FUNCTION_PLAIN, .rules = RULES(
		PG_TEXT("REPEAT(", ", $2)"),
		FOR(LITE, "*k", LITE_REPEAT("$1")),
		ON(LITE, "CASE WHEN $2 IS NULL THEN NULL ELSE " LITE_REPEAT("$1") " END"),
		ON(ORA, "RPAD($1, (LENGTH($1) * $2), $1)"),
		ALL("REPEAT($1, $2)")) },

	/*
	 * The fourth argument is none that is written: an expression if the text may become longer.
	 * MySQL computes too short a type for it, and rows would be refused (3907); a Cast it
	 * believes.
	 */
	{ "Replace", "expression text replacement=''", NULL, RESULT_REPLACED, FUNCTION_PLAIN,
		.rules = RULES(
		PG_TEXT("REPLACE(", ", $2, $3)"),
		FOR(MY, "***e", "CAST(REPLACE($1, $2, $3) AS char($N))"),
		ALL("REPLACE($1, $2, $3)")) },

	{ "Reverse", "expression", "reverse", RESULT_FIRST, FUNCTION_PLAIN, .rules = RULES(
		PG_TEXT("REVERSE(", ")"),
		LITE_NONE,
		NO(ORA, "Oracle has no documented REVERSE, and a subquery can't stand in an "
			"index", ""),
		ALL("REVERSE($1)")) },

	{ "Right", "expression length", NULL, RESULT_CUT, FUNCTION_PLAIN, .rules = RULES(
		PG_TEXT("RIGHT(", ", $2)"),
		ON(LITE, "SUBSTR($1, ($2 * -1), $2)"),
		ON(ORA, "SUBSTR($1, ($2 * -1), $2)"),
		ALL("RIGHT($1, $2)")) },

	{ "SHA1", "expression", "sha1", TYPE_STRING, FUNCTION_PLAIN, .rules = RULES(
		PG_SHA("sha1"),
		LITE_NONE,
		MY_DIGEST,
		ORA_HASH("SHA1")) },

	{ "SHA224", "expression", "sha224", TYPE_STRING, FUNCTION_PLAIN, .rules = RULES(
		PG_SHA("sha224"),
		LITE_NONE,
		ON(MY, "SHA2($1, 224)"),
		NO(ORA, "STANDARD_HASH has no SHA224", "use SHA256")) },

	{ "SHA256", "expression", "sha256", TYPE_STRING, FUNCTION_PLAIN, .rules = RULES(
		PG_SHA("sha256"),
		LITE_NONE,
		ON(MY, "SHA2($1, 256)"),
		ORA_HASH("SHA256")) },

	{ "SHA384", "expression", "sha384", TYPE_STRING, FUNCTION_PLAIN, .rules = RULES(
		PG_SHA("sha384"),
		LITE_NONE,
		ON(MY, "SHA2($1, 384)"),
		ORA_HASH("SHA384")) },

	{ "SHA512", "expression", "sha512", TYPE_STRING, FUNCTION_PLAIN, .rules = RULES(
		PG_SHA("sha512"),
		LITE_NONE,
		ON(MY, "SHA2($1, 512)"),
		ORA_HASH("SHA512")) },

	{ "StrIndex", "string substring", NULL, TYPE_INTEGER, FUNCTION_PLAIN, .rules = RULES(
		PG_TEXT("STRPOS(", ", $2)"),
		ON(PG, "STRPOS($1, $2)"),
		ALL("INSTR($1, $2)")) },

	{ "Substr", "expression pos length?", NULL, RESULT_PART, FUNCTION_PLAIN, .rules = RULES(
		FOR(PG, "[ifnuj]*[ek]", "SUBSTRING(($1)::text, $2, $3)"),
		FOR(PG, "[ifnuj]", "SUBSTRING(($1)::text, $2)"),
		PG_SESSIONS(""),
		PG_COMPOSED("[ar]"),
		ON(LITE, "SUBSTR($*)"),
		ON(ORA, "SUBSTR($*)"),
		ALL("SUBSTRING($*)")) },

	{ "Trim", "expression", "trim", RESULT_FIRST, FUNCTION_PLAIN, .rules = RULES(
		PG_TEXT("TRIM(", ")"),
		ALL("TRIM($*)")) },

	{ "Upper", "expression", "upper", RESULT_FIRST, FUNCTION_PLAIN, .rules = RULES(
		PG_TEXT("UPPER(", ")"),
		ALL("UPPER($*)")) },
};

const FunctionTable text_functions = TABLE("Text", rows);
