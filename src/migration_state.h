/*
 * The state that operations change: models by their fields and declared indexes. A state is never
 * changed once another was made of it; what an operation changes is copied first.
 */
#ifndef IDXC_MIGRATION_STATE_H
#define IDXC_MIGRATION_STATE_H

#include "migration.h"

/* A field at one moment. `id` is the same for all states of one field, whatever its name is. */
typedef struct FieldState {
	const char *name;       /* interned */
	const Node *call;
	const Scope *scope;
	const void *id;
	/* What was created for it, under the names that it has since; NULL: nothing. */
	const Index *plain, *like, *unique;
	const Field *born;      /* as its column was created: its UNIQUE is named after that */
	bool key_index;         /* it has an index for its foreign key alone (see Step.key) */
	Field *made;            /* read once, for the first model that had it; see render_field() */
	const char *to_field;   /* its name since; NULL: as it is written */
	bool read;              /* its errors were reported */
} FieldState;

/* Names of fields in a declaration that fields were given later: older = newer. */
typedef struct Renaming {
	const char *older, *newer;
	const struct Renaming *next;
} Renaming;

/* Where a declaration stands: each has its own form. */
typedef enum DeclaredKind {
	DECLARED_INDEX,         /* node: a call */
	DECLARED_CONSTRAINT,    /* node: a call; index NULL: a check */
	DECLARED_UNIQUE_TOGETHER, DECLARED_INDEX_TOGETHER,      /* node: a list of names */
} DeclaredKind;

typedef struct Declared {
	DeclaredKind kind;
	const void *id;         /* the same under all its names */
	const char *name;       /* interned; NULL: automatic */
	const Node *node;
	const Scope *scope;
	const Renaming *renamings;
	const Index *index;     /* as it was created; NULL: none */
	bool named_later;       /* RenameIndex(old_fields=...): of index_together, but named */
} Declared;

typedef struct ModelState {
	const void *id;         /* the same under all its names */
	const char *app, *name;
	const char *table;      /* NULL: Django's */
	const char *tablespace;
	bool proxy, unmanaged;
	bool open;              /* its fields are not known: every name is a column */
	Loc loc;
	List fields;            /* of FieldState */
	List declared;          /* of Declared */
	uint32_t place;         /* among the models of the state: the same for all of one id */
	Model *model;           /* see state_model() */
} ModelState;

/* A model that has, or once had, a name. */
typedef struct Named {
	const void *id;
	const struct Named *next;
} Named;

/* A name that a model had. */
typedef struct Alias {
	const char *app, *name;
	const void *id;
} Alias;

typedef struct State {
	Resolver *resolver;     /* models and fields are found in the state, not in its maps */
	Diags *mute;            /* for what was reported before */
	List models;            /* of ModelState, by their places; NULL: it is gone */
	List touched;           /* ids of the models that are other ones than before state_clone() */
	List aliases;           /* of Alias: relations keep the names that they were written with */
	Map *named;             /* name in small letters -> Named; one for all states */
} State;

State state_new(Resolver *resolver, Diags *mute);

State state_clone(const State *state);

ModelState *state_find(const State *state, const char *app, const char *name);  /* NULL: none */
ModelState *state_find_id(const State *state, const void *id);

/* The model that a relation means, by its name or one that it had; NULL: none. */
ModelState *state_related(const State *state, const char *app, const char *name);

/* A copy of a model in its place, to be changed. Others see its key anew. */
ModelState *state_change(State *state, const ModelState *model);
ModelState *state_add(State *state, const char *app, const char *name, Loc loc);
/* One of another state, of which nothing is known in this one. */
ModelState *state_add_open(State *state, const ModelState *model);
void state_alias(State *state, const ModelState *model, const char *old_name);
void state_remove(State *state, const ModelState *model);

FieldState *model_field_state(const ModelState *model, const char *name);       /* NULL: none */
/* The search begins near a place in the list. */
FieldState *model_field_by_id(const ModelState *model, const void *id, uint32_t near);
Declared *model_declared(const ModelState *model, DeclaredKind kind, const char *name);
Declared *model_declared_by_id(const ModelState *model, const void *id, uint32_t near);
void list_replace(List *list, const void *old, void *new);

static inline bool list_has_at(const List *list, uint32_t place, const void *item)
{
	return place < list->count && list->items[place] == item;
}

void list_remove(List *list, const void *item);

/* A table that there is before the first migration: a model that is declared. */
void state_take_model(State *state, const Model *model);

/* The model with all fields, and no indexes. Made anew after each change. */
Model *state_model(State *state, ModelState *model);
const Field *state_field(State *state, ModelState *model, const FieldState *field);

/*
 * Whether the column of `other` holds values of a field, which is the primary key of its model
 * (`primary`) or is named by to_field=.
 */
bool state_points_to(State *state, ModelState *owner, const Field *other, const ModelState *model,
                     const char *name, bool primary);

/* The index that the model has for a field: db_index, or the second one for texts. */
const Index *field_index_of(State *state, ModelState *model, const FieldState *field, bool like);

/* UNIQUE as a constraint of its own. */
const Index *field_unique_of(State *state, ModelState *model, const FieldState *field);

/* A declaration on the model as it is now; NULL when it gives no index. */
const Index *declared_index(State *state, ModelState *model, const Declared *declared, bool first);

/* The table of a ManyToManyField; NULL: it has a model of its own. */
const Model *state_through(State *state, ModelState *model, const FieldState *field);

#endif
