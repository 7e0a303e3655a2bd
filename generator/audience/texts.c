#include "audience/texts.h"

struct texts {
	audience_text_visit *visit;
	void *context;
};

static void
visit_field(void *context, const struct field *field, void *item,
	void *record UNUSED)
{
	const struct texts *texts = context;
	const struct text *text = item;

	if (field->kind == FIELD_PROSE)
		texts->visit(texts->context,
			&(struct audience_text){text->s, text->span, 0});
}

static void
visit_body(const struct texts *texts, str body, const struct source *source,
	uint32_t line)
{
	if (source != NULL && body.n > 0)
		texts->visit(
			texts->context, &(struct audience_text){body,
						span_of_file(source), line});
}

void
audience_texts(const struct audience_kind *kind, const void *record,
	audience_text_visit *visit, void *context)
{
	const struct texts texts = {visit, context};
	const struct evidence *evidence = record;
	const struct plan *plan = record;
	const struct page *page = record;

	if (kind->type == NULL)
		return;
	record_walk(kind->type, drop_const(record), ALL_FIELDS, visit_field,
		drop_const(&texts));
	if (kind->type == &evidence_type)
		visit_body(&texts, evidence->body, evidence->source,
			evidence->body_line);
	else if (kind->type == &plan_type)
		visit_body(&texts, plan->body, plan->source, plan->body_line);
	else if (kind->type == &page_type)
		visit_body(&texts, page->body, page->source, page->body_line);
}
