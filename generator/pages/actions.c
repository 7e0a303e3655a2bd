#include "pages/actions.h"

#include "pages/plan_parts.h"
#include "pages/put.h"
#include "pages/words.h"

bool
action_is_open(const struct action *action)
{
	str status = str_from(action_status_words[action->status.v]);

	return str_eq_z(status, "not-started") ||
	       str_eq_z(status, "in-progress");
}

bool
agreement_is_active(const struct agreement *agreement)
{
	return str_eq_z(str_from(agreement_status_words[agreement->status.v]),
		"active");
}

size_t
action_rag(const struct action *action)
{
	if (str_eq_z(str_from(action_status_words[action->status.v]), "done"))
		return RAG_BLUE;
	return IS_SET(action->rag) ? (size_t)action->rag.v : RAG_NONE;
}

static bool
is_late(const struct sheet *sheet, const struct action *action)
{
	return IS_SET(action->due) && action_is_open(action) &&
	       date_cmp(action->due.d, sheet->portal->as_of) < 0;
}

size_t
actions_late(
	const struct sheet *sheet, const struct action *items, size_t count)
{
	size_t late = 0;

	for (size_t i = 0; i < count; i++)
		late += is_late(sheet, &items[i]);
	return late;
}

str
late_words(struct sheet *sheet, size_t late)
{
	return late ? counted(sheet, "actions-late", late) : S("");
}

/* The status is told where the RAG does not tell it: "Complete" is enough. */
static void
put_action_progress(
	struct sheet *sheet, struct value *item, const struct action *action)
{
	str status = str_from(action_status_words[action->status.v]);
	size_t rag = action_rag(action);

	if (rag == RAG_NONE)
		put_none(item, "rag");
	else
		put_rag(sheet, item, "rag", rag_id(rag), S(""));
	value_set_text(item, "status",
		rag == RAG_BLUE ? S("") : word_for(sheet, "action", status));
}

static void
add_action(struct sheet *sheet, struct value *list, const struct action *action,
	bool late)
{
	struct value *item = value_add_object(list);

	value_set_text(item, "text", action->what.s);
	value_set_text(item, "owner",
		IS_SET(action->owner) ? ref_label(&action->owner)
				      : words(sheet, "nobody-named", NULL));
	value_set_text(item, "cost",
		IS_SET(action->cost) ? money(sheet->arena, action->cost.v)
				     : S(""));
	put_date(sheet, item, "due",
		IS_SET(action->due) ? action->due.d : DATE_NONE);
	value_set_text(item, "lateness",
		late ? lateness(sheet, action->due.d) : S(""));
	value_set_flag(item, "is-late", late);
	put_action_progress(sheet, item, action);
	value_set_text(item, "note", action->note.s);
}

void
put_actions(struct sheet *sheet, struct value *object,
	const struct action_list *actions)
{
	struct value *list = value_set_list(object, "actions");

	for (size_t i = 0; i < actions->count; i++) {
		const struct action *action = &actions->items[i];

		add_action(sheet, list, action,
			!actions->is_over && is_late(sheet, action));
	}
	put_has(sheet, object, "actions");
	value_set_text(object, "actions-caption", actions->caption);
}
