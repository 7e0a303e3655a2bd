#include "build_files.h"

#include <errno.h>

#include "base/crew.h"
#include "base/fs.h"
#include "load/limits.h"

/* How the files that are published begin; "": nothing to be told by. */
static const struct {
	str ending;
	str begin;
} kinds[] = {
	{STR_INIT(".pdf"), STR_INIT("%PDF-")},
	{STR_INIT(".png"), STR_INIT("\x89PNG")},
	{STR_INIT(".jpg"), STR_INIT("\xff\xd8\xff")},
	{STR_INIT(".jpeg"), STR_INIT("\xff\xd8\xff")},
	{STR_INIT(".docx"), STR_INIT("PK\x03\x04")},
	{STR_INIT(".xlsx"), STR_INIT("PK\x03\x04")},
	{STR_INIT(".csv"), STR_INIT("")},
};

/* One file, and what became of it. */
struct copy {
	str path;
	struct published *published; /* NULL: the path cannot be had */
	enum fs_error error;
	int reason;      /* errno, where the machine would not read it */
	bool is_foreign; /* of no kind that is published */
};

struct copying {
	struct fs_root root;
	struct publication *publication;
	struct copy *copies;
	struct crew crew;
};

/* Is the file of a kind that is published, by its name and its bytes? */
static bool
is_publishable(struct arena *arena, str path, str bytes)
{
	str name = str_lower(arena, path);

	for (size_t i = 0; i < COUNT(kinds); i++)
		if (str_ends(name, kinds[i].ending))
			return str_starts(bytes, kinds[i].begin);
	return false;
}

/* A parallel_work. */
static void
copy_one(void *context, size_t index, unsigned worker)
{
	const struct copying *copying = context;
	struct copy *copy = &copying->copies[index];
	struct arena *scratch = copying->crew.members[worker].scratch;
	str bytes;

	if (copy->published == NULL)
		return;
	copy->error = fs_read(scratch, copying->root, copy->path,
		(size_t)LIMIT_ATTACHMENT_BYTES, &bytes);
	copy->reason = errno;
	copy->is_foreign = copy->error == FS_OK &&
			   !is_publishable(scratch, copy->path, bytes);
	if (copy->error == FS_OK && !copy->is_foreign)
		publication_put(copying->publication, copy->published, bytes);
	arena_reset(scratch);
}

static void
copy_all(struct build *build, struct publication *publication,
	struct copy *copies, size_t count)
{
	struct copying copying = {.root = build->root,
		.publication = publication,
		.copies = copies,
		.crew = crew_begin(build->arena, build->portal.jobs)};

	parallel_for(copying.crew.jobs, count, copy_one, &copying);
	crew_end(&copying.crew);
}

static struct span
span_of(struct arena *arena, str path)
{
	struct source *source = NEW(arena, struct source);

	source->path = path;
	return span_of_file(source);
}

/* False where it is no mistake of anybody's but a failure of the machine. */
static bool
report(struct build *build, const struct copy *copy)
{
	struct span span = span_of(build->arena, copy->path);

	if (copy->error == FS_FAILED)
		return build_cannot_read(build, copy->path, copy->reason);
	if (copy->error != FS_OK)
		diag(&build->diags, copy->error == FS_TOO_LARGE ? Y030 : R203,
			span, "this file cannot be published: %s",
			fs_error_text(copy->error));
	else
		diag_help(&build->diags,
			diag(&build->diags, R208, span,
				"this file is not of a kind that is published, "
				"or not what its name says"),
			"save it again as pdf, png, jpg, csv, docx or xlsx");
	return true;
}

static struct published *
take(struct build *build, struct publication *publication, str path)
{
	str wrong;
	struct published *published = publication_take(
		publication, path, &wrong);

	if (published == NULL)
		diag(&build->diags, P641, (struct span){0},
			"the file `%.*s` %.*s", STR_ARG(path), STR_ARG(wrong));
	return published;
}

bool
build_publish_files(struct build *build, struct publication *publication,
	const struct build_files *files)
{
	struct copy *copies = NEW_ARRAY(
		build->arena, struct copy, files->paths.count);
	bool done = true;

	for (size_t i = 0; i < files->paths.count; i++)
		copies[i] = (struct copy){.path = files->paths.items[i],
			.published = take(
				build, publication, files->paths.items[i])};
	copy_all(build, publication, copies, files->paths.count);
	for (size_t i = 0; i < files->paths.count; i++)
		if (copies[i].error != FS_OK || copies[i].is_foreign)
			done = report(build, &copies[i]) && done;
	return done;
}
