# offer.zsh COMPLETION LINE FILE: what the completion offers at the line's end,
# into a file. A zsh in a terminal of its own has the line typed to it, where
# `compadd` writes down what matches, and ends when that is done.
zmodload zsh/zpty

if [[ $1 != inside ]]; then
	zpty shell zsh -f -i
	zpty -w shell "source ${(q)0:a} inside ${(q)1:a} ${(q)3}"
	zpty -n -w shell $2$'\t'
	while zpty -r shell REPLY; do :; done
	exit
fi

PROMPT=
autoload -U compinit
compinit -D -u
completion=$2
offered=$3
_read_completion() { source $completion "$@" }
compdef _read_completion trust-portal

compadd() {
	local -a hits

	# These store what matches, and offer nothing.
	if [[ ${@[1,(i)(-|--)]} == *-[OAD]\ * ]]; then
		builtin compadd "$@"
		return
	fi
	builtin compadd -A hits "$@"
	((! $#hits)) || print -rl -- $hits >>$offered
	builtin compadd "$@"
}
# Before zsh would ask whether it is to show that many.
finish() {
	compstate[list]= compstate[insert]=
	exit
}
comppostfuncs=(finish)
bindkey '^I' complete-word
