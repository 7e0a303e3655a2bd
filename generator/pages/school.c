/* A school's overview. */
#include "pages/audience.h"
#include "pages/due.h"
#include "pages/explain.h"
#include "pages/labels.h"
#include "pages/measures.h"
#include "pages/plan_parts.h"
#include "pages/put.h"
#include "pages/school_parts.h"
#include "pages/standards.h"
#include "pages/words.h"

/* "Yellow for 2026-27, and improving." */
static str
answer_sentence(struct sheet *sheet)
{
	const struct declared *in_force = &sheet->standing->in_force;
	str year;

	if (is_without_categories(sheet->standing))
		return words(sheet, "answer-without-categories", NULL);
	if (in_force->category == NULL)
		return words(sheet, "answer-none", "why",
			no_category_words(sheet, sheet->school), NULL);
	year = academic_year_text(sheet->arena, in_force->entry->year.start);
	if (!IS_SET(in_force->entry->direction))
		return words(sheet, "answer", "category",
			in_force->category->label.s, "year", year, NULL);
	return words(sheet, "answer-direction", "category",
		in_force->category->label.s, "year", year, "direction",
		word_for(sheet, "and-direction",
			str_from(movement_words[in_force->entry->direction.v])),
		NULL);
}

/* evidence, date: where the value comes from; false where it has none. */
static void
put_seen_in(
	struct sheet *sheet, struct value *item, const struct fact_state *state)
{
	if (state == NULL || state->reason != REASON_NONE ||
		state->evidence == NULL ||
		!evidence_is_shown(sheet->portal, state->evidence)) {
		put_none(item, "evidence");
		put_none(item, "date");
		return;
	}
	put_link(item, "evidence", href_of_evidence(sheet, state->evidence),
		vocabulary_label(sheet->portal, state->evidence->type.s));
	put_date(sheet, item, "date", state->date);
	sheet_use_evidence(sheet, state->evidence);
}

/* card: the facts that the framework wants seen first, known or not. */
static void
put_card_facts(struct sheet *sheet, struct value *answer)
{
	const struct framework *framework = sheet->standing->framework;
	struct value *list = value_set_list(answer, "card");

	for (size_t i = 0; framework != NULL && i < framework->facts.count;
		i++) {
		const struct fact_rule *rule = &framework->facts.items[i];
		const struct fact *fact = rule->fact.target;
		const struct fact_state *state;
		struct value *item;

		if (!rule->card.on || fact == NULL || !fact_is_shown(fact))
			continue;
		state = sheet_fact(sheet, fact);
		item = value_add_object(list);
		value_set_text(item, "label", fact->label.s);
		value_set_text(item, "value", fact_state_text(sheet, state));
		put_seen_in(sheet, item, state);
	}
	put_has(sheet, answer, "card");
}

static void
put_answer(struct sheet *sheet)
{
	const struct declared *in_force = &sheet->standing->in_force;
	const struct categorisation *entry = in_force->entry;
	struct value *answer = value_set_object(sheet->data, "answer");
	const struct category *category = in_force->category;

	value_set_text(answer, "sentence", answer_sentence(sheet));
	value_set_text(answer, "descriptor", category_meaning(sheet, category));
	value_set_text(answer, "standards", standards_sentence(sheet));
	put_card_facts(sheet, answer);
	value_set_text(answer, "tone",
		category == NULL ? S("neutral") : category_tone(category));
	value_set_text(answer, "hue",
		category == NULL ? S("") : category_hue(sheet, category));
	put_status(sheet, answer, "status", standing_word(sheet->standing));
	put_direction(sheet, answer,
		entry == NULL ? (struct word){0} : entry->direction);
	put_approval(
		sheet, answer, "agreed", entry == NULL ? NULL : entry->agreed);
	value_set_text(answer, "link-text",
		words(sheet,
			category != NULL ? "why-this-category"
			: is_by_agreement(sheet->school) ||
					is_without_categories(sheet->standing)
				? "why-no-category"
				: "what-evidence-says",
			NULL));
	value_set_text(answer, "href",
		path_of_school(sheet->arena, sheet->school, "categorisation"));
}

enum { JUDGEMENTS_MAX = 24 };

/* What is known of the school, in words: the newest first. */
struct judgements {
	LIST(const struct fact_state *) list;
};

static bool
is_judgement(const struct fact *fact)
{
	if (fact->kind.v == FACT_FLAG)
		return str_eq(fact->id.s, S("safeguarding-effective"));
	return fact->kind.v == FACT_GRADE || fact->kind.v == FACT_CHOICE;
}

static void
add_judgement(
	struct sheet *sheet, struct value *list, const struct fact_state *state)
{
	struct value *item = value_add_object(list);

	value_set_text(item, "label", state->fact->label.s);
	value_set_text(item, "value", fact_state_text(sheet, state));
	if (state->reason == REASON_WITHHELD) {
		put_none(item, "reading");
		value_set_text(item, "tone", S("neutral"));
		put_none(item, "evidence");
		put_none(item, "date");
		return;
	}
	put_reading(sheet, item, sheet->standing->framework, state->mapping,
		state->evidence);
	value_set_text(item, "tone",
		str_from(fact_tone(sheet, state->fact, state->text)));
	put_link(item, "evidence", href_of_evidence(sheet, state->evidence),
		vocabulary_label(sheet->portal, state->evidence->type.s));
	put_date(sheet, item, "date", state->date);
	sheet_use_evidence(sheet, state->evidence);
}

/* Is there a judgement today, be it one that may not be seen? */
static bool
is_told(const struct sheet *sheet, const struct fact_state *state)
{
	if (state->reason == REASON_WITHHELD)
		return true;
	return state->applies && !state->by_silence &&
	       state->reason == REASON_NONE && state->evidence != NULL &&
	       evidence_is_shown(sheet->portal, state->evidence);
}

/* What may not be seen stands last, so that its place tells of no day. */
static date
day_told(const struct fact_state *state)
{
	return state->reason == REASON_WITHHELD ? DATE_NONE : state->date;
}

/* Behind all that are as new, so that the order of the facts is kept. */
static void
insert_judgement(struct sheet *sheet, struct judgements *judgements,
	const struct fact_state *state)
{
	size_t at = judgements->list.count;

	*list_push(sheet->arena, &judgements->list) = state;
	for (; at && date_cmp(day_told(judgements->list.items[at - 1]),
			     day_told(state)) < 0;
		at--)
		judgements->list.items[at] = judgements->list.items[at - 1];
	judgements->list.items[at] = state;
}

static void
find_judgements(struct sheet *sheet, struct judgements *judgements)
{
	const struct portal *portal = sheet->portal;

	for (size_t i = 0; i < portal->facts.count; i++) {
		const struct fact *fact = &portal->facts.items[i];
		const struct fact_state *state;

		if (!is_judgement(fact) || !fact_is_shown(fact))
			continue;
		state = sheet_fact(sheet, fact);
		if (state != NULL && is_told(sheet, state))
			insert_judgement(sheet, judgements, state);
	}
}

static void
put_judgements(struct sheet *sheet)
{
	struct value *list = value_set_list(sheet->data, "judgements");
	struct judgements judgements = {0};
	size_t more;

	find_judgements(sheet, &judgements);
	for (size_t i = 0; i < judgements.list.count && i < JUDGEMENTS_MAX; i++)
		add_judgement(sheet, list, judgements.list.items[i]);
	more = judgements.list.count - value_count(list);
	value_set_text(sheet->data, "judgements-caption",
		words(sheet, "judgements-caption", NULL));
	value_set_text(sheet->data, "more-judgements",
		more ? sentence_case(sheet->arena,
			       counted(sheet, "more-judgements", more))
		     : S(""));
	put_has(sheet, sheet->data, "judgements");
}

enum { DUE_DAYS = 70, DUE_MAX = 10 };

static void
put_dues(struct sheet *sheet)
{
	struct dues dues = {0};
	struct value *list = value_set_list(sheet->data, "due");
	date limit = date_add_days(sheet->portal->as_of, DUE_DAYS);
	size_t more = 0;

	dues_collect(sheet, sheet->school, &dues);
	dues_sort(&dues);
	for (size_t i = 0; i < dues.list.count; i++) {
		struct value *item;

		if (date_cmp(dues.list.items[i].date, limit) > 0)
			break;
		if (value_count(list) == DUE_MAX) {
			more++;
			continue;
		}
		item = value_add_object(list);
		put_due(sheet, item, &dues.list.items[i]);
		value_set_text(item, "who", dues.list.items[i].who);
	}
	put_has(sheet, sheet->data, "due");
	value_set_text(sheet->data, "more-due",
		more ? sentence_case(
			       sheet->arena, counted(sheet, "more-due", more))
		     : S(""));
}

static void
put_priorities(struct sheet *sheet)
{
	const struct plan *plan = site_plan_of(sheet->site, sheet->school);
	struct value *list = value_set_list(sheet->data, "priorities");
	str page = path_of_school(sheet->arena, sheet->school, "plan");

	for (size_t i = 0; plan != NULL && i < plan->priorities.count; i++) {
		const struct priority *priority = &plan->priorities.items[i];
		struct value *item = value_add_object(list);

		value_set_text(item, "href",
			str_printf(sheet->arena, "%.*s#p-%.*s", STR_ARG(page),
				STR_ARG(priority->id.s)));
		value_set_text(item, "title", priority->title.s);
		put_priority_people(sheet, item, priority);
		put_rag_counts(sheet, item, priority);
	}
	if (plan != NULL)
		sheet_use_file(sheet, plan->source, "file-plan");
	put_has(sheet, sheet->data, "priorities");
}

static str
day_text(struct sheet *sheet, struct day day)
{
	return IS_SET(day) ? date_text(sheet->arena, day.d) : S("");
}

static void
put_facts(struct sheet *sheet)
{
	const struct school_facts *is = &sheet->school->is;
	struct value *list = value_set_list(sheet->data, "facts");
	struct arena *arena = sheet->arena;

	add_labelled(sheet, list, "phase", phase_label(sheet, sheet->school));
	if (sheet->school->age_to)
		add_labelled(sheet, list, "ages",
			str_printf(arena, "%d–%d", sheet->school->age_from,
				sheet->school->age_to));
	if (IS_SET(is->roll))
		add_labelled(sheet, list, "pupils", grouped(arena, is->roll.v));
	add_labelled(sheet, list, "local-authority", is->local_authority.s);
	add_labelled(sheet, list,
		is->membership.v == MEMBERSHIP_JOINING ? "joins" : "joined",
		day_text(sheet, is->joined));
	if (is->head != NULL)
		add_labelled(sheet, list, "head-since",
			day_text(sheet, is->head->since));
	add_labelled(sheet, list, "urn", is->urn.s);
}

static void
put_about(struct sheet *sheet)
{
	const struct page *about = sheet->school->about;
	struct prose prose = {.top_level = 3};

	if (about == NULL) {
		value_set_html(sheet->data, "about-html", S(""));
		return;
	}
	prose.text = about->body;
	prose.source = about->source;
	prose.line = about->body_line;
	value_set_html(
		sheet->data, "about-html", sheet_markup(sheet, prose).html);
	sheet_use_file(sheet, about->source, "file-about");
}

static void
plan_school(struct site *site, const struct page_kind *kind)
{
	const struct portal *portal = site->portal;

	for (size_t i = 0; i < portal->schools.count; i++)
		site_plan(site,
			(struct planned){.kind = kind,
				.path = path_of_school(site->arena,
					portal->schools.items[i], "index"),
				.school = portal->schools.items[i]});
}

static void
fill_school(struct sheet *sheet, const struct planned *planned UNUSED)
{
	sheet_heading(
		sheet, (struct heading){.heading = sheet->school->is.name.s});
	put_school(sheet, "tab-overview");
	sheet_use_file(sheet, sheet->school->is.span.source, "file-school");
	put_answer(sheet);
	put_overlays_in_force(sheet);
	put_measures(sheet);
	put_judgements(sheet);
	put_dues(sheet);
	put_priorities(sheet);
	put_action_plans(sheet, sheet->data);
	put_facts(sheet);
	put_about(sheet);
}

const struct page_kind school_kind = {"school", plan_school, fill_school};
