/* Inspections: what their day and kind may give, and near misses. */
#include "check/checks.h"
#include "check/eras.h"
#include "framework/world.h"

#include "unit.h"

#define CARD                                                                   \
	"rc-inclusion: strong-standard, rc-curriculum: expected-standard, "    \
	"rc-achievement: expected-standard, rc-attendance: "                   \
	"expected-standard, rc-wellbeing: expected-standard, "

/* --- the table of eras --- */

struct era_case {
	const char *day;
	unsigned gives;
};

static const struct era_case eras[] = {
	{"1993-01-01", GRADE_OVERALL | GRADE_JUDGEMENT | GRADE_SAFEGUARDING},
	{"2024-09-02", GRADE_OVERALL | GRADE_JUDGEMENT | GRADE_SAFEGUARDING},
	{"2024-09-03", GRADE_JUDGEMENT | GRADE_SAFEGUARDING},
	{"2025-11-09", GRADE_JUDGEMENT | GRADE_SAFEGUARDING},
	{"2025-11-10", GRADE_CARD},
	{"2199-12-31", GRADE_CARD},
};

START_TEST(eras_end_on_their_day)
{
	const struct era_case *one = &eras[_i];

	ck_assert_uint_eq(era_of(day_of(one->day))->gives, one->gives);
}
END_TEST

/* --- whole inspections --- */

struct inspection_case {
	const char *text, *said;
};

static const struct inspection_case inspections[] = {
	/* the last and first days of each era */
	{"kind: graded, date: 2024-09-02, published: 2024-10-08, "
	 "findings: {overall: good, leadership: good}",
		""},
	{"kind: graded, date: 2024-09-03, published: 2024-10-08, "
	 "findings: {overall: good, leadership: good}",
		"C415 overall"},
	{"kind: graded, date: 2025-11-09, published: 2025-12-08, "
	 "findings: {leadership: good, safeguarding-effective: true}",
		""},
	{"kind: graded, date: 2025-11-10, published: 2025-12-08, "
	 "findings: {leadership: good, safeguarding-effective: true}",
		"C415 graded"},
	{"kind: report-card, date: 2025-11-10, published: 2025-12-08, "
	 "findings: {" CARD "rc-leadership: needs-attention, "
	 "rc-safeguarding: met}",
		""},
	{"kind: report-card, date: 2025-11-09, published: 2025-12-08, "
	 "findings: {" CARD "rc-leadership: needs-attention, "
	 "rc-safeguarding: met}",
		"C415 report-card"},
	/* a grade that fits neither the kind nor the day has its own */
	{"kind: report-card, date: 2025-06-04, published: 2025-07-08, "
	 "findings: {overall: good, " CARD "rc-leadership: needs-attention, "
	 "rc-safeguarding: met}",
		"C415 report-card, C415 overall"},
	/* to say that there is no grade gives none */
	{"kind: graded, date: 2025-05-20, published: 2025-06-27, "
	 "findings: {overall: n/a, leadership: good}",
		""},
	/* what the trust itself wants to know is no grade */
	{"kind: ungraded, date: 2022-03-15, published: 2022-04-26, "
	 "findings: {remains-good: true, safeguarding-effective: true}",
		""},
	{"kind: monitoring, date: 2026-02-24, published: 2026-04-14, "
	 "findings: {remains-good: true, safeguarding-effective: true}",
		""},
	{"kind: monitoring, date: 2026-02-24, published: 2026-04-14, "
	 "findings: {leadership: good}",
		"C415 leadership"},
	/* categories of concern */
	{"kind: graded, date: 2025-11-09, published: 2025-12-08, "
	 "inspection-category: serious-weaknesses",
		""},
	{"kind: ungraded, date: 2025-11-10, published: 2025-12-08, "
	 "inspection-category: serious-weaknesses",
		"C415 serious-weaknesses"},
	{"kind: ungraded, date: 2025-11-10, published: 2025-12-08, "
	 "findings: {inspection-category: serious-weaknesses}",
		"C415 serious-weaknesses"},
	/* a visit may monitor what was found in the era before */
	{"kind: monitoring, date: 2025-11-10, published: 2025-12-08, "
	 "inspection-category: serious-weaknesses",
		""},
	/* urgent, and in a category: as a key or as a finding */
	{"kind: report-card, date: 2026-02-24, published: 2026-04-14, "
	 "inspection-category: special-measures, "
	 "findings: {" CARD "rc-leadership: urgent-improvement, "
	 "rc-safeguarding: not-met}",
		""},
	{"kind: report-card, date: 2026-02-24, published: 2026-04-14, "
	 "findings: {inspection-category: requires-significant-improvement, "
	 "" CARD "rc-leadership: needs-attention, rc-safeguarding: not-met}",
		""},
	/* needs attention is no cause of a category */
	{"kind: report-card, date: 2026-02-24, published: 2026-04-14, "
	 "inspection-category: none, "
	 "findings: {" CARD "rc-leadership: needs-attention, "
	 "rc-safeguarding: met, rc-early-years: needs-attention}",
		""},
	/* published on the day itself, and not yet */
	{"kind: graded, date: 2024-06-04, published: 2026-09-01, "
	 "findings: {overall: good}",
		""},
	{"kind: graded, date: 2024-06-04, published: 2026-09-02, "
	 "findings: {overall: good}",
		"C422 overall"},
	{"kind: graded, date: 2024-06-04", ""},
	{"kind: graded, date: 2024-06-04, findings: {overall: n/a}", ""},
	/* of a day to come: that is said of its dates, once */
	{"kind: report-card, date: 2026-10-06, published: 2026-12-01, "
	 "findings: {" CARD "rc-leadership: needs-attention, "
	 "rc-safeguarding: met}",
		"S132 2026-12-01"},
};

static struct school *
begin_school(struct world *world)
{
	world_facts(world, "- {id: remains-good, label: Good, kind: flag}\n");
	return world_school(world, "oak",
		"{name: Oak, urn: \"123456\", phase: primary, ages: 3-11, "
		"joined: 2019-09-01, membership: trust}");
}

/* What is reported, with the words that it points at: "C415 overall". */
static const char *
said_of(struct world *world)
{
	struct buf out = buf_new(world->arena);

	world_ready(world);
	world->diags.all.count = 0;
	check_inspections(&world->portal, NULL);
	diags_finish(&world->diags, false);
	for (size_t i = 0; i < world->diags.all.count; i++) {
		const struct diagnostic *d = world->diags.all.items[i];
		str at = str_sub(d->span.source->text, d->span.column - 1,
			d->span.end_column);

		buf_printf(&out, "%s%s %.*s", i == 0 ? "" : ", ",
			code_table[d->code].name, STR_ARG(at));
	}
	return str_z(world->arena, buf_str(&out));
}

START_TEST(inspections_are_of_their_time)
{
	const struct inspection_case *one = &inspections[_i];
	struct world *world = world_begin();
	struct school *school = begin_school(world);
	str text = str_printf(
		world->arena, "{type: inspection, %s}", one->text);

	world_evidence(world, school, "i", str_z(world->arena, text));
	ck_assert_str_eq(said_of(world), one->said);
	world_end(world);
}
END_TEST

START_TEST(facts_described_anew_are_still_grades)
{
	struct world *world = world_begin();
	struct school *school = begin_school(world);

	world_facts(world, "- {id: leadership, label: Leaders, kind: grade, "
			   "scale: [good, inadequate]}\n");
	world_evidence(world, school, "i",
		"{type: inspection, kind: ungraded, date: 2023-05-10, "
		"published: 2023-06-16, findings: {leadership: good}}");
	ck_assert_str_eq(said_of(world), "C415 leadership");
	world_end(world);
}
END_TEST

START_TEST(other_evidence_is_of_no_era)
{
	struct world *world = world_begin();
	struct school *school = begin_school(world);

	world_evidence(world, school, "review",
		"{type: annual-review, date: 2026-06-24, findings: "
		"{overall: good, leadership: good, "
		"rc-inclusion: urgent-improvement}}");
	ck_assert_str_eq(said_of(world), "");
	world_end(world);
}
END_TEST

TCase *
tcase_eras(void)
{
	TCase *tests = tcase_create("eras");

	tcase_add_loop_test(tests, eras_end_on_their_day, 0, COUNT(eras));
	tcase_add_loop_test(
		tests, inspections_are_of_their_time, 0, COUNT(inspections));
	tcase_add_test(tests, facts_described_anew_are_still_grades);
	tcase_add_test(tests, other_evidence_is_of_no_era);
	return tests;
}
