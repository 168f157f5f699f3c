/*
 * A file of models that are compiled and forgotten a few at a time, so that a large one takes
 * little memory. What other statements may need stays: constants, classes, abstract models, and of
 * each model its name and its key, for the foreign keys that point to it.
 *
 * A model waits for those further down that its foreign keys point to. Whatever asks for more of
 * the file than that, an error first of all, ends the attempt: nothing of it is left then, and the
 * file is compiled as a whole.
 */
#include "compile.h"
#include "compile_outline.h"
#include "eval.h"
#include "resolve_model.h"
#include "scan.h"

/* Bytes of text: what is worth an end; what an index takes, with its share of the model, at least. */
enum { BATCH = 16 * 1024, INDEX = 96 };

/* One target. */
typedef struct Outlet {
	Legalizer legalizer;
	Walk *walk;
	DigestSet forgotten;
	Buffer *text, last;     /* last: of the tables between models, which stand behind all */
	size_t start;           /* of what is written here */
	Emitter *emitter, *last_emitter;
} Outlet;

typedef struct Stream {
	Compilation *c;
	const Source *source;
	Scan *scan;
	Outline outline;
	Declared *coming;       /* the next model */
	Resolver kept;          /* what stays, in the arena of the compilation */
	Resolver resolver;      /* the models at hand, in the arena of plans */
	Scope *kept_scope, *scope;
	uint32_t waiting;       /* models that are awaited */
	uint32_t end;           /* Loc of the first statement that is not forgotten */
	bool begun;             /* there was a model */
	DiagMark mark;          /* what was said before the models at hand */
	uint32_t errors;        /* before all */
	Outlet *outlets;
	uint32_t count;
} Stream;

/* ---- what stays ---- */

/* Finds out what is found out once, so that nothing of it lies in memory that is used again. */
static void settle(Stream *stream, const Scope *scope, const Node *node)
{
	Resolver *kept = &stream->kept;
	if (node->kind == NODE_ASSIGN && node->left->kind == NODE_NAME) {
		Binding *binding = map_get(&scope->names, node->left->name);
		if (binding) /* a field of a model is none */
			binding_value(kept, binding, node->loc, 0);
	}
	if (node->kind == NODE_CLASS || node->kind == NODE_MODEL) {
		const Scope *inside = scope_inside(kept, node);
		for (uint32_t i = 0; inside && i < node->body->items.count; i++)
			settle(stream, inside, node->body->items.items[i]);
	}
	if (node->kind == NODE_CLASS)
		enumeration_of(kept, node);
}

/* Whether a statement means the same to models before it and behind it. */
static bool may_stand_anywhere(const Node *node)
{
	const char *name = node->kind == NODE_CLASS ? node->name
	                   : node->kind == NODE_ASSIGN && node->left->kind == NODE_NAME
	                           ? node->left->name
	                           : NULL;
	return (name && name_entry(name)->outlined) || node->kind == NODE_MODEL
	       || (node->kind == NODE_DO && node->left->kind == NODE_STRING);
}

static bool may_stay(const Stream *stream, const Node *node)
{
	bool early = node->kind == NODE_INCLUDE || node->kind == NODE_IMPORT
	             || node->kind == NODE_FIELD || node->kind == NODE_DO;
	return (early && !stream->begun) || may_stand_anywhere(node);
}

static bool keep(Stream *stream, const Node *block)
{
	Resolver *kept = &stream->kept;
	uint32_t models = kept->models.count, lookups = kept->lookups.count;
	for (uint32_t i = 0; i < block->items.count; i++)
		if (!may_stay(stream, block->items.items[i]))
			return false;
	resolve_statement(kept, block, stream->kept_scope);
	for (uint32_t i = 0; i < block->items.count; i++)
		settle(stream, stream->kept_scope, block->items.items[i]);
	for (uint32_t i = models; i < kept->models.count; i++)
		if (!((const Model *)kept->models.items[i])->abstract)
			return false;
	return !kept->missed && (!stream->begun || kept->lookups.count == lookups);
}

/* ---- what is forgotten ---- */

/* A key without what is in no memory that stays. */
static const Field *key_copy(Arena *arena, const Field *field)
{
	Field *copy = NEW(arena, Field);
	*copy = (Field){ .name = field->name,
		         .attname = field->attname,
		         .column = field->column,
		         .type = field->type,
		         .unmeasured = field->unmeasured,
		         .length = field->length,
		         .digits = field->digits,
		         .places = field->places,
		         .unique = field->unique,
		         .indexed = field->indexed,
		         .primary = field->primary };
	copy->target = field->target ? key_copy(arena, field->target) : NULL;
	return copy;
}

static bool is_complex(const Field *key)
{
	for (; key; key = key->target)
		if (key->collation || key->base || key->unknown || key->generated
		    || key->type == &field_type_unknown)
			return true;
	return false;
}

static void model_leave(Stream *stream, const Model *model)
{
	Declared *declared = outline_find(&stream->outline, model->app, model->name);
	const Field *key = model->primary;
	declared->progress = MODEL_IS_GONE;
	declared->complex = !key || model->key.count || is_complex(key);
	if (!declared->complex && key->call)
		declared->key = key_copy(stream->c->arena, key);
}

/* What is known of a model that is gone, for those who point to it. */
static void stand_in(Stream *stream, const Declared *declared)
{
	Resolver *resolver = &stream->resolver;
	if (model_of_app(resolver, declared->app, declared->name))
		return; /* it does already */
	Model *model = NEW(resolver->arena, Model);
	*model = (Model){ .app = declared->app,
		          .name = declared->name,
		          .namesake = map_get(&resolver->by_name, declared->name),
		          .by_name.arena = resolver->arena,
		          .primary = (Field *)declared->key,
		          .closed = true,
		          .read = true };
	if (!model->primary) {
		model->primary = implied_field(resolver, model, "id", "BigAutoField");
		model->primary->primary = true;
	}
	map_put(&resolver->by_name, declared->name, model);
}

/* ---- models at hand ---- */

static bool has_failed(const Stream *stream)
{
	return stream->c->diags.errors > stream->errors;
}

static void begin_batch(Stream *stream)
{
	Compilation *c = stream->c;
	stream->begun = true;
	arena_reset(c->plans);
	stream->resolver = resolver_over(&stream->kept, c->plans);
	stream->scope = scope_new(&stream->resolver, stream->kept_scope);
	stream->end = stream->scan->line_start;
	stream->mark = diags_mark(&c->diags);
	for (uint32_t i = 0; i < stream->count; i++)
		walk_forget(stream->outlets[i].walk, c->plans);
}

/* A model that a field of another points to. */
static bool refer(Stream *stream, const Model *model, const char *text)
{
	const char *dot = strchr(text, '.'), *name = dot ? dot + 1 : text;
	if (text_equal(text, "self"))
		return true;
	name = names_intern(&stream->c->names, name, strlen(name));
	const char *app =
		dot ? names_intern(&stream->c->names, text, (size_t)(dot - text)) : model->app;
	Declared *declared = outline_find(&stream->outline, app, name);
	if (!declared) /* maybe one of another app that has the name is meant: which is the last? */
		return dot || !map_get(&stream->outline.models, name);
	if (declared->progress == MODEL_COMES && !declared->awaited) {
		declared->awaited = true;
		stream->waiting++;
	}
	if (declared->progress == MODEL_IS_GONE && !declared->complex)
		stand_in(stream, declared);
	return !declared->complex;
}

static bool refer_all(Stream *stream, const Model *model)
{
	for (uint32_t i = 0; i < model->fields.count; i++) {
		const Field *field = model->fields.items[i];
		if ((field->relation && !refer(stream, model, field->relation))
		    || (field->through && !refer(stream, model, field->through)))
			return false;
	}
	return true;
}

static bool has_abstract_bases(const Model *model)
{
	const List *bases = &model->class->bases;
	for (uint32_t i = 0; i < bases->count; i++) {
		const Class *base = bases->items[i];
		if (base->model && !base->model->abstract)
			return false;
	}
	return !model->abstract;
}

static bool take_model(Stream *stream, const Node *block)
{
	Resolver *resolver = &stream->resolver;
	uint32_t before = resolver->models.count;
	resolve_statement(resolver, block, stream->scope);
	if (has_failed(stream) || resolver->models.count != before + 1)
		return false;
	const Model *model = resolver->models.items[before];
	Declared *declared = stream->coming;
	stream->coming = declared->follower;
	if (declared->app != model->app || declared->name != model->name
	    || !has_abstract_bases(model))
		return false;
	declared->progress = MODEL_IS_HERE;
	stream->waiting -= declared->awaited;
	return refer_all(stream, model);
}

/* All is done with the models at hand, but to forget them. */
static bool end_batch(Stream *stream)
{
	Compilation *c = stream->c;
	Resolver *resolver = &stream->resolver;
	uint32_t declared = resolver->models.count;
	resolve_bodies(resolver);
	stream->kept.applied = resolver->applied;
	bool fits = !has_failed(stream) && !resolver->missed && !resolver->told.count;
	diags_keep(&c->diags, stream->mark);
	for (uint32_t i = 0; i < stream->count && fits; i++) {
		c->diags.turn = i + 1;
		fits = walk_models(stream->outlets[i].walk, &resolver->models)
		       && !has_failed(stream);
	}
	c->diags.turn = 0;
	for (uint32_t i = 0; i < declared && fits; i++)
		model_leave(stream, resolver->models.items[i]);
	return fits;
}

/* ---- the file ---- */

/* The next statement. */
static bool take_next(Stream *stream)
{
	bool passes = stream->coming && stream->coming->start == stream->scan->line_start;
	if (passes && !stream->begun)
		begin_batch(stream);
	const Node *block =
		statements_next(stream->scan, passes ? stream->c->plans : stream->c->arena);
	if (!block || !block->items.count)
		return block != NULL;
	const Node *first = block->items.items[0];
	bool model = first->kind == NODE_MODEL && block->items.count == 1;
	if (!(model && passes ? take_model(stream, block) : keep(stream, block)))
		return false;
	if (!stream->begun || stream->waiting || stream->scan->line_start - stream->end < BATCH)
		return true;
	bool fits = end_batch(stream);
	begin_batch(stream);
	return fits;
}

static bool take_all(Stream *stream)
{
	bool fits = true;
	do
		fits = take_next(stream);
	while (fits && !scan_ended(stream->scan));
	return fits && stream->begun && end_batch(stream);
}

/* ---- targets ---- */

static void print_index(void *taker, const Plan *plan, const PlanIndex *index)
{
	const Outlet *outlet = taker;
	emit_index(index->source->model->generated ? outlet->last_emitter : outlet->emitter, plan,
	           index);
}

static void open_outlet(Stream *stream, Outlet *outlet, const Target *target, Buffer *text)
{
	Compilation *c = stream->c;
	outlet->text = text;
	outlet->start = text->length;
	outlet->last.arena = outlet->forgotten.arena = c->arena;
	outlet->forgotten.expected = stream->source->length / INDEX;
	outlet->emitter = emitter_new(c->arena, text);
	outlet->last_emitter = emitter_new(c->arena, &outlet->last);
	outlet->legalizer = (Legalizer){ .arena = c->arena,
		                         .scratch = c->scratch,
		                         .diags = &c->diags,
		                         .models = &stream->resolver.models,
		                         .target = target,
		                         .options = c->demand->options,
		                         .take = print_index,
		                         .taker = outlet };
	outlet->walk = walk_new(&outlet->legalizer, legalize_tables(&outlet->legalizer),
	                        &outlet->forgotten);
}

static void open_outlets(Stream *stream)
{
	const Demand *demand = stream->c->demand;
	stream->count = demand->targets->count;
	stream->outlets = NEW_ARRAY(stream->c->arena, Outlet, stream->count);
	for (uint32_t i = 0; i < stream->count; i++)
		open_outlet(stream, &stream->outlets[i], demand->targets->items[i],
		            &demand->texts[i]);
}

static void close_outlets(const Stream *stream, bool done)
{
	for (uint32_t i = 0; i < stream->count; i++) {
		Outlet *outlet = &stream->outlets[i];
		if (!done)
			outlet->text->length = outlet->start;
		else if (outlet->last.length)
			buffer_add(outlet->text, outlet->last.text, outlet->last.length);
		buffer_free(&outlet->last);
	}
	arena_free(stream->c->plans);
	arena_free(stream->c->scratch);
}

static bool compile_models(Stream *stream)
{
	Compilation *c = stream->c;
	stream->kept = resolver_over(&c->resolver, c->arena);
	stream->kept.app = stream->outline.app;
	stream->kept_scope = scope_new(&stream->kept, NULL);
	stream->coming = stream->outline.first;
	stream->scan = statements_open(stream->source, &c->names, &c->diags, c->arena);
	open_outlets(stream);
	bool done = take_all(stream);
	statements_close(stream->scan);
	close_outlets(stream, done);
	return done;
}

bool compilation_stream(Compilation *c, const Source *source)
{
	const Compilation before = *c;
	Stream *stream = NEW(c->arena, Stream);
	*stream = (Stream){ .c = c, .source = source, .errors = c->diags.errors };
	stream->outline = (Outline){ .arena = c->arena,
		                     .names = &c->names,
		                     .app = compilation_app(c, source->path) };
	bool done = outline_read(&stream->outline, source) && compilation_check(c, source)
	            && compile_models(stream);
	if (!done) { /* but for names and what was read: they may stay */
		c->diags = before.diags;
		c->opened = before.opened;
		c->included = before.included;
		c->sources = before.sources;
	}
	return done;
}
