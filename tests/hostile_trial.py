"""What tests/hostile.py tries: the texts, and one position of a program on one server."""

import os
import re
import subprocess
import tempfile

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
    'nul': 'a\0b', 'national': "n'x", 'q': "q'[x]'", 'E': "E'x'", 'x': "X'41'", 'comma': 'a, b', 'upper': 'UPPER',
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


def compiled(text, target, *options):
    """A Result, its line ends as they are."""
    with tempfile.TemporaryDirectory(prefix='idxc-hostile.') as directory:
        with open(os.path.join(directory, 'case.idx'), 'w', encoding='utf-8') as file:
            file.write(text)
        done = subprocess.run([casefile.IDXC, '-t', target, '--tables', *options, 'case.idx'],
                              cwd=directory, capture_output=True, check=False)
    return casefile.Result(done.stdout.decode(), done.stderr.decode(), done.returncode)


class Trial:
    """One position on one server."""

    def __init__(self, engine):
        self.engine = engine
        self.target = f'{engine.target}-{engine.version}'
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
        named = named or python('\0')[1:-1] in text       # no database has a text with it
        located = re.search(r'^case\.idx:\d+:\d+: error: ', result.diagnostics, re.MULTILINE)
        if result.status == 1 and located and named and not result.output:
            self.refused += 1
        else:
            self.fail(label, f'exit {result.status}: {result.diagnostics[:300]}')
        return None

    def run(self, label, text, named, look, count=2):
        """Compiles and executes a program of so many statements (None: of any number); `look` looks
        whether it means what it says."""
        statements = self.compile(label, text, named)
        if statements is None:
            return
        if named and self.skipped and len(statements) < (count or 2):
            self.refused += 1       # a key of JSON that no path can spell, a table's long name
            return
        statements = [text for text in statements if text not in ('BEGIN', 'COMMIT')]
        if count and len(statements) != count:
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
            if self.assumption and "''" in ''.join(statements) and error.args[0] == SYNTAX_ERROR:
                return          # MySQL keeps the expression of a key with \\' and can't read it again
            problem = f'{statements[-1]!r:.300}: {error}'
        if problem:
            self.fail(label, problem)
        else:
            self.passed += 1

    def harmless(self, label, text):
        """Words that stand without quotes: each is an error, or becomes one statement that does
        nothing else, whether the server takes it or not."""
        result = compiled(text, self.target, '--keep-going')
        statements = self.engine.split(result.output)
        if result.status not in (0, 1) or len(statements) > text.count('\n'):
            self.fail(label, f'exit {result.status}: {result.output[-300:]}')
            return
        self.refused += text.count('\n') - len(statements)
        with self.engine.fresh():
            self.engine.execute('CREATE TABLE canary (a int)')
            for statement in statements if 'canary' in result.output else []:
                try:
                    db.Engine.execute(self.engine, statement)
                except self.engine.Error:
                    pass
            if 'canary' in self.engine.tables():
                self.passed += 1
            else:
                self.fail(label, f'the canary is dead: {statements!r:.300}')

    # --- what is looked at

    def real(self, name):
        """A name that is quoted already is the one inside, as Django has it; PostgreSQL cuts."""
        mark = self.engine.quote_mark
        inside = name[1:-1]
        quoted = len(name) > 2 and name[0] == name[-1] == mark and mark not in inside
        name = inside if quoted else name
        return name[:63] if self.engine.target == 'postgresql' and name.isascii() else name

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
