/* Operations on indexes, constraints, unique_together and index_together. */
#include "migration_apply.h"
#include "resolve_model.h"

#include <string.h>

static Declared *declare(Apply *apply, ModelState *model, DeclaredKind kind, const Node *node)
{
	Declared *declared = NEW(apply->resolver->arena, Declared);
	declared->id = declared;
	declared->kind = kind;
	declared->node = node;
	declared->scope = apply_scope(apply);
	uint32_t errors = apply->resolver->diags->errors;
	declared->index = declared_index(apply->state, model, declared, true);
	if (apply->resolver->diags->errors > errors)
		return NULL;
	return declared;
}

/* The name= of a call. */
static const char *call_name(Apply *apply, const Node *call)
{
	for (uint32_t i = 0; call->kind == NODE_CALL && i < call->items.count; i++)
		if (call->items.items[i]->kind == NODE_KEYWORD
		    && text_equal(call->items.items[i]->name, "name"))
			return text_of(apply->resolver, apply_scope(apply),
			               call->items.items[i]->left);
	return NULL;
}

static void check_name(Apply *apply, const ModelState *model, const Declared *declared)
{
	const Declared *other =
		declared->name ? model_declared(model, declared->kind, declared->name) : NULL;
	if (!other)
		return;
	Diag *diag = diag_error(apply->resolver->diags, declared->node->loc,
	                        "model %s has '%s' already", model->name, declared->name);
	diag->related = other->node->loc;
	diag->related_message = "it is declared here";
}

void apply_declare(Apply *apply, ModelState *model, DeclaredKind kind, const Node *node)
{
	const Node *call = eval(apply->resolver, apply_scope(apply), node);
	Declared *declared = declare(apply, model, kind, call);
	if (!declared)
		return;
	const char *name = declared->index ? declared->index->name : call_name(apply, call);
	declared->name = name ? name_intern(apply->resolver, name) : NULL;
	check_name(apply, model, declared);
	list_add(apply->resolver->arena, &model->declared, declared);
}

void apply_add_index(Apply *apply, DeclaredKind kind, const char *parameter)
{
	ModelState *model = apply_model(apply, "model_name");
	const Node *node = apply_value(apply, parameter);
	if (model && node)
		apply_declare(apply, model, kind, node);
	else if (model)
		apply_fail(apply, arena_printf(apply->resolver->arena, "%s needs the argument '%s'",
		                               apply->operation->row->name, parameter));
}

static Declared *known_declared(Apply *apply, const ModelState *model, DeclaredKind kind,
                                const char *name)
{
	Declared *declared = model_declared(model, kind, name);
	if (declared || model->open)
		return declared;
	const char **names =
		NEW_ARRAY(apply->resolver->arena, const char *, model->declared.count + 1);
	size_t count = 0;
	for (uint32_t i = 0; i < model->declared.count; i++) {
		const Declared *other = model->declared.items[i];
		if (other->kind == kind && other->name)
			names[count++] = other->name;
	}
	Diag *diag = apply_fail(apply, arena_printf(apply->resolver->arena,
	                                            "model %s has no %s '%s' here", model->name,
	                                            kind == DECLARED_INDEX ? "index" : "constraint",
	                                            name));
	diag_suggest(apply->resolver->diags, diag, name, names, count);
	return NULL;
}

void apply_remove_index(Apply *apply, DeclaredKind kind)
{
	const char *name = apply_text(apply, "name");
	ModelState *model = apply_model(apply, "model_name");
	Declared *declared = name && model ? known_declared(apply, model, kind, name) : NULL;
	if (declared)
		list_remove(&model->declared, declared);
}

/* Another constraint of the same name, which the database can't tell from the first (5.2). */
void apply_alter_constraint(Apply *apply)
{
	const char *name = apply_text(apply, "name");
	ModelState *model = apply_model(apply, "model_name");
	const Node *node = apply_value(apply, "constraint");
	Declared *old = name && model && node
	                        ? known_declared(apply, model, DECLARED_CONSTRAINT, name)
	                        : NULL;
	Declared *declared = old ? declare(apply, model, DECLARED_CONSTRAINT,
	                                   eval(apply->resolver, apply_scope(apply), node))
	                         : NULL;
	if (!declared)
		return;
	declared->id = old->id;
	declared->name = name;
	list_replace(&model->declared, old, declared);
}

/* ---- unique_together and index_together ---- */

bool node_is_list(const Node *node)
{
	return node->kind == NODE_LIST || node->kind == NODE_TUPLE || node->kind == NODE_SET;
}

/* {('a', 'b')}, set([...]), or one such list alone: a list of lists of names. */
static List together_lists(Apply *apply, const Node *node)
{
	List lists = { 0 };
	const Node *list = eval(apply->resolver, apply_scope(apply), node);
	if (list->kind == NODE_CALL && list->items.count <= 1)
		list = list->items.count
		               ? eval(apply->resolver, apply_scope(apply), list->items.items[0])
		               : node_new(apply->resolver->arena, NODE_NONE, list->loc);
	if (list->kind == NODE_NONE || (list->kind == NODE_DICT && !list->items.count))
		return lists;
	if (!node_is_list(list)) {
		diag_error(apply->resolver->diags, node->loc, "idxc can't evaluate this list");
		return lists;
	}
	for (uint32_t i = 0; i < list->items.count; i++) {
		const Node *item = eval(apply->resolver, apply_scope(apply), list->items.items[i]);
		if (!node_is_list(item)) {
			lists = (List){ 0 };
			list_add(apply->resolver->arena, &lists, (void *)list);
			return lists;
		}
		list_add(apply->resolver->arena, &lists, (void *)item);
	}
	return lists;
}

/* Whether two indexes are on the same columns. */
static bool same_columns(const Index *a, const Index *b)
{
	bool same = a->key_count == b->key_count;
	for (uint32_t i = 0; same && i < a->key_count; i++)
		same = text_equal(a->keys[i].expr->field->name, b->keys[i].expr->field->name);
	return same;
}

/* Those of the lists that the model has already stay what they are. */
void apply_set_together(Apply *apply, ModelState *model, DeclaredKind kind, const Node *node)
{
	List lists = together_lists(apply, node), kept = { 0 };
	Arena *arena = apply->resolver->arena;
	for (uint32_t i = 0; i < lists.count; i++) {
		Declared *declared = declare(apply, model, kind, lists.items[i]);
		if (!declared || !declared->index)
			continue;
		for (uint32_t j = 0; j < model->declared.count; j++) {
			Declared *old = model->declared.items[j];
			const Index *now = old->kind == kind && !old->named_later
			                           ? declared_index(apply->state, model, old, false)
			                           : NULL;
			if (now && same_columns(now, declared->index))
				declared = old;
		}
		list_add(arena, &kept, declared);
	}
	List others = { 0 };
	for (uint32_t j = 0; j < model->declared.count; j++) {
		Declared *old = model->declared.items[j];
		if (old->kind != kind || old->named_later)
			list_add(arena, &others, old);
	}
	for (uint32_t i = 0; i < kept.count; i++)
		list_add(arena, &others, kept.items[i]);
	model->declared = others;
}

void apply_together(Apply *apply, DeclaredKind kind, const char *parameter)
{
	ModelState *model = apply_model(apply, "name");
	const Node *node = apply_value(apply, parameter);
	if (model && node)
		apply_set_together(apply, model, kind, node);
}

void apply_rename_index(Apply *apply)
{
	const char *newer = apply_text(apply, "new_name");
	ModelState *model = apply_model(apply, "model_name");
	const Node *fields = apply_value(apply, "old_fields");
	if (!newer || !model)
		return;
	Declared *old = NULL;
	if (fields && node_is_list(fields)) {
		Declared *named = declare(apply, model, DECLARED_INDEX_TOGETHER, fields);
		for (uint32_t i = 0; named && named->index && i < model->declared.count; i++) {
			Declared *one = model->declared.items[i];
			const Index *now = one->kind == DECLARED_INDEX_TOGETHER && !one->named_later
			                           ? declared_index(apply->state, model, one, false)
			                           : NULL;
			if (now && same_columns(now, named->index))
				old = one;
		}
		if (!old && named && named->index && !model->open)
			apply_fail(apply,
			           arena_printf(apply->resolver->arena,
			                        "model %s has no index_together of these fields",
			                        model->name));
		if (!old && named && model->open) { /* under Django's name, then */
			list_add(apply->resolver->arena, &model->declared, named);
			old = named;
		}
	} else if (apply_text(apply, "old_name")) {
		old = known_declared(apply, model, DECLARED_INDEX, apply_text(apply, "old_name"));
	}
	if (!old)
		return;
	Declared *renamed = NEW(apply->resolver->arena, Declared);
	*renamed = *old;
	renamed->name = newer;
	renamed->named_later = fields != NULL || old->named_later;
	Index *index = NEW(apply->resolver->arena, Index);
	*index = *old->index;
	index->name = newer;
	renamed->index = index;
	list_replace(&model->declared, old, renamed);
}
