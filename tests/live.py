#!/usr/bin/env python3
"""Executes idxc's output on the real servers: tests/servers run tests/live.py [-v] [PATH...]

For every input (cases and examples, or the PATHs) and every server, in an empty database: the
tables, the statements, a look into the catalogue, rows of awkward values, and the statements of
--drop, after which the catalogue is to be as before. Foreign keys would refuse such rows: with
them the whole output of --tables is executed once more, and then that of --tables --drop, which
is to leave nothing. A line for each failure; the last line counts pairs of input and server. The
environment variable IDXC names the compiler (default ./idxc).
"""

import sys
sys.dont_write_bytecode = True

import argparse
import os
import re
from concurrent.futures import ThreadPoolExecutor

import casefile
import db
import rows

NAME = r'(?:"(?:[^"]|"")+"|`(?:[^`]|``)+`|\w+)'
INDEX_STATEMENTS = [re.compile(pattern) for pattern in (
    rf'CREATE (?P<unique>UNIQUE )?(?:\w+ )?INDEX (?:CONCURRENTLY )?(?:IF NOT EXISTS )?'
    rf'(?P<name>{NAME}) ON (?P<table>{NAME})',
    rf'ALTER TABLE (?P<table>{NAME}) ADD CONSTRAINT (?P<name>{NAME}) (?:(?P<unique>UNIQUE)|EXCLUDE)\b',
    rf'ALTER TABLE (?P<table>{NAME}) ADD (?P<unique>UNIQUE )?(?:\w+ )?(?:INDEX|KEY) '
    rf'(?:IF NOT EXISTS )?(?P<name>{NAME}) ',
)]


TABLE_STATEMENT = re.compile(rf'CREATE TABLE|COMMENT ON (TABLE|COLUMN)|ALTER TABLE {NAME} COMMENT = ')
FOREIGN_KEY = re.compile(rf'ALTER TABLE {NAME} ADD CONSTRAINT {NAME} FOREIGN KEY ')


OTHER_DROP = re.compile(rf'DROP TABLE|ALTER TABLE {NAME} DROP (FOREIGN KEY|CONSTRAINT (IF EXISTS )?\S+_fk_)')

# Columns of places: tests/spatial.py has them, with the extensions that they need.
SPATIAL = re.compile(r'AddGeometryColumn|" (geometry|geography)\(|" raster |'
                     r'` (GEOMETRY|(MULTI)?(POINT|LINESTRING|POLYGON)|GEOMETRYCOLLECTION) ')

# Tables in another schema, which tests/hostile.py makes.
SCHEMA = re.compile(rf'CREATE TABLE {NAME}\.')

# Modules that are of more use with tables than for their indexes alone.
TABLES = [os.path.join(casefile.TESTS, 'reference', name + '.py')
          for name in ('inheritance', 'tables', 'booking', 'cms', 'crm', 'forum', 'ipam', 'tickets',
                       'warehouse', 'wiki')]


class Failure(Exception):
    """One thing that went wrong; the text says what."""


def declared_index(statement):
    """Table and name of the index that a statement makes, and whether it is unique; or None."""
    for pattern in INDEX_STATEMENTS:
        match = pattern.match(statement)
        if match:
            return unquoted(match['table']), unquoted(match['name']), match['unique'] is not None
    return None


def unquoted(name):
    mark = name[0]
    return name[1:-1].replace(mark * 2, mark) if mark in '"`' else name


def one_line(text):
    return ' '.join(str(text).split())


class Trial:
    """One input on one server."""

    def __init__(self, engine, program):
        self.engine = engine
        self.program = program
        self.target = f'{engine.target}-{engine.version}'
        self.failures = []
        self.partial = False            # some rows have no value, and a note says so

    def run(self):
        """All steps; returns the failures as lines, or None when there is no table to try on."""
        try:
            everything = self.compile(['--tables'])
            # what is an index may depend on the tables that are printed, too
            drops = [text for text in self.compile(['--tables', '--drop'])
                     if not OTHER_DROP.match(text)]
            tables = [text for text in everything if TABLE_STATEMENT.match(text)]
            keys = [text for text in everything if FOREIGN_KEY.match(text)]
            statements = everything[len(tables):len(everything) - len(keys)]
            if self.lacks_tables(tables, statements) or any(
                    SPATIAL.search(text) or SCHEMA.match(text) for text in everything):
                return None
            with self.engine.fresh():
                self.engine.prepare(tables + statements)
                self.execute(tables)
                before = self.state()
                self.execute(statements)
                self.check_catalogue(statements)
                self.insert_rows(rows.hints_of(tables + statements))
                self.execute(drops)
                self.check_dropped(before)
            if keys:
                self.try_whole(everything)
        except Failure as failure:
            self.failures.append(str(failure))
        return self.failures

    def try_whole(self, everything):
        """The output of --tables, and that of --tables --drop, which takes all of it back."""
        with self.engine.fresh():
            self.engine.prepare(everything)
            self.execute(everything)
            self.execute(self.compile(['--tables', '--drop']))
            if self.engine.tables():
                self.failures.append(f'--tables --drop leaves {", ".join(self.engine.tables())}')

    @staticmethod
    def lacks_tables(tables, statements):
        """Whether an index is on a table that idxc knows no columns of (an open model)."""
        made = {unquoted(match[1])
                for match in (re.match(rf'CREATE TABLE ({NAME})', text) for text in tables) if match}
        found = filter(None, map(declared_index, statements))
        return not made.issuperset(table for table, _, _ in found)

    def compile(self, mode):
        """The statements that idxc makes."""
        result = self.program.compile(self.target, *mode)
        if result.status != 0:
            command = ' '.join(['idxc', *mode])
            raise Failure(f'{command}: exit {result.status}: {one_line(result.diagnostics)[:400]}')
        self.partial = self.partial or '[-Wpartial]' in result.diagnostics
        return self.engine.split(result.output)

    def execute(self, statements):
        """Executes the statements up to the first that is refused."""
        for statement in statements:
            try:
                self.engine.execute(statement)
            except self.engine.Error as error:
                raise Failure(f'{one_line(statement)}: {one_line(error)}') from error

    def state(self):
        """What index statements may change."""
        columns = {table: self.engine.columns(table) for table in self.engine.tables()}
        return columns, self.engine.indexes()

    def check_catalogue(self, statements):
        """Every declared index is there as declared."""
        there = {(index.table, index.name): index for index in self.engine.indexes()}
        for statement in statements:
            declared = declared_index(statement)
            if not declared:
                continue
            table, name, unique = declared
            index = there.get((self.engine.kept(table), self.engine.kept(name)))
            if not index:
                self.failures.append(f'{one_line(statement)}: no such index in the catalogue')
            elif unique:
                self.check_unique(index)
            elif index.unique:
                self.failures.append(f'{one_line(statement)}: the catalogue says unique')

    def check_unique(self, index):
        """A declared unique index rejects what it is to; for now, the catalogue is asked."""
        if not index.unique:
            self.failures.append(f'{index.definition}: not unique in the catalogue')

    def insert_rows(self, hints):
        """No index breaks the writing of rows, but where idxc says so (partial), and each table
        takes one at least."""
        for table in self.engine.tables():
            refused, accepted = set(), 0
            some = rows.rows_for(self.engine.columns(table), hints)
            for row in some:
                try:
                    self.engine.insert(table, row)
                    accepted += 1
                except self.engine.Error as error:
                    kind = self.engine.violation(error) or ('no value' if self.partial else None)
                    refused.add(kind)
                    if not kind:
                        self.failures.append(f'insert into {table} {row}: {one_line(error)}')
                        break
            if refused == {'check'} and not accepted:       # those that it takes are rare
                some = rows.rows_for(self.engine.columns(table), hints, 2000)
                accepted = any(self.takes(table, row) for row in some)
            if some and not accepted and refused.isdisjoint((None, 'no value')):
                self.failures.append(f'{table} takes no row: {", ".join(sorted(refused))}')

    def takes(self, table, row):
        try:
            self.engine.insert(table, row)
        except self.engine.Error:
            return False
        return True

    def check_dropped(self, before):
        """The catalogue is as it was before the index statements."""
        if self.state() != before:
            differing = sorted(index.name for index in set(self.engine.indexes()) ^ set(before[1]))
            self.failures.append('--drop does not restore the catalogue: ' +
                                 (', '.join(differing) or 'columns differ'))


def run_engine(engine, programs, verbose):
    """Tries all programs on one server; returns how many passed, failed and were skipped (none)."""
    passed = failed = skipped = 0
    for program in programs:
        label = f'{program.label} [{engine.target}-{engine.version}]'
        if not program.makes_statements(engine.target):
            continue                    # a case of errors: there is nothing to execute
        try:
            failures = Trial(engine, program).run()
        except Exception as error:      # the test's own mistake, or the server's end: go on
            failures = [f'{type(error).__name__}: {one_line(error)}']
        if failures is None:            # an open model: there is no table to try on
            continue
        for failure in failures:
            print(f'FAIL {label}: {failure}\n', end='', flush=True)
        if verbose and not failures:
            print(f'ok {label}\n', end='', flush=True)
        passed, failed = passed + (not failures), failed + bool(failures)
    return passed, failed, skipped


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument('-v', '--verbose', action='store_true')
    parser.add_argument('paths', nargs='*')
    arguments = parser.parse_args()
    programs = list(casefile.programs(arguments.paths or casefile.default_paths() + TABLES))
    engines, missing = db.connect_all()
    with ThreadPoolExecutor(len(engines)) as pool:
        counts = list(pool.map(
            lambda engine: run_engine(engine, programs, arguments.verbose), engines))
    for variable in missing:
        print(f'{variable} is not set: that server is left out')
        counts.append((0, len(programs), 0) if casefile.required() else (0, 0, len(programs)))
    return casefile.report(*map(sum, zip(*counts)))


if __name__ == '__main__':
    try:
        sys.exit(main())
    except casefile.FormatError as error:
        sys.exit(str(error))
