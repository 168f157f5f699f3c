#!/usr/bin/env python3
"""The same rows on every server: tests/servers run tests/rowsets.py [-v]

Each condition (every lookup with awkward values, alone and negated) is compiled as a unique index.
Its predicate is what stands behind WHERE in the partial index of PostgreSQL and SQLite, and what
the CASE keys of MySQL test. SELECT with that predicate gives the same rows of one table on every
server. (MariaDB has no such index and runs MySQL's; both compare texts exactly, in a table of
binary collation, but for the lookups that ignore case.) NATURE lists where servers differ by
nature, with the reason. The last line counts pairs of condition and server. The environment
variable IDXC names the compiler (default ./idxc).
"""

import sys
sys.dont_write_bytecode = True

import argparse
import re

import casefile
import db
import live

MODEL = '''model Row:
    key = IntegerField()
    t = CharField(max_length=40)
    u = CharField(max_length=40, null=True)
    n = IntegerField()
    m = IntegerField(null=True)
    d = DecimalField(max_digits=8, decimal_places=2, null=True)
    f = FloatField(null=True)
    b = BooleanField(null=True)
    day = DateField(null=True)
    made = DateTimeField(null=True)
    at = TimeField(null=True)
    code = UUIDField(null=True)
    ip = GenericIPAddressField(null=True)
    span = DurationField(null=True)
'''

TEXTS = ['', 'a', 'A', 'ab', 'Ab', 'xab', 'a%b', 'a_b', 'a\\b', '%', '_', '\\', "o'b", '50%', 'é',
         'É', 'b', 'NULL', '1', 'a"b', 'x\ny']
CODES = ['12345678123456781234567812345678', '00000000000000000000000000000000']

# The values of each column; row i has the i-th of each, counted round.
COLUMNS = {
    't': TEXTS,
    'u': [*TEXTS[5:], None, *TEXTS[:5]],
    'n': [0, 1, -1, 2, 3, 400, 7],
    'm': [1, None, 0, -1, 2, 3, 401, 4, 10],
    'd': ['0', '1.50', '10', '2', '9.99', '-1.50', None, '100', '400'],
    'f': [0.0, 1.5, -1.5, None, 100.0, 2.0],
    'b': [True, False, None],
    'day': ['2019-12-31', '2020-01-01', '2020-02-29', '2020-12-31', '2021-01-01', None],
    'made': ['2019-12-31 23:59:59', '2020-01-01 00:00:00', '2020-12-31 23:59:59', None],
    'at': ['00:00:00', '12:30:00', '23:59:59', None],
    'code': [*CODES, None],
    'ip': ['10.0.0.1', '10.0.0.2', '::1', None],
}
SPANS = [0, 90000000000, 1, None]       # microseconds; an interval on PostgreSQL
ROWS = 400

TEXT_LOOKUPS = ('exact', 'iexact', 'contains', 'icontains', 'startswith', 'istartswith', 'endswith',
                'iendswith')
ORDERED = ('exact', 'gt', 'gte', 'lt', 'lte')

FUNCTIONS = [
    "Q(GreaterThan(F('d') * 2, Decimal('3.5')))", "Q(LessThan(Abs('d'), Decimal('2')))",
    "Q(GreaterThanOrEqual(Round('d', 1), Decimal('1.5')))", "Q(LessThan(F('d') - F('f'), 2))",
    "Q(Exact(Length('u'), 3))", "Q(Exact(Substr('t', 2), 'b'))",
    "Q(Exact(Concat('t', 'u'), 'aa%b'))",
    "Q(Exact(Cast('n', CharField(max_length=5)), '3'))", "Q(Exact(Trim('t'), 'a'))",
    "Q(GreaterThan(Cast('n', DecimalField(max_digits=8, decimal_places=2)), Decimal('1.5')))",
    "Q(GreaterThan(Coalesce('d', Value(Decimal('3.5'))), Decimal('3')))",
    "Q(GreaterThan(Case(When(n=1, then='d'), default=Value(Decimal('2.5'))), Decimal('2')))",
    "Q(Exact(F('n') % 2, 1))", "Q(Exact(F('n') ** 2, 1))", "Q(Exact(-F('n'), 1))",
    "Q(Exact(Case(When(u__isnull=True, then=Value('x')), default='u'), 'x'))",
    "Q(n__gt=F('d'))", "Q(d__gt=F('f'))", "Q(d__in=[F('n'), 10])", "Q(u__in=[F('t'), 'a'])",
    "Q(at__range=('00:00', '12:30'))", "Q(span__in=[timedelta(0)])", "Q(b=F('b'))",
    "Q(t__contains=Lower('u'))", "Q(u__iexact=Value('A'))", "Q(t__length__gte=3)",
    "Q(day__month=2)", "Q(made__hour=23)", "Q(day__year__lt=2020)",
    "Q(d__lt=F('d') * Decimal('1.5'))",
]

# Conditions that servers answer differently by nature: a pattern of the condition, the targets that
# answer as they like, and why.
NATURE = [(re.compile(pattern), targets, why) for pattern, targets, why in [
    (r'__(contains|startswith|endswith)=', ('sqlite',), "SQLite's LIKE ignores the case of ASCII"),
    (r'__i\w+=.*(é|F\()', ('sqlite', 'mysql', 'mariadb'),
     'case and accents beyond ASCII are the affair of collations'),
    (r'Lower', ('sqlite',), "SQLite's LOWER changes ASCII alone"),
    (r'\b[tu]__(gt|gte|lt|lte|range)=', ('postgresql',), "the order of texts is the database's"),
    (r' / ', ('mysql', 'mariadb'), 'the quotient of integers is a decimal'),
]]


def conditions():
    """All conditions, each once."""
    found = []
    for field in ('t', 'u'):
        found += [f'Q({field}__{lookup}={value!r})' for lookup in TEXT_LOOKUPS
                  for value in ('a', 'Ab', '%', '_', '\\', 'a%b', "o'b", '', 'é', 'x\ny', 'zz')]
        found += [f'Q({field}__in={["", "a%b", "1"]})', f"Q({field}__gt='b')", f"Q({field}=F('u'))"]
    found += [f"Q(t__{lookup}=F('u'))" for lookup in TEXT_LOOKUPS]
    literals = {'n': ['0', '-1', '2.5', "'3'"], 'm': ['0', '2', '-0.5', "F('n')", "F('n') * 2 - 1"],
                'd': ['2', "Decimal('1.50')", "'9.99'", "F('n')", "F('m') * 2"],
                'f': ['1.5', '-1.5', '0', "F('n')"], 'day': ["'2020-02-29'", "'2020-01-01'"],
                'made': ["'2020-01-01 00:00:00'"], 'at': ["'12:30'"],
                'span': ['timedelta(days=1, hours=1)', 'timedelta(microseconds=1)']}
    found += [f'Q({field}__{lookup}={value})' for field, values in literals.items()
              for lookup in ORDERED for value in values]
    found += [f'Q({field}__range=({a}, {b}))' for field, a, b in (
        ('n', 0, 2), ('m', '-1', "F('n')"), ('d', "'1.50'", 10),
        ('day', "'2020-01-01'", "'2020-12-31'"))]
    found += [f'Q({field}__isnull={value})' for field in ('u', 'm', 'b', 'day')
              for value in (True, False)]
    found += ['Q(m__in=[1, 2, None])', "Q(d__in=[2, '1.50'])", "Q(day__in=['2020-02-29'])",
              'Q(b=True)', 'Q(b=False)', 'Q(n=1, m=2)', 'Q(n=1) | Q(m=2)', 'Q(n=1) & ~Q(m=2)',
              'Q(n=1) ^ Q(m=2)', '~(Q(n=1) | Q(m=2))', '~(Q(m=1) & Q(u="a"))', 'Q(day__year=2020)',
              'Q(made__year__gte=2020)', "Q(n__gt=Length('t'))", "Q(t=Lower('u'))",
              'Q(GreaterThan(F("d") * 2, 3))', 'Q(GreaterThan(F("m") / 2, 1.5))',
              'Q(Exact(Coalesce("m", Value(0)), 0))', 'Q(LessThan(F("d") + F("m"), 10))',
              *FUNCTIONS, f'Q(code={CODES[0]!r})', "Q(ip='10.0.0.1')", "Q(n__contains=4)",
              "Q(ip__startswith='10.')"]
    return list(dict.fromkeys([*found, *(f'~({text})' for text in found)]))


class Server:
    """One server, its table of rows, and the predicates of the conditions."""

    def __init__(self, engine, texts):
        self.engine = engine
        self.target = engine.target
        as_target = 'mysql' if self.target == 'mariadb' else f'{engine.target}-{engine.version}'
        self.predicates, tables = self.compile(as_target, texts)
        if self.target == 'mariadb':        # its own types of the columns
            tables = self.compile(f'mariadb-{engine.version}', [])[1]
        for statement in tables:
            engine.execute(statement)
        for number in range(ROWS):
            engine.insert('app_row', self.row(number))
        if engine.quote_mark == '`':
            engine.execute('CREATE TABLE app_binary SELECT * FROM app_row')
            engine.execute('ALTER TABLE app_binary CONVERT TO CHARACTER SET utf8mb4 '
                           'COLLATE utf8mb4_bin')

    def compile(self, target, texts):
        """The predicates by the number of the condition, and the statements of the table."""
        lines = [f"    UniqueConstraint('key', condition={text}, name='i{number}')\n"
                 for number, text in enumerate(texts)]
        program = casefile.Program('rowsets', 'rows.idx', ('-w',), MODEL + ''.join(lines))
        result = program.compile(target, '--tables')
        if result.status != 0:
            raise SystemExit(f'idxc -t {target}: {result.diagnostics}')
        predicates, tables = {}, []
        for statement in self.engine.split(result.output):
            declared = live.declared_index(statement)
            if not declared:
                tables.append(statement)
                continue
            match = (re.search(r'\(\(CASE WHEN (.*) THEN `key` ELSE NULL', statement, re.DOTALL)
                     or re.search(r'\) WHERE (.*)', statement, re.DOTALL))
            predicates[int(declared[1][1:])] = match[1]
        return predicates, tables

    def row(self, number):
        """A row; the columns walk through their values at different paces."""
        row = {'key': number}
        for place, (name, values) in enumerate([*COLUMNS.items(), ('span', SPANS)]):
            row[name] = values[(number + number // (len(values) * (place + 1))) % len(values)]
        if self.target == 'postgresql' and row['span'] is not None:
            row['span'] = f'{row["span"]} microseconds'
        if self.target == 'postgresql' and row['made']:
            row['made'] += '+00'
        return row

    def select(self, number, text):
        """The keys of the rows that meet a condition, or None if idxc left it out."""
        predicate = self.predicates.get(number)
        if predicate is None:
            return None
        binary = self.engine.quote_mark == '`' and not re.search('__i(exact|contains|.*with)', text)
        table = self.engine.quote('app_binary' if binary else 'app_row')
        return frozenset(key for key, in self.engine.execute(
            f'SELECT {self.engine.quote("key")} FROM {table} WHERE {predicate}'))


def excused(text, target):
    """Whether a server answers the condition as it likes."""
    return any(target in targets and pattern.search(text) for pattern, targets, _ in NATURE)


def compare(text, number, servers, verbose):
    """Compares the servers on one condition; returns how many passed, failed, and were left out."""
    answers = {}
    for server in servers:
        try:
            answers[server] = server.select(number, text)
        except server.engine.Error as error:
            print(f'FAIL {text} [{server.target}]: {live.one_line(error)}')
            return len(servers) - 1, 1, 0
    strict = [server for server in servers if not excused(text, server.target)
              and answers[server] is not None]
    failed = 0
    for server in strict[1:]:
        missing = answers[strict[0]] ^ answers[server]
        if missing:
            print(f'FAIL {text}: {server.target} {server.engine.version} differs from '
                  f'{strict[0].target} in {len(missing)} rows, as {strict[0].row(min(missing))}\n'
                  f'  {strict[0].predicates[number]}\n  {server.predicates[number]}')
            failed += 1
    if verbose:
        print(f'{text}: {", ".join(f"{one.target} {len(answers[one])}" for one in strict)}')
    return len(strict) - failed, failed, len(servers) - len(strict)


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument('-v', '--verbose', action='store_true')
    arguments = parser.parse_args()
    texts = conditions()
    engines, missing = db.connect_all()
    contexts = [engine.fresh() for engine in engines]
    for context in contexts:
        context.__enter__()
    try:
        servers = [Server(engine, texts) for engine in engines]
        counts = [compare(text, number, servers, arguments.verbose)
                  for number, text in enumerate(texts)]
    finally:
        for context in contexts:
            context.__exit__(None, None, None)
    left_out = sum(count[2] for count in counts)
    print(f'{left_out} answers are not compared: the nature of the server, or no index there')
    counts = [(passed, failed, 0) for passed, failed, _ in counts]
    for variable in missing:
        print(f'{variable} is not set: that server is left out')
        lost = len(texts)
        counts.append((0, lost, 0) if casefile.required() else (0, 0, lost))
    return casefile.report(*map(sum, zip(*counts)))


if __name__ == '__main__':
    sys.exit(main())
