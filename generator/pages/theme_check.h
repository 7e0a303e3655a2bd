/*
 * What is wrong with the portal's own themes, found without any page: files
 * that nothing uses, templates that are not there, labels and tokens that the
 * default theme does not know or would miss, and whatever reaches outside.
 */
#ifndef PAGES_THEME_CHECK_H
#define PAGES_THEME_CHECK_H

#include "pages/theme.h"

/* Reports all of it; mistakes of the templates themselves too. */
void theme_check(struct arena *arena, struct diags *diags,
	const struct theme_files *own);

/*
 * Reports what would make a browser ask another host, or leave the portal's
 * folder: in a style sheet, a script, a picture or a template (P615); and what
 * the portal's policy forbids browsers to heed, in a template (P617). Scripts
 * are only searched for addresses in quotation marks: that nothing is fetched
 * in the end is the work of the policy.
 */
void theme_check_addresses(
	struct arena *arena, struct diags *diags, const struct source *source);

#endif
