#include "load/publishable.h"

#include "base/utf8.h"
#include "load/patterns.h"

struct rule {
	pattern *find;
	enum code code;
	const char *what;
	const char *help;
	bool at_sign; /* holds one */
};

#define TAKE_OUT "take it out, also from the history of the file"

static const struct rule rules[] = {
	{pattern_draft, S116, "is a note of the writer, not a text to publish",
		"finish the sentence, or take the note out", false},
	{pattern_pupil_number, S117, "looks like a pupil number", TAKE_OUT,
		false},
	{pattern_insurance_number, S117,
		"looks like a national insurance number", TAKE_OUT, false},
	{pattern_email, S117, "looks like a person's e-mail address",
		"take it out, also from the history of the file; the address "
		"of an office, such as office@, may stand",
		true},
	{pattern_telephone, S117, "looks like a telephone number", TAKE_OUT,
		false},
};

/* A text being read, and where its next find is looked for. */
struct search {
	struct diags *diags;
	str text;
	size_t at;
	/* of a body: the place of `counted`; else the place of the value */
	struct span place;
	size_t counted;
	bool body, has_at_sign;
	size_t in_file; /* of a value: the byte from which to look on */
};

static struct span
place_in_body(struct search *search, str found)
{
	struct span span;

	while (search->counted < search->at) {
		unsigned char c =
			(unsigned char)search->text.p[search->counted++];

		if (c == '\n') {
			search->place.line++;
			search->place.column = 1;
		} else if ((c & 0xC0) != 0x80) {
			search->place.column++;
		}
	}
	span = search->place;
	span.end_line = span.line;
	span.end_column = span.column + (uint32_t)utf8_length(found) - 1;
	return span;
}

/* The byte at which a line of a file begins; the end where there is none. */
static size_t
line_start(str text, uint32_t line)
{
	size_t at = 0;

	for (uint32_t n = 1; n < line; n++) {
		ptrdiff_t end = str_find(text, S("\n"), at);

		if (end < 0)
			return text.n;
		at = (size_t)end + 1;
	}
	return at;
}

/* The line and column of a byte, counted from where the value begins. */
static struct span
span_of_bytes(const struct source *source, size_t from, str found)
{
	struct span span = {source, 1, 1, 1, 1};
	size_t start = 0;

	for (size_t i = 0; i < from; i++) {
		if (source->text.p[i] != '\n')
			continue;
		span.line++;
		start = i + 1;
	}
	span.column = 1 +
		      (uint32_t)utf8_length(str_sub(source->text, start, from));
	span.end_line = span.line;
	span.end_column = span.column + (uint32_t)utf8_length(found) - 1;
	return span;
}

/* A find that was folded over two lines is not there as it is: the value. */
static struct span
place_in_value(struct search *search, str found)
{
	const struct source *source = search->place.source;
	ptrdiff_t at;

	if (search->in_file == 0)
		search->in_file = line_start(source->text, search->place.line) +
				  search->place.column - 1;
	at = str_find(source->text, found, search->in_file);
	if (at < 0 || (size_t)at >= line_start(source->text,
					    search->place.end_line + 1))
		return search->place;
	search->in_file = (size_t)at + found.n;
	return span_of_bytes(source, (size_t)at, found);
}

static void
report(struct search *search, const struct rule *rule, size_t length)
{
	str found = str_sub(search->text, search->at, search->at + length);
	struct span span = search->body ? place_in_body(search, found)
					: place_in_value(search, found);

	diag_help(search->diags,
		diag(search->diags, rule->code, span, "`%.*s` %s",
			STR_ARG(found), rule->what),
		"%s", rule->help);
}

static bool
in_word(str text, size_t at)
{
	return at < text.n &&
	       (char_is_alpha(text.p[at]) || char_is_digit(text.p[at]));
}

/* No shape begins within a word or a number. */
static void
step_over(struct search *search)
{
	bool word = in_word(search->text, search->at++);

	while (word && in_word(search->text, search->at))
		search->at++;
}

/* What begins here is reported and stepped over. */
static void
look_here(struct search *search)
{
	for (size_t i = 0; i < COUNT(rules); i++) {
		size_t length = 0;

		if (search->has_at_sign || !rules[i].at_sign)
			length = rules[i].find(search->text, search->at);
		if (length == 0)
			continue;
		report(search, &rules[i], length);
		search->at += length;
		return;
	}
	step_over(search);
}

static char
letter_at(str text, size_t at)
{
	return at < text.n && char_is_alpha(text.p[at]) ? text.p[at] : '\0';
}

/*
 * Does a plain word begin here, as nearly all do? Numbers of people have a
 * digit before their third letter, and marks begin with few letters.
 */
static bool
is_plain_word(const struct search *search)
{
	str text = search->text;
	char first = letter_at(text, search->at);

	return !search->has_at_sign && first != '\0' &&
	       letter_at(text, search->at + 1) != '\0' &&
	       letter_at(text, search->at + 2) != '\0' &&
	       strchr(draft_starts, first) == NULL;
}

/* No shape begins within a word, and few with anything but a word. */
static bool
may_begin(const struct search *search)
{
	size_t at = search->at;
	char c = search->text.p[at];

	if (in_word(search->text, at))
		return !(at > 0 && in_word(search->text, at - 1)) &&
		       !is_plain_word(search);
	return c == '?' || c == '+' || c == '(' || c == '\302';
}

static void
look(struct search *search)
{
	search->has_at_sign = search->text.n > 0 &&
			      memchr(search->text.p, '@', search->text.n) !=
				      NULL;
	while (search->at < search->text.n) {
		if (may_begin(search))
			look_here(search);
		else
			step_over(search);
	}
}

void
publishable_body(struct diags *diags, const struct source *source, str body,
	uint32_t first_line)
{
	struct search search = {.diags = diags,
		.text = body,
		.body = true,
		.place = {source, first_line, 1, first_line, 1}};

	look(&search);
}

void
publishable_value(struct diags *diags, str text, struct span span)
{
	struct search search = {.diags = diags, .text = text, .place = span};

	look(&search);
}
