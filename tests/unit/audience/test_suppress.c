/* Small groups leave the model: which, from where, and what is left. */
#include "audience/suppress.h"

#include "audience/made.h"
#include "framework/world.h"
#include "unit.h"

static const char indicators[] =
	"- {id: results, label: Results, definition: Who did, unit: percent, "
	"decimals: 4, range: [0, 100], direction: higher, min-cohort: 5}\n"
	"- {id: visits, label: Visits, definition: Who came, unit: percent, "
	"decimals: 1, range: [0, 100], direction: higher}\n"
	"- {id: shares, label: Shares, definition: Who had, unit: percent, "
	"decimals: 1, direction: higher, min-cohort: 5}\n";

static const char facts[] =
	"- {id: results, label: Results, kind: number, indicator: results}\n"
	"- {id: results-poor, label: Results of some, kind: number, "
	"indicator: results, pupils: poor}\n"
	"- {id: visits, label: Visits, kind: number, indicator: visits}\n"
	"- {id: shares, label: Shares, kind: number, indicator: shares}\n";

static struct world *
begin(void)
{
	struct world *world = world_begin();

	world_indicators(world, indicators);
	world_facts(world, facts);
	return world;
}

/* --- what is left --- */

static void
put_value(struct buf *out, const struct finding_value *value)
{
	decimal figure;
	bool is_figure = decimal_parse(value->value.s, &figure, NULL) ==
			 DECIMAL_OK;

	ck_assert(!is_figure || !value->withheld);
	ck_assert(!value->withheld ||
		  (!IS_SET(value->cohort) && !IS_SET(value->note)));
	buf_printf(out, "%s%.*s", out->n > 0 ? " " : "",
		STR_ARG(value->withheld ? S("x") : value->value.s));
	if (IS_SET(value->cohort))
		buf_printf(out, "/%.*s",
			STR_ARG(decimal_text(out->arena, value->cohort.v, -1)));
}

static void
put_target(struct buf *out, const struct target *target)
{
	const struct baseline *baseline = target->baseline;

	if (baseline != NULL)
		buf_printf(out, " from %.*s",
			STR_ARG(baseline->withheld
					? S("x")
					: decimal_text(out->arena,
						  baseline->value.v, -1)));
	for (size_t i = 0; i < target->actual.count; i++) {
		const struct actual *actual = &target->actual.items[i];

		ck_assert(!actual->withheld || !IS_SET(actual->value));
		buf_printf(out, " now %.*s",
			STR_ARG(actual->withheld
					? S("x")
					: decimal_text(out->arena,
						  actual->value.v, -1)));
	}
}

/* The figures of a school in the order of its files: "71.5/30 x 64/24". */
static const char *
left_of(struct world *world, const struct school *school)
{
	struct buf out = buf_new(world->arena);

	for (size_t i = 0; i < school->evidence.count; i++) {
		const struct evidence *evidence = school->evidence.items[i];

		for (size_t j = 0; j < evidence->findings.count; j++)
			for (size_t k = 0;
				k < evidence->findings.items[j].values.count;
				k++)
				put_value(&out, &evidence->findings.items[j]
							 .values.items[k]);
	}
	for (size_t i = 0; i < school->targets.count; i++)
		put_target(&out, &school->targets.items[i]);
	return str_z(world->arena, buf_str(&out));
}

/* --- schools by hand --- */

struct hand {
	const char *roll, *first, *second, *targets, *left;
};

static const struct hand hands[] = {
	/* as many as it takes, or not; a measure that asks for none */
	{"90", "results: {value: 61, cohort: 5}", NULL, NULL, "61/5"},
	{"90", "results: {value: 61, cohort: 4, note: Four}", NULL, NULL, "x"},
	{"90", "visits: {value: 61, cohort: 4}", NULL, NULL, "61/4"},
	/* everybody did: so did the few */
	{"90",
		"shares: [{value: 100, cohort: 30}, {value: 100, cohort: 4, "
		"group: poor}]",
		NULL, NULL, "x x"},
	/* nobody says how many: the roll is the most they can be */
	{"90", "results: 61", NULL, NULL, "61"},
	{"4", "results: 61", NULL, NULL, "x"},
	/* or other years say that they are few */
	{"90", "results: {value: 61, period: 2024-25, cohort: 4}",
		"results: {value: 63, period: 2025-26}", NULL, "x x"},
	{"90", "results: {value: 61, period: 2024-25}",
		"results: {value: 63, period: 2025-26, cohort: 4}", NULL,
		"x x"},
	{"90", "results: {value: 61, period: 2024-25, cohort: 9}",
		"results: {value: 63, period: 2025-26}", NULL, "61/9 63"},
	/* a group that is not counted, and whatever it may be the rest of */
	{"90", "results-poor: {value: 61, group: poor}", NULL, NULL, "x"},
	{"90",
		"results: [{value: 61, cohort: 30}, {value: 62, cohort: 24, "
		"group: rich}, {value: 57, group: poor}]",
		NULL, NULL, "61/30 x x"},
	/* the same figure, said elsewhere with and without its pupils */
	{"90", "results: {value: 61, cohort: 4, period: 2025-26}",
		"results: {value: 61, period: 2025-26, series: final}", NULL,
		"x x"},
	/* of another period it is another figure */
	{"90", "results: {value: 61, cohort: 4, period: 2025-26 autumn}",
		"results: {value: 63, cohort: 9, period: 2025-26}", NULL,
		"x 63/9"},
	/* what is taken off, over two files and two facts */
	{"90", "results: {value: 61, cohort: 30, period: 2025-26}",
		"results-poor: {value: 57, group: poor, cohort: 4, period: "
		"2025-26}\n  visits: {value: 12, group: poor, cohort: 4}",
		NULL, "61/30 x 12/4"},
	{"90",
		"results: [{value: 61, cohort: 30, period: 2025-26}, {value: "
		"62, cohort: 26, group: rich, period: 2025-26}]",
		"results-poor: {value: 57, group: poor, cohort: 4, period: "
		"2025-26}",
		NULL, "61/30 x x"},
	/* hidden by its author, few or not: its rest is hidden too */
	{"90",
		"results: [{value: 61, cohort: 30}, {value: suppressed, "
		"cohort: 6, group: poor}, {value: 62, cohort: 24, group: "
		"rich}]",
		NULL, NULL, "61/30 suppressed x"},
	/* there are none, or nothing is said of any */
	{"90", "results: [{value: 61, cohort: 30}, {value: n/a, group: poor}]",
		NULL, NULL, "61/30 n/a"},
	/* targets: the figure of the year, or of the year nearest to it */
	{"90", "results: {value: 61, cohort: 4, period: 2025-26}", NULL,
		"- {id: t, indicator: results, year: 2026-27, target: 70, "
		"baseline: {value: 61, year: 2025-26}, actual: [{date: "
		"2026-11-02, value: 64}]}",
		"x from x now x"},
	{"90", "results: {value: 61, cohort: 9, period: 2025-26}", NULL,
		"- {id: t, indicator: results, year: 2026-27, target: 70, "
		"baseline: {value: 61, year: 2025-26}, actual: [{date: "
		"2026-11-02, value: 64}]}",
		"61/9 from 61 now 64"},
	{"90", "visits: 3", NULL,
		"- {id: t, indicator: results, group: poor, year: 2026-27, "
		"target: 70, baseline: {value: 61, year: 2025-26}}",
		"3 from x"},
	{"90", "visits: 3", NULL,
		"- {id: t, indicator: results, year: 2026-27, target: 70, "
		"baseline: {value: 61, year: 2025-26}}",
		"3 from 61"},
	/* a target of few gives away those of whom it is the rest */
	{"90",
		"results: [{value: 61, cohort: 30, period: 2025-26}, {value: "
		"62, cohort: 26, group: rich, period: 2025-26}]",
		NULL,
		"- {id: t, indicator: results, group: poor, year: 2026-27, "
		"target: 70, baseline: {value: 57, year: 2025-26}}",
		"61/30 x from x"},
};

static void
add_evidence(struct world *world, struct school *school, const char *slug,
	const char *findings)
{
	const char *yaml = str_z(world->arena,
		str_printf(world->arena,
			"type: data\ntitle: %s\ndate: 2026-07-10\n"
			"findings:\n  %s\n",
			slug, findings));

	world_evidence(world, school, slug, yaml);
}

START_TEST(schools_by_hand)
{
	const struct hand *hand = &hands[_i];
	struct world *world = begin();
	struct school *school = world_school(world, "a",
		str_z(world->arena, str_printf(world->arena,
					    "name: A\nphase: primary\n"
					    "roll: %s\n",
					    hand->roll)));

	add_evidence(world, school, "one", hand->first);
	if (hand->second != NULL)
		add_evidence(world, school, "two", hand->second);
	if (hand->targets != NULL)
		world_targets(world, school, hand->targets);
	world_ready(world);
	suppress_small_groups(&world->portal);
	ck_assert_str_eq(left_of(world, school), hand->left);
	ck_assert(school->redacted == (strchr(hand->left, 'x') != NULL ||
					      strstr(hand->left, "supp")));
	world_end(world);
}
END_TEST

/* --- schools at random --- */

enum { FILES = 3, SCHOOLS = 3, PERIODS = 2 };

struct tables {
	struct school *school;
	struct made made[PERIODS];
};

static str
group_name(struct world *world, size_t cell)
{
	return cell == 0 ? S("all") : str_printf(world->arena, "g%zu", cell);
}

/* A finding: "{value: 71.5, period: 2025-26, group: g2, cohort: 30}". */
static void
put_cell(struct buf *out, const struct group_figure *cell, str group,
	int period, bool counted)
{
	buf_printf(out, "    - {value: %.4f, period: %d-%d, group: %.*s",
		100 * cell->value, 2024 + period, 25 + period, STR_ARG(group));
	if (counted)
		buf_printf(out, ", cohort: %d", (int)cell->pupils);
	buf_put_z(out, "}\n");
}

/* Every figure stands in one file with its pupils, and perhaps in the next. */
static void
write_tables(struct world *world, struct random *random, struct tables *tables)
{
	struct buf files[FILES];

	for (size_t i = 0; i < FILES; i++) {
		files[i] = buf_new(world->arena);
		buf_put_z(&files[i],
			"type: data\ntitle: T\ndate: 2026-07-10\nfindings:\n"
			"  visits: 3\n  results:\n"
			"    - {value: 1, period: 1999-00, cohort: 50}\n");
	}
	for (int period = 0; period < PERIODS; period++) {
		struct made *made = &tables->made[period];

		*made = make(random);
		for (size_t cell = 0; cell < made->count; cell++) {
			const struct group_figure *of = &made->cells[cell];
			size_t file = random_below(random, FILES);
			str group = group_name(world, cell);

			if (made->unwritten[cell])
				continue;
			put_cell(&files[file], of, group, period, true);
			if (random_once_in(random, 3))
				put_cell(&files[(file + 1) % FILES], of, group,
					period, false);
		}
	}
	for (size_t i = 0; i < FILES; i++)
		world_evidence(world, tables->school,
			str_z(world->arena,
				str_printf(world->arena, "file-%zu", i)),
			str_z(world->arena, buf_str(&files[i])));
}

/* Is the figure still there, in any file? */
static bool
is_shown(struct world *world, const struct school *school, int period,
	size_t cell)
{
	str year = academic_year_text(world->arena, 2024 + period);
	str group = group_name(world, cell);

	for (size_t i = 0; i < school->evidence.count; i++) {
		const struct finding *finding =
			&school->evidence.items[i]->findings.items[1];

		for (size_t j = 0; j < finding->values.count; j++) {
			const struct finding_value *value =
				&finding->values.items[j];

			if (str_eq(value->period.s, year) &&
				str_eq(value->group.s, group) &&
				!str_eq_z(value->value.s, "suppressed"))
				return true;
		}
	}
	return false;
}

static void
attack_tables(struct world *world, struct tables *tables, struct found *found)
{
	for (int period = 0; period < PERIODS; period++) {
		struct made *made = &tables->made[period];

		for (size_t cell = 0; cell < made->count; cell++)
			made->cells[cell].hidden = !is_shown(
				world, tables->school, period, cell);
		attack(made, found);
	}
}

static struct found
attack_portals(int rounds, bool suppress)
{
	struct random random = {UINT64_C(2463534242)};
	struct found found = {0};

	for (int round = 0; round < rounds; round++) {
		struct world *world = begin();
		struct tables tables[SCHOOLS];

		for (size_t i = 0; i < SCHOOLS; i++) {
			tables[i].school = world_school(world,
				str_z(world->arena,
					str_printf(world->arena, "s%zu", i)),
				"name: S\nphase: primary\nroll: 90\n");
			write_tables(world, &random, &tables[i]);
		}
		world_ready(world);
		if (suppress)
			suppress_small_groups(&world->portal);
		for (size_t i = 0; i < SCHOOLS; i++)
			attack_tables(world, &tables[i], &found);
		world_end(world);
	}
	return found;
}

START_TEST(nobody_works_out_what_left_the_model)
{
	struct found found = attack_portals(unit_rounds(300), true);

	ck_assert_uint_eq(found.solved, 0);
	ck_assert_uint_eq(found.tried, 0);
	ck_assert_uint_gt(found.hidden, 0);
	ck_assert_uint_gt(found.shown, found.hidden / 3);
}
END_TEST

START_TEST(all_is_known_before)
{
	struct found found = attack_portals(unit_rounds(60), false);

	/* Only what no file holds is hidden, and it is the rest of others. */
	ck_assert_uint_gt(found.solved, 0);
	ck_assert_uint_ge(found.shown, 10 * found.hidden);
}
END_TEST

/* --- for whom --- */

START_TEST(small_groups_are_for_the_narrowest_audience)
{
	struct world *world = begin();
	struct portal *portal = &world->portal;

	ck_assert(!audience_sees_small_groups(portal, NULL));
	for (size_t i = 0; i < 3; i++) {
		struct audience *items;

		(void)list_push(world->arena, &portal->settings.audiences);
		items = portal->settings.audiences.items;
		for (size_t j = 0; j <= i; j++)
			ck_assert(audience_sees_small_groups(portal,
					  &items[j]) == (i > 0 && j == i));
	}
	world_end(world);
}
END_TEST

TCase *tcase_suppress(void);

TCase *
tcase_suppress(void)
{
	TCase *tcase = tcase_create("suppress");

	tcase_set_timeout(tcase, 60);
	tcase_add_loop_test(tcase, schools_by_hand, 0, (int)COUNT(hands));
	tcase_add_test(tcase, nobody_works_out_what_left_the_model);
	tcase_add_test(tcase, all_is_known_before);
	tcase_add_test(tcase, small_groups_are_for_the_narrowest_audience);
	return tcase;
}
