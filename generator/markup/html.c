#include "render/html.h"

#include "base/buf.h"
#include "markup/job.h"
#include "markup/tables.h"

struct writer {
	struct job *job;
	struct buf out;
	struct map labels; /* of tables: how often each was used */
	str heading;       /* the last one's words, until a table takes them */
};

/* Writes what stands before (entering) or behind the node's content. */
typedef void node_writer(
	struct writer *writer, struct node *node, bool entering);

/*
 * The one place where addresses are written: whatever is not part of an
 * address by RFC 3986 is percent-encoded, and then all is escaped.
 */
static void
put_address(struct writer *writer, str address)
{
	static const char safe[] = "-_.~!*()',;:@&=+$/?#%";
	struct buf encoded = buf_new(writer->job->scratch);

	for (size_t i = 0; i < address.n; i++) {
		char c = address.p[i];

		if (char_is_alpha(c) || char_is_digit(c) ||
			(c && strchr(safe, c)))
			buf_put_char(&encoded, c);
		else
			buf_printf(&encoded, "%%%02X", (unsigned char)c);
	}
	html_escape(&writer->out, buf_str(&encoded));
}

/* An attribute, unless it would be empty. */
static void
put_attribute(struct writer *writer, const char *name, str value)
{
	if (value.n)
		html_attribute(&writer->out, name, value);
}

static void
write_paragraph(struct writer *writer, struct node *node, bool entering)
{
	const struct node *list = node->parent->kind == NODE_ITEM
					  ? node->parent->parent
					  : NULL;

	if (!list || !list->tight)
		buf_put_z(&writer->out, entering ? "<p>" : "</p>\n");
	else if (!entering && node->next)
		buf_put_char(&writer->out, '\n');
}

static str
words_of(struct writer *writer, struct node *node)
{
	struct buf words = buf_new(writer->job->scratch);

	node_words(node, &words);
	return str_trim(buf_str(&words));
}

static void
write_heading(struct writer *writer, struct node *node, bool entering)
{
	if (entering)
		writer->heading = words_of(writer, node);
	if (node->hidden)
		return;
	if (!entering) {
		buf_printf(&writer->out, "</h%d>\n", node->level);
		return;
	}
	buf_printf(&writer->out, "<h%d", node->level);
	put_attribute(writer, "id", node->id);
	buf_put_char(&writer->out, '>');
}

static void
write_list(struct writer *writer, struct node *node, bool entering)
{
	const char *tag = node->ordered ? "ol" : "ul";

	if (!entering)
		buf_printf(&writer->out, "</%s>\n", tag);
	else if (node->ordered && node->level != 1)
		buf_printf(&writer->out, "<ol start=\"%d\">\n", node->level);
	else
		buf_printf(&writer->out, "<%s>\n", tag);
}

static void
write_code_block(struct writer *writer, struct node *node, bool entering)
{
	if (!entering)
		return;
	/* Long lines scroll, and what scrolls must be reached by keys. */
	buf_put_z(&writer->out, "<pre tabindex=\"0\"><code>");
	html_escape(&writer->out, node->text);
	buf_put_z(&writer->out, "</code></pre>\n");
}

/*
 * What the first table under a heading is called is the heading; another goes
 * by the words of its header row. No two tables of a text have the same name.
 */
static str
table_label(struct writer *writer, struct node *table)
{
	struct arena *scratch = writer->job->scratch;
	struct node *cell = writer->heading.n ? NULL : table->first->first;
	struct buf label = buf_new(scratch);
	size_t *uses;

	buf_put(&label, writer->heading);
	writer->heading = S("");
	for (; cell; cell = cell->next) {
		str words = words_of(writer, cell);

		if (label.n && words.n)
			buf_put_z(&label, ", ");
		buf_put(&label, words);
	}
	uses = (size_t *)map_get(&writer->labels, buf_str(&label));
	if (!uses) {
		uses = NEW(scratch, size_t);
		map_put(scratch, &writer->labels,
			str_copy(scratch, buf_str(&label)), uses);
	}
	if (++*uses > 1)
		buf_printf(&label, " %zu", *uses);
	return str_trim(buf_str(&label));
}

static void
write_table(struct writer *writer, struct node *node, bool entering)
{
	str label;

	if (!entering) {
		/* A header row alone has opened no body. */
		buf_put_z(&writer->out,
			node->first == node->last
				? "</table></section>\n"
				: "</tbody>\n</table></section>\n");
		return;
	}
	buf_put_z(&writer->out, "<section class=\"scroll\" tabindex=\"0\"");
	label = table_label(writer, node);
	put_attribute(writer, "aria-label", label);
	buf_put_z(&writer->out, "><table>");
	if (label.n) {
		buf_put_z(&writer->out, "<caption class=\"vh\">");
		html_escape(&writer->out, label);
		buf_put_z(&writer->out, "</caption>");
	}
	buf_put_char(&writer->out, '\n');
}

static void
write_row(struct writer *writer, struct node *node, bool entering)
{
	bool header = node->level == 0;
	int cells = node->last ? node->last->level + 1 : 0;

	if (entering && header)
		buf_put_z(&writer->out, "<thead>\n");
	if (entering && node->level == 1)
		buf_put_z(&writer->out, "<tbody>\n");
	if (entering) {
		buf_put_z(&writer->out, "<tr>");
		return;
	}
	for (; cells < node->table->columns; cells++)
		buf_put_z(&writer->out, "<td></td>");
	buf_put_z(&writer->out, header ? "</tr>\n</thead>\n" : "</tr>\n");
}

static void
write_cell(struct writer *writer, struct node *node, bool entering)
{
	static const char *const classes[] = {
		[ALIGN_NONE] = "",
		[ALIGN_LEFT] = " class=\"align-left\"",
		[ALIGN_CENTRE] = " class=\"align-centre\"",
		[ALIGN_RIGHT] = " class=\"align-right\"",
	};
	/* An empty heading of a column would be read out as one. */
	bool header = node->parent->level == 0 && node->first;

	if (!entering) {
		buf_put_z(&writer->out, header ? "</th>" : "</td>");
		return;
	}
	buf_put_z(&writer->out, header ? "<th scope=\"col\"" : "<td");
	buf_put_z(&writer->out, classes[node->table->aligns[node->level]]);
	buf_put_char(&writer->out, '>');
}

static void
write_text(struct writer *writer, struct node *node, bool entering)
{
	if (entering)
		html_escape(&writer->out, node->text);
}

static void
write_code(struct writer *writer, struct node *node, bool entering)
{
	if (!entering)
		return;
	buf_put_z(&writer->out, "<code>");
	html_escape(&writer->out, node->text);
	buf_put_z(&writer->out, "</code>");
}

/* To another site, which is not told what was read here. */
static bool
leads_outside(struct writer *writer, str address)
{
	str start = str_lower(writer->job->scratch, str_sub(address, 0, 8));

	return str_starts(start, S("http://")) ||
	       str_starts(start, S("https://"));
}

static void
write_link(struct writer *writer, struct node *node, bool entering)
{
	if (node->hidden)
		return;
	if (!entering) {
		buf_put_z(&writer->out, "</a>");
		return;
	}
	buf_put_z(&writer->out, "<a href=\"");
	put_address(writer, node->text);
	buf_put_char(&writer->out, '"');
	put_attribute(writer, "title", node->title);
	if (leads_outside(writer, node->text))
		buf_put_z(&writer->out, " rel=\"noreferrer\"");
	buf_put_char(&writer->out, '>');
}

/* On entering only: what is in a picture are words for its attribute. */
static void
write_picture(struct writer *writer, struct node *node, bool entering)
{
	struct buf words = buf_new(writer->job->scratch);

	if (!entering)
		return;
	node_words(node, &words);
	if (node->hidden) {
		html_escape(&writer->out, str_trim(buf_str(&words)));
		return;
	}
	buf_put_z(&writer->out, "<img src=\"");
	put_address(writer, node->text);
	buf_put_char(&writer->out, '"');
	put_attribute(writer, "alt", str_trim(buf_str(&words)));
	put_attribute(writer, "title", node->title);
	buf_put_z(&writer->out, " loading=\"lazy\">");
}

/* Kinds whose tags never change, and a function for each other kind. */
static const struct {
	const char *open, *close;
	node_writer *write;
} tags[NODE_KIND_COUNT] = {
	[NODE_DOCUMENT] = {"", "", NULL},
	[NODE_QUOTE] = {"<blockquote>\n", "</blockquote>\n", NULL},
	[NODE_LIST] = {NULL, NULL, write_list},
	[NODE_ITEM] = {"<li>", "</li>\n", NULL},
	[NODE_CODE_BLOCK] = {NULL, NULL, write_code_block},
	[NODE_HTML_BLOCK] = {"", "", NULL},
	[NODE_PARAGRAPH] = {NULL, NULL, write_paragraph},
	[NODE_HEADING] = {NULL, NULL, write_heading},
	[NODE_RULE] = {"<hr>\n", "", NULL},
	[NODE_TABLE] = {NULL, NULL, write_table},
	[NODE_ROW] = {NULL, NULL, write_row},
	[NODE_CELL] = {NULL, NULL, write_cell},
	[NODE_TEXT] = {NULL, NULL, write_text},
	[NODE_SOFT_BREAK] = {"\n", "", NULL},
	[NODE_HARD_BREAK] = {"<br>\n", "", NULL},
	[NODE_CODE] = {NULL, NULL, write_code},
	[NODE_HTML] = {"", "", NULL},
	[NODE_EMPHASIS] = {"<em>", "</em>", NULL},
	[NODE_STRONG] = {"<strong>", "</strong>", NULL},
	[NODE_LINK] = {NULL, NULL, write_link},
	[NODE_PICTURE] = {NULL, NULL, write_picture},
};

static void
write_node(struct writer *writer, struct node *node, bool entering)
{
	if (tags[node->kind].write)
		tags[node->kind].write(writer, node, entering);
	else
		buf_put_z(&writer->out, entering ? tags[node->kind].open
						 : tags[node->kind].close);
}

/* Of blocks, only that one follows another. */
static void
write_flat_block(struct writer *writer, struct node *node, bool entering)
{
	bool words = node->kind == NODE_PARAGRAPH ||
		     node->kind == NODE_HEADING || node->kind == NODE_CELL;

	words = (words && node->first) || node->kind == NODE_CODE_BLOCK;
	if (entering && words && writer->out.n)
		buf_put_z(&writer->out, "<br>\n");
	if (node->kind == NODE_CODE_BLOCK)
		write_code(writer, node, entering);
}

str
job_html(struct job *job, bool flat)
{
	struct writer writer = {.job = job, .out = buf_new(job->arena)};
	struct walk walk = {.root = job->root};

	while (walk_next(&walk)) {
		struct node *node = walk.node;

		if (flat && node_is_block(node))
			write_flat_block(&writer, node, walk.entering);
		else
			write_node(&writer, node, walk.entering);
		if (walk.entering && node->kind == NODE_PICTURE)
			walk_skip(&walk);
	}
	return buf_str(&writer.out);
}
