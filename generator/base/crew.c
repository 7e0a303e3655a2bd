#include "base/crew.h"

struct crew
crew_begin(struct arena *arena, unsigned jobs)
{
	struct crew crew = {.arena = arena, .jobs = jobs > 1 ? jobs : 1};

	crew.members = NEW_ARRAY(arena, struct crew_member, crew.jobs);
	for (unsigned i = 0; i < crew.jobs; i++)
		crew.members[i] = (struct crew_member){
			arena_new(), arena_new()};
	return crew;
}

void
crew_end(struct crew *crew)
{
	for (unsigned i = 0; i < crew->jobs; i++) {
		arena_free(crew->members[i].scratch);
		arena_adopt(crew->arena, crew->members[i].lasting);
	}
}
