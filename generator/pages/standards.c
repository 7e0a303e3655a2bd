#include "pages/standards.h"

#include "pages/explain.h"
#include "pages/put.h"
#include "pages/words.h"

static const struct computed *
judged_today(const struct sheet *sheet)
{
	const struct computed *now = sheet->standing->now;

	return now == NULL || now->standards.count == 0 ? NULL : now;
}

static const char *
only_standard(size_t met, size_t open)
{
	if (met > 0)
		return "standard-met";
	return open > 0 ? "standard-open" : "standard-not-met";
}

str
standards_sentence(struct sheet *sheet)
{
	const struct computed *now = judged_today(sheet);
	size_t met = 0, open = 0, all = 0;

	for (size_t i = 0; now != NULL && i < now->standards.count; i++) {
		enum truth result = now->standards.items[i].result;

		met += result == TRUTH_TRUE;
		open += result == TRUTH_UNKNOWN;
		all += result != TRUTH_NOT_APPLICABLE;
	}
	if (all == 0)
		return S("");
	if (all == 1)
		return words(sheet, only_standard(met, open), NULL);
	return words(sheet, open > 0 ? "standards-open" : "standards-met",
		"met",
		sentence_case(
			sheet->arena, met > 0 ? number_word(sheet, met)
					      : words(sheet, "none", NULL)),
		"all", number_word(sheet, all), "open",
		number_word(sheet, open), NULL);
}

void
put_standards(struct sheet *sheet)
{
	const struct computed *now = judged_today(sheet);
	struct value *object;

	if (now == NULL) {
		put_none(sheet->data, "standards");
		return;
	}
	object = value_set_object(sheet->data, "standards");
	value_set_text(object, "sentence", standards_sentence(sheet));
	put_criteria(sheet, object,
		&(struct verdicts){.computed = sheet_explained(sheet, now),
			.standards = true});
}
