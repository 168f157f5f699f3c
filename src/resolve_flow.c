/*
 * Statements that may run or not. What stands under a condition that idxc can evaluate is read as
 * if it stood there alone; what declares something and is not read is a warning, never silence.
 */
#include "resolve_flow.h"

#include "eval.h"

/* ---- what declares ---- */

/* Names of Meta's lists: to change one is to declare. */
static bool is_list_name(const char *name)
{
	static const char *const names[] = { "indexes", "constraints", "index_together",
		                             "unique_together" };
	for (size_t i = 0; name && i < COUNT(names); i++)
		if (text_equal(names[i], name))
			return true;
	return false;
}

static bool holds_index(Resolver *resolver, const Node *node)
{
	if (!node)
		return false;
	if (is_index_call(resolver, node) || holds_index(resolver, node->left)
	    || holds_index(resolver, node->right))
		return true;
	for (uint32_t i = 0; i < node->items.count; i++)
		if (holds_index(resolver, node->items.items[i]))
			return true;
	return false;
}

/* Book._meta.indexes, indexes.append */
static bool names_list(const Node *node)
{
	for (; node; node = node->left)
		if (is_list_name(node_last_name(node)))
			return true;
	return false;
}

static bool class_declares(Resolver *resolver, const Scope *scope, const Node *node)
{
	for (uint32_t i = 0; i < node->body->items.count; i++) {
		const Node *item = node->body->items.items[i];
		bool field =
			item->kind == NODE_ASSIGN && field_type_of(resolver, scope, item->right);
		if (field || (item->kind == NODE_CLASS && text_equal(item->name, "Meta")))
			return true;
	}
	return false;
}

/*
 * setattr(Book, 'size', IntegerField()), Book.add_to_class(...),
 * IntegerField().contribute_to_class(...)
 */
static bool adds_field(Resolver *resolver, const Scope *scope, const Node *call)
{
	static const char *const names[] = { "setattr", "add_to_class", "contribute_to_class" };
	const char *name = call->kind == NODE_CALL ? node_last_name(call->left) : NULL;
	bool adds = false;
	for (size_t i = 0; name && i < COUNT(names); i++)
		adds |= text_equal(names[i], name);
	if (!adds)
		return false;
	const Node *self = call->left->kind == NODE_ATTRIBUTE ? call->left->left : NULL;
	if (self && field_type_of(resolver, scope, self))
		return true;
	for (uint32_t i = 0; i < call->items.count; i++)
		if (field_type_of(resolver, scope, call->items.items[i]))
			return true;
	return false;
}

/* type('Book', (Model,), {'size': IntegerField()}) */
static bool makes_class(Resolver *resolver, const Scope *scope, const Node *call)
{
	if (call->kind != NODE_CALL || call->left->kind != NODE_NAME || call->items.count != 3
	    || !text_equal(call->left->name, "type"))
		return false;
	const Node *body = eval(resolver, scope, call->items.items[2]);
	bool makes = false;
	for (uint32_t i = 0; body->kind == NODE_DICT && i < body->items.count && !makes; i++) {
		const Node *pair = body->items.items[i];
		makes = pair->kind == NODE_PAIR && field_type_of(resolver, scope, pair->right);
	}
	for (uint32_t i = 0;
	     is_sequence(call->items.items[1]) && !makes && i < call->items.items[1]->items.count;
	     i++) {
		const char *base = node_last_name(call->items.items[1]->items.items[i]);
		makes = base && (text_equal(base, "Model") || map_get(&resolver->candidates, base));
	}
	return makes;
}

/* locals()['size'] = ..., vars()[name] = ... */
static bool sets_name(const Node *target)
{
	return target->kind == NODE_SUBSCRIPT && target->left->kind == NODE_CALL;
}

static bool declares(Resolver *resolver, const Scope *scope, const Node *node)
{
	if (node->kind == NODE_CLASS || node->kind == NODE_MODEL)
		return node->kind == NODE_MODEL || class_declares(resolver, scope, node);
	if (node->kind == NODE_ASSIGN)
		return names_list(node->left) || field_type_of(resolver, scope, node->right)
		       || holds_index(resolver, node->right)
		       || makes_class(resolver, scope, node->right);
	if (node->kind == NODE_DO)
		return holds_index(resolver, node->left)
		       || (node->left->kind == NODE_CALL && names_list(node->left->left))
		       || adds_field(resolver, scope, node->left);
	for (uint32_t i = 0; flow_is_branch(node) && i < node->body->items.count; i++)
		if (declares(resolver, scope, node->body->items.items[i]))
			return true;
	return false;
}

void flow_check(Resolver *resolver, const Scope *scope, const Node *statement)
{
	bool changes = statement->kind == NODE_DO
	               || (statement->kind == NODE_ASSIGN
	                   && (statement->left->kind == NODE_ATTRIBUTE || sets_name(statement->left)
	                       || makes_class(resolver, scope, statement->right)));
	if (!changes || !declares(resolver, scope, statement)
	    || is_index_call(resolver, statement->left))
		return;
	bool index = holds_index(resolver, statement->left)
	             || holds_index(resolver, statement->right) || names_list(statement->left);
	diag_warn(resolver->diags, CATEGORY_UNREAD, statement->loc, NULL,
	          "not read: idxc does not run this statement")
		->hint = index ? "declare the index in class Meta"
	                       : "declare the field in the body of its class";
}

/* ---- branches ---- */

/* Names that a branch may bind, or not. */
static NodeList unknown_names(Resolver *resolver, const Node *body, NodeList out)
{
	for (uint32_t i = 0; i < body->items.count; i++) {
		const Node *item = body->items.items[i];
		Node *name = item->kind == NODE_CLASS ? node_name(resolver->arena, NODE_NAME,
		                                                  item->loc, item->name, NULL)
		                                      : item->left;
		bool binds = item->kind == NODE_CLASS || item->kind == NODE_ASSIGN;
		if (binds && name->kind == NODE_NAME && !is_list_name(name->name))
			out = node_list(
				resolver->arena, out,
				node_pair(resolver->arena, NODE_ASSIGN, item->loc, name,
			                  node_new(resolver->arena, NODE_OPAQUE, item->loc)));
		if (flow_is_branch(item))
			out = unknown_names(resolver, item->body, out);
	}
	return out;
}

/* ... = ...: the body may bind any name here; see read_body(). */
static Node *any_name(Resolver *resolver, Loc loc)
{
	Node *any = node_new(resolver->arena, NODE_OPAQUE, loc);
	return node_pair(resolver->arena, NODE_ASSIGN, loc, any, any);
}

/* A branch that may run or not. */
static NodeList perhaps(Resolver *resolver, const Scope *scope, const Node *branch, NodeList out)
{
	Loc loc = branch->left && branch->kind != NODE_LOOP ? branch->left->loc : branch->loc;
	bool match = branch->kind == NODE_LOOP && !branch->body->items.count;
	if (match || declares(resolver, scope, branch)) {
		if (branch->kind == NODE_LOOP)
			out = node_list(resolver->arena, out, any_name(resolver, loc));
		Diag *diag = diag_warn(resolver->diags, CATEGORY_UNREAD, loc, NULL,
		                       match ? "not read: idxc does not run match statements"
		                       : branch->kind == NODE_LOOP
		                               ? "not read: idxc does not run loops"
		                               : "not read: idxc can't tell whether this runs");
		diag->hint =
			match ? "what it declares is not known; a conditional expression is read"
			: branch->kind == NODE_LOOP
				? "a comprehension over constants is read"
				: "--setting NAME=VALUE gives a setting its value";
	}
	return unknown_names(resolver, branch->body, out);
}

static bool continues(NodeList list, uint32_t at)
{
	return at < list.count
	       && (list.items[at]->kind == NODE_ELIF || list.items[at]->kind == NODE_ELSE);
}

/* if, elif, else: `*at` becomes the place of the last. */
static NodeList choose(Resolver *resolver, const Scope *scope, NodeList list, uint32_t *at)
{
	NodeList out = { 0 };
	Truth chosen = TRUTH_FALSE;
	uint32_t i = *at;
	do {
		const Node *branch = list.items[i];
		Truth truth = branch->left ? constant_truth_of(eval(resolver, scope, branch->left))
		                           : TRUTH_TRUE;
		if (chosen == TRUTH_FALSE && truth == TRUTH_TRUE)
			out = branch->body->items;
		if (chosen == TRUTH_FALSE)
			chosen = truth;
		if (chosen == TRUTH_UNKNOWN && truth != TRUTH_FALSE)
			out = perhaps(resolver, scope, branch, out);
		*at = i++;
	} while (continues(list, i));
	return out;
}

bool flow_is_branch(const Node *node)
{
	return node->kind == NODE_IF || node->kind == NODE_ELIF || node->kind == NODE_ELSE
	       || node->kind == NODE_EXCEPT || node->kind == NODE_LOOP;
}

NodeList flow_branch(Resolver *resolver, const Scope *scope, NodeList list, uint32_t *at)
{
	const Node *node = list.items[*at];
	NodeList none = { 0 };
	if (node->kind == NODE_IF)
		return choose(resolver, scope, list, at);
	if (node->kind == NODE_ELSE) /* of try and for: what runs when nothing went wrong */
		return node->body->items;
	if (node->kind == NODE_LOOP)
		return perhaps(resolver, scope, node, none);
	if (declares(resolver, scope, node))
		perhaps(resolver, scope, node, none);
	return none;
}

/* ---- the bodies of classes ---- */

/* indexes.append(x) and indexes.extend([x]) are indexes = indexes + [x] */
static Node *appended(Resolver *resolver, Node *item)
{
	const Node *call = item->kind == NODE_DO ? item->left : NULL;
	const Node *method =
		call && call->kind == NODE_CALL && call->items.count == 1 ? call->left : NULL;
	if (!method || method->kind != NODE_ATTRIBUTE || method->left->kind != NODE_NAME)
		return item;
	bool append = text_equal(method->name, "append");
	if (!append && !text_equal(method->name, "extend"))
		return item;
	Node *more = append ? node_items(resolver->arena, NODE_LIST, call->loc, NULL, call->items)
	                    : call->items.items[0];
	Node *sum = node_operation(resolver->arena, call->loc, OPERATOR_ADD, method->left, more);
	return node_pair(resolver->arena, NODE_ASSIGN, item->loc, method->left, sum);
}

static NodeList flat(Resolver *resolver, const Scope *scope, NodeList list, NodeList out)
{
	for (uint32_t i = 0; i < list.count; i++) {
		if (flow_is_branch(list.items[i])) {
			out = flat(resolver, scope, flow_branch(resolver, scope, list, &i), out);
			continue;
		}
		Node *item = appended(resolver, list.items[i]);
		flow_check(resolver, scope, item);
		out = node_list(resolver->arena, out, item);
		if (item->kind == NODE_CLASS)
			flow_flatten(resolver, scope, item);
	}
	return out;
}

void flow_flatten(Resolver *resolver, const Scope *scope, const Node *class_node)
{
	bool plain = true;
	for (uint32_t i = 0; i < class_node->body->items.count && plain; i++) {
		const Node *item = class_node->body->items.items[i];
		plain = !flow_is_branch(item) && item->kind != NODE_CLASS
		        && (item->kind != NODE_DO || item->left->kind == NODE_STRING
		            || is_index_call(resolver, item->left))
		        && (item->kind != NODE_ASSIGN || item->left->kind == NODE_NAME);
	}
	if (!plain)
		class_node->body->items =
			flat(resolver, scope, class_node->body->items, (NodeList){ 0 });
}
