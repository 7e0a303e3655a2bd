/* A small framework as its file. */
#include "framework/small.h"

static const char *const decided_words[] = {
	"most-serious", "unique", "secure-fit", "best-fit"};

static void put_children(struct buf *out, const struct node_of *node);

static void
put_node(struct buf *out, const struct node_of *node)
{
	static const char *const lists[] = {
		[NODE_ANY] = "any", [NODE_ALL] = "all", [NODE_NONE] = "none"};
	const char *id = small_facts[node->fact].id;
	const char *grade = small_facts[FACT_G].values[node->value % 3];

	buf_put_char(out, '{');
	if (node->kind == NODE_IS)
		buf_printf(out, "fact: %s, is: %s", id,
			small_facts[node->fact].values[node->value]);
	else if (node->kind == NODE_AT_LEAST)
		buf_printf(out, "fact: %s, at-least: %s", id, grade);
	else if (node->kind < NODE_ANY)
		buf_printf(out, "group: k, %s: {at-least: %s}",
			node->kind == NODE_GROUP_ANY ? "any" : "all", grade);
	else if (node->kind == NODE_NOT)
		buf_put_z(out, "not: ");
	else if (node->kind < NODE_NOT)
		buf_printf(out, "%s: ", lists[node->kind]);
	else
		buf_printf(out, "%s: %zu, of: ",
			node->kind == NODE_COUNT_AT_LEAST ? "at-least"
							  : "at-most",
			node->value);
	put_children(out, node);
	buf_put_char(out, '}');
}

static void
put_children(struct buf *out, const struct node_of *node)
{
	if (node->kind == NODE_NOT) {
		put_node(out, node->children[0]);
		return;
	}
	for (size_t i = 0; i < node->count; i++) {
		buf_put_z(out, i == 0 ? "[" : ", ");
		put_node(out, node->children[i]);
	}
	if (node->count > 0)
		buf_put_char(out, ']');
}

static void
put_criterion(struct buf *out, const struct criterion_of *c)
{
	if (c->aspect < ASPECTS)
		buf_printf(out, "        aspect: r%zu\n", c->aspect);
	if (c->when != NULL) {
		buf_put_z(out, "        when: ");
		put_node(out, c->when);
		buf_put_char(out, '\n');
	}
	if (c->unless != NULL) {
		buf_put_z(out, "        unless: ");
		put_node(out, c->unless);
		buf_put_char(out, '\n');
	}
	buf_put_z(out, c->binding ? "        binding: true\n" : "");
}

static void
put_rubric(struct buf *out, const struct small *s)
{
	buf_printf(out, "fit: {share: %zu%%}\naspects:\n", s->share);
	for (size_t i = 0; i < s->aspects; i++)
		buf_printf(out, "  - {id: r%zu, label: R%s}\n", i,
			s->has_fact[i] ? ", fact: w" : "");
}

const char *
small_text(const struct small *s, struct arena *arena)
{
	struct buf out = buf_new(arena);

	buf_printf(&out,
		"id: t\ntitle: T\ntrust: T\nversion: \"1\"\n"
		"effective: 2020-09-01\ndecide: %s\n",
		decided_words[s->decided]);
	if (s->decided == BEST_FIT)
		put_rubric(&out, s);
	buf_put_z(&out, "categories:\n");
	for (size_t i = 0; i < s->count; i++) {
		buf_printf(&out,
			"  - id: c%zu\n    label: C\n    exit: E\n"
			"    criteria:%s\n",
			i, s->criteria[i] == 0 ? " []" : "");
		for (size_t j = 0; j < s->criteria[i]; j++) {
			buf_printf(&out,
				"      - id: K%zu%zu\n        text: t\n", i, j);
			put_criterion(&out, &s->of[i][j]);
		}
	}
	if (s->fallback < s->count)
		buf_printf(&out, "default: c%zu\n", s->fallback);
	buf_put_z(&out, s->impossible_count > 0 ? "impossible:\n" : "");
	for (size_t i = 0; i < s->impossible_count; i++) {
		buf_put_z(&out, "  - when: ");
		put_node(&out, s->impossible[i]);
		buf_put_z(&out, "\n    why: W\n");
	}
	return str_z(arena, buf_str(&out));
}
