"""sqlglot on the statements of few.sql: prints its version, and the seconds that it takes to parse
them as PostgreSQL's and to print them for SQLite. Version 10 knows neither DESC nor WHERE in
an index: it gets the statements without."""

import re
import time

import sqlglot

with open('few.sql', encoding='utf-8') as file:
    TEXT = re.sub(r' WHERE .*(?=;)| DESC', '', file.read())
TIMES = []
for _ in range(3):
    start = time.process_time()
    statements = sqlglot.transpile(TEXT, read='postgres', write='sqlite')
    TIMES.append(time.process_time() - start)
assert len(statements) == 2000
print(sqlglot.__version__, min(TIMES))
