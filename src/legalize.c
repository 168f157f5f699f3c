/* Indexes to plans: what a target lacks is dropped, emulated or skipped. */
#include "legalize_work.h"
#include "names.h"

#include <string.h>

bool work_can(const Work *work, Capability capability)
{
	return target_can(work->target, capability);
}

const char *work_title(const Work *work)
{
	return work->target->dialect->title;
}

void work_skip(Work *work, Loc loc, const char *why, const char *hint)
{
	work->skipped = true;
	diag_warn(work->diags, CATEGORY_SKIPPED, loc, work->target->label, "%s skipped: %s",
	          work->index->constraint ? "constraint" : "index", why)
		->hint = hint;
}

void work_dropped(Work *work, Loc loc, const char *what, const char *why)
{
	diag_warn(work->diags, CATEGORY_DROPPED, loc, work->target->label, "%s dropped: %s", what,
	          why);
}

const char *work_lacks(const Work *work, const char *what)
{
	return arena_printf(work->arena, "%s has no %s", work_title(work), what);
}

/* "from 8.0.13 on", when a newer version of the dialect could. */
const char *target_lacks(Arena *arena, const Target *target, Capability capability, const char *what)
{
	const Dialect *dialect = target->dialect;
	char version[16];
	if (dialect->can[capability] == NEVER)
		return arena_printf(arena, "%s has no %s", dialect->title, what);
	version_print(dialect->can[capability], version);
	return arena_printf(arena, "%s has %s from %s on", dialect->title, what, version);
}

const char *work_lacks_version(const Work *work, Capability capability, const char *what)
{
	return target_lacks(work->arena, work->target, capability, what);
}

/* ---- names ---- */

static const char *column_problem(const Dialect *dialect, const Piece *piece)
{
	const char *problem = piece->kind == PIECE_COLUMN
	                              ? dialect_name_problem(dialect, piece->text)
	                              : NULL;
	for (uint32_t i = 0; i < piece->count && !problem; i++)
		problem = column_problem(dialect, piece->args[i]);
	return problem;
}

/* Names that the target can't have, however they are quoted. */
static void check_names(Work *work)
{
	const PlanIndex *plan = work->plan;
	const Dialect *dialect = work->target->dialect;
	const char *problem = dialect_name_problem(dialect, plan->name);
	if (!problem)
		problem = dialect_name_problem(dialect, plan->table);
	if (!problem && plan->tablespace)
		problem = dialect_name_problem(dialect, plan->tablespace);
	for (uint32_t i = 0; i < plan->key_count && !problem; i++)
		problem = column_problem(dialect, plan->keys[i].piece);
	for (uint32_t i = 0; i < plan->include_count && !problem; i++)
		problem = dialect_name_problem(dialect, plan->include[i]);
	if (!problem && plan->where)
		problem = column_problem(dialect, plan->where);
	if (problem)
		diag_error(work->diags, work->index->loc, "%s: %s %s", work->target->label,
		           work_title(work), problem);
}

static void plan_name(Work *work)
{
	const Index *index = work->index;
	const Dialect *dialect = work->target->dialect;
	const char *table = table_of(work->arena, work->target, index->model);
	const char *name = special_name(work, table);
	if (!name)
		name = index_name(work->arena, index, table, dialect->django_limit);
	work->plan->table = target_name(work->arena, work->target, table);
	work->plan->name = target_name(work->arena, work->target, name);
	size_t bytes = strlen(name),
	       length = dialect->limit_in_characters ? utf8_length(name, bytes) : bytes;
	if (!dialect->name_limit || length <= dialect->name_limit || !index->name)
		return; /* an automatic name is cut like any other, and nobody chose it */
	if (dialect->long_names && dialect->long_names <= work->target->version)
		diag_warn(work->diags, CATEGORY_TRUNCATED, index->name_loc, work->target->label,
		          "name longer than %u: cut to '%s', as Django does", dialect->name_limit,
		          work->plan->name);
	else
		diag_error(work->diags, index->name_loc, "%s: name of %zu %s, %s takes %u",
		           work->target->label, length,
		           dialect->limit_in_characters ? "characters" : "bytes", work_title(work),
		           dialect->name_limit);
}

/* ---- all together ---- */

static bool wanted(const Index *index, const Target *target)
{
	if (!(index->targets & (1u << target->dialect->id)))
		return false;
	if (index->like && !target_can(target, CAN_LIKE_INDEX))
		return false;
	return !index->foreign_key || target->dialect->index_foreign_keys;
}

void plan_statements(const Target *target, PlanIndex *plan)
{
	const Dialect *dialect = target->dialect;
	plan->create = plan->constraint ? dialect->add_constraint : dialect->create_index;
	plan->drop = plan->constraint ? dialect->drop_constraint : dialect->drop_index;
	if (plan->special && plan->special->create)
		plan->create = plan->special->create;
	if (plan->special && plan->special->drop)
		plan->drop = plan->special->drop;
	plan->comment_on = plan->comment ? dialect->comment_index : NULL;
}

static bool is_special(const Index *index)
{
	return index->kind == INDEX_FULLTEXT || index->kind == INDEX_SPATIAL;
}

/* Keys, condition, options: false when nothing can be emitted. */
static bool plan_ordinary(Work *work)
{
	plan_uniqueness(work);
	if (!work->skipped && work->index->method && !work->index->portable
	    && !work_can(work, CAN_METHOD))
		plan_method(work); /* one diagnostic, not one more for each key */
	if (!work->skipped)
		plan_keys(work);
	if (!work->skipped)
		plan_condition(work);
	if (!work->skipped)
		plan_partly_null(work);
	if (!work->skipped)
		check_key_bytes(work);
	if (!work->skipped)
		check_key_twice(work);
	if (work->skipped)
		return false;
	plan_method(work);
	if (work->skipped)
		return false;
	note_long_key(work);
	plan_unique_order(work);
	plan_include(work);
	plan_tablespace(work);
	plan_online(work);
	plan_visible(work);
	plan_comment(work);
	return true;
}

PlanIndex *legalize_index(Work *work)
{
	if (!wanted(work->index, work->target))
		return NULL;
	work->plan = NEW(work->arena, PlanIndex);
	work->plan->source = work->index;
	if (!(is_special(work->index) ? plan_special(work) : plan_ordinary(work)))
		return NULL;
	work->plan->exists =
		work->options->if_not_exists && (!work->plan->constraint || work->options->drop)
		&& work_can(work, work->options->drop ? CAN_DROP_IF_EXISTS : CAN_IF_NOT_EXISTS);
	plan_name(work);
	plan_retry(work);
	check_names(work);
	plan_statements(work->target, work->plan);
	plan_generated(work);
	return work->skipped ? NULL : work->plan;
}

const char *plan_full_name(Arena *arena, Names *names, const Target *target,
                           const PlanIndex *plan)
{
	Buffer key = { .arena = arena };
	if (target->dialect->names_per_table)
		buffer_printf(&key, "%s.", plan->table);
	for (const char *c = plan->name; *c; c++)
		buffer_char(&key, target->dialect->fold_names && *c >= 'A' && *c <= 'Z'
		                          ? (char)(*c + 32)
		                          : *c);
	const char *name = names_intern(names, key.text, key.length);
	buffer_free(&key);
	return name;
}

/* Two indexes of one name: per schema, or per table. */
static void check_collision(Arena *arena, Names *names, Diags *diags, const Target *target,
                            Map *seen, PlanIndex *plan)
{
	const char *key = plan_full_name(arena, names, target, plan);
	const PlanIndex *other = map_get(seen, key);
	if (!other) {
		map_put(seen, key, plan);
		return;
	}
	Diag *diag = diag_error(diags, plan->source->name_loc,
	                        plan->source->name ? "%s: two indexes are called '%s'"
	                                           : "%s: the same index twice: '%s'",
	                        target->label, plan->name);
	diag->related = other->source->name_loc;
	diag->related_message = "the other one is here";
}

/* Of an index that no name= tells from another there is one: the second is left out. */
static bool is_there(Work *work, const Map *seen)
{
	const SpecialIndex *special = work->plan->special;
	const PlanIndex *other =
		special && special->named
			? map_get(seen, plan_full_name(work->arena, work->names, work->target,
	                                               work->plan))
			: NULL;
	if (!other)
		return false;
	Diag *diag = diag_warn(work->diags, CATEGORY_REDUNDANT, work->index->loc,
	                       work->target->label,
	                       "index skipped: %s takes no second spatial index on a column",
	                       work_title(work));
	diag->related = other->source->loc;
	diag->related_message = "this index is there";
	return true;
}

static void key_signature(Buffer *out, const Piece *piece)
{
	const char *texts[] = { piece->text, piece->cast, piece->zone, piece->collation,
		                piece->joiner };
	buffer_printf(out, "%d%d", piece->kind, piece->negated);
	for (size_t i = 0; i < COUNT(texts); i++)
		buffer_printf(out, "/%s", texts[i] ? texts[i] : "");
	buffer_char(out, '(');
	if (piece->literal)
		literal_print(out, piece->literal);
	for (uint32_t i = 0; i < piece->count; i++)
		key_signature(out, piece->args[i]);
	buffer_char(out, ')');
}

const char *plan_signature(Arena *arena, Names *names, const PlanIndex *plan)
{
	Buffer text = { .arena = arena };
	buffer_printf(&text, "%s:", plan->table);
	for (uint32_t i = 0; i < plan->key_count; i++) {
		key_signature(&text, plan->keys[i].piece);
		buffer_printf(&text, "/%d,", plan->keys[i].order == ORDER_DESC);
	}
	const char *key = names_intern(names, text.text, text.length);
	buffer_free(&text);
	return key;
}

/* The indexes that a primary key and unique fields have already, as plans without a statement. */
static void add_inline_keys(Arena *arena, Names *names, const Target *target, const Model *model,
                            Map *keys)
{
	for (uint32_t i = 0; i < model->fields.count; i++) {
		const Field *field = model->fields.items[i];
		if (!field->primary && !field->unique)
			continue;
		PlanKey key = { .piece = piece_new(arena, PIECE_COLUMN,
			                           target_name(arena, target, field->column),
			                           TYPE_UNKNOWN) };
		Index *source = NEW(arena, Index);
		source->loc = field->loc;
		PlanIndex *plan = NEW(arena, PlanIndex);
		*plan = (PlanIndex){ .source = source,
			             .keys = &key,
			             .key_count = 1,
			             .unique = true,
			             .table = target_name(arena, target,
			                                  table_of(arena, target, model)) };
		map_put(keys, plan_signature(arena, names, plan), plan);
		plan->keys = NULL;
	}
}

/* False, and a diagnostic, when another index has the same keys. */
static bool is_first(Arena *arena, Names *names, Diags *diags, const Target *target, Map *keys,
                     PlanIndex *plan)
{
	const char *key = plan_signature(arena, names, plan);
	const PlanIndex *other = map_get(keys, key);
	if (!other)
		map_put(keys, key, plan);
	if (!other || other == plan || text_equal(other->name ? other->name : "", plan->name))
		return true; /* the same name twice is an error already */
	Diag *diag = diag_warn(diags, CATEGORY_REDUNDANT, plan->source->loc, target->label,
	                       "index skipped: %s takes no second index on the same keys",
	                       target->dialect->title);
	diag->related = other->source->loc;
	diag->related_message = "this index has them";
	return false;
}

/* Oracle refuses a second index on the same key list (ORA-01408): a unique one is kept. */
static void drop_redundant(Arena *arena, Names *names, Diags *diags, const List *models, Plan *plan)
{
	Map keys = { .arena = arena };
	List kept = { 0 };
	for (uint32_t i = 0; i < models->count; i++)
		add_inline_keys(arena, names, plan->target, models->items[i], &keys);
	for (uint32_t i = 0; i < plan->indexes.count; i++) {
		PlanIndex *index = plan->indexes.items[i];
		const char *key = plan_signature(arena, names, index);
		if (index->unique && !map_get(&keys, key))
			map_put(&keys, key, index);
	}
	for (uint32_t i = 0; i < plan->indexes.count; i++)
		if (is_first(arena, names, diags, plan->target, &keys, plan->indexes.items[i]))
			list_add(arena, &kept, plan->indexes.items[i]);
	plan->indexes = kept;
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

Plan *legalize(Arena *arena, Names *names, Diags *diags, const List *models, const Target *target,
               const LegalizeOptions *asked)
{
	Plan *plan = NEW(arena, Plan);
	LegalizeOptions own = *asked, *options = &own;
	own.concurrently |= target->dialect->retry[own.retry] != NULL;
	Map seen = { .arena = arena };
	plan->target = target;
	check_options(diags, target, options);
	for (uint32_t i = 0; i < models->count; i++) {
		const Model *model = models->items[i];
		if (model->abstract || model->proxy || model->unmanaged)
			continue;
		for (uint32_t j = 0; j < model->indexes.count; j++) {
			Work work = { .arena = arena,
				      .names = names,
				      .diags = diags,
				      .target = target,
				      .options = options,
				      .index = model->indexes.items[j] };
			uint32_t errors = diags->errors;
			PlanIndex *index = legalize_index(&work);
			if (!index || is_there(&work, &seen))
				continue;
			check_collision(arena, names, diags, target, &seen, index);
			if (diags->errors == errors)
				list_add(arena, &plan->indexes, index);
		}
	}
	if (target->dialect->one_index_per_keys)
		drop_redundant(arena, names, diags, models, plan);
	if (options->tables)
		plan_tables(arena, diags, models, options, plan);
	return plan;
}
