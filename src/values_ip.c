/* IP addresses, in the one spelling that Python's ipaddress prints. */
#include "values.h"

#include <arpa/inet.h>
#include <stdio.h>
#include <string.h>

enum { GROUPS = 8 };

/* The longest run of zero groups, two at least, is "::" (RFC 5952). */
static void zero_run(const unsigned groups[GROUPS], int *start, int *length)
{
	*start = -1;
	*length = 1;
	for (int i = 0; i < GROUPS; i++) {
		int end = i;
		while (end < GROUPS && groups[end] == 0)
			end++;
		if (end - i > *length) {
			*start = i;
			*length = end - i;
		}
	}
}

static const char *print_ipv6(Arena *arena, const unsigned char bytes[16])
{
	unsigned groups[GROUPS];
	int start, length;
	char text[64] = "";
	for (int i = 0; i < GROUPS; i++)
		groups[i] = (unsigned)bytes[2 * i] << 8 | bytes[2 * i + 1];
	zero_run(groups, &start, &length);
	for (int i = 0; i < GROUPS; i++) {
		size_t used = strlen(text);
		bool colon = used && text[used - 1] != ':';
		if (i == start) {
			snprintf(text + used, sizeof text - used, "::");
			i += length - 1;
		} else {
			snprintf(text + used, sizeof text - used, "%s%x", colon ? ":" : "",
			         groups[i]);
		}
	}
	return arena_text(arena, text, strlen(text));
}

static bool unpacks(ExprContext *context, const Field *field)
{
	if (!field || !field->call)
		return false;
	Arguments arguments = arguments_of(context->resolver, field->scope, field->call);
	const Node *option = argument_named(&arguments, "unpack_ipv4");
	return option && eval(context->resolver, field->scope, option)->kind == NODE_TRUE;
}

/* ::ffff:10.0.0.1 keeps its dots, or is the IPv4 address with unpack_ipv4=True. */
const Literal *to_ip(ExprContext *context, const Node *node, const Literal *from,
                     const Field *field)
{
	static const unsigned char mapped[12] = { [10] = 0xff, 0xff };
	Resolver *r = context->resolver;
	unsigned char bytes[16];
	if (from->type == TYPE_STRING && inet_pton(AF_INET, from->text, bytes) == 1)
		return literal_text(r, TYPE_IP, from->text);
	if (from->type != TYPE_STRING || inet_pton(AF_INET6, from->text, bytes) != 1)
		return bad_value(context, node, "expected an IP address");
	const char *text = print_ipv6(r->arena, bytes);
	if (memcmp(bytes, mapped, sizeof mapped) == 0)
		text = arena_printf(r->arena, "%s%u.%u.%u.%u",
		                    unpacks(context, field) ? "" : "::ffff:", bytes[12], bytes[13],
		                    bytes[14], bytes[15]);
	return literal_text(r, TYPE_IP, text);
}
