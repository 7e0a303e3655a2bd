/* How the schools stand area by area: a table of numbers, words and tints. */
#ifndef PAGES_HEAT_MAP_H
#define PAGES_HEAT_MAP_H

#include "pages/some_schools.h"

/* heat-maps: one for each group of facts with one scale; has-heat-maps. */
void put_heat_maps(struct sheet *sheet, struct some_schools schools);

#endif
