/* Targets: their figures, their direction, and who agreed to them. */
#include "check/checks.h"
#include "check/parts.h"

static bool
is_same(const struct target *a, const struct target *b)
{
	str of_a = IS_SET(a->group) ? a->group.s : S("all");
	str of_b = IS_SET(b->group) ? b->group.s : S("all");

	return a->indicator.target != NULL &&
	       a->indicator.target == b->indicator.target && IS_SET(a->year) &&
	       IS_SET(b->year) && a->year.start == b->year.start &&
	       str_eq(of_a, of_b);
}

static void
check_twice(struct portal *portal, const struct school *school, size_t at)
{
	const struct target *target = &school->targets.items[at];

	for (size_t i = 0; i < at; i++) {
		const struct target *before = &school->targets.items[i];
		const struct indicator *indicator = target->indicator.target;
		struct diagnostic *d;

		if (!is_same(before, target))
			continue;
		d = diag(portal->diags, O501, target->indicator.span,
			"a second target for %.*s in %.*s",
			STR_ARG(indicator->label.s),
			STR_ARG(academic_year_text(
				portal->diags->arena, target->year.start)));
		diag_related(portal->diags, d, before->indicator.span,
			"the first is here");
		diag_help(portal->diags, d,
			"keep one of them, or give each its `group:`");
		return;
	}
}

static bool
is_worse(const struct indicator *indicator, decimal target, decimal baseline)
{
	int order = decimal_cmp(target, baseline);

	switch ((enum direction)indicator->direction.v) {
	case DIRECTION_HIGHER:
		return order < 0;
	case DIRECTION_LOWER:
		return order > 0;
	case DIRECTION_NEUTRAL:
		break;
	}
	return false;
}

static void
check_direction(struct portal *portal, const struct target *target)
{
	const struct indicator *indicator = target->indicator.target;
	const struct baseline *baseline = target->baseline;
	struct diagnostic *d;

	if (indicator == NULL || !IS_SET(indicator->direction) ||
		baseline == NULL || !IS_SET(baseline->value) ||
		!IS_SET(target->target) ||
		!is_worse(indicator, target->target.v, baseline->value.v))
		return;
	d = diag(portal->diags, O502, target->target.span,
		"the target for %.*s is worse than its baseline",
		STR_ARG(indicator->label.s));
	diag_related(
		portal->diags, d, baseline->value.span, "the baseline is here");
	diag_related(portal->diags, d, indicator->direction.span,
		"of this measure, %s figures are better",
		direction_words[indicator->direction.v]);
	diag_help(portal->diags, d, "correct one of the two figures");
}

static void
check_baseline_year(struct portal *portal, const struct target *target)
{
	const struct baseline *baseline = target->baseline;
	struct arena *arena = portal->diags->arena;
	struct diagnostic *d;

	if (!IS_SET(baseline->year) || !IS_SET(target->year) ||
		baseline->year.start < target->year.start)
		return;
	d = diag(portal->diags, S131, baseline->year.span,
		"the baseline is of %.*s, not of a year before the target's",
		STR_ARG(academic_year_text(arena, baseline->year.start)));
	diag_related(portal->diags, d, target->year.span,
		"the target is for %.*s",
		STR_ARG(academic_year_text(arena, target->year.start)));
	diag_help(portal->diags, d, "correct one of the two years");
}

static void
check_figures(struct portal *portal, const struct target *target)
{
	const struct indicator *indicator = target->indicator.target;

	check_figure(portal, indicator, &target->target);
	if (target->baseline != NULL) {
		check_figure(portal, indicator, &target->baseline->value);
		check_baseline_year(portal, target);
	}
	for (size_t i = 0; i < target->actual.count; i++)
		check_figure(portal, indicator, &target->actual.items[i].value);
}

static void
check_applying(struct portal *portal, struct situation *situation,
	const struct target *target)
{
	const struct indicator *indicator = target->indicator.target;
	struct diagnostic *d;

	if (indicator == NULL || check_applies(situation, indicator->applies))
		return;
	d = diag(portal->diags, S130, target->indicator.span,
		"%.*s does not apply to this school",
		STR_ARG(indicator->label.s));
	diag_related(portal->diags, d, indicator->applies->span,
		"it applies to these schools");
	diag_help(portal->diags, d,
		"take the target out, or name another measure");
}

static void
check_school(struct portal *portal, const struct school *school,
	struct situation *situation)
{
	for (size_t i = 0; i < school->targets.count; i++) {
		const struct target *target = &school->targets.items[i];

		check_twice(portal, school, i);
		check_figures(portal, target);
		check_direction(portal, target);
		check_applying(portal, situation, target);
		check_approvals(portal, LIST_OF(acts, target->approvals));
	}
}

void
check_targets(struct portal *portal, const struct assessments *all UNUSED)
{
	for (size_t i = 0; i < portal->schools.count; i++) {
		const struct school *school = portal->schools.items[i];
		struct arena *scratch = arena_new();

		check_school(portal, school,
			situation_of_school(
				scratch, portal, NULL, school, portal->as_of));
		arena_free(scratch);
	}
}
