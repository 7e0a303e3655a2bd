#include "rendered.h"

#include <check.h>

static bool
lead(void *context UNUSED, enum markup_reference kind UNUSED, str target,
	struct span span UNUSED, str *href)
{
	*href = target;
	return !str_eq(target, S("evidence:none"));
}

void
rendered_open(struct rendered *rendered)
{
	*rendered = (struct rendered){.arena = arena_new()};
	rendered->options = (struct markup_options){
		.source = &rendered->source,
		.resolve = lead,
		.diags = &rendered->diags,
	};
}

void
rendered_close(struct rendered *rendered)
{
	arena_free(rendered->arena);
}

str
rendered_text(struct rendered *rendered, str text)
{
	diags_init(&rendered->diags, rendered->arena);
	rendered->source.path = S("about.md");
	rendered->source.text = text;
	rendered->options.text = text;
	rendered->markup = markup_render(rendered->arena, &rendered->options);
	diags_finish(&rendered->diags, false);
	return rendered->markup.html;
}

void
rendered_expect(struct rendered *rendered, const char *text, const char *html)
{
	str got = rendered_text(rendered, str_from(text));

	ck_assert_msg(str_eq_z(got, html), "%s\ngave\n%.*s\nnot\n%s", text,
		STR_ARG(got), html);
}

void
rendered_holds(struct rendered *rendered, const char *words)
{
	str html = rendered->markup.html;

	ck_assert_msg(str_find(html, str_from(words), 0) >= 0, "no %s in\n%.*s",
		words, STR_ARG(html));
}

void
rendered_lacks(struct rendered *rendered, const char *words)
{
	str html = rendered->markup.html;

	ck_assert_msg(str_find(html, str_from(words), 0) < 0, "%s in\n%.*s",
		words, STR_ARG(html));
}

void
rendered_reports(struct rendered *rendered, const char *reports)
{
	struct buf got = buf_new(rendered->arena);

	for (size_t i = 0; i < rendered->diags.all.count; i++) {
		const struct diagnostic *d = rendered->diags.all.items[i];

		buf_printf(&got, "%s%s %u:%u-%u:%u", i ? " " : "",
			code_table[d->code].name, d->span.line, d->span.column,
			d->span.end_line, d->span.end_column);
	}
	ck_assert_msg(str_eq_z(buf_str(&got), reports),
		"reported \"%.*s\", not \"%s\"", STR_ARG(buf_str(&got)),
		reports);
}
