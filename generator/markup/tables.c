#include "markup/tables.h"

#include "base/buf.h"

#define CELL_BEGIN "###### "
#define CELL_END " #\n"

/* A table in a paragraph: lines `header` to `last`, rows from header + 2. */
struct found {
	struct node *paragraph;
	size_t quotes; /* that it stands in */
	uint32_t header, last;
	struct table *table;
};

struct rewriter {
	struct arena *scratch;
	const struct lines *lines;
	struct buf out;
	size_t cells;
	struct rewriting result;
};

/* Takes the next cell off the front of a row; false after the last. */
static bool
next_cell(str *rest, str *cell)
{
	size_t end = 0;

	if (!rest->n)
		return false;
	while (end < rest->n &&
		(rest->p[end] != '|' || (end > 0 && rest->p[end - 1] == '\\')))
		end++;
	*cell = str_trim(str_sub(*rest, 0, end));
	*rest = str_sub(*rest, end + 1, rest->n);
	return true;
}

/* The row from its first cell on, without the bars around it. */
static str
row_inside(str row)
{
	row = str_trim(row);
	if (str_starts(row, S("|")))
		row = str_sub(row, 1, row.n);
	return row;
}

static int
count_cells(str row)
{
	str rest = row_inside(row), cell;
	int count = 0;

	while (next_cell(&rest, &cell))
		count++;
	return count;
}

/* ":--", "--:", ":-:" or "-" */
static bool
read_align(str cell, enum table_align *align)
{
	bool left = str_starts(cell, S(":"));
	bool right = cell.n > 1 && str_ends(cell, S(":"));
	str dashes = str_sub(cell, left ? 1 : 0, cell.n - (right ? 1 : 0));

	if (!dashes.n)
		return false;
	for (size_t i = 0; i < dashes.n; i++)
		if (dashes.p[i] != '-')
			return false;
	*align = left && right ? ALIGN_CENTRE
		 : right       ? ALIGN_RIGHT
		 : left        ? ALIGN_LEFT
			       : ALIGN_NONE;
	return true;
}

/* The table that this delimiter row makes of the header row, or NULL. */
static struct table *
read_delimiters(struct arena *scratch, str header, str row)
{
	str rest = row_inside(row), cell;
	struct table *table;
	int columns, i = 0;

	/* Most lines are told from a delimiter row by one character. */
	if (!rest.n || (rest.p[0] != '-' && rest.p[0] != ':' &&
			       !char_is_space(rest.p[0])))
		return NULL;
	if (str_find(row, S("|"), 0) < 0 && str_find(row, S(":"), 0) < 0)
		return NULL;
	columns = count_cells(row);
	if (columns != count_cells(header) || columns > TABLES_MAX_CELLS)
		return NULL;
	table = NEW(scratch, struct table);
	table->columns = columns;
	table->aligns = NEW_ARRAY(scratch, enum table_align, (size_t)columns);
	while (next_cell(&rest, &cell))
		if (!read_align(cell, &table->aligns[i++]))
			return NULL;
	return table;
}

/*
 * What stands in a line of the paragraph behind the marks of its containers;
 * empty where a `>` is missing, as the line may be none of the table then.
 */
static str
line_content(const struct rewriter *rewriter, const struct found *found,
	uint32_t number)
{
	str line = lines_get(rewriter->lines, number);

	if (number == found->paragraph->start.line)
		return str_sub(line, found->paragraph->start.byte - 1, line.n);
	line = str_trim(line);
	for (size_t i = 0; i < found->quotes; i++) {
		if (!str_starts(line, S(">")))
			return S("");
		line = str_trim(str_sub(line, 1, line.n));
	}
	return line;
}

/* Looks for a header and a delimiter row in a paragraph. */
static bool
find_table(const struct rewriter *rewriter, struct node *paragraph,
	struct found *found)
{
	uint32_t last = paragraph->end.line;

	*found = (struct found){.paragraph = paragraph};
	for (struct node *up = paragraph->parent; up; up = up->parent)
		found->quotes += up->kind == NODE_QUOTE;
	if (!paragraph->end.byte)
		last--;
	/* Its last line underlines what cmark took for a heading. */
	if (paragraph->kind == NODE_HEADING)
		last--;
	for (uint32_t i = paragraph->start.line + 1; i <= last; i++) {
		found->table = read_delimiters(rewriter->scratch,
			line_content(rewriter, found, i - 1),
			line_content(rewriter, found, i));
		if (!found->table)
			continue;
		found->header = i - 1;
		while (i < last && line_content(rewriter, found, i + 1).n)
			i++;
		found->last = i;
		return true;
	}
	return false;
}

static void
copy_lines(struct rewriter *rewriter, uint32_t from, uint32_t to)
{
	for (uint32_t i = from; i <= to; i++) {
		buf_put(&rewriter->out, lines_get(rewriter->lines, i));
		buf_put_char(&rewriter->out, '\n');
		list_push(rewriter->scratch, &rewriter->result.origins.list)
			->line = i;
	}
}

/*
 * What must stand in front of a line to keep it in the paragraph's containers.
 * List markers stand once, where the paragraph begins; blanks do after that.
 */
static uint32_t
put_prefix(struct rewriter *rewriter, const struct node *paragraph,
	bool with_markers)
{
	str line = lines_get(rewriter->lines, paragraph->start.line);
	str prefix = str_sub(line, 0, paragraph->start.byte - 1);

	for (size_t i = 0; i < prefix.n; i++) {
		char c = prefix.p[i];

		if (c != '>' && !char_is_space(c) && !with_markers)
			c = ' ';
		buf_put_char(&rewriter->out, c);
	}
	return (uint32_t)prefix.n;
}

static void
put_cell(struct rewriter *rewriter, const struct found *found, str cell,
	struct origin origin)
{
	struct buf *out = &rewriter->out;
	bool first = origin.row == 0 && origin.column == 0 &&
		     origin.line == found->paragraph->start.line;

	origin.prefix = put_prefix(rewriter, found->paragraph, first) +
			(uint32_t)sizeof(CELL_BEGIN) - 1;
	origin.table = found->table;
	buf_put(out, S(CELL_BEGIN));
	for (size_t i = 0; i < cell.n; i++) {
		if (cell.p[i] == '\\' && i + 1 < cell.n && cell.p[i + 1] == '|')
			i++;
		buf_put_char(out, cell.p[i]);
	}
	buf_put(out, S(CELL_END));
	*list_push(rewriter->scratch, &rewriter->result.origins.list) = origin;
}

static void
put_row(struct rewriter *rewriter, const struct found *found, uint32_t line,
	int row)
{
	str whole = lines_get(rewriter->lines, line);
	str rest = row_inside(line_content(rewriter, found, line)), cell;
	struct origin origin = {.line = line, .row = row};

	for (; next_cell(&rest, &cell); origin.column++) {
		origin.before = (uint32_t)(cell.p - whole.p);
		if (origin.column < found->table->columns) {
			put_cell(rewriter, found, cell, origin);
			continue;
		}
		*list_push(rewriter->scratch, &rewriter->result.extra) =
			(struct extra_cell){{line, origin.before + 1},
				{line, origin.before + (uint32_t)cell.n}};
	}
	rewriter->cells += (size_t)found->table->columns;
}

static void
put_table(struct rewriter *rewriter, const struct found *found)
{
	int row = 0;

	put_row(rewriter, found, found->header, row++);
	for (uint32_t i = found->header + 2; i <= found->last; i++) {
		if (rewriter->cells > TABLES_MAX_CELLS)
			break;
		put_row(rewriter, found, i, row++);
	}
	rewriter->result.tables++;
}

struct rewriting
tables_rewrite(
	struct arena *scratch, const struct lines *lines, struct node *root)
{
	struct rewriter rewriter = {
		.scratch = scratch, .lines = lines, .out = buf_new(scratch)};
	struct walk walk = {.root = root};
	struct found found;
	uint32_t copied = 0;

	while (walk_next(&walk)) {
		struct node *node = walk.node;

		if (!walk.entering || (node->kind != NODE_PARAGRAPH &&
					      node->kind != NODE_HEADING))
			continue;
		walk_skip(&walk);
		if (!find_table(&rewriter, node, &found))
			continue;
		copy_lines(&rewriter, copied + 1, found.header - 1);
		put_table(&rewriter, &found);
		copied = found.last;
	}
	if (rewriter.result.tables)
		copy_lines(&rewriter, copied + 1, (uint32_t)lines->list.count);
	rewriter.result.text = buf_str(&rewriter.out);
	rewriter.result.too_many = rewriter.cells > TABLES_MAX_CELLS;
	return rewriter.result;
}

/* Puts a cell's heading where it belongs: into the last row or a new one. */
static void
gather_cell(struct arena *scratch, struct node *parent, struct node *cell,
	const struct origin *origin)
{
	struct node *table = parent->last, *row;

	if (!table || table->table != origin->table) {
		table = NEW(scratch, struct node);
		table->kind = NODE_TABLE;
		table->table = origin->table;
		table->start = cell->start;
		node_append(parent, table);
	}
	row = table->last;
	if (!row || row->level != origin->row) {
		row = NEW(scratch, struct node);
		row->kind = NODE_ROW;
		row->table = origin->table;
		row->level = origin->row;
		node_append(table, row);
	}
	cell->kind = NODE_CELL;
	cell->table = origin->table;
	cell->level = origin->column;
	node_append(row, cell);
}

void
tables_gather(
	struct arena *scratch, const struct origins *origins, struct node *root)
{
	struct walk walk = {.root = root};

	while (walk_next(&walk)) {
		struct node *parent = walk.node, *child, *next;

		if (!walk.entering || parent->kind > NODE_ITEM)
			continue;
		child = parent->first;
		parent->first = parent->last = NULL;
		for (; child; child = next) {
			const struct origin *origin = position_origin(
				origins, child->start.line);

			next = child->next;
			if (child->kind == NODE_HEADING && origin &&
				origin->table)
				gather_cell(scratch, parent, child, origin);
			else
				node_append(parent, child);
		}
	}
}
