/* Reading the portal's own theme, which goes before the one compiled in. */
#ifndef BUILD_THEME_H
#define BUILD_THEME_H

#include "build.h"
#include "pages/theme.h"

/*
 * Reads themes/<name>/ of the portal into `out`; a theme that is not there, or
 * a file that may not be read, is reported. False, with the build's failure:
 * the machine would not.
 */
bool build_read_theme(struct build *build, struct theme_files *out);

#endif
