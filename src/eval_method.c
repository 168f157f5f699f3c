/* Constants: methods of texts and lists. Texts of other than ASCII characters keep their case. */
#include "eval_call.h"

#include <ctype.h>
#include <string.h>

static const char blanks[] = " \t\n\r\f\v";

static Node *text_constant(const Call *call, const char *text, size_t length)
{
	return constant_text(call->resolver, call->node->loc, text, length);
}

static bool is_ascii(const Node *text)
{
	return utf8_length(text->text, text->length) == text->length;
}

static bool holds_nul(const Node *text)
{
	return memchr(text->text, '\0', text->length) != NULL;
}

/* The argument at a place, if it is a text that C's functions can search; NULL: it is not. */
static const Node *text_argument(const Call *call, uint32_t at)
{
	const Node *text = at < call->count ? call->arguments[at] : NULL;
	return text && text->kind == NODE_STRING && !holds_nul(text) && !holds_nul(call->self)
	               ? text
	               : NULL;
}

/* ---- case ---- */

static const Node *mapped(Call *call, int (*map)(int))
{
	if (call->count || !is_ascii(call->self))
		return NULL;
	Node *text = text_constant(call, call->self->text, call->self->length);
	for (uint32_t i = 0; i < text->length; i++)
		((char *)text->text)[i] = (char)map((unsigned char)text->text[i]);
	return text;
}

static const Node *call_lower(Call *call)
{
	return mapped(call, tolower);
}

static const Node *call_upper(Call *call)
{
	return mapped(call, toupper);
}

/* The first letter large, of the text or of each word of letters. */
static const Node *large_letters(Call *call, bool each)
{
	const Node *lower = call_lower(call);
	char *text = lower ? (char *)lower->text : NULL;
	for (uint32_t i = 0; text && i < lower->length; i++)
		if (i == 0 || (each && !isalpha((unsigned char)text[i - 1])))
			text[i] = (char)toupper((unsigned char)text[i]);
	return lower;
}

static const Node *call_title(Call *call)
{
	return large_letters(call, true);
}

static const Node *call_capitalize(Call *call)
{
	return large_letters(call, false);
}

/* ---- ends ---- */

static const Node *stripped(Call *call, bool left, bool right)
{
	const Node *given = text_argument(call, 0);
	if (call->count > 1 || holds_nul(call->self) || (given && !is_ascii(given))
	    || (call->count && !given && call->arguments[0]->kind != NODE_NONE))
		return NULL;
	const char *start = call->self->text, *end = start + call->self->length;
	const char *chars = given ? given->text : blanks;
	start += left ? strspn(start, chars) : 0;
	while (right && end > start && strchr(chars, end[-1]))
		end--;
	return text_constant(call, start, (size_t)(end - start));
}

static const Node *call_strip(Call *call)
{
	return stripped(call, true, true);
}

static const Node *call_lstrip(Call *call)
{
	return stripped(call, true, false);
}

static const Node *call_rstrip(Call *call)
{
	return stripped(call, false, true);
}

/* Whether the text begins, or ends, with its argument. */
static Truth has_end(const Call *call, bool last)
{
	const Node *part = call->count == 1 ? text_argument(call, 0) : NULL;
	if (!part)
		return TRUTH_UNKNOWN;
	size_t length = call->self->length, from = last ? length - part->length : 0;
	return part->length <= length
	                       && memcmp(call->self->text + from, part->text, part->length) == 0
	               ? TRUTH_TRUE
	               : TRUTH_FALSE;
}

static const Node *end_test(Call *call, bool last)
{
	Truth truth = has_end(call, last);
	return truth == TRUTH_UNKNOWN
	               ? NULL
	               : constant_truth(call->resolver, call->node->loc, truth == TRUTH_TRUE);
}

static const Node *call_startswith(Call *call)
{
	return end_test(call, false);
}

static const Node *call_endswith(Call *call)
{
	return end_test(call, true);
}

static const Node *without_end(Call *call, bool last)
{
	Truth truth = has_end(call, last);
	if (truth != TRUTH_TRUE)
		return truth == TRUTH_FALSE ? call->self : NULL;
	size_t cut = call->arguments[0]->length;
	return text_constant(call, call->self->text + (last ? 0 : cut), call->self->length - cut);
}

static const Node *call_removeprefix(Call *call)
{
	return without_end(call, false);
}

static const Node *call_removesuffix(Call *call)
{
	return without_end(call, true);
}

/* ---- width ---- */

static const Node *padded(Call *call, char align)
{
	Format format = { .fill = align == '=' ? '0' : ' ', .align = align };
	const Node *fill = text_argument(call, 1);
	if (!call->count || !integer_value(call->arguments[0], &format.width)
	    || (call->count > 1 && (!fill || fill->length != 1)))
		return NULL;
	format.fill = fill ? *fill->text : format.fill;
	const char *sign = call->self->text;
	if (align == '=' && (*sign == '-' || *sign == '+')) /* zfill leaves a sign where it is */
		return NULL;
	format.align = align == '=' ? '>' : align;
	Buffer text = { .arena = call->resolver->arena };
	bool known = format_value(&text, &format, call->self);
	const Node *result = text_of_buffer(call->resolver, call->node, &text, known);
	return known ? result : NULL;
}

static const Node *call_ljust(Call *call)
{
	return padded(call, '<');
}

static const Node *call_rjust(Call *call)
{
	return padded(call, '>');
}

static const Node *call_zfill(Call *call)
{
	return call->count == 1 ? padded(call, '=') : NULL;
}

/* ---- parts ---- */

static Node *list_of(const Call *call, NodeKind kind, NodeList items)
{
	return node_items(call->resolver->arena, kind, call->node->loc, NULL, items);
}

static const Node *split_at_blanks(Call *call)
{
	NodeList items = { 0 };
	const char *at = call->self->text;
	while (*(at += strspn(at, blanks))) {
		size_t length = strcspn(at, blanks);
		items = node_list(call->resolver->arena, items, text_constant(call, at, length));
		at += length;
	}
	return list_of(call, NODE_LIST, items);
}

/* Where a text is split, and how often at most; false: not known. */
static bool split_arguments(const Call *call, const Node **separator, long long *most)
{
	const Node *given =
		call->count == 2 ? call->arguments[1] : call_keyword(call, "maxsplit");
	*separator = text_argument(call, 0);
	*most = EVAL_LARGEST;
	return *separator && (*separator)->length && call->count <= 2 && (!call->keywords || given)
	       && (!given || integer_value(given, most));
}

static const Node *call_split(Call *call)
{
	const Node *separator;
	long long most;
	if (!call->count && !call->keywords && !holds_nul(call->self))
		return split_at_blanks(call);
	if (!split_arguments(call, &separator, &most))
		return NULL;
	NodeList items = { 0 };
	const char *at = call->self->text, *found;
	for (; most-- != 0 && (found = strstr(at, separator->text)); at = found + separator->length)
		items = node_list(call->resolver->arena, items,
		                  text_constant(call, at, (size_t)(found - at)));
	items = node_list(call->resolver->arena, items, text_constant(call, at, strlen(at)));
	return list_of(call, NODE_LIST, items);
}

/* The last place of a part in a text that ends at `end`; NULL: there is none. */
static const char *last_place(const char *text, const char *end, const Node *part)
{
	for (const char *at = end - part->length; at >= text; at--)
		if (memcmp(at, part->text, part->length) == 0)
			return at;
	return NULL;
}

static const Node *call_rsplit(Call *call)
{
	const Node *separator;
	long long most;
	const char *text = call->self->text, *end = text + call->self->length, *found;
	if (!call->count && !call->keywords && !holds_nul(call->self))
		return split_at_blanks(call);
	if (!split_arguments(call, &separator, &most))
		return NULL;
	NodeList parts = { 0 }, items = { 0 };
	for (; most-- != 0 && (found = last_place(text, end, separator)); end = found)
		parts = node_list(call->resolver->arena, parts,
		                  text_constant(call, found + separator->length,
		                                (size_t)(end - found) - separator->length));
	items = node_list(call->resolver->arena, items,
	                  text_constant(call, text, (size_t)(end - text)));
	for (uint32_t i = parts.count; i > 0; i--)
		items = node_list(call->resolver->arena, items, parts.items[i - 1]);
	return list_of(call, NODE_LIST, items);
}

/* The place of a part in a text of ASCII, -1: there is none. */
static const Node *call_find(Call *call)
{
	const Node *part = call->count == 1 && is_ascii(call->self) ? text_argument(call, 0) : NULL;
	const char *found = part ? strstr(call->self->text, part->text) : NULL;
	return part ? integer_constant(call, found ? found - call->self->text : -1) : NULL;
}

static const Node *call_text_count(Call *call)
{
	const Node *part = call->count == 1 ? text_argument(call, 0) : NULL;
	long long count = 0;
	if (!part || !part->length)
		return NULL;
	for (const char *at = call->self->text; (at = strstr(at, part->text)); at += part->length)
		count++;
	return integer_constant(call, count);
}

/* Whether a text of ASCII has letters of one kind alone. */
static const Node *all_are(Call *call, int (*kind)(int))
{
	const Node *text = call->self;
	if (call->count || !is_ascii(text))
		return NULL;
	bool all = text->length > 0;
	for (uint32_t i = 0; i < text->length; i++)
		all &= kind((unsigned char)text->text[i]) != 0;
	return constant_truth(call->resolver, call->node->loc, all);
}

static const Node *call_isalnum(Call *call)
{
	return all_are(call, isalnum);
}

static const Node *call_isalpha(Call *call)
{
	return all_are(call, isalpha);
}

static const Node *call_isdigit(Call *call)
{
	return all_are(call, isdigit);
}

/* Whether there are letters, and none of the other case. */
static const Node *one_case(Call *call, int (*wanted)(int), int (*other)(int))
{
	const Node *text = call->self;
	bool some = false, others = false;
	if (call->count || !is_ascii(text))
		return NULL;
	for (uint32_t i = 0; i < text->length; i++) {
		some |= wanted((unsigned char)text->text[i]) != 0;
		others |= other((unsigned char)text->text[i]) != 0;
	}
	return constant_truth(call->resolver, call->node->loc, some && !others);
}

static const Node *call_islower(Call *call)
{
	return one_case(call, islower, isupper);
}

static const Node *call_isupper(Call *call)
{
	return one_case(call, isupper, islower);
}

/* Before a separator, it, and what follows: at its first place, or its last. */
static const Node *parted(Call *call, bool last)
{
	const Node *separator = call->count == 1 ? text_argument(call, 0) : NULL;
	if (!separator || !separator->length)
		return NULL;
	const char *text = call->self->text, *end = text + call->self->length, *found = NULL;
	for (const char *at = text; (at = strstr(at, separator->text)) && (last || !found); at++)
		found = at;
	const char *middle = found ? found : last ? text : end;
	const char *behind = found ? found + separator->length : middle;
	const char *const cuts[] = { text, middle, behind, end };
	NodeList items = { 0 };
	for (size_t i = 0; i < 3; i++)
		items = node_list(call->resolver->arena, items,
		                  text_constant(call, cuts[i], (size_t)(cuts[i + 1] - cuts[i])));
	return list_of(call, NODE_TUPLE, items);
}

static const Node *call_partition(Call *call)
{
	return parted(call, false);
}

static const Node *call_rpartition(Call *call)
{
	return parted(call, true);
}

static const Node *call_replace(Call *call)
{
	const Node *from = text_argument(call, 0), *to = text_argument(call, 1);
	long long most = EVAL_LARGEST;
	if (call->count < 2 || call->count > 3 || !from || !to || !from->length
	    || (call->count == 3 && !integer_value(call->arguments[2], &most)))
		return NULL;
	Buffer text = { .arena = call->resolver->arena };
	const char *at = call->self->text, *found;
	for (; most-- != 0 && (found = strstr(at, from->text)); at = found + from->length) {
		buffer_add(&text, at, (size_t)(found - at));
		buffer_add(&text, to->text, to->length);
	}
	buffer_text(&text, at);
	return text_of_buffer(call->resolver, call->node, &text, true);
}

static const Node *call_join(Call *call)
{
	bool ordered = call->count == 1 && call->arguments[0]->kind != NODE_SET;
	const Node *list = ordered ? call_sequence(call, NODE_LIST) : NULL;
	if (!list)
		return NULL;
	Buffer text = { .arena = call->resolver->arena };
	bool known = true;
	for (uint32_t i = 0; i < list->items.count && known; i++) {
		if (i > 0)
			buffer_add(&text, call->self->text, call->self->length);
		known = list->items.items[i]->kind == NODE_STRING && text.length <= EVAL_LARGEST
		        && constant_print(&text, list->items.items[i]);
	}
	const Node *result = text_of_buffer(call->resolver, call->node, &text, known);
	return known ? result : NULL;
}

/* ---- lists ---- */

static bool is_value(const Node *node)
{
	return node->kind == NODE_STRING || node->kind == NODE_INT;
}

/* Where a value stands first, and how often; false: not known. */
static bool occurrences(const Call *call, long long *first, long long *count)
{
	if (call->count != 1 || !is_value(call->arguments[0]))
		return false;
	*first = -1;
	*count = 0;
	for (uint32_t i = 0; i < call->self->items.count; i++) {
		const Node *item = call->self->items.items[i];
		item = eval_at(call->resolver, call->scope, item, call->hops);
		if (!is_value(item))
			return false;
		if (!constants_equal(item, call->arguments[0]))
			continue;
		*first = *first < 0 ? i : *first;
		++*count;
	}
	return true;
}

static const Node *call_index(Call *call)
{
	long long first, count;
	return occurrences(call, &first, &count) && first >= 0 ? integer_constant(call, first)
	                                                       : NULL;
}

static const Node *call_count(Call *call)
{
	long long first, count;
	return occurrences(call, &first, &count) ? integer_constant(call, count) : NULL;
}

static const Node *call_copy(Call *call)
{
	return call->count ? NULL : call->self;
}

static const Builtins text_methods[] = {
	{ "capitalize", call_capitalize },
	{ "casefold", call_lower },
	{ "count", call_text_count },
	{ "endswith", call_endswith },
	{ "find", call_find },
	{ "isalnum", call_isalnum },
	{ "isalpha", call_isalpha },
	{ "isdigit", call_isdigit },
	{ "islower", call_islower },
	{ "isupper", call_isupper },
	{ "join", call_join },
	{ "ljust", call_ljust },
	{ "lower", call_lower },
	{ "lstrip", call_lstrip },
	{ "partition", call_partition },
	{ "removeprefix", call_removeprefix },
	{ "removesuffix", call_removesuffix },
	{ "replace", call_replace },
	{ "rjust", call_rjust },
	{ "rpartition", call_rpartition },
	{ "rsplit", call_rsplit },
	{ "rstrip", call_rstrip },
	{ "split", call_split },
	{ "startswith", call_startswith },
	{ "strip", call_strip },
	{ "title", call_title },
	{ "upper", call_upper },
	{ "zfill", call_zfill },
};

static const Builtins list_methods[] = {
	{ "copy", call_copy },
	{ "count", call_count },
	{ "index", call_index },
};

Builtin text_method(const char *name)
{
	return builtin_find(text_methods, COUNT(text_methods), name);
}

Builtin list_method(const char *name)
{
	return builtin_find(list_methods, COUNT(list_methods), name);
}
