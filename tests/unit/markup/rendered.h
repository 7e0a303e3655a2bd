/* Rendering a text in a test, and what came of it as one line each. */
#ifndef UNIT_RENDERED_H
#define UNIT_RENDERED_H

#include "base/diag.h"
#include "markup/markup.h"

struct rendered {
	struct arena *arena;
	struct source source;
	struct markup_options options;
	struct diags diags;
	struct markup markup;
};

/* To begin a test, and to end it. */
void rendered_open(struct rendered *rendered);
void rendered_close(struct rendered *rendered);

/*
 * Renders, with links to `evidence:none` leading nowhere and all others where
 * they say. Returns the HTML.
 */
str rendered_text(struct rendered *rendered, str text);

/* Fails the test unless the text gives this HTML. */
void rendered_expect(
	struct rendered *rendered, const char *text, const char *html);

/* Fails the test unless the HTML holds, or does not hold, these words. */
void rendered_holds(struct rendered *rendered, const char *words);
void rendered_lacks(struct rendered *rendered, const char *words);

/*
 * Fails the test unless these were reported, in order: "P621 3:7-3:9" each,
 * a blank between them; "" for nothing.
 */
void rendered_reports(struct rendered *rendered, const char *reports);

#endif
