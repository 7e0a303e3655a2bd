/* Whose category changed this year, on the first page. */
#include "pages/home_parts.h"
#include "pages/put.h"
#include "pages/school_parts.h"
#include "pages/words.h"

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

/* Was the school decided under another policy until this one? */
static bool
had_another_policy(const struct assessment *standing)
{
	const struct school *school = standing->school;

	for (size_t i = 0; i < school->decisions.count; i++) {
		const struct categorisation *entry =
			&school->decisions.items[i];

		if (IS_SET(entry->category) && IS_SET(entry->from) &&
			!entry_is_of(entry, school, standing->framework_id) &&
			date_cmp(entry->from.d,
				standing->in_force.entry->from.d) < 0)
			return true;
	}
	return false;
}

struct move {
	const struct assessment *standing;
	const struct category *before;
	size_t place; /* among those of one day: the schools' order */
};

struct moves {
	LIST(struct move) list;
};

static date
move_day(const struct move *move)
{
	return move->standing->in_force.entry->from.d;
}

/* The newest first. */
static int
compare(const void *left, const void *right)
{
	const struct move *a = left, *b = right;
	int by_day = date_cmp(move_day(b), move_day(a));

	return by_day ? by_day : (a->place > b->place) - (a->place < b->place);
}

static void
collect_moves(struct sheet *sheet, struct moves *moves)
{
	struct some_schools schools = sheet->site->schools;
	date first = academic_year_first(sheet->site->year);

	for (size_t i = 0; i < schools.count; i++) {
		struct move move = {.place = i,
			.standing = site_standing(
				sheet->site, schools.items[i])};
		const struct declared *now = &move.standing->in_force;

		if (now->category == NULL || move.standing->framework == NULL)
			continue;
		move.before = category_before(move.standing);
		if (move.before == now->category ||
			date_cmp(now->entry->from.d, first) < 0)
			continue;
		*list_push(sheet->arena, &moves->list) = move;
	}
	if (moves->list.count > 0)
		qsort(moves->list.items, moves->list.count,
			sizeof(*moves->list.items), compare);
}

static void
fill_move(struct sheet *sheet, struct value *item, const struct move *move)
{
	const struct school *school = move->standing->school;
	const struct declared *now = &move->standing->in_force;

	put_link(item, "school",
		path_of_school(sheet->arena, school, "categorisation"),
		school->is.name.s);
	put_date(sheet, item, "date", move_day(move));
	put_category(sheet, item, "from", move->before);
	value_set_text(item, "no-from",
		words(sheet,
			had_another_policy(move->standing)
				? "other-policy-before"
				: "none-before",
			NULL));
	put_category(sheet, item, "to", now->category);
	value_set_text(item, "no-to", words(sheet, "not-decided", NULL));
	value_set_text(item, "text", now->entry->reason.s);
}

/* How many have room. */
enum { MOVES_MAX = 30 };

void
put_moves(struct sheet *sheet)
{
	struct moves moves = {0};
	struct value *list = value_set_list(sheet->data, "moves");
	size_t shown;

	collect_moves(sheet, &moves);
	shown = moves.list.count < MOVES_MAX ? moves.list.count : MOVES_MAX;
	for (size_t i = 0; i < shown; i++)
		fill_move(sheet, value_add_object(list), &moves.list.items[i]);
	put_has(sheet, sheet->data, "moves");
	value_set_text(sheet->data, "more-moves",
		shown < moves.list.count
			? sentence_case(sheet->arena,
				  counted(sheet, "more-moves",
					  moves.list.count - shown))
			: S(""));
}
