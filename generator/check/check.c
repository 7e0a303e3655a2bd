#include "check/check.h"

#include "check/checks.h"
#include "framework/worked.h"

void
check_worked_cases(struct portal *portal, const struct assessments *all UNUSED)
{
	for (size_t i = 0; i < portal->frameworks.count; i++)
		worked_cases_check(portal, portal->frameworks.items[i]);
}

typedef void check_function(struct portal *portal,
	const struct assessments *all);

static check_function *const checks[] = {
	check_worked_cases,
	check_decisions,
	check_categorisation,
	check_overlays,
	check_evidence,
	check_schools,
	check_plans,
	check_targets,
	check_support,
	check_registers,
	check_vocabulary,
	check_benchmarks,
	check_calendars,
	check_trust,
};

void
check_portal(struct portal *portal, const struct assessments *all)
{
	for (size_t i = 0; i < COUNT(checks); i++)
		checks[i](portal, all);
}
