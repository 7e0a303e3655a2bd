/* What a framework gets wrong: each mistake once, and what is close to it. */
#include "unit.h"

#include "framework/world.h"

static const char indicators[] =
	"- {id: up, label: Up, definition: d, unit: percent, decimals: 1,"
	" range: [0, 100], direction: higher}\n"
	"- {id: roll, label: Roll, definition: d, unit: pupils, decimals: 0,"
	" range: [0, 3000], direction: neutral}\n";

static const char facts[] =
	"- {id: g, label: G, kind: grade, scale: [a, b, c, d]}\n"
	"- {id: ch, label: Ch, kind: choice, of: [x, y, z]}\n"
	"- {id: L1, label: L1, kind: rating, groups: [lead]}\n"
	"- {id: n, label: N, kind: number, indicator: up}\n"
	"- {id: w, label: W, kind: grade, scale: categories, framework: t}\n"
	"- {id: size, label: Size, kind: number, indicator: roll}\n";

#define HEAD                                                                   \
	"id: t\n"                                                              \
	"title: T\n"                                                           \
	"trust: T\n"                                                           \
	"version: \"1\"\n"
#define CITED "cite: {clause: \"1.1\", quote: attends well}"
#define CATEGORIES(when)                                                       \
	"categories:\n"                                                        \
	"  - {id: good, label: Good, criteria: []}\n"                          \
	"  - id: bad\n"                                                        \
	"    label: Bad\n"                                                     \
	"    exit: It ends\n"                                                  \
	"    criteria:\n"                                                      \
	"      - {id: C1, text: t, " CITED ", when: " when "}\n"
#define FRAMEWORK(when)                                                        \
	HEAD "effective: 2020-09-01\n"                                         \
	     "parameters: {far: {value: 3.0, unit: points}}\n"                 \
	     "decide: most-serious\n" CATEGORIES(when)

#define RUBRIC(fit, aspects, criteria)                                         \
	HEAD "effective: 2020-09-01\ndecide: best-fit\n" fit aspects           \
	     "categories:\n"                                                   \
	     "  - {id: good, label: Good, criteria: []}\n"                     \
	     "  - id: bad\n"                                                   \
	     "    label: Bad\n"                                                \
	     "    exit: It ends\n"                                             \
	     "    criteria:\n" criteria
#define FIT "fit: {share: 60%}\n"
#define ASPECT(more) "aspects: [{id: row, label: Row" more "}]\n"
#define STATES(more) "      - {id: C1, text: t, " CITED more "}\n"
#define ROW ", aspect: row"
#define WHEN ", when: {fact: g, is: a}"

#define SECOND(when) "      - {id: C2, text: t, " CITED ", when: " when "}\n"

static const char policy[] =
	"# Policy\n\n## 1 Attendance\n\n"
	"### 1.1 Well\n\nA school whose pupils\n\xE2\x80\x9C"
	"attends  well\xE2\x80\x9D is well.\n";

struct row {
	const char *framework, *codes;
};

/* Conditions: a mistake, and beside it what is right. */
static const struct row conditions[] = {
	{FRAMEWORK("{fact: g, is: a}"), ""},
	{FRAMEWORK("{fact: g, is: a, over: 3}"), "F301"},
	{FRAMEWORK("{fact: g}"), "F301"},
	{FRAMEWORK("{over: 3}"), "F301"},
	{FRAMEWORK("{fact: g, at-least: b, at-most: c}"), "F301"},
	{FRAMEWORK("{all: [{fact: g, at-least: c}, {fact: g, at-most: b}]}"),
		""},
	{FRAMEWORK("{any: [{fact: g, is: a}], phase: primary}"), "F301"},
	{FRAMEWORK("{of: [{fact: g, is: a}]}"), "F301"},
	{FRAMEWORK("{at-least: 1, of: [{fact: g, is: a}]}"), ""},
	{FRAMEWORK("{group: lead, count: met}"), "F301"},
	{FRAMEWORK("{group: lead, count: met, at-least: 1}"), ""},
	{FRAMEWORK("{group: lead, any: [{is: met}, {is: partly}]}"), "F301"},
	{FRAMEWORK("{group: lead, any: {is: [met, partly]}}"), ""},
	{FRAMEWORK("{group: lead, any: {any: [{is: met}]}}"), "F301"},
	{FRAMEWORK("{group: lead, any: {phase: primary}}"), "F301"},
	{FRAMEWORK("{within: {period: 1 year}}"), "F301"},
	{FRAMEWORK("{within: {since: head, evidence: audit, period: 1 "
		   "year}}"),
		"F301"},
	{FRAMEWORK("{within: {since: head, period: 1 year}}"), ""},
	{FRAMEWORK("{at-least: 1.5, of: [{fact: g, is: a}]}"), "F302"},
	{FRAMEWORK("{at-least: -1, of: [{fact: g, is: a}]}"), "F302"},
	{FRAMEWORK("{at-most: some, of: [{fact: g, is: a}]}"), "F302"},
	{FRAMEWORK("{group: lead, count: met, at-least: two}"), "F302"},
	{FRAMEWORK("{fact: n, trend: rising, over: 8}"), "F302"},
	{FRAMEWORK("{fact: n, trend: rising, over: 0}"), "F302"},
	{FRAMEWORK("{fact: n, trend: rising, over: 7}"), ""},
	{FRAMEWORK("{fact: n, below: 3, for: 8 years}"), "F302"},
	{FRAMEWORK("{fact: n, below: 3, for: 7 years}"), ""},
	{FRAMEWORK("{group: leaders, count: met, at-least: 1}"), "F303"},
	{FRAMEWORK("{category: [good]}"), "F305"},
	{FRAMEWORK("{category: [better]}"), "F305, F304"},
	{FRAMEWORK("{fact: g, is: e}"), "F306"},
	{FRAMEWORK("{fact: g, at-least: e}"), "F306"},
	{FRAMEWORK("{fact: g, is: n/a}"), ""},
	{FRAMEWORK("{group: lead, any: {is: not-there}}"), "F306"},
	{FRAMEWORK("{fact: g, above: 3}"), "F307"},
	{FRAMEWORK("{fact: g, trend: rising}"), "F307"},
	{FRAMEWORK("{fact: ch, at-least: y}"), "F307"},
	{FRAMEWORK("{fact: ch, is: y}"), ""},
	{FRAMEWORK("{fact: n, gap-to: g, above: 3}"), "F307"},
	{FRAMEWORK("{fact: n, gap-to: size, above: national}"), "F307"},
	{FRAMEWORK("{fact: n, is: [\"3\", \"4\"]}"), "F307"},
	{FRAMEWORK("{fact: n, below: fra}"), "F308"},
	{FRAMEWORK("{fact: n, below: far}"), ""},
	{FRAMEWORK("{fact: n, below: national, by: fra}"), "F308"},
	{FRAMEWORK("{fact: n, trend: rising, by: fra}"), "F308"},
	{FRAMEWORK("{fact: size, worse-than: national}"), "F309"},
	{FRAMEWORK("{fact: size, trend: improving}"), "F309"},
	{FRAMEWORK("{fact: size, below: 90}"), ""},
	{FRAMEWORK("{fact: size, trend: rising}"), ""},
	{FRAMEWORK("{criterion: C1}"), "F310"},
	{FRAMEWORK("{fact: g, is: a}, unless: {not: {criterion: C1}}"), "F310"},
	{FRAMEWORK("{any: [{criterion: C2}, {fact: g, is: b}]}")
			SECOND("{not: {criterion: C1}}"),
		"F310, F310"},
	{FRAMEWORK("{criterion: C2}") SECOND("{fact: g, is: a}"), ""},
	{FRAMEWORK("{within: {evidence: audti, period: 1 year}}"), "F323"},
	{FRAMEWORK("{within: {evidence: audit, period: 1 year}}"), ""},
};

/* What stands around the conditions. */
#define GOOD FRAMEWORK("{fact: g, is: a}")

static const struct row frameworks[] = {
	{GOOD "duties:\n  - {id: d, title: D, cite: {clause: \"1.1\"},"
	      " within: 1 year, when: {category: [purple]}}\n",
		"F304"},
	{GOOD "duties:\n  - {id: d, title: D, cite: {clause: \"1.1\"},"
	      " within: 1 year, when: {category: [bad]}}\n",
		""},
	{GOOD "facts: {g: {absent: e}}\n", "F306"},
	{GOOD "facts: {g: {absent: b}}\n", ""},
	{GOOD "facts: {n: {absent: none}}\n", "F306"},
	{GOOD "facts: {n: {absent: 0}}\n", ""},
	{GOOD "standards: [{id: S1, text: t, cite: {clause: \"1.2\"}, when: "
	      "{fact: g, is: a}}]\n",
		"F312"},
	{GOOD "decisions: [{id: D1, clause: \"7\", question: q, resolved-as: "
	      "r, by: trust-board, date: 2025-09-01}]\n",
		"F312"},
	{GOOD "standards: [{id: S1, text: t, cite: {clause: \"1.1\", quote: "
	      "attend well}, when: {fact: g, is: a}}]\n",
		"F313"},
	{GOOD "standards: [{id: S1, text: t, cite: {clause: \"1\", quote: "
	      "\"'attends well'\"}, when: {fact: g, is: a}}]\n",
		"F313"},
	{GOOD "standards: [{id: S1, text: t, cite: {clause: \"1\", quote: "
	      "'\"attends well\" is'}, when: {fact: g, is: a}}]\n",
		""},
	{HEAD "effective: 2020-09-01\n", "F314, F314"},
	{GOOD "  - {id: worst, label: Worst, criteria: []}\n", "F316"},
	{GOOD "  - {id: worst, label: Worst, exit: E, criteria: []}\n", ""},
	{GOOD "      - {id: C2, text: t, " CITED "}\n", "F317"},
	{GOOD "  - {id: worst, label: Worst, exit: E, code: bad, criteria: "
	      "[]}\n",
		"F318"},
	{GOOD "  - {id: worst, label: Worst, exit: E, code: B, criteria: "
	      "[]}\n",
		""},
	{GOOD "      - {id: C2, text: t, when: {fact: g, is: a}}\n", "F319"},
	{GOOD "decisions: [{id: D1, question: q, resolved-as: r, by: "
	      "trust-board, date: 2025-09-01}]\n",
		"F320"},
	{GOOD "      - {id: C2, text: t, " CITED
	      ", decision: D1, when: {fact: g, is: a}}\n"
	      "decisions: [{id: D1, question: q, resolved-as: r, by: "
	      "trust-board, date: 2025-09-01}]\n",
		""},
	{GOOD "facts: {g: {from: [audti]}}\n", "F323"},
	{GOOD "facts: {g: {from: [audit]}}\n", ""},
	{GOOD "facts: {g: {prefer: [audti, audit]}}\n", "F323"},
	{GOOD "facts: {g: {prefer: worst}}\n", ""},
	{GOOD "facts: {g: {valid: {audti: 1 year}}}\n", "F323"},
	{GOOD "facts: {g: {valid: {audit: 1 year}}}\n", ""},
	{GOOD "until: 2020-08-31\n", "F325"},
	{GOOD "until: 2020-09-01\n", ""},
	{HEAD "effective: 2020-09-01\n" CATEGORIES("{fact: g, is: a}"), "F326"},
	{HEAD "effective: 2020-09-01\ndecide: best-fit\n" CATEGORIES(
		 "{fact: g, is: a}"),
		"F327, F344"},
	{RUBRIC(FIT, ASPECT(""), STATES(ROW WHEN)), ""},
	{RUBRIC(FIT, ASPECT(", fact: w"), STATES(ROW)), ""},
	{RUBRIC(FIT, ASPECT(", fact: w"), STATES(ROW WHEN)), ""},
	{RUBRIC("", ASPECT(""), STATES(ROW WHEN)), "F327"},
	{RUBRIC("fit: {share: 0%}\n", ASPECT(""), STATES(ROW WHEN)), "F327"},
	{RUBRIC("fit: {share: 100%}\n", ASPECT(""), STATES(ROW WHEN)), ""},
	{RUBRIC(FIT, ASPECT(""), STATES(ROW)), "F317"},
	{RUBRIC(FIT, ASPECT(", fact: g"), STATES(ROW WHEN)), "F328"},
	{RUBRIC(FIT, ASPECT(", fact: g"), STATES(ROW)), "F328"},
	{RUBRIC(FIT, ASPECT(", fact: size"), STATES(ROW WHEN)), "F328"},
	{RUBRIC(FIT, ASPECT(", fact: none"), STATES(ROW)), "R201"},
	{RUBRIC(FIT, ASPECT(""), STATES(", aspect: rwo")), "F344, R201"},
	{RUBRIC(FIT, ASPECT(""),
		 STATES(ROW WHEN) "      - {id: C2, text: t, " CITED ROW WHEN
				  "}\n"),
		"F329"},
	{RUBRIC(FIT, ASPECT(""),
		 STATES(ROW WHEN) "      - {id: C2, text: t, " CITED WHEN
				  "}\n"),
		"F344"},
	{RUBRIC(FIT, ASPECT(""),
		 STATES(ROW WHEN) "      - {id: C2, binding: true, text: "
				  "t, " CITED WHEN "}\n"),
		""},
	{RUBRIC(FIT, ASPECT(""), STATES(WHEN)), "F344, F344"},
	{GOOD "standards: [{id: S1, text: t, " CITED
	      ", aspect: row}]\n" ASPECT(", fact: w"),
		"F317"},
	{FIT FRAMEWORK("{fact: g, is: a}"), "F344"},
	{HEAD "effective: 2020-09-01\ndecide: declared\n" CATEGORIES(
		 "{fact: g, is: a}"),
		""},
	{GOOD "  - {id: worst, label: Worst, exit: E, code: \xD0\x92,"
	      " criteria: []}\n",
		"S115"},
};

static const char *
codes_of(struct world *world)
{
	struct buf out = buf_new(world->arena);

	diags_finish(&world->diags, false);
	for (size_t i = 0; i < world->diags.all.count; i++)
		buf_printf(&out, "%s%s", i == 0 ? "" : ", ",
			code_table[world->diags.all.items[i]->code].name);
	return str_z(world->arena, buf_str(&out));
}

static bool
is_error(const char *codes)
{
	static const enum code warnings[] = {
		F314, F316, F319, F320, F322, F344};

	if (strstr(codes, "R201") != NULL)
		return true;
	for (size_t i = 0; i < COUNT(warnings); i++)
		if (str_starts(str_from(codes),
			    str_from(code_table[warnings[i]].name)))
			return false;
	return codes[0] != '\0';
}

static void
check_row(const struct row *row)
{
	struct world *world = world_begin();
	const struct framework *framework;

	world_indicators(world, indicators);
	world_facts(world, facts);
	framework = world_framework(world, row->framework);
	world_policy(world, policy);
	world_compile(world);
	ck_assert_msg(strcmp(codes_of(world), row->codes) == 0,
		"%s: %s, not %s", row->framework, world_codes(world),
		row->codes);
	/* Nothing is decided by what is wrong; warnings do not matter. */
	if (!str_starts(str_from(row->codes), S("F312")) &&
		!str_starts(str_from(row->codes), S("F313")))
		ck_assert_msg(framework->usable == !is_error(row->codes), "%s",
			row->framework);
	world_end(world);
}

START_TEST(test_conditions_of)
{
	check_row(&conditions[_i]);
}
END_TEST

START_TEST(test_frameworks)
{
	check_row(&frameworks[_i]);
}
END_TEST

START_TEST(test_without_policy)
{
	struct world *world = world_begin();

	world_framework(world, HEAD "effective: 2020-09-01\n");
	world_compile(world);
	ck_assert_str_eq(codes_of(world), "F322");
	world_end(world);
}
END_TEST

START_TEST(test_informative_clauses_need_nothing)
{
	struct world *world = world_begin();

	world_framework(world, HEAD "effective: 2020-09-01\n");
	world_policy(world, "# Policy\n\n## 1 Aims {.informative}\n\nText.\n");
	world_compile(world);
	ck_assert_str_eq(codes_of(world), "");
	world_end(world);
}
END_TEST

/* A version ends on the day before the next begins. */
START_TEST(test_versions)
{
	static const char *const until[] = {
		"", "until: 2021-09-01\n", "until: 2021-08-31\n"};

	for (size_t i = 0; i < COUNT(until); i++) {
		struct world *world = world_begin();
		str first = str_printf(world->arena, "%s%s",
			HEAD "effective: 2020-09-01\n", until[i]);

		world_framework(world, str_z(world->arena, first));
		world_policy(world, "# Policy\n");
		world_framework(world,
			"id: t\ntitle: T\ntrust: T\nversion: \"2\"\n"
			"effective: 2021-09-01\n");
		world_policy(world, "# Policy\n");
		world_compile(world);
		ck_assert_str_eq(codes_of(world), i == 2 ? "" : "F325");
		world_end(world);
	}
}
END_TEST

START_TEST(test_too_many_categories)
{
	for (size_t count = 16; count <= 17; count++) {
		struct world *world = world_begin();
		struct buf yaml = buf_new(world->arena);

		buf_put_z(&yaml, HEAD "effective: 2020-09-01\n"
				      "decide: unique\ncategories:\n");
		for (size_t i = 0; i < count; i++)
			buf_printf(&yaml, "  - {id: c%zu, label: C, exit: E}\n",
				i);
		world_framework(world, str_z(world->arena, buf_str(&yaml)));
		world_policy(world, "# Policy\n");
		world_compile(world);
		ck_assert_str_eq(codes_of(world), count > 16 ? "F302" : "");
		world_end(world);
	}
}
END_TEST

TCase *
tcase_compile(void)
{
	TCase *tcase = tcase_create("compile");

	tcase_add_loop_test(
		tcase, test_conditions_of, 0, (int)COUNT(conditions));
	tcase_add_loop_test(tcase, test_frameworks, 0, (int)COUNT(frameworks));
	tcase_add_test(tcase, test_without_policy);
	tcase_add_test(tcase, test_informative_clauses_need_nothing);
	tcase_add_test(tcase, test_versions);
	tcase_add_test(tcase, test_too_many_categories);
	return tcase;
}
