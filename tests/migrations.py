#!/usr/bin/env python3
"""Compares idxc's migrations with what Django 5.2 executes for the same files.

    tests/migrations.py [CASE...]

tests/migrations/CASE/ holds apps with migrations, and django.json, which record.py made on real
servers. All migrations go forwards, then all backwards; for each of them the statements that
create, drop or rename indexes and unique constraints must be Django's, in Django's order, but for
what explained() leaves out. SQLite is compared by the indexes that there are afterwards, because
Django makes tables anew there. The last line counts migrations. IDXC names the compiler.
"""

import sys
sys.dont_write_bytecode = True

import glob
import json
import os
import re
import subprocess

import casefile

DIRECTORY = os.path.join(casefile.TESTS, 'migrations')
NAME = r'["`](?:[^"`]|""|``)+["`]'
INDEX_WORK = re.compile('|'.join((
    r'CREATE (UNIQUE )?INDEX ', r'DROP INDEX ', r'ALTER INDEX ',
    rf'ALTER TABLE {NAME} ADD CONSTRAINT {NAME} UNIQUE ',
    rf'ALTER TABLE {NAME} DROP (CONSTRAINT|INDEX|UNIQUE) ', rf'ALTER TABLE {NAME} RENAME INDEX ')))
FOREIGN_OR_CHECK = re.compile(r'DROP CONSTRAINT .*(_fk_|_check["`]|["`]\w*check\w*["`])|_fk_')

NAMES = re.compile(r'["`]((?:[^"`]|""|``)+)["`]')

# Names that the two sides treat differently: (case, target): {name: why}.
EXPLAINED = {
    ('indexes', 'mariadb'): {'town_name_region': 'expressions that are plain columns'},
    ('fields', 'postgresql'): {
        'shop_author_alias_38b8192d_like': 'Django looks for it under the name of today'},
}


def index_work(statements):
    """The statements about indexes, without their ends."""
    texts = []
    for text in statements:
        texts += inline_constraints(text) or [text.rstrip(';').strip()]
    return [text for text in texts
            if INDEX_WORK.match(text) and not FOREIGN_OR_CHECK.search(text)]


def inline_constraints(text):
    """Unique constraints within CREATE TABLE, as statements of their own."""
    table = re.match(rf'CREATE TABLE ({NAME})', text)
    return [f'ALTER TABLE {table[1]} ADD {constraint}' for constraint in
            re.findall(rf'CONSTRAINT {NAME} UNIQUE \([^()]*\)', text)] if table else []


def named(text):
    return set(NAMES.findall(text))


def emulated(sections):
    """The names of indexes that idxc emulates, where Django has none or another."""
    return {NAMES.search(text)[1] for section in sections.values()
            for statements in section.values() for text in statements if 'CASE WHEN' in text}


def explained(target, left_out, ours, theirs):
    """Both without what differs on purpose."""
    if target == 'oracle':          # names of the server, and names that record.py made up
        ours, theirs = ([text for text in side if not re.search(
            r' DROP UNIQUE |^DROP INDEX .*_[0-9A-F]{8}| DROP CONSTRAINT .*_[0-9A-F]{8}', text)]
            for side in (ours, theirs))
    kept = [[text for text in side if not named(text) & left_out] for side in (ours, theirs)]
    # Django drops an index for LIKE of any column that was unique, whether it has one or not
    like = re.compile(r'DROP INDEX IF EXISTS "\w+_like"$')
    kept[1] = [text for number, text in enumerate(kept[1]) if not like.match(text)
               or (text in kept[0] and text not in kept[1][:number])]
    return kept


def idxc(target, case, backwards):
    """The statements of idxc by migration."""
    folders = sorted(glob.glob(os.path.join(case, '*', 'migrations')))
    command = [casefile.IDXC, '-w', '-t', target, *(f'--migrations={folder}' for folder in folders)]
    command += ['--backwards'] * backwards + ['--tables'] * (target == 'sqlite')
    done = subprocess.run(command, capture_output=True, encoding='utf-8', check=False)
    if done.returncode:
        raise SystemExit(f'{case} {target}: {done.stderr}')
    _, *parts = re.split(r'^-- Migration (\S+)\n', done.stdout, flags=re.MULTILINE)
    return dict(zip(parts[::2], (part.splitlines() for part in parts[1::2])))


class Sqlite:
    """The named indexes of a database, by the statements that were executed."""

    def __init__(self):
        self.indexes = {}

    def execute(self, statement):
        statement = statement.rstrip(';')
        create = re.match(rf'CREATE (?:UNIQUE )?INDEX ({NAME}) ON ({NAME}) (.*)', statement)
        if create:
            self.indexes[create[1]] = (create[2], statement)
        drop = re.match(rf'DROP INDEX ({NAME})', statement)
        if drop:
            self.indexes.pop(drop[1], None)
        table = re.match(rf'DROP TABLE ({NAME})', statement)
        if table:
            self.indexes = {name: index for name, index in self.indexes.items()
                            if index[0] != table[1]}
        rename = re.match(rf'ALTER TABLE ({NAME}) RENAME TO ({NAME})', statement)
        if rename:
            self.indexes = {name: (rename[2] if table == rename[1] else table,
                                   text.replace(f' ON {rename[1]} ', f' ON {rename[2]} '))
                            for name, (table, text) in self.indexes.items()}
        gone = re.match(rf'ALTER TABLE ({NAME}) DROP COLUMN ({NAME})', statement)
        if gone:
            self.indexes = {name: (table, text) for name, (table, text) in self.indexes.items()
                            if table != gone[1] or gone[2] not in text.partition(' ON ')[2]}
        column = re.match(rf'ALTER TABLE ({NAME}) RENAME COLUMN ({NAME}) TO ({NAME})', statement)
        if column:
            self.indexes = {name: (table, text.replace(column[2], column[3])
                                   if table == column[1] else text)
                            for name, (table, text) in self.indexes.items()}


def compare_statements(target, left_out, ours, theirs):
    """What differs, as lines."""
    inline = any(inline_constraints(text) for text in theirs)
    ours, theirs = explained(target, left_out, index_work(ours), index_work(theirs))
    if ours == theirs or (inline and sorted(ours) == sorted(theirs)):
        return []
    return [f'Django: {text}' for text in theirs] + [f'idxc:   {text}' for text in ours]


def texts(database, unique):
    """Statements, with a mark for a name that Django made: a table made anew has others."""
    found = [re.sub(r'"\w+_[0-9a-f]{8}(_\w+)?"', '"..."', text)
             for _, text in database.indexes.values()]
    return sorted(text for text in found if unique or not text.startswith('CREATE UNIQUE'))


def compare_indexes(ours, theirs):
    """What differs between two Sqlites. Some unique indexes are in Django's tables instead."""
    mine, django = texts(ours, True), texts(theirs, True)
    missing = [text for text in django if text not in mine]
    added = [text for text in texts(ours, False) if text not in django]
    return [f'Django: {text}' for text in missing] + [f'idxc:   {text}' for text in added]


def run_case(case):
    """Passed and failed migrations of a case."""
    passed = failed = 0
    with open(os.path.join(case, 'django.json'), encoding='utf-8') as file:
        recorded = json.load(file)
    for target, migrations in recorded.items():
        sections = {direction: idxc(target, case, direction == 'backwards')
                    for direction in ('forwards', 'backwards')}
        states = Sqlite(), Sqlite()
        left_out = emulated(sections) | set(EXPLAINED.get((os.path.basename(case), target), ()))
        for label, direction, theirs in migrations:
            ours = sections[direction].get(label, [])
            if target == 'sqlite':
                for state, statements in zip(states, (ours, theirs)):
                    for statement in statements:
                        state.execute(statement)
                problems = compare_indexes(*states)
            else:
                problems = compare_statements(target, left_out, ours, theirs)
            if problems:
                print('\n  '.join([f'FAIL {case} {target} {label} {direction}', *problems]))
            passed, failed = passed + (not problems), failed + bool(problems)
    return passed, failed


def main():
    cases = sys.argv[1:] or sorted(glob.glob(os.path.join(DIRECTORY, '*', '')))
    counts = [run_case(case.rstrip('/')) for case in cases]
    return casefile.report(*map(sum, zip(*counts)), 0)


if __name__ == '__main__':
    sys.exit(main())
