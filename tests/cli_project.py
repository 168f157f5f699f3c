"""The command line: folders of a Django project, imports between files, apps."""

from clibase import Case

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
