/* The lines of migrations: statements, SQL that a migration gives, comments. */
#include "emit.h"

#include <string.h>

/* %s becomes the next parameter and %% a percent sign, as the drivers of Django have it. */
static void emit_parameterized(Buffer *out, const Target *target, const PlanStep *step)
{
	uint32_t next = 0;
	for (const char *at = step->text; *at; at++) {
		if (*at != '%' || (at[1] != 's' && at[1] != '%')) {
			buffer_char(out, *at);
			continue;
		}
		at++;
		if (*at == '%')
			buffer_char(out, '%');
		else if (next < step->parameter_count)
			emit_literal(out, target, step->parameters[next++]);
	}
}

static void emit_sql(Buffer *out, const Target *target, const PlanStep *step)
{
	if (step->parameterized)
		emit_parameterized(out, target, step);
	else
		buffer_text(out, step->text);
	const char *end = strrchr(step->text, '\n');
	bool comment = strstr(end ? end : step->text, "--") != NULL;
	if (out->length && out->text[out->length - 1] != ';')
		buffer_text(out, comment ? "\n;" : ";"); /* behind a comment it would be one */
	buffer_char(out, '\n');
}

/* SQL*Plus joins a line that ends in '-' with the next one, and ends a statement at a ';'. */
static void emit_comment(Buffer *out, const PlanStep *step)
{
	size_t length = strlen(step->text);
	buffer_printf(out, "-- %s%s\n", step->text,
	              length && strchr("-;", step->text[length - 1]) ? "." : "");
}

void emit_steps(Buffer *out, const Plan *plan)
{
	for (uint32_t i = 0; i < plan->steps.count; i++) {
		const PlanStep *step = plan->steps.items[i];
		switch (step->kind) {
		case PLAN_STATEMENT:
			emit_statement(out, plan->target, step->template, step->index, step->table);
			break;
		case PLAN_SQL: emit_sql(out, plan->target, step); break;
		case PLAN_COMMENT: emit_comment(out, step); break;
		}
	}
}

void emit_assumption(Buffer *out, size_t start, const Dialect *dialect)
{
	if (dialect->backslash_note && out->length > start
	    && memchr(out->text + start, '\\', out->length - start))
		buffer_insert_text(out, start, dialect->backslash_note);
}
