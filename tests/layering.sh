#!/bin/sh
# The architecture: who may include whom, and what must not be found in the source.
#
# srcdir is the source directory (default: the current one).
#
# shellcheck disable=SC2046,SC2013 # names of files here have no blanks
set -eu

LC_ALL=C
export LC_ALL
cd "${srcdir:-.}"
failures=0
checks=0

# From the bottom up, one layer a line: a header, then the files beside its own .c that belong to
# it. A file may include headers of its own layer and of those above its line, never below.
layers() {
	cat <<-'END'
	util map regex
	json
	source
	diag diag_json
	ast
	scan layout literal fstring lexer parse parser
	dialect dialect_charsets dialect_table
	rule
	rule_text
	functions functions_* cells operators lookups lookups_* fields methods special
	model
	width
	moment
	resolve resolve_* scope eval eval_* arguments fold values values_* q reader repr repr_*
	names project
	format format_*
	migration migration_*
	plan
	legalize legalize_* lower lower_* tables tables_* check checks
	emit emit_*
	compile compile_*
	options output listing
	main
	END
}

fail() {
	echo "FAIL $*"
	failures=$((failures + 1))
}

# The layer of a file's name without its ending; 0 if it has none.
layer_of() {
	number=0
	result=0
	set -f
	while read -r names; do
		number=$((number + 1))
		for pattern in $names; do
			# shellcheck disable=SC2254 # patterns are meant
			case $1 in $pattern) result=$number; break 2;; esac
		done
	done <<-END
	$(layers)
	END
	set +f
	echo "$result"
}

stem() {
	name=${1##*/}
	echo "${name%.*}"
}

# The files that are written by hand.
sources() {
	ls src/*.[ch] grammar/fstring.c grammar/layout.c grammar/literal.c grammar/parse.c grammar/scan.h \
		grammar/lexer.l grammar/parser.y
}

check_includes() {
	own=$(layer_of "$(stem "$1")")
	checks=$((checks + 1))
	if [ "$own" = 0 ]; then
		fail "$1 has no layer in tests/layering.sh"
		return
	fi
	for header in $(sed -n 's/^[[:blank:]]*#[[:blank:]]*include "\([^"]*\)".*/\1/p' "$1"); do
		case $header in config.h | parser.h) continue;; esac
		other=$(layer_of "$(stem "$header")")
		if [ "$other" = 0 ] || [ "$other" -gt "$own" ]; then
			fail "$1 includes $header, which stands above it"
		fi
	done
}

# must_not_find WHAT PATTERN FILE...: comments count, too, so that the pattern must be narrow.
must_not_find() {
	what=$1 pattern=$2
	shift 2
	checks=$((checks + 1))
	if found=$(grep -nE "$pattern" "$@" /dev/null); then
		fail "$what:"
		echo "$found" | sed 's/^/  /'
	fi
}

# The sources but those whose names match the extended regular expression $1.
sources_but() {
	sources | grep -vE "$1"
}

for file in $(sources); do
	check_includes "$file"
done

must_not_find 'a dialect outside the tables' \
	'(^|[^A-Za-z_])DIALECT_(POSTGRESQL|SQLITE|MYSQL|MARIADB|ORACLE)([^A-Za-z_]|$)' \
	$(sources_but '/(dialect\.h|dialect_table\.c|cells\.h|functions_[a-z]*\.c|operators\.c|lookups\.c|fields\.c|special\.c)$')
must_not_find 'exit() outside main' '(^|[^A-Za-z_])(exit|_exit|_Exit|abort|quick_exit)\(' \
	$(sources_but '/main\.c$')
must_not_find 'an unbounded copy' '(^|[^A-Za-z_])(v?sprintf|strcpy|strcat|gets|stpcpy)\(' $(sources)

# Data is a line with "static" and no "(" before "=" or ";". A pointer to const is no constant.
# main.c has one variable, which must survive a longjmp.
writable_data() {
	grep -nE '^[[:blank:]]*static [^(]*(=|;)' "$@" /dev/null |
		grep -vE '\*const [a-z_]+(\[|;| =)' |
		grep -vE 'static const [a-zA-Z_ ]*(\{[^}]*\} )?[a-z_0-9]+(\[[^]]*\])*( =|;)'
}

checks=$((checks + 1))
if found=$(writable_data $(sources_but '/main\.c$')); then
	fail 'static data that can be written to:'
	echo "$found" | sed 's/^/  /'
fi

# The words of the language are keywords; a function is a row in a table.
names=$(sed -n 's/^	{ "\([A-Za-z0-9]*\)", ".*/\1/p' src/functions_*.c | tr '\n' '|')
checks=$((checks + 1))
if [ -z "$names" ]; then
	fail 'no function found in src/functions_*.c'
fi
checks=$((checks + 1))
if found=$(grep -niE "\"(${names%|})\"" $(sources | grep '^grammar/')); then
	fail 'a function in the grammar:'
	echo "$found" | sed 's/^/  /'
fi

echo "$((checks - failures)) passed, $failures failed, 0 skipped"
[ "$failures" = 0 ]
