/* The names and types of columns on a target. */
#include "legalize.h"
#include "names.h"

#include <string.h>

const char *target_name(Arena *arena, const Target *target, const char *name)
{
	const Dialect *dialect = target->dialect;
	if (dialect->upper)
		return utf8_upper(arena, name_truncate(arena, name, dialect->django_limit));
	return name;
}

static const char *cell(const char *const cells[DIALECT_COUNT], const Dialect *dialect)
{
	return cells[dialect->id]                          ? cells[dialect->id]
	       : dialect->parent && cells[dialect->parent] ? cells[dialect->parent]
	                                                   : cells[DIALECT_NONE];
}

/* What a foreign key's column is: it is not numbered, and unsigned only where it has to be. */
static const FieldType *related_type(const FieldType *type, const Dialect *dialect)
{
	bool same = !type->related || (dialect->related_match && !(type->flags & FIELD_AUTO));
	return same ? type : field_type_find(type->related);
}

/* "varchar($L)" without a length is "varchar". */
static void type_parameter(Buffer *out, char letter, const Field *field)
{
	if (letter == 'S')
		buffer_printf(out, "%d", field->srid);
	else if (letter == 'N' && !field->length)
		return;
	else if (letter == 'G')
		buffer_text(out, field->geography ? "geography" : "geometry");
	else if (letter == 'Z')
		buffer_text(out, field->dimensions > 2 ? "Z" : "");
	else
		buffer_printf(out, "%u",
		              letter == 'L' || letter == 'N' ? field->length
		              : letter == 'D' ? field->digits
		                              : field->places);
}

const char *column_type(Arena *arena, const Target *target, const Field *field, bool cast)
{
	const Field *storage = field_storage(field);
	const FieldType *type = storage == field
	                                ? storage->type
	                                : related_type(storage->type, target->dialect);
	const char *template = cast ? cell(type->cast, target->dialect) : NULL;
	if (!template)
		template = cell(type->column, target->dialect);
	if (type->type == TYPE_UUID && target_can(target, CAN_UUID))
		template = "uuid";
	if (!template)
		return NULL;
	if (!storage->length && cast && strstr(template, "($L)") && target->dialect->unlimited_cast)
		return target->dialect->unlimited_cast;
	if ((!storage->length && strstr(template, "($L)"))
	    || (!storage->digits && strstr(template, "($D")))
		return arena_text(arena, template, strcspn(template, "("));
	const char *element =
		storage->base ? column_type(arena, target, storage->base, false) : NULL;
	if (!element && strstr(template, "$E"))
		return NULL;
	Buffer text = { .arena = arena };
	for (const char *c = template; *c; c++) {
		if (*c != '$') {
			buffer_char(&text, *c);
			continue;
		}
		c++;
		if (*c == 'E')
			buffer_text(&text, element ? element : "");
		else
			type_parameter(&text, *c, storage);
	}
	const char *result = arena_text(arena, text.text, text.length);
	buffer_free(&text);
	return result;
}

bool column_exists(const Target *target, const Field *field)
{
	const FieldType *type = field_storage(field)->type;
	return type->type == TYPE_UNKNOWN || cell(type->column, target->dialect)
	       || (type->shape && target->dialect->add_geometry);
}
