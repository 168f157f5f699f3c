#!/usr/bin/env python3
"""Makes what the fuzzers start from: seeds.py DIRECTORY

DIRECTORY/corpus gets the examples, the inputs of all cases and generated programs, each behind a
few heads of option bytes (see fuzz.c); DIRECTORY/dictionary the words of the language, taken from
the sources: every text in a table or an argument list that looks like a word or an operator. The
same sources make the same files.
"""

import sys
sys.dont_write_bytecode = True

import glob
import hashlib
import os
import re

TESTS = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(0, TESTS)

import casefile  # noqa: E402 (beside the tests)
import generate  # noqa: E402 (beside this file)

ROOT = os.path.dirname(TESTS)
KINDS = {'.idx': 0, '.py': 1}
GENERATED = 60
LARGEST = 16000         # bytes of a seed: large ones only slow the fuzzer down

# targets (a bit each; 0x80: oldest versions), flags and more, as fuzz.c reads them
HEADS = [(0, 0x02, 0), (0x80, 0x8C, 4), (0, 0x01, 2), (0x90, 0x10, 1), (0, 0x02, 0x38),
         (0x88, 0x0C, 0x50), (0, 0x40, 0)]

TEXT = re.compile(r'"((?:[^"\\\n]|\\.)*)"')
WORD = re.compile(r'[A-Za-z_][A-Za-z0-9_]{1,40}\Z')
SYNTAX = ['(', ')', '[', ']', '{', '}', ',', '=', ':', '~', '|', '&', '**', '//', "'", '"', '\\n',
          "'''", '\\\\', '%%', '__', '#', ';', '\\x00', 'Q(', 'F(', 'model x:\\n ', "include '1'\\n",
          'models.', 'class Meta:', '-- ', '/*', '*/', 'migrations.', '\\xe2\\x80\\xae']


def words():
    """Every word in a text of the sources, and the marks of the grammar."""
    found = set()
    for path in sorted(glob.glob(os.path.join(ROOT, 'src', '*.c'))):
        with open(path, encoding='utf-8') as file:
            for text in TEXT.findall(file.read()):
                found.update(word for word in re.split(r'[ |{}()$,.]+', text) if WORD.match(word))
    with open(os.path.join(ROOT, 'grammar', 'lexer.l'), encoding='utf-8') as file:
        found.update(word for word in TEXT.findall(file.read()) if WORD.match(word))
    return sorted(found)


def inputs():
    """Pairs of a file name and its text."""
    for path in sorted(glob.glob(os.path.join(ROOT, 'examples', '**', '*'), recursive=True)):
        if os.path.isfile(path) and os.path.splitext(path)[1] in KINDS:
            with open(path, encoding='utf-8') as file:
                yield path, file.read()
    for path in sorted(glob.glob(os.path.join(TESTS, 'cases', '*.t'))):
        for case in casefile.read_cases(path)[1]:
            yield case.file_name, case.text
    for seed in range(GENERATED):
        yield 'generated.idx', generate.program(seed)


def kind_of(name, text):
    if 'migrations.Migration' in text:
        return 2
    return KINDS.get(os.path.splitext(name)[1], 0)


def write(path, data):
    with open(path, 'wb') as file:
        file.write(data)


def main():
    """Writes the corpus and the dictionary."""
    corpus = os.path.join(sys.argv[1], 'corpus')
    os.makedirs(corpus, exist_ok=True)
    for number, (name, text) in enumerate(inputs()):
        head = HEADS[number % len(HEADS)]
        data = bytes([kind_of(name, text), *head]) + text.encode()[:LARGEST]
        write(os.path.join(corpus, hashlib.sha1(data).hexdigest()), data)
    lines = [f'"{word}"\n' for word in words()]
    lines += ['"' + re.sub(r'(?<!\\)"', '\\"', mark).replace('\\n', '\\x0a') + '"\n' for mark in SYNTAX]
    write(os.path.join(sys.argv[1], 'dictionary'), ''.join(lines).encode())
    print(f'{len(os.listdir(corpus))} seeds, {len(lines)} words')


if __name__ == '__main__':
    main()
