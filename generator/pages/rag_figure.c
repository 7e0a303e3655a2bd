/* How the actions of a plan go, as one strip. */
#include "pages/figure.h"
#include "pages/plan_parts.h"
#include "pages/put.h"
#include "pages/words.h"

static str
label_of(struct sheet *sheet, size_t at)
{
	return word_for(sheet, "rag", str_from(rag_id(at)));
}

static str
description(struct sheet *sheet, const struct rag_tally *tally)
{
	struct phrases phrases = {0};

	for (size_t i = 0; i < RAG_COUNT; i++)
		if (tally->of[i])
			phrase_add(sheet, &phrases,
				words(sheet, "part", "label",
					label_of(sheet, i), "count",
					str_printf(sheet->arena, "%zu",
						tally->of[i]),
					NULL));
	return phrases_join(sheet, &phrases, "and");
}

static str
drawing(struct sheet *sheet, const struct rag_tally *tally)
{
	struct svg_part parts[RAG_COUNT];
	struct buf out = buf_new(sheet->arena);
	const struct svg_distribution chart = {
		.words = {.id = S("rag-strip"),
			.title = words(sheet, "rag-caption", NULL),
			.description = description(sheet, tally)},
		.parts = parts,
		.part_count = COUNT(parts)};

	for (size_t i = 0; i < RAG_COUNT; i++)
		parts[i] = (struct svg_part){
			.level = {.label = label_of(sheet, i),
				.classes = str_printf(
					sheet->arena, "rag-%s", rag_id(i))},
			.count = (int64_t)tally->of[i],
			.sign = rag_glyph(rag_id(i))};
	svg_distribution(&out, &chart);
	return buf_str(&out);
}

/* "Two of the three actions were completed" */
static str
headline_closed(struct sheet *sheet, const struct rag_tally *tally)
{
	size_t done = tally->of[RAG_BLUE];
	const char *key = "rag-closed-some";

	if (!done)
		key = "rag-closed-none";
	else if (done == tally->all)
		key = "rag-closed-all";
	else if (done == 1)
		key = "rag-closed-one";
	return sentence_case(sheet->arena,
		words(sheet, key, "done", number_word(sheet, done), "actions",
			number_word(sheet, tally->all), NULL));
}

/* "Five of the seven actions are on track or complete; one is off track" */
static str
headline(struct sheet *sheet, const struct rag_tally *tally)
{
	size_t well = tally->of[RAG_GREEN] + tally->of[RAG_BLUE];
	size_t off = tally->of[RAG_RED];
	const char *key = "rag-some-well";

	if (!well)
		key = "rag-none-well";
	else if (well == tally->all)
		key = "rag-all-well";
	else if (well == 1)
		key = "rag-one-well";
	return sentence_case(sheet->arena,
		words(sheet, key, "well", number_word(sheet, well), "actions",
			number_word(sheet, tally->all), "off",
			off ? counted(sheet, "rag-off", off) : S(""), NULL));
}

static void
add_counts(struct sheet *sheet, struct figure *figure, str head,
	const struct rag_tally *tally)
{
	struct value *cells = figure_row(figure, head);

	for (size_t i = 0; i < RAG_COUNT; i++)
		figure_count(sheet, cells, (int64_t)tally->of[i]);
}

static void
put_table(struct sheet *sheet, struct figure *figure, const struct plan *plan,
	const struct rag_tally *all)
{
	figure_column(figure, words(sheet, "priority", NULL), false);
	for (size_t i = 0; i < RAG_COUNT; i++)
		figure_column(figure, label_of(sheet, i), true);
	for (size_t i = 0; i < plan->priorities.count; i++) {
		struct rag_tally tally = {0};

		rag_tally_add(&tally, &plan->priorities.items[i]);
		add_counts(sheet, figure, plan->priorities.items[i].title.s,
			&tally);
	}
	if (plan->priorities.count > 1)
		add_counts(
			sheet, figure, words(sheet, "all-of-them", NULL), all);
}

void
put_rag_figure(
	struct sheet *sheet, struct value *object, const struct plan *plan)
{
	bool is_over = plan_is_closed(plan);
	struct rag_tally tally = {0};
	struct figure_words said = {
		.subtitle = words(sheet,
			is_over ? "rag-subtitle-closed" : "rag-subtitle", NULL),
		.caption = words(sheet, "rag-caption", NULL),
		.source = words(sheet, "file-plan", NULL)};
	struct figure figure;

	for (size_t i = 0; i < plan->priorities.count; i++)
		rag_tally_add(&tally, &plan->priorities.items[i]);
	if (!tally.all) {
		put_none(object, "rag-figure");
		return;
	}
	said.headline = is_over ? headline_closed(sheet, &tally)
				: headline(sheet, &tally);
	figure = figure_begin(value_set_object(object, "rag-figure"), said,
		drawing(sheet, &tally));
	put_table(sheet, &figure, plan, &tally);
}
