#include "width.h"

#include <stdlib.h>

/* Digests have up to 128 digits; numbers, dates and their like fewer than 40 characters. */
enum { WIDTH_DIGEST = 128, WIDTH_VALUE = 40 };

static uint32_t times(uint32_t width, uint32_t count)
{
	uint64_t product = (uint64_t)width * count;
	return width == WIDTH_UNLIMITED || product > WIDTH_UNLIMITED ? WIDTH_UNLIMITED
	                                                             : (uint32_t)product;
}

static uint32_t plus(uint32_t a, uint32_t b)
{
	return a > WIDTH_UNLIMITED - b ? WIDTH_UNLIMITED : a + b;
}

static uint32_t smaller(uint32_t a, uint32_t b)
{
	return a < b ? a : b;
}

static uint32_t larger(uint32_t a, uint32_t b)
{
	return a > b ? a : b;
}

/* The value of a number that is written; unlimited: it is computed, or not there. */
static uint32_t number_at(const Expr *expr, uint32_t at)
{
	if (at >= expr->count || expr->args[at]->kind != EXPR_LITERAL
	    || expr->args[at]->literal->type != TYPE_INTEGER)
		return WIDTH_UNLIMITED;
	long long number = strtoll(expr->args[at]->literal->text, NULL, 10);
	return number < 0 ? 0 : number >= WIDTH_UNLIMITED ? WIDTH_UNLIMITED : (uint32_t)number;
}

/* -999.99, -1000, -0.99 */
static uint32_t decimal_width(const Field *field)
{
	if (!field->digits)
		return WIDTH_VALUE;
	return field->digits + 1 + (field->places > 0) + (field->places == field->digits);
}

/* Of the texts that MySQL makes of other values; where a setting or the text decides: unlimited. */
static uint32_t field_width(const Field *field)
{
	switch (field ? field->type->type : TYPE_UNKNOWN) {
	case TYPE_STRING: return field->length ? field->length : WIDTH_UNLIMITED;
	case TYPE_TEXT:
	case TYPE_JSON:
	case TYPE_JSON_KEY:
	case TYPE_BINARY:
	case TYPE_ARRAY:
	case TYPE_RANGE:
	case TYPE_HSTORE:
	case TYPE_TSVECTOR:
	case TYPE_TSQUERY:
	case TYPE_GEOMETRY: return WIDTH_UNLIMITED;
	case TYPE_BOOLEAN: return 4;
	case TYPE_INTEGER: return field->type->width ? field->type->width : 20;
	case TYPE_INTERVAL: return 20;  /* -9223372036854775808 */
	case TYPE_FLOAT: return 24;     /* -2.2250738585072014e-308 */
	case TYPE_DECIMAL: return decimal_width(field);
	case TYPE_DATE: return 10;
	case TYPE_TIME: return 17;      /* -838:59:59.000000 */
	case TYPE_TIMESTAMP:
	case TYPE_LOCAL: return 26;
	case TYPE_UUID: return 36;
	case TYPE_IP: return 39;
	case TYPE_UNKNOWN:
	case TYPE_NULL:
	case TYPE_COUNT: break;
	}
	return WIDTH_VALUE;
}

static uint32_t literal_width(const Literal *literal)
{
	uint32_t width = 0;
	for (uint32_t i = 0; i < literal->length; i++) /* the bytes that begin a character */
		width += (literal->text[i] & 0xc0) != 0x80;
	return width;
}

/* The widest of the arguments, or all of them together. */
static uint32_t combined_width(const Expr *expr, uint32_t combine(uint32_t, uint32_t))
{
	uint32_t width = 0;
	for (uint32_t i = 0; i < expr->count; i++)
		width = combine(width, expr_width(expr->args[i]));
	return width;
}

bool replace_grows(const Expr *expr)
{
	const Expr *old = expr->args[1], *new = expr->args[2];
	uint32_t shortest = old->kind == EXPR_LITERAL ? literal_width(old->literal) : 1;
	return expr_width(new) > shortest;
}

/* Each piece of the shortest text that is looked for becomes the longest new one. */
static uint32_t replaced_width(const Expr *expr)
{
	uint32_t width = expr_width(expr->args[0]), new = expr_width(expr->args[2]);
	const Expr *old = expr->args[1];
	uint32_t shortest = old->kind == EXPR_LITERAL ? literal_width(old->literal) : 1;
	if (width == WIDTH_UNLIMITED || !replace_grows(expr) || !shortest)
		return width;
	return plus(times(new, width / shortest), width % shortest);
}

/* The values of a Case: those behind conditions, and the last. */
static uint32_t case_width(const Expr *expr)
{
	uint32_t width = 0;
	for (uint32_t i = 0; i < expr->count; i++)
		if (i % 2 == 1 || i + 1 == expr->count)
			width = larger(width, expr_width(expr->args[i]));
	return width;
}

/* A cast to a text makes none longer. */
static uint32_t cast_width(const Expr *expr, uint32_t from)
{
	uint32_t width = field_width(expr->field);
	bool text = expr->type == TYPE_STRING || expr->type == TYPE_TEXT;
	return text ? smaller(from, width) : width;
}

/* Of Substr: what lies behind the position, and not more than the length. */
static uint32_t part_width(const Expr *expr, uint32_t first)
{
	uint32_t at = number_at(expr, 1), skipped = at == WIDTH_UNLIMITED || !at ? 0 : at - 1;
	if (first != WIDTH_UNLIMITED)
		first = first > skipped ? first - skipped : 0;
	return smaller(first, number_at(expr, 2));
}

/* What a function of the user makes, as far as its output_field says: CharField() does not. */
static uint32_t unknown_width(const Expr *expr)
{
	const Field *field = expr->field;
	bool said = field && (field->type->type != TYPE_STRING || field->length);
	if (said)
		return field_width(field);
	return field && combined_width(expr, larger) == WIDTH_UNLIMITED ? WIDTH_UNLIMITED
	                                                                : WIDTH_VALUE;
}

static uint32_t call_width(const Expr *expr)
{
	if (expr->function->kind == FUNCTION_GENERIC || expr->function->kind == FUNCTION_RAW)
		return unknown_width(expr);
	uint32_t first = expr->count ? expr_width(expr->args[0]) : WIDTH_VALUE;
	switch (expr->function->result) {
	case TYPE_STRING: return WIDTH_DIGEST;
	case RESULT_FIRST: return first;
	case RESULT_CAST: return cast_width(expr, first);
	case RESULT_COMMON: return combined_width(expr, larger);
	case RESULT_JOINED: return combined_width(expr, plus);
	case RESULT_CUT: return smaller(first, number_at(expr, 1));
	case RESULT_PART: return part_width(expr, first);
	case RESULT_PADDED: return number_at(expr, 1);
	case RESULT_REPEATED: return times(first, number_at(expr, 1));
	case RESULT_REPLACED: return replaced_width(expr);
	}
	return WIDTH_VALUE;
}

/* A number that is computed is printed as the database likes. */
bool width_is_sure(const Expr *expr)
{
	if (expr->kind != EXPR_CALL)
		return expr->kind == EXPR_COLUMN || expr->kind == EXPR_LITERAL;
	FunctionKind kind = expr->function->kind;
	uint8_t result = expr->function->result;
	bool text = expr->type == TYPE_STRING || expr->type == TYPE_TEXT;
	if (!text || kind == FUNCTION_GENERIC || kind == FUNCTION_RAW || result < TYPE_COUNT
	    || !expr->count)
		return false;
	bool joined = result == RESULT_JOINED || result == RESULT_COMMON
	              || result == RESULT_REPLACED;
	bool sure = result == RESULT_CUT || result == RESULT_PART || result == RESULT_PADDED
	            || width_is_sure(expr->args[0]);
	for (uint32_t i = 1; i < expr->count && joined && sure; i++)
		sure = width_is_sure(expr->args[i]);
	return sure;
}

static uint32_t measure(const Expr *expr)
{
	switch (expr->kind) {
	case EXPR_COLUMN: return field_width(field_storage(expr->field));
	case EXPR_LITERAL: return literal_width(expr->literal);
	case EXPR_CALL: return call_width(expr);
	case EXPR_CASE: return case_width(expr);
	case EXPR_LOOKUP:
	case EXPR_AND:
	case EXPR_OR:
	case EXPR_XOR: break;
	}
	return WIDTH_VALUE;
}

/* Once for each: every call in a call asks for the widths of those in it again. */
uint32_t expr_width(const Expr *expr)
{
	if (!expr->measured) {
		Expr *kept = (Expr *)expr;
		kept->width = measure(expr);
		kept->measured = true;
	}
	return expr->width;
}
