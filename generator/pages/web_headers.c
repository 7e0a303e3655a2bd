#include "pages/web_headers.h"

#include "base/buf.h"

struct header {
	const char *name, *value;
};

static const struct header headers[] = {
	/* A page cannot say by itself who may frame it. */
	{"Content-Security-Policy", CONTENT_POLICY "; frame-ancestors 'none'"},
	{"X-Content-Type-Options", "nosniff"},
	{"Referrer-Policy", "no-referrer"},
	{"X-Robots-Tag", "noindex"},
};

/* One server's file: what stands before, around and after the headers. */
struct server {
	const char *path;
	const char *before;
	const char *name, *value, *end; /* before each part of a header */
	const char *after;
	const char *clear, *cleared; /* around a name that may be set already */
};

static const struct server servers[] = {
	{"headers/nginx.conf",
		"# nginx: in the portal's `location`, once this file lies "
		"where the server\n"
		"# reads its configuration: include portal-headers.conf;\n",
		"add_header ", " \"", "\" always;\n", "", NULL, NULL},
	{"headers/apache.conf",
		"# Apache: Include this file in the portal's <Directory>, "
		"with mod_headers on.\n",
		"Header always set ", " \"", "\"\n", "", NULL, NULL},
	{"headers/web.config",
		"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
		"<!-- IIS: copy this file to the root of the site, or merge "
		"it into its web.config.\n"
		"The folder that the build publishes to holds nothing else: "
		"let the site be a copy. -->\n"
		"<configuration>\n<system.webServer>\n<httpProtocol>\n"
		"<customHeaders>\n",
		"<add name=\"", "\" value=\"", "\" />\n",
		"</customHeaders>\n</httpProtocol>\n</system.webServer>\n"
		"</configuration>\n",
		/* One that is set for all sites could not be added again. */
		"<remove name=\"", "\" />\n"},
	{"headers/_headers",
		"# Static hosts that read a _headers file: copy it to the "
		"root of the site.\n"
		"# The folder that the build publishes to holds nothing else: "
		"let the site be a copy.\n"
		"/*\n",
		"  ", ": ", "\n", "", NULL, NULL},
};

static void
put_header(struct buf *text, const struct server *server,
	const struct header *header)
{
	if (server->clear != NULL)
		buf_printf(text, "%s%s%s", server->clear, header->name,
			server->cleared);
	buf_printf(text, "%s%s%s%s%s", server->name, header->name,
		server->value, header->value, server->end);
}

void
web_headers_make(struct arena *arena, web_headers_take *take, void *context)
{
	for (size_t i = 0; i < COUNT(servers); i++) {
		const struct server *server = &servers[i];
		struct buf text = buf_new(arena);

		buf_put_z(&text, server->before);
		for (size_t k = 0; k < COUNT(headers); k++)
			put_header(&text, server, &headers[k]);
		buf_put_z(&text, server->after);
		take(context, str_from(server->path), buf_str(&text));
	}
}
