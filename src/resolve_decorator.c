/*
 * What decorators and metaclasses declare. Nothing of them is in the tree: their names stand in the
 * text before a class, and what a function of the files may add is seen by the words of its text.
 */
#include "eval.h"
#include "resolve_model.h"

#include <ctype.h>
#include <string.h>

/* ---- text ---- */

static const char *line_before(const char *text, const char *line)
{
	for (line -= line > text; line > text && line[-1] != '\n'; line--)
		;
	return line;
}

static bool is_blank_line(const char *line)
{
	line += strspn(line, " \t\r\f");
	return !*line || *line == '\n' || *line == '#';
}

/* The end of a def or class: the next line that is not further in than its first one. */
static const char *block_end(const char *line)
{
	size_t width = strspn(line, " \t");
	do {
		line += strcspn(line, "\n");
		line += *line == '\n';
	} while (*line && (is_blank_line(line) || strspn(line, " \t") > width));
	return line;
}

/* Whether a function, or a class, makes fields or indexes, or adds them to a class. */
static bool may_declare(const Resolver *resolver, const Node *block)
{
	static const char *const words[] = { "Field(",        "ForeignKey(",
		                             "Index(",        "Constraint(",
		                             "add_to_class",  "contribute_to_class",
		                             "_meta.indexes", "_meta.constraints" };
	const Source *source = source_of(resolver->diags->sources, block->loc);
	const char *line = source->text + (block->loc.start - source->base);
	while (line > source->text && line[-1] != '\n')
		line--;
	size_t length = (size_t)(block_end(line) - line);
	for (size_t i = 0; i < COUNT(words); i++)
		if (memmem(line, length, words[i], strlen(words[i])))
			return true;
	return false;
}

/* ---- names ---- */

/* a.b.c, as it stands in the text; NULL: no name. */
static const Node *name_at(Resolver *resolver, const Source *source, const char *at)
{
	Node *name = NULL;
	size_t length;
	do {
		for (length = 0; isalnum((unsigned char)at[length]) || at[length] == '_'; length++)
			;
		uint32_t start = source->base + (uint32_t)(at - source->text);
		if (length)
			name = node_name(resolver->arena, name ? NODE_ATTRIBUTE : NODE_NAME,
			                 (Loc){ start, start + (uint32_t)length },
			                 names_intern(resolver->names, at, length), name);
		at += length + 1;
	} while (length && at[-1] == '.');
	return name;
}

/* What a module that was not given may do is not known; other projects' own declare nothing here. */
static bool tell(Resolver *resolver, const Scope *scope, const Node *name, const char *what)
{
	const Node *value = name ? eval(resolver, scope, name) : NULL;
	const char *last = name ? node_last_name(name) : NULL;
	bool ours = value && (value->kind == NODE_FUNCTION || value->kind == NODE_CLASS);
	bool unknown =
		value && !ours && name->kind == NODE_NAME && map_get(&resolver->local, name->name);
	const char *key = ours ? (const char *)value : last;
	if (!unknown && !(ours && may_declare(resolver, value)))
		return false;
	if (map_get(&resolver->told, key))
		return true;
	map_put(&resolver->told, key, (void *)value);
	diag_warn(resolver->diags, CATEGORY_UNREAD, name->loc, NULL,
	          "not read: what the %s '%s' declares", what, last)
		->hint = ours ? "declare it in the class" : "name its file or folder as well";
	return true;
}

/* @name, @name(...), @name( ... over several lines ... ) */
static bool tell_decorators(Resolver *resolver, const Scope *scope, const Node *class)
{
	const Source *source = source_of(resolver->diags->sources, class->loc);
	const char *text = source->text, *line = text + (class->loc.start - source->base);
	while (line > text && line[-1] != '\n')
		line--;
	size_t width = strspn(line, " \t");
	bool declare = false;
	while (line > text) {
		line = line_before(text, line);
		size_t in = strspn(line, " \t");
		bool within = in > width || line[in] == ')' || line[in] == ']';
		if (line[in] == '@' && in == width)
			declare |= tell(resolver, scope, name_at(resolver, source, line + in + 1),
			                "decorator");
		else if (!within && !is_blank_line(line))
			break;
	}
	return declare;
}

bool decorators_declare(Resolver *resolver, const Model *model)
{
	const Node *class = model->node;
	const Scope *scope = model->scope ? model->scope->parent : NULL;
	if (!class || class->kind != NODE_CLASS)
		return false;
	bool declare = tell_decorators(resolver, scope, class);
	for (uint32_t i = 0; i < class->items.count; i++) {
		const Node *item = class->items.items[i];
		if (item->kind == NODE_KEYWORD && text_equal(item->name, "metaclass"))
			declare |= tell(resolver, scope, item->left, "metaclass");
	}
	return declare;
}
