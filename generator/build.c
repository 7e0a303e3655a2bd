#include "build.h"

#include <errno.h>

#include "base/fs.h"
#include "base/machine.h"
#include "base/map.h"
#include "build_theme.h"
#include "check/check.h"
#include "check/links.h"
#include "framework/compile.h"
#include "load/files.h"
#include "load/limits.h"
#include "pages/pages.h"
#include "version.h"

struct build *
build_new(struct arena *arena, int root, date as_of, bool strict)
{
	struct build *build = NEW(arena, struct build);

	build->arena = arena;
	build->root = root;
	diags_init(&build->diags, arena);
	build->portal.arena = arena;
	build->portal.diags = &build->diags;
	build->portal.as_of = as_of;
	build->portal.strict = strict;
	return build;
}

bool
build_has_errors(const struct build *build)
{
	return diags_count(&build->diags, SEVERITY_ERROR) > 0 ||
	       (build->portal.strict &&
		       diags_count(&build->diags, SEVERITY_WARNING) > 0);
}

bool
build_cannot_read(struct build *build, str path, int error)
{
	build->failure.sentence = str_printf(build->arena,
		"cannot read `%.*s`: %.*s", STR_ARG(path),
		STR_ARG(machine_words(error)));
	build->failure.advice = machine_advice(error, FOR_READING);
	return false;
}

static bool
load(struct build *build)
{
	struct load_failure failure = {0};

	if (portal_load(&build->portal, build->root, &failure) == LOAD_OK)
		return true;
	return build_cannot_read(build, failure.path, failure.error);
}

static void
compile_all(struct portal *portal)
{
	compile_vocabulary(portal);
	for (size_t i = 0; i < portal->frameworks.count; i++)
		compile_framework(portal, portal->frameworks.items[i]);
}

/* Where the pages go to. */
struct sink {
	struct build *build;
	struct build_target *target;
	struct publication *publication;
	struct map files; /* attachments that were taken */
	bool failed;      /* one could not be read, for the build's failure */
};

static void
take_page(void *context, str path, str bytes)
{
	struct sink *sink = context;
	str wrong = publication_put(sink->publication, path, bytes);

	sink->target->pages += str_ends(path, S(".html"));
	if (wrong.n > 0)
		diag(&sink->build->diags, P641, (struct span){0},
			"the page `%.*s` %.*s", STR_ARG(path), STR_ARG(wrong));
}

/* How the files that are published begin; "": nothing to be told by. */
static const struct {
	const char *ending;
	str begin;
} file_kinds[] = {
	{".pdf", STR_INIT("%PDF-")},
	{".png", STR_INIT("\x89PNG")},
	{".jpg", STR_INIT("\xff\xd8\xff")},
	{".jpeg", STR_INIT("\xff\xd8\xff")},
	{".docx", STR_INIT("PK\x03\x04")},
	{".xlsx", STR_INIT("PK\x03\x04")},
	{".csv", STR_INIT("")},
};

/* Is the file of a kind that is published, by its name and its bytes? */
static bool
is_publishable(struct arena *arena, str path, str bytes)
{
	str name = str_lower(arena, path);

	for (size_t i = 0; i < COUNT(file_kinds); i++)
		if (str_ends(name, str_from(file_kinds[i].ending)))
			return str_starts(bytes, file_kinds[i].begin);
	return false;
}

/* A file that a page links to: copied once, under the path that it has. */
static void
take_file(void *context, str path)
{
	struct sink *sink = context;
	struct build *build = sink->build;
	struct source *source;
	enum fs_error error;
	str bytes;

	if (map_get(&sink->files, path) != NULL)
		return;
	source = NEW(build->arena, struct source);
	source->path = str_copy(build->arena, path);
	map_put(build->arena, &sink->files, source->path, source);
	error = fs_read(build->arena, build->root, source->path,
		(size_t)LIMIT_ATTACHMENT_BYTES, &bytes);
	if (error == FS_FAILED)
		sink->failed = !build_cannot_read(build, source->path, errno);
	else if (error != FS_OK)
		diag(&build->diags, error == FS_TOO_LARGE ? Y030 : R203,
			span_of_file(source),
			"this file cannot be published: "
			"%s",
			fs_error_text(error));
	else if (!is_publishable(build->arena, source->path, bytes))
		diag_help(&build->diags,
			diag(&build->diags, R208, span_of_file(source),
				"this file is not of a kind that is published, "
				"or not what its name says"),
			"save it again as pdf, png, jpg, csv, docx or xlsx");
	else
		take_page(sink, source->path, bytes);
}

static struct page_job
page_job(struct build *build, const struct theme_files *theme)
{
	struct links *links = NEW(build->arena, struct links);

	*links = (struct links){&build->portal, &build->diags};
	return (struct page_job){
		.arena = build->arena,
		.portal = &build->portal,
		.assessments = &build->assessments,
		.theme = theme,
		.links = {links, links_at, links_resolve},
		.diags = &build->diags,
	};
}

static bool
commit(struct build *build, struct build_target *target,
	struct publication *publication)
{
	struct publish_failure failure = {0};
	struct manifest_facts facts = {
		.version = S(TRUST_PORTAL_VERSION),
		.as_of = date_iso(build->arena, build->portal.as_of),
	};

	if (build->portal.settings.audiences.count > 0)
		facts.audience = build->portal.settings.audiences.items[0].id.s;
	if (publication_commit(publication, &facts, &target->result, &failure))
		return true;
	build->failure = (struct build_failure){
		failure.sentence, failure.advice};
	return false;
}

static bool
publish(struct build *build, struct build_target *target,
	const struct theme_files *theme)
{
	struct page_job job = page_job(build, theme);
	struct publish_failure failure = {0};
	struct sink sink = {.build = build, .target = target};

	sink.publication = publication_open(
		build->arena, target->folder, &failure);
	if (sink.publication == NULL) {
		build->failure = (struct build_failure){
			failure.sentence, failure.advice};
		return false;
	}
	job.sink = take_page;
	job.file = take_file;
	job.sink_context = &sink;
	pages_make(&job);
	if (!sink.failed && !build_has_errors(build))
		return commit(build, target, sink.publication);
	publication_abandon(sink.publication);
	return !sink.failed;
}

static void
dump(struct build *build, struct build_target *target,
	const struct theme_files *theme)
{
	struct page_job job = page_job(build, theme);

	target->dumped = pages_dump(&job, target->dump);
	if (target->dumped.n == 0)
		target->dump_near = pages_nearest(&job, target->dump);
}

bool
build_check(struct build *build)
{
	struct portal *portal = &build->portal;

	if (!load(build))
		return false;
	vocabulary_add_built_in(portal);
	portal_index(portal);
	portal_link(portal);
	compile_all(portal);
	assess_all(build->arena, portal, portal->as_of, &build->assessments);
	check_portal(portal, &build->assessments);
	return true;
}

bool
build_publish(struct build *build, struct build_target *target)
{
	struct theme_files theme = {0};

	if (!build_read_theme(build, &theme))
		return false;
	if (target->folder == NULL)
		dump(build, target, &theme);
	else if (!build_has_errors(build))
		return publish(build, target, &theme);
	return true;
}

void
build_finish(struct build *build)
{
	diags_finish(&build->diags, build->portal.strict);
}
