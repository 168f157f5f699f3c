/* All indexes of the models, one by one: no two may share a name, on some databases not even keys. */
#include "legalize_work.h"
#include "names.h"

#include <string.h>

struct Walk {
	const Legalizer *legalizer;
	Arena *arena;           /* of what is kept to the end, or until walk_forget() */
	Arena *scratch;         /* of one index */
	LegalizeOptions options;
	Names names;            /* in upper case or not, as the target compares them; signatures */
	Map named;              /* name -> the Index that has it */
	Map keyed;              /* signature -> KeyOwner */
	List models;            /* of Model: those that are not forgotten */
	DigestSet *forgotten;   /* names of indexes and tables that are gone; NULL: nothing is forgotten */
	bool met;               /* ... and one of them has come again, most likely */
	uint32_t table_keys;    /* of the model so far, those of its columns among them */
	Plan *plan;
};

/* ---- names ---- */

static const char *full_name(Arena *arena, const Target *target, const PlanIndex *plan)
{
	const Dialect *dialect = target->dialect;
	bool qualified = dialect->names_per_table;
	char *name = arena_join(arena, qualified ? plan->table : "", qualified ? "." : "", plan->name);
	size_t length = strlen(name), own = strlen(plan->name);
	for (size_t i = length - own; i < length && dialect->fold_names; i++)
		if (name[i] >= 'A' && name[i] <= 'Z')
			name[i] = (char)(name[i] + 'a' - 'A');
	return name;
}

const char *plan_full_name(Arena *arena, Names *names, const Target *target,
                           const PlanIndex *plan)
{
	const char *name = full_name(arena, target, plan);
	return names_intern(names, name, strlen(name));
}

/* Two indexes of one name: per schema, or per table. */
static void check_collision(Walk *walk, const char *name, const PlanIndex *plan)
{
	const Target *target = walk->legalizer->target;
	const Index *other = map_get(&walk->named, name);
	if (!other) {
		map_put(&walk->named, name, (void *)plan->source);
		return;
	}
	Diag *diag = diag_error(walk->legalizer->diags, plan->source->name_loc,
	                        plan->source->name ? "%s: two indexes are called '%s'"
	                                           : "%s: the same index twice: '%s'",
	                        target->label, plan->name);
	diag->related = other->name_loc;
	diag->related_message = "the other one is here";
}

/* Whether a name is free, where those of forgotten models are known by their digests alone. */
static bool is_new(Walk *walk, const PlanIndex *plan)
{
	const char *name = full_name(walk->scratch, walk->legalizer->target, plan);
	return digest_set_add(walk->forgotten, name, strlen(name));
}

/* Of an index that no name= tells from another there is one: the second is left out. */
static bool is_there(Walk *walk, const char *name, const PlanIndex *plan)
{
	const Target *target = walk->legalizer->target;
	const Index *other =
		plan->special && plan->special->named ? map_get(&walk->named, name) : NULL;
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

/* Who has a list of keys. */
typedef struct KeyOwner {
	const Index *index;     /* NULL: a primary key or unique field */
	const char *name;       /* of the index */
	Loc loc;
} KeyOwner;

/* With its end, so that no two rows of texts meet. */
static void sign_text(Buffer *out, const char *text)
{
	buffer_add(out, text ? text : "", text ? strlen(text) + 1 : 1);
}

static void sign_literal(Buffer *out, const Literal *literal)
{
	buffer_char(out, TYPE_LETTERS[literal->type]);
	buffer_add(out, (const char *)&literal->length, sizeof literal->length);
	buffer_add(out, literal->text, literal->length);
}

/* What a piece is, for comparison alone: no two that print different texts give the same bytes. */
static void sign_piece(Buffer *out, const Piece *piece)
{
	buffer_char(out, (char)('0' + piece->kind * 2 + piece->negated));
	sign_text(out, piece->text);
	if (piece->kind == PIECE_TEMPLATE) {
		sign_text(out, piece->cast);
		sign_text(out, piece->zone);
		sign_text(out, piece->collation);
		sign_text(out, piece->joiner);
	}
	if (piece->literal)
		sign_literal(out, piece->literal);
	for (uint32_t i = 0; i < piece->count; i++)
		sign_piece(out, piece->args[i]);
	buffer_char(out, '\0');
}

const char *plan_signature(Arena *arena, Names *names, const PlanIndex *plan)
{
	Buffer text = { .arena = arena };
	sign_text(&text, plan->table);
	for (uint32_t i = 0; i < plan->key_count; i++) {
		sign_piece(&text, plan->keys[i].piece);
		buffer_char(&text, plan->keys[i].order == ORDER_DESC ? '-' : '+');
	}
	const char *key = names_intern(names, text.text, text.length);
	buffer_free(&text);
	return key;
}

static const char *signature_of(Walk *walk, const PlanIndex *plan)
{
	return plan_signature(walk->scratch, &walk->names, plan);
}

static void own_keys(Walk *walk, const char *signature, KeyOwner owner)
{
	KeyOwner *kept = NEW(walk->arena, KeyOwner);
	*kept = owner;
	map_put(&walk->keyed, signature, kept);
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
		PlanKey key = { .piece = piece_new(walk->scratch, PIECE_COLUMN,
			                           target_name(walk->scratch, target, field->column),
			                           TYPE_UNKNOWN) };
		const PlanIndex plan = { .keys = &key,
			                 .key_count = 1,
			                 .table = target_name(walk->scratch, target, table) };
		own_keys(walk, signature_of(walk, &plan), (KeyOwner){ .loc = field->loc });
	}
}

/* Whose the keys of an index are: the first one's. */
static const KeyOwner *key_owner(Walk *walk, const PlanIndex *plan)
{
	const char *signature = signature_of(walk, plan);
	if (!map_get(&walk->keyed, signature))
		own_keys(walk, signature,
		         (KeyOwner){ plan->source,
		                     arena_text(walk->arena, plan->name, strlen(plan->name)),
		                     plan->source->loc });
	return map_get(&walk->keyed, signature);
}

/* False, and a diagnostic, when another index has the same keys. */
static bool is_first(Walk *walk, const PlanIndex *plan)
{
	const KeyOwner *other = key_owner(walk, plan);
	if (other->index == plan->source || (other->index && text_equal(other->name, plan->name)))
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

static PlanIndex *plan_of(Walk *walk, const Index *index, Diags *diags)
{
	Work work = { .arena = walk->scratch,
		      .diags = diags,
		      .target = walk->legalizer->target,
		      .options = &walk->options,
		      .index = index };
	return legalize_index(&work);
}

static void forget(Walk *walk)
{
	if (walk->scratch != walk->arena)
		arena_reset(walk->scratch);
}

/*
 * Oracle refuses a second index on the same key list (ORA-01408): a unique one is kept, wherever it
 * stands. So the unique ones are planned before all, for the sake of their keys.
 */
static void own_unique_keys(Walk *walk)
{
	const List *models = &walk->models;
	Diags mute;
	diags_init(&mute, walk->legalizer->diags->sources, walk->scratch);
	diags_silence(&mute);
	for (uint32_t i = 0; i < models->count; i++)
		own_inline_keys(walk, models->items[i]);
	for (uint32_t i = 0; i < models->count; i++) {
		const Model *model = models->items[i];
		for (uint32_t j = 0; has_indexes(model) && j < model->indexes.count; j++) {
			const Index *index = model->indexes.items[j];
			const PlanIndex *plan = index->unique ? plan_of(walk, index, &mute) : NULL;
			if (plan && plan->unique)
				key_owner(walk, plan);
			mute.records = (List){ 0 };
			forget(walk);
		}
	}
}

/* False, and a diagnostic, when the index can't stand beside those that were taken. */
static bool fits(Walk *walk, const PlanIndex *plan)
{
	const Legalizer *legalizer = walk->legalizer;
	uint32_t errors = legalizer->diags->errors;
	if (walk->forgotten) {
		walk->met |= !is_new(walk, plan);
		count_key(walk, plan);
	} else {
		const char *name = plan_full_name(walk->scratch, &walk->names, legalizer->target, plan);
		if (is_there(walk, name, plan))
			return false;
		count_key(walk, plan);
		check_collision(walk, name, plan);
	}
	return legalizer->diags->errors == errors
	       && (!legalizer->target->dialect->one_index_per_keys || is_first(walk, plan));
}

static void take_index(Walk *walk, const Index *index)
{
	const Legalizer *legalizer = walk->legalizer;
	DiagMark mark = diags_mark(legalizer->diags);
	PlanIndex *plan = plan_of(walk, index, legalizer->diags);
	if (plan && fits(walk, plan) && legalizer->diags->errors == mark.errors) {
		if (legalizer->take)
			legalizer->take(legalizer->taker, walk->plan, plan);
		else
			list_add(walk->arena, &walk->plan->indexes, plan);
	}
	diags_keep(legalizer->diags, mark);
	forget(walk);
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
	walk_forget(walk, walk->arena);
	return walk;
}

void walk_forget(Walk *walk, Arena *arena)
{
	walk->arena = arena;
	walk->names = (Names){ .arena = arena };
	walk->named = walk->keyed = (Map){ .arena = arena };
}

/* Two models of one table share the names and keys of its indexes. */
static void meet_tables(Walk *walk)
{
	for (uint32_t i = 0; i < walk->models.count; i++) {
		const char *table = ((const Model *)walk->models.items[i])->table;
		walk->met |= !digest_set_add(walk->forgotten, table, strlen(table));
	}
}

bool walk_models(Walk *walk, const List *models)
{
	walk->models = *models;
	if (walk->forgotten)
		meet_tables(walk);
	if (walk->legalizer->target->dialect->one_index_per_keys)
		own_unique_keys(walk);
	for (uint32_t i = 0; i < models->count; i++) {
		const Model *model = models->items[i];
		walk->table_keys = inline_key_count(model);
		for (uint32_t j = 0; has_indexes(model) && j < model->indexes.count; j++)
			take_index(walk, model->indexes.items[j]);
	}
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
