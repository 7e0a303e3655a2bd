#include "build.h"

#include "build_files.h"
#include "build_theme.h"
#include "check/check.h"
#include "check/links.h"
#include "framework/compile.h"
#include "load/files.h"
#include "pages/pages.h"
#include "version.h"

struct build *
build_new(struct arena *arena, int root, date as_of, bool strict)
{
	struct build *build = NEW(arena, struct build);

	build->arena = arena;
	build->root = root;
	build->jobs = 1;
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

static bool
load(struct build *build)
{
	struct load_failure failure = {0};

	if (portal_load(&build->portal, build->root, &failure) == LOAD_OK)
		return true;
	build->failure.sentence = str_printf(build->arena,
		"cannot read %.*s: %.*s", STR_ARG(failure.path),
		STR_ARG(failure.reason));
	return false;
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
	struct build_files files; /* of the portal, that pages lead to */
};

/* A page_claim. */
static void *
take_path(void *context, str path, str *wrong)
{
	struct sink *sink = context;
	struct published *published = publication_take(
		sink->publication, path, wrong);

	sink->target->pages += published != NULL && str_ends(path, S(".html"));
	return published;
}

/* A page_sink. */
static void
take_page(void *context, void *claimed, str bytes)
{
	struct sink *sink = context;

	publication_put(sink->publication, claimed, bytes);
}

/* A page_file. */
static void
take_file(void *context, str path)
{
	struct sink *sink = context;

	*list_push(sink->build->arena, &sink->files.paths) = path;
}

/* What is wrong with a link was said when it was checked. */
static struct page_job
page_job(struct build *build, const struct theme_files *theme)
{
	struct links *links = NEW(build->arena, struct links);

	*links = (struct links){.portal = &build->portal};
	return (struct page_job){
		.arena = build->arena,
		.jobs = build->jobs,
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
	job.claim = take_path;
	job.sink = take_page;
	job.file = take_file;
	job.sink_context = &sink;
	stopwatch_stage(build->portal.watch, "pages");
	pages_make(&job);
	stopwatch_stage(build->portal.watch, "files");
	build_publish_files(build, sink.publication, &sink.files);
	stopwatch_stage(build->portal.watch, "publish");
	if (!build_has_errors(build))
		return commit(build, target, sink.publication);
	publication_abandon(sink.publication);
	return true;
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

	stopwatch_stage(portal->watch, "read");
	if (!load(build))
		return false;
	stopwatch_stage(portal->watch, "link");
	vocabulary_add_built_in(portal);
	portal_index(portal);
	portal_link(portal);
	compile_all(portal);
	stopwatch_stage(portal->watch, "decide");
	assess_all(build->arena, portal, portal->as_of, &build->assessments);
	stopwatch_stage(portal->watch, "check");
	check_portal(portal, &build->assessments);
	return true;
}

bool
build_publish(struct build *build, struct build_target *target)
{
	struct theme_files theme = {0};

	stopwatch_stage(build->portal.watch, "theme");
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
