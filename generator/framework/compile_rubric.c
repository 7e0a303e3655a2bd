/* A rubric: do its rows, statements and share hang together? */
#include "framework/compile_parts.h"
#include "framework/rubric.h"
#include "framework/situation.h"

/* The places of the fact are the categories of this version, in order. */
static bool
is_on_our_scale(const struct compiler *compiler, const struct fact *fact)
{
	const struct framework *framework = compiler->framework;
	size_t count = framework->categories.count;

	if (fact_scale(compiler->portal, fact) == NULL ||
		!str_eq(fact->framework.id, framework->id.s) ||
		fact_value_count(compiler->portal, fact) != count)
		return false;
	for (size_t i = 0; i < count; i++)
		if (!str_eq(fact_value_name(compiler->portal, fact, i),
			    framework->categories.items[i].id.s))
			return false;
	return true;
}

static void
check_aspect(struct compiler *compiler, const struct aspect *aspect)
{
	const struct fact *fact = aspect->fact.target;
	struct diagnostic *d;

	if (!IS_SET(aspect->fact) || fact == NULL ||
		is_on_our_scale(compiler, fact))
		return;
	d = compile_complain(compiler, F328, aspect->fact.span,
		"the values of this fact are not the categories of this "
		"framework");
	diag_help(compiler->portal->diags, d,
		"give the fact `scale: categories` and `framework: %.*s`, or "
		"each statement of this row its own `when`",
		STR_ARG(compiler->framework->id.s));
}

/* Does the category's statement in the row rest on the aspect's fact alone? */
static bool
answers_for_place(const struct category *category, const struct aspect *aspect)
{
	for (size_t i = 0; i < category->criteria.count; i++) {
		const struct criterion *c = &category->criteria.items[i];

		if (c->aspect.target == aspect && c->at_place)
			return true;
	}
	return false;
}

/*
 * "Culture and behaviour is at this category." Where better categories say
 * nothing in the row, their places reach this one first, and it is met there.
 */
static struct condition *
place_condition(struct compiler *compiler, const struct criterion *criterion,
	const struct category *category)
{
	const struct aspect *aspect = criterion->aspect.target;
	struct arena *arena = compiler->portal->arena;
	struct condition *when = NEW(arena, struct condition);
	const struct category *first = category;

	while (first->rank > 0 && !answers_for_place(first - 1, aspect))
		first--;
	when->span = criterion->span;
	when->fact = aspect->fact;
	for (; first <= category; first++)
		*list_push(arena, &when->is) = (struct text){
			criterion->aspect.span, first->id.s};
	return when;
}

/* What the statement of a category rests on: its own words, or the aspect's. */
static void
complete_statement(struct compiler *compiler, struct criterion *criterion,
	const struct category *category)
{
	const struct aspect *aspect = criterion->aspect.target;

	if (!IS_SET(criterion->aspect) || criterion->when != NULL)
		return;
	if (aspect != NULL && !IS_SET(aspect->fact)) {
		compile_complain(compiler, F317, criterion->id.span,
			"neither this criterion nor a fact of its aspect says "
			"when it holds");
		return;
	}
	if (aspect == NULL || aspect->fact.target == NULL ||
		!is_on_our_scale(compiler, aspect->fact.target)) {
		compiler->failed = true; /* reported as R201 or F328 */
		return;
	}
	criterion->when = place_condition(compiler, criterion, category);
	criterion->at_place = criterion->unless == NULL;
}

/* What decides nothing does no harm, but is not what anybody meant. */
static void
complain_idle(struct compiler *compiler, struct span span, const char *message,
	const char *help)
{
	struct diags *diags = compiler->portal->diags;

	diag_help(diags, diag(diags, F344, span, "%s", message), "%s", help);
}

static void
check_twice(
	struct compiler *compiler, const struct category *category, size_t at)
{
	const struct criterion *c = &category->criteria.items[at];
	const struct portal *portal = compiler->portal;
	struct diagnostic *d;

	for (size_t i = 0; c->aspect.target != NULL && i < at; i++) {
		const struct criterion *first = &category->criteria.items[i];

		if (first->aspect.target != c->aspect.target)
			continue;
		d = compile_complain(compiler, F329, c->aspect.span,
			"this category has another statement in this row");
		diag_related(portal->diags, d, first->id.span, "it is here");
		return;
	}
}

static void
check_statements(struct compiler *compiler, const struct category *category)
{
	for (size_t i = 0; i < category->criteria.count; i++) {
		const struct criterion *c = &category->criteria.items[i];

		check_twice(compiler, category, i);
		if (!IS_SET(c->aspect) && !c->binding.on)
			complain_idle(compiler, c->id.span,
				"this criterion stands in no row and binds "
				"nothing, so that it decides nothing",
				"give it its `aspect:`, make it `binding: "
				"true`, or take it out");
	}
}

/* Does some category make a statement in the row? */
static bool
is_stated(const struct framework *framework, const struct aspect *aspect)
{
	for (size_t i = 0; i < framework->categories.count; i++) {
		const struct category *c = &framework->categories.items[i];

		for (size_t j = 0; j < c->criteria.count; j++)
			if (c->criteria.items[j].aspect.target == aspect)
				return true;
	}
	return false;
}

static void
check_share(struct compiler *compiler)
{
	const struct framework *framework = compiler->framework;

	if (framework->fit == NULL)
		compile_complain(compiler, F327, framework->decide.span,
			"the framework decides by best-fit but does not say "
			"how great a share of the aspects must fit");
	else if (!IS_SET(framework->fit->share)) /* reported as S102 or S107 */
		compiler->failed = true;
	else if (framework->fit->share.v.millionths <= 0)
		compile_complain(compiler, F327, framework->fit->share.span,
			"a share of nothing fits every school");
}

static void
check_rubric(struct compiler *compiler)
{
	const struct framework *framework = compiler->framework;

	check_share(compiler);
	if (framework->aspects.count > MAX_ASPECTS)
		compile_complain(compiler, F302,
			framework->aspects.items[MAX_ASPECTS].span,
			"a rubric has at most 32 aspects");
	for (size_t i = 0; i < framework->aspects.count; i++)
		if (!is_stated(framework, &framework->aspects.items[i]))
			complain_idle(compiler,
				framework->aspects.items[i].id.span,
				"no category states anything on this aspect",
				"give a criterion this `aspect:`, or take the "
				"row out");
	for (size_t i = 0; i < framework->categories.count; i++)
		check_statements(compiler, &framework->categories.items[i]);
}

void
compile_rubric(struct compiler *compiler, struct framework *framework)
{
	for (size_t i = 0; i < framework->aspects.count; i++)
		check_aspect(compiler, &framework->aspects.items[i]);
	for (size_t i = 0; i < framework->categories.count; i++) {
		struct category *category = &framework->categories.items[i];

		category->rank = (int)i;
		for (size_t j = 0; j < category->criteria.count; j++)
			complete_statement(compiler,
				&category->criteria.items[j], category);
	}
	if (framework->decide.v == DECIDE_BEST_FIT)
		check_rubric(compiler);
	else if (framework->fit != NULL)
		complain_idle(compiler, framework->fit->span,
			"the framework is not decided by best-fit, so that "
			"this share decides nothing",
			"decide by best-fit, or take `fit:` out");
}
