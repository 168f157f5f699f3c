#!/usr/bin/env python3
"""Executes migrations on the real servers: tests/servers run tests/migrations_live.py [CASE...]

The cases of tests/migrations/, with their tables, forwards one migration after the other, then some
rows, then backwards: each migration taken back leaves columns and indexes as they were before it.
Names that were the server's own come back as those of constraints, so that indexes are compared by
what they are. The last line counts pairs of migration and server. IDXC names the compiler.
"""

import sys
sys.dont_write_bytecode = True

import glob
import os
import re
import subprocess
from concurrent.futures import ThreadPoolExecutor

import casefile
import db
import rows

DIRECTORY = os.path.join(casefile.TESTS, 'migrations')
TEXTS_AGAIN = ('keys',)         # indexed texts that become numbers, and backwards texts


def sections(target, case, *options):
    """idxc's output by migration, in its order."""
    folders = sorted(glob.glob(os.path.join(case, '*', 'migrations')))
    done = subprocess.run(
        [casefile.IDXC, '-w', '-t', target, '--tables', *options,
         *(f'--migrations={folder}' for folder in folders)],
        capture_output=True, encoding='utf-8', check=False)
    if done.returncode:
        raise AssertionError(done.stderr)
    _, *parts = re.split(r'^-- Migration (\S+)\n', done.stdout, flags=re.MULTILINE)
    return list(zip(parts[::2], parts[1::2]))


class Trial:
    """One case on one server."""

    def __init__(self, engine, case):
        self.engine = engine
        self.case = case
        self.target = f'{engine.target}-{engine.version}'

    def execute(self, script):
        for statement in self.engine.split(script):
            try:
                self.engine.execute(statement)
            except self.engine.Error as error:
                raise AssertionError(f'{statement}: {error}') from error

    def state(self):
        """Columns in any order, and indexes without the names that differ on purpose."""
        columns = {(table, column) for table in self.engine.tables()
                   for column in self.engine.columns(table)}
        indexes = sorted((index.table, index.unique, self.anonymous(index))
                         for index in self.engine.indexes())
        if self.engine.target == 'sqlite':      # a UNIQUE can't come back into the table
            columns = {(table, column.name) for table, column in columns}
            indexes = [index for index in indexes if not index[1]]
        return columns, indexes

    @staticmethod
    def anonymous(index):
        text = index.definition
        if text.startswith('CREATE'):
            text = text.partition(' ON ')[2]
        return re.sub(r'KEY `(?:[^`]|``)*`', 'KEY', text)

    def without_key_indexes(self, indexes, before):
        """Without those that MySQL needs for foreign keys alone; Django leaves them behind, too."""
        return [index for index in indexes if index in before or self.engine.quote_mark != '`'
                or not re.fullmatch(r'KEY \(`\w+_id`\)', index[2])]

    def without_like(self, indexes):
        """Without those for LIKE, where Django makes none for a column that is a text again."""
        return [index for index in indexes if 'pattern_ops' not in index[2]] \
            if os.path.basename(self.case) in TEXTS_AGAIN else indexes

    def run(self):
        """(migration, what is wrong or None) for both directions."""
        forwards = sections(self.target, self.case)
        backwards = sections(self.target, self.case, '--backwards')
        with self.engine.fresh():
            before = {}
            for label, script in forwards:
                before[label] = self.state()
                self.execute(script)
                yield label + ' forwards', None
            self.insert_rows(forwards)
            for label, script in backwards:
                self.execute(script)
                columns, indexes = self.state()
                problem = None
                found = self.without_key_indexes(indexes, before[label][1])
                if self.without_like(found) != self.without_like(before[label][1]):
                    problem = f'{indexes} in place of {before[label][1]}'
                elif columns != before[label][0]:
                    problem = f'columns differ: {sorted(map(str, columns ^ before[label][0]))}'
                yield label + ' backwards', problem

    def insert_rows(self, forwards):
        hints = rows.hints_of([script for _, script in forwards])
        for table in self.engine.tables():
            for row in rows.rows_for(self.engine.columns(table), hints):
                try:
                    self.engine.insert(table, row)
                except self.engine.Error as error:
                    if not self.engine.violation(error):
                        raise AssertionError(f'insert into {table} {row}: {error}') from error
            self.engine.execute('DELETE FROM ' + self.engine.quote(table))


def run_engine(engine, cases):
    passed = failed = 0
    for case in cases:
        label = f'{os.path.basename(case)} [{engine.target}-{engine.version}]'
        try:
            for migration, problem in Trial(engine, case).run():
                if problem:
                    print(f'FAIL {label} {migration}: {problem}\n', end='', flush=True)
                passed, failed = passed + (not problem), failed + bool(problem)
        except Exception as error:      # what a server refuses ends the case
            print(f'FAIL {label}: {type(error).__name__}: {error}\n', end='', flush=True)
            failed += 1
    return passed, failed, 0


def main():
    cases = [path.rstrip('/') for path in
             sys.argv[1:] or sorted(glob.glob(os.path.join(DIRECTORY, '*', '')))]
    engines, missing = db.connect_all()
    with ThreadPoolExecutor(len(engines)) as pool:
        counts = list(pool.map(lambda engine: run_engine(engine, cases), engines))
    for variable in missing:
        print(f'{variable} is not set: that server is left out')
        counts.append((0, 1, 0) if casefile.required() else (0, 0, 1))
    return casefile.report(*map(sum, zip(*counts)))


if __name__ == '__main__':
    sys.exit(main())
