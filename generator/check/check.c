#include "check/check.h"

#include "base/crew.h"
#include "check/checks.h"
#include "check/severity.h"
#include "framework/worked.h"

void
check_worked_cases(struct portal *portal, const struct assessments *all UNUSED)
{
	for (size_t i = 0; i < portal->frameworks.count; i++)
		worked_cases_check(portal, portal->frameworks.items[i]);
}

typedef void check_function(
	struct portal *portal, const struct assessments *all);

struct check {
	str name;
	check_function *run;
};

static const struct check checks[] = {
	{STR_INIT("worked cases"), check_worked_cases},
	{STR_INIT("proofs"), check_proofs},
	{STR_INIT("evidence"), check_evidence},
	{STR_INIT("inspections"), check_inspections},
	{STR_INIT("schools"), check_schools},
	{STR_INIT("earlier ids"), check_earlier_ids},
	{STR_INIT("severities"), check_severities},
	{STR_INIT("plans"), check_plans},
	{STR_INIT("targets"), check_targets},
	{STR_INIT("support"), check_support},
	{STR_INIT("registers"), check_registers},
	{STR_INIT("vocabulary"), check_vocabulary},
	{STR_INIT("benchmarks"), check_benchmarks},
	{STR_INIT("calendars"), check_calendars},
	{STR_INIT("trust"), check_trust},
	{STR_INIT("prose"), check_prose},
	{STR_INIT("audiences"), check_audiences},
	{STR_INIT("small groups"), check_small_groups},
};

/* These judge schools by what the others may have found wrong. */
static const struct check judgements[] = {
	{STR_INIT("decisions"), check_decisions},
	{STR_INIT("categorisation"), check_categorisation},
	{STR_INIT("overlays"), check_overlays},
	{STR_INIT("overrides"), check_overrides},
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

/* Checks that are run side by side, each with mistakes of its own. */
struct checking {
	const struct check *checks;
	size_t count;
	struct portal *portal;
	const struct assessments *all;
	struct crew crew;
	struct diags *diags; /* by check */
};

/*
 * A parallel_work. A check reads the portal, and writes to its own parts. The
 * last are begun first: prose takes longest, and others fit beside it.
 */
static void
run(void *context, size_t begun_before, unsigned worker)
{
	struct checking *checking = context;
	size_t index = checking->count - 1 - begun_before;
	const struct check *check = &checking->checks[index];
	const struct crew_member *crew = &checking->crew.members[worker];
	struct stopwatch *watch = checking->portal->watch;
	uint64_t begun = stopwatch_begin(watch);
	struct portal own = *checking->portal;

	own.arena = crew->scratch;
	own.diags = &checking->diags[index];
	diags_init(own.diags, crew->lasting);
	check->run(&own, checking->all);
	arena_reset(crew->scratch);
	stopwatch_lap(watch, TIMED_CHECKS, check->name, begun, (str){0});
}

/* Runs them all; their mistakes stand in the order of the table. */
static void
run_all(const struct check *table, size_t count, struct portal *portal,
	const struct assessments *all)
{
	struct checking checking = {.checks = table,
		.count = count,
		.portal = portal,
		.all = all,
		.crew = crew_begin(portal->arena, portal->jobs),
		.diags = NEW_ARRAY(portal->arena, struct diags, count)};

	parallel_for(checking.crew.jobs, count, run, &checking);
	crew_end(&checking.crew);
	for (size_t i = 0; i < count; i++)
		diags_append(portal->diags, &checking.diags[i]);
}

void
check_portal(struct portal *portal, const struct assessments *all)
{
	run_all(checks, COUNT(checks), portal, all);
	mark_doubtful(portal);
	run_all(judgements, COUNT(judgements), portal, all);
	severities_apply(portal);
}
