#!/usr/bin/env python3
"""Index classes and types on PostgreSQL: tests/servers run tests/methods.py

Every class with a column of every type, and with expressions: what idxc emits is taken, and what it
skips is refused by the server as well. The last line counts pairs of index and server. IDXC names
the compiler (default ./idxc).
"""

import sys
sys.dont_write_bytecode = True

import re

import casefile
import db
import live
import rows

CLASSES = ('BTreeIndex', 'HashIndex', 'GinIndex', 'GistIndex', 'SpGistIndex', 'BrinIndex',
           'BloomIndex')

FIELDS = (
    'IntegerField()', 'BigIntegerField()', 'SmallIntegerField()', 'PositiveIntegerField()',
    'BooleanField()', 'CharField(max_length=20)', 'TextField()', 'SlugField(db_index=False)',
    'CITextField()', 'DateField()', 'TimeField()', 'DateTimeField()', 'DurationField()',
    'DecimalField(max_digits=8, decimal_places=2)', 'FloatField()', 'UUIDField()', 'JSONField()',
    'BinaryField()', 'GenericIPAddressField()', 'ArrayField(IntegerField())',
    'ArrayField(CharField(max_length=5))', 'IntegerRangeField()', 'DateRangeField()',
    'DateTimeRangeField()', 'DecimalRangeField()', 'HStoreField()', 'SearchVectorField()',
)

# f0, f1 ... are the fields above.
EXPRESSIONS = (
    "Lower('f5')", "Length('f5')", "F('f0') + 1", "ExtractYear('f11')", "TruncDate('f11')",
    "Coalesce('f5', Value('x'))", "Cast('f0', FloatField())", "Case(When(f0=1, then='f5'))",
    "Func('f0', function='INT4RANGE', template='%(function)s(%(expressions)s, 10)', "
    "output_field=IntegerRangeField())",
)


def program():
    """A model with all the indexes: i_NUMBER_CLASS."""
    keys = [f"fields=['f{number}']" for number in range(len(FIELDS))] + list(EXPRESSIONS)
    lines = ['model M:', *(f'    f{number} = {field}' for number, field in enumerate(FIELDS))]
    lines += [f"    {name}({key}, name='i_{number}_{name.lower()}')"
              for number, key in enumerate(keys) for name in CLASSES]
    return casefile.Program('methods', 'methods.idx', (), '\n'.join(lines) + '\n')


def refused(engine, statement):
    """The error of a statement, or None."""
    try:
        engine.execute(statement)
    except engine.Error as error:
        return live.one_line(error)
    return None


def insert_rows(engine, statements):
    """Writes rows of awkward values; returns how many were refused for no rule that is known."""
    wrong = 0
    for row in rows.rows_for(engine.columns('app_m'), rows.hints_of(statements)):
        try:
            engine.insert('app_m', row)
        except engine.Error as error:
            if not engine.violation(error):
                print(f'FAIL {row}: {live.one_line(error)}')
                wrong += 1
    return wrong


def run_engine(engine, source):
    """Creates what idxc emits, and what it skips; returns how many were right and wrong."""
    result = source.compile(f'{engine.target}-{engine.version}', '--tables')
    statements = engine.split(result.output)
    made, wrong = set(), 0
    with engine.fresh():
        engine.prepare(statements)
        for statement in statements:
            error = refused(engine, statement)
            if error:
                print(f'FAIL {statement}: {error}')
                wrong += 1
            made |= set(re.findall(r'^CREATE INDEX "(\w+)"', statement))
        wrong += insert_rows(engine, statements)
        for number in range(len(FIELDS)):
            for name in CLASSES:
                if f'i_{number}_{name.lower()}' in made:
                    continue
                method = name.removesuffix('Index').lower()
                statement = f'CREATE INDEX x_{number}_{method} ON app_m USING {method} (f{number})'
                if not refused(engine, statement):
                    print(f'FAIL {engine.version} takes {name} of {FIELDS[number]}')
                    wrong += 1
    return (len(FIELDS) + len(EXPRESSIONS)) * len(CLASSES) - wrong, wrong, 0


def main():
    source = program()
    engines, missing = db.connect_all()
    counts = [run_engine(engine, source) for engine in engines if engine.target == 'postgresql']
    for variable in missing:
        if 'POSTGRESQL' in variable:
            print(f'{variable} is not set: that server is left out')
            counts.append((0, 1, 0) if casefile.required() else (0, 0, 1))
    return casefile.report(*map(sum, zip(*counts)))


if __name__ == '__main__':
    sys.exit(main())
