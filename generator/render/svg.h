/*
 * Charts as inline SVG: numbers in, text out, the same bytes each time. No
 * styles: the theme's classes give colours (fill, on, axis, line, dot, bar,
 * aim, ref, band-1 to band-3, soft), a caller's `classes` those of a category
 * ("tone-positive hue-green"). Real text, sized for a drawing 640 wide.
 *
 * Every drawing has role="img". `id` must be unique on its page; the title
 * and description get it with -title and -desc. All texts are escaped here.
 */
#ifndef RENDER_SVG_H
#define RENDER_SVG_H

#include "base/buf.h"
#include "base/decimal.h"

/* What is read out in place of the drawing. */
struct svg_words {
	str id;
	str title;
	str description; /* may be empty */
};

/* One category of a distribution, or one level of a history. */
struct svg_level {
	str label;   /* cut with an ellipsis where it has no room */
	str classes; /* of its colour */
	str mark;    /* what a history's dots show: a code, a rank */
};

struct svg_part {
	struct svg_level level;
	int64_t count; /* 0 or more; parts of 0 are not drawn */
	str sign;      /* stands before the count, or empty */
};

/*
 * One stacked bar: the counts in it, the names below, or as a key in the same
 * order where one line has no room for them.
 */
struct svg_distribution {
	struct svg_words words;
	const struct svg_part *parts;
	size_t part_count;
};

void svg_distribution(struct buf *out, const struct svg_distribution *chart);

/* A figure that may not be there. */
struct svg_figure {
	bool is_known;
	decimal value;
};

/*
 * One measure: a thin bar for the actual figure, a line for the target, a
 * triangle for the national one, on grey bands. The bar begins at zero where
 * the scale has it. What lies beyond the scale is drawn at its end, an actual
 * figure with an arrow.
 */
struct svg_bullet {
	struct svg_words words;
	decimal low, high; /* the scale; low < high */
	struct svg_figure actual, target, national;
	const decimal *bands; /* where darker bands end, the largest first */
	size_t band_count;    /* at most 2 */
	str scale_start; /* "from 40%", where the scale does not start at 0 */
};

void svg_bullet(struct buf *out, const struct svg_bullet *chart);

/* A trend for a table's cell; what is not known is a gap. */
struct svg_sparkline {
	str label;                       /* "52% to 66%" */
	const struct svg_figure *points; /* in order of time */
	size_t point_count;
};

void svg_sparkline(struct buf *out, const struct svg_sparkline *chart);

#define SVG_NO_LEVEL SIZE_MAX

struct svg_step {
	str when;     /* below the drawing: "2025-26" */
	size_t level; /* index into the era's levels, or SVG_NO_LEVEL */
};

/* The years under one framework; the next begins behind a break. */
struct svg_era {
	str name;                       /* of the framework */
	const struct svg_level *levels; /* the best first */
	size_t level_count;
	const struct svg_step *steps; /* in order of time */
	size_t step_count;
};

/*
 * A step line with the best level at the top and a dot a step. Each era has
 * its own levels: what they mean in one framework they do not in another.
 * Grows wider than usual where the steps need it.
 */
struct svg_history {
	struct svg_words words;
	const struct svg_era *eras; /* in order of time */
	size_t era_count;
};

void svg_history(struct buf *out, const struct svg_history *chart);

#endif
