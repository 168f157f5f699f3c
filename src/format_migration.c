/* A migration of Django that creates what was resolved. */
#include "format.h"
#include "resolve_model.h"

/* Where Django keeps what is not in django.db.models (django.contrib.postgres of 5.2). */
static const char *module_of(const char *name)
{
	static const struct {
		const char *module, *names[24];
	} modules[] = {
		{ "django.contrib.postgres.constraints", { "ExclusionConstraint" } },
		{ "django.contrib.postgres.fields",
		  { "ArrayField", "BigIntegerRangeField", "CICharField", "CIEmailField",
		    "CITextField", "DateRangeField", "DateTimeRangeField", "DecimalRangeField",
		    "HStoreField", "IntegerRangeField", "RangeBoundary", "RangeOperators" } },
		{ "django.contrib.postgres.indexes",
		  { "BTreeIndex", "BloomIndex", "BrinIndex", "GinIndex", "GistIndex", "HashIndex",
		    "OpClass", "SpGistIndex" } },
		{ "django.contrib.postgres.search",
		  { "SearchVector", "SearchVectorField", "SearchQuery", "SearchRank",
		    "TrigramSimilarity" } },
		{ "django.db.models",
		  { "Case", "CheckConstraint", "Deferrable", "ExpressionWrapper", "F", "Func",
		    "Index", "Q", "UniqueConstraint", "Value", "When" } },
		{ "django.db.models.expressions", { "RawSQL", "OrderBy", "CombinedExpression" } },
	};
	for (size_t i = 0; i < COUNT(modules); i++)
		for (size_t j = 0; j < COUNT(modules[i].names) && modules[i].names[j]; j++)
			if (text_equal(modules[i].names[j], name))
				return modules[i].module;
	if (field_type_find(name))
		return "django.db.models";
	if (lookup_find_expression(name))
		return "django.db.models.lookups";
	return function_find(name) ? "django.db.models.functions" : NULL;
}

static void note_import(Map *seen, List *lines, Arena *arena, Names *names, const char *name)
{
	const char *module = module_of(name);
	const char *line = module ? arena_printf(arena, "from %s import %s\n", module, name) : NULL;
	line = line ? names_intern(names, line, strlen(line)) : NULL;
	if (!line || map_get(seen, line))
		return;
	map_put(seen, line, (void *)line);
	uint32_t at = lines->count;
	list_add(arena, lines, (void *)line);
	for (; at > 0 && strcmp(lines->items[at - 1], line) > 0; at--) {
		lines->items[at] = lines->items[at - 1];
		lines->items[at - 1] = (void *)line;
	}
}

/* The imports of every name that the text calls or takes an attribute of. */
static void write_imports(Writer *writer, const char *text)
{
	Arena *arena = writer->resolver->arena;
	Map seen = { .arena = arena };
	List lines = { 0 };
	static const char letters[] =
		"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_0123456789";
	char quote = 0;
	while (*text) {
		size_t length = quote ? 0 : strspn(text, letters);
		if (length && (text[length] == '(' || text[length] == '.'))
			note_import(&seen, &lines, arena, writer->resolver->names,
			            arena_text(arena, text, length));
		if (quote && *text == '\\' && text[1])
			text++;
		else if (*text == '\'')
			quote = quote ? 0 : '\'';
		text += length ? length : 1;
	}
	for (uint32_t i = 0; i < lines.count; i++)
		buffer_text(writer->out, lines.items[i]);
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

static void write_options(Writer *writer, const Model *model)
{
	static const char *const together[] = { "unique_together", "index_together" };
	bool first = true;
	write_option(writer, &first, "db_table", model->table_given ? model->table : NULL);
	write_option(writer, &first, "db_table_comment", model->comment);
	write_option(writer, &first, "db_tablespace", model->tablespace);
	for (size_t i = 0; i < COUNT(together); i++) {
		MetaOption option = meta_option(writer->resolver, model, together[i]);
		if (!option.value)
			continue;
		buffer_printf(writer->out, "%s'%s': ", first ? "\n            options={" : ", ",
		              together[i]);
		write_value(writer, eval_closed(writer->resolver, option.scope, option.value));
		first = false;
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
}

/* A model whose fields are not declared is one that is there already. */
static void write_model(Writer *writer, const Model *model)
{
	if (model->fields.count <= 1 && !model->closed)
		return;
	buffer_printf(
		writer->out,
		"        migrations.CreateModel(\n            name='%s',\n            fields=[\n",
		model->name);
	write_primary(writer, model);
	for (uint32_t i = 0; i < model->fields.count; i++) {
		const Field *field = model->fields.items[i];
		if ((!field->call && !field->parent_link) || (field->type->flags & FIELD_COMPOSITE))
			continue;
		buffer_printf(writer->out, "                ('%s', ", field->name);
		write_field(writer, field);
		buffer_text(writer->out, "),\n");
	}
	if (model->key.count)
		buffer_text(writer->out, "                ('pk', CompositePrimaryKey(");
	for (uint32_t i = 0; i < model->key.count; i++) {
		buffer_text(writer->out, i ? ", " : "");
		write_text(writer, ((const Field *)model->key.items[i])->name);
	}
	buffer_text(writer->out, model->key.count ? ")),\n" : "");
	for (uint32_t i = 0; i < model->implied.count; i++)
		buffer_printf(writer->out, "                ('%s', UnknownField(null=True)),\n",
		              ((const Field *)model->implied.items[i])->name);
	buffer_text(writer->out, "            ],");
	write_options(writer, model);
	buffer_text(writer->out, "\n        ),\n");
}

static void write_additions(Writer *writer, const Model *model)
{
	for (uint32_t i = 0; i < model->indexes.count; i++) {
		const Index *index = model->indexes.items[i];
		if (!index->node)
			continue;
		buffer_printf(writer->out, "        migrations.Add%s(model_name='%s', %s=",
		              index->constraint ? "Constraint" : "Index",
		              lower_case(writer->resolver->arena, model->name),
		              index->constraint ? "constraint" : "index");
		write_index(writer, index);
		buffer_text(writer->out, "),\n");
	}
}

static bool is_written(const Model *model)
{
	return !model->abstract && !model->proxy && !model->generated;
}

bool format_fits_migration(const Resolver *resolver)
{
	const char *app = NULL;
	for (uint32_t i = 0; i < resolver->models.count; i++) {
		const Model *model = resolver->models.items[i];
		if (!is_written(model))
			continue;
		if (app && app != model->app)
			return false;
		app = model->app;
	}
	return true;
}

void format_migration(Buffer *out, Resolver *resolver)
{
	Buffer operations = { .arena = resolver->arena }, text = { .arena = resolver->arena };
	Writer writer = { .resolver = resolver, .out = &operations, .python = true };
	for (uint32_t i = 0; i < resolver->models.count; i++)
		if (is_written(resolver->models.items[i]))
			write_model(&writer, resolver->models.items[i]);
	for (uint32_t i = 0; i < resolver->models.count; i++)
		if (is_written(resolver->models.items[i])
		    && !((const Model *)resolver->models.items[i])->unmanaged)
			write_additions(&writer, resolver->models.items[i]);
	Buffer lookups = { .arena = resolver->arena };
	writer.out = &lookups;
	write_transforms(&writer);
	writer.out = &text;
	write_classes(&writer);
	buffer_text(&text, lookups.text ? lookups.text : "");
	buffer_free(&lookups);
	buffer_text(&text, "class Migration(migrations.Migration):\n    initial = True\n"
	                   "    dependencies = []\n    operations = [\n");
	buffer_text(&text, operations.text ? operations.text : "");
	buffer_text(&text, "    ]\n");
	writer.out = out;
	buffer_text(out, "from django.db import migrations, models\n");
	write_imports(&writer, text.text);
	buffer_text(out, "\n\n");
	buffer_text(out, text.text);
	buffer_free(&operations);
	buffer_free(&text);
}
