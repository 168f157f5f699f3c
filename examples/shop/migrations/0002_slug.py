# The index that PostgreSQL has for LIKE goes, and one is built without blocking writes.
from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False

    dependencies = [('shop', '0001_initial')]

    operations = [
        migrations.SeparateDatabaseAndState(
            database_operations=[
                migrations.RunSQL(
                    'DROP INDEX CONCURRENTLY IF EXISTS "shop_book_slug_284cf2fa_like"',
                    'CREATE INDEX CONCURRENTLY "shop_book_slug_284cf2fa_like"'
                    ' ON "shop_book" ("slug" varchar_pattern_ops)',
                ),
            ],
        ),
        AddIndexConcurrently('book', models.Index('author', models.F('slug').desc(),
                                                  name='book_author_slug_idx')),
        migrations.RenameIndex('book', new_name='book_title', old_name='book_title_idx'),
    ]
