#include "report/words.h"

/* How much of a value is shown to people. */
#define MOST_CHARACTERS 160

/* What stands between item `i` of `count` and the one before it. */
static const char *
joint(size_t i, size_t count, const char *last)
{
	if (i == 0)
		return "";
	return i + 1 == count ? last : ", ";
}

const char *
words_plural(size_t count)
{
	return count == 1 ? "" : "s";
}

str
words_act(struct arena *arena, const struct act *act)
{
	struct buf out = buf_new(arena);

	for (size_t i = 0; i < act->by.count; i++) {
		buf_put_z(&out, i == 0 ? "by " : "");
		buf_put_z(&out, joint(i, act->by.count, " and "));
		buf_put(&out, ref_label(&act->by.items[i]));
	}
	if (IS_SET(act->date)) {
		buf_put_z(&out, act->by.count > 0 ? " on " : "on ");
		buf_put(&out, date_text(arena, act->date.d));
	}
	if (IS_SET(act->minute))
		buf_printf(&out, " (minute %.*s)", STR_ARG(act->minute.s));
	return buf_str(&out);
}

static void
put_outcome(struct buf *out, const struct outcome *outcome)
{
	size_t count = outcome->categories.count;

	if (count == 0)
		buf_put_z(out, "no category");
	for (size_t i = 0; i < count; i++) {
		buf_put_z(out, joint(i, count, " and "));
		buf_put(out, outcome->categories.items[i]->label.s);
	}
	if (count > 1)
		buf_put_z(out, " at once");
}

str
words_outcomes(struct arena *arena, const struct computed *computed)
{
	struct buf out = buf_new(arena);

	if (computed->contradiction)
		return S("nothing, for the evidence contradicts itself");
	for (size_t i = 0; i < computed->possible.count; i++) {
		buf_put_z(&out, joint(i, computed->possible.count, " or "));
		put_outcome(&out, &computed->possible.items[i]);
	}
	return buf_str(&out);
}

str
words_place(struct arena *arena, struct span span)
{
	if (!span_is_set(span))
		return S("");
	return str_printf(arena, "%.*s:%u:%u", STR_ARG(span.source->path),
		span.line, span.column);
}

str
words_types(struct arena *arena, const struct portal *portal,
	const struct missing *missing)
{
	struct buf out = buf_new(arena);

	if (missing->types.count == 0)
		return S("Any evidence that says so");
	for (size_t i = 0; i < missing->types.count; i++) {
		str label = vocabulary_label(portal, missing->types.items[i]);

		buf_put_z(&out, joint(i, missing->types.count, " or "));
		buf_put(&out, i == 0 ? label : str_lower(arena, label));
	}
	return buf_str(&out);
}

str
words_decisions(struct arena *arena, const struct criterion *criterion)
{
	struct buf out = buf_new(arena);

	for (size_t i = 0; i < criterion->decision.count; i++) {
		buf_put_z(&out, joint(i, criterion->decision.count, " and "));
		buf_put(&out, criterion->decision.items[i].id);
	}
	return buf_str(&out);
}

str
words_in_short(struct arena *arena, str text)
{
	struct buf out = buf_new(arena);
	size_t characters = 0;

	text = str_trim(text);
	for (size_t i = 0; i < text.n; i++) {
		char c = text.p[i];
		bool space = char_is_space(c);

		/* Characters begin at bytes that continue none. */
		if (((unsigned char)c & 0xc0) != 0x80 &&
			++characters > MOST_CHARACTERS) {
			buf_put_z(&out, "…");
			break;
		}
		if (!space || !char_is_space(text.p[i - 1]))
			buf_put_char(&out, space ? ' ' : c);
	}
	return buf_str(&out);
}
