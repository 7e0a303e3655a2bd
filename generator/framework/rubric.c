#include "framework/rubric.h"

#include "framework/evaluate_parts.h"

size_t
rubric_row(const struct framework *framework, const struct criterion *criterion)
{
	const struct aspect *aspect = criterion->aspect.target;

	if (aspect == NULL)
		return MAX_ASPECTS;
	assert((size_t)(aspect - framework->aspects.items) <
		framework->aspects.count);
	return (size_t)(aspect - framework->aspects.items);
}

static size_t
needed_of(const struct framework *framework, size_t rows)
{
	return share_of(framework->fit->share.v, rows);
}

/* --- as formulas --- */

/* The statements that apply; NULL where a category makes none. */
struct statements {
	const struct formula *of[MAX_ASPECTS][MAX_CATEGORIES];
};

static void
judge_statements(struct evaluation *evaluation,
	const struct framework *framework, size_t rank,
	struct statements *statements)
{
	const struct category *category = &framework->categories.items[rank];

	for (size_t i = 0; i < category->criteria.count; i++) {
		const struct criterion *c = &category->criteria.items[i];
		size_t row = rubric_row(framework, c);
		const struct verdict *v;

		if (row == MAX_ASPECTS)
			continue;
		v = evaluate_criterion(evaluation, c);
		if (v->result != TRUTH_NOT_APPLICABLE)
			statements->of[row][rank] = v->formula;
	}
}

/* At this category or better. */
static const struct formula *
reaches(struct arena *arena, const struct formula *const *statements,
	size_t rank)
{
	struct formulas any = {0};

	for (size_t i = 0; i <= rank; i++)
		if (statements[i] != NULL)
			formulas_add(arena, &any, statements[i]);
	return formula_any(arena, &any);
}

void
rubric_fits(struct evaluation *evaluation, const struct framework *framework,
	const struct formula *fits[MAX_CATEGORIES])
{
	struct arena *arena = evaluation->arena;
	struct statements statements = {0};

	for (size_t i = 0; i < framework->categories.count; i++)
		judge_statements(evaluation, framework, i, &statements);
	for (size_t i = 0; i < framework->categories.count; i++) {
		struct formulas rows = {0};

		for (size_t row = 0; row < framework->aspects.count; row++)
			if (statements.of[row][i] != NULL)
				formulas_add(arena, &rows,
					reaches(arena, statements.of[row], i));
		fits[i] =
			rows.all.count == 0
				? formula_constant(false)
				: formula_at_least(arena, &rows,
					  needed_of(framework, rows.all.count));
	}
}

/* --- in truths alone --- */

void
rubric_note(struct rubric *rubric, size_t row, const struct category *category,
	enum truth truth, bool there)
{
	uint16_t *const sets[] = {[TRUTH_FALSE] = rubric->no,
		[TRUTH_TRUE] = rubric->yes,
		[TRUTH_UNKNOWN] = rubric->open};
	uint16_t bit = (uint16_t)(1U << category->rank);

	if (row == MAX_ASPECTS || truth == TRUTH_NOT_APPLICABLE)
		return;
	if (there)
		sets[truth][row] |= bit;
	else
		sets[truth][row] &= (uint16_t)~bit;
}

struct fit_count
rubric_count(const struct framework *framework, const struct rubric *rubric,
	size_t rank)
{
	uint32_t bit = UINT32_C(1) << rank, reaching = bit | (bit - 1);
	struct fit_count count = {0};

	for (size_t row = 0; row < framework->aspects.count; row++) {
		uint32_t yes = rubric->yes[row], open = rubric->open[row];

		if (((yes | open | rubric->no[row]) & bit) == 0)
			continue;
		count.rows++;
		count.reached += (yes & reaching) != 0;
		count.open += (yes & reaching) == 0 && (open & reaching) != 0;
	}
	count.needed = needed_of(framework, count.rows);
	return count;
}

enum truth
fit_truth(const struct fit_count *count)
{
	if (count->rows == 0)
		return TRUTH_FALSE;
	return truth_of_count(count->reached, count->open, count->needed);
}

/*
 * An unknown place is one of all: where the worst category answers for its
 * own, the row is there at least.
 */
static bool
is_there_at_least(
	const struct framework *framework, const struct criterion_verdict *v)
{
	return v->result == TRUTH_UNKNOWN && v->criterion->at_place &&
	       (size_t)v->category->rank + 1 == framework->categories.count;
}

struct rubric
rubric_of(const struct computed *computed)
{
	struct rubric rubric = {0};

	for (size_t i = 0; i < computed->criteria.count; i++) {
		const struct criterion_verdict *v =
			&computed->criteria.items[i];

		rubric_note(&rubric,
			rubric_row(computed->framework, v->criterion),
			v->category,
			is_there_at_least(computed->framework, v) ? TRUTH_TRUE
								  : v->result,
			true);
	}
	return rubric;
}

/* The best category of a set, or NULL. */
static const struct category *
best_of(const struct framework *framework, uint32_t set)
{
	for (size_t i = 0; i < framework->categories.count; i++)
		if (set >> i & 1)
			return &framework->categories.items[i];
	return NULL;
}

struct aspect_level
rubric_level(const struct framework *framework, const struct rubric *rubric,
	size_t row)
{
	uint32_t yes = rubric->yes[row], open = rubric->open[row];
	struct aspect_level level = {.result = TRUTH_NOT_APPLICABLE,
		.level = best_of(framework, yes),
		.best = best_of(framework, yes | open)};

	if (level.best != level.level)
		level.result = TRUTH_UNKNOWN;
	else if (level.level != NULL)
		level.result = TRUTH_TRUE;
	else if (rubric->no[row] != 0)
		level.result = TRUTH_FALSE;
	return level;
}
