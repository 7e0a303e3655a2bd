/* Rows of benchmarks are found by measure and school, however many there are.
 */
#include "unit.h"

#include "framework/world.h"
#include "model/benchmarks.h"

enum { SCHOOLS = 40, MEASURES = 3 };

static const char measures[] =
	"- {id: m0, label: M, unit: points, decimals: 0}\n"
	"- {id: m1, label: M, unit: points, decimals: 0}\n"
	"- {id: m2, label: M, unit: points, decimals: 0}\n";

/* A row for every school and measure but m2, some twice; three of no school. */
static str
rows_of_many(struct arena *arena)
{
	struct buf rows = buf_new(arena);

	for (int school = SCHOOLS; school-- > 0;)
		for (int i = 0; i < 2 + school % 2; i++)
			buf_printf(&rows,
				"- {indicator: m%d, school: s%d, national: "
				"%d}\n",
				i % 2, school, school);
	buf_put_z(&rows, "- {indicator: m2, national: 1}\n"
			 "- {indicator: m2, national: 2}\n"
			 "- {indicator: m1, national: 3}\n"
			 "- {indicator: m1, school: nobody, national: 4}\n"
			 "- {indicator: nothing, school: s1, national: 5}\n");
	return buf_str(&rows);
}

static size_t
count_rows(
	const struct portal *portal, int measure, const struct school *school)
{
	const struct indicator *indicator = &portal->indicators.items[measure];
	struct benchmark_rows rows = benchmark_rows_of(
		&portal->benchmarks.items[0], indicator, school);

	for (size_t i = 0; i < rows.count; i++) {
		ck_assert_ptr_eq(rows.items[i]->indicator.target, indicator);
		ck_assert_ptr_eq(rows.items[i]->school.target, school);
	}
	return rows.count;
}

START_TEST(test_rows)
{
	struct world *world = world_begin();
	struct portal *portal = &world->portal;

	for (int i = 0; i < SCHOOLS; i++)
		world_school(world,
			str_z(world->arena, str_printf(world->arena, "s%d", i)),
			"name: S\nphase: primary\nages: 3-11\n");
	world_indicators(world, measures);
	world_benchmarks(
		world, 2024, str_z(world->arena, rows_of_many(world->arena)));
	world_compile(world);
	for (size_t i = 0; i < SCHOOLS; i++) {
		const struct school *school = portal->schools.items[i];
		size_t again = (size_t)(school->id.p[school->id.n - 1] & 1);

		ck_assert_uint_eq(count_rows(portal, 0, school), 1 + again);
		ck_assert_uint_eq(count_rows(portal, 1, school), 1);
		ck_assert_uint_eq(count_rows(portal, 2, school), 0);
	}
	ck_assert_uint_eq(count_rows(portal, 0, NULL), 0);
	ck_assert_uint_eq(count_rows(portal, 1, NULL), 1);
	ck_assert_uint_eq(count_rows(portal, 2, NULL), 2);
	portal->benchmarks.items[0].rows.count = 0;
	benchmarks_sort(world->arena, &portal->benchmarks.items[0]);
	ck_assert_uint_eq(count_rows(portal, 2, NULL), 0);
	world_end(world);
}
END_TEST

TCase *
tcase_benchmarks(void)
{
	TCase *tcase = tcase_create("benchmarks");

	tcase_add_test(tcase, test_rows);
	return tcase;
}
