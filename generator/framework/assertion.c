/* Which evidence says what: the assertions of a school known on a day. */
#include "framework/assertion.h"

date
evidence_known_from(const struct evidence *evidence)
{
	if (!str_eq_z(evidence->type.s, "inspection"))
		return evidence->date.d;
	return IS_SET(evidence->published) ? evidence->published.d : DATE_NONE;
}

bool
evidence_is_known(const struct evidence *evidence, date day)
{
	date from = evidence_known_from(evidence);

	return date_is_set(from) && from.day <= day.day;
}

/* "2025-26" is a whole year; "2025-26 autumn" only a part of one. */
static void
read_period(struct assertion *assertion)
{
	const struct finding_value *finding = assertion->finding;
	const struct evidence *evidence = assertion->evidence;

	assertion->whole_year = true;
	assertion->year = IS_SET(evidence->covers)
				  ? evidence->covers.start
				  : academic_year_of(evidence->date.d);
	if (finding == NULL || !IS_SET(finding->period))
		return;
	assertion->whole_year = academic_year_parse(
		finding->period.s, &assertion->year, NULL);
}

static void
add(struct situation *situation, const struct fact *fact,
	struct assertion assertion)
{
	size_t number = fact_number(situation->portal, fact);

	read_period(&assertion);
	*list_push(situation->arena,
		&situation->assertions[number].all) = assertion;
}

static void
add_finding(struct situation *situation, const struct evidence *evidence,
	const struct finding *finding)
{
	/* What names no fact was reported, and asserts nothing. */
	for (size_t i = 0;
		finding->fact.target != NULL && i < finding->values.count;
		i++) {
		const struct finding_value *value = &finding->values.items[i];

		add(situation, finding->fact.target,
			(struct assertion){.evidence = evidence,
				.finding = value,
				.value = value->value.s,
				.span = value->value.span,
				.date = evidence->date.d});
	}
}

/* An inspection's category of concern is a key of its own. */
static void
add_inspection_category(
	struct situation *situation, const struct evidence *evidence)
{
	const struct word *category = &evidence->inspection_category;
	const struct fact *fact;

	if (!IS_SET(*category))
		return;
	fact = map_get(
		&situation->portal->index[REF_FACT], S("inspection-category"));
	if (fact == NULL)
		return;
	add(situation, fact,
		(struct assertion){.evidence = evidence,
			.value = str_from(
				inspection_category_words[category->v]),
			.span = category->span,
			.date = evidence->date.d});
}

void
assertions_collect(struct situation *situation)
{
	const struct school *school = situation->school;

	situation->assertions = NEW_ARRAY(situation->arena, struct assertions,
		situation->portal->facts.count);
	for (size_t i = 0; i < school->evidence.count; i++) {
		const struct evidence *evidence = school->evidence.items[i];

		if (!evidence_is_known(evidence, situation->day))
			continue;
		for (size_t j = 0; j < evidence->findings.count; j++)
			add_finding(situation, evidence,
				&evidence->findings.items[j]);
		add_inspection_category(situation, evidence);
	}
}

const struct assertions *
situation_assertions(const struct situation *situation, const struct fact *fact)
{
	static const struct assertions none;

	if (situation->assertions == NULL)
		return &none;
	return &situation->assertions[fact_number(situation->portal, fact)];
}

bool
assertion_may_count(
	const struct fact_rule *rule, const struct assertion *assertion)
{
	if (rule == NULL || rule->from.count == 0)
		return true;
	for (size_t i = 0; i < rule->from.count; i++)
		if (str_eq(rule->from.items[i].s, assertion->evidence->type.s))
			return true;
	return false;
}

bool
assertion_is_valid(const struct fact_rule *rule,
	const struct assertion *assertion, date day)
{
	for (size_t i = 0; rule != NULL && i < rule->valid.count; i++) {
		const struct valid_for *valid = &rule->valid.items[i];

		if (IS_SET(valid->type) &&
			!str_eq(valid->type.s, assertion->evidence->type.s))
			continue;
		return period_after(&valid->period, assertion->date).day >=
		       day.day;
	}
	return true;
}

bool
assertion_is_of(const struct fact *fact, const struct assertion *assertion)
{
	const struct finding_value *finding = assertion->finding;
	str of = IS_SET(fact->pupils) ? fact->pupils.s : S("all");
	str group = finding != NULL && IS_SET(finding->group) ? finding->group.s
							      : S("all");

	return str_eq(of, group);
}

/* How soon a type comes in a list of preferred types. */
static size_t
type_place(const struct fact_rule *rule, str type)
{
	for (size_t i = 0; i < rule->prefer.count; i++)
		if (str_eq(rule->prefer.items[i].s, type))
			return i;
	return rule->prefer.count;
}

/* Does `a` go before `b`, which is not later in the list, by preference? */
bool
assertion_is_preferred(const struct situation *situation,
	const struct fact *fact, const struct fact_rule *rule,
	const struct assertion *a, const struct assertion *b)
{
	if (rule != NULL && rule->prefer.count > 0) {
		str first = rule->prefer.items[0].s;
		size_t of_a = type_place(rule, a->evidence->type.s);
		size_t of_b = type_place(rule, b->evidence->type.s);

		if (str_eq_z(first, "worst")) {
			int worst_a = fact_value_index(
				situation->portal, fact, a->value);
			int worst_b = fact_value_index(
				situation->portal, fact, b->value);

			if (worst_a != worst_b)
				return worst_a > worst_b;
		} else if (!str_eq_z(first, "latest") && of_a != of_b) {
			return of_a < of_b;
		}
	}
	return a->date.day >= b->date.day;
}
