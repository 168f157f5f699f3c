#!/bin/sh
# man/idxc-functions.7 is what man/make-functions prints now.
# Environment: srcdir the source tree, builddir where man/make-functions was built (default .).
set -u
srcdir=${srcdir:-$(dirname "$0")/..}
generator=${builddir:-.}/man/make-functions
page=$srcdir/man/idxc-functions.7

if [ ! -x "$generator" ]; then
	echo "FAILED: $generator is not built"
	echo "0 passed, 1 failed, 0 skipped"
	exit 1
fi
if "$generator" | diff -u "$page" - | head -40 | grep .; then
	echo "FAILED: idxc-functions.7 is stale: make update-man, and read the difference"
	echo "0 passed, 1 failed, 0 skipped"
	exit 1
fi
echo "1 passed, 0 failed, 0 skipped"
