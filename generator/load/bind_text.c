/* Text that is published: words on one line, and Markdown. */
#include "load/bind_parts.h"
#include "load/publishable.h"

static void
check_cut(const struct scalar *scalar)
{
	struct diags *diags = scalar->binder->diags;
	struct span end = scalar->node->span;
	struct diagnostic *d;

	if (!node_cut_by_comment(scalar->node))
		return;
	end.line = end.end_line;
	end.column = end.end_column;
	d = diag(diags, S114, end,
		"the text of `%s` ends here, before a number sign",
		scalar->field->key);
	diag_help(diags, d,
		"put the text in quotation marks if it goes on, or write two "
		"spaces before a comment");
}

/* A value of a fact may be a bare true or false, but not yes or no. */
static bool
refuse_word(const struct scalar *scalar)
{
	bool on;

	if (!(scalar->field->flags & BARE) || !node_is_plain(scalar->node))
		return refuse_bare_word(scalar);
	if (word_is_flag(scalar->text, &on))
		return false;
	if (!word_is_yes_or_no(scalar->text, &on))
		return refuse_bare_word(scalar);
	diag_help(scalar->binder->diags,
		diag(scalar->binder->diags, S111, scalar->node->span,
			"`%.*s` is not how these files say yes or no",
			STR_ARG(scalar->text)),
		"write `%s`", on ? "true" : "false");
	return true;
}

static bool
check_text(const struct scalar *scalar)
{
	if (refuse_word(scalar))
		return false;
	check_cut(scalar);
	publishable_value(
		scalar->binder->diags, scalar->text, scalar->node->span);
	return true;
}

/* Line breaks of a block of text become spaces. */
static str
on_one_line(struct arena *arena, str text)
{
	struct buf out = buf_new(arena);
	str line;

	while (str_cut(&text, '\n', &line)) {
		line = str_trim(line);
		if (line.n > 0 && out.n > 0)
			buf_put_char(&out, ' ');
		buf_put(&out, line);
	}
	return buf_str(&out);
}

bool
bind_text(const struct scalar *scalar, void *slot)
{
	struct text *text = slot;

	if (!check_text(scalar))
		return false;
	if (str_find(scalar->text, S("\n"), 0) < 0)
		text->s = bind_keep(scalar->binder, scalar->text);
	else
		text->s = on_one_line(scalar->binder->arena, scalar->text);
	return true;
}

/* Markdown begins where it begins: spaces in front may mean something. */
bool
bind_prose(const struct scalar *scalar, void *slot)
{
	str whole = scalar->node->text;
	struct text *text = slot;

	if (!check_text(scalar))
		return false;
	while (whole.n > 0 && char_is_space(whole.p[whole.n - 1]))
		whole.n--;
	text->s = bind_keep(scalar->binder, whole);
	return true;
}
