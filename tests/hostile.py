#!/usr/bin/env python3
"""Texts that want to be something else, in every position, on every server: hostile.py [-v]

For each text and position one program: a table beside a canary, a statement that holds the text. It
must be one statement, be taken, and mean the text: a name is read back from the catalogue, a
constant decides which rows the condition holds for, or is the value of a row. The canary must be
there afterwards. Where a database has no such name, idxc says so with a place. The same under the
modes of the servers that change how texts are read. The Oracle output goes to the grammar checker.

The environment variable IDXC names the compiler (default ./idxc).
"""

import sys
sys.dont_write_bytecode = True

from concurrent.futures import ThreadPoolExecutor

import cases
import casefile
import db
from hostile_constants import Constants
from hostile_names import MIGRATION, Names
from hostile_trial import LONG, TEXTS, compiled, program, python


class Everything(Names, Constants):
    def all(self):
        for label, text in TEXTS.items():
            self.names(label, text)
            self.comments(label, text)
            self.constants(label, text)
            self.json_keys(label, text)
            self.composites(label, text)
        for label, text in LONG.items():
            self.names(label, text)
            self.comments(label, text)
            self.constants(label, text[:2000] if self.engine.target == 'postgresql' else text)
        return self


# The modes that change how a server reads texts, and what takes them back.
MODES = {
    'mysql': (["SET SESSION sql_mode = CONCAT(@@sql_mode, ',ANSI_QUOTES')",
               "SET SESSION sql_mode = CONCAT(@@sql_mode, ',NO_BACKSLASH_ESCAPES')"],
              'SET SESSION sql_mode = DEFAULT'),
    'postgresql': (['SET standard_conforming_strings = off'], 'RESET standard_conforming_strings'),
}
MODES['mariadb'] = MODES['mysql']


def run_engine(engine):
    """All positions, and constants again under each mode."""
    trial = Everything(engine).all()
    modes, back = MODES.get(engine.target, ([], None))
    for mode in modes:
        engine.execute(mode)
        trial.assumption = 'NO_BACKSLASH_ESCAPES' if 'NO_BACKSLASH' in mode else None
        for label, text in TEXTS.items():
            trial.constants(f'{label} ({mode.split()[-1]})', text)
        engine.execute(back)
    return trial


def oracle():
    """Lets the grammar checker read the Oracle output of all positions."""
    texts, failures, refused = [], [], 0
    for label, text in TEXTS.items():
        for source in (program(rest=f"    Index('c', name={python(text)})\n"),
                       program(table=text, rest="    Index('c', name='i')\n"),
                       program(column=text, rest="    Index('c', name='i')\n"),
                       program(rest=f"    Index('c', name='i', db_tablespace={python(text)})\n"),
                       program(rest=f"    d = TextField(db_comment={python(text)})\n"),
                       program(rest=f"    d = CharField(max_length=200, db_default={python(text)})\n"),
                       program(rest=f"    d = GeneratedField(expression=Concat('c', Value({python(text)})), "
                                    "db_persist=True, output_field=CharField(max_length=250))\n"),
                       program(rest=f"    UniqueConstraint(fields=['c'], name={python(text)})\n"),
                       program(rest=f"    UniqueConstraint(Concat('c', Value({python(text)})), name='i')\n"),
                       program(table=text.replace('"', '""') + '"."thing', rest="    Index('c', name='i')\n"),
                       program(table=text, rest='    up = ForeignKey("self", null=True)\n'
                                                '    many = ManyToManyField("self")\n'),
                       MIGRATION.format(python(text), migration=python(text), table=python(f't{text}')),
                       *(program(rest=f"    UniqueConstraint(fields=['c'], condition={q}, name='i')\n")
                         for q in (f'Q(c={python(text)})', f'Q(c__contains={python(text)})',
                                   "Q(**{" + python('data__' + text) + ": 'yes'})"))):
            result = compiled(source, 'oracle')
            if result.status == 0:
                texts.append((label, source, result.output))
            elif result.status == 1 and 'case.idx:' in result.diagnostics:
                refused += 1
            else:
                failures.append(f'{label} [oracle]: exit {result.status} {result.diagnostics[:300]}')
    problems = cases.checker_problems([text for _, _, text in texts], '--oracle=19', '--ident=128')
    for (label, source, _), lines in zip(texts, problems):
        if lines:
            failures.append(f'{label} [oracle]: {lines[0]}: {source.splitlines()[-1]:.120}')
    return len(texts) - sum(map(bool, problems)), refused, failures


def main():
    """Runs all servers side by side."""
    engines, missing = db.connect_all()
    with ThreadPoolExecutor(len(engines)) as pool:
        trials = list(pool.map(run_engine, engines))
    passed, refused, failures = oracle()
    for trial in trials:
        passed, refused = passed + trial.passed, refused + trial.refused
        failures += trial.failures
    for failure in failures:
        print(f'FAIL {failure}')
    print(f'{refused} texts refused with their place')
    skipped = 0 if casefile.required() else len(missing)
    return casefile.report(passed, len(failures) + len(missing) - skipped, skipped)


if __name__ == '__main__':
    sys.exit(main())
