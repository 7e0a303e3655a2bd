#include "author/cut.h"

struct cut {
	struct buf *out;
	str heading; /* comments that an entry has yet to follow */
	bool in_heading;
	bool in_kept;
	bool any; /* entry was kept */
};

/* Comments and empty lines are of no entry; a comment in one is indented. */
static bool
is_between(str line)
{
	return line.p[0] == '#' || str_trim(line).n == 0;
}

static void
take_heading(struct cut *cut, str line)
{
	if (!cut->in_heading)
		cut->heading = (str){line.p, 0};
	cut->heading.n += line.n;
	cut->in_heading = true;
	cut->in_kept = false;
}

static void
begin_entry(struct cut *cut, bool stays)
{
	cut->in_kept = stays;
	if (!stays)
		return;
	buf_put(cut->out, cut->heading);
	cut->heading = (str){0};
	cut->any = true;
}

/* The line at the front of `*rest` with its end. */
static str
next_line(str *rest)
{
	const char *end = memchr(rest->p, '\n', rest->n);
	size_t n = end == NULL ? rest->n : (size_t)(end - rest->p) + 1;
	str line = {rest->p, n};

	*rest = str_sub(*rest, n, rest->n);
	return line;
}

/* The comment at the top, to its end or the first empty line. */
static uint32_t
copy_top(str *rest, struct buf *out)
{
	uint32_t lines = 0;

	while (rest->n > 0 && rest->p[0] == '#') {
		buf_put(out, next_line(rest));
		lines++;
	}
	return lines;
}

bool
cut_list(str text, cut_stays *stays, void *context, struct buf *out)
{
	struct cut cut = {.out = out};
	uint32_t number = copy_top(&text, out);

	while (text.n > 0) {
		str line = next_line(&text);

		number++;
		if (is_between(line)) {
			take_heading(&cut, line);
			continue;
		}
		cut.in_heading = false;
		if (str_starts(line, S("- ")))
			begin_entry(&cut, stays(context, number));
		if (cut.in_kept)
			buf_put(out, line);
	}
	return cut.any;
}
