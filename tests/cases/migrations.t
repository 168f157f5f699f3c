# Migrations: Django's files, and the same operations in an .idx file.

=== a concurrent index and its manual twin [0007_slug.py]
from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False

    dependencies = [('blog', '0006_pages')]

    operations = [
        AddIndexConcurrently(
            model_name='post',
            index=models.Index(fields=['slug'], name='post_slug_idx'),
        ),
        migrations.RunSQL(
            sql='CREATE INDEX CONCURRENTLY "post_slug_2_idx" ON "app_post" ("slug");',
            reverse_sql='DROP INDEX CONCURRENTLY IF EXISTS "post_slug_2_idx"',
        ),
    ]
--- postgresql
-- Concurrently create index post_slug_idx on model post
CREATE INDEX CONCURRENTLY "post_slug_idx" ON "app_post" ("slug");
-- Raw SQL operation
CREATE INDEX CONCURRENTLY "post_slug_2_idx" ON "app_post" ("slug");
--- sqlite
-- Concurrently create index post_slug_idx on model post
CREATE INDEX "post_slug_idx" ON "app_post" ("slug");
-- Raw SQL operation
CREATE INDEX CONCURRENTLY "post_slug_2_idx" ON "app_post" ("slug");
0007_slug.py:11:9: warning: sqlite: concurrently dropped: SQLite has no online index builds [-Wdropped]
--- mysql mariadb
-- Concurrently create index post_slug_idx on model post
CREATE INDEX `post_slug_idx` ON `app_post` (`slug`) ALGORITHM=INPLACE LOCK=NONE;
-- Raw SQL operation
CREATE INDEX CONCURRENTLY "post_slug_2_idx" ON "app_post" ("slug");
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
-- Concurrently create index post_slug_idx on model post
CREATE INDEX "POST_SLUG_IDX" ON "APP_POST" ("SLUG") ONLINE;
-- Raw SQL operation
CREATE INDEX CONCURRENTLY "post_slug_2_idx" ON "app_post" ("slug");

=== the same backwards {--backwards} [0007_slug.py]
from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False
    operations = [
        AddIndexConcurrently('post', models.Index(fields=['slug'], name='post_slug_idx')),
        migrations.RunSQL('CREATE INDEX CONCURRENTLY "post_slug_2_idx" ON "app_post" ("slug");',
                          'DROP INDEX CONCURRENTLY IF EXISTS "post_slug_2_idx"'),
    ]
--- postgresql
-- Raw SQL operation
DROP INDEX CONCURRENTLY IF EXISTS "post_slug_2_idx";
-- Concurrently create index post_slug_idx on model post
DROP INDEX CONCURRENTLY IF EXISTS "post_slug_idx";
--- sqlite
-- Raw SQL operation
DROP INDEX CONCURRENTLY IF EXISTS "post_slug_2_idx";
-- Concurrently create index post_slug_idx on model post
DROP INDEX "post_slug_idx";
--- mysql
-- Raw SQL operation
DROP INDEX CONCURRENTLY IF EXISTS "post_slug_2_idx";
-- Concurrently create index post_slug_idx on model post
DROP INDEX `post_slug_idx` ON `app_post` ALGORITHM=INPLACE LOCK=NONE;
--- mariadb
-- Raw SQL operation
DROP INDEX CONCURRENTLY IF EXISTS "post_slug_2_idx";
-- Concurrently create index post_slug_idx on model post
DROP INDEX `post_slug_idx` ON `app_post`;
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
-- Raw SQL operation
DROP INDEX CONCURRENTLY IF EXISTS "post_slug_2_idx";
-- Concurrently create index post_slug_idx on model post
DROP INDEX "POST_SLUG_IDX" ONLINE;

=== a like index goes without a lock, and the state follows [0008_like.py]
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False

    operations = [
        migrations.SeparateDatabaseAndState(
            database_operations=[
                migrations.RunSQL(
                    'DROP INDEX CONCURRENTLY IF EXISTS "app_post_slug_b95473f2_like"',
                    migrations.RunSQL.noop,
                ),
            ],
            state_operations=[
                migrations.AlterField('post', 'slug', models.SlugField(db_index=False)),
                migrations.AddIndex('post', models.Index(fields=['slug'], name='post_slug_idx')),
            ],
        ),
        migrations.RenameIndex('post', new_name='post_by_slug', old_name='post_slug_idx'),
    ]
--- postgresql
-- Raw SQL operation
DROP INDEX CONCURRENTLY IF EXISTS "app_post_slug_b95473f2_like";
-- Rename index on post to post_by_slug
ALTER INDEX "post_slug_idx" RENAME TO "post_by_slug";
--- sqlite
-- Raw SQL operation
DROP INDEX CONCURRENTLY IF EXISTS "app_post_slug_b95473f2_like";
-- Rename index on post to post_by_slug
DROP INDEX "post_slug_idx";
CREATE INDEX "post_by_slug" ON "app_post" ("slug");
--- mysql mariadb
-- Raw SQL operation
DROP INDEX CONCURRENTLY IF EXISTS "app_post_slug_b95473f2_like";
-- Rename index on post to post_by_slug
ALTER TABLE `app_post` RENAME INDEX `post_slug_idx` TO `post_by_slug`;
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
-- Raw SQL operation
DROP INDEX CONCURRENTLY IF EXISTS "app_post_slug_b95473f2_like";
-- Rename index on post to post_by_slug
ALTER INDEX "POST_SLUG_IDX" RENAME TO "POST_BY_SLUG";

=== operations in an .idx file, from declared models
model Post:
    slug = SlugField()
    title = CharField(max_length=80, unique=True)
    blog = ForeignKey('Blog')
    seen = IntegerField(null=True)

    Index(fields=['title', 'seen'], name='title_seen')

migration '0001_indexes':
    RemoveIndex('post', 'title_seen')
    AddConstraint('post', UniqueConstraint(fields=['seen'], condition=Q(seen__gt=0), name='one_seen'))
    AlterField('post', 'slug', SlugField(db_index=False))
    AlterField('post', 'seen', IntegerField(null=True, unique=True))
    AlterField('post', 'title', CharField(max_length=90))
--- postgresql
BEGIN;
-- Remove index title_seen from post
DROP INDEX IF EXISTS "title_seen";
-- Create constraint one_seen on model post
CREATE UNIQUE INDEX "one_seen" ON "app_post" ("seen") WHERE "seen" > 0;
-- Alter field slug on post
DROP INDEX IF EXISTS "app_post_slug_90736f23";
DROP INDEX IF EXISTS "app_post_slug_90736f23_like";
-- Alter field seen on post
ALTER TABLE "app_post" ADD CONSTRAINT "app_post_seen_69dc7287_uniq" UNIQUE ("seen");
-- Alter field title on post
ALTER TABLE "app_post" DROP CONSTRAINT "app_post_title_key";
DROP INDEX IF EXISTS "app_post_title_f6ecae13_like";
COMMIT;
--- sqlite
BEGIN;
-- Remove index title_seen from post
DROP INDEX "title_seen";
-- Create constraint one_seen on model post
CREATE UNIQUE INDEX "one_seen" ON "app_post" ("seen") WHERE "seen" > 0;
-- Alter field slug on post
DROP INDEX "app_post_slug_90736f23";
-- Alter field seen on post
CREATE UNIQUE INDEX "app_post_seen_69dc7287_uniq" ON "app_post" ("seen");
COMMIT;
case.idx:14:5: warning: sqlite: UNIQUE of a column: SQLite can only make the table anew without it [-Wskipped]
--- mysql
-- Remove index title_seen from post
DROP INDEX `title_seen` ON `app_post`;
-- Create constraint one_seen on model post
CREATE UNIQUE INDEX `one_seen` ON `app_post` ((CASE WHEN `seen` > 0 THEN `seen` ELSE NULL END));
-- Alter field slug on post
DROP INDEX `app_post_slug_90736f23` ON `app_post`;
-- Alter field seen on post
ALTER TABLE `app_post` ADD CONSTRAINT `app_post_seen_69dc7287_uniq` UNIQUE (`seen`);
-- Alter field title on post
ALTER TABLE `app_post` DROP INDEX `title`;
case.idx:11:71: warning: mysql: condition emulated by CASE keys [-Wemulated]
--- mariadb
-- Remove index title_seen from post
DROP INDEX `title_seen` ON `app_post`;
-- Alter field slug on post
DROP INDEX `app_post_slug_90736f23` ON `app_post`;
-- Alter field seen on post
ALTER TABLE `app_post` ADD CONSTRAINT `app_post_seen_69dc7287_uniq` UNIQUE (`seen`);
-- Alter field title on post
ALTER TABLE `app_post` DROP INDEX `title`;
case.idx:11:71: warning: mariadb: constraint skipped: MariaDB has no partial indexes, and without the condition it would reject more rows [-Wskipped]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
-- Remove index title_seen from post
DROP INDEX "TITLE_SEEN";
-- Create constraint one_seen on model post
CREATE UNIQUE INDEX "ONE_SEEN" ON "APP_POST" ((CASE WHEN "SEEN" > 0 THEN "SEEN" ELSE NULL END));
-- Alter field slug on post
DROP INDEX "APP_POST_SLUG_90736F23";
-- Alter field seen on post
ALTER TABLE "APP_POST" ADD CONSTRAINT "APP_POST_SEEN_69DC7287_UNIQ" UNIQUE ("SEEN");
-- Alter field title on post
ALTER TABLE "APP_POST" DROP UNIQUE ("TITLE");
case.idx:11:71: warning: oracle: condition emulated by CASE keys [-Wemulated]

=== and backwards {--backwards}
model Post:
    slug = SlugField()
    title = CharField(max_length=80, unique=True)
    blog = ForeignKey('Blog')
    seen = IntegerField(null=True)

    Index(fields=['title', 'seen'], name='title_seen')

migration '0001_indexes':
    RemoveIndex('post', 'title_seen')
    AddConstraint('post', UniqueConstraint(fields=['seen'], condition=Q(seen__gt=0), name='one_seen'))
    AlterField('post', 'slug', SlugField(db_index=False))
    AlterField('post', 'seen', IntegerField(null=True, unique=True))
    AlterField('post', 'title', CharField(max_length=90))
--- postgresql
BEGIN;
-- Alter field title on post
ALTER TABLE "app_post" ADD CONSTRAINT "app_post_title_f6ecae13_uniq" UNIQUE ("title");
CREATE INDEX "app_post_title_f6ecae13_like" ON "app_post" ("title" varchar_pattern_ops);
-- Alter field seen on post
ALTER TABLE "app_post" DROP CONSTRAINT "app_post_seen_69dc7287_uniq";
-- Alter field slug on post
CREATE INDEX "app_post_slug_90736f23" ON "app_post" ("slug");
CREATE INDEX "app_post_slug_90736f23_like" ON "app_post" ("slug" varchar_pattern_ops);
-- Create constraint one_seen on model post
DROP INDEX IF EXISTS "one_seen";
-- Remove index title_seen from post
CREATE INDEX "title_seen" ON "app_post" ("title", "seen");
COMMIT;
--- sqlite
BEGIN;
-- Alter field title on post
CREATE UNIQUE INDEX "app_post_title_f6ecae13_uniq" ON "app_post" ("title");
-- Alter field seen on post
DROP INDEX "app_post_seen_69dc7287_uniq";
-- Alter field slug on post
CREATE INDEX "app_post_slug_90736f23" ON "app_post" ("slug");
-- Create constraint one_seen on model post
DROP INDEX "one_seen";
-- Remove index title_seen from post
CREATE INDEX "title_seen" ON "app_post" ("title", "seen");
COMMIT;
--- mysql
-- Alter field title on post
ALTER TABLE `app_post` ADD CONSTRAINT `app_post_title_f6ecae13_uniq` UNIQUE (`title`);
-- Alter field seen on post
ALTER TABLE `app_post` DROP INDEX `app_post_seen_69dc7287_uniq`;
-- Alter field slug on post
CREATE INDEX `app_post_slug_90736f23` ON `app_post` (`slug`);
-- Create constraint one_seen on model post
DROP INDEX `one_seen` ON `app_post`;
-- Remove index title_seen from post
CREATE INDEX `title_seen` ON `app_post` (`title`, `seen`);
--- mariadb
-- Alter field title on post
ALTER TABLE `app_post` ADD CONSTRAINT `app_post_title_f6ecae13_uniq` UNIQUE (`title`);
-- Alter field seen on post
ALTER TABLE `app_post` DROP INDEX `app_post_seen_69dc7287_uniq`;
-- Alter field slug on post
CREATE INDEX `app_post_slug_90736f23` ON `app_post` (`slug`);
-- Remove index title_seen from post
CREATE INDEX `title_seen` ON `app_post` (`title`, `seen`);
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
-- Alter field title on post
ALTER TABLE "APP_POST" ADD CONSTRAINT "APP_POST_TITLE_F6ECAE13_UNIQ" UNIQUE ("TITLE");
-- Alter field seen on post
ALTER TABLE "APP_POST" DROP CONSTRAINT "APP_POST_SEEN_69DC7287_UNIQ";
-- Alter field slug on post
CREATE INDEX "APP_POST_SLUG_90736F23" ON "APP_POST" ("SLUG");
-- Create constraint one_seen on model post
DROP INDEX "ONE_SEEN";
-- Remove index title_seen from post
CREATE INDEX "TITLE_SEEN" ON "APP_POST" ("TITLE", "SEEN");

=== MySQL needs an index for a foreign key
migration '0001_initial':
    CreateModel('Post', [('id', BigAutoField(primary_key=True)), ('n', IntegerField()),
                         ('blog', ForeignKey('Blog')), ('user', ForeignKey('User'))],
                {'unique_together': {('blog', 'n')}})

migration '0002_more'(dependencies=[('app', '0001_initial')]):
    AddIndex('post', Index(fields=['user', 'n'], name='user_n'))
    AlterUniqueTogether('post', set())
    RemoveIndex('post', 'user_n')
    AddIndex('post', Index(fields=['user', '-n'], name='user_n'))
    RemoveIndex('post', 'user_n')
--- postgresql
-- Migration app.0001_initial
BEGIN;
-- Create model Post
ALTER TABLE "app_post" ADD CONSTRAINT "app_post_blog_id_n_aa526224_uniq" UNIQUE ("blog_id", "n");
CREATE INDEX "app_post_blog_id_44f9b047" ON "app_post" ("blog_id");
CREATE INDEX "app_post_user_id_c2bbada6" ON "app_post" ("user_id");
COMMIT;
-- Migration app.0002_more
BEGIN;
-- Create index user_n on model post
CREATE INDEX "user_n" ON "app_post" ("user_id", "n");
-- Alter unique_together for post
ALTER TABLE "app_post" DROP CONSTRAINT "app_post_blog_id_n_aa526224_uniq";
-- Remove index user_n from post
DROP INDEX IF EXISTS "user_n";
-- Create index user_n on model post
CREATE INDEX "user_n" ON "app_post" ("user_id", "n" DESC);
-- Remove index user_n from post
DROP INDEX IF EXISTS "user_n";
COMMIT;
--- sqlite
-- Migration app.0001_initial
BEGIN;
-- Create model Post
CREATE UNIQUE INDEX "app_post_blog_id_n_aa526224_uniq" ON "app_post" ("blog_id", "n");
CREATE INDEX "app_post_blog_id_44f9b047" ON "app_post" ("blog_id");
CREATE INDEX "app_post_user_id_c2bbada6" ON "app_post" ("user_id");
COMMIT;
-- Migration app.0002_more
BEGIN;
-- Create index user_n on model post
CREATE INDEX "user_n" ON "app_post" ("user_id", "n");
-- Alter unique_together for post
DROP INDEX "app_post_blog_id_n_aa526224_uniq";
-- Remove index user_n from post
DROP INDEX "user_n";
-- Create index user_n on model post
CREATE INDEX "user_n" ON "app_post" ("user_id", "n" DESC);
-- Remove index user_n from post
DROP INDEX "user_n";
COMMIT;
--- mysql mariadb
-- Migration app.0001_initial
-- Create model Post
ALTER TABLE `app_post` ADD CONSTRAINT `app_post_blog_id_n_aa526224_uniq` UNIQUE (`blog_id`, `n`);
-- Migration app.0002_more
-- Create index user_n on model post
CREATE INDEX `user_n` ON `app_post` (`user_id`, `n`);
-- Alter unique_together for post
CREATE INDEX `app_post_blog_id_44f9b047` ON `app_post` (`blog_id`);
ALTER TABLE `app_post` DROP INDEX `app_post_blog_id_n_aa526224_uniq`;
-- Remove index user_n from post
CREATE INDEX `app_post_user_id_c2bbada6` ON `app_post` (`user_id`);
DROP INDEX `user_n` ON `app_post`;
-- Create index user_n on model post
CREATE INDEX `user_n` ON `app_post` (`user_id`, `n` DESC);
-- Remove index user_n from post
DROP INDEX `user_n` ON `app_post`;
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
-- Migration app.0001_initial
-- Create model Post
ALTER TABLE "APP_POST" ADD CONSTRAINT "APP_POST_BLOG_ID_N_AA526224_U" UNIQUE ("BLOG_ID", "N");
CREATE INDEX "APP_POST_BLOG_ID_44F9B047" ON "APP_POST" ("BLOG_ID");
CREATE INDEX "APP_POST_USER_ID_C2BBADA6" ON "APP_POST" ("USER_ID");
-- Migration app.0002_more
-- Create index user_n on model post
CREATE INDEX "USER_N" ON "APP_POST" ("USER_ID", "N");
-- Alter unique_together for post
ALTER TABLE "APP_POST" DROP CONSTRAINT "APP_POST_BLOG_ID_N_AA526224_U";
-- Remove index user_n from post
DROP INDEX "USER_N";
-- Create index user_n on model post
CREATE INDEX "USER_N" ON "APP_POST" ("USER_ID", "N" DESC);
-- Remove index user_n from post
DROP INDEX "USER_N";

=== RunSQL in all its forms
migration '0001_sql':
    RunSQL('''
        UPDATE post SET n = 1;
    ''')
    RunSQL(['UPDATE post SET n = 2', 'UPDATE post SET n = n % 3;'])
    RunSQL([("UPDATE post SET a = %s, b = %s, c = %s, d = '%%'", ["it's", 5, None])], RunSQL.noop)
    RunSQL(RunSQL.noop, reverse_sql=RunSQL.noop)
    RunSQL(sql='', state_operations=[AddField('post', 'n', IntegerField())])
--- postgresql sqlite
BEGIN;
-- Raw SQL operation
        UPDATE post SET n = 1;
-- Raw SQL operation
UPDATE post SET n = 2;
UPDATE post SET n = n % 3;
-- Raw SQL operation
UPDATE post SET a = 'it''s', b = 5, c = NULL, d = '%';
COMMIT;
--- mysql mariadb
-- Raw SQL operation
        UPDATE post SET n = 1;
-- Raw SQL operation
UPDATE post SET n = 2;
UPDATE post SET n = n % 3;
-- Raw SQL operation
UPDATE post SET a = 'it''s', b = 5, c = NULL, d = '%';
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
-- Raw SQL operation
        UPDATE post SET n = 1;
-- Raw SQL operation
UPDATE post SET n = 2;
UPDATE post SET n = n % 3;
-- Raw SQL operation
UPDATE post SET a = 'it''s', b = 5, c = NULL, d = '%';

=== extensions
migration '0001_extensions':
    BtreeGinExtension()
    CreateExtension('fuzzystrmatch')
--- postgresql
BEGIN;
-- Creates extension btree_gin
CREATE EXTENSION IF NOT EXISTS "btree_gin";
-- Creates extension fuzzystrmatch
CREATE EXTENSION IF NOT EXISTS "fuzzystrmatch";
COMMIT;
--- sqlite
case.idx:2:5: note: sqlite: SQLite has no extensions [-Wignored]
case.idx:3:5: note: sqlite: SQLite has no extensions [-Wignored]
--- mysql
case.idx:2:5: note: mysql: MySQL has no extensions [-Wignored]
case.idx:3:5: note: mysql: MySQL has no extensions [-Wignored]
--- mariadb
case.idx:2:5: note: mariadb: MariaDB has no extensions [-Wignored]
case.idx:3:5: note: mariadb: MariaDB has no extensions [-Wignored]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
case.idx:2:5: note: oracle: Oracle has no extensions [-Wignored]
case.idx:3:5: note: oracle: Oracle has no extensions [-Wignored]

=== what has no SQL [0003_fill.py]
from django.db import migrations

def fill(apps, schema_editor):
    pass

class Migration(migrations.Migration):
    operations = [
        migrations.RunPython(fill, migrations.RunPython.noop),
        migrations.AlterModelOptions('post', {'ordering': ['title']}),
        migrations.AlterModelManagers(name='post', managers=[]),
        ValidateConstraint('post', 'positive'),
        migrations.AddField('post', 'tags', taggit.managers.TaggableManager()),
        audit.operations.Snapshot('post'),
    ]
--- postgresql sqlite mysql mariadb
-- Raw Python operation
-- THIS OPERATION CANNOT BE WRITTEN AS SQL
0003_fill.py:8:9: note: RunPython can't be written as SQL [-Wignored]
0003_fill.py:11:9: note: ValidateConstraint makes no index: nothing is printed [-Wignored]
0003_fill.py:13:9: warning: operation skipped: idxc doesn't know what Snapshot does [-Wskipped]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
-- Raw Python operation
-- THIS OPERATION CANNOT BE WRITTEN AS SQL
0003_fill.py:8:9: note: RunPython can't be written as SQL [-Wignored]
0003_fill.py:11:9: note: ValidateConstraint makes no index: nothing is printed [-Wignored]
0003_fill.py:13:9: warning: operation skipped: idxc doesn't know what Snapshot does [-Wskipped]

=== what is not known without the migrations before
migration '0005_unknown':
    AlterField('post', 'slug', SlugField())
    RemoveConstraint('post', 'some_constraint')
    AlterUniqueTogether('post', {('a', 'b')})
    RenameIndex('post', new_name='y', old_name='x')
--- postgresql
BEGIN;
-- Alter unique_together for post
ALTER TABLE "app_post" ADD CONSTRAINT "app_post_a_b_931ea62f_uniq" UNIQUE ("a", "b");
-- Rename index on post to y
ALTER INDEX "x" RENAME TO "y";
COMMIT;
case.idx:2:5: warning: AlterField skipped: what the field was before is not known [-Wskipped]
case.idx:3:5: warning: RemoveConstraint skipped: what the constraint was is not known [-Wskipped]
case.idx:4:5: warning: AlterUniqueTogether: what it was before is not known, and taken for nothing [-Wskipped]
--- sqlite
BEGIN;
-- Alter unique_together for post
CREATE UNIQUE INDEX "app_post_a_b_931ea62f_uniq" ON "app_post" ("a", "b");
COMMIT;
case.idx:2:5: warning: AlterField skipped: what the field was before is not known [-Wskipped]
case.idx:3:5: warning: RemoveConstraint skipped: what the constraint was is not known [-Wskipped]
case.idx:4:5: warning: AlterUniqueTogether: what it was before is not known, and taken for nothing [-Wskipped]
case.idx:5:5: warning: sqlite: rename skipped: SQLite would make the index anew, and it is not known [-Wskipped]
--- mysql mariadb
-- Alter unique_together for post
ALTER TABLE `app_post` ADD CONSTRAINT `app_post_a_b_931ea62f_uniq` UNIQUE (`a`, `b`);
-- Rename index on post to y
ALTER TABLE `app_post` RENAME INDEX `x` TO `y`;
case.idx:2:5: warning: AlterField skipped: what the field was before is not known [-Wskipped]
case.idx:3:5: warning: RemoveConstraint skipped: what the constraint was is not known [-Wskipped]
case.idx:4:5: warning: AlterUniqueTogether: what it was before is not known, and taken for nothing [-Wskipped]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
-- Alter unique_together for post
CREATE UNIQUE INDEX "APP_POST_A_B_931EA62F_UNIQ" ON "APP_POST" ((CASE WHEN ("A" IS NOT NULL AND "B" IS NOT NULL) THEN "A" ELSE NULL END), (CASE WHEN ("A" IS NOT NULL AND "B" IS NOT NULL) THEN "B" ELSE NULL END));
-- Rename index on post to y
ALTER INDEX "X" RENAME TO "Y";
case.idx:2:5: warning: AlterField skipped: what the field was before is not known [-Wskipped]
case.idx:3:5: warning: RemoveConstraint skipped: what the constraint was is not known [-Wskipped]
case.idx:4:5: warning: AlterUniqueTogether: what it was before is not known, and taken for nothing [-Wskipped]
case.idx:4:34: warning: oracle: uniqueness of rows without NULLs emulated by CASE keys [-Wemulated]

=== mistakes
migration '0001_initial':
    CreateModel('Post', [('id', BigAutoField(primary_key=True)), ('slug', SlugField())])
    CreateModel('Post', [])
    AddIndexConcurrently('post', Index(fields=['slug'], name='x'))
    AddIndex('post', Index(fields=['slag'], name='y'))
    AddField('post', 'slug', CharField(max_length=3))
    RemoveField('post', 'slag')
    RemoveIndex('post', 'z')
    AddIndx('post', Index(fields=['slug'], name='z'))
    AddIndex('post', index=Index(fields=['slug'], name='w'), model='x')
    RunSQL('a', reverse='b')
    AddIndex('post', Index(fields=['slug'], name='v'))
    AddIndex('post', Index(fields=['id'], name='v'))
    RemoveField('post', 'slug')
    42
--- all
case.idx:3:5: error: model app.Post is there already
case.idx:2:5: note: it is created here
case.idx:4:5: error: the AddIndexConcurrently operation can't be executed inside a transaction
case.idx:5:36: error: model Post has no field 'slag'
case.idx:2:5: note: the model is declared here
case.idx:6:5: error: model Post has a field 'slug' already
case.idx:7:5: error: model Post has no field 'slag' here
case.idx:8:5: error: model Post has no index 'z' here
case.idx:9:5: error: unknown operation 'AddIndx'
case.idx:10:62: error: AddIndex has no argument 'model'
case.idx:11:17: error: RunSQL has no argument 'reverse'
case.idx:13:22: error: model Post has 'v' already
case.idx:12:22: note: it is declared here
case.idx:14:5: error: field 'slug' is still a key of an index
case.idx:4:34: note: this index has to be removed first
case.idx:15:5: error: expected an operation, as AddIndex(...)
exit 1

=== what can't be reversed {--backwards}
migration '0001_sql':
    RunSQL('a')
    RunPython(fill)
--- all
case.idx:2:5: error: RunSQL can't be reversed
case.idx:3:5: error: RunPython can't be reversed
exit 1

=== a statement that no transaction takes
migration '0001_sql':
    RunSQL('create unique index concurrently x on t (a)', reverse_sql='DROP INDEX CONCURRENTLY x')
    RunSQL('SELECT 1 -- not concurrently')
--- postgresql
case.idx:2:12: error: postgresql: CONCURRENTLY can't be executed inside a transaction
exit 1
--- sqlite
BEGIN;
-- Raw SQL operation
create unique index concurrently x on t (a);
-- Raw SQL operation
SELECT 1 -- not concurrently
;
COMMIT;
--- mysql mariadb
-- Raw SQL operation
create unique index concurrently x on t (a);
-- Raw SQL operation
SELECT 1 -- not concurrently
;
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
-- Raw SQL operation
create unique index concurrently x on t (a);
-- Raw SQL operation
SELECT 1 -- not concurrently
;

=== SQL that only Python can read
migration '0001_sql':
    RunSQL(open('index.sql').read())
    RunSQL(['SELECT 1', Path('x').read_text()], reverse_sql=RunSQL.noop)
--- postgresql sqlite
BEGIN;
-- Raw SQL operation
SELECT 1;
COMMIT;
case.idx:2:12: warning: SQL skipped: idxc can't evaluate this [-Wskipped]
case.idx:3:25: warning: SQL skipped: idxc can't evaluate this [-Wskipped]
--- mysql mariadb
-- Raw SQL operation
SELECT 1;
case.idx:2:12: warning: SQL skipped: idxc can't evaluate this [-Wskipped]
case.idx:3:25: warning: SQL skipped: idxc can't evaluate this [-Wskipped]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
-- Raw SQL operation
SELECT 1;
case.idx:2:12: warning: SQL skipped: idxc can't evaluate this [-Wskipped]
case.idx:3:25: warning: SQL skipped: idxc can't evaluate this [-Wskipped]

=== swappable_dependency() comes after the first migration of that app {--setting AUTH_USER_MODEL=people.Person}
migration 'a.0001_initial'(dependencies=[migrations.swappable_dependency(settings.AUTH_USER_MODEL)]):
    CreateModel('Item', [('id', AutoField(primary_key=True)), ('owner', ForeignKey(settings.AUTH_USER_MODEL, CASCADE))])
migration 'people.0001_initial'(dependencies=[]):
    CreateModel('Person', [('id', CharField(max_length=9, primary_key=True))])
--- postgresql
-- Migration people.0001_initial
BEGIN;
-- Create model Person
CREATE INDEX "people_person_id_394d2c72_like" ON "people_person" ("id" varchar_pattern_ops);
COMMIT;
-- Migration a.0001_initial
BEGIN;
-- Create model Item
CREATE INDEX "a_item_owner_id_14e27dc5" ON "a_item" ("owner_id");
CREATE INDEX "a_item_owner_id_14e27dc5_like" ON "a_item" ("owner_id" varchar_pattern_ops);
COMMIT;
--- sqlite
-- Migration a.0001_initial
BEGIN;
-- Create model Item
CREATE INDEX "a_item_owner_id_14e27dc5" ON "a_item" ("owner_id");
COMMIT;
--- mysql mariadb
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
-- Migration a.0001_initial
-- Create model Item
CREATE INDEX "A_ITEM_OWNER_ID_14E27DC5" ON "A_ITEM" ("OWNER_ID");

=== a column that SQLite could not drop is not added again {--tables --backwards}
migration 'shop.0001_initial':
    CreateModel('Book', [('id', BigAutoField(primary_key=True)), ('isbn', CharField(max_length=13, unique=True)), ('title', CharField(max_length=80, db_index=True))])
migration 'shop.0002_drop'(dependencies=[('shop', '0001_initial')]):
    RemoveField('Book', 'isbn')
    RemoveField('Book', 'title')
--- postgresql
-- Migration shop.0002_drop
BEGIN;
-- Remove field title from Book
ALTER TABLE "shop_book" ADD COLUMN "title" varchar(80) NOT NULL;
-- Remove field isbn from Book
ALTER TABLE "shop_book" ADD COLUMN "isbn" varchar(13) NOT NULL UNIQUE;
CREATE INDEX "shop_book_title_1f19d72a" ON "shop_book" ("title");
CREATE INDEX "shop_book_title_1f19d72a_like" ON "shop_book" ("title" varchar_pattern_ops);
CREATE INDEX "shop_book_isbn_d60b4a22_like" ON "shop_book" ("isbn" varchar_pattern_ops);
COMMIT;
-- Migration shop.0001_initial
BEGIN;
-- Create model Book
DROP TABLE "shop_book" CASCADE;
COMMIT;
--- sqlite
-- Migration shop.0002_drop
BEGIN;
-- Remove field title from Book
ALTER TABLE "shop_book" ADD COLUMN "title" varchar(80) NULL;
-- Remove field isbn from Book
CREATE INDEX "shop_book_title_1f19d72a" ON "shop_book" ("title");
COMMIT;
-- Migration shop.0001_initial
BEGIN;
-- Create model Book
DROP TABLE "shop_book";
COMMIT;
case.idx:2:125: warning: sqlite: NOT NULL dropped: SQLite adds no such column without a default [-Wdropped]
case.idx:4:5: warning: sqlite: column 'isbn' is not added: it was not dropped before [-Wskipped]
--- mysql mariadb
-- Migration shop.0002_drop
-- Remove field title from Book
ALTER TABLE `shop_book` ADD COLUMN `title` varchar(80) NOT NULL;
-- Remove field isbn from Book
ALTER TABLE `shop_book` ADD COLUMN `isbn` varchar(13) NOT NULL UNIQUE;
CREATE INDEX `shop_book_title_1f19d72a` ON `shop_book` (`title`);
-- Migration shop.0001_initial
-- Create model Book
DROP TABLE `shop_book` CASCADE;
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
-- Migration shop.0002_drop
-- Remove field title from Book
ALTER TABLE "SHOP_BOOK" ADD "TITLE" NVARCHAR2(80) NULL;
-- Remove field isbn from Book
ALTER TABLE "SHOP_BOOK" ADD "ISBN" NVARCHAR2(13) NULL UNIQUE;
CREATE INDEX "SHOP_BOOK_TITLE_1F19D72A" ON "SHOP_BOOK" ("TITLE");
-- Migration shop.0001_initial
-- Create model Book
DROP TABLE "SHOP_BOOK" CASCADE CONSTRAINTS;
