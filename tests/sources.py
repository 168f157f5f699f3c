#!/usr/bin/env python3
"""Files of Python are read without an error of syntax: its own library, and Django if it is there.

    sources.py [FOLDER...]

A folder that is missing is skipped. The environment variable IDXC names the compiler.
"""

import sys
sys.dont_write_bytecode = True

import glob
import os
import subprocess
import sysconfig

import casefile

MOST = 150      # files a run: the tree of each is printed
FOLDERS = (sysconfig.get_paths()['stdlib'], '/usr/lib/python3/dist-packages/django')


def wrong(paths):
    """The first message about files that can be read; None: there is none."""
    done = subprocess.run([casefile.IDXC, '-w', '--dump=ast', '-o', os.devnull, *paths],
                          capture_output=True, timeout=casefile.TIMEOUT, check=False)
    return done.stderr.decode('utf-8', 'backslashreplace') if done.returncode else None


def main():
    """Reads all files of the folders that are there."""
    passed = failed = skipped = 0
    for folder in sys.argv[1:] or FOLDERS:
        paths = sorted(path for path in glob.glob(os.path.join(folder, '**', '*.py'), recursive=True)
                       if '/site-packages/' not in path and '/test' not in path
                       and '/lib2to3/' not in path)
        skipped += not paths
        for start in range(0, len(paths), MOST):
            message = wrong(paths[start:start + MOST])
            passed, failed = passed + (not message), failed + bool(message)
            if message:
                print(f'FAIL {message[:300]}')
    return casefile.report(passed, failed, skipped)


if __name__ == '__main__':
    sys.exit(main())
