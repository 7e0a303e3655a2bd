#include "author/revise.h"

#include "author/quiet.h"
#include "base/utf8.h"

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
	const struct node *root = quiet_read(arena, text, NULL);
	const struct pair *pair = NULL;

	if (root != NULL && root->kind == NODE_MAP)
		pair = quiet_pair(root, key);
	return pair == NULL ? (struct span){0} : pair->value->span;
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
