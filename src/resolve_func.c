/*
 * Functions that the file spells: Func(..., function='F', template='...'), RawSQL, and classes
 * that derive from Func, Transform or a function of the tables. Each call gets a row of its own,
 * with rules as a row of the tables has them, so that nothing behind knows the difference.
 *
 * An option is looked for among the keywords of the call, then in the classes, the most derived
 * first. One that ends in a database's name, function_sqlite, is for that database; None there
 * means that it has no such function.
 */
#include "resolve_call.h"

#include <string.h>

/* ---- classes ---- */

static bool read_class(ExprContext *context, const Node *class_node, Spelling *spelling)
{
	if (spelling->count == COUNT(spelling->classes))
		return false;
	spelling->classes[spelling->count++] = class_node;
	spelling->unread |= class_has_method(class_node, "__init__");
	for (uint32_t i = 0; i < class_node->items.count; i++) {
		const Node *base =
			eval(context->resolver, context->scope, class_node->items.items[i]);
		const char *name = node_last_name(base);
		if (base->kind == NODE_CLASS
		            ? read_class(context, base, spelling)
		            : name && (spelling->base = word_of(context->resolver, name)->function))
			return true;
	}
	return false;
}

bool spelling_of_class(ExprContext *context, const Node *class_node, Spelling *spelling)
{
	if (is_unbound(class_node))
		return false;
	*spelling = (Spelling){ .context = context };
	if (class_node->kind == NODE_NAME || class_node->kind == NODE_ATTRIBUTE)
		class_node = eval(context->resolver, context->scope, class_node);
	return class_node->kind == NODE_CLASS && read_class(context, class_node, spelling);
}

const char *spelled_name(const Spelling *spelling)
{
	return spelling->count ? spelling->classes[0]->name : spelling->base->name;
}

/* The value of an option; NULL: nobody gives it. */
static const Node *option(const Spelling *spelling, const char *name)
{
	Resolver *resolver = spelling->context->resolver;
	const Node *value = spelling->arguments ? argument_named(spelling->arguments, name) : NULL;
	for (uint32_t i = 0; i < spelling->count && !value; i++)
		value = class_member(spelling->classes[i], name_intern(resolver, name));
	return value ? eval(resolver, spelling->context->scope, value) : NULL;
}

const Node *spelling_option(const Spelling *spelling, const char *name)
{
	return option(spelling, name);
}

/* A text, or None where that is allowed; false after an error. */
static bool text_option(const Spelling *spelling, const char *name, bool may_be_none,
                        const Node **value)
{
	*value = option(spelling, name);
	if (!*value || (may_be_none && (*value)->kind == NODE_NONE))
		return true;
	if ((*value)->kind == NODE_STRING)
		return sql_text(spelling->context->resolver, *value);
	diag_error(spelling->context->resolver->diags, (*value)->loc, "expected a text");
	return false;
}

/* ---- templates ---- */

static void add_raw(Buffer *out, const char *text)
{
	for (; *text; text++) {
		if (*text == '$')
			buffer_char(out, '$');
		buffer_char(out, *text);
	}
}

/* An extra option in a template, %(name)s: as Python prints it. */
static bool add_extra(const Spelling *spelling, Buffer *out, const char *name, Loc loc)
{
	Resolver *resolver = spelling->context->resolver;
	const Node *value = spelling->arguments ? argument_named(spelling->arguments, name) : NULL;
	value = value ? eval(resolver, spelling->context->scope, value) : NULL;
	if (value && value->kind == NODE_STRING && !sql_text(resolver, value))
		return false;
	if (value && (value->kind == NODE_TRUE || value->kind == NODE_FALSE))
		buffer_text(out, value->kind == NODE_TRUE ? "True" : "False");
	else if (value
	         && (value->kind == NODE_STRING || value->kind == NODE_INT
	             || value->kind == NODE_FLOAT))
		add_raw(out, value->text);
	else {
		diag_error(resolver->diags, value ? value->loc : loc,
		           value ? "expected a text or a number"
		                 : "the template names '%s', which is no option of the call",
		           name);
		return false;
	}
	return true;
}

static bool add_placeholder(const Spelling *spelling, Buffer *out, const char *function,
                            const char *name, Loc loc)
{
	if (text_equal(name, "expressions") || text_equal(name, "field")) {
		buffer_text(out, "$+");
	} else if (!text_equal(name, "function")) {
		return add_extra(spelling, out, name, loc);
	} else if (function) {
		add_raw(out, function);
	} else {
		diag_error(spelling->context->resolver->diags, loc,
		           "%s needs function=", spelled_name(spelling));
		return false;
	}
	return true;
}

/*
 * Django's template as one of ours: %(function)s(%(expressions)s) is F($+). Django formats it
 * twice, so that %% and %%%% are a percent sign.
 */
static const char *template_sql(const Spelling *spelling, const char *function,
                                const char *template, Loc loc)
{
	Arena *arena = spelling->context->resolver->arena;
	Buffer out = { .arena = arena };
	bool fine = true;
	for (const char *at = template; *at && fine; at++) {
		const char *end = text_starts(at, "%(") ? strstr(at, ")s") : NULL;
		if (end) {
			const char *name = arena_text(arena, at + 2, (size_t)(end - at - 2));
			fine = add_placeholder(spelling, &out, function, name, loc);
			at = end + 1;
		} else {
			at += text_starts(at, "%%%%") ? 3 : text_starts(at, "%%") ? 1 : 0;
			buffer_text(&out, *at == '$' ? "$" : "");
			buffer_char(&out, *at);
		}
	}
	const char *sql = fine ? arena_text(arena, out.text ? out.text : "", out.length) : NULL;
	buffer_free(&out);
	return sql;
}

/* ---- rows ---- */

/* What a function of the tables is called where no database has its own name for it. */
static const char *name_in_table(Arena *arena, const Function *function)
{
	for (const Rule *rule = function->rules; rule && !rule_is_end(rule); rule++) {
		const char *sql = rule_sql(rule);
		size_t length = sql && rule->on == DIALECT_NONE ? strcspn(sql, "($ ") : 0;
		if (length && sql[length] == '(')
			return arena_text(arena, sql, length);
	}
	return NULL;
}

/* It stands in the statement without quotes; a template may hold anything. */
static bool check_function(const Spelling *spelling, const Node *function)
{
	if (is_identifier(function->text) && strlen(function->text) == function->length)
		return true;
	Diag *diag = diag_error(spelling->context->resolver->diags, function->loc,
	                        "'%s' is no name of a function", function->text);
	diag->hint = "template= takes any SQL";
	return false;
}

static bool add_rule(const Spelling *spelling, Rule **rule, DialectId on, const Node *function,
                     const Node *template)
{
	bool none = (function && function->kind == NODE_NONE)
	            || (template && template->kind == NODE_NONE);
	(*rule)->on = on;
	(*rule)->result = TYPE_UNKNOWN;
	(*rule)->kind = none ? RULE_REFUSED : RULE_PLAIN;
	const char *text =
		none ? "the file says that there is none"
		     : template_sql(spelling, function ? function->text : NULL,
	                            template ? template->text : "%(function)s(%(expressions)s)",
	                            template ? template->loc : function->loc);
	if (text)
		(*rule)->texts = rule_write(spelling->context->resolver->arena, text);
	(*rule)++;
	return text && (none || template || check_function(spelling, function));
}

/* MariaDB takes over what is meant for MySQL. */
static bool is_spelled(const Spelling *spelling, const Dialect *dialect)
{
	Arena *arena = spelling->context->resolver->arena;
	return option(spelling, arena_printf(arena, "function_%s", dialect->name))
	       || option(spelling, arena_printf(arena, "template_%s", dialect->name))
	       || (dialect->parent && is_spelled(spelling, &dialect_table[dialect->parent]));
}

static bool has_method(const Spelling *spelling, const char *name)
{
	for (uint32_t i = 0; i < spelling->count; i++)
		if (class_has_method(spelling->classes[i], name))
			return true;
	return false;
}

/*
 * The method that writes the SQL of a class for a database in Python, which nobody reads here:
 * as_sqlite(), as_mysql() for MariaDB as well, else as_sql(). NULL: none does.
 */
static const char *writing_method(const Spelling *spelling, const Dialect *dialect)
{
	const DialectId ids[] = { dialect->id, dialect->parent };
	for (size_t i = 0; i < COUNT(ids); i++) {
		const char *name = ids[i] ? arena_printf(spelling->context->resolver->arena,
		                                         "as_%s", dialect_table[ids[i]].name)
		                          : NULL;
		if (name && has_method(spelling, name))
			return name;
	}
	return has_method(spelling, "as_sql") ? "as_sql" : NULL;
}

/* Left out on that database: what the method writes is not to be guessed. */
static void add_unread(const Spelling *spelling, Rule **rule, DialectId on, const char *method)
{
	(*rule)->on = on;
	(*rule)->result = TYPE_UNKNOWN;
	(*rule)->kind = RULE_REFUSED;
	Arena *arena = spelling->context->resolver->arena;
	const char *why =
		arena_printf(arena, "%s() is not read, but function_%s = '...' beside it is",
	                     method, dialect_table[on].name);
	(*rule)->texts = rule_write(arena, why);
	(*rule)++;
}

/* Left out everywhere: which arguments the function has is not to be guessed. */
static Rule *unread_rules(const Spelling *spelling)
{
	Arena *arena = spelling->context->resolver->arena;
	Rule *rules = NEW_ARRAY(arena, Rule, 2);
	rules[0].kind = RULE_REFUSED;
	rules[0].texts = rule_write(arena, "idxc can't tell what its __init__() does");
	rules[0].of_file = true;
	rules[1].since = UINT32_MAX;
	return rules;
}

/* The rules of all databases that are named, then the one for the others. */
static Rule *read_rules(const Spelling *spelling, bool *fine)
{
	Arena *arena = spelling->context->resolver->arena;
	const Node *function, *template;
	*fine = true;
	if (spelling->unread)
		return unread_rules(spelling);
	Rule *rules = NEW_ARRAY(arena, Rule, DIALECT_COUNT + 1), *rule = rules;
	*fine = text_option(spelling, "function", true, &function)
	        && text_option(spelling, "template", true, &template);
	for (int id = DIALECT_NONE + 1; id < DIALECT_COUNT && *fine; id++) {
		const char *name = dialect_table[id].name;
		const Node *own_function = NULL, *own_template = NULL;
		*fine = text_option(spelling, arena_printf(arena, "function_%s", name), true,
		                    &own_function)
		        && text_option(spelling, arena_printf(arena, "template_%s", name), true,
		                       &own_template);
		if (*fine && (own_function || own_template))
			*fine = add_rule(spelling, &rule, (DialectId)id,
			                 own_function ? own_function : function,
			                 own_template ? own_template : template);
		const char *method = writing_method(spelling, &dialect_table[id]);
		if (*fine && method && !is_spelled(spelling, &dialect_table[id]))
			add_unread(spelling, &rule, (DialectId)id, method);
	}
	if (*fine && template && !function && spelling->base->kind != FUNCTION_GENERIC) {
		const char *text = name_in_table(arena, spelling->base);
		if (text)
			function = node_text(arena, NODE_STRING, template->loc, text, strlen(text));
	}
	if (*fine && (function || template))
		*fine = add_rule(spelling, &rule, DIALECT_NONE, function, template);
	rule->since = UINT32_MAX;
	rules->of_file = true;
	return rules;
}

static bool check_arity(const Spelling *spelling, const Expr *expr)
{
	const Node *arity = option(spelling, "arity");
	if (!arity || arity->kind != NODE_INT)
		return true;
	if (text_equal(arity->text,
	               arena_printf(spelling->context->resolver->arena, "%u", expr->count)))
		return true;
	diag_error(spelling->context->resolver->diags, expr->loc,
	           "%s takes exactly %s argument%s (%u given)", spelled_name(spelling), arity->text,
	           text_equal(arity->text, "1") ? "" : "s", expr->count);
	return false;
}

/* What tells one spelling from another, for the digests of names. */
static const char *spelled_text(Arena *arena, const Rule *rules)
{
	Buffer out = { .arena = arena };
	for (const Rule *rule = rules; !rule_is_end(rule); rule++)
		buffer_printf(&out, "%s%s%s", out.length ? "; " : "",
		              rule->on ? dialect_table[rule->on].name : "",
		              rule->kind == RULE_REFUSED ? "-" : rule_sql(rule));
	const char *text = arena_text(arena, out.text, out.length);
	buffer_free(&out);
	return text;
}

static bool is_bilateral(const Spelling *spelling)
{
	const Node *value = option(spelling, "bilateral");
	return value && value->kind == NODE_TRUE;
}

bool spell(Spelling *spelling, Expr *expr)
{
	Arena *arena = spelling->context->resolver->arena;
	const Function *base = spelling->base;
	const Node *joiner;
	bool fine, generic = base->kind == FUNCTION_GENERIC;
	if (!generic && !spelling->count && !spelling->arguments->keyword_count)
		return true; /* Lower('x'), as most calls are */
	const Rule *rules = read_rules(spelling, &fine);
	if (!fine || !text_option(spelling, "arg_joiner", false, &joiner)
	    || (!spelling->unread && !check_arity(spelling, expr)))
		return false;
	bool spelled = !rule_is_end(rules);
	if (!spelled && generic) {
		diag_error(spelling->context->resolver->diags, expr->loc,
		           "%s needs function= or template=", spelled_name(spelling));
		return false;
	}
	if (spelled && !generic && base->kind != FUNCTION_PLAIN && !spelling->unread) {
		diag_error(spelling->context->resolver->diags, expr->loc,
		           "%s can't be spelled in another way", base->name)
			->hint = "use Func(..., function='NAME')";
		return false;
	}
	bool bilateral = is_bilateral(spelling);
	if (!spelled && !bilateral)
		return true;
	Function *row = NEW(arena, Function);
	*row = *base;
	row->name = spelled_name(spelling);
	row->kind = bilateral ? FUNCTION_BILATERAL : spelled ? FUNCTION_GENERIC : base->kind;
	row->rules = spelled ? rules : base->rules;
	expr->function = row;
	expr->text = spelled ? spelled_text(arena, rules) : NULL;
	expr->joiner = joiner ? joiner->text : NULL;
	return true;
}

/* ---- raw text ---- */

/* The text as a template, %s as the next argument; the number of those, or -1 after an error. */
static int raw_template(ExprContext *context, const Node *sql, bool with_params, Buffer *out)
{
	int count = 0;
	buffer_char(out, '(');
	for (const char *at = sql->text; *at; at++) {
		if (with_params && text_starts(at, "%s")) {
			buffer_printf(out, "$%d", ++count);
			at++;
			continue;
		}
		at += text_starts(at, "%%");
		buffer_text(out, *at == '$' ? "$" : "");
		buffer_char(out, *at);
	}
	buffer_char(out, ')');
	if (count <= 9)
		return count;
	diag_error(context->resolver->diags, sql->loc, "RawSQL takes 9 parameters at most");
	return -1;
}

static bool raw_params(ExprContext *context, Expr *expr, const Node *params, int wanted)
{
	uint32_t given = params ? params->items.count : 0;
	if (wanted >= 0 && given != (uint32_t)wanted)
		diag_error(context->resolver->diags, params ? params->loc : expr->loc,
		           "the text has %d places for parameters (%u given)", wanted, given);
	if (wanted < 0 || given != (uint32_t)wanted)
		return false;
	for (uint32_t i = 0; i < given; i++) {
		const Node *value = eval(context->resolver, context->scope, params->items.items[i]);
		const Literal *literal = resolve_literal(context, value, NULL, TYPE_UNKNOWN);
		if (!literal)
			return false;
		expr_add(context->resolver->arena, expr,
		         literal_expr(context, literal, value->loc));
	}
	return true;
}

Expr *raw_call(ExprContext *context, const Function *function, const Node *node)
{
	Arena *arena = context->resolver->arena;
	Arguments arguments = arguments_of(context->resolver, context->scope, node);
	Spelling spelling = { .context = context, .arguments = &arguments, .base = function };
	const Node *given[] = {
		arguments.count ? arguments.positional[0] : option(&spelling, "sql"),
		arguments.count > 1 ? arguments.positional[1] : option(&spelling, "params")
	};
	const Node *sql = given[0] ? eval(context->resolver, context->scope, given[0]) : NULL;
	const Node *params = given[1] ? eval(context->resolver, context->scope, given[1]) : NULL;
	bool list = !params || params->kind == NODE_LIST || params->kind == NODE_TUPLE;
	if (!sql || sql->kind != NODE_STRING || !list) {
		diag_error(context->resolver->diags, node->loc,
		           "RawSQL takes a text and a list of parameters");
		return NULL;
	}
	if (!sql_text(context->resolver, sql))
		return NULL;
	Buffer text = { .arena = arena };
	int wanted = raw_template(context, sql, params && params->items.count, &text);
	Rule *rules = NEW_ARRAY(arena, Rule, 2);
	Function *row = NEW(arena, Function);
	rules[0].texts = rule_write(arena, arena_text(arena, text.text, text.length));
	rules[0].of_file = true;
	rules[1].since = UINT32_MAX;
	buffer_free(&text);
	*row = *function;
	row->rules = rules;
	Expr *expr = call_new(context, row, node->loc);
	expr->text = sql->text;
	const Node *output = arguments.count > 2 ? arguments.positional[2]
	                                         : option(&spelling, "output_field");
	if (output && !(expr->field = field_of_call(context, output)))
		return NULL;
	if (output)
		expr->type = expr->field->type->type;
	expr->typed = output != NULL;
	return raw_params(context, expr, params, wanted) ? expr : NULL;
}
