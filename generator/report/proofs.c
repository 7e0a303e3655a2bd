#include "report/proofs.h"

#include "render/json.h"

static size_t
count_found(const struct proofs *proofs, bool accepted)
{
	size_t count = 0;

	for (size_t i = 0; i < proofs->all.count; i++)
		count += (proofs->all.items[i].accepted != NULL) == accepted;
	return count;
}

static size_t
count_criteria(const struct framework *framework)
{
	size_t count = framework->standards.count;

	for (size_t i = 0; i < framework->categories.count; i++)
		count += framework->categories.items[i].criteria.count;
	for (size_t i = 0; i < framework->overlays.count; i++)
		count += framework->overlays.items[i].criteria.count;
	return count;
}

/* --- text --- */

static void
put_accepted(const struct page_of_text *page, const struct found *found)
{
	str text = str_printf(page->out->arena, "accepted[%s] by %.*s: %.*s",
		code_table[found->code].name, STR_ARG(found->accepted->id.s),
		STR_ARG(found->message));

	ink_wrap(page, text, 0, 2);
	buf_put_char(page->out, '\n');
}

static void
put_row(const struct page_of_text *page, const struct proofs *proofs)
{
	const struct framework *f = proofs->framework;
	str name = str_printf(page->out->arena, "%.*s %.*s", STR_ARG(f->id.s),
		STR_ARG(f->version.s));

	buf_printf(page->out, "%-24.*s", STR_ARG(name));
	if (!f->usable) {
		buf_put_z(page->out, " not proved: it has errors\n");
		return;
	}
	buf_printf(page->out, " %10zu %10zu %10zu %10zu %10zu\n",
		count_criteria(f), proofs->kinds, proofs->questions,
		count_found(proofs, false), count_found(proofs, true));
}

static void
put_table(const struct page_of_text *page, const struct proofs_shown *shown)
{
	buf_printf(page->out, "%-24s %10s %10s %10s %10s %10s\n", "framework",
		"criteria", "kinds", "questions", "found", "accepted");
	for (size_t i = 0; i < shown->all.count; i++)
		put_row(page, shown->all.items[i]);
	buf_put_z(page->out,
		"Kinds are those of schools that the conditions tell apart by "
		"phase, ages and\nwhat applies; each question was asked of all "
		"schools of every kind.\n");
}

void
proofs_text(const struct page_of_text *page, const struct proofs_shown *shown,
	bool quiet)
{
	account_text(page, shown->account);
	for (size_t i = 0; !quiet && i < shown->all.count; i++) {
		const struct proofs *proofs = shown->all.items[i];

		for (size_t j = 0; j < proofs->all.count; j++)
			if (proofs->all.items[j].accepted != NULL)
				put_accepted(page, &proofs->all.items[j]);
		if (count_found(proofs, true) > 0)
			buf_put_char(page->out, '\n');
	}
	if (!quiet)
		put_table(page, shown);
}

/* --- JSON --- */

static void
add_found(struct value *list, const struct found *found)
{
	struct value *object = value_add_object(list);
	bool known = span_is_set(found->span);
	struct value *example;

	value_set_text(object, "code", str_from(code_table[found->code].name));
	value_set_text(
		object, "file", known ? found->span.source->path : S(""));
	value_set_int(object, "line", known ? found->span.line : 1);
	value_set_int(object, "column", known ? found->span.column : 1);
	value_set_text(object, "message", found->message);
	if (found->accepted == NULL)
		value_set_null(object, "accepted");
	else
		value_set_text(object, "accepted", found->accepted->id.s);
	if (found->example.words.n == 0) {
		value_set_null(object, "example");
		return;
	}
	example = value_set_object(object, "example");
	value_set_text(example, "words", found->example.words);
	value_set_text(example, "given", found->example.given);
}

static void
add_framework(struct value *list, const struct proofs *proofs)
{
	const struct framework *f = proofs->framework;
	struct value *object = value_add_object(list);
	struct value *findings;

	value_set_text(object, "id", f->id.s);
	value_set_text(object, "version", f->version.s);
	value_set_flag(object, "proved", f->usable);
	value_set_int(object, "criteria", (int64_t)count_criteria(f));
	value_set_int(object, "kinds", (int64_t)proofs->kinds);
	value_set_int(object, "questions", (int64_t)proofs->questions);
	findings = value_set_list(object, "findings");
	for (size_t i = 0; i < proofs->all.count; i++)
		add_found(findings, &proofs->all.items[i]);
}

void
proofs_json(struct buf *out, const struct proofs_shown *shown)
{
	struct value *document = account_value(out->arena, shown->account);
	struct value *list = value_set_list(document, "frameworks");

	for (size_t i = 0; i < shown->all.count; i++)
		add_framework(list, shown->all.items[i]);
	json_write(out, document);
	buf_put_char(out, '\n');
}
