/*
 * What browsers are told beside the pages: the policy that every page carries
 * in itself too, and files for web servers that send it, and more, as headers.
 */
#ifndef PAGES_WEB_HEADERS_H
#define PAGES_WEB_HEADERS_H

#include "base/str.h"

/*
 * Everything comes from the portal's own folder, nothing is written into the
 * pages, and nobody else is asked. Works from file:// too.
 */
#define CONTENT_POLICY                                                         \
	"default-src 'none'; style-src 'self'; script-src 'self'; "            \
	"img-src 'self' data:; font-src 'self'; base-uri 'none'; "             \
	"form-action 'self'"

/*
 * Hands over one file for each kind of web server, below headers/. None has
 * an effect where it lies: whoever looks after the server includes it.
 */
typedef void web_headers_take(void *context, str path, str bytes);
void web_headers_make(
	struct arena *arena, web_headers_take *take, void *context);

#endif
