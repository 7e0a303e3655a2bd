#include "pages/explain.h"

#include "framework/rubric.h"
#include "pages/labels.h"
#include "pages/put.h"
#include "pages/words.h"

/* A condition may nest as deep as a file may. */
enum { DEPTH_MAX = 40 };

/* What this audience may not see has no value here to begin with. */
static bool
ground_is_shown(const struct verdict *verdict)
{
	return verdict->reason != REASON_WITHHELD;
}

static str
value_of(struct sheet *sheet, const struct verdict *verdict)
{
	decimal number;
	date day;

	if (verdict->fact == NULL &&
		date_parse(verdict->value, &day) == DATE_OK)
		return date_text(sheet->arena, day);
	if (verdict->fact == NULL || !verdict->value.n)
		return verdict->value;
	if (verdict->fact->kind.v == FACT_NUMBER &&
		decimal_parse(verdict->value, &number, NULL) != DECIMAL_OK)
		return verdict->value;
	return fact_value_text(sheet, verdict->fact, verdict->value);
}

static str
reason_of(struct sheet *sheet, const struct verdict *verdict)
{
	if (!ground_is_shown(verdict))
		return words(sheet, "evidence-hidden", NULL);
	if (verdict->result == TRUTH_NOT_APPLICABLE && verdict->fact != NULL)
		return words(sheet, "fact-does-not-apply", NULL);
	if (verdict->result == TRUTH_UNKNOWN && verdict->reason != REASON_NONE)
		return words(sheet, "because-unknown", "reason",
			word_for(sheet, "unknown",
				str_from(reason_words[verdict->reason])),
			NULL);
	if (verdict->by_silence)
		return words(sheet, "by-silence", NULL);
	return S("");
}

/* The author's note on the finding that was read. */
static str
note_of(const struct verdict *verdict)
{
	const struct evidence *evidence = verdict->evidence;

	for (size_t i = 0; evidence != NULL && i < evidence->findings.count;
		i++) {
		const struct finding *finding = &evidence->findings.items[i];

		for (size_t j = 0; j < finding->values.count; j++)
			if (finding->fact.target == verdict->fact &&
				finding->values.items[j].span.line ==
					verdict->span.line)
				return finding->values.items[j].note.s;
	}
	return S("");
}

static void
put_ground(
	struct sheet *sheet, struct value *node, const struct verdict *verdict)
{
	bool shown = ground_is_shown(verdict);
	str reason = reason_of(sheet, verdict);
	str value = shown ? value_of(sheet, verdict) : S("");
	str note = shown ? note_of(verdict) : S("");

	value_set_flag(node, "has-detail",
		value.n || reason.n || note.n ||
			(shown && (verdict->limit.n ||
					  verdict->span.source != NULL)));
	value_set_text(node, "value", value);
	value_set_text(node, "limit", shown ? verdict->limit : S(""));
	value_set_text(node, "reason", reason);
	value_set_text(node, "note", note);
	if (shown)
		put_source(sheet, node, "evidence", verdict->evidence,
			verdict->span);
	else
		put_none(node, "evidence");
}

static bool
is_negation(const struct verdict *verdict)
{
	return verdict->children.count == 1 && str_eq(verdict->text, S("not"));
}

/* What a tree is drawn from, and how deep one is in it. */
struct drawn {
	const struct computed *computed;
	int depth;
};

static void add_node(struct sheet *sheet, struct value *list,
	const struct verdict *verdict, struct drawn drawn);

/*
 * reference: a criterion that has its own place on the page; false else. One
 * that has needs no tree here.
 */
static bool
put_reference(struct sheet *sheet, struct value *node,
	const struct verdict *verdict, const struct computed *computed)
{
	const struct condition *condition = verdict->condition;

	put_none(node, "reference");
	if (condition == NULL || !IS_SET(condition->criterion))
		return false;
	for (size_t i = 0; i < computed->criteria.count; i++) {
		const struct criterion *of =
			computed->criteria.items[i].criterion;
		struct value *value;

		if (!str_eq(of->id.s, condition->criterion.id))
			continue;
		value = value_set_object(node, "reference");
		value_set_text(value, "anchor",
			str_printf(
				sheet->arena, "rule-%.*s", STR_ARG(of->id.s)));
		value_set_text(value, "text",
			words(sheet, "see-criterion", "id", of->id.s, "what",
				running_case(sheet->arena, of->text.s), NULL));
		return true;
	}
	return false;
}

/* The map of the framework by which the fact of a verdict was read. */
static const struct mapping *
mapping_of(const struct verdict *verdict, const struct framework *framework)
{
	if (verdict->fact == NULL || verdict->children.count != 1)
		return NULL;
	for (size_t i = 0; i < framework->facts.count; i++) {
		const struct fact_rule *rule = &framework->facts.items[i];

		for (size_t j = 0; j < rule->maps.count; j++)
			if (rule->maps.items[j].when ==
				verdict->children.items[0]->condition)
				return &rule->maps.items[j];
	}
	return NULL;
}

void
put_reading(struct sheet *sheet, struct value *object,
	const struct framework *framework, const struct mapping *map,
	const struct evidence *evidence)
{
	bool card = evidence != NULL &&
		    str_eq(evidence->type.s, S("inspection")) &&
		    IS_SET(evidence->kind) &&
		    evidence->kind.v == INSPECTION_REPORT_CARD;
	struct value *value;
	str id;

	if (map == NULL) {
		put_none(object, "reading");
		return;
	}
	id = IS_SET(map->decision) ? map->decision.id : S("");
	value = value_set_object(object, "reading");
	value_set_text(value, "text",
		words(sheet, card ? "read-from-card" : "read-from-others",
			NULL));
	value_set_text(value, "id", id);
	value_set_text(value, "href",
		str_printf(sheet->arena, "%.*s#decision-%.*s",
			STR_ARG(path_of_framework(sheet->arena, sheet->site,
				framework, "index.html")),
			STR_ARG(id)));
}

/*
 * "not" and what it is about read as one line. An exception (a "not" that no
 * condition stands behind) says itself whether it holds.
 */
static void
fill_node(struct sheet *sheet, struct value *node,
	const struct verdict *verdict, struct drawn drawn)
{
	const struct verdict *inner = is_negation(verdict)
					      ? verdict->children.items[0]
					      : verdict;
	bool is_exception = inner != verdict && verdict->condition == NULL;
	struct value *children;
	str text = sentence_case(sheet->arena, inner->text);

	if (is_exception)
		text = words(sheet, "unless", "what",
			running_case(sheet->arena, text), NULL);
	else if (inner != verdict)
		text = words(sheet, "not", "what",
			running_case(sheet->arena, text), NULL);
	value_set_text(node, "text", text);
	put_verdict(sheet, node, is_exception ? inner->result : verdict->result,
		verdict_is_withheld(verdict));
	put_ground(sheet, node, inner);
	put_reading(sheet, node, drawn.computed->framework,
		mapping_of(inner, drawn.computed->framework), inner->evidence);
	children = value_set_list(node, "children");
	if (put_reference(sheet, node, inner, drawn.computed))
		drawn.depth = DEPTH_MAX;
	drawn.depth++;
	for (size_t i = 0;
		drawn.depth <= DEPTH_MAX && i < inner->children.count; i++)
		add_node(sheet, children, inner->children.items[i], drawn);
	put_has(sheet, node, "children");
}

static void
add_node(struct sheet *sheet, struct value *list, const struct verdict *verdict,
	struct drawn drawn)
{
	fill_node(sheet, value_add_object(list), verdict, drawn);
}

void
put_citation(struct sheet *sheet, struct value *object,
	const struct framework *framework, const struct citation *citation)
{
	struct value *cite;
	str href;

	if (citation == NULL) {
		put_none(object, "cite");
		return;
	}
	href = str_printf(sheet->arena, "%.*s#clause-%.*s",
		STR_ARG(path_of_framework(
			sheet->arena, sheet->site, framework, "policy.html")),
		STR_ARG(citation->clause.s));
	cite = value_set_object(object, "cite");
	value_set_text(cite, "clause", citation->clause.s);
	value_set_text(cite, "href", href);
	value_set_text(cite, "quote", citation->quote.s);
}

void
put_rulings(struct sheet *sheet, struct value *object,
	const struct framework *framework, const struct criterion *criterion,
	bool in_full)
{
	struct value *list = value_set_list(object, "decisions");
	str page = path_of_framework(
		sheet->arena, sheet->site, framework, "index.html");

	for (size_t i = 0; i < criterion->decision.count; i++) {
		const struct ruling *ruling =
			criterion->decision.items[i].target;
		struct value *item;

		if (ruling == NULL)
			continue;
		item = value_add_object(list);
		value_set_text(item, "id", ruling->id.s);
		value_set_text(item, "href",
			str_printf(sheet->arena, "%.*s#decision-%.*s",
				STR_ARG(page), STR_ARG(ruling->id.s)));
		value_set_text(item, "question",
			in_full ? plain_words(sheet, ruling->question.s)
				: S(""));
		value_set_text(item, "resolved-as",
			in_full ? plain_words(sheet, ruling->resolved_as.s)
				: S(""));
	}
}

static void
add_criterion(struct sheet *sheet, struct value *list,
	const struct criterion_verdict *verdict, const struct verdicts *of)
{
	const struct framework *framework = of->computed->framework;
	const struct criterion *criterion = verdict->criterion;
	bool is_open = verdict->result == TRUTH_TRUE ||
		       (verdict->result == TRUTH_UNKNOWN && !verdict->withheld);
	struct value *item = value_add_object(list);
	struct value *children;

	value_set_text(item, "id", criterion->id.s);
	value_set_text(
		item, "of", of->in_row ? verdict->category->label.s : S(""));
	value_set_text(item, "anchor",
		str_printf(
			sheet->arena, "rule-%.*s", STR_ARG(criterion->id.s)));
	value_set_text(item, "text", criterion->text.s);
	put_verdict(sheet, item, verdict->result, verdict->withheld);
	value_set_flag(item, "is-binding", criterion->binding.on);
	value_set_flag(item, "is-open", is_open);
	put_citation(sheet, item, framework, criterion->cite);
	put_rulings(sheet, item, framework, criterion, is_open);
	children = value_set_list(item, "children");
	for (size_t i = 0; i < verdict->tree->children.count; i++)
		add_node(sheet, children, verdict->tree->children.items[i],
			(struct drawn){of->computed, 0});
}

static bool
is_of(const struct criterion_verdict *verdict, const struct verdicts *of)
{
	if (of->standards)
		return true;
	if (of->in_row)
		return rubric_row(of->computed->framework,
			       verdict->criterion) == of->row;
	return of->overlay != NULL ? verdict->overlay == of->overlay
				   : verdict->category == of->category;
}

static const struct any_list *
verdicts_among(const struct verdicts *of)
{
	if (of->standards)
		return (const void *)&of->computed->standards;
	return of->overlay != NULL ? (const void *)&of->computed->overlays
				   : (const void *)&of->computed->criteria;
}

void
put_criteria(
	struct sheet *sheet, struct value *object, const struct verdicts *of)
{
	struct value *list = value_set_list(object, "criteria");
	const struct any_list *among = of->computed == NULL
					       ? NULL
					       : verdicts_among(of);

	for (size_t i = 0; among != NULL && i < among->count; i++) {
		const struct criterion_verdict *items = among->items;

		if (is_of(&items[i], of))
			add_criterion(sheet, list, &items[i], of);
	}
	put_has(sheet, object, "criteria");
}

/* How the statements that lead to a category came out. */
struct outcome_count {
	size_t all, held, open, withheld;
};

/* What is said of a category with one statement, or none. */
static const char *
only_outcome(const struct outcome_count *of)
{
	if (!of->all)
		return "outcome-no-statement";
	if (of->held)
		return "outcome-holds";
	if (of->withheld)
		return "outcome-not-shown";
	return of->open ? "outcome-not-known" : "outcome-does-not-hold";
}

static struct outcome_count
count_outcomes(const struct verdicts *of)
{
	const struct computed *computed = of->computed;
	struct outcome_count count = {0};

	for (size_t i = 0; i < computed->criteria.count; i++) {
		const struct criterion_verdict *verdict =
			&computed->criteria.items[i];

		if (!is_of(verdict, of))
			continue;
		count.all++;
		count.held += verdict->result == TRUTH_TRUE;
		count.withheld += verdict->withheld;
		count.open += verdict->result == TRUTH_UNKNOWN &&
			      !verdict->withheld;
	}
	return count;
}

/* "1 of 3 holds, one is not known" of those that can be told of. */
static void
put_outcomes(
	struct sheet *sheet, struct buf *out, const struct outcome_count *of)
{
	size_t told = of->all - of->withheld;

	if (told > 0)
		buf_put(out,
			words(sheet,
				of->held == 1 ? "outcome-one" : "outcome-many",
				"held",
				of->held ? str_printf(sheet->arena, "%zu",
						   of->held)
					 : words(sheet, "none", NULL),
				"all", str_printf(sheet->arena, "%zu", told),
				NULL));
	if (told > 0 && of->open)
		buf_put(out, counted(sheet, "outcome-open", of->open));
	if (told > 0 && of->withheld)
		buf_put_z(out, "; ");
	if (of->withheld)
		buf_put(out, counted(sheet, "outcome-withheld", of->withheld));
}

str
outcome_words(struct sheet *sheet, const struct verdicts *of)
{
	struct outcome_count count = count_outcomes(of);
	struct buf out = buf_new(sheet->arena);

	if (count.all < 2)
		buf_put(&out, words(sheet, only_outcome(&count), NULL));
	else
		put_outcomes(sheet, &out, &count);
	if (computed_single(of->computed) == of->category)
		buf_put(&out, words(sheet, "outcome-decides", NULL));
	return buf_str(&out);
}

static void
see(struct sheet *sheet, struct facts_seen *seen, const struct verdict *verdict,
	int depth)
{
	bool is_new = verdict->fact != NULL;

	for (size_t i = 0; is_new && i < seen->list.count; i++)
		is_new = seen->list.items[i] != verdict->fact;
	if (is_new)
		*list_push(sheet->arena, &seen->list) = verdict->fact;
	for (size_t i = 0; depth < DEPTH_MAX && i < verdict->children.count;
		i++)
		see(sheet, seen, verdict->children.items[i], depth + 1);
}

void
facts_seen_by(struct sheet *sheet, const struct computed *computed,
	struct facts_seen *seen)
{
	for (size_t i = 0; i < computed->criteria.count; i++)
		see(sheet, seen, computed->criteria.items[i].tree, 0);
	for (size_t i = 0; i < computed->overlays.count; i++)
		see(sheet, seen, computed->overlays.items[i].tree, 0);
}
