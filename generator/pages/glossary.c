/* The trust's terms and abbreviations, and what they were called before. */
#include "pages/put.h"
#include "pages/words.h"

#include "base/utf8.h"

struct entry {
	str key;
	size_t place;
	const struct glossary_term *term;
};

static int
compare(const void *left, const void *right)
{
	const struct entry *a = left, *b = right;
	int by_term = str_cmp(a->key, b->key);

	return by_term ? by_term
		       : (a->place > b->place) - (a->place < b->place);
}

/* By term, without regard to case and accents; else as they are written. */
static const struct entry *
sorted(struct sheet *sheet)
{
	const struct portal *portal = sheet->portal;
	size_t count = portal->glossary.count;
	struct entry *entries = NEW_ARRAY(sheet->arena, struct entry, count);

	for (size_t i = 0; i < count; i++) {
		const struct glossary_term *term = &portal->glossary.items[i];

		entries[i] = (struct entry){
			utf8_slug(sheet->arena, term->term.s), i, term};
	}
	qsort(entries, count, sizeof(*entries), compare);
	return entries;
}

/* "(before 1 September 2022: regional schools commissioner)" */
static str
note_of(struct sheet *sheet, const struct glossary_term *term)
{
	bool is_dated = IS_SET(term->since);
	const char *key = is_dated ? "term-was-before" : "term-was";
	struct phrases was = {0};
	str since = is_dated ? date_text(sheet->arena, term->since.d) : S("");

	for (size_t i = 0; i < term->was.count; i++)
		phrase_add(sheet, &was, term->was.items[i].s);
	if (term->was.count == 0 && !is_dated)
		return S("");
	return words(sheet, term->was.count ? key : "term-since", "was",
		phrases_join(sheet, &was, "or"), "date", since, NULL);
}

static void
plan_glossary(struct site *site, const struct page_kind *kind)
{
	if (site->portal->glossary.count > 0)
		site_plan(site, (struct planned){.kind = kind,
					.path = S("glossary.html")});
}

static void
fill_glossary(struct sheet *sheet, const struct planned *planned UNUSED)
{
	const struct entry *entries = sorted(sheet);
	struct value *list = value_set_list(sheet->data, "terms");

	sheet_heading(sheet,
		(struct heading){.title = words(sheet, "nav-glossary", NULL),
			.heading = words(sheet, "nav-glossary", NULL),
			.summary = words(sheet, "glossary-summary", NULL)});
	sheet_crumb(sheet, S("index.html"), words(sheet, "nav-home", NULL));
	for (size_t i = 0; i < sheet->portal->glossary.count; i++) {
		const struct glossary_term *term = entries[i].term;
		struct value *item = value_add_object(list);

		sheet_use_file(sheet, term->span.source, "file-glossary");
		value_set_text(item, "term", term->term.s);
		value_set_text(item, "means", term->means.s);
		value_set_text(item, "note", note_of(sheet, term));
	}
}

const struct page_kind glossary_kind = {
	"glossary", plan_glossary, fill_glossary};
