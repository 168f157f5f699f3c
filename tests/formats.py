#!/usr/bin/env python3
"""Everything that compiles is written in the other forms, and compiled again to the same.

    formats.py [FILE...]

Inputs are the examples, the modules of tests/reference and tests/models, and the inputs of
tests/cases/*.t that make statements. What `--format=idx` and `--format=django-migration` write is
compiled for all targets; the statements, and for idx the plans, must be those of the input. A
migration imports every name, and names every index, as Django wants it. The environment variable
IDXC names the compiler.
"""

import sys
sys.dont_write_bytecode = True

import ast
import builtins
import glob
import os
import re
import subprocess
import tempfile

import casefile

ONLY_MODELS = re.compile(r'--(concurrently|emulate)')       # migrations have their own
SRCDIR = os.path.join(casefile.TESTS, os.pardir)


class Place:
    """A directory with one input."""

    def __init__(self, directory, name, text, options):
        self.directory, self.name, self.text, self.options = directory, name, text, options
        os.symlink(os.path.abspath(os.path.join(SRCDIR, 'examples', 'common.idx')),
                   os.path.join(directory, 'common.idx'))
        self.write(name, text)

    def write(self, name, text):
        """Writes a file, with its folders."""
        path = os.path.join(self.directory, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, 'w', encoding='utf-8') as file:
            file.write(text)

    def run(self, *arguments):
        """The result of idxc: exit status, output, messages."""
        done = subprocess.run([casefile.IDXC, *self.options, *arguments], cwd=self.directory,
                              capture_output=True, timeout=casefile.TIMEOUT, encoding='utf-8',
                              errors='backslashreplace', stdin=subprocess.DEVNULL, check=False)
        return done.returncode, done.stdout, done.stderr


def statements(text):
    """Sorted lines; those that only migrations have are left out."""
    return sorted(line for line in text.splitlines()
                  if line not in ('BEGIN;', 'COMMIT;', '') and not line.startswith('--'))


# A proxy's table between models, a base that was not given: what a file can't say
WITHOUT_TABLES = re.compile(r'class PostProxy|from elsewhere import')


def compare_idx(place):
    """What is wrong with the .idx form; None: nothing. And the apps of the models."""
    status, text, err = place.run('-w', '--format=idx', place.name)
    place.write('again.idx', text)
    if status:
        return err, ()
    dumps = [(), ('--dump=plan',)]
    if not WITHOUT_TABLES.search(place.text):
        dumps.append(('--tables',))
    for dump in dumps:
        want = place.run('-w', '-t', 'all', *dump, place.name)[1]
        status, got, err = place.run('-w', '-t', 'all', *dump, 'again.idx')
        if status or want != got:
            return err or difference(want, got), ()
    return None, sorted(set(re.findall(r'^model (\w+)\.', text, re.MULTILINE)))


# What Django has not, or what nobody knows
OWN_WORDS = {'BTree', 'FullTextIndex', 'FunctionalIndex', 'LONGEST', 'Prefix', 'SharField',
             'SpatialIndex', 'UnknownField'}


def mistakes_of_python(text):
    """Names that a migration doesn't import, and operations whose index has no name."""
    known, used, mistakes = set(dir(builtins)) | OWN_WORDS, set(), []
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.ImportFrom):
            known |= {name.asname or name.name for name in node.names}
        elif isinstance(node, ast.ClassDef):
            known.add(node.name)
        elif isinstance(node, ast.Name):
            (known if isinstance(node.ctx, ast.Store) else used).add(node.id)
        elif isinstance(node, ast.keyword) and node.arg in ('index', 'constraint'):
            names = [keyword.arg for keyword in node.value.keywords]
            if 'name' not in names and len(node.value.args) < 2:    # PartialIndex(fields, name)
                mistakes.append(f'no name: {ast.unparse(node)}')
    return mistakes + [f'not imported: {name}' for name in sorted(used - known)]


def compare_migration(place, apps):
    """What is wrong with the migration; None: nothing."""
    status, text, err = place.run('-w', '--format=django-migration', place.name)
    if status:
        return err
    mistakes = mistakes_of_python(text)
    if mistakes:
        return '\n  '.join(mistakes)
    again = f'{apps[0]}/migrations/0001_initial.py'
    place.write(again, text)
    _, want, warnings = place.run('-Wredundant', '-t', 'all', place.name)
    status, got, err = place.run('-w', '-t', 'all', again)
    want, got = statements(want), statements(got)
    # Oracle takes one index a key: of two, a migration keeps the first, a file the unique one
    more = warnings.count('[-Wredundant]')
    if 'there is an index' in err:
        return None     # a SpatialIndex in place of the field's own: stated, as an error
    if status or (want != got and not (more and len(want) <= len(got) <= len(want) + more)):
        return err or difference('\n'.join(want), '\n'.join(got))
    return None


def difference(want, got):
    """The first lines that are on one side only."""
    return '\n  '.join(sorted(set(want.splitlines()) ^ set(got.splitlines()))[:4])


def inputs(paths):
    """Label, file name, text and options of all inputs."""
    for path in paths:
        with open(path, encoding='utf-8') as file:
            yield path, os.path.basename(path), file.read(), ()
    if len(sys.argv) > 1:
        return
    for path in sorted(glob.glob(os.path.join(casefile.TESTS, 'cases', '*.t'))):
        for case in casefile.read_cases(path)[1]:
            if not set(case.options) & set(casefile.MODES) and \
                    all(case.makes_statements(target) for target in casefile.TARGETS):
                yield case.label, case.file_name, case.text, case.options


def check(label, name, text, options):
    """Counts of one input: passed, failed, skipped."""
    with tempfile.TemporaryDirectory(prefix='idxc-formats.') as directory:
        place = Place(directory, name, text, options)
        status, _, err = place.run('-w', '--format=idx', place.name)
        if status and 'is for models' in err:
            return 0, 0, 1      # a migration
        if place.run('-w', '-t', 'all', place.name)[0]:
            return 0, 0, 1      # a part of a program
        wrong, apps = compare_idx(place)
        found = [wrong]
        if len(apps) == 1 and not ONLY_MODELS.search(' '.join(options)):
            found.append(compare_migration(place, apps))
    for wrong in filter(None, found):
        print(f'FAIL {label}\n  {wrong}')
    return found.count(None), len(found) - found.count(None), 0


def main():
    """Compares all; the last line is the total."""
    patterns = ('../examples/*.idx', '../examples/*/models.py', 'reference/*.py', 'models/*.py')
    paths = sys.argv[1:] or sorted(path for pattern in patterns
                                   for path in glob.glob(os.path.join(casefile.TESTS, pattern)))
    counts = [check(*one) for one in inputs(paths)]
    return casefile.report(*map(sum, zip(*counts)))


if __name__ == '__main__':
    sys.exit(main())
