#include "commands/options.h"

#define ARGUMENT(member) offsetof(struct arguments, member)

static const struct option globals[] = {
	{"help", NULL, "says what the command does and takes", ARGUMENT(help),
		'h'},
	{"version", NULL, "says which version this is", ARGUMENT(version), 0},
	{"directory", "DIR", "the portal's folder, if not the current one",
		ARGUMENT(folder), 'C'},
	{"no-color", NULL, "writes without colours", ARGUMENT(no_color), 0},
	{"quiet", NULL, "says nothing where nothing is wrong", ARGUMENT(quiet),
		0},
	{"timings", NULL, "says how long each step took", ARGUMENT(timings), 0},
};

const struct options global_options = {globals, COUNT(globals)};

/* One pass over the command line. */
struct parse {
	struct arena *arena;
	const struct options *own; /* NULL: before the command */
	struct arguments *args;
	char **words;
	int *at;
};

static const struct option *
find(const struct options *options, str name, char letter)
{
	for (size_t i = 0; options != NULL && i < options->count; i++) {
		const struct option *option = &options->items[i];

		if (letter != 0 ? option->letter == letter
				: str_eq_z(name, option->name))
			return option;
	}
	return NULL;
}

static str
nearest(const struct parse *parse, str name)
{
	const struct options *tables[] = {parse->own, &global_options};
	LIST(str) names = {0};

	for (size_t t = 0; t < COUNT(tables); t++)
		for (size_t i = 0; tables[t] && i < tables[t]->count; i++)
			*list_push(parse->arena, &names) = str_from(
				tables[t]->items[i].name);
	return str_nearest(name, names.items, names.count);
}

static str
unknown(const struct parse *parse, str name)
{
	str near = nearest(parse, name);

	if (near.n > 0)
		return str_printf(parse->arena,
			"there is no option `--%.*s`; did you mean `--%.*s`?",
			STR_ARG(name), STR_ARG(near));
	return str_printf(parse->arena,
		parse->own == NULL
			? "`--%.*s` is no option of every command; "
			  "options of one command stand after its name"
			: "there is no option `--%.*s` here",
		STR_ARG(name));
}

/* Stores the value; `value` has a NULL pointer where none is attached. */
static str
take(struct parse *parse, const struct option *option, str value)
{
	char *slot = (char *)parse->args + option->offset;

	if (option->value == NULL && value.p != NULL)
		return str_printf(
			parse->arena, "`--%s` takes no value", option->name);
	if (option->value == NULL) {
		*(bool *)(void *)slot = true;
		return (str){0};
	}
	if (value.p == NULL && parse->words[*parse->at] != NULL)
		value = str_from(parse->words[(*parse->at)++]);
	if (value.n == 0)
		return str_printf(parse->arena,
			"`--%s` needs a value: `--%s %s`", option->name,
			option->name, option->value);
	*(str *)(void *)slot = value;
	return (str){0};
}

static str
take_long(struct parse *parse, str word)
{
	ptrdiff_t equals = str_find(word, S("="), 0);
	const struct option *option;
	str value = {0};

	if (equals >= 0) {
		value = str_sub(word, (size_t)equals + 1, word.n);
		word = str_sub(word, 0, (size_t)equals);
	}
	option = find(parse->own, word, 0);
	if (option == NULL)
		option = find(&global_options, word, 0);
	if (option == NULL)
		return unknown(parse, word);
	return take(parse, option, value);
}

static str
take_short(struct parse *parse, str word)
{
	const struct option *option = find(parse->own, (str){0}, word.p[0]);
	str value = {0};

	if (option == NULL)
		option = find(&global_options, (str){0}, word.p[0]);
	if (option == NULL)
		return str_printf(parse->arena, "there is no option `-%.*s`",
			STR_ARG(word));
	if (word.n > 1)
		value = str_sub(word, 1, word.n);
	return take(parse, option, value);
}

str
options_parse(struct arena *arena, const struct options *own,
	struct arguments *args, char **words, int *at)
{
	struct parse parse = {arena, own, args, words, at};
	bool all_operands = false;

	while (words[*at] != NULL) {
		str word = str_from(words[*at]);
		bool dashed = word.n > 1 && word.p[0] == '-' && !all_operands;
		str wrong = {0};

		if (!dashed && own == NULL)
			break;
		(*at)++;
		if (str_eq(word, S("--")) && !all_operands)
			all_operands = true;
		else if (!dashed)
			*list_push(arena, &args->operands) = word;
		else if (word.p[1] == '-')
			wrong = take_long(&parse, str_sub(word, 2, word.n));
		else
			wrong = take_short(&parse, str_sub(word, 1, word.n));
		if (wrong.n > 0)
			return wrong;
	}
	return (str){0};
}
