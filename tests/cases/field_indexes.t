# Indexes that fields bring along: db_index, foreign keys, and PostgreSQL's second one for texts.

=== db_index, SlugField and unique
model Author:
    name = CharField(max_length=50, unique=True)
    slug = SlugField()
    code = SlugField(unique=True)
    nick = SlugField(db_index=False)
    age = IntegerField(db_index=True)
    mail = EmailField(db_index=True)
--- postgresql
CREATE INDEX "app_author_name_913eb4ae_like" ON "app_author" ("name" varchar_pattern_ops);
CREATE INDEX "app_author_slug_1b3cf031" ON "app_author" ("slug");
CREATE INDEX "app_author_slug_1b3cf031_like" ON "app_author" ("slug" varchar_pattern_ops);
CREATE INDEX "app_author_code_223da69e_like" ON "app_author" ("code" varchar_pattern_ops);
CREATE INDEX "app_author_age_4416f10a" ON "app_author" ("age");
CREATE INDEX "app_author_mail_6ea1125b" ON "app_author" ("mail");
CREATE INDEX "app_author_mail_6ea1125b_like" ON "app_author" ("mail" varchar_pattern_ops);
--- sqlite
CREATE INDEX "app_author_slug_1b3cf031" ON "app_author" ("slug");
CREATE INDEX "app_author_age_4416f10a" ON "app_author" ("age");
CREATE INDEX "app_author_mail_6ea1125b" ON "app_author" ("mail");
--- mysql mariadb
CREATE INDEX `app_author_slug_1b3cf031` ON `app_author` (`slug`);
CREATE INDEX `app_author_age_4416f10a` ON `app_author` (`age`);
CREATE INDEX `app_author_mail_6ea1125b` ON `app_author` (`mail`);
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "APP_AUTHOR_SLUG_1B3CF031" ON "APP_AUTHOR" ("SLUG");
CREATE INDEX "APP_AUTHOR_AGE_4416F10A" ON "APP_AUTHOR" ("AGE");
CREATE INDEX "APP_AUTHOR_MAIL_6EA1125B" ON "APP_AUTHOR" ("MAIL");

=== foreign keys: MySQL and MariaDB index those with a constraint themselves
model Author:
    code = CharField(max_length=8, primary_key=True)
model Book:
    author = ForeignKey('Author')
    editor = ForeignKey(Author, null=True, db_index=False)
    nocon = ForeignKey('Author', db_constraint=False)
    one = OneToOneField('Author')
    other = ForeignKey('else.Where')
--- postgresql
CREATE INDEX "app_author_code_223da69e_like" ON "app_author" ("code" varchar_pattern_ops);
CREATE INDEX "app_book_author_id_980d3e25" ON "app_book" ("author_id");
CREATE INDEX "app_book_author_id_980d3e25_like" ON "app_book" ("author_id" varchar_pattern_ops);
CREATE INDEX "app_book_nocon_id_3417bdd3" ON "app_book" ("nocon_id");
CREATE INDEX "app_book_nocon_id_3417bdd3_like" ON "app_book" ("nocon_id" varchar_pattern_ops);
CREATE INDEX "app_book_one_id_f9fb19ea_like" ON "app_book" ("one_id" varchar_pattern_ops);
CREATE INDEX "app_book_other_id_ffdd7796" ON "app_book" ("other_id");
--- sqlite
CREATE INDEX "app_book_author_id_980d3e25" ON "app_book" ("author_id");
CREATE INDEX "app_book_nocon_id_3417bdd3" ON "app_book" ("nocon_id");
CREATE INDEX "app_book_other_id_ffdd7796" ON "app_book" ("other_id");
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "APP_BOOK_AUTHOR_ID_980D3E25" ON "APP_BOOK" ("AUTHOR_ID");
CREATE INDEX "APP_BOOK_NOCON_ID_3417BDD3" ON "APP_BOOK" ("NOCON_ID");
CREATE INDEX "APP_BOOK_OTHER_ID_FFDD7796" ON "APP_BOOK" ("OTHER_ID");
--- mysql mariadb
CREATE INDEX `app_book_nocon_id_3417bdd3` ON `app_book` (`nocon_id`);

=== unlimited texts
model Author:
    bio = TextField(db_index=True)
    Index(fields=['bio', 'id'], name='both')
    Index(Substr('bio', 1, 20), name='start')
--- postgresql
CREATE INDEX "app_author_bio_1ffcf6de" ON "app_author" ("bio");
CREATE INDEX "app_author_bio_1ffcf6de_like" ON "app_author" ("bio" text_pattern_ops);
CREATE INDEX "both" ON "app_author" ("bio", "id");
CREATE INDEX "start" ON "app_author" ((SUBSTRING("bio", 1, 20)));
--- sqlite
CREATE INDEX "app_author_bio_1ffcf6de" ON "app_author" ("bio");
CREATE INDEX "both" ON "app_author" ("bio", "id");
CREATE INDEX "start" ON "app_author" ((SUBSTR("bio", 1, 20)));
--- mysql
CREATE INDEX `start` ON `app_author` ((SUBSTRING(`bio`, 1, 20)));
case.idx:2:11: warning: mysql: index skipped: this column is an unlimited text: MySQL takes no such key [-Wskipped]
case.idx:3:19: warning: mysql: index skipped: this column is an unlimited text: MySQL takes no such key [-Wskipped]
--- mariadb
case.idx:2:11: warning: mariadb: index skipped: db_index makes no index of an unlimited type, as in Django [-Wskipped]
case.idx:3:19: warning: mariadb: index skipped: this column is an unlimited text: MariaDB takes no such key [-Wskipped]
case.idx:4:11: warning: mariadb: index skipped: MariaDB has no expression keys [-Wskipped]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
case.idx:2:11: warning: oracle: index skipped: this column is an unlimited text: Oracle takes no such key [-Wskipped]
case.idx:3:19: warning: oracle: index skipped: this column is an unlimited text: Oracle takes no such key [-Wskipped]
case.idx:4:11: warning: oracle: index skipped: this expression is an unlimited text: Oracle takes no such key [-Wskipped]

=== a generated column that a target can't compute
model app.Row:
    n = IntegerField()
    t = CharField(max_length=20)
    h = GeneratedField(expression=SHA256('t'), output_field=CharField(max_length=64), db_persist=True)
    Index('h', name='key')
    Index('n', condition=Q(h='x'), name='condition')
    UniqueConstraint(fields=['h', 'n'], name='one')
    UniqueConstraint(fields=['n'], include=['h'], name='covers')
--- sqlite
CREATE INDEX "condition" ON "app_row" ("n");
CREATE UNIQUE INDEX "covers" ON "app_row" ("n");
case.idx:5:11: warning: sqlite: index skipped: no column 'h': SHA256: SQLite has no such function (Django registers it in its own connections only) [-Wskipped]
case.idx:6:28: warning: sqlite: condition dropped: no column 'h': SHA256: SQLite has no such function (Django registers it in its own connections only) [-Wdropped]
case.idx:7:30: warning: sqlite: constraint skipped: no column 'h': SHA256: SQLite has no such function (Django registers it in its own connections only) [-Wskipped]
case.idx:8:44: warning: sqlite: include dropped: SQLite has no covering columns [-Wdropped]
--- postgresql
CREATE INDEX "key" ON "app_row" ("h");
CREATE INDEX "condition" ON "app_row" ("n") WHERE "h" = 'x';
ALTER TABLE "app_row" ADD CONSTRAINT "one" UNIQUE ("h", "n");
CREATE UNIQUE INDEX "covers" ON "app_row" ("n") INCLUDE ("h");
--- mysql
CREATE INDEX `key` ON `app_row` (`h`);
CREATE INDEX `condition` ON `app_row` (`n`);
ALTER TABLE `app_row` ADD CONSTRAINT `one` UNIQUE (`h`, `n`);
CREATE UNIQUE INDEX `covers` ON `app_row` (`n`);
case.idx:6:26: warning: mysql: condition dropped: MySQL has no partial indexes [-Wdropped]
case.idx:8:44: warning: mysql: include dropped: MySQL has no covering columns [-Wdropped]
--- mariadb
CREATE INDEX `key` ON `app_row` (`h`);
CREATE INDEX `condition` ON `app_row` (`n`);
ALTER TABLE `app_row` ADD CONSTRAINT `one` UNIQUE (`h`, `n`);
CREATE UNIQUE INDEX `covers` ON `app_row` (`n`);
case.idx:6:26: warning: mariadb: condition dropped: MariaDB has no partial indexes [-Wdropped]
case.idx:8:44: warning: mariadb: include dropped: MariaDB has no covering columns [-Wdropped]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "KEY" ON "APP_ROW" ("H");
CREATE INDEX "CONDITION" ON "APP_ROW" ((CASE WHEN "H" = 'x' THEN "N" ELSE NULL END));
CREATE UNIQUE INDEX "ONE" ON "APP_ROW" ((CASE WHEN "H" IS NOT NULL THEN "H" ELSE NULL END), (CASE WHEN "H" IS NOT NULL THEN "N" ELSE NULL END));
CREATE UNIQUE INDEX "COVERS" ON "APP_ROW" ("N");
case.idx:6:26: warning: oracle: condition emulated by CASE keys [-Wemulated]
case.idx:7:5: warning: oracle: uniqueness of rows without NULLs emulated by CASE keys [-Wemulated]
case.idx:8:44: warning: oracle: include dropped: Oracle has no covering columns [-Wdropped]
