#!/usr/bin/env python3
"""Mutates the examples and compiles each mutant for all targets.

    robust.py [--count N] [--seed N] [--seconds N]

Whatever the input is, idxc must end in time with exit status 0 or 1, and print no SQL with status
1. Mutants that break this are kept, and their path is printed. The same seed makes the same
mutants; after the time given the rest is counted as skipped.

The environment variable IDXC names the compiler (default ./idxc), srcdir the source directory.
"""

import sys
sys.dont_write_bytecode = True

import argparse
import glob
import os
import random
import shutil
import subprocess
import tempfile
import time

IDXC = os.path.abspath(os.environ.get('IDXC', './idxc'))
SRCDIR = os.environ.get('srcdir', os.path.join(os.path.dirname(__file__), os.pardir))
HANG = 5                # seconds that a run may take

# A build with sanitizers says by an exit status of its own that it found something.
for sanitizer in ('ASAN_OPTIONS', 'UBSAN_OPTIONS', 'LSAN_OPTIONS'):
    os.environ[sanitizer] = ':'.join(filter(None, [os.environ.get(sanitizer), 'exitcode=99']))

TOKENS = [b'(', b')', b'[', b']', b'{', b'}', b',', b'.', b':', b'=', b'|', b'&', b'^', b'~', b'-',
          b'+', b'*', b'**', b'/', b'//', b'%', b'@', b';', b'\\', b'\\\n', b"'", b'"', b"'''",
          b'"""', b'#', b'\n', b'\r', b'\r\n', b'\t', b'\f', b' ', b'\0', b'\xff', b'\xc3',
          b'\xef\xbb\xbf', b'\xf0\x9f\x99\x82', b'...', b':=', b'->', b'<>', b'!=', b'None',
          b'True', b'not ', b'lambda', b'lambda x: x', b'class ', b'model ', b'include ',
          b'def f():', b'if x:', b'import ', b'for x in ', b'async ', b'await ', b'yield', b'pass',
          b'0', b'-1', b'0x', b'1e999', b'1e-999', b'1_', b'007', b'9' * 30, b'1.', b'1j', b"b'x'",
          b"f'{x}'", b"r'\\'", b"'\\x'", b"'\\ud800'", b"'%'", b"'\\0'", b"''", b'F(', b"F('pk')",
          b'Q(', b'Q()', b'~Q', b'Value(', b'Value(None)', b'Lower(', b'Case(', b'When(', b'Cast(',
          b"Func('a', function='x', template='%(')", b'RawSQL(', b'OpClass(', b'Index(', b'Index()',
          b'UniqueConstraint(', b'Meta', b'__', b"'__'", b"'a__b'", b"'-'", b"'-x'", b"'*'",
          b'fields=', b'fields=[]', b'condition=', b'name=', b"name=''", b'include=', b'opclasses=',
          b'targets=', b"targets=['x']", b'db_table=', b'max_length=-1', b'max_length=10**9',
          b'ForeignKey(', b"ForeignKey('self')", b'CharField(', b'DateField()',
          b'timedelta(days=10**12)', b"date(0, 0, 0)", b'Decimal(', b'UUID(', b'.desc()', b'.asc(',
          b'nulls_first=True', b'*[', b'**{']


def at(rng, items):
    """A random position in items, the end included."""
    return rng.randint(0, len(items))


def span(rng, items, longest):
    """A random range of items."""
    start = at(rng, items)
    return start, min(len(items), start + rng.randint(1, longest))


def delete(rng, items, longest):
    """items without a range."""
    start, end = span(rng, items, longest)
    return items[:start] + items[end:]


def duplicate(rng, items, longest):
    """items with a range twice; rarely very often."""
    start, end = span(rng, items, longest)
    times = rng.choice([1, 1, 1, 2, 300])
    return items[:end] + items[start:end] * times + items[end:]


def swap(rng, items, longest):
    """items with two neighbouring ranges swapped."""
    start, middle = span(rng, items, longest)
    end = min(len(items), middle + rng.randint(1, longest))
    return items[:start] + items[middle:end] + items[start:middle] + items[end:]


def copy(rng, items, longest):
    """items with a range copied to another place."""
    start, end = span(rng, items, longest)
    place = at(rng, items)
    return items[:place] + items[start:end] + items[place:]


def change_byte(rng, text):
    """text with one byte replaced."""
    place = rng.randrange(len(text)) if text else 0
    return text[:place] + bytes([rng.randrange(256)]) + text[place + 1:]


def insert_token(rng, text):
    """text with an odd token somewhere; rarely many times."""
    place = at(rng, text)
    return text[:place] + rng.choice(TOKENS) * rng.choice([1, 1, 1, 1, 1, 2, 500]) + text[place:]


def replace_word(rng, text):
    """text with something between two blanks or brackets replaced by an odd token."""
    places = [i for i, byte in enumerate(text) if byte in b' \n(),=[]']
    if len(places) < 2:
        return text
    place = rng.randrange(len(places) - 1)
    return text[:places[place] + 1] + rng.choice(TOKENS) + text[places[place + 1]:]


def truncate(rng, text):
    """The beginning of text."""
    return text[:at(rng, text)]


def on_lines(change):
    """A change of lists as a change of the lines of a text."""
    return lambda rng, text: b''.join(change(rng, text.splitlines(keepends=True), 4))


def on_bytes(change):
    """A change of sequences as a change of the bytes of a text."""
    return lambda rng, text: change(rng, text, 20)


CHANGES = [on(change) for on in (on_lines, on_bytes) for change in (delete, duplicate, swap, copy)]
CHANGES += [change_byte, insert_token, insert_token, replace_word, replace_word, truncate]


def mutate(rng, text):
    """text after a few changes; what grows to more than a megabyte is cut."""
    for _ in range(rng.choice([1, 1, 1, 2, 3, 8])):
        text = rng.choice(CHANGES)(rng, text)[:1000000]
    return text


def problem(path):
    """What is wrong with idxc's answer to a file, or None."""
    command = [IDXC, '-t', 'all', '--tables', '-I', os.path.join(SRCDIR, 'examples'), path]
    try:
        done = subprocess.run(command, capture_output=True, timeout=HANG, check=False)
    except subprocess.TimeoutExpired:
        return f'still running after {HANG} s'
    if done.returncode not in (0, 1):
        lines = done.stderr.decode('utf-8', 'replace').splitlines()
        said = [line for line in lines if 'Sanitizer' in line or 'runtime error' in line]
        return f'exit status {done.returncode} {" ".join(said[:1])}'
    if done.returncode == 1 and done.stdout:
        return 'SQL printed with exit status 1'
    if done.returncode == 1 and b'error:' not in done.stderr:
        return 'exit status 1 without an error'
    if done.returncode == 0 and b' error:' in done.stderr:
        return 'exit status 0 with an error'
    return None


def examples():
    """The texts of all examples."""
    pattern = os.path.join(SRCDIR, 'examples', '**', '*')
    paths = [path for path in sorted(glob.glob(pattern, recursive=True))
             if path.endswith(('.idx', '.py'))]
    texts = []
    for path in paths:
        with open(path, 'rb') as file:
            texts.append(file.read())
    return texts


def run(count, seed, seconds, directory):
    """Compiles the mutants; returns how many of them passed and failed."""
    rng, texts = random.Random(seed), examples()
    end, passed, failed = time.monotonic() + seconds, 0, 0
    for number in range(count):
        if time.monotonic() > end:
            break
        path = os.path.join(directory, f'{number}.idx')
        with open(path, 'wb') as file:
            file.write(mutate(rng, texts[number % len(texts)]))
        what = problem(path)
        if what:
            print(f'FAIL {path}: {what}')
            failed += 1
        else:
            os.unlink(path)
            passed += 1
    return passed, failed


def main():
    """Reads the arguments and runs."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('--count', type=int, default=600)
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--seconds', type=float, default=20)
    options = parser.parse_args()
    directory = tempfile.mkdtemp(prefix='idxc-robust.')
    passed, failed = run(options.count, options.seed, options.seconds, directory)
    if not failed:
        shutil.rmtree(directory)
    print(f'{passed} passed, {failed} failed, {options.count - passed - failed} skipped')
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
