/*
 * What a table has beside its indexes: defaults, generated columns, check constraints. Only
 * --tables prints them: what can't be read is no error here, but kept with its reason.
 */
#include "reader.h"
#include "resolve_model.h"

#include <string.h>

/* The value of a column's type, as db_default=3; or any expression. NULL after an error. */
static const Expr *default_of(ExprContext *context, const Field *field, const Node *node)
{
	const Node *value = eval(context->resolver, context->scope, node);
	bool document = field->type->type == TYPE_JSON
	                && (value->kind == NODE_DICT || value->kind == NODE_LIST
	                    || value->kind == NODE_TUPLE);
	if (!is_literal(value) && !document)
		return resolve_expression(context, value);
	const Literal *literal = resolve_literal(context, value, field, TYPE_UNKNOWN);
	return literal ? literal_expr(context, literal, node->loc) : NULL;
}

typedef const Expr *(*Reading)(ExprContext *context, const Field *field, const Node *node);

static const Expr *generated_of(ExprContext *context, const Field *field, const Node *node)
{
	(void)field;
	return resolve_operand(context, node);
}

static const Expr *condition_of(ExprContext *context, const Field *field, const Node *node)
{
	(void)field;
	return resolve_condition(context, node);
}

const Computed *computed_new(Resolver *resolver, const Node *node)
{
	if (!node)
		return NULL;
	Computed *computed = NEW(resolver->arena, Computed);
	computed->node = node;
	computed->loc = node->loc;
	return computed;
}

/*
 * Reads on trial: errors become the reason why there is no value. What is not read yet stays so for
 * those who share it.
 */
static const Computed *compute(ExprContext *context, const Field *field, const Computed *unread,
                               Reading read)
{
	Computed *result = NEW(context->resolver->arena, Computed);
	DiagMark mark = diags_mark(context->resolver->diags);
	context->resolver->steps = 0;
	*result = *unread;
	result->expr = read(context, field, unread->node);
	result->why = diags_take_back(context->resolver->diags, mark);
	if (result->why)
		result->expr = NULL;
	return result;
}

void field_values(Resolver *resolver, Model *model)
{
	for (uint32_t i = 0; i < model->fields.count; i++) {
		Field *field = model->fields.items[i];
		if (!field->default_value && !field->generated)
			continue;
		ExprContext context = { resolver, field->scope, model };
		if (field->default_value)
			field->default_value =
				compute(&context, field, field->default_value, default_of);
		if (field->generated)
			field->generated = compute(&context, field, field->generated, generated_of);
	}
}

bool is_check_call(const Node *call)
{
	const char *name = call->kind == NODE_CALL ? node_last_name(call->left) : NULL;
	return name && text_equal(name, "CheckConstraint");
}

void model_add_check(ExprContext *context, const Node *call)
{
	Resolver *resolver = context->resolver;
	Reader reader = { .context = context,
		          .arguments = arguments_of(resolver, context->scope, call) };
	const Node *condition = argument_named(&reader.arguments, "condition");
	if (!condition)
		condition = argument_named(&reader.arguments, "check"); /* until Django 5.1 */
	const char *name =
		text_of(resolver, context->scope, argument_named(&reader.arguments, "name"));
	if (!name || !condition) {
		diag_error(resolver->diags, call->loc,
		           "a check constraint needs a condition and a name");
		return;
	}
	Check *check = NEW(resolver->arena, Check);
	check->loc = call->loc;
	check->node = call;
	check->scope = context->scope;
	check->name = strchr(name, '%') ? reader_interpolate(&reader, name, call->loc) : name;
	check->condition = compute(context, NULL, computed_new(resolver, condition), condition_of);
	list_add(resolver->arena, &context->model->checks, check);
	diag_warn(resolver->diags, CATEGORY_IGNORED, call->loc, NULL,
	          "a check constraint is no index: it belongs to the table");
}
