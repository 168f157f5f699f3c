/* What the files that resolve models share. */
#ifndef IDXC_RESOLVE_MODEL_H
#define IDXC_RESOLVE_MODEL_H

#include "resolve.h"

Model *model_find(const Resolver *resolver, const Model *from, const char *name); /* or NULL */
Model *model_of_app(const Resolver *resolver, const char *app, const char *name);       /* interned; or NULL */
Model *model_new(Resolver *resolver, Scope *scope, const Node *node, const char *app,
                 const char *name);
const Node *class_meta(const Node *node);       /* the nested class Meta, or NULL */

/* ---- bodies (resolve_body.c), in this order, each for all models ---- */

void model_read_fields(Resolver *resolver, Model *model);       /* after those of its bases */
void model_resolve_relations(Resolver *resolver, Model *model);
void model_resolve_body(Resolver *resolver, Model *model);      /* its indexes and constraints */

/* ---- inheritance (resolve_inherit.c) ---- */

/* An option of Meta with the scope of its names; value NULL: not there. */
typedef struct MetaOption {
	const Node *value;
	const Scope *scope;
} MetaOption;

void model_class(Resolver *resolver, Model *model); /* sets model->class; its bases have theirs */
MetaOption meta_option(Resolver *resolver, const Model *model, const char *name);

/* Adds what the bases bring to a model's own fields, once theirs are complete. */
void inherit_fields(Resolver *resolver, Model *model);

const Model *model_concrete(const Model *model);        /* whose table a proxy has */

/* A field of a parent's table (multi-table inheritance), or NULL. */
const Field *parent_field(const Model *model, const char *name);

const char *lower_case(Arena *arena, const char *text);

/* What options say; NULL nodes are options that are not there. */
bool is_true(Resolver *resolver, const Scope *scope, const Node *node);
bool is_false(Resolver *resolver, const Scope *scope, const Node *node);
/* interned, or NULL */
const char *text_of(Resolver *resolver, const Scope *scope, const Node *node);

/*
 * The row of a call like CharField(...); NULL: no field. A class that derives from one is that one,
 * a class that nobody knows is field_type_unknown.
 */
const FieldType *field_type_of(Resolver *resolver, const Scope *scope, const Node *call);

/* The same by its own name alone, as most have it: CharField(...), models.CharField(...) */
const FieldType *field_type_plain(Resolver *resolver, const Node *call);

/* The call that makes a field, where another expression gives it; NULL: none does. */
const Node *field_call(Resolver *resolver, const Scope *scope, const Node *node);

/*
 * The call of Django's class that a class with an __init__ of its own comes to; NULL: there is no
 * such __init__, or it can't be followed. `owner` is the class that has it.
 */
const Node *field_constructed(Resolver *resolver, const Scope *scope, const Node *call,
                              const Node **owner);

/* Whether decorators or a metaclass may add fields or indexes to a model; reported once for each. */
bool decorators_declare(Resolver *resolver, const Model *model);

/*
 * The same of a class of functions: its call with the arguments that its __init__ gives to
 * super().__init__().
 */
const Node *function_constructed(Resolver *resolver, const Scope *scope, const Node *call,
                                 const Node **owner);

/* Reports what of a field, as written, could not be told (resolve_made.c). */
void field_made_check(Resolver *resolver, const Field *field, const Node *written);
bool may_be_field(Resolver *resolver, const Scope *scope, const Node *item);
void field_unread(Resolver *resolver, const Node *item);
/* NULL: nothing unknown */
const Node *body_may_have(Resolver *resolver, const Model *model, const char *name);
void column_assumed(Resolver *resolver, const Node *value, const char *name);

/*
 * field MoneyField = DecimalField(max_digits=12), and --field-type; a call with the options it
 * gives.
 */
const Node *declared_call(Resolver *resolver, const Node *call);
void field_type_declare(Resolver *resolver, const char *name, const Node *value);

/* A field that nobody wrote: id, or a column of an open model (type NULL: unknown). */
Field *implied_field(Resolver *resolver, Model *model, const char *name, const char *type);
void field_register(Resolver *resolver, Model *model, Field *field);

/* Appends the index that a statement declares. */
void model_add_index(ExprContext *context, const Node *node);

/* db_index=True or an index class, foreign keys, and PostgreSQL's second index for texts. */
void field_indexes(Resolver *resolver, Model *model);

/* One of unique_together or index_together, named as Django names those; in no model's list. */
Index *columns_index(Resolver *resolver, const Model *model, const Field *const *fields,
                     uint32_t count, bool unique, Loc loc);

/* Meta.unique_together and index_together; Meta.indexes and Meta.constraints. */
void meta_together(Resolver *resolver, Model *model);
void meta_indexes(Resolver *resolver, Model *model);

/* Check constraints, and the values that fields have by themselves (resolve_table.c). */
bool is_check_call(const Node *call);
void model_add_check(ExprContext *context, const Node *call);
/* A value that is not read yet; NULL: of nothing. */
const Computed *computed_new(Resolver *resolver, const Node *node);
void field_values(Resolver *resolver, Model *model);

/* After all indexes: a declared spatial one replaces that of its field. */
void spatial_declared(Resolver *resolver, Model *model);

/* The tables between models of ManyToManyField. */
void add_through_models(Resolver *resolver, const Model *model);

#endif
