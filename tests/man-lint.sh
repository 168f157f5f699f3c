#!/bin/sh
# The manual pages have no errors and no warnings of mandoc; remarks on style are left alone.
# Environment: srcdir the source tree, MANDOC the program (default mandoc).
set -u
srcdir=${srcdir:-$(dirname "$0")/..}
mandoc=${MANDOC:-mandoc}
passed=0 failed=0 skipped=0

if ! command -v "$mandoc" >/dev/null; then
	echo "man-lint: mandoc is not installed"
	echo "0 passed, 0 failed, 3 skipped"
	exit 0
fi
for page in idxc.1 idx.5 idxc-functions.7; do
	if "$mandoc" -T lint -W warning "$srcdir/man/$page"; then
		passed=$((passed + 1))
	else
		echo "FAILED: $page"
		failed=$((failed + 1))
	fi
done
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" = 0 ]
