/*
 * Every row of the table "declared and computed" of framework.md, under each
 * way of deciding that it concerns: the status, and what is reported.
 */
#include "unit.h"

#include "check/check.h"
#include "framework/world.h"

static const char facts[] =
	"- {id: g, label: G, kind: grade, scale: [a, b, c, d]}\n"
	"- {id: fl, label: Fl, kind: flag}\n"
	"- {id: w, label: W, kind: flag}\n";

/* Of `d` no category is said; what binds is `c`, but not `w`. */
#define FRAMEWORK(decide)                                                      \
	"id: t\n"                                                              \
	"title: T\n"                                                           \
	"trust: T\n"                                                           \
	"version: \"1\"\n"                                                     \
	"effective: 2020-09-01\n"                                              \
	"facts: {g: {valid: 1 year}, w: {absent: false}}\n"                    \
	"decide: " decide "\n"                                                 \
	"categories:\n"                                                        \
	"  - id: good\n"                                                       \
	"    label: Good\n"                                                    \
	"    criteria: [{id: G1, text: t, when: {fact: g, is: a}}]\n"          \
	"  - id: watch\n"                                                      \
	"    label: Watch\n"                                                   \
	"    exit: It ends\n"                                                  \
	"    criteria:\n"                                                      \
	"      - {id: W1, text: t, when: {fact: g, is: b}}\n"                  \
	"      - {id: W2, text: t, when: {fact: fl, is: true}}\n"              \
	"  - id: bad\n"                                                        \
	"    label: Bad\n"                                                     \
	"    exit: It ends\n"                                                  \
	"    criteria:\n"                                                      \
	"      - {id: B1, text: t, binding: true, when: {fact: g, is: c}}\n"   \
	"      - {id: B2, text: t, when: {fact: w, is: true}}\n" RULES
#define RULES                                                                  \
	"overrides:\n"                                                         \
	"  allow: [{from: any, to: worse}, {from: watch, to: good},"           \
	" {from: bad, to: watch}]\n"                                           \
	"  require: {reason: 20 characters, evidence: 1,"                      \
	" approved-by: [trust-board], expires-within: 90 days}\n"              \
	"disputes: {raised-by: [chair-of-governors], in-writing: true,"        \
	" decided-by: chair-of-trust-board, meanwhile: stands}\n"

enum { SERIOUS = 1, UNIQUE = 2, BY_PEOPLE = 4, NONE = 8, WAYS = 4 };
enum { COMPUTED = SERIOUS | UNIQUE };

static const char *const frameworks[WAYS] = {
	FRAMEWORK("most-serious"),
	FRAMEWORK("unique"),
	FRAMEWORK("declared"),
	"id: t\ntitle: T\ntrust: T\nversion: \"1\"\neffective: 2020-09-01\n",
};

#define SCHOOL "name: Oakfield\nphase: primary\nframework: t\n"
#define FOUND(findings)                                                        \
	"{type: audit, date: 2025-06-01, findings: {" findings "}}"
#define ENTRY(category, more)                                                  \
	"- {category: " category ", year: 2025-26, from: 2025-09-01,"          \
	" agreed: {by: trust-board, date: 2025-07-10}" more "}\n"
#define REASON "reason: What the criteria do not see"
#define APPROVED ", approved: {by: trust-board, date: 2025-09-01}"
#define EVIDENCE ", evidence: [first]"
#define EXPIRES ", expires: 2025-11-29"
#define OVERRIDE(what) ", override: {" what "}"
#define VALID OVERRIDE(REASON APPROVED EVIDENCE EXPIRES)
#define RAISED                                                                 \
	"raised: {by: chair-of-governors, date: 2025-09-10},"                  \
	" school-view: We differ"
#define DISPUTE(what) ", dispute: {" what "}"
#define DECIDED(by, day)                                                       \
	", decision: {by: " by ", date: " day ", outcome: changed, reason: R}"

/* On 1 October 2025; codes that only time brings are marked in the table. */
struct row {
	const char *what;
	unsigned ways;
	const char *school, *evidence, *decisions;
	enum status expected;
	const char *codes;
};

#define B FOUND("g: b, fl: false")

static const struct row rows[] = {
	{"no categories", NONE, SCHOOL, B, ENTRY("watch", ""), STANDING_NONE,
		""},
	{"outside the trust", COMPUTED | BY_PEOPLE,
		SCHOOL "membership: service-level-agreement\n", B,
		ENTRY("watch", ""), STANDING_NONE, ""},
	{"nothing declared", COMPUTED | BY_PEOPLE, SCHOOL, B, NULL,
		STANDING_UNDECLARED, "C412"},
	{"joining", COMPUTED | BY_PEOPLE, SCHOOL "membership: joining\n", B,
		NULL, STANDING_UNDECLARED, ""},
	{"people decide", BY_PEOPLE, SCHOOL, FOUND("g: a"), ENTRY("watch", ""),
		STANDING_DECLARED, ""},
	{"people decide, past what binds", BY_PEOPLE, SCHOOL, FOUND("g: c"),
		ENTRY("watch", ""), STANDING_DECLARED, "C408"},
	{"two hold", UNIQUE, SCHOOL, FOUND("g: a, fl: true"),
		ENTRY("watch", ""), STANDING_CONFLICT, "C411"},
	{"two hold, the more serious counts", SERIOUS, SCHOOL,
		FOUND("g: a, fl: true"), ENTRY("watch", ""), STANDING_MATCH,
		""},
	{"a step that is not allowed", COMPUTED, SCHOOL,
		FOUND("g: d, fl: false, w: true"), ENTRY("good", VALID),
		STANDING_VOID, "C405"},
	{"no step leads from nothing", COMPUTED, SCHOOL,
		FOUND("g: d, fl: false"), ENTRY("good", VALID), STANDING_VOID,
		"C405"},
	{"a short reason", COMPUTED, SCHOOL, B,
		ENTRY("good", OVERRIDE("reason: R" APPROVED EVIDENCE EXPIRES)),
		STANDING_VOID, "C405"},
	{"no evidence", COMPUTED, SCHOOL, B,
		ENTRY("good", OVERRIDE(REASON APPROVED EXPIRES)), STANDING_VOID,
		"C405"},
	{"no expiry", COMPUTED, SCHOOL, B,
		ENTRY("good", OVERRIDE(REASON APPROVED EVIDENCE)),
		STANDING_VOID, "C405"},
	{"a day too long", COMPUTED, SCHOOL, B,
		ENTRY("good", OVERRIDE(REASON APPROVED EVIDENCE
				      ", expires: 2025-12-01")),
		STANDING_VOID, "C405"},
	{"not approved", COMPUTED, SCHOOL, B,
		ENTRY("good", OVERRIDE(REASON EVIDENCE EXPIRES)), STANDING_VOID,
		"C406"},
	{"approved by another", COMPUTED, SCHOOL, B,
		ENTRY("good", OVERRIDE(REASON ", approved: {by: head, date: "
					      "2025-09-01}" EVIDENCE EXPIRES)),
		STANDING_VOID, "C406"},
	{"past what binds", COMPUTED, SCHOOL, FOUND("g: c, fl: false"),
		ENTRY("watch", VALID), STANDING_VOID, "C408"},
	{"another category", COMPUTED, SCHOOL, B, ENTRY("bad", ""),
		STANDING_MISMATCH, "C401"},
	{"not among several", COMPUTED, SCHOOL, FOUND("g: a"), ENTRY("bad", ""),
		STANDING_MISMATCH, "C401"},
	{"nothing fits, and nobody says why", COMPUTED, SCHOOL,
		FOUND("g: d, fl: false"), ENTRY("watch", ""), STANDING_MISMATCH,
		"C401"},
	{"a dispute does not hide it", COMPUTED, SCHOOL, B,
		ENTRY("bad", ", status: disputed" DISPUTE(RAISED)),
		STANDING_MISMATCH, "C401"},
	{"one of several", COMPUTED, SCHOOL, FOUND("fl: true"),
		ENTRY("watch", ""), STANDING_OPEN, "C402"},
	{"disputed", COMPUTED, SCHOOL, B,
		ENTRY("watch", ", status: disputed" DISPUTE(RAISED)),
		STANDING_DISPUTED, ""},
	{"disputed, but no dispute", COMPUTED, SCHOOL, B,
		ENTRY("watch", ", status: disputed"), STANDING_DISPUTED,
		"C410"},
	{"raised by another", COMPUTED, SCHOOL, B,
		ENTRY("watch", ", status: disputed" DISPUTE(
				       "raised: {by: head, date: 2025-09-10}, "
				       "school-view: We differ")),
		STANDING_DISPUTED, "C406"},
	{"not in writing", COMPUTED, SCHOOL, B,
		ENTRY("watch", ", status: disputed" DISPUTE(
				       "raised: {by: chair-of-governors, date: "
				       "2025-09-10}")),
		STANDING_DISPUTED, "C410"},
	{"met before it was raised", COMPUTED, SCHOOL, B,
		ENTRY("watch", ", status: disputed" DISPUTE(
				       RAISED ", meeting: 2025-09-09")),
		STANDING_DISPUTED, "C410"},
	{"decided, and as computed", COMPUTED, SCHOOL, B,
		ENTRY("watch", DISPUTE(RAISED DECIDED(
				       "chair-of-trust-board", "2025-09-20"))),
		STANDING_MATCH, ""},
	{"decided otherwise than computed", COMPUTED, SCHOOL, B,
		ENTRY("good", DISPUTE(RAISED DECIDED(
				      "chair-of-trust-board", "2025-09-20"))),
		STANDING_OVERRIDDEN, ""},
	{"decided past what binds", COMPUTED, SCHOOL, FOUND("g: c, fl: false"),
		ENTRY("watch", DISPUTE(RAISED DECIDED(
				       "chair-of-trust-board", "2025-09-20"))),
		STANDING_VOID, "C408"},
	{"decided by another", COMPUTED, SCHOOL, B,
		ENTRY("watch", DISPUTE(RAISED DECIDED("head", "2025-09-20"))),
		STANDING_MATCH, "C406"},
	{"decided before it was raised", COMPUTED, SCHOOL, B,
		ENTRY("watch", DISPUTE(RAISED DECIDED(
				       "chair-of-trust-board", "2025-09-09"))),
		STANDING_MATCH, "C410"},
	{"decided before both met", COMPUTED, SCHOOL, B,
		ENTRY("watch", DISPUTE(RAISED ", meeting: 2025-09-21" DECIDED(
				       "chair-of-trust-board", "2025-09-20"))),
		STANDING_MATCH, "C410"},
	{"decided, and still disputed", COMPUTED, SCHOOL, B,
		ENTRY("watch", ", status: disputed" DISPUTE(RAISED DECIDED(
				       "chair-of-trust-board", "2025-09-20"))),
		STANDING_MATCH, "C410"},
	{"overridden", COMPUTED, SCHOOL, B, ENTRY("good", VALID),
		STANDING_OVERRIDDEN, ""},
	{"overridden to worse", COMPUTED, SCHOOL, B, ENTRY("bad", VALID),
		STANDING_OVERRIDDEN, ""},
	{"overridden past what does not bind", COMPUTED, SCHOOL,
		FOUND("g: d, fl: false, w: true"), ENTRY("watch", VALID),
		STANDING_OVERRIDDEN, ""},
	{"an override that has expired", COMPUTED, SCHOOL, B,
		ENTRY("good", OVERRIDE(REASON APPROVED EVIDENCE
				      ", expires: 2025-09-30")),
		STANDING_OVERRIDDEN, "C407"},
	{"on its last day", COMPUTED, SCHOOL, B,
		ENTRY("good", OVERRIDE(REASON APPROVED EVIDENCE
				      ", expires: 2025-10-01")),
		STANDING_OVERRIDDEN, ""},
	{"what binds is unknown", SERIOUS, SCHOOL, FOUND("fl: true"),
		ENTRY("watch", VALID), STANDING_OVERRIDDEN, "C417"},
	{"an override that was not needed", COMPUTED, SCHOOL, B,
		ENTRY("watch", VALID), STANDING_MATCH, "C416"},
	{"provisional", COMPUTED, SCHOOL, FOUND("fl: true"),
		ENTRY("watch", ", provisional: {until: 2025-10-01}"),
		STANDING_PROVISIONAL, ""},
	{"provisional for too long", COMPUTED, SCHOOL, FOUND("fl: true"),
		ENTRY("watch", ", provisional: {until: 2025-09-30}"),
		STANDING_PROVISIONAL, "C403"},
	{"judged", COMPUTED, SCHOOL, FOUND("g: d, fl: false"),
		ENTRY("watch", ", rationale: We looked."), STANDING_JUDGED, ""},
	{"match", COMPUTED, SCHOOL, B, ENTRY("watch", ""), STANDING_MATCH, ""},
	{"what it rests on has grown old", COMPUTED, SCHOOL,
		"{type: audit, date: 2024-09-15, findings: {g: b, fl: false}}",
		ENTRY("watch", ""), STANDING_MATCH, "C404"},
};

static enum status
report(struct world *world, const struct row *row, size_t way)
{
	struct assessments all;
	struct school *school;

	world->portal.as_of = day_of("2025-10-01");
	world_facts(world, facts);
	world_framework(world, frameworks[way]);
	school = world_school(world, "oakfield", row->school);
	if (row->evidence != NULL)
		world_evidence(world, school, "first", row->evidence);
	if (row->decisions != NULL)
		world_decisions(world, school, row->decisions);
	world_ready(world);
	assess_all(world->arena, &world->portal, world->portal.as_of, &all);
	check_categorisation(&world->portal, &all);
	check_overrides(&world->portal, &all);
	return all.all.items[0]->status;
}

/* The codes about categories; all as errors with `strict`. */
static const char *
codes_of(struct world *world, bool strict)
{
	struct buf out = buf_new(world->arena);

	diags_finish(&world->diags, strict);
	for (size_t i = 0; i < world->diags.all.count; i++) {
		const struct diagnostic *d = world->diags.all.items[i];
		const char *name = code_table[d->code].name;

		if (name[0] != 'C')
			continue;
		buf_printf(&out, "%s%s", out.n > 0 ? " " : "", name);
		ck_assert(!strict || d->severity == SEVERITY_ERROR);
		/* Time alone never turns a change red. */
		ck_assert(strict || !code_table[d->code].timed ||
			  d->severity == SEVERITY_WARNING);
	}
	return str_z(world->arena, buf_str(&out));
}

static void
check_row(const struct row *row, size_t way, bool strict)
{
	struct world *world = world_begin();
	enum status status = report(world, row, way);

	ck_assert_msg(status == row->expected, "%s (%zu): %s, not %s",
		row->what, way, status_words[status],
		status_words[row->expected]);
	ck_assert_msg(strcmp(codes_of(world, strict), row->codes) == 0,
		"%s (%zu): reported %s, not %s", row->what, way,
		codes_of(world, strict), row->codes);
	world_end(world);
}

START_TEST(test_rows)
{
	for (size_t way = 0; way < WAYS; way++) {
		if (!(rows[_i].ways >> way & 1))
			continue;
		check_row(&rows[_i], way, false);
		check_row(&rows[_i], way, true);
	}
}
END_TEST

/* A status that no row has would be one that nobody has thought of. */
START_TEST(test_all_statuses)
{
	bool seen[STANDING_COUNT] = {false};

	for (size_t i = 0; i < COUNT(rows); i++)
		seen[rows[i].expected] = true;
	for (size_t i = 0; i < STANDING_COUNT; i++)
		ck_assert_msg(seen[i], "%s", status_words[i]);
}
END_TEST

TCase *
tcase_standing_table(void)
{
	TCase *tcase = tcase_create("standing_table");

	tcase_add_loop_test(tcase, test_rows, 0, (int)COUNT(rows));
	tcase_add_test(tcase, test_all_statuses);
	return tcase;
}
