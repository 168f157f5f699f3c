#!/usr/bin/env python3
"""Generated conditions, the same rows on every server: tests/servers run tests/predicates.py [-v]

Every lookup of every type of field meets every awkward value, alone and negated; so do keys of
JSON documents. Each condition is compiled as a unique index, and its predicate selects rows of one
table on every server: the sets of keys are equal, and equal to what predicates_model.py
computes (Django's documentation says what is to be found). NATURE lists the exceptions with their
reasons. The indexes themselves are built, too, over the rows, on MySQL and MariaDB some of them.
The last line counts pairs of condition and server, and the indexes. The environment variable IDXC
names the compiler (default ./idxc).
"""

import sys
sys.dont_write_bytecode = True

import argparse
import re
from datetime import timedelta

import casefile
import db
import live
from predicates_model import COLUMNS, MODEL, NATURE, ROWS, UTC, column_value, conditions, document


class Server:
    """One server, its table of rows, and the predicates of the conditions."""

    def __init__(self, engine, found):
        self.engine = engine
        self.target = engine.target
        self.binary = engine.quote_mark == '`'
        self.predicates, self.indexes, tables = self.compile(found)
        for statement in tables:
            engine.execute(statement)
        for number in range(ROWS):
            engine.insert('app_row', self.row(number))
        if self.binary:         # texts are compared as they are written
            engine.execute('CREATE TABLE app_binary LIKE app_row')
            engine.execute('ALTER TABLE app_binary CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_bin')
            engine.execute('INSERT INTO app_binary SELECT * FROM app_row')

    def compile(self, found):
        """The predicates by number, the statements of the indexes, and those of the table."""
        lines = [f"    UniqueConstraint('key', condition={one.text}, name='i{number}')\n"
                 for number, one in enumerate(found)]
        program = casefile.Program('predicates', 'rows.idx', ('-w', '--emulate=generated-columns'),
                                   MODEL + ''.join(lines))
        result = program.compile(f'{self.target}-{self.engine.version}', '--tables')
        if result.status != 0:
            raise SystemExit(f'idxc -t {self.target}: {result.diagnostics}')
        predicates, indexes, tables = {}, {}, []
        for statement in self.engine.split(result.output):
            declared = (live.declared_index(statement)
                        or re.match(r'ALTER TABLE (`app_row`) ADD COLUMN `(i\d+)_1`', statement))
            if not declared:
                tables.append(statement)
                continue
            number = int(re.sub(r'\D', '', re.search(r'i(\d+)', declared[1] if isinstance(
                declared, tuple) else declared[2])[1]))
            indexes.setdefault(number, []).append(statement)
            match = (re.search(r'\(CASE WHEN (.*) THEN `key` ELSE NULL', statement, re.DOTALL)
                     or re.search(r'\) WHERE (.*)', statement, re.DOTALL))
            if match:
                predicates[number] = match[1]
        return predicates, indexes, tables

    def row(self, number):
        """A row as the server's driver takes it."""
        row = {'key': number, 'data': document(number)}
        for name, (kind, _, _) in COLUMNS.items():
            value = column_value(name, number)
            if value is not None and self.target != 'postgresql':
                value = {'DurationField': lambda: value // timedelta(microseconds=1),
                         'UUIDField': lambda: value.hex, 'DecimalField': lambda: str(value),
                         'DateField': value.__str__, 'DateTimeField': value.__str__,
                         'TimeField': value.__str__}.get(kind, lambda: value)()
            elif value is not None and kind == 'DateTimeField':
                value = value.replace(tzinfo=UTC)
            elif value is not None and kind in ('UUIDField', 'DurationField'):
                value = (str(value) if kind == 'UUIDField'
                         else f'{value // timedelta(microseconds=1)} microseconds')
            row[name] = value
        return row

    def select(self, number, text):
        """The keys of the rows that meet a condition, or None if idxc left it out."""
        predicate = self.predicates.get(number)
        if predicate is None:
            return None
        binary = self.binary and not re.search('__i(exact|contains|.*with)', text)
        table = self.engine.quote('app_binary' if binary else 'app_row')
        return frozenset(key for key, in self.engine.execute(
            f'SELECT {self.engine.quote("key")} FROM {table} WHERE {predicate}'))

    def build(self, number, every):
        """Builds the index over the rows, and takes it away; the number of statements."""
        if number % every or number not in self.indexes:
            return 0
        for statement in self.indexes[number]:
            self.engine.execute(statement)
        on = f' ON {self.engine.quote("app_row")}' if self.binary else ''
        self.engine.execute(f'DROP INDEX {self.engine.quote(f"i{number}")}{on}')
        if len(self.indexes[number]) > 1:
            self.engine.execute(f'ALTER TABLE app_row DROP COLUMN i{number}_1')
        return len(self.indexes[number])


def excused(text, target):
    return any(target in targets and pattern.search(text) for pattern, targets, _ in NATURE)


def compare(one, number, servers, verbose):
    """Compares the servers and the model on a condition: passed, failed, left out."""
    answers, passed, failed, left_out = [], 0, 0, 0
    for server in servers:
        if excused(one.text, server.target):
            left_out += 1
            continue
        try:
            answer = server.select(number, one.text)
        except server.engine.Error as error:
            print(f'FAIL {one.text} [{server.target}]: {live.one_line(error)}\n  {server.predicates[number]}')
            failed += 1
            continue
        if answer is None:
            left_out += 1
        else:
            answers.append((server, answer))
    meant = one.meant if one.meant is not None else answers[0][1] if answers else None
    for server, answer in answers:
        wrong = (answer ^ meant) & one.only
        passed, failed = passed + (not wrong), failed + bool(wrong)
        if wrong:
            row = server.row(min(wrong))
            name = re.search(r'\w+', one.text.replace('Q(**{', 'Q(').partition('Q(')[2].strip("'\""))[0]
            print(f'FAIL {one.text} [{server.target}]: {len(wrong)} rows differ from '
                  f'{"the model" if one.meant is not None else answers[0][0].target}, as '
                  f'{row.get(name.partition("__")[0])!r} ({"found" if min(wrong) in answer else "missed"})'
                  f'\n  {server.predicates[number]}')
    if verbose:
        print(f'{one.text}: {", ".join(f"{server.target} {len(answer)}" for server, answer in answers)}')
    return passed, failed, left_out


def build(servers, count):
    """Builds the indexes: all, but on servers that take long for each some; built, failed."""
    built = failed = 0
    for server in servers:
        for number in range(count):
            try:
                built += server.build(number, 40 if server.binary else 1)
            except server.engine.Error as error:
                print(f'FAIL {server.indexes[number][0]} [{server.target}]: {live.one_line(error)}')
                failed += 1
    return built, failed


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument('-v', '--verbose', action='store_true')
    parser.add_argument('--no-build', action='store_true', help='leave the indexes out')
    arguments = parser.parse_args()
    found = conditions()
    engines, missing = db.connect_all()
    contexts = [engine.fresh() for engine in engines]
    for context in contexts:
        context.__enter__()
    try:
        servers = [Server(engine, found) for engine in engines]
        counts = [compare(one, number, servers, arguments.verbose) for number, one in enumerate(found)]
        built, refused = (0, 0) if arguments.no_build else build(servers, len(found))
    finally:
        for context in contexts:
            context.__exit__(None, None, None)
    left_out = sum(count[2] for count in counts)
    print(f'{len(found)} conditions, {sum(one.meant is not None for one in found)} of them with a model; '
          f'{left_out} answers are not compared: the nature of the server, or no index there; '
          f'{built} statements built indexes')
    counts = [(passed, failed, 0) for passed, failed, _ in counts] + [(built, refused, 0)]
    for variable in missing:
        print(f'{variable} is not set: that server is left out')
        lost = len(found)
        counts.append((0, lost, 0) if casefile.required() else (0, 0, lost))
    return casefile.report(*map(sum, zip(*counts)))


if __name__ == '__main__':
    sys.exit(main())
