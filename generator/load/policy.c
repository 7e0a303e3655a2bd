#include "load/policy.h"

#include "base/utf8.h"

enum { LEVELS = 6, INDENT_MAX = 3, FENCE_MIN = 3 };

struct heading {
	int level;   /* 1 to 6; 0: the line is no heading */
	str content; /* without its marks */
};

/* A code block between fences: what is in it is no heading. */
struct fence {
	char mark; /* '`' or '~'; 0 outside of one */
	size_t length;
};

/* A line being looked at, and what the policy consists of so far. */
struct division {
	struct arena *arena;
	struct policy *policy;
	struct fence fence;
	LIST(int) levels;          /* of each clause */
	LIST(const char *) starts; /* of each clause's text */
};

static size_t
count_of(str s, char c)
{
	size_t n = 0;

	while (n < s.n && s.p[n] == c)
		n++;
	return n;
}

/* True where the line opens or closes a fence, or lies within one. */
static bool
step_fence(struct fence *fence, str line)
{
	size_t indent = count_of(line, ' ');
	str content = str_sub(line, indent, line.n);
	char mark = content.n > 0 ? content.p[0] : ' ';
	size_t length = count_of(content, mark);
	bool is_fence = indent <= INDENT_MAX && length >= FENCE_MIN &&
			(mark == '`' || mark == '~');

	if (fence->mark == 0) {
		if (!is_fence)
			return false;
		*fence = (struct fence){mark, length};
	} else if (is_fence && mark == fence->mark && length >= fence->length &&
		   str_trim(str_sub(content, length, content.n)).n == 0) {
		fence->mark = 0;
	}
	return true;
}

/* "## Title ##" is "Title": number signs at the end do not count. */
static str
without_closing(str content)
{
	str shorter = content;

	while (shorter.n > 0 && shorter.p[shorter.n - 1] == '#')
		shorter.n--;
	if (shorter.n == 0 || char_is_space(shorter.p[shorter.n - 1]))
		return str_trim(shorter);
	return content;
}

static struct heading
read_heading(str line)
{
	size_t indent = count_of(line, ' ');
	str content = str_sub(line, indent, line.n);
	size_t level = count_of(content, '#');

	if (indent > INDENT_MAX || level == 0 || level > LEVELS)
		return (struct heading){0};
	content = str_sub(content, level, content.n);
	if (content.n > 0 && !char_is_space(content.p[0]))
		return (struct heading){0};
	return (struct heading){(int)level, without_closing(str_trim(content))};
}

/* The first word, if it has a digit in it; without a full stop behind it. */
static str
read_number(str content)
{
	bool digit = false;
	size_t n = 0;

	while (n < content.n && !char_is_space(content.p[n]))
		digit |= char_is_digit(content.p[n++]);
	while (n > 0 && (content.p[n - 1] == '.' || content.p[n - 1] == ':'))
		n--;
	return digit ? str_sub(content, 0, n) : (str){0};
}

#define INFORMATIVE S("{.informative}")

static void
add_clause(struct division *division, struct heading heading, str line,
	struct span span)
{
	struct policy *policy = division->policy;
	str number = read_number(heading.content);
	str title = str_sub(heading.content, number.n, heading.content.n);
	struct clause *clause;

	if (number.n == 0)
		return;
	while (title.n > 0 && (title.p[0] == '.' || title.p[0] == ':'))
		title = str_sub(title, 1, title.n);
	clause = list_push(division->arena, &policy->clauses);
	clause->informative = str_ends(title, INFORMATIVE);
	if (clause->informative)
		title = str_sub(title, 0, title.n - INFORMATIVE.n);
	clause->span = span;
	clause->number = number;
	clause->title = str_trim(title);
	*list_push(division->arena, &division->levels) = heading.level;
	*list_push(division->arena, &division->starts) = line.p + line.n;
}

/* Ends the clauses, not ended yet, whose level is `level` or lower. */
static void
end_clauses(struct division *division, int level, const char *end)
{
	for (size_t i = 0; i < division->levels.count; i++) {
		struct clause *clause = &division->policy->clauses.items[i];
		const char *start = division->starts.items[i];

		if (start == NULL || division->levels.items[i] < level)
			continue;
		clause->text = policy_normalise(
			division->arena, (str){start, (size_t)(end - start)});
		division->starts.items[i] = NULL;
	}
}

static void
look_at_line(struct division *division, str line, uint32_t number)
{
	struct policy *policy = division->policy;
	struct heading heading;
	struct span span = {policy->source, number, 1, number,
		(uint32_t)utf8_length(str_trim(line))};

	if (step_fence(&division->fence, line))
		return;
	heading = read_heading(line);
	if (heading.level == 0 || heading.content.n == 0)
		return;
	if (heading.level == 1 && !IS_SET(policy->title)) {
		policy->title.span = span;
		policy->title.s = heading.content;
	}
	end_clauses(division, heading.level, line.p);
	add_clause(division, heading, line, span);
}

void
policy_divide(struct arena *arena, struct policy *policy)
{
	struct division division = {.arena = arena, .policy = policy};
	uint32_t number = policy->body_line;
	str rest = policy->body, line;

	while (str_cut(&rest, '\n', &line))
		look_at_line(&division, line, number++);
	end_clauses(&division, 0, policy->body.p + policy->body.n);
}

/* What a curly quotation mark is straight, or 0. */
static char
straight(int32_t code_point)
{
	switch (code_point) {
	case 0x2018:
	case 0x2019:
	case 0x201A:
	case 0x201B:
		return '\'';
	case 0x201C:
	case 0x201D:
	case 0x201E:
	case 0x201F:
		return '"';
	case 0x00A0:
		return ' ';
	default: /* any other character, not an enum of ours */
		return 0;
	}
}

str
policy_normalise(struct arena *arena, str text)
{
	struct buf out = buf_new(arena);

	text = str_trim(text);
	for (size_t at = 0; at < text.n;) {
		size_t before = at;
		char plain = straight(utf8_next(text, &at));

		if (plain == 0 && char_is_space(text.p[before]))
			plain = ' ';
		if (plain == 0)
			buf_put(&out, str_sub(text, before, at));
		else if (plain != ' ' || out.n == 0 || out.p[out.n - 1] != ' ')
			buf_put_char(&out, plain);
	}
	return str_trim(buf_str(&out));
}
