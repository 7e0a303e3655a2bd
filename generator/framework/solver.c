/*
 * Satisfiability of formulas. Goals are taken apart until only counts with
 * several ways to come true are left; those fall into groups that share no
 * variable, and each group is searched by itself.
 */
#include "framework/distances.h"

struct goal {
	const struct formula *formula;
	bool wanted;
};

struct goals {
	LIST(struct goal) all;
};

struct search {
	struct arena *arena;
	const struct variables *variables;
	uint64_t *values; /* what each choice may still be */
	struct distances figures;
	bool keeps; /* what led to a solution stays assumed */
	size_t *budget;
};

/* Three-valued: what a formula is in every completion still open. */
enum settled { SETTLED_FALSE, SETTLED_TRUE, SETTLED_NOT };

static enum settled evaluate(
	struct search *search, const struct formula *formula);

static enum settled
evaluate_distance(struct search *search, const struct formula *distance)
{
	if (!distances_fit(&search->figures, distance, true))
		return SETTLED_FALSE;
	return distances_fit(&search->figures, distance, false) ? SETTLED_NOT
								: SETTLED_TRUE;
}

static enum settled
evaluate_member(const struct search *search, const struct formula *member)
{
	uint64_t open = search->values[member->left->index];

	if ((open & member->values) == 0)
		return SETTLED_FALSE;
	return (open & ~member->values) == 0 ? SETTLED_TRUE : SETTLED_NOT;
}

struct tally {
	size_t yes, open;
};

static struct tally
tally(struct search *search, const struct formula *count)
{
	struct tally tally = {0};

	for (size_t i = 0; i < count->children.count; i++) {
		enum settled child = evaluate(search, count->children.items[i]);

		tally.yes += child == SETTLED_TRUE;
		tally.open += child == SETTLED_NOT;
	}
	return tally;
}

static enum settled
evaluate_count(struct search *search, const struct formula *count)
{
	struct tally t = tally(search, count);

	if (t.yes >= count->count)
		return SETTLED_TRUE;
	return t.yes + t.open < count->count ? SETTLED_FALSE : SETTLED_NOT;
}

static enum settled
evaluate(struct search *search, const struct formula *formula)
{
	enum settled child;

	switch (formula->kind) {
	case FORMULA_FALSE:
		return SETTLED_FALSE;
	case FORMULA_TRUE:
		return SETTLED_TRUE;
	case FORMULA_NOT:
		child = evaluate(search, formula->children.items[0]);
		if (child == SETTLED_NOT)
			return SETTLED_NOT;
		return child == SETTLED_TRUE ? SETTLED_FALSE : SETTLED_TRUE;
	case FORMULA_AT_LEAST:
		return evaluate_count(search, formula);
	case FORMULA_MEMBER:
		return evaluate_member(search, formula);
	case FORMULA_DISTANCE:
		return evaluate_distance(search, formula);
	}
	return SETTLED_NOT;
}

/* Makes an atom what it is wanted to be; false where that cannot be. */
static bool
assume_atom(struct search *search, const struct formula *atom, bool wanted)
{
	if (atom->kind == FORMULA_MEMBER) {
		uint64_t *open = &search->values[atom->left->index];

		*open &= wanted ? atom->values : ~atom->values;
		return *open != 0;
	}
	return distances_keep(&search->figures, atom, wanted);
}

/* Assumes atoms at once; leaves counts to be settled. */
static bool
assume(struct search *search, struct goals *open, const struct formula *f,
	bool wanted)
{
	while (f->kind == FORMULA_NOT) {
		f = f->children.items[0];
		wanted = !wanted;
	}
	if (f->kind == FORMULA_TRUE || f->kind == FORMULA_FALSE)
		return wanted == (f->kind == FORMULA_TRUE);
	if (f->kind != FORMULA_AT_LEAST)
		return assume_atom(search, f, wanted);
	*list_push(search->arena, &open->all) = (struct goal){f, wanted};
	return true;
}

/*
 * Makes every open child what it is wanted to be. What is taken from one may
 * settle the next: the count tells whether it went the wrong way.
 */
static bool
assume_open_children(struct search *search, struct goals *open,
	const struct formula *count, bool wanted)
{
	size_t yes = 0;

	for (size_t i = 0; i < count->children.count; i++) {
		const struct formula *child = count->children.items[i];
		enum settled now = evaluate(search, child);

		if (now == SETTLED_NOT && !assume(search, open, child, wanted))
			return false;
		yes += now == SETTLED_TRUE || (now == SETTLED_NOT && wanted);
	}
	return wanted ? yes >= count->count : yes < count->count;
}

/*
 * One goal: done with, impossible, forced into its children (which then stand
 * for it), or kept open because there are several ways.
 */
static bool
settle(struct search *search, struct goal goal, struct goals *open, bool *moved)
{
	struct tally t = tally(search, goal.formula);
	size_t need = goal.formula->count;
	bool done = goal.wanted ? t.yes >= need : t.yes + t.open < need;
	bool lost = goal.wanted ? t.yes + t.open < need : t.yes >= need;
	bool forced = goal.wanted ? t.yes + t.open == need : t.yes + 1 == need;

	if (done || lost)
		return !lost;
	if (!forced) {
		*list_push(search->arena, &open->all) = goal;
		return true;
	}
	*moved = true;
	return assume_open_children(search, open, goal.formula, goal.wanted);
}

/* Settles goals until nothing moves; false where they contradict. */
static bool
propagate(struct search *search, struct goals *goals)
{
	bool moved = true;

	while (moved) {
		struct goals open = {0};

		moved = false;
		for (size_t i = 0; i < goals->all.count; i++)
			if (!settle(search, goals->all.items[i], &open, &moved))
				return false;
		*goals = open;
	}
	return true;
}

/* Union-find over variables, to see which goals hang together. */
static size_t
leader(size_t *leaders, size_t at)
{
	while (leaders[at] != at)
		at = leaders[at] = leaders[leaders[at]];
	return at;
}

static void
join(size_t *leaders, size_t *group, const struct variable *variable)
{
	size_t at;

	if (variable == NULL)
		return;
	at = leader(leaders, variable->index);
	if (*group == SIZE_MAX)
		*group = at;
	else
		leaders[at] = leader(leaders, *group);
}

static void
join_formula(const struct search *search, size_t *leaders, size_t *group,
	const struct formula *formula)
{
	/* A choice that is made ties nothing together any more. */
	if (formula->kind == FORMULA_MEMBER &&
		evaluate_member(search, formula) != SETTLED_NOT)
		return;
	join(leaders, group, formula->left);
	join(leaders, group, formula->right);
	for (size_t i = 0; i < formula->children.count; i++)
		join_formula(
			search, leaders, group, formula->children.items[i]);
}

/* The group of each goal: goals of different groups share no variable. */
static size_t *
group_goals(struct search *search, const struct goals *goals)
{
	size_t count = search->variables->all.count;
	size_t *leaders = NEW_ARRAY(search->arena, size_t, count);
	size_t *groups = NEW_ARRAY(search->arena, size_t, goals->all.count);

	for (size_t i = 0; i < count; i++)
		leaders[i] = i;
	for (size_t i = 0; i < search->figures.kept.count; i++) {
		size_t group = SIZE_MAX;

		join(leaders, &group, search->figures.kept.items[i].left);
		join(leaders, &group, search->figures.kept.items[i].right);
	}
	for (size_t i = 0; i < goals->all.count; i++) {
		groups[i] = SIZE_MAX;
		join_formula(search, leaders, &groups[i],
			goals->all.items[i].formula);
	}
	for (size_t i = 0; i < goals->all.count; i++)
		if (groups[i] != SIZE_MAX)
			groups[i] = leader(leaders, groups[i]);
	return groups;
}

static enum solution solve(struct search *search, struct goals goals);

/* Tries the goals with one more thing assumed, and takes it back. */
static enum solution
try_with(struct search *search, const struct goals *goals,
	const struct formula *child, bool wanted)
{
	size_t count = search->variables->all.count;
	uint64_t *values = NEW_ARRAY(search->arena, uint64_t, count);
	struct distances_before figures = distances_remember(&search->figures);
	struct goals with = {0};
	enum solution result = SOLUTION_NO;

	memcpy(values, search->values, count * sizeof(*values));
	for (size_t i = 0; i < goals->all.count; i++)
		*list_push(search->arena, &with.all) = goals->all.items[i];
	if (assume(search, &with, child, wanted))
		result = solve(search, with);
	if (result == SOLUTION_YES && search->keeps)
		return result;
	memcpy(search->values, values, count * sizeof(*values));
	distances_go_back(&search->figures, &figures);
	return result;
}

/* The first open atom below an open goal, and which way helps the goal. */
static struct goal
open_atom(struct search *search, struct goal goal)
{
	const struct formula *f = goal.formula;

	while (f->kind == FORMULA_AT_LEAST || f->kind == FORMULA_NOT) {
		size_t i = 0;

		if (f->kind == FORMULA_NOT)
			goal.wanted = !goal.wanted;
		while (evaluate(search, f->children.items[i]) != SETTLED_NOT)
			i++;
		f = f->children.items[i];
	}
	goal.formula = f;
	return goal;
}

/*
 * Both ways of the first atom still open in the first goal. Atoms, because a
 * count that is assumed stays open, and would be tried again and again.
 */
static enum solution
branch(struct search *search, const struct goals *goals)
{
	struct goal atom;
	enum solution result;

	if (*search->budget == 0)
		return SOLUTION_GAVE_UP;
	--*search->budget;
	atom = open_atom(search, goals->all.items[0]);
	result = try_with(search, goals, atom.formula, atom.wanted);
	if (result != SOLUTION_NO)
		return result;
	return try_with(search, goals, atom.formula, !atom.wanted);
}

static enum solution
solve(struct search *search, struct goals goals)
{
	size_t *groups;

	if (!propagate(search, &goals))
		return SOLUTION_NO;
	groups = group_goals(search, &goals);
	for (size_t i = 0; i < goals.all.count; i++) {
		struct goals group = {0};
		bool seen = false;
		enum solution result;

		for (size_t j = 0; j < i; j++)
			seen = seen || groups[j] == groups[i];
		if (seen)
			continue;
		for (size_t j = i; j < goals.all.count; j++)
			if (groups[j] == groups[i])
				*list_push(search->arena,
					&group.all) = goals.all.items[j];
		result = branch(search, &group);
		if (result != SOLUTION_YES)
			return result;
	}
	return SOLUTION_YES;
}

/*
 * Whatever is still open may be anything. The groups were solved one after
 * the other, each with what was assumed for those before it: they share no
 * variable.
 */
static void
read_solution(const struct search *search, int64_t *values)
{
	for (size_t i = 0; i < search->variables->all.count; i++) {
		const struct variable *v = search->variables->all.items[i];

		values[i] = search->figures.low[i];
		if (v->kind == VARIABLE_CHOICE)
			values[i] = __builtin_ctzll(search->values[i]);
	}
}

enum solution
formula_example(struct arena *scratch, const struct variables *variables,
	const struct formulas *goals, size_t *budget, int64_t *values)
{
	size_t count = variables->all.count;
	struct search search = {.arena = scratch,
		.variables = variables,
		.values = NEW_ARRAY(scratch, uint64_t, count),
		.figures = distances_new(scratch, variables),
		.budget = budget,
		.keeps = values != NULL};
	struct goals open = {0};
	enum solution solution;

	for (size_t i = 0; i < count; i++)
		search.values[i] = variables->all.items[i]->values;
	for (size_t i = 0; i < goals->all.count; i++)
		if (!assume(&search, &open, goals->all.items[i], true))
			return SOLUTION_NO;
	solution = solve(&search, open);
	if (solution == SOLUTION_YES && values != NULL)
		read_solution(&search, values);
	return solution;
}

enum solution
formula_solve(struct arena *scratch, const struct variables *variables,
	const struct formulas *goals, size_t *budget)
{
	return formula_example(scratch, variables, goals, budget, NULL);
}
