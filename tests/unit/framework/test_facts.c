/* Facts of a school: which evidence counts, and why there is none. */
#include "unit.h"

#include "framework/evaluate.h"
#include "framework/world.h"

static const char indicators[] =
	"- {id: up, label: Up, definition: d, unit: percent, decimals: 1,"
	" range: [0, 100], direction: higher}\n";

static const char facts[] =
	"- {id: g, label: G, kind: grade, scale: [a, b, c, d]}\n"
	"- {id: n, label: N, kind: number, indicator: up}\n"
	"- {id: poor, label: Poor, kind: number, indicator: up,"
	" pupils: disadvantaged}\n"
	"- {id: old, label: Old, kind: flag, applies: {sixth-form: true}}\n";

#define FRAMEWORK(rule, when)                                                  \
	"id: t\n"                                                              \
	"title: T\n"                                                           \
	"trust: T\n"                                                           \
	"version: \"1\"\n"                                                     \
	"effective: 2020-09-01\n"                                              \
	"facts: {" rule "}\n"                                                  \
	"decide: most-serious\n"                                               \
	"categories:\n"                                                        \
	"  - {id: good, label: Good, criteria: []}\n"                          \
	"  - id: bad\n"                                                        \
	"    label: Bad\n"                                                     \
	"    exit: It ends\n"                                                  \
	"    criteria: [{id: C1, text: t, when: " when "}]\n"                  \
	"default: good\n"

enum { EVIDENCE_MAX = 4 };

/* One fact on one day; what it is, or why it is unknown. */
struct row {
	const char *what;
	const char *framework;
	const char *evidence[EVIDENCE_MAX];
	const char *day, *fact, *expected;
};

#define ANY(rule) FRAMEWORK(rule, "{fact: g, is: a}")

static const struct row rows[] = {
	{"nothing says", ANY(""), {NULL}, "2025-09-01", "g", "missing"},
	{"without a rule any type may say it", ANY(""),
		{"{type: audit, date: 2025-08-01, findings: {g: b}}"},
		"2025-09-01", "g", "b"},
	{"known on its own day", ANY(""),
		{"{type: audit, date: 2025-09-01, findings: {g: b}}"},
		"2025-09-01", "g", "b"},
	{"not known the day before", ANY(""),
		{"{type: audit, date: 2025-09-02, findings: {g: b}}"},
		"2025-09-01", "g", "missing"},
	{"a type that may not say it", ANY("g: {from: [audit]}"),
		{"{type: survey, date: 2025-08-01, findings: {g: b}}"},
		"2025-09-01", "g", "missing"},
	{"valid on the last day", ANY("g: {valid: 1 year}"),
		{"{type: audit, date: 2024-09-01, findings: {g: b}}"},
		"2025-09-01", "g", "b"},
	{"stale on the next", ANY("g: {valid: 1 year}"),
		{"{type: audit, date: 2024-09-01, findings: {g: b}}"},
		"2025-09-02", "g", "stale"},
	{"each type has its own time",
		ANY("g: {valid: {audit: 1 year, survey: 1 month}}"),
		{"{type: audit, date: 2025-01-01, findings: {g: b}}",
			"{type: survey, date: 2025-07-01, findings: {g: c}}"},
		"2025-09-01", "g", "b"},
	{"a type without a time never ages", ANY("g: {valid: {audit: 1 year}}"),
		{"{type: survey, date: 2021-07-01, findings: {g: c}}"},
		"2025-09-01", "g", "c"},
	{"the latest", ANY("g: {prefer: latest}"),
		{"{type: audit, date: 2025-01-01, findings: {g: d}}",
			"{type: audit, date: 2025-02-01, findings: {g: b}}"},
		"2025-09-01", "g", "b"},
	{"of one day the later file", ANY("g: {prefer: latest}"),
		{"{type: audit, date: 2025-01-01, findings: {g: d}}",
			"{type: survey, date: 2025-01-01, findings: {g: b}}"},
		"2025-09-01", "g", "b"},
	{"the worst", ANY("g: {prefer: worst}"),
		{"{type: audit, date: 2025-01-01, findings: {g: d}}",
			"{type: audit, date: 2025-02-01, findings: {g: b}}"},
		"2025-09-01", "g", "d"},
	{"the worst that is valid", ANY("g: {prefer: worst, valid: 1 year}"),
		{"{type: audit, date: 2024-01-01, findings: {g: d}}",
			"{type: audit, date: 2025-02-01, findings: {g: b}}"},
		"2025-09-01", "g", "b"},
	{"types in order", ANY("g: {prefer: [audit, survey]}"),
		{"{type: audit, date: 2025-01-01, findings: {g: d}}",
			"{type: survey, date: 2025-02-01, findings: {g: b}}"},
		"2025-09-01", "g", "d"},
	{"the next in order once the first is stale",
		ANY("g: {prefer: [audit, survey], valid: 6 months}"),
		{"{type: audit, date: 2025-01-01, findings: {g: d}}",
			"{type: survey, date: 2025-05-01, findings: {g: b}}"},
		"2025-09-01", "g", "b"},
	{"silence", ANY("g: {absent: c}"), {NULL}, "2025-09-01", "g",
		"c by silence"},
	{"what is stale is silent too", ANY("g: {absent: c, valid: 1 year}"),
		{"{type: audit, date: 2024-08-31, findings: {g: d}}"},
		"2025-09-01", "g", "c by silence"},
	{"evidence ends silence", ANY("g: {absent: c}"),
		{"{type: audit, date: 2025-08-31, findings: {g: d}}"},
		"2025-09-01", "g", "d"},
	{"suppressed is no silence", ANY("g: {absent: c}"),
		{"{type: audit, date: 2025-08-31, findings: {g: suppressed}}"},
		"2025-09-01", "g", "suppressed"},
	{"not published", ANY(""),
		{"{type: audit, date: 2025-08-31, findings: {g: "
		 "not-published}}"},
		"2025-09-01", "g", "not-published"},
	{"does not apply", ANY(""),
		{"{type: audit, date: 2025-08-31, findings: {g: n/a}}"},
		"2025-09-01", "g", "does not apply"},
	{"the vocabulary says for whom", ANY(""),
		{"{type: audit, date: 2025-08-31, findings: {old: true}}"},
		"2025-09-01", "old", "does not apply"},
	{"an inspection counts from its publication", ANY(""),
		{"{type: inspection, kind: graded, date: 2025-06-01,"
		 " published: 2025-09-02, findings: {overall: good}}"},
		"2025-09-01", "overall", "missing"},
	{"and not before", ANY(""),
		{"{type: inspection, kind: graded, date: 2025-06-01,"
		 " published: 2025-09-01, findings: {overall: good}}"},
		"2025-09-01", "overall", "good"},
	{"unpublished it never counts", ANY(""),
		{"{type: inspection, kind: graded, date: 2025-06-01,"
		 " findings: {overall: good}}"},
		"2025-09-01", "overall", "missing"},
	{"a category of concern is a fact", ANY(""),
		{"{type: inspection, kind: graded, date: 2025-06-01,"
		 " published: 2025-07-01, inspection-category: "
		 "special-measures}"},
		"2025-09-01", "inspection-category", "special-measures"},
};

static const struct row number_rows[] = {
	{"a figure of the year it covers", ANY(""),
		{"{type: data, date: 2025-08-20, findings: {n: 51.5}}"},
		"2025-09-01", "n", "51.5"},
	{"the latest year, not the latest file", ANY(""),
		{"{type: data, date: 2025-08-20, findings: {n: {value: 51,"
		 " period: 2024-25}}}",
			"{type: data, date: 2025-08-21, findings: {n: {value: "
			"40, period: 2023-24}}}"},
		"2025-09-01", "n", "51"},
	{"a term is no year", ANY(""),
		{"{type: data, date: 2025-01-20, findings: {n: {value: 51,"
		 " period: 2024-25 autumn}}}"},
		"2025-09-01", "n", "missing"},
	{"stale", ANY("n: {valid: 1 year}"),
		{"{type: data, date: 2024-08-31, findings: {n: 51}}"},
		"2025-09-01", "n", "stale"},
	{"suppressed", ANY(""),
		{"{type: data, date: 2025-08-20, findings: {n: suppressed}}"},
		"2025-09-01", "n", "suppressed"},
	{"not published", ANY(""),
		{"{type: data, date: 2024-08-20, findings: {n: 51}}",
			"{type: data, date: 2025-08-20, findings: {n: "
			"not-published}}"},
		"2025-09-01", "n", "not-published"},
	{"does not apply", ANY(""),
		{"{type: data, date: 2025-08-20, findings: {n: n/a}}"},
		"2025-09-01", "n", "does not apply"},
	{"another group of pupils", ANY(""),
		{"{type: data, date: 2025-08-20, findings: {n: {value: 51,"
		 " group: disadvantaged}}}"},
		"2025-09-01", "n", "missing"},
	{"the group that the fact is about", ANY(""),
		{"{type: data, date: 2025-08-20, findings: {poor: [{value: 51,"
		 " group: disadvantaged}, {value: 60, group: all}]}}"},
		"2025-09-01", "poor", "51"},
	{"silence", ANY("n: {absent: 0}"), {NULL}, "2025-09-01", "n",
		"0 by silence"},
	{"of one year the valid one",
		ANY("n: {prefer: [audit, data], valid: {audit: 1 month}}"),
		{"{type: audit, date: 2025-01-20, findings: {n: 40}}",
			"{type: data, date: 2025-08-20, findings: {n: 51}}"},
		"2025-09-01", "n", "51"},
};

static struct situation *
situate(struct world *world, const struct row *row)
{
	struct framework *framework;
	struct school *school;

	world_indicators(world, indicators);
	world_facts(world, facts);
	framework = world_framework(world, row->framework);
	school = world_school(world, "oakfield",
		"name: Oakfield\nphase: primary\nframework: t\n"
		"head: {since: 2015-09-01}\n");
	school->age_from = 3;
	school->age_to = 11;
	for (size_t i = 0; i < EVIDENCE_MAX && row->evidence[i] != NULL; i++)
		world_evidence(world, school,
			str_z(world->arena, str_printf(world->arena, "%zu", i)),
			row->evidence[i]);
	world_ready(world);
	return situation_of_school(world->arena, &world->portal, framework,
		school, day_of(row->day));
}

static str
state_text(struct arena *arena, const struct fact_state *state)
{
	if (!state->applies)
		return S("does not apply");
	if (state->reason != REASON_NONE)
		return str_from(reason_words[state->reason]);
	return str_printf(arena, "%.*s%s", STR_ARG(state->text),
		state->by_silence ? " by silence" : "");
}

static void
check_row(const struct row *row)
{
	struct world *world = world_begin();
	struct situation *situation = situate(world, row);
	str found = state_text(world->arena,
		situation_fact(situation, world_fact(world, row->fact)));

	ck_assert_msg(str_eq_z(found, row->expected), "%s: %.*s, not %s",
		row->what, STR_ARG(found), row->expected);
	world_end(world);
}

START_TEST(test_choices)
{
	check_row(&rows[_i]);
}
END_TEST

START_TEST(test_numbers)
{
	check_row(&number_rows[_i]);
}
END_TEST

/* A criterion of a school: its result, and the reason of an unknown. */
#define BENCHMARK(more)                                                        \
	"- {indicator: up, phase: primary, national: 55.0, source: s,"         \
	" status: final, checked-by: data-officer, checked: 2025-09-01" more   \
	"}\n"

/* Of every phase, and too near for 52 to be three behind. */
#define FOR_EVERY_PHASE                                                        \
	"- {indicator: up, national: 54.0, source: s, status: final,"          \
	" checked-by: data-officer, checked: 2025-09-01}\n"

struct criterion_row {
	struct row row; /* `expected`: "true", "unknown short-series"… */
	const char *benchmarks, *targets;
};

#define DATA(date, value)                                                      \
	"{type: data, date: " date ", findings: {n: " value "}}"
#define DECLINING FRAMEWORK("", "{fact: n, trend: declining, over: 2}")
#define BEHIND(limit) FRAMEWORK("", "{fact: n, worse-than: " limit ", by: 3}")

static const struct criterion_row criterion_rows[] = {
	{{"three years make a trend over two", DECLINING,
		 {DATA("2023-08-20", "53"), DATA("2024-08-20", "50"),
			 DATA("2025-08-20", "52")},
		 "2025-09-01", "", "true"},
		NULL, NULL},
	{{"two do not", DECLINING,
		 {DATA("2024-08-20", "50"), DATA("2025-08-20", "52")},
		 "2025-09-01", "", "unknown short-series"},
		NULL, NULL},
	{{"a year that was not published", DECLINING,
		 {DATA("2023-08-20", "not-published"), DATA("2024-08-20", "50"),
			 DATA("2025-08-20", "52")},
		 "2025-09-01", "", "unknown not-published"},
		NULL, NULL},
	{{"old figures still make the series",
		 FRAMEWORK("n: {valid: 3 months}",
			 "{fact: n, trend: declining, over: 2}"),
		 {DATA("2023-08-20", "53"), DATA("2024-08-20", "50"),
			 DATA("2025-08-20", "52")},
		 "2025-09-01", "", "true"},
		NULL, NULL},
	{{"no figure at all", DECLINING, {NULL}, "2025-09-01", "",
		 "unknown missing"},
		NULL, NULL},
	{{"no benchmark", BEHIND("national"), {DATA("2025-08-20", "52")},
		 "2025-09-01", "", "unknown no-benchmark"},
		NULL, NULL},
	{{"the benchmark of that year", BEHIND("national"),
		 {DATA("2025-08-20", "52")}, "2025-09-01", "", "true"},
		BENCHMARK(""), NULL},
	{{"not of another year", BEHIND("national"), {DATA("2024-08-20", "52")},
		 "2025-08-01", "", "unknown no-benchmark"},
		BENCHMARK(""), NULL},
	{{"not of a term", BEHIND("national"), {DATA("2025-08-20", "52")},
		 "2025-09-01", "", "unknown no-benchmark"},
		BENCHMARK(", period: autumn"), NULL},
	{{"not of other pupils", BEHIND("national"), {DATA("2025-08-20", "52")},
		 "2025-09-01", "", "unknown no-benchmark"},
		BENCHMARK(", group: disadvantaged"), NULL},
	{{"two that both fit", BEHIND("national"), {DATA("2025-08-20", "52")},
		 "2025-09-01", "", "unknown no-benchmark"},
		BENCHMARK(", series: a") BENCHMARK(", series: b"), NULL},
	{{"the series that the figure names", BEHIND("national"),
		 {DATA("2025-08-20", "{value: 52, series: a}")}, "2025-09-01",
		 "", "true"},
		BENCHMARK(", series: a") BENCHMARK(", series: b"), NULL},
	{{"every phase, where there is none of its own", BEHIND("national"),
		 {DATA("2025-08-20", "52")}, "2025-09-01", "", "false"},
		FOR_EVERY_PHASE, NULL},
	{{"its own phase before every phase", BEHIND("national"),
		 {DATA("2025-08-20", "52")}, "2025-09-01", "", "true"},
		FOR_EVERY_PHASE BENCHMARK(""), NULL},
	{{"in whatever order", BEHIND("national"), {DATA("2025-08-20", "52")},
		 "2025-09-01", "", "true"},
		BENCHMARK("") FOR_EVERY_PHASE, NULL},
	{{"what stands beside the figure goes first", BEHIND("national"),
		 {DATA("2025-08-20", "{value: 52, national: 54.9}")},
		 "2025-09-01", "", "false"},
		BENCHMARK(""), NULL},
	{{"the school's own target", BEHIND("target"),
		 {DATA("2025-08-20", "52")}, "2025-09-01", "", "true"},
		NULL,
		"[{id: x, indicator: up, year: 2024-25, target: 55.0}]\n"},
	{{"not that of another year", BEHIND("target"),
		 {DATA("2025-08-20", "52")}, "2025-09-01", "",
		 "unknown no-benchmark"},
		NULL,
		"[{id: x, indicator: up, year: 2025-26, target: 55.0}]\n"},
	{{"held for a year", FRAMEWORK("", "{fact: g, is: b, for: 1 year}"),
		 {"{type: audit, date: 2024-08-01, findings: {g: b}}"},
		 "2025-09-01", "", "true"},
		NULL, NULL},
	{{"not held: it changed and came back",
		 FRAMEWORK("", "{fact: g, is: b, for: 1 year}"),
		 {"{type: audit, date: 2024-08-01, findings: {g: b}}",
			 "{type: audit, date: 2025-01-01, findings: {g: c}}",
			 "{type: audit, date: 2025-02-01, findings: {g: b}}"},
		 "2025-09-01", "", "false"},
		NULL, NULL},
	{{"not known throughout",
		 FRAMEWORK("", "{fact: g, is: b, for: 1 year}"),
		 {"{type: audit, date: 2025-01-01, findings: {g: b}}"},
		 "2025-09-01", "", "unknown short-series"},
		NULL, NULL},
	{{"it went stale between",
		 FRAMEWORK("g: {valid: 3 months}",
			 "{fact: g, is: b, for: 1 year}"),
		 {"{type: audit, date: 2024-08-01, findings: {g: b}}",
			 "{type: audit, date: 2025-08-01, findings: {g: b}}"},
		 "2025-09-01", "", "unknown short-series"},
		NULL, NULL},
	{{"evidence of a type, recently",
		 FRAMEWORK("", "{within: {evidence: audit, period: 1 year}}"),
		 {"{type: audit, date: 2024-09-01}"}, "2025-09-01", "", "true"},
		NULL, NULL},
	{{"evidence of a type, too long ago",
		 FRAMEWORK("", "{within: {evidence: audit, period: 1 year}}"),
		 {"{type: audit, date: 2024-08-31}"}, "2025-09-01", "",
		 "false"},
		NULL, NULL},
	{{"an unpublished inspection is none",
		 FRAMEWORK("", "{within: {evidence: inspection, period: 1 "
			       "year}}"),
		 {"{type: inspection, kind: graded, date: 2025-08-01}"},
		 "2025-09-01", "", "false"},
		NULL, NULL},
	{{"a school is of the trust unless it says otherwise",
		 FRAMEWORK("", "{membership: trust}"), {NULL}, "2025-09-01", "",
		 "true"},
		NULL, NULL},
	{{"the head's start",
		 FRAMEWORK("", "{within: {since: head, period: 20 years}}"),
		 {NULL}, "2025-09-01", "", "true"},
		NULL, NULL},
};

START_TEST(test_criteria)
{
	const struct criterion_row *row = &criterion_rows[_i];
	struct world *world = world_begin();
	struct situation *situation;
	const struct computed *computed;
	const struct verdict *verdict;
	str found;

	if (row->benchmarks != NULL)
		world_benchmarks(world, 2024, row->benchmarks);
	situation = situate(world, &row->row);
	if (row->targets != NULL) {
		struct school *school = world->portal.schools.items[0];

		world_targets(world, school, row->targets);
		portal_link(&world->portal);
	}
	computed = decide(situation);
	verdict = computed->criteria.items[0].tree->children.items[0];
	found = str_printf(world->arena, "%s%s%s", truth_words[verdict->result],
		verdict->reason == REASON_NONE ? "" : " ",
		reason_words[verdict->reason]);
	ck_assert_msg(str_eq_z(found, row->row.expected), "%s: %.*s, not %s",
		row->row.what, STR_ARG(found), row->row.expected);
	world_end(world);
}
END_TEST

/* A fact that no evidence gives is missing, with the types that may. */
START_TEST(test_missing_names_types)
{
	const struct row row = {"", ANY("g: {from: [audit, survey]}"), {NULL},
		"2025-09-01", "g", ""};
	struct world *world = world_begin();
	const struct computed *computed = decide(situate(world, &row));

	ck_assert_str_eq(possible_text(world->arena, computed), "good|bad");
	ck_assert_uint_eq(computed->missing.count, 1);
	ck_assert_int_eq(computed->missing.items[0].reason, REASON_MISSING);
	ck_assert_uint_eq(computed->missing.items[0].types.count, 2);
	ck_assert(
		str_eq_z(computed->missing.items[0].types.items[1], "survey"));
	world_end(world);
}
END_TEST

TCase *
tcase_facts(void)
{
	TCase *tcase = tcase_create("facts");

	tcase_add_loop_test(tcase, test_choices, 0, (int)COUNT(rows));
	tcase_add_loop_test(tcase, test_numbers, 0, (int)COUNT(number_rows));
	tcase_add_loop_test(
		tcase, test_criteria, 0, (int)COUNT(criterion_rows));
	tcase_add_test(tcase, test_missing_names_types);
	return tcase;
}
