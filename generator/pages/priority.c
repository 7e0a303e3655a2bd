/* The priorities of a plan. */
#include "pages/actions.h"
#include "pages/audience.h"
#include "pages/due.h"
#include "pages/labels.h"
#include "pages/plan_parts.h"
#include "pages/put.h"
#include "pages/success.h"
#include "pages/words.h"

str
money(struct arena *arena, decimal amount)
{
	return str_printf(arena, "£%.*s", STR_ARG(grouped(arena, amount)));
}

void
put_priority_people(struct sheet *sheet, struct value *object,
	const struct priority *priority)
{
	value_set_text(object, "theme",
		IS_SET(priority->theme) ? ref_label(&priority->theme) : S(""));
	value_set_text(object, "lead",
		IS_SET(priority->lead)
			? running_case(sheet->arena, ref_label(&priority->lead))
			: words(sheet, "nobody-named", NULL));
}

bool
plan_is_closed(const struct plan *plan)
{
	return str_eq_z(str_from(plan_status_words[plan->status.v]), "closed");
}

void
rag_tally_add(struct rag_tally *tally, const struct priority *priority)
{
	for (size_t i = 0; i < priority->actions.count; i++) {
		tally->of[action_rag(&priority->actions.items[i])]++;
		tally->all++;
	}
}

const char *
rag_id(size_t at)
{
	return at < RAG_NONE ? rag_words[at] : "none";
}

/* "on track" */
static str
rag_running(struct sheet *sheet, size_t at)
{
	return running_case(
		sheet->arena, word_for(sheet, "rag", str_from(rag_id(at))));
}

/* "two on track"; of all there are: "on track", "both on track", "all ...". */
static str
rag_phrase(struct sheet *sheet, const struct rag_tally *tally, size_t at)
{
	str which = rag_running(sheet, at);

	if (tally->of[at] < tally->all)
		return str_printf(sheet->arena, "%.*s %.*s",
			STR_ARG(number_word(sheet, tally->of[at])),
			STR_ARG(which));
	if (tally->all == 1)
		return which;
	return words(sheet, tally->all == 2 ? "rag-both" : "rag-all", "which",
		which, NULL);
}

str
rag_tally_words(struct sheet *sheet, const struct rag_tally *tally)
{
	struct phrases phrases = {0};

	for (size_t i = 0; i < RAG_COUNT; i++)
		if (tally->of[i])
			phrase_add(
				sheet, &phrases, rag_phrase(sheet, tally, i));
	return phrases_join(sheet, &phrases, "and");
}

void
put_rag_counts(struct sheet *sheet, struct value *object,
	const struct priority *priority)
{
	struct rag_tally tally = {0};
	struct value *counts = value_set_list(object, "rag-counts");

	rag_tally_add(&tally, priority);
	for (size_t i = 0; i < RAG_COUNT; i++)
		if (tally.of[i])
			fill_rag(sheet, value_add_object(counts), rag_id(i),
				str_printf(sheet->arena, "%zu %.*s",
					tally.of[i],
					STR_ARG(rag_running(sheet, i))));
	value_set_text(object, "rag-sentence",
		tally.all
			? words(sheet, "actions-are", "actions",
				  sentence_case(sheet->arena,
					  counted(sheet, "actions", tally.all)),
				  "which", rag_tally_words(sheet, &tally),
				  "late",
				  late_words(sheet,
					  actions_late(sheet,
						  priority->actions.items,
						  priority->actions.count)),
				  NULL)
			: words(sheet, "no-actions", NULL));
}

static void
put_because(struct sheet *sheet, struct value *object,
	const struct priority *priority)
{
	struct value *list = value_set_list(object, "because");

	for (size_t i = 0; i < priority->because.count; i++) {
		const struct evidence *evidence =
			priority->because.items[i].target;

		if (evidence == NULL ||
			!evidence_is_shown(sheet->portal, evidence))
			continue;
		put_date(sheet,
			add_link(list, href_of_evidence(sheet, evidence),
				evidence_title(sheet, evidence)),
			"date", evidence->date.d);
		sheet_use_evidence(sheet, evidence);
	}
}

static void
put_reviews(
	struct sheet *sheet, struct value *item, const struct review *review)
{
	struct value *list = value_set_list(item, "reviews");
	struct value *of;

	if (review != NULL) {
		of = value_add_object(list);
		if (IS_SET(review->rag))
			put_rag(sheet, of, "rag", rag_words[review->rag.v],
				S(""));
		else
			put_none(of, "rag");
		put_date(sheet, of, "date", review->date.d);
		value_set_text(of, "by",
			refs_label(sheet, review->by.items, review->by.count));
		value_set_text(of, "note", review->note.s);
	}
	put_has(sheet, item, "reviews");
}

static void
put_milestones(struct sheet *sheet, struct value *object,
	const struct priority *priority, const struct plan *plan)
{
	struct value *list = value_set_list(object, "milestones");

	for (size_t i = 0; i < priority->milestones.count; i++) {
		const struct milestone *of = &priority->milestones.items[i];
		struct value *item = value_add_object(list);
		date day = due_day(sheet->portal, sheet->school,
			plan->year.start, of->due.s);
		bool late = of->review == NULL && date_is_set(day) &&
			    date_cmp(day, sheet->portal->as_of) < 0;

		value_set_text(item, "due-text",
			sentence_case(sheet->arena, of->due.s));
		put_date(sheet, item, "date", day);
		value_set_text(item, "expect", of->expect.s);
		value_set_flag(item, "is-late", late);
		put_reviews(sheet, item, of->review);
		value_set_text(item, "no-review",
			late ? words(sheet, "review-late", "lateness",
				       lateness(sheet, day), NULL)
			     : words(sheet, "not-yet-due", NULL));
	}
	put_has(sheet, object, "milestones");
}

void
put_plan_priorities(
	struct sheet *sheet, struct value *object, const struct plan *plan)
{
	struct value *list = value_set_list(object, "priorities");
	bool is_over = plan_is_closed(plan);

	for (size_t i = 0; i < plan->priorities.count; i++) {
		const struct priority *priority = &plan->priorities.items[i];
		const struct trust_priority *trust =
			priority->trust_priority.target;
		struct value *item = value_add_object(list);

		value_set_text(item, "id", priority->id.s);
		value_set_int(item, "number", (int64_t)i + 1);
		value_set_text(item, "title", priority->title.s);
		value_set_text(item, "trust-priority",
			trust == NULL ? S("") : trust->title.s);
		put_priority_people(sheet, item, priority);
		put_because(sheet, item, priority);
		put_has(sheet, item, "because");
		put_success(sheet, item, priority->success.items,
			priority->success.count);
		put_actions(sheet, item,
			&(struct action_list){priority->actions.items,
				priority->actions.count,
				words(sheet, "actions-caption", "number",
					str_printf(sheet->arena, "%zu", i + 1),
					NULL),
				is_over});
		put_milestones(sheet, item, priority, plan);
	}
	put_has(sheet, object, "priorities");
}
