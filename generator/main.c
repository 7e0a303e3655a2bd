/* trust-portal: see commands/ for what each command does. */
#include "commands/command.h"

int
main(int argc UNUSED, char **argv)
{
	return command_main(argv);
}
