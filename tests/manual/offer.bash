# offer.bash COMPLETION LINE: what the completion offers at the line's end, as
# bash would ask it: with the line split at spaces and at `=`.
# shellcheck shell=bash
# shellcheck source=/dev/null
source "$1"

line=${2//=/ = }
read -ra COMP_WORDS <<<"$line"
[[ $line != *' ' ]] || COMP_WORDS+=('')
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
COMPREPLY=()
_trust_portal
printf '%s\n' "${COMPREPLY[@]}"
