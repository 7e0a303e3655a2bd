#include "markup/job.h"

#include "base/buf.h"

/* Schemes that lead out of the portal, and those that name a record of it. */
static const str external_schemes[] = {
	STR_INIT("http"), STR_INIT("https"), STR_INIT("mailto")};
static const str record_schemes[] = {STR_INIT("evidence"), STR_INIT("school"),
	STR_INIT("target"), STR_INIT("clause")};

static bool
is_one_of(str word, const str *words, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (str_eq(word, words[i]))
			return true;
	return false;
}

/* "https" of "https://…", in lower case, or nothing. */
static str
scheme_of(struct job *job, str target)
{
	size_t end = 0;

	while (end < target.n &&
		(char_is_alpha(target.p[end]) || char_is_digit(target.p[end]) ||
			target.p[end] == '+' || target.p[end] == '-' ||
			target.p[end] == '.'))
		end++;
	if (!end || end == target.n || target.p[end] != ':')
		return S("");
	return str_lower(job->scratch, str_sub(target, 0, end));
}

/*
 * Browsers drop white space and control characters in front of and in a
 * scheme, so that an address with any is none that we could judge.
 */
static bool
has_control_character(str target)
{
	for (size_t i = 0; i < target.n; i++)
		if ((unsigned char)target.p[i] < 0x20 || target.p[i] == 0x7f)
			return true;
	return false;
}

static void
refuse_scheme(struct job *job, struct span span, str scheme)
{
	struct diagnostic *d = diag(job->diags, P623, span,
		"addresses of the kind `%.*s:` are not published",
		STR_ARG(scheme));
	str near = str_nearest(scheme, record_schemes, COUNT(record_schemes));

	if (near.n)
		diag_help(
			job->diags, d, "did you mean `%.*s:`?", STR_ARG(near));
	else
		diag_help(job->diags, d,
			"link to a web page, an e-mail address, a record "
			"(`evidence:`, `school:`, `target:`, `clause:`) or "
			"a file");
}

/* The address of `#id`, a heading of this text. */
static str
resolve_heading(struct job *job, struct span span, str target)
{
	str id = str_sub(target, 1, target.n), near;
	const struct map *ids = &job->ids;
	str *known;
	struct diagnostic *d;
	size_t count = 0;

	if (map_get(ids, id))
		return str_printf(job->arena, "#%.*s%.*s",
			STR_ARG(job->options->id_prefix), STR_ARG(id));
	d = diag(job->diags, P628, span,
		"no heading of this text has the id `%.*s`", STR_ARG(id));
	if (!diags_may_suggest(job->diags))
		return S("");
	known = NEW_ARRAY(job->scratch, str, ids->count + 1);
	for (size_t i = 0; i < ids->capacity; i++)
		if (ids->entries[i].value)
			known[count++] = ids->entries[i].key;
	near = str_nearest(id, known, count);
	diag_did_you_mean(job->diags, d, near);
	return S("");
}

static str
ask_caller(struct job *job, const struct markup_link *link)
{
	str href = {0};

	if (!job->options->resolve)
		return S("");
	if (!job->options->resolve(job->options->context, link->kind,
		    link->target, link->span, &href))
		return S("");
	return href;
}

static str
resolve_link(struct job *job, const struct markup_link *link)
{
	str target = link->target;
	str scheme = scheme_of(job, target);

	if (has_control_character(target) || str_starts(target, S("//"))) {
		diag(job->diags, P623, link->span,
			"this is not an address that a page may link to");
		return S("");
	}
	if (is_one_of(scheme, external_schemes, COUNT(external_schemes)))
		return target;
	if (scheme.n &&
		!is_one_of(scheme, record_schemes, COUNT(record_schemes))) {
		refuse_scheme(job, link->span, scheme);
		return S("");
	}
	if (str_starts(target, S("#")))
		return resolve_heading(job, link->span, target);
	return ask_caller(job, link);
}

static str
resolve_picture(struct job *job, const struct markup_link *link)
{
	if (scheme_of(job, link->target).n ||
		str_starts(link->target, S("//")) ||
		has_control_character(link->target)) {
		diag(job->diags, P627, link->span,
			"a picture must be a file of this portal");
		return S("");
	}
	if (!link->text.n) {
		struct diagnostic *d = diag(job->diags, P622, link->span,
			"this picture has no alternative text");

		diag_help(job->diags, d,
			"say between the square brackets what it shows");
		return S("");
	}
	return ask_caller(job, link);
}

/* The words of a link; pictures in it count with their own. */
static str
link_words(struct job *job, struct node *node)
{
	struct buf words = buf_new(job->arena);

	node_words(node, &words);
	return str_trim(buf_str(&words));
}

static void
settle(struct job *job, struct node *node)
{
	bool picture = node->kind == NODE_PICTURE;
	struct markup_link link = {
		.kind = picture ? MARKUP_PICTURE : MARKUP_LINK,
		.target = str_copy(job->arena, node->text),
		.text = link_words(job, node),
		.span = position_address(&job->position, node, node->text),
	};

	if (!picture && !link.text.n) {
		diag(job->diags, P629, link.span, "this link has no words");
	} else {
		link.href = picture ? resolve_picture(job, &link)
				    : resolve_link(job, &link);
	}
	node->text = link.href;
	node->hidden = !link.href.n;
	*list_push(job->arena, &job->out->links) = link;
}

void
job_links(struct job *job)
{
	struct walk walk = {.root = job->root};

	while (walk_next(&walk)) {
		struct node *node = walk.node;

		if (!walk.entering)
			continue;
		if (node->kind == NODE_LINK || node->kind == NODE_PICTURE)
			settle(job, node);
		if (node->kind == NODE_PICTURE)
			walk_skip(&walk);
	}
}

void
job_raw_html(struct job *job)
{
	struct walk walk = {.root = job->root};

	while (walk_next(&walk)) {
		struct node *node = walk.node;
		str text = str_trim(node->text);
		struct diagnostic *d;

		if (!walk.entering || (node->kind != NODE_HTML &&
					      node->kind != NODE_HTML_BLOCK))
			continue;
		/* A closing tag was reported with the opening one. */
		if (str_starts(text, S("</")) && node->kind == NODE_HTML)
			continue;
		d = diag(job->diags, P621, position_node(&job->position, node),
			"this HTML is left out of the page");
		diag_label(job->diags, d, "not published");
		diag_help(job->diags, d,
			"write it in Markdown, or put a tag that readers "
			"should see between backquotes");
	}
}
