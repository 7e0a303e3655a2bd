#include "base/buf.h"

#include "base/format.h"

enum { FIRST_CAPACITY = 256 };

struct buf
buf_new(struct arena *arena)
{
	return (struct buf){.arena = arena};
}

void
buf_reserve(struct buf *buf, size_t more)
{
	size_t capacity = buf->capacity == 0 ? FIRST_CAPACITY : buf->capacity;

	if (buf->capacity - buf->n >= more)
		return;
	while (capacity - buf->n < more)
		capacity *= 2;
	buf->p = arena_grow(buf->arena, buf->p, buf->capacity, capacity);
	buf->capacity = capacity;
}

void
buf_put_z(struct buf *buf, const char *z)
{
	buf_put(buf, str_from(z));
}

void
buf_put_char(struct buf *buf, char c)
{
	buf_put(buf, (str){&c, 1});
}

void
buf_repeat(struct buf *buf, char c, size_t times)
{
	buf_reserve(buf, times);
	if (times > 0)
		memset(buf->p + buf->n, c, times);
	buf->n += times;
}

void
buf_printf(struct buf *buf, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	buf_vprintf(buf, format, args);
	va_end(args);
}

/* For what is rare: it is printed twice where there is no room for it. */
static void PRINTF_LIKE(2, 0)
	print_anything(struct buf *buf, const char *format, va_list args)
{
	size_t room = buf->capacity - buf->n;
	va_list again;
	int n;

	va_copy(again, args);
	n = vsnprintf(room == 0 ? NULL : buf->p + buf->n, room, format, args);
	assert(n >= 0);
	if ((size_t)n >= room) {
		buf_reserve(buf, (size_t)n + 1);
		vsnprintf(buf->p + buf->n, (size_t)n + 1, format, again);
	}
	va_end(again);
	buf->n += (size_t)n;
}

void
buf_vprintf(struct buf *buf, const char *format, va_list args)
{
	if (!format_plain(buf, format, args))
		print_anything(buf, format, args);
}

str
buf_str(const struct buf *buf)
{
	return (str){buf->p, buf->n};
}
