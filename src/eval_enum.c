/*
 * Constants: enumerations. Django's Choices (django/db/models/enums.py of 5.2) take a last text of
 * a tuple as the label; Python's own Enum classes have values alone.
 */
#include "eval.h"

#include <ctype.h>
#include <string.h>

/* Bases of enumerations by the end of their names. */
static bool is_enum_name(const char *name)
{
	return text_ends(name, "Choices") || text_ends(name, "Enum") || text_ends(name, "Flag");
}

typedef struct EnumKind {
	bool is_enum, choices, text, lower;
	const char *mixin; /* class X(date, Choices): a tuple holds the arguments of date() */
} EnumKind;

static void kind_of(Resolver *resolver, const Node *class_node, EnumKind *kind, int depth)
{
	enum { DEEPEST = 16 };
	const Scope *inside = scope_inside(resolver, class_node);
	for (uint32_t i = 0; i < class_node->items.count && depth < DEEPEST; i++) {
		const Node *base = class_node->items.items[i];
		const Node *value = inside ? eval(resolver, inside->parent, base) : base;
		const char *name = node_last_name(value);
		if (value->kind == NODE_CLASS && value != class_node) {
			kind_of(resolver, value, kind, depth + 1);
		} else if (name && is_enum_name(name)) {
			kind->is_enum = true;
			kind->choices |= text_ends(name, "Choices");
			kind->lower |= text_equal(name, "StrEnum");
			kind->text |=
				text_equal(name, "TextChoices") || text_equal(name, "StrEnum");
		} else if (name) {
			kind->mixin = name;
		}
	}
}

/* 'IN_PRINT' is labelled 'In Print'. */
static const Node *automatic_label(Resolver *resolver, const char *name, Loc loc)
{
	Node *label = constant_text(resolver, loc, name, strlen(name));
	char *text = (char *)label->text;
	for (size_t i = 0; text[i]; i++)
		if (text[i] == '_')
			text[i] = ' ';
		else
			text[i] = (char)(i == 0 || text[i - 1] == ' '
			                         ? toupper((unsigned char)text[i])
			                         : tolower((unsigned char)text[i]));
	return label;
}

/* auto(): the name for texts, else one more than the largest value yet. */
static const Node *automatic_value(Resolver *resolver, const Enumeration *enumeration,
                                   const EnumKind *kind, const char *name, Loc loc)
{
	if (kind->text) {
		Node *value = constant_text(resolver, loc, name, strlen(name));
		for (char *c = (char *)value->text; kind->lower && *c; c++)
			*c = (char)tolower((unsigned char)*c);
		return value;
	}
	long long largest = 0, number;
	for (uint32_t i = 0; i < enumeration->count; i++)
		if (integer_value(enumeration->members[i].value, &number) && number > largest)
			largest = number;
	const char *text = arena_printf(resolver->arena, "%lld", largest + 1);
	return node_text(resolver->arena, NODE_INT, loc, text, strlen(text));
}

/* (value, label) of Choices; a mixed-in class makes a value of several. */
static void split_label(Resolver *resolver, Member *member, const EnumKind *kind)
{
	const Node *tuple = member->value;
	uint32_t count = tuple->items.count;
	bool pair = tuple->kind == NODE_TUPLE || tuple->kind == NODE_LIST;
	if (!kind->choices || !pair || count < 2)
		return;
	if (tuple->items.items[count - 1]->kind == NODE_STRING)
		member->label = tuple->items.items[--count];
	NodeList items = { tuple->items.items, count, count };
	if (count == 1)
		member->value = items.items[0];
	else if (kind->mixin)
		member->value = node_items(
			resolver->arena, NODE_CALL, tuple->loc,
			node_name(resolver->arena, NODE_NAME, tuple->loc, kind->mixin, NULL),
			items);
}

static bool is_auto(const Node *node)
{
	const char *name = node->kind == NODE_CALL ? node_last_name(node->left) : NULL;
	return name && text_equal(name, "auto");
}

static bool is_empty_label(const Member *member)
{
	return member->name[0] == '_';
}

static void add_member(Resolver *resolver, Enumeration *enumeration, const EnumKind *kind,
                       const Node *item)
{
	const char *name = item->left->name;
	Member *member = &enumeration->members[enumeration->count];
	*member = (Member){ .name = name,
		            .value = eval_closed(resolver,
		                                 scope_inside(resolver, enumeration->class_node),
		                                 item->right) };
	split_label(resolver, member, kind);
	if (is_auto(member->value))
		member->value = automatic_value(resolver, enumeration, kind, name, item->loc);
	if (!member->label)
		member->label = automatic_label(resolver, name, item->loc);
	enumeration->count++;
	if (!is_empty_label(member) && !map_get(&enumeration->by_name, name))
		map_put(&enumeration->by_name, name, member);
}

const Enumeration *enumeration_of(Resolver *resolver, const Node *class_node)
{
	const char *key = (const char *)class_node;
	Enumeration *enumeration = map_get(&resolver->enums, key);
	if (enumeration)
		return enumeration->class_node ? enumeration : NULL;
	EnumKind kind = { 0 };
	enumeration = NEW(resolver->arena, Enumeration);
	map_put(&resolver->enums, key,
	        enumeration); /* without members, while these are evaluated */
	if (class_node->kind == NODE_CLASS)
		kind_of(resolver, class_node, &kind, 0);
	if (!kind.is_enum)
		return NULL;
	const NodeList body = class_node->body->items;
	*enumeration = (Enumeration){ .class_node = class_node,
		                      .members = NEW_ARRAY(resolver->arena, Member, body.count + 1),
		                      .by_name.arena = resolver->arena,
		                      .choices = kind.choices,
		                      .text = kind.text || kind.choices };
	for (uint32_t i = 0; i < body.count; i++)
		if (body.items[i]->kind == NODE_ASSIGN && body.items[i]->left->kind == NODE_NAME
		    && (body.items[i]->left->name[0] != '_'
		        || text_equal(body.items[i]->left->name, "__empty__")))
			add_member(resolver, enumeration, &kind, body.items[i]);
	return enumeration;
}

const Member *enumeration_member(const Enumeration *enumeration, const char *name)
{
	return map_get(&enumeration->by_name, name);
}

/* A second name of an earlier value is no member of its own. */
static bool is_alias(const Enumeration *enumeration, uint32_t at)
{
	for (uint32_t i = 0; i < at; i++)
		if (constants_equal(enumeration->members[i].value, enumeration->members[at].value))
			return true;
	return false;
}

static Node *list_item(Resolver *resolver, const Member *member, const char *what, Loc use)
{
	bool empty = is_empty_label(member);
	Node *value = empty ? node_new(resolver->arena, NODE_NONE, use) : (Node *)member->value;
	Node *label = (Node *)(empty ? member->value : member->label);
	if (text_equal(what, "values"))
		return value;
	if (text_equal(what, "labels"))
		return label;
	if (text_equal(what, "names"))
		return constant_text(resolver, use, member->name, strlen(member->name));
	NodeList pair = node_list(resolver->arena,
	                          node_list(resolver->arena, (NodeList){ 0 }, value), label);
	return node_items(resolver->arena, NODE_TUPLE, use, NULL, pair);
}

const Node *enumeration_list(Resolver *resolver, const Enumeration *enumeration, const char *what,
                             Loc use)
{
	static const char *const lists[] = { "values", "labels", "names", "choices" };
	bool known = false;
	for (size_t i = 0; i < COUNT(lists); i++)
		known |= text_equal(lists[i], what);
	if (!known || !enumeration->choices)
		return NULL;
	NodeList items = { 0 };
	for (uint32_t pass = 0; pass < 2; pass++) /* the label of "none" comes first */
		for (uint32_t i = 0; i < enumeration->count; i++)
			if (is_empty_label(&enumeration->members[i]) == (pass == 0)
			    && !is_alias(enumeration, i))
				items = node_list(
					resolver->arena, items,
					list_item(resolver, &enumeration->members[i], what, use));
	return node_items(resolver->arena, NODE_LIST, use, NULL, items);
}

/* Status['OPEN'] by name, Status('open') by value */
static const Member *enumeration_search(Resolver *resolver, const Enumeration *enumeration,
                                        const Node *key, bool by_value)
{
	for (uint32_t i = 0; by_value && i < enumeration->count; i++)
		if (!is_empty_label(&enumeration->members[i])
		    && constants_equal(enumeration->members[i].value, key))
			return &enumeration->members[i];
	return by_value || key->kind != NODE_STRING
	               ? NULL
	               : enumeration_member(enumeration,
	                                    names_intern(resolver->names, key->text, key->length));
}

const Member *member_of(Resolver *resolver, const Scope *scope, const Node *node, int hops)
{
	if (node->kind == NODE_NAME) {
		Binding *binding = scope_find(resolver, scope, node->name, node->loc);
		if (!binding || binding->node->kind != NODE_ATTRIBUTE || hops > EVAL_HOPS)
			return NULL;
		return member_of(resolver, binding->home, binding->node, hops + 1);
	}
	if (node->kind != NODE_ATTRIBUTE && node->kind != NODE_SUBSCRIPT && node->kind != NODE_CALL)
		return NULL;
	const Node *left = eval_at(resolver, scope, node->left, hops + 1);
	const Enumeration *enumeration =
		left->kind == NODE_CLASS ? enumeration_of(resolver, left) : NULL;
	if (!enumeration || node->kind == NODE_ATTRIBUTE)
		return enumeration ? enumeration_member(enumeration, node->name) : NULL;
	const Node *key = node->kind == NODE_SUBSCRIPT   ? node->right
	                  : node->items.count == 1 ? node->items.items[0]
	                                           : NULL;
	key = key ? eval_at(resolver, scope, key, hops + 1) : NULL;
	return key ? enumeration_search(resolver, enumeration, key, node->kind == NODE_CALL) : NULL;
}
