#!/usr/bin/env python3
"""Texts that want to be something else, in every position, on every server: hostile.py [-v]

For each text and position one program: a table beside a canary, a statement that holds the text. It
must be one statement, be taken, and mean the text: a name is read back from the catalogue, a
constant decides which rows the condition holds for. The canary must be there afterwards. Where a
database has no such name, idxc says so with a place. The same under the modes of the servers that
change how texts are read. The Oracle output goes to the grammar checker.

The environment variable IDXC names the compiler (default ./idxc).
"""

import sys
sys.dont_write_bytecode = True

import json
import os
import re
import subprocess
import tempfile
from concurrent.futures import ThreadPoolExecutor

import cases
import casefile
import db

TEXTS = {
    'quote': "it's", 'quotes': "''", 'double quote': 'say "x"', 'backtick': '`x`',
    'injection': "'; DROP TABLE canary; --", 'injection in a name': '"; DROP TABLE canary; --',
    'injection in backticks': '`; DROP TABLE canary; -- ', 'closed': '"a" ; DROP TABLE canary; "b"',
    'closed backticks': '`a` ; DROP TABLE canary; `b`', 'call': '") ; DROP TABLE canary; --',
    'backslash': '\\', 'backslash quote': "\\'", 'backslash n': '\\n', 'backslash end': 'a\\',
    'two backslashes': '\\\\', 'unicode escape': '\\u0041', 'comment': 'a -- b', 'block': '/* x */',
    'open': '/*', 'close': '*/', 'hash': '# x', 'semicolon': 'a;b', 'semicolons at the end': 'a;',
    'ampersand': 'a & b &c', 'line': 'a\nb', 'lines': 'a\n\nb', 'lines with semicolon': 'a;\nb',
    'slash line': 'a\n/\nb', 'dash line': 'a -\nb', 'carriage return': 'a\rb', 'both': 'a\r\nb',
    'tab': 'a\tb', 'percent': '100%', 'format': '%s %(x)s %%', 'underscore': 'a_b', 'dollar': '$1 $$ $T',
    'dollar quote': '$$a$$', 'braces': '{name} {x|y}', 'question': '?', 'colon': ':a', 'at': '@a',
    'rtl': 'a\u202eb', 'zero width': 'a\u200bb', 'combining': 'e\u0301', 'bom': '\ufeffa',
    'emoji': '\U0001f642', 'nbsp': 'a\xa0b', 'line separator': 'a\u2028b', 'control': 'a\x01b',
    'escape': 'a\x1bb', 'delete': 'a\x7fb', 'brackets': '[a]', 'parentheses': 'a)b(', 'dot': 'a.b',
    'reserved': 'select', 'blank': ' ', 'blank first': ' a', 'minus': '-', 'plus minus': '--',
    'national': "n'x", 'q': "q'[x]'", 'E': "E'x'", 'x': "X'41'", 'comma': 'a, b', 'upper': 'UPPER',
}
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
SYNTAX_ERROR = 1064     # of MySQL
# PostgreSQL keeps a condition in one row of its catalogue, without TOAST: 8 kB at most.
LONG = {'long': 'x' * 1_000_000, 'long quotes': "'\\" * 500_000}
TABLE = 'model app.Thing(db_table={table}):\n    data = JSONField(null=True)\n    c = CharField(max_length=200, db_column={column})\n'


def python(text):
    """A text as Python writes it, ASCII alone."""
    return ascii(text)


def program(table='thing', column='c', rest=''):
    return TABLE.format(table=python(table), column=python(column)) + rest


def compiled(text, target):
    """A Result, its line ends as they are."""
    with tempfile.TemporaryDirectory(prefix='idxc-hostile.') as directory:
        with open(os.path.join(directory, 'case.idx'), 'w', encoding='utf-8') as file:
            file.write(text)
        done = subprocess.run([casefile.IDXC, '-t', target, '--tables', 'case.idx'],
                              cwd=directory, capture_output=True, check=False)
    return casefile.Result(done.stdout.decode(), done.stderr.decode(), done.returncode)


class Trial:
    """One position on one server."""

    def __init__(self, engine):
        self.engine = engine
        self.target = f'{engine.target}-{engine.version}'
        self.has_keys = compiled(self.partial("Q(data__k='x')"), self.target).status == 0
        self.assumption = None  # a mode that the first line of a script may exclude
        self.passed = 0
        self.refused = 0
        self.failures = []

    def fail(self, label, what):
        self.failures.append(f'{label} [{self.target}]: {what}')

    def compile(self, label, text, named):
        """The statements, or None when idxc refuses the text, as it may for a name alone."""
        result = compiled(text, self.target)
        self.skipped = '[-Wskipped]' in result.diagnostics
        self.dropped = 'comment dropped' in result.diagnostics
        if self.assumption and f'-- for an sql_mode without {self.assumption}' in result.output:
            self.passed += 1
            return None
        if result.status == 0:
            return self.engine.split(result.output)
        located = re.search(r'^case\.idx:\d+:\d+: error: ', result.diagnostics, re.MULTILINE)
        if result.status == 1 and located and named and not result.output:
            self.refused += 1
        else:
            self.fail(label, f'exit {result.status}: {result.diagnostics[:300]}')
        return None

    def run(self, label, text, named, look):
        """Compiles and executes a program; `look` looks whether it means what it says."""
        statements = self.compile(label, text, named)
        if statements is None:
            return
        if named and self.skipped and len(statements) == 1:
            self.refused += 1       # a key of JSON that no path can spell
            return
        if len(statements) != 2:
            self.fail(label, f'{len(statements)} statements: {statements!r:.300}')
            return
        try:
            with self.engine.fresh():
                self.engine.execute('CREATE TABLE canary (a int)')
                self.engine.prepare(statements)
                for statement in statements:
                    db.Engine.execute(self.engine, statement)
                problem = look(statements)
                if 'canary' not in self.engine.tables():
                    problem = 'the canary is dead'
        except self.engine.Error as error:
            if self.assumption and "''" in statements[-1] and error.args[0] == SYNTAX_ERROR:
                return          # MySQL keeps the expression of a key with \\' and can't read it again
            problem = f'{statements[-1]!r:.300}: {error}'
        if problem:
            self.fail(label, problem)
        else:
            self.passed += 1

    # --- what is looked at

    def real(self, name):
        """A name that is quoted already is the one inside, as Django has it."""
        mark = self.engine.quote_mark
        inside = name[1:-1]
        quoted = len(name) > 2 and name[0] == name[-1] == mark and mark not in inside
        return inside if quoted else name

    def has_index(self, name):
        def look(_):
            names = [index.name for index in self.engine.indexes()]
            return None if self.real(name) in names else f'indexes are {names!r:.300}'
        return look

    def has_table(self, name):
        def look(_):
            there = self.engine.tables()
            return None if self.real(name) in there else f'tables are {there!r:.300}'
        return look

    def has_column(self, name):
        def look(_):
            there = [column.name for column in self.engine.columns('thing')]
            return None if self.real(name) in there else f'columns are {there!r:.300}'
        return look

    def holds_for(self, rows, others):
        """The condition of the index holds for the first rows and for no other."""
        def look(statements):
            statement = statements[-1]
            found = re.search(r'\(CASE WHEN (.*?) THEN `', statement, re.DOTALL) \
                if self.engine.quote_mark == '`' else re.search(r' WHERE (.*)\Z', statement, re.DOTALL)
            if not found:
                return f'no condition: {statement:.300}'
            for row in (*rows, *others):
                self.engine.execute('DELETE FROM thing')
                self.engine.insert('thing', row)
                count = self.engine.execute(f'SELECT count(*) FROM thing WHERE {found[1]}')[0][0]
                if count != (row in rows):
                    return f'{found[1]!r:.200} is {bool(count)} for {row!r:.200}'
            return None
        return look

    # --- positions

    def names(self, label, text):
        index = f"    Index('c', name={python(text)})\n"
        self.run(f'{label} as an index', program(rest=index), True, self.has_index(text))
        self.run(f'{label} as a table', program(table=text, rest="    Index('c', name='i')\n"), True,
                 self.has_table(text))
        self.run(f'{label} as a column', program(column=text, rest="    Index('c', name='i')\n"),
                 True, self.has_column(text))
        words = [f"    Index(OpClass('c', name={python(text)}), name='i')\n",
                 f"    Index(Collate('c', {python(text)}), name='i')\n",
                 f"    Index(Func('c', function={python(text)}), name='i')\n"]
        for rest in words:
            self.refuses_or_is_one(f'{label} as a word', program(rest=rest))
        if self.engine.target == 'postgresql':
            self.run(f'{label} as a tablespace',
                     program(rest=f"    Index('c', name='i', db_tablespace={python(text)})\n"), True,
                     self.has_index('i'))

    def comments(self, label, text):
        """Of a table, a column and an index; what a client would read otherwise is left out."""
        if self.engine.target == 'sqlite':
            return
        source = f"model app.Thing(db_table='thing', db_table_comment={python(text)}):\n" \
            f"    c = CharField(max_length=200, db_comment={python(text)})\n" \
            f"    Index('c', name='i', comment={python(text)})\n"
        statements = self.compile(f'{label} as a comment', source, False)
        if statements is None or max(text) > '\uffff' and self.dropped:
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

    def refuses_or_is_one(self, label, text):
        """A word that stands without quotes: an error, or one statement."""
        result = compiled(text, self.target)
        if result.status == 1 and not result.output:
            self.refused += 1
        elif result.status == 0 and len(self.engine.split(result.output)) <= 2 and \
                'canary' not in result.output:
            self.passed += 1
        else:
            self.fail(label, f'exit {result.status}: {result.output[-300:]}')

    def partial(self, condition):
        """An index whose condition becomes SQL on every database with expressions."""
        return program(rest=f"    UniqueConstraint(fields=['c'], condition={condition}, name='i')\n")

    def constants(self, label, text):
        if self.engine.target == 'mariadb':     # it has no condition, and no expression as a key
            return
        same, other = {'c': text}, {'c': 'z' + text}
        if len(text) <= 199:
            self.run(f'{label} as a constant', self.partial(f'Q(c={python(text)})'), False,
                     self.holds_for([same], [other]))
            self.run(f'{label} in a list', self.partial(f"Q(c__in=['k', {python(text)}])"), False,
                     self.holds_for([same, {'c': 'k'}], [other]))
            around = {'c': 'z' + text + 'y'}
            self.run(f'{label} contained', self.partial(f'Q(c__contains={python(text)})'), False,
                     self.holds_for([same, around], [{'c': 'other'}]))
            self.run(f'{label} at the start', self.partial(f'Q(c__startswith={python(text)})'), False,
                     self.holds_for([same], [other] if text * 2 != 'z' + text else []))
        else:
            self.run(f'{label} as a constant', self.partial(f'Q(c={python(text)})'), False,
                     self.holds_for([], [{'c': 'other'}]))

    def json_keys(self, label, text):
        if self.engine.target == 'mariadb' or '__' in text or not self.has_keys:
            return
        condition = "Q(**{" + python('data__' + text) + ": 'yes'})"
        self.run(f'{label} as a key', self.partial(condition), True,
                 self.holds_for([{'c': 'x', 'data': json.dumps({text: 'yes'})}],
                                [{'c': 'x', 'data': json.dumps({text: 'no'})},
                                 {'c': 'x', 'data': json.dumps({'k': 'yes'})}]))
        value = 'Q(data__k=' + python(text) + ')'
        self.run(f'{label} as a value', self.partial(value), False,
                 self.holds_for([{'c': 'x', 'data': json.dumps({'k': text})}],
                                [{'c': 'x', 'data': json.dumps({'k': 'z' + text})}]))

    def all(self):
        for label, text in TEXTS.items():
            self.names(label, text)
            self.comments(label, text)
            self.constants(label, text)
            self.json_keys(label, text)
        for label, text in LONG.items():
            self.constants(label, text[:2000] if self.engine.target == 'postgresql' else text)
        return self


# The modes that change how a server reads texts, and what takes them back.
MODES = {
    'mysql': (["SET SESSION sql_mode = CONCAT(@@sql_mode, ',ANSI_QUOTES')",
               "SET SESSION sql_mode = CONCAT(@@sql_mode, ',NO_BACKSLASH_ESCAPES')"],
              'SET SESSION sql_mode = DEFAULT'),
    'postgresql': (['SET standard_conforming_strings = off'], 'RESET standard_conforming_strings'),
}
MODES['mariadb'] = MODES['mysql']


def run_engine(engine):
    """All positions, and constants again under each mode."""
    trial = Trial(engine).all()
    modes, back = MODES.get(engine.target, ([], None))
    for mode in modes:
        engine.execute(mode)
        trial.assumption = 'NO_BACKSLASH_ESCAPES' if 'NO_BACKSLASH' in mode else None
        for label, text in TEXTS.items():
            trial.constants(f'{label} ({mode.split()[-1]})', text)
        engine.execute(back)
    return trial


def oracle():
    """Lets the grammar checker read the Oracle output of all positions."""
    texts, failures, refused = [], [], 0
    for label, text in TEXTS.items():
        for source in (program(rest=f"    Index('c', name={python(text)})\n"),
                       program(table=text, rest="    Index('c', name='i')\n"),
                       program(column=text, rest="    Index('c', name='i')\n"),
                       program(rest=f"    Index('c', name='i', db_tablespace={python(text)})\n"),
                       program(rest=f"    d = TextField(db_comment={python(text)})\n"),
                       *(program(rest=f"    UniqueConstraint(fields=['c'], condition={q}, name='i')\n")
                         for q in (f'Q(c={python(text)})', f'Q(c__contains={python(text)})',
                                   "Q(**{" + python('data__' + text) + ": 'yes'})"))):
            result = compiled(source, 'oracle')
            if result.status == 0:
                texts.append((label, source, result.output))
            elif result.status == 1 and 'case.idx:' in result.diagnostics:
                refused += 1
            else:
                failures.append(f'{label} [oracle]: exit {result.status} {result.diagnostics[:300]}')
    problems = cases.checker_problems([text for _, _, text in texts], '--oracle=19', '--ident=128')
    for (label, source, _), lines in zip(texts, problems):
        if lines:
            failures.append(f'{label} [oracle]: {lines[0]}: {source.splitlines()[-1]:.120}')
    return len(texts) - sum(map(bool, problems)), refused, failures


def main():
    """Runs all servers side by side."""
    engines, missing = db.connect_all()
    with ThreadPoolExecutor(len(engines)) as pool:
        trials = list(pool.map(run_engine, engines))
    passed, refused, failures = oracle()
    for trial in trials:
        passed, refused = passed + trial.passed, refused + trial.refused
        failures += trial.failures
    for failure in failures:
        print(f'FAIL {failure}')
    print(f'{refused} texts refused with their place')
    skipped = 0 if casefile.required() else len(missing)
    return casefile.report(passed, len(failures) + len(missing) - skipped, skipped)


if __name__ == '__main__':
    sys.exit(main())
