"""Inputs of idxc for the tests: files, and the cases of tests/cases/*.t.

A case file holds cases; lines of "#" before the first are about the file:

    === a title, then maybe {--options --for-idxc} and [models.py], the name of the input file
    # known failure: why                 (perhaps; not part of the input)
    model Book:                          (the input; this is its line 1)
        ...
    --- postgresql sqlite                (targets with the same output; "all": the five of TARGETS)
    CREATE INDEX ...                     (standard output)
    case.idx:2:5: warning: ...           (standard error without source lines and carets)
    exit 1                               (the exit status, unless it is 0)
    --- full mysql-8.0.12                (standard error whole)

Every target needs a section, of any version. Empty lines at the end of an input or section don't
count.
"""

import glob
import os
import re
import shlex
import subprocess
import tempfile
from collections import namedtuple

TARGETS = ('postgresql', 'sqlite', 'mysql', 'mariadb', 'oracle')
TESTS = os.path.dirname(os.path.abspath(__file__))
IDXC = os.path.abspath(os.environ.get('IDXC', './idxc'))
TIMEOUT = 60

# What is to be printed: who compiles a program in a mode of his own leaves out those of the program.
MODES = ('--tables', '--drop')

# The options with which idxc still makes the statements of the program.
STATEMENT_OPTIONS = re.compile(r'-W\S*|-w|--(tables|drop|concurrently|if-not-exists|(emulate|app)=\S+)')

# Migrations are statements, too, but not those of models: tests/migrations.py executes some.
MIGRATION = re.compile(r"^migration '|^class Migration\b", re.MULTILINE)

Result = namedtuple('Result', 'output diagnostics status')
Section = namedtuple('Section', 'targets full lines')


class FormatError(Exception):
    """A case file that breaks the format; the text begins with its place."""


class Program:
    """One input of idxc, a file or a text, with the options it is compiled with."""

    def __init__(self, label, file_name, options=(), text=None):
        self.label = label
        self.file_name = file_name
        self.options = options
        self.text = text

    def compile(self, target, *options):
        """The Result of idxc, with the options of the program, its modes only when there are no
        others. Diagnostics name the file as the caller did."""
        own = [option for option in self.options if not (options and option in MODES)]
        with tempfile.TemporaryDirectory(prefix='idxc-case.') as directory:
            if self.text is not None:
                with open(os.path.join(directory, self.file_name), 'w', encoding='utf-8') as file:
                    file.write(self.text)
            command = [IDXC, '-t', target, *options, *own, self.file_name]
            try:
                done = subprocess.run(command, cwd=directory if self.text is not None else None,
                                      timeout=TIMEOUT, stdin=subprocess.DEVNULL,
                                      capture_output=True, encoding='utf-8',
                                      errors='backslashreplace', check=False)
            except subprocess.TimeoutExpired:
                return Result('', f'no end after {TIMEOUT} s\n', 'timeout')
        return Result(done.stdout, done.stderr, done.returncode)

    def makes_statements(self, target):
        """Whether the program is to become statements that a server of the target takes."""
        return (all(STATEMENT_OPTIONS.fullmatch(option) for option in self.options) and
                not (self.text and MIGRATION.search(self.text)))


class Case(Program):
    """A Program with what idxc is to make of it: a list of Sections."""

    def __init__(self, path, line, header, body):
        match = re.fullmatch(r'=== (?P<title>.*?)( \{(?P<options>.*)\})?( \[(?P<name>[\w.]+)\])?',
                             header)
        if not match:
            raise FormatError(f'{path}:{line}: not "=== title {{options}} [file name]": {header}')
        self.header = header
        self.known_failure = None
        if body and body[0].startswith('# known failure:'):
            self.known_failure = body[0].partition(':')[2].strip()
            body = body[1:]
        source, self.sections = self.cut(body)
        super().__init__(f'{path}:{line}: {match["title"]}', match['name'] or 'case.idx',
                         tuple(shlex.split(match['options'] or '')), '\n'.join(source) + '\n')
        self.check_targets()

    @staticmethod
    def cut(body):
        """The lines of the input, and the Sections after it."""
        parts = [('', [])]
        for line in body:
            if line.startswith('--- '):
                parts.append((line[4:], []))
            else:
                parts[-1][1].append(line)
        for _, lines in parts:
            while lines and not lines[-1]:
                lines.pop()
        sections = []
        for heading, lines in parts[1:]:
            words = heading.split()
            full = words[:1] == ['full']
            targets = tuple(TARGETS if words == ['all'] else words[full:])
            sections.append(Section(targets, full, lines))
        return parts[0][1], sections

    def check_targets(self):
        """Every target has one section, apart from full ones."""
        listed = self.targets(full=False)
        twice = sorted({target for target in listed if listed.count(target) > 1})
        if twice:
            raise FormatError(f'{self.label}: two sections for {", ".join(twice)}')
        for target in listed + self.targets(full=True):
            if stem(target) not in TARGETS:
                raise FormatError(f'{self.label}: no such target: {target}')

    def targets(self, full):
        """The targets of all full sections, or of all others."""
        return [target for section in self.sections if section.full == full
                for target in section.targets]

    def missing_targets(self):
        """The targets that have no section of any version."""
        there = {stem(target) for full in (False, True) for target in self.targets(full)}
        return [target for target in TARGETS if target not in there]

    def makes_statements(self, target):
        refused = any(stem(target) in map(stem, section.targets) and section.lines[-1:] and
                      section.lines[-1].startswith('exit ') for section in self.sections)
        return super().makes_statements(target) and not refused and not self.known_failure


def stem(target):
    """The target without its version."""
    return target.partition('-')[0]


def actual_lines(result, full=False):
    """A Result as a section writes it."""
    lines = result.output.rstrip('\n').split('\n') if result.output else []
    lines += [line for line in result.diagnostics.rstrip('\n').split('\n')
              if line and (full or not line[0].isspace())]
    if result.status != 0:
        lines.append(f'exit {result.status}')
    return lines


def read_cases(path):
    """The lines before the first case, and the Cases of a file."""
    with open(path, encoding='utf-8', newline='\n') as file:
        lines = file.read().split('\n')
    starts = [number for number, line in enumerate(lines) if line.startswith('=== ')]
    starts.append(len(lines))
    preface = lines[:starts[0]]
    for number, line in enumerate(preface, 1):
        if line and not line.startswith('#'):
            raise FormatError(f'{path}:{number}: only comments may stand before "=== title"')
    label = os.path.relpath(path)
    return preface, [Case(label, start + 1, lines[start], lines[start + 1:end])
                     for start, end in zip(starts, starts[1:])]


def default_paths():
    """All case files and examples, beside this file's directory."""
    top = os.path.dirname(TESTS)
    return case_paths() + sorted(path for pattern in ('*.idx', '*.py', '*/*.py')
                                 for path in glob.glob(os.path.join(top, 'examples', pattern)))


def case_paths():
    return sorted(glob.glob(os.path.join(TESTS, 'cases', '*.t')))


def programs(paths):
    """The Programs of case files and of other inputs."""
    for path in paths:
        if path.endswith('.t'):
            yield from read_cases(path)[1]
        else:
            yield Program(os.path.relpath(path), path)


def required():
    """Whether what is missing on this machine is an error rather than skipped."""
    return os.environ.get('CI') == 'true' or os.environ.get('IDXC_REQUIRE_SERVERS') == '1'


def report(passed, failed, skipped):
    """Prints the last line of a run and returns its exit status."""
    print(f'{passed} passed, {failed} failed, {skipped} skipped')
    return 1 if failed else 0
