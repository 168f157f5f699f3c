/* The indexes of all models: no two may share a name, on some databases not even keys. */
#include "legalize_work.h"
#include "names.h"

#include <string.h>

/* Who has a list of keys. */
typedef struct KeyOwner {
	const PlanIndex *plan;  /* without a source: a primary key or unique field; NULL: free */
	Loc loc;
	uint32_t hash;
} KeyOwner;

struct Walk {
	const Legalizer *legalizer;
	Arena *arena;           /* of what is kept to the end, or until walk_forget() */
	Arena *scratch;         /* of one index */
	LegalizeOptions options;
	Names names;            /* as the target compares them; an Index owns each */
	Buffer text;            /* for one of them */
	KeyOwner *owners;       /* a hash table: of the keys of what is planned together */
	uint32_t owner_count, key;
	/* names of indexes and tables that are gone; NULL: nothing is forgotten */
	DigestSet *forgotten;
	bool met;               /* ... and one of them has come again, most likely */
	uint32_t table_keys;    /* of the model so far, those of its columns among them */
	Plan *plan;
};

/* ---- names ---- */

void plan_full_name(Buffer *out, const Target *target, const PlanIndex *plan)
{
	const Dialect *dialect = target->dialect;
	if (dialect->names_per_table) {
		buffer_text(out, plan->table);
		buffer_char(out, '.');
	}
	size_t start = out->length;
	buffer_text(out, plan->name);
	for (char *c = out->text + start; dialect->fold_names && *c; c++)
		*c = *c >= 'A' && *c <= 'Z' ? (char)(*c + 'a' - 'A') : *c;
}

/* What is known of the text that was put together in walk->text. */
static Name *entry_of(Walk *walk, Names *names)
{
	return name_entry(names_intern(names, walk->text.text, walk->text.length));
}

/* False, and an error, when two indexes have one name: per schema, or per table. */
static bool is_alone(Walk *walk, Name *name, const PlanIndex *plan)
{
	const Target *target = walk->legalizer->target;
	const Index *other = name->owner;
	if (!other) {
		name->owner = plan->source;
		return true;
	}
	Diag *diag = diag_error(walk->legalizer->diags, plan->source->name_loc,
	                        plan->source->name ? "%s: two indexes are called '%s'"
	                                           : "%s: the same index twice: '%s'",
	                        target->label, plan->name);
	diag->related = other->name_loc;
	diag->related_message = "the other one is here";
	return false;
}

/* Of an index that no name= tells from another there is one: the second is left out. */
static bool is_there(Walk *walk, const Name *name, const PlanIndex *plan)
{
	const Target *target = walk->legalizer->target;
	const Index *other = plan->special && plan->special->named ? name->owner : NULL;
	if (!other)
		return false;
	Diag *diag = diag_warn(walk->legalizer->diags, CATEGORY_REDUNDANT, plan->source->loc,
	                       target->label,
	                       "index skipped: %s takes no second spatial index on a column",
	                       target->dialect->title);
	diag->related = other->loc;
	diag->related_message = "this index is there";
	return true;
}

/* ---- keys ---- */

/* The owner of such keys, or the place for one. */
static KeyOwner *owner_of(Walk *walk, const PlanIndex *plan)
{
	uint32_t hash = keys_hash(walk->key, plan), last = walk->owner_count - 1, at = hash & last;
	while (walk->owners[at].plan
	       && (walk->owners[at].hash != hash || !keys_equal(walk->owners[at].plan, plan)))
		at = (at + 1) & last;
	walk->owners[at].hash = hash;
	return &walk->owners[at];
}

static void own_keys(KeyOwner *owner, const PlanIndex *plan, Loc loc)
{
	owner->plan = plan;
	owner->loc = loc;
}

/* The indexes that a primary key and unique fields have already, without a statement. */
static void own_inline_keys(Walk *walk, const Model *model)
{
	const Target *target = walk->legalizer->target;
	for (uint32_t i = 0; i < model->fields.count; i++) {
		const Field *field = model->fields.items[i];
		if (!field->primary && !field->unique)
			continue;
		const char *table = table_of(walk->scratch, target, model);
		const char *column = target_name(walk->scratch, target, field->column);
		PlanIndex *plan = NEW(walk->scratch, PlanIndex);
		plan->keys = NEW(walk->scratch, PlanKey);
		plan->keys->piece = piece_new(walk->scratch, PIECE_COLUMN, column, TYPE_UNKNOWN);
		plan->key_count = 1;
		plan->table = target_name(walk->scratch, target, table);
		own_keys(owner_of(walk, plan), plan, field->loc);
	}
}

/* Whose the keys of an index are: the first one's. */
static const KeyOwner *key_owner(Walk *walk, const PlanIndex *plan)
{
	KeyOwner *owner = owner_of(walk, plan);
	if (!owner->plan)
		own_keys(owner, plan, plan->source->loc);
	return owner;
}

/* False, and a diagnostic, when another index has the same keys. */
static bool is_first(Walk *walk, const PlanIndex *plan)
{
	const KeyOwner *other = key_owner(walk, plan);
	const Index *source = other->plan->source;
	if (source == plan->source || (source && text_equal(other->plan->name, plan->name)))
		return true; /* the same name twice is an error already */
	const Target *target = walk->legalizer->target;
	Diag *diag = diag_warn(walk->legalizer->diags, CATEGORY_REDUNDANT, plan->source->loc,
	                       target->label,
	                       "index skipped: %s takes no second index on the same keys",
	                       target->dialect->title);
	diag->related = other->loc;
	diag->related_message = "this index has them";
	return false;
}

/* ---- keys of a table ---- */

/* Keys that a table has without its indexes: the primary one, unique columns, foreign keys. */
static uint32_t inline_key_count(const Model *model)
{
	uint32_t keys = 1;
	for (uint32_t i = 0; i < model->fields.count; i++) {
		const Field *field = model->fields.items[i];
		bool many = (field->type->flags & FIELD_MANY) != 0;
		keys += !field->primary && !many
		        && (field->unique || (field->relation && field->constrained));
	}
	return keys;
}

/* A note when the table has one key more than the target takes (MySQL's error 1069). */
static void count_key(Walk *walk, const PlanIndex *plan)
{
	const Target *target = walk->legalizer->target;
	uint32_t limit = target->dialect->table_key_limit;
	if (limit && walk->table_keys++ == limit)
		diag_warn(walk->legalizer->diags, CATEGORY_MANY_KEYS, plan->source->loc,
		          target->label, "the table has more than %u keys, %s takes no more", limit,
		          target->dialect->title);
}

/* ---- all together ---- */

static bool has_indexes(const Model *model)
{
	return !model->abstract && !model->proxy && !model->unmanaged;
}

/* An index on its way. */
typedef struct Planned {
	PlanIndex *plan;        /* NULL: it is left out */
	bool wrong;             /* there is an error in it */
} Planned;

static Planned plan_one(Walk *walk, const Index *index)
{
	Diags *diags = walk->legalizer->diags;
	uint32_t errors = diags->errors;
	Work work = { .arena = walk->scratch,
		      .diags = diags,
		      .target = walk->legalizer->target,
		      .options = &walk->options,
		      .tables = walk->options.tables,
		      .index = index };
	PlanIndex *plan = legalize_index(&work);
	return (Planned){ plan, diags->errors > errors };
}

/* False, and a diagnostic, when the index can't stand beside those that were taken. */
static bool fits(Walk *walk, const Planned *planned)
{
	const PlanIndex *plan = planned->plan;
	const Target *target = walk->legalizer->target;
	bool alone = true;
	walk->text.length = 0;
	plan_full_name(&walk->text, target, plan);
	if (walk->forgotten) { /* names of forgotten models are known by their digests alone */
		walk->met |= !digest_set_add(walk->forgotten, walk->text.text, walk->text.length);
		count_key(walk, plan);
	} else {
		Name *name = entry_of(walk, &walk->names);
		if (is_there(walk, name, plan))
			return false;
		count_key(walk, plan);
		alone = is_alone(walk, name, plan);
	}
	return alone && !planned->wrong
	       && (!target->dialect->one_index_per_keys || is_first(walk, plan));
}

static void take_one(Walk *walk, const Planned *planned)
{
	const Legalizer *legalizer = walk->legalizer;
	if (!planned->plan || !fits(walk, planned))
		return;
	if (legalizer->take)
		legalizer->take(legalizer->taker, walk->plan, planned->plan);
	else
		list_add(walk->arena, &walk->plan->indexes, planned->plan);
}

static void forget(Walk *walk, DiagMark mark)
{
	diags_keep(walk->legalizer->diags, mark);
	if (walk->scratch != walk->arena)
		arena_reset(walk->scratch);
}

static void take_one_by_one(Walk *walk, const Model *model)
{
	walk->table_keys = inline_key_count(model);
	for (uint32_t i = 0; has_indexes(model) && i < model->indexes.count; i++) {
		DiagMark mark = diags_mark(walk->legalizer->diags);
		const Planned planned = plan_one(walk, model->indexes.items[i]);
		take_one(walk, &planned);
		forget(walk, mark);
	}
}

/* The indexes of a model to all; how many keys there are of it at most. */
static uint32_t add_indexes(const Walk *walk, const Model *model, List *indexes)
{
	for (uint32_t i = 0; has_indexes(model) && i < model->indexes.count; i++)
		list_add(walk->scratch, indexes, model->indexes.items[i]);
	return model->indexes.count + model->fields.count;
}

/*
 * Oracle refuses a second index on the same key list (ORA-01408): a unique one is kept, wherever it
 * stands. So all are planned before the first is taken.
 */
static void take_together(Walk *walk, void *const *models, uint32_t count)
{
	DiagMark mark = diags_mark(walk->legalizer->diags);
	List indexes = { 0 };
	uint32_t most = 1;
	for (uint32_t i = 0; i < count; i++)
		most += add_indexes(walk, models[i], &indexes);
	Planned *planned = NEW_ARRAY(walk->scratch, Planned, indexes.count);
	for (uint32_t i = 0; i < indexes.count; i++)
		planned[i] = plan_one(walk, indexes.items[i]);
	for (walk->owner_count = 1; walk->owner_count < most * 2;)
		walk->owner_count *= 2;
	walk->owners = NEW_ARRAY(walk->scratch, KeyOwner, walk->owner_count);
	for (uint32_t i = 0; i < count; i++)
		own_inline_keys(walk, models[i]);
	for (uint32_t i = 0; i < indexes.count; i++)
		if (planned[i].plan && planned[i].plan->unique)
			key_owner(walk, planned[i].plan);
	for (uint32_t i = 0; i < indexes.count; i++)
		take_one(walk, &planned[i]);
	forget(walk, mark);
}

/* Two models of one table share the names and keys of its indexes. */
static bool share_tables(const Walk *walk, const List *models)
{
	Names tables = { .arena = walk->arena };
	for (uint32_t i = 0; i < models->count; i++) {
		const Model *model = models->items[i];
		names_intern(&tables, model->table, strlen(model->table));
	}
	return tables.count < models->count;
}

static void take_by_tables(Walk *walk, const List *models)
{
	bool shared = !walk->forgotten && share_tables(walk, models);
	uint32_t step = shared ? models->count : 1;
	for (uint32_t i = 0; i < models->count; i += step)
		take_together(walk, models->items + i, step);
}

Walk *walk_new(const Legalizer *legalizer, Plan *plan, DigestSet *forgotten)
{
	const Dialect *dialect = legalizer->target->dialect;
	Walk *walk = NEW(legalizer->arena, Walk);
	*walk = (Walk){ .legalizer = legalizer,
		        .arena = legalizer->arena,
		        .scratch = legalizer->take ? legalizer->scratch : legalizer->arena,
		        .options = *legalizer->options,
		        .forgotten = forgotten,
		        .plan = plan };
	walk->options.concurrently |= dialect->retry[walk->options.retry] != NULL;
	walk->key = hash_key();
	walk_forget(walk, walk->arena);
	return walk;
}

void walk_forget(Walk *walk, Arena *arena)
{
	walk->arena = arena;
	walk->names = (Names){ .arena = arena };
	walk->text = (Buffer){ .arena = arena };
}

static void meet_tables(Walk *walk, const List *models)
{
	for (uint32_t i = 0; i < models->count; i++) {
		const char *table = ((const Model *)models->items[i])->table;
		walk->met |= !digest_set_add(walk->forgotten, table, strlen(table));
	}
}

bool walk_models(Walk *walk, const List *models)
{
	if (walk->forgotten)
		meet_tables(walk, models);
	if (walk->legalizer->target->dialect->one_index_per_keys)
		take_by_tables(walk, models);
	else
		for (uint32_t i = 0; i < models->count; i++)
			take_one_by_one(walk, models->items[i]);
	return !walk->met;
}

void legalize_indexes(const Legalizer *legalizer, Plan *plan)
{
	walk_models(walk_new(legalizer, plan, NULL), legalizer->models);
}

/* What the command line asks of all indexes and the target lacks is said once. */
static void check_options(Diags *diags, const Target *target, const LegalizeOptions *options)
{
	const char *title_of = target->dialect->title;
	Capability exists = options->drop ? CAN_DROP_IF_EXISTS : CAN_IF_NOT_EXISTS;
	if (options->concurrently
	    && !target_can(target, options->drop ? CAN_DROP_ONLINE : CAN_ONLINE))
		diag_warn(diags, CATEGORY_DROPPED, (Loc){ 0, 0 }, target->label,
		          "--concurrently dropped: %s has no online %s", title_of,
		          options->drop ? "DROP INDEX" : "index builds");
	if (options->retry && !options->drop && !target->dialect->retry[options->retry])
		diag_warn(diags, CATEGORY_IGNORED, (Loc){ 0, 0 }, target->label,
		          "--retry-safe: an interrupted build leaves no index behind on %s",
		          title_of);
	if (options->if_not_exists && !target_can(target, exists))
		diag_warn(diags, CATEGORY_DROPPED, (Loc){ 0, 0 }, target->label,
		          "--if-not-exists dropped: %s has no %s", title_of,
		          options->drop ? "DROP INDEX IF EXISTS" : "CREATE INDEX IF NOT EXISTS");
}

Plan *legalize_tables(const Legalizer *legalizer)
{
	Plan *plan = NEW(legalizer->arena, Plan);
	plan->target = legalizer->target;
	DiagMark mark = diags_mark(legalizer->diags);
	LegalizeOptions options = *legalizer->options;
	options.concurrently |= plan->target->dialect->retry[options.retry] != NULL;
	check_options(legalizer->diags, plan->target, &options);
	if (options.tables)
		plan_tables(legalizer->arena, legalizer->diags, legalizer->models, &options, plan);
	diags_keep(legalizer->diags, mark);
	return plan;
}
