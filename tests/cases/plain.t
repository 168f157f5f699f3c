# Lists of fields, and the names that Django gives them.

=== automatic names are Django's
model shop.Book(db_table='shop_book'):
    title = CharField(max_length=200)
    author = ForeignKey('Author', db_index=False)
    pub_date = DateField(db_column='published')

    Index(fields=['title'])
    Index(fields=['author', '-pub_date'])
    Index('title', 'pub_date')
--- postgresql sqlite
CREATE INDEX "shop_book_title_7c8e2e_idx" ON "shop_book" ("title");
CREATE INDEX "shop_book_author__9cdbf0_idx" ON "shop_book" ("author_id", "published" DESC);
CREATE INDEX "shop_book_title_1b15d8_idx" ON "shop_book" ("title", "published");
--- mysql mariadb
CREATE INDEX `shop_book_title_7c8e2e_idx` ON `shop_book` (`title`);
CREATE INDEX `shop_book_author__9cdbf0_idx` ON `shop_book` (`author_id`, `published` DESC);
CREATE INDEX `shop_book_title_1b15d8_idx` ON `shop_book` (`title`, `published`);
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "SHOP_BOOK_TITLE_7C8E2E_IDX" ON "SHOP_BOOK" ("TITLE");
CREATE INDEX "SHOP_BOOK_AUTHOR__9CDBF0_IDX" ON "SHOP_BOOK" ("AUTHOR_ID", "PUBLISHED" DESC);
CREATE INDEX "SHOP_BOOK_TITLE_1B15D8_IDX" ON "SHOP_BOOK" ("TITLE", "PUBLISHED");

=== fields, columns and the primary key
model Book:
    code = CharField(max_length=20, primary_key=True)
    owner = ForeignKey('Person', db_column='who', db_index=False)
    size = IntegerField(db_column='Total Size')

    Index(fields=['pk', 'owner'], name='by_pk')
    Index(fields=['owner_id', 'code'], name='by_owner')
    Index(fields=['-size'], name='by_size')
--- postgresql
CREATE INDEX "app_book_code_e43e6467_like" ON "app_book" ("code" varchar_pattern_ops);
CREATE INDEX "by_pk" ON "app_book" ("code", "who");
CREATE INDEX "by_owner" ON "app_book" ("who", "code");
CREATE INDEX "by_size" ON "app_book" ("Total Size" DESC);
--- sqlite
CREATE INDEX "by_pk" ON "app_book" ("code", "who");
CREATE INDEX "by_owner" ON "app_book" ("who", "code");
CREATE INDEX "by_size" ON "app_book" ("Total Size" DESC);
--- mysql mariadb
CREATE INDEX `by_pk` ON `app_book` (`code`, `who`);
CREATE INDEX `by_owner` ON `app_book` (`who`, `code`);
CREATE INDEX `by_size` ON `app_book` (`Total Size` DESC);
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "BY_PK" ON "APP_BOOK" ("CODE", "WHO");
CREATE INDEX "BY_OWNER" ON "APP_BOOK" ("WHO", "CODE");
CREATE INDEX "BY_SIZE" ON "APP_BOOK" ("TOTAL SIZE" DESC);

=== an open model takes every name for a column
model Log:
    Index(fields=['at', '-level'], name='log_at')
    Index(fields=['id', 'pk'], name='log_id', targets=['postgresql'])
--- postgresql
CREATE INDEX "log_at" ON "app_log" ("at", "level" DESC);
CREATE INDEX "log_id" ON "app_log" ("id", "id");
--- sqlite
CREATE INDEX "log_at" ON "app_log" ("at", "level" DESC);
--- mysql mariadb
CREATE INDEX `log_at` ON `app_log` (`at`, `level` DESC);
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "LOG_AT" ON "APP_LOG" ("AT", "LEVEL" DESC);

=== blanks and quotes in names
model Odd(db_table='odd table'):
    a = IntegerField(db_column="it's")
    b = IntegerField(db_column='c`d')
    Index(fields=['a', 'b'], name='sec`ond')
--- postgresql sqlite
CREATE INDEX "sec`ond" ON "odd table" ("it's", "c`d");
--- mysql mariadb
CREATE INDEX `sec``ond` ON `odd table` (`it's`, `c``d`);
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "SEC`OND" ON "ODD TABLE" ("IT'S", "C`D");

=== a quotation mark, which Oracle has no way to write
model Odd(db_table='odd"table'):
    a = IntegerField(db_column='a"b')
    Index(fields=['a'], name='first')
--- postgresql sqlite
CREATE INDEX "first" ON "odd""table" ("a""b");
--- mysql mariadb
CREATE INDEX `first` ON `odd"table` (`a"b`);
--- oracle
case.idx:3:5: error: oracle: Oracle takes no '"' in a name
exit 1

=== descending
model Book:
    title = CharField(max_length=200)
    pages = IntegerField()

    Index(fields=['-pages', 'title'], name='one')
    Index('-pages', F('title').desc(), name='two')
    Index(F('pages').asc(), name='three')
    Index(OrderBy(F('title'), descending=True), name='four')
--- postgresql sqlite
CREATE INDEX "one" ON "app_book" ("pages" DESC, "title");
CREATE INDEX "two" ON "app_book" ("pages" DESC, "title" DESC);
CREATE INDEX "three" ON "app_book" ("pages" ASC);
CREATE INDEX "four" ON "app_book" ("title" DESC);
--- mysql mysql-8.0.1 mariadb-10.8.1 mariadb
CREATE INDEX `one` ON `app_book` (`pages` DESC, `title`);
CREATE INDEX `two` ON `app_book` (`pages` DESC, `title` DESC);
CREATE INDEX `three` ON `app_book` (`pages` ASC);
CREATE INDEX `four` ON `app_book` (`title` DESC);
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "ONE" ON "APP_BOOK" ("PAGES" DESC, "TITLE");
CREATE INDEX "TWO" ON "APP_BOOK" ("PAGES" DESC, "TITLE" DESC);
CREATE INDEX "THREE" ON "APP_BOOK" ("PAGES" ASC);
CREATE INDEX "FOUR" ON "APP_BOOK" ("TITLE" DESC);
--- mysql-5.7
CREATE INDEX `one` ON `app_book` (`pages`, `title`);
CREATE INDEX `two` ON `app_book` (`pages`, `title`);
CREATE INDEX `three` ON `app_book` (`pages` ASC);
CREATE INDEX `four` ON `app_book` (`title`);
case.idx:5:19: warning: mysql-5.7: DESC dropped: MySQL has descending key parts from 8.0.1 on [-Wdropped]
case.idx:6:11: warning: mysql-5.7: DESC dropped: MySQL has descending key parts from 8.0.1 on [-Wdropped]
case.idx:6:21: warning: mysql-5.7: DESC dropped: MySQL has descending key parts from 8.0.1 on [-Wdropped]
case.idx:8:11: warning: mysql-5.7: DESC dropped: MySQL has descending key parts from 8.0.1 on [-Wdropped]
--- mysql-8.0.0
CREATE INDEX `one` ON `app_book` (`pages`, `title`);
CREATE INDEX `two` ON `app_book` (`pages`, `title`);
CREATE INDEX `three` ON `app_book` (`pages` ASC);
CREATE INDEX `four` ON `app_book` (`title`);
case.idx:5:19: warning: mysql-8.0.0: DESC dropped: MySQL has descending key parts from 8.0.1 on [-Wdropped]
case.idx:6:11: warning: mysql-8.0.0: DESC dropped: MySQL has descending key parts from 8.0.1 on [-Wdropped]
case.idx:6:21: warning: mysql-8.0.0: DESC dropped: MySQL has descending key parts from 8.0.1 on [-Wdropped]
case.idx:8:11: warning: mysql-8.0.0: DESC dropped: MySQL has descending key parts from 8.0.1 on [-Wdropped]
--- mariadb-10.7
CREATE INDEX `one` ON `app_book` (`pages`, `title`);
CREATE INDEX `two` ON `app_book` (`pages`, `title`);
CREATE INDEX `three` ON `app_book` (`pages` ASC);
CREATE INDEX `four` ON `app_book` (`title`);
case.idx:5:19: warning: mariadb-10.7: DESC dropped: MariaDB has descending key parts from 10.8.1 on [-Wdropped]
case.idx:6:11: warning: mariadb-10.7: DESC dropped: MariaDB has descending key parts from 10.8.1 on [-Wdropped]
case.idx:6:21: warning: mariadb-10.7: DESC dropped: MariaDB has descending key parts from 10.8.1 on [-Wdropped]
case.idx:8:11: warning: mariadb-10.7: DESC dropped: MariaDB has descending key parts from 10.8.1 on [-Wdropped]
--- mariadb-10.8.0
CREATE INDEX `one` ON `app_book` (`pages`, `title`);
CREATE INDEX `two` ON `app_book` (`pages`, `title`);
CREATE INDEX `three` ON `app_book` (`pages` ASC);
CREATE INDEX `four` ON `app_book` (`title`);
case.idx:5:19: warning: mariadb-10.8.0: DESC dropped: MariaDB has descending key parts from 10.8.1 on [-Wdropped]
case.idx:6:11: warning: mariadb-10.8.0: DESC dropped: MariaDB has descending key parts from 10.8.1 on [-Wdropped]
case.idx:6:21: warning: mariadb-10.8.0: DESC dropped: MariaDB has descending key parts from 10.8.1 on [-Wdropped]
case.idx:8:11: warning: mariadb-10.8.0: DESC dropped: MariaDB has descending key parts from 10.8.1 on [-Wdropped]

=== a model that has more columns than it declares {--tables}
model Book(open=True):
    title = CharField(max_length=20)
    Index(fields=['title', 'shelf'], name='shelf')
--- postgresql sqlite
CREATE INDEX "shelf" ON "app_book" ("title", "shelf");
--- mysql mariadb
CREATE INDEX `shelf` ON `app_book` (`title`, `shelf`);
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "SHELF" ON "APP_BOOK" ("TITLE", "SHELF");
