#include "check/check.h"

#include "check/checks.h"
#include "framework/worked.h"

void
check_worked_cases(struct portal *portal, const struct assessments *all UNUSED)
{
	for (size_t i = 0; i < portal->frameworks.count; i++)
		worked_cases_check(portal, portal->frameworks.items[i]);
}

typedef void check_function(
	struct portal *portal, const struct assessments *all);

static check_function *const checks[] = {
	check_worked_cases,
	check_evidence,
	check_inspections,
	check_schools,
	check_earlier_ids,
	check_plans,
	check_targets,
	check_support,
	check_registers,
	check_vocabulary,
	check_benchmarks,
	check_calendars,
	check_trust,
	check_prose,
};

/* These judge schools by what the others may have found wrong. */
static check_function *const judgements[] = {
	check_decisions,
	check_categorisation,
	check_overlays,
	check_overrides,
};

/*
 * Mistakes of writing, after which every value is still there to judge by. A
 * grade that its inspection could not give is none to judge by.
 */
static bool
loses_nothing(enum code code)
{
	char family = code_table[code].name[0];

	if (code == C415)
		return false;
	return code == S116 || code == S117 || code == R202 || code == R204 ||
	       (family != 'Y' && family != 'S' && family != 'R');
}

/* Is it a mistake in what a school is decided by? */
static bool
hides_facts(const struct diagnostic *d)
{
	const struct source *source = d->span.source;

	return d->severity == SEVERITY_ERROR && !loses_nothing(d->code) &&
	       source != NULL && source->school.n > 0 &&
	       (str_ends(source->path, S("/school.yaml")) ||
		       str_find(source->path, S("/evidence/"), 0) >= 0);
}

/*
 * A school whose own facts could not all be read is not judged by the rest:
 * a misspelt phase would otherwise come out as a wrong category as well.
 */
static void
mark_doubtful(struct portal *portal)
{
	for (size_t i = 0; i < portal->diags->all.count; i++) {
		const struct diagnostic *d = portal->diags->all.items[i];
		struct school *school =
			hides_facts(d)
				? portal_school(portal, d->span.source->school)
				: NULL;

		if (school != NULL)
			school->doubtful = true;
	}
}

void
check_portal(struct portal *portal, const struct assessments *all)
{
	for (size_t i = 0; i < COUNT(checks); i++)
		checks[i](portal, all);
	mark_doubtful(portal);
	for (size_t i = 0; i < COUNT(judgements); i++)
		judgements[i](portal, all);
}
