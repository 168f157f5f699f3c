#!/usr/bin/env python3
"""Replays the seeds of the fuzzers and all that they have found: fuzz_replay.py

The environment variable builddir names the directory with tests/fuzz/replay. The last line counts
inputs.
"""

import sys
sys.dont_write_bytecode = True

import glob
import os
import subprocess
import tempfile

from casefile import TESTS, report

REPLAY = os.path.join(os.environ.get('builddir', '.'), 'tests', 'fuzz', 'replay')


def breaks(paths):
    """What the program says when one of the inputs breaks a rule, or None."""
    done = subprocess.run([REPLAY, *paths], capture_output=True, check=False, encoding='utf-8',
                          errors='backslashreplace', timeout=300)
    return None if done.returncode == 0 else f'exit {done.returncode}\n{done.stderr[-2000:]}'


def main():
    """Replays all at once, and one by one when that fails."""
    with tempfile.TemporaryDirectory(prefix='idxc-seeds.') as directory:
        seeds = os.path.join(TESTS, 'fuzz', 'seeds.py')
        subprocess.run([sys.executable, seeds, directory], check=True, stdout=subprocess.DEVNULL)
        paths = sorted(glob.glob(os.path.join(directory, 'corpus', '*')))
        paths += sorted(glob.glob(os.path.join(TESTS, 'fuzz', 'regressions', '*')))
        failed = 0
        if breaks(paths):
            for path in paths:
                said = breaks([path])
                if said:
                    print(f'FAIL {path}: {said}')
                    failed += 1
            failed = max(failed, 1)
    return report(len(paths) - failed, failed, 0)


if __name__ == '__main__':
    sys.exit(main())
