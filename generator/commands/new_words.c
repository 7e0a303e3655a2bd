/* new: what the words behind the name of a form mean. */
#include "author/hints.h"
#include "base/utf8.h"
#include "commands/new.h"
#include "publish/edit.h"

/* Takes the next operand; false where there is none. */
static bool
next_word(struct wish *wish, str *word)
{
	if (wish->at == wish->call->args.operands.count)
		return false;
	*word = wish->call->args.operands.items[wish->at++];
	return true;
}

static struct scope
scope_of(const struct order *order)
{
	return (struct scope){order->portal, order->school, order->framework};
}

static enum exit_status
no_such(struct wish *wish, uint64_t refs, str name)
{
	struct scope scope = scope_of(&wish->order);
	struct arena *arena = wish->call->arena;
	str names = hint_names(arena, &scope, refs);
	enum ref_kind kind = REF_NONE + 1;

	while (!(refs & REFS(kind)))
		kind++;
	return misuse_name(wish->call, ref_kind_noun(kind), name,
		portal_nearest(&scope, refs, name),
		names.n == 0
			? ""
			: str_z(arena, STR_JOIN(arena, S("choose "), names)));
}

/* Without a first word, or with one that is no school, it must be clear. */
static enum exit_status
take_school(struct wish *wish)
{
	const struct portal *portal = wish->order.portal;
	struct scope scope = {.portal = portal};
	struct call *call = wish->call;
	str word = {0};

	if (!form_is_of_school(wish->order.form))
		return EXIT_NOTHING_WRONG;
	if (next_word(wish, &word))
		wish->order.school = portal_school(portal, word);
	if (wish->order.school != NULL)
		return EXIT_NOTHING_WRONG;
	if (portal->schools.count == 0)
		return misuse(call,
			"there is no school yet; `trust-portal new school "
			"NAME` makes one");
	if (portal->schools.count == 1) {
		wish->order.school = portal->schools.items[0];
		wish->at -= word.p != NULL;
		return EXIT_NOTHING_WRONG;
	}
	if (word.p != NULL)
		return no_such(wish, REFS(REF_SCHOOL), word);
	return misuse(call, "name the school: %.*s",
		STR_ARG(hint_names(call->arena, &scope, REFS(REF_SCHOOL))));
}

/* The framework that governs a school; of the trust's files none does. */
static void
find_framework(struct order *order)
{
	const struct school *school = order->school;

	if (school != NULL && school->is.frameworks.count > 0)
		order->framework = portal_framework(order->portal,
			school->is.frameworks.items[0].id,
			order->portal->as_of);
}

/* A category may be named by its code. */
static bool
find_choice(struct order *order, str word)
{
	struct scope scope = scope_of(order);
	const struct category *category = NULL;

	order->choice = word;
	if (portal_find(&scope, order->form->choice, word, NULL) != NULL)
		return true;
	if (order->form->choice == REFS(REF_CATEGORY) &&
		order->framework != NULL)
		category = framework_category(order->framework, word);
	if (category == NULL)
		return false;
	order->choice = category->id.s;
	return true;
}

/*
 * Is this form of a kind that no framework of the school has any of? A
 * framework that is not there is no reason to say so.
 */
static bool
is_pointless(const struct order *order)
{
	uint64_t choice = order->form->choice;
	bool overlays = choice == REFS(REF_OVERLAY);
	size_t count, has;

	if (!overlays && choice != REFS(REF_CATEGORY))
		return false;
	count = order->school->is.frameworks.count;
	for (size_t i = 0; i < count; i++) {
		const struct framework *framework = portal_framework(
			order->portal, order->school->is.frameworks.items[i].id,
			order->portal->as_of);

		if (framework == NULL)
			return false;
		has = overlays ? framework->overlays.count
			       : framework->categories.count;
		if (has > 0)
			return false;
	}
	return count > 0;
}

/*
 * A framework without documents takes any word for one; of all else what is
 * named has to be there.
 */
static enum exit_status
take_choice(struct wish *wish)
{
	const struct form *form = wish->order.form;
	struct scope scope = scope_of(&wish->order);
	struct call *call = wish->call;
	str word, names = {0};
	bool any_word;

	if (form->choice == 0)
		return EXIT_NOTHING_WRONG;
	if (is_pointless(&wish->order))
		return misuse(call, "no framework of `%.*s` has any %s",
			STR_ARG(wish->order.school->id),
			form->choice == REFS(REF_OVERLAY) ? "overlay"
							  : "category");
	names = hint_names(call->arena, &scope, form->choice);
	any_word = form->choice == REFS(REF_DOCUMENT) && names.n == 0;
	if (next_word(wish, &word)) {
		if (find_choice(&wish->order, word) || any_word)
			return EXIT_NOTHING_WRONG;
		return no_such(wish, form->choice, word);
	}
	if (!(form->flags & FORM_CHOOSE) || any_word)
		return EXIT_NOTHING_WRONG;
	return misuse(call, "`new %s` has to be told which: %.*s", form->name,
		STR_ARG(names));
}

/* The first year from the one that was given on that has no file yet. */
static int
free_year(const struct wish *wish, int year)
{
	struct order order = wish->order;

	for (order.year = year;; order.year++)
		if (!edit_is_taken(wish->call->arena, wish->build->root.folder,
			    order_path(wish->call->arena, &order, 1)))
			return order.year;
}

static enum exit_status
take_year(struct wish *wish)
{
	const struct form *form = wish->order.form;
	int year = academic_year_of(wish->order.portal->as_of);
	str word;

	wish->order.year = year;
	if (!(form->flags & FORM_YEARLY))
		return EXIT_NOTHING_WRONG;
	if (next_word(wish, &word)) {
		if (academic_year_parse(word, &wish->order.year, NULL))
			return EXIT_NOTHING_WRONG;
		return misuse(wish->call,
			"`%.*s` is no academic year; one is written as "
			"2026-27",
			STR_ARG(word));
	}
	if (form->flags & FORM_PAST)
		wish->order.year = year - 1;
	else
		wish->order.year = free_year(wish, year);
	return EXIT_NOTHING_WRONG;
}

/* All other words; of a yearly form there are none. */
static enum exit_status
take_name(struct wish *wish)
{
	const struct form *form = wish->order.form;
	struct buf name = buf_new(wish->call->arena);
	str word;

	while (next_word(wish, &word)) {
		if (form->flags & FORM_YEARLY)
			return misuse(wish->call, "`%.*s` is one word too many",
				STR_ARG(word));
		if (name.n > 0)
			buf_put_char(&name, ' ');
		buf_put(&name, word);
	}
	wish->order.name = str_trim(buf_str(&name));
	if (utf8_invalid_at(wish->order.name) >= 0)
		return misuse(wish->call, "the name is no text in UTF-8");
	if (wish->order.name.n == 0 && form->flags & FORM_NAMED)
		return misuse(wish->call,
			"give it a name: `trust-portal new %s NAME`",
			form->name);
	if (wish->order.name.n > 0 &&
		order_slug(wish->call->arena, &wish->order).n == 0)
		return misuse(wish->call,
			"`%.*s` has no letters or digits to make a name of",
			STR_ARG(wish->order.name));
	return EXIT_NOTHING_WRONG;
}

enum exit_status
new_understand(struct wish *wish)
{
	enum exit_status status = take_school(wish);

	if (status == EXIT_NOTHING_WRONG) {
		find_framework(&wish->order);
		status = take_choice(wish);
	}
	if (status == EXIT_NOTHING_WRONG)
		status = take_year(wish);
	if (status == EXIT_NOTHING_WRONG)
		status = take_name(wish);
	return status;
}
