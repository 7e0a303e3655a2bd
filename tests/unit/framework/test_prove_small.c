/*
 * Proofs about small frameworks drawn at random: what they find must be what
 * looking at every school there can be finds.
 */
#include "unit.h"

#include "framework/prove.h"
#include "framework/small.h"
#include "framework/world.h"

#define SEED UINT64_C(0x9E3779B97F4A7C15)

enum { CHANCES = 400 };

/* Every school, and what each framework makes of it. */
struct all {
	const struct small *s;
	int facts[STATES][FACTS];
	unsigned int result[STATES];
	const struct proofs *proofs;
	const char *about; /* what the two disagree about; NULL: nothing */
};

static void
fill(struct all *all, const struct small *s)
{
	all->s = s;
	all->about = NULL;
	for (size_t at = 0; at < STATES; at++) {
		size_t rest = at;

		for (size_t i = 0; i < FACTS; i++) {
			all->facts[at][i] = (int)(rest % small_values(s, i));
			rest /= small_values(s, i);
		}
		all->result[at] = small_decide(s, all->facts[at]);
	}
}

static bool
is_possible(const struct all *all, size_t at)
{
	return all->result[at] != IMPOSSIBLE;
}

static size_t
count_found(const struct all *all, enum code code, const char *word)
{
	size_t count = 0;

	for (size_t i = 0; i < all->proofs->all.count; i++) {
		const struct found *f = &all->proofs->all.items[i];

		count += f->code == code &&
			 str_find(f->message, str_from(word), 0) >= 0;
	}
	return count;
}

static void
expect(struct all *all, enum code code, const char *word, size_t count)
{
	if (count_found(all, code, word) != count && all->about == NULL)
		all->about = code_table[code].name;
}

/* --- results --- */

static void
compare_results(struct all *all)
{
	const struct small *s = all->s;
	bool gap = false, alone[CATEGORIES] = {0};
	size_t pairs = 0;

	for (size_t at = 0; at < STATES; at++) {
		gap = gap || all->result[at] == 0;
		for (size_t i = 0; i < s->count; i++)
			alone[i] = alone[i] || all->result[at] == 1U << i;
	}
	for (size_t i = 0; i < s->count; i++)
		for (size_t j = i + 1; j < s->count; j++) {
			unsigned int both = 1U << i | 1U << j;
			bool met = false;

			for (size_t at = 0; at < STATES; at++)
				met = met ||
				      (is_possible(all, at) &&
					      (all->result[at] & both) == both);
			pairs += met;
		}
	expect(all, F330, "", gap);
	expect(all, F331, "", pairs);
	for (size_t i = 0; i < s->count; i++) {
		char word[] = "`c0`";

		word[2] = (char)('0' + i);
		expect(all, F334, word, !alone[i]);
	}
}

/* --- criteria --- */

struct place {
	size_t category, criterion;
};

static bool
holds(const struct all *all, size_t at, struct place of)
{
	return small_holds(all->s, all->facts[at], of.category, of.criterion);
}

/* A condition on one fact, or on a group, that says nothing at all. */
static bool
says_nothing(const struct all *all, struct place of)
{
	const struct criterion_of *c = &all->s->of[of.category][of.criterion];
	bool always = true;

	if (c->when->kind >= NODE_ANY || c->unless != NULL)
		return false;
	for (size_t at = 0; at < STATES; at++)
		always = always && holds(all, at, of);
	return always;
}

static void
without(struct small *less, struct place of)
{
	size_t *count = &less->criteria[of.category];

	less->fallback = less->count;
	for (size_t i = of.criterion + 1; i < *count; i++)
		less->of[of.category][i - 1] = less->of[of.category][i];
	--*count;
}

static bool
matters(const struct all *all, struct place of)
{
	struct small *bare = malloc(sizeof(*bare));
	struct small *less = malloc(sizeof(*less));
	bool differ = false;

	*bare = *less = *all->s;
	bare->fallback = bare->count;
	without(less, of);
	for (size_t at = 0; at < STATES; at++)
		differ = differ || small_decide(bare, all->facts[at]) !=
					   small_decide(less, all->facts[at]);
	free(bare);
	free(less);
	return differ;
}

/* Under most-serious: does it hold where no worse category does? */
static bool
decides(const struct all *all, struct place of)
{
	for (size_t at = 0; at < STATES; at++)
		if (is_possible(all, at) && holds(all, at, of) &&
			all->result[at] == 1U << of.category)
			return true;
	return false;
}

/* The one finding about a criterion by itself; CODE_COUNT: none. */
static enum code
expected_of(const struct all *all, struct place of)
{
	bool never = true, always = true;

	if (says_nothing(all, of))
		return CODE_COUNT;
	for (size_t at = 0; at < STATES; at++) {
		never = never && !(is_possible(all, at) && holds(all, at, of));
		always = always &&
			 (!is_possible(all, at) || holds(all, at, of));
	}
	if (never)
		return F335;
	if (always)
		return F336;
	if (all->s->decided == MOST_SERIOUS && !decides(all, of))
		return F332;
	if (all->s->of[of.category][of.criterion].binding ||
		(all->s->decided == SECURE_FIT &&
			all->s->criteria[of.category] == 1))
		return CODE_COUNT;
	if (!matters(all, of))
		return F337;
	return CODE_COUNT;
}

static void
compare_criteria(struct all *all)
{
	static const enum code codes[] = {F332, F335, F336, F337};
	struct place of;

	for (of.category = 0; of.category < all->s->count; of.category++)
		for (of.criterion = 0;
			of.criterion < all->s->criteria[of.category];
			of.criterion++) {
			enum code code = expected_of(all, of);
			char word[] = "`K00`";

			word[2] = (char)('0' + of.category);
			word[3] = (char)('0' + of.criterion);
			for (size_t i = 0; i < COUNT(codes); i++)
				expect(all, codes[i], word, codes[i] == code);
		}
}

/* --- one value that fires two --- */

/* Does the value fire both: is there another with which neither holds? */
static bool
fires_both(
	const struct all *all, size_t at, const struct place of[2], size_t fact)
{
	int other[FACTS];

	if (!is_possible(all, at) || !holds(all, at, of[0]) ||
		!holds(all, at, of[1]))
		return false;
	memcpy(other, all->facts[at], sizeof(other));
	for (size_t v = 0; v < small_facts[fact].count; v++) {
		other[fact] = (int)v;
		if (!small_holds(
			    all->s, other, of[0].category, of[0].criterion) &&
			!small_holds(
				all->s, other, of[1].category, of[1].criterion))
			return true;
	}
	return false;
}

static size_t
count_shared(const struct all *all, const struct place of[2])
{
	size_t count = 0;

	for (size_t fact = 0; fact < FACTS; fact++) {
		bool found = false;

		for (size_t at = 0; at < STATES && !found; at++)
			found = fires_both(all, at, of, fact);
		count += found;
	}
	return count;
}

static void
compare_shared(struct all *all)
{
	const struct small *s = all->s;
	size_t count = 0;
	struct place of[2];

	for (size_t i = 0; i < CATEGORIES * CRITERIA; i++)
		for (size_t j = 0; j < CATEGORIES * CRITERIA; j++) {
			of[0] = (struct place){i / CRITERIA, i % CRITERIA};
			of[1] = (struct place){j / CRITERIA, j % CRITERIA};
			if (of[0].category < of[1].category &&
				of[1].category < s->count &&
				of[0].criterion < s->criteria[of[0].category] &&
				of[1].criterion < s->criteria[of[1].category])
				count += count_shared(all, of);
		}
	expect(all, F333, "", s->decided == MOST_SERIOUS ? count : 0);
}

/* --- examples --- */

static int
value_of(size_t fact, str name)
{
	for (size_t v = 0; v < small_facts[fact].count; v++)
		if (str_eq_z(name, small_facts[fact].values[v]))
			return (int)v;
	ck_abort_msg("%.*s is no value", STR_ARG(name));
}

/* The facts as `given` has them. */
static void
read_given(str given, int facts[FACTS])
{
	str part, key;

	for (size_t i = 0; i < FACTS; i++)
		facts[i] = UNKNOWN;
	while (str_cut(&given, ',', &part)) {
		part = str_trim(part);
		ck_assert(str_cut(&part, ':', &key));
		for (size_t i = 0; i < FACTS; i++)
			if (str_eq_z(key, small_facts[i].id))
				facts[i] = value_of(i, str_trim(part));
	}
}

static bool
is_such(const int *facts, const int *given)
{
	for (size_t i = 0; i < FACTS; i++)
		if (given[i] != UNKNOWN && given[i] != facts[i])
			return false;
	return true;
}

/* Is the school one of which the finding speaks? */
static bool
shows(const struct all *all, const struct found *found, size_t at)
{
	struct place of;

	if (found->code == F330)
		return all->result[at] == 0;
	for (of.category = 0; of.category < all->s->count; of.category++) {
		char word[] = "`c0`";

		word[2] = (char)('0' + of.category);
		if (str_find(found->message, str_from(word), 0) >= 0 &&
			!(all->result[at] >> of.category & 1))
			return false;
		for (of.criterion = 0;
			of.criterion < all->s->criteria[of.category];
			of.criterion++) {
			char name[] = "`K00`";

			name[2] = (char)('0' + of.category);
			name[3] = (char)('0' + of.criterion);
			if (str_find(found->message, str_from(name), 0) >= 0 &&
				!holds(all, at, of))
				return false;
		}
	}
	return true;
}

/* All schools that an example tells show its finding, and there are some. */
static void
compare_examples(struct all *all)
{
	for (size_t i = 0; i < all->proofs->all.count; i++) {
		const struct found *found = &all->proofs->all.items[i];
		int given[FACTS];
		size_t such = 0;

		if (found->code > F333 || found->code < F330)
			continue;
		read_given(found->example.given, given);
		for (size_t at = 0; at < STATES; at++) {
			if (!is_possible(all, at) ||
				!is_such(all->facts[at], given))
				continue;
			such++;
			if (!shows(all, found, at))
				all->about = "an example";
		}
		if (such == 0)
			all->about = "an example of nothing";
	}
}

/* Draws a framework; what the two disagree about, or NULL. */
static const char *
try_one(struct small *s, struct all *all)
{
	struct world *world = world_begin();
	const struct framework *framework;
	const char *text;

	/* Of rubrics, proofs say less than could be worked out here. */
	do
		small_draw(s);
	while (s->decided == BEST_FIT);
	text = small_text(s, world->arena);
	world_facts(world, small_vocabulary);
	framework = world_framework(world, text);
	world_ready(world);
	fill(all, s);
	all->proofs = prove_framework(world->arena, &world->portal, framework,
		(struct proving){NULL, false});
	compare_results(all);
	compare_criteria(all);
	compare_shared(all);
	compare_examples(all);
	expect(all, F311, "", 0);
	if (all->about != NULL && s->mistake == RIGHT) {
		for (size_t i = 0; i < all->proofs->all.count; i++)
			printf("%s %.*s\n",
				code_table[all->proofs->all.items[i].code].name,
				STR_ARG(all->proofs->all.items[i].message));
		ck_abort_msg("%s\n%s", all->about, text);
	}
	world_end(world);
	return all->about;
}

START_TEST(test_every_school)
{
	struct random random = {SEED + (uint64_t)_i * 104729};
	struct small *s = calloc(1, sizeof(*s));
	struct all *all = calloc(1, sizeof(*all));

	ck_assert_ptr_nonnull(s);
	ck_assert_ptr_nonnull(all);
	s->random = &random;
	for (int i = 0; i < unit_rounds(100); i++)
		ck_assert_ptr_null(try_one(s, all));
	free(all);
	free(s);
}
END_TEST

/* What only shows where facts are n/a cannot be noticed here. */
static const enum mistake mistakes[] = {NOTHING_BINDS, DEFAULT_IS_FREE,
	NOTHING_IMPOSSIBLE, WITHOUT_UNLESS, COUNTS_BY_ONE_MORE};

/* A comparison that cannot fail proves nothing. */
START_TEST(test_mistakes_are_noticed)
{
	struct random random = {SEED};
	struct small *s = calloc(1, sizeof(*s));
	struct all *all = calloc(1, sizeof(*all));
	bool noticed = false;

	ck_assert_ptr_nonnull(s);
	ck_assert_ptr_nonnull(all);
	s->random = &random;
	s->mistake = mistakes[_i];
	for (int i = 0; i < CHANCES && !noticed; i++)
		noticed = try_one(s, all) != NULL;
	ck_assert(noticed);
	free(all);
	free(s);
}
END_TEST

TCase *
tcase_prove_small(void)
{
	TCase *tcase = tcase_create("prove_small");

	tcase_set_timeout(tcase, 60);
	tcase_add_loop_test(tcase, test_every_school, 0, 4);
	if (!unit_is_light())
		tcase_add_loop_test(tcase, test_mistakes_are_noticed, 0,
			(int)COUNT(mistakes));
	return tcase;
}
