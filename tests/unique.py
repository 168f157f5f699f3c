#!/usr/bin/env python3
"""Unique indexes on the real servers: tests/servers run tests/unique.py [-v] [FILE.idx...]

Oracle, for which there is no server, is oracle_model.py.

An index never rejects a row that its declaration accepts, and rejects every violation unless idxc
left it out (with a diagnostic). The files of tests/unique are inputs of idxc, one model each, with
lines of Python in comments:

    #: pages = 1, 400, None                  the values of a field; rows are all their combinations
    #: one_live: (author,) if pages else None
                                             the key of a row in the index of that name, None for a
                                             row that is not in it; a key with a None is never equal
    #: one_null, nulls equal: (author,)      but here (nulls_distinct=False)
    #: late, deferred: (author,)             may be violated within a transaction
    #: no_two, excludes: a == other.a        two rows that exclude each other

A line for each server counts the rows that were tried; the last one counts pairs of index and
server. IDXC names the compiler (default ./idxc).
"""

import sys
sys.dont_write_bytecode = True

import argparse
import glob
import itertools
import os
import random
import re
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace

import casefile
import db
import live
from oracle_model import OracleModel

VALUES = re.compile(r'^#: (\w+) = (.*)$', re.MULTILINE)
KEY = re.compile(r'^#: (\w+)(?:, (nulls equal|deferred|excludes))?: (.*)$', re.MULTILINE)
ROWS = 120
ROUNDS = 2


class Failure(Exception):
    """One thing that went wrong; the text says what."""


class Declaration:
    """What a unique index is to do: rows to their keys, or pairs of rows that exclude each other."""

    def __init__(self, name, kind, text):
        self.name = name
        self.kind = kind
        self.code = compile(text.strip(), name, 'eval')

    def key(self, row):
        """The key that no other row may have, or None."""
        key = eval(self.code, {'row': row}, dict(row))
        if key is None or (None in key and self.kind != 'nulls equal'):
            return None
        return key

    def empty(self):
        """The rows that have been taken, none yet."""
        return Excluded(self) if self.kind == 'excludes' else Taken(self)


class Taken:
    """The rows in a table by their keys."""

    def __init__(self, declaration):
        self.declaration = declaration
        self.rows = {}

    def conflict(self, row):
        """The row beside which this one is a violation, or None."""
        return self.rows.get(self.declaration.key(row))

    def add(self, row):
        key = self.declaration.key(row)
        if key is not None:
            self.rows.setdefault(key, row)


class Excluded:
    """The rows in a table that has an exclusion constraint."""

    def __init__(self, declaration):
        self.declaration = declaration
        self.rows = []

    def conflict(self, row):
        for other in self.rows:
            if eval(self.declaration.code, {'other': SimpleNamespace(**other)}, dict(row)):
                return other
        return None

    def add(self, row):
        self.rows.append(row)


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

    def __init__(self, engine, program, version=None, options=()):
        self.engine = engine
        self.program = program
        self.count = Counter()
        result = program.compile(f'{engine.target}-{version or engine.version}', '--tables',
                                 *options)
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
            if declaration.kind == 'deferred':
                self.defer(declaration)
        return 'kept'

    def readings(self, row):
        """The row as the declaration may read it: where '' is NULL, as one or the other."""
        texts = {name for name in row if self.engine.empty_is_null(name)
                 and None in (one[name] for one in self.program.rows)}
        return [row] if not texts else [{name: other if name in texts and value in ('', None) else value
                 for name, value in row.items()} for other in ('', None)]

    def insert_all(self, declaration, number):
        """Inserts all rows twice, in some order, into the empty table."""
        table, = self.engine.tables()
        self.engine.execute('DELETE FROM ' + self.engine.quote(table))
        order = self.program.rows * 2
        random.Random(number).shuffle(order)
        taken = [declaration.empty() for _ in self.readings(order[0])]
        for row in order:
            rows = self.readings(row)
            conflicts = [one.conflict(read) for one, read in zip(taken, rows)]
            rejected = self.is_rejected(table, row)
            self.count['rejected' if rejected else 'accepted'] += 1
            if rejected and not any(conflicts):
                raise Failure(f'rejects {row}, which is declared to be accepted')
            lenient = self.engine.empty_is_null() and any('' in read.values() for read in rows)
            if not rejected and all(conflicts) and not lenient:
                raise Failure(f'accepts {row} beside {conflicts[0]}')
            if not rejected:
                for one, read in zip(taken, rows):
                    one.add(read)

    def defer(self, declaration):
        """Within a transaction, a row may stand twice."""
        table, = self.engine.tables()
        row = next(row for row in self.program.rows if declaration.key(row) is not None)
        for text in ('DELETE FROM ' + self.engine.quote(table), 'BEGIN'):
            self.engine.execute(text)
        if self.is_rejected(table, row) or self.is_rejected(table, row):
            raise Failure(f'rejects {row} before the transaction ends')
        self.engine.execute('DELETE FROM ' + self.engine.quote(table))
        self.engine.execute('COMMIT')

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
    counts = [run_variant(engine, inputs, verbose, *variant) for variant in engine.variants]
    return tuple(map(sum, zip(*counts)))


def run_variant(engine, inputs, verbose, version, options):
    """The same for what one version and some options make."""
    count = Counter()
    server = ' '.join([f'{engine.target}-{version or engine.version}', *options])
    for program in inputs:
        for declaration in program.declarations:
            label = f'{program.label} {declaration.name} [{server}]'
            try:
                trial = Trial(engine, program, version, options)
                verdict = trial.run(declaration)
            except Exception as error:
                other = '' if isinstance(error, Failure) else type(error).__name__ + ': '
                print(f'FAIL {label}: {other}{live.one_line(error)}\n', end='', flush=True)
                count['failed'] += 1
                continue
            if verbose:
                print(f'{verdict} {label}\n', end='', flush=True)
            count.update(trial.count)
            count[verdict] += 1
    print(f"{server}: {count['kept']} kept, {count['left out']} left out; "
          f"{count['accepted']} rows accepted, {count['rejected']} rejected\n", end='', flush=True)
    return count['kept'] + count['left out'], count['failed'], 0


# What Oracle's rules make of Django's own statements: (statement, rows, which one is refused).
TRAPS = [
    ('CREATE UNIQUE INDEX "X" ON "T" ("A", "B")', [(1, None), (1, None)], 1),
    ('ALTER TABLE "T" ADD CONSTRAINT "X" UNIQUE ("A", "B")', [(1, 2), (1, None), (1, None)], 2),
    ('CREATE UNIQUE INDEX "X" ON "T" ("A", "B")', [(None, None), (None, None)], None),
    ('CREATE UNIQUE INDEX "X" ON "T" ("A" DESC)', [(None, 1), (None, 2)], 1),
    ('CREATE UNIQUE INDEX "X" ON "T" ((CASE WHEN "B" = 1 THEN "A" ELSE NULL END) DESC)',
     [(1, 2), (2, 2)], 1),
    ('CREATE UNIQUE INDEX "X" ON "T" ((CASE WHEN "B" = 1 THEN "A" ELSE NULL END))',
     [(1, 2), (1, 2), (1, 1), (1, 1)], 3),
]


def refused_row(statement, rows):
    """The place of the first row that the model refuses, or None."""
    model = OracleModel()
    model.execute('CREATE TABLE "T" ("A" NUMBER(9), "B" NUMBER(9))')
    model.execute(statement)
    for place, (a, b) in enumerate(rows):
        try:
            model.insert('T', {'a': a, 'b': b})
        except model.Error:
            return place
    return None


def check_model():
    """The model of Oracle knows the traps; returns how many it knows, does not, and 0."""
    wrong = [statement for statement, rows, place in TRAPS if refused_row(statement, rows) != place]
    for statement in wrong:
        print('FAIL the model of Oracle: ' + statement)
    return len(TRAPS) - len(wrong), len(wrong), 0


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument('-v', '--verbose', action='store_true')
    parser.add_argument('paths', nargs='*')
    arguments = parser.parse_args()
    paths = arguments.paths or sorted(glob.glob(os.path.join(casefile.TESTS, 'unique', '*.idx')))
    inputs = [Input(path) for path in paths]
    engines, missing = db.connect_all()
    engines.append(OracleModel())
    with ThreadPoolExecutor(len(engines)) as pool:
        counts = list(pool.map(
            lambda engine: run_engine(engine, inputs, arguments.verbose), engines))
    counts.append(check_model())
    declared = sum(len(program.declarations) for program in inputs)
    for variable in missing:
        print(f'{variable} is not set: that server is left out')
        counts.append((0, declared, 0) if casefile.required() else (0, 0, declared))
    return casefile.report(*map(sum, zip(*counts)))


if __name__ == '__main__':
    sys.exit(main())
