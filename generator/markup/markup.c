#include "markup/markup.h"

#include "base/buf.h"
#include "markup/job.h"
#include "markup/markdown.h"
#include "markup/plain.h"
#include "markup/tables.h"

static void
report_entangled(struct job *job, uint32_t line)
{
	struct place place = {line, 1};

	struct diagnostic *d = diag(job->diags, P625,
		position_span(&job->position, place, place),
		"this text is too entangled to be read");

	diag_help(job->diags, d,
		"nest fewer lists and quotations, part paragraphs by blank "
		"lines, and divide very large tables");
}

static void
report_extra_cells(struct job *job, const struct rewriting *tables)
{
	for (size_t i = 0; i < tables->extra.count; i++) {
		struct extra_cell cell = tables->extra.items[i];
		struct diagnostic *d = diag(job->diags, P630,
			position_span(&job->position, cell.start, cell.end),
			"this row has more cells than the table has columns");

		diag_label(job->diags, d, "left out");
		diag_help(job->diags, d,
			"add a column to the header row, or write `\\|` for "
			"a bar within a cell");
	}
}

/* Reads the text a second time where it has tables. False: too many cells. */
static bool
read_tables(struct job *job)
{
	struct rewriting *tables = NEW(job->scratch, struct rewriting);

	*tables = tables_rewrite(
		job->scratch, &job->position.written, job->root);
	report_extra_cells(job, tables);
	if (tables->too_many)
		return false;
	if (!tables->tables)
		return true;
	job->root = markdown_read(job->scratch, tables->text);
	if (!job->root)
		return false;
	job->position.read = lines_of(job->scratch, tables->text);
	job->position.origins = &tables->origins;
	tables_gather(job->scratch, &tables->origins, job->root);
	return true;
}

/* Reads the text into job->root; false, and a report, where it may not be. */
static bool
job_read(struct job *job)
{
	str text = job->options->text;
	uint32_t line = 1;

	job->position.options = job->options;
	if (text.n > MARKUP_LIMIT) {
		struct place start = {1, 1};

		diag(job->diags, P626,
			position_span(&job->position, start, start),
			"this text holds %zu KiB, and %zu KiB are allowed",
			(text.n + 1023) / 1024, MARKUP_LIMIT / 1024);
		return false;
	}
	job->position.written = lines_of(job->scratch, text);
	job->position.read = job->position.written;
	if (!text_is_entangled(&job->position.written, &line)) {
		job->root = markdown_read(job->scratch, text);
		line = 1;
		if (job->root && read_tables(job))
			return true;
	}
	report_entangled(job, line);
	return false;
}

/* How much of a text is wanted. */
enum form {
	FORM_NONE, /* no HTML at all */
	FORM_FLAT, /* without blocks */
	FORM_WHOLE
};

static struct markup
render_marked(struct arena *arena, const struct markup_options *options,
	enum form form)
{
	struct markup out = {0};
	struct arena *scratch = arena_new();
	struct diags unheard = {0};
	struct job job = {
		.arena = arena,
		.scratch = scratch,
		.options = options,
		.diags = options->diags,
		.out = &out,
	};

	if (!job.diags) {
		diags_init(&unheard, scratch);
		job.diags = &unheard;
	}
	if (job_read(&job)) {
		job_raw_html(&job);
		job_headings(&job);
		job_links(&job);
		if (form != FORM_NONE)
			out.html = job_html(&job, form == FORM_FLAT);
	}
	arena_free(scratch);
	return out;
}

static struct markup
render(struct arena *arena, const struct markup_options *options,
	enum form form)
{
	struct markup out = {0};

	if (options->text.n > MARKUP_LIMIT)
		return render_marked(arena, options, form);
	/* There is nothing in it to list or to report. */
	if (form == FORM_NONE && text_is_quiet(options->text))
		return out;
	if (!text_is_plain(options->text))
		return render_marked(arena, options, form);
	if (form != FORM_NONE)
		out.html = plain_html(arena, options->text, form == FORM_FLAT);
	return out;
}

struct markup
markup_render(struct arena *arena, const struct markup_options *options)
{
	return render(arena, options, FORM_WHOLE);
}

str
markup_inline(struct arena *arena, const struct markup_options *options)
{
	return render(arena, options, FORM_FLAT).html;
}

struct markup
markup_read(struct arena *arena, const struct markup_options *options)
{
	return render(arena, options, FORM_NONE);
}

str
markup_plain(struct arena *arena, str text)
{
	struct arena *scratch = arena_new();
	struct markup_options options = {.text = text};
	struct diags unheard;
	struct job job = {
		.arena = arena,
		.scratch = scratch,
		.options = &options,
		.diags = &unheard,
	};
	struct buf out = buf_new(arena);

	diags_init(&unheard, scratch);
	if (job_read(&job))
		node_words(job.root, &out);
	arena_free(scratch);
	return str_trim(buf_str(&out));
}
