#!/usr/bin/env python3
"""Records what Django prints for migrations: record.py CASE... writes CASE/django.json.

A case is a folder of apps with migrations. On each real server (tests/servers; SQLite in memory)
every migration is applied, and at the end taken back in reverse order, and what the schema editor
executes is recorded (sqlmigrate prints the same, unless it looks for what the migration itself would
have made): {target: [["shop.0001_initial", "forwards", [statement...]], ...]}. Oracle has no
server: what Django would look up there is answered with the names that Django gives.

Needs Django 5.2 on PYTHONPATH, PyMySQL and psycopg; a developer's tool, which no test runs.
"""

import sys
sys.dont_write_bytecode = True

import json
import os
import shutil
import subprocess
import tempfile
import types

TARGETS = ('postgresql', 'sqlite', 'mysql', 'mariadb', 'oracle')
NAME = 'idxc_record'


def database(target):
    if target == 'postgresql':
        return {'ENGINE': 'django.db.backends.postgresql', 'NAME': NAME, 'USER': 'postgres',
                'HOST': os.environ['IDXC_TEST_POSTGRESQL']}
    if target in ('mysql', 'mariadb'):
        socket = os.environ['IDXC_TEST_' + target.upper()]
        return {'ENGINE': 'django.db.backends.mysql', 'NAME': NAME, 'USER': 'root',
                'OPTIONS': {'unix_socket': socket, 'charset': 'utf8mb4'}}
    if target == 'oracle':
        return {'ENGINE': 'django.db.backends.oracle', 'NAME': 'x', 'USER': 'U', 'PASSWORD': 'p'}
    return {'ENGINE': 'django.db.backends.sqlite3', 'NAME': ':memory:'}


def stub_oracle():
    class Error(Exception):
        pass
    names = ('DataError OperationalError IntegrityError InternalError ProgrammingError '
             'NotSupportedError DatabaseError InterfaceError Error Warning').split()
    module = types.ModuleType('oracledb')
    module.__dict__.update({name: type(name, (Error,), {}) for name in names})
    for name in ('BLOB CLOB NCLOB TIMESTAMP DATETIME INTERVAL NATIVE_FLOAT NATIVE_INT NCHAR '
                 'STRING NUMBER FIXED_CHAR LONG_STRING DB_TYPE_TIMESTAMP DB_TYPE_JSON DB_TYPE_CLOB '
                 'DB_TYPE_NCLOB DB_TYPE_BLOB DB_TYPE_LONG DB_TYPE_NVARCHAR DB_TYPE_VARCHAR '
                 'DB_TYPE_NUMBER DB_TYPE_DATE DB_TYPE_BINARY_DOUBLE DB_TYPE_BINARY_FLOAT '
                 'DB_TYPE_NCHAR DB_TYPE_CHAR DB_TYPE_RAW DB_TYPE_INTERVAL_DS').split():
        setattr(module, name, type(name, (), {}))
    module.version = module.__version__ = '2.5.0'
    module.Binary = lambda value: value
    module.init_oracle_client = lambda *a, **k: None
    module.is_thin_mode = lambda: True
    module.defaults = types.SimpleNamespace()
    sys.modules['oracledb'] = module


def stub_connection(connection):
    connection.__dict__['operators'] = connection._standard_operators
    connection.__dict__['pattern_ops'] = connection._standard_pattern_ops
    connection.__dict__['oracle_version'] = (19, 0)
    connection.ensure_connection = lambda: None

    class Cursor:
        def __enter__(self):
            return self

        def __exit__(self, *error):
            return False

        def execute(self, *arguments):
            pass

        def close(self):
            pass

        def fetchone(self):
            return None

        def fetchall(self):
            return []
    connection.__dict__['cursor'] = lambda *a, **k: Cursor()
    connection.create_cursor = lambda name=None: Cursor()
    from django.db.backends.oracle.schema import DatabaseSchemaEditor

    def constraint_names(self, model, column_names=None, unique=None, primary_key=None,
                         index=None, foreign_key=None, check=None, type_=None, exclude=None):
        table = model._meta.db_table
        if unique:
            name = self._create_index_name(table, column_names, '_uniq')
        elif index:
            name = self._create_index_name(table, column_names,
                                           '_idx' if len(column_names) > 1 else '')
        else:
            return []
        return [] if exclude and name in exclude else [name]
    DatabaseSchemaEditor._constraint_names = constraint_names
    DatabaseSchemaEditor._is_identity_column = lambda *a: False


def create_database(target):
    if target == 'postgresql':
        import psycopg2
        connection = psycopg2.connect(host=os.environ['IDXC_TEST_POSTGRESQL'], user='postgres',
                                      dbname='postgres')
        connection.autocommit = True
        statements = [f'DROP DATABASE IF EXISTS {NAME} WITH (FORCE)', f'CREATE DATABASE {NAME}']
    elif target in ('mysql', 'mariadb'):
        import pymysql
        connection = pymysql.connect(unix_socket=os.environ['IDXC_TEST_' + target.upper()],
                                     user='root')
        statements = [f'DROP DATABASE IF EXISTS {NAME}',
                      f'CREATE DATABASE {NAME} CHARACTER SET utf8mb4']
    else:
        return
    for statement in statements if '--drop' not in sys.argv else statements[:1]:
        connection.cursor().execute(statement)
    connection.close()


def record(target, case):
    """What one process prints: the statements of one case on one target."""
    if target in ('mysql', 'mariadb'):
        import pymysql
        pymysql.version_info = (2, 2, 7, 'final', 0)
        pymysql.install_as_MySQLdb()
    if target == 'oracle':
        stub_oracle()
    folder = tempfile.mkdtemp()
    apps = []
    for app in sorted(os.listdir(case)):
        if os.path.isdir(os.path.join(case, app, 'migrations')):
            shutil.copytree(os.path.join(case, app), os.path.join(folder, app))
            for package in (app, app + '/migrations'):
                open(os.path.join(folder, package, '__init__.py'), 'w').close()
            apps.append(app)
    sys.path.insert(0, folder)
    from django.conf import settings
    settings.configure(DATABASES={'default': database(target)},
                       INSTALLED_APPS=['django.contrib.postgres', *apps], USE_TZ=True,
                       DEFAULT_AUTO_FIELD='django.db.models.BigAutoField')
    import django
    django.setup()
    from django.db import connection
    from django.db.backends.base.schema import BaseDatabaseSchemaEditor
    from django.db.migrations.loader import MigrationLoader
    from django.db.migrations.state import ProjectState
    if target == 'oracle':
        stub_connection(connection)
    loader = MigrationLoader(None if target == 'oracle' else connection)
    plan, seen = [], set()
    for leaf in sorted(loader.graph.leaf_nodes()):
        for node in loader.graph.forwards_plan(leaf):
            if node not in seen:
                seen.add(node)
                plan.append(loader.graph.nodes[node])
    result = []
    real = BaseDatabaseSchemaEditor.execute

    def run(migration, backwards, state):
        """Executes one migration, and records what its schema editor executed."""
        statements = []
        result.append([f'{migration.app_label}.{migration.name}',
                       'backwards' if backwards else 'forwards', statements])

        def execute(editor, sql, params=()):
            text = str(sql)
            if params:
                text %= tuple(map(editor.quote_value, params))
            statements.append(text)
            if target != 'oracle':
                real(editor, sql, params)
        BaseDatabaseSchemaEditor.execute = execute
        try:
            with connection.schema_editor(atomic=migration.atomic and
                                          target != 'oracle') as editor:
                (migration.unapply if backwards else migration.apply)(state.clone(), editor)
        finally:
            BaseDatabaseSchemaEditor.execute = real

    states = []
    state = ProjectState()
    try:
        for migration in plan:
            states.append(state.clone())
            run(migration, False, state)
            state = migration.mutate_state(state, preserve=True)
        for migration, state in reversed(list(zip(plan, states))):
            run(migration, True, state)
    except Exception as error:      # the server took no more: what was printed stands
        if '--trace' in sys.argv:
            raise
        label = result.pop()[:2]
        print(f'{case} {target} {label}: {error}', file=sys.stderr)
    json.dump(result, sys.stdout)


def main():
    if sys.argv[1] == '--one':
        record(sys.argv[2], sys.argv[3])
        return
    for case in sys.argv[1:]:
        recorded = {}
        for target in TARGETS:
            create_database(target)
            done = subprocess.run([sys.executable, __file__, '--one', target, case],
                                  stdout=subprocess.PIPE, check=False)
            if done.returncode:
                print(f'{case} {target}: failed', file=sys.stderr)
                continue
            recorded[target] = json.loads(done.stdout)
        with open(os.path.join(case, 'django.json'), 'w', encoding='utf-8') as file:
            json.dump(recorded, file, indent=1)
            file.write('\n')


if __name__ == '__main__':
    main()
