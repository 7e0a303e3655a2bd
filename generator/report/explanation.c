/* The account for a person: the decision first, then what it rests on. */
#include "report/explanation.h"

#include "report/changes.h"
#include "report/tree.h"
#include "report/words.h"

static const char *const status_sentences[STANDING_COUNT] = {
	[STANDING_NONE] = "No category is decided here.",
	[STANDING_UNDECLARED] = "Nothing has been declared for this year.",
	[STANDING_DECLARED] = "Under this framework people decide; the "
			      "evidence is checked, nothing is computed.",
	[STANDING_CONFLICT] = "Two categories fit at once, so the evidence "
			      "contradicts itself.",
	[STANDING_VOID] = "The override is not valid, so nothing supports "
			  "the category that was agreed.",
	[STANDING_MISMATCH] = "The evidence gives another category than the "
			      "one that was agreed.",
	[STANDING_OPEN] = "The evidence leaves more than one result, and the "
			  "decision is not marked provisional.",
	[STANDING_DISPUTED] = "The school disagrees; the agreed category "
			      "stands until that is decided.",
	[STANDING_OVERRIDDEN] = "The trust has set aside what the evidence "
				"gives, and says why.",
	[STANDING_PROVISIONAL] = "The evidence leaves more than one result; "
				 "the decision is provisional.",
	[STANDING_JUDGED] = "No category fits the evidence, so the trust has "
			    "judged.",
	[STANDING_MATCH] = "The evidence gives this category and no other.",
};

static void
put_paragraph(const struct page_of_text *page, str text)
{
	ink_wrap(page, text, 0, 0);
	buf_put_char(page->out, '\n');
}

static void
put_heading(const struct page_of_text *page, const char *words)
{
	buf_put_char(page->out, '\n');
	ink_put(page, INK_STRONG, str_from(words));
	buf_put_char(page->out, '\n');
}

static str
declared_name(const struct declared *declared)
{
	return declared->category == NULL ? declared->entry->category.s
					  : declared->category->label.s;
}

static void
put_title(const struct page_of_text *page, const struct assessment *a)
{
	struct arena *arena = page->out->arena;
	str name = a->school->is.name.s;

	ink_put(page, INK_STRONG, name.n > 0 ? name : a->school->id);
	if (a->in_force.entry != NULL) {
		ink_put(page, INK_STRONG, S(": "));
		ink_put(page, INK_STRONG, declared_name(&a->in_force));
	}
	buf_put_char(page->out, '\n');
	if (a->framework == NULL)
		ink_printf(page, INK_QUIET, "%.*s, as of %.*s",
			STR_ARG(a->framework_id),
			STR_ARG(date_text(arena, a->day)));
	else
		ink_printf(page, INK_QUIET, "%.*s, version %.*s, as of %.*s",
			STR_ARG(a->framework->title.s),
			STR_ARG(a->framework->version.s),
			STR_ARG(date_text(arena, a->day)));
	buf_put_z(page->out, "\n\n");
}

static void
put_agreed(const struct page_of_text *page, const struct declared *declared)
{
	const struct categorisation *entry = declared->entry;
	struct arena *arena = page->out->arena;
	struct buf text = buf_new(arena);

	buf_put(&text, declared_name(declared));
	if (IS_SET(entry->year))
		buf_printf(&text, " for %.*s",
			STR_ARG(academic_year_text(arena, entry->year.start)));
	if (IS_SET(entry->from))
		buf_printf(&text, ", in force from %.*s",
			STR_ARG(date_text(arena, entry->from.d)));
	if (entry->agreed != NULL)
		buf_printf(&text, ", agreed %.*s",
			STR_ARG(words_act(arena, entry->agreed)));
	buf_put_char(&text, '.');
	put_paragraph(page, buf_str(&text));
}

static void
put_results(const struct page_of_text *page, const struct computed *computed,
	bool now)
{
	struct arena *arena = page->out->arena;
	str results = words_outcomes(arena, computed);
	str day = date_text(arena, computed->day);
	str tail = computed->capped ? S(" (at most these)") : S("");

	str text = now ? str_printf(arena, "The evidence known today, %.*s,",
				 STR_ARG(day))
		       : str_printf(arena,
				 "The evidence known on %.*s, the "
				 "day it was agreed,",
				 STR_ARG(day));

	put_paragraph(
		page, str_printf(arena, "%.*s gives: %.*s%.*s.", STR_ARG(text),
			      STR_ARG(results), STR_ARG(tail)));
}

static void
put_override(const struct page_of_text *page, const struct override *override)
{
	struct arena *arena = page->out->arena;
	struct buf text = buf_new(arena);

	buf_put(&text, S("Override"));
	if (override->approved != NULL)
		buf_printf(&text, ", approved %.*s",
			STR_ARG(words_act(arena, override->approved)));
	if (IS_SET(override->expires))
		buf_printf(&text, ", until %.*s",
			STR_ARG(date_text(arena, override->expires.d)));
	buf_printf(&text, ": %.*s", STR_ARG(override->reason.s));
	put_paragraph(page, buf_str(&text));
}

static void
put_qualifications(
	const struct page_of_text *page, const struct categorisation *entry)
{
	struct arena *arena = page->out->arena;

	if (entry->provisional != NULL && IS_SET(entry->provisional->until))
		put_paragraph(
			page, str_printf(arena, "Provisional until %.*s.",
				      STR_ARG(date_text(arena,
					      entry->provisional->until.d))));
	if (entry->override != NULL)
		put_override(page, entry->override);
	if (entry->dispute != NULL && entry->dispute->raised != NULL)
		put_paragraph(page, str_printf(arena, "Disputed %.*s.",
					    STR_ARG(words_act(arena,
						    entry->dispute->raised))));
	buf_put_z(page->out, "Decision written at ");
	ink_put(page, INK_QUIET, words_place(arena, entry->span));
	buf_put_char(page->out, '\n');
}

static str
status_sentence(const struct assessment *a)
{
	if (a->status == STANDING_UNDECLARED && a->exempt)
		return S("Nothing has been declared yet, and nothing need be: "
			 "the school is outside the round.");
	if (a->status == STANDING_NONE && a->framework == NULL)
		return S("No version of this framework is in force.");
	if (a->status == STANDING_NONE && a->framework->categories.count == 0)
		return S("This policy places no school in a category.");
	if (a->status == STANDING_NONE && !a->governs)
		return S("This framework does not govern the school; it is "
			 "shown beside the one that does.");
	if (a->status == STANDING_NONE && a->framework->categories.count == 0)
		return S("This policy places no school in a category.");
	return str_from(status_sentences[a->status]);
}

static void
put_answer(const struct page_of_text *page, const struct assessment *a)
{
	const struct declared *declared = &a->in_force;

	if (declared->entry != NULL)
		put_agreed(page, declared);
	put_paragraph(page,
		str_printf(page->out->arena, "Status: %s. %.*s",
			status_words[a->status], STR_ARG(status_sentence(a))));
	if (declared->computed != NULL)
		put_results(page, declared->computed, false);
	if (a->now != NULL && a->framework->categories.count > 0)
		put_results(page, a->now, true);
	if (a->differs)
		put_paragraph(page, S("Today's evidence leaves out the "
				      "category that is in force."));
	if (declared->entry != NULL)
		put_qualifications(page, declared->entry);
}

static void
put_overlay(const struct page_of_text *page,
	const struct overlay_standing *standing)
{
	static const char *const holds[] = {
		[TRUTH_FALSE] = "no criterion holds today",
		[TRUTH_TRUE] = "a criterion holds today",
		[TRUTH_UNKNOWN] = "it is not known whether a criterion holds",
		[TRUTH_NOT_APPLICABLE] = "it does not apply",
	};
	const struct categorisation *entry = standing->entry;
	struct arena *arena = page->out->arena;
	struct buf text = buf_new(arena);

	buf_put(&text, standing->overlay->label.s);
	buf_put_z(&text, standing->in_force   ? ": in force"
			 : standing->declined ? ": declined"
			 : entry != NULL      ? ": no longer in force"
					      : ": not declared");
	if (standing->in_force && IS_SET(entry->from))
		buf_printf(&text, " since %.*s",
			STR_ARG(date_text(arena, entry->from.d)));
	if (standing->in_force && entry->agreed != NULL)
		buf_printf(&text, ", agreed %.*s",
			STR_ARG(words_act(arena, entry->agreed)));
	buf_printf(&text, "; %s.", holds[standing->holds]);
	if (entry != NULL && IS_SET(entry->reason))
		buf_printf(&text, " %.*s", STR_ARG(entry->reason.s));
	buf_put_z(page->out, "  ");
	ink_wrap(page, buf_str(&text), 2, 4);
	buf_put_char(page->out, '\n');
}

static void
put_missing(const struct page_of_text *page, const struct portal *portal,
	const struct missing *missing)
{
	struct arena *arena = page->out->arena;
	str types = words_types(arena, portal, missing);
	str text = str_printf(arena, "%.*s (%.*s): %s. %.*s would settle it.",
		STR_ARG(missing->fact->label.s), STR_ARG(missing->fact->id.s),
		reason_sentences[missing->reason], STR_ARG(types));

	ink_put(page, INK_WARNING, S("  ? "));
	ink_wrap(page, text, 4, 4);
	buf_put_char(page->out, '\n');
}

static void
put_all_missing(const struct page_of_text *page, const struct portal *portal,
	const struct computed *computed, const char *heading)
{
	if (computed == NULL || computed->missing.count == 0)
		return;
	put_heading(page, heading);
	for (size_t i = 0; i < computed->missing.count; i++)
		put_missing(page, portal, &computed->missing.items[i]);
}

static void
put_beside(const struct page_of_text *page, const struct assessment *a)
{
	if (a->overlays.count == 0)
		return;
	put_heading(page, "Beside the category");
	for (size_t i = 0; i < a->overlays.count; i++)
		put_overlay(page, &a->overlays.items[i]);
}

static const struct computed *
explained(struct arena *arena, const struct computed *results)
{
	return results == NULL ? NULL : computed_explain(arena, results);
}

void
explain_text(const struct page_of_text *page, const struct portal *portal,
	const struct assessment *assessment)
{
	struct arena *arena = page->out->arena;
	const struct computed *then = explained(
		arena, assessment->in_force.computed);
	const struct computed *now = explained(arena, assessment->now);
	const struct computed *shown = then != NULL ? then : now;

	put_title(page, assessment);
	put_answer(page, assessment);
	put_all_missing(page, portal, shown, "What is missing");
	changes_put(page, assessment);
	put_beside(page, assessment);
	if (shown != NULL)
		tree_put(page, shown);
	if (then != NULL && now != NULL)
		tree_put_changes(page, then, now);
	if (shown != NULL)
		tree_put_decisions(page, shown);
}
