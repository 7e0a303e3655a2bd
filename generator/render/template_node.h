/*
 * Private to the template files: a template as read, an array of nodes. What
 * belongs to a section, block or parent follows it up to its `end`.
 */
#ifndef RENDER_TEMPLATE_NODE_H
#define RENDER_TEMPLATE_NODE_H

#include "base/map.h"
#include "render/template.h"

/* Open sections, blocks and parents in one file. */
#define TEMPLATE_NEST_MAX 64

enum node_kind {
	NODE_TEXT,     /* at most one line, its line feed included */
	NODE_VARIABLE, /* {{x}} */
	NODE_RAW,      /* {{{x}}}, {{&x}} */
	NODE_SECTION,  /* {{#x}} */
	NODE_INVERTED, /* {{^x}} */
	NODE_PARTIAL,  /* {{>x}} */
	NODE_PARENT,   /* {{<x}} */
	NODE_BLOCK,    /* {{$x}} outside of a parent: a place to fill */
	NODE_ARGUMENT, /* {{$x}} right inside a parent: what fills it */
	NODE_KIND_COUNT
};

struct node {
	enum node_kind kind;
	uint32_t end; /* index of the node after this one and all in it */
	str text;     /* literal text, or the name */
	struct value_name first;      /* of a dotted name; of "." empty */
	LIST(struct value_name) rest; /* what follows it, by its points */
	str indent; /* of a partial, parent or block: for each line in it */
	struct span span;
	struct map *arguments; /* of a parent: name to struct argument */
	struct node *origin;   /* of a linked one: where it was read */
	const struct filling
		*fillings;      /* of a linked include: for its blocks */
	bool starts_line;       /* text: the indent of a partial goes before */
	bool stands_alone;      /* the opening tag has its line to itself */
	bool begins_after_line; /* block: its content begins on a new line */
	bool is_dynamic;        /* the name is a variable that holds it */
	bool is_reported;       /* a mistake of this tag with its data */
};

/* What a parent's block is filled with: nodes [first, end) of a template. */
struct argument {
	struct template *template;
	uint32_t node;
};

/* What the parents around have filled blocks with, the innermost first. */
struct filling {
	const struct map *arguments;
	const struct filling *outer;
};

struct template
{
	const struct source *source;
	LIST(struct node) nodes;
	struct template *linked; /* to be rendered in its place, or NULL */
	bool is_broken;          /* it has mistakes, which are reported */
};

struct template_set {
	struct arena *arena;
	struct diags *diags;
	template_find *find;
	void *context;
	struct map by_name; /* to struct template */
	bool is_strict;
	bool is_closed; /* nothing more is looked up */
};

/* Reads a source; mistakes are reported, and the rest is read all the same. */
struct template *template_parse(
	struct arena *arena, struct diags *diags, const struct source *source);

/* The template with this name, read when first asked for, or NULL. */
struct template *template_get(struct template_set *set, str name);

/*
 * What fills a block, and which parent fills it so: the outermost has the last
 * word. NULL where none does.
 */
const struct argument *filling_find(
	const struct filling *fillings, str name, const struct filling **by);

/* Links a template of a set that is closed; the constants may be NULL. */
void template_link(struct template_set *set, struct template *template,
	const struct value *constants);

/*
 * The indent of the first line in nodes [from, to) that is not empty, or
 * false where there is none; and taking that much off all lines in them, save
 * those of arguments in there, which have had theirs taken off.
 */
bool node_first_indent(
	const struct template *template, size_t from, size_t to, str *indent);
void node_remove_indent(struct template *template, size_t from, size_t to);

#endif
