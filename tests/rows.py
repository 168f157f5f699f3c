"""Rows of awkward values for a table of any column types.

A row is refused for its own sake as rarely as possible: values fit the column's length and range.
The literals of the statements are used too (`hints`, a list of texts), so that rows meet and miss
the conditions of indexes.
"""

import random
import re
import uuid

TEXTS = ['1', '', ' ', "o'brien", 'back\\slash', '100%_', 'Ärger ß', 'ärger SS', '日本語', '🙂', 'NULL',
         'true', 'a', 'A', 'a ', '-7', '"double"', '`tick`', 'two\nlines', 'tab\there', '{"a": 1}',
         'x' * 60]
JSONS = ['1', 'null', '{}', '[]', '{"a": 1, "b": "o\'brien"}', '[1, "x", null]', '"text"',
         '{"a": {"b": [true]}}', '-2.5']
DATES = ['2021-03-04', '2020-02-29', '1970-01-01', '1999-12-31', '9999-12-31', '1900-01-01',
         '2024-12-30']
TIMES = ['12:34:56', '00:00:00', '23:59:59.999999', '01:02:03.000001']
MOMENTS = [f'{day} {time}' for day, time in zip(DATES, TIMES * 2)]
UUIDS = [str(uuid.UUID(int=number * 0x0123456789abcdef, version=4)) for number in range(1, 40)]
BYTES = [b'1', b'', b"\0\xff'\\%", bytes(range(256))]
FLOATS = [1.0, 0.0, -0.5, 3.25, -400.0, 1e10, 1e-10, -1e15]
POINTS = [b'\0' * 4 + b'\1\1\0\0\0' + b'\0' * 16]       # SRID 0, little-endian WKB of POINT(0 0)

INTEGER_BITS = {'tinyint': 8, 'smallint': 16, 'mediumint': 24, 'int': 32, 'integer': 32,
                'bigint': 64}

DATE = r'\d{4}-\d\d-\d\d'
TIME = r'\d\d:\d\d(:\d\d(\.\d+)?)?'


def plain(values, pattern=None):
    """A function that makes the values, and those hints that the pattern matches."""
    return lambda match, hints: values + [hint for hint in hints
                                          if pattern and re.fullmatch(pattern, hint)]


def integers(match, hints):
    """The extremes of an integer type, and the neighbours of the integers in the hints."""
    bits = INTEGER_BITS[match['name']]
    least = 0 if match['unsigned'] else -2 ** (bits - 1)
    most = min(least + 2 ** bits - 1, 2 ** 63 - 1)      # SQLite has no more for any type
    known = [int(hint) for hint in hints if re.fullmatch(r'\d{1,18}', hint)]
    near = [number + step for number in known for step in (0, 1, -1)]
    return [n for n in [1, 0, -1, 2, 7, -400, 100, most, least, *near] if least <= n <= most]


def decimals(match, hints):
    """Decimal numbers as text, between the extremes of the type."""
    digits, scale = int(match['digits'] or 12), int(match['scale'] or 4 * (not match['digits']))
    most = '9' * (digits - scale) + ('.' + '9' * scale if scale else '')
    smallest = '0.' + '0' * (scale - 1) + '1' if scale else '1'
    number = re.compile(rf'\d{{1,{max(digits - scale, 1)}}}(\.\d{{1,{max(scale, 1)}}})?')
    return ['1', '0', '-1', most, '-' + most, smallest, *filter(number.fullmatch, hints)]


def floats(_match, hints):
    return FLOATS + [float(hint) for hint in hints if re.fullmatch(r'\d{1,15}(\.\d+)?', hint)]


def texts(match, hints):
    """Texts that fit; a LIKE pattern in the hints also gives a text that it matches."""
    length = int(match.groupdict().get('length') or 1000)
    matching = [hint.replace('%', '').replace('_', 'x') for hint in hints]
    return [text for text in [*TEXTS, *hints, *matching] if len(text) <= length]


def arrays(match, _hints):
    return ['{}', '{NULL}', '{%s}' % values_of(match['element'], [])[0]]


# Column types: a pattern of the server's text in lower case, and what makes the values from the
# match and the hints, the plainest value first. The first pattern that matches decides.
TYPES = [(re.compile(pattern), values) for pattern, values in [
    (r'(?P<element>.+)\[\]', arrays),
    (r'jsonb?', plain(JSONS)),
    (r'bool(ean)?|tinyint\(1\)', plain([True, False])),
    (r'(?P<name>(tiny|small|medium|big)?int|integer)(\(\d+\))?(?P<unsigned> unsigned)?', integers),
    (r'(decimal|numeric)(\((?P<digits>\d+)(, ?(?P<scale>\d+))?\))?', decimals),
    (r'real|float|double( precision)?', floats),
    (r'n?(var)?char(acter)?( varying)?\((?P<length>\d+)\)', texts),
    (r'|(tiny|medium|long)?text|citext|character varying|varchar', texts),
    (r'date', plain(DATES, DATE)),
    (r'time(\(\d\))?( without time zone)?', plain(TIMES, TIME)),
    (r'(datetime|timestamp)(\(\d\))?( without time zone)?', plain(MOMENTS, f'{DATE} {TIME}')),
    (r'timestamp(\(\d\))? with time zone', plain([moment + '+00' for moment in MOMENTS])),
    (r'interval', plain(['1 day', '0', '-1 month', '00:00:00.000001', '100 years'])),
    (r'uuid', plain(UUIDS)),
    (r'inet[46]?', plain(['127.0.0.1', '0.0.0.0', '255.255.255.255'])),
    (r'cidr', plain(['10.0.0.0/8'])),
    (r'bytea|(tiny|medium|long)?blob|(var)?binary\(\d+\)', plain(BYTES)),
    (r'int[48]range|numrange', plain(['[1,5)', 'empty', '(,)', '[7,7]'])),
    (r'daterange', plain(['[2021-01-01,2021-02-01)', 'empty', '(,)'])),
    (r'ts(tz)?range', plain(['[2021-01-01 00:00,2021-01-02 00:00)', 'empty', '(,)'])),
    (r'hstore', plain(['a=>1', '', 'a=>NULL'])),
    (r'tsvector', plain(["'a':1 'b':2", ''])),
    (r'geometry|point', plain(POINTS)),
]]


def values_of(kind, hints):
    """The values for a column type; KeyError if the table above does not know it."""
    for pattern, values in TYPES:
        match = pattern.fullmatch(kind.lower())
        if match:
            return values(match, hints)
    raise KeyError(f'no values for columns of type {kind}: add a row to TYPES')


def hints_of(statements):
    """The texts of the literals in SQL statements, each once."""
    found = []
    for statement in statements:
        found += [text.replace("''", "'") for text in re.findall(r"'((?:[^']|'')*)'", statement)]
        found += re.findall(r'(?<![\w.\'"`])\d+(?:\.\d+)?(?![\w.])', statement)
    return list(dict.fromkeys(found))


def rows_for(columns, hints, mixtures=24):
    """Some dozens of rows (dictionaries) for a table with these columns.

    The first row is plain, so that every table gets at least one. Then every value of every column
    comes once, NULL included where it is allowed; the rest are mixed, the same in every run.
    """
    pools = {column.name: values_of(column.type, hints) + [None] * column.nullable
             for column in columns if not column.automatic}
    if not pools:
        return []
    longest = max(len(pool) for pool in pools.values())
    mixed = random.Random(len(columns))
    return ([{name: pool[i % len(pool)] for name, pool in pools.items()} for i in range(longest)] +
            [{name: mixed.choice(pool) for name, pool in pools.items()} for _ in range(mixtures)])
