/* Who a school is: its numbers, ages, calendar and dates. */
#include "check/checks.h"
#include "check/parts.h"

/* --- reference numbers --- */

/* The numbers of the schools so far, each to where it stands first. */
struct urns {
	struct arena *scratch;
	struct map first; /* number → struct text */
};

static const struct text *
find_urn(const struct school_facts *is, str urn)
{
	if (IS_SET(is->urn) && str_eq(is->urn.s, urn))
		return &is->urn;
	for (size_t i = 0; i < is->predecessor_urns.count; i++)
		if (str_eq(is->predecessor_urns.items[i].s, urn))
			return &is->predecessor_urns.items[i];
	return NULL;
}

static void
report_second_urn(
	struct portal *portal, const struct text *urn, const struct text *first)
{
	struct diagnostic *d = diag(portal->diags, S110, urn->span,
		"a second school has the reference number %.*s",
		STR_ARG(urn->s));

	diag_related(portal->diags, d, first->span, "the first is here");
	diag_help(portal->diags, d, "correct one of them");
}

/* A number that none of the schools before this one may have. */
static void
check_urn(
	struct portal *portal, const struct urns *urns, const struct text *urn)
{
	const struct text *first;

	if (!IS_SET(*urn))
		return;
	if (urn->s.p[0] != '1')
		diag_help(portal->diags,
			diag(portal->diags, S135, urn->span,
				"%.*s is hardly a school's reference number: "
				"those begin with 1",
				STR_ARG(urn->s)),
			"compare it with the national register of schools");
	first = map_get(&urns->first, urn->s);
	if (first != NULL)
		report_second_urn(portal, urn, first);
}

/* Its own number once more among those before it. */
static void
check_own_urns(struct portal *portal, const struct school_facts *is)
{
	for (size_t i = 0; i < is->predecessor_urns.count; i++) {
		const struct text *urn = &is->predecessor_urns.items[i];
		const struct text *first = find_urn(is, urn->s);

		if (first != NULL && first != urn)
			report_second_urn(portal, urn, first);
	}
}

static void
note_urn(struct urns *urns, struct text *urn)
{
	if (IS_SET(*urn) && map_get(&urns->first, urn->s) == NULL)
		map_put(urns->scratch, &urns->first, urn->s, urn);
}

static void
check_urns(struct portal *portal, struct urns *urns, struct school_facts *is)
{
	check_urn(portal, urns, &is->urn);
	for (size_t i = 0; i < is->predecessor_urns.count; i++)
		check_urn(portal, urns, &is->predecessor_urns.items[i]);
	check_own_urns(portal, is);
	note_urn(urns, &is->urn);
	for (size_t i = 0; i < is->predecessor_urns.count; i++)
		note_urn(urns, &is->predecessor_urns.items[i]);
}

/* --- ages and roll --- */

static void
check_ages(struct portal *portal, const struct school *school)
{
	const struct school_facts *is = &school->is;
	const struct phase_ages *ages;
	struct diagnostic *d;

	if (!IS_SET(is->phase) || school->age_to == 0)
		return;
	ages = &phase_ages[is->phase.v];
	if (school->age_from >= ages->from_least &&
		school->age_from <= ages->from_most &&
		school->age_to >= ages->to_least &&
		school->age_to <= ages->to_most)
		return;
	d = diag(portal->diags, S135, is->ages.span,
		"a %s school has hardly the ages %.*s",
		phase_words[is->phase.v], STR_ARG(is->ages.s));
	diag_related(portal->diags, d, is->phase.span, "the phase is here");
	diag_help(portal->diags, d, "correct the ages or the phase");
}

static void
check_roll(struct portal *portal, const struct school *school)
{
	const struct number *roll = &school->is.roll;

	if (!IS_SET(*roll) || roll->v.millionths > 0)
		return;
	diag_help(portal->diags,
		diag(portal->diags, S135, roll->span,
			"a school has hardly no pupils at all"),
		"write how many there are, or take `roll` out");
}

/* --- calendar --- */

static bool
has_calendar(const struct portal *portal, str name)
{
	for (size_t i = 0; i < portal->years.count; i++)
		if (str_eq(portal->years.items[i].calendar, name))
			return true;
	return false;
}

static str
nearest_calendar(const struct portal *portal, str name)
{
	LIST(str) names = {0};

	if (!diags_may_suggest(portal->diags))
		return (str){0};
	for (size_t i = 0; i < portal->years.count; i++)
		if (portal->years.items[i].calendar.n > 0)
			*list_push(portal->arena,
				&names) = portal->years.items[i].calendar;
	return str_nearest(name, names.items, names.count);
}

static void
check_calendar(struct portal *portal, const struct school *school)
{
	const struct text *calendar = &school->is.calendar;
	struct diagnostic *d;
	str near;

	if (!IS_SET(*calendar) || has_calendar(portal, calendar->s))
		return;
	near = nearest_calendar(portal, calendar->s);
	d = diag(portal->diags, R201, calendar->span,
		"there is no calendar `%.*s`", STR_ARG(calendar->s));
	/* Its terms are then the trust's: nothing is lost but precision. */
	d->severity = SEVERITY_WARNING;
	if (near.n > 0)
		diag_did_you_mean(portal->diags, d, near);
	else
		diag_help(portal->diags, d,
			"add content/years/%.*s.%.*s.yaml, or take the line "
			"out where the school keeps the trust's terms",
			STR_ARG(academic_year_text(portal->diags->arena,
				academic_year_of(portal->as_of))),
			STR_ARG(calendar->s));
}

/* --- dates --- */

static void
check_dates(struct portal *portal, const struct school *school)
{
	const struct school_facts *is = &school->is;

	if (!IS_SET(is->membership) || is->membership.v == MEMBERSHIP_TRUST)
		check_past(portal, (struct dated){&is->joined, "joined"});
	if (is->head != NULL)
		check_past(portal, (struct dated){&is->head->since, "since"});
	for (size_t i = 0; i < is->governance.count; i++) {
		const struct governance *body = &is->governance.items[i];

		check_order(portal, (struct dated){&body->from, "from"},
			(struct dated){&body->to, "to"});
	}
}

/* --- all of them --- */

void
check_schools(struct portal *portal, const struct assessments *all UNUSED)
{
	struct urns urns = {.scratch = arena_new()};

	for (size_t i = 0; i < portal->schools.count; i++) {
		struct school *school = portal->schools.items[i];

		check_urns(portal, &urns, &school->is);
		check_ages(portal, school);
		check_roll(portal, school);
		check_calendar(portal, school);
		check_dates(portal, school);
	}
	arena_free(urns.scratch);
}
