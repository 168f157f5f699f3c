#!/usr/bin/env python3
"""Compiles generated programs (tests/fuzz/generate.py); each must be free of errors.

    generated.py [--count N] [--from SEED]          for all targets at once, tables included
    generated.py --live [--count N] [--from SEED]   and execute everything on the servers, as live.py

The environment variable IDXC names the compiler (default ./idxc).
"""

import sys
sys.dont_write_bytecode = True

import argparse
import os
from concurrent.futures import ThreadPoolExecutor

import casefile
from casefile import TESTS

sys.path.insert(0, os.path.join(TESTS, 'fuzz'))
import generate  # noqa: E402 (a directory below)


def programs(first, count):
    """The Programs of some seeds."""
    for seed in range(first, first + count):
        yield casefile.Program(f'generated program {seed}', 'case.idx', (), generate.program(seed))


def compile_all(some):
    """Compiles each; returns how many passed and failed."""
    passed = failed = 0
    for program in some:
        result = program.compile('all', '--tables', '-w')
        if result.status == 0 and result.output:
            passed += 1
            continue
        failed += 1
        print(f'FAIL {program.label}: exit {result.status}: {result.diagnostics[:500]}')
    return passed, failed, 0


def execute_all(some):
    """Executes each on every server; returns how many passed, failed and were skipped."""
    import db
    import live
    engines, missing = db.connect_all()
    with ThreadPoolExecutor(len(engines)) as pool:
        counts = list(pool.map(lambda engine: live.run_engine(engine, some, False), engines))
    counts += [(0, len(some), 0) if casefile.required() else (0, 0, len(some)) for _ in missing]
    return tuple(map(sum, zip(*counts)))


def main():
    """Reads the arguments and runs."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('--live', action='store_true')
    parser.add_argument('--count', type=int, default=150)
    parser.add_argument('--from', dest='first', type=int, default=0)
    options = parser.parse_args()
    some = list(programs(options.first, options.count))
    return casefile.report(*(execute_all if options.live else compile_all)(some))


if __name__ == '__main__':
    sys.exit(main())
