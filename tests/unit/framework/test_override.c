/* Which steps away from the computed category a framework allows. */
#include "unit.h"

#include "framework/world.h"

static const char facts[] =
	"- {id: g, label: G, kind: grade, scale: [a, b, c, d]}\n"
	"- {id: fl, label: Fl, kind: flag}\n";

#define FRAMEWORK                                                              \
	"id: t\n"                                                              \
	"title: T\n"                                                           \
	"trust: T\n"                                                           \
	"version: \"1\"\n"                                                     \
	"effective: 2020-09-01\n"                                              \
	"decide: most-serious\n"                                               \
	"categories:\n"                                                        \
	"  - {id: good, label: G, criteria: [{id: G1, text: t,"                \
	" when: {fact: g, is: a}}]}\n"                                         \
	"  - {id: watch, code: W, label: W, exit: E, criteria: [{id: W1,"      \
	" text: t, when: {fact: g, is: b}}]}\n"                                \
	"  - {id: bad, label: B, exit: E, criteria: [{id: B1, text: t,"        \
	" when: {any: [{fact: g, is: c}, {fact: fl, is: true}]}}]}\n"

#define ALLOW(steps) "overrides: {allow: [" steps "]}\n"
#define NEEDS(what)                                                            \
	"overrides: {allow: [{from: any, to: any}], require: {" what "}}\n"

#define B "g: b, fl: false"
#define APPROVED ", approved: {by: trust-board, date: 2025-09-01}"

struct row {
	const char *what, *rules, *findings, *declared, *override;
	unsigned faults;
};

static const struct row rows[] = {
	{"no rule allows none", "", B, "good", "reason: R",
		OVERRIDE_NOT_ALLOWED},
	{"an empty rule allows none", "overrides: {allow: []}\n", B, "good",
		"reason: R", OVERRIDE_NOT_ALLOWED},
	{"any to any", ALLOW("{from: any, to: any}"), B, "good", "reason: R",
		0},
	{"any is nothing too", ALLOW("{from: any, to: any}"), "g: d, fl: false",
		"good", "reason: R", 0},
	{"better", ALLOW("{from: any, to: better}"), B, "good", "reason: R", 0},
	{"better is not worse", ALLOW("{from: any, to: better}"), B, "bad",
		"reason: R", OVERRIDE_NOT_ALLOWED},
	{"worse", ALLOW("{from: any, to: worse}"), B, "bad", "reason: R", 0},
	{"worse is not better", ALLOW("{from: any, to: worse}"), B, "good",
		"reason: R", OVERRIDE_NOT_ALLOWED},
	{"nothing is no place to be worse than",
		ALLOW("{from: any, to: worse}"), "g: d, fl: false", "bad",
		"reason: R", OVERRIDE_NOT_ALLOWED},
	{"by its code", ALLOW("{from: W, to: good}"), B, "good", "reason: R",
		0},
	{"to its code", ALLOW("{from: good, to: W}"), "g: a, fl: false",
		"watch", "reason: R", 0},
	{"one of a list", ALLOW("{from: [bad, watch], to: [good, bad]}"), B,
		"good", "reason: R", 0},
	{"the second step", ALLOW("{from: bad, to: good}, {from: W, to: good}"),
		B, "good", "reason: R", 0},
	{"not the other way", ALLOW("{from: good, to: watch}"), B, "good",
		"reason: R", OVERRIDE_NOT_ALLOWED},
	/* Watch or bad: both must be left to go to good. */
	{"all that is left", ALLOW("{from: [watch, bad], to: good}"), "g: b",
		"good", "reason: R", 0},
	{"only some of what is left", ALLOW("{from: watch, to: good}"), "g: b",
		"good", "reason: R", OVERRIDE_NOT_ALLOWED},
	{"the one that stays is no step", ALLOW("{from: bad, to: watch}"),
		"g: b", "watch", "reason: R", 0},
	{"as long as asked", NEEDS("reason: 4 characters"), B, "good",
		"reason: \"  f\xC3\xBCnf  \"", 0},
	{"spaces do not count", NEEDS("reason: 5 characters"), B, "good",
		"reason: \"  f\xC3\xBCnf  \"", OVERRIDE_SHORT_REASON},
	{"as much evidence", NEEDS("evidence: 1"), B, "good",
		"reason: R, evidence: [first]", 0},
	{"too little evidence", NEEDS("evidence: 2"), B, "good",
		"reason: R, evidence: [first]", OVERRIDE_FEW_EVIDENCE},
	{"one of those who approve", NEEDS("approved-by: [ceo, trust-board]"),
		B, "good", "reason: R" APPROVED, 0},
	{"none of those", NEEDS("approved-by: [ceo, head]"), B, "good",
		"reason: R" APPROVED, OVERRIDE_UNAPPROVED},
	{"approved by nobody", NEEDS("approved-by: [ceo]"), B, "good",
		"reason: R", OVERRIDE_UNAPPROVED},
	{"until the last day", NEEDS("expires-within: 90 days"), B, "good",
		"reason: R" APPROVED ", expires: 2025-11-30", 0},
	{"a day longer", NEEDS("expires-within: 90 days"), B, "good",
		"reason: R" APPROVED ", expires: 2025-12-01",
		OVERRIDE_TOO_LONG},
	{"for ever", NEEDS("expires-within: 90 days"), B, "good",
		"reason: R" APPROVED, OVERRIDE_NO_EXPIRY},
	{"all at once",
		NEEDS("reason: 9 characters, evidence: 1, approved-by: [ceo],"
		      " expires-within: 90 days"),
		B, "good", "reason: R",
		OVERRIDE_SHORT_REASON | OVERRIDE_FEW_EVIDENCE |
			OVERRIDE_UNAPPROVED | OVERRIDE_NO_EXPIRY},
	{"expired yesterday", ALLOW("{from: any, to: any}"), B, "good",
		"reason: R, expires: 2025-09-30", OVERRIDE_EXPIRED},
	{"not needed, so nothing else is asked", NEEDS("evidence: 1"), B,
		"watch", "reason: R", OVERRIDE_NOT_NEEDED},
};

START_TEST(test_faults)
{
	const struct row *row = &rows[_i];
	struct world *world = world_begin();
	struct arena *arena = world->arena;
	const struct assessment *a;
	struct school *school;

	world->portal.as_of = day_of("2025-10-01");
	world_facts(world, facts);
	world_framework(world,
		str_z(arena, str_printf(arena, "%s%s", FRAMEWORK, row->rules)));
	school = world_school(world, "oakfield",
		"name: Oakfield\nphase: primary\nframework: t\n");
	world_evidence(world, school, "first",
		str_z(arena,
			str_printf(arena,
				"{type: audit, date: 2025-06-01, findings: "
				"{%s}}",
				row->findings)));
	world_decisions(world, school,
		str_z(arena,
			str_printf(arena,
				"- {category: %s, year: 2025-26, from: "
				"2025-09-01, agreed: {by: trust-board, date: "
				"2025-07-10}, override: {%s}}\n",
				row->declared, row->override)));
	world_ready(world);
	a = assess(arena, &world->portal, school, S("t"), world->portal.as_of);
	ck_assert_msg(a->in_force.override.faults == row->faults,
		"%s: %u, not %u", row->what, a->in_force.override.faults,
		row->faults);
	ck_assert_int_eq(
		a->status == STANDING_VOID, (row->faults & OVERRIDE_VOID) != 0);
	world_end(world);
}
END_TEST

TCase *
tcase_override(void)
{
	TCase *tcase = tcase_create("override");

	tcase_add_loop_test(tcase, test_faults, 0, (int)COUNT(rows));
	return tcase;
}
