/*
 * Indexes that are not written as statements: those of fields, of class Meta, of tables between
 * models.
 */
#include "resolve_model.h"

#include <string.h>

/* ---- indexes of fields ---- */

static KeyPart *column_keys(Resolver *resolver, const Field *const *fields, uint32_t count, Loc loc)
{
	KeyPart *keys = NEW_ARRAY(resolver->arena, KeyPart, count);
	for (uint32_t i = 0; i < count; i++) {
		Expr *column = expr_new(resolver->arena, EXPR_COLUMN, loc);
		column->field = fields[i];
		column->type = field_storage(fields[i])->type->type;
		keys[i].expr = column;
		keys[i].loc = keys[i].opclass_loc = loc;
	}
	return keys;
}

static Index *unlisted_index(Resolver *resolver, const Model *model, const Field *const *fields,
                             uint32_t count, const char *suffix, Loc loc)
{
	Index *index = NEW(resolver->arena, Index);
	index->model = model;
	index->loc = index->name_loc = loc;
	index->suffix = suffix;
	index->from_field = index->plain = true;
	index->targets = UINT32_MAX;
	index->keys = column_keys(resolver, fields, count, loc);
	index->key_count = count;
	return index;
}

static Index *implied_index(Resolver *resolver, Model *model, const Field *const *fields,
                            uint32_t count, const char *suffix, Loc loc)
{
	Index *index = unlisted_index(resolver, model, fields, count, suffix, loc);
	list_add(resolver->arena, &model->indexes, index);
	return index;
}

Index *columns_index(Resolver *resolver, const Model *model, const Field *const *fields,
                     uint32_t count, bool unique, Loc loc)
{
	Index *index =
		unlisted_index(resolver, model, fields, count, unique ? "_uniq" : "_idx", loc);
	index->unique = index->constraint = unique;
	return index;
}

static void field_index(Resolver *resolver, Model *model, const Field *field, bool like)
{
	const FieldType *type = field_storage(field)->type;
	Index *index = implied_index(resolver, model, &field, 1, like ? "_like" : "", field->loc);
	index->foreign_key =
		(field->type->flags & FIELD_RELATION) && field->constrained && !field->derived;
	index->like = like;
	if (like)
		index->keys[0].opclass =
			type->type == TYPE_TEXT ? "text_pattern_ops" : "varchar_pattern_ops";
}

/* db_index=HashIndex is HashIndex(fields=['field']) */
static void class_index(Resolver *resolver, Model *model, const Field *field)
{
	const Node *class = field->index_class;
	Node *name = node_text(resolver->arena, NODE_STRING, field->loc, field->name,
	                       strlen(field->name));
	Node *list = node_items(resolver->arena, NODE_LIST, field->loc, NULL,
	                        node_list(resolver->arena, (NodeList){ 0 }, name));
	Node *fields = node_name(resolver->arena, NODE_KEYWORD, field->loc,
	                         names_intern(resolver->names, "fields", 6), list);
	NodeList arguments = node_list(resolver->arena, (NodeList){ 0 }, fields);
	if (class->kind == NODE_CALL)
		arguments = node_concat(resolver->arena, arguments, class->items);
	Node *call = node_items(resolver->arena, NODE_CALL, class->loc,
	                        class->kind == NODE_CALL ? class->left : (Node *)class, arguments);
	ExprContext context = { resolver, field->scope, model };
	Index *index = resolve_index(&context, call);
	if (!index)
		return;
	index->foreign_key =
		(field->type->flags & FIELD_RELATION) && field->constrained && !field->derived;
	list_add(resolver->arena, &model->indexes, index);
}

/* GeoDjango: spatial_index=True; on a geometry db_index=True means the same. */
static void spatial_index(Resolver *resolver, Model *model, const Field *field)
{
	if (field->spatial || field->indexed)
		implied_index(resolver, model, &field, 1, "_id", field->loc)->kind = INDEX_SPATIAL;
}

/* A SpatialIndex takes the place of the one that its field has by itself. */
void spatial_declared(Resolver *resolver, Model *model)
{
	List kept = { 0 };
	bool any = false;
	for (uint32_t i = 0; i < model->indexes.count && !any; i++)
		any = ((const Index *)model->indexes.items[i])->kind == INDEX_SPATIAL;
	if (!any)
		return;
	for (uint32_t i = 0; i < model->indexes.count; i++) {
		const Index *index = model->indexes.items[i];
		bool replaced = false, spatial = index->from_field && index->kind == INDEX_SPATIAL;
		for (uint32_t j = i + 1; spatial && j < model->indexes.count; j++) {
			const Index *other = model->indexes.items[j];
			replaced |= other->kind == INDEX_SPATIAL
			            && other->keys[0].expr->field == index->keys[0].expr->field;
		}
		if (!replaced)
			list_add(resolver->arena, &kept, (void *)index);
	}
	model->indexes = kept;
}

void field_indexes(Resolver *resolver, Model *model)
{
	for (uint32_t i = 0; i < model->fields.count; i++) {
		const Field *field = model->fields.items[i];
		bool unique = field->unique || field->primary;
		if (!unique && !field->indexed && !field->index_class && !field->spatial)
			continue;
		bool text = (field_storage(field)->type->flags & FIELD_TEXT_OPS) != 0;
		if (field->type->flags & (FIELD_MANY | FIELD_NO_COLUMN))
			continue;
		if (field->type->flags & FIELD_SPATIAL) {
			spatial_index(resolver, model, field);
			continue;
		}
		if (field->index_class) {
			class_index(resolver, model, field);
			continue;
		}
		if (field->indexed && !unique)
			field_index(resolver, model, field, false);
		/* Django asks the field itself, which a GeneratedField's type is not */
		bool collated =
			!field->generated && (field->collation || field_storage(field)->collation);
		if ((field->indexed || unique) && text && field->like_index && !collated)
			field_index(resolver, model, field, true);
	}
}

/* ---- class Meta ---- */

void model_add_index(ExprContext *context, const Node *node)
{
	Index *index = resolve_index(context, node);
	if (!index)
		return;
	index->node = node;
	index->scope = context->scope;
	list_add(context->resolver->arena, &context->model->indexes, index);
}

/* Meta.indexes and Meta.constraints; a Meta may take over its base's list. */
static void meta_list(ExprContext *context, const Node *value)
{
	const Node *list = eval(context->resolver, context->scope, value);
	if (list->kind != NODE_LIST && list->kind != NODE_TUPLE) {
		diag_error(context->resolver->diags, value->loc, "idxc can't evaluate this list");
		return;
	}
	for (uint32_t i = 0; i < list->items.count; i++) {
		const Node *item = eval(context->resolver, context->scope, list->items.items[i]);
		model_add_index(context, item);
	}
}

void meta_indexes(Resolver *resolver, Model *model)
{
	static const char *const names[] = { "indexes", "constraints" };
	for (size_t i = 0; i < COUNT(names); i++) {
		MetaOption option = meta_option(resolver, model, names[i]);
		ExprContext context = { resolver, option.scope, model };
		if (option.value)
			meta_list(&context, option.value);
	}
}

static void together(ExprContext *context, const Node *names, bool unique)
{
	const Field **fields =
		NEW_ARRAY(context->resolver->arena, const Field *, names->items.count + 1);
	for (uint32_t i = 0; i < names->items.count; i++) {
		const Node *name = eval(context->resolver, context->scope, names->items.items[i]);
		if (name->kind != NODE_STRING) {
			diag_error(context->resolver->diags, name->loc,
			           "expected the name of a field");
			return;
		}
		fields[i] = model_field(context->resolver, context->model,
		                        name_intern(context->resolver, name->text), name->loc);
		if (!fields[i])
			return;
	}
	if (!names->items.count)
		return;
	list_add(context->resolver->arena, &context->model->indexes,
	         columns_index(context->resolver, context->model, fields, names->items.count,
	                       unique, names->loc));
}

static bool is_sequence(const Node *node)
{
	return node->kind == NODE_LIST || node->kind == NODE_TUPLE || node->kind == NODE_SET;
}

/* set([('a', 'b')]), as migrations have it */
static const Node *list_of(const ExprContext *context, const Node *value)
{
	const Node *list = eval(context->resolver, context->scope, value);
	const char *name = list->kind == NODE_CALL ? node_last_name(list->left) : NULL;
	bool made = name
	            && (text_equal(name, "set") || text_equal(name, "list")
	                || text_equal(name, "tuple"));
	if (made && list->items.count == 1)
		list = eval(context->resolver, context->scope, list->items.items[0]);
	return list;
}

/* (('a', 'b'), ('c', 'd')), or one such list alone: the first item decides */
static void together_list(ExprContext *context, const Node *value, bool unique)
{
	const Node *list = list_of(context, value);
	if (list->kind == NODE_NONE)
		return;
	if (!is_sequence(list)) {
		diag_error(context->resolver->diags, value->loc, "idxc can't evaluate this list");
		return;
	}
	const Node *first = list->items.count ? list_of(context, list->items.items[0]) : NULL;
	if (first && !is_sequence(first)) {
		together(context, list, unique);
		return;
	}
	for (uint32_t i = 0; i < list->items.count; i++) {
		const Node *item = list_of(context, list->items.items[i]);
		if (is_sequence(item))
			together(context, item, unique);
		else
			diag_error(context->resolver->diags, item->loc,
			           "expected a list of fields");
	}
}

void meta_together(Resolver *resolver, Model *model)
{
	static const char *const names[] = { "unique_together", "index_together" };
	for (size_t i = 0; i < COUNT(names); i++) {
		MetaOption option = meta_option(resolver, model, names[i]);
		ExprContext context = { resolver, option.scope, model };
		if (option.value)
			together_list(&context, option.value, i == 0);
	}
}

/* ---- ManyToManyField ---- */

static Field *through_key(Resolver *resolver, Model *through, const char *name, const char *to,
                          const Field *many)
{
	Field *field = implied_field(resolver, through, name, "ForeignKey");
	const char *column = arena_printf(resolver->arena, "%s_id", name);
	field->attname = field->column = names_intern(resolver->names, column, strlen(column));
	field->relation = to;
	field->indexed = true;
	field->constrained = many->constrained;
	field->tablespace = many->tablespace;
	field->loc = through->loc;
	field_register(resolver, through, field);
	return field;
}

static Model *through_model(Resolver *resolver, const Model *model, const Field *field)
{
	const char *name = arena_printf(resolver->arena, "%s_%s", model->name, field->name);
	Model *through = model_new(resolver, NULL, NULL, model->app,
	                           names_intern(resolver->names, name, strlen(name)));
	through->loc = field->loc;
	through->table_given = field->through_table != NULL;
	through->owner = model;
	through->owner_field = field->name;
	if (field->through_table)
		through->table = field->through_table;
	through->tablespace = model->tablespace;
	through->closed = through->generated = true;
	Field *id = implied_field(resolver, through, "id", "BigAutoField");
	id->primary = true;
	field_register(resolver, through, id);
	return through;
}

static void add_through_model(Resolver *resolver, const Model *model, const Field *field)
{
	const Model *other = model_find(resolver, model, field->relation);
	const char *dot = strrchr(field->relation, '.');
	const char *own = arena_printf(resolver->arena, "%s.%s", model->app, model->name);
	const char *from_name = lower_case(resolver->arena, model->name);
	const char *to_name = lower_case(resolver->arena, other ? other->name
	                                                  : dot ? dot + 1
	                                                        : field->relation);
	if (text_equal(from_name, to_name)) {
		from_name = arena_printf(resolver->arena, "from_%s", from_name);
		to_name = arena_printf(resolver->arena, "to_%s", to_name);
	}
	Model *through = through_model(resolver, model, field);
	own = names_intern(resolver->names, own, strlen(own));
	const Field *pair[2] = {
		through_key(resolver, through, from_name, own, field),
		through_key(resolver, through, to_name, other == model ? own : field->relation,
		            field),
	};
	Index *unique = implied_index(resolver, through, pair, 2, "_uniq", field->loc);
	unique->unique = unique->constraint = true;
	list_add(resolver->arena, &resolver->models, through);
}

void add_through_models(Resolver *resolver, const Model *model)
{
	if (model->abstract || model->proxy || model->unmanaged)
		return;
	for (uint32_t i = 0; i < model->fields.count; i++) {
		const Field *field = model->fields.items[i];
		if ((field->type->flags & FIELD_MANY) && field->relation && !field->through)
			add_through_model(resolver, model, field);
	}
}
