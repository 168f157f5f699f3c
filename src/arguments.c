/* The arguments of a call, after * and ** are put in. */
#include "eval.h"

#include <stdlib.h>
#include <string.h>

/* Few at first; full at each power of two. */
static void add_node(Resolver *resolver, const Node *const **items, uint32_t *count,
                     const Node *node)
{
	const Node **more = (const Node **)*items;
	if ((*count & (*count - 1)) == 0) {
		more = arena_take(resolver->arena,
		                  (*count ? (size_t)*count * 2 : 1) * sizeof *more);
		if (*count)
			memcpy(more, *items, *count * sizeof *more);
		*items = more;
	}
	more[(*count)++] = node;
}

static void spread_pair(Resolver *resolver, Arguments *arguments, const Node *pair)
{
	if (!sql_text(resolver, pair->left))
		return;
	const char *name = names_intern(resolver->names, pair->left->text, pair->left->length);
	add_node(resolver, &arguments->keywords, &arguments->keyword_count,
	         node_name(resolver->arena, NODE_KEYWORD, pair->loc, name, pair->right));
}

static bool is_options(const Node *dict)
{
	for (uint32_t i = 0; i < dict->items.count; i++)
		if (dict->items.items[i]->kind != NODE_PAIR
		    || dict->items.items[i]->left->kind != NODE_STRING)
			return false;
	return dict->kind == NODE_DICT;
}

/* *items and **options; false: idxc can't evaluate them. */
static bool spread(Resolver *resolver, const Scope *scope, Arguments *arguments, const Node *item)
{
	const Node *value = eval(resolver, scope, item->left);
	bool positional = item->kind == NODE_STAR && is_sequence(value);
	if (!positional && !(item->kind == NODE_DOUBLE_STAR && is_options(value)))
		return false;
	for (uint32_t i = 0; i < value->items.count; i++)
		if (positional)
			add_node(resolver, &arguments->positional, &arguments->count,
			         value->items.items[i]);
		else
			spread_pair(resolver, arguments, value->items.items[i]);
	return true;
}

/* Few are compared with each other, for many it takes a map. */
static void check_twice(Resolver *resolver, const Arguments *arguments)
{
	enum { FEW = 16 };
	Map seen = { .arena = resolver->arena };
	for (uint32_t i = 0; i < arguments->keyword_count; i++) {
		const Node *keyword = arguments->keywords[i];
		bool twice = false;
		for (uint32_t j = 0; j < i && arguments->keyword_count <= FEW; j++)
			twice |= arguments->keywords[j]->name == keyword->name;
		if (arguments->keyword_count > FEW) {
			twice = map_get(&seen, keyword->name) != NULL;
			map_put(&seen, keyword->name, (void *)keyword);
		}
		if (twice)
			diag_error(resolver->diags, keyword->loc, "'%s' is given twice",
			           keyword->name);
	}
}

/* f(a, b, c=1): those of the call itself; false: it has others. */
static bool take_plain(Arguments *arguments, const Node *call)
{
	const Node *const *items = (const Node *const *)call->items.items;
	uint32_t count = call->items.count, keywords = 0;
	for (uint32_t i = 0; i < count; i++) {
		NodeKind kind = items[i]->kind;
		if (kind == NODE_STAR || kind == NODE_DOUBLE_STAR
		    || (keywords && kind != NODE_KEYWORD))
			return false;
		keywords += kind == NODE_KEYWORD;
	}
	arguments->positional = items;
	arguments->count = count - keywords;
	arguments->keywords = keywords ? items + arguments->count : NULL;
	arguments->keyword_count = keywords;
	return true;
}

static void take_spread(Resolver *resolver, const Scope *scope, Arguments *arguments,
                        const Node *call)
{
	for (uint32_t i = 0; i < call->items.count; i++) {
		const Node *item = call->items.items[i];
		if (item->kind == NODE_STAR || item->kind == NODE_DOUBLE_STAR) {
			if (!spread(resolver, scope, arguments, item))
				arguments->unknown = item;
		} else if (item->kind == NODE_KEYWORD) {
			add_node(resolver, &arguments->keywords, &arguments->keyword_count, item);
		} else {
			add_node(resolver, &arguments->positional, &arguments->count, item);
		}
	}
}

Arguments arguments_known(Resolver *resolver, const Scope *scope, const Node *call)
{
	Arguments arguments = { .call = call };
	if (!take_plain(&arguments, call))
		take_spread(resolver, scope, &arguments, call);
	if (!arguments.keyword_count)
		return arguments;
	bool twice = false;
	arguments.used = NEW_ARRAY(resolver->arena, bool, arguments.keyword_count);
	for (uint32_t i = 0; i < arguments.keyword_count; i++) {
		uint64_t bit = UINT64_C(1) << name_entry(arguments.keywords[i]->name)->number;
		twice |= arguments.numbers & bit;
		arguments.numbers |= bit;
	}
	if (twice) /* or two names with one number */
		check_twice(resolver, &arguments);
	return arguments;
}

static int by_name(const void *a, const void *b)
{
	const Node *x = *(const Node *const *)a, *y = *(const Node *const *)b;
	return strcmp(x->name, y->name);
}

void arguments_sort(Resolver *resolver, Arguments *arguments)
{
	uint32_t count = arguments->keyword_count;
	if (count < 2)
		return;
	const Node **sorted = arena_take(resolver->arena, count * sizeof *sorted);
	memcpy(sorted, arguments->keywords, count * sizeof *sorted);
	qsort(sorted, count, sizeof *sorted, by_name);
	arguments->keywords = sorted;
}

Arguments arguments_of(Resolver *resolver, const Scope *scope, const Node *call)
{
	Arguments arguments = arguments_known(resolver, scope, call);
	if (arguments.unknown)
		diag_error(resolver->diags, arguments.unknown->loc,
		           "can't evaluate this argument list");
	return arguments;
}

const Node *argument_find(Arguments *arguments, const char *name, uint8_t number)
{
	const Node *value = NULL;
	for (uint32_t i = 0; i < arguments->keyword_count; i++) {
		const Node *keyword = arguments->keywords[i];
		if (name_entry(keyword->name)->number != number || !text_equal(keyword->name, name))
			continue;
		arguments->used[i] = true;
		value = value ? value : keyword->left;
	}
	return value;
}

bool argument_truth(Resolver *resolver, const Scope *scope, Arguments *arguments, const char *name)
{
	const Node *node = argument_named(arguments, name);
	if (!node)
		return false;
	Truth truth = constant_truth_of(eval(resolver, scope, node));
	if (truth == TRUTH_UNKNOWN)
		diag_error(resolver->diags, node->loc, "idxc can't evaluate %s", name);
	return truth == TRUTH_TRUE;
}

void arguments_check(Resolver *resolver, const Arguments *arguments, const char *what,
                     const char *const *known, size_t known_count)
{
	for (uint32_t i = 0; i < arguments->keyword_count; i++) {
		const Node *keyword = arguments->keywords[i];
		if (arguments->used[i])
			continue;
		Loc loc = { keyword->loc.start,
			    keyword->loc.start + (uint32_t)strlen(keyword->name) };
		Diag *diag = diag_error(resolver->diags, loc, "%s has no option '%s'", what,
		                        keyword->name);
		diag_suggest(resolver->diags, diag, keyword->name, known, known_count);
	}
}
