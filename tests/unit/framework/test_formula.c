/* Formulas and their solver, against trying every completion. */
#include "unit.h"

#include "framework/formula.h"
#include "framework/random.h"

enum { CHOICES = 3, FIGURES = 3, PLENTY = 100000 };

/* A small problem: variables, and formulas that are to hold at once. */
struct problem {
	struct arena *arena;
	struct random *random;
	struct variables variables;
	const struct variable *choices[CHOICES], *figures[FIGURES];
	size_t choice_count, figure_count;
	struct formulas goals;
	int64_t values[CHOICES + FIGURES]; /* of one completion */
};

static const struct formula *
any_member(struct problem *p)
{
	size_t at = random_below(p->random, p->choice_count);

	return formula_member(
		p->arena, p->choices[at], random_below(p->random, 16));
}

/* One figure against another, or against a limit; never two absent ones. */
static const struct formula *
any_distance(struct problem *p)
{
	size_t left = random_below(p->random, p->figure_count + 1);
	size_t right = random_below(p->random, p->figure_count + 1);
	int64_t least = (int64_t)random_below(p->random, 15) - 7;

	return formula_distance(p->arena,
		left == p->figure_count ? NULL : p->figures[left],
		right == p->figure_count || left == right ? NULL
							  : p->figures[right],
		least);
}

static const struct formula *
any_formula(struct problem *p, int depth)
{
	struct formulas children = {0};
	size_t count;

	if (depth == 0 || random_once_in(p->random, 4))
		return p->figure_count == 0 ||
				       (p->choice_count > 0 &&
					       random_once_in(p->random, 2))
			       ? any_member(p)
			       : any_distance(p);
	if (random_once_in(p->random, 4))
		return formula_not(p->arena, any_formula(p, depth - 1));
	count = 1 + random_below(p->random, 4);
	for (size_t i = 0; i < count; i++)
		formulas_add(p->arena, &children, any_formula(p, depth - 1));
	return formula_at_least(
		p->arena, &children, random_below(p->random, count + 1));
}

static void
make_variables(struct problem *p)
{
	static const int64_t grids[] = {1, 1, 2, 3, 4};

	p->choice_count = random_below(p->random, CHOICES + 1);
	p->figure_count = random_below(p->random, FIGURES + 1);
	if (p->choice_count + p->figure_count == 0)
		p->choice_count = 1;
	for (size_t i = 0; i < p->choice_count; i++)
		p->choices[i] = variable_choice(
			&p->variables, NULL, 1 + random_below(p->random, 15));
	for (size_t i = 0; i < p->figure_count; i++) {
		int64_t grid = grids[random_below(p->random, COUNT(grids))];
		int64_t least = (int64_t)random_below(p->random, 5) - 4;

		/* Wide enough to hold a value of its grid. */
		p->figures[i] = variable_figure(&p->variables, NULL, least,
			least + grid + (int64_t)random_below(p->random, 6),
			grid);
	}
}

static void
make_problem(struct problem *p, struct arena *arena, struct random *random)
{
	size_t goals;

	*p = (struct problem){.arena = arena,
		.random = random,
		.variables = {.arena = arena}};
	make_variables(p);
	goals = 1 + random_below(random, 3);
	for (size_t i = 0; i < goals; i++)
		formulas_add(arena, &p->goals, any_formula(p, 3));
}

static int64_t
value_of(const struct problem *p, const struct variable *variable)
{
	return variable == NULL ? 0 : p->values[variable->index];
}

static bool
is_true(const struct problem *p, const struct formula *f)
{
	size_t yes = 0;

	switch (f->kind) {
	case FORMULA_FALSE:
		return false;
	case FORMULA_TRUE:
		return true;
	case FORMULA_NOT:
		return !is_true(p, f->children.items[0]);
	case FORMULA_AT_LEAST:
		for (size_t i = 0; i < f->children.count; i++)
			yes += is_true(p, f->children.items[i]);
		return yes >= f->count;
	case FORMULA_MEMBER:
		return f->values >> value_of(p, f->left) & 1;
	case FORMULA_DISTANCE:
		return value_of(p, f->left) - value_of(p, f->right) >= f->least;
	}
	return false;
}

/* Does some completion from this variable on make all goals true? */
static bool
exists(struct problem *p, size_t from)
{
	const struct variable *v;

	if (from == p->variables.all.count) {
		for (size_t i = 0; i < p->goals.all.count; i++)
			if (!is_true(p, p->goals.all.items[i]))
				return false;
		return true;
	}
	v = p->variables.all.items[from];
	for (int64_t x = v->kind == VARIABLE_CHOICE ? 0 : v->least;
		x <= (v->kind == VARIABLE_CHOICE ? 3 : v->most); x++) {
		if (v->kind == VARIABLE_CHOICE ? !(v->values >> x & 1)
					       : x % v->grid != 0)
			continue;
		p->values[from] = x;
		if (exists(p, from + 1))
			return true;
	}
	return false;
}

static void
compare(size_t problems, uint64_t seed)
{
	struct random random = {seed};
	struct arena *arena = arena_new(), *scratch = arena_new();
	size_t yes = 0;

	for (size_t i = 0; i < problems; i++) {
		struct problem p;
		size_t budget = PLENTY;
		bool possible;
		enum solution found;

		make_problem(&p, arena, &random);
		possible = exists(&p, 0);
		found = formula_solve(scratch, &p.variables, &p.goals, &budget);
		ck_assert_msg(found == (possible ? SOLUTION_YES : SOLUTION_NO),
			"problem %zu of seed %llu", i,
			(unsigned long long)seed);
		yes += possible;
		arena_reset(arena);
		arena_reset(scratch);
	}
	/* Neither answer is rare, so neither can be guessed. */
	ck_assert_uint_gt(yes, problems / 10);
	ck_assert_uint_lt(yes, problems - problems / 10);
	arena_free(scratch);
	arena_free(arena);
}

START_TEST(test_random_formulas)
{
	compare((size_t)unit_rounds(8000),
		UINT64_C(88172645463325252) + (uint64_t)_i * 7919);
}
END_TEST

START_TEST(test_constants_fold)
{
	struct arena *arena = arena_new();
	struct variables pool = {.arena = arena};
	const struct variable *choice = variable_choice(&pool, NULL, 7);
	const struct formula *member = formula_member(arena, choice, 1);
	struct formulas all = {0};

	ck_assert_int_eq(formula_member(arena, choice, 8)->kind, FORMULA_FALSE);
	ck_assert_int_eq(formula_member(arena, choice, 15)->kind, FORMULA_TRUE);
	ck_assert_int_eq(
		formula_distance(arena, NULL, NULL, 0)->kind, FORMULA_TRUE);
	ck_assert_int_eq(
		formula_distance(arena, NULL, NULL, 1)->kind, FORMULA_FALSE);
	ck_assert_ptr_eq(
		formula_not(arena, formula_not(arena, member)), member);
	formulas_add(arena, &all, formula_constant(true));
	formulas_add(arena, &all, formula_constant(false));
	ck_assert_int_eq(formula_any(arena, &all)->kind, FORMULA_TRUE);
	ck_assert_int_eq(formula_all(arena, &all)->kind, FORMULA_FALSE);
	formulas_add(arena, &all, member);
	ck_assert_ptr_eq(formula_at_least(arena, &all, 2), member);
	ck_assert_int_eq(formula_at_least(arena, &all, 3)->kind, FORMULA_FALSE);
	arena_free(arena);
}
END_TEST

/* n pigeons, n - 1 holes: no answer without trying very many ways. */
static void
add_pigeons(struct arena *arena, struct variables *pool, struct formulas *goals,
	size_t pigeons)
{
	const struct variable *at[32];

	for (size_t i = 0; i < pigeons; i++)
		at[i] = variable_choice(
			pool, NULL, (UINT64_C(1) << (pigeons - 1)) - 1);
	for (size_t hole = 0; hole + 1 < pigeons; hole++) {
		struct formulas in = {0};

		for (size_t i = 0; i < pigeons; i++)
			formulas_add(arena, &in,
				formula_member(
					arena, at[i], UINT64_C(1) << hole));
		formulas_add(arena, goals,
			formula_not(arena, formula_at_least(arena, &in, 2)));
	}
}

START_TEST(test_gives_up)
{
	struct arena *arena = arena_new();
	struct variables pool = {.arena = arena};
	struct formulas goals = {0};
	size_t budget = 500;

	add_pigeons(arena, &pool, &goals, 14);
	ck_assert_int_eq(
		formula_solve(arena, &pool, &goals, &budget), SOLUTION_GAVE_UP);
	ck_assert_uint_eq(budget, 0);
	arena_free(arena);
}
END_TEST

START_TEST(test_gives_answer_within_budget)
{
	struct arena *arena = arena_new();
	struct variables pool = {.arena = arena};
	struct formulas goals = {0};
	size_t budget = PLENTY;

	add_pigeons(arena, &pool, &goals, 5);
	ck_assert_int_eq(
		formula_solve(arena, &pool, &goals, &budget), SOLUTION_NO);
	ck_assert_uint_gt(budget, 0);
	arena_free(arena);
}
END_TEST

/* a > b > c > a, in steps of a tenth of a wide range. */
START_TEST(test_circle_of_figures_ends)
{
	struct arena *arena = arena_new();
	struct variables pool = {.arena = arena};
	struct formulas goals = {0};
	const struct variable *v[3];
	const int64_t widest = INT64_C(1000000000000000);
	size_t budget = PLENTY;

	for (size_t i = 0; i < COUNT(v); i++)
		v[i] = variable_figure(&pool, NULL, -widest, widest, 100000);
	for (size_t i = 0; i < COUNT(v); i++)
		formulas_add(arena, &goals,
			formula_distance(arena, v[i], v[(i + 1) % 3], 1));
	ck_assert_int_eq(
		formula_solve(arena, &pool, &goals, &budget), SOLUTION_NO);
	arena_free(arena);
}
END_TEST

/* Half a thousand independent questions fall into as many groups. */
START_TEST(test_groups_do_not_multiply)
{
	struct arena *arena = arena_new();
	struct variables pool = {.arena = arena};
	struct formulas goals = {0};
	size_t budget = PLENTY;

	for (size_t i = 0; i < 500; i++) {
		struct formulas either = {0};

		for (size_t j = 0; j < 2; j++)
			formulas_add(arena, &either,
				formula_member(arena,
					variable_choice(&pool, NULL, 3), 1));
		formulas_add(arena, &goals, formula_any(arena, &either));
	}
	ck_assert_int_eq(
		formula_solve(arena, &pool, &goals, &budget), SOLUTION_YES);
	ck_assert_uint_ge(budget, PLENTY - 500);
	arena_free(arena);
}
END_TEST

/* Both halves of a goal of two counts are taken on, and each only once. */
START_TEST(test_nested_counts_end)
{
	struct arena *arena = arena_new();
	struct variables pool = {.arena = arena};
	struct formulas goals = {0}, both = {0};
	size_t budget = PLENTY;

	for (size_t i = 0; i < 2; i++) {
		struct formulas either = {0};

		for (size_t j = 0; j < 2; j++)
			formulas_add(arena, &either,
				formula_member(arena,
					variable_choice(&pool, NULL, 3), 1));
		formulas_add(arena, &both, formula_any(arena, &either));
	}
	formulas_add(arena, &goals, formula_all(arena, &both));
	ck_assert_int_eq(
		formula_solve(arena, &pool, &goals, &budget), SOLUTION_YES);
	arena_free(arena);
}
END_TEST

TCase *
tcase_formula(void)
{
	TCase *tcase = tcase_create("formula");

	tcase_add_test(tcase, test_constants_fold);
	tcase_add_loop_test(tcase, test_random_formulas, 0, 4);
	tcase_add_test(tcase, test_gives_up);
	tcase_add_test(tcase, test_gives_answer_within_budget);
	tcase_add_test(tcase, test_circle_of_figures_ends);
	tcase_add_test(tcase, test_groups_do_not_multiply);
	tcase_add_test(tcase, test_nested_counts_end);
	return tcase;
}
