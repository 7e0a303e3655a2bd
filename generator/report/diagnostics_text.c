#include "report/diagnostics.h"
#include "report/excerpt.h"
#include "report/words.h"

/* In one file; how many more there are is told in a line. */
#define SHOWN_OF_A_CODE 20

const char *const severity_words[] = {
	[SEVERITY_NOTE] = "note",
	[SEVERITY_WARNING] = "warning",
	[SEVERITY_ERROR] = "error",
};

static const enum ink severity_inks[] = {
	[SEVERITY_NOTE] = INK_NOTE,
	[SEVERITY_WARNING] = INK_WARNING,
	[SEVERITY_ERROR] = INK_ERROR,
};

void
account_add(struct account *account, struct diagnostic *d)
{
	*list_push(account->portal->arena, &account->shown) = d;
}

size_t
account_count(const struct account *account, enum severity severity)
{
	size_t count = 0;

	for (size_t i = 0; i < account->shown.count; i++)
		count += account->shown.items[i]->severity == severity;
	return count;
}

size_t
account_count_new(const struct account *account, enum severity severity)
{
	size_t count = 0;

	for (size_t i = 0; i < account->shown.count; i++)
		count += account->shown.items[i]->severity == severity &&
			 !account->shown.items[i]->old;
	return count;
}

enum severity
account_weight(const struct diagnostic *d)
{
	return d->old ? SEVERITY_NOTE : d->severity;
}

const char *
account_age(const struct diagnostic *d)
{
	return d->old ? " (old)" : "";
}

const struct diagnostic **
account_worst_first(struct arena *arena, const struct account *account)
{
	const struct diagnostic **sorted = NEW_ARRAY(
		arena, const struct diagnostic *, account->shown.count);
	size_t count = 0;

	for (size_t left = SEVERITY_ERROR + 1; left-- > 0;)
		for (size_t i = 0; i < account->shown.count; i++)
			if (account_weight(account->shown.items[i]) == left)
				sorted[count++] = account->shown.items[i];
	return sorted;
}

static void
put_headline(const struct page_of_text *page, const struct diagnostic *d)
{
	ink_printf(page, severity_inks[d->severity], "%s[%s]",
		severity_words[d->severity], code_table[d->code].name);
	ink_put(page, INK_STRONG, S(": "));
	ink_put(page, INK_STRONG, d->message);
	ink_printf(page, INK_QUIET, "%s", account_age(d));
	buf_put_char(page->out, '\n');
}

/* "   = help: …": what is said below the excerpt. */
static void
put_remark(const struct page_of_text *page, size_t gutter, const char *kind,
	str text)
{
	buf_repeat(page->out, ' ', gutter + 2);
	ink_printf(page, INK_NOTE, "= %s:", kind);
	buf_put_char(page->out, ' ');
	ink_put_lines(page, text, gutter + 2 + strlen(kind) + 4);
	buf_put_char(page->out, '\n');
}

static void
put_related(const struct page_of_text *page, size_t gutter,
	const struct related *related)
{
	struct arena *arena = page->out->arena;
	str where = related->message;

	if (span_is_set(related->span))
		where = str_printf(arena, "%.*s:%u:%u: %.*s",
			STR_ARG(related->span.source->path), related->span.line,
			related->span.column, STR_ARG(related->message));
	put_remark(page, gutter, "see", where);
}

str
account_help(struct arena *arena, const struct diagnostic *d)
{
	const char *mend = code_table[d->code].mend;
	str text;

	if (d->help.n > 0)
		return d->help;
	assert(mend != NULL);
	text = str_from(mend);
	if (str_find(text, S(". "), 0) < 0 && str_ends(text, S(".")))
		text.n--;
	if (text.n > 1 && text.p[1] >= 'a')
		text = str_printf(arena, "%.*s%.*s",
			STR_ARG(str_lower(arena, str_sub(text, 0, 1))),
			STR_ARG(str_sub(text, 1, text.n)));
	return text;
}

static void
put_diagnostic(const struct page_of_text *page, const struct diagnostic *d)
{
	size_t gutter = 1;

	put_headline(page, d);
	if (d->span.source != NULL) {
		gutter = excerpt_gutter(d->span);
		buf_repeat(page->out, ' ', gutter + 1);
		ink_put(page, INK_QUIET, S("-->"));
		ink_printf(page, INK_PLAIN, " %.*s:%u:%u",
			STR_ARG(d->span.source->path), d->span.line,
			d->span.column);
		buf_put_char(page->out, '\n');
		excerpt_put(
			page, d->span, severity_inks[d->severity], d->label);
	}
	for (size_t i = 0; i < d->related.count; i++)
		put_related(page, gutter, &d->related.items[i]);
	put_remark(page, gutter, "help", account_help(page->out->arena, d));
	buf_put_char(page->out, '\n');
}

/* How many are of the code, age and file of the one at `from`, from there. */
static size_t
count_alike(const struct account *account, size_t from)
{
	const struct diagnostic *first = account->shown.items[from];
	size_t count = 0;

	for (size_t i = from; i < account->shown.count; i++) {
		const struct diagnostic *d = account->shown.items[i];

		if (d->span.source != first->span.source)
			break;
		count += d->code == first->code && d->old == first->old;
	}
	return count;
}

/* One mistake made a thousand times is not shown a thousand times. */
static void
put_rest(const struct page_of_text *page, const struct diagnostic *d,
	size_t count)
{
	ink_printf(page, severity_inks[d->severity], "%s[%s]",
		severity_words[d->severity], code_table[d->code].name);
	ink_printf(page, INK_PLAIN, ": %zu more of these in %.*s%s", count,
		STR_ARG(d->span.source->path), account_age(d));
	buf_put_z(page->out, "\n\n");
}

void
account_text(const struct page_of_text *page, const struct account *account)
{
	const struct source *source = NULL;
	size_t seen[2][CODE_COUNT] = {0}; /* new ones, and old ones */

	for (size_t i = 0; i < account->shown.count; i++) {
		const struct diagnostic *d = account->shown.items[i];

		if (d->span.source != source)
			memset(seen, 0, sizeof(seen));
		source = d->span.source;
		if (source == NULL || seen[d->old][d->code] < SHOWN_OF_A_CODE)
			put_diagnostic(page, d);
		else if (seen[d->old][d->code] == SHOWN_OF_A_CODE)
			put_rest(page, d, count_alike(account, i));
		seen[d->old][d->code]++;
	}
}

/* "3 errors", "3 errors (1 new)" */
static str
counted(struct arena *arena, const struct account *account,
	enum severity severity)
{
	size_t count = account_count(account, severity);
	str text = str_printf(arena, "%zu %s%s", count,
		severity_words[severity], words_plural(count));

	if (account->since.n == 0)
		return text;
	return str_printf(arena, "%.*s (%zu new)", STR_ARG(text),
		account_count_new(account, severity));
}

str
account_counted(struct arena *arena, const struct account *account)
{
	str errors = counted(arena, account, SEVERITY_ERROR);
	str warnings = counted(arena, account, SEVERITY_WARNING);
	size_t files = account->portal->file_count;
	size_t schools = account->portal->schools.count;

	return str_printf(arena,
		"%.*s, %.*s in %zu file%s (%zu school%s), as of %.*s",
		STR_ARG(errors), STR_ARG(warnings), files, words_plural(files),
		schools, words_plural(schools),
		STR_ARG(date_iso(arena, account->portal->as_of)));
}

void
account_summary(struct buf *out, const struct account *account)
{
	buf_put(out, account_counted(out->arena, account));
	buf_put_char(out, '\n');
}
