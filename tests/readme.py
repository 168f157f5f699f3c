#!/usr/bin/env python3
"""Runs the examples of README.md, man/idxc.1 and man/idx.5.

    tests/readme.py

A fenced block of README.md has a comment before it that says what it is:

    <!-- file: NAME -->             a file that later commands find
    <!-- output: COMMAND -->        the standard output of the command; white space may differ
    <!-- diagnostic: COMMAND -->    lines of its standard error
    <!-- not run: WHY -->           skipped
    <!-- run: COMMAND -->           (no block) a command that ends with status 0

In the manual pages, displays are taken for what they look like: a line "$ COMMAND" is run, a model
is compiled for every target, a diagnostic must be among those for shop.idx of README.md. Others
are skipped. Environment: IDXC the program (default ./idxc), srcdir the source tree. The last line
counts.
"""

import sys
sys.dont_write_bytecode = True

import os
import re
import shutil
import subprocess
import tempfile

SOURCE = os.path.abspath(os.environ.get('srcdir')
                         or os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))
IDXC = os.path.abspath(os.environ.get('IDXC', './idxc'))
TIMEOUT = 60

MARK = re.compile(r'<!-- (?P<kind>file|output|diagnostic|not run|run): (?P<words>.*?) -->')
BLOCK = re.compile(r'(?:<!-- (?P<mark>[^>]*) -->\n)?```\w*\n(?P<text>.*?)```\n', re.S)
DISPLAY = re.compile(r'^\.Bd -literal.*?\n(.*?)^\.Ed$', re.S | re.M)
DIAGNOSTIC = re.compile(r'\S+\.idx:\d+:\d+: ')


class Workplace:
    """A directory with idxc in the path, and the counts."""

    def __init__(self, directory):
        self.directory = directory
        self.passed = self.failed = self.skipped = 0
        programs = os.path.join(directory, '.bin')
        os.mkdir(programs)
        os.symlink(IDXC, os.path.join(programs, 'idxc'))
        self.environment = {**os.environ, 'PATH': programs + os.pathsep + os.environ['PATH']}
        for name in ('MAKEFLAGS', 'MFLAGS', 'MAKELEVEL', 'IDXC'):
            self.environment.pop(name, None)

    def write(self, name, text):
        with open(os.path.join(self.directory, name), 'w', encoding='utf-8') as file:
            file.write(text)

    def run(self, command):
        return subprocess.run(['sh', '-c', command], cwd=self.directory, env=self.environment,
                              timeout=TIMEOUT, stdin=subprocess.DEVNULL, capture_output=True,
                              encoding='utf-8', check=False)

    def check(self, what, fine, details=''):
        if fine:
            self.passed += 1
        else:
            self.failed += 1
            print(f'FAILED: {what}\n{details}')

    def check_run(self, what, command):
        done = self.run(command)
        self.check(f'{what}: {command}', done.returncode == 0, done.stderr)


def one_blank(text):
    return ' '.join(text.split())


def readme_block(place, kind, words, text):
    if kind == 'file':
        place.write(words, text)
    elif kind == 'output':
        done = place.run(words)
        same = done.returncode == 0 and one_blank(done.stdout) == one_blank(text)
        place.check(f'README.md: {words}', same, done.stdout)
    elif kind == 'diagnostic':
        done = place.run(words)
        place.check(f'README.md: {words}', text in done.stderr, done.stderr)
    else:
        place.skipped += 1


def readme(place):
    """Blocks and marks of README.md in their order."""
    with open(os.path.join(SOURCE, 'README.md'), encoding='utf-8') as file:
        text = file.read()
    events = [(found.start(), found) for found in BLOCK.finditer(text)]
    events += [(found.start(), found) for found in MARK.finditer(text) if found['kind'] == 'run']
    for _, found in sorted(events, key=lambda event: event[0]):
        if found.re is MARK:
            place.check_run('README.md', found['words'])
            continue
        mark = MARK.fullmatch(f'<!-- {found["mark"]} -->')
        if mark:
            readme_block(place, mark['kind'], mark['words'], found['text'])
        else:
            place.check('README.md: a block without a mark', False, found['text'])


def plain(roff):
    """The text of a literal display."""
    lines = [line.removeprefix('\\&') for line in roff.splitlines()]
    return '\n'.join(lines).replace('\\e', '\\').replace('\\-', '-') + '\n'


def display(place, page, text):
    commands = re.findall(r'^\$ (.*)$', text, re.M)
    for command in commands:
        place.check_run(page, command)
    if commands:
        return
    if DIAGNOSTIC.match(text):
        done = place.run('idxc -t all -o %t.sql shop.idx')
        place.check(f'{page}: a diagnostic', text in done.stderr, text)
    elif text.startswith(('model ', 'from ', 'class ')):
        place.write('display.idx', text)
        done = place.run('idxc -w -t all display.idx')
        fine = done.returncode == 0 and 'CREATE' in done.stdout
        place.check(f'{page}: {text.splitlines()[0]}', fine, done.stderr)
    else:
        place.skipped += 1


def manual(place, page):
    with open(os.path.join(SOURCE, 'man', page), encoding='utf-8') as file:
        for roff in DISPLAY.findall(file.read()):
            display(place, page, plain(roff))


def main():
    with tempfile.TemporaryDirectory(prefix='idxc-readme.') as directory:
        place = Workplace(directory)
        examples = os.path.join(SOURCE, 'examples')
        shutil.copy(os.path.join(examples, 'bookstore.idx'), directory)
        shutil.copy(os.path.join(examples, 'shop', 'models.py'), directory)
        shutil.copytree(os.path.join(examples, 'shop', 'migrations'),
                        os.path.join(directory, 'shop', 'migrations'))
        shutil.copy(os.path.join(examples, 'shop', 'models.py'), os.path.join(directory, 'shop'))
        os.mkdir(os.path.join(directory, 'blog'))
        place.write('blog/models.py', 'class Post(models.Model):\n    slug = models.SlugField()\n')
        readme(place)
        manual(place, 'idxc.1')
        manual(place, 'idx.5')
    print(f'{place.passed} passed, {place.failed} failed, {place.skipped} skipped')
    return 1 if place.failed else 0


if __name__ == '__main__':
    sys.exit(main())
