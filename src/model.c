#include "model.h"

#include <string.h>

Expr *expr_new(Arena *arena, ExprKind kind, Loc loc)
{
	Expr *expr = NEW(arena, Expr);
	expr->kind = kind;
	expr->loc = loc;
	return expr;
}

void expr_add(Arena *arena, Expr *expr, Expr *arg)
{
	if (expr->count == expr->capacity) {
		uint32_t capacity = expr->capacity ? expr->capacity * 2 : 2;
		Expr **args = arena_take(arena, capacity * sizeof *args);
		if (expr->count)
			memcpy(args, expr->args, expr->count * sizeof *args);
		expr->args = args;
		expr->capacity = capacity;
	}
	expr->args[expr->count++] = arg;
}

static bool same_text(const char *a, const char *b)
{
	return a == b || (a && b && text_equal(a, b));
}

static bool literal_equal(const Literal *a, const Literal *b)
{
	return a == b
	       || (a && b && a->type == b->type && a->length == b->length
	           && memcmp(a->text, b->text, a->length) == 0);
}

/* A function that the file spells has a row for each call; its text tells them apart. */
static bool same_function(const Function *a, const Function *b)
{
	return a == b || (a && b && text_equal(a->name, b->name) && a->kind == b->kind);
}

bool expr_equal(const Expr *a, const Expr *b)
{
	if (a == b)
		return true;
	if (a->kind != b->kind || a->negated != b->negated || a->written != b->written
	    || a->guard != b->guard || a->count != b->count
	    || !same_function(a->function, b->function) || a->lookup != b->lookup
	    || (a->kind == EXPR_COLUMN && a->field != b->field) || !same_text(a->text, b->text)
	    || !same_text(a->joiner, b->joiner) || !literal_equal(a->literal, b->literal))
		return false;
	for (uint32_t i = 0; i < a->count; i++)
		if (!expr_equal(a->args[i], b->args[i]))
			return false;
	return true;
}

bool expr_is_condition(const Expr *expr)
{
	/* a text of which the file says that it is one */
	bool raw = expr->kind == EXPR_CALL && expr->function->kind == FUNCTION_RAW
	           && expr->type == TYPE_BOOLEAN;
	return raw || expr->kind == EXPR_LOOKUP || expr->kind == EXPR_AND || expr->kind == EXPR_OR
	       || expr->kind == EXPR_XOR;
}

bool model_has_table(const Model *model)
{
	return model->closed && !model->abstract && !model->proxy && !model->unmanaged;
}

bool index_is_partial(const Index *index)
{
	bool partial = index->condition != NULL;
	for (int d = DIALECT_NONE; index->where && d < DIALECT_COUNT && !partial; d++)
		partial = index->where[d].text != NULL;
	return partial;
}

static bool literal_nullable(const Target *target, const Literal *literal)
{
	bool text = literal->type == TYPE_STRING || literal->type == TYPE_TEXT;
	return literal->type == TYPE_NULL
	       || (text && !literal->length && target->dialect->empty_is_null);
}

static bool call_nullable(const Target *target, const Expr *expr)
{
	uint32_t nulls = 0;
	for (uint32_t i = 0; i < expr->count; i++)
		nulls += expr_nullable(target, expr->args[i]);
	FunctionKind kind = expr->function->kind;
	bool text = expr->type == TYPE_STRING || expr->type == TYPE_TEXT;
	if (kind == FUNCTION_FIRST)
		return nulls == expr->count;
	if (text && target->dialect->empty_is_null) /* cut or trimmed to '' */
		return true;
	/* a key may be missing, and nothing is known of what functions of the file compute */
	return nulls > 0 || kind == FUNCTION_KEY || kind == FUNCTION_GENERIC
	       || kind == FUNCTION_BILATERAL || kind == FUNCTION_RAW || kind == FUNCTION_NULLING;
}

/* condition, value, condition, value ... default */
static bool case_nullable(const Target *target, const Expr *expr)
{
	bool any = expr->count % 2 == 0; /* no default */
	for (uint32_t i = 0; i < expr->count; i++)
		any |= (i % 2 == 1 || i + 1 == expr->count) && expr_nullable(target, expr->args[i]);
	return any;
}

/* '' may be NULL, but a key is NOT NULL there, and so is what refers to one. */
static bool column_nullable(const Target *target, const Field *field)
{
	bool empty = (field_storage(field)->type->flags & FIELD_EMPTY_STRING) && !field->primary
	             && !field->relation;
	return field->null || (target->dialect->empty_is_null && empty);
}

bool expr_nullable(const Target *target, const Expr *expr)
{
	switch (expr->kind) {
	case EXPR_COLUMN: return column_nullable(target, expr->field);
	case EXPR_LITERAL: return literal_nullable(target, expr->literal);
	case EXPR_CALL: return call_nullable(target, expr);
	case EXPR_CASE: return case_nullable(target, expr);
	case EXPR_LOOKUP:
		if (expr->lookup->negated) /* IS NULL */
			return false;
		break;
	case EXPR_AND:
	case EXPR_OR:
	case EXPR_XOR: break;
	}
	for (uint32_t i = 0; i < expr->count; i++)
		if (expr_nullable(target, expr->args[i]))
			return true;
	return false;
}

static uint32_t hash_text(uint32_t hash, uint32_t key, const char *text)
{
	return text ? hash_add(hash, key, text, strlen(text)) : hash;
}

/* Of all that expr_equal() looks at. */
static uint32_t expr_hash(uint32_t hash, uint32_t key, const Expr *expr)
{
	const void *parts[] = { expr->function, expr->lookup,
		                expr->kind == EXPR_COLUMN ? expr->field : NULL };
	uint32_t shape[] = { expr->kind, expr->negated, expr->guard, expr->count };
	hash = hash_add(hash, key, shape, sizeof shape);
	hash = hash_add(hash, key, parts, sizeof parts);
	hash = hash_text(hash, key, expr->text);
	hash = hash_text(hash, key, expr->joiner);
	if (expr->literal)
		hash = hash_add(hash, key, expr->literal->text, expr->literal->length);
	for (uint32_t i = 0; i < expr->count; i++)
		hash = expr_hash(hash, key, expr->args[i]);
	return hash;
}

static const Expr **set_slot(const ExprSet *set, const Expr *expr)
{
	uint32_t at = expr_hash(0, set->key, expr) & (set->capacity - 1);
	while (set->slots[at] && !expr_equal(set->slots[at], expr))
		at = (at + 1) & (set->capacity - 1);
	return &set->slots[at];
}

static void set_grow(ExprSet *set)
{
	ExprSet old = *set;
	set->key = hash_key();
	set->capacity = old.capacity ? old.capacity * 4 : COUNT(set->few) * 4;
	set->slots = NEW_ARRAY(set->arena, const Expr *, set->capacity);
	const Expr **met = old.capacity ? old.slots : old.few;
	for (uint32_t i = 0; i < (old.capacity ? old.capacity : old.count); i++)
		if (met[i])
			*set_slot(set, met[i]) = met[i];
}

bool expr_set_add(ExprSet *set, const Expr *expr)
{
	if (set->count < COUNT(set->few)) {
		for (uint32_t i = 0; i < set->count; i++)
			if (expr_equal(set->few[i], expr))
				return false;
		set->few[set->count++] = expr;
		return true;
	}
	if (set->count >= set->capacity / 2)
		set_grow(set);
	const Expr **slot = set_slot(set, expr);
	if (*slot)
		return false;
	*slot = expr;
	set->count++;
	return true;
}

void literal_print(Buffer *out, const Literal *literal)
{
	buffer_char(out, TYPE_LETTERS[literal->type]);
	buffer_char(out, '\'');
	for (uint32_t i = 0; i < literal->length; i++) {
		if (literal->text[i] == '\'' || literal->text[i] == '\\')
			buffer_char(out, '\\');
		buffer_char(out, literal->text[i]);
	}
	buffer_char(out, '\'');
}

static const char *expr_head(const Expr *expr)
{
	switch (expr->kind) {
	case EXPR_COLUMN: return "column";
	case EXPR_LITERAL: return "literal";
	case EXPR_CALL: return expr->function->name;
	case EXPR_CASE: return "case";
	case EXPR_LOOKUP: return expr->lookup->name;
	case EXPR_AND: return "and";
	case EXPR_OR: return "or";
	case EXPR_XOR: return "xor";
	}
	return "";
}

void expr_print(Buffer *out, const Expr *expr)
{
	if (expr->kind == EXPR_COLUMN) {
		buffer_text(out, expr->field->column);
		return;
	}
	if (expr->kind == EXPR_LITERAL) {
		literal_print(out, expr->literal);
		return;
	}
	buffer_printf(out, "(%s%s",
	              expr->negated   ? "not-"
	              : expr->written ? "="
	                              : "",
	              expr_head(expr));
	if (expr->function && expr->function->kind == FUNCTION_CAST && expr->field)
		buffer_printf(out, ":%s", expr->field->type->name);
	const char *texts[] = { expr->text, expr->joiner };
	for (size_t i = 0; i < COUNT(texts); i++)
		if (texts[i])
			buffer_printf(out, " <%s>", texts[i]);
	for (uint32_t i = 0; i < expr->count; i++) {
		buffer_char(out, ' ');
		expr_print(out, expr->args[i]);
	}
	buffer_char(out, ')');
}
