/* The first page: how are our schools? */
#include "pages/home_parts.h"

#include "pages/audience.h"
#include "pages/due.h"
#include "pages/put.h"
#include "pages/school_parts.h"
#include "pages/schools_table.h"
#include "pages/words.h"
#include "render/svg.h"

/* Notes what overlays are called; true where it is in force and shown. */
static bool
note_overlay(struct tally *tally, const struct overlay_standing *of)
{
	str label = of->overlay->label.s;

	tally->is_mixed |= tally->overlay.n && !str_eq(tally->overlay, label);
	tally->overlay = label;
	return of->in_force;
}

/* What the overlays in force are called: "urgent action". */
static str
urgent_words(struct sheet *sheet, const struct tally *tally)
{
	if (tally->is_mixed || !tally->overlay.n)
		return words(sheet, "a-measure", NULL);
	return running_case(sheet->arena, tally->overlay);
}

void
tally_schools(struct sheet *sheet, struct tally *tally)
{
	const struct portal *portal = sheet->portal;

	for (size_t i = 0; i < portal->schools.count; i++) {
		const struct school *school = portal->schools.items[i];
		const struct assessment *standing = site_standing(
			sheet->site, school);
		bool is_urgent = false;

		tally->by_status[standing->status]++;
		if (standing->in_force.category != NULL)
			tally->placed++;
		if (standing->status == STANDING_MATCH)
			tally->matching++;
		if (standing->status == STANDING_PROVISIONAL) {
			tally->provisional++;
			tally->one_provisional = school;
		}
		for (size_t j = 0; j < standing->overlays.count; j++)
			is_urgent |= note_overlay(
				tally, &standing->overlays.items[j]);
		if (is_urgent) {
			tally->urgent++;
			tally->one_urgent = school;
		}
	}
}

struct count {
	size_t count;
	const char *tone; /* where it is not 0 */
	str label;
};

static struct value *
add_count(struct sheet *sheet, struct value *counts, struct count of)
{
	struct value *item = value_add_object(counts);

	value_set_text(item, "label", of.label);
	value_set_text(
		item, "value", str_printf(sheet->arena, "%zu", of.count));
	value_set_text(item, "note", S(""));
	value_set_text(item, "href", S(""));
	value_set_text(item, "tone", str_from(of.count ? of.tone : "neutral"));
	return item;
}

static void
link_count(struct sheet *sheet, struct value *item, const struct school *school,
	size_t count)
{
	if (count == 1)
		value_set_text(item, "href",
			path_of_school(sheet->arena, school, "categorisation"));
}

/* What is due at all schools, and how many of them are late with some of it. */
static void
collect_dues(struct sheet *sheet, struct dues *dues, struct tally *tally)
{
	struct some_schools schools = sheet->site->schools;

	for (size_t i = 0; i < schools.count; i++) {
		size_t before = tally->late, first = dues->list.count;

		dues_collect(sheet, schools.items[i], dues);
		for (size_t j = first; j < dues->list.count; j++)
			tally->late += due_is_late(sheet, &dues->list.items[j]);
		tally->late_schools += tally->late > before;
	}
	dues_sort(dues);
}

static void
put_counts(struct sheet *sheet, const struct tally *tally)
{
	struct value *counts = value_set_list(sheet->data, "counts");
	struct value *item;
	size_t schools = sheet->portal->schools.count;

	item = add_count(sheet, counts,
		(struct count){schools, "neutral",
			counted(sheet, "count-schools", schools)});
	value_set_text(item, "href", S("schools/index.html"));
	item = add_count(sheet, counts,
		(struct count){tally->urgent, "critical",
			words(sheet, "count-urgent", "what",
				urgent_words(sheet, tally), NULL)});
	link_count(sheet, item, tally->one_urgent, tally->urgent);
	item = add_count(sheet, counts,
		(struct count){tally->provisional, "notice",
			counted(sheet, "count-provisional",
				tally->provisional)});
	link_count(sheet, item, tally->one_provisional, tally->provisional);
	item = add_count(sheet, counts,
		(struct count){tally->late, "serious",
			counted(sheet, "count-late", tally->late)});
	if (!tally->late)
		return;
	value_set_text(item, "href", S("index.html#overdue"));
	value_set_text(item, "note",
		counted(sheet, "in-schools", tally->late_schools));
}

/* How far ahead the first page looks, and how much it lists. */
enum { DAYS_AHEAD = 42, COMING_MAX = 10 };

/* A list of what is due, and a sentence on what has no room in it. */
struct due_list {
	const char *key;
	struct value *items;
	size_t more;
};

static void
list_due(struct sheet *sheet, struct due_list *list, const struct due *due)
{
	struct value *item;

	if (value_count(list->items) == COMING_MAX) {
		list->more++;
		return;
	}
	item = value_add_object(list->items);
	put_due(sheet, item, due);
	value_set_text(item, "school-name", due->school->is.name.s);
}

static void
finish_list(struct sheet *sheet, const struct due_list *list, const char *key,
	str more)
{
	put_has(sheet, sheet->data, list->key);
	value_set_text(sheet->data, key,
		list->more ? sentence_case(sheet->arena, more) : S(""));
}

/* What is late, and what is due in the weeks ahead; each by date. */
static void
put_coming(struct sheet *sheet, const struct dues *dues)
{
	date limit = date_add_days(sheet->portal->as_of, DAYS_AHEAD);
	struct due_list late = {.key = "overdue"};
	struct due_list ahead = {.key = "coming"};

	late.items = value_set_list(sheet->data, late.key);
	ahead.items = value_set_list(sheet->data, ahead.key);
	for (size_t i = 0; i < dues->list.count; i++) {
		const struct due *due = &dues->list.items[i];

		if (date_cmp(due->date, limit) > 0)
			break;
		list_due(sheet, due_is_late(sheet, due) ? &late : &ahead, due);
	}
	finish_list(sheet, &late, "more-overdue",
		counted(sheet, "more-overdue", late.more));
	finish_list(sheet, &ahead, "more-coming",
		counted(sheet, "more-coming", ahead.more));
}

/* A part of the sentence, where there is something to tell. */
static void
add_some(struct sheet *sheet, struct phrases *phrases, size_t count, str told)
{
	if (count > 0)
		phrase_add(sheet, phrases, told);
}

/* "three match the evidence, one is disputed and two are provisional" */
static str
standings_words(struct sheet *sheet, const struct tally *tally)
{
	const size_t *of = tally->by_status;
	struct phrases phrases = {0};

	phrase_add(
		sheet, &phrases, counted(sheet, "home-match", tally->matching));
	add_some(sheet, &phrases, of[STANDING_OVERRIDDEN],
		counted(sheet, "home-overridden", of[STANDING_OVERRIDDEN]));
	add_some(sheet, &phrases, of[STANDING_DISPUTED],
		counted(sheet, "home-disputed", of[STANDING_DISPUTED]));
	add_some(sheet, &phrases, of[STANDING_JUDGED],
		counted(sheet, "home-judged", of[STANDING_JUDGED]));
	add_some(sheet, &phrases, of[STANDING_PROVISIONAL],
		counted(sheet, "home-provisional", of[STANDING_PROVISIONAL]));
	return phrases_join(sheet, &phrases, "and");
}

/* How many schools of how many, in words; of one school, whether. */
static const char *
placed_label(size_t placed, size_t schools)
{
	if (schools == 1)
		return placed == 1 ? "home-one-placed" : "home-one-without";
	if (placed == 0)
		return "home-placed-none";
	return placed == 1 ? "home-placed-one" : "home-placed-many";
}

/* "Four of our five schools have an agreed category. Three match…" */
static str
home_summary(struct sheet *sheet, const struct tally *tally)
{
	size_t schools = sheet->portal->schools.count;
	str year = academic_year_text(sheet->arena, sheet->site->year);
	struct buf out = buf_new(sheet->arena);

	buf_put(&out,
		sentence_case(sheet->arena,
			words(sheet, placed_label(tally->placed, schools),
				"placed", number_word(sheet, tally->placed),
				"schools", number_word(sheet, schools), "year",
				year, NULL)));
	if (tally->placed > 0 && schools > 1) {
		buf_put_char(&out, ' ');
		buf_put(&out, sentence_case(sheet->arena,
				      standings_words(sheet, tally)));
		buf_put_char(&out, '.');
	}
	if (tally->urgent)
		buf_printf(&out, " %.*s",
			STR_ARG(sentence_case(sheet->arena,
				words(sheet,
					tally->urgent == 1 ? "home-urgent-one"
							   : "home-urgent-many",
					"count",
					number_word(sheet, tally->urgent),
					"what", urgent_words(sheet, tally),
					NULL))));
	return buf_str(&out);
}

/* How many schools stand here once there is no room for all. */
enum { SCHOOLS_TO_WATCH = 50 };

/* All schools, or of very many those that need looking at most. */
static void
put_home_schools(struct sheet *sheet)
{
	struct some_schools schools = sheet->site->schools;
	bool is_whole = schools.count <= SCHOOLS_WHOLE;
	str note = words(sheet, "schools-note", NULL);

	if (!is_whole) {
		schools = schools_to_watch(sheet, SCHOOLS_TO_WATCH);
		note = words(sheet, "schools-note-watch", "count",
			str_printf(sheet->arena, "%zu", schools.count), NULL);
	}
	value_set_text(sheet->data, "schools-heading",
		words(sheet, is_whole ? "all-schools" : "schools-to-watch",
			NULL));
	put_schools_table(sheet, schools, note);
	if (is_whole)
		put_none(sheet->data, "more-schools");
	else
		put_link(sheet->data, "more-schools", S("schools/index.html"),
			counted(sheet, "schools-see-all",
				sheet->portal->schools.count));
}

static void
plan_home(struct site *site, const struct page_kind *kind)
{
	site_plan(
		site, (struct planned){.kind = kind, .path = S("index.html")});
}

static void
fill_home(struct sheet *sheet, const struct planned *planned UNUSED)
{
	struct tally tally = {0};
	struct dues dues = {0};

	tally_schools(sheet, &tally);
	collect_dues(sheet, &dues, &tally);
	sheet_heading(
		sheet, (struct heading){.title = words(sheet, "nav-home", NULL),
			       .heading = words(sheet, "home-heading", NULL),
			       .summary = home_summary(sheet, &tally)});
	put_counts(sheet, &tally);
	put_distributions(sheet);
	put_notices(sheet);
	put_home_schools(sheet);
	put_moves(sheet);
	put_coming(sheet, &dues);
}

const struct page_kind home_kind = {"home", plan_home, fill_home};
