/*
 * Functions with a safer one of ours beside them: calling one does not
 * compile. System headers that declare them are included first.
 */
#ifndef BASE_BANNED_H
#define BASE_BANNED_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#pragma GCC poison strcpy strcat strncpy strncat sprintf vsprintf strtok
#pragma GCC poison atoi atol atof gets gmtime localtime ctime asctime setlocale

#endif
