#include "render/html.h"
#include "render/svg_draw.h"
#include "render/text_width.h"

#define WIDTH UNITS(640)
#define BAR_HEIGHT UNITS(34)
#define PART_MIN UNITS(4)
#define GAP UNITS(2)
#define LABEL_TOP UNITS(44)
#define ROW_HEIGHT UNITS(20)
#define LABEL_GAP UNITS(14)
#define SWATCH UNITS(10)
#define SWATCH_GAP UNITS(6)

enum { LABEL_SIZE = 14, COUNT_SIZE = 17 };

/* A part that is drawn. */
struct segment {
	const struct svg_part *part;
	tenths left, width;
	str label, count;
	tenths label_left, label_width;
	size_t row; /* of its label */
};

/*
 * Names stand below their bars, moved apart where they must. Where one line
 * has no room for them all they become a key: in the same order, each with a
 * square of its colour and its count.
 */
struct layout {
	struct segment *segments;
	size_t count, rows;
	bool is_key;
};

static int64_t
total_of(const struct svg_distribution *chart)
{
	int64_t total = 0;

	for (size_t i = 0; i < chart->part_count; i++)
		total += chart->parts[i].count;
	return total;
}

/* What every part gets beforehand, so that one in a thousand is still seen. */
static tenths
part_floor(const struct svg_distribution *chart, int64_t total, size_t drawn)
{
	for (size_t i = 0; i < chart->part_count; i++) {
		int64_t count = chart->parts[i].count;

		if (count > 0 && count * WIDTH / total < PART_MIN)
			return PART_MIN * (tenths)drawn < WIDTH / 2 ? PART_MIN
								    : 0;
	}
	return 0;
}

/* "◆ 2"; where the bar has no room for it, it goes with the name. */
static void
name_segment(struct arena *arena, struct segment *segment)
{
	str label = segment->part->level.label;
	str sign = segment->part->sign;

	segment->label = label;
	segment->count = str_printf(arena, "%.*s%s%lld", STR_ARG(sign),
		sign.n ? " " : "", (long long)segment->part->count);
	if (text_width_bold(segment->count, COUNT_SIZE) + GAP >
		segment->width) {
		segment->label = str_printf(arena, "%.*s: %.*s", STR_ARG(label),
			STR_ARG(segment->count));
		segment->count = (str){0};
	}
	segment->label = text_fit(arena, segment->label, LABEL_SIZE, WIDTH);
	segment->label_width = text_width(segment->label, LABEL_SIZE);
	segment->label_left = segment->left + segment->width / 2 -
			      segment->label_width / 2;
}

static size_t
count_drawn(const struct svg_distribution *chart)
{
	size_t drawn = 0;

	for (size_t i = 0; i < chart->part_count; i++)
		drawn += chart->parts[i].count > 0;
	return drawn;
}

static void
make_segments(struct arena *arena, const struct svg_distribution *chart,
	struct layout *layout)
{
	size_t drawn = count_drawn(chart);
	int64_t total = total_of(chart), before = 0;
	tenths least = part_floor(chart, total, drawn);
	tenths shared = WIDTH - least * (tenths)drawn;

	layout->segments = NEW_ARRAY(arena, struct segment, drawn + 1);
	for (size_t i = 0; i < chart->part_count; i++) {
		const struct svg_part *part = &chart->parts[i];
		struct segment *segment = &layout->segments[layout->count];
		tenths at = least * (tenths)layout->count;

		if (part->count <= 0)
			continue;
		segment->part = part;
		segment->left = at + before * shared / total;
		before += part->count;
		segment->width = at + least + before * shared / total -
				 segment->left;
		if (before < total && segment->width > 2 * GAP)
			segment->width -= GAP;
		name_segment(arena, segment);
		layout->count++;
	}
}

/* Moves the labels of the line apart, and back from the right edge. */
static void
place_below(struct layout *layout)
{
	tenths edge = 0;

	for (size_t i = 0; i < layout->count; i++) {
		struct segment *segment = &layout->segments[i];

		if (segment->label_left < edge)
			segment->label_left = edge;
		edge = segment->label_left + segment->label_width + LABEL_GAP;
	}
	edge = WIDTH;
	for (size_t i = layout->count; i-- > 0;) {
		struct segment *segment = &layout->segments[i];

		if (segment->label_left + segment->label_width > edge)
			segment->label_left = edge - segment->label_width;
		edge = segment->label_left - LABEL_GAP;
	}
	layout->rows = layout->count > 0;
}

/* Name and count, as in running text: from the left, line by line. */
static void
place_key(struct arena *arena, struct layout *layout)
{
	tenths edge = 0;

	layout->is_key = true;
	for (size_t i = 0; i < layout->count; i++) {
		struct segment *segment = &layout->segments[i];
		const struct svg_part *part = segment->part;
		str count = str_printf(arena, ": %lld", (long long)part->count);
		tenths room = WIDTH - SWATCH - SWATCH_GAP -
			      text_width(count, LABEL_SIZE);

		segment->label = str_printf(arena, "%.*s%.*s",
			STR_ARG(text_fit(
				arena, part->level.label, LABEL_SIZE, room)),
			STR_ARG(count));
		segment->label_width = SWATCH + SWATCH_GAP +
				       text_width(segment->label, LABEL_SIZE);
		if (edge > 0 && edge + segment->label_width > WIDTH) {
			edge = 0;
			layout->rows++;
		}
		segment->row = layout->rows;
		segment->label_left = edge;
		edge += segment->label_width + LABEL_GAP;
	}
	layout->rows++;
}

static void
place_labels(struct arena *arena, struct layout *layout)
{
	tenths needed = 0;

	for (size_t i = 0; i < layout->count; i++)
		needed += layout->segments[i].label_width + LABEL_GAP;
	if (needed <= WIDTH + LABEL_GAP)
		place_below(layout);
	else
		place_key(arena, layout);
}

static void
put_bar(struct buf *out, const struct segment *segment)
{
	tenths middle[2] = {segment->left + segment->width / 2, UNITS(23)};

	buf_put_z(out, "<g");
	html_attribute(out, "class", segment->part->level.classes);
	svg_put(out,
		"><rect class=\"fill\" x=\"%t\" y=\"0\" width=\"%t\" "
		"height=\"%t\"/>",
		segment->left, segment->width, BAR_HEIGHT);
	if (segment->count.n > 0)
		svg_text(out, middle,
			" class=\"on\" text-anchor=\"middle\" "
			"font-size=\"17\"",
			segment->count);
	buf_put_z(out, "</g>");
}

/* The name, and a thin line to its segment where it is not right below. */
static void
put_name(struct buf *out, const struct segment *segment)
{
	tenths middle = segment->left + segment->width / 2;
	tenths at[2] = {segment->label_left + segment->label_width / 2,
		LABEL_TOP + UNITS(11)};
	tenths off = at[0] > middle ? at[0] - middle : middle - at[0];

	if (off > UNITS(4))
		svg_put(out,
			"<path class=\"axis\" fill=\"none\" "
			"d=\"M%t %tL%t %t\"/>",
			middle, BAR_HEIGHT, at[0], LABEL_TOP - UNITS(1));
	svg_text(out, at, " text-anchor=\"middle\" font-size=\"14\"",
		segment->label);
}

static void
put_key(struct buf *out, const struct segment *segment)
{
	tenths top = LABEL_TOP + (tenths)segment->row * ROW_HEIGHT;
	tenths at[2] = {
		segment->label_left + SWATCH + SWATCH_GAP, top + UNITS(11)};

	buf_put_z(out, "<g");
	html_attribute(out, "class", segment->part->level.classes);
	svg_put(out,
		"><rect class=\"fill\" x=\"%t\" y=\"%t\" width=\"%t\" "
		"height=\"%t\"/></g>",
		segment->label_left, top + UNITS(1), SWATCH, SWATCH);
	svg_text(out, at, " font-size=\"14\"", segment->label);
}

void
svg_distribution(struct buf *out, const struct svg_distribution *chart)
{
	struct layout layout = {0};
	tenths size[2] = {WIDTH, LABEL_TOP};

	make_segments(out->arena, chart, &layout);
	place_labels(out->arena, &layout);
	size[1] += (tenths)layout.rows * ROW_HEIGHT;
	svg_open(out, "distribution", size, &chart->words);
	for (size_t i = 0; i < layout.count; i++)
		put_bar(out, &layout.segments[i]);
	for (size_t i = 0; i < layout.count; i++)
		(layout.is_key ? put_key : put_name)(out, &layout.segments[i]);
	buf_put_z(out, "</svg>");
}
