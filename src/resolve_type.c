/* The types of fields: by their own name, by a class of the file, by what is declared of a name. */
#include "resolve_model.h"

#include <string.h>

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

const FieldType *field_type_plain(Resolver *resolver, const Node *call)
{
	const char *name = call->kind == NODE_CALL ? node_last_name(call->left) : NULL;
	return name ? word_of(resolver, name)->field : NULL;
}

const FieldType *field_type_of(Resolver *resolver, const Scope *scope, const Node *call)
{
	const FieldType *type = call ? field_type_plain(resolver, call) : NULL;
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
const Node *declared_call(Resolver *resolver, const Node *call)
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
