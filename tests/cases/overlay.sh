# shellcheck shell=sh
# For scripts that run cases: overlay CASE PORTAL makes the portal of a case,
# base/ with what the case adds to it and takes out of it. $cases is the folder
# of all of them.
: "${cases:?}"

overlay() {
	rm -rf "$2"
	cp -R "$cases/base" "$2" || return 1
	if [ -f "$1/remove.txt" ]; then
		while read -r path; do
			rm -r "$2/${path:?}" || return 1
		done <"$1/remove.txt"
	fi
	cp -R "$1/." "$2" || return 1
	(cd "$2" &&
		{ [ ! -f prepare.sh ] || sh ./prepare.sh; } &&
		rm -f expect.txt remove.txt prepare.sh command.txt)
}
