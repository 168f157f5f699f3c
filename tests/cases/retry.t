# --retry-safe: concurrent builds that can be run again after they were interrupted.

=== for psql, which asks the catalogue first {--retry-safe}
model Book:
    slug = SlugField(db_index=False)
    UniqueConstraint(fields=['slug'], name='one_slug')
    Index(fields=['slug'], name="by's")
--- postgresql
ALTER TABLE "app_book" ADD CONSTRAINT "one_slug" UNIQUE ("slug");
\set ON_ERROR_STOP on
SET lock_timeout = '30s';
SELECT format('DROP INDEX CONCURRENTLY %s', i.indexrelid::regclass) FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE c.relname = 'by''s' AND i.indrelid = '"app_book"'::regclass AND NOT i.indisvalid \gexec
CREATE INDEX CONCURRENTLY IF NOT EXISTS "by's" ON "app_book" ("slug");
RESET lock_timeout;
SELECT CASE WHEN EXISTS (SELECT 1 FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE c.relname = 'by''s' AND i.indrelid = '"app_book"'::regclass AND i.indisvalid) THEN '1' ELSE 'the index is not valid: ' || 'by''s' END::integer AS valid;
--- sqlite
CREATE UNIQUE INDEX "one_slug" ON "app_book" ("slug");
CREATE INDEX "by's" ON "app_book" ("slug");
idxc: note: sqlite: --retry-safe: an interrupted build leaves no index behind on SQLite [-Wignored]
--- mysql
ALTER TABLE `app_book` ADD CONSTRAINT `one_slug` UNIQUE (`slug`);
CREATE INDEX `by's` ON `app_book` (`slug`);
idxc: note: mysql: --retry-safe: an interrupted build leaves no index behind on MySQL [-Wignored]
--- mariadb
ALTER TABLE `app_book` ADD CONSTRAINT `one_slug` UNIQUE (`slug`);
CREATE INDEX `by's` ON `app_book` (`slug`);
idxc: note: mariadb: --retry-safe: an interrupted build leaves no index behind on MariaDB [-Wignored]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
ALTER TABLE "APP_BOOK" ADD CONSTRAINT "ONE_SLUG" UNIQUE ("SLUG");
idxc: note: oracle: --retry-safe: an interrupted build leaves no index behind on Oracle [-Wignored]
case.idx:4:5: warning: oracle: index skipped: Oracle takes no second index on the same keys [-Wredundant]
case.idx:3:5: note: this index has them

=== for any client {--retry-safe=plain --lock-timeout=2min}
model Book:
    slug = SlugField(db_index=False)
    Index(fields=['slug'], condition=Q(slug__gt='a'), name='by_slug')
    Index(fields=['-slug'], name='a_name_of_sixty_bytes_that_is_too_long_for_another_one_xx')
--- postgresql
SET lock_timeout = '2min';
DROP INDEX CONCURRENTLY IF EXISTS "by_slug_new";
CREATE INDEX CONCURRENTLY "by_slug_new" ON "app_book" ("slug") WHERE "slug" > 'a';
DROP INDEX CONCURRENTLY IF EXISTS "by_slug";
ALTER INDEX "by_slug_new" RENAME TO "by_slug";
RESET lock_timeout;
SELECT CASE WHEN EXISTS (SELECT 1 FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE c.relname = 'by_slug' AND i.indrelid = '"app_book"'::regclass AND i.indisvalid) THEN '1' ELSE 'the index is not valid: ' || 'by_slug' END::integer AS valid;
SET lock_timeout = '2min';
DROP INDEX CONCURRENTLY IF EXISTS "a_name_of_sixty_bytes_that_is_too_long_for_another_one_xx_new";
CREATE INDEX CONCURRENTLY "a_name_of_sixty_bytes_that_is_too_long_for_another_one_xx_new" ON "app_book" ("slug" DESC);
DROP INDEX CONCURRENTLY IF EXISTS "a_name_of_sixty_bytes_that_is_too_long_for_another_one_xx";
ALTER INDEX "a_name_of_sixty_bytes_that_is_too_long_for_another_one_xx_new" RENAME TO "a_name_of_sixty_bytes_that_is_too_long_for_another_one_xx";
RESET lock_timeout;
SELECT CASE WHEN EXISTS (SELECT 1 FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE c.relname = 'a_name_of_sixty_bytes_that_is_too_long_for_another_one_xx' AND i.indrelid = '"app_book"'::regclass AND i.indisvalid) THEN '1' ELSE 'the index is not valid: ' || 'a_name_of_sixty_bytes_that_is_too_long_for_another_one_xx' END::integer AS valid;
--- sqlite
CREATE INDEX "by_slug" ON "app_book" ("slug") WHERE "slug" > 'a';
CREATE INDEX "a_name_of_sixty_bytes_that_is_too_long_for_another_one_xx" ON "app_book" ("slug" DESC);
idxc: note: sqlite: --retry-safe: an interrupted build leaves no index behind on SQLite [-Wignored]
--- mysql
CREATE INDEX `by_slug` ON `app_book` (`slug`);
CREATE INDEX `a_name_of_sixty_bytes_that_is_too_long_for_another_one_xx` ON `app_book` (`slug` DESC);
idxc: note: mysql: --retry-safe: an interrupted build leaves no index behind on MySQL [-Wignored]
case.idx:3:38: warning: mysql: condition dropped: MySQL has no partial indexes [-Wdropped]
--- mariadb
CREATE INDEX `by_slug` ON `app_book` (`slug`);
CREATE INDEX `a_name_of_sixty_bytes_that_is_too_long_for_another_one_xx` ON `app_book` (`slug` DESC);
idxc: note: mariadb: --retry-safe: an interrupted build leaves no index behind on MariaDB [-Wignored]
case.idx:3:38: warning: mariadb: condition dropped: MariaDB has no partial indexes [-Wdropped]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "BY_SLUG" ON "APP_BOOK" ((CASE WHEN "SLUG" > 'a' THEN "SLUG" ELSE NULL END));
CREATE INDEX "A_NAME_OF_SIXTY_BYTES_THAT56E3" ON "APP_BOOK" ("SLUG" DESC);
idxc: note: oracle: --retry-safe: an interrupted build leaves no index behind on Oracle [-Wignored]
case.idx:3:38: warning: oracle: condition emulated by CASE keys [-Wemulated]
case.idx:4:34: warning: oracle: name longer than 30: cut to 'A_NAME_OF_SIXTY_BYTES_THAT56E3', as Django does [-Wtruncated]

=== a table elsewhere: its indexes are there, too {--retry-safe=plain}
model Book(db_table='"archive"."book"'):
    slug = SlugField(db_index=False)
    Index(fields=['slug'], name='by_slug')
--- postgresql
SET lock_timeout = '30s';
DROP INDEX CONCURRENTLY IF EXISTS "archive"."by_slug_new";
CREATE INDEX CONCURRENTLY "by_slug_new" ON "archive"."book" ("slug");
DROP INDEX CONCURRENTLY IF EXISTS "archive"."by_slug";
ALTER INDEX "archive"."by_slug_new" RENAME TO "by_slug";
RESET lock_timeout;
SELECT CASE WHEN EXISTS (SELECT 1 FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE c.relname = 'by_slug' AND i.indrelid = '"archive"."book"'::regclass AND i.indisvalid) THEN '1' ELSE 'the index is not valid: ' || 'by_slug' END::integer AS valid;
--- sqlite
CREATE INDEX "archive"."by_slug" ON "book" ("slug");
idxc: note: sqlite: --retry-safe: an interrupted build leaves no index behind on SQLite [-Wignored]
--- mysql
CREATE INDEX `by_slug` ON `"archive"."book"` (`slug`);
idxc: note: mysql: --retry-safe: an interrupted build leaves no index behind on MySQL [-Wignored]
--- mariadb
CREATE INDEX `by_slug` ON `"archive"."book"` (`slug`);
idxc: note: mariadb: --retry-safe: an interrupted build leaves no index behind on MariaDB [-Wignored]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "BY_SLUG" ON "ARCHIVE"."BOOK" ("SLUG");
idxc: note: oracle: --retry-safe: an interrupted build leaves no index behind on Oracle [-Wignored]

=== drops are safe to run again as they are {--retry-safe --drop}
model Book:
    slug = SlugField(db_index=False)
    Index(fields=['slug'], name='by_slug')
--- postgresql
DROP INDEX CONCURRENTLY IF EXISTS "by_slug";
--- sqlite
DROP INDEX "by_slug";
--- mysql mariadb
DROP INDEX `by_slug` ON `app_book`;
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
DROP INDEX "BY_SLUG";

=== in migrations, what is concurrent {--retry-safe}
migration '0007_slug'(atomic=False):
    AddIndexConcurrently('book', Index(fields=['slug'], name='by_slug'))
    AddIndex('book', Index(fields=['pages'], name='by_pages'))
--- postgresql
-- Concurrently create index by_slug on model book
\set ON_ERROR_STOP on
SET lock_timeout = '30s';
SELECT format('DROP INDEX CONCURRENTLY %s', i.indexrelid::regclass) FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE c.relname = 'by_slug' AND i.indrelid = '"app_book"'::regclass AND NOT i.indisvalid \gexec
CREATE INDEX CONCURRENTLY IF NOT EXISTS "by_slug" ON "app_book" ("slug");
RESET lock_timeout;
SELECT CASE WHEN EXISTS (SELECT 1 FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE c.relname = 'by_slug' AND i.indrelid = '"app_book"'::regclass AND i.indisvalid) THEN '1' ELSE 'the index is not valid: ' || 'by_slug' END::integer AS valid;
-- Create index by_pages on model book
CREATE INDEX "by_pages" ON "app_book" ("pages");
--- sqlite
-- Concurrently create index by_slug on model book
CREATE INDEX "by_slug" ON "app_book" ("slug");
-- Create index by_pages on model book
CREATE INDEX "by_pages" ON "app_book" ("pages");
case.idx:2:5: warning: sqlite: concurrently dropped: SQLite has no online index builds [-Wdropped]
--- mysql mariadb
-- Concurrently create index by_slug on model book
CREATE INDEX `by_slug` ON `app_book` (`slug`) ALGORITHM=INPLACE LOCK=NONE;
-- Create index by_pages on model book
CREATE INDEX `by_pages` ON `app_book` (`pages`);
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
-- Concurrently create index by_slug on model book
CREATE INDEX "BY_SLUG" ON "APP_BOOK" ("SLUG") ONLINE;
-- Create index by_pages on model book
CREATE INDEX "BY_PAGES" ON "APP_BOOK" ("PAGES");
