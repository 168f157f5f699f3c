"""Django on the models.py of the current directory, in one process on SQLite.

without arguments: prints Django's version, and the seconds that create_sql of all indexes takes
project: makes a project of the models with a migration, for sqlmigrate
"""

import os
import sys
import time

import django
from django.conf import settings

sys.path.insert(0, os.getcwd())
OPTIONS = {'DATABASES': {'default': {'ENGINE': 'django.db.backends.sqlite3', 'NAME': ':memory:'}},
           'DEFAULT_AUTO_FIELD': 'django.db.models.BigAutoField'}


def measure():
    """The least of three times."""
    settings.configure(**OPTIONS)
    django.setup()
    from django.apps import apps
    from django.db import connection
    import models  # noqa: F401 pylint: disable=import-error,unused-import
    declared = list(apps.get_app_config('desk').get_models() if apps.is_installed('desk')
                    else apps.all_models['desk'].values())
    times = []
    for _ in range(3):
        start = time.process_time()
        statements = []
        with connection.schema_editor(collect_sql=True) as editor:
            for model in declared:
                options = model._meta
                statements += [index.create_sql(model, editor) for index in options.indexes]
                statements += [item.create_sql(model, editor) for item in options.constraints]
                statements += editor._model_indexes_sql(model)[:-len(options.indexes) or None]
            text = ';\n'.join(str(statement) for statement in statements)
        times.append(time.process_time() - start)
    assert len(statements) == 2000 and text
    print(django.get_version(), min(times))


def project():
    """manage.py, and the app `desk` with its first migration."""
    os.makedirs('desk', exist_ok=True)
    os.rename('models.py', 'desk/models.py')
    open('desk/__init__.py', 'w', encoding='utf-8').close()
    with open('manage.py', 'w', encoding='utf-8') as file:
        file.write('from django.conf import settings\n'
                   'from django.core.management import execute_from_command_line\n'
                   f"settings.configure(INSTALLED_APPS=['desk'], **{OPTIONS!r})\n"
                   'execute_from_command_line()\n')
    sys.stdout.flush()
    os.system(f'{sys.executable} manage.py makemigrations desk >/dev/null')


if __name__ == '__main__':
    project() if 'project' in sys.argv else measure()
