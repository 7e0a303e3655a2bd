/* build: check, then publish. With any error nothing changes. */
#include "commands/output.h"
#include "commands/session.h"

static const struct option build_options[] = {
	{"output", "DIR", "the folder to publish to (public)",
		offsetof(struct arguments, output), 'o', false},
	{"as-of", "DATE", "as of this day, not today",
		offsetof(struct arguments, as_of), 0, false},
	{"strict", NULL, "takes every warning for an error",
		offsetof(struct arguments, strict), 0, false},
	{"jobs", "N", "how many threads to use: one a processor",
		offsetof(struct arguments, jobs), 0, false},
	{"audience", "AUDIENCE", "for whom: the widest audience",
		offsetof(struct arguments, audience), 0, false},
	{"all-audiences", NULL, "", offsetof(struct arguments, help), 0, true},
	{"dump-context", "PAGE", "prints the data of a page's template",
		offsetof(struct arguments, dump_context), 0, false},
};

/* Only the widest audience's portal can be made as yet. */
static enum exit_status
check_audience(struct call *call, const struct portal *portal)
{
	const struct settings *settings = &portal->settings;
	str wanted = call->args.audience;

	if (wanted.p == NULL)
		return EXIT_NOTHING_WRONG;
	for (size_t i = 0; i < settings->audiences.count; i++) {
		if (!str_eq(wanted, settings->audiences.items[i].id.s))
			continue;
		if (i == 0)
			return EXIT_NOTHING_WRONG;
		return misuse(call,
			"a portal for `%.*s` cannot be made in this version "
			"yet; the one for `%.*s`, the widest audience, can",
			STR_ARG(wanted),
			STR_ARG(settings->audiences.items[0].id.s));
	}
	return misuse(
		call, "portal.yaml has no audience `%.*s`", STR_ARG(wanted));
}

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

static const char *
plural(size_t count)
{
	return count == 1 ? "" : "s";
}

static void
say_published(struct call *call, const struct build *build,
	const struct build_target *target)
{
	size_t schools = build->portal.schools.count;
	const char *folder = target->folder;
	const char *slash = folder[strlen(folder) - 1] == '/' ? "" : "/";

	if (call->args.quiet)
		return;
	if (target->result.unchanged)
		buf_printf(&call->out, "%s%s is up to date\n", folder, slash);
	else
		buf_printf(&call->out,
			"published %zu page%s of %zu school%s to %s%s\n",
			target->pages, plural(target->pages), schools,
			plural(schools), folder, slash);
}

static enum exit_status
say_no_page(struct call *call, const struct build_target *target)
{
	str page = target->dump;
	str near = target->dump_near;

	if (near.n > 0)
		return misuse(call,
			"there is no page `%.*s`; did you mean `%.*s`?",
			STR_ARG(page), STR_ARG(near));
	return misuse(call, "there is no page `%.*s`", STR_ARG(page));
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
finish(struct call *call, struct build *build,
	const struct build_target *target)
{
	struct account *account = session_account(call, build);

	show_mistakes(call, account);
	if (target->folder == NULL && target->dumped.n == 0)
		return say_no_page(call, target);
	buf_put(&call->out, target->dumped);
	if (account_count(account, SEVERITY_ERROR) > 0)
		return EXIT_MISTAKES;
	if (target->folder == NULL)
		return EXIT_NOTHING_WRONG;
	say_published(call, build, target);
	return EXIT_NOTHING_WRONG;
}

static enum exit_status
run_build(struct call *call)
{
	struct build_target target = {0};
	enum exit_status status;
	struct build *build;

	if (call->args.operands.count > 0)
		return misuse(call, "`%.*s` is one word too many",
			STR_ARG(call->args.operands.items[0]));
	build = session_open(call, &status);
	if (build == NULL)
		return status;
	target.dump = call->args.dump_context;
	if (target.dump.p == NULL)
		target.folder = output_folder(call);
	status = session_check(call, build);
	if (status == EXIT_NOTHING_WRONG)
		status = check_audience(call, &build->portal);
	if (status != EXIT_NOTHING_WRONG)
		return status;
	if (!build_publish(build, &target))
		return machine_failed(
			call, build->failure.sentence, build->failure.advice);
	return finish(call, build, &target);
}

const struct command command_build = {
	.name = "build",
	.operands = "",
	.summary = "checks the files and publishes the portal",
	.doc = "With any error nothing changes in the published portal.",
	.options = {build_options, COUNT(build_options)},
	.run = run_build,
};
