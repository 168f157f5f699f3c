"""The command line: input files, includes, mistakes."""

import os
import re

from clibase import BY_TITLE, GOOD, BAD, LONG_BOOKS, Case

# Ten mistakes of ten kinds, each in a line of its own, and good lines between.
MISTAKES = """\
model Book:
    title = CharField(max_length=20)
    pages = IntegerField()
    when = DateField()
    Index(fields=['titel'])
    Index(Lowr('title'))
    Index(fields=['title'], conditon=Q(pages=1))
    Index('title', condition=Q(pages__gtt=1))
    Index('title')
    Index('title', condition=Q(when='2021-02-30'))
    Index(fields=['title'], opclasses=['a', 'b'])
    Index(fields=['title'], name='_x')
    Index('title', 007)
    Index(fields=['title'], targets=['db2'])
    pages = IntegerFeld()
"""


class Inputs(Case):
    """Files, standard input and includes."""

    def test_standard_input(self):
        self.assertEqual(self.output('-', stdin=GOOD), BY_TITLE + LONG_BOOKS)
        self.assertIn('<stdin>:3:19: error:', self.errors('-', stdin=BAD, status=1))

    def test_several_files(self):
        self.write('b.idx', "model shop.Author:\n    name = CharField(max_length=9)\n"
                            "    Index(fields=['name'], name='by_name')\n")
        self.assertEqual(self.output('good.idx', 'b.idx'), BY_TITLE + LONG_BOOKS
                         + 'CREATE INDEX "by_name" ON "shop_author" ("name");\n')

    def test_files_know_each_other(self):
        self.write('a.idx', "model a.A:\n    b = ForeignKey('b.B')\n")
        self.write('b.idx', "model b.B:\n    key = CharField(max_length=7, primary_key=True)\n")
        out = self.output('--tables', 'a.idx', 'b.idx')
        self.assertIn('"b_id" varchar(7)', out)

    def test_errors_of_all_files(self):
        self.write('worse.idx', 'model :\n')
        error = self.errors('worse.idx', 'good.idx', 'bad.idx', status=1)
        self.assertEqual(re.findall(r'^(\w+\.idx:\d+):\d+: error', error, re.MULTILINE),
                         ['worse.idx:1', 'bad.idx:3'])

    def test_file_twice(self):
        self.assertIn('error', self.errors('good.idx', 'good.idx', status=1))

    def test_option_like_file(self):
        self.write('-x.idx', GOOD)
        self.assertEqual(self.output('--', '-x.idx'), BY_TITLE + LONG_BOOKS)
        self.assertEqual(self.output('./-x.idx'), BY_TITLE + LONG_BOOKS)

    def test_options_behind_files(self):
        self.assertEqual(self.output('good.idx', '-t', 'sqlite'), BY_TITLE + LONG_BOOKS)

    def test_ten_mistakes(self):
        error = self.errors('-', stdin=MISTAKES, status=1)
        found = re.findall(r'^<stdin>:(\d+):\d+: error: ', error, re.MULTILINE)
        self.assertEqual(found, ['5', '6', '7', '8', '10', '11', '12', '13', '14', '15'], error)
        places = re.findall(r'^<stdin>:(\d+):(\d+): error: ', error, re.MULTILINE)
        self.assertEqual(places, sorted(places, key=lambda place: tuple(map(int, place))))

    def test_app_label(self):
        text = "model A:\n    Index(fields=['a'], name='x')\n"
        self.assertIn('"app_a"', self.output('-', stdin=text))
        self.assertIn('"crm_a"', self.output('--app=crm', '-', stdin=text))


class Includes(Case):
    """include, -I"""

    MAIN = ("include 'common.idx'\nmodel A:\n"
            "    Index(fields=['a'], condition=Q(a__in=LIMITS), name='i')\n")

    def test_beside_the_file(self):
        self.write('d/main.idx', self.MAIN)
        self.write('d/common.idx', 'LIMITS = [1, 2]\n')
        self.write('common.idx', 'LIMITS = [3]\n')
        self.assertIn('IN (1, 2)', self.output('d/main.idx'))
        self.assertIn('IN (1, 2)', self.output('-I.', 'd/main.idx'))

    def test_search_path(self):
        self.write('d/main.idx', self.MAIN)
        self.write('e/common.idx', 'LIMITS = [4]\n')
        self.write('f/common.idx', 'LIMITS = [5]\n')
        self.assertIn('IN (4)', self.output('-I', 'missing', '-Ie', '--include=f', 'd/main.idx'))
        self.assertIn('IN (5)', self.output('-I', 'f/', '-Ie', 'd/main.idx'))

    def test_from_standard_input(self):
        self.write('common.idx', 'LIMITS = [6]\n')
        self.assertIn('IN (6)', self.output('-', stdin=self.MAIN))

    def test_missing(self):
        error = self.errors('-', stdin=self.MAIN, status=1)
        self.assertIn("<stdin>:1:9: error: can't read 'common.idx': No such file", error)
        os.mkdir('common.idx')
        self.assertIn("<stdin>:1:9: error: can't read 'common.idx'",
                      self.errors('-', stdin=self.MAIN, status=1))

    def test_cycles(self):
        self.write('a.idx', "include 'b.idx'\n")
        self.write('b.idx', "X = 1\ninclude 'c.idx'\n")
        self.write('c.idx', "include 'a.idx'\n")
        self.write('self.idx', "include 'self.idx'\n")
        error = self.errors('a.idx', status=1)
        self.assertIn("c.idx:1:9: error: 'a.idx' includes itself", error)
        self.assertIn('In file included from b.idx:2:\nIn file included from a.idx:1:\n', error)
        self.assertIn("self.idx:1:9: error: 'self.idx' includes itself",
                      self.errors('self.idx', status=1))

    def test_cycle_by_other_names(self):
        """The same file under other spellings of its path."""
        self.write('d/a.idx', "include '../d/b.idx'\n")
        self.write('d/b.idx', "include './../d/./a.idx'\n")
        self.assertIn('includes itself', self.errors('d/a.idx', status=1)[-500:])

    def test_read_once(self):
        self.write('common.idx', "model C:\n    Index(fields=['c'], name='c')\nLIMITS = [7]\n")
        self.write('b.idx', "include 'common.idx'\n")
        self.write('a.idx', "include 'b.idx'\n" + self.MAIN)
        out = self.output('a.idx')
        self.assertEqual(out.count('"c"'), 2)
        self.assertIn('IN (7)', out)

    def test_read_once_by_other_names(self):
        self.write('d/common.idx', "model C:\n    Index(fields=['c'], name='c')\n")
        self.write('d/a.idx', "include 'common.idx'\ninclude './common.idx'\n"
                              "include '../d/common.idx'\n")
        self.assertEqual(self.output('d/a.idx').count('CREATE INDEX'), 1)

    def test_errors_inside(self):
        self.write('common.idx', 'LIMITS = [1, 2\n')
        error = self.errors('-', stdin=self.MAIN, status=1)
        self.assertIn('In file included from <stdin>:1:\ncommon.idx:1:10: error: ', error)
