/* What needs attention on the first page, and what moved. */
#include "pages/home_parts.h"
#include "pages/put.h"
#include "pages/school_parts.h"
#include "pages/words.h"

struct notice {
	const char *tone, *glyph;
	str label, text, href;
	const struct school *school;
};

static void
add_notice(
	struct sheet *sheet, struct value *notices, const struct notice *notice)
{
	struct value *item = value_add_object(notices);

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
notice_overlays(struct sheet *sheet, struct value *notices,
	const struct assessment *standing)
{
	for (size_t i = 0; i < standing->overlays.count; i++) {
		const struct overlay_standing *of =
			&standing->overlays.items[i];
		struct notice notice = {.tone = "critical",
			.glyph = "!",
			.school = standing->school};

		if (!overlay_shows(sheet, of) || of->entry == NULL)
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
	       status == STANDING_MISMATCH || status == STANDING_OPEN ||
	       status == STANDING_DISPUTED || status == STANDING_OVERRIDDEN;
}

static void
notice_status(struct sheet *sheet, struct value *notices,
	const struct assessment *standing)
{
	const struct categorisation *entry = standing->in_force.entry;
	str word = str_from(status_words[standing->status]);
	struct notice notice = {.tone = "serious",
		.glyph = "≠",
		.school = standing->school,
		.label = word_for(sheet, "status", word)};

	if (standing->status == STANDING_PROVISIONAL && entry != NULL) {
		notice.tone = "notice";
		notice.glyph = "◐";
		notice.label = words(sheet, "provisional-until-date", "date",
			date_text(sheet->arena, entry->provisional->until.d),
			NULL);
		notice.text = provisional_text(
			sheet, standing->in_force.computed);
	} else if (is_trouble(standing->status)) {
		notice.text = word_for(sheet, "banner", word);
	} else if (standing->status == STANDING_UNDECLARED &&
		   !standing->exempt) {
		notice.tone = "caution";
		notice.glyph = "○";
		notice.text = word_for(sheet, "banner", word);
	} else {
		return;
	}
	add_notice(sheet, notices, &notice);
}

static void
notice_differs(struct sheet *sheet, struct value *notices,
	const struct assessment *standing)
{
	struct notice notice = {
		.tone = "caution", .glyph = "≠", .school = standing->school};

	if (!standing->differs || standing->now == NULL)
		return;
	notice.label = words(sheet, "now-differs", NULL);
	notice.text = words(sheet, "now-differs-text", "names",
		outcome_names(sheet, standing->now), NULL);
	add_notice(sheet, notices, &notice);
}

typedef void notice_maker(
	struct sheet *, struct value *, const struct assessment *);

void
put_notices(struct sheet *sheet)
{
	static notice_maker *const makers[] = {
		notice_overlays, notice_differs, notice_status};
	const struct portal *portal = sheet->portal;
	struct value *notices = value_set_list(sheet->data, "notices");

	for (size_t i = 0; i < COUNT(makers); i++)
		for (size_t j = 0; j < portal->schools.count; j++)
			makers[i](sheet, notices,
				site_standing(
					sheet->site, portal->schools.items[j]));
	put_has(sheet, sheet->data, "notices");
}

/* The category that the school had before the one in force, or NULL. */
static const struct category *
category_before(const struct assessment *standing)
{
	const struct categorisation *now = standing->in_force.entry;

	for (size_t i = 0; i < standing->history.count; i++) {
		const struct categorisation *entry = standing->history.items[i];
		enum decision_status status = entry_status(entry);

		if (entry == now || IS_SET(entry->overlay) ||
			(status != STATUS_AGREED &&
				status != STATUS_DISPUTED) ||
			date_cmp(entry->from.d, now->from.d) >= 0)
			continue;
		return framework_category(
			standing->framework, entry->category.s);
	}
	return NULL;
}

struct move {
	const struct assessment *standing;
	const struct category *before;
};

struct moves {
	LIST(struct move) list;
};

static date
move_day(const struct move *move)
{
	return move->standing->in_force.entry->from.d;
}

static void
collect_moves(struct sheet *sheet, struct moves *moves)
{
	const struct portal *portal = sheet->portal;
	date first = academic_year_first(sheet->site->year);

	for (size_t i = 0; i < portal->schools.count; i++) {
		struct move move = {.standing = site_standing(sheet->site,
					    portal->schools.items[i])};
		const struct declared *now = &move.standing->in_force;
		size_t at;

		if (now->category == NULL || move.standing->framework == NULL)
			continue;
		move.before = category_before(move.standing);
		if (move.before == now->category ||
			date_cmp(now->entry->from.d, first) < 0)
			continue;
		at = moves->list.count;
		list_push(sheet->arena, &moves->list);
		for (; at && date_cmp(move_day(&moves->list.items[at - 1]),
				     move_day(&move)) < 0;
			at--)
			moves->list.items[at] = moves->list.items[at - 1];
		moves->list.items[at] = move;
	}
}

void
put_moves(struct sheet *sheet)
{
	struct moves moves = {0};
	struct value *list = value_set_list(sheet->data, "moves");

	collect_moves(sheet, &moves);
	for (size_t i = 0; i < moves.list.count; i++) {
		const struct move *move = &moves.list.items[i];
		const struct school *school = move->standing->school;
		const struct categorisation *entry =
			move->standing->in_force.entry;
		struct value *item = value_add_object(list);

		put_link(item, "school",
			path_of_school(sheet->arena, school, "categorisation"),
			school->is.name.s);
		put_date(sheet, item, "date", move_day(move));
		put_category(sheet, item, "from", move->before);
		value_set_text(
			item, "no-from", words(sheet, "none-before", NULL));
		put_category(
			sheet, item, "to", move->standing->in_force.category);
		value_set_text(
			item, "no-to", words(sheet, "not-decided", NULL));
		value_set_text(item, "text", entry->reason.s);
	}
	put_has(sheet, sheet->data, "moves");
}
