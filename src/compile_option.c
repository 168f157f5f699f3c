/* What options say in the language of the files: --setting, --field-type. */
#include "compile.h"
#include "scan.h"

/* One expression, evaluated; NULL: the text is none, which nobody is told. */
static const Node *constant_of(Compilation *c, const char *text)
{
	Sources sources = { .arena = c->arena };
	Diags quiet;
	diags_init(&quiet, &sources, c->arena);
	const Source *source = source_add(&sources, "--setting", text, strlen(text));
	const Node *block = parse_source(source, &c->names, &quiet, c->arena);
	const Node *first = block->items.count == 1 ? block->items.items[0] : NULL;
	if (quiet.errors || !first || first->kind != NODE_DO)
		return NULL;
	Scope *scope = scope_new(&c->resolver, NULL);
	const Node *value = eval_closed(&c->resolver, scope, first->left);
	bool list =
		value->kind == NODE_LIST || value->kind == NODE_TUPLE || value->kind == NODE_DICT;
	return list || is_literal(value) ? value : NULL;
}

void compilation_setting(Compilation *c, const char *text)
{
	const char *equals = strchr(text, '='), *value = equals + 1;
	const char *name = names_intern(&c->names, text, (size_t)(equals - text));
	const Node *node = constant_of(c, value);
	Loc nowhere = { 0, 0 };
	if (!node)
		node = node_text(c->arena, NODE_STRING, nowhere, value, strlen(value));
	((Node *)node)->loc = nowhere;
	map_put(&c->resolver.settings, name, (void *)node);
}

void compilation_field_type(Compilation *c, const char *text)
{
	const char *line = arena_printf(c->arena, "field %s\n", text);
	const Source *source = source_add(&c->sources, "--field-type", line, strlen(line));
	const Node *block = compilation_parse(c, source);
	if (block)
		resolve_file(&c->resolver, block, scope_new(&c->resolver, NULL));
}
