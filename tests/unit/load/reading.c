#include "reading.h"

struct reading *
reading_begin(str text)
{
	struct arena *arena = arena_new();
	struct reading *reading = NEW(arena, struct reading);

	reading->arena = arena;
	reading->source = (struct source){S("test.yaml"), text, {0}};
	diags_init(&reading->diags, arena);
	return reading;
}

struct reading *
reading_of(str text)
{
	struct reading *reading = reading_begin(text);

	reading->root = yaml_read(reading->arena, &reading->diags,
		&reading->source, reading->source.text, 1);
	return reading;
}

void
reading_end(struct reading *reading)
{
	arena_free(reading->arena);
}

const char *
reading_codes(struct reading *reading)
{
	struct buf out = buf_new(reading->arena);

	diags_finish(&reading->diags, false);
	for (size_t i = 0; i < reading->diags.all.count; i++) {
		const struct diagnostic *d = reading->diags.all.items[i];

		buf_printf(&out, "%s%s %u:%u", i == 0 ? "" : ", ",
			code_table[d->code].name, d->span.line, d->span.column);
	}
	return str_z(reading->arena, buf_str(&out));
}

struct node *
value_under(const struct node *map, const char *key)
{
	for (size_t i = 0; i < map->pairs.count; i++)
		if (str_eq_z(map->pairs.items[i].key->text, key))
			return map->pairs.items[i].value;
	return NULL;
}

const char *
span_words(struct reading *reading, struct span span)
{
	return str_z(reading->arena,
		str_printf(reading->arena, "%u:%u-%u:%u", span.line,
			span.column, span.end_line, span.end_column));
}
