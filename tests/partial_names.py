#!/usr/bin/env python3
"""Automatic names of PartialIndex against the algorithm of django-partial-index, in Python.

    tests/partial_names.py

The same texts are read by idxc and evaluated here: Python prints the values, and the classes below
are Q, F and Value as far as Django 2.2 prints them (Node.add, Node.__str__). IDXC names the compiler.
"""

import sys
sys.dont_write_bytecode = True

import hashlib
import re
from datetime import date, datetime, time, timedelta, timezone
from decimal import Decimal
from uuid import UUID

import casefile

# --- Django 2.2


class Combinable:
    def combine(self, operator, other, reverse=False):
        other = other if isinstance(other, Combinable) else Value(other)
        left, right = (other, self) if reverse else (self, other)
        return Combined(left, operator, right)

    def __neg__(self):
        return self.combine('*', -1)


for word, operator in (('add', '+'), ('sub', '-'), ('mul', '*'), ('truediv', '/'), ('mod', '%%'),
                       ('pow', '^')):
    setattr(Combinable, f'__{word}__',
            lambda self, other, operator=operator: self.combine(operator, other))
    setattr(Combinable, f'__r{word}__',
            lambda self, other, operator=operator: self.combine(operator, other, True))


class F(Combinable):
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f'{type(self).__name__}({self.name})'


class PF(F):
    pass


class Value(F):
    pass


class Combined(Combinable):
    def __init__(self, *parts):
        self.parts = parts

    def __str__(self):
        return ' '.join(map(str, self.parts))

    def __repr__(self):
        return f'<CombinedExpression: {self}>'


class PQ:
    def __init__(self, *children, **lookups):
        self.children = [*children, *sorted(lookups.items())]
        self.connector, self.negated = 'AND', False

    def __eq__(self, other):
        return isinstance(other, PQ) and vars(self) == vars(other)

    def __str__(self):
        inner = f'({self.connector}: {", ".join(map(str, self.children))})'
        return f'(NOT {inner})' if self.negated else inner

    def add(self, data):
        if data in self.children:
            return
        if not data.negated and (data.connector == self.connector or len(data.children) == 1):
            self.children.extend(data.children)
        else:
            self.children.append(data)

    def combine(self, other, connector):
        if not self.children or not other.children:
            return self if self.children else other
        both = PQ()
        both.connector = connector
        both.add(self)
        both.add(other)
        return both

    def __and__(self, other):
        return self.combine(other, 'AND')

    def __or__(self, other):
        return self.combine(other, 'OR')

    def __invert__(self):
        other = PQ()
        other.add(self)
        other.negated = True
        return other


def partial_name(table, columns, unique, where='', where_postgresql='', where_sqlite=''):
    """PartialIndex.set_name_with_model() of django-partial-index 0.6.0."""
    parts = [table, *columns, 'partial', str(unique), str(where), where_postgresql, where_sqlite]
    digest = hashlib.md5(''.join(parts).encode()).hexdigest()[:6]
    name = f'{table[:11]}_{columns[0].lstrip("-")[:7]}_{digest}_partial'
    return 'D' + name[1:] if name[0] == '_' or name[0].isdigit() else name


# --- The cases

MODEL = """
model Job(db_table='{table}'):
    n = IntegerField()
    m = IntegerField(null=True)
    a_column_with_a_long_name = IntegerField()
    owner = ForeignKey('Job')
    first = IntegerField(db_column='1st')
    größe = IntegerField()
    t = CharField(max_length=99, null=True)
    flag = BooleanField()
    x = FloatField()
    d = DecimalField(max_digits=30, decimal_places=20)
    day = DateField(null=True)
    at = DateTimeField(null=True)
    hour = TimeField()
    span = DurationField()
    code = UUIDField(null=True)
    {statement}
"""

COLUMNS = {'owner': 'owner_id', 'first': '1st'}
TABLES = ('app_job', 'app_a_longer_name_of_jobs', '_jobs', '9_jobs', 'größen_und_längen')
FIELDS = (['n'], ['n', 'm'], ['-n'], ['m', '-n'], ['a_column_with_a_long_name'], ['owner'],
          ['-owner', 'first'], ['first'], ['größe', 't'])

CONDITIONS = r"""
PQ(n=1)
PQ(n=-5)
PQ(n=0x10)
PQ(n=1_000)
PQ(n__in=[1, 2, 3])
PQ(n__in=(1, 2))
PQ(n__in=(1,))
PQ(n__range=(1, 9))
PQ(flag=True)
PQ(flag=False)
PQ(m=None)
PQ(t__isnull=True)
PQ(t='x')
PQ(t="it's")
PQ(t='say "it\'s"')
PQ(t='say "x"')
PQ(t='back\\slash')
PQ(t='line\nbreak\tand\rmore')
PQ(t='\x01\x7f')
PQ(t='größe ß 名前')
PQ(t='\u00a0\u00ad\u2028\ufeff\u3000')
PQ(t='\U0001F600 \U000e0001')
PQ(t='')
PQ(t='one ' 'two')
PQ(t__in=['a', "b'c", 'ü'])
PQ(t__startswith='50%')
PQ(x=1.5)
PQ(x=1.0)
PQ(x=1e100)
PQ(x=1e-7)
PQ(x=-0.1)
PQ(x=123456789012345680.0)
PQ(x__gt=.5)
PQ(d=Decimal('1.5'))
PQ(d=Decimal('1.50'))
PQ(d=Decimal('-0.00'))
PQ(d=Decimal('1e3'))
PQ(d=Decimal('1.23E+5'))
PQ(d=Decimal('0.0000001'))
PQ(d=Decimal('0.000001'))
PQ(d=Decimal('000123'))
PQ(d=Decimal(5))
PQ(d=Decimal(0.5))
PQ(d=Decimal(0.1))
PQ(d=Decimal('12345678.90'))
PQ(day=date(2020, 1, 31))
PQ(day__in=[date(2020, 1, 1), date(1999, 12, 31)])
PQ(at=datetime(2020, 1, 31, 12, 30))
PQ(at=datetime(2020, 1, 31))
PQ(at=datetime(2020, 1, 31, 12, 30, 5))
PQ(at=datetime(2020, 1, 31, 12, 30, 0, 7))
PQ(at=datetime(2020, 1, 31, 12, 30, tzinfo=timezone.utc))
PQ(at=datetime(year=2020, month=1, day=31, hour=12))
PQ(hour=time(8, 30))
PQ(hour=time(8, 30, 15, 250))
PQ(hour=time(0))
PQ(span=timedelta(days=1))
PQ(span=timedelta(hours=1))
PQ(span=timedelta(days=1, seconds=2, microseconds=3))
PQ(span=timedelta(seconds=-1))
PQ(span=timedelta(0))
PQ(code=UUID('12345678-1234-5678-1234-567812345678'))
PQ(code=UUID('{12345678123456781234567812345678}'))
PQ(m=PF('n'))
PQ(m=F('n'))
PQ(m=PF('n') + 1)
PQ(m=PF('n') + Value(2))
PQ(m__gt=PF('n') * 2 - PF('m'))
PQ(m__gt=2 * PF('n'))
PQ(m__gt=(PF('n') + 1) * (PF('m') - 1))
PQ(m__gt=-PF('n'))
PQ(m=PF('n') % 10)
PQ(m=PF('n') / 2)
PQ(m=PF('n') ** 2)
PQ(n=1, m=2)
PQ(t='z', m=2, n=1, flag=True)
PQ(PQ(n=1))
PQ(PQ(n=1), m=2)
PQ(PQ(n=1), PQ(m=2), flag=False)
PQ(('n', 1), m=2)
PQ(n=1) & PQ(m=2)
PQ(n=1) & PQ(m=2) & PQ(flag=True)
PQ(n=1) | PQ(m=2)
PQ(n=1) | PQ(m=2) | PQ(flag=True)
PQ(n=1) | PQ(m=2) & PQ(flag=True)
(PQ(n=1) | PQ(m=2)) & PQ(flag=True)
PQ(n=1, m=2) | PQ(flag=True)
PQ(n=1, m=2) & PQ(flag=True)
~PQ(n=1)
~PQ(n=1, m=2)
~~PQ(n=1)
~~~PQ(n=1)
~(PQ(n=1) | PQ(m=2))
~PQ(n=1) | PQ(m=2)
PQ(n=1) | ~PQ(m=2)
~PQ(n=1) & ~PQ(m=2)
~PQ(n=1) | ~PQ(n=1)
PQ(n=1) | PQ(n=1)
~PQ(PQ(n=1) | PQ(m=2), flag=True)
PQ() | PQ(n=1)
PQ(n=1) & PQ()
PQ(~PQ(n=1), m=2)
PQ(n=1) & (PQ(m=2) | PQ(m=3)) & ~(PQ(flag=True) & PQ(t='x'))
""".strip().splitlines()

TEXTS = (
    {'where': 'm IS NULL'}, {'where': "t = 'it''s 5%'"}, {'where': 'flag'},
    {'where_postgresql': '"flag" = true', 'where_sqlite': 'flag = 1'},
    {'where_postgresql': 'm > 1'}, {'where_sqlite': 'm > 1'}, {'where': 'größe > 1'},
)


def cases():
    """The source of each statement, its table, and the name it is to have."""
    for number, condition in enumerate(CONDITIONS):
        fields, table = FIELDS[number % len(FIELDS)], TABLES[number % len(TABLES)]
        unique = number % 3 == 0
        yield table, fields, f'unique={unique}, where={condition}', {
            'unique': unique, 'where': eval(condition)}
    for number, texts in enumerate(TEXTS):
        for unique in (False, True, 1, 0):
            options = ', '.join(f'{name}={text!r}' for name, text in texts.items())
            yield TABLES[number % len(TABLES)], FIELDS[number], f'unique={unique}, {options}', {
                'unique': unique, **texts}


def made_names(table, fields, options):
    """The names that idxc gives on the targets that the package knows."""
    statement = f'PartialIndex(fields={fields!r}, {options})'
    program = casefile.Program(statement, 'case.idx', ('-Wno-skipped', '-w'),
                               MODEL.format(table=table, statement=statement))
    found = set()
    for target in ('postgresql', 'sqlite'):
        result = program.compile(target)
        found |= set(re.findall(r'INDEX "([^"]*_partial)"', result.output))
        if result.status != 0:
            found.add(' '.join(result.diagnostics.split()))
    return found


def main():
    passed = failed = 0
    for table, fields, options, arguments in cases():
        columns = [re.sub(r'\w+', lambda name: COLUMNS.get(name[0], name[0]), field)
                   for field in fields]
        expected = partial_name(table, columns, **arguments)
        actual = made_names(table, fields, options)
        if actual != {expected}:
            print(f'FAIL {table} {fields} {options}: {expected}, idxc: {sorted(actual)}')
        passed, failed = passed + (actual == {expected}), failed + (actual != {expected})
    return casefile.report(passed, failed, 0)


if __name__ == '__main__':
    sys.exit(main())
