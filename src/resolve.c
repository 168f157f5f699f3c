/* Files: their models, with names, apps and options of Meta. */
#include "resolve_flow.h"
#include "eval.h"

#include <ctype.h>
#include <string.h>

/* ---- models ---- */

Model *model_of_app(const Resolver *resolver, const char *app, const char *name)
{
	Model *model = map_get(&resolver->by_name, name);
	while (model && model->app != app)
		model = model->namesake;
	return model;
}

Model *model_find(const Resolver *resolver, const Model *from, const char *name)
{
	const char *dot = strrchr(name, '.'), *plain = dot ? dot + 1 : name;
	if (text_equal(name, "self"))
		return (Model *)from;
	if (dot)
		return model_of_app(resolver,
		                   names_intern(resolver->names, name, (size_t)(dot - name)),
		                   name_intern(resolver, plain));
	Model *model = model_of_app(resolver, from->app, plain);
	return model ? model : map_get(&resolver->by_name, plain);
}

static const char *lowered(char *text)
{
	for (char *c = text; *c; c++)
		*c = (char)tolower((unsigned char)*c);
	return text;
}

const char *lower_case(Arena *arena, const char *text)
{
	return lowered(arena_text(arena, text, strlen(text)));
}

static void model_register(Resolver *resolver, Model *model)
{
	if (resolver->names_only)
		return;
	const Model *other = model_of_app(resolver, model->app, model->name);
	if (other) {
		Diag *diag = diag_error(resolver->diags, model->loc,
		                        "model %s.%s is declared twice", model->app, model->name);
		diag->related = other->loc;
		diag->related_message = "the first declaration is here";
	}
	list_add(resolver->arena, &resolver->models, model);
	model->scope->model = model;
	model->namesake = map_get(&resolver->by_name, model->name);
	map_put(&resolver->by_name, model->name, model);
}

static const char *default_table(Resolver *resolver, const char *app, const char *name)
{
	return lowered(arena_join(resolver->arena, app, "_", name));
}

Model *model_new(Resolver *resolver, Scope *scope, const Node *node, const char *app,
                 const char *name)
{
	Model *model = NEW(resolver->arena, Model);
	model->app = app;
	model->name = name;
	model->node = node;
	model->loc = node ? node->loc : (Loc){ 0, 0 };
	model->by_name.arena = resolver->arena;
	model->scope = node ? scope_inside(resolver, node) : scope_new(resolver, scope);
	model->table = default_table(resolver, app, name);
	return model;
}

/* Options of the native head, and of class Meta; scope is that of the value. */
static void model_option(Resolver *resolver, Model *model, const char *name, const Scope *scope,
                         const Node *value)
{
	const Node *known = eval(resolver, scope, value);
	const char *text = text_of(resolver, scope, value);
	if (known->kind != NODE_STRING && constant_truth_of(known) == TRUTH_UNKNOWN)
		model->unknown = value;
	if (text_equal(name, "db_table") && text) {
		model->table = text;
		model->table_given = true;
	}
	if (text_equal(name, "app_label") && text)
		model->app = text;
	else if (text_equal(name, "db_table_comment"))
		model->comment = text && *text ? text : NULL;
	else if (text_equal(name, "db_tablespace"))
		model->tablespace = text && *text ? text : NULL;
	else if (text_equal(name, "abstract"))
		model->abstract = is_true(resolver, scope, value);
	else if (text_equal(name, "proxy"))
		model->proxy = is_true(resolver, scope, value);
	else if (text_equal(name, "open")) /* of the native head alone */
		model->any_name = is_true(resolver, scope, value);
	else if (text_equal(name, "managed"))
		model->unmanaged = is_false(resolver, scope, value);
}

static const char *const native_options[] = {
	"abstract", "db_table", "db_table_comment", "db_tablespace", "managed", "open", "proxy",
};

static void native_head(Resolver *resolver, Model *model, const Node *node)
{
	for (uint32_t i = 0; i < node->items.count; i++) {
		const Node *item = node->items.items[i];
		bool known = false;
		if (item->kind != NODE_KEYWORD)
			continue; /* a base */
		for (size_t j = 0; j < COUNT(native_options); j++)
			known |= text_equal(item->name, native_options[j]);
		if (known)
			model_option(resolver, model, item->name, model->scope, item->left);
		else
			diag_suggest(resolver->diags,
			             diag_error(resolver->diags, item->loc,
			                        "a model has no option '%s'", item->name),
			             item->name, native_options, COUNT(native_options));
	}
}

const Node *class_meta(const Node *node)
{
	for (uint32_t i = 0; i < node->body->items.count; i++) {
		const Node *item = node->body->items.items[i];
		if (item->kind == NODE_CLASS && text_equal(item->name, "Meta"))
			return item;
	}
	return NULL;
}

/* Options of class Meta. */
static void meta_options(Resolver *resolver, Model *model)
{
	static const char *const options[] = { "abstract",        "app_label",     "db_table",
		                               "proxy",           "db_tablespace", "managed",
		                               "db_table_comment" };
	const char *app = model->app;
	for (size_t i = 0; i < COUNT(options); i++) {
		MetaOption option = meta_option(resolver, model, options[i]);
		if (option.value)
			model_option(resolver, model, options[i], option.scope, option.value);
	}
	if (!model->table_given && model->app != app)
		model->table = default_table(resolver, model->app, model->name);
}

/* The bases of a native model are models: it has no others. */
static void check_native_bases(Resolver *resolver, const Model *model)
{
	for (uint32_t i = 0, bases = 0; i < model->node->items.count; i++) {
		const Node *item = model->node->items.items[i];
		if (item->kind == NODE_KEYWORD)
			continue;
		const Class *base =
			bases < model->class->bases.count ? model->class->bases.items[bases] : NULL;
		bases += base != NULL;
		if (!base)
			diag_error(resolver->diags, item->loc, "expected a model, or db_table='x'");
	}
}

static void native_model(Resolver *resolver, Scope *scope, const Node *node, const char *app)
{
	const Node *head = node->left;
	if (head->kind == NODE_ATTRIBUTE) {
		if (head->left->kind != NODE_NAME) {
			diag_error(resolver->diags, head->loc, "a model is named app.Name");
			return;
		}
		app = head->left->name;
	}
	Model *model = model_new(resolver, scope, node, app, head->name);
	model->loc = head->loc;
	model_class(resolver, model);
	check_native_bases(resolver, model);
	meta_options(resolver, model);
	native_head(resolver, model, node);
	model_register(resolver, model);
}

/* A class is a model when a base says so, or its body does: a field, or Meta with indexes. */
static bool is_model_class(Resolver *resolver, const Scope *scope, const Node *node)
{
	for (uint32_t i = 0; i < node->items.count; i++) {
		const Node *value = eval(resolver, scope, node->items.items[i]);
		const char *base = node_last_name(value);
		if (base && (text_equal(base, "Model") || map_get(&resolver->by_name, base)))
			return true;
		if (base
		    && (text_ends(base, "Choices") || text_ends(base, "Enum")
		        || text_ends(base, "Manager") || text_ends(base, "QuerySet")
		        || text_ends(base, "Func") || text_ends(base, "Transform")
		        || text_ends(base, "Lookup")))
			return false;
	}
	if (node->items.count == 0)
		return false;
	for (uint32_t i = 0; i < node->body->items.count; i++) {
		const Node *item = node->body->items.items[i];
		if (item->kind == NODE_ASSIGN && field_type_of(resolver, scope, item->right))
			return true;
	}
	return class_meta(node) != NULL;
}

/* A class whose bases may be declared later, in another file. */
typedef struct Candidate {
	const Node *node;
	Scope *scope;
	const char *app;
	bool taken;
} Candidate;

static void take_class(Resolver *resolver, Candidate *candidate)
{
	const Node *node = candidate->node;
	if (candidate->taken)
		return;
	candidate->taken = true;
	for (uint32_t i = 0; i < node->items.count && node->items.items[i]->kind != NODE_KEYWORD;
	     i++) {
		const Node *base = eval(resolver, candidate->scope, node->items.items[i]);
		const char *name = node_last_name(base);
		Candidate *first = map_get(&resolver->candidates, (const char *)base);
		first = first || !name ? first : map_get(&resolver->candidates, name);
		if (first)
			take_class(resolver, first);
	}
	if (node->kind == NODE_MODEL)
		native_model(resolver, candidate->scope, node, candidate->app);
	if (node->kind == NODE_MODEL || !is_model_class(resolver, candidate->scope, node))
		return;
	Model *model = model_new(resolver, candidate->scope, node, candidate->app, node->name);
	model_class(resolver, model);
	meta_options(resolver, model);
	model_register(resolver, model);
}

static void add_candidate(Resolver *resolver, Scope *scope, const Node *node)
{
	if (resolver->names_only)
		return;
	Candidate *candidate = NEW(resolver->arena, Candidate);
	*candidate = (Candidate){ .node = node, .scope = scope, .app = resolver->app };
	list_add(resolver->arena, &resolver->classes, candidate);
	map_put(&resolver->candidates, (const char *)node, candidate);
	const char *name = node->kind == NODE_MODEL ? node->left->name : node->name;
	if (!map_get(&resolver->candidates, name))
		map_put(&resolver->candidates, name, candidate);
}

/* What a scope knows of a file: it stands in the middle of it, or has all its constants. */
static const char file_open[] = "open", file_done[] = "done";

static bool may_include(Resolver *resolver, const Scope *scope, const Node *path, const Node *file)
{
	const void *state = map_get(&scope->files, (const void *)file);
	if (state == file_open)
		diag_error(resolver->diags, path->loc, "'%s' includes itself", path->text);
	else if (!state && resolver->include_depth == INCLUDE_DEPTH_LIMIT)
		diag_error(resolver->diags, path->loc, "includes nested deeper than %d levels",
		           INCLUDE_DEPTH_LIMIT);
	else
		return !state; /* once is enough: the second time would bring nothing new */
	return false;
}

static void resolve_include(Resolver *resolver, const Node *path, Scope *scope)
{
	bool names_only = resolver->names_only, again = false;
	const Node *included = resolver->open_include(resolver, path, &again);
	if (!included || !may_include(resolver, scope, path, included))
		return;
	resolver->names_only = names_only || again;
	resolver->include_depth++;
	resolve_file(resolver, included, scope);
	resolver->include_depth--;
	resolver->names_only = names_only;
}

static void add_transform(Resolver *resolver, const char *name, const Node *class)
{
	if (!map_get(&resolver->transforms, name))
		list_add(resolver->arena, &resolver->lookups, (void *)name);
	map_put(&resolver->transforms, name, (void *)class);
}

/* class Unaccent(Transform): lookup_name = 'unaccent'. Its bases are asked when it is used. */
static void class_transform(Resolver *resolver, const Scope *scope, const Node *node)
{
	const Node *name = class_member(
		node, names_intern(resolver->names, "lookup_name", strlen("lookup_name")));
	const char *text = name ? text_of(resolver, scope, name) : NULL;
	if (text)
		add_transform(resolver, text, node);
}

/* CharField.register_lookup(Length, lookup_name='len') */
static void register_lookup(Resolver *resolver, const Scope *scope, const Node *node)
{
	const char *called = node->kind == NODE_CALL ? node_last_name(node->left) : NULL;
	if (!called || !text_equal(called, "register_lookup"))
		return;
	Arguments arguments = arguments_of(resolver, scope, node);
	const Node *name = arguments.count > 1 ? arguments.positional[1]
	                                       : argument_named(&arguments, "lookup_name");
	const char *text = name ? text_of(resolver, scope, name) : NULL;
	if (text && arguments.count)
		add_transform(resolver, text,
		              eval_closed(resolver, scope, arguments.positional[0]));
}

static void resolve_class(Resolver *resolver, Scope *scope, const Node *node)
{
	if (!resolver->names_only)
		flow_flatten(resolver, scope, node);
	scope_take(resolver, scope, node);
	class_transform(resolver, scope, node);
	add_candidate(resolver, scope, node);
}

static void resolve_do(Resolver *resolver, Scope *scope, const Node *node)
{
	if (is_index_call(resolver, node->left))
		diag_error(resolver->diags, node->loc, "an index belongs into a model");
	else
		register_lookup(resolver, scope, node->left);
	flow_check(resolver, scope, node);
}

static void resolve_statements(Resolver *resolver, NodeList list, Scope *scope)
{
	for (uint32_t i = 0; i < list.count; i++) {
		const Node *item = list.items[i];
		if (item->kind == NODE_INCLUDE) {
			resolve_include(resolver, item->left, scope);
		} else if (item->kind == NODE_MODEL) {
			if (!resolver->names_only)
				flow_flatten(resolver, scope, item);
			scope_take(resolver, scope, item);
			add_candidate(resolver, scope, item);
		} else if (item->kind == NODE_CLASS) {
			resolve_class(resolver, scope, item);
		} else if (item->kind == NODE_FIELD) {
			field_type_declare(resolver, item->name, item->left);
		} else if (item->kind == NODE_IMPORT) {
			resolve_import(resolver, scope, item);
		} else if (item->kind == NODE_ASSIGN) {
			scope_take(resolver, scope, item);
			flow_check(resolver, scope, item);
		} else if (item->kind == NODE_FUNCTION) {
			scope_take(resolver, scope, item);
		} else if (item->kind == NODE_DO) {
			resolve_do(resolver, scope, item);
		} else if (flow_is_branch(item)) {
			resolve_statements(resolver, flow_branch(resolver, scope, list, &i), scope);
		}
	}
}

void resolve_file(Resolver *resolver, const Node *block, Scope *scope)
{
	map_put(&scope->files, (const void *)block, (void *)file_open);
	resolve_statements(resolver, block->items, scope);
	map_put(&scope->files, (const void *)block, (void *)file_done);
}

/* The models of the classes that were met since there were `first`, with their fields. */
static void take_classes(Resolver *resolver, uint32_t first)
{
	uint32_t models = resolver->models.count;
	for (uint32_t i = first; i < resolver->classes.count; i++)
		take_class(resolver, resolver->classes.items[i]);
	for (uint32_t i = models; i < resolver->models.count; i++)
		model_read_fields(resolver, resolver->models.items[i]);
}

void resolve_statement(Resolver *resolver, const Node *block, Scope *scope)
{
	uint32_t first = resolver->classes.count;
	resolve_statements(resolver, block->items, scope);
	take_classes(resolver, first);
}

Resolver resolver_over(const Resolver *outer, Arena *arena)
{
	Resolver inner = *outer;
	const struct { Map *inner; const Map *outer; } maps[] = {
		{ &inner.candidates, &outer->candidates },
		{ &inner.by_name, &outer->by_name },
		{ &inner.transforms, &outer->transforms },
		{ &inner.homes, &outer->homes },
		{ &inner.enums, &outer->enums },
		{ &inner.settings, &outer->settings },
		{ &inner.contributed, &outer->contributed },
		{ &inner.foreign, &outer->foreign },
		{ &inner.local, &outer->local },
		{ &inner.dicts, &outer->dicts },
		{ &inner.told, &outer->told },
		{ &inner.field_types, &outer->field_types },
	};
	for (size_t i = 0; i < COUNT(maps); i++)
		*maps[i].inner = (Map){ .arena = arena, .outer = maps[i].outer };
	inner.arena = arena;
	inner.models = inner.classes = inner.lookups = (List){ 0 };
	for (uint32_t i = 0; i < outer->lookups.count; i++)
		list_add(arena, &inner.lookups, outer->lookups.items[i]);
	return inner;
}

void resolve_finish(Resolver *resolver)
{
	take_classes(resolver, 0);
	resolve_bodies(resolver);
}

void resolve_bodies(Resolver *resolver)
{
	uint32_t declared = resolver->models.count;
	for (uint32_t i = 0; i < declared; i++)
		add_through_models(resolver, resolver->models.items[i]);
	for (uint32_t i = 0; i < resolver->models.count; i++)
		model_resolve_relations(resolver, resolver->models.items[i]);
	for (uint32_t i = 0; i < resolver->models.count; i++) {
		Model *model = resolver->models.items[i];
		if (!model->abstract)
			model_resolve_body(resolver, model);
	}
}
