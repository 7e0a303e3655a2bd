#include "render/html.h"
#include "render/svg_draw.h"

#define WIDTH UNITS(640)
#define BAR_HEIGHT UNITS(34)
#define GAP UNITS(2)
#define ROW_HEIGHT UNITS(18)

/* A character of 14 or 17 units is about so wide; text cannot be measured. */
#define LABEL_CHAR 80
#define COUNT_CHAR 105
#define LABEL_GAP UNITS(12)

/* A part that is drawn. */
struct segment {
	const struct svg_part *part;
	tenths left, width;
	str label, count;
	tenths label_left, label_width;
};

struct layout {
	struct segment *segments;
	size_t count;
	size_t rows; /* of labels: segment i is in row i % rows */
};

static tenths
text_width(str text, tenths of_char)
{
	tenths n = 0;

	for (size_t i = 0; i < text.n; i++)
		n += (text.p[i] & 0xc0) != 0x80;
	return n * of_char;
}

static int64_t
total_of(const struct svg_distribution *chart)
{
	int64_t total = 0;

	for (size_t i = 0; i < chart->part_count; i++)
		total += chart->parts[i].count;
	return total;
}

/* A count that does not fit into the bar goes with the name. */
static void
name_segment(struct arena *arena, struct segment *segment)
{
	str label = segment->part->level.label;

	segment->count = str_printf(
		arena, "%lld", (long long)segment->part->count);
	segment->label = label;
	if (text_width(segment->count, COUNT_CHAR) + GAP > segment->width) {
		segment->label = str_printf(arena, "%.*s: %.*s", STR_ARG(label),
			STR_ARG(segment->count));
		segment->count = (str){0};
	}
	segment->label_width = text_width(segment->label, LABEL_CHAR);
	segment->label_left = segment->left + segment->width / 2 -
			      segment->label_width / 2;
}

static void
make_segments(struct arena *arena, const struct svg_distribution *chart,
	struct layout *layout)
{
	int64_t total = total_of(chart), before = 0;

	layout->segments = NEW_ARRAY(
		arena, struct segment, chart->part_count + 1);
	for (size_t i = 0; i < chart->part_count; i++) {
		const struct svg_part *part = &chart->parts[i];
		struct segment *segment = &layout->segments[layout->count];
		tenths right;

		if (part->count <= 0)
			continue;
		segment->part = part;
		segment->left = before * WIDTH / total;
		before += part->count;
		right = before * WIDTH / total;
		segment->width = right - segment->left;
		if (before < total && segment->width > 2 * GAP)
			segment->width -= GAP;
		name_segment(arena, segment);
		layout->count++;
	}
}

/* Moves the labels of one row apart, and back from the right edge. */
static void
place_row(struct layout *layout, size_t row)
{
	tenths edge = 0;
	size_t i;

	for (i = row; i < layout->count; i += layout->rows) {
		struct segment *segment = &layout->segments[i];

		if (segment->label_left < edge)
			segment->label_left = edge;
		edge = segment->label_left + segment->label_width + LABEL_GAP;
	}
	edge = WIDTH;
	for (i = layout->count; i-- > 0;) {
		struct segment *segment = &layout->segments[i];

		if (i % layout->rows != row)
			continue;
		if (segment->label_left + segment->label_width > edge)
			segment->label_left = edge - segment->label_width;
		edge = segment->label_left - LABEL_GAP;
	}
}

static void
place_labels(struct layout *layout)
{
	tenths needed = 0;

	for (size_t i = 0; i < layout->count; i++)
		needed += layout->segments[i].label_width + LABEL_GAP;
	layout->rows = needed <= WIDTH + LABEL_GAP ? 1 : 2;
	for (size_t row = 0; row < layout->rows; row++)
		place_row(layout, row);
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
put_label(struct buf *out, const struct segment *segment, size_t row)
{
	tenths middle = segment->left + segment->width / 2;
	tenths at[2] = {segment->label_left + segment->label_width / 2,
		UNITS(55) + (tenths)row * ROW_HEIGHT};
	tenths off = at[0] > middle ? at[0] - middle : middle - at[0];

	if (row > 0 || off > UNITS(4))
		svg_put(out,
			"<path class=\"axis\" fill=\"none\" "
			"d=\"M%t %tL%t %t\"/>",
			middle, BAR_HEIGHT, at[0], at[1] - UNITS(12));
	svg_text(out, at, " text-anchor=\"middle\" font-size=\"14\"",
		segment->label);
}

void
svg_distribution(struct buf *out, const struct svg_distribution *chart)
{
	struct layout layout = {0};
	tenths size[2] = {WIDTH, UNITS(44)};

	make_segments(out->arena, chart, &layout);
	place_labels(&layout);
	size[1] += (tenths)layout.rows * ROW_HEIGHT;
	svg_open(out, "distribution", size, &chart->words);
	for (size_t i = 0; i < layout.count; i++)
		put_bar(out, &layout.segments[i]);
	for (size_t i = 0; i < layout.count; i++)
		put_label(out, &layout.segments[i], i % layout.rows);
	buf_put_z(out, "</svg>");
}
