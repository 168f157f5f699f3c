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

/*
 * contenttypes.ContentType after `from django.contrib.contenttypes import models as contenttypes`
 */
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
		return name_text(resolver, value);
	const Model *model = scope_model(value);
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

/* A length or a number of digits; of one that is not known the type is that without it. */
static void measure(Resolver *resolver, const Scope *scope, Field *field, const Node *node,
                    const char *name, uint32_t *number)
{
	const Node *value = node ? eval(resolver, scope, node) : NULL;
	if (!value || value->kind == NODE_NONE)
		return;
	*number = number_of(resolver, scope, value, *number);
	if (value->kind == NODE_INT)
		return;
	field->unmeasured = true;
	diag_warn(resolver->diags, CATEGORY_UNREAD, node->loc, NULL,
	          "not read: idxc can't evaluate %s of field '%s'", name, field->name)
		->hint = "--tables leaves the column out; --setting NAME=VALUE gives a "
			 "setting its value";
}

/* A class of the file may give its length itself, in a function that idxc does not run. */
static bool class_may_measure(Resolver *resolver, const Field *field)
{
	const char *type = field->type->column[DIALECT_NONE],
		   *class = node_last_name(field->call->left);
	if (!type || !class || word_of(resolver, class)->field)
		return false;
	return (!field->length && strstr(type, "($L")) || (!field->digits && strstr(type, "($D"));
}

static void field_parameters(Resolver *resolver, const Scope *scope, Field *field,
                             Arguments *arguments)
{
	field->length = field->type->length;
	if (arguments->keyword_count) {
		measure(resolver, scope, field, argument_named(arguments, "max_length"),
		        "max_length", &field->length);
		measure(resolver, scope, field, argument_named(arguments, "max_digits"),
		        "max_digits", &field->digits);
		measure(resolver, scope, field, argument_named(arguments, "decimal_places"),
		        "decimal_places", &field->places);
	}
	field->unmeasured |= class_may_measure(resolver, field);
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

/* A text that columns of an index depend on; NULL: there is none. */
static const char *text_in_index(Resolver *resolver, const Scope *scope, Field *field,
                                 const Node *node)
{
	const Node *value = node ? eval(resolver, scope, node) : NULL;
	if (!value || value->kind == NODE_NONE)
		return NULL;
	if (value->kind == NODE_STRING)
		return name_text(resolver, value);
	field->unknown = node;
	return NULL;
}

/* An option that asks for an index of its own: what it says must be known. */
static bool asks(Resolver *resolver, const Scope *scope, const Field *field, const Node *node,
                 const char *name)
{
	const Node *value = node ? eval(resolver, scope, node) : NULL;
	bool known = !value || value->kind == NODE_TRUE || value->kind == NODE_FALSE;
	if (!known && !field->index_class)
		diag_error(resolver->diags, node->loc, "idxc can't evaluate %s of field '%s'", name,
		           field->name);
	return value && value->kind == NODE_TRUE;
}

/* Those that make indexes. */
static void field_uniqueness(Resolver *resolver, const Scope *scope, Field *field,
                             Arguments *arguments)
{
	unsigned flags = field->type->flags;
	const Node *indexed = argument_named(arguments, "db_index");
	field->index_class = indexed ? field_index_class(resolver, scope, indexed) : NULL;
	bool asked = asks(resolver, scope, field, indexed, "db_index");
	field->indexed = indexed ? field->index_class || asked : (flags & FIELD_INDEXED) != 0;
	field->primary = asks(resolver, scope, field, argument_named(arguments, "primary_key"),
	                      "primary_key");
	field->unique = asks(resolver, scope, field, argument_named(arguments, "unique"), "unique")
	                || (flags & FIELD_UNIQUE);
	field->like_index = !is_false(resolver, scope, argument_named(arguments, "like_index"));
	if (arguments->unknown)
		diag_warn(resolver->diags, CATEGORY_UNREAD, arguments->unknown->loc, NULL,
		          "not read: idxc can't evaluate these options of field '%s'", field->name)
			->hint = "an index that they ask for is not made";
}

static void field_options(Resolver *resolver, const Scope *scope, Field *field,
                          Arguments *arguments)
{
	field->unknown = arguments->unknown;
	field->null = flag_of(resolver, scope, field, argument_named(arguments, "null"));
	field->json_encoder = argument_named(arguments, "encoder") != NULL;
	field->tablespace =
		name_text_of(resolver, scope, argument_named(arguments, "db_tablespace"));
	field->comment = name_text_of(resolver, scope, argument_named(arguments, "db_comment"));
	field->default_value = computed_new(resolver, argument_named(arguments, "db_default"));
	const char *column =
		text_in_index(resolver, scope, field, argument_named(arguments, "db_column"));
	field->column = column ? column : field->attname;
	const char *collation =
		text_in_index(resolver, scope, field, argument_named(arguments, "db_collation"));
	field->collation = collation && *collation ? collation : NULL;
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
	field->generated = computed_new(resolver, argument_named(arguments, "expression"));
	field->stored = argument_truth(resolver, scope, arguments, "db_persist");
	if (!output || !field->generated || !field_type_of(resolver, scope, output)) {
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

/* A class of one's own that doesn't say in get_internal_type() that it is a ForeignKey. */
static bool is_derived(Resolver *resolver, const Scope *scope, const Node *written)
{
	const Node *class = written->kind == NODE_CALL ? eval(resolver, scope, written->left) : NULL;
	return class && class->kind == NODE_CLASS
	       && !class_has_method(class, "get_internal_type");
}

/* Something in the files has the name of the class, be it one of Django's. */
static bool is_of_file(const Node *call)
{
	return call->kind == NODE_CALL && call->left->kind == NODE_NAME
	       && is_bound(call->left->name);
}

Field *field_new(Resolver *resolver, const Scope *scope, Model *model, const char *name,
                 const Node *call)
{
	Field *field = NEW(resolver->arena, Field);
	const Node *written = call;
	field->type = is_of_file(call) ? NULL : field_type_plain(resolver, call);
	if (!field->type) {
		const Node *made = field_call(resolver, scope, call);
		call = made ? made : call; /* the caller asked field_type_of(): it is one */
		field->type = field_type_of(resolver, scope, call);
		call = declared_call(resolver, call);
	}
	Arguments arguments = arguments_known(resolver, scope, call);
	field->name = field->attname = name;
	field->model = model;
	field->call = call;
	field->loc = call->loc;
	field->scope = scope;
	if (field->type->flags & (FIELD_RELATION | FIELD_MANY))
		field_relation(resolver, scope, field, &arguments);
	if (field->type->flags & FIELD_RELATION)
		field->derived = is_derived(resolver, scope, written);
	field_options(resolver, scope, field, &arguments);
	field_uniqueness(resolver, scope, field, &arguments);
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
	if (field->attname != field->name)
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
