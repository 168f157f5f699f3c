/* Statements that may run or not: conditions, loops, and what changes indexes by running. */
#ifndef IDXC_RESOLVE_FLOW_H
#define IDXC_RESOLVE_FLOW_H

#include "resolve_model.h"

bool flow_is_branch(const Node *node);  /* if, elif, else, except, a loop */

/*
 * The statements that run of the branch at `*at`, which becomes the place of the last that belongs
 * to it. Names that may be bound or not are bound to what nobody knows.
 */
NodeList flow_branch(Resolver *resolver, const Scope *scope, NodeList list, uint32_t *at);

/* The same for the body of a class, in its place, and for the classes in it. */
void flow_flatten(Resolver *resolver, const Scope *scope, const Node *class_node);

/* A warning for a statement that changes indexes when Python runs it. */
void flow_check(Resolver *resolver, const Scope *scope, const Node *statement);

#endif
