"""Oracle's rules for unique indexes, without a server: what tests/unique.py tries Oracle output on.

SQLite computes the key expressions, with '' taken for NULL and the functions that differ replaced;
the rules of uniqueness are these (SQL Language Reference, CREATE INDEX, and Concepts, "Indexes and
nulls"):

  - a row whose keys are all NULL is in no index;
  - else two rows with the same keys are a violation, where NULL is equal to NULL;
  - a descending key part is stored inverted, and its NULL is a value like any other.
"""

import contextlib
import re
import sqlite3

INDEX = re.compile(r'CREATE UNIQUE INDEX "(?P<name>[^"]+)" ON "(?P<table>[^"]+)" \((?P<keys>.*)\)$'
                   r'|ALTER TABLE "(?P<of>[^"]+)" ADD CONSTRAINT "(?P<constraint>[^"]+)" UNIQUE '
                   r'\((?P<columns>[^)]*)\)', re.DOTALL)
COLUMN = re.compile(r'"(\w+)" (\w+)')
TOKEN = re.compile(r"""'(?:[^']|'')*'|"[^"]*"|\w+|\|\||\s+|.""", re.DOTALL)
NUMBERS = ('NUMBER', 'DOUBLE', 'FLOAT')


class Violation(Exception):
    """ORA-00001: unique constraint violated."""


def or_null(text):
    """'' is NULL."""
    return None if text == '' else text


def text_function(function):
    """A function of texts that is NULL for NULL, and for ''."""
    def call(*arguments):
        if None in arguments:
            return None
        return or_null(function(*arguments))
    return call


def concat(left, right):
    """NULL beside a text is nothing."""
    parts = [str(part) for part in (left, right) if part is not None]
    return or_null(''.join(parts))


def substr(text, start, length=None):
    start = int(start)
    begin = start - 1 if start > 0 else max(start, 0) if start == 0 else len(text) + start
    return text[begin:] if length is None else text[begin:begin + int(length)]


FUNCTIONS = {
    ('->>', 2): concat, ('CONCAT', 2): concat,
    ('LOWER', 1): text_function(str.lower), ('UPPER', 1): text_function(str.upper),
    ('LENGTH', 1): text_function(len), ('REPLACE', 3): text_function(str.replace),
    ('TRIM', 1): text_function(lambda text: text.strip(' ')),
    ('LTRIM', 1): text_function(lambda text: text.lstrip(' ')),
    ('RTRIM', 1): text_function(lambda text: text.rstrip(' ')),
    ('SUBSTR', 2): text_function(substr), ('SUBSTR', 3): text_function(substr),
    ('TO_CHAR', 1): text_function(str), ('TO_NCHAR', 1): text_function(str),
    ('MOD', 2): text_function(lambda a, b: a - b * int(a / b)),
}


def translated(expression):
    """An expression of Oracle in the words of SQLite."""
    text = re.sub(r"TRANSLATE\(('(?:[^']|'')*') USING NCHAR_CS\)", r'\1', expression)
    text = re.sub(r"\b(DATE|TIMESTAMP) (?=')", '', text)
    tokens = TOKEN.findall(text)
    return ''.join({'||': '->>', "''": 'NULL'}.get(token, token) for token in tokens)


def key_parts(keys):
    """The key list as pairs of an expression and whether it is descending."""
    parts, depth = [''], 0
    for token in TOKEN.findall(keys):
        depth += (token == '(') - (token == ')')
        if token == ',' and depth == 0:
            parts.append('')
        else:
            parts[-1] += token
    for part in parts:
        order = re.search(r' (ASC|DESC)$', part)
        expression = part[:order.start()] if order else part
        yield translated(expression.strip()), order is not None and order[1] == 'DESC'


class OracleModel:
    """An engine like those of db.py, for rows and unique indexes alone."""

    target = 'oracle'
    version = '19'
    variants = ((None, ()),)
    Error = (Violation, sqlite3.Error)

    def __init__(self):
        self.connection = sqlite3.connect(':memory:', check_same_thread=False)
        self.connection.execute('PRAGMA case_sensitive_like = ON')
        for (name, count), function in FUNCTIONS.items():
            self.connection.create_function(name, count, function, deterministic=True)
        self.types, self.keys, self.taken = {}, [], set()

    @contextlib.contextmanager
    def fresh(self):
        self.types, self.keys, self.taken = {}, [], set()
        yield

    def split(self, script):
        statements = re.sub(r'^SET .*\n', '', script, flags=re.MULTILINE).split(';\n')
        return [text.strip() for text in statements if text.strip()]

    def execute(self, statement):
        """Takes a CREATE TABLE, one unique index, and DELETE."""
        declared = INDEX.match(statement)
        if statement.startswith('CREATE TABLE'):
            self.types = dict(COLUMN.findall(statement))
        elif declared:
            self.keys = list(key_parts(declared['keys'] or declared['columns']))
        elif not statement.startswith('DELETE'):
            raise sqlite3.Error('the model takes no ' + statement)
        self.taken = set()

    def tables(self):
        return ['table']

    def quote(self, name):
        return f'"{name}"'

    def empty_is_null(self, name=None):
        """Whether '' in a column is NULL: in those of texts, on Oracle."""
        return name is None or 'CHAR' in self.types[name.upper()]

    def value(self, name, value):
        """The value as a column of the table holds it."""
        number = self.types[name.upper()].startswith(NUMBERS)
        return float(value) if number and isinstance(value, str) else or_null(value)

    def insert(self, _, row):
        row = {name: self.value(name, value) for name, value in row.items()}
        columns = ', '.join(f'? AS "{name.upper()}"' for name in row)
        expressions = ', '.join(expression for expression, _ in self.keys)
        key, = self.connection.execute(f'SELECT {expressions} FROM (SELECT {columns})',
                                       tuple(row.values()))
        if all(part is None and not descending
               for part, (_, descending) in zip(key, self.keys)):
            return
        if key in self.taken:
            raise Violation(key)
        self.taken.add(key)

    def violation(self, error):
        return 'unique' if isinstance(error, Violation) else None
