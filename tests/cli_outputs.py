"""The command line: targets, output files, exit statuses."""

import os
import re
import subprocess
import unittest

from clibase import BY_TITLE, EXAMPLES, IDXC, LONG_BOOKS, TARGETS, Case


class Targets(Case):
    """-t"""

    def test_default_is_postgresql(self):
        self.assertEqual(self.output('good.idx'), BY_TITLE + LONG_BOOKS)
        self.assertEqual(self.output('-t', 'postgresql', 'good.idx'), BY_TITLE + LONG_BOOKS)

    def test_spellings(self):
        for option in ('-tpg', '--target=postgres', '--target=postgresql-15', '-tpsql-9.5'):
            self.assertEqual(self.output(option, 'good.idx'), BY_TITLE + LONG_BOOKS)

    def test_version_decides(self):
        keys = "model A:\n    a = CharField(max_length=9)\n    Index(Lower('a'), name='i')\n"
        self.assertEqual(self.output('-t', 'mysql-8.0.13', '-', stdin=keys),
                         'CREATE INDEX `i` ON `app_a` ((LOWER(`a`)));\n')
        out, err = self.idxc('-t', 'mysql-8.0.12', '-', stdin=keys)
        self.assertEqual(out, '')
        self.assertIn('<stdin>:3:11: warning: mysql-8.0.12: index skipped:', err)
        self.assertIn('8.0.13', err)

    def test_several(self):
        both = BY_TITLE + LONG_BOOKS
        expected = '-- sqlite\n' + both + '-- postgresql-16\n' + both
        self.assertEqual(self.output('-t', 'sqlite,postgresql-16', 'good.idx'), expected)
        self.assertEqual(self.output('-t', 'sqlite', '-t', 'postgresql-16', 'good.idx'), expected)

    def test_all(self):
        out, _ = self.idxc('-w', '-t', 'all', 'good.idx')
        self.assertEqual(re.findall(r'^-- (.*)', out, re.MULTILINE), list(TARGETS))

    def test_wrong(self):
        for name in ('db2', '', 'mysql,', ',mysql', 'mysql,db2', 'all-8', 'Oracle', 'mysql8',
                     'pg mysql'):
            self.assertIn('target', self.errors('-t', name, 'good.idx', status=2), name)
        for name in ('mysql-', 'mysql-x', 'mysql-8.0.', 'pg-99999', 'oracle-19d', 'sqlite--3'):
            self.assertIn('version', self.errors('-t', name, 'good.idx', status=2), name)

    def test_wrong_target_suggests(self):
        self.assertIn("mean 'oracle'?", self.errors('-t', 'oracel', 'good.idx', status=2))
        self.assertIn("mean 'mysql'?", self.errors('-t', 'mysq-8.0', 'good.idx', status=2))


class Output(Case):
    """-o"""

    def test_file(self):
        self.assertEqual(self.output('-o', 'out.sql', 'good.idx'), '')
        self.assertEqual(self.read('out.sql'), BY_TITLE + LONG_BOOKS)
        self.assertEqual(sorted(os.listdir()), ['bad.idx', 'good.idx', 'out.sql'])

    def test_standard_output(self):
        self.assertEqual(self.output('-o', '-', 'good.idx'), BY_TITLE + LONG_BOOKS)
        self.assertFalse(os.path.exists('-'))

    def test_one_file_a_target(self):
        os.mkdir('sql')
        self.idxc('-w', '-t', 'all', '-o', 'sql/x-%t.sql', 'good.idx')
        self.assertEqual(sorted(os.listdir('sql')), sorted(f'x-{name}.sql' for name in TARGETS))
        self.assertEqual(self.read('sql/x-sqlite.sql'), BY_TITLE + LONG_BOOKS)

    def test_name_of_one_target(self):
        self.idxc('-t', 'sqlite', '-o', '%t.sql', 'good.idx')
        self.assertEqual(self.read('sqlite.sql'), BY_TITLE + LONG_BOOKS)

    def test_two_versions_are_two_files(self):
        """Two targets must never be written to one file."""
        out, err = self.idxc('-w', '-t', 'mysql-8.0.12,mysql-8.0.13', '-o', '%t.sql', 'good.idx')
        self.assertEqual((out, err), ('', ''))
        self.assertEqual(len([name for name in os.listdir() if name.endswith('.sql')]), 2)

    def test_several_targets_need_a_mark(self):
        self.assertIn('%t', self.errors('-t', 'all', '-o', 'out.sql', 'good.idx', status=2))
        self.assertFalse(os.path.exists('out.sql'))

    def test_errors_leave_files_alone(self):
        self.write('out.sql', 'old\n')
        before = os.stat('out.sql')
        self.errors('-o', 'out.sql', 'good.idx', 'bad.idx', status=1)
        self.assertEqual(self.read('out.sql'), 'old\n')
        self.assertEqual(os.stat('out.sql').st_mtime_ns, before.st_mtime_ns)
        self.errors('-t', 'all', '-o', 'new-%t.sql', 'bad.idx', status=1)
        self.assertEqual(sorted(os.listdir()), ['bad.idx', 'good.idx', 'out.sql'])

    def test_errors_of_one_target_stop_all(self):
        """A name collision that one of five targets has."""
        text = ("model A:\n    a = IntegerField()\n    Index('a', name='x')\n"
                "model B:\n    a = IntegerField()\n    Index('a', name='x')\n")
        self.idxc('-t', 'mysql', '-o', '%t.sql', '-', stdin=text)
        os.unlink('mysql.sql')
        self.errors('-t', 'all', '-o', '%t.sql', '-', stdin=text, status=1)
        self.assertEqual(sorted(os.listdir()), ['bad.idx', 'good.idx'])

    def test_replaced_whole(self):
        self.write('out.sql', 'x' * 100000)
        os.link('out.sql', 'link.sql')
        self.idxc('-o', 'out.sql', 'good.idx')
        self.assertEqual(self.read('out.sql'), BY_TITLE + LONG_BOOKS)
        self.assertEqual(self.read('link.sql'), 'x' * 100000)

    def test_mode_follows_umask(self):
        previous = os.umask(0o027)
        try:
            self.idxc('-o', 'out.sql', 'good.idx')
        finally:
            os.umask(previous)
        self.assertEqual(os.stat('out.sql').st_mode & 0o777, 0o640)

    def test_device(self):
        self.assertEqual(self.output('-o', '/dev/null', 'good.idx'), '')

    def test_no_directory(self):
        self.idxc('-o', 'missing/deep/out.sql', 'good.idx')
        self.assertTrue(os.path.exists('missing/deep/out.sql'))
        error = self.errors('-o', 'good.idx/out.sql', 'good.idx', status=3)
        self.assertIn('good.idx/out.sql', error)

    def test_directory(self):
        os.mkdir('out.sql')
        self.assertIn('out.sql', self.errors('-o', 'out.sql', 'good.idx', status=3))
        self.assertEqual(os.listdir('out.sql'), [])
        self.assertEqual(sorted(os.listdir()), ['bad.idx', 'good.idx', 'out.sql'])

    def test_empty_name(self):
        self.errors('-o', '', 'good.idx', status=2)


class Exits(Case):
    """Exit statuses and what is printed where."""

    def test_usage(self):
        for arguments in ([], ['--no-such-option', 'good.idx'], ['-x', 'good.idx'], ['-t'],
                          ['--dump=x', 'good.idx'], ['--color=x', 'good.idx'], ['-Wx', 'good.idx'],
                          ['-Werror=x', 'good.idx'], ['-MX', 'good.idx'], ['--drop=x', 'good.idx']):
            self.assertIn("idxc", self.errors(*arguments, status=2))

    def test_help_and_version(self):
        self.assertTrue(self.output('--help').startswith('usage: idxc [options] FILE...\n'))
        self.assertEqual(self.output('-h'), self.output('--help'))
        self.assertRegex(self.output('--version'), r'^idxc \d+\.\d+\.\d+\n$')
        self.assertEqual(self.output('-V'), self.output('--version'))

    def test_help_names_every_option(self):
        text = self.output('--help')
        for option in ('--target', '--output', '--drop', '--tables', '--concurrently',
                       '--if-not-exists', '--include', '-MD', '-MF', '-W', '-Werror', '-w',
                       '--color', '--dump', '--list-targets', '--list-functions', '--help',
                       '--version'):
            self.assertIn(option, text)

    def test_missing_file(self):
        error = self.errors('missing.idx', status=3)
        self.assertEqual(error, 'idxc: missing.idx: No such file or directory\n')
        self.errors('good.idx', 'missing.idx', status=3)
        self.errors('missing.idx', 'bad.idx', status=3)

    def test_directory_as_input(self):
        os.mkdir('dir.idx')
        self.assertEqual(self.errors('dir.idx', status=3), 'idxc: dir.idx: Is a directory\n')

    def test_unreadable_file(self):
        if os.geteuid() == 0:           # root may open everything, but not read its own memory so
            self.assertIn('idxc: /proc/self/mem: ', self.errors('/proc/self/mem', status=3))
            return
        os.chmod('good.idx', 0)
        self.assertIn('Permission denied', self.errors('good.idx', status=3))

    @unittest.skipUnless(os.path.exists('/dev/full'), 'there is no /dev/full')
    def test_full_disk(self):
        for arguments in (['good.idx'], ['--list-targets'], ['--help'], ['--version']):
            with open('/dev/full', 'w', encoding='utf-8') as full:
                done = subprocess.run([IDXC, *arguments], stdout=full, stderr=subprocess.PIPE,
                                      encoding='utf-8', check=False)
            self.assertEqual(done.returncode, 3, arguments)
            self.assertIn('No space left on device', done.stderr)
        self.errors('-o', '/dev/full', 'good.idx', status=3)

    def test_closed_pipe(self):
        """The reader has seen enough: no message, no error."""
        os.symlink(os.path.join(EXAMPLES, 'helpdesk.idx'), 'helpdesk.idx')
        for arguments in (['-w', '-tall', '-I', EXAMPLES, 'helpdesk.idx'], ['--list-functions']):
            reader, writer = os.pipe()
            os.close(reader)
            done = subprocess.run([IDXC, *arguments], stdout=writer, stderr=subprocess.PIPE,
                                  encoding='utf-8', check=False)
            os.close(writer)
            self.assertEqual((done.returncode, done.stderr), (0, ''), arguments)

    def test_closed_standard_output(self):
        done = subprocess.run(['sh', '-c', '"$0" good.idx >&-', IDXC], capture_output=True,
                              encoding='utf-8', check=False)
        self.assertEqual(done.returncode, 3)

    def test_empty_inputs(self):
        for text in ('', '\n', '# nothing\n', 'model A:\n    a = IntegerField()\n', '\ufeff'):
            self.assertEqual(self.output('-', stdin=text), '')
