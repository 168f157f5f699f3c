#include "ast.h"

#include <string.h>

const char *const operator_text[] = {
	"", "+", "-", "*", "/", "//", "%", "**", "&", "|", "^", "~", "<<", ">>",
};

const char *const test_text[] = {
	"", "==", "!=", "<", "<=", ">", ">=", "in", "not in", "is", "is not", "and", "or", "not",
};

Node *node_new(Arena *arena, NodeKind kind, Loc loc)
{
	Node *node = NEW(arena, Node);
	node->kind = kind;
	node->loc = loc;
	return node;
}

static unsigned depth_of(const Node *left, const Node *right)
{
	unsigned l = left ? left->depth : 0, r = right ? right->depth : 0, deeper = l > r ? l : r;
	return deeper < NODE_DEPTH_LIMIT * 2 ? deeper + 1 : deeper;
}

Node *node_text(Arena *arena, NodeKind kind, Loc loc, const char *text, size_t length)
{
	Node *node = node_new(arena, kind, loc);
	node->text = text;
	node->length = (uint32_t)length;
	return node;
}

Node *node_string(Arena *arena, Loc loc, const char *text, size_t length)
{
	Node *node = arena_take(arena, sizeof *node + length + 1);
	char *copy = (char *)(node + 1);
	memcpy(copy, text, length);
	copy[length] = '\0';
	*node = (Node){ .kind = NODE_STRING, .length = (uint32_t)length, .loc = loc, .text = copy };
	return node;
}

Node *node_name(Arena *arena, NodeKind kind, Loc loc, const char *name, Node *left)
{
	Node *node = node_new(arena, kind, loc);
	node->name = name;
	node->left = left;
	node->depth = depth_of(left, NULL);
	return node;
}

Node *node_pair(Arena *arena, NodeKind kind, Loc loc, Node *left, Node *right)
{
	Node *node = node_new(arena, kind, loc);
	node->left = left;
	node->right = right;
	node->depth = depth_of(left, right);
	return node;
}

Node *node_operation(Arena *arena, Loc loc, Operator op, Node *left, Node *right)
{
	Node *node = node_pair(arena, right ? NODE_BINARY : NODE_UNARY, loc, left, right);
	node->op = op;
	return node;
}

static unsigned depth_of_all(const Node *left, NodeList items)
{
	const Node *deepest = left;
	for (uint32_t i = 0; i < items.count; i++)
		if (!deepest || items.items[i]->depth > deepest->depth)
			deepest = items.items[i];
	return depth_of(deepest, NULL);
}

Node *node_items(Arena *arena, NodeKind kind, Loc loc, Node *left, NodeList items)
{
	Node *node = node_new(arena, kind, loc);
	node->left = left;
	node->items = items;
	node->depth = depth_of_all(left, items);
	return node;
}

Node *node_copied(Arena *arena, NodeKind kind, Loc loc, Node *left, NodeList items)
{
	Node *node = arena_take(arena, sizeof *node + items.count * sizeof *items.items);
	Node **copy = (Node **)(node + 1);
	for (uint32_t i = 0; i < items.count; i++)
		copy[i] = items.items[i];
	*node = (Node){ .kind = kind,
		        .depth = depth_of_all(left, items),
		        .loc = loc,
		        .left = left,
		        .items = { copy, items.count, items.count } };
	return node;
}

Node *node_block(Arena *arena, NodeKind kind, Loc loc, Node *head, Node *body)
{
	Node *node = node_new(arena, kind, loc);
	node->left = head->left;
	node->name = head->kind == NODE_CALL ? NULL : head->name;
	node->items = head->items;
	node->body = body;
	return node;
}

NodeList node_list(Arena *arena, NodeList list, Node *item)
{
	if (list.count == list.capacity) {
		uint32_t capacity = list.capacity ? list.capacity * 2 : 2;
		Node **items = arena_take(arena, capacity * sizeof *items);
		if (list.count)
			memcpy(items, list.items, list.count * sizeof *items);
		list.items = items;
		list.capacity = capacity;
	}
	list.items[list.count++] = item;
	return list;
}

NodeList node_concat(Arena *arena, NodeList a, NodeList b)
{
	if (a.count == 0)
		return b;
	for (uint32_t i = 0; i < b.count; i++)
		a = node_list(arena, a, b.items[i]);
	return a;
}

Node *node_test(Arena *arena, Loc loc, Test test, Node *left, Node *right)
{
	Node *node = node_pair(arena, NODE_TEST, loc, left, right);
	node->test = test;
	return node;
}

Node *node_three(Arena *arena, NodeKind kind, Loc loc, Node *a, Node *b, Node *c)
{
	NodeList items =
		node_list(arena, node_list(arena, node_list(arena, (NodeList){ 0 }, a), b), c);
	return node_items(arena, kind, loc, NULL, items);
}

Node *node_with_body(Arena *arena, NodeKind kind, Loc loc, Node *left, Node *right, Node *body)
{
	Node *node = node_pair(arena, kind, loc, left, right);
	node->body = body;
	return node;
}

static const char *const kind_names[] = {
	[NODE_NONE] = "None",
	[NODE_TRUE] = "True",
	[NODE_FALSE] = "False",
	[NODE_INT] = "int",
	[NODE_FLOAT] = "float",
	[NODE_STRING] = "string",
	[NODE_BYTES] = "bytes",
	[NODE_ELLIPSIS] = "ellipsis",
	[NODE_LIST] = "list",
	[NODE_TUPLE] = "tuple",
	[NODE_SET] = "set",
	[NODE_DICT] = "dict",
	[NODE_PAIR] = "pair",
	[NODE_NAME] = "name",
	[NODE_ATTRIBUTE] = "attribute",
	[NODE_CALL] = "call",
	[NODE_KEYWORD] = "keyword",
	[NODE_STAR] = "star",
	[NODE_DOUBLE_STAR] = "double star",
	[NODE_SUBSCRIPT] = "subscript",
	[NODE_UNARY] = "unary",
	[NODE_BINARY] = "binary",
	[NODE_TEST] = "test",
	[NODE_CONDITIONAL] = "conditional",
	[NODE_GENERATOR] = "generator",
	[NODE_FUNCTION] = "function",
	[NODE_SLICE] = "slice",
	[NODE_FSTRING] = "f-string",
	[NODE_OPAQUE] = "opaque",
	[NODE_ASSIGN] = "assign",
	[NODE_DO] = "do",
	[NODE_CLASS] = "class",
	[NODE_MODEL] = "model",
	[NODE_MIGRATION] = "migration",
	[NODE_INCLUDE] = "include",
	[NODE_FIELD] = "field",
	[NODE_IMPORT] = "import",
	[NODE_IF] = "if",
	[NODE_ELIF] = "elif",
	[NODE_ELSE] = "else",
	[NODE_EXCEPT] = "except",
	[NODE_LOOP] = "loop",
	[NODE_BLOCK] = "block",
};

const char *node_kind_name(NodeKind kind)
{
	return kind_names[kind];
}

static bool has_text(NodeKind kind)
{
	return kind == NODE_INT || kind == NODE_FLOAT || kind == NODE_STRING || kind == NODE_BYTES;
}

static bool has_name(const Node *node)
{
	return !has_text(node->kind) && node->kind != NODE_BLOCK && node->name;
}

void node_dump(Buffer *out, const Node *node, unsigned depth)
{
	buffer_printf(out, "%*s%s", (int)depth * 2, "", node_kind_name(node->kind));
	if (has_name(node))
		buffer_printf(out, " %s", node->name);
	if (has_text(node->kind)) {
		buffer_char(out, ' ');
		for (uint32_t i = 0; i < node->length; i++)
			if ((unsigned char)node->text[i] < ' ')
				buffer_printf(out, "\\x%02x",
				              (unsigned)(unsigned char)node->text[i]);
			else
				buffer_char(out, node->text[i]);
	}
	if (node->op)
		buffer_printf(out, " %s", operator_text[node->op]);
	if (node->test)
		buffer_printf(out, " %s", test_text[node->test]);
	buffer_char(out, '\n');
	if (node->left)
		node_dump(out, node->left, depth + 1);
	if (node->right)
		node_dump(out, node->right, depth + 1);
	for (uint32_t i = 0; i < node->items.count; i++)
		node_dump(out, node->items.items[i], depth + 1);
	if (node->body)
		node_dump(out, node->body, depth + 1);
}
