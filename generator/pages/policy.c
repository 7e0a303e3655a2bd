/* The policy in full, and the trust's own pages. */
#include "pages/audience.h"
#include "pages/framework_parts.h"
#include "pages/put.h"
#include "pages/words.h"

static void
plan_policies(struct site *site, const struct page_kind *kind)
{
	const struct portal *portal = site->portal;

	for (size_t i = 0; i < portal->frameworks.count; i++)
		if (portal->frameworks.items[i]->policy != NULL)
			site_plan(site,
				(struct planned){.kind = kind,
					.path = path_of_framework(site->arena,
						site,
						portal->frameworks.items[i],
						"policy.html"),
					.subject =
						portal->frameworks.items[i]});
}

static void
put_headings(struct sheet *sheet, const struct markup *markup)
{
	struct value *list = value_set_list(sheet->data, "contents");

	for (size_t i = 0; i < markup->headings.count; i++) {
		const struct markup_heading *heading =
			&markup->headings.items[i];
		struct value *item;

		if (heading->level > 3)
			continue;
		item = value_add_object(list);
		value_set_text(item, "anchor", heading->id);
		value_set_text(item, "text", heading->text);
		value_set_int(item, "level", heading->level);
	}
	put_has(sheet, sheet->data, "contents");
}

static void
fill_policy(struct sheet *sheet, const struct planned *planned)
{
	const struct framework *framework = planned->subject;
	const struct policy *policy = framework->policy;
	struct markup markup = sheet_markup(
		sheet, (struct prose){.text = policy->body,
			       .source = policy->source,
			       .line = policy->body_line,
			       .top_level = 2,
			       .clauses = true});

	sheet_heading(sheet,
		(struct heading){.title = words(sheet, "policy-title", "title",
					 framework->title.s, "version",
					 framework->version.s, NULL),
			.heading = framework->title.s,
			.summary = words(sheet, "policy-summary", NULL)});
	sheet_crumb(sheet, S("index.html"), words(sheet, "nav-home", NULL));
	sheet_crumb(sheet,
		path_of_framework(
			sheet->arena, sheet->site, framework, "index.html"),
		words(sheet, "nav-framework", NULL));
	sheet_use_file(sheet, policy->source, "file-policy");
	put_framework(sheet, framework);
	put_headings(sheet, &markup);
	value_set_html(sheet->data, "policy-html", markup.html);
}

const struct page_kind policy_kind = {"policy", plan_policies, fill_policy};

static void
plan_pages(struct site *site, const struct page_kind *kind)
{
	const struct portal *portal = site->portal;

	for (size_t i = 0; i < portal->pages.count; i++) {
		const struct page *page = portal->pages.items[i];

		if (is_shown(portal, "pages", page->audience))
			site_plan(site, (struct planned){.kind = kind,
						.path = str_printf(site->arena,
							"pages/%.*s.html",
							STR_ARG(page->path)),
						.subject = page});
	}
}

static void
fill_page(struct sheet *sheet, const struct planned *planned)
{
	const struct page *page = planned->subject;
	struct prose prose = {.text = page->body,
		.source = page->source,
		.line = page->body_line,
		.top_level = 2};

	sheet_heading(sheet, (struct heading){.title = page->title.s,
				     .heading = page->title.s});
	sheet_crumb(sheet, S("index.html"), words(sheet, "nav-home", NULL));
	sheet_use_file(sheet, page->source, "file-page");
	value_set_html(
		sheet->data, "body-html", sheet_markup(sheet, prose).html);
}

const struct page_kind free_page_kind = {"page", plan_pages, fill_page};
