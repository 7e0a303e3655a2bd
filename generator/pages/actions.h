/* Actions, of plans and of agreements on support, and which are still open. */
#ifndef PAGES_ACTIONS_H
#define PAGES_ACTIONS_H

#include "pages/sheet.h"

struct action_list {
	const struct action *items;
	size_t count;
	str caption;
	bool is_over; /* what they belong to has ended: nothing is late */
};

/* actions, has-actions and actions-caption. */
void put_actions(struct sheet *sheet, struct value *object,
	const struct action_list *actions);

/* How many of them are late; and "; one is late", empty where none is. */
size_t actions_late(
	const struct sheet *sheet, const struct action *items, size_t count);
str late_words(struct sheet *sheet, size_t late);

/* Its enum rag: what is done is complete, whatever was said on the way. */
size_t action_rag(const struct action *action);

/* Is there still something to do? */
bool action_is_open(const struct action *action);

/* Is the support being given: neither only asked for nor at its end? */
bool agreement_is_active(const struct agreement *agreement);

#endif
