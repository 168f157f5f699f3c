"""The command line: migrations, their order and their past."""

import os

from clibase import Case

HEAD = 'from django.db import migrations, models\n\n\nclass Migration(migrations.Migration):\n'
CREATE = ("migrations.CreateModel('Book', [('id', models.BigAutoField(primary_key=True)), "
          "('title', models.CharField(max_length=9, db_index=True))])")
INDEX = "migrations.AddIndex('book', models.Index(fields=['title'], name='{}'))"
PAST = 'shop/migrations'
CREATED = ('CREATE INDEX "shop_book_title_1f19d72a" ON "shop_book" ("title");\n'
           'CREATE INDEX "shop_book_title_1f19d72a_like" ON "shop_book" '
           '("title" varchar_pattern_ops);\n')


class Migrations(Case):
    """Files and folders of migrations."""

    def migration(self, name, *operations, after=(), app='shop', more=''):
        """Writes a migration that depends on others of its app, or on ('app', 'name')."""
        dependencies = [one if isinstance(one, tuple) else (app, one) for one in after]
        self.write(f'{app}/migrations/{name}.py', HEAD + f'    dependencies = {dependencies}\n{more}'
                   '    operations = [' + ', '.join(operations) + ']\n')

    def two(self):
        self.migration('0001_initial', CREATE)
        self.migration('0002_index', INDEX.format('x'), after=['0001_initial'])
        self.write(f'{PAST}/__init__.py', 'this is ( no Python\n')
        self.write(f'{PAST}/_helper.py', 'neither )\n')

    def test_folder_in_order(self):
        self.two()
        out = self.output('--migrations', PAST)
        self.assertLess(out.index('-- Migration shop.0001_initial'),
                        out.index('-- Migration shop.0002_index'))
        self.assertIn(CREATED, out)
        self.assertIn('CREATE INDEX "x" ON "shop_book" ("title");', out)
        out = self.output('--migrations', PAST, '--backwards')
        self.assertEqual(out, '-- Migration shop.0002_index\nBEGIN;\n-- Create index x on model '
                         'book\nDROP INDEX IF EXISTS "x";\nCOMMIT;\n')

    def test_one_file_after_its_past(self):
        self.two()
        self.migration('0003_later', INDEX.format('y'), after=['0002_index'])
        expected = ('BEGIN;\n-- Create index x on model book\n'
                    'CREATE INDEX "x" ON "shop_book" ("title");\nCOMMIT;\n')
        self.assertEqual(self.output('--from', PAST, f'{PAST}/0002_index.py'), expected)
        self.assertEqual(self.output(f'--from=./{PAST}/', f'./shop/../{PAST}/0002_index.py'),
                         expected)

    def test_past_of_an_idx_file(self):
        self.two()
        self.write('new.idx', "migration 'shop.0003_new':\n    RemoveIndex('book', 'x')\n"
                              "    RemoveIndex('book', 'z')\n")
        self.assertIn("new.idx:3:5: error: model Book has no index 'z' here",
                      self.errors('--from', PAST, 'new.idx', status=1))

    def test_constants_of_models(self):
        self.write('shop/models.py', 'from django.db import models\nLENGTH = 7\n\n\n'
                   'class Book(models.Model):\n    other = models.IntegerField(db_index=True)\n')
        self.migration('0001_initial', CREATE.replace('=9', '=LENGTH'))
        path = f'{PAST}/0001_initial.py'
        self.write(path, 'from shop.models import LENGTH\n' + self.read(path))
        out = self.output('--tables', 'shop/models.py', '--migrations', PAST)
        self.assertIn('varchar(7)', out)
        self.assertNotIn('other', out)

    def test_app_label(self):
        self.two()
        self.assertIn('"x_book"', self.output('--app=x', '--migrations', PAST))
        self.write('shop/__init__.py', '')
        os.chdir('shop')
        self.assertIn(CREATED, self.output('--migrations=migrations'))

    def test_error_in_the_past(self):
        self.two()
        self.migration('0001_initial', CREATE, INDEX.format('a').replace('title', 'titel'))
        self.assertIn("0001_initial.py:6:", self.errors('--from', PAST, f'{PAST}/0002_index.py',
                                                        status=1))

    def test_missing(self):
        self.two()
        self.migration('0003_x', after=['0002_indx'])
        error = self.errors('--migrations', PAST, status=1)
        self.assertIn('0003_x.py:5:21: error: migration shop.0003_x names shop.0002_indx, which is '
                      'not there', error)
        self.assertIn("hint: did you mean '0002_index'?", error)

    def test_other_apps_may_be_missing(self):
        self.migration('0001_initial', CREATE, after=[('auth', '0001_initial')])
        self.assertIn(CREATED, self.output('--migrations', PAST))

    def test_cycle(self):
        self.two()
        self.migration('0001_initial', CREATE, after=['0002_index'])
        self.assertIn('depend on each other', self.errors('--migrations', PAST, status=1))

    def test_before_and_after_in_two_apps(self):
        self.two()
        self.migration('0001_initial', app='blog',
                       more="    run_before = [('shop', '0002_index')]\n", after=(),
                       *["migrations.RunSQL('SELECT 1')"])
        out = self.output('--migrations', PAST, '--migrations', 'blog/migrations')
        self.assertEqual([line for line in out.splitlines() if line.startswith('-- Migration')],
                         ['-- Migration blog.0001_initial', '-- Migration shop.0001_initial',
                          '-- Migration shop.0002_index'])

    def test_squashed(self):
        self.two()
        self.migration('0001_squashed', CREATE,
                       more="    replaces = [('shop', '0001_initial'), ('shop', '0002_index')]\n")
        self.migration('0003_x', INDEX.format('y'), after=['0002_index'])
        out = self.output('--migrations', PAST)
        self.assertNotIn('0001_initial', out)
        self.assertIn('-- Migration shop.0001_squashed', out)
        self.assertIn('-- Migration shop.0003_x', out)
        self.assertNotIn('"x"', out)

    def test_options_that_do_not_fit(self):
        self.two()
        self.assertIn('--drop is for models', self.errors('--drop', '--migrations', PAST, status=2))
        self.assertIn('--backwards needs', self.errors('--backwards', 'good.idx', status=2))
        self.assertIn('--from needs', self.errors('--from', 'empty', 'good.idx', status=3)
                      + self.errors('--from', 'shop/..', 'good.idx', status=2))
        self.assertIn('--lock-timeout takes', self.errors('--lock-timeout=soon', 'good.idx',
                                                          status=2))
        self.assertIn('--retry-safe takes', self.errors('--retry-safe=sql', 'good.idx', status=2))

    def test_dependencies_for_make(self):
        self.two()
        self.output('--migrations', PAST, '-MD', '-o', 'out.sql')
        self.assertIn(f'{PAST}/0002_index.py', self.read('out.d'))
