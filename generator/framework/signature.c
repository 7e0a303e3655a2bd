#include "framework/signature.h"

#include "base/buf.h"
#include "framework/grounds.h"

static void
put_reading(struct buf *out, const struct reading *reading)
{
	if (reading->known)
		buf_printf(out, "%lld,", (long long)reading->v.millionths);
	else
		buf_printf(out, "%c,", 'a' + (int)reading->reason);
}

static void
put_figures(struct buf *out, const struct figures *figures)
{
	for (int back = 0; back < SERIES_MAX; back++) {
		put_reading(out, &figures->value[back]);
		for (enum benchmark_kind k = 0; k < BENCHMARK_COUNT; k++)
			put_reading(out, &figures->limit[k][back]);
	}
}

static void
put_state(struct buf *out, const struct fact_state *state)
{
	buf_printf(out, "|%d %d %d:", state->applies, (int)state->reason,
		state->value);
	if (state->figures != NULL)
		put_figures(out, state->figures);
	/* What a map would leave in place, should it no longer hold. */
	if (state->direct != NULL)
		buf_printf(out, "%d %d", (int)state->direct->reason,
			state->direct->value);
}

/* Conditions that look at no fact, by how they came out. */
static void
put_truths(struct buf *out, const struct verdict *verdict)
{
	if (verdict->fact == NULL && verdict->children.count == 0)
		buf_printf(out, "%d", (int)verdict->result);
	for (size_t i = 0; i < verdict->children.count; i++)
		put_truths(out, verdict->children.items[i]);
}

/* A choice that must have held for years has a past of its own. */
static bool
looks_back(const struct grounds *grounds)
{
	for (size_t i = 0; i < grounds->conditions.count; i++) {
		const struct compiled *c = grounds->conditions.items[i];

		if (c->form == FORM_VALUE && c->periods > 0)
			return true;
	}
	return false;
}

str
situation_signature(struct arena *arena, const struct computed *explained)
{
	struct situation *situation = explained->situation;
	const struct framework *framework = situation->framework;
	struct buf out = buf_new(arena);
	struct grounds grounds = {0};

	grounds_add_framework(arena, framework, &grounds);
	buf_printf(&out, "%.*s %.*s %d %d %d-%d", STR_ARG(framework->id.s),
		STR_ARG(framework->version.s), situation->phase,
		situation->membership, situation->age_from, situation->age_to);
	if (looks_back(&grounds) && situation->school != NULL)
		buf_put(&out, situation->school->id);
	for (size_t i = 0; i < grounds.facts.count; i++)
		put_state(&out,
			situation_fact(situation, grounds.facts.items[i]));
	for (size_t i = 0; i < explained->criteria.count; i++)
		put_truths(&out, explained->criteria.items[i].tree);
	return buf_str(&out);
}
