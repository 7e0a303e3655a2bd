#include "render/json.h"

#include "base/list.h"
#include "base/utf8.h"

/* A container that is being written, and how far. */
struct level {
	const struct value *value;
	size_t next;
};

struct levels {
	LIST(struct level) open;
};

static const char *
short_escape(int32_t c)
{
	switch (c) {
	case '"':
		return "\\\"";
	case '\\':
		return "\\\\";
	case '\b':
		return "\\b";
	case '\f':
		return "\\f";
	case '\n':
		return "\\n";
	case '\r':
		return "\\r";
	case '\t':
		return "\\t";
	}
	return NULL;
}

static bool
needs_escape(int32_t c)
{
	return c < 0x20 || c == '"' || c == '\\' || c == 0x7f || c == 0x2028 ||
	       c == 0x2029;
}

static void
put_escaped(struct buf *out, int32_t c)
{
	const char *brief = short_escape(c);

	if (brief != NULL)
		buf_put_z(out, brief);
	else
		buf_printf(out, "\\u%04x", c < 0 ? 0xfffdU : (unsigned)c);
}

void
json_string(struct buf *out, str text)
{
	size_t done = 0, at = 0;

	buf_put_char(out, '"');
	while (at < text.n) {
		size_t start = at;
		int32_t c = utf8_next(text, &at);

		if (!needs_escape(c))
			continue;
		buf_put(out, str_sub(text, done, start));
		put_escaped(out, c);
		done = at;
	}
	buf_put(out, str_sub(text, done, text.n));
	buf_put_char(out, '"');
}

static void
new_line(struct buf *out, size_t level)
{
	buf_put_char(out, '\n');
	buf_repeat(out, ' ', 2 * level);
}

static void
open_container(
	struct buf *out, struct levels *levels, const struct value *value)
{
	bool is_list = value_kind(value) == VALUE_LIST;

	if (value_count(value) == 0) {
		buf_put_z(out, is_list ? "[]" : "{}");
		return;
	}
	buf_put_char(out, is_list ? '[' : '{');
	*list_push(out->arena, &levels->open) = (struct level){value, 0};
}

/* A scalar whole; of a container its opening bracket. */
static void
put_value(struct buf *out, struct levels *levels, const struct value *value)
{
	switch (value_kind(value)) {
	case VALUE_NULL:
		buf_put_z(out, "null");
		return;
	case VALUE_TEXT:
	case VALUE_HTML:
		json_string(out, value_chars(value));
		return;
	case VALUE_FLAG:
		buf_put_z(out, value_is_true(value) ? "true" : "false");
		return;
	case VALUE_NUMBER:
		buf_put(out, value_chars(value));
		return;
	case VALUE_LIST:
	case VALUE_OBJECT:
		open_container(out, levels, value);
		return;
	}
}

/* The next item or member of the innermost container, or its end. */
static void
put_next(struct buf *out, struct levels *levels)
{
	size_t depth = levels->open.count;
	struct level *level = &levels->open.items[depth - 1];
	bool is_list = value_kind(level->value) == VALUE_LIST;
	const struct value *item;

	if (level->next == value_count(level->value)) {
		levels->open.count--;
		new_line(out, depth - 1);
		buf_put_char(out, is_list ? ']' : '}');
		return;
	}
	if (level->next > 0)
		buf_put_char(out, ',');
	new_line(out, depth);
	if (!is_list) {
		json_string(out, value_key(level->value, level->next));
		buf_put_z(out, ": ");
	}
	item = value_at(level->value, level->next++);
	put_value(out, levels, item);
}

/* A stack of our own: however deep the tree is, the C stack stays flat. */
void
json_write(struct buf *out, const struct value *value)
{
	struct levels levels = {0};

	put_value(out, &levels, value);
	while (levels.open.count > 0)
		put_next(out, &levels);
}
