/* All operations of all migrations: their states, and their steps in one direction. */
#include "migration_diff.h"
#include "resolve_model.h"

#include <string.h>

static Diag *fail(Run *run, Loc loc, const char *message)
{
	return diag_error(run->resolver->diags, loc, "%s", message);
}

/* ---- RunSQL ---- */

static const char *trimmed(Run *run, const char *text, size_t length)
{
	while (length && strchr(" \t\r\n", text[length - 1]))
		length--;
	while (length && strchr("\r\n", *text)) {
		text++;
		length--;
	}
	return arena_text(run->resolver->arena, text, length);
}

static void add_sql(Run *run, const Operation *operation, const Node *text, const Node *parameters)
{
	if (text->kind != NODE_STRING) {
		diag_warn(run->resolver->diags, CATEGORY_SKIPPED, text->loc, NULL,
		          "SQL skipped: idxc can't evaluate this");
		return;
	}
	const char *sql =
		sql_text(run->resolver, text) ? trimmed(run, text->text, text->length) : "";
	if (!*sql)
		return;
	Step *step = run_step(run, STEP_SQL, text->loc);
	step->text = sql;
	step->model = NULL;
	if (!parameters || parameters->kind == NODE_NONE)
		return;
	if (parameters->kind != NODE_LIST && parameters->kind != NODE_TUPLE) {
		fail(run, parameters->loc, "expected a list of parameters");
		return;
	}
	ExprContext context = { run->resolver, operation->migration->scope, NULL };
	step->parameterized = true;
	step->parameters =
		NEW_ARRAY(run->resolver->arena, const Literal *, parameters->items.count + 1);
	for (uint32_t i = 0; i < parameters->items.count; i++) {
		const Literal *literal =
			resolve_literal(&context, parameters->items.items[i], NULL, TYPE_UNKNOWN);
		if (literal)
			step->parameters[step->parameter_count++] = literal;
	}
	uint32_t marks = 0;
	for (const char *c = sql; *c; c++)
		if (*c == '%' && c[1])
			marks += *++c == 's';
	if (marks != step->parameter_count)
		fail(run, parameters->loc,
		     arena_printf(run->resolver->arena, "%u parameters for %u places (%%s)",
		                  step->parameter_count, marks));
}

static bool is_noop(const Node *node)
{
	const char *name = node_last_name(node);
	return node->kind == NODE_NONE || (name && text_equal(name, "noop"));
}

/* One text, or a list of texts and of (text, parameters). */
static void run_sql(Run *run, const Operation *operation, const Node *value)
{
	Resolver *resolver = run->resolver;
	const Scope *scope = operation->migration->scope;
	if (is_noop(value))
		return;
	if (value->kind != NODE_LIST && value->kind != NODE_TUPLE) {
		add_sql(run, operation, value, NULL);
		return;
	}
	for (uint32_t i = 0; i < value->items.count; i++) {
		const Node *item = eval(resolver, scope, value->items.items[i]);
		bool pair = item->kind == NODE_LIST || item->kind == NODE_TUPLE;
		if (pair && item->items.count != 2)
			fail(run, item->loc, "expected a statement and its parameters");
		else if (pair)
			add_sql(run, operation, eval(resolver, scope, item->items.items[0]),
			        eval(resolver, scope, item->items.items[1]));
		else
			add_sql(run, operation, item, NULL);
	}
}

/* Steps that are not printed: what was before, for the sake of what is dropped and renamed. */
static bool is_history(const Run *run)
{
	return run->steps == &run->migration->history;
}

static void sql_operation(Run *run, const Operation *operation)
{
	if (is_history(run))
		return;
	const char *parameter = run->backwards ? "reverse_sql" : "sql";
	const Node *value = operation_value(run->resolver, operation, parameter);
	if (value && !(run->backwards && value->kind == NODE_NONE))
		run_sql(run, operation, value);
	else if (run->backwards)
		fail(run, operation->call->loc, "RunSQL can't be reversed")->hint =
			"reverse_sql says how, or RunSQL.noop that there is nothing to do";
	else
		fail(run, operation->call->loc, "RunSQL needs the argument 'sql'");
}

/* ---- others that are no difference of states ---- */

static void python_operation(Run *run, const Operation *operation)
{
	Resolver *resolver = run->resolver;
	const Node *reverse = operation_value(resolver, operation, "reverse_code");
	if (run->backwards && (!reverse || reverse->kind == NODE_NONE)) {
		fail(run, operation->call->loc, "RunPython can't be reversed")->hint =
			"reverse_code says how, or RunPython.noop that there is nothing to do";
		return;
	}
	run_step(run, STEP_NOTE, operation->call->loc)->text =
		"THIS OPERATION CANNOT BE WRITTEN AS SQL";
	diag_warn(resolver->diags, CATEGORY_IGNORED, operation->call->loc, NULL,
	          "RunPython can't be written as SQL");
}

static void extension_operation(Run *run, const Operation *operation)
{
	const char *name = operation->row->extension
	                           ? operation->row->extension
	                           : operation_text(run->resolver, operation, "name");
	StepKind kind = run->backwards ? STEP_DROP_EXTENSION : STEP_CREATE_EXTENSION;
	if (name)
		run_step(run, kind, operation->call->loc)->text = name;
}

static void note_operation(Run *run, const Operation *operation)
{
	diag_warn(run->resolver->diags, CATEGORY_IGNORED, operation->call->loc, NULL,
	          "%s makes no index: nothing is printed", operation->row->name);
}

/* ---- what can't be known without the migrations before ---- */

static void skip_unknown(Run *run, const Operation *operation, const char *what)
{
	diag_warn(run->resolver->diags, CATEGORY_SKIPPED, operation->call->loc, NULL,
	          "%s skipped: %s", operation->row->name, what)
		->hint = "--from=DIR reads the migrations before this one";
}

static Index *named_index(Run *run, const Operation *operation, const Model *model,
                          const char *name)
{
	Index *index = NEW(run->resolver->arena, Index);
	index->model = model;
	index->name = name;
	index->loc = index->name_loc = operation->call->loc;
	index->targets = UINT32_MAX;
	return index;
}

/* RemoveIndex and RenameIndex need no more than names. */
static void unknown_index(Run *run, const Operation *operation, const Model *model)
{
	bool rename = operation->row->kind == OPERATION_RENAME_INDEX;
	if (!rename && run->backwards) {
		skip_unknown(run, operation, "how the index was defined is not known");
		return;
	}
	const char *name = operation_text(run->resolver, operation, rename ? "old_name" : "name");
	const char *other = rename ? operation_text(run->resolver, operation, "new_name") : NULL;
	if (!name || (rename && !other))
		return;
	const char *from = run->backwards ? other : name, *to = run->backwards ? name : other;
	Step *step = run_step(run, rename ? STEP_RENAME : STEP_DROP, operation->call->loc);
	step->unnamed = true;
	step->model = model;
	step->concurrently = operation->row->concurrently;
	step->index = named_index(run, operation, model, from);
	step->other = rename ? named_index(run, operation, model, to) : NULL;
}

/* True when the model was not known before the operation. */
static bool is_open(Run *run, const Operation *operation, const State *from, const State *to,
                    ModelState **model)
{
	const char *names[] = { "model_name", "name", "old_name" };
	for (size_t i = 0; i < COUNT(names); i++) {
		const Node *value = operation_value(run->resolver, operation, names[i]);
		if (!value || value->kind != NODE_STRING)
			continue;
		*model = state_find(to, run->migration->app, value->text);
		*model = *model ? *model : state_find(from, run->migration->app, value->text);
		return *model && (*model)->open;
	}
	return false;
}

static bool is_known(const Operation *operation, Run *run, const ModelState *model,
                     DeclaredKind kind)
{
	const char *name = operation_text(run->resolver, operation, "name");
	return name && model && model_declared(model, kind, name);
}

/* What an open model leaves open. */
static void open_operation(Run *run, const Operation *operation, State *from, State *to,
                           ModelState *model, bool steps)
{
	State *before = run->backwards ? to : from;
	const ModelState *old = state_find_id(before, model->id);
	switch (operation->row->kind) {
	case OPERATION_REMOVE_INDEX:
		if (!is_known(operation, run, old, DECLARED_INDEX))
			unknown_index(run, operation, state_model(to, model));
		break;
	case OPERATION_RENAME_INDEX:
		if (!steps)
			unknown_index(run, operation, state_model(to, model));
		break;
	case OPERATION_REMOVE_CONSTRAINT:
		if (!is_known(operation, run, old, DECLARED_CONSTRAINT))
			skip_unknown(run, operation, "what the constraint was is not known");
		break;
	case OPERATION_ALTER_UNIQUE_TOGETHER:
	case OPERATION_ALTER_INDEX_TOGETHER:
		diag_warn(run->resolver->diags, CATEGORY_SKIPPED, operation->call->loc, NULL,
		          "%s: what it was before is not known, and taken for nothing",
		          operation->row->name)
			->hint = "--from=DIR reads the migrations before this one";
		break;
	case OPERATION_DELETE_MODEL:
		if (run->backwards)
			skip_unknown(run, operation, "what the model was is not known");
		break;
	case OPERATION_ADD_CONSTRAINT:
	case OPERATION_ADD_FIELD:
	case OPERATION_ADD_INDEX:
	case OPERATION_ALTER_CONSTRAINT:
	case OPERATION_ALTER_FIELD:
	case OPERATION_ALTER_OPTIONS:
	case OPERATION_ALTER_ORDER:
	case OPERATION_ALTER_TABLE:
	case OPERATION_CREATE_EXTENSION:
	case OPERATION_CREATE_MODEL:
	case OPERATION_NOTHING:
	case OPERATION_NOTE:
	case OPERATION_PYTHON:
	case OPERATION_REMOVE_FIELD:
	case OPERATION_RENAME_FIELD:
	case OPERATION_RENAME_MODEL:
	case OPERATION_SEPARATE:
	case OPERATION_SQL: break;
	}
}

/* AlterField of a column that nothing is known of: no difference can be seen. */
static bool unknown_field(Run *run, const Operation *operation, State *from, State *to,
                          const ModelState *model)
{
	const ModelState *old = state_find_id(run->backwards ? to : from, model->id);
	const char *name = operation->row->kind == OPERATION_ALTER_FIELD
	                           ? operation_text(run->resolver, operation, "name")
	                           : NULL;
	if (!name || (old && model_field_state(old, name)))
		return false;
	skip_unknown(run, operation, "what the field was before is not known");
	return true;
}

/* A model that came up with this operation was there before, and nothing is known of it. */
static void add_open(State *state, const ModelState *model)
{
	if (!state_find_id(state, model->id))
		state_add_open(state, model);
}

static void difference(Run *run, const Operation *operation, State *from, State *to)
{
	ModelState *model = NULL;
	bool open = is_open(run, operation, from, to, &model);
	if (open)
		add_open(run->backwards ? to : from, model);
	uint32_t steps = run->steps->count;
	if (open && unknown_field(run, operation, from, to, model))
		return;
	diff_states(run, operation, from, to);
	if (open)
		open_operation(run, operation, from, to, model, run->steps->count > steps);
}

/* ---- one operation ---- */

static void run_operation(Run *run, const Operation *operation, State *from, State *to);

/* Each operation on the database has states of its own, which nothing keeps. */
static void separate_operation(Run *run, const Operation *operation, State *from, State *to)
{
	const Node *list = operation_list(run->resolver, operation, "database_operations");
	uint32_t count = list ? list->items.count : 0;
	Arena *arena = run->resolver->arena;
	State *states = NEW_ARRAY(arena, State, (size_t)count + 1);
	const Operation **operations = NEW_ARRAY(arena, const Operation *, (size_t)count + 1);
	states[0] = state_clone(run->backwards ? to : from);
	for (uint32_t i = 0; i < count; i++) {
		states[i + 1] = state_clone(&states[i]);
		operations[i] = operation_read(run->resolver, run->migration, list->items.items[i]);
		Apply apply = { run->resolver, &states[i + 1], operations[i], run->whole };
		if (operations[i])
			operation_apply(&apply);
	}
	for (uint32_t i = 0; i < count; i++) {
		uint32_t at = run->backwards ? count - 1 - i : i;
		if (operations[at])
			run_operation(run, operations[at], &states[run->backwards ? at + 1 : at],
			              &states[run->backwards ? at : at + 1]);
	}
}

static void check_atomic(Run *run, const Operation *operation)
{
	if (operation->row->concurrently && run->migration->atomic && !run->migration->past)
		diag_error(run->resolver->diags, operation->call->loc,
		           "the %s operation can't be executed inside a transaction",
		           operation->row->name)
			->hint = "set atomic = False on the migration";
}

/* The steps of one operation, from one state to the other, after its title. */
static void run_operation(Run *run, const Operation *operation, State *from, State *to)
{
	Step *title = run_step(run, STEP_TITLE, operation->call->loc);
	uint32_t before = run->steps->count;
	check_atomic(run, operation);
	title->text = operation_title(run->resolver, operation);
	switch (operation->row->kind) {
	case OPERATION_SQL: sql_operation(run, operation); break;
	case OPERATION_PYTHON: python_operation(run, operation); break;
	case OPERATION_CREATE_EXTENSION: extension_operation(run, operation); break;
	case OPERATION_NOTE: note_operation(run, operation); break;
	case OPERATION_SEPARATE: separate_operation(run, operation, from, to); break;
	case OPERATION_ADD_CONSTRAINT:
	case OPERATION_ADD_FIELD:
	case OPERATION_ADD_INDEX:
	case OPERATION_ALTER_CONSTRAINT:
	case OPERATION_ALTER_FIELD:
	case OPERATION_ALTER_INDEX_TOGETHER:
	case OPERATION_ALTER_OPTIONS:
	case OPERATION_ALTER_ORDER:
	case OPERATION_ALTER_TABLE:
	case OPERATION_ALTER_UNIQUE_TOGETHER:
	case OPERATION_CREATE_MODEL:
	case OPERATION_DELETE_MODEL:
	case OPERATION_NOTHING:
	case OPERATION_REMOVE_CONSTRAINT:
	case OPERATION_REMOVE_FIELD:
	case OPERATION_REMOVE_INDEX:
	case OPERATION_RENAME_FIELD:
	case OPERATION_RENAME_INDEX:
	case OPERATION_RENAME_MODEL: difference(run, operation, from, to); break;
	}
	if (run->steps->count == before)
		run->steps->count--; /* a title of nothing */
}

/* ---- all ---- */

/* What a migration is and was: a state before each operation, and one after all. */
typedef struct History {
	const Operation **operations;
	State *states;
} History;

/* Whether all migrations of an app are read. */
static bool is_whole(const List *migrations, const char *app)
{
	for (uint32_t i = 0; i < migrations->count; i++) {
		const Migration *other = migrations->items[i];
		if (other->whole && other->app == app)
			return true;
	}
	return false;
}

/* Forwards: the states always; the steps are printed, or history. */
static History forwards(Run *run, const State *start)
{
	Arena *arena = run->resolver->arena;
	Migration *migration = run->migration;
	uint32_t count = migration->operation_count;
	History history = { NEW_ARRAY(arena, const Operation *, (size_t)count + 1),
		            NEW_ARRAY(arena, State, (size_t)count + 1) };
	history.states[0] = *start;
	for (uint32_t i = 0; i < count; i++) {
		State *before = &history.states[i], *after = before + 1;
		*after = state_clone(before);
		const Operation *operation =
			operation_read(run->resolver, migration, migration->operations[i]);
		history.operations[i] = operation;
		Apply apply = { run->resolver, after, operation, run->whole };
		uint32_t errors = run->resolver->diags->errors;
		if (operation)
			operation_apply(&apply);
		if (operation && run->resolver->diags->errors == errors)
			run_operation(run, operation, before, after);
	}
	diff_finish(run, &history.states[count]);
	return history;
}

static void backwards(Run *run, const History *history)
{
	for (uint32_t i = run->migration->operation_count; i > 0; i--)
		if (history->operations[i - 1])
			run_operation(run, history->operations[i - 1], &history->states[i],
			              &history->states[i - 1]);
	diff_finish(run, &history->states[0]);
}

void migrations_run(Resolver *resolver, const List *migrations, const List *models, bool back)
{
	Diags *mute = NEW(resolver->arena, Diags), *diags = resolver->diags;
	diags_init(mute, diags->sources, resolver->arena);
	diags_silence(mute);
	State state = state_new(resolver, mute);
	for (uint32_t i = 0; i < models->count; i++) {
		const Model *model = models->items[i];
		if (!is_whole(migrations, model->app)) /* else its migrations say what there is */
			state_take_model(&state, model);
	}
	Map reborn = { .arena = resolver->arena };
	History *histories = NEW_ARRAY(resolver->arena, History, (size_t)migrations->count + 1);
	for (uint32_t i = 0; i < migrations->count; i++) {
		Migration *migration = migrations->items[i];
		bool printed = !migration->past && !back;
		Run run = { .resolver = resolver,
			    .migration = migration,
			    .reborn = &reborn,
			    .steps = printed ? &migration->steps : &migration->history,
			    .whole = is_whole(migrations, migration->app) };
		uint32_t records = diags->records.count;
		histories[i] = forwards(&run, &state);
		state = histories[i].states[migration->operation_count];
		if (!printed)
			diags_keep_errors(diags, records);
	}
	for (uint32_t i = migrations->count; back && diags->errors == 0 && i > 0; i--) {
		Migration *migration = migrations->items[i - 1];
		Run run = { .resolver = resolver,
			    .migration = migration,
			    .reborn = &reborn,
			    .steps = &migration->steps,
			    .backwards = true,
			    .whole = is_whole(migrations, migration->app) };
		if (!migration->past)
			backwards(&run, &histories[i - 1]);
	}
}
