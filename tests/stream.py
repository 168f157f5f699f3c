#!/usr/bin/env python3
"""Files that idxc compiles and forgets model by model, against the same compiled as a whole.

A second, empty input is enough for idxc to keep all models to the end. Statements, diagnostics and exit
status must be the same either way; the memory must not grow with the models.

The environment variable IDXC names the compiler (default ./idxc).
"""

import sys
sys.dont_write_bytecode = True

import os
import subprocess
import tempfile

import casefile

with open(casefile.IDXC, 'rb') as program:      # a sanitizer has an allocator of its own
    IS_SANITIZED = b'__asan_init' in program.read()

FILLER = 60     # models in between: their text is more than idxc keeps at once

# Each is a list of statements; filler models stand between any two.
PROGRAMS = {
    'keys that were declared before': [
        "model shop.Author:\n    name = CharField(max_length=40)\n",
        "model shop.Code:\n    code = CharField(max_length=9, primary_key=True)\n",
        "model shop.Big:\n    number = DecimalField(max_digits=9, decimal_places=2, primary_key=True)\n",
        "model shop.Profile:\n    code = OneToOneField('Code', on_delete=CASCADE, primary_key=True)\n",
        "model shop.Book:\n"
        "    author = ForeignKey('Author', on_delete=CASCADE)\n"
        "    code = ForeignKey('shop.Code', on_delete=CASCADE)\n"
        "    big = ForeignKey(Big, on_delete=CASCADE)\n"
        "    profile = OneToOneField(Profile, on_delete=CASCADE)\n"
        "    parent = ForeignKey('self', on_delete=CASCADE)\n"
        "    Index('author', 'code', condition=Q(code='x') & Q(big__gt='1.5'), name='b1')\n"
        "    Index('profile', condition=~Q(profile='a%') & Q(author__in=[1, 2]), name='b2')\n",
    ],
    'keys that come later': [
        "model shop.Book:\n    code = ForeignKey('Code', on_delete=CASCADE)\n"
        "    when = ForeignKey('When', on_delete=CASCADE)\n"
        "    Index('code', 'when', condition=Q(code='x') & Q(when__lt='2020-01-01'), name='b1')\n",
        "model shop.Other:\n    n = IntegerField()\n    Index('n')\n",
        "model shop.Code:\n    code = CharField(max_length=9, primary_key=True)\n    Index('code')\n",
        "model shop.When:\n    day = DateField(primary_key=True)\n",
    ],
    'tables between models': [
        "model shop.Tag:\n    slug = CharField(max_length=9, primary_key=True)\n",
        "model shop.Book:\n    tags = ManyToManyField('Tag')\n    others = ManyToManyField('self')\n"
        "    readers = ManyToManyField('Reader')\n    Index('id', name='b1')\n",
        "model shop.Reader:\n    n = IntegerField()\n    Index('n')\n",
    ],
    'models of other apps and files': [
        "model shop.User:\n    code = CharField(max_length=9, primary_key=True)\n",
        "model crm.User:\n    n = IntegerField()\n",
        "model crm.Deal:\n    owner = ForeignKey('User', on_delete=CASCADE)\n"
        "    other = ForeignKey('shop.User', on_delete=CASCADE)\n"
        "    third = ForeignKey('auth.User', on_delete=CASCADE)\n"
        "    Index('owner', condition=Q(owner=1) & Q(other='x') & Q(third=2), name='d1')\n",
        "model bank.Deal:\n    owner = ForeignKey('User', on_delete=CASCADE)\n    Index('owner', name='d2')\n",
    ],
    'constants, classes and abstract models': [
        "LOW = 10\nNAMES = ['a', 'b']\n",
        "class Status(TextChoices):\n    NEW = 'new'\n    OLD = 'old'\n\nOPEN = [Status.NEW]\n",
        "model shop.Stamped(abstract=True):\n    status = CharField(max_length=5)\n"
        "    made = DateTimeField(db_index=True)\n    Index('made', condition=Q(status__in=OPEN))\n",
        "model shop.A(Stamped):\n    n = IntegerField()\n"
        "    Index('n', condition=Q(status=Status.OLD, n__gt=LOW), name='a1')\n",
        "HIGH = LOW * 3\n",
        "model shop.B(Stamped):\n    n = IntegerField()\n    Index('n', condition=Q(n__gt=HIGH), name='b1')\n",
        "HIGH = 7\n",
        "model shop.C(Stamped):\n    n = IntegerField()\n    Index('n', condition=Q(n__gt=HIGH), name='c1')\n",
    ],
    'what is used before it is there': [
        "model shop.A:\n    n = IntegerField()\n    Index('n', condition=Q(n__gt=LIMIT), name='a1')\n",
        "LIMIT = 3\n",
        "model shop.B:\n    n = IntegerField()\n    Index('n', condition=Q(n__gt=LIMIT), name='b1')\n",
    ],
    'constants of models': [
        "model shop.A:\n    LIMIT = 4\n    n = IntegerField()\n    Index('n', condition=Q(n__gt=LIMIT), name='a1')\n",
        "model shop.B:\n    n = IntegerField()\n    Index('n', condition=Q(n__gt=A.LIMIT), name='b1')\n",
    ],
    'constants of models in constants': [
        "model shop.A:\n    LIMIT = 4\n    n = IntegerField()\n    Index('n', condition=Q(n__gt=LIMIT), name='a1')\n",
        "LIMIT = A.LIMIT + 1\n",
        "model shop.B:\n    n = IntegerField()\n    Index('n', condition=Q(n__gt=LIMIT), name='b1')\n",
    ],
    'names in included files': [
        "include 'names.idx'\n",
        "model shop.A(Base):\n    n = IntegerField()\n    Index('n', condition=Q(n__gt=MOST), name='a1')\n",
        "model shop.B(Base):\n    n = IntegerField()\n    Index('n', condition=Q(n__gt=MOST), name='b1')\n",
    ],
    'models in included files': [
        "include 'models.idx'\n",
        "model shop.B:\n    a = ForeignKey('A', on_delete=CASCADE)\n    Index('a', name='b1')\n",
    ],
    'a concrete base': [
        "model shop.A:\n    n = IntegerField()\n    Index('n', name='a1')\n",
        "model shop.B(A):\n    m = IntegerField()\n    Index('m', name='b1')\n",
    ],
    'to_field': [
        "model shop.A:\n    code = CharField(max_length=5, unique=True)\n",
        "model shop.B:\n    a = ForeignKey('A', to_field='code', on_delete=CASCADE)\n    Index('a', condition=Q(a='x'))\n",
    ],
    'a composite key': [
        "model shop.A:\n    a = IntegerField()\n    b = IntegerField()\n    pk = CompositePrimaryKey('a', 'b')\n",
        "model shop.B:\n    a = ForeignKey('A', on_delete=CASCADE)\n    Index('a')\n",
    ],
    'two indexes of one name': [
        "model shop.A:\n    n = IntegerField()\n    Index('n', name='same')\n",
        "model shop.B:\n    n = IntegerField()\n    Index('n', name='SAME')\n",
    ],
    'two models of one table': [
        "model shop.A(db_table='t'):\n    n = IntegerField()\n    Index('n', name='a1')\n",
        "model shop.B(db_table='t'):\n    n = IntegerField()\n    UniqueConstraint(fields=['n'], name='b1')\n",
    ],
    'a model declared twice': [
        "model shop.A:\n    n = IntegerField()\n    Index('n', name='a1')\n",
        "model shop.A:\n    n = IntegerField()\n    Index('n', name='b1')\n",
    ],
    'types of fields': [
        "model shop.A:\n    n = MoneyField()\n    Index('n', name='a1')\n",
        "field MoneyField = DecimalField(max_digits=9, decimal_places=2)\n",
    ],
    'lookups': [
        "class Half(Transform):\n    lookup_name = 'half'\n    function = 'HALF'\n    output_field = IntegerField()\n",
        "model shop.A:\n    n = IntegerField()\n    Index('n', condition=Q(n__half=3), name='a1')\n",
        "IntegerField.register_lookup(Half, lookup_name='hälfte')\n",
    ],
    'a mistake at the end': [
        "model shop.A:\n    n = IntegerField()\n    Index('n', name='a1')\n",
        "model shop.B:\n    n = IntegerField()\n    Index('m', name='b1')\n",
    ],
    'no end': [
        "model shop.A:\n    n = IntegerField()\n    Index('n', name='a1')\n",
        "model shop.B:\n    Index('n', name=('b1'\n",
    ],
    'branches': [
        "SMALL = True\n",
        "if SMALL:\n    LIMIT = 3\nelse:\n    LIMIT = 4\n",
        "model shop.A:\n    n = IntegerField()\n    Index('n', condition=Q(n__gt=LIMIT), name='a1')\n",
    ],
}

INCLUDED = {
    'names.idx': "MOST = 7\n\nmodel shop.Base(abstract=True):\n    made = DateField(db_index=True)\n"
                 "    Index('made', condition=Q(made__gt='2020-01-01'))\n",
    'models.idx': "model shop.A:\n    n = IntegerField()\n    Index('n', name='a1')\n",
}


def filler(number):
    """A model that has nothing to do with the others."""
    return (f"model fill.Filler{number}:\n"
            "    title = CharField(max_length=200)\n    pages = IntegerField(null=True)\n"
            "    parent = ForeignKey('self', on_delete=CASCADE)\n"
            f"    Index(Lower('title').desc(), 'pages', condition=Q(pages__gt=400), name='f{number}_a')\n"
            f"    UniqueConstraint(fields=['title'], condition=Q(pages__isnull=True), name='f{number}_b')\n")


def spread(statements):
    """The statements with fillers between them."""
    parts = []
    for number, statement in enumerate(statements):
        parts.append(statement)
        parts += [filler(number * FILLER + i) for i in range(FILLER)]
    return '\n'.join(parts)


# Prints the peak memory of a command. The process that starts it counts as well: it must be small.
PEAK = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, check=True)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024)
"""


def compile_file(path, *more):
    """Exit status, statements and diagnostics."""
    done = subprocess.run([casefile.IDXC, '-t', 'all', path, *more], capture_output=True, check=False,
                          timeout=casefile.TIMEOUT)
    return done.returncode, done.stdout, done.stderr


def difference(one, other):
    """The first line of output that differs, for the report."""
    for name, a, b in zip(('exit status', 'statements', 'diagnostics'), one, other):
        if a == b:
            continue
        if isinstance(a, int):
            return f'{name} {a}, as a whole {b}'
        lines = zip(a.split(b'\n') + [b''], b.split(b'\n') + [b''])
        first = next((pair for pair in lines if pair[0] != pair[1]), (b'', b''))
        return f'{name}: {first[0]!r}, as a whole {first[1]!r}'
    return None


def same_either_way(directory):
    """Compiles each program both ways; returns how many passed and failed."""
    failed = 0
    for name, text in INCLUDED.items():
        with open(os.path.join(directory, name), 'w', encoding='utf-8') as file:
            file.write(text)
    for label, statements in PROGRAMS.items():
        path = os.path.join(directory, 'case.idx')
        with open(path, 'w', encoding='utf-8') as file:
            file.write(spread(statements))
        found = difference(compile_file(path), compile_file(path, os.devnull))
        if found:
            failed += 1
            print(f'FAIL {label}: {found}')
    return len(PROGRAMS) - failed, failed


def mixed(number):
    """A filler and a model that has a base and foreign keys, back and forth; or one that ends them."""
    if number % 2:
        return f"{filler(number)}\nmodel shop.Book{number}:\n    n = IntegerField()\n"
    return (f"{filler(number)}\nmodel shop.Book{number}(Stamped):\n"
            "    author = ForeignKey('Author', on_delete=CASCADE)\n"
            f"    next = ForeignKey('Book{number + 1}', on_delete=CASCADE)\n"
            f"    Index('author', condition=Q(status=Status.NEW), name='b{number}')\n")


# Large files, and what they may take of the bytes of text and statements: as a whole it is ten times.
LARGE = {
    'plain models': (1.5, [filler(i) for i in range(30000)]),
    'what must not keep idxc from forgetting': (2, [
        *PROGRAMS['constants, classes and abstract models'][:3],
        "model shop.Author:\n    code = CharField(max_length=9, primary_key=True)\n",
        *(mixed(i) for i in range(20000))]),
}


def memory_stays(directory):
    """How many large files take the memory that they may, with 4 MB to start with, and how many more."""
    failed = 0
    for label, (ratio, statements) in LARGE.items():
        path = os.path.join(directory, 'large.idx')
        with open(path, 'w', encoding='utf-8') as file:
            file.write('\n'.join(statements))
        command = [casefile.IDXC, '-t', 'postgresql', '-w', path]
        done = subprocess.run(command, capture_output=True, check=True, timeout=casefile.TIMEOUT)
        peak = int(subprocess.run([sys.executable, '-I', '-S', '-c', PEAK, *command], check=True,
                                  capture_output=True, timeout=casefile.TIMEOUT).stdout)
        most = ratio * (os.path.getsize(path) + len(done.stdout)) + 4e6
        if peak > most:
            failed += 1
            print(f'FAIL memory of {label}: {peak} bytes, expected less than {most:.0f}')
    return len(LARGE) - failed, failed


def main():
    """Runs all."""
    with tempfile.TemporaryDirectory(prefix='idxc-stream.') as directory:
        memory = (0, 0) if IS_SANITIZED else memory_stays(directory)
        same = same_either_way(directory)
    return casefile.report(memory[0] + same[0], memory[1] + same[1], 0)


if __name__ == '__main__':
    sys.exit(main())
