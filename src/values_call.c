/* Constants that are made by calls: date(...), Decimal(...), UUID(...) and their like. */
#include "values.h"
#include "moment.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

bool is_value_call(const Node *node)
{
	static const char *const makers[] = { "date",      "time",    "datetime",
		                              "timedelta", "Decimal", "UUID" };
	const char *name = node->kind == NODE_CALL ? node_last_name(node->left) : NULL;
	for (size_t i = 0; name && i < COUNT(makers); i++)
		if (text_equal(name, makers[i]))
			return true;
	return false;
}

static bool number_argument(ExprContext *context, Arguments *arguments, uint32_t at,
                            const char *name, double *value)
{
	const Node *node =
		at < arguments->count ? arguments->positional[at] : argument_named(arguments, name);
	if (!node)
		return true;
	node = eval(context->resolver, context->scope, node);
	if (node->kind != NODE_INT && node->kind != NODE_FLOAT)
		return false;
	*value = strtod(node->text, NULL);
	return true;
}

/* tzinfo=: timezone.utc, UTC, timezone(timedelta(hours=2)), ZoneInfo('UTC'). */
static bool zone_offset(ExprContext *context, Arguments *arguments, uint32_t at, Moment *moment)
{
	enum { MINUTE = 60000000, DAY = 24 * 60 };
	const Node *zone = at < arguments->count ? arguments->positional[at]
	                                         : argument_named(arguments, "tzinfo");
	zone = zone ? eval(context->resolver, context->scope, zone) : NULL;
	if (!zone || zone->kind == NODE_NONE)
		return true;
	moment->has_zone = true;
	const Node *inner = zone->kind == NODE_CALL && zone->items.count
	                            ? eval(context->resolver, context->scope, zone->items.items[0])
	                            : zone;
	const char *made = inner->kind == NODE_CALL ? node_last_name(inner->left) : NULL;
	if (made && text_equal(made, "timedelta")) {
		const Literal *span = value_of_call(context, inner);
		long long minutes = span ? strtoll(span->text, NULL, 10) / MINUTE : DAY;
		moment->offset = (int)minutes;
		return minutes > -DAY && minutes < DAY;
	}
	const char *name = inner->kind == NODE_STRING ? inner->text : node_last_name(inner);
	return name && (text_equal(name, "utc") || text_equal(name, "UTC"));
}

const Literal *literal_moment(Resolver *resolver, Type type, Moment moment)
{
	char text[MOMENT_TEXT];
	moment_print(moment, type == TYPE_DATE, type == TYPE_TIME, text);
	return literal_text(resolver, type, arena_text(resolver->arena, text, strlen(text)));
}

const Literal *literal_shift(Resolver *resolver, const Literal *a, const Literal *b, bool back)
{
	bool swapped = !back && a->type == TYPE_INTERVAL && b->type != TYPE_INTERVAL;
	const Literal *from = swapped ? b : a, *by = swapped ? a : b;
	if (by->type != TYPE_INTERVAL)
		return NULL;
	const long long day = 86400000000;
	long long micros = strtoll(by->text, NULL, 10);
	if (from->type == TYPE_DATE) /* timedelta.days, which Python rounds down, are added */
		micros = (micros / day - (micros % day < 0)) * day;
	micros *= back ? -1 : 1;
	if (from->type == TYPE_INTERVAL)
		return literal_integer(resolver, TYPE_INTERVAL,
		                       strtoll(from->text, NULL, 10) + micros);
	Moment moment = { 0 };
	if ((from->type != TYPE_DATE && from->type != TYPE_TIMESTAMP)
	    || !moment_parse(from->text, &moment) || !moment_shift(&moment, micros))
		return NULL;
	return literal_moment(resolver, from->type, moment);
}

static const Literal *make_moment(ExprContext *context, const Node *node, Type type)
{
	static const char *const names[] = { "year",   "month",  "day",        "hour",
		                             "minute", "second", "microsecond" };
	Arguments arguments = arguments_of(context->resolver, context->scope, node);
	enum { MOST = 1000000 };
	double parts[7] = { 0 };
	uint32_t first = type == TYPE_TIME ? 3 : 0, last = type == TYPE_DATE ? 3 : 7;
	for (uint32_t i = first; i < last; i++) {
		if (!number_argument(context, &arguments, i - first, names[i], &parts[i]))
			return bad_value(context, node, "can't evaluate this date or time");
		if (!(parts[i] >= 0 && parts[i] <= MOST)) /* an int holds it */
			return bad_value(context, node, "there is no such date or time");
	}
	Moment moment = { .year = (int)parts[0],
		          .month = (int)parts[1],
		          .day = (int)parts[2],
		          .hour = (int)parts[3],
		          .minute = (int)parts[4],
		          .second = (int)parts[5],
		          .micro = (int)parts[6],
		          .has_date = type != TYPE_TIME,
		          .has_time = type != TYPE_DATE };
	if (type != TYPE_DATE && !zone_offset(context, &arguments, last - first, &moment))
		return bad_value(context, node,
		                 "the time zone of a constant is UTC or a number of hours");
	if (!moment_valid(&moment) || !moment_in_range(moment))
		return bad_value(context, node, "there is no such date or time");
	return literal_moment(context->resolver, type, moment);
}

/* Days, seconds, microseconds ... in Python's order. */
static const Literal *make_interval(ExprContext *context, const Node *node)
{
	static const char *const names[] = { "days",    "seconds", "microseconds", "milliseconds",
		                             "minutes", "hours",   "weeks" };
	static const double micros[] = { 86400e6, 1e6, 1, 1e3, 60e6, 3600e6, 7 * 86400e6 };
	enum { MOST_DAYS = 100000000 }; /* what 64 bits of microseconds hold */
	Arguments arguments = arguments_of(context->resolver, context->scope, node);
	long long total = 0;
	for (uint32_t i = 0; i < COUNT(names); i++) {
		double value = 0;
		if (!number_argument(context, &arguments, i, names[i], &value))
			return bad_value(context, node, "can't evaluate this duration");
		double part = value * micros[i], most = MOST_DAYS * 86400e6,
		       sum = part + (double)total;
		if (!(part >= -most && part <= most && sum >= -most && sum <= most))
			return bad_value(context, node, "the duration is too long");
		total += (long long)(part < 0 ? part - 0.5 : part + 0.5);
	}
	arguments_check(context->resolver, &arguments, "timedelta", names, COUNT(names));
	return literal_integer(context->resolver, TYPE_INTERVAL, total);
}

/* Hexadecimal digits in any grouping; an integer is the number of 128 bits. */
const Literal *to_uuid(ExprContext *context, const Node *node, const Literal *from)
{
	Arena *arena = context->resolver->arena;
	const char *text = from->text;
	char hex[33] = "";
	size_t used = 0;
	if (from->type == TYPE_UUID)
		return from;
	if (from->type == TYPE_INTEGER && *text != '-' && strlen(text) < 19)
		text = arena_printf(arena, "%032llx", strtoull(text, NULL, 10));
	else if (from->type != TYPE_STRING)
		return bad_value(context, node, "not a valid UUID");
	if (text_starts(text, "urn:uuid:"))
		text += strlen("urn:uuid:");
	for (; *text; text++) {
		if (strchr("-{}", *text))
			continue;
		if (!isxdigit((unsigned char)*text) || used == 32)
			return bad_value(context, node, "not a valid UUID");
		hex[used++] = (char)tolower((unsigned char)*text);
	}
	if (used != 32)
		return bad_value(context, node, "not a valid UUID");
	return literal_new(context->resolver, TYPE_UUID, arena_text(arena, hex, 32), 32);
}

/* UUID('...'), UUID(hex='...'), UUID(int=5) */
static const Literal *make_uuid(ExprContext *context, const Node *node)
{
	Arguments arguments = arguments_of(context->resolver, context->scope, node);
	const Node *number = argument_named(&arguments, "int");
	const Node *argument = arguments.count ? arguments.positional[0]
	                       : number        ? number
	                                       : argument_named(&arguments, "hex");
	argument = argument ? eval(context->resolver, context->scope, argument) : NULL;
	if (!argument || argument->kind != (number ? NODE_INT : NODE_STRING))
		return bad_value(context, node, "can't evaluate this UUID");
	return to_uuid(context, node, literal_natural(context, argument));
}

const Literal *value_of_call(ExprContext *context, const Node *node)
{
	const char *last = node_last_name(node->left), *name = last ? last : "";
	if (text_equal(name, "date"))
		return make_moment(context, node, TYPE_DATE);
	if (text_equal(name, "time"))
		return make_moment(context, node, TYPE_TIME);
	if (text_equal(name, "datetime"))
		return make_moment(context, node, TYPE_TIMESTAMP);
	if (text_equal(name, "timedelta"))
		return make_interval(context, node);
	if (text_equal(name, "UUID"))
		return make_uuid(context, node);
	Arguments arguments = arguments_of(context->resolver, context->scope, node);
	const Node *argument = arguments.count == 1 ? eval(context->resolver, context->scope,
	                                                   arguments.positional[0])
	                                            : NULL;
	if (argument
	    && (argument->kind == NODE_STRING || argument->kind == NODE_INT
	        || argument->kind == NODE_FLOAT)) {
		const Literal *number = literal_new(context->resolver, TYPE_STRING, argument->text,
		                                    argument->length);
		return to_decimal(context, node, number, NULL);
	}
	return bad_value(context, node, "can't evaluate this number");
}
