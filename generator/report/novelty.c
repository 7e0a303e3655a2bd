#include "report/novelty.h"

#include "base/map.h"
#include "report/fingerprint.h"
#include "report/renames.h"

struct novelty {
	struct arena *arena;
	const struct novelty_side *before, *now;
	bool *met;          /* of what was shown before: it is there now */
	struct map renamed; /* path now → const struct source * before */
};

/* What a diagnostic is known again by; empty: by nothing. */
typedef str known_by(
	struct novelty *novelty, const struct diagnostic *d, bool before);

/* The text of the line that it begins in. */
static str
line_of(const struct diagnostic *d)
{
	str rest, line = {0};

	if (!span_is_set(d->span))
		return line;
	rest = d->span.source->text;
	for (uint32_t n = 1; n <= d->span.line; n++)
		if (!str_cut(&rest, '\n', &line))
			return (str){0};
	return str_trim(line);
}

/* A known_by: where one of several alike is mended, the line tells which. */
static str
by_line(struct novelty *novelty, const struct diagnostic *d, bool before)
{
	(void)before;
	return STR_JOIN(novelty->arena,
		fingerprint_text(novelty->arena, d, fingerprint_path(d)),
		S("\n"), line_of(d));
}

/* A known_by. */
static str
by_file(struct novelty *novelty, const struct diagnostic *d, bool before)
{
	(void)before;
	return fingerprint_text(novelty->arena, d, fingerprint_path(d));
}

/* A known_by: only of files that were renamed. */
static str
by_renamed_file(
	struct novelty *novelty, const struct diagnostic *d, bool before)
{
	str path = fingerprint_path(d);
	const struct source *was = map_get(&novelty->renamed, path);

	if (!before && was == NULL)
		return S("");
	return fingerprint_text(novelty->arena, d, before ? path : was->path);
}

/* Those of before that are not met yet, by what they are known by. */
struct waiting {
	LIST(size_t) numbers;
	size_t taken;
};

static struct map
gather_waiting(struct novelty *novelty, known_by *key)
{
	const struct account *before = novelty->before->account;
	struct map map = {0};

	for (size_t i = 0; i < before->shown.count; i++) {
		struct waiting *waiting;
		str text;

		if (novelty->met[i])
			continue;
		text = key(novelty, before->shown.items[i], true);
		waiting = map_get(&map, text);
		if (waiting == NULL) {
			waiting = NEW(novelty->arena, struct waiting);
			map_put(novelty->arena, &map, text, waiting);
		}
		*list_push(novelty->arena, &waiting->numbers) = i;
	}
	return map;
}

static void
meet(struct novelty *novelty, known_by *key)
{
	const struct account *now = novelty->now->account;
	struct map map = gather_waiting(novelty, key);

	for (size_t i = 0; i < now->shown.count; i++) {
		struct diagnostic *d = now->shown.items[i];
		struct waiting *waiting;

		if (d->old)
			continue;
		waiting = map_get(&map, key(novelty, d, false));
		if (waiting == NULL || waiting->taken == waiting->numbers.count)
			continue;
		novelty->met[waiting->numbers.items[waiting->taken++]] = true;
		d->old = true;
	}
}

/* The files of diagnostics without their like that the other side has not. */
static void
add_lone(struct novelty *novelty, struct sources *sources,
	const struct diagnostic *d, struct fs_root other)
{
	const struct source *source = d->span.source;
	size_t count = sources->all.count;
	str unused;

	/* They are sorted by their files. */
	if (!span_is_set(d->span) ||
		(count > 0 && sources->all.items[count - 1] == source))
		return;
	if (fs_read(novelty->arena, other, source->path, 0, &unused) ==
		FS_MISSING)
		*list_push(novelty->arena, &sources->all) = source;
}

static void
find_renamed(struct novelty *novelty)
{
	const struct account *before = novelty->before->account;
	const struct account *now = novelty->now->account;
	struct sources gone = {0}, come = {0};

	for (size_t i = 0; i < before->shown.count; i++)
		if (!novelty->met[i])
			add_lone(novelty, &gone, before->shown.items[i],
				novelty->now->root);
	for (size_t i = 0; i < now->shown.count; i++)
		if (!now->shown.items[i]->old)
			add_lone(novelty, &come, now->shown.items[i],
				novelty->before->root);
	novelty->renamed = renames_find(novelty->arena, &gone, &come);
}

void
novelty_find(const struct novelty_side *before, const struct novelty_side *now)
{
	struct novelty novelty = {
		.arena = arena_new(), .before = before, .now = now};

	novelty.met = NEW_ARRAY(
		novelty.arena, bool, before->account->shown.count);
	meet(&novelty, by_line);
	meet(&novelty, by_file);
	find_renamed(&novelty);
	meet(&novelty, by_renamed_file);
	arena_free(novelty.arena);
}
