#include "framework/change.h"

#include "framework/precedent.h"

static void
add_fact(struct arena *arena, struct changeable *changeable,
	struct situation *situation, const struct grounds *grounds,
	const struct fact *fact)
{
	struct fact_values *values = &changeable->facts[changeable->count];

	*values = (struct fact_values){.fact = fact};
	fact_values_fill(arena, situation, grounds, values);
	if (values->values.count > REPLAY_VALUES) {
		values->values.count = REPLAY_VALUES;
		changeable->capped = true;
	}
	if (values->values.count > 0)
		changeable->count++;
}

/* What may be changed: every fact that can matter, where it applies. */
static struct changeable *
choose_facts(struct arena *arena, struct situation *situation)
{
	struct changeable *changeable = NEW(arena, struct changeable);
	struct grounds grounds = {0};

	grounds_add_framework(arena, situation->framework, &grounds);
	for (size_t i = 0; i < grounds.facts.count; i++) {
		const struct fact *fact = grounds.facts.items[i];
		const struct fact_state *state = situation_fact(
			situation, fact);

		/*
		 * What is not for this audience is nothing to aim at. A small
		 * group is: as a figure that nobody knows.
		 */
		if (!state->applies || state->reason == REASON_WITHHELD)
			continue;
		if (changeable->count == REPLAY_FACTS) {
			changeable->capped = true;
			break;
		}
		add_fact(arena, changeable, situation, &grounds, fact);
	}
	return changeable;
}

/* A claim in words. */
static struct change
tell(struct arena *arena, const struct changeable *changeable,
	const struct claim *claim)
{
	struct change change = {.to = claim->to};

	for (size_t i = 0; i < claim->at.count; i++) {
		const struct fact_values *f =
			&changeable->facts[claim->at.facts[i]];
		struct changed_value v = f->values.items[claim->at.values[i]];

		v.rises = claim->rises[i];
		*list_push(arena, &change.facts) = (struct changed_fact){
			.fact = f->fact,
			.from = f->from,
			.to = v.to,
			.worse = v.worse,
			.open = claim->open[i],
			.rises = v.rises,
			.text = changed_text(arena, f, &v, claim->open[i])};
	}
	return change;
}

static void
find_both(struct arena *arena, const struct computed *explained,
	struct precedents *precedents, struct changes *changes)
{
	const struct changeable *changeable = choose_facts(
		arena, explained->situation);
	struct replay *replay = replay_new(
		arena, explained, changeable->facts, changeable->count);
	struct searched searched;

	if (!precedent_find(precedents, replay, &searched)) {
		searched = changes_search(arena, replay, explained, changeable);
		precedent_keep(precedents, replay, &searched);
	}
	for (size_t i = 0; i < searched.better_count; i++)
		*list_push(arena, &changes->better) = tell(
			arena, changeable, &searched.better[i]);
	changes->worse = tell(arena, changeable, &searched.worse);
	changes->capped = searched.capped || changeable->capped;
	replay_end(replay);
}

struct changes *
changes_find(struct arena *arena, const struct computed *explained,
	struct precedents *precedents)
{
	struct changes *changes = NEW(arena, struct changes);

	if (computed_single(explained) != NULL)
		find_both(arena, explained, precedents, changes);
	return changes;
}
