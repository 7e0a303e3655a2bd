#include "pages/pager.h"

#include "pages/put.h"
#include "pages/words.h"

static void
put_step(struct sheet *sheet, struct value *object, const char *key,
	const char *kind, struct step step)
{
	if (!step.href.n) {
		put_none(object, key);
		return;
	}
	value_set_text(put_link(object, key, step.href, step.text), "kind",
		words(sheet, kind, NULL));
}

void
put_pager(struct sheet *sheet, const struct pager *pager, struct step previous,
	struct step next)
{
	struct value *object;

	if (!previous.href.n && !next.href.n)
		return;
	object = value_add_object(sheet->pagers);
	value_set_text(object, "label", words(sheet, pager->label, NULL));
	put_step(sheet, object, "previous", pager->previous, previous);
	put_step(sheet, object, "next", pager->next, next);
}

static struct step
step_to(struct sheet *sheet, size_t at, const char *page)
{
	const struct portal *portal = sheet->portal;

	if (at >= portal->schools.count)
		return (struct step){0};
	return (struct step){
		path_of_school(sheet->arena, portal->schools.items[at], page),
		portal->schools.items[at]->is.name.s};
}

static int
compare_ids(const void *id, const void *school)
{
	const struct school *const *of = school;

	return str_cmp(*(const str *)id, (*of)->id);
}

/* The school's place in the list, which is by id. */
static size_t
place_of(const struct portal *portal, const struct school *school)
{
	struct school **found = bsearch(&school->id, portal->schools.items,
		portal->schools.count, sizeof(*portal->schools.items),
		compare_ids);

	assert(found != NULL);
	return (size_t)(found - portal->schools.items);
}

void
put_school_pager(struct sheet *sheet, const char *page)
{
	static const struct pager pager = {
		"pager-schools", "previous-school", "next-school"};
	size_t at = place_of(sheet->portal, sheet->school);

	/* Before the first, at - 1 is as far out of the list as can be. */
	put_pager(sheet, &pager, step_to(sheet, at - 1, page),
		step_to(sheet, at + 1, page));
}
