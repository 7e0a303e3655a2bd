#include "markup/job.h"

#include "base/buf.h"
#include "base/utf8.h"

#define INFORMATIVE S("{.informative}")

static bool
is_heading(const struct walk *walk)
{
	return walk->entering && walk->node->kind == NODE_HEADING;
}

/* Takes {.informative} off the end of the heading's last words. */
static bool
take_informative(struct node *heading)
{
	struct node *last = heading->last;

	if (!last || last->kind != NODE_TEXT)
		return false;
	if (!str_ends(str_trim(last->text), INFORMATIVE))
		return false;
	last->text.n = (size_t)str_find(last->text, INFORMATIVE,
		str_trim(last->text).n - INFORMATIVE.n);
	while (last->text.n && char_is_space(last->text.p[last->text.n - 1]))
		last->text.n--;
	return true;
}

/* "3.2" of "3.2 Attendance", "G.C1" of "G.C1 Governance", or nothing. */
static str
clause_of(str text)
{
	str rest = text, word;
	bool digit = false;

	if (!str_cut(&rest, ' ', &word))
		return S("");
	for (size_t i = 0; i < word.n; i++) {
		char c = word.p[i];

		if (!char_is_digit(c) && !char_is_alpha(c) && c != '.' &&
			c != '-')
			return S("");
		digit = digit || char_is_digit(c);
	}
	if (!digit || !char_is_alpha(word.p[0]) != char_is_digit(word.p[0]))
		return S("");
	if (str_ends(word, S(".")))
		word.n--;
	return word;
}

/* `wanted`, or with a number behind it where it is taken. */
static str
unique_id(struct job *job, str wanted)
{
	size_t *uses = (size_t *)map_get(&job->ids, wanted);
	str id = wanted;

	while (uses && map_get(&job->ids, id))
		id = str_printf(
			job->arena, "%.*s-%zu", STR_ARG(wanted), ++*uses);
	uses = NEW(job->scratch, size_t);
	*uses = 1;
	map_put(job->scratch, &job->ids, id, uses);
	return id;
}

static str
heading_id(struct job *job, const struct markup_heading *heading)
{
	str wanted;

	if (heading->clause.n)
		wanted = str_printf(
			job->arena, "clause-%.*s", STR_ARG(heading->clause));
	else
		wanted = utf8_slug(job->arena, heading->text);
	if (!wanted.n)
		wanted = S("section");
	wanted = unique_id(job, wanted);
	return str_printf(job->arena, "%.*s%.*s",
		STR_ARG(job->options->id_prefix), STR_ARG(wanted));
}

/* The level that a heading is shown at, after one at level `before`. */
static int
shown_level(struct job *job, struct node *node, int shift, int before)
{
	int level = node->level + shift;

	if (level > before + 1) {
		struct diagnostic *d = diag(job->diags, P624,
			position_node(&job->position, node),
			"this heading skips a level");

		diag_help(job->diags, d, "begin it with `%.*s`",
			before + 1 - shift, "######");
		level = before + 1;
	}
	return level > 6 ? 6 : level;
}

static void
add_heading(struct job *job, struct node *node, int shift, int *before)
{
	struct buf words = buf_new(job->arena);
	bool informative = take_informative(node);
	struct markup_heading *heading;

	node_words(node, &words);
	if (!str_trim(buf_str(&words)).n) {
		node->hidden = true;
		diag(job->diags, P631, position_node(&job->position, node),
			"this heading has no words");
		return;
	}
	heading = list_push(job->arena, &job->out->headings);
	heading->informative = informative;
	heading->text = str_trim(buf_str(&words));
	heading->span = position_node(&job->position, node);
	if (job->options->clauses)
		heading->clause = clause_of(heading->text);
	heading->id = node->id = heading_id(job, heading);
	heading->level = node->level = shown_level(job, node, shift, *before);
	*before = heading->level;
}

/* Gives each heading the words between it and the next. */
static void
fill_bodies(struct job *job)
{
	struct walk walk = {.root = job->root};
	struct markup_heading *heading = NULL;
	struct buf body = buf_new(job->arena);
	size_t count = 0;

	while (walk_next(&walk)) {
		struct node *node = walk.node;

		if (!walk.entering || node->hidden)
			continue;
		if (node->kind == NODE_HEADING) {
			if (heading)
				heading->body = str_trim(buf_str(&body));
			heading = &job->out->headings.items[count++];
			body = buf_new(job->arena);
			walk_skip(&walk);
		} else if (heading && (node->kind == NODE_PARAGRAPH ||
					      node->kind == NODE_CELL ||
					      node->kind == NODE_CODE_BLOCK)) {
			node_words(node, &body);
			walk_skip(&walk);
		}
	}
	if (heading)
		heading->body = str_trim(buf_str(&body));
}

void
job_headings(struct job *job)
{
	int top = job->options->top_level ? job->options->top_level : 2;
	int before = top - 1, highest = 6;
	struct walk walk = {.root = job->root};

	while (walk_next(&walk))
		if (is_heading(&walk) && walk.node->level < highest)
			highest = walk.node->level;
	walk = (struct walk){.root = job->root};
	while (walk_next(&walk))
		if (is_heading(&walk))
			add_heading(job, walk.node, top - highest, &before);
	fill_bodies(job);
}
