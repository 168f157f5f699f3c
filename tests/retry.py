#!/usr/bin/env python3
"""Runs --retry-safe scripts after builds that were interrupted: tests/servers run tests/retry.py

On each PostgreSQL server, in both forms, for a plain, a unique and a partial index: where there is
no index, a valid one, the leftover of a build that was cancelled midway, or that of a unique build
that met duplicates; the script runs twice. Afterwards there is the one valid index, with the
definition that a plain CREATE INDEX gives it, and nothing else. The last line counts such runs.
"""

import sys
sys.dont_write_bytecode = True

import os
import subprocess
import threading
import time

import casefile
import db

SOURCE = """
model Item(db_table='it"em'):
    a = IntegerField()
    b = CharField(max_length=20)

    Index(fields=['a', '-b'], name='plain "x"')
    Index(Lower('b'), name='lower', condition=Q(a__gt=5))
    UniqueConstraint('a', F('b'), condition=Q(a__gt=1), name='%s')
""" % ('u' * 63)
TABLE = 'CREATE TABLE "it""em" (id serial PRIMARY KEY, a integer NOT NULL, b varchar(20) NOT NULL)'
ROWS = 'INSERT INTO "it""em" (a, b) SELECT n, \'x\' || n FROM generate_series(1, 100) n'
STATES = ('nothing', 'valid', 'interrupted', 'duplicates')


class Server:
    """One server, with connections of their own to the schema of the tests."""

    def __init__(self, address):
        self.address = address
        self.engine = db.PostgreSQL.connect(address)

    def connect(self):
        other = db.PostgreSQL.connect(self.address)
        schema = self.engine.execute('SELECT current_schema()')[0][0]
        other.execute(f'SET search_path = {schema}, public')
        return other

    def interrupt(self, statement):
        """Cancels a concurrent build while it waits for a transaction; its index is left over."""
        writer, builder = self.connect(), self.connect()
        writer.execute('BEGIN')
        writer.execute('INSERT INTO "it""em" (a, b) VALUES (0, \'open\')')
        pid = builder.execute('SELECT pg_backend_pid()')[0][0]
        thread = threading.Thread(target=self.fail, args=(builder, statement))
        thread.start()
        for _ in range(200):
            if self.engine.execute("SELECT 1 FROM pg_stat_activity WHERE pid = %s AND "
                                   "wait_event_type = 'Lock'", (pid,)):
                break
            time.sleep(0.02)
        self.engine.execute('SELECT pg_cancel_backend(%s)', (pid,))
        thread.join()
        writer.execute('ROLLBACK')

    @staticmethod
    def fail(engine, statement):
        try:
            engine.execute(statement)
        except engine.Error:
            pass

    def make(self, state, statements):
        """Brings all indexes into a state before the script runs."""
        for statement in statements:
            if state == 'valid':
                self.engine.execute(statement)
            elif state == 'interrupted':
                self.interrupt(statement)
            elif state == 'duplicates' and 'UNIQUE' in statement:
                self.engine.execute('INSERT INTO "it""em" (a, b) VALUES (7, \'twice\'), (7, \'twice\')')
                self.fail(self.engine, statement)
                self.engine.execute('DELETE FROM "it""em" WHERE b = \'twice\'')

    def psql(self, script):
        schema = self.engine.execute('SELECT current_schema()')[0][0]
        done = subprocess.run(
            ['psql', '-X', '-q', '-h', self.address, '-U', 'postgres', '-d', 'postgres'],
            input=script, capture_output=True, encoding='utf-8', check=False,
            env={**os.environ, 'PGOPTIONS': f'-c search_path={schema},public'})
        if done.returncode:
            raise AssertionError(f'psql: exit {done.returncode}: {done.stderr}')

    def run(self, form, script):
        if form == 'psql':
            self.psql(script)
            return
        client = self.connect()
        for statement in client.split(script):
            client.execute(statement)

    def indexes(self):
        """All of the table but its primary key: name, whether it is valid, definition."""
        return self.engine.execute(
            'SELECT c.relname, i.indisvalid AND i.indisready, pg_get_indexdef(c.oid) '
            'FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid '
            'WHERE i.indrelid = \'"it""em"\'::regclass AND NOT i.indisprimary ORDER BY 1')


def compile_source(*options):
    program = casefile.Program('retry', 'retry.idx', options, SOURCE)
    result = program.compile('postgresql')
    if result.status:
        raise SystemExit(result.diagnostics)
    return result.output


def trial(server, form, state):
    """One run; what is wrong, or None."""
    statements = server.engine.split(compile_source('--concurrently'))
    script = compile_source(f'--retry-safe={form}', '--lock-timeout=5s')
    with server.engine.fresh():
        server.engine.execute(TABLE)
        server.engine.execute(ROWS)
        for statement in statements:
            server.engine.execute(statement)
        expected = server.indexes()
        for name, _, _ in expected:
            server.engine.execute('DROP INDEX ' + server.engine.quote(name))
        server.make(state, statements)
        left_over = [name for name, valid, _ in server.indexes() if not valid]
        if state == 'interrupted' and len(left_over) != len(statements):
            return f'no leftovers: {left_over}'
        if state == 'duplicates' and len(left_over) != 1:
            return f'no leftover: {left_over}'
        for _ in range(2):
            server.run(form, script)
            if server.indexes() != expected:
                return f'{server.indexes()} in place of {expected}'
        server.engine.execute(ROWS.replace("'x'", "'y'"))
    return None


def main():
    passed = failed = skipped = 0
    for variable in ('IDXC_TEST_POSTGRESQL', 'IDXC_TEST_POSTGRESQL18'):
        if not os.environ.get(variable):
            print(f'{variable} is not set: that server is left out')
            failed, skipped = failed + casefile.required(), skipped + (not casefile.required())
            continue
        server = Server(os.environ[variable])
        for form in ('psql', 'plain'):
            for state in STATES:
                try:
                    problem = trial(server, form, state)
                except Exception as error:
                    problem = f'{type(error).__name__}: {error}'
                if problem:
                    print(f'FAIL {server.engine.version} {form} {state}: {problem}')
                passed, failed = passed + (not problem), failed + bool(problem)
    return casefile.report(passed, failed, skipped)


if __name__ == '__main__':
    sys.exit(main())
