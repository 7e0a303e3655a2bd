/* Growing text in an arena: what all sinks write into. */
#ifndef BASE_BUF_H
#define BASE_BUF_H

#include <stdarg.h>

#include "base/str.h"

struct buf {
	struct arena *arena;
	char *p;
	size_t n;
	size_t capacity;
};

/* An empty buffer that grows in the arena. */
struct buf buf_new(struct arena *arena);

/* Makes room for `more` bytes behind what is there. */
void buf_reserve(struct buf *buf, size_t more);

static inline void
buf_put(struct buf *buf, str s)
{
	if (s.n == 0)
		return;
	if (buf->capacity - buf->n < s.n)
		buf_reserve(buf, s.n);
	memcpy(buf->p + buf->n, s.p, s.n);
	buf->n += s.n;
}

void buf_put_z(struct buf *buf, const char *z);
void buf_put_char(struct buf *buf, char c);
void buf_repeat(struct buf *buf, char c, size_t times);
void buf_printf(struct buf *buf, const char *format, ...) PRINTF_LIKE(2, 3);
void buf_vprintf(struct buf *buf, const char *format, va_list args)
	PRINTF_LIKE(2, 0);

/* What stands in the buffer so far; valid until the buffer grows. */
str buf_str(const struct buf *buf);

#endif
