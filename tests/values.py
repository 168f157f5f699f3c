#!/usr/bin/env python3
"""The same values on every server: tests/servers run tests/values.py [-v] [PATTERN]

Hundreds of expressions, made from tables of functions, columns and arguments, are compiled as
indexes. On each server the index is made over a table of awkward values, rows are written after
it, and the indexed expression is selected: its value must be the one that Django's documentation
says, as tests/values_model.py computes it. NATURE lists where a server answers otherwise, with the
reason; idxc(1) repeats it. MariaDB has no expression keys: there, the text for MySQL is selected.
PATTERN limits the run to the expressions that it matches. The last line counts pairs of expression
and server. The environment variable IDXC names the compiler (default ./idxc).
"""

import sys
sys.dont_write_bytecode = True

import argparse
import datetime
import math
import os
import re
import uuid
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal

import casefile
import db
import live
import values_model
from values_table import EXPRESSIONS, MODEL, NATURE, ROWS

BATCH = 40      # expressions, each with an index on one table: MySQL takes 64


# ---- values ----

def moment_of(value):
    if isinstance(value, str):
        value = datetime.datetime.fromisoformat(value)
    if isinstance(value, datetime.datetime):
        return value.replace(tzinfo=None)
    return datetime.datetime.combine(value, datetime.time())


def time_of(value):
    if isinstance(value, datetime.timedelta):
        return (datetime.datetime.min + value).time()
    return datetime.time.fromisoformat(value) if isinstance(value, str) else value


def same_number(value, expected):
    if isinstance(value, str):
        value = Decimal(value)
    if isinstance(expected, int) and not isinstance(value, float):
        return value == expected
    return math.isclose(value, expected, rel_tol=1e-9, abs_tol=1e-9)


def same(value, expected):
    """Whether a driver's value is the expected one; dates are texts on SQLite, and so on."""
    if expected is None or value is None:
        return value is expected
    if isinstance(expected, bool):
        return bool(int(value)) == expected
    if isinstance(expected, (int, float, Decimal)):
        return same_number(value, expected)
    if isinstance(expected, datetime.time):
        return time_of(value) == expected
    if isinstance(expected, datetime.date):
        return moment_of(value) == moment_of(expected)
    if isinstance(expected, datetime.timedelta):
        return (value if isinstance(value, datetime.timedelta)
                else datetime.timedelta(microseconds=int(value))) == expected
    if isinstance(expected, uuid.UUID):
        return uuid.UUID(str(value)) == expected
    return (value.decode() if isinstance(value, bytes) else value) == expected


def excused(expression, target, row):
    if target == 'mariadb' and "'code'" in expression:  # the text is MySQL's, the type uuid is not
        return True
    return any(target in targets and pattern.search(expression) and (not when or when(row))
               for pattern, targets, when, _ in NATURE)


# ---- a server ----

def stored(value, target):
    """A value as a column takes it."""
    if target == 'postgresql':
        aware = isinstance(value, datetime.datetime)
        return f'{value}+00' if aware else str(value) if isinstance(value, uuid.UUID) else value
    if isinstance(value, uuid.UUID):
        return value.hex
    if isinstance(value, datetime.timedelta):
        return value // datetime.timedelta(microseconds=1)
    if isinstance(value, Decimal):
        return float(value) if target == 'sqlite' else value
    return str(value) if isinstance(value, (datetime.date, datetime.time)) else value


class Server:
    def __init__(self, engine):
        self.engine = engine
        self.target = engine.target
        self.failures = []
        self.compared = self.indexed = 0

    def compile(self, expressions):
        """The statements of the table, and the expressions' indexes by number."""
        lines = [f"    Index({text}, name='i{number}')\n" for number, text in expressions]
        program = casefile.Program('values', 'values.idx', ('-w',), MODEL + ''.join(lines))
        # MariaDB has its own types of the columns, and the expressions of MySQL
        as_target = 'mysql' if self.target == 'mariadb' else f'{self.target}-{self.engine.version}'
        result = program.compile(as_target, '--tables')
        tables = program.compile(f'{self.target}-{self.engine.version}', '--tables')
        if result.status != 0:
            raise SystemExit(f'idxc -t {as_target}: {result.diagnostics}')
        indexes = {}
        for statement in self.engine.split(result.output):
            declared = live.declared_index(statement)
            if declared:
                indexes[int(declared[1][1:])] = statement
        return [statement for statement in self.engine.split(tables.output)
                if statement.startswith('CREATE TABLE')], indexes

    def run(self, expressions):
        with self.engine.fresh():
            if self.target == 'postgresql':
                self.engine.execute("SET TimeZone = 'UTC'")
            for start in range(0, len(expressions), BATCH):
                self.run_batch(expressions[start:start + BATCH])
        return self

    def run_batch(self, expressions):
        tables, indexes = self.compile(expressions)
        table = self.engine.quote('app_row')
        for statement in tables:
            self.engine.execute(statement)
        if self.engine.quote_mark == '`':
            collation = 'utf8mb4_0900_bin' if self.target == 'mysql' else 'utf8mb4_nopad_bin'
            self.engine.execute(f'ALTER TABLE {table} CONVERT TO CHARACTER SET utf8mb4 '
                                f'COLLATE {collation}')
        self.insert(ROWS[::2])
        made = [(number, text) for number, text in expressions
                if number in indexes and self.make(text, indexes[number])]
        self.insert(ROWS[1::2])
        for number, text in made:
            self.compare(text, indexes[number])
        self.engine.execute(f'DROP TABLE {table}')

    def make(self, text, statement):
        if self.target == 'mariadb':
            return True
        try:
            self.engine.execute(statement)
            self.indexed += 1
            return True
        except self.engine.Error as error:
            self.failures.append(f'{text}: {live.one_line(error)}\n  {statement}')
            return False

    def insert(self, rows):
        for row in rows:
            try:
                self.engine.insert('app_row', {name: stored(value, self.target)
                                               for name, value in row.items()})
            except self.engine.Error as error:
                self.failures.append(f'row {row["key"]}: {live.one_line(error)}')

    def compare(self, text, statement):
        expression = re.search(r' ON \S+ (\(.*\))$', statement, re.DOTALL)[1]
        sql = (f'SELECT {self.engine.quote("key")}, {expression} FROM '
               f'{self.engine.quote("app_row")}')
        try:
            found = dict(self.select(sql))
        except self.engine.Error as error:
            self.failures.append(f'{text}: {live.one_line(error)}\n  {sql}')
            return
        for row in ROWS:
            if row['key'] not in found:
                continue
            try:
                expected = values_model.evaluate(text, row)
            except OverflowError:
                continue
            value = found[row['key']]
            self.compared += 1
            if not self.equal(value, expected) and not excused(text, self.target, row):
                used = {name: row[name] for name in row if re.search(rf"\b{name}\b", text)}
                self.failures.append(f'{text} of {used}: {value!r}, not {expected!r}\n'
                                     f'  {expression}')
                return

    def select(self, sql):
        try:
            return self.engine.execute(sql)
        except ValueError:      # the driver has no year 10000
            return self.engine.execute(f"{sql} WHERE {self.engine.quote('made')} < '9999-12-31'")

    @staticmethod
    def equal(value, expected):
        try:
            return same(value, expected)
        except (ValueError, TypeError, ArithmeticError):
            return False


def check_manual():
    """Whether idxc(1) gives each reason of NATURE."""
    path = os.path.join(os.path.dirname(casefile.TESTS), 'man', 'idxc.1')
    with open(path, encoding='utf-8') as file:
        lines = set(file.read().splitlines())
    missing = [why for *_, why in NATURE if why[0].upper() + why[1:] + '.' not in lines]
    for why in missing:
        print(f'FAIL the manual does not say: {why}')
    return len(NATURE) - len(missing), len(missing), 0


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument('-v', '--verbose', action='store_true')
    parser.add_argument('pattern', nargs='?', default='')
    arguments = parser.parse_args()
    expressions = [(number, text) for number, text in enumerate(EXPRESSIONS)
                   if re.search(arguments.pattern, text)]
    engines, missing = db.connect_all()
    with ThreadPoolExecutor(len(engines)) as pool:
        servers = list(pool.map(lambda engine: Server(engine).run(expressions), engines))
    counts = [check_manual()]
    for server in servers:
        for failure in server.failures:
            print(f'FAIL [{server.target}] {failure}')
        print(f'{server.target} {server.engine.version}: {server.indexed} indexes of '
              f'{len(expressions)} expressions, {server.compared} values compared')
        counts.append((server.compared // len(ROWS) - len(server.failures),
                       len(server.failures), 0))
    for variable in missing:
        print(f'{variable} is not set: that server is left out')
        lost = len(expressions)
        counts.append((0, lost, 0) if casefile.required() else (0, 0, lost))
    return casefile.report(*map(sum, zip(*counts)))


if __name__ == '__main__':
    sys.exit(main())
