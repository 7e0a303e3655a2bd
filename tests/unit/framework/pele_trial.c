#include "framework/pele_trial.h"

#include <check.h>

const struct choice nothing_changed = {
	{-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1}};

enum pele_result
trial_result(const struct trial *t, const struct choice *choice)
{
	const struct domain *domains[PELE_FACTS];
	size_t at[PELE_FACTS] = {0}, place = 0;
	enum pele_result only = PELE_IMPOSSIBLE;
	int facts[PELE_FACTS];

	for (size_t i = 0; i < PELE_FACTS; i++)
		domains[i] = choice->option[i] < 0
				     ? &t->drawn.domains[i]
				     : &t->options[i].all[choice->option[i]];
	while (place < PELE_FACTS) {
		enum pele_result result;

		for (size_t i = 0; i < PELE_FACTS; i++)
			facts[i] = domains[i]->values[at[i]];
		result = pele_decide(PELE_RIGHT, facts);
		if (result != PELE_IMPOSSIBLE && only != PELE_IMPOSSIBLE &&
			result != only)
			return PELE_IMPOSSIBLE;
		if (result != PELE_IMPOSSIBLE)
			only = result;
		for (place = 0; place < PELE_FACTS; place++) {
			if (++at[place] < domains[place]->count)
				break;
			at[place] = 0;
		}
	}
	return only == PELE_NONE ? PELE_IMPOSSIBLE : only;
}

bool
trial_wants(const struct trial *t, enum pele_result result)
{
	if (result == PELE_IMPOSSIBLE)
		return false;
	return t->worse ? result > t->now : result < t->now;
}

static bool
same_domain(const struct domain *a, const struct domain *b)
{
	if (a->count != b->count)
		return false;
	for (size_t i = 0; i < a->count; i++) {
		bool in = false;

		for (size_t j = 0; j < b->count; j++)
			in = in || a->values[i] == b->values[j];
		if (!in)
			return false;
	}
	return true;
}

static size_t
add_option(struct options *options, const struct domain *domain)
{
	for (size_t i = 0; i < options->count; i++)
		if (same_domain(&options->all[i], domain))
			return i;
	ck_assert_uint_lt(options->count, OPTIONS_MAX);
	options->all[options->count] = *domain;
	return options->count++;
}

static void
add_value(struct domain *domain, int value)
{
	for (size_t i = 0; i < domain->count; i++)
		if (domain->values[i] == value)
			return;
	ck_assert_uint_lt(domain->count, DOMAIN_MAX);
	domain->values[domain->count++] = value;
}

int
tenths_of(const char *text)
{
	decimal d = {0};
	size_t n = strspn(text, "-0123456789.");

	ck_assert_int_eq(decimal_parse((str){text, n}, &d, NULL), DECIMAL_OK);
	return (int)(d.millionths / (DECIMAL_ONE / 10));
}

bool
trial_figures(const struct trial *trial, const char *id, int count,
	struct figures_drawn *out)
{
	struct arena *arena = trial->drawn.arena;
	const char *start = str_z(
		arena, str_printf(arena, " %s: {series: [", id));
	const char *at = strstr(
		str_z(arena, buf_str(&trial->drawn.given)), start);
	const char *end, *similar;

	*out = (struct figures_drawn){0};
	if (at == NULL)
		return false;
	at += strlen(start);
	end = strchr(at, '}');
	similar = strstr(at, "similar-schools: ");
	for (int i = count - 1; i >= 0; i--) {
		out->known[i] = *at != 's';
		if (out->known[i])
			out->value[i] = tenths_of(at);
		at += strcspn(at, ",]") + 2;
	}
	out->similar_known = similar != NULL && similar < end;
	if (out->similar_known)
		out->similar = tenths_of(similar + strlen("similar-schools: "));
	return true;
}

/* Figures around those that are known, and the ends of the range. */
static size_t
likely_figures(const struct figures_drawn *f, int *out)
{
	static const int steps[] = {-60, -59, -51, -50, -41, -40, -39, -20, -19,
		-3, -2, -1, 0, 1, 2, 3, 19, 20, 39, 40, 41, 50, 51, 59, 60};
	size_t count = 0;

	for (size_t i = 0; i < 5; i++) {
		int from = i < 4 ? f->value[i] : f->similar;

		for (size_t j = 0; j < COUNT(steps); j++)
			if (from + steps[j] >= 0 && from + steps[j] <= TENTHS)
				out[count++] = from + steps[j];
	}
	for (int i = 0; i <= 60; i++) {
		out[count++] = i;
		out[count++] = TENTHS - i;
	}
	return count;
}

/*
 * What outcomes may come to with this figure: every figure of the range for
 * each one of the others that is unknown; of two, every one near by.
 */
static struct domain
outcomes_with(
	const struct figures_drawn *f, int now, const int *likely, size_t count)
{
	struct domain domain = {0};
	int v[4] = {now, f->value[1], f->value[2], f->value[3]};
	int similar = f->similar;
	int *open[4];
	size_t opens = 0, total = 1;

	for (size_t i = 1; i < 4; i++)
		if (!f->known[i])
			open[opens++] = &v[i];
	if (!f->similar_known)
		open[opens++] = &similar;
	for (size_t i = 0; i < opens; i++)
		total *= count;
	for (size_t at = 0; at < total; at++) {
		size_t rest = at;

		for (size_t i = 0; i < opens; i++, rest /= count)
			*open[i] = likely[rest % count];
		add_value(&domain, pele_outcomes(PELE_RIGHT, v, similar));
	}
	return domain;
}

static void
fill_outcomes(struct options *options, const struct figures_drawn *f)
{
	int likely[400];
	size_t count;

	options->is_figure = true;
	options->known = f->known[0];
	options->now = f->value[0];
	options->most = TENTHS;
	for (int now = 0; now <= TENTHS; now++) {
		struct figures_drawn with = *f;
		struct domain domain;

		with.value[0] = now;
		count = likely_figures(&with, likely);
		domain = outcomes_with(f, now, likely, count);
		options->of_value[now] = (uint8_t)add_option(options, &domain);
	}
}

static void
fill_floor(struct options *options, const struct figures_drawn *f)
{
	options->is_figure = true;
	options->known = f->known[0];
	options->now = f->value[0];
	options->least = -TENTHS;
	options->most = TENTHS;
	for (int now = -TENTHS; now <= TENTHS; now++) {
		struct domain domain = {0};

		add_value(&domain, pele_floor(now, f->value[1]));
		if (!f->known[1]) {
			add_value(&domain, pele_floor(now, -1));
			add_value(&domain, pele_floor(now, 0));
		}
		options->of_value[now + TENTHS] = (uint8_t)add_option(
			options, &domain);
	}
}

void
trial_fill(struct world *world, struct trial *t)
{
	struct figures_drawn f;

	for (size_t i = 0; i < PELE_FACTS; i++) {
		const char *id = pele_fact_id((enum pele_fact)i);
		const struct domain *d = &t->drawn.domains[i];
		size_t count;

		t->options[i] = (struct options){0};
		/* Nobody changes when a head began, or what does not apply. */
		if (id == NULL || d->values[0] == PELE_NA)
			continue;
		count = fact_value_count(&world->portal, world_fact(world, id));
		for (size_t v = 0; v < count; v++)
			if (d->count > 1 || d->values[0] != (int)v)
				add_option(&t->options[i],
					&(struct domain){{(int)v}, 1});
	}
	if (trial_figures(t, "floor", 2, &f))
		fill_floor(&t->options[PELE_FLOOR], &f);
	if (trial_figures(t, "outcomes", 4, &f))
		fill_outcomes(&t->options[PELE_OUTCOMES], &f);
}

/* ---- Every set ----------------------------------------------------------- */

static bool
next_options(const struct trial *t, const size_t *facts, size_t size,
	struct choice *choice)
{
	for (size_t i = 0; i < size; i++) {
		size_t count = t->options[facts[i]].count;

		if (++choice->option[facts[i]] < (int)count)
			return true;
		choice->option[facts[i]] = 0;
	}
	return false;
}

static bool
set_does_it(const struct trial *t, const size_t *facts, size_t size)
{
	struct choice choice = nothing_changed;

	for (size_t i = 0; i < size; i++) {
		if (t->options[facts[i]].count == 0)
			return false;
		choice.option[facts[i]] = 0;
	}
	do
		if (trial_wants(t, trial_result(t, &choice)))
			return true;
	while (next_options(t, facts, size, &choice));
	return false;
}

static void
try_set(struct trial *t, const size_t *facts, size_t size)
{
	uint32_t set = 0;

	for (size_t i = 0; i < size; i++)
		set |= UINT32_C(1) << facts[i];
	for (size_t i = 0; i < t->count; i++)
		if ((t->found[i] & ~set) == 0)
			return;
	if (!set_does_it(t, facts, size))
		return;
	ck_assert_uint_lt(t->count, SETS_MAX);
	t->sizes[t->count] = size;
	t->found[t->count++] = set;
}

void
trial_find(struct trial *t, size_t enough)
{
	t->count = 0;
	for (size_t i = 0; i < PELE_FACTS; i++)
		try_set(t, (size_t[]){i}, 1);
	if (t->count >= enough)
		return;
	for (size_t i = 0; i < PELE_FACTS; i++)
		for (size_t j = 0; j < i; j++)
			try_set(t, (size_t[]){j, i}, 2);
	if (t->count >= enough)
		return;
	for (size_t i = 0; i < PELE_FACTS; i++)
		for (size_t j = 0; j < i; j++)
			for (size_t k = 0; k < j; k++)
				try_set(t, (size_t[]){k, j, i}, 3);
}
