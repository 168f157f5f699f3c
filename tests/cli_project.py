"""The command line: folders of a Django project, imports between files, apps."""

import subprocess

from clibase import IDXC, Case

BOOKS = """\
from django.db import models
from django.db.models import Index as Idx, Q as Where

from core.abstract import Stamped
import core.choices
from . import constants
from .constants import ACTIVE, Kind as K


class Book(Stamped):
    title = models.CharField(max_length=20)
    status = models.CharField(max_length=20)

    class Meta(Stamped.Meta):
        indexes = [
            Idx(fields=['title'], condition=Where(status__in=ACTIVE), name='a'),
            Idx(fields=['title'], condition=Where(status=K.A), name='b'),
            Idx(fields=['title'], condition=Where(status=constants.Kind.B), name='c'),
            Idx(fields=['title'], condition=Where(status=core.choices.X), name='d'),
            *Stamped.Meta.indexes,
        ]
"""
BOOK_SQL = """\
CREATE INDEX "a" ON "shop_book" ("title") WHERE "status" IN ('x', 'y');
CREATE INDEX "b" ON "shop_book" ("title") WHERE "status" = 'aa';
CREATE INDEX "c" ON "shop_book" ("title") WHERE "status" = 'bb';
CREATE INDEX "d" ON "shop_book" ("title") WHERE "status" = 'cx';
CREATE INDEX "shop_book_made" ON "shop_book" ("made");
"""
BLOG_SQL = """\
CREATE INDEX "blog_post_book_id_95b1d1df" ON "blog_post" ("book_id");
CREATE INDEX "blog_post_author_id_dd7a8485" ON "blog_post" ("author_id");
CREATE INDEX "blog_author_slug_5274c191" ON "blog_author" ("slug");
CREATE INDEX "blog_author_slug_5274c191_like" ON "blog_author" ("slug" varchar_pattern_ops);
"""
FILES = {
    'shop/models.py': BOOKS,
    'shop/constants.py': "from django.db.models import TextChoices\nX = 'x'\nACTIVE = [X, 'y']\n"
                         "class Kind(TextChoices):\n    A = 'aa'\n    B = 'bb'\n",
    'core/abstract.py': """\
from django.db import models
class Stamped(models.Model):
    made = models.DateTimeField()
    class Meta:
        abstract = True
        indexes = [models.Index(fields=['made'], name='%(app_label)s_%(class)s_made')]
""",
    'core/choices.py': "X = 'cx'\n",
    'blog/models/__init__.py': 'from .post import *\nfrom .author import Author\n',
    'blog/models/post.py': """\
from django.db import models
from shop.models import Book
class Post(models.Model):
    book = models.ForeignKey(Book, models.CASCADE)
    author = models.ForeignKey('blog.Author', models.CASCADE)
""",
    'blog/models/author.py': """\
from django.db import models
class Author(models.Model):
    uuid = models.UUIDField(primary_key=True)
    slug = models.SlugField()
""",
}
SIMPLE = "class A(models.Model):\n    a = models.IntegerField()\n" \
         "    class Meta:\n        indexes = [models.Index(fields=['a'], name='i')]\n"


class Projects(Case):
    """Folders and imports."""

    def setUp(self):
        super().setUp()
        for path, text in FILES.items():
            self.write(path, text)

    def test_folders(self):
        self.assertEqual(self.output('shop', 'blog/', 'core'), BOOK_SQL + BLOG_SQL)

    def test_whole_project(self):
        self.assertEqual(sorted(self.output('.').splitlines()),
                         sorted((BOOK_SQL + BLOG_SQL).splitlines()))

    def test_files_alone(self):
        self.assertEqual(self.output('core/choices.py', 'shop/constants.py', 'core/abstract.py',
                                     'shop/models.py'), BOOK_SQL)
        self.assertEqual(self.output('shop/models.py', 'core/choices.py', 'shop/constants.py',
                                     'core/abstract.py'), BOOK_SQL)

    def test_file_of_a_folder_twice(self):
        self.assertEqual(self.output('shop/models.py', 'shop', 'core'), BOOK_SQL)

    def test_other_folders_are_not_read(self):
        self.assertIn("error", self.errors('shop/models.py', status=1))

    def test_nothing_to_read(self):
        self.write('empty/x.txt', '')
        self.assertEqual(self.errors('empty', status=3), 'idxc: empty: Is a directory\n')

    def test_imports_in_circles(self):
        self.write('x/models.py', 'from y.models import *\nfrom y import models as m\nA = m.B\n')
        self.write('y/models.py', 'from x.models import *\nfrom x.models import A\nB = A\n')
        self.output('x', 'y')

    def test_dependencies_name_all_files(self):
        self.idxc('-MD', '-o', 'o.sql', 'shop', 'core')
        rule = self.read('o.d')
        for path in ('shop/models.py', 'shop/constants.py', 'core/abstract.py', 'core/choices.py'):
            self.assertIn(path, rule)

    def test_order_of_classes(self):
        self.write('z.idx', "class B(A):\n    class Meta:\n        app_label = 'q'\n"
                            "class A(Model):\n    a = IntegerField(db_index=True)\n"
                            "    class Meta:\n        abstract = True\n")
        self.assertIn('"q_b" ("a")', self.output('z.idx'))


class Apps(Case):
    """The app label of a file."""

    def setUp(self):
        super().setUp()
        for path in ('shop/models.py', 'shop/models/deep/x.py', 'shop/other.py', 'models.py'):
            self.write(path, SIMPLE)

    def table(self, *arguments):
        """The table of the index."""
        return self.output(*arguments).split('"')[3]

    def test_folder(self):
        self.assertEqual(self.table('shop/models.py'), 'shop_a')
        self.assertEqual(self.table('./shop/models.py'), 'shop_a')
        self.assertEqual(self.table('shop/models/deep/x.py'), 'shop_a')
        self.assertEqual(self.table('shop/models'), 'shop_a')
        self.assertEqual(self.table('shop/other.py'), 'app_a')

    def test_folder_that_the_path_does_not_name(self):
        self.write('shop/here/models.py', SIMPLE)
        self.assertEqual(self.table('shop/here/../here/models.py'), 'here_a')
        self.assertEqual(self.table('models.py'), 'app_a')
        self.write('shop/here/__init__.py', '')
        self.assertEqual(self.table('shop/here/../models.py'), 'app_a')
        self.write('shop/__init__.py', '')
        self.assertEqual(self.table('shop/here/../models.py'), 'shop_a')

    def test_option_and_meta(self):
        self.assertEqual(self.table('--app=crm', 'shop/models.py'), 'crm_a')
        self.write('shop/models.py', SIMPLE.replace('Meta:\n', "Meta:\n        app_label = 'erp'\n"))
        self.assertEqual(self.table('--app=crm', 'shop/models.py'), 'erp_a')


class Unknown(Case):
    """Settings, classes of fields, and what is not known."""

    MODELS = """\
from django.conf import settings
from x import NULLABLE, MoneyField


class Slug(models.SlugField):
    pass


class Book(models.Model):
    a = models.IntegerField(**NULLABLE)
    b = models.IntegerField()
    c = MoneyField(null=True)
    d = Slug(db_index=False)
    e = TreeForeignKey('self', on_delete=models.CASCADE, db_index=False)
    f = models.IntegerField(db_column=settings.COLUMN)

    class Meta:
        indexes = [
            models.Index(fields=['a'], name='unknown_options'),
            models.Index(fields=['b'], condition=models.Q(b=settings.LIMIT), name='setting'),
            models.Index(fields=['e', 'd'], condition=models.Q(c='3.5'), name='types'),
            models.Index(fields=['f'], name='column'),
        ]


class Other(models.Model):
    a = models.IntegerField()

    class Meta:
        db_table = settings.PREFIX + 'other'
        indexes = [models.Index(fields=['a'], name='table')]
"""
    TYPES = 'CREATE INDEX "types" ON "app_book" ("e_id", "d") WHERE "c" = {};\n'

    def setUp(self):
        super().setUp()
        self.write('m.py', self.MODELS)

    def test_each_is_an_error_of_its_index(self):
        error = self.errors('m.py', status=1)
        self.assertEqual([int(line.split(':')[1]) for line in error.splitlines()
                          if ' error: ' in line], [19, 20, 22, 30])
        self.assertIn('m.py:10:29: warning: not read', error)

    def test_keep_going(self):
        out, err = self.idxc('-k', 'm.py', status=1)
        self.assertEqual(out, self.TYPES.format("'3.5'"))
        self.assertIn('error:', err)
        out, _ = self.idxc('--keep-going', 'good.idx', 'bad.idx', status=1)
        self.assertEqual(out, self.output('good.idx'))
        self.idxc('-k', '-o', 'o.sql', 'm.py', status=1)
        self.assertEqual(self.read('o.sql'), self.TYPES.format("'3.5'"))

    def test_keep_going_over_names_that_clash(self):
        self.write('n.idx', "model B:\n    Index(fields=['a'], name='x')\n"
                            "    Index(fields=['b'], name='x')\n")
        out, _ = self.idxc('-k', 'n.idx', status=1)
        self.assertEqual(out.count('CREATE'), 1)

    def test_settings_and_field_types(self):
        out, _ = self.idxc('-k', '--setting', 'LIMIT=5', '--setting=COLUMN=ff',
                           "--setting=PREFIX='p_'",
                           '--field-type=MoneyField=DecimalField(max_digits=5, decimal_places=2)',
                           'm.py', status=1)
        self.assertEqual(out, 'CREATE INDEX "setting" ON "app_book" ("b") WHERE "b" = 5;\n'
                         + self.TYPES.format('3.5')
                         + 'CREATE INDEX "column" ON "app_book" ("ff");\n'
                         'CREATE INDEX "table" ON "p_other" ("a");\n')

    def test_field_types_in_a_file(self):
        self.write('t.idx', 'field MoneyField = DecimalField(max_digits=5)\n')
        self.assertIn(self.TYPES.format('3.5'), self.idxc('-k', 't.idx', 'm.py', status=1)[0])
        self.assertIn('decimal(7, 2)', self.tables('--field-type', 'Money=DecimalField(max_digits=7,'
                                                   ' decimal_places=2)', 'Money()'))
        self.assertIn('decimal(9, 2)', self.tables(
            '--field-type', 'Money=DecimalField(max_digits=7, decimal_places=2)',
            'Money(max_digits=9)'))

    def tables(self, option, value, field):
        """CREATE TABLE of a model with one field."""
        self.write('t.idx', f'model T:\n    m = {field}\n')
        return self.output('-t', 'mysql', '--tables', option, value, 't.idx').replace('numeric', 'decimal')

    def test_bad_field_types(self):
        self.assertIn("did you mean 'DecimalField'", self.errors('--field-type', 'M=DecimalFeld',
                                                                 'good.idx', status=1))
        self.assertIn('CLASS=TYPE', self.errors('--field-type', 'M', 'good.idx', status=2))
        self.assertIn('NAME=VALUE', self.errors('--setting', 'M', 'good.idx', status=2))

    def test_user_model(self):
        self.write('u.py', 'class A(models.Model):\n'
                           '    u = models.ManyToManyField(settings.AUTH_USER_MODEL)\n')
        self.assertIn('"user_id"', self.output('u.py'))
        self.assertIn('"member_id"', self.output('--setting', 'AUTH_USER_MODEL=acc.Member', 'u.py'))


class Encodings(Case):
    """Files in other encodings."""

    def error_of(self, data):
        """The first message about a file."""
        with open('e.py', 'wb') as file:
            file.write(data)
        done = subprocess.run([IDXC, 'e.py'], capture_output=True, timeout=30, check=False)
        self.assertEqual((done.returncode, done.stdout), (1, b''))
        return done.stderr.decode('utf-8', 'backslashreplace')

    def test_latin_1(self):
        error = self.error_of(b'# -*- coding: latin-1 -*-\nx = "\xe9"\n')
        self.assertIn('e.py:2:6: error: not UTF-8', error)
        self.assertIn('iconv -f latin-1', error)
        error = self.error_of(b'# coding=latin-1\nx = "\xc3\xa9"\n')
        self.assertIn('e.py:1:10: error: idxc reads UTF-8 only', error)

    def test_others(self):
        for text in ('# -*- coding: utf-8 -*-\nx = "\u00e9"\n', '# coding: ascii\nx = 1\n',
                     '\ufeff# vim: set fileencoding=UTF8 :\r\nx = "\u00e9"\r\n'):
            self.write('f.py', text)
            self.output('f.py')
