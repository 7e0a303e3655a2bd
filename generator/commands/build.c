/* build: check, then publish. With any error nothing changes. */
#include "audience/audience.h"
#include "commands/output.h"
#include "commands/session.h"
#include "publish/family.h"
#include "report/words.h"

static const struct option build_options[] = {
	{"output", "DIR", "the folder to publish to (public)",
		offsetof(struct arguments, output), 'o'},
	{"as-of", "DATE", "as of this day, not today",
		offsetof(struct arguments, as_of), 0},
	{"strict", NULL, "takes every warning for an error",
		offsetof(struct arguments, strict), 0},
	{"jobs", "N", "how many threads to use: one a processor",
		offsetof(struct arguments, jobs), 0},
	{"audience", "AUDIENCE", "for whom: the widest audience",
		offsetof(struct arguments, audience), 0},
	{"all-audiences", NULL, "a portal for each, in a folder of its name",
		offsetof(struct arguments, all_audiences), 0},
	{"dump-context", "PAGE", "prints the data of a page's template",
		offsetof(struct arguments, dump_context), 0},
};

/* What is to be published; the narrowest audience first. */
struct targets {
	LIST(struct build_target) list;
};

static void
show_mistakes(struct call *call, const struct account *account)
{
	struct page_of_text page = {
		&call->err, output_colour(2, call->args.no_color)};
	bool errors = account_count(account, SEVERITY_ERROR) > 0;

	if (account->shown.count == 0 || (call->args.quiet && !errors))
		return;
	account_text(&page, account);
	account_summary(&call->err, account);
}

static void
say_published(struct call *call, const struct build *build,
	const struct build_target *target)
{
	size_t schools = build->portal.schools.count;
	const char *folder = target->folder;
	const char *slash = folder[strlen(folder) - 1] == '/' ? "" : "/";

	if (target->result.unchanged)
		buf_printf(&call->out, "%s%s is up to date\n", folder, slash);
	else
		buf_printf(&call->out,
			"published %zu page%s of %zu school%s to %s%s\n",
			target->pages, words_plural(target->pages), schools,
			words_plural(schools), folder, slash);
}

static enum exit_status
say_no_page(struct call *call, const struct build_target *target)
{
	return misuse_name(call, "page", target->dump, target->dump_near, "");
}

/* Where to: of -o from the current folder, else public/ of the portal. */
static const char *
output_folder(struct call *call)
{
	if (call->args.output.p != NULL)
		return str_z(call->arena, call->args.output);
	if (call->args.folder.p == NULL)
		return "public";
	return str_z(call->arena, str_printf(call->arena, "%.*s/public",
					  STR_ARG(call->args.folder)));
}

static enum exit_status
finish(struct call *call, struct build *build, const struct targets *targets)
{
	struct account *account = session_account(call, build);
	const struct build_target *first = targets->list.items;

	show_mistakes(call, account);
	if (first->folder == NULL && first->dumped.n == 0)
		return say_no_page(call, first);
	buf_put(&call->out, first->dumped);
	if (account_count(account, SEVERITY_ERROR) > 0)
		return EXIT_MISTAKES;
	for (size_t i = targets->list.count; i-- > 0;)
		if (first->folder != NULL && !call->args.quiet)
			say_published(call, build, &targets->list.items[i]);
	return EXIT_NOTHING_WRONG;
}

static enum exit_status
say_no_audience(struct call *call, const struct settings *settings)
{
	str wanted = call->args.audience, near;
	size_t count = settings->audiences.count;
	str *names = NEW_ARRAY(call->arena, str, count + 1);

	for (size_t i = 0; i < count; i++)
		names[i] = settings->audiences.items[i].id.s;
	near = str_nearest(wanted, names, count);
	if (near.n > 0)
		return misuse(call,
			"portal.yaml has no audience `%.*s`; did you mean "
			"`%.*s`?",
			STR_ARG(wanted), STR_ARG(near));
	return misuse(
		call, "portal.yaml has no audience `%.*s`", STR_ARG(wanted));
}

/* One portal, for the audience that was asked for or the widest. */
static enum exit_status
choose_one(
	struct call *call, const struct portal *portal, struct targets *targets)
{
	struct build_target *target = list_push(call->arena, &targets->list);

	target->dump = call->args.dump_context;
	if (target->dump.p == NULL)
		target->folder = output_folder(call);
	target->audience = audience_widest(portal);
	if (call->args.audience.p == NULL)
		return EXIT_NOTHING_WRONG;
	target->audience = audience_find(portal, call->args.audience);
	if (target->audience == NULL)
		return say_no_audience(call, &portal->settings);
	return EXIT_NOTHING_WRONG;
}

static const char *
folder_for(struct call *call, const struct audience *audience)
{
	const char *dir = output_folder(call);
	const char *slash = dir[strlen(dir) - 1] == '/' ? "" : "/";

	return str_z(call->arena, str_printf(call->arena, "%s%s%.*s", dir,
					  slash, STR_ARG(audience->id.s)));
}

static enum exit_status
choose_all(
	struct call *call, const struct portal *portal, struct targets *targets)
{
	size_t count = portal->settings.audiences.count;
	str *names = NEW_ARRAY(call->arena, str, count + 1);
	struct publish_failure failure = {0};

	for (const struct audience *of = audience_narrowest(portal); of != NULL;
		of = audience_wider(portal, of)) {
		struct build_target *target;

		names[targets->list.count] = of->id.s;
		target = list_push(call->arena, &targets->list);
		target->audience = of;
		target->folder = folder_for(call, of);
	}
	if (!family_judge(
		    call->arena, output_folder(call), names, count, &failure))
		return machine_failed(call, failure.sentence, failure.advice);
	return EXIT_NOTHING_WRONG;
}

/* A portal without audiences has mistakes; they are shown all the same. */
static enum exit_status
choose(struct call *call, const struct portal *portal, struct targets *targets)
{
	if (call->args.all_audiences && portal->settings.audiences.count > 0)
		return choose_all(call, portal, targets);
	return choose_one(call, portal, targets);
}

static enum exit_status
check_options(struct call *call)
{
	const struct arguments *args = &call->args;

	if (args->operands.count > 0)
		return misuse(call, "`%.*s` is one word too many",
			STR_ARG(args->operands.items[0]));
	if (args->all_audiences && args->audience.p != NULL)
		return misuse(call, "give one of --audience and "
				    "--all-audiences, not both");
	if (args->all_audiences && args->dump_context.p != NULL)
		return misuse(call, "--dump-context prints the page of one "
				    "audience: name it with --audience");
	return EXIT_NOTHING_WRONG;
}

static enum exit_status
run_build(struct call *call)
{
	struct targets targets = {0};
	enum exit_status status = check_options(call);
	struct build *build;

	if (status != EXIT_NOTHING_WRONG)
		return status;
	build = session_open(call, &status);
	if (build == NULL)
		return status;
	status = session_check(call, build);
	if (status == EXIT_NOTHING_WRONG)
		status = choose(call, &build->portal, &targets);
	if (status != EXIT_NOTHING_WRONG)
		return status;
	assert(targets.list.items != NULL);
	if (!build_publish(build, targets.list.items, targets.list.count))
		return machine_failed(
			call, build->failure.sentence, build->failure.advice);
	return finish(call, build, &targets);
}

const struct command command_build = {
	.name = "build",
	.operands = "",
	.summary = "checks the files and publishes the portal",
	.doc = "With any error nothing changes in the published portal.",
	.options = {build_options, COUNT(build_options)},
	.run = run_build,
};
