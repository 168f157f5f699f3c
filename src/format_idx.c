/* An .idx file of what was resolved. */
#include "format.h"
#include "resolve_model.h"

static bool declares_fields(const Model *model)
{
	for (uint32_t i = 0; i < model->fields.count; i++)
		if (!field_is_implied(model, model->fields.items[i]))
			return true;
	return false;
}

static void write_head(Writer *writer, const Model *model)
{
	Buffer *out = writer->out;
	const struct {
		const char *name, *value;
	} texts[] = { { "db_table", model->table_given ? model->table : NULL },
		      { "db_table_comment", model->comment },
		      { "db_tablespace", model->tablespace } };
	const char *comma = "(";
	buffer_printf(out, "model %s.%s", model->app, model->name);
	for (size_t i = 0; i < COUNT(texts); i++)
		if (texts[i].value) {
			buffer_printf(out, "%s%s=", comma, texts[i].name);
			write_text(writer, texts[i].value);
			comma = ", ";
		}
	if (model->unmanaged) {
		buffer_printf(out, "%smanaged=False", comma);
		comma = ", ";
	}
	if (!model->closed && declares_fields(model)) {
		buffer_printf(out, "%sopen=True", comma);
		comma = ", ";
	}
	buffer_text(out, *comma == ',' ? "):\n" : ":\n");
}

static void write_fields(Writer *writer, const Model *model)
{
	for (uint32_t i = 0; i < model->fields.count; i++) {
		const Field *field = model->fields.items[i];
		if (field_is_implied(model, field))
			continue;
		buffer_printf(writer->out, "    %s = ", field->name);
		write_field(writer, field);
		buffer_char(writer->out, '\n');
	}
	if (model->key.count)
		buffer_text(writer->out, "    pk = CompositePrimaryKey(");
	for (uint32_t i = 0; i < model->key.count; i++) {
		buffer_text(writer->out, i ? ", " : "");
		write_text(writer, ((const Field *)model->key.items[i])->name);
	}
	buffer_text(writer->out, model->key.count ? ")\n" : "");
}

static void write_together(Writer *writer, const Model *model)
{
	static const char *const names[] = { "unique_together", "index_together" };
	bool headed = false;
	for (size_t i = 0; i < COUNT(names); i++) {
		MetaOption option = meta_option(writer->resolver, model, names[i]);
		if (!option.value)
			continue;
		buffer_text(writer->out, headed ? "" : "    class Meta:\n");
		headed = true;
		buffer_printf(writer->out, "        %s = ", names[i]);
		write_value(writer, eval_closed(writer->resolver, option.scope, option.value));
		buffer_char(writer->out, '\n');
	}
}

static void write_statements(Writer *writer, const Model *model)
{
	for (uint32_t i = 0; i < model->indexes.count && !model->unmanaged; i++) {
		const Index *index = model->indexes.items[i];
		if (!index->node)
			continue; /* of a field, or of unique_together */
		buffer_text(writer->out, "    ");
		write_index(writer, index);
		buffer_char(writer->out, '\n');
	}
	for (uint32_t i = 0; i < model->checks.count; i++) {
		const Check *check = model->checks.items[i];
		buffer_text(writer->out, "    ");
		write_check(writer, check);
		buffer_char(writer->out, '\n');
	}
}

void format_idx(Buffer *out, Resolver *resolver)
{
	Buffer models = { .arena = resolver->arena };
	Writer writer = { .resolver = resolver, .out = &models };
	for (uint32_t i = 0; i < resolver->models.count; i++) {
		const Model *model = resolver->models.items[i];
		if (!model_is_written(model))
			continue;
		buffer_text(&models, models.length ? "\n" : "");
		write_head(&writer, model);
		size_t head = models.length;
		write_fields(&writer, model);
		write_together(&writer, model);
		write_statements(&writer, model);
		buffer_text(&models, models.length == head ? "    ...\n" : "");
	}
	Buffer lookups = { .arena = resolver->arena };
	writer.out = &lookups;
	write_transforms(&writer);
	writer.out = out;
	write_classes(&writer);
	buffer_text(out, lookups.text ? lookups.text : "");
	buffer_free(&lookups);
	buffer_text(out, models.text ? models.text : "");
	buffer_free(&models);
}
