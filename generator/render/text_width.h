/*
 * How wide text may get in a drawing. Nobody can measure text while a page is
 * made, and every reader's font differs: these widths are those of a wide one
 * (DejaVu Sans), so what fits by them fits in the others too.
 */
#ifndef RENDER_TEXT_WIDTH_H
#define RENDER_TEXT_WIDTH_H

#include "base/str.h"
#include "render/svg_draw.h"

/* The most that `text` takes up at a font size in units; bold is wider. */
tenths text_width(str text, int size);
tenths text_width_bold(str text, int size);

/*
 * The text, or as much of it as fits into `width` with an ellipsis: whole
 * words where at least one fits. Empty where not even the ellipsis does.
 */
str text_fit(struct arena *arena, str text, int size, tenths width);

#endif
