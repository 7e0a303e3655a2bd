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
	struct some_schools schools = sheet->site->schools;

	if (at >= schools.count)
		return (struct step){0};
	return (struct step){
		path_of_school(sheet->arena, schools.items[at], page),
		schools.items[at]->is.name.s};
}

void
put_school_pager(struct sheet *sheet, const char *page)
{
	static const struct pager pager = {
		"pager-schools", "previous-school", "next-school"};
	size_t at = site_place(sheet->site, sheet->school);

	/* Before the first, at - 1 is as far out of the list as can be. */
	put_pager(sheet, &pager, step_to(sheet, at - 1, page),
		step_to(sheet, at + 1, page));
}
