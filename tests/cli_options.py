"""The command line: what options change in the output, and what they print."""

import ast
import itertools
import json
import os
import pty
import re
import subprocess

from clibase import BY_TITLE, EXAMPLES, GOOD, IDXC, LONG_BOOKS, TARGETS, Case


class Emulate(Case):
    """--emulate"""

    TEXT = "model A:\n    a = IntegerField()\n    Index(F('a') + 1, name='i')\n"

    def test_columns(self):
        out = self.output('--emulate=generated-columns', '-w', '-t', 'mariadb', '-', stdin=self.TEXT)
        self.assertIn(' ADD COLUMN `i_1` bigint GENERATED ALWAYS AS ((`a` + 1)) VIRTUAL INVISIBLE;',
                      out)
        self.assertTrue(out.endswith('CREATE INDEX `i` ON `app_a` (`i_1`);\n'))

    def test_explain(self):
        out = self.output('--emulate=generated-columns', '--explain', '-w', '-t', 'mariadb', '-',
                          stdin=self.TEXT)
        self.assertIn('the column `i_1` is:\n        (`a` + 1)\n', out)

    def test_where_expressions_are_keys(self):
        for target in ('postgresql', 'sqlite', 'mysql', 'oracle'):
            self.assertEqual(
                self.output('--emulate=generated-columns', '-t', target, '-', stdin=self.TEXT),
                self.output('-t', target, '-', stdin=self.TEXT))

    def test_wrong(self):
        self.errors('--emulate=views', 'good.idx', status=2)


class Statements(Case):
    """--drop, --concurrently, --if-not-exists, --tables"""

    def test_drop(self):
        """In reverse order."""
        self.assertEqual(self.output('--drop', 'good.idx'),
                         'DROP INDEX IF EXISTS "long_books";\nDROP INDEX IF EXISTS "by_title";\n')
        self.assertEqual(self.output('--drop', '-t', 'mysql', '-w', 'good.idx'),
                         'DROP INDEX `long_books` ON `shop_book`;\n'
                         'DROP INDEX `by_title` ON `shop_book`;\n')

    def test_drop_what_was_created(self):
        """Only what a target has is dropped there."""
        text = ("model A:\n    a = IntegerField()\n    Index(F('a') + 1, name='i')\n"
                "    Index('a', name='j')\n")
        self.assertEqual(self.output('--drop', '-w', '-t', 'mariadb', '-', stdin=text),
                         'DROP INDEX `j` ON `app_a`;\n')

    def test_concurrently(self):
        out = self.output('--concurrently', 'good.idx')
        self.assertEqual(out, (BY_TITLE + LONG_BOOKS).replace('INDEX', 'INDEX CONCURRENTLY'))
        self.assertIn(' ONLINE;', self.idxc('--concurrently', '-t', 'oracle', 'good.idx')[0])
        self.assertIn('DROP INDEX CONCURRENTLY IF EXISTS',
                      self.output('--concurrently', '--drop', 'good.idx'))

    def test_if_not_exists(self):
        out = self.output('--if-not-exists', 'good.idx')
        self.assertEqual(out, (BY_TITLE + LONG_BOOKS).replace('INDEX', 'INDEX IF NOT EXISTS'))
        self.assertIn('DROP INDEX IF EXISTS',
                      self.output('--if-not-exists', '--drop', '-t', 'sqlite', 'good.idx'))

    def test_if_not_exists_where_there_is_none(self):
        out, err = self.idxc('--if-not-exists', '-t', 'mysql', 'good.idx')
        self.assertNotIn('EXISTS', out)
        self.assertRegex(err, 'warning: mysql: .*if-not-exists dropped')
        out, err = self.idxc('--if-not-exists', '-t', 'oracle-23', 'good.idx')
        self.assertIn('IF NOT EXISTS', out)
        out, err = self.idxc('--if-not-exists', '-t', 'oracle-19', 'good.idx')
        self.assertNotIn('EXISTS', out)
        self.assertRegex(err, 'warning: oracle-19: .*if-not-exists dropped')

    def test_tables(self):
        out = self.output('--tables', 'good.idx')
        self.assertTrue(out.startswith('CREATE TABLE "shop_book" ("id" bigint NOT NULL PRIMARY'))
        self.assertTrue(out.endswith(BY_TITLE + LONG_BOOKS))

    def test_oracle_prologue(self):
        out, _ = self.idxc('-w', '-t', 'oracle', 'good.idx')
        self.assertTrue(out.startswith('SET DEFINE OFF\nSET SQLBLANKLINES ON\nCREATE INDEX '))


class Dependencies(Case):
    """-MD, -MF"""

    def setUp(self):
        super().setUp()
        self.write('lib/common.idx', "include 'more.idx'\nLIMIT = 400\n")
        self.write('lib/more.idx', '# nothing\n')
        self.write('main.idx', "include 'common.idx'\n" + GOOD)

    def test_beside_the_output(self):
        self.output('-Ilib', '-MD', '-o', 'out.sql', 'main.idx')
        self.assertEqual(self.read('out.d'), 'out.sql: \\\n  main.idx \\\n  lib/common.idx \\\n'
                         '  lib/more.idx\n\nlib/common.idx:\n\nlib/more.idx:\n')

    def test_named(self):
        for arguments in (['-MFx.d'], ['-MF', 'x.d'], ['-MD', '-MF', 'x.d']):
            self.output(*arguments, '-Ilib', '-o', 'out.sql', 'main.idx')
            self.assertIn('out.sql: \\\n  main.idx', self.read('x.d'))
            os.unlink('x.d')

    def test_odd_names(self):
        self.write('a b$c#d.idx', GOOD)
        self.output('-MD', '-o', 'o p.sql', 'a b$c#d.idx')
        self.assertEqual(self.read('o p.d'), 'o\\ p.sql: \\\n  a\\ b$$c\\#d.idx\n')

    def test_several_targets(self):
        """All outputs depend on the inputs."""
        self.idxc('-w', '-t', 'all', '-Ilib', '-MF', 'x.d', '-o', '%t.sql', 'main.idx')
        text = self.read('x.d')
        for name in TARGETS:
            self.assertIn(name + '.sql', text)
        self.assertIn('lib/more.idx:\n', text)

    def test_make_reads_it(self):
        self.output('-Ilib', '-MD', '-o', 'out.sql', 'main.idx')
        self.write('Makefile', 'out.sql: ; @echo made\ninclude out.d\n')
        def make():
            return subprocess.run(['make', '-s', 'out.sql'], capture_output=True, encoding='utf-8',
                                  check=True).stdout
        self.assertNotIn('made', make())
        os.utime('lib/more.idx', (2e9, 2e9))
        self.assertIn('made', make())

    def test_errors_write_none(self):
        self.errors('-MD', '-o', 'out.sql', 'bad.idx', status=1)
        self.assertFalse(os.path.exists('out.d'))

    def test_need_an_output(self):
        self.errors('-MD', 'main.idx', status=2)
        self.errors('-MF', status=2)

    def test_unwritable(self):
        error = self.errors('-Ilib', '-MF', 'main.idx/y.d', '-o', 'out.sql', 'main.idx', status=3)
        self.assertIn('main.idx/y.d', error)


class Warnings(Case):
    """-W"""

    def warnings(self, *options, status=0):
        """The categories of the warnings and errors for MySQL, which drops a condition."""
        _, err = self.idxc('-t', 'mysql', *options, 'good.idx', status=status)
        return re.findall(r' (\w+): mysql: condition .* \[-W([a-z=]+)\]$', err, re.MULTILINE)

    def test_on_and_off(self):
        self.assertEqual(self.warnings(), [('warning', 'dropped')])
        self.assertEqual(self.warnings('-Wdropped'), [('warning', 'dropped')])
        self.assertEqual(self.warnings('-W', 'no-dropped'), [])
        self.assertEqual(self.warnings('-Wno-dropped', '-Wdropped'), [('warning', 'dropped')])
        self.assertEqual(self.warnings('-Wno-skipped'), [('warning', 'dropped')])
        self.assertEqual(self.warnings('-w'), [])

    def test_errors(self):
        as_error = [('error', 'error=dropped')]
        self.assertEqual(self.warnings('-Werror', status=1), as_error)
        self.assertEqual(self.warnings('-Werror=dropped', status=1), as_error)
        self.assertEqual(self.warnings('-Werror=skipped'), [('warning', 'dropped')])
        self.assertEqual(self.warnings('-Werror', '-Wno-error=dropped'), [('warning', 'dropped')])
        self.assertEqual(self.warnings('-Werror', '-Wno-dropped'), [])
        self.assertEqual(self.warnings('-Wno-dropped', '-Werror'), [])

    def test_errors_print_no_sql(self):
        self.errors('-Werror', '-t', 'mysql', 'good.idx', status=1)
        self.errors('-Werror', '-t', 'postgresql,mysql', 'good.idx', status=1)

    def test_suggestion(self):
        self.assertIn("did you mean 'dropped'?", self.errors('-Wdroped', 'good.idx', status=2))

    def test_errors_can_not_be_silenced(self):
        self.errors('-w', 'bad.idx', status=1)


class Colors(Case):
    """--color, NO_COLOR"""

    def on_terminal(self, *arguments, env=None):
        """What is printed to standard error when it is a terminal."""
        master, slave = pty.openpty()
        whole = {name: value for name, value in os.environ.items() if name != 'NO_COLOR'}
        subprocess.run([IDXC, *arguments], stdout=subprocess.DEVNULL, stderr=slave, check=False,
                       env={**whole, **(env or {})})
        os.close(slave)
        text = os.read(master, 65536).decode()
        os.close(master)
        return text

    def test_never_to_a_file(self):
        for arguments in ([], ['--color=auto'], ['--color=never']):
            self.assertNotIn('\33', self.errors(*arguments, 'bad.idx', status=1))

    def test_always(self):
        for option in ('--color=always', '--color'):
            self.assertIn('\33[', self.errors(option, 'bad.idx', status=1))
            self.assertIn('\33[', self.errors(option, 'bad.idx', status=1, env={'NO_COLOR': '1'}))

    def test_terminal(self):
        self.assertIn('\33[', self.on_terminal('bad.idx'))
        self.assertIn('\33[', self.on_terminal('bad.idx', env={'NO_COLOR': ''}))
        self.assertNotIn('\33', self.on_terminal('bad.idx', env={'NO_COLOR': '1'}))
        self.assertNotIn('\33', self.on_terminal('--color=never', 'bad.idx'))


class Explanations(Case):
    """--explain"""

    TEXT = ("model Book:\n    title = CharField(max_length=20)\n    pages = IntegerField()\n"
            "    UniqueConstraint(fields=['title'], condition=Q(pages__gt=4), name='u')\n"
            "    Index('pages', Lower('title'), name='i')\n    Index(fields=['pages'], name='p')\n")

    def test_predicate_and_expression(self):
        out = self.output('--explain', '-', stdin=self.TEXT)
        self.assertEqual(out, """\
# postgresql
u on app_book: unique index ("title")
    it serves queries whose condition implies:
        "pages" > 4
i on app_book: index ("pages", expression 2)
    for expression 2 a query must contain, as written:
        LOWER("title")
p on app_book: index ("pages")
""")

    def test_emulated(self):
        """The CASE keys, which the declaration does not show."""
        out = self.output('--explain', '-w', '-t', 'mysql', '-', stdin=self.TEXT)
        self.assertIn('u on app_book: unique index (expression 1)\n'
                      '    for expression 1 a query must contain, as written:\n'
                      '        CASE WHEN `pages` > 4 THEN `title` ELSE NULL END\n', out)


class JsonDiagnostics(Case):
    """--diagnostics"""

    def records(self, *arguments, status=0, stdin=None):
        """The diagnostics as dictionaries, one a line."""
        _, err = self.idxc('--diagnostics=json', *arguments, status=status, stdin=stdin)
        return [json.loads(line) for line in err.splitlines()]

    def test_warning(self):
        self.assertEqual(self.records('-t', 'mysql', 'good.idx'), [{
            'file': 'good.idx', 'line': 5, 'column': 58, 'end_line': 5, 'end_column': 74,
            'severity': 'warning', 'category': 'dropped', 'target': 'mysql',
            'message': 'condition dropped: MySQL has no partial indexes'}])

    def test_error_with_a_hint_and_a_second_place(self):
        record, = self.records('bad.idx', status=1)
        self.assertEqual((record['severity'], record['hint']), ('error', "did you mean 'pages'?"))
        self.assertEqual(record['related'], {
            'file': 'bad.idx', 'line': 1, 'column': 7, 'end_line': 1, 'end_column': 11,
            'message': 'the model is declared here'})
        self.assertNotIn('category', record)
        self.assertNotIn('target', record)

    def test_escapes_and_columns_in_characters(self):
        text = "model A:\n    a = IntegerField()\n    Index('é\\\\\"\\t', name='i')\n"
        record, = self.records('-', stdin=text, status=1)
        self.assertIn('é\\"\t', record['message'])
        self.assertEqual((record['column'], record['end_column']), (11, 19))

    def test_without_a_place(self):
        record, = self.records('--if-not-exists', '-t', 'mysql', '-Wno-dropped', '-Wdropped',
                               '-', stdin='')
        self.assertNotIn('file', record)
        self.assertIn('--if-not-exists dropped', record['message'])

    def test_text(self):
        self.assertIn('bad.idx:3:', self.errors('--diagnostics=text', 'bad.idx', status=1))
        self.errors('--diagnostics=xml', 'bad.idx', status=2)


OPERATORS = {ast.BitOr: '|', ast.BitXor: '^', ast.BitAnd: '&', ast.LShift: '<<', ast.RShift: '>>',
             ast.Add: '+', ast.Sub: '-', ast.Mult: '*', ast.Div: '/', ast.FloorDiv: '//',
             ast.Mod: '%', ast.Pow: '**'}
SIGNS = {ast.USub: '-', ast.UAdd: '+', ast.Invert: '~'}


def python_tree(node, depth):
    """What --dump=ast prints for an expression, from Python's own parser."""
    if isinstance(node, ast.Name):
        return f"{'  ' * depth}name {node.id}\n"
    if isinstance(node, ast.Attribute):
        return f"{'  ' * depth}attribute {node.attr}\n" + python_tree(node.value, depth + 1)
    if isinstance(node, ast.UnaryOp):
        head, parts = f'unary {SIGNS[type(node.op)]}', [node.operand]
    else:
        head, parts = f'binary {OPERATORS[type(node.op)]}', [node.left, node.right]
    return '  ' * depth + head + '\n' + ''.join(python_tree(part, depth + 1) for part in parts)


class Dumps(Case):
    """--dump, --list-targets, --list-functions"""

    def test_tokens(self):
        self.assertEqual(self.output('--dump=tokens', '-', stdin='a = 1\n'),
                         "0-1 name a\n2-3 '=' =\n4-5 number 1\n5-6 end of line\n")

    def test_tree(self):
        self.assertEqual(self.output('--dump=ast', '-', stdin='a = F(1)\n'),
                         'block\n  assign\n    name a\n    call\n      name F\n      int 1\n')

    def test_operators(self):
        """Each pair of operators binds as in Python."""
        words, signs = OPERATORS.values(), ['', *SIGNS.values()]
        lines = [f'{a}a {x} {b}b.c {y} d'
                 for x, y, a, b in itertools.product(words, words, signs, signs)]
        tree = ''.join('  do\n' + python_tree(ast.parse(line).body[0].value, 2) for line in lines)
        self.assertEqual(self.output('--dump=ast', '-', stdin='\n'.join(lines)), 'block\n' + tree)

    def test_plan(self):
        out = self.output('--dump=plan', 'good.idx')
        self.assertIn('index by_title on shop_book\n  column "title"\n', out)
        self.assertIn('  where "pages" > 400\n', out)

    def test_errors(self):
        for what in ('tokens', 'ast'):
            self.errors(f'--dump={what}', '-', stdin="a = '\n", status=1)
        self.errors('--dump=plan', 'bad.idx', status=1)

    def test_list_targets(self):
        lines = self.output('--list-targets').splitlines()
        self.assertEqual([line.split()[0] for line in lines], ['target', *TARGETS])

    def test_list_functions(self):
        out = self.output('--list-functions', '-t', 'sqlite')
        self.assertRegex(out, r'(?m)^# functions on sqlite$')
        self.assertRegex(out, r'(?m)^Lower +LOWER\(\$\*\)$')
        self.assertRegex(out, r'(?m)^isnull +\$1 IS NULL$')
        names = re.findall(r'(?m)^(\w+) ', out.split('# lookups')[0])
        for target in TARGETS:
            other = self.output('--list-functions', '-t', target).split('# lookups')[0]
            self.assertEqual(re.findall(r'(?m)^(\w+) ', other), names, target)


class SameBytes(Case):
    """Same input, same bytes."""

    def test_environment(self):
        arguments = ['-t', 'all', '--tables', os.path.join(EXAMPLES, 'helpdesk.idx')]
        expected = self.idxc(*arguments)
        for env in ({'LC_ALL': 'C'}, {'LC_ALL': 'C.UTF-8'}, {'LC_ALL': 'tr_TR.UTF-8'},
                    {'LC_ALL': 'de_DE.UTF-8'}, {'TZ': 'Asia/Kathmandu'}, {'TZ': 'America/St_Johns'},
                    {'COLUMNS': '20'}, {'MALLOC_PERTURB_': '165'}):
            self.assertEqual(self.idxc(*arguments, env=env), expected, env)

    def test_place(self):
        """Neither the directory nor the file's name is in the SQL."""
        expected = self.output('good.idx')
        self.write('other/name.idx', GOOD)
        os.chdir('other')
        self.assertEqual(self.output('name.idx'), expected)
        self.assertEqual(self.output(os.path.abspath('name.idx')), expected)
