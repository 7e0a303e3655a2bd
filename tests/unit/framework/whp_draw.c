#include "framework/whp_draw.h"

enum { UNKNOWN_MAX = 6 };

#define GRADE(name)                                                            \
	{                                                                      \
		name,                                                          \
			{"outstanding", "good", "requires-improvement",        \
				"inadequate"},                                 \
			WHP_UNKNOWN                                            \
	}
#define CARD(name)                                                             \
	{                                                                      \
		name,                                                          \
			{"exceptional", "strong-standard",                     \
				"expected-standard", "needs-attention",        \
				"urgent-improvement"},                         \
			WHP_UNKNOWN                                            \
	}
#define FLAG(name, silence)                                                    \
	{                                                                      \
		name, {"true", "false"}, silence                               \
	}

const struct whp_values whp_facts[WHP_FACTS] = {
	[WHP_OVERALL] = GRADE("overall"),
	[WHP_EDUCATION] = GRADE("quality-of-education"),
	[WHP_BEHAVIOUR] = GRADE("behaviour"),
	[WHP_DEVELOPMENT] = GRADE("personal-development"),
	[WHP_LEADERSHIP] = GRADE("leadership"),
	[WHP_EARLY_YEARS] = GRADE("early-years"),
	[WHP_SIXTH_FORM] = GRADE("sixth-form"),
	[WHP_PACE] = {"pace", {"rapid", "steady", "slow"}, WHP_UNKNOWN},
	[WHP_INSPECTION_CATEGORY] = {"inspection-category",
		{"none", "serious-weaknesses",
			"requires-significant-improvement", "special-measures"},
		WHP_UNKNOWN},
	[WHP_SPONSOR] = FLAG("sponsor-request", 1),
	[WHP_CONCERN] = FLAG("trust-qa-serious-concern", 1),
	[WHP_SAFEGUARDING] = FLAG("safeguarding-effective", 0),
	[WHP_CARD_INCLUSION] = CARD("rc-inclusion"),
	[WHP_CARD_CURRICULUM] = CARD("rc-curriculum"),
	[WHP_CARD_ACHIEVEMENT] = CARD("rc-achievement"),
	[WHP_CARD_ATTENDANCE] = CARD("rc-attendance"),
	[WHP_CARD_WELLBEING] = CARD("rc-wellbeing"),
	[WHP_CARD_LEADERSHIP] = CARD("rc-leadership"),
	[WHP_CARD_EARLY_YEARS] = CARD("rc-early-years"),
	[WHP_CARD_POST_16] = CARD("rc-post-16"),
	[WHP_CARD_SAFEGUARDING] = {"rc-safeguarding", {"met", "not-met"},
		WHP_UNKNOWN},
};

static const struct whp_ages all_ages[] = {
	{"phase: secondary, ages: 11-16", false, false},
	{"phase: secondary, ages: 11-18", false, true},
	{"phase: primary, ages: 7-11", false, false},
	{"phase: primary, ages: 4-11", true, false},
	{"phase: special, ages: 3-19", true, true},
};

/* Most areas of a school are alike; few are better than they are together. */
static size_t
draw_grade(struct whp_drawn *d)
{
	size_t step = random_below(d->random, 10);

	if (step == 0 && d->grade > 0)
		return d->grade - 1;
	return step <= 2 && d->grade < 3 ? d->grade + 1 : d->grade;
}

static size_t
draw_place(struct whp_drawn *d, enum whp_fact fact)
{
	size_t grade;

	if (fact <= WHP_SIXTH_FORM)
		return draw_grade(d);
	if (fact == WHP_PACE)
		return random_below(d->random, 3);
	if (fact == WHP_INSPECTION_CATEGORY)
		return random_once_in(d->random, 4) ? random_below(d->random, 4)
						    : 0;
	if (fact == WHP_CARD_SAFEGUARDING)
		return random_once_in(d->random, 10);
	/* Reasons for D are drawn less often: else nearly every case is D. */
	if (fact == WHP_SPONSOR || fact == WHP_CONCERN)
		return !random_once_in(d->random, 12);
	if (fact == WHP_SAFEGUARDING)
		return random_once_in(d->random, 12);
	grade = draw_grade(d);
	return grade == 0 ? random_below(d->random, 2) : grade + 1;
}

static bool
is_area(enum whp_fact fact)
{
	return fact >= WHP_EDUCATION && fact <= WHP_SIXTH_FORM;
}

static bool
is_card(enum whp_fact fact)
{
	return fact >= WHP_CARD_INCLUSION;
}

/* Schools without pupils of the age; n/a where the file says so. */
static bool
applies(const struct whp_drawn *d, enum whp_fact fact)
{
	if (fact == WHP_EARLY_YEARS || fact == WHP_CARD_EARLY_YEARS)
		return d->ages->early_years;
	if (fact == WHP_SIXTH_FORM || fact == WHP_CARD_POST_16)
		return d->ages->sixth_form;
	return true;
}

static bool
is_left_out(const struct whp_drawn *d, enum whp_fact fact)
{
	if (fact == WHP_OVERALL)
		return !d->with_overall;
	if (is_area(fact))
		return !d->with_grades;
	return is_card(fact) && !d->with_card;
}

static bool
draw_unknown(struct whp_drawn *d)
{
	bool unknown = d->unknown > 0 && random_once_in(d->random, 4);

	d->unknown -= unknown;
	return unknown;
}

static int
draw_fact(struct whp_drawn *d, enum whp_fact fact)
{
	const struct whp_values *of = &whp_facts[fact];
	size_t place;

	if (!applies(d, fact))
		return WHP_NA;
	if ((is_area(fact) && d->no_areas) || random_once_in(d->random, 25)) {
		buf_printf(&d->given, ", %s: n/a", of->id);
		return WHP_NA;
	}
	if (is_left_out(d, fact))
		return WHP_UNKNOWN;
	if (draw_unknown(d)) {
		/* Where silence means something it takes a word. */
		if (of->silence != WHP_UNKNOWN || random_once_in(d->random, 2))
			buf_printf(&d->given, ", %s: suppressed", of->id);
		return WHP_UNKNOWN;
	}
	if (of->silence != WHP_UNKNOWN && random_once_in(d->random, 2))
		return of->silence;
	place = draw_place(d, fact);
	buf_printf(&d->given, ", %s: %s", of->id, of->values[place]);
	return (int)place;
}

/* Judged overall, by area, by report card; or any mixture of these. */
static void
draw_eras(struct whp_drawn *d)
{
	size_t era = random_below(d->random, 8);

	d->with_overall = era <= 2 || random_once_in(d->random, 4);
	d->with_grades = era <= 4 || random_once_in(d->random, 2);
	d->with_card = era >= 5 || random_once_in(d->random, 8);
}

void
whp_draw(struct whp_drawn *d, struct arena *arena, struct random *random)
{
	static const size_t grades[] = {0, 0, 1, 1, 1, 2, 2, 2, 2, 3};

	*d = (struct whp_drawn){.random = random, .given = buf_new(arena)};
	d->ages = &all_ages[random_below(random, COUNT(all_ages))];
	d->unknown = random_below(random, UNKNOWN_MAX + 1);
	d->grade = grades[random_below(random, COUNT(grades))];
	d->no_areas = random_once_in(random, 25);
	draw_eras(d);
	buf_put_z(&d->given, d->ages->given);
	/* Unknowns are handed out first come; so begin anywhere. */
	for (size_t i = 0, from = random_below(random, WHP_FACTS);
		i < WHP_FACTS; i++) {
		enum whp_fact fact = (from + i) % WHP_FACTS;

		if (whp_facts[fact].id != NULL)
			d->facts[fact] = draw_fact(d, fact);
		else
			d->facts[fact] = d->no_areas ? WHP_UNKNOWN : 0;
	}
}
