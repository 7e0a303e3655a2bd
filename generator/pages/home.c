/* The first page: how are our schools? */
#include "pages/home_parts.h"

#include "pages/due.h"
#include "pages/put.h"
#include "pages/school_parts.h"
#include "pages/schools_table.h"
#include "pages/words.h"
#include "render/svg.h"

void
tally_schools(struct sheet *sheet, struct tally *tally)
{
	const struct portal *portal = sheet->portal;

	for (size_t i = 0; i < portal->schools.count; i++) {
		const struct school *school = portal->schools.items[i];
		const struct assessment *standing =
			site_standing(sheet->site, school);
		bool is_urgent = false;

		if (standing->in_force.category != NULL)
			tally->placed++;
		if (standing->status == STANDING_MATCH)
			tally->matching++;
		if (standing->status == STANDING_PROVISIONAL) {
			tally->provisional++;
			tally->one_provisional = school;
		}
		for (size_t j = 0; j < standing->overlays.count; j++)
			is_urgent |= overlay_shows(sheet,
				&standing->overlays.items[j]);
		if (is_urgent) {
			tally->urgent++;
			tally->one_urgent = school;
		}
	}
}

static struct value *
add_count(struct sheet *sheet, struct value *counts, const char *key,
	size_t count, const char *tone)
{
	struct value *item = value_add_object(counts);

	value_set_text(item, "label", counted(sheet, key, count));
	value_set_text(item, "value",
		str_printf(sheet->arena, "%zu", count));
	value_set_text(item, "note", S(""));
	value_set_text(item, "href", S(""));
	value_set_text(item, "tone",
		str_from(count ? tone : "neutral"));
	return item;
}

static void
link_count(struct sheet *sheet, struct value *item,
	const struct school *school, size_t count)
{
	if (count == 1)
		value_set_text(item, "href", path_of_school(sheet->arena,
			school, "categorisation"));
}

static void
count_late(struct sheet *sheet, const struct dues *dues, struct value *item)
{
	const struct school *last = NULL;
	size_t schools = 0;

	for (size_t i = 0; i < sheet->portal->schools.count; i++) {
		const struct school *school = sheet->portal->schools.items[i];

		for (size_t j = 0; j < dues->list.count; j++)
			if (dues->list.items[j].school == school &&
				dues->list.items[j].is_action &&
				due_is_late(sheet, &dues->list.items[j]) &&
				last != school) {
				last = school;
				schools++;
			}
	}
	if (schools)
		value_set_text(item, "note",
			counted(sheet, "in-schools", schools));
}

static void
put_counts(struct sheet *sheet, const struct tally *tally,
	const struct dues *dues)
{
	struct value *counts = value_set_list(sheet->data, "counts");
	struct value *item;
	size_t late = 0;

	for (size_t i = 0; i < dues->list.count; i++)
		late += dues->list.items[i].is_action &&
			due_is_late(sheet, &dues->list.items[i]);
	item = add_count(sheet, counts, "count-schools",
		sheet->portal->schools.count, "neutral");
	value_set_text(item, "href", S("schools/index.html"));
	item = add_count(sheet, counts, "count-urgent", tally->urgent,
		"critical");
	link_count(sheet, item, tally->one_urgent, tally->urgent);
	item = add_count(sheet, counts, "count-provisional",
		tally->provisional, "notice");
	link_count(sheet, item, tally->one_provisional, tally->provisional);
	item = add_count(sheet, counts, "count-late", late, "serious");
	count_late(sheet, dues, item);
}

/* How far ahead the first page looks, and how much it lists. */
enum { DAYS_AHEAD = 42, COMING_MAX = 14 };

static void
put_coming(struct sheet *sheet, const struct dues *dues)
{
	struct value *coming = value_set_list(sheet->data, "coming");
	date limit = date_add_days(sheet->portal->as_of, DAYS_AHEAD);

	for (size_t i = 0; i < dues->list.count; i++) {
		const struct due *due = &dues->list.items[i];
		struct value *item;

		if (value_count(coming) == COMING_MAX ||
			date_cmp(due->date, limit) > 0)
			break;
		item = value_add_object(coming);
		put_due(sheet, item, due);
		value_set_text(item, "school-name", due->school->is.name.s);
	}
	put_has(sheet, sheet->data, "coming");
}

/* "Four of our five schools have an agreed category. Three match…" */
static str
home_summary(struct sheet *sheet, const struct tally *tally)
{
	size_t schools = sheet->portal->schools.count;
	str year = academic_year_text(sheet->arena, sheet->site->year);
	struct buf out = buf_new(sheet->arena);

	buf_put(&out, sentence_case(sheet->arena,
		words(sheet, tally->placed == 1 ? "home-placed-one"
						: "home-placed-many",
			"placed", number_word(sheet, tally->placed), "schools",
			number_word(sheet, schools), "year", year, NULL)));
	buf_put_char(&out, ' ');
	buf_put(&out, sentence_case(sheet->arena,
		counted(sheet, "home-match", tally->matching)));
	if (tally->provisional)
		buf_put(&out,
			counted(sheet, "home-provisional",
				tally->provisional));
	if (tally->urgent)
		buf_put(&out, counted(sheet, "home-urgent", tally->urgent));
	buf_put_char(&out, '.');
	return buf_str(&out);
}

static void
plan_home(struct site *site, const struct page_kind *kind)
{
	site_plan(site,
		(struct planned){.kind = kind, .path = S("index.html")});
}

static void
fill_home(struct sheet *sheet, const struct planned *planned UNUSED)
{
	const struct portal *portal = sheet->portal;
	struct tally tally = {0};
	struct dues dues = {0};

	tally_schools(sheet, &tally);
	for (size_t i = 0; i < portal->schools.count; i++)
		dues_collect(sheet, portal->schools.items[i], &dues);
	sheet_heading(sheet, (struct heading){
		.title = words(sheet, "nav-home", NULL),
		.heading = words(sheet, "home-heading", NULL),
		.summary = home_summary(sheet, &tally)});
	put_counts(sheet, &tally, &dues);
	put_distribution(sheet, &tally);
	put_notices(sheet);
	put_schools_table(sheet);
	put_moves(sheet);
	put_coming(sheet, &dues);
}

const struct page_kind home_kind = {"home", plan_home, fill_home};
