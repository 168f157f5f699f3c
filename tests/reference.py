#!/usr/bin/env python3
"""Compares idxc's statements with those that Django 5.2 makes of the same modules.

    tests/reference.py [--list] [MODULE...]

tests/reference/ holds modules (*.py) and what Django made of them (*.json: by target, model and
index). Every statement, those of --tables included, must be the same text, after normalized() below, unless deviations.txt
names the difference and its reason. An entry that explains nothing fails too. The last line counts
statements: the same, unexplained, explained. --list prints the lines that are missing in
deviations.txt, with a key to be replaced. The
environment variable IDXC names the compiler (default ./idxc).
"""

import sys
sys.dont_write_bytecode = True

import argparse
import glob
import json
import os
import re

import casefile

DIRECTORY = os.path.join(casefile.TESTS, 'reference')
DEVIATIONS = os.path.join(DIRECTORY, 'deviations.txt')
MANUAL = os.path.join(os.path.dirname(casefile.TESTS), 'man', 'idxc.1')
APP = ('--app', 'app')      # the label of the recorded models

NAME = r'(?P<quote>["`])(?P<name>(?:(?!(?P=quote)).)+)(?P=quote)'
SCHEMA = r'(?:"[^"]+"\.)?'
STATEMENT = re.compile(rf'CREATE (?:UNIQUE |SPATIAL )?INDEX {SCHEMA}{NAME}|'
                       r'ALTER TABLE \S+ ADD CONSTRAINT ' + NAME.replace('quote', 'mark')
                       .replace('<name>', '<constraint>') + r' (?:UNIQUE|EXCLUDE|FOREIGN KEY)\b')
TABLE = re.compile(rf'CREATE TABLE {NAME} \((?P<parts>.*)\)(?P<tail>[^()]*)$')
CHECK = re.compile(r'ALTER TABLE (?P<table>\S+) ADD (?P<check>CONSTRAINT \S+ CHECK .*)')
PART = re.compile(r"""(?:'(?:[^'\\]|''|\\.)*'|"[^"]*"|`[^`]*`|[^'"`])""")


def normalized(statement):
    """The text without what says the same in another spelling.

    No final semicolon. MySQL's driver writes booleans as b'1' and quotes as \\' and \\"; PostgreSQL's
    driver writes a blank before a negative number and before E'...'. Oracle's paths into JSON are
    q'...' with U+FFFF as the delimiter. Django doubles the percent signs of some literals, which
    its cursor would undo. It quotes no collation of a SQLite column, and writes two blanks before
    a comment, and six zeros behind MySQL's seconds.
    """
    text = statement.strip().rstrip(' ;')
    text = re.sub(r"\bb'([01])'", r'\1', text)
    text = re.sub("q'\\uffff(.*?)\\uffff'", lambda path: "'%s'" % path[1].replace("'", "''"), text)
    text = re.sub(r"(?<!\\)\\'", "''", text)
    text = text.replace('\\"', '"') if '`' in text else text
    text = re.sub(r"([ (])  *(-\d|E')", r'\1\2', text)
    text = re.sub(r"\( (-\d|E')", r'(\1', text)
    text = re.sub(r'COLLATE ["`](\w+)["`]', r'COLLATE \1', text)
    text = re.sub(r"(\d\d:\d\d:\d\d)\.000000'", r"\1'", text)
    text = text.replace('  COMMENT ', ' COMMENT ').replace("DEFAULT  E'", "DEFAULT E'")
    return text.replace('%%', '%')


def statement_name(statement):
    """The name of the index or unique constraint that a statement makes, or None."""
    match = STATEMENT.match(statement)
    return match and (match['name'] or match['constraint'])


def by_name(statements):
    """A dictionary from the names of the index statements among these to their texts."""
    return {statement_name(text): text for text in statements if statement_name(text)}


def parts_of(definition):
    """The columns and constraints of a table: what stands between commas outside of brackets."""
    parts, depth = [''], 0
    for token in PART.findall(definition):
        depth += {'(': 1, ')': -1}.get(token, 0)
        if token == ',' and depth == 0:
            parts.append('')
        else:
            parts[-1] += token
    return [part.strip() for part in parts]


def tables(statements):
    """The tables among these statements by "table NAME", each with its check constraints.

    Django makes unique constraints within the table, or after it, and checks likewise, depending on
    whether a value stands in a column. Here all checks come in, and all uniques stay out.
    """
    checks, found = {}, {}
    for match in filter(None, map(CHECK.match, statements)):
        checks.setdefault(match['table'].strip('"`'), []).append(match['check'].rstrip(';'))
    for match in filter(None, (TABLE.match(text.rstrip(';')) for text in statements)):
        parts = parts_of(match['parts'])
        columns = [part for part in parts if not part.startswith('CONSTRAINT ')]
        inside = [part for part in parts if re.match(r'CONSTRAINT \S+ CHECK ', part)]
        text = ', '.join(columns + sorted(inside + checks.get(match['name'], [])))
        found['table ' + match['name']] = f'CREATE TABLE {match["name"]} ({text}){match["tail"]}'
    return found


def recorded(models):
    """Django's statements by name, for one target."""
    found = {}
    for model in models.values():
        if isinstance(model, dict):
            found.update(by_name(model['deferred']))
            found.update(tables([model.get('create_table') or '', *model['deferred']]))
            for kind in ('add_index', 'add_constraint'):
                for texts in model[kind].values():
                    found.update(by_name(texts or []))
    return found


class Module(casefile.Program):
    """A module of models."""

    def __init__(self, path):
        self.case = os.path.splitext(os.path.basename(path))[0]
        with open(path, encoding='utf-8') as file:
            super().__init__(self.case, os.path.basename(path), APP, file.read())

    def statements(self, target):
        """idxc's statements by name."""
        result = self.compile(target, '--tables')
        if result.status != 0:
            raise SystemExit(f'{self.case} [{target}]: exit {result.status}: {result.diagnostics}')
        script = re.sub(r'(?m)^SET .*\n', '', result.output)       # SQL*Plus
        lines = re.sub(r'(?<!;)\n(?!$)', ' ', script).splitlines()
        return {**by_name(lines), **tables(lines)}


class Deviations:
    """The entries of deviations.txt, and which of them were needed."""

    def __init__(self, path):
        self.reasons, self.entries, self.used = {}, {}, set()
        with open(path, encoding='utf-8') as file:
            for number, line in enumerate(file, 1):
                if line.strip() and not line.startswith('#'):
                    self.add(number, line)

    def add(self, number, line):
        """One line: "key: reason", or "case target name: key"; the name may contain blanks."""
        left, _, right = line.strip().rpartition(': ')
        if not left:
            raise SystemExit(f'{DEVIATIONS}:{number}: neither a reason nor an entry')
        if ' ' not in line.split(': ')[0]:
            key, reason = line.strip().split(': ', 1)
            self.reasons[key] = reason
        else:
            self.entries[tuple(left.split(' ', 2))] = right

    def explains(self, *where):
        """Whether there is an entry for a difference."""
        self.used.add(where)
        return where in self.entries

    def mistakes(self, cases):
        """Entries of these cases that explain nothing, and keys without a reason."""
        for entry, key in self.entries.items():
            if entry[0] in cases and entry not in self.used:
                yield f'{" ".join(entry)}: nothing differs here: remove the entry'
            if key not in self.reasons:
                yield f'{" ".join(entry)}: no reason is given for {key}'
        with open(MANUAL, encoding='utf-8') as file:
            manual = file.read()
        for key, reason in self.reasons.items():
            if f'.It {key}\n{reason[0].upper()}{reason[1:]}' not in manual:
                yield f'the manual does not give the reason {key}'


def differences(module, target, models):
    """The names of both sides, each with the two texts."""
    django, idxc = recorded(models), module.statements(target)
    for name in sorted(django.keys() | idxc.keys()):
        yield name, django.get(name), idxc.get(name)


def compare(module, deviations, explain):
    """Counts of a module's statements: equal or explained, and unexplained."""
    passed = failed = 0
    with open(os.path.join(DIRECTORY, module.case + '.json'), encoding='utf-8') as file:
        targets = json.load(file)
    for target, models in targets.items():
        for name, django, idxc in differences(module, target, models):
            if django and idxc and normalized(django) == normalized(idxc):
                passed += 1
            elif deviations.explains(module.case, target, name):
                passed += 1
            else:
                failed += 1
                explain(module.case, target, name, django, idxc)
    return passed, failed, 0


def report_difference(case, target, name, django, idxc):
    print(f'FAIL {case} {target} {name}\n  Django: {django}\n  idxc:   {idxc}')


def list_difference(case, target, name, django, idxc):
    kind = 'left-out' if not idxc else 'added' if not django else 'rewritten'
    print(f'{case} {target} {name}: {kind}')


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument('--list', action='store_true')
    parser.add_argument('modules', nargs='*')
    arguments = parser.parse_args()
    paths = arguments.modules or sorted(glob.glob(os.path.join(DIRECTORY, '*.py')))
    explain = list_difference if arguments.list else report_difference
    deviations = Deviations(DEVIATIONS)
    modules = [Module(path) for path in paths]
    counts = [compare(module, deviations, explain) for module in modules]
    mistakes = list(deviations.mistakes({module.case for module in modules}))
    for mistake in mistakes:
        print(f'FAIL {mistake}')
    counts.append((0, len(mistakes), 0))
    return casefile.report(*map(sum, zip(*counts)))


if __name__ == '__main__':
    sys.exit(main())
