#include "framework/worked.h"

#include "base/utf8.h"
#include "framework/evaluate.h"
#include "framework/rubric.h"

struct trial {
	struct portal *portal;
	const struct framework *framework;
	const struct worked_case *worked;
	struct situation *situation;
	struct computed *computed;
};

/* Names that `given` may hold besides facts and the keys of a school. */
static const char *const given_extras[] = {"category", "day"};

static bool
is_given_name(const struct trial *trial, str name)
{
	for (size_t i = 0; i < COUNT(given_extras); i++)
		if (str_eq_z(name, given_extras[i]))
			return true;
	return field_find(&school_facts_type, name) != NULL ||
	       map_get(&trial->portal->index[REF_FACT], name) != NULL;
}

static void
report_name(const struct trial *trial, const struct text *name,
	const char *noun, uint64_t refs)
{
	struct portal *portal = trial->portal;
	struct scope scope = {portal, NULL, trial->framework};
	struct diagnostic *d = diag(portal->diags, F324, name->span,
		"there is no %s `%.*s`", noun, STR_ARG(name->s));

	diag_did_you_mean(portal->diags, d,
		portal_nearest(
			&scope, refs, utf8_unmask(portal->arena, name->s)));
}

/* A choice must be one of the fact's values; a number must be one. */
static bool
check_given_value(const struct trial *trial, const struct fact *fact,
	const struct text *value)
{
	static const char *const words[] = {
		"n/a", "suppressed", "not-published"};
	struct diagnostic *d;
	decimal unused;
	bool good =
		fact->kind.v == FACT_NUMBER
			? decimal_parse(value->s, &unused, NULL) == DECIMAL_OK
			: fact_value_index(trial->portal, fact, value->s) >= 0;

	for (size_t i = 0; i < COUNT(words); i++)
		good = good || str_eq_z(value->s, words[i]);
	if (good || !IS_SET(*value))
		return true;
	d = diag(trial->portal->diags, F324, value->span,
		"`%.*s` is no value of the fact `%.*s`", STR_ARG(value->s),
		STR_ARG(fact->id.s));
	diag_help(trial->portal->diags, d,
		"use one of the values that content/facts.yaml gives it");
	return false;
}

static bool
check_given(const struct trial *trial)
{
	bool good = true;

	for (size_t i = 0; i < trial->worked->given.count; i++) {
		const struct given *given = &trial->worked->given.items[i];
		const struct fact *fact = map_get(
			&trial->portal->index[REF_FACT], given->name.s);

		if (!is_given_name(trial, given->name.s)) {
			report_name(trial, &given->name,
				"fact or key of a school", REFS(REF_FACT));
			good = false;
		}
		for (size_t j = 0; fact != NULL && j < given->values.count; j++)
			good = check_given_value(trial, fact,
				       &given->values.items[j].value) &&
			       good;
	}
	return good;
}

static str
outcome_text(struct arena *arena, const struct outcome *outcome)
{
	struct buf out = buf_new(arena);

	if (outcome->categories.count == 0)
		return S("none fits");
	for (size_t i = 0; i < outcome->categories.count; i++)
		buf_printf(&out, "%s%.*s", i > 0 ? " and " : "",
			STR_ARG(outcome->categories.items[i]->id.s));
	return buf_str(&out);
}

static str
possible_text(const struct trial *trial)
{
	struct buf out = buf_new(trial->portal->arena);

	for (size_t i = 0; i < trial->computed->possible.count; i++) {
		str outcome = outcome_text(trial->portal->arena,
			&trial->computed->possible.items[i]);

		buf_printf(&out, "%s%.*s", i > 0 ? ", " : "", STR_ARG(outcome));
	}
	return out.n == 0 ? S("nothing") : buf_str(&out);
}

/* Points at the criteria that hold, so that the reader sees why. */
static void
relate_criteria(const struct trial *trial, struct diagnostic *d)
{
	for (size_t i = 0; i < trial->computed->criteria.count; i++) {
		const struct criterion_verdict *v =
			&trial->computed->criteria.items[i];

		if (v->result == TRUTH_TRUE)
			diag_related(trial->portal->diags, d,
				v->criterion->id.span, "criterion %.*s holds",
				STR_ARG(v->criterion->id.s));
	}
}

/* "none" names the result that no category fits. */
static bool
is_expected(const struct trial *trial, const struct outcome *outcome,
	const struct text *names, size_t count)
{
	if (outcome->categories.count > 1)
		return false;
	for (size_t i = 0; i < count; i++) {
		const struct category *category = framework_category(
			trial->framework, names[i].s);

		if (outcome->categories.count == 0
				? str_eq_z(names[i].s, "none")
				: category == outcome->categories.items[0])
			return true;
	}
	return false;
}

static void
check_possible(
	const struct trial *trial, const struct text *names, size_t count)
{
	size_t matching = 0;
	struct diagnostic *d;
	str possible;

	for (size_t i = 0; i < count; i++) {
		if (framework_category(trial->framework, names[i].s) ||
			str_eq_z(names[i].s, "none"))
			continue;
		report_name(trial, &names[i], "category", REFS(REF_CATEGORY));
		return;
	}
	for (size_t i = 0; i < trial->computed->possible.count; i++)
		matching += is_expected(trial,
			&trial->computed->possible.items[i], names, count);
	if (matching == count && matching == trial->computed->possible.count)
		return;
	possible = possible_text(trial);
	d = diag(trial->portal->diags, F315, names[0].span,
		"worked case `%.*s` gives %.*s", STR_ARG(trial->worked->id.s),
		STR_ARG(possible));
	diag_label(trial->portal->diags, d, "expected here");
	relate_criteria(trial, d);
	diag_help(trial->portal->diags, d,
		"correct the criteria, the facts given, or what is expected");
}

static const struct criterion_verdict *
find_verdict(const struct trial *trial, str id)
{
	const struct any_list *lists[] = {
		(const void *)&trial->computed->criteria,
		(const void *)&trial->computed->overlays,
		(const void *)&trial->computed->standards};

	for (size_t i = 0; i < COUNT(lists); i++) {
		const struct criterion_verdict *items = lists[i]->items;

		for (size_t j = 0; j < lists[i]->count; j++)
			if (str_eq(items[j].criterion->id.s, id))
				return &items[j];
	}
	return NULL;
}

static const struct overlay *
find_overlay(const struct trial *trial, str id)
{
	return map_get(&trial->framework->index[REF_OVERLAY], id);
}

static const struct duty *
find_duty(const struct trial *trial, str id)
{
	return map_get(&trial->framework->index[REF_DUTY], id);
}

/* Is the duty for the category or overlay that the case is in? */
static bool
is_for(const struct trial *trial, const struct duty *duty)
{
	for (size_t i = 0; i < duty->applies_to.count; i++) {
		str name = duty->applies_to.items[i].s;
		const struct overlay *overlay = find_overlay(trial, name);
		const struct category *category = framework_category(
			trial->framework, name);

		if (overlay != NULL && computed_overlay(trial->computed,
					       overlay) == TRUTH_TRUE)
			return true;
		for (size_t j = 0; j < trial->worked->given.count; j++) {
			const struct given *g = &trial->worked->given.items[j];

			if (category != NULL && g->values.count > 0 &&
				str_eq_z(g->name.s, "category") &&
				category == framework_category(trial->framework,
						    g->values.items[0].value.s))
				return true;
		}
	}
	return duty->applies_to.count == 0;
}

static enum truth
duty_truth(const struct trial *trial, const struct duty *duty)
{
	struct evaluation evaluation = evaluation_new(
		trial->portal->arena, trial->situation);

	if (!is_for(trial, duty))
		return TRUTH_FALSE;
	return duty->when == NULL
		       ? TRUTH_TRUE
		       : evaluate_condition(&evaluation, duty->when)->result;
}

/* What a name in `expect` stands for, as a truth; false where it is none. */
static bool
truth_of(const struct trial *trial, str name, enum truth *truth)
{
	const struct criterion_verdict *verdict = find_verdict(trial, name);
	const struct overlay *overlay = find_overlay(trial, name);
	const struct duty *duty = find_duty(trial, name);

	if (verdict != NULL)
		*truth = verdict->result;
	else if (overlay != NULL)
		*truth = computed_overlay(trial->computed, overlay);
	else if (duty != NULL)
		*truth = duty_truth(trial, duty);
	return verdict != NULL || overlay != NULL || duty != NULL;
}

static void
report_truth(
	const struct trial *trial, const struct text *name, enum truth truth)
{
	static const char *const words[] = {
		[TRUTH_FALSE] = "does not hold",
		[TRUTH_TRUE] = "holds",
		[TRUTH_UNKNOWN] = "is unknown",
		[TRUTH_NOT_APPLICABLE] = "does not apply",
	};
	struct diagnostic *d = diag(trial->portal->diags, F315, name->span,
		"in worked case `%.*s`, `%.*s` %s",
		STR_ARG(trial->worked->id.s), STR_ARG(name->s), words[truth]);

	diag_label(trial->portal->diags, d, "expected otherwise");
	diag_help(trial->portal->diags, d,
		"correct the criteria, the facts given, or what is expected");
}

/* Expected truths: a set of those that will do, as bits. */
#define WANT(truth) (1u << (truth))

static void
check_truths(const struct trial *trial, const void *list, unsigned wanted)
{
	const struct any_list *names = list;
	const struct text *items = names->items;

	for (size_t i = 0; i < names->count; i++) {
		enum truth truth;

		if (!truth_of(trial, items[i].s, &truth))
			report_name(trial, &items[i],
				"criterion, overlay or duty",
				REFS(REF_CRITERION) | REFS(REF_OVERLAY) |
					REFS(REF_DUTY));
		else if (!(WANT(truth) & wanted))
			report_truth(trial, &items[i], truth);
	}
}

static void
check_missing(const struct trial *trial)
{
	const struct expected_set *expect = trial->worked->expect;

	for (size_t i = 0; i < expect->missing.count; i++) {
		const struct text *name = &expect->missing.items[i];
		bool found = false;

		if (map_get(&trial->portal->index[REF_FACT], name->s) == NULL) {
			report_name(trial, name, "fact", REFS(REF_FACT));
			continue;
		}
		for (size_t j = 0; j < trial->computed->missing.count; j++)
			found = found ||
				str_eq(trial->computed->missing.items[j]
						.fact->id.s,
					name->s);
		if (!found)
			diag(trial->portal->diags, F315, name->span,
				"in worked case `%.*s`, `%.*s` is not among "
				"the missing facts that matter",
				STR_ARG(trial->worked->id.s), STR_ARG(name->s));
	}
}

static str
level_text(struct arena *arena, const struct aspect_level *level)
{
	static const char *const words[] = {
		[TRUTH_FALSE] = "reaches no category",
		[TRUTH_TRUE] = "reaches",
		[TRUTH_UNKNOWN] = "is not known",
		[TRUTH_NOT_APPLICABLE] = "does not apply",
	};

	if (level->result != TRUTH_TRUE)
		return str_from(words[level->result]);
	return str_printf(arena, "%s %.*s", words[level->result],
		STR_ARG(level->level->id.s));
}

static void
report_level(const struct trial *trial, const struct expected_level *expected,
	const struct aspect_level *level)
{
	str text = level_text(trial->portal->arena, level);
	struct diagnostic *d = diag(trial->portal->diags, F315,
		expected->category.span,
		"in worked case `%.*s`, aspect `%.*s` %.*s",
		STR_ARG(trial->worked->id.s), STR_ARG(expected->aspect.s),
		STR_ARG(text));

	diag_label(trial->portal->diags, d, "expected here");
	diag_help(trial->portal->diags, d,
		"correct the criteria, the facts given, or what is expected");
}

static void
check_level(const struct trial *trial, const struct rubric *rubric,
	const struct expected_level *expected)
{
	const struct framework *framework = trial->framework;
	const struct aspect *aspect = map_get(
		&framework->index[REF_ASPECT], expected->aspect.s);
	const struct category *category = framework_category(
		framework, expected->category.s);
	struct aspect_level level;

	if (aspect == NULL) {
		report_name(
			trial, &expected->aspect, "aspect", REFS(REF_ASPECT));
		return;
	}
	if (category == NULL && !str_eq_z(expected->category.s, "none")) {
		report_name(trial, &expected->category, "category",
			REFS(REF_CATEGORY));
		return;
	}
	level = rubric_level(
		framework, rubric, (size_t)(aspect - framework->aspects.items));
	if (level.result != (category == NULL ? TRUTH_FALSE : TRUTH_TRUE) ||
		level.level != category)
		report_level(trial, expected, &level);
}

static void
check_levels(const struct trial *trial)
{
	const struct expected_set *expect = trial->worked->expect;
	struct rubric rubric = rubric_of(trial->computed);

	for (size_t i = 0; i < expect->aspects.count; i++)
		check_level(trial, &rubric, &expect->aspects.items[i]);
}

static void
check_expected(const struct trial *trial)
{
	const struct expected_set *expect = trial->worked->expect;

	if (IS_SET(expect->category))
		check_possible(trial, &expect->category, 1);
	if (expect->possible.count > 0)
		check_possible(
			trial, expect->possible.items, expect->possible.count);
	check_truths(trial, &expect->because, WANT(TRUTH_TRUE));
	check_truths(trial, &expect->overlays, WANT(TRUTH_TRUE));
	check_truths(trial, &expect->duties, WANT(TRUTH_TRUE));
	check_truths(trial, &expect->unknown, WANT(TRUTH_UNKNOWN));
	check_truths(trial, &expect->not,
		WANT(TRUTH_FALSE) | WANT(TRUTH_NOT_APPLICABLE));
	check_missing(trial);
	check_levels(trial);
}

void
worked_cases_check(struct portal *portal, const struct framework *framework)
{
	for (size_t i = 0; framework->usable && i < framework->tests.count;
		i++) {
		struct trial trial = {.portal = portal,
			.framework = framework,
			.worked = &framework->tests.items[i]};

		if (!check_given(&trial) || trial.worked->expect == NULL)
			continue;
		trial.situation = situation_of_case(
			portal->arena, portal, framework, trial.worked);
		trial.computed = decide_results(portal->arena, trial.situation);
		check_expected(&trial);
	}
}
