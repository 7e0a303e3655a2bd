#include "framework/situation.h"

#include "framework/assertion.h"
#include "framework/evaluate.h"
#include "framework/mapping.h"

static struct situation *
new_situation(struct arena *arena, const struct portal *portal,
	const struct framework *framework, date day)
{
	struct situation *situation = NEW(arena, struct situation);

	*situation = (struct situation){.arena = arena,
		.portal = portal,
		.framework = framework,
		.day = day,
		.phase = -1,
		.membership = -1,
		.joined = DATE_NONE,
		.head_since = DATE_NONE,
		.states = NEW_ARRAY(
			arena, struct fact_state *, portal->facts.count)};
	return situation;
}

size_t
fact_number(const struct portal *portal, const struct fact *fact)
{
	size_t number = (size_t)(fact - portal->facts.items);

	assert(number < portal->facts.count);
	return number;
}

struct situation *
situation_of_school(struct arena *arena, const struct portal *portal,
	const struct framework *framework, const struct school *school,
	date day)
{
	struct situation *situation = new_situation(
		arena, portal, framework, day);
	const struct school_facts *is = &school->is;

	situation->school = school;
	if (IS_SET(is->phase))
		situation->phase = is->phase.v;
	situation->membership = IS_SET(is->membership) ? is->membership.v
						       : MEMBERSHIP_TRUST;
	situation->age_from = school->age_from;
	situation->age_to = school->age_to;
	if (IS_SET(is->joined))
		situation->joined = is->joined.d;
	if (is->head != NULL && IS_SET(is->head->since))
		situation->head_since = is->head->since.d;
	assertions_collect(situation);
	return situation;
}

static const struct given *
find_given(const struct worked_case *worked, str name)
{
	for (size_t i = 0; i < worked->given.count; i++)
		if (str_eq(worked->given.items[i].name.s, name))
			return &worked->given.items[i];
	return NULL;
}

static const struct given_value *
given_value(const struct worked_case *worked, str name)
{
	const struct given *given = find_given(worked, name);

	if (given == NULL || given->values.count == 0)
		return NULL;
	return &given->values.items[0];
}

static int
given_word(const struct worked_case *worked, str name, const char *const *words)
{
	const struct given_value *given = given_value(worked, name);

	for (int i = 0; given != NULL && words[i] != NULL; i++)
		if (str_eq_z(given->value.s, words[i]))
			return i;
	return -1;
}

static date
given_date(const struct worked_case *worked, str name)
{
	const struct given_value *given = given_value(worked, name);
	date d = DATE_NONE;

	if (given != NULL && IS_SET(given->value))
		(void)date_parse(given->value.s, &d);
	return d;
}

/* "3-11"; both zero where it is written otherwise. */
static void
given_ages(struct situation *situation)
{
	const struct given_value *given = given_value(
		situation->worked, S("ages"));
	str rest, from;
	decimal first, last;

	if (given == NULL)
		return;
	rest = given->value.s;
	if (!str_cut(&rest, '-', &from) ||
		decimal_parse(from, &first, NULL) != DECIMAL_OK ||
		decimal_parse(rest, &last, NULL) != DECIMAL_OK)
		return;
	situation->age_from = (int)(first.millionths / DECIMAL_ONE);
	situation->age_to = (int)(last.millionths / DECIMAL_ONE);
}

struct situation *
situation_of_case(struct arena *arena, const struct portal *portal,
	const struct framework *framework, const struct worked_case *worked)
{
	date day = given_date(worked, S("day"));
	struct situation *situation = new_situation(arena, portal, framework,
		date_is_set(day) ? day : framework->effective.d);
	const struct given_value *head;

	situation->worked = worked;
	situation->phase = given_word(worked, S("phase"), phase_words);
	situation->membership = given_word(
		worked, S("membership"), membership_words);
	situation->joined = given_date(worked, S("joined"));
	head = given_value(worked, S("head"));
	if (head != NULL && IS_SET(head->since))
		situation->head_since = head->since.d;
	given_ages(situation);
	return situation;
}

static const struct fact_rule *
rule_of(const struct framework *framework, const struct fact *fact)
{
	if (framework == NULL)
		return NULL;
	for (size_t i = 0; i < framework->facts.count; i++)
		if (framework->facts.items[i].fact.target == fact)
			return &framework->facts.items[i];
	return NULL;
}

/* Does an `applies` of the fact, or of its measure, rule the school out? */
static bool
applies(struct situation *situation, const struct fact *fact)
{
	const struct indicator *indicator = fact->indicator.target;
	const struct condition *conditions[] = {
		fact->applies, indicator == NULL ? NULL : indicator->applies};
	struct evaluation evaluation = evaluation_new(
		situation->arena, situation);

	evaluation.wordless = true;
	for (size_t i = 0; i < COUNT(conditions); i++)
		if (conditions[i] != NULL &&
			evaluate_condition(&evaluation, conditions[i])
					->result == TRUTH_FALSE)
			return false;
	return true;
}

/* What `absent:` says silence means; false where it says nothing. */
static bool
fall_silent(const struct situation *situation, struct fact_state *state)
{
	if (state->rule == NULL || !IS_SET(state->rule->absent))
		return false;
	state->by_silence = true;
	state->text = state->rule->absent.s;
	state->span = state->rule->absent.span;
	state->value = fact_value_index(
		situation->portal, state->fact, state->text);
	state->reason = REASON_NONE;
	return true;
}

/* The value of a choice as evidence, or a worked case, writes it. */
static void
read_choice(
	const struct situation *situation, struct fact_state *state, str text)
{
	state->text = text;
	state->value = fact_value_index(situation->portal, state->fact, text);
	state->reason = state->value < 0 ? REASON_MISSING : REASON_NONE;
	if (str_eq_z(text, "n/a"))
		state->applies = false;
	else if (str_eq_z(text, "suppressed"))
		state->reason = REASON_SUPPRESSED;
	else if (str_eq_z(text, "not-published"))
		state->reason = REASON_NOT_PUBLISHED;
}

/* The preferred of the valid assertions, else the latest that went stale. */
static const struct assertion *
choose(const struct situation *situation, const struct fact_state *state,
	bool *stale)
{
	const struct assertions *all = situation_assertions(
		situation, state->fact);
	const struct assertion *best = NULL, *old = NULL;

	for (size_t i = 0; i < all->all.count; i++) {
		const struct assertion *a = &all->all.items[i];

		if (!assertion_may_count(state->rule, a) ||
			!assertion_is_of(state->fact, a))
			continue;
		if (!assertion_is_valid(state->rule, a, situation->day))
			old = a;
		else if (best == NULL ||
			 assertion_is_preferred(
				 situation, state->fact, state->rule, a, best))
			best = a;
	}
	*stale = best == NULL && old != NULL;
	return best != NULL ? best : old;
}

static void
choice_of_school(const struct situation *situation, struct fact_state *state)
{
	bool stale;
	const struct assertion *a = choose(situation, state, &stale);

	state->reason = stale ? REASON_STALE : REASON_MISSING;
	if ((a == NULL || stale) && fall_silent(situation, state))
		return;
	if (a == NULL)
		return;
	if (a->withheld) {
		state->reason = withheld_reason(a->withheld);
		state->date = a->date;
		return;
	}
	state->span = a->span;
	state->evidence = a->evidence;
	state->finding = a->finding;
	state->date = a->date;
	if (stale)
		state->text = a->value;
	else
		read_choice(situation, state, a->value);
}

static void
state_of_case(struct situation *situation, struct fact_state *state)
{
	static const struct given_value nothing;
	const struct given_value *given = given_value(
		situation->worked, state->fact->id.s);

	if (state->figures != NULL) {
		figures_of_case(
			situation, state, given == NULL ? &nothing : given);
		if (given == NULL && state->rule != NULL &&
			IS_SET(state->rule->absent))
			figures_of_case(situation, state,
				&(struct given_value){
					.value = state->rule->absent});
		return;
	}
	state->reason = REASON_MISSING;
	if (given == NULL)
		(void)fall_silent(situation, state);
	else if (IS_SET(given->value))
		read_choice(situation, state, given->value.s);
	else if (given->series.count > 0)
		read_choice(situation, state,
			given->series.items[given->series.count - 1].s);
	if (given != NULL)
		state->span = given->span;
}

/* A number that no evidence gives may stand for what silence means. */
static void
figures_by_silence(struct situation *situation, struct fact_state *state)
{
	struct reading *current = &state->figures->value[0];

	if (state->reason != REASON_MISSING && state->reason != REASON_STALE)
		return;
	if (state->rule == NULL || !IS_SET(state->rule->absent) ||
		decimal_parse(state->rule->absent.s, &current->v, NULL) !=
			DECIMAL_OK)
		return;
	current->known = true;
	(void)fall_silent(situation, state);
}

static void
make_state(struct situation *situation, struct fact_state *state)
{
	if (situation->school == NULL) {
		state_of_case(situation, state);
	} else if (state->figures != NULL) {
		figures_of_school(situation, state);
		figures_by_silence(situation, state);
	} else {
		choice_of_school(situation, state);
	}
}

static bool
has_maps(const struct fact_state *state)
{
	return state->rule != NULL && state->rule->maps.count > 0 &&
	       state->figures == NULL && state->applies;
}

/* The state of a variant: its base's, but that its own facts may be mapped. */
static const struct fact_state *
state_of_variant(struct situation *variant, const struct fact *fact)
{
	const struct fact_state *base = situation_fact(variant->base, fact);
	struct fact_state *state;

	if (!has_maps(base))
		return base;
	assert(base->direct != NULL);
	state = NEW(variant->arena, struct fact_state);
	*state = *base->direct;
	state->direct = base->direct;
	situation_put(variant, state);
	mapping_apply(variant, state);
	return state;
}

static struct fact_state *
new_state(struct situation *situation, const struct fact *fact)
{
	struct fact_state *state = NEW(situation->arena, struct fact_state);

	*state = (struct fact_state){.fact = fact,
		.rule = rule_of(situation->framework, fact),
		.applies = true,
		.value = -1,
		.date = DATE_NONE};
	if (fact->kind.v == FACT_NUMBER)
		state->figures = NEW(situation->arena, struct figures);
	return state;
}

/* Of a fact that is not for this audience nothing is known. */
static void
withhold(struct fact_state *state)
{
	struct figures *figures = state->figures;
	const struct reading withheld = {.reason = REASON_WITHHELD};

	state->reason = REASON_WITHHELD;
	for (int back = 0; figures != NULL && back < SERIES_MAX; back++) {
		figures->value[back] = withheld;
		for (enum benchmark_kind k = 0; k < BENCHMARK_COUNT; k++)
			figures->limit[k][back] = withheld;
	}
}

bool
reason_is_withheld(enum reason reason)
{
	return reason == REASON_WITHHELD || reason == REASON_SMALL;
}

bool
fact_state_is_withheld(const struct fact_state *state)
{
	const struct figures *figures = state->figures;
	bool withheld = reason_is_withheld(state->reason);

	for (int back = 0; figures != NULL && back < SERIES_MAX; back++) {
		withheld |= reason_is_withheld(figures->value[back].reason);
		for (enum benchmark_kind k = 0; k < BENCHMARK_COUNT; k++)
			withheld |= reason_is_withheld(
				figures->limit[k][back].reason);
	}
	return withheld;
}

const struct fact_state *
situation_fact(struct situation *situation, const struct fact *fact)
{
	struct fact_state *state =
		situation->states[fact_number(situation->portal, fact)];

	if (state != NULL)
		return state;
	if (situation->base != NULL)
		return state_of_variant(situation, fact);
	state = new_state(situation, fact);
	situation_put(situation, state);
	if (fact->withheld) {
		withhold(state);
		return state;
	}
	state->applies = applies(situation, fact);
	if (state->applies)
		make_state(situation, state);
	if (!has_maps(state))
		return state;
	state->direct = NEW(situation->arena, struct fact_state);
	*state->direct = *state;
	mapping_apply(situation, state);
	return state;
}

struct situation *
situation_variant(struct arena *arena, struct situation *base)
{
	struct situation *variant = NEW(arena, struct situation);

	*variant = *base;
	variant->arena = arena;
	variant->base = base;
	variant->states = NEW_ARRAY(
		arena, struct fact_state *, base->portal->facts.count);
	return variant;
}

void
situation_put(struct situation *variant, struct fact_state *state)
{
	variant->states[fact_number(variant->portal, state->fact)] = state;
}

const struct fact_state *
situation_fact_on(
	struct situation *situation, const struct fact *fact, date day)
{
	struct situation *earlier;

	assert(situation->school != NULL);
	if (day.day == situation->day.day)
		return situation_fact(situation, fact);
	while (situation->base != NULL)
		situation = situation->base;
	for (size_t i = 0; i < situation->earlier.count; i++)
		if (situation->earlier.items[i]->day.day == day.day)
			return situation_fact(
				situation->earlier.items[i], fact);
	earlier = situation_of_school(situation->arena, situation->portal,
		situation->framework, situation->school, day);
	*list_push(situation->arena, &situation->earlier) = earlier;
	return situation_fact(earlier, fact);
}
