"""The conditions of predicates.py, and the rows that each finds by Django's documentation."""

import datetime
import json
import re
import uuid
from datetime import date, time, timedelta
from decimal import Decimal

UTC = datetime.timezone.utc


def moment(text):
    return datetime.datetime.fromisoformat(text)


# ---- fields: how each is declared, the values of its column, and those that conditions name ----

TEXTS = ['', 'a', 'ab', 'b', 'a%b', 'a_b', 'a\\b', "o'b", 'x\ny', '1', 'a"b']
UUIDS = [uuid.UUID(int=0), uuid.UUID('12345678-1234-5678-1234-567812345678')]

COLUMNS = {
    'small': ('SmallIntegerField', [0, 1, -1, 7, 32767, -32768],
              ['0', '-1', '2.5', "'7'", 'True', "Decimal('6.9')", '32767']),
    'n': ('IntegerField', [0, 1, -1, 2, 400, 2147483647], ['0', '1.5', '-0.5', "' 400 '", '-2147483648']),
    'big': ('BigIntegerField', [0, -1, 9223372036854775807, -9223372036854775808],
            ['0', '9223372036854775807', '-9223372036854775807']),
    'plus': ('PositiveIntegerField', [0, 1, 99, 2147483647], ['0', '99', '98.5']),
    'd': ('DecimalField', [Decimal(0), Decimal('1.50'), Decimal('-1.50'), Decimal('9.99'), Decimal(400)],
          ['0', "'1.5'", "Decimal('-1.50')", '9.99', '1.5', "Decimal('4E2')"]),
    'f': ('FloatField', [0.0, 1.5, -1.5, 1e10, 0.1], ['0', '1.5', "'-1.5'", '1e10', '0.1']),
    's': ('CharField', TEXTS, [repr(text) for text in TEXTS] + ['1', "'zz'", "'%'", "'_'", "'\\\\'"]),
    't': ('TextField', TEXTS, ["'a'", "''", "'a%b'", "'a_b'", "'a\\\\b'", "\"o'b\""]),
    'b': ('BooleanField', [True, False], ['True', 'False', '1', "'f'"]),
    'day': ('DateField', [date(2019, 12, 30), date(2020, 1, 1), date(2020, 2, 29), date(2021, 1, 3),
                          date(9999, 12, 31), date(1970, 1, 1)],
            ["'2020-01-01'", 'date(2020, 2, 29)', "'2021-1-3'", "'9999-12-31'"]),
    'made': ('DateTimeField', [moment(text) for text in (
        '2019-12-31 23:59:59.999999', '2020-01-01 00:00:00', '2020-02-29 12:30:00.500000',
        '2021-01-03 23:00:00', '2021-01-04 00:00:00', '9999-12-31 23:59:59')],
        ["'2020-01-01'", "'2020-02-29 12:30:00.5'", "'2020-01-01 01:00+01:00'", 'date(2021, 1, 4)',
         'datetime(2019, 12, 31, 23, 59, 59, 999999, tzinfo=timezone.utc)']),
    'at': ('TimeField', [time(0), time(12, 30), time(23, 59, 59, 999999)],
           ["'00:00'", "'12:30:00'", 'time(23, 59, 59, 999999)', "'23:59:59'"]),
    'span': ('DurationField', [timedelta(0), timedelta(days=1, seconds=5), timedelta(microseconds=1),
                               -timedelta(hours=1)],
             ['timedelta(0)', 'timedelta(days=1, seconds=5)', 'timedelta(hours=-1)', "'0:00:01'"]),
    'code': ('UUIDField', UUIDS, [f"'{UUIDS[1]}'", 'UUID(int=0)', f"'{UUIDS[1].hex.upper()}'"]),
    'ip': ('GenericIPAddressField', ['10.0.0.1', '::1', '2001:db8::1'],
           ["'10.0.0.1'", "'0:0::1'", "'2001:DB8:0::1'"]),
    'x': ('BinaryField', [b'', b'ab', b"\0'\\"], ["b''", "b'ab'", "b'\\0\\'\\\\'"]),
}
OPTIONS = {'DecimalField': 'max_digits=8, decimal_places=2, ', 'CharField': 'max_length=40, '}

DOCUMENTS = [None, 'null', '1', '"a"', '[]', '{}', '{"a": 1}', '{"a": 1.0}', '{"a": "1"}', '{"a": null}',
             '{"a": true}', '{"a": false}', '{"a": [1, 2]}', '{"a": {"b": "x"}}', '{"a": "x"}',
             '{"a": "X"}', '{"a": "a%b"}', '{"a": ""}', '{"a": -3.5}', '{"a": 400, "b": 2}',
             '{"b": 1}', '[1, "x", {"a": 1}]', '{"0": "zero"}', '{"it\'s": 1}', '{"a.b": 1}',
             '{"\\u00e9": "\\u00e9"}', '{"a b": 1}', '{"a\\\\b": 1}', '{"a": {"b": null}}', '{"a": [[1]]}']

MODEL = 'model Row:\n    key = IntegerField()\n' + ''.join(
    f'    {name} = {field}({OPTIONS.get(field, "")}null=True)\n'
    for name, (field, _, _) in COLUMNS.items()) + '    data = JSONField(null=True)\n'
ROWS = 150


def column_value(name, number):
    """The value of a column in a row: they walk at different paces, with a NULL in each round."""
    values = [*COLUMNS[name][1], None]
    return values[(number + number // len(values)) % len(values)]


# ---- the model: what a condition means ----

EVALUATED = {'date': date, 'time': time, 'timedelta': timedelta, 'Decimal': Decimal, 'UUID': uuid.UUID,
             'datetime': datetime.datetime, 'timezone': datetime.timezone}


def prepared(name, text, lookup):
    """The constant as Django prepares it for a field."""
    value = eval(text, dict(EVALUATED))
    kind = COLUMNS[name][0]
    if kind.endswith('IntegerField'):
        if isinstance(value, float) and lookup in ('gte', 'lt'):
            value = -int(-value // 1)
        return int(value)
    if kind == 'DecimalField':
        return Decimal(str(value))
    if kind == 'FloatField':
        return float(value)
    if kind in ('CharField', 'TextField'):
        return str(value)
    if kind == 'BooleanField':
        return value in (True, 1, '1', 't', 'True')
    if kind == 'DateField':
        return date(*map(int, value.split('-'))) if isinstance(value, str) else value
    if kind == 'DateTimeField':
        if isinstance(value, str):
            value = moment(value.replace('.5', '.500000'))
        elif not isinstance(value, datetime.datetime):
            value = datetime.datetime(value.year, value.month, value.day)
        return value.astimezone(UTC).replace(tzinfo=None) if value.tzinfo else value
    if kind == 'TimeField' and isinstance(value, str):
        return time.fromisoformat(value)
    if kind == 'DurationField' and isinstance(value, str):
        return timedelta(seconds=1)
    if kind == 'UUIDField' and isinstance(value, str):
        return uuid.UUID(value)
    if kind == 'GenericIPAddressField':
        import ipaddress
        return str(ipaddress.ip_address(value))
    return value


PARTS = {
    'year': lambda v: v.year, 'month': lambda v: v.month, 'day': lambda v: v.day,
    'week': lambda v: v.isocalendar()[1], 'iso_year': lambda v: v.isocalendar()[0],
    'week_day': lambda v: v.isoweekday() % 7 + 1, 'iso_week_day': lambda v: v.isoweekday(),
    'quarter': lambda v: (v.month + 2) // 3, 'hour': lambda v: v.hour, 'minute': lambda v: v.minute,
    'second': lambda v: v.second, 'date': lambda v: v.date(), 'time': lambda v: v.time(),
}
COMPARE = {
    'exact': lambda a, b: a == b, 'gt': lambda a, b: a > b, 'gte': lambda a, b: a >= b,
    'lt': lambda a, b: a < b, 'lte': lambda a, b: a <= b, 'in': lambda a, b: a in b,
    'range': lambda a, b: b[0] <= a <= b[1],
    'contains': lambda a, b: b in a, 'startswith': lambda a, b: a.startswith(b),
    'endswith': lambda a, b: a.endswith(b), 'iexact': lambda a, b: a.lower() == b.lower(),
    'icontains': lambda a, b: b.lower() in a.lower(),
    'istartswith': lambda a, b: a.lower().startswith(b.lower()),
    'iendswith': lambda a, b: a.lower().endswith(b.lower()),
}
ORDERED = ('exact', 'gt', 'gte', 'lt', 'lte')
PATTERNS = ('contains', 'startswith', 'endswith', 'iexact', 'icontains', 'istartswith', 'iendswith')


ALL = frozenset(range(ROWS))


class Condition:
    """The text of a condition, and the keys that it means, or None where the model does not say.

    Rows in `unknown` are met neither by the condition nor by its negation; those that are not in
    `only` are not compared.
    """

    def __init__(self, text, meant=None, unknown=frozenset(), only=ALL):
        self.text = text
        self.meant = meant
        self.unknown = unknown
        self.only = only

    def negated(self):
        """NULL is not equal to anything, so that ~Q() finds it: all other rows."""
        meant = None if self.meant is None else ALL - self.meant - self.unknown
        return Condition(f'~{self.text}', meant, self.unknown, self.only)


def rows_where(name, test):
    return frozenset(number for number in range(ROWS)
                     if column_value(name, number) is not None and test(column_value(name, number)))


def field_conditions(name):
    """Every lookup of a field with every value."""
    kind, _, literals = COLUMNS[name]
    ordered = ORDERED if kind not in ('BooleanField', 'BinaryField') else ('exact',)
    for lookup in ordered:
        for text in literals:
            value = prepared(name, text, lookup)
            yield Condition(f'Q({name}__{lookup}={text})',
                            rows_where(name, lambda v: COMPARE[lookup](v, value)))
    first, last = literals[0], literals[-1]
    both = [prepared(name, text, 'in') for text in (first, last)]
    yield Condition(f'Q({name}__in=[{first}, None, {last}, {first}])',
                    rows_where(name, lambda v: v in both))
    if kind not in ('BooleanField', 'BinaryField'):
        low, high = sorted((first, last), key=lambda text: prepared(name, text, 'range'))
        ends = [prepared(name, text, 'range') for text in (low, high)]
        yield Condition(f'Q({name}__range=({low}, {high}))',
                        rows_where(name, lambda v: COMPARE['range'](v, ends)))
    nulls = frozenset(range(ROWS)) - rows_where(name, lambda v: True)
    yield Condition(f'Q({name}__isnull=True)', nulls)
    yield Condition(f'Q({name}=None)', nulls)


def text_conditions():
    for name in ('s', 't'):
        for lookup in PATTERNS:
            for text in COLUMNS[name][2]:
                value = str(eval(text))
                yield Condition(f'Q({name}__{lookup}={text})',
                                rows_where(name, lambda v: COMPARE[lookup](v, value)))
    for lookup in PATTERNS:
        for name, text in (('n', '4'), ('n', "'0'"), ('ip', "'10.'"), ('ip', "'1'"), ('big', '9')):
            value = str(eval(text))
            yield Condition(f'Q({name}__{lookup}={text})',
                            rows_where(name, lambda v: COMPARE[lookup](str(v), value)))
        for text in ("'1234'", "'12345678-1234'", "'78'", f"'{UUIDS[1]}'"):
            yield Condition(f'Q(code__{lookup}={text})')


def part_conditions():
    """Parts of dates and times, chained with each comparison."""
    values = {'year': (2020, 2021, 9999), 'iso_year': (2020, 2021, 1970), 'month': (1, 12), 'day': (1, 31),
              'week': (1, 53, 9), 'week_day': (1, 4, 7), 'iso_week_day': (1, 7), 'quarter': (1, 4),
              'hour': (0, 12, 23), 'minute': (0, 30, 59), 'second': (0, 59),
              'date': ("'2020-01-01'", "'2020-02-29'"), 'time': ("'12:30:00.5'", "'00:00'")}
    for name in ('day', 'made', 'at'):
        for part, constants in values.items():
            clock = part in ('hour', 'minute', 'second')
            if (name == 'day' and (clock or part in ('date', 'time'))) or (name == 'at' and not clock):
                continue
            for lookup in ORDERED:
                for constant in constants:
                    value = (date.fromisoformat(constant[1:-1]) if part == 'date' else
                             time.fromisoformat(constant[1:-1].replace('.5', '.500000'))
                             if part == 'time' else constant)
                    yield Condition(f'Q({name}__{part}__{lookup}={constant})', rows_where(
                        name, lambda v: COMPARE[lookup](PARTS[part](v), value)))
            if not isinstance(constants[0], str):
                yield Condition(f'Q({name}__{part}__in={list(constants)})',
                                rows_where(name, lambda v: PARTS[part](v) in constants))
                yield Condition(f'Q({name}__{part}__range=({constants[0]}, {constants[-1]}))',
                                rows_where(name, lambda v: constants[0] <= PARTS[part](v) <= constants[-1]))


# ---- JSON ----

MISSING = object()


def at_path(document, path):
    """The value that keys lead to, as PostgreSQL's #> finds it; MISSING if there is none."""
    if document is None:
        return MISSING
    value = json.loads(document)
    for key in path:
        if re.fullmatch(r'\d+', key):
            if not isinstance(value, list) or int(key) >= len(value):
                return MISSING
            value = value[int(key)]
        elif isinstance(value, dict) and key in value:
            value = value[key]
        else:
            return MISSING
    return value


def same(a, b):
    """Equality of JSON: True is not 1."""
    if isinstance(a, bool) or isinstance(b, bool):
        return a is b
    if isinstance(a, list) and isinstance(b, list):
        return len(a) == len(b) and all(map(same, a, b))
    if isinstance(a, dict) and isinstance(b, dict):
        return a.keys() == b.keys() and all(same(a[key], b[key]) for key in a)
    return a == b and isinstance(a, (int, float)) == isinstance(b, (int, float))


def document(number):
    return DOCUMENTS[number % len(DOCUMENTS)]


def documents_where(test):
    return frozenset(number for number in range(ROWS) if test(document(number)))


def value_where(path, test):
    return documents_where(lambda text: at_path(text, path) is not MISSING
                           and test(at_path(text, path)))


def indexed(path):
    """The rows where a number in the path counts in an array, or nothing is there."""
    for place, key in enumerate(path):
        if re.fullmatch(r'\d+', key):
            return documents_where(lambda d: isinstance(at_path(d, path[:place]), list)
                                   or at_path(d, path[:place]) is MISSING)
    return ALL


def has_key(text, path, key):
    value = at_path(text, path)
    return isinstance(value, dict) and key in value


def numeric(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def json_conditions():
    """A key that is missing makes a comparison unknown: ~Q() finds it only where the column is NULL.

    Not even there beside JSON's null: Django looks for no NULL when the value is None.
    """
    nulls = documents_where(lambda d: d is None)
    paths = [['a'], ['b'], ['a', 'b'], ['0'], ['a', '0'], ["it's"], ['a.b'], ['a b'], ['é'], ['a\\b']]
    values = ['1', '1.0', '-3.5', "'x'", "'1'", "''", 'True', 'False', 'None', '[1, 2]', "{'b': 'x'}", "'é'",
              "'zero'", '[[1]]']
    for path in paths:
        name = 'data__' + '__'.join(path)
        missing = documents_where(lambda d: d is not None and at_path(d, path) is MISSING)
        there = indexed(path)
        numbers = (value_where(path, numeric) | missing) & there
        texts = (value_where(path, lambda v: isinstance(v, str)) | missing) & there
        objects = documents_where(lambda d: d is None or isinstance(at_path(d, path), dict)) & there

        def q(lookup, text):
            return f'Q(**{{{name + lookup!r}: {text}}})'
        for text in values:
            value = eval(text)
            yield Condition(q('', text), value_where(path, lambda v: same(v, value)),
                            missing | nulls if value is None else missing, there)
        yield Condition(q('__isnull', 'True'),
                        documents_where(lambda d: at_path(d, path) is MISSING), only=there)
        yield Condition(q('__isnull', 'False'), value_where(path, lambda v: True), only=there)
        yield Condition(q('__in', "[1, 'x', None, True]"), value_where(
            path, lambda v: any(same(v, one) for one in (1, 'x', True))), missing, there)
        for lookup in ('gt', 'gte', 'lt', 'lte'):
            for text in ('1', '-3.5', '399.5'):     # other types have an order of each server's own
                yield Condition(q(f'__{lookup}', text), value_where(
                    path, lambda v: numeric(v) and COMPARE[lookup](v, eval(text))), missing, numbers)
        yield Condition(q('__range', '(1, 400)'), value_where(
            path, lambda v: numeric(v) and 1 <= v <= 400), missing, numbers)
        for lookup in PATTERNS:
            for text in ("'x'", "'a%b'", "'A'", "''") if lookup != 'contains' else ():
                yield Condition(q(f'__{lookup}', text), value_where(
                    path, lambda v: isinstance(v, str) and COMPARE[lookup](v, eval(text))), missing, texts)
        for key in ('b', 'a', "it's"):
            yield Condition(q('__has_key', repr(key)), documents_where(lambda d: has_key(d, path, key)),
                            only=objects)
    objects = documents_where(lambda d: d is None or isinstance(json.loads(d), dict))
    for keys in (['a'], ['a', 'b'], ["it's", 'a.b'], ['0'], ['é', 'a b']):
        yield Condition(f'Q(data__has_keys={keys})', documents_where(
            lambda d: all(has_key(d, [], key) for key in keys)), only=objects)
        yield Condition(f'Q(data__has_any_keys={keys})', documents_where(
            lambda d: any(has_key(d, [], key) for key in keys)), only=objects)
    for text in ("{'a': 1}", '[1]', "'a'", '1', '{}', "{'a': {'b': 'x'}}", "{'a': [2]}"):
        yield Condition(f'Q(data__contains={text})')
        yield Condition(f'Q(data__a__contains={text})')
        yield Condition(f'Q(data__contained_by={text})')
    for text in ("{'a': 1}", "{'b': 2, 'a': 400}", '[]', 'None', "'a'", '1', "{'a': [1, 2]}"):
        value = eval(text)
        yield Condition(f'Q(data={text})', documents_where(
            lambda d: d is not None and same(json.loads(d), value)), nulls if value is None else frozenset())
    yield Condition('Q(data__isnull=True)', nulls)
    yield Condition("Q(data__in=[1, 'a', [], None])", documents_where(
        lambda d: d is not None and any(same(json.loads(d), one) for one in (1, 'a', []))))
    yield Condition("Q(data__a=F('data__b'))")
    yield Condition("Q(s=KT('data__a'))")


# Conditions that servers answer by their nature: a pattern, the targets that the model (and the
# other servers) do not bind, and why.
NATURE = [(re.compile(pattern, re.DOTALL), targets, why) for pattern, targets, why in [
    (r'ip__(gt|gte|lt|lte|range)=', ('postgresql',), 'addresses are in order, elsewhere their texts'),
    (r'[st]__(contains|startswith|endswith)=', ('sqlite',), "SQLite's LIKE ignores the case of ASCII"),
    (r"__(startswith|endswith)'", ('sqlite',), "SQLite's LIKE ignores the case of ASCII"),
    (r"KT\('data", ('postgresql',), "JSON's null is NULL as a text, and 'null' elsewhere"),
    (r'data__(a__)?contains=', ('mysql', 'mariadb'), 'a value is contained in arrays at any depth'),
    (r'data(__in)?=', ('sqlite',), 'documents are compared as texts: by their blanks and order'),
]]


def conditions():
    found = []
    for name in COLUMNS:
        found += field_conditions(name)
    found += [*text_conditions(), *part_conditions(), *json_conditions()]
    found += [one.negated() for one in found]
    return list({one.text: one for one in found}.values())
