# bash completion for trust-portal. What follows these functions is made from
# the program's tables.
# Words are split where they stand for lists of names.
# shellcheck shell=bash disable=SC2207

_trust_portal_words() {
	COMPREPLY+=($(compgen -W "$1" -- "$cur"))
}

_trust_portal_folders() {
	compopt -o filenames 2>/dev/null
	mapfile -t COMPREPLY < <(compgen -d -- "$cur")
}

_trust_portal_files() {
	compopt -o filenames 2>/dev/null
	mapfile -t COMPREPLY < <(cd "$root" 2>/dev/null && compgen -f -- "$cur")
}

# _trust_portal_names FOLDER BELOW: names of the folders that have that below.
_trust_portal_names() {
	local path names=

	# The pattern in $2 is meant to be one.
	# shellcheck disable=SC2231
	for path in "$root/$1"/*/$2; do
		[[ -e $path ]] || continue
		path=${path#"$root/$1/"}
		names+=" ${path%%/*}"
	done
	_trust_portal_words "$names"
}

_trust_portal_schools() {
	_trust_portal_names schools school.yaml
}

_trust_portal_frameworks() {
	_trust_portal_names content/frameworks '*/framework.yaml'
}

_trust_portal_revisions() {
	_trust_portal_words "HEAD $(git -C "$root" for-each-ref \
		--format='%(refname:short)' 2>/dev/null)"
}

# Sets $command and $root by the words before the one that is being completed.
_trust_portal_look_back() {
	local i word

	for ((i = 1; i < COMP_CWORD; i++)); do
		word=${COMP_WORDS[i]}
		case $word in
		-C | --directory)
			[[ ${COMP_WORDS[i + 1]} != = ]] || i=$((i + 1))
			i=$((i + 1))
			((i >= COMP_CWORD)) || root=${COMP_WORDS[i]/#\~/$HOME}
			;;
		-*) ;;
		*) [[ -n $command ]] || command=$word ;;
		esac
	done
}

# bash takes `--format=json` for three words.
_trust_portal() {
	local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]}
	local command='' root=.

	COMPREPLY=()
	if [[ $cur == = ]]; then
		cur=
	elif [[ $prev == = ]]; then
		prev=${COMP_WORDS[COMP_CWORD - 2]}
	fi
	_trust_portal_look_back
	if _trust_portal_value "$command $prev"; then
		return
	fi
	if [[ $cur == -* ]]; then
		_trust_portal_options "$command"
	else
		_trust_portal_operand "$command"
	fi
}

complete -F _trust_portal trust-portal
