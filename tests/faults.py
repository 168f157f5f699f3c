#!/usr/bin/env python3
"""The system fails: memory, disk, permissions, signals. Files are written whole or not at all.

    faults.py [NAME...]      all tests, or those whose name contains one of the words

tests/faults.c, compiled here and loaded before the C library, makes one call of a function fail;
each call of each function has its turn. The environment variables: IDXC, srcdir, CC.
"""

import sys
sys.dont_write_bytecode = True

import errno
import os
import shutil
import signal
import stat
import subprocess
import tempfile
import threading
import unittest

import cli
from clibase import EXAMPLES, IDXC, SRCDIR, Case

NOBODY = 65534
STANDARD_BUFFERS = 3    # blocks that the C library keeps for its streams
MOST_CALLS = 3000       # of one function in one run
IS_ROOT = os.geteuid() == 0
FAULTS = None           # the shared object, once it is made
with open(IDXC, 'rb') as program:       # a sanitizer has an allocator of its own
    IS_SANITIZED = b'__asan_init' in program.read()


def shared_object(directory):
    """Compiles faults.c."""
    path = os.path.join(directory, 'faults.so')
    subprocess.run([os.environ.get('CC', 'gcc'), '-shared', '-fPIC', '-w', '-O1', '-o', path,
                    os.path.join(SRCDIR, 'tests', 'faults.c'), '-ldl'], check=True)
    return path


class Faulty(Case):
    """Runs in which one call fails; left out where a sanitizer takes the place of the C library."""

    def snapshot(self):
        """The files below the current directory, with their texts."""
        found = {}
        for directory, _, names in os.walk('.'):
            for name in names:
                with open(os.path.join(directory, name), 'rb') as file:
                    found[os.path.join(directory, name)] = file.read()
        return found

    def run_with(self, fault, arguments):
        """One run; returns it, and whether it came to the call."""
        hit = os.path.join(self.elsewhere, 'hit')
        if os.path.exists(hit):
            os.unlink(hit)
        env = {**os.environ, 'LD_PRELOAD': FAULTS, 'IDXC_FAULT': fault, 'IDXC_FAULT_HIT': hit}
        done = subprocess.run([IDXC, *arguments], capture_output=True, env=env, check=False,
                              encoding='utf-8', errors='backslashreplace', timeout=30)
        self.blocks = None
        if os.path.exists(hit):
            with open(hit, encoding='utf-8') as file:
                self.blocks = file.read()
        return done, os.path.exists(hit)

    def setUp(self):
        super().setUp()
        elsewhere = tempfile.TemporaryDirectory(prefix='idxc-hit.')
        self.addCleanup(elsewhere.cleanup)
        self.elsewhere = elsewhere.name
        os.unlink('bad.idx')
        os.unlink('good.idx')
        for name in ('booking.idx', 'bookstore.idx', 'common.idx'):
            shutil.copy(os.path.join(EXAMPLES, name), name)

    def sweep(self, function, action, arguments, check):
        """Lets each call of a function fail in turn; `check` looks at each run."""
        before = self.snapshot()
        for number in range(1, MOST_CALLS):
            fault = f'{function}:{number}:{action}'
            done, hit = self.run_with(fault, arguments)
            if not hit:
                self.assertEqual(done.returncode, 0, done.stderr)
                self.assertGreater(number, 1, f'{function} is never called')
                return
            with self.subTest(fault=fault):
                check(done, before)
            self.restore(before)
        self.fail(f'{function} is called {MOST_CALLS} times')

    def restore(self, before):
        for path in self.snapshot():
            if path not in before:
                os.unlink(path)
        for path, text in before.items():
            with open(path, 'wb') as file:
                file.write(text)

    def nothing_written(self, done, before):
        """A clean end: a message, exit 3, and all files as before."""
        self.assertEqual(done.returncode, 3, done.stderr[:1000])
        self.assertEqual(done.stdout, '')
        self.assertRegex(done.stderr, r'\Aidxc: .+\n\Z')
        self.assertEqual(self.snapshot(), before)

    def memory_sweep(self, arguments):
        """Out of memory at each allocation; those that the C library can do without change nothing."""
        same_output = self.same_output(arguments)

        def check(done, before):
            if done.returncode == 0:
                same_output(done, before)
                return
            self.nothing_written(done, before)
            self.assertEqual(done.stderr, 'idxc: out of memory\n')
            self.assertLessEqual(int(self.blocks), STANDARD_BUFFERS)
        self.sweep('malloc', errno.ENOMEM, arguments, check)

    def same_output(self, arguments):
        """A check that a run wrote what an undisturbed one writes."""
        before = self.snapshot()
        done = subprocess.run([IDXC, *arguments], capture_output=True, check=True, encoding='utf-8')
        expected = done.stdout, self.snapshot()
        self.restore(before)

        def check(done, _):
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertEqual((done.stdout, self.snapshot()), expected)
        return check


TO_FILES = ('-w', '-t', 'sqlite,oracle', '--tables', '-MD', '-o', 'out/%t.sql', 'booking.idx')
TO_STANDARD_OUTPUT = ('-w', '-t', 'all', 'booking.idx', 'bookstore.idx')


class Memory(Faulty):
    """Every allocation fails in turn."""

    def test_to_files(self):
        self.memory_sweep(TO_FILES)

    def test_to_standard_output(self):
        self.memory_sweep(TO_STANDARD_OUTPUT)

    def test_large(self):
        shutil.copy(os.path.join(EXAMPLES, 'helpdesk.idx'), 'helpdesk.idx')
        self.memory_sweep(('-w', '-t', 'oracle', 'helpdesk.idx'))

    def test_folder(self):
        shutil.copytree(os.path.join(EXAMPLES, 'shop'), 'shop')
        self.memory_sweep(('-w', '-t', 'mysql', '--tables', '--emulate=generated-columns', 'shop'))
        self.memory_sweep(('-w', '--explain', 'shop/models.py'))
        self.memory_sweep(('-w', '--format=django-migration', '-o', 'out.py', 'shop/models.py'))

    def test_migrations(self):
        shutil.copytree(os.path.join(EXAMPLES, 'shop'), 'shop')
        self.memory_sweep(('-w', '-t', 'sqlite', '--tables', '--migrations=shop/migrations'))


class Calls(Faulty):
    """Every call of the system fails in turn."""

    def setUp(self):
        super().setUp()
        os.mkdir('out')
        for name in ('sqlite', 'oracle'):
            self.write(f'out/{name}.sql', 'old\n')

    def test_write(self):
        self.sweep('write', errno.ENOSPC, TO_FILES, self.nothing_written)

    def test_write_of_standard_output(self):
        self.sweep('write', errno.EIO, ('-w', 'booking.idx'), self.nothing_written)

    def test_short_writes(self):
        self.sweep('write', 'short', TO_FILES, self.same_output(TO_FILES))

    def test_interrupted_writes(self):
        self.sweep('write', errno.EINTR, TO_FILES, self.same_output(TO_FILES))

    def test_close(self):
        self.sweep('close', errno.EIO, TO_FILES, self.nothing_written)

    def test_no_temporary_file(self):
        self.sweep('mkstemp', errno.EACCES, TO_FILES, self.nothing_written)

    def test_mode(self):
        self.sweep('fchmod', errno.EPERM, TO_FILES, self.nothing_written)

    def test_first_rename(self):
        done, hit = self.run_with(f'rename:1:{errno.EACCES}', TO_FILES)
        self.assertTrue(hit)
        self.assertEqual(done.returncode, 3)
        self.assertEqual(self.read('out/sqlite.sql'), 'old\n')
        self.assertEqual(sorted(os.listdir('out')), ['oracle.sql', 'sqlite.sql'])

    def test_later_renames(self):
        """What is renamed already stays; no temporary file does."""
        def check(done, _):
            self.assertEqual(done.returncode, 3)
            self.assertFalse([name for name in os.listdir('out') if name.startswith('.')])
        self.sweep('rename', errno.EACCES, TO_FILES, check)

    def test_reading(self):
        same_output = self.same_output(TO_FILES)

        def check(done, before):
            if done.returncode == 0:        # an include that was looked for in vain was there
                same_output(done, before)
                return
            self.assertIn(done.returncode, (1, 3))      # one that is not is an error with its place
            self.assertRegex(done.stderr, 'booking.idx|bookstore.idx|common.idx')
            self.assertEqual(self.snapshot(), before)
        self.sweep('fopen', errno.EMFILE, TO_FILES, check)
        self.sweep('fread', errno.EIO, TO_FILES, check)

    def test_vanishing(self):
        """A file that its folder names is gone when it is opened."""
        shutil.copytree(os.path.join(EXAMPLES, 'shop'), 'shop')
        arguments = ('-w', '-o', 'out/x.sql', 'shop')

        def check(done, before):
            self.nothing_written(done, before)
            self.assertRegex(done.stderr, r'shop/.*: No such file or directory')
        self.sweep('fopen', errno.ENOENT, arguments, check)

    def test_folders(self):
        shutil.rmtree('out')
        self.sweep('mkdir', errno.EACCES, TO_FILES, self.nothing_written)


class Signals(Faulty):
    """A signal comes: old files or new ones, never halves, no temporary file."""

    def check(self, done, before):
        self.assertEqual(done.returncode, -signal.SIGTERM, done.stderr)
        now = self.snapshot()
        self.assertEqual({path: text for path, text in now.items() if not path.startswith('./out/')},
                         {path: text for path, text in before.items()
                          if not path.startswith('./out/')})
        for path, text in now.items():
            self.assertFalse(os.path.basename(path).startswith('.'), path)
            if path.startswith('./out/'):
                self.assertIn(text, (before.get(path), self.expected[path]), path)

    def test_everywhere(self):
        subprocess.run([IDXC, *TO_FILES], check=True)
        self.expected = self.snapshot()
        for name in os.listdir('out'):
            self.write(f'out/{name}', 'old\n')
        for function in ('fopen', 'mkstemp', 'write', 'fchmod', 'close', 'rename', 'malloc'):
            with self.subTest(function=function):
                self.sweep(function, 'signal', TO_FILES, self.check)


class Disk(Case):
    """Without faults.c: full disks, permissions, kinds of files."""

    def as_nobody(self, *arguments, **options):
        """A run without the rights of root, of a copy: the build may stand in a private folder."""
        os.chmod('.', 0o755)
        shutil.copy(IDXC, 'program')
        others = {'user': NOBODY, 'group': NOBODY, 'extra_groups': []} if IS_ROOT else {}
        return subprocess.run(['./program', *arguments], capture_output=True, check=False,
                              encoding='utf-8', timeout=30, **others, **options)

    def test_full_device(self):
        err = self.errors('-o', '/dev/full', 'good.idx', status=3)
        self.assertEqual(err, 'idxc: /dev/full: No space left on device\n')
        with open('/dev/full', 'wb') as full:
            done = subprocess.run([IDXC, 'good.idx'], stdout=full, stderr=subprocess.PIPE,
                                  check=False)
        self.assertEqual(done.returncode, 3)
        self.assertEqual(done.stderr, b'idxc: standard output: No space left on device\n')

    @unittest.skipUnless(IS_ROOT, 'only root can mount')
    def test_full_file_system(self):
        os.mkdir('small')
        mounted = subprocess.run(['mount', '-t', 'tmpfs', '-o', 'size=16k', 'none', 'small'],
                                 capture_output=True, check=False)
        if mounted.returncode != 0:
            self.skipTest('mount is not allowed')
        try:
            self.write('small/sqlite.sql', 'old\n')
            err = self.errors('-w', '-t', 'sqlite,mysql', '-o', 'small/%t.sql',
                              os.path.join(EXAMPLES, 'helpdesk.idx'), status=3)
            self.assertIn('No space left on device', err)
            self.assertEqual(os.listdir('small'), ['sqlite.sql'])
            self.assertEqual(self.read('small/sqlite.sql'), 'old\n')
        finally:
            subprocess.run(['umount', 'small'], check=True)

    def test_limit_of_file_size(self):
        done = subprocess.run(['sh', '-c', 'ulimit -f 8; exec "$0" -w -o out.sql "$1"', IDXC,
                               os.path.join(EXAMPLES, 'helpdesk.idx')], capture_output=True,
                              check=False, encoding='utf-8')
        self.assertEqual(done.stderr, 'idxc: out.sql: File too large\n')
        self.assertEqual(done.returncode, 3)
        self.assertEqual(sorted(os.listdir()), ['bad.idx', 'good.idx'])

    def test_read_only_directory(self):
        os.chmod('.', 0o755)
        os.mkdir('locked')
        self.write('locked/old.sql', 'old\n')
        os.chmod('locked', 0o555)
        for name in ('old.sql', 'new.sql', 'deeper/new.sql'):
            done = self.as_nobody('-o', f'locked/{name}', 'good.idx')
            self.assertEqual(done.stderr, f'idxc: locked/{name}: Permission denied\n')
            self.assertEqual(done.returncode, 3)
        os.chmod('locked', 0o755)
        self.assertEqual(os.listdir('locked'), ['old.sql'])
        self.assertEqual(self.read('locked/old.sql'), 'old\n')

    def test_unreadable_input(self):
        os.chmod('.', 0o755)
        os.chmod('good.idx', 0)
        done = self.as_nobody('good.idx')
        self.assertEqual((done.returncode, done.stdout), (3, ''))
        self.assertEqual(done.stderr, 'idxc: good.idx: Permission denied\n')
        self.write('main.idx', "include 'good.idx'\n")
        done = self.as_nobody('main.idx')
        self.assertEqual((done.returncode, done.stdout), (1, ''))
        self.assertIn("main.idx:1:9: error: can't read 'good.idx': Permission denied", done.stderr)

    def test_failing_compilation_leaves_output(self):
        self.write('out.sql', 'old\n')
        self.errors('-o', 'out.sql', 'good.idx', 'bad.idx', status=1)
        self.errors('-o', 'out.sql', 'good.idx', 'missing.idx', status=3)
        self.assertEqual(self.read('out.sql'), 'old\n')
        self.assertEqual(sorted(os.listdir()), ['bad.idx', 'good.idx', 'out.sql'])

    def test_output_over_an_input(self):
        os.link('good.idx', 'same.idx')
        os.symlink('good.idx', 'link.idx')
        self.write('main.idx', "include 'good.idx'\n")
        for output, files in (('good.idx', ['good.idx']), ('./same.idx', ['good.idx']),
                              ('link.idx', ['good.idx']), ('good.idx', ['main.idx'])):
            before = self.read('good.idx')
            err = self.errors('-o', output, *files, status=2)
            self.assertEqual(err, f'idxc: {output}: is an input, and would be overwritten\n')
            self.assertEqual(self.read('good.idx'), before)

    def test_links(self):
        os.mkdir('real')
        self.write('real/out.sql', 'old\n')
        os.symlink('real/out.sql', 'link.sql')
        self.output('-o', 'link.sql', 'good.idx')
        self.assertTrue(os.path.islink('link.sql'))
        self.assertIn('CREATE', self.read('real/out.sql'))
        self.assertEqual(os.listdir('real'), ['out.sql'])
        os.symlink('real/new.sql', 'dangling.sql')
        self.output('-o', 'dangling.sql', 'good.idx')
        self.assertTrue(os.path.islink('dangling.sql'))
        self.assertIn('CREATE', self.read('real/new.sql'))
        os.symlink('loop', 'loop')
        self.errors('-o', 'loop', 'good.idx', status=3)

    def test_directory_as_output(self):
        os.mkdir('there')
        self.assertIn('Is a directory', self.errors('-o', 'there', 'good.idx', status=3))
        os.mkdir('mysql.sql')
        self.errors('-w', '-t', 'sqlite,mysql', '-o', '%t.sql', 'good.idx', status=3)
        self.assertFalse(os.path.exists('sqlite.sql'))

    def test_fifo_and_device(self):
        os.mkfifo('pipe')
        read = []
        reader = threading.Thread(target=lambda: read.append(self.read('pipe')))
        reader.start()
        self.output('-o', 'pipe', 'good.idx')
        reader.join()
        self.assertIn('CREATE', read[0])
        self.assertTrue(stat.S_ISFIFO(os.stat('pipe').st_mode))
        self.output('-o', '/dev/null', 'good.idx')
        self.assertTrue(stat.S_ISCHR(os.stat('/dev/null').st_mode))

    def test_modes(self):
        for mask, expected in ((0o022, 0o644), (0o077, 0o600), (0, 0o666)):
            old = os.umask(mask)
            try:
                self.output('-o', f'{mask}.sql', 'good.idx')
            finally:
                os.umask(old)
            self.assertEqual(stat.S_IMODE(os.stat(f'{mask}.sql').st_mode), expected)
        self.write('private.sql', 'old\n')
        os.chmod('private.sql', 0o640)
        self.output('-o', 'private.sql', 'good.idx')
        self.assertEqual(stat.S_IMODE(os.stat('private.sql').st_mode), 0o640)

    def test_long_name(self):
        name = 'n' * 255
        self.output('-o', name, 'good.idx')
        self.assertIn('CREATE', self.read(name))
        self.errors('-o', name + 'n', 'good.idx', status=3)

    def test_closed_descriptors(self):
        for closed in ('<&-', '2>&-', '<&- 2>&-'):
            done = subprocess.run(['sh', '-c', f'exec "$0" -o out.sql good.idx {closed}', IDXC],
                                  capture_output=True, check=False)
            self.assertEqual(done.returncode, 0, closed)
            self.assertIn('CREATE', self.read('out.sql'))
        done = subprocess.run(['sh', '-c', 'exec "$0" good.idx >&-', IDXC], capture_output=True,
                              check=False, encoding='utf-8')
        self.assertEqual(done.stderr, 'idxc: standard output: Bad file descriptor\n')
        self.assertEqual(done.returncode, 3)
        done = subprocess.run(['sh', '-c', 'exec "$0" -o out.sql bad.idx 2>&-', IDXC], check=False)
        self.assertEqual(done.returncode, 1)

    def test_closed_pipe(self):
        read, write = os.pipe()
        os.close(read)
        done = subprocess.run([IDXC, 'good.idx'], stdout=write, stderr=subprocess.PIPE, check=False)
        os.close(write)
        self.assertEqual((done.returncode, done.stderr), (0, b''))


def main():
    """Runs the tests and prints the totals."""
    global FAULTS
    words = sys.argv[1:]
    with tempfile.TemporaryDirectory(prefix='idxc-faults.') as directory:
        FAULTS = shared_object(directory)
        suite = unittest.defaultTestLoader.loadTestsFromModule(sys.modules['__main__'])
        chosen = unittest.TestSuite(test for test in cli.tests(suite)
                                    if (not words or any(word in test.id() for word in words))
                                    and not (IS_SANITIZED and isinstance(test, Faulty)))
        result = unittest.TextTestRunner(sys.stdout, verbosity=1).run(chosen)
    failed, skipped = len(result.failures) + len(result.errors), len(result.skipped)
    print(f'{max(result.testsRun - failed - skipped, 0)} passed, {failed} failed, {skipped} skipped')
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
