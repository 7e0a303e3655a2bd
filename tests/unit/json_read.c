#include "json_read.h"

#include <stdio.h>

#include "base/buf.h"
#include "base/utf8.h"

#define DEPTH_MAX 100

struct reader {
	struct arena *arena;
	str text;
	size_t at;
	size_t depth;
	enum value_kind text_kind;
};

static struct value *read_value(struct reader *reader);

static char
peek(const struct reader *reader)
{
	return reader->at < reader->text.n ? reader->text.p[reader->at] : 0;
}

static bool
take(struct reader *reader, char c)
{
	if (peek(reader) != c)
		return false;
	reader->at++;
	return true;
}

static void
skip_blanks(struct reader *reader)
{
	while (memchr(" \t\r\n", peek(reader), 4) != NULL)
		reader->at++;
}

static bool
take_word(struct reader *reader, const char *word)
{
	str rest = str_sub(reader->text, reader->at, reader->text.n);

	if (!str_starts(rest, str_from(word)))
		return false;
	reader->at += strlen(word);
	return true;
}

/* Four hexadecimal digits, or -1. */
static int32_t
read_hex(struct reader *reader)
{
	static const char digits[] = "0123456789abcdef0123456789ABCDEF";
	int32_t code = 0;

	for (int i = 0; i < 4; i++) {
		char c = peek(reader);
		const char *digit = c == 0 ? NULL : strchr(digits, c);

		if (digit == NULL)
			return -1;
		code = code * 16 + (int32_t)((digit - digits) % 16);
		reader->at++;
	}
	return code;
}

static bool
read_unicode(struct reader *reader, struct buf *out)
{
	int32_t code = read_hex(reader);
	char bytes[4];

	if (code >= 0xd800 && code < 0xdc00) {
		int32_t low = take_word(reader, "\\u") ? read_hex(reader) : -1;

		if (low < 0xdc00 || low > 0xdfff)
			return false;
		code = 0x10000 + (code - 0xd800) * 0x400 + (low - 0xdc00);
	}
	if (code < 0 || (code >= 0xdc00 && code <= 0xdfff))
		return false;
	buf_put(out, (str){bytes, utf8_encode(code, bytes)});
	return true;
}

static bool
read_escape(struct reader *reader, struct buf *out)
{
	static const char names[] = "\"\\/bfnrt";
	static const char meant[] = "\"\\/\b\f\n\r\t";
	char c = peek(reader);
	const char *name = c == 0 ? NULL : strchr(names, c);

	if (take(reader, 'u'))
		return read_unicode(reader, out);
	if (name == NULL)
		return false;
	reader->at++;
	buf_put_char(out, meant[name - names]);
	return true;
}

static bool
read_string(struct reader *reader, str *string)
{
	struct buf out = buf_new(reader->arena);

	if (!take(reader, '"'))
		return false;
	while (!take(reader, '"')) {
		if (take(reader, '\\')) {
			if (!read_escape(reader, &out))
				return false;
			continue;
		}
		if ((unsigned char)peek(reader) < 0x20)
			return false;
		buf_put_char(&out, reader->text.p[reader->at++]);
	}
	*string = buf_str(&out);
	return utf8_invalid_at(*string) < 0;
}

static bool
take_digits(struct reader *reader)
{
	size_t from = reader->at;

	while (char_is_digit(peek(reader)))
		reader->at++;
	return reader->at > from;
}

static struct value *
read_number(struct reader *reader)
{
	size_t from = reader->at;

	take(reader, '-');
	if (!take(reader, '0') && !take_digits(reader))
		return NULL;
	if (take(reader, '.') && !take_digits(reader))
		return NULL;
	if (take(reader, 'e') || take(reader, 'E')) {
		if (!take(reader, '+'))
			take(reader, '-');
		if (!take_digits(reader))
			return NULL;
	}
	return value_number(
		reader->arena, str_sub(reader->text, from, reader->at));
}

static bool
read_member(struct reader *reader, struct value *object)
{
	struct value *value;
	str key;

	skip_blanks(reader);
	if (!read_string(reader, &key))
		return false;
	skip_blanks(reader);
	if (!take(reader, ':') || value_get(object, key) != NULL)
		return false;
	value = read_value(reader);
	if (value != NULL)
		value_put(object, key, value);
	return value != NULL;
}

static bool
read_item(struct reader *reader, struct value *list)
{
	struct value *item = read_value(reader);

	if (item != NULL)
		value_add(list, item);
	return item != NULL;
}

static struct value *
read_container(struct reader *reader, struct value *container, char end,
	bool (*read)(struct reader *, struct value *))
{
	if (reader->depth++ > DEPTH_MAX)
		return NULL;
	reader->at++;
	skip_blanks(reader);
	if (!take(reader, end)) {
		do {
			if (!read(reader, container))
				return NULL;
			skip_blanks(reader);
		} while (take(reader, ','));
		if (!take(reader, end))
			return NULL;
	}
	reader->depth--;
	return container;
}

static struct value *
read_text(struct reader *reader)
{
	str text;

	if (!read_string(reader, &text))
		return NULL;
	if (reader->text_kind == VALUE_HTML)
		return value_html(reader->arena, text);
	return value_text(reader->arena, text);
}

static struct value *
read_value(struct reader *reader)
{
	struct arena *arena = reader->arena;

	skip_blanks(reader);
	if (peek(reader) == '{')
		return read_container(
			reader, value_object(arena), '}', read_member);
	if (peek(reader) == '[')
		return read_container(
			reader, value_list(arena), ']', read_item);
	if (peek(reader) == '"')
		return read_text(reader);
	if (take_word(reader, "true"))
		return value_flag(arena, true);
	if (take_word(reader, "false"))
		return value_flag(arena, false);
	if (take_word(reader, "null"))
		return value_null(arena);
	return read_number(reader);
}

struct value *
json_read(struct arena *arena, str text, enum value_kind text_kind)
{
	struct reader reader = {
		.arena = arena, .text = text, .text_kind = text_kind};
	struct value *value = read_value(&reader);

	skip_blanks(&reader);
	return reader.at == text.n ? value : NULL;
}

bool
json_read_file(struct arena *arena, const char *path, str *text)
{
	struct buf out = buf_new(arena);
	FILE *file = fopen(path, "rb");
	char block[4096];
	size_t n;

	if (file == NULL)
		return false;
	while ((n = fread(block, 1, sizeof(block), file)) > 0)
		buf_put(&out, (str){block, n});
	fclose(file);
	*text = buf_str(&out);
	return true;
}

str
json_chars(const struct value *object, const char *key)
{
	const struct value *value = value_get(object, str_from(key));

	return value == NULL ? (str){0} : value_chars(value);
}

static bool
is_well_formed(const char *text)
{
	struct arena *arena = arena_new();
	bool good = json_read(arena, str_from(text), VALUE_TEXT) != NULL;

	arena_free(arena);
	return good;
}

START_TEST(takes_what_is_well_formed)
{
	static const char *const good[] = {"0", "-1.5e+3", "\"\\u00e9\"",
		" [ ] ", "{\"a\":[1,{\"b\":null}],\"c\":true}",
		"\"\\ud83d\\ude00\""};

	for (size_t i = 0; i < COUNT(good); i++)
		ck_assert_msg(is_well_formed(good[i]), "%s", good[i]);
}
END_TEST

START_TEST(refuses_what_is_not)
{
	static const char *const bad[] = {"", "01", "1.", ".5", "[1,]", "{,}",
		"{\"a\":1,}", "{\"a\":1,\"a\":2}", "\"\n\"", "\"\\x\"",
		"\"\\ud83d\"", "\"\xff\"", "nul", "1 2", "[1", "'a'", "+1"};

	for (size_t i = 0; i < COUNT(bad); i++)
		ck_assert_msg(!is_well_formed(bad[i]), "%s", bad[i]);
}
END_TEST

TCase *
tcase_json_read(void)
{
	TCase *tc = tcase_create("json_read");

	tcase_add_test(tc, takes_what_is_well_formed);
	tcase_add_test(tc, refuses_what_is_not);
	return tc;
}
