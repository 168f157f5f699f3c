#!/usr/bin/env python3
"""Unique indexes on the real servers: tests/servers run tests/unique.py [-v] [FILE.idx...]

An index never rejects a row that its declaration accepts, and rejects every violation unless idxc
left it out (with a diagnostic). The files of tests/unique are inputs of idxc, one model each, with
lines of Python in comments:

    #: pages = 1, 400, None                  the values of a field; rows are all their combinations
    #: one_live: (author,) if pages else None
                                             the key of a row in the index of that name, None for a
                                             row that is not in it; a key with a None is never equal
    #: one_null, nulls equal: (author,)      but here (nulls_distinct=False)

The last line counts pairs of index and server. IDXC names the compiler (default ./idxc).
"""

import sys
sys.dont_write_bytecode = True

import argparse
import glob
import itertools
import os
import random
import re
from concurrent.futures import ThreadPoolExecutor

import casefile
import db
import live

VALUES = re.compile(r'^#: (\w+) = (.*)$', re.MULTILINE)
KEY = re.compile(r'^#: (\w+)(, nulls equal)?: (.*)$', re.MULTILINE)
ROWS = 120
ROUNDS = 3


class Failure(Exception):
    """One thing that went wrong; the text says what."""


class Declaration:
    """What a unique index is to do: rows to their keys."""

    def __init__(self, name, nulls_equal, text):
        self.name = name
        self.nulls_equal = nulls_equal
        self.code = compile(text.strip(), name, 'eval')

    def key(self, row):
        """The key that no other row may have, or None."""
        key = eval(self.code, {'row': row}, dict(row))
        if key is None or (None in key and not self.nulls_equal):
            return None
        return key


class Input(casefile.Program):
    """A file of tests/unique."""

    def __init__(self, path):
        super().__init__(os.path.relpath(path), path)
        with open(path, encoding='utf-8') as file:
            text = file.read()
        self.declarations = [Declaration(*match) for match in KEY.findall(text)]
        declared = re.findall(r"name='(\w+)'", text)
        if sorted(declared) != sorted(one.name for one in self.declarations):
            raise SystemExit(f'{path}: needs a line "#: name: key" for each name=')
        pools = {name: eval('[' + values + ']') for name, values in VALUES.findall(text)}
        rows = [dict(zip(pools, values)) for values in itertools.product(*pools.values())]
        self.rows = random.Random(1).sample(rows, min(ROWS, len(rows)))


class Trial:
    """The declarations of one input on one server."""

    def __init__(self, engine, program):
        self.engine = engine
        self.program = program
        result = program.compile(f'{engine.target}-{engine.version}', '--tables')
        if result.status != 0:
            raise Failure(f'idxc: exit {result.status}: {live.one_line(result.diagnostics)[:300]}')
        self.diagnostics = result.diagnostics
        self.tables, self.indexes = [], {}
        for statement in engine.split(result.output):
            declared = live.declared_index(statement)
            if declared:
                self.indexes[declared[1].lower()] = statement
            else:
                self.tables.append(statement)

    def run(self, declaration):
        """Tries one declaration; returns how idxc served it."""
        statement = self.indexes.get(declaration.name)
        if not statement:
            if '[-Wskipped]' not in self.diagnostics:
                raise Failure('not emitted, and without a diagnostic')
            return 'left out'
        with self.engine.fresh():
            for text in [*self.tables, statement]:
                try:
                    self.engine.execute(text)
                except self.engine.Error as error:
                    raise Failure(f'{text}: {live.one_line(error)}') from error
            for number in range(ROUNDS):
                self.insert_all(declaration, number)
        return 'kept'

    def insert_all(self, declaration, number):
        """Inserts all rows twice, in some order, into the empty table."""
        table, = self.engine.tables()
        self.engine.execute('DELETE FROM ' + self.engine.quote(table))
        order = self.program.rows * 2
        random.Random(number).shuffle(order)
        taken = {}
        for row in order:
            key = declaration.key(row)
            rejected = self.is_rejected(table, row)
            if rejected and key not in taken:
                raise Failure(f'rejects {row}, which is declared to be accepted')
            if not rejected and key in taken:
                raise Failure(f'accepts {row} beside {taken[key]}')
            if key is not None:
                taken.setdefault(key, row)

    def is_rejected(self, table, row):
        """Inserts a row; whether a unique index refused it."""
        try:
            self.engine.insert(table, row)
        except self.engine.Error as error:
            if self.engine.violation(error) != 'unique':
                raise Failure(f'{row}: {live.one_line(error)}') from error
            return True
        return False


def run_engine(engine, inputs, verbose):
    """Tries all inputs on one server; returns how many passed, failed and were skipped."""
    passed = failed = 0
    for program in inputs:
        for declaration in program.declarations:
            label = f'{program.label} {declaration.name} [{engine.target}-{engine.version}]'
            try:
                verdict = Trial(engine, program).run(declaration)
            except Exception as error:
                other = '' if isinstance(error, Failure) else type(error).__name__ + ': '
                print(f'FAIL {label}: {other}{live.one_line(error)}\n', end='', flush=True)
                failed += 1
                continue
            if verbose:
                print(f'{verdict} {label}\n', end='', flush=True)
            passed += 1
    return passed, failed, 0


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument('-v', '--verbose', action='store_true')
    parser.add_argument('paths', nargs='*')
    arguments = parser.parse_args()
    paths = arguments.paths or sorted(glob.glob(os.path.join(casefile.TESTS, 'unique', '*.idx')))
    inputs = [Input(path) for path in paths]
    engines, missing = db.connect_all()
    with ThreadPoolExecutor(len(engines)) as pool:
        counts = list(pool.map(
            lambda engine: run_engine(engine, inputs, arguments.verbose), engines))
    declared = sum(len(program.declarations) for program in inputs)
    for variable in missing:
        print(f'{variable} is not set: that server is left out')
        counts.append((0, declared, 0) if casefile.required() else (0, 0, declared))
    return casefile.report(*map(sum, zip(*counts)))


if __name__ == '__main__':
    sys.exit(main())
