#include "framework/formula.h"

static const struct formula the_false = {.kind = FORMULA_FALSE};
static const struct formula the_true = {.kind = FORMULA_TRUE};

static struct variable *
add_variable(struct variables *variables, struct variable like)
{
	struct variable *variable = NEW(variables->arena, struct variable);

	*variable = like;
	variable->index = variables->all.count;
	*list_push(variables->arena, &variables->all) = variable;
	return variable;
}

struct variable *
variable_choice(struct variables *variables, const void *owner, uint64_t values)
{
	return add_variable(
		variables, (struct variable){.kind = VARIABLE_CHOICE,
				   .owner = owner,
				   .values = values});
}

struct variable *
variable_figure(struct variables *variables, const void *owner, int64_t least,
	int64_t most, int64_t grid)
{
	return add_variable(
		variables, (struct variable){.kind = VARIABLE_FIGURE,
				   .owner = owner,
				   .least = least,
				   .most = most,
				   .grid = grid});
}

const struct formula *
formula_constant(bool value)
{
	return value ? &the_true : &the_false;
}

static struct formula *
add_formula(struct arena *arena, enum formula_kind kind)
{
	struct formula *formula = NEW(arena, struct formula);

	formula->kind = kind;
	return formula;
}

const struct formula *
formula_not(struct arena *arena, const struct formula *of)
{
	struct formula *formula;

	if (of->kind == FORMULA_TRUE || of->kind == FORMULA_FALSE)
		return formula_constant(of->kind == FORMULA_FALSE);
	if (of->kind == FORMULA_NOT)
		return of->children.items[0];
	formula = add_formula(arena, FORMULA_NOT);
	*list_push(arena, &formula->children) = of;
	return formula;
}

const struct formula *
formula_member(
	struct arena *arena, const struct variable *choice, uint64_t values)
{
	struct formula *formula;

	if ((choice->values & values) == 0)
		return &the_false;
	if ((choice->values & ~values) == 0)
		return &the_true;
	formula = add_formula(arena, FORMULA_MEMBER);
	formula->left = choice;
	formula->values = values;
	return formula;
}

const struct formula *
formula_distance(struct arena *arena, const struct variable *left,
	const struct variable *right, int64_t least)
{
	struct formula *formula;

	if (left == NULL && right == NULL)
		return formula_constant(least <= 0);
	formula = add_formula(arena, FORMULA_DISTANCE);
	formula->left = left;
	formula->right = right;
	formula->least = least;
	return formula;
}

void
formulas_add(struct arena *arena, struct formulas *formulas,
	const struct formula *formula)
{
	*list_push(arena, &formulas->all) = formula;
}

const struct formula *
formula_at_least(struct arena *arena, const struct formulas *of, size_t count)
{
	struct formula *formula = add_formula(arena, FORMULA_AT_LEAST);

	for (size_t i = 0; i < of->all.count; i++) {
		const struct formula *child = of->all.items[i];

		if (child->kind == FORMULA_TRUE && count > 0)
			count--;
		else if (child->kind != FORMULA_TRUE &&
			 child->kind != FORMULA_FALSE)
			*list_push(arena, &formula->children) = child;
	}
	if (count == 0)
		return &the_true;
	if (count > formula->children.count)
		return &the_false;
	if (formula->children.count == 1)
		return formula->children.items[0];
	formula->count = count;
	return formula;
}

const struct formula *
formula_any(struct arena *arena, const struct formulas *of)
{
	return formula_at_least(arena, of, 1);
}

const struct formula *
formula_all(struct arena *arena, const struct formulas *of)
{
	return formula_at_least(arena, of, of->all.count);
}

bool
formula_is_about(const struct formula *formula, const void *owner)
{
	if (formula->left != NULL && formula->left->owner == owner)
		return true;
	if (formula->right != NULL && formula->right->owner == owner)
		return true;
	for (size_t i = 0; i < formula->children.count; i++)
		if (formula_is_about(formula->children.items[i], owner))
			return true;
	return false;
}
