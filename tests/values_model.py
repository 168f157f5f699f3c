"""What Django's documentation says that expressions are, in Python.

An expression of a model is evaluated as the Python text that it is: evaluate("Lower('t')", row)
calls the Lower below, and a text in a field's place is a column of the row. The compiler and the
servers have no part in it. The names that stand in an expression are those of NAMES.
"""

import datetime
import decimal
import hashlib
import math
import uuid
import zoneinfo
from decimal import Decimal

UTC = datetime.timezone.utc


class Result:
    """The value of an expression, with the operators that expressions have."""

    def __init__(self, value):
        self.value = value

    def operate(self, other, function):
        other = other.value if isinstance(other, Result) else other
        if self.value is None or other is None:
            return Result(None)
        value = self.value
        if isinstance(other, datetime.timedelta) and isinstance(value, datetime.date):
            value = moment(value)       # a date and a duration are a moment
        return Result(function(*common(value, other)))

    def __add__(self, other):
        return self.operate(other, lambda a, b: a + b)

    def __sub__(self, other):
        return self.operate(other, lambda a, b: a - b)

    def __mul__(self, other):
        return self.operate(other, lambda a, b: a * b)

    def __truediv__(self, other):
        return self.operate(other, lambda a, b: a / b)

    def __mod__(self, other):
        return self.operate(other, remainder)

    def __pow__(self, other):
        return self.operate(other, lambda a, b: a ** b)

    def __neg__(self):
        return self * -1

    def __invert__(self):
        return Result(None if self.value is None else not self.value)

    def bitand(self, other):
        return self.operate(other, lambda a, b: a & b)

    def bitor(self, other):
        return self.operate(other, lambda a, b: a | b)

    def bitxor(self, other):
        return self.operate(other, lambda a, b: a ^ b)

    def bitleftshift(self, other):
        return self.operate(other, lambda a, b: a << b)

    def bitrightshift(self, other):
        return self.operate(other, lambda a, b: a >> b)


def common(a, b):
    """Two numbers of one type; a decimal meets a float as a float."""
    if isinstance(a, float) and isinstance(b, Decimal):
        return a, float(b)
    if isinstance(a, Decimal) and isinstance(b, float):
        return float(a), b
    return a, b


def remainder(a, b):
    """What is left of a division, with the sign of the dividend."""
    result = math.fmod(a, b) if isinstance(a, float) else abs(a) % abs(b)
    return result if isinstance(a, float) or a >= 0 else -result


def text(value):
    return value if isinstance(value, str) else str(value)


class Evaluator(dict):
    """The names of an expression, for one row."""

    def __init__(self, row):
        super().__init__(NAMES)
        self.row = row
        self['F'] = lambda name: Result(row[name])
        self['Value'] = lambda value, output_field=None: Result(value)
        for name, function in FUNCTIONS.items():
            self[name] = self.strict(function)
        self['Coalesce'] = self.loose(lambda *all: next((x for x in all if x is not None), None))
        self['Concat'] = self.loose(lambda *all: ''.join(text(x) for x in all if x is not None))
        self['NullIf'] = self.loose(lambda a, b: None if a == b else a)
        self['Cast'] = lambda value, field: Result(cast(self.value(value), field))
        self['ExpressionWrapper'] = lambda value, output_field: Result(self.value(value))
        self['Q'] = lambda **lookups: Result(self.condition(lookups))
        self['When'] = self.when
        self['Case'] = self.case
        self['IsNull'] = lambda value, yes: Result((self.value(value) is None) == yes)
        for name, function in COMPARISONS.items():
            self[name] = self.comparison(function)

    def value(self, argument):
        if isinstance(argument, str):
            return self.row[argument]
        return argument.value if isinstance(argument, Result) else argument

    def loose(self, function):
        return lambda *arguments: Result(function(*map(self.value, arguments)))

    def strict(self, function):
        """A function that is NULL when an argument is."""
        def call(*arguments, **options):
            values = [self.value(argument) for argument in arguments]
            return Result(None if None in values else function(*values, **options))
        return call

    def comparison(self, function):
        """A lookup as an expression: what stands on its right is a value."""
        def call(left, right):
            left, right = self.value(left), right.value if isinstance(right, Result) else right
            return Result(None if left is None or right is None else function(left, right))
        return call

    def condition(self, lookups):
        """Whether all lookups of a Q hold; None where that is unknown."""
        found = [COMPARISONS[NAMES_OF_LOOKUPS[key.partition('__')[2] or 'exact']](
            self.row[key.partition('__')[0]], value)
            if self.row[key.partition('__')[0]] is not None else None
            for key, value in lookups.items()]
        return False if False in found else None if None in found else True

    def when(self, *conditions, then=None, **lookups):
        condition = conditions[0].value if conditions else self.condition(lookups)
        return condition, self.value(then)

    def case(self, *branches, default=None, output_field=None):
        del output_field
        return Result(next((value for condition, value in branches if condition),
                           self.value(default)))


def evaluate(expression, row):
    """The value of an expression for a row (a dictionary of column names and values)."""
    # pylint: disable=eval-used
    return eval(expression, {'__builtins__': {}}, Evaluator(row)).value


# ---- functions ----

def digest(name):
    return lambda value: hashlib.new(name, text(value).encode()).hexdigest()


def pad(value, length, fill):
    return (fill * length)[:max(0, length - len(value))]


def half_away(value, precision=0):
    """Rounded, halves away from zero."""
    unit = Decimal(1).scaleb(-precision)
    rounded = Decimal(value).quantize(unit, decimal.ROUND_HALF_UP)
    return float(rounded) if isinstance(value, float) else rounded


def moment(value):
    """A date or a moment as a moment."""
    if isinstance(value, datetime.datetime):
        return value
    return datetime.datetime.combine(value, datetime.time())


def extract(function):
    def call(value, tzinfo=None, output_field=None):
        del output_field        # the type alone: compared as a moment
        if tzinfo is not None:
            value = value.replace(tzinfo=UTC).astimezone(tzinfo).replace(tzinfo=None)
        return function(value)
    return call


def truncated(**parts):
    """Sets what is smaller than a part of a moment (a date, a time) to its least value."""
    def call(value):
        known = {name: number for name, number in parts.items() if hasattr(value, name)}
        return value.replace(**known)
    return extract(call)


DAY = {'hour': 0, 'minute': 0, 'second': 0, 'microsecond': 0}


def week_start(value):
    start = moment(value).replace(**DAY) - datetime.timedelta(days=value.isoweekday() - 1)
    return start if isinstance(value, datetime.datetime) else start.date()


FUNCTIONS = {
    # texts
    'Chr': chr, 'Left': lambda value, length: text(value)[:length],
    'Length': lambda value: len(text(value)), 'Lower': lambda value: text(value).lower(),
    'LPad': lambda value, length, fill=' ': pad(value, length, fill) + value[:length],
    'LTrim': lambda value: text(value).lstrip(' '), 'MD5': digest('md5'),
    'Ord': lambda value: ord(text(value)[0]) if text(value) else 0,
    'Repeat': lambda value, number: text(value) * number,
    'Replace': lambda value, old, new='': value.replace(old, new) if old else value,
    'Reverse': lambda value: text(value)[::-1],
    'Right': lambda value, length: text(value)[-length:],
    'RPad': lambda value, length, fill=' ': value[:length] + pad(value, length, fill),
    'RTrim': lambda value: text(value).rstrip(' '),
    **{f'SHA{bits}': digest(f'sha{bits}') for bits in (1, 224, 256, 384, 512)},
    'StrIndex': lambda value, part: value.find(part) + 1,
    'Substr': lambda value, start, length=None:
        text(value)[start - 1:None if length is None else start - 1 + length],
    'Trim': lambda value: text(value).strip(' '), 'Upper': lambda value: text(value).upper(),
    # numbers
    'Abs': abs, 'ACos': math.acos, 'ASin': math.asin, 'ATan': math.atan, 'ATan2': math.atan2,
    'Ceil': math.ceil, 'Cos': math.cos, 'Cot': lambda value: 1 / math.tan(value),
    'Degrees': math.degrees, 'Exp': math.exp, 'Floor': math.floor, 'Ln': math.log,
    'Log': lambda base, value: math.log(value) / math.log(base),
    'Mod': lambda a, b: remainder(*common(a, b)), 'Pi': lambda: math.pi,
    'Power': lambda a, b: float(a) ** float(b), 'Radians': math.radians, 'Round': half_away,
    'Sign': lambda value: (value > 0) - (value < 0), 'Sin': math.sin, 'Sqrt': math.sqrt,
    'Tan': math.tan,
    # comparison
    'Greatest': max, 'Least': min,
    # dates and times
    'ExtractYear': extract(lambda value: value.year),
    'ExtractIsoYear': extract(lambda value: value.isocalendar()[0]),
    'ExtractMonth': extract(lambda value: value.month),
    'ExtractDay': extract(lambda value: value.day),
    'ExtractWeek': extract(lambda value: value.isocalendar()[1]),
    'ExtractWeekDay': extract(lambda value: value.isoweekday() % 7 + 1),
    'ExtractIsoWeekDay': extract(lambda value: value.isoweekday()),
    'ExtractQuarter': extract(lambda value: (value.month + 2) // 3),
    'ExtractHour': extract(lambda value: value.hour),
    'ExtractMinute': extract(lambda value: value.minute),
    'ExtractSecond': extract(lambda value: value.second),
    'TruncYear': truncated(month=1, day=1, **DAY), 'TruncMonth': truncated(day=1, **DAY),
    'TruncQuarter': extract(lambda value: truncated(day=1, **DAY)(
        value.replace(day=1, month=(value.month - 1) // 3 * 3 + 1))),
    'TruncWeek': extract(week_start), 'TruncDay': truncated(**DAY),
    'TruncDate': extract(lambda value: moment(value).date()),
    'TruncTime': extract(
        lambda value: value if isinstance(value, datetime.time) else value.time()),
    'TruncHour': truncated(minute=0, second=0, microsecond=0),
    'TruncMinute': truncated(second=0, microsecond=0), 'TruncSecond': truncated(microsecond=0),
}

COMPARISONS = {
    'Exact': lambda a, b: a == b,
    'GreaterThan': lambda a, b: a > b, 'LessThan': lambda a, b: a < b,
    'GreaterThanOrEqual': lambda a, b: a >= b, 'LessThanOrEqual': lambda a, b: a <= b,
    'In': lambda a, b: a in b, 'Range': lambda a, b: b[0] <= a <= b[1],
    'Contains': lambda a, b: b in a, 'StartsWith': lambda a, b: a.startswith(b),
    'EndsWith': lambda a, b: a.endswith(b),
}

NAMES_OF_LOOKUPS = {
    'exact': 'Exact', 'gt': 'GreaterThan', 'gte': 'GreaterThanOrEqual', 'lt': 'LessThan',
    'lte': 'LessThanOrEqual', 'in': 'In', 'range': 'Range', 'contains': 'Contains',
    'startswith': 'StartsWith', 'endswith': 'EndsWith',
}


# ---- Cast ----

class Field:
    """A field class of a Cast, with its options."""

    def __init__(self, name, **options):
        self.name = name
        self.options = options


def cast(value, field):
    if value is None:
        return None
    if field.name in ('CharField', 'TextField'):
        if isinstance(value, datetime.datetime):
            value = value.isoformat(' ')
        return text(value)[:field.options.get('max_length')]
    if field.name in ('IntegerField', 'BigIntegerField', 'SmallIntegerField'):
        return int(half_away(Decimal(value))) if not isinstance(value, bool) else int(value)
    return {
        'FloatField': float, 'BooleanField': bool,
        'DecimalField': lambda x: half_away(Decimal(x), field.options.get('decimal_places', 0)),
        'DateField': lambda x: moment(x).date(), 'DateTimeField': moment,
        'TimeField': lambda x: x.time() if isinstance(x, datetime.datetime) else x,
        'UUIDField': lambda x: x, 'DurationField': lambda x: x,
    }[field.name](value)


def field_class(name):
    return lambda **options: Field(name, **options)


NAMES = {
    'Decimal': Decimal, 'UUID': uuid.UUID, 'ZoneInfo': zoneinfo.ZoneInfo, 'date': datetime.date,
    'timedelta': datetime.timedelta, 'True': True, 'False': False, 'None': None,
    **{name: field_class(name) for name in (
        'CharField', 'TextField', 'IntegerField', 'BigIntegerField', 'SmallIntegerField',
        'FloatField', 'DecimalField', 'BooleanField', 'DateField', 'DateTimeField', 'TimeField',
        'UUIDField', 'DurationField')},
}
