/* Links that say to many what is for few. */
#ifndef CHECK_LEAKS_H
#define CHECK_LEAKS_H

#include "model/portal.h"

/*
 * In pages for more people than a record is for, a link to it is its words
 * alone. They may not be the record's name or its title (P642).
 */
void check_leaks(struct portal *portal);

#endif
