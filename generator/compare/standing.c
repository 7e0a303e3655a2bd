/* Where a school stands, before and after. */
#include "compare/parts.h"

static str
side_key(struct arena *arena, const struct school *school, str framework)
{
	return STR_JOIN(arena, school->id, S("\n"), framework);
}

struct side
side_of(struct arena *arena, const struct revision_side *revision)
{
	struct side side = {.revision = *revision};

	for (size_t i = 0; i < revision->assessments->all.count; i++) {
		struct assessment *a = revision->assessments->all.items[i];

		map_put(arena, &side.by_name,
			side_key(arena, a->school, a->framework_id), a);
	}
	return side;
}

/* One school under one framework, on both sides; NULL where it is not. */
struct standing {
	struct finds *finds;
	const struct portal *portals[2];
	const struct assessment *sides[2];
	str what; /* the framework, where it does not govern */
};

/* --- words --- */

static str
category_text(struct arena *arena, const struct assessment *a)
{
	(void)arena;
	if (a == NULL)
		return S("");
	if (a->in_force.entry == NULL)
		return S("none declared");
	if (a->in_force.category == NULL)
		return a->in_force.entry->category.s;
	return a->in_force.category->label.s;
}

static void
put_outcome(struct buf *out, const struct outcome *outcome)
{
	if (outcome->categories.count == 0)
		buf_put_z(out, "no category");
	for (size_t i = 0; i < outcome->categories.count; i++) {
		buf_put_z(out, i > 0 ? " and " : "");
		buf_put(out, outcome->categories.items[i]->label.s);
	}
}

static str
result_text(struct arena *arena, const struct assessment *a)
{
	struct buf out = buf_new(arena);

	if (a == NULL || a->now == NULL)
		return S("");
	if (a->now->contradiction)
		return S("none: the evidence contradicts itself");
	for (size_t i = 0; i < a->now->possible.count; i++) {
		buf_put_z(&out, i > 0 ? " or " : "");
		put_outcome(&out, &a->now->possible.items[i]);
	}
	return buf_str(&out);
}

static str
status_text(struct arena *arena, const struct assessment *a)
{
	(void)arena;
	return a == NULL ? S("") : str_from(status_words[a->status]);
}

/* --- what is compared --- */

static const struct aspect_of_standing {
	const char *kind;
	str (*text)(struct arena *arena, const struct assessment *a);
} aspects[] = {
	{"category", category_text},
	{"computed", result_text},
	{"status", status_text},
};

static void
compare_aspects(const struct standing *standing)
{
	struct arena *arena = standing->finds->arena;

	for (size_t i = 0; i < COUNT(aspects); i++) {
		str from = aspects[i].text(arena, standing->sides[0]);
		str to = aspects[i].text(arena, standing->sides[1]);
		struct change *change;

		if (str_eq(from, to))
			continue;
		change = finds_add(standing->finds,
			standing->sides[0] == NULL   ? CHANGE_ADDED
			: standing->sides[1] == NULL ? CHANGE_REMOVED
						     : CHANGE_ALTERED,
			aspects[i].kind, standing->what);
		change->from = from;
		change->to = to;
	}
}

const struct overlay_standing *
overlay_in_force(const struct assessment *a, str id)
{
	for (size_t i = 0; a != NULL && i < a->overlays.count; i++)
		if (a->overlays.items[i].in_force &&
			str_eq(a->overlays.items[i].overlay->id.s, id))
			return &a->overlays.items[i];
	return NULL;
}

/* Tells those in force on one side alone: the list is as short as a policy. */
static void
compare_overlays(const struct standing *standing, size_t side)
{
	const struct assessment *here = standing->sides[side];
	const struct assessment *there = standing->sides[1 - side];

	for (size_t i = 0; here != NULL && i < here->overlays.count; i++) {
		const struct overlay *overlay = here->overlays.items[i].overlay;
		struct change *change;

		if (!here->overlays.items[i].in_force ||
			overlay_in_force(there, overlay->id.s) != NULL)
			continue;
		change = finds_add(standing->finds,
			side == 1 ? CHANGE_ADDED : CHANGE_REMOVED, "overlay",
			overlay->id.s);
		*(side == 1 ? &change->to : &change->from) = overlay->label.s;
	}
}

/* --- duties --- */

static bool
may_owe(const struct assessment *a)
{
	return a != NULL && a->governs && a->framework != NULL &&
	       a->framework->usable;
}

static const struct duty *
duty_of(const struct assessment *a, str id)
{
	return may_owe(a) ? map_get(&a->framework->index[REF_DUTY], id) : NULL;
}

static enum truth
holds(const struct standing *standing, struct arena *scratch, size_t side,
	const struct duty *duty)
{
	enum truth truth = TRUTH_FALSE;

	if (duty != NULL)
		truth = duty_holds_for(scratch, standing->portals[side],
			standing->sides[side], duty);
	arena_reset(scratch);
	return truth == TRUTH_NOT_APPLICABLE ? TRUTH_FALSE : truth;
}

static str
duty_text(const struct duty *duty, enum truth truth)
{
	switch (truth) {
	case TRUTH_TRUE:
		return duty->title.s;
	case TRUTH_UNKNOWN:
		return S("not known whether it holds");
	case TRUTH_FALSE:
	case TRUTH_NOT_APPLICABLE:
		break;
	}
	return S("");
}

static void
compare_duty(const struct standing *standing, struct arena *scratch, str id)
{
	const struct duty *duties[2];
	enum truth truths[2];
	struct change *change;

	for (size_t side = 0; side < 2; side++) {
		duties[side] = duty_of(standing->sides[side], id);
		truths[side] = holds(standing, scratch, side, duties[side]);
	}
	if (truths[0] == truths[1])
		return;
	change = finds_add(standing->finds,
		truths[0] == TRUTH_FALSE   ? CHANGE_ADDED
		: truths[1] == TRUTH_FALSE ? CHANGE_REMOVED
					   : CHANGE_ALTERED,
		"duty", id);
	change->from = duty_text(duties[0], truths[0]);
	change->to = duty_text(duties[1], truths[1]);
}

static void
compare_duties(const struct standing *standing)
{
	struct arena *scratch = arena_new();

	for (size_t side = 2; side-- > 0;) {
		const struct assessment *a = standing->sides[side];

		for (size_t i = 0; may_owe(a) && i < a->framework->duties.count;
			i++) {
			str id = a->framework->duties.items[i].id.s;

			/* Those of both sides are looked at with the later. */
			if (side == 1 ||
				duty_of(standing->sides[1], id) == NULL)
				compare_duty(standing, scratch, id);
		}
	}
	arena_free(scratch);
}

/* Of a school that is new, or gone, no duty begins or ends: all do. */
static void
compare_standing(const struct standing *standing, bool duties)
{
	compare_aspects(standing);
	compare_overlays(standing, 1);
	compare_overlays(standing, 0);
	if (duties)
		compare_duties(standing);
}

/* Has the school the framework among its own? */
static bool
has_framework(const struct school *school, str id)
{
	for (size_t i = 0; school != NULL && i < school->is.frameworks.count;
		i++)
		if (str_eq(school->is.frameworks.items[i].id, id))
			return true;
	return false;
}

static const struct assessment *
find(struct arena *arena, const struct side *side, const struct school *school,
	str framework)
{
	if (school == NULL)
		return NULL;
	return map_get(&side->by_name, side_key(arena, school, framework));
}

void
compare_standings(struct finds *finds, const struct side *before,
	const struct side *after, const struct school *was,
	const struct school *is)
{
	const struct school *schools[2] = {is, was};

	for (size_t s = 0; s < 2; s++) {
		const struct school *school = schools[s];
		size_t count = school == NULL ? 0 : school->is.frameworks.count;

		for (size_t i = 0; i < count; i++) {
			str id = school->is.frameworks.items[i].id;
			struct standing standing = {.finds = finds,
				.portals = {before->revision.portal,
					after->revision.portal},
				.sides = {find(finds->arena, before, was, id),
					find(finds->arena, after, is, id)},
				.what = id};

			/* Those of both were looked at with the first. */
			if (s == 0 || !has_framework(is, id))
				compare_standing(
					&standing, was != NULL && is != NULL);
		}
	}
}
