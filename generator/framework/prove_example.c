/*
 * Examples: a school that shows a finding, told by as few facts as will do.
 * Some solution of the goal comes first, with silence where silence will do.
 * Then every value that makes no difference is left out: what is told alone
 * makes the goal true, whatever the rest may be.
 */
#include "framework/prove_parts.h"

/* Steps for one question on the way to an example. */
enum { EXAMPLE_STEPS = 5000 };

struct sketch {
	struct proof *proof;
	const struct kind *kind;
	const struct formula *goal, *opposite;
	size_t count;     /* of variables */
	bool *mentioned;  /* in the goal */
	bool *told;       /* to be kept at its value */
	int64_t *values;  /* of the last solution, by index */
	int64_t *attempt; /* room for the next one */
};

static const struct variable *
variable_at(const struct sketch *s, size_t index)
{
	return s->kind->evaluation.variables.all.items[index];
}

static void
mark(struct sketch *s, const struct formula *formula)
{
	if (formula->left != NULL)
		s->mentioned[formula->left->index] = true;
	if (formula->right != NULL)
		s->mentioned[formula->right->index] = true;
	for (size_t i = 0; i < formula->children.count; i++)
		mark(s, formula->children.items[i]);
}

/* --- solving with what is told --- */

static void
add_range(struct sketch *s, struct formulas *goals, const struct variable *v,
	int64_t least, int64_t most)
{
	struct arena *scratch = s->proof->scratch;

	formulas_add(scratch, goals, formula_distance(scratch, v, NULL, least));
	formulas_add(scratch, goals, formula_distance(scratch, NULL, v, -most));
}

static void
add_told(struct sketch *s, struct formulas *goals)
{
	struct arena *scratch = s->proof->scratch;

	for (size_t i = 0; i < s->count; i++) {
		const struct variable *v = variable_at(s, i);

		if (!s->told[i])
			continue;
		if (v->kind == VARIABLE_FIGURE)
			add_range(s, goals, v, s->values[i], s->values[i]);
		else
			formulas_add(scratch, goals,
				formula_member(scratch, v,
					UINT64_C(1) << s->values[i]));
	}
}

/* With what is told, and within a range of one figure (NULL: of none). */
static enum solution
solve(struct sketch *s, const struct formula *goal, const struct variable *v,
	const int64_t range[2])
{
	struct formulas goals = {0};
	size_t budget = EXAMPLE_STEPS;
	enum solution solution;

	formulas_add(s->proof->scratch, &goals, goal);
	formulas_add(s->proof->scratch, &goals, s->kind->rules.possible);
	add_told(s, &goals);
	if (v != NULL)
		add_range(s, &goals, v, range[0], range[1]);
	solution = formula_example(s->proof->scratch,
		&s->kind->evaluation.variables, &goals, &budget, s->attempt);
	arena_reset(s->proof->scratch);
	return solution;
}

/* The last solution becomes the one that is kept. */
static void
take(struct sketch *s)
{
	memcpy(s->values, s->attempt, s->count * sizeof(*s->values));
}

/* --- silence --- */

static const struct fact_rule *
rule_of(const struct sketch *s, const struct fact *fact)
{
	const struct framework *framework = s->proof->framework;

	for (size_t i = 0; i < framework->facts.count; i++)
		if (framework->facts.items[i].fact.target == fact)
			return &framework->facts.items[i];
	return NULL;
}

static bool
is_now(const struct variable *v)
{
	return v->owner != NULL && str_eq_z(v->part, "now");
}

/* The place of what silence means; -1 where it means nothing. */
static int
silence_of(const struct sketch *s, const struct variable *v)
{
	const struct fact_rule *rule = is_now(v) ? rule_of(s, v->owner) : NULL;

	if (rule == NULL || !IS_SET(rule->absent))
		return -1;
	return fact_value_index(s->proof->portal, v->owner, rule->absent.s);
}

static void
prefer_silence(struct sketch *s)
{
	for (size_t i = 0; i < s->count; i++) {
		int silence = silence_of(s, variable_at(s, i));
		int64_t before = s->values[i];

		if (!s->mentioned[i] || silence < 0)
			continue;
		s->told[i] = true;
		s->values[i] = silence;
		if (solve(s, s->goal, NULL, NULL) == SOLUTION_YES)
			take(s);
		else
			s->values[i] = before;
	}
}

/* --- leaving out --- */

/* From the last back: grades, which mostly come first, are kept longest. */
static void
leave_out(struct sketch *s)
{
	memcpy(s->told, s->mentioned, s->count * sizeof(*s->told));
	for (size_t i = s->count; i-- > 0;) {
		if (!s->told[i])
			continue;
		s->told[i] = false;
		if (solve(s, s->opposite, NULL, NULL) != SOLUTION_NO)
			s->told[i] = true;
	}
}

/* --- figures that people would write --- */

/* The middle of its range; of a day, the latest. */
static int64_t
usual_figure(const struct variable *v)
{
	int64_t middle = v->owner == NULL ? v->most
					  : v->least + (v->most - v->least) / 2;

	return middle - middle % v->grid;
}

/* Moves the figure as near to the usual as the goal allows. */
static void
move_figure(struct sketch *s, const struct variable *v)
{
	int64_t usual = usual_figure(v), low = 0;
	int64_t high = (s->values[v->index] - usual) / v->grid;

	if (high < 0)
		high = -high;
	while (low < high) {
		int64_t half = low + (high - low) / 2;
		int64_t range[2] = {
			usual - half * v->grid, usual + half * v->grid};

		if (solve(s, s->goal, v, range) == SOLUTION_YES) {
			take(s);
			high = half;
		} else {
			low = half + 1;
		}
	}
	s->told[v->index] = true;
}

static void
move_figures(struct sketch *s)
{
	bool *kept = NEW_ARRAY(s->proof->arena, bool, s->count);
	bool any = false;

	memcpy(kept, s->told, s->count * sizeof(*kept));
	for (size_t i = 0; i < s->count; i++)
		if (variable_at(s, i)->kind == VARIABLE_FIGURE)
			s->told[i] = false;
	for (size_t i = 0; i < s->count; i++) {
		if (!kept[i] || variable_at(s, i)->kind != VARIABLE_FIGURE)
			continue;
		move_figure(s, variable_at(s, i));
		any = true;
	}
	if (any)
		leave_out(s);
}

/* --- telling --- */

struct telling {
	struct sketch *sketch;
	struct buf words, given;
};

static void PRINTF_LIKE(2, 3)
	put_words(struct telling *t, const char *format, ...)
{
	va_list args;

	if (t->words.n > 0)
		buf_put_z(&t->words, ", ");
	va_start(args, format);
	buf_vprintf(&t->words, format, args);
	va_end(args);
}

static void PRINTF_LIKE(2, 3)
	put_given(struct telling *t, const char *format, ...)
{
	va_list args;

	if (t->given.n > 0)
		buf_put_z(&t->given, ", ");
	va_start(args, format);
	buf_vprintf(&t->given, format, args);
	va_end(args);
}

/* "48.0", "requires-improvement": the value of a variable of a fact. */
static str
value_text(const struct sketch *s, const struct variable *v)
{
	const struct fact *fact = v->owner;
	int64_t value = s->values[v->index];

	if (v->kind == VARIABLE_FIGURE)
		return decimal_text(
			s->proof->arena, (decimal){value}, fact_places(fact));
	return fact_value_name(s->proof->portal, fact, (size_t)value);
}

/* The variable of a part of a fact, or NULL. */
static const struct variable *
part_of(const struct sketch *s, const struct fact *fact, const char *part,
	int64_t at)
{
	for (size_t i = 0; i < s->count; i++) {
		const struct variable *v = variable_at(s, i);

		if (v->owner == fact && v->at == at && str_eq_z(v->part, part))
			return v;
	}
	return NULL;
}

/*
 * Of a fact that was renamed the first set tells the school: the second is
 * the other value with which all would be otherwise.
 */
static bool
is_told(const struct sketch *s, const struct variable *v)
{
	if (v == NULL || !s->told[v->index] ||
		s->values[v->index] == silence_of(s, v))
		return false;
	for (size_t i = 0; v->owner != NULL && i < v->index; i++) {
		const struct variable *first = variable_at(s, i);

		if (first->owner == v->owner && first->at == v->at &&
			str_eq(first->part, v->part))
			return false;
	}
	return true;
}

/* What a fact was so many years back; nothing asks what NULL was. */
static const struct variable *
value_at(const struct sketch *s, const struct fact *fact, int64_t back)
{
	if (fact->kind.v == FACT_NUMBER)
		return part_of(s, fact, "value", back);
	return back == 0 ? part_of(s, fact, "now", 0)
			 : part_of(s, fact, "years ago", back);
}

static int64_t
oldest_told(const struct sketch *s, const struct fact *fact)
{
	int64_t oldest = -1;

	for (int64_t back = 0; back < SERIES_MAX; back++)
		if (is_told(s, value_at(s, fact, back)))
			oldest = back;
	return oldest;
}

/* Oldest first; years that make no difference have what the example has. */
static void
give_series(struct telling *t, const struct fact *fact, int64_t oldest)
{
	const struct sketch *s = t->sketch;
	str last = value_text(s, value_at(s, fact, oldest));

	buf_put_z(&t->given, "series: [");
	for (int64_t back = oldest; back >= 0; back--) {
		const struct variable *v = value_at(s, fact, back);

		if (v != NULL)
			last = value_text(s, v);
		buf_printf(&t->given, "%.*s%s", STR_ARG(last),
			back > 0 ? ", " : "]");
	}
}

static const struct limit_words {
	const char *part, *key, *words;
} limit_words[] = {
	{"national", "national", "national figure"},
	{"similar", "similar-schools", "figure of similar schools"},
	{"target", "target", "target"},
};

/* `given` knows benchmarks of the last year alone. */
static void
give_limits(struct telling *t, const struct fact *fact, bool first)
{
	const struct sketch *s = t->sketch;

	for (size_t i = 0; i < COUNT(limit_words); i++) {
		const struct variable *v = part_of(
			s, fact, limit_words[i].part, 0);

		if (!is_told(s, v))
			continue;
		buf_printf(&t->given, "%s%s: %.*s", first ? "" : ", ",
			limit_words[i].key, STR_ARG(value_text(s, v)));
		first = false;
	}
}

static void
give_fact(struct telling *t, const struct fact *fact)
{
	const struct sketch *s = t->sketch;
	int64_t oldest = oldest_told(s, fact);

	if (oldest == 0 && fact->kind.v != FACT_NUMBER) {
		str value = value_text(s, value_at(s, fact, 0));

		put_given(t, "%.*s: %.*s", STR_ARG(fact->id.s), STR_ARG(value));
		return;
	}
	put_given(t, "%.*s: {", STR_ARG(fact->id.s));
	if (oldest >= 0)
		give_series(t, fact, oldest);
	give_limits(t, fact, oldest < 0);
	buf_put_char(&t->given, '}');
}

static void
say_variable(struct telling *t, const struct variable *v)
{
	struct arena *arena = t->sketch->proof->arena;
	const struct fact *fact = v->owner;
	str name = str_words(arena, fact->id.s);
	str value = str_words(arena, value_text(t->sketch, v));
	const char *part = "";
	str when = {0};

	for (size_t i = 0; i < COUNT(limit_words); i++)
		if (str_eq_z(v->part, limit_words[i].part))
			part = limit_words[i].words;
	if (v->at > 0)
		when = str_printf(arena, " %d year%s before", (int)v->at,
			v->at == 1 ? "" : "s");
	put_words(t, "%.*s%s%s%.*s: %.*s", STR_ARG(name),
		*part == '\0' ? "" : ", ", part, STR_ARG(when), STR_ARG(value));
}

/* What no fact says: of the head, of joining, of evidence. */
static void
tell_other(struct telling *t, const struct variable *v)
{
	struct sketch *s = t->sketch;
	date day = {(int)s->values[v->index]};
	str iso;

	if (v->kind == VARIABLE_CHOICE) {
		if (!str_eq_z(v->part, membership_words[0]))
			return;
		put_words(t, "membership: %s",
			membership_words[s->values[v->index]]);
		put_given(t, "membership: %s",
			membership_words[s->values[v->index]]);
		return;
	}
	iso = date_iso(s->proof->arena, day);
	put_words(t, "%.*s: %.*s", STR_ARG(v->part), STR_ARG(iso));
	if (str_eq_z(v->part, "head since"))
		put_given(t, "head: {since: %.*s}", STR_ARG(iso));
	if (str_eq_z(v->part, "joined"))
		put_given(t, "joined: %.*s", STR_ARG(iso));
}

static void
tell_kind(struct telling *t)
{
	const struct situation *s = t->sketch->kind->situation;

	if (t->sketch->proof->kinds.count < 2)
		return;
	put_words(t, "phase: %s, ages: %d to %d", phase_words[s->phase],
		s->age_from, s->age_to);
	put_given(t, "phase: %s, ages: %d-%d", phase_words[s->phase],
		s->age_from, s->age_to);
}

/* Facts that some condition asks to be `n/a`. */
static void
tell_na(struct telling *t)
{
	const struct sketch *s = t->sketch;
	const struct portal *portal = s->proof->portal;

	for (size_t i = 0; i < portal->facts.count; i++) {
		const struct fact *fact = &portal->facts.items[i];
		const struct fact_state *state = situation_fact(
			s->kind->situation, fact);

		if (state->text.n == 0)
			continue;
		put_words(t, "%.*s: n/a", STR_ARG(fact->id.s));
		put_given(t, "%.*s: n/a", STR_ARG(fact->id.s));
	}
}

static bool
is_first_of(const struct sketch *s, const struct variable *v)
{
	for (size_t i = 0; i < v->index; i++)
		if (variable_at(s, i)->owner == v->owner &&
			is_told(s, variable_at(s, i)))
			return false;
	return true;
}

static struct example
tell(struct sketch *s)
{
	struct telling t = {
		s, buf_new(s->proof->arena), buf_new(s->proof->arena)};

	tell_kind(&t);
	tell_na(&t);
	for (size_t i = 0; i < s->count; i++) {
		const struct variable *v = variable_at(s, i);

		if (!is_told(s, v))
			continue;
		if (v->owner == NULL) {
			tell_other(&t, v);
			continue;
		}
		if (is_first_of(s, v))
			give_fact(&t, v->owner);
		say_variable(&t, v);
	}
	return (struct example){buf_str(&t.words), buf_str(&t.given)};
}

struct example
proof_example(struct proof *proof, const struct kind *kind,
	const struct formula *goal)
{
	size_t count = kind->evaluation.variables.all.count;
	struct sketch s = {.proof = proof,
		.kind = kind,
		.goal = goal,
		.opposite = proof_not(proof, goal),
		.count = count,
		.mentioned = NEW_ARRAY(proof->arena, bool, count + 1),
		.told = NEW_ARRAY(proof->arena, bool, count + 1),
		.values = NEW_ARRAY(proof->arena, int64_t, count + 1),
		.attempt = NEW_ARRAY(proof->arena, int64_t, count + 1)};

	mark(&s, goal);
	if (solve(&s, goal, NULL, NULL) != SOLUTION_YES)
		return (struct example){0};
	take(&s);
	prefer_silence(&s);
	leave_out(&s);
	move_figures(&s);
	return tell(&s);
}
