/*
 * Mustache templates: read once, rendered many times. All of the language but
 * lambdas: variables, sections, inverted sections, partials, comments, set
 * delimiters, parents with blocks, and dynamic names ({{>*name}}).
 *
 * {{x}} always escapes. {{{x}}} and {{&x}} write raw what the generator made
 * as HTML and nothing else: text is escaped there too, and reported (P608).
 * Mistakes of a template are reported with its file, line and column, those
 * that show only with data once for each tag; rendering goes on after each
 * but P606, which gives the page up.
 */
#ifndef RENDER_TEMPLATE_H
#define RENDER_TEMPLATE_H

#include "base/diag.h"
#include "render/value.h"

struct template_set;
struct node;

/* A mistake of a tag with some page's data. */
struct template_mistake {
	struct node *node; /* NULL: the page's own template is not there */
	enum code code;
	str message;
};

/*
 * The source of the template with this name, or NULL where there is none; it
 * must live as long as the set.
 */
typedef const struct source *template_find(void *context, str name);

/* A set whose templates are looked up by `find` and kept in the arena. */
struct template_set *template_set_new(struct arena *arena, struct diags *diags,
	template_find *find, void *context);

/* With `strict` a name that the data has not is reported (P607). */
void template_set_strict(struct template_set *set, bool strict);

/*
 * Reads a template and reports its mistakes without rendering it; false where
 * there is none of this name, which is not reported.
 */
bool template_check(struct template_set *set, str name);

/*
 * No more templates are looked up: those that were read are all there are.
 * From then on several threads may call template_render_apart() at once.
 *
 * `constants`, an object or NULL, has what all data will have under the same
 * keys, and have nowhere else: its texts are put into the templates now.
 */
void template_set_close(
	struct template_set *set, const struct value *constants);

/* What a tag names: data, or another template. */
enum template_use { TEMPLATE_DATA, TEMPLATE_INCLUDE, TEMPLATE_ANY_INCLUDE };

/*
 * Visits the tags of all templates that were read, in no order. A dynamic name
 * is TEMPLATE_ANY_INCLUDE: the data decides which template is meant.
 */
typedef void template_visit(
	void *context, enum template_use use, str name, struct span span);
void template_set_visit(
	const struct template_set *set, template_visit *visit, void *context);

/*
 * Renders the template with this name over the data, which is usually an
 * object, and appends the result. Where a mistake was met (reported now or
 * for an earlier page) it returns false; what could be rendered is there.
 */
bool template_render(struct template_set *set, str name,
	const struct value *data, struct buf *out);

/* Mistakes that showed when one page was rendered: each tag has one at most. */
struct template_mistakes {
	struct arena *arena;
	LIST(struct template_mistake) list;
};

/*
 * As template_render(), but mistakes are only noted: what is written is `out`
 * and `mistakes`, and whether to report them is decided when all pages are
 * there, by template_report_mistakes() for each in a fixed order.
 */
bool template_render_apart(struct template_set *set, str name,
	const struct value *data, struct buf *out,
	struct template_mistakes *mistakes);

/* Reports the mistakes of those tags that have none reported yet. */
void template_report_mistakes(
	struct template_set *set, const struct template_mistakes *mistakes);

#endif
