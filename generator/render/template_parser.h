/*
 * Private to the two files that read templates: template_scan.c takes the
 * text apart into lines and tags, template_parse.c makes nodes of them.
 */
#ifndef RENDER_TEMPLATE_PARSER_H
#define RENDER_TEMPLATE_PARSER_H

#include "render/template_node.h"

struct parser {
	struct arena *arena;
	struct diags *diags;
	struct template *template;
	str text;
	size_t at;                         /* the next byte to read */
	str open, close;                   /* delimiters in force */
	uint32_t stack[TEMPLATE_NEST_MAX]; /* nodes that are open */
	size_t depth;
	size_t counted; /* up to here lines and columns are counted */
	uint32_t line, column;
};

struct tag {
	const struct sign *sign;
	str name;   /* the content of a comment or of new delimiters */
	str prefix; /* what stands before it on its line */
	size_t end;
	size_t next_line;    /* after the blanks that follow it; 0: none */
	bool starts_line;    /* the prefix begins its line */
	bool follows_blanks; /* and is nothing but blanks */
	bool is_dynamic;
	struct span span;
};

typedef void tag_reader(struct parser *parser, const struct tag *tag);

struct sign {
	char sign;
	enum node_kind kind;
	char closes_with; /* before the closing delimiter; 0: nothing */
	bool is_dynamic;  /* may name a variable with an asterisk */
	bool is_dotted;   /* names data */
	bool is_free;     /* the content is no name */
	tag_reader *read;
};

/* The kinds of tags, in template_parse.c; the last is the plain variable. */
extern const struct sign template_signs[];

/* Reports a mistake of the template. */
struct diagnostic *template_report(struct parser *parser, enum code code,
	struct span span, const char *format, ...) PRINTF_LIKE(4, 5);

/* Adds the literal text up to `to`: whole lines, then what is left. */
void template_add_text(struct parser *parser, size_t to);

/* Adds what stands before the tag on its line. */
void template_add_prefix(struct parser *parser, const struct tag *tag);

/*
 * Finds the next tag, adds the whole lines before it and takes it apart.
 * False where there is none; then all text has been added.
 */
bool template_next_tag(struct parser *parser, struct tag *tag);

#endif
