#include "framework/grounds.h"

struct gatherer {
	struct arena *arena;
	const struct framework *framework;
	struct grounds *grounds;
};

static void add_condition(
	const struct gatherer *g, const struct condition *condition);

/* The fact, and those that its maps look at. */
static void
add_fact(const struct gatherer *g, const struct fact *fact)
{
	if (fact == NULL)
		return;
	for (size_t i = 0; i < g->grounds->facts.count; i++)
		if (g->grounds->facts.items[i] == fact)
			return;
	*list_push(g->arena, &g->grounds->facts) = fact;
	for (size_t i = 0; i < g->framework->facts.count; i++) {
		const struct fact_rule *rule = &g->framework->facts.items[i];

		for (size_t j = 0;
			rule->fact.target == fact && j < rule->maps.count; j++)
			add_condition(g, rule->maps.items[j].when);
	}
}

static void
add_compiled(const struct gatherer *g, const struct compiled *compiled)
{
	*list_push(g->arena, &g->grounds->conditions) = compiled;
	add_fact(g, compiled->fact);
	add_fact(g, compiled->gap_to);
	for (size_t i = 0; i < compiled->group_members.count; i++)
		add_compiled(g, compiled->group_members.items[i]);
	if (compiled->criterion != NULL)
		grounds_add_criterion(g->arena, g->framework,
			compiled->criterion, g->grounds);
}

static void
add_condition(const struct gatherer *g, const struct condition *condition)
{
	const struct any_list *lists[5];

	if (condition == NULL)
		return;
	lists[0] = (const void *)&condition->any;
	lists[1] = (const void *)&condition->all;
	lists[2] = (const void *)&condition->none;
	lists[3] = (const void *)&condition->not ;
	lists[4] = (const void *)&condition->of;
	if (condition->compiled != NULL)
		add_compiled(g, condition->compiled);
	for (size_t i = 0; i < COUNT(lists); i++) {
		const struct condition *items = lists[i]->items;

		for (size_t j = 0; j < lists[i]->count; j++)
			add_condition(g, &items[j]);
	}
}

void
grounds_add_criterion(struct arena *arena, const struct framework *framework,
	const struct criterion *criterion, struct grounds *grounds)
{
	const struct gatherer g = {arena, framework, grounds};

	add_condition(&g, criterion->when);
	add_condition(&g, criterion->unless);
}

void
grounds_add_compiled(struct arena *arena, const struct framework *framework,
	const struct compiled *compiled, struct grounds *grounds)
{
	const struct gatherer g = {arena, framework, grounds};

	add_compiled(&g, compiled);
}

void
grounds_add_condition(struct arena *arena, const struct framework *framework,
	const struct condition *condition, struct grounds *grounds)
{
	const struct gatherer g = {arena, framework, grounds};

	add_condition(&g, condition);
}

void
grounds_add_framework(struct arena *arena, const struct framework *framework,
	struct grounds *grounds)
{
	const struct gatherer g = {arena, framework, grounds};

	for (size_t i = 0; i < framework->categories.count; i++) {
		const struct category *c = &framework->categories.items[i];

		for (size_t j = 0; j < c->criteria.count; j++)
			grounds_add_criterion(arena, framework,
				&c->criteria.items[j], grounds);
	}
	for (size_t i = 0; i < framework->impossible.count; i++)
		add_condition(&g, framework->impossible.items[i].when);
}
