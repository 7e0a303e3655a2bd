/* The kinds of schools that a framework tells apart. */
#include "framework/evaluate_parts.h"
#include "framework/grounds.h"
#include "framework/prove_parts.h"

/* A framework that asks more of phases, ages and `n/a` is given up on. */
enum { KINDS_MAX = 256, AGES_MAX = 64 };

/* The most usual first: examples are of the first that will do. */
static const enum phase phases[PHASE_COUNT] = {PHASE_PRIMARY, PHASE_SECONDARY,
	PHASE_SPECIAL, PHASE_ALL_THROUGH, PHASE_MIDDLE, PHASE_NURSERY,
	PHASE_ALTERNATIVE, PHASE_POST_16};

struct surveying {
	struct proof *proof;
	struct grounds grounds;
	int ages[AGES_MAX]; /* that conditions ask for */
	size_t age_count;
	LIST(const struct fact *) may_be_na; /* as some condition asks */
	LIST(str) seen; /* what conditions say of the kinds there are */
};

/* A phase with ages. */
struct make {
	enum phase phase;
	int from, to;
};

static void
add_criteria(struct surveying *s, const void *list)
{
	const struct any_list *criteria = list;
	const struct criterion *items = criteria->items;

	for (size_t i = 0; i < criteria->count; i++)
		grounds_add_criterion(s->proof->arena, s->proof->framework,
			&items[i], &s->grounds);
}

static void
add_condition(struct surveying *s, const struct condition *condition)
{
	grounds_add_condition(
		s->proof->arena, s->proof->framework, condition, &s->grounds);
}

/* All that criteria rest on, and what decides whether facts apply. */
static void
gather(struct surveying *s)
{
	const struct framework *framework = s->proof->framework;

	grounds_add_framework(s->proof->arena, framework, &s->grounds);
	for (size_t i = 0; i < framework->overlays.count; i++)
		add_criteria(s, &framework->overlays.items[i].criteria);
	add_criteria(s, &framework->standards);
	for (size_t i = 0; i < s->proof->claims.count; i++)
		add_condition(s, s->proof->claims.items[i].acceptance->when);
	for (size_t i = 0; i < s->grounds.facts.count; i++) {
		const struct fact *fact = s->grounds.facts.items[i];
		const struct indicator *indicator = fact->indicator.target;

		add_condition(s, fact->applies);
		if (indicator != NULL)
			add_condition(s, indicator->applies);
	}
}

static void
note_age(struct surveying *s, int age)
{
	for (size_t i = 0; i < s->age_count; i++)
		if (s->ages[i] == age)
			return;
	if (s->age_count < AGES_MAX)
		s->ages[s->age_count++] = age;
}

static void
note_na(struct surveying *s, const struct fact *fact)
{
	for (size_t i = 0; i < s->may_be_na.count; i++)
		if (s->may_be_na.items[i] == fact)
			return;
	*list_push(s->proof->arena, &s->may_be_na) = fact;
}

static void
note_conditions(struct surveying *s)
{
	for (size_t i = 0; i < s->grounds.conditions.count; i++) {
		const struct compiled *c = s->grounds.conditions.items[i];

		if (c->form == FORM_AGES)
			note_age(s, c->age);
		if (c->form == FORM_SIXTH_FORM)
			note_age(s, SIXTH_FORM_AGE);
		if (c->or_na)
			note_na(s, c->fact);
	}
}

static bool
has_age(struct make make, int age)
{
	return make.from <= age && age <= make.to;
}

/* Which of the ages that are asked for it has, as bits. */
static uint64_t
ages_of(const struct surveying *s, struct make make)
{
	uint64_t bits = 0;

	for (size_t i = 0; i < s->age_count; i++)
		bits |= (uint64_t)has_age(make, s->ages[i]) << i;
	return bits;
}

/* Not known, and without the maps of its rule: it may be anything. */
static struct fact_state *
state_of(struct proof *proof, const struct fact_state *like, bool na)
{
	struct fact_state *state = NEW(proof->arena, struct fact_state);

	*state = (struct fact_state){.fact = like->fact,
		.applies = like->applies && !na,
		.reason = REASON_MISSING,
		.text = na ? S("n/a") : S(""),
		.value = -1,
		.date = DATE_NONE};
	if (like->figures != NULL)
		state->figures = NEW(proof->arena, struct figures);
	return state;
}

/* The school says nothing: not even what silence would mean. */
static struct situation *
open_situation(struct proof *proof, struct situation *base)
{
	struct situation *open = situation_variant(proof->arena, base);

	for (size_t i = 0; i < proof->portal->facts.count; i++)
		situation_put(
			open, state_of(proof,
				      situation_fact(base,
					      &proof->portal->facts.items[i]),
				      false));
	return open;
}

static struct situation *
new_base(struct proof *proof)
{
	static const struct worked_case nothing;

	return situation_of_case(
		proof->arena, proof->portal, proof->framework, &nothing);
}

struct situation *
proof_anybody(struct proof *proof)
{
	return open_situation(proof, new_base(proof));
}

/* What conditions on the school, and on which facts it has, come to. */
static str
signature(struct surveying *s, struct situation *base, struct make make)
{
	struct buf out = buf_new(s->proof->arena);

	for (size_t i = 0; i < s->grounds.facts.count; i++)
		buf_put_char(&out,
			situation_fact(base, s->grounds.facts.items[i])->applies
				? '1'
				: '0');
	for (size_t i = 0; i < s->grounds.conditions.count; i++) {
		const struct compiled *c = s->grounds.conditions.items[i];

		if (c->form == FORM_PHASE)
			buf_put_char(
				&out, c->set >> make.phase & 1 ? '1' : '0');
	}
	buf_printf(&out, " %jx", (uintmax_t)ages_of(s, make));
	return buf_str(&out);
}

static bool
is_new(struct surveying *s, str text)
{
	for (size_t i = 0; i < s->seen.count; i++)
		if (str_eq(s->seen.items[i], text))
			return false;
	*list_push(s->proof->arena, &s->seen) = text;
	return true;
}

static struct kind *
add_kind(struct proof *proof, struct situation *situation)
{
	struct kind *kind = NEW(proof->arena, struct kind);

	kind->situation = situation;
	kind->evaluation = evaluation_new(proof->arena, situation);
	kind->evaluation.wordless = true;
	*list_push(proof->arena, &proof->kinds) = kind;
	return kind;
}

static void
try_make(struct surveying *s, struct make make)
{
	struct proof *proof = s->proof;
	struct situation *base = new_base(proof);

	base->phase = (int)make.phase;
	base->age_from = make.from;
	base->age_to = make.to;
	if (is_new(s, signature(s, base, make)))
		add_kind(proof, open_situation(proof, base));
}

/* Each set of ages that a school of the phase can have, once. */
static void
try_phase(struct surveying *s, enum phase phase)
{
	const struct phase_ages *ages = &phase_ages[phase];
	struct make make = {phase, ages->from, ages->to};
	LIST(uint64_t) tried = {0};

	try_make(s, make);
	*list_push(s->proof->arena, &tried) = ages_of(s, make);
	for (int from = ages->from_least; from <= ages->from_most; from++)
		for (int to = ages->to_most; to >= ages->to_least; to--) {
			uint64_t bits;
			bool before = from > to;

			make = (struct make){phase, from, to};
			bits = ages_of(s, make);
			for (size_t i = 0; i < tried.count; i++)
				before = before || tried.items[i] == bits;
			if (before)
				continue;
			*list_push(s->proof->arena, &tried) = bits;
			try_make(s, make);
		}
}

/* Each kind so far once more, with the fact n/a. */
static void
double_kinds(struct proof *proof, const struct fact *fact)
{
	size_t count = proof->kinds.count;

	for (size_t i = 0; i < count && proof->kinds.count < KINDS_MAX; i++) {
		struct situation *of = proof->kinds.items[i]->situation;
		const struct fact_state *state = situation_fact(of, fact);
		struct situation *without;

		if (!state->applies)
			continue;
		without = situation_variant(proof->arena, of);
		situation_put(without, state_of(proof, state, true));
		add_kind(proof, without);
	}
}

void
proof_kinds(struct proof *proof)
{
	struct surveying s = {.proof = proof};

	gather(&s);
	note_conditions(&s);
	for (size_t i = 0; i < COUNT(phases); i++)
		try_phase(&s, phases[i]);
	for (size_t i = 0; i < s.may_be_na.count; i++)
		double_kinds(proof, s.may_be_na.items[i]);
	if (s.age_count == AGES_MAX || proof->kinds.count >= KINDS_MAX)
		proof_give_up(proof, proof->framework->id.span,
			S("what holds of all kinds of schools: there are too "
			  "many of them"));
}
