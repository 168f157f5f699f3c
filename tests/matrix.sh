#!/bin/sh
# Builds with other compilers, optimizations and C libraries, outside of the source tree, and runs
# the cases with each program: matrix.sh SOURCE WORK
#   SOURCE  a clean source tree (an unpacked distribution)
#   WORK    an empty directory
# Each build is a line; the last counts them. Debian has libmd-dev for one machine: for 32 bits,
# tests/md5.c is its MD5.
set -u
source=$(cd "$1" && pwd)
work=$(cd "$2" && pwd)
python=${PYTHON:-/usr/bin/python3}
passed=0
failed=0

verdict() {
	if [ "$2" = 0 ]; then
		passed=$((passed + 1))
		echo "ok $1"
	else
		failed=$((failed + 1))
		tail -n 30 "$work/log"
		echo "FAIL $1"
	fi
}

# The cases and what Django says, with one program.
check() {
	for suite in cases reference; do
		IDXC=$1 srcdir=$source PYTHONDONTWRITEBYTECODE=1 "$python" "$source/tests/$suite.py" || return 1
	done
}

build() {
	name=$1
	shift
	mkdir "$work/$name"
	(
		cd "$work/$name" &&
			"$source/configure" --enable-werror "$@" &&
			make && make tests/fuzz/replay && check "$work/$name/idxc"
	) >"$work/log" 2>&1
	verdict "$name" $?
}

# Every seed and example in one process each, without an error or a leak.
memory() {
	(
		"$python" "$source/tests/fuzz/seeds.py" "$work/seeds" &&
			find "$work/seeds/corpus" "$source/tests/fuzz/regressions" -type f \
				-exec valgrind -q --error-exitcode=9 --leak-check=full \
				"$work/gcc-O0/tests/fuzz/replay" {} + &&
			valgrind -q --error-exitcode=9 --leak-check=full "$work/gcc-O0/idxc" -w -t all \
				--tables "$source"/examples/*.idx
	) >"$work/log" 2>&1
	verdict valgrind $?
}

# A program without any shared library. Of libmd, whose headers and archive are those of Debian's C
# library, the MD5 functions need nothing but memcpy.
musl() {
	mkdir -p "$work/libmd"
	cp /usr/include/md5.h "$work/libmd/"
	find /usr/lib -name libmd.a -exec cp {} "$work/libmd/" \;
	build musl-static CC='musl-gcc -static' CPPFLAGS="-I$work/libmd" LDFLAGS="-L$work/libmd" \
		CRITERION_CFLAGS= CRITERION_LIBS=
}

bits_32() {
	mkdir -p "$work/libmd32"
	cp /usr/include/md5.h "$work/libmd32/"
	gcc -m32 -O2 -I"$work/libmd32" -c -o "$work/libmd32/md5.o" "$source/tests/md5.c" &&
		ar rcs "$work/libmd32/libmd.a" "$work/libmd32/md5.o"
	build 32-bit CC='gcc -m32' CPPFLAGS="-I$work/libmd32" LDFLAGS="-L$work/libmd32" \
		CRITERION_CFLAGS= CRITERION_LIBS=
}

# What gcc finds when it follows the paths of each function. Buffers are freed by the list of their
# arena, which it can't know; what flex and bison make is not ours.
analyzer() {
	(
		cd "$work/gcc-O0" || exit 1
		printf '%s\n' "$source"/src/*.c "$source"/grammar/*.c | grep -vE '/(lexer|parser)\.c$' |
			xargs -P "$(nproc)" -I '{}' gcc -std=c11 -D_GNU_SOURCE -O1 -fanalyzer \
				-Wno-analyzer-malloc-leak -Werror -I"$source/src" -I"$source/grammar" \
				-Igrammar -I. -c -o /dev/null '{}'
	) >"$work/log" 2>&1
	verdict analyzer $?
}

build gcc-O0 CC=gcc CFLAGS='-g -O0'
build gcc-O2 CC=gcc CFLAGS='-O2'
build clang-O0 CC=clang CFLAGS='-g -O0'
build clang-O2 CC=clang CFLAGS='-O2'
musl
bits_32
analyzer
memory
echo "$passed passed, $failed failed, 0 skipped"
[ "$failed" = 0 ]
