/* The yearly round of a framework, and how its policy is read. */
#include "pages/framework_parts.h"
#include "pages/labels.h"
#include "pages/put.h"
#include "pages/words.h"

static void
add_line(struct value *list, str label, str value)
{
	struct value *item = value_add_object(list);

	value_set_text(item, "label", label);
	value_set_text(item, "value", value);
}

static str
months_text(struct sheet *sheet, const struct round_months *in)
{
	struct phrases months = {0};

	for (size_t i = 0; i < in->months.count; i++)
		phrase_add(sheet, &months,
			sentence_case(sheet->arena, in->months.items[i].s));
	return phrases_join(sheet, &months, "and");
}

static str
round_label(struct sheet *sheet, const struct round_months *in, bool is_only)
{
	bool is_other = str_eq(in->phase.s, S("other"));

	if (!in->phase.s.n || (is_other && is_only))
		return words(sheet, "round-all", NULL);
	if (is_other)
		return words(sheet, "round-other", NULL);
	return words(sheet, "round-phase", "phase",
		word_for(sheet, "phase", in->phase.s), NULL);
}

void
put_round(struct sheet *sheet, const struct framework *framework)
{
	const struct round *round = framework->round;
	struct value *list = value_set_list(sheet->data, "round");

	value_set_flag(sheet->data, "has-round", round != NULL);
	if (round == NULL)
		return;
	for (size_t i = 0; i < round->in.count; i++)
		add_line(list,
			round_label(sheet, &round->in.items[i],
				round->in.count == 1),
			months_text(sheet, &round->in.items[i]));
	if (round->agreed_by.count)
		add_line(list, words(sheet, "agreed-by", NULL),
			refs_label(sheet, round->agreed_by.items,
				round->agreed_by.count));
	add_line(list, words(sheet, "round-for", NULL),
		words(sheet,
			round->decides.v ? "round-this-year"
					 : "round-next-year",
			NULL));
	add_line(list, words(sheet, "round-outside", NULL),
		words(sheet, "round-with-reason", NULL));
}

static void
put_clause_link(struct sheet *sheet, struct value *item,
	const struct framework *framework, const struct ruling *ruling)
{
	if (framework->policy == NULL || !ruling->clause.s.n) {
		put_none(item, "clause");
		return;
	}
	put_link(item, "clause",
		str_printf(sheet->arena, "%.*s#clause-%.*s",
			STR_ARG(path_of_framework(sheet->arena, sheet->site,
				framework, "policy.html")),
			STR_ARG(ruling->clause.s)),
		ruling->clause.s);
}

void
put_decisions(struct sheet *sheet, const struct framework *framework)
{
	struct value *list = value_set_list(sheet->data, "decisions");

	for (size_t i = 0; i < framework->decisions.count; i++) {
		const struct ruling *ruling = &framework->decisions.items[i];
		struct value *item = value_add_object(list);
		struct value *agreed;

		value_set_text(item, "id", ruling->id.s);
		value_set_text(item, "anchor",
			str_printf(sheet->arena, "decision-%.*s",
				STR_ARG(ruling->id.s)));
		put_clause_link(sheet, item, framework, ruling);
		value_set_text(item, "question",
			plain_words(sheet, ruling->question.s));
		value_set_text(item, "resolved-as",
			plain_words(sheet, ruling->resolved_as.s));
		agreed = value_set_object(item, "agreed");
		value_set_text(agreed, "by",
			refs_label(sheet, ruling->by.items, ruling->by.count));
		put_date(sheet, agreed, "date",
			IS_SET(ruling->date) ? ruling->date.d : DATE_NONE);
		value_set_text(agreed, "minute", S(""));
	}
	put_has(sheet, sheet->data, "decisions");
	value_set_text(sheet->data, "decisions-caption",
		words(sheet, "decisions-caption", NULL));
}
