#include "markup/job.h"

/*
 * What takes cmark longer than the text is long. Blank lines are held against
 * every open list item, so items are counted; and each unclosed `![` of a
 * paragraph is looked at again for every `]`.
 */
#define MAX_MARKERS 32
#define MAX_PICTURES 1000

static bool
ends_marker(str line, size_t at)
{
	return at == line.n || char_is_space(line.p[at]);
}

/* The byte after the list or quotation mark at `at`, or `at`. */
static size_t
skip_marker(str line, size_t at)
{
	size_t end = at;

	if (line.p[at] == '>')
		return at + 1;
	if (line.p[at] == '-' || line.p[at] == '+' || line.p[at] == '*')
		return ends_marker(line, at + 1) ? at + 1 : at;
	while (end < line.n && char_is_digit(line.p[end]))
		end++;
	if (end == at || end == line.n ||
		(line.p[end] != '.' && line.p[end] != ')'))
		return at;
	return ends_marker(line, end + 1) ? end + 1 : at;
}

/* A line of nothing but `-` or `*` and blanks is drawn across the page. */
static bool
is_rule(str line)
{
	str trimmed = str_trim(line);

	for (size_t i = 0; i < trimmed.n; i++)
		if (trimmed.p[i] != trimmed.p[0] &&
			!char_is_space(trimmed.p[i]))
			return false;
	return trimmed.n && (trimmed.p[0] == '-' || trimmed.p[0] == '*');
}

static bool
is_too_deep(str line)
{
	size_t count = 0, at = 0;

	while (at < line.n && count <= MAX_MARKERS) {
		size_t next = char_is_space(line.p[at]) ? at + 1
							: skip_marker(line, at);

		if (next == at)
			break;
		count += !char_is_space(line.p[at]);
		at = next;
	}
	return count > MAX_MARKERS && !is_rule(line);
}

static size_t
count_pictures(str line)
{
	size_t count = 0;

	for (size_t i = 0; i + 1 < line.n; i++)
		count += line.p[i] == '!' && line.p[i + 1] == '[';
	return count;
}

bool
text_is_entangled(const struct lines *lines, uint32_t *line)
{
	size_t pictures = 0;

	for (size_t i = 0; i < lines->list.count; i++) {
		str text = lines->list.items[i];

		*line = (uint32_t)i + 1;
		pictures += count_pictures(text);
		if (!str_trim(text).n)
			pictures = 0;
		if (is_too_deep(text) || pictures > MAX_PICTURES)
			return true;
	}
	return false;
}
