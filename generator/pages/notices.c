/* What needs attention, on the first page. */
#include "pages/audience.h"
#include "pages/categorisation_parts.h"
#include "pages/home_parts.h"
#include "pages/put.h"
#include "pages/school_parts.h"
#include "pages/words.h"

struct notice {
	const char *tone, *glyph;
	str label, text, href;
	const struct school *school;
};

/* How many have room; they come with the most serious first. */
enum { NOTICES_MAX = 100 };

struct notices {
	struct value *list;
	size_t more;
};

static void
add_notice(struct sheet *sheet, struct notices *notices,
	const struct notice *notice)
{
	struct value *item;

	if (value_count(notices->list) == NOTICES_MAX) {
		notices->more++;
		return;
	}
	item = value_add_object(notices->list);
	value_set_text(item, "tone", str_from(notice->tone));
	value_set_text(item, "glyph", str_from(notice->glyph));
	value_set_text(item, "label", notice->label);
	put_link(item, "school",
		notice->href.n ? notice->href
			       : path_of_school(sheet->arena, notice->school,
					 "categorisation"),
		notice->school->is.name.s);
	value_set_text(item, "text", notice->text);
}

static str
overlay_text(struct sheet *sheet, const struct categorisation *entry)
{
	str from = date_text(sheet->arena, entry->from.d);

	if (entry->agreed == NULL)
		return words(sheet, "overlay-since", "date", from, NULL);
	return words(sheet, "overlay-agreed", "by",
		running_case(
			sheet->arena, refs_label(sheet, entry->agreed->by.items,
					      entry->agreed->by.count)),
		"date", from, NULL);
}

static void
notice_overlays(struct sheet *sheet, struct notices *notices,
	const struct assessment *standing)
{
	for (size_t i = 0; i < standing->overlays.count; i++) {
		const struct overlay_standing *of =
			&standing->overlays.items[i];
		struct notice notice = {.tone = "critical",
			.glyph = "!",
			.school = standing->school};

		if (!of->in_force || of->entry == NULL)
			continue;
		notice.label = words(sheet, "overlay-in-force", "overlay",
			of->overlay->label.s, NULL);
		notice.text = overlay_text(sheet, of->entry);
		notice.href = overlay_href(
			sheet, standing->school, of->overlay);
		add_notice(sheet, notices, &notice);
	}
}

static str
missing_labels(struct sheet *sheet, const struct computed *computed)
{
	struct phrases labels = {0};

	for (size_t i = 0; i < computed->missing.count; i++)
		phrase_add(sheet, &labels,
			running_case(sheet->arena,
				computed->missing.items[i].fact->label.s));
	return phrases_join(sheet, &labels, "and");
}

static str
provisional_text(struct sheet *sheet, const struct computed *computed)
{
	if (computed == NULL || !computed->missing.count)
		return words(sheet, "provisional-plain", NULL);
	return words(sheet, "provisional-leaves", "names",
		outcome_names(sheet, computed), "missing",
		missing_labels(sheet, computed), NULL);
}

static bool
is_trouble(enum status status)
{
	return status == STANDING_CONFLICT || status == STANDING_VOID ||
	       status == STANDING_MISMATCH || status == STANDING_OPEN;
}

static void
notice_provisional(struct sheet *sheet, struct notices *notices,
	const struct assessment *standing, struct notice notice)
{
	date until = standing->in_force.entry->provisional->until.d;
	bool over = date_cmp(until, sheet->portal->as_of) < 0;

	notice.tone = over ? "caution" : "notice";
	notice.glyph = "◐";
	notice.label = words(sheet,
		over ? "provisional-over" : "provisional-until-date", "date",
		date_text(sheet->arena, until), NULL);
	notice.text = provisional_text(sheet, standing->in_force.computed);
	add_notice(sheet, notices, &notice);
}

static void
notice_status(struct sheet *sheet, struct notices *notices,
	const struct assessment *standing)
{
	str word = str_from(status_words[standing->status]);
	struct notice notice = {.tone = "serious",
		.glyph = "≠",
		.school = standing->school,
		.label = word_for(sheet, "status", word),
		.text = word_for(sheet, "banner", word)};

	if (standing->status == STANDING_PROVISIONAL) {
		notice_provisional(sheet, notices, standing, notice);
		return;
	}
	if (standing->status == STANDING_UNDECLARED && !standing->exempt) {
		notice.tone = "caution";
		notice.glyph = "○";
	} else if (!is_trouble(standing->status)) {
		return;
	}
	add_notice(sheet, notices, &notice);
}

static void
add_differs(struct sheet *sheet, struct notices *notices,
	const struct assessment *standing, bool binding)
{
	struct notice notice = {
		.tone = "caution", .glyph = "≠", .school = standing->school};
	str beyond = standing->differs && standing->now != NULL
			     ? binding_words(sheet, standing)
			     : S("");

	if (!standing->differs || standing->now == NULL ||
		binding != (beyond.n > 0))
		return;
	if (binding)
		notice.tone = "critical";
	notice.label = words(sheet, "now-differs", NULL);
	notice.text = words(sheet,
		binding ? "now-differs-binding" : "now-differs-text", "names",
		outcome_names(sheet, standing->now), "binding", beyond, NULL);
	add_notice(sheet, notices, &notice);
}

static void
notice_binding(struct sheet *sheet, struct notices *notices,
	const struct assessment *standing)
{
	add_differs(sheet, notices, standing, true);
}

static void
notice_differs(struct sheet *sheet, struct notices *notices,
	const struct assessment *standing)
{
	add_differs(sheet, notices, standing, false);
}

static void
notice_dispute(struct sheet *sheet, struct notices *notices,
	const struct assessment *standing)
{
	const struct categorisation *entry = standing->in_force.entry;
	struct notice notice = {
		.tone = "serious", .glyph = "⇄", .school = standing->school};

	if (entry == NULL || entry->dispute == NULL ||
		dispute_is_decided(entry))
		return;
	notice.label = words(sheet, "dispute-open", NULL);
	notice.text = dispute_words(sheet, entry->dispute);
	add_notice(sheet, notices, &notice);
}

/* How long before its end an override is pointed out. */
enum { OVERRIDE_SOON = 60 };

/* An override is always shown; with a louder tone when it ends soon. */
static void
notice_override(struct sheet *sheet, struct notices *notices,
	const struct assessment *standing)
{
	const struct categorisation *entry = standing->in_force.entry;
	struct notice notice = {
		.tone = "notice", .glyph = "⇄", .school = standing->school};
	const struct day *ends;
	date today = sheet->portal->as_of;

	if (standing->status != STANDING_OVERRIDDEN || entry == NULL)
		return;
	ends = entry->override == NULL ? NULL : &entry->override->expires;
	notice.label = words(sheet, "status-overridden", NULL);
	notice.text = overridden_words(sheet, entry);
	if (ends != NULL && IS_SET(*ends)) {
		bool over = date_cmp(ends->d, today) < 0;

		if (date_cmp(ends->d, date_add_days(today, OVERRIDE_SOON)) <= 0)
			notice.tone = over ? "serious" : "caution";
		notice.label = words(sheet,
			over ? "override-ended" : "override-ends-on", "date",
			date_text(sheet->arena, ends->d), NULL);
	}
	add_notice(sheet, notices, &notice);
}

typedef void notice_maker(
	struct sheet *, struct notices *, const struct assessment *);

void
put_notices(struct sheet *sheet)
{
	static notice_maker *const makers[] = {notice_binding, notice_overlays,
		notice_differs, notice_dispute, notice_override, notice_status};
	struct some_schools schools = sheet->site->schools;
	struct notices notices = {
		.list = value_set_list(sheet->data, "notices")};

	for (size_t i = 0; i < COUNT(makers); i++)
		for (size_t j = 0; j < schools.count; j++)
			makers[i](sheet, &notices,
				site_standing(sheet->site, schools.items[j]));
	put_has(sheet, sheet->data, "notices");
	value_set_text(sheet->data, "more-notices",
		notices.more
			? sentence_case(sheet->arena,
				  counted(sheet, "more-notices", notices.more))
			: S(""));
}
