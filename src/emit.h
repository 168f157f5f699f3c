/* Emit: plans to text. One template interpreter and quoting; nothing is decided here. */
#ifndef IDXC_EMIT_H
#define IDXC_EMIT_H

#include "plan.h"

typedef struct EmitOptions {
	bool drop;              /* DROP statements, in reverse order */
} EmitOptions;

/*
 * Appends the statements of a plan, each ended by ";" and a line feed: tables, indexes, foreign
 * keys.
 *
 * Statement templates: {slot} prints a slot, {slot|text} prints the text when the slot is set,
 * with $ for its value. Unknown slots are a defect of the table: they print nothing, and the lint
 * fails.
 */
void emit_plan(Buffer *out, const Plan *plan, const EmitOptions *options);
void emit_steps(Buffer *out, const Plan *plan);

/* The same in parts: what stands before the indexes, each of them, what stands behind. */
typedef struct Emitter Emitter;
Emitter *emitter_new(Arena *arena, Buffer *out);
void emit_tables(Buffer *out, const Plan *plan);
void emit_index(Emitter *emitter, const Plan *plan, const PlanIndex *index);
void emit_foreign_keys(Buffer *out, const Plan *plan);

/* Breaks the lines from `start` on that are longer than the limit (0: none). */
void emit_wrap(Buffer *out, size_t start, uint32_t limit);

/* One statement of an index, or else of a table. */
void emit_statement(Buffer *out, const Target *target, const char *text, const PlanIndex *index,
                    const PlanTable *table);

/*
 * Says in a first line what the text from `start` on takes for granted of the session; nothing
 * where it means the same in every session.
 */
void emit_assumption(Buffer *out, size_t start, const Dialect *dialect);

/* One key, condition or literal, for --dump=plan and the tests. */
void emit_piece(Buffer *out, const Target *target, const Piece *piece);
void emit_literal(Buffer *out, const Target *target, const Literal *literal);
void emit_plain_text(Buffer *out, const Literal *literal);      /* one literal, as it is */
void emit_text(Buffer *out, const Target *target, const char *text);     /* as a literal */
void emit_name(Buffer *out, const Dialect *dialect, const char *name);

#endif
