/* Examples in words, and as `given` of a worked case writes them. */
#include "framework/prove_sketch.h"

const struct variable *
sketch_variable(const struct sketch *s, size_t index)
{
	return s->kind->evaluation.variables.all.items[index];
}

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

int
sketch_silence(const struct sketch *s, const struct variable *v)
{
	const struct fact_rule *rule = is_now(v) ? rule_of(s, v->owner) : NULL;

	if (rule == NULL || !IS_SET(rule->absent))
		return -1;
	return fact_value_index(s->proof->portal, v->owner, rule->absent.s);
}

struct telling {
	const struct sketch *sketch;
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
		const struct variable *v = sketch_variable(s, i);

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
		s->values[v->index] == sketch_silence(s, v))
		return false;
	for (size_t i = 0; v->owner != NULL && i < v->index; i++) {
		const struct variable *first = sketch_variable(s, i);

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
	const struct sketch *s = t->sketch;
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
		if (sketch_variable(s, i)->owner == v->owner &&
			is_told(s, sketch_variable(s, i)))
			return false;
	return true;
}

struct example
sketch_tell(const struct sketch *s)
{
	struct telling t = {
		s, buf_new(s->proof->arena), buf_new(s->proof->arena)};

	tell_kind(&t);
	tell_na(&t);
	for (size_t i = 0; i < s->count; i++) {
		const struct variable *v = sketch_variable(s, i);

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
