#include "report/renames.h"

/* A line that so many files have tells nothing of where one comes from. */
enum { COMMON = 8 };

/* A file that is gone, while one that has come is compared with them. */
struct candidate {
	const struct source *source;
	size_t votes; /* rare lines that it shares with the one compared */
	size_t asked; /* by which of those that have come, from 1 */
	bool taken;
};

/* The files that are gone and have a line. */
struct holders {
	LIST(struct candidate *) all;
};

struct search {
	struct arena *arena;
	struct map holders; /* line → struct holders */
	size_t round;
};

/* The lines of a file, and its name before them. */
struct lines {
	str rest;
	str name;
	bool named;
};

static struct lines
lines_of(const struct source *source)
{
	size_t from = source->path.n;

	while (from > 0 && source->path.p[from - 1] != '/')
		from--;
	return (struct lines){.rest = source->text,
		.name = str_sub(source->path, from, source->path.n)};
}

/* Takes the next line off; empty ones are passed over. */
static bool
next_line(struct lines *lines, str *line)
{
	if (!lines->named) {
		lines->named = true;
		*line = lines->name;
		return true;
	}
	while (str_cut(&lines->rest, '\n', line)) {
		*line = str_trim(*line);
		if (line->n > 0)
			return true;
	}
	return false;
}

static void
note_lines(struct search *search, struct candidate *candidate)
{
	struct lines lines = lines_of(candidate->source);
	str line;

	while (next_line(&lines, &line)) {
		struct holders *holders = map_get(&search->holders, line);

		if (holders == NULL) {
			holders = NEW(search->arena, struct holders);
			map_put(search->arena, &search->holders, line, holders);
		}
		if (holders->all.count <= COMMON)
			*list_push(search->arena, &holders->all) = candidate;
	}
}

/* Of those that are not taken, the one with which it shares most rare lines. */
static struct candidate *
find_likely(struct search *search, const struct source *source)
{
	struct lines lines = lines_of(source);
	struct candidate *likely = NULL;
	str line;

	search->round++;
	while (next_line(&lines, &line)) {
		const struct holders *holders = map_get(&search->holders, line);
		size_t count = holders == NULL ? 0 : holders->all.count;

		for (size_t i = 0; count <= COMMON && i < count; i++) {
			struct candidate *c = holders->all.items[i];

			if (c->asked != search->round)
				c->votes = 0;
			c->asked = search->round;
			c->votes++;
			if (!c->taken &&
				(likely == NULL || c->votes > likely->votes))
				likely = c;
		}
	}
	return likely;
}

/* Have they at least half of their lines in common? */
static bool
are_alike(struct arena *arena, const struct source *a, const struct source *b)
{
	struct map left = {0}; /* line of `a` → size_t: how often */
	struct lines lines = lines_of(a);
	size_t in_a = 0, in_b = 0, shared = 0;
	str line;

	for (; next_line(&lines, &line); in_a++) {
		size_t *times = map_get(&left, line);

		if (times == NULL) {
			times = NEW(arena, size_t);
			map_put(arena, &left, line, times);
		}
		(*times)++;
	}
	lines = lines_of(b);
	for (; next_line(&lines, &line); in_b++) {
		size_t *times = map_get(&left, line);

		if (times != NULL && *times > 0) {
			(*times)--;
			shared++;
		}
	}
	return shared * 2 >= (in_a > in_b ? in_a : in_b);
}

struct map
renames_find(struct arena *arena, const struct sources *gone,
	const struct sources *come)
{
	struct search search = {.arena = arena_new()};
	struct arena *scratch = arena_new();
	struct map found = {0};

	for (size_t i = 0; i < gone->all.count; i++) {
		struct candidate *c = NEW(search.arena, struct candidate);

		c->source = gone->all.items[i];
		note_lines(&search, c);
	}
	for (size_t i = 0; i < come->all.count; i++) {
		const struct source *source = come->all.items[i];
		struct candidate *c = find_likely(&search, source);

		arena_reset(scratch);
		if (c == NULL || !are_alike(scratch, c->source, source))
			continue;
		c->taken = true;
		map_put(arena, &found, source->path, drop_const(c->source));
	}
	arena_free(scratch);
	arena_free(search.arena);
	return found;
}
