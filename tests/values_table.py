"""The tables of tests/values.py: columns and their awkward values, expressions, and what servers
answer by their nature."""

import random
import re
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from uuid import UUID

MODEL = '''model Row:
    key = IntegerField()
    t = CharField(max_length=60)
    u = CharField(max_length=60, null=True)
    w = TextField(null=True)
    digits = CharField(max_length=12, null=True)
    n = IntegerField(null=True)
    big = BigIntegerField(null=True)
    c = IntegerField()
    point = IntegerField()
    d = DecimalField(max_digits=12, decimal_places=3, null=True)
    f = FloatField(null=True)
    plus = FloatField(null=True)
    unit = FloatField(null=True)
    b = BooleanField(null=True)
    day = DateField(null=True)
    made = DateTimeField(null=True)
    stamp = DateTimeField(null=True)
    at = TimeField(null=True)
    code = UUIDField(null=True)
    span = DurationField(null=True)
'''

TEXTS = ['', 'a', 'A b', ' both ', '   ', "o'b", 'a"b', 'back\\slash', '50%', 'a_b', '%', '\\',
         'é', 'ÀÉŒ', '日本', 'x\ny', 'tab\t', 'NULL', '0', 'aaa', '🙂x', 'ends ', 'a' * 40]

# The values of each column; row i has the i-th of each, counted round.
COLUMNS = {
    't': TEXTS,
    'u': [*TEXTS[7:], None, *TEXTS[:7]],
    'w': [None, *reversed(TEXTS)],
    'digits': ['0', '7', '-12', None, '00123', '2147483647'],
    'n': [0, 1, -1, 7, None, 99999999, -99999999, 255, -8, 1000],
    'big': [0, -1, 9007199254740993, None, -9223372036854775807, 9223372036854775807],
    'c': [1, 2, 3, 7, 10],                      # lengths and divisors
    'point': [65, 122, 233, 8364, 32],          # code points
    'd': [Decimal('0.000'), Decimal('1.500'), Decimal('-1.250'), None, Decimal('2.675'),
          Decimal('99999.999'), Decimal('-0.001'), Decimal('12.000')],
    'f': [0.0, 1.25, -1.25, None, 1e8, -1e-9, 123456.789],
    'plus': [1.0, 0.5, 2.0, None, 1e-9, 30.0, 100.0],
    'unit': [0.0, 1.0, -1.0, None, 0.5, -0.25],
    'b': [True, False, None],
    'day': [date(2019, 12, 30), date(2020, 2, 29), date(2020, 12, 31), date(2021, 1, 1), None,
            date(2021, 1, 3), date(1900, 3, 1), date(1582, 10, 15), date(9999, 12, 31),
            date(2024, 6, 30), date(1969, 12, 28), date(1000, 1, 1)],
    'made': [datetime(2020, 2, 29, 23, 59, 59, 999999), datetime(2019, 12, 31, 23, 30),
             datetime(2020, 3, 29, 0, 59, 59), datetime(2020, 3, 29, 1, 0), None,
             datetime(2020, 10, 25, 0, 30), datetime(2020, 10, 25, 1, 30, 0, 1),
             datetime(2021, 1, 3, 23, 59, 59, 999501), datetime(1969, 12, 28, 12, 0),
             datetime(2008, 12, 29, 6, 7, 8, 900000), datetime(9999, 12, 31, 23, 59, 59, 999999)],
    'stamp': [datetime(2020, 2, 28, 23, 59, 59, 999999), datetime(1999, 12, 31), None,
              datetime(2020, 10, 25, 0, 30)],
    'at': [time(0, 0), time(12, 30), time(23, 59, 59, 999999), None, time(8, 5, 9, 500000)],
    'code': [UUID(int=0), UUID('12345678-1234-5678-1234-567812345678'), None],
    'span': [timedelta(0), timedelta(days=1, hours=1), timedelta(microseconds=1), None,
             timedelta(days=-1), timedelta(seconds=90)],
}
COUNT = 48


def row(number):
    """A row; the columns walk through their values at different paces."""
    found = {'key': number}
    for place, (name, values) in enumerate(COLUMNS.items()):
        found[name] = values[(number + number // (len(values) * (place + 1))) % len(values)]
    return found


ROWS = [row(number) for number in range(COUNT)]


# ---- expressions ----

def products(template, *lists):
    """The template with each combination of the lists."""
    if not lists:
        return [template]
    return [text for value in lists[0]
            for text in products(template.replace('@', value, 1), *lists[1:])]


TEXT_COLUMNS = ["'t'", "'u'", "'w'"]
TEXT_ARGUMENTS = [*TEXT_COLUMNS, "'digits'", "'n'"]
NUMBERS = ["'n'", "'d'", "'f'"]
PARTS = ['Year', 'IsoYear', 'Month', 'Day', 'Week', 'WeekDay', 'IsoWeekDay', 'Quarter']
TIME_PARTS = ['Hour', 'Minute', 'Second']
TRUNCATED = ['Year', 'Quarter', 'Month', 'Week', 'Day']
FIELDS = ['CharField(max_length=4)', 'IntegerField()', 'BigIntegerField()', 'FloatField()',
          'DecimalField(max_digits=14, decimal_places=2)']
ZONE = "tzinfo=ZoneInfo('Europe/Paris')"

EXPRESSIONS = [
    # texts
    *products('@(@)', ['Lower', 'Upper', 'Length', 'Trim', 'LTrim', 'RTrim', 'Reverse', 'Ord'],
              TEXT_ARGUMENTS),
    *products('@(@)', ['MD5', 'SHA1', 'SHA224', 'SHA256', 'SHA384', 'SHA512'], TEXT_COLUMNS[:2]),
    *products('@(@, @)', ['Left', 'Right', 'Repeat'], TEXT_ARGUMENTS, ['3', "F('c')"]),
    *products('@(@, @, @)', ['LPad', 'RPad'], TEXT_COLUMNS, ['5', "F('c')"],
              ["Value('xy')", "Value(' ')"]),
    *products('@(@, @)', ['LPad', 'RPad'], TEXT_COLUMNS[:2], ['8']),
    *products('Substr(@, @)', TEXT_ARGUMENTS,
              ['1', '3', "F('c')", '2, 3', "2, F('c')", "F('c'), F('c')"]),
    *products('StrIndex(@, @)', TEXT_COLUMNS,
              ["Value('a')", "Value('')", "Value('\\\\')", "Value('é')", "'u'"]),
    *products('Replace(@, @, @)', TEXT_COLUMNS, ["Value('a')", "Value('\\\\')", "'u'"],
              ["Value('%')", "Value('')", "'t'"]),
    *products("Replace(@, Value('b'))", TEXT_COLUMNS),
    *products('Concat(@, @)', ["'t'", "'u'", "'w'", "'n'", "Value('-')"], ["'t'", "'u'", "'n'"]),
    *products("Concat(@, Value('/'), @)", ["'t'", "'u'"], ["'u'", "'digits'"]),
    "Chr('point')",
    # numbers
    *products('@(@)', ['Abs', 'Ceil', 'Floor', 'Sign', 'Round'], [*NUMBERS, "'big'"]),
    *products('@(@)', ['ATan', 'Cos', 'Sin', 'Degrees', 'Radians'], ["'n'", "'d'", "'unit'"]),
    *products('@(@)', ['ACos', 'ASin', 'Tan', 'Exp'], ["'unit'"]),
    *products('@(@)', ['Ln', 'Sqrt', 'Cot'], ["'plus'", "'c'"]),
    *products('Round(@, @)', ["'d'", "'f'", "'plus'"], ['0', '1', '2']),
    *products('Round(@, precision=@)', ["'d'"], ['-1']),
    *products('Mod(@, @)', NUMBERS, ['7', "'c'", "'plus'"]),
    *products('Power(@, @)', ["'c'", "'plus'", "'unit'"], ['2', "'c'"]),
    *products('Log(@, @)', ['2', '10', "F('c') + 1"], ["'c'", "'plus'"]),
    *products('ATan2(@, @)', ["'unit'", "'c'"], ["'unit'", "'plus'"]),
    *products("Pi() * F(@)", ["'c'"]),
    *products('F(@) @ @', NUMBERS, ['+', '-', '*'],
              ['2', "F('c')", "F('d')", "F('f')", "Decimal('1.5')"]),
    *products('F(@) @ @', ["'n'", "'c'"], ['%', '/'], ['3', "F('c')"]),
    *products('F(@) @ @', ["'d'", "'f'"], ['%', '/'], ["F('c')", '1.5']), "F('d') * 0.1",
    *products("F('c') ** @", ['2', "F('c')", '0']),
    *products('-F(@)', NUMBERS), '(F("n") - 1) * 2 + F("c")',
    *products("F('n').@(@)", ['bitand', 'bitor', 'bitxor'], ['7', "F('c')"]),
    *products("F('c').@(@)", ['bitleftshift', 'bitrightshift'], ['2', "F('c')"]),
    *products("F('n').bitrightshift(@)", ['2']),
    # comparison
    *products('@(@, @)', ['Coalesce', 'NullIf', 'Greatest', 'Least'], ["'n'", "'d'"],
              ["'c'", "Value(1)"]),
    *products('@(@, @)', ['Coalesce', 'NullIf', 'Greatest', 'Least'], ["'u'", "'w'"],
              ["'t'", "Value('a')", "Value('')"]),
    *products('@(@, @)', ['Coalesce', 'NullIf', 'Greatest', 'Least'], ["'day'"],
              ["Value(date(2020, 2, 29))"]),
    "Coalesce('n', 'c', 0)", "Coalesce('u', 'w', Value('none'))", "Greatest('n', 'c', 5)",
    *products("Cast(@, @)", ["'n'", "'d'", "'f'", "'digits'", "'c'"], FIELDS),
    *products("Cast(@, TextField())", ["'t'", "'n'"]),
    *products("Cast('t', CharField(max_length=@))", ['3', '60']),
    *products("Cast('b', @)", ['IntegerField()']),
    *products("Cast(@, BooleanField())", ["'n'", "'c'", "'b'"]),
    *products("Cast('made', @)", ['DateField()', 'TimeField()', 'DateTimeField()']),
    *products("Cast('day', @)", ['DateField()', 'DateTimeField()']),
    "Cast('at', TimeField())", "Cast('code', UUIDField())", "Cast('span', DurationField())",
    # conditions
    *products('@(@, @)', ['Exact', 'GreaterThan', 'GreaterThanOrEqual', 'LessThan',
                          'LessThanOrEqual'], ["'n'", "'d'", "Length('u')"], ['1', "F('c')"]),
    "IsNull('u', True)", "IsNull('n', False)", "In('n', [1, 7])", "Range('n', (0, 300))",
    *products("@('u', @)", ['Contains', 'StartsWith', 'EndsWith'], ["'a'", "'%'", "'\\\\'"]),
    "~GreaterThan('n', 3)", "~F('b')", "Exact(F('b'), True)",
    "Case(When(n__gt=3, then='t'), When(u='a', then=Value('one')), default='u')",
    "Case(When(b=True, then=1), When(b=False, then=2), default=0)",
    "Case(When(n__gt=3, then=Case(When(c=1, then=10), default=20)))",
    "Case(When(GreaterThan('d', 1), then='d'), default=Value(Decimal('0.5')))",
    "ExpressionWrapper(F('n') * 2, output_field=BigIntegerField())",
    "ExpressionWrapper(Q(n=1), output_field=BooleanField())",
    "Coalesce(GreaterThan('n', 3), Value(False))",
    # dates and times
    *products("Extract@(@)", PARTS, ["'day'", "'made'"]),
    *products("Extract@(@)", TIME_PARTS, ["'made'", "'at'"]),
    *products("Extract@('made', @)", [*PARTS, *TIME_PARTS], [ZONE]),
    *products("Trunc@(@)", TRUNCATED, ["'day'", "'made'"]),
    *products("Trunc@(@)", TIME_PARTS, ["'made'", "'at'"]),
    *products("Trunc@('made', @)", [*TRUNCATED, *TIME_PARTS, 'Date', 'Time'], [ZONE]),
    *products("Trunc@('made')", ['Date', 'Time']), "TruncDate('day')", "TruncTime('at')",
    "ExtractMonth(TruncMonth('made'))", "TruncYear(TruncMonth('made'))",
    "TruncMonth('made', output_field=DateField())", "TruncDate(TruncHour('made'))",
    "F('stamp') + timedelta(days=1)", "F('stamp') - F('span')", "F('day') + F('span')",
    "F('span') + timedelta(seconds=1)", "F('stamp') - F('made')", "F('stamp') - F('stamp')",
    "F('day') - F('day')",
    # one in another
    "Lower(Trim(Concat('t', Value(' x '))))", "Length(Replace('u', Value('a'), Value('')))",
    "Left(Reverse('t'), 2)", "Upper(Left(Coalesce('u', 't'), 3))", "Abs(Floor('d')) + Length('t')",
    "ExtractYear(TruncMonth('made')) * 100 + ExtractMonth('made')",
    "Cast(ExtractYear('day'), CharField(max_length=4))",
]


# What an expression of each type is made of: columns, then functions of expressions. @T stands for
# a text, @I for an integer, @M for a moment, @D for a date, @N for a decimal, @B for a boolean.
GRAMMAR = {
    'T': (["F('t')", "F('u')", "F('digits')"],
          ['Lower(@T)', 'Upper(@T)', 'Trim(@T)', 'LTrim(@T)', 'Left(@T, 3)', 'Right(@T, 2)',
           'Substr(@T, 2)', 'Substr(@T, 1, 4)', "Replace(@T, Value('a'), Value('b'))",
           'Concat(@T, @T)', "Concat(@T, Value('-'), @I)", "Coalesce(@T, Value('none'))",
           'NullIf(@T, @T)', "LPad(@T, 6, Value('xy'))", 'Reverse(@T)', 'Repeat(@T, 2)',
           'Case(When(@B, then=@T), default=@T)', 'Cast(@I, CharField(max_length=12))',
           'SHA256(@T)']),
    'I': (["F('n')", "F('c')"],
          ['Length(@T)', "StrIndex(@T, Value('a'))", '(@I + @I)', '(@I - @I)', '(@I * 2)',
           'Abs(@I)', 'Sign(@I)', '(@I % 7)', 'Coalesce(@I, 0)', 'NullIf(@I, @I)', '-(@I)',
           'ExtractYear(@D)', 'ExtractMonth(@M)', 'ExtractWeek(@D)', 'ExtractIsoYear(@M)',
           'ExtractHour(@M)', 'ExtractWeekDay(@D)', '(@I).bitand(15)', '(@I).bitor(4)',
           'Floor(@N)', 'Ceil(@N)', 'Sign(@N)',
           'Case(When(@B, then=@I), default=@I)']),
    'M': (["F('made')", "F('stamp')"],
          ['TruncYear(@M)', 'TruncMonth(@M)', 'TruncDay(@M)', 'TruncHour(@M)', 'TruncSecond(@M)',
           'TruncWeek(@M)', 'TruncQuarter(@M)']),
    'D': (["F('day')"], ['TruncMonth(@D)', 'TruncDate(@M)', 'TruncYear(@D)', 'TruncWeek(@D)',
                         'Coalesce(@D, Value(date(2020, 2, 29)))']),
    'N': (["F('d')"], ['Abs(@N)', '(@N * 2)', '(@N + @I)', 'Round(@N, 2)', 'Coalesce(@N, @N)',
                       '(@N - @N)']),
    'B': (["GreaterThan(F('n'), 3)"],
          ['GreaterThan(@I, @I)', 'Exact(@T, @T)', 'LessThan(@N, 2)', 'IsNull(@T, True)',
           'GreaterThanOrEqual(@D, @D)', '~(@B)']),
}


def nested(kind, depth):
    """A random expression of a type, with so many functions in each other at most."""
    leaves, calls = GRAMMAR[kind]
    if depth == 0:
        return RANDOM.choice(leaves)
    return re.sub('@(.)', lambda match: nested(match[1], RANDOM.randrange(depth)),
                  RANDOM.choice(calls))


RANDOM = random.Random(52)      # the same ones in each run
EXPRESSIONS += [nested(RANDOM.choice('TTTIIIMDNB'), RANDOM.randint(2, 4)) for _ in range(250)]
EXPRESSIONS = list(dict.fromkeys(EXPRESSIONS))


# ---- nature ----

def any_null(*names):
    return lambda row: any(row[name] is None for name in names)


def not_ascii(row):
    return not all((row[name] or '').isascii() for name in 'tuw')


# What a server answers as it likes: a pattern of the expression, the targets, the rows where it
# does (None: all), and why.
NATURE = [(re.compile(pattern), targets, when, why) for pattern, targets, when, why in [
    (r'Lower|Upper', ('sqlite',), not_ascii,
     'LOWER and UPPER change ASCII alone'),
    (r'Contains|StartsWith|EndsWith', ('sqlite',), None, 'LIKE ignores the case of ASCII'),
    (r'Ord', ('sqlite',), None, "UNICODE('') is NULL, not 0"),
    (r'Cast.*CharField', ('sqlite',), None, 'texts have no length, decimals no trailing zeros'),
    (r'Cast.*(IntegerField|DecimalField)', ('sqlite',), None,
     'a Cast to an integer cuts off, a Cast to a decimal rounds nothing'),
    (r"Cast\('(made|at)'", ('sqlite',), None, 'strftime has milliseconds'),
    (r" % |'d'.* / |Mod\('d'", ('sqlite',), None,
     'decimals are floats or integers, and % takes integers'),
    (r'Greatest|Least', ('postgresql',), any_null('n', 'd', 'u', 'w', 'day'),
     'GREATEST and LEAST pass over NULLs'),
    (r"F\('[nc]'\) / ", ('postgresql', 'sqlite'), None, 'the quotient of integers is an integer'),
    (r' / ', ('mysql', 'mariadb'), None, 'a quotient has four more decimals than the dividend'),
    (r'Ord', ('mysql', 'mariadb'), None, 'ORD is made of the bytes of a character'),
    (r"Round\('(f|plus)'", ('mysql', 'mariadb'), None, 'halves of floats are rounded to even'),
    (r'tzinfo', ('mysql', 'mariadb'), None,
     'names of time zones are NULL as long as the server has not loaded its tables of them'),
    (r'Pi', ('mysql', 'mariadb'), None, 'PI() is printed with six decimals'),
    (r"Cast\('f', CharField", ('postgresql', 'mysql', 'mariadb'), None,
     'the text of a float is the server\'s'),
]]
