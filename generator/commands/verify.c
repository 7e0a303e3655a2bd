/* verify: what can be proved about frameworks. */
#include "base/path.h"
#include "commands/output.h"
#include "commands/session.h"
#include "report/proofs.h"

static const struct option verify_options[] = {
	{"format", "FORMAT", "text (the default) or json",
		offsetof(struct arguments, format), 0},
	{"strict", NULL, "takes every warning for an error",
		offsetof(struct arguments, strict), 0},
	{"as-of", "DATE", "as of this day, not today",
		offsetof(struct arguments, as_of), 0},
};

/* `pele` means every version of it, `pele/1` that one. */
static bool
is_named(const struct framework *framework, str name)
{
	str id;

	if (str_eq(framework->id.s, name))
		return true;
	return str_cut(&name, '/', &id) && str_eq(framework->id.s, id) &&
	       str_eq(framework->version.s, name);
}

static bool
is_wanted(const struct call *call, const struct framework *framework)
{
	for (size_t i = 0; i < call->args.operands.count; i++)
		if (is_named(framework, call->args.operands.items[i]))
			return true;
	return call->args.operands.count == 0;
}

/* Every name must be that of a framework. */
static bool
check_names(struct call *call, const struct portal *portal)
{
	LIST(str) ids = {0};

	for (size_t i = 0; i < portal->frameworks.count; i++)
		*list_push(
			call->arena, &ids) = portal->frameworks.items[i]->id.s;
	for (size_t i = 0; i < call->args.operands.count; i++) {
		str name = call->args.operands.items[i];
		bool known = false;

		for (size_t j = 0; j < portal->frameworks.count; j++)
			known = known ||
				is_named(portal->frameworks.items[j], name);
		if (known)
			continue;
		misuse_name(call, "framework", name,
			str_nearest(name, ids.items, ids.count),
			"frameworks are the folders of content/frameworks/");
		return false;
	}
	return true;
}

/* Does the file stand beside the framework's own? */
static bool
is_beside(const struct framework *framework, str path)
{
	return framework->source != NULL &&
	       str_eq(path_folder(path), path_folder(framework->source->path));
}

static bool
is_about(const struct call *call, const struct portal *portal,
	const struct diagnostic *d)
{
	for (size_t i = 0; span_is_set(d->span) && i < portal->frameworks.count;
		i++) {
		const struct framework *f = portal->frameworks.items[i];

		if (is_wanted(call, f) && is_beside(f, d->span.source->path))
			return true;
	}
	return false;
}

/* What is wrong in the frameworks' own folders; of schools nothing. */
static struct account *
account_of(struct call *call, struct build *build)
{
	static const struct assessments none;
	struct account *account = session_account(call, build);
	size_t kept = 0;

	for (size_t i = 0; i < account->shown.count; i++)
		if (is_about(call, &build->portal, account->shown.items[i]))
			account->shown.items[kept++] = account->shown.items[i];
	account->shown.count = kept;
	account->assessments = &none;
	return account;
}

static void
show(struct call *call, const struct proofs_shown *shown)
{
	struct page_of_text page = {
		&call->out, output_colour(1, call->args.no_color)};

	if (str_eq(call->args.format, S("json")))
		proofs_json(&call->out, shown);
	else
		proofs_text(&page, shown, call->args.quiet);
}

static const char *const formats[] = {"text", "json", NULL};

static enum exit_status
run_verify(struct call *call)
{
	struct proofs_shown shown = {0};
	enum exit_status status;
	struct build *build;

	if (!session_format(call, formats))
		return EXIT_MISUSE;
	build = session_open(call, &status);
	if (build == NULL)
		return status;
	status = session_check(call, build);
	if (status != EXIT_NOTHING_WRONG)
		return status;
	if (!check_names(call, &build->portal))
		return EXIT_MISUSE;
	stopwatch_stage(call->watch, "prove");
	for (size_t i = 0; i < build->portal.frameworks.count; i++)
		if (is_wanted(call, build->portal.frameworks.items[i]))
			*list_push(call->arena, &shown.all) = prove_framework(
				call->arena, &build->portal,
				build->portal.frameworks.items[i],
				(struct proving){&build->assessments, true});
	shown.account = account_of(call, build);
	show(call, &shown);
	return account_count(shown.account, SEVERITY_ERROR) > 0
		       ? EXIT_MISTAKES
		       : EXIT_NOTHING_WRONG;
}

const struct command command_verify = {
	.name = "verify",
	.operands = "[FRAMEWORK…]",
	.summary = "proves what frameworks say of every possible school",
	.doc = "Finds schools that no category fits, categories that no school "
	       "can be in,\ncriteria that never hold or never matter, and the "
	       "like, each with an example.\nIt also says what decisions "
	       "accept. A framework is named by its id, or as\n`pele/1`.",
	.options = {verify_options, COUNT(verify_options)},
	.formats = formats,
	.run = run_verify,
};
