/* Conditions on what school.yaml says, and on the time since something. */
#include "framework/assertion.h"
#include "framework/evaluate_parts.h"

enum { OLDEST_PUPIL = 25 };

/* Days around the day that an unknown date may lie in: two centuries. */
enum { DATE_SPAN = 73000 };

/* More than twice what unequal months can make a period jump by. */
enum { MONTH_JUMP = 8 };

static void
evaluate_word(struct evaluation *evaluation, struct verdict *verdict, int value,
	const char *const *words)
{
	uint64_t wanted = verdict->condition->compiled->set;
	int count = 0;

	if (value >= 0) {
		verdict->value = str_from(words[value]);
		verdict_settle(verdict, formula_constant(wanted >> value & 1));
		return;
	}
	while (words[count] != NULL)
		count++;
	verdict->reason = REASON_MISSING;
	verdict_settle(verdict,
		formula_member(evaluation->arena,
			evaluation_choice(evaluation, NULL,
				(struct unknown){str_from(words[0]), 0},
				(UINT64_C(1) << count) - 1),
			wanted));
}

void
evaluate_phase(struct evaluation *evaluation, struct verdict *verdict)
{
	const struct situation *s = evaluation->situation;

	if (s->school != NULL)
		verdict->span = s->school->is.phase.span;
	evaluate_word(evaluation, verdict, s->phase, phase_words);
}

void
evaluate_membership(struct evaluation *evaluation, struct verdict *verdict)
{
	const struct situation *s = evaluation->situation;

	if (s->school != NULL)
		verdict->span = s->school->is.membership.span;
	evaluate_word(evaluation, verdict, s->membership, membership_words);
}

/*
 * Pupils of an age: the youngest is not older, the oldest not younger. Where
 * the ages are unknown two numbers stand for them, so that conditions on
 * several ages move together.
 */
static const struct formula *
ages_formula(struct evaluation *evaluation, int age)
{
	const struct situation *s = evaluation->situation;
	const struct variable *from, *to;
	struct formulas both = {0};

	if (s->age_to > 0)
		return formula_constant(s->age_from <= age && age <= s->age_to);
	from = evaluation_number(evaluation, S("age from"), 0, OLDEST_PUPIL);
	to = evaluation_number(evaluation, S("age to"), 0, OLDEST_PUPIL);
	formulas_add(evaluation->arena, &both,
		formula_distance(evaluation->arena, NULL, from, -age));
	formulas_add(evaluation->arena, &both,
		formula_distance(evaluation->arena, to, NULL, age));
	return formula_all(evaluation->arena, &both);
}

static void
show_ages(struct evaluation *evaluation, struct verdict *verdict)
{
	const struct situation *s = evaluation->situation;

	if (s->school != NULL)
		verdict->span = s->school->is.ages.span;
	if (s->age_to > 0)
		verdict->value = str_printf(
			evaluation->arena, "%d-%d", s->age_from, s->age_to);
	else
		verdict->reason = REASON_MISSING;
}

void
evaluate_ages(struct evaluation *evaluation, struct verdict *verdict)
{
	show_ages(evaluation, verdict);
	verdict_settle(verdict,
		ages_formula(evaluation, verdict->condition->compiled->age));
}

void
evaluate_sixth_form(struct evaluation *evaluation, struct verdict *verdict)
{
	const struct formula *has = ages_formula(evaluation, SIXTH_FORM_AGE);

	show_ages(evaluation, verdict);
	if (!verdict->condition->compiled->flag)
		has = formula_not(evaluation->arena, has);
	verdict_settle(verdict, has);
}

/* The agreed category: that of the school, or what a worked case gives. */
void
evaluate_agreed_category(struct evaluation *evaluation, struct verdict *verdict)
{
	const struct situation *s = evaluation->situation;
	const struct category *category = s->agreed;

	for (size_t i = 0; s->worked != NULL && i < s->worked->given.count;
		i++) {
		const struct given *given = &s->worked->given.items[i];

		if (str_eq_z(given->name.s, "category") &&
			given->values.count > 0)
			category = framework_category(
				s->framework, given->values.items[0].value.s);
	}
	verdict_settle(verdict,
		formula_constant(
			category != NULL &&
			(verdict->condition->compiled->set >> category->rank &
				1)));
}

/* The first day that lies within the period before the situation's day. */
static date
period_start(const struct situation *situation, const struct period *period)
{
	date start = date_add_months(situation->day, -12 * period->count);

	if (period->unit != UNIT_YEAR || period->per_year)
		start = date_add_days(situation->day, -DATE_SPAN);
	/*
	 * period_after() runs forward only: close in from below, at the end
	 * by single days, since months of unequal length make it jump.
	 */
	while (period_after(period, start).day < situation->day.day) {
		int gap = situation->day.day - period_after(period, start).day;

		start = date_add_days(start, gap > MONTH_JUMP ? gap / 2 : 1);
	}
	return start;
}

static void
settle_since(struct evaluation *evaluation, struct verdict *verdict, date event,
	str name)
{
	const struct situation *s = evaluation->situation;
	date start = period_start(s, &verdict->condition->compiled->period);
	const struct variable *day;

	if (date_is_set(event)) {
		verdict->value = date_iso(evaluation->arena, event);
		verdict_settle(
			verdict, formula_constant(event.day >= start.day &&
						  event.day <= s->day.day));
		return;
	}
	verdict->reason = REASON_MISSING;
	day = evaluation_number(
		evaluation, name, s->day.day - DATE_SPAN, s->day.day);
	verdict_settle(verdict,
		formula_distance(evaluation->arena, day, NULL, start.day));
}

void
evaluate_since(struct evaluation *evaluation, struct verdict *verdict)
{
	const struct situation *s = evaluation->situation;
	const struct headship *head = NULL;

	if (s->school != NULL) {
		head = s->school->is.head;
		verdict->span = s->school->is.joined.span;
	}
	if (!verdict->condition->compiled->head) {
		settle_since(evaluation, verdict, s->joined, S("joined"));
		return;
	}
	verdict->span = head == NULL ? (struct span){0} : head->since.span;
	settle_since(evaluation, verdict, s->head_since, S("head since"));
}

/* The newest evidence of a type that was known on the day, or NULL. */
static const struct evidence *
newest_of(const struct situation *s, str type)
{
	struct evidences known = evidence_all(s->school);
	const struct evidence *newest = NULL;

	for (size_t i = 0; i < known.count; i++) {
		const struct evidence *e = known.items[i];

		if (str_eq(e->type.s, type) && evidence_is_known(e, s->day))
			newest = e;
	}
	return newest;
}

void
evaluate_recent(struct evaluation *evaluation, struct verdict *verdict)
{
	const struct situation *s = evaluation->situation;
	str type = verdict->condition->within->evidence.s;
	const struct evidence *newest;

	if (s->school == NULL) {
		settle_since(evaluation, verdict, DATE_NONE,
			str_printf(evaluation->arena, "evidence %.*s",
				STR_ARG(type)));
		return;
	}
	newest = newest_of(s, type);
	if (newest == NULL) {
		verdict_settle(verdict, formula_constant(false));
		return;
	}
	settle_since(evaluation, verdict,
		newest->withheld ? DATE_NONE : newest->date.d, type);
	if (newest->withheld)
		verdict->reason = withheld_reason(newest->withheld);
}
