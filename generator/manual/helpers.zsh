#compdef trust-portal
# zsh completion for trust-portal. What follows these functions is made from
# the program's tables.

_trust_portal_folders() {
	_directories "$@"
}

_trust_portal_files() {
	_files "$@" -W ${root}
}

_trust_portal_schools() {
	local -a names

	names=(${root}/schools/*/school.yaml(N:h:t))
	compadd "$@" -a names
}

_trust_portal_frameworks() {
	local -aU names

	names=(${root}/content/frameworks/*/*/framework.yaml(N:h:h:t))
	compadd "$@" -a names
}

_trust_portal_revisions() {
	local -a names

	names=(HEAD ${(f)"$(git -C ${root} for-each-ref \
		--format='%(refname:short)' 2>/dev/null)"})
	compadd "$@" -a names
}

_trust_portal() {
	local curcontext=$curcontext context state line root=.
	local -a specs
	local -A opt_args

	_trust_portal_specs ''
	_arguments -C -s $specs '1: :_trust_portal_commands' '*:: :->operands'
	[[ $state == operands ]] || return

	root=${opt_args[-C]:-${opt_args[--directory]:-.}}
	root=${~${(Q)root}}
	_trust_portal_specs $words[1]
	_arguments -s $specs
}
