# fish completion for trust-portal. What follows these functions is made from
# the program's tables.

# The words before the cursor as `COMMAND` and `ROOT`, one a line.
function __trust_portal_look_back
    set -l words (commandline -opc)
    set -l command ''
    set -l root .
    set -l i 2
    while test $i -le (count $words)
        switch $words[$i]
            case -C --directory
                set i (math $i + 1)
                test $i -le (count $words)
                and set root (string replace -r '^~' $HOME -- $words[$i])
            case '--directory=*'
                set root (string replace -- --directory= '' $words[$i])
            case '-*'
            case '*'
                test -n "$command"
                or set command $words[$i]
        end
        set i (math $i + 1)
    end
    printf '%s\n' "$command" $root
end

# Is this the command so far? With '' there is none yet.
function __trust_portal_in
    test (__trust_portal_look_back)[1] = "$argv[1]"
end

function __trust_portal_root
    set -l found (__trust_portal_look_back)
    echo $found[2]
end

function __trust_portal_files
    set -l root (__trust_portal_root)
    set -l word (commandline -ct)
    for path in $root/$word*
        set -l name (string replace -- $root/ '' $path)
        test -d $path
        and echo $name/
        or echo $name
    end
end

function __trust_portal_folders
    __fish_complete_directories (commandline -ct | string replace -r '^-[^=]*=' '')
end

function __trust_portal_schools
    for path in (__trust_portal_root)/schools/*/school.yaml
        basename (dirname $path)
    end
end

function __trust_portal_frameworks
    for path in (__trust_portal_root)/content/frameworks/*/*/framework.yaml
        basename (dirname (dirname $path))
    end
end

function __trust_portal_revisions
    echo HEAD
    git -C (__trust_portal_root) for-each-ref --format='%(refname:short)' 2>/dev/null
end

complete -c trust-portal -f
