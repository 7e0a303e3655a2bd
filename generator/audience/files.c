#include "audience/files.h"

#include "audience/texts.h"
#include "base/path.h"
#include "markup/markup.h"

/* The texts of one record. */
struct texts {
	struct arena *arena; /* of the files' names */
	struct arena *scratch;
	struct map *files;
	const struct source *source; /* that a text stands in */
};

static void
note(struct arena *arena, struct map *files, str path)
{
	static char mark;

	if (path.n > 0 && map_get(files, path) == NULL)
		map_put(arena, files, str_copy(arena, path), &mark);
}

/* A link of a text, when it is one to a file. */
static bool
take(void *context, enum markup_reference kind UNUSED, str target,
	struct span span UNUSED, str *href UNUSED)
{
	struct texts *texts = context;
	ptrdiff_t hash = str_find(target, S("#"), 0);

	if (hash >= 0)
		target = str_sub(target, 0, (size_t)hash);
	note(texts->arena, texts->files,
		path_join(texts->scratch, path_folder(texts->source->path),
			target));
	return false;
}

static void
read_text(void *context, const struct audience_text *text)
{
	struct texts *texts = context;
	const struct markup_options options = {
		.text = text->text, .resolve = take, .context = texts};

	if (text->span.source == NULL || str_find(text->text, S("]"), 0) < 0)
		return;
	texts->source = text->span.source;
	(void)markup_read(texts->scratch, &options);
	arena_reset(texts->scratch);
}

static str
path_of(struct arena *arena, const struct school *school, str file)
{
	return str_printf(
		arena, "schools/%.*s/%.*s", STR_ARG(school->id), STR_ARG(file));
}

void
audience_note_files(struct arena *arena, struct map *files,
	const struct audience_kind *kind, const struct school *school,
	const void *record)
{
	struct texts texts = {
		.arena = arena, .scratch = arena_new(), .files = files};
	const struct evidence *evidence = record;

	audience_texts(kind, record, read_text, &texts);
	for (size_t i = 0;
		kind->type == &evidence_type && i < evidence->attachments.count;
		i++)
		note(arena, files,
			path_of(texts.scratch, school,
				evidence->attachments.items[i].s));
	arena_free(texts.scratch);
}

static bool
goes(const struct portal *portal, const struct map *files,
	const struct school *school, str file)
{
	return map_get(files, path_of(portal->arena, school, file)) != NULL;
}

static void
drop_attachments(const struct portal *portal, const struct map *files,
	const struct school *school, struct evidence *evidence)
{
	size_t kept = 0;

	for (size_t i = 0; i < evidence->attachments.count; i++) {
		struct text file = evidence->attachments.items[i];

		if (goes(portal, files, school, file.s))
			evidence->attachments_withheld++;
		else
			evidence->attachments.items[kept++] = file;
	}
	evidence->attachments.count = kept;
}

void
audience_drop_files(struct portal *portal, const struct map *files)
{
	for (size_t i = 0; files->count > 0 && i < portal->schools.count; i++) {
		struct school *school = portal->schools.items[i];
		size_t kept = 0;

		for (size_t j = 0; j < school->files.count; j++)
			if (!goes(portal, files, school,
				    school->files.items[j].path))
				school->files.items[kept++] =
					school->files.items[j];
		if (kept == school->files.count)
			continue;
		school->files.count = kept;
		for (size_t j = 0; j < school->evidence.count; j++)
			drop_attachments(portal, files, school,
				school->evidence.items[j]);
	}
}
