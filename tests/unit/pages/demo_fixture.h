/* The small portal as a fixture: each test has one of its own. */
#ifndef PAGES_DEMO_FIXTURE_H
#define PAGES_DEMO_FIXTURE_H

#include "unit.h"

#include "pages/demo.h"

static struct demo *demo;

static void
setup(void)
{
	demo = demo_begin();
}

static void
teardown(void)
{
	demo_end(demo);
}

#define is_text(page, path, expected)                                          \
	ck_assert_str_eq(demo_text(demo, page, path), expected)

/* Does the text at the path hold the needle? */
static inline bool
holds(const struct value *page, const char *path, const char *needle)
{
	return strstr(demo_text(demo, page, path), needle) != NULL;
}

#endif
