#!/usr/bin/env python3
"""Counts instructions (callgrind) on files of one shape (bench/shapes.py) and two sizes: ten times
the input may take little more than ten times the instructions. Nothing here is timed.

usage: linear.py [SHAPE...]
"""

import os
import re
import subprocess
import sys
import tempfile

SRCDIR = os.environ.get('srcdir') or os.path.join(os.path.dirname(__file__), '..')
sys.path.insert(0, os.path.join(SRCDIR, 'bench'))
from shapes import SHAPES, path_of  # noqa: E402 pylint: disable=wrong-import-position

IDXC = os.path.abspath(os.environ.get('IDXC', './idxc'))
SMALL, LARGE = 200, 2000
MOST = 12.5     # a sort and a growing table are a little more than linear; a square would be 100


def instructions(shape, size, directory):
    """What idxc executes for a file of the shape, for all targets."""
    text = SHAPES[shape](size)
    path = os.path.join(directory, path_of(text))
    with open(path, 'w', encoding='utf-8') as file:
        file.write(text)
    done = subprocess.run(
        ['valgrind', '--tool=callgrind', '--callgrind-out-file=/dev/null', IDXC, '-t', 'all', path],
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False, encoding='utf-8')
    return int(re.search(r'Collected : (\d+)', done.stderr).group(1))


def main(shapes):
    """Measures all, and prints those that are steeper."""
    failed = 0
    with tempfile.TemporaryDirectory(prefix='idxc-linear.') as directory:
        start = instructions('other statements', 0, directory)
        for shape in shapes:
            small, large = (instructions(shape, size, directory) - start for size in (SMALL, LARGE))
            if large > MOST * small:
                failed += 1
                print(f'FAIL {shape}: {SMALL} take {small:,} instructions, {LARGE} {large:,}: '
                      f'{large / small:.1f} times as many')
    print(f'{len(shapes) - failed} passed, {failed} failed, 0 skipped')
    return failed > 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:] or list(SHAPES)))
