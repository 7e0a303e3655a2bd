#include "build.h"

#include "audience/audience.h"
#include "audience/suppress.h"
#include "base/machine.h"
#include "build_files.h"
#include "build_theme.h"
#include "check/check.h"
#include "check/links.h"
#include "framework/compile.h"
#include "framework/redact.h"
#include "load/files.h"
#include "pages/pages.h"
#include "pages/theme_check.h"
#include "version.h"

struct build *
build_new(struct arena *arena, struct fs_root root, date as_of, bool strict)
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
	struct build_files files; /* of the portal, that pages lead to */
};

/* A page_claim. */
static void *
take_path(void *context, str path, str *wrong)
{
	struct sink *sink = context;
	struct published *published = publication_take(
		sink->target->publication, path, wrong);

	sink->target->pages += published != NULL && str_ends(path, S(".html"));
	return published;
}

/* A page_sink. */
static void
take_page(void *context, void *claimed, str bytes)
{
	struct sink *sink = context;

	publication_put(sink->target->publication, claimed, bytes);
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
page_job(struct build *build)
{
	struct links *links = NEW(build->arena, struct links);

	*links = (struct links){.portal = &build->portal};
	return (struct page_job){
		.arena = build->arena,
		.portal = &build->portal,
		.assessments = &build->shown,
		.theme = &build->theme,
		.links = {links, links_at, links_resolve},
		.diags = &build->diags,
	};
}

static bool
fail(struct build *build, const struct publish_failure *failure)
{
	build->failure = (struct build_failure){
		failure->sentence, failure->advice};
	return false;
}

/* From here on the portal holds what the target's audience may see. */
static void
keep_for(struct build *build, const struct build_target *target)
{
	struct portal *portal = &build->portal;

	stopwatch_stage(portal->watch, "audience");
	if (!audience_sees_small_groups(portal, target->audience))
		suppress_small_groups(portal);
	audience_keep(portal, target->audience);
	redact_all(build->arena, portal, &build->assessments, &build->shown);
}

static bool
make_pages(struct build *build, struct build_target *target)
{
	struct page_job job = page_job(build);
	struct publish_failure failure = {0};
	struct sink sink = {.build = build, .target = target};

	target->publication = publication_open(
		build->arena, target->folder, &failure);
	if (target->publication == NULL)
		return fail(build, &failure);
	job.claim = take_path;
	job.sink = take_page;
	job.file = take_file;
	job.sink_context = &sink;
	stopwatch_stage(build->portal.watch, "pages");
	pages_make(&job);
	stopwatch_stage(build->portal.watch, "files");
	return build_publish_files(build, target->publication, &sink.files);
}

static bool
commit(struct build *build, struct build_target *target)
{
	struct publish_failure failure = {0};
	const struct audience *audience = target->audience;
	struct manifest_facts facts = {
		.version = S(TRUST_PORTAL_VERSION),
		.as_of = date_iso(build->arena, build->portal.as_of),
		.audience = audience == NULL ? S("") : audience->id.s,
	};
	struct publication *publication = target->publication;

	target->publication = NULL;
	return publication_commit(
		       publication, &facts, &target->result, &failure) ||
	       fail(build, &failure);
}

static bool
make_all(struct build *build, struct build_target *targets, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		keep_for(build, &targets[i]);
		if (!make_pages(build, &targets[i]))
			return false;
	}
	return true;
}

static bool
commit_all(struct build *build, struct build_target *targets, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (!commit(build, &targets[i]))
			return false;
	return true;
}

/* All or nothing, as far as that can be known before the first is changed. */
static bool
publish(struct build *build, struct build_target *targets, size_t count)
{
	bool done = make_all(build, targets, count);

	stopwatch_stage(build->portal.watch, "publish");
	if (done && !build_has_errors(build))
		done = commit_all(build, targets, count);
	for (size_t i = 0; i < count; i++)
		if (targets[i].publication != NULL)
			publication_abandon(targets[i].publication);
	return done;
}

static void
dump(struct build *build, struct build_target *target)
{
	struct page_job job;

	keep_for(build, target);
	job = page_job(build);
	target->dumped = pages_dump(&job, target->dump);
	if (target->dumped.n == 0)
		target->dump_near = pages_nearest(&job, target->dump);
}

/* The theme that is compiled in was checked when it was made. */
static bool
check_theme(struct build *build)
{
	if (!build_read_theme(build))
		return false;
	build->may_make_pages = !build_has_errors(build);
	if (build->theme.list.count > 0)
		theme_check(build->arena, &build->diags, &build->theme);
	return true;
}

bool
build_read(struct build *build)
{
	struct portal *portal = &build->portal;

	stopwatch_stage(portal->watch, "read");
	if (!load(build))
		return false;
	stopwatch_stage(portal->watch, "link");
	vocabulary_add_built_in(portal);
	portal_index(portal);
	portal_link(portal);
	return true;
}

bool
build_check(struct build *build)
{
	struct portal *portal = &build->portal;

	if (!build_read(build))
		return false;
	compile_all(portal);
	stopwatch_stage(portal->watch, "decide");
	assess_all(build->arena, portal, portal->as_of, &build->assessments);
	stopwatch_stage(portal->watch, "check");
	check_portal(portal, &build->assessments);
	stopwatch_stage(portal->watch, "theme");
	return check_theme(build);
}

bool
build_publish(struct build *build, struct build_target *targets, size_t count)
{
	if (targets->folder == NULL)
		dump(build, targets);
	else if (build->may_make_pages)
		return publish(build, targets, count);
	return true;
}

void
build_finish(struct build *build)
{
	diags_finish(&build->diags, build->portal.strict);
}
