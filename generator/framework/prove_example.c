/*
 * Examples: a school that shows a finding, told by as few facts as will do.
 * Some solution of the goal comes first, with silence where silence will do.
 * Then every value that makes no difference is left out: what is told alone
 * makes the goal true, whatever the rest may be.
 */
#include "framework/prove_sketch.h"

/* Steps for one question on the way to an example. */
enum { EXAMPLE_STEPS = 5000 };

static void
mark(struct sketch *s, const struct formula *formula)
{
	if (formula->left != NULL)
		s->mentioned[formula->left->index] = true;
	if (formula->right != NULL)
		s->mentioned[formula->right->index] = true;
	for (size_t i = 0; i < formula->children.count; i++)
		mark(s, formula->children.items[i]);
}

/* --- solving with what is told --- */

static void
add_range(struct sketch *s, struct formulas *goals, const struct variable *v,
	int64_t least, int64_t most)
{
	struct arena *scratch = s->proof->scratch;

	formulas_add(scratch, goals, formula_distance(scratch, v, NULL, least));
	formulas_add(scratch, goals, formula_distance(scratch, NULL, v, -most));
}

static void
add_told(struct sketch *s, struct formulas *goals)
{
	struct arena *scratch = s->proof->scratch;

	for (size_t i = 0; i < s->count; i++) {
		const struct variable *v = sketch_variable(s, i);

		if (!s->told[i])
			continue;
		if (v->kind == VARIABLE_FIGURE)
			add_range(s, goals, v, s->values[i], s->values[i]);
		else
			formulas_add(scratch, goals,
				formula_member(scratch, v,
					UINT64_C(1) << s->values[i]));
	}
}

/* With what is told, and within a range of one figure (NULL: of none). */
static enum solution
solve(struct sketch *s, const struct formula *goal, const struct variable *v,
	const int64_t range[2])
{
	struct formulas goals = {0};
	size_t budget = EXAMPLE_STEPS;
	enum solution solution;

	formulas_add(s->proof->scratch, &goals, goal);
	formulas_add(s->proof->scratch, &goals, s->kind->rules.possible);
	add_told(s, &goals);
	if (v != NULL)
		add_range(s, &goals, v, range[0], range[1]);
	solution = formula_example(s->proof->scratch,
		&s->kind->evaluation.variables, &goals, &budget, s->attempt);
	arena_reset(s->proof->scratch);
	return solution;
}

/* The last solution becomes the one that is kept. */
static void
take(struct sketch *s)
{
	memcpy(s->values, s->attempt, s->count * sizeof(*s->values));
}

/* --- silence --- */

static void
prefer_silence(struct sketch *s)
{
	for (size_t i = 0; i < s->count; i++) {
		int silence = sketch_silence(s, sketch_variable(s, i));
		int64_t before = s->values[i];

		if (!s->mentioned[i] || silence < 0)
			continue;
		s->told[i] = true;
		s->values[i] = silence;
		if (solve(s, s->goal, NULL, NULL) == SOLUTION_YES)
			take(s);
		else
			s->values[i] = before;
	}
}

/* --- leaving out --- */

/* From the last back: grades, which mostly come first, are kept longest. */
static void
leave_out(struct sketch *s)
{
	memcpy(s->told, s->mentioned, s->count * sizeof(*s->told));
	for (size_t i = s->count; i-- > 0;) {
		if (!s->told[i])
			continue;
		s->told[i] = false;
		if (solve(s, s->opposite, NULL, NULL) != SOLUTION_NO)
			s->told[i] = true;
	}
}

/* --- figures that people would write --- */

/* The middle of its range; of a day, the latest. */
static int64_t
usual_figure(const struct variable *v)
{
	int64_t middle = v->owner == NULL ? v->most
					  : v->least + (v->most - v->least) / 2;

	return middle - middle % v->grid;
}

/* Moves the figure as near to the usual as the goal allows. */
static void
move_figure(struct sketch *s, const struct variable *v)
{
	int64_t usual = usual_figure(v), low = 0;
	int64_t high = (s->values[v->index] - usual) / v->grid;

	if (high < 0)
		high = -high;
	while (low < high) {
		int64_t half = low + (high - low) / 2;
		int64_t range[2] = {
			usual - half * v->grid, usual + half * v->grid};

		if (solve(s, s->goal, v, range) == SOLUTION_YES) {
			take(s);
			high = half;
		} else {
			low = half + 1;
		}
	}
	s->told[v->index] = true;
}

static void
move_figures(struct sketch *s)
{
	bool *kept = NEW_ARRAY(s->proof->arena, bool, s->count);
	bool any = false;

	memcpy(kept, s->told, s->count * sizeof(*kept));
	for (size_t i = 0; i < s->count; i++)
		if (sketch_variable(s, i)->kind == VARIABLE_FIGURE)
			s->told[i] = false;
	for (size_t i = 0; i < s->count; i++) {
		if (!kept[i] || sketch_variable(s, i)->kind != VARIABLE_FIGURE)
			continue;
		move_figure(s, sketch_variable(s, i));
		any = true;
	}
	if (any)
		leave_out(s);
}

struct example
proof_example(struct proof *proof, const struct kind *kind,
	const struct formula *goal)
{
	size_t count = kind->evaluation.variables.all.count;
	struct sketch s = {.proof = proof,
		.kind = kind,
		.goal = goal,
		.opposite = proof_not(proof, goal),
		.count = count,
		.mentioned = NEW_ARRAY(proof->arena, bool, count + 1),
		.told = NEW_ARRAY(proof->arena, bool, count + 1),
		.values = NEW_ARRAY(proof->arena, int64_t, count + 1),
		.attempt = NEW_ARRAY(proof->arena, int64_t, count + 1)};

	mark(&s, goal);
	if (solve(&s, goal, NULL, NULL) != SOLUTION_YES)
		return (struct example){0};
	take(&s);
	prefer_silence(&s);
	leave_out(&s);
	move_figures(&s);
	return sketch_tell(&s);
}
