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

/* Is its category in force called so, by id or code? */
static bool
is_in_category(const struct assessment *assessment, str name)
{
	const struct category *category = category_of(assessment);

	return category != NULL &&
	       category == framework_category(assessment->framework, name);
}

/* Is it one of those that the duty is for? */
static bool
is_for(const struct assessment *assessment, const struct duty *duty)
{
	for (size_t i = 0; i < duty->applies_to.count; i++) {
		str name = duty->applies_to.items[i].s;

		if (is_in_category(assessment, name) ||
			overlay_in_force(assessment, name) != NULL)
			return true;
	}
	return duty->applies_to.count == 0;
}

/* Has its clock a period for the category, where periods go by category? */
static bool
has_period(const struct assessment *assessment, const struct duty *duty)
{
	for (size_t i = 0; i < duty->every.count; i++) {
		const struct text *of = &duty->every.items[i].category;

		if (!IS_SET(*of) || is_in_category(assessment, of->s))
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

	if (!duty_is_of_schools(duty) || !is_for(assessment, duty) ||
		!has_period(assessment, duty))
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
