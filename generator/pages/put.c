#include "pages/put.h"

#include "pages/audience.h"
#include "pages/words.h"

void
put_none(struct value *object, const char *key)
{
	value_set_flag(object, key, false);
}

void
put_date(struct sheet *sheet, struct value *object, const char *key, date d)
{
	struct value *value;

	if (!date_is_set(d)) {
		put_none(object, key);
		return;
	}
	value = value_set_object(object, key);
	value_set_text(value, "iso", date_iso(sheet->arena, d));
	value_set_text(value, "text", date_text(sheet->arena, d));
}

void
put_date_beside(struct sheet *sheet, struct value *object, const char *key,
	str label, date d)
{
	bool is_told = date_is_set(d) &&
		       str_ends(label, date_text(sheet->arena, d));

	put_date(sheet, object, key, is_told ? DATE_NONE : d);
}

static struct value *
fill_link(struct value *link, str href, str text)
{
	value_set_text(link, "href", href);
	value_set_text(link, "text", text);
	return link;
}

struct value *
put_link(struct value *object, const char *key, str href, str text)
{
	return fill_link(value_set_object(object, key), href, text);
}

struct value *
add_link(struct value *list, str href, str text)
{
	return fill_link(value_add_object(list), href, text);
}

struct status_look {
	const char *word, *tone, *glyph;
};

static const struct status_look looks[] = {
	{"match", "positive", "✓"},
	{"mismatch", "critical", "≠"},
	{"provisional", "notice", "◐"},
	{"open", "caution", "◐"},
	{"judged", "notice", "◇"},
	{"conflict", "critical", "≠"},
	{"declared", "notice", "◇"},
	{"overridden", "caution", "⇄"},
	{"void", "critical", "≠"},
	{"disputed", "caution", "⇄"},
	{"undeclared", "neutral", "○"},
	{"none", "neutral", "–"},
	{"withheld", "neutral", "–"},
	{"current", "positive", "●"},
	{"stale", "neutral", "◌"},
	{"draft", "neutral", "○"},
	{"submitted", "notice", "◐"},
	{"approved", "positive", "✓"},
	{"closed", "neutral", "■"},
	{"requested", "neutral", "○"},
	{"agreed", "notice", "◐"},
	{"active", "positive", "●"},
	{"ended", "neutral", "■"},
};

struct value *
put_status(struct sheet *sheet, struct value *object, const char *key, str word)
{
	for (size_t i = 0; i < COUNT(looks); i++) {
		struct value *value;

		if (!str_eq_z(word, looks[i].word))
			continue;
		value = value_set_object(object, key);
		value_set_text(value, "word", word);
		value_set_text(value, "label", word_for(sheet, "status", word));
		value_set_text(value, "tone", str_from(looks[i].tone));
		value_set_text(value, "glyph", str_from(looks[i].glyph));
		return value;
	}
	put_none(object, key);
	return NULL;
}

void
put_direction(struct sheet *sheet, struct value *object, struct word direction)
{
	static const char *const glyphs[] = {"↗", "→", "↘", "◦"};
	struct value *value;

	value_set_text(object, "no-direction",
		IS_SET(direction) ? S("") : words(sheet, "no-direction", NULL));
	if (!IS_SET(direction)) {
		put_none(object, "direction");
		return;
	}
	value = value_set_object(object, "direction");
	value_set_text(value, "word", str_from(movement_words[direction.v]));
	value_set_text(value, "label",
		word_for(sheet, "direction",
			str_from(movement_words[direction.v])));
	value_set_text(value, "glyph", str_from(glyphs[direction.v]));
}

str
rag_glyph(const char *id)
{
	static const struct {
		const char *id, *glyph;
	} glyphs[] = {
		{"red", "◆"}, {"amber", "▲"}, {"green", "●"}, {"blue", "✓"}};

	for (size_t i = 0; i < COUNT(glyphs); i++)
		if (str_eq_z(str_from(id), glyphs[i].id))
			return str_from(glyphs[i].glyph);
	return S("○");
}

void
fill_rag(struct sheet *sheet, struct value *value, const char *id, str label)
{
	if (!label.n)
		label = word_for(sheet, "rag", str_from(id));
	value_set_text(value, "id", str_from(id));
	value_set_text(value, "label", label);
	value_set_text(value, "glyph", rag_glyph(id));
}

void
put_rag(struct sheet *sheet, struct value *object, const char *key,
	const char *id, str label)
{
	fill_rag(sheet, value_set_object(object, key), id, label);
}

void
put_result(struct sheet *sheet, struct value *object, enum truth result)
{
	static const struct {
		const char *word, *glyph;
	} looks_of[] = {[TRUTH_FALSE] = {"not-met", "✕"},
		[TRUTH_TRUE] = {"met", "✓"},
		[TRUTH_UNKNOWN] = {"unknown", "?"},
		[TRUTH_NOT_APPLICABLE] = {"not-applicable", "–"}};
	struct value *value = value_set_object(object, "result");
	str word = str_from(looks_of[result].word);

	value_set_text(value, "word", word);
	value_set_text(value, "label", word_for(sheet, "result", word));
	value_set_text(value, "glyph", str_from(looks_of[result].glyph));
}

void
put_verdict(struct sheet *sheet, struct value *object, enum truth result,
	bool withheld)
{
	struct value *value;

	put_result(sheet, object, result);
	if (!withheld)
		return;
	value = value_set_object(object, "result");
	value_set_text(value, "word", S("withheld"));
	value_set_text(value, "label", words(sheet, "result-withheld", NULL));
	value_set_text(value, "glyph", S("–"));
}

void
fill_approval(struct sheet *sheet, struct value *object, const struct act *act)
{
	value_set_text(
		object, "by", refs_label(sheet, act->by.items, act->by.count));
	put_date(sheet, object, "date",
		IS_SET(act->date) ? act->date.d : DATE_NONE);
	value_set_text(object, "minute", act->minute.s);
}

void
put_approval(struct sheet *sheet, struct value *object, const char *key,
	const struct act *act)
{
	if (act == NULL) {
		put_none(object, key);
		return;
	}
	fill_approval(sheet, value_set_object(object, key), act);
}

/* A file of the page's own school is named from the school's folder on. */
static str
short_file(struct sheet *sheet, str path)
{
	str folder;

	if (sheet->school == NULL)
		return path;
	folder = str_printf(
		sheet->arena, "schools/%.*s/", STR_ARG(sheet->school->id));
	return str_starts(path, folder) ? str_sub(path, folder.n, path.n)
					: path;
}

void
put_source(struct sheet *sheet, struct value *object, const char *key,
	const struct evidence *evidence, struct span span)
{
	struct value *value;
	str label;

	if (span.source == NULL ||
		(evidence != NULL &&
			!evidence_is_shown(sheet->portal, evidence))) {
		put_none(object, key);
		return;
	}
	value = value_set_object(object, key);
	label = evidence != NULL ? evidence_title(sheet, evidence)
				 : file_label(sheet, span.source->path);
	value_set_text(value, "label", label);
	value_set_text(value, "href",
		evidence != NULL ? href_of_evidence(sheet, evidence) : S(""));
	value_set_text(value, "file", short_file(sheet, span.source->path));
	value_set_int(value, "line", span.line);
	put_date_beside(sheet, value, "date", label,
		evidence != NULL ? evidence->date.d : DATE_NONE);
	if (evidence != NULL)
		sheet_use_evidence(sheet, evidence);
	else
		sheet_use(sheet,
			(struct used){.file = span.source->path,
				.label = file_label(sheet, span.source->path),
				.date = DATE_NONE});
}

void
put_has(struct sheet *sheet, struct value *object, const char *key)
{
	const struct value *list = value_get(object, str_from(key));

	value_put(object, STR_JOIN(sheet->arena, S("has-"), str_from(key)),
		value_flag(
			sheet->arena, list != NULL && value_count(list) > 0));
}

struct value *
add_labelled(
	struct sheet *sheet, struct value *list, const char *key, str value)
{
	struct value *item;

	if (!value.n)
		return NULL;
	item = value_add_object(list);
	value_set_text(item, "label", words(sheet, key, NULL));
	value_set_text(item, "value", value);
	return item;
}
