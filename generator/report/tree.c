#include "report/tree.h"

#include "report/rubric.h"
#include "report/words.h"

/* Conditions nest as deep as a file may; the loader sees to that. */
#define DEPTH_MAX 64
#define INDENT_MAX 24

struct mark {
	const char *sign; /* one cell wide */
	enum ink ink;
	const char *word;
};

static const struct mark marks[] = {
	[TRUTH_FALSE] = {"\xE2\x9C\x97", INK_PLAIN, "not met"},
	[TRUTH_TRUE] = {"\xE2\x9C\x93", INK_GOOD, "met"},
	[TRUTH_UNKNOWN] = {"?", INK_WARNING, "not known"},
	[TRUTH_NOT_APPLICABLE] = {"\xE2\x80\x93", INK_QUIET, "does not apply"},
};

static void
put_mark(const struct page_of_text *page, enum truth result, size_t indent)
{
	buf_repeat(page->out, ' ', indent);
	ink_put(page, marks[result].ink, str_from(marks[result].sign));
	buf_put_char(page->out, ' ');
}

static void
put_words(const struct page_of_text *page, str text, size_t indent)
{
	if (text.n == 0)
		return;
	buf_repeat(page->out, ' ', indent);
	ink_wrap(page, text, indent, indent);
	buf_put_char(page->out, '\n');
}

/* What the evidence says, and where: below the condition that asks for it. */
static void
put_ground(const struct page_of_text *page, const struct verdict *verdict,
	size_t indent)
{
	struct arena *arena = page->out->arena;
	struct buf text = buf_new(arena);

	if (verdict->value.n > 0)
		buf_put(&text, verdict->value);
	if (verdict->value.n > 0 && verdict->limit.n > 0)
		buf_put_z(&text, " against ");
	if (verdict->limit.n > 0)
		buf_put(&text, verdict->limit);
	if (verdict->by_silence)
		buf_put_z(&text, ", as nothing says otherwise");
	if (verdict->result == TRUTH_UNKNOWN && verdict->reason != REASON_NONE)
		buf_printf(&text, "%s%s", text.n > 0 ? "; " : "",
			reason_sentences[verdict->reason]);
	if (date_is_set(verdict->date) && text.n > 0)
		buf_printf(&text, " (%.*s)",
			STR_ARG(date_text(arena, verdict->date)));
	put_words(page, buf_str(&text), indent);
	if (!span_is_set(verdict->span))
		return;
	buf_repeat(page->out, ' ', indent);
	ink_put(page, INK_QUIET, words_place(arena, verdict->span));
	buf_put_char(page->out, '\n');
}

static void
put_verdict(const struct page_of_text *page, const struct verdict *verdict,
	int depth)
{
	size_t indent = 6 + 2 * (size_t)depth;

	if (indent > INDENT_MAX)
		indent = INDENT_MAX;
	if (depth == DEPTH_MAX)
		return;
	put_mark(page, verdict->result, indent);
	ink_wrap(page, verdict->text, indent + 2, indent + 2);
	buf_put_char(page->out, '\n');
	put_ground(page, verdict, indent + 2);
	for (size_t i = 0; i < verdict->children.count; i++)
		put_verdict(page, verdict->children.items[i], depth + 1);
}

static void
put_citation(const struct page_of_text *page, const struct criterion *criterion)
{
	struct arena *arena = page->out->arena;
	struct buf text = buf_new(arena);
	str decisions = words_decisions(arena, criterion);

	if (criterion->cite != NULL)
		buf_printf(&text, "policy %.*s: \xE2\x80\x9C%.*s\xE2\x80\x9D",
			STR_ARG(criterion->cite->clause.s),
			STR_ARG(criterion->cite->quote.s));
	if (decisions.n > 0)
		buf_printf(&text, "%sread by %.*s", text.n > 0 ? "; " : "",
			STR_ARG(decisions));
	put_words(page, buf_str(&text), 6);
}

void
tree_put_criterion(const struct page_of_text *page,
	const struct criterion_verdict *judged, str lead)
{
	const struct criterion *criterion = judged->criterion;
	const struct verdict *tree = judged->tree;
	str text = str_printf(page->out->arena, "%.*s%s%.*s: %.*s%s",
		STR_ARG(lead), lead.n > 0 ? ", " : "", STR_ARG(criterion->id.s),
		STR_ARG(criterion->text.s),
		criterion->binding.on ? " (binding)" : "");

	put_mark(page, judged->result, 2);
	text = str_printf(page->out->arena, "%.*s \xE2\x80\x93 %s",
		STR_ARG(text), marks[judged->result].word);
	ink_wrap(page, text, 4, 6);
	buf_put_char(page->out, '\n');
	put_citation(page, criterion);
	for (size_t i = 0; i < tree->children.count; i++)
		put_verdict(page, tree->children.items[i], 0);
}

static bool
is_possible(const struct computed *computed, const struct category *category)
{
	for (size_t i = 0; i < computed->possible.count; i++) {
		const struct outcome *outcome = &computed->possible.items[i];

		for (size_t k = 0; k < outcome->categories.count; k++)
			if (outcome->categories.items[k] == category)
				return true;
	}
	return false;
}

/* Some criterion of the category holds, or may. */
static bool
has_criterion(const struct computed *computed, const struct category *category)
{
	for (size_t i = 0; i < computed->criteria.count; i++) {
		const struct criterion_verdict *judged =
			&computed->criteria.items[i];

		if (judged->category == category &&
			(judged->result == TRUTH_TRUE ||
				judged->result == TRUTH_UNKNOWN))
			return true;
	}
	return false;
}

const char *
tree_category_word(
	const struct computed *computed, const struct category *category)
{
	if (is_possible(computed, category))
		return computed_single(computed) == NULL ? "possible" : "given";
	if (computed->framework->decide.v == DECIDE_MOST_SERIOUS &&
		has_criterion(computed, category))
		return "not given, as a more serious category is";
	return "not given";
}

static void
put_category(const struct page_of_text *page, const struct computed *computed,
	const struct category *category)
{
	bool possible = is_possible(computed, category);

	buf_put_char(page->out, '\n');
	ink_put(page, INK_STRONG, category->label.s);
	ink_printf(page, possible ? INK_GOOD : INK_QUIET, " \xE2\x80\x93 %s",
		tree_category_word(computed, category));
	buf_put_char(page->out, '\n');
	if (category->criteria.count == 0)
		put_words(page, S("No criterion leads here."), 2);
	for (size_t i = 0; i < computed->criteria.count; i++)
		if (computed->criteria.items[i].category == category)
			tree_put_criterion(
				page, &computed->criteria.items[i], S(""));
}

static void
put_categories(const struct page_of_text *page, const struct computed *computed)
{
	const struct framework *framework = computed->framework;

	for (size_t i = 0; i < framework->categories.count; i++)
		put_category(page, computed, &framework->categories.items[i]);
}

static void
put_others(const struct page_of_text *page,
	const struct criterion_verdict *items, size_t count,
	const char *heading)
{
	if (count == 0)
		return;
	buf_put_char(page->out, '\n');
	ink_put(page, INK_STRONG, str_from(heading));
	buf_put_char(page->out, '\n');
	for (size_t i = 0; i < count; i++)
		tree_put_criterion(page, &items[i], S(""));
}

void
tree_put(const struct page_of_text *page, const struct computed *computed)
{
	const struct framework *framework = computed->framework;

	if (framework->decide.v == DECIDE_BEST_FIT)
		rubric_put(page, computed);
	else
		put_categories(page, computed);
	put_others(page, computed->overlays.items, computed->overlays.count,
		"Criteria of overlays");
	put_others(page, computed->standards.items, computed->standards.count,
		"Standards");
}

/* The same criterion on another day; NULL where it is not there. */
static const struct criterion_verdict *
find_criterion(
	const struct computed *computed, const struct criterion *criterion)
{
	for (size_t i = 0; i < computed->criteria.count; i++)
		if (computed->criteria.items[i].criterion == criterion)
			return &computed->criteria.items[i];
	return NULL;
}

void
tree_put_changes(const struct page_of_text *page, const struct computed *then,
	const struct computed *now)
{
	bool begun = false;

	for (size_t i = 0; i < now->criteria.count; i++) {
		const struct criterion_verdict *today = &now->criteria.items[i];
		const struct criterion_verdict *before = find_criterion(
			then, today->criterion);

		if (before != NULL && before->result == today->result)
			continue;
		if (!begun)
			put_others(page, today, 1,
				"What today's evidence changes");
		else
			tree_put_criterion(page, today, S(""));
		begun = true;
	}
}

static void
put_ruling(const struct page_of_text *page, const struct ruling *ruling)
{
	struct arena *arena = page->out->arena;
	struct buf text = buf_new(arena);

	buf_printf(&text, "%.*s: %.*s ", STR_ARG(ruling->id.s),
		STR_ARG(ruling->question.s));
	buf_put(&text, ruling->resolved_as.s);
	if (IS_SET(ruling->date))
		buf_printf(&text, " (%.*s)",
			STR_ARG(date_text(arena, ruling->date.d)));
	buf_put_z(page->out, "  ");
	ink_wrap(page, buf_str(&text), 2, 6);
	buf_put_char(page->out, '\n');
}

static bool
rests_on(const struct computed *computed, const struct ruling *ruling)
{
	for (size_t i = 0; i < computed->criteria.count; i++) {
		const struct criterion_verdict *judged =
			&computed->criteria.items[i];
		const struct criterion *criterion = judged->criterion;

		if (judged->result != TRUTH_TRUE &&
			judged->result != TRUTH_UNKNOWN)
			continue;
		for (size_t k = 0; k < criterion->decision.count; k++)
			if (criterion->decision.items[k].target == ruling)
				return true;
	}
	return false;
}

void
tree_put_decisions(
	const struct page_of_text *page, const struct computed *computed)
{
	const struct framework *framework = computed->framework;
	bool begun = false;

	for (size_t i = 0; i < framework->decisions.count; i++) {
		const struct ruling *ruling = &framework->decisions.items[i];

		if (!rests_on(computed, ruling))
			continue;
		if (!begun) {
			buf_put_char(page->out, '\n');
			ink_put(page, INK_STRONG,
				S("How the policy is read here"));
			buf_put_char(page->out, '\n');
		}
		put_ruling(page, ruling);
		begun = true;
	}
}
