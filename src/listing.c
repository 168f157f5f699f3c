#include "listing.h"
#include "emit.h"
#include "rule_text.h"

#include <string.h>

void list_targets(Buffer *out)
{
	buffer_printf(out, "%-12s %-10s %-10s %-10s %s\n", "target", "oldest", "default", "newest",
	              "also");
	for (int i = DIALECT_NONE + 1; i < DIALECT_COUNT; i++) {
		const Dialect *dialect = &dialect_table[i];
		char oldest[16], standard[16], newest[16];
		version_print(dialect->oldest, oldest);
		version_print(dialect->standard, standard);
		version_print(dialect->newest, newest);
		buffer_printf(out, "%-12s %-10s %-10s %-10s %s\n", dialect->name, oldest, standard,
		              newest, dialect->aliases);
	}
}

/* The rules that hold on a target, the first beside the name. */
static void list_rules(Buffer *out, const char *name, const Rule *rules, const Target *target)
{
	Buffer text = { .arena = out->arena };
	if (rules)
		rule_texts(&text, rules, target->dialect, &target->version, 1);
	buffer_printf(out, "%-20s ", name);
	if (!rules)
		buffer_text(out, "(built in)");
	else if (!text.length)
		buffer_text(out, "none");
	for (size_t i = 0; i < text.length; i++) {
		buffer_char(out, text.text[i]);
		if (text.text[i] == '\n')
			buffer_printf(out, "%-20s ", "");
	}
	buffer_char(out, '\n');
	buffer_free(&text);
}

void list_functions(Buffer *out, const Target *target)
{
	buffer_printf(out, "# functions on %s\n", target->label);
	const Function *function;
	for (size_t i = 0; (function = function_at(i)); i++)
		if (function->kind != FUNCTION_REFUSED)
			list_rules(out, function->name, function->rules, target);
	buffer_printf(out, "# lookups on %s\n", target->label);
	for (size_t i = 0; i < lookup_count(); i++)
		list_rules(out, lookup_at(i)->name, lookup_at(i)->rules, target);
}

static void list_keys(Buffer *out, const Plan *plan, const PlanIndex *index)
{
	for (uint32_t i = 0; i < index->key_count; i++) {
		const PlanKey *key = &index->keys[i];
		buffer_text(out, key->parenthesized ? "  expression " : "  column ");
		emit_piece(out, plan->target, key->piece);
		if (key->order != ORDER_DEFAULT)
			buffer_text(out, key->order == ORDER_DESC ? " desc" : " asc");
		if (key->opclass)
			buffer_printf(out, " %s", key->opclass);
		buffer_char(out, '\n');
	}
}

void list_plan(Buffer *out, const Plan *plan)
{
	for (uint32_t i = 0; i < plan->indexes.count; i++) {
		const PlanIndex *index = plan->indexes.items[i];
		buffer_printf(out, "%s%s %s on %s\n", index->unique ? "unique " : "",
		              index->constraint ? "constraint" : "index", index->name,
		              index->table);
		list_keys(out, plan, index);
		for (uint32_t j = 0; j < index->include_count; j++)
			buffer_printf(out, "  include %s\n", index->include[j]);
		if (index->where) {
			buffer_text(out, "  where ");
			emit_piece(out, plan->target, index->where);
			buffer_char(out, '\n');
		}
	}
}

/* "u on book: unique index (a, b)"; a key that is no column is explained below. */
static void explain_head(Buffer *out, const Plan *plan, const PlanIndex *index)
{
	buffer_printf(out, "%s on %s: %s%s (", index->name, index->table,
	              index->unique ? "unique " : "", index->constraint ? "constraint" : "index");
	for (uint32_t i = 0; i < index->key_count; i++) {
		buffer_text(out, i ? ", " : "");
		if (index->keys[i].piece->kind != PIECE_COLUMN)
			buffer_printf(out, "expression %u", i + 1);
		else
			emit_piece(out, plan->target, index->keys[i].piece);
	}
	buffer_text(out, ")\n");
}

/* What a query must say, so that the optimizer finds the index: keys and predicate as they are. */
static void explain_use(Buffer *out, const Plan *plan, const PlanIndex *index)
{
	for (uint32_t i = 0; i < index->key_count; i++) {
		if (index->keys[i].piece->kind == PIECE_COLUMN)
			continue;
		buffer_printf(out,
		              "    for expression %u a query must contain, as written:\n        ",
		              i + 1);
		emit_piece(out, plan->target, index->keys[i].piece);
		buffer_char(out, '\n');
	}
	for (uint32_t i = 0; i < index->generated_count; i++) {
		const PlanColumn *column = index->generated[i].columns;
		buffer_text(out, "    the column ");
		emit_name(out, plan->target->dialect, column->name);
		buffer_text(out, " is:\n        ");
		emit_piece(out, plan->target, column->generated);
		buffer_char(out, '\n');
	}
	if (!index->where)
		return;
	buffer_text(out, "    it serves queries whose condition implies:\n        ");
	emit_piece(out, plan->target, index->where);
	buffer_char(out, '\n');
}

void list_explanation(Buffer *out, const Plan *plan)
{
	buffer_printf(out, "# %s\n", plan->target->label);
	for (uint32_t i = 0; i < plan->indexes.count; i++) {
		explain_head(out, plan, plan->indexes.items[i]);
		explain_use(out, plan, plan->indexes.items[i]);
	}
}
