/* A migration of Django that creates what was resolved. */
#include "format.h"
#include "resolve_model.h"

#include <string.h>

enum { MODELS_DEEP = 200 }; /* of models that need each other; more of them wait, too */

/* The models of a migration in an order in which each can be created. */
typedef struct Creation {
	Writer *writer;
	List models; /* of Model */
	Map seen, created; /* by model */
	Map together; /* by model: unique_together is said */
	List waiting; /* of Field: they point to models that come later */
} Creation;

static bool is_in_migrations(const Model *model)
{
	return model_is_written(model) || (model->proxy && !model->abstract);
}

/* A model that is created, too, and not there already. */
static const Model *written(Creation *creation, const Field *field, const char *name)
{
	const Model *model = relation_model(creation->writer->resolver, field, name);
	return model && is_in_migrations(model) && (model->closed || model->proxy) ? model : NULL;
}

/* After those that its columns point to: Django wants to know them. */
static void sort_model(Creation *creation, const Model *model, int depth)
{
	if (map_get(&creation->seen, (const char *)model))
		return;
	map_put(&creation->seen, (const char *)model, (void *)model);
	if (model->proxy && depth < MODELS_DEEP)
		sort_model(creation, model_concrete(model), depth + 1);
	for (uint32_t i = 0; i < model->fields.count && depth < MODELS_DEEP; i++) {
		const Field *field = model->fields.items[i];
		const Model *to = written(creation, field, field->relation);
		if (to && !(field->type->flags & FIELD_MANY))
			sort_model(creation, to, depth + 1);
	}
	list_add(creation->writer->resolver->arena, &creation->models, (void *)model);
}

/* What a field needs is there, or is the model itself. A key can't wait. */
static bool can_be_created(Creation *creation, const Field *field)
{
	const char *names[] = { field->relation, field->through };
	for (size_t i = 0; i < COUNT(names) && !field->primary; i++) {
		const Model *model = written(creation, field, names[i]);
		if (model && !map_get(&creation->created, (const char *)model))
			return false;
	}
	return true;
}

/* ---- operations ---- */

static void write_option(Writer *writer, bool *first, const char *name, const char *value)
{
	if (!value)
		return;
	buffer_printf(writer->out, "%s'%s': ", *first ? "\n            options={" : ", ", name);
	write_text(writer, value);
	*first = false;
}

static const char *const together[] = { "unique_together", "index_together" };

/* unique_together is an operation of its own when columns wait. */
static void write_together(Writer *writer, const Model *model, size_t which, const char *before,
                           const char *after)
{
	MetaOption option = meta_option(writer->resolver, model, together[which]);
	if (!option.value)
		return;
	buffer_text(writer->out, before);
	write_value(writer, eval_closed(writer->resolver, option.scope, option.value));
	buffer_text(writer->out, after);
}

static void write_options(Writer *writer, const Model *model, bool waits)
{
	bool first = true;
	write_option(writer, &first, "db_table", model->table_given ? model->table : NULL);
	write_option(writer, &first, "db_table_comment", model->comment);
	write_option(writer, &first, "db_tablespace", model->tablespace);
	for (size_t i = 0; i < COUNT(together) && !waits; i++) {
		size_t length = writer->out->length;
		write_together(writer, model, i,
		               arena_printf(writer->resolver->arena, "%s'%s': ",
		                            first ? "\n            options={" : ", ", together[i]),
		               "");
		first &= length == writer->out->length;
	}
	if (model->unmanaged)
		buffer_printf(writer->out, "%s'managed': False",
		              first ? "\n            options={" : ", ");
	buffer_text(writer->out, first && !model->unmanaged ? "" : "},");
}

static void write_primary(Writer *writer, const Model *model)
{
	if (model->primary && model->primary->call == NULL && !model->primary->parent_link)
		buffer_printf(writer->out, "                ('%s', %s(primary_key=True)),\n",
		              model->primary->name, model->primary->type->name);
	if (!model->key.count)
		return;
	buffer_text(writer->out, "                ('pk', CompositePrimaryKey(");
	for (uint32_t i = 0; i < model->key.count; i++) {
		buffer_text(writer->out, i ? ", " : "");
		write_text(writer, ((const Field *)model->key.items[i])->name);
	}
	buffer_text(writer->out, ")),\n");
}

/* GenericForeignKey and its like are no part of a migration. */
static bool is_in_migration(const Model *model, const Field *field)
{
	bool no_column = field->type->flags & FIELD_NO_COLUMN && !(field->type->flags & FIELD_MANY);
	return !field_is_implied(model, field) && !no_column;
}

/* True when a column waits for a model that is not there yet. */
static bool write_fields(Creation *creation, const Model *model)
{
	Writer *writer = creation->writer;
	bool waits = false;
	for (uint32_t i = 0; i < model->fields.count; i++) {
		const Field *field = model->fields.items[i];
		if (!is_in_migration(model, field))
			continue;
		if (!can_be_created(creation, field)) {
			list_add(writer->resolver->arena, &creation->waiting, (void *)field);
			waits |= !(field->type->flags & FIELD_MANY);
			continue;
		}
		buffer_printf(writer->out, "                ('%s', ", field->name);
		write_field(writer, field);
		buffer_text(writer->out, "),\n");
	}
	for (uint32_t i = 0; i < model->implied.count; i++)
		buffer_printf(writer->out, "                ('%s', UnknownField(null=True)),\n",
		              ((const Field *)model->implied.items[i])->name);
	return waits;
}

static void write_proxy(Writer *writer, const Model *model)
{
	const Model *base = model_concrete(model);
	buffer_printf(writer->out,
	              "        migrations.CreateModel(\n            name='%s',\n"
	              "            fields=[],\n            options={'proxy': True},\n"
	              "            bases=('%s.%s',),\n        ),\n",
	              model->name, base->app, lower_case(writer->resolver->arena, base->name));
}

/* A model whose fields are not declared is one that is there already. */
static void write_model(Creation *creation, const Model *model)
{
	Writer *writer = creation->writer;
	if (model->fields.count <= 1 && !model->closed && !model->proxy)
		return;
	map_put(&creation->created, (const char *)model, (void *)model);
	if (model->proxy) {
		write_proxy(writer, model);
		return;
	}
	buffer_printf(
		writer->out,
		"        migrations.CreateModel(\n            name='%s',\n            fields=[\n",
		model->name);
	write_primary(writer, model);
	bool waits = write_fields(creation, model);
	buffer_text(writer->out, "            ],");
	write_options(writer, model, waits);
	buffer_text(writer->out, "\n        ),\n");
	if (!waits)
		map_put(&creation->together, (const char *)model, (void *)model);
}

/* ---- what comes after the tables ---- */

static const char *model_name(Writer *writer, const Model *model)
{
	return lower_case(writer->resolver->arena, model->name);
}

static void write_waiting(Creation *creation)
{
	Writer *writer = creation->writer;
	for (uint32_t i = 0; i < creation->waiting.count; i++) {
		const Field *field = creation->waiting.items[i];
		buffer_printf(writer->out,
		              "        migrations.AddField(model_name='%s', name='%s', field=",
		              model_name(writer, field->model), field->name);
		write_field(writer, field);
		buffer_text(writer->out, "),\n");
	}
}

static void write_alter_together(Creation *creation, const Model *model)
{
	static const char *const operations[] = { "AlterUniqueTogether", "AlterIndexTogether" };
	Writer *writer = creation->writer;
	for (size_t i = 0; i < COUNT(together); i++)
		write_together(writer, model, i,
		               arena_printf(writer->resolver->arena,
		                            "        migrations.%s(name='%s', %s=", operations[i],
		                            model_name(writer, model), together[i]),
		               "),\n");
}

static void write_addition(Writer *writer, const Model *model, const Index *index,
                           const Check *check)
{
	bool constraint = check || index->constraint;
	buffer_printf(writer->out, "        migrations.Add%s(model_name='%s', %s=",
	              constraint ? "Constraint" : "Index", model_name(writer, model),
	              constraint ? "constraint" : "index");
	if (check)
		write_check(writer, check);
	else
		write_index(writer, index);
	buffer_text(writer->out, "),\n");
}

/* Checks and the other constraints in the order in which they stand. */
static void write_additions(Writer *writer, const Model *model)
{
	uint32_t check = 0;
	for (uint32_t i = 0; i < model->indexes.count; i++) {
		const Index *index = model->indexes.items[i];
		if (!index->node)
			continue;
		for (; index->constraint && check < model->checks.count; check++) {
			const Check *other = model->checks.items[check];
			if (other->loc.start > index->loc.start)
				break;
			write_addition(writer, model, NULL, other);
		}
		write_addition(writer, model, index, NULL);
	}
	for (; check < model->checks.count; check++)
		write_addition(writer, model, NULL, model->checks.items[check]);
}

/* ---- the whole ---- */

bool format_fits_migration(const Resolver *resolver)
{
	const char *app = NULL;
	for (uint32_t i = 0; i < resolver->models.count; i++) {
		const Model *model = resolver->models.items[i];
		if (!model_is_written(model))
			continue;
		if (app && app != model->app)
			return false;
		app = model->app;
	}
	return true;
}

static void write_operations(Writer *writer)
{
	Resolver *resolver = writer->resolver;
	Creation creation = { .writer = writer,
		              .seen = { .arena = resolver->arena },
		              .created = { .arena = resolver->arena },
		              .together = { .arena = resolver->arena } };
	for (uint32_t i = 0; i < resolver->models.count; i++)
		if (is_in_migrations(resolver->models.items[i]))
			sort_model(&creation, resolver->models.items[i], 0);
	for (uint32_t i = 0; i < creation.models.count; i++)
		write_model(&creation, creation.models.items[i]);
	write_waiting(&creation);
	for (uint32_t i = 0; i < creation.models.count; i++) {
		const Model *model = creation.models.items[i];
		if (model->proxy)
			continue;
		if (!map_get(&creation.together, (const char *)model))
			write_alter_together(&creation, model);
		if (!model->unmanaged)
			write_additions(writer, model);
	}
}

/* The apps that relations point to: ('auth', '__first__'). */
static void write_dependencies(Writer *writer)
{
	Resolver *resolver = writer->resolver;
	Map seen = { .arena = resolver->arena };
	const char *comma = "";
	for (uint32_t i = 0; i < resolver->models.count; i++) {
		const Model *model = resolver->models.items[i];
		for (uint32_t j = 0; j < model->fields.count && model_is_written(model); j++) {
			const Field *field = model->fields.items[j];
			const char *to = is_in_migration(model, field) && field->relation
			                         ? relation_of(resolver, field, field->relation)
			                         : NULL;
			const char *dot = to ? strrchr(to, '.') : NULL;
			const char *app =
				dot ? names_intern(resolver->names, to, (size_t)(dot - to)) : NULL;
			if (!app || text_equal(app, model->app) || map_get(&seen, app))
				continue;
			map_put(&seen, app, (void *)app);
			buffer_text(writer->out, comma);
			buffer_char(writer->out, '(');
			write_text(writer, app);
			buffer_text(writer->out, ", '__first__')");
			comma = ", ";
		}
	}
}

void format_migration(Buffer *out, Resolver *resolver)
{
	Buffer operations = { .arena = resolver->arena }, text = { .arena = resolver->arena };
	Writer writer = { .resolver = resolver, .out = &operations, .python = true };
	write_operations(&writer);
	Buffer lookups = { .arena = resolver->arena };
	writer.out = &lookups;
	write_transforms(&writer);
	writer.out = &text;
	write_classes(&writer);
	buffer_text(&text, lookups.text ? lookups.text : "");
	buffer_free(&lookups);
	buffer_text(&text, "class Migration(migrations.Migration):\n    initial = True\n"
	                   "    dependencies = [");
	write_dependencies(&writer);
	buffer_text(&text, "]\n    operations = [\n");
	buffer_text(&text, operations.text ? operations.text : "");
	buffer_text(&text, "    ]\n");
	writer.out = out;
	write_imports(&writer, text.text);
	buffer_text(out, "\n\n");
	buffer_text(out, text.text);
	buffer_free(&operations);
	buffer_free(&text);
}
