/*
 * Proofs about frameworks with something planted in them, each beside one in
 * which it is not: ages, figures, decisions, and the policies of this portal.
 */
#include "unit.h"

#include "framework/prove.h"
#include "framework/world.h"

static const char facts[] =
	"- {id: grade, label: Grade, kind: grade, scale: [a, b, c]}\n"
	"- {id: pace, label: Pace, kind: choice, of: [rapid, steady, slow]}\n"
	"- {id: concern, label: Concern, kind: flag}\n"
	"- {id: young, label: Young, kind: grade, scale: [a, b, c],\n"
	"   applies: {ages-include: 4}}\n"
	"- {id: rate, label: Rate, kind: number, indicator: rate}\n"
	"- {id: absent, label: Absent, kind: number, indicator: absence}\n";
static const char indicators[] =
	"- {id: rate, label: Rate, unit: '%', decimals: 1, range: [0, 100],\n"
	"   direction: higher}\n"
	"- {id: absence, label: Absence, unit: '%', decimals: 1,\n"
	"   range: [0, 100], direction: lower}\n";

#define HEAD                                                                   \
	"id: t\ntitle: T\ntrust: T\nversion: \"1\"\neffective: 2020-09-01\n"
#define CATEGORY(id, criteria)                                                 \
	"  - {id: " id ", label: C, exit: E, criteria: [" criteria "]}\n"
#define STANDARD(when) "standards:\n  - " K("S1", when) "\n"
#define K(id, when) "{id: " id ", text: t, when: " when "}"

struct proved {
	struct world *world;
	const struct framework *framework;
	const struct proofs *proofs;
};

static struct proved
prove(const char *text, bool accepted)
{
	struct proved p = {.world = world_begin()};

	world_facts(p.world, facts);
	world_indicators(p.world, indicators);
	p.framework = world_framework(p.world, text);
	world_ready(p.world);
	p.proofs = prove_framework(p.world->arena, &p.world->portal,
		p.framework, (struct proving){NULL, accepted});
	return p;
}

/* "F330 F331": the codes in order; with "=D1" where a decision accepts. */
static const char *
codes_of(const struct proved *p)
{
	struct buf out = buf_new(p->world->arena);

	for (size_t i = 0; i < p->proofs->all.count; i++) {
		const struct found *f = &p->proofs->all.items[i];

		buf_printf(&out, "%s%s", i > 0 ? " " : "",
			code_table[f->code].name);
		if (f->accepted != NULL)
			buf_printf(&out, "=%.*s", STR_ARG(f->accepted->id.s));
	}
	return str_z(p->world->arena, buf_str(&out));
}

/* What `given` comes to. */
static const char *
decided(const struct proved *p, str given)
{
	struct arena *arena = p->world->arena;

	return possible_text(arena,
		decide(situation_of_case(arena, &p->world->portal, p->framework,
			world_case(p->world, str_z(arena, given)))));
}

struct planted {
	const char *text;
	const char *codes;
	const char *words; /* of the first example, or NULL */
};

#define GRADES                                                                 \
	CATEGORY("good", K("G1", "{fact: grade, at-least: b}"))                \
	CATEGORY("bad", K("B1", "{fact: grade, is: c}"))

#define ENDS                                                                   \
	CATEGORY("good", K("G1", "{fact: grade, is: a}"))                      \
	CATEGORY("bad", K("B1", "{fact: grade, is: c}"))

static const struct planted planted[] = {
	/* nothing */
	{HEAD "decide: unique\ncategories:\n" GRADES, "", NULL},
	{HEAD "decide: most-serious\ncategories:\n" GRADES, "", NULL},
	{HEAD "decide: secure-fit\ncategories:\n" GRADES, "", NULL},
	/* a gap, and silence that fills it */
	{HEAD "decide: unique\ncategories:\n" CATEGORY(
		 "good", K("G1", "{fact: grade, is: a}"))
			CATEGORY("bad", K("B1", "{fact: grade, is: c}")),
		"F330", "grade: b"},
	{HEAD "decide: unique\nfacts: {concern: {absent: false}}\ncategories:"
	      "\n" CATEGORY("good", K("G1", "{fact: concern, is: true}")),
		"F330", ""},
	/* only schools of some ages fit nothing */
	{HEAD "decide: unique\ncategories:\n" CATEGORY(
		 "good", K("G1", "{any: [{fact: grade, at-least: b}, {not: "
				 "{ages-include: 4}}]}"))
			CATEGORY("bad", K("B1", "{fact: young, is: c}")),
		"F330 F331",
		"phase: primary, ages: 4 to 11, grade: c, young: a"},
	/* two at once, by figures */
	{HEAD "decide: unique\ncategories:\n" CATEGORY(
		 "good", K("G1", "{fact: rate, at-least: 40}"))
			CATEGORY("bad", K("B1", "{fact: rate, below: 40.1}")),
		"F331", "rate: 40.0"},
	{HEAD "decide: unique\ncategories:\n" CATEGORY(
		 "good", K("G1", "{fact: rate, at-least: 40}"))
			CATEGORY("bad", K("B1", "{fact: rate, below: 40}")),
		"", NULL},
	/* value, benchmark and trend of one number move together */
	{HEAD "decide: most-serious\ncategories:\n" CATEGORY(
		 "good", K("G1", "{fact: rate, better-than: national, by: 0}"))
			CATEGORY("bad",
				K("B1", "{fact: rate, worse-than: national, "
					"by: 2}") ", " K("B2",
					"{fact: rate, worse-than: national}")),
		"F337", NULL},
	{HEAD "decide: most-serious\ncategories:\n" CATEGORY(
		 "good", K("G1", "{fact: rate, at-least: 0, for: 1 year}")),
		"F338", NULL},
	/* outranked: whenever it holds, so does a worse one */
	{HEAD "decide: most-serious\ncategories:\n" CATEGORY(
		 "good", K("G1", "{fact: rate, at-least: 50}")) CATEGORY("odd",
		 K("O1", "{fact: rate, below: 30}"))
			CATEGORY("bad", K("B1", "{fact: rate, below: 50}")),
		"F334 F332 F333", NULL},
	/* one value of a fact fires two */
	{HEAD "decide: most-serious\ncategories:\n" CATEGORY(
		 "good", K("G1", "{fact: grade, is: b}"))
			CATEGORY("bad", K("B1", "{any: [{fact: grade, is: c}, "
						"{all: [{fact: grade, is: b}, "
						"{fact: concern, is: true}]}]"
						"}")),
		"F330 F333", "grade: a"},
	/* never, always, off the scale */
	{HEAD STANDARD("{all: [{fact: grade, is: a}, {fact: grade, is: b}]}"),
		"F335", NULL},
	{HEAD STANDARD(
		 "{any: [{fact: rate, above: 3}, {fact: rate, below: 5}]}"),
		"F336", NULL},
	{HEAD STANDARD("{fact: rate, above: 100}"), "F338", NULL},
	{HEAD STANDARD("{fact: rate, above: 99.9}"), "", NULL},
	{HEAD STANDARD("{fact: rate, trend: rising, over: 2, by: 101}"), "F338",
		NULL},
	{HEAD STANDARD("{any: [{fact: grade, is: a}, {phase: special}]}"), "",
		NULL},
	/* n/a, which only a condition that names it asks about */
	{HEAD STANDARD(
		 "{all: [{fact: grade, is: n/a}, {fact: pace, is: rapid}]}"),
		"", NULL},
	/* above and below where lower is better */
	{HEAD STANDARD("{fact: absent, below: 5}"), "F342", NULL},
	{HEAD STANDARD("{fact: absent, better-than: 5}"), "", NULL},
	/* parameters, cadences */
	{HEAD "parameters: {x: 5, y: 6}\nstandards:\n  - " K(
		 "S1", "{fact: rate, above: x}") "\n",
		"F343", NULL},
	{HEAD "decide: unique\ncategories:\n" GRADES
	      "duties:\n  - {id: d, title: D, every: {good: term, bad: "
	      "year}}\n",
		"F339", NULL},
	{HEAD "decide: unique\ncategories:\n" GRADES
	      "duties:\n  - {id: d, title: D, every: {good: 3 per year, bad: "
	      "term}}\n",
		"", NULL},
	/* impossible combinations are left out */
	{HEAD "decide: unique\ncategories:\n" ENDS
	      "impossible:\n  - when: {fact: grade, is: b}\n    why: W\n",
		"", NULL},
};

START_TEST(test_planted)
{
	const struct planted *of = &planted[_i];
	struct proved p = prove(of->text, false);

	ck_assert_msg(strcmp(codes_of(&p), of->codes) == 0, "%s, not %s in\n%s",
		codes_of(&p), of->codes, of->text);
	if (of->words != NULL)
		ck_assert_str_eq(str_z(p.world->arena,
					 p.proofs->all.items[0].example.words),
			of->words);
	if (p.proofs->all.count > 0 && p.proofs->all.items[0].code == F330)
		ck_assert_str_eq(
			decided(&p, p.proofs->all.items[0].example.given),
			"none");
	world_end(p.world);
}
END_TEST

/* --- what decisions accept --- */

#define GAPS                                                                   \
	HEAD "decide: unique\ncategories:\n" CATEGORY("good",                  \
		K("G1", "{all: [{fact: grade, is: a}, {fact: pace, is: "       \
			"rapid}]}"))                                           \
		CATEGORY("bad", K("B1", "{fact: grade, is: c}"))
#define RULING(accepts)                                                        \
	"decisions:\n  - {id: D1, clause: \"1\", question: Q, "                \
	"resolved-as: R, by: head, date: 2020-01-01, accepts: " accepts "}\n"

static const struct planted accepted[] = {
	{GAPS, "F330", NULL},
	{GAPS RULING("F330"), "F330=D1", NULL},
	{GAPS RULING("{finding: F330, when: {fact: grade, is: b}}"),
		"F330 F330=D1", "grade: a, pace: steady"},
	{GAPS RULING("{finding: F330, when: {any: [{fact: grade, is: b}, {not: "
		     "{fact: pace, is: rapid}}]}}"),
		"F330=D1", NULL},
	{GAPS RULING("[F330, F331]"), "F330=D1 F341", NULL},
	{GAPS RULING("[F330, F301]"), "F330=D1 F341", NULL},
	{GAPS RULING("{finding: F330, when: {fact: grade, is: c}}"),
		"F330 F341", NULL},
};

START_TEST(test_accepted)
{
	const struct planted *of = &accepted[_i];
	struct proved p = prove(of->text, true);

	ck_assert_msg(strcmp(codes_of(&p), of->codes) == 0, "%s, not %s in\n%s",
		codes_of(&p), of->codes, of->text);
	if (of->words != NULL)
		ck_assert_str_eq(str_z(p.world->arena,
					 p.proofs->all.items[0].example.words),
			of->words);
	for (size_t i = 0; i < p.proofs->all.count; i++)
		if (p.proofs->all.items[i].code == F330)
			ck_assert_str_eq(
				decided(&p,
					p.proofs->all.items[i].example.given),
				"none");
	world_end(p.world);
}
END_TEST

/* --- too hard --- */

/* Pigeons: each of eleven facts another value of ten. */
START_TEST(test_given_up)
{
	struct world *world = world_begin();
	struct buf vocabulary = buf_new(world->arena);
	struct buf text = buf_new(world->arena);
	const struct proofs *proofs;
	bool gave_up = false;

	buf_put_z(
		&text, HEAD "standards:\n  - {id: S1, text: t, when: {all: [");
	for (int i = 0; i < 11; i++)
		buf_printf(&vocabulary,
			"- {id: f%d, label: F, kind: choice, of: [v0, v1, v2, "
			"v3, v4, v5, v6, v7, v8, v9]}\n",
			i);
	for (int i = 0; i < 11; i++)
		for (int j = i + 1; j < 11; j++)
			for (int v = 0; v < 10; v++)
				buf_printf(&text,
					"%s{not: {all: [{fact: f%d, is: v%d}, "
					"{fact: f%d, is: v%d}]}}",
					i + j + v == 1 ? "" : ", ", i, v, j, v);
	buf_put_z(&text, "]}}\n");
	world_facts(world, str_z(world->arena, buf_str(&vocabulary)));
	world_framework(world, str_z(world->arena, buf_str(&text)));
	world_ready(world);
	proofs = prove_framework(world->arena, &world->portal,
		world->portal.frameworks.items[0],
		(struct proving){NULL, false});
	for (size_t i = 0; i < proofs->all.count; i++)
		gave_up = gave_up || proofs->all.items[i].code == F311;
	ck_assert(gave_up);
	world_end(world);
}
END_TEST

static size_t
count_of(const struct proofs *proofs, enum code code)
{
	size_t count = 0;

	for (size_t i = 0; i < proofs->all.count; i++)
		count += proofs->all.items[i].code == code;
	return count;
}

/* Of more criteria than people can read, it is said that they were too many. */
START_TEST(test_many_criteria)
{
	struct arena *arena = arena_new();
	struct buf text = buf_new(arena);
	struct proved p;

	buf_put_z(&text, HEAD "decide: most-serious\ncategories:\n" CATEGORY(
				 "good", K("G1", "{fact: grade, is: a}")));
	buf_put_z(&text, "  - {id: bad, label: C, exit: E, criteria: [");
	for (int i = 0; i < 70; i++)
		buf_printf(&text,
			"%s{id: B%d, text: t, when: {fact: grade, is: b}}",
			i == 0 ? "" : ", ", i);
	buf_put_z(&text, "]}\n");
	p = prove(str_z(arena, buf_str(&text)), false);
	ck_assert_uint_eq(count_of(p.proofs, F311), 1);
	ck_assert_uint_gt(count_of(p.proofs, F337), 50);
	ck_assert_uint_lt(count_of(p.proofs, F337), 70);
	world_end(p.world);
	arena_free(arena);
}
END_TEST

/* --- what the policies of this portal leave open --- */

static struct framework *
framework_of(struct world *world, const char *id, const char *version)
{
	for (size_t i = 0; i < world->portal.frameworks.count; i++) {
		struct framework *f = world->portal.frameworks.items[i];

		if (str_eq_z(f->id.s, id) && str_eq_z(f->version.s, version))
			return f;
	}
	ck_abort_msg("no framework %s", id);
}

static struct ruling *
ruling_of(struct framework *framework, const char *id)
{
	for (size_t i = 0; i < framework->decisions.count; i++)
		if (str_eq_z(framework->decisions.items[i].id.s, id))
			return &framework->decisions.items[i];
	ck_abort_msg("no decision %s", id);
}

static struct criterion *
criterion_of(struct framework *framework, const char *id)
{
	struct criterion *c = map_get(
		&framework->index[REF_CRITERION], str_from(id));

	ck_assert_ptr_nonnull(c);
	return c;
}

/* Moderate progress fits neither C1 nor C2. */
START_TEST(test_moderate_progress)
{
	struct world *world = world_of_repository();
	struct framework *whp = framework_of(world, "white-hills-park", "2");
	const struct found *found;
	const struct proofs *proofs;

	ruling_of(whp, "Q12")->accepts.count = 0;
	proofs = prove_framework(world->arena, &world->portal, whp,
		(struct proving){NULL, false});
	ck_assert_uint_eq(proofs->all.count, 1);
	found = &proofs->all.items[0];
	ck_assert_int_eq(found->code, F330);
	ck_assert_int_ge(str_find(found->example.words,
				 S("overall: requires improvement"), 0),
		0);
	ck_assert_int_ge(
		str_find(found->example.words, S("pace: steady"), 0), 0);
	world_end(world);
}
END_TEST

/* Requires improvement with good leadership is both yellow and amber. */
START_TEST(test_yellow_and_amber)
{
	struct world *world = world_of_repository();
	struct framework *pele = framework_of(world, "pele", "1");
	const struct proofs *proofs;
	bool found = false;

	criterion_of(pele, "A1")->unless = NULL;
	criterion_of(pele, "A1")->decision.count = 0;
	proofs = prove_framework(world->arena, &world->portal, pele,
		(struct proving){NULL, false});
	for (size_t i = 0; i < proofs->all.count; i++)
		found = found ||
			(proofs->all.items[i].code == F333 &&
				str_find(proofs->all.items[i].message,
					S("one value of `overall` fires both "
					  "`Y3` and `A1`"),
					0) >= 0);
	ck_assert(found);
	world_end(world);
}
END_TEST

TCase *
tcase_prove(void)
{
	TCase *tcase = tcase_create("prove");

	tcase_set_timeout(tcase, 30);
	tcase_add_loop_test(tcase, test_planted, 0, (int)COUNT(planted));
	tcase_add_loop_test(tcase, test_accepted, 0, (int)COUNT(accepted));
	tcase_add_test(tcase, test_given_up);
	tcase_add_test(tcase, test_many_criteria);
	tcase_add_test(tcase, test_moderate_progress);
	tcase_add_test(tcase, test_yellow_and_amber);
	return tcase;
}
