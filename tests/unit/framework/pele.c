#include "framework/pele.h"

/* What a condition on a fact that does not apply is. */
enum { NO, YES, GONE };

static int
of(bool truth)
{
	return truth ? YES : NO;
}

/* What does not apply drops out; with nothing left nothing applies. */
static int
at_least(int need, const int *conditions, int count)
{
	int yes = 0, left = 0;

	for (int i = 0; i < count; i++) {
		yes += conditions[i] == YES;
		left += conditions[i] != GONE;
	}
	return left == 0 ? GONE : of(yes >= need);
}

static int
any(int a, int b)
{
	return at_least(1, (const int[]){a, b}, 2);
}

/* Two halves of one statement: each must apply, and hold. */
static int
both(int a, int b)
{
	return at_least(2, (const int[]){a, b}, 2);
}

static int not(int a)
{
	return a == GONE ? GONE : of(a == NO);
}

static bool
holds(int when, int unless)
{
	return when == YES && unless != YES;
}

static int
is(int value, int wanted)
{
	return value == PELE_NA ? GONE : of(value == wanted);
}

/* Best first: a smaller place is better. */
static int
is_or_better(int value, int wanted)
{
	return value == PELE_NA ? GONE : of(value <= wanted);
}

static int
is_or_worse(int value, int wanted)
{
	return value == PELE_NA ? GONE : of(value >= wanted);
}

/* Bits of a floor: its three places, and whether it was below a year ago. */
enum { FLOOR_BELOW, FLOOR_CLOSE, FLOOR_SECURE };

int
pele_floor(int now, int year_ago)
{
	int place = now < 0    ? FLOOR_BELOW
		    : now < 50 ? FLOOR_CLOSE
			       : FLOOR_SECURE;

	return place * 2 + (year_ago < 0);
}

static int
floor_is(int floor, int least, int most)
{
	return floor == PELE_NA ? GONE
				: of(floor / 2 >= least && floor / 2 <= most);
}

/* Bits of the outcomes. */
enum {
	DIPPED = 1, /* by five in a year */
	FELL_TWICE = 2,
	FELL_BY_FOUR = 4, /* in two years */
	FELL_THRICE = 8,
	BEHIND = 16,    /* comparable schools by two */
	FAR_BEHIND = 32 /* by six */
};

int
pele_outcomes(enum pele_mistake mistake, const int v[4], int similar)
{
	int dip = mistake == PELE_DIP_MUST_EXCEED ? 51 : 50;
	int bits = 0;

	if (v[1] - v[0] >= dip)
		bits |= DIPPED;
	if (v[0] < v[1] && v[1] < v[2])
		bits |= FELL_TWICE;
	if (v[2] - v[0] >= 40)
		bits |= FELL_BY_FOUR;
	if (v[0] < v[1] && v[1] < v[2] && v[2] < v[3])
		bits |= FELL_THRICE;
	if (similar - v[0] >= 20)
		bits |= BEHIND;
	if (similar - v[0] >= 60)
		bits |= FAR_BEHIND;
	return bits;
}

static int
outcomes(const int *f, int bit)
{
	return f[PELE_OUTCOMES] == PELE_NA ? GONE : of(f[PELE_OUTCOMES] & bit);
}

enum { OUTSTANDING, GOOD, IMPROVE, INADEQUATE };
enum { TRUE };
enum { RAPID };

static int
g3(const int *f)
{
	const int three[] = {
		floor_is(f[PELE_FLOOR], FLOOR_CLOSE, FLOOR_SECURE),
		floor_is(f[PELE_FLOOR], FLOOR_BELOW, FLOOR_CLOSE),
		is(f[PELE_PROGRESS], 0),
	};

	return at_least(3, three, 3);
}

static bool
is_green(const int *f)
{
	int visit = f[PELE_SHORT_INSPECTION];

	return is_or_better(f[PELE_OVERALL], GOOD) == YES ||
	       is_or_better(f[PELE_LIKELY], GOOD) == YES || g3(f) == YES ||
	       visit == 1 || visit == 2;
}

static int
close_or_below(const int *f)
{
	return floor_is(f[PELE_FLOOR], FLOOR_BELOW, FLOOR_CLOSE);
}

static bool
is_yellow(enum pele_mistake mistake, const int *f)
{
	int rapid = is(f[PELE_PACE], RAPID);
	int y5 = at_least(2, (const int[]){close_or_below(f), rapid}, 2);

	return f[PELE_SHORT_INSPECTION] == 3 || f[PELE_NEW_HEAD] == 1 ||
	       is(f[PELE_INEXPERIENCED], TRUE) == YES ||
	       both(is(f[PELE_OVERALL], IMPROVE),
		       any(rapid, is_or_better(f[PELE_LEADERSHIP], GOOD))) ==
		       YES ||
	       both(is(f[PELE_LIKELY], IMPROVE), rapid) == YES ||
	       holds(y5, mistake == PELE_Y5_WITHOUT_UNLESS ? NO : g3(f)) ||
	       holds(outcomes(f, DIPPED), outcomes(f, FELL_TWICE)) ||
	       both(floor_is(f[PELE_FLOOR], FLOOR_SECURE, FLOOR_SECURE),
		       outcomes(f, BEHIND)) == YES;
}

static int
not_rapid(enum pele_mistake mistake, const int *f)
{
	int rapid = is(f[PELE_PACE], RAPID);

	if (mistake == PELE_NOT_OF_NOTHING_HOLDS && rapid == GONE)
		return YES;
	return not(rapid);
}

static bool
is_amber(enum pele_mistake mistake, const int *f)
{
	const int decline[] = {is_or_better(f[PELE_OVERALL], GOOD),
		outcomes(f, FELL_TWICE), outcomes(f, FELL_BY_FOUR)};
	int improve = is(f[PELE_OVERALL], IMPROVE);
	int slow = not_rapid(mistake, f);

	return holds(both(improve, slow),
		       is_or_better(f[PELE_LEADERSHIP], GOOD)) ||
	       holds(both(is(f[PELE_LIKELY], IMPROVE), slow), improve) ||
	       at_least(mistake == PELE_A3_ASKS_FOR_TWO ? 2 : 3, decline, 3) ==
		       YES ||
	       outcomes(f, FAR_BEHIND) == YES ||
	       is(f[PELE_VULNERABLE], TRUE) == YES ||
	       is(f[PELE_COASTING], TRUE) == YES;
}

static bool
is_red(enum pele_mistake mistake, const int *f)
{
	const int stuck[] = {close_or_below(f), not_rapid(mistake, f)};

	return is_or_worse(f[PELE_INSPECTION_CATEGORY], 1) == YES ||
	       is(f[PELE_LIKELY], INADEQUATE) == YES ||
	       is(f[PELE_WARNING], TRUE) == YES ||
	       is(f[PELE_NOT_RESPONDING], TRUE) == YES ||
	       both(is_or_worse(f[PELE_LIKELY], IMPROVE),
		       is(f[PELE_CAPACITY], 2)) == YES ||
	       f[PELE_FLOOR] == FLOOR_BELOW * 2 + 1 ||
	       holds(at_least(2, stuck, 2), g3(f)) ||
	       outcomes(f, FELL_THRICE) == YES;
}

enum pele_result
pele_decide(enum pele_mistake mistake, const int f[PELE_FACTS])
{
	bool best_wins = mistake == PELE_BEST_WINS;

	if (mistake != PELE_NOTHING_IMPOSSIBLE &&
		both(is(f[PELE_OVERALL], INADEQUATE),
			is(f[PELE_INSPECTION_CATEGORY], 0)) == YES)
		return PELE_IMPOSSIBLE;
	if (best_wins && is_green(f))
		return PELE_GREEN;
	if (is_red(mistake, f))
		return PELE_RED;
	if (is_amber(mistake, f))
		return PELE_AMBER;
	if (is_yellow(mistake, f))
		return PELE_YELLOW;
	return is_green(f) ? PELE_GREEN : PELE_NONE;
}
