/* Fields: their classes, options and relations; columns that nobody declared. */
#include "reader.h"
#include "resolve_model.h"

#include <stdlib.h>
#include <string.h>

bool is_true(Resolver *resolver, const Scope *scope, const Node *node)
{
	return node && eval(resolver, scope, node)->kind == NODE_TRUE;
}

bool is_false(Resolver *resolver, const Scope *scope, const Node *node)
{
	return node && eval(resolver, scope, node)->kind == NODE_FALSE;
}

/* The text of a string argument, or NULL when it is none (or not there). */
const char *text_of(Resolver *resolver, const Scope *scope, const Node *node)
{
	const Node *value = node ? eval(resolver, scope, node) : NULL;
	return value && value->kind == NODE_STRING ? name_text(resolver, value) : NULL;
}

/* '' is none, as in db_tablespace='' */
static const char *name_text_of(Resolver *resolver, const Scope *scope, const Node *node)
{
	const char *text = text_of(resolver, scope, node);
	return text && *text ? text : NULL;
}

static uint32_t number_of(Resolver *resolver, const Scope *scope, const Node *node,
                          uint32_t otherwise)
{
	const Node *value = node ? eval(resolver, scope, node) : NULL;
	if (!value || value->kind != NODE_INT)
		return otherwise;
	uint32_t number = 0;
	for (const char *digit = value->text; *digit >= '0' && *digit <= '9' && number < 100000000;
	     digit++)
		number = number * 10 + (uint32_t)(*digit - '0');
	return number;
}

/* class MoneyField(models.DecimalField): the type of its base; NULL: it is none. */
static const FieldType *type_of_class(Resolver *resolver, const Node *class_node, int depth)
{
	enum { DEEPEST = 16 };
	const Scope *inside = scope_inside(resolver, class_node);
	for (uint32_t i = 0; inside && i < class_node->items.count && depth < DEEPEST; i++) {
		const Node *base = eval(resolver, inside->parent, class_node->items.items[i]);
		const char *name = node_last_name(base);
		const FieldType *type = base->kind == NODE_CLASS && base != class_node
		                                ? type_of_class(resolver, base, depth + 1)
		                        : name ? field_type_find(name)
		                               : NULL;
		if (type)
			return type;
	}
	return NULL;
}

static bool has_keyword(const Node *call, const char *name)
{
	for (uint32_t i = 0; i < call->items.count; i++)
		if (call->items.items[i]->kind == NODE_KEYWORD
		    && text_equal(call->items.items[i]->name, name))
			return true;
	return false;
}

/* TreeForeignKey(..., on_delete=...) is a foreign key, whoever wrote it. */
static const FieldType *type_by_look(const Node *call, const char *name)
{
	if (has_keyword(call, "on_delete"))
		return field_type_find(strstr(name, "OneToOne") ? "OneToOneField" : "ForeignKey");
	if (strstr(name, "ManyToMany"))
		return field_type_find("ManyToManyField");
	return text_ends(name, "Field") || text_ends(name, "ForeignKey") ? &field_type_unknown
	                                                                 : NULL;
}

/* As most fields are: CharField(...), models.CharField(...) */
static const FieldType *plain_type(Resolver *resolver, const Node *call)
{
	const char *name = call->kind == NODE_CALL ? node_last_name(call->left) : NULL;
	return name ? word_of(resolver, name)->field : NULL;
}

const FieldType *field_type_of(Resolver *resolver, const Scope *scope, const Node *call)
{
	const FieldType *type = call ? plain_type(resolver, call) : NULL;
	if (type || !call)
		return type;
	call = field_call(resolver, scope, call);
	const char *name = call ? node_last_name(call->left) : NULL;
	if (!name)
		return NULL;
	type = word_of(resolver, name)->field;
	const Node *declared = type ? NULL : map_get(&resolver->field_types, name);
	if (declared)
		return field_type_find(
			node_last_name(declared->kind == NODE_CALL ? declared->left : declared));
	const Node *class = type ? NULL : eval(resolver, scope, call->left);
	if (class && class->kind == NODE_CLASS)
		type = type_of_class(resolver, class, 0);
	else if (class && node_last_name(class)) /* another word for a class of Django's */
		type = field_type_find(node_last_name(class));
	return type ? type : type_by_look(call, name);
}

/* MoneyField(null=True) with the options that `field MoneyField = DecimalField(...)` gives it. */
static const Node *declared_call(Resolver *resolver, const Node *call)
{
	const char *name = node_last_name(call->left);
	const Node *declared = name ? map_get(&resolver->field_types, name) : NULL;
	if (!declared || declared->kind != NODE_CALL || field_type_find(name))
		return call;
	Node *copy = NEW(resolver->arena, Node);
	*copy = *call;
	copy->items.capacity = copy->items.count; /* the list is not ours to grow */
	for (uint32_t i = 0; i < declared->items.count; i++)
		if (declared->items.items[i]->kind == NODE_KEYWORD
		    && !has_keyword(call, declared->items.items[i]->name))
			copy->items =
				node_list(resolver->arena, copy->items, declared->items.items[i]);
	return copy;
}

void field_type_declare(Resolver *resolver, const char *name, const Node *value)
{
	const char *type = node_last_name(value->kind == NODE_CALL ? value->left : value);
	if (type && field_type_find(type)) {
		map_put(&resolver->field_types, name, (void *)value);
		return;
	}
	const char **names = NEW_ARRAY(resolver->arena, const char *, field_type_count);
	for (size_t i = 0; i < field_type_count; i++)
		names[i] = field_type_table[i].name;
	diag_suggest(resolver->diags,
	             diag_error(resolver->diags, value->loc,
	                        "expected a field type of Django, as IntegerField"),
	             type ? type : "", names, field_type_count);
}

static const char *concat(Resolver *resolver, const char *a, const char *b)
{
	const char *text = arena_join(resolver->arena, a, b, "");
	return names_intern(resolver->names, text, strlen(text));
}

/* settings.AUTH_USER_MODEL, get_user_model(): Django's own unless a constant says otherwise. */
static const char *user_model(Resolver *resolver, const Scope *scope, const Node *value)
{
	const Node *name = value->kind == NODE_CALL ? value->left : value;
	const char *last = node_last_name(name);
	if (!last || !(text_equal(last, "AUTH_USER_MODEL") || text_equal(last, "get_user_model")))
		return NULL;
	const Node setting = { .kind = NODE_NAME,
		               .loc = value->loc,
		               .name = names_intern(resolver->names, "AUTH_USER_MODEL", 15) };
	const char *given = text_of(resolver, scope, &setting);
	return given ? given : names_intern(resolver->names, "auth.User", 9);
}

/* contenttypes.ContentType after `from django.contrib.contenttypes import models as contenttypes` */
static const char *contributed_model(Resolver *resolver, const Node *value)
{
	const Node *left = value->kind == NODE_ATTRIBUTE ? value->left : NULL;
	const char *app = left && left->kind == NODE_NAME
	                          ? map_get(&resolver->contributed, left->name)
	                          : NULL;
	if (!app || strchr(app, '.'))
		return NULL;
	const char *label = arena_printf(resolver->arena, "%s.%s", app, value->name);
	return names_intern(resolver->names, label, strlen(label));
}

/* The name of the model that an argument means, "Author" or "shop.Author"; NULL: none is known. */
static const char *model_name_of(Resolver *resolver, const Scope *scope, const Node *node)
{
	bool missed = resolver->missed;
	const Node *value = node ? eval(resolver, scope, node) : NULL;
	if (!value)
		return NULL;
	if (node->kind == NODE_NAME && value == node)
		resolver->missed = missed; /* its name is all that is asked for */
	if (value->kind == NODE_STRING)
		return names_intern(resolver->names, value->text, value->length);
	const Model *model = map_get(&resolver->by_node, (const char *)value);
	if (model) {
		const char *name = arena_printf(resolver->arena, "%s.%s", model->app, model->name);
		return names_intern(resolver->names, name, strlen(name));
	}
	const char *contributed = contributed_model(resolver, value);
	if (contributed)
		return contributed;
	const char *user = user_model(resolver, scope, value);
	return user ? user : node_last_name(value->kind == NODE_MODEL ? value->left : value);
}

static void field_relation(Resolver *resolver, const Scope *scope, Field *field,
                           Arguments *arguments)
{
	const Node *to =
		arguments->count ? arguments->positional[0] : argument_named(arguments, "to");
	field->relation = model_name_of(resolver, scope, to);
	field->to_field = text_of(resolver, scope, argument_named(arguments, "to_field"));
	field->parent_link = argument_truth(resolver, scope, arguments, "parent_link");
	field->constrained = !is_false(resolver, scope, argument_named(arguments, "db_constraint"));
	field->through = model_name_of(resolver, scope, argument_named(arguments, "through"));
	field->through_table = name_text_of(resolver, scope, argument_named(arguments, "db_table"));
	if (field->type->flags & FIELD_RELATION)
		field->attname = concat(resolver, field->name, "_id");
}

/* A length or a number of digits that is given, and not known: the type is that without it. */
static void check_parameters(Resolver *resolver, const Scope *scope, Field *field,
                             Arguments *arguments)
{
	static const char *const names[] = { "max_length", "max_digits", "decimal_places" };
	for (size_t i = 0; i < COUNT(names); i++) {
		const Node *node = argument_named(arguments, names[i]);
		const Node *value = node ? eval(resolver, scope, node) : NULL;
		if (!value || value->kind == NODE_INT || value->kind == NODE_NONE)
			continue;
		field->unmeasured = true;
		diag_warn(resolver->diags, CATEGORY_UNREAD, node->loc, NULL,
		          "not read: idxc can't evaluate %s of field '%s'", names[i], field->name)
			->hint = "--tables leaves the column out; --setting NAME=VALUE gives a "
		                 "setting its value";
	}
}

/* A class of the file may give its length itself, in a function that idxc does not run. */
static bool class_may_measure(const Field *field)
{
	const char *type = field->type->column[DIALECT_NONE],
		   *class = node_last_name(field->call->left);
	bool missing = type
	               && ((!field->length && strstr(type, "($L"))
	                   || (!field->digits && strstr(type, "($D")));
	return missing && class && !field_type_find(class);
}

static void field_parameters(Resolver *resolver, const Scope *scope, Field *field,
                             Arguments *arguments)
{
	check_parameters(resolver, scope, field, arguments);
	field->length = number_of(resolver, scope, argument_named(arguments, "max_length"),
	                          field->type->length);
	field->digits = number_of(resolver, scope, argument_named(arguments, "max_digits"), 0);
	field->places = number_of(resolver, scope, argument_named(arguments, "decimal_places"), 0);
	field->collation = name_text_of(resolver, scope, argument_named(arguments, "db_collation"));
	field->unmeasured |= class_may_measure(field);
}

/* db_index=HashIndex, or HashIndex(fillfactor=70): the class or call; NULL: a truth value. */
static const Node *field_index_class(Resolver *resolver, const Scope *scope, const Node *node)
{
	const Node *class = node->kind == NODE_CALL ? node->left : node;
	if (node->kind == NODE_TRUE || node->kind == NODE_FALSE)
		return NULL;
	return index_class_of(resolver, scope, class) ? node : NULL;
}

/* A truth value that columns of an index depend on. */
static bool flag_of(Resolver *resolver, const Scope *scope, Field *field, const Node *node)
{
	const Node *value = node ? eval(resolver, scope, node) : NULL;
	if (value && value->kind != NODE_TRUE && value->kind != NODE_FALSE)
		field->unknown = node;
	return value && value->kind == NODE_TRUE;
}

static void unknown_name(Resolver *resolver, const Scope *scope, Field *field, const Node *node)
{
	const Node *value = node ? eval(resolver, scope, node) : NULL;
	if (value && value->kind != NODE_STRING && value->kind != NODE_NONE)
		field->unknown = node;
}

/* Options that ask for an index of their own: what they say must be known. */
static void check_asked(Resolver *resolver, const Scope *scope, const Field *field,
                        Arguments *arguments)
{
	static const char *const names[] = { "db_index", "primary_key", "unique" };
	for (size_t i = 0; i < COUNT(names); i++) {
		const Node *node = argument_named(arguments, names[i]);
		const Node *value = node ? eval(resolver, scope, node) : NULL;
		if (value && value->kind != NODE_TRUE && value->kind != NODE_FALSE
		    && !field->index_class)
			diag_error(resolver->diags, node->loc,
			           "idxc can't evaluate %s of field '%s'", names[i], field->name);
	}
	if (arguments->unknown)
		diag_warn(resolver->diags, CATEGORY_UNREAD, arguments->unknown->loc, NULL,
		          "not read: idxc can't evaluate these options of field '%s'", field->name)
			->hint = "an index that they ask for is not made";
}

static void field_options(Resolver *resolver, const Scope *scope, Field *field,
                          Arguments *arguments)
{
	unsigned flags = field->type->flags;
	const Node *indexed = argument_named(arguments, "db_index");
	field->unknown = arguments->unknown;
	field->null = flag_of(resolver, scope, field, argument_named(arguments, "null"));
	field->primary = is_true(resolver, scope, argument_named(arguments, "primary_key"));
	field->unique = is_true(resolver, scope, argument_named(arguments, "unique"))
	                || (flags & FIELD_UNIQUE);
	field->index_class = indexed ? field_index_class(resolver, scope, indexed) : NULL;
	field->scope = scope;
	field->indexed = indexed ? field->index_class || is_true(resolver, scope, indexed)
	                         : (flags & FIELD_INDEXED) != 0;
	field->json_encoder = argument_named(arguments, "encoder") != NULL;
	field->like_index = !is_false(resolver, scope, argument_named(arguments, "like_index"));
	field->tablespace =
		name_text_of(resolver, scope, argument_named(arguments, "db_tablespace"));
	field->comment = name_text_of(resolver, scope, argument_named(arguments, "db_comment"));
	field->default_value.node = argument_named(arguments, "db_default");
	unknown_name(resolver, scope, field, argument_named(arguments, "db_column"));
	unknown_name(resolver, scope, field, argument_named(arguments, "db_collation"));
	check_asked(resolver, scope, field, arguments);
	const char *column = text_of(resolver, scope, argument_named(arguments, "db_column"));
	field->column = column ? column : field->attname;
}

/* GeoDjango: srid=, dim=, geography=, spatial_index= */
static void spatial_options(Resolver *resolver, const Scope *scope, Field *field,
                            Arguments *arguments)
{
	const Node *srid = argument_named(arguments, "srid");
	const Node *value = srid ? eval(resolver, scope, srid) : NULL;
	field->srid = value && value->kind == NODE_INT ? atoi(value->text) : 4326;
	field->dimensions = number_of(resolver, scope, argument_named(arguments, "dim"), 2);
	field->geography = argument_truth(resolver, scope, arguments, "geography");
	field->spatial = !is_false(resolver, scope, argument_named(arguments, "spatial_index"));
	if (field->geography && field->srid != 4326)
		diag_error(resolver->diags, field->loc, "a geography has the SRID 4326");
}

/* GeneratedField(expression=..., output_field=..., db_persist=...): a column of another type */
static void generated_field(Resolver *resolver, const Scope *scope, Field *field,
                            Arguments *arguments)
{
	const Node *output = argument_named(arguments, "output_field");
	field->generated.node = argument_named(arguments, "expression");
	field->stored = argument_truth(resolver, scope, arguments, "db_persist");
	if (!output || !field->generated.node || !field_type_of(resolver, scope, output)) {
		diag_error(resolver->diags, field->loc,
		           "a generated field needs an expression and an output_field");
		return;
	}
	const Field *type = field_new(resolver, scope, (Model *)field->model, field->name, output);
	field->type = type->type;
	field->length = type->length;
	field->digits = type->digits;
	field->places = type->places;
	field->collation = type->collation;
	field->base = type->base;
	field->null = true; /* whatever the expression may be */
}

Field *field_new(Resolver *resolver, const Scope *scope, Model *model, const char *name,
                 const Node *call)
{
	Field *field = NEW(resolver->arena, Field);
	const Node *made = field_call(resolver, scope, call);
	call = made ? made : call; /* the caller asked field_type_of(): it is one */
	field->type = field_type_of(resolver, scope, call);
	call = declared_call(resolver, call);
	Arguments arguments = arguments_known(resolver, scope, call);
	field->name = field->attname = name;
	field->model = model;
	field->call = call;
	field->loc = call->loc;
	field->scope = scope;
	if (field->type->flags & (FIELD_RELATION | FIELD_MANY))
		field_relation(resolver, scope, field, &arguments);
	field_options(resolver, scope, field, &arguments);
	field_parameters(resolver, scope, field, &arguments);
	if (field->type->flags & FIELD_SPATIAL)
		spatial_options(resolver, scope, field, &arguments);
	if (field->type->flags & FIELD_GENERATED)
		generated_field(resolver, scope, field, &arguments);
	if (field->type->type == TYPE_ARRAY)
		field->length = number_of(resolver, scope, argument_named(&arguments, "size"), 0);
	const Node *base = field->type->type == TYPE_ARRAY && !field->base
	                           ? (arguments.count ? arguments.positional[0]
	                                              : argument_named(&arguments, "base_field"))
	                           : NULL;
	base = base ? eval(resolver, scope, base) : NULL;
	if (base && field_type_of(resolver, scope, base))
		field->base = field_new(resolver, scope, model, name, base);
	else if (field->type->base)
		field->base = implied_field(resolver, model, name, field->type->base);
	return field;
}

Field *implied_field(Resolver *resolver, Model *model, const char *name, const char *type)
{
	Field *field = NEW(resolver->arena, Field);
	field->name = field->attname = field->column =
		names_intern(resolver->names, name, strlen(name));
	field->type = type ? field_type_find(type) : &field_type_unknown;
	field->model = model;
	field->null = !type; /* nothing is known of a column of an open model */
	field->like_index = field->constrained = true;
	return field;
}

void field_register(Resolver *resolver, Model *model, Field *field)
{
	Field *other = map_get(&model->by_name, field->name);
	if (other && other->model == model) {
		Diag *diag = diag_error(resolver->diags, field->loc, "field '%s' is declared twice",
		                        field->name);
		diag->related = other->loc;
		diag->related_message = "the first declaration is here";
		return;
	}
	list_add(resolver->arena, &model->fields, field);
	map_put(&model->by_name, field->name, field);
	map_put(&model->by_name, field->attname, field);
	if (field->primary && model->primary) {
		Diag *diag = diag_error(resolver->diags, field->loc, "a second primary key");
		diag->related = model->primary->loc;
		diag->related_message = "the first is here";
	}
	if (field->primary)
		model->primary = field;
}

static const char **field_names(Resolver *resolver, const Model *model)
{
	const char **names = NEW_ARRAY(resolver->arena, const char *, model->fields.count + 1);
	for (uint32_t i = 0; i < model->fields.count; i++)
		names[i] = ((const Field *)model->fields.items[i])->name;
	return names;
}

Field *model_field(Resolver *resolver, Model *model, const char *name, Loc loc)
{
	model = (Model *)model_concrete(model);
	Field *field = map_get(&model->by_name, name);
	if (field && field->unknown) {
		Diag *diag = diag_error(resolver->diags, loc,
		                        "idxc can't evaluate all options of field '%s'", name);
		diag->related = field->unknown->loc;
		diag->related_message = "this one is not known";
		return NULL;
	}
	if (field && !(field->type->flags & (FIELD_MANY | FIELD_NO_COLUMN)))
		return field;
	if (field) {
		diag_error(resolver->diags, loc, "field '%s' of model %s has no column", name,
		           model->name);
		return NULL;
	}
	const Field *other = parent_field(model, name);
	if (other) {
		Diag *diag = diag_error(resolver->diags, loc,
		                        "field '%s' is in the table of %s, not of %s", name,
		                        other->model->name, model->name);
		diag->hint = "multi-table inheritance: declare the index in that model";
		diag->related = other->loc;
		diag->related_message = "the field is declared here";
		return NULL;
	}
	const Node *unknown = body_may_have(resolver, model, name);
	if (unknown)
		column_assumed(resolver, unknown, name);
	if (!model->closed || unknown) {
		field = implied_field(resolver, model, name, NULL);
		map_put(&model->by_name, name, field);
		list_add(resolver->arena, &model->implied, field);
		return field;
	}
	Diag *diag =
		diag_error(resolver->diags, loc, "model %s has no field '%s'", model->name, name);
	if (diag_may_suggest(resolver->diags))
		diag_suggest(resolver->diags, diag, name, field_names(resolver, model),
		             model->fields.count);
	diag->related = model->loc;
	diag->related_message = "the model is declared here";
	return NULL;
}

/* An array is one of texts. */
const Field *field_of_type(Resolver *resolver, const char *name)
{
	Field *field = implied_field(resolver, NULL, "", name);
	const char *base = field->type->type == TYPE_ARRAY ? "TextField" : field->type->base;
	if (base)
		field->base = implied_field(resolver, NULL, "", base);
	return field;
}

const Field *field_of_call(ExprContext *context, const Node *node)
{
	node = eval(context->resolver, context->scope, node);
	if (node->kind != NODE_CALL || !field_type_of(context->resolver, context->scope, node)) {
		diag_error(context->resolver->diags, node->loc,
		           "expected a field, as IntegerField()");
		return NULL;
	}
	return field_new(context->resolver, context->scope, context->model, "", node);
}
