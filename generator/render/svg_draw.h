/* Private to the charts: coordinates and the frame around each drawing. */
#ifndef RENDER_SVG_DRAW_H
#define RENDER_SVG_DRAW_H

#include "render/svg.h"

/* Coordinates are whole tenths of a unit: no floating point anywhere. */
typedef int64_t tenths;

#define UNITS(n) ((tenths)(n)*10)

/* `format` with each %t as the next coordinate: 120 is 12, 125 is 12.5. */
void svg_put(struct buf *out, const char *format, ...);

/* <svg …> with its title and description; `kind` is a class: "history". */
void svg_open(struct buf *out, const char *kind, const tenths size[2],
	const struct svg_words *words);

/* <text …> with escaped words; `attributes` begins with a space, or is "". */
void svg_text(
	struct buf *out, const tenths at[2], const char *attributes, str words);

/* Where `value` lies on a scale drawn `length` long, kept inside it. */
tenths svg_scale(decimal value, decimal low, decimal high, tenths length);

#endif
