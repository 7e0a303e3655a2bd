/* Reading the portal's own themes, which go before the one compiled in. */
#ifndef BUILD_THEME_H
#define BUILD_THEME_H

#include "build.h"

/*
 * Reads themes/<name>/ of the portal into `build->theme`, then those that it
 * extends, the last of which is `default`. What is wrong with them is
 * reported. False, with the build's failure: the machine would not.
 */
bool build_read_theme(struct build *build);

#endif
