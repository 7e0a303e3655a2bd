/* Support: agreements, what was done, and what was asked for. */
#include "pages/actions.h"
#include "pages/audience.h"
#include "pages/duties.h"
#include "pages/labels.h"
#include "pages/plan_parts.h"
#include "pages/put.h"
#include "pages/school_parts.h"
#include "pages/success.h"
#include "pages/timeline.h"
#include "pages/words.h"

static str
givers(struct sheet *sheet, const struct agreement *of)
{
	if (of->capacity_giver.count)
		return refs_label(sheet, of->capacity_giver.items,
			of->capacity_giver.count);
	return of->partner.s;
}

/* A school that gives capacity is a link; anybody else is named. */
static void
put_giver(struct sheet *sheet, struct value *object, const struct agreement *of)
{
	str text = givers(sheet, of), href = S("");
	const struct ref *first = of->capacity_giver.items;

	if (!text.n) {
		put_none(object, "giver");
		return;
	}
	if (of->capacity_giver.count == 1 && first->kind == REF_SCHOOL)
		href = path_of_school(sheet->arena, first->target, "index");
	put_link(object, "giver", href, text);
}

static void
put_priority_link(
	struct sheet *sheet, struct value *object, const struct ref *ref)
{
	const struct plan *plan = site_plan_of(sheet->site, sheet->school);

	put_none(object, "priority");
	for (size_t i = 0; plan != NULL && i < plan->priorities.count; i++) {
		const struct priority *of = &plan->priorities.items[i];

		if (ref->target != NULL && ref->target == of)
			put_link(object, "priority",
				str_printf(sheet->arena, "%.*s#p-%.*s",
					STR_ARG(path_of_school(sheet->arena,
						sheet->school, "plan")),
					STR_ARG(of->id.s)),
				of->title.s);
	}
}

static void
put_agreed(
	struct sheet *sheet, struct value *object, const struct agreement *of)
{
	struct value *list = value_set_list(object, "agreed");

	for (size_t i = 0; i < of->agreed.count; i++)
		fill_approval(
			sheet, value_add_object(list), &of->agreed.items[i]);
	put_has(sheet, object, "agreed");
}

static str
impact_text(struct sheet *sheet, const struct review *review)
{
	str impact = review->impact.s;

	if (!impact.n)
		return words(sheet, "impact-not-said", NULL);
	if (str_eq_z(impact, "none"))
		return words(sheet, "no-impact", NULL);
	return words(
		sheet, "impact", "how", readable(sheet->arena, impact), NULL);
}

static date
day_or_none(struct day day)
{
	return IS_SET(day) ? day.d : DATE_NONE;
}

static void
put_reviews(
	struct sheet *sheet, struct value *object, const struct agreement *of)
{
	struct value *list = value_set_list(object, "reviews");

	for (size_t i = 0; i < of->reviews.count; i++) {
		const struct review *review = &of->reviews.items[i];
		struct value *item = value_add_object(list);

		value_set_text(item, "impact", impact_text(sheet, review));
		put_date(sheet, item, "date", review->date.d);
		value_set_text(item, "by",
			refs_label(sheet, review->by.items, review->by.count));
		value_set_text(item, "note", review->note.s);
		value_set_text(item, "next",
			review->next.s.n
				? words(sheet, "next-is", "what",
					  running_case(sheet->arena,
						  readable(sheet->arena,
							  review->next.s)),
					  NULL)
				: S(""));
	}
	put_has(sheet, object, "reviews");
}

static bool
agreement_is_over(const struct agreement *of)
{
	return str_eq_z(
		str_from(agreement_status_words[of->status.v]), "ended");
}

static void
add_agreement(
	struct sheet *sheet, struct value *list, const struct agreement *of)
{
	struct value *item = value_add_object(list);

	value_set_text(item, "id", of->id.s);
	value_set_text(item, "title", of->objective.s);
	put_status(sheet, item, "status",
		str_from(agreement_status_words[of->status.v]));
	value_set_text(
		item, "lead", IS_SET(of->lead) ? ref_label(&of->lead) : S(""));
	put_giver(sheet, item, of);
	put_date(sheet, item, "from", day_or_none(of->from));
	put_date(sheet, item, "to", day_or_none(of->to));
	put_priority_link(sheet, item, &of->priority);
	put_agreed(sheet, item, of);
	value_set_text(item, "rationale", of->rationale.s);
	put_success(sheet, item, of->indicators.items, of->indicators.count);
	put_actions(sheet, item,
		&(struct action_list){of->actions.items, of->actions.count,
			words(sheet, "support-actions", "what", of->objective.s,
				NULL),
			!agreement_is_active(of)});
	put_reviews(sheet, item, of);
	value_set_text(item, "reviews-heading",
		words(sheet,
			agreement_is_over(of) ? "impact-in-all"
					      : "impact-so-far",
			NULL));
}

/* What is being given first, then what is to come, then what has ended. */
static int
rank(const struct agreement *of)
{
	static const char *const order[] = {"active", "agreed", "requested"};
	str status = str_from(agreement_status_words[of->status.v]);
	int at = 0;

	while (at < (int)COUNT(order) && !str_eq_z(status, order[at]))
		at++;
	return at;
}

/* Of what has ended, the newest first; all else as it is written. */
static bool
goes_before(const struct agreement *a, const struct agreement *b)
{
	if (rank(a) != rank(b))
		return rank(a) < rank(b);
	return agreement_is_over(a) &&
	       date_cmp(day_or_none(a->to), day_or_none(b->to)) > 0;
}

static void
put_agreements(struct sheet *sheet, const struct support *support)
{
	struct value *list = value_set_list(sheet->data, "agreements");
	size_t count = support->agreements.count;
	const struct agreement **sorted = NEW_ARRAY(
		sheet->arena, const struct agreement *, count);

	for (size_t i = 0; i < count; i++) {
		const struct agreement *of = &support->agreements.items[i];
		size_t at = i;

		for (; at && goes_before(of, sorted[at - 1]); at--)
			sorted[at] = sorted[at - 1];
		sorted[at] = of;
	}
	for (size_t i = 0; i < count; i++)
		add_agreement(sheet, list, sorted[i]);
	put_has(sheet, sheet->data, "agreements");
	/* That there is none says nothing of a school that buys its help. */
	value_set_flag(sheet->data, "shows-agreements",
		value_count(list) || !support->commitments.count);
}

static void
put_written(struct sheet *sheet, struct value *item,
	const struct support_record *record)
{
	const struct evidence *evidence =
		record->evidence.count ? record->evidence.items[0].target
				       : NULL;

	if (evidence == NULL || !evidence_is_shown(sheet->portal, evidence)) {
		put_none(item, "evidence");
		return;
	}
	put_link(item, "evidence", href_of_evidence(sheet, evidence),
		evidence_title(sheet, evidence));
	sheet_use_evidence(sheet, evidence);
}

static void
add_record(struct sheet *sheet, struct value *list,
	const struct support_record *record)
{
	struct value *item = value_add_object(list);

	put_date(sheet, item, "date", record->date.d);
	value_set_text(
		item, "kind", vocabulary_label(sheet->portal, record->kind.id));
	value_set_text(item, "by",
		refs_label(sheet, record->by.items, record->by.count));
	value_set_text(item, "focus",
		record->focus.s.n
			? words(sheet, "focus", "what", record->focus.s, NULL)
			: S(""));
	value_set_text(item, "note",
		record->note.s.n ? record->note.s : record->outcome.s);
	put_written(sheet, item, record);
}

/* Newest first; what is of one day stays as it was written. */
static void
put_record(struct sheet *sheet, const struct support *support)
{
	struct value *list = value_set_list(sheet->data, "record");
	size_t count = support->record.count;
	const struct support_record **sorted = NEW_ARRAY(
		sheet->arena, const struct support_record *, count);

	for (size_t i = 0; i < count; i++) {
		const struct support_record *record = &support->record.items[i];
		size_t at = i;

		for (; at &&
			date_cmp(sorted[at - 1]->date.d, record->date.d) < 0;
			at--)
			sorted[at] = sorted[at - 1];
		sorted[at] = record;
	}
	for (size_t i = 0; i < count; i++)
		add_record(sheet, list, sorted[i]);
	put_has(sheet, sheet->data, "record");
	value_set_text(sheet->data, "record-caption",
		words(sheet, "newest-first", NULL));
}

static str
answer_text(struct sheet *sheet, const struct request *request)
{
	const struct answer *answer = request->answered;

	if (answer == NULL)
		return words(sheet, "unanswered", "time",
			duration(sheet, request->date.d), NULL);
	return words(sheet, answer->outcome.s.n ? "answered-so" : "answered",
		"date", date_text(sheet->arena, answer->date.d), "what",
		answer->outcome.s, NULL);
}

static void
put_requests(struct sheet *sheet, const struct support *support)
{
	struct value *list = value_set_list(sheet->data, "requests");

	for (size_t i = 0; i < support->requests.count; i++) {
		const struct request *request = &support->requests.items[i];
		struct value *item = value_add_object(list);

		put_date(sheet, item, "date", request->date.d);
		put_priority_link(sheet, item, &request->priority);
		value_set_text(item, "text", request->for_what.s);
		value_set_text(item, "answer", answer_text(sheet, request));
	}
	put_has(sheet, sheet->data, "requests");
}

/* Sessions: "2", or nothing where the file does not say. */
static void
set_number(struct sheet *sheet, struct value *item, const char *key,
	const struct number *number)
{
	value_set_text(item, key,
		IS_SET(*number) ? grouped(sheet->arena, number->v) : S(""));
}

static void
add_commitment(
	struct sheet *sheet, struct value *list, const struct commitment *of)
{
	const struct service *service = of->service.target;
	struct value *item = value_add_object(list);

	value_set_text(item, "service",
		service == NULL ? of->service.id : service->label.s);
	set_number(sheet, item, "bought", &of->bought);
	set_number(sheet, item, "given", &of->given);
	value_set_text(item, "charged",
		IS_SET(of->charged) ? money(sheet->arena, of->charged.v)
				    : S(""));
	put_date(sheet, item, "from", day_or_none(of->from));
	put_date(sheet, item, "to", day_or_none(of->to));
	value_set_text(item, "note", of->note.s);
}

/* What a school outside the trust buys, as its file has it. */
static void
put_commitments(struct sheet *sheet, const struct support *support)
{
	struct value *list = value_set_list(sheet->data, "commitments");

	for (size_t i = 0; i < support->commitments.count; i++)
		add_commitment(sheet, list, &support->commitments.items[i]);
	put_has(sheet, sheet->data, "commitments");
	value_set_text(sheet->data, "commitments-caption",
		words(sheet, "commitments-caption", NULL));
}

/* How many services are bought for a time that today is in. */
static size_t
commitments_now(const struct sheet *sheet, const struct support *support)
{
	size_t count = 0;

	for (size_t i = 0; i < support->commitments.count; i++) {
		const struct commitment *of = &support->commitments.items[i];

		count += (!IS_SET(of->from) ||
				 date_cmp(of->from.d, sheet->portal->as_of) <=
					 0) &&
			 (!IS_SET(of->to) ||
				 date_cmp(of->to.d, sheet->portal->as_of) >= 0);
	}
	return count;
}

/* "Two agreements are active now; one action that was agreed is late." */
static str
support_summary(struct sheet *sheet, const struct support *support)
{
	size_t active = 0, late = 0;

	for (size_t i = 0; i < support->agreements.count; i++) {
		const struct agreement *of = &support->agreements.items[i];

		if (!agreement_is_active(of))
			continue;
		active++;
		late += actions_late(
			sheet, of->actions.items, of->actions.count);
	}
	return sentence_case(sheet->arena,
		words(sheet, "support-summary", "agreements",
			support->commitments.count && !active
				? counted(sheet, "services-bought",
					  commitments_now(sheet, support))
				: counted(sheet, "agreements-active", active),
			"late",
			late ? counted(sheet, "promises-late", late) : S(""),
			NULL));
}

static void
plan_support(struct site *site, const struct page_kind *kind)
{
	const struct portal *portal = site->portal;

	for (size_t i = 0; i < portal->schools.count; i++)
		site_plan(site,
			(struct planned){.kind = kind,
				.path = path_of_school(site->arena,
					portal->schools.items[i], "support"),
				.school = portal->schools.items[i]});
}

static void
fill_support(struct sheet *sheet, const struct planned *planned UNUSED)
{
	static const struct support nothing;
	const struct support *support = sheet->school->support;

	if (support == NULL)
		support = &nothing;
	sheet_heading(sheet,
		(struct heading){.title = words(sheet, "tab-support", NULL),
			.heading = words(sheet, "support-heading", NULL),
			.summary = support_summary(sheet, support)});
	put_school(sheet, "tab-support");
	if (support != &nothing)
		sheet_use_file(sheet, support->span.source, "file-support");
	put_entitlement(sheet);
	put_commitments(sheet, support);
	put_agreements(sheet, support);
	put_record(sheet, support);
	put_support_timeline(sheet);
	put_requests(sheet, support);
}

const struct page_kind support_kind = {"support", plan_support, fill_support};
