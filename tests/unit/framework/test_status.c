/* Declared and computed side by side: the table of framework.md. */
#include "unit.h"

#include "framework/world.h"

static const char facts[] =
	"- {id: g, label: G, kind: grade, scale: [a, b, c, d]}\n"
	"- {id: fl, label: Fl, kind: flag}\n"
	"- {id: u, label: U, kind: flag}\n";

/* Of `a` and `fl` two categories may be said; of `d` none is. */
#define FRAMEWORK(decide)                                                      \
	"id: t\n"                                                              \
	"title: T\n"                                                           \
	"trust: T\n"                                                           \
	"version: \"1\"\n"                                                     \
	"effective: 2020-09-01\n"                                              \
	"facts: {u: {absent: false}}\n"                                        \
	"decide: " decide "\n"                                                 \
	"categories:\n"                                                        \
	"  - id: good\n"                                                       \
	"    label: Good\n"                                                    \
	"    criteria: [{id: G1, text: t, when: {fact: g, is: a}}]\n"          \
	"  - id: watch\n"                                                      \
	"    label: Watch\n"                                                   \
	"    code: W\n"                                                        \
	"    exit: It ends\n"                                                  \
	"    criteria:\n"                                                      \
	"      - {id: W1, text: t, when: {fact: g, is: b}}\n"                  \
	"      - {id: W2, text: t, when: {fact: fl, is: true}}\n"              \
	"  - id: bad\n"                                                        \
	"    label: Bad\n"                                                     \
	"    exit: It ends\n"                                                  \
	"    criteria: [{id: B1, text: t, when: {fact: g, is: c}}]\n"          \
	"overlays:\n"                                                          \
	"  - id: urgent\n"                                                     \
	"    label: Urgent\n"                                                  \
	"    criteria: [{id: U1, text: t, when: {fact: u, is: true}}]\n"

static const char most_serious[] = FRAMEWORK("most-serious");
static const char unique[] = FRAMEWORK("unique");
static const char by_people[] = FRAMEWORK("declared");
static const char no_categories[] = "id: t\n"
				    "title: T\n"
				    "trust: T\n"
				    "version: \"1\"\n"
				    "effective: 2020-09-01\n";

static const char of_trust[] = "name: Oakfield\nphase: primary\nframework: t\n";
static const char joining[] =
	"name: Oakfield\nphase: primary\nframework: t\nmembership: joining\n";
static const char outside[] = "name: Oakfield\nphase: primary\n"
			      "framework: t\n"
			      "membership: service-level-agreement\n";

#define AUDIT(findings)                                                        \
	"{type: audit, date: 2025-06-01, findings: {" findings "}}"
#define AGREED "agreed: {by: trust-board, date: 2025-07-10}"
#define WATCH(more)                                                            \
	"- {category: watch, year: 2025-26, from: 2025-09-01, " AGREED more    \
	"}\n"

/* On 1 October 2025. */
struct row {
	const char *what, *framework, *school, *evidence, *decisions;
	enum status expected;
};

static const struct row rows[] = {
	{"no categories", no_categories, of_trust, NULL, NULL, STANDING_NONE},
	{"outside the trust", most_serious, outside, AUDIT("g: b"), WATCH(""),
		STANDING_NONE},
	{"nothing declared", most_serious, of_trust, AUDIT("g: b"), NULL,
		STANDING_UNDECLARED},
	{"a school that joins owes nothing", most_serious, joining,
		AUDIT("g: b"), NULL, STANDING_UNDECLARED},
	{"only proposed", most_serious, of_trust, AUDIT("g: b"),
		WATCH(", status: proposed"), STANDING_UNDECLARED},
	{"withdrawn", most_serious, of_trust, AUDIT("g: b"),
		WATCH(", status: withdrawn"), STANDING_UNDECLARED},
	{"not begun", most_serious, of_trust, AUDIT("g: b"),
		"- {category: watch, year: 2025-26, from: 2025-10-02, " AGREED
		"}\n",
		STANDING_UNDECLARED},
	{"of a year that is over", most_serious, of_trust, AUDIT("g: b"),
		"- {category: watch, year: 2024-25, from: 2024-09-01,"
		" agreed: {by: trust-board, date: 2024-07-10}}\n",
		STANDING_UNDECLARED},
	{"one result, the declared one", most_serious, of_trust,
		AUDIT("g: b, fl: false"), WATCH(""), STANDING_MATCH},
	{"declared by its code", most_serious, of_trust,
		AUDIT("g: b, fl: false"),
		"- {category: W, year: 2025-26, from: 2025-09-01, " AGREED
		"}\n",
		STANDING_MATCH},
	{"a result that no unknown can change", most_serious, of_trust,
		AUDIT("g: b"), WATCH(""), STANDING_MATCH},
	{"one result, another one", most_serious, of_trust,
		AUDIT("g: c, fl: false"), WATCH(""), STANDING_MISMATCH},
	{"several results, and none is the declared one", most_serious,
		of_trust, AUDIT("g: a"),
		"- {category: bad, year: 2025-26, from: 2025-09-01, " AGREED
		"}\n",
		STANDING_MISMATCH},
	{"one of several, not marked", most_serious, of_trust, AUDIT("g: a"),
		WATCH(""), STANDING_OPEN},
	{"one of several, nothing known", most_serious, of_trust, NULL,
		WATCH(""), STANDING_OPEN},
	{"one of several, marked", most_serious, of_trust, AUDIT("g: a"),
		WATCH(", provisional: {until: 2025-12-01}"),
		STANDING_PROVISIONAL},
	{"nothing fits, with a rationale", most_serious, of_trust,
		AUDIT("g: d, fl: false"), WATCH(", rationale: We looked."),
		STANDING_JUDGED},
	{"nothing fits, without", most_serious, of_trust,
		AUDIT("g: d, fl: false"), WATCH(""), STANDING_MISMATCH},
	{"two hold, the more serious counts", most_serious, of_trust,
		AUDIT("g: a, fl: true"), WATCH(""), STANDING_MATCH},
	{"two hold under unique", unique, of_trust, AUDIT("g: a, fl: true"),
		WATCH(""), STANDING_CONFLICT},
	{"one holds under unique", unique, of_trust, AUDIT("g: b, fl: true"),
		WATCH(""), STANDING_MATCH},
	{"two may hold under unique", unique, of_trust, AUDIT("fl: true"),
		WATCH(""), STANDING_OPEN},
	{"people decide", by_people, of_trust, AUDIT("g: c"), WATCH(""),
		STANDING_DECLARED},
	{"judged on the day of agreement", most_serious, of_trust,
		"{type: audit, date: 2025-07-11, findings: {g: c, fl: "
		"false}}",
		WATCH(""), STANDING_OPEN},
	{"the newest entry that has begun", most_serious, of_trust,
		AUDIT("g: b, fl: false"),
		"- {category: bad, year: 2025-26, from: 2025-11-01, " AGREED
		"}\n" WATCH("") "- {category: good, year: 2025-26, from: "
				"2025-08-01, " AGREED "}\n",
		STANDING_MATCH},
};

static struct assessment *
assess_one(struct world *world, const struct row *row)
{
	struct school *school;

	world_facts(world, facts);
	world_framework(world, row->framework);
	school = world_school(world, "oakfield", row->school);
	if (row->evidence != NULL)
		world_evidence(world, school, "first", row->evidence);
	if (row->decisions != NULL)
		world_decisions(world, school, row->decisions);
	world_ready(world);
	return assess(world->arena, &world->portal, school, S("t"),
		day_of("2025-10-01"));
}

START_TEST(test_statuses)
{
	struct world *world = world_begin();
	const struct assessment *a = assess_one(world, &rows[_i]);

	ck_assert_msg(a->status == rows[_i].expected, "%s: %s, not %s",
		rows[_i].what, status_words[a->status],
		status_words[rows[_i].expected]);
	ck_assert(a->exempt == (rows[_i].school != of_trust));
	world_end(world);
}
END_TEST

/* Every word of the table stands for some status, and each once. */
START_TEST(test_words)
{
	for (size_t i = 0; i < STANDING_COUNT; i++)
		for (size_t j = 0; j < i; j++)
			ck_assert_str_ne(status_words[i], status_words[j]);
}
END_TEST

/* What came after the agreement changes nothing, but is shown as now. */
START_TEST(test_now_differs)
{
	const struct row row = {"", most_serious, of_trust,
		AUDIT("g: b, fl: false"), WATCH(""), STANDING_MATCH};
	static const char *const later[] = {NULL,
		"{type: audit, date: 2025-09-15, findings: {g: c}}",
		"{type: audit, date: 2025-09-15, findings: {g: d}}"};

	for (size_t i = 0; i < COUNT(later); i++) {
		struct world *world = world_begin();
		struct assessment *a = assess_one(world, &row);
		struct school *school = world->portal.schools.items[0];

		ck_assert(!a->differs);
		if (later[i] != NULL)
			world_evidence(world, school, "later", later[i]);
		portal_link(&world->portal);
		a = assess(world->arena, &world->portal, school, S("t"),
			day_of("2025-10-01"));
		ck_assert_int_eq(a->status, STANDING_MATCH);
		/* That nothing fits any more is a difference too. */
		ck_assert(a->differs == (later[i] != NULL));
		world_end(world);
	}
}
END_TEST

/* Entries still to come are judged as well. */
START_TEST(test_to_come)
{
	const struct row row = {"", most_serious, of_trust,
		AUDIT("g: b, fl: false"),
		"- {category: good, year: 2026-27, from: 2026-09-01, " AGREED
		"}\n" WATCH(""),
		STANDING_MATCH};
	struct world *world = world_begin();
	const struct assessment *a = assess_one(world, &row);

	ck_assert_int_eq(a->status, STANDING_MATCH);
	ck_assert_uint_eq(a->to_come.count, 1);
	ck_assert_int_eq(a->to_come.items[0].status, STANDING_MISMATCH);
	ck_assert_uint_eq(a->history.count, 2);
	world_end(world);
}
END_TEST

struct overlay_row {
	const char *what, *evidence, *decisions;
	enum truth holds;
	bool in_force, declined;
};

#define URGENT(more)                                                           \
	"- {overlay: urgent, from: 2025-09-10, reason: R." more "}\n"
#define PROPOSED "- {overlay: urgent, from: 2025-09-20, status: proposed}\n"
#define LATER "- {overlay: urgent, from: 2025-09-25, reason: R." BY_BOARD "}\n"
#define BY_BOARD ", agreed: {by: trust-board, date: 2025-09-09}"
#define DECLINED                                                               \
	"- {overlay: urgent, date: 2025-09-20, status: declined, by: "         \
	"trust-board, reason: R.}\n"

static const struct overlay_row overlay_rows[] = {
	{"neither holds nor declared", NULL, NULL, TRUTH_FALSE, false, false},
	{"holds", AUDIT("u: true"), NULL, TRUTH_TRUE, false, false},
	{"nobody knows", AUDIT("u: suppressed"), NULL, TRUTH_UNKNOWN, false,
		false},
	{"in force", AUDIT("u: true"), URGENT(BY_BOARD), TRUTH_TRUE, true,
		false},
	{"in force without a criterion", NULL, URGENT(BY_BOARD), TRUTH_FALSE,
		true, false},
	{"not begun", NULL,
		"- {overlay: urgent, from: 2025-10-02, reason: R." BY_BOARD
		"}\n",
		TRUTH_FALSE, false, false},
	{"lifted", NULL,
		URGENT(BY_BOARD ", lift: {lifted: {by: trust-board, date: "
				"2025-10-01}}"),
		TRUTH_FALSE, false, false},
	{"to be lifted", NULL,
		URGENT(BY_BOARD ", lift: {lifted: {by: trust-board, date: "
				"2025-10-02}}"),
		TRUTH_FALSE, true, false},
	{"declined", AUDIT("u: true"), DECLINED, TRUTH_TRUE, false, true},
	{"proposed only", AUDIT("u: true"), URGENT(", status: proposed"),
		TRUTH_TRUE, false, false},
	{"a proposal ends nothing", NULL, PROPOSED URGENT(BY_BOARD),
		TRUTH_FALSE, true, false},
	{"declined before it was agreed", NULL, LATER DECLINED, TRUTH_FALSE,
		true, false},
};

START_TEST(test_overlays)
{
	const struct overlay_row *row = &overlay_rows[_i];
	const struct row as = {"", most_serious, of_trust, row->evidence,
		row->decisions, STANDING_UNDECLARED};
	struct world *world = world_begin();
	const struct assessment *a = assess_one(world, &as);
	const struct overlay_standing *s = &a->overlays.items[0];

	ck_assert_uint_eq(a->overlays.count, 1);
	ck_assert_msg(s->holds == row->holds, "%s", row->what);
	ck_assert_msg(s->in_force == row->in_force, "%s", row->what);
	ck_assert_msg(s->declined == row->declined, "%s", row->what);
	/* Overlays stand beside the status. */
	ck_assert_int_eq(a->status, STANDING_UNDECLARED);
	world_end(world);
}
END_TEST

/* The first framework governs; of the others only `now` is worked out. */
START_TEST(test_second_framework)
{
	struct world *world = world_begin();
	struct assessments all;

	world_facts(world, facts);
	world_framework(world, most_serious);
	world_framework(world,
		"id: other\ntitle: O\ntrust: T\nversion: \"1\"\n"
		"effective: 2020-09-01\ndecide: most-serious\n"
		"categories:\n"
		"  - {id: x, label: X, criteria: [{id: X1, text: t,"
		" when: {fact: g, is: b}}]}\n");
	world_evidence(world,
		world_school(world, "oakfield",
			"name: Oakfield\nphase: primary\n"
			"framework: [t, other]\n"),
		"first", AUDIT("g: b"));
	world_ready(world);
	assess_all(world->arena, &world->portal, day_of("2025-10-01"), &all);
	ck_assert_uint_eq(all.all.count, 2);
	ck_assert_ptr_eq(
		map_get(&all.governing, S("oakfield")), all.all.items[0]);
	ck_assert_int_eq(all.all.items[0]->status, STANDING_UNDECLARED);
	ck_assert_int_eq(all.all.items[1]->status, STANDING_NONE);
	ck_assert_str_eq(
		possible_text(world->arena, all.all.items[1]->now), "x");
	world_end(world);
}
END_TEST

TCase *
tcase_status(void)
{
	TCase *tcase = tcase_create("status");

	tcase_add_loop_test(tcase, test_statuses, 0, (int)COUNT(rows));
	tcase_add_test(tcase, test_words);
	tcase_add_test(tcase, test_now_differs);
	tcase_add_test(tcase, test_to_come);
	tcase_add_loop_test(tcase, test_overlays, 0, (int)COUNT(overlay_rows));
	tcase_add_test(tcase, test_second_framework);
	return tcase;
}
