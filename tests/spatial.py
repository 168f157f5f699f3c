#!/usr/bin/env python3
"""Spatial indexes on PostGIS, SpatiaLite, MySQL and MariaDB: tests/servers run tests/spatial.py

The output of --tables for tests/spatial/*.idx is executed in an empty database, rows are written
and found again, every spatial field has its index in the catalogue, and --tables --drop leaves
nothing. The last line counts pairs of input and server. IDXC names the compiler (default ./idxc).
"""

import sys
sys.dont_write_bytecode = True

import contextlib
import glob
import os
import re
import sqlite3

import casefile
import db

VALUES = re.compile(r'^#: (\w+) = (.*)$', re.MULTILINE)
FIELD = re.compile(r'^    (\w+) = \w+\((?P<options>.*)\)$', re.MULTILINE)
SPATIALITE = 'mod_spatialite'


def geometries(text):
    """The texts between the commas outside of brackets."""
    parts, depth = [''], 0
    for c in text:
        depth += {'(': 1, ')': -1}.get(c, 0)
        if c == ',' and not depth:
            parts.append('')
        else:
            parts[-1] += c
    return [part.strip() for part in parts]


class SpatiaLite(db.SQLite):
    """SQLite with the extension."""

    @staticmethod
    def empty():
        connection = sqlite3.connect(':memory:', isolation_level=None, check_same_thread=False)
        connection.enable_load_extension(True)
        connection.load_extension(SPATIALITE)
        connection.execute('SELECT InitSpatialMetaData(1)')
        return connection

    def check_names(self, statement):
        """Nothing: the tables of the extension are many."""

    def count(self, table):
        """The number of spatial indexes of a table."""
        return self.execute('SELECT count(*) FROM geometry_columns WHERE f_table_name = ? '
                            'AND spatial_index_enabled = 1', (table,))[0][0]

    def left(self):
        """What --drop should have taken away."""
        return [name for name, in self.execute(
            "SELECT name FROM sqlite_master WHERE name LIKE '%shop_place%' UNION ALL "
            'SELECT f_table_name FROM geometry_columns')]


class PostGIS(db.PostgreSQL):
    """A database of its own with the extension."""

    @contextlib.contextmanager
    def fresh(self):
        import psycopg2
        name, outer = f'idxc_spatial_{os.getpid()}', self.connection
        self.execute(f'DROP DATABASE IF EXISTS {name}')
        self.execute(f'CREATE DATABASE {name}')
        self.connection = psycopg2.connect(host=outer.info.host, user='postgres', dbname=name)
        self.connection.autocommit = True
        self.cursor = self.connection.cursor()
        try:
            self.execute('SET client_min_messages = warning')
            self.execute('CREATE EXTENSION postgis')
            self.execute('CREATE EXTENSION postgis_raster')
            yield self
        finally:
            self.connection.close()
            self.connection, self.cursor = outer, outer.cursor()
            self.execute(f'DROP DATABASE {name}')

    def count(self, table):
        """The number of spatial indexes of a table."""
        return sum(' USING gist ' in index.definition for index in self.indexes()
                   if index.table == table)

    def left(self):
        """What --drop should have taken away."""
        return [name for name in self.tables() if name.startswith('shop_')]

    def available(self):
        """Whether the server's machine has the extension."""
        return bool(self.execute(
            "SELECT 1 FROM pg_available_extensions WHERE name = 'postgis_raster'"))


def mysql_count(engine, table):
    """The number of spatial indexes of a table, on MySQL and MariaDB."""
    return engine.execute('SELECT count(*) FROM information_schema.statistics WHERE '
                          "table_schema = database() AND table_name = %s AND "
                          "index_type = 'SPATIAL'", (table,))[0][0]


class Trial:
    """One input on one server."""

    def __init__(self, engine, path):
        self.engine = engine
        self.program = casefile.Program(os.path.relpath(path), path)
        with open(path, encoding='utf-8') as file:
            text = file.read()
        self.values = {name: geometries(values) for name, values in VALUES.findall(text)}
        self.options = dict(FIELD.findall(text))
        self.table = 'shop_place'

    def srid(self, column):
        """The SRID of a column; MySQL's and MariaDB's have none."""
        if self.engine.target in ('mysql', 'mariadb'):
            return 0
        match = re.search(r'srid=(\d+)', self.options[column])
        return int(match[1]) if match else 4326

    def statements(self, *options):
        """What idxc makes for the server."""
        target = f'{self.engine.target}-{self.engine.version}'
        result = self.program.compile(target, '--tables', *options)
        if result.status:
            raise ValueError(result.diagnostics)
        return self.engine.split(result.output)

    def insert(self, number):
        """One row with the geometry of that number in each column."""
        mark = self.engine.parameter
        row = {column: values[number % len(values)] for column, values in self.values.items()}
        columns = ', '.join(map(self.engine.quote, ['name', *row]))
        values = ', '.join(f'ST_GeomFromText({mark}, {self.srid(column)})' for column in row)
        self.engine.execute(f'INSERT INTO {self.table} ({columns}) VALUES ({mark}, {values})',
                            (f'place {number}', *row.values()))

    def found(self):
        """The number of rows whose point is where the first one's is."""
        point, mark = self.values['point'][0], self.engine.parameter
        return self.engine.execute(
            f'SELECT count(*) FROM {self.table} WHERE ST_Intersects(point, '
            f'ST_GeomFromText({mark}, {self.srid("point")})) = {"true" if mark == "%s" else 1}',
            (point,))[0][0]

    def run(self):
        """All steps; returns the failures."""
        failures = []
        made = self.statements()
        expected = len([text for text in made if re.search(
            r'USING GIST|CREATE SPATIAL INDEX|CreateSpatialIndex', text)])
        with self.engine.fresh():
            for statement in made:
                self.engine.execute(statement)
            for number in range(20):
                self.insert(number)
            count = (mysql_count(self.engine, self.table) if isinstance(self.engine, db.MySQL)
                     else self.engine.count(self.table))
            if count != expected or not count:
                failures.append(f'{count} spatial indexes, {expected} expected')
            if self.found() != 10:
                failures.append(f'{self.found()} rows found, 10 expected')
            for statement in self.statements('--drop'):
                self.engine.execute(statement)
            left = (self.engine.tables() if isinstance(self.engine, db.MySQL)
                    else self.engine.left())
            if left:
                failures.append(f'--drop leaves {left}')
        return failures


def engines():
    """The servers that can, and the names of those that can't."""
    found, missing = [], []
    try:
        found.append(SpatiaLite.connect())
    except (sqlite3.Error, AttributeError) as error:
        missing.append(f'SpatiaLite: {error}')
    others, _ = db.connect_all()
    for engine in others:
        if isinstance(engine, db.MySQL):
            found.append(engine)
    postgis = os.environ.get('IDXC_TEST_POSTGRESQL')
    engine = PostGIS.connect(postgis) if postgis else None
    if engine and engine.available():
        found.append(engine)
    else:
        missing.append('PostGIS: no server with the extension')
    return found, missing


def main():
    passed = failed = 0
    paths = sys.argv[1:] or sorted(glob.glob(os.path.join(casefile.TESTS, 'spatial', '*.idx')))
    found, missing = engines()
    for engine in found:
        for path in paths:
            try:
                failures = Trial(engine, path).run()
            except Exception as error:      # the failure of one server is not that of the others
                failures = [f'{type(error).__name__}: {error}']
            for failure in failures:
                print(f'FAIL {os.path.relpath(path)} [{engine.target}-{engine.version}]: {failure}')
            passed, failed = passed + (not failures), failed + bool(failures)
    for name in missing:
        print(f'left out: {name}')
    skipped = len(missing) * len(paths)
    if casefile.required():
        failed, skipped = failed + skipped, 0
    return casefile.report(passed, failed, skipped)


if __name__ == '__main__':
    sys.exit(main())
