#include "framework/mapping.h"

/* Evidence speaks of the fact, though not to this audience. */
static bool
is_withheld(const struct verdict *verdict)
{
	return verdict->fact != NULL && verdict->reason == REASON_WITHHELD;
}

/* The newest evidence that a verdict rests on, or NULL. */
static const struct verdict *
newest_below(const struct verdict *verdict)
{
	bool speaks = verdict->evidence != NULL || is_withheld(verdict);
	const struct verdict *newest = speaks && !verdict->by_silence ? verdict
								      : NULL;

	for (size_t i = 0; i < verdict->children.count; i++) {
		const struct verdict *below = newest_below(
			verdict->children.items[i]);

		if (below != NULL &&
			(newest == NULL || below->date.day > newest->date.day))
			newest = below;
	}
	return newest;
}

/*
 * Does anything under an unknown condition speak? A map that looks at a
 * vocabulary of which nothing at all is known (report cards, at a school that
 * has none yet) does not stand in the way of the maps after it.
 */
static bool
says_something(const struct verdict *verdict)
{
	if (verdict->children.count == 0)
		return verdict->result == TRUTH_TRUE ||
		       verdict->result == TRUTH_FALSE || is_withheld(verdict);
	for (size_t i = 0; i < verdict->children.count; i++)
		if (says_something(verdict->children.items[i]))
			return true;
	return false;
}

/* Is this the first map that may hold? */
static bool
may_match(const struct verdict *verdict)
{
	return verdict->result == TRUTH_TRUE ||
	       (verdict->result == TRUTH_UNKNOWN && says_something(verdict));
}

static void
take(const struct situation *situation, struct fact_state *state,
	const struct mapping *map, const struct verdict *newest)
{
	state->mapping = map;
	state->reason = REASON_NONE;
	state->by_silence = false;
	state->text = map->to.s;
	state->value = fact_value_index(
		situation->portal, state->fact, map->to.s);
	state->finding = NULL;
	if (newest == NULL)
		return;
	state->evidence = newest->evidence;
	state->span = newest->span;
	state->date = newest->date;
}

/* Which map holds is not for this audience: nor is the value. */
static void
forget(struct fact_state *state)
{
	state->reason = REASON_WITHHELD;
	state->by_silence = false;
	state->text = (str){0};
	state->value = -1;
	state->evidence = NULL;
	state->finding = NULL;
	state->span = (struct span){0};
}

/* Is what evidence asserts itself as new as what the maps look at? */
static bool
is_outdone(const struct fact_state *direct, const struct verdict *newest)
{
	if (direct->reason != REASON_NONE || direct->by_silence)
		return false;
	return !date_is_set(direct->date) || newest == NULL ||
	       direct->date.day >= newest->date.day;
}

void
mapping_apply(struct situation *situation, struct fact_state *state)
{
	const struct fact_rule *rule = state->rule;
	struct evaluation evaluation = evaluation_new(
		situation->arena, situation);
	const struct verdict *newest = NULL, *holds = NULL;
	const struct mapping *map = NULL;

	for (size_t i = 0; i < rule->maps.count; i++) {
		const struct verdict *v = evaluate_condition(
			&evaluation, rule->maps.items[i].when);
		const struct verdict *below = newest_below(v);

		if (below != NULL &&
			(newest == NULL || below->date.day > newest->date.day))
			newest = below;
		if (map != NULL || !may_match(v))
			continue;
		map = &rule->maps.items[i];
		holds = v;
	}
	if (map == NULL || is_outdone(state, newest))
		return;
	if (holds->result == TRUTH_TRUE)
		take(situation, state, map, newest_below(holds));
	else if (verdict_is_withheld(holds))
		forget(state);
}
