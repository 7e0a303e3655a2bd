#include "load/csv.h"

#include "load/limits.h"
#include "load/scan.h"

struct reading {
	struct arena *arena;
	struct diags *diags;
	const struct source *source;
	str text;
	size_t at;
	uint32_t line, column; /* of `at` */
	size_t cells;
	size_t uneven; /* rows reported for their length */
	struct diagnostic *last_uneven;
	bool full; /* the limit was hit */
};

static bool
at_end(const struct reading *reading)
{
	return reading->at >= reading->text.n;
}

static char
peek(const struct reading *reading, size_t ahead)
{
	size_t at = reading->at + ahead;

	return at < reading->text.n ? reading->text.p[at] : '\0';
}

/* Is this a line feed, with or without its carriage return, or the end? */
static bool
at_line_end(const struct reading *reading)
{
	char c = peek(reading, 0);

	return at_end(reading) || c == '\n' ||
	       (c == '\r' && peek(reading, 1) == '\n');
}

static void
step(struct reading *reading)
{
	unsigned char c = (unsigned char)peek(reading, 0);
	unsigned char next;

	reading->at++;
	next = (unsigned char)peek(reading, 0);
	if (c == '\n') {
		reading->line++;
		reading->column = 1;
	} else if ((next & 0xC0) != 0x80) {
		reading->column++;
	}
}

static struct span
here(const struct reading *reading)
{
	return (struct span){reading->source, reading->line, reading->column,
		reading->line, reading->column};
}

/* Ends a cell's span at the character before this one. */
static void
end_span(const struct reading *reading, struct span *span)
{
	if (reading->line == span->line && reading->column <= span->column)
		return;
	span->end_line = reading->line;
	span->end_column = reading->column > 1 ? reading->column - 1 : 1;
}

static void
bad_quote(struct reading *reading, const char *message)
{
	diag_help(reading->diags,
		diag(reading->diags, Y028, here(reading), "%s", message),
		"put the whole cell in double quotes, and write each quote "
		"inside it twice");
}

/* A cell without quotes: up to the next comma or the end of the line. */
static str
read_bare(struct reading *reading)
{
	size_t start = reading->at;
	bool told = false;

	while (!at_line_end(reading) && peek(reading, 0) != ',') {
		if (peek(reading, 0) == '"' && !told) {
			bad_quote(reading, "a quote stands inside a cell that "
					   "is not in quotes");
			told = true;
		}
		step(reading);
	}
	return str_sub(reading->text, start, reading->at);
}

/* Up to the closing quote, which is stepped over; false if there is none. */
static bool
read_quoted(struct reading *reading, str *out)
{
	struct buf text = buf_new(reading->arena);
	size_t start;

	step(reading);
	start = reading->at;
	while (!at_end(reading)) {
		if (peek(reading, 0) != '"') {
			step(reading);
			continue;
		}
		buf_put(&text, str_sub(reading->text, start, reading->at));
		step(reading);
		if (peek(reading, 0) != '"') {
			*out = buf_str(&text);
			return true;
		}
		start = reading->at;
		step(reading);
	}
	return false;
}

/* A quoted cell, or, where its quote is not closed, the rest of the line. */
static str
read_quotes(struct reading *reading)
{
	struct reading before = *reading;
	str text;

	if (read_quoted(reading, &text)) {
		if (!at_line_end(reading) && peek(reading, 0) != ',') {
			bad_quote(reading, "text follows after the closing "
					   "quote of a cell");
			while (!at_line_end(reading) && peek(reading, 0) != ',')
				step(reading);
		}
		return text;
	}
	*reading = before;
	bad_quote(reading, "the quote that is opened here is not closed");
	while (!at_line_end(reading))
		step(reading);
	return str_sub(reading->text, before.at + 1, reading->at);
}

static bool
is_full(struct reading *reading)
{
	if (reading->cells++ < LIMIT_CSV_CELLS)
		return false;
	diag_help(reading->diags,
		diag(reading->diags, Y034, here(reading),
			"the table has more than %u cells", LIMIT_CSV_CELLS),
		"export only the rows and columns that are needed");
	reading->full = true;
	return true;
}

static void
read_row(struct reading *reading, struct csv_row *row)
{
	for (;;) {
		struct csv_cell *cell;

		if (is_full(reading))
			return;
		cell = list_push(reading->arena, &row->cells);
		cell->span = here(reading);
		cell->text = peek(reading, 0) == '"' ? read_quotes(reading)
						     : read_bare(reading);
		end_span(reading, &cell->span);
		if (peek(reading, 0) != ',' || at_end(reading))
			return;
		step(reading);
	}
}

/* A row has as many cells as the first; else its last one is pointed at. */
static void
check_length(
	struct reading *reading, const struct csv *csv, struct csv_row *row)
{
	size_t expected = csv->rows.items[0].cells.count;
	size_t count = row->cells.count;
	struct csv_cell *cell;

	if (count == expected || reading->full)
		return;
	row->damaged = true;
	if (++reading->uneven > LIMIT_REPEATS)
		return;
	cell = &row->cells.items[count > expected ? expected : count - 1];
	reading->last_uneven = diag(reading->diags, Y029, cell->span,
		"this row has %zu cell%s, and the first row has %zu", count,
		count == 1 ? "" : "s", expected);
	diag_help(reading->diags, reading->last_uneven,
		count > expected ? "put a cell that holds a comma in double "
				   "quotes"
				 : "add the cells that are missing, empty "
				   "ones as commas");
}

static void
skip_line_ends(struct reading *reading)
{
	while (!at_end(reading) && at_line_end(reading))
		step(reading);
}

struct csv
csv_read(struct arena *arena, struct diags *diags, const struct source *source)
{
	struct reading reading = {.arena = arena,
		.diags = diags,
		.source = source,
		.line = 1,
		.column = 1};
	struct csv csv = {0};

	reading.text = scan_text(arena, diags, source, source->text, 1);
	for (skip_line_ends(&reading); !at_end(&reading) && !reading.full;
		skip_line_ends(&reading)) {
		struct csv_row *row = list_push(arena, &csv.rows);

		read_row(&reading, row);
		check_length(&reading, &csv, row);
	}
	if (reading.uneven > LIMIT_REPEATS)
		diag_label(diags, reading.last_uneven, "and %zu more rows",
			reading.uneven - LIMIT_REPEATS);
	return csv;
}

ptrdiff_t
csv_column(const struct csv *csv, str name)
{
	const struct csv_row *first = csv->rows.items;

	for (size_t i = 0; csv->rows.count > 0 && i < first->cells.count; i++)
		if (str_eq(str_trim(first->cells.items[i].text), name))
			return (ptrdiff_t)i;
	return -1;
}
