#!/usr/bin/env python3
"""Inputs of absurd size: sizes.py [NAME...]

Each must end in time and with little memory for what it is: the limits below are generous, so that
they hold on a slow machine and still catch a cost that grows with the square. The environment
variable IDXC names the compiler (default ./idxc).
"""

import sys
sys.dont_write_bytecode = True

import os
import re
import resource
import subprocess
import tempfile
import time

import casefile

MILLION = 1_000_000
SECONDS = 20            # of processor time, for the largest; most take a tenth of one
MEMORY = 3 << 30        # bytes of address space
IS_SANITIZED = b'__asan_init' in open(casefile.IDXC, 'rb').read()
HEAD = 'model a.B:\n'
INCLUDES = 10_000
ITEMS = 20_000


def line_of(size):
    """A model with a text of `size` bytes on one line."""
    return f'{HEAD}    Index("a", condition=Q(t="{"x" * size}"))\n'


def keys(count):
    """An index of so many columns."""
    names = ', '.join(f"'c{i}'" for i in range(count))
    return f'{HEAD}    Index(fields=[{names}], name="i")\n'


def doubling(first, line):
    """Forty constants, each twice as large as the one before."""
    return first + ''.join(line.format(i + 1, i) for i in range(40))


# name: (text, exit status, what is said or printed)
ONE_FILE = {
    'nested brackets': ('x = ' + '(' * MILLION + '1' + ')' * MILLION + '\n', 1,
                        'brackets nested deeper than 200 levels'),
    'nested calls': ('x = ' + 'a(' * MILLION, 1, 'nested deeper than 200 levels'),
    'nested signs': ('x = ' + '-' * MILLION + '1\n', 1, 'nested too deeply'),
    'nested attributes': ('x = a' + '.b' * MILLION + '\n', 1, 'more than 12000 levels'),
    'nested sums': ('x = ' + '1 + ' * MILLION + '1\n', 1, 'more than 12000 levels'),
    'nested conditions': (f'{HEAD}    Index("a", condition={"Q(x=1) | " * 300_000}Q(x=2))\n', 1,
                          'more than 12000 levels'),
    'nested negations': (f'{HEAD}    Index("a", condition={"~" * 300_000}Q(x=2))\n', 1,
                         'nested too deeply'),
    'nested blocks': (''.join(' ' * i + 'class a:\n' for i in range(2000)), 1,
                      'blocks nested deeper than 200 levels'),
    'a line of 100 MB': (line_of(100 * MILLION), 0, 'WHERE "t" = \'xxx'),
    'a comment of 100 MB': ('#' * (100 * MILLION) + f'\n{HEAD}    Index("a")\n', 0, 'CREATE INDEX'),
    'an open text of 100 MB': ('x = "' + 'a' * (100 * MILLION), 1, 'unterminated string'),
    'a name of 10 MB': ('x' * (10 * MILLION) + ' = 1\n', 0, ''),
    'a number of 10 MB': ('x = ' + '9' * (10 * MILLION) + '\n', 1, 'more than 4300 digits'),
    '100,000 fields': (HEAD + ''.join(f'    f{i} = IntegerField()\n' for i in range(100_000)) +
                       ''.join(f"    Index('f{i}')\n" for i in range(0, 100_000, 100)), 0, '"f99900"'),
    '200,000 models': (''.join(f'model a.B{i}:\n    Index("c")\n' for i in range(200_000)), 0, 'a_b199999'),
    '1,000,000 values': (f'{HEAD}    Index("a", condition=Q(y__in=[{"1, " * MILLION}2]))\n', 0,
                         '"y" IN (1, '),
    '100,000 keys': (keys(100_000), 0, '100000 key parts, PostgreSQL takes 32'),
    '100,000 branches': (f'{HEAD}    Index(Case(' + ', '.join(f'When(a={i}, then={i})' for i in range(100_000))
                         + ', default=1), name="i")\n', 0, 'WHEN "a" = 99999'),
    'a text doubled': (doubling('y0 = "aaaaaaaaaaaaaaaa"\n', 'y{0} = y{1} + y{1}\n') +
                       f'{HEAD}    Index("a", condition=Q(b=y40))\n', 1, 'more than 1048576 items'),
    'a list doubled': (doubling('y0 = [1, 2]\n', 'y{0} = [*y{1}, *y{1}]\n') +
                       f'{HEAD}    Index("a", condition=Q(b__in=y40))\n', 1, 'more than 1048576 items'),
    'a condition doubled': (doubling('y0 = Q(a=1)\n', 'y{0} = y{1} | y{1}\n') +
                            f'{HEAD}    Index("a", condition=y40)\n', 1, 'more than 1000000 expressions'),
    # mistakes by the thousand: each is said, none costs what all cost together
    'unknown fields': (HEAD + ''.join(f'    f{i} = IntegerField()\n' for i in range(ITEMS)) +
                       ''.join(f"    Index('g{i}')\n" for i in range(ITEMS)), 1, f"'g{ITEMS - 1}'"),
    'unknown options': (f'{HEAD}    Index("a", ' + ', '.join(f'o{i}=1' for i in range(ITEMS)) + ')\n', 1,
                        f"'o{ITEMS - 1}'"),
    'mistakes on a line': (f'{HEAD}    a = IntegerField()\n    ' + 'Index("b"); ' * ITEMS + '\n', 1,
                           'no field'),
    'models of one name': ((HEAD + '    Index("a")\n') * ITEMS, 1, 'declared twice'),
    'indexes of one name': (HEAD + '    Index("a", name="x")\n' * ITEMS, 1, 'two indexes are called'),
    'another kind of file': ('$' * MILLION, 1, 'invalid character'),
}

# The server's own limits, in the words of the diagnostic.
KEY_LIMITS = {'postgresql': 32, 'mysql': 16, 'mariadb': 32, 'oracle': 32, 'sqlite': 2000}


def run(*arguments):
    """A run within the limits: exit status, output, messages, seconds of processor time."""
    def limit():
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS * 3, SECONDS * 3))
        if not IS_SANITIZED:            # a sanitizer reserves terabytes
            resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run([casefile.IDXC, *arguments], capture_output=True, check=False,
                          preexec_fn=limit)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return done.returncode, done.stdout, done.stderr, spent


def wrong(result, status, said):
    """What is wrong with a run, or None."""
    code, output, messages, spent = result
    if code != status:
        return f'exit {code} instead of {status}: {messages[:300]!r}'
    if said.encode() not in output and said.encode() not in messages:
        return f'nothing of {said!r}: {messages[:200]!r}'
    if code == 1 and output:
        return 'an error and SQL'
    if spent > SECONDS * (5 if IS_SANITIZED else 1):
        return f'{spent:.1f} s'
    return None


def write(path, text):
    with open(path, 'w', encoding='utf-8') as file:
        file.write(text)


def one_file(name):
    text, status, said = ONE_FILE[name]
    write('case.idx', text)
    return wrong(run('case.idx'), status, said)


def chain():
    """A file that includes a file that includes a file ..."""
    for i in range(INCLUDES):
        write(f'{i}.idx', f"include '{i + 1}.idx'\nmodel a.B{i}:\n    Index('c')\n")
    return wrong(run('0.idx'), 1, 'includes nested deeper than 200 levels')


def fan():
    """A file that includes many."""
    write('main.idx', ''.join(f"include '{i}.idx'\n" for i in range(INCLUDES)))
    for i in range(INCLUDES):
        write(f'{i}.idx', f"model a.B{i}:\n    Index('c')\n")
    return wrong(run('main.idx'), 0, f'a_b{INCLUDES - 1}')


def diamonds():
    """Files that include the next one twice: two to the power of forty ways."""
    for i in range(40):
        write(f'{i}.idx', f"include '{i + 1}.idx'\n" * 2 + f'A{i} = {i}\n')
    write('40.idx', f'{HEAD}    Index("c", condition=Q(d=A))\nA = 7\n')
    return wrong(run('0.idx'), 0, '"d" = 7')


def key_limits():
    """The limit of columns of each server: as many are taken, one more is not."""
    for target, limit in KEY_LIMITS.items():
        write('case.idx', keys(limit))
        most = run('-t', target, 'case.idx')
        write('case.idx', keys(limit + 1))
        more = run('-t', target, 'case.idx')
        if most[0] or b'CREATE INDEX' not in most[1] or b'skipped' in most[2]:
            return f'{target}: {limit} keys: {most[2][:200]!r}'
        if b'CREATE INDEX' in more[1] or not re.search(rb'case\.idx:2:\d+: \w+: .* takes %d\b' % limit,
                                                       more[2]):
            return f'{target}: {limit + 1} keys: {more[2][:200]!r}'
    return None


def table_limits():
    """MySQL and MariaDB take 64 keys of a table: here a primary, a unique and a foreign key, too."""
    fields = ''.join(f'    c{i} = IntegerField(db_index=True)\n' for i in range(70))
    write('case.idx', 'model a.B:\n    u = IntegerField(unique=True)\n    b = ForeignKey("self")\n'
                      '    many = ManyToManyField("self")\n' + fields)
    for target, note in {'mysql': 1, 'mariadb': 1, 'postgresql': 0, 'sqlite': 0}.items():
        status, _, said, _ = run('-t', target, 'case.idx')
        if status or len(re.findall(rb'case\.idx:66:\d+: note: .*more than 64 keys', said)) != note:
            return f'{target}: {said[:200]!r}'
    return None


def main():
    """Runs all tests, or those that are named, each in a directory of its own."""
    tests = {name: lambda name=name: one_file(name) for name in ONE_FILE}
    tests.update({'a chain of includes': chain, 'a fan of includes': fan,
                  'diamonds of includes': diamonds, 'limits of keys': key_limits,
                  'limits of tables': table_limits})
    words, failed, ran = sys.argv[1:], 0, 0
    for name, test in tests.items():
        if words and not any(word in name for word in words):
            continue
        start, here = time.monotonic(), os.getcwd()
        with tempfile.TemporaryDirectory(prefix='idxc-sizes.') as directory:
            os.chdir(directory)
            problem = test()
            os.chdir(here)
        ran += 1
        if problem:
            failed += 1
            print(f'FAIL {name}: {problem}')
        elif words:
            print(f'ok {name}: {time.monotonic() - start:.1f} s')
    return casefile.report(ran - failed, failed, 0)


if __name__ == '__main__':
    sys.exit(main())
