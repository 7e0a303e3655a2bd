/* The Markdown of one record: its prose fields, and the body of its file. */
#ifndef AUDIENCE_TEXTS_H
#define AUDIENCE_TEXTS_H

#include "audience/kinds.h"

struct audience_text {
	str text;
	struct span span; /* of a field; of a body, its file */
	uint32_t line;    /* that a body begins on; 0 of a field */
};

typedef void audience_text_visit(
	void *context, const struct audience_text *text);
void audience_texts(const struct audience_kind *kind, const void *record,
	audience_text_visit *visit, void *context);

#endif
