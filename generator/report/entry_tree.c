#include "report/entry.h"

/* Conditions nest as deep as a file may; the loader sees to that. */
#define DEPTH_MAX 64

static void
set_evidence(struct value *node, struct span span)
{
	struct value *evidence;

	if (!span_is_set(span)) {
		value_set_null(node, "evidence");
		return;
	}
	evidence = value_set_object(node, "evidence");
	value_set_text(evidence, "file", span.source->path);
	value_set_int(evidence, "line", span.line);
	value_set_int(evidence, "column", span.column);
}

static void
set_verdict(struct value *node, const struct verdict *verdict)
{
	value_set_text(node, "value", verdict->value);
	value_set_text(node, "limit", verdict->limit);
	value_set_text(node, "reason",
		str_from(verdict->result == TRUTH_UNKNOWN
				 ? reason_words[verdict->reason]
				 : ""));
}

static void
add_conditions(struct value *node, const struct verdict *parent,
	const struct criterion *criterion, int depth)
{
	struct value *list = value_set_list(node, "children");

	if (depth == DEPTH_MAX)
		return;
	for (size_t i = 0; i < parent->children.count; i++) {
		const struct verdict *verdict = parent->children.items[i];
		struct value *child = value_add_object(list);

		value_set_text(child, "id",
			verdict->fact == NULL ? S("") : verdict->fact->id.s);
		value_set_text(child, "text", verdict->text);
		value_set_text(child, "result",
			str_from(truth_words[verdict->result]));
		set_verdict(child, verdict);
		value_set_text(child, "clause",
			criterion->cite == NULL ? S("")
						: criterion->cite->clause.s);
		set_evidence(child, verdict->span);
		add_conditions(child, verdict, criterion, depth + 1);
	}
}

/* What a criterion is of: it is looked up among these. */
static void
set_owner(struct value *node, const struct criterion_verdict *judged)
{
	if (judged->category != NULL)
		value_set_text(node, "category", judged->category->id.s);
	else if (judged->overlay != NULL)
		value_set_text(node, "overlay", judged->overlay->id.s);
	else
		value_set_flag(node, "standard", true);
}

static void
add_criterion(struct value *list, const struct criterion_verdict *judged)
{
	const struct criterion *criterion = judged->criterion;
	struct value *node = value_add_object(list);

	value_set_text(node, "id", criterion->id.s);
	set_owner(node, judged);
	if (IS_SET(criterion->aspect))
		value_set_text(node, "aspect", criterion->aspect.id);
	value_set_text(node, "text", criterion->text.s);
	value_set_text(node, "result", str_from(truth_words[judged->result]));
	set_verdict(node, judged->tree);
	value_set_text(node, "clause",
		criterion->cite == NULL ? S("") : criterion->cite->clause.s);
	set_evidence(node, judged->tree->span);
	add_conditions(node, judged->tree, criterion, 0);
}

struct value *
entry_tree(struct arena *arena, const struct assessment *assessment)
{
	const struct computed *results = entry_computed(assessment);
	struct value *tree = value_list(arena);
	const struct computed *computed;

	if (results == NULL)
		return tree;
	computed = computed_explain(arena, results);
	for (size_t i = 0; i < computed->criteria.count; i++)
		add_criterion(tree, &computed->criteria.items[i]);
	for (size_t i = 0; i < computed->overlays.count; i++)
		add_criterion(tree, &computed->overlays.items[i]);
	for (size_t i = 0; i < computed->standards.count; i++)
		add_criterion(tree, &computed->standards.items[i]);
	return tree;
}
