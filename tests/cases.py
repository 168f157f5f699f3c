#!/usr/bin/env python3
"""Runs the golden cases; casefile.py has their format.

    cases.py [FILE.t...]               compare idxc's output with the cases (all of tests/cases)
    cases.py --print FILE.t            the file with idxc's output, to be checked by hand
    cases.py --oracle-check [PATH...]  let the grammar checker read all Oracle output of the inputs
    cases.py --oracle-corpus           the checker's own tests: what it must accept and reject

The environment variable IDXC names the compiler (default ./idxc).
"""

import sys
sys.dont_write_bytecode = True

import argparse
import difflib
import glob
import os
import re
import shutil
import subprocess
import tempfile

import casefile
from casefile import TARGETS, TESTS, actual_lines, report, stem

CHECKER = os.path.join(TESTS, 'oracle-check.mjs')


# --- Golden cases

def differences(case):
    """What is wrong with the output of a case, as lines; none if it is as expected."""
    problems = [f'no section for {target}' for target in case.missing_targets()]
    for section in case.sections:
        for target in section.targets:
            actual = actual_lines(case.compile(target), section.full)
            problems += difflib.unified_diff(section.lines, actual, f'expected for {target}',
                                             'actual', lineterm='')
    return problems


def run_golden(paths):
    """Compares all cases; prints those that fail."""
    count = {'passed': 0, 'failed': 0, 'skipped': 0}
    for path in paths:
        for case in casefile.read_cases(path)[1]:
            problems = differences(case)
            if case.known_failure and problems:
                print(f'known failure: {case.label}: {case.known_failure}')
                count['skipped'] += 1
            elif case.known_failure:
                print(f'FAIL {case.label}\n  passes, but is marked as a known failure')
                count['failed'] += 1
            elif problems:
                print('\n  '.join([f'FAIL {case.label}', *problems]))
                count['failed'] += 1
            else:
                count['passed'] += 1
    return report(**count)


# --- Printing

def grouped(case):
    """The sections of a case with the actual output; targets with the same output together."""
    listed = case.targets(full=False) + case.missing_targets()
    groups = {}
    for target in sorted(listed, key=lambda target: (TARGETS.index(stem(target)), target)):
        groups.setdefault(tuple(actual_lines(case.compile(target))), []).append(target)
    for lines, targets in groups.items():
        yield 'all' if targets == list(TARGETS) else ' '.join(targets), lines
    for target in case.targets(full=True):
        yield 'full ' + target, actual_lines(case.compile(target), full=True)


def print_actual(path):
    """Prints a case file with idxc's actual output in its sections."""
    preface, cases = casefile.read_cases(path)
    print('\n'.join(preface).rstrip('\n'), end='\n\n' if any(preface) else '')
    for number, case in enumerate(cases):
        print('\n' * (number > 0) + case.header)
        if case.known_failure:
            print('# known failure: ' + case.known_failure)
        print(case.text, end='')
        for heading, lines in grouped(case):
            print('\n'.join(['--- ' + heading, *lines]))
    return 0


# --- Oracle

def checker_problems(texts, *options):
    """What the grammar checker rejects in each text, as lines; its warnings are not among them."""
    problems = [[] for _ in texts]
    with tempfile.TemporaryDirectory(prefix='idxc-oracle.') as directory:
        for number, text in enumerate(texts):
            with open(os.path.join(directory, str(number)), 'w', encoding='utf-8') as file:
                file.write(text)
        done = subprocess.run(['node', CHECKER, *options, *map(str, range(len(texts)))],
                              cwd=directory, capture_output=True, encoding='utf-8', check=False)
    for number, line in re.findall(r'^(\d+):(.*)$', done.stdout, re.MULTILINE):
        if 'warning: ' not in line:
            problems[int(number)].append(line)
    if done.returncode not in (0, 1) or (done.returncode == 1) != any(problems):
        raise RuntimeError(f'oracle-check.mjs: exit {done.returncode}\n{done.stdout}{done.stderr}')
    return problems


def checker_options(target):
    """The checker's options for an oracle target: its rules, and short names before 12.2."""
    version = [int(part) for part in re.findall(r'\d+', target)] or [19]
    return ('--oracle=23' if version[0] >= 23 else '--oracle=19',
            '--ident=30' if version < [12, 2] else '--ident=128')


def oracle_outputs(paths):
    """The Oracle output of all programs: (label, checker options, text or None if idxc failed)."""
    for program in casefile.programs(paths):
        named = program.targets(full=False) if isinstance(program, casefile.Case) else ()
        for target in [name for name in named if stem(name) == 'oracle'] or ['oracle']:
            if program.makes_statements(target):
                for mode in ([], ['--tables'], ['--drop']):
                    result = program.compile(target, *mode)
                    label = ' '.join([program.label, f'[{target}]', *mode])
                    text = result.output if result.status == 0 else None
                    yield label, checker_options(target), text


def oracle_migrations():
    """The same of the migrations that tests/migrations.py compares, with their tables."""
    for case in sorted(glob.glob(os.path.join(TESTS, 'migrations', '*', ''))):
        folders = sorted(glob.glob(os.path.join(case, '*', 'migrations')))
        for mode in ([], ['--backwards']):
            done = subprocess.run(
                [casefile.IDXC, '-w', '-t', 'oracle', '--tables', *mode,
                 *(f'--migrations={folder}' for folder in folders)],
                capture_output=True, encoding='utf-8', check=False)
            label = ' '.join([os.path.relpath(case), *mode])
            yield label, checker_options('oracle'), done.stdout or None


def node_is_missing():
    """Says so, too."""
    if not shutil.which('node'):
        print('no node: Oracle output is not checked')
        return True
    return False


def run_oracle_check(paths):
    """Checks the syntax of all Oracle output."""
    if node_is_missing():
        return report(0, int(casefile.required()), int(not casefile.required()))
    outputs, passed, failed = list(oracle_outputs(paths)), 0, 0
    if paths == casefile.default_paths():
        outputs += oracle_migrations()
    for options in sorted({options for _, options, _ in outputs}):
        chosen = [(label, text) for label, its_options, text in outputs if its_options == options]
        verdicts = checker_problems([text or '' for _, text in chosen], *options)
        for (label, text), problems in zip(chosen, verdicts):
            if text is None:
                problems = ['idxc failed']
            if problems:
                print('\n  '.join([f'FAIL {label}', *problems]))
            passed, failed = passed + (not problems), failed + bool(problems)
    return report(passed, failed, 0)


def run_corpus():
    """Tests the checker with statements, each after a line "--# name", of a known verdict."""
    if node_is_missing():
        return report(0, int(casefile.required()), int(not casefile.required()))
    passed = failed = 0
    for path in sorted(glob.glob(os.path.join(TESTS, 'oracle-corpus', '*.txt'))):
        positive = os.path.basename(path) == 'positive.txt'
        with open(path, encoding='utf-8') as file:
            _, *parts = re.split(r'^--# (.*)\n', file.read(), flags=re.MULTILINE)
        names, statements = parts[::2], parts[1::2]
        for name, problems in zip(names, checker_problems(statements, '--plain')):
            wrong = bool(problems) == positive
            if wrong:
                print('\n  '.join([f'FAIL {name}', *(problems or ['accepted'])]))
            passed, failed = passed + (not wrong), failed + wrong
    return report(passed, failed, 0)


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument('--print', action='store_true')
    parser.add_argument('--oracle-check', action='store_true')
    parser.add_argument('--oracle-corpus', action='store_true')
    parser.add_argument('paths', nargs='*')
    arguments = parser.parse_args()
    if arguments.oracle_corpus:
        return run_corpus()
    if arguments.oracle_check:
        return run_oracle_check(arguments.paths or casefile.default_paths())
    if arguments.print:
        return max(map(print_actual, arguments.paths))
    return run_golden(arguments.paths or casefile.case_paths())


if __name__ == '__main__':
    try:
        sys.exit(main())
    except casefile.FormatError as error:
        sys.exit(str(error))
