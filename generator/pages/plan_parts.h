/* What plans say, on their own page and on the overview. */
#ifndef PAGES_PLAN_PARTS_H
#define PAGES_PLAN_PARTS_H

#include "pages/sheet.h"

/* Is it over? Nothing in it is late then. */
bool plan_is_closed(const struct plan *plan);

/* theme and lead of a priority. */
void put_priority_people(struct sheet *sheet, struct value *object,
	const struct priority *priority);

/* rag-sentence and rag-counts: "4 actions: 1 off track, 3 on track." */
void put_rag_counts(struct sheet *sheet, struct value *object,
	const struct priority *priority);

/* How many actions have each RAG. */
enum rag { RAG_RED, RAG_AMBER, RAG_GREEN, RAG_BLUE, RAG_NONE, RAG_COUNT };
struct rag_tally {
	size_t of[RAG_COUNT];
	size_t all;
};
void rag_tally_add(struct rag_tally *tally, const struct priority *priority);

/* red amber green blue none */
const char *rag_id(size_t at);

/* "one off track, three on track"; empty where there are no actions. */
str rag_tally_words(struct sheet *sheet, const struct rag_tally *tally);

/* rag-figure: how all actions of a plan go; false where it has none. */
void put_rag_figure(
	struct sheet *sheet, struct value *object, const struct plan *plan);

/* The list `priorities` of a plan's object. */
void put_plan_priorities(
	struct sheet *sheet, struct value *object, const struct plan *plan);

/*
 * action-plans: links to the plans that a school works to beside its yearly
 * one and that are not closed.
 */
void put_action_plans(struct sheet *sheet, struct value *object);

/* "£4,850" */
str money(struct arena *arena, decimal amount);

#endif
