#!/usr/bin/env python3
"""Measures idxc beside other programs on the same files, and prints tables. Run by `make bench`.

usage: measure.py [--quick] [TABLE...]      tables: throughput start memory cost shapes project

Times are the least of several runs, of the processor where it says so; what counts are the ratios
within one run, and the instructions, which no other load of the machine changes. Django
(python3-django), sqlglot (python3-sqlglot) and valgrind are left out, and named, where they are
not installed.

IDXC, SCANNER, PEAK: the programs (./idxc, bench/scanner, bench/peak); PYTHON: the one that has Django.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
import generate  # noqa: E402 pylint: disable=wrong-import-position
from shapes import SHAPES, path_of  # noqa: E402 pylint: disable=wrong-import-position

IDXC = os.path.abspath(os.environ.get('IDXC', './idxc'))
SCANNER = os.path.abspath(os.environ.get('SCANNER', 'bench/scanner'))
PEAK = os.path.abspath(os.environ.get('PEAK', 'bench/peak'))
PYTHON = os.environ.get('PYTHON', '/usr/bin/python3')
QUICK = '--quick' in sys.argv


class Run:
    """What a command takes: seconds of the clock and of the processor."""

    def __init__(self, command, output=os.devnull):
        start = time.perf_counter()
        process = os.posix_spawn(command[0], command, os.environ, file_actions=[
            (os.POSIX_SPAWN_OPEN, 1, output, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o666)])
        _, self.status, usage = os.wait4(process, 0)
        self.clock = time.perf_counter() - start
        self.processor = usage.ru_utime + usage.ru_stime


def least(command, what='processor', times=7, output=os.devnull):
    """The least of several runs."""
    runs = [Run(command, output) for _ in range(3 if QUICK else times)]
    if any(run.status for run in runs):
        sys.exit(f'failed: {command}')
    return min(getattr(run, what) for run in runs)


def instructions(command):
    """Counted by callgrind; None without valgrind."""
    if not shutil.which('valgrind'):
        return None
    done = subprocess.run(
        ['valgrind', '--tool=callgrind', '--callgrind-out-file=/dev/null', *command],
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False, encoding='utf-8')
    return int(re.search(r'Collected : (\d+)', done.stderr).group(1))


def has(module):
    """Whether PYTHON has a module."""
    return subprocess.run([PYTHON, '-c', f'import {module}'], check=False,
                          stderr=subprocess.DEVNULL).returncode == 0


def table(title, head, rows):
    """Prints a table as Markdown has it."""
    widths = [max(len(str(row[i])) for row in [head, *rows]) for i in range(len(head))]
    print(f'\n### {title}\n')
    for row in [head, ['-' * width for width in widths], *rows]:
        cells = [str(cell).ljust(width) if i == 0 else str(cell).rjust(width)
                 for i, (cell, width) in enumerate(zip(row, widths))]
        print(f"| {' | '.join(cells)} |")
    sys.stdout.flush()


def write(path, text):
    """Writes a file; its path."""
    with open(path, 'w', encoding='utf-8') as file:
        file.write(text)
    return path


def mixed(count, form=generate.idx):
    """A file of the generator, in the current directory."""
    path = 'models.py' if form is generate.django else f'{count}.idx'
    return write(path, generate.text_of(count, form))


def number(value):
    """For a reader: 1,234 or 1.23."""
    return f'{value:,.0f}' if value >= 100 else f'{value:.3g}'


def throughput():
    """Indexes a second, beside the others."""
    count, few = 100_000, 2_000
    path = mixed(count)
    size = os.path.getsize(path)
    mixed(few, generate.django)
    subprocess.run([IDXC, mixed(few)], stdout=open('few.sql', 'w', encoding='utf-8'), check=True)
    measured = [(name, count, least(command), instructions(command)) for name, command in [
        ('cat', [shutil.which('cat'), path]), ('scanner alone', [SCANNER, path]),
        ('idxc -t postgresql', [IDXC, path]), ('idxc -t all', [IDXC, '-w', '-t', 'all', path])]]
    for module, script in [('django', 'with_django.py'), ('sqlglot', 'with_sqlglot.py')]:
        if has(module):
            done = subprocess.run([PYTHON, os.path.join(HERE, script)], check=True,
                                  stdout=subprocess.PIPE, encoding='utf-8')
            measured.append((f'{module} {done.stdout.split()[0]}', few,
                             float(done.stdout.split()[1]), None))
        else:
            print(f'not installed: python3-{module}')
    each = {name: seconds / indexes for name, indexes, seconds, _ in measured}
    table(f'Throughput: {size / count:.0f} bytes an index, time of the processor',
          ['', 'indexes/s', 'MB/s', 'times idxc', 'times scanner', 'instructions/index'],
          [[name, number(indexes / seconds), number(size / count * indexes / seconds / 1e6),
            number(each[name] / each['idxc -t postgresql']),
            number(each[name] / each['scanner alone']),
            number(counted / count) if counted else '']
           for name, indexes, seconds, counted in measured])


def start():
    """A file of ten indexes, from the start of the process to its end."""
    path = mixed(10)
    rows = [('/bin/true', ['/bin/true']), ('idxc -t postgresql', [IDXC, path]),
            ('idxc -t all', [IDXC, '-w', '-t', 'all', path])]
    times = [(name, least(command, 'clock', 200), instructions(command)) for name, command in rows]
    if has('django'):
        mixed(10, generate.django)
        subprocess.run([PYTHON, os.path.join(HERE, 'with_django.py'), 'project'], check=True)
        times.append(("Django's sqlmigrate",
                      least([PYTHON, 'manage.py', 'sqlmigrate', 'desk', '0001'], 'clock', 5), None))
    table('Start to exit, ten indexes', ['', 'ms', 'times /bin/true', 'instructions'],
          [[name, f'{seconds * 1e3:.2f}', number(seconds / times[0][1]),
            number(counted) if counted else ''] for name, seconds, counted in times])


def sizes():
    """10, 100, ... indexes."""
    return [10 ** i for i in range(1, 6 if QUICK else 7)]


def peak(command):
    """Kilobytes at the peak."""
    done = subprocess.run([PEAK, *command], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                          check=True, encoding='utf-8')
    return int(done.stderr.split()[-1])


def memory():
    """Peak memory at each size."""
    rows = []
    for count in sizes():
        path = mixed(count)
        one = peak([IDXC, path, '-o', 'out.sql'])
        both = (os.path.getsize(path) + os.path.getsize('out.sql')) / 1024
        every = peak([IDXC, '-w', '-t', 'all', path])
        rows.append([f'{count:,}', number(both / 1024), number(one / 1024),
                     number(one / both), number(every / 1024)])
    table('Peak memory', ['indexes', 'input + output, MB', 'peak, MB', 'ratio', '-t all: peak, MB'],
          rows)


def cost():
    """What an index costs in files of each size."""
    rows = []
    for count in sizes():
        command = [IDXC, mixed(count)]
        seconds = least(command, 'processor', 5)
        counted = instructions(command) if count <= 100_000 else None
        rows.append([f'{count:,}', f'{seconds * 1e3:.2f}', number(seconds / count * 1e9),
                     number(counted / count) if counted else ''])
    table('Cost against size', ['indexes', 'ms', 'ns/index', 'instructions/index'], rows)


def shapes():
    """What grows in a file, and how the cost grows with it."""
    rows = []
    for name, shape in SHAPES.items():
        row = [name]
        for size in (1, 100, 1_000, 10_000):
            text = shape(size)
            path = write(path_of(text), text)
            row.append(min(Run([IDXC, '-t', 'all', path]).processor for _ in range(3)))
        rows.append([name, *(f'{seconds * 1e3:.2f}' for seconds in row[1:]),
                     number((row[4] - row[1]) / (row[3] - row[1]))])
    table('Cost of shapes, all targets, ms', ['', '1', '100', '1,000', '10,000', 'ratio'], rows)


def project():
    """A models.py of 300 models and 10,000 lines, beside one without anything else in it."""
    path = write('models.py', generate.project(300))
    with open(path, encoding='utf-8') as file:
        count = len(file.readlines())
    seconds = least([IDXC, path], 'clock', 20)
    table('A large models.py', ['lines', 'models', 'ms'], [[count, 300, f'{seconds * 1e3:.1f}']])


def binary():
    """What is installed."""
    shutil.copy(IDXC, 'stripped')
    subprocess.run(['strip', 'stripped'], check=True)
    linked = subprocess.run(['ldd', 'stripped'], stdout=subprocess.PIPE, check=False,
                            encoding='utf-8').stdout
    print(f"\nStripped binary: {os.path.getsize('stripped'):,} bytes; libraries: "
          + ', '.join(re.findall(r'lib\w+\.so\.\d+', linked)))


def main():
    """Prints the tables."""
    tables = {'throughput': throughput, 'start': start, 'memory': memory, 'cost': cost,
              'shapes': shapes, 'project': project, 'binary': binary}
    wanted = [word for word in sys.argv[1:] if word != '--quick'] or list(tables)
    if not set(wanted) <= set(tables):
        sys.exit(__doc__)
    if not shutil.which('valgrind'):
        print('not installed: valgrind')
    with tempfile.TemporaryDirectory(prefix='idxc-bench.') as directory:
        os.chdir(directory)
        for name in wanted:
            tables[name]()


if __name__ == '__main__':
    main()
