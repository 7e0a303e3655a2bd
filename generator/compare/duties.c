/* For whom a duty holds (framework.md, "Duties and the calendar"). */
#include "compare/parts.h"

#include "framework/evaluate.h"

/* The category in force, as the version of today knows it. */
static const struct category *
category_of(const struct assessment *assessment)
{
	const struct category *category = assessment->in_force.category;

	return category == NULL ? NULL
				: framework_category(assessment->framework,
					  category->id.s);
}

static bool
is_called(const struct category *category, str name)
{
	return category != NULL &&
	       (str_eq(name, category->id.s) ||
		       (category->code.s.n > 0 &&
			       str_eq(name, category->code.s)));
}

static bool
overlay_is_in_force(const struct assessment *assessment, str name)
{
	for (size_t i = 0; i < assessment->overlays.count; i++)
		if (assessment->overlays.items[i].in_force &&
			str_eq(assessment->overlays.items[i].overlay->id.s,
				name))
			return true;
	return false;
}

/* Is it one of those that the duty is for? */
static bool
is_for(const struct assessment *assessment, const struct duty *duty)
{
	const struct category *category = category_of(assessment);

	for (size_t i = 0; i < duty->applies_to.count; i++) {
		str name = duty->applies_to.items[i].s;

		if (is_called(category, name) ||
			overlay_is_in_force(assessment, name))
			return true;
	}
	return duty->applies_to.count == 0;
}

/* Has its clock a period for the category, where periods go by category? */
static bool
has_period(const struct assessment *assessment, const struct duty *duty)
{
	const struct category *category = category_of(assessment);

	for (size_t i = 0; i < duty->every.count; i++) {
		const struct text *of = &duty->every.items[i].category;

		if (!IS_SET(*of) || is_called(category, of->s))
			return true;
	}
	return duty->every.count == 0;
}

/* What holds for all holds for the schools of the trust. */
static bool
is_of_the_trust(const struct school *school)
{
	return !IS_SET(school->is.membership) ||
	       school->is.membership.v == MEMBERSHIP_TRUST;
}

enum truth
duty_holds_for(struct arena *scratch, const struct portal *portal,
	const struct assessment *assessment, const struct duty *duty)
{
	struct situation *situation;
	struct evaluation evaluation;

	if ((IS_SET(duty->level) && duty->level.v == 1) ||
		!is_for(assessment, duty) || !has_period(assessment, duty))
		return TRUTH_FALSE;
	if (duty->when == NULL)
		return duty->applies_to.count > 0 ||
				       is_of_the_trust(assessment->school)
			       ? TRUTH_TRUE
			       : TRUTH_FALSE;
	situation = situation_of_school(scratch, portal, assessment->framework,
		assessment->school, assessment->day);
	situation->agreed = category_of(assessment);
	evaluation = evaluation_new(scratch, situation);
	evaluation.wordless = true;
	return evaluate_condition(&evaluation, duty->when)->result;
}
