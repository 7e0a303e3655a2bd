#include "framework/whp.h"

enum { OUTSTANDING, GOOD, IMPROVE, INADEQUATE };
enum { TRUE, FALSE };
enum { RAPID, STEADY, SLOW };
enum { NO_CONCERN, SPECIAL_MEASURES = 3 };
enum { URGENT = 4, NOT_MET = 1 };

/* ---- Reading one vocabulary as another ----------------------------------- */

/* The weakest of some areas, as far as they are known. */
struct areas {
	int weakest;
	bool graded, spoken, unknown;
};

static void
look(struct areas *areas, int grade)
{
	if (grade == WHP_NA)
		return;
	if (grade == WHP_UNKNOWN) {
		areas->unknown = true;
		return;
	}
	areas->graded = areas->spoken = true;
	if (grade > areas->weakest)
		areas->weakest = grade;
}

/* Strong or exceptional is outstanding; the rest go down with the grades. */
static void
look_at_card(struct areas *areas, int grade)
{
	look(areas, grade > 0 ? grade - 1 : grade);
}

/* Met is no grade, but somebody has looked. */
static void
look_at_safeguarding(enum whp_mistake mistake, struct areas *areas, int met)
{
	if (mistake == WHP_SAFEGUARDING_NOT_READ || met == WHP_NA)
		return;
	if (met == NOT_MET) {
		look(areas, INADEQUATE);
		return;
	}
	areas->spoken = areas->spoken || met != WHP_UNKNOWN;
	areas->unknown = areas->unknown || met == WHP_UNKNOWN;
}

/* None is weaker than inadequate; else each must be known. */
static int
weakest(enum whp_mistake mistake, const struct areas *areas)
{
	bool unknown = areas->unknown && mistake != WHP_UNKNOWN_AREAS_LEFT_OUT;

	if (!areas->graded)
		return WHP_UNKNOWN;
	return unknown && areas->weakest != INADEQUATE ? WHP_UNKNOWN
						       : areas->weakest;
}

static void
read_as(enum whp_mistake mistake, int *fact, const struct areas *areas)
{
	int read = weakest(mistake, areas);
	bool given = *fact != WHP_UNKNOWN;

	if (*fact == WHP_NA || read == WHP_UNKNOWN)
		return;
	if (!given || mistake == WHP_CARD_BEATS_GIVEN)
		*fact = read;
}

static void
read_area(enum whp_mistake mistake, int *f, enum whp_fact area,
	const enum whp_fact cards[2])
{
	struct areas areas = {0};

	look_at_card(&areas, f[cards[0]]);
	if (cards[1] != cards[0])
		look_at_card(&areas, f[cards[1]]);
	if (area == WHP_LEADERSHIP)
		look_at_safeguarding(mistake, &areas, f[WHP_CARD_SAFEGUARDING]);
	read_as(mistake, &f[area], &areas);
}

/* A report card goes before the grades of the areas. */
static void
read_overall(enum whp_mistake mistake, int *f)
{
	struct areas card = {0}, grades = {0};

	for (size_t i = WHP_CARD_INCLUSION; i <= WHP_CARD_POST_16; i++)
		look_at_card(&card, f[i]);
	look_at_safeguarding(mistake, &card, f[WHP_CARD_SAFEGUARDING]);
	for (size_t i = WHP_EDUCATION; i <= WHP_SIXTH_FORM; i++)
		look(&grades, f[i]);
	read_as(mistake, &f[WHP_OVERALL], card.spoken ? &card : &grades);
}

void
whp_read(enum whp_mistake mistake, int f[WHP_FACTS])
{
	static const enum whp_fact cards[][2] = {
		[WHP_EDUCATION] = {WHP_CARD_CURRICULUM, WHP_CARD_ACHIEVEMENT},
		[WHP_BEHAVIOUR] = {WHP_CARD_ATTENDANCE, WHP_CARD_ATTENDANCE},
		[WHP_DEVELOPMENT] = {WHP_CARD_WELLBEING, WHP_CARD_WELLBEING},
		[WHP_LEADERSHIP] = {WHP_CARD_LEADERSHIP, WHP_CARD_INCLUSION},
		[WHP_EARLY_YEARS] = {WHP_CARD_EARLY_YEARS,
			WHP_CARD_EARLY_YEARS},
		[WHP_SIXTH_FORM] = {WHP_CARD_POST_16, WHP_CARD_POST_16},
	};

	for (size_t i = WHP_EDUCATION; i <= WHP_SIXTH_FORM; i++)
		read_area(mistake, f, (enum whp_fact)i, cards[i]);
	read_overall(mistake, f);
}

/* ---- Deciding ------------------------------------------------------------ */

static size_t
areas_between(const int *f, int best, int worst)
{
	size_t count = 0;

	for (size_t i = WHP_EDUCATION; i <= WHP_SIXTH_FORM; i++)
		count += f[i] != WHP_NA && f[i] >= best && f[i] <= worst;
	return count;
}

static size_t
areas_applying(const int *f)
{
	return areas_between(f, OUTSTANDING, INADEQUATE);
}

static bool
all_good(const int *f, enum whp_fact if_none_applies)
{
	if (areas_applying(f) == 0)
		return f[if_none_applies] == TRUE;
	return areas_between(f, IMPROVE, INADEQUATE) == 0;
}

static bool
is_a(const int *f)
{
	bool outstanding = areas_applying(f) == 0
				   ? f[WHP_ONE_OUTSTANDING] == TRUE
				   : areas_between(
					     f, OUTSTANDING, OUTSTANDING) > 0;

	return all_good(f, WHP_ALL_GOOD) && outstanding;
}

static bool
is_b(enum whp_mistake mistake, const int *f)
{
	bool good = f[WHP_OVERALL] == OUTSTANDING || f[WHP_OVERALL] == GOOD;

	return good && (mistake == WHP_B1_WITHOUT_UNLESS || !is_a(f));
}

static bool
is_d(const int *f)
{
	return f[WHP_INSPECTION_CATEGORY] == SPECIAL_MEASURES ||
	       f[WHP_SPONSOR] == TRUE || f[WHP_CONCERN] == TRUE ||
	       f[WHP_SAFEGUARDING] == FALSE;
}

/* Of what does not apply nothing is impossible, but by mistake. */
static bool
may_be(enum whp_mistake mistake, int value, bool holds)
{
	return value == WHP_NA ? mistake == WHP_PARTS_ARE_IMPOSSIBLE : holds;
}

static bool
inadequate_of_nothing(enum whp_mistake mistake, const int *f)
{
	static const struct {
		enum whp_fact fact;
		int value;
	} parts[] = {
		{WHP_OVERALL, INADEQUATE},
		{WHP_INSPECTION_CATEGORY, NO_CONCERN},
		{WHP_CONCERN, FALSE},
		{WHP_SAFEGUARDING, TRUE},
	};
	size_t applying = 0;

	for (size_t i = 0; i < COUNT(parts); i++) {
		int value = f[parts[i].fact];

		applying += value != WHP_NA;
		if (!may_be(mistake, value, value == parts[i].value))
			return false;
	}
	return applying > 0;
}

unsigned int
whp_forbidden(enum whp_mistake mistake, const int f[WHP_DECIDING])
{
	int overall = f[WHP_OVERALL], education = f[WHP_EDUCATION];
	bool good = may_be(mistake, overall, overall <= GOOD);
	bool poor = may_be(mistake, overall, overall >= IMPROVE);
	bool neither = overall == WHP_NA && education == WHP_NA;
	unsigned int bits = 0;

	if (mistake == WHP_NOTHING_IMPOSSIBLE)
		return 0;
	if (may_be(mistake, overall, overall == OUTSTANDING) &&
		may_be(mistake, education, education != OUTSTANDING) &&
		!neither)
		bits |= 1;
	if (good && may_be(mistake, education, education >= IMPROVE) &&
		!neither)
		bits |= 2;
	if (poor && all_good(f, WHP_ALL_GOOD_ALL_THE_SAME) &&
		(mistake != WHP_GROUP_MUST_BE_WHOLE || areas_applying(f) == 6))
		bits |= 4;
	if (inadequate_of_nothing(mistake, f))
		bits |= 8;
	return bits;
}

unsigned int
whp_decide(enum whp_mistake mistake, const int f[WHP_DECIDING])
{
	bool improve = f[WHP_OVERALL] == IMPROVE;
	unsigned int bits = 0;

	if (whp_forbidden(mistake, f) != 0)
		return WHP_IMPOSSIBLE;
	if (is_d(f) && mistake != WHP_NOTHING_BINDS)
		return WHP_D;
	if (is_d(f))
		bits |= WHP_D;
	if (improve && f[WHP_PACE] == SLOW)
		bits |= WHP_C2;
	if (improve && f[WHP_PACE] == RAPID)
		bits |= WHP_C1;
	if (is_b(mistake, f) && (bits == 0 || mistake != WHP_MOST_SERIOUS_WINS))
		bits |= WHP_B;
	if (is_a(f) && (bits == 0 || mistake != WHP_MOST_SERIOUS_WINS))
		bits |= WHP_A;
	return bits;
}
