#include "base/buf.h"

enum { FIRST_CAPACITY = 256 };

struct buf
buf_new(struct arena *arena)
{
	return (struct buf){.arena = arena};
}

/* Makes room for `more` bytes behind what is there. */
static void
reserve(struct buf *buf, size_t more)
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
buf_put(struct buf *buf, str s)
{
	if (s.n == 0)
		return;
	reserve(buf, s.n);
	memcpy(buf->p + buf->n, s.p, s.n);
	buf->n += s.n;
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
	reserve(buf, times);
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

void
buf_vprintf(struct buf *buf, const char *format, va_list args)
{
	va_list again;
	int n;

	va_copy(again, args);
	n = vsnprintf(NULL, 0, format, args);
	assert(n >= 0);
	reserve(buf, (size_t)n + 1);
	vsnprintf(buf->p + buf->n, (size_t)n + 1, format, again);
	va_end(again);
	buf->n += (size_t)n;
}

str
buf_str(const struct buf *buf)
{
	return (str){buf->p, buf->n};
}
