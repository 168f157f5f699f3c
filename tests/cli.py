#!/usr/bin/env python3
"""The command line: options, files, exit statuses, and that all is written or nothing.

    cli.py [-v] [NAME...]    all tests, or those whose name contains one of the words

The environment variable IDXC names the compiler (default ./idxc), srcdir the source directory.
"""

import sys
sys.dont_write_bytecode = True

import unittest

import cli_inputs
import cli_migrations
import cli_options
import cli_outputs
import cli_project
import cli_written


def tests(suite):
    """The tests in a suite and those in it."""
    for test in suite:
        if isinstance(test, unittest.TestSuite):
            yield from tests(test)
        else:
            yield test


def main():
    """Runs the tests and prints the totals."""
    words = [word for word in sys.argv[1:] if not word.startswith('-')]
    suite = unittest.TestSuite()
    for module in (cli_outputs, cli_inputs, cli_migrations, cli_options, cli_project,
                   cli_written):
        found = unittest.defaultTestLoader.loadTestsFromModule(module)
        suite.addTests(test for test in tests(found)
                       if not words or any(word in test.id() for word in words))
    result = unittest.TextTestRunner(sys.stdout, verbosity=1 + ('-v' in sys.argv)).run(suite)
    failed, skipped = len(result.failures) + len(result.errors), len(result.skipped)
    print(f'{result.testsRun - failed - skipped} passed, {failed} failed, {skipped} skipped')
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
