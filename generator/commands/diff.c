/* diff: what a change does to schools, and what its rules alone do. */
#include <errno.h>

#include "base/machine.h"
#include "base/path.h"
#include "commands/output.h"
#include "commands/session.h"
#include "history/graft.h"
#include "load/limits.h"
#include "report/comparison.h"

/* What hosts of repositories take for one comment, and some room. */
#define COMMENT_BYTES 60000

static const struct option diff_options[] = {
	{"format", "FORMAT", "text (the default), markdown or json",
		offsetof(struct arguments, format), 0},
	{"as-of", "DATE", "as of this day, not today",
		offsetof(struct arguments, as_of), 0},
};

static const char *const formats[] = {"text", "markdown", "json", NULL};

/* The two revisions, read and checked. */
struct difference {
	struct call *call;
	struct build *builds[2];
	struct comparison comparison;
	struct comparison_account account;
};

/*
 * A graft_choice: the rules, and the words they are written in. What is
 * evidence (benchmarks are) stays as it was.
 */
static bool
is_of_rules(str path)
{
	static const char *const rules[] = {"content/frameworks",
		"content/facts.yaml", "content/indicators.yaml",
		"content/portal.yaml", "content/records.yaml",
		"content/roles.yaml"};

	for (size_t i = 0; i < COUNT(rules); i++)
		if (path_is_below(path, str_from(rules[i])))
			return true;
	return false;
}

static struct revision_side
side_of(const struct build *build)
{
	return (struct revision_side){&build->portal, &build->assessments};
}

/* The earlier schools under the later rules, read, decided and compared. */
static enum exit_status
find_moved(struct difference *difference)
{
	struct call *call = difference->call;
	const struct build *before = difference->builds[0];
	const struct graft graft = {before->root.tree,
		difference->builds[1]->root, S("content"), is_of_rules,
		LIMIT_FILE_BYTES};
	struct fs_tree *tree = NEW(call->arena, struct fs_tree);
	struct revision_side sides[2];
	enum exit_status status;
	struct build *ruled;

	if (graft_make(call->arena, &graft, tree) != FS_OK)
		return machine_failed(call,
			str_printf(call->arena, "cannot read `content`: %.*s",
				STR_ARG(machine_words(errno))),
			machine_advice(errno, FOR_READING));
	ruled = build_new(call->arena, (struct fs_root){.tree = tree},
		before->portal.as_of, false);
	ruled->portal.jobs = before->portal.jobs;
	ruled->portal.watch = call->watch;
	status = session_check(call, ruled);
	if (status != EXIT_NOTHING_WRONG)
		return status;
	sides[0] = side_of(before);
	sides[1] = side_of(ruled);
	compare_rulings(
		call->arena, &sides[0], &sides[1], &difference->comparison);
	return EXIT_NOTHING_WRONG;
}

static enum exit_status
compare(struct difference *difference)
{
	struct call *call = difference->call;
	struct revision_side sides[2];

	for (size_t i = 0; i < 2; i++) {
		struct build *build = difference->builds[i];
		enum exit_status status = session_check(call, build);

		if (status != EXIT_NOTHING_WRONG)
			return status;
		difference->account.errors[i] = diags_count(
			&build->diags, SEVERITY_ERROR);
		sides[i] = side_of(build);
	}
	stopwatch_stage(call->watch, "compare");
	compare_portals(
		call->arena, &sides[0], &sides[1], &difference->comparison);
	return difference->comparison.rules.all.count == 0
		       ? EXIT_NOTHING_WRONG
		       : find_moved(difference);
}

static void
show(struct difference *difference)
{
	struct call *call = difference->call;
	struct comparison_account *account = &difference->account;
	struct page_of_text page = {
		&call->out, output_colour(1, call->args.no_color)};

	stopwatch_stage(call->watch, "report");
	account->comparison = &difference->comparison;
	account->as_of = difference->builds[0]->portal.as_of;
	if (str_eq(call->args.format, S("json")))
		comparison_json(&call->out, account);
	else if (str_eq(call->args.format, S("markdown")))
		comparison_markdown(&call->out, account, COMMENT_BYTES);
	else
		comparison_text(&page, account);
}

/* The portal in a revision, which has to have one. */
static enum exit_status
open_revision(
	struct difference *difference, size_t side, const struct build *here)
{
	struct call *call = difference->call;
	str name = call->args.operands.items[side];
	enum exit_status status = EXIT_NOTHING_WRONG;

	difference->account.names[side] = name;
	difference->builds[side] = session_revision(call, here, name, &status);
	if (difference->builds[side] == NULL)
		return status;
	if (!session_is_portal(difference->builds[side]))
		return misuse(call,
			"there is no portal in `%.*s`: its content/portal.yaml "
			"was not there",
			STR_ARG(name));
	return EXIT_NOTHING_WRONG;
}

static enum exit_status
run_diff(struct call *call)
{
	struct difference difference = {.call = call};
	size_t count = call->args.operands.count;
	enum exit_status status;
	struct build *here;

	if (!session_format(call, formats))
		return EXIT_MISUSE;
	if (count < 1 || count > 2)
		return misuse(call, "name a revision that the files are "
				    "compared with, or two: `trust-portal "
				    "diff REV [REV]`");
	here = session_open(call, &status);
	if (here == NULL)
		return status;
	difference.builds[1] = here;
	status = EXIT_NOTHING_WRONG;
	for (size_t i = 0; i < count && status == EXIT_NOTHING_WRONG; i++)
		status = open_revision(&difference, i, here);
	if (status == EXIT_NOTHING_WRONG)
		status = compare(&difference);
	if (status == EXIT_NOTHING_WRONG)
		show(&difference);
	return status;
}

const struct command command_diff = {
	.name = "diff",
	.operands = "REV [REV]",
	.summary = "says what a change does to schools, and what its rules do",
	.doc = "With one revision (a branch, a tag, a commit) it is compared "
	       "with the files as\nthey are now, with two the first with the "
	       "second; both are decided as of the\nsame day. Where rules "
	       "changed, it also says which schools these alone move, with\n"
	       "the evidence as it was. `--format markdown` is for the "
	       "comment on a merge\nrequest. Whatever changed, the exit "
	       "status is 0.",
	.options = {diff_options, COUNT(diff_options)},
	.formats = formats,
	.run = run_diff,
};
