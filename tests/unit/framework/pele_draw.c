#include "framework/pele_draw.h"

#include <check.h>

enum { UNKNOWN_MAX = 5 };

struct pele_values {
	const char *id;
	const char *values[5]; /* in the order of pele.c, ending in NULL */
};

static const struct pele_values choices[PELE_NEW_HEAD] = {
	[PELE_OVERALL] = {"overall",
		{"outstanding", "good", "requires-improvement", "inadequate"}},
	[PELE_LEADERSHIP] = {"leadership",
		{"outstanding", "good", "requires-improvement", "inadequate"}},
	[PELE_INSPECTION_CATEGORY] = {"inspection-category",
		{"none", "serious-weaknesses",
			"requires-significant-improvement",
			"special-measures"}},
	[PELE_SHORT_INSPECTION] = {"short-inspection",
		{"none", "remains-good", "may-be-outstanding",
			"some-concerns"}},
	[PELE_LIKELY] = {"likely",
		{"outstanding", "good", "requires-improvement", "inadequate"}},
	[PELE_PACE] = {"pace", {"rapid", "steady", "slow"}},
	[PELE_CAPACITY] = {"capacity", {"strong", "sufficient", "limited"}},
	[PELE_PROGRESS] = {"progress",
		{"above-average", "average", "below-average"}},
	[PELE_INEXPERIENCED] = {"inexperienced-leaders", {"true", "false"}},
	[PELE_VULNERABLE] = {"vulnerable-improving", {"true", "false"}},
	[PELE_COASTING] = {"coasting", {"true", "false"}},
	[PELE_WARNING] = {"warning-notice", {"true", "false"}},
	[PELE_NOT_RESPONDING] = {"not-responding", {"true", "false"}},
};

static const char *const fact_ids[PELE_FACTS] = {
	[PELE_FLOOR] = "floor", [PELE_OUTCOMES] = "outcomes"};

static void
add_value(struct domain *domain, int value)
{
	for (size_t i = 0; i < domain->count; i++)
		if (domain->values[i] == value)
			return;
	ck_assert_uint_lt(domain->count, DOMAIN_MAX);
	domain->values[domain->count++] = value;
}

/* Whether the next fact is unknown; a few at most, and some cases have none. */
static bool
draw_unknown(struct drawn *d)
{
	bool unknown = d->unknown > 0 && random_once_in(d->random, 3);

	d->unknown -= unknown;
	return unknown;
}

/* Serious values are drawn less often: else nearly every case is red. */
static size_t
draw_place(struct drawn *d, enum pele_fact fact, size_t count)
{
	bool late = random_once_in(d->random, 4);

	if (fact >= PELE_INEXPERIENCED)
		return !random_once_in(d->random, 12);
	if (fact == PELE_INSPECTION_CATEGORY && !late)
		return 0;
	return random_below(d->random, late ? count : count - 1);
}

static void
draw_choice(struct drawn *d, enum pele_fact fact)
{
	const struct pele_values *of = &choices[fact];
	struct domain *domain = &d->domains[fact];
	bool has_silence = fact == PELE_SHORT_INSPECTION ||
			   fact >= PELE_INEXPERIENCED;
	size_t count = 0, place;

	while (of->values[count] != NULL)
		count++;
	if (draw_unknown(d)) {
		for (size_t i = 0; i < count; i++)
			add_value(domain, (int)i);
		/* Where silence means something it takes a word. */
		if (has_silence || random_once_in(d->random, 2))
			buf_printf(&d->given, ", %s: suppressed", of->id);
	} else if (random_once_in(d->random, 25)) {
		add_value(domain, PELE_NA);
		buf_printf(&d->given, ", %s: n/a", of->id);
	} else if (has_silence && random_once_in(d->random, 2)) {
		add_value(domain, fact == PELE_SHORT_INSPECTION ? 0 : 1);
	} else {
		place = draw_place(d, fact, count);
		add_value(domain, (int)place);
		buf_printf(&d->given, ", %s: %s", of->id, of->values[place]);
	}
	if (d->special && fact == PELE_PROGRESS)
		*domain = (struct domain){{PELE_NA}, 1};
}

static void
draw_head(struct drawn *d)
{
	struct domain *domain = &d->domains[PELE_NEW_HEAD];
	bool new = random_once_in(d->random, 6);

	if (draw_unknown(d)) {
		add_value(domain, 0);
		add_value(domain, 1);
		return;
	}
	add_value(domain, new);
	buf_printf(&d->given, ", head: {since: %s}",
		new ? "2017-09-01" : "2017-08-31");
}

static void
put_tenths(struct drawn *d, int tenths)
{
	int size = tenths < 0 ? -tenths : tenths;

	buf_printf(&d->given, "%s%d.%d", tenths < 0 ? "-" : "", size / 10,
		size % 10);
}

/* A series, oldest first; what is unknown is suppressed. */
static void
put_series(struct drawn *d, const char *id, const int *values,
	const bool *known, int count)
{
	buf_printf(&d->given, ", %s: {series: [", id);
	for (int i = count - 1; i >= 0; i--) {
		if (known[i])
			put_tenths(d, values[i]);
		else
			buf_put_z(&d->given, "suppressed");
		buf_put_z(&d->given, i > 0 ? ", " : "]");
	}
}

/* All that an unknown may be: on both sides of each threshold. */
static void
add_floors(struct domain *domain, const int values[2], const bool known[2])
{
	static const int all[] = {-1000, -1, 0, 1, 49, 50, 51, 1000};

	for (size_t i = 0; i < COUNT(all); i++)
		for (size_t j = 0; j < COUNT(all); j++)
			add_value(domain,
				pele_floor(known[0] ? values[0] : all[i],
					known[1] ? values[1] : all[j]));
}

static bool
draw_nothing(struct drawn *d, enum pele_fact fact)
{
	bool gone = d->special || random_once_in(d->random, 12);

	if (!gone)
		return false;
	add_value(&d->domains[fact], PELE_NA);
	if (!d->special)
		buf_printf(&d->given, ", %s: n/a", fact_ids[fact]);
	return true;
}

static void
draw_floor(struct drawn *d)
{
	static const int near[] = {-30, -1, 0, 1, 25, 49, 50, 51, 160, 160};
	int values[2];
	bool known[2];

	if (draw_nothing(d, PELE_FLOOR))
		return;
	for (size_t i = 0; i < 2; i++) {
		values[i] = near[random_below(d->random, COUNT(near))];
		known[i] = !draw_unknown(d);
	}
	put_series(d, "floor", values, known, 2);
	buf_put_char(&d->given, '}');
	add_floors(&d->domains[PELE_FLOOR], values, known);
}

/* With the last three years chosen, what the others may be. */
static void
add_rest(const struct drawn *d, struct domain *domain, int v[4],
	const int *similar, bool oldest_known)
{
	int oldest[] = {v[2], v[2] + 1};
	int others[] = {v[0], v[0] + 19, v[0] + 20, v[0] + 59, v[0] + 60};
	int before = v[3];

	for (size_t i = 0; i < COUNT(oldest); i++) {
		if (!oldest_known)
			v[3] = oldest[i];
		for (size_t j = 0; j < COUNT(others); j++) {
			int s = similar != NULL ? *similar : others[j];

			if (v[3] <= 1000 && s <= 1000)
				add_value(domain,
					pele_outcomes(d->mistake, v, s));
		}
	}
	v[3] = before;
}

enum { WHOLE_RANGE = 1000 };

/* Every figure of the range for each unknown of the last three years. */
static void
add_outcomes(const struct drawn *d, struct domain *domain, int v[4],
	const bool known[4], const int *similar)
{
	int first[3], last[3];

	for (size_t i = 0; i < 3; i++) {
		first[i] = known[i] ? v[i] : 0;
		last[i] = known[i] ? v[i] : WHOLE_RANGE;
	}
	for (v[0] = first[0]; v[0] <= last[0]; v[0]++)
		for (v[1] = first[1]; v[1] <= last[1]; v[1]++)
			for (v[2] = first[2]; v[2] <= last[2]; v[2]++)
				add_rest(d, domain, v, similar, known[3]);
}

static int
within_range(int tenths)
{
	return tenths < 0 ? 0 : tenths > WHOLE_RANGE ? WHOLE_RANGE : tenths;
}

static void
draw_figures(struct drawn *d, int v[4], int *similar)
{
	static const int steps[] = {-51, -50, -49, -40, -39, -20, -1, 0, 0, 1,
		20, 39, 40, 41, 50, 51};
	static const int ahead[] = {-30, 0, 0, 0, 19, 20, 21, 59, 60, 61};
	static const int starts[] = {5, 30, 600, 640, 970, 995};

	v[0] = starts[random_below(d->random, COUNT(starts))];
	for (size_t i = 1; i < 4; i++)
		v[i] = within_range(
			v[i - 1] +
			steps[random_below(d->random, COUNT(steps))]);
	*similar = within_range(
		v[0] + ahead[random_below(d->random, COUNT(ahead))]);
}

static void
draw_outcomes(struct drawn *d)
{
	struct domain *domain = &d->domains[PELE_OUTCOMES];
	int v[4], similar;
	bool known[4], similar_known = !draw_unknown(d);

	if (draw_nothing(d, PELE_OUTCOMES))
		return;
	draw_figures(d, v, &similar);
	for (size_t i = 0; i < 4; i++)
		known[i] = !draw_unknown(d);
	/* Two unknown years at once are tried too, but they take time. */
	if (!random_once_in(d->random, 40)) {
		known[1] = known[1] || !known[0];
		known[2] = known[2] || !known[0] || !known[1];
	} else {
		known[2] = known[2] || (!known[0] && !known[1]);
	}
	put_series(d, "outcomes", v, known, 4);
	if (similar_known) {
		buf_put_z(&d->given, ", similar-schools: ");
		put_tenths(d, similar);
	}
	buf_put_char(&d->given, '}');
	add_outcomes(d, domain, v, known, similar_known ? &similar : NULL);
}

void
pele_draw(struct drawn *d, struct arena *arena, struct random *random)
{
	*d = (struct drawn){.arena = arena,
		.random = random,
		.mistake = d->mistake,
		.unknown = random_below(random, UNKNOWN_MAX + 1),
		.special = random_once_in(random, 12),
		.given = buf_new(arena)};
	buf_printf(&d->given, "phase: %s", d->special ? "special" : "primary");
	/* Unknowns are handed out first come; so begin anywhere. */
	for (size_t i = 0, from = random_below(random, PELE_FACTS);
		i < PELE_FACTS; i++) {
		enum pele_fact fact = (from + i) % PELE_FACTS;

		if (fact == PELE_OUTCOMES)
			draw_outcomes(d);
		else if (fact == PELE_FLOOR)
			draw_floor(d);
		else if (fact == PELE_NEW_HEAD)
			draw_head(d);
		else
			draw_choice(d, fact);
	}
}

const char *
pele_fact_id(enum pele_fact fact)
{
	return fact < PELE_NEW_HEAD ? choices[fact].id : fact_ids[fact];
}
