"""The database servers of the tests behind one interface.

connect_all() gives an engine for each server whose address is in the environment (see
tests/servers), and SQLite always. Every engine autocommits, so a refused statement leaves no
trace, as on a user's console.

    for engine in connect_all():
        with engine.fresh():                      # an empty database or schema
            for statement in engine.split(script):
                engine.execute(statement)
            engine.tables(), engine.columns('shop_book'), engine.indexes()
"""

import contextlib
import os
import re
import sqlite3
from collections import namedtuple

Column = namedtuple('Column', 'name type nullable automatic')
Column.__doc__ = """A column of the catalogue; the type is the server's text, or 'json' where
a text column has a JSON_VALID check. Automatic: the server fills it in (identity, generated)."""

Index = namedtuple('Index', 'name table unique definition')
Index.__doc__ = """An index of the catalogue, primary keys and the indexes of constraints included.
The definition is the server's own text of it (pg_get_indexdef on PostgreSQL), '' for SQLite's
implicit ones."""

# Tokens that may hide a semicolon: the alternatives of a regular expression, most specific first.
COMMENTS = [r'(?P<comment>--[^\n]*|/\*.*?\*/)']
QUOTED_NAMES = [r'"(?:[^"]|"")*"', r'`(?:[^`]|``)*`']
STRING = r"'(?:[^']|'')*'"
BACKSLASH_STRING = r"'(?:[^'\\]|''|\\.)*'"


def tokens(*alternatives):
    """The pattern that cuts a script into tokens; the group `end` is the end of a statement."""
    return re.compile('|'.join([*alternatives, r'(?P<end>;)', r'.']), re.DOTALL)


class Engine:
    """What the engines have in common; a subclass says how one server differs."""

    target = None           # the name of the idxc target
    Error = None            # the base class of the driver's exceptions
    variants = ((None, ()),)        # versions to compile for (None: the server's), with options
    parameter = '%s'        # how the driver writes a parameter
    quote_mark = '"'
    tokens = tokens(*COMMENTS, *QUOTED_NAMES, STRING)

    def __init__(self, connection):
        self.connection = connection
        self.cursor = connection.cursor()
        self.version = self.server_version()

    def server_version(self):
        """The version as numbers with dots, without what the distribution adds."""
        text = self.execute('SELECT version()')[0][0]
        return re.search(r'\d+(\.\d+)+', text)[0]

    def fresh(self):
        """A context in which the connection works in an empty database or schema of its own."""
        raise NotImplementedError

    def tables(self):
        """The names of the tables, sorted."""
        raise NotImplementedError

    def columns(self, table):
        """The Columns of a table, in order."""
        raise NotImplementedError

    def indexes(self):
        """All Indexes of the database, sorted."""
        raise NotImplementedError

    def empty_is_null(self, name=None):
        """Whether '' in a column is NULL."""
        return False

    def violation(self, error):
        """Which rule a row broke ('unique', 'range', ...), or None if it is another error."""
        raise NotImplementedError

    def prepare(self, statements):
        """Creates the objects outside the database that the statements presuppose."""

    def kept(self, name):
        """A name as the catalogue has it."""
        return name

    def execute(self, sql, parameters=()):
        """Executes one statement and returns its rows."""
        if parameters:
            self.cursor.execute(sql, parameters)
        else:
            self.cursor.execute(sql)        # so that the driver leaves percent signs alone
        return list(self.cursor.fetchall()) if self.cursor.description else []

    def quote(self, name):
        mark = self.quote_mark
        return mark + name.replace(mark, mark * 2) + mark

    def insert(self, table, row):
        """Inserts one row, a dictionary of column names and values."""
        names = ', '.join(self.quote(name) for name in row)
        sql = f'INSERT INTO {self.quote(table)} ({names}) VALUES '
        if self.parameter == '%s':
            sql = sql.replace('%', '%%')
        self.execute(sql + '(' + ', '.join([self.parameter] * len(row)) + ')', tuple(row.values()))

    def split(self, script):
        """The statements of a script, without comments and semicolons."""
        statements, parts = [], []
        for token in self.tokens.finditer(script):
            if token.lastgroup == 'end':
                statements.append(''.join(parts).strip())
                parts = []
            elif token.lastgroup == 'comment':
                parts.append(' ')
            else:
                parts.append(token[0])
        statements.append(''.join(parts).strip())
        return [statement for statement in statements if statement]


class SQLite(Engine):
    """SQLite from Python's standard library; the "server" is the library."""

    target = 'sqlite'
    Error = sqlite3.Error
    parameter = '?'
    violations = {
        'UNIQUE constraint failed': 'unique', 'CHECK constraint failed': 'check',
        'NOT NULL constraint failed': 'not null', 'integer overflow': 'range',
        'datatype mismatch': 'range',
    }

    @staticmethod
    def empty():
        return sqlite3.connect(':memory:', isolation_level=None, check_same_thread=False)

    @classmethod
    def connect(cls):
        return cls(cls.empty())

    def server_version(self):
        return sqlite3.sqlite_version

    def execute(self, sql, parameters=()):
        found = super().execute(sql, parameters)
        if re.match(r'CREATE (UNIQUE )?INDEX', sql):
            self.check_names(sql)
        return found

    def check_names(self, statement):
        """Does what SQLite does not: it takes "x" for a text where there is no column x."""
        known = {name for (name,) in super().execute('SELECT name FROM sqlite_master')}
        known |= {column.name for table in self.tables() for column in self.columns(table)}
        text = re.sub(r'COLLATE "\w+"|' + STRING, '', statement)
        for name in re.findall(QUOTED_NAMES[0], text):
            if name[1:-1].replace('""', '"').lower() not in {one.lower() for one in known}:
                raise self.Error(f'no such column: {name}')

    @contextlib.contextmanager
    def fresh(self):
        self.connection.close()
        self.connection = self.empty()
        self.cursor = self.connection.cursor()
        yield self

    def tables(self):
        return [row[0] for row in self.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' "
            "AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name")]

    def columns(self, table):
        text = self.execute("SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?",
                            (table,))[0][0]
        rows = self.execute(
            'SELECT name, type, "notnull", pk, hidden FROM pragma_table_xinfo(?)', (table,))
        alone = sum(row[3] > 0 for row in rows) == 1
        return [Column(name, 'json' if has_json_check(text, name) else kind,
                       not (not_null or key),
                       hidden != 0 or (key and alone and kind.lower() == 'integer'))
                for name, kind, not_null, key, hidden in rows]

    def indexes(self):
        return [Index(name, table, bool(one), text) for name, table, one, text in self.execute(
            """SELECT i.name, t.name, i."unique", coalesce(s.sql, '')
            FROM sqlite_master t, pragma_index_list(t.name) i
            JOIN sqlite_master s ON s.name = i.name AND s.type = 'index'
            WHERE t.type = 'table' ORDER BY i.name""")]

    def violation(self, error):
        return next((kind for text, kind in self.violations.items() if text in str(error)), None)


class PostgreSQL(Engine):
    target = 'postgresql'
    tokens = tokens(*COMMENTS, r"(?<!\w)[eE]" + BACKSLASH_STRING,
                    r'\$(?P<tag>\w*)\$.*?\$(?P=tag)\$', *QUOTED_NAMES, STRING)
    violations = {
        '23505': 'unique', '23514': 'check', '23502': 'not null', '23P01': 'unique',
        '22000': 'range',
        '22001': 'length', '22003': 'range', '22008': 'range', '22012': 'range',
        '2201E': 'range', '2201F': 'range',
    }
    # The extensions whose index methods, operator classes, types and functions a declaration may
    # name.
    extensions = ('bloom', 'btree_gin', 'btree_gist', 'citext', 'hstore', 'pg_trgm', 'pgcrypto',
                  'unaccent')

    @classmethod
    def connect(cls, directory):
        import psycopg2
        cls.Error = psycopg2.Error
        connection = psycopg2.connect(host=directory, user='postgres', dbname='postgres')
        connection.autocommit = True
        connection.set_client_encoding('UTF8')
        engine = cls(connection)
        engine.execute('SET client_min_messages = warning')
        engine.execute('SET allow_in_place_tablespaces = on')
        for name in engine.extensions:
            engine.execute(f'CREATE EXTENSION IF NOT EXISTS {name}')
        return engine

    def server_version(self):
        return self.execute('SHOW server_version')[0][0].split()[0]

    @contextlib.contextmanager
    def fresh(self):
        schema = f'idxc_{os.getpid()}'
        self.execute(f'DROP SCHEMA IF EXISTS {schema} CASCADE')
        self.execute(f'CREATE SCHEMA {schema}')
        self.execute(f'SET search_path = {schema}, public')
        try:
            yield self
        finally:
            self.execute(f'DROP SCHEMA {schema} CASCADE')

    def prepare(self, statements):
        script = '\n'.join(statements)
        known = {name for name, in self.execute('SELECT collname FROM pg_collation')}
        for name in sorted(set(re.findall(r' COLLATE "(\w+)"', script)) - known):
            self.execute(f'CREATE COLLATION "{name}" FROM "C"')
        there = {name for name, in self.execute('SELECT spcname FROM pg_tablespace')}
        for name in re.findall(r'TABLESPACE "((?:[^"]|"")+)"', script):
            if name.replace('""', '"') not in there:
                self.execute(f'CREATE TABLESPACE "{name}" LOCATION \'\'')
                there.add(name.replace('""', '"'))

    def kept(self, name):
        return name.encode()[:63].decode(errors='ignore')

    def tables(self):
        return [row[0] for row in self.execute(
            "SELECT relname FROM pg_class WHERE relkind IN ('r', 'p') "
            'AND relnamespace = current_schema()::regnamespace ORDER BY relname')]

    def columns(self, table):
        return [Column(*row) for row in self.execute(
            'SELECT attname, format_type(atttypid, atttypmod), NOT attnotnull, '
            "attidentity <> '' OR atthasdef FROM pg_attribute "
            'WHERE attrelid = %s::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum',
            (self.quote(table),))]

    def indexes(self):
        return [Index(*row) for row in self.execute(
            'SELECT i.relname, t.relname, x.indisunique, pg_get_indexdef(i.oid) FROM pg_index x '
            'JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid '
            'WHERE i.relnamespace = current_schema()::regnamespace AND x.indisvalid '
            'ORDER BY i.relname')]

    def violation(self, error):
        return self.violations.get(error.pgcode)


class MySQL(Engine):
    """MySQL, and what MariaDB has in common with it."""

    target = 'mysql'
    quote_mark = '`'
    tokens = tokens(r'(?P<comment>--(?=\s|$)[^\n]*|\#[^\n]*|/\*.*?\*/)', QUOTED_NAMES[1],
                    BACKSLASH_STRING, BACKSLASH_STRING.replace("'", '"'))
    violations = {
        1062: 'unique', 3819: 'check', 4025: 'check', 1048: 'not null', 1406: 'length',
        1264: 'range', 1365: 'range', 1690: 'range', 3752: 'range',
        1366: 'range',      # a character that the column's set does not have
    }
    # A line of SHOW CREATE TABLE that declares an index.
    variants = (None, ()), ('5.7', ('--emulate=generated-columns',))
    key_line = re.compile(r'^\s*(?P<kind>\w+ )?KEY (?:`(?P<name>(?:[^`]|``)*)` )?.*?,?$',
                          re.MULTILINE)

    @classmethod
    def connect(cls, socket):
        import pymysql
        cls.Error = pymysql.MySQLError
        return cls(pymysql.connect(unix_socket=socket, user='root', charset='utf8mb4',
                                   autocommit=True))

    @contextlib.contextmanager
    def fresh(self):
        database = f'idxc_{os.getpid()}'
        self.execute(f'DROP DATABASE IF EXISTS {database}')
        self.execute(f'CREATE DATABASE {database} CHARACTER SET utf8mb4')
        self.execute(f'USE {database}')
        try:
            yield self
        finally:
            self.execute(f'DROP DATABASE {database}')

    def tables(self):
        return sorted(row[0] for row in self.execute('SHOW TABLES'))

    def table_text(self, table):
        return self.execute('SHOW CREATE TABLE ' + self.quote(table))[0][1]

    def columns(self, table):
        text = self.table_text(table)
        rows = self.execute(
            'SELECT column_name, column_type, is_nullable, extra FROM information_schema.columns '
            'WHERE table_schema = database() AND table_name = %s ORDER BY ordinal_position',
            (table,))
        return [Column(name, 'json' if has_json_check(text, name) else kind, nullable == 'YES',
                       re.search('auto_increment|VIRTUAL|STORED', extra) is not None)
                for name, kind, nullable, extra in rows]

    def indexes(self):
        found = []
        for table in self.tables():
            for key in self.key_line.finditer(self.table_text(table)):
                name = (key['name'] or 'PRIMARY').replace('``', '`')
                unique = key['kind'] in ('UNIQUE ', 'PRIMARY ')
                found.append(Index(name, table, unique, key[0].strip().rstrip(',')))
        return sorted(found)

    def violation(self, error):
        return self.violations.get(error.args[0])


class MariaDB(MySQL):
    target = 'mariadb'
    variants = (None, ()), (None, ('--emulate=generated-columns',))


def has_json_check(table_text, column):
    """Whether a CREATE TABLE text holds JSON_VALID(column)."""
    check = r'json_valid\s*\(\s*["`]?' + re.escape(column) + '["`]?'
    return re.search(check, table_text, re.IGNORECASE) is not None


# The engines by the variable that holds the server's address; tests/servers writes them.
SERVERS = {
    'IDXC_TEST_POSTGRESQL': PostgreSQL,
    'IDXC_TEST_POSTGRESQL18': PostgreSQL,
    'IDXC_TEST_MYSQL': MySQL,
    'IDXC_TEST_MARIADB': MariaDB,
}


def connect_all():
    """The engines of all servers that there are, and the variables of those that are not."""
    engines, missing = [SQLite.connect()], []
    for variable, engine in SERVERS.items():
        address = os.environ.get(variable)
        if address:
            engines.append(engine.connect(address))
        else:
            missing.append(variable)
    return engines, missing
