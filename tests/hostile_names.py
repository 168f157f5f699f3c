"""Positions of tests/hostile.py: what is a name, a comment, or a word without quotes."""

import contextlib

import db
from hostile_trial import Trial, program, python

MYSQL_COMMENTS = """SELECT table_comment FROM information_schema.tables WHERE table_schema = database()
    UNION ALL SELECT column_comment FROM information_schema.columns
    WHERE table_schema = database() AND column_name = 'c'
    UNION ALL SELECT index_comment FROM information_schema.statistics
    WHERE table_schema = database() AND index_name = 'i'"""
COMMENTS = {
    'postgresql': """SELECT description FROM pg_description d JOIN pg_class c ON c.oid = d.objoid
        WHERE c.relname IN ('thing', 'i')""",
    'mysql': MYSQL_COMMENTS, 'mariadb': MYSQL_COMMENTS,
}
# A schema of a name: how it is made, the indexes of its table, how it is taken away.
MYSQL_SCHEMA = ('CREATE DATABASE {}', 'SHOW INDEX FROM {}.thing', 'DROP DATABASE {}')
SCHEMAS = {
    'postgresql': ('CREATE SCHEMA {}', "SELECT relname FROM pg_class WHERE relnamespace = '{}'::regnamespace",
                   'DROP SCHEMA {} CASCADE'),
    'sqlite': ("ATTACH ':memory:' AS {}", 'SELECT name FROM {}.sqlite_master', 'DETACH {}'),
    'mysql': MYSQL_SCHEMA, 'mariadb': MYSQL_SCHEMA,
}
INDEX = "    Index('c', name='i')\n"
MIGRATION = """migration {migration}:
    CreateModel({0}, fields=[('id', AutoField(primary_key=True)), ('c', CharField(max_length=200))],
                options={{'db_table': 'thing'}})
    AddIndex({0}, Index('c', name='i'))
    RenameIndex({0}, new_name={0}, old_name='i')
    AlterModelTable({0}, {table})
"""
# Each stands in SQL without quotes, or in another way than between those of a name.
WORDS = [
    "Index(OpClass('c', name={0}), name='i{1}')", "Index('c', opclasses=[{0}], name='i{1}')",
    "Index(Collate('c', {0}), name='i{1}')", "Index(Func('c', function={0}), name='i{1}')",
    "Index(Cast('c', CharField(max_length=9, db_collation={0})), name='i{1}')",
    "BTreeIndex('c', fillfactor={0}, name='i{1}')", "GistIndex('c', buffering={0}, name='i{1}')",
    "BloomIndex('c', columns=[{0}], name='i{1}')",
    "GinIndex(SearchVector('c', config={0}), name='i{1}')",
    "FullTextIndex('c', config={0}, name='i{1}')",
    "ExclusionConstraint(expressions=[('c', {0})], name='i{1}')",
    "ExclusionConstraint(expressions=[('c', '=')], index_type={0}, name='i{1}')",
    "UniqueConstraint(fields=['c'], deferrable={0}, name='i{1}')",
    "UniqueConstraint(fields=['c'], condition=Q(c__regex={0}), name='i{1}')",
    "Index('c', name='i{1}', targets=[{0}])", "Index(F({0}), name='i{1}')",
    "d = DateTimeField(null=True)", "Index(TruncDay('d', tzinfo=ZoneInfo({0})), name='i{1}')",
    "g{1} = GeneratedField(expression=Collate('c', {0}), output_field=TextField(), db_persist=True)",
]


class Names(Trial):
    def names(self, label, text):
        named = python(text)
        self.run(f'{label} as an index', program(rest=f"    Index('c', name={named})\n"), True,
                 self.has_index(text))
        self.run(f'{label} as a constraint',
                 program(rest=f"    UniqueConstraint(fields=['c'], name={named})\n"), True,
                 self.has_index(text))
        self.run(f'{label} as a table', program(table=text, rest=INDEX), True, self.has_table(text))
        self.run(f'{label} as a column', program(column=text, rest=INDEX), True,
                 self.has_column(text))
        self.run(f'{label} around a foreign key',
                 program(table=text[:40], rest=f'    up = ForeignKey("self", null=True, db_column={python(text[:40])})\n'
                                          '    many = ManyToManyField("self")\n'), True,
                 self.has_tables(3), None)
        self.run(f'{label} in a migration',
                 MIGRATION.format(named, migration=python(f'0001_{text}'), table=python(f't{text}')), True,
                 self.has_index(text), None)
        self.schema(label, text)
        words = ''.join(f'    {word.format(named, number)}\n' for number, word in enumerate(WORDS))
        self.harmless(f'{label} as a word', program(rest=words))
        if self.engine.target == 'postgresql':
            short = python(text[:60])       # a longer one is cut
            self.run(f'{label} as a tablespace',
                     program(rest=f"    Index('c', name='i', db_tablespace={short})\n"), True,
                     self.has_index('i'))
            self.collation(label, text[:60])

    def has_tables(self, count):
        def look(_):
            there = self.engine.tables()
            return None if len(there) == count else f'tables are {there!r:.300}'
        return look

    # --- schemas: db_table='text"."thing'

    @contextlib.contextmanager
    def made_schema(self, name):
        """Whether the server takes such a schema, which is there for the time being."""
        create, _, drop = SCHEMAS[self.engine.target]
        try:
            self.engine.execute(create.format(name))
        except self.engine.Error:
            yield False
            return
        try:
            yield True
        finally:
            self.engine.execute(drop.format(name))

    def schema(self, label, text):
        mark, inner = self.engine.quote_mark, self.engine.quote(text)
        source = program(table=f'{inner[1:-1]}{mark}.{mark}thing', rest=INDEX)
        statements = self.compile(f'{label} as a schema', source, True)
        if statements is None:
            return
        query = SCHEMAS[self.engine.target][1]
        name = inner.replace("'", "''") if "'{}'" in query else inner
        with self.engine.fresh(), self.made_schema(inner) as there:
            if not there:
                self.refused += 1
                return
            try:
                for statement in statements:
                    db.Engine.execute(self.engine, statement)
                found = self.engine.execute(query.format(name))
            except self.engine.Error as error:
                found = [(error,)]
        if any('i' in row for row in found):
            self.passed += 1
        else:
            self.fail(f'{label} as a schema', f'{statements!r:.300}: {found!r:.200}')

    # --- the rest

    def collation(self, label, text):
        """One of that name, where a server lets us make it."""
        source = f"model app.Thing(db_table='thing'):\n" \
            f"    c = CharField(max_length=200, db_collation={python(text)})\n" + INDEX
        statements = self.compile(f'{label} as a collation', source, True)
        if statements is None:
            return
        with self.engine.fresh():
            try:
                name = self.real(text)
                self.engine.execute(f'CREATE COLLATION {self.engine.quote(name)} FROM "C"')
                for statement in statements:
                    self.engine.execute(statement)
                found = self.engine.execute("SELECT collname FROM pg_collation c JOIN pg_attribute a "
                                            "ON a.attcollation = c.oid WHERE attname = 'c' "
                                            "AND attrelid = 'thing'::regclass")
            except self.engine.Error as error:
                found = error
        if found == [(name,)]:
            self.passed += 1
        else:
            self.fail(f'{label} as a collation', f'{statements!r:.300}: {found!r:.200}')

    def comments(self, label, text):
        """Of a table, a column and an index; what a client would read otherwise is left out."""
        if self.engine.target == 'sqlite':
            return
        source = f"model app.Thing(db_table='thing', db_table_comment={python(text)}):\n" \
            f"    c = CharField(max_length=200, db_comment={python(text)})\n" \
            f"    Index('c', name='i', comment={python(text)})\n"
        statements = self.compile(f'{label} as a comment', source, False)
        if statements is None or self.dropped and (max(text) > '\uffff' or len(text) > 1024):
            return
        try:
            with self.engine.fresh():
                for statement in statements:
                    db.Engine.execute(self.engine, statement)
                found = sorted({row[0] for row in self.engine.execute(COMMENTS[self.engine.target])})
        except self.engine.Error as error:
            self.fail(f'{label} as a comment', f'{statements!r:.300}: {error}')
            return
        if found == [text]:
            self.passed += 1
        else:
            self.fail(f'{label} as a comment', f'comments are {found!r:.300}')
