/*
 * The only file that knows libyaml. Its traps: it must be told that the text
 * is UTF-8; its marks count code points from 0 and may lie one line past the
 * end; it has no limit of nesting; it says nothing of duplicate keys; and it
 * stops at the first error.
 */
#include "load/yaml.h"

#include <yaml.h>

#include "base/utf8.h"
#include "load/limits.h"
#include "load/lines.h"
#include "load/repair.h"
#include "load/scan.h"
#include "load/syntax.h"
#include "load/tree.h"

/* How often the rest of a text is tried again without what was refused. */
#define MOST_TRIES 20u

struct reader {
	struct arena *arena;
	struct diags *diags;
	struct lines *lines;
	yaml_parser_t parser;
	struct tree tree;
	size_t events;
	size_t documents;
	struct cursor cursor;
	bool stopped;   /* at a limit */
	bool swallowed; /* a quote that nobody closed took keys with it */
};

static struct span
span_of(const struct reader *reader, yaml_mark_t from, yaml_mark_t to)
{
	size_t least = to.line == from.line ? from.column : 0;

	/* libyaml's end is the place after the last character. */
	if (to.column > least)
		to.column--;
	return lines_range(
		reader->lines, from.line, from.column, to.line, to.column);
}

static struct span
span_of_event(const struct reader *reader, const yaml_event_t *event)
{
	return span_of(reader, event->start_mark, event->end_mark);
}

static size_t
byte_at(struct reader *reader, yaml_mark_t mark)
{
	return cursor_move(&reader->cursor, reader->lines->text, mark.index);
}

/* --- what is forbidden, and only the text around a node tells --- */

/* A value that is not there, nor the colon before it. */
static bool
has_no_colon(struct reader *reader, const yaml_event_t *event)
{
	str text = reader->lines->text;
	size_t at;

	if (event->start_mark.index != event->end_mark.index)
		return false;
	at = byte_at(reader, event->start_mark);
	while (at > 0 && char_is_space(text.p[at - 1]))
		at--;
	return at == 0 || text.p[at - 1] != ':';
}

static bool
key_is_marked(struct reader *reader, const yaml_event_t *event)
{
	str text = reader->lines->text;
	size_t at = byte_at(reader, event->start_mark);

	while (at > 0 && (text.p[at - 1] == ' ' || text.p[at - 1] == '\t'))
		at--;
	return at > 0 && text.p[at - 1] == '?' &&
	       (at < 2 || strchr(" \t\n-{,", text.p[at - 2]) != NULL);
}

static enum tree_fault
find_fault(struct reader *reader, const yaml_event_t *event)
{
	if (tree_expects_key(&reader->tree) && key_is_marked(reader, event))
		return FAULT_MARKED_KEY;
	if (tree_expects_flow_value(&reader->tree) &&
		has_no_colon(reader, event))
		return FAULT_NO_COLON;
	return FAULT_NONE;
}

static void
refuse_props(struct reader *reader, const yaml_event_t *event,
	const yaml_char_t *anchor, const yaml_char_t *tag)
{
	struct span span;

	if (anchor == NULL && tag == NULL)
		return;
	span = span_of(reader, event->start_mark, event->start_mark);
	if (anchor != NULL)
		diag_help(reader->diags,
			diag(reader->diags, Y011, span,
				"`&%s` names this value for use elsewhere, "
				"which these files do not allow",
				anchor),
			"take `&%s` away, or put the text in quotes", anchor);
	if (tag != NULL)
		diag_help(reader->diags,
			diag(reader->diags, Y013, span,
				"`!` gives this value a type, which these "
				"files do not allow"),
			"take the word with `!` away, or put the text in "
			"quotes");
}

static const enum node_style styles[] = {
	[YAML_ANY_SCALAR_STYLE] = STYLE_PLAIN,
	[YAML_PLAIN_SCALAR_STYLE] = STYLE_PLAIN,
	[YAML_SINGLE_QUOTED_SCALAR_STYLE] = STYLE_SINGLE,
	[YAML_DOUBLE_QUOTED_SCALAR_STYLE] = STYLE_DOUBLE,
	[YAML_LITERAL_SCALAR_STYLE] = STYLE_LITERAL,
	[YAML_FOLDED_SCALAR_STYLE] = STYLE_FOLDED,
};

/* A block of text ends, for libyaml, where the next thing begins. */
static void
settle_block_end(const struct reader *reader, struct node *node,
	const yaml_event_t *event)
{
	const struct lines *lines = reader->lines;
	size_t row = event->end_mark.line;

	if (row >= lines->all.count)
		row = lines->all.count - 1;
	else if (event->end_mark.column == 0 && row > event->start_mark.line)
		row--;
	while (row > event->start_mark.line &&
		skip_blanks(lines->all.items[row].body, 0) ==
			lines->all.items[row].body.n)
		row--;
	node->span.end_line = lines->first + (uint32_t)row;
	node->span.end_column = lines_end_column(lines, row);
}

static bool
is_cut(struct reader *reader, const yaml_event_t *event)
{
	str text = reader->lines->text;
	size_t end = byte_at(reader, event->end_mark);

	return event->end_mark.index > event->start_mark.index &&
	       end + 1 < text.n && text.p[end] == ' ' && text.p[end + 1] == '#';
}

static bool
is_hole(const struct reader *reader, yaml_mark_t mark)
{
	return mark.line < reader->lines->all.count &&
	       reader->lines->all.items[mark.line].hole == mark.column;
}

/*
 * What a scalar says. Nearly all stand in the text just as libyaml gives them,
 * which the end of the event takes away: those borrow from the text.
 */
static str
text_of(struct reader *reader, const yaml_event_t *event)
{
	str given = {(const char *)event->data.scalar.value,
		event->data.scalar.length};
	bool quoted =
		event->data.scalar.style == YAML_SINGLE_QUOTED_SCALAR_STYLE ||
		event->data.scalar.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE;
	size_t at = byte_at(reader, event->start_mark) + quoted;
	str written = str_sub(reader->lines->text, at, at + given.n);

	return str_eq(written, given) ? written
				      : str_copy(reader->arena, given);
}

static void
read_scalar(struct reader *reader, const yaml_event_t *event)
{
	struct node *node = NEW(reader->arena, struct node);

	refuse_props(reader, event, event->data.scalar.anchor,
		event->data.scalar.tag);
	node->kind = NODE_SCALAR;
	node->style = styles[event->data.scalar.style];
	node->span = span_of_event(reader, event);
	if (is_hole(reader, event->start_mark)) {
		node->style = STYLE_PLAIN;
		node->damaged = true;
		node->span = span_of(
			reader, event->start_mark, event->start_mark);
	} else {
		node->text = text_of(reader, event);
	}
	if (node->style == STYLE_PLAIN)
		node->cut = is_cut(reader, event);
	else if (node->style >= STYLE_LITERAL)
		settle_block_end(reader, node, event);
	else if (event->end_mark.line > event->start_mark.line &&
		 lines_swallowed(reader->lines, event->start_mark.line,
			 event->end_mark.line))
		reader->swallowed = true;
	tree_add(&reader->tree, node, find_fault(reader, event));
}

static void
read_alias(struct reader *reader, const yaml_event_t *event)
{
	struct node *node = NEW(reader->arena, struct node);

	node->kind = NODE_SCALAR;
	node->damaged = true;
	node->span = span_of_event(reader, event);
	diag_help(reader->diags,
		diag(reader->diags, Y012, node->span,
			"`*%s` repeats a value from elsewhere, which these "
			"files do not allow",
			event->data.alias.anchor),
		"write the value out here, or put the text in quotes");
	tree_add(&reader->tree, node, FAULT_NONE);
}

/* --- lists, maps and documents --- */

static void
open_node(struct reader *reader, const yaml_event_t *event, enum node_kind kind,
	bool flow)
{
	struct node *node = NEW(reader->arena, struct node);

	node->kind = kind;
	node->flow = flow;
	node->span = span_of(reader, event->start_mark, event->start_mark);
	if (!tree_open(&reader->tree, node, event->start_mark.line))
		reader->stopped = true;
}

static void
open_list(struct reader *reader, const yaml_event_t *event)
{
	refuse_props(reader, event, event->data.sequence_start.anchor,
		event->data.sequence_start.tag);
	open_node(reader, event, NODE_LIST,
		event->data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE);
}

static void
open_map(struct reader *reader, const yaml_event_t *event)
{
	refuse_props(reader, event, event->data.mapping_start.anchor,
		event->data.mapping_start.tag);
	open_node(reader, event, NODE_MAP,
		event->data.mapping_start.style == YAML_FLOW_MAPPING_STYLE);
}

static bool
lost_between(const struct lines *lines, size_t row, size_t end)
{
	for (; row < end && row < lines->all.count; row++)
		if (lines->all.items[row].lost)
			return true;
	return false;
}

static void
close_node(struct reader *reader, const yaml_event_t *event)
{
	const struct tree *tree = &reader->tree;
	size_t row = tree->frames[tree->depth - 1].row;
	bool damaged = reader->lines->lost && lost_between(reader->lines, row,
						      event->end_mark.line + 1);

	tree_close(&reader->tree, span_of_event(reader, event), damaged);
}

static void
open_document(struct reader *reader, const yaml_event_t *event)
{
	struct span span = span_of_event(reader, event);

	if (event->data.document_start.version_directive != NULL ||
		event->data.document_start.tag_directives.start !=
			event->data.document_start.tag_directives.end)
		diag_help(reader->diags,
			diag(reader->diags, Y016, span,
				"a line that begins with `%%` is no part of "
				"these files"),
			"delete the line");
	if (reader->documents++ > 0)
		diag_help(reader->diags,
			diag(reader->diags, Y015, span,
				"`---` begins a second document here; a file "
				"holds one"),
			"delete the line, or move what follows to a file of "
			"its own");
}

typedef void event_reader(struct reader *reader, const yaml_event_t *event);

static event_reader *const readers[] = {
	[YAML_DOCUMENT_START_EVENT] = open_document,
	[YAML_ALIAS_EVENT] = read_alias,
	[YAML_SCALAR_EVENT] = read_scalar,
	[YAML_SEQUENCE_START_EVENT] = open_list,
	[YAML_SEQUENCE_END_EVENT] = close_node,
	[YAML_MAPPING_START_EVENT] = open_map,
	[YAML_MAPPING_END_EVENT] = close_node,
};

static void
count_event(struct reader *reader, const yaml_event_t *event)
{
	if (reader->events++ < LIMIT_YAML_EVENTS)
		return;
	diag_help(reader->diags,
		diag(reader->diags, Y032, span_of_event(reader, event),
			"the file holds more than %u keys, values and items",
			LIMIT_YAML_EVENTS),
		"divide it into several files");
	reader->stopped = true;
}

/* --- one reading --- */

static void
reader_start(struct reader *reader)
{
	str text = reader->lines->text;

	reader->cursor = (struct cursor){.ascii = utf8_is_ascii(text)};
	reader->tree = (struct tree){
		.arena = reader->arena, .diags = reader->diags};
	if (!yaml_parser_initialize(&reader->parser))
		out_of_memory();
	yaml_parser_set_encoding(&reader->parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(
		&reader->parser, (const unsigned char *)text.p, text.n);
}

/* Takes one event; false at the end, at a limit and at a syntax error. */
static bool
reader_step(struct reader *reader, bool *failed)
{
	yaml_event_t event;
	bool more;

	if (!yaml_parser_parse(&reader->parser, &event)) {
		/* No mistake of the author's, and no reason to try again. */
		if (reader->parser.error == YAML_MEMORY_ERROR)
			out_of_memory();
		*failed = true;
		return false;
	}
	more = event.type != YAML_STREAM_END_EVENT;
	count_event(reader, &event);
	if (!reader->stopped && event.type < COUNT(readers) &&
		readers[event.type] != NULL)
		readers[event.type](reader, &event);
	yaml_event_delete(&event);
	return more && !reader->stopped;
}

/* What was read of the lists and maps that are open when a limit is hit. */
static void
close_all(struct reader *reader)
{
	while (reader->tree.depth > 0) {
		struct span end =
			reader->tree.frames[reader->tree.depth - 1].node->span;

		tree_close(&reader->tree, end, true);
	}
	if (reader->tree.root != NULL)
		reader->tree.root->damaged = true;
}

static struct complaint
complaint_of(const yaml_parser_t *parser)
{
	return (struct complaint){
		.problem = parser->problem == NULL ? "" : parser->problem,
		.row = parser->problem_mark.line,
		.column = parser->problem_mark.column,
		.in_context = parser->context != NULL,
		.context_row = parser->context_mark.line,
		.context_column = parser->context_mark.column,
	};
}

/*
 * Reads the text once; false, with the complaint, where libyaml refuses it or
 * a quote swallowed keys. Then nothing that was reported on the way stands.
 */
static bool
read_once(struct reader *reader, struct complaint *complaint)
{
	size_t before = reader->diags->all.count;
	bool failed = false;

	reader_start(reader);
	while (reader_step(reader, &failed))
		continue;
	*complaint = complaint_of(&reader->parser);
	yaml_parser_delete(&reader->parser);
	if (reader->stopped)
		close_all(reader);
	if (failed)
		reader->diags->all.count = before;
	return !failed;
}

/* --- reading until it is read --- */

static struct reader
reader_of(struct arena *arena, struct lines *lines)
{
	return (struct reader){
		.arena = arena, .diags = lines->diags, .lines = lines};
}

/* A root that says only: there was something, and it is lost. */
static struct node *
lost_root(struct arena *arena, const struct lines *lines)
{
	struct node *root = NEW(arena, struct node);

	root->damaged = true;
	root->span = lines_span(lines, 0, 0);
	return root;
}

static struct node *
finish(const struct reader *reader)
{
	struct node *root = reader->tree.root;

	if (root == NULL && reader->lines->changed && reader->lines->lost)
		return lost_root(reader->arena, reader->lines);
	if (root != NULL && reader->lines->lost)
		root->damaged = true;
	return root;
}

static struct node *
read_lines(struct arena *arena, struct lines *lines)
{
	size_t before = lines->diags->all.count;
	struct reader reader = reader_of(arena, lines);
	struct complaint complaint;

	if (read_once(&reader, &complaint) && !reader.swallowed)
		return finish(&reader);
	lines->diags->all.count = before;
	lines_repair(lines);
	for (size_t tries = 0; tries < MOST_TRIES; tries++) {
		reader = reader_of(arena, lines);
		if (read_once(&reader, &complaint))
			return finish(&reader);
		lines_give_up(lines, syntax_report(lines, &complaint));
	}
	return lost_root(arena, lines);
}

struct node *
yaml_read(struct arena *arena, struct diags *diags, const struct source *source,
	str text, uint32_t first_line)
{
	struct lines lines = {.arena = arena,
		.diags = diags,
		.source = source,
		.first = first_line};
	str clean = scan_text(arena, diags, source, text, first_line);

	if (clean.n == 0)
		return NULL;
	lines_split(&lines, clean);
	lines_mend_tabs(&lines);
	return read_lines(arena, &lines);
}
