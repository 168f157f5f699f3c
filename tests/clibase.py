"""What the tests of the command line share; cli.py runs them."""

import os
import subprocess
import tempfile
import unittest

IDXC = os.path.abspath(os.environ.get('IDXC', './idxc'))
SRCDIR = os.path.abspath(os.environ.get('srcdir') or os.path.join(os.path.dirname(__file__), '..'))
EXAMPLES = os.path.join(SRCDIR, 'examples')
TARGETS = ('postgresql', 'sqlite', 'mysql', 'mariadb', 'oracle')

GOOD = """\
model shop.Book:
    title = CharField(max_length=20)
    pages = IntegerField()
    Index(fields=['title'], name='by_title')
    Index(fields=['pages'], name='long_books', condition=Q(pages__gt=400))
"""
BAD = "model Book:\n    pages = IntegerField()\n    Index(fields=['page'])\n"
BY_TITLE = 'CREATE INDEX "by_title" ON "shop_book" ("title");\n'
LONG_BOOKS = 'CREATE INDEX "long_books" ON "shop_book" ("pages") WHERE "pages" > 400;\n'

class Case(unittest.TestCase):
    """A test in a directory of its own, which is the current one."""

    def setUp(self):
        directory = tempfile.TemporaryDirectory(prefix='idxc-cli.')
        self.addCleanup(directory.cleanup)
        self.addCleanup(os.chdir, os.getcwd())
        os.chdir(directory.name)
        self.write('good.idx', GOOD)
        self.write('bad.idx', BAD)

    def write(self, path, text):
        """Writes a file, with its directories."""
        os.makedirs(os.path.dirname(path) or '.', exist_ok=True)
        with open(path, 'w', encoding='utf-8') as file:
            file.write(text)

    def read(self, path):
        """The text of a file."""
        with open(path, encoding='utf-8') as file:
            return file.read()

    def idxc(self, *arguments, status=0, stdin='', env=None):
        """Runs idxc and checks its exit status; (standard output, standard error)."""
        done = subprocess.run([IDXC, *arguments], input=stdin, capture_output=True, timeout=30,
                              encoding='utf-8', env={**os.environ, **(env or {})}, check=False)
        self.assertEqual(done.returncode, status, f'{arguments}\n{done.stdout}{done.stderr}')
        return done.stdout, done.stderr

    def output(self, *arguments, **options):
        """Standard output of a run that says nothing else."""
        out, err = self.idxc(*arguments, **options)
        self.assertEqual(err, '')
        return out

    def errors(self, *arguments, status, **options):
        """Standard error of a run that prints nothing else."""
        out, err = self.idxc(*arguments, status=status, **options)
        self.assertEqual(out, '')
        self.assertNotEqual(err, '')
        return err
