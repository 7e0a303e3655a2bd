#include "manual/complete.h"

static const struct {
	const char *value;
	enum offer offer;
} offers[] = {
	{"DIR", OFFER_FOLDERS}, {"PATH", OFFER_FILES}, {"FILE", OFFER_FILES},
	{"SCHOOL", OFFER_SCHOOLS}, {"FRAMEWORK", OFFER_FRAMEWORKS},
	{"REV", OFFER_REVISIONS},
	{"WORD", OFFER_NOTHING}, /* of whoever writes it */
};

static bool
is_format(const struct command *command, str value)
{
	return str_eq_z(value, "FORMAT") && command != NULL &&
	       command->formats != NULL;
}

/* Of operands alone: the value of an option has no list but the formats. */
static bool
is_word(const struct command *command, str value)
{
	return command != NULL && command->word != NULL &&
	       str_find(str_from(command->operands), value, 0) >= 0;
}

enum offer
offer_for(const struct command *command, str value)
{
	for (size_t i = 0; i < COUNT(offers); i++)
		if (str_eq_z(value, offers[i].value))
			return offers[i].offer;
	if (is_format(command, value) || is_word(command, value))
		return OFFER_WORDS;
	return OFFER_NOTHING;
}

str
offer_words(struct arena *arena, const struct command *command, str value)
{
	struct buf words = buf_new(arena);
	const char *word;

	for (size_t i = 0;; i++) {
		word = is_format(command, value) ? command->formats[i]
						 : command->word(i);
		if (word == NULL)
			return buf_str(&words);
		buf_printf(&words, "%s%s", i == 0 ? "" : " ", word);
	}
}

static bool
is_capital(char c)
{
	return c >= 'A' && c <= 'Z';
}

bool
operand_cut(str *operands, str *value)
{
	size_t from = 0, to;

	while (from < operands->n && !is_capital(operands->p[from]))
		from++;
	for (to = from; to < operands->n && is_capital(operands->p[to]);)
		to++;
	*value = str_sub(*operands, from, to);
	*operands = str_sub(*operands, to, operands->n);
	return value->n > 0;
}

const struct option *
option_at(const struct command *command, size_t index)
{
	const struct options *options = command == NULL ? &global_options
							: &command->options;

	return index < options->count ? &options->items[index] : NULL;
}

str
shell_quoted(struct arena *arena, str text)
{
	struct buf out = buf_new(arena);

	buf_put_char(&out, '\'');
	for (size_t i = 0; i < text.n; i++) {
		if (text.p[i] == '\'')
			buf_put_z(&out, "'\\''");
		else
			buf_put_char(&out, text.p[i]);
	}
	buf_put_char(&out, '\'');
	return buf_str(&out);
}
