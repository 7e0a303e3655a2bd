/* A hook on system calls (publish/sys.h) that counts down to one of them. */
#ifndef UNIT_HOOK_H
#define UNIT_HOOK_H

extern long calls_left;   /* until the call that goes wrong */
extern int error_to_give; /* by it; 0: the process dies before it */

/* The sys_hook. */
int count_down(const char *call);

#endif
