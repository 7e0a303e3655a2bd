#include "base/format.h"

/* In a struct, so that functions can share what they take from the list. */
struct arguments {
	va_list list;
};

/* What stands between a per cent sign and the letter that ends it. */
struct directive {
	char letter;
	char length;   /* 'l', 'L' for two of them, 'z', or 0 */
	int width;     /* of a number that zeros fill up */
	int precision; /* bytes of a text at most; below 0: all of them */
};

/* A number in the format, or the next argument where a star stands for it. */
static int
read_number(const char **at, struct arguments *args)
{
	int number = 0;

	if (**at == '*') {
		++*at;
		return va_arg(args->list, int);
	}
	while (char_is_digit(**at) && number < 1000)
		number = number * 10 + (*(*at)++ - '0');
	return number;
}

/* Reads what follows a per cent sign, the letter included. */
static struct directive
read_directive(const char **at, struct arguments *args)
{
	struct directive d = {.precision = -1};

	if (**at == '0') {
		++*at;
		d.width = read_number(at, args);
	} else if (**at == '.') {
		++*at;
		d.precision = read_number(at, args);
	}
	if (**at == 'l' || **at == 'z')
		d.length = *(*at)++;
	if (d.length == 'l' && **at == 'l') {
		++*at;
		d.length = 'L';
	}
	d.letter = **at;
	*at += d.letter != '\0';
	return d;
}

static bool
put_text(struct buf *out, const struct directive *d, struct arguments *args)
{
	const char *z = va_arg(args->list, const char *);
	size_t most = d->precision < 0 ? SIZE_MAX : (size_t)d->precision;

	if (z == NULL)
		return most == 0;
	buf_put(out, (str){z, strnlen(z, most)});
	return true;
}

static void
put_number(struct buf *out, uint64_t size, bool is_negative, int width)
{
	char digits[NUMBER_MAX], *end = digits + sizeof(digits);
	char *at = number_before(end, size, 1);
	size_t n = (size_t)(end - at);

	if (is_negative)
		buf_put_char(out, '-');
	if (n + is_negative < (size_t)width)
		buf_repeat(out, '0', (size_t)width - n - is_negative);
	buf_put(out, (str){at, n});
}

static int64_t
take_signed(struct arguments *args, char length)
{
	if (length == 'L')
		return va_arg(args->list, long long);
	if (length == 'l')
		return va_arg(args->list, long);
	return va_arg(args->list, int);
}

static bool
put_whole(struct buf *out, const struct directive *d, struct arguments *args)
{
	int64_t value;

	if (d->width < 0 || d->precision >= 0)
		return false;
	if (d->letter == 'u' && d->length == 'z') {
		put_number(out, va_arg(args->list, size_t), false, d->width);
		return true;
	}
	if (d->letter == 'u' || d->length == 'z')
		return false;
	value = take_signed(args, d->length);
	put_number(out, value < 0 ? -(uint64_t)value : (uint64_t)value,
		value < 0, d->width);
	return true;
}

/* Puts what a directive stands for, where that is known here. */
static bool
put_directive(
	struct buf *out, const struct directive *d, struct arguments *args)
{
	if (d->letter == 'd' || d->letter == 'u')
		return put_whole(out, d, args);
	if (d->width != 0 || d->length != 0)
		return false;
	if (d->letter == 's')
		return put_text(out, d, args);
	if (d->precision >= 0)
		return false;
	if (d->letter == 'c')
		buf_put_char(out, (char)va_arg(args->list, int));
	else if (d->letter == '%')
		buf_put_char(out, '%');
	else
		return false;
	return true;
}

static bool
put_all(struct buf *out, const char *at, struct arguments *args)
{
	for (;;) {
		const char *percent = strchrnul(at, '%');
		struct directive d;

		buf_put(out, (str){at, (size_t)(percent - at)});
		if (*percent == '\0')
			return true;
		at = percent + 1;
		d = read_directive(&at, args);
		if (!put_directive(out, &d, args))
			return false;
	}
}

bool
format_plain(struct buf *out, const char *format, va_list args)
{
	struct arguments own;
	size_t before = out->n;
	bool is_done;

	va_copy(own.list, args);
	is_done = put_all(out, format, &own);
	va_end(own.list);
	if (!is_done)
		out->n = before;
	return is_done;
}
