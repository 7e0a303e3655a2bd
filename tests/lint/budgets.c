/*
 * budgets FILE...: fails where a C file is bigger than the house allows.
 *
 * It reads tokens rather than C: enough to tell a function from a table, and
 * to count how deep control statements stand in one another whether or not
 * they have braces. The last line counts files and functions looked at.
 */
#include <ctype.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	MAX_FUNCTION_LINES = 60,
	MAX_FILE_LINES = 500,
	MAX_PARAMETERS = 5,
	MAX_NESTING = 3,
	MAX_WIDTH = 80,
	TAB = 8,
	MAX_FILE_BYTES = 4 << 20,
	WORD_BYTES = 64,
};

/* One character for what a token is: itself, 'w' a word, 'l' a literal. */
struct token {
	char kind;
	char word[WORD_BYTES];
	int line;
};

struct source {
	const char *path;
	char *text;
	size_t size;
	struct token *tokens; /* `count`, then one of kind 0 */
	size_t count;
	size_t at;   /* the token that is read next */
	int deepest; /* of the function being read */
};

static unsigned passed, failed;

static void __attribute__((format(printf, 3, 4)))
offence(const struct source *source, int line, const char *format, ...)
{
	va_list args;

	printf("%s:%d: ", source->path, line);
	va_start(args, format);
	vprintf(format, args);
	va_end(args);
	putchar('\n');
	failed++;
}

/* ---- Lines ------------------------------------------------------------- */

/* Columns of the line at `at`, and where the next begins. */
static int
line_width(const struct source *source, size_t *at)
{
	int width = 0;

	for (; *at < source->size && source->text[*at] != '\n'; (*at)++) {
		unsigned char c = (unsigned char)source->text[*at];

		if (c == '\t')
			width += TAB - width % TAB;
		else if ((c & 0xc0) != 0x80) /* not inside a UTF-8 character */
			width++;
	}
	(*at)++;
	return width;
}

static void
check_lines(const struct source *source)
{
	unsigned before = failed;
	size_t at = 0;
	int line = 0;

	while (at < source->size) {
		int width = line_width(source, &at);

		line++;
		if (width > MAX_WIDTH)
			offence(source, line, "%d columns; %d are allowed",
				width, MAX_WIDTH);
	}
	if (line > MAX_FILE_LINES)
		offence(source, line, "a file of %d lines; %d are allowed",
			line, MAX_FILE_LINES);
	passed += failed == before;
}

/* ---- Tokens ------------------------------------------------------------ */

static const char *
skip_quoted(const char *p)
{
	char quote = *p++;

	while (*p != '\0' && *p != quote && *p != '\n')
		p += p[0] == '\\' && p[1] != '\0' ? 2 : 1;
	return *p == quote ? p + 1 : p;
}

static const char *
skip_comment(const char *p)
{
	const char *end;

	if (p[1] == '/')
		return p + strcspn(p, "\n");
	end = strstr(p + 2, "*/");
	return end == NULL ? p + strlen(p) : end + 2;
}

/* A preprocessor's line with the lines that continue it. */
static const char *
skip_directive(const char *p)
{
	while (*p != '\0' && *p != '\n') {
		if (p[0] == '/' && p[1] == '*')
			p = skip_comment(p);
		else
			p += p[0] == '\\' && p[1] != '\0' ? 2 : 1;
	}
	return p;
}

static const char *
skip_word(const char *p)
{
	while (isalnum((unsigned char)*p) || *p == '_')
		p++;
	return p;
}

/* The token at `p` into `token` (kind 0 for none); returns its end. */
static const char *
next_token(const char *p, struct token *token)
{
	const char *end = p + 1;

	token->kind = 0;
	if (*p == '#')
		return skip_directive(p);
	if (p[0] == '/' && (p[1] == '/' || p[1] == '*'))
		return skip_comment(p);
	if (isspace((unsigned char)*p))
		return end;
	token->kind = *p;
	if (*p == '"' || *p == '\'') {
		token->kind = 'l';
		return skip_quoted(p);
	}
	if (isalnum((unsigned char)*p) || *p == '_') {
		token->kind = 'w';
		end = skip_word(p);
		snprintf(token->word, sizeof(token->word), "%.*s",
			(int)(end - p), p);
	}
	return end;
}

static void
read_tokens(struct source *source)
{
	const char *p = source->text;
	int line = 1;

	source->tokens = calloc(source->size + 1, sizeof(struct token));
	if (source->tokens == NULL)
		abort();
	while (*p != '\0') {
		struct token *token = &source->tokens[source->count];
		const char *end = next_token(p, token);

		token->line = line;
		if (token->kind != 0)
			source->count++;
		for (; p < end; p++)
			line += *p == '\n';
	}
	source->tokens[source->count] = (struct token){.line = line};
}

static struct token *
here(struct source *source)
{
	return &source->tokens[source->at];
}

static bool
is_word(const struct token *token, const char *word)
{
	return token->kind == 'w' && strcmp(token->word, word) == 0;
}

static bool
is_one_of(const struct token *token, const char *const *words)
{
	for (; *words != NULL; words++)
		if (is_word(token, *words))
			return true;
	return false;
}

/* Past a bracket and its partner; the next token is the opening one. */
static void
skip_brackets(struct source *source)
{
	int depth = 0;

	do {
		char kind = here(source)->kind;

		if (kind == 0)
			return;
		depth += kind == '(' || kind == '{' || kind == '[';
		depth -= kind == ')' || kind == '}' || kind == ']';
		source->at++;
	} while (depth > 0);
}

/* ---- Statements -------------------------------------------------------- */

static void read_statement(struct source *source, int depth);

static void
read_block(struct source *source, int depth)
{
	source->at++;
	while (here(source)->kind != 0 && here(source)->kind != '}')
		read_statement(source, depth);
	source->at++;
}

/* What a control statement governs: one level deeper. */
static void
read_body(struct source *source, int depth)
{
	if (depth + 1 > source->deepest)
		source->deepest = depth + 1;
	read_statement(source, depth + 1);
}

static void
read_simple(struct source *source)
{
	while (here(source)->kind != 0 && here(source)->kind != '}') {
		char kind = here(source)->kind;

		if (kind == '(' || kind == '{' || kind == '[')
			skip_brackets(source);
		else
			source->at++;
		if (kind == ';')
			return;
	}
}

static void
read_if(struct source *source, int depth)
{
	source->at++;
	skip_brackets(source);
	read_body(source, depth);
	if (!is_word(here(source), "else"))
		return;
	source->at++;
	if (is_word(here(source), "if"))
		read_if(source, depth);
	else
		read_body(source, depth);
}

/* `case X:`, `default:` and `name:`; the statement after them is its own. */
static bool
skip_label(struct source *source)
{
	const struct token *token = here(source);
	bool is_case = is_word(token, "case");

	if (!is_case && (token->kind != 'w' || token[1].kind != ':'))
		return false;
	while (here(source)->kind != 0 && here(source)->kind != ':')
		source->at++;
	source->at++;
	return true;
}

/* Is this `EACH(x) {`, a loop that a macro makes? */
static bool
is_macro_loop(struct source *source)
{
	static const char *const not_loops[] = {"return", "sizeof", NULL};
	size_t start = source->at;
	bool is_loop = false;

	if (here(source)->kind == 'w' && here(source)[1].kind == '(' &&
		!is_one_of(here(source), not_loops)) {
		source->at++;
		skip_brackets(source);
		is_loop = here(source)->kind == '{';
	}
	source->at = start;
	return is_loop;
}

static void
read_statement(struct source *source, int depth)
{
	static const char *const loops[] = {"for", "while", "switch", NULL};

	if (here(source)->kind == '{') {
		read_block(source, depth);
	} else if (is_word(here(source), "if")) {
		read_if(source, depth);
	} else if (is_one_of(here(source), loops) || is_macro_loop(source)) {
		source->at++;
		skip_brackets(source);
		read_body(source, depth);
	} else if (is_word(here(source), "do")) {
		source->at++;
		read_body(source, depth);
		read_simple(source);
	} else if (!skip_label(source)) {
		read_simple(source);
	}
}

/* ---- Functions --------------------------------------------------------- */

/* Parameters between the brackets that open at token `at`. */
static int
count_parameters(const struct source *source, size_t at)
{
	const struct token *token = &source->tokens[at];
	int depth = 0;
	int commas = 0;

	if (token[1].kind == ')' ||
		(is_word(&token[1], "void") && token[2].kind == ')'))
		return 0;
	do {
		depth += token->kind == '(' || token->kind == '[';
		depth -= token->kind == ')' || token->kind == ']';
		commas += token->kind == ',' && depth == 1;
		token++;
	} while (depth > 0 && token->kind != 0);
	return commas + 1;
}

static void
check_function(struct source *source, size_t name, size_t parameters)
{
	const char *word = source->tokens[name].word;
	int first = here(source)->line;
	int line = source->tokens[name].line;
	int count = count_parameters(source, parameters);
	unsigned before = failed;
	int lines;

	source->deepest = 0;
	read_block(source, 0);
	lines = source->tokens[source->at - 1].line - first - 1;
	if (lines > MAX_FUNCTION_LINES)
		offence(source, line, "%s() has %d lines; %d are allowed", word,
			lines, MAX_FUNCTION_LINES);
	if (count > MAX_PARAMETERS)
		offence(source, line, "%s() has %d parameters; %d are allowed",
			word, count, MAX_PARAMETERS);
	if (source->deepest > MAX_NESTING)
		offence(source, line, "%s() nests %d deep; %d are allowed",
			word, source->deepest, MAX_NESTING);
	passed += failed == before;
}

/*
 * Reads one thing at the top of a file. A function is a name and brackets
 * with a brace straight after them; what has a `=` before is a table.
 */
static void
read_definition(struct source *source)
{
	size_t parameters = 0;
	bool is_table = false;

	while (here(source)->kind != 0 && here(source)->kind != ';') {
		size_t at = source->at;
		char kind = here(source)->kind;

		is_table = is_table || kind == '=';
		if (kind == '{' && parameters > 0 && !is_table &&
			source->tokens[at - 1].kind == ')') {
			check_function(source, parameters - 1, parameters);
			return;
		}
		if (kind == '(' && at > 0 && here(source)[-1].kind == 'w')
			parameters = at;
		if (kind == '(' || kind == '{' || kind == '[')
			skip_brackets(source);
		else
			source->at++;
	}
	source->at++;
}

static bool
read_source(struct source *source)
{
	FILE *in = fopen(source->path, "rb");

	source->text = calloc(1, MAX_FILE_BYTES + 1);
	if (in == NULL || source->text == NULL) {
		fprintf(stderr, "budgets: cannot read %s\n", source->path);
		return false;
	}
	source->size = fread(source->text, 1, MAX_FILE_BYTES, in);
	fclose(in);
	return true;
}

int
main(int argc, char **argv)
{
	for (int i = 1; i < argc; i++) {
		struct source source = {.path = argv[i]};

		if (!read_source(&source))
			return EXIT_FAILURE;
		check_lines(&source);
		read_tokens(&source);
		while (source.at < source.count)
			read_definition(&source);
		free(source.tokens);
		free(source.text);
	}
	printf("%u passed, %u failed\n", passed, failed);
	return failed > 0 || passed == 0 ? EXIT_FAILURE : EXIT_SUCCESS;
}
