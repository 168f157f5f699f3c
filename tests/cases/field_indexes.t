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
