#include "load/front.h"

#include "load/limits.h"
#include "load/scan.h"

static bool
is_fence(str line)
{
	return str_starts(line, S("---")) &&
	       str_trim(str_sub(line, 3, line.n)).n == 0;
}

static struct span
first_line_span(const struct source *source, uint32_t columns)
{
	return (struct span){source, 1, 1, 1, columns};
}

/* Up to the fence, which `*rest` and `*line` are stepped over. */
static bool
find_end(str *rest, uint32_t *line, str *keys)
{
	const char *start = rest->p;
	str text;

	while (str_cut(rest, '\n', &text)) {
		*line += 1;
		if (is_fence(text)) {
			*keys = (str){start, (size_t)(text.p - start)};
			return true;
		}
	}
	return false;
}

/* Without a fence the keys end, so we guess, at the first empty line. */
static void
guess_end(str *rest, uint32_t *line, str *keys)
{
	const char *start = rest->p;
	str text = {start, 0};

	if (start == NULL)
		return;
	while (str_cut(rest, '\n', &text)) {
		*line += 1;
		if (str_trim(text).n == 0)
			break;
	}
	*keys = (str){start, (size_t)(text.p + text.n - start)};
}

static void
split_keys(struct diags *diags, const struct source *source, str rest,
	struct front *front)
{
	str after = rest;

	front->present = true;
	front->keys_line = 2;
	front->body_line = 2;
	if (find_end(&rest, &front->body_line, &front->keys)) {
		front->body = rest;
		return;
	}
	diag_help(diags,
		diag(diags, Y027, first_line_span(source, 3),
			"the keys that begin here have no end"),
		"write a line `---` after the last key");
	front->unclosed = true;
	front->body_line = 2;
	guess_end(&after, &front->body_line, &front->keys);
	front->body = after;
}

static void
read_body(struct arena *arena, struct diags *diags, const struct source *source,
	struct front *front)
{
	if (front->body.n > LIMIT_MARKDOWN_BYTES) {
		diag_help(diags,
			diag(diags, Y033,
				(struct span){source, front->body_line, 1,
					front->body_line, 1},
				"the text has %zu bytes; %zu is the limit",
				front->body.n, LIMIT_MARKDOWN_BYTES),
			"divide it into several pages");
		front->body.n = 0;
		return;
	}
	front->body = scan_text(
		arena, diags, source, front->body, front->body_line);
}

struct front
front_split(struct arena *arena, struct diags *diags,
	const struct source *source, bool required)
{
	struct front front = {.keys_line = 1, .body_line = 1};
	str rest = scan_skip_mark(source->text);
	str line = {0};

	if (scan_refuse(diags, source, source->text))
		return front;
	front.body = rest;
	if (str_cut(&rest, '\n', &line) && is_fence(line))
		split_keys(diags, source, rest, &front);
	else if (required)
		diag_help(diags,
			diag(diags, Y026, first_line_span(source, 1),
				"the file does not begin with its keys"),
			"begin it with a line `---`, the keys, and another "
			"line `---`");
	read_body(arena, diags, source, &front);
	return front;
}
