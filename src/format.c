/* Values, fields and indexes as text: what the two forms share. */
#include "format.h"
#include "names.h"
#include "resolve_model.h"

/* Index.max_name_length in Django: what its automatic names are cut to. */
enum { DJANGO_NAME_LIMIT = 30 };

/* ---- values ---- */

void write_text(Writer *writer, const char *text)
{
	const Node node = { .kind = NODE_STRING, .text = text, .length = (uint32_t)strlen(text) };
	write_value(writer, &node);
}

static void write_string(Buffer *out, const Node *node)
{
	buffer_text(out, node->kind == NODE_BYTES ? "b'" : "'");
	for (uint32_t i = 0; i < node->length; i++) {
		unsigned char c = (unsigned char)node->text[i];
		if (c == '\\' || c == '\'')
			buffer_printf(out, "\\%c", c);
		else if (c < ' ' || c == 0x7F || (c >= 0x80 && node->kind == NODE_BYTES))
			buffer_printf(out, "\\x%02x", c);
		else
			buffer_char(out, (char)c);
	}
	buffer_char(out, '\'');
}

static void write_items(Writer *writer, const char *open, NodeList items, const char *close)
{
	buffer_text(writer->out, open);
	for (uint32_t i = 0; i < items.count; i++) {
		buffer_text(writer->out, i ? ", " : "");
		write_value(writer, items.items[i]);
	}
	buffer_text(writer->out, close);
}

static bool is_among(const List *list, const Node *node)
{
	for (uint32_t i = 0; i < list->count; i++)
		if (list->items[i] == node)
			return true;
	return false;
}

static void name_class(Writer *writer, const Node *node)
{
	if (!is_among(&writer->classes, node))
		list_add(writer->resolver->arena, &writer->classes, (void *)node);
}

/* A call of a class of functions as its __init__ makes it: classes are written without it. */
static const Node *constructed(Writer *writer, const Node *call)
{
	const Node *class = call->left, *owner;
	if (class->kind != NODE_CLASS)
		return call;
	const Scope *inside = scope_inside(writer->resolver, class);
	const Node *made = function_constructed(writer->resolver, inside ? inside->parent : NULL,
	                                        call, &owner);
	if (owner && !made && !is_among(&writer->unread, owner))
		list_add(writer->resolver->arena, &writer->unread, (void *)owner);
	return made ? made : call;
}

/* models.Index and Index are one: the last part is enough, but for what a class gives. */
static void write_name(Writer *writer, const Node *node)
{
	if (node->kind == NODE_CLASS) {
		name_class(writer, node);
		buffer_text(writer->out, node->name);
		return;
	}
	const char *left = node->kind == NODE_ATTRIBUTE ? node_last_name(node->left) : NULL;
	bool member = left && ((left[0] >= 'A' && left[0] <= 'Z') || text_equal(left, "timezone"));
	bool method = node->kind == NODE_ATTRIBUTE && !left;
	if (method)
		write_value(writer, node->left);
	buffer_printf(writer->out, "%s%s%s", member ? left : "", member || method ? "." : "",
	              node->name);
}

static void write_operation(Writer *writer, const Node *node)
{
	buffer_char(writer->out, '(');
	if (node->right)
		write_value(writer, node->left);
	buffer_printf(writer->out, node->right ? " %s " : "%s", operator_text[node->op]);
	write_value(writer, node->right ? node->right : node->left);
	buffer_char(writer->out, ')');
}

static void write_pair(Writer *writer, const Node *left, const char *between, const Node *right)
{
	if (left)
		write_value(writer, left);
	buffer_text(writer->out, between);
	write_value(writer, right);
}

void write_value(Writer *writer, const Node *node)
{
	Buffer *out = writer->out;
	switch (node->kind) {
	case NODE_NONE:
	case NODE_TRUE:
	case NODE_FALSE: buffer_text(out, node_kind_name(node->kind)); break;
	case NODE_INT:
	case NODE_FLOAT: buffer_add(out, node->text, node->length); break;
	case NODE_STRING:
	case NODE_BYTES: write_string(out, node); break;
	case NODE_LIST: write_items(writer, "[", node->items, "]"); break;
	case NODE_SET: write_items(writer, "{", node->items, "}"); break;
	case NODE_DICT: write_items(writer, "{", node->items, "}"); break;
	case NODE_TUPLE:
		write_items(writer, "(", node->items, node->items.count == 1 ? ",)" : ")");
		break;
	case NODE_PAIR: write_pair(writer, node->left, ": ", node->right); break;
	case NODE_NAME:
	case NODE_CLASS:
	case NODE_ATTRIBUTE: write_name(writer, node); break;
	case NODE_CALL:
		write_name(writer, node->left);
		write_items(writer, "(", constructed(writer, node)->items, ")");
		break;
	case NODE_KEYWORD:
		buffer_printf(out, "%s=", node->name);
		write_value(writer, node->left);
		break;
	case NODE_STAR: write_pair(writer, NULL, "*", node->left); break;
	case NODE_DOUBLE_STAR: write_pair(writer, NULL, "**", node->left); break;
	case NODE_UNARY:
	case NODE_BINARY: write_operation(writer, node); break;
	case NODE_ELLIPSIS:
	case NODE_SUBSCRIPT:
	case NODE_TEST:
	case NODE_CONDITIONAL:
	case NODE_GENERATOR:
	case NODE_FUNCTION:
	case NODE_SLICE:
	case NODE_FSTRING:
	case NODE_OPAQUE:
	case NODE_ASSIGN:
	case NODE_DO:
	case NODE_MODEL:
	case NODE_MIGRATION:
	case NODE_INCLUDE:
	case NODE_FIELD:
	case NODE_IMPORT:
	case NODE_IF:
	case NODE_ELIF:
	case NODE_ELSE:
	case NODE_EXCEPT:
	case NODE_LOOP:
	case NODE_BLOCK: buffer_text(out, "..."); break; /* nobody evaluates it */
	}
}

/* ---- classes of the user ---- */

static void write_class(Writer *writer, const Node *node)
{
	const Scope *inside = scope_inside(writer->resolver, node);
	Buffer *out = writer->out;
	buffer_printf(out, "class %s(", node->name);
	for (uint32_t i = 0; i < node->items.count; i++) {
		buffer_text(out, i ? ", " : "");
		write_value(writer,
		            eval_closed(writer->resolver, inside->parent, node->items.items[i]));
	}
	buffer_text(out, "):\n    ...\n");
	for (uint32_t i = 0; i < node->body->items.count; i++) {
		const Node *item = node->body->items.items[i];
		bool method = item->kind == NODE_FUNCTION && item->name;
		bool unread = method && text_equal(item->name, "__init__")
		              && is_among(&writer->unread, node);
		if (unread || (method && text_starts(item->name, "as_")))
			buffer_printf(out, "    def %s(self, *args, **options):\n"
			                   "        raise NotImplementedError\n", item->name);
		if (item->kind != NODE_ASSIGN || item->left->kind != NODE_NAME)
			continue;
		buffer_printf(out, "    %s = ", item->left->name);
		write_value(writer, eval_closed(writer->resolver, inside, item->right));
		buffer_char(out, '\n');
	}
	buffer_text(out, "\n\n");
}

void write_classes(Writer *writer)
{
	Buffer *out = writer->out, all = { .arena = out->arena };
	for (uint32_t i = 0; i < writer->classes.count;
	     i++) { /* each may name more, which come first */
		Buffer one = { .arena = out->arena };
		writer->out = &one;
		write_class(writer, writer->classes.items[i]);
		buffer_text(&one, all.text ? all.text : "");
		buffer_free(&all);
		all = one;
	}
	buffer_text(out, all.text ? all.text : "");
	buffer_free(&all);
	writer->out = out;
}

/* Lookups of the user: a class with a lookup_name, or what register_lookup() was told. */
void write_transforms(Writer *writer)
{
	Resolver *resolver = writer->resolver;
	for (uint32_t i = 0; i < resolver->lookups.count; i++) {
		const char *name = resolver->lookups.items[i];
		const Node *class = map_get(&resolver->transforms, name);
		buffer_text(writer->out, "Field.register_lookup(");
		write_value(writer, class);
		buffer_text(writer->out, ", lookup_name=");
		write_text(writer, name);
		buffer_text(writer->out, ")\n\n\n");
	}
}

/* ---- fields ---- */

bool model_is_written(const Model *model)
{
	return !model->abstract && !model->proxy && !model->generated;
}

bool field_is_implied(const Model *model, const Field *field)
{
	return (!field->call && !field->parent_link && field == model->primary)
	       || (field->type->flags & FIELD_COMPOSITE);
}

static const char *const field_options[] = {
	"db_collation",   "db_column",  "db_comment",    "db_constraint", "db_default",
	"db_index",       "db_persist", "db_table",      "db_tablespace", "decimal_places",
	"default_bounds", "encoder",    "expression",    "like_index",    "max_digits",
	"max_length",     "null",       "output_field",  "parent_link",   "primary_key",
	"to_field",       "unique",     "spatial_index", "srid",          "geography",
	"size",           "dim",
};

static bool is_read(const char *name)
{
	for (size_t i = 0; i < COUNT(field_options); i++)
		if (text_equal(field_options[i], name))
			return true;
	return false;
}

static void write_comma(Writer *writer, bool *first)
{
	buffer_text(writer->out, *first ? "" : ", ");
	*first = false;
}

const Model *relation_model(const Resolver *resolver, const Field *field, const char *name)
{
	const Model *model = name ? model_find(resolver, field->model, name) : NULL;
	/* the table between has the proxy's name */
	return model && !(field->type->flags & FIELD_MANY) ? model_concrete(model) : model;
}

const char *relation_of(const Resolver *resolver, const Field *field, const char *name)
{
	const Model *model = relation_model(resolver, field, name);
	const char *imported = map_get(&resolver->contributed, name);
	return model      ? arena_join(resolver->arena, model->app, ".", model->name)
	       : imported ? imported
	                  : name;
}

static bool has_keyword(const Arguments *arguments, const char *name)
{
	for (uint32_t i = 0; i < arguments->keyword_count; i++)
		if (text_equal(arguments->keywords[i]->name, name))
			return true;
	return false;
}

static void write_options(Writer *writer, const Field *field, bool first)
{
	Arguments arguments = arguments_known(writer->resolver, field->scope, field->call);
	for (uint32_t i = 0; i < arguments.keyword_count; i++) {
		const Node *option = arguments.keywords[i];
		if (!is_read(option->name))
			continue;
		write_comma(writer, &first);
		buffer_printf(writer->out, "%s=", option->name);
		write_value(writer, eval_closed(writer->resolver, field->scope, option->left));
	}
	if (field->primary && !has_keyword(&arguments, "primary_key")) { /* the link to a parent */
		write_comma(writer, &first);
		buffer_text(writer->out, "primary_key=True");
	}
	if (field->through) {
		write_comma(writer, &first);
		buffer_text(writer->out, "through=");
		write_text(writer, relation_of(writer->resolver, field, field->through));
	}
}

/* A class that idxc does not know ends in Field, or nobody would take it for one. */
static const char *type_name(const Field *field)
{
	const char *name = field->call ? node_last_name(field->call->left) : NULL;
	if (field->type != &field_type_unknown)
		return name && field_type_find(name) ? name : field->type->name;
	return name && text_ends(name, "Field") ? name : "UnknownField";
}

void write_field(Writer *writer, const Field *field)
{
	bool first = true;
	buffer_printf(writer->out, "%s(", type_name(field));
	if (field->relation) {
		write_comma(writer, &first);
		write_text(writer, relation_of(writer->resolver, field, field->relation));
	} else if (field->base) {
		write_comma(writer, &first);
		write_field(writer, field->base);
	}
	if (field->relation && writer->python && !(field->type->flags & FIELD_MANY))
		buffer_text(writer->out, ", on_delete=models.DO_NOTHING");
	if (field->call)
		write_options(writer, field, first);
	else if (field->parent_link)
		buffer_printf(writer->out, ", parent_link=True%s",
		              field->primary ? ", primary_key=True" : "");
	buffer_char(writer->out, ')');
}

/* ---- indexes and constraints ---- */

/* A call with the arguments that it has, but for name=. */
static void write_declaration(Writer *writer, const Scope *scope, const Node *node,
                              const char *name)
{
	const Node *call = eval_closed(writer->resolver, scope, node);
	Arguments arguments = arguments_known(writer->resolver, scope, call);
	bool first = true;
	write_name(writer, call->left);
	buffer_char(writer->out, '(');
	for (uint32_t i = 0; i < arguments.count; i++) {
		write_comma(writer, &first);
		write_value(writer, eval_closed(writer->resolver, scope, arguments.positional[i]));
	}
	for (uint32_t i = 0; i < arguments.keyword_count; i++) {
		const Node *option = arguments.keywords[i];
		if (text_equal(option->name, "name"))
			continue;
		write_comma(writer, &first);
		buffer_printf(writer->out, "%s=", option->name);
		write_value(writer, eval_closed(writer->resolver, scope, option->left));
	}
	if (name) {
		write_comma(writer, &first);
		buffer_text(writer->out, "name=");
		write_text(writer, name);
	}
	buffer_char(writer->out, ')');
}

/* PartialIndex may have its name among the arguments without one. */
static bool has_name_keyword(Writer *writer, const Index *index)
{
	const Node *call = eval_closed(writer->resolver, index->scope, index->node);
	Arguments arguments = arguments_known(writer->resolver, index->scope, call);
	return has_keyword(&arguments, "name");
}

void write_index(Writer *writer, const Index *index)
{
	const char *name = index->name;
	if (name && !has_name_keyword(writer, index))
		name = NULL;
	else if (!name && writer->python) /* Django's operations want one */
		name = index_name(writer->resolver->arena, index, index->model->table,
		                  DJANGO_NAME_LIMIT);
	write_declaration(writer, index->scope, index->node, name);
}

void write_check(Writer *writer, const Check *check)
{
	write_declaration(writer, check->scope, check->node, check->name);
}
