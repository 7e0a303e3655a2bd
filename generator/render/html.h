/*
 * The one place where text becomes HTML (and the XML of charts and feeds).
 * What passes is safe between tags and inside quoted attributes.
 */
#ifndef RENDER_HTML_H
#define RENDER_HTML_H

#include "base/buf.h"

/*
 * Appends `text` with & < > " ' written as references. Tabs and line feeds
 * pass, carriage returns are left out; any other control character, invalid
 * byte or code point that is no character comes out as U+FFFD.
 */
void html_escape(struct buf *out, str text);

/* The same as a new text in the arena. */
str html_text(struct arena *arena, str text);

/* Appends ` name="value"` with the value escaped; the name is a literal. */
void html_attribute(struct buf *out, const char *name, str value);

#endif
