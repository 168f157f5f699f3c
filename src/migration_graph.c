/*
 * The order of migrations: Django's depth-first walk (django.db.migrations.graph) from the sorted
 * leaves, so that those that depend on nothing common come out in the same order, too.
 */
#include "migration.h"

#include <string.h>

typedef struct Vertex {
	Migration *migration;
	List parents; /* of Vertex */
	bool has_child; /* in its own app */
	bool has_parent; /* in its own app */
	bool replaced;
	bool done, open; /* of the walk */
} Vertex;

typedef struct Graph {
	Resolver *resolver;
	Vertex *vertices; /* sorted by app and name */
	uint32_t count;
	bool past; /* some are read for the state alone */
	bool failed;
} Graph;

static int compare_names(const char *app, const char *name, const Migration *other)
{
	int order = strcmp(app, other->app);
	return order ? order : strcmp(name, other->name);
}

static void sort(Graph *graph)
{
	for (uint32_t i = 1; i < graph->count; i++) {
		Vertex vertex = graph->vertices[i];
		uint32_t at = i;
		for (; at > 0; at--) {
			const Migration *before = graph->vertices[at - 1].migration;
			if (compare_names(vertex.migration->app, vertex.migration->name, before)
			    >= 0)
				break;
			graph->vertices[at] = graph->vertices[at - 1];
		}
		graph->vertices[at] = vertex;
	}
}

static Vertex *find(Graph *graph, const char *app, const char *name)
{
	uint32_t low = 0, high = graph->count;
	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		int order = compare_names(app, name, graph->vertices[middle].migration);
		if (order == 0)
			return &graph->vertices[middle];
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return NULL;
}

static bool same_app(const Vertex *a, const Vertex *b)
{
	return a->migration->app == b->migration->app;
}

static void add_parent(Graph *graph, Vertex *child, Vertex *parent)
{
	if (child == parent)
		return;
	list_add(graph->resolver->arena, &child->parents, parent);
	if (same_app(child, parent))
		child->has_parent = parent->has_child = true;
}

/* ---- squashed migrations ---- */

static Vertex *replacement(Graph *graph, const MigrationRef *ref)
{
	for (uint32_t i = 0; i < graph->count; i++) {
		const List *replaces = &graph->vertices[i].migration->replaces;
		for (uint32_t j = 0; j < replaces->count; j++) {
			const MigrationRef *other = replaces->items[j];
			if (other->app == ref->app && other->name == ref->name)
				return &graph->vertices[i];
		}
	}
	return NULL;
}

/*
 * From an empty state a squashed migration takes the place of the others. The past of one file is
 * what that file names, as sqlmigrate has it.
 */
static void replace(Graph *graph)
{
	for (uint32_t i = 0; i < graph->count && !graph->past; i++) {
		const List *replaces = &graph->vertices[i].migration->replaces;
		for (uint32_t j = 0; j < replaces->count; j++) {
			const MigrationRef *ref = replaces->items[j];
			Vertex *old = find(graph, ref->app, ref->name);
			if (old && old != &graph->vertices[i])
				old->replaced = true;
		}
	}
}

/* ---- edges ---- */

static bool is_whole(const Graph *graph, const char *app)
{
	for (uint32_t i = 0; i < graph->count; i++)
		if (graph->vertices[i].migration->app == app && graph->vertices[i].migration->whole)
			return true;
	return false;
}

static void missing(Graph *graph, const Migration *migration, const MigrationRef *ref)
{
	Resolver *resolver = graph->resolver;
	const char **names = NEW_ARRAY(resolver->arena, const char *, graph->count);
	size_t count = 0;
	for (uint32_t i = 0; i < graph->count; i++)
		if (graph->vertices[i].migration->app == ref->app)
			names[count++] = graph->vertices[i].migration->name;
	Diag *diag = diag_error(resolver->diags, ref->loc,
	                        "migration %s.%s names %s.%s, which is not there", migration->app,
	                        migration->name, ref->app, ref->name);
	diag_suggest(resolver->diags, diag, ref->name, names, count);
	graph->failed = true;
}

/* The vertex that a reference means; NULL: none that is known. */
static Vertex *referred(Graph *graph, const Migration *migration, const MigrationRef *ref)
{
	Vertex *vertex = find(graph, ref->app, ref->name);
	if (!vertex || vertex->replaced) {
		Vertex *squashed = replacement(graph, ref);
		vertex = squashed ? squashed : vertex;
	}
	if (!vertex && is_whole(graph, ref->app))
		missing(graph, migration, ref);
	return vertex;
}

/* ('shop', '__first__'), ('shop', '__latest__') */
static bool add_ends(Graph *graph, Vertex *child, const MigrationRef *ref)
{
	bool first = text_equal(ref->name, "__first__");
	if (!first && !text_equal(ref->name, "__latest__"))
		return false;
	for (uint32_t i = 0; i < graph->count; i++) {
		Vertex *vertex = &graph->vertices[i];
		if (vertex->migration->app == ref->app && !vertex->replaced
		    && (first ? !vertex->has_parent : !vertex->has_child))
			add_parent(graph, child, vertex);
	}
	return true;
}

/* What a replaced migration depends on, its successor does. */
static Vertex *heir(Graph *graph, Vertex *vertex)
{
	MigrationRef ref = { vertex->migration->app, vertex->migration->name, { 0, 0 } };
	Vertex *squashed = vertex->replaced ? replacement(graph, &ref) : NULL;
	return squashed ? squashed : vertex;
}

static void add_edges(Graph *graph, Vertex *vertex, bool ends)
{
	const Migration *migration = vertex->migration;
	for (uint32_t i = 0; i < migration->dependencies.count; i++) {
		const MigrationRef *ref = migration->dependencies.items[i];
		bool special = text_starts(ref->name, "__");
		if (special && ends)
			add_ends(graph, heir(graph, vertex), ref);
		Vertex *parent = special || ends ? NULL : referred(graph, migration, ref);
		if (parent)
			add_parent(graph, heir(graph, vertex), parent);
	}
	for (uint32_t i = 0; i < migration->run_before.count && !ends; i++) {
		const MigrationRef *ref = migration->run_before.items[i];
		Vertex *child = referred(graph, migration, ref);
		if (child)
			add_parent(graph, child, heir(graph, vertex));
	}
}

/* One that names nothing (in an .idx file, most likely) comes after all that is known. */
static void add_past(Graph *graph, Vertex *vertex)
{
	if (vertex->migration->past || vertex->has_parent || vertex->has_child
	    || vertex->migration->dependencies.count)
		return;
	for (uint32_t i = 0; i < graph->count; i++)
		if (graph->vertices[i].migration->past && same_app(vertex, &graph->vertices[i]))
			list_add(graph->resolver->arena, &vertex->parents, &graph->vertices[i]);
}

/* ---- the walk ---- */

static void cycle(Graph *graph, const Vertex *child, const Vertex *parent)
{
	const Migration *migration = child->migration, *other = parent->migration;
	Loc loc = migration->loc;
	for (uint32_t i = 0; i < migration->dependencies.count; i++) {
		const MigrationRef *ref = migration->dependencies.items[i];
		if (ref->app == other->app && ref->name == other->name)
			loc = ref->loc;
	}
	Diag *diag = diag_error(graph->resolver->diags, loc,
	                        "migrations %s.%s and %s.%s depend on "
	                        "each other",
	                        migration->app, migration->name, other->app, other->name);
	diag->related = other->loc;
	diag->related_message = "the other one is here";
	graph->failed = true;
}

static void sort_parents(Vertex *vertex)
{
	List *parents = &vertex->parents;
	for (uint32_t i = 1; i < parents->count; i++)
		for (uint32_t at = i; at > 0; at--) {
			Vertex *one = parents->items[at], *before = parents->items[at - 1];
			if (one >= before) /* vertices are sorted themselves */
				break;
			parents->items[at] = before;
			parents->items[at - 1] = one;
		}
}

/* What a vertex depends on, then itself; the last parent first, as Django's stack has it. */
static void walk(Graph *graph, Vertex *start, List *order)
{
	Arena *arena = graph->resolver->arena;
	List stack = { 0 };
	list_add(arena, &stack, start);
	while (stack.count && !graph->failed) {
		Vertex *vertex = stack.items[stack.count - 1];
		if (vertex->done || vertex->open) {
			stack.count--;
			if (!vertex->done)
				list_add(arena, order, vertex->migration);
			vertex->done = true;
			vertex->open = false;
			continue;
		}
		vertex->open = true;
		sort_parents(vertex);
		for (uint32_t i = 0; i < vertex->parents.count; i++) {
			Vertex *parent = vertex->parents.items[i];
			if (parent->open)
				cycle(graph, vertex, parent);
			else if (!parent->done)
				list_add(arena, &stack, parent);
		}
	}
}

static void check_twice(Graph *graph)
{
	for (uint32_t i = 1; i < graph->count; i++) {
		const Migration *one = graph->vertices[i - 1].migration;
		const Migration *other = graph->vertices[i].migration;
		if (compare_names(one->app, one->name, other) != 0)
			continue;
		Diag *diag = diag_error(graph->resolver->diags, other->loc,
		                        "migration %s.%s is there twice", one->app, one->name);
		diag->related = one->loc;
		diag->related_message = "the other one is here";
		graph->failed = true;
	}
}

static void build(Graph *graph)
{
	sort(graph);
	check_twice(graph);
	replace(graph);
	for (uint32_t i = 0; i < graph->count; i++)
		add_edges(graph, &graph->vertices[i], false);
	for (uint32_t i = 0; i < graph->count; i++)
		add_edges(graph, &graph->vertices[i], true);
	for (uint32_t i = 0; i < graph->count && graph->past; i++)
		add_past(graph, &graph->vertices[i]);
}

bool migrations_order(Resolver *resolver, List *migrations)
{
	Graph graph = { .resolver = resolver, .count = migrations->count };
	graph.vertices = NEW_ARRAY(resolver->arena, Vertex, graph.count + 1);
	for (uint32_t i = 0; i < graph.count; i++) {
		graph.vertices[i].migration = migrations->items[i];
		graph.past |= graph.vertices[i].migration->past;
	}
	build(&graph);
	List order = { 0 };
	for (uint32_t i = 0; i < graph.count && !graph.failed; i++)
		if (!graph.vertices[i].migration->past && !graph.vertices[i].replaced
		    && !graph.vertices[i].has_child)
			walk(&graph, &graph.vertices[i], &order);
	for (uint32_t i = 0; i < graph.count && !graph.failed; i++) /* cycles have no leaf */
		if (!graph.vertices[i].migration->past && !graph.vertices[i].replaced)
			walk(&graph, &graph.vertices[i], &order);
	*migrations = order;
	return !graph.failed;
}
