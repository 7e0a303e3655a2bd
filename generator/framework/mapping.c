#include "framework/mapping.h"

/* The newest evidence that a verdict rests on, or NULL. */
static const struct verdict *
newest_below(const struct verdict *verdict)
{
	const struct verdict *newest = verdict->evidence != NULL &&
						       !verdict->by_silence
					       ? verdict
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
		       verdict->result == TRUTH_FALSE;
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

void
mapping_take(const struct situation *situation, struct fact_state *state,
	const struct mapping *map, const struct verdict *holds)
{
	const struct verdict *newest = newest_below(holds);

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

bool
mapping_is_outdone(const struct fact_state *direct, const struct maps *maps)
{
	if (direct->reason != REASON_NONE || direct->by_silence)
		return false;
	return !date_is_set(direct->date) || maps->newest == NULL ||
	       direct->date.day >= maps->newest->date.day;
}

struct maps
maps_judge(struct situation *situation, const struct fact_rule *rule)
{
	struct evaluation evaluation = evaluation_new(
		situation->arena, situation);
	struct maps maps = {0};

	evaluation.wordless = true;
	list_reserve(situation->arena, (struct any_list *)&maps.verdicts,
		sizeof(*maps.verdicts.items), rule->maps.count);
	for (size_t i = 0; i < rule->maps.count; i++) {
		const struct verdict *v = evaluate_condition(
			&evaluation, rule->maps.items[i].when);
		const struct verdict *below = newest_below(v);

		*list_push(situation->arena, &maps.verdicts) = v;
		if (below != NULL &&
			(maps.newest == NULL ||
				below->date.day > maps.newest->date.day))
			maps.newest = below;
	}
	return maps;
}

void
mapping_apply(struct situation *situation, struct fact_state *state)
{
	const struct fact_rule *rule = state->rule;
	struct maps maps = maps_judge(situation, rule);
	size_t at = 0;

	while (at < maps.verdicts.count && !may_match(maps.verdicts.items[at]))
		at++;
	if (at < maps.verdicts.count &&
		maps.verdicts.items[at]->result == TRUTH_TRUE &&
		!mapping_is_outdone(state, &maps))
		mapping_take(situation, state, &rule->maps.items[at],
			maps.verdicts.items[at]);
}
