/* explain: why a school is in its category, or what a code means. */
#include "commands/output.h"
#include "commands/session.h"
#include "report/explanation.h"

static const struct option explain_options[] = {
	{"framework", "FRAMEWORK",
		"under this framework, not the governing one",
		offsetof(struct arguments, framework), 0},
	{"format", "FORMAT", "text (the default) or json",
		offsetof(struct arguments, format), 0},
	{"as-of", "DATE", "as of this day, not today",
		offsetof(struct arguments, as_of), 0},
};

/* A letter and three digits. */
static bool
looks_like_code(str name)
{
	return name.n == 4 && char_is_alpha(name.p[0]) &&
	       char_is_digit(name.p[1]) && char_is_digit(name.p[2]) &&
	       char_is_digit(name.p[3]);
}

static bool
wants_json(const struct call *call)
{
	return str_eq(call->args.format, S("json"));
}

static enum exit_status
explain_code(struct call *call, str name)
{
	struct page_of_text page = {
		&call->out, output_colour(1, call->args.no_color)};
	enum code code = code_find(name);

	if (code == CODE_COUNT)
		return misuse(
			call, "there is no diagnostic `%.*s`", STR_ARG(name));
	if (wants_json(call))
		explain_code_json(&call->out, code);
	else
		explain_code_text(&page, code);
	return EXIT_NOTHING_WRONG;
}

static enum exit_status
no_school(struct call *call, const struct portal *portal, str name)
{
	LIST(str) ids = {0};

	for (size_t i = 0; i < portal->schools.count; i++)
		*list_push(call->arena, &ids) = portal->schools.items[i]->id;
	return misuse_name(call, "school", name,
		str_nearest(name, ids.items, ids.count),
		"a school is named by its folder in schools/");
}

/* The assessment that was asked for, or NULL. */
static const struct assessment *
find_assessment(const struct call *call, const struct build *build,
	const struct school *school)
{
	str framework = call->args.framework;

	if (framework.p == NULL)
		return map_get(&build->assessments.governing, school->id);
	for (size_t i = 0; i < build->assessments.all.count; i++) {
		const struct assessment *a = build->assessments.all.items[i];

		if (a->school == school && str_eq(a->framework_id, framework))
			return a;
	}
	return NULL;
}

/* Mistakes of the school's files and of content/, which it rests on. */
static enum exit_status
show_mistakes(
	struct call *call, struct build *build, const struct school *school)
{
	struct page_of_text page = {
		&call->err, output_colour(2, call->args.no_color)};
	struct account *account = session_account(call, build);
	size_t kept = 0;

	for (size_t i = 0; i < account->shown.count; i++) {
		struct diagnostic *d = account->shown.items[i];
		const struct source *source = d->span.source;

		if (d->severity == SEVERITY_ERROR &&
			(source == NULL || source->school.n == 0 ||
				str_eq(source->school, school->id)))
			account->shown.items[kept++] = d;
	}
	account->shown.count = kept;
	account_text(&page, account);
	return kept > 0 ? EXIT_MISTAKES : EXIT_NOTHING_WRONG;
}

static enum exit_status
explain_school(struct call *call, struct build *build, str name)
{
	struct page_of_text page = {
		&call->out, output_colour(1, call->args.no_color)};
	const struct school *school = portal_school(&build->portal, name);
	const struct assessment *assessment;

	if (school == NULL)
		return no_school(call, &build->portal, name);
	assessment = find_assessment(call, build, school);
	if (assessment == NULL && call->args.framework.p != NULL)
		return misuse(call, "the school `%.*s` has no framework `%.*s`",
			STR_ARG(name), STR_ARG(call->args.framework));
	if (assessment == NULL)
		return misuse(call, "the school `%.*s` has no framework",
			STR_ARG(name));
	if (wants_json(call))
		explain_json(&call->out, assessment);
	else
		explain_text(&page, &build->portal, assessment);
	return show_mistakes(call, build, school);
}

static const char *const formats[] = {"text", "json", NULL};

static enum exit_status
run_explain(struct call *call)
{
	enum exit_status status;
	struct build *build;
	str name;

	if (!session_format(call, formats))
		return EXIT_MISUSE;
	if (call->args.operands.count != 1)
		return misuse(call, "name one school or one code: "
				    "`trust-portal explain SCHOOL`");
	name = call->args.operands.items[0];
	if (looks_like_code(name))
		return explain_code(call, name);
	build = session_open(call, &status);
	if (build == NULL)
		return status;
	status = session_check(call, build);
	if (status != EXIT_NOTHING_WRONG)
		return status;
	return explain_school(call, build, name);
}

static const char *
code_at(size_t index)
{
	return index < CODE_COUNT ? code_table[index].name : NULL;
}

const struct command command_explain = {
	.name = "explain",
	.operands = "SCHOOL|CODE",
	.summary = "says why a school is in its category, or what a code "
		   "means",
	.doc = "A school is named by its folder in schools/, a code as in "
	       "C401.",
	.options = {explain_options, COUNT(explain_options)},
	.formats = formats,
	.word = code_at,
	.run = run_explain,
};
