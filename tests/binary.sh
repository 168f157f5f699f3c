#!/bin/sh
# The program that is built unless one says otherwise: stripped, it is smaller than 600 KB, and it
# needs no library at run time but that of C: binary.sh PROGRAM
set -eu
program=$1
limit=600000
stripped=$(mktemp)
trap 'rm -f "$stripped"' EXIT

strip -o "$stripped" "$program"
size=$(wc -c <"$stripped")
others=$(readelf -d "$stripped" | sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p' | grep -v '^libc\.') || true
status=0
if [ "$size" -ge $limit ]; then
	echo "FAIL: $size bytes, and $limit are too many: what grew? nm --size-sort -S $program"
	status=1
fi
if [ -n "$others" ]; then
	echo "FAIL: needs" $others
	status=1
fi
[ $status = 0 ] && echo "ok binary: $size bytes"
exit $status
