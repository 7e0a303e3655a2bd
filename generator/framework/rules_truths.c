/*
 * The rules of a framework in truths alone: quicker than formulas, and never
 * too little.
 */
#include "framework/evaluate_parts.h"
#include "framework/rules_parts.h"

struct counted
counted_of(const struct framework *framework, const struct category *category,
	const struct criterion *criterion)
{
	return (struct counted){category, criterion->binding.on,
		rubric_row(framework, criterion)};
}

static void
tally_add(struct tally *tally, enum truth truth, bool there)
{
	int times = there ? 1 : -1;

	if (truth == TRUTH_TRUE)
		tally->yes += times;
	else if (truth == TRUTH_UNKNOWN)
		tally->open += times;
	else if (truth == TRUTH_FALSE)
		tally->no += times;
}

void
truths_add(struct truths *truths, const struct counted *of, enum truth truth,
	bool there)
{
	if (of->category == NULL) {
		tally_add(&truths->combinations, truth, there);
		return;
	}
	tally_add(&truths->criteria[of->category->rank], truth, there);
	if (of->binding)
		tally_add(&truths->binding[of->category->rank], truth, there);
	rubric_note(&truths->rubric, of->row, of->category, truth, there);
}

/* Like category_formula(): any of the criteria, or under secure-fit all. */
static enum truth
category_truth(const struct tally *of, bool all)
{
	size_t yes = (size_t)of->yes, open = (size_t)of->open;

	return truth_of_count(yes, open, all ? yes + open + (size_t)of->no : 1);
}

static enum truth
both(enum truth a, enum truth b)
{
	if (a == TRUTH_FALSE || b == TRUTH_FALSE)
		return TRUTH_FALSE;
	return a == TRUTH_TRUE && b == TRUTH_TRUE ? TRUTH_TRUE : TRUTH_UNKNOWN;
}

static enum truth
either(enum truth a, enum truth b)
{
	return truth_not(both(truth_not(a), truth_not(b)));
}

/* What each category comes to, and the default, as bound_rules() has it. */
struct standing {
	enum truth holds[MAX_CATEGORIES];
	enum truth falls_back;
};

/* Does some category better than this one hold? */
static enum truth
better_holds(const struct standing *standing, size_t rank)
{
	enum truth any = TRUTH_FALSE;

	for (size_t i = 0; i < rank; i++)
		any = either(any, standing->holds[i]);
	return any;
}

/* Like cap_rules(). */
static void
cap_standing(const struct framework *framework, const struct truths *truths,
	struct standing *standing)
{
	size_t count = framework->categories.count;
	enum truth nothing = truth_not(better_holds(standing, count));

	for (size_t i = count; i-- > 0;) {
		enum truth binds = category_truth(&truths->binding[i], false);
		enum truth better = better_holds(standing, i);

		if (rules_default_better(framework, i))
			better = either(better, nothing);
		standing->holds[i] = either(
			standing->holds[i], both(binds, better));
	}
}

/* Like bound_rules(). */
static void
bound_standing(const struct framework *framework, const struct truths *truths,
	struct standing *standing)
{
	enum truth unbound = TRUTH_TRUE;

	for (size_t i = framework->categories.count; i-- > 0;) {
		standing->holds[i] = both(standing->holds[i], unbound);
		if (&framework->categories.items[i] ==
			framework->default_category.target)
			standing->falls_back = unbound;
		unbound = both(unbound,
			truth_not(category_truth(&truths->binding[i], false)));
	}
}

static enum truth
fits_truth(const struct framework *framework, const struct truths *truths,
	size_t rank)
{
	struct fit_count count = rubric_count(framework, &truths->rubric, rank);

	return fit_truth(&count);
}

static struct standing
standing_of(const struct framework *framework, const struct truths *truths)
{
	bool all = framework->decide.v == DECIDE_SECURE_FIT;
	bool rubric = framework->decide.v == DECIDE_BEST_FIT;
	struct standing standing = {.falls_back = TRUTH_TRUE};

	for (size_t i = 0; i < framework->categories.count; i++)
		standing.holds[i] = rubric ? fits_truth(framework, truths, i)
					   : category_truth(
						     &truths->criteria[i], all);
	if (rubric)
		cap_standing(framework, truths, &standing);
	if (framework->decide.v != DECIDE_MOST_SERIOUS)
		bound_standing(framework, truths, &standing);
	return standing;
}

/* Nothing holds: the default, or none. */
static void
reach_fallback(const struct framework *framework,
	const struct standing *standing, struct reach *reach)
{
	uint32_t bits = rules_fallback(framework);

	if (standing->falls_back != TRUTH_FALSE)
		reach->singles |= bits;
	reach->others = reach->others || bits == 0 ||
			standing->falls_back != TRUTH_TRUE;
}

static struct reach
reach_first(const struct framework *framework, const struct standing *standing)
{
	bool from_worst = !rules_from_best(framework);
	size_t count = framework->categories.count;
	struct reach reach = {0};

	for (size_t i = 0; i < count; i++) {
		size_t at = from_worst ? count - 1 - i : i;

		if (standing->holds[at] != TRUTH_FALSE)
			reach.singles |= UINT32_C(1) << at;
		if (standing->holds[at] == TRUTH_TRUE)
			return reach;
	}
	reach_fallback(framework, standing, &reach);
	return reach;
}

static struct reach
reach_unique(const struct framework *framework, const struct standing *standing)
{
	size_t certain = 0, open = 0;
	uint32_t yes = 0, maybe = 0;
	struct reach reach = {0};

	for (size_t i = 0; i < framework->categories.count; i++) {
		certain += standing->holds[i] == TRUTH_TRUE;
		open += standing->holds[i] == TRUTH_UNKNOWN;
		if (standing->holds[i] == TRUTH_TRUE)
			yes |= UINT32_C(1) << i;
		if (standing->holds[i] == TRUTH_UNKNOWN)
			maybe |= UINT32_C(1) << i;
	}
	reach.others = certain + open > 1;
	if (certain > 1)
		return reach;
	reach.singles = certain == 1 ? yes : maybe;
	if (certain == 0)
		reach_fallback(framework, standing, &reach);
	return reach;
}

struct reach
rules_reach(const struct framework *framework, const struct truths *truths)
{
	struct standing standing;
	struct reach reach;

	if (truths->combinations.yes > 0)
		return (struct reach){.others = true};
	standing = standing_of(framework, truths);
	reach = framework->decide.v == DECIDE_UNIQUE
			? reach_unique(framework, &standing)
			: reach_first(framework, &standing);
	reach.others = reach.others || truths->combinations.open > 0;
	return reach;
}
