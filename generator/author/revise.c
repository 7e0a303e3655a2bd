#include "author/revise.h"

#include "base/utf8.h"
#include "load/yaml.h"

/* The byte of a line and column, both from 1. */
static size_t
byte_at(str text, uint32_t line, uint32_t column)
{
	size_t at = 0;

	for (; line > 1 && at < text.n; at++)
		line -= text.p[at] == '\n';
	for (; column > 1 && at < text.n; column--)
		utf8_next(text, &at);
	return at;
}

static struct span
value_of(struct arena *arena, str text, str key)
{
	struct source *source = NEW(arena, struct source);
	struct diags diags;
	struct node *root;

	source->text = text;
	diags_init(&diags, arena);
	root = yaml_read(arena, &diags, source, text, 1);
	if (root == NULL || root->kind != NODE_MAP)
		return (struct span){0};
	for (size_t i = 0; i < root->pairs.count; i++)
		if (str_eq(root->pairs.items[i].key->text, key))
			return root->pairs.items[i].value->span;
	return (struct span){0};
}

str
revise_key(struct arena *arena, str text, str key, str value)
{
	struct span span = value_of(arena, text, key);
	size_t from, to;

	if (!span_is_set(span) || span.line != span.end_line)
		return text;
	from = byte_at(text, span.line, span.column);
	to = byte_at(text, span.end_line, span.end_column + 1);
	return STR_JOIN(arena, str_sub(text, 0, from), value,
		str_sub(text, to, text.n));
}
